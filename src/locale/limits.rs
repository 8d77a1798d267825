//! The limits and times of the rules as terms of Fluent, so that no sentence says a number of its own that the rule can
//! leave behind: `{ -text-max }` is what `TEXT_MAX` is, grouped as the language does.

use super::{Lang, formats};
use crate::domain::account::{PASSKEY_NAME_MAX, PASSWORD_MAX};
use crate::domain::factor_reset::RESET_FOR;
use crate::domain::letter::INVITATION_FOR;
use crate::domain::order::WORKBOOK_MAX;
use crate::domain::people::SILENCE;
use crate::domain::plan::TIME_FOR_A_PLAN;
use crate::domain::report::{TEXT_MAX, TITLE_MAX};
use crate::domain::throttle::{Backoff, LONGEST_WAIT};
use crate::domain::{claim, joining, kept};

/// Every term with its number.
#[must_use]
pub fn limits() -> Vec<(&'static str, i64)> {
    let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    vec![
        ("text-max", count(TEXT_MAX)),
        ("title-max", count(TITLE_MAX)),
        ("workbook-max", count(WORKBOOK_MAX)),
        ("password-max", count(PASSWORD_MAX)),
        ("passkey-name-max", count(PASSKEY_NAME_MAX)),
        ("step-minutes", kept::STEP.num_minutes()),
        ("wait-minutes", LONGEST_WAIT.num_minutes()),
        ("session-hours", kept::SESSION.num_hours()),
        ("form-hours", kept::FORM.num_hours()),
        ("failures-hours", Backoff::ACCOUNT.memory().num_hours()),
        ("device-days", kept::DEVICE.num_days()),
        ("origin-days", kept::ORIGIN.num_days()),
        ("invitation-days", INVITATION_FOR.num_days()),
        ("reset-days", RESET_FOR.num_days()),
        ("claim-days", claim::CONFIRM_WITHIN.num_days()),
        ("application-days", joining::CONFIRM_WITHIN.num_days()),
        ("silence-months", i64::from(SILENCE.as_u32())),
        ("plan-months", i64::from(TIME_FOR_A_PLAN.as_u32())),
    ]
}

/// The terms as a file of `lang`.
pub(super) fn terms(lang: Lang) -> String {
    let lines = limits().into_iter();
    let lines = lines.map(|(name, number)| format!("-{name} = {}\n", formats::number(lang, number)));
    lines.collect()
}
