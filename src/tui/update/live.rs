//! Capturing: beginning, stopping, the filter, what is unsaved, what went wrong.

use super::Effect;
use crate::tui::commands;
use crate::tui::input::Line;
use crate::tui::keys::Action;
use crate::tui::model::live::{
    Begin, Passed, Permission, Place, PortState, Question, SaveOutcome, Saving, Trouble, TroubleKind, Verdict, Which,
};
use crate::tui::model::{Model, Popup, Prompt};
use crate::tui::units;

/// Does what an action of capturing says; `None` for all others.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Capture => return Some(start_or_stop(model)),
        Action::Restart => return Some(restart(model)),
        Action::Interface => choose_interface(model),
        Action::CaptureFilter => ask_filter(model),
        Action::Save => ask_path(model),
        Action::Status => return Some(vec![Effect::Standing]),
        Action::Retry => {
            if let Some(Popup::Trouble { trouble, .. }) = model.popup.take() {
                return Some(vec![Effect::Capture(trouble.begin)]);
            }
        }
        Action::CopyCommand => {
            if let Some(Popup::Trouble { trouble, .. }) = &model.popup {
                return Some(vec![Effect::Copy(super::Copying::Text(trouble.command.clone()))]);
            }
        }
        Action::SaveFirst => {
            if let Some(Popup::Question(Question::Unsaved { then })) = model.popup.take() {
                model.capturing.afterwards = Some(then);
                ask_path(model);
            }
        }
        Action::Discard => {
            if let Some(Popup::Question(Question::Unsaved { then })) = model.popup.take() {
                model.capturing.discard = true;
                return Some(vec![*then]);
            }
        }
        Action::Replace => {
            if let Some(Popup::Question(Question::Replace(saving))) = model.popup.take() {
                return Some(vec![Effect::SavePackets(Saving { replace: true, ..saving })]);
            }
        }
        Action::OtherName => {
            if let Some(Popup::Question(Question::Replace(saving))) = model.popup.take() {
                prompt_path(model, &saving.path.to_string_lossy(), saving.which());
            }
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// Holds back what would lose unsaved packets, and asks.
pub fn guard(model: &mut Model, mut effects: Vec<Effect>) -> Vec<Effect> {
    let allowed = std::mem::take(&mut model.capturing.discard);
    if allowed || (model.unsaved_packets() == 0 && !model.comments.is_unsaved()) {
        return effects;
    }
    let loses = |effect: &Effect| {
        matches!(effect, Effect::Quit { .. } | Effect::Open(_) | Effect::OpenSample(_) | Effect::Capture(_))
    };
    if let Some(at) = effects.iter().position(loses) {
        let then = Box::new(effects.remove(at));
        model.popup = Some(Popup::Question(Question::Unsaved { then }));
    }
    effects
}

fn start_or_stop(model: &mut Model) -> Vec<Effect> {
    match model.live() {
        Some(live) if live.status.is_open() => {
            model.say(model.text("say-stopping"));
            vec![Effect::StopCapture]
        }
        Some(_) => restart(model),
        None => {
            choose_interface(model);
            Vec::new()
        }
    }
}

/// A new capture from the same interfaces.
fn restart(model: &mut Model) -> Vec<Effect> {
    match model.live() {
        Some(live) => {
            let gone = live.ports.iter().find(|port| port.state == PortState::Gone).map(|port| port.name.clone());
            // Whoever asks now would discard what was captured for nothing.
            if let Some(gone) = gone {
                model.sorry(model.look.lang.with("live-gone-for-good", &[("name", (&gone).into())]));
                return Vec::new();
            }
            let interfaces = live.ports.iter().map(|port| port.name.clone()).collect();
            vec![Effect::Capture(Begin { interfaces, filter: model.capturing.filter.clone() })]
        }
        None => {
            choose_interface(model);
            Vec::new()
        }
    }
}

fn choose_interface(model: &mut Model) {
    if model.capturing.places.is_empty() {
        let unbuilt = model.capturing.permission == Permission::Unbuilt;
        return model.sorry(model.text(if unbuilt { "live-unbuilt" } else { "live-no-places" }));
    }
    let current = model.live().and_then(|live| live.ports.first()).map(|port| port.name.clone());
    let same = |place: &Place| Some(&place.name) == current.as_ref();
    let selected = model.capturing.places.iter().position(same).unwrap_or(0);
    model.popup = Some(Popup::Interfaces { selected });
}

/// The chosen interface of the pop-up.
pub fn chosen(model: &Model, selected: usize) -> Vec<Effect> {
    let place = model.capturing.places.get(selected);
    let begin = |place: &Place| Begin { interfaces: vec![place.name.clone()], filter: model.capturing.filter.clone() };
    place.map(|place| Effect::Capture(begin(place))).into_iter().collect()
}

fn ask_filter(model: &mut Model) {
    let from = match model.popup {
        Some(Popup::Interfaces { selected }) => Some(selected),
        _ => None,
    };
    let line = Line::of(&model.capturing.filter);
    model.capturing.verdict = if line.is_empty() { Verdict::Fine } else { Verdict::Unknown };
    let kind = Prompt::CaptureFilter { from };
    model.popup = Some(Popup::Prompt { kind, line, candidates: Vec::new(), chosen: None, problem: String::new() });
}

/// The capture filter is being typed.
pub fn filter_edited(model: &mut Model, text: String) -> Vec<Effect> {
    if text.trim().is_empty() {
        model.capturing.verdict = Verdict::Fine;
        return Vec::new();
    }
    model.capturing.verdict = Verdict::Unknown;
    vec![Effect::CheckFilter(text)]
}

/// A filter was looked at: what is said of another text than the present one comes too late.
pub fn filter_checked(model: &mut Model, text: &str, verdict: Verdict) {
    if let Some(Popup::Prompt { kind: Prompt::CaptureFilter { .. }, line, .. }) = &model.popup
        && line.text() == text
    {
        model.capturing.verdict = verdict;
    }
}

/// Enter on a filter: one that is not understood stays where it is.
pub fn filter_entered(model: &mut Model, line: Line, from: Option<usize>) -> Vec<Effect> {
    let text = line.text().trim().to_owned();
    if !text.is_empty() && model.capturing.verdict != Verdict::Fine {
        let checked = model.capturing.verdict != Verdict::Unknown;
        let typed = line.text().to_owned();
        let kind = Prompt::CaptureFilter { from };
        model.popup = Some(Popup::Prompt { kind, line, candidates: Vec::new(), chosen: None, problem: String::new() });
        return if checked { Vec::new() } else { vec![Effect::CheckFilter(typed)] };
    }
    model.capturing.filter = text;
    match from {
        Some(selected) => model.popup = Some(Popup::Interfaces { selected }),
        None if model.capturing.filter.is_empty() => model.say(model.text("say-filter-none")),
        None => {
            let filter = model.capturing.filter.clone();
            model.say(model.look.lang.with("say-filter", &[("filter", (&filter).into())]));
        }
    }
    Vec::new()
}

/// The interfaces there are; the selection stays with its name.
pub fn places(model: &mut Model, places: Vec<Place>, permission: Permission) {
    let before = model.capturing.places.get(model.start.selected).map(|place| place.name.clone());
    let (old, new) = (model.capturing.places.len(), places.len());
    model.start.selected = match model.start.selected {
        at if at >= old && old > 0 => at - old + new,
        _ => before.and_then(|name| places.iter().position(|place| place.name == name)).unwrap_or(0),
    };
    model.capturing.places = places;
    model.capturing.permission = permission;
}

/// One more second of traffic.
pub fn traffic(model: &mut Model, passed: &[Passed]) {
    for place in &mut model.capturing.places {
        if let Some(passed) = passed.iter().find(|passed| passed.name == place.name) {
            place.up = passed.up;
            if let Some(packets) = passed.packets {
                place.traffic.push(packets);
            }
        }
    }
}

/// A capture could not begin.
pub fn refused(model: &mut Model, trouble: Trouble) {
    if trouble.kind == TroubleKind::Filter {
        // The place to mend it is the line it was typed in.
        model.capturing.filter.clone_from(&trouble.begin.filter);
    }
    model.popup = Some(Popup::Trouble { trouble: Box::new(trouble), top: 0 });
}

fn ask_path(model: &mut Model) {
    if model.is_empty() {
        model.capturing.afterwards = None;
        return model.sorry(model.text("save-nothing"));
    }
    if model.capturing.saving.is_some() {
        return model.sorry(model.text("save-running"));
    }
    let name = default_name(model);
    prompt_path(model, &name, Which::All);
}

/// What can be saved. After the question of unsaved packets only all of them are an answer.
fn choices(model: &Model) -> Vec<Which> {
    let more = model.capturing.afterwards.is_none();
    let filtered = model.matches().is_some_and(|matches| matches.count() > 0);
    let may = [
        (Which::All, true),
        (Which::WithKeys, more && model.facts.as_ref().is_some_and(|facts| facts.keys > 0)),
        (Which::Filtered, more && filtered),
        (Which::Marked, more && !model.list.marked.is_empty()),
    ];
    may.into_iter().filter(|(_, may)| *may).map(|(which, _)| which).collect()
}

fn prompt_path(model: &mut Model, name: &str, which: Which) {
    let lang = model.look.lang;
    let choices = choices(model);
    let says = |which: &Which| match which {
        Which::All => lang.with("save-all", &[("count", model.len().into())]),
        Which::WithKeys => lang.text("save-with-keys"),
        Which::Filtered => lang.with("save-filtered", &[("count", model.rows_shown().into())]),
        Which::Marked => lang.with("save-marked", &[("count", model.list.marked.len().into())]),
    };
    let alone = choices.len() < 2;
    let candidates = if alone { Vec::new() } else { choices.iter().map(says).collect() };
    let chosen = (!alone).then(|| choices.iter().position(|other| *other == which).unwrap_or(0));
    model.popup = Some(Popup::Prompt {
        kind: Prompt::SavePackets,
        line: Line::of(name),
        candidates,
        chosen,
        problem: String::new(),
    });
}

/// A name for the new file: that of the interface and the moment, or of the file that is shown.
fn default_name(model: &Model) -> String {
    let plain = |text: &str| -> String {
        let fits = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
        text.chars().map(|c| if fits(c) { c } else { '-' }).take(60).collect()
    };
    match model.live() {
        Some(live) => {
            let name = live.ports.first().map_or("", |port| port.name.as_str());
            format!("{}-{}.pcapng", plain(name), live.stamp)
        }
        None => {
            let name = model.facts.as_ref().map_or("", |facts| facts.name.rsplit('/').next().unwrap_or_default());
            let stem = name.split(".pcap").next().unwrap_or_default();
            format!("{}-2.pcapng", plain(stem))
        }
    }
}

/// The path was given.
pub fn path_entered(model: &mut Model, typed: &str, chosen: Option<usize>) -> Vec<Effect> {
    let typed = typed.trim();
    if typed.is_empty() {
        model.capturing.afterwards = None;
        return Vec::new();
    }
    let which = chosen.and_then(|at| choices(model).get(at).copied()).unwrap_or_default();
    let rows = (which == Which::Marked).then(|| model.list.marked.iter().copied().collect());
    let applied = model.filters.applied.as_ref().filter(|_| which == Which::Filtered);
    let filtered = applied.map(|applied| std::sync::Arc::clone(&applied.matches));
    let whole = model.capturing.afterwards.is_some();
    let saving =
        Saving { path: commands::expand(typed), rows, filtered, whole, keys: which == Which::WithKeys, replace: false };
    // What comes after the answer would be lost as well: nothing more is taken.
    let stop = whole && model.live().is_some_and(|live| live.status.is_open());
    stop.then_some(Effect::StopCapture).into_iter().chain([Effect::SavePackets(saving)]).collect()
}

/// What came of saving.
pub fn packets_saved(model: &mut Model, saving: Saving, outcome: SaveOutcome) -> Vec<Effect> {
    model.capturing.saving = None;
    let lang = model.look.lang;
    let path = saving.path.display().to_string();
    match outcome {
        SaveOutcome::Exists => {
            model.popup = Some(Popup::Question(Question::Replace(saving)));
            return Vec::new();
        }
        SaveOutcome::Done { packets, bytes, left_out, comments } => {
            if saving.which() == Which::All {
                model.capturing.saved = model.capturing.saved.max(u32::try_from(packets).unwrap_or(u32::MAX));
                model.comments.saved = model.comments.saved.max(comments);
            }
            let size = units::size(lang, bytes);
            let values = [("path", (&path).into()), ("count", packets.into()), ("size", (&size).into())];
            let mut text = lang.with("saved-packets", &values);
            for id in left_out {
                text = format!("{text}; {}", lang.text(id));
            }
            let then = model.capturing.afterwards.take();
            if then.is_some() && model.comments.is_unsaved() {
                // What would come after would lose them.
                model.sorry(text);
                return Vec::new();
            }
            model.say(text);
            if let Some(then) = then {
                model.capturing.discard = true;
                return vec![*then];
            }
        }
        SaveOutcome::GivenUp => {
            model.capturing.afterwards = None;
            model.sorry(lang.text("save-given-up"));
        }
        SaveOutcome::Failed(refusal) => {
            model.capturing.afterwards = None;
            model.sorry(lang.with("saved-not", &[("problem", (&refusal.say(lang)).into())]));
        }
    }
    Vec::new()
}

/// What Ctrl-C ends first: saving, then capturing. `None` when neither goes on.
pub fn interrupt(model: &mut Model) -> Option<Vec<Effect>> {
    if model.capturing.saving.is_some() {
        return Some(vec![Effect::StopSaving]);
    }
    if model.live().is_some_and(|live| live.status.is_open()) {
        model.say(model.text("note-interrupt-live"));
        return Some(vec![Effect::StopCapture]);
    }
    None
}

/// Esc on the list: what went wrong was read.
pub fn acknowledge(model: &mut Model) -> bool {
    let faults: Vec<_> = model.faults().into_iter().cloned().collect();
    let any = !faults.is_empty();
    model.capturing.acknowledged.extend(faults);
    any
}

/// A capture was opened: what was known of the one before is forgotten.
pub fn opened(model: &mut Model) {
    let capturing = &mut model.capturing;
    capturing.saved = 0;
    capturing.afterwards = None;
    capturing.acknowledged.clear();
    if let Some(live) = model.facts.as_ref().and_then(|facts| facts.live.as_deref()) {
        capturing.filter.clone_from(&live.filter);
        model.list.follow = true;
    }
}

/// A digit or `o` on the screen that says why a capture could not begin leads away from it.
pub fn leave_trouble(model: &mut Model) {
    if matches!(model.popup, Some(Popup::Trouble { .. })) {
        model.popup = None;
    }
}
