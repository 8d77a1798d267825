//! What is about one authority and not public.

use axum::routing::get;

use super::{Access, Answer, Route};
use crate::pages as page;
use crate::server::http::log;
use crate::server::http::route::{file, form, page};

pub(super) fn rows() -> Vec<Route> {
    use Access::{Deputy, Insider, SignedIn};
    vec![
        page(
            "/{lang}/authorities/{slug}/act",
            Deputy,
            "/en/authorities/se-exempelstad/act",
            page::acting::show,
        ),
        form("/form/begin_acting", Deputy, "?authority=se-exempelstad&why=x"),
        form("/form/stop_acting", SignedIn, "?"),
        page(
            "/{lang}/authorities/{slug}/log",
            Insider,
            "/en/authorities/se-exempelstad/log",
            page::log::show,
        ),
        Route {
            access: Insider,
            answer: Answer::File,
            ..file(
                "/{lang}/authorities/{slug}/log.csv",
                "/en/authorities/se-exempelstad/log.csv",
                get(log::csv),
            )
        },
    ]
}
