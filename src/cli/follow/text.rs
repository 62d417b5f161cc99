//! The bytes of a stream as lines of text or of hexadecimal digits, each with the arrow of its direction.

use std::collections::VecDeque;
use std::sync::Arc;

use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8};

use super::arrow;
use crate::analysis::Capture;
use crate::base::{StreamId, safe_text};
use crate::dissect::{Direction, Transport};
use crate::engine::ledger::{MessageRecord, flags, side};
use crate::export::exchanges::{Exchanges, charset};
use crate::text;

/// Bytes of a line of hexadecimal digits.
const LINE: usize = 16;

/// How bytes are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// As text.
    Text,
    /// As hexadecimal digits.
    Hex,
}

/// Writes what comes, in the order in which it comes.
pub struct Writer {
    form: Form,
    /// The side whose line is not ended yet.
    open: Option<Direction>,
    sides: [Side; 2],
    charsets: Charsets,
}

/// What is not written yet of one direction.
#[derive(Default)]
struct Side {
    /// The beginning of a character, or of a line of digits.
    rest: Vec<u8>,
    /// Where it stands.
    at: u64,
    /// A carriage return that may belong to the end of a line.
    carriage_return: bool,
    decoder: Option<Decoder>,
    /// The place up to which the decoder reads.
    decodes_to: u64,
}

impl Writer {
    /// A writer for a stream.
    pub fn new(capture: &Arc<Capture>, stream: StreamId, form: Form) -> Self {
        let charsets = match form {
            Form::Text => Charsets::of(capture, stream),
            Form::Hex => Charsets::default(),
        };
        Self { charsets, ..Self::plain(form) }
    }

    /// A writer for bytes of which it is not known what they are; text is UTF-8.
    pub fn plain(form: Form) -> Self {
        Self { form, open: None, sides: [Side::default(), Side::default()], charsets: Charsets::default() }
    }

    /// Bytes that one side sent, from a place in its direction on.
    pub fn bytes(&mut self, out: &mut String, direction: Direction, at: u64, bytes: &[u8]) {
        match self.form {
            Form::Hex => self.digits(out, direction, at, bytes),
            Form::Text => self.text(out, direction, at, bytes),
        }
    }

    /// Bytes of one side that were not captured.
    pub fn gap(&mut self, out: &mut String, direction: Direction, bytes: u64) {
        self.turn(out, direction);
        self.flush(out, direction);
        self.end_line(out);
        let unit = if bytes == 1 { "byte" } else { "bytes" };
        text!(out, "{}[{bytes} {unit} missing in capture file]\n", arrow(direction));
    }

    /// Nothing comes any more.
    pub fn end(&mut self, out: &mut String) {
        for direction in [Direction::FromClient, Direction::FromServer] {
            self.flush(out, direction);
        }
        self.end_line(out);
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        let [client, server] = &mut self.sides;
        match direction {
            Direction::FromClient => client,
            Direction::FromServer => server,
        }
    }

    /// The other side takes its turn: its line begins anew.
    fn turn(&mut self, out: &mut String, direction: Direction) {
        if self.open.is_some_and(|open| open != direction) {
            if self.form == Form::Hex {
                self.flush(out, direction.opposite());
            }
            self.end_line(out);
        }
    }

    fn end_line(&mut self, out: &mut String) {
        if self.open.take().is_some() {
            out.push('\n');
        }
    }

    fn text(&mut self, out: &mut String, direction: Direction, at: u64, bytes: &[u8]) {
        self.turn(out, direction);
        let (mut at, mut bytes) = (at, bytes);
        while !bytes.is_empty() {
            // Up to where another charset begins or ends.
            let (until, encoding) = self.charsets.at(direction, at);
            let len = usize::try_from(until.saturating_sub(at)).unwrap_or(usize::MAX).min(bytes.len());
            let (part, rest) = bytes.split_at(len.max(1).min(bytes.len()));
            self.part(out, direction, (at, until), part, encoding);
            at = at.saturating_add(part.len() as u64);
            bytes = rest;
        }
    }

    fn part(
        &mut self,
        out: &mut String,
        direction: Direction,
        (at, until): (u64, u64),
        bytes: &[u8],
        encoding: &'static Encoding,
    ) {
        let mut words = String::new();
        let side = self.side(direction);
        if side.decodes_to <= at {
            finish(&mut words, side);
            side.decodes_to = until;
            side.decoder = (encoding != UTF_8).then(|| encoding.new_decoder_without_bom_handling());
        }
        match &mut side.decoder {
            Some(decoder) => decode(&mut words, decoder, bytes, false),
            None => {
                side.rest.extend_from_slice(bytes);
                let whole = side.rest.len() - incomplete(&side.rest);
                utf8(&mut words, &side.rest[..whole]);
                side.rest.drain(..whole);
            }
        }
        self.lines(out, direction, &words);
    }

    /// Writes text line by line, each with its arrow.
    fn lines(&mut self, out: &mut String, direction: Direction, words: &str) {
        for character in words.chars() {
            let returned = std::mem::take(&mut self.side(direction).carriage_return);
            match character {
                '\n' => {
                    self.begin(out, direction);
                    self.end_line(out);
                    continue;
                }
                '\r' => {
                    self.side(direction).carriage_return = true;
                    if returned {
                        self.begin(out, direction);
                        out.push('␍');
                    }
                    continue;
                }
                _ => {}
            }
            self.begin(out, direction);
            if returned {
                out.push('␍');
            }
            match character {
                '\t' => out.push('\t'),
                MALFORMED_FIRST..=MALFORMED_LAST => {
                    text!(out, "\\x{:02x}", u32::from(character) - u32::from(MALFORMED_FIRST));
                }
                _ => safe_text::push_str(out, character.encode_utf8(&mut [0; 4]), safe_text::Style::Marks),
            }
        }
    }

    fn begin(&mut self, out: &mut String, direction: Direction) {
        if self.open.is_none() {
            out.push_str(arrow(direction));
            self.open = Some(direction);
        }
    }

    fn digits(&mut self, out: &mut String, direction: Direction, at: u64, bytes: &[u8]) {
        self.turn(out, direction);
        let side = self.side(direction);
        if side.rest.is_empty() {
            side.at = at;
        }
        side.rest.extend_from_slice(bytes);
        let rest = std::mem::take(&mut side.rest);
        let whole = rest.len() - rest.len() % LINE;
        for (line, place) in rest[..whole].chunks(LINE).zip((side.at..).step_by(LINE)) {
            push_digits(out, direction, place, line);
        }
        let side = self.side(direction);
        side.at += whole as u64;
        side.rest = rest[whole..].to_vec();
        self.open = (!side.rest.is_empty()).then_some(direction);
    }

    /// Writes what waits for more.
    fn flush(&mut self, out: &mut String, direction: Direction) {
        let form = self.form;
        let side = self.side(direction);
        if form == Form::Hex {
            let (rest, at) = (std::mem::take(&mut side.rest), side.at);
            if !rest.is_empty() {
                push_digits(out, direction, at, &rest);
            }
            self.open = None;
            return;
        }
        let mut words = String::new();
        finish(&mut words, side);
        if std::mem::take(&mut side.carriage_return) {
            words.insert(0, '\u{240d}');
        }
        if !words.is_empty() {
            if self.open.is_some_and(|open| open != direction) {
                self.end_line(out);
            }
            self.lines(out, direction, &words);
        }
    }
}

/// Characters of the private use area that stand for bytes that are no text, on their way to `\xNN`.
const MALFORMED_FIRST: char = '\u{10fe00}';
const MALFORMED_LAST: char = '\u{10feff}';

/// Ends what is being decoded.
fn finish(words: &mut String, side: &mut Side) {
    if let Some(mut decoder) = side.decoder.take() {
        decode(words, &mut decoder, &[], true);
    }
    utf8(words, &std::mem::take(&mut side.rest));
}

fn decode(words: &mut String, decoder: &mut Decoder, mut bytes: &[u8], last: bool) {
    loop {
        let need = decoder.max_utf8_buffer_length(bytes.len()).unwrap_or(bytes.len() * 3 + 16);
        words.reserve(need);
        let (result, read, _) = decoder.decode_to_string(bytes, words, last);
        bytes = &bytes[read..];
        if result == CoderResult::InputEmpty {
            return;
        }
    }
}

fn utf8(words: &mut String, bytes: &[u8]) {
    for chunk in bytes.utf8_chunks() {
        words.push_str(chunk.valid());
        words.extend(
            chunk.invalid().iter().filter_map(|byte| char::from_u32(u32::from(MALFORMED_FIRST) + u32::from(*byte))),
        );
    }
}

/// How many bytes at the end are the beginning of a character whose rest is still to come.
fn incomplete(bytes: &[u8]) -> usize {
    match std::str::from_utf8(bytes) {
        Ok(_) => 0,
        Err(_) => {
            let tail = &bytes[bytes.len().saturating_sub(3)..];
            let starts = (0..tail.len()).filter(|at| tail[*at] >= 0xc2);
            let mut open =
                starts.filter(|at| std::str::from_utf8(&tail[*at..]).is_err_and(|e| e.error_len().is_none()));
            open.next_back().map_or(0, |at| tail.len() - at)
        }
    }
}

fn push_digits(out: &mut String, direction: Direction, at: u64, line: &[u8]) {
    text!(out, "{}{at:08x} ", arrow(direction));
    for place in 0..LINE {
        if place == LINE / 2 {
            out.push(' ');
        }
        match line.get(place) {
            Some(byte) => text!(out, " {byte:02x}"),
            None => out.push_str("   "),
        }
    }
    out.push_str("  ");
    out.extend(line.iter().map(|byte| if (0x20..0x7f).contains(byte) { char::from(*byte) } else { '.' }));
    out.push('\n');
}

/// Which parts of a stream are bodies in another charset than UTF-8, by direction and in their order.
#[derive(Default)]
struct Charsets([VecDeque<(u64, u64, &'static Encoding)>; 2]);

/// Bodies with a charset of their own that are remembered; later ones are read as UTF-8.
const MAX_BODIES: usize = 100_000;

impl Charsets {
    fn of(capture: &Arc<Capture>, stream: StreamId) -> Self {
        let mut charsets = Self::default();
        let Some(index) = capture.stream(stream).filter(|s| s.transport == Transport::Tcp).map(|s| s.index) else {
            return charsets;
        };
        let mut exchanges = Exchanges::new(capture);
        let with_body = |message: &MessageRecord| message.len > u64::from(message.head) || !message.is(flags::ENDED);
        for (id, message) in capture.messages_of_stream(index).filter(|(_, m)| with_body(m)).take(MAX_BODIES) {
            let head = exchanges.head(id);
            let Some(encoding) = head.content_type.as_deref().and_then(charset).filter(|e| *e != UTF_8) else {
                continue;
            };
            if head.content_encoding.is_some() {
                continue;
            }
            let start = message.at + u64::from(message.head);
            let end = if message.len > 0 { message.end() } else { u64::MAX };
            if let Some(bodies) = charsets.0.get_mut(side(message.direction())) {
                bodies.push_back((start, end, encoding));
            }
        }
        charsets
    }

    /// The charset at a place, and the place where another one may begin.
    fn at(&mut self, direction: Direction, at: u64) -> (u64, &'static Encoding) {
        let Some(bodies) = self.0.get_mut(side(direction)) else { return (u64::MAX, UTF_8) };
        while bodies.front().is_some_and(|(_, end, _)| *end <= at) {
            bodies.pop_front();
        }
        match bodies.front() {
            Some((start, end, encoding)) if *start <= at => (*end, encoding),
            Some((start, ..)) => (*start, UTF_8),
            None => (u64::MAX, UTF_8),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn writer(form: Form) -> Writer {
        Writer { form, open: None, sides: [Side::default(), Side::default()], charsets: Charsets::default() }
    }

    const CLIENT: Direction = Direction::FromClient;
    const SERVER: Direction = Direction::FromServer;

    #[test]
    fn lines_have_arrows_and_characters_stay_whole() {
        let mut writer = writer(Form::Text);
        let mut out = String::new();
        let word = "é가\r\nno end".as_bytes();
        for (at, byte) in word.iter().enumerate() {
            writer.bytes(&mut out, CLIENT, at as u64, &[*byte]);
        }
        writer.bytes(&mut out, SERVER, 0, b"a\r\x1b[2J\xff\n\n");
        writer.gap(&mut out, CLIENT, 20);
        writer.bytes(&mut out, SERVER, 8, b"\xe2\x82");
        writer.end(&mut out);
        let expected = "→ é가\n→ no end\n← a␍␛[2J\\xff\n← \n→ [20 bytes missing in capture file]\n← \\xe2\\x82\n";
        assert_eq!(out, expected);
    }

    #[test]
    fn charsets_change_where_bodies_begin_and_end() {
        let mut writer = writer(Form::Text);
        let euc = Encoding::for_label(b"euc-kr").unwrap();
        writer.charsets.0[1].push_back((4, 8, euc));
        let mut out = String::new();
        // The body is 안녕 in EUC-KR, cut between the bytes of a character.
        let bytes = b"h\xc3\xa9\n\xbe\xc8\xb3\xe7\xc3\xa9";
        writer.bytes(&mut out, SERVER, 0, &bytes[..5]);
        writer.bytes(&mut out, SERVER, 5, &bytes[5..]);
        writer.end(&mut out);
        assert_eq!(out, "← hé\n← 안녕é\n");
        assert_eq!(charset("text/html; Charset=\"euc-kr\""), Some(euc));
        assert_eq!(charset("text/html"), None);
    }

    #[test]
    fn digits_stand_sixteen_a_line_with_their_place() {
        let mut writer = writer(Form::Hex);
        let mut out = String::new();
        writer.bytes(&mut out, CLIENT, 0, b"0123456789");
        writer.bytes(&mut out, CLIENT, 10, b"abcdef\n");
        writer.bytes(&mut out, SERVER, 0, b"x");
        writer.end(&mut out);
        let lines: Vec<&str> = out.lines().collect();
        assert_eq!(lines[0], "→ 00000000  30 31 32 33 34 35 36 37  38 39 61 62 63 64 65 66  0123456789abcdef");
        assert!(lines[1].starts_with("→ 00000010  0a ") && lines[1].ends_with(" ."), "{out}");
        assert!(lines[2].starts_with("← 00000000  78 ") && lines[2].ends_with(" x"), "{out}");
        assert_eq!(lines.len(), 3);
    }
}
