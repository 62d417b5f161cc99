//! What can keep a capture from starting, said in plain English: what, why, and what to do next.

use std::fmt;

use crate::base::safe_text;

/// Why a capture cannot start. The text says what and why; [`LiveError::advice`] says what to do next. Everything in it is
/// safe to show.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LiveError {
    /// Reading packets needs a right that this process has not.
    #[error("no permission to capture from {interface}: {reason}")]
    NoPermission { interface: String, reason: String },
    /// There is no such interface, or none at all.
    #[error("there is no interface {name}{}", known_list(known))]
    NoSuchInterface { name: String, known: Vec<String> },
    /// It is switched off.
    #[error("the interface {name} is down")]
    InterfaceDown { name: String },
    /// The capture filter is wrong.
    #[error("the capture filter is wrong: {0}")]
    BadFilter(#[from] FilterError),
    /// The interface or this build cannot do what is asked for.
    #[error("{interface}: {what} is not possible: {reason}")]
    Unsupported { interface: String, what: &'static str, reason: String },
    /// The file that packets are to be written to cannot be made.
    #[error("{path}: it cannot be written: {reason}")]
    Output { path: String, reason: String },
    /// There is no room for the packets while they are looked at.
    #[error("a temporary file for the packets cannot be made: {reason}")]
    Spool { reason: String },
    /// Anything else that libpcap or the system says.
    #[error("{interface}: {reason}")]
    Other { interface: String, reason: String },
}

impl LiveError {
    /// What to do next.
    pub fn advice(&self) -> &'static str {
        match self {
            Self::NoPermission { .. } => {
                "run it with sudo, give the program the right with setcap cap_net_raw, or read from tcpdump through a pipe"
            }
            Self::NoSuchInterface { .. } => "list the interfaces and choose one of them",
            Self::InterfaceDown { .. } => "switch it on, for example with: ip link set NAME up",
            Self::BadFilter(_) => "capture filters are those of tcpdump, see the manual page pcap-filter(7)",
            Self::Unsupported { .. } => "leave that option away, or choose another interface",
            Self::Output { .. } => "choose another file or folder",
            Self::Spool { .. } => "point TMPDIR at a folder that can be written and has room",
            Self::Other { .. } => "choose another interface, or read a file",
        }
    }
}

fn known_list(known: &[String]) -> String {
    match known {
        [] => "; this system shows none at all".to_owned(),
        known => format!("; there are {}", known.join(", ")),
    }
}

/// What is wrong with a capture filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterError {
    /// What libpcap says, safe to show.
    pub message: String,
    /// Where, in bytes from the start of the text; `None` when it cannot be told, as libpcap says no place.
    pub at: Option<usize>,
}

impl fmt::Display for FilterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for FilterError {}

/// Text of libpcap or the system, made safe.
pub(super) fn said(text: &str) -> String {
    safe_text::shown(text.trim()).into_owned()
}
