//! The interactive spots of a page. Each is useful without the browser's help:
//! the form around it works and is judged on the server by the same rule.

mod alike;
mod live;
mod measure_hints;
mod read_out;

pub use self::alike::Alike;
pub use self::live::LiveSelection;
pub use self::measure_hints::MeasureHints;
pub use self::read_out::ReadOut;
