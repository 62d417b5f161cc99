//! Columns that users add to the list of packets: the values of a field, or a mark where a filter selects the packet.

use std::sync::Arc;

use super::fields::{FieldList, From, Occurrence, UnknownField, value};
use crate::analysis::registry;
use crate::dissect::{View, Want, show};
use crate::filter::{Filter, Matcher, coloring};

/// Columns that are added; more are refused where they are read.
pub const MAX_COLUMNS: usize = 32;
/// Bytes of a cell; what goes beyond is cut.
pub const MAX_CELL: usize = 512;
/// Between several values of a field.
const AGGREGATOR: &str = ",";
/// What a column by filter shows where it selects the packet.
pub const MARK: &str = "✓";

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What its head says.
    pub title: String,
    /// What its cells say.
    pub content: Content,
    /// Its width in cells of a screen; as wide as what it shows where it has none.
    pub width: Option<u16>,
}

/// What the cells of a column say.
#[derive(Clone, Debug)]
pub enum Content {
    /// The values of the field of this name.
    Field(String, Occurrence),
    /// A mark where the filter selects the packet.
    Filter(Filter),
}

/// Why a field is none for a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongField {
    /// Nobody knows it.
    Unknown(UnknownField),
    /// It names a column that the list has by itself.
    IsColumn,
}

/// Whether there is a field of this name for a column.
///
/// # Errors
/// [`WrongField`] says why not.
pub fn check_field(name: &str) -> Result<(), WrongField> {
    let list = FieldList::new(&[name], registry()).map_err(WrongField::Unknown)?;
    match list.asked().first().map(|asked| asked.from) {
        Some(From::Column(_)) => Err(WrongField::IsColumn),
        _ => Ok(()),
    }
}

/// Columns that belong to one list.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    columns: Arc<[Column]>,
    /// The fields of those that have one.
    fields: FieldList,
}

/// The same columns are those that were made at once: of others that are alike nobody asks.
impl PartialEq for Columns {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.columns, &other.columns)
    }
}

impl Eq for Columns {}

impl Columns {
    /// The columns; at most [`MAX_COLUMNS`] of them count, and those that [`check_field`] refuses are left out.
    pub fn new(columns: impl IntoIterator<Item = Column>) -> Self {
        let known = |column: &Column| match &column.content {
            Content::Field(name, _) => check_field(name).is_ok(),
            Content::Filter(_) => true,
        };
        let columns: Arc<[Column]> = columns.into_iter().filter(known).take(MAX_COLUMNS).collect();
        let names = columns.iter().filter_map(|column| match &column.content {
            Content::Field(name, _) => Some(name.as_str()),
            Content::Filter(_) => None,
        });
        let fields = FieldList::new(&names.collect::<Vec<_>>(), registry()).unwrap_or_default();
        Self { columns, fields }
    }

    /// Them.
    pub fn all(&self) -> &[Column] {
        &self.columns
    }

    /// The column of that title.
    pub fn titled(&self, title: &str) -> Option<usize> {
        self.columns.iter().position(|column| column.title == title)
    }

    /// What a dissection must write so that all cells can be made.
    pub fn want(&self) -> Want {
        let filters = self.columns.iter().filter_map(|column| match &column.content {
            Content::Filter(filter) => Some(filter),
            Content::Field(..) => None,
        });
        coloring::want(filters).and(self.fields.want().clone())
    }

    /// What makes their cells; one a thread.
    pub fn cells(&self) -> Cells {
        let makers = self.columns.iter().map(|column| match &column.content {
            Content::Filter(filter) => Maker::Filter(filter.evaluator()),
            Content::Field(_, occurrence) => Maker::Field(*occurrence),
        });
        Cells { makers: makers.collect(), fields: self.fields.clone(), found: Vec::new() }
    }
}

/// Makes the cells of packets.
#[derive(Debug)]
pub struct Cells {
    makers: Vec<Maker>,
    fields: FieldList,
    found: Vec<Vec<u32>>,
}

/// Makes the cells of a column. Those of fields are in the order of the list of fields.
#[derive(Debug)]
enum Maker {
    Field(Occurrence),
    Filter(Matcher),
}

impl Cells {
    /// The cells of a packet that was dissected as [`Columns::want`] says, safe for terminals.
    pub fn of(&mut self, view: &View<'_>) -> Vec<Box<str>> {
        self.fields.gather(view, &mut self.found);
        let mut fields = self.fields.asked().iter().zip(&self.found);
        let cell = |maker: &mut Maker| {
            let mut text = String::new();
            match maker {
                Maker::Filter(matcher) => text.push_str(if matcher.frame(*view) { MARK } else { "" }),
                Maker::Field(occurrence) => {
                    if let Some((asked, places)) = fields.next() {
                        values(&mut text, view, asked.from, occurrence.of(places));
                    }
                }
            }
            text.into_boxed_str()
        };
        self.makers.iter_mut().map(cell).collect()
    }
}

/// Appends the values of items, one behind the other.
fn values(text: &mut String, view: &View<'_>, from: From, places: &[u32]) {
    if from == From::Protocols {
        return show::protocols(text, view);
    }
    for (nth, at) in places.iter().enumerate() {
        let Some(item) = view.tape.items().get(*at as usize) else { continue };
        if nth > 0 {
            text.push_str(AGGREGATOR);
        }
        value(text, view, item, from);
        if text.len() > MAX_CELL {
            let end = (0..=MAX_CELL).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
            text.truncate(end);
            text.push('…');
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_of_columns_are_those_of_packets() {
        assert_eq!(check_field("http.host"), Ok(()));
        assert_eq!(check_field("frame.protocols"), Ok(()));
        assert_eq!(check_field("_ws.col.Info"), Err(WrongField::IsColumn));
        let wrong = check_field("http.hots").unwrap_err();
        assert!(matches!(&wrong, WrongField::Unknown(field) if field.near.contains(&"http.host")), "{wrong:?}");
    }
}
