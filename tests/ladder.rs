//! The ladder of a connection: states, rows and folds, the numbers of a row with their arithmetic, what a course looks
//! like, graphs, and the command that prints them.
//!
//! `BLESS=1 cargo test --test ladder` writes the pages anew.

#[path = "support/wire.rs"]
mod wire;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Instant;

use wire::{ACK, FIN, MS, PSH, RST, SYN, Sent, US, Wire};
use wirelens::analysis::ladder::series::{Form, Mark};
use wirelens::analysis::ladder::{FOLD_FROM, Labels, Ladder, Row, SignKind, State, StepKind, Value};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{Delta, Lang, StreamId};
use wirelens::dissect::Direction;
use wirelens::export::ladder::{self, Area, Look};
use wirelens::source::{OpenOptions, Source};

fn captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")
}

fn load(path: &Path) -> Arc<Capture> {
    let capture = Capture::new(Source::open(path, &OpenOptions::default()).expect("it opens"), Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn of_file(name: &str, stream: u32) -> Ladder {
    Ladder::open(&load(&captures().join(name)), StreamId(stream)).expect("there is the stream")
}

fn of(wire: &Wire) -> Ladder {
    Ladder::open(&wire.capture(), StreamId(0)).expect("there is a stream")
}

fn kinds(ladder: &Ladder) -> Vec<SignKind> {
    ladder.signs.iter().map(|sign| sign.kind).collect()
}

/// The only sign, of this kind; with its frames by number.
fn only(ladder: &Ladder, kind: SignKind) -> (Vec<u64>, wirelens::analysis::ladder::Sign) {
    assert_eq!(kinds(ladder), [kind], "{:?}", ladder.signs);
    let sign = ladder.signs[0].clone();
    (sign.rows.iter().map(|frame| frame.number()).collect(), sign)
}

fn states(ladder: &Ladder) -> Vec<(u64, State, State)> {
    let number = |at: u32| ladder.events()[at as usize].frame.number();
    ladder.turns().iter().map(|turn| (number(turn.at), turn.states[0], turn.states[1])).collect()
}

/// All words of all rows.
fn explained(ladder: &mut Ladder, lang: Lang) -> Vec<String> {
    let mut labels = Labels::new(&Arc::clone(ladder.capture()));
    let mut lines = Vec::new();
    for at in 0..ladder.events().len() as u32 {
        let step = ladder.step(at).unwrap();
        let label = labels.label(&step);
        lines.extend(ladder::explain(lang, ladder, &step, &label));
    }
    lines
}

fn data(seq: u32, len: usize) -> Sent {
    Sent { flags: PSH | ACK, seq, len, ..Sent::default() }
}

fn acknowledge(ack: u32) -> Sent {
    Sent { ack, ..Sent::default() }
}

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
fn numbers_are_worked_out() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 78)).wait(MS).server(acknowledge(79));
    wire.wait(MS).server(Sent { window: 64, ..Sent { ack: 79, ..data(1, 194) } }).wait(MS);
    wire.client(Sent { seq: 79, ack: 195, ..Sent::default() }).wait(MS);
    wire.client(Sent { flags: FIN | ACK, seq: 79, ack: 195, ..Sent::default() }).wait(MS);
    wire.server(Sent { seq: 195, ack: 80, ..Sent::default() });
    let mut ladder = of(&wire);
    let StepKind::Segment(facts) = ladder.step(5).unwrap().kind else { panic!("no segment") };
    assert_eq!((facts.relative_seq, facts.next(), facts.window_bytes()), (1, 195, Some(64 * 128)));
    let lines = explained(&mut ladder, Lang::En);
    let says = |what: &str| assert!(lines.iter().any(|line| line.contains(what)), "{what}: {lines:#?}");
    says("ack 1 = 0 + 1: the SYN counts one");
    says("ack 79 = 1 (the SYN) + 78 B");
    says("ack 80 = 1 (the SYN) + 78 B + 1 (the FIN counts one)");
    says("seq 1 = 1 (the SYN used number 0) + 0 B sent before. It brings bytes 1–194");
    says("seq 79 = 1 (the SYN used number 0) + 78 B sent before. The FIN uses one number too: the next is 80");
    says("window 8192 B = field 64 × 128");
    says("in a SYN it is never scaled");
    says("seq 0 is the initial sequence number, 4294967040 on the wire");
    says("Client: ESTABLISHED → FIN-WAIT-1");
}

#[test]
fn without_the_handshake_numbers_and_windows_say_so() {
    let lines = explained(&mut of_file("tcp/midstream.pcapng", 0), Lang::En);
    let says = |what: &str| assert!(lines.iter().any(|line| line.contains(what)), "{what}: {lines:#?}");
    says("counts from what was seen first: the SYN was not captured");
    says("the scale was agreed on in the SYN, which was not captured");
}

/// A download of so many segments in a plain stream of acknowledged data.
fn bulk(segments: u32) -> Wire {
    let mut wire = Wire::opened(200 * US);
    wire.wait(MS).client(data(1, 100)).wait(MS).server(acknowledge(101));
    for number in 0..segments {
        wire.wait(10 * US).server(Sent { ack: 101, flags: ACK, ..data(1 + number * 1000, 1000) });
        if number % 2 == 1 {
            wire.wait(10 * US).client(Sent { seq: 101, ack: 1 + (number + 1) * 1000, ..Sent::default() });
        }
    }
    let end = 1 + segments * 1000;
    wire.wait(MS).server(Sent { flags: FIN | ACK, seq: end, ack: 101, ..Sent::default() });
    wire.wait(MS).client(Sent { flags: FIN | ACK, seq: 101, ack: end + 1, ..Sent::default() });
    wire.wait(MS).server(Sent { seq: end + 1, ack: 102, ..Sent::default() });
    wire
}

#[test]
fn bulk_is_folded_and_unfolds() {
    let mut ladder = of(&bulk(200));
    assert!(kinds(&ladder).is_empty(), "{:?}", ladder.signs);
    let packets = ladder.events().len() as u32;
    assert_eq!(packets, 308);
    let folds: Vec<_> =
        (0..ladder.rows()).filter_map(|row| ladder.row(row)).filter(|r| matches!(r, Row::Fold(_))).collect();
    assert_eq!(folds.len(), 1, "{folds:?}");
    assert_eq!(ladder.rows(), 7);
    // The handshake, the ends and what a fold hides add up.
    let hidden = |ladder: &Ladder| -> u32 {
        (0..ladder.rows())
            .map(|row| match ladder.row(row).unwrap() {
                Row::One(_) => 1,
                Row::Fold(fold) => fold.count,
            })
            .sum()
    };
    assert_eq!(hidden(&ladder), packets);
    let row = (0..7).find(|row| matches!(ladder.row(*row), Some(Row::Fold(_)))).unwrap();
    assert!(ladder.set_folded(row, false));
    assert_eq!(ladder.rows(), packets);
    assert_eq!(ladder.row_of(packets - 1), packets - 1);
    assert!(ladder.set_folded(row + 50, true));
    assert_eq!(ladder.rows(), 7);
    ladder.toggle_all();
    assert_eq!(ladder.rows(), packets);
    ladder.toggle_all();
    assert_eq!(ladder.rows(), 7);
    assert!(ladder.row(7).is_none());
}

#[test]
fn short_connections_are_never_folded() {
    let ladder = of(&bulk(18));
    assert!(ladder.events().len() < FOLD_FROM);
    assert_eq!(ladder.rows() as usize, ladder.events().len());
}

#[test]
fn trouble_in_bulk_has_a_row() {
    let mut wire = Wire::opened(200 * US);
    for number in 0..100u32 {
        let seq = 1 + number * 1000;
        if number != 50 {
            wire.wait(10 * US).client(data(seq, 1000));
        }
        wire.wait(10 * US).server(acknowledge(if number < 50 { seq + 1000 } else { 50_001 }));
    }
    // What was lost comes after a wait.
    wire.wait(300 * MS).client(data(50_001, 1000)).wait(MS).server(acknowledge(100_001));
    let mut ladder = of(&wire);
    let timeout = ladder.signs.iter().find(|sign| sign.kind == SignKind::Timeout).expect("a timeout");
    let frame = timeout.rows[0];
    let at = ladder.place_of(frame).unwrap();
    let row = ladder.row_of(at);
    assert_eq!(ladder.row(row), Some(Row::One(at)));
    let StepKind::Segment(facts) = ladder.step(at).unwrap().kind else { panic!("no segment") };
    assert!(facts.repeats.is_none(), "it never came before");
    // The segment behind the hole tells of it.
    let gap = (0..ladder.events().len() as u32).find_map(|at| match ladder.step(at)?.kind {
        StepKind::Segment(facts) => facts.gap,
        _ => None,
    });
    assert_eq!(gap, Some((50_001, 51_000)));
}

#[test]
fn a_delayed_ack_and_nagle_wait_for_each_other() {
    let mut wire = Wire::opened(50 * US);
    wire.wait(MS).client(data(1, 80)).wait(20 * US).server(acknowledge(81));
    wire.wait(MS).server(Sent { ack: 81, ..data(1, 146) });
    wire.wait(42 * MS + 800 * US).client(Sent { seq: 81, ack: 147, ..Sent::default() });
    wire.wait(13 * US).server(Sent { ack: 81, ..data(147, 1401) });
    wire.wait(7 * US).client(Sent { seq: 81, ack: 1548, ..Sent::default() });
    let ladder = of(&wire);
    let (frames, sign) = only(&ladder, SignKind::DelayedAck);
    assert_eq!(frames, [7, 6, 8]);
    assert!(!sign.by_client);
    assert_eq!(sign.value("late"), Some(&Value::Span(Delta(42 * MS + 800 * US))));
    assert_eq!(sign.value("soon"), Some(&Value::Span(Delta(13 * US))));
    let text = ladder::sign(Lang::En, &sign);
    assert!(text.shows.contains("42.8 ms") && text.shows.contains("13 µs"), "{text:?}");
}

#[test]
fn a_long_round_trip_is_no_delayed_ack() {
    let mut wire = Wire::opened(45 * MS);
    wire.wait(MS).client(data(1, 80)).wait(45 * MS).server(acknowledge(81));
    wire.wait(20 * US).client(data(81, 90)).wait(45 * MS).server(acknowledge(171));
    assert!(kinds(&of(&wire)).is_empty());
}

#[test]
fn a_pause_of_the_sender_is_no_delayed_ack() {
    let mut wire = Wire::opened(50 * US);
    // An event each 100 ms, acknowledged after 40 ms: nobody waits for the acknowledgement.
    for number in 0..5 {
        wire.wait(60 * MS).server(Sent { ack: 1, ..data(1 + number * 50, 50) });
        wire.wait(40 * MS).client(acknowledge(51 + number * 50));
    }
    assert!(kinds(&of(&wire)).is_empty());
}

#[test]
fn a_window_that_closes_is_told_with_its_probes() {
    let mut wire = Wire::opened(50 * US);
    wire.wait(MS).client(data(1, 1000)).wait(MS).server(Sent { ack: 1001, window: 0, ..Sent::default() });
    wire.wait(200 * MS).client(Sent { seq: 1000, ..Sent::default() });
    wire.wait(MS).server(Sent { ack: 1001, window: 0, ..Sent::default() });
    wire.wait(400 * MS).client(Sent { seq: 1000, ..Sent::default() });
    wire.wait(MS).server(Sent { ack: 1001, window: 0, ..Sent::default() });
    wire.wait(100 * MS).server(Sent { ack: 1001, window: 400, ..Sent::default() });
    wire.wait(MS).client(data(1001, 100)).wait(MS).server(acknowledge(1101));
    let (frames, sign) = only(&of(&wire), SignKind::ZeroWindow);
    assert_eq!(frames, [5, 10]);
    assert_eq!(sign.value("probes"), Some(&Value::Number(2)));
    assert_eq!(sign.value("span"), Some(&Value::Span(Delta(702 * MS))));
    let real = of_file("tcp/zero-window.pcapng", 0);
    assert!(kinds(&real).contains(&SignKind::ZeroWindow));
    assert!(!kinds(&real).contains(&SignKind::KeepAlive), "probes of a closed window keep nothing alive");
}

#[test]
fn a_window_that_is_full_is_told() {
    let mut wire = Wire::opened(50 * US);
    // Its window is 500 × 128 bytes.
    wire.wait(MS).server(Sent::default());
    for number in 0..64u32 {
        wire.wait(10 * US).client(data(1 + number * 1000, 1000));
    }
    wire.wait(MS).server(acknowledge(64_001));
    let (frames, sign) = only(&of(&wire), SignKind::WindowFull);
    assert_eq!(frames, [68]);
    assert_eq!(sign.value("bytes"), Some(&Value::Number(64_000)));
}

#[test]
fn flights_that_grow_look_like_slow_start() {
    let mut wire = Wire::opened(40 * MS);
    let (mut seq, mut flight) = (1, 3);
    for _ in 0..4 {
        wire.wait(MS);
        for _ in 0..flight {
            wire.wait(20 * US).client(data(seq, 1000));
            seq += 1000;
        }
        wire.wait(40 * MS - i64::from(flight) * 20 * US).server(acknowledge(seq));
        flight *= 2;
    }
    let (frames, sign) = only(&of(&wire), SignKind::SlowStart);
    assert_eq!(frames, [4, 8, 15]);
    let numbers = ["one", "two", "three"].map(|name| sign.value(name).cloned());
    assert_eq!(numbers, [3, 6, 12].map(|number| Some(Value::Number(number))));
}

#[test]
fn steady_flights_do_not_look_like_slow_start() {
    let mut wire = Wire::opened(40 * MS);
    let mut seq = 1;
    for _ in 0..6 {
        for _ in 0..5 {
            wire.wait(20 * US).client(data(seq, 1000));
            seq += 1000;
        }
        wire.wait(40 * MS).server(acknowledge(seq));
    }
    assert!(kinds(&of(&wire)).is_empty());
}

#[test]
fn a_timer_that_ends_is_told_with_its_backing_off() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 400)).wait(200 * MS).client(data(1, 400)).wait(400 * MS).client(data(1, 400));
    wire.wait(MS).server(acknowledge(401));
    let ladder = of(&wire);
    assert_eq!(kinds(&ladder), [SignKind::Timeout, SignKind::Timeout]);
    let [first, second] = &ladder.signs[..] else { panic!("two signs") };
    assert_eq!(first.rows.iter().map(|frame| frame.number()).collect::<Vec<_>>(), [5, 4]);
    assert_eq!(first.value("span"), Some(&Value::Span(Delta(200 * MS))));
    assert_eq!(second.value("ratio"), Some(&Value::Ratio(200)), "{second:?}");
    assert!(ladder::sign(Lang::En, second).shows.contains("2.0 times"), "{second:?}");
}

#[test]
fn duplicate_acknowledgements_bring_a_fast_retransmission() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS);
    for number in 0..6u32 {
        wire.wait(10 * US).client(data(1 + number * 1000, 1000));
    }
    wire.wait(MS).server(acknowledge(1001));
    for _ in 0..3 {
        wire.wait(10 * US).server(acknowledge(1001));
    }
    wire.wait(20 * US).client(data(1001, 1000)).wait(MS).server(acknowledge(6001));
    let (frames, sign) = only(&of(&wire), SignKind::FastRetransmission);
    assert_eq!(frames[0], 14);
    assert_eq!(sign.value("count"), Some(&Value::Number(3)));
    assert!(kinds(&of_file("tcp/loss-sack.pcapng", 0)).contains(&SignKind::FastRetransmission));
}

#[test]
fn a_segment_that_was_overtaken_is_told() {
    let mut wire = Wire::opened(10 * MS);
    wire.wait(MS).client(data(1, 1000)).wait(10 * US).client(data(2001, 1000)).wait(200 * US).client(data(1001, 1000));
    wire.wait(10 * US).client(data(3001, 1000)).wait(10 * MS).server(acknowledge(4001));
    let (frames, sign) = only(&of(&wire), SignKind::Reordering);
    assert_eq!(frames, [6, 5]);
    assert_eq!(sign.value("span"), Some(&Value::Span(Delta(200 * US))));
}

#[test]
fn bytes_that_never_came_are_a_gap() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(data(1, 1000));
    for number in 2..8u32 {
        wire.wait(MS).client(data(1 + number * 1000, 1000)).wait(MS).server(acknowledge(1001 + number * 1000));
    }
    let ladder = of(&wire);
    let sign = ladder.signs.iter().find(|sign| sign.kind == SignKind::Loss).expect("a gap");
    assert_eq!(sign.value("bytes"), Some(&Value::Number(1000)));
    assert_eq!((sign.value("from"), sign.value("to")), (Some(&Value::Number(1001)), Some(&Value::Number(2000))));
}

#[test]
fn resets_are_told_by_when_they_come() {
    let refused = of_file("tcp/refused.pcapng", 0);
    assert_eq!(only(&refused, SignKind::Refused).0, [2, 1]);
    let reset = of_file("tcp/reset.pcapng", 0);
    assert_eq!(only(&reset, SignKind::Reset).0[0], 8);
    let mut late = Wire::opened(MS);
    late.wait(MS).client(data(1, 300)).wait(5 * MS).server(Sent { flags: RST | ACK, ack: 301, ..Sent::default() });
    let (frames, sign) = only(&of(&late), SignKind::Reset);
    assert_eq!(frames, [5, 4]);
    assert!(!sign.by_client);
    assert_eq!(sign.value("span"), Some(&Value::Span(Delta(5 * MS))));
}

#[test]
fn a_syn_that_nobody_answers_backs_off() {
    let mut wire = Wire::new();
    let syn = Sent { flags: SYN, seq: 0, ..Sent::default() };
    wire.client(syn).wait(1000 * MS).client(syn).wait(2000 * MS).client(syn).elsewhere(3000 * MS);
    let ladder = of(&wire);
    let sign = ladder.signs.iter().find(|sign| sign.kind == SignKind::NoAnswer).expect("no answer");
    assert_eq!(sign.value("count"), Some(&Value::Number(3)));
    assert_eq!(sign.value("ratio"), Some(&Value::Ratio(200)));
    // A capture that ends at once says nothing of answers.
    let mut short = Wire::new();
    short.client(syn);
    assert!(kinds(&of(&short)).is_empty());
}

#[test]
fn handshakes_that_stay_half_done_or_meet_an_old_connection_are_told() {
    let mut wire = Wire::new();
    let syn = Sent { flags: SYN, seq: 0, ..Sent::default() };
    let answer = Sent { flags: SYN | ACK, seq: 0, ..Sent::default() };
    wire.client(syn).wait(MS).server(answer).wait(1000 * MS).server(answer).elsewhere(2000 * MS);
    let ladder = of(&wire);
    let sign = ladder.signs.iter().find(|sign| sign.kind == SignKind::Unfinished).expect("unfinished");
    assert_eq!(sign.value("count"), Some(&Value::Number(2)));
    // RFC 9293 §3.5.1: the server still has numbers of a connection that the client forgot.
    let mut old = Wire::new();
    old.client(syn).wait(MS).server(Sent { seq: 70_000, ack: 90_000, ..Sent::default() });
    old.wait(50 * US).client(Sent { flags: RST, seq: 90_000, ack: 0, ..Sent::default() });
    assert_eq!(only(&of(&old), SignKind::HalfOpen).0, [2, 1, 3]);
}

#[test]
fn one_direction_may_close_alone() {
    let mut wire = Wire::opened(MS);
    wire.wait(MS).client(Sent { flags: FIN | ACK, ..Sent::default() }).wait(MS).server(acknowledge(2));
    wire.wait(5 * MS).server(Sent { ack: 2, ..data(1, 700) }).wait(MS).client(Sent {
        seq: 2,
        ack: 701,
        ..Sent::default()
    });
    wire.elsewhere(2000 * MS);
    let (frames, sign) = only(&of(&wire), SignKind::HalfClosed);
    assert_eq!(frames, [4, 5]);
    assert_eq!(sign.value("bytes"), Some(&Value::Number(700)));
}

#[test]
fn keep_alive_is_told_with_its_interval() {
    let (frames, sign) = only(&of_file("tcp/keepalive.pcapng", 0), SignKind::KeepAlive);
    assert_eq!(frames, [8, 10]);
    assert_eq!((sign.value("count"), sign.value("answers")), (Some(&Value::Number(3)), Some(&Value::Number(3))));
}

#[test]
fn an_unreachable_port_is_told_by_the_error_that_quotes_the_packet() {
    let mut wire = Wire::new();
    wire.datagram(true, (40_000, 9), b"hello").wait(300 * US).icmp(3, 3, 0);
    let mut ladder = of(&wire);
    let (frames, sign) = only(&ladder, SignKind::Unreachable);
    assert_eq!(frames, [2, 1]);
    let Some(Value::Words(words)) = sign.value("words") else { panic!("words") };
    assert!(words.contains("ort unreachable"), "{words}");
    assert_eq!(sign.value("span"), Some(&Value::Span(Delta(300 * US))));
    let step = ladder.step(1).unwrap();
    assert_eq!((step.kind, step.from_client), (StepKind::Error, false));
    let mut large = Wire::opened(MS);
    large.wait(MS).client(data(1, 400)).wait(MS).icmp(3, 4, 3);
    let (_, sign) = only(&of(&large), SignKind::Unreachable);
    assert!(ladder::sign(Lang::En, &sign).name.contains("too large"), "{sign:?}");
    // The same for a SYN.
    let mut tcp = Wire::new();
    tcp.client(Sent { flags: SYN, seq: 0, ..Sent::default() }).wait(MS).icmp(3, 1, 0).elsewhere(3000 * MS);
    assert_eq!(only(&of(&tcp), SignKind::Unreachable).0, [2, 1]);
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

/// Signs that plain captures may show: they really have them.
fn expected(name: &str) -> &'static [SignKind] {
    use SignKind::*;
    match name {
        // Two writes for one answer, and a client that delays its acknowledgement.
        "http/keep-alive.pcapng" | "http2/upgrade.pcapng" => &[DelayedAck],
        "http2/odd.pcapng" => &[DelayedAck, Reset],
        "http/bodies.pcapng" | "tls/http2.pcapng" => &[Reset],
        // A proxy asks a server that is not there.
        "http/proxy.pcapng" => &[Refused],
        _ => &[],
    }
}

#[test]
fn plain_captures_look_like_nothing() {
    let mut seen = 0;
    let mut wrong = Vec::new();
    for folder in ["http", "http2", "grpc", "websocket", "tls", "dns"] {
        let mut files: Vec<_> = std::fs::read_dir(captures().join(folder)).unwrap().flatten().collect();
        files.sort_by_key(std::fs::DirEntry::file_name);
        for file in files.iter().filter(|file| file.path().extension().is_some_and(|e| e == "pcap" || e == "pcapng")) {
            let capture = load(&file.path());
            for stream in 0..capture.stream_count() as u32 {
                let ladder = Ladder::open(&capture, StreamId(stream)).unwrap();
                seen += 1;
                let name = format!("{folder}/{}", file.file_name().to_string_lossy());
                for sign in &ladder.signs {
                    if !expected(&name).contains(&sign.kind) {
                        wrong.push(format!(
                            "{name} stream {stream}: {:?} {}",
                            sign.kind,
                            ladder::sign(Lang::En, sign).shows
                        ));
                    }
                }
            }
        }
    }
    assert!(seen > 100, "{seen}");
    assert!(wrong.is_empty(), "{} of {seen}\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn series_have_the_points_of_the_connection() {
    let mut ladder = of(&bulk(200));
    let mut points = Vec::new();
    ladder.series(Form::Sequence, Direction::FromServer, &mut |point| points.push(point));
    let data: Vec<_> = points.iter().filter(|point| point.mark == Mark::Data).collect();
    assert_eq!(data.len(), 200);
    assert_eq!((data[0].from, data[199].to), (1, 200_000));
    let acknowledged = points.iter().filter(|point| point.mark == Mark::Acknowledged).map(|point| point.to);
    assert_eq!(acknowledged.max(), Some(200_001));
    let limit = points.iter().rfind(|point| point.mark == Mark::Limit).unwrap();
    assert_eq!(limit.to, 200_001 + 500 * 128);
    let mut trips = Vec::new();
    ladder.series(Form::RoundTrip, Direction::FromServer, &mut |point| trips.push(point));
    // The SYN and the FIN are acknowledged, too.
    assert_eq!(trips.iter().filter(|point| point.mark == Mark::RoundTrip).count(), 102);
    let of_data = trips.iter().filter(|point| point.mark == Mark::RoundTrip && (5..305).contains(&point.at));
    assert!(of_data.clone().count() > 90 && of_data.clone().all(|point| point.to == 10_000), "{trips:?}");
    let mut rates = 0u64;
    let mut width = Delta(0);
    let mut first = None;
    ladder.series(Form::Throughput, Direction::FromServer, &mut |point| {
        if let Some(first) = first.filter(|_| width == Delta(0)) {
            width = point.time.since_delta(first);
        }
        first = first.or(Some(point.time));
        rates += point.to;
    });
    let bytes = rates as f64 * width.seconds();
    assert!((199_000.0..201_000.0).contains(&bytes), "{bytes}");
    let mut flight = 0;
    ladder.series(Form::Window, Direction::FromServer, &mut |point| {
        if point.mark == Mark::Flight {
            flight = flight.max(point.to);
        }
    });
    assert_eq!(flight, 2000);
}

trait Between {
    fn since_delta(self, earlier: Self) -> Self;
}

impl Between for Delta {
    fn since_delta(self, earlier: Self) -> Self {
        Self(self.0 - earlier.0)
    }
}

#[test]
fn graphs_fit_and_have_axes_and_units() {
    let mut ladder = of(&bulk(200));
    for ascii in [false, true] {
        for form in Form::ALL {
            for (width, height) in [(80, 20), (40, 6), (200, 40), (10, 3)] {
                let area = Area { width, height, time: None, ascii };
                let graph = ladder::graph(Lang::En, &mut ladder, form, Direction::FromServer, area);
                assert!(graph.lines.len() <= height.max(3), "{form:?} {width}×{height}: {graph:#?}");
                if width >= 40 {
                    assert!(graph.lines[0].contains('┤'), "{form:?} {graph:#?}");
                    let longest = graph.lines.iter().map(|line| line.chars().count()).max().unwrap();
                    assert!(longest <= width, "{form:?} {width}×{height}: {longest} {graph:#?}");
                    assert!(!graph.spans.is_empty());
                }
                if ascii {
                    let own = graph.lines[..graph.lines.len().saturating_sub(2)].concat();
                    assert!(own.chars().all(|c| c.is_ascii() || "┤│µ".contains(c)), "{own}");
                }
            }
        }
    }
    let nothing = ladder::graph(
        Lang::En,
        &mut of_file("tcp/refused.pcapng", 0),
        Form::Sequence,
        Direction::FromServer,
        Area { width: 80, height: 20, time: None, ascii: false },
    );
    assert_eq!(nothing.lines.len(), 1);
}

fn page(ladder: &mut Ladder, look: &Look, explained: bool) -> String {
    let mut labels = Labels::new(&Arc::clone(ladder.capture()));
    let mut text = String::new();
    let flow = ladder::text(ladder, &mut labels, look, explained, &mut |line| {
        text.push_str(line);
        text.push('\n');
        std::ops::ControlFlow::Continue(())
    });
    assert!(flow.is_continue());
    text
}

#[test]
fn pages_look_as_they_did() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/ladder");
    let bless = std::env::var_os("BLESS").is_some();
    if bless {
        std::fs::create_dir_all(&root).unwrap();
    }
    for (name, file, stream, width, explained) in [
        ("request", "http/basics.pcapng", 0, 110, true),
        ("handshake", "tcp/handshake.pcapng", 0, 80, false),
        ("zero-window", "tcp/zero-window.pcapng", 0, 100, false),
        ("loss", "tcp/loss-sack.pcapng", 0, 110, false),
        ("midstream", "tcp/midstream.pcapng", 0, 80, false),
        ("lookup", "dns/lookup.pcapng", 0, 80, true),
        ("tls", "tls/tls13.pcapng", 0, 110, false),
    ] {
        for lang in Lang::ALL {
            let look = Look { lang, width, raw: false, labels: true };
            let text = page(&mut of_file(file, stream), &look, explained);
            let path = root.join(format!("{name}-{}.txt", lang.code()));
            if bless {
                std::fs::write(&path, &text).unwrap();
                continue;
            }
            let kept = std::fs::read_to_string(&path).unwrap_or_default();
            let differing = kept.lines().zip(text.lines()).find(|(old, new)| old != new);
            assert!(kept == text, "{} is not as it was: {differing:#?}", path.display());
        }
    }
}

#[test]
fn every_text_is_there_in_every_language() {
    for lang in Lang::ALL {
        for kind in SignKind::ALL {
            let sign = wirelens::analysis::ladder::Sign {
                kind,
                by_client: true,
                rows: Vec::new(),
                values: Vec::new(),
                count: 1,
            };
            let text = ladder::sign(lang, &sign);
            assert!(!text.name.starts_with("ladder-"), "{} {}", lang.code(), text.name);
            assert!(!text.why.starts_with("ladder-"), "{} {}", lang.code(), text.why);
        }
    }
    // No row of a capture with everything lacks a text or a value for it.
    for file in [
        "tcp/zero-window.pcapng",
        "tcp/loss-sack.pcapng",
        "tcp/midstream.pcapng",
        "tcp/keepalive.pcapng",
        "tcp/urgent.pcapng",
        "tcp/repeat.pcapng",
        "tcp/reorder.pcapng",
        "icmp/unreachable.pcapng",
        "tcp/loss-sender.pcapng",
    ] {
        let capture = load(&captures().join(file));
        for stream in 0..capture.stream_count() as u32 {
            for lang in Lang::ALL {
                let mut ladder = Ladder::open(&capture, StreamId(stream)).unwrap();
                let look = Look { lang, width: 120, raw: false, labels: true };
                let text = page(&mut ladder, &look, true) + &page(&mut ladder, &look, false);
                let bare = text.lines().find(|line| line.contains("ladder-"));
                assert!(bare.is_none(), "{file} {}: {bare:?}", lang.code());
            }
        }
    }
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    command.args(arguments).env_remove("WIRELENS_LANG").env("LANG", "C").env("LC_ALL", "C");
    let output = command.output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (output.status.code().unwrap_or(-1), text(&output.stdout), text(&output.stderr))
}

#[test]
fn the_command_writes_text_tables_and_json() {
    let file = captures().join("http/basics.pcapng");
    let file = file.to_str().unwrap();
    let (status, text, _) = run(&["ladder", file, "--stream", "0", "--lang", "en"]);
    assert_eq!(status, 0);
    assert!(text.contains("SYN ACK") && text.contains("GET /") && text.contains("TIME-WAIT"), "{text}");
    let (_, ascii, _) = run(&["ladder", file, "--stream", "0", "--lang", "en", "--ascii"]);
    assert!(ascii.is_ascii(), "{}", ascii.lines().find(|line| !line.is_ascii()).unwrap_or_default());
    for form in ["sequence", "window", "rtt", "throughput"] {
        let (status, graph, error) = run(&["ladder", file, "--stream", "0", "--lang", "en", "--form", form, "--ascii"]);
        assert_eq!(status, 0, "{error}");
        assert!(graph.is_ascii() && graph.contains('|'), "{graph}");
        let (_, table, _) = run(&["ladder", file, "--stream", "0", "--form", form, "-T", "csv"]);
        assert!(table.starts_with("frame,time_ms,mark,from,to\n"), "{table}");
        let (_, json, _) = run(&["ladder", file, "--stream", "0", "--form", form, "-T", "json"]);
        let points: Vec<serde_json::Value> = serde_json::from_str(&json).expect("an array");
        assert_eq!(points.len() + 1, table.lines().count());
    }
    let (_, csv, _) = run(&["ladder", file, "--stream", "0", "-T", "csv"]);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 12);
    assert_eq!(&rows[1][15], "SYN-RECEIVED");
    let (_, json, _) = run(&["ladder", file, "--stream", "0", "-T", "json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_str(&json).expect("an array");
    assert_eq!(rows[3]["label"], "GET /");
    assert_eq!((rows[4]["ack"].as_u64(), rows[4]["acknowledges"].as_u64()), (Some(81), Some(4)));
}

#[test]
fn the_command_says_what_is_wrong() {
    let file = captures().join("http/basics.pcapng");
    let file = file.to_str().unwrap();
    let (status, _, error) = run(&["ladder", file]);
    assert_eq!(status, 2);
    assert!(error.contains("--stream 0"), "{error}");
    let (status, _, error) = run(&["ladder", file, "--stream", "999"]);
    assert_eq!(status, 2);
    assert!(error.contains("there is no TCP connection 999"), "{error}");
}

#[test]
fn a_ladder_follows_a_capture_that_grows() {
    let all = bulk(60).pcap();
    // The header of the file and the first three records, each of a frame of 40 or 44 bytes behind 16 of its own.
    let first = 24 + 3 * 16 + 44 + 44 + 40;
    let path = std::env::temp_dir().join(format!("wirelens-ladder-{}.pcap", std::process::id()));
    std::fs::write(&path, &all[..first]).unwrap();
    let source = Source::open(&path, &OpenOptions { follow: true, ..OpenOptions::default() }).unwrap();
    let capture = Capture::new(source, Options::default());
    let stop = Arc::new(AtomicBool::new(false));
    let loading = {
        let (capture, stop) = (Arc::clone(&capture), Arc::clone(&stop));
        std::thread::spawn(move || capture.load(&stop, &mut |_| {}))
    };
    let wait_for = |frames: usize| {
        let began = Instant::now();
        while capture.len() < frames {
            assert!(began.elapsed().as_secs() < 60, "{} of {frames}", capture.len());
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    };
    wait_for(3);
    let mut ladder = Ladder::open(&capture, StreamId(0)).unwrap();
    assert_eq!((ladder.events().len(), ladder.rows()), (3, 3));
    assert!(!ladder.refresh(), "nothing came");
    use std::io::Write;
    std::fs::OpenOptions::new().append(true).open(&path).unwrap().write_all(&all[first..]).unwrap();
    let whole = of(&bulk(60));
    wait_for(whole.events().len());
    assert!(ladder.refresh());
    assert_eq!((ladder.events().len(), ladder.rows()), (whole.events().len(), whole.rows()));
    assert_eq!(states(&ladder), states(&whole));
    assert_eq!(ladder.sides, whole.sides);
    stop.store(true, std::sync::atomic::Ordering::Relaxed);
    loading.join().unwrap();
    let _ = std::fs::remove_file(&path);
}

/// What tshark says of the same captures: sequence numbers, acknowledgements, lengths, and windows as they count.
#[test]
fn numbers_are_those_of_tshark() {
    let tshark = Command::new("tshark").arg("-v").output();
    if tshark.is_err() {
        println!("SKIPPED: tshark is not there");
        return;
    }
    let mut rows = 0;
    for file in [
        "tcp/loss-sack.pcapng",
        "tcp/zero-window.pcapng",
        "tcp/midstream.pcapng",
        "http/basics.pcapng",
        "tcp/reorder.pcapng",
    ] {
        let path = captures().join(file);
        let fields = [
            "frame.number",
            "tcp.seq",
            "tcp.ack",
            "tcp.len",
            "tcp.window_size",
            "tcp.flags.syn",
            "tcp.window_size_scalefactor",
        ];
        let mut command = Command::new("tshark");
        command.arg("-r").arg(&path).args(["-Y", "tcp.stream == 0", "-T", "fields", "-E", "separator=,"]);
        for field in fields {
            command.args(["-e", field]);
        }
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let mut ladder = of_file(file, 0);
        for line in text.lines() {
            let cells: Vec<i64> = line.split(',').map(|cell| cell.parse().unwrap_or(0)).collect();
            let at = ladder.place_of(wirelens::base::FrameId::from_number(cells[0] as u64).unwrap()).unwrap();
            let StepKind::Segment(facts) = ladder.step(at).unwrap().kind else { panic!("{file} {line}") };
            let own = [facts.relative_seq, facts.relative_ack, facts.len].map(i64::from);
            assert_eq!(own, cells[1..4], "{file} {line}");
            if let Some(window) = facts.window_bytes() {
                assert_eq!(window as i64, cells[4], "{file} {line}");
            }
            rows += 1;
        }
    }
    assert!(rows > 80, "{rows}");
}

/// The shared captures: every stream has a ladder, every row a text.
#[test]
fn the_shared_captures_have_ladders() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED").map(|root| PathBuf::from(root).join("captures")) else {
        println!("SKIPPED: WIRELENS_SHARED is not set");
        return;
    };
    let mut counts: std::collections::BTreeMap<&str, usize> = Default::default();
    let mut streams = 0;
    for folder in std::fs::read_dir(&shared).unwrap().flatten().filter(|entry| entry.path().is_dir()) {
        for file in std::fs::read_dir(folder.path()).unwrap().flatten() {
            let Ok(source) = Source::open(&file.path(), &OpenOptions::default()) else { continue };
            let capture = Capture::new(source, Options::default());
            capture.load(&AtomicBool::new(false), &mut |_| {});
            for stream in 0..capture.stream_count().min(40) as u32 {
                let mut ladder = Ladder::open(&capture, StreamId(stream)).unwrap();
                let total: u32 = (0..ladder.rows())
                    .map(|row| match ladder.row(row).unwrap() {
                        Row::One(_) => 1,
                        Row::Fold(fold) => fold.count,
                    })
                    .sum();
                assert_eq!(total as usize, ladder.events().len());
                assert_eq!(total, ladder.connection.stream.frames, "{}", file.path().display());
                let mut labels = Labels::new(&capture);
                let look = Look { lang: Lang::En, width: 80, raw: false, labels: true };
                let columns = ladder::Columns::new(&ladder, look.width);
                for at in 0..total.min(60) {
                    let step = ladder.step(at).unwrap();
                    let label = labels.label(&step);
                    let line = ladder::draw(&look, &columns, &step, &label);
                    assert_eq!(
                        wirelens::base::cells::width(&line.text),
                        wirelens::base::cells::width(line.text.as_str())
                    );
                    let words = ladder::explain(Lang::En, &ladder, &step, &label);
                    assert!(words.iter().all(|line| !line.contains("ladder-")), "{words:?}");
                }
                for sign in &ladder.signs {
                    *counts.entry(sign.kind.name()).or_default() += 1;
                }
                streams += 1;
            }
        }
    }
    println!("{streams} streams: {counts:?}");
    assert!(streams > 400, "{streams}");
}

/// The ladder of a million segments, folded. Prints the figure.
#[test]
#[ignore = "takes a while, and says something only in a release build"]
fn a_million_segments_open_at_once() {
    let mut wire = Wire::opened(200 * US);
    for number in 0..666_666u32 {
        wire.wait(10 * US).server(Sent { flags: ACK, ..data(1u32.wrapping_add(number * 100), 100) });
        if number % 2 == 1 {
            wire.wait(10 * US).client(acknowledge(1 + (number + 1) * 100));
        }
    }
    let capture = wire.capture();
    for _ in 0..3 {
        let began = Instant::now();
        let mut ladder = Ladder::open(&capture, StreamId(0)).unwrap();
        let mut labels = Labels::new(&capture);
        for row in 0..ladder.rows().min(30) {
            if let Some(Row::One(at)) = ladder.row(row) {
                let step = ladder.step(at).unwrap();
                labels.label(&step);
            }
        }
        let took = began.elapsed();
        println!("{} segments, {} rows: {took:?}", ladder.events().len(), ladder.rows());
        let began = Instant::now();
        let area = Area { width: 118, height: 24, time: None, ascii: false };
        ladder::graph(Lang::En, &mut ladder, Form::Sequence, Direction::FromServer, area);
        println!("graph: {:?}", began.elapsed());
        assert!(ladder.events().len() >= 1_000_000 && ladder.rows() < 20);
    }
}
