//! The columns of the list of packets: those that there are by themselves, and those that users add.

use super::Model;
use crate::export::Occurrence;
use crate::export::columns::{self, Columns, Content, MAX_COLUMNS};

/// The columns of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    /// Frame number.
    Number,
    /// Time in the chosen form.
    Time,
    /// Who to whom.
    Who,
    /// Source address.
    Source,
    /// Destination address.
    Destination,
    /// Protocol.
    Protocol,
    /// Payload bytes.
    Data,
    /// Bytes on the wire.
    Length,
    /// Number of the connection.
    Stream,
    /// What it says.
    Info,
    /// One of those that were added, by its place among them.
    Added(u8),
}

impl Column {
    /// All columns that are there by themselves, with whether they are shown at first.
    pub const ALL: [(Self, bool); 10] = [
        (Self::Number, true),
        (Self::Time, true),
        (Self::Who, true),
        (Self::Source, false),
        (Self::Destination, false),
        (Self::Protocol, true),
        (Self::Data, true),
        (Self::Length, false),
        (Self::Stream, false),
        (Self::Info, true),
    ];

    /// Its name in settings, and of its translation `column-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Time => "time",
            Self::Who => "who",
            Self::Source => "source",
            Self::Destination => "destination",
            Self::Protocol => "protocol",
            Self::Data => "data",
            Self::Length => "length",
            Self::Stream => "stream",
            Self::Info => "info",
            // It has a title instead.
            Self::Added(_) => "added",
        }
    }

    /// The column of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().map(|(column, _)| column).find(|column| column.name() == name)
    }
}

/// The columns that were added.
#[derive(Clone, Debug, Default)]
pub struct Added {
    /// Them.
    pub columns: Columns,
    /// How many of them the configuration has; the others were added by key.
    pub configured: usize,
    /// How often they changed.
    pub version: u32,
}

impl Model {
    /// The name of a column in settings: its own, or the title of one that was added.
    pub fn column_name(&self, column: Column) -> &str {
        match column {
            Column::Added(at) => self.added.columns.all().get(usize::from(at)).map_or("", |column| &column.title),
            column => column.name(),
        }
    }

    /// The head of a column that was added, safe for terminals; `None` for others, whose heads are texts of the interface.
    pub fn added_title(&self, column: Column) -> Option<String> {
        let Column::Added(_) = column else { return None };
        Some(crate::base::safe_text::shown(self.column_name(column)).into_owned())
    }

    /// The column of that name or title.
    pub fn column_named(&self, name: &str) -> Option<Column> {
        let added = || u8::try_from(self.added.columns.titled(name)?).ok().map(Column::Added);
        Column::named(name).or_else(added)
    }

    /// Adds columns, shown in front of Info. Those whose title is there already, or for which there is no room, are left out.
    pub fn add_columns(&mut self, new: impl IntoIterator<Item = columns::Column>) {
        let mut all = self.added.columns.all().to_vec();
        for column in new {
            if all.len() < MAX_COLUMNS && self.column_named(&column.title).is_none() {
                all.push(column);
            }
        }
        let known = self.added.columns.all().len();
        self.added.columns = Columns::new(all);
        self.added.version += 1;
        let before = self.columns.iter().position(|(column, _)| *column == Column::Info).unwrap_or(self.columns.len());
        let added = (known..self.added.columns.all().len()).filter_map(|at| u8::try_from(at).ok());
        self.columns.splice(before..before, added.map(|at| (Column::Added(at), true)));
    }

    /// Adds a column with the values of a field, or shows the one that there is. Says whether there is room for it.
    pub fn add_field_column(&mut self, field: &str) -> bool {
        let of_field = |column: &columns::Column| matches!(&column.content, Content::Field(name, _) if name == field);
        if let Some(at) = self.added.columns.all().iter().position(of_field) {
            for (column, shown) in &mut self.columns {
                *shown |= matches!(column, Column::Added(place) if usize::from(*place) == at);
            }
            return true;
        }
        let content = Content::Field(field.to_owned(), Occurrence::All);
        let before = self.added.columns.all().len();
        self.add_columns([columns::Column { title: field.to_owned(), content, width: None }]);
        self.added.columns.all().len() > before
    }

    /// Takes away a column that was added by key. Says whether it was one.
    pub fn remove_column(&mut self, column: Column) -> bool {
        let Column::Added(place) = column else { return false };
        if usize::from(place) < self.added.configured {
            return false;
        }
        let mut all = self.added.columns.all().to_vec();
        if usize::from(place) >= all.len() {
            return false;
        }
        all.remove(usize::from(place));
        self.added.columns = Columns::new(all);
        self.added.version += 1;
        self.columns.retain(|(other, _)| *other != column);
        for (other, _) in &mut self.columns {
            if let Column::Added(at) = other
                && *at > place
            {
                *at -= 1;
            }
        }
        true
    }
}

/// What the Time column shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum TimeForm {
    /// Seconds since the first packet.
    #[default]
    Relative,
    /// Seconds since the packet before.
    Delta,
    /// Seconds since the packet shown before.
    DeltaDisplayed,
    /// Local time of day.
    Local,
    /// Date and time in UTC.
    Utc,
    /// Seconds since 1970.
    Epoch,
}

impl TimeForm {
    /// All forms, in the order in which the key goes through them.
    pub const ALL: [Self; 6] = [Self::Relative, Self::Delta, Self::DeltaDisplayed, Self::Local, Self::Utc, Self::Epoch];

    /// Its name in commands, and of its translation `time-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Relative => "relative",
            Self::Delta => "delta",
            Self::DeltaDisplayed => "delta-displayed",
            Self::Local => "local",
            Self::Utc => "utc",
            Self::Epoch => "epoch",
        }
    }

    /// The form of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}
