//! What hosts are called by the capture itself: answers of DNS, names that the file brings with it, and names that
//! connections asked for. A name counts from the frame that gives it on, until another one of a kind that is used follows.

use std::sync::Arc;

use hashbrown::HashMap;
use smallvec::SmallVec;

use super::Chosen;
use crate::base::{Address, FrameId};

/// Sightings that are kept: a name from a frame on, for one address. Those beyond are counted ([`Hosts::left_out`]).
pub const MAX_SIGHTINGS: usize = 1 << 18;
/// Sightings that are kept of one address and kind.
pub const MAX_OF_ADDRESS: usize = 1 << 10;
/// Different names that are kept.
pub const MAX_NAMES: usize = 1 << 17;
/// The most octets of a name (RFC 1035 §2.3.4 allows 255); longer ones are no names of hosts.
pub const MAX_NAME: usize = 255;

/// Who says the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// An address record of DNS, by the name that was asked for.
    Dns,
    /// The server name that a TLS client asked for.
    Sni,
    /// The `Host` that an HTTP client asked for.
    Host,
    /// The file, for all of its frames (name resolution blocks of pcapng).
    File,
}

impl Origin {
    /// Its word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dns => "DNS",
            Self::Sni => "SNI",
            Self::Host => "Host",
            Self::File => "file",
        }
    }
}

/// The name of a host, and how it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    /// The name. From the wire: to be made safe before it is shown.
    pub name: Arc<str>,
    /// Who says it.
    pub origin: Origin,
    /// The frame that says it; `None` when the file does.
    pub frame: Option<FrameId>,
    /// The first frame for which it counts.
    since: FrameId,
}

/// A name for an address, to be learned.
#[derive(Clone, Copy, Debug)]
pub struct Sighting<'n> {
    /// The address.
    pub address: Address,
    /// Its name. A dot at the end is left out, so is a port.
    pub name: &'n str,
    /// Who says it.
    pub origin: Origin,
    /// The frame that says it.
    pub frame: FrameId,
    /// The first frame for which it counts: the name that a connection asked for counts for all of the connection.
    pub since: FrameId,
}

/// Names of hosts with the frames from which they count.
#[derive(Debug, Default)]
pub struct Hosts {
    of_address: HashMap<(Address, Group), SmallVec<[Entry; 1]>, foldhash::fast::RandomState>,
    names: Vec<Arc<str>>,
    places: HashMap<Arc<str>, u32, foldhash::fast::RandomState>,
    sightings: usize,
    left_out: u64,
}

/// Origins that are used together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Group {
    Dns,
    Asked,
    File,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    since: FrameId,
    frame: FrameId,
    name: u32,
    origin: Origin,
}

impl Group {
    fn of(origin: Origin) -> Self {
        match origin {
            Origin::Dns => Self::Dns,
            Origin::Sni | Origin::Host => Self::Asked,
            Origin::File => Self::File,
        }
    }
}

impl Hosts {
    /// Learns a name. Says whether there was room for it; what is no name of a host needs none.
    pub fn add(&mut self, sighting: &Sighting<'_>) -> bool {
        let Some(name) = host_name(sighting.name) else { return true };
        if !matches!(sighting.address, Address::V4(_) | Address::V6(_)) || is_unspecific(sighting.address) {
            return true;
        }
        let full = self.sightings >= MAX_SIGHTINGS;
        let Some(name) = self.place(name).filter(|_| !full) else {
            self.left_out = self.left_out.saturating_add(1);
            return false;
        };
        let entry = Entry { since: sighting.since, frame: sighting.frame, name, origin: sighting.origin };
        let entries = self.of_address.entry((sighting.address, Group::of(sighting.origin))).or_default();
        let at = entries.partition_point(|other| other.since <= entry.since);
        // The same name again says nothing new.
        let before = at.checked_sub(1).and_then(|at| entries.get(at));
        if before.is_some_and(|before| before.name == entry.name) {
            return true;
        }
        if entries.len() >= MAX_OF_ADDRESS {
            self.left_out = self.left_out.saturating_add(1);
            return false;
        }
        entries.insert(at, entry);
        self.sightings = self.sightings.saturating_add(1);
        true
    }

    /// The name of an address in frame `at`: of the kinds that are chosen the one that was given last. What the file says
    /// counts from the start.
    pub fn find(&self, chosen: Chosen, address: Address, at: FrameId) -> Option<Host> {
        let groups = [(Group::Dns, Origin::Dns), (Group::Asked, Origin::Sni), (Group::File, Origin::File)];
        let of_group = |(group, origin): (Group, Origin)| {
            if !chosen.origin(origin) {
                return None;
            }
            let entries = self.of_address.get(&(address, group))?;
            let behind = entries.partition_point(|entry| entry.since <= at);
            entries.get(behind.checked_sub(1)?)
        };
        let mut last: Option<&Entry> = None;
        for entry in groups.into_iter().filter_map(of_group) {
            if last.is_none_or(|last| entry.since > last.since) {
                last = Some(entry);
            }
        }
        let entry = last?;
        let frame = (entry.origin != Origin::File).then_some(entry.frame);
        Some(Host {
            name: Arc::clone(self.names.get(entry.name as usize)?),
            origin: entry.origin,
            frame,
            since: entry.since,
        })
    }

    /// Sightings that are kept.
    pub fn len(&self) -> usize {
        self.sightings
    }

    /// Whether nothing is known.
    pub fn is_empty(&self) -> bool {
        self.sightings == 0
    }

    /// Sightings for which there was no room.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    fn place(&mut self, name: &str) -> Option<u32> {
        if let Some(place) = self.places.get(name) {
            return Some(*place);
        }
        if self.names.len() >= MAX_NAMES {
            return None;
        }
        let (name, place): (Arc<str>, u32) = (name.into(), u32::try_from(self.names.len()).ok()?);
        self.names.push(Arc::clone(&name));
        self.places.insert(name, place);
        Some(place)
    }
}

impl Host {
    /// The first frame for which the name counts.
    pub fn since(&self) -> FrameId {
        self.since
    }
}

/// The name of a host in what was said: without a port and the dot at the end. `None` for an address, for nothing, and for
/// what is longer than a name can be.
fn host_name(said: &str) -> Option<&str> {
    let said = said.trim();
    let without_port = match said.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.contains(':') => name,
        _ => said,
    };
    let name = without_port.strip_suffix('.').unwrap_or(without_port);
    let is_address = name.parse::<std::net::IpAddr>().is_ok() || name.starts_with('[');
    (!name.is_empty() && name.len() <= MAX_NAME && !is_address).then_some(name)
}

/// Addresses that stand for no host in particular: a name of `0.0.0.0` is how name servers say "blocked".
fn is_unspecific(address: Address) -> bool {
    match address {
        Address::V4(octets) => octets == [0; 4] || octets == [255; 4],
        Address::V6(octets) => octets == [0; 16],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOST: Address = Address::V4([192, 0, 2, 1]);

    fn sighting(name: &str, origin: Origin, frame: u32, since: u32) -> Sighting<'_> {
        Sighting { address: HOST, name, origin, frame: FrameId(frame), since: FrameId(since) }
    }

    fn all() -> Chosen {
        Chosen::parse("dns").unwrap()
    }

    #[test]
    fn the_last_name_before_a_frame_counts() {
        let mut hosts = Hosts::default();
        hosts.add(&sighting("old.example", Origin::Dns, 5, 5));
        hosts.add(&sighting("new.example.", Origin::Dns, 9, 9));
        hosts.add(&sighting("asked.example:8080", Origin::Host, 14, 11));
        hosts.add(&sighting("file.example", Origin::File, 0, 0));
        let name = |chosen, at| hosts.find(chosen, HOST, FrameId(at)).map(|host| host.name.to_string());
        let dns = Chosen::parse("d").unwrap();
        assert_eq!(name(dns, 4), None);
        assert_eq!(name(dns, 5).as_deref(), Some("old.example"));
        assert_eq!(name(dns, 8).as_deref(), Some("old.example"));
        assert_eq!(name(dns, 50).as_deref(), Some("new.example"));
        assert_eq!(name(all(), 4).as_deref(), Some("file.example"));
        assert_eq!(
            name(all(), 11).as_deref(),
            Some("asked.example"),
            "all of the connection has the name it asked for"
        );
        let host = hosts.find(all(), HOST, FrameId(12)).unwrap();
        assert_eq!((host.origin, host.frame, host.since()), (Origin::Host, Some(FrameId(14)), FrameId(11)));
        assert_eq!(hosts.find(all(), HOST, FrameId(0)).unwrap().frame, None);
        assert_eq!(hosts.find(all(), Address::V4([192, 0, 2, 2]), FrameId(50)), None);
        assert_eq!(hosts.find(Chosen::NONE, HOST, FrameId(50)), None);
    }

    #[test]
    fn what_is_no_name_is_not_learned() {
        let mut hosts = Hosts::default();
        let long = "a".repeat(MAX_NAME + 1);
        for name in ["", ".", ":80", "192.0.2.7", "192.0.2.7:80", "[2001:db8::1]:443", "2001:db8::1", &long] {
            assert!(hosts.add(&sighting(name, Origin::Host, 1, 1)), "{name}");
        }
        assert!(hosts.is_empty());
        let blocked = Sighting { address: Address::V4([0; 4]), ..sighting("ads.example", Origin::Dns, 1, 1) };
        assert!(hosts.add(&blocked) && hosts.is_empty());
        hosts.add(&sighting("a", Origin::Dns, 1, 1));
        hosts.add(&sighting("a", Origin::Dns, 2, 2));
        assert_eq!(hosts.len(), 1, "the same name again is nothing new");
    }

    #[test]
    fn an_address_and_the_whole_have_limits() {
        let mut hosts = Hosts::default();
        for frame in 0..MAX_OF_ADDRESS as u32 + 10 {
            hosts.add(&sighting(&format!("host{frame}"), Origin::Dns, frame, frame));
        }
        assert_eq!((hosts.len(), hosts.left_out()), (MAX_OF_ADDRESS, 10));
        for number in 0..MAX_SIGHTINGS as u32 {
            let address = Address::V4(number.wrapping_add(1 << 24).to_be_bytes());
            hosts.add(&Sighting { address, ..sighting("c", Origin::Dns, 1, 1) });
        }
        assert_eq!((hosts.len(), hosts.left_out()), (MAX_SIGHTINGS, 10 + MAX_OF_ADDRESS as u64));
    }
}
