//! Moving among packets: rows, jumps, marks, searches.

use super::{Effect, missed, search, search_note};
use crate::analysis::ladder::several::MAX_GATHERED;
use crate::base::{FrameId, StreamId};
use crate::tui::feed::is_noteworthy;
use crate::tui::layout::Size;
use crate::tui::model::ladder::{Gather, MAX_LOOKED};
use crate::tui::model::search::{Ground, Manner, Within};
use crate::tui::model::{Model, Node, Pane, Quarry, Screen};
use crate::tui::needle::Pattern;

/// Places the jump list keeps.
const MAX_JUMPS: usize = 100;

impl Model {
    /// Selects the packet `by` rows further.
    pub fn move_list(&mut self, by: i64) {
        let last = i64::from(self.rows_shown()) - 1;
        if last < 0 {
            return;
        }
        self.filters.anchor = None;
        let row = (i64::from(self.row_of(FrameId(self.list.selected))) + by).clamp(0, last);
        if by < 0 {
            self.list.follow = false;
        }
        self.list.selected = self.frame_on(row as u32).map_or(0, |frame| frame.0);
        self.settle();
    }

    /// Selects a packet and remembers where we came from.
    pub fn jump(&mut self, frame: FrameId) {
        if self.is_empty() {
            return;
        }
        let target = FrameId(frame.0.min(self.len() - 1));
        if !self.shows(target) {
            return super::filter::hidden(self, target);
        }
        if let Some(here) = self.frame().filter(|here| *here != target) {
            self.jumps.places.truncate(self.jumps.at);
            self.jumps.places.push(here);
            if self.jumps.places.len() > MAX_JUMPS {
                self.jumps.places.remove(0);
            }
            self.jumps.at = self.jumps.places.len();
        }
        self.list.follow = false;
        self.center(target);
    }

    /// Goes back (or forward) in the jump list.
    pub fn travel(&mut self, forward: bool) {
        let Some(here) = self.frame() else { return };
        let jumps = &mut self.jumps;
        if forward && jumps.at + 1 < jumps.places.len() {
            jumps.at += 1;
        } else if !forward && jumps.at > 0 {
            if jumps.at == jumps.places.len() {
                jumps.places.push(here);
            }
            jumps.at -= 1;
        } else {
            return self.sorry(self.text("jump-none"));
        }
        match self.jumps.places.get(self.jumps.at).copied() {
            Some(target) if self.shows(target) => self.center(target),
            Some(target) => super::filter::hidden(self, target),
            None => {}
        }
    }

    /// The first or the last packet.
    pub fn go_edge(&mut self, last: bool) {
        self.popup = None;
        let row = if last { self.rows_shown().saturating_sub(1) } else { 0 };
        if let Some(target) = self.frame_on(row) {
            self.jump(target);
        }
        self.list.follow = last && self.is_growing();
    }

    /// The packet that the selected one answers, or is answered by: a frame number that its tree calls so, of the innermost
    /// layer that has one; without any, the first that it names.
    pub fn go_match(&mut self) {
        self.popup = None;
        let nodes = self.detail.iter().flat_map(|detail| &detail.nodes);
        let named: Vec<_> = nodes.filter(|node| !node.hidden && node.frame.is_some()).collect();
        let is_match = |node: &&&Node| {
            let name = node.field.filter.rsplit('.').next().unwrap_or_default();
            matches!(name, "request_in" | "response_in" | "response_to" | "response_for" | "resp_in" | "resp_to")
        };
        let named = named.iter().rev().find(is_match).or(named.first()).and_then(|node| node.frame);
        match named.filter(|frame| frame.0 < self.len()) {
            Some(frame) => self.jump(frame),
            None => self.sorry(self.text("match-none")),
        }
    }

    /// Marks the row, or takes the mark away, and goes to the next.
    pub fn mark_row(&mut self) {
        let row = self.list.selected;
        if !self.list.marked.remove(&row) && self.frame().is_some() {
            self.list.marked.insert(row);
        }
        self.move_list(1);
    }

    /// Follows the newest packet, or stops that.
    pub fn toggle_follow(&mut self) {
        self.list.follow = !self.list.follow;
        if self.list.follow {
            self.select_newest();
        }
        let id = if self.list.follow { "say-follow" } else { "say-follow-not" };
        self.say(self.text(id));
    }

    /// Selects the last packet that is shown.
    pub fn select_newest(&mut self) {
        if let Some(newest) = self.rows_shown().checked_sub(1).and_then(|row| self.frame_on(row)) {
            self.filters.anchor = None;
            self.list.selected = newest.0;
        }
    }

    /// Keeps selections in their windows, after whatever changed.
    pub fn settle(&mut self) {
        match self.screen {
            Screen::Start | Screen::Packets | Screen::Layers | Screen::Story => {}
            Screen::Exchanges => return super::exchanges::settle(self),
            Screen::Connections => return super::connections::settle(self),
            Screen::Follow => return,
            Screen::Statistics => return super::statistics::settle(self),
            Screen::Ladder => return super::ladder::settle(self),
        }
        let rows = self.layout().rows(Pane::List) as u32;
        let shown = self.rows_shown();
        let wanted = self.filters.anchor.unwrap_or(FrameId(self.list.selected));
        match self.nearest(wanted) {
            Some(frame) => self.list.selected = frame.0,
            // A filter that shows nothing yet, or never: what was selected is kept for the next one.
            None if self.is_empty() => self.list.selected = 0,
            None => {}
        }
        if self.filters.applied.is_none() && self.filters.pending.is_none() {
            self.filters.anchor = None;
        }
        let at = self.row_of(FrameId(self.list.selected)).min(shown.saturating_sub(1));
        let mut top = self.row_of(FrameId(self.list.top));
        if at < top {
            top = at;
        } else if at >= top.saturating_add(rows) {
            top = at + 1 - rows;
        }
        top = top.min(shown.saturating_sub(rows));
        self.list.top = self.frame_on(top).map_or(0, |frame| frame.0);
        if top.saturating_add(rows) >= shown {
            self.list.seen = self.len();
        }
        self.settle_tree();
        self.settle_bytes();
    }

    /// Scrolls the list without moving the selection further than it must.
    pub fn scroll_list(&mut self, by: i64) {
        let rows = self.layout().rows(Pane::List) as u32;
        let shown = self.rows_shown();
        let most = i64::from(shown.saturating_sub(rows));
        let top = (i64::from(self.row_of(FrameId(self.list.top))) + by).clamp(0, most) as u32;
        let last = top.saturating_add(rows).saturating_sub(1).min(shown.saturating_sub(1));
        let row = self.row_of(FrameId(self.list.selected)).clamp(top.min(last), last);
        if let (Some(top), Some(selected)) = (self.frame_on(top), self.frame_on(row)) {
            self.filters.anchor = None;
            (self.list.top, self.list.selected) = (top.0, selected.0);
        }
        if by < 0 {
            self.list.follow = false;
        }
        self.settle();
    }

    /// The first line of the next group of the start screen.
    pub fn start_next_group(&mut self) {
        let places = self.capturing.places.len();
        let (at, last) = (self.start.selected, self.start.lines(places));
        let next = self.start.groups(places).into_iter().find(|start| *start > at && *start < last);
        self.start.selected = next.unwrap_or(0);
    }

    fn center(&mut self, target: FrameId) {
        // Another view may be shown: this one settles when it is.
        let rows = self.layout().rows(Pane::List) as u32;
        let (row, top) = (self.row_of(target), self.row_of(FrameId(self.list.top)));
        if row < top || row >= top.saturating_add(rows) {
            self.list.top = self.frame_on(row.saturating_sub(rows / 2)).map_or(0, |frame| frame.0);
        }
        self.filters.anchor = None;
        self.list.selected = target.0;
        self.settle();
    }
}

/// One ladder of the connections of the marked packets, the selected one among them; without marks, of all that the filter
/// selects.
pub fn together(model: &mut Model) -> Vec<Effect> {
    let mut frames: Vec<FrameId> = model.list.marked.iter().copied().map(FrameId).collect();
    let gather = match (frames.len(), &model.filters.applied) {
        (0, Some(applied)) => Gather::Frames(applied.matches.iter_from(FrameId(0)).take(MAX_LOOKED).collect()),
        (0, None) => {
            let streams = model.facts.as_ref().map_or(0, |facts| facts.streams).min(MAX_GATHERED) as u32;
            Gather::Streams((0..streams).map(StreamId).collect())
        }
        (1, _) => {
            frames.extend(model.frame());
            Gather::Frames(frames)
        }
        _ => Gather::Frames(frames),
    };
    super::ladder::open_together(model, gather)
}

/// The next or previous packet of the same connection.
pub fn same_stream(model: &mut Model, forward: bool) -> Vec<Effect> {
    match model.frame() {
        Some(frame) if in_stream(model) => search(model, Quarry::SameStream(frame), forward),
        _ => {
            model.sorry(model.text("stream-none"));
            Vec::new()
        }
    }
}

/// The first or last packet of the connection.
pub fn stream_edge(model: &mut Model, last: bool) -> Vec<Effect> {
    model.popup = None;
    match model.frame() {
        Some(frame) if in_stream(model) => {
            let quarry = if last { Quarry::StreamEnd(frame) } else { Quarry::StreamStart(frame) };
            search(model, quarry, last)
        }
        _ => {
            model.sorry(model.text("stream-none"));
            Vec::new()
        }
    }
}

fn in_stream(model: &Model) -> bool {
    model.rows.get(&model.list.selected).is_none_or(|row| row.stream.is_some())
}

/// Finds again, forwards or backwards; without a text, the next note. `further` leaves the present place out.
pub fn find(model: &mut Model, forward: bool, further: bool) -> Vec<Effect> {
    match model.screen {
        Screen::Connections => return super::connections::find(model, forward),
        Screen::Statistics => return super::statistics::find(model, forward),
        Screen::Follow => return super::follow::find(model, forward, true),
        _ => {}
    }
    let pane = if model.found.text.is_empty() { model.focus } else { model.found.pane.unwrap_or(model.focus) };
    match pane {
        Pane::List if model.found.text.is_empty() => search_note(model, forward),
        Pane::List => search(model, Quarry::Needle(model.needle.clone()), forward),
        _ if !model.found.text.is_empty() && model.needle.manner == Manner::Filter => {
            search(model, Quarry::Needle(model.needle.clone()), forward)
        }
        Pane::Detail => find_in_tree(model, forward, further),
        Pane::Bytes => {
            find_in_bytes(model, forward, further);
            Vec::new()
        }
    }
}

fn find_in_tree(model: &mut Model, forward: bool, further: bool) -> Vec<Effect> {
    let wanted = (!model.found.text.is_empty()).then(|| Pattern::of(&model.needle));
    let Some(detail) = &model.detail else { return Vec::new() };
    if wanted.is_some() && detail.nodes.iter().any(|node| node.text.is_none() && !node.hidden) {
        return vec![Effect::Lines(detail.frame)];
    }
    let matches = |at: usize| {
        detail.nodes.get(at).is_some_and(|node| {
            let note = matches!(node.field.kind, crate::dissect::Kind::Note(..)) && is_noteworthy(node.worst);
            let says = |pattern: &Option<Pattern>| {
                node.text.as_ref().zip(pattern.as_ref()).is_some_and(|(text, pattern)| pattern.is_in(text))
            };
            !node.hidden && wanted.as_ref().map_or(note, says)
        })
    };
    let (count, from) = (detail.nodes.len(), model.tree.selected);
    let first = usize::from(further);
    let around = (first..count + first)
        .map(|step| if forward { (from + step) % count } else { (from + 2 * count - step) % count })
        .find(|at| matches(*at));
    match around {
        Some(at) => {
            model.reveal(at);
            model.select_node(at);
        }
        None if wanted.is_none() => model.sorry(model.text("notes-none-here")),
        None => missed::say(model, Ground::Tree, count as u64),
    }
    Vec::new()
}

fn find_in_bytes(model: &mut Model, forward: bool, further: bool) {
    let pattern = Pattern::of_bytes(&model.needle).filter(|_| !model.found.text.is_empty());
    let (Some(bytes), Some(pattern)) = (model.current_bytes(), pattern) else {
        return missed::say(model, Ground::Source, 0);
    };
    match pattern.find(bytes, model.bytes.cursor as usize, forward, further) {
        Some(place) => show_bytes(model, place),
        None => {
            let count = bytes.len() as u64;
            missed::say(model, Ground::Source, count);
        }
    }
}

fn show_bytes(model: &mut Model, place: std::ops::Range<usize>) {
    model.found.bytes = Some(place.start as u32..place.end as u32);
    model.move_to_byte(place.start as u32);
}

/// Shows where in the selected packet that is which was found in it.
pub fn reveal(model: &mut Model) {
    let Some(detail) = model.detail.as_ref().filter(|_| std::mem::take(&mut model.found.reveal)) else { return };
    let in_bytes = model.needle.within == Within::Bytes || model.needle.manner == Manner::Bytes;
    if in_bytes {
        let Some(pattern) = Pattern::of_bytes(&model.needle) else { return };
        let places = detail.sources.iter().map(|source| pattern.find(&source.bytes, 0, true, false));
        if let Some((source, place)) = places.enumerate().find_map(|(at, place)| Some((at, place?))) {
            model.bytes.source = source as u8;
            show_bytes(model, place);
        }
        return;
    }
    let Some(pattern) = Pattern::of(&model.needle) else { return };
    let says = |node: &Node| !node.hidden && node.text.as_ref().is_some_and(|text| pattern.is_in(text));
    if let Some(at) = detail.nodes.iter().position(says) {
        model.reveal(at);
        model.select_node(at);
    }
}

impl Model {
    /// Rows a page has in the focused pane.
    pub fn page(&self) -> i64 {
        if self.screen == Screen::Start || self.layout().size == Size::TooSmall {
            return 1;
        }
        self.layout().rows(self.focus) as i64
    }
}
