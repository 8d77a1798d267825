//! Tables in a frame that scrolls by itself, so that the page never does.

use leptos::prelude::*;

use super::{authority_name, authority_status, signed};
use crate::domain::register::Authority;
use crate::pages::Visit;
use crate::paths::Href;

/// A table before its rows: a caption and the heads of its columns.
pub struct Table {
    id: String,
    caption: String,
    class: String,
    caption_class: &'static str,
    heads: Vec<AnyView>,
    is_stacked: bool,
    is_said: bool,
}

impl Table {
    /// A table whose caption has that id.
    pub fn new(id: impl Into<String>, caption: String) -> Self {
        Self {
            id: id.into(),
            caption,
            class: "obs-table".to_owned(),
            caption_class: "obs-table__caption",
            heads: Vec::new(),
            is_stacked: false,
            is_said: false,
        }
    }

    /// Set densely, for staff.
    pub fn dense(mut self) -> Self {
        self.class.push_str(" obs-table--dense");
        self
    }

    /// Each row a block on a phone; cells name their column in `data-label`.
    pub fn stacked(mut self) -> Self {
        self.class.push_str(" obs-table--stack");
        self.is_stacked = true;
        self
    }

    /// Whose caption is said when the choices of the page have changed.
    pub fn said(mut self) -> Self {
        self.is_said = true;
        self
    }

    /// With a caption that is only heard, because a title says it already.
    pub fn hide_caption(mut self) -> Self {
        self.caption_class = "obs-table__caption obs-visually-hidden";
        self
    }

    /// One more column, with a head of its own making.
    pub fn head(mut self, head: impl IntoView + 'static) -> Self {
        self.heads.push(head.into_any());
        self
    }

    /// One more column, of words.
    pub fn column(self, label: String) -> Self {
        self.head(view! { <th scope="col">{label}</th> })
    }

    /// One more column, of numbers.
    pub fn number(self, label: String) -> Self {
        self.head(view! { <th scope="col" class="obs-table__number">{label}</th> })
    }

    /// One more column, by which a link sorts; `direction` as in `aria-sort`.
    pub fn sortable(self, label: String, direction: &'static str, href: String, is_number: bool) -> Self {
        let class = is_number.then_some("obs-table__number");
        self.head(view! { <th scope="col" class=class aria-sort=direction><a class="obs-table__sort" href=href>{label}</a></th> })
    }

    /// The table of these rows.
    pub fn of(self, rows: impl IntoView + 'static) -> AnyView {
        let id = self.id.clone();
        let table = view! {
            <table class=self.class>
                <caption class=self.caption_class id=self.id data-said=self.is_said>{self.caption}</caption>
                <thead><tr>{self.heads}</tr></thead>
                <tbody>{rows.into_any()}</tbody>
            </table>
        };
        if self.is_stacked {
            table.into_any()
        } else {
            view! {
                <div class="obs-scroll obs-scroll--table" role="group" aria-labelledby=id tabindex="0">{table}</div>
            }
            .into_any()
        }
    }
}

/// A table of authorities.
pub fn authority_table(visit: &Visit, id: &'static str, caption: String, authorities: &[&Authority]) -> AnyView {
    let w = visit.words;
    Table::new(id, caption)
        .stacked()
        .column(w.t("column-name"))
        .column(w.t("column-country"))
        .column(w.t("column-kind"))
        .column(w.t("column-status"))
        .column(w.t("column-signed"))
        .of(authority_rows(visit, authorities))
}

/// The rows of such a table.
pub fn authority_rows(visit: &Visit, authorities: &[&Authority]) -> impl IntoView + use<> {
    authorities
        .iter()
        .map(|authority| authority_row(visit, authority).into_any())
        .collect_view()
}

/// One of them.
fn authority_row(visit: &Visit, authority: &Authority) -> impl IntoView + use<> {
    let w = visit.words;
    let signed_class = authority.signed().is_none().then_some("obs-table__unknown");
    view! {
        <tr>
            <th scope="row">
                <a href=visit.to(&Href::Signatory(&authority.slug))>{authority_name(w, authority)}</a>
                {authority.is_sample.then(|| view! { " " <span class="obs-source">{w.t("sample-mark")}</span> })}
            </th>
            <td data-label=w.t("column-country")><a href=visit.to(&Href::Country(&authority.country))>{w.country(&authority.country)}</a></td>
            <td data-label=w.t("column-kind")>{w.t(&format!("kind-{}", authority.kind.code()))}</td>
            <td data-label=w.t("column-status")>{authority_status(w, authority)}</td>
            <td class=signed_class data-label=w.t("column-signed")>{signed(w, authority)}</td>
        </tr>
    }
}
