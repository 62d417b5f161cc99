//! Captures that grow without end: whatever they hold, memory stays within published limits, and what is given up is counted.
//!
//! Frames are made while they are read, so that no file of that size is needed beyond the spool. Each case runs in a process
//! of its own, whose peak of resident memory is its own. The sizes suit a build without optimisation; `WIRELENS_LIMITS=40`
//! makes them that many times larger.
#![cfg(target_os = "linux")]

use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options};
use wirelens::base::ExchangeId;
use wirelens::engine::ledger::{Conversation, ExchangeRecord, flags, state};
use wirelens::engine::stack::{LET_GO_AT_ONCE, MAX_LIVE, MAX_OPEN, MAX_UNACKNOWLEDGED};
use wirelens::source::Source;

/// Bytes of an endless stream.
const ENDLESS: u64 = 48 << 20;
/// Connections that are opened and never used.
const HALF_OPEN: u32 = MAX_LIVE as u32 + 20_000;
/// Connections that miss a segment each.
const WITH_A_HOLE: u32 = 20_000;
/// Connections that open and close.
const SHORT: u32 = 60_000;

/// Resident memory that a pass may take beside its index: batches, buffers, the program itself.
const BESIDE: u64 = 64 << 20;
/// Memory of a stream that is kept ready for more segments, with what waits in it.
const LIVE_STREAM: u64 = 1536;
/// Memory of a stream in the flow table, once it is let go of.
const FLOW: u64 = 192;
/// Memory of the index: a frame, and a segment of it. Logs grow by doubling and then in large chunks.
const FRAME: u64 = 32 + 40;
const STREAM: u64 = 40 + 64;
const CHUNKS: u64 = 5 * (1 << 18) * 64;

// ---- frames while they are read ---------------------------------------------------------------------------------

const FIN: u8 = 0x01;
const SYN: u8 = 0x02;
const ACK: u8 = 0x10;

/// A raw IPv4 frame of the flow `flow`, to port 80.
struct Packet<'a> {
    flow: u32,
    from_client: bool,
    sequence: u32,
    acknowledgement: u32,
    flags: u8,
    payload: &'a [u8],
}

impl Packet<'_> {
    fn write(&self, out: &mut Vec<u8>) {
        let client = (0x0b00_0000u32 + (self.flow >> 8)).to_be_bytes();
        let (source, destination) = if self.from_client { (client, [10, 0, 0, 1]) } else { ([10, 0, 0, 1], client) };
        let port = 20_000 + (self.flow & 0xff) as u16;
        let (from, to) = if self.from_client { (port, 80) } else { (80, port) };
        let len = 40 + self.payload.len() as u32;
        for word in [1_700_000_000, 0, len, len] {
            out.extend(word.to_le_bytes());
        }
        out.extend([0x45, 0]);
        out.extend((len as u16).to_be_bytes());
        out.extend([0, 0, 0x40, 0, 64, 6, 0, 0]);
        out.extend(source);
        out.extend(destination);
        out.extend(from.to_be_bytes());
        out.extend(to.to_be_bytes());
        out.extend(self.sequence.to_be_bytes());
        out.extend(self.acknowledgement.to_be_bytes());
        out.extend([0x50, self.flags, 0x20, 0, 0, 0, 0, 0]);
        out.extend(self.payload);
    }
}

/// A capture file whose records are made when they are read.
struct Made<F> {
    step: u64,
    next: F,
    ready: Vec<u8>,
    at: usize,
}

impl<F: FnMut(u64, &mut Vec<u8>) -> bool> Read for Made<F> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.at == self.ready.len() {
            self.ready.clear();
            self.at = 0;
            if !(self.next)(self.step, &mut self.ready) {
                return Ok(0);
            }
            self.step += 1;
        }
        let count = buffer.len().min(self.ready.len() - self.at);
        buffer[..count].copy_from_slice(&self.ready[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}

/// Reads a capture to its end; `next` appends the packets of each step and says whether there was one.
fn load(next: impl FnMut(u64, &mut Vec<u8>) -> bool + Send + 'static) -> Arc<Capture> {
    let mut head = Vec::new();
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 262_144, 101] {
        head.extend(word.to_le_bytes());
    }
    let made = Made { step: 0, next, ready: head, at: 0 };
    let source = Source::from_reader(made, "made for a test").expect("the head is one of a capture");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    assert!(capture.ending().is_some_and(|ending| ending.is_clean()));
    capture
}

// ---- what is measured -------------------------------------------------------------------------------------------

fn times() -> u32 {
    std::env::var("WIRELENS_LIMITS").ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}

/// The most memory this process had resident, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("it is there");
    line.trim().trim_end_matches(" kB").parse::<u64>().expect("a number") << 10
}

/// Runs a case in a process of its own.
fn alone(name: &str, case: fn()) {
    const CASE: &str = "WIRELENS_LIMITS_CASE";
    if std::env::var(CASE).is_ok_and(|own| own == name) {
        return case();
    }
    let program = std::env::current_exe().expect("this is a program");
    let out = std::process::Command::new(program)
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(CASE, name)
        .output()
        .expect("it runs");
    let text = String::from_utf8_lossy(&out.stdout);
    assert!(out.status.success() && text.contains("1 passed"), "{text}{}", String::from_utf8_lossy(&out.stderr));
    print!("{text}");
}

/// Checks the index and the growth of resident memory of a capture.
fn check(what: &str, capture: &Capture, before: u64, streams: u64, beside: u64) {
    let frames = capture.len() as u64;
    let index = capture.memory() as u64;
    // Messages and exchanges of these captures are few.
    let largest = frames * FRAME + streams * STREAM + CHUNKS;
    assert!(index <= largest, "{what}: the index of {frames} frames takes {index} bytes, more than {largest}");
    let grown = peak().saturating_sub(before);
    let allowed = index + beside + BESIDE;
    println!("{what}: {frames} frames, index {} KiB, grown by {} of {} KiB", index >> 10, grown >> 10, allowed >> 10);
    assert!(grown <= allowed, "{what}: memory has grown by {grown} bytes, more than {allowed}");
}

fn conversation(capture: &Capture, index: u32) -> Conversation {
    capture.ledger().conversations.get(index as usize).expect("there is such a stream")
}

fn exchanges(capture: &Capture) -> Vec<ExchangeRecord> {
    (0..capture.ledger().exchanges.len() as u32).filter_map(|id| capture.ledger().exchange(ExchangeId(id))).collect()
}

/// The number that begins the line of [`Capture::lost`] which holds `words`.
fn lost(capture: &Capture, words: &str) -> u64 {
    let lines = capture.lost();
    let line = lines.iter().find(|line| line.contains(words)).map_or("0", String::as_str);
    line.split(' ').next().and_then(|number| number.parse().ok()).unwrap_or_else(|| panic!("no number in {lines:?}"))
}

const REQUEST: &[u8] = b"GET /a HTTP/1.1\r\nHost: h\r\n\r\n";

// ---- cases ------------------------------------------------------------------------------------------------------

/// A connection whose server sends `head` and then `block` for ever. `hole` bytes behind the head never come.
fn endless(what: &'static str, head: &'static [u8], block: Vec<u8>, hole: u32) -> Arc<Capture> {
    let before = peak();
    let blocks = ENDLESS * u64::from(times()) / block.len() as u64;
    let capture = load(move |step, out| {
        let packet = |from_client, flags, sequence: u32, acknowledgement: u32, payload| Packet {
            flow: 0,
            from_client,
            sequence,
            acknowledgement,
            flags,
            payload,
        };
        let asked = 1 + REQUEST.len() as u32;
        match step {
            0 => packet(true, SYN, 0, 0, b"").write(out),
            1 => packet(false, SYN | ACK, 0, 1, b"").write(out),
            2 => packet(true, ACK, 1, 1, REQUEST).write(out),
            3 => packet(false, ACK, 1, asked, head).write(out),
            _ => {
                let at = ((step - 4) * block.len() as u64) as u32;
                let sequence = (1 + head.len() as u32 + hole).wrapping_add(at);
                packet(false, ACK, sequence, asked, &block).write(out);
            }
        }
        step < 4 + blocks
    });
    let taken = conversation(&capture, 0).bytes[1];
    let sent = head.len() as u64 + blocks * block_len(&capture);
    assert!(taken <= sent, "{what}: {taken} bytes were taken of {sent}");
    assert!(taken + conversation(&capture, 0).bytes[0] > ENDLESS / 2, "{what}: only {taken} bytes were taken");
    check(what, &capture, before, 1, 0);
    capture
}

/// Payload bytes of the last frame.
fn block_len(capture: &Capture) -> u64 {
    let last = wirelens::base::FrameId(capture.len() as u32 - 1);
    u64::from(capture.record(last).expect("it is there").wire_len) - 40
}

#[test]
fn a_stream_without_end() {
    alone("a_stream_without_end", || {
        let block = vec![b'x'; 60_000];
        for (what, head) in [
            ("a body of known length", &b"HTTP/1.1 200 OK\r\nContent-Length: 281474976710655\r\n\r\n"[..]),
            ("a body until the end", b"HTTP/1.1 200 OK\r\n\r\n"),
            ("one chunk", b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffff\r\n"),
        ] {
            let capture = endless(what, head, block.clone(), 0);
            let exchanges = exchanges(&capture);
            let response = exchanges[0].response.and_then(|id| capture.ledger().message(id)).expect("it answers");
            assert!(
                exchanges.len() == 1 && response.is(flags::CUT) && !response.is(flags::WHOLE),
                "{what}: {response:?}"
            );
            assert_eq!(response.head as usize, head.len() - if what == "one chunk" { 14 } else { 0 }, "{what}");
            assert_eq!(capture.lost(), [""; 0], "{what}");
        }
    });
}

#[test]
fn chunks_and_lines_without_end() {
    alone("chunks_and_lines_without_end", || {
        let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        endless("chunks", chunked, b"5;name=value\r\nhello\r\n".repeat(3000), 0);
        endless("one chunk size", chunked, vec![b'0'; 60_000], 0);
        endless(
            "trailers",
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n",
            b"a: b\r\n".repeat(10_000),
            0,
        );
        endless("one header line", b"HTTP/1.1 200 OK\r\nA: ", vec![b'x'; 60_000], 0);
        endless("header lines", b"HTTP/1.1 200 OK\r\n", b"a: b\r\n".repeat(10_000), 0);
        endless("one status line", b"HTTP/1.1 200 ", vec![b'x'; 60_000], 0);
        endless("no protocol", b"\x00\x01\x02", vec![0; 60_000], 0);
    });
}

#[test]
fn a_hole_before_a_stream_without_end() {
    alone("a_hole_before_a_stream_without_end", || {
        let head = b"HTTP/1.1 200 OK\r\nContent-Length: 281474976710655\r\n\r\n";
        let hole = 1000;
        let capture = endless("a hole that nobody acknowledges", head, vec![b'x'; 60_000], hole);
        assert_eq!(conversation(&capture, 0).missing, hole);
        // 60,000 bytes a segment: the segments that may wait are reached before the bytes that may.
        const { assert!(MAX_UNACKNOWLEDGED * 60_000 < 64 << 20) };
        assert_eq!(lost(&capture, "gaps in TCP streams were given up early"), 1);
        let response = exchanges(&capture)[0].response.and_then(|id| capture.ledger().message(id)).expect("it answers");
        assert!(response.missing >= hole && !response.is(flags::WHOLE), "{response:?}");
    });
}

#[test]
fn connections_that_are_only_opened() {
    alone("connections_that_are_only_opened", || {
        let (before, flows) = (peak(), HALF_OPEN * times());
        // Flow 0 is used all the time, flow 1 only at the beginning and at the end, the others are opened.
        const BUSY: u32 = 5_000;
        let capture = load(move |step, out| {
            let flow = step as u32;
            let answer: &[u8] = b"HTTP/1.1 204 No\r\n\r\n";
            let exchange = |flow: u32, count: u32, out: &mut Vec<u8>| {
                let (asked, answered) = (1 + REQUEST.len() as u32 * count, 1 + answer.len() as u32 * count);
                let packet = |from_client, sequence, acknowledgement, payload| Packet {
                    flow,
                    from_client,
                    sequence,
                    acknowledgement,
                    flags: ACK,
                    payload,
                };
                packet(true, asked, answered, REQUEST).write(out);
                packet(false, answered, asked + REQUEST.len() as u32, answer).write(out);
            };
            if flow < flows {
                let open =
                    Packet { flow, from_client: true, sequence: 0, acknowledgement: 0, flags: SYN, payload: b"" };
                open.write(out);
                if flow < 2 {
                    exchange(flow, 0, out);
                }
                if flow > 1 && flow.is_multiple_of(BUSY) {
                    exchange(0, flow / BUSY, out);
                }
            } else if flow == flows {
                exchange(1, 1, out);
            }
            flow <= flows
        });
        let kept = u64::from(flows).min(MAX_LIVE as u64);
        check("half-open connections", &capture, before, flows.into(), kept * LIVE_STREAM + u64::from(flows) * FLOW);
        let many = (flows as usize - MAX_LIVE).div_ceil(LET_GO_AT_ONCE) * LET_GO_AT_ONCE;
        assert_eq!(lost(&capture, "idle TCP connections were let go of"), many as u64);
        let busy = conversation(&capture, 0);
        assert_eq!(busy.exchanges, 1 + (flows - 1) / BUSY, "a connection that is used is kept");
        let idle = conversation(&capture, 1);
        assert_eq!(idle.exchanges, 1, "what came after an idle connection was let go of is not read");
        for exchange in exchanges(&capture) {
            let whole = |id| capture.ledger().message(id).is_some_and(|message| message.is(flags::WHOLE));
            assert!(exchange.request.is_some_and(whole) && exchange.response.is_some_and(whole), "{exchange:?}");
        }
        for last in idle.last_segments {
            let segment = last.and_then(|id| capture.ledger().segment(id)).expect("it has segments");
            assert!(segment.state & state::LATE != 0, "{segment:?}");
        }
    });
}

#[test]
fn connections_with_a_hole_each() {
    alone("connections_with_a_hole_each", || {
        let (before, flows) = (peak(), WITH_A_HOLE * times());
        let capture = load(move |step, out| {
            let packet = |flow: u64, flags, sequence, payload| Packet {
                flow: flow as u32,
                from_client: true,
                sequence,
                acknowledgement: 0,
                flags,
                payload,
            };
            let (round, flow) = (step / u64::from(flows), step % u64::from(flows));
            match round {
                0 => packet(flow, SYN, 0, b"").write(out),
                1 => packet(flow, ACK, 1, b"POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 300\r\n\r\n").write(out),
                // 100 bytes of the body are missing before these.
                2 => packet(flow, ACK, 1 + 50 + 100, &[b'x'; 200]).write(out),
                _ => {}
            }
            round < 3
        });
        let live = u64::from(flows).min(MAX_LIVE as u64) * LIVE_STREAM;
        let messages = u64::from(flows) * (48 + 40);
        check("holes", &capture, before, (flows * 2).into(), live + u64::from(flows) * FLOW + messages);
        for index in 0..flows.min(MAX_LIVE as u32) {
            let conversation = conversation(&capture, index);
            assert_eq!((conversation.missing, conversation.bytes), (100, [250, 0]), "stream {index}");
        }
    });
}

#[test]
fn connections_that_come_and_go() {
    alone("connections_that_come_and_go", || {
        let (before, flows) = (peak(), SHORT * times());
        let capture = load(move |step, out| {
            let packet = |from_client, flags, sequence, acknowledgement| Packet {
                flow: step as u32,
                from_client,
                sequence,
                acknowledgement,
                flags,
                payload: b"",
            };
            packet(true, SYN, 0, 0).write(out);
            packet(false, SYN | ACK, 0, 1).write(out);
            packet(true, FIN | ACK, 1, 1).write(out);
            packet(false, FIN | ACK, 1, 2).write(out);
            step < u64::from(flows)
        });
        assert_eq!((capture.len(), capture.lost().len()), (flows as usize * 4, 0));
        // Only the last few are kept ready.
        check("short connections", &capture, before, flows.into(), u64::from(flows) * FLOW);
    });
}

#[test]
fn questions_that_nobody_answers() {
    alone("questions_that_nobody_answers", || {
        const QUESTIONS: u32 = 20_000;
        let capture = load(|step, out| {
            let sequence = 1 + step as u32 * REQUEST.len() as u32;
            let ask = Packet { flow: 0, from_client: true, sequence, acknowledgement: 0, flags: ACK, payload: REQUEST };
            ask.write(out);
            step < u64::from(QUESTIONS)
        });
        assert_eq!(exchanges(&capture).len(), QUESTIONS as usize, "each question is shown");
        let kept = MAX_OPEN as u64;
        assert_eq!(lost(&capture, "requests lost their answers"), u64::from(QUESTIONS) - kept);
    });
}
