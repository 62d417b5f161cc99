//! The frame of every screen: views and source above, selection and keys below.

use super::canvas::{Canvas, Segment};
use super::{connections, live};
use crate::base::safe_text;
use crate::tui::cells;
use crate::tui::keys::{self, Action};
use crate::tui::model::{Loading, Model, Pane, Popup, Prompt, Screen, Tone};

const VIEWS: [Action; 6] = [Action::View1, Action::View2, Action::View3, Action::View4, Action::View5, Action::View6];

/// Draws the four lines around the panes.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) {
    let layout = model.layout();
    canvas.segments(layout.tabs.y, &tabs(model));
    match model.screen {
        Screen::Start => {}
        _ => super::filter::line(model, canvas),
    }
    status(model, canvas);
    if let Some(line) = layout.banner {
        live::banner(model, canvas, line);
    }
    canvas.segments(layout.footer.y, &footer(model));
}

/// The top line: views, source, counts, language.
pub fn tabs(model: &Model) -> Vec<Segment> {
    let palette = &model.look.palette;
    let width = model.size.0;
    let mut segments = Vec::new();
    let mut x = 0;
    if model.screen == Screen::Start {
        let title = format!(" wirelens {} — {}", env!("CARGO_PKG_VERSION"), model.text("start-title"));
        let languages = format!("{} (L) ", model.look.lang.code().to_uppercase());
        let room = usize::from(width).saturating_sub(cells::width(&languages) + 1);
        segments.push(Segment { x, text: cells::fit(&title, room).into_owned(), style: palette.tab, action: None });
        let x = width.saturating_sub(cells::width(&languages) as u16);
        segments.push(Segment { x, text: languages, style: palette.dim, action: Some(Action::Language) });
        return segments;
    }
    let form = if width >= 110 { "" } else { ".short" };
    let shown = model.screen.action();
    // Where not all fit, the current one alone.
    let views = VIEWS.iter().enumerate().filter(|(_, action)| width >= 72 || Some(**action) == shown);
    for (at, action) in views {
        let name = model.text(&format!("{}{form}", action.name()));
        let current = Some(*action) == shown;
        let text = if current { format!("[{} {name}]", at + 1) } else { format!(" {} {name} ", at + 1) };
        let style = if current { palette.tab } else { palette.dim };
        let width = cells::width(&text) as u16;
        segments.push(Segment { x, text, style, action: Some(*action) });
        x += width + u16::from(form.is_empty());
    }
    let language = format!(" {} ", model.look.lang.code().to_uppercase());
    let end = width.saturating_sub(cells::width(&language) as u16);
    let room = usize::from(end.saturating_sub(x + 1));
    let source = source(model, room);
    let start = end.saturating_sub(cells::width(&source) as u16);
    segments.push(Segment { x: start, text: source, style: palette.text, action: None });
    segments.push(Segment { x: end, text: language, style: palette.dim, action: Some(Action::Language) });
    segments
}

/// Name and counts of the capture, as much as there is room for.
fn source(model: &Model, room: usize) -> String {
    let Some(facts) = &model.facts else { return String::new() };
    let lang = model.look.lang;
    let name = match &facts.live {
        Some(running) => lang.with("live-name", &[("name", (&live::names(running)).into())]),
        None => safe_text::shown(facts.name.rsplit('/').next().unwrap_or_default()).into_owned(),
    };
    let mut counts = format!("  {}", lang.with("count-packets", &[("count", facts.len.into())]));
    let more = [("count-streams", facts.streams as u64), ("count-exch", u64::from(facts.exchanges))];
    for (id, count) in more.into_iter().filter(|(_, count)| *count > 0) {
        let part = format!(" · {}", lang.with(id, &[("count", count.into())]));
        if cells::width(&name).min(24) + cells::width(&counts) + cells::width(&part) <= room {
            counts.push_str(&part);
        }
    }
    if room < cells::width(&counts) + 8 {
        return cells::fit_middle(&name, room).into_owned();
    }
    format!("{}{counts}", cells::fit_middle(&name, room - cells::width(&counts)))
}

/// Whether a message says why something was not done: it is read to its end.
fn is_sorry(model: &Model) -> bool {
    model.toast.as_ref().is_some_and(|toast| toast.tone == Tone::Sorry)
}

/// The selection as a path and as a filter; a message, when there is one, takes its place until the next key.
fn status(model: &Model, canvas: &mut Canvas<'_>) {
    let line = model.layout().status;
    let palette = canvas.palette;
    let (mut left, right) = (line.x + 1, line.right().saturating_sub(1));
    let said = model.toast.as_ref().map_or(0, |toast| cells::width(&toast.text) + 6);
    let most = (usize::from(line.width) * 3 / 5).min(usize::from(line.width).saturating_sub(said));
    if let Some((text, style)) = live::standing(model, most) {
        left = canvas.put(left, line.y, right.saturating_sub(left), &text, style) + 2;
    }
    let end = match side(model) {
        // A message that needs the room has it.
        Some(_) if model.live().is_some() && model.toast.is_some() && usize::from(right - left) < said + 20 => right,
        Some((text, _)) if is_sorry(model) && usize::from(right - left) < said + cells::width(&text) => right,
        Some((text, style)) if right > left + 24 => {
            let room = if model.live().is_some() { (right - left) * 2 / 3 } else { (right - left) / 2 };
            canvas.put_right(right - room, right, line.y, &text, style).saturating_sub(2)
        }
        _ => right,
    };
    let room = end.saturating_sub(left);
    if let Some(toast) = &model.toast {
        let style = match toast.tone {
            Tone::Fine => palette.toast,
            Tone::Sorry => palette.warn,
        };
        let sign = if toast.tone == Tone::Sorry { "! " } else { "" };
        canvas.put(left, line.y, room, &format!("{sign}{}", toast.text), style);
        return;
    }
    if model.screen == Screen::Start {
        let after = canvas.put(left, line.y, room, &model.text("start-ready"), palette.dim);
        let (text, style) = super::start::permission(model);
        canvas.put_right((after + 2).min(right), right, line.y, &text, style);
        return;
    }
    if let Some(text) = super::filter::still_applied(model) {
        canvas.put(left, line.y, room, &text, palette.dim);
        return;
    }
    let (path, filter) = match model.screen {
        Screen::Connections | Screen::Follow | Screen::Ladder => connections::place(model),
        Screen::Exchanges => super::exchanges::selection(model),
        Screen::Statistics => super::statistics::place(model),
        // What is asked for is not shown below.
        Screen::Story if model.story.page.as_ref().is_some_and(|page| page.open.is_some()) => {
            (path(model), String::new())
        }
        Screen::Layers if model.layers.hidden().is_some() => {
            (path(model), model.node().map_or_else(String::new, |node| node.field.filter.to_owned()))
        }
        _ => (path(model), model.detail.as_ref().map(|detail| detail.selected.filter.clone()).unwrap_or_default()),
    };
    let x = canvas.put(left, line.y, room, &path, palette.text);
    let left_over = end.saturating_sub(x + 4);
    if left_over >= 12 && !filter.is_empty() {
        canvas.put(x + 4, line.y, left_over, &filter, palette.dim);
    }
}

/// `#4 › TCP › Source Port`.
fn path(model: &Model) -> String {
    let Some(frame) = model.frame() else { return String::new() };
    let mut path = format!("#{frame}");
    let Some(detail) = &model.detail else { return path };
    let layer = model.layer_of(model.tree.selected);
    let mut add = |at: Option<usize>| {
        if let Some(node) = at.and_then(|at| detail.nodes.get(at)) {
            let label = if node.depth == 0 { short(node.field.filter) } else { node.field.label.to_owned() };
            path.push_str(" › ");
            path.push_str(&label);
        }
    };
    add(layer);
    if layer != Some(model.tree.selected) {
        add(Some(model.tree.selected));
    }
    path
}

/// `TCP` of `tcp`; the protocol's short name.
fn short(filter: &'static str) -> String {
    let registry = crate::analysis::registry();
    let name = registry.protocol(filter).map(|protocol| protocol.short).filter(|short| !short.is_empty());
    name.map_or_else(|| filter.to_owned(), str::to_owned)
}

/// The right end of the status line: what goes on, else the size of the selection.
fn side(model: &Model) -> Option<(String, ratatui::style::Style)> {
    let lang = model.look.lang;
    let palette = &model.look.palette;
    let facts = model.facts.as_ref()?;
    if let Some(job) = &model.job {
        let share = u64::from(job.done) * 100 / u64::from(job.of.max(1));
        return Some((lang.with("searching", &[("percent", share.into())]), palette.toast));
    }
    if let Some((done, of)) = model.capturing.saving {
        let share = u64::from(done) * 100 / u64::from(of.max(1));
        return Some((lang.with("saving", &[("percent", share.into())]), palette.toast));
    }
    if let Some(pending) = super::detail::pending(model) {
        let size = |bytes| crate::tui::units::size(lang, bytes);
        let (done, of) = (size(pending.done), size(pending.of));
        return Some((lang.with("gathering", &[("done", (&done).into()), ("of", (&of).into())]), palette.toast));
    }
    if facts.live.is_some() {
        let new = facts.len.saturating_sub(model.list.seen);
        let shown = match (facts.is_growing() && model.list.follow, new) {
            (true, _) if model.screen == Screen::Packets && model.size.0 >= 110 => lang.text("following"),
            (true, _) | (false, 0) => String::new(),
            (false, new) => lang.with("new-packets", &[("count", new.into())]),
        };
        if !shown.is_empty() {
            return Some((shown, palette.toast));
        }
    }
    if let (Loading::Running { done, of }, None) = (facts.loading, &facts.live) {
        let text = match of.filter(|of| *of > 0 && !model.look.reduced_motion) {
            Some(of) => lang.with("loading-part", &[("percent", (done.min(of) * 100 / of).into())]),
            None => lang.text("loading"),
        };
        return Some((text, palette.toast));
    }
    if facts.loading == Loading::Waiting && facts.live.is_none() {
        let new = facts.len.saturating_sub(model.list.seen);
        let text = match (model.list.follow, new) {
            (true, _) => lang.text("following"),
            (false, 0) => lang.text("waiting"),
            (false, new) => lang.with("new-packets", &[("count", new.into())]),
        };
        return Some((text, palette.toast));
    }
    if !facts.notes.is_empty() && model.focus == Pane::List {
        return Some((lang.with("notes-count", &[("count", facts.notes.len().into())]), palette.warn));
    }
    if matches!(
        model.screen,
        Screen::Connections | Screen::Follow | Screen::Statistics | Screen::Ladder | Screen::Story
    ) {
        return None;
    }
    if model.screen == Screen::Exchanges {
        return super::exchanges::sums(model).map(|text| (text, palette.dim));
    }
    let node = model.node()?;
    let range = node.range;
    if range.len == 0 {
        return None;
    }
    let last = range.at + range.len - 1;
    let place = if range.len == 1 { format!("{}", range.at) } else { format!("{}–{last}", range.at) };
    let text = lang.with("selection", &[("count", range.len.into()), ("place", (&place).into())]);
    Some((text, palette.dim))
}

/// The keys of the focused pane, most useful first, cut from the right; help is never cut.
pub fn footer(model: &Model) -> Vec<Segment> {
    let context = model.context();
    let palette = &model.look.palette;
    let width = model.size.0;
    let ascii = model.look.ascii;
    let mut segments = Vec::new();
    let help = format!("? {}", model.text("do-help.short"));
    let help_width = cells::width(&help) as u16 + 1;
    let help_at = width.saturating_sub(help_width);
    // In front of a class the key just pressed is always seen; the hints give way.
    let pressed = model.pressed.as_ref().filter(|_| model.look.is_projector());
    let pressed = pressed.map(|key| format!(" {key} "));
    let end = help_at.saturating_sub(pressed.as_ref().map_or(0, |key| cells::width(key) as u16 + 1));
    let mut x = 1;
    for action in actions(model, context) {
        let binding = keys::binding(action);
        let key = match (action, binding.keys) {
            (Action::Left, _) => model.look_pair("←→", "Left/Right"),
            (Action::Up | Action::PromptUp, _) => model.look_pair("↑↓", "Up/Down"),
            (Action::Sample1, _) => "1-9".to_owned(),
            (_, [key, ..]) => key.name(ascii),
            (Action::OpenOther, []) => ":open".to_owned(),
            (_, []) => continue,
        };
        let word = word(model, context, action);
        let total = cells::width(&key) as u16 + 1 + cells::width(&word) as u16;
        if x + total + 1 > end {
            break;
        }
        let key_width = cells::width(&key) as u16;
        segments.push(Segment { x, text: key, style: palette.key, action: Some(action) });
        segments.push(Segment { x: x + key_width + 1, text: word, style: palette.text, action: Some(action) });
        x += total + 2;
    }
    if let Some(text) = pressed {
        segments.push(Segment { x: end, text, style: palette.selected, action: None });
    }
    segments.push(Segment { x: help_at, text: help, style: palette.key, action: Some(Action::Help) });
    segments
}

fn actions(model: &Model, context: keys::Contexts) -> Vec<Action> {
    let mut actions: Vec<Action> = keys::footer(context).to_vec();
    // ← and → share one hint, so do ↑ and ↓.
    actions.retain(|action| !matches!(action, Action::Right | Action::Down));
    if model.is_growing() && context & keys::VIEWS != 0 && !(model.live().is_some() && model.is_empty()) {
        actions.insert(0, Action::Follow);
    }
    if let Some(live) = model.live()
        && context & keys::VIEWS != 0
    {
        actions.insert(0, Action::Capture);
        match (model.is_empty(), live.status.is_open()) {
            (true, _) => {
                actions.retain(|action| !matches!(action, Action::MarkRow | Action::StreamNext | Action::Copy));
                actions.splice(1..1, [Action::Interface, Action::OpenOther]);
            }
            (false, false) => actions.insert(1, Action::Save),
            (false, true) => {}
        }
    }
    let notes = model.facts.as_ref().is_some_and(|facts| !facts.notes.is_empty());
    if notes && context == keys::LIST {
        actions.insert(2, Action::Notes);
    }
    if let Some(Popup::Prompt { kind, .. }) = &model.popup
        && !matches!(kind, Prompt::OpenFile | Prompt::Find(_))
    {
        actions.retain(|action| *action != Action::Complete);
    }
    actions
}

/// What the footer calls an action where it is offered.
fn word(model: &Model, context: keys::Contexts, action: Action) -> String {
    match (context, action) {
        (_, Action::Capture) if model.live().is_some_and(|live| live.status.is_open()) => model.text("capture-stop"),
        (keys::START, Action::Open) if model.start.selected < model.capturing.places.len() => {
            model.text("capture-start")
        }
        (keys::FILTER | keys::FILTER_BY, Action::Accept) => model.text("filter-apply"),
        (keys::FILTER, Action::Close) => model.text("filter-leave"),
        (keys::PROMPT, Action::Complete)
            if matches!(model.popup, Some(Popup::Prompt { kind: Prompt::Find(_), .. })) =>
        {
            model.text("find-manner")
        }
        (keys::INTERFACES, Action::Accept) => model.text("capture-start"),
        (keys::UNSAVED | keys::REPLACE, Action::Close) => model.text("question-stay.short"),
        (keys::TROUBLE, Action::BackOrQuit) if model.screen != Screen::Start => model.text("do-back.short"),
        (keys::CONNECTIONS, Action::NextGroup) => model.text("chip-next"),
        (keys::STATISTICS, Action::Form) => model.text("stat-part"),
        (keys::STATISTICS, Action::Open) => match model.statistics.target() {
            Some((crate::filter::Scope::Exchanges, _)) => model.text("stat-open-exchanges"),
            _ => model.text("stat-open"),
        },
        (keys::FOLLOW, Action::NextGroup) => model.text("follow-next-turn"),
        (keys::LAYERS, Action::Left) => model.text("layers-field"),
        (keys::LAYERS, Action::NextGroup) => model.text("layers-next"),
        (keys::LAYERS, Action::Open) if crate::tui::update::layer_asks(model) => model.text("story-guess"),
        (keys::LAYERS, Action::Open) if model.layers.hidden().is_some() => model.text("layers-reveal"),
        (keys::LAYERS, Action::Open) => model.text("layers-tree"),
        (keys::CONNECTIONS, Action::Open) => model.text("ladder-open"),
        (keys::LADDER, Action::Open) => model.text("follow-packet"),
        (keys::LADDER, Action::Form) => model.text("ladder-graphs"),
        (keys::LADDER, Action::FindNext) => model.text("ladder-next-sign"),
        (keys::STORY, Action::NextGroup) => model.text("story-chapter"),
        (keys::STORY, Action::PageUp) => model.text("story-back"),
        (keys::STORY, Action::Open) => {
            let asks = model.story.page.as_ref().is_some_and(|page| page.open.is_some());
            model.text(if asks { "story-guess" } else { "follow-packet" })
        }
        (keys::DETAIL, Action::View4) => model.text("layers-explain"),
        (keys::FOLLOW | keys::CONNECTION, Action::Open) => model.text("follow-packet"),
        _ => model.text(&format!("do-{}.short", action.name())),
    }
}

impl Model {
    fn look_pair(&self, symbols: &str, words: &str) -> String {
        if self.look.ascii { words.to_owned() } else { symbols.to_owned() }
    }
}
