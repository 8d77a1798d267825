//! Pieces that several pages share.

use leptos::prelude::*;

use super::Visit;
use crate::charts::{Cell, Figure, NAMES};
use crate::components::status;
use crate::domain::commitment::Standing;
use crate::domain::register::{Authority, PublishedCount};
use crate::locale::Words;
use crate::paths::Href;

/// The way back up.
pub fn breadcrumb(w: Words, way: Vec<(Href<'static>, &'static str)>) -> impl IntoView {
    let items = way
        .into_iter()
        .map(|(href, key)| {
            view! { <li class="obs-breadcrumb__item"><a href=href.to(w.lang)>{w.t(key)}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="obs-breadcrumb" aria-label=w.t("nav-breadcrumb")>
            <ol class="obs-breadcrumb__list">{items}</ol>
        </nav>
    }
}

/// The head of a page.
pub fn page_head(title: String, lead: String) -> impl IntoView {
    view! {
        <div class="obs-page-head">
            <h1 class="obs-page-head__title">{title}</h1>
            {(!lead.is_empty()).then(|| view! { <p class="obs-page-head__lead">{lead}</p> })}
        </div>
    }
}

/// "This register, 23 November 2026", with a link to the rule by which it counts.
pub fn as_of(visit: &Visit) -> impl IntoView + use<> {
    let w = visit.words;
    let text = w.with("as-of-register", &[("day", w.day(visit.register.published_on).into())]);
    view! { {text} " " <a href=Href::MethodSection("counts").to(w.lang)>{w.t("how-we-count")}</a> }
}

/// A figure: finding, drawing, source, table, files. `is_section` says that
/// only the page's title stands above its own.
pub fn figure(visit: &Visit, figure: Figure, is_section: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let id = format!("figure-{}", figure.name);
    let has_files = NAMES.contains(&figure.name);
    let legend = figure
        .legend
        .iter()
        .map(|(class, label)| {
            let (class, fill) = match class.split_once(' ') {
                Some((class, id)) => (class.to_owned(), Some(format!("url(#{id}-none)"))),
                None => (class.clone(), None),
            };
            view! {
                <li class="obs-legend__item">
                    <svg class="obs-legend__swatch" viewBox="0 0 24 16" aria-hidden="true">
                        <rect class=format!("obs-map__country obs-map__country--{class}") width="24" height="16" fill=fill></rect>
                    </svg>
                    {label.clone()}
                </li>
            }
        })
        .collect_view();
    let has_legend = !figure.legend.is_empty();
    let drawing = match (figure.svg.is_empty(), figure.is_map) {
        (true, _) => ().into_any(),
        (false, true) => view! { <div class="obs-figure__map" inner_html=figure.svg.clone()></div> }.into_any(),
        (false, false) => view! {
            <div class="obs-scroll" role="group" aria-labelledby=id.clone() tabindex="0" inner_html=figure.svg.clone()></div>
        }
        .into_any(),
    };
    let files = has_files.then(|| {
        view! {
            <ul class="obs-figure__links">
                <li><a href=Href::Figure(figure.name, "csv").to(w.lang)>"CSV"</a></li>
                {(!figure.svg.is_empty()).then(|| view! { <li><a href=Href::Figure(figure.name, "svg").to(w.lang)>"SVG"</a></li> })}
            </ul>
        }
    });
    let credit = figure.is_map.then(|| w.t("map-credit"));
    let table = figure_table(w, &figure, &id, true);
    let title = if is_section {
        view! { <h2 class="obs-figure__title" id=id.clone()>{figure.title}</h2> }.into_any()
    } else {
        view! { <h3 class="obs-figure__title" id=id.clone()>{figure.title}</h3> }.into_any()
    };
    view! {
        <figure class="obs-figure" aria-labelledby=id.clone()>
            {title}
            <p class="obs-figure__note">{figure.note}</p>
            {drawing}
            {has_legend.then_some(view! { <ul class="obs-legend">{legend}</ul> })}
            <figcaption class="obs-figure__foot">
                <p class="obs-figure__caption">{as_of(visit)} " " {credit}</p>
                <details class="obs-figure__data">
                    <summary>{w.t("figure-show-numbers")}</summary>
                    {table}
                </details>
                {files}
            </figcaption>
        </figure>
    }
}

/// A figure's table on its own.
pub fn figure_table(w: Words, figure: &Figure, id: &str, hide_caption: bool) -> impl IntoView + use<> {
    let head = figure
        .columns
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let class = (at > 0).then_some("obs-table__number");
            view! { <th scope="col" class=class>{label.clone()}</th> }
        })
        .collect_view();
    let rows = figure
        .rows
        .iter()
        .map(|row| {
            let name = match &row.href {
                Some(href) => view! { <a href=href.clone()>{row.label.clone()}</a> }.into_any(),
                None => row.label.clone().into_any(),
            };
            let cells = row
                .cells
                .iter()
                .map(|cell| match cell {
                    Cell::Number(number) => view! { <td class="obs-table__number">{w.number(*number)}</td> }.into_any(),
                    Cell::Text(text) => view! { <td class="obs-table__number">{text.clone()}</td> }.into_any(),
                    Cell::Unknown => {
                        view! { <td class="obs-table__number obs-table__unknown">{w.t("unknown")}</td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    let caption = format!("{id}-table");
    let class = if hide_caption {
        "obs-table__caption obs-visually-hidden"
    } else {
        "obs-table__caption"
    };
    view! {
        <div class="obs-scroll obs-scroll--table" role="group" aria-labelledby=caption.clone() tabindex="0">
            <table class="obs-table">
                <caption class=class id=caption.clone()>{figure.title.clone()}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// The status of an authority: that of its commitment, or that it is apart.
pub fn authority_status(w: Words, authority: &Authority) -> impl IntoView + use<> {
    let code = authority
        .main_commitment()
        .map_or("unknown", |commitment| commitment.status.code());
    let word = if code == "unknown" {
        w.t("unknown")
    } else {
        w.t(&format!("status-{code}"))
    };
    let is_former = authority.standing() == Standing::NotSignatory;
    let code = if is_former && code == "unknown" { "ended" } else { code };
    status(code, word)
}

/// When an authority signed, as exactly as it is known.
pub fn signed(w: Words, authority: &Authority) -> String {
    match authority.signed() {
        Some(span) => w.span(span),
        None => w.t("unknown"),
    }
}

/// A table of authorities.
pub fn authority_table(
    visit: &Visit,
    id: &'static str,
    caption: String,
    authorities: &[&Authority],
) -> impl IntoView + use<> {
    let w = visit.words;
    let rows = authorities
        .iter()
        .map(|authority| authority_row(w, authority).into_any())
        .collect_view();
    view! {
        <div class="obs-scroll obs-scroll--table" role="group" aria-labelledby=id tabindex="0">
            <table class="obs-table">
                <caption class="obs-table__caption" id=id>{caption}</caption>
                <thead><tr>
                    <th scope="col">{w.t("column-name")}</th>
                    <th scope="col">{w.t("column-country")}</th>
                    <th scope="col">{w.t("column-kind")}</th>
                    <th scope="col">{w.t("column-status")}</th>
                    <th scope="col">{w.t("column-signed")}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

/// A row of such a table.
pub fn authority_row(w: Words, authority: &Authority) -> impl IntoView + use<> {
    let lang = authority.names.first().and_then(|name| name.language.clone());
    let signed_class = authority.signed().is_none().then_some("obs-table__unknown");
    view! {
        <tr>
            <th scope="row">
                <a href=Href::Signatory(&authority.slug).to(w.lang) lang=lang>{authority.name().to_owned()}</a>
                {authority.is_sample.then(|| view! { " " <span class="obs-source">{w.t("sample-mark")}</span> })}
            </th>
            <td><a href=Href::Country(&authority.country).to(w.lang)>{w.country(&authority.country)}</a></td>
            <td>{w.t(&format!("kind-{}", authority.kind.code()))}</td>
            <td>{authority_status(w, authority)}</td>
            <td class=signed_class>{signed(w, authority)}</td>
        </tr>
    }
}

/// A number that somebody else has published, as it was published: "2,000 or more".
pub fn published_number(w: Words, count: &PublishedCount) -> String {
    let number = w.number(count.number);
    match (count.is_exact, count.is_increment) {
        (_, true) => w.with("published-increment", &[("n", number.into())]),
        (true, false) => number,
        (false, false) => w.with("published-at-least", &[("n", number.into())]),
    }
}

/// The day or year a source gives for its figure; the source's own wording where it is none.
pub fn published_as_of(w: Words, as_of: &str) -> String {
    if as_of.is_empty() || as_of == "undated" {
        return w.t("published-undated");
    }
    crate::domain::date::DateSpan::parse(as_of).map_or_else(|_| as_of.to_owned(), |span| w.span(&span))
}
