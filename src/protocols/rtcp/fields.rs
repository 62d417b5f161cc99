//! The fields of RTCP.

use crate::dissect::Kind;
use crate::dissect::prelude::*;
use crate::protocols::rtp::VERSIONS;

const SR: &str = "RFC 3550 §6.4.1";
const SDES: &str = "RFC 3550 §6.5";
const XR: &str = "RFC 3611 §4";
const STATS: &str = "RFC 3611 §4.6";
const CC: &str = "draft-holmer-rmcat-transport-wide-cc-extensions §3.1";

fields! {
    VERSION = Field::uint8("rtcp.version", "Version", Dec, SR).mask(0xc0).values(VERSIONS);
    PADDING = Field::boolean("rtcp.padding", "Padding", 1, 0x20, SR).named(Names::Flags("True", "False"));
    REPORTS = Field::uint8("rtcp.rc", "Reception report count", Dec, SR).mask(0x1f);
    SOURCES = Field::uint8("rtcp.sc", "Source count", Dec, SDES).mask(0x1f);
    SUBTYPE = Field::uint8("rtcp.app.subtype", "Subtype", Dec, "RFC 3550 §6.7").mask(0x1f);
    RTPFB = Field::uint8("rtcp.rtpfb.fmt", "RTCP Feedback message type (FMT)", Dec, "RFC 4585 §6.2").mask(0x1f).values(&[
        (1, "Generic negative acknowledgement (NACK)"),
        (3, "Temporary Maximum Media Stream Bit Rate Request (TMMBR)"),
        (4, "Temporary Maximum Media Stream Bit Rate Notification (TMMBN)"),
        (15, "Transport-wide Congestion Control (Transport-cc)"),
        (31, "Reserved for future extensions"),
    ]);
    PSFB = Field::uint8("rtcp.psfb.fmt", "RTCP Feedback message type (FMT)", Dec, "RFC 4585 §6.3").mask(0x1f).values(&[
        (1, "Picture Loss Indication"),
        (2, "Slice Loss Indication"),
        (3, "Reference Picture Selection Indication"),
        (4, "Full Intra Request (FIR) Command"),
        (5, "Temporal-Spatial Trade-off Request (TSTR)"),
        (6, "Temporal-Spatial Trade-off Notification (TSTN)"),
        (7, "Video Back Channel Message (VBCM)"),
        (15, "Application Layer Feedback"),
        (31, "Reserved for future extensions"),
    ]);
    TYPE = Field::uint8("rtcp.pt", "Packet type", Dec, "RFC 3550 §12.1").values(&[
        (192, "Full Intra-frame Request (H.261)"),
        (193, "Negative Acknowledgement (H.261)"),
        (194, "SMPTE time-code mapping"),
        (195, "Extended inter-arrival jitter report"),
        (200, "Sender Report"),
        (201, "Receiver Report"),
        (202, "Source description"),
        (203, "Goodbye"),
        (204, "Application specific"),
        (205, "Generic RTP Feedback"),
        (206, "Payload-specific Feedback"),
        (207, "Extended report (RFC 3611)"),
        (208, "AVB RTCP packet (IEEE1733)"),
        (209, "Receiver Summary Information"),
        (210, "Port Mapping"),
    ]);
    LENGTH = Field::uint16("rtcp.length", "Length", Dec, SR);
    SENDER = Field::uint32("rtcp.senderssrc", "Sender SSRC", HexDec, SR);
    MEDIA = Field::uint32("rtcp.mediassrc", "Media source SSRC", HexDec, "RFC 4585 §6.1");
    NTP_HIGH = Field::uint32("rtcp.timestamp.ntp.msw", "Timestamp, MSW", DecHex, SR);
    NTP_LOW = Field::uint32("rtcp.timestamp.ntp.lsw", "Timestamp, LSW", DecHex, SR);
    NTP = Field::utc_time("rtcp.timestamp.ntp", "MSW and LSW as NTP timestamp", SR);
    RTP_TIME = Field::uint32("rtcp.timestamp.rtp", "RTP timestamp", Dec, SR);
    PACKETS = Field::uint32("rtcp.sender.packetcount", "Sender's packet count", Dec, SR);
    OCTETS = Field::uint32("rtcp.sender.octetcount", "Sender's octet count", Dec, SR);
    REPORT = Field::none("rtcp.report", "Source", SR);
    SOURCE = Field::uint32("rtcp.ssrc.identifier", "Identifier", HexDec, SR);
    FRACTION = Field::uint8("rtcp.ssrc.fraction", "Fraction lost", Dec, SR);
    LOST = Field::new("rtcp.ssrc.cum_nr", "Cumulative number of packets lost", Kind::Int(3), SR);
    HIGHEST = Field::uint32("rtcp.ssrc.ext_high", "Extended highest sequence number received", Dec, SR);
    CYCLES = Field::uint16("rtcp.ssrc.high_cycles", "Sequence number cycles count", Dec, SR);
    HIGHEST_LOW = Field::uint16("rtcp.ssrc.high_seq", "Highest sequence number received", Dec, SR);
    JITTER = Field::uint32("rtcp.ssrc.jitter", "Interarrival jitter", Dec, SR);
    LAST_REPORT = Field::uint32("rtcp.ssrc.lsr", "Last SR timestamp", DecHex, SR);
    DELAY = Field::uint32("rtcp.ssrc.dlsr", "Delay since last SR timestamp", Dec, SR);
    EXTENSION = Field::bytes("rtcp.profile-specific-extension", "Profile-specific extension", SR);
    CHUNK = Field::none("rtcp.sdes", "Chunk", SDES);
    ITEM = Field::uint8("rtcp.sdes.type", "Type", Dec, SDES).values(&[
        (0, "END"),
        (1, "CNAME (user and domain)"),
        (2, "NAME (common name)"),
        (3, "EMAIL (e-mail address)"),
        (4, "PHONE (phone number)"),
        (5, "LOC (geographic location)"),
        (6, "TOOL (name/version of source app)"),
        (7, "NOTE (note about source)"),
        (8, "PRIV (private extensions)"),
        (9, "H323-CADDR (H.323 callable address)"),
        (10, "Application Specific Identifier"),
    ]);
    ITEM_LENGTH = Field::uint8("rtcp.sdes.length", "Length", Dec, SDES);
    PREFIX_LENGTH = Field::uint8("rtcp.sdes.prefix.length", "Prefix length", Dec, "RFC 3550 §6.5.8");
    PREFIX = Field::text("rtcp.sdes.prefix.string", "Prefix string", "RFC 3550 §6.5.8");
    TEXT = Field::text("rtcp.sdes.text", "Text", SDES);
    NAME = Field::text("rtcp.app.name", "Name (ASCII)", "RFC 3550 §6.7");
    DATA = Field::bytes("rtcp.app.data", "Application specific data", "RFC 3550 §6.7");
    NACK_PID = Field::uint16("rtcp.rtpfb.nack_pid", "RTCP Transport Feedback NACK PID", Dec, "RFC 4585 §6.2.1");
    NACK_BLP = Field::uint16("rtcp.rtpfb.nack_blp", "RTCP Transport Feedback NACK BLP", Hex, "RFC 4585 §6.2.1");
    TMMBR = Field::none("rtcp.rtpfb.tmmbr", "TMMBR", "RFC 5104 §4.2.1");
    TMMBR_SOURCE = Field::uint32("rtcp.rtpfb.tmmbr.fci.ssrc", "SSRC", HexDec, "RFC 5104 §4.2.1");
    TMMBR_EXP = Field::uint8("rtcp.rtpfb.tmmbr.fci.exp", "MxTBR Exp", Dec, "RFC 5104 §4.2.1").mask(0xfc);
    TMMBR_MANTISSA = Field::uint24("rtcp.rtpfb.tmmbr.fci.mantissa", "MxTBR Mantissa", Dec, "RFC 5104 §4.2.1").mask(0x03_fffe);
    TMMBR_RATE = Field::text("rtcp.rtpfb.tmmbr.fci.bitrate", "Maximum total media bit rate", "RFC 5104 §4.2.1");
    TMMBR_OVERHEAD = Field::uint16("rtcp.rtpfb.tmmbr.fci.measuredoverhead", "Measured Overhead", Dec, "RFC 5104 §4.2.1").mask(0x01ff);
    CC_BASE = Field::uint16("rtcp.rtpfb.transportcc.baseseq", "Base Sequence Number", DecHex, CC);
    CC_COUNT = Field::uint16("rtcp.rtpfb.transportcc.statuscount", "Packet Status Count", DecHex, CC);
    CC_TIME = Field::new("rtcp.rtpfb.transportcc.reftime", "Reference Time", Kind::Int(3), CC);
    CC_NUMBER = Field::uint8("rtcp.rtpfb.transportcc.pktcount", "Feedback Packets Count", DecHex, CC);
    CC_CHUNK = Field::uint16("rtcp.rtpfb.transportcc.pktchunk", "Packet Chunk", DecHex, CC);
    CC_DELTA = Field::uint8("rtcp.rtpfb.transportcc.recv_delta", "Recv Delta", Hex, CC);
    CC_LARGE_DELTA = Field::uint16("rtcp.rtpfb.transportcc.recv_delta", "Recv Delta", Hex, CC);
    CC_PADDING = Field::bytes("rtcp.rtpfb.transportcc.recv_delta.padding", "Recv Delta Padding", CC);
    SLI_FIRST = Field::uint32("rtcp.psfb.fir.sli.first", "First MB", Dec, "RFC 4585 §6.3.2").mask(0xfff8_0000);
    SLI_NUMBER = Field::uint32("rtcp.psfb.fir.sli.number", "Number of MBs", Dec, "RFC 4585 §6.3.2").mask(0x0007_ffc0);
    SLI_PICTURE = Field::uint32("rtcp.psfb.fir.sli.picture_id", "Picture ID", Dec, "RFC 4585 §6.3.2").mask(0x3f);
    FIR_SOURCE = Field::uint32("rtcp.psfb.fir.fci.ssrc", "SSRC", HexDec, "RFC 5104 §4.3.1");
    FIR_NUMBER = Field::uint8("rtcp.psfb.fir.fci.csn", "Command Sequence Number", Dec, "RFC 5104 §4.3.1");
    FIR_RESERVED = Field::uint24("rtcp.psfb.fir.fci.reserved", "Reserved", Dec, "RFC 5104 §4.3.1");
    REMB_NAME = Field::text("rtcp.psfb.remb.identifier", "Unique Identifier", "draft-alvestrand-rmcat-remb §2.2");
    REMB_COUNT = Field::uint8("rtcp.psfb.remb.fci.number_ssrcs", "Number of Ssrcs", Dec, "draft-alvestrand-rmcat-remb §2.2");
    REMB_EXP = Field::uint8("rtcp.psfb.remb.fci.br_exp", "BR Exp", Dec, "draft-alvestrand-rmcat-remb §2.2").mask(0xfc);
    REMB_MANTISSA = Field::uint24("rtcp.psfb.remb.fci.br_mantissa", "Br Mantissa", Dec, "draft-alvestrand-rmcat-remb §2.2").mask(0x03_ffff);
    REMB_RATE = Field::text("rtcp.psfb.remb.fci.bitrate", "Maximum bit rate", "draft-alvestrand-rmcat-remb §2.2");
    REMB_SOURCE = Field::uint32("rtcp.psfb.remb.fci.ssrc", "SSRC", HexDec, "draft-alvestrand-rmcat-remb §2.2");
    FCI = Field::bytes("rtcp.fci", "Feedback Control Information (FCI)", "RFC 4585 §6.1");
    BLOCK = Field::none("rtcp.xr", "Block", XR);
    BLOCK_TYPE = Field::uint8("rtcp.xr.bt", "Type", Dec, XR).values(&[
        (1, "Loss Run Length Encoding Report Block"),
        (2, "Duplicate Run Length Encoding Report Block"),
        (3, "Packet Receipt Times Report Block"),
        (4, "Receiver Reference Time Report Block"),
        (5, "DLRR Report Block"),
        (6, "Statistics Summary Report Block"),
        (7, "VoIP Metrics Report Block"),
        (8, "BT XNQ RTCP XR (RFC5093) Report Block"),
        (9, "Texas Instruments Extended VoIP Quality Block"),
        (10, "Post-repair Loss RLE Report Block"),
        (11, "Multicast Acquisition Report Block"),
        (12, "Inter-destination Media Synchronization Block"),
    ]);
    BLOCK_SPECIFIC = Field::uint8("rtcp.xr.bs", "Type Specific", Dec, XR);
    THINNING = Field::uint8("rtcp.xr.tf", "Thinning factor", Dec, "RFC 3611 §4.1").mask(0x0f);
    LOSS_FLAG = Field::boolean("rtcp.xr.stats.lrflag", "Loss Report Flag", 1, 0x80, STATS).named(Names::Flags("True", "False"));
    DUPLICATES_FLAG = Field::boolean("rtcp.xr.stats.dupflag", "Duplicates Report Flag", 1, 0x40, STATS).named(Names::Flags("True", "False"));
    JITTER_FLAG = Field::boolean("rtcp.xr.stats.jitterflag", "Jitter Report Flag", 1, 0x20, STATS).named(Names::Flags("True", "False"));
    TTL_FLAG = Field::uint8("rtcp.xr.stats.ttl", "TTL or Hop Limit Flag", Dec, STATS).mask(0x18)
        .values(&[(0, "No TTL Values"), (1, "IPv4"), (2, "IPv6"), (3, "Undefined")]);
    BLOCK_LENGTH = Field::uint16("rtcp.xr.bl", "Length", Dec, XR);
    BEGIN = Field::uint16("rtcp.xr.beginseq", "Begin Sequence Number", Dec, "RFC 3611 §4.1");
    END = Field::uint16("rtcp.xr.endseq", "End Sequence Number", Dec, "RFC 3611 §4.1");
    RUN = Field::uint16("rtcp.xr.chunk.length", "Check length", Dec, "RFC 3611 §4.1.1");
    VECTOR = Field::uint16("rtcp.xr.chunk.bit_vector", "Bit Vector", Dec, "RFC 3611 §4.1.2");
    NULL_CHUNK = Field::none("rtcp.xr.chunk.null_terminator", "Null Terminator", "RFC 3611 §4.1.3");
    RECEIPT = Field::uint32("rtcp.xr.receipt_time_seq", "Receipt Time", Dec, "RFC 3611 §4.3");
    REFERENCE = Field::utc_time("rtcp.xr.timestamp", "Timestamp", "RFC 3611 §4.4");
    LAST_RR = Field::uint32("rtcp.xr.lrr", "Last RR timestamp", Dec, "RFC 3611 §4.5");
    DELAY_RR = Field::uint32("rtcp.xr.dlrr", "Delay since last RR timestamp", Dec, "RFC 3611 §4.5");
    STATS_LOST = Field::uint32("rtcp.xr.stats.lost", "Lost Packets", Dec, STATS);
    STATS_DUPLICATES = Field::uint32("rtcp.xr.stats.dups", "Duplicate Packets", Dec, STATS);
    JITTER_LEAST = Field::uint32("rtcp.xr.stats.minjitter", "Minimum Jitter", Dec, STATS);
    JITTER_MOST = Field::uint32("rtcp.xr.stats.maxjitter", "Maximum Jitter", Dec, STATS);
    JITTER_MEAN = Field::uint32("rtcp.xr.stats.meanjitter", "Mean Jitter", Dec, STATS);
    JITTER_DEVIATION = Field::uint32("rtcp.xr.stats.devjitter", "Standard Deviation of Jitter", Dec, STATS);
    TTL_LEAST = Field::uint8("rtcp.xr.stats.minttl", "Minimum TTL or Hop Limit", Dec, STATS);
    TTL_MOST = Field::uint8("rtcp.xr.stats.maxttl", "Maximum TTL or Hop Limit", Dec, STATS);
    TTL_MEAN = Field::uint8("rtcp.xr.stats.meanttl", "Mean TTL or Hop Limit", Dec, STATS);
    TTL_DEVIATION = Field::uint8("rtcp.xr.stats.devttl", "Standard Deviation of TTL", Dec, STATS);
    PADDING_DATA = Field::bytes("rtcp.padding.data", "Padding data", SR);
    PADDING_COUNT = Field::uint8("rtcp.padding.count", "Padding count", Dec, SR);
    REST = Field::bytes("rtcp.undecoded", "Not decoded", SR);
    GUESSED = Field::note("rtcp.guessed", "Only the form of the datagram says that this is RTCP", Severity::Chat, Group::Assumption, SR);
    WRONG_LENGTH = Field::note("rtcp.length_check.bad", "Incorrect RTCP packet length information", Severity::Warn, Group::Malformed, "RFC 3550 §A.2");
    BLOCK_TOO_LONG = Field::note("rtcp.block_length.invalid", "Block length is greater than packet length", Severity::Warn, Group::Protocol, XR);
}
