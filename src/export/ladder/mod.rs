//! A connection as a ladder of text: one row a packet, between the lanes of client and server, with the states of both ends;
//! each row explained with its own numbers; what the course looks like; and the same course as graphs. The interface and
//! `wirelens ladder` draw the same lines.

mod explain;
mod figures;
mod graph;
mod page;
mod records;
mod row;
mod several;
mod sign;
pub mod units;

pub use explain::{explain, folded};
pub use figures::figures;
pub use graph::{Area, Bounds, Graph, amount, graph, marks, moment, title};
pub use page::text;
pub use records::{csv, jsonl, series_csv, series_jsonl, several_csv, several_jsonl};
pub use row::{
    Columns, Line, Look, Parts, Said, Stroke, Tone, changed, clock, draw, draw_said, fold, fold_words, head, heading,
    lanes_alone, said, states,
};
pub use several::{
    Lanes, lane_title, name, several_explain, several_fold, several_fold_words, several_folded, several_head,
    several_heading, several_row, several_said, several_text,
};
pub use sign::{SignText, sign};

use crate::base::{Address, Lang};
use crate::explain::{Words, word_with};

/// A text of this room.
fn say(lang: Lang, id: &str, values: Words<'_>) -> String {
    word_with(lang, id, values)
}

/// `www.example.test:443 (192.0.2.1)` where there is a name, which is made safe; else the socket.
pub fn named_socket(name: Option<&str>, (address, port): (Address, u16)) -> String {
    match name {
        Some(name) => format!("{}:{port} ({address})", crate::base::safe_text::shown(name)),
        None => socket((address, port)),
    }
}

/// `127.0.0.1:5000`, `[::1]:5000`.
pub fn socket((address, port): (Address, u16)) -> String {
    match address {
        Address::V6(_) => format!("[{address}]:{port}"),
        _ => format!("{address}:{port}"),
    }
}
