//! Sample authorities whose reports were accepted, in other countries, languages and sizes than those that write here:
//! what readers find among the measures of a demonstration.

use sqlx::SqliteConnection;

use crate::domain::report::{Measure, ReportStatus};
use crate::server::Ctx;
use crate::server::actions::reviews::index_measures;
use crate::server::db::samples::{SampleAuthority, insert_authority};
use crate::server::db::{measures, reports};
use crate::server::error::{Error, Result};

/// An authority, what its report says in all, and its measures.
type Reported = (SampleAuthority, &'static str, &'static [Told]);

/// Articles, title, description, unit, start and end, resources, band of cost, progress and result of a measure.
type Told = [&'static str; 10];

const REPORTED: [Reported; 2] = [
    (
        SampleAuthority {
            slug: "fi-esimerkkila",
            country: "FI",
            name: "Esimerkkilä",
            folded: "esimerkkila",
            language: "fi",
            signed: "2012-11-05",
            inhabitants: Some(48_200),
        },
        "Kahden vuoden työ koski turvallisia reittejä, palkkoja ja vuorohoitoa.",
        &[
            [
                "21,25,26",
                "Turvallinen reitti kotiin",
                "Valaistus uusittiin kuudella kävelyreitillä, jotka asukkaat valitsivat iltakävelyillä.",
                "Kaupunkisuunnittelu",
                "2024-03",
                "2025-10",
                "240 000 euroa",
                "100000-999999",
                "completed",
                "Reittejä pitää turvallisina 71 % naisista, ennen 48 %.",
            ],
            [
                "11",
                "Palkkakartoitus kahdesti vuodessa",
                "Kaupungin palkat verrataan ammateittain, ja perusteettomat erot korjataan seuraavassa talousarviossa.",
                "Henkilöstöpalvelut",
                "2024-01",
                "2025-12",
                "yksi virka",
                "under-10000",
                "under-way",
                "Erot on korjattu neljässä ammatissa.",
            ],
            [
                "16,27",
                "Päivähoitoa vuorotyötä tekeville",
                "Yksi päiväkoti on auki viidestä aamulla kymmeneen illalla.",
                "Varhaiskasvatus",
                "2025-01",
                "2025-12",
                "kuusi työntekijää",
                "100000-999999",
                "under-way",
                "Palvelua käyttää 34 perhettä.",
            ],
        ],
    ),
    (
        SampleAuthority {
            slug: "es-villaejemplo",
            country: "ES",
            name: "Villaejemplo",
            folded: "villaejemplo",
            language: "es",
            signed: "2009-05-21",
            inhabitants: Some(7_400),
        },
        "El plan se centró en los contratos del ayuntamiento y en las calles del casco antiguo.",
        &[
            [
                "12",
                "Cláusulas de igualdad en los contratos",
                "Toda licitación de servicios pide un plan de igualdad a la empresa que gana.",
                "Contratación",
                "2024-02",
                "2025-12",
                "formación de tres personas",
                "under-10000",
                "completed",
                "Once contratos llevan la cláusula.",
            ],
            [
                "25,22",
                "Paseos nocturnos por el casco antiguo",
                "Las vecinas señalan los lugares que evitan de noche; el ayuntamiento los ilumina o los abre.",
                "Urbanismo",
                "2024-06",
                "2025-11",
                "35 000 euros",
                "10000-99999",
                "under-way",
                "",
            ],
        ],
    ),
];

/// Adds them, with their reports about the first period.
pub(super) async fn fill(ctx: &Ctx, conn: &mut SqliteConnection, publication: i64) -> Result<()> {
    let periods = reports::list_periods(conn).await?;
    let Some(period) = periods.first() else { return Ok(()) };
    for (sample, summary, told) in &REPORTED {
        let authority = insert_authority(conn, sample, publication, ctx.now()).await?;
        let report = reports::insert_report(conn, authority, period.id, sample.language, true, ctx.now()).await?;
        reports::update_summary(conn, report, 1, sample.language, summary).await?;
        for one in *told {
            measures::insert_measure(conn, report, &measure(*one)).await?;
        }
        for (to, publication) in [
            (ReportStatus::Submitted, None),
            (ReportStatus::Accepted, Some(publication)),
        ] {
            let found = reports::find_report(conn, report).await?.ok_or(Error::NotFound)?;
            if !reports::move_status(conn, &found, to, publication, ctx.now()).await? {
                return Err(Error::Conflict);
            }
        }
        index_measures(conn, report).await?;
    }
    Ok(())
}

fn measure(told: Told) -> Measure {
    let [articles, title, description, responsible_unit, starts, ends, resources, cost_band, progress, result] =
        told.map(str::to_owned);
    Measure {
        title,
        description,
        responsible_unit,
        starts,
        ends,
        resources,
        cost_band,
        progress,
        result,
        articles,
    }
}
