//! Secrets that open what streams protect, found by their label and by what they belong to (in TLS: the client's random), and
//! private keys that open what was encrypted for them.
//!
//! They may grow while others read. Nothing prints them: `Debug` says how many there are.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, RwLock};

use hashbrown::HashMap;

/// Secrets that are kept; further ones are counted and left out.
pub const MAX_SECRETS: usize = 1 << 20;
/// Bytes of a secret or of what it belongs to; a longer one is left out.
pub const MAX_LENGTH: usize = 1 << 10;
/// Private keys that are kept; further ones are left out.
pub const MAX_PRIVATE_KEYS: usize = 64;

/// A label and its secret.
type Labelled = (Box<str>, Box<[u8]>);

/// A private key.
pub trait PrivateKey: Send + Sync {
    /// What was encrypted for it; `None` if that is not for it, or not sound.
    fn decrypt(&self, sealed: &[u8]) -> Option<Vec<u8>>;

    /// What of it is public, as it stands within a certificate for it.
    fn public(&self) -> &[u8];
}

/// A store of secrets.
#[derive(Default)]
pub struct Secrets {
    lists: RwLock<Lists>,
    private_keys: RwLock<Vec<Arc<dyn PrivateKey>>>,
    key_log: RwLock<Option<(String, LogState)>>,
    /// How often anything was added.
    version: AtomicU64,
}

/// How a key log was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogState {
    /// It is not there.
    Missing,
    /// There is nothing in it.
    Empty,
    /// It was read.
    Read,
}

#[derive(Default)]
struct Lists {
    owners: HashMap<Box<[u8]>, Vec<Labelled>>,
    count: usize,
    left_out: usize,
}

impl Secrets {
    /// Adds a secret of `owner`. Returns whether it is new; one that is known already stays as it was.
    pub fn add(&self, label: &str, owner: &[u8], secret: &[u8]) -> bool {
        let Ok(mut lists) = self.lists.write() else { return false };
        if lists.count >= MAX_SECRETS || owner.len() > MAX_LENGTH || secret.len() > MAX_LENGTH {
            lists.left_out = lists.left_out.saturating_add(1);
            return false;
        }
        let own = lists.owners.entry(owner.into()).or_default();
        if own.iter().any(|(known, _)| **known == *label) {
            return false;
        }
        own.push((label.into(), secret.into()));
        lists.count = lists.count.saturating_add(1);
        self.version.fetch_add(1, Ordering::Release);
        true
    }

    /// Adds a private key. Returns whether there was room.
    pub fn add_private_key(&self, key: Arc<dyn PrivateKey>) -> bool {
        let Ok(mut keys) = self.private_keys.write() else { return false };
        let room = keys.len() < MAX_PRIVATE_KEYS;
        if room {
            keys.push(key);
        }
        room
    }

    /// Notes how the key log of this name was found. One that was read once stays so: what was in it is known.
    pub fn note_key_log(&self, name: &str, state: LogState) {
        let known = self.key_log();
        let is_news = known.is_none_or(|(known, before)| known != name || before != LogState::Read && before != state);
        if let (true, Ok(mut own)) = (is_news, self.key_log.write()) {
            *own = Some((name.to_owned(), state));
        }
    }

    /// The key log that was looked for, by its name, if there is one.
    pub fn key_log(&self) -> Option<(String, LogState)> {
        self.key_log.read().ok()?.clone()
    }

    /// The secret of `owner` with this label.
    pub fn find(&self, label: &str, owner: &[u8]) -> Option<Vec<u8>> {
        let lists = self.lists.read().ok()?;
        let own = lists.owners.get(owner)?;
        own.iter().find(|(known, _)| **known == *label).map(|(_, secret)| secret.to_vec())
    }

    /// Labels and secrets of `owner`.
    pub fn all_of(&self, owner: &[u8]) -> Vec<(String, Vec<u8>)> {
        let Ok(lists) = self.lists.read() else { return Vec::new() };
        let own = lists.owners.get(owner).map(Vec::as_slice).unwrap_or_default();
        own.iter().map(|(label, secret)| (label.to_string(), secret.to_vec())).collect()
    }

    /// How many secrets there are of `owner`.
    pub fn count_of(&self, owner: &[u8]) -> usize {
        self.lists.read().map_or(0, |lists| lists.owners.get(owner).map_or(0, Vec::len))
    }

    /// Whether there is any secret of `owner`.
    pub fn knows(&self, owner: &[u8]) -> bool {
        self.count_of(owner) > 0
    }

    /// The private keys.
    pub fn private_keys(&self) -> Vec<Arc<dyn PrivateKey>> {
        self.private_keys.read().map_or_else(|_| Vec::new(), |keys| keys.clone())
    }

    /// How many owners have secrets here.
    pub fn owners(&self) -> usize {
        self.lists.read().map_or(0, |lists| lists.owners.len())
    }

    /// How many secrets there are, and how many were left out.
    pub fn count(&self) -> (usize, usize) {
        self.lists.read().map_or((0, 0), |lists| (lists.count, lists.left_out))
    }

    /// Changes whenever there is a new secret.
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secrets({}, {})", self.count().0, self.private_keys().len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_found_by_label_and_owner_and_never_printed() {
        let secrets = Secrets::default();
        assert!(secrets.add("CLIENT_RANDOM", &[1; 32], &[0xab; 48]));
        let version = secrets.version();
        assert!(!secrets.add("CLIENT_RANDOM", &[1; 32], &[0xcd; 48]), "the first one stays");
        assert_eq!(secrets.version(), version, "nothing is new");
        assert_eq!(secrets.find("CLIENT_RANDOM", &[1; 32]), Some(vec![0xab; 48]));
        assert_eq!(secrets.find("RSA", &[1; 32]), None);
        assert!(secrets.knows(&[1; 32]) && !secrets.knows(&[2; 32]));
        assert!(!secrets.add("X", &[0; MAX_LENGTH + 1], &[]));
        assert_eq!((secrets.owners(), secrets.count()), (1, (1, 1)));
        assert_eq!(secrets.all_of(&[1; 32]), [("CLIENT_RANDOM".to_owned(), vec![0xab; 48])]);
        assert_eq!(format!("{secrets:?}"), "Secrets(1, 0)");
        for (state, found) in [(LogState::Missing, LogState::Missing), (LogState::Empty, LogState::Empty)]
            .into_iter()
            .chain([(LogState::Read, LogState::Read), (LogState::Missing, LogState::Read)])
        {
            secrets.note_key_log("keys", state);
            assert_eq!(secrets.key_log(), Some(("keys".to_owned(), found)));
        }
        assert!(secrets.add("X", &[1; 32], &[1]));
        assert!(secrets.version() > version);
    }
}
