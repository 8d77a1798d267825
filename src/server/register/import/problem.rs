//! Why a row of a list could not go in, or went in only in part.

use std::fmt;

use crate::domain::wording::WordingProblem;
use crate::server::register::list::Row;

/// Declares the codes, each with what a person can do about it, in English for the command line.
macro_rules! problem_codes {
    ($( $(#[$doc:meta])* $variant:ident = $code:literal, $advice:literal; )+) => {
        /// What is wrong. The staff page says it by the key `import-problem-<code>`.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        pub enum ProblemCode { $( $(#[$doc])* $variant, )+ }

        impl ProblemCode {
            /// Every code.
            pub const ALL: [Self; [$( $code ),+].len()] = [$( Self::$variant ),+];

            /// The word in the database. It never changes.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $( Self::$variant => $code, )+ }
            }

            const fn advice(self) -> &'static str {
                match self { $( Self::$variant => $advice, )+ }
            }
        }
    };
}

problem_codes! {
    /// More or fewer cells than the header.
    CellCount = "cell-count", "Give the row as many cells as the header has; put a cell with the separator in it between quotation marks.";
    /// All cells as in an earlier row. The value is that row's number.
    DuplicateRow = "duplicate-row", "Remove the row: it repeats an earlier one, whose number is given.";
    /// Control or invisible characters, or the mark of a lost one.
    TextDamaged = "text-damaged", "Retype the cell: it holds invisible or lost characters.";
    /// What a spreadsheet shows where a formula failed.
    SpreadsheetError = "spreadsheet-error", "Replace the failed formula by its value.";
    /// Longer than a cell of this column can sensibly be.
    TooLong = "too-long", "Shorten the cell, or check whether two cells ran together.";
    /// Not a code of the table of countries.
    CountryUnknown = "country-unknown", "Write the ISO 3166-1 code in capitals (GR and GB, not EL and UK), or add the country to the reference data.";
    /// No letter in the name.
    NameEmpty = "name-empty", "Write the authority's name.";
    /// The kind's wording is not known.
    KindUnknown = "kind-unknown", "Write what the body is in words the register knows, such as municipality, province, county or region.";
    /// Not a language tag, or twice the same.
    LanguageTag = "language-tag", "Write BCP 47 tags such as fr or sr-Latn, each once, separated by semicolons.";
    /// Not a latitude.
    Latitude = "latitude", "Write degrees north between -90 and 90, as in 48.2085.";
    /// Not a longitude.
    Longitude = "longitude", "Write degrees east between -180 and 180, as in 16.3721.";
    /// A coordinate or a settlement's population alone.
    PlaceIncomplete = "place-incomplete", "Give latitude and longitude together, and place_population only beside them.";
    /// Not a number of inhabitants.
    PlacePopulation = "place-population", "Write the settlement's inhabitants as a whole number above 0, or leave the cell empty.";
    /// Not a GeoNames number.
    GeonamesId = "geonames-id", "Write the number from the place's GeoNames address, or leave the cell empty.";
    /// Not an address of the web.
    SourceAddress = "source-address", "Write one complete address that begins with http:// or https://.";
    /// The meaning of the date is empty.
    WordingEmpty = "wording-empty", "Write in date_meaning what the source says, such as signature or council decision.";
    /// The meaning has words whose sense is not known.
    WordingNotUnderstood = "wording-not-understood", "Say in date_meaning in known words what the date dates, such as signature, council decision or listed, and put the rest in note.";
    /// The date column holds no date.
    DateUnreadable = "date-unreadable", "Write the date as 2007, 2007-06 or 2007-06-23, or leave the cell empty.";
    /// The date lies before the Charter.
    DateBeforeOpening = "date-before-opening", "Check the date: nobody could sign before 12 May 2006.";
    /// The meaning gives a date before the Charter.
    WordingBeforeOpening = "wording-before-opening", "Check the date in date_meaning: nobody could sign before 12 May 2006.";
    /// Date and meaning exclude each other.
    DateContradiction = "date-contradiction", "Make date and date_meaning agree: together they leave no possible day.";
    /// The notes give an impossible date.
    NoteDateImpossible = "note-date-impossible", "Check the date in note: what it tells cannot have happened then.";
    /// Something that happened, dated after today.
    DateInFuture = "date-in-future", "Check the date: it lies in the future, and only an announcement may.";
    /// Several authorities have that name or identifier.
    IdentityAmbiguous = "identity-ambiguous", "Give the row a GeoNames id, or write the name so that it names one authority.";
    /// Name and GeoNames id belong to different authorities.
    IdentityConflict = "identity-conflict", "Check geonames_id: the register has it for an authority of another name or country.";
    /// An earlier row of the list says otherwise of the same authority. The value is this row's.
    ContradictsRow = "contradicts-row", "Make the rows of this authority agree: an earlier one says otherwise.";
    /// An earlier row of the list tells the same commitment.
    RepeatsCommitment = "repeats-commitment", "Remove the row, or say in it what is new: an earlier one tells the same commitment.";
    /// An authority decided or signed after it had merged into another.
    AfterSuccession = "after-succession", "Check the dates, or name the successor: the authority had merged into another before.";
    /// Staff have set the field otherwise.
    DiffersFromStaff = "differs-from-staff", "Nothing was changed: staff have set this field otherwise; compare the two and correct the wrong one.";
}

impl From<WordingProblem> for ProblemCode {
    fn from(problem: WordingProblem) -> Self {
        match problem {
            WordingProblem::EmptyWording => Self::WordingEmpty,
            WordingProblem::NotUnderstood => Self::WordingNotUnderstood,
            WordingProblem::DateUnreadable => Self::DateUnreadable,
            WordingProblem::DateBeforeOpening => Self::DateBeforeOpening,
            WordingProblem::WordingBeforeOpening => Self::WordingBeforeOpening,
            WordingProblem::Contradiction => Self::DateContradiction,
            WordingProblem::NoteDateImpossible => Self::NoteDateImpossible,
        }
    }
}

/// A row, or a cell of it, that somebody has to look at.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RowProblem {
    /// Where the row stands in the file; the header is usually 1.
    pub row: i64,
    /// The column; empty when it is the row as a whole.
    pub column: String,
    /// What the cell holds, without space around it.
    pub value: String,
    /// What is wrong.
    pub code: ProblemCode,
    /// The whole row, verbatim, as a JSON object.
    pub original: String,
}

impl RowProblem {
    /// A problem of one cell of `row`.
    #[must_use]
    pub fn of_cell(row: &Row, column: &str, code: ProblemCode) -> Self {
        Self {
            row: row.number(),
            column: column.to_owned(),
            value: row.get(column).to_owned(),
            code,
            original: row.original(),
        }
    }

    /// A problem of `row` as a whole.
    #[must_use]
    pub fn of_row(row: &Row, code: ProblemCode, value: String) -> Self {
        Self {
            row: row.number(),
            column: String::new(),
            value,
            code,
            original: row.original(),
        }
    }

    /// What to do about it: one English sentence, for the command line.
    #[must_use]
    pub fn advice(&self) -> &'static str {
        self.code.advice()
    }
}

/// One line for a terminal: row, column, value (cut and escaped) and what to do.
impl fmt::Display for RowProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "row {}", self.row)?;
        if !self.column.is_empty() {
            write!(f, ", {}", self.column)?;
        }
        let start: String = self.value.chars().take(80).collect();
        let end = if start.len() < self.value.len() { "…" } else { "" };
        write!(f, " \"{}{end}\": {}", start.escape_debug(), self.advice())
    }
}
