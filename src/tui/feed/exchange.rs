//! The Exchanges view's share of the feed: rows of its window and the selected exchange.

use std::sync::Arc;
use std::time::Duration;

use super::elsewhere::Elsewhere;
use super::errand::Errand;
use super::extras::Extras;
use super::joined::Joined;
use super::later::Later;
use super::places::Places;
use super::{compare, links};
use crate::analysis::{Capture, Reader, State};
use crate::base::{ExchangeId, FrameId, MessageId, SegmentId};
use crate::dissect::{Settings, Transport, Want};
use crate::engine::ledger::{MessageRecord, flags};
use crate::explain;
use crate::export::exchanges::{self, Exchanges, Row, Which};
use crate::export::links::{Found, MAX_LOOKED};
use crate::export::masking::Masker;
use crate::export::story::Stories;
use crate::tui::lang::Lang;
use crate::tui::layout::Layout;
use crate::tui::model::detail::{Detail, Form, Line, Made, Origin, Role, Tab};
use crate::tui::model::exchanges::Sealed;
use crate::tui::model::{Loading, Model, Pane, Screen};
use crate::tui::secrets;
use crate::tui::update::exchanges::settle;

/// Of captures with so many streams it is looked at once what stays closed.
const SEALED_AT_ONCE: usize = 16;
/// Before that is looked for again in a capture that grows.
const PAUSE: Duration = Duration::from_millis(200);
/// Rows kept before the cache is emptied.
const CACHE: usize = 2048;

/// Reads what the view shows.
pub struct ExchangeFeed {
    pub(super) capture: Arc<Capture>,
    pub(super) exchanges: Exchanges,
    joined: Joined,
    /// Heads of messages with everything in them.
    pub(super) heads: Reader,
    /// Whole messages.
    pub(super) whole: Reader,
    /// Long ones: those of the request and of the response.
    pub(super) long: [Later<Reader>; 2],
    /// The sizes of their bodies.
    pub(super) sizes: [Later<exchanges::Sizes>; 2],
    /// What messages say in one line.
    pub(super) brief: Reader,
    pub(super) places: Places,
    /// What is known of the selected exchange whatever the tab.
    pub(super) known: Option<Known>,
    /// Looks for connections that stay closed.
    sealing: Elsewhere<Sealed>,
}

/// What is known of an exchange whatever the tab.
#[derive(Clone, Debug)]
pub(super) struct Known {
    made: (ExchangeId, u32, u32),
    pub row: Row,
    pub request: Option<Side>,
    pub response: Option<Side>,
    /// What joins it to others; `None` as long as that is looked for.
    pub links: Option<Found>,
}

impl Known {
    /// The message with this number, if it is one of the two.
    pub fn side(&self, id: MessageId) -> Option<&Side> {
        [&self.request, &self.response].into_iter().flatten().find(|side| side.id == id)
    }
}

/// A message of an exchange.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub id: MessageId,
    pub record: MessageRecord,
    /// Bytes of its head.
    pub head: Vec<u8>,
    /// The secret ones among them.
    pub secrets: Vec<std::ops::Range<usize>>,
    /// Where secrets lie in the message, when its head is no text as such.
    pub coded: Option<Vec<std::ops::Range<usize>>>,
    /// Bytes of its body, as carried.
    pub body: u64,
    /// Whether it says something of cookies, and of credentials.
    pub cookies: bool,
    pub auth: bool,
}

impl Side {
    /// What was known of its length: what is made of it otherwise is made anew.
    pub fn version(&self) -> super::later::Version {
        (self.body.max(self.record.len), self.record.is(flags::ENDED))
    }
}

impl ExchangeFeed {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        let heads = Want { longest: 0, ..Want::everything() };
        Self {
            capture: Arc::clone(capture),
            exchanges: Exchanges::new(capture),
            joined: Joined::new(capture),
            heads: Reader::new(Arc::clone(capture), heads),
            whole: Reader::new(Arc::clone(capture), Want::everything()),
            brief: Reader::new(Arc::clone(capture), Want::rows()),
            long: Default::default(),
            sizes: Default::default(),
            places: Places::new(capture),
            known: None,
            sealing: Elsewhere::default(),
        }
    }

    /// What dissectors obey from now on where lines say what a message is.
    pub(super) fn set_settings(&mut self, settings: Settings) {
        self.brief.set_settings(settings);
    }

    /// Brings the view up to date.
    pub(super) fn prepare(&mut self, model: &mut Model, extras: &mut Extras) {
        if let Some(frame) = model.exchanges.of_frame.take() {
            match self.exchange_of(frame) {
                Some(id) => model.choose_exchange(id),
                None => {
                    self.sealed(model);
                    if !self.is_chosen_sealed(model, frame) {
                        model.sorry(model.text("exchange-none"));
                    }
                }
            }
            model.exchanges.entered = Some(frame);
        }
        if model.screen != Screen::Exchanges {
            return;
        }
        self.sealed(model);
        self.window(model, extras);
        self.detail(model);
        self.fill(model);
        self.origin(model);
        compare::prepare(self, model);
    }

    /// Selects the connection of a frame among those that stay closed. Says whether it is one of them.
    fn is_chosen_sealed(&self, model: &mut Model, frame: FrameId) -> bool {
        let stream = self.capture.record(frame).and_then(|record| record.stream);
        let found = model.exchanges.sealed.first.iter().map(|sealed| sealed.id).find(|id| Some(*id) == stream);
        let line = found.and_then(|id| model.exchanges.line_of_sealed(id));
        let Some(line) = line else { return false };
        let exchanges = &mut model.exchanges;
        (exchanges.selected, exchanges.chosen, exchanges.chosen_sealed) = (line, None, found);
        settle(model);
        true
    }

    /// Looks for what stays closed, again when there is more; where there is much, on another thread.
    fn sealed(&mut self, model: &mut Model) {
        if let Some(sealed) = self.sealing.take() {
            place(model, sealed);
        }
        let Some(facts) = &model.facts else { return };
        let made = Some((facts.streams, facts.read_again, facts.loading == Loading::Done));
        if model.exchanges.sealed.made == made || self.sealing.is_under_way() {
            return;
        }
        if facts.streams <= SEALED_AT_ONCE {
            place(model, Sealed { made, first: Stories::new(&self.capture).sealed().into() });
            return;
        }
        let again = model.exchanges.sealed.made.is_some();
        self.sealing.begin(&self.capture, move |stories, _| {
            if again {
                std::thread::sleep(PAUSE);
            }
            Sealed { made, first: stories.sealed().into() }
        });
    }

    /// The request of an exchange as a command for curl.
    pub fn curl(&mut self, id: ExchangeId, revealed: bool) -> String {
        let mut out = String::new();
        crate::export::curl::line(&mut out, &mut self.exchanges, &mut Masker::new(revealed), id);
        out
    }

    /// The exchange that a frame has to do with: that of the bytes it carries, else the one that is under way on its
    /// connection.
    pub fn exchange_of(&mut self, frame: FrameId) -> Option<ExchangeId> {
        let ledger = self.capture.ledger();
        let segments: Vec<_> = ledger.segments_of(frame).collect();
        for (_, segment) in &segments {
            let end = segment.position.saturating_add(u64::from(segment.captured));
            // The last message with bytes in the segment is the news of it.
            let own = self.capture.messages_from(segment.message).take_while(|(_, record)| record.at < end);
            if let Some(id) = own.filter_map(|(_, record)| record.exchange).last() {
                return Some(id);
            }
        }
        let record = self.capture.record(frame)?;
        let stream = self.capture.stream(record.stream?)?;
        if segments.is_empty() {
            return self.capture.exchange_of_datagram(frame);
        }
        let conversation = ledger.conversations.get(stream.index as usize)?;
        let own = std::iter::successors(conversation.first_exchange, |id| ledger.exchange(*id)?.next);
        let begun = |id: &ExchangeId| {
            let record = ledger.exchange(*id);
            let frames = record.map(|record| record.frames).unwrap_or_default();
            frames.0.or(frames.1).is_some_and(|first| first <= frame)
        };
        own.take_while(begun).last().or(conversation.first_exchange)
    }

    fn window(&mut self, model: &mut Model, extras: &mut Extras) {
        if model.exchanges.rows.len() > CACHE {
            model.exchanges.rows.clear();
            model.exchanges.ruled.clear();
        }
        let shown = Layout::new(model).list.map_or(0, |_| model.layout().rows(Pane::List) as u32);
        let top = model.exchanges.top;
        let window = (top..top.saturating_add(shown)).filter_map(|line| model.exchanges.exchange_at(line));
        let wanted: Vec<ExchangeId> = window.chain(model.exchanges.chosen).collect();
        for id in wanted {
            if !model.exchanges.rows.contains_key(&id.0)
                && let Some(row) = self.row(id)
            {
                model.exchanges.rows.insert(id.0, row);
                match extras.rule_of(id) {
                    Some(rule) => model.exchanges.ruled.insert(id.0, rule),
                    None => model.exchanges.ruled.remove(&id.0),
                };
            }
        }
    }

    /// An exchange as a line of the list, with all that came before it.
    fn row(&mut self, id: ExchangeId) -> Option<Row> {
        let mut row = self.exchanges.row(id)?;
        row.timing.opening = self.exchanges.whole_opening(&row);
        Some(row)
    }

    fn detail(&mut self, model: &mut Model) {
        let Some(id) = model.exchanges.chosen.filter(|_| model.layout().detail.is_some()) else {
            if model.exchanges.chosen.is_none() {
                model.exchanges.detail = None;
            }
            return;
        };
        let growing = self.capture.state() != State::Done;
        let complete = model.exchanges.rows.get(&id.0).is_some_and(|row| row.complete);
        let made = Made {
            id,
            tab: model.exchanges.tab,
            form: model.exchanges.form,
            revealed: model.exchanges.revealed,
            lang: model.look.lang,
            frames: if complete || !growing { 0 } else { model.len() },
            exchanges: match growing {
                true => model.exchanges.count.min(id.0.saturating_add(MAX_LOOKED)),
                false => 0,
            },
            names: model.names.version,
        };
        let is_made = model.exchanges.detail.as_ref().is_some_and(|detail| detail.made == made);
        if model.exchanges.detail.as_ref().is_none_or(|detail| detail.made.id != id) {
            // What was read of another is not wanted any more.
            (self.long, self.sizes) = Default::default();
        }
        let long = self.long.iter_mut().map(Later::is_further).fold(false, |any, further| any | further);
        let is_further = self.sizes.iter_mut().map(Later::is_further).fold(long, |any, further| any | further);
        if is_made && !is_further && !self.joined.is_news(id) {
            return;
        }
        let Some(mut known) = self.know(id, made.frames, made.exchanges) else { return };
        if known.links.is_none() {
            known.links = self.joined.of(id);
            self.known = Some(known.clone());
        }
        let tabs = tabs(&known);
        let has = |tab: Tab| tabs.iter().any(|(own, why)| *own == tab && why.is_none());
        let lines = match has(made.tab) {
            true => self.lines(&known, &made),
            false => {
                let why = tabs.iter().find(|(tab, _)| *tab == made.tab).and_then(|(_, why)| *why);
                let why = Line::text(made.lang.text(why.unwrap_or_default())).role(Role::Dim);
                std::iter::once(why).chain(closed(&known, made.tab, made.lang)).collect()
            }
        };
        let record = self.exchanges.record(id);
        let detail = Detail {
            previous: record.and_then(|record| record.previous),
            next: record.and_then(|record| record.next),
            body: super::body::saved(&known, made.tab),
            made,
            title: super::tabs::title(&known.row, made.revealed),
            side: self.side(&known, made.lang),
            tabs,
            lines,
            origin: Origin::default(),
        };
        model.exchanges.detail = Some(detail);
        crate::tui::update::exchanges::settle(model);
    }

    fn lines(&mut self, known: &Known, made: &Made) -> Vec<Line> {
        let lang = made.lang;
        match made.tab {
            Tab::Overview => self.overview(known, made),
            Tab::Request if known.request.is_none() => self.datagram(known.row.request_frames),
            Tab::Response if known.response.is_none() => self.datagram(known.row.response_frames),
            Tab::Request => self.head(known.request.as_ref(), made),
            Tab::Response => self.head(known.response.as_ref(), made),
            Tab::Body => self.body(known, made),
            Tab::Messages => self.messages(known, lang),
            Tab::Cookies => {
                let mut lines = self.fields(known, made, super::head::is_cookie);
                links::below(&mut lines, links::cookies(known, lang));
                lines
            }
            Tab::Auth => {
                let mut lines = self.fields(known, made, super::head::is_auth);
                links::below(&mut lines, links::credentials(known, lang));
                lines
            }
            Tab::Timing => self.timing(known, lang),
            Tab::Frames => self.frames(known, lang),
        }
    }

    /// What is to be done on another thread, once.
    pub(super) fn take_wanted(&mut self) -> Option<Errand> {
        let long = self.long.iter_mut().find_map(Later::take_wanted);
        let job = long.or_else(|| self.sizes.iter_mut().find_map(Later::take_wanted)).map(Errand::Make);
        let job = job.or_else(|| self.joined.take_wanted().map(Errand::Look));
        job.or_else(|| self.sealing.take_wanted().map(Errand::Tell))
    }

    /// What is known of an exchange whatever the tab, without what joins it to others; of one that still grows, as of `frames` frames, and of those after it
    /// as of `exchanges` exchanges.
    pub(super) fn know(&mut self, id: ExchangeId, frames: u32, exchanges: u32) -> Option<Known> {
        let made = (id, frames, exchanges);
        if let Some(known) = self.known.as_ref().filter(|known| known.made == made) {
            return Some(known.clone());
        }
        let row = self.row(id)?;
        let request = row.request.and_then(|id| self.side_of(id));
        let response = row.response.and_then(|id| self.side_of(id));
        let known = Known { made, row, request, response, links: None };
        self.known = Some(known.clone());
        Some(known)
    }

    pub(super) fn side_of(&mut self, id: MessageId) -> Option<Side> {
        let record = self.capture.ledger().message(id)?;
        let body = self.exchanges.body_size(id);
        let in_parts = self.exchanges.is_in_parts(&record);
        let view = self.heads.message(id).ok()?;
        let len = usize::try_from(record.head).unwrap_or(usize::MAX).min(view.frame.len());
        let head = match in_parts {
            true => exchanges::head_as_text(&view),
            false => view.frame.get(..len).unwrap_or_default().to_vec(),
        };
        let coded = in_parts.then(|| super::head::coded_secrets(&view));
        let any = |wanted: fn(&str) -> bool| view.tape.items().iter().any(|item| wanted(item.field.filter));
        let (cookies, auth) = (any(super::head::is_cookie), any(super::head::is_auth));
        let secrets = secrets::of_head(&head);
        Some(Side { id, record, head, secrets, coded, body, cookies, auth })
    }

    /// Of a connection: its number, which of its exchanges this is, and how long it took.
    fn side(&self, known: &Known, lang: Lang) -> String {
        let row = &known.row;
        let total = self.capture.exchange_facts(row.id).map_or(row.in_stream, |(facts, _)| facts.in_stream.1);
        let connection = match row.stream {
            Some((Transport::Tcp, index)) => format!("c{index} {}/{total}", row.in_stream),
            Some((Transport::Udp, index)) => format!("u{index}"),
            None => String::new(),
        };
        match row.timing.total {
            Some(total) => format!("{connection}  {}", crate::tui::units::exact_span(lang, total)),
            None => connection,
        }
    }

    pub(super) fn frame_of(&self, segment: SegmentId) -> Option<FrameId> {
        self.capture.ledger().segment(segment).map(|segment| segment.frame)
    }
}

/// Puts below the list what stays closed. Who chose an exchange keeps it, also where no list is shown.
fn place(model: &mut Model, sealed: Sealed) {
    model.exchanges.sealed = sealed;
    if model.exchanges.chosen.is_none() {
        settle(model);
    }
}

fn is_closed(known: &Known, which: Which) -> bool {
    known.row.notes.iter().any(|note| note.closes(which).is_some())
}

/// Why what a tab would show is not decrypted, and what to do about it.
fn closed(known: &Known, tab: Tab, lang: Lang) -> Option<Line> {
    let which = match tab {
        Tab::Request => Which::Request,
        Tab::Response => Which::Response,
        _ => return None,
    };
    let trouble = known.row.notes.iter().find_map(|note| note.closes(which))?;
    Some(Line::text(format!("{}.", explain::trouble(lang, trouble))).role(Role::Warn))
}

/// Which tabs have content; of the others, the text that says why not.
fn tabs(known: &Known) -> Vec<(Tab, Option<&'static str>)> {
    let sides = || known.request.iter().chain(&known.response);
    let why = |tab: Tab| match tab {
        Tab::Overview | Tab::Timing | Tab::Frames => None,
        Tab::Request if known.request.is_some() || known.row.request_frames.is_some() => None,
        Tab::Request if is_closed(known, Which::Request) => Some("tab-closed-request"),
        Tab::Request => Some("tab-no-request"),
        Tab::Response if known.response.is_some() || known.row.response_frames.is_some() => None,
        Tab::Response if is_closed(known, Which::Response) => Some("tab-closed-response"),
        Tab::Response => Some("tab-no-response"),
        Tab::Body => {
            let body = |side: &Side| {
                let open = !side.record.is(flags::ENDED) && side.record.len == 0;
                open || side.body > 0
            };
            if sides().any(body) { None } else { Some("tab-no-body") }
        }
        Tab::Messages if known.row.messages > 0 => None,
        Tab::Messages => Some("tab-no-messages"),
        Tab::Cookies => {
            if sides().any(|side| side.cookies) {
                None
            } else {
                Some("tab-no-cookies")
            }
        }
        Tab::Auth => {
            if sides().any(|side| side.auth) {
                None
            } else {
                links::no_credentials(known)
            }
        }
    };
    Tab::ALL.into_iter().map(|tab| (tab, why(tab))).collect()
}

/// What the tab's content can be shown as: the forms that differ.
pub fn forms(tab: Tab) -> &'static [Form] {
    match tab {
        Tab::Request | Tab::Response | Tab::Body => &[Form::Pretty, Form::Raw, Form::Hex],
        _ => &[Form::Pretty],
    }
}
