//! `wirelens follow`: what both sides of a connection sent, as text, hexadecimal digits, messages, or as it is.

mod decoded;
mod text;

use std::io::{IsTerminal, stdout};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::args::{FollowArgs, When};
use super::failure::{Failure, exit};
use super::output::{self, Output};
use super::{input, live, read};
use crate::analysis::Capture;
use crate::base::StreamId;
use crate::dissect::{Direction, Transport};
use crate::export::exchanges::Exchanges;
use crate::export::follow::{Chunk, Follow, stream_numbered};
use crate::export::render::Outcome;
use crate::export::statistics::tshark::follow::Protocol;
use crate::export::statistics::tshark::follow::pieces::{Piece, Pieces};

/// Bytes that are read at a time.
const PIECE: u64 = 256 << 10;
/// Streams of HTTP/2 that are named where the one asked for is not there.
const NAMED_STREAMS: usize = 20;

/// Runs the command.
pub fn run(args: &FollowArgs) -> Result<u8, Failure> {
    if args.raw && stdout().is_terminal() {
        return Err(Failure::usage("E-OPTION", "bytes as they are, are not for a terminal")
            .line("put them into a file or a pipe, or leave --raw out"));
    }
    let number = args.stream.ok_or_else(|| {
        Failure::usage("E-OPTION", "no connection is named")
            .line("name it by its number, as in tcp.stream: --stream 0")
            .line("numbers: wirelens http FILE, or wirelens read FILE -T fields -e frame.number -e tcp.stream")
    })?;
    let stop = output::stop_flag();
    let capture = input::loaded(&args.input, &stop)?;
    let transport = if args.udp { Transport::Udp } else { Transport::Tcp };
    let stream = stream_numbered(&capture, transport, number).ok_or_else(|| no_stream(&capture, transport, number))?;
    if let Some(wanted) = args.http2_stream {
        has_http2_stream(&capture, stream, number, wanted)?;
    }
    let mut out = Sink { output: Output::stdout(), colors: colors(args.color), stop: &stop, stopped: false };
    let missing = follow(&capture, stream, args, &mut out);
    let stopped = out.stopped;
    out.output.finish()?;
    if args.raw && missing > 0 {
        eprintln!("wirelens: {missing} bytes of the connection are missing in the capture file");
    }
    read::verdict(&capture, &Outcome { stopped, ..Outcome::default() }, &stop, false)
}

/// The failure that says which streams there are.
pub(super) fn no_stream(capture: &Capture, transport: Transport, number: u32) -> Failure {
    let all = (0..capture.stream_count()).filter_map(|at| capture.stream(StreamId(u32::try_from(at).ok()?)));
    let count = all.filter(|stream| stream.transport == transport).count();
    let (name, what) = match transport {
        Transport::Tcp => ("TCP", "connection"),
        Transport::Udp => ("UDP", "conversation"),
    };
    let failure = Failure {
        code: "E-STREAM",
        status: exit::USAGE,
        what: format!("there is no {name} {what} {number}"),
        lines: Vec::new(),
    };
    match count {
        0 => failure.line(format!("the capture has no {name} {what}s")),
        1 => failure.line("the capture has one: --stream 0"),
        _ => failure.line(format!("the capture has {count}: --stream 0 to {}", count - 1)),
    }
}

/// Fails if a connection has no such stream of HTTP/2, and says which it has.
fn has_http2_stream(capture: &Capture, stream: StreamId, number: u32, wanted: u32) -> Result<(), Failure> {
    let all = decoded::http2_streams(capture, stream);
    if all.contains(&wanted) {
        return Ok(());
    }
    let failure = Failure {
        code: "E-STREAM",
        status: exit::USAGE,
        what: format!("there is no HTTP/2 stream {wanted} in connection {number}"),
        lines: Vec::new(),
    };
    let more = if all.len() > NAMED_STREAMS { " …" } else { "" };
    let named: Vec<String> = all.iter().take(NAMED_STREAMS).map(u32::to_string).collect();
    Err(match all.len() {
        0 => failure.line("no HTTP/2 was found in it"),
        _ => failure.line(format!("it has: {}{more}", named.join(" "))),
    })
}

fn colors(when: When) -> bool {
    match when {
        When::Always => true,
        When::Never => false,
        When::Auto => stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty()),
    }
}

/// Writes the stream. Returns how many bytes of it are missing.
fn follow(capture: &Arc<Capture>, stream: StreamId, args: &FollowArgs, out: &mut Sink<'_>) -> u64 {
    let mut follow = Follow::new(Arc::clone(capture), stream);
    let missing = follow.chunks().iter().filter(|chunk| chunk.is_gap()).map(|chunk| chunk.len).sum();
    if !args.raw {
        let ends = Exchanges::new(capture).ends(stream);
        let socket = |(address, port): (crate::base::Address, u16)| match address {
            crate::base::Address::V6(_) => format!("[{address}]:{port}"),
            _ => format!("{address}:{port}"),
        };
        let line = format!("→ {}   ← {}\n", socket(ends.client), socket(ends.server));
        if out.put(line.as_bytes()).is_break() {
            return missing;
        }
    }
    if args.decoded || args.http2_stream.is_some() {
        decoded::write(capture, stream, args.http2_stream, out);
        return missing;
    }
    let form = if args.hex { text::Form::Hex } else { text::Form::Text };
    if args.tls {
        opened(capture, stream, (form, args.raw), out);
        return missing;
    }
    let mut writer = text::Writer::new(capture, stream, form);
    let mut at = 0;
    let mut bytes = Vec::new();
    while let Some(run) = Run::at(follow.chunks(), at) {
        bytes.clear();
        let mut flow = ControlFlow::Continue(());
        if run.gap {
            if !args.raw {
                flow = out.part(|line| writer.gap(line, run.direction, run.len), run.direction);
            }
        } else {
            let mut done = 0;
            while done < run.len && flow.is_continue() {
                bytes.clear();
                let limit = PIECE.min(run.len - done) as usize;
                let (chunk, skip) = run.place(follow.chunks(), done);
                let read = follow.read(chunk, skip, limit, &mut bytes);
                if read == 0 {
                    break;
                }
                flow = if args.raw {
                    out.put(&bytes)
                } else {
                    out.part(|line| writer.bytes(line, run.direction, run.at + done, &bytes), run.direction)
                };
                done += read as u64;
            }
        }
        if flow.is_break() {
            return missing;
        }
        at = run.next;
    }
    if !args.raw {
        let _ = out.part(|line| writer.end(line), Direction::FromServer);
    }
    missing
}

/// Writes what TLS carries in a stream, or why that is not known.
fn opened(capture: &Arc<Capture>, stream: StreamId, (form, raw): (text::Form, bool), out: &mut Sink<'_>) {
    let mut writer = text::Writer::plain(form);
    let mut at = [0u64; 2];
    for Piece { direction, bytes, .. } in Pieces::new(capture, stream, Protocol::Tls, 0) {
        let at = &mut at[usize::from(direction == Direction::FromServer)];
        let flow = match raw {
            true => out.put(&bytes),
            false => out.part(|line| writer.bytes(line, direction, *at, &bytes), direction),
        };
        if flow.is_break() {
            return;
        }
        *at += bytes.len() as u64;
    }
    if !raw {
        let _ = out.part(|line| writer.end(line), Direction::FromServer);
    }
    if at == [0; 2] {
        let index = capture.stream(stream).map_or(u32::MAX, |stream| stream.index);
        let why = capture.ledger().openers_of(index).iter().find_map(|opener| opener.trouble());
        let why = why.map_or_else(|| "no data of TLS was found in it".to_owned(), |why| why.to_string());
        live::say(&format!("wirelens: nothing of this connection is decrypted: {why}"));
    }
}

/// Chunks of one direction that follow each other.
struct Run {
    direction: Direction,
    at: u64,
    len: u64,
    gap: bool,
    first: usize,
    next: usize,
}

impl Run {
    /// The run that begins with a chunk; at most so long that it is read in one piece, unless a chunk is longer.
    fn at(chunks: &[Chunk], first: usize) -> Option<Self> {
        let chunk = chunks.get(first)?;
        let mut run = Self {
            direction: chunk.direction,
            at: chunk.at,
            len: chunk.len,
            gap: chunk.is_gap(),
            first,
            next: first + 1,
        };
        while let Some(chunk) = chunks.get(run.next).filter(|_| !run.gap) {
            let follows = chunk.direction == run.direction && chunk.at == run.at + run.len && !chunk.is_gap();
            if !follows || run.len + chunk.len > PIECE {
                break;
            }
            run.len += chunk.len;
            run.next += 1;
        }
        Some(run)
    }

    /// The chunk in which a place of the run lies, and what is before it there.
    fn place(&self, chunks: &[Chunk], done: u64) -> (usize, u64) {
        let place = self.at + done;
        let own = chunks.get(self.first..self.next).unwrap_or_default();
        let inside = own.iter().rposition(|chunk| chunk.at <= place).unwrap_or(0);
        (self.first + inside, place - own.get(inside).map_or(place, |chunk| chunk.at))
    }
}

/// Standard output, with a colour for each direction where colours are wanted.
pub struct Sink<'s> {
    output: Output,
    colors: bool,
    stop: &'s AtomicBool,
    stopped: bool,
}

impl Sink<'_> {
    /// Writes bytes as they are.
    fn put(&mut self, bytes: &[u8]) -> ControlFlow<()> {
        let flow = self.output.put(bytes, false);
        if flow.is_break() || output::is_set(self.stop) {
            self.stopped = true;
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    /// Writes what one side sent.
    fn part(&mut self, write: impl FnOnce(&mut String), direction: Direction) -> ControlFlow<()> {
        let mut text = String::new();
        write(&mut text);
        if !self.colors || text.is_empty() {
            return self.put(text.as_bytes());
        }
        // Blue and orange, which most eyes tell apart.
        let color = match direction {
            Direction::FromClient => "\x1b[34m",
            Direction::FromServer => "\x1b[33m",
        };
        self.put(format!("{color}{text}\x1b[0m").as_bytes())
    }
}

/// The mark of a direction.
fn arrow(direction: Direction) -> &'static str {
    match direction {
        Direction::FromClient => "→ ",
        Direction::FromServer => "← ",
    }
}
