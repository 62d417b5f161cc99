//! A diagram as lines of text: rows of bits with borders, as in the RFCs. Two columns a bit (four, where a row has sixteen),
//! so that a row takes 65 columns.

use super::cells::{Cell, Diagram};
use crate::base::cells as text;

/// Columns of a diagram.
pub const COLUMNS: u32 = 64;
/// Rows that belong to one field alone and are drawn; of more, the first and the last.
const LONGEST: usize = 4;

/// What stands in the cells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Values as the tree words them.
    #[default]
    Value,
    /// Bits.
    Bits,
    /// Hexadecimal digits.
    Hex,
}

impl Form {
    /// The next one.
    pub fn next(self) -> Self {
        match self {
            Self::Value => Self::Bits,
            Self::Bits => Self::Hex,
            Self::Hex => Self::Value,
        }
    }

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Value => "layers-form-value",
            Self::Bits => "layers-form-bits",
            Self::Hex => "layers-form-hex",
        }
    }
}

/// A line of a drawn diagram.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Which columns of it belong to which cell.
    pub spans: Vec<Span>,
}

/// A part of a line that belongs to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// First column.
    pub from: usize,
    /// The column after the last.
    pub to: usize,
    /// The cell.
    pub cell: usize,
    /// Whether the cell's value stands here: once for each cell.
    pub anchor: bool,
}

/// What is marked in a diagram.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marks<'m> {
    /// The selected cell: `▸ … ◂`.
    pub selected: Option<usize>,
    /// Cells whose values changed: `±`.
    pub changed: &'m [usize],
}

/// The two lines above a diagram that number its bits.
pub fn ruler(diagram: &Diagram) -> [String; 2] {
    let step = (COLUMNS / diagram.row.max(1)) as usize;
    let mut lines = [String::new(), String::new()];
    for bit in 0..diagram.row {
        let tens = if bit % 10 == 0 { (bit / 10).to_string() } else { " ".to_owned() };
        for (line, digit) in lines.iter_mut().zip([tens, (bit % 10).to_string()]) {
            line.push_str(&" ".repeat(step / 2));
            line.push_str(&digit);
            line.push_str(&" ".repeat(step.saturating_sub(step / 2 + 1)));
        }
    }
    lines.map(|line| line.trim_end().to_owned())
}

/// The lines of a diagram.
pub fn draw(diagram: &Diagram, form: Form, marks: Marks<'_>) -> Vec<Line> {
    let grid = Grid::of(diagram);
    let mut lines = Vec::new();
    let mut above: Option<usize> = None;
    for row in (0..grid.rows).filter(|row| !grid.is_hidden(*row)) {
        match above {
            Some(before) if before + 1 < row => lines.push(grid.gap(before)),
            _ => lines.extend(grid.border(above, Some(row))),
        }
        grid.row(row, form, marks, &mut lines);
        above = Some(row);
    }
    lines.extend(grid.border(above, None));
    lines
}

/// Which cell each bit belongs to.
struct Grid<'d> {
    diagram: &'d Diagram,
    rows: usize,
    row: usize,
    step: usize,
}

impl<'d> Grid<'d> {
    fn of(diagram: &'d Diagram) -> Self {
        let row = diagram.row.max(1) as usize;
        let bits = diagram.bytes as usize * 8;
        Self { diagram, rows: bits.div_ceil(row), row, step: COLUMNS as usize / row }
    }

    /// The cell at a bit of a row.
    fn cell(&self, row: Option<usize>, bit: usize) -> Option<usize> {
        let at = (row? * self.row + bit) as u32;
        let cells = &self.diagram.cells;
        let place = cells.partition_point(|cell| cell.at <= at).checked_sub(1)?;
        cells.get(place).filter(|cell| at < cell.at + cell.len).map(|_| place)
    }

    /// The cell that has all of a row.
    fn whole(&self, row: usize) -> Option<usize> {
        let first = self.cell(Some(row), 0)?;
        (self.cell(Some(row), self.row - 1) == Some(first)).then_some(first)
    }

    /// Whether a row is left out: an inner one of a field of many rows.
    fn is_hidden(&self, row: usize) -> bool {
        let Some(cell) = self.whole(row) else { return false };
        let same = |other: usize| self.whole(other) == Some(cell);
        let mut first = row;
        while first > 0 && same(first - 1) {
            first -= 1;
        }
        let mut last = row;
        while last + 1 < self.rows && same(last + 1) {
            last += 1;
        }
        last - first >= LONGEST && row != first && row != last
    }

    /// The line between two rows; none where nothing ends there.
    fn border(&self, above: Option<usize>, below: Option<usize>) -> Option<Line> {
        let (up, down) = (|bit| self.cell(above, bit), |bit| self.cell(below, bit));
        let ends = |bit: usize| up(bit) != down(bit);
        if !(0..self.row).any(ends) {
            return None;
        }
        let mut line = String::new();
        for bit in 0..=self.row {
            let left = bit.checked_sub(1).is_some_and(ends);
            let right = bit < self.row && ends(bit);
            line.push_str(junction(left, right, self.divides(above, bit), self.divides(below, bit)));
            if bit < self.row {
                line.push_str(&if right { "─" } else { " " }.repeat(self.step - 1));
            }
        }
        Some(Line { text: line.trim_end().to_owned(), spans: Vec::new() })
    }

    /// Whether a border stands left of a bit.
    fn divides(&self, row: Option<usize>, bit: usize) -> bool {
        let before = bit.checked_sub(1).and_then(|bit| self.cell(row, bit));
        let after = if bit < self.row { self.cell(row, bit) } else { None };
        before != after
    }

    /// Stands for rows that are left out.
    fn gap(&self, row: usize) -> Line {
        let cell = self.whole(row);
        let inside = COLUMNS as usize - 1;
        let text = format!("│{}│", centred("⋮", inside));
        let spans = cell.map(|cell| Span { from: 1, to: inside + 1, cell, anchor: false }).into_iter().collect();
        Line { text, spans }
    }

    /// The lines of a row.
    fn row(&self, row: usize, form: Form, marks: Marks<'_>, lines: &mut Vec<Line>) {
        let parts = self.parts(row);
        let contents: Vec<[String; 2]> = parts
            .iter()
            .map(|part| match self.diagram.cells.get(part.cell).filter(|_| part.anchor) {
                Some(cell) => content(cell, part.cell, part.to - part.from, form, marks),
                None => Default::default(),
            })
            .collect();
        let two = contents.iter().any(|[_, second]| !second.is_empty());
        for which in 0..=usize::from(two) {
            let mut line = Line::default();
            let mut column = 0;
            for (part, content) in parts.iter().zip(&contents) {
                line.text.push_str(&" ".repeat(part.from.saturating_sub(column + 1)));
                line.text.push('│');
                let text = content.get(which).map_or("", String::as_str);
                line.text.push_str(&centred(text, part.to - part.from));
                // Where a value stands in two lines, the first of them is where the cursor goes.
                line.spans.push(Span { anchor: part.anchor && which == 0, ..*part });
                column = part.to;
            }
            line.text.push('│');
            lines.push(line);
        }
    }

    /// The parts of a row: columns and cells.
    fn parts(&self, row: usize) -> Vec<Span> {
        let mut parts: Vec<Span> = Vec::new();
        for bit in 0..self.row {
            let Some(cell) = self.cell(Some(row), bit) else { continue };
            let (from, to) = (bit * self.step + 1, (bit + 1) * self.step);
            match parts.last_mut().filter(|last| last.cell == cell) {
                Some(last) => last.to = to,
                None => parts.push(Span { from, to, cell, anchor: false }),
            }
        }
        for part in &mut parts {
            part.anchor = self.anchor(part.cell) == Some(row);
        }
        parts
    }

    /// The row in which a cell's value stands: of those that are drawn the one with most room, the upper middle of several.
    fn anchor(&self, cell: usize) -> Option<usize> {
        let of = self.diagram.cells.get(cell)?;
        let first = of.at as usize / self.row;
        let last = (of.at + of.len.saturating_sub(1)) as usize / self.row;
        let room = |row: usize| (0..self.row).filter(|bit| self.cell(Some(row), *bit) == Some(cell)).count();
        let shown: Vec<usize> = (first..=last).filter(|row| !self.is_hidden(*row)).collect();
        let most = shown.iter().map(|row| room(*row)).max()?;
        let widest: Vec<usize> = shown.into_iter().filter(|row| room(*row) == most).collect();
        widest.get((widest.len() - 1) / 2).copied()
    }
}

/// What a cell says in so many columns: on one line, or label and value on two.
fn content(cell: &Cell, place: usize, room: usize, form: Form, marks: Marks<'_>) -> [String; 2] {
    let changed = if marks.changed.contains(&place) && room > 2 { "±" } else { "" };
    let value = format!("{changed}{}", value(cell, form, room.saturating_sub(text::width(changed))));
    let selected = marks.selected == Some(place);
    let dressed = |inner: String| match selected && text::width(&inner) + 4 <= room {
        true => format!("▸ {inner} ◂"),
        false => inner,
    };
    let one = format!("{} {value}", cell.label).trim().to_owned();
    if text::width(&one) + if selected { 4 } else { 0 } <= room || room > 20 {
        return [
            dressed(text::fit(&one, room.saturating_sub(if selected { 4 } else { 0 })).into_owned()),
            String::new(),
        ];
    }
    let label = match room {
        0..=2 => cell.short.chars().next().map(String::from).unwrap_or_default(),
        _ if text::width(cell.label) > room => text::fit(cell.short, room).into_owned(),
        _ => cell.label.to_owned(),
    };
    [label, text::fit(&value, room).into_owned()]
}

/// The value of a cell in a form, as short as the room asks for.
pub fn value(cell: &Cell, form: Form, room: usize) -> String {
    let Some(number) = cell.number else {
        return if cell.words.is_empty() { String::new() } else { cell.words.clone() };
    };
    let digits = cell.len.div_ceil(4) as usize;
    let hex = format!("0x{number:0digits$x}");
    match form {
        Form::Hex if cell.len == 1 || room < hex.len() => format!("{number:x}"),
        Form::Hex => hex,
        Form::Bits => {
            let bits = format!("{number:0width$b}", width = cell.len as usize);
            if bits.len() <= room { bits } else { hex }
        }
        Form::Value => {
            let plain = if cell.hex { hex } else { number.to_string() };
            let words = &cell.words;
            let fits = !words.is_empty() && text::width(words) + text::width(cell.label) < room;
            match cell.len {
                // Of flags the bit itself is what one looks for.
                1 => number.to_string(),
                // What the tree computes stands beside what the bits hold.
                _ if fits && is_other_number(cell) && !says(cell, number) => format!("{plain} ({words})"),
                _ if fits || !words.is_empty() && text::width(words) <= room && room > 8 => words.clone(),
                _ => plain,
            }
        }
    }
}

fn is_other_number(cell: &Cell) -> bool {
    cell.relative || cell.words.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether the words of a cell name a number, in decimal or hexadecimal.
fn says(cell: &Cell, number: u64) -> bool {
    let words = &cell.words;
    let parts = words.split(|c: char| !c.is_ascii_alphanumeric());
    let parsed = |part: &str| match part.strip_prefix("0x") {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None => part.parse().ok(),
    };
    !cell.relative && words.contains([':', '.']) || parts.filter_map(parsed).any(|named| named == number)
}

fn centred(content: &str, room: usize) -> String {
    let content = text::fit(content, room);
    let free = room.saturating_sub(text::width(&content));
    format!("{}{content}{}", " ".repeat(free / 2), " ".repeat(free - free / 2))
}

/// The sign where borders meet.
fn junction(left: bool, right: bool, up: bool, down: bool) -> &'static str {
    match (left, right, up, down) {
        (true, true, true, true) => "┼",
        (true, true, true, false) => "┴",
        (true, true, false, true) => "┬",
        (true, true, false, false) => "─",
        (true, false, true, true) => "┤",
        (false, true, true, true) => "├",
        (false, true, false, true) => "┌",
        (false, true, true, false) => "└",
        (true, false, false, true) => "┐",
        (true, false, true, false) => "┘",
        (false, false, true, true) => "│",
        (false, false, true, false) => "╵",
        (false, false, false, true) => "╷",
        (true, false, false, false) => "╴",
        (false, true, false, false) => "╶",
        (false, false, false, false) => " ",
    }
}
