//! Names for numbers, without a look-up ever sent: who made a network card, what a port is assigned to, and what hosts are
//! called by the capture itself.
//!
//! A [`Names`] belongs to a capture. What is compiled in ([`vendors`], [`well_known`], [`services`]) it knows from the start;
//! names of hosts ([`hosts`]) it is told by whoever goes over the frames. Which kinds are used is a [`Chosen`], and may change
//! at any time.

mod chosen;
pub mod hosts;
pub mod services;
pub mod vendors;
pub mod well_known;

use std::fmt;
use std::sync::atomic::{AtomicU8, AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

pub use chosen::{Chosen, UnknownFlag};
pub use hosts::{Host, Hosts, Origin};

use crate::base::{Address, FrameId};

/// The names of a capture, shared by all who read it.
#[derive(Debug, Default)]
pub struct Names {
    chosen: AtomicU8,
    hosts: RwLock<Hosts>,
    learned: AtomicU64,
}

impl Names {
    /// Names of which these kinds are used.
    pub fn choosing(chosen: Chosen) -> Self {
        Self { chosen: AtomicU8::new(chosen.bits()), ..Self::default() }
    }

    /// Which kinds are used.
    #[inline]
    pub fn chosen(&self) -> Chosen {
        Chosen::from_bits(self.chosen.load(Ordering::Relaxed))
    }

    /// Says which kinds are used from now on.
    pub fn choose(&self, chosen: Chosen) {
        self.chosen.store(chosen.bits(), Ordering::Relaxed);
    }

    /// Adds what is learned of hosts.
    pub fn learn(&self, add: impl FnOnce(&mut Hosts)) {
        let mut hosts = self.hosts.write().unwrap_or_else(PoisonError::into_inner);
        let before = hosts.len();
        add(&mut hosts);
        self.learned.fetch_add(hosts.len().saturating_sub(before) as u64, Ordering::Relaxed);
    }

    /// How much was learned of hosts so far: another number, other names.
    pub fn learned(&self) -> u64 {
        self.learned.load(Ordering::Relaxed)
    }

    /// Looks at the names of hosts.
    pub fn hosts<T>(&self, look: impl FnOnce(&Hosts) -> T) -> T {
        look(&self.hosts.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// The name that a host had when frame `at` was sent, of the kinds that are `chosen`.
    pub fn host(&self, chosen: Chosen, address: Address, at: FrameId) -> Option<Host> {
        if !chosen.hosts() {
            return None;
        }
        self.hosts(|hosts| hosts.find(chosen, address, at))
    }

    /// The name of any address, of the kinds that are `chosen`. From the wire: to be made safe before it is shown.
    pub fn name(&self, chosen: Chosen, address: Address, at: FrameId) -> Option<String> {
        match address {
            Address::None => None,
            Address::Ether(mac) => chosen.macs().then(|| mac_name(mac)).flatten(),
            Address::V4(_) | Address::V6(_) => self.host(chosen, address, at).map(|host| host.name.to_string()),
        }
    }
}

/// The name of a MAC address: a well-known one, else the maker's short name with what is left of the address:
/// `Apple_4c:7a:35`. As in Wireshark a group address counts for the maker that it is derived from.
pub fn mac_name(mac: [u8; 6]) -> Option<String> {
    if let Some(name) = well_known::name(mac) {
        return Some(name);
    }
    let vendor = vendors::of(mac)?;
    let [.., a, b, c] = mac;
    Some(format!("{}_{a:02x}:{b:02x}:{c:02x}", vendor.short))
}

/// An address as text that shows both: `name (address)`, or the address alone where it has no name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The name, if there is one.
    pub name: Option<String>,
    /// The address.
    pub address: Address,
}

impl fmt::Display for Named {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.name {
            Some(name) => write!(f, "{name} ({})", self.address),
            None => self.address.fmt(f),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mac_address_is_named_by_its_use_or_its_maker() {
        let name = |mac| mac_name(mac).unwrap_or_default();
        assert_eq!(name([0x00, 0x17, 0xf2, 0x4c, 0x7a, 0x35]), "Apple_4c:7a:35");
        assert_eq!(name([0xff; 6]), "Broadcast");
        assert_eq!(name([0x01, 0x00, 0x5e, 0x00, 0x00, 0xfb]), "IPv4mcast_fb");
        assert_eq!(name([0x33, 0x33, 0, 0, 0, 1]), "IPv6mcast_01");
        assert_eq!(name([0x00, 0x1b, 0xc5, 0x00, 0x01, 0x02]), "Convergi_00:01:02", "a block of 36 bits");
        assert_eq!(name([0x01, 0x17, 0xf2, 0, 0, 1]), "Apple_00:00:01", "a group address of a maker");
        assert_eq!(mac_name([0x02, 0x12, 0x34, 1, 2, 3]), None, "nobody gave this away");
        assert_eq!(mac_name([0; 6]), None);
    }

    #[test]
    fn kinds_that_are_not_chosen_name_nothing() {
        let names = Names::default();
        let mac = Address::Ether([0xff; 6]);
        assert_eq!(names.name(names.chosen(), mac, FrameId(0)), None);
        names.choose(Chosen::parse("m").unwrap());
        assert_eq!(names.name(names.chosen(), mac, FrameId(0)).as_deref(), Some("Broadcast"));
        let named = Named { name: Some("a".into()), address: Address::V4([1, 2, 3, 4]) };
        assert_eq!(named.to_string(), "a (1.2.3.4)");
    }
}
