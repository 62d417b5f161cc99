//! A line a frame with chosen columns: those that a list of packets has by itself, and those that users add.

use std::io::Write;

use unicode_width::UnicodeWidthStr;

use super::columns::{Cells, Column as Added, Columns, Content};
use super::fields::Occurrence;
use super::listing::{Column, Layout, Listing};
use super::render::{Form, Rendered};
use super::time_form::TimeForm;
use crate::dissect::Want;

/// A column of a line.
#[derive(Clone, Debug)]
pub enum Cell {
    /// One of tshark's.
    Listed(Column),
    /// Source and destination with an arrow between.
    Who,
    /// Payload bytes of the innermost protocol.
    Data,
    /// Number of the connection.
    Stream,
    /// One that was added.
    Added(Added),
}

/// Titles that no added column has: those of the numbers of connections.
const STREAMS: [&str; 2] = ["tcp.stream", "udp.stream"];

/// Writes lines of chosen columns.
#[derive(Debug)]
pub struct ColumnList {
    cells: Vec<Cell>,
    layout: Layout,
    listing: Listing,
    added: Columns,
    /// Whether the numbers of connections stand behind the added ones.
    streams: bool,
    maker: Cells,
    scratch: Vec<u8>,
}

impl Clone for ColumnList {
    fn clone(&self) -> Self {
        let maker = self.added.cells();
        let (cells, listing, added) = (self.cells.clone(), self.listing.clone(), self.added.clone());
        Self { cells, layout: self.layout, listing, added, streams: self.streams, maker, scratch: Vec::new() }
    }
}

impl ColumnList {
    /// Lines of these columns; `time` is the form of the Time column.
    pub fn new(cells: Vec<Cell>, time: TimeForm, layout: Layout) -> Self {
        let streams = cells.iter().any(|cell| matches!(cell, Cell::Stream));
        let own = cells.iter().filter_map(|cell| match cell {
            Cell::Added(column) => Some(column.clone()),
            _ => None,
        });
        let stream = |field: &&str| Added {
            title: (*field).to_owned(),
            content: Content::Field((*field).to_owned(), Occurrence::First),
            width: None,
        };
        let added = Columns::new(own.chain(STREAMS.iter().filter(|_| streams).map(stream)));
        let maker = added.cells();
        Self { cells, layout, listing: Listing::new(time, layout), added, streams, maker, scratch: Vec::new() }
    }

    /// Appends what a cell says.
    fn say(
        &mut self,
        frame: &Rendered<'_>,
        at: usize,
        added: &mut dyn Iterator<Item = Box<str>>,
        streams: &[Box<str>],
    ) {
        let Some(cell) = self.cells.get(at) else { return };
        let out = &mut self.scratch;
        match cell {
            Cell::Listed(column) => self.listing.column(out, frame, *column),
            Cell::Who => {
                self.listing.column(out, frame, Column::Source);
                out.extend_from_slice(" → ".as_bytes());
                self.listing.column(out, frame, Column::Destination);
            }
            Cell::Data => {
                let _ = write!(out, "{}", frame.view.tape.columns().data_len.unwrap_or(0));
            }
            Cell::Stream => {
                let stream = streams.iter().find(|stream| !stream.is_empty());
                out.extend_from_slice(stream.map_or(b"", |stream| stream.as_bytes()));
            }
            Cell::Added(_) => out.extend_from_slice(added.next().unwrap_or_default().as_bytes()),
        }
    }
}

/// Columns of a terminal that a cell takes at least, and whether it stands at their right.
fn room(cell: &Cell) -> (usize, bool) {
    match cell {
        Cell::Listed(Column::Number) => (5, true),
        Cell::Listed(Column::Time) => (10, true),
        Cell::Listed(Column::Source | Column::Destination) => (15, false),
        Cell::Listed(Column::Protocol) => (8, false),
        Cell::Listed(Column::Length) | Cell::Data => (5, true),
        Cell::Listed(Column::Info) => (0, false),
        Cell::Who => (29, false),
        Cell::Stream => (4, true),
        Cell::Added(column) => (column.width.map_or_else(|| column.title.width(), usize::from), false),
    }
}

impl Form for ColumnList {
    fn want(&self) -> Want {
        Want::columns().and(self.added.want())
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        let mut added = self.maker.of(&frame.view);
        let streams =
            if self.streams { added.split_off(added.len().saturating_sub(STREAMS.len())) } else { Vec::new() };
        let mut added = added.into_iter();
        let last = self.cells.len().saturating_sub(1);
        for at in 0..self.cells.len() {
            self.scratch.clear();
            self.say(frame, at, &mut added, &streams);
            let (width, right) = self.cells.get(at).map_or((0, false), room);
            let taken = String::from_utf8_lossy(&self.scratch).width();
            let blanks = if self.layout == Layout::Tabs { 0 } else { width.saturating_sub(taken) };
            if right {
                out.resize(out.len() + blanks, b' ');
            }
            out.extend_from_slice(&self.scratch);
            if at == last {
                break;
            }
            if !right {
                out.resize(out.len() + blanks, b' ');
            }
            out.push(if self.layout == Layout::Tabs { b'\t' } else { b' ' });
        }
        out.push(b'\n');
    }
}
