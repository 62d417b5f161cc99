//! From hellos, secrets and private keys to the keys of records, and from one to the next.

use std::sync::Arc;

use super::{Current, Stage, TLS13, Tls};
use crate::dissect::{Direction, Opening, Outbox, PrivateKey, Whole};
use crate::protocols::tls::crypto::schedule::{prf, session_hash};
use crate::protocols::tls::crypto::suite::Hash;
use crate::protocols::tls::crypto::{Keys, Plain};
use crate::protocols::tls::hello;
use crate::protocols::tls::keylog;
use crate::protocols::tls::keyring::{Keyring, Why, labels, supported};
use crate::protocols::tls::kind::Facts;
use crate::protocols::tls::record::Head;

/// The label of the master secret of a session that a ticket takes up again; the owner is the hash of the ticket.
const OF_TICKET: &str = "TICKET";

fn name_of(ticket: &[u8]) -> Vec<u8> {
    session_hash(0x0303, Hash::Sha256, ticket)
}

impl Tls {
    /// Both hellos are known: what follows is protected as they say.
    pub(super) fn agree(&mut self, out: &mut Outbox) {
        let why = self.keys_of_hellos();
        self.keyring.refuse(why);
        self.tell(out);
    }

    fn keys_of_hellos(&mut self) -> Why {
        let Some(secrets) = self.secrets.clone() else { return Why::Nested };
        let Some(random) = self.client.as_ref().map(|client| client.random) else {
            return Why::NoHello(Some(Direction::FromClient));
        };
        self.keyring.needs(&secrets, &random, self.facts);
        if supported(self.facts).is_none() {
            return Why::Unsupported(self.facts);
        }
        let found = match self.facts.version {
            TLS13 => self.has_secret(Direction::FromClient) || self.has_secret(Direction::FromServer),
            _ => self.master_of_hellos(),
        };
        let lacks = |direction| secrets.find(labels(direction).traffic, &random).is_none();
        let lacks =
            [Direction::FromClient, Direction::FromServer].map(|side| self.facts.version == TLS13 && lacks(side));
        match (found, secrets.knows(&random)) {
            (true, _) if lacks == [true, true] => Why::Incomplete(random),
            (true, _) if lacks == [true, false] => Why::OneSide(Direction::FromClient, random),
            (true, _) if lacks == [false, true] => Why::OneSide(Direction::FromServer, random),
            (true, _) => Why::Opens,
            (false, true) => Why::Incomplete(random),
            (false, false) => Why::NoSecret(secrets, random),
        }
    }

    /// Looks for the master secret by what the hellos say, before TLS 1.3.
    fn master_of_hellos(&mut self) -> bool {
        let (Some(secrets), Some(client), Some(server)) = (self.secrets.clone(), &self.client, &self.server) else {
            return false;
        };
        let id = server.session_id.clone();
        let ticket = Some(&client.extensions.ticket).filter(|ticket| !ticket.is_empty());
        let ticket = ticket.and_then(|ticket| secrets.find(OF_TICKET, &name_of(ticket)));
        let of_id = || secrets.find(keylog::OLD, &id).filter(|_| !id.is_empty() && client.session_id == id);
        let master = secrets.find("CLIENT_RANDOM", &client.random).or_else(of_id).or(ticket);
        self.keyring.needs(&secrets, &id, self.facts);
        master.is_some_and(|master| self.master_keys(&master)) || self.null_keys()
    }

    fn null_keys(&mut self) -> bool {
        let keys = || Keys::of_null(supported(self.facts)?, self.facts.version);
        let (client, server) = (keys(), keys());
        self.clear = client.is_some();
        (self.side(Direction::FromClient).next, self.side(Direction::FromServer).next) = (client, server);
        self.clear
    }

    pub(super) fn tell(&mut self, out: &mut Outbox) {
        let opener = (!std::mem::replace(&mut self.told, true)).then(|| Opening(self.keyring.clone()));
        out.whole(Whole { facts: self.facts.number(), carries: self.carries.clone(), opener });
    }

    /// The first record that is protected in a stream whose hellos are not known.
    pub(super) fn without_hello(&mut self, head: Head, out: &mut Outbox) {
        if self.told || self.server.is_some() {
            return;
        }
        // Without the server's hello it is not known how they are protected.
        let missing = self.client.as_ref().map(|_| Direction::FromServer);
        self.keyring.refuse(if self.secrets.is_some() { Why::NoHello(missing) } else { Why::Nested });
        let known = self.facts;
        self.facts = Facts { version: head.version, suite: 0 };
        self.tell(out);
        self.facts = known;
    }

    /// Whether a secret of TLS 1.3 is known for a direction.
    pub(super) fn has_secret(&self, direction: Direction) -> bool {
        self.has_secret_from(direction, Stage::Early)
    }

    /// Whether one is known for this stage or a later one.
    pub(super) fn has_secret_from(&self, direction: Direction, from: Stage) -> bool {
        let (Some(secrets), Some(client)) = (&self.secrets, &self.client) else { return false };
        let stages = [Stage::Early, Stage::Handshake, Stage::Traffic].into_iter().filter(|stage| *stage >= from);
        let mut labels = stages.map(|stage| label(direction, stage));
        labels.any(|label| secrets.find(label, &client.random).is_some())
    }

    /// Early data stays closed although the rest is opened.
    pub(super) fn lacks_early(&self) {
        if let Some(client) = &self.client
            && !self.waits
            && self.keyring.opens()
        {
            self.keyring.refuse(Why::NoEarly(client.random));
        }
    }

    /// Makes the keys that the next change of cipher brings into use, before TLS 1.3.
    fn master_keys(&mut self, master: &[u8]) -> bool {
        let (Some(client), Some(server), Some(suite)) = (&self.client, &self.server, supported(self.facts)) else {
            return false;
        };
        let etm = server.extensions.encrypt_then_mac;
        let (client, server) = (client.random, server.random);
        let made = Keys::of_master_secret((suite, self.facts.version), master, &client, &server, etm);
        let Some((of_client, of_server)) = made else { return false };
        self.side(Direction::FromClient).next = Some(of_client);
        self.side(Direction::FromServer).next = Some(of_server);
        true
    }

    /// A change of cipher: RFC 5246 §7.1. In TLS 1.3 it means nothing.
    pub(super) fn change_cipher(&mut self, direction: Direction) {
        if self.facts.version == TLS13 {
            return;
        }
        if self.side(direction).next.is_none() && !self.waits && self.secrets.is_some() {
            // Whoever writes the key log may be a little behind.
            self.master_of_hellos();
        }
        let side = self.side(direction);
        let next = side.next.take();
        (side.protected, side.sequence, side.failures) = (true, 0, 0);
        side.last_block = next.as_ref().map(|keys| keys.first_block().to_vec()).unwrap_or_default();
        side.stream = next.as_ref().and_then(Keys::stream);
        side.keys = next.map(|keys| Current { keys: keys.ready(), epoch: None });
    }

    /// The key exchange of RSA: the key log may know the secret by the first bytes of what was encrypted, or the private key of
    /// the server is there. With the extended master secret (RFC 7627) it takes all messages so far; who writes such lines
    /// of a key log is older.
    pub(super) fn premaster(&mut self, body: &[u8], out: &mut Outbox) {
        let (Some(secrets), Some(client), Some(server), Some(suite)) =
            (self.secrets.clone(), &self.client, &self.server, supported(self.facts))
        else {
            return;
        };
        let extended = client.extensions.extended_master_secret && server.extensions.extended_master_secret;
        let [own, _] = &self.sides;
        let Some(sealed) = body.get(2..).filter(|_| own.next.is_none() && self.facts.version < TLS13) else { return };
        let name = sealed.get(..8).unwrap_or_default().to_vec();
        self.keyring.needs(&secrets, &name, self.facts);
        let logged = secrets.find("RSA", &name).filter(|_| !extended);
        let opened = || {
            let premaster = self.private_key.as_ref()?.decrypt(sealed)?;
            // RFC 5246 §7.4.7.1: the version of the client's hello and 46 random bytes.
            (premaster.len() == 48 && premaster.get(..2)? == client.version.to_be_bytes()).then_some(premaster)
        };
        let Some(premaster) = logged.or_else(opened) else { return };
        let master = match (extended, &self.transcript) {
            (false, _) => {
                let seed: [&[u8]; 2] = [&client.random, &server.random];
                prf(self.facts.version, suite.hash, &premaster, "master secret", &seed, 48)
            }
            (true, Some(messages)) => {
                let hash = session_hash(self.facts.version, suite.hash, messages);
                prf(self.facts.version, suite.hash, &premaster, "extended master secret", &[&hash], 48)
            }
            (true, None) => return,
        };
        let (random, id) = (client.random, server.session_id.clone());
        if self.master_keys(&master) {
            // What takes this session up again has no key exchange.
            secrets.add("CLIENT_RANDOM", &random, &master);
            if !id.is_empty() {
                secrets.add(keylog::OLD, &id, &master);
            }
            self.master = master;
            self.keyring.refuse(Why::Opens);
            self.tell(out);
        }
    }

    /// The private key for a certificate, if it is there.
    pub(super) fn certificate(&mut self, body: &[u8]) {
        if let Some(secrets) = &self.secrets {
            let own = |key: &Arc<dyn PrivateKey>| memchr::memmem::find(body, key.public()).is_some();
            let keys = secrets.private_keys();
            let some = !keys.is_empty();
            self.private_key = keys.into_iter().find(own).or(self.private_key.take());
            if some && self.private_key.is_none() {
                self.keyring.private_key_of_another();
            }
        }
    }

    /// With this ticket the session is taken up again: its master secret is found by it then.
    pub(super) fn ticket(&mut self, body: &[u8]) {
        if let (Some(secrets), Some(ticket)) = (&self.secrets, hello::new_ticket(body))
            && !self.master.is_empty()
            && self.facts.version < TLS13
        {
            secrets.add(OF_TICKET, &name_of(ticket), &self.master);
        }
    }

    pub(super) fn advance(&mut self, direction: Direction, stage: Stage) {
        let side = self.side(direction);
        if side.stage < stage {
            (side.stage, side.keys, side.sequence) = (stage, None, 0);
            side.secret.clear();
        }
    }

    /// New keys from the secret in use: RFC 8446 §4.6.3, §7.2.
    pub(super) fn update(&mut self, direction: Direction) {
        let Some(suite) = supported(self.facts) else { return };
        let side = self.side(direction);
        side.secret = Keys::next_secret(suite, &side.secret);
        let keys = Keys::of_traffic_secret(suite, &side.secret);
        side.keys = keys.map(|keys| Current { keys: keys.ready(), epoch: None });
        side.sequence = 0;
    }

    /// Opens a record into `space`, and says how it is opened again.
    pub(super) fn open(&mut self, direction: Direction, record: &[u8], space: Vec<u8>) -> Option<(Plain, u64)> {
        let stage = self.side(direction).stage;
        if self.side(direction).keys.is_none() && self.facts.version == TLS13 {
            self.enter(direction, stage);
        }
        let link = self.side(direction).needed();
        let mut opened = self.side(direction).open(record, space);
        // What would have changed the keys may be missing, or the server did not take what came early.
        for later in [Stage::Handshake, Stage::Traffic] {
            if opened.is_none() && later > stage && self.facts.version == TLS13 {
                opened = self.try_stage(direction, later, record);
            }
        }
        let (plain, sequence) = opened?;
        let keyring = Arc::clone(&self.keyring);
        let side = self.side(direction);
        side.sequence = sequence.saturating_add(1);
        let current = side.keys.as_mut()?;
        if current.epoch.is_none() {
            current.epoch = keyring.add(direction, current.keys.bare());
        }
        let epoch = current.epoch?;
        if link.is_some_and(|link| !keyring.link(direction, epoch, sequence, link)) {
            return None;
        }
        Some((plain, Keyring::recipe(epoch, sequence)))
    }

    /// Brings the keys of a stage into use, if the key log has its secret.
    fn enter(&mut self, direction: Direction, stage: Stage) -> bool {
        let (Some(secrets), Some(client), Some(suite)) = (&self.secrets, &self.client, supported(self.facts)) else {
            return false;
        };
        let Some(secret) = secrets.find(label(direction, stage), &client.random) else { return false };
        let Some(keys) = Keys::of_traffic_secret(suite, &secret) else { return false };
        let side = self.side(direction);
        side.keys = Some(Current { keys: keys.ready(), epoch: None });
        (side.stage, side.secret, side.sequence) = (stage, secret, 0);
        true
    }

    /// Goes on to a later stage if a record opens with its keys.
    fn try_stage(&mut self, direction: Direction, stage: Stage, record: &[u8]) -> Option<(Plain, u64)> {
        let side = self.side(direction);
        let before = (side.keys.take(), side.stage, std::mem::take(&mut side.secret), side.sequence);
        if self.enter(direction, stage)
            && let Some(opened) = self.side(direction).open(record, Vec::new())
        {
            return Some(opened);
        }
        let side = self.side(direction);
        (side.keys, side.stage, side.secret, side.sequence) = before;
        None
    }
}

/// The label of a secret of TLS 1.3.
fn label(direction: Direction, stage: Stage) -> &'static str {
    let labels = labels(direction);
    match stage {
        Stage::Early => labels.early,
        Stage::Handshake => labels.handshake,
        Stage::Traffic => labels.traffic,
    }
}
