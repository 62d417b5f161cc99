//! The bytes of the selected packet, in hexadecimal or bits, with their text. Three shades, one inside the other: the
//! layer, the field, the byte under the cursor; without colour, brackets stand around the field.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::dissect::Range;
use crate::tui::cells;
use crate::tui::layout::Area;
use crate::tui::model::{Model, Pane};

/// Bytes a line shows in so many cells.
pub fn per_line(width: u16, bits: bool) -> u32 {
    let fits = |count: &u16| width >= Columns { count: *count, bits, digits: 4 }.width();
    let most: &[u16] = if bits { &[8, 4, 2] } else { &[16, 8, 4] };
    u32::from(most.iter().copied().find(fits).unwrap_or(1))
}

/// Where the columns of a line stand, from the pane's left edge.
#[derive(Clone, Copy)]
struct Columns {
    count: u16,
    bits: bool,
    digits: u16,
}

impl Columns {
    fn of(model: &Model, width: u16) -> Self {
        let len = model.current_bytes().map_or(0, <[u8]>::len);
        let digits = if len > 0xffff && width > 76 { 6 } else { 4 };
        Self { count: per_line(width, model.bytes.bits) as u16, bits: model.bytes.bits, digits }
    }

    fn cell(self) -> u16 {
        if self.bits { 9 } else { 3 }
    }

    fn byte(self, at: u16) -> u16 {
        self.digits + 2 + at * self.cell() + u16::from(at >= 8)
    }

    fn text(self, at: u16) -> u16 {
        self.byte(self.count - 1) + self.cell() + 1 + at
    }

    fn width(self) -> u16 {
        self.text(self.count)
    }
}

/// Draws the bytes. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Area) -> Option<Position> {
    let right = match model.node().map(|node| node.range).filter(|range| range.len > 0) {
        Some(Range { at, len: 1, .. }) => format!("{at} · 1 {}", model.text("unit-b")),
        Some(Range { at, len, .. }) => format!("{at}–{} · {len} {}", at + len - 1, model.text("unit-b")),
        None => String::new(),
    };
    canvas.border(area, model.focus == Pane::Bytes, &model.text("pane-bytes"), &right);
    let mut content = model.layout().content(Pane::Bytes)?;
    let detail = model.detail.as_ref()?;
    let bytes = model.current_bytes()?;
    if detail.sources.len() > 1 {
        tabs(model, canvas, content);
        content.y += 1;
        content.height = content.height.saturating_sub(1);
    }
    if bytes.is_empty() {
        canvas.put(content.x + 1, content.y, content.width, &model.text("empty-bytes"), canvas.palette.dim);
    }
    let columns = Columns::of(model, content.width);
    let selection = Selection::of(model);
    let count = u32::from(columns.count);
    let mut cursor = None;
    for line in 0..content.height {
        let from = (model.bytes.top + u32::from(line)) * count;
        let Some(chunk) = bytes.get(from as usize..).filter(|rest| !rest.is_empty()) else { break };
        let chunk = chunk.get(..columns.count as usize).unwrap_or(chunk);
        let place = Rect { y: content.y + line, height: 1, ..content };
        draw_line(canvas, place, columns, from, chunk, &selection);
        if (from..from + count).contains(&model.bytes.cursor) {
            let x = content.x + columns.byte((model.bytes.cursor - from) as u16);
            cursor = Some(Position::new(x, place.y));
        }
    }
    if let Some(note) = model.layout().note(Pane::Bytes) {
        super::detail::note_line(model, canvas, note);
    }
    cursor.or(Some(Position::new(content.x, content.y)))
}

/// What is shaded.
struct Selection {
    layer: std::ops::Range<u32>,
    field: std::ops::Range<u32>,
    found: std::ops::Range<u32>,
    cursor: u32,
    focused: bool,
}

impl Selection {
    fn of(model: &Model) -> Self {
        let span = |range: Option<Range>| {
            let range = range.filter(|range| range.source == model.bytes.source).unwrap_or_default();
            range.at..range.at.saturating_add(range.len)
        };
        let nodes = model.detail.as_ref().map(|detail| detail.nodes.as_slice()).unwrap_or_default();
        let layer = model.layer_of(model.tree.selected).and_then(|at| nodes.get(at)).map(|node| node.range);
        Self {
            layer: span(layer),
            field: span(model.node().map(|node| node.range)),
            found: model.found.bytes.clone().unwrap_or_default(),
            cursor: model.bytes.cursor,
            focused: model.focus == Pane::Bytes,
        }
    }
}

fn draw_line(canvas: &mut Canvas<'_>, place: Rect, columns: Columns, from: u32, chunk: &[u8], selection: &Selection) {
    let palette = canvas.palette;
    let width = usize::from(columns.digits);
    let offset = format!("{from:0width$x}");
    canvas.put(place.x, place.y, columns.digits + 1, &offset, palette.dim);
    for (at, byte) in chunk.iter().enumerate() {
        let (position, at) = (from + at as u32, at as u16);
        let style = match () {
            () if selection.focused && position == selection.cursor => palette.byte,
            () if selection.found.contains(&position) => palette.found,
            () if selection.field.contains(&position) => palette.of_field,
            () if selection.layer.contains(&position) => palette.of_layer,
            () => palette.text,
        };
        let text = if columns.bits { format!("{byte:08b}") } else { format!("{byte:02x}") };
        let x = place.x + columns.byte(at);
        if x + text.len() as u16 > place.right() {
            break;
        }
        canvas.put(x, place.y, columns.cell(), &text, style);
        // The gap belongs to the field when both its neighbours do.
        let inside = selection.field.contains(&position) && selection.field.contains(&(position + 1));
        if inside && !palette.brackets && usize::from(at) + 1 < chunk.len() {
            let gap = Rect::new(
                x + columns.cell() - 1,
                place.y,
                columns.byte(at + 1) - columns.byte(at) + 1 - columns.cell(),
                1,
            );
            canvas.style(gap, palette.of_field);
        }
        if palette.brackets && !selection.field.is_empty() {
            if position == selection.field.start {
                canvas.symbol(x - 1, place.y, "[", palette.focus);
            }
            if position + 1 == selection.field.end {
                canvas.symbol(x + columns.cell() - 1, place.y, "]", palette.focus);
            }
        }
        let letter = if byte.is_ascii_graphic() || *byte == b' ' { char::from(*byte) } else { '.' };
        let x = place.x + columns.text(at);
        if x < place.right() {
            canvas.put(x, place.y, 1, letter.encode_utf8(&mut [0; 4]), style);
        }
    }
}

fn tabs(model: &Model, canvas: &mut Canvas<'_>, content: Rect) {
    let Some(detail) = &model.detail else { return };
    let palette = canvas.palette;
    let mut x = content.x;
    for (at, source) in detail.sources.iter().enumerate() {
        let name = if source.name.is_empty() { model.text("source-frame") } else { source.name.to_owned() };
        let text = format!("{name} {} {}", source.bytes.len(), model.text("unit-b"));
        let current = at == usize::from(model.bytes.source);
        let (text, style) =
            if current { (format!("[{text}]"), palette.tab) } else { (format!(" {text} "), palette.dim) };
        let room = content.right().saturating_sub(x);
        if cells::width(&text) as u16 > room {
            canvas.put(x, content.y, room, &text, style);
            break;
        }
        x = canvas.put(x, content.y, room, &text, style);
    }
}

/// The byte at a cell of the pane.
pub fn byte_at(model: &Model, mut content: Rect, x: u16, y: u16) -> Option<u32> {
    if model.detail.as_ref().is_some_and(|detail| detail.sources.len() > 1) {
        content.y += 1;
    }
    let columns = Columns::of(model, content.width);
    let line = u32::from(y.checked_sub(content.y)?);
    let x = x.checked_sub(content.x)?;
    let at = (0..columns.count).find(|at| {
        let byte = columns.byte(*at);
        (byte..byte + columns.cell() - 1).contains(&x) || x == columns.text(*at)
    })?;
    let position = (model.bytes.top + line) * u32::from(columns.count) + u32::from(at);
    (position < model.current_bytes()?.len() as u32).then_some(position)
}
