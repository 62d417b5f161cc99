//! Blocks of headers: the frames that they come in, and what was read of them. RFC 9113 §4.3.

use std::borrow::Cow;
use std::sync::Arc;

use super::frame::{CONTINUATION, END_HEADERS, HEAD, Head, frames};
use super::hpack::table::Origin;
use super::hpack::{Decoder, Form, Line, Written};
use crate::base::FrameId;
use crate::dissect::Remade;

/// Bytes of the frames of one block that are read together; a longer one is not read, and named.
pub const MAX_BLOCK: usize = 512 << 10;
/// Frames of one block that are read together; RFC 9113 §10.5.1 speaks of the floods that have more.
pub const MAX_FRAMES: usize = 1024;
/// Bytes of headers that are kept of a block to be shown; the rest is left out.
pub const MAX_SHOWN: usize = 2 << 20;

/// How far a block reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// So many bytes with all its frames.
    Whole(usize),
    /// So many bytes are needed to tell more.
    Need(usize),
    /// So many bytes; then comes a frame that must not stand within a block.
    Broken(usize),
    /// So many bytes are more than is read together, and it goes on.
    TooLong(usize),
}

/// How far the block reaches that begins with the head `first` at the beginning of `bytes`.
pub fn extent(first: &Head, bytes: &[u8]) -> Extent {
    // The usual case.
    if first.has(END_HEADERS) && first.whole() <= bytes.len().min(MAX_BLOCK) {
        return Extent::Whole(first.whole());
    }
    let mut end = 0usize;
    for (count, (at, head)) in frames(bytes, MAX_FRAMES.saturating_add(1)).enumerate() {
        if count > 0 && (head.kind != CONTINUATION || head.stream != first.stream) {
            return Extent::Broken(at);
        }
        end = at.saturating_add(head.whole());
        if end > MAX_BLOCK || count >= MAX_FRAMES {
            return Extent::TooLong(if count == 0 { end } else { at });
        }
        if end > bytes.len() {
            return Extent::Need(end);
        }
        if head.has(END_HEADERS) {
            return Extent::Whole(end);
        }
    }
    Extent::Need(end.saturating_add(HEAD))
}

/// The block that the frames of `message` carry: usually of one of them.
pub fn fragments(message: &[u8]) -> Cow<'_, [u8]> {
    let mut block = Cow::Borrowed(&[][..]);
    if let Some(head) = Head::read(message).filter(|head| head.whole() >= message.len()) {
        // The usual case.
        return message.get(head.block(message)).map_or(block, Cow::Borrowed);
    }
    for (at, head) in frames(message, MAX_FRAMES) {
        let frame = message.get(at..).unwrap_or_default();
        let part = frame.get(head.block(frame)).unwrap_or_default();
        match at {
            0 => block = Cow::Borrowed(part),
            _ => block.to_mut().extend_from_slice(part),
        }
    }
    block
}

/// A header as it was read, or a change of the size of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'a> {
    /// Where it lies in the block.
    pub at: std::ops::Range<u32>,
    /// How it is coded.
    pub form: Form,
    /// Its index, or the size.
    pub index: u32,
    /// The name, if it is known.
    pub name: Option<&'a [u8]>,
    /// The value, if it is known.
    pub value: Option<&'a [u8]>,
    /// How name and value are written.
    pub written: (Written, Written),
    /// Where the entry came from.
    pub origin: Origin,
}

/// Reads a block and keeps its rows, to be read again by [`rows`].
pub fn remake(decoder: &mut Decoder, message: &[u8]) -> Remade {
    let block = fragments(message);
    let (mut bytes, mut left_out) = (Vec::new(), false);
    let result = decoder.block(&block, &mut |line| {
        if bytes.len() < MAX_SHOWN {
            push(&mut bytes, line);
        } else {
            left_out = true;
        }
    });
    let trouble = match result {
        Err(damage) => format!("{}, at byte {} of the block", damage.what, damage.at),
        Ok(()) if left_out => {
            format!("headers are left out: those before them have {} bytes", bytes.len())
        }
        Ok(()) => String::new(),
    };
    Remade { bytes: Arc::from(bytes), from: block.len() as u64, parts: 1, trouble }
}

/// Bytes of a row before its texts.
const FIXED: usize = 27;

fn push(out: &mut Vec<u8>, line: &Line<'_>) {
    let form = match line.form {
        Form::Indexed => 0u8,
        Form::Inserted => 1,
        Form::NotIndexed => 2,
        Form::NeverIndexed => 3,
        Form::SizeUpdate => 4,
    };
    let written = |how: Written| match how {
        Written::No => 0u8,
        Written::Plain => 1,
        Written::Huffman => 2,
    };
    let (origin, frame) = match line.origin {
        Origin::None => (0u8, 0u32),
        Origin::Here => (1, 0),
        Origin::Frame(FrameId(frame)) => (2, frame),
        Origin::Unknown => (3, 0),
    };
    let known = u8::from(line.name.is_some()) | u8::from(line.value.is_some()) << 1;
    out.push(form | written(line.written.0) << 3 | written(line.written.1) << 5);
    out.push(known);
    out.push(origin);
    let len = |text: Option<&[u8]>| u32::try_from(text.map_or(0, <[u8]>::len)).unwrap_or(u32::MAX);
    let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let index = u32::try_from(line.index).unwrap_or(u32::MAX);
    let len_of_line = place(line.at.len());
    for number in [frame, place(line.at.start), len_of_line, index, len(line.name)] {
        out.extend_from_slice(&number.to_be_bytes());
    }
    out.extend_from_slice(&len(line.value).to_be_bytes());
    out.extend_from_slice(line.name.unwrap_or_default());
    out.extend_from_slice(line.value.unwrap_or_default());
}

/// The rows of a block that was read.
pub fn rows(made: &[u8]) -> impl Iterator<Item = Row<'_>> {
    let mut rest = made;
    std::iter::from_fn(move || {
        let (row, next) = row(rest)?;
        rest = next;
        Some(row)
    })
}

fn row(bytes: &[u8]) -> Option<(Row<'_>, &[u8])> {
    let (fixed, rest) = bytes.split_at_checked(FIXED)?;
    let [how, known, origin, numbers @ ..] = fixed else { return None };
    let mut numbers =
        numbers.chunks_exact(4).map(|four| four.iter().fold(0u32, |all, byte| all << 8 | u32::from(*byte)));
    let mut number = || numbers.next();
    let (frame, at, len, index, name_len, value_len) =
        (number()?, number()?, number()?, number()?, number()?, number()?);
    let (name, rest) = rest.split_at_checked(name_len as usize)?;
    let (value, rest) = rest.split_at_checked(value_len as usize)?;
    let written = |bits: u8| match bits & 3 {
        1 => Written::Plain,
        2 => Written::Huffman,
        _ => Written::No,
    };
    let row = Row {
        at: at..at.saturating_add(len),
        form: match how & 7 {
            0 => Form::Indexed,
            1 => Form::Inserted,
            2 => Form::NotIndexed,
            3 => Form::NeverIndexed,
            _ => Form::SizeUpdate,
        },
        index,
        name: (known & 1 != 0).then_some(name),
        value: (known & 2 != 0).then_some(value),
        written: (written(how >> 3), written(how >> 5)),
        origin: match origin {
            1 => Origin::Here,
            2 => Origin::Frame(FrameId(frame)),
            3 => Origin::Unknown,
            _ => Origin::None,
        },
    };
    Some((row, rest))
}

/// The value of the first header with this name that is known.
pub fn value<'a>(made: &'a [u8], name: &str) -> Option<&'a [u8]> {
    rows(made).find(|row| row.name == Some(name.as_bytes())).and_then(|row| row.value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::hex;

    #[test]
    fn a_block_is_all_its_frames() {
        let bytes =
            hex("000002 01 00 00000001 8286 000001 09 00 00000001 84 000001 09 04 00000001 88 000000 04 01 00000000");
        let first = Head::read(&bytes).unwrap();
        assert_eq!(extent(&first, &bytes), Extent::Whole(31));
        assert_eq!(&*fragments(&bytes[..31]), hex("82868488"));
        assert_eq!(extent(&first, &bytes[..5]), Extent::Need(9));
        assert_eq!(extent(&first, &bytes[..11]), Extent::Need(20));
        assert_eq!(extent(&first, &bytes[..20]), Extent::Need(21));
        let other = hex("000002 01 00 00000001 8286 000001 09 00 00000003 84");
        assert_eq!(extent(&first, &other), Extent::Broken(11));
    }

    #[test]
    fn a_flood_is_not_read_together() {
        let mut bytes = hex("000000 01 00 00000001");
        bytes.extend(std::iter::repeat_n(hex("000000 09 00 00000001"), 2000).flatten());
        let first = Head::read(&bytes).unwrap();
        assert_eq!(extent(&first, &bytes), Extent::TooLong(9 * MAX_FRAMES));
        let huge = Head { len: 1 << 23, ..first };
        let mut bytes = vec![0x80, 0, 0];
        bytes.extend_from_slice(&hex("01 00 00000001"));
        bytes.resize(100, 0);
        assert_eq!(extent(&huge, &bytes), Extent::TooLong((1 << 23) + 9));
    }

    #[test]
    fn rows_come_back_as_they_were_read() {
        let mut decoder = Decoder::default();
        let made = remake(&mut decoder, &hex("00000c 01 04 00000001 20 82 3f8101 400161811f be 1000"));
        assert_eq!(made.trouble, "the size of the table changes behind a header, at byte 2 of the block");
        let made = remake(&mut decoder, &hex("000009 01 04 00000001 3f8101 400161811f be c0"));
        assert_eq!(made.trouble, "");
        let all: Vec<_> = rows(&made.bytes).collect();
        let form: Vec<_> = all.iter().map(|row| (row.form, row.index, row.at.clone())).collect();
        let forms = [(Form::SizeUpdate, 160, 0..3), (Form::Inserted, 0, 3..8), (Form::Indexed, 62, 8..9)];
        assert_eq!(form[..3], forms);
        let header = Row {
            at: 3..8,
            form: Form::Inserted,
            index: 0,
            name: Some(b"a"),
            value: Some(b"a"),
            written: (Written::Plain, Written::Huffman),
            origin: Origin::None,
        };
        assert_eq!(all[1], header);
        assert_eq!((all[2].name, all[2].origin), (Some(&b"a"[..]), Origin::Here));
        assert_eq!(value(&made.bytes, "a"), Some(&b"a"[..]));
        assert_eq!(value(&made.bytes, "b"), None);
        for cut in 0..made.bytes.len() {
            assert!(rows(&made.bytes[..cut]).count() < 3);
        }
    }
}
