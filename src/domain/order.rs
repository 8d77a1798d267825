//! The order of a table by one of its columns, as it stands in an address: `?sort=-signatories`.

/// The most rows of a workbook. A sheet can hold four times as many; but a workbook can only be sent when it is whole, and
/// this many take seven seconds (see README, "Measured").
pub const WORKBOOK_MAX: usize = 250_000;

/// By which column, and whether backwards.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Order {
    /// The column's name.
    pub by: &'static str,
    /// Whether the last comes first.
    pub down: bool,
}

impl Order {
    /// Reads the address; what is none of `columns` is the first of them, upwards.
    #[must_use]
    pub fn parse(query: &[(String, String)], columns: &[&'static str]) -> Self {
        let pair = query.iter().find(|(name, _)| name == "sort");
        let word = pair.map_or("", |(_, value)| value.trim());
        let (down, wanted) = word.strip_prefix('-').map_or((false, word), |rest| (true, rest));
        let found = columns.iter().find(|column| **column == wanted);
        found.map_or_else(|| Self::first(columns), |by| Self { by, down })
    }

    fn first(columns: &[&'static str]) -> Self {
        Self {
            by: columns.first().copied().unwrap_or_default(),
            down: false,
        }
    }

    /// What stands behind the address; nothing for the order that needs no word.
    #[must_use]
    pub fn query(self, columns: &[&'static str]) -> String {
        if self == Self::first(columns) {
            return String::new();
        }
        format!("?sort={}{}", if self.down { "-" } else { "" }, self.by)
    }

    /// Every word behind `sort=`.
    #[must_use]
    pub fn words(columns: &[&str]) -> Vec<String> {
        let both = |column: &&str| [(*column).to_owned(), format!("-{column}")];
        columns.iter().flat_map(both).collect()
    }

    /// The order that the head of `column` leads to: the other way round, or at first
    /// numbers from the largest and words from the first.
    #[must_use]
    pub fn after(self, column: &'static str, is_number: bool) -> Self {
        Self {
            by: column,
            down: if self.by == column { !self.down } else { is_number },
        }
    }

    /// How the column is sorted now, in the words of `aria-sort`.
    #[must_use]
    pub fn direction(self, column: &str) -> &'static str {
        match (self.by == column, self.down) {
            (false, _) => "none",
            (true, false) => "ascending",
            (true, true) => "descending",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [&str; 3] = ["name", "signatories", "former"];

    fn read(sort: &str) -> Order {
        Order::parse(&[("sort".to_owned(), sort.to_owned())], &COLUMNS)
    }

    #[test]
    fn an_order_is_read_back_and_nonsense_is_the_first() {
        for sort in ["-name", "signatories", "-signatories", "former"] {
            assert_eq!(read(sort).query(&COLUMNS), format!("?sort={sort}"));
        }
        for sort in ["", "name", "-", "--former", "Former", "former;drop", "\0"] {
            assert_eq!(read(sort).query(&COLUMNS), "", "{sort:?}");
        }
        assert_eq!(Order::parse(&[], &COLUMNS), read("name"));
        for word in Order::words(&COLUMNS).iter().skip(1) {
            assert_eq!(read(word).query(&COLUMNS), format!("?sort={word}"));
        }
    }

    #[test]
    fn a_head_leads_to_the_other_way_round() {
        assert_eq!(read("name").after("name", false), read("-name"));
        assert_eq!(read("-name").after("signatories", true), read("-signatories"));
        assert_eq!(read("-signatories").after("signatories", true), read("signatories"));
        assert_eq!(read("-former").direction("former"), "descending");
        assert_eq!(read("-former").direction("name"), "none");
    }
}
