//! Whether the register has the authority already that asks to join.

use crate::domain::alike::{alike, same};
use crate::domain::joining::{Application, IS_NEW};
use crate::domain::register::{Authority, Register};
use crate::locale::fold::{fold, fold_forms};

/// Languages in whose custom a typed name is folded too, beside the one that was given: those that write letters otherwise.
const CUSTOMS: [&str; 6] = ["", "de", "uk", "bg", "sr", "mk"];

/// What the register says to an application.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Judged {
    /// It can be taken: about that authority, or about one that the register has not got.
    Right(Option<i64>),
    /// The authority with this slug has a commitment that counts: who works there asks for access instead.
    Signed(String),
    /// Those with these slugs may be it; the applicant has to say.
    Alike(Vec<String>),
}

/// Looks for the authority of an application. `chosen` is what the applicant said when asked about the name `asked`: a
/// slug, [`IS_NEW`], or nothing yet.
#[must_use]
pub fn judge(register: &Register, application: &Application, chosen: &str, asked: &str) -> Judged {
    let chosen_one = register
        .authority(chosen)
        .filter(|one| one.country == application.country);
    if let Some(one) = chosen_one {
        return found(one);
    }
    // By the rule of imports there is no doubt.
    if let Some(one) = same(register, &application.authority(), fold) {
        return found(one);
    }
    // Another name is another question.
    if chosen == IS_NEW && fold(asked) == fold(&application.name) {
        return Judged::Right(None);
    }
    let forms: Vec<String> = CUSTOMS
        .iter()
        .chain([&application.tongue.as_str()])
        .flat_map(|tag| fold_forms(&application.name, tag))
        .collect();
    let others = alike(register, &application.country, &forms);
    if others.is_empty() {
        return Judged::Right(None);
    }
    Judged::Alike(others.iter().map(|one| one.slug.clone()).collect())
}

fn found(authority: &Authority) -> Judged {
    if authority.is_signatory() {
        Judged::Signed(authority.slug.clone())
    } else {
        Judged::Right(Some(authority.id))
    }
}
