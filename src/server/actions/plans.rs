//! What sources say of action plans.

use serde_json::json;
use sqlx::{Sqlite, Transaction};

use crate::domain::plan::{Evidence, TypedPlan};
use crate::server::Ctx;
use crate::server::db::audit::{self, Action, Actor, Entry};
use crate::server::db::{self, documents, plans};
use crate::server::error::{Error, Result};
use crate::server::session::Reviewer;

/// The plans that the program's own list of signatories tells of.
const KNOWN: &str = include_str!("../register/plans.csv");

/// Records what a source says of an authority's plan. It is public from then on.
///
/// # Errors
/// [`Error::NotFound`] for a slug that the register does not hold.
pub async fn record(ctx: &Ctx, reviewer: &Reviewer, slug: &str, evidence: &Evidence, document: &str) -> Result<()> {
    let register = ctx.register().await?;
    let authority = register.authority(slug).ok_or(Error::NotFound)?.id;
    let mut tx = ctx.write().await?;
    let publication = db::publish(&mut tx, "edit", ctx.now()).await?;
    let document = documents::find_by_token(&mut tx, document)
        .await?
        .map(|document| document.id);
    let told = Told {
        authority,
        evidence,
        origin: "staff",
        document,
    };
    write(ctx, &mut tx, reviewer.actor(), &told, publication).await?;
    Ok(tx.commit().await?)
}

/// Brings in the plans that the program's own list tells of, each once: what
/// staff have ended since is not brought back. Gives how many were new.
///
/// # Errors
/// The file does not read, or the database refuses.
pub async fn bring_known(ctx: &Ctx) -> Result<usize> {
    let register = ctx.register().await?;
    let mut tx = ctx.write().await?;
    let (mut publication, mut new) = (None, 0);
    for row in csv::Reader::from_reader(KNOWN.as_bytes()).deserialize::<std::collections::HashMap<String, String>>() {
        let row = row.map_err(|error| broken(&error.to_string()))?;
        let of = |column: &str| row.get(column).cloned().unwrap_or_default();
        let mut typed = TypedPlan::from_fields(of);
        "plan".clone_into(&mut typed.what);
        typed.dated = of("adopted");
        let Ok(evidence) = typed.check(ctx.today()) else {
            return Err(broken(&of("authority")));
        };
        let Some(authority) = register.authority(&of("authority")) else {
            continue;
        };
        if let Evidence::Plan(plan) = &evidence
            && plans::is_plan_recorded(&mut tx, authority.id, plan).await?
        {
            continue;
        }
        let publication = match publication {
            Some(publication) => publication,
            None => *publication.insert(db::publish(&mut tx, "import", ctx.now()).await?),
        };
        let told = Told {
            authority: authority.id,
            evidence: &evidence,
            origin: "import",
            document: None,
        };
        write(ctx, &mut tx, Actor::OPERATOR, &told, publication).await?;
        new += 1;
    }
    tx.commit().await?;
    Ok(new)
}

fn broken(value: &str) -> Error {
    Error::Inconsistent {
        table: "plans.csv",
        column: "row",
        value: value.to_owned(),
    }
}

/// What is recorded.
struct Told<'a> {
    authority: i64,
    evidence: &'a Evidence,
    origin: &'a str,
    document: Option<i64>,
}

async fn write(
    ctx: &Ctx,
    tx: &mut Transaction<'static, Sqlite>,
    actor: Actor,
    told: &Told<'_>,
    publication: i64,
) -> Result<()> {
    let Told {
        authority,
        evidence,
        origin,
        document,
    } = *told;
    let (subject, wording, source) = match evidence {
        Evidence::Plan(plan) => {
            let id = plans::insert_plan(tx, authority, plan, origin, document, publication).await?;
            (format!("action_plan/{id}"), &plan.wording, &plan.source)
        }
        Evidence::Statement(one) => {
            let id = plans::insert_statement(tx, authority, one, origin, document, publication).await?;
            (format!("plan_statement/{id}"), &one.wording, &one.source)
        }
    };
    let entry = Entry::new(
        actor,
        Action::PlanRecorded,
        subject,
        json!({
            "authority": authority, "wording": wording, "source": source, "document": document, "publication": publication,
        }),
    );
    audit::insert(tx, &entry, ctx.now()).await
}
