//! Several connections between several lanes.

use std::ops::ControlFlow;

use super::row::{self, Line, Look, Said, Tone, arrow, clock};
use super::{explain, named_socket, say, sign, socket, units};
use crate::analysis::ladder::several::{Lane, Several};
use crate::analysis::ladder::{Fold, Label, Labels, Row, Step};
use crate::base::cells;
use crate::base::{Delta, Lang};
use crate::dissect::Transport;

/// Cells of the least room between two lanes.
const LEAST_GAP: usize = 8;
/// Connections that the line above names.
const NAMED: usize = 12;

/// Where the lanes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lanes {
    /// Numbers of frames; 0 without them.
    number: usize,
    /// Times; 0 without them.
    time: usize,
    /// Time since the row before; 0 without it.
    delta: usize,
    /// Names of connections; 0 without them.
    name: usize,
    /// Between two lanes.
    gap: usize,
    /// How many lanes.
    count: usize,
    seconds: bool,
}

impl Lanes {
    /// The lanes for a look.
    pub fn new(several: &Several, look: &Look) -> Self {
        let width = look.width;
        let last = several.events().last().map_or(1, |event| event.frame.number());
        let total = u32::try_from(several.events().len()).ok().and_then(|count| count.checked_sub(1));
        let total = total.map_or(Delta(0), |last| several.since_start(last));
        let seconds = total.0.unsigned_abs() >= 100_000_000_000;
        let time = clock(total, seconds).len().max(6);
        let names = (0..several.ladders().len()).map(|at| name(several, at).len()).max().unwrap_or(0);
        let mut lanes = Self {
            number: last.to_string().len().max(3),
            time,
            delta: if width < 72 { 0 } else { time },
            name: if width < 48 { 0 } else { names.max(2) },
            gap: 0,
            count: several.lanes().len().max(2),
            seconds,
        };
        if !look.numbers {
            lanes = Self { number: 0, time: 0, delta: 0, ..lanes };
        }
        let between = lanes.count.saturating_sub(1).max(1);
        let room = width.saturating_sub(lanes.left().saturating_add(lanes.count));
        lanes.gap = (room / between).max(LEAST_GAP);
        lanes
    }

    /// Cells before the first lane.
    fn left(&self) -> usize {
        let gap = |width: usize| if width == 0 { 0 } else { width + 1 };
        gap(self.number) + gap(self.time) + gap(self.delta) + gap(self.name)
    }

    /// The cell of a lane's line.
    fn at(&self, lane: usize) -> usize {
        self.left().saturating_add(lane.saturating_mul(self.gap + 1))
    }

    fn put(&self, number: &str, times: [&str; 2], name: &str, lanes: &str) -> String {
        let [time, delta] = times;
        let mut text = String::new();
        for (cell, width) in [
            (cells::pad_left(number, self.number), self.number),
            (cells::pad_left(time, self.time), self.time),
            (cells::pad_left(delta, self.delta), self.delta),
            (cells::pad(name, self.name), self.name),
        ] {
            if width > 0 {
                text.push_str(&cell);
                text.push(' ');
            }
        }
        text.push_str(lanes);
        text
    }

    /// The lines of all lanes, with `inside` between two of them.
    fn draw(&self, from: usize, to: usize, inside: &str) -> String {
        let space = " ".repeat(self.gap);
        let mut text = String::new();
        for lane in 0..=from {
            text.push('│');
            if lane < from {
                text.push_str(&space);
            }
        }
        text.push_str(inside);
        for lane in to..self.count {
            text.push('│');
            if lane + 1 < self.count {
                text.push_str(&space);
            }
        }
        text
    }

    /// The lanes alone, between two rows that stand apart.
    pub fn alone(&self) -> String {
        let last = self.count.saturating_sub(1);
        self.put("", ["", ""], "", &self.draw(last, self.count, ""))
    }

    /// Whether times are in seconds, not in milliseconds.
    pub fn seconds(&self) -> bool {
        self.seconds
    }

    /// Cells of the text on an arrow of a connection.
    pub fn room(&self, several: &Several, ladder: usize) -> usize {
        let [client, server] = several.ends(ladder);
        self.between(client.min(server), client.max(server))
    }

    /// Cells between two lanes.
    fn between(&self, from: usize, to: usize) -> usize {
        to.saturating_sub(from).max(1).saturating_mul(self.gap + 1).saturating_sub(1)
    }
}

/// What a connection is called: `c3`, `u0`.
pub fn name(several: &Several, ladder: usize) -> String {
    several.ladders().get(ladder).map_or_else(String::new, |ladder| {
        let stream = &ladder.connection.stream;
        let letter = if stream.transport == Transport::Tcp { 'c' } else { 'u' };
        format!("{letter}{}", stream.index)
    })
}

/// The lines above: which connections, how many packets, and who the parties are.
pub fn several_head(lang: Lang, several: &Several) -> [String; 2] {
    let count = several.ladders().len();
    let mut names: Vec<String> = (0..count.min(NAMED)).map(|at| name(several, at)).collect();
    if count > NAMED {
        names.push("…".to_owned());
    }
    let packets = several.events().len();
    let last = u32::try_from(packets).ok().and_then(|count| count.checked_sub(1));
    let span = last.map_or(Delta(0), |last| several.since_start(last));
    let mut first = say(
        lang,
        "ladder-several",
        &[
            ("count", (count as f64).into()),
            ("names", names.join(" ").into()),
            ("packets", say(lang, "ladder-packets", &[("count", (packets as f64).into())]).into()),
            ("span", units::span(lang, span).into()),
        ],
    );
    if several.left_out > 0 {
        let words = say(lang, "ladder-left-out", &[("count", (several.left_out as f64).into())]);
        first.push_str(&format!("   {words}"));
    }
    let parties = several.lanes().iter().map(|lane| title(lang, lane));
    [first, parties.collect::<Vec<_>>().join("   ")]
}

/// `CLIENT 192.0.2.10`, `SERVER 192.0.2.1:53`.
fn title(lang: Lang, lane: &Lane) -> String {
    let id = match (lane.port, lane.asks) {
        (None, _) => "ladder-client",
        (Some(_), false) => "ladder-server",
        (Some(_), true) => "ladder-relay",
    };
    format!("{} {}", say(lang, id, &[]), place(lane))
}

fn place(lane: &Lane) -> String {
    lane.port.map_or_else(|| lane.address.to_string(), |port| socket((lane.address, port)))
}

/// What stands above a lane in so many cells: as much of its title as there is room for.
fn short_title(lang: Lang, several: &Several, lane: &Lane, room: usize) -> String {
    let whole = title(lang, lane);
    if cells::width(&whole) <= room {
        return whole;
    }
    // Where all are one host only the ports tell them apart.
    let one_host = several.lanes().iter().all(|other| other.address == lane.address);
    match lane.port {
        Some(port) if one_host => cells::fit(&format!(":{port}"), room).into_owned(),
        Some(_) => cells::fit_middle(&place(lane), room).into_owned(),
        None => cells::fit(&say(lang, "ladder-client", &[]), room).into_owned(),
    }
}

/// Who a lane is, in at most so many cells.
pub fn lane_title(lang: Lang, several: &Several, lane: usize, room: usize) -> String {
    several.lanes().get(lane).map(|lane| short_title(lang, several, lane, room)).unwrap_or_default()
}

/// The heading of the columns: above each lane who it is.
pub fn several_heading(look: &Look, lanes: &Lanes, several: &Several) -> String {
    let lang = look.lang;
    let unit = say(lang, if lanes.seconds { "ladder-s" } else { "ladder-ms" }, &[]);
    let (left, last) = (lanes.left(), lanes.count.saturating_sub(1));
    let mut text = String::new();
    for (at, lane) in several.lanes().iter().enumerate() {
        let line = lanes.at(at).saturating_sub(left);
        let used = cells::width(&text);
        // The first begins at its line, the last ends there, those between stand around theirs.
        let room = match at {
            0 => lanes.gap / 2,
            at if at == last => line.saturating_add(1).saturating_sub(used + 2),
            _ => lanes.gap.saturating_sub(2),
        };
        let title = short_title(lang, several, lane, room.max(1));
        let width = cells::width(&title);
        let start = match at {
            0 => 0,
            at if at == last => (line + 1).saturating_sub(width),
            _ => line.saturating_sub(width / 2),
        };
        text.push_str(&" ".repeat(start.saturating_sub(used)));
        text.push_str(&title);
    }
    lanes.put("No", [&unit, "Δ"], "", &text)
}

/// The row of a packet.
pub fn several_row(look: &Look, lanes: &Lanes, several: &Several, ladder: usize, step: &Step, label: &Label) -> Line {
    let said = row::said(look, lanes.room(several, ladder), step, label);
    several_said(lanes, several, ladder, step, &said)
}

/// The same with other words on its arrow.
pub fn several_said(lanes: &Lanes, several: &Several, ladder: usize, step: &Step, said: &Said) -> Line {
    let [client, server] = several.ends(ladder);
    let (from, to) = (client.min(server), client.max(server));
    let room = lanes.between(from, to);
    let rightwards = step.from_client == (client <= server);
    let inside = arrow(room, rightwards, &said.text, said.stroke.sign());
    let delta = if step.at == 0 { String::new() } else { clock(step.since_previous, lanes.seconds) };
    let times = [clock(step.since_start, lanes.seconds), delta];
    let [time, delta] = &times;
    let at = lanes.at(from).saturating_add(1);
    Line {
        text: lanes.put(
            &step.frame.number().to_string(),
            [time, delta],
            &name(several, ladder),
            &lanes.draw(from, to.max(from + 1), &inside),
        ),
        arrow: (at, at.saturating_add(room)),
        from_client: step.from_client,
        tone: said.tone,
    }
}

/// What is hidden by a fold: payload bytes, packets with data, its time.
fn hidden(several: &Several, fold: &Fold) -> (u64, u32, Delta) {
    let from = fold.first as usize;
    let events = several.events().get(from..from.saturating_add(fold.count as usize)).unwrap_or_default();
    let bytes = events.iter().map(|event| u64::from(event.len)).fold(0, u64::saturating_add);
    let data = events.iter().filter(|event| event.len > 0).count();
    let last = fold.first.saturating_add(fold.count.saturating_sub(1));
    let span = Delta(several.since_start(last).0.saturating_sub(several.since_start(fold.first).0));
    (bytes, u32::try_from(data).unwrap_or(u32::MAX), span)
}

/// What a fold says.
pub fn several_fold_words(lang: Lang, several: &Several, fold: &Fold) -> String {
    let (bytes, _, span) = hidden(several, fold);
    let values = [
        ("count", f64::from(fold.count).into()),
        ("size", units::size(lang, bytes).into()),
        ("span", units::span(lang, span).into()),
    ];
    say(lang, "ladder-folded", &values)
}

/// The row of a fold.
pub fn several_fold(look: &Look, lanes: &Lanes, several: &Several, fold: &Fold) -> Line {
    let lang = look.lang;
    let (_, _, span) = hidden(several, fold);
    let last = lanes.count.saturating_sub(1);
    let room = lanes.between(0, last);
    let text = cells::fit(&format!("⋯ {} ⋯", several_fold_words(lang, several, fold)), room).into_owned();
    let left = room.saturating_sub(cells::width(&text)) / 2;
    let inside = cells::pad(&format!("{}{text}", " ".repeat(left)), room);
    let start = clock(several.since_start(fold.first), lanes.seconds);
    let at = lanes.at(0).saturating_add(1);
    Line {
        text: lanes.put("⋯", [&start, &clock(span, lanes.seconds)], "", &lanes.draw(0, last, &inside)),
        arrow: (at, at.saturating_add(room)),
        from_client: true,
        tone: Tone::Folded,
    }
}

/// The words of a packet: whose it is, then as in the ladder of its own connection.
pub fn several_explain(lang: Lang, several: &Several, ladder: usize, step: &Step, label: &Label) -> Vec<String> {
    let Some(own) = several.ladders().get(ladder) else { return Vec::new() };
    let arrow = if own.connection.joined_late() { "?→" } else { "→" };
    let [client, server] = own.names();
    let client = named_socket(client.as_deref(), own.connection.client);
    let server = named_socket(server.as_deref(), own.connection.server);
    let mut lines = vec![format!("{}  {client} {arrow} {server}", name(several, ladder))];
    lines.extend(explain(lang, own, step, label));
    lines
}

/// The words of a fold.
pub fn several_folded(lang: Lang, several: &Several, fold: &Fold) -> Vec<String> {
    let (bytes, data, span) = hidden(several, fold);
    let last = fold.first.saturating_add(fold.count.saturating_sub(1));
    let number = |at: u32| several.events().get(at as usize).map_or(0.0, |event| event.frame.number() as f64);
    let values = [
        ("first", number(fold.first).into()),
        ("last", number(last).into()),
        ("data", f64::from(data).into()),
        ("acks", f64::from(fold.count.saturating_sub(data)).into()),
        ("size", units::size(lang, bytes).into()),
        ("span", units::span(lang, span).into()),
    ];
    vec![say(lang, "ladder-say-folded", &values), say(lang, "ladder-say-folded-why", &[])]
}

/// Writes several connections as a page of text, line by line, until `put` breaks. With `explained` each row is followed by its words.
pub fn several_text(
    several: &mut Several,
    labels: &mut Labels,
    look: &Look,
    explained: bool,
    put: &mut dyn FnMut(&str) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for line in several_head(look.lang, several) {
        put(line.trim_end())?;
    }
    put("")?;
    let lanes = Lanes::new(several, look);
    put(several_heading(look, &lanes, several).trim_end())?;
    for row in 0..several.rows() {
        let (line, words) = match several.row(row) {
            None => break,
            Some(Row::Fold(fold)) => {
                (several_fold(look, &lanes, several, &fold), several_folded(look.lang, several, &fold))
            }
            Some(Row::One(at)) => {
                let Some((ladder, step)) = several.step(at) else { continue };
                let label = labels.label(&step);
                let words = several_explain(look.lang, several, ladder, &step, &label);
                (several_row(look, &lanes, several, ladder, &step, &label), words)
            }
        };
        put(line.text.trim_end())?;
        for line in words.iter().filter(|_| explained) {
            for part in cells::wrap(line, look.width.saturating_sub(6)) {
                put(&format!("      {part}"))?;
            }
        }
    }
    if explained { ControlFlow::Continue(()) } else { signs(several, look, put) }
}

/// What the courses look like.
fn signs(several: &Several, look: &Look, put: &mut dyn FnMut(&str) -> ControlFlow<()>) -> ControlFlow<()> {
    for (at, ladder) in several.ladders().iter().enumerate() {
        for found in &ladder.signs {
            let text = sign(look.lang, found);
            let first = found.rows.first().map_or(0, |frame| frame.number());
            put("")?;
            put(&format!("⚠ #{first} {}  {}", name(several, at), text.name))?;
            for line in [text.shows, text.why] {
                for part in cells::wrap(&line, look.width.saturating_sub(4)) {
                    put(&format!("    {part}"))?;
                }
            }
        }
    }
    ControlFlow::Continue(())
}
