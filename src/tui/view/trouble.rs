//! The pop-ups of capturing: why it could not begin and the ways on, the choice of an interface, the questions, and the page
//! that says how things stand.

use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::canvas::Canvas;
use super::live::{names, said, sparkline};
use crate::base::safe_text;
pub use crate::rights::advice::sudo;
use crate::rights::advice::{Way, shell_word};
use crate::tui::cells;
use crate::tui::model::live::{Losses, Place, PortState, Question, Saving, Standing, Trouble, TroubleKind};
use crate::tui::model::{Model, Popup};
use crate::tui::units;

/// A line and its style.
type Line = (String, Style);

/// Lines that the pop-up of capturing wants.
pub fn height(model: &Model, width: usize) -> u16 {
    let count = match &model.popup {
        Some(Popup::Interfaces { .. }) => model.capturing.places.len() + 1,
        Some(Popup::Question(question)) => question_lines(model, question, width).len(),
        Some(Popup::Status { standing, .. }) => status_lines(model, standing, width).len(),
        _ => 0,
    };
    u16::try_from(count).unwrap_or(u16::MAX).saturating_add(2)
}

/// Lines of a pop-up that scrolls.
pub fn scrolled(model: &Model, width: usize) -> usize {
    match &model.popup {
        Some(Popup::Trouble { trouble, .. }) => lines(model, trouble, width).len(),
        Some(Popup::Status { standing, .. }) => status_lines(model, standing, width).len(),
        _ => 0,
    }
}

/// Draws the pop-up.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let width = usize::from(area.width).saturating_sub(4);
    match model.popup.as_ref()? {
        Popup::Trouble { trouble, top } => {
            let title = trouble_title(model, trouble);
            let inner = canvas.popup(area, &title, trouble.kind.code());
            write(canvas, inner, &lines(model, trouble, width), *top)
        }
        Popup::Interfaces { selected } => interfaces(model, canvas, area, *selected),
        Popup::Question(question) => {
            let id = match question {
                Question::Unsaved { .. } => "question-unsaved-title",
                Question::Replace(_) => "question-replace-title",
            };
            let inner = canvas.popup(area, &model.text(id), "");
            write(canvas, inner, &question_lines(model, question, width), 0)
        }
        Popup::Status { standing, top } => {
            let inner = canvas.popup(area, &model.text("status-title"), "");
            write(canvas, inner, &status_lines(model, standing, width), *top)
        }
        _ => None,
    }
}

fn write(canvas: &mut Canvas<'_>, inner: Rect, lines: &[Line], top: usize) -> Option<Position> {
    for (y, (line, style)) in (inner.y..inner.bottom()).zip(lines.iter().skip(top)) {
        canvas.put(inner.x + 1, y, inner.width.saturating_sub(2), line, *style);
    }
    Some(Position::new(inner.x + 1, inner.y))
}

/// Appends a text, broken into lines of `width`; those after the first are indented.
fn wrapped(lines: &mut Vec<Line>, text: &str, indent: usize, width: usize, style: Style) {
    let room = width.saturating_sub(indent).max(10);
    for line in cells::wrap(&cells::drawable(text), room) {
        lines.push((format!("{}{line}", " ".repeat(indent)), style));
    }
}

fn trouble_title(model: &Model, trouble: &Trouble) -> String {
    let name = trouble.begin.interfaces.join(", ");
    let name = safe_text::shown(&name);
    model.look.lang.with(&format!("trouble-{}", trouble.kind.name()), &[("name", (&*name).into())])
}

/// What, why, what the system said, and the ways on; commands stand alone and are not broken.
pub fn lines(model: &Model, trouble: &Trouble, width: usize) -> Vec<Line> {
    let palette = &model.look.palette;
    let lang = model.look.lang;
    let kind = trouble.kind;
    let mut lines = Vec::new();
    let id = |part: &str| format!("trouble-{}.{part}", kind.name());
    wrapped(&mut lines, &model.text(&id("what")), 0, width, palette.toast);
    lines.push(blank());
    wrapped(&mut lines, &model.text(&id("why")), 2, width, palette.text);
    if !trouble.detail.is_empty() {
        wrapped(&mut lines, &lang.with("trouble-said", &[("text", (&trouble.detail).into())]), 2, width, palette.dim);
    }
    lines.push(blank());
    if !trouble.known.is_empty() {
        let known = trouble.known.join("  ");
        wrapped(&mut lines, &lang.with("trouble-known", &[("names", (&known).into())]), 2, width, palette.text);
        lines.push(blank());
    }
    for (at, (way, command)) in ways(trouble).into_iter().enumerate() {
        let before = lines.len();
        wrapped(&mut lines, &model.text(way), 5, width, palette.text);
        if let Some((first, _)) = lines.get_mut(before) {
            first.replace_range(..4, &format!("  {} ", at + 1));
        }
        if !command.is_empty() {
            let copies =
                if command == trouble.command { format!("   {}", model.text("trouble-copies")) } else { String::new() };
            let fits = cells::width(&command) + cells::width(&copies) + 8 <= width;
            lines.push((format!("        {command}{}", if fits { copies.as_str() } else { "" }), palette.key));
        }
    }
    lines
}

/// The ways on: a text, and the command for it if one helps.
fn ways(trouble: &Trouble) -> Vec<(&'static str, String)> {
    let name = trouble.begin.interfaces.first().map_or("lo", String::as_str);
    let none = String::new();
    // The first way is a key of this screen and needs no command.
    let on = |way: Way| match way {
        Way::File => (way.key(), String::new()),
        _ => (way.key(), way.command(&trouble.begin.interfaces)),
    };
    match trouble.kind {
        TroubleKind::Permission => Way::ALL.into_iter().map(on).collect(),
        TroubleKind::RightsGone => vec![("way-again", sudo(&trouble.begin.interfaces)), ("way-other", none)],
        TroubleKind::NoInterface => {
            vec![("way-other", none.clone()), ("way-list", "wirelens interfaces".to_owned()), ("way-file", none)]
        }
        TroubleKind::Down => vec![("way-up", up(name)), ("way-other", none)],
        TroubleKind::Filter => vec![("way-filter", none.clone()), ("way-filter-manual", "man pcap-filter".to_owned())],
        TroubleKind::Unsupported | TroubleKind::Other => {
            vec![("way-other", none.clone()), ("way-retry", none.clone()), ("way-file", none)]
        }
        TroubleKind::Unbuilt => vec![on(Way::File), on(Way::Pipe)],
    }
}

/// The command that switches an interface on.
pub fn up(name: &str) -> String {
    if cfg!(target_os = "macos") {
        format!("sudo ifconfig {} up", shell_word(name))
    } else {
        format!("sudo ip link set {} up", shell_word(name))
    }
}

fn blank() -> Line {
    (String::new(), Style::default())
}

fn interfaces(model: &Model, canvas: &mut Canvas<'_>, area: Rect, selected: usize) -> Option<Position> {
    let inner = canvas.popup(area, &model.text("do-interface"), &filter_text(model));
    let palette = canvas.palette;
    let rows = usize::from(inner.height).saturating_sub(1);
    let from = (selected + 1).saturating_sub(rows);
    let mut cursor = None;
    let width = usize::from(inner.width).saturating_sub(2);
    for (y, (at, place)) in (inner.y..).zip(model.capturing.places.iter().enumerate().skip(from).take(rows)) {
        let style = match (at == selected, place.up) {
            (true, _) => palette.selected,
            (false, true) => palette.text,
            (false, false) => palette.dim,
        };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        canvas.put(inner.x + 2, y, inner.width.saturating_sub(2), &place_line(model, place, width), style);
        if at == selected {
            canvas.symbol(inner.x, y, "▸", style);
            cursor = Some(Position::new(inner.x, y));
        }
    }
    let last = inner.bottom().saturating_sub(1);
    canvas.put(inner.x + 2, last, inner.width.saturating_sub(3), &model.text("interfaces-hint"), palette.dim);
    cursor
}

/// `capture filter: tcp port 80`.
pub fn filter_text(model: &Model) -> String {
    let filter = safe_text::shown(&model.capturing.filter);
    match &*filter {
        "" => model.text("filter-none"),
        filter => model.look.lang.with("filter-is", &[("filter", filter.into())]),
    }
}

/// An interface in a line of `width` cells: name, addresses, traffic, what it is good for; the right end leaves first.
pub fn place_line(model: &Model, place: &Place, width: usize) -> String {
    let wide = width >= 100;
    let [name, addresses, spark, rate] = if wide { [13, 36, 18, 12] } else { [10, 17, 10, 11] };
    let shown = safe_text::shown(&place.name);
    let mut line = cells::pad(&cells::fit_middle(&shown, name), name + 1);
    let mut all = match place.kind {
        crate::tui::model::live::Kind::Any => model.text("place-all"),
        _ => place.addresses.iter().take(if wide { 2 } else { 1 }).cloned().collect::<Vec<_>>().join("  "),
    };
    if !place.up {
        all = model.text("place-down");
    }
    line.push_str(&cells::pad(&cells::fit_middle(&all, addresses), addresses + 1));
    if width >= 60 {
        let moments = &place.traffic.moments;
        line.push_str(&if place.up { sparkline(moments, spark) } else { " ".repeat(spark) });
    }
    let passed = match place.traffic.rate().filter(|_| place.up) {
        Some(packets) => model.look.lang.with("place-rate", &[("count", (&units::grouped(packets)).into())]),
        None => "–".to_owned(),
    };
    line.push_str(&cells::pad_left(&passed, rate));
    line.push_str("   ");
    line.push_str(&model.text(&format!("good-for-{}", place.kind.name())));
    line
}

fn question_lines(model: &Model, question: &Question, width: usize) -> Vec<Line> {
    let palette = &model.look.palette;
    let lang = model.look.lang;
    let mut lines = Vec::new();
    let ids = match question {
        Question::Unsaved { .. } => {
            if model.unsaved_packets() > 0 {
                let text = lang.with("question-unsaved", &[("count", model.unsaved_packets().into())]);
                wrapped(&mut lines, &text, 0, width, palette.toast);
            }
            if model.comments.is_unsaved() {
                wrapped(&mut lines, &lang.text("question-comments"), 0, width, palette.toast);
            }
            ["question-save", "question-discard", "question-stay"]
        }
        Question::Replace(Saving { path, .. }) => {
            let path = path.display().to_string();
            wrapped(&mut lines, &lang.with("question-replace", &[("path", (&path).into())]), 0, width, palette.toast);
            ["question-overwrite", "question-other", "question-stay"]
        }
    };
    lines.push(blank());
    let keys = ids.map(|id| model.text(id));
    let one = keys.join("     ");
    if cells::width(&one) <= width {
        lines.push((one, palette.key));
    } else {
        lines.extend(keys.map(|key| (key, palette.key)));
    }
    lines
}

/// How things stand: the capture and its losses, protection, the temporary file, what had to be given up.
fn status_lines(model: &Model, standing: &Standing, width: usize) -> Vec<Line> {
    let palette = &model.look.palette;
    let lang = model.look.lang;
    let mut lines = Vec::new();
    let heading = |lines: &mut Vec<Line>, id: &str| {
        if !lines.is_empty() {
            lines.push(blank());
        }
        lines.push((model.text(id), palette.focus));
    };
    if let Some(live) = model.live() {
        heading(&mut lines, "status-capture");
        let since = lang.with("status-since", &[("name", (&names(live)).into()), ("since", (&live.since).into())]);
        wrapped(&mut lines, &since, 2, width, palette.text);
        for port in &live.ports {
            let name = safe_text::shown(&port.name);
            let packets = lang.with("live-packets", &[("count", (&units::grouped(port.captured)).into())]);
            let state = match port.state {
                PortState::Working => String::new(),
                PortState::Down => format!("  {}", model.text("place-down")),
                PortState::Gone => format!("  {}", model.text("place-gone")),
            };
            let text = format!("{name}  {packets}  {}{state}", losses(model, port.losses));
            wrapped(&mut lines, &text, 2, width, if port.losses.any() { palette.warn } else { palette.text });
        }
        for fault in &live.faults {
            wrapped(&mut lines, &format!("✗ {}", said(model, fault)), 2, width, palette.error);
        }
    }
    heading(&mut lines, "status-rights");
    if standing.layers.is_empty() {
        wrapped(&mut lines, &model.text("status-rights-none"), 2, width, palette.text);
    }
    for (name, missing) in &standing.layers {
        let (sign, style) = if missing.is_some() { ("!", palette.warn) } else { ("✓", palette.ok) };
        let why = missing.as_ref().map(|why| format!(": {why}")).unwrap_or_default();
        let name = model.text(&format!("layer-{name}"));
        wrapped(&mut lines, &format!("{sign} {name}{why}"), 2, width, style);
    }
    heading(&mut lines, "status-space");
    match &standing.spool {
        Some((folder, size, free)) => {
            let folder = folder.display().to_string();
            let free = free.map_or_else(|| "?".to_owned(), |free| units::size(lang, free));
            let size = units::size(lang, *size);
            let values = [("folder", (&folder).into()), ("size", (&size).into()), ("free", (&free).into())];
            wrapped(&mut lines, &lang.with("status-spool", &values), 2, width, palette.text);
        }
        None => wrapped(&mut lines, &model.text("status-spool-none"), 2, width, palette.text),
    }
    let memory = units::size(lang, standing.memory);
    wrapped(&mut lines, &lang.with("status-memory", &[("size", (&memory).into())]), 2, width, palette.text);
    heading(&mut lines, "status-limits");
    let notes = model.facts.as_ref().map(|facts| facts.notes.as_slice()).unwrap_or_default();
    if notes.is_empty() {
        wrapped(&mut lines, &model.text("status-limits-none"), 2, width, palette.text);
    }
    for note in notes {
        wrapped(&mut lines, &format!("! {note}"), 2, width, palette.warn);
    }
    lines
}

fn losses(model: &Model, losses: Losses) -> String {
    let counters = losses.each().map(|(id, count)| {
        let count = count.map_or_else(|| "?".to_owned(), units::grouped);
        format!("{} {count}", model.text(id))
    });
    format!("{} {}", model.text("live-lost"), counters.join(" · "))
}
