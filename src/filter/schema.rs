//! The names that an expression may use and what stands behind them.

use super::exchange;
use super::value::Type;
use crate::base::likeness;
use crate::dissect::{Base, Field, Kind};
use crate::engine::Registry;

/// What a filter selects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Scope {
    /// Frames.
    #[default]
    Frames,
    /// Exchanges: a request with its answer.
    Exchanges,
}

/// Something that a name stands for.
#[derive(Clone, Debug)]
pub struct Source {
    /// The name.
    pub name: &'static str,
    /// The type of its values.
    pub kind: Type,
    /// Where its values come from.
    pub from: From,
    /// The fields that carry it; their items are needed.
    pub fields: Vec<&'static Field>,
    /// The field that names its values.
    pub names: Option<&'static Field>,
}

/// Where values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Items of the tape.
    Items,
    /// The names of the layers.
    Protocols,
    /// Parts of notes.
    Notes(NotePart),
    /// The Protocol column.
    ProtocolColumn,
    /// The Info column.
    InfoColumn,
    /// What is known of an exchange.
    Exchange,
}

/// A part of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotePart {
    /// That there is one.
    Presence,
    /// What it says.
    Message,
    /// The number of its group.
    Group,
    /// The number of its severity.
    Severity,
}

static PRESENCE: Field = Field::none("_ws.expert", "A note", "");
static MESSAGE: Field = Field::text("_ws.expert.message", "What a note says", "");
static GROUP: Field = Field::uint32("_ws.expert.group", "What a note is about", Base::Dec, "").values(&[
    (0x0100_0000, "Checksum"),
    (0x0200_0000, "Sequence"),
    (0x0300_0000, "Response"),
    (0x0400_0000, "Request"),
    (0x0500_0000, "Undecoded"),
    (0x0600_0000, "Reassemble"),
    (0x0700_0000, "Malformed"),
    (0x0800_0000, "Debug"),
    (0x0900_0000, "Protocol"),
    (0x0a00_0000, "Security"),
    (0x0b00_0000, "Comment"),
    (0x0c00_0000, "Decryption"),
    (0x0d00_0000, "Assumption"),
    (0x0e00_0000, "Deprecated"),
]);
static SEVERITY: Field = Field::uint32("_ws.expert.severity", "How much a note matters", Base::Dec, "").values(&[
    (0x0010_0000, "Comment"),
    (0x0020_0000, "Chat"),
    (0x0040_0000, "Note"),
    (0x0060_0000, "Warning"),
    (0x0080_0000, "Error"),
]);
static PROTOCOL_COLUMN: Field = Field::text("_ws.col.protocol", "The Protocol column", "");
static INFO_COLUMN: Field = Field::text("_ws.col.info", "The Info column", "");

/// Fields that no protocol declares.
static OTHERS: &[(&Field, From)] = &[
    (&PRESENCE, From::Notes(NotePart::Presence)),
    (&MESSAGE, From::Notes(NotePart::Message)),
    (&GROUP, From::Notes(NotePart::Group)),
    (&SEVERITY, From::Notes(NotePart::Severity)),
    (&PROTOCOL_COLUMN, From::ProtocolColumn),
    (&INFO_COLUMN, From::InfoColumn),
];

/// The names.
#[derive(Clone, Copy)]
pub struct Schema<'r> {
    registry: &'r Registry,
    scope: Scope,
}

impl<'r> Schema<'r> {
    /// The names of a registry and a scope.
    pub fn new(registry: &'r Registry, scope: Scope) -> Self {
        Self { registry, scope }
    }

    /// What it selects.
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// What a name stands for.
    pub fn find(&self, name: &str) -> Option<Source> {
        if let Some((own, from)) = OTHERS.iter().find(|(other, _)| other.filter.eq_ignore_ascii_case(name)) {
            let is_note = |field: &&'static Field| matches!(field.kind, Kind::Note(..));
            let notes = matches!(from, From::Notes(_)).then(|| self.registry.fields().filter(is_note));
            let fields = notes.into_iter().flatten().collect();
            return Some(Source { name: own.filter, kind: Type::of(own), from: *from, fields, names: Some(own) });
        }
        if self.scope == Scope::Exchanges
            && let Some(field) = exchange::FIELDS.iter().find(|field| field.filter == name)
        {
            let kind = Type::of(field);
            let fields = vec![*field];
            return Some(Source { name: field.filter, kind, from: From::Exchange, fields, names: Some(field) });
        }
        let fields: Vec<_> = self.registry.fields_named(name).collect();
        let first = fields.first()?;
        // The only text that is known when all layers are.
        let from = if first.filter == "frame.protocols" { From::Protocols } else { From::Items };
        // Fields of one name may be integers of different widths: what the widest holds they all may.
        let widest = fields.iter().map(|field| Type::of(field)).max_by_key(|kind| kind.bounds().1)?;
        Some(Source { name: first.filter, kind: widest, from, names: Some(first), fields })
    }

    /// Whether the name is one of exchanges, which filters over frames do not have.
    pub fn is_for_exchanges(name: &str) -> bool {
        exchange::FIELDS.iter().any(|field| field.filter == name)
    }

    /// Every name once, in the order of the protocols, with its type and label.
    pub fn names(&self) -> Vec<(&'static str, Type, &'static str)> {
        let own: &[&'static Field] = if self.scope == Scope::Exchanges { exchange::FIELDS } else { &[] };
        let others = OTHERS.iter().map(|(field, _)| *field);
        let fields = own.iter().copied().chain(self.registry.fields()).chain(others);
        let mut seen = hashbrown::HashSet::new();
        let named = fields.map(|field| (field.filter, Type::of(field), field.label));
        named.filter(|(name, ..)| seen.insert(*name)).collect()
    }

    /// Names that look like `name`, the likest first.
    pub fn near(&self, name: &str) -> Vec<&'static str> {
        let names = self.names();
        likeness::near(name, names.iter().map(|(name, ..)| *name), 3)
    }
}
