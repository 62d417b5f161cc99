//! PPI — Per-Packet Information, CACE Technologies 2008: fields with type and length before a packet of any link type.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{PRESENT, TRUE, bits};
use crate::protocols::wlan::Framing;
use crate::protocols::wlan_radio::{self, Ht, Phy, Radio, channel_of};

/// The protocol.
pub static PROTOCOL: Protocol = Protocol {
    field: &LAYER,
    short: "PPI",
    fields: &[FIELDS],
    detect: &[Detect::Number(Table::Link, 192)],
    dissect,
    session: None,
};

static LAYER: Field = Field::protocol("ppi", "PPI Packet Header", "PPI 1.0.7 §3");

fields! {
    VERSION = Field::uint8("ppi.version", "Version", Dec, "PPI 1.0.7 §3.1");
    FLAGS = Field::uint8("ppi.flags", "Flags", Hex, "PPI 1.0.7 §3.1");
    FLAGS_ALIGNMENT = Field::boolean("ppi.flags.alignment", "Alignment", 1, 0x1, "PPI 1.0.7 §3.1").named(Names::Flags("32-bit aligned", "Not aligned"));
    FLAGS_RESERVED = Field::uint8("ppi.flags.reserved", "Reserved", Hex, "PPI 1.0.7 §3.1").mask(0xfe);
    LENGTH = Field::uint16("ppi.length", "Header length", Dec, "PPI 1.0.7 §3.1");
    DLT = Field::uint32("ppi.dlt", "DLT", Dec, "PPI 1.0.7 §3.1");
    FIELD_TYPE = Field::uint16("ppi.field_type", "Field type", Dec, "PPI 1.0.7 §3.1").values(&[(2, "802.11-Common"), (3, "802.11n MAC Extensions"), (4, "802.11n MAC+PHY Extensions"), (5, "Spectrum-Map"), (6, "Process-Info"), (7, "Capture-Info"), (8, "Aggregation Extension"), (9, "802.3 Extension"), (30000, "Intel Corporation (private)"), (30001, "Mohamed Thaga (private)"), (30002, "GPS Tagging"), (30003, "Vector Tagging"), (30004, "Sensor tagging"), (30005, "Antenna Tagging"), (49175, "FlukeNetworks (private)"), (51918, "CACE Technologies (private)")]);
    FIELD_LEN = Field::uint16("ppi.field_len", "Field length", Dec, "PPI 1.0.7 §3.1");
    N_80211_COMMON_TSFT = Field::uint64("ppi.80211-common.tsft", "TSFT", Dec, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_FLAGS = Field::uint16("ppi.80211-common.flags", "Flags", Hex, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_FLAGS_FCS = Field::boolean("ppi.80211-common.flags.fcs", "FCS present flag", 2, 0x1, "PPI 1.0.7 §4.1.2").named(PRESENT);
    N_80211_COMMON_FLAGS_TSFT = Field::boolean("ppi.80211-common.flags.tsft", "TSFT flag", 2, 0x2, "PPI 1.0.7 §4.1.2").named(Names::Flags("milliseconds", "microseconds"));
    N_80211_COMMON_FLAGS_FCS_INVALID = Field::boolean("ppi.80211-common.flags.fcs-invalid", "FCS validity", 2, 0x4, "PPI 1.0.7 §4.1.2").named(Names::Flags("Invalid", "Valid"));
    N_80211_COMMON_FLAGS_PHY_ERR = Field::boolean("ppi.80211-common.flags.phy-err", "PHY error flag", 2, 0x8, "PPI 1.0.7 §4.1.2").named(Names::Flags("PHY error", "No errors"));
    N_80211_COMMON_RATE = Field::uint16("ppi.80211-common.rate", "Data rate", Dec, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_CHAN_FREQ = Field::uint16("ppi.80211-common.chan.freq", "Channel frequency", Dec, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_CHAN_FLAGS = Field::uint16("ppi.80211-common.chan.flags", "Channel flags", Hex, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_CHAN_FLAGS_TURBO = Field::boolean("ppi.80211-common.chan.flags.turbo", "Turbo", 2, 0x10, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_CCK = Field::boolean("ppi.80211-common.chan.flags.cck", "Complementary Code Keying (CCK)", 2, 0x20, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_OFDM = Field::boolean("ppi.80211-common.chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 2, 0x40, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_2GHZ = Field::boolean("ppi.80211-common.chan.flags.2ghz", "2 GHz spectrum", 2, 0x80, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_5GHZ = Field::boolean("ppi.80211-common.chan.flags.5ghz", "5 GHz spectrum", 2, 0x100, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_PASSIVE = Field::boolean("ppi.80211-common.chan.flags.passive", "Passive", 2, 0x200, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_DYNAMIC = Field::boolean("ppi.80211-common.chan.flags.dynamic", "Dynamic CCK-OFDM", 2, 0x400, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_CHAN_FLAGS_GFSK = Field::boolean("ppi.80211-common.chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 2, 0x800, "PPI 1.0.7 §4.1.2").named(TRUE);
    N_80211_COMMON_FHSS_HOPSET = Field::uint8("ppi.80211-common.fhss.hopset", "FHSS hopset", Hex, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_FHSS_PATTERN = Field::uint8("ppi.80211-common.fhss.pattern", "FHSS pattern", Hex, "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_DBM_ANTSIGNAL = Field::new("ppi.80211-common.dbm.antsignal", "dBm antenna signal", Kind::Int(1), "PPI 1.0.7 §4.1.2");
    N_80211_COMMON_DBM_ANTNOISE = Field::new("ppi.80211-common.dbm.antnoise", "dBm antenna noise", Kind::Int(1), "PPI 1.0.7 §4.1.2");
    N_80211N_MAC_FLAGS = Field::uint32("ppi.80211n-mac.flags", "MAC flags", Hex, "PPI 1.0.7 §4.1.3");
    N_80211N_MAC_FLAGS_GREENFIELD = Field::boolean("ppi.80211n-mac.flags.greenfield", "Greenfield flag", 4, 0x1, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_FLAGS_HT20_40 = Field::boolean("ppi.80211n-mac.flags.ht20_40", "HT20/HT40 flag", 4, 0x2, "PPI 1.0.7 §4.1.3").named(Names::Flags("HT40", "HT20"));
    N_80211N_MAC_FLAGS_RX_SHORT_GUARD_INTERVAL = Field::boolean("ppi.80211n-mac.flags.rx.short_guard_interval", "RX Short Guard Interval (SGI) flag", 4, 0x4, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_FLAGS_RX_DUPLICATE = Field::boolean("ppi.80211n-mac.flags.rx.duplicate", "Duplicate RX flag", 4, 0x8, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_FLAGS_AGG = Field::boolean("ppi.80211n-mac.flags.agg", "Aggregate flag", 4, 0x10, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_FLAGS_MORE_AGG = Field::boolean("ppi.80211n-mac.flags.more_agg", "More aggregates flag", 4, 0x20, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_FLAGS_DELIM_CRC_ERROR_AFTER = Field::boolean("ppi.80211n-mac.flags.delim_crc_error_after", "A-MPDU Delimiter CRC error after this frame flag", 4, 0x40, "PPI 1.0.7 §4.1.3").named(TRUE);
    N_80211N_MAC_AMPDU_ID = Field::uint32("ppi.80211n-mac.ampdu_id", "AMPDU-ID", Hex, "PPI 1.0.7 §4.1.3");
    N_80211N_MAC_NUM_DELIMITERS = Field::uint8("ppi.80211n-mac.num_delimiters", "Num-Delimiters", Dec, "PPI 1.0.7 §4.1.3");
    N_80211N_MAC_RESERVED = Field::uint24("ppi.80211n-mac.reserved", "Reserved", Hex, "PPI 1.0.7 §4.1.3");
    N_80211N_MAC_PHY_MCS = Field::uint8("ppi.80211n-mac-phy.mcs", "MCS", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_NUM_STREAMS = Field::uint8("ppi.80211n-mac-phy.num_streams", "Number of spatial streams", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_COMBINED = Field::uint8("ppi.80211n-mac-phy.rssi.combined", "RSSI combined", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT0CTL = Field::uint8("ppi.80211n-mac-phy.rssi.ant0ctl", "Antenna 0 control RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT1CTL = Field::uint8("ppi.80211n-mac-phy.rssi.ant1ctl", "Antenna 1 control RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT2CTL = Field::uint8("ppi.80211n-mac-phy.rssi.ant2ctl", "Antenna 2 control RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT3CTL = Field::uint8("ppi.80211n-mac-phy.rssi.ant3ctl", "Antenna 3 control RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT0EXT = Field::uint8("ppi.80211n-mac-phy.rssi.ant0ext", "Antenna 0 extension RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT1EXT = Field::uint8("ppi.80211n-mac-phy.rssi.ant1ext", "Antenna 1 extension RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT2EXT = Field::uint8("ppi.80211n-mac-phy.rssi.ant2ext", "Antenna 2 extension RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_RSSI_ANT3EXT = Field::uint8("ppi.80211n-mac-phy.rssi.ant3ext", "Antenna 3 extension RSSI", Dec, "PPI 1.0.7 §4.1.4");
    N_80211_MAC_PHY_EXT_CHAN_FREQ = Field::uint16("ppi.80211-mac-phy.ext-chan.freq", "Extended channel frequency", Dec, "PPI 1.0.7 §4.1.4");
    N_80211_MAC_PHY_EXT_CHAN_FLAGS = Field::uint16("ppi.80211-mac-phy.ext-chan.flags", "Channel flags", Hex, "PPI 1.0.7 §4.1.4");
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_TURBO = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.turbo", "Turbo", 2, 0x10, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_CCK = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.cck", "Complementary Code Keying (CCK)", 2, 0x20, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_OFDM = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 2, 0x40, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_2GHZ = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.2ghz", "2 GHz spectrum", 2, 0x80, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_5GHZ = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.5ghz", "5 GHz spectrum", 2, 0x100, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_PASSIVE = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.passive", "Passive", 2, 0x200, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_DYNAMIC = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.dynamic", "Dynamic CCK-OFDM", 2, 0x400, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211_MAC_PHY_EXT_CHAN_FLAGS_GFSK = Field::boolean("ppi.80211-mac-phy.ext-chan.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 2, 0x800, "PPI 1.0.7 §4.1.4").named(TRUE);
    N_80211N_MAC_PHY_DBMANT0_SIGNAL = Field::new("ppi.80211n-mac-phy.dbmant0.signal", "dBm antenna 0 signal", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT0_NOISE = Field::new("ppi.80211n-mac-phy.dbmant0.noise", "dBm antenna 0 noise", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT1_SIGNAL = Field::new("ppi.80211n-mac-phy.dbmant1.signal", "dBm antenna 1 signal", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT1_NOISE = Field::new("ppi.80211n-mac-phy.dbmant1.noise", "dBm antenna 1 noise", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT2_SIGNAL = Field::new("ppi.80211n-mac-phy.dbmant2.signal", "dBm antenna 2 signal", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT2_NOISE = Field::new("ppi.80211n-mac-phy.dbmant2.noise", "dBm antenna 2 noise", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT3_SIGNAL = Field::new("ppi.80211n-mac-phy.dbmant3.signal", "dBm antenna 3 signal", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_DBMANT3_NOISE = Field::new("ppi.80211n-mac-phy.dbmant3.noise", "dBm antenna 3 noise", Kind::Int(1), "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_EVM0 = Field::uint32("ppi.80211n-mac-phy.evm0", "EVM-0", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_EVM1 = Field::uint32("ppi.80211n-mac-phy.evm1", "EVM-1", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_EVM2 = Field::uint32("ppi.80211n-mac-phy.evm2", "EVM-2", Dec, "PPI 1.0.7 §4.1.4");
    N_80211N_MAC_PHY_EVM3 = Field::uint32("ppi.80211n-mac-phy.evm3", "EVM-3", Dec, "PPI 1.0.7 §4.1.4");
    SPECTRUM_MAP = Field::bytes("ppi.spectrum-map", "Radio spectrum map", "PPI 1.0.7 §4.1");
    PROC_INFO = Field::bytes("ppi.proc-info", "Process information", "PPI 1.0.7 §4.1");
    CAP_INFO = Field::bytes("ppi.cap-info", "Capture information", "PPI 1.0.7 §4.1");
    AGGREGATION_EXTENSION_INTERFACE_ID = Field::uint32("ppi.aggregation_extension.interface_id", "Interface ID", Dec, "PPI 1.0.7 §4.1");
    N_8023_EXTENSION_FLAGS = Field::uint32("ppi.8023_extension.flags", "Flags", Hex, "PPI 1.0.7 §4.1");
    N_8023_EXTENSION_FLAGS_FCS_PRESENT = Field::boolean("ppi.8023_extension.flags.fcs_present", "FCS Present Flag", 4, 0x1, "PPI 1.0.7 §4.1").named(TRUE);
    N_8023_EXTENSION_ERRORS = Field::uint32("ppi.8023_extension.errors", "Errors", Hex, "PPI 1.0.7 §4.1");
    N_8023_EXTENSION_ERRORS_FCS = Field::boolean("ppi.8023_extension.errors.fcs", "FCS Error", 4, 0x1, "PPI 1.0.7 §4.1").named(TRUE);
    N_8023_EXTENSION_ERRORS_SEQUENCE = Field::boolean("ppi.8023_extension.errors.sequence", "Sequence Error", 4, 0x2, "PPI 1.0.7 §4.1").named(TRUE);
    N_8023_EXTENSION_ERRORS_SYMBOL = Field::boolean("ppi.8023_extension.errors.symbol", "Symbol Error", 4, 0x4, "PPI 1.0.7 §4.1").named(TRUE);
    N_8023_EXTENSION_ERRORS_DATA = Field::boolean("ppi.8023_extension.errors.data", "Data Error", 4, 0x8, "PPI 1.0.7 §4.1").named(TRUE);
    GPS = Field::bytes("ppi.gps", "GPS", "PPI 1.0.7 §4.2");
    VECTOR = Field::bytes("ppi.vector", "VECTOR", "PPI 1.0.7 §4.2");
    HARRIS = Field::bytes("ppi.harris", "HARRIS", "PPI 1.0.7 §4.2");
    ANTENNA = Field::bytes("ppi.antenna", "ANTENNA", "PPI 1.0.7 §4.2");
    FNET = Field::bytes("ppi.fnet", "FNET", "PPI 1.0.7 §4.2");
    RESERVED = Field::bytes("ppi.reserved", "Reserved", "PPI 1.0.7 §4.2");
    COMMON = Field::none("ppi.80211-common", "802.11-Common", "PPI 1.0.7 §4.1.2");
    MAC = Field::none("ppi.80211n-mac", "802.11n MAC", "PPI 1.0.7 §4.1.3");
    MAC_PHY = Field::none("ppi.80211n-mac-phy", "802.11n MAC+PHY", "PPI 1.0.7 §4.1.4");
    AGGREGATION = Field::none("ppi.aggregation_extension", "Aggregation Extension", "PPI 1.0.7 §4.1.8");
    ETHERNET = Field::none("ppi.8023_extension", "802.3 Extension", "PPI 1.0.7 §4.1.9");
    INVALID_LENGTH = Field::note("ppi.invalid_length", "Invalid length", Severity::Error, Group::Malformed, "PPI 1.0.7 §3.1");
}

/// Bytes before the fields.
const HEADER: u32 = 8;
/// Bytes of type and length.
const FIELD: u32 = 4;
/// The link type of bare 802.11 frames.
const WIRELESS: u64 = 105;

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    let layer = tape.layer(&PROTOCOL, buf.range_at(0, buf.len().min(HEADER))?);
    let version = tape.uint(&VERSION, &buf, 0)?;
    let flags = bits(tape, &buf, 1, &FLAGS, &[&FLAGS_ALIGNMENT, &FLAGS_RESERVED])?;
    let length = buf.uint_le(2, 2)? as u32;
    tape.label(layer, |out| text!(out, "PPI version {version}, {length} bytes"));
    tape.info(|out| text!(out, "PPI version {version}, {length} bytes"));
    let group = tape.group_value(&LENGTH, buf.range_at(2, 2)?, u64::from(length));
    if length < HEADER {
        tape.note(&INVALID_LENGTH, buf.range_at(2, 2)?, "");
        tape.end(group);
        return Ok(Next::End);
    }
    tape.end(group);
    let link = tape.uint_le(&DLT, &buf, 4)?;
    tape.set_len(layer, length.min(buf.len()));
    let header = buf.take(length, &LENGTH);
    let (mut radio, mut framing) = (Radio::default(), Framing::default());
    let mut at = HEADER;
    while at < header.wire_len() && !tape.is_full() {
        let kind = header.uint_le(at, 2)?;
        let size = header.uint_le(at.saturating_add(2), 2)? as u32;
        let whole = size.saturating_add(FIELD);
        header.slice(at, whole)?;
        let field = header.part(at, whole, &FIELD_LEN);
        match kind {
            2 => common(tape, &field, size, &mut radio, &mut framing)?,
            3 | 4 => high_throughput(tape, &field, size, &mut radio, kind == 4)?,
            8 => other(tape, &field, &AGGREGATION, size, INTERFACE)?,
            9 => other(tape, &field, &ETHERNET, size, ETHERNET_PARTS)?,
            _ => drop(tape.wire(unread(kind), &field, 0, whole)?),
        }
        at = at.saturating_add(whole);
        // Fields may be filled up to four bytes.
        if flags & 1 != 0 {
            at = at.saturating_add(3) & !3;
        }
    }
    let inner = buf.from(length);
    tape.reaches(header.range());
    if link != WIRELESS {
        return Ok(Next::By(Table::Link, link as u32, inner));
    }
    wlan_radio::write(tape, &radio, &inner);
    Ok(framing.next(inner))
}

type Numbers = (&'static Field, &'static [&'static Field]);

static INTERFACE: &[Numbers] = &[(&AGGREGATION_EXTENSION_INTERFACE_ID, &[])];
static ETHERNET_PARTS: &[Numbers] = &[
    (&N_8023_EXTENSION_FLAGS, &[&N_8023_EXTENSION_FLAGS_FCS_PRESENT]),
    (
        &N_8023_EXTENSION_ERRORS,
        &[
            &N_8023_EXTENSION_ERRORS_FCS,
            &N_8023_EXTENSION_ERRORS_SEQUENCE,
            &N_8023_EXTENSION_ERRORS_SYMBOL,
            &N_8023_EXTENSION_ERRORS_DATA,
        ],
    ),
];

fn unread(kind: u64) -> &'static Field {
    match kind {
        5 => &SPECTRUM_MAP,
        6 => &PROC_INFO,
        7 => &CAP_INFO,
        30002 => &GPS,
        30003 => &VECTOR,
        30005 => &ANTENNA,
        30006 => &HARRIS,
        30007 => &FNET,
        _ => &RESERVED,
    }
}

/// Type and length of a field, whose group stays open.
fn open(tape: &mut Tape, buf: &Buf<'_>, field: &'static Field) -> Result<Mark, Short> {
    let group = tape.group(field, buf.range());
    tape.uint_le(&FIELD_TYPE, buf, 0)?;
    tape.uint_le(&FIELD_LEN, buf, 2)?;
    Ok(group)
}

/// Whether a field is as long as its kind; says so if not.
fn fits(tape: &mut Tape, buf: &Buf<'_>, size: u32, right: u32) -> Result<bool, Short> {
    if size != right {
        tape.note(&INVALID_LENGTH, buf.range_at(2, 2)?, &format!("Invalid length: {size}, not {right}"));
        tape.wire(&RESERVED, buf, FIELD, size)?;
    }
    Ok(size == right)
}

fn other(tape: &mut Tape, buf: &Buf<'_>, field: &'static Field, size: u32, parts: &[Numbers]) -> Result<(), Short> {
    let group = open(tape, buf, field)?;
    if fits(tape, buf, size, (parts.len() as u32).saturating_mul(4))? {
        for ((whole, bits_of), at) in parts.iter().zip((FIELD..).step_by(4)) {
            bits(tape, buf, at, whole, bits_of)?;
        }
    }
    tape.end(group);
    Ok(())
}

/// Bytes of the common field.
const COMMON_SIZE: u32 = 20;

fn common(tape: &mut Tape, buf: &Buf<'_>, size: u32, radio: &mut Radio, framing: &mut Framing) -> Result<(), Short> {
    let group = open(tape, buf, &COMMON)?;
    if !fits(tape, buf, size, COMMON_SIZE)? {
        tape.end(group);
        return Ok(());
    }
    let time = tape.uint_le(&N_80211_COMMON_TSFT, buf, 4)?;
    let flags = bits(tape, buf, 12, &N_80211_COMMON_FLAGS, COMMON_FLAGS)?;
    framing.fcs = flags & 1 != 0;
    // The clock counts milliseconds where the second flag says so.
    radio.tsf = (time > 0).then_some(if flags & 2 != 0 { time.saturating_mul(1000) } else { time });
    let rate = buf.uint_le(14, 2)?;
    tape.number(&N_80211_COMMON_RATE, buf.range_at(14, 2)?, rate);
    tape.label_text(&N_80211_COMMON_RATE, |out| text!(out, "Rate: {:.1} Mbps", rate as f64 / 2.0));
    radio.rate = (rate > 0).then_some(rate as f64 / 2.0);
    let (frequency, flags) =
        channel(tape, buf, 16, (&N_80211_COMMON_CHAN_FREQ, &N_80211_COMMON_CHAN_FLAGS, CHANNEL_BITS))?;
    if frequency > 0 {
        radio.frequency = Some(frequency);
        radio.channel = channel_of(frequency).map(|(_, number)| number);
        radio.phy = Phy::of_channel(flags);
    }
    let hops = (tape.uint(&N_80211_COMMON_FHSS_HOPSET, buf, 20)?, tape.uint(&N_80211_COMMON_FHSS_PATTERN, buf, 21)?);
    radio.hops = Some((hops.0 as u8, hops.1 as u8));
    let signal = tape.uint(&N_80211_COMMON_DBM_ANTSIGNAL, buf, 22)?;
    let noise = tape.uint(&N_80211_COMMON_DBM_ANTNOISE, buf, 23)?;
    // -128 stands for "not measured".
    radio.signal_dbm = Some(signal as u8 as i8).filter(|value| *value != i8::MIN && *value != 0);
    radio.noise_dbm = Some(noise as u8 as i8).filter(|value| *value != i8::MIN && *value != 0);
    tape.end(group);
    Ok(())
}

/// A frequency, its channel, and the flags of it behind.
fn channel(
    tape: &mut Tape,
    buf: &Buf<'_>,
    at: u32,
    (field, flags, parts): (&'static Field, &'static Field, &'static [&'static Field]),
) -> Result<(u32, u64), Short> {
    let frequency = tape.uint_le(field, buf, at)? as u32;
    let shown = if field.filter.contains("ext-chan") { "Ext. Channel frequency" } else { "Channel frequency" };
    tape.label_text(field, |out| match channel_of(frequency) {
        Some((band, number)) => text!(out, "{shown}: {frequency} [{band} {number}]"),
        None => text!(out, "{shown}: {frequency} [unknown]"),
    });
    let flags = bits(tape, buf, at.saturating_add(2), flags, parts)?;
    Ok((frequency, flags))
}

/// 802.11n: the short field, or the long one with what each antenna heard.
fn high_throughput(tape: &mut Tape, buf: &Buf<'_>, size: u32, radio: &mut Radio, long: bool) -> Result<(), Short> {
    let group = open(tape, buf, if long { &MAC_PHY } else { &MAC })?;
    if !fits(tape, buf, size, if long { 48 } else { 12 })? {
        tape.end(group);
        return Ok(());
    }
    let flags = bits(tape, buf, 4, &N_80211N_MAC_FLAGS, MAC_FLAGS)?;
    let aggregate = tape.uint_le(&N_80211N_MAC_AMPDU_ID, buf, 8)? as u32;
    tape.uint(&N_80211N_MAC_NUM_DELIMITERS, buf, 12)?;
    let mut ht = Ht {
        bandwidth: Some(u8::from(flags & 2 != 0)),
        short_gi: Some(flags & 4 != 0),
        greenfield: Some(flags & 1 != 0),
        ..Ht::default()
    };
    // Frames that came alone have no number of an aggregate that means anything.
    if flags & 0x10 != 0 {
        radio.aggregate = Some(aggregate);
        radio.last_of_aggregate = Some(flags & 0x20 == 0);
    }
    if long {
        ht.mcs = Some(tape.uint(&N_80211N_MAC_PHY_MCS, buf, 13)? as u8).filter(|mcs| *mcs != 255);
        antennas(tape, buf)?;
    } else {
        tape.uint_le(&N_80211N_MAC_RESERVED, buf, 13)?;
    }
    if ht.mcs.is_some() {
        radio.rate = ht.rate().or(radio.rate);
        radio.phy = Some(Phy::Ht);
        radio.ht = Some(ht);
    }
    tape.end(group);
    Ok(())
}

fn antennas(tape: &mut Tape, buf: &Buf<'_>) -> Result<(), Short> {
    tape.uint(&N_80211N_MAC_PHY_NUM_STREAMS, buf, 14)?;
    for (field, at) in RSSI.iter().zip(15..) {
        let value = tape.uint(field, buf, at)?;
        if value == 255 {
            tape.append_text(field, |out| out.push_str(" [invalid]"));
        }
    }
    channel(tape, buf, 24, (&N_80211_MAC_PHY_EXT_CHAN_FREQ, &N_80211_MAC_PHY_EXT_CHAN_FLAGS, EXTENDED_BITS))?;
    for (field, at) in DBM.iter().zip(28..) {
        let value = tape.uint(field, buf, at)?;
        if value as u8 as i8 == i8::MIN {
            tape.append_text(field, |out| out.push_str(" [invalid]"));
        }
    }
    for (field, at) in EVM.iter().zip((36..).step_by(4)) {
        if tape.uint_le(field, buf, at)? == 0 {
            tape.append_text(field, |out| out.push_str(" [invalid]"));
        }
    }
    Ok(())
}

static COMMON_FLAGS: &[&Field] = &[
    &N_80211_COMMON_FLAGS_FCS,
    &N_80211_COMMON_FLAGS_TSFT,
    &N_80211_COMMON_FLAGS_FCS_INVALID,
    &N_80211_COMMON_FLAGS_PHY_ERR,
];

static CHANNEL_BITS: &[&Field] = &[
    &N_80211_COMMON_CHAN_FLAGS_TURBO,
    &N_80211_COMMON_CHAN_FLAGS_CCK,
    &N_80211_COMMON_CHAN_FLAGS_OFDM,
    &N_80211_COMMON_CHAN_FLAGS_2GHZ,
    &N_80211_COMMON_CHAN_FLAGS_5GHZ,
    &N_80211_COMMON_CHAN_FLAGS_PASSIVE,
    &N_80211_COMMON_CHAN_FLAGS_DYNAMIC,
    &N_80211_COMMON_CHAN_FLAGS_GFSK,
];

static EXTENDED_BITS: &[&Field] = &[
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_TURBO,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_CCK,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_OFDM,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_2GHZ,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_5GHZ,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_PASSIVE,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_DYNAMIC,
    &N_80211_MAC_PHY_EXT_CHAN_FLAGS_GFSK,
];

static MAC_FLAGS: &[&Field] = &[
    &N_80211N_MAC_FLAGS_GREENFIELD,
    &N_80211N_MAC_FLAGS_HT20_40,
    &N_80211N_MAC_FLAGS_RX_SHORT_GUARD_INTERVAL,
    &N_80211N_MAC_FLAGS_RX_DUPLICATE,
    &N_80211N_MAC_FLAGS_AGG,
    &N_80211N_MAC_FLAGS_MORE_AGG,
    &N_80211N_MAC_FLAGS_DELIM_CRC_ERROR_AFTER,
];

static RSSI: &[&Field] = &[
    &N_80211N_MAC_PHY_RSSI_COMBINED,
    &N_80211N_MAC_PHY_RSSI_ANT0CTL,
    &N_80211N_MAC_PHY_RSSI_ANT1CTL,
    &N_80211N_MAC_PHY_RSSI_ANT2CTL,
    &N_80211N_MAC_PHY_RSSI_ANT3CTL,
    &N_80211N_MAC_PHY_RSSI_ANT0EXT,
    &N_80211N_MAC_PHY_RSSI_ANT1EXT,
    &N_80211N_MAC_PHY_RSSI_ANT2EXT,
    &N_80211N_MAC_PHY_RSSI_ANT3EXT,
];

static DBM: &[&Field] = &[
    &N_80211N_MAC_PHY_DBMANT0_SIGNAL,
    &N_80211N_MAC_PHY_DBMANT0_NOISE,
    &N_80211N_MAC_PHY_DBMANT1_SIGNAL,
    &N_80211N_MAC_PHY_DBMANT1_NOISE,
    &N_80211N_MAC_PHY_DBMANT2_SIGNAL,
    &N_80211N_MAC_PHY_DBMANT2_NOISE,
    &N_80211N_MAC_PHY_DBMANT3_SIGNAL,
    &N_80211N_MAC_PHY_DBMANT3_NOISE,
];

static EVM: &[&Field] =
    &[&N_80211N_MAC_PHY_EVM0, &N_80211N_MAC_PHY_EVM1, &N_80211N_MAC_PHY_EVM2, &N_80211N_MAC_PHY_EVM3];

#[cfg(test)]
mod tests {
    use crate::protocols::testing::{hex, tree, values, with_tape};

    const COMMON: &str = "0200 1400 40420f0000000000 0000 6c00 3c14 4001 00 00 ce a1";
    const ACK: &str = "d4000000 020000000002";

    fn ppi(link: &str, fields: &str, inner: &str) -> Vec<u8> {
        let fields = hex(fields);
        let length = (fields.len() + 8) as u16;
        [&[0, 0][..], &length.to_le_bytes(), &hex(link), &fields, &hex(inner)].concat()
    }

    #[test]
    fn fields_come_before_a_frame_of_any_kind() {
        let wireless = ppi("69000000", COMMON, ACK);
        with_tape(192, &wireless, wireless.len(), |tape| {
            assert_eq!(tape.protocols()[1..], ["ppi", "wlan_radio", "wlan"]);
        });
        assert_eq!(values(192, &wireless, "wlan_radio.snr"), ["45"]);
        assert_eq!(values(192, &wireless, "ppi.80211-common.chan.freq"), ["5180"]);
        let ethernet = ppi("01000000", "", "020000000001 020000000002 0806 0001");
        with_tape(192, &ethernet, ethernet.len(), |tape| assert_eq!(tape.protocols()[1..3], ["ppi", "eth"]));
    }

    #[test]
    fn lengths_are_not_trusted() {
        assert_eq!(values(192, &ppi("69000000", "0200 0400 01020304", ACK), "ppi.invalid_length").len(), 1);
        assert!(tree(192, &ppi("69000000", "0200 3c00 01020304", ACK)).contains("Malformed Packet: PPI"));
        assert_eq!(values(192, &hex("0000 0400 69000000"), "ppi.invalid_length").len(), 1);
        let whole = ppi("69000000", COMMON, ACK);
        for end in 1..whole.len() {
            assert!(tree(192, &whole[..end]).starts_with("PPI"), "{end}");
        }
        // A header that is the first thing in itself: no end of layers.
        let nested = ppi("c0000000", "", &"0000 0800 c0000000".repeat(200));
        assert!(tree(192, &nested).contains("Too many layers") || tree(192, &nested).contains("More than"));
    }
}
