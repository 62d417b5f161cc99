//! What happens: a message comes in, the model changes, effects go out for `run` to carry out.

mod bytes;
mod carry;
mod columns;
mod comments;
mod connections;
mod copy;
mod decode;
pub mod exchanges;
pub mod filter;
pub mod find;
mod follow;
mod handout;
mod ladder;
mod layers;
mod list;
pub mod live;
mod missed;
mod mouse;
mod names;
mod popup;
mod search;
mod settings;
mod statistics;
mod story;
mod tree;

pub use comments::Commented;
pub use connections::{Finding, Ordering};
pub use copy::{Copying, Text};
pub use decode::choices;
pub use follow::{Origin, Seeking, Sought, Target};
pub use handout::{Printed, Printing, choices as handout_choices};
pub use ladder::settle as settle_ladder;
pub use layers::asks as layer_asks;
pub use list::reveal;
use search::{search, search_note};
pub use statistics::{Counting, add_series, remove_series};

use std::path::PathBuf;

use super::keys::{self, Action, Key};
use super::model::exchanges::{Arranged, Arrangement};
use super::model::live::{Begin, Passed, Permission, Place, SaveOutcome, Saving, Standing, Trouble, Verdict};
use super::model::{Facts, Loading, Model, Pane, Popup, Prefix, Prompt, Screen, Search};
use super::refusal::Refusal;
use crate::base::{ExchangeId, FrameId, MessageId};
use crate::names::Chosen;

/// What comes in.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key.
    Key(Key),
    /// Text pasted by the terminal.
    Paste(String),
    /// The mouse.
    Mouse(crossterm::event::MouseEvent),
    /// A new size of the terminal.
    Resize(u16, u16),
    /// A capture was opened.
    Opened(Box<Facts>),
    /// The capture is read again, with other settings.
    Reread(Box<Facts>),
    /// The capture grew, or loading came to its end.
    Progress(Box<Facts>),
    /// A search passed so many rows.
    Searching {
        /// Which search.
        id: u64,
        /// Rows done.
        done: u32,
        /// Of.
        of: u32,
    },
    /// A search came to its end.
    Searched {
        /// Which search.
        id: u64,
        /// What it found.
        found: Option<FrameId>,
        /// Whether it began again at the other end.
        wrapped: bool,
    },
    /// Connections were put in order.
    Ordered {
        /// Which order.
        id: u64,
        /// The streams of the rows.
        order: std::sync::Arc<[u32]>,
    },
    /// A search among connections came to its end.
    FoundConnection {
        /// Which search.
        id: u64,
        /// The row it found.
        row: Option<u32>,
        /// Whether it began again at the other end.
        wrapped: bool,
    },
    /// A search in the content of a stream came to its end.
    Sought {
        /// Which search.
        id: u64,
        /// What it found.
        found: Option<Sought>,
        /// Whether it began again at the other end.
        wrapped: bool,
    },
    /// A search among the exchanges came to its end.
    SearchedExchanges {
        /// Which search.
        id: u64,
        /// What it found.
        found: Option<ExchangeId>,
        /// Whether it began again at the other end.
        wrapped: bool,
        /// The exchange with which what was found is to be compared.
        beside: Option<ExchangeId>,
    },
    /// A display filter looked at packets.
    Filtered {
        /// Which filter.
        id: u64,
        /// What it found so far.
        matches: std::sync::Arc<crate::filter::Matches>,
        /// All was known of the capture when it began.
        settled: bool,
        /// Packets that could not be read.
        unread: u64,
        /// It has looked at all there were, or was stopped.
        ended: bool,
    },
    /// What the capture has; `None` when counting was stopped.
    Counted(Option<std::sync::Arc<super::model::filter::Census>>),
    /// How many packets or exchanges filters select that are offered.
    Tried(Vec<(String, u64)>),
    /// So many exchanges of the list are arranged.
    Arranging {
        /// Exchanges done.
        done: u32,
        /// Of.
        of: u32,
    },
    /// The list of exchanges is arranged.
    Arranged(Box<Arranged>),
    /// Statistics were counted.
    Statistics {
        /// Which count.
        id: u64,
        /// The numbers.
        table: std::sync::Arc<crate::export::statistics::Table>,
        /// How many milliseconds it took.
        took: u64,
    },
    /// A body was written to a file, or why not.
    Saved(Result<(PathBuf, usize), Refusal>),
    /// Something that is done on another thread for what is on the screen is further, or done.
    Fetched,
    /// Every line of the tree has its text now: look again.
    Lines(Vec<String>),
    /// File names that complete what was typed.
    Completions(Vec<String>),
    /// Text went to the clipboard, or why it did not.
    Copied(Result<usize, CopyProblem>),
    /// What can be captured from, and whether that is allowed.
    Places(Vec<Place>, Permission),
    /// What passed each interface in the last second.
    Traffic(Vec<Passed>),
    /// A capture filter was looked at.
    FilterChecked(String, Verdict),
    /// A capture could not begin.
    Refused(Box<Trouble>),
    /// So many packets are saved.
    Saving {
        /// Packets done.
        done: u32,
        /// Of.
        of: u32,
    },
    /// Packets were saved, or not.
    PacketsSaved(Saving, SaveOutcome),
    /// How things stand.
    Standing(Box<Standing>),
    /// Comments were changed, or why not.
    Commented(Commented),
    /// The capture was gone over for names of hosts.
    Named {
        /// So many packets of it.
        packets: u32,
        /// So many names are known.
        names: u64,
    },
    /// Something went wrong.
    Failed {
        /// What.
        what: String,
        /// Details and advice.
        lines: Vec<String>,
    },
}

/// Why text did not go to the clipboard.
#[derive(Clone, Debug)]
pub enum CopyProblem {
    /// It is longer than terminals take.
    TooLong(usize),
    /// There is none.
    Empty,
}

/// What `run` has to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// End; with `keep` the last screen stays in the terminal.
    Quit {
        /// Leave the last screen.
        keep: bool,
    },
    /// Stop until the shell continues us.
    Suspend,
    /// Draw everything again.
    Redraw,
    /// Put something into the clipboard.
    Copy(Copying),
    /// Look for a packet in the background.
    Search(Search),
    /// Look at packets for a display filter, in the background.
    Filter(super::filtering::Filtering),
    /// Give that up.
    StopFilter,
    /// Count the fields and values of the capture in the background.
    Count,
    /// Try filters in the background: how much they select.
    Try(crate::filter::Scope, Vec<String>),
    /// Arrange the list of exchanges in the background.
    Arrange(Arrangement),
    /// Write the body of a message to a new file.
    SaveBody(MessageId, PathBuf),
    /// Write a handout.
    Print(Box<Printing>),
    /// Write these bytes into a new file.
    SaveBytes(PathBuf, Vec<u8>),
    /// Give the running search up.
    StopSearch,
    /// Read the capture again, with these ports decoded as these protocols.
    DecodeAs(Vec<crate::dissect::DecodeAs>),
    /// Put connections in order.
    Order(Ordering),
    /// Count statistics in the background.
    Statistics(Counting),
    /// Look for a connection.
    FindConnection(Finding),
    /// Look for text in the content of a stream.
    Seek(Seeking),
    /// Get the text of every line of the tree.
    Lines(FrameId),
    /// Open a file.
    Open(PathBuf),
    /// Open a built-in capture.
    OpenSample(String),
    /// Complete a file name.
    Complete(String),
    /// Forget the recent files.
    ForgetRecent,
    /// Begin a capture; the one that is shown ends.
    Capture(Begin),
    /// Take no more packets.
    StopCapture,
    /// Look whether a capture filter is understood.
    CheckFilter(String),
    /// Write packets to a file.
    SavePackets(Saving),
    /// Give up saving.
    StopSaving,
    /// Find out how things stand.
    Standing,
    /// Set the comments of a packet, or of the capture as a whole.
    Comment(Option<FrameId>, Vec<String>),
    /// Show names of these kinds beside numbers.
    Names(Chosen),
    /// Learn the names of hosts.
    Learn,
}

/// Changes the model. `now` is a clock in milliseconds.
pub fn update(model: &mut Model, message: Message, now: u64) -> Vec<Effect> {
    let effects = handle(model, message, now);
    if model.popup.is_none() {
        filter::uncover(model);
    }
    let mut effects = live::guard(model, effects);
    effects.extend(exchanges::background(model));
    effects.extend(filter::background(model));
    effects.extend(statistics::background(model));
    effects.extend(names::background(model));
    effects
}

fn handle(model: &mut Model, message: Message, now: u64) -> Vec<Effect> {
    match message {
        Message::Key(key) => return on_key(model, key, now),
        Message::Mouse(event) => return mouse::on_mouse(model, event, now),
        Message::Paste(text) => return popup::paste(model, &text),
        Message::Resize(width, height) => {
            model.size = (width, height);
            model.settle();
        }
        Message::Opened(facts) => {
            open(model, *facts);
            return connections::progress(model);
        }
        Message::Reread(facts) => return decode::reread(model, *facts),
        Message::Progress(facts) => {
            progress(model, *facts);
            return connections::progress(model);
        }
        Message::Searching { id, done, of } => {
            if let Some(job) = model.job.as_mut().filter(|job| job.id == id) {
                (job.done, job.of) = (done, of);
            }
        }
        Message::Searched { id, found, wrapped } => search::searched(model, id, found, wrapped),
        Message::Ordered { id, order } => return connections::ordered(model, id, order),
        Message::FoundConnection { id, row, wrapped } => connections::found(model, id, row, wrapped),
        Message::Sought { id, found, wrapped } => follow::sought(model, id, found, wrapped),
        Message::SearchedExchanges { id, found, wrapped, beside } => {
            exchanges::searched(model, id, found, wrapped, beside);
        }
        Message::Filtered { id, matches, settled, unread, ended } => {
            filter::filtered(model, id, matches, settled, unread, ended);
        }
        // The screen is drawn anew after every message.
        Message::Fetched => {}
        Message::Counted(census) => filter::counted(model, census),
        Message::Tried(counts) => filter::tried(model, counts),
        Message::Arranging { done, of } => model.exchanges.arranging = Some((done, of)),
        Message::Arranged(arranged) => exchanges::arranged(model, *arranged),
        Message::Statistics { id, table, took } => statistics::counted(model, id, table, took),
        Message::Saved(result) => copy::saved(model, result),
        Message::Lines(lines) => {
            if let Some(detail) = &mut model.detail {
                for (node, line) in detail.nodes.iter_mut().zip(lines) {
                    node.text.get_or_insert_with(|| line.into());
                }
            }
            return list::find(model, true, false);
        }
        Message::Completions(names) => popup::completions(model, names),
        Message::Copied(result) => copy::copied(model, &result),
        Message::Places(places, permission) => live::places(model, places, permission),
        Message::Traffic(passed) => live::traffic(model, &passed),
        Message::FilterChecked(text, verdict) => live::filter_checked(model, &text, verdict),
        Message::Refused(trouble) => live::refused(model, *trouble),
        Message::Saving { done, of } => model.capturing.saving = Some((done, of)),
        Message::PacketsSaved(saving, outcome) => return live::packets_saved(model, saving, outcome),
        Message::Standing(standing) => model.popup = Some(Popup::Status { standing, top: 0 }),
        Message::Commented(commented) => comments::changed(model, commented),
        Message::Named { packets, names } => names::learned(model, packets, names),
        Message::Failed { what, lines } => model.popup = Some(Popup::Failure { what, lines, top: 0 }),
    }
    Vec::new()
}

fn open(model: &mut Model, facts: Facts) {
    filter::opened(model, &facts);
    model.stances.clear();
    model.screen = Screen::Packets;
    (model.zoom, model.swap) = (false, false);
    let filter = model.exchanges.by.filter.take();
    model.exchanges = Default::default();
    model.exchanges.by.filter = filter;
    model.connections = Default::default();
    model.follow = Default::default();
    model.statistics = Default::default();
    model.layers = Default::default();
    model.ladder = Default::default();
    let lesson = model.story.next_lesson.take();
    model.story = super::model::story::Story { lesson, ..Default::default() };
    (model.follow_target, model.follow_again) = (None, None);
    model.names.forget();
    model.comments = Default::default();
    model.decode_as.clear();
    model.returning = None;
    model.trail.clear();
    model.facts = Some(facts);
    exchanges::grown(model);
    model.rows.clear();
    model.detail = None;
    model.popup = None;
    model.list = super::model::List { follow: model.list.follow, ..Default::default() };
    live::opened(model);
    model.jumps = Default::default();
    model.marks.clear();
    model.job = None;
    model.focus = Pane::List;
    model.settle();
    if model.story.lesson.is_some() {
        model.story.moved = true;
        model.show_deeper(Screen::Story);
    }
}

fn progress(model: &mut Model, facts: Facts) {
    statistics::progress(model);
    let growing = facts.is_growing();
    if growing && !model.list.touched {
        model.list.follow = true;
    }
    let known = |facts: &Facts| (facts.len, facts.exchanges, facts.read_again);
    let before = model.facts.replace(facts).map(|facts| known(&facts));
    if before != model.facts.as_ref().map(known) {
        // A message that is complete by now changes the rows of the packets that began it.
        model.rows.clear();
    }
    decode::restore(model);
    if let Some(wanted) = model.wanted.filter(|wanted| wanted.0 < model.len()) {
        model.wanted = None;
        model.jump(wanted);
    }
    show_first(model);
    if model.list.follow {
        model.select_newest();
    }
    if !growing {
        model.list.seen = model.len();
    }
    exchanges::grown(model);
    model.settle();
}

fn on_key(model: &mut Model, key: Key, now: u64) -> Vec<Effect> {
    model.toast = None;
    model.list.touched = true;
    if model.look.is_projector() {
        model.pressed = Some(key.name(model.look.ascii));
    }
    let context = model.context();
    let interrupted = model.interrupted.take();
    if let Some(binding) = keys::find(context, key) {
        if binding.action == Action::Interrupt {
            return interrupt(model, interrupted, now);
        }
        if binding.action == Action::Sample1 {
            return popup::sample(model, key);
        }
        return act(model, binding.action, now);
    }
    if context & keys::TEXT != 0 {
        return popup::edit(model, key);
    }
    if let Some(Popup::Prefix(prefix)) = model.popup {
        return popup::after_prefix(model, prefix, key, now);
    }
    if missed::elsewhere(model, context, key) {
        return Vec::new();
    }
    let Some(typed) = key.typed().filter(|typed| !typed.is_ascii()) else { return Vec::new() };
    by_position(model, typed, now)
}

/// A letter of another keyboard layout counts as the key it lies on.
fn by_position(model: &mut Model, typed: char, now: u64) -> Vec<Effect> {
    let Some(keys) = keys::by_position(typed) else { return Vec::new() };
    let mut effects = Vec::new();
    for c in keys {
        let key = Key { code: crossterm::event::KeyCode::Char(c), modifiers: crossterm::event::KeyModifiers::NONE };
        effects.extend(on_key(model, key, now));
    }
    if !model.layout_note_shown && model.toast.is_none() {
        model.layout_note_shown = true;
        model.say(model.text("note-layout"));
    }
    effects
}

/// Ctrl-C: gives up what is being done; twice within two seconds quits.
fn interrupt(model: &mut Model, before: Option<u64>, now: u64) -> Vec<Effect> {
    if before.is_some_and(|before| now.saturating_sub(before) <= 2000) {
        return vec![Effect::Quit { keep: false }];
    }
    model.interrupted = Some(now);
    if filter::leave(model) || model.popup.take().is_some() {
        return Vec::new();
    }
    if let Some(effects) = live::interrupt(model) {
        return effects;
    }
    let effects = if model.job.take().is_some() { vec![Effect::StopSearch] } else { Vec::new() };
    model.say(model.text("note-interrupt"));
    effects
}

/// Does what an action says, from a key, the palette or the mouse.
pub fn act(model: &mut Model, action: Action, now: u64) -> Vec<Effect> {
    use Action::*;
    let more = |model: &mut Model| comments::act(model, action).or_else(|| names::act(model, action));
    if let Some(effects) = filter::act(model, action).or_else(|| live::act(model, action)).or_else(|| more(model)) {
        return effects;
    }
    let prefixed = matches!(model.popup, Some(Popup::Prefix(_)));
    if model.popup.is_none() || prefixed {
        // A view is asked first; what it leaves means the same everywhere.
        let done = match model.screen {
            Screen::Start | Screen::Packets => None,
            Screen::Exchanges => exchanges::act(model, action),
            Screen::Connections => connections::act(model, action),
            Screen::Follow => follow::act(model, action),
            Screen::Statistics => statistics::act(model, action),
            Screen::Layers => layers::act(model, action),
            Screen::Ladder => ladder::act(model, action),
            Screen::Story => story::act(model, action),
        };
        if let Some(effects) = done {
            if prefixed {
                model.popup = None;
            }
            return effects;
        }
    }
    match action {
        Up | Down | PageUp | PageDown | HalfUp | HalfDown | First | Last | Left | Right => {
            return popup::or_pane(model, action);
        }
        Open => return open_deeper(model, now),
        Back => return back(model),
        BackOrQuit => {
            live::leave_trouble(model);
            let in_list = model.focus == Pane::List && !model.zoom && model.trail.is_empty();
            let top = model.screen == Screen::Start || in_list;
            return if top { vec![Effect::Quit { keep: false }] } else { back(model) };
        }
        QuitKeep => return vec![Effect::Quit { keep: true }],
        NextPane => next_pane(model, 1),
        PreviousPane => next_pane(model, 2),
        PreviousGroup => model.move_group(false),
        NextGroup => model.move_group(true),
        Unfold => model.set_open(true),
        Fold => model.set_open(false),
        UnfoldAll => model.unfold_all(),
        Form => model.bytes.bits = !model.bytes.bits,
        Wrap => model.tree.wrap = !model.tree.wrap,
        MarkRow => model.mark_row(),
        Together => return list::together(model),
        Stream => return follow::open_packet(model),
        DecodeAs => return decode::open(model),
        Export => handout::open(model),
        View1 | View2 | View3 | View4 | View5 | View6 => carry::show(model, action),
        PacketPrevious => model.move_list(-1),
        PacketNext => model.move_list(1),
        StreamNext => return list::same_stream(model, true),
        StreamPrevious => return list::same_stream(model, false),
        GoStart => return list::stream_edge(model, false),
        GoEnd => return list::stream_edge(model, true),
        GoMatch => model.go_match(),
        JumpBack => model.travel(false),
        JumpForward => model.travel(true),
        GoFirst => model.go_edge(false),
        GoLast => model.go_edge(true),
        GoPacket | GoTo => popup::prompt(model, Prompt::GoTo),
        Find => popup::prompt(model, Prompt::Find(model.focus)),
        FindNext => return list::find(model, true, true),
        FindPrevious => return list::find(model, false, true),
        OpenFile | OpenOther => {
            live::leave_trouble(model);
            popup::prompt(model, Prompt::OpenFile);
            return vec![Effect::Complete(String::new())];
        }
        Lessons => popup::lessons(model),
        ForgetRecent => {
            model.start.recent.clear();
            model.start.selected = 0;
            model.say(model.text("recent-forgotten"));
            return vec![Effect::ForgetRecent];
        }
        Redraw => return vec![Effect::Redraw],
        Suspend => return vec![Effect::Suspend],
        Copy => model.popup = Some(Popup::Prefix(Prefix::Copy)),
        Go => model.popup = Some(Popup::Prefix(Prefix::Go)),
        SetMark => model.popup = Some(Popup::Prefix(Prefix::SetMark)),
        GoMark => model.popup = Some(Popup::Prefix(Prefix::GoMark)),
        CopyValue | CopyFilter | CopyHex | CopyDump | CopyRow | CopyPacket | CopyJson | CopyScreen | CopyCurl
        | CopyTable => {
            return copy::copy(model, action);
        }
        Palette | Help | Notes | Columns | Accept | Close | CloseBox | Complete | PromptUp | PromptDown
        | ToggleColumn | ColumnUp | ColumnDown => return popup::act(model, action, now),
        AddColumn | RemoveColumn | Coloring => columns::act(model, action),
        _ => settings::setting(model, action),
    }
    Vec::new()
}

/// Shows the view to start with: at the frame to start at, as soon as there is one.
fn show_first(model: &mut Model) {
    let is_complete = model.facts.as_ref().is_some_and(|facts| facts.loading == Loading::Done);
    if is_complete {
        missed::start(model);
    }
    let is_there = model.wanted.is_none() && model.wanted_stream.is_none() && !model.is_empty();
    let Some(view) = model.first_view.take_if(|_| is_there) else { return };
    carry::show(model, view);
}

fn set_focus(model: &mut Model, pane: Pane) {
    model.focus = pane;
    if pane != Pane::List {
        // Who looks into a packet does not want another one in its place.
        model.list.follow = false;
    }
    model.swap = pane == Pane::Bytes || pane == Pane::List && model.swap;
    model.settle();
}

fn next_pane(model: &mut Model, step: usize) {
    let panes = model.screen.panes();
    if panes.is_empty() {
        return model.start_next_group();
    }
    let at = panes.iter().position(|pane| *pane == model.focus).unwrap_or(0);
    let next = if step == 1 { at + 1 } else { at + panes.len() - 1 };
    set_focus(model, panes[next % panes.len()]);
}

fn open_deeper(model: &mut Model, now: u64) -> Vec<Effect> {
    if model.screen == Screen::Start {
        return popup::open_chosen(model, now);
    }
    match model.focus {
        Pane::List => set_focus(model, Pane::Detail),
        Pane::Bytes => set_focus(model, Pane::Detail),
        Pane::Detail => match model.node().map(|node| node.frame) {
            Some(Some(frame)) if frame.0 < model.len() => model.jump(frame),
            Some(_) if model.has_children() && !model.is_open(model.tree.selected) => model.set_open(true),
            _ => set_focus(model, Pane::Bytes),
        },
    }
    Vec::new()
}

fn back(model: &mut Model) -> Vec<Effect> {
    if model.job.take().is_some() {
        return vec![Effect::StopSearch];
    }
    if model.capturing.saving.is_some() {
        return vec![Effect::StopSaving];
    }
    if live::acknowledge(model) {
        return Vec::new();
    }
    if filter::give_up(model) {
        return Vec::new();
    }
    if !model.found.text.is_empty() {
        model.found = Default::default();
    } else if model.zoom {
        model.zoom = false;
        model.settle();
    } else if model.focus == Pane::Bytes {
        set_focus(model, Pane::Detail);
    } else if model.return_on_trail() {
        return Vec::new();
    } else if model.focus == Pane::List {
        filter::clear(model);
    } else {
        set_focus(model, Pane::List);
    }
    Vec::new()
}

fn resize(model: &mut Model, by: i16) {
    let wide = model.layout().size == super::layout::Size::Wide;
    let change = |share: &mut u16, by: i16| *share = share.saturating_add_signed(by).clamp(10, 90);
    match model.focus {
        Pane::List => change(&mut model.splits.list, by),
        Pane::Detail if wide => change(&mut model.splits.detail, by),
        Pane::Bytes if wide => change(&mut model.splits.detail, -by),
        Pane::Detail | Pane::Bytes => change(&mut model.splits.list, -by),
    }
    model.unsaved = true;
}
