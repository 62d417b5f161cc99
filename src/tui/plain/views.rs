//! The views besides the list of packets, as lines.

use std::io::{self, Write};
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::Dialogue;
use crate::analysis::Reader;
use crate::analysis::connections::Connections;
use crate::analysis::ladder::Labels;
use crate::analysis::ladder::several::Several;
use crate::analysis::statistics::Scope;
use crate::base::{ExchangeId, FrameId, StreamId, safe_text};
use crate::dissect::{Transport, Want};
use crate::export::exchanges::{Exchanges, table};
use crate::export::follow::stream_numbered;
use crate::export::hex;
use crate::export::ladder::{Look, several_text};
use crate::export::layers::{self, Form};
use crate::export::meaning;
use crate::export::statistics::{Panel, Table, tables};
use crate::export::story::{Stories, page, words};
use crate::filter::Filter;
use crate::tui::keys::Action;
use crate::tui::model::Screen;
use crate::tui::model::detail::Tab;
use crate::tui::secrets;
use crate::tui::statistics as counted;
use crate::tui::update::{add_series, remove_series};
use crate::tui::view::{connections, exchanges, statistics};

/// Exchanges and connections of a page.
const PAGE: usize = 200;
/// Lines of the window in which the tabs of an exchange are made: all of most.
const WINDOW: u16 = 2000;
/// Cells of a line of an explanation.
const MEANING: usize = 100;

/// What a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The exchanges, from this one on.
    Exchanges(usize),
    /// All tabs of an exchange.
    Exchange(ExchangeId),
    /// The connections, from this one on.
    Connections(usize),
    /// A connection with what its columns mean.
    Connection(Transport, u32),
    /// All connections in one ladder.
    Ladder,
    /// A packet as boxes and header diagrams.
    Layers(FrameId),
    /// Its bytes.
    Bytes(FrameId),
    /// The chapters of the story.
    Chapters,
    /// A chapter.
    Chapter(usize),
    /// All tables.
    Statistics,
    /// A table of those that have rows, and what the columns of a row of it mean.
    Table(usize, usize),
}

impl View {
    /// What a view of the screen is here, at this packet; `None` for the packets.
    pub fn first(view: Action, at: Option<FrameId>) -> Option<Self> {
        match view {
            Action::View2 => Some(Self::Exchanges(0)),
            Action::View3 => Some(Self::Connections(0)),
            Action::View4 => Some(Self::Layers(at.unwrap_or(FrameId(0)))),
            Action::View5 => Some(Self::Chapters),
            Action::View6 => Some(Self::Statistics),
            _ => None,
        }
    }

    /// `e`, `e3`, `c`, `l5`, `xc0`: a view by its letter, and which part of it.
    pub fn named(text: &str) -> Option<Self> {
        let letter = text.chars().next()?;
        let rest = text.get(letter.len_utf8()..)?.trim_start_matches(' ');
        if letter == 'x' {
            return Self::explained(rest);
        }
        let number = match rest {
            "" => None,
            digits => Some(digits.trim_start_matches('#').parse::<u32>().ok()?.checked_sub(1)?),
        };
        Some(match (letter, number) {
            ('e', None) => Self::Exchanges(0),
            ('e', Some(index)) => Self::Exchange(ExchangeId(index)),
            ('c', None) => Self::Connections(0),
            ('v', None) => Self::Ladder,
            ('l', Some(index)) => Self::Layers(FrameId(index)),
            ('b', Some(index)) => Self::Bytes(FrameId(index)),
            ('t', None) => Self::Chapters,
            ('t', Some(index)) => Self::Chapter(index as usize),
            ('s', None) => Self::Statistics,
            _ => return None,
        })
    }
}

impl View {
    /// `c0`, `2.4`: a connection, or a row of a table, with what its columns mean.
    fn explained(text: &str) -> Option<Self> {
        if let Some((transport, index)) = super::connection(text) {
            return Some(Self::Connection(transport, index));
        }
        let (table, row) = text.split_once('.').unwrap_or((text, "1"));
        let place = |digits: &str| digits.parse::<u32>().ok()?.checked_sub(1).map(|at| at as usize);
        Some(Self::Table(place(table)?, place(row)?))
    }
}

impl Dialogue {
    /// Shows a view.
    pub(super) fn view(&mut self, out: &mut impl Write, view: View) -> io::Result<()> {
        match view {
            View::Exchanges(from) => self.exchanges(out, from),
            View::Exchange(id) => self.exchange(out, id),
            View::Connections(from) => self.connections(out, from),
            View::Connection(transport, index) => self.connection(out, (transport, index)),
            View::Ladder => self.together(out),
            View::Layers(frame) => self.layers(out, frame),
            View::Bytes(frame) => self.bytes(out, frame),
            View::Chapters => self.chapters(out),
            View::Chapter(at) => self.chapter(out, at),
            View::Statistics => self.statistics(out),
            View::Table(table, row) => self.table(out, table, row),
        }
    }

    /// Says what a page left out.
    fn more(&self, out: &mut impl Write, shown: usize, total: usize) -> io::Result<()> {
        match total.checked_sub(shown).filter(|left| *left > 0) {
            Some(left) => writeln!(out, "{}", self.model.look.lang.with("plain-more", &[("count", left.into())])),
            None => Ok(()),
        }
    }

    fn exchanges(&mut self, out: &mut impl Write, from: usize) -> io::Result<()> {
        let capture = Arc::clone(self.feed.capture());
        let total = capture.ledger().exchanges.len();
        if total == 0 {
            return writeln!(out, "{}", self.model.text("exchanges-none"));
        }
        let mut exchanges = Exchanges::new(&capture);
        let first = capture.record(FrameId(0)).map(|record| record.time);
        let mut rows = table::Table::new(None, first);
        let mut bytes = rows.head();
        let until = from.saturating_add(PAGE).min(total);
        for index in from..until {
            rows.row(&mut bytes, &mut exchanges, ExchangeId(index as u32));
        }
        for line in String::from_utf8_lossy(&bytes).lines() {
            let line = secrets::masked_url(line.trim_end(), false);
            writeln!(out, "{}", safe_text::shown(&line))?;
        }
        self.more(out, until, total)
    }

    /// What the tabs of an exchange say, one after another.
    fn exchange(&mut self, out: &mut impl Write, id: ExchangeId) -> io::Result<()> {
        let (screen, size) = (self.model.screen, self.model.size);
        (self.model.screen, self.model.size) = (Screen::Exchanges, (size.0, WINDOW));
        let mut result = Ok(());
        let mut titled = false;
        for tab in Tab::ALL {
            // There is no list here that would keep the choice.
            (self.model.exchanges.chosen, self.model.exchanges.tab) = (Some(id), tab);
            self.model.exchanges.detail = None;
            self.feed.prepare(&mut self.model);
            // What a screen would show later is waited for.
            while let Some(errand) = self.feed.errand() {
                errand.run(|| {});
                self.feed.prepare(&mut self.model);
            }
            let Some(detail) = &self.model.exchanges.detail else { break };
            if !titled {
                titled = true;
                result = writeln!(out, "{}  {}", safe_text::shown(&detail.title), safe_text::shown(&detail.side));
            }
            let has = detail.tabs.iter().any(|(own, why)| *own == tab && why.is_none());
            if !has || result.is_err() {
                continue;
            }
            result = writeln!(out, "[{}]", self.model.text(&format!("tab-{}", tab.name())));
            for line in &detail.lines {
                let name = if line.name.trim().is_empty() { String::new() } else { format!("{}: ", line.name) };
                let side = if line.side.is_empty() { String::new() } else { format!("  ({})", line.side) };
                let indent = "  ".repeat(usize::from(line.depth));
                let words = format!("{indent}{name}{}{side}", line.text);
                result = result.and_then(|()| writeln!(out, "{}", safe_text::shown(words.trim_end())));
                if let Some(told) = &line.told {
                    let words = format!("{indent}    {}", told.short());
                    result = result.and_then(|()| writeln!(out, "{}", safe_text::shown(&words)));
                }
            }
        }
        let row = self.model.exchanges.rows.get(&id.0);
        let meanings = row.map(|row| exchanges::meanings_of(&self.model, row)).unwrap_or_default();
        (self.model.screen, self.model.size) = (screen, size);
        (self.model.exchanges.chosen, self.model.exchanges.tab) = (None, Tab::Overview);
        result?;
        if !meanings.is_empty() {
            writeln!(out)?;
            lines(out, &meaning::text(self.model.look.lang, &meanings, MEANING))?;
        }
        if titled { Ok(()) } else { writeln!(out, "{}", self.model.text("found-nothing")) }
    }

    fn connections(&mut self, out: &mut impl Write, from: usize) -> io::Result<()> {
        let capture = Arc::clone(self.feed.capture());
        let total = capture.stream_count();
        if total == 0 {
            let count = self.model.len();
            return writeln!(out, "{}", self.model.look.lang.with("connections-empty", &[("count", count.into())]));
        }
        let mut reader = Connections::new(Arc::clone(&capture));
        let until = from.saturating_add(PAGE).min(total);
        for index in from..until {
            if let Some(connection) = reader.connection(StreamId(index as u32)) {
                let row = connections::row_text(&self.model, &connection);
                writeln!(out, "{}", safe_text::shown(&row))?;
            }
        }
        self.more(out, until, total)
    }

    /// A connection, and what its columns mean.
    fn connection(&mut self, out: &mut impl Write, (transport, index): (Transport, u32)) -> io::Result<()> {
        let capture = Arc::clone(self.feed.capture());
        let stream = stream_numbered(&capture, transport, index);
        let Some(connection) = stream.and_then(|stream| Connections::new(capture).connection(stream)) else {
            return writeln!(out, "{}", self.model.text("found-nothing"));
        };
        let row = connections::row_text(&self.model, &connection);
        writeln!(out, "{}\n", safe_text::shown(&row))?;
        lines(out, &meaning::text(self.model.look.lang, &connections::meanings(&self.model, &connection), MEANING))
    }

    /// All connections in one ladder, as many as find room.
    fn together(&mut self, out: &mut impl Write) -> io::Result<()> {
        let capture = Arc::clone(self.feed.capture());
        let streams: Vec<StreamId> = (0..capture.stream_count() as u32).map(StreamId).take(PAGE).collect();
        let Some(mut several) = Several::open(&capture, &streams) else {
            return writeln!(out, "{}", self.model.text("found-nothing"));
        };
        let mut labels = Labels::new(&capture);
        labels.mask_with(secrets::masked_line);
        let look = Look { lang: self.model.look.lang, width: 80, raw: false, labels: true, numbers: true };
        let mut result = Ok(());
        let _ = several_text(&mut several, &mut labels, &look, true, &mut |line| {
            result = writeln!(out, "{}", safe_text::shown(line));
            if result.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        });
        result
    }

    fn layers(&mut self, out: &mut impl Write, frame: FrameId) -> io::Result<()> {
        let (lang, len) = (self.model.look.lang, self.feed.capture().record(frame).map_or(0, |record| record.wire_len));
        self.read(out, frame, |view| layers::text(lang, view, frame, len, Form::Value))
    }

    fn bytes(&mut self, out: &mut impl Write, frame: FrameId) -> io::Result<()> {
        self.read(out, frame, |view| {
            let mut bytes = Vec::new();
            hex::sources(&mut bytes, view);
            String::from_utf8_lossy(&bytes).into_owned()
        })
    }

    /// Writes what a packet gives.
    fn read(
        &mut self,
        out: &mut impl Write,
        frame: FrameId,
        text: impl FnOnce(&crate::dissect::View<'_>) -> String,
    ) -> io::Result<()> {
        if frame.0 >= self.model.len() {
            let numbers = [("number", frame.number().into()), ("count", self.model.len().into())];
            return writeln!(out, "{}", self.model.look.lang.with("goto-beyond", &numbers));
        }
        let mut reader = Reader::new(Arc::clone(self.feed.capture()), Want::everything());
        match reader.read(frame) {
            Ok(view) => lines(out, &text(&view)),
            Err(error) => writeln!(out, "{}", safe_text::shown(&error.to_string())),
        }
    }

    fn chapters(&mut self, out: &mut impl Write) -> io::Result<()> {
        let mut stories = Stories::new(self.feed.capture());
        let subjects = stories.subjects();
        let lang = self.model.look.lang;
        if subjects.is_empty() {
            return writeln!(out, "{}", words::word(lang, "empty", &[]));
        }
        let shown = subjects.len().min(PAGE);
        let page = page::contents(lang, &mut stories, subjects.get(..shown).unwrap_or_default(), Default::default());
        lines(out, &page)?;
        self.more(out, shown, subjects.len())
    }

    fn chapter(&mut self, out: &mut impl Write, at: usize) -> io::Result<()> {
        let mut stories = Stories::new(self.feed.capture());
        let subjects = stories.subjects();
        let chapter = subjects.get(at).and_then(|subject| stories.chapter(subject));
        match chapter {
            Some(chapter) => {
                let lang = self.model.look.lang;
                lines(out, &page::chapter(lang, &mut stories, &chapter, Some(at.saturating_add(1)), Default::default()))
            }
            None => writeln!(out, "{}", self.model.text("found-nothing")),
        }
    }

    /// The tables that have rows.
    fn tables(&self) -> Vec<Table> {
        let stop = AtomicBool::new(false);
        let scope = Scope::whole(self.feed.capture(), &stop);
        let capture = self.feed.capture();
        let choice = counted::choice(capture, &self.model.statistics.series, &scope).unwrap_or_default();
        let counted = tables(&scope, &Panel::all(), &choice);
        let all = counted.map(|(tables, _)| tables).unwrap_or_default();
        all.into_iter().filter(|table| !table.rows.is_empty()).collect()
    }

    /// `+http`: a filter becomes a series of the packets over time.
    pub(super) fn add_series(&mut self, out: &mut impl Write, text: &str) -> io::Result<()> {
        match Filter::compile(text, self.feed.capture().registry()) {
            Err(error) => {
                let words = crate::tui::view::filter::error_words(self.model.look.lang, text, &error);
                writeln!(out, "{}: {}", safe_text::shown(text), safe_text::shown(&words))
            }
            Ok(_) => {
                let said = add_series(&mut self.model, text);
                self.over_time(out, &said)
            }
        }
    }

    /// `-1`: the first series is none any more.
    pub(super) fn remove_series(&mut self, out: &mut impl Write, text: &str) -> io::Result<()> {
        let at = text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let said = remove_series(&mut self.model, at.unwrap_or(usize::MAX));
        self.over_time(out, &said)
    }

    /// What became of a series, and the packets over time.
    fn over_time(&self, out: &mut impl Write, said: &str) -> io::Result<()> {
        writeln!(out, "{}", safe_text::shown(said))?;
        let name = Panel::Io.to_string();
        match self.tables().iter().find(|table| table.name == name) {
            Some(table) => lines(out, &table.text()),
            None => Ok(()),
        }
    }

    fn statistics(&mut self, out: &mut impl Write) -> io::Result<()> {
        for (at, table) in self.tables().iter().enumerate() {
            write!(out, "x{}  ", at.saturating_add(1))?;
            lines(out, &table.text())?;
            writeln!(out)?;
        }
        Ok(())
    }

    /// A table, and what the columns of one of its rows mean.
    fn table(&mut self, out: &mut impl Write, table: usize, row: usize) -> io::Result<()> {
        let tables = self.tables();
        let Some((table, row)) = tables.get(table).and_then(|table| Some((table, table.rows.get(row)?))) else {
            return writeln!(out, "{}", self.model.text("found-nothing"));
        };
        lines(out, &table.text())?;
        writeln!(out)?;
        lines(out, &meaning::text(self.model.look.lang, &statistics::meanings(&self.model, table, row), MEANING))
    }
}

fn lines(out: &mut impl Write, text: &str) -> io::Result<()> {
    for line in text.lines() {
        writeln!(out, "{}", safe_text::shown(line.trim_end()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn views_are_named_by_a_letter_and_a_number() {
        assert_eq!(View::named("e"), Some(View::Exchanges(0)));
        assert_eq!(View::named("e 3"), Some(View::Exchange(ExchangeId(2))));
        assert_eq!(View::named("l#5"), Some(View::Layers(FrameId(4))));
        assert_eq!(View::named("t2"), Some(View::Chapter(1)));
        assert_eq!(View::named("xc2"), Some(View::Connection(Transport::Tcp, 2)));
        assert_eq!(View::named("x u0"), Some(View::Connection(Transport::Udp, 0)));
        assert_eq!(View::named("x2"), Some(View::Table(1, 0)));
        assert_eq!(View::named("x2.4"), Some(View::Table(1, 3)));
        for wrong in ["", "e0", "l", "s2", "c2", "x", "x0", "x2.0", "x.1", "ex", "л1", "e-1", "e99999999999"] {
            assert_eq!(View::named(wrong), None, "{wrong}");
        }
    }
}
