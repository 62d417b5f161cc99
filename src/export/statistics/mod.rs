//! Statistics as tables and texts.
//!
//! A [`Panel`] is a question about a capture; [`tables`] answers it with a [`Table`] that is written as text, CSV, JSON or
//! Markdown, or shown by the interface. [`tshark`] writes the same numbers in the layout of `tshark -z`.

pub mod http;
mod overview;
pub mod panels;
pub mod table;
pub mod tshark;

pub use http::Facet;
pub use panels::{Choice, Panel, tables};
pub use table::{Cell, Column, Row, Table};
