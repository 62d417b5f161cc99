//! Rows: times and lanes, arrows with what they carry, states, windows.

use super::{named_socket, say, units};
use crate::analysis::ladder::{Fold, Ladder, SegmentFacts, State, Step, StepKind};
use crate::analysis::ladder::{Label, Part};
use crate::base::cells;
use crate::base::{Delta, Lang};
use crate::dissect::{Findings, WindowScale};

/// Cells of the least lane.
const LEAST_LANE: usize = 12;

const FIN: u16 = 0x001;
const SYN: u16 = 0x002;
const RST: u16 = 0x004;
const ACK: u16 = 0x010;
const URG: u16 = 0x020;

/// How rows look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The language.
    pub lang: Lang,
    /// Cells of a row.
    pub width: usize,
    /// Sequence numbers as sent instead of counted from the beginning.
    pub raw: bool,
    /// Whether arrows name what they carry.
    pub labels: bool,
    /// Whether rows have all columns and arrows all numbers; before a class only what is spoken of has them.
    pub numbers: bool,
}

/// Which columns there are, and how wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    /// Frame numbers; 0 without them.
    pub number: usize,
    /// Times; 0 without them.
    pub time: usize,
    /// Time since the row before; 0 without it.
    pub delta: usize,
    /// States; 0 without them.
    pub state: usize,
    /// Between the lanes.
    pub lane: usize,
    /// Windows and bytes in flight; 0 without them.
    pub window: usize,
    /// Whether times are seconds, not milliseconds.
    pub seconds: bool,
}

/// How a row is to be shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// An acknowledgement.
    #[default]
    Plain,
    /// Data.
    Data,
    /// It opens or closes.
    Control,
    /// Something came again, is missing, waits.
    Trouble,
    /// A reset, an error.
    Failure,
    /// Many packets.
    Folded,
}

/// A row as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// All of it.
    pub text: String,
    /// First cell of the arrow and the one after its last.
    pub arrow: (usize, usize),
    /// Whether the client sent it.
    pub from_client: bool,
    /// How it is to be shown.
    pub tone: Tone,
}

/// What the shaft of an arrow is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stroke {
    /// No data.
    #[default]
    Thin,
    /// Data.
    Thick,
    /// It was sent before, or is an error.
    Broken,
}

impl Stroke {
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Thin => "─",
            Self::Thick => "═",
            Self::Broken => "╌",
        }
    }
}

/// What a row says of a packet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// What stands on its arrow.
    pub text: String,
    /// How the arrow is drawn.
    pub stroke: Stroke,
    /// How the row is to be shown.
    pub tone: Tone,
    /// The window, and the bytes in flight.
    pub windows: [String; 2],
}

impl Columns {
    /// The columns for a look.
    pub fn new(ladder: &Ladder, look: &Look) -> Self {
        let width = look.width;
        let last = ladder.events().last().map_or(1, |event| event.frame.number());
        let total = u32::try_from(ladder.events().len()).ok().and_then(|count| count.checked_sub(1));
        let total = total.map_or(Delta(0), |last| ladder.since_start(last));
        let seconds = total.0.unsigned_abs() >= 100_000_000_000;
        let time = clock(total, seconds).len().max(6);
        let mut columns = Self {
            number: last.to_string().len().max(3),
            time,
            delta: time,
            state: if width >= 110 { 12 } else { 7 },
            lane: 0,
            window: if width >= 100 && ladder.is_tcp() { 10 } else { 0 },
            seconds,
        };
        if width < 72 {
            columns.delta = 0;
        }
        if width < 60 || !ladder.is_tcp() {
            columns.state = 0;
        }
        if !look.numbers {
            let state = match width {
                _ if !ladder.is_tcp() => 0,
                58.. => 12,
                _ => 7,
            };
            columns = Self { number: 0, time: 0, delta: 0, window: 0, state, ..columns };
        }
        let fixed = columns.fixed();
        columns.lane = width.saturating_sub(fixed).max(LEAST_LANE);
        columns
    }

    /// Cells beside the lane.
    fn fixed(&self) -> usize {
        let gap = |width: usize| if width == 0 { 0 } else { width + 1 };
        gap(self.number) + gap(self.time) + gap(self.delta) + gap(self.state) * 2 + 2 + gap(self.window) * 2
    }

    /// The first cell of the lane, behind its left line.
    fn lane_at(&self) -> usize {
        let gap = |width: usize| if width == 0 { 0 } else { width + 1 };
        gap(self.number) + gap(self.time) + gap(self.delta) + gap(self.state) + 1
    }

    fn put(&self, left: [&str; 3], states: [&str; 2], lane: &str, right: [&str; 2]) -> String {
        let mut text = String::new();
        for (cell, width) in left.into_iter().zip([self.number, self.time, self.delta]).filter(|(_, width)| *width > 0)
        {
            text.push_str(&cells::pad_left(cell, width));
            text.push(' ');
        }
        let [client, server] = states;
        if self.state > 0 {
            text.push_str(&cells::pad(client, self.state));
            text.push(' ');
        }
        text.push_str(lane);
        if self.state > 0 {
            text.push(' ');
            text.push_str(&cells::pad(server, self.state));
        }
        if self.window > 0 {
            for cell in right {
                text.push(' ');
                text.push_str(&cells::pad_left(cell, self.window));
            }
        }
        text
    }

    fn state(&self, state: State) -> &'static str {
        match state {
            State::SynReceived if self.state < 12 => state.short(),
            state if self.state >= 12 => state.name(),
            state => state.short(),
        }
    }
}

/// Milliseconds or seconds with three decimals.
pub fn clock(span: Delta, seconds: bool) -> String {
    if seconds { format!("{span:.3}") } else { format!("{:.3}", Delta(span.0.saturating_mul(1000))) }
}

/// The lines above a ladder: who talks with whom, how much, how well.
pub fn head(lang: Lang, ladder: &Ladder) -> [String; 2] {
    let connection = &ladder.connection;
    let (letter, transport) = if ladder.is_tcp() { ('c', "TCP") } else { ('u', "UDP") };
    let arrow = if connection.joined_late() { "?→" } else { "→" };
    let [up, down] = ladder.sides.map(|side| side.bytes);
    let total = u32::try_from(ladder.events().len()).unwrap_or(u32::MAX);
    let span = total.checked_sub(1).map_or(Delta(0), |last| ladder.since_start(last));
    let packets = say(lang, "ladder-packets", &[("count", f64::from(total).into())]);
    let sent = if ladder.is_tcp() {
        format!("{} ↑ {} ↓", units::size(lang, up), units::size(lang, down))
    } else {
        match connection.bytes {
            Some([up, down]) => format!("{} ↑ {} ↓", units::size(lang, up), units::size(lang, down)),
            None => String::new(),
        }
    };
    let names = ladder.names();
    let mut first = format!(
        "{letter}{}  {transport} {} {arrow} {}   {packets}   {sent}   {}",
        connection.stream.index,
        named_socket(names[0].as_deref(), connection.client),
        named_socket(names[1].as_deref(), connection.server),
        units::span(lang, span),
    );
    if connection.joined_late() {
        first.push_str(&format!("   {}", say(lang, "ladder-guessed", &[])));
    }
    if ladder.cut {
        first.push_str(&format!("   {}", say(lang, "ladder-cut", &[])));
    }
    if !ladder.is_tcp() {
        return [first, String::new()];
    }
    let rtt = match connection.conversation.initial_rtt {
        0 => "?".to_owned(),
        nanos => units::span(lang, Delta(i64::from(nanos))),
    };
    let scale = |scale: WindowScale| match scale {
        WindowScale::Unknown => "?".to_owned(),
        WindowScale::Unused => "×1".to_owned(),
        WindowScale::Shift(shift) => format!("×{}", 1u32 << shift.min(14)),
    };
    let sum = |of: fn(&crate::analysis::ladder::Side) -> u32| {
        ladder.sides.iter().map(|side| f64::from(of(side))).sum::<f64>()
    };
    let scales = format!("{} / {}", scale(connection.stream.client.scale), scale(connection.stream.server.scale));
    let second = say(
        lang,
        "ladder-facts",
        &[
            ("rtt", rtt.into()),
            ("scale", scales.into()),
            ("repeated", sum(|side| side.repeated).into()),
            ("disordered", sum(|side| side.out_of_order).into()),
            ("zero", sum(|side| side.zero_windows).into()),
        ],
    );
    [first, second]
}

/// The heading of the columns.
pub fn heading(look: &Look, columns: &Columns, ladder: &Ladder) -> String {
    let lang = look.lang;
    let unit = say(lang, if columns.seconds { "ladder-s" } else { "ladder-ms" }, &[]);
    let side = |id: &str, port: u16| format!("{} :{port}", say(lang, id, &[]));
    let client = side("ladder-client", ladder.connection.client.1);
    let server = side("ladder-server", ladder.connection.server.1);
    // The names of the lanes stand above their lines, over states where there are some.
    let room = columns.lane + 2 + if columns.state > 0 { 2 * (columns.state + 1) } else { 0 };
    let fill = room.saturating_sub(cells::width(&client) + cells::width(&server));
    let lanes = format!("{client}{}{server}", " ".repeat(fill));
    let lanes = cells::fit(&lanes, room).into_owned();
    let left = Columns { state: 0, ..*columns };
    let right = [say(lang, "ladder-window", &[]), say(lang, "ladder-flight", &[])];
    left.put(["No", &unit, "Δ"], ["", ""], &cells::pad(&lanes, room), [&right[0], &right[1]])
}

/// A row that says in which states both ends are.
pub fn states(columns: &Columns, states: [State; 2]) -> String {
    let lane = format!("│{}│", " ".repeat(columns.lane));
    columns.put(["", "", ""], states.map(|state| columns.state(state)), &lane, ["", ""])
}

/// The lanes alone, between two rows that stand apart.
pub fn lanes_alone(columns: &Columns) -> String {
    columns.put(["", "", ""], ["", ""], &format!("│{}│", " ".repeat(columns.lane)), ["", ""])
}

/// The row of a packet.
pub fn draw(look: &Look, columns: &Columns, step: &Step, label: &Label) -> Line {
    draw_said(columns, step, &said(look, columns.lane, step, label), changed(step))
}

/// What the row of a packet says where its arrow has so many cells.
pub fn said(look: &Look, lane: usize, step: &Step, label: &Label) -> Said {
    let (text, stroke, tone, windows) = match &step.kind {
        StepKind::Segment(facts) => (
            Parts::of(look, facts, label).spoken(look.numbers).fitted(lane.saturating_sub(6)),
            stroke(facts),
            tone_of(facts),
            windows(look.lang, facts),
        ),
        StepKind::Datagram(len) => {
            let text = if look.labels { label.text.as_str() } else { "" };
            let size = units::size(look.lang, u64::from(*len));
            let text = if look.numbers || text.is_empty() { join(&[text, &size]) } else { text.to_owned() };
            (text, Stroke::Thick, Tone::Data, Default::default())
        }
        StepKind::Error => (label.text.clone(), Stroke::Broken, Tone::Failure, Default::default()),
        StepKind::Unreadable => {
            (say(look.lang, "ladder-unreadable", &[]), Stroke::Broken, Tone::Plain, Default::default())
        }
    };
    Said { text, stroke, tone, windows }
}

/// The states that client and server come into by a packet: only what changes is told, a column of the same word says nothing.
pub fn changed(step: &Step) -> [Option<State>; 2] {
    let [before, after] = [step.before, step.after];
    [0, 1].map(|side: usize| after.get(side).copied().filter(|state| before.get(side) != Some(state)))
}

/// The row of a packet that says `said`.
pub fn draw_said(columns: &Columns, step: &Step, said: &Said, states: [Option<State>; 2]) -> Line {
    let arrow = arrow(columns.lane, step.from_client, &said.text, said.stroke.sign());
    let at = columns.lane_at();
    let left = [step.frame.number().to_string(), clock(step.since_start, columns.seconds)];
    let delta = if step.at == 0 { String::new() } else { clock(step.since_previous, columns.seconds) };
    let states = states.map(|state| state.map_or("", |state| columns.state(state)));
    let [window, flight] = &said.windows;
    Line {
        text: columns.put([&left[0], &left[1], &delta], states, &format!("│{arrow}│"), [window, flight]),
        arrow: (at, at + columns.lane),
        from_client: step.from_client,
        tone: said.tone,
    }
}

/// How many packets a fold hides, their bytes and how long they took.
pub fn fold_words(lang: Lang, ladder: &Ladder, fold: &Fold) -> String {
    let sum = sum(ladder, fold);
    say(
        lang,
        "ladder-folded",
        &[
            ("count", f64::from(fold.count).into()),
            ("size", units::size(lang, sum.bytes).into()),
            ("span", units::span(lang, sum.span).into()),
        ],
    )
}

/// The row of a fold.
pub fn fold(look: &Look, columns: &Columns, ladder: &Ladder, fold: &Fold) -> Line {
    let sum = sum(ladder, fold);
    let text = format!("⋯ {} ⋯", fold_words(look.lang, ladder, fold));
    let lane = columns.lane;
    let text = cells::fit(&text, lane).into_owned();
    let left = lane.saturating_sub(cells::width(&text)) / 2;
    let lane_text = cells::pad(&format!("{}{text}", " ".repeat(left)), lane);
    let start = clock(ladder.since_start(fold.first), columns.seconds);
    let at = columns.lane_at();
    Line {
        text: columns.put(
            ["⋯", &start, &clock(sum.span, columns.seconds)],
            ["", ""],
            &format!("│{lane_text}│"),
            ["", ""],
        ),
        arrow: (at, at + lane),
        from_client: sum.by_client,
        tone: Tone::Folded,
    }
}

/// What is hidden by a fold.
pub(super) struct Sum {
    /// Payload bytes.
    pub bytes: u64,
    /// Packets with data.
    pub data: u32,
    /// From its first to its last packet.
    pub span: Delta,
    /// Whether the client sent most of it.
    pub by_client: bool,
}

/// Adds up what is hidden.
pub(super) fn sum(ladder: &Ladder, fold: &Fold) -> Sum {
    let from = fold.first as usize;
    let to = from.saturating_add(fold.count as usize);
    let hidden = ladder.events().get(from..to).unwrap_or_default();
    let mut bytes = [0u64; 2];
    let mut data = 0u32;
    for event in hidden {
        if let Some(sum) = bytes.get_mut(usize::from(!event.from_client())) {
            *sum = sum.saturating_add(u64::from(event.len));
        }
        data = data.saturating_add(u32::from(event.len > 0));
    }
    let last = fold.first.saturating_add(fold.count.saturating_sub(1));
    let span = Delta(ladder.since_start(last).0.saturating_sub(ladder.since_start(fold.first).0));
    let [up, down] = bytes;
    Sum { bytes: up.saturating_add(down), data, span, by_client: up > down }
}

fn tone_of(facts: &SegmentFacts) -> Tone {
    const TROUBLE: Findings = Findings(
        Findings::RETRANSMISSION.0 | Findings::OUT_OF_ORDER.0 | Findings::LOST_SEGMENT.0 | Findings::ZERO_WINDOW.0,
    );
    match () {
        () if facts.has(RST) => Tone::Failure,
        () if facts.findings.has(TROUBLE) || facts.never_filled => Tone::Trouble,
        () if facts.has(SYN | FIN) => Tone::Control,
        () if facts.len > 0 => Tone::Data,
        () => Tone::Plain,
    }
}

/// Whether its bytes were sent before. What comes again so soon that it seems to be overtaken is told by its first copy.
fn is_again(facts: &SegmentFacts) -> bool {
    facts.findings.has(Findings::RETRANSMISSION)
        || facts.findings.has(Findings::OUT_OF_ORDER) && facts.repeats.is_some()
}

fn stroke(facts: &SegmentFacts) -> Stroke {
    match () {
        () if is_again(facts) => Stroke::Broken,
        () if facts.len > 0 => Stroke::Thick,
        () => Stroke::Thin,
    }
}

fn windows(lang: Lang, facts: &SegmentFacts) -> [String; 2] {
    let window = match facts.window_bytes() {
        _ if facts.has(RST) => String::new(),
        Some(bytes) => bytes.to_string(),
        None => format!("{} ×?", facts.window),
    };
    let flight = match facts.in_flight {
        Some(bytes) if facts.len > 0 => units::size(lang, u64::from(bytes)),
        _ => "·".to_owned(),
    };
    [window, flight]
}

/// What an arrow says of a segment, part by part; what it does not say is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// What is remarkable.
    pub notes: String,
    /// Flags.
    pub flags: String,
    /// What it carries.
    pub content: String,
    /// Payload bytes.
    pub size: String,
    /// `seq 1–78`.
    pub seq: String,
    /// `ack 79`.
    pub ack: String,
}

impl Parts {
    /// The parts of a segment.
    pub fn of(look: &Look, facts: &SegmentFacts, label: &Label) -> Self {
        let lang = look.lang;
        let content = if look.labels && facts.len > 0 { part(lang, label) } else { String::new() };
        let size = if facts.len > 0 { units::size(lang, u64::from(facts.len)) } else { String::new() };
        let [seq, ack] = numbers(look, facts);
        Self { notes: notes(look, facts).join(" · "), flags: flags(facts), content, size, seq, ack }
    }

    /// Without numbers what has a name is named alone.
    fn spoken(self, numbers: bool) -> Self {
        match numbers {
            true => self,
            false if self.content.is_empty() => Self { seq: String::new(), ack: String::new(), ..self },
            false => Self { notes: self.notes, flags: self.flags, content: self.content, ..Self::default() },
        }
    }

    /// All of them in at most so many cells: what does not fit leaves from the end; what it carries is cut last.
    pub fn fitted(&self, room: usize) -> String {
        let Self { notes, flags, content, size, seq, ack } = self;
        let all: [&[&str]; 5] = [
            &[notes, flags, content, size, seq, ack],
            &[notes, flags, content, size, seq],
            &[notes, flags, content, size],
            &[notes, flags, content],
            &[notes, if content.is_empty() { flags } else { content }],
        ];
        let shown = all.iter().map(|parts| join(parts)).find(|text| cells::width(text) <= room);
        shown.unwrap_or_else(|| {
            let tail = join(&[size]);
            let left = room.saturating_sub(cells::width(&tail) + 2);
            join(&[&cells::fit(&join(&[notes, content]), left), &tail])
        })
    }
}

/// What is remarkable about a segment.
fn notes(look: &Look, facts: &SegmentFacts) -> Vec<String> {
    let lang = look.lang;
    let mut notes = Vec::new();
    if let Some((from, to)) = facts.gap {
        let id = if facts.never_filled { "ladder-never-seen" } else { "ladder-not-yet" };
        let range = if look.raw { String::new() } else { range(from, to) };
        notes.push(format!("╳ {}", say(lang, id, &[("range", range.into())])));
    } else if facts.never_filled {
        notes.push(format!("╳ {}", say(lang, "ladder-never-seen", &[("range", "".into())])));
    }
    if is_again(facts) {
        let again = match facts.repeats {
            Some((frame, _)) => say(lang, "ladder-again-of", &[("frame", (frame.number() as f64).into())]),
            None => say(lang, "ladder-again", &[]),
        };
        notes.push(again);
    } else if facts.findings.has(Findings::OUT_OF_ORDER) {
        notes.push(say(lang, if facts.repairs.is_some() { "ladder-repairs" } else { "ladder-overtaken" }, &[]));
    }
    match () {
        () if facts.probes => notes.push(say(lang, "ladder-probe", &[])),
        () if facts.findings.has(Findings::KEEP_ALIVE) => notes.push(say(lang, "ladder-keep-alive", &[])),
        () => {}
    }
    for (finding, id) in [
        (Findings::KEEP_ALIVE_ACK, "ladder-keep-alive-ack"),
        (Findings::ZERO_WINDOW, "ladder-zero-window"),
        (Findings::WINDOW_FULL, "ladder-window-full"),
        (Findings::WINDOW_UPDATE, "ladder-window-update"),
    ] {
        if facts.findings.has(finding) {
            notes.push(say(lang, id, &[]));
        }
    }
    if let Some((count, _)) = facts.duplicate {
        notes.push(say(lang, "ladder-duplicate", &[("count", f64::from(count).into())]));
    }
    notes
}

fn join(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    parts.join("  ")
}

/// The flags that an arrow names: of data segments only those that are not usual there.
pub(super) fn flags(facts: &SegmentFacts) -> String {
    let mut names = Vec::new();
    for (flag, name) in [(SYN, "SYN"), (FIN, "FIN"), (RST, "RST"), (URG, "URG")] {
        if facts.has(flag) {
            names.push(name);
        }
    }
    if facts.has(ACK) && (facts.len == 0 || !names.is_empty()) {
        names.push("ACK");
    }
    names.join(" ")
}

/// `1–78`; one number alone.
pub(super) fn range(from: u32, to: u32) -> String {
    if from == to { from.to_string() } else { format!("{from}–{to}") }
}

/// Sequence and acknowledgement number as an arrow names them.
fn numbers(look: &Look, facts: &SegmentFacts) -> [String; 2] {
    let (seq, ack) = match look.raw {
        true => (facts.seq, facts.ack),
        false => (facts.relative_seq, facts.relative_ack),
    };
    let last = seq.wrapping_add(facts.len.saturating_sub(1));
    let seq = match facts.len {
        0 if facts.has(SYN | FIN | RST) => format!("seq {seq}"),
        0 => String::new(),
        _ => format!("seq {}", range(seq, last)),
    };
    let wanted = facts.has(ACK) && (facts.len == 0 || facts.has(SYN | FIN | RST));
    [seq, if wanted { format!("ack {ack}") } else { String::new() }]
}

/// What a segment carries, with which part of it.
pub(super) fn part(lang: Lang, label: &Label) -> String {
    let id = match label.part {
        _ if label.text.is_empty() => return label.protocol.to_owned(),
        Part::Whole => return more(lang, label),
        Part::Head => "ladder-part-head",
        Part::First => "ladder-part-first",
        Part::Middle => "ladder-part-middle",
        Part::Last => "ladder-part-last",
    };
    say(lang, id, &[("label", more(lang, label).into())])
}

fn more(lang: Lang, label: &Label) -> String {
    match label.more {
        0 => label.text.clone(),
        count => format!("{} {}", label.text, say(lang, "ladder-more", &[("count", (count as f64).into())])),
    }
}

/// `── SYN  seq 0 ───▸`, towards the server; `◂─── ACK ──` towards the client.
pub(super) fn arrow(lane: usize, from_client: bool, text: &str, stroke: &str) -> String {
    let text = cells::drawable(text);
    let text = cells::fit(&text, lane.saturating_sub(6));
    let text = if text.is_empty() { String::new() } else { format!(" {text} ") };
    let fill = lane.saturating_sub(cells::width(&text) + 3);
    match from_client {
        true => format!("{}{text}{}▸", stroke.repeat(2), stroke.repeat(fill)),
        false => format!("◂{}{text}{}", stroke.repeat(fill), stroke.repeat(2)),
    }
}
