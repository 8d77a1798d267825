//! For how long things are kept, and how long one may take. Pages, letters and the guide on privacy say these times, so
//! they stand where the words can read them (`locale::limits`).

use chrono::Duration;

/// What was typed and could not be saved.
pub const FORM: Duration = Duration::hours(24);
/// From which address of the network a change was asked.
pub const ORIGIN: Duration = Duration::days(90);
/// That there was a letter, to whom and when.
pub const LETTER: Duration = Duration::days(365);
/// What waits for a digest; the longest is weekly.
pub const NOTICE: Duration = Duration::days(30);
/// A browser from which somebody has signed in.
pub const DEVICE: Duration = Duration::days(180);
/// A session that nobody uses.
pub const SESSION: Duration = Duration::hours(8);
/// Between the two steps of something that two factors guard, and while codes are shown.
pub const STEP: Duration = Duration::minutes(10);
