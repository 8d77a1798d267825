//! A row of the table of routes, and how each sort of row is made.

use axum::extract::{RawPathParams, Request, State};
use axum::http::Method;
use axum::http::request::Parts;
use axum::routing::{MethodRouter, get, post};
use tower_sessions::Session;

use super::limits::Limit;
use super::{assets, forms, pages};
use crate::domain::throttle::Budget;
use crate::pages as page;
use crate::pages::{Page, Visit};
use crate::server::Ctx;
use crate::server::error::Result;

/// What a file of data costs: as much as five searches.
pub(super) const FILE: i32 = 5;

/// Who may call a route. The check itself is a value that actions demand (see
/// [`crate::server::session`]); the access test holds both equal.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Access {
    /// Anybody.
    Anyone,
    /// Anybody who is signed in.
    SignedIn,
    /// Who writes for the authority that the example is about.
    Editor,
    /// Who certifies for the authority that the example is about.
    Approver,
    /// Who writes or certifies for the authority that the example is about.
    Own,
    /// The same, and who coordinates its country or sees what the observatory's staff see.
    Insider,
    /// Who coordinates the country that the example is about, and nobody of the observatory.
    Deputy,
    /// Who coordinates the country that the example is about, and who works for the observatory.
    Coordinator,
    /// Who says who speaks for the authority that the example is about: its approvers, the coordinator of its country,
    /// and who works for the observatory.
    Keeper,
    /// The same, and who sees what the observatory's staff see.
    KeeperOrAuditor,
    /// Who coordinates the country that the example is about, and who sees what the observatory's staff see.
    CoordinatorOrAuditor,
    /// Who coordinates any country, and who sees what the observatory's staff see.
    AnyCoordinator,
    /// Who sees what the observatory's staff see.
    Auditor,
    /// Who works for the observatory.
    Reviewer,
    /// Who runs it.
    Administrator,
}

/// What a route answers with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Answer {
    /// An HTML page in a language.
    Page,
    /// A redirect after a form.
    Form,
    /// A file or a word for machines.
    File,
}

/// A row of the table.
#[derive(Clone, Debug)]
pub struct Route {
    /// GET (and HEAD) or POST.
    pub method: Method,
    /// The pattern.
    pub path: &'static str,
    /// Who may call it.
    pub access: Access,
    /// What it answers with.
    pub answer: Answer,
    /// An address of it in the sample data; of a form, the fields behind `?`.
    pub example: &'static str,
    /// Of a page whose address with an ending is a file of data, an address of that file.
    pub file: Option<&'static str>,
    /// Of a page that is kept for readers, what it reads behind the question mark.
    pub reads: Option<&'static [&'static str]>,
    /// What asking for it costs; none where it is cheap.
    pub limit: Option<Limit>,
    pub(super) handler: MethodRouter<Ctx>,
}

pub(super) fn page<F, Fut>(path: &'static str, access: Access, example: &'static str, show: F) -> Route
where
    F: Fn(Visit) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<Page>> + Send + 'static,
{
    let handler = get(
        move |ctx: State<Ctx>, session: Session, params: RawPathParams, request: Parts| {
            pages::show(show.clone(), access, ctx, session, params, request)
        },
    );
    Route {
        method: Method::GET,
        path,
        access,
        answer: Answer::Page,
        example,
        file: None,
        reads: None,
        limit: None,
        handler,
    }
}

impl Route {
    /// The page is public, and the same for every reader until the next publication or day; it reads
    /// these names behind the question mark, and `publication` and `as_of`.
    pub(super) fn kept(self, reads: &'static [&'static str]) -> Self {
        Self {
            reads: Some(reads),
            ..self
        }
    }

    /// Answering takes time, so that a network can ask for it so often only.
    pub(super) fn costing(self, cost: i32) -> Self {
        self.costing_for(cost, &[])
    }

    /// The same where the address ends so.
    pub(super) fn costing_for(self, cost: i32, endings: &'static [&'static str]) -> Self {
        let budget = Budget::Asking;
        Self {
            limit: Some(Limit { budget, cost, endings }),
            ..self
        }
    }
}

impl Route {
    /// A form that anybody can send and that costs so much of what a network may send.
    pub(super) fn sending(self, cost: i32) -> Self {
        let limit = self.limit.map(|limit| Limit { cost, ..limit });
        Self { limit, ..self }
    }
}

/// What a form costs: those that anybody can send have a budget of their own.
fn sending(access: Access) -> Option<Limit> {
    let budget = match access {
        Access::Anyone => Budget::Sending,
        _ => Budget::Working,
    };
    Some(Limit {
        budget,
        cost: 1,
        endings: &[],
    })
}

/// A page, and what it shows as a file of data at the same address with an ending.
pub(super) fn page_and_file<F, Fut>(path: &'static str, example: &'static str, file: &'static str, show: F) -> Route
where
    F: Fn(Visit) -> Fut + Clone + Send + Sync + 'static,
    Fut: Future<Output = Result<Page>> + Send + 'static,
{
    let handler = get(
        move |ctx: State<Ctx>, session: Session, params: RawPathParams, request: Parts| async move {
            if page::data::is_file(request.uri.path()) {
                page::data::answer(&ctx, &request).await
            } else {
                pages::show(show.clone(), Access::Anyone, ctx, session, params, request).await
            }
        },
    );
    Route {
        file: Some(file),
        handler,
        ..page(path, Access::Anyone, example, |_| async {
            Err(crate::server::Error::NotFound)
        })
    }
    .costing_for(FILE, &[".csv", ".json", ".xlsx"])
}

pub(super) fn form(path: &'static str, access: Access, example: &'static str) -> Route {
    Route {
        method: Method::POST,
        path,
        access,
        answer: Answer::Form,
        example,
        file: None,
        reads: None,
        limit: sending(access),
        handler: post(forms::run),
    }
}

/// A form that may bring a file.
pub(super) fn form_with_file(path: &'static str, access: Access, example: &'static str) -> Route {
    Route {
        handler: post(forms::run_with_file),
        ..form(path, access, example)
    }
}

/// A file that not everybody may see.
pub(super) fn private_file(
    path: &'static str,
    access: Access,
    example: &'static str,
    handler: MethodRouter<Ctx>,
) -> Route {
    Route {
        access,
        ..file(path, example, handler)
    }
}

pub(super) fn file(path: &'static str, example: &'static str, handler: MethodRouter<Ctx>) -> Route {
    Route {
        method: Method::GET,
        path,
        access: Access::Anyone,
        answer: Answer::File,
        example,
        file: None,
        reads: None,
        limit: None,
        handler,
    }
}

/// What a program posts to, without a form.
pub(super) fn program_form(path: &'static str, example: &'static str, handler: MethodRouter<Ctx>) -> Route {
    Route {
        method: Method::POST,
        limit: sending(Access::Anyone),
        ..file(path, example, handler)
    }
}

pub(super) fn asset(path: &'static str, example: &'static str) -> Route {
    let handler = get(|State(ctx): State<Ctx>, request: Request| async move {
        assets::serve(&request).unwrap_or_else(|error| {
            pages::error_response(&ctx, super::lang_of(request.uri(), request.headers()), &error)
        })
    });
    file(path, example, handler)
}
