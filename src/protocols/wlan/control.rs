//! Control frames: who may send, and what arrived. IEEE 802.11 §9.3.1.

use super::qos::{ht_control, starting_sequence};
use super::{BSS, Control, RECEIVER, TRANSMITTER, UNREAD, address, duration, write_control};
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{bits, open_bits};

fields! {
    AID = Field::uint16("wlan.aid", "Association ID", Dec, "IEEE 802.11 §9.2.4.2").mask(0x3fff);
    BEAMFORM_FEEDBACK_SEG_RETRANS_BITMAP = Field::uint8("wlan.beamform.feedback_seg_retrans_bitmap", "Feedback segment Retransmission Bitmap", Hex, "IEEE 802.11 §9.3.1.20");
    BA_CONTROL = Field::uint16("wlan.ba.control", "Block Ack Control", Hex, "IEEE 802.11 §9.3.1.8");
    BA_CONTROL_ACKPOLICY = Field::boolean("wlan.ba.control.ackpolicy", "BA Ack Policy", 2, 0x1, "IEEE 802.11 §9.3.1.8").named(Names::Flags("Sender Does Not Require Immediate Acknowledgement", "Immediate Acknowledgement Required"));
    BA_CONTROL_BA_TYPE = Field::uint16("wlan.ba.control.ba_type", "BA Type", Hex, "IEEE 802.11 §9.3.1.8").mask(0x1e).values(&[(0, "Basic BlockAck"), (1, "Extended Compressed BlockAck"), (2, "Compressed BlockAck"), (3, "Multi-TID BlockAck"), (6, "GCR BlockAck"), (10, "GLK-GCR BlockAck"), (11, "Multi-STA BlockAck")]);
    BA_CONTROL_RESERVED = Field::uint16("wlan.ba.control.reserved", "Reserved", Hex, "IEEE 802.11 §9.3.1.8").mask(0xfe0);
    BA_BASIC_TIDINFO = Field::uint16("wlan.ba.basic.tidinfo", "TID for which a Basic BlockAck frame is requested", Hex, "IEEE 802.11 §9.3.1.8").mask(0xf000);
    BAR_MTID_TIDINFO_RESERVED = Field::uint16("wlan.bar.mtid.tidinfo.reserved", "Reserved", Hex, "IEEE 802.11 §9.3.1.7.4").mask(0xfff);
    BAR_MTID_TIDINFO_VALUE = Field::uint16("wlan.bar.mtid.tidinfo.value", "Multi-TID Value", Hex, "IEEE 802.11 §9.3.1.7.4").mask(0xf000);
    BA_BM = Field::bytes("wlan.ba.bm", "Block Ack Bitmap", "IEEE 802.11 §9.3.1.8");
    BA_RBUFCAP = Field::boolean("wlan.ba.RBUFCAP", "Block Ack RBUFCAP", 1, 0x0, "IEEE 802.11 §9.3.1.8");
    BA_BM_MISSING_FRAME = Field::uint32("wlan.ba.bm.missing_frame", "Missing frame", Dec, "IEEE 802.11 §9.3.1.8");
    BA_GCR_GROUP_ADDR = Field::ether("wlan.ba.gcr_group_addr", "GCR Group Address", "IEEE 802.11 §9.3.1.8");
    VHT_NDP_TOKEN = Field::uint8("wlan.vht_ndp.token", "Sounding Dialog Token", Hex, "IEEE 802.11 §9.3.1.19");
    VHT_NDP_TOKEN_NUMBER = Field::uint8("wlan.vht_ndp.token.number", "Sounding Dialog Token Number", Dec, "IEEE 802.11 §9.3.1.19").mask(0xfc);
    VHT_NDP_TOKEN_HE = Field::boolean("wlan.vht_ndp.token.he", "HE", 1, 0x2, "IEEE 802.11 §9.3.1.19").named(Names::Flags("HE NDP Announcement frame", "VHT NDP Announcement frame"));
    VHT_NDP_TOKEN_RANGING = Field::uint8("wlan.vht_ndp.token.ranging", "Ranging", Hex, "IEEE 802.11 §9.3.1.19").mask(0x1);
    VHT_NDP_STA_INFO_AID12 = Field::uint16("wlan.vht_ndp.sta_info.aid12", "AID12", Hex, "IEEE 802.11 §9.3.1.19").mask(0xfff);
    VHT_NDP_STA_INFO_FEEDBACK_TYPE = Field::boolean("wlan.vht_ndp.sta_info.feedback_type", "Feedback Type", 2, 0x1000, "IEEE 802.11 §9.3.1.19").named(Names::Flags("MU feedback requested", "SU feedback requested"));
    VHT_NDP_STA_INFO_NC_INDEX = Field::uint16("wlan.vht_ndp.sta_info.nc_index", "Nc Index", Dec, "IEEE 802.11 §9.3.1.19").mask(0xe000).values(&[(0, "1"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (6, "7"), (7, "8")]);
    BLOCK_ACK = Field::none("wlan.ba", "Block Ack", "IEEE 802.11 §9.3.1.8");
    CARRIED = Field::none("wlan.carried_frame", "Contained Frame Control", "IEEE 802.11 §9.3.1.9");
    STATIONS = Field::none("wlan.vht_ndp.sta_list", "STA list", "IEEE 802.11 §9.3.1.19");
    STATION_INFO = Field::none("wlan.vht_ndp.sta", "STA", "IEEE 802.11 §9.3.1.19");
    STATION_BYTES = Field::bytes("wlan.vht_ndp.sta_info.data", "STA Info", "IEEE 802.11ax §9.3.1.19");
}

/// Stations of an announcement that are shown.
const MAX_STATIONS: u32 = 256;

/// The fields behind frame control; returns where they end.
pub fn dissect(tape: &mut Tape, buf: &Buf<'_>, control: Control, letters: &str) -> Result<u32, Short> {
    if control.subtype == 10 {
        tape.uint_le(&AID, buf, 2)?;
    } else {
        duration(tape, buf, 2)?;
    }
    let receiver = address(tape, buf, 4, &RECEIVER)?;
    tape.addresses(Address::None, receiver);
    match control.subtype {
        // Clear to send, acknowledgement.
        12 | 13 => return Ok(10),
        7 => return wrapper(tape, buf),
        4 | 5 | 8..=11 | 14 | 15 => {}
        _ => {
            tape.note(&UNREAD, buf.range_at(0, 2)?, "");
            return Ok(10);
        }
    }
    if control.subtype == 10 {
        address(tape, buf, 4, &BSS)?;
    }
    let role = if control.subtype == 14 { &BSS } else { &TRANSMITTER };
    let transmitter = address(tape, buf, 10, role)?;
    tape.addresses(transmitter, receiver);
    match control.subtype {
        4 => {
            tape.uint(&BEAMFORM_FEEDBACK_SEG_RETRANS_BITMAP, buf, 16)?;
            Ok(17)
        }
        5 => announcement(tape, buf, letters),
        8 => block_ack_request(tape, buf),
        9 => block_ack(tape, buf),
        _ => Ok(16),
    }
}

/// A control frame within a control frame: its frame control, an HT control field, and the rest of it (§9.3.1.9).
fn wrapper(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let inner = Control::of(&buf.from(10))?;
    let group = tape.group(&CARRIED, buf.range_at(10, 2)?);
    tape.number(&super::FC_TYPE_SUBTYPE, buf.range_at(10, 1)?, u64::from(inner.number()));
    write_control(tape, buf, 10, inner)?;
    tape.end(group);
    ht_control(tape, buf, 12)?;
    Ok(16)
}

/// Whose sounding comes next (§9.3.1.19).
fn announcement(tape: &mut Tape, buf: &Buf<'_>, letters: &str) -> Result<u32, Short> {
    let (token, group) = open_bits(tape, buf, 16, &VHT_NDP_TOKEN, &[&VHT_NDP_TOKEN_RANGING, &VHT_NDP_TOKEN_HE])?;
    let he = token & 2 != 0;
    tape.append(group, |out| out.push_str(if he { " HE NDP Announcement" } else { " VHT NDP Announcement" }));
    let number = tape.uint_le(&VHT_NDP_TOKEN_NUMBER, buf, 16)?;
    tape.value_text(&VHT_NDP_TOKEN_NUMBER, |out| text!(out, "{number}"));
    tape.end(group);
    let list = tape.group(&STATIONS, buf.range_at(17, buf.len().saturating_sub(17))?);
    let mut at = 17_u32;
    for number in 0..MAX_STATIONS {
        // Those of HE are four bytes and stay bytes.
        let size = if he || token & 1 != 0 { 4 } else { 2 };
        if buf.len() < at.saturating_add(size) {
            break;
        }
        if size == 2 {
            let station = tape.group(&STATION_INFO, buf.range_at(at, size)?);
            tape.label(station, |out| text!(out, "STA {number}"));
            for field in [&VHT_NDP_STA_INFO_AID12, &VHT_NDP_STA_INFO_FEEDBACK_TYPE, &VHT_NDP_STA_INFO_NC_INDEX] {
                tape.uint_le(field, buf, at)?;
            }
            tape.end(station);
        } else {
            tape.wire(&STATION_BYTES, buf, at, size)?;
        }
        at = at.saturating_add(size);
    }
    tape.end(list);
    tape.info(|out| {
        text!(out, "VHT/HE NDP Announcement, Sounding Dialog Token={}, Flags={letters}", token & 0xfc);
    });
    Ok(at)
}

/// The control field of a Block Ack or of a request for one; returns the kind.
fn block_ack_control(tape: &mut Tape, buf: &Buf<'_>) -> Result<(u64, u64), Short> {
    let kind = buf.uint_le(16, 2)? >> 1 & 0x0f;
    let parts: &[&'static Field] =
        &[&BA_CONTROL_ACKPOLICY, &BA_CONTROL_BA_TYPE, &BA_CONTROL_RESERVED, &BA_BASIC_TIDINFO];
    let value = bits(tape, buf, 16, &BA_CONTROL, parts)?;
    Ok((kind, value >> 12))
}

fn kind_name(kind: u64) -> &'static str {
    BA_CONTROL_BA_TYPE.name_of(kind).unwrap_or("Reserved")
}

fn block_ack_request(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let group = tape.group(&BLOCK_ACK, buf.range_at(16, buf.len().saturating_sub(16))?);
    let kind = buf.uint_le(16, 2)? >> 1 & 0x0f;
    tape.label(group, |out| text!(out, "{} Request", kind_name(kind)));
    let (kind, count) = block_ack_control(tape, buf)?;
    let end = match kind {
        3 => {
            let mut at = 18_u32;
            for _ in 0..=count {
                tape.uint_le(&BAR_MTID_TIDINFO_RESERVED, buf, at)?;
                tape.uint_le(&BAR_MTID_TIDINFO_VALUE, buf, at)?;
                starting_sequence(tape, buf, at.saturating_add(2))?;
                at = at.saturating_add(4);
            }
            at
        }
        _ => {
            starting_sequence(tape, buf, 18)?;
            if kind == 6 {
                tape.ether(&BA_GCR_GROUP_ADDR, buf, 20)?;
                26
            } else {
                20
            }
        }
    };
    tape.end(group);
    Ok(end)
}

fn block_ack(tape: &mut Tape, buf: &Buf<'_>) -> Result<u32, Short> {
    let group = tape.group(&BLOCK_ACK, buf.range_at(16, buf.len().saturating_sub(16))?);
    let kind = buf.uint_le(16, 2)? >> 1 & 0x0f;
    tape.label(group, |out| text!(out, "{} Response", kind_name(kind)));
    let (kind, count) = block_ack_control(tape, buf)?;
    let end = match kind {
        0 => {
            starting_sequence(tape, buf, 18)?;
            tape.wire(&BA_BM, buf, 20, 128)?;
            148
        }
        1 | 2 => {
            let first = starting_sequence(tape, buf, 18)?;
            let fragment = buf.uint_le(18, 2)? & 0x0f;
            let bytes = if kind == 2 { bitmap_bytes(fragment) } else { 8 };
            bitmap(tape, buf, 20, bytes, first)?;
            let end = bytes.saturating_add(20);
            if kind == 1 {
                tape.uint(&BA_RBUFCAP, buf, end)?;
                end.saturating_add(1)
            } else {
                end
            }
        }
        3 => {
            let mut at = 18_u32;
            for _ in 0..=count {
                tape.uint_le(&BAR_MTID_TIDINFO_RESERVED, buf, at)?;
                tape.uint_le(&BAR_MTID_TIDINFO_VALUE, buf, at)?;
                let first = starting_sequence(tape, buf, at.saturating_add(2))?;
                bitmap(tape, buf, at.saturating_add(4), 8, first)?;
                at = at.saturating_add(12);
            }
            at
        }
        6 => {
            let first = starting_sequence(tape, buf, 18)?;
            tape.ether(&BA_GCR_GROUP_ADDR, buf, 20)?;
            bitmap(tape, buf, 26, 8, first)?;
            34
        }
        // What several stations are told is as long as the frame, and stays bytes.
        _ => 18,
    };
    tape.end(group);
    Ok(end)
}

/// Bytes of a compressed bitmap: its length stands where a fragment number would (IEEE 802.11ax §9.3.1.8.2).
fn bitmap_bytes(fragment: u64) -> u32 {
    match fragment >> 1 & 3 {
        2 => 32,
        3 => 4,
        1 => 16,
        _ => 8,
    }
}

/// Which of the frames from `first` on arrived, a bit each.
fn bitmap(tape: &mut Tape, buf: &Buf<'_>, at: u32, bytes: u32, first: u64) -> Result<(), Short> {
    let map = buf.slice(at, bytes)?;
    // They stand in no byte of their own.
    let range = buf.range_at(at, 0)?;
    let group = tape.group_wire(&BA_BM, buf, at, bytes)?;
    if tape.wants_fields() {
        let missing = map.iter().zip((0..).step_by(8)).flat_map(|(byte, place)| {
            (0..8_u64).filter(move |bit| byte >> bit & 1 == 0).map(move |bit| bit.saturating_add(place))
        });
        for place in missing {
            // Numbers of frames run round at 4096.
            tape.number(&BA_BM_MISSING_FRAME, range, first.saturating_add(place) & 0xfff);
        }
    }
    tape.end(group);
    Ok(())
}
