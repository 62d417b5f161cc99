//! What a capture is made of, in numbers: conversations, protocols, lengths, times, notes.
//!
//! Each module answers one question about the frames of a [`Scope`]: all of them, or those that somebody chose. What the
//! index and the ledger know is taken from there; else frames are dissected for the few fields that count, on all cores, and
//! in memory with published limits. The numbers are data: [`export::statistics`](crate::export) makes tables and texts of
//! them.

pub mod conversations;
pub mod distribution;
pub mod hierarchy;
pub mod intervals;
pub mod measures;
pub mod messages;
pub mod names;
pub mod networks;
pub mod problems;
pub mod requests;
pub mod scan;
pub mod tree;

pub use conversations::{Conversation, End, Endpoint, Layer, Talks, conversations};
pub use distribution::Distribution;
pub use hierarchy::{Rule, hierarchy};
pub use problems::{By, Problem, problems};
pub use scan::{Scope, Stopped, Unreadable};
pub use tree::Tree;
