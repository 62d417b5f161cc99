//! AVS — the header of AbsoluteValue Systems before a wireless frame. LINKTYPE_IEEE802_11_AVS; its specification is "Capture
//! Frame Format", versions 1 and 2. All numbers are most significant byte first.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::wlan::Framing;
use crate::protocols::wlan_radio::{self, Phy, Radio};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "AVS WLANCAP",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 163)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("wlancap", "AVS WLAN Capture header", "LINKTYPE_IEEE802_11_AVS");

fields! {
    MAGIC_NUMBER = Field::uint32("wlancap.magic", "Header magic", Hex, "LINKTYPE_IEEE802_11_AVS").mask(0xfffffff0);
    VERSION = Field::uint32("wlancap.version", "Header revision", Dec, "LINKTYPE_IEEE802_11_AVS").mask(0xf);
    LENGTH = Field::uint32("wlancap.length", "Header length", Dec, "LINKTYPE_IEEE802_11_AVS");
    MACTIME = Field::uint64("wlancap.mactime", "MAC timestamp", Dec, "LINKTYPE_IEEE802_11_AVS");
    HOSTTIME = Field::uint64("wlancap.hosttime", "Host timestamp", Dec, "LINKTYPE_IEEE802_11_AVS");
    PHYTYPE = Field::uint32("wlancap.phytype", "PHY type", Dec, "LINKTYPE_IEEE802_11_AVS").values(&[(0, "Unknown"), (1, "FHSS 802.11 '97"), (2, "DSSS 802.11 '97"), (3, "IR Baseband"), (4, "DSSS 802.11b"), (5, "PBCC 802.11b"), (6, "OFDM 802.11g"), (7, "PBCC 802.11g"), (8, "OFDM 802.11a")]);
    FHSS_HOP_SET = Field::uint8("wlancap.fhss.hop_set", "Hop set", Hex, "LINKTYPE_IEEE802_11_AVS");
    FHSS_HOP_PATTERN = Field::uint8("wlancap.fhss.hop_pattern", "Hop pattern", Hex, "LINKTYPE_IEEE802_11_AVS");
    FHSS_HOP_INDEX = Field::uint8("wlancap.fhss.hop_index", "Hop index", Hex, "LINKTYPE_IEEE802_11_AVS");
    CHANNEL = Field::uint8("wlancap.channel", "Channel", Dec, "LINKTYPE_IEEE802_11_AVS");
    CHANNEL_FREQUENCY = Field::uint32("wlancap.channel_frequency", "Channel frequency", Dec, "LINKTYPE_IEEE802_11_AVS");
    DATA_RATE = Field::uint64("wlancap.data_rate", "Data Rate", Dec, "LINKTYPE_IEEE802_11_AVS");
    ANTENNA = Field::uint32("wlancap.antenna", "Antenna", Dec, "LINKTYPE_IEEE802_11_AVS");
    PRIORITY = Field::uint32("wlancap.priority", "Priority", Dec, "LINKTYPE_IEEE802_11_AVS");
    SSI_TYPE = Field::uint32("wlancap.ssi_type", "SSI Type", Dec, "LINKTYPE_IEEE802_11_AVS").values(&[(0, "None"), (1, "Normalized RSSI"), (2, "dBm"), (3, "Raw RSSI")]);
    NORMRSSI_ANTSIGNAL = Field::uint32("wlancap.normrssi_antsignal", "Normalized RSSI Signal", Dec, "LINKTYPE_IEEE802_11_AVS");
    DBM_ANTSIGNAL = Field::new("wlancap.dbm_antsignal", "SSI Signal (dBm)", Kind::Int(4), "LINKTYPE_IEEE802_11_AVS");
    RAWRSSI_ANTSIGNAL = Field::uint32("wlancap.rawrssi_antsignal", "Raw RSSI Signal", Dec, "LINKTYPE_IEEE802_11_AVS");
    NORMRSSI_ANTNOISE = Field::uint32("wlancap.normrssi_antnoise", "Normalized RSSI Noise", Dec, "LINKTYPE_IEEE802_11_AVS");
    DBM_ANTNOISE = Field::new("wlancap.dbm_antnoise", "SSI Noise (dBm)", Kind::Int(4), "LINKTYPE_IEEE802_11_AVS");
    RAWRSSI_ANTNOISE = Field::uint32("wlancap.rawrssi_antnoise", "Raw RSSI Noise", Dec, "LINKTYPE_IEEE802_11_AVS");
    PREAMBLE = Field::uint32("wlancap.preamble", "Preamble", Dec, "LINKTYPE_IEEE802_11_AVS").values(&[(0, "Unknown"), (1, "Short"), (2, "Long")]);
    ENCODING = Field::uint32("wlancap.encoding", "Encoding Type", Dec, "LINKTYPE_IEEE802_11_AVS").values(&[(0, "Unknown"), (1, "CCK"), (2, "PBCC"), (3, "OFDM"), (4, "DSS-OFDM"), (5, "BPSK"), (6, "QPSK"), (7, "16QAM"), (8, "64QAM")]);
    SEQUENCE = Field::uint32("wlancap.sequence", "Receive sequence", Dec, "LINKTYPE_IEEE802_11_AVS");
    DROPS = Field::uint32("wlancap.drops", "Known Dropped Frames", Dec, "LINKTYPE_IEEE802_11_AVS");
    RECEIVER_ADDR = Field::ether("wlancap.receiver_addr", "Receiver Address", "LINKTYPE_IEEE802_11_AVS");
    PADDING = Field::bytes("wlancap.padding", "Padding", "LINKTYPE_IEEE802_11_AVS");
}

/// What the header begins with, but for its version.
const MAGIC: u32 = 0x8021_1000;

/// Whether such a header is there.
pub fn is_header(buf: &Buf<'_>) -> bool {
    buf.u32(0).is_ok_and(|first| first & 0xffff_fff0 == MAGIC)
}

fn dissect<'b>(context: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(64))?);
    tape.uint(&MAGIC_NUMBER, &buf, 0)?;
    let version = tape.uint(&VERSION, &buf, 0)?;
    let length = tape.uint(&LENGTH, &buf, 4)? as u32;
    tape.info(|out| text!(out, "AVS WLAN Capture v{version:x}, Length {length}"));
    tape.set_len(layer, length.min(buf.len()));
    let header = buf.take(length, &LENGTH);
    let mut radio = Radio { tsf: Some(tape.uint(&MACTIME, &header, 8)?), ..Radio::default() };
    tape.uint(&HOSTTIME, &header, 16)?;
    let kind = tape.uint(&PHYTYPE, &header, 24)?;
    radio.phy = match kind {
        1 => Some(Phy::Fhss),
        2 => Some(Phy::Dsss),
        4 | 5 => Some(Phy::B),
        6 | 7 => Some(Phy::G),
        8 => Some(Phy::A),
        _ => None,
    };
    channel(tape, &header, &mut radio)?;
    let rate = header.u32(32)?;
    // Small numbers are units of 500 kb/s, others of 100 kb/s.
    let rate = if rate >= 100_000 { f64::from(rate) / 1_000_000.0 } else { f64::from(rate) / 10.0 };
    radio.rate = (rate > 0.0).then_some(rate);
    tape.number(&DATA_RATE, header.range_at(32, 4)?, (rate * 1_000_000.0) as u64);
    tape.value_text(&DATA_RATE, |out| text!(out, "{rate:.1} Mb/s"));
    tape.uint(&ANTENNA, &header, 36)?;
    tape.uint(&PRIORITY, &header, 40)?;
    strength(tape, &header, &mut radio)?;
    let preamble = tape.uint(&PREAMBLE, &header, 56)?;
    radio.short_preamble = match preamble {
        1 => Some(true),
        2 => Some(false),
        _ => None,
    };
    tape.uint(&ENCODING, &header, 60)?;
    if version >= 2 && header.len() >= 80 {
        tape.uint(&SEQUENCE, &header, 64)?;
        tape.uint(&DROPS, &header, 68)?;
        tape.ether(&RECEIVER_ADDR, &header, 72)?;
        tape.wire(&PADDING, &header, 78, 2)?;
    }
    let frame = buf.from(length);
    tape.reaches(header.range());
    wlan_radio::write(tape, &radio, &frame);
    Ok(Framing { fcs: context.frame.fcs_len == Some(4), padded: false }.next(frame))
}

/// A channel by number, by frequency, or the hops of frequency hopping.
fn channel(tape: &mut Tape, buf: &Buf<'_>, radio: &mut Radio) -> Result<(), Short> {
    let value = buf.u32(28)?;
    if radio.phy == Some(Phy::Fhss) {
        for (field, at) in [(&FHSS_HOP_SET, 28), (&FHSS_HOP_PATTERN, 29), (&FHSS_HOP_INDEX, 30)] {
            tape.uint(field, buf, at)?;
        }
        radio.hops = Some((buf.u8(28)?, buf.u8(29)?));
        return Ok(());
    }
    match value {
        0..256 => {
            tape.number(&CHANNEL, buf.range_at(28, 4)?, u64::from(value));
            radio.channel = Some(value);
        }
        _ => {
            // From 10 000 on it is in kHz.
            let frequency = if value >= 10_000 { value / 1000 } else { value };
            tape.uint(&CHANNEL_FREQUENCY, buf, 28)?;
            radio.frequency = Some(frequency);
            radio.channel = wlan_radio::channel_of(frequency).map(|(_, number)| number);
        }
    }
    Ok(())
}

fn strength(tape: &mut Tape, buf: &Buf<'_>, radio: &mut Radio) -> Result<(), Short> {
    let [signal, noise]: [&'static Field; 2] = match tape.uint(&SSI_TYPE, buf, 44)? {
        1 => [&NORMRSSI_ANTSIGNAL, &NORMRSSI_ANTNOISE],
        2 => {
            let byte = |at| buf.u32(at).map(|value| i8::try_from(value as i32).ok());
            radio.signal_dbm = byte(48)?;
            radio.noise_dbm = byte(52)?;
            [&DBM_ANTSIGNAL, &DBM_ANTNOISE]
        }
        _ => [&RAWRSSI_ANTSIGNAL, &RAWRSSI_ANTNOISE],
    };
    tape.uint(signal, buf, 48)?;
    tape.uint(noise, buf, 52)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values, with_tape};

    const ACK: &str = "d4000000 020000000002";
    const HEADER: &str = "80211001 00000040 00000000000003e8 00000000000007d0 00000006 00000006 0000006e 00000000 \
                          00000000 00000002 ffffffd6 ffffffa1 00000000 00000003";

    #[test]
    fn it_is_found_under_both_link_types() {
        let frame = hex(&format!("{HEADER}{ACK}"));
        for link in [163, 119] {
            with_tape(link, &frame, frame.len(), |tape| {
                assert_eq!(tape.protocols().last(), Some(&"wlan"));
                assert!(tape.protocols().contains(&"wlancap"), "{link}");
            });
            assert_eq!(values(link, &frame, "wlan_radio.signal_dbm"), ["-42"]);
        }
        for end in 1..frame.len() {
            assert!(tree(163, &frame[..end]).starts_with("AVS"), "{end}");
        }
    }
}
