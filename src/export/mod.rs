//! A capture as text: the one-line listing, the layers, hex dumps, field values, tables and JSON.
//!
//! Every form is a [`render::Form`]: something that turns one dissected frame into bytes. [`render`] runs forms on
//! worker threads and puts their bytes in the order of the frames. Nothing here knows terminals or options.
//!
//! Exchanges are read in [`exchanges`], what joins them in [`links`], the content of a stream in [`follow`]; [`har`], [`curl`] and [`objects`] write them for
//! other programs, with secrets masked by [`masking`]. [`handout`] makes pages for a class of any view; [`meaning`] says what rows of tables mean. [`save`] writes packets to a new capture.

pub mod address;
pub mod column_list;
pub mod columns;
pub mod curl;
pub mod exchanges;
pub mod fields;
pub mod follow;
pub mod handout;
pub mod har;
pub mod hex;
pub mod json;
pub mod ladder;
pub mod layers;
pub mod links;
pub mod listing;
pub mod masking;
pub mod meaning;
pub mod objects;
pub mod pace;
pub mod pretty;
pub mod render;
pub mod safe_json;
pub mod save;
pub mod statistics;
pub mod story;
pub mod table;
pub mod text;
pub mod time_form;

pub use fields::{FieldList, Occurrence, Style};
pub use render::{Form, Listed, Rendered};
pub use time_form::{TimeForm, TimeKind};
