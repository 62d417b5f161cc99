//! Brings what the screen needs from the capture into the model: the rows in the window and the selected packet. It runs
//! between `update` and `view`, and dissects nothing that is not shown.

pub mod body;
mod compare;
mod elsewhere;
mod errand;
pub mod exchange;
mod extras;
mod fresh;
pub mod head;
mod joined;
mod ladder;
mod later;
mod layers;
mod links;
mod lookup;
pub mod origin;
pub mod places;
mod story;
pub mod tabs;
mod together;
mod whole;
mod worded;

use std::sync::Arc;

use crate::analysis::{Capture, Reader, State};
use crate::base::{Address, ExchangeId, FrameId, Lang, Time};
use crate::dissect::{Kind, Settings, Severity, Tape, Value, View, Want, show};

use crate::explain;
use crate::export::TimeForm;
use crate::export::json::{Document, Json};
use crate::export::render::{Form, Frames};

use super::streams::Streams;
use extras::Change;
use whole::Wholes;

pub use errand::Errand;
pub use joined::READ_AT_ONCE;
pub use whole::AT_ONCE;

use super::model::{Bytes, Detail, Facts, Loading, Model, Node, Pane, Row, Screen, Selected};

/// Rows kept before the cache is emptied.
const CACHE: usize = 2048;
/// Trees up to this many items get all their lines at once; larger ones only those that are shown.
const SMALL_TREE: usize = 2000;

/// The readers of the screen.
pub struct Feed {
    capture: Arc<Capture>,
    rows: Reader,
    detail: Reader,
    exchange: exchange::ExchangeFeed,
    story: story::StoryFeed,
    relative: bool,
    /// The language of what readers say of packets.
    lang: Lang,
    extras: extras::Extras,
    streams: Streams,
    /// What was known of the selected packet when it was dissected, and how much there was when that was last looked at.
    known: (fresh::Known, (u32, u64)),
    ladder: ladder::LadderFeed,
    wholes: Wholes,
    /// The node that was selected in the selected packet before anybody chose one.
    first_selected: usize,
    /// What is to be selected in the selected packet as soon as all of it is there, and the node selected instead.
    spot: Option<(origin::Spot, usize)>,
}

impl Feed {
    /// Readers of a capture.
    pub fn new(capture: Arc<Capture>) -> Self {
        let rows = Reader::new(Arc::clone(&capture), Want::rows());
        let mut detail = Reader::new(Arc::clone(&capture), Want::everything());
        detail.set_longest(AT_ONCE);
        let exchange = exchange::ExchangeFeed::new(&capture);
        let story = story::StoryFeed::new(&capture);
        let streams = Streams::new(Arc::clone(&capture));
        let relative = capture.options().settings.relative_sequence;
        let lang = capture.options().settings.lang;
        let extras = extras::Extras::new(&capture);
        let ladder = ladder::LadderFeed::new(&capture);
        let (known, wholes, spot) = Default::default();
        let first_selected = 0;
        Self {
            capture,
            rows,
            detail,
            exchange,
            story,
            relative,
            lang,
            extras,
            streams,
            known,
            ladder,
            wholes,
            first_selected,
            spot,
        }
    }

    /// What is to be done on another thread for what is on the screen; each of them once.
    pub fn errand(&mut self) -> Option<Errand> {
        let gathering = self.wholes.take_wanted().map(Errand::Gather);
        let looking = || self.exchange.take_wanted();
        gathering.or_else(looking).or_else(|| self.story.take_wanted().map(Errand::Tell))
    }

    /// Whether a packet is shown without all that it carries.
    pub fn is_gathering(&self, frame: FrameId) -> bool {
        self.wholes.is_under_way(frame)
    }

    /// The capture.
    pub fn capture(&self) -> &Arc<Capture> {
        &self.capture
    }

    /// Brings the model up to date with its selection and window.
    pub fn prepare(&mut self, model: &mut Model) {
        if self.lang != model.look.lang {
            self.lang = model.look.lang;
            // Only what rows say is worded by dissectors: the details stay, with what is open in them.
            self.rows.set_settings(self.settings());
            self.exchange.set_settings(self.settings());
            model.rows.clear();
        }
        if self.relative != model.relative {
            self.relative = model.relative;
            let settings = self.settings();
            self.rows.set_settings(settings.clone());
            self.detail.set_settings(self.extras.settings(settings.clone()));
            self.extras.set_settings(settings.clone());
            self.exchange.set_settings(settings);
            model.rows.clear();
            model.detail = None;
        }
        let change = self.extras.prepare(model);
        if change != Change::None {
            model.rows.clear();
        }
        if change == Change::Rules {
            model.exchanges.rows.clear();
            self.detail.set_settings(self.extras.settings(self.settings()));
            model.detail = None;
        }
        let spot = self.go_deeper(model);
        self.exchange.prepare(model, &mut self.extras);
        match model.screen {
            Screen::Start => return,
            Screen::Packets => self.window(model),
            Screen::Exchanges | Screen::Statistics => {}
            Screen::Connections => self.streams.prepare(model),
            Screen::Follow => self.streams.follow(model),
            Screen::Ladder => {
                self.streams.prepare(model);
                self.ladder.prepare(model);
            }
            Screen::Layers => {}
            Screen::Story => {
                self.story.prepare(model);
                story::follow(model);
            }
        }
        let frame = model.frame();
        let shown_before = frame.and_then(|frame| model.matches()?.previous(frame));
        self.detail.set_displayed_before(shown_before);
        let renew = std::mem::take(&mut model.renew);
        if model.detail.as_ref().map(|detail| detail.frame) != frame {
            self.wholes.end();
            self.spot = None;
            model.detail = frame.map(|frame| self.dissect(frame));
            model.show_detail();
            self.first_selected = model.tree.selected;
        } else if let Some(frame) = frame.filter(|_| renew || self.known.1 != counts(model)) {
            self.freshen(model, frame, renew);
        }
        self.complete(model);
        let sought = model.tree.sought.take().map(origin::Spot::Field);
        if let Some(spot) = spot.or(sought) {
            origin::select(model, &spot);
            self.spot = frame.filter(|frame| self.is_gathering(*frame)).map(|_| (spot, model.tree.selected));
        }
        if let Some(detail) = &mut model.detail {
            detail.pending = self.wholes.pending();
        }
        super::update::reveal(model);
        self.lines(model);
        self.select(model);
        if model.screen == Screen::Layers {
            let reader = match frame.and_then(|frame| self.wholes.reader_of(frame)) {
                Some(reader) => reader,
                None => &mut self.detail,
            };
            layers::prepare(reader, model);
        }
    }

    /// What reads a packet as it is shown.
    fn reader_of(&mut self, frame: FrameId) -> &mut Reader {
        match self.wholes.reader_of(frame) {
            Some(reader) => reader,
            None => &mut self.detail,
        }
    }

    /// Shows all of the selected packet if what it lacked is there. What is selected stays.
    fn complete(&mut self, model: &mut Model) {
        let Some(detail) = self.wholes.take_detail() else { return };
        let (selected, field) = (model.tree.selected, model.tree.remembered);
        replace(model, detail);
        if selected != self.first_selected {
            keep_selected(model, field);
        }
        if let Some((spot, _)) = self.spot.take().filter(|(_, instead)| *instead == selected) {
            origin::select(model, &spot);
        }
    }

    /// Follows Enter from a line of an exchange to its place among the packets.
    fn go_deeper(&mut self, model: &mut Model) -> Option<origin::Spot> {
        let target = model.exchanges.deeper.take()?;
        let Some(landing) = self.exchange.landing(target).filter(|landing| landing.frame.0 < model.len()) else {
            model.sorry(model.text("origin-none"));
            return None;
        };
        if !model.shows(landing.frame) {
            super::update::filter::hidden(model, landing.frame);
            return None;
        }
        // What was found there is nothing to step back from here.
        model.found = Default::default();
        model.show_deeper(Screen::Packets);
        model.jump(landing.frame);
        model.focus = Pane::Detail;
        model.settle();
        Some(landing.spot)
    }

    fn window(&mut self, model: &mut Model) {
        if model.rows.len() > CACHE {
            model.rows.clear();
        }
        let layout = model.layout();
        let shown = if layout.list.is_some() { layout.rows(Pane::List) } else { 1 };
        let from = if layout.list.is_some() { model.list.top } else { model.list.selected };
        let mut before = None;
        for frame in model.window(FrameId(from), shown) {
            let shown_before = before.or_else(|| match model.matches() {
                Some(matches) => matches.previous(frame),
                None => frame.0.checked_sub(1).map(FrameId),
            });
            before = Some(frame);
            let displayed = shown_before.and_then(|frame| self.capture.record(frame)).map(|record| record.time);
            let row = model.rows.entry(frame.0).or_insert_with(|| {
                let mut row = row(&mut self.rows, frame);
                self.extras.fill(frame, &mut row);
                row
            });
            row.displayed = displayed;
        }
    }

    fn dissect(&mut self, frame: FrameId) -> Detail {
        // Known before it is dissected: what comes meanwhile is news.
        let counts = (u32::try_from(self.capture.len()).unwrap_or(u32::MAX), self.capture.ledger().read_again());
        self.known = (fresh::Known::of(&self.capture, frame), counts);
        let detail = dissect(&mut self.detail, frame);
        match self.detail.left_out() {
            0 => self.wholes.end(),
            bytes => self.wholes.begin(&self.detail, frame, bytes),
        }
        detail
    }

    /// Dissects the selected packet again if others changed what is known of it, or if it is to be made anew. What is selected
    /// and shown stays.
    fn freshen(&mut self, model: &mut Model, frame: FrameId, anew: bool) {
        self.known.1 = counts(model);
        if !anew && self.known.0 == fresh::Known::of(&self.capture, frame) {
            return;
        }
        let detail = self.dissect(frame);
        replace(model, detail);
    }

    /// Gives every shown line of the tree its text.
    fn lines(&mut self, model: &mut Model) {
        let rows = model.layout().rows(Pane::Detail);
        let Some(detail) = &mut model.detail else { return };
        let shown = model.tree.visible.iter().skip(model.tree.top).take(rows + 1);
        let missing: Vec<usize> = shown
            .map(|node| *node as usize)
            .chain([model.tree.selected])
            .filter(|node| detail.nodes.get(*node).is_some_and(|node| node.text.is_none()))
            .collect();
        if missing.is_empty() {
            return;
        }
        let Ok(view) = self.reader_of(detail.frame).again(detail.frame) else { return };
        for at in missing {
            if let (Some(node), Some(item)) = (detail.nodes.get_mut(at), view.tape.items().get(at)) {
                node.text = Some(line(&view, item));
            }
        }
    }

    /// Gives the selected node its value, its filter and its explanation.
    fn select(&mut self, model: &mut Model) {
        let (node, lang) = (model.tree.selected, model.look.lang);
        let Some(detail) = &mut model.detail else { return };
        let explained = detail.selected.explanation.as_ref().is_some_and(|(other, _)| *other == lang);
        if detail.selected.node == Some(node) && explained {
            return;
        }
        let trouble = self.capture.trouble_of(detail.frame);
        let Ok(view) = self.reader_of(detail.frame).again(detail.frame) else { return };
        let Some(item) = view.tape.items().get(node) else { return };
        let mut value = String::new();
        show::value(&mut value, &view, item);
        let filter = filter(&view, item);
        let explanation = explain::item_with(lang, &view, node, trouble.as_ref());
        let explanation = explanation.map(|explanation| (lang, explanation));
        detail.selected = Selected { node: Some(node), value, filter, explanation };
    }

    /// All layers of a packet as text, as `-V` prints them.
    pub fn packet_text(&mut self, frame: FrameId) -> String {
        let mut out = String::new();
        if let Some(Ok(view)) = self.wholes.reader_of(frame).map(|reader| reader.again(frame)) {
            show::tree(&mut out, &view, |_| true);
            return out;
        }
        self.detail.set_longest(u64::MAX);
        if let Ok(view) = self.detail.read(frame) {
            show::tree(&mut out, &view, |_| true);
        }
        // What is on the screen is read anew with what it shows.
        self.detail.set_longest(AT_ONCE);
        out
    }

    /// All layers of a packet as JSON.
    pub fn packet_json(&self, frame: FrameId) -> String {
        let mut frames = Frames::new(Arc::clone(&self.capture), Want::everything());
        let mut out = Vec::new();
        if let Ok(rendered) = frames.read(frame) {
            Json::new(Document::Lines, TimeForm::default(), None).frame(&mut out, &rendered);
        }
        String::from_utf8(out).unwrap_or_default()
    }

    /// The request of an exchange as a command for curl; secrets in it are masked unless they are shown.
    pub fn curl(&mut self, id: ExchangeId, revealed: bool) -> String {
        self.exchange.curl(id, revealed)
    }

    /// The exchange that a frame has to do with.
    pub fn exchange_of(&mut self, frame: FrameId) -> Option<ExchangeId> {
        self.exchange.exchange_of(frame)
    }

    /// A message's body as its reader gets it.
    pub fn body(&mut self, message: crate::base::MessageId) -> Vec<u8> {
        self.exchange.body_bytes(message)
    }

    /// What dissectors obey now.
    pub fn settings(&self) -> Settings {
        Settings { relative_sequence: self.relative, lang: self.lang, ..self.capture.options().settings.clone() }
    }

    /// The line of every node of a packet, for searching; empty for hidden ones.
    pub fn all_lines(&mut self, frame: FrameId) -> Vec<String> {
        let Ok(view) = self.reader_of(frame).again(frame) else { return Vec::new() };
        let text = |item: &crate::dissect::Item| {
            if item.hidden { String::new() } else { line(&view, item).into_string() }
        };
        view.tape.items().iter().map(text).collect()
    }
}

/// Dissects a packet.
fn dissect(reader: &mut Reader, frame: FrameId) -> Detail {
    let mut detail = Detail {
        frame,
        nodes: Vec::new(),
        sources: vec![Bytes { name: "", bytes: Arc::default() }],
        comments: Vec::new(),
        selected: Selected::default(),
        failure: String::new(),
        pending: None,
    };
    match reader.read(frame) {
        Ok(view) => {
            detail.sources = vec![Bytes { name: "", bytes: view.frame.into() }];
            let made = view.tape.sources().iter().map(|s| Bytes { name: s.name, bytes: Arc::clone(&s.bytes) });
            detail.sources.extend(made);
            detail.nodes = nodes(&view);
            detail.comments.clone_from(&reader.info().comments);
        }
        Err(error) => detail.failure = error.to_string(),
    }
    detail
}

/// Shows a packet that was dissected again. What is selected and shown stays.
fn replace(model: &mut Model, detail: Detail) {
    let (top, bytes, found) = (model.tree.top, model.bytes.clone(), model.found.bytes.clone());
    model.detail = Some(detail);
    model.show_detail();
    (model.tree.top, model.bytes, model.found.bytes) = (top, bytes, found);
    model.settle_tree();
    model.settle_bytes();
}

/// Selects what somebody chose before more layers came: they close those around, which stay open for it.
fn keep_selected(model: &mut Model, field: Option<(&'static str, usize)>) {
    let Some((field, occurrence)) = field else { return };
    let nodes = model.detail.iter().flat_map(|detail| &detail.nodes).enumerate();
    let mut same = nodes.filter(|(_, node)| !node.hidden && node.field.filter == field).map(|(at, _)| at);
    if let Some(at) = same.nth(occurrence) {
        model.reveal(at);
        model.tree.selected = at;
        model.settle_tree();
    }
}

/// How many packets there are, and how many streams were read again: what is known of a packet changes with these.
fn counts(model: &Model) -> (u32, u64) {
    (model.len(), model.facts.as_ref().map_or(0, |facts| facts.read_again))
}

/// What is known of the capture as a whole.
pub fn facts(capture: &Capture, before: Option<&Facts>) -> Facts {
    let source = capture.source();
    let loading = match capture.state() {
        State::Loading { done, of } => Loading::Running { done, of },
        State::Waiting => Loading::Waiting,
        State::Done => Loading::Done,
    };
    let mut notes: Vec<String> = source.notes().iter().map(ToString::to_string).collect();
    if let Some(ending) = capture.ending().filter(|ending| !ending.is_clean()) {
        notes.push(ending.to_string());
    }
    notes.extend(capture.lost());
    let exchanges = u32::try_from(capture.ledger().exchanges.len()).unwrap_or(u32::MAX);
    Facts {
        name: source.name().to_owned(),
        path: before.and_then(|facts| facts.path.clone()),
        format: source.format().to_string(),
        len: u32::try_from(capture.len()).unwrap_or(u32::MAX),
        streams: capture.stream_count(),
        exchanges,
        closed: if exchanges == 0 { capture.ledger().trouble() } else { None },
        read_again: capture.ledger().read_again(),
        keys: capture.secrets().count().0,
        loading,
        notes,
        comments: capture.capture_comments(),
        first: capture.record(FrameId(0)).map(|record| record.time).unwrap_or_default(),
        live: before.and_then(|facts| facts.live.clone()),
    }
}

/// A row of the list.
pub fn row(reader: &mut Reader, frame: FrameId) -> Row {
    let capture = Arc::clone(reader.capture());
    let Some(record) = capture.record(frame) else { return Row::default() };
    let time = |frame: Option<FrameId>| -> Option<Time> { Some(capture.record(frame?)?.time) };
    let mut row = Row {
        time: record.time,
        previous: time(frame.0.checked_sub(1).map(FrameId)),
        no_time: record.no_time,
        wire_len: record.wire_len,
        from_client: record.stream.map(|_| record.from_client),
        transport: record.transport,
        stream: record.stream.and_then(|stream| capture.stream(stream)).map(|stream| stream.index),
        ..Row::default()
    };
    let view = match reader.read(frame) {
        Ok(view) => view,
        Err(error) => {
            row.failure = error.to_string();
            return row;
        }
    };
    let columns = view.tape.columns();
    row.protocol = columns.protocol;
    row.layer = layer_of(view.tape);
    row.part_of = match columns.data_len {
        Some(1..) if columns.protocol == "TCP" => part_of(&capture, frame),
        _ => "",
    };
    if !row.part_of.is_empty() {
        row.layer = 4;
    }
    row.info.clone_from(&columns.info);
    row.summary.clone_from(&columns.summary);
    row.data_len = columns.data_len;
    row.worst = view.tape.worst();
    (row.source, row.destination) = (columns.source, columns.destination);
    if let Some(envelope) = view.tape.envelopes().iter().find(|envelope| !envelope.in_error)
        && (envelope.source, envelope.destination) == (columns.source, columns.destination)
    {
        row.ports = Some((envelope.source_port, envelope.destination_port));
    } else if row.source == Address::None {
        row.from_client = None;
    }
    row.names = [columns.source, columns.destination].map(|address| view.tape.name_of(address).map(Into::into));
    row.comment = !reader.info().comments.is_empty();
    row
}

/// The protocol of the message whose bytes a segment brings.
fn part_of(capture: &Capture, frame: FrameId) -> &'static str {
    let message = capture.ledger().segments_of(frame).find_map(|(_, segment)| segment.message);
    let record = message.and_then(|message| capture.ledger().message(message));
    record.and_then(|record| crate::analysis::registry().at(record.protocol)).map_or("", |protocol| protocol.short)
}

/// Which of the five layers the innermost protocol belongs to: link, network, transport, security, application.
fn layer_of(tape: &Tape) -> u8 {
    let innermost = tape.protocols().iter().rev().find(|name| !name.starts_with('_') && **name != "data");
    match innermost.copied().unwrap_or_default() {
        "frame" | "eth" | "ethertype" | "sll" | "null" | "loop" | "ppp" | "llc" | "vlan" | "arp" | "raw" => 0,
        "wlan" | "wlan_radio" | "radiotap" | "ppi" | "prism" | "wlancap" | "eapol" => 0,
        "ip" | "ipv6" | "icmp" | "icmpv6" | "igmp" | "gre" => 1,
        "tcp" | "udp" | "sctp" | "quic" => 2,
        "tls" | "dtls" => 3,
        _ => 4,
    }
}

fn nodes(view: &View<'_>) -> Vec<Node> {
    let items = view.tape.items();
    let mut nodes: Vec<Node> = items.iter().map(Node::of).collect();
    let all = items.len() <= SMALL_TREE;
    let mut parents: Vec<usize> = Vec::new();
    for (at, item) in items.iter().enumerate() {
        parents.retain(|parent| items.get(*parent).is_some_and(|parent| at < parent.next as usize));
        if let Kind::Note(severity, _) = item.field.kind {
            for above in parents.iter().chain([&at]) {
                if let Some(node) = nodes.get_mut(*above) {
                    node.worst = node.worst.max(Some(severity));
                }
            }
        }
        let Some(node) = nodes.get_mut(at) else { continue };
        if let Value::Frame(number) = view.value(item) {
            node.frame = FrameId::from_number(number);
        }
        if all {
            node.text = Some(line(view, item));
        }
        if item.next as usize > at + 1 {
            parents.push(at);
        }
    }
    nodes
}

fn line(view: &View<'_>, item: &crate::dissect::Item) -> Box<str> {
    let mut out = String::new();
    show::label(&mut out, view, item);
    out.into_boxed_str()
}

/// The display filter that selects an item's value: `ip.ttl == 64`, `dns.qry.name == "example.org"`.
fn filter(view: &View<'_>, item: &crate::dissect::Item) -> String {
    let mut out = format!("{} == ", item.field.filter);
    if literal(&mut out, view, item) { out } else { item.field.filter.to_owned() }
}

/// Appends an item's value as filters write it; says whether it has one.
pub fn literal(out: &mut String, view: &View<'_>, item: &crate::dissect::Item) -> bool {
    match (item.field.kind, view.value(item)) {
        (Kind::Protocol | Kind::None | Kind::Note(..), _) | (_, Value::None) => return false,
        (_, Value::Text(text)) => quote(out, text),
        (_, Value::Bytes([])) => return false,
        (_, Value::Bytes(bytes)) => {
            for (at, byte) in bytes.iter().enumerate() {
                let colon = if at == 0 { "" } else { ":" };
                crate::text!(out, "{colon}{byte:02x}");
            }
        }
        (_, Value::Bool(truth)) => crate::text!(out, "{truth}"),
        (_, Value::Time(_) | Value::Date(_)) => {
            out.push('"');
            show::value(out, view, item);
            out.push('"');
        }
        _ => show::value(out, view, item),
    }
    true
}

/// Appends a text in double quotes, as filters write it: what it holds is what was sent.
pub fn quote(out: &mut String, text: &[u8]) {
    out.push('"');
    for chunk in text.utf8_chunks() {
        for letter in chunk.valid().chars() {
            match letter {
                '"' | '\\' => out.extend(['\\', letter]),
                letter if crate::base::safe_text::is_unsafe(letter) => {
                    for byte in letter.encode_utf8(&mut [0; 4]).bytes() {
                        crate::text!(out, "\\x{byte:02x}");
                    }
                }
                letter => out.push(letter),
            }
        }
        for byte in chunk.invalid() {
            crate::text!(out, "\\x{byte:02x}");
        }
    }
    out.push('"');
}

/// Whether a note is worth stopping at.
pub fn is_noteworthy(severity: Option<Severity>) -> bool {
    severity.is_some_and(|severity| severity >= Severity::Note)
}
