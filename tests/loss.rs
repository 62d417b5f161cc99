//! What is lost must not make anything wrong: one segment of a long connection, or the beginning of a capture.

#[path = "support/tcp.rs"]
mod tcp;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tcp::{ACK, PSH, SYN, Segment, Talk};
use wirelens::analysis::messages::Messages;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{ExchangeId, FrameId, MessageId};
use wirelens::dissect::{Want, show};
use wirelens::engine::ledger::{ExchangeRecord, MessageRecord, flags};
use wirelens::export::exchanges::{Exchanges, Note, Which};

// ---- one segment of many exchanges ------------------------------------------------------------------------------

/// Exchanges of a connection, and those of a short one of which every segment is left out once.
const COUNT: usize = 1000;
const FEW: usize = 60;
/// Requests on their way at once.
const DEPTHS: [usize; 5] = [1, 2, 5, 10, 50];
/// Payload of a segment: shorter than any message, so that each has a part in two messages at most.
const SEGMENT: usize = 160;
/// Segments that are left out of a long connection, one a run.
const SAMPLES: usize = 20;

/// Numbers that only look random.
fn step(state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize
}

fn body(number: usize) -> Vec<u8> {
    let len = 120 + step(&mut (number as u64 + 7)) % 400;
    format!("body of {number}; ").into_bytes().into_iter().cycle().take(len).collect()
}

fn request(number: usize) -> Vec<u8> {
    let agent = "x".repeat(120 + number % 37);
    if number % 7 == 3 {
        let body = body(number + COUNT);
        let len = body.len();
        let head =
            format!("POST /{number} HTTP/1.1\r\nHost: h\r\nUser-Agent: {agent}\r\nContent-Length: {len}\r\n\r\n");
        return [head.into_bytes(), body].concat();
    }
    format!("GET /{number} HTTP/1.1\r\nHost: h\r\nUser-Agent: {agent}\r\n\r\n").into_bytes()
}

fn response(number: usize) -> Vec<u8> {
    let body = body(number);
    if number.is_multiple_of(3) {
        let head = format!("HTTP/1.1 200 OK\r\nX-Number: {number}\r\nTransfer-Encoding: chunked\r\n\r\n");
        let (one, other) = body.split_at(body.len() / 2);
        let chunk = |bytes: &[u8]| [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat();
        return [head.into_bytes(), chunk(one), chunk(other), b"0\r\n\r\n".to_vec()].concat();
    }
    let head = format!("HTTP/1.1 200 OK\r\nX-Number: {number}\r\nContent-Length: {}\r\n\r\n", body.len());
    [head.into_bytes(), body].concat()
}

/// How a client asks.
#[derive(Clone, Copy, Debug)]
enum Pace {
    /// So many requests at once, the next when all are answered.
    Batches(usize),
    /// So many requests at first, and one more for each answer; the server waits for it.
    Sliding(usize),
}

/// A connection, and where its messages begin.
struct Course {
    talk: Talk,
    /// Of requests and responses.
    starts: [Vec<u64>; 2],
}

impl Course {
    fn new() -> Self {
        Self { talk: Talk::new(40_000, 80), starts: [Vec::new(), Vec::new()] }
    }

    /// Messages that one side sends at once, in segments of `size` bytes.
    fn send(&mut self, sent: &mut [u32; 2], from_client: bool, messages: &[Vec<u8>], size: usize) {
        let side = usize::from(!from_client);
        let mut at = u64::from(sent[side]);
        for message in messages {
            self.starts[side].push(at);
            at += message.len() as u64;
        }
        for payload in messages.concat().chunks(size) {
            let (at, expects) = (sent[side], sent[1 - side]);
            let payload = payload.to_vec();
            sent[side] += payload.len() as u32;
            self.talk.segments.push(Segment { from_client, at, expects, flags: ACK | PSH, payload });
        }
    }

    /// The number of the message to which the byte at a place belongs.
    fn number(&self, side: usize, at: u64) -> usize {
        self.starts[side].partition_point(|start| *start <= at) - 1
    }
}

/// So many exchanges, cut into segments that know nothing of messages.
fn course(count: usize, pace: Pace, size: usize) -> Course {
    let mut course = Course::new();
    let mut sent = [0, 0];
    match pace {
        Pace::Batches(depth) => {
            for first in (0..count).step_by(depth) {
                let numbers = first..(first + depth).min(count);
                course.send(&mut sent, true, &numbers.clone().map(request).collect::<Vec<_>>(), size);
                course.send(&mut sent, false, &numbers.map(response).collect::<Vec<_>>(), size);
            }
        }
        Pace::Sliding(depth) => {
            course.send(&mut sent, true, &(0..depth).map(request).collect::<Vec<_>>(), size);
            for number in 0..count {
                course.send(&mut sent, false, &[response(number)], size);
                if number + depth < count {
                    course.send(&mut sent, true, &[request(number + depth)], size);
                }
            }
        }
    }
    for (from_client, at, expects) in [(true, sent[0], sent[1]), (false, sent[1], sent[0])] {
        course.talk.segments.push(Segment { from_client, at, expects, flags: tcp::FIN | ACK, payload: Vec::new() });
    }
    course
}

/// The number of the exchange that a message belongs to, as its head says.
fn number_of(bytes: &[u8]) -> Option<usize> {
    let text = String::from_utf8_lossy(bytes);
    let after = text.strip_prefix("GET /").or(text.strip_prefix("POST /")).or(text.split("X-Number: ").nth(1))?;
    // A number that is cut is another one.
    let end = after.find(|c: char| !c.is_ascii_digit())?;
    after[..end].parse().ok()
}

/// What is shown of the exchanges of a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tally {
    /// Both messages are whole, belong together and are shown as certain.
    right: usize,
    /// They do not, or are not all there, and that is said.
    marked: usize,
    /// The likely pair is the true one among those that are uncertain.
    lucky: usize,
    /// They do not belong together, or have a counterpart that is not shown, and nothing is said.
    wrong: usize,
}

/// Places of the segments that carry bytes.
fn carriers(talk: &Talk) -> Vec<usize> {
    (0..talk.segments.len()).filter(|place| !talk.segments[*place].payload.is_empty()).collect()
}

/// What is shown when the segments at these places are missing.
fn without(course: &Course, lost: &[usize]) -> Tally {
    let mut talk = course.talk.clone();
    let mut place = 0;
    talk.segments.retain(|_| {
        place += 1;
        !lost.contains(&(place - 1))
    });
    let bytes: usize = lost.iter().map(|place| course.talk.segments[*place].payload.len()).sum();
    check_loss(course, &tcp::capture(&talk.frames()), bytes as u32, lost)
}

/// Runs with each of the losses. Returns the tallies.
fn runs(course: &Course, losses: &[Vec<usize>]) -> Vec<Tally> {
    losses.iter().map(|lost| without(course, lost)).collect()
}

/// The first segments, the last, and others between them, one a run.
fn samples(course: &Course) -> Vec<Vec<usize>> {
    let segments = carriers(&course.talk);
    let mut state = 1;
    let sampled = (0..SAMPLES).map(|sample| match sample {
        0..=2 => segments[sample],
        3 => segments[segments.len() - 1],
        _ => segments[step(&mut state) % segments.len()],
    });
    sampled.map(|place| vec![place]).collect()
}

fn worst(what: &str, losses: &[Vec<usize>], tallies: &[Tally]) {
    let least = tallies.iter().map(|tally| tally.right).min().unwrap_or(0);
    let marked: usize = tallies.iter().map(|tally| tally.marked).sum();
    println!("{what}: {} runs, at least {least} right, {marked} marked in all", tallies.len());
    let wrong: Vec<_> = losses.iter().zip(tallies).filter(|(_, tally)| tally.wrong > 0).collect();
    assert!(wrong.is_empty(), "{what}: {} runs show a wrong pair: {:?}", wrong.len(), &wrong[..wrong.len().min(5)]);
}

#[test]
fn one_lost_segment_costs_no_more_than_two_exchanges() {
    for depth in DEPTHS {
        let course = course(COUNT, Pace::Batches(depth), SEGMENT);
        let losses = samples(&course);
        let tallies = runs(&course, &losses);
        let what = format!("{COUNT} exchanges, {depth} at once");
        worst(&what, &losses, &tallies);
        for (lost, tally) in losses.iter().zip(&tallies) {
            assert!(tally.right >= COUNT - 2, "{what}, without {lost:?}: {tally:?}");
        }
    }
}

#[test]
fn every_segment_of_a_short_connection_may_be_lost() {
    for depth in DEPTHS {
        let course = course(FEW, Pace::Batches(depth), SEGMENT);
        let losses: Vec<Vec<usize>> = carriers(&course.talk).into_iter().map(|place| vec![place]).collect();
        let tallies = runs(&course, &losses);
        let what = format!("every segment of {FEW} exchanges, {depth} at once");
        worst(&what, &losses, &tallies);
        for (lost, tally) in losses.iter().zip(&tallies) {
            assert!(tally.right >= FEW - 2, "{what}, without {lost:?}: {tally:?}");
        }
    }
}

#[test]
fn several_lost_segments_show_no_wrong_pair() {
    for depth in DEPTHS {
        let course = course(FEW, Pace::Batches(depth), SEGMENT);
        let segments = carriers(&course.talk);
        let mut state = depth as u64;
        let losses: Vec<Vec<usize>> = (0..40)
            .map(|run| {
                let first = step(&mut state) % segments.len();
                match run % 4 {
                    // A stretch: whole messages are lost.
                    0 => (first..(first + 3 + run / 4).min(segments.len())).map(|place| segments[place]).collect(),
                    // Two or more that are near.
                    1 => [0, 2, 5].iter().filter_map(|more| segments.get(first + more).copied()).collect(),
                    // A few anywhere.
                    _ => (0..2 + run % 5).map(|_| segments[step(&mut state) % segments.len()]).collect(),
                }
            })
            .collect();
        worst(&format!("several segments, {depth} at once"), &losses, &runs(&course, &losses));
    }
}

#[test]
fn clients_that_do_not_wait_are_not_taken_for_such() {
    for depth in [2, 3, 8] {
        let course = course(FEW, Pace::Sliding(depth), SEGMENT);
        let losses: Vec<Vec<usize>> = carriers(&course.talk).into_iter().map(|place| vec![place]).collect();
        worst(&format!("{depth} sliding"), &losses, &runs(&course, &losses));
    }
}

#[test]
fn large_segments_take_several_messages() {
    for depth in [5, 10, 50] {
        let course = course(FEW, Pace::Batches(depth), 1448);
        let losses: Vec<Vec<usize>> = carriers(&course.talk).into_iter().map(|place| vec![place]).collect();
        worst(&format!("large segments, {depth} at once"), &losses, &runs(&course, &losses));
    }
}

/// Checks what is shown when segments are missing.
fn check_loss(course: &Course, capture: &Arc<Capture>, len: u32, lost: &[usize]) -> Tally {
    let conversation = capture.ledger().conversations.get(0).expect("there is a stream");
    let all: BTreeSet<usize> = lost.iter().copied().collect();
    if all.len() == lost.len() {
        assert_eq!(conversation.missing, len, "without {lost:?}: the gap has its length");
    }
    let mut bytes = Messages::new(capture);
    let mut tally = Tally::default();
    let mut missing = 0;
    let records = pairs(capture);
    let number = |side: usize, id: Option<MessageId>| {
        let message = id.and_then(|id| capture.ledger().message(id));
        message.map(|message| course.number(side, message.at))
    };
    let shown = [
        records.iter().filter_map(|record| number(0, record.request)).collect::<BTreeSet<_>>(),
        records.iter().filter_map(|record| number(1, record.response)).collect::<BTreeSet<_>>(),
    ];
    for (id, record) in records.iter().enumerate() {
        let id = ExchangeId(id as u32);
        let sides = [record.request, record.response].map(|id| id.and_then(|id| capture.ledger().message(id)));
        let mut whole = 0;
        for (side, message) in sides.iter().enumerate() {
            let Some(message) = message else { continue };
            missing += message.missing;
            let mut sent = bytes.bytes(message, 0, u64::MAX).bytes;
            // Ends of lines before a start line belong to it (RFC 9112 §2.2), also what is left of the message before.
            let start = sent.iter().position(|byte| !b"\r\n".contains(byte)).unwrap_or(0);
            sent.drain(..start);
            let number = number_of(&sent);
            let expected = number.map(|number| if side == 0 { request(number) } else { response(number) });
            let equal = expected.as_ref() == Some(&sent);
            assert_eq!(message.is(flags::WHOLE), equal, "without {lost:?}: {id:?}, {number:?}: {message:?}");
            if let Some(expected) = expected {
                assert!(expected.starts_with(&sent), "without {lost:?}: bytes of {number:?} that were not sent");
            }
            whole += u32::from(equal);
        }
        let numbers = [number(0, record.request), number(1, record.response)];
        // A message without a counterpart: one that is shown elsewhere is its own.
        let true_pair = match numbers {
            [Some(asked), Some(answered)] => asked == answered,
            [Some(asked), None] => !shown[1].contains(&asked),
            [None, Some(answered)] => !shown[0].contains(&answered),
            [None, None] => true,
        };
        match (true_pair, record.is_uncertain()) {
            (false, false) => tally.wrong += 1,
            (true, false) if whole == 2 => tally.right += 1,
            (pair, uncertain) => {
                tally.marked += 1;
                tally.lucky += usize::from(pair && uncertain);
                check_shown(capture, id, &sides, lost);
            }
        }
    }
    assert!(missing <= len, "without {lost:?}: messages miss {missing} of {len} bytes");
    tally
}

/// What an exchange with a gap in it says of itself, and that its bodies are no others than those sent.
fn check_shown(capture: &Arc<Capture>, id: ExchangeId, sides: &[Option<MessageRecord>; 2], place: &[usize]) {
    let full = Exchanges::new(capture).full(id).expect("it is there");
    assert!(!full.row.complete, "without {place:?}: {id:?} is not complete");
    let uncertain = capture.ledger().exchange(id).is_some_and(|record| record.is_uncertain());
    assert_eq!(full.row.notes.contains(&Note::Uncertain), uncertain, "without {place:?}: {id:?}: {:?}", full.row.notes);
    for (which, message, part) in
        [(Which::Request, sides[0], &full.request), (Which::Response, sides[1], &full.response)]
    {
        let (Some(message), Some(part)) = (message, part) else { continue };
        if message.missing > 0 {
            let note = Note::Missing(which, message.missing.into());
            assert!(full.row.notes.contains(&note), "without {place:?}: {note} is not among {:?}", full.row.notes);
        }
        let Some(number) = number_of(&part.head) else {
            assert!(part.body.carried.is_empty() || !part.body.whole, "without {place:?}: a body of nobody");
            continue;
        };
        let expected = if which == Which::Request { body(number + COUNT) } else { body(number) };
        assert!(expected.starts_with(part.body.decoded()), "without {place:?}: {id:?} shows a body that was not sent");
    }
}

// ---- captures that begin late -----------------------------------------------------------------------------------

/// Places at which each capture is made to begin.
const BEGINNINGS: usize = 20;
/// Folders of the project's own captures.
const FOLDERS: [&str; 2] = ["http", "websocket"];

/// A pcapng file without its first packets, and how many it had.
fn without_first(file: &[u8], packets: usize) -> (Vec<u8>, usize) {
    const ENHANCED_PACKET: u32 = 6;
    let word = |at: usize| u32::from_le_bytes(file[at..at + 4].try_into().expect("four bytes"));
    assert_eq!(word(8), 0x1a2b_3c4d, "little-endian pcapng");
    let (mut at, mut met, mut out) = (0, 0, Vec::new());
    while at < file.len() {
        let len = word(at + 4) as usize;
        let is_packet = word(at) == ENHANCED_PACKET;
        if !is_packet || met >= packets {
            out.extend_from_slice(&file[at..at + len]);
        }
        met += usize::from(is_packet);
        at += len;
    }
    (out, met)
}

/// A message, to be found again in another run: who sent it, its last frame, its last byte counted from the end of that
/// frame's payload, and its length.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Known {
    from_client: bool,
    first: u64,
    last: u64,
    bytes: Vec<u8>,
}

/// What is shown of a message.
struct Shown {
    record: MessageRecord,
    known: Known,
    lines: Vec<String>,
}

/// All messages, their frames counted as if `skipped` frames came before.
fn shown(capture: &Arc<Capture>, skipped: u64) -> BTreeMap<MessageId, Shown> {
    let mut reader = Reader::new(Arc::clone(capture), Want::everything());
    let mut bytes = Messages::new(capture);
    let all = (0..capture.ledger().messages.len() as u32).map(MessageId);
    all.map(|id| {
        let record = capture.ledger().message(id).expect("it is there");
        let frame = |segment| capture.ledger().segment(segment).expect("it is there").frame.number() + skipped;
        let known = Known {
            from_client: record.is(flags::FROM_CLIENT),
            first: frame(record.first),
            last: frame(record.last),
            bytes: bytes.bytes(&record, 0, u64::MAX).bytes,
        };
        let mut tree = String::new();
        show::tree(&mut tree, &reader.message(id).expect("it can be read"), |_| true);
        // What the program adds stands in brackets: other messages, times, remarks.
        let lines = tree.lines().map(str::trim).filter(|line| !line.starts_with('[')).map(str::to_owned).collect();
        (id, Shown { record, known, lines })
    })
    .collect()
}

fn pairs(capture: &Capture) -> Vec<ExchangeRecord> {
    (0..capture.ledger().exchanges.len() as u32).filter_map(|id| capture.ledger().exchange(ExchangeId(id))).collect()
}

#[test]
fn a_capture_that_begins_late_shows_nothing_wrong() {
    let (mut runs, mut equal, mut parts) = (0, 0, 0);
    let mut wrong = Vec::new();
    for folder in FOLDERS {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(folder);
        let mut files: Vec<PathBuf> = std::fs::read_dir(&folder)
            .expect("the folder is there")
            .map(|entry| entry.expect("it can be read").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "pcapng"))
            .collect();
        files.sort();
        for path in files {
            let name = path.file_name().expect("it has a name").to_string_lossy().into_owned();
            let file = std::fs::read(&path).expect("it can be read");
            let (_, packets) = without_first(&file, 0);
            let full = tcp::open(file.clone(), Options::default());
            let whole = shown(&full, 0);
            let mut places: Vec<usize> = (1..=BEGINNINGS).map(|n| n * packets / (BEGINNINGS + 1)).collect();
            places.dedup();
            for skipped in places.into_iter().filter(|place| *place > 0) {
                runs += 1;
                let cut = tcp::open(without_first(&file, skipped).0, Options::default());
                let at = format!("{name} without {skipped} frames");
                let counts = compare(&at, (&full, &whole), (&cut, &shown(&cut, skipped as u64)), &mut wrong);
                equal += counts.0;
                parts += counts.1;
            }
        }
    }
    println!("{runs} runs: {equal} messages as in the whole capture, {parts} marked as parts");
    assert!(wrong.is_empty(), "{} are wrong:\n{}", wrong.len(), wrong.join("\n"));
    assert!(runs > 100 && equal > runs, "{runs} runs, {equal} messages");
}

type Run<'r> = (&'r Arc<Capture>, &'r BTreeMap<MessageId, Shown>);

/// Compares the messages and exchanges of a late capture with those of the whole one. Returns how many messages are equal
/// and how many are marked as parts.
fn compare(at: &str, (full, whole): Run<'_>, (cut, late): Run<'_>, wrong: &mut Vec<String>) -> (usize, usize) {
    let mut same: BTreeMap<MessageId, MessageId> = BTreeMap::new();
    let mut parts = 0;
    for (id, own) in late {
        // That an answer has no body is known late when its request may have been HEAD: when the connection ends.
        let bare = u64::from(own.record.head) == own.record.len;
        let same_message = |theirs: &Known| {
            let last = if bare { theirs.last } else { own.known.last };
            *theirs == Known { last, ..own.known.clone() }
        };
        let Some((other, theirs)) = whole.iter().find(|(_, theirs)| same_message(&theirs.known)) else {
            let marked = own.record.missing > 0 || own.record.flags & (flags::WHOLE | flags::GUESSED) != flags::WHOLE;
            parts += 1;
            if !marked {
                wrong.push(format!("{at}: {:?} is no message of the whole capture", own.record));
            }
            continue;
        };
        same.insert(*id, *other);
        if own.record.is(flags::WHOLE) != theirs.record.is(flags::WHOLE) {
            wrong.push(format!("{at}: {:?} was {:?}", own.record, theirs.record));
        }
        let known: BTreeSet<&String> = theirs.lines.iter().collect();
        let new: Vec<&String> = own.lines.iter().filter(|line| !known.contains(line)).collect();
        if !new.is_empty() {
            wrong.push(format!("{at}: {:?} shows {new:?} instead of\n{}", own.known.last, theirs.lines.join("\n")));
        }
    }
    let theirs: BTreeSet<(Option<MessageId>, Option<MessageId>)> =
        pairs(full).iter().map(|record| (record.request, record.response)).collect();
    for record in pairs(cut) {
        let (Some(request), Some(response)) = (record.request, record.response) else { continue };
        let found = (same.get(&request).copied(), same.get(&response).copied());
        if found.0.is_some() && found.1.is_some() && !theirs.contains(&found) {
            wrong.push(format!("{at}: {record:?} pairs what does not belong together"));
        }
    }
    (same.len(), parts)
}

#[test]
fn a_head_that_is_cut_belongs_to_its_exchange() {
    let get = |number: usize| format!("GET /{number} HTTP/1.1\r\nHost: h\r\n\r\n").into_bytes();
    let long = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\nContent-Length: 2\r\n\r\nok", "x".repeat(300));
    let short = b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";
    let talk = Talk::new(40_000, 80).client(&get(1)).server(long.as_bytes()).client(&get(2)).server(short).close();
    // The long head is cut at one place after the other.
    for snap in [90, 100, 200, 300] {
        let capture = tcp::open(tcp::pcap(&talk.frames(), snap), Options::default());
        let shown = pairs(&capture);
        let mut exchanges = Exchanges::new(&capture);
        let rows: Vec<_> =
            (0..shown.len()).map(|id| exchanges.full(ExchangeId(id as u32)).expect("it is there").row).collect();
        assert_eq!(shown.len(), 2, "snap length {snap}: {rows:?}");
        assert!(shown.iter().all(|record| record.request.is_some() && record.response.is_some()), "{snap}: {shown:?}");
        assert!(!rows[0].complete && rows[1].complete, "{snap}: {rows:?}");
        assert_eq!((rows[0].status, rows[1].status), (Some(200), Some(404)), "{snap}");
    }
}

#[test]
fn many_answers_before_the_final_one_are_found_at_once() {
    // What is looked at for one exchange must not grow with those before it.
    let mut talk = Talk::new(40_000, 80);
    for number in 0..300 {
        let get = format!("GET /{number} HTTP/1.1\r\nHost: h\r\n\r\n");
        talk = talk.client(get.as_bytes());
        for _ in 0..number % 3 {
            talk = talk.server(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n");
        }
        talk = talk.server(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
    let capture = tcp::capture(&talk.close().frames());
    let exchanges = Exchanges::new(&capture);
    for (number, record) in pairs(&capture).iter().enumerate() {
        let id = ExchangeId(number as u32);
        let found = exchanges.interim(id, record.interim);
        assert_eq!((found.len(), usize::from(record.interim)), (number % 3, number % 3), "{number}");
        let own: Vec<MessageId> = capture.messages_of_exchange(id).map(|(message, _)| message).collect();
        assert_eq!(own.len(), 2 + number % 3, "{number}");
        assert_eq!((own.first().copied(), own.last().copied()), (record.request, record.response));
    }
}

#[test]
fn a_pipelined_connection_may_be_joined_anywhere() {
    for depth in DEPTHS {
        let course = course(FEW, Pace::Batches(depth), SEGMENT);
        let packets = course.talk.segments.len();
        let (mut right, mut runs, mut wrong) = (0, 0, Vec::new());
        for skipped in (1..=4 * BEGINNINGS).map(|n| n * packets / (4 * BEGINNINGS + 1)) {
            let mut talk = course.talk.clone();
            let gone = talk.segments.drain(..skipped.max(1)).collect::<Vec<_>>();
            let capture = tcp::capture(&talk.frames());
            // Places count from the first byte of each side that is in the capture.
            let sent = |from_client: bool| {
                let own = gone.iter().filter(|segment| segment.from_client == from_client);
                own.map(|segment| segment.payload.len() as u64).sum::<u64>()
            };
            let number = |side: usize, id: Option<MessageId>| {
                let message = id.and_then(|id| capture.ledger().message(id))?;
                // The empty line that ends the head before may be taken for one before this.
                Some(course.number(side, message.at + sent(side == 0) + 4))
            };
            runs += 1;
            for record in pairs(&capture) {
                match (number(0, record.request), number(1, record.response)) {
                    (Some(asked), Some(answered)) if !record.is_uncertain() => {
                        right += usize::from(asked == answered);
                        if asked != answered {
                            wrong.push((skipped, asked, answered));
                        }
                    }
                    _ => {}
                }
            }
        }
        println!("{runs} beginnings of {FEW} exchanges, {depth} at once: {right} pairs are right");
        assert!(wrong.is_empty(), "{depth} at once: {wrong:?}");
        // Of a long batch that had begun the answers are left, without their requests.
        assert!(right * 5 >= runs * FEW, "{depth} at once: only {right} pairs in {runs} runs");
    }
}

#[test]
fn frames_of_a_late_capture_are_numbered_from_the_first() {
    // The comparison above rests on this.
    let talk = Talk::new(40_000, 80).client(b"GET / HTTP/1.1\r\nHost: h\r\n\r\n");
    let capture = tcp::capture(&talk.frames());
    assert_eq!(FrameId(0).number(), 1);
    assert!(talk.segments[0].flags & SYN != 0 && capture.len() == 4);
}
