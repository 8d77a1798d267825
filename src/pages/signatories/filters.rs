//! The filters of the list of signatories.

use leptos::prelude::*;

use crate::domain::cohort::Size;
use crate::domain::commitment::Articles;
use crate::domain::kind::Kind;
use crate::domain::selection::{
    Counts, FIRST_YEAR, PlanKnown, ReportKnown, Selection, Shown, Sort, WITHOUT_TEXT, Year,
};
use crate::pages::{Visit, parts};
use crate::paths::Href;

/// The filters; each choice says how many it gives, the others as they are. What gives none is left out.
pub(super) fn filters(visit: &Visit, selection: &Selection, counts: &Counts) -> impl IntoView + use<> {
    let w = visit.words;
    let index = visit.register().index();
    let counted = |label: String, count: i64| {
        w.with(
            "filter-choice",
            &[("label", label.into()), ("n", w.number(count).into())],
        )
    };
    let choices = |codes: &[String], counts: &[i64], chosen: &str, name: &dyn Fn(&str) -> String| {
        let mut choices: Vec<(String, String, i64)> = codes
            .iter()
            .zip(counts)
            .filter(|(code, count)| **count > 0 || *code == chosen)
            .map(|(code, count)| (code.clone(), name(code), *count))
            .collect();
        choices.sort_by(|left, right| w.compare(&left.1, &right.1));
        let choices = choices
            .into_iter()
            .map(|(code, name, count)| (code, counted(name, count)));
        choices.collect::<Vec<_>>()
    };
    let countries = choices(&index.countries, &counts.countries, &selection.country, &|code| {
        w.country(code)
    });
    let mut languages = choices(&index.languages, &counts.languages, &selection.language, &|tag| {
        w.language_alone(tag)
    });
    if counts.without_text > 0 || selection.language == WITHOUT_TEXT {
        let label = counted(w.t("filter-without-text"), counts.without_text);
        languages.push((WITHOUT_TEXT.to_owned(), label));
    }
    let label = |of: &str, code: &str| match code {
        "unknown" => w.t("unknown"),
        code => w.t(&format!("{of}-{code}")),
    };
    let all = |codes: &[&'static str], counts: &[i64], chosen: &str, of: &str| {
        let choices = codes
            .iter()
            .zip(counts)
            .filter(|(code, count)| **count > 0 || **code == chosen);
        choices
            .map(|(code, count)| ((*code).to_owned(), counted(label(of, code), *count)))
            .collect::<Vec<_>>()
    };
    let kind = selection.kind.map_or("", Kind::code);
    let kinds = all(&Kind::ALL.map(Kind::code), &counts.kinds, kind, "kind");
    let size = selection.size.code();
    let mut sizes = all(&Size::ALL.map(Size::code), &counts.sizes, size, "size");
    let known = counts
        .sizes
        .iter()
        .zip(Size::ALL)
        .filter(|(_, size)| *size != Size::Unknown);
    let known = known.map(|(count, _)| count).sum();
    sizes.push(("known".to_owned(), counted(w.t("filter-known"), known)));
    let version = selection.version.map_or("", Articles::code);
    let versions = all(
        &Articles::ALL.map(Articles::code),
        &counts.versions,
        version,
        "articles",
    );
    let plan = selection.plan.map_or("", PlanKnown::code);
    let plans = all(&PlanKnown::ALL.map(PlanKnown::code), &counts.plans, plan, "filter-plan");
    let report = selection.report.map_or("", ReportKnown::code);
    let reports = all(
        &ReportKnown::ALL.map(ReportKnown::code),
        &counts.reports,
        report,
        "filter-report",
    );
    let mut years: Vec<(String, String)> = (i32::from(FIRST_YEAR)..)
        .zip(&counts.years)
        .filter(|(_, count)| **count > 0)
        .map(|(year, count)| (year.to_string(), counted(year.to_string(), *count)))
        .collect();
    if let Year::Is(year) = selection.year
        && !years.iter().any(|(code, _)| *code == year.to_string())
    {
        years.push((year.to_string(), counted(year.to_string(), 0)));
    }
    years.push((
        "known".to_owned(),
        counted(w.t("filter-known"), counts.years.iter().sum()),
    ));
    years.push(("unknown".to_owned(), counted(w.t("year-unknown"), counts.undated)));
    let year = selection.year.code();
    // Addresses do not name what is shown anyway.
    let standing = |shown: Shown| {
        if shown == Shown::default() {
            String::new()
        } else {
            shown.code().to_owned()
        }
    };
    let standings = Shown::ALL.iter().zip(counts.standings).map(|(shown, count)| {
        let label = counted(w.t(&format!("standing-{}", shown.code())), count);
        (standing(*shown), label)
    });
    let is_more = [size, version, plan, report].iter().any(|chosen| !chosen.is_empty());
    let sort = (selection.sort != Sort::default()).then(|| selection.sort.code());
    let fields = view! {
        {parts::filter(w, "country", w.t("column-country"), countries, &selection.country)}
        {parts::filter(w, "language", w.t("column-language"), languages, &selection.language)}
        {parts::filter(w, "kind", w.t("column-kind"), kinds, kind)}
        {parts::filter(w, "year", w.t("filter-year"), years, &year)}
        {parts::select("standing", w.t("filter-standing"), standings, &standing(selection.standing))}
        <details class="obs-filters__more obs-filters__wide" open=is_more>
            <summary>{w.t("filter-more")}</summary>
            <div class="obs-filters__fields">
                {parts::filter(w, "size", w.t("group-size"), sizes, size)}
                {parts::filter(w, "version", w.t("group-version"), versions, version)}
                {parts::filter(w, "plan", w.t("filter-plan"), plans, plan)}
                {parts::filter(w, "report", w.t("filter-report"), reports, report)}
            </div>
        </details>
        {sort.map(|code| view! { <input type="hidden" name="sort" value=code /> })}
        {selection.has_map.then(|| view! { <input type="hidden" name="view" value="map" /> })}
    };
    parts::filters(
        visit,
        &Href::Signatories,
        w.t("filter-label"),
        (w.t("filter-q"), &selection.q),
        fields,
        selection.is_filtered(),
    )
}
