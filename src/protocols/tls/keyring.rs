//! The keys of a stream: found in a key log, used while the stream is read, and kept so that any of its records can be opened
//! again.

use std::sync::{Arc, RwLock};

use super::crypto::{Keys, Plain, Suite};
use super::kind::Facts;
use super::suites;
use crate::dissect::{Direction, Opener, Secrets};
use crate::text;

/// Times that one side may change its keys; later records are not opened.
pub const MAX_EPOCHS: usize = 255;
/// Bits of a record's number in a recipe; above them stands the number of its keys.
const SEQUENCE_BITS: u32 = 48;

/// Keys of a stream, by direction and in the order of their use.
#[derive(Default)]
pub struct Keyring {
    epochs: RwLock<[Vec<Keys>; 2]>,
    why: RwLock<Why>,
}

/// Why records cannot be opened.
#[derive(Clone, Default)]
pub enum Why {
    /// They can.
    #[default]
    Opens,
    /// There is nothing in the key log for this client random, or no key log.
    NoSecret(Arc<Secrets>, [u8; 32]),
    /// The key log has something for it, but not all that is needed.
    Incomplete([u8; 32]),
    /// The hello of one side was not captured.
    NoHello,
    /// The suite, or the version, is not one that is supported here.
    Unsupported(Facts),
    /// It lies within another protected stream.
    Nested,
}

impl Keyring {
    /// Adds keys of a direction. Returns their number.
    pub fn add(&self, direction: Direction, keys: Keys) -> Option<usize> {
        let mut epochs = self.epochs.write().ok()?;
        let own = side(&mut epochs, direction);
        if own.len() >= MAX_EPOCHS {
            return None;
        }
        own.push(keys);
        own.len().checked_sub(1)
    }

    /// Says why records cannot be opened.
    pub fn refuse(&self, why: Why) {
        if let Ok(mut own) = self.why.write() {
            *own = why;
        }
    }

    /// The recipe of a record.
    pub fn recipe(epoch: usize, sequence: u64) -> u64 {
        (epoch as u64) << SEQUENCE_BITS | sequence & ((1 << SEQUENCE_BITS) - 1)
    }
}

impl Opener for Keyring {
    fn open(&self, direction: Direction, recipe: u64, record: &[u8]) -> Option<Vec<u8>> {
        let epochs = self.epochs.read().ok()?;
        let [client, server] = &*epochs;
        let own = if direction == Direction::FromClient { client } else { server };
        let keys = own.get(usize::try_from(recipe >> SEQUENCE_BITS).ok()?)?;
        let Plain { bytes, .. } = keys.open(recipe & ((1 << SEQUENCE_BITS) - 1), record)?;
        Some(bytes)
    }

    fn trouble(&self) -> String {
        let Ok(why) = self.why.read() else { return String::new() };
        let mut out = String::new();
        match &*why {
            Why::Opens => {}
            Why::NoSecret(secrets, random) => match secrets.owners() {
                0 => out.push_str(
                    "there are no keys: start the client with SSLKEYLOGFILE=FILE and open the capture with --keylog FILE",
                ),
                count => {
                    let sessions = if count == 1 { "session" } else { "sessions" };
                    text!(out, "the key log has {count} {sessions}, none for this client random (");
                    hex(&mut out, random);
                    out.push_str("…): start the client with SSLKEYLOGFILE=FILE");
                }
            },
            Why::Incomplete(random) => {
                out.push_str("the key log has lines for this client random (");
                hex(&mut out, random);
                out.push_str("…), but not the secrets of this version of TLS");
            }
            Why::NoHello => out.push_str(
                "the handshake was not captured: begin the capture before the connection, and give its keys with --keylog FILE",
            ),
            Why::Unsupported(facts) => match suites::name(facts.suite.into()) {
                Some(name) if facts.version >= 0x0302 => text!(out, "records of the cipher suite {name} cannot be opened here"),
                _ => text!(out, "records of version 0x{:04x} cannot be opened here", facts.version),
            },
            Why::Nested => out.push_str("it lies within another TLS connection, and only the outer one is opened"),
        }
        out
    }
}

/// The first bytes of a random, by which a line of a key log is found.
fn hex(out: &mut String, random: &[u8; 32]) {
    for byte in random.iter().take(8) {
        text!(out, "{byte:02x}");
    }
}

fn side<T>(pair: &mut [T; 2], direction: Direction) -> &mut T {
    let [client, server] = pair;
    if direction == Direction::FromClient { client } else { server }
}

/// Secrets of TLS 1.3 of a side: of early data, of the handshake, of what follows.
pub struct Labels {
    /// Early data.
    pub early: &'static str,
    /// The handshake.
    pub handshake: &'static str,
    /// Application data.
    pub traffic: &'static str,
}

/// The labels of a side.
pub fn labels(direction: Direction) -> Labels {
    match direction {
        Direction::FromClient => Labels {
            early: "CLIENT_EARLY_TRAFFIC_SECRET",
            handshake: "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
            traffic: "CLIENT_TRAFFIC_SECRET_0",
        },
        Direction::FromServer => {
            Labels { early: "", handshake: "SERVER_HANDSHAKE_TRAFFIC_SECRET", traffic: "SERVER_TRAFFIC_SECRET_0" }
        }
    }
}

/// Whether a suite can be opened in this version.
pub fn supported(facts: Facts) -> Option<Suite> {
    let suite = Suite::of(facts.suite)?;
    matches!(facts.version, 0x0302..=0x0304).then_some(suite)
}
