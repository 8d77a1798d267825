//! `/{lang}/claims/{link}`: what has become of somebody's request to speak for an authority. For whoever holds the link.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::components::{ErrorLine, Field, Hidden, error_summary, field, hidden, paragraphs};
use crate::domain::claim::{CODE_TRIES, ClaimStatus};
use crate::domain::register::Authority;
use crate::paths::{Href, form};
use crate::server::actions::kept;
use crate::server::db::claims::{self, SentClaim};
use crate::server::error::{Error, Result};

/// The request, and what its sender can do now.
///
/// # Errors
/// [`Error::NotFound`] when the link does not work (any more).
pub async fn show(visit: Visit) -> Result<Page> {
    let mut conn = visit.ctx.read().await?;
    let claim = claims::find_by_link(&mut conn, visit.param("link"), visit.ctx.now())
        .await?
        .ok_or(Error::NotFound)?;
    drop(conn);
    let authority = visit.register().authority_by_id(claim.authority);
    let authority = authority.ok_or(Error::NotFound)?.clone();
    let kept = kept::find(&visit.ctx, visit.query("kept")).await?;
    let title = visit.words.with("access-title", &[("name", authority.name().into())]);
    let page = Page::new(title, move || body(&visit, &authority, &claim, &kept));
    Ok(page.reading().private())
}

fn body(visit: &Visit, authority: &Authority, claim: &SentClaim, kept: &kept::Fields) -> impl IntoView + use<> {
    let w = visit.words;
    let about = || {
        hidden(vec![
            Hidden("lang", w.lang.code().to_owned()),
            Hidden("link", visit.param("link").to_owned()),
        ])
    };
    let problem = kept.get("problem").map(|code| w.t(&format!("problem-{code}")));
    let lines = problem.iter().map(|text| ErrorLine {
        href: "#code".to_owned(),
        text: text.clone(),
    });
    let awaits_code = claim.awaits_code(visit.ctx.now());
    let (told, to_do) = match claim.status {
        ClaimStatus::Unconfirmed => (
            "claim-told-unconfirmed",
            Some(
                view! {
                    <form class="obs-form" method="post" action=form("confirm_claim")>
                        {about()}
                        <div class="obs-form__actions"><button class="obs-button">{w.t("claim-confirm")}</button></div>
                    </form>
                }
                .into_any(),
            ),
        ),
        ClaimStatus::Code if awaits_code => (
            "claim-told-code",
            Some(
                view! {
                    <form class="obs-form" method="post" action=form("enter_claim_code") novalidate>
                        {about()}
                        {field(Field {
                            name: "code", kind: "text", width: "obs-field__input--medium", autocomplete: Some("off"),
                            label: w.t("claim-field-code"), hint: w.t("claim-field-code-hint"),
                            error: problem.clone(), error_word: w.t("error-word"), ..Field::default()
                        })}
                        <div class="obs-form__actions"><button class="obs-button">{w.t("claim-enter-code")}</button></div>
                    </form>
                }
                .into_any(),
            ),
        ),
        ClaimStatus::Code => ("claim-told-code-ended", None),
        ClaimStatus::Open => ("claim-told-open", None),
        ClaimStatus::Accepted => ("claim-told-accepted", None),
        ClaimStatus::Refused => ("claim-told-refused", None),
    };
    let args = [
        ("name", authority.name().into()),
        ("email", claim.content.email.clone().into()),
        ("left", (CODE_TRIES - claim.code_tries).to_string().into()),
        (
            "until",
            claim.code_until.map(|at| w.moment(at)).unwrap_or_default().into(),
        ),
    ];
    let lines = if awaits_code { lines.collect() } else { Vec::new() };
    view! {
        {error_summary(w.t("errors-title"), lines)}
        {parts::page_head(w.with("access-title", &[("name", authority.name().into())]), String::new())}
        <div class="obs-prose">{paragraphs(&w.with(told, &args))}</div>
        {to_do}
        <p><a href=Href::Signatory(&authority.slug).to(w.lang)>{w.t("desk-public-page")}</a></p>
    }
}
