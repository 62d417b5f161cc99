//! `follow,…`: what both sides of a connection sent, piece by piece.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::text::RULE_67;
use crate::analysis::Capture;
use crate::analysis::statistics::Stopped;
use crate::base::Address;
use crate::dissect::{Direction, Transport};
use crate::export::exchanges::Exchanges;
use crate::export::follow::{Follow, stream_numbered};
use crate::text;

/// How bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text; what is not printable ASCII as a dot.
    Ascii,
    /// As a dump.
    Hex,
    /// As hexadecimal digits.
    Raw,
}

impl Form {
    /// The form of this word.
    pub fn named(word: &str) -> Option<Self> {
        match word {
            "ascii" => Some(Self::Ascii),
            "hex" => Some(Self::Hex),
            "raw" => Some(Self::Raw),
            _ => None,
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Hex => "hex",
            Self::Raw => "raw",
        }
    }
}

/// Which connection, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    /// TCP or UDP.
    pub transport: Transport,
    /// How.
    pub form: Form,
    /// Its number.
    pub stream: u32,
}

/// Writes the connection; nothing but the frame around it when there is none of this number.
pub fn write(request: &Request, capture: &Arc<Capture>, stop: &AtomicBool) -> Result<Vec<u8>, Stopped> {
    let Request { transport, form, stream } = *request;
    let name = if transport == Transport::Tcp { "tcp" } else { "udp" };
    let id = stream_numbered(capture, transport, stream);
    let ends = id.map(|id| Exchanges::new(capture).ends(id)).unwrap_or_default();
    let node = |(address, port): (Address, u16)| match address {
        Address::None => ":0".to_owned(),
        Address::V6(_) => format!("[{address}]:{port}"),
        _ => format!("{address}:{port}"),
    };
    let mut out = format!("\n{RULE_67}\nFollow: {name},{}\nFilter: {name}.stream eq {stream}\n", form.name());
    text!(out, "Node 0: {}\nNode 1: {}\n", node(ends.client), node(ends.server));
    let mut follow = id.map(|id| Follow::new(Arc::clone(capture), id));
    let mut places = [0u64; 2];
    let count = follow.as_ref().map_or(0, |follow| follow.chunks().len());
    let mut bytes = Vec::new();
    for at in 0..count {
        if stop.load(Ordering::Relaxed) {
            return Err(Stopped);
        }
        let Some(follow) = &mut follow else { break };
        let Some(chunk) = follow.chunks().get(at).copied() else { break };
        bytes.clear();
        if chunk.is_gap() {
            bytes.extend_from_slice(format!("[{} bytes missing in capture file].", chunk.len).as_bytes());
        } else {
            follow.read(at, 0, usize::try_from(chunk.len).unwrap_or(usize::MAX), &mut bytes);
        }
        piece(&mut out, form, chunk.direction, &bytes, &mut places);
    }
    text!(out, "{RULE_67}\n");
    Ok(out.into_bytes())
}

fn piece(out: &mut String, form: Form, direction: Direction, bytes: &[u8], places: &mut [u64; 2]) {
    let (tab, place) = match direction {
        Direction::FromClient => ("", &mut places[0]),
        Direction::FromServer => ("\t", &mut places[1]),
    };
    match form {
        Form::Ascii => {
            text!(out, "{tab}{}\n", bytes.len());
            // A return that no line ends with would write over what stands before it.
            let ends_line = |at: usize| bytes.get(at + 1) == Some(&b'\n');
            out.extend(bytes.iter().enumerate().map(|(at, byte)| match byte {
                b'\n' | b' '..=b'~' => char::from(*byte),
                b'\r' if ends_line(at) => '\r',
                _ => '.',
            }));
            out.push('\n');
        }
        Form::Raw => {
            out.push_str(tab);
            bytes.iter().for_each(|byte| text!(out, "{byte:02x}"));
            out.push('\n');
        }
        Form::Hex => {
            for line in bytes.chunks(16) {
                dump(out, tab, *place, line);
                *place += line.len() as u64;
            }
        }
    }
}

/// A line of a dump: two groups of eight bytes, and the same as text.
fn dump(out: &mut String, tab: &str, place: u64, line: &[u8]) {
    text!(out, "{tab}{place:08X}  ");
    for at in 0..16 {
        match line.get(at) {
            Some(byte) => text!(out, "{byte:02x} "),
            None => out.push_str("   "),
        }
        if at == 7 {
            out.push(' ');
        }
    }
    out.push(' ');
    for (at, byte) in line.iter().enumerate() {
        if at == 8 {
            out.push(' ');
        }
        out.push(if (b' '..=b'~').contains(byte) { char::from(*byte) } else { '.' });
    }
    out.push('\n');
}
