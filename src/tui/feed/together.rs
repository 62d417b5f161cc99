//! Brings several connections into the model as one ladder.

use std::sync::Arc;
use std::time::Instant;

use crate::analysis::ladder::several::{MAX_GATHERED, Several, add_streams};
use crate::analysis::ladder::{Labels, Row};
use crate::analysis::{Capture, ladder};
use crate::base::{ExchangeId, FrameId, StreamId};
use crate::dissect::Transport;
use crate::export::ladder::{self as page, Lanes, Look};
use crate::tui::model::Model;
use crate::tui::model::ladder::{Ask, Gather, MAX_LOOKED, Made, Picture};
use crate::tui::secrets;
use crate::tui::update;
use crate::tui::view::ladder::places;

/// Connections that a filter names.
const NAMED: usize = 20;

/// The reader of several connections.
pub struct TogetherFeed {
    capture: Arc<Capture>,
    several: Option<(Vec<StreamId>, Several)>,
    /// When to look for more of them.
    refresh_at: Instant,
}

impl TogetherFeed {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self { capture: Arc::clone(capture), several: None, refresh_at: Instant::now() }
    }

    /// Finds the streams that are to be put together. One alone has a ladder of its own.
    pub fn gather(&self, model: &mut Model) {
        let Some(gather) = model.ladder.gather.take() else { return };
        let mut streams = Vec::new();
        match gather {
            Gather::Streams(own) => streams = own,
            Gather::Frames(frames) => add_streams(&self.capture, frames.into_iter().take(MAX_LOOKED), &mut streams),
            Gather::Exchanges(ids) => {
                let frames = ids.into_iter().take(MAX_LOOKED).filter_map(|id| self.frame_of(id));
                add_streams(&self.capture, frames, &mut streams);
            }
        }
        streams.sort_unstable();
        streams.dedup();
        streams.truncate(MAX_GATHERED);
        match streams[..] {
            [] => {
                model.sorry(model.text("ladder-together-none"));
                model.leave_for(crate::tui::model::Screen::Connections);
            }
            [stream] => model.ladder.stream = Some(stream),
            _ => model.ladder.together = streams,
        }
    }

    fn frame_of(&self, id: ExchangeId) -> Option<FrameId> {
        let record = self.capture.ledger().exchange(id)?;
        record.frames.0.or(record.frames.1).or_else(|| {
            let message = self.capture.ledger().message(record.request.or(record.response)?)?;
            self.capture.ledger().segment(message.last).map(|segment| segment.frame)
        })
    }

    /// Brings the model up to date.
    pub fn prepare(&mut self, model: &mut Model, labels: &mut Labels) {
        let now = Instant::now();
        if self.several.as_ref().is_none_or(|(streams, _)| *streams != model.ladder.together) {
            let streams = model.ladder.together.clone();
            self.several = Several::open(&self.capture, &streams).map(|several| (streams, several));
            self.refresh_at = now + now.elapsed() * 20;
        }
        let Some((_, several)) = &mut self.several else { return };
        if now >= self.refresh_at {
            if several.refresh() {
                model.ladder.picture = None;
            }
            // However much there is, most of the time is left to other things.
            self.refresh_at = now + now.elapsed() * 20;
        }
        for ask in std::mem::take(&mut model.ladder.asked) {
            answer(several, model, ask);
        }
        (model.ladder.rows, model.ladder.lead) = (several.rows(), false);
        update::settle_ladder(model);
        // Of packets folded together, the one that is selected everywhere stays the selected one.
        let row = model.ladder.selected;
        let own = model.frame().and_then(|frame| several.place_of(frame)).filter(|at| several.row_of(*at) == row);
        let selected = own.or_else(|| several.first_of(row));
        model.ladder.frame = selected.and_then(|at| several.events().get(at as usize)).map(|event| event.frame);
        let own = selected.and_then(|at| several.ladders().get(several.ladder_of(at)?));
        let Some(stream) = own.or(several.ladders().first()).map(|ladder| ladder.connection.id) else { return };
        model.ladder.stream = Some(stream);
        let made = made(model, several, stream);
        if model.ladder.picture.as_ref().is_some_and(|picture| picture.made == made) {
            return;
        }
        labels.reveal((!made.revealed).then_some(secrets::masked_line as fn(&str, bool) -> String));
        model.ladder.picture = Some(draw(several, labels, model, made));
    }
}

fn made(model: &Model, several: &Several, stream: StreamId) -> Made {
    let view = &model.ladder;
    Made {
        stream,
        selected: view.selected,
        top: view.top,
        rows: view.rows,
        packets: several.events().len(),
        form: None,
        sender: None,
        zoom: 0,
        bare: view.bare,
        names: model.names.version,
        revealed: model.exchanges.revealed,
        relative: model.relative,
        lang: model.look.lang,
        size: model.size,
        ascii: model.look.ascii,
        projector: model.look.is_projector(),
    }
}

fn answer(several: &mut Several, model: &mut Model, ask: Ask) {
    let at = several.first_of(model.ladder.selected);
    match ask {
        Ask::Frame(frame) => {
            if let Some(at) = several.place_of(frame) {
                model.ladder.selected = several.row_of(at);
            }
        }
        Ask::Fold(folded) => {
            if several.set_folded(model.ladder.selected, folded)
                && let Some(at) = at
            {
                model.ladder.selected = several.row_of(at);
            }
        }
        Ask::FoldAll => {
            several.toggle_all();
            model.ladder.selected = at.map_or(0, |at| several.row_of(at));
        }
        Ask::Sign(forward) => {
            let event = at.and_then(|at| several.events().get(at as usize));
            let own = event.map_or(FrameId(0), |event| event.frame);
            let signs = several.signs();
            let found = match forward {
                true => signs.iter().find(|frame| **frame > own),
                false => signs.iter().rfind(|frame| **frame < own),
            };
            match found.and_then(|frame| several.place_of(*frame)) {
                Some(at) => model.ladder.selected = several.row_of(at),
                None => model.sorry(model.text("found-nothing")),
            }
        }
        // Graphs show one connection.
        Ask::Point(_) => {}
    }
}

fn draw(several: &mut Several, labels: &mut Labels, model: &Model, made: Made) -> Picture {
    let place = places(model);
    let look = Look {
        lang: made.lang,
        width: usize::from(place.rows.width),
        raw: !made.relative,
        labels: !made.bare,
        numbers: !made.projector,
    };
    let lanes = Lanes::new(several, &look);
    let mut picture = Picture {
        names: names(several),
        head: page::several_head(made.lang, several),
        heading: page::several_heading(&look, &lanes, several),
        states: None,
        lines: Vec::new(),
        between: made.projector.then(|| lanes.alone()),
        graph: None,
        sampled: None,
        point: None,
        title: String::new(),
        explanation: Vec::new(),
        signs: several.signs().len(),
        numbered: several.ladders().iter().any(ladder::Ladder::is_tcp),
        made,
    };
    for row in made.top..made.top.saturating_add(place.fits(false)) {
        let line = match several.row(row) {
            None => break,
            Some(Row::Fold(fold)) => page::several_fold(&look, &lanes, several, &fold),
            Some(Row::One(at)) => {
                let Some((own, step)) = several.step(at) else { continue };
                let label = labels.label(&step);
                // What is spoken of has its numbers.
                let look = Look { numbers: look.numbers || row == made.selected, ..look };
                page::several_row(&look, &lanes, several, own, &step, &label)
            }
        };
        picture.lines.push(line);
    }
    match several.row(made.selected) {
        None => {}
        Some(Row::Fold(fold)) => {
            picture.title = model.text("ladder-fold-title");
            picture.explanation = page::several_folded(made.lang, several, &fold);
        }
        Some(Row::One(at)) => {
            if let Some((own, step)) = several.step(at) {
                let label = labels.label(&step);
                let number = step.frame.number();
                picture.title = model.look.lang.with("ladder-row-title", &[("number", number.into())]);
                picture.explanation = page::several_explain(made.lang, several, own, &step, &label);
            }
        }
    }
    picture
}

/// `c0 c3`, and the filter that selects their packets.
fn names(several: &Several) -> (String, String) {
    let few = several.ladders().iter().take(NAMED);
    let names: Vec<String> = (0..several.ladders().len().min(NAMED)).map(|at| page::name(several, at)).collect();
    let filters: Vec<String> = few.map(filter).collect();
    (names.join(" "), filters.join(" || "))
}

fn filter(ladder: &ladder::Ladder) -> String {
    let stream = &ladder.connection.stream;
    let transport = if stream.transport == Transport::Tcp { "tcp" } else { "udp" };
    format!("{transport}.stream == {}", stream.index)
}
