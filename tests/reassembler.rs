//! Random segments against the model that the fuzz target `reassembler` uses.

#[path = "support/model.rs"]
mod model;
#[path = "support/tcp.rs"]
mod tcp;

use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { cases: 50, max_shrink_iters: 400, ..ProptestConfig::default() })]

    #[test]
    fn what_was_sent_is_taken_or_said_to_be_missing(data in proptest::collection::vec(any::<u8>(), 0..480)) {
        model::exercise(&data);
    }

    #[test]
    fn segments_close_to_each_other(parts in proptest::collection::vec((any::<u8>(), 0u8..60, 0u8..20), 0..60)) {
        let data: Vec<u8> = parts.into_iter().flat_map(|(bits, at, len)| [bits, at, 0, len]).collect();
        model::exercise(&data);
    }
}

#[test]
fn the_model_sees_what_is_sent() {
    // In order, out of order with a copy, and with an end.
    model::exercise(&[0, 0, 0, 4, 0, 8, 0, 4, 1, 4, 0, 4, 0, 4, 0, 8, 0xf4, 12, 0, 1]);
}
