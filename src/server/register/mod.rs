//! Lists of signatories and the reference files: reading them and bringing them in.

pub mod import;
pub mod list;
pub mod reference;
pub mod search_forms;
pub mod slugs;
