//! Content codings (RFC 9110 §8.4): what a body was compressed with, undone as far as it goes.
//!
//! Decoding never fails: a body that is cut, damaged, or larger than we want to hold gives what came out before, and each
//! [`Step`] says how it ended. Nothing here trusts a length that the data claims, and every buffer has a limit below.

mod brotli;
mod inflate;
pub mod undone;
mod zstd;

/// Bytes that the codings of one body may give, all steps together; the decoder stops there.
pub const MAX_DECODED: usize = 64 << 20;
/// Bytes that are kept of a body that was stopped: enough to see what it is. Who needs all of it has the encoded bytes.
pub const KEPT_OF_STOPPED: usize = 16 << 20;
/// Decoded bytes for each encoded one, past [`RATIO_FREE`]. Deflate reaches 1032 with one repeated byte and nothing else.
pub const MAX_RATIO: usize = 1000;
/// Decoded bytes of which the ratio is not looked at.
pub const RATIO_FREE: usize = 1 << 20;
/// Codings of one body that are undone.
pub const MAX_CODINGS: usize = 3;
/// The window that a zstd frame may ask for (RFC 9659 §3).
pub const MAX_ZSTD_WINDOW: u64 = 8 << 20;

/// Decoded at once.
const CHUNK: usize = 64 << 10;

/// A body without its codings, and how that went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decoded {
    /// What came out of the last step; the body itself when there was nothing to undo or the first coding is unknown.
    pub bytes: Vec<u8>,
    /// The codings that were undone, in the order of undoing. What follows a step that gave nothing was not tried.
    pub steps: Vec<Step>,
}

impl Decoded {
    /// Whether all codings were undone to their ends.
    pub fn is_whole(&self) -> bool {
        self.steps.iter().all(|step| step.ended == Ended::Whole)
    }
}

/// One coding undone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Its name, in lower case.
    pub coding: String,
    /// Encoded bytes.
    pub input: usize,
    /// Decoded bytes. Of a body that was stopped fewer may be kept ([`KEPT_OF_STOPPED`]).
    pub output: usize,
    /// How it ended.
    pub ended: Ended,
    /// Encoded bytes after the end of the data, which no decoder looks at.
    pub trailing: usize,
    /// What else is to be said of it, in words; empty when nothing is.
    pub remark: &'static str,
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// At its end.
    Whole,
    /// The encoded bytes end too early.
    Cut,
    /// The encoded bytes are wrong; how.
    Damaged(String),
    /// A limit was reached; which.
    Stopped(String),
    /// Nobody knows the coding: the bytes are as they were.
    Unknown,
}

/// Undoes `codings`, which are named in the order in which they were applied, from the last to the first.
pub fn decode_all(codings: &[&str], bytes: &[u8]) -> Decoded {
    let mut decoded = Decoded::default();
    let mut current: Option<Vec<u8>> = None;
    let mut left = MAX_DECODED;
    let names = codings.iter().rev().map(|name| name.trim()).filter(|name| !name.is_empty());
    for (undone, name) in names.filter(|name| !name.eq_ignore_ascii_case("identity")).enumerate() {
        let input = current.as_deref().unwrap_or(bytes);
        let (step, output) = if undone < MAX_CODINGS {
            decode(name, input, left)
        } else {
            let ended = Ended::Stopped(format!("more than {MAX_CODINGS} codings"));
            (Step::new(name, input.len(), ended), None)
        };
        let over = step.output == 0 || output.is_none();
        decoded.steps.push(step);
        if let Some(output) = output {
            left = left.saturating_sub(output.len());
            current = Some(output);
        }
        if over {
            break;
        }
    }
    decoded.bytes = current.unwrap_or_else(|| bytes.to_vec());
    decoded
}

/// Undoes one coding of data that is to give at most `limit` bytes. Returns them, and in words why they are not all; more than
/// that is such a reason.
pub fn decode_up_to(coding: &str, bytes: &[u8], limit: usize) -> (Vec<u8>, Option<String>) {
    let (step, output) = decode(coding, bytes, limit);
    let problem = match step.ended {
        Ended::Whole if step.trailing > 0 => Some(format!("{} bytes follow the compressed ones", step.trailing)),
        Ended::Whole => None,
        Ended::Cut => Some("they end too early".to_owned()),
        Ended::Damaged(how) | Ended::Stopped(how) => Some(how),
        Ended::Unknown => Some("nobody knows how".to_owned()),
    };
    (output.unwrap_or_default(), problem)
}

/// Undoes one coding, giving at most `limit` bytes. Nothing comes out of a coding that nobody knows.
fn decode(name: &str, input: &[u8], limit: usize) -> (Step, Option<Vec<u8>>) {
    let mut sink = Sink::new(limit);
    let mut step = Step::new(name, input.len(), Ended::Unknown);
    let end = match step.coding.as_str() {
        "gzip" | "x-gzip" => inflate::gunzip(input, &mut sink),
        "deflate" => inflate::deflate(input, &mut sink),
        "br" => brotli::decode(input, &mut sink),
        "zstd" => zstd::decode(input, &mut sink),
        // RFC 9110 §8.4.1.1: the LZW of `compress(1)`, which nobody has sent for decades; it is known by name only.
        "compress" | "x-compress" => {
            step.remark = "the LZW coding of compress(1) is not undone";
            return (step, None);
        }
        _ => return (step, None),
    };
    step.output = sink.bytes.len();
    step.trailing = end.trailing;
    step.remark = end.remark;
    step.ended = end.ended;
    if matches!(step.ended, Ended::Stopped(_)) {
        sink.bytes.truncate(KEPT_OF_STOPPED);
    }
    sink.bytes.shrink_to_fit();
    (step, Some(sink.bytes))
}

impl Step {
    fn new(name: &str, input: usize, ended: Ended) -> Self {
        // A name is a token of a few letters; more of it than this says nothing.
        let coding = name.chars().take(64).collect::<String>().to_ascii_lowercase();
        Self { coding, input, output: 0, ended, trailing: 0, remark: "" }
    }
}

/// How a decoder ended.
struct End {
    ended: Ended,
    trailing: usize,
    remark: &'static str,
}

impl From<Ended> for End {
    fn from(ended: Ended) -> Self {
        Self { ended, trailing: 0, remark: "" }
    }
}

/// Where decoders put what they decode; it says when there is too much of it.
struct Sink {
    bytes: Vec<u8>,
    limit: usize,
}

impl Sink {
    fn new(limit: usize) -> Self {
        Self { bytes: Vec::new(), limit }
    }

    /// Takes what `consumed` encoded bytes gave so far. An answer says that a limit is reached: the decoder must stop.
    fn take(&mut self, decoded: &[u8], consumed: usize) -> Option<Ended> {
        let room = self.limit.saturating_sub(self.bytes.len());
        let taken = decoded.get(..room).unwrap_or(decoded);
        // Doubling would ask for more than the limit, at its worst by half.
        let wanted = self.bytes.len().saturating_add(taken.len());
        if wanted > self.bytes.capacity() {
            let doubled = self.bytes.capacity().saturating_mul(2).min(self.limit).max(wanted);
            self.bytes.reserve_exact(doubled.saturating_sub(self.bytes.len()));
        }
        self.bytes.extend_from_slice(taken);
        let given = self.bytes.len();
        if taken.len() < decoded.len() {
            let of_all = if self.limit < MAX_DECODED { " for all codings together" } else { "" };
            return Some(Ended::Stopped(format!("stopped at {given} bytes, the limit is {MAX_DECODED}{of_all}")));
        }
        if given > RATIO_FREE && given > consumed.saturating_mul(MAX_RATIO) {
            let ratio = given.checked_div(consumed).unwrap_or(given);
            let text = format!("stopped at {given} bytes, ratio {ratio}:1, the limit is {MAX_RATIO}:1");
            return Some(Ended::Stopped(text));
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};

    use super::*;

    const TEXT: &[u8] = b"Ein Text, der sich wiederholt, der sich wiederholt, der sich wiederholt, und dann endet.";

    fn gzip(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zlib(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn raw(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::new(6));
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    /// A zstd frame of blocks that repeat one byte 128 KiB long.
    fn zstd_of_repeats(blocks: usize) -> Vec<u8> {
        // Window descriptor 0x38 is 128 KiB; a block of type 1 (RLE) of 0x20000 bytes has the header 0x100002.
        let mut frame = vec![0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x38];
        for block in 0..blocks {
            let last = u8::from(block + 1 == blocks);
            frame.extend([0x02 | last, 0x00, 0x10, b'z']);
        }
        frame
    }

    #[test]
    fn codings_come_off_from_the_last_one() {
        let twice = zlib(&gzip(TEXT));
        let decoded = decode_all(&["GZip", " deflate ", "identity"], &twice);
        assert_eq!(decoded.bytes, TEXT);
        assert!(decoded.is_whole());
        let steps: Vec<_> = decoded.steps.iter().map(|s| (s.coding.as_str(), s.input, s.output)).collect();
        assert_eq!(steps, [("deflate", twice.len(), gzip(TEXT).len()), ("gzip", gzip(TEXT).len(), TEXT.len())]);
        assert_eq!(decode_all(&[], TEXT), Decoded { bytes: TEXT.to_vec(), steps: Vec::new() });
    }

    #[test]
    fn members_follow_each_other_and_what_is_none_is_trailing() {
        let both = [gzip(b"one "), gzip(b"two")].concat();
        let decoded = decode_all(&["x-gzip"], &both);
        assert_eq!((decoded.bytes.as_slice(), decoded.is_whole()), (&b"one two"[..], true));
        let more = [both.as_slice(), b"<!-- served by -->"].concat();
        let decoded = decode_all(&["gzip"], &more);
        assert_eq!((decoded.steps[0].trailing, &decoded.steps[0].ended), (18, &Ended::Whole));
        let padded = [both.as_slice(), &[0; 5]].concat();
        assert_eq!(decode_all(&["gzip"], &padded).steps[0].trailing, 0);
        let zlib_more = [zlib(TEXT).as_slice(), b"xyz"].concat();
        assert_eq!(decode_all(&["deflate"], &zlib_more).steps[0].trailing, 3);
    }

    #[test]
    fn deflate_without_its_wrapper_is_read_and_named() {
        let decoded = decode_all(&["deflate"], &raw(TEXT));
        assert_eq!((decoded.bytes.as_slice(), decoded.is_whole()), (TEXT, true));
        assert!(decoded.steps[0].remark.starts_with("raw deflate"));
        assert_eq!(decode_all(&["deflate"], &zlib(TEXT)).steps[0].remark, "");
    }

    #[test]
    fn half_a_body_gives_what_it_can() {
        let long: Vec<u8> = (0..200_000u32).flat_map(|n| n.to_string().into_bytes()).collect();
        for (coding, whole) in [("gzip", gzip(&long)), ("deflate", zlib(&long)), ("deflate", raw(&long))] {
            let decoded = decode_all(&[coding], &whole[..whole.len() / 2]);
            assert_eq!(decoded.steps[0].ended, Ended::Cut, "{coding}");
            assert!(decoded.bytes.len() > long.len() / 4 && long.starts_with(&decoded.bytes), "{coding}");
        }
        // Every cut gives a beginning, whatever it cuts: header, data or trailer.
        for coded in [("gzip", gzip(TEXT)), ("deflate", zlib(TEXT)), ("zstd", zstd_of_repeats(2))] {
            for end in 0..coded.1.len() {
                let decoded = decode_all(&[coded.0], &coded.1[..end]);
                assert_eq!(decoded.steps[0].ended, Ended::Cut, "{} cut at {end}", coded.0);
            }
        }
        let decoded = decode_all(&["zstd"], &zstd_of_repeats(3)[..6 + 4 + 3]);
        assert_eq!(decoded.bytes, vec![b'z'; 0x20000]);
    }

    #[test]
    fn damage_is_named_and_what_came_before_it_stays() {
        let mut bytes = gzip(TEXT);
        let end = bytes.len();
        bytes[end - 6] ^= 1;
        let decoded = decode_all(&["gzip"], &bytes);
        assert_eq!(decoded.bytes, TEXT);
        assert_eq!(decoded.steps[0].ended, Ended::Damaged("the checksum does not match".to_owned()));
        let decoded = decode_all(&["gzip"], b"{\"plain\": true}");
        assert_eq!(decoded.steps[0].ended, Ended::Damaged("this is not gzip".to_owned()));
        assert!(decoded.bytes.is_empty());
        assert!(matches!(&decode_all(&["br"], b"\xff\xff\xff\xff").steps[0].ended, Ended::Damaged(_)));
        assert!(matches!(&decode_all(&["zstd"], b"plain text").steps[0].ended, Ended::Damaged(_)));
        // After a step that gave nothing there is nothing to undo.
        assert_eq!(decode_all(&["gzip", "gzip"], b"plain").steps.len(), 1);
    }

    #[test]
    fn an_unknown_coding_leaves_the_bytes() {
        for name in ["compress", "sdch", "x\u{1b}[31m"] {
            let decoded = decode_all(&["gzip", name], TEXT);
            assert_eq!((decoded.bytes.as_slice(), &decoded.steps[0].ended), (TEXT, &Ended::Unknown), "{name}");
            assert_eq!(decoded.steps.len(), 1);
        }
    }

    #[test]
    fn a_fourth_coding_is_left() {
        let bytes = (0..4).fold(TEXT.to_vec(), |bytes, _| gzip(&bytes));
        let decoded = decode_all(&["gzip"; 4], &bytes);
        assert_eq!(decoded.steps.len(), 4);
        assert!(decoded.steps[..3].iter().all(|step| step.ended == Ended::Whole));
        assert_eq!(decoded.steps[3].ended, Ended::Stopped("more than 3 codings".to_owned()));
        assert_eq!(decoded.bytes, gzip(TEXT));
    }

    #[test]
    fn bombs_stop_at_their_ratio() {
        let zeros = vec![0; 24 << 20];
        for (coding, bomb) in [("gzip", gzip(&zeros)), ("deflate", zlib(&zeros)), ("zstd", zstd_of_repeats(1 << 16))] {
            let decoded = decode_all(&[coding], &bomb);
            assert!(matches!(&decoded.steps[0].ended, Ended::Stopped(why) if why.contains("ratio")), "{coding}");
            assert!(decoded.bytes.len() <= RATIO_FREE + 2 * CHUNK + (128 << 10), "{coding}: {}", decoded.bytes.len());
        }
    }

    #[test]
    fn a_body_stops_at_the_limit_for_all_its_codings() {
        // Zeros with some noise between: a ratio below the limit.
        let mut noise = 1u64;
        let mut member = vec![0; 1 << 20];
        for place in (0..member.len()).step_by(2048) {
            noise = noise.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            member[place] = (noise >> 56) as u8;
        }
        let one = gzip(&member);
        let many = one.repeat(80);
        let decoded = decode_all(&["gzip"], &many);
        assert_eq!(decoded.steps[0].output, MAX_DECODED);
        assert_eq!(decoded.bytes.len(), KEPT_OF_STOPPED);
        assert!(matches!(&decoded.steps[0].ended, Ended::Stopped(why) if why.contains("limit is 67108864")));
        let stacked = gzip(&many);
        assert!(matches!(decode_all(&["gzip", "gzip"], &stacked).steps[1].ended, Ended::Stopped(_)));
    }

    #[test]
    fn a_window_beyond_the_rfc_is_not_made() {
        // Window descriptor 0xa8: 2 GiB.
        let frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xa8, 0x03, 0x00, 0x10, b'z'];
        let decoded = decode_all(&["zstd"], &frame);
        assert!(matches!(&decoded.steps[0].ended, Ended::Stopped(why) if why.contains("window")), "{decoded:?}");
    }

    #[test]
    fn skippable_frames_give_nothing() {
        let skipped = [0x50, 0x2a, 0x4d, 0x18, 3, 0, 0, 0, 1, 2, 3];
        let frames = [&skipped[..], &zstd_of_repeats(1), &skipped[..], &zstd_of_repeats(1)].concat();
        let decoded = decode_all(&["zstd"], &frames);
        assert_eq!((decoded.bytes.len(), decoded.is_whole()), (0x40000, true), "{:?}", decoded.steps);
    }
}
