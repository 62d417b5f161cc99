//! The start screen: recent files, another file, built-in samples. It needs no rights and no network.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use crate::base::safe_text;
use crate::tui::cells;
use crate::tui::model::{Model, Recent};

/// A line of the start screen.
#[derive(Clone, Debug)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Its number among the choices, if it can be chosen.
    pub choice: Option<usize>,
    /// A heading, drawn as a rule.
    pub heading: bool,
}

/// Draws the start screen. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let lines = lines(model);
    let palette = canvas.palette;
    let chosen = lines.iter().position(|line| line.choice == Some(model.start.selected)).unwrap_or(0);
    let top = scroll(chosen, lines.len(), usize::from(area.height));
    let mut cursor = None;
    for (y, (at, line)) in (area.y..area.bottom()).zip(lines.iter().enumerate().skip(top)) {
        let place = Rect { y, height: 1, ..area };
        if line.heading {
            for x in area.left()..area.right() {
                canvas.symbol(x, y, "━", palette.border);
            }
            canvas.put(area.x + 2, y, area.width.saturating_sub(4), &format!(" {} ", line.text), palette.focus);
            continue;
        }
        let selected = at == chosen && line.choice.is_some();
        let style = match (selected, line.choice) {
            (true, _) => palette.selected,
            (false, Some(_)) => palette.text,
            (false, None) => palette.dim,
        };
        canvas.style(place, style);
        if selected {
            canvas.symbol(area.x, y, "▸", style);
            cursor = Some(Position::new(area.x, y));
        }
        canvas.put(area.x + 2, y, area.width.saturating_sub(2), &line.text, style);
    }
    cursor
}

/// The first line shown, so that the chosen one is.
fn scroll(chosen: usize, _count: usize, rows: usize) -> usize {
    (chosen + 2).saturating_sub(rows)
}

/// All lines.
pub fn lines(model: &Model) -> Vec<Line> {
    let heading = |id| Line { text: model.text(id), choice: None, heading: true };
    let words = |text: String| Line { text, choice: None, heading: false };
    let mut lines = vec![heading("start-files")];
    let room = usize::from(model.size.0);
    for (at, recent) in model.start.recent.iter().enumerate() {
        lines.push(Line { text: recent_line(model, recent, room), choice: Some(at), heading: false });
    }
    let other = format!("o  {}   .pcap .pcapng .gz .zst .lz4", model.text("start-other"));
    lines.push(Line { text: other, choice: Some(model.start.recent.len()), heading: false });
    lines.push(words(String::new()));
    lines.push(heading("start-samples"));
    if model.start.samples.is_empty() {
        lines.push(words(model.text("start-no-samples")));
    }
    for (at, sample) in model.start.samples.iter().enumerate() {
        let digit = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        let title = sample.titles.get(model.look.lang as usize).map(String::as_str).unwrap_or_default();
        let text = format!("{digit}  {}  {title}", cells::pad(&sample.name, 18));
        lines.push(Line { text, choice: Some(model.start.recent.len() + 1 + at), heading: false });
    }
    lines.push(words(String::new()));
    for id in ["start-private", "start-rights", "start-live"] {
        lines.extend(cells::wrap(&model.text(id), room.saturating_sub(4).max(20)).into_iter().map(words));
    }
    lines
}

fn recent_line(model: &Model, recent: &Recent, room: usize) -> String {
    let lang = model.look.lang;
    let name = recent.path.to_string_lossy();
    let name = safe_text::shown(&name);
    let packets = lang.with("start-packets", &[("count", recent.packets.into())]);
    let days = (model.start.now - recent.opened).max(0) / 86_400;
    let when = lang.with("start-when", &[("days", (days as u64).into())]);
    let width = room.saturating_sub(40).clamp(16, 60);
    let name = cells::fit_middle(&name, width).into_owned();
    let packets = if recent.packets > 0 { packets } else { String::new() };
    format!("{}  {}  {when}", cells::pad(&name, width), cells::pad_left(&packets, 14))
}
