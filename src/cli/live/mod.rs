//! Live capture on the command line: its options, what contradicts them, and the list of interfaces.

pub mod args;
mod failure;
pub mod interfaces;
pub mod request;

pub use args::LiveArgs;
pub use request::{Asked, Request};

#[cfg(not(feature = "live"))]
use failure::without_libpcap;
