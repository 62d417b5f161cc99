//! A capture as text: the one-line listing, the layers, hex dumps, field values, tables and JSON.
//!
//! Every form is a [`render::Form`]: something that turns one dissected frame into bytes. [`render`] runs forms on
//! worker threads and puts their bytes in the order of the frames. Nothing here knows files, terminals or options.

pub mod exchanges;
pub mod fields;
pub mod follow;
pub mod hex;
pub mod json;
pub mod listing;
pub mod pretty;
pub mod render;
pub mod safe_json;
pub mod table;
pub mod text;
pub mod time_form;

pub use fields::{FieldList, Occurrence, Style};
pub use render::{Form, Rendered};
pub use time_form::{TimeForm, TimeKind};
