//! Why protected messages cannot be opened, and what to do about it. Dissectors say it in English; who knows the reader's
//! language says it in that one, by [`Trouble::key`].

use std::fmt;

use super::Direction;

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// There are no secrets at all.
    NoSecrets,
    /// There are secrets of so many sessions, and none of this one, which has this client random.
    OfOthers(usize, Random),
    /// There are secrets of this one, but not those that are needed.
    Incomplete(Random),
    /// Only the secrets of one side are there; those of this one are missing.
    OneSide(Direction, Random),
    /// The key log of this name is not there.
    NoKeyLog(String),
    /// There is no secret in it.
    EmptyKeyLog(String),
    /// There are private keys alone, which open nothing of what was agreed on with this cipher suite.
    Agreed(&'static str),
    /// They belong to other certificates than that of the server.
    PrivateKeyOfAnother,
    /// There are secrets by now, and it was read without them.
    CameLate,
    /// Only the secret of the early data is missing.
    NoEarly(Random),
    /// The beginning was not captured: the hello of this side, or of both.
    NoHello(Option<Direction>),
    /// The records of a cipher suite cannot be opened.
    Suite(&'static str),
    /// Nor can those of a version.
    Version(u16),
    /// It lies within another protected stream.
    Nested,
}

/// The client's random of a session, of which the first bytes are shown: by it a line of a key log is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Random(pub [u8; 32]);

impl fmt::Display for Random {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().take(8).try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl Trouble {
    /// The key of its texts.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NoSecrets => "trouble-no-secrets",
            Self::OfOthers(..) => "trouble-of-others",
            Self::Incomplete(_) => "trouble-incomplete",
            Self::OneSide(Direction::FromClient, _) => "trouble-no-client-secrets",
            Self::OneSide(Direction::FromServer, _) => "trouble-no-server-secrets",
            Self::NoKeyLog(_) => "trouble-no-key-log",
            Self::EmptyKeyLog(_) => "trouble-empty-key-log",
            Self::Agreed(_) => "trouble-agreed",
            Self::PrivateKeyOfAnother => "trouble-private-key-of-another",
            Self::CameLate => "trouble-came-late",
            Self::NoEarly(_) => "trouble-no-early-secret",
            Self::NoHello(None) => "trouble-no-hello",
            Self::NoHello(Some(Direction::FromClient)) => "trouble-no-client-hello",
            Self::NoHello(Some(Direction::FromServer)) => "trouble-no-server-hello",
            Self::Suite(_) => "trouble-suite",
            Self::Version(_) => "trouble-version",
            Self::Nested => "trouble-nested",
        }
    }

    /// What its texts name: a client random, a suite, a version or a file.
    pub fn name(&self) -> String {
        match self {
            Self::OfOthers(_, random) | Self::Incomplete(random) | Self::OneSide(_, random) | Self::NoEarly(random) => {
                random.to_string()
            }
            Self::NoKeyLog(name) | Self::EmptyKeyLog(name) => name.clone(),
            Self::Suite(name) | Self::Agreed(name) => (*name).to_owned(),
            Self::Version(version) => format!("0x{version:04x}"),
            Self::NoSecrets | Self::PrivateKeyOfAnother | Self::CameLate | Self::NoHello(_) | Self::Nested => {
                String::new()
            }
        }
    }

    /// How many sessions its texts count.
    pub fn count(&self) -> usize {
        if let Self::OfOthers(count, _) = self { *count } else { 0 }
    }
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match self {
            Self::NoSecrets => f.write_str(
                "there are no keys: start the client with SSLKEYLOGFILE=FILE and open the capture with --keylog FILE",
            ),
            Self::OfOthers(count, _) => {
                let sessions = if *count == 1 { "session" } else { "sessions" };
                write!(f, "the key log has {count} {sessions}, none for this client random ({name}…): ")?;
                f.write_str("start the client with SSLKEYLOGFILE=FILE")
            }
            Self::Incomplete(_) => {
                write!(
                    f,
                    "the key log has lines for this client random ({name}…), but not the secrets of this version "
                )?;
                f.write_str("of TLS: let the client write all of them, with SSLKEYLOGFILE=FILE")
            }
            Self::OneSide(missing, _) => {
                let (side, label) = match missing {
                    Direction::FromClient => ("client", "CLIENT_TRAFFIC_SECRET_0"),
                    Direction::FromServer => ("server", "SERVER_TRAFFIC_SECRET_0"),
                };
                write!(
                    f,
                    "the key log has no {label} for this client random ({name}…), so what the {side} sends stays "
                )?;
                f.write_str("closed: add that line to it")
            }
            Self::NoKeyLog(_) => {
                write!(f, "the key log {name} is not there yet: start the client with SSLKEYLOGFILE set to that file")
            }
            Self::EmptyKeyLog(_) => {
                write!(
                    f,
                    "the key log {name} holds no secrets yet: start the client with SSLKEYLOGFILE set to that file"
                )
            }
            Self::Agreed(_) => {
                write!(
                    f,
                    "no private key opens what was agreed on with Diffie-Hellman ({name}): start the client with "
                )?;
                f.write_str("SSLKEYLOGFILE=FILE and open the capture with --keylog FILE")
            }
            Self::PrivateKeyOfAnother => {
                f.write_str("the private key is not that of the server's certificate: give that one, or a key log")
            }
            Self::CameLate => f.write_str("its secrets came after it was read: open the capture once more"),
            Self::NoEarly(_) => {
                write!(f, "the key log has no CLIENT_EARLY_TRAFFIC_SECRET for this client random ({name}…), so the ")?;
                f.write_str("early data stays closed: add that line to it")
            }
            Self::NoHello(None) => f.write_str(
                "the handshake was not captured: begin the capture before the connection, and give its keys with \
                 --keylog FILE",
            ),
            Self::NoHello(Some(Direction::FromClient)) => {
                f.write_str("the client's hello was not captured: capture both directions from the beginning on")
            }
            Self::NoHello(Some(Direction::FromServer)) => {
                f.write_str("the server's hello was not captured: capture both directions from the beginning on")
            }
            Self::Suite(_) => {
                write!(
                    f,
                    "records of the cipher suite {name} cannot be opened here: let both sides agree on another one"
                )
            }
            Self::Version(_) => write!(f, "records of version {name} cannot be opened here: use TLS 1.2 or 1.3"),
            Self::Nested => f.write_str(
                "it lies within another TLS connection, and only the outer one is opened: capture where that one ends",
            ),
        }
    }
}
