//! Server functions: what a form may ask for.
//!
//! Each takes one struct of strings, every field defaulted, so that reading it
//! cannot fail; asks for the permission it needs; calls one action; and says
//! where to go next. Every form is a plain HTML form.

mod account_admin;
mod accounts;
mod applications;
mod certify;
mod claims;
mod corrections;
mod endorsements;
mod error;
mod factor_resets;
mod import_problems;
mod joining;
mod letters;
mod own_account;
mod passkeys;
mod people;
mod plans;
mod register_edits;
mod reports;
mod reviews;
mod second_factor;
#[cfg(feature = "oidc")]
mod sign_on;
mod standing_in;
mod withdrawals;

pub use self::account_admin::{ChangeAccountForm, GrantRoleForm, change_account, grant_role};
pub use self::accounts::{
    ForgotForm, SetPasswordForm, SignInForm, SignOutForm, StayForm, request_password_link, set_password, sign_in,
    sign_out, stay_signed_in,
};
pub use self::applications::{
    DecideForm, EnterForm, RegistrationForm, decide_application, enter_application, register_application,
};
pub use self::certify::{CertifyForm, HandBackForm, HandOverForm, hand_back_report, hand_over_report, submit_report};
pub use self::claims::{
    ClaimCodeForm, ClaimDecisionForm, ClaimForm, ConfirmClaimForm, ask_for_access, confirm_claim, decide_claim,
    enter_claim_code,
};
pub use self::corrections::{CloseForm, CorrectionForm, MissingForm, close_correction, send_correction, send_missing};
pub use self::endorsements::{EndorsementDecisionForm, EndorsementForm, ask_for_endorsement, decide_endorsement};
pub use self::error::AppError;
pub use self::factor_resets::{
    AskResetForm, CloseResetForm, FactorLostForm, ask_factor_reset, close_factor_reset, sign_in_lost_factor,
};
pub use self::import_problems::{CloseProblemForm, close_import_problem};
pub use self::joining::{
    AnswerForm, ApplicationForm, ApplicationLinkForm, answer_application, apply, confirm_application,
    withdraw_application,
};
pub use self::letters::{LetterChoicesForm, StopDigestsForm, choose_letters, stop_digests};
pub use self::own_account::{
    ChangePasswordForm, ConfirmEmailForm, EndSessionForm, EraseForm, LetterLanguageForm, NewEmailForm, ask_for_email,
    change_email, change_language, change_password, end_session, erase_account,
};
pub use self::passkeys::{PasskeyForm, SignInPasskeyForm, add_passkey, sign_in_passkey};
pub use self::people::{
    ContactsForm, CorrectForm, EndForm, InviteForm, SendAgainForm, correct_invitation, end_seat, invite_person,
    save_contacts, send_invitation_again,
};
pub use self::plans::{PlanForm, record_plan};
pub use self::register_edits::{
    RegisterForm, add_authority, correct_authority, move_commitment, save_act, save_commitment, save_succession,
};
pub use self::reports::{
    MeasureForm, OpenReportForm, ReportForm, SummaryForm, add_measure, open_report, remove_measure, save_measure,
    save_summary,
};
pub use self::reviews::{DecisionForm, decide};
pub use self::second_factor::{
    ConfirmFactorForm, FactorForm, SignInCodeForm, change_factor, confirm_factor, sign_in_code,
};
#[cfg(feature = "oidc")]
pub use self::sign_on::{LinkForm, SignOnForm, UnlinkForm, end_identity, link_identity, sign_in_sso};
pub use self::standing_in::{ActForm, LookForm, StopForm, begin_acting, look_as, stop_acting, stop_looking};
pub use self::withdrawals::{WithdrawalDecisionForm, WithdrawalForm, ask_for_withdrawal, decide_withdrawal};

/// Runs a server function's work and sends the visitor on. An error is handed
/// to the layer that turns it into a page (see `server::http::forms`).
#[cfg(feature = "ssr")]
async fn answer(work: impl Future<Output = Result<String, crate::server::Error>> + Send) -> Result<(), AppError> {
    let done = work.await.and_then(|address| {
        // No header holds it; only what somebody typed into a hidden field can bring it here.
        let is_odd = address.chars().any(char::is_control);
        if is_odd {
            Err(crate::server::Error::NotFound)
        } else {
            Ok(address)
        }
    });
    match done {
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
