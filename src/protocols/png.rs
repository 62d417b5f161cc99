//! Portable Network Graphics — the chunks of an image. ISO/IEC 15948 (W3C PNG, second edition).

use crate::dissect::prelude::*;
use crate::protocols::image::{self, Shape, Titles};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PNG",
    fields: &[FIELDS],
    detect: &[Detect::Media("image/png"), Detect::Media("image/apng"), Detect::Media("image/x-png")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("png", "Portable Network Graphics", "ISO/IEC 15948");

fields! {
    SIGNATURE = Field::bytes("png.signature", "PNG Signature", "PNG §5.2");
    CHUNK = Field::none("png.chunk", "Chunk", "PNG §5.3");
    LEN = Field::uint32("png.chunk.len", "Len", Dec, "PNG §5.3");
    TYPE = Field::text("png.chunk.type", "Chunk", "PNG §5.4");
    ANCILLARY = Field::boolean("png.chunk.flag.ancillary", "Ancillary", 4, 0x2000_0000, "PNG §5.4")
        .named(Names::Flags("This is an ANCILLARY chunk", "This is a CRITICAL chunk"));
    PRIVATE = Field::boolean("png.chunk.flag.private", "Private", 4, 0x0020_0000, "PNG §5.4")
        .named(Names::Flags("This is a PRIVATE chunk", "This is a PUBLIC chunk"));
    SAFE_TO_COPY = Field::boolean("png.chunk.flag.stc", "Safe To Copy", 4, 0x20, "PNG §5.4")
        .named(Names::Flags("This chunk is SAFE TO COPY", "This chunk is NOT safe to copy"));
    DATA = Field::none("png.chunk.data", "Data", "PNG §5.3");
    CRC = Field::uint32("png.chunk.crc", "CRC", Hex, "PNG §5.5");
    WIDTH = Field::uint32("png.ihdr.width", "Width", Dec, "PNG §11.2.2");
    HEIGHT = Field::uint32("png.ihdr.height", "Height", Dec, "PNG §11.2.2");
    BIT_DEPTH = Field::uint8("png.ihdr.bitdepth", "Bit Depth", Dec, "PNG §11.2.2");
    COLOUR_TYPE = Field::uint8("png.ihdr.colour_type", "Colour Type", Dec, "PNG §11.2.2").values(&[
        (0, "Greyscale"),
        (2, "Truecolour"),
        (3, "Indexed-colour"),
        (4, "Greyscale with alpha"),
        (6, "Truecolour with alpha"),
    ]);
    COMPRESSION = Field::uint8("png.ihdr.compression_method", "Compression Method", Dec, "PNG §11.2.2").values(&[(0, "Deflate")]);
    FILTER = Field::uint8("png.ihdr.filter_method", "Filter Method", Dec, "PNG §11.2.2").values(&[(0, "Adaptive")]);
    INTERLACE = Field::uint8("png.ihdr.interlace_method", "Interlace Method", Dec, "PNG §11.2.2")
        .values(&[(0, "No interlace"), (1, "Adam7")]);
    INTENT = Field::uint8("png.srgb.intent", "Intent", Dec, "PNG §11.3.3.5").values(&[
        (0, "Perceptual"),
        (1, "Relative colorimetric"),
        (2, "Saturation"),
        (3, "Absolute colorimetric"),
    ]);
    KEYWORD = Field::text("png.text.keyword", "Keyword", "PNG §11.3.4.3");
    STRING = Field::text("png.text.string", "String", "PNG §11.3.4.3");
    YEAR = Field::uint16("png.time.year", "Year", Dec, "PNG §11.3.6.1");
    MONTH = Field::uint8("png.time.month", "Month", Dec, "PNG §11.3.6.1");
    DAY = Field::uint8("png.time.day", "Day", Dec, "PNG §11.3.6.1");
    HOUR = Field::uint8("png.time.hour", "Hour", Dec, "PNG §11.3.6.1");
    MINUTE = Field::uint8("png.time.minute", "Minute", Dec, "PNG §11.3.6.1");
    SECOND = Field::uint8("png.time.second", "Second", Dec, "PNG §11.3.6.1");
    HORIZONTAL = Field::uint32("png.phys.horiz", "Horizontal pixels per unit", Dec, "PNG §11.3.5.3");
    VERTICAL = Field::uint32("png.phys.vert", "Vertical pixels per unit", Dec, "PNG §11.3.5.3");
    UNIT = Field::uint8("png.phys.unit", "Unit", Dec, "PNG §11.3.5.3").values(&[(0, "Unit is unknown"), (1, "Unit is METRE")]);
    PALETTE_INDEX = Field::uint8("png.bkgd.palette_index", "Palette Index", Dec, "PNG §11.3.5.1");
    GREYSCALE = Field::uint16("png.bkgd.greyscale", "Greyscale", Hex, "PNG §11.3.5.1");
    RED = Field::uint16("png.bkgd.red", "Red", Hex, "PNG §11.3.5.1");
    GREEN = Field::uint16("png.bkgd.green", "Green", Hex, "PNG §11.3.5.1");
    BLUE = Field::uint16("png.bkgd.blue", "Blue", Hex, "PNG §11.3.5.1");
    WHITE_X = Field::double("png.chrm.white.x", "White X", "PNG §11.3.3.1");
    WHITE_Y = Field::double("png.chrm.white.y", "White Y", "PNG §11.3.3.1");
    RED_X = Field::double("png.chrm.red.x", "Red X", "PNG §11.3.3.1");
    RED_Y = Field::double("png.chrm.red.y", "Red Y", "PNG §11.3.3.1");
    GREEN_X = Field::double("png.chrm.green.x", "Green X", "PNG §11.3.3.1");
    GREEN_Y = Field::double("png.chrm.green.y", "Green Y", "PNG §11.3.3.1");
    BLUE_X = Field::double("png.chrm.blue.x", "Blue X", "PNG §11.3.3.1");
    BLUE_Y = Field::double("png.chrm.blue.y", "Blue Y", "PNG §11.3.3.1");
    GAMMA = Field::double("png.gama.gamma", "Gamma", "PNG §11.3.3.2");
    NO_PNG = Field::note("png.no_signature", "This is no PNG image", Severity::Warn, Group::Malformed, "PNG §5.2");
    MISMATCH = Field::note("png.content_type", "The content type names another kind of image", Severity::Note, Group::Protocol, "PNG §5.2");
    CUT = Field::note("png.cut", "The image ends early", Severity::Warn, Group::Undecoded, "PNG §5.3");
}

/// Chunks of one image that are shown.
pub const MAX_CHUNKS: usize = 1000;

const SIGNATURE_BYTES: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What the chunks are called (PNG §5.6, §11).
const NAMES: &[(&[u8], &str)] = &[
    (b"IHDR", "Image Header"),
    (b"PLTE", "Palette"),
    (b"IDAT", "Image data chunk"),
    (b"IEND", "Image Trailer"),
    (b"tRNS", "Transparency"),
    (b"cHRM", "Primary chromaticities and white point"),
    (b"gAMA", "Image gamma"),
    (b"iCCP", "Embedded ICC profile"),
    (b"sBIT", "Significant bits"),
    (b"sRGB", "Standard RGB colour space"),
    (b"tEXt", "Textual data"),
    (b"zTXt", "Compressed textual data"),
    (b"iTXt", "International textual data"),
    (b"bKGD", "Background colour"),
    (b"hIST", "Image histogram"),
    (b"pHYs", "Physical pixel dimensions"),
    (b"sPLT", "Suggested palette"),
    (b"tIME", "Image last-modification time"),
    (b"acTL", "Animation control"),
    (b"fcTL", "Frame control"),
    (b"fdAT", "Frame data"),
];

static SHAPE: Shape = Shape {
    protocol: &PROTOCOL,
    wrong: &NO_PNG,
    mismatch: &MISMATCH,
    cut: &CUT,
    names,
    otherwise: "PNG",
    write: chunks,
};

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    Ok(image::read(&SHAPE, context, buf, tape))
}

fn names(bytes: &[u8]) -> Option<Titles<'_>> {
    bytes.starts_with(SIGNATURE_BYTES).then_some(("PNG", None))
}

fn chunks(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.wire(&SIGNATURE, buf, 0, 8)?;
    let mut at = 8u32;
    for _ in 0..MAX_CHUNKS {
        if at >= buf.len() {
            return Ok(());
        }
        let len = buf.u32(at)?;
        let name = buf.slice(at.saturating_add(4), 4)?;
        let whole = len.saturating_add(12).min(buf.len().saturating_sub(at));
        let group = tape.group(&CHUNK, buf.range_at(at, whole)?);
        let known = NAMES.iter().find(|(known, _)| *known == name).map_or("Unknown", |(_, text)| text);
        tape.label(group, |out| text!(out, "{known} ({})", String::from_utf8_lossy(name)));
        tape.uint(&LEN, buf, at)?;
        let type_at = at.saturating_add(4);
        tape.wire(&TYPE, buf, type_at, 4)?;
        for flag in [&ANCILLARY, &PRIVATE, &SAFE_TO_COPY] {
            tape.boolean(flag, buf, type_at)?;
        }
        let data_at = at.saturating_add(8);
        content(name, &buf.part(data_at, len, &LEN), tape)?;
        tape.uint(&CRC, buf, data_at.saturating_add(len))?;
        tape.end(group);
        at = at.saturating_add(len).saturating_add(12);
    }
    Ok(())
}

fn content(name: &[u8], data: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let mut row = |fields: &[&'static Field]| {
        let mut at = 0u32;
        for field in fields {
            tape.uint(field, data, at)?;
            at = at.saturating_add(field.width());
        }
        Ok(())
    };
    match name {
        b"IHDR" => row(&[&WIDTH, &HEIGHT, &BIT_DEPTH, &COLOUR_TYPE, &COMPRESSION, &FILTER, &INTERLACE]),
        b"sRGB" => row(&[&INTENT]),
        b"tIME" => row(&[&YEAR, &MONTH, &DAY, &HOUR, &MINUTE, &SECOND]),
        b"pHYs" => row(&[&HORIZONTAL, &VERTICAL, &UNIT]),
        b"bKGD" => match data.wire_len() {
            1 => row(&[&PALETTE_INDEX]),
            2 => row(&[&GREYSCALE]),
            _ => row(&[&RED, &GREEN, &BLUE]),
        },
        b"cHRM" => {
            let fields = [&WHITE_X, &WHITE_Y, &RED_X, &RED_Y, &GREEN_X, &GREEN_Y, &BLUE_X, &BLUE_Y];
            fractions(&fields, data, tape)
        }
        b"gAMA" => fractions(&[&GAMMA], data, tape),
        b"tEXt" => text(data, tape),
        _ => {
            if data.wire_len() > 0 {
                tape.remark(&DATA, data.range());
            }
            Ok(())
        }
    }
}

/// Numbers in units of 1/100000.
fn fractions(fields: &[&'static Field], data: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let mut at = 0u32;
    for field in fields {
        let value = f64::from(data.u32(at)?) / 100_000.0;
        tape.double(field, data.range_at(at, 4)?, value);
        at = at.saturating_add(4);
    }
    Ok(())
}

/// A keyword, a zero, and text in Latin-1.
fn text(data: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let Some(len) = memchr::memchr(0, data.bytes()).and_then(|len| u32::try_from(len).ok()) else {
        tape.remark(&DATA, data.range());
        return Ok(());
    };
    let rest = data.from(len.saturating_add(1));
    for (field, part) in [(&KEYWORD, data.take(len, &LEN)), (&STRING, rest)] {
        let latin: String = part.bytes().iter().map(|byte| char::from(*byte)).collect();
        tape.string(field, part.range(), &latin);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, hex};

    const IMAGE: &str = "89504e470d0a1a0a 0000000d 49484452 00000007 00000005 08 02 00 00 00 06f8618f
        00000008 74455874 5469746c65 00 6869 6a8b83df 00000000 49454e44 ae426082";

    #[test]
    fn chunks_are_shown_as_wireshark_shows_them() {
        let (tree, info, _) = body("image/png", &hex(IMAGE));
        let expected = "\
Portable Network Graphics
    PNG Signature: 89504e470d0a1a0a
    Image Header (IHDR)
        Len: 13
        Chunk: IHDR
        ..0. .... .... .... .... .... .... .... = Ancillary: This is a CRITICAL chunk
        .... .... ..0. .... .... .... .... .... = Private: This is a PUBLIC chunk
        .... .... .... .... .... .... ..0. .... = Safe To Copy: This chunk is NOT safe to copy
        Width: 7
        Height: 5
        Bit Depth: 8
        Colour Type: Truecolour (2)
        Compression Method: Deflate (0)
        Filter Method: Adaptive (0)
        Interlace Method: No interlace (0)
        CRC: 0x06f8618f
    Textual data (tEXt)
        Len: 8
";
        assert!(tree.starts_with(expected), "{tree}");
        assert!(tree.contains("        Keyword: Title\n        String: hi\n        CRC: 0x6a8b83df\n"), "{tree}");
        assert_eq!(info, "(PNG)");
    }

    #[test]
    fn colours_are_numbers() {
        let chunk = |name: &str, data: &str| {
            let data = hex(data);
            [&(data.len() as u32).to_be_bytes()[..], name.as_bytes(), &data, &[0; 4]].concat()
        };
        let image =
            [hex("89504e470d0a1a0a"), chunk("gAMA", "0000b18f"), chunk("bKGD", "00ff"), chunk("bKGD", "000100020003")];
        let (tree, ..) = body("image/png", &image.concat());
        for row in ["Gamma: 0.45455", "Greyscale: 0x00ff", "Red: 0x0001", "Blue: 0x0003"] {
            assert!(tree.contains(row), "{row}: {tree}");
        }
    }

    #[test]
    fn half_an_image_is_no_malformed_packet() {
        let whole = hex(IMAGE);
        for end in 8..whole.len() {
            let (tree, info, _) = body("image/png", &whole[..end]);
            assert!(!tree.contains("Malformed Packet") && info == "(PNG)", "{end}: {tree}");
            // A cut between chunks looks like an end.
            assert!(tree.contains("ends early") || [8, 33, 53].contains(&end), "{end}: {tree}");
        }
        assert!(body("image/png", b"<html>").0.contains("This is no PNG image"));
    }
}
