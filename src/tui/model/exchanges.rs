//! What the Exchanges view knows: how its list is arranged, what stands in its window, and the selected exchange.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use super::detail::{Detail, Form, Tab, Target};
use crate::base::{Delta, ExchangeId, FrameId, StreamId, Time};
use crate::export::exchanges::Row;

/// Which exchanges the list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Chip {
    /// All of them.
    #[default]
    All,
    /// Those of a protocol, by its short name.
    Of(&'static str),
}

/// What the list is sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The order in which they began.
    #[default]
    Number,
    /// Method.
    Method,
    /// Host and path.
    Path,
    /// Status code.
    Status,
    /// Content type.
    Type,
    /// Bytes of the answer's body.
    Size,
    /// Time from the first to the last frame.
    Time,
    /// Connection.
    Connection,
}

impl Sort {
    /// All of them, in the order of the list's columns.
    pub const ALL: [Self; 8] =
        [Self::Number, Self::Method, Self::Path, Self::Status, Self::Type, Self::Size, Self::Time, Self::Connection];

    /// Its name: that of its translation `sort-NAME`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Method => "method",
            Self::Path => "path",
            Self::Status => "status",
            Self::Type => "type",
            Self::Size => "size",
            Self::Time => "time",
            Self::Connection => "connection",
        }
    }

    /// Whether the largest is what one looks for, so that it comes first.
    pub fn largest_first(self) -> bool {
        matches!(self, Self::Size | Self::Time | Self::Status)
    }
}

/// How the list is arranged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The display filter that selects them; one over exchanges.
    pub filter: Option<Arc<str>>,
    /// Which exchanges.
    pub chip: Chip,
    /// In which order.
    pub sort: Sort,
    /// The other way round.
    pub descending: bool,
    /// As a tree of hosts and paths.
    pub tree: bool,
}

impl Arrangement {
    /// Whether line and exchange have the same number, so that nothing has to be worked out.
    pub fn is_natural(&self) -> bool {
        *self == Self::default()
    }
}

/// What was counted on the way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Census {
    /// Exchanges that were looked at.
    pub counted: u32,
    /// Of these, exchanges that are not answered yet.
    pub open: u32,
    /// Protocols that have exchanges, with how many, the most frequent first.
    pub protocols: Vec<(&'static str, u32)>,
    /// Answers by the first digit of their status code; 0 is no answer or none with a code.
    pub classes: [u32; 6],
    /// The one that took longest.
    pub slowest: Option<(ExchangeId, Delta)>,
    /// The beginning of the first and the end of the last.
    pub span: Option<(Time, Time)>,
}

/// Exchanges that share a host or the beginning of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Depth in the tree: hosts are 0.
    pub depth: u8,
    /// What it adds to the group it is in.
    pub label: String,
    /// Its host and path: the name under which it is remembered as closed.
    pub key: String,
    /// Its first exchange, as a place in the order.
    pub first: u32,
    /// How many exchanges are in it.
    pub count: u32,
    /// The group after everything in this one.
    pub next: u32,
}

/// A list that was arranged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arranged {
    /// How.
    pub by: Arrangement,
    /// The exchanges in order; `None` where that is natural.
    pub order: Option<Vec<u32>>,
    /// The tree's groups, each before what is in it.
    pub groups: Vec<Group>,
    /// What was counted.
    pub census: Census,
}

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// A group of the tree.
    Group(u32),
    /// An exchange and its depth in the tree.
    Exchange(ExchangeId, u8),
    /// The line above the connections that stay closed; it is passed over.
    SealedTitle,
    /// A connection that stays closed, by its place among those of [`Sealed`].
    Sealed(u32),
}

/// Connections of TLS that stay closed.
#[derive(Clone, Debug, Default)]
pub struct Sealed {
    /// Streams there were, and how many were read again; `None` before anybody looked.
    pub made: Option<(usize, u64, bool)>,
    /// The first of them.
    pub first: Arc<[crate::export::story::Sealed]>,
}

/// The Exchanges view.
#[derive(Clone, Debug, Default)]
pub struct Exchanges {
    /// Exchanges there are.
    pub count: u32,
    /// How the list is to be arranged.
    pub by: Arrangement,
    /// The list as it is arranged.
    pub arranged: Arc<Arranged>,
    /// Lines of the tree that are shown, when it is a tree.
    pub lines: Vec<Line>,
    /// Groups of the tree that are closed.
    pub closed: HashSet<String>,
    /// What is open may be answered by now: look again.
    pub again: bool,
    /// The arrangement that is being made.
    pub asked: Option<Arrangement>,
    /// How far that is: exchanges done, of how many.
    pub arranging: Option<(u32, u32)>,
    /// The selected line.
    pub selected: u32,
    /// The selected exchange: it stays so when lines move.
    pub chosen: Option<ExchangeId>,
    /// The selected connection that stays closed: it stays so when lines move.
    pub chosen_sealed: Option<StreamId>,
    /// First line shown.
    pub top: u32,
    /// Rows that were read; a small cache around the window.
    pub rows: HashMap<u32, Row>,
    /// The rules that colour them, by their places among all.
    pub ruled: HashMap<u32, u16>,
    /// Marked exchanges.
    pub marked: BTreeSet<u32>,
    /// The waterfall's axis is that of the lines in the window.
    pub near: bool,
    /// Secrets are shown.
    pub revealed: bool,
    /// The frame whose exchange is to be selected.
    pub of_frame: Option<FrameId>,
    /// The packet with which the view was entered, as long as nothing was selected in it since.
    pub entered: Option<FrameId>,
    /// Connections of TLS that stay closed, and of what they were looked for.
    pub sealed: Sealed,
    /// Where Enter leads, until it is found.
    pub deeper: Option<Target>,
    /// The shown tab.
    pub tab: Tab,
    /// How the shown tab's content is shown.
    pub form: Form,
    /// Long lines cut instead of broken.
    pub cut: bool,
    /// The selected exchange, as its tab shows it.
    pub detail: Option<Detail>,
    /// The selected line of each tab, and its first line shown.
    pub places: HashMap<Tab, (usize, usize)>,
    /// The two that are compared.
    pub compared: Option<super::detail::Compared>,
}

impl Exchanges {
    /// Lines of the list: those of exchanges, then what stays closed.
    pub fn len(&self) -> u32 {
        let own = self.own_len();
        own.saturating_add(match self.shown_sealed() {
            [] => 0,
            sealed => sealed.len() as u32 + 1,
        })
    }

    /// Connections that stay closed, where the list shows them.
    fn shown_sealed(&self) -> &[crate::export::story::Sealed] {
        let by = &self.arranged.by;
        let shown = by.chip == Chip::Of("TLS") || by.chip == Chip::All && by.filter.is_none();
        if shown { &self.sealed.first } else { &[] }
    }

    /// Lines of exchanges and of their groups.
    pub fn own_len(&self) -> u32 {
        match (&self.arranged.order, self.arranged.by.tree) {
            (_, true) => self.lines.len() as u32,
            (Some(order), _) => order.len() as u32,
            (None, _) => self.count,
        }
    }

    /// Whether the list has no line.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What stands on a line.
    pub fn line(&self, at: u32) -> Option<Line> {
        if let Some(below) = at.checked_sub(self.own_len()) {
            let sealed = below.checked_sub(1).filter(|at| *at < self.shown_sealed().len() as u32);
            let title = (below == 0 && !self.shown_sealed().is_empty()).then_some(Line::SealedTitle);
            return sealed.map(Line::Sealed).or(title);
        }
        if self.arranged.by.tree {
            return self.lines.get(at as usize).copied();
        }
        let id = match &self.arranged.order {
            Some(order) => order.get(at as usize).copied()?,
            None => Some(at).filter(|at| *at < self.count)?,
        };
        Some(Line::Exchange(ExchangeId(id), 0))
    }

    /// The exchange on a line.
    pub fn exchange_at(&self, at: u32) -> Option<ExchangeId> {
        match self.line(at)? {
            Line::Exchange(id, _) => Some(id),
            Line::Group(_) | Line::SealedTitle | Line::Sealed(_) => None,
        }
    }

    /// The connection that stays closed on a line.
    pub fn sealed_at(&self, at: u32) -> Option<&crate::export::story::Sealed> {
        match self.line(at)? {
            Line::Sealed(place) => self.sealed.first.get(place as usize),
            _ => None,
        }
    }

    /// The selected connection that stays closed, if one is selected.
    pub fn selected_sealed(&self) -> Option<&crate::export::story::Sealed> {
        self.sealed_at(self.selected)
    }

    /// The line of a connection that stays closed, if it has one.
    pub fn line_of_sealed(&self, id: StreamId) -> Option<u32> {
        let at = self.shown_sealed().iter().position(|sealed| sealed.id == id)?;
        Some(self.own_len().saturating_add(at as u32 + 1))
    }

    /// The line of an exchange, if it has one.
    pub fn line_of(&self, id: ExchangeId) -> Option<u32> {
        if self.arranged.by.tree {
            let at = self.lines.iter().position(|line| matches!(line, Line::Exchange(own, _) if *own == id));
            return at.map(|at| at as u32);
        }
        match &self.arranged.order {
            Some(order) => order.iter().position(|own| *own == id.0).map(|at| at as u32),
            None => Some(id.0).filter(|at| *at < self.count),
        }
    }

    /// Takes an arranged list; the selected exchange stays selected if it is in it.
    pub fn take(&mut self, arranged: Arranged) {
        self.arranged = Arc::new(arranged);
        self.unfold();
        let line = match self.chosen_sealed {
            Some(id) => self.line_of_sealed(id),
            None => self.chosen.and_then(|id| self.line_of(id)),
        };
        match line {
            Some(line) => self.selected = line,
            None => self.selected = self.selected.min(self.len().saturating_sub(1)),
        }
        self.chosen = self.exchange_at(self.selected).or(self.chosen.filter(|_| self.selected_sealed().is_none()));
    }

    /// Works out which lines of the tree are shown.
    pub fn unfold(&mut self) {
        self.lines.clear();
        let arranged = Arc::clone(&self.arranged);
        let (Some(order), true) = (&arranged.order, arranged.by.tree) else { return };
        let mut walk = Walk { order, open: Vec::new(), place: 0 };
        let mut at = 0;
        while let Some(group) = arranged.groups.get(at) {
            walk.until(group.first, Some(&mut self.lines));
            self.lines.push(Line::Group(at as u32));
            let end = group.first.saturating_add(group.count);
            if self.closed.contains(&group.key) {
                walk.until(end, None);
                at = (group.next as usize).max(at + 1);
            } else {
                walk.open.push((end, group.depth));
                at += 1;
            }
        }
        walk.until(order.len() as u32, Some(&mut self.lines));
    }

    /// The selected exchange's row, if it was read.
    pub fn row(&self) -> Option<&Row> {
        self.rows.get(&self.chosen?.0)
    }
}

/// A walk over the exchanges of a tree.
struct Walk<'o> {
    order: &'o [u32],
    /// The groups around the place, with where they end and their depth.
    open: Vec<(u32, u8)>,
    place: u32,
}

impl Walk<'_> {
    /// Goes on to a place; the exchanges on the way become lines unless they are folded away.
    fn until(&mut self, until: u32, mut lines: Option<&mut Vec<Line>>) {
        while self.place < until {
            while self.open.last().is_some_and(|(end, _)| *end <= self.place) {
                self.open.pop();
            }
            let (end, depth) = self.open.last().map_or((until, 0), |(end, depth)| ((*end).min(until), depth + 1));
            let own = self.order.get(self.place as usize..end as usize).unwrap_or_default();
            if let Some(lines) = &mut lines {
                lines.extend(own.iter().map(|id| Line::Exchange(ExchangeId(*id), depth)));
            }
            self.place = end;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(depth: u8, label: &str, first: u32, count: u32, next: u32) -> Group {
        Group { depth, label: label.to_owned(), key: label.to_owned(), first, count, next }
    }

    #[test]
    fn a_tree_shows_what_is_not_folded_away() {
        let mut view = Exchanges { count: 5, ..Exchanges::default() };
        // host: exchange 9, group /a with 7 and 8, exchange 6; other host: 5.
        let groups = vec![group(0, "host", 0, 4, 2), group(1, "/a", 1, 2, 2), group(0, "other", 4, 1, 3)];
        let by = Arrangement { tree: true, ..Arrangement::default() };
        let order = Some(vec![9, 7, 8, 6, 5]);
        view.take(Arranged { by, order, groups, ..Arranged::default() });
        let of = |id, depth| Line::Exchange(ExchangeId(id), depth);
        let group = Line::Group;
        let all = [group(0), of(9, 1), group(1), of(7, 2), of(8, 2), of(6, 1), group(2), of(5, 1)];
        assert_eq!(view.lines, all);
        view.closed.insert("/a".to_owned());
        view.unfold();
        assert_eq!(view.lines, [group(0), of(9, 1), group(1), of(6, 1), group(2), of(5, 1)]);
        view.closed.insert("host".to_owned());
        view.unfold();
        assert_eq!(view.lines, [group(0), group(2), of(5, 1)]);
        assert_eq!(view.line_of(ExchangeId(5)), Some(2));
        assert_eq!(view.exchange_at(0), None);
    }
}
