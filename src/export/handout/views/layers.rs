//! One frame in layers: boxes in each other, the bits of each header, a table of its fields.

use super::super::mask::Secrets;
use super::super::picture::{Anchor, Ink, Picture, Shape, Stroke, cells_in, pixels};
use super::super::{Blanks, Block, Document, Table, Text, say};
use super::{Settings, bytes};
use crate::base::{FrameId, Lang, cells};
use crate::dissect::View;
use crate::explain;
use crate::export::layers::{self, Cell, Diagram, Form, Layer, MAX_BOXES, Marks};

/// The width of pictures.
const WIDTH: i32 = 720;
/// The height of a row of bits, and of the numbers above.
const ROW: i32 = 36;
const RULER: i32 = 18;
/// Columns of the boxes as text.
const COLUMNS: usize = 80;

/// Adds a frame that had `len` bytes on the wire.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    (view, secrets): (&View<'_>, &Secrets),
    at: (FrameId, u32),
) {
    let (frame, len) = at;
    let lang = settings.lang;
    let all = layers::layers(view);
    document.heading(2, title(lang, frame));
    document.paragraph(layers::ribbon(&all, None));
    document.put(Block::Picture(boxes(lang, &all, frame)));
    let cut = len.saturating_sub(u32::try_from(view.frame.len()).unwrap_or(u32::MAX));
    document.paragraph(layers::envelope_words(lang, &all, len, cut));
    if all.iter().any(|layer| layer.protocol == "eth") && view.frame.iter().take(12).all(|byte| *byte == 0) {
        document.remark(explain::word(lang, "layers-loopback"));
    }
    for layer in &all {
        document.heading(3, layers::heading(lang, layer));
        layer_of(document, blanks, settings, view, layer, secrets);
    }
    if blanks.any() {
        bytes::put(document, lang, view, secrets);
    }
}

/// The title of a frame in layers.
pub fn title(lang: Lang, frame: FrameId) -> String {
    say(lang, "handout-layers", &[("number", (frame.number() as f64).into())])
}

fn layer_of(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    view: &View<'_>,
    layer: &Layer,
    secrets: &Secrets,
) {
    let lang = settings.lang;
    let mut drawn = 0;
    if let Some(diagram) = layers::diagram(lang, view, layer) {
        drawn = diagram.bytes;
        let values = values(blanks, view, layer, &diagram, secrets);
        document.put(Block::Picture(bits(lang, layer, &diagram, &values)));
        document.put(fields(settings, view, layer, &diagram, &values));
    }
    let entries = layers::entries(view, layer, drawn);
    if !entries.is_empty() {
        let place = |entry: &layers::Entry| Text::from(entry.place.as_str());
        let says = |entry: &layers::Entry| {
            let indent = "\u{a0}\u{a0}".repeat(usize::from(entry.depth));
            Text::from(indent).and(secrets.label(view, entry.item))
        };
        document.put(Block::Table(Table {
            caption: say(lang, "handout-lines-caption", &[("name", layer.name.as_str().into())]),
            columns: vec![
                (say(lang, "handout-column-bytes", &[]), true),
                (say(lang, "handout-column-says", &[]), false),
            ],
            rows: entries.iter().map(|entry| vec![place(entry), says(entry)]).collect(),
        }));
    }
}

/// What stands in a cell: the value, or a gap.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Shown,
    Gap(Text),
    Secret,
}

/// What stands in each cell of a diagram.
fn values(blanks: &mut Blanks, view: &View<'_>, layer: &Layer, diagram: &Diagram, secrets: &Secrets) -> Vec<Value> {
    let of = |cell: &Cell| {
        let Some((at, item)) = cell.item.and_then(|at| Some((at, view.tape.items().get(at)?))) else {
            return Value::Shown;
        };
        if secrets.is_secret(at) {
            return Value::Secret;
        }
        if !blanks.asks_field(item.field.filter, true) {
            return Value::Shown;
        }
        let value = value_of(cell);
        Value::Gap(blanks.gap(format!("{} · {}", layer.name, cell.label), &value).into())
    };
    diagram.cells.iter().map(of).collect()
}

/// The value of a cell where there is room; what the tree draws as bits is its words.
fn value_of(cell: &Cell) -> String {
    let value = layers::value(cell, Form::Value, 200);
    match value.split_once(" = ") {
        Some((bits, words)) if bits.chars().all(|c| matches!(c, '.' | '0' | '1' | ' ')) => {
            let lead = format!("{}: ", cell.label);
            words.strip_prefix(lead.as_str()).unwrap_or(words).to_owned()
        }
        _ => value,
    }
}

/// The fields of a header with their values, and what these mean.
fn fields(settings: Settings, view: &View<'_>, layer: &Layer, diagram: &Diagram, values: &[Value]) -> Block {
    let lang = settings.lang;
    let column = |id: &str, number: bool| (say(lang, id, &[]), number);
    let mut columns = vec![
        column("handout-column-bits", true),
        column("handout-column-field", false),
        column("handout-column-value", false),
    ];
    if settings.explain {
        columns.push(column("handout-column-meaning", false));
    }
    let mut rows = Vec::new();
    for (cell, value) in diagram.cells.iter().zip(values) {
        let place = match cell.len {
            1 => cell.at.to_string(),
            _ => format!("{}–{}", cell.at, cell.at.saturating_add(cell.len).saturating_sub(1)),
        };
        let shown = match value {
            Value::Gap(gap) => gap.clone(),
            Value::Secret => Text::from(super::super::mask::MASK),
            Value::Shown => Text::from(value_of(cell)),
        };
        let label = if cell.label.is_empty() { explain::word(lang, "layers-unnamed") } else { cell.label.to_owned() };
        let mut row = vec![Text::from(place), Text::from(label), shown];
        if settings.explain {
            let told = cell.item.filter(|_| *value == Value::Shown).and_then(|at| explain::item(lang, view, at));
            row.push(told.filter(|told| !told.is_empty()).map(|told| told.short()).unwrap_or_default().into());
        }
        rows.push(row);
    }
    Block::Table(Table {
        caption: say(lang, "handout-fields-caption", &[("name", layer.name.as_str().into())]),
        columns,
        rows,
    })
}

/// The layers as boxes in each other, several messages beside each other.
fn boxes(lang: Lang, all: &[Layer], frame: FrameId) -> Picture {
    let description = say(lang, "handout-boxes-description", &[("layers", layers::ribbon(all, None).into())]);
    let title = say(lang, "handout-boxes", &[("number", (frame.number() as f64).into())]);
    let nest = Nest { lang, all, parents: layers::parents(all) };
    let outermost = layers::inside(all, &nest.parents, None);
    let height = 2 * nest.depth(&outermost, 1) * 14 + 52;
    let mut picture = Picture::new(title, description, (WIDTH, height));
    nest.put(&mut picture, &outermost, 0, (2, WIDTH - 2));
    picture.text = layers::boxes(lang, all, None, COLUMNS);
    picture
}

/// The narrowest box, and the space that tells how many have no room.
const NARROW: i32 = 84;
const LEFT_OUT: i32 = 60;

struct Nest<'l> {
    lang: Lang,
    all: &'l [Layer],
    parents: Vec<Option<usize>>,
}

impl Nest<'_> {
    /// How deep boxes are drawn in each other.
    fn depth(&self, beside: &[usize], depth: usize) -> i32 {
        let within = |at: &usize| self.depth(&layers::inside(self.all, &self.parents, Some(*at)), depth + 1);
        match depth <= MAX_BOXES && !beside.is_empty() {
            true => 1 + beside.iter().map(within).max().unwrap_or(0),
            false => 0,
        }
    }

    /// Draws boxes between two places.
    fn put(&self, picture: &mut Picture, beside: &[usize], depth: i32, (left, right): (i32, i32)) {
        let room = right - left;
        let fit = usize::try_from((room - LEFT_OUT) / NARROW).unwrap_or(0).max(1);
        let count = i32::try_from(beside.len()).unwrap_or(i32::MAX);
        let all_fit = count <= 1 || count.saturating_mul(NARROW) <= room;
        let shown = if all_fit { beside.len() } else { fit.min(beside.len()) };
        let left_out = beside.len().saturating_sub(shown);
        let room = if left_out > 0 { room - LEFT_OUT } else { room };
        let step = room / i32::try_from(shown).unwrap_or(1).max(1);
        let mut x = left;
        for at in beside.iter().take(shown) {
            // Boxes beside each other do not touch.
            let end = if shown == 1 { left + room } else { x + step - 4 };
            self.layer(picture, *at, depth, (x, end));
            x += step;
        }
        if left_out > 0 {
            let words = explain::word_with(self.lang, "layers-more", &[("count", (left_out as f64).into())]);
            picture.write((x + 4, 2 + depth * 22 + 34), Anchor::Start, &words, (Ink::Faint, 11, false), LEFT_OUT - 6);
        }
    }

    fn layer(&self, picture: &mut Picture, at: usize, depth: i32, (x, right): (i32, i32)) {
        let Some(layer) = self.all.get(at) else { return };
        let size = |bytes: u32| explain::word_with(self.lang, "layers-size", &[("bytes", f64::from(bytes).into())]);
        let word = |id: &str| explain::word(self.lang, id);
        let (top, bottom) = (2 + depth * 22, picture.size.1 - 2 - depth * 6);
        let area = Ink::Layer(u8::try_from(depth).unwrap_or(0));
        picture.put(Shape::Box((x, top), (right - x, bottom - top), Some(Ink::Plain), Some(area)));
        let (name, whole) = (&layer.name, size(layer.whole));
        let mut words = format!("{} {name} · {whole} · {}", word(layer.pdu()), word(layer.level_word()));
        if pixels(&words, 12) > right - x - 12 && right - x < 3 * NARROW {
            words = format!("{name} · {whole}");
        }
        picture.write((x + 8, top + 15), Anchor::Start, &words, (Ink::Plain, 12, true), right - x - 12);
        let header = [size(layer.header), layer.place()];
        for (line, words) in header.iter().enumerate() {
            let y = top + 34 + i32::try_from(line).unwrap_or(0) * 15;
            picture.write((x + 8, y), Anchor::Start, words, (Ink::Plain, 11, false), 90.min(right - x - 12));
        }
        let width = header.iter().map(|words| pixels(words, 11)).max().unwrap_or(0) + 18;
        let within = layers::inside(self.all, &self.parents, Some(at));
        let from = (x + width).min(WIDTH - 120);
        if usize::try_from(depth).unwrap_or(0) + 1 < MAX_BOXES && right - 6 - from >= NARROW {
            self.put(picture, &within, depth + 1, (from, right - 6));
        }
    }
}

/// The bits of a header, row by row.
fn bits(lang: Lang, layer: &Layer, diagram: &Diagram, values: &[Value]) -> Picture {
    let row = diagram.row.max(1);
    let step = (WIDTH - 16) / i32::try_from(row).unwrap_or(32);
    let count = diagram.bytes.saturating_mul(8).div_ceil(row);
    let height = i32::try_from(count).unwrap_or(0).saturating_mul(ROW).saturating_add(RULER + 6);
    let title = say(lang, "handout-bits", &[("name", layer.name.as_str().into())]);
    let mut picture = Picture::new(title, say(lang, "handout-bits-description", &[]), (WIDTH, height));
    for bit in 0..row {
        let x = 8 + i32::try_from(bit).unwrap_or(0) * step + step / 2;
        picture.write((x, 12), Anchor::Middle, &bit.to_string(), (Ink::Faint, 9, false), step + 6);
    }
    for (cell, value) in diagram.cells.iter().zip(values) {
        draw_cell(&mut picture, cell, value, (row, step));
    }
    let shown = diagram_as_shown(diagram, values);
    picture.text.extend(layers::ruler(&shown));
    picture.text.extend(layers::draw(&shown, Form::Value, Marks::default()).into_iter().map(|line| line.text));
    picture
}

/// A diagram whose gaps have no values.
fn diagram_as_shown(diagram: &Diagram, values: &[Value]) -> Diagram {
    let mut shown = diagram.clone();
    for (cell, value) in shown.cells.iter_mut().zip(values) {
        match value {
            Value::Shown => {}
            Value::Gap(gap) => (cell.number, cell.words) = (None, gap_in(gap)),
            Value::Secret => (cell.number, cell.words) = (None, super::super::mask::MASK.to_owned()),
        }
    }
    shown
}

/// A gap where there is little room: its number says which.
fn gap_in(gap: &Text) -> String {
    let plain = gap.plain();
    plain.split_once('_').map_or_else(|| plain.clone(), |(number, _)| number.to_owned())
}

/// Draws a cell: its parts row by row, its name and value where it has most room.
fn draw_cell(picture: &mut Picture, cell: &Cell, value: &Value, size: (u32, i32)) {
    let (row, step) = size;
    let end = cell.at.saturating_add(cell.len);
    let mut parts: Vec<(u32, u32, u32)> = Vec::new();
    let mut at = cell.at;
    while at < end {
        let line = at / row;
        let to = end.min((line + 1) * row);
        parts.push((line, at % row, to - at));
        at = to;
    }
    let place = |part: &(u32, u32, u32)| {
        let (line, from, len) = *part;
        let x = 8 + i32::try_from(from).unwrap_or(0) * step;
        let y = RULER + i32::try_from(line).unwrap_or(0).saturating_mul(ROW);
        (x, y, i32::try_from(len).unwrap_or(0) * step)
    };
    let (area, border) = (Ink::Plain, Stroke::thin(Ink::Plain));
    let edge = |picture: &mut Picture, y: i32, from: u32, to: u32| {
        if from < to {
            let x = |bit: u32| 8 + i32::try_from(bit).unwrap_or(0) * step;
            picture.put(Shape::Line((x(from), y), (x(to), y), border));
        }
    };
    for (index, part) in parts.iter().enumerate() {
        let (x, y, width) = place(part);
        picture.put(Shape::Box((x, y), (width, ROW), None, Some(area)));
        let (right, bottom) = (x + width, y + ROW);
        picture.put(Shape::Line((x, y), (x, bottom), border));
        picture.put(Shape::Line((right, y), (right, bottom), border));
        // Rows of one field have no line between them where they touch.
        let open_above = index.checked_sub(1).and_then(|before| parts.get(before)).map_or(row, |before| before.1);
        edge(picture, y, part.1, open_above.min(part.1 + part.2));
        let open_below = parts.get(index + 1).map_or(0, |next| next.2);
        edge(picture, bottom, open_below.max(part.1), part.1 + part.2);
    }
    let most = parts.iter().map(|part| part.2).max().unwrap_or(0);
    let widest: Vec<_> = parts.iter().filter(|part| part.2 == most).collect();
    let Some(part) = widest.get((widest.len().saturating_sub(1)) / 2) else { return };
    let (x, y, width) = place(part);
    let middle = x + width / 2;
    let room = cells_in(width - 4, 10);
    let label = match room {
        0..=2 => cell.short.chars().next().map(String::from).unwrap_or_default(),
        _ if cells::width(cell.label) > room => cells::fit(cell.short, room).into_owned(),
        _ => cell.label.to_owned(),
    };
    let (shown, ink) = match value {
        Value::Shown => (layers::value(cell, Form::Value, cells_in(width - 4, 11)), Ink::Plain),
        Value::Gap(gap) => {
            let whole = gap.plain();
            let fits = cells::width(&whole) <= cells_in(width - 4, 11);
            (if fits { whole } else { gap_in(gap).trim_matches(['(', ')']).to_owned() }, Ink::Data)
        }
        Value::Secret => (super::super::mask::MASK.to_owned(), Ink::Plain),
    };
    picture.write((middle, y + 14), Anchor::Middle, &label, (Ink::Faint, 10, false), width - 2);
    picture.write((middle, y + 29), Anchor::Middle, &shown, (ink, 11, true), width - 2);
}
