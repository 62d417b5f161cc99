//! Drawing text into cells. Every text of every screen goes through [`Canvas::put`], which makes it safe to draw.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::tui::cells;
use crate::tui::keys::Action;
use crate::tui::layout::Area;
use crate::tui::model::Look;
use crate::tui::theme::Palette;

/// A buffer with the look of what is drawn.
pub struct Canvas<'b> {
    buffer: &'b mut Buffer,
    /// The styles.
    pub palette: &'b Palette,
}

/// A piece of a line that can be clicked.
#[derive(Clone, Debug)]
pub struct Segment {
    /// First cell.
    pub x: u16,
    /// What it says.
    pub text: String,
    /// Its style.
    pub style: Style,
    /// What a click does.
    pub action: Option<Action>,
}

impl Segment {
    /// Cells.
    pub fn width(&self) -> u16 {
        cells::width(&self.text) as u16
    }

    /// Whether a cell of its line is part of it.
    pub fn covers(&self, x: u16) -> bool {
        (self.x..self.x.saturating_add(self.width())).contains(&x)
    }
}

impl<'b> Canvas<'b> {
    /// A canvas on a buffer.
    pub fn new(buffer: &'b mut Buffer, look: &'b Look) -> Self {
        Self { buffer, palette: &look.palette }
    }

    /// Empties everything.
    pub fn clear(&mut self) {
        let area = self.buffer.area;
        self.fill(area, self.palette.text);
    }

    /// Empties a part.
    pub fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.buffer.area);
        for y in area.top()..area.bottom() {
            for x in area.left()..area.right() {
                if let Some(cell) = self.buffer.cell_mut((x, y)) {
                    cell.reset();
                    cell.set_symbol(" ").set_style(style);
                }
            }
            // A wide character that began left of the part would reach into it.
            self.mend(area.left(), y);
        }
    }

    /// Writes text that may come from anywhere, cut to `width` cells. Returns the cell after it.
    pub fn put(&mut self, x: u16, y: u16, width: u16, text: &str, style: Style) -> u16 {
        let area = self.buffer.area;
        if y >= area.bottom() || x >= area.right() || width == 0 {
            return x;
        }
        let width = width.min(area.right() - x);
        let safe = cells::drawable(text);
        let fitted = cells::fit(&safe, usize::from(width));
        self.buffer.set_stringn(x, y, &*fitted, usize::from(width), style).0
    }

    /// Writes text that ends at `right`.
    pub fn put_right(&mut self, left: u16, right: u16, y: u16, text: &str, style: Style) -> u16 {
        let safe = cells::drawable(text);
        let room = right.saturating_sub(left);
        let width = (cells::width(&safe) as u16).min(room);
        self.put(right - width, y, width, &safe, style);
        right - width
    }

    /// Lays a style over cells.
    pub fn style(&mut self, area: Rect, style: Style) {
        self.buffer.set_style(area.intersection(self.buffer.area), style);
    }

    /// Draws segments on a line.
    pub fn segments(&mut self, y: u16, segments: &[Segment]) {
        for segment in segments {
            self.put(segment.x, y, segment.width(), &segment.text, segment.style);
        }
    }

    /// The border or the rule of a pane, with a title left and one right.
    pub fn border(&mut self, area: Area, focused: bool, title: &str, right: &str) {
        let style = if focused { self.palette.focus } else { self.palette.border };
        let outer = area.outer;
        if outer.width < 4 || outer.height == 0 {
            return;
        }
        let line = if focused { "━" } else { "─" };
        for x in outer.left()..outer.right() {
            self.symbol(x, outer.top(), line, style);
        }
        if area.boxed {
            self.frame(outer, focused, style);
        }
        let room = outer.width - 4;
        let title_width = if title.is_empty() { 0 } else { (cells::width(title) as u16 + 2).min(room) };
        self.put(outer.x + 2, outer.y, title_width, &format!(" {title} "), style);
        let left = room.saturating_sub(title_width + 2);
        if !right.is_empty() && left > 6 {
            let end = outer.right() - 2;
            let text = cells::fit(right, usize::from(left - 2));
            self.put_right(end - left, end, outer.y, &format!(" {text} "), style);
        }
    }

    /// A box with a title over whatever is there.
    pub fn popup(&mut self, outer: Rect, title: &str, right: &str) -> Rect {
        self.fill(outer, self.palette.text);
        let inner = Rect {
            x: outer.x + 1,
            y: outer.y + 1,
            width: outer.width.saturating_sub(2),
            height: outer.height.saturating_sub(2),
        };
        for y in outer.top()..outer.bottom() {
            self.mend(outer.right(), y);
        }
        self.border(Area { outer, inner, boxed: true }, true, title, right);
        inner
    }

    fn frame(&mut self, outer: Rect, heavy: bool, style: Style) {
        let [horizontal, vertical, top_left, top_right, bottom_left, bottom_right] =
            if heavy { ["━", "┃", "┏", "┓", "┗", "┛"] } else { ["─", "│", "┌", "┐", "└", "┘"] };
        let (right, bottom) = (outer.right() - 1, outer.bottom() - 1);
        for x in outer.left()..outer.right() {
            self.symbol(x, bottom, horizontal, style);
        }
        for y in outer.top()..outer.bottom() {
            self.symbol(outer.x, y, vertical, style);
            self.symbol(right, y, vertical, style);
        }
        self.symbol(outer.x, outer.y, top_left, style);
        self.symbol(right, outer.y, top_right, style);
        self.symbol(outer.x, bottom, bottom_left, style);
        self.symbol(right, bottom, bottom_right, style);
    }

    /// One cell with one of our own symbols.
    pub fn symbol(&mut self, x: u16, y: u16, symbol: &'static str, style: Style) {
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.reset();
            cell.set_symbol(symbol).set_style(style);
        }
    }

    /// Replaces half of a wide character left of or at `x`, where something else begins.
    fn mend(&mut self, x: u16, y: u16) {
        use unicode_width::UnicodeWidthStr;
        if let Some(before) = x.checked_sub(1)
            && let Some(cell) = self.buffer.cell_mut((before, y))
            && cell.symbol().width() > 1
        {
            cell.set_symbol(" ");
        }
    }
}

/// Replaces our symbols by ASCII, for terminals and fonts without them or where they take two cells.
pub fn to_ascii(buffer: &mut Buffer) {
    for cell in &mut buffer.content {
        let symbol = cell.symbol();
        if symbol.is_ascii() {
            continue;
        }
        if let Some(plain) = ascii(symbol) {
            cell.set_symbol(plain);
        }
    }
}

/// What stands for one of our symbols in plain ASCII.
pub fn ascii(symbol: &str) -> Option<&'static str> {
    Some(match symbol {
        "─" | "━" | "–" | "—" | "−" | "╌" => "-",
        "═" => "=",
        "╳" => "X",
        "⋯" => "~",
        "⚠" => "!",
        "▲" => "^",
        "Δ" => "d",
        "µ" => "u",
        "│" | "┃" => "|",
        "┌" | "┐" | "└" | "┘" | "┏" | "┓" | "┗" | "┛" | "├" | "┤" | "┬" | "┴" | "┼" => "+",
        "→" | "▸" | "›" | "⏎" | "↪" => ">",
        "←" | "↤" | "◂" => "<",
        "⋮" => ":",
        "±" => "~",
        "§" => "s",
        "↔" => "-",
        "▾" | "▼" | "↓" => "v",
        "↑" => "^",
        "…" => "~",
        "·" => ".",
        "×" => "x",
        "○" => "o",
        "●" | "•" => "*",
        "■" => "#",
        "▁" => "_",
        "▂" | "▃" => ".",
        "▄" | "▅" => "-",
        "▆" | "▇" => "=",
        "✓" => "=",
        "✗" => "!",
        "✎" => "\"",
        "█" | "▓" | "▉" | "▊" | "▋" | "▌" => "#",
        "▍" | "▎" | "▏" => "|",
        "≥" => ">",
        "≤" => "<",
        "▒" => "*",
        "‹" => "<",
        "░" => ".",
        "“" | "”" | "„" | "«" | "»" => "\"",
        "‘" | "’" => "'",
        "≠" => "#",
        "№" => "N",
        // Pictures of control characters, as a dump shows these.
        _ if symbol.chars().all(|c| ('\u{2400}'..='\u{2426}').contains(&c)) => ".",
        _ => return None,
    })
}
