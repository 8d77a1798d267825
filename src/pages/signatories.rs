//! `/{lang}/signatories`: search, filters, order and pages, all in the address. For anybody.

use leptos::prelude::*;

use super::{Page, Visit, parts};
use crate::data;
use crate::domain::kind::Kind;
use crate::domain::register::Authority;
use crate::domain::selection::{PAGE_SIZE, Selection, Shown, Sort, Year};
use crate::domain::tally::{by_language, totals};
use crate::paths::Href;
use crate::server::error::Result;

/// The list of signatories.
///
/// # Errors
/// None of its own.
pub async fn show(visit: Visit) -> Result<Page> {
    let selection = Selection::parse(&visit.query);
    Ok(Page::new(visit.words.t("signatories-title"), move || {
        body(&visit, selection)
    }))
}

/// The address of a selection.
fn address(visit: &Visit, selection: &Selection) -> String {
    visit.stay(&with_query(Href::Signatories.to(visit.words.lang), selection))
}

/// An address with a selection behind it.
pub fn with_query(base: String, selection: &Selection) -> String {
    let pairs = selection.pairs();
    if pairs.is_empty() {
        return base;
    }
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&pairs);
    format!("{base}?{}", query.finish())
}

fn body(visit: &Visit, mut selection: Selection) -> impl IntoView + use<> {
    let w = visit.words;
    let found = data::selected(visit.register(), w, &selection);
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
    let own = w.number(totals(&visit.register().authorities).signatories);
    let lead = w.with("signatories-lead", &[("own", own.into()), ("all", all.into())]);
    let list = if shown.is_empty() {
        empty(visit, &selection).into_any()
    } else {
        view! {
            {table(visit, &selection, &shown, count)}
            {pagination(visit, &selection, pages)}
        }
        .into_any()
    };
    view! {
        {parts::page_head(w.t("signatories-title"), lead)}
        {filters(visit, &selection)}
        {list}
    }
}

fn filters(visit: &Visit, selection: &Selection) -> impl IntoView + use<> {
    let w = visit.words;
    let register = visit.register();
    let mut countries: Vec<(String, String)> = register
        .countries
        .iter()
        .filter(|country| {
            register
                .authorities
                .iter()
                .any(|authority| authority.country == country.code)
        })
        .map(|country| (country.code.clone(), w.country(&country.code)))
        .collect();
    let mut languages: Vec<(String, String)> = by_language(register)
        .into_iter()
        .filter(|tally| tally.signatories > 0)
        .map(|tally| (tally.tag.clone(), w.language_alone(&tally.tag)))
        .collect();
    for list in [&mut countries, &mut languages] {
        list.sort_by(|left, right| w.compare(&left.1, &right.1));
    }
    let kinds = Kind::ALL
        .into_iter()
        .filter(|kind| register.authorities.iter().any(|authority| authority.kind == *kind))
        .map(|kind| (kind.code().to_owned(), w.t(&format!("kind-{}", kind.code()))))
        .collect();
    let mut years: Vec<i32> = register.signatories().filter_map(Authority::signed_year).collect();
    years.sort_unstable();
    years.dedup();
    let mut years: Vec<(String, String)> = years
        .into_iter()
        .map(|year| (year.to_string(), year.to_string()))
        .collect();
    years.push(("unknown".to_owned(), w.t("year-unknown")));
    let year = match selection.year {
        Year::All => String::new(),
        Year::Is(year) => year.to_string(),
        Year::Unknown => "unknown".to_owned(),
    };
    let standings = Shown::ALL.map(|shown| (shown.code().to_owned(), w.t(&format!("standing-{}", shown.code()))));
    let kind = selection.kind.map(|kind| kind.code()).unwrap_or("");
    let sort = (selection.sort != Sort::default()).then(|| selection.sort.code());
    let fields = view! {
        {parts::filter(w, "country", w.t("column-country"), countries, &selection.country)}
        {parts::filter(w, "language", w.t("column-language"), languages, &selection.language)}
        {parts::filter(w, "kind", w.t("column-kind"), kinds, kind)}
        {parts::filter(w, "year", w.t("filter-year"), years, &year)}
        {parts::select("standing", w.t("filter-standing"), standings, selection.standing.code())}
        {sort.map(|code| view! { <input type="hidden" name="sort" value=code /> })}
        {visit.edition.is_earlier.then(|| view! { <input type="hidden" name="publication" value=visit.register().publication.to_string() /> })}
    };
    parts::filters(
        w,
        Href::Signatories.to(w.lang),
        w.t("filter-label"),
        (w.t("filter-q"), &selection.q),
        fields,
        selection.is_filtered(),
    )
}

fn table(visit: &Visit, selection: &Selection, shown: &[&Authority], count: i64) -> impl IntoView + use<> {
    let w = visit.words;
    let sortable = |label: String, up: Sort, down: Sort| {
        let (direction, next) = match selection.sort {
            sort if sort == up => ("ascending", down),
            sort if sort == down => ("descending", up),
            _ => ("none", up),
        };
        let href = address(
            visit,
            &Selection {
                sort: next,
                page: 1,
                ..selection.clone()
            },
        );
        view! { <th scope="col" aria-sort=direction><a class="obs-table__sort" href=href>{label}</a></th> }
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
    let table = parts::Table::new("list", caption)
        .stacked()
        .head(sortable(w.t("column-name"), Sort::Name, Sort::NameDown))
        .head(sortable(w.t("column-country"), Sort::Country, Sort::CountryDown))
        .column(w.t("column-kind"))
        .column(w.t("column-status"))
        .head(sortable(w.t("column-signed"), Sort::Signed, Sort::SignedDown))
        .of(parts::authority_rows(visit, shown));
    // The files have all rows, not those of a page.
    let whole = Selection {
        page: 1,
        ..selection.clone()
    };
    view! {
        {table}
        <p class="obs-source">{parts::as_of(visit)}</p>
        {parts::downloads(w, |ending| visit.stay(&with_query(Href::Signatories.file(w.lang, ending), &whole)))}
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
    let links = (1..=pages)
        .map(|page| {
            if page == current {
                view! { <li><span class="obs-pagination__link" aria-current="page">{page.to_string()}</span></li> }
                    .into_any()
            } else {
                let label = w.with("page-number", &[("n", page.to_string().into())]);
                view! { <li><a class="obs-pagination__link" href=to(page) aria-label=label>{page.to_string()}</a></li> }
                    .into_any()
            }
        })
        .collect_view();
    let previous = (current > 1).then(|| view! { <li><a class="obs-pagination__link" rel="prev" href=to(current - 1)>{w.t("page-previous")}</a></li> });
    let next = (current < pages).then(
        || view! { <li><a class="obs-pagination__link" rel="next" href=to(current + 1)>{w.t("page-next")}</a></li> },
    );
    (pages > 1).then_some(view! {
        <nav class="obs-pagination" aria-label=w.t("pages")>
            <ul class="obs-pagination__list">{previous} {links} {next}</ul>
        </nav>
    })
}

/// Who is not there is not said not to have signed.
fn empty(visit: &Visit, selection: &Selection) -> impl IntoView + use<> {
    let w = visit.words;
    let own = totals(&visit.register().authorities).signatories;
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
    view! {
        <div class="obs-empty">
            <h2 class="obs-empty__title">{title}</h2>
            <p>{w.count_with("empty-why", own, &[("all", all.into())])}</p>
            <ul>
                <li>{tell} " " <a href=Href::MethodSection("corrections").to(w.lang)>{w.t("footer-corrections")}</a></li>
                {selection.is_filtered().then(|| view! { <li><a href=Href::Signatories.to(w.lang)>{w.t("empty-all")}</a></li> })}
            </ul>
        </div>
    }
}
