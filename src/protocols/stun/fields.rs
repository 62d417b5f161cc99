//! The fields of STUN and TURN.

use super::tables;
use crate::dissect::prelude::*;

const AT_END: &str = "RFC 8489 §14";
const MICE: &str = "MS-ICE2 §2.2";
const MTURN: &str = "MS-TURN §2.2.2";
const MBWM: &str = "MS-TURNBWM §2.2";

fields! {
    CHANNEL = Field::uint16("stun.channel", "Channel Number", Hex, "RFC 8656 §12.4");
    TCP_FRAME_LENGTH = Field::uint16("stun.tcp_frame_length", "TCP Frame Length", Dec, "RFC 4571 §2");
    TYPE = Field::uint16("stun.type", "Message Type", Hex, "RFC 8489 §5");
    CLASS = Field::uint16("stun.type.class", "Message Class", Hex, "RFC 8489 §5").mask(0x0110).values(tables::CLASSES);
    METHOD = Field::uint16("stun.type.method", "Message Method", Hex, "RFC 8489 §18.2").mask(0x3eef).values(tables::METHODS);
    METHOD_ASSIGNMENT = Field::uint16("stun.type.method-assignment", "Message Method Assignment", Hex, "RFC 8489 §18.2")
        .mask(0x2000)
        .values(tables::ASSIGNMENT);
    LENGTH = Field::uint16("stun.length", "Message Length", Dec, "RFC 8489 §5");
    COOKIE = Field::bytes("stun.cookie", "Message Cookie", "RFC 8489 §5");
    ID = Field::bytes("stun.id", "Message Transaction ID", "RFC 8489 §5");
    NETWORK_VERSION = Field::uint8("stun.network_version", "STUN Network Version", Dec, "RFC 8489 §5").values(&[
        (1, "MS-TURN"),
        (2, "RFC-3489 and earlier"),
        (3, "RFC-5389/8489"),
    ]);
    ATTRIBUTES = Field::none("stun.attributes", "Attributes", AT_END);
    ATTRIBUTE = Field::uint16("stun.attribute", "Attribute Type", Hex, AT_END).named(Names::With(tables::attribute));
    RESPONSE_IN = Field::frame("stun.response-in", "Response In", "RFC 8489 §6.3.3");
    RESPONSE_TO = Field::frame("stun.response-to", "Request In", "RFC 8489 §6.3.3");
    TIME = Field::relative_time("stun.time", "Time", "");
    DUPLICATE = Field::frame("stun.reqduplicate", "Duplicated original message in", "RFC 8489 §6.2.1");
    ATT_TYPE = Field::uint16("stun.att.type", "Attribute Type", Hex, AT_END).named(Names::With(tables::attribute));
    COMPREHENSION = Field::uint16("stun.att.type.comprehension", "Attribute Type Comprehension", Hex, AT_END)
        .mask(0x8000)
        .values(&[(0, "Required"), (1, "Optional")]);
    ASSIGNMENT = Field::uint16("stun.att.type.assignment", "Attribute Type Assignment", Hex, "RFC 8489 §18.3")
        .mask(0x4000)
        .values(tables::ASSIGNMENT);
    ATT_LENGTH = Field::uint16("stun.att.length", "Attribute Length", Dec, AT_END);
    FAMILY = Field::uint8("stun.att.family", "Protocol Family", Hex, "RFC 8489 §14.1").values(tables::FAMILIES);
    IPV4 = Field::ipv4("stun.att.ipv4", "IP", "RFC 8489 §14.1");
    IPV6 = Field::ipv6("stun.att.ipv6", "IP", "RFC 8489 §14.1");
    PORT = Field::uint16("stun.att.port", "Port", Dec, "RFC 8489 §14.1");
    USERNAME = Field::text("stun.att.username", "Username", "RFC 8489 §14.3");
    USERNAME_OPAQUE = Field::bytes("stun.att.username.opaque", "Username", "MS-TURN §2.2.2.5");
    PASSWORD = Field::bytes("stun.att.password", "Password", "RFC 3489 §11.2.7");
    PADDING = Field::uint16("stun.att.padding", "Padding", Dec, AT_END);
    HMAC = Field::bytes("stun.att.hmac", "HMAC-SHA1", "RFC 8489 §14.5");
    CRC32 = Field::uint32("stun.att.crc32", "CRC-32", Hex, "RFC 8489 §14.7");
    CRC32_STATUS = Field::uint8("stun.att.crc32.status", "CRC-32 Status", Dec, "RFC 8489 §14.7").values(crate::protocols::checksum::STATUS);
    ERROR_CLASS = Field::uint8("stun.att.error.class", "Error Class", Dec, "RFC 8489 §14.8").mask(0x07);
    ERROR_CODE = Field::uint8("stun.att.error", "Error Code", Dec, "RFC 8489 §14.8");
    ERROR_REASON = Field::text("stun.att.error.reason", "Error Reason Phrase", "RFC 8489 §14.8");
    REALM = Field::text("stun.att.realm", "Realm", "RFC 8489 §14.9");
    NONCE = Field::text("stun.att.nonce", "Nonce", "RFC 8489 §14.10");
    UNKNOWN = Field::uint16("stun.att.unknown", "Unknown Attribute", Hex, "RFC 8489 §14.13").named(Names::With(tables::attribute));
    IPV4_XORED = Field::bytes("stun.att.ipv4-xord", "IP (XOR-d)", "RFC 8489 §14.2");
    IPV6_XORED = Field::bytes("stun.att.ipv6-xord", "IP (XOR-d)", "RFC 8489 §14.2");
    PORT_XORED = Field::bytes("stun.att.port-xord", "Port (XOR-d)", "RFC 8489 §14.2");
    ICMP_TYPE = Field::uint8("stun.att.icmp.type", "ICMP type", Dec, "RFC 8656 §18.13");
    ICMP_CODE = Field::uint8("stun.att.icmp.code", "ICMP code", Dec, "RFC 8656 §18.13");
    UNKNOWN_8006 = Field::bytes("stun.att.unknown8006", "Unknown8006", MTURN);
    SOFTWARE = Field::text("stun.att.software", "Software", "RFC 8489 §14.14");
    PRIORITY = Field::uint32("stun.att.priority", "Priority", Dec, "RFC 8445 §7.1.1");
    TIE_BREAKER = Field::bytes("stun.att.tie-breaker", "Tie breaker", "RFC 8445 §7.1.3");
    LIFETIME = Field::uint32("stun.att.lifetime", "Lifetime", Dec, "RFC 8656 §18.2");
    CHANGE_IP = Field::boolean("stun.att.change-ip", "Change IP", 2, 0x0004, "RFC 5780 §7.2").named(SET);
    CHANGE_PORT = Field::boolean("stun.att.change-port", "Change Port", 2, 0x0002, "RFC 5780 §7.2").named(SET);
    PASSWORD_ALGORITHM = Field::uint16("stun.att.pw_alg", "Password Algorithm", Dec, "RFC 8489 §18.5").values(&[
        (0, "Reserved"),
        (1, "MD5"),
        (2, "SHA-256"),
    ]);
    PASSWORD_ALGORITHM_LENGTH = Field::uint16("stun.att.pw_alg_len", "Password Algorithm Length", Dec, "RFC 8489 §14.11");
    PASSWORD_ALGORITHM_DATA = Field::bytes("stun.att.pw_alg_data", "Password Algorithm Data", "RFC 8489 §14.11");
    RESERVE_NEXT = Field::uint8("stun.att.even-port.reserve-next", "Reserve next", Dec, "RFC 8656 §18.7").mask(0x80).values(&[
        (0, "No reservation"),
        (1, "Reserve next port number"),
    ]);
    CACHE_TIMEOUT = Field::uint32("stun.att.cache-timeout", "Cache timeout", Dec, "RFC 5780 §7.5");
    TOKEN = Field::bytes("stun.att.token", "Token", "RFC 8656 §18.10");
    VALUE = Field::bytes("stun.value", "Value", AT_END);
    RESERVED = Field::bytes("stun.att.reserved", "Reserved", AT_END);
    TRANSPORT = Field::uint8("stun.att.transp", "Transport", Hex, "RFC 8656 §18.8").values(tables::TRANSPORTS);
    CHANNEL_NUMBER = Field::uint16("stun.att.channelnum", "Channel-Number", Hex, "RFC 8656 §18.1");
    MAGIC_COOKIE = Field::uint32("stun.att.magic_cookie", "Magic Cookie", Hex, MTURN);
    BANDWIDTH = Field::uint32("stun.port.bandwidth", "Bandwidth", Dec, MTURN);
    MS_VERSION = Field::uint32("stun.att.ms.version", "MS Version", Dec, MTURN).values(tables::MS_VERSIONS);
    MS_ICE_VERSION = Field::uint32("stun.att.ms.version.ice", "MS ICE Version", Dec, MICE)
        .named(Names::Ranges(tables::MS_ICE_VERSIONS));
    MS_CONNECTION_ID = Field::bytes("stun.att.ms.connection_id", "Connection ID", MTURN);
    MS_SEQUENCE_NUMBER = Field::uint32("stun.att.ms.sequence_number", "Sequence Number", Dec, MTURN);
    MS_STREAM_TYPE = Field::uint16("stun.att.ms.stream_type", "Stream Type", Dec, MTURN).values(&[
        (1, "Audio"),
        (2, "Video"),
        (3, "Supplemental Video"),
        (4, "Data"),
    ]);
    MS_SERVICE_QUALITY = Field::uint16("stun.att.ms.service_quality", "Service Quality", Dec, MTURN)
        .values(&[(0, "Best effort delivery"), (1, "Reliable delivery")]);
    MS_FOUNDATION = Field::text("stun.att.ms.foundation", "Foundation", MICE);
    MS_MULTIPLEXED_SESSION = Field::uint64("stun.att.ms.multiplexed_turn_session_id", "MS Multiplexed TURN Session Id", Hex, MTURN);
    BANDWIDTH_MESSAGE = Field::uint16("stun.att.bandwidth_acm.type", "Message Type", Dec, MBWM).values(&[
        (0, "Reservation Check"),
        (1, "Reservation Commit"),
        (2, "Reservation Update"),
    ]);
    RESERVATION_ID = Field::bytes("stun.att.bandwidth_rsv_id", "Reservation ID", MBWM);
    SEND_LEAST = Field::uint32("stun.att.bandwidth_rsv_amount.misb", "Minimum Send Bandwidth", Dec, MBWM);
    SEND_MOST = Field::uint32("stun.att.bandwidth_rsv_amount.masb", "Maximum Send Bandwidth", Dec, MBWM);
    RECEIVE_LEAST = Field::uint32("stun.att.bandwidth_rsv_amount.mirb", "Minimum Receive Bandwidth", Dec, MBWM);
    RECEIVE_MOST = Field::uint32("stun.att.bandwidth_rsv_amount.marb", "Maximum Receive Bandwidth", Dec, MBWM);
    SITE_VALID = Field::boolean("stun.att.address_rp.valid", "Valid", 4, 0x8000_0000, MBWM).named(Names::Flags("Yes", "No"));
    SITE_PSTN = Field::boolean("stun.att.address_rp.pstn", "PSTN", 4, 0x4000_0000, MBWM).named(Names::Flags("Yes", "No"));
    SITE_RESERVED = Field::uint32("stun.att.address_rp.reserved", "Reserved", Hex, MBWM).mask(0x3fff_ffff);
    SITE_SEND_MOST = Field::uint32("stun.att.address_rp.masb", "Maximum Send Bandwidth", Dec, MBWM);
    SITE_RECEIVE_MOST = Field::uint32("stun.att.address_rp.marb", "Maximum Receive Bandwidth", Dec, MBWM);
    SIP_DIALOG = Field::bytes("stun.att.sip_dialog_id", "SIP Dialog ID", MBWM);
    SIP_CALL = Field::bytes("stun.att.sip_call_id", "SIP Call ID", MBWM);
    PEER_LOCATION = Field::uint8("stun.att.lp.peer_location", "Peer Location", Dec, MBWM).values(tables::LOCATIONS);
    // Wireshark's own spelling: filters must find it.
    SELF_LOCATION = Field::uint8("stun.att.lp.seft_location", "Self Location", Dec, MBWM).values(tables::LOCATIONS);
    FEDERATION = Field::uint8("stun.att.lp.federation", "Federation", Dec, MBWM).values(&[
        (0, "No Federation"),
        (1, "Enterprise Federation"),
        (2, "Public Cloud Federation"),
    ]);
    NETWORK_ID = Field::uint16("stun.att.google.network_id", "Google Network ID", Dec, "draft-thatcher-ice-network-cost §5");
    NETWORK_COST = Field::uint16("stun.att.google.network_cost", "Google Network Cost", Dec, "draft-thatcher-ice-network-cost §5")
        .values(tables::NETWORK_COSTS);
    WRONG_LENGTH = Field::note("stun.wrong_msglen", "Packet length is not multiple of 4 bytes", Severity::Error, Group::Malformed, "RFC 8489 §5");
    SHORT_ATTRIBUTE = Field::note("stun.short_packet", "Packet is too short", Severity::Error, Group::Malformed, AT_END);
    LONG_ATTRIBUTE = Field::note("stun.long_attribute", "Attribute has trailing data", Severity::Warn, Group::Undecoded, AT_END);
    UNKNOWN_ATTRIBUTE = Field::note("stun.unknown_attribute", "Attribute unknown", Severity::Warn, Group::Undecoded, AT_END);
    BAD_FINGERPRINT = Field::note("stun.att.crc32.bad", "Bad Fingerprint", Severity::Warn, Group::Checksum, "RFC 8489 §14.7");
}

const SET: Names = Names::Flags("Set", "Not set");
