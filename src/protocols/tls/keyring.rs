//! The keys of a stream: found in a key log, used while the stream is read, and kept so that any of its records can be opened
//! again.

use std::sync::{Arc, Mutex, RwLock};

use super::crypto::{Before, Keys, Linking, Plain, Stream, Suite};
use super::kind::Facts;
use super::{keylog, suites};
use crate::dissect::secrets::LogState;
use crate::dissect::trouble::Random;
use crate::dissect::{Direction, Opener, Outlook, Secrets, Trouble};

/// Times that one side may change its keys; later records are not opened.
pub const MAX_EPOCHS: usize = 255;
/// Records of a direction whose ciphers need something of the record before; later ones are not opened.
pub const MAX_LINKS: usize = 1 << 20;
/// Names of a stream under which secrets may be found.
pub const MAX_OWNERS: usize = 8;
/// Bits of a record's number in a recipe; above them stands the number of its keys.
const SEQUENCE_BITS: u32 = 48;
const TLS13: u16 = 0x0304;
const BOTH: [Direction; 2] = [Direction::FromClient, Direction::FromServer];

/// Keys of a stream, by direction and in the order of their use.
#[derive(Default)]
pub struct Keyring {
    epochs: RwLock<[Vec<Epoch>; 2]>,
    why: RwLock<Why>,
    lack: RwLock<Lack>,
}

/// Keys, and what records under them need of those before them, by their numbers.
struct Epoch {
    keys: Keys,
    links: Vec<(u64, Link)>,
    /// A stream on its way: who reads records in their order need not begin it for each.
    stream: Mutex<Option<Stream>>,
}

/// What a record needs of those before it, as it is kept.
#[derive(Clone, Copy)]
pub enum Link {
    /// The last block before it, at the beginning of these bytes.
    Block([u8; 16]),
    /// Its place in the stream.
    Place(u64),
}

/// What a stream lacked when a record could not be opened.
#[derive(Clone, Default)]
pub struct Lack {
    /// Where it may come to, and the names under which it would be found there.
    pub secrets: Option<Arc<Secrets>>,
    /// See [`Lack::secrets`].
    pub owners: Vec<Box<[u8]>>,
    /// What was agreed on.
    pub facts: Facts,
    /// Whether something could not be opened, and how many secrets were known then.
    pub known: Option<usize>,
    /// Whether those were not used because more were awaited.
    pub waited: bool,
    /// Whether there are private keys, and none of them is that of the server's certificate.
    pub private_key_of_another: bool,
}

impl Lack {
    /// How many secrets of the stream are known by now.
    pub fn count(&self) -> usize {
        let Some(secrets) = &self.secrets else { return 0 };
        self.owners.iter().fold(0, |sum, owner| sum.saturating_add(secrets.count_of(owner)))
    }

    /// Whether what is known opens the application data of both sides.
    pub fn is_complete(&self) -> bool {
        let Some(secrets) = &self.secrets else { return false };
        let has = |label: &str| self.owners.iter().any(|owner| secrets.find(label, owner).is_some());
        match self.facts.version {
            TLS13 => BOTH.into_iter().all(|direction| has(labels(direction).traffic)),
            _ => self.count() > 0,
        }
    }
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
    /// In TLS 1.3 the two sides have secrets of their own; that of this one is missing.
    OneSide(Direction, [u8; 32]),
    /// Everything but the early data of TLS 1.3 opens.
    NoEarly([u8; 32]),
    /// The hello of this side was not captured, or neither of them.
    NoHello(Option<Direction>),
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
        own.push(Epoch { keys, links: Vec::new(), stream: Mutex::default() });
        own.len().checked_sub(1)
    }

    /// Keeps what a record needs of those before it. Returns whether there was room.
    pub fn link(&self, direction: Direction, epoch: usize, sequence: u64, link: Link) -> bool {
        let Ok(mut epochs) = self.epochs.write() else { return false };
        let Some(own) = side(&mut epochs, direction).get_mut(epoch) else { return false };
        let room = own.links.len() < MAX_LINKS;
        if room {
            own.links.push((sequence, link));
        }
        room
    }

    /// Says why records cannot be opened.
    pub fn refuse(&self, why: Why) {
        if let Ok(mut own) = self.why.write() {
            *own = why;
        }
    }

    /// Whether nothing was said against opening them.
    pub fn opens(&self) -> bool {
        self.why.read().is_ok_and(|why| matches!(*why, Why::Opens))
    }

    /// Notes that the private keys belong to other certificates than that of the server.
    pub fn private_key_of_another(&self) {
        if let Ok(mut own) = self.lack.write() {
            own.private_key_of_another = true;
        }
    }

    /// Says what the stream needs: another name under which its secrets would be found.
    pub fn needs(&self, secrets: &Arc<Secrets>, owner: &[u8], facts: Facts) {
        if let Ok(mut own) = self.lack.write() {
            own.secrets = Some(Arc::clone(secrets));
            own.facts = facts;
            if own.owners.len() < MAX_OWNERS && !owner.is_empty() && own.owners.iter().all(|known| **known != *owner) {
                own.owners.push(owner.into());
            }
        }
    }

    /// Notes that a record was not opened; `waits`: because more secrets are awaited. Only the first one counts.
    pub fn lacks(&self, waits: bool) {
        if let Ok(mut own) = self.lack.write()
            && own.known.is_none()
        {
            (own.known, own.waited) = (Some(own.count()), waits);
        }
    }

    /// Whether what is known opens the application data of both sides.
    pub fn is_complete(&self) -> bool {
        self.lack.read().is_ok_and(|lack| lack.is_complete())
    }

    /// The recipe of a record.
    pub fn recipe(epoch: usize, sequence: u64) -> u64 {
        (epoch as u64) << SEQUENCE_BITS | sequence & ((1 << SEQUENCE_BITS) - 1)
    }
}

impl Epoch {
    fn open(&self, sequence: u64, record: &[u8]) -> Option<Plain> {
        if self.keys.linking() == Linking::Free {
            return self.keys.open(sequence, Before::Nothing, record);
        }
        let at = self.links.binary_search_by_key(&sequence, |(sequence, _)| *sequence).ok()?;
        match self.links.get(at)?.1 {
            Link::Block(block) => {
                let block = block.get(..self.keys.first_block().len())?;
                self.keys.open(sequence, Before::Block(block), record)
            }
            Link::Place(place) => {
                let mut kept = self.stream.lock().ok()?;
                let mut stream = kept.take().filter(|stream| stream.at() <= place).or_else(|| self.keys.stream())?;
                stream.pass_to(place);
                let plain = self.keys.open(sequence, Before::Stream(&mut stream), record);
                *kept = Some(stream);
                plain
            }
        }
    }
}

impl Opener for Keyring {
    fn open(&self, direction: Direction, recipe: u64, record: &[u8]) -> Option<Vec<u8>> {
        let epochs = self.epochs.read().ok()?;
        let [client, server] = &*epochs;
        let own = if direction == Direction::FromClient { client } else { server };
        let epoch = own.get(usize::try_from(recipe >> SEQUENCE_BITS).ok()?)?;
        let Plain { bytes, .. } = epoch.open(recipe & ((1 << SEQUENCE_BITS) - 1), record)?;
        Some(bytes)
    }

    fn outlook(&self, more: bool) -> Outlook {
        let (Ok(why), Ok(lack)) = (self.why.read(), self.lack.read()) else { return Outlook::Never };
        if let Why::NoHello(_) | Why::Unsupported(_) | Why::Nested = *why {
            return Outlook::Never;
        }
        match lack.known {
            None => Outlook::Opens,
            Some(known) if lack.count() > known && lack.is_complete() => Outlook::Came,
            // One side is opened without the other only if nothing more is to come.
            Some(known) if !more && (lack.count() > known || lack.waited && known > 0) => Outlook::Came,
            Some(_) => Outlook::Lacks,
        }
    }

    fn secrets(&self) -> String {
        let Ok(lack) = self.lack.read() else { return String::new() };
        let Some(secrets) = &lack.secrets else { return String::new() };
        let mut out = String::new();
        for owner in &lack.owners {
            for (label, secret) in secrets.all_of(owner) {
                keylog::write(&mut out, &label, owner, &secret);
            }
        }
        out
    }

    fn trouble(&self) -> Option<Trouble> {
        let why = self.why.read().ok()?;
        Some(match &*why {
            Why::Opens => return None,
            Why::NoSecret(secrets, random) => {
                let lack = self.lack.read().ok()?;
                no_secret(secrets, &lack, Random(*random))
            }
            Why::NoEarly(random) => Trouble::NoEarly(Random(*random)),
            Why::Incomplete(random) => Trouble::Incomplete(Random(*random)),
            Why::OneSide(missing, random) => Trouble::OneSide(*missing, Random(*random)),
            Why::NoHello(missing) => Trouble::NoHello(*missing),
            Why::Unsupported(facts) => match suites::name(facts.suite.into()) {
                Some(name) if (0x0301..=TLS13).contains(&facts.version) => Trouble::Suite(name),
                _ => Trouble::Version(facts.version),
            },
            Why::Nested => Trouble::Nested,
        })
    }
}

/// Why there is no secret for a client random: what was given in its place.
fn no_secret(secrets: &Secrets, lack: &Lack, random: Random) -> Trouble {
    let owners = secrets.owners();
    let suite = suites::name(lack.facts.suite.into()).unwrap_or_default();
    // Who reads streams again does so when they come, unless too much was shown of the stream already.
    if secrets.knows(&random.0) {
        return Trouble::CameLate;
    }
    match secrets.key_log() {
        Some((name, LogState::Missing)) => Trouble::NoKeyLog(name),
        Some((name, _)) if owners == 0 => Trouble::EmptyKeyLog(name),
        Some(_) => Trouble::OfOthers(owners, random),
        None if secrets.private_keys().is_empty() && owners == 0 => Trouble::NoSecrets,
        None if secrets.private_keys().is_empty() => Trouble::OfOthers(owners, random),
        // RFC 5246 §7.4.7.1: only this exchange of keys sends a secret that the server's key opens.
        None if !suite.starts_with("TLS_RSA_WITH_") => Trouble::Agreed(suite),
        None if lack.private_key_of_another => Trouble::PrivateKeyOfAnother,
        None => Trouble::NoSecrets,
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
    matches!(facts.version, 0x0301..=0x0304).then_some(suite)
}
