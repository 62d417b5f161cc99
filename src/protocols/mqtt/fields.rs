//! The fields of MQTT, named as Wireshark names them where it has them.

use super::tables as t;
use crate::dissect::prelude::*;

/// What a flag is called.
const SET: Names = Names::Flags("Set", "Not set");

fields! {
    HEADER_FLAGS = Field::uint8("mqtt.hdrflags", "Header Flags", Hex, "MQTT 5.0 §2.1");
    MESSAGE_TYPE = Field::uint8("mqtt.msgtype", "Message Type", Dec, "MQTT 5.0 §2.1.2").mask(0xf0).values(t::TYPES);
    RESERVED = Field::uint8("mqtt.hdr_reserved", "Reserved", Dec, "MQTT 5.0 §2.1.3").mask(0x0f);
    DUP = Field::boolean("mqtt.dupflag", "DUP Flag", 1, 0x08, "MQTT 5.0 §3.3.1.1").named(SET);
    QOS = Field::uint8("mqtt.qos", "QoS Level", Dec, "MQTT 5.0 §3.3.1.2").mask(0x06).values(t::QOS);
    RETAIN = Field::boolean("mqtt.retain", "Retain", 1, 0x01, "MQTT 5.0 §3.3.1.3").named(SET);
    RETAIN_RESERVED = Field::uint8("mqtt.retain_reserved", "Reserved", Dec, "MQTT 3.1 §2.1").mask(0x01);
    LENGTH = Field::uint64("mqtt.len", "Msg Len", Dec, "MQTT 5.0 §2.1.4");

    PROTOCOL_LEN = Field::uint16("mqtt.proto_len", "Protocol Name Length", Dec, "MQTT 5.0 §3.1.2.1");
    PROTOCOL_NAME = Field::text("mqtt.protoname", "Protocol Name", "MQTT 5.0 §3.1.2.1");
    VERSION = Field::uint8("mqtt.ver", "Version", Dec, "MQTT 5.0 §3.1.2.2").values(t::VERSIONS);
    CONNECT_FLAGS = Field::uint8("mqtt.conflags", "Connect Flags", Hex, "MQTT 5.0 §3.1.2.3");
    USERNAME_FLAG = Field::boolean("mqtt.conflag.uname", "User Name Flag", 1, 0x80, "MQTT 5.0 §3.1.2.8").named(SET);
    PASSWORD_FLAG = Field::boolean("mqtt.conflag.passwd", "Password Flag", 1, 0x40, "MQTT 5.0 §3.1.2.9").named(SET);
    WILL_RETAIN = Field::boolean("mqtt.conflag.retain", "Will Retain", 1, 0x20, "MQTT 5.0 §3.1.2.7").named(SET);
    WILL_QOS = Field::uint8("mqtt.conflag.qos", "QoS Level", Dec, "MQTT 5.0 §3.1.2.6").mask(0x18).values(t::QOS);
    WILL_FLAG = Field::boolean("mqtt.conflag.willflag", "Will Flag", 1, 0x04, "MQTT 5.0 §3.1.2.5").named(SET);
    CLEAN_SESSION = Field::boolean("mqtt.conflag.cleansess", "Clean Session Flag", 1, 0x02, "MQTT 5.0 §3.1.2.4").named(SET);
    CONNECT_RESERVED = Field::boolean("mqtt.conflag.reserved", "(Reserved)", 1, 0x01, "MQTT 5.0 §3.1.2.3").named(SET);
    KEEP_ALIVE = Field::uint16("mqtt.kalive", "Keep Alive", Dec, "MQTT 5.0 §3.1.2.10");
    CLIENT_ID_LEN = Field::uint16("mqtt.clientid_len", "Client ID Length", Dec, "MQTT 5.0 §3.1.3.1");
    CLIENT_ID = Field::text("mqtt.clientid", "Client ID", "MQTT 5.0 §3.1.3.1");
    WILL_TOPIC_LEN = Field::uint16("mqtt.willtopic_len", "Will Topic Length", Dec, "MQTT 5.0 §3.1.3.3");
    WILL_TOPIC = Field::text("mqtt.willtopic", "Will Topic", "MQTT 5.0 §3.1.3.3");
    WILL_LEN = Field::uint16("mqtt.willmsg_len", "Will Message Length", Dec, "MQTT 5.0 §3.1.3.4");
    WILL_MESSAGE = Field::bytes("mqtt.willmsg", "Will Message", "MQTT 5.0 §3.1.3.4");
    WILL_TEXT = Field::text("mqtt.willmsg_text", "Will Message", "MQTT 5.0 §3.1.3.4");
    USERNAME_LEN = Field::uint16("mqtt.username_len", "User Name Length", Dec, "MQTT 5.0 §3.1.3.5");
    USERNAME = Field::text("mqtt.username", "User Name", "MQTT 5.0 §3.1.3.5");
    PASSWORD_LEN = Field::uint16("mqtt.passwd_len", "Password Length", Dec, "MQTT 5.0 §3.1.3.6");
    PASSWORD = Field::text("mqtt.passwd", "Password", "MQTT 5.0 §3.1.3.6");

    CONNACK_RESERVED_BYTE = Field::boolean("mqtt.conack.flags.reserved", "Reserved", 1, 0, "MQTT 3.1 §3.2").named(SET);
    CONNACK_FLAGS = Field::uint8("mqtt.conack.flags", "Acknowledge Flags", Hex, "MQTT 5.0 §3.2.2.1");
    CONNACK_RESERVED = Field::boolean("mqtt.conack.flags.reserved", "Reserved", 1, 0xfe, "MQTT 5.0 §3.2.2.1").named(SET);
    SESSION_PRESENT = Field::boolean("mqtt.conack.flags.sp", "Session Present", 1, 0x01, "MQTT 5.0 §3.2.2.1.1").named(SET);
    RETURN_CODE = Field::uint8("mqtt.conack.val", "Return Code", Dec, "MQTT 3.1.1 §3.2.2.3").values(t::RETURN_CODES);

    TOPIC_LEN = Field::uint16("mqtt.topic_len", "Topic Length", Dec, "MQTT 5.0 §3.3.2.1");
    TOPIC = Field::text("mqtt.topic", "Topic", "MQTT 5.0 §3.3.2.1");
    ALIAS_SET_IN = Field::frame("mqtt.topic_alias.set_in", "The topic was given this alias in frame", "MQTT 5.0 §3.3.2.3.4");
    MESSAGE_ID = Field::uint16("mqtt.msgid", "Message Identifier", Dec, "MQTT 5.0 §2.2.1");
    MESSAGE = Field::bytes("mqtt.msg", "Message", "MQTT 5.0 §3.3.3");
    MESSAGE_TEXT = Field::text("mqtt.msg_text", "Message", "MQTT 5.0 §3.3.3");

    REQUESTED_QOS = Field::uint8("mqtt.sub.qos", "Requested QoS", Dec, "MQTT 3.1.1 §3.8.3").values(t::QOS);
    OPTIONS = Field::uint8("mqtt.subscription_options", "Subscription Options", Hex, "MQTT 5.0 §3.8.3.1");
    OPTIONS_RESERVED = Field::uint8("mqtt.subscription_options_reserved", "Reserved", Hex, "MQTT 5.0 §3.8.3.1").mask(0xc0);
    OPTIONS_RETAIN = Field::uint8("mqtt.subscription_options_retain", "Retain Handling", Dec, "MQTT 5.0 §3.8.3.1").mask(0x30).values(t::RETAIN_HANDLING);
    OPTIONS_RAP = Field::boolean("mqtt.subscription_options_rap", "Retain As Published", 1, 0x08, "MQTT 5.0 §3.8.3.1").named(SET);
    OPTIONS_NL = Field::boolean("mqtt.subscription_options_nl", "No Local", 1, 0x04, "MQTT 5.0 §3.8.3.1").named(SET);
    OPTIONS_QOS = Field::uint8("mqtt.subscription_options_qos", "QoS", Dec, "MQTT 5.0 §3.8.3.1").mask(0x03).values(t::QOS);
    GRANTED_QOS = Field::uint8("mqtt.suback.qos", "Granted QoS", Dec, "MQTT 3.1.1 §3.9.3").values(t::GRANTED);

    CONNACK_REASON = Field::uint8("mqtt.connack.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.2.2.2").values(t::CONNACK_REASONS);
    PUBACK_REASON = Field::uint8("mqtt.puback.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.4.2.1").values(t::PUBACK_REASONS);
    PUBREC_REASON = Field::uint8("mqtt.pubrec.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.5.2.1").values(t::PUBACK_REASONS);
    PUBREL_REASON = Field::uint8("mqtt.pubrel.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.6.2.1").values(t::PUBREL_REASONS);
    PUBCOMP_REASON = Field::uint8("mqtt.pubcomp.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.7.2.1").values(t::PUBREL_REASONS);
    SUBACK_REASON = Field::uint8("mqtt.suback.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.9.3").values(t::SUBACK_REASONS);
    UNSUBACK_REASON = Field::uint8("mqtt.unsuback.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.11.3").values(t::UNSUBACK_REASONS);
    DISCONNECT_REASON = Field::uint8("mqtt.disconnect.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.14.2.1").values(t::DISCONNECT_REASONS);
    AUTH_REASON = Field::uint8("mqtt.auth.reason_code", "Reason Code", Dec, "MQTT 5.0 §3.15.2.1").values(t::AUTH_REASONS);

    PROPERTIES = Field::none("mqtt.properties", "Properties", "MQTT 5.0 §2.2.2");
    WILL_PROPERTIES = Field::none("mqtt.will_properties", "Will Properties", "MQTT 5.0 §3.1.3.2");
    PROPERTY_LEN = Field::uint64("mqtt.property_len", "Total Length", Dec, "MQTT 5.0 §2.2.2.1");
    PROPERTY_ID = Field::uint8("mqtt.property_id", "ID", Hex, "MQTT 5.0 §2.2.2.2").values(t::PROPERTIES);
    PROP_NUMBER = Field::uint32("mqtt.prop_number", "Value", Dec, "MQTT 5.0 §2.2.2.2");
    CONTENT_TYPE = Field::text("mqtt.property.content_type", "Content Type", "MQTT 5.0 §3.3.2.3.9");
    MAX_QOS = Field::uint8("mqtt.property.max_qos", "QoS", Dec, "MQTT 5.0 §3.2.2.3.4").values(t::QOS);
    TOPIC_ALIAS = Field::uint16("mqtt.property.topic_alias", "Topic Alias", Dec, "MQTT 5.0 §3.3.2.3.4");
    PROPERTY_UNKNOWN = Field::text("mqtt.prop_unknown", "Unknown Property", "MQTT 5.0 §2.2.2.2");
    PROP_STRING_LEN = Field::uint32("mqtt.prop_string_len", "Length", Dec, "MQTT 5.0 §1.5.4");
    PROP_STRING = Field::text("mqtt.prop_string", "Value", "MQTT 5.0 §1.5.4");
    AUTH_DATA = Field::bytes("mqtt.auth_data", "Authentication Data", "MQTT 5.0 §3.1.2.11.10");
    PROP_KEY_LEN = Field::uint32("mqtt.prop_key_len", "Key Length", Dec, "MQTT 5.0 §1.5.7");
    PROP_KEY = Field::text("mqtt.prop_key", "Key", "MQTT 5.0 §1.5.7");
    PROP_VALUE_LEN = Field::uint32("mqtt.prop_value_len", "Value Length", Dec, "MQTT 5.0 §1.5.7");
    PROP_VALUE = Field::text("mqtt.prop_value", "Value", "MQTT 5.0 §1.5.7");

    ANSWERED_IN = Field::frame("mqtt.response_in", "Answered in frame", "MQTT 5.0 §4.3");
    ANSWERS = Field::frame("mqtt.response_to", "Answers the packet in frame", "MQTT 5.0 §4.3");
    TIME = Field::relative_time("mqtt.time", "Time since then", "MQTT 5.0 §4.3");
    EXTRA = Field::bytes("mqtt.extra", "Bytes behind the end", "MQTT 5.0 §2.1.4");

    ILLEGAL_TOPIC_LENGTH = Field::note("mqtt.illegal_topic_length", "Length cannot be 0", Severity::Warn, Group::Protocol, "MQTT 5.0 §4.7.3");
    UNKNOWN_VERSION = Field::note("mqtt.unknown_version", "Unknown version (missing the CONNECT packet?)", Severity::Note, Group::Protocol, "MQTT 5.0 §3.1.2.2");
    UNKNOWN_ALIAS = Field::note("mqtt.unknown_topic_alias", "Unknown topic alias", Severity::Note, Group::Protocol, "MQTT 5.0 §3.3.2.3.4");
    GUESSED = Field::note("mqtt.guessed", "Only the port, or the user, says that this is MQTT", Severity::Chat, Group::Assumption, "MQTT 5.0 §4.2");
    AFTER_GAP = Field::note("mqtt.after_gap", "Bytes are missing before it: that a packet begins here is a guess", Severity::Chat, Group::Assumption, "MQTT 5.0 §2.1.4");
    TYPE_RESERVED = Field::note("mqtt.msgtype.reserved", "The type is reserved: who receives it must close the connection", Severity::Error, Group::Protocol, "MQTT 5.0 §2.1.2");
    FLAGS_WRONG = Field::note("mqtt.hdr_reserved.wrong", "These flags are fixed for this type of packet: who receives others must close the connection", Severity::Error, Group::Protocol, "MQTT 5.0 §2.1.3");
    QOS_RESERVED = Field::note("mqtt.qos.reserved", "There is no QoS 3: who receives it must close the connection", Severity::Error, Group::Protocol, "MQTT 5.0 §3.3.1.2");
    DUP_QOS_0 = Field::note("mqtt.dupflag.qos_0", "What is sent at most once is never sent again: DUP must be 0", Severity::Warn, Group::Protocol, "MQTT 5.0 §3.3.1.1");
    LENGTH_WASTEFUL = Field::note("mqtt.len.not_minimal", "The length must take the fewest bytes that hold it", Severity::Warn, Group::Protocol, "MQTT 5.0 §1.5.5");
    LENGTH_ENDLESS = Field::note("mqtt.len.endless", "A length has at most four bytes", Severity::Error, Group::Protocol, "MQTT 5.0 §1.5.5");
    NAME_WRONG = Field::note("mqtt.protoname.wrong", "The name of the protocol must be MQTT, or MQIsdp in version 3.1", Severity::Warn, Group::Protocol, "MQTT 5.0 §3.1.2.1");
    VERSION_WRONG = Field::note("mqtt.ver.wrong", "No version has this number; it is read as 3.1.1", Severity::Note, Group::Protocol, "MQTT 5.0 §3.1.2.2");
    CONNECT_RESERVED_SET = Field::note("mqtt.conflag.reserved.set", "The reserved flag must be 0", Severity::Error, Group::Protocol, "MQTT 5.0 §3.1.2.3");
    WILL_WITHOUT = Field::note("mqtt.conflag.willflag.without", "Without a will its QoS and Retain must be 0", Severity::Error, Group::Protocol, "MQTT 5.0 §3.1.2.5");
    PASSWORD_ALONE = Field::note("mqtt.conflag.passwd.alone", "Before version 5 there is no password without a user name", Severity::Error, Group::Protocol, "MQTT 3.1.1 §3.1.2.9");
    CONNACK_RESERVED_SET = Field::note("mqtt.conack.flags.reserved.set", "The reserved bits must be 0", Severity::Warn, Group::Protocol, "MQTT 5.0 §3.2.2.1");
    ID_ZERO = Field::note("mqtt.msgid.zero", "The identifier must not be 0", Severity::Error, Group::Protocol, "MQTT 5.0 §2.2.1");
    TOPIC_WILDCARD = Field::note("mqtt.topic.wildcard", "A message goes to one topic: + and # must not be in it", Severity::Error, Group::Protocol, "MQTT 5.0 §3.3.2.1");
    FILTER_WRONG = Field::note("mqtt.topic.filter", "+ must be a level of its own, and # the last one", Severity::Error, Group::Protocol, "MQTT 5.0 §4.7.1");
    NO_FILTER = Field::note("mqtt.topic.none", "At least one topic filter must be there", Severity::Error, Group::Protocol, "MQTT 5.0 §3.8.3");
    OPTIONS_WRONG = Field::note("mqtt.subscription_options.wrong", "Reserved bits must be 0, QoS and Retain Handling at most 2", Severity::Error, Group::Protocol, "MQTT 5.0 §3.8.3.1");
    NOT_UTF8 = Field::note("mqtt.string.not_utf8", "Text must be UTF-8", Severity::Error, Group::Protocol, "MQTT 5.0 §1.5.4");
    NULL_CHARACTER = Field::note("mqtt.string.null", "Text must not have the character U+0000", Severity::Error, Group::Protocol, "MQTT 5.0 §1.5.4");
    PROPERTY_UNKNOWN_NOTE = Field::note("mqtt.property_id.unknown", "No property has this identifier, so that nothing says where it ends", Severity::Error, Group::Protocol, "MQTT 5.0 §2.2.2.2");
    PROPERTY_MISPLACED = Field::note("mqtt.property_id.misplaced", "This property does not belong into this packet", Severity::Error, Group::Protocol, "MQTT 5.0 §2.2.2.2");
    PROPERTY_TWICE = Field::note("mqtt.property_id.twice", "This property may stand only once", Severity::Error, Group::Protocol, "MQTT 5.0 §2.2.2.2");
    PROPERTY_VALUE = Field::note("mqtt.prop_number.wrong", "This value is not allowed", Severity::Error, Group::Protocol, "MQTT 5.0 §2.2.2.2");
    PROPERTY_SHORT = Field::note("mqtt.property_len.short", "A property reaches beyond the end of the properties", Severity::Error, Group::Malformed, "MQTT 5.0 §2.2.2.1");
    REASON_FAILED = Field::note("mqtt.reason.failure", "The reason says that something failed", Severity::Note, Group::Response, "MQTT 5.0 §2.4");
    EXTRA_NOTE = Field::note("mqtt.extra.note", "A packet of this type ends before", Severity::Warn, Group::Protocol, "MQTT 5.0 §2.1.4");
    INCOMPLETE = Field::note("mqtt.incomplete", "Bytes of the packet are missing", Severity::Note, Group::Undecoded, "MQTT 5.0 §2.1.4");
}
