//! The states of both ends, and what is not known of them.

use std::sync::Arc;

use crate::wire::{ACK, FIN, MS, SYN, Sent, US, Wire};
use crate::{acknowledge, data, of, of_file, only, states};
use wirelens::analysis::ladder::{Labels, SignKind, State, StepKind, Value};
use wirelens::base::Delta;

#[test]
fn both_ends_go_through_the_states_of_the_specification() {
    use State::*;
    let ladder = of_file("tcp/handshake.pcapng", 0);
    assert_eq!(ladder.first_states(), [Closed, Listen]);
    let expected = [
        (1, SynSent, SynReceived),
        (2, Established, SynReceived),
        (3, Established, Established),
        (8, FinWait1, CloseWait),
        (9, TimeWait, LastAck),
        (10, TimeWait, Closed),
    ];
    let turns = states(&ladder);
    assert_eq!(turns[1..], expected);
    assert_eq!(ladder.states(4), [[Established, Established]; 2]);
    assert_eq!(ladder.states(7), [[Established, Established], [FinWait1, CloseWait]]);
}

#[test]
fn what_nothing_proves_is_unknown() {
    use State::*;
    let ladder = of_file("tcp/midstream.pcapng", 0);
    assert_eq!(ladder.first_states(), [Unknown, Unknown]);
    let turns = states(&ladder);
    // Data of both ends proves that neither had closed before.
    assert_eq!(turns[1], (2, Established, Established));
    let mut quiet = Wire::new();
    quiet.client(acknowledge(1)).wait(MS).server(acknowledge(1)).wait(MS).client(acknowledge(1));
    assert_eq!(states(&of(&quiet)), [(1, Unknown, Unknown)]);
}

#[test]
fn a_fin_behind_missing_bytes_proves_nothing_until_it_is_acknowledged() {
    use State::*;
    // At the sender the lost segment is seen, too; at #19 the other end waits for its bytes, and says so in #22.
    let ladder = of_file("tcp/loss-sender.pcapng", 0);
    let turns = states(&ladder);
    assert_eq!(
        turns[4..],
        [(19, FinWait1, Unknown), (32, FinWait2, CloseWait), (35, TimeWait, LastAck), (36, TimeWait, Closed),]
    );
    // A FIN that comes in its order closes, though it is acknowledged late.
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 100)).client(Sent { flags: FIN | ACK, seq: 101, ..Sent::default() });
    wire.wait(40 * MS).server(acknowledge(102));
    assert_eq!(states(&of(&wire))[4..], [(5, FinWait1, CloseWait), (6, FinWait2, CloseWait)]);
    // A segment before it comes behind it: until then its bytes were missing.
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 100)).client(Sent { flags: FIN | ACK, ..data(201, 10) });
    wire.wait(50 * US).client(data(101, 100)).wait(MS).server(acknowledge(212));
    assert_eq!(states(&of(&wire))[4..], [(5, FinWait1, Unknown), (7, FinWait2, CloseWait)]);
}

#[test]
fn a_server_that_shows_nothing_of_itself_has_no_state() {
    let mut silent = Wire::new();
    silent.client(Sent { flags: SYN, seq: 0, ..Sent::default() }).elsewhere(100 * MS);
    assert_eq!(states(&of(&silent))[1..], [(1, State::SynSent, State::Unknown)]);
    let refused = of_file("tcp/refused.pcapng", 0);
    assert_eq!(refused.first_states(), [State::Closed, State::Closed]);
}

#[test]
fn both_may_close_at_once() {
    use State::*;
    let mut wire = Wire::opened(MS);
    let fin = Sent { flags: FIN | ACK, ..Sent::default() };
    wire.wait(MS).client(fin).wait(100 * US).server(fin);
    wire.wait(MS).client(Sent { seq: 2, ack: 2, ..Sent::default() }).wait(10 * US).server(Sent {
        seq: 2,
        ack: 2,
        ..Sent::default()
    });
    let ladder = of(&wire);
    let turns = states(&ladder);
    assert_eq!(
        turns[turns.len() - 4..],
        [(4, FinWait1, CloseWait), (5, Closing, Closing), (6, Closing, TimeWait), (7, TimeWait, TimeWait),]
    );
    let (frames, sign) = only(&ladder, SignKind::SimultaneousClose);
    assert_eq!(frames, [5, 4]);
    assert_eq!(sign.value("span"), Some(&Value::Span(Delta(100 * US))));
}

#[test]
fn both_may_open_at_once() {
    let mut wire = Wire::new();
    wire.client(Sent { flags: SYN, seq: 0, ..Sent::default() }).wait(50 * US);
    wire.server(Sent { flags: SYN, seq: 0, ..Sent::default() }).wait(MS);
    wire.client(Sent { flags: SYN | ACK, seq: 0, ..Sent::default() }).wait(50 * US);
    wire.server(Sent { flags: SYN | ACK, seq: 0, ..Sent::default() }).wait(MS);
    wire.client(data(1, 5)).wait(MS).server(acknowledge(6));
    let ladder = of(&wire);
    let turns = states(&ladder);
    assert!(turns.contains(&(2, State::SynReceived, State::SynReceived)), "{turns:?}");
    assert_eq!(turns.last().map(|turn| (turn.1, turn.2)), Some((State::Established, State::Established)));
    assert_eq!(only(&ladder, SignKind::SimultaneousOpen).0, [1, 2]);
}

#[test]
fn lanes_are_sockets_with_a_role_also_where_both_addresses_are_one() {
    let mut ladder = of_file("http/basics.pcapng", 0);
    let connection = ladder.connection;
    assert_eq!(connection.client.0, connection.server.0);
    assert_eq!(connection.server.1, 5000);
    let from: Vec<bool> = (0..6).map(|at| ladder.step(at).unwrap().from_client).collect();
    assert_eq!(from, [true, false, true, true, false, false]);
}

#[test]
fn datagrams_have_a_ladder_without_states() {
    let mut ladder = of_file("dns/lookup.pcapng", 0);
    assert!(ladder.turns().is_empty());
    let capture = Arc::clone(ladder.capture());
    let mut labels = Labels::new(&capture);
    let step = ladder.step(0).unwrap();
    assert!(matches!(step.kind, StepKind::Datagram(len) if len > 0));
    assert!(labels.label(&step).text.contains("example"), "{:?}", labels.label(&step));
}
