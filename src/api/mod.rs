//! Server functions: what a form may ask for.
//!
//! Each takes one struct of strings, every field defaulted, so that reading it
//! cannot fail; asks for the permission it needs; calls one action; and says
//! where to go next. Every form is a plain HTML form.

mod accounts;
mod corrections;
mod error;
mod plans;
mod reports;
mod reviews;

pub use self::accounts::{
    ForgotForm, SetPasswordForm, SignInForm, SignOutForm, request_password_link, set_password, sign_in, sign_out,
};
pub use self::corrections::{CloseForm, CorrectionForm, close_correction, send_correction};
pub use self::error::AppError;
pub use self::plans::{PlanForm, record_plan};
pub use self::reports::{
    MeasureForm, OpenReportForm, ReportForm, SummaryForm, add_measure, open_report, remove_measure, save_measure,
    save_summary, submit_report,
};
pub use self::reviews::{DecisionForm, decide};

/// Runs a server function's work and sends the visitor on. An error is handed
/// to the layer that turns it into a page (see `server::http::forms`).
#[cfg(feature = "ssr")]
async fn answer(work: impl Future<Output = Result<String, crate::server::Error>> + Send) -> Result<(), AppError> {
    match work.await {
        Ok(address) => {
            leptos_axum::redirect(&address);
            Ok(())
        }
        Err(error) => {
            let error = AppError::from(error);
            crate::server::http::forms::hand_over(&error);
            Err(error)
        }
    }
}
