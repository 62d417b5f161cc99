//! Names of STUN and TURN: methods, classes, attributes, error codes. IANA "STUN Parameters"; those of Microsoft and Google
//! as their documents and programs have them.

/// Two bits of the message type that are not beside each other (RFC 8489 §5).
pub static CLASSES: &[(u64, &str)] =
    &[(0x00, "Request"), (0x01, "Indication"), (0x10, "Success Response"), (0x11, "Error Response")];

/// As the bits stand in the message type, those of the class left out.
pub static METHODS: &[(u64, &str)] = &[
    (0x0001, "Binding"),
    (0x0002, "SharedSecret"),
    (0x0003, "Allocate"),
    (0x0004, "Refresh"),
    (0x0006, "Send"),
    (0x0007, "Data"),
    (0x0008, "CreatePermission"),
    (0x0009, "Channel-Bind"),
    (0x000a, "Connect"),
    (0x000b, "ConnectionBind"),
    (0x000c, "ConnectionAttempt"),
    (0x0200, "GooglePing"),
];

/// Who gives out the numbers of a half of the range.
pub static ASSIGNMENT: &[(u64, &str)] = &[(0, "IETF Review"), (1, "Designated Expert")];

/// Address families.
pub static FAMILIES: &[(u64, &str)] = &[(1, "IPv4"), (2, "IPv6")];

/// IP protocol numbers of REQUESTED-TRANSPORT.
pub static TRANSPORTS: &[(u64, &str)] = &[(0x06, "TCP"), (0x11, "UDP")];

/// MS-TURN §2.2.2.
pub static MS_VERSIONS: &[(u64, &str)] = &[
    (1, "ICE"),
    (2, "MS-ICE2"),
    (3, "MS-ICE2 with SHA256"),
    (4, "MS-ICE2 with SHA256 and IPv6"),
    (5, "MULTIPLEXED TURN over UDP only"),
    (6, "MULTIPLEXED TURN over UDP and TCP"),
];

/// MS-ICE2 §2.2.
pub static MS_ICE_VERSIONS: &[(u64, u64, &str)] =
    &[(0, 2, "Supports only RFC3489bis-02 message formats"), (3, u32::MAX as u64, "Supports RFC5389 message formats")];

/// MS-TURNBWM §2.2.
pub static LOCATIONS: &[(u64, &str)] = &[(0, "Unknown"), (1, "Internet"), (2, "Intranet")];

/// What a network costs its user, in the scale of WebRTC.
pub static NETWORK_COSTS: &[(u64, &str)] = &[
    (0, "Min"),
    (10, "Low"),
    (50, "Unknown"),
    (250, "Cellular5G"),
    (500, "Cellular4G"),
    (900, "Cellular"),
    (910, "Cellular3G"),
    (980, "Cellular2G"),
    (999, "Max"),
];

/// What an error code is called (RFC 8489 §14.8, RFC 8656 §19, RFC 6062 §6.3, RFC 8445 §7.3.1.1, and older ones).
pub fn error(code: u16) -> &'static str {
    match code {
        300 => "Try Alternate",
        400 => "Bad Request",
        401 => "Unauthenticated",
        403 => "Forbidden",
        405 => "Mobility Forbidden",
        420 => "Unknown Attribute",
        430 => "Stale Credentials (legacy)",
        431 => "Integrity Check Failure (legacy)",
        432 => "Missing Username (legacy)",
        433 => "Use TLS (legacy)",
        434 => "Missing Realm (legacy)",
        435 => "Missing Nonce (legacy)",
        436 => "Unknown User (legacy)",
        437 => "Allocation Mismatch",
        438 => "Stale Nonce",
        439 => "Wrong Credentials (legacy)",
        440 => "Address Family not Supported",
        441 => "Wrong Credentials",
        442 => "Unsupported Transport Protocol",
        443 => "Peer Address Family Mismatch",
        446 => "Connection Already Exists",
        447 => "Connection Timeout or Failure",
        481 => "Connection does not exist (legacy)",
        486 => "Allocation Quota Reached",
        487 => "Role Conflict",
        500 => "Server Error",
        503 => "Service Unavailable (legacy)",
        507 => "Insufficient Bandwidth Capacity (legacy)",
        508 => "Insufficient Port Capacity",
        600 => "Global Failure",
        _ => "*Unknown error code*",
    }
}

/// What an attribute is called.
pub fn attribute(kind: u64) -> Option<&'static str> {
    ATTRIBUTES
        .binary_search_by_key(&kind, |(kind, _)| *kind)
        .ok()
        .and_then(|at| ATTRIBUTES.get(at))
        .map(|(_, name)| *name)
}

static ATTRIBUTES: &[(u64, &str)] = &[
    (0x0001, "MAPPED-ADDRESS"),
    (0x0002, "RESPONSE_ADDRESS"),
    (0x0003, "CHANGE_REQUEST"),
    (0x0004, "SOURCE_ADDRESS"),
    (0x0005, "CHANGED_ADDRESS"),
    (0x0006, "USERNAME"),
    (0x0007, "PASSWORD"),
    (0x0008, "MESSAGE-INTEGRITY"),
    (0x0009, "ERROR-CODE"),
    (0x000a, "UNKNOWN-ATTRIBUTES"),
    (0x000b, "REFLECTED-FROM"),
    (0x000c, "CHANNEL-NUMBER"),
    (0x000d, "LIFETIME"),
    (0x000e, "MS-ALTERNATE-SERVER"),
    (0x000f, "MAGIC-COOKIE"),
    (0x0010, "BANDWIDTH"),
    (0x0011, "DESTINATION-ADDRESS"),
    (0x0012, "XOR-PEER-ADDRESS"),
    (0x0013, "DATA"),
    (0x0014, "REALM"),
    (0x0015, "NONCE"),
    (0x0016, "XOR-RELAYED-ADDRESS"),
    (0x0017, "REQUESTED-ADDRESS-FAMILY"),
    (0x0018, "EVEN-PORT"),
    (0x0019, "REQUESTED-TRANSPORT"),
    (0x001a, "DONT-FRAGMENT"),
    (0x001b, "ACCESS-TOKEN"),
    (0x001c, "MESSAGE-INTEGRITY-SHA256"),
    (0x001d, "PASSWORD-ALGORITHM"),
    (0x001e, "USERHASH"),
    (0x0020, "XOR-MAPPED-ADDRESS"),
    (0x0022, "RESERVATION-TOKEN"),
    (0x0024, "PRIORITY"),
    (0x0025, "USE-CANDIDATE"),
    (0x0026, "PADDING"),
    (0x0027, "XOR-RESPONSE-TARGET"),
    (0x0028, "XOR-REFELECTED-FROM"),
    (0x002a, "CONNECTION-ID"),
    (0x0030, "LEGACY-ICMP"),
    (0x8000, "ADDITIONAL-ADDRESS-FAMILY"),
    (0x8001, "ADDRESS-ERROR-CODE"),
    (0x8002, "PASSWORD-ALGORITHMS"),
    (0x8003, "ALTERNATE-DOMAIN"),
    (0x8004, "ICMP"),
    (0x8006, "MS-TURN UNKNOWN 8006"),
    (0x8008, "MS-VERSION"),
    (0x8020, "XOR-MAPPED-ADDRESS"),
    (0x8022, "SOFTWARE"),
    (0x8023, "ALTERNATE-SERVER"),
    (0x8025, "TRANSACTION-TRANSMIT-COUNTER"),
    (0x8027, "CACHE-TIMEOUT"),
    (0x8028, "FINGERPRINT"),
    (0x8029, "ICE-CONTROLLED"),
    (0x802a, "ICE-CONTROLLING"),
    (0x802b, "RESPONSE-ORIGIN"),
    (0x802c, "OTHER-ADDRESS"),
    (0x802d, "ECN-CHECK-STUN"),
    (0x802e, "THIRD-PARTY-AUTHORIZATION"),
    (0x8030, "MOBILITY-TICKET"),
    (0x8032, "MS-ALTERNATE-HOST-NAME"),
    (0x8037, "MS-APP-ID"),
    (0x8039, "MS-SECURE-TAG"),
    (0x8050, "MS-SEQUENCE-NUMBER"),
    (0x8054, "MS-CANDIDATE-IDENTIFIER"),
    (0x8055, "MS-SERVICE-QUALITY"),
    (0x8056, "Bandwidth Admission Control Message"),
    (0x8057, "Bandwidth Reservation Identifier"),
    (0x8058, "Bandwidth Reservation Amount"),
    (0x8059, "Remote Site Address"),
    (0x805a, "Remote Relay Site Address"),
    (0x805b, "Local Site Address"),
    (0x805c, "Local Relay Site Address"),
    (0x805d, "Remote Site Address Response"),
    (0x805e, "Remote Relay Site Address Response"),
    (0x805f, "Local Site Address Response"),
    (0x8060, "Local Relay Site Address Response"),
    (0x8061, "SIP Dialog Identifier"),
    (0x8062, "SIP Call Identifier"),
    (0x8068, "Location Profile"),
    (0x8070, "MS-IMPLEMENTATION-VERSION"),
    (0x8090, "MS-ALT-MAPPED-ADDRESS"),
    (0x8095, "MS-MULTIPLEXED-TURN-SESSION-ID"),
    (0xc000, "CISCO-STUN-FLOWDATA"),
    (0xc001, "ENF-FLOW-DESCRIPTION"),
    (0xc002, "ENF-NETWORK-STATUS"),
    (0xc057, "GOOG-NETWORK-INFO"),
    (0xc058, "GOOG-LAST-ICE-CHECK-RECEIVED"),
    (0xc059, "GOOG-MISC-INFO"),
    (0xc05a, "GOOG-OBSOLETE-1"),
    (0xc05b, "GOOG-CONNECTION-ID"),
    (0xc05c, "GOOG-DELTA"),
    (0xc05d, "GOOG-DELTA-ACK"),
    (0xc060, "GOOG-MESSAGE_INTEGRITY-32"),
];
