//! Images by their first bytes: the type and the size in pixels of the common formats; and the layer for those of them that
//! have no reader of their own (WebP, AVIF, BMP, icons).

use crate::dissect::prelude::*;
use crate::protocols::{content_type, image_gif, image_jfif, media, png};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "Image",
    fields: &[FIELDS],
    detect: &[
        Detect::Media("image/webp"),
        Detect::Media("image/avif"),
        Detect::Media("image/heic"),
        Detect::Media("image/bmp"),
        Detect::Media("image/x-ms-bmp"),
        Detect::Media("image/x-icon"),
        Detect::Media("image/vnd.microsoft.icon"),
    ],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("image", "Image", "RFC 9110 §8.3.1");

fields! {
    TYPE = Field::text("image.type", "Type", "RFC 9649 §2.4");
    WIDTH = Field::uint32("image.width", "Width", Dec, "RFC 9649 §2.7").named(PIXELS);
    HEIGHT = Field::uint32("image.height", "Height", Dec, "RFC 9649 §2.7").named(PIXELS);
    DATA = Field::bytes("image.data", "Data", "RFC 9110 §8.3.1");
    UNKNOWN = Field::note("image.unknown", "The bytes are of no image that is known here", Severity::Note, Group::Undecoded, "RFC 9110 §8.3.1");
}

const PIXELS: Names = Names::Unit("pixel", "pixels");

/// Boxes of an ISO media file that are looked at for the size.
const MAX_BOXES: usize = 64;

/// What the first bytes of an image say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// The format: `PNG`.
    pub kind: &'static str,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Where the width stands: the first byte, and how many.
    pub width_at: (usize, usize),
    /// Where the height stands.
    pub height_at: (usize, usize),
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    if let Some(reader) = reader(buf.bytes()) {
        return Ok(Next::Protocol(reader, buf));
    }
    let media = content_type::media_type(context.content_type);
    let carrier = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(carrier);
    media::info(tape, &media);
    match size(buf.bytes()) {
        Some(found) => {
            tape.label(layer, |out| text!(out, "Image, {}, {} × {} pixels", found.kind, found.width, found.height));
            say(tape, &found);
            tape.string(&TYPE, buf.range(), found.kind);
            for (field, (at, len), value) in
                [(&WIDTH, found.width_at, found.width), (&HEIGHT, found.height_at, found.height)]
            {
                tape.number(field, media::span(&buf, at, at.saturating_add(len)), u64::from(value));
            }
        }
        None => tape.note(&UNKNOWN, buf.range(), ""),
    }
    tape.wire(&DATA, &buf, 0, buf.len())?;
    Ok(Next::End)
}

/// Who reads an image whose first bytes these are, where it is one with a reader of its own: content types are often wrong.
pub fn reader(bytes: &[u8]) -> Option<&'static Protocol> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some(&png::PROTOCOL),
        [b'G', b'I', b'F', b'8', ..] => Some(&image_gif::PROTOCOL),
        [0xff, 0xd8, 0xff, ..] => Some(&image_jfif::PROTOCOL),
        _ => None,
    }
}

/// What the Info column says of an image, and its layer where that is more.
pub type Titles<'a> = (&'a str, Option<String>);

/// What a reader of one format gives to [`read`].
pub struct Shape {
    /// The reader's protocol.
    pub protocol: &'static Protocol,
    /// The note for bytes that are no such image.
    pub wrong: &'static Field,
    /// The note for a content type that names another kind of image.
    pub mismatch: &'static Field,
    /// The note for an image that ends early.
    pub cut: &'static Field,
    /// What is said of an image with these bytes; `None` where they are no such image.
    pub names: fn(&[u8]) -> Option<Titles<'_>>,
    /// What the Info column says otherwise.
    pub otherwise: &'static str,
    /// Writes the fields.
    pub write: fn(&Buf<'_>, &mut Tape) -> Result<(), Short>,
}

/// The layer of an image in a format that has a reader of its own.
pub fn read<'b>(shape: &Shape, context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Next<'b> {
    if let Some(other) = reader(buf.bytes()).filter(|other| !std::ptr::eq(*other, shape.protocol)) {
        return Next::Protocol(other, buf);
    }
    let carrier = tape.columns().protocol;
    let layer = tape.layer(shape.protocol, buf.range());
    tape.column_protocol(carrier);
    let names = (shape.names)(buf.bytes());
    media::info(tape, names.as_ref().map_or(shape.otherwise, |(info, _)| info));
    if let Some(found) = size(buf.bytes()) {
        say(tape, &found);
    }
    let Some((_, title)) = names else {
        tape.note(shape.wrong, buf.range(), "");
        return Next::End;
    };
    if let Some(title) = title {
        tape.label(layer, |out| text!(out, "{title}"));
    }
    if is_mismatch(context.content_type, shape.protocol) {
        tape.note(shape.mismatch, media::span(&buf, 0, 0), "");
    }
    if tape.wants_fields()
        && let Err(short) = (shape.write)(&buf, tape)
    {
        tape.note(shape.cut, media::rest(&buf, short), "");
    }
    Next::End
}

/// Whether the content type names another kind of image than these protocols read.
fn is_mismatch(content_type: &str, reader: &Protocol) -> bool {
    let media = content_type::media_type(content_type);
    let own = |detect: &Detect| matches!(detect, Detect::Media(name) if *name == media);
    media.starts_with("image/") && !reader.detect.iter().any(own)
}

/// Puts type and size into the summary.
fn say(tape: &mut Tape, found: &Size) {
    tape.summary_append(|out| text!(out, " · {} {} × {}", found.kind, found.width, found.height));
}

/// The type and size of an image whose first bytes these are.
pub fn size(bytes: &[u8]) -> Option<Size> {
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return made("PNG", (number(bytes, 16, 4, true)?, 16, 4), (number(bytes, 20, 4, true)?, 20, 4));
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return made("GIF", (number(bytes, 6, 2, false)?, 6, 2), (number(bytes, 8, 2, false)?, 8, 2));
    }
    match bytes {
        [0xff, 0xd8, ..] => jpeg(bytes),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => webp(bytes),
        [b'B', b'M', ..] => bitmap(bytes),
        [0, 0, 1 | 2, 0, ..] => icon(bytes),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => iso_media(bytes),
        _ => None,
    }
}

fn made(kind: &'static str, width: (u64, usize, usize), height: (u64, usize, usize)) -> Option<Size> {
    let number = |value: u64| u32::try_from(value).ok();
    Some(Size {
        kind,
        width: number(width.0)?,
        height: number(height.0)?,
        width_at: (width.1, width.2),
        height_at: (height.1, height.2),
    })
}

fn number(bytes: &[u8], at: usize, len: usize, big: bool) -> Option<u64> {
    let bytes = bytes.get(at..at.checked_add(len)?)?;
    let add = |value: u64, byte: &u8| value << 8 | u64::from(*byte);
    Some(if big { bytes.iter().fold(0, add) } else { bytes.iter().rev().fold(0, add) })
}

/// The first frame header (ITU-T T.81 §B.2.2).
fn jpeg(bytes: &[u8]) -> Option<Size> {
    let mut at = 2usize;
    loop {
        match bytes.get(at..at.checked_add(2)?)? {
            // Fill bytes (§B.1.1.2).
            [0xff, 0xff] => at = at.checked_add(1)?,
            [0xff, 0xc4 | 0xc8 | 0xcc] | [0xff, 0xe0..=0xfe] | [0xff, 0xdb..=0xdf] => {
                at = at
                    .checked_add(2)?
                    .checked_add(usize::try_from(number(bytes, at.checked_add(2)?, 2, true)?).ok()?)?;
            }
            [0xff, 0xc0..=0xcf] => {
                let (height, width) = (at.checked_add(5)?, at.checked_add(7)?);
                return made(
                    "JPEG",
                    (number(bytes, width, 2, true)?, width, 2),
                    (number(bytes, height, 2, true)?, height, 2),
                );
            }
            _ => return None,
        }
    }
}

/// RFC 9649: the extended header, else that of the lossless or lossy bit stream.
fn webp(bytes: &[u8]) -> Option<Size> {
    match bytes.get(12..16)? {
        b"VP8X" => {
            let (width, height) = (number(bytes, 24, 3, false)?, number(bytes, 27, 3, false)?);
            made("WebP", (width.checked_add(1)?, 24, 3), (height.checked_add(1)?, 27, 3))
        }
        b"VP8L" => {
            let bits = number(bytes, 21, 4, false)?;
            let (width, height) = ((bits & 0x3fff).checked_add(1)?, (bits >> 14 & 0x3fff).checked_add(1)?);
            made("WebP", (width, 21, 4), (height, 21, 4))
        }
        b"VP8 " => {
            let (width, height) = (number(bytes, 26, 2, false)?, number(bytes, 28, 2, false)?);
            made("WebP", (width & 0x3fff, 26, 2), (height & 0x3fff, 28, 2))
        }
        _ => None,
    }
}

/// BITMAPINFOHEADER and its successors; a negative height says that the rows come from the top.
fn bitmap(bytes: &[u8]) -> Option<Size> {
    let height = u32::try_from(number(bytes, 22, 4, false)?).ok()?.cast_signed().unsigned_abs();
    made("BMP", (number(bytes, 18, 4, false)?, 18, 4), (u64::from(height), 22, 4))
}

/// The first image of an icon; 0 stands for 256.
fn icon(bytes: &[u8]) -> Option<Size> {
    let side = |at: usize| number(bytes, at, 1, false).map(|side| if side == 0 { 256 } else { side });
    made("icon", (side(6)?, 6, 1), (side(7)?, 7, 1))
}

/// AVIF and HEIF: the first `ispe` property (ISO/IEC 23008-12 §6.5.3), which lies in `meta`, `iprp`, `ipco`.
fn iso_media(bytes: &[u8]) -> Option<Size> {
    let kind = match bytes.get(8..12)? {
        b"avif" | b"avis" => "AVIF",
        b"heic" | b"heix" | b"mif1" => "HEIF",
        _ => return None,
    };
    let mut at = 0usize;
    for _ in 0..MAX_BOXES {
        let len = usize::try_from(number(bytes, at, 4, true)?).ok()?;
        let inside = at.checked_add(8)?;
        at = match bytes.get(at.checked_add(4)?..inside)? {
            b"meta" => inside.checked_add(4)?,
            b"iprp" | b"ipco" => inside,
            b"ispe" => {
                let (width, height) = (inside.checked_add(4)?, inside.checked_add(8)?);
                return made(
                    kind,
                    (number(bytes, width, 4, true)?, width, 4),
                    (number(bytes, height, 4, true)?, height, 4),
                );
            }
            _ if len >= 8 => at.checked_add(len)?,
            _ => return None,
        };
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocols::testing::{body, hex};

    fn found(bytes: &[u8]) -> Option<(&'static str, u32, u32)> {
        size(bytes).map(|size| (size.kind, size.width, size.height))
    }

    #[test]
    fn sizes_are_read_from_the_first_bytes() {
        let png = hex("89504e470d0a1a0a 0000000d 49484452 000001ed 0000001c");
        assert_eq!(found(&png), Some(("PNG", 493, 28)));
        assert_eq!(found(b"GIF89a\x04\x00\x05\x01"), Some(("GIF", 4, 261)));
        let jpeg = hex("ffd8 ffe0 0004 0000 ff ffc4 0003 00 ffc2 0011 08 0051 006c 03");
        assert_eq!(found(&jpeg), Some(("JPEG", 108, 81)));
        let extended = hex("52494646 00000000 57454250 56503858 0a000000 00000000 8f0100 2b0100");
        assert_eq!(found(&extended), Some(("WebP", 400, 300)));
        let lossless = hex("52494646 00000000 57454250 5650384c 00000000 2f 8f c1 4a 00");
        assert_eq!(found(&lossless), Some(("WebP", 400, 300)));
        let lossy = hex("52494646 00000000 57454250 56503820 00000000 000000 9d012a 9001 2c01");
        assert_eq!(found(&lossy), Some(("WebP", 400, 300)));
        let bmp = hex("424d 00000000 00000000 36000000 28000000 90010000 d4feffff");
        assert_eq!(found(&bmp), Some(("BMP", 400, 300)));
        assert_eq!(found(&hex("00000100 0100 00 20")), Some(("icon", 256, 32)));
        let avif = hex(
            "0000000c 66747970 61766966 00000030 6d657461 00000000 00000024 69707270 0000001c 6970636f 00000014 69737065 00000000 00000190 0000012c",
        );
        assert_eq!(found(&avif), Some(("AVIF", 400, 300)));
        for bytes in [&b""[..], b"GIF89a\x04", b"\xff\xd8\xff\xe0\xff\xff", b"BM", b"\0\0\0\x08ftypavif\0\0\0\0xxxx"] {
            assert_eq!(found(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn the_bytes_say_who_reads_an_image() {
        let gif = b"GIF89a\x01\0\x01\0\0\0\0;";
        for media in ["image/png", "image/jpeg", "image/webp"] {
            let (tree, info, _) = body(media, gif);
            assert!(
                tree.starts_with("Compuserve GIF") && tree.contains("names another kind of image"),
                "{media}: {tree}"
            );
            assert_eq!(info, "(GIF89a)");
        }
        assert!(!body("image/gif", gif).0.contains("another kind"));
    }

    #[test]
    fn others_are_shown_with_their_size() {
        let lossy = hex("52494646 00000000 57454250 56503820 00000000 000000 9d012a 9001 2c01");
        let (tree, info, _) = body("image/webp", &lossy);
        let expected =
            "Image, WebP, 400 × 300 pixels\n    Type: WebP\n    Width: 400 pixels\n    Height: 300 pixels\n    Data: ";
        assert!(tree.starts_with(expected), "{tree}");
        assert_eq!(info, "(image/webp)");
        assert!(body("image/avif", b"<html>").0.contains("of no image that is known here"));
    }
}
