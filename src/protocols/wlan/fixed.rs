//! The fixed fields of management frames. IEEE 802.11 §9.4.1.

use super::names::{REASONS, STATUS};
use crate::dissect::prelude::*;
use crate::protocols::bitfields::bits;

fields! {
    FIXED_TIMESTAMP = Field::uint64("wlan.fixed.timestamp", "Timestamp", Dec, "IEEE 802.11 §9.4.1.10");
    FIXED_BEACON = Field::uint32("wlan.fixed.beacon", "Beacon Interval", Dec, "IEEE 802.11 §9.4.1.3");
    FIXED_CAPABILITIES = Field::uint16("wlan.fixed.capabilities", "Capabilities Information", Hex, "IEEE 802.11 §9.4.1.4");
    FIXED_CAPABILITIES_ESS = Field::boolean("wlan.fixed.capabilities.ess", "ESS capabilities", 2, 0x1, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Transmitter is an AP", "Transmitter is a STA"));
    FIXED_CAPABILITIES_IBSS = Field::boolean("wlan.fixed.capabilities.ibss", "IBSS status", 2, 0x2, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Transmitter belongs to an IBSS", "Transmitter belongs to a BSS"));
    FIXED_CAPABILITIES_RESERVED1 = Field::uint16("wlan.fixed.capabilities.reserved1", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x4);
    FIXED_CAPABILITIES_RESERVED2 = Field::uint16("wlan.fixed.capabilities.reserved2", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x8);
    FIXED_CAPABILITIES_PRIVACY = Field::boolean("wlan.fixed.capabilities.privacy", "Privacy", 2, 0x10, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Data confidentiality required", "Data confidentiality not required"));
    FIXED_CAPABILITIES_SHORT_PREAMBLE = Field::boolean("wlan.fixed.capabilities.short_preamble", "Short Preamble", 2, 0x20, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Allowed", "Not Allowed"));
    FIXED_CAPABILITIES_RESERVED3 = Field::uint16("wlan.fixed.capabilities.reserved3", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x40);
    FIXED_CAPABILITIES_RESERVED4 = Field::uint16("wlan.fixed.capabilities.reserved4", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x80);
    FIXED_CAPABILITIES_SPEC_MAN = Field::boolean("wlan.fixed.capabilities.spec_man", "Spectrum Management", 2, 0x100, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Implemented", "Not Implemented"));
    FIXED_CAPABILITIES_QOS = Field::boolean("wlan.fixed.capabilities.qos", "QoS", 2, 0x200, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Implemented", "Not Implemented"));
    FIXED_CAPABILITIES_SHORT_SLOT_TIME = Field::boolean("wlan.fixed.capabilities.short_slot_time", "Short Slot Time", 2, 0x400, "IEEE 802.11 §9.4.1.4").named(Names::Flags("In use", "Not in use"));
    FIXED_CAPABILITIES_APSD = Field::boolean("wlan.fixed.capabilities.apsd", "Automatic Power Save Delivery", 2, 0x800, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Implemented", "Not Implemented"));
    FIXED_CAPABILITIES_RADIO_MEASUREMENT = Field::boolean("wlan.fixed.capabilities.radio_measurement", "Radio Measurement", 2, 0x1000, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Implemented", "Not Implemented"));
    FIXED_CAPABILITIES_EPD = Field::boolean("wlan.fixed.capabilities.epd", "EPD", 2, 0x2000, "IEEE 802.11 §9.4.1.4").named(Names::Flags("Implemented", "Not Implemented"));
    FIXED_CAPABILITIES_RESERVED5 = Field::uint16("wlan.fixed.capabilities.reserved5", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x4000);
    FIXED_CAPABILITIES_RESERVED6 = Field::uint16("wlan.fixed.capabilities.reserved6", "Reserved", Dec, "IEEE 802.11 §9.4.1.4").mask(0x8000);
    FIXED_LISTEN_IVAL = Field::uint16("wlan.fixed.listen_ival", "Listen Interval", Hex, "IEEE 802.11 §9.4.1.6");
    FIXED_CURRENT_AP = Field::ether("wlan.fixed.current_ap", "Current AP", "IEEE 802.11 §9.4.1.5");
    FIXED_STATUS_CODE = Field::uint16("wlan.fixed.status_code", "Status code", Hex, "IEEE 802.11 §9.4.1.9").values(STATUS);
    FIXED_REASON_CODE = Field::uint16("wlan.fixed.reason_code", "Reason code", Hex, "IEEE 802.11 §9.4.1.7").values(REASONS);
    FIXED_AID = Field::uint16("wlan.fixed.aid", "Association ID", Hex, "IEEE 802.11 §9.4.1.8").mask(0x3fff);
    FIXED_AUTH_ALG = Field::uint16("wlan.fixed.auth.alg", "Authentication Algorithm", Dec, "IEEE 802.11 §9.4.1.1").values(&[(0, "Open System"), (1, "Shared key"), (2, "Fast BSS Transition"), (3, "Simultaneous Authentication of Equals (SAE)"), (4, "FILS Shared Key authentication without PFS"), (5, "FILS Shared Key authentication with PFS"), (6, "FILS Public Key authentication"), (7, "Pre-Association Security Negotiation (PASN)"), (128, "Network EAP")]);
    FIXED_AUTH_SEQ = Field::uint16("wlan.fixed.auth_seq", "Authentication SEQ", Hex, "IEEE 802.11 §9.4.1.2");
    FIXED_SEND_CONFIRM = Field::uint16("wlan.fixed.send_confirm", "Send-Confirm", Dec, "IEEE 802.11 §12.4.7.4");
    FIXED_SCALAR = Field::bytes("wlan.fixed.scalar", "Scalar", "IEEE 802.11 §12.4.7.4");
    FIXED_FINITE_FIELD_ELEMENT = Field::bytes("wlan.fixed.finite_field_element", "Finite Field Element", "IEEE 802.11 §12.4.7.4");
    FIXED_CONFIRM = Field::bytes("wlan.fixed.confirm", "Confirm", "IEEE 802.11 §12.4.7.4");
    FIXED_FINITE_CYCLIC_GROUP = Field::uint16("wlan.fixed.finite_cyclic_group", "Group Id", Dec, "IEEE 802.11 §12.4.7.4").values(&[(1, "default 768-bit MODP group"), (2, "alternate 1024-bit MODP group"), (3, "EC2N group on GP[2^155]"), (4, "EC2N group on GP[2^185]"), (5, "1536-bit MODP group"), (14, "2048-bit MODP group"), (15, "3072-bit MODP group"), (16, "4096-bit MODP group"), (17, "6144-bit MODP group"), (18, "8192-bit MODP group"), (19, "256-bit random ECP group"), (20, "384-bit random ECP group"), (21, "521-bit random ECP group"), (22, "1024-bit MODP Group with 160-bit Prime Order Subgroup"), (23, "2048-bit MODP Group with 224-bit Prime Order Subgroup"), (24, "2048-bit MODP Group with 256-bit Prime Order Subgroup"), (25, "192-bit Random ECP Group"), (26, "224-bit Random ECP Group"), (27, "224-bit Brainpool ECP group"), (28, "256-bit Brainpool ECP group"), (29, "384-bit Brainpool ECP group"), (30, "512-bit Brainpool ECP group")]);
    FIXED_SAE_MESSAGE_TYPE = Field::uint16("wlan.fixed.sae_message_type", "SAE Message Type", Dec, "IEEE 802.11 §12.4.7.4").values(&[(1, "Commit"), (2, "Confirm")]);
    FIXED_ANTI_CLOGGING_TOKEN = Field::bytes("wlan.fixed.anti_clogging_token", "Anti-Clogging Token", "IEEE 802.11 §12.4.7.4");
}

/// Writes a fixed field at a place; returns its length.
pub type Part = fn(&mut Tape, &Buf<'_>, u32) -> Result<u32, Short>;

/// The clock of the sender, in microseconds.
pub fn timestamp(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.uint_le(&FIXED_TIMESTAMP, buf, at)?;
    Ok(8)
}

/// How often beacons come, in units of 1024 µs.
pub fn beacon_interval(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    let interval = buf.uint_le(at, 2)?;
    tape.info_append(|out| text!(out, ", BI={interval}"));
    if tape.number(&FIXED_BEACON, buf.range_at(at, 2)?, interval) {
        let micros = interval.saturating_mul(1024);
        tape.value_text(&FIXED_BEACON, |out| {
            text!(out, "{}.{:06} [Seconds]", micros / 1_000_000, micros % 1_000_000);
        });
    }
    Ok(2)
}

/// What the sender is and can do.
pub fn capabilities(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    bits(
        tape,
        buf,
        at,
        &FIXED_CAPABILITIES,
        &[
            &FIXED_CAPABILITIES_ESS,
            &FIXED_CAPABILITIES_IBSS,
            &FIXED_CAPABILITIES_RESERVED1,
            &FIXED_CAPABILITIES_RESERVED2,
            &FIXED_CAPABILITIES_PRIVACY,
            &FIXED_CAPABILITIES_SHORT_PREAMBLE,
            &FIXED_CAPABILITIES_RESERVED3,
            &FIXED_CAPABILITIES_RESERVED4,
            &FIXED_CAPABILITIES_SPEC_MAN,
            &FIXED_CAPABILITIES_QOS,
            &FIXED_CAPABILITIES_SHORT_SLOT_TIME,
            &FIXED_CAPABILITIES_APSD,
            &FIXED_CAPABILITIES_RADIO_MEASUREMENT,
            &FIXED_CAPABILITIES_EPD,
            &FIXED_CAPABILITIES_RESERVED5,
            &FIXED_CAPABILITIES_RESERVED6,
        ],
    )?;
    Ok(2)
}

/// How many beacons a station may sleep through.
pub fn listen_interval(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.uint_le(&FIXED_LISTEN_IVAL, buf, at)?;
    Ok(2)
}

/// The access point that a station is moving from.
pub fn current_access_point(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.ether(&FIXED_CURRENT_AP, buf, at)?;
    Ok(6)
}

/// Whether a request was granted.
pub fn status(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.uint_le(&FIXED_STATUS_CODE, buf, at)?;
    Ok(2)
}

/// Why somebody leaves or is sent away.
pub fn reason(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.uint_le(&FIXED_REASON_CODE, buf, at)?;
    Ok(2)
}

/// The number that an access point gives a station; the two highest bits are set besides.
pub fn association(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    tape.uint_le(&FIXED_AID, buf, at)?;
    Ok(2)
}

const SAE: u64 = 3;
const SUCCESS: u64 = 0;
const HASH_TO_ELEMENT: u64 = 126;

/// Algorithm, step and status; the messages of SAE (§9.3.3.11, §12.4.7).
pub fn authentication(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    let algorithm = tape.uint_le(&FIXED_AUTH_ALG, buf, at)?;
    let step = buf.uint_le(at.saturating_add(2), 2)?;
    tape.uint_le(&FIXED_AUTH_SEQ, buf, at.saturating_add(2))?;
    let status = buf.uint_le(at.saturating_add(4), 2)?;
    tape.uint_le(&FIXED_STATUS_CODE, buf, at.saturating_add(4))?;
    if algorithm != SAE {
        return Ok(6);
    }
    tape.number(&FIXED_SAE_MESSAGE_TYPE, buf.range_at(at.saturating_add(2), 2)?, step);
    let at = at.saturating_add(6);
    match (step, status) {
        (1, SUCCESS | HASH_TO_ELEMENT | 76) => commit(tape, buf, at, status).map(|length| length.saturating_add(6)),
        (2, SUCCESS) => {
            tape.uint_le(&FIXED_SEND_CONFIRM, buf, at)?;
            let length = buf.len().saturating_sub(at.saturating_add(2)).min(32);
            tape.wire(&FIXED_CONFIRM, buf, at.saturating_add(2), length)?;
            Ok(length.saturating_add(8))
        }
        _ => Ok(6),
    }
}

/// A commit: the group, a token of the access point if it asked for one, a number and a point of the group.
fn commit(tape: &mut Tape, buf: &Buf<'_>, at: u32, status: u64) -> Result<u32, Short> {
    let group = tape.uint_le(&FIXED_FINITE_CYCLIC_GROUP, buf, at)?;
    let mut length = 2_u32;
    let Some((scalar, element)) = sizes(group) else { return Ok(length) };
    let left = buf.len().saturating_sub(at.saturating_add(2));
    if status == 76 {
        tape.wire(&FIXED_ANTI_CLOGGING_TOKEN, buf, at.saturating_add(2), left)?;
        return Ok(left.saturating_add(2));
    }
    // What is longer than number and point begins with a token, unless elements follow (hash to element).
    let token = left.saturating_sub(scalar.saturating_add(element));
    if token > 0 && status == SUCCESS {
        tape.wire(&FIXED_ANTI_CLOGGING_TOKEN, buf, at.saturating_add(2), token)?;
        length = length.saturating_add(token);
    }
    for (field, bytes) in [(&FIXED_SCALAR, scalar), (&FIXED_FINITE_FIELD_ELEMENT, element)] {
        tape.wire(field, buf, at.saturating_add(length), bytes)?;
        length = length.saturating_add(bytes);
    }
    Ok(length)
}

/// Bytes of a number and of a point of a group (IANA, Group Description).
fn sizes(group: u64) -> Option<(u32, u32)> {
    Some(match group {
        19 | 28 => (32, 64),
        20 | 29 => (48, 96),
        21 => (66, 132),
        25 => (24, 48),
        26 => (28, 56),
        30 => (64, 128),
        14 => (256, 256),
        15 => (384, 384),
        16 => (512, 512),
        _ => return None,
    })
}
