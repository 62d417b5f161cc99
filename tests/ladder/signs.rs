//! What a course looks like: signs, and when there are none.

use crate::wire::{ACK, FIN, MS, RST, SYN, Sent, US, Wire};
use crate::{acknowledge, captures, data, kinds, load, of, of_file, only};
use wirelens::analysis::ladder::{Label, Ladder, SignKind, StepKind, Value};
use wirelens::base::{Delta, Lang, StreamId};
use wirelens::export::ladder;

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
fn what_was_sent_before_is_not_reordered_however_soon_it_comes() {
    // The first copy of #23 was captured, with its first bytes only: it is sent again after one duplicate.
    let mut cut = of_file("tcp/loss-sender.pcapng", 0);
    assert!(kinds(&cut).is_empty(), "{:?}", kinds(&cut));
    let facts = |ladder: &mut Ladder, frame: u32| match ladder.step(frame - 1).map(|step| step.kind) {
        Some(StepKind::Segment(facts)) => *facts,
        other => panic!("{other:?}"),
    };
    assert_eq!(facts(&mut cut, 23).repeats.map(|(frame, _)| frame.number()), Some(6));
    // What fills the second of two holes behind a repair looks sent again, not overtaken.
    let mut two = of_file("tcp/loss-sack.pcapng", 0);
    assert_eq!(kinds(&two), [SignKind::FastRetransmission]);
    assert_eq!(facts(&mut two, 30).repairs.map(|frame| frame.number()), Some(28));
    let label = Label::default();
    let notes = |ladder: &mut Ladder, frame: u32| {
        let look = ladder::Look { lang: Lang::En, width: 100, raw: false, labels: true, numbers: true };
        ladder::Parts::of(&look, &facts(ladder, frame), &label).notes
    };
    assert_eq!(notes(&mut two, 30), "fills a hole");
    assert_eq!(notes(&mut cut, 23), "again #6");
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

/// Signs that plain captures may show: they really have them.
fn expected(name: &str) -> &'static [SignKind] {
    use SignKind::*;
    match name {
        // Two writes for one answer, and a client that delays its acknowledgement.
        "http/keep-alive.pcapng" | "http2/upgrade.pcapng" => &[DelayedAck],
        // Small records of a handshake, each sent when it was ready.
        "http2/tunnel.pcapng" => &[DelayedAck],
        "http2/odd.pcapng" => &[DelayedAck, Reset],
        "http/bodies.pcapng" | "tls/http2.pcapng" | "tls/early-http.pcapng" => &[Reset],
        // A proxy passes on what it gets, and closes at once.
        "tls/proxy.pcapng" => &[DelayedAck, Reset],
        // A proxy asks a server that is not there.
        "http/proxy.pcapng" => &[Refused],
        // Peers that write twice, and close without reading what TLS says last.
        "tls/starttls.pcapng" => &[DelayedAck, Reset],
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
