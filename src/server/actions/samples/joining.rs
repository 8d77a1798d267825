//! Invented applications to join: one that waits for the coordinator of Sweden, one for that of France.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::LINK;
use crate::domain::commitment::CharterVersion;
use crate::domain::endorsement::Endorsement;
use crate::domain::joining::{Applicants, Application, ApplicationStatus, StepKind, UNDER_WAY_FOR};
use crate::domain::kind::Kind;
use crate::server::Ctx;
use crate::server::db::endorsements;
use crate::server::db::joining::{self, NewApplication};
use crate::server::error::Result;

/// An invented applicant.
struct Applicant {
    country: &'static str,
    name: &'static str,
    tongue: &'static str,
    website: &'static str,
    decision: &'static str,
    signer: [&'static str; 2],
    person: [&'static str; 2],
    email: &'static str,
    language: &'static str,
}

const APPLICANTS: [Applicant; 2] = [
    Applicant {
        country: "SE",
        name: "Provköping",
        tongue: "sv",
        website: "https://provkoping.example",
        decision: "Kommunfullmäktige § 41",
        signer: ["Gunilla Prov", "Kommunstyrelsens ordförande"],
        person: ["Sven Prov", "Samordnare för lika villkor"],
        email: "sven@provkoping.example",
        language: "en",
    },
    Applicant {
        country: "FR",
        name: "Essai-sur-Mer",
        tongue: "fr",
        website: "https://essai-sur-mer.example",
        decision: "Conseil municipal, point 9",
        signer: ["Claire Essai", "Maire"],
        person: ["Luc Essai", "Chargé de mission égalité"],
        email: "luc@essai-sur-mer.example",
        language: "fr",
    },
];

/// Both sample signatories want to take on the new articles, each by its own approver.
pub(super) async fn endorse(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    document: Option<i64>,
    approvers: [(i64, i64); 2],
) -> Result<()> {
    for (authority, approver) in approvers {
        let asked = Endorsement {
            decision: "Kommunfullmäktige § 88".to_owned(),
            decided_on: NaiveDate::from_ymd_opt(2026, 9, 14).unwrap_or_default(),
            source: "https://exempelstad.example/protokoll".to_owned(),
        };
        endorsements::insert_endorsement(conn, authority, (&asked, document), approver, ctx.now()).await?;
    }
    Ok(())
}

/// Adds them; the page of the first can be looked at.
pub(super) async fn fill(ctx: &Ctx, conn: &mut SqliteConnection, document: Option<i64>) -> Result<()> {
    let own = |text: &str| text.to_owned();
    for applicant in &APPLICANTS {
        let [signer, signer_function] = applicant.signer.map(own);
        let [name, function] = applicant.person.map(own);
        let content = Application {
            country: own(applicant.country),
            name: own(applicant.name),
            kind: Kind::Municipality,
            tongue: own(applicant.tongue),
            identifier: String::new(),
            website: own(applicant.website),
            version: CharterVersion::V2022,
            decision: own(applicant.decision),
            decided_on: NaiveDate::from_ymd_opt(2026, 10, 19).unwrap_or_default(),
            signed_on: NaiveDate::from_ymd_opt(2026, 11, 2),
            people: Applicants {
                signer,
                signer_function,
                name,
                function,
                email: own(applicant.email),
                language: own(applicant.language),
            },
        };
        let new = NewApplication {
            authority: None,
            content: &content,
            document,
            status: ApplicationStatus::Open,
            entered_by: None,
            is_sample: true,
        };
        let id = joining::insert_application(conn, &new, ctx.now()).await?;
        for step in [StepKind::Received, StepKind::Confirmed] {
            joining::insert_step(conn, id, (step, ""), None, ctx.now()).await?;
        }
        if applicant.country == "SE" {
            joining::insert_link(conn, id, LINK, ctx.now() + UNDER_WAY_FOR).await?;
        }
    }
    Ok(())
}
