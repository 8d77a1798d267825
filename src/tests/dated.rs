//! Every figure on every public page names the day it is as of, and where it comes from.
//!
//! A block of figures is a figure with a drawing, a tile of a key figure, the funnel, a table, a list of facts, or
//! the head of a page that says a number. What carries day and source stands in the block itself, or under it in the
//! same section.

use axum::http::StatusCode;
use observatory::locale::{Lang, Words};
use observatory::server::http::routes::{Access, Answer, table};
use scraper::{ElementRef, Html, Selector};

use crate::support::http::{App, app, sample_app};
use crate::support::page::text;

/// The kinds of block, in the order in which pages are counted below.
const BLOCKS: [&str; 6] = [
    "figure",
    ".obs-key-figures__item",
    ".obs-funnel",
    "table",
    "dl.obs-facts",
    ".obs-page-head",
];

/// Tables that hold no figures: definitions, columns of files, hashes, what is kept.
const NO_FIGURES: [&str; 1] = ["statuses"];

/// What carries day and source.
const CARRIERS: &str = ".obs-source, .obs-key-figures__source, .obs-figure__caption";

fn select<'a>(within: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    within.select(&Selector::parse(selector).unwrap()).collect()
}

fn is_within(element: ElementRef, name: &str) -> bool {
    let mut around = element.ancestors().filter_map(ElementRef::wrap);
    around.any(|one| one.value().name() == name)
}

/// A day, month or year, or that there is none.
fn says_when(text: &str, w: Words) -> bool {
    let numbers: Vec<&str> = text.split(|letter: char| !letter.is_ascii_digit()).collect();
    let has_year = numbers
        .iter()
        .any(|run| run.len() == 4 && ("2000".."2100").contains(run));
    has_year || text.contains(&w.t("published-undated"))
}

/// This register with the way to its rule, or somebody else's address.
fn says_where(carrier: ElementRef, w: Words) -> bool {
    let rule = format!("/{}/method#counts", w.lang.code());
    let is_source = |link: &ElementRef| {
        let href = link.attr("href").unwrap_or_default();
        href.starts_with("https://")
            || href.starts_with("http://")
            || href.split('?').next() == Some(rule.as_str())
            || href == rule
    };
    select(carrier, "a").iter().any(is_source)
}

fn is_carried(carrier: ElementRef, w: Words) -> bool {
    says_when(&text(carrier), w) && says_where(carrier, w)
}

/// What stands below the block, up to the end of its section.
fn below(block: ElementRef) -> Vec<ElementRef> {
    let mut all = Vec::new();
    let mut at = block;
    loop {
        all.extend(at.next_siblings().filter_map(ElementRef::wrap));
        if matches!(at.value().name(), "section" | "main") {
            return all;
        }
        match at.parent().and_then(ElementRef::wrap) {
            Some(parent) if !matches!(parent.value().name(), "section" | "main") => at = parent,
            Some(_) | None => return all,
        }
    }
}

/// A table whose rows each name their day and source in columns of their own.
fn has_own_columns(table: ElementRef, w: Words) -> bool {
    let heads: Vec<String> = select(table, "thead th").into_iter().map(text).collect();
    let (Some(day), Some(source)) = (
        heads.iter().position(|head| *head == w.t("column-as-of")),
        heads.iter().position(|head| *head == w.t("source")),
    ) else {
        return false;
    };
    let rows = select(table, "tbody tr");
    let mut whole = rows.iter().map(|row| {
        let cells = select(*row, "th, td");
        says_when(&text(cells[day]), w) && !text(cells[source]).is_empty()
    });
    !rows.is_empty() && whole.all(|one| one)
}

/// Whether a head says a number that is not a year.
fn says_number(head: ElementRef) -> bool {
    let text = text(head);
    text.split(|letter: char| !letter.is_ascii_digit())
        .filter(|run| !run.is_empty())
        .any(|run| run.len() != 4 || !run.starts_with("20"))
}

/// Why a block of figures is not whole; nothing if it is.
fn fault(block: ElementRef, kind: &str, address: &str, w: Words) -> Option<String> {
    // What the heads of the Charter's pages count are articles of its text.
    if kind == ".obs-page-head" && (address.ends_with("/charter") || address.contains("/charter/articles/")) {
        return None;
    }
    let within = select(block, CARRIERS);
    let has = |carriers: &[ElementRef]| carriers.iter().any(|one| is_carried(*one, w));
    let is_whole = match kind {
        "figure" => has(&within),
        ".obs-key-figures__item" => {
            let said = select(block, ".obs-key-figures__label, .obs-key-figures__source");
            said.into_iter().any(|one| says_when(&text(one), w)) && within.iter().any(|one| says_where(*one, w))
        }
        ".obs-page-head" => {
            let next = block.next_siblings().find_map(ElementRef::wrap);
            let tiles = next.map(|next| select(next, CARRIERS)).unwrap_or_default();
            !says_number(block) || has(&within) || has(&tiles)
        }
        "table" if is_within(block, "figure") => true,
        "table" if has_own_columns(block, w) => true,
        _ => {
            let under: Vec<ElementRef> = below(block)
                .into_iter()
                .flat_map(|one| {
                    let own = one.value().classes().any(|class| class == "obs-source");
                    let inner = select(one, ".obs-source");
                    if own { vec![one] } else { inner }
                })
                .collect();
            has(&under)
        }
    };
    let said = text(block);
    (!is_whole).then(|| format!("{kind}: {}", said.chars().take(90).collect::<String>()))
}

/// How many blocks of each kind a page has; those that are not whole are noted.
fn counted(page: &str, address: &str, w: Words, faults: &mut Vec<String>) -> [usize; 6] {
    let document = Html::parse_document(page);
    let main = select(document.root_element(), "main");
    let main = *main.first().unwrap_or(&document.root_element());
    BLOCKS.map(|kind| {
        let mut blocks = select(main, kind);
        blocks.retain(|block| {
            let ids = select(*block, "caption").into_iter().filter_map(|one| one.attr("id"));
            let mut ids = ids.chain(block.attr("id"));
            !ids.any(|id| NO_FIGURES.contains(&id))
        });
        let found = blocks.iter().filter_map(|block| fault(*block, kind, address, w));
        faults.extend(found.map(|fault| format!("{address}: {fault}")));
        blocks.len()
    })
}

async fn count_on(app: &App, address: &str, faults: &mut Vec<String>) -> [usize; 6] {
    let mut counts = Vec::new();
    for lang in Lang::ALL {
        let address = address.replacen("/en/", &format!("/{}/", lang.code()), 1);
        let answer = app.visitor().get(&address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        counts.push(counted(&answer.text, &address, lang.words(), faults));
    }
    assert_eq!(counts[0], counts[1], "{address} has other figures in French");
    counts[0]
}

#[tokio::test]
async fn every_page_of_figures_says_as_of_when_and_from_where() {
    let app = app().await;
    let mut faults = Vec::new();
    let mut counts = Vec::new();
    for (address, _) in PAGES {
        counts.push((address, count_on(&app, address, &mut faults).await));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    // A page that has lost its blocks would say nothing wrong.
    assert_eq!(counts, PAGES);
}

/// Figures, tiles, funnels, tables, lists of facts and heads of the pages with the real register.
const PAGES: [(&str, [usize; 6]); 22] = [
    ("/en/", [3, 3, 1, 4, 0, 1]),
    ("/en/charter-in-figures", [8, 0, 1, 9, 0, 1]),
    ("/en/charter-in-figures?by=country&measure=coverage", [8, 0, 1, 9, 0, 1]),
    ("/en/signatories", [0, 0, 0, 1, 0, 1]),
    ("/en/signatories?view=map", [1, 0, 0, 1, 0, 1]),
    ("/en/signatories/pl-poznan", [0, 0, 0, 0, 2, 1]),
    ("/en/signatories/fr-auvergne", [0, 0, 0, 0, 1, 1]),
    ("/en/signatories/ch-bern", [0, 0, 0, 0, 2, 1]),
    ("/en/countries", [2, 0, 0, 4, 0, 1]),
    ("/en/countries/SE", [4, 4, 0, 5, 1, 1]),
    ("/en/countries/PL", [5, 2, 0, 6, 1, 1]),
    ("/en/countries/XK", [2, 1, 0, 2, 1, 1]),
    ("/en/languages", [1, 1, 0, 2, 0, 1]),
    ("/en/languages/sv", [0, 0, 0, 1, 1, 1]),
    ("/en/languages/lt", [0, 0, 0, 0, 1, 1]),
    (
        "/en/compare?signatory=at-wien&signatory=ch-bern&country=SE&country=FR",
        [0, 0, 0, 2, 0, 1],
    ),
    ("/en/charter", [0, 0, 0, 0, 10, 1]),
    ("/en/measures", [0, 0, 0, 0, 0, 1]),
    ("/en/method", [0, 0, 0, 0, 0, 1]),
    ("/en/open-data", [0, 0, 0, 0, 2, 1]),
    ("/en/embed/figures/by-year", [1, 0, 0, 1, 0, 0]),
    ("/en/embed/figures/women-mayors-AT", [1, 0, 0, 1, 0, 0]),
];

#[tokio::test]
async fn no_public_page_has_a_figure_of_unknown_origin() {
    let app = sample_app().await;
    let mut faults = Vec::new();
    let mut pages = 0;
    for route in table() {
        // Behind its link an applicant sees their own application, no figures.
        let is_private = route.path.starts_with("/{lang}/joining");
        if route.answer == Answer::Page && route.access == Access::Anyone && !is_private {
            count_on(&app, route.example, &mut faults).await;
            pages += 1;
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(pages > 20, "{pages}");
}

#[tokio::test]
async fn numbers_that_differ_say_why() {
    let app = app().await;
    let mut visitor = app.visitor();
    for page in ["", "charter-in-figures"] {
        for (lang, said) in [
            (
                "en",
                "Only the 187 that had signed before the end of 2024-2025 owe a report about it; 4 signed later.",
            ),
            (
                "fr",
                "Seuls les 187 qui avaient signé avant la fin de 2024-2025 doivent un rapport à ce sujet\u{202f}; 4 ont \
                 signé plus tard.",
            ),
        ] {
            let answer = visitor.get(&format!("/{lang}/{page}")).await;
            let document = Html::parse_document(&answer.text);
            let steps = select(document.root_element(), ".obs-funnel__step");
            let told: Vec<bool> = steps
                .iter()
                .map(|step| step.text().collect::<String>().contains(said))
                .collect();
            // Of the four steps the third alone counts others than all 191.
            assert_eq!(told, [false, false, true, false], "/{lang}/{page}");
            let wholes = steps.iter().map(|step| text(select(*step, ".obs-funnel__of")[0]));
            let wholes: Vec<String> = wholes
                .map(|of| of.chars().filter(char::is_ascii_digit).collect())
                .collect();
            assert_eq!(wholes, ["191", "191", "187", "191"], "/{lang}/{page}");
        }
    }
}
