//! Pop-ups: help, palette, prompts, lists, and what comes after a prefix key.

use std::sync::Arc;

use crossterm::event::{KeyCode, KeyModifiers};

use super::{Effect, act as act_on};
use crate::base::FrameId;
use crate::lessons::Lesson;
use crate::tui::commands::{self, Command};
use crate::tui::input::Line;
use crate::tui::keys::{self, Action, Key};
use crate::tui::model::exchanges::Sort;
use crate::tui::model::{Choice, Found, Model, Pane, Popup, Prefix, Prompt, Screen};
use crate::tui::view;

/// Opens a prompt.
pub fn prompt(model: &mut Model, kind: Prompt) {
    let line = match kind {
        Prompt::Find(_) => Line::of(&model.found.text),
        _ => Line::default(),
    };
    model.popup = Some(Popup::Prompt { kind, line, candidates: Vec::new(), chosen: None, problem: String::new() });
}

/// Movement keys go to the pop-up if there is one, else to the focused pane.
pub fn or_pane(model: &mut Model, action: Action) -> Vec<Effect> {
    if model.popup.is_some() {
        move_popup(model, action);
        return Vec::new();
    }
    match (model.screen, model.focus) {
        (Screen::Start, _) => move_start(model, action),
        (Screen::Packets, Pane::List) => move_list(model, action),
        (Screen::Packets, Pane::Detail) => move_tree(model, action),
        (Screen::Packets, Pane::Bytes) => move_bytes(model, action),
        // These views move themselves.
        (
            Screen::Exchanges
            | Screen::Connections
            | Screen::Follow
            | Screen::Statistics
            | Screen::Layers
            | Screen::Ladder
            | Screen::Story,
            _,
        ) => {}
    }
    Vec::new()
}

/// Actions of pop-ups.
pub fn act(model: &mut Model, action: Action, now: u64) -> Vec<Effect> {
    match action {
        Action::Palette => model.popup = Some(Popup::Palette { line: Line::default(), selected: 0 }),
        Action::Help => {
            let context = model.context();
            model.popup = Some(Popup::Help { search: Line::default(), top: 0, context });
        }
        Action::Notes => model.popup = Some(Popup::Notes { top: 0 }),
        Action::Columns => model.popup = Some(Popup::Columns { selected: 0 }),
        Action::Close | Action::CloseBox => close(model),
        Action::Accept => return accept(model, now),
        Action::Complete => return complete(model),
        Action::PromptUp => choose(model, false),
        Action::PromptDown => choose(model, true),
        Action::ToggleColumn | Action::ColumnUp | Action::ColumnDown => column(model, action),
        _ => {}
    }
    Vec::new()
}

fn close(model: &mut Model) {
    let closed = model.popup.take();
    match closed {
        Some(Popup::Prompt { kind: Prompt::CaptureFilter { from: Some(selected) }, .. }) => {
            model.popup = Some(Popup::Interfaces { selected });
        }
        // Who gives up saving does not want what would come after it.
        Some(Popup::Prompt { kind: Prompt::SavePackets, .. } | Popup::Question(_)) => model.capturing.afterwards = None,
        _ => {}
    }
}

fn column(model: &mut Model, action: Action) {
    let Some(Popup::Columns { selected }) = &mut model.popup else { return };
    let at = *selected;
    let other = match action {
        Action::ColumnUp => at.checked_sub(1),
        Action::ColumnDown => Some(at + 1).filter(|other| *other < model.columns.len()),
        _ => {
            if let Some((_, shown)) = model.columns.get_mut(at) {
                *shown = !*shown;
            }
            None
        }
    };
    if let Some(other) = other {
        model.columns.swap(at, other);
        *selected = other;
    }
    model.unsaved = true;
}

/// A key after a prefix that the table does not name.
pub fn after_prefix(model: &mut Model, prefix: Prefix, key: Key, now: u64) -> Vec<Effect> {
    let typed = key.typed();
    if let Some(keys) = typed.filter(|typed| !typed.is_ascii()).and_then(keys::by_position) {
        let mut effects = Vec::new();
        for c in keys {
            effects.extend(super::on_key(model, Key { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE }, now));
        }
        return effects;
    }
    model.popup = None;
    let lang = model.look.lang;
    match (prefix, typed) {
        (Prefix::SetMark, Some(name @ ('a'..='z' | 'A'..='Z'))) => {
            if let Some(frame) = model.frame() {
                model.marks.insert(name, frame);
                let name = name.to_string();
                model.say(lang.with("mark-set", &[("name", (&name).into()), ("number", frame.number().into())]));
            }
        }
        (Prefix::GoMark, Some('\'')) => model.travel(false),
        (Prefix::GoMark, Some(name @ ('a'..='z' | 'A'..='Z'))) => match model.marks.get(&name) {
            Some(frame) => model.jump(*frame),
            None => {
                let name = name.to_string();
                model.sorry(lang.with("mark-none", &[("name", (&name).into())]));
            }
        },
        _ => {
            let name = key.name(model.look.ascii);
            model.sorry(lang.with("prefix-unknown", &[("key", (&name).into())]));
        }
    }
    Vec::new()
}

/// Keys that edit text.
pub fn edit(model: &mut Model, key: Key) -> Vec<Effect> {
    if let Some(Popup::Comments(editor)) = &mut model.popup {
        super::comments::edit(editor, key);
        return Vec::new();
    }
    let help = matches!(model.popup, Some(Popup::Help { .. }));
    let Some(line) = line_of(model) else { return Vec::new() };
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let mut changed = true;
    match key.code {
        KeyCode::Char('?') if line.is_empty() && help => {
            model.popup = None;
            return Vec::new();
        }
        KeyCode::Char('u') if control => line.clear(),
        KeyCode::Char('w') if control => line.delete_word(),
        KeyCode::Char('a') if control => line.home(),
        KeyCode::Char('e') if control => line.end(),
        KeyCode::Char('h') if control => changed = line.backspace(),
        KeyCode::Char(c) if key.typed().is_some() => line.insert(c.encode_utf8(&mut [0; 4])),
        KeyCode::Backspace => changed = line.backspace(),
        KeyCode::Delete => line.delete(),
        KeyCode::Left => line.left(),
        KeyCode::Right => line.right(),
        KeyCode::Home => line.home(),
        KeyCode::End => line.end(),
        _ => changed = false,
    }
    if changed { edited(model) } else { Vec::new() }
}

/// Text pasted by the terminal goes into the open line, its first line only; into a comment goes all of it.
pub fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    if let Some(Popup::Comments(editor)) = &mut model.popup {
        editor.text.insert(&text.replace("\r\n", "\n").replace('\r', "\n"));
        return Vec::new();
    }
    let first = text.lines().next().unwrap_or_default();
    match line_of(model) {
        Some(line) => {
            line.insert(first);
            edited(model)
        }
        None => Vec::new(),
    }
}

fn edited(model: &mut Model) -> Vec<Effect> {
    match &mut model.popup {
        Some(Popup::Filter(_)) => super::filter::edited(model),
        Some(Popup::Palette { selected, .. }) => *selected = 0,
        Some(Popup::Help { top, .. }) => *top = 0,
        Some(Popup::Prompt { kind, line, chosen, problem, .. }) => {
            if *kind != Prompt::SavePackets {
                *chosen = None;
            }
            problem.clear();
            match kind {
                Prompt::OpenFile => return vec![Effect::Complete(line.text().to_owned())],
                Prompt::CaptureFilter { .. } => {
                    let text = line.text().to_owned();
                    return super::live::filter_edited(model, text);
                }
                _ => {}
            }
        }
        _ => {}
    }
    Vec::new()
}

fn line_of(model: &mut Model) -> Option<&mut Line> {
    match &mut model.popup {
        Some(Popup::Help { search, .. }) => Some(search),
        Some(Popup::Palette { line, .. } | Popup::Prompt { line, .. }) => Some(line),
        Some(Popup::Filter(bar)) => Some(&mut bar.line),
        _ => None,
    }
}

fn accept(model: &mut Model, now: u64) -> Vec<Effect> {
    match model.popup.take() {
        Some(Popup::Comments(editor)) => super::comments::accept(*editor),
        Some(Popup::Palette { line, selected }) => {
            match commands::entries(model, line.text()).into_iter().nth(selected) {
                Some(entry) => run(model, entry.command, now),
                None => {
                    model.sorry(model.text("palette-nothing"));
                    Vec::new()
                }
            }
        }
        Some(Popup::Sort { selected }) => {
            if let Some(sort) = Sort::ALL.get(selected) {
                super::exchanges::sort_by(model, *sort);
            }
            Vec::new()
        }
        Some(Popup::Series { selected }) => {
            let said = super::statistics::remove_series(model, selected);
            model.say(said);
            Vec::new()
        }
        Some(Popup::Interfaces { selected }) => super::live::chosen(model, selected),
        Some(Popup::Prompt { kind: Prompt::SavePackets, line, chosen, .. }) => {
            super::live::path_entered(model, line.text(), chosen)
        }
        Some(Popup::Prompt { kind, line, candidates, chosen, .. }) => {
            let chosen = chosen.and_then(|at| candidates.get(at).cloned());
            answer(model, kind, line, chosen)
        }
        Some(Popup::Decode { transport, port, selected }) => super::decode::accept(model, (transport, port), selected),
        _ => Vec::new(),
    }
}

/// Does what an entry of the palette says.
pub fn run(model: &mut Model, command: Command, now: u64) -> Vec<Effect> {
    match command {
        Command::Act(action) => return act_on(model, action, now),
        Command::Theme(theme) => super::settings::set_theme(model, theme),
        Command::Lang(lang) => super::settings::set_lang(model, lang),
        Command::Time(form) => super::settings::set_time_form(model, form),
        Command::GoTo(frame) => go_to(model, frame),
        Command::Open(path) => return vec![Effect::Open(path)],
        Command::Lesson(name) => {
            return crate::lessons::named(name).map(|lesson| take(model, lesson)).unwrap_or_default();
        }
    }
    Vec::new()
}

fn answer(model: &mut Model, kind: Prompt, line: Line, chosen: Option<String>) -> Vec<Effect> {
    match kind {
        Prompt::GoTo => match line.text().trim().trim_start_matches('#').parse().ok().and_then(FrameId::from_number) {
            Some(frame) => go_to(model, frame),
            None => {
                let problem = model.text("goto-number");
                model.popup = Some(Popup::Prompt { kind, line, candidates: Vec::new(), chosen: None, problem });
            }
        },
        Prompt::Find(_) if !super::find::take(model, kind, &line) => {}
        Prompt::Find(_) if model.screen == Screen::Exchanges => return super::exchanges::sought(model, line.text()),
        Prompt::SaveBody(message) => {
            let typed = line.text().trim();
            if !typed.is_empty() {
                return vec![Effect::SaveBody(message, commands::expand(typed))];
            }
        }
        Prompt::Handout { blank } => return super::handout::accept(model, blank, line),
        Prompt::SaveTable => return super::statistics::exported(model, line.text()).into_iter().collect(),
        Prompt::CaptureFilter { from } => return super::live::filter_entered(model, line, from),
        Prompt::Guess if model.screen == Screen::Layers => super::layers::guessed(model, line.text()),
        Prompt::Guess => super::story::guessed(model, line.text()),
        // Answered with what is chosen beside it.
        Prompt::SavePackets => {}
        Prompt::Find(pane) => {
            model.found = Found { text: line.text().to_owned(), pane: Some(pane), ..Found::default() };
            return super::list::find(model, true, pane == Pane::List);
        }
        Prompt::OpenFile => {
            let path = chosen.unwrap_or_else(|| line.text().to_owned());
            if path.ends_with('/') {
                model.popup = Some(Popup::Prompt {
                    kind,
                    line: Line::of(&path),
                    candidates: Vec::new(),
                    chosen: None,
                    problem: String::new(),
                });
                return vec![Effect::Complete(path)];
            }
            if path.trim().is_empty() {
                return Vec::new();
            }
            return vec![Effect::Open(commands::expand(path.trim()))];
        }
    }
    Vec::new()
}

/// Goes to a packet; beyond the end, says how many there are.
pub fn go_to(model: &mut Model, frame: FrameId) {
    if frame.0 < model.len() {
        model.jump(frame);
    } else {
        let lang = model.look.lang;
        model.sorry(lang.with("goto-beyond", &[("number", frame.number().into()), ("count", model.len().into())]));
    }
}

/// File names that complete what was typed.
pub fn completions(model: &mut Model, names: Vec<String>) {
    if let Some(Popup::Prompt { kind: Prompt::OpenFile, candidates, chosen, .. }) = &mut model.popup {
        *candidates = names;
        *chosen = None;
    }
}

fn complete(model: &mut Model) -> Vec<Effect> {
    match &mut model.popup {
        Some(Popup::Palette { line, selected }) => {
            let (text, at) = (line.text().to_owned(), *selected);
            if let Some(entry) = commands::entries(model, &text).get(at) {
                model.popup = Some(Popup::Palette { line: Line::of(&entry.word), selected: 0 });
            }
        }
        Some(Popup::Prompt { kind: Prompt::Find(_), .. }) => super::find::turn_manner(model),
        Some(Popup::Prompt { kind: Prompt::Handout { .. }, .. }) => super::handout::turn(model),
        // The same key writes bodies and tables and prints pages: the first Tab turns from the one to the other.
        Some(Popup::Prompt { kind: Prompt::SaveBody(_) | Prompt::SaveTable, .. }) => super::handout::open(model),
        Some(Popup::Prompt { kind: Prompt::OpenFile, line, candidates, chosen, .. }) => {
            let common = common_start(candidates);
            let next = match chosen.and_then(|at| candidates.get(at)).or(candidates.first()) {
                Some(only) if candidates.len() == 1 || chosen.is_some() => only.clone(),
                Some(_) if common.len() > line.text().len() => common,
                Some(first) => first.clone(),
                None => return Vec::new(),
            };
            *line = Line::of(&next);
            return edited(model);
        }
        _ => {}
    }
    Vec::new()
}

fn common_start(names: &[String]) -> String {
    let Some(first) = names.first() else { return String::new() };
    let mut common = first.as_str();
    for name in names {
        let same = common.char_indices().zip(name.chars()).find(|((_, a), b)| a != b).map(|((at, _), _)| at);
        common = &common[..same.unwrap_or(common.len().min(name.len()))];
    }
    common.to_owned()
}

fn choose(model: &mut Model, down: bool) {
    if matches!(&model.popup, Some(Popup::Prompt { kind: Prompt::Find(_), .. })) {
        return super::find::turn_within(model, down);
    }
    if matches!(&model.popup, Some(Popup::Prompt { kind: Prompt::Handout { .. }, .. })) {
        return super::handout::switch(model);
    }
    if let Some(Popup::Prompt { kind, candidates, chosen, .. }) = &mut model.popup
        && !candidates.is_empty()
    {
        let last = candidates.len() - 1;
        *chosen = match (*chosen, down) {
            // One of them always holds.
            (Some(0), false) if *kind == Prompt::SavePackets => Some(0),
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(at), true) => Some((at + 1).min(last)),
            (Some(0), false) => None,
            (Some(at), false) => Some(at - 1),
        };
    }
}

/// What the columns of the selected row mean.
pub fn meaning(model: &mut Model) {
    match view::meaning::meanings(model).is_empty() {
        false => model.popup = Some(Popup::Meaning { top: 0 }),
        true => model.sorry(model.text("stat-empty")),
    }
}

fn move_popup(model: &mut Model, action: Action) {
    let page = i64::from(model.size.1 / 2).max(1);
    let by = match action {
        Action::Up | Action::Left => -1,
        Action::Down | Action::Right => 1,
        Action::PageUp | Action::HalfUp => -page,
        Action::PageDown | Action::HalfDown => page,
        Action::First => i64::MIN / 2,
        _ => i64::MAX / 2,
    };
    let moved = |from: usize, count: usize| (from as i64).saturating_add(by).clamp(0, count.max(1) as i64 - 1) as usize;
    let most = view::popup::scroll_room(model);
    let entries = match &model.popup {
        Some(Popup::Palette { line, .. }) => commands::entries(model, line.text()).len(),
        _ => 0,
    };
    let columns = model.columns.len();
    let places = model.capturing.places.len();
    let series = model.statistics.series.len();
    match &mut model.popup {
        Some(
            Popup::Help { top, .. }
            | Popup::Notes { top }
            | Popup::Failure { top, .. }
            | Popup::Compare { top }
            | Popup::Origin { top }
            | Popup::Meaning { top }
            | Popup::Trouble { top, .. }
            | Popup::Status { top, .. },
        ) => *top = moved(*top, most + 1),
        Some(Popup::Sort { selected }) => *selected = moved(*selected, Sort::ALL.len()),
        Some(Popup::Series { selected }) => *selected = moved(*selected, series),
        Some(Popup::FilterBy { choices, selected }) => *selected = moved(*selected, choices.len()),
        Some(Popup::Interfaces { selected }) => *selected = moved(*selected, places),
        Some(Popup::Palette { selected, .. }) => *selected = moved(*selected, entries),
        Some(Popup::Decode { transport, selected, .. }) => {
            *selected = moved(*selected, super::decode::choices(*transport).len());
        }
        Some(Popup::Columns { selected }) => {
            // ← → carry the column along.
            let target = moved(*selected, columns);
            if matches!(action, Action::Left | Action::Right) {
                model.columns.swap(*selected, target);
                model.unsaved = true;
            }
            *selected = target;
        }
        _ => {}
    }
}

fn move_start(model: &mut Model, action: Action) {
    let last = model.start.lines(model.capturing.places.len()).saturating_sub(1);
    let at = model.start.selected;
    model.start.selected = match action {
        Action::Up => at.saturating_sub(1),
        Action::PageUp | Action::HalfUp => at.saturating_sub(5),
        Action::Down => (at + 1).min(last),
        Action::PageDown | Action::HalfDown => (at + 5).min(last),
        Action::First => 0,
        Action::Last => last,
        _ => at,
    };
}

fn move_list(model: &mut Model, action: Action) {
    let page = model.page();
    match action {
        Action::Up => model.move_list(-1),
        Action::Down => model.move_list(1),
        Action::PageUp => model.move_list(-page),
        Action::PageDown => model.move_list(page),
        Action::HalfUp => model.move_list(-(page / 2).max(1)),
        Action::HalfDown => model.move_list((page / 2).max(1)),
        Action::First => model.go_edge(false),
        Action::Last => model.go_edge(true),
        Action::Left => model.list.shift = model.list.shift.saturating_sub(8),
        _ => model.list.shift = (model.list.shift + 8).min(view::list::longest_info(model)),
    }
}

fn move_tree(model: &mut Model, action: Action) {
    let page = model.page();
    match action {
        Action::Up => model.move_tree(-1),
        Action::Down => model.move_tree(1),
        Action::PageUp => model.move_tree(-page),
        Action::PageDown => model.move_tree(page),
        Action::HalfUp => model.move_tree(-(page / 2).max(1)),
        Action::HalfDown => model.move_tree((page / 2).max(1)),
        Action::First => model.move_tree(i64::from(i32::MIN)),
        Action::Last => model.move_tree(i64::from(i32::MAX)),
        Action::Left => model.tree_left(),
        _ => model.tree_right(),
    }
}

fn move_bytes(model: &mut Model, action: Action) {
    let (line, page) = (i64::from(model.bytes_per_line()), model.page());
    match action {
        Action::Up => model.move_bytes(-line),
        Action::Down => model.move_bytes(line),
        Action::PageUp => model.move_bytes(-line * page),
        Action::PageDown => model.move_bytes(line * page),
        Action::HalfUp => model.move_bytes(-line * (page / 2).max(1)),
        Action::HalfDown => model.move_bytes(line * (page / 2).max(1)),
        Action::First => model.move_bytes(i64::from(i32::MIN)),
        Action::Last => model.move_bytes(i64::from(i32::MAX)),
        Action::Left => model.move_bytes(-1),
        _ => model.move_bytes(1),
    }
}

/// Enter on the start screen.
pub fn open_chosen(model: &mut Model, _now: u64) -> Vec<Effect> {
    match model.start.choice(model.capturing.places.len(), model.start.selected) {
        None => Vec::new(),
        Some(Choice::Place(at)) => super::live::chosen(model, at),
        Some(Choice::Recent(recent)) => vec![Effect::Open(recent.path.clone())],
        Some(Choice::Other) => {
            prompt(model, Prompt::OpenFile);
            vec![Effect::Complete(String::new())]
        }
        Some(Choice::Lesson(lesson)) => take(model, lesson),
        Some(Choice::Sample(sample)) => vec![Effect::OpenSample(sample.name.clone())],
    }
}

/// Opens the capture of a lesson; its first step is shown as soon as it is read.
fn take(model: &mut Model, lesson: &Arc<Lesson>) -> Vec<Effect> {
    model.story.next_lesson = Some(Arc::clone(lesson));
    vec![Effect::OpenSample(lesson.capture.clone())]
}

/// Selects the first lesson on the start screen.
pub fn lessons(model: &mut Model) {
    let [.., first, _] = model.start.groups(model.capturing.places.len());
    model.start.selected = first;
}

/// A digit on the start screen opens that sample.
pub fn sample(model: &mut Model, key: Key) -> Vec<Effect> {
    super::live::leave_trouble(model);
    let digit = key.typed().and_then(|c| c.to_digit(10)).unwrap_or(0) as usize;
    match digit.checked_sub(1).and_then(|at| model.start.samples.get(at)) {
        Some(sample) => vec![Effect::OpenSample(sample.name.clone())],
        None => {
            model.sorry(model.text("sample-none"));
            Vec::new()
        }
    }
}
