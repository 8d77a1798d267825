//! Adding an authority, and correcting one part of it at a time.

use serde_json::{Value, json};
use sqlx::SqliteConnection;

use super::{Edit, FAULTS, NOTHING, Problem, Work, told};
use crate::domain::alike::{alike, same, with_geonames};
use crate::domain::edit::{Content, NewAuthority, Part, Typed, read_new, read_part};
use crate::domain::register::{Identifier, Name, Place, Population};
use crate::locale::fold::{fold, fold_forms};
use crate::server::Ctx;
use crate::server::db::audit::Action;
use crate::server::db::imports::held::{self, Held};
use crate::server::db::imports::list_slugs;
use crate::server::db::imports::rows::{self as table_rows, NewRow};
use crate::server::db::{self, register_edits as table};
use crate::server::error::{Error, Result};
use crate::server::register::{search_forms, slugs};
use crate::server::session::Reviewer;

/// What became of the form of a new authority.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Addition {
    /// It is in the register, under this slug.
    Added(String),
    /// The register has it already, under this slug.
    Same(String),
    /// Those with these slugs may be it; somebody has to say that they are not.
    Alike(Vec<String>),
    /// It cannot be saved.
    Problem(Problem),
}

/// Adds an authority and gives its key. Its commitments are added apart.
///
/// # Errors
/// [`Error::Conflict`] when the register has it already, by the rule of imports.
pub async fn add_authority(ctx: &Ctx, conn: &mut SqliteConnection, edit: &Edit<'_>, new: &NewAuthority) -> Result<i64> {
    if same(&*ctx.register().await?, new, fold).is_some() {
        return Err(Error::Conflict);
    }
    let taken = list_slugs(conn).await?;
    let slug = slugs::slug(&new.country, &new.names, &new.languages, new.kind, &taken);
    let id = table_rows::insert_authority(conn, &slug, &new.country, ctx.now()).await?;
    let profile = held::Profile {
        kind: new.kind.code().to_owned(),
        kind_wording: new.kind_wording.clone(),
        folded_name: new.names.first().map(|name| fold(&name.text)).unwrap_or_default(),
        note: new.note.clone(),
        note_language: new.note_language.clone(),
        source: edit.source.to_owned(),
    };
    edit.open(conn, id, NewRow::Profile(profile)).await?;
    let mut rows: Vec<NewRow> = names(&new.names).into_iter().map(NewRow::Name).collect();
    rows.extend(languages(&new.languages, edit.source).into_iter().map(NewRow::Language));
    rows.extend(identifiers(&new.identifiers).into_iter().map(NewRow::Identifier));
    rows.extend(new.place.iter().map(|one| NewRow::Place(place(one, edit.source))));
    rows.extend(new.population.iter().map(|one| NewRow::Population(population(one))));
    for row in rows {
        edit.open(conn, id, row).await?;
    }
    search_forms::renew(conn, id).await?;
    let after = json!({
        "slug": slug,
        "country": new.country,
        "kind": new.kind,
        "names": new.names,
        "languages": new.languages,
        "place": new.place,
        "identifiers": new.identifiers,
        "population": new.population,
        "note": new.note,
    });
    let subject = format!("authority/{id}");
    edit.record(ctx, conn, Action::AuthorityAdded, subject, (id, Value::Null, after))
        .await?;
    Ok(id)
}

/// Adds the authority that staff have typed.
///
/// # Errors
/// The database refuses.
pub async fn add(ctx: &Ctx, reviewer: &Reviewer, typed: &Typed) -> Result<Addition> {
    let mut tx = ctx.write().await?;
    let register = ctx.register().await?;
    let Ok((new, reason)) = read_new(typed, ctx.today(), |code| register.country(code).is_some()) else {
        return Ok(Addition::Problem(FAULTS));
    };
    if let Some(same) = same(&register, &new, fold) {
        return Ok(Addition::Same(same.slug.clone()));
    }
    let forms: Vec<String> = new
        .names
        .iter()
        .flat_map(|name| fold_forms(&name.text, name.language.as_deref().unwrap_or_default()))
        .collect();
    let others = alike(&register, &new.country, &forms);
    if !others.is_empty() && typed.get("confirmed").map(String::as_str) != Some("yes") {
        return Ok(Addition::Alike(others.iter().map(|one| one.slug.clone()).collect()));
    }
    let publication = db::publish(&mut tx, "edit", ctx.now()).await?;
    let edit = Edit {
        actor: reviewer.actor(),
        why: &reason.why,
        source: &reason.source,
        publication,
    };
    let id = add_authority(ctx, &mut tx, &edit, &new).await?;
    tx.commit().await?;
    let register = ctx.register().await?;
    let added = register.authority_by_id(id).ok_or(Error::NotFound)?;
    Ok(Addition::Added(added.slug.clone()))
}

/// Corrects a part of an authority, if it is still as the page has shown it.
///
/// # Errors
/// [`Error::Conflict`] when it is not; [`Error::NotFound`] for a slug that the register does not hold.
pub async fn correct(
    ctx: &Ctx,
    reviewer: &Reviewer,
    slug: &str,
    (part, revision): (Part, &str),
    typed: &Typed,
) -> Result<Option<Problem>> {
    let mut work = Work::begin(ctx, reviewer, slug).await?;
    if table::revision_of_part(&work.held, part) != revision {
        return Err(Error::Conflict);
    }
    let Ok((content, reason)) = read_part(part, typed, ctx.today(), &table::names_of(&work.held)) else {
        return Ok(Some(FAULTS));
    };
    if let Content::Identifiers(wanted) = &content {
        let register = ctx.register().await?;
        let id = wanted.iter().find(|one| one.scheme == "geonames");
        let other = id.and_then(|id| with_geonames(&register, &id.value));
        if other.is_some_and(|other| other.id != work.held.id) {
            return Ok(Some("edit-identifier-taken"));
        }
    }
    let edit = work.edit(&reason).await?;
    let before = before(&work.held, part)?;
    if !write(&edit, &mut work.tx, &work.held, &content).await? {
        return Ok(Some(NOTHING));
    }
    let id = work.held.id;
    if matches!(part, Part::Names | Part::Languages) {
        search_forms::renew(&mut work.tx, id).await?;
    }
    let now = held::find_held(&mut work.tx, id).await?.ok_or(Error::NotFound)?;
    let change = (
        id,
        json!({ part.code(): before }),
        json!({ part.code(): self::before(&now, part)? }),
    );
    let subject = format!("authority/{id}");
    edit.record(ctx, &mut work.tx, Action::AuthorityCorrected, subject, change)
        .await?;
    if let Content::Names(names, Some(renamed)) = &content
        && let Some(name) = names.first()
    {
        let succession = held::Succession {
            successor_id: None,
            successor_name: name.text.clone(),
            kind: "rename".to_owned(),
            earliest: renamed.earliest(),
            latest: renamed.latest(),
            source: reason.source.clone(),
        };
        let after = serde_json::to_value(&succession)?;
        let key = edit.open(&mut work.tx, id, NewRow::Succession(succession)).await?;
        let subject = format!("succession/{key}");
        edit.record(
            ctx,
            &mut work.tx,
            Action::SuccessionRecorded,
            subject,
            (id, Value::Null, after),
        )
        .await?;
    }
    work.done().await
}

/// What a part says, for the audit.
fn before(held: &Held, part: Part) -> Result<Value> {
    match part {
        Part::Names => told(&held.names),
        Part::Profile => told(&held.profiles),
        Part::Languages => told(&held.languages),
        Part::Place => told(&held.places),
        Part::Identifiers => told(&held.identifiers),
        Part::Population => told(&held.populations),
    }
}

/// Gives whether anything changed.
async fn write(edit: &Edit<'_>, conn: &mut SqliteConnection, held: &Held, content: &Content) -> Result<bool> {
    let id = held.id;
    match content {
        Content::Names(wanted, _) => {
            let wanted = names(wanted);
            edit.replace(conn, (id, "authority_name"), &held.names, &wanted, NewRow::Name)
                .await
        }
        Content::Profile {
            kind,
            wording,
            note,
            note_language,
        } => {
            let now = held::current(&held.profiles).next().ok_or(Error::NotFound)?;
            let mut wanted = held::Profile {
                kind: kind.code().to_owned(),
                kind_wording: wording.clone(),
                note: note.clone(),
                note_language: note_language.clone(),
                ..now.value.clone()
            };
            // Another source alone does not say anything else.
            if wanted != now.value {
                edit.source.clone_into(&mut wanted.source);
            }
            let table = (id, "authority_profile");
            edit.replace(conn, table, &held.profiles, &[wanted], NewRow::Profile)
                .await
        }
        Content::Languages(tags) => {
            let wanted = languages(tags, edit.source);
            let table = (id, "authority_language");
            edit.replace(conn, table, &held.languages, &wanted, NewRow::Language)
                .await
        }
        Content::Place(wanted) => {
            let now = held::current(&held.places).next();
            let wanted = wanted.as_ref().map(|wanted| {
                let told = now.filter(|now| is_same_place(&now.value, wanted));
                told.map_or_else(|| place(wanted, edit.source), |told| told.value.clone())
            });
            let table = (id, "authority_place");
            edit.replace(conn, table, &held.places, wanted.as_slice(), NewRow::Place)
                .await
        }
        Content::Identifiers(wanted) => {
            let wanted = identifiers(wanted);
            let table = (id, "authority_identifier");
            edit.replace(conn, table, &held.identifiers, &wanted, NewRow::Identifier)
                .await
        }
        Content::Population(wanted) => {
            let wanted = wanted.as_ref().map(|one| held::Population {
                source: edit.source.to_owned(),
                ..population(one)
            });
            let table = (id, "authority_population");
            edit.replace(conn, table, &held.populations, wanted.as_slice(), NewRow::Population)
                .await
        }
    }
}

fn names(names: &[Name]) -> Vec<held::Name> {
    let names = names.iter().zip(1..).map(|(name, position)| held::Name {
        name: name.text.clone(),
        language: name.language.clone(),
        role: name.role.clone(),
        position,
    });
    names.collect()
}

fn languages(tags: &[String], source: &str) -> Vec<held::Language> {
    let languages = tags.iter().zip(1..).map(|(tag, position)| held::Language {
        tag: tag.clone(),
        position,
        source: source.to_owned(),
    });
    languages.collect()
}

fn identifiers(identifiers: &[Identifier]) -> Vec<held::Identifier> {
    let identifiers = identifiers.iter().map(|one| held::Identifier {
        scheme: one.scheme.clone(),
        value: one.value.clone(),
        version: one.version.clone(),
    });
    identifiers.collect()
}

fn place(place: &Place, source: &str) -> held::Place {
    held::Place {
        latitude: place.latitude,
        longitude: place.longitude,
        place_population: place.place_population,
        source: source.to_owned(),
    }
}

/// Whether a place is the same, whoever says so. What a form shows of a coordinate is all of it.
fn is_same_place(one: &held::Place, other: &Place) -> bool {
    let numbers = (other.latitude, other.longitude, other.place_population);
    (one.latitude, one.longitude, one.place_population) == numbers
}

fn population(population: &Population) -> held::Population {
    held::Population {
        inhabitants: population.inhabitants,
        as_of: population.as_of.clone(),
        source: population.source.clone(),
    }
}
