//! The ports of a transport header as they are shown: numbers, with the names of services where those are used.

use std::fmt;

use crate::base::Words;
use crate::dissect::{Field, Tape};
use crate::names::services::Transport;

/// Both ports of a header.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
    /// That of the sender.
    pub from: Port,
    /// That of the receiver.
    pub to: Port,
}

/// A port, with its name if it has one that is used.
#[derive(Clone, Copy, Debug)]
pub struct Port {
    /// The number.
    pub number: u16,
    name: Option<&'static str>,
}

impl Ports {
    /// The ports with the names that `tape` uses.
    pub fn of(tape: &Tape, transport: Transport, from: u16, to: u16) -> Self {
        let port = |number| Port { number, name: tape.port_name(transport, number) };
        Self { from: port(from), to: port(to) }
    }

    /// The ports as numbers.
    #[inline]
    pub fn plain(from: u16, to: u16) -> Self {
        Self { from: Port { number: from, name: None }, to: Port { number: to, name: None } }
    }

    /// Appends what the Info column says of them: `54102 → http(80)`.
    #[inline]
    pub fn words(&self, out: &mut impl Words) {
        self.from.words(out);
        out.word(" → ");
        self.to.words(out);
    }
}

impl Port {
    /// Gives the item that `field` was just written as its name.
    #[inline]
    pub fn label(&self, tape: &mut Tape, field: &'static Field) {
        if self.name.is_some() {
            tape.value_text(field, |out| crate::text!(out, "{self}"));
        }
    }

    #[inline]
    fn words(&self, out: &mut impl Words) {
        match self.name {
            None => out.number(u32::from(self.number)),
            Some(name) => {
                out.word(name);
                out.labelled("(", u32::from(self.number));
                out.word(")");
            }
        }
    }
}

/// As the tree shows it: `http (80)`.
impl fmt::Display for Port {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.name {
            Some(name) => write!(f, "{name} ({})", self.number),
            None => self.number.fmt(f),
        }
    }
}
