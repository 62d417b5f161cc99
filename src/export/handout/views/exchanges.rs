//! Exchanges: requests with their answers as a list with their times, and one of them with everything that was sent.

use super::super::picture::{Anchor, Ink, Picture, Shape, Stroke};
use super::super::{Blanks, Block, Document, MAX_ROWS, Table, Text, mask, say};
use super::Settings;
use crate::analysis::registry;
use crate::base::{Delta, ExchangeId, Lang, Time, cells};
use crate::explain::{self, Explanation};
use crate::export::exchanges::{Exchanges, Full, Note, Part, Row, Timing, Which, words};
use crate::export::ladder::units;
use crate::export::meaning;
use crate::export::story::words::span_words;

/// Rows of one waterfall: what has room on a page.
const MAX_BARS: usize = 40;
/// Lines and characters of a body that are printed.
pub const MAX_BODY_LINES: usize = 80;
const MAX_BODY: usize = 6_000;

/// The columns of the list, and whether they are numbers.
const COLUMNS: [(&str, bool); 7] = [
    ("handout-column-number", true),
    ("handout-column-method", false),
    ("handout-column-url", false),
    ("handout-column-status", true),
    ("handout-column-type", false),
    ("handout-column-size", true),
    ("handout-column-took", true),
];

/// Adds a list of exchanges.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    exchanges: &mut Exchanges,
    chosen: &[ExchangeId],
) {
    let lang = settings.lang;
    document.heading(2, say(lang, "handout-exchanges", &[]));
    let rows: Vec<Row> = chosen.iter().take(MAX_ROWS).filter_map(|id| exchanges.row(*id)).collect();
    if rows.is_empty() {
        document.paragraph(say(lang, "handout-nothing", &[]));
        return;
    }
    document.put(table(blanks, settings, exchanges, &rows));
    if settings.explain {
        let names = ["number", "method", "path", "status", "type", "size", "time"];
        let titles = COLUMNS.map(|(id, _)| say(lang, id, &[]));
        super::columns(document, lang, "exchanges", &names.into_iter().zip(titles).collect::<Vec<_>>());
    }
    for (at, part) in rows.chunks(MAX_BARS).enumerate() {
        document.put(Block::Picture(waterfall(settings, &rows, part, at)));
    }
    if let Some(left) = chosen.len().checked_sub(MAX_ROWS).filter(|left| *left > 0) {
        document.remark(say(lang, "handout-more-rows", &[("count", (left as f64).into())]));
    }
}

fn table(blanks: &mut Blanks, settings: Settings, exchanges: &Exchanges, rows: &[Row]) -> Block {
    let lang = settings.lang;
    let mut all = Vec::new();
    for row in rows {
        let mut cell = |name: &str, usual: bool, value: String| match blanks.asks(name, usual) && !value.is_empty() {
            true => Text::from(blanks.gap(format!("{} · {name}", row.number), &value)),
            false => Text::from(value),
        };
        let size = row.response.map_or(0, |id| exchanges.carried_size(id));
        all.push(vec![
            Text::from(row.number.to_string()),
            cell("method", true, row.method.clone().unwrap_or_default()),
            cell("url", false, address(row, settings)),
            cell("status", true, row.status.map(|status| status.to_string()).unwrap_or_default()),
            cell("type", false, short_type(row)),
            cell("size", false, units::size(lang, size)),
            cell("time", false, row.timing.total.map(|total| span_words(lang, total)).unwrap_or_default()),
        ]);
    }
    Block::Table(Table {
        caption: say(lang, "handout-exchanges-caption", &[("count", (rows.len() as f64).into())]),
        columns: COLUMNS.map(|(id, number)| (say(lang, id, &[]), number)).to_vec(),
        rows: all,
    })
}

fn short_type(row: &Row) -> String {
    let kind = row.content_type.as_deref().unwrap_or_default();
    kind.split(';').next().unwrap_or_default().trim().to_owned()
}

/// What was asked for, without its secrets.
fn address(row: &Row, settings: Settings) -> String {
    let address = row.url.as_deref().or(row.target.as_deref()).unwrap_or_default();
    let shown = if settings.secrets { address.to_owned() } else { mask::url(address) };
    cells::fit(&cells::drawable(&shown), 160).into_owned()
}

fn span(timing: &Timing) -> Option<(Time, Time)> {
    let start = timing.start?;
    let length = timing.total.or(timing.send).unwrap_or(Delta(0)).0.max(0);
    Some((start, Time(start.0.saturating_add(length))))
}

/// When each exchange waited and received, on one axis.
fn waterfall(settings: Settings, all: &[Row], rows: &[Row], part: usize) -> Picture {
    const LEFT: i32 = 250;
    const RIGHT: i32 = 630;
    const ROW: i32 = 20;
    let lang = settings.lang;
    let count = i32::try_from(rows.len()).unwrap_or(0);
    let height = 46 + count * ROW;
    let mut title = say(lang, "handout-waterfall", &[]);
    if all.len() > rows.len() {
        let parts = all.len().div_ceil(MAX_BARS);
        let values = [("part", ((part + 1) as f64).into()), ("parts", (parts as f64).into())];
        title = format!("{title} {}", say(lang, "handout-part", &values));
    }
    let mut picture = Picture::new(title, say(lang, "handout-waterfall-description", &[]), (720, height));
    let spans = all.iter().filter_map(|row| span(&row.timing));
    let axis = spans.reduce(|(a, b), (from, to)| (a.min(from), b.max(to)));
    let Some((from, to)) = axis else {
        picture.text.push(say(lang, "handout-no-times", &[]));
        picture.write((10, 20), Anchor::Start, &say(lang, "handout-no-times", &[]), (Ink::Plain, 11, false), 700);
        return picture;
    };
    let whole = i128::from(to.since(from).0.max(1));
    let x = |time: Time| {
        let at = i128::from(time.since(from).0.max(0)).min(whole) * i128::from(RIGHT - LEFT) / whole;
        LEFT + i32::try_from(at).unwrap_or(0)
    };
    for part in 0..=4i64 {
        let moment = to.since(from).0 / 4 * part;
        let at = x(Time(from.0.saturating_add(moment)));
        picture.put(Shape::Line((at, 24), (at, height - 8), Stroke { ink: Ink::Faint, width: 1, broken: false }));
        let label = span_words(lang, Delta(moment));
        picture.write((at, 16), Anchor::Middle, &label, (Ink::Faint, 10, false), 90);
    }
    for (at, row) in rows.iter().enumerate() {
        let y = 30 + i32::try_from(at).unwrap_or(0) * ROW;
        let name = format!("{} {} {}", row.number, row.method.as_deref().unwrap_or("?"), path(row, settings));
        picture.write((4, y + 13), Anchor::Start, &name, (Ink::Plain, 10, false), LEFT - 14);
        let Some((start, end)) = span(&row.timing) else { continue };
        let turn = Time(end.0.saturating_sub(row.timing.receive.unwrap_or_default().0.max(0))).max(start);
        let (a, b, c) = (x(start), x(turn), x(end));
        picture.put(Shape::Box((a, y + 4), ((b - a).max(1), ROW - 8), Some(Ink::Faint), Some(Ink::Faint)));
        picture.put(Shape::Box((b, y + 4), ((c - b).max(2), ROW - 8), Some(Ink::Data), Some(Ink::Data)));
        let took = row.timing.total.map(|total| span_words(lang, total)).unwrap_or_default();
        picture.write((c.max(b + 2) + 5, y + 13), Anchor::Start, &took, (Ink::Faint, 10, false), 80);
        picture.text.push(bar(&name, row, (from, whole), &took));
    }
    picture
}

/// A bar of characters.
fn bar(name: &str, row: &Row, axis: (Time, i128), took: &str) -> String {
    const CELLS: i128 = 40;
    let (from, whole) = axis;
    let Some((start, end)) = span(&row.timing) else { return name.to_owned() };
    let at = |time: Time| usize::try_from(i128::from(time.since(from).0.max(0)) * CELLS / whole).unwrap_or(0);
    let turn = Time(end.0.saturating_sub(row.timing.receive.unwrap_or_default().0.max(0))).max(start);
    let (a, b, c) = (at(start), at(turn), at(end).max(at(turn)));
    let bar = format!("{}{}{}", " ".repeat(a), "░".repeat(b.saturating_sub(a)), "█".repeat((c - b).max(1)));
    format!("{} {bar} {took}", cells::pad(&cells::drawable(name), 32))
}

fn path(row: &Row, settings: Settings) -> String {
    let target = row.target.as_deref().unwrap_or_default();
    if settings.secrets { target.to_owned() } else { mask::url(target) }
}

/// Adds one exchange with everything that was sent.
pub fn one(document: &mut Document, blanks: &mut Blanks, settings: Settings, full: &Full) {
    let lang = settings.lang;
    let row = &full.row;
    let hidden = Hidden::of(blanks, row);
    document.heading(2, title(lang, row));
    document.paragraph(hidden.without(&address(row, settings)));
    document.put(Block::Facts(facts(blanks, settings, row)));
    // What this value means would tell it.
    if settings.explain && !blanks.any() {
        super::meanings(document, lang, facts_told(lang, row));
    }
    for (which, id, part) in
        [(Which::Request, "handout-request", &full.request), (Which::Response, "handout-response", &full.response)]
    {
        let Some(part) = part else { continue };
        document.heading(3, say(lang, id, &[]));
        message(document, settings, which, part, &hidden);
        if settings.explain {
            super::meanings(document, lang, headers(lang, part));
        }
    }
    let notes: Vec<Text> = row.notes.iter().map(|note| Text::from(note_words(lang, note))).collect();
    if !notes.is_empty() {
        document.heading(3, say(lang, "handout-notes", &[]));
        document.put(Block::List(notes));
    }
}

/// The title of an exchange.
pub fn title(lang: Lang, row: &Row) -> String {
    say(lang, "handout-exchange", &[("number", (row.number as f64).into())])
}

/// Words that must not be told elsewhere.
struct Hidden(Vec<String>);

impl Hidden {
    fn of(blanks: &Blanks, row: &Row) -> Self {
        let mut all = Vec::new();
        if blanks.asks("method", true) {
            all.extend(row.method.clone());
        }
        if blanks.asks("status", true) {
            all.extend(row.status.map(|status| status.to_string()));
            all.extend(row.reason.clone().filter(|reason| !reason.is_empty()));
        }
        if blanks.asks("type", true) {
            all.extend(row.content_type.clone());
        }
        Self(all)
    }

    /// A line with gaps for them, as whole words.
    fn without(&self, line: &str) -> Text {
        let mut pieces = vec![line.to_owned()];
        for word in &self.0 {
            pieces = pieces.iter().flat_map(|piece| split(piece, word)).collect();
        }
        let mut text = Text::default();
        for (at, piece) in pieces.into_iter().enumerate() {
            if at > 0 {
                text = text.with(super::super::Piece::Gap(None, 8));
            }
            text = text.and(piece);
        }
        text
    }
}

/// A text at the places where a word stands alone.
fn split(text: &str, word: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut rest = text;
    while let Some(at) = rest.find(word).filter(|_| !word.is_empty()) {
        let (before, found) = rest.split_at(at);
        let behind = found.get(word.len()..).unwrap_or_default();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let whole = !inside(before.chars().next_back()) && !inside(behind.chars().next());
        if let Some(last) = parts.last_mut() {
            last.push_str(before);
            if !whole {
                last.push_str(word);
            }
        }
        if whole {
            parts.push(String::new());
        }
        rest = behind;
    }
    if let Some(last) = parts.last_mut() {
        last.push_str(rest);
    }
    parts
}

fn facts(blanks: &mut Blanks, settings: Settings, row: &Row) -> Vec<(String, Text)> {
    let lang = settings.lang;
    let mut facts = Vec::new();
    let mut fact = |id: &str, name: &str, usual: bool, value: Option<String>| {
        let Some(value) = value.filter(|value| !value.is_empty()) else { return };
        let label = say(lang, id, &[]);
        let text = match blanks.asks(name, usual) {
            true => blanks.gap(format!("{} · {label}", row.number), &value).into(),
            false => Text::from(value),
        };
        facts.push((label, text));
    };
    let span = |span: Option<Delta>| span.map(|span| span_words(lang, span));
    fact("handout-column-method", "method", true, row.method.clone());
    fact(
        "handout-column-status",
        "status",
        true,
        row.status.map(|status| format!("{status} {}", row.reason.as_deref().unwrap_or_default()).trim().to_owned()),
    );
    fact("handout-column-protocol", "version", false, row.version.clone());
    fact("handout-column-type", "type", true, row.content_type.clone());
    fact("handout-column-size", "size", false, Some(units::size(lang, row.response_bytes)));
    fact("handout-send", "send", false, span(row.timing.send));
    fact("handout-wait", "wait", false, span(row.timing.wait));
    fact("handout-receive", "receive", false, span(row.timing.receive));
    fact("handout-column-took", "time", false, span(row.timing.total));
    facts
}

/// What the facts of an exchange mean.
fn facts_told(lang: Lang, row: &Row) -> Vec<(String, Explanation)> {
    let label = |id: &str| say(lang, id, &[]);
    let column = |name: &'static str, id: &str, value: Option<String>| meaning::exchanges::Column {
        name,
        title: label(id),
        value: value.unwrap_or_default(),
    };
    let columns = vec![
        column("method", "handout-column-method", row.method.clone()),
        column("status", "handout-column-status", row.status.map(|status| status.to_string())),
        column("type", "handout-column-type", row.content_type.clone()),
        column("size", "handout-column-size", None),
    ];
    let told = meaning::exchanges::meanings(lang, row, columns).into_iter();
    let timing = &row.timing;
    let whole = timing.total.unwrap_or(Delta(0));
    let parts = [
        ("send", "handout-send", timing.send),
        ("wait", "handout-wait", timing.wait),
        ("receive", "handout-receive", timing.receive),
        ("total", "handout-column-took", timing.total),
    ];
    let part = |(name, id, span): (&'static str, &str, Option<Delta>)| {
        let part = meaning::timing::Part { name, span: span?, frames: None };
        Some((label(id), meaning::timing::part(lang, timing, part, whole)?))
    };
    told.map(|meaning| (meaning.title, meaning.explanation)).chain(parts.into_iter().filter_map(part)).collect()
}

/// What the header fields of a message are, each once.
fn headers(lang: Lang, part: &Part) -> Vec<(String, Explanation)> {
    let head = words(&part.head);
    let mut told: Vec<(String, Explanation)> = Vec::new();
    for (name, _) in head.lines().filter_map(|line| line.split_once(':')) {
        let known = told.iter().any(|(other, _)| other.eq_ignore_ascii_case(name));
        let filter = format!("http.{}", name.trim().to_ascii_lowercase().replace('-', "_"));
        let Some(field) = registry().fields_named(&filter).next().filter(|_| !known) else { continue };
        told.push((cells::drawable(name.trim()).into_owned(), explain::field(lang, field)));
    }
    told
}

fn message(document: &mut Document, settings: Settings, which: Which, part: &Part, hidden: &Hidden) {
    let lang = settings.lang;
    let head = words(&part.head);
    let lines = head.lines().map(|line| {
        let line = line.trim_end_matches('\r');
        let line = if settings.secrets { line.to_owned() } else { mask::line(line) };
        hidden.without(&cells::drawable(&line))
    });
    let lines: Vec<Text> = lines.collect();
    let end = lines.iter().rposition(|line| !line.is_empty()).map_or(0, |last| last + 1);
    document.put(Block::Lines(say(lang, "handout-head", &[]), lines.get(..end).unwrap_or_default().to_vec()));
    let body = part.body.decoded();
    if body.is_empty() {
        return;
    }
    let kind = part.content_type();
    let _ = which;
    let caption = say(lang, "handout-body", &[("count", (body.len() as f64).into())]);
    if !is_text(body) {
        document.remark(format!("{caption} · {kind}"));
        return;
    }
    let text = if settings.secrets { words(body) } else { mask::body(&kind, body) };
    let short: String = text.chars().take(MAX_BODY).collect();
    let cut = short.len() < text.len() || short.lines().count() > MAX_BODY_LINES;
    let shown = short.lines().take(MAX_BODY_LINES).map(|line| Text::from(cells::drawable(line).into_owned()));
    document.put(Block::Lines(caption, shown.collect()));
    if cut {
        document.remark(say(lang, "handout-cut", &[]));
    }
}

/// Whether bytes are read as text.
fn is_text(body: &[u8]) -> bool {
    let start = body.get(..body.len().min(512)).unwrap_or_default();
    let odd = start.iter().filter(|byte| **byte < 0x20 && !matches!(**byte, b'\t' | b'\r' | b'\n')).count();
    odd == 0 && std::str::from_utf8(start).map_or_else(|error| error.error_len().is_none(), |_| true)
}

/// A note in words, without secrets in what a dissector says.
pub fn note_words(lang: Lang, note: &Note) -> String {
    match note {
        Note::Said(which, words) => Note::Said(*which, mask::line(words)).words(lang),
        _ => note.words(lang),
    }
}
