//! What people and programs do that the audit tells of.

use super::codes::codes;

codes! {
    /// What was done. The words are fixed for ever: old rows keep them.
    pub enum Action {
        /// Reference data was loaded.
        ReferenceLoaded = "reference-loaded",
        /// A list of signatories was imported.
        ListImported = "list-imported",
        /// Staff closed a problem of an import.
        ImportProblemClosed = "import-problem-closed",
        /// An account was made.
        AccountAdded = "account-added",
        /// A person was given a role.
        RoleGranted = "role-granted",
        /// A role was taken from a person.
        RoleEnded = "role-ended",
        /// Nobody may use an account any more.
        AccountSuspended = "account-suspended",
        /// An account may be used again.
        AccountRestored = "account-restored",
        /// A person had their account erased, or an administrator did it for them.
        AccountErased = "account-erased",
        /// An account can be opened by way of an issuer.
        IdentityLinked = "identity-linked",
        /// An account cannot be opened by way of an issuer any more.
        IdentityEnded = "identity-ended",
        /// An administrator ended all sessions of a person.
        SessionsEnded = "sessions-ended",
        /// Somebody of the staff began to look at the site as a person does.
        LookingBegun = "looking-begun",
        /// Somebody of the staff stopped looking at the site as a person does.
        LookingEnded = "looking-ended",
        /// A coordinator began to act in an authority's place.
        ActingBegun = "acting-begun",
        /// A coordinator stopped acting in an authority's place.
        ActingEnded = "acting-ended",
        /// An invitation was sent again; its older link stopped working.
        InvitationSentAgain = "invitation-sent-again",
        /// A link of an invitation stopped working, as it had gone to a wrong address.
        InvitationEnded = "invitation-ended",
        /// An invitation was moved to another address.
        InvitationMoved = "invitation-moved",
        /// Whom to write to about an authority was changed.
        ContactChanged = "contact-changed",
        /// Somebody asked to speak for an authority.
        ClaimSent = "claim-sent",
        /// Who had asked showed that the address is theirs.
        ClaimConfirmed = "claim-confirmed",
        /// Who had asked may speak for the authority.
        ClaimAccepted = "claim-accepted",
        /// Who had asked may not.
        ClaimRefused = "claim-refused",
        /// A code was made that goes to the authority by post.
        ClaimCodeMade = "claim-code-made",
        /// Such a code was typed wrongly.
        ClaimCodeWrong = "claim-code-wrong",
        /// An authority asked to withdraw a commitment.
        WithdrawalAsked = "withdrawal-asked",
        /// A commitment was withdrawn.
        CommitmentWithdrawn = "commitment-withdrawn",
        /// A withdrawal was refused.
        WithdrawalRefused = "withdrawal-refused",
        /// An authority asked to join.
        ApplicationSent = "application-sent",
        /// Staff entered an application that had come on paper.
        ApplicationEntered = "application-entered",
        /// Who had sent an application showed that the address is theirs.
        ApplicationConfirmed = "application-confirmed",
        /// An application was sent back with a question.
        ApplicationAsked = "application-asked",
        /// The question was answered.
        ApplicationAnswered = "application-answered",
        /// A coordinator has checked an application.
        ApplicationChecked = "application-checked",
        /// What an application asked for is in the register.
        ApplicationRegistered = "application-registered",
        /// An application was refused.
        ApplicationRefused = "application-refused",
        /// The applicant took an application back.
        ApplicationWithdrawn = "application-withdrawn",
        /// An application ended, as nobody had answered the question.
        ApplicationLapsed = "application-lapsed",
        /// A signatory asked to take on the new articles.
        EndorsementAsked = "endorsement-asked",
        /// A signatory has taken on the new articles.
        EndorsementConfirmed = "endorsement-confirmed",
        /// The taking on of the new articles was refused.
        EndorsementRefused = "endorsement-refused",
        /// A one-time link for a password was made.
        PasswordLinkMade = "password-link-made",
        /// A password was set.
        PasswordSet = "password-set",
        /// A person's address was changed.
        EmailChanged = "email-changed",
        /// A second factor came into force.
        FactorSet = "factor-set",
        /// A second factor was removed.
        FactorRemoved = "factor-removed",
        /// A passkey was added.
        PasskeyAdded = "passkey-added",
        /// A passkey was removed.
        PasskeyRemoved = "passkey-removed",
        /// Somebody with the right password says to have lost the second factor.
        FactorLost = "factor-lost",
        /// An administrator asked for the reset of a lost factor.
        FactorResetAsked = "factor-reset-asked",
        /// Another administrator confirmed it, and the factor is gone.
        FactorReset = "factor-reset",
        /// An administrator refused it.
        FactorResetRefused = "factor-reset-refused",
        /// New recovery codes were made.
        CodesMade = "codes-made",
        /// Somebody signed in with a recovery code.
        CodeUsed = "code-used",
        /// The language of letters to a person was changed.
        LanguageChanged = "language-changed",
        /// A person chose of what to hear by letter, and how often.
        LettersChosen = "letters-chosen",
        /// A person ended another session of theirs.
        SessionEnded = "session-ended",
        /// Somebody signed in.
        SignedIn = "signed-in",
        /// Somebody signed out.
        SignedOut = "signed-out",
        /// A report was opened.
        ReportOpened = "report-opened",
        /// A report's summary was saved.
        SummarySaved = "summary-saved",
        /// A measure was added.
        MeasureAdded = "measure-added",
        /// A measure was saved.
        MeasureSaved = "measure-saved",
        /// A measure was removed.
        MeasureRemoved = "measure-removed",
        /// A report was handed to those who certify in its authority's name.
        ReportHandedOver = "report-handed-over",
        /// A report went back from them to those who write it.
        ReportHandedBack = "report-handed-back",
        /// A report went from one status to another.
        ReportMoved = "report-moved",
        /// What a source says of an action plan was recorded.
        PlanRecorded = "plan-recorded",
        /// The scanner found something in a file, and it was removed.
        DocumentInfected = "document-infected",
        /// Staff added an authority.
        AuthorityAdded = "authority-added",
        /// Staff corrected a part of an authority.
        AuthorityCorrected = "authority-corrected",
        /// What became of an authority, or what it came from, was recorded.
        SuccessionRecorded = "succession-recorded",
        /// A succession that was wrong was taken out.
        SuccessionRemoved = "succession-removed",
        /// A commitment was added.
        CommitmentAdded = "commitment-added",
        /// A commitment was corrected.
        CommitmentCorrected = "commitment-corrected",
        /// A commitment went from one status to another.
        CommitmentMoved = "commitment-moved",
        /// An act was added to a commitment.
        ActAdded = "act-added",
        /// An act was corrected.
        ActCorrected = "act-corrected",
        /// An act that was wrong was taken out.
        ActRemoved = "act-removed",
        /// A visitor said what is wrong.
        CorrectionSent = "correction-sent",
        /// Staff closed what a visitor had said.
        CorrectionClosed = "correction-closed",
        /// Sample data was added.
        SampleAdded = "sample-added",
    }
}
