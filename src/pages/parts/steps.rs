//! The funnel: step by step what is known of those who signed. Nothing is shown as 0 % that is not known.

use leptos::prelude::*;

use super::{as_of, counted, rows_of};
use crate::domain::cohort::Cohort;
use crate::pages::Visit;

/// Each step: its word, of how many it is known, and of how many it could be.
pub fn stages(all: &Cohort, (owing, reported): (i64, i64)) -> [(&'static str, i64, i64); 4] {
    [
        ("funnel-dated", all.dated, all.signatories),
        ("funnel-plan", all.with_plan, all.signatories),
        ("funnel-reported", reported, owing),
        ("funnel-population", all.with_population, all.signatories),
    ]
}

/// From signature to report, for some signatories; `reporting` is how many owe
/// the report of the newest period, and how many have reported.
pub fn steps(visit: &Visit, all: &Cohort, reporting: (i64, i64)) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = [
        [("year", "known"), ("year", "unknown")],
        [("plan", "known"), ("plan", "unknown")],
        [("report", "newest"), ("report", "awaited")],
        [("size", "known"), ("size", "unknown")],
    ];
    let (signed, (owing, _)) = (all.signatories, reporting);
    // Fewer owe a report than have signed: the page says why.
    let newest = visit.register().periods.last().filter(|_| owing < signed);
    let why = newest.map(|period| {
        let of = [
            ("owing", w.number(owing).into()),
            ("period", period.slug.clone().into()),
        ];
        w.count_with("funnel-reported-why", signed - owing, &of)
    });
    let steps = stages(all, reporting)
        .into_iter()
        .zip(rows)
        .map(|((key, known, of), [these, others])| {
            let width = if of == 0 { 0 } else { (known * 1000 / of).max(i64::from(known > 0) * 4) };
            let rest = w.count(&format!("{key}-rest"), of - known);
            let rest = if of > known {
                view! { <a href=rows_of(visit, &[others])>{rest}</a> }.into_any()
            } else {
                rest.into_any()
            };
            let why = why.clone().filter(|_| key == "funnel-reported");
            view! {
                <li class="obs-funnel__step">
                    <span class="obs-funnel__label">{w.t(key)}</span>
                    <span class="obs-funnel__number">{counted(visit, known, &[these])} " " <span class="obs-funnel__of">{w.with("funnel-of", &[("all", w.number(of).into())])}</span></span>
                    <svg class="obs-funnel__bar" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true" focusable="false">
                        <rect class="obs-funnel__known" width=width.to_string() height="12"></rect>
                    </svg>
                    <span class="obs-funnel__rest">{rest} {why.map(|text| format!(" {text}"))}</span>
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="obs-stack" aria-labelledby="funnel-title">
            <h2 id="funnel-title">{w.t("funnel-title")}</h2>
            <ol class="obs-funnel">{steps}</ol>
            <p class="obs-source">{as_of(visit)}</p>
        </section>
    }
}
