use super::*;

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn lund() -> TypedApplication {
    TypedApplication::from_fields(|name| {
        let typed = match name {
            "country" => "SE",
            "name" => " Lunds\u{0} \u{202e}kommun ",
            "kind" => "municipality",
            "tongue" => "sv",
            "identifier" => "1281",
            "version" => "2022",
            "decision" => "Kommunfullmäktige, § 7",
            "decided_on" => "2026-10-01",
            "signer" => "Eva",
            "signer_function" => "Mayor",
            "person" => "Åke",
            "function" => "Equality officer",
            "email" => "Ake@lund.example",
            "language" => "en",
            _ => "",
        };
        typed.to_owned()
    })
}

fn check(typed: &TypedApplication) -> Result<Application, FieldFaults> {
    typed.check(today(), |code| code == "SE", |tag| tag == "sv")
}

#[test]
fn a_whole_application_becomes_an_authority() {
    let whole = check(&lund()).unwrap();
    assert_eq!((whole.name.as_str(), whole.signed_on), ("Lunds kommun", None));
    let authority = whole.authority();
    assert_eq!(authority.languages, ["sv"]);
    assert_eq!(
        authority.identifiers.first().map(|one| one.value.as_str()),
        Some("1281")
    );
    let other = TypedApplication {
        tongue: "tlh".to_owned(),
        ..lund()
    };
    assert_eq!(check(&other).unwrap().authority().languages, Vec::<String>::new());
}

#[test]
fn what_is_missing_is_said_in_the_order_of_the_form() {
    let faults = check(&TypedApplication::default()).unwrap_err();
    let names: Vec<_> = faults.iter().map(|(name, _)| *name).collect();
    assert_eq!(
        names,
        [
            "country",
            "name",
            "kind",
            "version",
            "decision",
            "decided_on",
            "signer",
            "signer_function",
            "person",
            "function",
            "email"
        ]
    );
}

#[test]
fn nobody_decides_on_a_text_before_it_was_written_or_signs_before_the_decision() {
    let with = |version: &str, decided: &str, signed: &str| {
        let typed = TypedApplication {
            version: version.to_owned(),
            decided_on: decided.to_owned(),
            signed_on: signed.to_owned(),
            ..lund()
        };
        check(&typed).err().unwrap_or_default()
    };
    assert_eq!(
        with("2022", "2022-12-05", ""),
        [("decided_on", FieldFault::NotThatText)]
    );
    assert_eq!(with("2006", "2022-12-05", "2022-12-05"), []);
    assert_eq!(
        with("2006", "2022-12-05", "2022-12-04"),
        [("signed_on", FieldFault::TooEarly)]
    );
    assert_eq!(
        with("2006", "2022-12-05", "2027-12-05"),
        [("signed_on", FieldFault::NoSuchTime)]
    );
    assert_eq!(with("unknown", "2022-12-05", ""), [("version", FieldFault::Missing)]);
}

#[test]
fn the_way_leads_to_one_end_and_not_on_from_there() {
    for from in ApplicationStatus::ALL {
        for to in ApplicationStatus::ALL {
            if from.is_over() || to == ApplicationStatus::Unconfirmed || from == to {
                assert!(!from.may_become(to), "{from} {to}");
            }
        }
    }
    for status in ApplicationStatus::ALL {
        assert_eq!(status.to_come().is_empty(), status.is_over(), "{status}");
    }
    // Only what a coordinator has checked is registered, and nobody sees what was not confirmed.
    let before = ApplicationStatus::ALL
        .into_iter()
        .filter(|from| from.may_become(ApplicationStatus::Registered));
    assert!(before.eq([ApplicationStatus::Checked]));
    assert!(!ApplicationStatus::Unconfirmed.may_become(ApplicationStatus::Refused));
}

#[test]
fn a_decision_says_what_and_why() {
    let typed = |step: &str, why: &str| TypedCheck {
        step: step.to_owned(),
        why: why.to_owned(),
    };
    assert_eq!(
        typed("ask", "Which §?").check(),
        Ok((CheckStep::Ask, "Which §?".to_owned()))
    );
    let nothing = typed("register", "").check().unwrap_err();
    assert_eq!(nothing, [("step", FieldFault::Missing), ("why", FieldFault::Missing)]);
    assert_eq!(
        TypedAnswer::default().check(),
        Err(vec![("answer", FieldFault::Missing)])
    );
}
