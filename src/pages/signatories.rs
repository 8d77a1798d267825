//! `/{lang}/signatories`: search, filters, order and pages, all in the address. For anybody.

mod filters;

use leptos::prelude::*;

use self::filters::filters;
use super::{Page, Visit, parts};
use crate::charts;
use crate::data;
use crate::domain::register::Authority;
use crate::domain::selection::{PAGE_SIZE, Selection, Sort};
use crate::paths::{Href, with_pairs};
use crate::server::error::Result;

/// The list of signatories.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let selection = Selection::parse(&visit.query);
    let page = Page::new(visit.words.t("signatories-title"), move || body(&visit, selection));
    Ok(page.live().with_figures())
}

/// The address of a selection.
fn address(visit: &Visit, selection: &Selection) -> String {
    visit.stay(&with_query(Href::Signatories.to(visit.words.lang), selection))
}

/// An address with a selection behind it.
pub fn with_query(base: String, selection: &Selection) -> String {
    with_pairs(base, &selection.pairs())
}

fn body(visit: &Visit, mut selection: Selection) -> impl IntoView + use<> {
    let w = visit.words;
    let found = data::selected(visit.register(), w, &selection);
    let map = selection
        .has_map
        .then(|| charts::places(visit.register(), &found.places, w));
    let (found, counts) = (found.rows, found.counts);
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let pages = found.len().div_ceil(PAGE_SIZE).max(1);
    selection.page = selection.page.min(pages);
    let first = (selection.page - 1) * PAGE_SIZE;
    let shown: Vec<&Authority> = found.iter().skip(first).take(PAGE_SIZE).copied().collect();
    let all = visit
        .register()
        .latest_published_total()
        .map(|total| w.number(total.number))
        .unwrap_or_default();
    let own = w.number(visit.register().index().totals.signatories);
    let elsewhere = format!("{}#elsewhere", visit.to(&Href::Countries));
    let lead = w.with("signatories-lead", &[("own", own.into()), ("all", all.into())]);
    let whole = whole(&selection);
    let picture = |ending: &str| visit.stay(&with_query(Href::Signatories.file(w.lang, ending), &whole));
    let list = if shown.is_empty() {
        empty(visit, &selection).into_any()
    } else {
        view! {
            {views(visit, &selection)}
            {map.map(|map| parts::figure_of_list(visit, &map, picture))}
            {table(visit, &selection, &shown, count)}
            {pagination(visit, &selection, pages)}
        }
        .into_any()
    };
    view! {
        {parts::figures_head(visit, w.t("signatories-title"), lead, Some(elsewhere))}
        {filters(visit, &selection, &counts)}
        {list}
    }
}

/// The list alone, or with a map of all that it has on all its pages.
fn views(visit: &Visit, selection: &Selection) -> AnyView {
    let w = visit.words;
    let choices = [(false, "view-list"), (true, "view-map")].map(|(has_map, label)| {
        let other = Selection {
            has_map,
            ..selection.clone()
        };
        (address(visit, &other), w.t(label), has_map == selection.has_map)
    });
    parts::choices(w.t("view"), choices.into())
}

fn table(visit: &Visit, selection: &Selection, shown: &[&Authority], count: i64) -> impl IntoView + use<> {
    let w = visit.words;
    let sortable = |table: parts::Table, label: &str, up: Sort, down: Sort| {
        let (direction, sort) = match selection.sort {
            sort if sort == up => ("ascending", down),
            sort if sort == down => ("descending", up),
            _ => ("none", up),
        };
        let next = Selection {
            sort,
            page: 1,
            ..selection.clone()
        };
        table.sortable(w.t(label), direction, address(visit, &next), false)
    };
    let standing = w.t(&format!("standing-{}", selection.standing.code()));
    let caption = w.count_with(
        "signatories-caption",
        count,
        &[
            ("standing", standing.into()),
            ("day", w.day(visit.register().published_on).into()),
        ],
    );
    let table = parts::Table::new("list", caption).stacked().said();
    let table = sortable(table, "column-name", Sort::Name, Sort::NameDown);
    let table = sortable(table, "column-country", Sort::Country, Sort::CountryDown)
        .column(w.t("column-kind"))
        .column(w.t("column-status"));
    let table = sortable(table, "column-signed", Sort::Signed, Sort::SignedDown);
    let table = table.of(parts::authority_rows(visit, shown));
    // The files have all rows, not those of a page.
    let whole = whole(selection);
    view! {
        {table}
        <p class="obs-source">{parts::as_of(visit)}</p>
        {parts::downloads(w, |ending| visit.stay(&with_query(Href::Signatories.file(w.lang, ending), &whole)))}
    }
}

/// The selection as a file has it: all of it, in its order.
fn whole(selection: &Selection) -> Selection {
    Selection {
        page: 1,
        has_map: false,
        ..selection.clone()
    }
}

fn pagination(visit: &Visit, selection: &Selection, pages: usize) -> impl IntoView + use<> {
    let w = visit.words;
    let to = |page: usize| {
        address(
            visit,
            &Selection {
                page,
                ..selection.clone()
            },
        )
    };
    let current = selection.page;
    let mut last = 0;
    let links = (1..=pages)
        .filter(|page| *page == 1 || *page == pages || page.abs_diff(current) <= 2)
        .map(|page| {
            let gap = (page > last + 1).then(|| view! { <li><span class="obs-pagination__gap">"…"</span></li> });
            last = page;
            let number = w.number(i64::try_from(page).unwrap_or(i64::MAX));
            let link = if page == current {
                view! { <li><span class="obs-pagination__link" aria-current="page">{number}</span></li> }.into_any()
            } else {
                let label = w.with("page-number", &[("n", number.clone().into())]);
                view! { <li><a class="obs-pagination__link" href=to(page) aria-label=label>{number}</a></li> }
                    .into_any()
            };
            view! { {gap} {link} }
        })
        .collect_view();
    let previous = (current > 1).then(|| view! { <li><a class="obs-pagination__link" rel="prev" href=to(current - 1)>{w.t("page-previous")}</a></li> });
    let next = (current < pages).then(
        || view! { <li><a class="obs-pagination__link" rel="next" href=to(current + 1)>{w.t("page-next")}</a></li> },
    );
    (pages > 1).then_some(view! {
        <nav class="obs-pagination" aria-label=w.t("pages") data-pages>
            <ul class="obs-pagination__list">{previous} {links} {next}</ul>
        </nav>
    })
}

/// Who is not there is not said not to have signed.
fn empty(visit: &Visit, selection: &Selection) -> impl IntoView + use<> {
    let w = visit.words;
    let own = visit.register().index().totals.signatories;
    let all = visit
        .register()
        .latest_published_total()
        .map(|total| w.number(total.number))
        .unwrap_or_default();
    let title = if selection.q.is_empty() {
        w.t("empty-title")
    } else {
        w.with("empty-title-search", &[("q", selection.q.clone().into())])
    };
    let contact = visit.ctx.config().operator_contact.clone();
    let tell = if contact.is_empty() {
        w.t("empty-tell")
    } else {
        w.with("empty-tell-contact", &[("contact", contact.into())])
    };
    let mut searched = vec![("q", selection.q.as_str())];
    searched.retain(|(_, typed)| !typed.is_empty());
    let missing = with_pairs(Href::Missing.to(w.lang), &searched);
    view! {
        <div class="obs-empty">
            <h2 class="obs-empty__title" data-said>{title}</h2>
            <p>{w.count_with("empty-why", own, &[("all", all.into())])}</p>
            <ul>
                <li><a href=missing>{w.t("missing-link")}</a></li>
                <li>{tell} " " <a href=visit.to(&Href::MethodSection("corrections"))>{w.t("footer-corrections")}</a></li>
                {selection.is_filtered().then(|| view! { <li><a href=visit.to(&Href::Signatories)>{w.t("empty-all")}</a></li> })}
            </ul>
        </div>
    }
}
