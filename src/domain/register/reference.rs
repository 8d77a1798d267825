//! What stands around the register: countries, languages, figures that others have published.

/// A country of the Charter's associations.
#[derive(Clone, Debug)]
pub struct Country {
    /// ISO 3166-1 alpha-2, or XK.
    pub code: String,
    /// Eurostat's code, for joins only.
    pub eurostat_code: String,
    /// First assignment of languages to the country.
    pub languages: Vec<String>,
    /// National associations.
    pub associations: Vec<String>,
    /// How many local governments it has, where known.
    pub local_governments: Option<LocalGovernments>,
}

/// A number of local governments.
#[derive(Clone, Debug)]
pub struct LocalGovernments {
    /// How many.
    pub number: i64,
    /// When, as the source says it.
    pub as_of: String,
    /// Who says so.
    pub source: String,
}

/// What is known of the Charter's text in one language.
#[derive(Clone, Debug)]
pub struct CharterLanguage {
    /// The tag.
    pub tag: String,
    /// The language's name in itself.
    pub endonym: String,
    /// `yes`, `no`, `in-progress` or `unknown`, for the text of 2006.
    pub text_2006: String,
    /// The same for the text of 2022.
    pub text_2022: String,
    /// Who says so.
    pub source: String,
}

impl CharterLanguage {
    /// Whether a text of the Charter, of 2006 or of 2022, is known to us in it.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.text_2006 == "yes" || self.text_2022 == "yes"
    }
}

/// A number of signatories that somebody else has published.
#[derive(Clone, Debug)]
pub struct PublishedCount {
    /// Which country; none for all.
    pub country: Option<String>,
    /// How many signatories, at least.
    pub number: i64,
    /// Whether the source gives exactly this number.
    pub is_exact: bool,
    /// Whether it is an addition to an earlier number.
    pub is_increment: bool,
    /// How many of them are municipalities, where the source tells.
    pub municipalities: Option<i64>,
    /// How many are regional bodies, where the source tells.
    pub regional: Option<i64>,
    /// In how many countries, where the source tells.
    pub countries: Option<i64>,
    /// When, as the source says it; empty where it does not.
    pub as_of: String,
    /// Where it was published.
    pub source: String,
    /// The collector's remark.
    pub note: String,
}

/// A share or number of signatories with an action plan that somebody else has published.
#[derive(Clone, Debug)]
pub struct PublishedPlanShare {
    /// Which country.
    pub country: String,
    /// When, as the source says it.
    pub as_of: String,
    /// What it says, verbatim.
    pub statement: String,
    /// Where it was published.
    pub source: String,
}

/// The share of women among mayors in a country and year (EIGE).
#[derive(Clone, Debug)]
pub struct MayorShare {
    /// Which country; none for the European Union of 27.
    pub country: Option<String>,
    /// The year.
    pub year: i32,
    /// The share, in thousandths.
    pub per_mille: i64,
    /// Where it was published.
    pub source: String,
}
