//! The start screen: what can be captured from, recent files, another file, built-in lessons and samples.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use super::trouble::{filter_text, place_line};
use crate::base::safe_text;
use crate::tui::cells;
use crate::tui::model::live::{Permission, Right};
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
    /// At the right end of a heading.
    pub right: String,
    /// Not worth choosing.
    pub faint: bool,
}

/// Draws the start screen. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let lines = lines(model);
    let palette = canvas.palette;
    let chosen = lines.iter().position(|line| line.choice == Some(model.start.selected)).unwrap_or(0);
    let top = top(model, &lines, area.height);
    let mut cursor = None;
    for (y, (at, line)) in (area.y..area.bottom()).zip(lines.iter().enumerate().skip(top)) {
        let place = Rect { y, height: 1, ..area };
        if line.heading {
            for x in area.left()..area.right() {
                canvas.symbol(x, y, "━", palette.border);
            }
            let end =
                canvas.put(area.x + 2, y, area.width.saturating_sub(4), &format!(" {} ", line.text), palette.focus);
            let room = area.right().saturating_sub(end + 4);
            if !line.right.is_empty() && room > 8 {
                let text = format!(" {} ", cells::fit(&line.right, usize::from(room.saturating_sub(2))));
                canvas.put_right(end + 2, area.right().saturating_sub(2), y, &text, palette.text);
            }
            continue;
        }
        let selected = at == chosen && line.choice.is_some();
        let style = match (selected, line.choice) {
            (true, _) => palette.selected,
            (false, Some(_)) if !line.faint => palette.text,
            (false, _) => palette.dim,
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

/// The first line shown in so many rows: the chosen one is among them, and one behind it.
pub fn top(model: &Model, lines: &[Line], rows: u16) -> usize {
    let chosen = lines.iter().position(|line| line.choice == Some(model.start.selected)).unwrap_or(0);
    (chosen + 2).saturating_sub(usize::from(rows))
}

/// All lines.
pub fn lines(model: &Model) -> Vec<Line> {
    let plain = Line { text: String::new(), choice: None, heading: false, right: String::new(), faint: false };
    let heading = |id| Line { text: model.text(id), heading: true, ..plain.clone() };
    let words = |text: String| Line { text, ..plain.clone() };
    let choice = |text: String, at: usize| Line { text, choice: Some(at), ..plain.clone() };
    let mut lines = Vec::new();
    let room = usize::from(model.size.0);
    let places = model.capturing.places.len();
    if model.capturing.permission != Permission::Unbuilt {
        let right = format!("f {}", filter_text(model));
        lines.push(Line { right, ..heading("start-capture") });
        for (at, place) in model.capturing.places.iter().enumerate() {
            let text = place_line(model, place, room.saturating_sub(3));
            lines.push(Line { faint: !place.up, ..choice(text, at) });
        }
        if places == 0 {
            lines.push(words(model.text("live-no-places")));
        }
    }
    lines.push(heading("start-files"));
    for (at, recent) in model.start.recent.iter().enumerate() {
        lines.push(choice(recent_line(model, recent, room), places + at));
    }
    let other = format!("o  {}   .pcap .pcapng .gz .zst .lz4", model.text("start-other"));
    lines.push(choice(other, places + model.start.recent.len()));
    let [_, _, first_lesson, first_sample] = model.start.groups(places);
    lines.push(Line { right: model.text("start-lessons-key"), ..heading("start-lessons") });
    for (at, lesson) in crate::lessons::all().enumerate() {
        lines.push(choice(named(&lesson.name, &lesson.title.plain(model.look.lang), room), first_lesson + at));
    }
    lines.push(Line { right: model.text("start-samples-key"), ..heading("start-samples") });
    if model.start.samples.is_empty() {
        lines.push(words(model.text("start-no-samples")));
    }
    for (at, sample) in model.start.samples.iter().enumerate() {
        let digit = if at < 9 { (at + 1).to_string() } else { " ".to_owned() };
        let title = sample.titles.get(model.look.lang as usize).map(String::as_str).unwrap_or_default();
        lines.push(choice(format!("{digit}  {}", named(&sample.name, title, room)), first_sample + at));
    }
    lines.push(words(String::new()));
    let unbuilt = (model.capturing.permission == Permission::Unbuilt).then_some("live-unbuilt");
    for id in ["start-private", "start-rights"].into_iter().chain(unbuilt) {
        lines.extend(cells::wrap(&model.text(id), room.saturating_sub(4).max(20)).into_iter().map(words));
    }
    lines
}

/// Whether capturing is allowed, and to whom files will belong.
pub fn permission(model: &Model) -> (String, Style) {
    let palette = &model.look.palette;
    let lang = model.look.lang;
    match &model.capturing.permission {
        Permission::Unbuilt => (String::new(), palette.dim),
        Permission::Denied => (lang.text("allowed-no"), palette.dim),
        Permission::Allowed { by, owner } => {
            let id = if *by == Right::Root { "allowed-nobody" } else { "allowed-for" };
            let by = match by {
                Right::Root => "root",
                Right::Sudo => "sudo",
                Right::Capability => "cap_net_raw",
            };
            let text = match owner {
                Some(owner) => {
                    let owner = safe_text::shown(owner);
                    lang.with(id, &[("by", by.into()), ("owner", (&*owner).into())])
                }
                None => lang.with("allowed-yes", &[("by", by.into())]),
            };
            (text, palette.dim)
        }
    }
}

/// A name and a title; where there is no room for both, the title, which is in the reader's language.
fn named(name: &str, title: &str, room: usize) -> String {
    if room < 50 { title.to_owned() } else { format!("{}  {title}", cells::pad(name, 14)) }
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
