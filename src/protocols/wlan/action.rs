//! Action frames: what stations of a network ask and tell each other. IEEE 802.11 §9.6. Block Ack, spectrum management,
//! SA Query and the frames that consist of numbers and elements are taken apart; of the others category and action are
//! named and the rest stays bytes.

use super::fixed::{capabilities, reason, status};
use super::mgt::{FIXED_ALL, tagged};
use super::organization;
use super::qos::starting_sequence;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{TRUE, bits, open_bits};

fields! {
    FIXED_CATEGORY_CODE = Field::uint16("wlan.fixed.category_code", "Category code", Dec, "IEEE 802.11 §9.4.1.11").values(&[(0, "Spectrum Management (SM)"), (1, "Quality of Service (QoS)"), (2, "Direct-Link Setup (DLS)"), (3, "Block Ack"), (4, "Public Action"), (5, "Radio Measurement"), (6, "Fast BSS Transition"), (7, "High Throughput"), (8, "SA Query"), (9, "Protected Dual of Public Action"), (10, "WNM"), (11, "Unprotected WNM"), (12, "TDLS"), (13, "MESH"), (14, "Multihop"), (15, "Self-protected"), (16, "DMG"), (17, "Management Notification"), (18, "Fast Session Transfer"), (19, "Robust AV Streaming"), (20, "Unprotected DMG"), (21, "VHT"), (22, "S1G"), (23, "S1G Relay"), (24, "Flow Control"), (25, "Control Response MCS Negotiation"), (26, "FILS"), (30, "HE"), (31, "Protected HE"), (34, "Protected FTM"), (126, "Vendor-specific Protected"), (127, "Vendor Specific"), (128, "Spectrum Management (SM) (error)"), (129, "Quality of Service (QoS (error))"), (130, "Direct-Link Setup (DLS) (error)"), (131, "Block Ack (error)"), (132, "Public Action (error)"), (133, "Radio Measurement (error)"), (134, "Fast BSS Transition (error)"), (135, "High Throughput (error)"), (136, "SA Query (error)"), (137, "Protected Dual of Public Action (error)"), (138, "WNM (error)"), (139, "Unprotected WNM (error)"), (140, "TDLS (error)"), (141, "Mesh (error)"), (142, "Multihop (error)"), (143, "Self-protected (error)"), (144, "DMG (error)"), (145, "Management Notification (error)"), (146, "Fast Session Transfer (error)"), (147, "Robust AV Streaming (error)"), (148, "Unprotected DMG (error)"), (149, "VHT (error)"), (158, "HE (error)"), (159, "Protected HE (error)"), (162, "Protected FTM (error)"), (254, "Vendor-specific Protected (error)"), (255, "Vendor Specific (error)")]);
    FIXED_ACTION_CODE = Field::uint8("wlan.fixed.action_code", "Action code", Dec, "IEEE 802.11 §9.6");
    FIXED_PUBLICACT = Field::uint8("wlan.fixed.publicact", "Public Action", Hex, "IEEE 802.11 §9.6.7").values(&[(0, "20/40 BSS Coexistence Management"), (1, "DSE enablement"), (2, "DSE deenablement"), (3, "DSE Registered Location Announcement"), (4, "Extended Channel Switch Announcement"), (5, "DSE measurement request"), (6, "DSE measurement report"), (7, "Measurement Pilot"), (8, "DSE power constraint"), (9, "Vendor Specific"), (10, "GAS Initial Request"), (11, "GAS Initial Response"), (12, "GAS Comeback Request"), (13, "GAS Comeback Response"), (14, "TDLS Discovery Response"), (15, "Location Track Notification"), (16, "QAB Request"), (17, "QAB Response"), (18, "QMF Policy"), (19, "QMF Policy Change"), (20, "QLoad Request"), (21, "QLoad Report"), (22, "HCCA TXOP Advertisement"), (23, "HCCA TXOP Response"), (24, "Public Key"), (25, "Channel Availability Query"), (26, "Channel Schedule Management"), (27, "Contact Verification Signal"), (28, "GDD Enablement Request"), (29, "GDD Enablement Response"), (30, "Network Channel Control"), (31, "White Space Map Announcement"), (32, "FTM Request"), (33, "FTM"), (34, "FILS Discovery"), (47, "Location Measurement Report"), (48, "ISTA Passive TB Ranging Measurement Report"), (49, "Primary RSTA Broadcast Passive TB Ranging Measurement Report"), (50, "Secondary RSTA Broadcast Passive TB Ranging Measurement Report")]);
    FIXED_HTACT = Field::uint8("wlan.fixed.htact", "HT Action", Hex, "IEEE 802.11 §9.6.11").values(&[(0, "Notify Channel Width"), (1, "Spatial Multiplexing (SM) Power Save"), (2, "Power Save Multi-Poll (PSMP) action frame"), (3, "Set PCO Phase"), (4, "MIMO CSI Matrices"), (5, "MIMO Non-compressed Beamforming"), (6, "MIMO Compressed Beamforming"), (7, "Antenna Selection Indices Feedback"), (8, "HT Information Exchange")]);
    VHT_ACTION = Field::uint8("wlan.vht.action", "VHT Action", Dec, "IEEE 802.11 §9.6.22").values(&[(0, "VHT Compressed Beamforming"), (1, "Group ID Management"), (2, "Operating Mode Notification")]);
    FIXED_DIALOG_TOKEN = Field::uint8("wlan.fixed.dialog_token", "Dialog token", Hex, "IEEE 802.11 §9.4.1.12");
    FIXED_BAPARAMS = Field::uint16("wlan.fixed.baparams", "Block Ack Parameters", Hex, "IEEE 802.11 §9.4.1.13");
    FIXED_BAPARAMS_AMSDU = Field::boolean("wlan.fixed.baparams.amsdu", "A-MSDUs", 2, 0x1, "IEEE 802.11 §9.4.1.13").named(Names::Flags("Permitted in QoS Data MPDUs", "Not Permitted"));
    FIXED_BAPARAMS_POLICY = Field::boolean("wlan.fixed.baparams.policy", "Block Ack Policy", 2, 0x2, "IEEE 802.11 §9.4.1.13").named(Names::Flags("Immediate Block Ack", "Delayed Block Ack"));
    FIXED_BAPARAMS_TID = Field::uint16("wlan.fixed.baparams.tid", "Traffic Identifier", Hex, "IEEE 802.11 §9.4.1.13").mask(0x3c);
    FIXED_BAPARAMS_BUFFERSIZE = Field::uint16("wlan.fixed.baparams.buffersize", "Number of Buffers (1 Buffer = 2304 Bytes)", Dec, "IEEE 802.11 §9.4.1.13").mask(0xffc0);
    FIXED_BATIMEOUT = Field::uint16("wlan.fixed.batimeout", "Block Ack Timeout", Hex, "IEEE 802.11 §9.4.1.14");
    FIXED_DELBA_PARAM = Field::uint16("wlan.fixed.delba.param", "Delete Block Ack (DELBA) Parameter Set", Hex, "IEEE 802.11 §9.4.1.15");
    FIXED_DELBA_PARAM_RESERVED = Field::uint16("wlan.fixed.delba.param.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.1.15").mask(0x7ff);
    FIXED_DELBA_PARAM_INITIATOR = Field::boolean("wlan.fixed.delba.param.initiator", "Initiator", 2, 0x800, "IEEE 802.11 §9.4.1.15").named(TRUE);
    FIXED_DELBA_PARAM_TID = Field::uint16("wlan.fixed.delba.param.tid", "TID", Hex, "IEEE 802.11 §9.4.1.15").mask(0xf000);
    FIXED_TRANSACTION_ID = Field::uint16("wlan.fixed.transaction_id", "Transaction Id", Hex, "IEEE 802.11 §9.6.9");
    FIXED_CHANWIDTH = Field::uint8("wlan.fixed.chanwidth", "Supported Channel Width", Hex, "IEEE 802.11 §9.4.1.21").values(&[(0, "20 MHz channel width only"), (1, "Any channel width in the STA's Supported Channel Width Set")]);
    FIXED_SM_POWERCONTROL = Field::uint8("wlan.fixed.sm.powercontrol", "Spatial Multiplexing (SM) Power Control", Hex, "IEEE 802.11 §9.4.1.21");
    FIXED_SM_POWERCONTROL_ENABLED = Field::boolean("wlan.fixed.sm.powercontrol.enabled", "SM Power Save", 1, 0x1, "IEEE 802.11 §9.4.1.21").named(Names::Flags("Enabled", "Disabled"));
    FIXED_SM_POWERCONTROL_MODE = Field::boolean("wlan.fixed.sm.powercontrol.mode", "SM Mode", 1, 0x2, "IEEE 802.11 §9.4.1.21").named(Names::Flags("Dynamic SM Power Save mode", "Static SM Power Save mode"));
    FIXED_SM_POWERCONTROL_RESERVED = Field::uint8("wlan.fixed.sm.powercontrol.reserved", "Reserved", Hex, "IEEE 802.11 §9.4.1.21").mask(0xfc);
    FIXED_EXTCHANSW = Field::uint32("wlan.fixed.extchansw", "Extended Channel Switch Announcement", Hex, "IEEE 802.11 §9.6.7.7");
    FIXED_EXTCHANSW_SWITCHMODE = Field::uint32("wlan.fixed.extchansw.switchmode", "Channel Switch Mode", Hex, "IEEE 802.11 §9.6.7.7").mask(0xff).values(&[(0, "Frames may be transmitted before the channel switch has been completed"), (1, "No more frames are to be transmitted until the channel switch has been completed")]);
    FIXED_EXTCHANSW_NEW_OPECLASS = Field::uint32("wlan.fixed.extchansw.new.opeclass", "New Operating Class", Hex, "IEEE 802.11 §9.6.7.7").mask(0xff00);
    FIXED_EXTCHANSW_NEW_CHANNUMBER = Field::uint32("wlan.fixed.extchansw.new.channumber", "New Channel Number", Hex, "IEEE 802.11 §9.6.7.7").mask(0xff0000);
    FIXED_STA_ADDRESS = Field::ether("wlan.fixed.sta_address", "STA Address", "IEEE 802.11 §9.6.8");
    FIXED_TARGET_AP_ADDRESS = Field::ether("wlan.fixed.target_ap_address", "Target AP Address", "IEEE 802.11 §9.6.8");
    FIXED_CHANSW_COUNT = Field::uint32("wlan.extchansw.switchcount", "Channel Switch Count", Hex, "IEEE 802.11 §9.6.7.7").mask(0xff000000);
    REST = Field::bytes("wlan.fixed.data", "Further fixed fields", "IEEE 802.11 §9.6");
}

const SPECTRUM: u8 = 0;
const QOS: u8 = 1;
const BLOCK_ACK: u8 = 3;
const PUBLIC: u8 = 4;
const RADIO: u8 = 5;
const FAST_TRANSITION: u8 = 6;
const HIGH_THROUGHPUT: u8 = 7;
const SA_QUERY: u8 = 8;
const PROTECTED_PUBLIC: u8 = 9;
const WNM: u8 = 10;
const UNPROTECTED_WNM: u8 = 11;
const TDLS: u8 = 12;
const VHT: u8 = 21;
const VENDOR: [u8; 2] = [126, 127];

/// What follows the fields that were read.
enum After {
    Elements(u32),
    Bytes(u32),
}

/// The body of an action frame.
pub fn dissect<'b>(tape: &mut Tape, buf: Buf<'b>) -> Result<Next<'b>, Short> {
    let group = tape.group(&FIXED_ALL, buf.range_at(0, 1)?);
    let category = buf.u8(0)?;
    tape.number(&FIXED_CATEGORY_CODE, buf.range_at(0, 1)?, u64::from(category));
    // The highest bit says that a frame of this category came back because it was not understood.
    let after = match category {
        _ if VENDOR.contains(&category) => {
            let oui = buf.array(1)?;
            tape.uint(&super::elements::TAG_OUI, &buf, 1)?;
            tape.value_text(&super::elements::TAG_OUI, |out| out.push_str(&organization(oui)));
            After::Bytes(4)
        }
        VHT => {
            tape.uint(&VHT_ACTION, &buf, 1)?;
            After::Bytes(2)
        }
        PUBLIC | PROTECTED_PUBLIC => public(tape, &buf)?,
        HIGH_THROUGHPUT => high_throughput(tape, &buf)?,
        _ => match actions(category) {
            Some(names) => {
                let action = buf.u8(1)?;
                if tape.number(&FIXED_ACTION_CODE, buf.range_at(1, 1)?, u64::from(action)) {
                    let name = names.iter().find(|(number, _)| *number == action).map(|(_, name)| *name);
                    tape.value_text(&FIXED_ACTION_CODE, |out| match category {
                        BLOCK_ACK => text!(out, "{} (0x{action:02x})", name.unwrap_or("Unknown")),
                        _ => text!(out, "{} ({action})", name.unwrap_or("Unknown")),
                    });
                }
                of_category(tape, &buf, category, action)?
            }
            None => After::Bytes(1),
        },
    };
    let (at, elements) = match after {
        After::Elements(at) => (at, true),
        After::Bytes(at) => (at, false),
    };
    tape.end_at(group, at);
    let rest = buf.from(at);
    if elements {
        tagged(tape, rest)?;
        return Ok(Next::End);
    }
    Ok(if rest.wire_len() == 0 { Next::End } else { Next::Data(rest) })
}

fn dialog_token(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let token = tape.uint(&FIXED_DIALOG_TOKEN, buf, at)?;
    tape.info_append(|out| text!(out, ", Dialog Token={token}"));
    Ok(())
}

fn of_category(tape: &mut Tape, buf: &Buf<'_>, category: u8, action: u8) -> Result<After, Short> {
    Ok(match (category, action) {
        (BLOCK_ACK, 0) => {
            dialog_token(tape, buf, 2)?;
            block_ack_parameters(tape, buf, 3)?;
            tape.uint_le(&FIXED_BATIMEOUT, buf, 5)?;
            starting_sequence(tape, buf, 7)?;
            After::Elements(9)
        }
        (BLOCK_ACK, 1) => {
            dialog_token(tape, buf, 2)?;
            status(tape, buf, 3)?;
            block_ack_parameters(tape, buf, 5)?;
            tape.uint_le(&FIXED_BATIMEOUT, buf, 7)?;
            After::Elements(9)
        }
        (BLOCK_ACK, 2) => {
            let parts: &[&'static Field] =
                &[&FIXED_DELBA_PARAM_RESERVED, &FIXED_DELBA_PARAM_INITIATOR, &FIXED_DELBA_PARAM_TID];
            let (value, group) = open_bits(tape, buf, 2, &FIXED_DELBA_PARAM, parts)?;
            if value & 0x800 != 0 {
                tape.append(group, |out| out.push_str(", Initiator"));
            }
            tape.end(group);
            reason(tape, buf, 4)?;
            After::Elements(6)
        }
        (SPECTRUM, 0..=3) | (RADIO, 2..=5) | (QOS, 0) => {
            dialog_token(tape, buf, 2)?;
            match (category, action) {
                (RADIO, 2) => {
                    tape.wire(&REST, buf, 3, 2)?;
                    After::Elements(5)
                }
                _ => After::Elements(3),
            }
        }
        (RADIO, 0 | 1) => {
            dialog_token(tape, buf, 2)?;
            let repetitions = if action == 0 { 2 } else { 0 };
            tape.wire(&REST, buf, 3, repetitions)?;
            After::Elements(repetitions.saturating_add(3))
        }
        (QOS, 1) => {
            dialog_token(tape, buf, 2)?;
            status(tape, buf, 3)?;
            After::Elements(5)
        }
        (SPECTRUM, 4) | (QOS, 4) => After::Elements(2),
        (SA_QUERY, 0 | 1) => {
            tape.uint_le(&FIXED_TRANSACTION_ID, buf, 2)?;
            After::Elements(4)
        }
        (FAST_TRANSITION, 1..=4) => {
            tape.ether(&FIXED_STA_ADDRESS, buf, 2)?;
            tape.ether(&FIXED_TARGET_AP_ADDRESS, buf, 8)?;
            if action > 1 {
                status(tape, buf, 14)?;
                return Ok(After::Elements(16));
            }
            After::Elements(14)
        }
        (TDLS, 3) => {
            reason(tape, buf, 2)?;
            After::Elements(4)
        }
        (TDLS, 0 | 10) => {
            dialog_token(tape, buf, 2)?;
            if action == 10 {
                return Ok(After::Elements(3));
            }
            capabilities(tape, buf, 3)?;
            After::Elements(5)
        }
        (WNM, _) => {
            dialog_token(tape, buf, 2)?;
            After::Bytes(3)
        }
        _ => After::Bytes(2),
    })
}

fn block_ack_parameters(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let parts: &[&'static Field] =
        &[&FIXED_BAPARAMS_AMSDU, &FIXED_BAPARAMS_POLICY, &FIXED_BAPARAMS_TID, &FIXED_BAPARAMS_BUFFERSIZE];
    let (value, group) = open_bits(tape, buf, at, &FIXED_BAPARAMS, parts)?;
    tape.append(group, |out| {
        for (bit, name) in [(1, ", A-MSDUs"), (2, ", Block Ack Policy")] {
            if value & bit != 0 {
                out.push_str(name);
            }
        }
    });
    tape.end(group);
    Ok(())
}

/// Frames for everybody, members of the network or not (§9.6.7).
fn public(tape: &mut Tape, buf: &Buf<'_>) -> Result<After, Short> {
    let action = tape.uint(&FIXED_PUBLICACT, buf, 1)?;
    Ok(match action {
        0 => After::Elements(2),
        4 => {
            let parts: &[&'static Field] = &[
                &FIXED_EXTCHANSW_SWITCHMODE,
                &FIXED_EXTCHANSW_NEW_OPECLASS,
                &FIXED_EXTCHANSW_NEW_CHANNUMBER,
                &FIXED_CHANSW_COUNT,
            ];
            bits(tape, buf, 2, &FIXED_EXTCHANSW, parts)?;
            After::Elements(6)
        }
        9 => {
            let oui = buf.array(2)?;
            tape.uint(&super::elements::TAG_OUI, buf, 2)?;
            tape.value_text(&super::elements::TAG_OUI, |out| out.push_str(&organization(oui)));
            After::Bytes(5)
        }
        10..=13 => {
            dialog_token(tape, buf, 2)?;
            After::Bytes(3)
        }
        _ => After::Bytes(2),
    })
}

/// §9.6.11.
fn high_throughput(tape: &mut Tape, buf: &Buf<'_>) -> Result<After, Short> {
    Ok(match tape.uint(&FIXED_HTACT, buf, 1)? {
        0 => {
            tape.uint(&FIXED_CHANWIDTH, buf, 2)?;
            After::Elements(3)
        }
        1 => {
            let parts: &[&'static Field] =
                &[&FIXED_SM_POWERCONTROL_ENABLED, &FIXED_SM_POWERCONTROL_MODE, &FIXED_SM_POWERCONTROL_RESERVED];
            bits(tape, buf, 2, &FIXED_SM_POWERCONTROL, parts)?;
            After::Elements(3)
        }
        _ => After::Bytes(2),
    })
}

/// What actions of a category are called; `None` for categories whose second byte is no action that is known here.
fn actions(category: u8) -> Option<&'static [(u8, &'static str)]> {
    Some(match category {
        SPECTRUM => &[
            (0, "Measurement Request"),
            (1, "Measurement Report"),
            (2, "TPC Request"),
            (3, "TPC Report"),
            (4, "Channel Switch Announcement"),
        ],
        QOS => &[(0, "ADDTS Request"), (1, "ADDTS Response"), (2, "DELTS"), (3, "Schedule"), (4, "QoS Map Configure")],
        2 => &[(0, "DLS Request"), (1, "DLS Response"), (2, "DLS Teardown")],
        BLOCK_ACK => &[
            (0, "Add Block Ack Request"),
            (1, "Add Block Ack Response"),
            (2, "Delete Block Ack"),
            (0x80, "NDP ADDBA Request"),
            (0x81, "NDP ADDBA Response"),
            (0x82, "NDP DELBA"),
            (0x84, "BAT ADDBA Request"),
            (0x85, "BAT ADDBA Response"),
            (0x86, "BAT DELBA"),
        ],
        RADIO => &[
            (0, "Radio Measurement Request"),
            (1, "Radio Measurement Report"),
            (2, "Link Measurement Request"),
            (3, "Link Measurement Report"),
            (4, "Neighbor Report Request"),
            (5, "Neighbor Report Response"),
        ],
        FAST_TRANSITION => &[(1, "FT Request"), (2, "FT Response"), (3, "FT Confirm"), (4, "FT Ack")],
        SA_QUERY => &[(0, "SA Query Request"), (1, "SA Query Response")],
        WNM => &[
            (0, "Event Request"),
            (1, "Event Report"),
            (2, "Diagnostic Request"),
            (3, "Diagnostic Report"),
            (4, "Location Configuration Request"),
            (5, "Location Configuration Response"),
            (6, "BSS Transition Management Query"),
            (7, "BSS Transition Management Request"),
            (8, "BSS Transition Management Response"),
            (9, "FMS Request"),
            (10, "FMS Response"),
            (11, "Collocated Interference Request"),
            (12, "Collocated Interference Report"),
            (13, "TFS Request"),
            (14, "TFS Response"),
            (15, "TFS Notify"),
            (16, "WNM-Sleep Mode Request"),
            (17, "WNM-Sleep Mode Response"),
            (18, "TIM Broadcast Request"),
            (19, "TIM Broadcast Response"),
            (20, "QoS Traffic Capability Update"),
            (21, "Channel Usage Request"),
            (22, "Channel Usage Response"),
            (23, "DMS Request"),
            (24, "DMS Response"),
            (25, "Timing Measurement Request"),
            (26, "WNM-Notification Request"),
            (27, "WNM-Notification Response"),
        ],
        UNPROTECTED_WNM => &[(0, "TIM"), (1, "Timing Measurement")],
        TDLS => &[
            (0, "TDLS Setup Request"),
            (1, "TDLS Setup Response"),
            (2, "TDLS Setup Confirm"),
            (3, "TDLS Teardown"),
            (4, "TDLS Peer Traffic Indication"),
            (5, "TDLS Channel Switch Request"),
            (6, "TDLS Channel Switch Response"),
            (7, "TDLS Peer PSM Request"),
            (8, "TDLS Peer PSM Response"),
            (9, "TDLS Peer Traffic Response"),
            (10, "TDLS Discovery Request"),
        ],
        _ => return None,
    })
}
