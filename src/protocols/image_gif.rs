//! Compuserve GIF — screen, extensions and images. Graphics Interchange Format 89a.

use crate::dissect::prelude::*;
use crate::protocols::image::{self, Shape, Titles};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "GIF",
    fields: &[FIELDS],
    detect: &[Detect::Media("image/gif")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("image-gif", "Compuserve GIF", "GIF89a");

fields! {
    VERSION = Field::text("image-gif.version", "Version", "GIF89a §17");
    SCREEN_WIDTH = Field::uint16("image-gif.screen.width", "Screen width", Dec, "GIF89a §18");
    SCREEN_HEIGHT = Field::uint16("image-gif.screen.height", "Screen height", Dec, "GIF89a §18");
    GLOBAL = Field::none("image-gif.global", "Global settings", "GIF89a §18");
    GLOBAL_MAP = Field::boolean("image-gif.global.color_map.present", "Global color map is present", 1, 0x80, "GIF89a §18").named(TRUTH);
    GLOBAL_COLORS = Field::uint8("image-gif.global.color_bpp", "Bits per color minus 1", Dec, "GIF89a §18").mask(0x70);
    GLOBAL_ORDERED = Field::boolean("image-gif.global.color_map.ordered", "Global color map is ordered", 1, 8, "GIF89a §18").named(TRUTH);
    GLOBAL_BITS = Field::uint8("image-gif.global.bpp", "Image bits per pixel minus 1", Dec, "GIF89a §18").mask(7);
    BACKGROUND = Field::uint8("image-gif.image_background_index", "Background color index", Dec, "GIF89a §18");
    ASPECT = Field::uint8("image-gif.global.pixel_aspect_ratio", "Global pixel aspect ratio", Dec, "GIF89a §18");
    GLOBAL_TABLE = Field::bytes("image-gif.global.color_map", "Global color map", "GIF89a §19");
    LEFT = Field::uint16("image-gif.image.left", "Image left position", Dec, "GIF89a §20");
    TOP = Field::uint16("image-gif.image.top", "Image top position", Dec, "GIF89a §20");
    WIDTH = Field::uint16("image-gif.image.width", "Image width", Dec, "GIF89a §20");
    HEIGHT = Field::uint16("image-gif.image.height", "Image height", Dec, "GIF89a §20");
    LOCAL = Field::none("image-gif.local", "Local settings", "GIF89a §20");
    LOCAL_MAP = Field::boolean("image-gif.local.color_map.present", "Local color map is present", 1, 0x80, "GIF89a §20").named(TRUTH);
    LOCAL_COLORS = Field::uint8("image-gif.local.color_bpp", "Bits per color minus 1", Dec, "GIF89a §20").mask(0x70);
    LOCAL_ORDERED = Field::boolean("image-gif.local.color_map.ordered", "Local color map is ordered", 1, 8, "GIF89a §20").named(TRUTH);
    LOCAL_BITS = Field::uint8("image-gif.local.bpp", "Image bits per pixel minus 1", Dec, "GIF89a §20").mask(7);
    LOCAL_TABLE = Field::bytes("image-gif.local.color_map", "Local color map", "GIF89a §21");
    EXTENSION = Field::none("image-gif.extension", "Extension", "GIF89a §23");
    EXTENSION_LABEL = Field::uint8("image-gif.extension.label", "Extension label", Hex, "GIF89a §23").values(&[
        (0x01, "Plaintext"),
        (0xf9, "Graphics Control"),
        (0xfe, "Comment"),
        (0xff, "Application"),
    ]);
    IMAGE = Field::none("image-gif.image", "Image", "GIF89a §20");
    CODE_SIZE = Field::uint8("image-gif.image.code_size", "LZW minimum code size", Dec, "GIF89a §22");
    END = Field::none("image-gif.end", "Trailer (End of the GIF stream)", "GIF89a §27");
    BLOCK = Field::bytes("image-gif.data_block", "Data block", "GIF89a §15");
    UNKNOWN = Field::none("gif.data_block_type.unknown", "Unknown GIF data block type", "GIF89a §12");
    NO_GIF = Field::note("image-gif.no_signature", "This is no GIF image", Severity::Warn, Group::Malformed, "GIF89a §17");
    MISMATCH = Field::note("image-gif.content_type", "The content type names another kind of image", Severity::Note, Group::Protocol, "GIF89a §17");
    CUT = Field::note("image-gif.cut", "The image ends early", Severity::Warn, Group::Undecoded, "GIF89a §27");
}

const TRUTH: Names = Names::Flags("True (1)", "False (0)");

/// Blocks of one image that are shown.
pub const MAX_BLOCKS: usize = 10_000;

static SHAPE: Shape =
    Shape { protocol: &PROTOCOL, wrong: &NO_GIF, mismatch: &MISMATCH, cut: &CUT, names, otherwise: "image/gif", write };

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    Ok(image::read(&SHAPE, context, buf, tape))
}

fn names(bytes: &[u8]) -> Option<Titles<'_>> {
    let version = bytes.get(..6).filter(|start| *start == b"GIF87a" || *start == b"GIF89a")?;
    let version = std::str::from_utf8(version).ok()?;
    Some((version, Some(format!("Compuserve GIF, Version: {version}"))))
}

fn write(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.wire(&VERSION, buf, 0, 6)?;
    tape.uint_le(&SCREEN_WIDTH, buf, 6)?;
    tape.uint_le(&SCREEN_HEIGHT, buf, 8)?;
    let global = [&GLOBAL_MAP, &GLOBAL_COLORS, &GLOBAL_ORDERED, &GLOBAL_BITS];
    let colors = settings(&GLOBAL, "Global", &global, buf, 10, tape)?;
    tape.uint(&BACKGROUND, buf, 11)?;
    if buf.u8(12)? != 0 {
        tape.uint(&ASPECT, buf, 12)?;
    }
    let mut at = 13u32;
    if colors > 0 {
        tape.wire(&GLOBAL_TABLE, buf, at, colors)?;
        at = at.saturating_add(colors);
    }
    let mut blocks = 0usize;
    while at < buf.len() && blocks < MAX_BLOCKS {
        match buf.u8(at)? {
            0x2c => at = picture(buf, at, tape, &mut blocks)?,
            0x21 => at = extension(buf, at, tape, &mut blocks)?,
            0x3b => {
                tape.remark(&END, buf.range_at(at, 1)?);
                return Ok(());
            }
            _ => {
                tape.remark(&UNKNOWN, buf.from(at).range());
                return Ok(());
            }
        }
    }
    // The trailer is missing.
    if at >= buf.len() { Err(buf.short(buf.len(), 1)) } else { Ok(()) }
}

/// The byte of settings; the answer is the length of the colour table.
fn settings(
    group: &'static Field,
    which: &str,
    fields: &[&'static Field; 4],
    buf: &Buf<'_>,
    at: u32,
    tape: &mut Tape,
) -> Result<u32, Short> {
    let byte = buf.u8(at)?;
    let mark = tape.group(group, buf.range_at(at, 1)?);
    let (has_table, color_bits, bits) =
        (byte & 0x80 != 0, (byte >> 4 & 7).saturating_add(1), (byte & 7).saturating_add(1));
    tape.label(mark, |out| {
        let plural = |count: u8| if count == 1 { "" } else { "s" };
        text!(out, "{which} settings:");
        if has_table {
            text!(out, " ({which} color table present)");
        }
        text!(out, " ({color_bits} bit{} per color) ({bits} bit{} per pixel)", plural(color_bits), plural(bits));
    });
    for field in fields {
        tape.uint(field, buf, at)?;
    }
    tape.end(mark);
    Ok(if has_table { 3u32 << bits } else { 0 })
}

fn picture(buf: &Buf<'_>, at: u32, tape: &mut Tape, blocks: &mut usize) -> Result<u32, Short> {
    let group = tape.group(&IMAGE, buf.from(at).range());
    let mut next = at.saturating_add(1);
    for field in [&LEFT, &TOP, &WIDTH, &HEIGHT] {
        tape.uint_le(field, buf, next)?;
        next = next.saturating_add(2);
    }
    let local = [&LOCAL_MAP, &LOCAL_COLORS, &LOCAL_ORDERED, &LOCAL_BITS];
    let colors = settings(&LOCAL, "Local", &local, buf, next, tape)?;
    next = next.saturating_add(1);
    if colors > 0 {
        tape.wire(&LOCAL_TABLE, buf, next, colors)?;
        next = next.saturating_add(colors);
    }
    tape.uint(&CODE_SIZE, buf, next)?;
    let end = data_blocks(buf, next.saturating_add(1), tape, blocks)?;
    tape.end_at(group, end.saturating_sub(at));
    Ok(end)
}

fn extension(buf: &Buf<'_>, at: u32, tape: &mut Tape, blocks: &mut usize) -> Result<u32, Short> {
    let label = buf.u8(at.saturating_add(1))?;
    let group = tape.group(&EXTENSION, buf.from(at).range());
    let name = EXTENSION_LABEL.name_of(u64::from(label)).unwrap_or("<unknown>");
    tape.label(group, |out| text!(out, "Extension: {name}"));
    tape.uint(&EXTENSION_LABEL, buf, at.saturating_add(1))?;
    let end = data_blocks(buf, at.saturating_add(2), tape, blocks)?;
    tape.end_at(group, end.saturating_sub(at));
    Ok(end)
}

/// Blocks with their lengths, up to an empty one.
fn data_blocks(buf: &Buf<'_>, at: u32, tape: &mut Tape, blocks: &mut usize) -> Result<u32, Short> {
    let mut at = at;
    loop {
        let len = u32::from(buf.u8(at)?);
        *blocks = blocks.saturating_add(1);
        let block = buf.slice(at.saturating_add(1), len)?;
        if *blocks < MAX_BLOCKS && tape.made(&BLOCK, buf.range_at(at, len.saturating_add(1))?, block) {
            tape.value_text(&BLOCK, |out| {
                if len == 0 {
                    out.push_str("<none>");
                } else {
                    crate::dissect::show::hex(out, block.get(..36).unwrap_or(block));
                    out.push_str(if len > 36 { "…" } else { "" });
                }
                text!(out, " (length = {len})");
            });
        }
        at = at.saturating_add(len).saturating_add(1);
        if len == 0 {
            return Ok(at);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, hex};

    const IMAGE: &str =
        "474946383961 0200 0200 80 00 00 ffffff000000 21f9 04 01000000 00 2c 0000 0000 0200 0200 00 02 02 8451 00 3b";

    #[test]
    fn an_image_is_shown_as_wireshark_shows_it() {
        let (tree, info, _) = body("image/gif", &hex(IMAGE));
        let expected = "\
Compuserve GIF, Version: GIF89a
    Version: GIF89a
    Screen width: 2
    Screen height: 2
    Global settings: (Global color table present) (1 bit per color) (1 bit per pixel)
        1... .... = Global color map is present: True (1)
        .000 .... = Bits per color minus 1: 0
        .... 0... = Global color map is ordered: False (0)
        .... .000 = Image bits per pixel minus 1: 0
    Background color index: 0
    Global color map: ffffff000000
    Extension: Graphics Control
        Extension label: Graphics Control (0xf9)
        Data block: 01000000 (length = 4)
        Data block: <none> (length = 0)
    Image
        Image left position: 0
        Image top position: 0
        Image width: 2
        Image height: 2
        Local settings: (1 bit per color) (1 bit per pixel)
            0... .... = Local color map is present: False (0)
            .000 .... = Bits per color minus 1: 0
            .... 0... = Local color map is ordered: False (0)
            .... .000 = Image bits per pixel minus 1: 0
        LZW minimum code size: 2
        Data block: 8451 (length = 2)
        Data block: <none> (length = 0)
    Trailer (End of the GIF stream)
";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(GIF89a)"));
    }

    #[test]
    fn half_an_image_says_so() {
        let whole = hex(IMAGE);
        for end in 6..whole.len() {
            let (tree, ..) = body("image/gif", &whole[..end]);
            assert!(tree.contains("The image ends early") && !tree.contains("Malformed Packet"), "{end}: {tree}");
        }
        assert!(body("image/gif", b"<html>").0.contains("This is no GIF image"));
    }
}
