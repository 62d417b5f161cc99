//! One file per protocol, named after its filter name, and the one list that registers them.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

use crate::dissect::Protocol;

pub mod checksum;
pub mod data;
pub mod frame;
pub mod tcp;
#[cfg(test)]
pub mod testing;
pub mod udp;

/// Every protocol, in the order of the layers. To add one: its file, and one line here.
pub static ALL: &[&Protocol] = &[&frame::PROTOCOL, &udp::PROTOCOL, &data::PROTOCOL];
