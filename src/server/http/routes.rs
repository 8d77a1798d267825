//! The one table of routes. Nothing else is mounted, and the tests of access,
//! accessibility, valid HTML, no JavaScript and leaks walk through it.

mod accounts;
mod authorities;
mod joining;
mod machines;
mod people;
mod public;
mod register_edits;
#[cfg(feature = "oidc")]
mod sign_on;
mod staff;
mod writing;

pub use super::route::{Access, Answer, Route};

/// Every route of the product.
#[must_use]
pub fn table() -> Vec<Route> {
    [
        machines::rows(),
        public::rows(),
        accounts::rows(),
        authorities::rows(),
        writing::rows(),
        people::rows(),
        joining::rows(),
        staff::rows(),
        register_edits::rows(),
        #[cfg(feature = "oidc")]
        sign_on::rows(),
    ]
    .concat()
}

/// The table as lines of columns, for operators and the browser tests.
#[must_use]
pub fn listing() -> String {
    let lines = table().into_iter().flat_map(|route| {
        let line = |answer: Answer, example: &str| {
            let (access, answer) = (format!("{:?}", route.access), format!("{answer:?}"));
            [route.method.as_str(), route.path, &access, &answer, example].join("\t")
        };
        let own = line(route.answer, route.example);
        std::iter::once(own).chain(route.file.map(|example| line(Answer::File, example)))
    });
    lines.collect::<Vec<_>>().join("\n")
}
