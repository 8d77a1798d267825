//! What French does to a name that follows `de`: « d’Ängelholm », « du Havre », « de Berne ».

use super::fold;

/// `de` and the name. It is elided before a vowel, and before a y that stands for one (« d’Yverdon », « de York »);
/// never before h, where custom differs from town to town. It melts into the articles `Le` and `Les` of a town's name.
pub(super) fn de(name: &str) -> String {
    for (article, melted) in [("Le ", "du "), ("Les ", "des ")] {
        if let Some(rest) = name.strip_prefix(article) {
            return format!("{melted}{rest}");
        }
    }
    let plain = fold::fold(name);
    let mut letters = plain.chars();
    let is_vowel = |one: Option<char>| one.is_some_and(|one| "aeiou".contains(one));
    let first = letters.next();
    let is_elided = is_vowel(first) || first == Some('y') && !is_vowel(letters.next());
    let own_script = name.chars().next().is_some_and(|one| one < '\u{370}');
    if is_elided && own_script {
        format!("d’{name}")
    } else {
        format!("de {name}")
    }
}

#[cfg(test)]
mod tests {
    use super::de;

    #[test]
    fn names_are_led_as_french_leads_them() {
        for (name, led) in [
            ("Berne", "de Berne"),
            ("Alençon", "d’Alençon"),
            ("Ängelholm", "d’Ängelholm"),
            ("Évry", "d’Évry"),
            ("İzmit", "d’İzmit"),
            ("Örebro", "d’Örebro"),
            ("Yverdon", "d’Yverdon"),
            ("York", "de York"),
            ("Helsinki", "de Helsinki"),
            ("Le Havre", "du Havre"),
            ("Les Sables-d’Olonne", "des Sables-d’Olonne"),
            ("La Rochelle", "de La Rochelle"),
            ("Lens", "de Lens"),
            ("Αθήνα", "de Αθήνα"),
            ("Одеса", "de Одеса"),
            ("", "de "),
        ] {
            assert_eq!(de(name), led);
        }
    }
}
