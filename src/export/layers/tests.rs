use std::path::Path;
use std::sync::atomic::AtomicBool;

use super::*;
use crate::analysis::{Capture, Options, Reader};
use crate::base::{FrameId, Lang, cells as width};
use crate::dissect::{Value, Want};
use crate::source::{OpenOptions, Source};

fn reader(path: &Path) -> Option<Reader> {
    let capture = Capture::new(Source::open(path, &OpenOptions::default()).ok()?, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    Some(Reader::new(capture, Want::everything()))
}

fn captures() -> Vec<std::path::PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    let folders = std::fs::read_dir(root).expect("captures").flatten().filter(|entry| entry.path().is_dir());
    let mut files: Vec<_> = folders
        .flat_map(|folder| std::fs::read_dir(folder.path()).into_iter().flatten().flatten())
        .map(|e| e.path())
        .collect();
    files.sort();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "pcap" || ending == "pcapng"));
    files
}

/// Calls `check` for every diagram of the first frames of every capture.
fn every_diagram(frames: usize, mut check: impl FnMut(&View<'_>, &Layer, &Diagram, &str)) {
    for path in captures() {
        let Some(mut reader) = reader(&path) else { continue };
        for frame in 0..reader.capture().len().min(frames) as u32 {
            let view = reader.read(FrameId(frame)).expect("a frame");
            for layer in layers(&view) {
                if let Some(diagram) = diagram(Lang::En, &view, &layer) {
                    check(&view, &layer, &diagram, &format!("{} {} {}", path.display(), frame + 1, layer.protocol));
                }
            }
        }
    }
}

#[test]
fn the_bits_of_every_header_add_up() {
    let mut count = 0;
    every_diagram(12, |_, layer, diagram, place| {
        let mut at = 0;
        for cell in &diagram.cells {
            assert_eq!(cell.at, at, "{place}: {cell:?}");
            assert!(cell.len > 0, "{place}");
            at += cell.len;
        }
        assert_eq!(at, diagram.bytes * 8, "{place}");
        assert!(diagram.bytes <= layer.header.min(MAX_DIAGRAM), "{place}");
        count += 1;
    });
    assert!(count > 500, "{count}");
}

/// Fields whose value the dissector gives in another unit than the bits do: bytes for words, seconds for parts of them, the count of
/// bytes that say nothing.
const SCALED: [&str; 9] = [
    "tcp.hdr_len",
    "ip.hdr_len",
    "stp.msg_age",
    "stp.max_age",
    "stp.hello",
    "stp.forward",
    "wlan.wep.key",
    "wlancap.data_rate",
    "stun.att.padding",
];
/// Fields that count from the start of the connection.
const RELATIVE: [&str; 4] = ["tcp.seq", "tcp.ack", "tcp.options.sack_le", "tcp.options.sack_re"];

#[test]
fn every_cell_holds_the_value_of_the_dissector() {
    let mut count = 0;
    let mut wrong = std::collections::BTreeSet::new();
    every_diagram(12, |view, _, diagram, place| {
        for cell in &diagram.cells {
            let Some(item) = cell.item.and_then(|at| view.tape.items().get(at)) else { continue };
            let (Some(number), name) = (cell.number, item.field.filter) else { continue };
            // Bits that are left of a field after its parts have no words.
            if cell.words.is_empty() || RELATIVE.contains(&name) {
                continue;
            }
            let value = match view.value(item) {
                Value::Uint(value) => value,
                Value::Bool(truth) if cell.len == 1 => u64::from(truth),
                Value::Ipv4(address) => u64::from(u32::from_be_bytes(address)),
                Value::Ether([a, b, c, d, e, f]) => u64::from_be_bytes([0, 0, a, b, c, d, e, f]),
                _ => continue,
            };
            let scaled = SCALED.contains(&name) && (number.max(value) % number.min(value).max(1) == 0);
            // Some numbers stand least significant byte first: the bits are drawn as they stand.
            let swapped = cell.len.is_multiple_of(8) && number.swap_bytes() >> (64 - cell.len) == value;
            if number != value && !scaled && !swapped {
                wrong.insert(format!("{place}: {name}: {value} in {cell:?}"));
            }
            count += 1;
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(count > 5000, "{count}");
}

#[test]
fn every_diagram_is_a_rectangle_and_shows_each_cell_once() {
    every_diagram(2, |_, _, diagram, place| {
        for form in [Form::Value, Form::Bits] {
            let lines = draw(diagram, form, Marks { selected: Some(0), changed: &[0] });
            for line in &lines {
                let columns = width::width(&line.text);
                assert!(columns <= 65, "{place}: {columns}: {}", line.text);
                assert!(line.spans.iter().all(|span| span.from < span.to && span.to <= 64), "{place}");
            }
            for cell in 0..diagram.cells.len() {
                let anchors = lines.iter().flat_map(|line| &line.spans).filter(|span| span.cell == cell && span.anchor);
                assert_eq!(anchors.count(), 1, "{place}: cell {cell} {:?}", diagram.cells[cell]);
            }
        }
    });
}

#[test]
fn a_header_of_tcp_looks_as_in_its_specification() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/auth.pcapng");
    let mut reader = reader(&path).expect("the capture");
    let view = reader.read(FrameId(3)).expect("frame 4");
    let all = layers(&view);
    assert_eq!(ribbon(&all, Some(2)), "Ethernet 14 ▸ IPv4 20 ▸ [TCP 32] ▸ HTTP 87");
    assert_eq!(envelope(&all, 153, 0), (66, 87));
    let tcp = diagram(Lang::En, &view, &all[2]).expect("a diagram");
    assert_eq!(tcp.cells.len(), 24, "{:?}", tcp.cells.iter().map(|cell| cell.label).collect::<Vec<_>>());
    let lines: Vec<String> = draw(&tcp, Form::Value, Marks::default()).into_iter().map(|line| line.text).collect();
    let [one, two] = ruler(&tcp);
    assert_eq!(one, " 0                   1                   2                   3");
    assert_eq!(two, " 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1");
    assert_eq!(lines[0], "┌───────────────────────────────┬───────────────────────────────┐");
    assert_eq!(lines[1], "│       Source Port 40418       │     Destination Port 5000     │");
    assert_eq!(lines[2], "├───────────────────────────────┴───────────────────────────────┤");
}

/// The layers of a frame of one of the captures.
fn layers_of(path: &str, number: u32) -> (Vec<Layer>, u32) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(path);
    let mut reader = reader(&path).expect("the capture");
    let view = reader.read(FrameId(number - 1)).expect("the frame");
    (layers(&view), view.frame.len() as u32)
}

#[test]
fn messages_of_one_segment_stand_beside_each_other() {
    let (all, _) = layers_of("http/pipelined.pcapng", 4);
    assert_eq!(ribbon(&all, None), "Ethernet 14 ▸ IPv4 20 ▸ TCP 32 ▸ HTTP 42 + HTTP 49 + HTTP 49");
    assert_eq!(parents(&all), [None, Some(0), Some(1), Some(2), Some(2), Some(2)]);
    let drawn = boxes(Lang::En, &all, Some(4), 100);
    assert_eq!(drawn.len(), 7, "{drawn:#?}");
    let heads = &drawn[3];
    assert_eq!(heads.matches("HTTP · 4").count(), 3, "{heads}");
    assert!(heads.contains("HTTP · 49 B ◂ ") && drawn[5].contains("│ 66–107"), "{drawn:#?}");
    assert!(drawn[5].contains("│ 108–156 ") && drawn[5].contains("│ 157–205 "), "{drawn:#?}");
    // Where all have no room, the chosen one has, and it is told how many are left out.
    let drawn = boxes(Lang::En, &all, Some(5), 60);
    assert!(drawn[3].contains('◂') && drawn[4].contains("2 more") && drawn[5].contains("157–205"), "{drawn:#?}");

    let (all, _) = layers_of("http2/nginx.pcapng", 4);
    assert_eq!(ribbon(&all, None), "Ethernet 14 ▸ IPv4 20 ▸ TCP 32 ▸ HTTP2 24 + HTTP2 27 + HTTP2 13");
}

#[test]
fn messages_that_nothing_below_applications_carries_are_content() {
    for (path, frame, envelopes, content) in
        [("icmp/ping.pcapng", 1, 34, 64), ("http/pipelined.pcapng", 4, 66, 140), ("http/pipelined.pcapng", 1, 74, 0)]
    {
        let (all, len) = layers_of(path, frame);
        assert_eq!(envelope(&all, len, 0), (envelopes, content), "{path} {frame}: {}", ribbon(&all, None));
    }
}

#[test]
fn what_the_capture_cut_off_is_content() {
    let (all, captured) = layers_of("tcp/loss-sender.pcapng", 4);
    assert_eq!(captured, 96);
    assert_eq!(envelope(&all, 1514, 1514 - captured), (66, 1448), "{}", ribbon(&all, None));
}

#[test]
fn boxes_fit_into_their_columns_in_every_language() {
    for path in captures() {
        let Some(mut reader) = reader(&path) else { continue };
        for frame in 0..reader.capture().len().min(3) as u32 {
            let view = reader.read(FrameId(frame)).expect("a frame");
            let all = layers(&view);
            for lang in Lang::ALL {
                for columns in [60, 80, 118] {
                    for line in boxes(lang, &all, Some(1), columns) {
                        assert_eq!(width::width(&line), columns, "{} {}: {line}", path.display(), frame + 1);
                    }
                }
                text(lang, &view, FrameId(frame), 100, Form::Value);
            }
        }
    }
}
