//! A figure on a page: finding, drawing, source, table, files.

use leptos::prelude::*;

use super::{Table, as_of};
use crate::charts::{Cell, Figure, Row};
use crate::components::source;
use crate::pages::Visit;
use crate::paths::Href;

/// A figure: finding, drawing, source, table, files. `is_section` says that
/// only the page's title stands above its own.
pub fn figure(visit: &Visit, figure: &Figure, is_section: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let id = format!("figure-{}", figure.name);
    let legend = figure
        .legend
        .iter()
        .map(|swatch| {
            let fill = swatch.pattern.as_ref().map(|id| format!("url(#{id})"));
            view! {
                <li class="obs-legend__item">
                    <svg class="obs-legend__swatch" viewBox="0 0 24 16" aria-hidden="true">
                        <rect class=swatch.class.clone() width="24" height="16" fill=fill></rect>
                    </svg>
                    {swatch.label.clone()}
                </li>
            }
        })
        .collect_view();
    let has_legend = !figure.legend.is_empty();
    let drawing = figure.svg_on_page(|address| visit.stay(address));
    let drawing = match (figure.svg.is_empty(), figure.is_map) {
        (true, _) => ().into_any(),
        (false, true) => view! { <div class="obs-figure__map" inner_html=drawing></div> }.into_any(),
        (false, false) => view! {
            <div class="obs-scroll" role="group" aria-labelledby=id.clone() tabindex="0" inner_html=drawing></div>
        }
        .into_any(),
    };
    let files = view! {
        <ul class="obs-figure__links">
            <li><a href=visit.stay(&Href::Figure(&figure.name, "csv").to(w.lang))>"CSV"</a></li>
            {(!figure.svg.is_empty()).then(|| view! { <li><a href=visit.stay(&Href::Figure(&figure.name, "svg").to(w.lang))>"SVG"</a></li> })}
        </ul>
    };
    let origin = match &figure.source {
        Some(address) => view! { {w.t("source-is")} " " {source(address)} }.into_any(),
        None => as_of(visit).into_any(),
    };
    let credit = figure.is_map.then(|| w.t("map-credit"));
    let caption = Table::new(format!("{id}-table"), figure.title.clone()).hide_caption();
    let table = figure_table(visit, caption, figure, figure.rows.iter());
    // Where there is no drawing, the table is the figure.
    let table = if figure.svg.is_empty() {
        table
    } else {
        view! {
            <details class="obs-figure__data">
                <summary>{w.t("figure-show-numbers")}</summary>
                {table}
            </details>
        }
        .into_any()
    };
    let title = if is_section {
        view! { <h2 class="obs-figure__title" id=id.clone()>{figure.title.clone()}</h2> }.into_any()
    } else {
        view! { <h3 class="obs-figure__title" id=id.clone()>{figure.title.clone()}</h3> }.into_any()
    };
    view! {
        <figure class="obs-figure" aria-labelledby=id.clone()>
            {title}
            <p class="obs-figure__note">{figure.note.clone()}</p>
            {drawing}
            {has_legend.then_some(view! { <ul class="obs-legend">{legend}</ul> })}
            <figcaption class="obs-figure__foot">
                <p class="obs-figure__caption">{origin} " " {credit}</p>
                {table}
                {files}
            </figcaption>
        </figure>
    }
}

/// A figure's table on its own, by name instead of by number.
pub fn table_by_name(visit: &Visit, figure: &Figure, id: &str) -> AnyView {
    let w = visit.words;
    let mut rows: Vec<&Row> = figure.rows.iter().collect();
    rows.sort_by(|left, right| w.compare(&left.label, &right.label));
    let day = w.day(visit.register().published_on);
    let caption = w.with(&format!("{id}-caption"), &[("day", day.into())]);
    figure_table(visit, Table::new(format!("{id}-table"), caption), figure, rows)
}

fn figure_table<'a>(
    visit: &Visit,
    mut table: Table,
    figure: &Figure,
    rows: impl IntoIterator<Item = &'a Row>,
) -> AnyView {
    let w = visit.words;
    for (at, label) in figure.columns.iter().enumerate() {
        table = if at > 0 && figure.has_numbers(at - 1) {
            table.number(label.clone())
        } else {
            table.column(label.clone())
        };
    }
    let body = rows
        .into_iter()
        .map(|row| {
            let name = match &row.href {
                Some(href) => view! { <a href=visit.stay(href)>{row.label.clone()}</a> }.into_any(),
                None => row.label.clone().into_any(),
            };
            let cells = row
                .cells
                .iter()
                .map(|cell| match cell {
                    Cell::Number(number) => view! { <td class="obs-table__number">{w.number(*number)}</td> }.into_any(),
                    Cell::Share(part, whole) => {
                        view! { <td class="obs-table__number">{w.percent(*part, *whole)}</td> }.into_any()
                    }
                    Cell::Text(text) => view! { <td>{text.clone()}</td> }.into_any(),
                    Cell::Unknown => {
                        view! { <td class="obs-table__number obs-table__unknown">{w.t("unknown")}</td> }.into_any()
                    }
                })
                .collect_view();
            view! { <tr><th scope="row">{name}</th>{cells}</tr> }
        })
        .collect_view();
    table.of(body)
}
