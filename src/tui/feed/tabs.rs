//! The tabs that sum an exchange up: Overview, Messages, Timing, Frames.

use std::sync::Arc;

use super::AT_ONCE;
use super::exchange::{ExchangeFeed, Known, Side};
use super::head::{MAX_LINES, text_of};
use super::lookup::{self, is_lookup};
use super::places::Piece;
use crate::analysis::messages::Watch;
use crate::base::{Delta, FrameId, MessageId, Time};
use crate::dissect::{Direction, Transport};
use crate::engine::ledger::{MessageRecord, flags, state};
use crate::export::exchanges::{Call, Exchanges, Note, Row, Sizes, Span, Timing};
use crate::export::ladder::named_socket;
use crate::export::meaning::timing as meaning;
use crate::protocols::grpc;
use crate::tui::lang::{Arg, Lang};
use crate::tui::model::detail::{Line, Made, Role, Tab, Target};
use crate::tui::model::{Model, Pane};
use crate::tui::{secrets, units};

/// Bodies up to so many bytes are decoded for the sizes of the overview.
const LONGEST_SIZED: u64 = 4 << 20;
/// What explains the first line of a message: how it went, or what is wanted.
const STARTS: [&str; 5] =
    ["http.response.code", "http2.headers.status", "http.request.method", "http2.headers.method", "dns.flags.response"];
/// Frames that a line names one by one.
const NAMED_FRAMES: usize = 4;
/// Segments of a message whose places in their frames are looked up for the Frames tab.
const PLACED: usize = 2000;
/// Cells of the bars of the Timing tab.
const BAR: usize = 24;
/// A silence of this length within a message is worth a word, in nanoseconds.
const SILENCE: i64 = 30_000_000;

/// `GET /api → 200`.
pub fn title(row: &Row, revealed: bool) -> String {
    let method = row.method.as_deref().unwrap_or("?");
    let target = secrets::masked_url(row.target.as_deref().unwrap_or("?"), revealed);
    let status = match (row.status, &row.reason, row.protocol) {
        (_, Some(reason), _) if is_lookup(row) => reason.clone(),
        (Some(status), ..) => status.to_string(),
        (None, ..) => "?".to_owned(),
    };
    format!("#{}  {method} {target} → {status}", row.number)
}

/// How bad a note is.
pub fn note_role(note: &Note) -> Role {
    match note {
        Note::Waiting | Note::Arriving(_) | Note::Guessed | Note::Tunnel(_) => Role::Dim,
        Note::NoRequest
        | Note::NotRequest
        | Note::Closed(..)
        | Note::NoResponse
        | Note::Uncertain
        | Note::Cut(_)
        | Note::Said(..) => Role::Warn,
        Note::ClosedUnanswered
        | Note::ResetUnanswered
        | Note::Missing(..)
        | Note::Torn(_)
        | Note::Broken(_)
        | Note::Reset(_) => Role::Wrong,
    }
}

/// How a call of gRPC ended, and of which kind it is.
fn call_line(call: Call, lang: Lang) -> Option<Line> {
    let status = call.status.map(|code| match grpc::status::name(u64::from(code)) {
        Some(name) => format!("{name} ({code})"),
        None => code.to_string(),
    });
    let kind = call.shape.map(|shape| {
        let kind = match shape.kind {
            grpc::Kind::Unary => "call-unary",
            grpc::Kind::ClientStreaming => "call-client-streaming",
            grpc::Kind::ServerStreaming => "call-server-streaming",
            grpc::Kind::Bidirectional => "call-bidirectional",
        };
        let source = match shape.source {
            grpc::Source::Schema => "call-by-schema",
            grpc::Source::Messages => "call-by-messages",
        };
        format!("{} ({})", lang.text(kind), lang.text(source))
    });
    let role = if call.status.is_some_and(|code| code != 0) { Role::Wrong } else { Role::Text };
    let words: Vec<String> = kind.into_iter().chain(status).collect();
    (!words.is_empty()).then(|| Line::named(lang.text("overview-call"), words.join(" · ")).role(role))
}

impl ExchangeFeed {
    /// Everything in short.
    pub(super) fn overview(&mut self, known: &Known, made: &Made) -> Vec<Line> {
        let lang = made.lang;
        let row = &known.row;
        let mut lines = Vec::new();
        let name = |id: &str| lang.text(id);
        for note in &row.notes {
            let sign = if note_role(note) == Role::Dim { "i" } else { "!" };
            lines.push(Line::named(sign, note.words(lang)).role(note_role(note)));
        }
        for (side, id, tab, role) in [
            (&known.request, "overview-request", Tab::Request, Role::Client),
            (&known.response, "overview-response", Tab::Response, Role::Server),
        ] {
            if let Some(side) = side {
                let carried = self.carried(side, lang);
                let about = self.field_of(side, &STARTS);
                let words = match is_lookup(row) {
                    true => lookup::words(row, role == Role::Client),
                    false => first_line(side, made.revealed),
                };
                lines.push(Line::named(name(id), words).role(role).side(carried).target(Target::Tab(tab)).about(about));
            }
        }
        if known.request.is_none() && known.response.is_none() {
            lines.extend(datagram(row, lang));
        }
        lines.extend(self.connection(row, lang));
        if is_lookup(row) {
            lines.extend(self.records(known, lang));
        }
        lines.extend(self.bodies(known, lang));
        lines.push(timing_line(row, lang));
        if row.messages > 0 {
            let text = lang.with("overview-messages-text", &[("count", row.messages.into())]);
            lines.push(Line::named(name("overview-messages"), text).target(Target::Tab(Tab::Messages)));
        }
        if let Some(operation) = &row.operation {
            lines.push(Line::named(name("overview-operation"), operation.clone()));
        }
        if let Some(call) = row.call {
            lines.extend(call_line(call, lang));
        }
        lines.extend(self.interim_lines(row, lang));
        for (id, header) in [
            ("overview-location", "location"),
            ("overview-validators", "etag"),
            ("overview-validators", "last-modified"),
        ] {
            if let Some(value) = known.response.as_ref().and_then(|side| header_of(side, header, made.revealed)) {
                let names = [
                    format!("http.{}", header.replace('-', "_")),
                    format!("http2.headers.{}", header.replace('-', "_")),
                ];
                let about = known.response.as_ref().and_then(|side| {
                    self.field_of(side, &names.each_ref().map(String::as_str)).or_else(|| self.line_of(side, header))
                });
                lines.push(Line::named(name(id), value).target(Target::Tab(Tab::Response)).about(about));
            }
        }
        lines.extend(super::links::ways(known, lang));
        let says = |says: fn(&Side) -> bool| {
            let (asked, answered) =
                (known.request.as_ref().is_some_and(says), known.response.as_ref().is_some_and(says));
            match (asked, answered) {
                (true, true) => Some("overview-both"),
                (true, false) => Some("overview-asked"),
                (false, true) => Some("overview-answered"),
                (false, false) => None,
            }
        };
        for (id, words, tab) in
            [("tab-cookies", says(|side| side.cookies), Tab::Cookies), ("tab-auth", says(|side| side.auth), Tab::Auth)]
        {
            if let Some(words) = words {
                lines.push(Line::named(name(id), name(words)).target(Target::Tab(tab)));
            }
        }
        lines
    }

    /// The first field of a message that has one of these names, each tried in turn.
    fn field_of(&mut self, side: &Side, names: &[&str]) -> Option<(MessageId, u32)> {
        let view = self.heads.message(side.id).ok()?;
        let items = view.tape.items();
        let place = |name: &&str| items.iter().position(|item| item.field.filter == *name);
        names.iter().find_map(place).map(|at| (side.id, at as u32))
    }

    /// The line of the head with this header, for those that have no field of their own.
    fn line_of(&mut self, side: &Side, header: &str) -> Option<(MessageId, u32)> {
        let view = self.heads.message(side.id).ok()?;
        let says = |item: &crate::dissect::Item| match (item.field.filter, view.value(item)) {
            ("http.response.line" | "http.request.line", crate::dissect::Value::Text(text)) => {
                text.split(|byte| *byte == b':').next().is_some_and(|name| name.eq_ignore_ascii_case(header.as_bytes()))
            }
            _ => false,
        };
        view.tape.items().iter().position(says).map(|at| (side.id, at as u32))
    }

    /// `#140 (101 B in 1 segment)`.
    fn carried(&self, side: &Side, lang: Lang) -> String {
        let parts = self.parts(side);
        let mut carriers: Vec<_> = parts.iter().flat_map(|part| self.capture.carriers(part)).collect();
        let bytes: u64 = carriers.iter().map(|carrier| u64::from(carrier.taken.len)).sum();
        // A segment may carry several messages.
        carriers.dedup_by_key(|carrier| carrier.segment);
        let size = units::size(lang, bytes);
        let named: Vec<String> =
            carriers.iter().take(NAMED_FRAMES).map(|carrier| format!("#{}", carrier.frame)).collect();
        let more = if carriers.len() > NAMED_FRAMES { " …" } else { "" };
        let frames = format!("{}{more}", named.join(" "));
        let values: [(&str, Arg<'_>); 3] =
            [("frames", (&frames).into()), ("size", (&size).into()), ("count", carriers.len().into())];
        lang.with("carried", &values)
    }

    /// The messages that a side is of, in their order.
    fn parts(&self, side: &Side) -> Vec<MessageRecord> {
        match self.exchanges.is_in_parts(&side.record) {
            true => self.capture.parts_of(side.id).map(|(_, part)| part).collect(),
            false => vec![side.record],
        }
    }

    fn connection(&mut self, row: &Row, lang: Lang) -> Option<Line> {
        let (_, index) = row.stream?;
        let record = self.exchanges.record(row.id)?;
        let ends = self.exchanges.ends(record.stream);
        let (facts, _) = self.capture.exchange_facts(row.id)?;
        let guessed = self.capture.stream(record.stream).is_some_and(|stream| stream.guessed);
        let last = self.capture.stream(record.stream).map_or(FrameId(0), |stream| stream.last);
        let names = self.capture.names();
        let end =
            |end: (crate::base::Address, u16)| named_socket(names.name(names.chosen(), end.0, last).as_deref(), end);
        let ends = format!("{} → {}", end(ends.client), end(ends.server));
        let (at, of) = facts.in_stream;
        if row.stream.is_some_and(|(transport, _)| transport == Transport::Udp) {
            // Datagrams have no connection: only who talks.
            return Some(Line::named(lang.text("overview-connection"), format!("u{index}   {ends}")));
        }
        let text = lang.with(
            "overview-connection-text",
            &[("index", index.into()), ("at", at.into()), ("of", of.into()), ("ends", (&ends).into())],
        );
        let text = if guessed { format!("{text} {}", lang.text("overview-guessed")) } else { text };
        Some(Line::named(lang.text("overview-connection"), text))
    }

    fn bodies(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let mut lines = Vec::new();
        let row = &known.row;
        for (side, id, kind, bytes, codings) in [
            (&known.request, "overview-request-body", &row.request_type, row.request_bytes, &None),
            (&known.response, "overview-body", &row.content_type, row.response_bytes, &row.content_encoding),
        ] {
            let Some(side) = side.as_ref().filter(|_| bytes > 0) else { continue };
            let mut parts = Vec::new();
            let (sized, is_pending) = self.sizes_of(side);
            match sized {
                Some(sizes) if sizes.decoded != sizes.carried => {
                    let values = [
                        ("decoded", units::bytes(lang, sizes.decoded)),
                        ("carried", units::bytes(lang, sizes.carried)),
                    ];
                    let values: Vec<(&str, Arg<'_>)> = values.iter().map(|(id, text)| (*id, text.into())).collect();
                    parts.push(lang.with("body-decoded", &values));
                }
                Some(sizes) => parts.push(units::bytes(lang, sizes.carried)),
                // As carried, until more is known.
                None if is_pending => parts.push(format!("{} …", units::bytes(lang, bytes))),
                None => parts.push(units::bytes(lang, bytes)),
            }
            parts.extend(kind.clone());
            parts.extend(codings.clone());
            let about = self.field_of(side, &["http.content_type", "http2.headers.content_type"]);
            lines.push(Line::named(lang.text(id), parts.join("  ")).target(Target::Tab(Tab::Body)).about(about));
        }
        lines
    }

    /// The sizes of a body, and whether they are still worked out: what is long is decoded on another thread.
    fn sizes_of(&mut self, side: &Side) -> (Option<Sizes>, bool) {
        if side.record.len > LONGEST_SIZED {
            return (None, false);
        }
        if side.body <= AT_ONCE {
            return (Some(self.exchanges.sizes(side.id)), false);
        }
        let (capture, id) = (Arc::clone(&self.capture), side.id);
        let Some(sizes) = self.sizes.get_mut(usize::from(!side.record.is(flags::REQUEST))) else {
            return (None, false);
        };
        let work = move |_: &Arc<Watch>| Some(Exchanges::new(&capture).sizes(id));
        let sized = sizes.of(id, side.version(), work).map(|sizes| *sizes);
        (sized, sizes.pending(id).is_some())
    }

    fn interim_lines(&mut self, row: &Row, lang: Lang) -> Vec<Line> {
        let interim = self.exchanges.interim(row.id, row.interim.min(8));
        let line = |interim: &crate::export::exchanges::Interim| {
            Line::named(lang.text("overview-interim"), interim.status.to_string())
                .side(format!("#{}", interim.frame))
                .target(Target::Message(interim.message))
        };
        interim.iter().map(line).collect()
    }

    /// The messages of the conversation that it began. Their texts come when they are in the window.
    pub(super) fn messages(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let capture = std::sync::Arc::clone(&self.capture);
        let own = capture.messages_of_exchange(known.row.id).filter(|(_, record)| record.is(flags::FOLLOWS));
        let mut lines = Vec::new();
        let mut left_out = 0usize;
        for (id, record) in own {
            if lines.len() >= MAX_LINES {
                left_out += 1;
                continue;
            }
            let (sign, role) = match record.direction() {
                Direction::FromClient => ("→", Role::Client),
                Direction::FromServer => ("←", Role::Server),
            };
            let frame = self.frame_of(record.last);
            let place = frame.map(|frame| format!("#{frame}")).unwrap_or_default();
            let size = units::size(lang, record.len);
            lines.push(Line::named(sign, "").role(role).side(format!("{size}  {place}")).target(Target::Message(id)));
        }
        if left_out > 0 {
            lines.push(Line::text(lang.with("lines-left-out", &[("count", left_out.into())])).role(Role::Dim));
        }
        lines
    }

    /// Gives the lines of messages in the window their texts.
    pub(super) fn fill(&mut self, model: &mut Model) {
        let rows = model.layout().rows(Pane::Detail);
        let (selected, top) = model.exchanges.place();
        let Some(detail) = model.exchanges.detail.as_mut().filter(|detail| detail.made.tab == Tab::Messages) else {
            return;
        };
        for (at, line) in detail.lines.iter_mut().enumerate() {
            let shown = (top..=top.saturating_add(rows)).contains(&at) || at == selected;
            if let Some(Target::Message(id)) = line.target.filter(|_| shown && line.text.is_empty()) {
                line.text = self.words_of(id).filter(|words| !words.is_empty()).unwrap_or_else(|| "…".to_owned());
            }
        }
    }

    /// What a message says, for readers.
    fn words_of(&mut self, id: crate::base::MessageId) -> Option<String> {
        let view = self.brief.message(id).ok()?;
        let columns = view.tape.columns();
        Some(if columns.summary.is_empty() { columns.info.clone() } else { columns.summary.clone() })
    }

    /// What took how long, each bound to its packets.
    pub(super) fn timing(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let row = &known.row;
        let mut lines = Vec::new();
        let Some(start) = row.timing.start else {
            return vec![Line::text(lang.text("timing-none")).role(Role::Dim)];
        };
        let opening = row.timing.opening;
        let blocked = self.blocked(row);
        let before = |part: Option<Span>| (part.map(|part| part.length), part.map(|part| part.frames));
        let parts = [
            ("timing-lookup", before(opening.lookup)),
            ("timing-connect", before(opening.connect)),
            ("timing-secure", before(opening.secure)),
            ("timing-send", (row.timing.send, row.request_frames)),
            ("timing-wait", (row.timing.wait, row.request_frames.zip(row.response_frames).map(|(a, b)| (a.1, b.0)))),
            ("timing-receive", (row.timing.receive, row.response_frames)),
        ];
        // How long the answer was coming already while the request was still sent.
        let Timing { send, wait, receive, total, .. } = row.timing;
        let apart = send.zip(receive).map_or(0, |(send, receive)| send.0.saturating_add(receive.0));
        let overlap = total.filter(|_| wait.is_none()).map_or(0, |total| apart.saturating_sub(total.0).max(0));
        let sum = parts.iter().filter_map(|(_, (part, _))| *part).map(|part| part.0.max(0)).sum::<i64>();
        let whole = sum.saturating_sub(overlap).max(1);
        let told = |name: &'static str, span: Delta, frames: Option<(FrameId, FrameId)>| {
            meaning::part(lang, &row.timing, meaning::Part { name, span, frames }, Delta(whole))
        };
        if opening.reused {
            let words = told("reused", Delta(0), None);
            lines.push(Line::text(lang.text("timing-reused")).role(Role::Dim).told(words));
        }
        let mut at = 0;
        for (id, (part, frames)) in parts {
            let Some(part) = part else { continue };
            if id == "timing-receive" && row.timing.wait.is_none() {
                at -= overlap;
            }
            let bar = bar(at, part.0, whole);
            let begins = at;
            at += part.0.max(0);
            let text = format!("{:>9}  {bar}", units::exact_span(lang, part));
            let side = frames.map(|(from, to)| frame_range(from, to)).unwrap_or_default();
            let target = frames.map(|(from, _)| Target::Frame(from));
            let words = told(id.trim_start_matches("timing-"), part, frames);
            lines.push(Line::named(lang.text(id), text).side(side).target(target).told(words));
            if let Some((span, frames)) = blocked.filter(|_| id == "timing-wait") {
                let bar = self::bar(begins, span.0, whole);
                let text = format!("{:>9}  {bar}", units::exact_span(lang, span));
                let words = told("blocked", span, Some(frames));
                let line =
                    Line::named(lang.text("timing-blocked"), text).depth(1).side(frame_range(frames.0, frames.1));
                lines.push(line.target(Target::Frame(frames.1)).told(words));
            }
        }
        if let Some(total) = row.timing.total {
            let text = format!("{:>9}", units::exact_span(lang, total));
            lines.push(Line::named(lang.text("timing-total"), text).told(told("total", total, None)));
        }
        lines.push(Line::default());
        lines.extend(self.events(known, start, lang));
        lines
    }

    /// How long, of the wait, the connection was still busy with the answer before: HTTP/1.1 answers in the order of the
    /// requests (RFC 9112 §9.3.2). From the last packet of the request to the last of that answer.
    fn blocked(&mut self, row: &Row) -> Option<(Delta, (FrameId, FrameId))> {
        if row.http2_stream.is_some() || row.protocol != "HTTP" {
            return None;
        }
        let ((_, sent), (first, _)) = (row.request_frames?, row.response_frames?);
        let before = self.exchanges.record(row.id)?.previous?;
        let (_, ended) = self.exchanges.row(before)?.response_frames?;
        let ended = ended.min(first);
        let time = |frame: FrameId| self.capture.record(frame).filter(|record| !record.no_time).map(|own| own.time);
        let span = time(ended)?.since(time(sent)?);
        (ended > sent && span.0 > 0).then_some((span, (sent, ended)))
    }

    /// Every segment of both messages with its moment, and a word where nothing came for long.
    fn events(&mut self, known: &Known, start: Time, lang: Lang) -> Vec<Line> {
        let mut events: Vec<(FrameId, Time, &str, Role)> = Vec::new();
        for (side, ids, role) in [
            (&known.request, ["event-request", "event-request-head", "event-request-body"], Role::Client),
            (&known.response, ["event-response", "event-response-head", "event-response-body"], Role::Server),
        ] {
            let Some(side) = side else { continue };
            let parts = self.parts(side);
            let mut carriers: Vec<_> = parts.iter().flat_map(|part| self.capture.carriers(part)).collect();
            carriers.dedup_by_key(|carrier| carrier.segment);
            let several = carriers.len() > 1;
            for carrier in carriers.iter().take(MAX_LINES) {
                let Some(record) = self.capture.record(carrier.frame) else { continue };
                let head = carrier.taken.at < side.record.at + u64::from(side.record.head);
                let id = if !several {
                    ids[0]
                } else if head {
                    ids[1]
                } else {
                    ids[2]
                };
                events.push((carrier.frame, record.time, id, role));
            }
        }
        events.sort_by_key(|(frame, ..)| *frame);
        let mut lines = Vec::new();
        let timing = &known.row.timing;
        let told = |name: &'static str, span: Delta, frame: FrameId| {
            meaning::part(lang, timing, meaning::Part { name, span, frames: Some((frame, frame)) }, Delta(0))
        };
        let mut before: Option<Time> = None;
        for (frame, time, id, role) in events {
            let silence = before.map(|before| time.since(before)).filter(|gap| gap.0 >= SILENCE);
            if let Some(gap) = silence {
                let text = lang.with("event-silence", &[("span", (&units::exact_span(lang, gap)).into())]);
                lines.push(Line::named(" ", text).role(Role::Warn).told(told("silence", gap, frame)));
                if let Some(acknowledged) = self.waited_for(frame) {
                    let values = [("frame", acknowledged.number().into())];
                    let text = lang.with("event-nagle", &values);
                    let line = Line::named(" ", text).role(Role::Warn).side(format!("#{acknowledged}"));
                    let words = told("nagle", gap, acknowledged);
                    lines.push(line.target(Target::Frame(acknowledged)).told(words));
                }
            }
            before = Some(time);
            let since = format!("{:>8.3} {}", time.since(start).0 as f64 / 1e6, lang.text("unit-ms"));
            let line = Line::named(since, lang.text(id)).role(role).side(format!("#{frame}"));
            let words = told("event", time.since(start), frame);
            lines.push(line.target(Target::Frame(frame)).told(words));
        }
        lines
    }

    /// The acknowledgement right before a segment that came after a long silence: the sender may have waited for it, as
    /// Nagle's algorithm does (RFC 9293 §3.7.4), and its sender may have held it back (§3.8.6.3).
    fn waited_for(&self, frame: FrameId) -> Option<FrameId> {
        /// From an acknowledgement to what it lets go, in nanoseconds.
        const AT_ONCE: i64 = 2_000_000;
        let record = self.capture.record(frame)?;
        let before = self.capture.record(record.previous?)?;
        let bare = self.capture.ledger().segments_of(record.previous?).all(|(_, segment)| segment.captured == 0);
        let other_side = before.from_client != record.from_client;
        let earlier = self.capture.record(before.previous?)?;
        let held_back = before.time.since(earlier.time).0 >= SILENCE;
        (bare && other_side && held_back && record.time.since(before.time).0 <= AT_ONCE).then_some(record.previous?)
    }

    /// Packets of the connection between the first and the last of an exchange that carry nothing of it.
    fn bare(&self, row: &Row) -> Vec<FrameId> {
        let first = row.request_frames.or(row.response_frames).map(|(first, _)| first);
        let last = row.response_frames.or(row.request_frames).map(|(_, last)| last);
        let (Some(first), Some(last)) = (first, last) else { return Vec::new() };
        let before = |frame: FrameId| self.capture.record(frame).and_then(|record| record.previous);
        let between = std::iter::successors(before(last), |frame| before(*frame)).take_while(|frame| *frame > first);
        let is_bare =
            |frame: &FrameId| self.capture.ledger().segments_of(*frame).all(|(_, segment)| segment.captured == 0);
        let mut frames: Vec<FrameId> = between.filter(is_bare).take(MAX_LINES).collect();
        frames.reverse();
        frames
    }

    /// Every packet that carried it, and those between that only acknowledge.
    pub(super) fn frames(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let mut lines = Vec::new();
        for (side, id, role) in
            [(&known.request, "direction-request", Role::Client), (&known.response, "direction-response", Role::Server)]
        {
            let Some(side) = side else { continue };
            let mut pieces = Vec::new();
            let mut before = 0;
            for part in self.parts(side) {
                // Places count through all messages of a side.
                let most = PLACED.saturating_sub(pieces.len());
                let own = self.places.pieces(&part, 0, u64::MAX, most);
                pieces.extend(own.into_iter().map(|piece| Piece { offset: piece.offset + before, ..piece }));
                before += part.len;
            }
            let bytes: u64 = pieces.iter().map(|piece| u64::from(piece.len)).sum();
            let mut segments: Vec<_> = pieces.iter().map(|piece| piece.segment).collect();
            segments.dedup();
            let values: [(&str, Arg<'_>); 2] = [("count", segments.len().into()), ("bytes", bytes.into())];
            let sum = lang.with("frames-sum", &values);
            lines.push(Line { role, ..Line::heading(lang.text(id)) }.side(sum).target(Target::Message(side.id)));
            let mut expected = 0;
            for piece in pieces.iter().take(MAX_LINES) {
                if piece.offset > expected {
                    let text = lang.with("frames-gap", &[("count", (piece.offset - expected).into())]);
                    lines.push(Line::text(text).role(Role::Wrong).depth(1));
                }
                expected = piece.offset + u64::from(piece.len);
                let segment = self.capture.ledger().segment(piece.segment);
                let marks = segment.map_or(0, |segment| segment.state);
                let time = self.capture.record(piece.frame).map(|record| record.time);
                let since = known.row.timing.start.zip(time).map(|(start, time)| time.since(start));
                let mut words = vec![lang.with(
                    "frames-part",
                    &[
                        ("from", piece.offset.into()),
                        ("to", expected.saturating_sub(1).into()),
                        ("count", piece.len.into()),
                    ],
                )];
                for (bit, id) in [
                    (state::CONFLICT, "frames-conflict"),
                    (state::OVERLAP, "frames-overlap"),
                    (state::WAITED, "frames-waited"),
                    (state::AFTER_GAP, "frames-after-gap"),
                ] {
                    if marks & bit != 0 {
                        words.push(lang.text(id));
                    }
                }
                let place = match piece.place {
                    Some(range) if range.source == 0 => {
                        format!("{}–{}", range.at, (range.at + range.len).saturating_sub(1))
                    }
                    _ => String::new(),
                };
                let side = match since {
                    Some(since) => format!("{place}  +{}", units::exact_span(lang, since)),
                    None => place,
                };
                let line = Line::named(format!("#{}", piece.frame), words.join(" · ")).side(side).depth(1);
                lines.push(line.target(Target::Segment(piece.segment, piece.from, piece.len)));
            }
        }
        let bare = if lines.is_empty() { Vec::new() } else { self.bare(&known.row) };
        if !bare.is_empty() {
            lines.push(Line::heading(lang.text("frames-bare")));
        }
        for frame in bare {
            let time = self.capture.record(frame).map(|record| record.time);
            let since = known.row.timing.start.zip(time).map(|(start, time)| time.since(start));
            let side = since.map(|since| format!("+{}", units::exact_span(lang, since))).unwrap_or_default();
            let line =
                Line::named(format!("#{frame}"), lang.text("frames-nothing")).role(Role::Dim).side(side).depth(1);
            lines.push(line.target(Target::Frame(frame)));
        }
        if lines.is_empty() {
            let (request, response) = (known.row.request_frames, known.row.response_frames);
            for (frames, id) in [(request, "direction-request"), (response, "direction-response")] {
                let Some((frame, _)) = frames else { continue };
                lines.push(Line::named(format!("#{frame}"), lang.text(id)).target(Target::Frame(frame)));
            }
        }
        lines
    }
}

/// Question and answer of datagrams.
fn datagram(row: &Row, lang: Lang) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some((frame, _)) = row.request_frames {
        let text = lookup::words(row, true);
        let line = Line::named(lang.text("overview-request"), text).role(Role::Client).side(format!("#{frame}"));
        lines.push(line.target(Target::Tab(Tab::Request)));
    }
    if let Some((frame, _)) = row.response_frames {
        let text = lookup::words(row, false);
        let line = Line::named(lang.text("overview-response"), text).role(Role::Server).side(format!("#{frame}"));
        lines.push(line.target(Target::Tab(Tab::Response)));
    }
    lines
}

fn timing_line(row: &Row, lang: Lang) -> Line {
    let mut parts = Vec::new();
    let timing = &row.timing;
    let length = |part: Option<Span>| part.map(|part| part.length);
    // A message within one packet is sent at once, which needs no words here.
    let takes_time = |part: &Delta| part.0 > 0;
    for (id, part) in [
        ("timing-lookup", length(timing.opening.lookup)),
        ("timing-connect", length(timing.opening.connect)),
        ("timing-secure", length(timing.opening.secure)),
        ("timing-send", timing.send.filter(takes_time)),
        ("timing-wait", timing.wait),
        ("timing-receive", timing.receive.filter(takes_time)),
        ("timing-total", timing.total),
    ] {
        if let Some(part) = part {
            parts.push(format!("{} {}", lang.text(id), units::exact_span(lang, part)));
        }
    }
    Line::named(lang.text("tab-timing"), parts.join(" · ")).target(Target::Tab(Tab::Timing))
}

/// The start line of a message.
pub(super) fn first_line(side: &Side, revealed: bool) -> String {
    let first = side.head.split_inclusive(|byte| *byte == b'\n').next().unwrap_or_default();
    text_of(&shown(side, first, 0, revealed))
}

/// Bytes of a head from the place `at` on, with masks for secrets.
fn shown(side: &Side, bytes: &[u8], at: usize, revealed: bool) -> Vec<u8> {
    if revealed { bytes.to_vec() } else { secrets::masked(bytes, at, &side.secrets) }
}

/// A header's value, for one line.
fn header_of(side: &Side, name: &str, revealed: bool) -> Option<String> {
    let mut at = 0;
    for line in side.head.split_inclusive(|byte| *byte == b'\n') {
        let colon = line.iter().position(|byte| *byte == b':').unwrap_or(line.len());
        let (own, _) = line.split_at(colon);
        let from = (colon + 1).min(line.len());
        if own.eq_ignore_ascii_case(name.as_bytes()) {
            let value = shown(side, line.get(from..).unwrap_or_default(), at + from, revealed);
            return Some(text_of(&value).trim().to_owned());
        }
        at += line.len();
    }
    None
}

/// `#30` or `#30–36`.
fn frame_range(from: FrameId, to: FrameId) -> String {
    if from == to { format!("#{from}") } else { format!("#{from}–{to}") }
}

/// A part of a span as a bar under the whole of it.
fn bar(at: i64, len: i64, whole: i64) -> String {
    let cell = |value: i64| (value.max(0) as f64 / whole.max(1) as f64 * BAR as f64).round() as usize;
    let from = cell(at).min(BAR - 1);
    let to = cell(at.saturating_add(len.max(0))).clamp(from, BAR);
    let bar = if to == from { "▏".to_owned() } else { "█".repeat(to - from) };
    format!("{}{bar}", " ".repeat(from))
}
