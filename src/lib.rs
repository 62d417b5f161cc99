//! wirelens: an HTTP traffic inspector and packet dissector with a Wireshark-like terminal interface.

pub mod analysis;
pub mod base;
pub mod dissect;
pub mod engine;
pub mod protocols;
pub mod source;
