//! Letters about events, at once or gathered in digests, as each person has chosen.

use chrono::{DateTime, Duration, Utc};
use sqlx::SqliteConnection;

use super::text::Text;
use crate::domain::letter::LetterKind;
use crate::domain::notice::{Event, Frequency};
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::db::notices::{self, Notice, Recipient};
use crate::server::db::outbox::{self, Letter};
use crate::server::error::Result;
use crate::server::{Ctx, clock, token};

/// How long the link of a digest works with which a person refuses further ones.
const DIGEST_LINK_FOR: Duration = Duration::days(90);

/// Something that people hear of.
#[derive(Clone, Debug)]
pub struct News<'a> {
    /// What happened.
    pub event: Event,
    /// To which authority, by name.
    pub name: &'a str,
    /// Where to read on.
    pub page: Href<'a>,
    /// What it is about, the same for all letters about it: `report/12`.
    pub thread: &'a str,
}

/// Tells everybody in `people` but whoever did it: by a letter, in the next digest, or not at all.
///
/// # Errors
/// The database refuses.
pub async fn tell(
    ctx: &Ctx,
    conn: &mut SqliteConnection,
    people: &[Recipient],
    except: Option<i64>,
    news: &News<'_>,
) -> Result<()> {
    for to in people.iter().filter(|to| Some(to.account) != except) {
        match to.frequency {
            Frequency::Off => {}
            Frequency::Instant => outbox::insert_letter(conn, &at_once(ctx, to, news), ctx.now()).await?,
            Frequency::Daily | Frequency::Weekly => {
                let path = news.page.to_string();
                notices::insert_notice(conn, to, news.event, news.name, &path, ctx.now()).await?;
            }
        }
    }
    Ok(())
}

fn sentence(w: Words, event: Event, name: &str) -> String {
    w.with(&format!("news-{event}"), &[("name", name.into())])
}

fn lang_of(to: &Recipient) -> Lang {
    Lang::parse_code(&to.language).unwrap_or_default()
}

fn at_once(ctx: &Ctx, to: &Recipient, news: &News<'_>) -> Letter {
    let lang = lang_of(to);
    let w = lang.words();
    let choices = ctx.config().absolute(&Href::LetterChoices.to(lang));
    let (plain, html) = Text::new(lang)
        .paragraphs(&w.with("mail-greeting", &[("name", to.name.clone().into())]))
        .paragraphs(&sentence(w, news.event, news.name))
        .link(&ctx.config().absolute(&news.page.to(lang)))
        .paragraphs(&w.t("mail-news-after"))
        .link(&choices)
        .signed(ctx, w);
    Letter {
        kind: LetterKind::News,
        recipient: to.email.clone(),
        language: lang.code().to_owned(),
        subject: w.with(&format!("news-{}-subject", news.event), &[("name", news.name.into())]),
        plain,
        html,
        thread: news.thread.to_owned(),
        unsubscribe: String::new(),
    }
}

/// Writes the digests that are due: one letter a person with all that has waited.
///
/// # Errors
/// The database refuses.
pub async fn write_digests(ctx: &Ctx) -> Result<()> {
    for frequency in [Frequency::Daily, Frequency::Weekly] {
        let before = frequency.last_digest(clock::local(ctx.now())).and_then(clock::moment);
        let Some(before) = before else { continue };
        let mut conn = ctx.read().await?;
        let is_none = notices::list_due(&mut conn, frequency, before).await?.is_empty();
        drop(conn);
        if !is_none {
            write_due(ctx, frequency, before).await?;
        }
    }
    Ok(())
}

async fn write_due(ctx: &Ctx, frequency: Frequency, before: DateTime<Utc>) -> Result<()> {
    let mut tx = ctx.write().await?;
    let due = notices::list_due(&mut tx, frequency, before).await?;
    for of_one in due.chunk_by(|one, next| one.0.account == next.0.account) {
        let Some((to, _)) = of_one.first() else { continue };
        let link = token::new()?;
        let lines: Vec<&Notice> = of_one.iter().map(|(_, notice)| notice).collect();
        outbox::insert_letter(&mut tx, &digest(ctx, to, &lines, &link), ctx.now()).await?;
        let until = ctx.now() + DIGEST_LINK_FOR;
        notices::insert_digest_link(&mut tx, &link, to.account, frequency, until).await?;
        notices::delete_told(&mut tx, to.account, frequency, before).await?;
    }
    Ok(tx.commit().await?)
}

fn digest(ctx: &Ctx, to: &Recipient, notices: &[&Notice], link: &str) -> Letter {
    let lang = lang_of(to);
    let w = lang.words();
    let lines: Vec<(String, String)> = notices
        .iter()
        .map(|notice| {
            let address = format!("/{}{}", lang.code(), notice.path);
            (sentence(w, notice.event, &notice.name), ctx.config().absolute(&address))
        })
        .collect();
    let stop = ctx.config().absolute(&Href::StopDigests(link).to(lang));
    let (plain, html) = Text::new(lang)
        .paragraphs(&w.with("mail-greeting", &[("name", to.name.clone().into())]))
        .paragraphs(&w.t(&format!("mail-digest-{}", to.frequency)))
        .list(&lines)
        .paragraphs(&w.t("mail-digest-after"))
        .link(&stop)
        .signed(ctx, w);
    let many = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    Letter {
        kind: LetterKind::Digest,
        recipient: to.email.clone(),
        language: lang.code().to_owned(),
        subject: w.count(&format!("mail-digest-{}-subject", to.frequency), many),
        plain,
        html,
        thread: format!("digest/{}", to.frequency),
        unsubscribe: stop,
    }
}
