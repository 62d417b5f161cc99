//! The contract a protocol author sees.
//!
//! A protocol is one file: a [`fields!`](crate::fields) table, a [`Protocol`] that says where the protocol is found, and
//! a pure [`Dissect`] function that reads a [`Buf`] and writes what it reads onto the [`Tape`]. The tree, the columns,
//! the text and JSON outputs and the first pass all read that one tape.

pub mod buf;
mod colored;
pub mod columns;
pub mod context;
pub mod field;
mod limits;
pub mod protocol;
pub mod row;
pub mod schema;
pub mod secrets;
pub mod session;
pub mod show;
mod sources;
pub mod tape;
pub mod tcp_facts;
pub mod transport;
pub mod trouble;
pub mod view;
mod want;
mod wording;

pub use buf::{Buf, Limit, Range, Short, SourceId};
pub use colored::{Colored, Colors, Painter};
pub use columns::Columns;
pub use context::{
    Assembled, Carried, Context, Datagram, DecodeAs, ExchangeFacts, FrameInfo, Message, OverlapPolicy, Pair, Piece,
    Settings, StreamFacts, Units, WindowScale,
};
pub use field::{Base, Field, Group, Kind, Names, Severity};
pub use limits::Limits;
pub use protocol::{Detect, Dissect, Next, Protocol, Table};
pub use row::{BEGINNING, Content, Known, Numbers, Row, WholeMessage, Wire};
pub use schema::Schema;
pub use secrets::{PrivateKey, Secrets};

pub use session::{
    Begin, BodyPart, Channel, Counted, Direction, Exchange, Expect, Foreseen, Foresight, Guess, Input, Inside, Opener,
    Opening, Out, Outbox, Outlook, Parts, Remade, Role, Session, Tally, Took, UPGRADED, Whole,
};
pub use sources::Further;
pub use tape::{Mark, Source, Tape, Want};
pub use tcp_facts::{Completeness, Findings, TcpFacts};
pub use transport::{Delivery, Envelope, Fragment, Plain, Transport};
pub use trouble::Trouble;
pub use view::{Item, TextKind, Value, View};

/// What a protocol file imports.
pub mod prelude {
    pub use super::field::Base::{Dec, DecHex, Hex, HexDec};
    pub use super::{
        Buf, Context, Detect, Envelope, Field, Fragment, Group, Limit, Mark, Names, Next, Protocol, Range, Severity,
        Short, Table, Tape, Transport,
    };
    pub use crate::base::Address;
    pub use crate::{fields, text};
    pub use std::fmt::Write as _;
}
