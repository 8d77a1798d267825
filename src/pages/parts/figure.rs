//! A figure on a page: finding, drawing, source, table, files.

use html_escape::encode_double_quoted_attribute;
use leptos::prelude::*;

use super::{Table, as_of, source};
use crate::charts::{Cell, Figure, Row};
use crate::data::{self, About};
use crate::domain::order::Order;
use crate::domain::register::Register;
use crate::pages::{self, Visit};
use crate::paths::Href;

/// A figure: finding, drawing, source, table, files. `is_section` says that
/// only the page's title stands above its own.
pub fn figure(visit: &Visit, figure: &Figure, is_section: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let (id, title) = (id(figure), figure.title.clone());
    let title = if is_section {
        view! { <h2 class="obs-figure__title" id=id>{title}</h2> }.into_any()
    } else {
        view! { <h3 class="obs-figure__title" id=id>{title}</h3> }.into_any()
    };
    let endings = FILES
        .into_iter()
        .filter(|(ending, _)| !figure.svg.is_empty() || !matches!(*ending, "svg" | "png"));
    let files = endings
        .map(|(ending, label)| {
            let href = visit.to(&Href::Figure(&figure.name, ending));
            view! { <li><a href=href>{label}</a></li> }
        })
        .collect_view();
    let framed = visit.to(&Href::FramedFigure(&figure.name));
    let code = format!(
        "<iframe src=\"{}\" title=\"{}\" width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>",
        encode_double_quoted_attribute(&visit.ctx.config().absolute(&framed)),
        encode_double_quoted_attribute(&figure.title),
    );
    let foot = view! {
        <details class="obs-figure__data">
            <summary>{w.t("embed-summary")}</summary>
            <p>{w.t("embed-note")}</p>
            <pre class="obs-cite__text obs-cite__text--code">{code}</pre>
        </details>
        <ul class="obs-figure__links">{files}</ul>
    };
    block(visit, figure, title, foot.into_any(), true)
}

/// The figure in the frame of another site, with a link to `page`.
pub fn framed_figure(visit: &Visit, figure: &Figure, page: String) -> impl IntoView + use<> {
    let title = view! { <h1 class="obs-figure__title" id=id(figure)>{figure.title.clone()}</h1> };
    let foot = view! {
        <ul class="obs-figure__links"><li><a href=page>{visit.words.t("embed-more")}</a></li></ul>
    };
    block(visit, figure, title.into_any(), foot.into_any(), false)
}

/// The figure of a list: the list beside it is its table, and has its files; `picture` is the address of a picture with
/// this ending.
pub fn figure_of_list(visit: &Visit, figure: &Figure, picture: impl Fn(&str) -> String) -> AnyView {
    let title = view! { <h2 class="obs-figure__title" id=id(figure)>{figure.title.clone()}</h2> };
    let pictures = [("svg", "SVG"), ("png", "PNG")].map(|(ending, label)| {
        let href = picture(ending);
        view! { <li><a href=href>{label}</a></li> }
    });
    let foot = (!figure.svg.is_empty()).then(|| view! { <ul class="obs-figure__links">{pictures.collect_view()}</ul> });
    block(visit, figure, title.into_any(), foot.into_any(), true).into_any()
}

/// The files of a figure, by ending.
const FILES: [(&str, &str); 5] = [
    ("csv", "CSV"),
    ("xlsx", "Excel"),
    ("json", "JSON-stat"),
    ("svg", "SVG"),
    ("png", "PNG"),
];

fn id(figure: &Figure) -> String {
    format!("figure-{}", figure.name)
}

/// `is_read` says that an island may read out its marks.
fn block(visit: &Visit, figure: &Figure, title: AnyView, foot: AnyView, is_read: bool) -> impl IntoView + use<> {
    let w = visit.words;
    let id = id(figure);
    let drawing = figure.svg_on_page(|address| visit.stay(address));
    let drawing = match (figure.svg.is_empty(), figure.is_map) {
        (true, _) => ().into_any(),
        // One in which nothing leads anywhere is reached as a whole.
        (false, true) if !drawing.contains("<a ") => view! {
            <div class="obs-figure__map" role="group" aria-labelledby=id.clone() tabindex="0" inner_html=drawing></div>
        }
        .into_any(),
        (false, true) => view! { <div class="obs-figure__map" inner_html=drawing></div> }.into_any(),
        (false, false) => {
            let has_narrow = !figure.narrow.is_empty();
            let class = if has_narrow {
                "obs-scroll obs-scroll--wide"
            } else {
                "obs-scroll"
            };
            let narrow = has_narrow.then(|| view! {
                <div class="obs-scroll obs-scroll--narrow" role="group" aria-labelledby=id.clone() tabindex="0" inner_html=figure.narrow.clone()></div>
            });
            view! {
                <div class=class role="group" aria-labelledby=id.clone() tabindex="0" inner_html=drawing></div>
                {narrow}
            }
            .into_any()
        }
    };
    let read = (is_read && !figure.svg.is_empty()).then(|| view! { <p class="obs-figure__read" role="status"></p> });
    let origin = match &figure.source {
        Some(address) => {
            view! { {w.t("source-is")} " " {source(w, address)} ", " {figure.as_of.clone()} "." }.into_any()
        }
        None => as_of(visit).into_any(),
    };
    let credit = figure.is_map.then(|| w.t("map-credit"));
    let caption = Table::new(format!("{id}-table"), figure.title.clone()).hide_caption();
    let table = figure_table(visit, caption, figure, figure.rows.iter());
    // Where there is no drawing, the table is the figure.
    let table = if figure.rows.is_empty() {
        ().into_any()
    } else if figure.svg.is_empty() {
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
    view! {
        <figure class="obs-figure" aria-labelledby=id>
            {title}
            <p class="obs-figure__note">{figure.note.clone()}</p>
            {drawing}
            {read}
            {legend(figure)}
            <figcaption class="obs-figure__foot">
                <p class="obs-figure__caption">{figure.others.clone()} " " {credit} " " {origin}</p>
                {table}
                {foot}
            </figcaption>
        </figure>
    }
}

fn legend(figure: &Figure) -> impl IntoView + use<> {
    let items = figure
        .legend
        .iter()
        .map(|swatch| {
            let fill = swatch.pattern.as_ref().map(|id| format!("url(#{id})"));
            let shape = match swatch.radius {
                Some(radius) => {
                    // As large as on the map: the styles know how wide both boxes are.
                    let (size, view_box) = if radius < 14.0 {
                        ("small", "-15 -15 30 30")
                    } else {
                        ("large", "-40 -40 80 80")
                    };
                    view! {
                        <svg class=format!("obs-legend__circle obs-legend__circle--{size}") viewBox=view_box aria-hidden="true">
                            <circle class=swatch.class.clone() r=format!("{radius:.1}")></circle>
                        </svg>
                    }
                    .into_any()
                }
                None => view! {
                    <svg class="obs-legend__swatch" viewBox="0 0 24 16" aria-hidden="true">
                        <rect class=swatch.class.clone() width="24" height="16" fill=fill></rect>
                    </svg>
                }
                .into_any(),
            };
            view! { <li class="obs-legend__item">{shape} {swatch.label.clone()}</li> }
        })
        .collect_view();
    (!figure.legend.is_empty()).then_some(view! { <ul class="obs-legend">{items}</ul> })
}

/// A figure's table on its own, with its files, in the order that the address asks for. `rows` are its
/// rows as data, `orders` the columns to sort by; `beside` gives what stands beside a name.
pub fn table_in_order(
    visit: &Visit,
    figure: &Figure,
    (page, id): (&Href, &str),
    (rows, orders): (Rows, &[&'static str]),
    beside: &Beside,
) -> AnyView {
    let w = visit.words;
    let order = Order::parse(&visit.query, orders);
    let base = page.to(w.lang);
    let about = pages::data::about(&visit.ctx, &visit.edition, w, &base);
    let sorted = rows(visit.register(), &about).sorted(order, w);
    let rows = sorted
        .codes()
        .filter_map(|code| figure.rows.iter().find(|row| row.code == code));
    let day = w.day(visit.register().published_on);
    let caption = w.with(&format!("{id}-caption"), &[("day", day.into())]);
    let mut table = Table::new(format!("{id}-table"), caption).said();
    for (at, column) in figure.columns.iter().enumerate() {
        let label = column.label.clone();
        table = match orders.get(at).copied() {
            Some(by) => {
                let next = order.after(by, at > 0).query(orders);
                let href = format!("{}#{id}-table", visit.stay(&format!("{base}{next}")));
                table.sortable(label, order.direction(by), href, at > 0)
            }
            None if at > 0 && figure.has_numbers(at - 1) => table.number(label),
            None => table.column(label),
        };
    }
    let table = table.of(body(visit, rows, beside));
    let files = super::downloads(w, |ending| {
        visit.stay(&format!("{}{}", page.file(w.lang, ending), order.query(orders)))
    });
    view! { {table} <p class="obs-source">{figure.others.clone()} " " {as_of(visit)}</p> {files} }.into_any()
}

/// Rows as data.
type Rows = fn(&Register, &About) -> data::Table;

/// What stands beside the name of a row.
type Beside<'a> = dyn Fn(&Row) -> Option<AnyView> + 'a;

fn figure_table<'a>(
    visit: &Visit,
    mut table: Table,
    figure: &Figure,
    rows: impl IntoIterator<Item = &'a Row>,
) -> AnyView {
    for (at, label) in figure.columns.iter().map(|column| &column.label).enumerate() {
        table = if at > 0 && figure.has_numbers(at - 1) {
            table.number(label.clone())
        } else {
            table.column(label.clone())
        };
    }
    table.of(body(visit, rows, &|_| None))
}

fn body<'a>(visit: &Visit, rows: impl IntoIterator<Item = &'a Row>, beside: &Beside) -> AnyView {
    let w = visit.words;
    rows.into_iter()
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
            view! { <tr><th scope="row">{name} {beside(row)}</th>{cells}</tr> }
        })
        .collect_view()
        .into_any()
}
