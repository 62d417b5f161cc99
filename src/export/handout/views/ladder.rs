//! A connection as a ladder.

use super::super::picture::{Ink, Picture, Stroke as Line};
use super::super::{Blanks, Block, Document, Table, Text, say};
use super::Settings;
use super::rungs::{self, Heads, MAX_RUNGS, Rung};
use crate::analysis::ladder::{Labels, Ladder, Row, Step, StepKind};
use crate::base::Lang;
use crate::export::ladder::{self, Columns, Look, Parts, Stroke, Tone};

/// Rows of a ladder that are printed.
pub const MAX_ROWS: usize = 600;
/// Columns of the ladder as text.
const COLUMNS: usize = 120;

/// What a row says, in the picture and as text.
struct Told {
    rung: Rung,
    line: String,
    words: Vec<String>,
}

/// Adds a connection. Its title is a heading.
pub fn put(document: &mut Document, blanks: &mut Blanks, settings: Settings, ladder: &mut Ladder, labels: &mut Labels) {
    let lang = settings.lang;
    document.heading(2, title(lang, ladder));
    let [first, second] = ladder::head(lang, ladder);
    document.paragraph(first.replace("   ", " · "));
    document.paragraph(second.replace("   ", " · "));
    let look = Look { lang, width: COLUMNS, raw: settings.raw, labels: true, numbers: true };
    let columns = Columns::new(ladder, &look);
    let told = rows(blanks, settings, ladder, labels, &look, &columns);
    pictures(document, ladder, &look, &columns, &told);
    let left = (ladder.rows() as usize).saturating_sub(told.len());
    if left > 0 {
        document.remark(say(lang, "handout-more-rows", &[("count", (left as f64).into())]));
    }
    if settings.explain && !blanks.any() {
        document.heading(3, say(lang, "handout-row-by-row", &[]));
        for row in &told {
            document.heading(4, format!("#{} · {}", row.rung.number, row.rung.text));
            document.put(Block::List(row.words.iter().map(|words| Text::from(words.as_str())).collect()));
        }
    }
    signs(document, lang, ladder);
}

/// The title of a connection's ladder.
pub fn title(lang: Lang, ladder: &Ladder) -> String {
    let id = if ladder.is_tcp() { "handout-ladder-tcp" } else { "handout-ladder-udp" };
    say(lang, id, &[("number", f64::from(ladder.connection.stream.index).into())])
}

/// What its course looks like.
fn signs(document: &mut Document, lang: Lang, ladder: &Ladder) {
    if ladder.signs.is_empty() {
        return;
    }
    document.heading(3, say(lang, "handout-signs", &[]));
    let signs = ladder.signs.iter().map(|found| {
        let text = ladder::sign(lang, found);
        let first = found.rows.first().map_or(0, |frame| frame.number());
        Text::strong(format!("#{first} {}.", text.name)).and(format!(" {} {}", text.shows, text.why))
    });
    document.put(Block::List(signs.collect()));
}

fn rows(
    blanks: &mut Blanks,
    settings: Settings,
    ladder: &mut Ladder,
    labels: &mut Labels,
    look: &Look,
    columns: &Columns,
) -> Vec<Told> {
    let mut told = Vec::new();
    for row in 0..ladder.rows() {
        if told.len() >= MAX_ROWS {
            break;
        }
        match ladder.row(row) {
            None => break,
            Some(Row::Fold(hidden)) => {
                let words = if settings.explain { ladder::folded(look.lang, ladder, &hidden) } else { Vec::new() };
                let rung = Rung {
                    number: "⋯".to_owned(),
                    time: ladder::clock(ladder.since_start(hidden.first), columns.seconds),
                    text: ladder::fold_words(look.lang, ladder, &hidden),
                    stroke: Line { ink: Ink::Faint, ..Line::default() },
                    ..Rung::default()
                };
                let line = ladder::fold(look, columns, ladder, &hidden).text;
                told.push(Told { rung, line, words });
            }
            Some(Row::One(at)) => {
                let Some(step) = ladder.step(at) else { continue };
                let label = labels.label(&step);
                let words = match settings.explain {
                    true => ladder::explain(look.lang, ladder, &step, &label),
                    false => Vec::new(),
                };
                let mut said = ladder::said(look, rungs::room(), &step, &label);
                let mut in_line = ladder::said(look, columns.lane, &step, &label);
                let mut states = ladder::changed(&step).map(|state| state.map(|state| state.name().to_owned()));
                let mut line = None;
                if blanks.any() {
                    if let StepKind::Segment(facts) = &step.kind {
                        said.text = asked(blanks, &step, Parts::of(look, facts, &label));
                        in_line.text.clone_from(&said.text);
                    }
                    let hidden = hide_states(blanks, look.lang, &step, &mut states);
                    let shown = if hidden { [None, None] } else { ladder::changed(&step) };
                    line = Some(ladder::draw_said(columns, &step, &in_line, shown).text);
                }
                let line =
                    line.unwrap_or_else(|| ladder::draw_said(columns, &step, &in_line, ladder::changed(&step)).text);
                told.push(Told { rung: rung(columns, &step, said, states), line, words });
            }
        }
    }
    told
}

fn rung(columns: &Columns, step: &Step, said: ladder::Said, states: [Option<String>; 2]) -> Rung {
    Rung {
        number: step.frame.number().to_string(),
        time: ladder::clock(step.since_start, columns.seconds),
        states: states.map(Option::unwrap_or_default),
        from_client: Some(step.from_client),
        text: said.text,
        stroke: Line { ink: ink(said.tone), ..stroke(said.stroke) },
        strong: false,
    }
}

/// What a row is drawn with.
pub(super) fn ink(tone: Tone) -> Ink {
    match tone {
        Tone::Plain | Tone::Folded => Ink::Plain,
        Tone::Data => Ink::Data,
        Tone::Control => Ink::Control,
        Tone::Trouble => Ink::Trouble,
        Tone::Failure => Ink::Failure,
    }
}

/// The line of an arrow.
pub(super) fn stroke(stroke: Stroke) -> Line {
    let (width, broken) = match stroke {
        Stroke::Thin => (3, false),
        Stroke::Thick => (6, false),
        Stroke::Broken => (4, true),
    };
    Line { width, broken, ..Line::default() }
}

/// What an arrow says where values are left out.
pub(super) fn asked(blanks: &mut Blanks, step: &Step, parts: Parts) -> String {
    let number = step.frame.number();
    let mut said: Vec<String> = [&parts.notes].into_iter().filter(|part| !part.is_empty()).cloned().collect();
    let mut part = |name: &str, usual: bool, value: &str, lead: &str| {
        if value.is_empty() {
            return;
        }
        let shown = match blanks.asks(name, usual) {
            true => {
                let value = value.strip_prefix(lead).unwrap_or(value);
                format!("{lead}{}", Text::from(blanks.gap(format!("#{number} · {}", name), value)).plain())
            }
            false => value.to_owned(),
        };
        said.push(shown);
    };
    part("flags", false, &parts.flags, "");
    part("label", false, &parts.content, "");
    part("len", false, &parts.size, "");
    part("seq", true, &parts.seq, "seq ");
    part("ack", true, &parts.ack, "ack ");
    said.join("  ")
}

/// Leaves out the states that a packet brings; says whether there were any.
fn hide_states(blanks: &mut Blanks, lang: Lang, step: &Step, states: &mut [Option<String>; 2]) -> bool {
    if !blanks.asks("state", true) {
        return false;
    }
    let mut any = false;
    for (state, id) in states.iter_mut().zip(["ladder-client", "ladder-server"]) {
        if let Some(name) = state.take() {
            let place = format!("#{} · {}", step.frame.number(), say(lang, id, &[]));
            *state = Some(Text::from(blanks.gap(place, &name)).plain());
            any = true;
        }
    }
    any
}

/// The rows as pictures of a page each, and as a table.
fn pictures(document: &mut Document, ladder: &Ladder, look: &Look, columns: &Columns, told: &[Told]) {
    let lang = look.lang;
    let port = |id: &str, port: u16| format!("{} :{port}", say(lang, id, &[]));
    let heads = Heads {
        client: port("ladder-client", ladder.connection.client.1),
        server: port("ladder-server", ladder.connection.server.1),
        number: say(lang, "handout-column-number", &[]),
        time: say(lang, if columns.seconds { "ladder-s" } else { "ladder-ms" }, &[]),
    };
    let parts = told.chunks(MAX_RUNGS).count();
    for (at, part) in told.chunks(MAX_RUNGS).enumerate() {
        let mut name = title(lang, ladder);
        if parts > 1 {
            let values = [("part", ((at + 1) as f64).into()), ("parts", (parts as f64).into())];
            name = format!("{name} {}", say(lang, "handout-part", &values));
        }
        let mut picture = Picture::new(name, say(lang, "handout-ladder-description", &[]), (0, 0));
        let rungs: Vec<Rung> = part.iter().map(|row| row.rung.clone()).collect();
        rungs::draw(&mut picture, &heads, &rungs);
        picture.text.push(ladder::heading(look, columns, ladder));
        if at == 0 && columns.state > 0 {
            picture.text.push(ladder::states(columns, ladder.first_states()));
        }
        picture.text.extend(part.iter().map(|row| row.line.clone()));
        document.put(Block::Picture(picture));
    }
    table(document, lang, told);
}

/// The same rows for who does not see pictures.
fn table(document: &mut Document, lang: Lang, told: &[Told]) {
    let column = |id: &str, number: bool| (say(lang, id, &[]), number);
    let row = |row: &Told| {
        let rung = &row.rung;
        let from = match rung.from_client {
            Some(true) => "→",
            Some(false) => "←",
            None => "",
        };
        let [client, server] = &rung.states;
        [&rung.number, &rung.time, from, &rung.text, client, server]
            .iter()
            .map(|cell: &&str| Text::from(*cell))
            .collect()
    };
    document.put(Block::Table(Table {
        caption: say(lang, "handout-ladder-caption", &[]),
        columns: vec![
            column("handout-column-number", true),
            column("handout-column-time", true),
            column("handout-column-way", false),
            column("handout-column-says", false),
            column("ladder-client", false),
            column("ladder-server", false),
        ],
        rows: told.iter().map(row).collect(),
    }));
}
