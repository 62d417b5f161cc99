//! Names on a tape: what its readers show beside numbers.

use std::sync::Arc;

use super::Tape;
use crate::base::{Address, FrameId};
use crate::dissect::{Field, Range};
use crate::names::services::{self, Transport};
use crate::names::{Chosen, Host, Named, Names};

/// The names of the capture, and the frame whose time they are of.
#[derive(Debug, Default)]
pub(in crate::dissect) struct Naming {
    names: Option<Arc<Names>>,
    chosen: Chosen,
    at: FrameId,
}

impl Tape {
    /// Lets the readers of this tape show names.
    pub fn set_names(&mut self, names: Arc<Names>) {
        self.naming = Naming { chosen: names.chosen(), names: Some(names), at: FrameId::default() };
    }

    /// Says for which frame names are looked up from now on, and looks which kinds are used now.
    #[inline]
    pub fn name_at(&mut self, frame: FrameId) {
        if let Some(names) = &self.naming.names {
            self.naming.chosen = names.chosen();
            self.naming.at = frame;
        }
    }

    /// Which kinds of names are used.
    #[inline]
    pub fn chosen_names(&self) -> Chosen {
        self.naming.chosen
    }

    /// The name of an address, if it has one that is used. From the wire: to be made safe before it is shown.
    pub fn name_of(&self, address: Address) -> Option<String> {
        let Naming { names, chosen, at } = &self.naming;
        if !chosen.any() {
            return None;
        }
        names.as_ref()?.name(*chosen, address, *at)
    }

    /// What the capture says of a host's name, if that is used: who says it, and where.
    pub fn host_of(&self, address: Address) -> Option<Host> {
        let Naming { names, chosen, at } = &self.naming;
        if !chosen.hosts() {
            return None;
        }
        names.as_ref()?.host(*chosen, address, *at)
    }

    /// Writes who says the name of a host that was just written, and in which frame, where such a name is used.
    pub fn name_given(&mut self, address: Address, range: Range, [origin, frame]: [&'static Field; 2]) {
        if !self.wants_any(&[origin, frame]) {
            return;
        }
        let Some(host) = self.host_of(address) else { return };
        if self.string(origin, range, host.origin.name()) {
            self.generated();
        }
        if let Some(given) = host.frame {
            self.generate(frame, range, given.number());
        }
    }

    /// An address with its name, for texts. Without texts nobody looks a name up.
    pub fn named(&self, address: Address) -> Named {
        Named { name: if self.want.labels { self.name_of(address) } else { None }, address }
    }

    /// The name of an address, else the address: what Wireshark calls resolved.
    pub fn resolved(&self, address: Address) -> String {
        self.name_of(address).unwrap_or_else(|| address.to_string())
    }

    /// The name of a port, if it has one that is used.
    pub fn port_name(&self, transport: Transport, port: u16) -> Option<&'static str> {
        services::name(self.naming.chosen, transport, port)
    }
}
