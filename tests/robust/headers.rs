//! Fields of plain headers must be the same whether they are read at once or dissected: on every capture at hand, and on copies
//! of them in which the headers of every packet were changed.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, HeaderField, HeaderValue, Options, Reader, registry};
use wirelens::base::FrameId;
use wirelens::dissect::{Field, Item, Kind, Value, View, Want};
use wirelens::protocols::headers::Headers;
use wirelens::source::Source;

use super::captures;
use super::mutations::places;
use super::mutator::{Numbers, change};

/// Frames of a capture that are looked at.
const FRAMES: u64 = 1_000;
/// Captures larger than this are not changed, which takes them into memory.
const LONGEST: u64 = 256 << 10;
/// Changed copies of a capture.
const COPIES: usize = 2;
/// Bytes of a packet that are changed: where its headers are.
const HEADERS: usize = 100;

/// The fields that are read at once: those that can be wanted alone.
fn fields() -> Vec<&'static Field> {
    let registry = registry();
    let of_headers = ["frame", "eth", "ip", "ipv6", "tcp", "udp"];
    let own = registry.protocols().iter().filter(|protocol| of_headers.contains(&protocol.field.filter));
    let alone = |field: &&'static Field| {
        let want = Want { labels: false, ..Want::fields([*field]) };
        Headers::new(&want, registry.protocols(), registry.general()).is_some()
    };
    own.flat_map(|protocol| protocol.all_fields()).filter(alone).collect()
}

#[test]
fn the_fields_that_filters_mostly_read_are_read_at_once() {
    let names: BTreeSet<&str> = fields().iter().map(|field| field.filter).collect();
    for name in [
        "frame",
        "frame.number",
        "frame.len",
        "frame.time_epoch",
        "frame.time_relative",
        "eth.src",
        "eth.addr",
        "eth.type",
        "ip",
        "ip.addr",
        "ip.src",
        "ip.ttl",
        "ip.len",
        "ip.flags.df",
        "ipv6.addr",
        "ipv6.plen",
        "tcp",
        "tcp.port",
        "tcp.dstport",
        "tcp.stream",
        "tcp.len",
        "tcp.seq",
        "tcp.ack",
        "tcp.flags",
        "tcp.flags.syn",
        "tcp.window_size",
        "tcp.options.mss_val",
        "tcp.options.timestamp.tsval",
        "udp.port",
        "udp.length",
    ] {
        assert!(names.contains(name), "{name} is not read at once");
    }
    for name in ["tcp.analysis.retransmission", "tcp.segment_data", "frame.protocols", "frame.comment"] {
        assert!(!names.contains(name), "{name} needs more than headers");
    }
}

#[test]
fn the_numbers_that_filters_compare_need_no_tape() {
    let names: BTreeSet<&str> =
        registry().fields().filter(|field| HeaderField::of(field).is_some()).map(|field| field.filter).collect();
    for name in [
        "eth.addr",
        "eth.type",
        "ip.ttl",
        "ip.flags.df",
        "ip.src",
        "ipv6.addr",
        "tcp.len",
        "tcp.seq",
        "tcp.ack",
        "tcp.flags",
        "tcp.flags.syn",
        "tcp.window_size",
        "tcp.options.mss_val",
        "tcp.options.timestamp.tsval",
        "udp.length",
    ] {
        assert!(names.contains(name), "{name} is read with a tape");
    }
    assert!(["tcp.payload", "tcp.flags.str", "frame.time", "tcp"].iter().all(|name| !names.contains(name)));
}

#[test]
fn every_header_of_every_capture_is_the_same() {
    let fields = fields();
    let (mut frames, mut quick) = (0, 0);
    for path in captures(u64::MAX) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let (all, taken) = compare(source, &fields, &path.display());
        (frames, quick) = (frames + all, quick + taken);
    }
    assert!(frames > 1_000 && quick > frames / 4, "{quick} of {frames} frames were read at once");
}

#[test]
fn every_header_of_changed_captures_is_the_same() {
    let fields = fields();
    let mut numbers = Numbers(13);
    let (mut frames, mut quick) = (0, 0);
    for path in captures(LONGEST) {
        let bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        for copy in 0..if places.is_empty() { 0 } else { COPIES } {
            let mut changed = bytes.clone();
            for place in &places {
                // Some stay as they are, so that streams keep their course.
                if numbers.below(3) > 0 {
                    change(&mut changed, place.start..place.end.min(place.start + HEADERS), &mut numbers);
                }
            }
            let source = Source::from_bytes("input", changed.into()).expect("only packets were changed");
            let (all, taken) = compare(source, &fields, &format_args!("{}, copy {copy}", path.display()));
            (frames, quick) = (frames + all, quick + taken);
        }
    }
    assert!(frames > 5_000 && quick > frames / 10, "{quick} of {frames} frames were read at once");
}

#[test]
fn headers_are_the_same_without_what_streams_carry() {
    let registry = registry();
    let told = |field: &&'static Field| {
        let want = Want { labels: false, ..Want::fields([*field]) };
        Headers::tell_all(&want, registry.protocols(), registry.general())
    };
    let fields: Vec<_> = registry.fields().filter(told).collect();
    let names: BTreeSet<&str> = fields.iter().map(|field| field.filter).collect();
    assert!(
        ["tcp.analysis.retransmission", "tcp.checksum.status", "icmp.type", "vlan.id"]
            .iter()
            .all(|name| names.contains(name))
    );
    assert!(["tcp.segment_data", "frame.protocols", "http", "data", "dns.id"].iter().all(|name| !names.contains(name)));
    let mut frames = 0;
    for path in captures(u64::MAX) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let capture = Capture::new(source, Options { limit: Some(200), ..Options::default() });
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let want = Want { labels: false, ..Want::fields(fields.iter().copied()) };
        let reader = || Reader::new(Arc::clone(&capture), want.clone());
        let (mut without, mut whole) = (reader(), reader());
        for number in 0..capture.len() {
            let id = FrameId(number as u32);
            let record = capture.record(id).expect("it was read");
            let read = without.fields(id, &record).expect("readable");
            let dissected = whole.read(id).expect("readable");
            assert_eq!(said(&read, &want), said(&dissected, &want), "{}, frame {}", path.display(), number + 1);
            frames += 1;
        }
    }
    assert!(frames > 1_000, "{frames} frames");
}

/// Reads every frame both ways, all fields together and some of them alone. Gives how many there are, and how many were read at
/// once.
fn compare(source: Source, fields: &[&'static Field], at: &dyn std::fmt::Display) -> (usize, usize) {
    let capture = Capture::new(source, Options { limit: Some(FRAMES), ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let readers = |fields: &[&'static Field]| {
        let want = Want { labels: false, ..Want::fields(fields.iter().copied()) };
        let reader = || Reader::new(Arc::clone(&capture), want.clone());
        (want.clone(), reader(), reader())
    };
    let some: Vec<_> = fields.iter().copied().step_by(3).filter(|field| field.kind != Kind::Protocol).collect();
    let direct: Vec<HeaderField> = fields.iter().filter_map(|field| HeaderField::of(field)).collect();
    let mut without_tape = readers(&[]).1;
    let mut readers = [readers(fields), readers(&some)];
    let mut quick = 0;
    for number in 0..capture.len() {
        let id = FrameId(number as u32);
        let record = capture.record(id).expect("it was read");
        for (want, at_once, whole) in &mut readers {
            let Some(read) = at_once.plain_fields(id, &record).expect("readable") else { continue };
            let dissected = whole.read(id).expect("readable");
            assert_eq!(said(&read, want), said(&dissected, want), "{at}, frame {}", number + 1);
            quick += 1;
        }
        let mut values = vec![Vec::new(); direct.len()];
        let mut put = |field: usize, value: HeaderValue<'_>| values[field].push(written(&value));
        if without_tape.header_values(id, &record, &direct, &mut put).expect("readable") {
            let (_, _, whole) = &mut readers[0];
            let dissected = whole.read(id).expect("readable");
            for (field, values) in direct.iter().zip(&values) {
                assert_eq!(*values, on_tape(&dissected, field.field()), "{at}, frame {}: {field:?}", number + 1);
            }
        }
    }
    (capture.len(), quick / readers.len())
}

fn written(value: &HeaderValue<'_>) -> String {
    match value {
        HeaderValue::Number(number) => number.to_string(),
        HeaderValue::Bytes(bytes) => format!("{bytes:?}"),
    }
}

/// The values of a field on a tape, as [`written`] writes them.
fn on_tape(view: &View<'_>, field: &'static Field) -> Vec<String> {
    let own = view.tape.items().iter().filter(|item| std::ptr::eq(item.field, field));
    own.map(|item| match view.value(item) {
        Value::Uint(_) | Value::Bool(_) => view.raw(item).to_string(),
        _ => format!("{:?}", view.stored(item)),
    })
    .collect()
}

/// What a tape has of the fields, and of the layers that they stand in; each field in its order.
fn said(view: &View<'_>, want: &Want) -> Vec<String> {
    let kept = |item: &&Item| want.has(item.field) || item.field.kind == Kind::Protocol;
    let line = |item: &Item| {
        let Item { range, generated, hidden, little_endian, .. } = item;
        let bytes = if item.field.kind == Kind::Protocol { view.layer_bytes(item) } else { view.bytes(item) };
        let value = view.value(item);
        format!("{} {range:?} {generated} {hidden} {little_endian} {value:?} {}", item.field.filter, bytes.len())
    };
    let mut lines: Vec<String> = view.tape.items().iter().filter(kept).map(line).collect();
    // Stable, so that values of one field keep their order.
    lines.sort_by(|one, other| one.split(' ').next().cmp(&other.split(' ').next()));
    lines
}
