//! The banner of whoever looks as somebody else, or acts in an authority's place.

use leptos::prelude::*;

use crate::components::{Hidden, hidden};
use crate::pages::Visit;
use crate::paths::form;

/// What the session stands for, and the button that ends it; nothing for everybody else.
pub fn banner(visit: &Visit) -> Option<AnyView> {
    let w = visit.words;
    let person = visit.person.as_ref()?;
    let (title, text, action, button) = if person.is_looked_as() {
        let title = w.with("banner-looking", &[("name", person.name().into())]);
        (title, w.t("banner-looking-about"), "stop_looking", "stop-looking")
    } else {
        let acting = person.acts_for()?;
        let authority = visit.register().authority_by_id(acting.authority);
        let name = authority.map_or_else(|| w.t("unknown"), |one| one.name().to_owned());
        let title = w.with("banner-acting", &[("authority", name.into())]);
        let about = w.with("banner-acting-about", &[("since", w.minute(acting.since).into())]);
        (title, about, "stop_acting", "stop-acting")
    };
    let banner = view! {
        <div class="obs-banner obs-banner--standing-in" role="note">
            <div class="obs-banner__text obs-banner__row">
                <p><strong>{title}</strong> " " {text}</p>
                <form method="post" action=form(action)>
                    {hidden(vec![Hidden("lang", w.lang.code().to_owned())])}
                    <button class="obs-button obs-button--secondary">{w.t(button)}</button>
                </form>
            </div>
        </div>
    };
    Some(banner.into_any())
}
