//! WebSocket: frames found in a stream, messages made again from them, and what tshark 4.0 says of the captures at hand.

#[path = "support/frames.rs"]
mod frames;
#[path = "support/invariants.rs"]
#[allow(dead_code, reason = "frames are looked at elsewhere")]
mod invariants;
#[path = "support/stream.rs"]
mod stream;

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use flate2::{Compress, Compression, FlushCompress};
use proptest::prelude::*;
use stream::Stream;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{Direction, Item, Remade, Session, View, Want, show};
use wirelens::protocols::websocket::remake::{MAX_MESSAGE, MAX_RATIO, RATIO_FREE};
use wirelens::protocols::websocket::{head, session::session};
use wirelens::source::{OpenOptions, Source};

use Direction::{FromClient, FromServer};

const PLAIN: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n";
const DEFLATE: &[u8] =
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n";
const ALONE: &[u8] = b"HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Extensions: permessage-deflate; \
    server_no_context_takeover; client_no_context_takeover\r\n\r\n";

const FIN: u8 = 0x80;
const RSV1: u8 = 0x40;

/// A frame as its sender would write it.
fn frame(first: u8, key: Option<[u8; 4]>, payload: &[u8]) -> Vec<u8> {
    let mask = if key.is_some() { 0x80 } else { 0 };
    let mut out = vec![first];
    match payload.len() {
        len @ 0..=125 => out.push(mask | len as u8),
        len @ 126..=0xffff => {
            out.push(mask | 126);
            out.extend((len as u16).to_be_bytes());
        }
        len => {
            out.push(mask | 127);
            out.extend((len as u64).to_be_bytes());
        }
    }
    out.extend(key.into_iter().flatten());
    let start = out.len();
    out.extend(payload);
    if let Some(key) = key {
        head::unmask(key, &mut out[start..]);
    }
    out
}

/// The sender's half of permessage-deflate.
struct Deflater(Compress);

impl Deflater {
    fn new() -> Self {
        Self(Compress::new(Compression::best(), false))
    }
    fn message(&mut self, text: &[u8]) -> Vec<u8> {
        if text.is_empty() {
            // A flush right after a flush writes nothing, so senders write the empty block themselves (RFC 7692 §7.2.3.6).
            return vec![0];
        }
        let mut out = Vec::with_capacity(text.len() + 4096);
        let before = self.0.total_in();
        let mut done = 0;
        loop {
            out.reserve(4096);
            self.0.compress_vec(&text[done..], &mut out, FlushCompress::Sync).expect("it compresses");
            done = (self.0.total_in() - before) as usize;
            if done == text.len() && out.len() < out.capacity() {
                break;
            }
        }
        assert!(out.ends_with(&[0, 0, 0xff, 0xff]), "a flush ends with an empty block");
        out.truncate(out.len() - 4);
        out
    }
}

/// What the session makes of the frames of one direction, each with the kind that it was begun with.
fn remade(handshake: &[u8], direction: Direction, frames: &[Vec<u8>]) -> Vec<Option<Remade>> {
    let kinds = kinds(handshake, direction, frames);
    let mut again = session();
    frames.iter().zip(kinds).map(|(frame, kind)| make(&mut *again, direction, kind, frame)).collect()
}

fn make(session: &mut dyn Session, direction: Direction, kind: u8, frame: &[u8]) -> Option<Remade> {
    let made = session.remake(direction, kind, frame);
    assert!(session.remakes(kind) || made.is_none(), "what is said to need no making is not made");
    made
}

fn kinds(handshake: &[u8], direction: Direction, frames: &[Vec<u8>]) -> Vec<u8> {
    let mut stream = Stream::new(session());
    stream.open(handshake);
    for frame in frames {
        stream.bytes(direction, frame);
    }
    let outcome = stream.finish();
    assert!(!outcome.lost);
    assert_eq!(outcome.messages.len(), frames.len());
    outcome.messages.iter().map(|message| message.kind).collect()
}

fn texts(made: &[Option<Remade>]) -> Vec<Option<&str>> {
    let text = |remade: &'_ Remade| -> &'static str {
        assert_eq!(remade.trouble, "");
        String::from_utf8(remade.bytes.to_vec()).expect("it is text").leak()
    };
    made.iter().map(|remade| remade.as_ref().map(text)).collect()
}

/// RFC 7692 §7.2.3: every example of the section.
#[test]
fn the_examples_of_the_specification_inflate() {
    let one = |payload: &[u8]| vec![frame(FIN | RSV1 | 1, None, payload)];
    let hello = [0xf2, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00];
    for (section, frames) in [
        ("7.2.3.1", one(&hello)),
        ("7.2.3.1, two frames", vec![frame(RSV1 | 1, None, &hello[..3]), frame(FIN, None, &hello[3..])]),
        ("7.2.3.3", one(&[0x00, 0x05, 0x00, 0xfa, 0xff, 0x48, 0x65, 0x6c, 0x6c, 0x6f, 0x00])),
        ("7.2.3.4", one(&[0xf3, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x00])),
        ("7.2.3.5", one(&[0xf2, 0x48, 0x05, 0x00, 0x00, 0x00, 0xff, 0xff, 0xca, 0xc9, 0xc9, 0x07, 0x00])),
    ] {
        let made = remade(DEFLATE, FromServer, &frames);
        assert_eq!(texts(&made).last(), Some(&Some("Hello")), "{section}");
    }
    // §7.2.3.2: the second message refers to the first.
    let second = frame(FIN | RSV1 | 1, None, &[0xf2, 0x00, 0x11, 0x00, 0x00]);
    let made = remade(DEFLATE, FromServer, &[one(&hello)[0].clone(), second.clone()]);
    assert_eq!(texts(&made), [Some("Hello"), Some("Hello")]);
    // A sender that ended its deflate stream may refer to what was before the end as well.
    let ended = frame(FIN | RSV1 | 1, None, &[0xf3, 0x48, 0xcd, 0xc9, 0xc9, 0x07, 0x00, 0x00]);
    assert_eq!(texts(&remade(DEFLATE, FromServer, &[ended, second.clone()])), [Some("Hello"), Some("Hello")]);
    // Alone it cannot be read, and nothing is made up.
    let made = remade(DEFLATE, FromServer, &[second]);
    let made = made[0].as_ref().unwrap();
    assert!(!made.trouble.is_empty() && *made.bytes == *b"H", "{made:?}");
}

#[test]
fn fragments_join_and_control_frames_stand_between_them() {
    let key = Some([1, 2, 3, 4]);
    let frames = [
        frame(1, key, b"Hel"),
        frame(FIN | 9, key, b"are you there?"),
        frame(0, key, b"lo, "),
        frame(FIN, key, b"you"),
    ];
    let made = remade(PLAIN, FromClient, &frames);
    assert_eq!(texts(&made), [None, None, None, Some("Hello, you")]);
    let whole = made[3].as_ref().unwrap();
    assert_eq!((whole.from, whole.parts), (10, 3));
    // One frame that is a message says it all itself.
    assert_eq!(remade(PLAIN, FromClient, &[frame(FIN | 1, key, b"hi")]), [None]);
}

#[test]
fn a_message_that_lacks_a_piece_does_not_spoil_the_ones_after_it() {
    let (one, two, three) = ("the first message, long enough to be referred to", "the first message again", "three");
    let mut deflater = Deflater::new();
    let frames: Vec<_> =
        [one, two, three].iter().map(|text| frame(FIN | RSV1 | 1, None, &deflater.message(text.as_bytes()))).collect();
    let kinds = kinds(DEFLATE, FromServer, &frames);
    let mut again = session();
    let cut = &frames[0][..frames[0].len() - 3];
    let first = make(&mut *again, FromServer, kinds[0], cut).unwrap();
    assert!(one.as_bytes().starts_with(&first.bytes) && first.trouble.contains("3 bytes"), "{first:?}");
    // The second refers to what is missing: it must not come out wrong.
    let second = make(&mut *again, FromServer, kinds[1], &frames[1]).unwrap();
    assert!(two.as_bytes().starts_with(&second.bytes), "{second:?}");
    assert!(second.trouble.contains("could not be read"), "{second:?}");
    // The third refers to nothing before it.
    let third = make(&mut *again, FromServer, kinds[2], &frames[2]).unwrap();
    assert_eq!((&*third.bytes, third.trouble.as_str()), (three.as_bytes(), ""));
    // With nothing taken over, a loss costs one message.
    let frames: Vec<_> =
        [one, two].map(|text| frame(FIN | RSV1 | 1, None, &Deflater::new().message(text.as_bytes()))).into();
    let kinds = self::kinds(ALONE, FromServer, &frames);
    let mut again = session();
    make(&mut *again, FromServer, kinds[0], &frames[0][..4]).unwrap();
    let second = make(&mut *again, FromServer, kinds[1], &frames[1]).unwrap();
    assert_eq!((&*second.bytes, second.trouble.as_str()), (two.as_bytes(), ""));
}

#[test]
fn a_bomb_is_stopped_and_says_so() {
    let bomb = frame(FIN | RSV1 | 2, None, &Deflater::new().message(&vec![0u8; 40 << 20]));
    assert!(bomb.len() < 64 << 10);
    let made = remade(DEFLATE, FromServer, std::slice::from_ref(&bomb));
    let made = made[0].as_ref().unwrap();
    assert!(made.trouble.starts_with("stopped at"), "{}", made.trouble);
    assert!(
        made.bytes.len() as u64 <= RATIO_FREE.max(MAX_RATIO * bomb.len() as u64) + (64 << 10),
        "{}",
        made.bytes.len()
    );
    // Less dense, and beyond the size: half of it is noise to the eye.
    let mut deflater = Deflater::new();
    let line: Vec<u8> = (0..20_000u32).flat_map(|n| (n.wrapping_mul(2_654_435_761)).to_be_bytes()).collect();
    let piece = deflater.message(&line.repeat(60));
    let mut frames = vec![frame(RSV1 | 2, None, &piece)];
    for _ in 0..20 {
        let mut piece = deflater.message(&line.repeat(60));
        piece.splice(0..0, [0, 0, 0xff, 0xff]);
        frames.push(frame(0, None, &piece));
    }
    frames.push(frame(FIN, None, &[]));
    let made = remade(DEFLATE, FromServer, &frames);
    let made = made.last().unwrap().as_ref().unwrap();
    assert_eq!((made.bytes.len(), made.trouble.as_str()), (MAX_MESSAGE, "stopped at 64 MiB"));
}

#[test]
fn a_lost_payload_passes_and_a_lost_head_ends_it() {
    let long = frame(FIN | 2, None, &[7; 1000]);
    let begin = || {
        let mut stream = Stream::new(session());
        stream.open(PLAIN);
        stream.bytes(FromServer, &long[..100]);
        stream.gap(FromServer, 500);
        stream.bytes(FromServer, &long[600..]);
        stream.bytes(FromServer, &frame(FIN | 1, None, b"after"));
        stream
    };
    let outcome = begin().finish();
    assert!(!outcome.lost);
    let places: Vec<_> = outcome.messages.iter().map(|message| (message.at, message.end, message.whole)).collect();
    assert_eq!(places, [(0, 1004, false), (1004, 1011, true)]);
    let mut stream = begin();
    stream.gap(FromServer, 1);
    assert!(stream.finish().lost, "nothing marks where the next frame begins");
}

#[test]
fn without_its_handshake_a_stream_must_look_like_websocket() {
    let feed = |bytes: &[u8]| stream::feed(session(), &[(FromServer, bytes)]);
    assert!(feed(b"GET / HTTP/1.1\r\n\r\n").lost);
    let outcome = feed(&frame(FIN | 1, None, b"hello"));
    assert!(!outcome.lost && outcome.messages.len() == 1);
}

#[test]
fn no_length_leads_past_the_end_of_counting() {
    let mut stream = Stream::new(session());
    stream.open(PLAIN);
    stream.bytes(FromServer, &[0x82, 127, 255, 255, 255, 255, 255, 255, 255, 255, 1, 2, 3]);
    stream.bytes(FromServer, &[0; 100]);
    let outcome = stream.finish();
    let lengths: Vec<_> = outcome.messages.iter().map(|message| (message.len, message.whole)).collect();
    assert_eq!((lengths.as_slice(), outcome.lost), (&[(Some(u64::MAX), false)][..], false));
}

/// What a message says; one in five says nothing.
fn text() -> impl Strategy<Value = Vec<u8>> {
    prop_oneof![4 => prop::collection::vec(0u8..4, 0..3000), 1 => Just(Vec::new())]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Bytes that are frames by their first byte, and nothing else besides.
    #[test]
    fn no_bytes_do_harm(
        choice in 0u8..8,
        frames in prop::collection::vec((any::<[u8; 2]>(), prop::collection::vec(any::<u8>(), 0..140)), 0..20),
    ) {
        invariants::be_loud(false);
        let bytes = frames.iter().flat_map(|(head, rest)| head.iter().chain(rest));
        let data: Vec<u8> = std::iter::once(choice).chain(bytes.copied()).collect();
        frames::exercise(&data);
    }

    /// Messages in any mixture of sizes, none at all included, fragments and compression come out as they went in.
    #[test]
    fn messages_come_out_as_they_went_in(
        messages in prop::collection::vec((text(), 1usize..4, any::<bool>()), 1..12),
        alone in any::<bool>(),
        key in any::<Option<[u8; 4]>>(),
    ) {
        let direction = if key.is_some() { FromClient } else { FromServer };
        let mut deflater = Deflater::new();
        let (mut frames, mut expected) = (Vec::new(), Vec::new());
        for (text, pieces, compress) in &messages {
            if alone {
                deflater = Deflater::new();
            }
            let payload = if *compress { deflater.message(text) } else { text.clone() };
            let size = payload.len().div_ceil(*pieces).max(1);
            let mut parts: Vec<&[u8]> = payload.chunks(size).collect();
            if parts.is_empty() {
                parts.push(&[]);
            }
            for (place, part) in parts.iter().enumerate() {
                let last = place + 1 == parts.len();
                let first = if place == 0 { 2 | if *compress { RSV1 } else { 0 } } else { 0 };
                frames.push(frame(first | if last { FIN } else { 0 }, key, part));
                expected.push((last && (*compress || parts.len() > 1)).then(|| text.clone()));
            }
        }
        let made = remade(if alone { ALONE } else { DEFLATE }, direction, &frames);
        let found: Vec<_> = made.into_iter().map(|remade| remade.map(|remade| {
            assert_eq!(remade.trouble, "");
            remade.bytes.to_vec()
        })).collect();
        prop_assert_eq!(found, expected);
    }
}

// ---- captures ----------------------------------------------------------------------------------------------------------

#[test]
fn the_captures_at_hand_read_as_tshark_reads_them() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let truth = shared.join("captures/truth");
    if !truth.exists() {
        eprintln!("SKIPPED: no captures at {}", truth.display());
        return;
    }
    let mut rows = 0;
    for folder in ["websocket", "graphql", "mqtt"] {
        for entry in std::fs::read_dir(truth.join(folder)).expect("the folder is there").flatten() {
            let Ok(table) = std::fs::read_to_string(entry.path().join("websocket.tsv")) else { continue };
            let capture = shared.join("captures").join(folder).join(entry.file_name());
            let expected: Vec<String> = table.lines().skip(1).map(without_stream).collect();
            rows += expected.len();
            let found: Vec<String> = frames_of(&capture).into_iter().map(|shown| shown.row).collect();
            assert_eq!(found, expected, "{}", capture.display());
        }
    }
    assert!(rows > 90, "only {rows} rows");
}

#[test]
fn compressed_messages_of_a_capture_are_echoed() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let capture = shared.join("captures/websocket/ws-deflate.pcap");
    if !capture.exists() {
        eprintln!("SKIPPED: no capture at {}", capture.display());
        return;
    }
    let shown = frames_of(&capture);
    let of = |masked| shown.iter().filter(move |frame| frame.masked == masked && !frame.text.is_empty());
    let asked: Vec<_> = of(true).map(|frame| format!("echo: {}", frame.text)).collect();
    let answered: Vec<_> = of(false).map(|frame| frame.text.clone()).collect();
    assert_eq!(asked, answered);
    assert!(asked.len() >= 6, "{asked:?}");
    assert!(asked.iter().any(|text| text.contains("ünïcode ✓")));
    let tabs: Vec<_> =
        shown.iter().filter(|frame| frame.number == 10).flat_map(|frame| frame.sources.clone()).collect();
    assert_eq!(tabs, ["Unmasked data", "Decompressed payload"]);
}

/// A frame of WebSocket as it is shown.
struct Shown {
    number: u64,
    row: String,
    masked: bool,
    text: String,
    sources: Vec<&'static str>,
}

fn without_stream(line: &str) -> String {
    let mut cells: Vec<_> = line.split('\t').collect();
    cells.remove(1);
    cells.join("\t")
}

/// Every frame of WebSocket in a capture.
fn frames_of(path: &Path) -> Vec<Shown> {
    let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let frames = capture.len() as u64;
    let mut reader = Reader::new(capture, Want::everything());
    let mut found = Vec::new();
    for number in 1..=frames {
        let view = reader.read(FrameId::from_number(number).expect("frames count from 1")).expect("the frame is there");
        let items = view.tape.items();
        for (place, layer) in items.iter().enumerate().filter(|(_, item)| item.field.filter == "websocket") {
            found.push(shown(number, &view, &items[place..layer.next as usize]));
        }
    }
    found
}

fn shown(number: u64, view: &View<'_>, layer: &[Item]) -> Shown {
    let field = |name: &str| {
        let mut out = String::new();
        let items = layer.iter().filter(|item| item.field.filter == format!("websocket.{name}"));
        items.for_each(|item| show::value(&mut out, view, item));
        out
    };
    let extended = field("payload_length_ext_16") + &field("payload_length_ext_64");
    let len = if extended.is_empty() { field("payload_length") } else { extended };
    let head = ["fin", "rsv", "opcode", "mask"].map(field);
    let row = format!("{number}\t{}\t{len}\t{}", head.join("\t"), field("payload.close.status_code"));
    let sources = view.tape.sources().iter().map(|source| source.name).collect();
    Shown { number, row, masked: head[3] == "1", text: field("payload.text"), sources }
}

/// What a compressed message says must not depend on which frames were read before it.
#[test]
fn the_order_of_reading_changes_nothing() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/websocket/compressed.pcapng");
    let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let tree = |reader: &mut Reader, frame: u32| {
        let mut out = String::new();
        show::tree(&mut out, &reader.read(FrameId(frame)).expect("the frame can be read"), |_| true);
        // Times since the frame displayed before belong to the order of reading.
        out.lines().filter(|line| !line.contains("displayed frame")).map(|line| format!("{line}\n")).collect::<String>()
    };
    let reader = || Reader::new(std::sync::Arc::clone(&capture), Want::everything());
    let frames = capture.len() as u32;
    let fresh: Vec<String> = (0..frames).map(|frame| tree(&mut reader(), frame)).collect();
    assert!(fresh.iter().any(|tree| tree.contains("Per-Message Compressed: True")));
    let (mut forwards, mut backwards, mut twice) = (reader(), reader(), reader());
    for frame in 0..frames {
        assert_eq!(tree(&mut forwards, frame), fresh[frame as usize]);
        let back = frames - 1 - frame;
        assert_eq!(tree(&mut backwards, back), fresh[back as usize]);
        assert_eq!(tree(&mut twice, frame), tree(&mut twice, frame));
        assert_eq!(tree(&mut twice, frame * 7 % frames), fresh[(frame * 7 % frames) as usize]);
    }
}
