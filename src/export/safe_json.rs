//! JSON that may hold any text from the wire and still commands no terminal: what a terminal could obey or a reader be
//! misled by is written as `\uXXXX`, so that a reader of the JSON gets exactly what was sent.

use std::io;

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use serde_json::value::RawValue;

use crate::base::{Delta, Time, safe_text};

/// Appends a value, on one line.
pub fn push(out: &mut Vec<u8>, value: &impl Serialize) {
    // Writing to memory cannot fail, and no key of ours is other than a string.
    let _ = value.serialize(&mut Serializer::with_formatter(out, Safe));
}

/// Epoch seconds with nine decimals, as a number.
pub fn seconds(time: Time) -> Option<Box<RawValue>> {
    RawValue::from_string(time.to_string()).ok()
}

/// Milliseconds.
pub fn milliseconds(delta: Delta) -> f64 {
    delta.0 as f64 / 1e6
}

struct Safe;

impl Formatter for Safe {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = rest.find(safe_text::is_unsafe) {
            let (clean, tail) = rest.split_at(at);
            writer.write_all(clean.as_bytes())?;
            let mut characters = tail.chars();
            if let Some(character) = characters.next() {
                for unit in character.encode_utf16(&mut [0; 2]) {
                    write!(writer, "\\u{unit:04x}")?;
                }
            }
            rest = characters.as_str();
        }
        writer.write_all(rest.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_and_nothing_is_unsafe() {
        let hostile = "a\x1b]52;c;A\x07\u{9b}31m\u{202e}\u{7f}\u{e0041}\r\n\"\\가";
        let mut out = Vec::new();
        push(&mut out, &[hostile]);
        let text = String::from_utf8(out).unwrap();
        assert!(!text.contains(safe_text::is_unsafe), "{text:?}");
        assert_eq!(serde_json::from_str::<Vec<String>>(&text).unwrap(), [hostile]);
    }

    #[test]
    fn times_keep_their_nanoseconds() {
        let time = Time(1_588_568_767_000_072_001);
        assert_eq!(seconds(time).unwrap().get(), "1588568767.000072001");
        assert_eq!(seconds(Time(-1)).unwrap().get(), "-0.000000001");
        assert_eq!(milliseconds(Delta(717_000)), 0.717);
    }
}
