//! Chosen fields of each frame (`-T fields -e FIELD …`): the same values in the same form as tshark prints them.
//!
//! Beside the fields of the protocols there are the columns (`_ws.col.Info`, also in lower case), `frame.protocols`,
//! which is known only when all layers are, and the notes of a frame (`_ws.expert`, `_ws.expert.message`,
//! `_ws.expert.group`, `_ws.expert.severity`).

use smallvec::SmallVec;

use super::listing::{Column, Layout, Listing};
use super::render::{Form, Rendered};
use super::time_form::TimeForm;
use crate::base::{likeness, safe_text};
use crate::dissect::tape::Fields;
use crate::dissect::{Field, Item, Kind, Value, View, Want, show};
use crate::engine::Registry;
use crate::protocols::frame;

/// The fields somebody asked for, in their order.
#[derive(Clone, Debug, Default)]
pub struct FieldList {
    asked: Vec<Asked>,
    /// For each slot of the registry, which of the asked fields its values belong to.
    by_slot: Vec<SmallVec<[u16; 2]>>,
    want: Want,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The name it was asked by.
    pub name: String,
    /// Where its values come from.
    pub from: From,
}

/// Where values come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// Items of the tape.
    Items,
    /// A column of the list.
    Column(Column),
    /// The names of the layers.
    Protocols,
    /// The notes of the frame.
    Notes(NotePart),
}

/// A part of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotePart {
    /// All of it, as the tree shows it.
    Line,
    /// What it says.
    Message,
    /// The number of its group.
    Group,
    /// The number of its severity.
    Severity,
}

const NOTE_PARTS: [(&str, NotePart); 4] = [
    ("_ws.expert", NotePart::Line),
    ("_ws.expert.message", NotePart::Message),
    ("_ws.expert.group", NotePart::Group),
    ("_ws.expert.severity", NotePart::Severity),
];

/// A field name that nobody knows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownField {
    /// The name.
    pub name: String,
    /// Names that look like it, the likest first.
    pub near: Vec<&'static str>,
}

impl FieldList {
    /// Looks the names up.
    pub fn new<S: AsRef<str>>(names: &[S], registry: &Registry) -> Result<Self, UnknownField> {
        let slots = registry.fields().count();
        let mut list = Self { asked: Vec::new(), by_slot: vec![SmallVec::new(); slots], want: Want::nothing() };
        let mut wanted: Vec<&'static Field> = Vec::new();
        for (index, name) in names.iter().enumerate() {
            let index = u16::try_from(index).unwrap_or(u16::MAX);
            let name = name.as_ref();
            let from = list.source(name, registry, index, &mut wanted)?;
            list.asked.push(Asked { name: name.to_owned(), from });
        }
        let labels = list.asked.iter().any(|asked| matches!(asked.from, From::Notes(_)))
            || wanted.iter().any(|field| matches!(field.kind, Kind::Protocol | Kind::Note(..)));
        let columns = list.asked.iter().any(|asked| matches!(asked.from, From::Column(_)));
        // Of a layer its text is shown, not its bytes.
        list.want = Want { columns, labels, layer_bytes: false, ..Want::fields(wanted.iter().copied()) };
        if wanted.iter().all(|field| std::ptr::eq(*field, &frame::PROTOCOLS)) {
            list.want.fields = Fields::None;
        }
        Ok(list)
    }

    fn source(
        &mut self,
        name: &str,
        registry: &Registry,
        index: u16,
        wanted: &mut Vec<&'static Field>,
    ) -> Result<From, UnknownField> {
        if let Some(column) = name.strip_prefix("_ws.col.").and_then(column_named) {
            return Ok(From::Column(column));
        }
        if name == frame::PROTOCOLS.filter {
            // The names of all layers: those must be read.
            wanted.push(&frame::PROTOCOLS);
            return Ok(From::Protocols);
        }
        if let Some((_, part)) = NOTE_PARTS.iter().find(|(note, _)| *note == name) {
            let notes = registry.fields().filter(|field| matches!(field.kind, Kind::Note(..)));
            self.claim(notes, index, wanted);
            return Ok(From::Notes(*part));
        }
        let before = wanted.len();
        self.claim(registry.fields_named(name), index, wanted);
        if wanted.len() > before {
            return Ok(From::Items);
        }
        Err(UnknownField { name: name.to_owned(), near: near(name, registry) })
    }

    fn claim(&mut self, fields: impl Iterator<Item = &'static Field>, index: u16, wanted: &mut Vec<&'static Field>) {
        for field in fields {
            let place = field.slot().and_then(|slot| self.by_slot.get_mut(slot));
            if let Some(claims) = place {
                claims.push(index);
                wanted.push(field);
            }
        }
    }

    /// The fields, in the order they were asked for.
    pub fn asked(&self) -> &[Asked] {
        &self.asked
    }

    /// What a dissection must write.
    pub fn want(&self) -> &Want {
        &self.want
    }

    /// Whether all values are those of items.
    pub fn is_of_items(&self) -> bool {
        self.asked.iter().all(|asked| asked.from == From::Items)
    }

    /// The positions of the items on the tape that belong to each asked field; `found` is used again.
    pub fn gather(&self, view: &View<'_>, found: &mut Vec<Vec<u32>>) {
        found.resize_with(self.asked.len(), Vec::new);
        found.iter_mut().for_each(Vec::clear);
        for (at, item) in view.tape.items().iter().enumerate() {
            let claims = item.field.slot().and_then(|slot| self.by_slot.get(slot));
            for asked in claims.into_iter().flatten() {
                if let Some(items) = found.get_mut(usize::from(*asked)) {
                    items.push(at as u32);
                }
            }
        }
    }
}

/// The column with this title or key.
fn column_named(name: &str) -> Option<Column> {
    Column::ALL.into_iter().find(|column| column.title() == name || column.key() == name)
}

/// Appends the value of an item as tshark prints it among fields.
pub fn value(out: &mut String, view: &View<'_>, item: &Item, from: From) {
    let From::Notes(part) = from else {
        if view.value(item) == Value::Bytes(&[]) {
            out.push_str("<MISSING>");
        }
        return show::value(out, view, item);
    };
    let Kind::Note(severity, group) = item.field.kind else { return };
    match part {
        NotePart::Group => crate::text!(out, "{}", group.code()),
        NotePart::Severity => crate::text!(out, "{}", severity.code()),
        NotePart::Line => {
            crate::text!(out, "Expert Info ({}/{}): ", severity.name(), group.name());
            message(out, view, item);
        }
        NotePart::Message => message(out, view, item),
    }
}

/// Appends what a note says.
pub fn message(out: &mut String, view: &View<'_>, item: &Item) {
    let text = view.text(item).map_or(item.field.label, |(_, text)| text);
    safe_text::push_str(out, text, safe_text::Style::Escapes);
}

/// Names of fields that look like `name`, the likest first.
pub fn near(name: &str, registry: &Registry) -> Vec<&'static str> {
    let names = registry.fields().map(|field| field.filter).filter(|filter| !filter.starts_with("_ws.expert."));
    likeness::near(name, names.chain(NOTE_PARTS.iter().map(|(note, _)| *note)), 3)
}

/// Which of several values of a field are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Occurrence {
    /// The first.
    First,
    /// The last.
    Last,
    /// All of them.
    #[default]
    All,
}

impl Occurrence {
    /// The chosen ones.
    pub fn of<T>(self, all: &[T]) -> &[T] {
        match self {
            Self::First => &all[..all.len().min(1)],
            Self::Last => &all[all.len().saturating_sub(1)..],
            Self::All => all,
        }
    }
}

/// How a line of fields is put together (`-E`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Style {
    /// Whether the names come first.
    pub header: bool,
    /// Between fields.
    pub separator: String,
    /// Between values of one field.
    pub aggregator: String,
    /// Around values that are there.
    pub quote: Option<char>,
    /// Which values are printed.
    pub occurrence: Occurrence,
    /// Whether the output begins with a byte-order mark.
    pub bom: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            header: false,
            separator: "\t".to_owned(),
            aggregator: ",".to_owned(),
            quote: None,
            occurrence: Occurrence::All,
            bom: false,
        }
    }
}

/// Makes the cells of a frame: for each asked field one text, values joined.
#[derive(Clone, Debug)]
pub struct Cells {
    list: FieldList,
    listing: Listing,
    found: Vec<Vec<u32>>,
    text: String,
    bytes: Vec<u8>,
}

impl Cells {
    /// Cells of these fields; `time` is the form of the Time column.
    pub fn new(list: FieldList, time: TimeForm) -> Self {
        let listing = Listing::new(time, Layout::Text);
        Self { list, listing, found: Vec::new(), text: String::new(), bytes: Vec::new() }
    }

    /// The fields.
    pub fn list(&self) -> &FieldList {
        &self.list
    }

    /// Hands each cell to `put`, in order, with the text empty where the frame has no such field; says whether the cell
    /// is text rather than a number or an address.
    pub fn each(
        &mut self,
        frame: &Rendered<'_>,
        aggregator: &str,
        occurrence: Occurrence,
        mut put: impl FnMut(&str, bool),
    ) {
        let mut found = std::mem::take(&mut self.found);
        self.list.gather(&frame.view, &mut found);
        let items = frame.view.tape.items();
        for (asked, places) in self.list.asked.iter().zip(&found) {
            self.text.clear();
            let mut wordy = true;
            match asked.from {
                From::Protocols => show::protocols(&mut self.text, &frame.view),
                From::Column(column) => {
                    self.bytes.clear();
                    self.listing.column(&mut self.bytes, frame, column);
                    self.text.push_str(&String::from_utf8_lossy(&self.bytes));
                    wordy = column == Column::Info;
                }
                From::Items | From::Notes(_) => {
                    wordy = false;
                    for (nth, item) in occurrence.of(places).iter().filter_map(|at| items.get(*at as usize)).enumerate()
                    {
                        if nth > 0 {
                            self.text.push_str(aggregator);
                        }
                        wordy |= matches!(frame.view.value(item), Value::Text(_) | Value::None);
                        value(&mut self.text, &frame.view, item, asked.from);
                    }
                }
            }
            put(&self.text, wordy);
        }
        self.found = found;
    }
}

/// Lines of fields, as `tshark -T fields` prints them.
#[derive(Clone, Debug)]
pub struct Lines {
    cells: Cells,
    style: Style,
}

impl Lines {
    /// Lines of these cells in this style.
    pub fn new(cells: Cells, style: Style) -> Self {
        Self { cells, style }
    }

    /// What stands before the first frame.
    pub fn head(&self) -> Vec<u8> {
        let mut out = Vec::new();
        if self.style.bom {
            out.extend_from_slice("\u{feff}".as_bytes());
        }
        if self.style.header {
            let names: Vec<&str> = self.cells.list.asked.iter().map(|asked| asked.name.as_str()).collect();
            out.extend_from_slice(names.join(&self.style.separator).as_bytes());
            out.push(b'\n');
        }
        out
    }
}

impl Form for Lines {
    fn want(&self) -> Want {
        self.cells.list.want.clone()
    }

    fn takes_fields(&self) -> bool {
        self.cells.list.is_of_items()
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        let Self { cells, style } = self;
        let mut first = true;
        cells.each(frame, &style.aggregator, style.occurrence, |cell, _| {
            if !std::mem::take(&mut first) {
                out.extend_from_slice(style.separator.as_bytes());
            }
            let quote = style.quote.filter(|_| !cell.is_empty()).map(|quote| quote as u8);
            out.extend(quote);
            out.extend_from_slice(cell.as_bytes());
            out.extend(quote);
        });
        out.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::registry;

    #[test]
    fn an_unknown_field_is_answered_with_its_likeness() {
        let wrong = FieldList::new(&["udp.srcprot"], registry()).unwrap_err();
        assert_eq!(wrong.name, "udp.srcprot");
        assert_eq!(wrong.near.first(), Some(&"udp.srcport"));
        assert!(FieldList::new(&["completely.different.name"], registry()).unwrap_err().near.is_empty());
        assert!(FieldList::new(&["_ws.col.nothing"], registry()).is_err());
    }

    #[test]
    fn every_spelling_of_a_column_is_known() {
        let list = FieldList::new(&["_ws.col.No.", "_ws.col.Info", "_ws.col.info"], registry()).unwrap();
        let from: Vec<From> = list.asked().iter().map(|asked| asked.from).collect();
        assert_eq!(from, [From::Column(Column::Number), From::Column(Column::Info), From::Column(Column::Info)]);
        assert!(list.want().columns && matches!(list.want().fields, Fields::None));
    }

    #[test]
    fn occurrences_are_chosen() {
        assert_eq!(Occurrence::First.of(&[1, 2, 3]), [1]);
        assert_eq!(Occurrence::Last.of(&[1, 2, 3]), [3]);
        assert_eq!(Occurrence::All.of(&[1, 2]), [1, 2]);
        assert!(Occurrence::Last.of::<u8>(&[]).is_empty());
    }
}
