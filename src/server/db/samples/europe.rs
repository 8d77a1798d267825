//! A Europe of the size the register may grow to, invented by counting, so that
//! it is the same on every machine: for measuring, never for showing.

use chrono::{DateTime, Utc};
use sqlx::SqliteConnection;

use super::SOURCE;
use crate::domain::practice::MOST;
use crate::server::error::Result;

/// As many authorities as there are local and regional governments in the Charter's countries,
/// roughly; six of thirteen have a commitment.
pub const EUROPE: i64 = 130_000;
/// As many as are said to have signed, to compare with.
pub const KNOWN: i64 = 2_000;

/// Adds that many, with plans, and a report of ten measures for each period and commitment.
///
/// # Errors
/// The database refuses.
pub async fn insert_europe(conn: &mut SqliteConnection, many: i64, publication: i64, at: DateTime<Utc>) -> Result<()> {
    let first: i64 = sqlx::query_scalar("select ifnull(max(authority_id), 0) + 1 from authority")
        .fetch_one(&mut *conn)
        .await?;
    insert_authorities(conn, (first, many), publication, at).await?;
    insert_facts(conn, first, publication).await?;
    insert_commitments(conn, first, publication).await?;
    insert_reports(conn, first, publication, at).await?;
    // Without it the planner does not know which of the tables have grown.
    sqlx::query("analyze").execute(conn).await?;
    Ok(())
}

async fn insert_authorities(
    conn: &mut SqliteConnection,
    (first, many): (i64, i64),
    publication: i64,
    at: DateTime<Utc>,
) -> Result<()> {
    // Countries differ in size as real ones do: the first has fifteen of a hundred, the last one.
    sqlx::query(
        "insert into authority (authority_id, slug, country_code, is_sample, created_at)
         with recursive number (i) as (select 0 union all select i + 1 from number where i + 1 < ?1),
         land as (select country_code, row_number() over (order by country_code) - 1 as place, count(*) over () as many from country)
         select ?2 + i, lower(country_code) || '-sample-' || i, country_code, 1, ?3
         from number join land on place = cast(many * (i * 7919 % 10007) * (i * 7919 % 10007) / 100140049.0 as integer)",
    )
    .bind(many)
    .bind(first)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_name (authority_id, name, language_tag, role, position, origin, known_from)
         select authority_id,
                substr('AlbBerCorDalEstFalGreHolIstJarKalLinMorNorOstPalQueRosSolTalUlvValWes', 1 + authority_id * 31 % 23 * 3, 3)
                || substr('abecidofugahejikolumanepirosutavewizo', 1 + authority_id / 23 % 18 * 2, 2)
                || substr('bergdorfgradheimholmmontstadtonavikimarkfordlundwijkhovekirkfeldmora', 1 + authority_id * 13 / 7 % 17 * 4, 4),
                null, 'official', 1, 'sample', ?2
         from authority where authority_id >= ?1",
    )
    .bind(first)
    .bind(publication)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_profile (authority_id, kind, kind_wording, folded_name, note, note_language, source, origin, known_from)
         select authority_id,
                case authority_id % 20 when 0 then 'region' when 1 then 'province' when 2 then 'county' when 3 then 'intercommunal-body' else 'municipality' end,
                'sample', lower(name), '', 'en', ?3, 'sample', ?2
         from authority_name where authority_id >= ?1",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_search_form (authority_id, form)
         select authority_id, lower(name) from authority_name where authority_id >= ?",
    )
    .bind(first)
    .execute(conn)
    .await?;
    Ok(())
}

async fn insert_facts(conn: &mut SqliteConnection, first: i64, publication: i64) -> Result<()> {
    sqlx::query(
        "insert into authority_language (authority_id, language_tag, position, source, origin, known_from)
         select a.authority_id, l.language_tag, l.position, ?3, 'sample', ?2
         from authority a join country_language l using (country_code)
         where a.authority_id >= ?1 and l.known_to is null and (l.position = 1 or l.position = 2 and a.authority_id % 7 = 0)",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_place (authority_id, latitude, longitude, place_population, source, origin, known_from)
         select authority_id, 36 + authority_id * 37 % 3300 / 100.0, authority_id * 53 % 3000 / 100.0 - 5, null, ?3, 'sample', ?2
         from authority where authority_id >= ?1 and authority_id % 50 = 0",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into authority_population (authority_id, inhabitants, as_of, source, origin, known_from)
         select authority_id, 500 + authority_id * 7919 % 90000, '2024-01-01', ?3, 'sample', ?2
         from authority where authority_id >= ?1 and authority_id % 3 > 0",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(conn)
    .await?;
    Ok(())
}

async fn insert_commitments(conn: &mut SqliteConnection, first: i64, publication: i64) -> Result<()> {
    sqlx::query(
        "insert into commitment (authority_id, kind, version, status, confidence, source, origin, known_from)
         select authority_id, 'signature', iif(authority_id % 10 = 0, '2022', '2006'),
                case when authority_id % 101 = 0 then 'contested' when authority_id % 101 = 1 then 'withdrawn'
                     when authority_id % 101 = 2 then 'announced' when authority_id % 101 < 30 then 'listed' else 'signed' end,
                'high', ?3, 'sample', ?2
         from authority where authority_id >= ?1 and (authority_id - ?1) % 13 < 6",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(&mut *conn)
    .await?;
    // A day; for one in four only the year, none of it before the Charter.
    sqlx::query(
        "insert into act (commitment_id, kind, earliest, latest, wording, source, known_from)
         select commitment_id,
                case status when 'announced' then 'announcement' when 'listed' then 'listing' else 'signature' end,
                iif(authority_id % 4 = 0, max('2006-05-12', strftime('%Y-01-01', day)), day),
                iif(authority_id % 4 = 0, strftime('%Y-12-31', day), day), 'sample', ?3, ?2
         from (select commitment_id, authority_id, status, date('2006-05-12', '+' || (authority_id * 37 % 7400) || ' days') as day
               from commitment where authority_id >= ?1)",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into action_plan (authority_id, title, language_tag, adopted_earliest, adopted_latest, address, wording, source, origin, known_from)
         select c.authority_id, 'Sample plan', null, date(a.latest, '+' || (100 + c.authority_id % 900) || ' days'),
                date(a.latest, '+' || (100 + c.authority_id % 900) || ' days'), '', 'sample', ?3, 'sample', ?2
         from commitment c join act a using (commitment_id) where c.authority_id >= ?1 and c.authority_id % 3 = 0",
    )
    .bind(first)
    .bind(publication)
    .bind(SOURCE)
    .execute(conn)
    .await?;
    Ok(())
}

async fn insert_reports(conn: &mut SqliteConnection, first: i64, publication: i64, at: DateTime<Utc>) -> Result<()> {
    sqlx::query(
        "insert into reporting_period (slug, starts_on, ends_on, due_on) values
         ('2016-2017', '2016-01-01', '2017-12-31', '2018-12-31'), ('2018-2019', '2018-01-01', '2019-12-31', '2020-12-31'),
         ('2020-2021', '2020-01-01', '2021-12-31', '2022-12-31'), ('2022-2023', '2022-01-01', '2023-12-31', '2024-12-31')",
    )
    .execute(&mut *conn)
    .await?;
    let report: i64 = sqlx::query_scalar("select ifnull(max(report_id), 0) + 1 from report")
        .fetch_one(&mut *conn)
        .await?;
    sqlx::query(
        "insert into report (authority_id, reporting_period_id, status, status_at, language_tag, summary, is_sample, created_at)
         select c.authority_id, p.reporting_period_id, 'submitted', ?2, 'en', 'What was done in the period, invented.', 1, ?2
         from commitment c join reporting_period p where c.authority_id >= ?1",
    )
    .bind(first)
    .bind(at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "insert into measure (report_id, position, title, description, responsible_unit, starts, ends, cost_band, progress, articles)
         select r.report_id, m.value,
                case (r.report_id + m.value) % 6 when 0 then 'Childcare near the station' when 1 then 'Equal pay in the town hall'
                     when 2 then 'Safe way home' when 3 then 'Women in sport clubs' when 4 then 'A budget read by gender' else 'Fair buying' end,
                'An invented measure, to measure how fast the service is.', 'sample', '2024-01', '2025-12',
                case (r.report_id + m.value) % 7 when 0 then 'none' when 1 then 'under-10000' when 2 then '10000-99999'
                     when 3 then '100000-999999' when 4 then 'over-1000000' else '' end,
                case (r.report_id + m.value) % 3 when 0 then 'under-way' when 1 then 'completed' else 'stopped' end,
                cast(1 + (r.report_id * 7 + m.value) % 30 as text)
         from report r join json_each('[1,2,3,4,5,6,7,8,9,10]') m where r.report_id >= ?",
    )
    .bind(report)
    .execute(&mut *conn)
    .await?;
    // What is written here has no accents, so folding would only make it lower case, as the index does itself.
    sqlx::query(
        "insert into measure_words (rowid, words)
         select report_id * ?2 + position - 1, title || ' ' || description from measure where report_id >= ?1 order by report_id, position",
    )
    .bind(report)
    .bind(MOST)
    .execute(&mut *conn)
    .await?;
    sqlx::query("update report set status = 'accepted', known_from = ? where report_id >= ?")
        .bind(publication)
        .bind(report)
        .execute(conn)
        .await?;
    Ok(())
}
