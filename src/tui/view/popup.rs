//! Pop-ups: the palette, prompts, what may follow a prefix key, notes, columns, and errors.

use ratatui::layout::{Position, Rect};

use super::canvas::Canvas;
use super::{comments, compare, help, trouble};
use crate::source::writer::FileFormat;
use crate::tui::cells;
use crate::tui::commands;
use crate::tui::keys::{self, Contexts};
use crate::tui::model::exchanges::Sort;
use crate::tui::model::live::Verdict;
use crate::tui::model::search::{Manner, Within};
use crate::tui::model::{Model, Pane, Popup, Prefix, Prompt, Screen};
use crate::tui::update::{self, find};

/// Lines of the palette that list entries.
fn palette_rows(height: usize) -> usize {
    height.saturating_sub(10).clamp(3, 14)
}

/// The first entry shown when `selected` is.
pub fn palette_top(selected: usize, height: usize) -> usize {
    selected.saturating_sub(palette_rows(height) - 1)
}

/// The place of the open pop-up.
pub fn area(model: &Model) -> Rect {
    let all = model.layout().all;
    let middle = model.layout().middle;
    let width = all.width.saturating_sub(if all.width >= 70 { 8 } else { 0 }).min(100);
    let height = match &model.popup {
        Some(Popup::Help { .. } | Popup::Compare { .. } | Popup::Trouble { .. }) => return middle,
        Some(Popup::Interfaces { .. } | Popup::Question(_) | Popup::Status { .. }) => {
            trouble::height(model, usize::from(width).saturating_sub(4))
        }
        Some(Popup::Filter(_)) => return super::filter::area(model),
        Some(Popup::FilterBy { choices, .. }) => choices.len() as u16 + 3,
        Some(Popup::Sort { .. }) => Sort::ALL.len() as u16 + 2,
        Some(Popup::Series { .. }) => model.statistics.series.len() as u16 + 2,
        Some(Popup::Origin { .. } | Popup::Meaning { .. }) => {
            wrapped_lines(model, width).len().saturating_add(2).min(usize::from(u16::MAX)) as u16
        }
        Some(Popup::Palette { .. }) => palette_rows(usize::from(all.height)) as u16 + 4,
        Some(Popup::Prompt { candidates, kind, .. }) => {
            let listed = match kind {
                Prompt::OpenFile => candidates.len().clamp(1, 10) as u16 + 1,
                Prompt::SavePackets => candidates.len() as u16 + 1,
                Prompt::CaptureFilter { .. } => 2,
                Prompt::Find(_) => 1 + find_lines(model).len() as u16,
                Prompt::Handout { .. } => 3,
                _ => 1,
            };
            3 + listed
        }
        Some(Popup::Prefix(prefix)) => {
            prefix_lines(model, *prefix, usize::from(width).saturating_sub(4)).len() as u16 + 2
        }
        Some(Popup::Comments(editor)) => comments::height(editor),
        Some(Popup::Columns { .. }) => model.columns.len() as u16 + 2,
        Some(Popup::Decode { transport, .. }) => super::decode::height(*transport) + 2,
        Some(Popup::Notes { .. } | Popup::Failure { .. }) => {
            (text_lines(model, usize::from(width).saturating_sub(4)).len() as u16 + 2).max(5)
        }
        None => 0,
    };
    let height = height.min(middle.height);
    let y = match &model.popup {
        Some(Popup::Prefix(_) | Popup::FilterBy { .. }) => middle.bottom().saturating_sub(height),
        _ => middle.y + middle.height.saturating_sub(height) / 3,
    };
    Rect { x: all.width.saturating_sub(width) / 2, y, width, height }
}

/// Lines by which the open pop-up can be scrolled.
pub fn scroll_room(model: &Model) -> usize {
    match &model.popup {
        Some(Popup::Help { .. }) => help::scroll_room(model),
        Some(Popup::Compare { .. }) => compare::scroll_room(model, area(model)),
        Some(Popup::Origin { .. } | Popup::Meaning { .. }) => {
            let area = area(model);
            let lines = wrapped_lines(model, area.width).len();
            lines.saturating_sub(usize::from(area.height).saturating_sub(2))
        }
        Some(Popup::Trouble { .. } | Popup::Status { .. }) => {
            let area = area(model);
            let lines = trouble::scrolled(model, usize::from(area.width).saturating_sub(4));
            lines.saturating_sub(usize::from(area.height).saturating_sub(2))
        }
        Some(Popup::Notes { .. } | Popup::Failure { .. }) => {
            let area = area(model);
            let lines = text_lines(model, usize::from(area.width).saturating_sub(4)).len();
            lines.saturating_sub(usize::from(area.height).saturating_sub(2))
        }
        _ => 0,
    }
}

/// Draws the pop-up. Returns where the cursor belongs, if it has a place for it.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let area = area(model);
    if area.width < 8 || area.height < 3 {
        return None;
    }
    match model.popup.as_ref()? {
        Popup::Palette { line, selected } => palette(model, canvas, area, line, *selected),
        Popup::Prompt { .. } => prompt(model, canvas, area),
        Popup::Prefix(prefix) => {
            let inner = canvas.popup(area, &model.text(prefix_title(*prefix)), "");
            for (y, line) in (inner.y..inner.bottom()).zip(prefix_lines(model, *prefix, usize::from(inner.width) - 2)) {
                canvas.put(inner.x + 1, y, inner.width - 1, &line, canvas.palette.text);
            }
            None
        }
        Popup::Notes { top } => {
            lines(model, canvas, area, &model.text("do-notes"), *top);
            Some(Position::new(area.x + 1, area.y + 1))
        }
        Popup::Failure { what, top, .. } => {
            lines(model, canvas, area, what, *top);
            Some(Position::new(area.x + 1, area.y + 1))
        }
        Popup::Comments(editor) => comments::draw(model, canvas, area, editor),
        Popup::Columns { selected } => columns(model, canvas, area, *selected),
        Popup::Decode { transport, port, selected } => {
            super::decode::draw(model, canvas, area, (*transport, *port), *selected)
        }
        Popup::Sort { selected } => sorts(model, canvas, area, *selected),
        Popup::Series { selected } => super::statistics::choose_series(model, canvas, area, *selected),
        Popup::Compare { .. } => compare::draw(model, canvas, area),
        Popup::Origin { top } => {
            let inner = canvas.popup(area, &model.text("pane-origin"), "");
            let detail = model.exchanges.detail.as_ref()?;
            super::exchange_detail::lines(canvas, inner, &detail.origin.lines, *top);
            Some(Position::new(inner.x, inner.y))
        }
        Popup::Meaning { top } => {
            let title = model.text("pane-meaning");
            let inner = canvas.popup(area, &title, &model.text("pane-meaning-scroll"));
            super::exchange_detail::lines(canvas, inner, &super::meaning::lines(model), *top);
            Some(Position::new(inner.x, inner.y))
        }
        Popup::Trouble { .. } | Popup::Interfaces { .. } | Popup::Question(_) | Popup::Status { .. } => {
            trouble::draw(model, canvas, area)
        }
        Popup::FilterBy { .. } => super::filter::choice(model, canvas, area),
        Popup::Help { .. } | Popup::Filter(_) => None,
    }
}

fn palette(
    model: &Model,
    canvas: &mut Canvas<'_>,
    area: Rect,
    line: &crate::tui::input::Line,
    selected: usize,
) -> Option<Position> {
    let entries = commands::entries(model, line.text());
    let count = model.look.lang.with("palette-count", &[("count", entries.len().into())]);
    let inner = canvas.popup(area, &model.text("do-palette"), &count);
    let palette = canvas.palette;
    let room = inner.width.saturating_sub(3);
    let (shown, cursor) = line.window(usize::from(room));
    canvas.put(inner.x, inner.y, 2, ": ", palette.key);
    canvas.put(inner.x + 2, inner.y, room, &shown, palette.input);
    let rows = palette_rows(usize::from(model.size.1));
    let top = palette_top(selected, usize::from(model.size.1));
    let last = inner.bottom().saturating_sub(1);
    for (y, (at, entry)) in (inner.y + 1..last).zip(entries.iter().enumerate().skip(top).take(rows)) {
        let style = if at == selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        if at == selected {
            canvas.symbol(inner.x, y, "▸", style);
        }
        let keys = canvas.put_right(inner.x + 2, inner.right() - 1, y, &entry.keys, style);
        let end = canvas.put(inner.x + 2, y, keys.saturating_sub(inner.x + 3), &entry.label, style);
        let room = keys.saturating_sub(end + 4);
        if room as usize > entry.word.len() && !entry.word.is_empty() {
            let style = if at == selected { style } else { palette.dim };
            canvas.put(end + 2, y, room, &format!(":{}", entry.word), style);
        }
    }
    if entries.is_empty() {
        canvas.put(inner.x + 2, inner.y + 1, room, &model.text("palette-nothing"), palette.warn);
    }
    canvas.put(inner.x + 2, last, room, &model.text("palette-also"), palette.dim);
    Some(Position::new(inner.x + 2 + cursor as u16, inner.y))
}

fn prompt(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let Some(Popup::Prompt { kind, line, candidates, chosen, problem }) = &model.popup else { return None };
    let (title, hint) = match kind {
        Prompt::GoTo => ("do-goto", "goto-hint"),
        Prompt::Find(pane) => ("do-find", find_hint(model, *pane)),
        Prompt::OpenFile => ("do-open-file", "open-hint"),
        Prompt::SaveBody(_) => ("do-save-body", "save-body-hint"),
        Prompt::Handout { .. } => ("do-export", "handout-hint"),
        Prompt::SaveTable => ("do-export-table", "stat-export-hint"),
        Prompt::SavePackets if loses_comments(model, line.text()) => ("do-save", "save-loses-comments"),
        Prompt::SavePackets => ("do-save", "save-packets-hint"),
        Prompt::Guess => ("story-guess", "story-guess-hint"),
        Prompt::CaptureFilter { .. } => ("do-capture-filter", "filter-hint"),
    };
    let inner = canvas.popup(area, &model.text(title), "");
    let palette = canvas.palette;
    let room = inner.width.saturating_sub(3);
    let (shown, cursor) = line.window(usize::from(room));
    canvas.put(inner.x, inner.y, 2, "> ", palette.key);
    canvas.put(inner.x + 2, inner.y, room, &shown, palette.input);
    if matches!(kind, Prompt::Find(_)) {
        for (y, text) in (inner.y + 1..).zip(find_lines(model)) {
            canvas.put(inner.x + 2, y, room, &text, palette.text);
        }
    }
    if let Prompt::Handout { blank } = kind {
        for (y, text) in (inner.y + 1..).zip(update::handout_choices(model, line.text(), *blank)) {
            canvas.put(inner.x + 2, y, room, &text, palette.text);
        }
    }
    let from = chosen.unwrap_or(0).saturating_sub(usize::from(inner.height).saturating_sub(3));
    let last = inner.bottom().saturating_sub(1);
    for (y, (at, name)) in (inner.y + 1..last).zip(candidates.iter().enumerate().skip(from)) {
        let style = if Some(at) == *chosen { palette.selected } else { palette.text };
        let name = cells::drawable(name);
        if *kind == Prompt::SavePackets {
            let sign = if Some(at) == *chosen { "(•)" } else { "( )" };
            canvas.put(inner.x + 2, y, room, &format!("{sign} {name}"), palette.text);
            continue;
        }
        canvas.put(inner.x + 2, y, room, &cells::fit_middle(&name, usize::from(room)), style);
    }
    let (mut text, mut style) =
        if problem.is_empty() { (model.text(hint), palette.dim) } else { (problem.clone(), palette.warn) };
    if matches!(kind, Prompt::CaptureFilter { .. }) && !line.is_empty() {
        (text, style) = match &model.capturing.verdict {
            Verdict::Unknown => (model.text("filter-checking"), palette.dim),
            Verdict::Fine => (format!("✓ {}", model.text("filter-fine")), palette.ok),
            Verdict::Wrong { message, at } => {
                // A caret below the place, as far as it is in the window.
                let column = at.and_then(|at| line.column(at, usize::from(room)));
                if let Some(column) = column {
                    canvas.put(inner.x + 2 + column as u16, inner.y + 1, 1, "^", palette.error);
                }
                (format!("✗ {message}"), palette.error)
            }
        };
    }
    canvas.put(inner.x + 2, last, room, &text, style);
    Some(Position::new(inner.x + 2 + cursor as u16, inner.y))
}

/// Whether the file of this name would not hold comments that were written here.
fn loses_comments(model: &Model, path: &str) -> bool {
    let format = FileFormat::of_path(std::path::Path::new(path.trim()));
    format == FileFormat::Pcap
        && (model.comments.is_unsaved() || model.facts.as_ref().is_some_and(|f| !f.comments.is_empty()))
}

/// What a text to find is compared with.
fn find_hint(model: &Model, pane: Pane) -> &'static str {
    match pane {
        Pane::Detail | Pane::Bytes if model.screen == Screen::Exchanges => "find-hint-tab",
        Pane::Detail => "find-hint-detail",
        Pane::Bytes => "find-hint-bytes",
        Pane::List => match (model.needle.manner, model.needle.within) {
            (Manner::Filter, _) => "find-hint-filter",
            (Manner::Bytes, _) => "find-hint-hex",
            (Manner::Text | Manner::Regex, Within::Rows) => "find-hint-list",
            (Manner::Text | Manner::Regex, Within::Layers) => "find-hint-layers",
            (Manner::Text | Manner::Regex, Within::Bytes) => "find-hint-bodies",
        },
    }
}

/// How what is to be found can be meant, and where it can be looked for.
fn find_lines(model: &Model) -> Vec<String> {
    let choice = |chosen: bool, id: &str| format!("{} {}", if chosen { "(•)" } else { "( )" }, model.text(id));
    let manners = find::manners(model).iter().map(|manner| choice(*manner == model.needle.manner, manner.id()));
    let places = find::places(model).iter().map(|(within, id)| choice(*within == model.needle.within, id));
    let lines = [("Tab", manners.collect::<Vec<_>>()), ("↑↓", places.collect())];
    let said = lines.into_iter().filter(|(_, choices)| choices.len() > 1);
    said.map(|(key, choices)| format!("{}   {key}", choices.join("  "))).collect()
}

fn prefix_title(prefix: Prefix) -> &'static str {
    match prefix {
        Prefix::Copy => "do-copy",
        Prefix::Go => "do-go",
        Prefix::SetMark => "do-set-mark",
        Prefix::GoMark => "do-go-mark",
    }
}

/// What may follow a prefix, in as many columns as fit.
fn prefix_lines(model: &Model, prefix: Prefix, width: usize) -> Vec<String> {
    let context: Contexts = match prefix {
        Prefix::Copy => keys::COPY,
        Prefix::Go => keys::GO,
        Prefix::SetMark => return vec![model.text("mark-hint")],
        Prefix::GoMark => {
            let mut marks: Vec<_> = model.marks.iter().collect();
            marks.sort();
            let mut lines: Vec<String> = marks.iter().map(|(name, frame)| format!("{name}  #{frame}")).collect();
            lines.push(model.text("go-mark-hint"));
            return lines;
        }
    };
    let entries: Vec<String> = keys::TABLE
        .iter()
        .filter(|binding| binding.contexts == context)
        // Only statistics are tables.
        .filter(|binding| binding.action != keys::Action::CopyTable || model.screen == Screen::Statistics)
        .map(|binding| {
            let key = binding.keys.first().map(|key| key.name(model.look.ascii)).unwrap_or_default();
            format!("{key}  {}", model.text(&format!("do-{}", binding.action.name())))
        })
        .collect();
    let widest = entries.iter().map(|entry| cells::width(entry)).max().unwrap_or(1) + 3;
    let columns = (width / widest).max(1);
    entries
        .chunks(columns)
        .map(|chunk| chunk.iter().map(|entry| cells::pad(entry, widest.min(width))).collect::<String>())
        .collect()
}

fn text_lines(model: &Model, width: usize) -> Vec<String> {
    let wrap = |text: &str| cells::wrap(&cells::drawable(text), width);
    match &model.popup {
        Some(Popup::Failure { lines, .. }) => lines.iter().flat_map(|line| wrap(line)).collect(),
        _ => {
            let Some(facts) = &model.facts else { return Vec::new() };
            let mut lines: Vec<String> = facts.notes.iter().flat_map(|note| wrap(&format!("! {note}"))).collect();
            if facts.notes.is_empty() {
                lines = wrap(&model.look.lang.with("notes-none", &[("format", (&facts.format).into())]));
            }
            // What somebody wrote of the capture stands below what is wrong with it.
            for comment in &facts.comments {
                lines.push(String::new());
                lines.extend(
                    comment
                        .lines()
                        .enumerate()
                        .flat_map(|(at, line)| wrap(&format!("{} {line}", if at == 0 { "✎" } else { " " }))),
                );
            }
            lines
        }
    }
}

fn lines(model: &Model, canvas: &mut Canvas<'_>, area: Rect, title: &str, top: usize) {
    let inner = canvas.popup(area, &cells::drawable(title), "");
    let text = text_lines(model, usize::from(inner.width).saturating_sub(2));
    for (y, line) in (inner.y..inner.bottom()).zip(text.iter().skip(top)) {
        canvas.put(inner.x + 1, y, inner.width - 1, line, canvas.palette.text);
    }
}

/// The lines of the pop-up that says what something means or where it comes from.
fn wrapped_lines(model: &Model, width: u16) -> Vec<(usize, String, bool)> {
    let width = width.saturating_sub(2);
    match (&model.popup, &model.exchanges.detail) {
        (Some(Popup::Meaning { .. }), _) => super::exchange_detail::wrapped(&super::meaning::lines(model), width),
        (_, Some(detail)) => super::exchange_detail::wrapped(&detail.origin.lines, width),
        _ => Vec::new(),
    }
}

fn sorts(model: &Model, canvas: &mut Canvas<'_>, area: Rect, selected: usize) -> Option<Position> {
    let inner = canvas.popup(area, &model.text("do-sort-by"), "");
    let palette = canvas.palette;
    let from = selected.saturating_sub(usize::from(inner.height).saturating_sub(1));
    let mut cursor = None;
    for (y, (at, sort)) in (inner.y..inner.bottom()).zip(Sort::ALL.iter().enumerate().skip(from)) {
        let style = if at == selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        let by = &model.exchanges.by;
        let sign = match (*sort == by.sort && !by.tree, by.descending) {
            (false, _) => " ",
            (true, true) => "↓",
            (true, false) => "↑",
        };
        let name = model.text(&format!("sort-{}", sort.name()));
        canvas.put(inner.x + 1, y, inner.width - 1, &format!("{sign} {name}"), style);
        if at == selected {
            cursor = Some(Position::new(inner.x + 1, y));
        }
    }
    cursor
}

fn columns(model: &Model, canvas: &mut Canvas<'_>, area: Rect, selected: usize) -> Option<Position> {
    let inner = canvas.popup(area, &model.text("do-columns"), "");
    let palette = canvas.palette;
    let from = selected.saturating_sub(usize::from(inner.height).saturating_sub(1));
    let mut cursor = None;
    for (y, (at, (column, shown))) in (inner.y..inner.bottom()).zip(model.columns.iter().enumerate().skip(from)) {
        let style = if at == selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        let sign = if *shown { "[x]" } else { "[ ]" };
        let name = match model.added_title(*column) {
            Some(title) => title,
            None => model.text(&format!("column-{}.long", column.name())),
        };
        canvas.put(inner.x + 1, y, inner.width - 1, &format!("{sign} {name}"), style);
        if at == selected {
            cursor = Some(Position::new(inner.x + 1, y));
        }
    }
    cursor
}
