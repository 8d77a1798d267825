//! Text of visitors in every position of a page: the framework emits some raw
//! (leptos 0.8), so this matrix shows which, and that our components do not.

use leptos::prelude::*;
use observatory::components::{Field, field, page_title, paragraphs, source, status, text_area};

const EVIL: &str = "</textarea></title></noscript></style></script>\"'><script>t(1)</script>";

fn html(view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new();
    owner.with(|| view().to_html())
}

fn assert_safe(name: &str, html: &str) {
    assert!(!html.contains("<script>t(1)"), "{name} emits raw text: {html}");
}

#[test]
fn our_components_escape() {
    assert_safe("page_title", &html(|| page_title(EVIL).into_any()));
    assert_safe(
        "text_area",
        &html(|| text_area("a", "b", EVIL, String::new(), false).into_any()),
    );
    assert_safe(
        "field",
        &html(|| {
            field(Field {
                name: "x",
                kind: "area",
                label: EVIL.into(),
                hint: EVIL.into(),
                error: Some(EVIL.into()),
                value: EVIL.into(),
                ..Field::default()
            })
            .into_any()
        }),
    );
    assert_safe(
        "input",
        &html(|| {
            field(Field {
                name: "x",
                kind: "text",
                value: EVIL.into(),
                ..Field::default()
            })
            .into_any()
        }),
    );
    assert_safe("paragraphs", &html(|| paragraphs(EVIL).into_any()));
    assert_safe("status", &html(|| status("x", EVIL.into()).into_any()));
    assert_safe("source", &html(|| source(EVIL)));
    assert_safe("source address", &html(|| source(&format!("https://a.example/{EVIL}"))));
    assert!(!html(|| source("javascript:alert(1)")).contains("href"));
}

#[test]
fn a_text_area_keeps_a_first_empty_line() {
    let html = html(|| text_area("a", "b", "\nsecond line", String::new(), false).into_any());
    assert!(html.contains(">\n\nsecond line<"), "{html}");
}

/// What the framework escapes by itself. A position that turns raw after an
/// update fails here; one that turns safe may lose our own escape.
#[test]
fn the_framework_escapes_everywhere_but_where_we_know() {
    let text = || EVIL.to_owned();
    let safe: Vec<(&str, String)> = vec![
        ("text", html(|| view! { <p>{text()}</p> }.into_any())),
        ("closure", html(|| view! { <p>{move || text()}</p> }.into_any())),
        (
            "option",
            html(|| view! { <option value=text()>{text()}</option> }.into_any()),
        ),
        (
            "attribute",
            html(|| view! { <p title=text() class=text() id=text()>"x"</p> }.into_any()),
        ),
        ("href", html(|| view! { <a href=text()>"x"</a> }.into_any())),
        (
            "input",
            html(|| view! { <input value=text() placeholder=text() /> }.into_any()),
        ),
        ("data", html(|| view! { <p data-x=text()>"x"</p> }.into_any())),
        (
            "list",
            html(|| {
                vec![text(), text()]
                    .into_iter()
                    .map(|one| view! { <li>{one}</li> })
                    .collect_view()
                    .into_any()
            }),
        ),
        (
            "svg title",
            html(|| view! { <svg><title>{text()}</title><text>{text()}</text></svg> }.into_any()),
        ),
        (
            "table",
            html(|| {
                view! { <table><caption>{text()}</caption><tbody><tr><td>{text()}</td></tr></tbody></table> }.into_any()
            }),
        ),
        (
            "button",
            html(|| view! { <button value=text()>{text()}</button> }.into_any()),
        ),
    ];
    for (name, html) in safe {
        assert_safe(name, &html);
    }
    let raw = html(|| view! { <noscript>{text()}</noscript> }.into_any());
    assert!(
        raw.contains("<script>t(1)"),
        "noscript is escaped now: say so in README and in this test"
    );
}
