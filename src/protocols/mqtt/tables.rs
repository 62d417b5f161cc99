//! What numbers of MQTT are called, as Wireshark calls them. MQTT 5.0 §2.1.2, §2.2.2.2, §2.4; MQTT 3.1.1 §3.2.2.3.

/// Values and their names.
type Values = &'static [(u64, &'static str)];

#[rustfmt::skip]
/// Types of packets.
pub static TYPES: Values = &[
    (0, "Reserved"), (1, "Connect Command"), (2, "Connect Ack"), (3, "Publish Message"), (4, "Publish Ack"),
    (5, "Publish Received"), (6, "Publish Release"), (7, "Publish Complete"), (8, "Subscribe Request"), (9, "Subscribe Ack"),
    (10, "Unsubscribe Request"), (11, "Unsubscribe Ack"), (12, "Ping Request"), (13, "Ping Response"), (14, "Disconnect Req"),
    (15, "Authentication Exchange"),
];

/// Types of packets, as the specification writes them.
pub fn packet(kind: u8) -> &'static str {
    const NAMES: [&str; 16] = [
        "reserved",
        "CONNECT",
        "CONNACK",
        "PUBLISH",
        "PUBACK",
        "PUBREC",
        "PUBREL",
        "PUBCOMP",
        "SUBSCRIBE",
        "SUBACK",
        "UNSUBSCRIBE",
        "UNSUBACK",
        "PINGREQ",
        "PINGRESP",
        "DISCONNECT",
        "AUTH",
    ];
    NAMES.get(usize::from(kind)).copied().unwrap_or_default()
}

/// Versions.
pub static VERSIONS: Values = &[(3, "MQTT v3.1"), (4, "MQTT v3.1.1"), (5, "MQTT v5.0")];

/// Qualities of service.
pub static QOS: Values = &[
    (0, "At most once delivery (Fire and Forget)"),
    (1, "At least once delivery (Acknowledged deliver)"),
    (2, "Exactly once delivery (Assured Delivery)"),
    (3, "Reserved"),
];

/// Qualities of service that are granted.
pub static GRANTED: Values = &[
    (0, "At most once delivery (Fire and Forget)"),
    (1, "At least once delivery (Acknowledged deliver)"),
    (2, "Exactly once delivery (Assured Delivery)"),
    (3, "Reserved"),
    (128, "Failure"),
];

/// Answers to a CONNECT before version 5.
pub static RETURN_CODES: Values = &[
    (0, "Connection Accepted"),
    (1, "Connection Refused: unacceptable protocol version"),
    (2, "Connection Refused: identifier rejected"),
    (3, "Connection Refused: server unavailable"),
    (4, "Connection Refused: bad user name or password"),
    (5, "Connection Refused: not authorized"),
];

/// What happens with retained messages.
pub static RETAIN_HANDLING: Values = &[
    (0, "Send msgs at subscription time"),
    (1, "Send msgs if subscription does not exist"),
    (2, "Do not send msgs at subscription time"),
    (3, "Reserved"),
];

#[rustfmt::skip]
/// Reasons of a CONNACK.
pub static CONNACK_REASONS: Values = &[
    (0, "Success"), (128, "Unspecified error"), (129, "Malformed Packet"), (130, "Protocol Error"),
    (131, "Implementation specific error"), (132, "Unsupported Protocol Version"), (133, "Client Identifier not valid"),
    (134, "Bad User Name or Password"), (135, "Not authorized"), (136, "Server unavailable"), (137, "Server busy"), (138, "Banned"),
    (140, "Bad authentication method"), (144, "Topic Name invalid"), (149, "Packet too large"), (151, "Quota exceeded"),
    (153, "Payload format invalid"), (154, "Retain not supported"), (155, "QoS not supported"), (156, "Use another server"),
    (157, "Server moved"), (159, "Connection rate exceeded"),
];

#[rustfmt::skip]
/// Reasons of a PUBACK or PUBREC.
pub static PUBACK_REASONS: Values = &[
    (0, "Success"), (16, "No matching subscribers"), (128, "Unspecified error"), (131, "Implementation specific error"),
    (135, "Not authorized"), (144, "Topic Name invalid"), (145, "Packet Identifier in use"), (151, "Quota exceeded"),
    (153, "Payload format invalid"),
];

/// Reasons of a PUBREL or PUBCOMP.
pub static PUBREL_REASONS: Values = &[(0, "Success"), (146, "Packet Identifier not found")];

#[rustfmt::skip]
/// Reasons of a SUBACK.
pub static SUBACK_REASONS: Values = &[
    (0, "Granted QoS 0"), (1, "Granted QoS 1"), (2, "Granted QoS 2"), (128, "Unspecified error"),
    (131, "Implementation specific error"), (135, "Not authorized"), (143, "Topic Filter invalid"), (145, "Packet Identifier in use"),
    (151, "Quota exceeded"), (158, "Shared Subscription not supported"), (161, "Subscription Identifiers not supported"),
    (162, "Wildcard Subscription not supported"),
];

#[rustfmt::skip]
/// Reasons of an UNSUBACK.
pub static UNSUBACK_REASONS: Values = &[
    (0, "Success"), (17, "No subscription existed"), (128, "Unspecified error"), (131, "Implementation specific error"),
    (135, "Not authorized"), (143, "Topic Filter invalid"), (145, "Packet Identifier in use"),
];

#[rustfmt::skip]
/// Reasons of a DISCONNECT.
pub static DISCONNECT_REASONS: Values = &[
    (0, "Normal disconnection"), (4, "Disconnect with Will Message"), (128, "Unspecified error"), (129, "Malformed Packet"),
    (130, "Protocol Error"), (131, "Implementation specific error"), (135, "Not authorized"), (137, "Server busy"),
    (139, "Server shutting down"), (140, "Bad authentication method"), (141, "Keep Alive timeout"), (142, "Session taken over"),
    (143, "Topic Filter invalid"), (144, "Topic Name invalid"), (147, "Receive Maximum exceeded"), (148, "Topic Alias invalid"),
    (149, "Packet too large"), (150, "Message rate too high"), (151, "Quota exceeded"), (152, "Administrative action"),
    (153, "Payload format invalid"), (154, "Retain not supported"), (155, "QoS not supported"), (156, "Use another server"),
    (157, "Server moved"), (158, "Shared Subscription not supported"), (159, "Connection rate exceeded"),
    (160, "Maximum connect time"), (161, "Subscription Identifiers not supported"), (162, "Wildcard Subscription not supported"),
];

/// Reasons of an AUTH.
pub static AUTH_REASONS: Values = &[(0, "Success"), (24, "Continue authentication"), (25, "Re-authenticate")];

#[rustfmt::skip]
/// Properties.
pub static PROPERTIES: Values = &[
    (0x01, "Payload Format Indicator"), (0x02, "Publication Expiry Interval"), (0x03, "Content Type"), (0x08, "Response Topic"),
    (0x09, "Correlation Data"), (0x0b, "Subscription Identifier"), (0x11, "Session Expiry Interval"),
    (0x12, "Assigned Client Identifier"), (0x13, "Server Keep Alive"), (0x15, "Authentication Method"),
    (0x16, "Authentication Data"), (0x17, "Request Problem Information"), (0x18, "Will Delay Interval"),
    (0x19, "Request Response Information"), (0x1a, "Response Information"), (0x1c, "Server Reference"), (0x1f, "Reason String"),
    (0x21, "Receive Maximum"), (0x22, "Topic Alias Maximum"), (0x23, "Topic Alias"), (0x24, "Maximum QoS"),
    (0x25, "Retain Available"), (0x26, "User Property"), (0x27, "Maximum Packet Size"), (0x28, "Wildcard Subscription Available"),
    (0x29, "Subscription Identifier Available"), (0x2a, "Shared Subscription Available"),
];
