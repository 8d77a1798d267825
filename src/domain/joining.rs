//! An authority that wants to sign applies: what it types, where its application stands, and what is decided on it.

#[cfg(test)]
mod tests;

use chrono::{Duration, NaiveDate};

use super::codes::codes;
use super::commitment::{CHARTER_REVISED, CharterVersion};
use super::edit::{self, NewAuthority};
use super::kind::Kind;
use super::plan::is_web_address;
use super::register::{Identifier, Name};
use super::report::{TEXT_MAX, TITLE_MAX};
use super::typed::{FieldFault, FieldFaults, Reader, clean, typed};

/// Most applications that are taken within an hour, in all.
pub const HOUR_MAX: i64 = 60;
/// Most letters to confirm an application that go to an address within an hour; more are taken and get none.
pub const LETTERS_AN_HOUR: i64 = 3;
/// How long an application waits for its address to be confirmed.
pub const CONFIRM_WITHIN: Duration = Duration::days(7);
/// How long the page of an application can be looked at while it is under way.
pub const UNDER_WAY_FOR: Duration = Duration::days(730);
/// How long it can be looked at after the end.
pub const PAGE_FOR: Duration = Duration::days(120);
/// How long a question waits for its answer; after that the application ends.
pub const UNANSWERED_FOR: Duration = Duration::days(365);
/// How long people and their words are kept after the end.
pub const KEPT_FOR: Duration = Duration::days(365);
/// What the form says of an authority that the register has not got, though others are called alike.
pub const IS_NEW: &str = "new";

codes! {
    /// Where an application stands.
    pub enum ApplicationStatus {
        /// The address was not confirmed yet; nobody sees it.
        Unconfirmed = "unconfirmed",
        /// It waits for the coordinator.
        Open = "open",
        /// It was sent back with a question.
        Question = "question",
        /// The coordinator has checked it; it waits for the observatory.
        Checked = "checked",
        /// The commitment is in the register.
        Registered = "registered",
        /// It was refused.
        Refused = "refused",
        /// The applicant took it back.
        Withdrawn = "withdrawn",
        /// Nobody has answered the question.
        Lapsed = "lapsed",
    }
}

impl ApplicationStatus {
    /// Whether nothing can happen to it any more.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Registered | Self::Refused | Self::Withdrawn | Self::Lapsed)
    }

    /// Whether somebody of the coordinators or of the observatory has to do something.
    #[must_use]
    pub const fn is_waiting(self) -> bool {
        matches!(self, Self::Open | Self::Checked)
    }

    /// Whether something that happened may lead from here to `other`.
    #[must_use]
    pub const fn may_become(self, other: Self) -> bool {
        match self {
            Self::Unconfirmed => matches!(other, Self::Open),
            Self::Open => matches!(other, Self::Question | Self::Checked | Self::Refused | Self::Withdrawn),
            Self::Question => matches!(other, Self::Open | Self::Refused | Self::Withdrawn | Self::Lapsed),
            Self::Checked => matches!(
                other,
                Self::Question | Self::Registered | Self::Refused | Self::Withdrawn
            ),
            Self::Registered | Self::Refused | Self::Withdrawn | Self::Lapsed => false,
        }
    }
}

impl ApplicationStatus {
    /// The steps that are still to come, if all goes well.
    #[must_use]
    pub const fn to_come(self) -> &'static [StepKind] {
        match self {
            Self::Unconfirmed => &[StepKind::Confirmed, StepKind::Checked, StepKind::Registered],
            Self::Open | Self::Question => &[StepKind::Checked, StepKind::Registered],
            Self::Checked => &[StepKind::Registered],
            Self::Registered | Self::Refused | Self::Withdrawn | Self::Lapsed => &[],
        }
    }
}

codes! {
    /// What happened to an application.
    pub enum StepKind {
        /// It was sent.
        Received = "received",
        /// Staff entered what had come on paper.
        Entered = "entered",
        /// The address was confirmed.
        Confirmed = "confirmed",
        /// The coordinator found it right.
        Checked = "checked",
        /// It was sent back with a question.
        Asked = "asked",
        /// The applicant has answered.
        Answered = "answered",
        /// The commitment is in the register.
        Registered = "registered",
        /// It was refused.
        Refused = "refused",
        /// The applicant took it back.
        Withdrawn = "withdrawn",
        /// Nobody has answered the question.
        Lapsed = "lapsed",
    }
}

typed! {
    /// An application, as typed.
    pub struct TypedApplication {
        country,
        name,
        same,
        asked,
        kind,
        tongue,
        identifier,
        website,
        version,
        decision,
        decided_on,
        signed_on,
        signer,
        signer_function,
        person,
        function,
        email,
        language,
    }
}

/// An application that can be taken.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Application {
    /// The code of the country.
    pub country: String,
    /// The authority's own name.
    pub name: String,
    /// What it is.
    pub kind: Kind,
    /// The language in which it works; empty where nobody said.
    pub tongue: String,
    /// Its number in the national register; may be empty.
    pub identifier: String,
    /// Its site; may be empty.
    pub website: String,
    /// Which text it signs.
    pub version: CharterVersion,
    /// Who decided what.
    pub decision: String,
    /// When.
    pub decided_on: NaiveDate,
    /// When the signature was put under it, if it was.
    pub signed_on: Option<NaiveDate>,
    /// Who signs and whom to write to.
    pub people: Applicants,
}

/// Who signs, and whom to write to. Never public; all empty once they were forgotten.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Applicants {
    /// Who signs.
    pub signer: String,
    /// As what.
    pub signer_function: String,
    /// Whom to write to.
    pub name: String,
    /// What that person does there.
    pub function: String,
    /// The address.
    pub email: String,
    /// The language of letters there.
    pub language: String,
}

impl TypedApplication {
    /// What was typed, if it can be taken. `is_country` and `is_tongue` know what the form offers.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(
        &self,
        today: NaiveDate,
        is_country: impl Fn(&str) -> bool,
        is_tongue: impl Fn(&str) -> bool,
    ) -> Result<Application, FieldFaults> {
        let mut reader = Reader::default();
        let country = Some(self.country.trim()).filter(|code| is_country(code));
        let country = reader.choice("country", country.map(ToOwned::to_owned));
        // What becomes public is cleaned as what staff type.
        let public = edit::clean;
        let name = reader.line("name", &public(&self.name), TITLE_MAX);
        let kind = reader.choice("kind", Kind::parse_code(&self.kind));
        let tongue = self.tongue.trim();
        // What the list does not offer is nobody's language.
        let tongue = Some(tongue).filter(|tag| is_tongue(tag)).unwrap_or_default().to_owned();
        let identifier = reader.optional_line("identifier", &public(&self.identifier), IDENTIFIER_MAX);
        let website = reader.address("website", &self.website);
        let version = CharterVersion::parse_code(&self.version).filter(|one| *one != CharterVersion::Unknown);
        let version = reader.choice("version", version);
        let decision = reader.line("decision", &public(&self.decision), TITLE_MAX);
        let decided_on = reader.day("decided_on", &self.decided_on, today);
        let signed_on = match clean(&self.signed_on) {
            none if none.is_empty() => None,
            typed => reader.day("signed_on", &typed, today),
        };
        if let (Some(version), Some(decided_on)) = (version, decided_on) {
            reader.judge("decided_on", text_of_then(version, decided_on));
            reader.judge("signed_on", signed_on.and_then(|on| not_before(on, decided_on)));
        }
        let people = Applicants {
            signer: reader.line("signer", &self.signer, TITLE_MAX),
            signer_function: reader.line("signer_function", &self.signer_function, TITLE_MAX),
            name: reader.line("person", &self.person, TITLE_MAX),
            function: reader.line("function", &self.function, TITLE_MAX),
            email: reader.email("email", &self.email),
            language: self.language.clone(),
        };
        let read = country.zip(kind).zip(version.zip(decided_on));
        reader.done(read.map(|((country, kind), (version, decided_on))| Application {
            country,
            name,
            kind,
            tongue,
            identifier,
            website,
            version,
            decision,
            decided_on,
            signed_on,
            people,
        }))
    }
}

/// Most characters of an identifier.
const IDENTIFIER_MAX: usize = 60;

/// Nobody decides on a text that is not there yet.
fn text_of_then(version: CharterVersion, decided_on: NaiveDate) -> Option<FieldFault> {
    (version == CharterVersion::V2022 && decided_on < CHARTER_REVISED).then_some(FieldFault::NotThatText)
}

/// Nobody signs before it was decided.
fn not_before(on: NaiveDate, decided_on: NaiveDate) -> Option<FieldFault> {
    (on < decided_on).then_some(FieldFault::TooEarly)
}

impl Application {
    /// The authority as the register would have it.
    #[must_use]
    pub fn authority(&self) -> NewAuthority {
        let tongue = Some(self.tongue.clone()).filter(|tag| !tag.is_empty());
        let number = Some(self.identifier.clone()).filter(|number| !number.is_empty());
        NewAuthority {
            country: self.country.clone(),
            kind: self.kind,
            kind_wording: String::new(),
            names: vec![Name {
                text: self.name.clone(),
                language: tongue.clone(),
                role: "official".to_owned(),
            }],
            languages: tongue.into_iter().collect(),
            place: None,
            identifiers: number
                .map(|value| Identifier {
                    scheme: "national".to_owned(),
                    value,
                    version: None,
                })
                .into_iter()
                .collect(),
            population: None,
            note: String::new(),
            note_language: String::new(),
        }
    }
}

typed! {
    /// What the observatory adds where it registers an application, as typed.
    pub struct TypedRegistration { signed_on, registered_on, source, why, confirmed }
}

/// How an application is registered.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Registration {
    /// When it was signed.
    pub signed_on: NaiveDate,
    /// When CEMR entered it in its own register, if it did.
    pub registered_on: Option<NaiveDate>,
    /// Who says so; public.
    pub source: String,
    /// The reason, for the audit.
    pub why: String,
}

impl TypedRegistration {
    /// What was typed, if it fits an application that was decided on that day.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self, today: NaiveDate, decided_on: NaiveDate) -> Result<Registration, FieldFaults> {
        let mut reader = Reader::default();
        let signed_on = reader.day("signed_on", &self.signed_on, today);
        reader.judge("signed_on", signed_on.and_then(|on| not_before(on, decided_on)));
        let registered_on = match clean(&self.registered_on) {
            none if none.is_empty() => None,
            typed => reader.day("registered_on", &typed, today),
        };
        let is_early = registered_on
            .zip(signed_on)
            .and_then(|(on, signed)| not_before(on, signed));
        reader.judge("registered_on", is_early);
        let source = reader.line("source", &edit::clean(&self.source), TITLE_MAX);
        let is_odd = source.contains("://") && !is_web_address(&source);
        reader.judge("source", is_odd.then_some(FieldFault::NotAnAddress));
        let why = reader.text("why", &self.why, TEXT_MAX);
        reader.done(signed_on.map(|signed_on| Registration {
            signed_on,
            registered_on,
            source,
            why,
        }))
    }
}

typed! {
    /// The answer to a question, as typed.
    pub struct TypedAnswer { answer }
}

impl TypedAnswer {
    /// The answer.
    ///
    /// # Errors
    /// Every fault.
    pub fn check(&self) -> Result<String, FieldFaults> {
        let mut reader = Reader::default();
        let answer = reader.text("answer", &self.answer, TEXT_MAX);
        reader.done(Some(answer))
    }
}

codes! {
    /// What a coordinator or the observatory does with an application.
    pub enum CheckStep {
        /// It is right.
        Check = "check",
        /// Something is to be asked.
        Ask = "ask",
        /// It is refused.
        Refuse = "refuse",
    }
}

typed! {
    /// What was decided on an application, as typed.
    pub struct TypedCheck { step, why }
}

impl TypedCheck {
    /// What is done, and the reason; of a question, its words.
    ///
    /// # Errors
    /// Every fault, in the order of the form.
    pub fn check(&self) -> Result<(CheckStep, String), FieldFaults> {
        let mut reader = Reader::default();
        let step = reader.choice("step", CheckStep::parse_code(&self.step));
        let why = reader.text("why", &self.why, TEXT_MAX);
        reader.done(step.map(|step| (step, why)))
    }
}
