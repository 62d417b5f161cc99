//! TLS, and what it carries, where packets are missing or lie otherwise: a capture that begins late or lost some shows nothing
//! wrong, and where a stream is cut into segments does not show.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use serde_json::Value;
use wirelens::analysis::secrets::read_key_log;
use wirelens::analysis::{Capture, Options};
use wirelens::base::ExchangeId;
use wirelens::dissect::Secrets;
use wirelens::export::exchanges::{Exchanges, json};
use wirelens::source::Source;

/// Places at which each capture is cut.
const PLACES: usize = 20;
const ENHANCED_PACKET: u32 = 6;
const NAMES: [&str; 9] = ["http2", "tls13", "tls12", "suites", "older", "rsa", "resumption", "handshakes", "tunnel"];

/// A block of a pcapng file; of a packet, the number from 1.
struct Block {
    packet: Option<usize>,
    bytes: Vec<u8>,
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn blocks(file: &[u8]) -> Vec<Block> {
    assert_eq!(word(file, 8), 0x1a2b_3c4d, "little-endian pcapng");
    let (mut at, mut packets, mut all) = (0, 0, Vec::new());
    while at < file.len() {
        let len = word(file, at + 4) as usize;
        let is_packet = word(file, at) == ENHANCED_PACKET;
        packets += usize::from(is_packet);
        all.push(Block { packet: is_packet.then_some(packets), bytes: file[at..at + len].to_vec() });
        at += len;
    }
    all
}

/// Bytes of payload that a packet is cut into.
const PIECE: usize = 1300;

/// A recording: its blocks, its key log, how many packets it has.
struct Recording {
    name: &'static str,
    blocks: Vec<Block>,
    keys: PathBuf,
    packets: usize,
}

fn recordings() -> Vec<Recording> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    let read = |name: &'static str| {
        let part = if name == "tunnel" { "http2" } else { "tls" };
        let path = folder.join(part).join(format!("{name}.pcapng"));
        let blocks = blocks(&std::fs::read(&path).expect("a capture"));
        let packets = blocks.iter().filter(|block| block.packet.is_some()).count();
        Recording { name, blocks, keys: path.with_added_extension("keys"), packets }
    };
    NAMES.map(read).into()
}

impl Recording {
    /// The exchanges of those packets that `keeps` says, each as an object; frames are numbered as in the whole capture.
    fn exchanges(&self, keeps: impl Fn(usize) -> bool) -> Vec<Value> {
        let kept: Vec<&Block> = self.blocks.iter().filter(|block| block.packet.is_none_or(&keeps)).collect();
        let numbers: Vec<u64> = kept.iter().filter_map(|block| Some(block.packet? as u64)).collect();
        let bytes: Vec<u8> = kept.iter().flat_map(|block| block.bytes.iter().copied()).collect();
        self.read(bytes, &|number| numbers[number as usize - 1])
    }

    /// Those without one of the pieces that a packet is sent in; frames are numbered with the pieces.
    fn without_piece(&self, lost: usize, place: usize) -> Vec<Value> {
        let cut = self.blocks.iter().flat_map(|block| match block.packet {
            Some(number) => {
                let mut all = pieces(&block.bytes, PIECE);
                if number == lost {
                    all.remove(place);
                }
                all
            }
            None => vec![block.bytes.clone()],
        });
        self.read(cut.flatten().collect(), &|number| number)
    }

    fn read(&self, bytes: Vec<u8>, number: &dyn Fn(u64) -> u64) -> Vec<Value> {
        let secrets = Arc::<Secrets>::default();
        read_key_log(&self.keys, &secrets).expect("a key log");
        let source = Source::from_bytes("cut.pcapng", bytes.into()).expect("a capture");
        let capture = Capture::new(source, Options { secrets, ..Options::default() });
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut exchanges = Exchanges::with_lines(&capture);
        let mut all = Vec::new();
        for id in 0..exchanges.len() as u32 {
            let mut out = Vec::new();
            json::object(&mut out, &mut exchanges, None, ExchangeId(id));
            let mut value: Value = serde_json::from_slice(&out).expect("JSON");
            for name in ["request_frame", "response_frame"] {
                if let Some(found) = value[name].as_u64() {
                    value[name] = number(found).into();
                }
                let frames = value[format!("{name}s")].as_array_mut().expect("a list");
                frames.iter_mut().for_each(|frame| *frame = number(frame.as_u64().expect("a number")).into());
            }
            all.push(value);
        }
        all
    }
}

fn frames_of(exchange: &Value) -> Vec<usize> {
    let frames = exchange["response_frames"].as_array().expect("a list");
    frames.iter().map(|frame| frame.as_u64().expect("a number") as usize).collect()
}

/// What is wrong with an exchange, given those of the whole capture: each thing that is said of it must be said there of the
/// exchange with the same answer, or the same request. Where that is not certain, the exchange says so.
fn wrong(found: &Value, whole: &[Value]) -> Vec<String> {
    // What is lost of the end of a message makes it end in an earlier frame of its own.
    let shares = |other: &Value, name: &str| {
        let frames = other[format!("{name}s")].as_array().expect("a list");
        !found[name].is_null() && frames.contains(&found[name])
    };
    let same = |name: &str| whole.iter().find(|other| shares(other, name));
    let mut wrong = Vec::new();
    for (frame, names) in [
        ("request_frame", &["method", "target", "host", "scheme"][..]),
        ("response_frame", &["status", "content_type", "content_encoding"][..]),
    ] {
        if found[frame].is_null() {
            continue;
        }
        let mut candidates: Vec<&Value> = whole.iter().filter(|other| shares(other, frame)).collect();
        if candidates.is_empty() {
            // A segment that came again stands for the one that was lost.
            candidates = whole.iter().filter(|other| other["stream"] == found["stream"]).collect();
        }
        if candidates.is_empty() && !(found["method"].is_null() && found["status"].is_null()) {
            wrong.push(format!("{frame} {} has none in the whole capture", found[frame]));
        }
        for name in names {
            if !found[*name].is_null() && !candidates.iter().any(|other| other[*name] == found[*name]) {
                wrong.push(format!("{frame} {}: {name} is {}", found[frame], found[*name]));
            }
        }
    }
    // Request and answer belong together there, too.
    let certain = !found["notes"].to_string().contains("is uncertain");
    if let (Some(by_request), Some(by_answer)) = (same("request_frame"), same("response_frame"))
        && certain
        && !whole.iter().any(|other| shares(other, "request_frame") && shares(other, "response_frame"))
    {
        wrong.push(format!("{} is answered by {}", by_request["target"], by_answer["status"]));
    }
    for side in ["request_headers", "response_headers"] {
        for line in found[side].as_array().into_iter().flatten().filter(|line| !line[1].is_null()) {
            let unknown = line[0].as_str().is_some_and(|name| name.contains("unknown"));
            let known = |other: &Value| other[side].as_array().is_some_and(|lines| lines.contains(line));
            if !unknown && !whole.iter().any(known) {
                wrong.push(format!("{side} has {line}"));
            }
        }
    }
    wrong
}

#[test]
fn a_capture_that_begins_late_or_lost_packets_shows_nothing_wrong() {
    let (mut runs, mut shown, mut faults) = (0, 0, Vec::new());
    for recording in recordings() {
        let whole = recording.exchanges(|_| true);
        assert!(whole.len() >= 2, "{}", recording.name);
        let mut places: Vec<usize> = (1..=PLACES).map(|n| n * recording.packets / (PLACES + 1)).collect();
        places.dedup();
        for place in places.into_iter().filter(|place| *place > 0) {
            let late = recording.exchanges(|number| number > place);
            let lossy = recording.exchanges(|number| number != place);
            let hole = recording.exchanges(|number| !(place..place + 4).contains(&number));
            for (what, found) in [("begins behind", late), ("lost", lossy), ("lost four from", hole)] {
                runs += 1;
                shown += found.len();
                let at = format!("{} {what} {place}", recording.name);
                faults.extend(found.iter().flat_map(|one| wrong(one, &whole)).map(|fault| format!("{at}: {fault}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} are wrong:\n{}", faults.len(), faults.join("\n"));
    assert!(runs > 300 && shown > runs * 2, "{runs} runs, {shown} exchanges");
}

/// A packet over Ethernet and IPv4 without options, in pieces of at most `most` bytes of TCP payload.
fn pieces(block: &[u8], most: usize) -> Vec<Vec<u8>> {
    const DATA: usize = 28;
    let frame = &block[DATA..DATA + word(block, 20) as usize];
    let headers = 14 + 20 + usize::from(frame.get(46).copied().unwrap_or(0) >> 4) * 4;
    let is_tcp = frame.len() > headers && frame[12..14] == [8, 0] && frame[14] == 0x45 && frame[23] == 6;
    if !is_tcp {
        return vec![block.to_vec()];
    }
    let (head, payload) = frame.split_at(headers);
    let sequence = u32::from_be_bytes(head[38..42].try_into().expect("four bytes"));
    let count = payload.len().div_ceil(most);
    let piece = |(place, part): (usize, &[u8])| {
        let mut frame = head.to_vec();
        frame[16..18].copy_from_slice(&((headers - 14 + part.len()) as u16).to_be_bytes());
        frame[38..42].copy_from_slice(&sequence.wrapping_add((place * most) as u32).to_be_bytes());
        if place + 1 < count {
            // Only the last one may end the direction.
            frame[47] &= !1;
        }
        frame.extend_from_slice(part);
        let len = frame.len() as u32;
        frame.resize(frame.len().next_multiple_of(4), 0);
        let total = (DATA + frame.len() + 4) as u32;
        let mut out = block[..DATA].to_vec();
        out[4..8].copy_from_slice(&total.to_le_bytes());
        out[20..24].copy_from_slice(&len.to_le_bytes());
        out[24..28].copy_from_slice(&len.to_le_bytes());
        out.extend(frame);
        out.extend(total.to_le_bytes());
        out
    };
    payload.chunks(most).enumerate().map(piece).collect()
}

#[test]
fn where_streams_are_cut_into_segments_does_not_show() {
    for recording in recordings() {
        let plain = |found: Vec<Value>| -> Vec<Value> {
            let frames = ["request_frame", "response_frame", "request_frames", "response_frames"];
            let times = ["wait_ms", "receive_ms", "total_ms", "start"];
            let mut found = found;
            for one in &mut found {
                let own = one.as_object_mut().expect("an object");
                own.retain(|name, _| !frames.contains(&name.as_str()) && !times.contains(&name.as_str()));
            }
            found
        };
        let whole = plain(recording.exchanges(|_| true));
        for most in [9, 100, 1300] {
            let cut = recording.blocks.iter().flat_map(|block| match block.packet {
                Some(_) => pieces(&block.bytes, most),
                None => vec![block.bytes.clone()],
            });
            let bytes: Vec<u8> = cut.flatten().collect();
            assert_eq!(plain(recording.read(bytes, &|number| number)), whole, "{}: {most} bytes", recording.name);
        }
    }
}

#[test]
fn a_lost_segment_costs_what_it_carried_and_nothing_else() {
    // A long answer in records of 16 KiB, and another one behind it on the same connection.
    let recording = recordings().into_iter().find(|recording| recording.name == "tls13").expect("it is there");
    let whole = recording.exchanges(|_| true);
    let long = whole.iter().position(|one| one["target"] == "/lines.txt").expect("it was asked for");
    let frames = frames_of(&whole[long]);
    assert_eq!(frames.len(), 3, "three records");
    let mut losses = 0;
    // The last record was sent twice.
    for lost in &frames[..2] {
        let block = recording.blocks.iter().find(|block| block.packet == Some(*lost)).expect("a packet");
        let count = pieces(&block.bytes, PIECE).len();
        for place in 0..count {
            let found = recording.without_piece(*lost, place);
            let at = format!("without piece {place} of frame {lost}");
            assert_eq!(found.len(), whole.len(), "{at}");
            for (number, (found, whole)) in found.iter().zip(&whole).enumerate() {
                for key in ["method", "target", "status", "response_headers"] {
                    // The head of the long answer lies in its first record.
                    let gone = number == long && *lost == frames[0] && key != "method" && key != "target";
                    assert!(gone || found[key] == whole[key], "{at}: {key} of {number} is {}", found[key]);
                }
                let complete = found["complete"] == true;
                assert_eq!(complete, number != long, "{at}: {number} {}", found["notes"]);
            }
            losses += 1;
        }
    }
    assert_eq!(losses, 26);
}

#[test]
fn an_answer_of_http2_that_may_lack_bytes_is_not_complete() {
    let recording = recordings().into_iter().find(|recording| recording.name == "http2").expect("it is there");
    let whole = recording.exchanges(|_| true);
    let long = whole.iter().position(|one| one["target"] == "/lines.txt").expect("it was asked for");
    let frames = frames_of(&whole[long]);
    let mut losses = 0;
    // The frames with records of 16 KiB; the last one was sent twice.
    for lost in frames.iter().filter(|lost| {
        let block = recording.blocks.iter().find(|block| block.packet == Some(**lost)).expect("a packet");
        block.bytes.len() > 16_000
    }) {
        for place in 0..13 {
            let found = recording.without_piece(*lost, place);
            for (number, (found, whole)) in found.iter().zip(&whole).enumerate() {
                let at = format!("without piece {place} of frame {lost}: {number}");
                assert_eq!((&found["target"], &found["status"]), (&whole["target"], &whole["status"]), "{at}");
                assert!(number != long || found["complete"] == false, "{at} {}", found["notes"]);
                assert!(number >= long || found["complete"] == true, "{at} {}", found["notes"]);
            }
            losses += 1;
        }
    }
    assert_eq!(losses, 26);
}
