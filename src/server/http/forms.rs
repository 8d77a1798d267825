//! Runs server functions behind `/form/…` so that every outcome is a redirect or one of our pages.

mod seats;

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use leptos::prelude::{provide_context, use_context};
use tower_sessions::Session;

use super::layers::BODY_LIMIT;
use super::{origin, upload};
use crate::api::AppError;
use crate::domain::register::Authority;
use crate::locale::{Lang, Words};
use crate::paths::Href;
use crate::server::Ctx;
use crate::server::actions::certify::Hand;
use crate::server::actions::kept::{self, Fields};
use crate::server::db::{accounts, reports};
use crate::server::error::{Error, Result};
use crate::server::session::{self, Approver, Editor, Looker, Origin, Person};

/// How long new recovery codes can be looked at.
const CODES_SHOWN_FOR: chrono::Duration = crate::domain::kept::STEP;

/// What can be asked for while looking as somebody else.
const WHILE_LOOKING: [&str; 3] = ["/form/stop_looking", "/form/sign_out", "/form/stay_signed_in"];

/// Every field of a form is inside this name, as the server function's one argument.
pub const ARGUMENT: &str = "form";

/// What a server function works with.
#[derive(Clone, Debug)]
pub struct World {
    /// Database, clock, settings.
    pub ctx: Ctx,
    /// The visitor's session.
    pub session: Session,
    /// The page's language.
    pub lang: Lang,
    /// From where the visitor asks.
    pub origin: Origin,
}

/// The sentence by which somebody certifies for an authority. What is recorded is what was read.
#[must_use]
pub fn certifying(w: Words, authority: Option<&Authority>) -> String {
    let name = authority.map_or_else(|| w.t("unknown"), |one| one.name().to_owned());
    w.with("certify-sentence", &[("authority", name.into())])
}

#[derive(Clone, Default)]
struct Outcome(Arc<Mutex<Option<AppError>>>);

/// Hands a failure to [`run`], which makes it a page.
pub fn hand_over(error: &AppError) {
    if let Some(Outcome(slot)) = use_context::<Outcome>() {
        *slot.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.clone());
    }
}

/// A key out of a form; what is none names nothing.
///
/// # Errors
/// [`Error::NotFound`].
pub fn key(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::NotFound)
}

impl World {
    /// The world of the running server function.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside of one.
    pub fn expect(lang: &str) -> Result<Self> {
        let mut world = use_context::<Self>().ok_or(Error::NotFound)?;
        world.lang = Lang::parse_code(lang).unwrap_or(world.lang);
        Ok(world)
    }

    /// Who is signed in.
    ///
    /// # Errors
    /// [`Error::SignInRequired`].
    pub async fn person(&self) -> Result<Person> {
        session::find_person(&self.ctx, &self.session, &self.origin)
            .await?
            .ok_or(Error::SignInRequired)
    }

    /// The right to write the report with that key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another authority's report.
    pub async fn editor_of_report(&self, id: i64) -> Result<Editor> {
        let (person, authority) = self.person_and_authority(id).await?;
        person.editor_of(authority)
    }

    /// The right to certify the report with that key, and the right to write it for whoever has both.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another authority's report.
    pub async fn approver_of_report(&self, id: i64) -> Result<(Approver, Option<Editor>)> {
        let (person, authority) = self.person_and_authority(id).await?;
        Ok((person.approver_of(authority)?, person.editor_of(authority).ok()))
    }

    /// Either right for the report with that key.
    ///
    /// # Errors
    /// [`Error::NotFound`] for another authority's report.
    pub async fn hand_on_report(&self, id: i64) -> Result<Hand> {
        let (person, authority) = self.person_and_authority(id).await?;
        if let Ok(editor) = person.editor_of(authority) {
            return Ok(Hand::Editor(editor));
        }
        Ok(Hand::Approver(person.approver_of(authority)?))
    }

    async fn person_and_authority(&self, report: i64) -> Result<(Person, i64)> {
        let person = self.person().await?;
        let mut conn = self.ctx.read().await?;
        let report = reports::find_report(&mut conn, report).await?.ok_or(Error::NotFound)?;
        Ok((person, report.authority))
    }

    /// The right of `person` to look at the site as the owner of an account does.
    ///
    /// # Errors
    /// [`Error::NotFound`] for whoever may not, and without such an account.
    pub async fn looker_of(&self, person: &Person, account: i64) -> Result<Looker> {
        let mut conn = self.ctx.read().await?;
        let account = accounts::find_account(&mut conn, account).await?;
        person.looker_of(&account.ok_or(Error::NotFound)?)
    }

    /// The sentence by which somebody certifies for an authority, as its page shows it.
    ///
    /// # Errors
    /// The register could not be read.
    pub async fn certifying(&self, authority: i64) -> Result<String> {
        let register = self.ctx.register().await?;
        Ok(certifying(self.lang.words(), register.authority_by_id(authority)))
    }

    /// Runs `work`; where somebody was faster or the session is over, what was
    /// typed is kept and shown again on `page`.
    ///
    /// # Errors
    /// Any other failure of `work`.
    pub async fn keeping<'a>(
        &self,
        page: &str,
        fields: impl IntoIterator<Item = (&'a str, String)> + Send,
        work: impl Future<Output = Result<String>>,
    ) -> Result<String> {
        match work.await {
            Err(Error::Conflict) => self.kept_at(page, fields, "conflict").await,
            Err(Error::SignInRequired) => {
                let next = self.kept_at(page, fields, "session-over").await?;
                let kept = [
                    ("next".to_owned(), next),
                    ("problem".to_owned(), "session-over".to_owned()),
                ];
                let token = kept::keep(&self.ctx, &Fields::from(kept)).await?;
                Ok(format!("{}?kept={token}", Href::SignIn.to(self.lang)))
            }
            other => other,
        }
    }

    /// Keeps codes that are shown and then forgotten, for `page`.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn shown_once(&self, page: &str, codes: Vec<String>) -> Result<String> {
        let kept = Fields::from([("codes".to_owned(), codes.join(" "))]);
        let token = kept::keep_for(&self.ctx, &kept, CODES_SHOWN_FOR).await?;
        Ok(format!("{page}?kept={token}"))
    }

    /// Keeps what was typed, and why it was not taken, for `page`.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn kept_at<'a>(
        &self,
        page: &str,
        fields: impl IntoIterator<Item = (&'a str, String)> + Send,
        problem: &str,
    ) -> Result<String> {
        let fields = fields.into_iter();
        let mut kept: Fields = fields.map(|(name, value)| (name.to_owned(), value)).collect();
        kept.insert("problem".to_owned(), problem.to_owned());
        let token = kept::keep(&self.ctx, &kept).await?;
        Ok(format!("{page}?kept={token}"))
    }
}

/// Runs the server function at this address.
pub async fn run(State(ctx): State<Ctx>, session: Session, request: Request) -> Response {
    let lang = super::lang_of(request.uri(), request.headers());
    let origin = origin::of(&ctx, &request);
    let path = request.uri().path().to_owned();
    let looks_only = match looks_only(&ctx, &session, &origin, &path).await {
        Ok(looks_only) => looks_only,
        Err(error) => return super::pages::error_response(&ctx, lang, &error.into()),
    };
    let form = normalise(request).await;
    run_form(ctx, session, lang, origin, looks_only, form).await
}

/// The same for a form that may bring a file: it is taken first, and the server function gets its token.
pub async fn run_with_file(State(ctx): State<Ctx>, session: Session, request: Request) -> Response {
    let lang = super::lang_of(request.uri(), request.headers());
    let origin = origin::of(&ctx, &request);
    let path = request.uri().path().to_owned();
    match looks_only(&ctx, &session, &origin, &path).await {
        // No file is taken from whoever only looks.
        Ok(true) => return super::pages::error_response(&ctx, lang, &AppError::ReadOnly),
        Ok(false) => {}
        Err(error) => return super::pages::error_response(&ctx, lang, &error.into()),
    }
    let form = if upload::is_multipart(&request) {
        upload::read(&ctx, &session, request)
            .await
            .map(|(request, fields)| rewrite(request, &fields))
    } else {
        normalise(request).await
    };
    run_form(ctx, session, lang, origin, false, form).await
}

/// Whether whoever asks is looking as somebody else, and so may not send this form.
async fn looks_only(ctx: &Ctx, session: &Session, origin: &Origin, path: &str) -> Result<bool> {
    let person = session::find_person(ctx, session, origin).await?;
    Ok(person.as_ref().is_some_and(Person::is_looked_as) && !WHILE_LOOKING.contains(&path))
}

async fn run_form(
    ctx: Ctx,
    session: Session,
    lang: Lang,
    origin: Origin,
    looks_only: bool,
    form: std::result::Result<(Request, Option<Lang>), AppError>,
) -> Response {
    match form {
        Ok((_, sent)) if looks_only => super::pages::error_response(&ctx, sent.unwrap_or(lang), &AppError::ReadOnly),
        Ok((request, sent)) => {
            let lang = sent.unwrap_or(lang);
            let outcome = Outcome::default();
            let world = World {
                ctx: ctx.clone(),
                session,
                lang,
                origin,
            };
            let slot = outcome.clone();
            let context = move || {
                provide_context(world.clone());
                provide_context(slot.clone());
            };
            let mut response = leptos_axum::handle_server_fns_with_context(context, request)
                .await
                .into_response();
            let failure = outcome.0.lock().unwrap_or_else(PoisonError::into_inner).take();
            match failure {
                Some(error) => super::pages::error_response(&ctx, lang, &error),
                None if response.status() == StatusCode::FOUND => {
                    // The browser must fetch the next page, not post to it again.
                    *response.status_mut() = StatusCode::SEE_OTHER;
                    *response.body_mut() = Body::empty();
                    response.headers_mut().remove(header::CONTENT_LENGTH);
                    response.headers_mut().remove(header::CONTENT_TYPE);
                    response
                        .headers_mut()
                        .insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
                    response
                }
                None => super::pages::error_response(&ctx, lang, &AppError::Malformed),
            }
        }
        Err(error) => super::pages::error_response(&ctx, lang, &error),
    }
}

/// Rewrites the body so that reading it cannot fail: only fields of the one
/// argument, each once (values sent several times are joined by commas, as
/// boxes are), all of them text. A plain `name=value` counts as well.
async fn normalise(request: Request) -> std::result::Result<(Request, Option<Lang>), AppError> {
    let (parts, body) = request.into_parts();
    let is_form = parts
        .headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|value| value.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Err(AppError::Malformed);
    }
    let bytes = to_bytes(body, BODY_LIMIT).await.map_err(|_| AppError::TooLarge)?;
    let mut fields = Fields::new();
    for (name, value) in url::form_urlencoded::parse(&bytes) {
        add_field(&mut fields, &name, &value);
    }
    Ok(rewrite(Request::from_parts(parts, Body::empty()), &fields))
}

/// The name of a field inside the one argument; none for what is no field.
pub(super) fn field_name(name: &str) -> Option<&str> {
    let inner = name.strip_prefix("form[").and_then(|rest| rest.strip_suffix(']'));
    let name = inner.unwrap_or(name);
    let is_field = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    is_field.then_some(name)
}

pub(super) fn add_field(fields: &mut Fields, name: &str, value: &str) {
    let Some(name) = field_name(name) else { return };
    // A text box sends its line ends as two characters; one is what the writer counted.
    let value = value.replace("\r\n", "\n");
    fields
        .entry(name.to_owned())
        .and_modify(|joined| {
            joined.push(',');
            joined.push_str(&value);
        })
        .or_insert(value);
}

/// The request with these fields as its body, and the language that they name.
fn rewrite(request: Request, fields: &Fields) -> (Request, Option<Lang>) {
    let (mut parts, _) = request.into_parts();
    let mut text = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        text.append_pair(&format!("{ARGUMENT}[{name}]"), value);
    }
    let text = text.finish();
    parts
        .headers
        .insert(header::ACCEPT, HeaderValue::from_static("text/html"));
    parts.headers.remove(header::REFERER);
    parts
        .headers
        .insert(header::CONTENT_LENGTH, HeaderValue::from(text.len()));
    let form = HeaderValue::from_static("application/x-www-form-urlencoded");
    parts.headers.insert(header::CONTENT_TYPE, form);
    let lang = fields.get("lang").and_then(|code| Lang::parse_code(code));
    (Request::from_parts(parts, Body::from(text)), lang)
}
