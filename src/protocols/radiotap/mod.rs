//! Radiotap — what a receiver says of a wireless frame: when, on which channel, how strong. radiotap.org. Words of bits name the
//! fields that follow, each at its natural alignment; further words and namespaces of vendors may come.

mod fields;
mod high;

pub use high::modulation;

use crate::dissect::prelude::*;
use crate::protocols::bitfields::{bits, name_set, open_bits};
use crate::protocols::wlan::Framing;
use crate::protocols::wlan_radio::{self, Ht, Phy, Radio, channel_of};
use fields::*;

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "WLAN",
    fields: &[fields::FIELDS, high::FIELDS],
    detect: &[Detect::Number(Table::Link, 127)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("radiotap", "IEEE 802.11 Radiotap Capture header", "radiotap.org");

/// Bytes of the shortest header: version, padding, length, one word.
const SHORTEST: u32 = 8;

const NEXT_RADIOTAP: u32 = 1 << 29;
const NEXT_VENDOR: u32 = 1 << 30;
const MORE_WORDS: u32 = 1 << 31;

/// What was read of the fields, as far as others need it.
#[derive(Default)]
struct Facts {
    radio: Radio,
    framing: Option<Framing>,
    /// Whether there is no frame, only the sign of one.
    is_empty: bool,
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(SHORTEST))?);
    let version = tape.uint(&VERSION, &buf, 0)?;
    tape.uint(&PAD, &buf, 1)?;
    let length = buf.uint_le(2, 2)? as u32;
    tape.label(layer, |out| text!(out, "Radiotap Header v{version}, Length {length}"));
    tape.info(|out| text!(out, "Radiotap Capture v{version}, Length {length}"));
    let group = tape.group_value(&LENGTH, buf.range_at(2, 2)?, u64::from(length));
    if length < SHORTEST {
        tape.note(&LENGTH_INVALID, buf.range_at(2, 2)?, "");
        tape.end(group);
        return Ok(Next::End);
    }
    tape.end(group);
    tape.set_len(layer, length.min(buf.len()));
    let header = buf.take(length, &LENGTH);
    let mut facts = Facts::default();
    let read = presence(tape, &header).and_then(|(words, at)| walk(tape, &header, &words, at, &mut facts));
    if read.is_err() {
        // A header that was captured whole and still ends too early contradicts itself; the frame behind it may be right.
        if header.is_cut() {
            return Err(header.short(header.len(), 1));
        }
        tape.label(layer, |out| text!(out, "Radiotap Header v{version}, Length {length} (malformed)"));
        tape.note(&DATA_PAST_HEADER, header.range(), "");
    }
    let frame = buf.from(length);
    tape.reaches(header.range());
    if facts.is_empty {
        return Ok(Next::End);
    }
    let framing = facts.framing.unwrap_or(Framing { fcs: context.frame.fcs_len == Some(4), padded: false });
    wlan_radio::write(tape, &facts.radio, &frame);
    tape.column_protocol(PROTOCOL.short);
    Ok(framing.next(frame))
}

/// The words of bits, and where the fields begin.
fn presence(tape: &mut Tape, buf: &Buf<'_>) -> Result<(Vec<u32>, u32), Short> {
    let group = tape.group(&PRESENT_WORDS, buf.range_at(4, 4)?);
    let (mut words, mut at, mut vendor) = (Vec::new(), 4_u32, false);
    loop {
        let word = buf.uint_le(at, 4)? as u32;
        let known: &[&'static Field] = if vendor { NAMESPACES } else { PRESENCE };
        let (_, mark) = open_bits(tape, buf, at, &PRESENT_WORD, known)?;
        if word & NEXT_RADIOTAP != 0 && word & NEXT_VENDOR != 0 {
            tape.note(&RADIOTAP_AND_VENDOR, buf.range_at(at, 4)?, "");
        }
        tape.end(mark);
        words.push(word);
        vendor = word & NEXT_VENDOR != 0 || vendor && word & NEXT_RADIOTAP == 0;
        at = at.saturating_add(4);
        if word & MORE_WORDS == 0 {
            break;
        }
    }
    tape.end_at(group, at.saturating_sub(4));
    Ok((words, at))
}

/// Whose fields a word names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Namespace {
    Radiotap,
    Vendor,
    /// Further words of radiotap, in which no field is defined.
    Beyond,
}

/// Reads the fields that the words name.
fn walk(tape: &mut Tape, buf: &Buf<'_>, words: &[u32], start: u32, facts: &mut Facts) -> Result<(), Short> {
    let (mut at, mut namespace) = (start, Namespace::Radiotap);
    for word in words {
        for bit in (0..=28_u32).filter(|bit| word >> bit & 1 == 1) {
            match namespace {
                // Their bytes were passed over with their namespace.
                Namespace::Vendor => {}
                Namespace::Beyond => {
                    tape.note(&UNKNOWN_FIELD, buf.range_at(at.min(buf.len()), 0)?, "");
                    return Ok(());
                }
                Namespace::Radiotap => {
                    let Some((align, size)) = shape(bit) else {
                        tape.note(&UNKNOWN_FIELD, buf.range_at(at.min(buf.len()), 0)?, "");
                        return Ok(());
                    };
                    at = aligned(at, align);
                    if bit == 28 {
                        return lengths(tape, buf, at);
                    }
                    // The whole field must be there before anything of it is shown.
                    buf.slice(at, size)?;
                    field(tape, buf, bit, at, facts)?;
                    at = at.saturating_add(size);
                }
            }
        }
        namespace = if word & NEXT_VENDOR != 0 {
            at = vendor(tape, buf, aligned(at, 2))?;
            Namespace::Vendor
        } else if word & NEXT_RADIOTAP != 0 {
            Namespace::Radiotap
        } else if namespace == Namespace::Radiotap {
            Namespace::Beyond
        } else {
            namespace
        };
    }
    Ok(())
}

fn aligned(at: u32, align: u32) -> u32 {
    at.saturating_add(align.saturating_sub(1)) & align.wrapping_neg()
}

/// Alignment and bytes of a field.
fn shape(bit: u32) -> Option<(u32, u32)> {
    Some(match bit {
        0 => (8, 8),
        1 | 2 | 5 | 6 | 10..=13 | 16 | 17 | 26 => (1, 1),
        3 | 27 => (2, 4),
        4 | 7..=9 | 14 | 15 => (2, 2),
        18 | 20 => (4, 8),
        19 => (1, 3),
        21 | 23 | 24 => (2, 12),
        22 => (8, 12),
        25 => (2, 6),
        28 => (4, 0),
        _ => return None,
    })
}

/// Fields of a vendor: who it is, and how many bytes to pass over.
fn vendor(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<u32, Short> {
    let [a, b, c, sub] = buf.array(at)?;
    let length = buf.uint_le(at.saturating_add(4), 2)? as u32;
    let end = at.saturating_add(6).saturating_add(length);
    let whole = length.saturating_add(6);
    let group = tape.group_wire(&VENDOR_NAMESPACE, buf, at, whole)?;
    tape.label(group, |out| text!(out, "Vendor namespace: {a:02x}:{b:02x}:{c:02x}-{sub}"));
    tape.uint(&VENDOR_OUI, buf, at)?;
    tape.value_text(&VENDOR_OUI, |out| text!(out, "{a:02x}:{b:02x}:{c:02x}"));
    tape.uint(&VENDOR_SUBNS, buf, at.saturating_add(3))?;
    tape.uint_le(&VENDOR_DATA_LEN, buf, at.saturating_add(4))?;
    if length > 0 {
        let data = buf.range_at(at.saturating_add(6), length)?;
        tape.remark(&VENDOR_DATA, data);
        tape.note(&VENDOR_UNREAD, data, "");
    }
    tape.end(group);
    Ok(end)
}

/// Fields that say how long they are, up to the end of the header.
fn lengths(tape: &mut Tape, buf: &Buf<'_>, start: u32) -> Result<(), Short> {
    let mut at = start;
    while at < buf.len() && !tape.is_full() {
        let kind = buf.uint_le(at, 2)?;
        let length = buf.uint_le(at.saturating_add(2), 2)?;
        tape.number(&TLV_TYPE, buf.range_at(at, 2)?, kind);
        tape.number(&TLV_DATALEN, buf.range_at(at.saturating_add(2), 2)?, length);
        tape.wire(&TLV_UNKNOWN_DATA, buf, at.saturating_add(4), length as u32)?;
        at = aligned(at.saturating_add(4).saturating_add(length as u32), 4);
    }
    Ok(())
}

/// One field, all of whose bytes are there.
fn field(tape: &mut Tape, buf: &Buf<'_>, bit: u32, at: u32, facts: &mut Facts) -> Result<(), Short> {
    let radio = &mut facts.radio;
    let byte = buf.u8(at)?;
    match bit {
        0 => radio.tsf = Some(tape.uint_le(&MACTIME, buf, at)?),
        1 => {
            let flags = bits(tape, buf, at, &FLAGS, FLAG_BITS)?;
            let has = |bit: u64| flags & bit != 0;
            facts.framing = Some(Framing { fcs: has(0x10), padded: has(0x20) });
            radio.short_preamble = Some(has(0x02));
        }
        2 => {
            radio.rate = (byte > 0).then(|| f64::from(byte) / 2.0);
            tape.double(&DATARATE, buf.range_at(at, 1)?, f64::from(byte) / 2.0);
            tape.label_text(&DATARATE, |out| text!(out, "Data Rate: {:.1} Mb/s", f64::from(byte) / 2.0));
        }
        3 => channel(tape, buf, at, radio)?,
        4 => {
            tape.uint(&FHSS_HOPSET, buf, at)?;
            tape.uint(&FHSS_PATTERN, buf, at.saturating_add(1))?;
            radio.hops = Some((byte, buf.u8(at.saturating_add(1))?));
            radio.phy = Some(Phy::Fhss);
        }
        5 | 6 | 10 => {
            let field = match bit {
                5 => &DBM_ANTSIGNAL,
                6 => &DBM_ANTNOISE,
                _ => &TXPOWER,
            };
            tape.uint(field, buf, at)?;
            tape.append_text(field, |out| out.push_str(" dBm"));
            // Values that come again are those of single antennas.
            match bit {
                5 => radio.signal_dbm = radio.signal_dbm.or(Some(byte as i8)),
                6 => radio.noise_dbm = radio.noise_dbm.or(Some(byte as i8)),
                _ => {}
            }
        }
        7 => drop(tape.uint_le(&QUALITY, buf, at)?),
        8 => drop(tape.uint_le(&TXATTENUATION, buf, at)?),
        9 => {
            tape.uint_le(&DB_TXATTENUATION, buf, at)?;
            tape.append_text(&DB_TXATTENUATION, |out| out.push_str(" dB"));
        }
        11 => drop(tape.number(&ANTENNA, buf.range_at(at, 1)?, u64::from(byte))),
        12 | 13 => {
            let (field, value) = match bit {
                12 => (&DB_ANTSIGNAL, &mut radio.signal_db),
                _ => (&DB_ANTNOISE, &mut radio.noise_db),
            };
            *value = value.or(Some(byte));
            tape.uint(field, buf, at)?;
            tape.append_text(field, |out| out.push_str(" dB"));
        }
        14 => flags_named(tape, buf, at, &RXFLAGS, &[&RXFLAGS_BADPLCP])?,
        15 => flags_named(tape, buf, at, &TXFLAGS, TX_BITS)?,
        16 => drop(tape.wire(&OTHER, buf, at, 1)?),
        17 => drop(tape.uint(&DATA_RETRIES, buf, at)?),
        18 => {
            let number = buf.u8(at.saturating_add(6))?;
            tape.number(&XCHANNEL_CHANNEL, buf.range_at(at.saturating_add(6), 1)?, u64::from(number));
            let frequency = buf.uint_le(at.saturating_add(4), 2)?;
            tape.number(&XCHANNEL_FREQ, buf.range_at(at.saturating_add(4), 2)?, frequency);
            let (flags, group) = open_bits(tape, buf, at, &XCHANNEL_FLAGS, XCHANNEL_BITS)?;
            name_set(tape, group, flags, XCHANNEL_BITS);
            tape.end(group);
            radio.channel = Some(u32::from(number));
            radio.frequency = Some(frequency as u32);
            radio.phy = radio.phy.or(Phy::of_channel(flags));
        }
        19 => mcs(tape, buf, at, radio)?,
        20 => ampdu(tape, buf, at, radio)?,
        21 => high::vht(tape, buf, at, radio)?,
        22 => timestamp(tape, buf, at)?,
        23 => {
            high::he(tape, buf, at)?;
            radio.phy = Some(Phy::He);
        }
        24 => {
            high::he_mu(tape, buf, at)?;
            radio.phy = Some(Phy::He);
        }
        25 => drop(tape.wire(&OTHER, buf, at, 6)?),
        26 => {
            facts.is_empty = true;
            let group = tape.group(&EMPTY_PSDU, buf.range_at(at, 1)?);
            tape.uint(&N_0_LEN_PSDU_TYPE, buf, at)?;
            tape.end(group);
        }
        27 => {
            let group = tape.group(&L_SIG, buf.range_at(at, 4)?);
            let parts: &[&'static Field] = &[&L_SIG_RATE_KNOWN, &L_SIG_LENGTH_KNOWN];
            let (value, data) = open_bits(tape, buf, at, &L_SIG_DATA1, parts)?;
            tape.uint_le(&L_SIG_RESERVED, buf, at)?;
            name_set(tape, data, value, parts);
            tape.end(data);
            bits(tape, buf, at.saturating_add(2), &L_SIG_DATA2, &[&L_SIG_RATE, &L_SIG_LENGTH])?;
            tape.end(group);
        }
        _ => {}
    }
    Ok(())
}

fn flags_named(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    whole: &'static Field,
    parts: &[&'static Field],
) -> Result<(), Short> {
    let (value, group) = open_bits(tape, buf, at, whole, parts)?;
    name_set(tape, group, value, parts);
    tape.end(group);
    Ok(())
}

/// Frequency in MHz and what kind of channel it is.
fn channel(tape: &mut Tape, buf: &Buf<'_>, at: u32, radio: &mut Radio) -> Result<(), Short> {
    let frequency = buf.uint_le(at, 2)?;
    tape.number(&CHANNEL_FREQ, buf.range_at(at, 2)?, frequency);
    tape.value_text(&CHANNEL_FREQ, |out| match channel_of(frequency as u32) {
        Some((band, number)) => text!(out, "{frequency} [{band} {number}]"),
        None => text!(out, "{frequency} [unknown]"),
    });
    let (flags, group) = open_bits(tape, buf, at.saturating_add(2), &CHANNEL_FLAGS, CHANNEL_BITS)?;
    name_set(tape, group, flags, CHANNEL_BITS);
    tape.end(group);
    if frequency > 0 {
        radio.frequency = Some(frequency as u32);
        radio.channel = channel_of(frequency as u32).map(|(_, number)| number);
        radio.phy = radio.phy.or(Phy::of_channel(flags));
    }
    Ok(())
}

/// Modulation and coding of 802.11n.
fn mcs(tape: &mut Tape, buf: &Buf<'_>, at: u32, radio: &mut Radio) -> Result<(), Short> {
    let [known, flags, index] = buf.array(at)?;
    let group = tape.group(&MCS, buf.range_at(at, 3)?);
    let (_, mark) = open_bits(tape, buf, at, &MCS_KNOWN, MCS_KNOWN_BITS)?;
    name_set(tape, mark, u64::from(known), MCS_KNOWN_BITS);
    tape.uint_le(&MCS_NESS_BIT1, buf, at)?;
    tape.end(mark);
    let has = |bit: u8| known & bit != 0;
    let next = at.saturating_add(1);
    for (bit, field) in [
        (0x01, &MCS_BW),
        (0x04, &MCS_GI),
        (0x08, &MCS_FORMAT),
        (0x10, &MCS_FEC),
        (0x20, &MCS_STBC),
        (0x40, &MCS_NESS_BIT0),
    ] {
        if has(bit) {
            tape.uint_le(field, buf, next)?;
        }
    }
    if has(0x02) {
        tape.uint(&MCS_INDEX, buf, at.saturating_add(2))?;
    }
    tape.end(group);
    let ht = Ht {
        mcs: has(0x02).then_some(index),
        bandwidth: has(0x01).then_some(flags & 3),
        short_gi: has(0x04).then_some(flags & 4 != 0),
        greenfield: has(0x08).then_some(flags & 8 != 0),
        fec: has(0x10).then_some(flags >> 4 & 1),
        stbc: has(0x20).then_some(flags >> 5 & 3),
        extension_streams: has(0x40).then_some((known >> 7) << 1 | flags >> 7),
    };
    if let Some(rate) = ht.rate() {
        tape.double(&DATARATE, buf.range_at(at, 3)?, rate);
        tape.label_text(&DATARATE, |out| text!(out, "Data Rate: {rate:.1} Mb/s"));
        if tape.wants_any(&[&DATARATE]) {
            tape.generated();
        }
        radio.rate = Some(rate);
    }
    radio.phy = Some(Phy::Ht);
    radio.ht = Some(ht);
    Ok(())
}

/// The aggregate that the frame came in.
fn ampdu(tape: &mut Tape, buf: &Buf<'_>, at: u32, radio: &mut Radio) -> Result<(), Short> {
    let group = tape.group(&AMPDU, buf.range_at(at, 8)?);
    radio.aggregate = Some(tape.uint_le(&AMPDU_REFERENCE, buf, at)? as u32);
    let flags = bits(tape, buf, at.saturating_add(4), &AMPDU_FLAGS, AMPDU_BITS)?;
    radio.last_of_aggregate = (flags & 0x04 != 0).then_some(flags & 0x08 != 0);
    radio.delimiter_error = Some(flags & 0x10 != 0);
    if flags & 0x20 != 0 {
        tape.uint(&AMPDU_DELIM_CRC, buf, at.saturating_add(6))?;
    }
    tape.end(group);
    Ok(())
}

fn timestamp(tape: &mut Tape, buf: &Buf<'_>, at: u32) -> Result<(), Short> {
    let group = tape.group(&TIMESTAMP, buf.range_at(at, 12)?);
    tape.uint_le(&TIMESTAMP_TS, buf, at)?;
    let flags = buf.u8(at.saturating_add(11))?;
    if flags & 2 != 0 {
        tape.uint_le(&TIMESTAMP_ACCURACY, buf, at.saturating_add(8))?;
    }
    tape.uint(&TIMESTAMP_UNIT, buf, at.saturating_add(10))?;
    tape.uint(&TIMESTAMP_SAMPLINGPOS, buf, at.saturating_add(10))?;
    tape.uint(&TIMESTAMP_FLAGS_32BIT, buf, at.saturating_add(11))?;
    tape.uint(&TIMESTAMP_FLAGS_ACCURACY, buf, at.saturating_add(11))?;
    tape.end(group);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{columns, hex, tree, values, with_tape};

    const ACK: &str = "d4000000 020000000002";
    /// Worked out with another program.
    const CHECK: &str = "45a36ff3";

    fn captured(header: &str, frame: &str) -> Vec<u8> {
        let header = hex(header);
        let length = (header.len() + 4) as u16;
        [&[0, 0][..], &length.to_le_bytes(), &header, &hex(frame)].concat()
    }

    #[test]
    fn fields_stand_at_their_alignment() {
        // Presence: flags, channel, signal; one byte of filling before the channel.
        let frame = captured("2a000000 10 00 8509 a000 d6", &format!("{ACK}{CHECK}"));
        assert_eq!(values(127, &frame, "radiotap.channel.freq"), ["2437"]);
        assert_eq!(values(127, &frame, "radiotap.dbm_antsignal"), ["-42"]);
        assert_eq!(values(127, &frame, "wlan_radio.phy"), ["4"]);
        with_tape(127, &frame, frame.len(), |tape| {
            assert_eq!(tape.protocols()[1..], ["radiotap", "wlan_radio", "wlan"]);
        });
        assert_eq!(columns(127, &frame).1, "Acknowledgement, Flags=........C");
    }

    #[test]
    fn check_sequences_are_verified() {
        let status = |flags: &str, fcs: &str| {
            values(127, &captured(&format!("02000000 {flags}"), &format!("{ACK}{fcs}")), "wlan.fcs.status")
        };
        let right = crate::protocols::checksum::crc32(&hex(ACK)).to_le_bytes();
        let right: String = right.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(status("10", &right), ["1"]);
        assert_eq!(status("10", "00000000"), ["0"]);
        assert!(status("00", "").is_empty());
    }

    #[test]
    fn filling_behind_the_header_is_passed_over() {
        let packet = "aaaa030000000800 4500001d 00010000 4011 0000 c0000201 c0000202 c000 0009 0009 0000 61";
        let data = format!("8801 2c00 020000000001 020000000002 020000000003 1000 0000 0000 {packet}");
        let frame = captured("02000000 20", &data);
        assert_eq!(values(127, &frame, "udp.dstport"), ["9"]);
    }

    #[test]
    fn words_and_namespaces_follow_each_other() {
        let antennas = captured("220000a0 200800a0 20080000 00 d8 d7 00 d5 01", ACK);
        assert_eq!(values(127, &antennas, "radiotap.dbm_antsignal"), ["-40", "-41", "-43"]);
        assert_eq!(values(127, &antennas, "radiotap.antenna"), ["0", "1"]);
        assert_eq!(values(127, &antennas, "wlan_radio.signal_dbm"), ["-40"]);
        let vendor = captured("020000c0 010000a0 02000000 00 00 020000 01 0400 c0ffee00 10", ACK);
        assert_eq!(values(127, &vendor, "radiotap.vendor_namespace"), ["020000010400c0ffee00"]);
        assert_eq!(values(127, &vendor, "radiotap.flags"), ["0x00", "0x10"]);
        assert_eq!(values(127, &vendor, "radiotap.vendor_data.unread").len(), 1);
    }

    #[test]
    fn headers_that_contradict_themselves() {
        let short = tree(127, &hex("0000 0400"));
        assert!(short.contains("The radiotap header length is less than 8 bytes"), "{short}");
        let past = captured("01000000 aabb", ACK);
        assert_eq!(values(127, &past, "radiotap.data_past_header").len(), 1);
        assert_eq!(columns(127, &past).1, "Acknowledgement, Flags=........", "the frame behind is read");
        let beyond = tree(127, &hex("0000 ff00 00000000"));
        assert!(beyond.contains("Header length: 255") && !beyond.contains("Dissector bug"), "{beyond}");
        let unknown = captured("00000080 01000000 aa", ACK);
        assert_eq!(values(127, &unknown, "radiotap.field.unknown").len(), 1);
        // Words of presence without end stop at the end of the header.
        let endless = captured(&"000000a0".repeat(200), "");
        assert!(tree(127, &endless).contains("Malformed"));
    }

    #[test]
    fn a_signal_without_a_frame() {
        let frame = captured("0000000c 00 00 0300 4b06", "");
        with_tape(127, &frame, frame.len(), |tape| assert_eq!(tape.protocols()[1..], ["radiotap"]));
        assert_eq!(values(127, &frame, "radiotap.l_sig.length"), ["100"]);
    }

    #[test]
    fn rates_of_802_11n_and_802_11ac() {
        let ht = captured("00000800 7f 05 0f", ACK);
        assert!(tree(127, &ht).contains("    [Data Rate: 300.0 Mb/s]\n"));
        let vht = captured("00002000 4400 04 04 92 000000 00 00 0000", ACK);
        assert!(tree(127, &vht).contains("Data Rate: 866.7 Mb/s"), "{}", tree(127, &vht));
    }

    #[test]
    fn every_prefix_keeps_what_it_has() {
        let frame = captured("6f087e00 0000000000000000 10 0c 8509 c000 d6 a1 00", ACK);
        for end in 1..frame.len() {
            let shown = tree(127, &frame[..end]);
            assert!(end < 8 || shown.contains("Present flags word"), "{end}: {shown}");
        }
    }
}
