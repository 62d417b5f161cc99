//! Moving in the content of a stream.

use super::{Effect, missed};
use crate::base::{ExchangeId, FrameId, MessageId, StreamId};
use crate::tui::keys::Action;
use crate::tui::model::follow::{Follow, Form, Kind, Motion};
use crate::tui::model::search::Ground;
use crate::tui::model::{Job, Model, Pane, Prompt, Screen};
use crate::tui::view;

/// What to follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A stream, from its beginning.
    Stream(StreamId),
    /// The stream of a packet, at the packet.
    Frame(FrameId),
    /// The stream of an exchange, where it begins.
    Exchange(ExchangeId),
}

/// A search in the content of a stream, in the background.
#[derive(Clone, Debug, PartialEq)]
pub struct Seeking {
    /// Number of the search.
    pub id: u64,
    /// The stream.
    pub stream: StreamId,
    /// What is looked for: ASCII letters match whatever their case.
    pub text: String,
    /// From where.
    pub origin: Origin,
    /// Towards the end.
    pub forward: bool,
}

/// Where a search begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// At a byte, counted over both directions without gaps.
    Byte(u64),
    /// At a byte of a decoded message.
    Message(MessageId, u64),
}

/// Where a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sought {
    /// At a byte of a chunk.
    Byte(u32, u64),
    /// At a byte of a decoded message.
    Message(MessageId, u64),
}

/// Shows the content of a stream; Backspace comes back.
pub fn open(model: &mut Model, target: Target) -> Vec<Effect> {
    let form = if model.follow.by_content { Form::default() } else { model.follow.form };
    let keep = Follow { form, cut_lines: model.follow.cut_lines, ..Follow::default() };
    model.follow = keep;
    model.follow_target = Some(target);
    if model.screen != Screen::Follow {
        model.show_deeper(Screen::Follow);
    }
    Vec::new()
}

/// `s` in the packet list: the stream of the selected packet.
pub fn open_packet(model: &mut Model) -> Vec<Effect> {
    match model.frame() {
        Some(frame) if model.rows.get(&frame.0).is_none_or(|row| row.stream.is_some()) => {
            open(model, Target::Frame(frame))
        }
        _ => {
            model.sorry(model.text("stream-none"));
            Vec::new()
        }
    }
}

/// Does what an action means in this view; `None` leaves it to what is the same everywhere.
pub fn act(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    let page = model.page();
    let motion = match action {
        Action::Up => Motion::By(-1),
        Action::Down => Motion::By(1),
        Action::PageUp => Motion::By(-page),
        Action::PageDown => Motion::By(page),
        Action::HalfUp => Motion::By(-(page / 2).max(1)),
        Action::HalfDown => Motion::By((page / 2).max(1)),
        Action::First | Action::GoFirst | Action::GoStart => Motion::Start,
        Action::Last | Action::GoLast | Action::GoEnd => Motion::End,
        Action::PreviousGroup => Motion::Turn(false),
        Action::NextGroup => Motion::Turn(true),
        _ => return other(model, action),
    };
    push(model, motion);
    Some(Vec::new())
}

fn other(model: &mut Model, action: Action) -> Option<Vec<Effect>> {
    match action {
        Action::Open => match frame(model) {
            Some(frame) => {
                model.show_deeper(Screen::Packets);
                model.jump(frame);
            }
            None => model.sorry(model.text("follow-no-frame")),
        },
        Action::Form => {
            let at = Form::ALL.iter().position(|form| *form == model.follow.form).unwrap_or(0);
            model.follow.form = Form::ALL[(at + 1) % Form::ALL.len()];
            model.follow.by_content = false;
            let name = model.text(model.follow.form.id());
            model.say(model.look.lang.with("say-follow-form", &[("name", (&name).into())]));
            stay(model);
        }
        Action::Wrap => {
            model.follow.cut_lines = !model.follow.cut_lines;
            model.follow.shift = 0;
            stay(model);
        }
        Action::Left => model.follow.shift = model.follow.shift.saturating_sub(8),
        Action::Right if model.follow.cut_lines => model.follow.shift += 8,
        Action::Right => {}
        Action::Find => super::popup::prompt(model, Prompt::Find(Pane::List)),
        Action::FindNext | Action::FindPrevious if model.found.text.is_empty() => {
            super::popup::prompt(model, Prompt::Find(Pane::List));
        }
        Action::FindNext => return Some(find(model, true, false)),
        Action::FindPrevious => return Some(find(model, false, false)),
        Action::Stream => {}
        Action::Secrets => {
            model.exchanges.revealed = !model.exchanges.revealed;
            let id = if model.exchanges.revealed { "say-secrets-shown" } else { "say-secrets-hidden" };
            model.say(model.text(id));
        }
        _ => return None,
    }
    Some(Vec::new())
}

/// The frame of the selected line.
pub fn frame(model: &Model) -> Option<FrameId> {
    let follow = &model.follow;
    follow.lines.iter().find(|line| line.place == follow.cursor).and_then(|line| line.frame)
}

/// Lines are about to be made anew: the frame of the selected one is found again.
fn stay(model: &mut Model) {
    if let Some(frame) = frame(model) {
        push(model, Motion::Frame(frame));
    }
}

/// Adds a movement; several between two pictures add up.
fn push(model: &mut Model, motion: Motion) {
    let follow = &mut model.follow;
    follow.motion = Some(match (follow.motion, motion) {
        (Some(Motion::By(one)), Motion::By(other)) => Motion::By(one.saturating_add(other)),
        (_, motion) => motion,
    });
}

/// Finds the text again; a fresh search may find it on the selected line too.
pub fn find(model: &mut Model, forward: bool, fresh: bool) -> Vec<Effect> {
    let follow = &model.follow;
    let Some(stream) = follow.stream.filter(|_| !model.found.text.is_empty()) else {
        missed::say(model, Ground::Content, 0);
        return Vec::new();
    };
    let line = follow.lines.iter().find(|line| line.place == follow.cursor);
    let behind = line.map_or(0, |line| if forward && !fresh { line.bytes.max(1) } else { 0 });
    let behind = if line.is_some_and(|line| line.kind != Kind::Data) { 0 } else { behind };
    let origin = match line.and_then(|line| line.message.map(|message| (message, line.inside))) {
        Some((message, inside)) => Origin::Message(message, inside + behind),
        None => Origin::Byte(follow.passed.0 + behind),
    };
    model.searches += 1;
    let id = model.searches;
    model.job = Some(Job { id, done: 0, of: 100, ground: Some(Ground::Content) });
    vec![Effect::Seek(Seeking { id, stream, text: model.found.text.clone(), origin, forward })]
}

/// A search came to its end.
pub fn sought(model: &mut Model, id: u64, found: Option<Sought>, wrapped: bool) {
    if model.job.as_ref().is_none_or(|job| job.id != id) {
        return;
    }
    model.job = None;
    match found {
        Some(Sought::Byte(chunk, at)) => push(model, Motion::Byte(chunk, at)),
        Some(Sought::Message(id, at)) => push(model, Motion::Message(id, at)),
        None => {
            let bytes = model.follow.passed.1;
            return missed::say(model, Ground::Content, bytes);
        }
    }
    if wrapped {
        model.say(model.text("found-wrapped"));
    }
}

/// What `y` copies here: the line, or all lines of the window.
pub fn copied(model: &Model, action: Action) -> Option<String> {
    let follow = &model.follow;
    let said = |line: &crate::tui::model::follow::Line| view::follow::line_text(model, line);
    match action {
        Action::CopyValue | Action::CopyRow => follow.lines.iter().find(|line| line.place == follow.cursor).map(said),
        Action::CopyDump | Action::CopyPacket => Some(follow.lines.iter().map(said).collect::<Vec<_>>().join("\n")),
        Action::CopyFilter => follow.connection.as_ref().map(view::connections::filter),
        _ => None,
    }
}

/// A click on a line.
pub fn click(model: &mut Model, line: usize) {
    if let Some(line) = model.follow.lines.get(line) {
        model.follow.cursor = line.place;
    }
}

/// The wheel.
pub fn wheel(model: &mut Model, by: i64) {
    push(model, Motion::By(by));
}
