//! Names of ICMP types and codes. IANA "Internet Control Message Protocol (ICMP) Parameters".

/// What a code is called under its type.
#[derive(Clone, Copy)]
pub enum Code {
    /// The type has no codes.
    None,
    /// It has, and this one has a name.
    Known(&'static str),
    /// It has, but not this one.
    Unknown,
}

/// For types without a name.
pub const OBSOLETE: &str = "Unknown ICMP (obsolete or malformed?)";

/// The name of a type.
pub fn kind(kind: u64) -> Option<&'static str> {
    Some(match kind {
        0 => "Echo (ping) reply",
        1 | 2 => "Reserved",
        3 => "Destination unreachable",
        4 => "Source quench (flow control)",
        5 => "Redirect",
        6 => "Alternate host address",
        8 => "Echo (ping) request",
        9 => "Mobile IP Advertisement",
        10 => "Router solicitation",
        11 => "Time-to-live exceeded",
        12 => "Parameter problem",
        13 => "Timestamp request",
        14 => "Timestamp reply",
        15 => "Information request",
        16 => "Information reply",
        17 => "Address mask request",
        18 => "Address mask reply",
        19 => "Reserved (for security)",
        30 => "Traceroute",
        31 => "Datagram Conversion Error",
        32 => "Mobile Host Redirect",
        33 => "IPv6 Where-Are-You",
        34 => "IPv6 I-Am-Here",
        35 => "Mobile Registration Request",
        36 => "Mobile Registration Reply",
        37 => "Domain Name Request",
        38 => "Domain Name Reply",
        39 => "SKIP",
        40 => "Photuris",
        41 => "Experimental mobility protocols",
        42 => "Extended Echo request",
        43 => "Extended Echo reply",
        _ => return None,
    })
}

/// The name of a code under its type.
pub fn code(kind: u8, code: u8) -> Code {
    let names: &[&str] = match kind {
        3 => UNREACHABLE,
        5 => {
            &["Redirect for network", "Redirect for host", "Redirect for TOS and network", "Redirect for TOS and host"]
        }
        6 => &["Alternate address for host"],
        9 if code == 16 => return Code::Known("Does not route common traffic"),
        9 => &["Normal router advertisement"],
        11 => &["Time to live exceeded in transit", "Fragment reassembly time exceeded"],
        12 => &["Pointer indicates the error", "Required option missing", "Bad length"],
        40 => &[
            "Bad SPI",
            "Authentication Failed",
            "Decompression Failed",
            "Decryption Failed",
            "Need Authentication",
            "Need Authorization",
        ],
        42 => &["No error"],
        43 => &[
            "No error",
            "Malformed Query",
            "No Such Interface",
            "No Such Table Entry",
            "Multiple Interfaces Satisfy Query",
        ],
        _ => return Code::None,
    };
    names.get(usize::from(code)).map_or(Code::Unknown, |name| Code::Known(name))
}

static UNREACHABLE: &[&str] = &[
    "Network unreachable",
    "Host unreachable",
    "Protocol unreachable",
    "Port unreachable",
    "Fragmentation needed",
    "Source route failed",
    "Destination network unknown",
    "Destination host unknown",
    "Source host isolated",
    "Network administratively prohibited",
    "Host administratively prohibited",
    "Network unreachable for TOS",
    "Host unreachable for TOS",
    "Communication administratively filtered",
    "Host precedence violation",
    "Precedence cutoff in effect",
];

/// States of an interface in an extended echo reply (RFC 8335 §3).
pub static STATES: &[(u64, &str)] =
    &[(0, "Reserved"), (1, "Incomplete"), (2, "Reachable"), (3, "Stale"), (4, "Delay"), (5, "Probe"), (6, "Failed")];
