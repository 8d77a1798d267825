//! The interactive spots of a page. Each is useful without the browser's help:
//! the form around it works and is judged on the server by the same rule.

mod measure_hints;

pub use self::measure_hints::MeasureHints;
