//! What differs between the register and a list. A field that staff have set is never changed:
//! where the list says otherwise, the difference is told.

use super::identity::current;
use super::wanted::{WantedCommitment, same_act};
use crate::server::db::imports::held::{Act, Commitment, HeldCommitment, Kept, State};

/// What has to be done so that the register says what the list says.
#[derive(Debug, PartialEq)]
pub(super) enum Difference<T> {
    /// Nothing.
    None,
    /// Rows to close and to open.
    Rows { close: Vec<i64>, open: Vec<T> },
    /// Nothing: staff have decided otherwise.
    Staff,
}

/// Whether a person has set or removed a row of the field.
fn is_touched<T>(held: &[Kept<T>]) -> bool {
    held.iter()
        .any(|kept| kept.state == State::ClosedByStaff || kept.by_staff && kept.state == State::Current)
}

/// Compares one field. Once staff have touched it, order and sources no longer matter but only
/// what `same` compares, and what staff have added is no difference.
pub(super) fn compare<T: Clone + PartialEq>(
    held: &[Kept<T>],
    wanted: &[T],
    same: impl Fn(&T, &T) -> bool,
) -> Difference<T> {
    if is_touched(held) {
        let is_there = |value: &T| current(held).any(|kept| same(&kept.value, value));
        let is_wanted = |kept: &Kept<T>| kept.by_staff || wanted.iter().any(|value| same(&kept.value, value));
        let agrees = wanted.iter().all(is_there) && current(held).all(is_wanted);
        return if agrees { Difference::None } else { Difference::Staff };
    }
    let mut close: Vec<&Kept<T>> = current(held).collect();
    let mut open = Vec::new();
    for value in wanted {
        match close.iter().position(|kept| kept.value == *value) {
            Some(at) => drop(close.swap_remove(at)),
            None => open.push(value.clone()),
        }
    }
    if close.is_empty() && open.is_empty() {
        return Difference::None;
    }
    let mut close: Vec<i64> = close.into_iter().map(|kept| kept.id).collect();
    close.sort_unstable();
    Difference::Rows { close, open }
}

/// What a commitment of the list is to the register.
pub(super) enum Match<'h> {
    /// It has it, word for word.
    Same,
    /// It has it otherwise.
    Changed(&'h HeldCommitment),
    /// It has not got it.
    New,
    /// Staff have set or removed it.
    Staff,
}

/// Finds the commitments of a list among those of the register, each at most once: what is equal
/// first, then what the same source tells, then what another source tells in the same words.
pub(super) fn pair<'h>(held: &'h [HeldCommitment], wanted: &[WantedCommitment<'_>]) -> Vec<Match<'h>> {
    let mut free: Vec<&HeldCommitment> = held.iter().filter(|held| held.row.state == State::Current).collect();
    let mut matches: Vec<Option<Match<'h>>> = wanted.iter().map(|_| None).collect();
    let passes: [fn(&HeldCommitment, &WantedCommitment<'_>) -> bool; 3] = [is_equal, is_corrected, is_resourced];
    for (pass, fits) in passes.into_iter().enumerate() {
        for (wanted, found) in wanted.iter().zip(&mut matches) {
            if found.is_some() {
                continue;
            }
            if let Some(at) = free.iter().position(|held| fits(held, wanted)) {
                let held = free.swap_remove(at);
                *found = Some(match (pass, is_staffs(held)) {
                    (0, _) => Match::Same,
                    (_, true) => Match::Staff,
                    (_, false) => Match::Changed(held),
                });
            }
        }
    }
    let was_removed = |wanted: &WantedCommitment<'_>| {
        let mut removed = held.iter().filter(|held| held.row.state == State::ClosedByStaff);
        removed.any(|held| passes.iter().skip(1).any(|fits| fits(held, wanted)))
    };
    let found = matches.into_iter().zip(wanted);
    found
        .map(|(found, wanted)| found.unwrap_or(if was_removed(wanted) { Match::Staff } else { Match::New }))
        .collect()
}

/// Whether a person has set the commitment or an act of it.
fn is_staffs(held: &HeldCommitment) -> bool {
    held.row.by_staff || is_touched(&held.acts)
}

fn is_equal(held: &HeldCommitment, wanted: &WantedCommitment<'_>) -> bool {
    held.row.value == wanted.commitment && compare_acts(&held.acts, &wanted.acts) == Difference::None
}

/// What acts have to be closed and opened under a commitment that stays.
pub(super) fn compare_acts(held: &[Kept<Act>], wanted: &[Act]) -> Difference<Act> {
    compare(held, wanted, |one, two| one == two)
}

/// The same source on the same commitment, perhaps with the version better known. Another version
/// is another commitment, as where a signatory signs again.
fn is_corrected(held: &HeldCommitment, wanted: &WantedCommitment<'_>) -> bool {
    let (one, two): (&Commitment, &Commitment) = (&held.row.value, &wanted.commitment);
    let one_version = one.version == two.version || [&one.version, &two.version].iter().any(|is| *is == "unknown");
    one.source == two.source && one.kind == two.kind && one_version
}

/// The same acts in the same words, by another source.
fn is_resourced(held: &HeldCommitment, wanted: &WantedCommitment<'_>) -> bool {
    let was_open = |act: &&Kept<Act>| act.state == State::Current || held.row.state != State::Current;
    let acts: Vec<_> = held.acts.iter().filter(was_open).collect();
    held.row.value.kind == wanted.commitment.kind
        && acts.len() == wanted.acts.len()
        && acts
            .iter()
            .zip(&wanted.acts)
            .all(|(held, wanted)| same_act(&held.value, wanted))
}
