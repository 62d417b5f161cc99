//! Domain names and their compression. RFC 1035 §3.1, §4.1.4.
//!
//! A name is a row of labels that ends in the empty label or in a pointer to "a prior occurance of the same name". Every
//! jump must therefore lead before the run of labels that it left: so no chain of pointers can loop. On top of that the
//! jumps of one name and the work of one message are bounded.

use crate::base::safe_text;
use crate::dissect::{Buf, Short};
use crate::text;

/// Pointers that one name may follow.
pub const MAX_POINTERS: u32 = 64;
/// Bytes of a name on the wire with all lengths and the empty label (RFC 1035 §2.3.4).
pub const MAX_NAME: u32 = 255;
/// Work for all names of a message: a step for each label or pointer and for each byte of a label. A full message of
/// 64 KiB of honest records needs half of it.
pub const MAX_WORK: u32 = 256 * 1024;

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A pointer leads to itself, into its own name, or onward, not back.
    Loop,
    /// More than [`MAX_POINTERS`] pointers.
    Pointers,
    /// More than [`MAX_NAME`] bytes.
    Long,
    /// A label whose two upper bits are 01 or 10 (RFC 6891 §5 knows no use of them any more).
    Label,
    /// Behind a pointer the labels run out of the message.
    Outside,
    /// The message has used up its [`MAX_WORK`].
    Work,
}

impl Trouble {
    /// What stands in place of the name.
    pub fn shown(self) -> &'static str {
        match self {
            Self::Loop => "<Name contains a pointer that loops>",
            Self::Pointers => "<Name contains too many pointers>",
            Self::Long => "<Name too long>",
            Self::Label => "<Unknown extended label>",
            Self::Outside => "<Name runs out of the message>",
            Self::Work => "<Name not expanded>",
        }
    }

    /// What a note says of it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Loop => "The name's compression pointer does not lead back to an earlier name (RFC 1035 §4.1.4)",
            Self::Pointers => "The name goes through more than 64 compression pointers",
            Self::Long => "The name is longer than 255 bytes (RFC 1035 §2.3.4)",
            Self::Label => "The name has a label of a type that is not in use (RFC 6891 §5)",
            Self::Outside => "Behind its compression pointer the name runs out of the message",
            Self::Work => "The names of this message expand to too much: this one is not expanded",
        }
    }
}

/// A name that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Bytes at its own place; what a pointer leads to is not counted.
    pub len: u32,
    /// Labels but for the empty one.
    pub labels: u32,
    /// Bytes of its text before escaping, dots counted.
    pub text_len: u32,
    /// What is wrong with it.
    pub trouble: Option<Trouble>,
    /// Whether `len` is known: after a label of unknown type nothing says where the name ends.
    pub ends: bool,
}

/// Reads the names of one message.
pub struct Names<'b> {
    message: Buf<'b>,
    work: u32,
}

impl<'b> Names<'b> {
    /// For a message that begins with its transaction id: pointers count from there.
    pub fn new(message: Buf<'b>) -> Self {
        Self { message, work: MAX_WORK }
    }

    /// Reads the name at `at` of `buf`, which is the message or a part of it, and sets `text` to it, escaped; a name
    /// that cannot be shown sets it to [`Trouble::shown`]. With `None` the name is only checked.
    /// The error is that of a name which runs past the end of `buf`.
    pub fn read(&mut self, buf: &Buf<'b>, at: u32, mut text: Option<&mut String>) -> Result<Name, Short> {
        if let Some(text) = text.as_deref_mut() {
            text.clear();
        }
        let name = self.walk(buf, at, text.as_deref_mut())?;
        if let Some(text) = text {
            if let Some(trouble) = name.trouble {
                text.clear();
                text.push_str(trouble.shown());
            } else if text.is_empty() {
                text.push_str("<Root>");
            }
        }
        Ok(match name.trouble {
            // Wireshark measures the words that stand in place of the name.
            Some(trouble) => Name { labels: 1, text_len: trouble.shown().len() as u32, ..name },
            None if name.labels == 0 => Name { labels: 1, text_len: 6, ..name },
            None => name,
        })
    }

    fn walk(&mut self, buf: &Buf<'b>, at: u32, mut text: Option<&mut String>) -> Result<Name, Short> {
        let (mut source, mut at, first) = (*buf, at, at);
        let mut segment = buf.at().saturating_add(at).saturating_sub(self.message.at());
        let mut name = Name { len: 0, labels: 0, text_len: 0, trouble: None, ends: true };
        let (mut jumped, mut pointers, mut wire) = (false, 0u32, 1u32);
        loop {
            let (head, body) = match part(&source, at) {
                Ok(part) => part,
                Err(_) if jumped => return Ok(name.fail(Trouble::Outside)),
                Err(short) => return Err(short),
            };
            self.work = self.work.saturating_sub(1).saturating_sub(body.len() as u32);
            at = at.saturating_add(1).saturating_add(body.len() as u32);
            if !jumped {
                name.len = at.saturating_sub(first);
            }
            match (head, body) {
                (0, _) => return Ok(name),
                (1..=63, label) => {
                    wire = wire.saturating_add(1).saturating_add(label.len() as u32);
                    if wire > MAX_NAME || self.work == 0 {
                        name = name.fail(if wire > MAX_NAME { Trouble::Long } else { Trouble::Work });
                    }
                    // A name that is not shown is still followed to its end at its own place, for what comes after it.
                    if name.trouble.is_none() {
                        name.text_len = wire.saturating_sub(2);
                        name.labels = name.labels.saturating_add(1);
                        push_label(text.as_deref_mut(), label, name.labels > 1);
                    } else if jumped {
                        return Ok(name);
                    }
                }
                (192..=255, low) => {
                    let low = low.first().copied().unwrap_or(0);
                    let target = u32::from(u16::from_be_bytes([head & 0x3f, low]));
                    pointers = pointers.saturating_add(1);
                    let trouble = match () {
                        () if target >= segment => Some(Trouble::Loop),
                        () if pointers > MAX_POINTERS => Some(Trouble::Pointers),
                        () if self.work == 0 => Some(Trouble::Work),
                        () => name.trouble,
                    };
                    if let Some(trouble) = trouble {
                        return Ok(name.fail(trouble));
                    }
                    (source, at, segment, jumped) = (self.message, target, target, true);
                }
                (64..=191, _) => {
                    name.ends = jumped;
                    return Ok(name.fail(Trouble::Label));
                }
            }
        }
    }
}

impl Name {
    /// The first trouble counts.
    fn fail(self, trouble: Trouble) -> Self {
        Self { trouble: self.trouble.or(Some(trouble)), ..self }
    }
}

/// The byte at `at`, which says what it is, and what belongs to it: the text of a label, the second byte of a pointer.
fn part<'b>(source: &Buf<'b>, at: u32) -> Result<(u8, &'b [u8]), Short> {
    let head = source.u8(at)?;
    let len = match head {
        0..=63 => u32::from(head),
        64..=191 => 0,
        192..=255 => 1,
    };
    Ok((head, source.slice(at.saturating_add(1), len)?))
}

/// Appends a label as Wireshark shows it: printable text as it is, control characters as in C or in octal, bytes that are
/// no UTF-8 as U+FFFD. What else a terminal could obey is in octal too.
fn push_label(out: Option<&mut String>, label: &[u8], dot: bool) {
    let Some(out) = out else { return };
    if dot {
        out.push('.');
    }
    for chunk in label.utf8_chunks() {
        let valid = chunk.valid();
        if valid.contains(safe_text::is_unsafe) {
            valid.chars().for_each(|character| push_character(out, character));
        } else {
            out.push_str(valid);
        }
        if !chunk.invalid().is_empty() {
            out.push('\u{fffd}');
        }
    }
}

fn push_character(out: &mut String, character: char) {
    match character {
        '\x07'..='\r' => {
            out.push('\\');
            return out.extend("abtnvfr".chars().nth(u32::from(character).saturating_sub(7) as usize));
        }
        _ if !safe_text::is_unsafe(character) => return out.push(character),
        _ => {}
    }
    for byte in character.encode_utf8(&mut [0; 4]).bytes() {
        text!(out, "\\{byte:03o}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], at: u32) -> (String, Name) {
        let buf = Buf::whole(0, bytes, bytes.len() as u32);
        let mut text = String::new();
        let name = Names::new(buf).read(&buf, at, Some(&mut text)).unwrap();
        (text, name)
    }

    #[test]
    fn a_pointer_ends_the_name_and_leads_back() {
        let bytes = b"\x07example\x03com\0\x03www\xc0\x00";
        let (text, name) = read(bytes, 13);
        assert_eq!((text.as_str(), name.len, name.labels, name.text_len), ("www.example.com", 6, 3, 15));
        assert_eq!(read(b"\0", 0).0, "<Root>");
    }

    #[test]
    fn pointers_that_do_not_lead_back_are_caught() {
        for (bytes, at) in [
            (&b"\xc0\x00"[..], 0),
            (b"\xc0\x02\xc0\x00", 2),
            (b"\x01a\xc0\x00", 0),
            (b"\xc0\x02\x01a\0", 0),
            (b"\xff\xff", 0),
            (b"\x01a\xc0\x03\0", 0),
        ] {
            let (text, name) = read(bytes, at);
            assert_eq!((text.as_str(), name.trouble), ("<Name contains a pointer that loops>", Some(Trouble::Loop)));
        }
    }

    #[test]
    fn a_chain_of_pointers_is_followed_64_times() {
        let mut bytes = vec![1, b'a', 0];
        for jump in 0..70u16 {
            let target = if jump == 0 { 0 } else { 3 + (jump - 1) * 2 };
            bytes.extend_from_slice(&(0xc000 | target).to_be_bytes());
        }
        assert_eq!(read(&bytes, 3 + 63 * 2).0, "a");
        assert_eq!(read(&bytes, 3 + 64 * 2).1.trouble, Some(Trouble::Pointers));
    }

    #[test]
    fn a_name_of_255_bytes_is_the_longest() {
        let mut bytes = Vec::new();
        for len in [63, 63, 63, 61u8] {
            bytes.push(len);
            bytes.extend(std::iter::repeat_n(b'x', usize::from(len)));
        }
        bytes.push(0);
        assert_eq!((bytes.len(), read(&bytes, 0).1.trouble), (255, None));
        bytes.insert(1, b'x');
        bytes[0] = 64;
        assert_eq!(read(&bytes, 0).1.trouble, Some(Trouble::Label), "63 is the longest label");
        let mut bytes = b"\x01y".repeat(127);
        bytes.push(0);
        assert_eq!(read(&bytes, 0).1.trouble, None);
        bytes.splice(0..0, *b"\x01z");
        let (text, name) = read(&bytes, 0);
        assert_eq!((text.as_str(), name.trouble, name.len), ("<Name too long>", Some(Trouble::Long), 257));
    }

    #[test]
    fn any_byte_may_stand_in_a_label_and_none_is_raw() {
        let (text, _) = read(b"\x06a\x1b[\0\xff\x7f\x05\xd0\xb3.\\\"\x03\xe2\x80\xae\0", 0);
        assert_eq!(read(b"\x03a\r\n\0", 0).0, "a\\r\\n");
        assert_eq!(text, "a\\033[\\000\u{fffd}\\177.г.\\\".\\342\\200\\256");
        assert!(!text.contains(safe_text::is_unsafe));
    }

    #[test]
    fn a_name_that_runs_out_is_short_at_its_place_and_a_trouble_behind_a_pointer() {
        let bytes = b"\x05ab\xc0\x00";
        let buf = Buf::whole(0, bytes, 5);
        let short = Names::new(buf).read(&buf, 0, None).unwrap_err();
        assert_eq!((short.at, short.need, short.have), (1, 5, 4));
        let (text, name) = read(b"\x3fab\xc0\x00", 3);
        assert_eq!((text.as_str(), name.len, name.ends), ("<Name runs out of the message>", 2, true));
    }
}
