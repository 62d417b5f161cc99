//! Brings the ladder of a connection into the model: the rows of the window, the explanation of the selected one, graphs.

use std::sync::Arc;
use std::time::Instant;

use super::together::TogetherFeed;
use crate::analysis::Capture;
use crate::analysis::ladder::series::{Form, Point};
use crate::analysis::ladder::{Label, Labels, Ladder, Row};
use crate::base::{Delta, FrameId, Lang, StreamId};
use crate::dissect::Direction;
use crate::export::ladder::{self, Area, Columns, Look};
use crate::tui::model::Model;
use crate::tui::model::ladder::{Ask, Made, Picture};
use crate::tui::secrets;
use crate::tui::update;
use crate::tui::view::ladder::places;

/// The figures of a connection, and for what they were worked out.
struct Figures {
    stream: StreamId,
    packets: usize,
    sender: Direction,
    lang: Lang,
    lines: Vec<String>,
}

/// The readers of the ladder.
pub struct LadderFeed {
    capture: Arc<Capture>,
    ladder: Option<Ladder>,
    labels: Labels,
    figures: Option<Figures>,
    together: TogetherFeed,
    /// When to look for more of the connection.
    refresh_at: Instant,
}

impl LadderFeed {
    /// Readers of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        let (labels, together) = (Labels::new(capture), TogetherFeed::new(capture));
        let refresh_at = Instant::now();
        Self { capture: Arc::clone(capture), ladder: None, labels, figures: None, together, refresh_at }
    }

    /// Brings the model up to date.
    pub fn prepare(&mut self, model: &mut Model) {
        self.together.gather(model);
        if !model.ladder.together.is_empty() {
            return self.together.prepare(model, &mut self.labels);
        }
        let Some(stream) = model.ladder.stream else { return };
        let now = Instant::now();
        if self.ladder.as_ref().is_none_or(|ladder| ladder.connection.id != stream) {
            self.ladder = Ladder::open(&self.capture, stream);
            self.refresh_at = now + now.elapsed() * 20;
        }
        let Some(ladder) = &mut self.ladder else { return };
        if now >= self.refresh_at {
            let followed = model.list.follow && model.ladder.selected.saturating_add(1) >= model.ladder.rows;
            if ladder.refresh() {
                model.ladder.picture = None;
                if followed && model.is_growing() {
                    model.ladder.selected = u32::MAX;
                }
            }
            // However long the connection is, most of the time is left to other things.
            self.refresh_at = now + now.elapsed() * 20;
        }
        for ask in std::mem::take(&mut model.ladder.asked) {
            answer(ladder, model, ask);
        }
        let place = places(model);
        let look = Look {
            lang: model.look.lang,
            width: usize::from(place.rows.width),
            raw: !model.relative,
            labels: !model.ladder.bare,
            numbers: !model.look.is_projector(),
        };
        let columns = Columns::new(ladder, &look);
        (model.ladder.rows, model.ladder.lead) = (ladder.rows(), columns.state > 0 && ladder.is_tcp());
        update::settle_ladder(model);
        // Of packets folded together, the one that is selected everywhere stays the selected one.
        let row = model.ladder.selected;
        let own = model.frame().and_then(|frame| place_of(ladder, frame)).filter(|at| ladder.row_of(*at) == row);
        let selected = own.or_else(|| ladder.first_of(row));
        let event = selected.and_then(|at| ladder.events().get(at as usize));
        model.ladder.frame = event.map(|event| event.frame);
        let made = made(model, ladder, stream);
        if model.ladder.picture.as_ref().is_some_and(|picture| picture.made == made) {
            return;
        }
        self.labels.reveal((!made.revealed).then_some(secrets::masked_line as fn(&str, bool) -> String));
        let mut picture = draw(ladder, &mut self.labels, model, &look, &columns, made);
        if made.form.is_some() {
            let lines = figures(&mut self.figures, ladder, &made);
            picture.explanation.splice(0..0, lines.iter().cloned());
        }
        model.ladder.picture = Some(picture);
    }
}

/// The figures of the side whose data a graph shows: they are worked out once, for they look at all packets.
fn figures<'f>(known: &'f mut Option<Figures>, ladder: &mut Ladder, made: &Made) -> &'f [String] {
    let sender = made.sender.unwrap_or(Direction::FromServer);
    let (stream, packets, lang) = (made.stream, made.packets, made.lang);
    let fits =
        |known: &Figures| (known.stream, known.packets, known.sender, known.lang) == (stream, packets, sender, lang);
    if !known.as_ref().is_some_and(fits) {
        let lines = ladder::figures(lang, ladder, sender);
        *known = Some(Figures { stream, packets, sender, lang, lines });
    }
    known.as_ref().map_or(&[], |known| &known.lines)
}

fn made(model: &Model, ladder: &Ladder, stream: crate::base::StreamId) -> Made {
    let [up, down] = ladder.sides.map(|side| side.bytes);
    let most = if up > down { Direction::FromClient } else { Direction::FromServer };
    let view = &model.ladder;
    Made {
        stream,
        selected: view.selected,
        top: view.top,
        rows: view.rows,
        packets: ladder.events().len(),
        form: view.form,
        sender: view.sender.or(Some(most)),
        zoom: view.zoom,
        bare: view.bare,
        revealed: model.exchanges.revealed,
        relative: model.relative,
        names: model.names.version,
        lang: model.look.lang,
        size: model.size,
        ascii: model.look.ascii,
        projector: model.look.is_projector(),
    }
}

/// The place of a frame, if it is one of the connection.
fn place_of(ladder: &Ladder, frame: FrameId) -> Option<u32> {
    let is_own = |at: &u32| ladder.events().get(*at as usize).is_some_and(|event| event.frame == frame);
    ladder.place_of(frame).filter(is_own)
}

fn answer(ladder: &mut Ladder, model: &mut Model, ask: Ask) {
    let view = &mut model.ladder;
    match ask {
        Ask::Frame(frame) => {
            if let Some(at) = place_of(ladder, frame) {
                view.selected = ladder.row_of(at);
            }
        }
        Ask::Fold(folded) => {
            let at = ladder.first_of(view.selected);
            if ladder.set_folded(view.selected, folded)
                && let Some(at) = at
            {
                view.selected = ladder.row_of(at);
            }
        }
        Ask::FoldAll => {
            let at = ladder.first_of(view.selected);
            ladder.toggle_all();
            view.selected = at.map_or(0, |at| ladder.row_of(at));
        }
        Ask::Sign(forward) => {
            let at = ladder.first_of(view.selected).unwrap_or(0);
            let own = ladder.events().get(at as usize).map_or(FrameId(0), |event| event.frame);
            let mut frames = ladder.signs.iter().filter_map(|sign| sign.rows.first().copied());
            let found = match forward {
                true => frames.find(|frame| *frame > own),
                false => frames.rfind(|frame| *frame < own),
            };
            match found.and_then(|frame| ladder.place_of(frame)) {
                Some(at) => view.selected = ladder.row_of(at),
                None => model.sorry(model.text("found-nothing")),
            }
        }
        Ask::Point(forward) => {
            if let Some(at) = next_point(ladder, model, forward) {
                // The row of a point may be folded: a graph goes to each packet.
                ladder.set_folded(ladder.row_of(at), false);
                model.ladder.selected = ladder.row_of(at);
            }
        }
    }
}

/// The next packet that has a point in another column of the graph.
fn next_point(ladder: &mut Ladder, model: &Model, forward: bool) -> Option<u32> {
    let picture = model.ladder.picture.as_ref()?;
    let (graph, form) = (picture.graph.as_ref()?, picture.made.form?);
    let sender = picture.made.sender.unwrap_or(Direction::FromServer);
    let own = ladder.first_of(model.ladder.selected)?;
    let column = picture.point;
    let (mut before, mut after) = (None, None);
    ladder.series(form, sender, &mut |point: Point| {
        let elsewhere = graph.column(point.time).is_some_and(|other| Some(other) != column);
        if !elsewhere {
            return;
        }
        if point.at < own {
            before = Some(point.at);
        } else if point.at > own && after.is_none() {
            after = Some(point.at);
        }
    });
    if forward { after } else { before }
}

fn draw(
    ladder: &mut Ladder,
    labels: &mut Labels,
    model: &Model,
    look: &Look,
    columns: &Columns,
    made: Made,
) -> Picture {
    let lang = look.lang;
    let place = places(model);
    let mut picture = Picture {
        made,
        names: Default::default(),
        head: ladder::head(lang, ladder),
        heading: ladder::heading(look, columns, ladder),
        states: model.ladder.lead.then(|| ladder::states(columns, ladder.first_states())),
        lines: Vec::new(),
        between: made.projector.then(|| ladder::lanes_alone(columns)),
        graph: None,
        sampled: None,
        point: None,
        title: String::new(),
        explanation: Vec::new(),
        signs: ladder.signs.len(),
        numbered: ladder.is_tcp(),
    };
    match made.form {
        Some(form) => graph(ladder, model, &mut picture, form),
        None => {
            let first = made.top.saturating_sub(u32::from(model.ladder.lead));
            for row in first..first.saturating_add(place.fits(model.ladder.lead)) {
                let line = match ladder.row(row) {
                    None => break,
                    Some(Row::Fold(fold)) => ladder::fold(look, columns, ladder, &fold),
                    Some(Row::One(at)) => {
                        let Some(step) = ladder.step(at) else { continue };
                        let label = labels.label(&step);
                        if made.projector && row == made.selected {
                            // What is spoken of has its numbers, and both ends their states.
                            let said = ladder::said(&Look { numbers: true, ..*look }, columns.lane, &step, &label);
                            ladder::draw_said(columns, &step, &said, step.after.map(Some))
                        } else {
                            ladder::draw(look, columns, &step, &label)
                        }
                    }
                };
                picture.lines.push(line);
            }
        }
    }
    explain(ladder, labels, model, &mut picture);
    picture
}

fn graph(ladder: &mut Ladder, model: &Model, picture: &mut Picture, form: Form) {
    let made = picture.made;
    let inner = places(model).inner;
    let at = ladder.first_of(made.selected);
    let moment = at.map(|at| ladder.since_start(at)).unwrap_or_default();
    let total = made.packets.checked_sub(1).and_then(|last| u32::try_from(last).ok());
    let total = total.map_or(Delta(0), |last| ladder.since_start(last));
    let time = (made.zoom > 0).then(|| {
        let span = (total.0 >> made.zoom.min(62)).max(1000);
        let from = moment.0.saturating_sub(span / 2).clamp(0, total.0.saturating_sub(span).max(0));
        (Delta(from), Delta(from.saturating_add(span)))
    });
    let area = Area {
        width: usize::from(inner.width),
        // A line is left for what the signs mean.
        height: usize::from(inner.height).saturating_sub(1),
        time,
        ascii: made.ascii,
    };
    let sender = made.sender.unwrap_or(Direction::FromServer);
    let graph = ladder::graph(made.lang, ladder, form, sender, area);
    picture.point = graph.column(moment);
    picture.sampled = graph.sampled(made.lang, form);
    picture.graph = Some(graph);
}

/// The words of the selected row.
fn explain(ladder: &mut Ladder, labels: &mut Labels, model: &Model, picture: &mut Picture) {
    let lang = picture.made.lang;
    match ladder.row(picture.made.selected) {
        None => {}
        Some(Row::Fold(fold)) => {
            picture.title = model.text("ladder-fold-title");
            picture.explanation = ladder::folded(lang, ladder, &fold);
        }
        Some(Row::One(at)) => {
            let Some(step) = ladder.step(at) else { return };
            let label: Label = labels.label(&step);
            let number = step.frame.number();
            picture.title = model.look.lang.with("ladder-row-title", &[("number", number.into())]);
            picture.explanation = ladder::explain(lang, ladder, &step, &label);
        }
    }
}
