//! Drives the contract and knows no protocol by name: the registry of what is found where, the walk through the layers
//! of a frame, the quick look at the headers that the first pass takes, IP reassembly, and the flow table.
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

pub mod analyzers;
pub mod defrag;
pub mod driver;
pub mod flow;
pub mod ledger;
pub mod pairs;
pub mod peel;
pub mod reassembly;
pub mod registry;
pub mod stack;
pub mod tcp_analysis;

pub use registry::Registry;
