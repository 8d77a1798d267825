//! What everybody reads.

use super::{Access, Route};
use crate::pages as page;
use crate::server::http::route::{form, page, page_and_file};

pub(super) fn rows() -> Vec<Route> {
    use Access::Anyone;
    vec![
        page("/{lang}/", Anyone, "/en/", page::home::show).kept(&[]),
        page(
            "/{lang}/signatories",
            Anyone,
            "/en/signatories?country=SE&page=2",
            page::signatories::show,
        )
        .kept(&[
            "q", "country", "language", "kind", "year", "size", "version", "plan", "report", "standing", "sort",
            "page", "view",
        ])
        .costing(1),
        page(
            "/{lang}/signatories/alike",
            Anyone,
            "/en/signatories/alike?q=lund&country=SE",
            page::alike::show,
        )
        .kept(&["q", "country"])
        .costing(1),
        page_and_file(
            "/{lang}/signatories/{slug}",
            "/en/signatories/pl-poznan",
            "/en/signatories/pl-poznan.json",
            page::signatory::show,
        )
        .kept(&["saved"]),
        page(
            "/{lang}/signatories/{slug}/correction",
            Anyone,
            "/en/signatories/pl-poznan/correction",
            page::correction::show,
        ),
        form("/form/send_correction", Anyone, "?authority=se-exempelstad&body=x"),
        page("/{lang}/missing", Anyone, "/en/missing?q=Atlantis", page::missing::show),
        form("/form/send_missing", Anyone, "?searched=Atlantis&body=x"),
        page(
            "/{lang}/signatories/{slug}/access",
            Anyone,
            "/en/signatories/pl-poznan/access",
            page::access::show,
        ),
        form("/form/ask_for_access", Anyone, "?authority=se-exempelstad&name=x"),
        page(
            "/{lang}/claims/{link}",
            Anyone,
            "/en/claims/sample-link",
            page::claim::show,
        ),
        form("/form/confirm_claim", Anyone, "?link=sample-link"),
        form("/form/enter_claim_code", Anyone, "?link=sample-link&code=x"),
        page("/{lang}/countries", Anyone, "/en/countries", page::countries::show).kept(&["sort"]),
        page_and_file(
            "/{lang}/countries/{code}",
            "/en/countries/SE",
            "/en/countries/SE.csv",
            page::country::show,
        )
        .kept(&[]),
        page("/{lang}/languages", Anyone, "/en/languages", page::languages::show).kept(&["sort"]),
        page_and_file(
            "/{lang}/languages/{tag}",
            "/en/languages/sv",
            "/en/languages/sv.csv",
            page::language::show,
        )
        .kept(&[]),
        page(
            "/{lang}/charter-in-figures",
            Anyone,
            "/en/charter-in-figures?by=country",
            page::in_figures::show,
        )
        .kept(&["by", "measure"]),
        page(
            "/{lang}/compare",
            Anyone,
            "/en/compare?signatory=at-wien&signatory=ch-bern&country=SE&country=FR&q=graz",
            page::compare::show,
        )
        .kept(&["signatory", "country", "q"])
        .costing(1),
        page("/{lang}/changes", Anyone, "/en/changes", page::changes::show).kept(&[]),
        page("/{lang}/audit", Anyone, "/en/audit", page::digests::show),
        page("/{lang}/charter", Anyone, "/en/charter", page::charter::show).kept(&[]),
        page_and_file(
            "/{lang}/charter/articles/{number}",
            "/en/charter/articles/16",
            "/en/charter/articles/16.csv",
            page::charter::show_article,
        )
        .kept(&[]),
        page(
            "/{lang}/measures",
            Anyone,
            "/en/measures?article=16&q=x",
            page::measures::show,
        )
        .kept(&[
            "q",
            "article",
            "theme",
            "country",
            "language",
            "size",
            "cost_band",
            "page",
        ])
        .costing(1),
        page(
            "/{lang}/guides/{guide}",
            Anyone,
            "/en/guides/privacy",
            page::guides::show,
        )
        .kept(&[]),
        page("/{lang}/method", Anyone, "/en/method", page::method::show).kept(&[]),
        page("/{lang}/open-data", Anyone, "/en/open-data", page::open_data::show).kept(&[]),
    ]
}
