//! What stands behind the addresses of some frames: QoS Control (IEEE 802.11 §9.2.4.5) and HT Control (§9.2.4.6).

use super::{Control, FROM_DS};
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{TRUE, bits, open_bits};

fields! {
    QOS = Field::uint16("wlan.qos", "Qos Control", Hex, "IEEE 802.11 §9.2.4.5");
    QOS_TID = Field::uint16("wlan.qos.tid", "TID", Dec, "IEEE 802.11 §9.2.4.5").mask(0xf);
    QOS_PRIORITY = Field::uint16("wlan.qos.priority", "Priority", Dec, "IEEE 802.11 §9.2.4.5").mask(0x7).values(&[(0, "Best Effort (Best Effort)"), (1, "Background (Background)"), (2, "Spare (Background)"), (3, "Excellent Effort (Best Effort)"), (4, "Controlled Load (Video)"), (5, "Video (Video)"), (6, "Voice (Voice)"), (7, "Network Control (Voice)")]);
    QOS_EOSP = Field::boolean("wlan.qos.eosp", "EOSP", 2, 0x10, "IEEE 802.11 §9.2.4.5").named(Names::Flags("End of service period", "Service period"));
    QOS_BIT4 = Field::boolean("wlan.qos.bit4", "QoS bit 4", 2, 0x10, "IEEE 802.11 §9.2.4.5").named(Names::Flags("Bits 8-15 of QoS Control field are Queue Size", "Bits 8-15 of QoS Control field are TXOP Duration Requested"));
    QOS_ACK = Field::uint16("wlan.qos.ack", "Ack Policy", Hex, "IEEE 802.11 §9.2.4.5").mask(0x60).values(&[(0, "Normal Ack"), (1, "No Ack"), (2, "No explicit acknowledgment"), (3, "Block Ack")]);
    QOS_AMSDUPRESENT = Field::boolean("wlan.qos.amsdupresent", "Payload Type", 2, 0x80, "IEEE 802.11 §9.2.4.5").named(Names::Flags("A-MSDU", "MSDU"));
    QOS_TXOP_LIMIT = Field::uint16("wlan.qos.txop_limit", "TXOP Limit", Dec, "IEEE 802.11 §9.2.4.5").mask(0xff00);
    QOS_PS_BUF_STATE = Field::uint16("wlan.qos.ps_buf_state", "QAP PS Buffer State", Hex, "IEEE 802.11 §9.2.4.5").mask(0xff00);
    QOS_BUF_STATE_INDICATED = Field::boolean("wlan.qos.buf_state_indicated", "Buffer State Indicated", 2, 0x200, "IEEE 802.11 §9.2.4.5").named(Names::Flags("Yes", "No"));
    QOS_HIGHEST_PRI_BUF_AC = Field::uint16("wlan.qos.highest_pri_buf_ac", "Highest-Priority Buffered AC", Dec, "IEEE 802.11 §9.2.4.5").mask(0xc00).values(&[(0, "Best Effort"), (1, "Background"), (2, "Video"), (3, "Voice")]);
    QOS_QAP_BUF_LOAD = Field::uint16("wlan.qos.qap_buf_load", "QAP Buffered Load", Dec, "IEEE 802.11 §9.2.4.5").mask(0xf000);
    QOS_TXOP_DUR_REQ = Field::uint16("wlan.qos.txop_dur_req", "TXOP Duration Requested", Dec, "IEEE 802.11 §9.2.4.5").mask(0xff00);
    QOS_QUEUE_SIZE = Field::uint16("wlan.qos.queue_size", "Queue Size", Dec, "IEEE 802.11 §9.2.4.5").mask(0xff00);
    HTC = Field::uint32("wlan.htc", "HT Control (+HTC)", Hex, "IEEE 802.11 §9.2.4.6");
    HTC_VHT = Field::boolean("wlan.htc.vht", "VHT", 4, 0x1, "IEEE 802.11 §9.2.4.6").named(TRUE);
    HTC_LAC = Field::uint32("wlan.htc.lac", "Link Adaptation Control (LAC)", Hex, "IEEE 802.11 §9.2.4.6").mask(0xfffe);
    HTC_LAC_TRQ = Field::boolean("wlan.htc.lac.trq", "Training Request (TRQ)", 2, 0x2, "IEEE 802.11 §9.2.4.6").named(Names::Flags("Want sounding PPDU", "Don't want sounding PPDU"));
    HTC_LAC_MAI_ASELI = Field::uint16("wlan.htc.lac.mai.aseli", "Antenna Selection Indication (ASELI)", Hex, "IEEE 802.11 §9.2.4.6").mask(0x3c);
    HTC_LAC_MAI_MRQ = Field::boolean("wlan.htc.lac.mai.mrq", "MCS Request (MRQ)", 2, 0x4, "IEEE 802.11 §9.2.4.6").named(Names::Flags("MCS feedback requested", "No MCS feedback requested"));
    HTC_LAC_MAI_MSI = Field::uint16("wlan.htc.lac.mai.msi", "MCS Request Sequence Identifier (MSI)", Hex, "IEEE 802.11 §9.2.4.6").mask(0x38);
    HTC_LAC_MAI_RESERVED = Field::uint16("wlan.htc.lac.mai.reserved", "Reserved", Hex, "IEEE 802.11 §9.2.4.6").mask(0x38);
    HTC_LAC_MFSI = Field::uint16("wlan.htc.lac.mfsi", "MCS Feedback Sequence Identifier (MFSI)", Dec, "IEEE 802.11 §9.2.4.6").mask(0x1c0);
    HTC_LAC_ASEL_COMMAND = Field::uint16("wlan.htc.lac.asel.command", "Antenna Selection (ASEL) Command", Hex, "IEEE 802.11 §9.2.4.6").mask(0xe00).values(&[(0, "Transmit Antenna Selection Sounding Indication (TXASSI)"), (1, "Transmit Antenna Selection Sounding Request (TXASSR)"), (2, "Receive Antenna Selection Sounding Indication (RXASSI)"), (3, "Receive Antenna Selection Sounding Request (RXASSR)"), (4, "Sounding Label"), (5, "No feedback, ASEL training failure"), (6, "Transmit Antenna Selection Sounding Indication (TXASSI) requesting feedback of explicit CSI"), (7, "Reserved")]);
    HTC_LAC_ASEL_DATA = Field::uint16("wlan.htc.lac.asel.data", "Antenna Selection (ASEL) Data", Hex, "IEEE 802.11 §9.2.4.6").mask(0xf000);
    HTC_LAC_MFB = Field::uint16("wlan.htc.lac.mfb", "MCS Feedback (MFB)", Hex, "IEEE 802.11 §9.2.4.6").mask(0xfe00);
    HTC_CAL_POS = Field::uint32("wlan.htc.cal.pos", "Calibration Position", Dec, "IEEE 802.11 §9.2.4.6").mask(0x30000).values(&[(0, "Not a calibration frame"), (1, "Calibration Start"), (2, "Sounding Response"), (3, "Sounding Complete")]);
    HTC_CAL_SEQ = Field::uint32("wlan.htc.cal.seq", "Calibration Sequence Identifier", Dec, "IEEE 802.11 §9.2.4.6").mask(0xc0000);
    HTC_RESERVED1 = Field::uint32("wlan.htc.reserved1", "Reserved", Hex, "IEEE 802.11 §9.2.4.6").mask(0x300000);
    HTC_CSI_STEERING = Field::uint32("wlan.htc.csi_steering", "CSI/Steering", Dec, "IEEE 802.11 §9.2.4.6").mask(0xc00000).values(&[(0, "No feedback required"), (1, "CSI"), (2, "Non-compressed Beamforming Feedback Matrix"), (3, "Compressed Beamforming Feedback Matrix")]);
    HTC_NDP_ANNOUNCEMENT = Field::boolean("wlan.htc.ndp_announcement", "NDP Announcement", 4, 0x1000000, "IEEE 802.11 §9.2.4.6").named(Names::Flags("NDP will follow", "No NDP will follow"));
    HTC_RESERVED2 = Field::uint32("wlan.htc.reserved2", "Reserved", Hex, "IEEE 802.11 §9.2.4.6").mask(0x3e000000);
    HTC_AC_CONSTRAINT = Field::boolean("wlan.htc.ac_constraint", "AC Constraint", 4, 0x40000000, "IEEE 802.11 §9.2.4.6").named(TRUE);
    HTC_RDG_MORE_PPDU = Field::boolean("wlan.htc.rdg_more_ppdu", "RDG/More PPDU", 4, 0x80000000, "IEEE 802.11 §9.2.4.6").named(TRUE);
    FIXED_SSC = Field::uint16("wlan.fixed.ssc", "Block Ack Starting Sequence Control (SSC)", Hex, "IEEE 802.11 §9.3.1.7.2");
    FIXED_SSC_FRAGMENT = Field::uint16("wlan.fixed.ssc.fragment", "Fragment", Dec, "IEEE 802.11 §9.3.1.7.2").mask(0xf);
    FIXED_SSC_SEQUENCE = Field::uint16("wlan.fixed.ssc.sequence", "Starting Sequence Number", Dec, "IEEE 802.11 §9.3.1.7.2").mask(0xfff0);
}

/// The QoS control field at `at`.
pub fn write(tape: &mut Tape, buf: &Buf<'_>, at: u32, control: Control) -> Result<(), Short> {
    let value = buf.uint_le(at, 2)?;
    let range = buf.range_at(at, 2)?;
    if !tape.wants_fields() {
        return Ok(());
    }
    let group = tape.group_value(&QOS, range, value);
    tape.uint_le(&QOS_TID, buf, at)?;
    let priority = value & 7;
    if tape.number(&QOS_PRIORITY, range, priority) {
        tape.generated();
        tape.value_text(&QOS_PRIORITY, |out| {
            text!(out, "{} ({priority})", QOS_PRIORITY.name_of(priority).unwrap_or_default());
        });
    }
    let from_access_point = control.has(FROM_DS);
    // A poll says nothing of buffers (IEEE 802.11 Table 9-10).
    if from_access_point {
        tape.uint_le(&QOS_EOSP, buf, at)?;
    } else {
        tape.uint_le(&QOS_BIT4, buf, at)?;
    }
    tape.uint_le(&QOS_ACK, buf, at)?;
    if !control.is_empty() {
        tape.uint_le(&QOS_AMSDUPRESENT, buf, at)?;
    }
    match (from_access_point, control.subtype & 2 != 0, value & 0x10 != 0) {
        (true, true, _) => {
            let limit = tape.uint_le(&QOS_TXOP_LIMIT, buf, at)?;
            tape.value_text(&QOS_TXOP_LIMIT, |out| match limit {
                0 => out.push_str("transmit one frame immediately (0)"),
                _ => text!(out, "{limit}"),
            });
        }
        (true, false, _) => {
            let (_, state) = tape.group_uint_le(&QOS_PS_BUF_STATE, buf, at)?;
            buffers(tape, buf, at, value)?;
            tape.end(state);
        }
        (false, _, true) => {
            let size = tape.uint_le(&QOS_QUEUE_SIZE, buf, at)?;
            tape.value_text(&QOS_QUEUE_SIZE, |out| match size {
                0 => out.push_str("0 (no buffered traffic in the queue)"),
                254 => out.push_str("254 (more than 64 768 bytes)"),
                255 => out.push_str("255 (unspecified or unknown)"),
                _ => text!(out, "{size} ({} bytes)", size.saturating_mul(256)),
            });
        }
        (false, _, false) => {
            let wanted = tape.uint_le(&QOS_TXOP_DUR_REQ, buf, at)?;
            tape.value_text(&QOS_TXOP_DUR_REQ, |out| match wanted {
                0 => out.push_str("0 (no TXOP requested)"),
                _ => text!(out, "{wanted} ({} microseconds)", wanted.saturating_mul(32)),
            });
        }
    }
    tape.end(group);
    Ok(())
}

/// What an access point has in store for a station that sleeps (IEEE 802.11 §9.2.4.5.8).
fn buffers(tape: &mut Tape, buf: &Buf<'_>, at: u32, value: u64) -> Result<(), Short> {
    tape.uint_le(&QOS_BUF_STATE_INDICATED, buf, at)?;
    if value & 0x200 == 0 {
        return Ok(());
    }
    tape.uint_le(&QOS_HIGHEST_PRI_BUF_AC, buf, at)?;
    let load = tape.uint_le(&QOS_QAP_BUF_LOAD, buf, at)?;
    tape.value_text(&QOS_QAP_BUF_LOAD, |out| match load {
        0 => out.push_str("no buffered traffic (0)"),
        15 => out.push_str("greater than 57344 octets (15)"),
        _ => text!(out, "{load} ({} octets)", load.saturating_mul(4096)),
    });
    Ok(())
}

/// The HT control field at `at`. Of its three variants the one of HT is taken apart; in those of VHT and HE the rest stays
/// a number.
pub fn ht_control(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let (value, group) = open_bits(tape, buf, at, &HTC, &[&HTC_VHT])?;
    if value & 1 == 0 && tape.wants_fields() {
        let (_, lac) = tape.group_uint_le(&HTC_LAC, buf, at)?;
        tape.uint_le(&HTC_LAC_TRQ, buf, at)?;
        tape.uint_le(&HTC_LAC_MAI_MRQ, buf, at)?;
        let asked = value >> 2 & 0x0f;
        let selection = asked == 14;
        match (selection, value & 4 != 0) {
            (true, _) => {}
            (false, true) => drop(tape.uint_le(&HTC_LAC_MAI_MSI, buf, at)?),
            (false, false) => drop(tape.uint_le(&HTC_LAC_MAI_RESERVED, buf, at)?),
        }
        tape.uint_le(&HTC_LAC_MFSI, buf, at)?;
        if selection {
            tape.uint_le(&HTC_LAC_ASEL_COMMAND, buf, at)?;
            tape.uint_le(&HTC_LAC_ASEL_DATA, buf, at)?;
        } else {
            tape.uint_le(&HTC_LAC_MFB, buf, at)?;
        }
        tape.end(lac);
        for field in [
            &HTC_CAL_POS,
            &HTC_CAL_SEQ,
            &HTC_RESERVED1,
            &HTC_CSI_STEERING,
            &HTC_NDP_ANNOUNCEMENT,
            &HTC_RESERVED2,
            &HTC_AC_CONSTRAINT,
            &HTC_RDG_MORE_PPDU,
        ] {
            tape.uint_le(field, buf, at)?;
        }
    }
    tape.end(group);
    Ok(())
}

/// Which traffic a Block Ack is about.
pub fn starting_sequence(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u64, Short> {
    bits(tape, buf, at, &FIXED_SSC, &[&FIXED_SSC_FRAGMENT, &FIXED_SSC_SEQUENCE]).map(|value| value >> 4)
}
