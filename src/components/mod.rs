//! Markup without knowledge: finished strings in, HTML out.

mod forms;
mod passkey;
mod select;
mod text;

pub use self::forms::{
    Choices, ErrorLine, Field, FileField, Hidden, choices, error_line, error_summary, field, file_field, hidden,
    text_area,
};
pub use self::passkey::{PasskeyAsk, passkey_form};
pub use self::select::{Select, select_field};
pub use self::text::{
    HERE, around, as_typed, in_language, json_ld, lang_of, of_unknown, page_title, paragraphs, source, status,
};
