//! How the pieces of a connection are written.

use base64::prelude::*;

use super::pieces::Piece;
use crate::analysis::Capture;
use crate::base::{Address, Time};
use crate::dissect::Direction;
use crate::text;

/// How bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text; what is not printable ASCII as a dot.
    Ascii,
    /// As text in EBCDIC, code page 37.
    Ebcdic,
    /// As a dump.
    Hex,
    /// As hexadecimal digits.
    Raw,
    /// As YAML, with the frame and the time of each piece.
    Yaml,
}

impl Form {
    const ALL: [Self; 5] = [Self::Ascii, Self::Ebcdic, Self::Hex, Self::Raw, Self::Yaml];

    /// The form of this word.
    pub fn named(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == word)
    }

    /// Its word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ascii => "ascii",
            Self::Ebcdic => "ebcdic",
            Self::Hex => "hex",
            Self::Raw => "raw",
            Self::Yaml => "yaml",
        }
    }
}

/// Writes pieces.
pub struct Writer {
    /// What was written.
    pub text: String,
    form: Form,
    /// Bytes of each direction that were written.
    places: [u64; 2],
}

impl Writer {
    /// In a form.
    pub fn new(form: Form) -> Self {
        Self { text: String::new(), form, places: [0; 2] }
    }

    /// The head of YAML.
    pub fn peers(&mut self, ends: [(Address, u16); 2]) {
        self.text.push_str("peers:\n");
        for (peer, (address, port)) in ends.into_iter().enumerate() {
            let host = if address == Address::None { String::new() } else { address.to_string() };
            text!(self.text, "  - peer: {peer}\n    host: {host}\n    port: {port}\n");
        }
        self.text.push_str("packets:\n");
    }

    /// A piece.
    pub fn piece(&mut self, capture: &Capture, piece: &Piece) {
        let Piece { direction, frame, bytes } = piece;
        let peer = usize::from(*direction == Direction::FromServer);
        let tab = if peer == 1 { "\t" } else { "" };
        let out = &mut self.text;
        match self.form {
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
            Form::Ebcdic => {
                text!(out, "{tab}{}\n", bytes.len());
                out.extend(bytes.iter().map(|byte| ebcdic(*byte)));
                out.push('\n');
            }
            Form::Raw => {
                out.push_str(tab);
                bytes.iter().for_each(|byte| text!(out, "{byte:02x}"));
                out.push('\n');
            }
            Form::Hex => {
                for line in bytes.chunks(16) {
                    dump(out, tab, self.places[peer], line);
                    self.places[peer] += line.len() as u64;
                }
            }
            Form::Yaml => {
                let Time(nanos) = capture.record(*frame).map(|record| record.time).unwrap_or_default();
                let (seconds, nanos) = (nanos.div_euclid(1_000_000_000), nanos.rem_euclid(1_000_000_000));
                text!(out, "  - packet: {}\n    peer: {peer}\n    timestamp: {seconds}.{nanos:09}\n", frame.number());
                out.push_str("    data: !!binary |\n");
                for line in bytes.chunks(LINE) {
                    text!(out, "      {}\n", BASE64_STANDARD.encode(line));
                }
            }
        }
    }
}

/// Bytes of a line of base64: 76 digits, as in RFC 2045 section 6.8.
const LINE: usize = 57;

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

/// A letter of code page 37; what ASCII has not is a dot.
fn ebcdic(byte: u8) -> char {
    // Runs of codes that follow each other, by the first of them.
    const RUNS: [(u8, &str); 17] = [
        (0x40, " "),
        (0x4b, ".<(+|&"),
        (0x5a, "!$*);"),
        (0x60, "-/"),
        (0x6b, ",%_>?"),
        (0x79, "`:#@'=\""),
        (0x81, "abcdefghi"),
        (0x91, "jklmnopqr"),
        (0xa1, "~stuvwxyz"),
        (0xb0, "^"),
        (0xba, "[]"),
        (0xc0, "{ABCDEFGHI"),
        (0xd0, "}JKLMNOPQR"),
        (0xe0, "\\"),
        (0xe2, "STUVWXYZ"),
        (0xf0, "0123456789"),
        (0x25, "\n"),
    ];
    let run = RUNS.iter().find_map(|(from, letters)| letters.as_bytes().get(usize::from(byte.checked_sub(*from)?)));
    run.map_or('.', |letter| char::from(*letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ebcdic_letters_are_read() {
        let text: String = [0xc8, 0x85, 0x93, 0x93, 0x96, 0x40, 0xf1, 0x5a, 0x00, 0xff].map(ebcdic).iter().collect();
        assert_eq!(text, "Hello 1!..");
    }
}
