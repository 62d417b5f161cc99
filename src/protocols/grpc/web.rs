//! gRPC-Web: the forms of its bodies. "gRPC-Web" of the gRPC project.

use super::PREFIX;
use crate::protocols::http::lines;
use base64::Engine as _;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Whether a media type is one of gRPC-Web.
pub fn is_web(media: &str) -> bool {
    media.starts_with("application/grpc-web")
}

/// Whether bodies of this media type are Base64.
pub fn is_text(media: &str) -> bool {
    media.starts_with("application/grpc-web-text")
}

/// What was decoded, and the place of the first byte that cannot be.
pub struct Decoded {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// The place where it ended too early.
    pub stopped: Option<usize>,
}

const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// Decodes pieces of Base64 that follow each other: a server encodes what it sends at a time, and pads it.
pub fn decode(text: &[u8]) -> Decoded {
    let mut out = Decoded { bytes: Vec::new(), stopped: None };
    let (mut piece, mut begin) = (Vec::new(), 0usize);
    for (at, byte) in text.iter().enumerate() {
        match byte {
            b'=' => {
                if !out.take(&piece, begin) {
                    return out;
                }
                piece.clear();
            }
            b'\r' | b'\n' => {}
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'+' | b'/' => {
                if piece.is_empty() {
                    begin = at;
                }
                piece.push(*byte);
            }
            _ => {
                out.take(&piece, begin);
                out.stopped.get_or_insert(at);
                return out;
            }
        }
    }
    out.take(&piece, begin);
    out
}

impl Decoded {
    /// Adds a piece that begins at a place of the text.
    fn take(&mut self, piece: &[u8], begin: usize) -> bool {
        // Of a piece that breaks off, whole groups of four characters are read.
        let whole = if piece.len() % 4 == 1 { piece.len().saturating_sub(1) } else { piece.len() };
        match BASE64.decode_vec(piece.get(..whole).unwrap_or_default(), &mut self.bytes) {
            Ok(()) if whole == piece.len() => true,
            Ok(()) => {
                self.stopped = Some(begin.saturating_add(whole));
                false
            }
            Err(_) => {
                self.stopped = Some(begin);
                false
            }
        }
    }
}

/// Bytes of trailers that are kept.
const MAX_TRAILERS: usize = 64 << 10;

/// The messages of a body of any length that comes piece by piece: how many there are, and the trailers behind them.
#[derive(Default)]
pub struct Course {
    /// Whether it is Base64, and what waits for the rest of its group.
    is_text: bool,
    waiting: Vec<u8>,
    /// The prefix of the message at hand, as far as it is there, and what is still to come of the message.
    prefix: Vec<u8>,
    left: u32,
    trailers: Vec<u8>,
    in_trailers: bool,
    /// Messages that are no trailers.
    pub messages: u64,
}

impl Course {
    /// Of a body of this media type.
    pub fn of(media: &str) -> Self {
        Self { is_text: is_text(media), ..Self::default() }
    }

    /// The status of the call, and its words, as the trailers have them; `None` where they did not come, or are compressed.
    pub fn status(&self) -> Option<(u8, Option<Vec<u8>>)> {
        let (mut at, mut code, mut words) = (0usize, None, None);
        while let Some(line) = lines::field_line(&self.trailers, at).filter(|line| line.next > at) {
            at = line.next;
            let name = line.trimmed_name(&self.trailers);
            let value = line.value(&self.trailers).into_owned();
            if name.eq_ignore_ascii_case(b"grpc-status") {
                code = std::str::from_utf8(&value).ok().and_then(|code| code.trim().parse().ok());
            } else if name.eq_ignore_ascii_case(b"grpc-message") {
                words = Some(value);
            }
        }
        Some((code?, words))
    }

    fn take(&mut self, bytes: &[u8]) {
        let mut rest = bytes;
        while !rest.is_empty() {
            if self.left == 0 {
                let (own, after) = rest.split_at(rest.len().min(PREFIX.saturating_sub(self.prefix.len())));
                self.prefix.extend_from_slice(own);
                rest = after;
                if let [flags, len @ ..] = self.prefix.as_slice()
                    && let Ok(len) = <[u8; 4]>::try_from(len)
                {
                    self.left = u32::from_be_bytes(len);
                    // What is compressed is not read.
                    self.in_trailers = *flags == 0x80;
                    self.messages = self.messages.saturating_add(u64::from(flags & 0x80 == 0));
                    self.prefix.clear();
                }
                continue;
            }
            let (own, after) = rest.split_at(rest.len().min(self.left as usize));
            if self.in_trailers {
                let room = MAX_TRAILERS.saturating_sub(self.trailers.len());
                self.trailers.extend_from_slice(own.get(..own.len().min(room)).unwrap_or_default());
            }
            self.left = self.left.saturating_sub(own.len() as u32);
            rest = after;
        }
    }
}

impl std::io::Write for Course {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.is_text {
            self.take(bytes);
            return Ok(bytes.len());
        }
        self.waiting.extend(bytes.iter().filter(|byte| !matches!(byte, b'\r' | b'\n')));
        // A server pads each piece to groups of four characters.
        let whole = self.waiting.len() & !3;
        let rest = self.waiting.split_off(whole);
        let decoded = decode(&std::mem::replace(&mut self.waiting, rest));
        self.take(&decoded.bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn messages_and_status_of_a_body_do_not_depend_on_its_pieces() {
        let trailers = b"grpc-status: 5\r\ngrpc-message: no%20one\r\n";
        let parts: [&[u8]; 5] =
            [&[0, 0, 0, 0, 3], b"abc", &[1, 0, 0, 0, 0], &[0x80, 0, 0, 0, trailers.len() as u8], trailers];
        let all = parts.concat();
        let engine = base64::engine::general_purpose::STANDARD;
        let text = parts.map(|part| engine.encode(part)).concat().into_bytes();
        for (media, bytes) in [("application/grpc-web+proto", &all), ("application/grpc-web-text", &text)] {
            for cut in 1..bytes.len() {
                let mut course = Course::of(media);
                for piece in bytes.chunks(cut) {
                    course.write_all(piece).unwrap();
                }
                assert_eq!(course.messages, 2, "{media} {cut}");
                assert_eq!(course.status(), Some((5, Some(b"no%20one".to_vec()))), "{media} {cut}");
            }
        }
        assert_eq!(Course::of("application/grpc-web").status(), None);
    }

    #[test]
    fn pieces_are_joined() {
        for (text, bytes, stopped) in [
            (&b"AAAAAAA="[..], &[0u8; 5][..], None),
            (b"YQ==YmM=ZGVm", b"abcdef", None),
            (b"YQ==\r\nYmM", b"abc", None),
            (b"YWJjZA", b"abcd", None),
            (b"YWJjZ", b"abc", Some(4)),
            (b"YWJj*ZGVm", b"abc", Some(4)),
            (b"", b"", None),
            (b"====", b"", None),
        ] {
            let decoded = decode(text);
            assert_eq!((decoded.bytes.as_slice(), decoded.stopped), (bytes, stopped), "{text:?}");
        }
    }
}
