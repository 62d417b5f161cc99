//! The fields of radiotap, but for those of VHT and HE. radiotap.org.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::bitfields::{PRESENT, TRUE};

fields! {
    VERSION = Field::uint8("radiotap.version", "Header revision", Dec, "radiotap.org, header");
    PAD = Field::uint8("radiotap.pad", "Header pad", Dec, "radiotap.org, header");
    LENGTH = Field::uint16("radiotap.length", "Header length", Dec, "radiotap.org, header");
    PRESENT_WORDS = Field::none("radiotap.present", "Present flags", "radiotap.org, presence");
    PRESENT_WORD = Field::uint32("radiotap.present.word", "Present flags word", Hex, "radiotap.org, presence");
    PRESENT_TSFT = Field::boolean("radiotap.present.tsft", "TSFT", 4, 0x1, "radiotap.org, presence").named(PRESENT);
    PRESENT_FLAGS = Field::boolean("radiotap.present.flags", "Flags", 4, 0x2, "radiotap.org, presence").named(PRESENT);
    PRESENT_RATE = Field::boolean("radiotap.present.rate", "Rate", 4, 0x4, "radiotap.org, presence").named(PRESENT);
    PRESENT_CHANNEL = Field::boolean("radiotap.present.channel", "Channel", 4, 0x8, "radiotap.org, presence").named(PRESENT);
    PRESENT_FHSS = Field::boolean("radiotap.present.fhss", "FHSS", 4, 0x10, "radiotap.org, presence").named(PRESENT);
    PRESENT_DBM_ANTSIGNAL = Field::boolean("radiotap.present.dbm_antsignal", "dBm Antenna Signal", 4, 0x20, "radiotap.org, presence").named(PRESENT);
    PRESENT_DBM_ANTNOISE = Field::boolean("radiotap.present.dbm_antnoise", "dBm Antenna Noise", 4, 0x40, "radiotap.org, presence").named(PRESENT);
    PRESENT_LOCK_QUALITY = Field::boolean("radiotap.present.lock_quality", "Lock Quality", 4, 0x80, "radiotap.org, presence").named(PRESENT);
    PRESENT_TX_ATTENUATION = Field::boolean("radiotap.present.tx_attenuation", "TX Attenuation", 4, 0x100, "radiotap.org, presence").named(PRESENT);
    PRESENT_DB_TX_ATTENUATION = Field::boolean("radiotap.present.db_tx_attenuation", "dB TX Attenuation", 4, 0x200, "radiotap.org, presence").named(PRESENT);
    PRESENT_DBM_TX_POWER = Field::boolean("radiotap.present.dbm_tx_power", "dBm TX Power", 4, 0x400, "radiotap.org, presence").named(PRESENT);
    PRESENT_ANTENNA = Field::boolean("radiotap.present.antenna", "Antenna", 4, 0x800, "radiotap.org, presence").named(PRESENT);
    PRESENT_DB_ANTSIGNAL = Field::boolean("radiotap.present.db_antsignal", "dB Antenna Signal", 4, 0x1000, "radiotap.org, presence").named(PRESENT);
    PRESENT_DB_ANTNOISE = Field::boolean("radiotap.present.db_antnoise", "dB Antenna Noise", 4, 0x2000, "radiotap.org, presence").named(PRESENT);
    PRESENT_RXFLAGS = Field::boolean("radiotap.present.rxflags", "RX flags", 4, 0x4000, "radiotap.org, presence").named(PRESENT);
    PRESENT_TXFLAGS = Field::boolean("radiotap.present.txflags", "TX flags", 4, 0x8000, "radiotap.org, presence").named(PRESENT);
    PRESENT_DATA_RETRIES = Field::boolean("radiotap.present.data_retries", "data retries", 4, 0x20000, "radiotap.org, presence").named(PRESENT);
    PRESENT_XCHANNEL = Field::boolean("radiotap.present.xchannel", "Channel+", 4, 0x40000, "radiotap.org, presence").named(PRESENT);
    PRESENT_MCS = Field::boolean("radiotap.present.mcs", "MCS information", 4, 0x80000, "radiotap.org, presence").named(PRESENT);
    PRESENT_AMPDU = Field::boolean("radiotap.present.ampdu", "A-MPDU Status", 4, 0x100000, "radiotap.org, presence").named(PRESENT);
    PRESENT_VHT = Field::boolean("radiotap.present.vht", "VHT information", 4, 0x200000, "radiotap.org, presence").named(PRESENT);
    PRESENT_TIMESTAMP = Field::boolean("radiotap.present.timestamp", "frame timestamp", 4, 0x400000, "radiotap.org, presence").named(PRESENT);
    PRESENT_HE = Field::boolean("radiotap.present.he", "HE information", 4, 0x800000, "radiotap.org, presence").named(PRESENT);
    PRESENT_HE_MU = Field::boolean("radiotap.present.he_mu", "HE-MU information", 4, 0x1000000, "radiotap.org, presence").named(PRESENT);
    PRESENT_0_LENGTH_PSDU = Field::boolean("radiotap.present.0_length.psdu", "0 Length PSDU", 4, 0x4000000, "radiotap.org, presence").named(PRESENT);
    PRESENT_L_SIG = Field::boolean("radiotap.present.l_sig", "L-SIG", 4, 0x8000000, "radiotap.org, presence").named(PRESENT);
    PRESENT_TLV = Field::boolean("radiotap.present.tlv", "TLVs", 4, 0x10000000, "radiotap.org, presence").named(PRESENT);
    PRESENT_RTAP_NS = Field::boolean("radiotap.present.rtap_ns", "Radiotap NS next", 4, 0x20000000, "radiotap.org, presence").named(TRUE);
    PRESENT_VENDOR_NS = Field::boolean("radiotap.present.vendor_ns", "Vendor NS next", 4, 0x40000000, "radiotap.org, presence").named(TRUE);
    PRESENT_EXT = Field::boolean("radiotap.present.ext", "Ext", 4, 0x80000000, "radiotap.org, presence").named(PRESENT);
    MACTIME = Field::uint64("radiotap.mactime", "MAC timestamp", Dec, "radiotap.org, TSFT");
    FLAGS = Field::uint8("radiotap.flags", "Flags", Hex, "radiotap.org, Flags");
    FLAGS_CFP = Field::boolean("radiotap.flags.cfp", "CFP", 1, 0x1, "radiotap.org, Flags").named(TRUE);
    FLAGS_PREAMBLE = Field::boolean("radiotap.flags.preamble", "Preamble", 1, 0x2, "radiotap.org, Flags").named(Names::Flags("Short", "Long"));
    FLAGS_WEP = Field::boolean("radiotap.flags.wep", "WEP", 1, 0x4, "radiotap.org, Flags").named(TRUE);
    FLAGS_FRAG = Field::boolean("radiotap.flags.frag", "Fragmentation", 1, 0x8, "radiotap.org, Flags").named(TRUE);
    FLAGS_FCS = Field::boolean("radiotap.flags.fcs", "FCS at end", 1, 0x10, "radiotap.org, Flags").named(TRUE);
    FLAGS_DATAPAD = Field::boolean("radiotap.flags.datapad", "Data Pad", 1, 0x20, "radiotap.org, Flags").named(TRUE);
    FLAGS_BADFCS = Field::boolean("radiotap.flags.badfcs", "Bad FCS", 1, 0x40, "radiotap.org, Flags").named(TRUE);
    FLAGS_SHORTGI = Field::boolean("radiotap.flags.shortgi", "Short GI", 1, 0x80, "radiotap.org, Flags").named(TRUE);
    DATARATE = Field::double("radiotap.datarate", "Data rate (Mb/s)", "radiotap.org, Rate");
    CHANNEL_FREQ = Field::uint32("radiotap.channel.freq", "Channel frequency", Dec, "radiotap.org, Channel");
    CHANNEL_FLAGS = Field::uint16("radiotap.channel.flags", "Channel flags", Hex, "radiotap.org, Channel");
    CHANNEL_FLAGS_TURBO = Field::boolean("radiotap.channel.flags.turbo", "Turbo", 2, 0x10, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_700MHZ = Field::boolean("radiotap.channel.flags.700mhz", "700 MHz spectrum", 2, 0x1, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_800MHZ = Field::boolean("radiotap.channel.flags.800mhz", "800 MHz spectrum", 2, 0x2, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_900MHZ = Field::boolean("radiotap.channel.flags.900mhz", "900 MHz spectrum", 2, 0x4, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_CCK = Field::boolean("radiotap.channel.flags.cck", "Complementary Code Keying (CCK)", 2, 0x20, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_OFDM = Field::boolean("radiotap.channel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 2, 0x40, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_2GHZ = Field::boolean("radiotap.channel.flags.2ghz", "2 GHz spectrum", 2, 0x80, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_5GHZ = Field::boolean("radiotap.channel.flags.5ghz", "5 GHz spectrum", 2, 0x100, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_PASSIVE = Field::boolean("radiotap.channel.flags.passive", "Passive", 2, 0x200, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_DYNAMIC = Field::boolean("radiotap.channel.flags.dynamic", "Dynamic CCK-OFDM", 2, 0x400, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_GFSK = Field::boolean("radiotap.channel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 2, 0x800, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_GSM = Field::boolean("radiotap.channel.flags.gsm", "GSM (900MHz)", 2, 0x1000, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_STURBO = Field::boolean("radiotap.channel.flags.sturbo", "Static Turbo", 2, 0x2000, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_HALF = Field::boolean("radiotap.channel.flags.half", "Half Rate Channel (10MHz Channel Width)", 2, 0x4000, "radiotap.org, Channel").named(TRUE);
    CHANNEL_FLAGS_QUARTER = Field::boolean("radiotap.channel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", 2, 0x8000, "radiotap.org, Channel").named(TRUE);
    FHSS_HOPSET = Field::uint8("radiotap.fhss.hopset", "FHSS Hop Set", Dec, "radiotap.org, FHSS");
    FHSS_PATTERN = Field::uint8("radiotap.fhss.pattern", "FHSS Pattern", Dec, "radiotap.org, FHSS");
    DBM_ANTSIGNAL = Field::new("radiotap.dbm_antsignal", "Antenna signal", Kind::Int(1), "radiotap.org, Antenna signal");
    DBM_ANTNOISE = Field::new("radiotap.dbm_antnoise", "Antenna noise", Kind::Int(1), "radiotap.org, Antenna noise");
    QUALITY = Field::uint16("radiotap.quality", "Signal Quality", Dec, "radiotap.org, Lock quality");
    TXATTENUATION = Field::uint16("radiotap.txattenuation", "TX attenuation", Dec, "radiotap.org, TX attenuation");
    DB_TXATTENUATION = Field::uint16("radiotap.db_txattenuation", "dB TX attenuation", Dec, "radiotap.org, TX attenuation");
    TXPOWER = Field::new("radiotap.txpower", "Transmit power", Kind::Int(1), "radiotap.org, dBm TX power");
    ANTENNA = Field::uint32("radiotap.antenna", "Antenna", Dec, "radiotap.org, Antenna");
    DB_ANTSIGNAL = Field::uint8("radiotap.db_antsignal", "dB antenna signal", Dec, "radiotap.org, dB antenna signal");
    DB_ANTNOISE = Field::uint8("radiotap.db_antnoise", "dB antenna noise", Dec, "radiotap.org, dB antenna noise");
    RXFLAGS = Field::uint16("radiotap.rxflags", "RX flags", Hex, "radiotap.org, RX flags");
    RXFLAGS_BADPLCP = Field::boolean("radiotap.rxflags.badplcp", "Bad PLCP", 2, 0x2, "radiotap.org, RX flags").named(TRUE);
    TXFLAGS = Field::uint16("radiotap.txflags", "TX flags", Hex, "radiotap.org, TX flags");
    RXFLAGS_FAIL = Field::boolean("radiotap.rxflags.fail", "Fail", 2, 0x1, "radiotap.org, TX flags").named(TRUE);
    RXFLAGS_CTS = Field::boolean("radiotap.rxflags.cts", "CTS", 2, 0x2, "radiotap.org, TX flags").named(TRUE);
    RXFLAGS_RTS = Field::boolean("radiotap.rxflags.rts", "RTS/CTS", 2, 0x4, "radiotap.org, TX flags").named(TRUE);
    RXFLAGS_NOACK = Field::boolean("radiotap.rxflags.noack", "No ACK", 2, 0x8, "radiotap.org, TX flags").named(TRUE);
    RXFLAGS_NOSEQNO = Field::boolean("radiotap.rxflags.noseqno", "Has Seqnum", 2, 0x10, "radiotap.org, TX flags").named(TRUE);
    RXFLAGS_ORDER = Field::boolean("radiotap.rxflags.order", "Order", 2, 0x20, "radiotap.org, TX flags").named(TRUE);
    DATA_RETRIES = Field::uint8("radiotap.data_retries", "data retries", Dec, "radiotap.org, data retries");
    XCHANNEL_CHANNEL = Field::uint32("radiotap.xchannel.channel", "Channel number", Dec, "radiotap.org, XChannel");
    XCHANNEL_FREQ = Field::uint32("radiotap.xchannel.freq", "Channel frequency", Dec, "radiotap.org, XChannel");
    XCHANNEL_FLAGS = Field::uint32("radiotap.xchannel.flags", "Channel flags", Hex, "radiotap.org, XChannel");
    XCHANNEL_FLAGS_TURBO = Field::boolean("radiotap.xchannel.flags.turbo", "Turbo", 4, 0x10, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_CCK = Field::boolean("radiotap.xchannel.flags.cck", "Complementary Code Keying (CCK)", 4, 0x20, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_OFDM = Field::boolean("radiotap.xchannel.flags.ofdm", "Orthogonal Frequency-Division Multiplexing (OFDM)", 4, 0x40, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_2GHZ = Field::boolean("radiotap.xchannel.flags.2ghz", "2 GHz spectrum", 4, 0x80, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_5GHZ = Field::boolean("radiotap.xchannel.flags.5ghz", "5 GHz spectrum", 4, 0x100, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_DYNAMIC = Field::boolean("radiotap.xchannel.flags.dynamic", "Dynamic CCK-OFDM", 4, 0x400, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_GFSK = Field::boolean("radiotap.xchannel.flags.gfsk", "Gaussian Frequency Shift Keying (GFSK)", 4, 0x800, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_GSM = Field::boolean("radiotap.xchannel.flags.gsm", "GSM (900MHz)", 4, 0x1000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_STURBO = Field::boolean("radiotap.xchannel.flags.sturbo", "Static Turbo", 4, 0x2000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_HALF = Field::boolean("radiotap.xchannel.flags.half", "Half Rate Channel (10MHz Channel Width)", 4, 0x4000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_QUARTER = Field::boolean("radiotap.xchannel.flags.quarter", "Quarter Rate Channel (5MHz Channel Width)", 4, 0x8000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_HT20 = Field::boolean("radiotap.xchannel.flags.ht20", "HT Channel (20MHz Channel Width)", 4, 0x10000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_HT40U = Field::boolean("radiotap.xchannel.flags.ht40u", "HT Channel (40MHz Channel Width with Extension channel above)", 4, 0x20000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    XCHANNEL_FLAGS_HT40D = Field::boolean("radiotap.xchannel.flags.ht40d", "HT Channel (40MHz Channel Width with Extension channel below)", 4, 0x40000, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    MCS = Field::none("radiotap.mcs", "MCS information", "radiotap.org, MCS");
    MCS_KNOWN = Field::uint8("radiotap.mcs.known", "Known MCS information", Hex, "radiotap.org, MCS");
    MCS_HAVE_BW = Field::boolean("radiotap.mcs.have_bw", "Bandwidth", 1, 0x1, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_INDEX = Field::boolean("radiotap.mcs.have_index", "MCS index", 1, 0x2, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_GI = Field::boolean("radiotap.mcs.have_gi", "Guard interval", 1, 0x4, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_FORMAT = Field::boolean("radiotap.mcs.have_format", "Format", 1, 0x8, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_FEC = Field::boolean("radiotap.mcs.have_fec", "FEC type", 1, 0x10, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_STBC = Field::boolean("radiotap.mcs.have_stbc", "STBC streams", 1, 0x20, "radiotap.org, MCS").named(PRESENT);
    MCS_HAVE_NESS = Field::boolean("radiotap.mcs.have_ness", "Number of extension spatial streams", 1, 0x40, "radiotap.org, MCS").named(PRESENT);
    MCS_NESS_BIT1 = Field::uint8("radiotap.mcs.ness_bit1", "Number of extension spatial streams bit 1", Dec, "radiotap.org, MCS").mask(0x80);
    MCS_BW = Field::uint8("radiotap.mcs.bw", "Bandwidth", Dec, "radiotap.org, MCS").mask(0x3).values(&[(0, "20 MHz"), (1, "40 MHz"), (2, "20 MHz lower"), (3, "20 MHz upper")]);
    MCS_GI = Field::uint8("radiotap.mcs.gi", "Guard interval", Dec, "radiotap.org, MCS").mask(0x4).values(&[(0, "long"), (1, "short")]);
    MCS_FORMAT = Field::uint8("radiotap.mcs.format", "Format", Dec, "radiotap.org, MCS").mask(0x8).values(&[(0, "mixed"), (1, "greenfield")]);
    MCS_FEC = Field::uint8("radiotap.mcs.fec", "FEC type", Dec, "radiotap.org, MCS").mask(0x10).values(&[(0, "BCC"), (1, "LDPC")]);
    MCS_STBC = Field::uint8("radiotap.mcs.stbc", "STBC streams", Dec, "radiotap.org, MCS").mask(0x60);
    MCS_NESS_BIT0 = Field::uint8("radiotap.mcs.ness_bit0", "Number of extension spatial streams bit 0", Dec, "radiotap.org, MCS").mask(0x80);
    MCS_INDEX = Field::uint8("radiotap.mcs.index", "MCS index", Dec, "radiotap.org, MCS");
    AMPDU = Field::none("radiotap.ampdu", "A-MPDU status", "radiotap.org, A-MPDU status");
    AMPDU_REFERENCE = Field::uint32("radiotap.ampdu.reference", "A-MPDU reference number", Dec, "radiotap.org, A-MPDU status");
    AMPDU_FLAGS = Field::uint16("radiotap.ampdu.flags", "A-MPDU flags", Hex, "radiotap.org, A-MPDU status");
    AMPDU_FLAGS_REPORT_ZEROLEN = Field::boolean("radiotap.ampdu.flags.report_zerolen", "Driver reports 0-length subframes in this A-MPDU", 2, 0x1, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_IS_ZEROLEN = Field::boolean("radiotap.ampdu.flags.is_zerolen", "This is a 0-length subframe", 2, 0x2, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_LASTKNOWN = Field::boolean("radiotap.ampdu.flags.lastknown", "Last subframe of this A-MPDU is known", 2, 0x4, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_LAST = Field::boolean("radiotap.ampdu.flags.last", "This is the last subframe of this A-MPDU", 2, 0x8, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_DELIM_CRC_ERROR = Field::boolean("radiotap.ampdu.flags.delim_crc_error", "Delimiter CRC error on this subframe", 2, 0x10, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_EOF = Field::boolean("radiotap.ampdu.flags.eof", "EOF on this subframe", 2, 0x40, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_FLAGS_EOF_KNOWN = Field::boolean("radiotap.ampdu.flags.eof_known", "EOF of this A-MPDU is known", 2, 0x80, "radiotap.org, A-MPDU status").named(TRUE);
    AMPDU_DELIM_CRC = Field::uint8("radiotap.ampdu.delim_crc", "A-MPDU subframe delimiter CRC", Hex, "radiotap.org, A-MPDU status");
    TIMESTAMP = Field::none("radiotap.timestamp", "timestamp information", "radiotap.org, timestamp");
    TIMESTAMP_TS = Field::uint64("radiotap.timestamp.ts", "timestamp", Dec, "radiotap.org, timestamp");
    TIMESTAMP_ACCURACY = Field::uint16("radiotap.timestamp.accuracy", "accuracy", Dec, "radiotap.org, timestamp");
    TIMESTAMP_UNIT = Field::uint8("radiotap.timestamp.unit", "time unit", Dec, "radiotap.org, timestamp").mask(0xf).values(&[(0, "msec"), (1, "usec"), (2, "nsec")]);
    TIMESTAMP_SAMPLINGPOS = Field::uint8("radiotap.timestamp.samplingpos", "sampling position", Dec, "radiotap.org, timestamp").mask(0xf0).values(&[(0, "first MPDU bit/symbol"), (1, "signal acquisition"), (2, "end of frame"), (15, "undefined")]);
    TIMESTAMP_FLAGS_32BIT = Field::boolean("radiotap.timestamp.flags.32bit", "32-bit counter", 1, 0x1, "radiotap.org, timestamp").named(Names::Flags("Yes", "No"));
    TIMESTAMP_FLAGS_ACCURACY = Field::boolean("radiotap.timestamp.flags.accuracy", "accuracy field", 1, 0x2, "radiotap.org, timestamp").named(PRESENT);
    N_0_LEN_PSDU_TYPE = Field::uint8("radiotap.0_len_psdu.type", "Type", Hex, "radiotap.org, 0-length PSDU").named(Names::Ranges(&[(0, 0, "sounding PPDU"), (1, 1, "reserved"), (2, 2, "S1G NDP CMAC frame"), (3, 254, "reserved"), (255, 255, "vendor-specific")]));
    L_SIG_DATA1 = Field::uint16("radiotap.l_sig.data1", "Data1", Hex, "radiotap.org, L-SIG");
    L_SIG_RATE_KNOWN = Field::boolean("radiotap.l_sig.rate_known", "rate known", 2, 0x1, "radiotap.org, L-SIG").named(TRUE);
    L_SIG_LENGTH_KNOWN = Field::boolean("radiotap.l_sig.length_known", "length known", 2, 0x2, "radiotap.org, L-SIG").named(TRUE);
    L_SIG_RESERVED = Field::uint16("radiotap.l_sig.reserved", "reserved", Hex, "radiotap.org, L-SIG").mask(0xfffc);
    L_SIG_DATA2 = Field::uint16("radiotap.l_sig.data2", "Data2", Hex, "radiotap.org, L-SIG");
    L_SIG_RATE = Field::uint16("radiotap.l_sig.rate", "rate", Dec, "radiotap.org, L-SIG").mask(0xf);
    L_SIG_LENGTH = Field::uint16("radiotap.l_sig.length", "length", Dec, "radiotap.org, L-SIG").mask(0xfff0);
    TLV_TYPE = Field::uint32("radiotap.tlv.type", "TLV type", Dec, "radiotap.org, TLV");
    TLV_DATALEN = Field::uint32("radiotap.tlv.datalen", "TLV datalen", Dec, "radiotap.org, TLV");
    TLV_UNKNOWN_DATA = Field::bytes("radiotap.tlv.unknown_data", "unknown TLV data", "radiotap.org, TLV");
    VENDOR_NAMESPACE = Field::bytes("radiotap.vendor_namespace", "Vendor namespace", "radiotap.org, vendor namespaces");
    VENDOR_OUI = Field::uint24("radiotap.vendor_oui", "Vendor OUI", Dec, "radiotap.org, vendor namespaces");
    VENDOR_SUBNS = Field::uint8("radiotap.vendor_subns", "Vendor sub namespace", Dec, "radiotap.org, vendor namespaces");
    VENDOR_DATA_LEN = Field::uint16("radiotap.vendor_data_len", "Vendor data length", Dec, "radiotap.org, vendor namespaces");
    VENDOR_DATA = Field::none("radiotap.vendor_data", "Vendor data", "radiotap.org, vendor namespaces");
    XCHANNEL_PASSIVE = Field::boolean("radiotap.channel.xtype.passive", "Passive", 4, 0x200, "radiotap.org, XChannel").shown_bits(24).named(TRUE);
    LENGTH_INVALID = Field::note("radiotap.length.invalid", "The radiotap header length is less than 8 bytes", Severity::Error, Group::Malformed, "radiotap.org, header");
    DATA_PAST_HEADER = Field::note("radiotap.data_past_header", "Radiotap data goes past the end of the radiotap header", Severity::Error, Group::Malformed, "radiotap.org, header");
    RADIOTAP_AND_VENDOR = Field::note("radiotap.present.radiotap_and_vendor", "Both radiotap and vendor namespace specified in bitmask word", Severity::Error, Group::Malformed, "radiotap.org, namespaces");
    UNKNOWN_FIELD = Field::note("radiotap.field.unknown", "A field that is not known here: nobody can say where those behind it begin", Severity::Note, Group::Undecoded, "radiotap.org, header");
    VENDOR_UNREAD = Field::note("radiotap.vendor_data.unread", "Fields of a vendor are passed over", Severity::Note, Group::Undecoded, "radiotap.org, vendor namespaces");
    OTHER = Field::bytes("radiotap.field", "Field", "radiotap.org, fields");
    EMPTY_PSDU = Field::none("radiotap.0_len_psdu", "0-length PSDU", "radiotap.org, 0-length PSDU");
    L_SIG = Field::none("radiotap.l_sig", "L-SIG", "radiotap.org, L-SIG");
}

/// What the bits of a word stand for.
pub static PRESENCE: &[&Field] = &[
    &PRESENT_TSFT,
    &PRESENT_FLAGS,
    &PRESENT_RATE,
    &PRESENT_CHANNEL,
    &PRESENT_FHSS,
    &PRESENT_DBM_ANTSIGNAL,
    &PRESENT_DBM_ANTNOISE,
    &PRESENT_LOCK_QUALITY,
    &PRESENT_TX_ATTENUATION,
    &PRESENT_DB_TX_ATTENUATION,
    &PRESENT_DBM_TX_POWER,
    &PRESENT_ANTENNA,
    &PRESENT_DB_ANTSIGNAL,
    &PRESENT_DB_ANTNOISE,
    &PRESENT_RXFLAGS,
    &PRESENT_TXFLAGS,
    &PRESENT_DATA_RETRIES,
    &PRESENT_XCHANNEL,
    &PRESENT_MCS,
    &PRESENT_AMPDU,
    &PRESENT_VHT,
    &PRESENT_TIMESTAMP,
    &PRESENT_HE,
    &PRESENT_HE_MU,
    &PRESENT_0_LENGTH_PSDU,
    &PRESENT_L_SIG,
    &PRESENT_TLV,
    &PRESENT_RTAP_NS,
    &PRESENT_VENDOR_NS,
    &PRESENT_EXT,
];

/// Those that say whose fields follow.
pub static NAMESPACES: &[&Field] = &[&PRESENT_RTAP_NS, &PRESENT_VENDOR_NS, &PRESENT_EXT];

/// Properties of a frame.
pub static FLAG_BITS: &[&Field] =
    &[&FLAGS_CFP, &FLAGS_PREAMBLE, &FLAGS_WEP, &FLAGS_FRAG, &FLAGS_FCS, &FLAGS_DATAPAD, &FLAGS_BADFCS, &FLAGS_SHORTGI];

/// Properties of a channel.
pub static CHANNEL_BITS: &[&Field] = &[
    &CHANNEL_FLAGS_700MHZ,
    &CHANNEL_FLAGS_800MHZ,
    &CHANNEL_FLAGS_900MHZ,
    &CHANNEL_FLAGS_TURBO,
    &CHANNEL_FLAGS_CCK,
    &CHANNEL_FLAGS_OFDM,
    &CHANNEL_FLAGS_2GHZ,
    &CHANNEL_FLAGS_5GHZ,
    &CHANNEL_FLAGS_PASSIVE,
    &CHANNEL_FLAGS_DYNAMIC,
    &CHANNEL_FLAGS_GFSK,
    &CHANNEL_FLAGS_GSM,
    &CHANNEL_FLAGS_STURBO,
    &CHANNEL_FLAGS_HALF,
    &CHANNEL_FLAGS_QUARTER,
];

/// The same of an extended channel.
pub static XCHANNEL_BITS: &[&Field] = &[
    &XCHANNEL_FLAGS_TURBO,
    &XCHANNEL_FLAGS_CCK,
    &XCHANNEL_FLAGS_OFDM,
    &XCHANNEL_FLAGS_2GHZ,
    &XCHANNEL_FLAGS_5GHZ,
    &XCHANNEL_PASSIVE,
    &XCHANNEL_FLAGS_DYNAMIC,
    &XCHANNEL_FLAGS_GFSK,
    &XCHANNEL_FLAGS_GSM,
    &XCHANNEL_FLAGS_STURBO,
    &XCHANNEL_FLAGS_HALF,
    &XCHANNEL_FLAGS_QUARTER,
    &XCHANNEL_FLAGS_HT20,
    &XCHANNEL_FLAGS_HT40U,
    &XCHANNEL_FLAGS_HT40D,
];

/// How a frame is to be sent.
pub static TX_BITS: &[&Field] =
    &[&RXFLAGS_FAIL, &RXFLAGS_CTS, &RXFLAGS_RTS, &RXFLAGS_NOACK, &RXFLAGS_NOSEQNO, &RXFLAGS_ORDER];

/// What is known of modulation and coding.
pub static MCS_KNOWN_BITS: &[&Field] =
    &[&MCS_HAVE_BW, &MCS_HAVE_INDEX, &MCS_HAVE_GI, &MCS_HAVE_FORMAT, &MCS_HAVE_FEC, &MCS_HAVE_STBC, &MCS_HAVE_NESS];

/// The place of a frame in its aggregate.
pub static AMPDU_BITS: &[&Field] = &[
    &AMPDU_FLAGS_REPORT_ZEROLEN,
    &AMPDU_FLAGS_IS_ZEROLEN,
    &AMPDU_FLAGS_LASTKNOWN,
    &AMPDU_FLAGS_LAST,
    &AMPDU_FLAGS_DELIM_CRC_ERROR,
    &AMPDU_FLAGS_EOF,
    &AMPDU_FLAGS_EOF_KNOWN,
];
