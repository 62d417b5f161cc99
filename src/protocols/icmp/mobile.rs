//! Extensions of router advertisements for mobile nodes. RFC 5944 §2.1.

use crate::dissect::prelude::*;

fields! {
    EXTENSION = Field::none("icmp.mip", "Ext", "RFC 5944 §1.8");
    TYPE = Field::uint8("icmp.mip.type", "Extension Type", Dec, "RFC 5944 §1.8").values(&[
        (0, "One byte padding extension"),
        (16, "Mobility Agent Advertisement Extension"),
        (19, "Prefix Lengths Extension"),
        (24, "Challenge Extension"),
    ]);
    LENGTH = Field::uint8("icmp.mip.length", "Length", Dec, "RFC 5944 §1.8");
    PREFIX = Field::uint8("icmp.mip.prefixlength", "Prefix Length", Dec, "RFC 5944 §2.1.2");
    SEQUENCE = Field::uint16("icmp.mip.seq", "Sequence Number", Dec, "RFC 5944 §2.1.1");
    LIFE = Field::uint16("icmp.mip.life", "Registration Lifetime", Dec, "RFC 5944 §2.1.1");
    FLAGS = Field::uint16("icmp.mip.flags", "Flags", Hex, "RFC 5944 §2.1.1");
    REGISTRATION = Field::boolean("icmp.mip.r", "Registration Required", 2, 0x8000, "RFC 5944 §2.1.1").named(TRUTH);
    BUSY = Field::boolean("icmp.mip.b", "Busy", 2, 0x4000, "RFC 5944 §2.1.1").named(TRUTH);
    HOME = Field::boolean("icmp.mip.h", "Home Agent", 2, 0x2000, "RFC 5944 §2.1.1").named(TRUTH);
    FOREIGN = Field::boolean("icmp.mip.f", "Foreign Agent", 2, 0x1000, "RFC 5944 §2.1.1").named(TRUTH);
    MINIMAL = Field::boolean("icmp.mip.m", "Minimal Encapsulation", 2, 0x0800, "RFC 5944 §2.1.1").named(TRUTH);
    GRE = Field::boolean("icmp.mip.g", "GRE", 2, 0x0400, "RFC 5944 §2.1.1").named(TRUTH);
    COMPRESSION = Field::boolean("icmp.mip.v", "VJ Comp", 2, 0x0200, "RFC 2002 §2.1.1").named(TRUTH);
    REVERSE = Field::boolean("icmp.mip.rt", "Reverse tunneling", 2, 0x0100, "RFC 5944 §2.1.1").named(TRUTH);
    UDP = Field::boolean("icmp.mip.u", "UDP tunneling", 2, 0x0080, "RFC 3519 §3.6").named(TRUTH);
    REVOCATION = Field::boolean("icmp.mip.x", "Revocation support", 2, 0x0040, "RFC 3543 §3.1").named(TRUTH);
    RESERVED = Field::uint16("icmp.mip.reserved", "Reserved", Hex, "RFC 5944 §2.1.1").mask(0x003f);
    CARE_OF = Field::ipv4("icmp.mip.coa", "Care-Of-Address", "RFC 5944 §2.1.1");
    CHALLENGE = Field::bytes("icmp.mip.challenge", "Challenge", "RFC 4721 §2");
    CONTENT = Field::bytes("icmp.mip.content", "Content", "RFC 5944 §1.8");
}

const TRUTH: Names = Names::Flags("True", "False");
const PADDING: u8 = 0;
const AGENT: u8 = 16;
const PREFIXES: u8 = 19;
const CHALLENGES: u8 = 24;

/// Shows the extensions that follow the router addresses.
pub fn show(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    let mut at = 0_u32;
    while at < buf.wire_len() {
        let kind = buf.u8(at)?;
        // A padding byte is an extension of its own, without a length.
        let len = if kind == PADDING { 1 } else { u32::from(buf.u8(at.saturating_add(1))?).saturating_add(2) };
        let extension = buf.part(at, len, &LENGTH);
        let group = tape.group(&EXTENSION, extension.range());
        tape.label(group, |out| text!(out, "Ext: {}", TYPE.name_of(u64::from(kind)).unwrap_or("Unknown extension")));
        one(tape, &extension, kind)?;
        tape.end(group);
        at = at.saturating_add(len);
    }
    Ok(())
}

fn one(tape: &mut Tape, extension: &Buf<'_>, kind: u8) -> Result<(), Short> {
    tape.uint(&TYPE, extension, 0)?;
    if kind == PADDING {
        return Ok(());
    }
    tape.uint(&LENGTH, extension, 1)?;
    let rest = extension.wire_len().saturating_sub(2);
    match kind {
        AGENT => agent(tape, extension)?,
        PREFIXES => {
            for at in 2..extension.wire_len() {
                tape.uint(&PREFIX, extension, at)?;
            }
        }
        CHALLENGES => _ = tape.wire(&CHALLENGE, extension, 2, rest)?,
        _ => _ = tape.wire(&CONTENT, extension, 2, rest)?,
    }
    Ok(())
}

fn agent(tape: &mut Tape, extension: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&SEQUENCE, extension, 2)?;
    tape.uint(&LIFE, extension, 4)?;
    let (flags, group) = tape.group_uint(&FLAGS, extension, 6)?;
    let bits = [&REGISTRATION, &BUSY, &HOME, &FOREIGN, &MINIMAL, &GRE, &COMPRESSION, &REVERSE, &UDP, &REVOCATION];
    tape.append(group, |out| {
        bits.iter().filter(|field| flags & field.mask != 0).for_each(|field| text!(out, ", {}", field.label));
    });
    for field in bits {
        tape.boolean(field, extension, 6)?;
    }
    tape.uint(&RESERVED, extension, 6)?;
    tape.end(group);
    let mut at = 8_u32;
    while at.saturating_add(4) <= extension.wire_len() {
        tape.ipv4(&CARE_OF, extension, at)?;
        at = at.saturating_add(4);
    }
    Ok(())
}
