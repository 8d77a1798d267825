//! What can change in the public register.

use super::codes::codes;

/// How many changes the page and the feeds tell.
pub const LISTED: i64 = 50;

codes! {
    /// A change that readers are told of.
    pub enum ChangeKind {
        /// An authority became known.
        AuthorityAdded = "authority-added",
        /// What is recorded of one was corrected.
        AuthorityCorrected = "authority-corrected",
        /// One that was known took on a commitment.
        CommitmentAdded = "commitment-added",
        /// A commitment or its dates are told otherwise, or it ended.
        CommitmentChanged = "commitment-changed",
        /// What a source says of a plan was recorded.
        PlanRecorded = "plan-recorded",
        /// A report was accepted.
        ReportAccepted = "report-accepted",
    }
}
