//! Sample data to try the service with: invented authorities, people and
//! reports, marked as sample in the database and on every page.

mod joining;
mod people;

use std::io::Write as _;

use chrono::NaiveDate;
use serde_json::json;
use sqlx::{Sqlite, Transaction};
use tempfile::NamedTempFile;

use super::accounts::hash;
use crate::domain::account::Role;
use crate::domain::correction::{About, Correction};
use crate::domain::date::DateSpan;
use crate::domain::factor_reset::RESET_FOR;
use crate::domain::notice::Frequency;
use crate::domain::plan::{Plan, Statement, StatementKind};
use crate::domain::report::{Measure, ReportStatus, Step};
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::decisions::{self, NewDecision};
use crate::server::db::samples::europe;
use crate::server::db::{
    self, accounts, corrections, documents, email_links, factor_resets, measures, notices, plans, reports, samples,
    second_factors,
};
use crate::server::documents::{Arriving, take};
use crate::server::error::{Error, Result};
use crate::server::mail::{self, AccountLetter};

/// The password of every sample account.
pub const PASSWORD: &str = "equality in every town";

/// A sample account.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    /// The address.
    pub email: &'static str,
    /// How the person is called.
    pub name: &'static str,
    /// The language of letters to the person.
    pub language: &'static str,
    /// What the person does, for the operator.
    pub role: &'static str,
    /// Whose reports the person writes; none for the observatory.
    pub slug: Option<&'static str>,
}

/// The sample people. Tests and browser tests call them by these names.
pub const PEOPLE: [Sample; 8] = [
    Sample {
        email: "malin@demo.example",
        name: "Malin",
        language: "en",
        role: "editor of Exempelstad",
        slug: Some("se-exempelstad"),
    },
    Sample {
        email: "bruno@demo.example",
        name: "Bruno",
        language: "fr",
        role: "editor and approver of Villexemple",
        slug: Some("fr-villexemple"),
    },
    Sample {
        email: "ines@demo.example",
        name: "Inês",
        language: "en",
        role: "reviewer",
        slug: None,
    },
    Sample {
        email: "tomas@demo.example",
        name: "Tomas",
        language: "en",
        role: "administrator",
        slug: None,
    },
    Sample {
        email: "alva@demo.example",
        name: "Alva",
        language: "en",
        role: "approver of Exempelstad",
        slug: Some("se-exempelstad"),
    },
    Sample {
        email: "karin@demo.example",
        name: "Karin",
        language: "en",
        role: "coordinator of Sweden",
        slug: None,
    },
    Sample {
        email: "camille@demo.example",
        name: "Camille",
        language: "fr",
        role: "coordinator of France",
        slug: None,
    },
    Sample {
        email: "otto@demo.example",
        name: "Otto",
        language: "en",
        role: "auditor",
        slug: None,
    },
];

/// The one-time link that the sample password page can be looked at with.
pub const LINK: &str = "sample-link";

/// Adds the sample data, unless it is there.
///
/// # Errors
/// The database refuses, or hashing fails.
pub async fn fill(ctx: &Ctx) -> Result<bool> {
    let password = hash(PASSWORD.to_owned()).await?;
    let document = sample_document(ctx, "Jämställd stad.pdf").await?;
    let decided = sample_document(ctx, "Beslut.pdf").await?;
    let mut tx = ctx.write().await?;
    if samples::count(&mut tx).await? > 0 {
        return Ok(false);
    }
    let publication = db::publish(&mut tx, "edit", ctx.now()).await?;
    let exempelstad = samples::insert_authority(&mut tx, &EXEMPELSTAD, publication, ctx.now()).await?;
    let ville = samples::insert_authority(&mut tx, &VILLEXEMPLE, publication, ctx.now()).await?;
    let (in_force, none_yet) = sample_plans();
    let document = documents::find_by_token(&mut tx, &document)
        .await?
        .map(|document| document.id);
    plans::insert_plan(&mut tx, exempelstad, &in_force, "sample", document, publication).await?;
    plans::insert_statement(&mut tx, ville, &none_yet, "sample", None, publication).await?;
    let decided = documents::find_by_token(&mut tx, &decided).await?;
    let decided = decided.map(|document| document.id);
    joining::fill(ctx, &mut tx, decided).await?;
    let about = About::Authority(exempelstad);
    corrections::insert_correction(&mut tx, &about, &sample_correction(), "en", ctx.now()).await?;
    let mut ids = Vec::new();
    for person in PEOPLE {
        let id = accounts::insert_account(&mut tx, person.email, person.name, person.language, true, ctx.now()).await?;
        for role in roles(person.name, exempelstad, ville) {
            accounts::insert_role(&mut tx, id, &role, ctx.now()).await?;
        }
        accounts::update_password(&mut tx, id, &password).await?;
        ids.push(id);
    }
    let newcomer = accounts::insert_account(&mut tx, "nina@demo.example", "Nina", "fr", true, ctx.now()).await?;
    let until = ctx.now() + chrono::Duration::days(365);
    accounts::insert_password_link(&mut tx, LINK, newcomer, ctx.now(), until).await?;
    notices::insert_digest_link(&mut tx, LINK, newcomer, Frequency::Weekly, until).await?;
    email_links::insert_link(&mut tx, LINK, newcomer, "nina@new.demo.example", until).await?;
    if let Some(newcomer) = accounts::find_account(&mut tx, newcomer).await? {
        mail::write(ctx, &mut tx, &newcomer, AccountLetter::Invitation(LINK)).await?;
    }
    // Lena has lost her phone; she has never had a password, so that nobody signs in as her.
    let loser = accounts::insert_account(&mut tx, "lena@demo.example", "Lena", "en", true, ctx.now()).await?;
    second_factors::insert_factor(&mut tx, loser, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").await?;
    second_factors::confirm_factor(&mut tx, loser, 0, ctx.now()).await?;
    factor_resets::insert_reset(&mut tx, loser, None, ctx.now(), ctx.now() + RESET_FOR).await?;
    let writers = (
        ids.first().copied().unwrap_or_default(),
        ids.get(1).copied().unwrap_or_default(),
    );
    let alva = ids.get(4).copied().unwrap_or_default();
    joining::endorse(ctx, &mut tx, decided, [(exempelstad, alva), (ville, writers.1)]).await?;
    people::fill(ctx, &mut tx, (exempelstad, alva), (ville, writers.1)).await?;
    sample_reports(&mut tx, ctx, (exempelstad, writers.0), (ville, writers.1)).await?;
    let entry = Entry::new(
        Actor::OPERATOR,
        Action::SampleAdded,
        format!("publication/{publication}"),
        json!({ "people": PEOPLE.len() }),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

/// What a sample person may do.
fn roles(name: &str, exempelstad: i64, ville: i64) -> Vec<Role> {
    let coordinator = |country: &str| Role::Coordinator {
        country: country.to_owned(),
    };
    match name {
        "Malin" => vec![Role::Editor { authority: exempelstad }],
        "Alva" => vec![Role::Approver { authority: exempelstad }],
        // In a small town one person may be both.
        "Bruno" => vec![Role::Editor { authority: ville }, Role::Approver { authority: ville }],
        "Karin" => vec![coordinator("SE")],
        "Camille" => vec![coordinator("FR")],
        "Tomas" => vec![Role::Administrator],
        "Otto" => vec![Role::Auditor],
        _ => vec![Role::Reviewer],
    }
}

/// Adds an invented Europe of so many authorities, unless it is there.
///
/// # Errors
/// The database refuses.
pub async fn fill_europe(ctx: &Ctx, many: i64) -> Result<bool> {
    let mut tx = ctx.write().await?;
    if samples::count(&mut tx).await? >= many {
        return Ok(false);
    }
    let publication = db::publish(&mut tx, "edit", ctx.now()).await?;
    europe::insert_europe(&mut tx, many, publication, ctx.now()).await?;
    let entry = Entry::new(
        Actor::OPERATOR,
        Action::SampleAdded,
        format!("publication/{publication}"),
        json!({ "authorities": many }),
    );
    audit::insert(&mut tx, &entry, ctx.now()).await?;
    tx.commit().await?;
    Ok(true)
}

const EXEMPELSTAD: samples::SampleAuthority = samples::SampleAuthority {
    slug: "se-exempelstad",
    country: "SE",
    name: "Exempelstad",
    folded: "exempelstad",
    language: "sv",
    signed: "2019-03-08",
};
const VILLEXEMPLE: samples::SampleAuthority = samples::SampleAuthority {
    slug: "fr-villexemple",
    country: "FR",
    name: "Villexemple",
    folded: "villexemple",
    language: "fr",
    signed: "2021-10-11",
};

/// What a reader says is wrong about Exempelstad.
fn sample_correction() -> Correction {
    Correction {
        body: "The council decided on 8 March 2019, but the mayor signed a day later. It stands in the minutes."
            .to_owned(),
        source: "https://exempelstad.example/minutes".to_owned(),
        email: "reader@demo.example".to_owned(),
    }
}

/// An invented file of that name, and the token that names it.
async fn sample_document(ctx: &Ctx, name: &str) -> Result<String> {
    let mut content = NamedTempFile::new().map_err(Error::Disk)?;
    content.write_all(SAMPLE_PDF).map_err(Error::Disk)?;
    let arriving = Arriving {
        name: name.to_owned(),
        content,
        is_too_large: false,
    };
    Ok(take(ctx, None, arriving).await?.unwrap_or_default())
}

/// The smallest file that readers of PDF open: one empty page.
const SAMPLE_PDF: &[u8] =
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// Exempelstad has a plan; of Villexemple a source says that there was none after its two years.
fn sample_plans() -> (Plan, Statement) {
    let plan = Plan {
        title: "Jämställd stad".to_owned(),
        language: Some("sv".to_owned()),
        adopted: DateSpan::parse("2021-02-22").ok(),
        starts: NaiveDate::from_ymd_opt(2025, 1, 1),
        ends: NaiveDate::from_ymd_opt(2028, 12, 31),
        wording: "Kommunfullmäktige antog planen 2021.".to_owned(),
        wording_language: "sv".to_owned(),
        source: "sample".to_owned(),
        ..Plan::default()
    };
    let statement = Statement {
        kind: StatementKind::NoPlan,
        said_on: NaiveDate::from_ymd_opt(2024, 3, 8).unwrap_or_default(),
        until: None,
        wording: "Pas de plan à ce jour.".to_owned(),
        wording_language: "fr".to_owned(),
        source: "sample".to_owned(),
    };
    (plan, statement)
}

/// Report 1 is Exempelstad's draft, report 2 Villexemple's, submitted.
async fn sample_reports(
    tx: &mut Transaction<'static, Sqlite>,
    ctx: &Ctx,
    (swedish, _): (i64, i64),
    (french, bruno): (i64, i64),
) -> Result<()> {
    let periods = reports::list_periods(tx).await?;
    let Some(period) = periods.first() else { return Ok(()) };
    let draft = reports::insert_report(tx, swedish, period.id, "sv", true, ctx.now()).await?;
    let measure = Measure {
        title: "Lika tid i idrottshallarna".to_owned(),
        description: "Kvällstider fördelas efter antal medlemmar.".to_owned(),
        articles: "20".to_owned(),
        ..Measure::default()
    };
    measures::insert_measure(tx, draft, &measure).await?;
    let submitted = reports::insert_report(tx, french, period.id, "fr", true, ctx.now()).await?;
    reports::update_summary(
        tx,
        submitted,
        1,
        "fr",
        "Deux années de travail sur la petite enfance et les marchés publics.",
    )
    .await?;
    let measure = Measure {
        title: "Crèches ouvertes le soir".to_owned(),
        description:
            "Deux crèches restent ouvertes jusqu’à 21 heures pour les parents qui travaillent en horaires décalés."
                .to_owned(),
        responsible_unit: "Direction de la petite enfance".to_owned(),
        starts: "2024-09".to_owned(),
        ends: "2025-12".to_owned(),
        resources: "4 postes, 180 000 euros par an".to_owned(),
        cost_band: "100000-999999".to_owned(),
        progress: "completed".to_owned(),
        result: "62 enfants accueillis chaque soir.".to_owned(),
        articles: "16".to_owned(),
    };
    measures::insert_measure(tx, submitted, &measure).await?;
    if let Some(report) = reports::find_report(tx, submitted).await? {
        reports::move_status(tx, &report, ReportStatus::Submitted, None, ctx.now()).await?;
        let decision = NewDecision {
            step: Step::Submit,
            comment: "",
            certified: "Je certifie, au nom de la collectivité, que ce rapport rend compte de son action.",
            account: bruno,
            acting_for: None,
        };
        decisions::insert_decision(tx, submitted, &decision, ctx.now()).await?;
    }
    Ok(())
}
