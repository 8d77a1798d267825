//! Tells whoever is signed in, shortly before the session ends, and lets them stay. Hidden until a script shows it: without
//! one nothing is lost either, as a form that comes too late is kept.

use chrono::Duration;
use leptos::prelude::*;

use crate::pages::Visit;
use crate::paths::form;
use crate::server::session::IDLE;

/// How long before the end it is told.
const BEFORE: Duration = Duration::minutes(5);

/// The warning; nothing for nobody.
pub fn warning(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let left = (visit.session_ends? - visit.ctx.now()).num_seconds().max(0);
    let minutes = w.number(BEFORE.num_minutes());
    Some(view! {
        <section
            class="obs-idle"
            aria-label=w.t("idle-title")
            data-ends-in=left.to_string()
            data-lasts=IDLE.num_seconds().to_string()
            data-before=BEFORE.num_seconds().to_string()
            hidden
        >
            <p class="obs-idle__text" role="alert" data-soon=w.with("idle-soon", &[("minutes", minutes.into())]) data-over=w.t("idle-over")></p>
            <form method="post" action=form("stay_signed_in")>
                <input type="hidden" name="form[lang]" value=w.lang.code() />
                <button class="obs-button">{w.t("idle-stay")}</button>
            </form>
        </section>
    })
}
