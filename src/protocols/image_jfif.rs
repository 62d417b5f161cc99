//! JPEG File Interchange Format — the marker segments of an image. ITU-T T.81 Annex B, ITU-T T.871 (JFIF).

use crate::dissect::prelude::*;
use crate::protocols::image::{self, Shape, Titles};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "JFIF (JPEG) image",
    fields: &[FIELDS],
    detect: &[Detect::Media("image/jpeg"), Detect::Media("image/jpg"), Detect::Media("image/pjpeg")],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("image-jfif", "JPEG File Interchange Format", "ITU-T T.871");

fields! {
    MARKER = Field::uint16("image-jfif.marker", "Marker", Hex, "ITU-T T.81 §B.1.1.3").named(Names::With(marker_name));
    SEGMENT = Field::none("image-jfif.marker_segment", "Marker segment", "ITU-T T.81 §B.1.1.4");
    LENGTH = Field::uint16("image-jfif.length", "Length", Dec, "ITU-T T.81 §B.1.1.4");
    IDENTIFIER = Field::text("image-jfif.identifier", "Identifier", "ITU-T T.871 §10.1");
    VERSION = Field::none("image-jfif.version", "Version", "ITU-T T.871 §10.1");
    MAJOR = Field::uint8("image-jfif.version.major", "Major Version", Dec, "ITU-T T.871 §10.1");
    MINOR = Field::uint8("image-jfif.version.minor", "Minor Version", Dec, "ITU-T T.871 §10.1");
    UNITS = Field::uint8("image-jfif.units", "Units", Dec, "ITU-T T.871 §10.1")
        .values(&[(0, "No units (pixel aspect ratio)"), (1, "Dots per inch"), (2, "Dots per centimeter")]);
    X_DENSITY = Field::uint16("image-jfif.Xdensity", "Xdensity", Dec, "ITU-T T.871 §10.1");
    Y_DENSITY = Field::uint16("image-jfif.Ydensity", "Ydensity", Dec, "ITU-T T.871 §10.1");
    X_THUMBNAIL = Field::uint8("image-jfif.Xthumbnail", "Xthumbnail", Dec, "ITU-T T.871 §10.1");
    Y_THUMBNAIL = Field::uint8("image-jfif.Ythumbnail", "Ythumbnail", Dec, "ITU-T T.871 §10.1");
    SOF = Field::none("image-jfif.sof", "Start of Frame header", "ITU-T T.81 §B.2.2");
    PRECISION = Field::uint8("image-jfif.sof.precision", "Sample Precision (bits)", Dec, "ITU-T T.81 §B.2.2");
    LINES = Field::uint16("image-jfif.sof.lines", "Lines", Dec, "ITU-T T.81 §B.2.2");
    SAMPLES = Field::uint16("image-jfif.sof.samples_per_line", "Samples per line", Dec, "ITU-T T.81 §B.2.2");
    COMPONENTS = Field::uint8("image-jfif.sof.nf", "Number of image components in frame", Dec, "ITU-T T.81 §B.2.2");
    COMPONENT = Field::uint8("image-jfif.sof.c_i", "Component identifier", Dec, "ITU-T T.81 §B.2.2");
    HORIZONTAL = Field::uint8("image-jfif.sof.h_i", "Horizontal sampling factor", Dec, "ITU-T T.81 §B.2.2").mask(0xf0);
    VERTICAL = Field::uint8("image-jfif.sof.v_i", "Vertical sampling factor", Dec, "ITU-T T.81 §B.2.2").mask(0x0f);
    QUANTIZATION = Field::uint8("image-jfif.sof.tq_i", "Quantization table destination selector", Dec, "ITU-T T.81 §B.2.2");
    SOS = Field::none("image-jfif.header.sos", "Start of Segment header", "ITU-T T.81 §B.2.3");
    SCAN_COMPONENTS = Field::uint8("image-jfif.sos.ns", "Number of image components in scan", Dec, "ITU-T T.81 §B.2.3");
    SELECTOR = Field::uint8("image-jfif.sos.component_selector", "Scan component selector", Dec, "ITU-T T.81 §B.2.3");
    DC = Field::uint8("image-jfif.sos.dc_entropy_selector", "DC entropy coding table destination selector", Dec, "ITU-T T.81 §B.2.3").mask(0xf0);
    AC = Field::uint8("image-jfif.sos.ac_entropy_selector", "AC entropy coding table destination selector", Dec, "ITU-T T.81 §B.2.3").mask(0x0f);
    SPECTRAL_START = Field::uint8("image-jfif.sos.ss", "Start of spectral or predictor selection", Dec, "ITU-T T.81 §B.2.3");
    SPECTRAL_END = Field::uint8("image-jfif.sos.se", "End of spectral selection", Dec, "ITU-T T.81 §B.2.3");
    HIGH = Field::uint8("image-jfif.sos.ah", "Successive approximation bit position high", Dec, "ITU-T T.81 §B.2.3").mask(0xf0);
    LOW = Field::uint8("image-jfif.sos.al", "Successive approximation bit position low or point transform", Dec, "ITU-T T.81 §B.2.3").mask(0x0f);
    COMMENT_HEADER = Field::none("image-jfif.header.comment", "Comment header", "ITU-T T.81 §B.2.4.5");
    COMMENT = Field::text("image-jfif.comment", "Comment", "ITU-T T.81 §B.2.4.5");
    REMAINING = Field::bytes("image-jfif.remain_seg_data", "Remaining segment data", "ITU-T T.81 §B.1.1.4");
    ENTROPY = Field::bytes("image-jfif.entropy_coded_segment", "Entropy-coded segment", "ITU-T T.81 §B.1.1.5");
    FILL = Field::bytes("image-jfif.fill_bytes", "Fill bytes", "ITU-T T.81 §B.1.1.2");
    NO_JPEG = Field::note("image-jfif.no_start", "This is no JPEG image", Severity::Warn, Group::Malformed, "ITU-T T.81 §B.2.1");
    MISMATCH = Field::note("image-jfif.content_type", "The content type names another kind of image", Severity::Note, Group::Protocol, "ITU-T T.81 §B.2.1");
    CUT = Field::note("image-jfif.cut", "The image ends early", Severity::Warn, Group::Undecoded, "ITU-T T.81 §B.2.1");
}

/// Segments of one image that are shown.
pub const MAX_SEGMENTS: usize = 2000;

const START_OF_IMAGE: u16 = 0xffd8;
const END_OF_IMAGE: u16 = 0xffd9;

/// ITU-T T.81 table B.1.
const MARKERS: &[(u64, &str)] = &[
    (0xffc0, "Start of Frame (non-differential, Huffman coding) - Baseline DCT"),
    (0xffc1, "Start of Frame (non-differential, Huffman coding) - Extended sequential DCT"),
    (0xffc2, "Start of Frame (non-differential, Huffman coding) - Progressive DCT"),
    (0xffc3, "Start of Frame (non-differential, Huffman coding) - Lossless (sequential)"),
    (0xffc4, "Define Huffman table(s)"),
    (0xffc5, "Start of Frame (differential, Huffman coding) - Differential sequential DCT"),
    (0xffc6, "Start of Frame (differential, Huffman coding) - Differential progressive DCT"),
    (0xffc7, "Start of Frame (differential, Huffman coding) - Differential lossless (sequential)"),
    (0xffc8, "Start of Frame (non-differential, arithmetic coding) - Reserved for JPEG extensions"),
    (0xffc9, "Start of Frame (non-differential, arithmetic coding) - Extended sequential DCT"),
    (0xffca, "Start of Frame (non-differential, arithmetic coding) - Progressive DCT"),
    (0xffcb, "Start of Frame (non-differential, arithmetic coding) - Lossless (sequential)"),
    (0xffcc, "Define arithmetic coding conditioning(s)"),
    (0xffcd, "Start of Frame (differential, arithmetic coding) - Differential sequential DCT"),
    (0xffce, "Start of Frame (differential, arithmetic coding) - Differential progressive DCT"),
    (0xffcf, "Start of Frame (differential, arithmetic coding) - Differential lossless (sequential)"),
    (0xffd8, "Start of Image"),
    (0xffd9, "End of Image"),
    (0xffda, "Start of Scan"),
    (0xffdb, "Define quantization table(s)"),
    (0xffdc, "Define number of lines"),
    (0xffdd, "Define restart interval"),
    (0xffde, "Define hierarchical progression"),
    (0xffdf, "Expand reference component(s)"),
    (0xffe0, "Reserved for application segments - 0"),
    (0xffe1, "Reserved for application segments - 1"),
    (0xffe2, "Reserved for application segments - 2"),
    (0xffe3, "Reserved for application segments - 3"),
    (0xffe4, "Reserved for application segments - 4"),
    (0xffe5, "Reserved for application segments - 5"),
    (0xffe6, "Reserved for application segments - 6"),
    (0xffe7, "Reserved for application segments - 7"),
    (0xffe8, "Reserved for application segments - 8"),
    (0xffe9, "Reserved for application segments - 9"),
    (0xffea, "Reserved for application segments - 10"),
    (0xffeb, "Reserved for application segments - 11"),
    (0xffec, "Reserved for application segments - 12"),
    (0xffed, "Reserved for application segments - 13"),
    (0xffee, "Reserved for application segments - 14"),
    (0xffef, "Reserved for application segments - 15"),
    (0xfffe, "Comment"),
];

fn marker_name(value: u64) -> Option<&'static str> {
    MARKERS.iter().find(|(marker, _)| *marker == value).map(|(_, name)| *name)
}

static SHAPE: Shape = Shape {
    protocol: &PROTOCOL,
    wrong: &NO_JPEG,
    mismatch: &MISMATCH,
    cut: &CUT,
    names,
    otherwise: "JPEG JFIF image",
    write: segments,
};

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    Ok(image::read(&SHAPE, context, buf, tape))
}

fn names(bytes: &[u8]) -> Option<Titles<'_>> {
    bytes.starts_with(&START_OF_IMAGE.to_be_bytes()).then_some(("JPEG JFIF image", None))
}

fn segments(buf: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    tape.uint(&MARKER, buf, 0)?;
    let mut at = 2u32;
    for _ in 0..MAX_SEGMENTS {
        let fill = filling(buf.from(at).bytes());
        if fill > 0 {
            tape.wire(&FILL, buf, at, fill)?;
            at = at.saturating_add(fill);
        }
        let marker = buf.u16(at)?;
        if marker == END_OF_IMAGE {
            tape.uint(&MARKER, buf, at)?;
            return Ok(());
        }
        at = segment(buf, at, marker, tape)?;
        if marker == 0xffda {
            let len = entropy_coded(buf.from(at).bytes());
            if len > 0 {
                tape.wire(&ENTROPY, buf, at, len)?;
            }
            at = at.saturating_add(len);
        }
    }
    Ok(())
}

/// Bytes before the next marker that only fill: FF before another FF (§B.1.1.2).
fn filling(bytes: &[u8]) -> u32 {
    let ones = bytes.iter().take_while(|byte| **byte == 0xff).count();
    u32::try_from(ones.saturating_sub(1)).unwrap_or(u32::MAX)
}

/// Bytes up to the next marker: FF that no zero follows and no restart (§B.1.1.5).
fn entropy_coded(bytes: &[u8]) -> u32 {
    let is_marker = |at: &usize| !matches!(bytes.get(at.saturating_add(1)), Some(0 | 0xd0..=0xd7) | None);
    let end = memchr::memchr_iter(0xff, bytes).find(is_marker).unwrap_or(bytes.len());
    u32::try_from(end).unwrap_or(u32::MAX)
}

/// One segment; the answer is where the next begins.
fn segment(buf: &Buf<'_>, at: u32, marker: u16, tape: &mut Tape) -> Result<u32, Short> {
    // Arithmetic conditioning and Huffman tables have numbers among those of the frame headers.
    let is_frame = matches!(marker, 0xffc0..=0xffcf) && !matches!(marker, 0xffc4 | 0xffc8 | 0xffcc);
    let field = match marker {
        0xffda => &SOS,
        0xfffe => &COMMENT_HEADER,
        _ if is_frame => &SOF,
        _ => &SEGMENT,
    };
    let length_at = at.saturating_add(2);
    let length = u32::from(buf.u16(length_at)?);
    let whole = length.saturating_add(2).min(buf.len().saturating_sub(at));
    let group = tape.group(field, buf.range_at(at, whole)?);
    let name = marker_name(u64::from(marker)).unwrap_or("Unknown");
    tape.label(group, |out| text!(out, "{}: {name} (0x{marker:04X})", field.label));
    tape.uint(&MARKER, buf, at)?;
    tape.uint(&LENGTH, buf, length_at)?;
    let content = buf.part(at.saturating_add(4), length.saturating_sub(2), &LENGTH);
    match marker {
        0xffda => scan(&content, tape)?,
        0xfffe => {
            tape.wire(&COMMENT, &content, 0, content.len())?;
        }
        0xffe0..=0xffef => application(&content, tape)?,
        _ if is_frame => frame(&content, tape)?,
        _ => remaining(&content, 0, tape)?,
    }
    tape.end(group);
    // The length counts its own two bytes.
    Ok(length_at.saturating_add(length.max(2)))
}

fn remaining(content: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<(), Short> {
    let len = content.len().saturating_sub(at);
    if len > 0 {
        tape.wire(&REMAINING, content, at, len)?;
        tape.value_text(&REMAINING, |out| text!(out, "{len} byte{}", if len == 1 { "" } else { "s" }));
    }
    if content.is_cut() { Err(content.short(content.len(), 1)) } else { Ok(()) }
}

fn application(content: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let Some(len) = memchr::memchr(0, content.bytes()).and_then(|len| u32::try_from(len).ok()) else {
        return remaining(content, 0, tape);
    };
    let name = content.slice(0, len)?;
    let text = String::from_utf8_lossy(name);
    tape.string(&IDENTIFIER, content.range_at(0, len.saturating_add(1))?, &text);
    let at = len.saturating_add(1);
    if name != b"JFIF" {
        return remaining(content, at, tape);
    }
    let (major, minor) = (content.u8(at)?, content.u8(at.saturating_add(1))?);
    let version = tape.group(&VERSION, content.range_at(at, 2)?);
    tape.label(version, |out| text!(out, "Version: {major}.{minor}"));
    tape.uint(&MAJOR, content, at)?;
    tape.uint(&MINOR, content, at.saturating_add(1))?;
    tape.end(version);
    rows(&[&UNITS, &X_DENSITY, &Y_DENSITY, &X_THUMBNAIL, &Y_THUMBNAIL], content, at.saturating_add(2), tape)?;
    remaining(content, at.saturating_add(9), tape)
}

/// Numbers one after the other; the answer is where they end.
fn rows(fields: &[&'static Field], content: &Buf<'_>, at: u32, tape: &mut Tape) -> Result<u32, Short> {
    let mut at = at;
    for field in fields {
        tape.uint(field, content, at)?;
        // Two halves of a byte are one byte.
        if field.mask != 0xf0 {
            at = at.saturating_add(field.width());
        }
    }
    Ok(at)
}

fn frame(content: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let mut at = rows(&[&PRECISION, &LINES, &SAMPLES, &COMPONENTS], content, 0, tape)?;
    for _ in 0..content.u8(5)? {
        at = rows(&[&COMPONENT, &HORIZONTAL, &VERTICAL, &QUANTIZATION], content, at, tape)?;
    }
    Ok(())
}

fn scan(content: &Buf<'_>, tape: &mut Tape) -> Result<(), Short> {
    let mut at = rows(&[&SCAN_COMPONENTS], content, 0, tape)?;
    for _ in 0..content.u8(0)? {
        at = rows(&[&SELECTOR, &DC, &AC], content, at, tape)?;
    }
    rows(&[&SPECTRAL_START, &SPECTRAL_END, &HIGH, &LOW], content, at, tape)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{body, hex};

    const IMAGE: &str = "ffd8 ffe0 0010 4a46494600 0101 01 0060 0060 00 00 ff ffdb 0005 000102
        ffc0 000b 08 0051 006c 01 01 21 00 ffda 0008 01 01 00 00 3f 00 9840ff00d5ffd055 ffd9";

    #[test]
    fn an_image_is_shown_as_wireshark_shows_it() {
        let (tree, info, _) = body("image/jpeg", &hex(IMAGE));
        let expected = "\
JPEG File Interchange Format
    Marker: Start of Image (0xffd8)
    Marker segment: Reserved for application segments - 0 (0xFFE0)
        Marker: Reserved for application segments - 0 (0xffe0)
        Length: 16
        Identifier: JFIF
        Version: 1.1
            Major Version: 1
            Minor Version: 1
        Units: Dots per inch (1)
        Xdensity: 96
        Ydensity: 96
        Xthumbnail: 0
        Ythumbnail: 0
    Fill bytes: ff
    Marker segment: Define quantization table(s) (0xFFDB)
        Marker: Define quantization table(s) (0xffdb)
        Length: 5
        Remaining segment data: 3 bytes
    Start of Frame header: Start of Frame (non-differential, Huffman coding) - Baseline DCT (0xFFC0)
        Marker: Start of Frame (non-differential, Huffman coding) - Baseline DCT (0xffc0)
        Length: 11
        Sample Precision (bits): 8
        Lines: 81
        Samples per line: 108
        Number of image components in frame: 1
        Component identifier: 1
        0010 .... = Horizontal sampling factor: 2
        .... 0001 = Vertical sampling factor: 1
        Quantization table destination selector: 0
    Start of Segment header: Start of Scan (0xFFDA)
        Marker: Start of Scan (0xffda)
        Length: 8
        Number of image components in scan: 1
        Scan component selector: 1
        0000 .... = DC entropy coding table destination selector: 0
        .... 0000 = AC entropy coding table destination selector: 0
        Start of spectral or predictor selection: 0
        End of spectral selection: 63
        0000 .... = Successive approximation bit position high: 0
        .... 0000 = Successive approximation bit position low or point transform: 0
    Entropy-coded segment: 9840ff00d5ffd055
    Marker: End of Image (0xffd9)
";
        assert_eq!((tree.as_str(), info.as_str()), (expected, "(JPEG JFIF image)"));
    }

    #[test]
    fn half_an_image_says_so() {
        let whole = hex(IMAGE);
        for end in 2..whole.len() {
            let (tree, ..) = body("image/jpeg", &whole[..end]);
            assert!(tree.contains("The image ends early") && !tree.contains("Malformed Packet"), "{end}: {tree}");
        }
        assert!(body("image/jpeg", b"<html>").0.contains("This is no JPEG image"));
    }
}
