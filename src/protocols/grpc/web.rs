//! gRPC-Web: the forms of its bodies. "gRPC-Web" of the gRPC project.

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

#[cfg(test)]
mod tests {
    use super::*;

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
