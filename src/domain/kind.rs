//! What sort of body an authority is.

use super::codes::codes;

codes! {
    /// The kinds of signatory met in the sources (section 2.4 of the facts collected for this
    /// register), not a legal classification: it says what the body is, so that a figure can say
    /// what it counts.
    pub enum Kind {
        /// A city, town or commune: the lowest general local government.
        Municipality = "municipality",
        /// A part of a city with a council of its own, as in Belgrade.
        CityDistrict = "city-district",
        /// A body that several municipalities form for many tasks, as in France.
        IntercommunalBody = "intercommunal-body",
        /// A body that several authorities form for one task, as a Swedish joint fire service.
        JointAuthority = "joint-authority",
        /// A district between municipality and region, as a German Landkreis.
        District = "district",
        /// A French department.
        Department = "department",
        /// An Italian, Belgian, Spanish or Dutch province.
        Province = "province",
        /// A Croatian, Hungarian or Norwegian county.
        County = "county",
        /// The elected government of a region; also the Swedish county councils (landsting), which
        /// have since been renamed regions.
        Region = "region",
        /// A Finnish regional council: a federation of the region's municipalities.
        RegionalCouncil = "regional-council",
        /// An association of local or regional governments; never part of a coverage figure.
        NationalAssociation = "national-association",
    }
}

/// What lists write, in the form that [`normal`] gives. A word that means different kinds in
/// different countries (borough, arrondissement, Bezirk, county council, powiat) is left out on
/// purpose: a person decides.
const WORDINGS: &[(Kind, &[&str])] = &[
    (
        Kind::Municipality,
        &[
            "municipality",
            "municipality (town)",
            "municipality (city)",
            "municipality/land",
            "town",
            "city",
            "commune",
            "ville",
            "gemeinde",
            "marktgemeinde",
            "stadt",
            "stadtgemeinde",
            "gemeente",
            "stad",
            "comune",
            "municipio",
            "município",
            "ayuntamiento",
            "ajuntament",
            "concello",
            "kommun",
            "kommune",
            "kunta",
            "kaupunki",
            "sveitarfélag",
            "gmina",
            "obec",
            "općina",
            "opština",
            "општина",
            "община",
            "громада",
            "δήμος",
            "bashki",
            "bashkia",
            "belediye",
        ],
    ),
    (
        Kind::CityDistrict,
        &[
            "city district",
            "city district municipality",
            "city municipality",
            "gradska opština",
            "градска општина",
        ],
    ),
    (
        Kind::IntercommunalBody,
        &[
            "intercommunal body",
            "inter communal body",
            "intermunicipal body",
            "communauté de communes",
            "communauté d'agglomération",
            "communauté urbaine",
            "métropole",
            "epci",
            "unione di comuni",
            "mancomunidad",
        ],
    ),
    (
        Kind::JointAuthority,
        &["joint authority", "kommunalförbund", "zweckverband"],
    ),
    (Kind::District, &["district", "district (landkreis)", "landkreis"]),
    (Kind::Department, &["department", "département"]),
    (
        Kind::Province,
        &["province", "provincia", "provincie", "diputación provincial"],
    ),
    (Kind::County, &["county", "županija", "fylke", "fylkeskommune", "megye"]),
    (
        Kind::Region,
        &[
            "region",
            "région",
            "regione",
            "região",
            "conseil régional",
            "περιφέρεια",
            "region/county council",
            "landsting",
        ],
    ),
    (
        Kind::RegionalCouncil,
        &["regional council", "maakuntaliitto", "maakunnan liitto"],
    ),
    (
        Kind::NationalAssociation,
        &[
            "national association",
            "national association of local governments",
            "national association of local and regional governments",
        ],
    ),
];

impl Kind {
    /// The kind that a list means by `wording`, whatever its case and spacing; `None` when the
    /// words are not known to mean exactly one kind. It never guesses.
    #[must_use]
    pub fn from_wording(wording: &str) -> Option<Self> {
        let normal = normal(wording);
        WORDINGS
            .iter()
            .find(|(_, wordings)| wordings.contains(&normal.as_str()))
            .map(|(kind, _)| *kind)
    }

    /// Whether it is compared with a country's number of municipalities.
    #[must_use]
    pub const fn is_municipal(self) -> bool {
        matches!(self, Self::Municipality)
    }

    /// Whether it governs a territory or a task, which a national association does not.
    #[must_use]
    pub const fn is_government(self) -> bool {
        !matches!(self, Self::NationalAssociation)
    }
}

/// Lower case, one space between words and none around a slash, hyphens (of codes) as spaces, the
/// typewriter's apostrophe.
fn normal(wording: &str) -> String {
    let plain = wording.to_lowercase().replace(['-', '_'], " ").replace('’', "'");
    let words: Vec<&str> = plain.split_whitespace().collect();
    words.join(" ").replace(" / ", "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_real_lists_are_understood() {
        for (wording, kind) in [
            ("municipality", Kind::Municipality),
            ("municipality (town)", Kind::Municipality),
            ("municipality/Land", Kind::Municipality),
            ("city district municipality", Kind::CityDistrict),
            ("intercommunal body", Kind::IntercommunalBody),
            ("joint authority", Kind::JointAuthority),
            ("district (Landkreis)", Kind::District),
            ("department", Kind::Department),
            ("province", Kind::Province),
            ("county", Kind::County),
            ("region", Kind::Region),
            ("region/county council", Kind::Region),
            ("regional council", Kind::RegionalCouncil),
            ("national association", Kind::NationalAssociation),
            ("  Region /  County Council ", Kind::Region),
            ("GEMEINDE", Kind::Municipality),
            ("Commune", Kind::Municipality),
            ("Town", Kind::Municipality),
            ("Communauté d’agglomération", Kind::IntercommunalBody),
            ("Δήμος", Kind::Municipality),
        ] {
            assert_eq!(Kind::from_wording(wording), Some(kind), "{wording}");
        }
    }

    #[test]
    fn every_code_is_also_a_wording() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_wording(kind.code()), Some(kind));
        }
    }

    #[test]
    fn every_wording_is_written_in_the_form_it_is_compared_in_and_means_one_kind() {
        let all: Vec<&str> = WORDINGS.iter().flat_map(|(_, wordings)| *wordings).copied().collect();
        for wording in &all {
            assert_eq!(normal(wording), **wording);
            assert_eq!(all.iter().filter(|other| *other == wording).count(), 1, "{wording}");
        }
    }

    #[test]
    fn what_may_mean_several_kinds_is_not_guessed() {
        for wording in [
            "",
            "borough",
            "county council",
            "arrondissement",
            "municipal association",
            "municipality (former)",
            "region?",
        ] {
            assert_eq!(Kind::from_wording(wording), None, "{wording}");
        }
    }

    #[test]
    fn only_municipalities_are_municipal_and_only_associations_do_not_govern() {
        for kind in Kind::ALL {
            assert_eq!(kind.is_municipal(), kind == Kind::Municipality);
            assert_eq!(kind.is_government(), kind != Kind::NationalAssociation);
        }
    }
}
