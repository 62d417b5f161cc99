//! Several connections as one ladder: a lane for each party.

use super::super::picture::{Anchor, Ink, Picture, Shape, Stroke};
use super::super::{Blanks, Block, Document, Table, Text, say};
use super::Settings;
use super::ladder::{MAX_ROWS, asked, ink, stroke};
use crate::analysis::ladder::several::Several;
use crate::analysis::ladder::{Labels, Row, StepKind};
use crate::export::ladder::{self, Lanes, Look, Parts};

/// The width of the picture, the height of a row and of the head.
const WIDTH: i32 = 720;
const ROW: i32 = 32;
const HEAD: i32 = 44;
/// Rows of one picture: what has room on a page.
const MAX_RUNGS: usize = 20;
/// Where the columns before the lanes end or begin, and where the first and the last lane stand.
const TIME: i32 = 96;
const NAME: i32 = 104;
const FIRST: i32 = 186;
const LAST: i32 = 650;
/// How far an arrow falls on its way: what is sent arrives later.
const FALL: i32 = 6;
/// Cells of a line of the ladder as text.
const COLUMNS: usize = 120;
/// Room of a text beside its arrow that is too short for it.
const LEAST: i32 = 120;

/// What a row says, in the picture and as text.
struct Told {
    number: String,
    time: String,
    name: String,
    /// The lanes from which and to which the packet goes; `None` for a fold.
    lanes: Option<(usize, usize)>,
    text: String,
    stroke: Stroke,
    line: String,
    words: Vec<String>,
}

/// Adds connections. Their title is a heading.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    several: &mut Several,
    labels: &mut Labels,
) {
    let lang = settings.lang;
    document.heading(2, say(lang, "handout-ladder-several", &[]));
    for line in ladder::several_head(lang, several) {
        document.paragraph(line.replace("   ", " · "));
    }
    let look = Look { lang, width: COLUMNS, raw: settings.raw, labels: true, numbers: true };
    let lanes = Lanes::new(several, &look);
    let told = rows(blanks, settings, several, labels, &look, &lanes);
    pictures(document, several, &look, &lanes, &told);
    document.put(table(settings, several, &told));
    let left = (several.rows() as usize).saturating_sub(told.len());
    if left > 0 {
        document.remark(say(lang, "handout-more-rows", &[("count", (left as f64).into())]));
    }
    if settings.explain && !blanks.any() {
        document.heading(3, say(lang, "handout-row-by-row", &[]));
        for row in &told {
            document.heading(4, format!("#{} · {}", row.number, row.text));
            document.put(Block::List(row.words.iter().map(|words| Text::from(words.as_str())).collect()));
        }
    }
    signs(document, settings, several);
}

fn rows(
    blanks: &mut Blanks,
    settings: Settings,
    several: &mut Several,
    labels: &mut Labels,
    look: &Look,
    lanes: &Lanes,
) -> Vec<Told> {
    let mut told = Vec::new();
    for row in 0..several.rows() {
        if told.len() >= MAX_ROWS {
            break;
        }
        match several.row(row) {
            None => break,
            Some(Row::Fold(hidden)) => told.push(Told {
                number: "⋯".to_owned(),
                time: ladder::clock(several.since_start(hidden.first), lanes.seconds()),
                name: String::new(),
                lanes: None,
                text: ladder::several_fold_words(look.lang, several, &hidden),
                stroke: Stroke { ink: Ink::Faint, ..Stroke::default() },
                line: ladder::several_fold(look, lanes, several, &hidden).text,
                words: ladder::several_folded(look.lang, several, &hidden),
            }),
            Some(Row::One(at)) => {
                let Some((own, step)) = several.step(at) else { continue };
                let label = labels.label(&step);
                let words = match settings.explain {
                    true => ladder::several_explain(look.lang, several, own, &step, &label),
                    false => Vec::new(),
                };
                let [client, server] = several.ends(own);
                let ends = if step.from_client { (client, server) } else { (server, client) };
                let mut said = ladder::said(look, room(several, ends), &step, &label);
                let mut in_line = ladder::said(look, lanes.room(several, own), &step, &label);
                if let (true, StepKind::Segment(facts)) = (blanks.any(), &step.kind) {
                    said.text = asked(blanks, &step, Parts::of(look, facts, &label));
                    in_line.text.clone_from(&said.text);
                }
                told.push(Told {
                    number: step.frame.number().to_string(),
                    time: ladder::clock(step.since_start, lanes.seconds()),
                    name: ladder::name(several, own),
                    lanes: Some(ends),
                    stroke: Stroke { ink: ink(said.tone), ..stroke(said.stroke) },
                    text: said.text,
                    line: ladder::several_said(lanes, several, own, &step, &in_line).text,
                    words,
                });
            }
        }
    }
    told
}

/// Where a lane stands.
fn place(several: &Several, lane: usize) -> i32 {
    let last = i32::try_from(several.lanes().len()).unwrap_or(i32::MAX).saturating_sub(1).max(1);
    let lane = i32::try_from(lane).unwrap_or(0).min(last);
    FIRST + (LAST - FIRST) * lane / last
}

/// Cells of the text on an arrow between two lanes.
fn room(several: &Several, (from, to): (usize, usize)) -> usize {
    super::super::picture::cells_in(width(several, (from, to)), 10)
}

fn width(several: &Several, (from, to): (usize, usize)) -> i32 {
    let between = (place(several, to) - place(several, from)).abs() - 16;
    // A text that is too long for its arrow may stand over the lanes beside it.
    between.max(LEAST.min(LAST - FIRST))
}

fn pictures(document: &mut Document, several: &Several, look: &Look, lanes: &Lanes, told: &[Told]) {
    let lang = look.lang;
    let parts = told.chunks(MAX_RUNGS).count();
    for (at, part) in told.chunks(MAX_RUNGS).enumerate() {
        let mut name = say(lang, "handout-ladder-several", &[]);
        if parts > 1 {
            let values = [("part", ((at + 1) as f64).into()), ("parts", (parts as f64).into())];
            name = format!("{name} {}", say(lang, "handout-part", &values));
        }
        let height = i32::try_from(part.len()).unwrap_or(0) * ROW + HEAD + 14;
        let description = say(lang, "handout-several-description", &[]);
        let mut picture = Picture::new(name, description, (WIDTH, height));
        heads(&mut picture, several, look, lanes);
        for (row, told) in part.iter().enumerate() {
            rung(&mut picture, several, told, i32::try_from(row).unwrap_or(0) * ROW + HEAD);
        }
        picture.text.push(ladder::several_heading(look, lanes, several));
        picture.text.extend(part.iter().map(|row| row.line.clone()));
        document.put(Block::Picture(picture));
    }
}

/// The lanes, and who stands above them.
fn heads(picture: &mut Picture, several: &Several, look: &Look, lanes: &Lanes) {
    let lang = look.lang;
    let faint = (Ink::Faint, 11, false);
    let unit = say(lang, if lanes.seconds() { "ladder-s" } else { "ladder-ms" }, &[]);
    picture.write((30, 16), Anchor::End, &say(lang, "handout-column-number", &[]), faint, 34);
    picture.write((TIME, 16), Anchor::End, &unit, faint, 60);
    let count = several.lanes().len();
    let gap = place(several, 1) - place(several, 0) - 8;
    let bottom = picture.size.1 - 6;
    for at in 0..count {
        let x = place(several, at);
        // The outermost ones have the room to the edge only.
        let most = if at == 0 || at + 1 == count { gap.min(2 * (WIDTH - LAST) - 4) } else { gap };
        let title = ladder::lane_title(lang, several, at, super::super::picture::cells_in(most, 10));
        picture.write((x, 16), Anchor::Middle, &title, (Ink::Plain, 10, true), most);
        let line = Stroke { ink: Ink::Faint, width: 3, broken: false };
        picture.put(Shape::Line((x, 24), (x, bottom), line));
    }
}

fn rung(picture: &mut Picture, several: &Several, told: &Told, y: i32) {
    let base = y + 12;
    picture.write((30, base), Anchor::End, &told.number, (Ink::Plain, 11, false), 34);
    picture.write((TIME, base), Anchor::End, &told.time, (Ink::Faint, 11, false), 64);
    picture.write((NAME, base), Anchor::Start, &told.name, (Ink::Plain, 10, true), FIRST - NAME - 30);
    match told.lanes {
        Some((from, to)) => {
            let (start, end) = (place(several, from), place(several, to));
            let width = width(several, (from, to));
            let middle = ((start + end) / 2).clamp(FIRST - 20 + width / 2, (WIDTH - 6 - width / 2).max(FIRST));
            picture.write_over((middle, y + 4), Anchor::Middle, &told.text, (told.stroke.ink, 10, false), width);
            let top = y + 9;
            picture.put(Shape::Arrow((start, top), (end, top + FALL), told.stroke));
        }
        None => {
            let room = LAST - FIRST - 24;
            picture.put(Shape::Box((FIRST + 12, y - 4), (room, 22), None, Some(Ink::Faint)));
            let middle = (FIRST + LAST) / 2;
            picture.write((middle, y + 11), Anchor::Middle, &told.text, (told.stroke.ink, 10, false), room);
        }
    }
}

/// The same rows for who does not see pictures.
fn table(settings: Settings, several: &Several, told: &[Told]) -> Block {
    let lang = settings.lang;
    let column = |id: &str, number: bool| (say(lang, id, &[]), number);
    let lane = |lane: usize| ladder::lane_title(lang, several, lane, usize::MAX);
    let row = |row: &Told| {
        let way = row.lanes.map(|(from, to)| format!("{} → {}", lane(from), lane(to))).unwrap_or_default();
        [&row.number, &row.time, &row.name, &way, &row.text].map(|cell| Text::from(cell.as_str())).to_vec()
    };
    Block::Table(Table {
        caption: say(lang, "handout-several-caption", &[]),
        columns: vec![
            column("handout-column-number", true),
            column("handout-column-time", true),
            column("handout-column-connection", false),
            column("handout-column-way", false),
            column("handout-column-says", false),
        ],
        rows: told.iter().map(row).collect(),
    })
}

/// What the courses look like.
fn signs(document: &mut Document, settings: Settings, several: &Several) {
    let lang = settings.lang;
    let mut all = Vec::new();
    for (at, own) in several.ladders().iter().enumerate() {
        for found in &own.signs {
            let text = ladder::sign(lang, found);
            let first = found.rows.first().map_or(0, |frame| frame.number());
            let name = format!("#{first} {} {}.", ladder::name(several, at), text.name);
            all.push(Text::strong(name).and(format!(" {} {}", text.shows, text.why)));
        }
    }
    if !all.is_empty() {
        document.heading(3, say(lang, "handout-signs", &[]));
        document.put(Block::List(all));
    }
}
