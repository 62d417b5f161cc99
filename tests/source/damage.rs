//! Damaged headers: each gives the stated note, what is whole before and after is kept, memory and time stay bounded.

use std::process::Command;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use proptest::prelude::*;
use rustix::process::{Resource, Rlimit, setrlimit};
use wirelens::source::{EndingKind, MAX_BLOCK, MAX_FRAME, NoteKind, Source, Step};

use super::bytes::{BOTH, Bytes, NO_OPTIONS, Order, packet};
use super::formats::all_blocks;
use super::{open_bytes, walk};

/// A damaged capture and what must be said of it.
struct Case {
    name: String,
    bytes: Vec<u8>,
    /// The time stamps of the frames that must come.
    frames: Vec<i64>,
    /// Each note and the bytes it says are lost.
    notes: Vec<(NoteKind, u64)>,
    ending: EndingKind,
}

const SIX: [i64; 6] = [1, 2, 3, 4, 5, 6];

/// Six packets of 60 bytes, numbered by their time stamps; block 0 is the section header, block 1 the interface.
fn ng(order: Order) -> Bytes {
    let mut bytes = Bytes::new(order);
    bytes.section(u64::MAX, NO_OPTIONS).interface(1, 0, &[(9, &[9])]);
    for number in 1..=6 {
        bytes.enhanced(0, number, &packet(number as usize, 60), NO_OPTIONS);
    }
    bytes
}

/// Six records of 60 bytes, numbered by their nanoseconds, in the first second.
fn pcap(order: Order) -> Bytes {
    let mut bytes = Bytes::pcap(order, 0xa1b2_3c4d, 65_535, 1);
    for number in 1..=6 {
        bytes.record(0, number, &packet(number as usize, 60), 60);
    }
    bytes
}

const EPB: u32 = 6;
const EPB_LEN: u32 = 92;
const CLEAN: EndingKind = EndingKind::Clean;

fn without(numbers: &[i64]) -> Vec<i64> {
    SIX.into_iter().filter(|number| !numbers.contains(number)).collect()
}

fn cases() -> Vec<Case> {
    BOTH.into_iter()
        .flat_map(|order| {
            let mut cases = block_lengths(order);
            cases.extend(block_content(order));
            cases.extend(interfaces(order));
            cases.extend(options(order));
            cases.extend(records(order));
            for case in &mut cases {
                case.name = format!("{} ({order:?})", case.name);
            }
            cases
        })
        .collect()
}

fn block_lengths(order: Order) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |name: &str, bytes: Vec<u8>, lost: &[i64], notes: Vec<(NoteKind, u64)>, ending| {
        cases.push(Case { name: name.to_owned(), bytes, frames: without(lost), notes, ending });
    };
    let bad_length = |length| NoteKind::BlockLength { block_type: EPB, length };
    let unaligned = |length| NoteKind::BlockAlignment { block_type: EPB, length };
    for (length, kind) in [
        (0, bad_length(0)),
        (4, bad_length(4)),
        (11, bad_length(11)),
        (12, bad_length(12)),
        (28, bad_length(28)),
        (MAX_BLOCK + 4, bad_length(MAX_BLOCK + 4)),
        (u32::MAX, bad_length(u32::MAX)),
        (0x8000_0000, bad_length(0x8000_0000)),
        (EPB_LEN + 1, unaligned(EPB_LEN + 1)),
        (EPB_LEN - 2, unaligned(EPB_LEN - 2)),
    ] {
        let mut bytes = ng(order);
        bytes.patch(bytes.starts[4] + 4, length);
        case(&format!("length {length}"), bytes.out, &[3], vec![(kind, EPB_LEN.into())], CLEAN);
    }

    // The first length leads into another block, and what stands there is not the same length.
    let mut bytes = ng(order);
    bytes.patch(bytes.starts[4] + 4, EPB_LEN - 4);
    let kind =
        NoteKind::BlockTrailer { block_type: EPB, length: EPB_LEN - 4, trailer: word(&bytes, bytes.starts[5] - 8) };
    case("length too short", bytes.out, &[3], vec![(kind, EPB_LEN.into())], CLEAN);
    let mut bytes = ng(order);
    bytes.patch(bytes.starts[4] + 4, EPB_LEN + 8);
    let kind = NoteKind::BlockTrailer { block_type: EPB, length: EPB_LEN + 8, trailer: EPB_LEN };
    case("length into the next block", bytes.out, &[3], vec![(kind, EPB_LEN.into())], CLEAN);

    // Only the second length is damaged: the packet is whole.
    for trailer in [0, EPB_LEN + 4, u32::MAX] {
        let mut bytes = ng(order);
        bytes.patch(bytes.starts[5] - 4, trailer);
        let kind = NoteKind::BlockTrailer { block_type: EPB, length: EPB_LEN, trailer };
        case(&format!("second length {trailer}"), bytes.out, &[], vec![(kind, 0)], CLEAN);
    }
    let mut bytes = ng(order);
    let end = bytes.out.len();
    bytes.patch(end - 4, 7);
    let kind = NoteKind::BlockTrailer { block_type: EPB, length: EPB_LEN, trailer: 7 };
    case("second length of the last block", bytes.out, &[], vec![(kind, 0)], CLEAN);

    // More than the file has, and other blocks in it.
    let mut bytes = ng(order);
    bytes.patch(bytes.starts[4] + 4, 1 << 20);
    let kind = NoteKind::BlockBeyondEnd { block_type: EPB, length: 1 << 20 };
    case("length beyond the end", bytes.out, &[3], vec![(kind, EPB_LEN.into())], CLEAN);
    // The last block: nothing tells it from one that is cut.
    let mut bytes = ng(order);
    bytes.patch(bytes.starts[7] + 4, 1 << 20);
    let ending = EndingKind::Cut { have: EPB_LEN.into(), need: 1 << 20 };
    case("length of the last block beyond the end", bytes.out, &[6], vec![], ending);

    // A type that is not known is stepped over by its lengths, without a note.
    let mut bytes = ng(order);
    bytes.patch(bytes.starts[4], 0x7777_7777);
    case("unknown type", bytes.out, &[3], vec![], CLEAN);

    // Two damaged blocks in a row, and rubbish between two blocks.
    let mut bytes = ng(order);
    let (one, other) = (bytes.starts[3], bytes.starts[4]);
    bytes.patch(one + 4, 3).patch(other + 4, 5);
    case("two blocks", bytes.out, &[2, 3], vec![(bad_length(3), u64::from(EPB_LEN) * 2)], CLEAN);
    let mut bytes = ng(order);
    let at = bytes.starts[4];
    bytes.out.splice(at..at, [0xee; 777]);
    let kind = NoteKind::BlockLength { block_type: 0xeeee_eeee, length: 0xeeee_eeee };
    case("rubbish between blocks", bytes.out, &[], vec![(kind, 777)], CLEAN);
    let mut bytes = ng(order);
    bytes.out.extend([0; 100]);
    let kind = NoteKind::BlockLength { block_type: 0, length: 0 };
    case("zeros at the end", bytes.out, &[], vec![(kind, 100)], EndingKind::Damaged { lost: 100 });
    let mut bytes = ng(order);
    let at = bytes.starts[4];
    bytes.out.drain(at + 10..at + 20);
    // There the reader looks into the next block, across its length and its interface.
    let trailer = if order == Order::Big { EPB_LEN << 16 } else { 0 };
    let kind = NoteKind::BlockTrailer { block_type: EPB, length: EPB_LEN, trailer };
    case("ten bytes missing", bytes.out, &[3], vec![(kind, u64::from(EPB_LEN) - 10)], CLEAN);
    cases
}

/// Four bytes as a number in the byte order of the rest.
fn word(bytes: &Bytes, at: usize) -> u32 {
    let word = [bytes.out[at], bytes.out[at + 1], bytes.out[at + 2], bytes.out[at + 3]];
    if bytes.order == Order::Big { u32::from_be_bytes(word) } else { u32::from_le_bytes(word) }
}

fn block_content(order: Order) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |name: &str, bytes: Vec<u8>, lost: &[i64], notes: Vec<(NoteKind, u64)>, ending| {
        cases.push(Case { name: name.to_owned(), bytes, frames: without(lost), notes, ending });
    };
    // The packet is longer than its block: what is there is given.
    for cap_len in [61, 64, 0x7fff_ffff, u32::MAX] {
        let mut bytes = ng(order);
        bytes.patch(bytes.starts[4] + 20, cap_len);
        let kind = NoteKind::PacketBeyondBlock { cap_len, room: 60 };
        case(&format!("packet of {cap_len} bytes"), bytes.out, &[], vec![(kind, 0)], CLEAN);
    }
    let mut bytes = ng(order);
    bytes.simple(&packet(1, 4), 400);
    let kind = NoteKind::PacketBeyondBlock { cap_len: 400, room: 4 };
    cases.push(Case {
        name: "simple packet".to_owned(),
        bytes: bytes.out,
        frames: [&SIX[..], &[0]].concat(),
        notes: vec![(kind, 0)],
        ending: CLEAN,
    });

    // Section headers in the middle.
    let mut case = |name: &str, bytes: Vec<u8>, frames: &[i64], notes: Vec<(NoteKind, u64)>, ending| {
        cases.push(Case { name: name.to_owned(), bytes, frames: frames.to_vec(), notes, ending });
    };
    let two = |change: &dyn Fn(&mut Bytes, usize)| {
        let mut bytes = ng(order);
        let second = bytes.out.len();
        bytes.section(u64::MAX, NO_OPTIONS).interface(1, 0, &[(9, &[9])]).enhanced(0, 7, &packet(7, 60), NO_OPTIONS);
        change(&mut bytes, second);
        bytes.out
    };
    let bytes = two(&|bytes, at| _ = bytes.patch(at + 8, 0x1a2b_3c4e));
    let mark = if order == Order::Big { 0x4e3c_2b1a } else { 0x1a2b_3c4e };
    // The interface of the lost section then counts as the second of the first one.
    case("byte-order mark", bytes, &[1, 2, 3, 4, 5, 6, 7], vec![(NoteKind::ByteOrder { mark }, 28)], CLEAN);
    let bytes = two(&|bytes, at| {
        let version = if bytes.order == Order::Big { 0x0009_0000 } else { 0x0000_0009 };
        bytes.patch(at + 12, version);
    });
    let kind = NoteKind::SectionVersion { major: 9, minor: 0 };
    case("section version", bytes, &SIX, vec![(kind, 0)], CLEAN);
    let bytes = two(&|bytes, at| _ = bytes.patch(at + 4, 16));
    let kind = NoteKind::BlockLength { block_type: 0x0a0d_0d0a, length: 16 };
    case("section header length", bytes, &[1, 2, 3, 4, 5, 6, 7], vec![(kind, 28)], CLEAN);
    for claim in [0, 1, 4, u64::MAX - 1, 1 << 63] {
        let mut bytes = Bytes::new(order);
        bytes.section(claim, NO_OPTIONS).interface(1, 0, &[(9, &[9])]).enhanced(0, 1, &[1], NO_OPTIONS);
        case(&format!("section length {claim}"), bytes.out, &[1], vec![], CLEAN);
    }
    cases
}

fn interfaces(order: Order) -> Vec<Case> {
    let mut cases = Vec::new();
    for interface in [1, 2, 0xffff, 0x0001_0000, u32::MAX] {
        let mut bytes = ng(order);
        bytes.patch(bytes.starts[4] + 8, interface);
        cases.push(Case {
            name: format!("interface {interface}"),
            bytes: bytes.out,
            frames: without(&[3]),
            notes: vec![(NoteKind::UnknownInterface { interface }, EPB_LEN.into())],
            ending: CLEAN,
        });
    }
    let mut none = Bytes::new(order);
    none.section(u64::MAX, NO_OPTIONS).simple(&packet(1, 4), 4).old_packet(0, 1, &packet(1, 4), NO_OPTIONS);
    none.interface(1, 0, &[(9, &[9])]).enhanced(0, 1, &packet(1, 4), NO_OPTIONS);
    let kind = NoteKind::UnknownInterface { interface: 0 };
    cases.push(Case {
        name: "packets before any interface".to_owned(),
        bytes: none.out,
        frames: vec![1],
        notes: vec![(kind.clone(), 20), (kind, 36)],
        ending: CLEAN,
    });
    let mut forgotten = ng(order);
    forgotten.section(u64::MAX, NO_OPTIONS).enhanced(0, 7, &packet(7, 4), NO_OPTIONS);
    cases.push(Case {
        name: "an interface of the section before".to_owned(),
        bytes: forgotten.out,
        frames: SIX.to_vec(),
        notes: vec![(NoteKind::UnknownInterface { interface: 0 }, 36)],
        ending: CLEAN,
    });
    let mut statistics = ng(order);
    statistics.statistics(9, 1, NO_OPTIONS);
    cases.push(Case {
        name: "statistics of an unknown interface".to_owned(),
        bytes: statistics.out,
        frames: SIX.to_vec(),
        notes: vec![(NoteKind::UnknownStatistics { interface: 9 }, 24)],
        ending: CLEAN,
    });
    cases
}

fn options(order: Order) -> Vec<Case> {
    let mut cases = Vec::new();
    let beyond = |block_type, code, length| NoteKind::OptionBeyondBlock { block_type, code, length };
    // The options of an interface begin 16 bytes after it; if_tsresol stands first and is read before the damage.
    let mut bytes = Bytes::new(order);
    bytes.section(u64::MAX, &[(4, b"tool")]);
    let length_of_application = if order == Order::Big { 0x0004_ffff } else { 0xffff_0004 };
    bytes.patch(24, length_of_application).interface(1, 0, &[(9, &[9]), (2, b"eth0")]);
    let name = bytes.starts[1] + 16 + 8;
    bytes.patch(name, if order == Order::Big { 0x0002_0100 } else { 0x0100_0002 });
    for number in 1..=6 {
        bytes.enhanced(0, number, &packet(1, 4), NO_OPTIONS);
    }
    let notes = vec![(beyond(0x0a0d_0d0a, 4, 0xffff), 0), (beyond(1, 2, 0x0100), 0)];
    cases.push(Case {
        name: "options longer than section and interface".to_owned(),
        bytes: bytes.out,
        frames: SIX.to_vec(),
        notes,
        ending: CLEAN,
    });

    let mut case = |name: &str, bytes: Bytes, kind: NoteKind| {
        let (frames, notes) = (SIX.to_vec(), vec![(kind, 0)]);
        cases.push(Case { name: name.to_owned(), bytes: bytes.out, frames, notes, ending: CLEAN });
    };
    let mut bytes = ng(order);
    bytes.statistics(0, 1, &[(4, &[0; 8])]);
    let at = bytes.starts[8] + 20;
    bytes.patch(at, if order == Order::Big { 0x0004_0100 } else { 0x0100_0004 });
    case("option longer than statistics", bytes, beyond(5, 4, 0x0100));
    let mut bytes = ng(order);
    bytes.names(&[(1, &[1, 2, 3, 4], &["name"])]);
    let at = bytes.starts[8] + 8;
    bytes.patch(at, if order == Order::Big { 0x0001_0100 } else { 0x0100_0001 });
    case("name longer than its block", bytes, NoteKind::ContentBeyondBlock { block_type: 4 });
    let mut bytes = ng(order);
    bytes.secrets(1, b"secret");
    let at = bytes.starts[8] + 12;
    bytes.patch(at, u32::MAX);
    case("secret longer than its block", bytes, NoteKind::ContentBeyondBlock { block_type: 10 });
    cases
}

fn records(order: Order) -> Vec<Case> {
    let mut cases = Vec::new();
    let mut case = |name: &str, bytes: Vec<u8>, frames: &[i64], notes: Vec<(NoteKind, u64)>, ending| {
        cases.push(Case { name: name.to_owned(), bytes, frames: frames.to_vec(), notes, ending });
    };
    let too_long = |cap_len| NoteKind::RecordLength { cap_len, limit: MAX_FRAME };
    for cap_len in [MAX_FRAME + 1, 0x7fff_ffff, u32::MAX] {
        let mut bytes = pcap(order);
        bytes.patch(bytes.starts[2] + 8, cap_len);
        case(&format!("record of {cap_len}"), bytes.out, &without(&[3]), vec![(too_long(cap_len), 76)], CLEAN);
    }
    let mut bytes = pcap(order);
    bytes.patch(bytes.starts[2] + 8, 200_000);
    let kind = NoteKind::RecordBeyondEnd { cap_len: 200_000 };
    case("record beyond the end", bytes.out, &without(&[3]), vec![(kind, 76)], CLEAN);
    let mut bytes = pcap(order);
    bytes.patch(bytes.starts[5] + 8, 200_000);
    let ending = EndingKind::Cut { have: 76, need: 200_016 };
    case("last record beyond the end", bytes.out, &without(&[6]), vec![], ending);

    // A length that is too small, so that the next header is a part of the packet.
    let mut bytes = pcap(order);
    bytes.patch(bytes.starts[2] + 8, 9);
    let claimed = word(&bytes, bytes.starts[2] + 16 + 9 + 8);
    case("record too short", bytes.out, &SIX, vec![(too_long(claimed), 51)], CLEAN);
    // A length that swallows the next records and ends inside a packet: they are found in what it claims.
    let mut bytes = pcap(order);
    bytes.patch(bytes.starts[2] + 8, 60 + 76 + 30);
    let kind = NoteKind::RecordOverlap;
    case("record that swallows others", bytes.out, &SIX, vec![(kind, 0)], CLEAN);

    let mut bytes = pcap(order);
    let at = bytes.starts[3];
    bytes.out.splice(at..at, [0xee; 5_000]);
    let kind = too_long(0xeeee_eeee);
    case("rubbish between records", bytes.out, &SIX, vec![(kind, 5_000)], CLEAN);
    let mut bytes = pcap(order);
    bytes.out.extend([0xee; 5_000]);
    let ending = EndingKind::Damaged { lost: 5_000 };
    case("rubbish at the end", bytes.out, &SIX, vec![(too_long(0xeeee_eeee), 5_000)], ending);
    let mut bytes = Bytes::pcap(order, 0xa1b2_3c4d, 0, 1);
    bytes.raw(&[0xee; 50]);
    let ending = EndingKind::Damaged { lost: 50 };
    case("rubbish after the file header", bytes.out, &[], vec![(too_long(0xeeee_eeee), 50)], ending);
    cases
}

#[test]
fn every_damaged_header_gives_its_note() {
    let cases = cases();
    assert!(cases.len() >= 2 * 40, "only {} cases", cases.len());
    for case in cases {
        let source = open_bytes(&case.bytes);
        let seen = walk(&source);
        let name = &case.name;
        assert_eq!(walk(&source), seen, "{name}: a second pass differs");
        assert_eq!(
            seen.frames.iter().map(|frame| frame.time).collect::<Vec<_>>(),
            case.frames,
            "{name}: {:?}",
            seen.notes
        );
        let notes: Vec<_> = seen.notes.iter().map(|note| (note.kind.clone(), note.lost)).collect();
        assert_eq!(notes, case.notes, "{name}");
        assert_eq!(seen.ending.kind, case.ending, "{name}");
        for note in &seen.notes {
            assert!(note.to_string().starts_with("at byte "), "{note}");
        }
    }
}

/// Run by the next test in a process of its own, whose data may not grow further.
#[test]
#[ignore = "a part of another test"]
fn under_a_memory_limit() {
    let cases = cases();
    let largest = cases.iter().map(|case| case.bytes.len()).max().unwrap_or(0) as u64;
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux");
    let size = status.lines().find_map(|line| line.strip_prefix("VmData:")).expect("a size");
    let size: u64 = size.trim().trim_end_matches(" kB").parse().expect("kB");
    let limit = Some(size * 1024 + largest + (16 << 20));
    setrlimit(Resource::Data, Rlimit { current: limit, maximum: limit }).expect("a limit");
    for case in cases {
        drop(walk(&open_bytes(&case.bytes)));
    }
    // The limit is real: what a lying length asks for does not fit.
    let too_much = Vec::<u8>::new().try_reserve_exact(MAX_BLOCK as usize + (8 << 20));
    assert!(too_much.is_err(), "the limit does not hold");
}

#[test]
#[cfg(target_os = "linux")]
fn no_damaged_header_takes_more_memory_than_the_file_and_a_block() {
    let itself = std::env::current_exe().expect("this program");
    let output = Command::new(itself)
        .args(["--exact", "damage::under_a_memory_limit", "--ignored", "--test-threads=1"])
        .output()
        .expect("runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("1 passed"), "{text}");
}

/// Bytes that make every place look like a beginning.
fn hostile(len: usize) -> Vec<(&'static str, Vec<u8>)> {
    let mut all = Vec::new();
    let mut record = Bytes::new(Order::Little);
    while record.out.len() < len {
        // Plausible on its own, but what follows is not.
        record.u32(0).u32(0).u32(19_999).u32(60_000);
    }
    let pcap = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1).record(0, 0, &[1], 1).out.clone();
    all.push(("records that do not chain", [&pcap[..], &[0xff; 16], &record.out].concat()));
    all.push(("zeros after a record", [&pcap[..], &[0xff; 16], &vec![0; len]].concat()));
    let mut swallow = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
    while swallow.out.len() < len {
        // Each claims to reach far, and there nothing makes sense.
        swallow.u32(0).u32(0).u32(200_001).u32(200_001).raw(&[0xff; 33]);
    }
    all.push(("records that swallow each other", swallow.out));
    let mut block = Bytes::pcapng(Order::Little);
    while block.out.len() < len {
        block.u32(6).u32(40_000);
    }
    all.push(("blocks without an end", block.out));
    let mut close = Bytes::pcapng(Order::Little);
    while close.out.len() < len {
        close.u32(6).u32(32).raw(&[0; 20]).u32(36);
    }
    all.push(("blocks whose lengths differ", close.out));
    let mut tiny = Bytes::pcapng(Order::Little);
    while tiny.out.len() < len {
        tiny.block(0x0bad, &[]);
    }
    all.push(("empty blocks", tiny.out));
    let mut unknown = Bytes::pcapng(Order::Little);
    while unknown.out.len() < len {
        unknown.enhanced(7, 0, &[], NO_OPTIONS);
    }
    all.push(("packets of unknown interfaces", unknown.out));
    let mut interfaces = Bytes::pcapng(Order::Little);
    while interfaces.out.len() < len {
        interfaces.interface(1, 0, NO_OPTIONS);
    }
    all.push(("interfaces only", interfaces.out));
    all
}

fn time_to_walk(bytes: &[u8]) -> Duration {
    let source = open_bytes(bytes);
    let begin = busy_time();
    let mut walker = source.walker();
    while !matches!(walker.next(), Step::End(_)) {}
    busy_time() - begin
}

/// What this thread had of the processor, so that other work on the machine does not count.
fn busy_time() -> Duration {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanos = text.split(' ').next().and_then(|cell| cell.parse().ok());
    nanos.map_or_else(|| SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970"), Duration::from_nanos)
}

#[test]
fn hostile_bytes_take_linear_time() {
    let (small, large) = (hostile(1 << 19), hostile(1 << 21));
    for ((name, small), (_, large)) in small.into_iter().zip(large) {
        let quick = time_to_walk(&small).min(time_to_walk(&small)).max(Duration::from_millis(5));
        let slow = time_to_walk(&large).min(time_to_walk(&large));
        // Four times the bytes; twice that is left for noise. Quadratic work would be sixteen times.
        assert!(slow < quick * 9, "{name}: {quick:?}, then {slow:?}");
    }
}

#[test]
fn notes_are_bounded_and_counted() {
    let mut bytes = Bytes::pcapng(Order::Little);
    for _ in 0..5_000 {
        bytes.enhanced(7, 0, &[], NO_OPTIONS);
    }
    bytes.enhanced(0, 0, &[], NO_OPTIONS);
    let source = open_bytes(&bytes.out);
    assert_eq!(walk(&source).frames.len(), 1);
    assert_eq!(source.notes().len() as u64 + source.notes_left_out(), 5_000);
}

#[test]
fn more_interfaces_than_numbers_are_said() {
    let mut bytes = Bytes::pcapng(Order::Little);
    for _ in 0..65_536 {
        bytes.interface(1, 0, NO_OPTIONS);
    }
    bytes.enhanced(65_535, 1, &[1], NO_OPTIONS).enhanced(65_536, 2, &[2], NO_OPTIONS);
    let source = open_bytes(&bytes.out);
    let seen = walk(&source);
    assert_eq!(seen.frames.iter().map(|frame| frame.interface).collect::<Vec<_>>(), [65_535]);
    assert_eq!(seen.notes.iter().map(|note| &note.kind).collect::<Vec<_>>(), [&NoteKind::TooManyInterfaces]);
    assert_eq!(source.interfaces().len(), 65_536);
}

/// Walks whatever it is; the steps are bounded by the bytes.
fn ends(bytes: Vec<u8>) {
    let len = bytes.len();
    let Ok(source) = Source::from_bytes("fuzz", bytes.into()) else { return };
    let mut walker = source.walker();
    let mut steps = 0;
    loop {
        match walker.next() {
            Step::Frame(frame) => {
                assert!(frame.offset + u64::from(frame.cap_len) <= len as u64 || source.taken_in().is_some());
                if frame.has_options {
                    drop(source.packet_options(frame.offset, frame.cap_len));
                }
            }
            Step::Wait => drop(walker.wait(Duration::from_secs(5))),
            Step::End(ending) => {
                drop(ending.to_string());
                break;
            }
        }
        steps += 1;
        assert!(steps <= len * 4 + 1_000, "{steps} steps for {len} bytes");
    }
    source.notes().iter().for_each(|note| drop(note.to_string()));
    let first = walk(&source);
    assert_eq!(walk(&source), first, "a later pass differs");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn mutated_captures_end_without_panic(
        big in any::<bool>(),
        which in 0..3,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..4), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let order = if big { Order::Big } else { Order::Little };
        let mut bytes = match which {
            0 => all_blocks(order).out,
            1 => ng(order).out,
            _ => pcap(order).out,
        };
        for (at, value, kind) in changes {
            let at = at.index(bytes.len());
            match kind {
                0 => bytes[at] = value,
                1 => bytes[at] ^= 1 << (value % 8),
                2 => drop(bytes.splice(at..at, [value; 3])),
                _ if bytes.len() > 40 => drop(bytes.remove(at)),
                _ => {}
            }
        }
        ends(bytes[..cut.index(bytes.len()) + 1].to_vec());
        ends(bytes);
    }

    #[test]
    fn any_bytes_after_a_header_end_without_panic(
        which in 0..5,
        rest in prop::collection::vec(prop_oneof![Just(0u8), Just(6), Just(1), Just(32), any::<u8>()], 0..600),
    ) {
        let mut bytes = match which {
            0 => Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1).out,
            1 => Bytes::pcap(Order::Big, 0xa1b2_cd34, 0, 249).out,
            2 => Bytes::pcapng(Order::Little).out,
            3 => Bytes::pcapng(Order::Big).out,
            _ => vec![],
        };
        bytes.extend(rest);
        ends(bytes);
    }
}
