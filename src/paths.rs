//! Every address of the product as a type: spelled here and in the route table, nowhere else.

use std::fmt::{self, Display, Formatter};

use crate::domain::edit::Part;
use crate::locale::Lang;

/// A page. [`Href::to`] gives its address in a language.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Href<'a> {
    /// The first page.
    Home,
    /// The list of signatories; a selection is appended by [`crate::domain::selection`].
    Signatories,
    /// One authority, by slug.
    Signatory(&'a str),
    /// Where a visitor says what is wrong about an authority, by slug.
    Correction(&'a str),
    /// Where a visitor says that a signatory is missing.
    Missing,
    /// Authorities that may be called as somebody types.
    Alike,
    /// Where somebody who works for an authority asks to speak for it, by slug.
    Access(&'a str),
    /// The people of an authority, by slug.
    People(&'a str),
    /// One of them, by account.
    Speaker(&'a str, i64),
    /// Whom to write to about an authority, by slug.
    Contacts(&'a str),
    /// Where an authority undoes a commitment, by slug.
    Withdrawal(&'a str),
    /// The page of whoever has asked to speak for an authority, by one-time link.
    Claim(&'a str),
    /// Where an authority applies to join.
    Join,
    /// The page of an application, by one of its links.
    Joining(&'a str),
    /// Where a signatory takes on the new articles, by slug.
    Endorsement(&'a str),
    /// What has changed in the register lately.
    Changes,
    /// The same as a feed.
    Feed,
    /// The feed of a country, by ISO code.
    CountryFeed(&'a str),
    /// The feed of an authority, by slug.
    SignatoryFeed(&'a str),
    /// The list of countries.
    Countries,
    /// One country, by ISO code.
    Country(&'a str),
    /// The digests of the audit.
    Digests,
    /// The list of languages.
    Languages,
    /// One language, by tag.
    Language(&'a str),
    /// Method and definitions.
    Method,
    /// A section of the method page.
    MethodSection(&'a str),
    /// Signatories or countries side by side.
    Compare,
    /// The state of the Charter.
    InFigures,
    /// The Charter's themes and articles.
    Charter,
    /// One article, by number.
    Article(u8),
    /// Measures of accepted reports.
    Measures,
    /// A page of text, by name.
    Guide(&'a str),
    /// A figure as a file: its name and the ending of the format.
    Figure(&'a str, &'a str),
    /// The figures of the first page, or those of a country by code; only as a file.
    Figures(Option<&'a str>),
    /// Those of a language by tag; only as a file.
    LanguageFigures(&'a str),
    /// A figure for the frame of another site, by name.
    FramedFigure(&'a str),
    /// The badge of an authority, by slug.
    Badge(&'a str),
    /// What can be downloaded.
    OpenData,
    /// The sign-in form.
    SignIn,
    /// The form for a forgotten password.
    Forgot,
    /// The form behind a one-time link.
    Password(&'a str),
    /// A person's own account.
    Account,
    /// A person's second factor.
    SecondFactor,
    /// Where the code of the second factor is typed.
    SignInCode,
    /// What the observatory keeps about a person, as a file.
    OwnData,
    /// Where a person erases their account.
    Erase,
    /// What whoever has done so sees.
    Erased,
    /// The button behind a one-time link for a new address.
    NewEmail(&'a str),
    /// How a person wants to hear of events.
    LetterChoices,
    /// The button behind the link of a digest.
    StopDigests(&'a str),
    /// A person's own start page.
    Desk,
    /// A report's task list.
    Report(i64),
    /// A report's summary form.
    ReportSummary(i64),
    /// A measure's form.
    Measure(i64, i64),
    /// The last look before submitting.
    ReportCheck(i64),
    /// The observatory's queue.
    Queue,
    /// A report as a reviewer sees it.
    Review(i64),
    /// What staff know of an authority's plan, by slug.
    StaffPlans(&'a str),
    /// The form of a new authority.
    StaffNew,
    /// What staff can correct of an authority, by slug.
    StaffEdit(&'a str),
    /// The form of one part of it.
    StaffPart(&'a str, Part),
    /// What became of an authority, and what it came from.
    StaffSuccessions(&'a str),
    /// One of these by its number, to take it out.
    StaffSuccession(&'a str, usize),
    /// The commitments of an authority with their acts.
    StaffCommitments(&'a str),
    /// The form of a new one.
    StaffNewCommitment(&'a str),
    /// The form that corrects one, by its number.
    StaffCommitment(&'a str, usize),
    /// The form that tells where one stands by now.
    StaffMove(&'a str, usize),
    /// The form of a new act of one.
    StaffNewAct(&'a str, usize),
    /// The form that corrects an act, by the numbers of commitment and act.
    StaffAct(&'a str, usize, usize),
    /// What visitors have said is wrong, and nobody has closed.
    StaffCorrections,
    /// One of them.
    StaffCorrection(i64),
    /// Who asks to speak for an authority.
    StaffClaims,
    /// One of them.
    StaffClaim(i64),
    /// The letter with a code for one of them.
    ClaimLetter(i64),
    /// Withdrawals that authorities have asked for.
    StaffWithdrawals,
    /// One of them.
    StaffWithdrawal(i64),
    /// Authorities that want to join.
    StaffApplications,
    /// Where staff enter an application that came on paper.
    StaffNewApplication,
    /// An application.
    StaffApplication(i64),
    /// Where an application is registered.
    StaffRegistration(i64),
    /// Signatories that want to take on the new articles.
    StaffEndorsements,
    /// One of them.
    StaffEndorsement(i64),
    /// Authorities that cannot be reached.
    StaffContacts,
    /// Open problems of imports.
    ImportProblems,
    /// Requests to reset a lost second factor.
    FactorResets,
    /// Letters that were sent or could not be.
    StaffMail,
    /// One of them.
    StaffLetter(i64),
    /// Accounts.
    StaffAccounts,
    /// One of them.
    StaffAccount(i64),
    /// Where a coordinator begins to act in the place of an authority, by slug.
    Act(&'a str),
    /// What was done about an authority, by slug.
    Log(&'a str),
}

impl Href<'_> {
    /// The address in `lang`.
    #[must_use]
    pub fn to(&self, lang: Lang) -> String {
        format!("/{}{self}", lang.code())
    }

    /// Whether it shows the register: then what is there depends on the publication that the address names.
    #[must_use]
    pub fn is_of_register(&self) -> bool {
        matches!(
            self,
            Self::Home
                | Self::Signatories
                | Self::Signatory(_)
                | Self::Alike
                | Self::Changes
                | Self::Digests
                | Self::Countries
                | Self::Country(_)
                | Self::Languages
                | Self::Language(_)
                | Self::Method
                | Self::MethodSection(_)
                | Self::Compare
                | Self::InFigures
                | Self::Charter
                | Self::Article(_)
                | Self::Measures
                | Self::Guide(_)
                | Self::Figure(..)
                | Self::Figures(_)
                | Self::LanguageFigures(_)
                | Self::FramedFigure(_)
                | Self::Badge(_)
                | Self::OpenData
        )
    }

    /// The address of what the page lists as a file: its own with an ending, `csv`, `json` or `xlsx`.
    #[must_use]
    pub fn file(&self, lang: Lang, ending: &str) -> String {
        format!("{}.{ending}", self.to(lang))
    }
}

impl Display for Href<'_> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => out.write_str("/"),
            Self::Signatories => out.write_str("/signatories"),
            Self::Signatory(slug) => write!(out, "/signatories/{slug}"),
            Self::Missing => out.write_str("/missing"),
            Self::Correction(slug) => write!(out, "/signatories/{slug}/correction"),
            Self::Alike => out.write_str("/signatories/alike"),
            Self::Access(slug) => write!(out, "/signatories/{slug}/access"),
            Self::Speaker(slug, account) => write!(out, "/authorities/{slug}/people/{account}"),
            Self::Contacts(slug) => write!(out, "/authorities/{slug}/contacts"),
            Self::Withdrawal(slug) => write!(out, "/authorities/{slug}/withdrawal"),
            Self::Claim(link) => write!(out, "/claims/{link}"),
            Self::Join => out.write_str("/join"),
            Self::Joining(link) => write!(out, "/joining/{link}"),
            Self::Endorsement(slug) => write!(out, "/authorities/{slug}/endorsement"),
            Self::Changes => out.write_str("/changes"),
            Self::Digests => out.write_str("/audit"),
            Self::Feed => out.write_str("/feed.atom"),
            Self::CountryFeed(code) => write!(out, "/countries/{code}/feed.atom"),
            Self::SignatoryFeed(slug) => write!(out, "/signatories/{slug}/feed.atom"),
            Self::Countries => out.write_str("/countries"),
            Self::Country(code) => write!(out, "/countries/{code}"),
            Self::Languages => out.write_str("/languages"),
            Self::Language(tag) => write!(out, "/languages/{tag}"),
            Self::Method => out.write_str("/method"),
            Self::MethodSection(id) => write!(out, "/method#{id}"),
            Self::Compare => out.write_str("/compare"),
            Self::InFigures => out.write_str("/charter-in-figures"),
            Self::Charter => out.write_str("/charter"),
            Self::Article(number) => write!(out, "/charter/articles/{number}"),
            Self::Measures => out.write_str("/measures"),
            Self::Guide(name) => write!(out, "/guides/{name}"),
            Self::Figure(name, ending) => write!(out, "/figures/{name}.{ending}"),
            Self::Figures(None) => out.write_str("/figures"),
            Self::Figures(Some(code)) => write!(out, "/countries/{code}/figures"),
            Self::LanguageFigures(tag) => write!(out, "/languages/{tag}/figures"),
            Self::FramedFigure(name) => write!(out, "/embed/figures/{name}"),
            Self::Badge(slug) => write!(out, "/signatories/{slug}/badge.svg"),
            Self::OpenData => out.write_str("/open-data"),
            Self::SignIn => out.write_str("/sign-in"),
            Self::Forgot => out.write_str("/forgot"),
            Self::Password(link) => write!(out, "/password/{link}"),
            Self::Account => out.write_str("/account"),
            Self::SecondFactor => out.write_str("/account/second-factor"),
            Self::SignInCode => out.write_str("/sign-in/code"),
            Self::OwnData => out.write_str("/account/data.json"),
            Self::Erase => out.write_str("/account/erase"),
            Self::Erased => out.write_str("/account/erased"),
            Self::NewEmail(link) => write!(out, "/account/email/{link}"),
            Self::LetterChoices => out.write_str("/account/letters"),
            Self::StopDigests(link) => write!(out, "/digests/{link}"),
            Self::Desk => out.write_str("/desk"),
            Self::Report(id) => write!(out, "/reports/{id}"),
            Self::ReportSummary(id) => write!(out, "/reports/{id}/summary"),
            Self::Measure(report, id) => write!(out, "/reports/{report}/measures/{id}"),
            Self::ReportCheck(id) => write!(out, "/reports/{id}/check"),
            Self::Queue => out.write_str("/staff/reports"),
            Self::Review(id) => write!(out, "/staff/reports/{id}"),
            Self::StaffPlans(slug) => write!(out, "/staff/signatories/{slug}/plans"),
            Self::StaffNew => out.write_str("/staff/signatories/new"),
            Self::StaffEdit(slug) => write!(out, "/staff/signatories/{slug}/edit"),
            Self::StaffPart(slug, part) => write!(out, "/staff/signatories/{slug}/edit/{part}"),
            Self::StaffSuccessions(slug) => write!(out, "/staff/signatories/{slug}/edit/successions"),
            Self::StaffSuccession(slug, number) => write!(out, "/staff/signatories/{slug}/edit/successions/{number}"),
            Self::StaffCommitments(slug) => write!(out, "/staff/signatories/{slug}/commitments"),
            Self::StaffNewCommitment(slug) => write!(out, "/staff/signatories/{slug}/commitments/new"),
            Self::StaffCommitment(slug, number) => write!(out, "/staff/signatories/{slug}/commitments/{number}"),
            Self::StaffMove(slug, number) => write!(out, "/staff/signatories/{slug}/commitments/{number}/move"),
            Self::StaffNewAct(slug, number) => write!(out, "/staff/signatories/{slug}/commitments/{number}/acts/new"),
            Self::StaffAct(slug, number, act) => {
                write!(out, "/staff/signatories/{slug}/commitments/{number}/acts/{act}")
            }
            Self::StaffCorrections => out.write_str("/staff/corrections"),
            Self::StaffCorrection(id) => write!(out, "/staff/corrections/{id}"),
            Self::StaffClaims => out.write_str("/staff/claims"),
            Self::StaffClaim(id) => write!(out, "/staff/claims/{id}"),
            Self::ClaimLetter(id) => write!(out, "/staff/claims/{id}/letter"),
            Self::StaffWithdrawals => out.write_str("/staff/withdrawals"),
            Self::StaffWithdrawal(id) => write!(out, "/staff/withdrawals/{id}"),
            Self::StaffApplications => out.write_str("/staff/applications"),
            Self::StaffNewApplication => out.write_str("/staff/applications/new"),
            Self::StaffApplication(id) => write!(out, "/staff/applications/{id}"),
            Self::StaffRegistration(id) => write!(out, "/staff/applications/{id}/registration"),
            Self::StaffEndorsements => out.write_str("/staff/endorsements"),
            Self::StaffEndorsement(id) => write!(out, "/staff/endorsements/{id}"),
            Self::StaffContacts => out.write_str("/staff/contacts"),
            Self::ImportProblems => out.write_str("/staff/import-problems"),
            Self::FactorResets => out.write_str("/staff/factor-resets"),
            Self::StaffMail => out.write_str("/staff/mail"),
            Self::StaffLetter(id) => write!(out, "/staff/mail/{id}"),
            Self::StaffAccounts => out.write_str("/staff/accounts"),
            Self::StaffAccount(id) => write!(out, "/staff/accounts/{id}"),
            Self::Act(slug) => write!(out, "/authorities/{slug}/act"),
            Self::Log(slug) => write!(out, "/authorities/{slug}/log"),
            Self::People(slug) => write!(out, "/authorities/{slug}/people"),
        }
    }
}

/// The whole register as a file of that name, the same for every language.
#[must_use]
pub fn bulk(name: &str) -> String {
    format!("/open-data/{name}")
}

/// The catalogue of what can be downloaded, as Turtle and as JSON-LD.
pub const CATALOGUES: [&str; 2] = ["/catalogue.ttl", "/catalogue.jsonld"];

/// An address with these pairs behind it, if there are any.
#[must_use]
pub fn with_pairs(base: String, pairs: &[(impl AsRef<str>, impl AsRef<str>)]) -> String {
    if pairs.is_empty() {
        return base;
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(pairs);
    format!("{base}?{}", query.finish())
}

/// Where forms post to: the fixed address of a server function.
#[must_use]
pub fn form(name: &str) -> String {
    format!("/form/{name}")
}

/// A local address to return to, or none: never another site's.
#[must_use]
pub fn local(address: &str) -> Option<&str> {
    let is_local = address.starts_with('/')
        && !address.starts_with("//")
        && !address
            .chars()
            .any(|letter| letter == '\\' || letter.is_control() || letter.is_whitespace());
    is_local.then_some(address)
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn only_local_addresses_are_returned_to() {
        assert_eq!(local("/en/reports/1?kept=a"), Some("/en/reports/1?kept=a"));
        for bad in [
            "",
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/a\r\nb",
            "javascript:1",
        ] {
            assert_eq!(local(bad), None, "{bad:?}");
        }
    }
}
