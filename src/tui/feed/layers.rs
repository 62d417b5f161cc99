//! Draws the selected packet for the Layers view.

use std::collections::HashMap;

use crate::analysis::Reader;
use crate::base::cells;
use crate::dissect::{Item, Value, View, show};
use crate::explain::{self, page};
use crate::export::layers::{self, Cell, Diagram, Layer, Marks};
use crate::export::story::Answer;
use crate::export::story::words::BLANK;
use crate::tui::model::Model;
use crate::tui::model::layers::{Layers, Made, Picture, Row, Stop};
use crate::tui::view::layers::{DIAGRAM, places, room};

/// Brings the picture up to date with the selection.
pub fn prepare(reader: &mut Reader, model: &mut Model) {
    let Some(frame) = model.frame() else {
        model.layers.picture = None;
        return;
    };
    let made = Made {
        frame,
        node: model.tree.selected,
        form: model.layers.form,
        lang: model.look.lang,
        relative: model.relative,
        size: model.size,
        frames: if model.is_growing() { model.len() } else { 0 },
        whole: model.detail.as_ref().is_some_and(|detail| detail.pending.is_none()),
        revealed: model.layers.blank.then_some(model.layers.revealed.len()),
    };
    if model.layers.picture.as_ref().is_some_and(|picture| picture.made == made) {
        return;
    }
    let before = model.layers.picture.take();
    let Ok(view) = reader.again(frame) else { return };
    let mut picture = draw(&view, model, made, before);
    picture.explanation = explanation(&view, model, &picture);
    picture.answer = answer(&view, model, &picture);
    model.layers.picture = Some(picture);
    settle(model);
}

fn draw(view: &View<'_>, model: &Model, made: Made, before: Option<Picture>) -> Picture {
    let all = layers::layers(view);
    let chosen = layers::layer_of(&all, made.node).or(if all.is_empty() { None } else { Some(0) });
    let (width, tall) = room(model);
    let nest = match tall {
        true => layers::boxes(made.lang, &all, chosen, usize::from(width)),
        false => vec![layers::ribbon(&all, chosen)],
    };
    let len = model.detail.as_ref().and_then(|detail| detail.sources.first()).map_or(0, |source| source.bytes.len());
    let len = u32::try_from(len).unwrap_or(u32::MAX);
    let (overhead, content) = layers::envelope(&all, len, 0);
    let mut picture = Picture {
        made,
        chosen,
        nest,
        heading: String::new(),
        rows: Vec::new(),
        stops: Vec::new(),
        stop: None,
        envelope: layers::envelope_words(made.lang, &all, len, 0),
        sum: format!("{overhead} + {content} = {len} {}", made.lang.text("unit-b")),
        note: String::new(),
        values: HashMap::new(),
        changed: Vec::new(),
        since: None,
        explanation: Vec::new(),
        answer: None,
        narrow: width < DIAGRAM,
        layers: all,
    };
    if let Some(layer) = chosen.and_then(|at| picture.layers.get(at)).cloned() {
        picture.heading = layers::heading(made.lang, &layer);
        picture.values = values(view, &layer);
        compare(&mut picture, before, layer.protocol);
        rows(view, &layer, &model.layers, usize::from(width), &mut picture);
    }
    picture.note = note(view, &picture);
    picture
}

/// The values of a layer by field and occurrence: what stands in the packet, nothing computed.
fn values(view: &View<'_>, layer: &Layer) -> HashMap<(&'static str, usize), String> {
    let mut values = HashMap::new();
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    for item in view.tape.items().get(layer.item..layer.end).unwrap_or_default() {
        if item.hidden || item.generated || view.value(item) == Value::None {
            continue;
        }
        let count = counts.entry(item.field.filter).or_default();
        let mut value = String::new();
        show::value(&mut value, view, item);
        values.insert((item.field.filter, *count), value);
        *count += 1;
    }
    values
}

/// What is not as it was in the frame shown before, if that had the same layer.
fn compare(picture: &mut Picture, before: Option<Picture>, protocol: &str) {
    let Some(before) = before else { return };
    let same = |other: &Picture| {
        other.chosen.and_then(|at| other.layers.get(at)).is_some_and(|layer| layer.protocol == protocol)
    };
    if !same(&before) {
        return;
    }
    if before.made.frame == picture.made.frame {
        (picture.changed, picture.since) = (before.changed, before.since);
        return;
    }
    picture.since = Some(before.made.frame);
    picture.changed = picture
        .values
        .iter()
        .filter(|(name, value)| before.values.get(*name).is_some_and(|old| old != *value))
        .map(|(name, _)| *name)
        .collect();
}

/// The diagram of a layer, and what is listed below it.
fn rows(view: &View<'_>, layer: &Layer, known: &Layers, room: usize, picture: &mut Picture) {
    let selected = view.tape.items().get(picture.made.node);
    let mut drawn = 0;
    if let Some(mut diagram) = layers::diagram(picture.made.lang, view, layer) {
        drawn = diagram.bytes;
        let hides = |cell: &Cell| cell.item.is_some_and(|item| known.hides(picture.made.frame, item));
        diagram.cells.iter_mut().filter(|cell| hides(cell)).for_each(blank);
        if picture.narrow {
            narrow(&diagram, view, layer, room, picture);
            return listed(view, layer, drawn, known, picture);
        }
        let in_layer = (layer.item + 1..layer.end).contains(&picture.made.node);
        let cell = selected.filter(|_| in_layer).and_then(|item| diagram.cell_of(layer, picture.made.node, item));
        let occurrences = occurrences(view, layer);
        let is_changed = |item: Option<usize>| {
            item.and_then(|item| occurrences.get(&item)).is_some_and(|name| picture.changed.contains(name))
        };
        let changed: Vec<usize> =
            diagram.cells.iter().enumerate().filter(|(_, cell)| is_changed(cell.item)).map(|(at, _)| at).collect();
        let ruler = layers::ruler(&diagram).into_iter().map(|text| Row { text, dim: true, ..Row::default() });
        picture.rows.extend(ruler);
        let marks = Marks { selected: cell, changed: &changed };
        for line in layers::draw(&diagram, picture.made.form, marks) {
            let row = picture.rows.len();
            let node = |cell: usize| diagram.cells.get(cell).and_then(|cell| cell.item);
            for span in line.spans.iter().filter(|span| span.anchor) {
                if let Some(node) = node(span.cell) {
                    picture.stops.push(Stop { node, row, column: (span.from + span.to) / 2 });
                    if cell == Some(span.cell) {
                        picture.stop = Some(picture.stops.len() - 1);
                    }
                }
            }
            let spans = line.spans.iter().filter_map(|span| Some((span.from, span.to, node(span.cell)?))).collect();
            let marked = line.spans.iter().filter(|span| changed.contains(&span.cell));
            let marked = marked.map(|span| (span.from, span.to)).collect();
            picture.rows.push(Row { dim: line.spans.is_empty(), text: line.text, spans, changed: marked });
        }
    }
    listed(view, layer, drawn, known, picture);
    if picture.stops.is_empty() && picture.rows.is_empty() {
        let text = explain::word(picture.made.lang, "layers-none");
        picture.rows.push(Row { text, dim: true, ..Row::default() });
    }
}

/// A header where its diagram has no room: a line for each cell, with its bits.
fn narrow(diagram: &Diagram, view: &View<'_>, layer: &Layer, room: usize, picture: &mut Picture) {
    let selected = view.tape.items().get(picture.made.node);
    let in_layer = (layer.item + 1..layer.end).contains(&picture.made.node);
    let chosen = selected.filter(|_| in_layer).and_then(|item| diagram.cell_of(layer, picture.made.node, item));
    let occurrences = occurrences(view, layer);
    let place = |cell: &Cell| match cell.len {
        1 => cell.at.to_string(),
        len => format!("{}–{}", cell.at, cell.at + len - 1),
    };
    let width = diagram.cells.iter().map(|cell| cells::width(&place(cell))).max().unwrap_or(0);
    for (at, cell) in diagram.cells.iter().enumerate() {
        let row = picture.rows.len();
        let name = cell.item.and_then(|item| occurrences.get(&item));
        let sign = if name.is_some_and(|name| picture.changed.contains(name)) { "±" } else { "" };
        let value = layers::value(cell, picture.made.form, 40);
        let name = format!("{}  {}", cells::pad_left(&place(cell), width), cell.label);
        let value = format!("{sign}{value}");
        // What is too long for one line has its value on the next.
        let lines = match cells::width(&name) + cells::width(&value) < room {
            true => vec![format!("{name} {value}")],
            false => vec![name, format!("{}  {value}", " ".repeat(width))],
        };
        if let Some(node) = cell.item {
            picture.stops.push(Stop { node, row, column: 0 });
            if chosen == Some(at) {
                picture.stop = Some(picture.stops.len() - 1);
            }
        }
        for text in lines {
            let end = cells::width(&text);
            let spans = cell.item.map(|node| (0, end, node)).into_iter().collect();
            let changed = if sign.is_empty() { Vec::new() } else { vec![(0, end)] };
            picture.rows.push(Row { text, dim: cell.item.is_none(), spans, changed });
        }
    }
}

/// Takes the value out of a cell.
fn blank(cell: &mut Cell) {
    let room = cell.len as usize;
    (cell.number, cell.words) = (None, BLANK.chars().take(room).collect());
}

/// What a diagram does not show, a line each.
fn listed(view: &View<'_>, layer: &Layer, drawn: u32, known: &Layers, picture: &mut Picture) {
    let entries = layers::entries(view, layer, drawn);
    let width = entries.iter().map(|entry| cells::width(&entry.place)).max().unwrap_or(0);
    for entry in entries {
        let row = picture.rows.len();
        let indent = "  ".repeat(usize::from(entry.depth));
        let label = view.tape.items().get(entry.item).map_or("", |item| item.field.label);
        let says = match known.hides(picture.made.frame, entry.item) {
            true if label.is_empty() => BLANK.to_owned(),
            true => format!("{label}: {BLANK}"),
            false => entry.text,
        };
        let text = format!("{}  {indent}{says}", cells::pad_left(&entry.place, width));
        let end = cells::width(&text);
        picture.stops.push(Stop { node: entry.item, row, column: 0 });
        if entry.item == picture.made.node {
            picture.stop = Some(picture.stops.len() - 1);
        }
        picture.rows.push(Row { text, spans: vec![(0, end, entry.item)], ..Row::default() });
    }
}

/// For each item of a layer its field, and which occurrence of it that is.
fn occurrences(view: &View<'_>, layer: &Layer) -> HashMap<usize, (&'static str, usize)> {
    let mut counts: HashMap<&'static str, usize> = HashMap::new();
    let mut found = HashMap::new();
    let items = view.tape.items().iter().enumerate().take(layer.end).skip(layer.item);
    for (at, item) in items.filter(|(_, item)| !item.hidden && !item.generated && view.value(item) != Value::None) {
        let count = counts.entry(item.field.filter).or_default();
        found.insert(at, (item.field.filter, *count));
        *count += 1;
    }
    found
}

fn note(view: &View<'_>, picture: &Picture) -> String {
    let lang = picture.made.lang;
    let chosen = picture.chosen.and_then(|at| picture.layers.get(at));
    if chosen.is_some_and(|layer| layer.protocol == "eth") && view.frame.iter().take(12).all(|byte| *byte == 0) {
        return explain::word(lang, "layers-loopback");
    }
    match picture.since.filter(|_| !picture.changed.is_empty()) {
        Some(frame) => explain::word_with(lang, "layers-changed", &[("number", (frame.number() as f64).into())]),
        None => String::new(),
    }
}

fn explanation(view: &View<'_>, model: &Model, picture: &Picture) -> Vec<page::Line> {
    let lang = picture.made.lang;
    let node = match picture.stop {
        // What is selected may be a part that another cell shows: that part is explained.
        Some(_) => picture.made.node,
        None => picture.chosen.and_then(|at| picture.layers.get(at)).map_or(picture.made.node, |layer| {
            if (layer.item..layer.end).contains(&picture.made.node) { picture.made.node } else { layer.item }
        }),
    };
    let Some(item) = view.tape.items().get(node) else { return Vec::new() };
    let shown = picture.stop.and_then(|at| picture.stops.get(at)).map_or(node, |stop| stop.node);
    let told = match model.layers.hides(picture.made.frame, shown) {
        // What this value means would tell it.
        true => Some(explain::field(lang, item.field)),
        false => explain::item(lang, view, node),
    };
    let Some(explanation) = told else { return Vec::new() };
    let place = if item.generated { (item.range.at, 0) } else { (item.range.at, item.range.len) };
    let facts = page::facts(lang, &explanation, bits(item), Some(place));
    page::lines(lang, &explanation, &facts, usize::from(places(model).explanation.width.max(1)))
}

/// What is right for the selected cell while its value is hidden.
fn answer(view: &View<'_>, model: &Model, picture: &Picture) -> Option<Answer> {
    let stop = picture.stop.and_then(|at| picture.stops.get(at))?;
    let item = view.tape.items().get(stop.node).filter(|_| model.layers.hides(picture.made.frame, stop.node))?;
    let mut shown = String::new();
    show::value(&mut shown, view, item);
    Some(match view.value(item) {
        Value::None => return None,
        Value::Uint(number) => match item.field.name_of(number) {
            Some(name) => Answer::Named(number, name.to_owned()),
            None if shown.starts_with("0x") => Answer::Hexadecimal(number),
            None => Answer::Number(number),
        },
        _ if shown.is_empty() => return None,
        _ => Answer::Words(shown),
    })
}

fn bits(item: &Item) -> Option<u32> {
    match (item.field.width(), item.field.mask) {
        // Counted in bytes, while the wire has rows in half a byte.
        _ if matches!(item.field.filter, "ip.hdr_len" | "tcp.hdr_len") => Some(4),
        (0, _) => None,
        (_, 0) => Some(item.range.len.saturating_mul(8)),
        (_, mask) => Some(mask.count_ones()),
    }
}

/// Keeps the selected cell in the window, with the border around it.
fn settle(model: &mut Model) {
    let height = usize::from(places(model).rows.height).max(1);
    let layers = &mut model.layers;
    let Some(picture) = &layers.picture else { return };
    let row = picture.stop.and_then(|at| picture.stops.get(at)).map_or(0, |stop| stop.row);
    if row <= layers.top + 1 {
        layers.top = if row <= 3 { 0 } else { row - 1 };
    } else if row + 2 >= layers.top + height {
        layers.top = (row + 3).saturating_sub(height);
    }
    layers.top = layers.top.min(picture.rows.len().saturating_sub(height));
}
