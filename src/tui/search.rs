//! Searching among the packets, on a thread of its own, in slices between which it can be given up.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use crate::analysis::{Capture, Reader};
use crate::base::{ExchangeId, FrameId, StreamId};
use crate::dissect::{Settings, Want, show};
use crate::export::columns::Cells;
use crate::export::exchanges::{Exchanges, Row, Selector};
use crate::filter::{Filter, Matcher, Matches, Scope};

use super::feed::row;
use super::model::exchanges::Arranged;
use super::model::search::{Manner, Needle, Within};
use super::model::{Quarry, Search};
use super::needle::Pattern;
use super::update::Message;
use super::view::list::haystack;

/// Rows between two looks at the stop flag.
const SLICE: u32 = 256;
/// How often progress is told.
const TELL: Duration = Duration::from_millis(100);

/// Runs a search to its end and tells what it found; a search that is stopped tells nothing.
pub fn run(
    capture: &Arc<Capture>,
    search: &Search,
    settings: Settings,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Message),
) {
    let id = search.id;
    match &search.quarry {
        Quarry::Exchange(needle, list) => return among_exchanges(capture, search, needle, list, stop, tell),
        Quarry::SameUrl(of) => return alike(capture, id, *of, stop, tell),
        _ => {}
    }
    let edge = |stream: fn(crate::engine::flow::Stream) -> FrameId, frame| {
        stream_of(capture, frame).and_then(|id| capture.stream(id)).map(stream)
    };
    let found = match &search.quarry {
        Quarry::StreamStart(frame) => Some(edge(|stream| stream.first, *frame)),
        Quarry::StreamEnd(frame) => Some(edge(|stream| stream.last, *frame)),
        Quarry::SameStream(frame) if !search.forward => {
            let before = |frame: &FrameId| capture.record(*frame).and_then(|record| record.previous);
            let shown = |frame: &FrameId| search.within.as_ref().is_none_or(|within| within.contains(*frame));
            Some(std::iter::successors(before(frame), before).find(shown))
        }
        _ => None,
    };
    if let Some(found) = found {
        return tell(Message::Searched { id, found, wrapped: false });
    }
    let Some(mut hunter) = Hunter::of(capture, search, settings) else {
        return tell(Message::Searched { id, found: None, wrapped: false });
    };
    let rows = Rows::of(capture, search);
    let len = rows.len;
    let mut told = Instant::now();
    let (from, mut done) = (rows.from, 0u32);
    let wraps = !matches!(search.quarry, Quarry::SameStream(_));
    let steps = if wraps { len } else { len.saturating_sub(from.saturating_add(1)) };
    let last = match &search.quarry {
        Quarry::SameStream(frame) => edge(|stream| stream.last, *frame),
        _ => None,
    };
    while done < steps {
        done += 1;
        let at = if search.forward {
            (u64::from(from) + u64::from(done)) % u64::from(len)
        } else {
            (u64::from(from) + u64::from(len) - u64::from(done)) % u64::from(len)
        } as u32;
        let Some(frame) = rows.frame(at).filter(|frame| last.is_none_or(|last| *frame <= last)) else { break };
        if hunter.matches(&search.quarry, frame) {
            let wrapped = if search.forward { at <= from } else { at >= from };
            return tell(Message::Searched { id, found: Some(frame), wrapped });
        }
        if done.is_multiple_of(hunter.slice) {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            if told.elapsed() >= TELL {
                told = Instant::now();
                tell(Message::Searching { id, done, of: steps });
            }
        }
    }
    tell(Message::Searched { id, found: None, wrapped: false });
}

/// The rows that a search goes over: all packets, or those that a filter selects.
struct Rows<'s> {
    within: Option<&'s Matches>,
    len: u32,
    /// The row from which it begins, itself left out.
    from: u32,
}

impl<'s> Rows<'s> {
    fn of(capture: &Capture, search: &'s Search) -> Self {
        let within = search.within.as_deref();
        let Some(matches) = within else {
            return Self { within, len: u32::try_from(capture.len()).unwrap_or(u32::MAX), from: search.from };
        };
        let (len, begin) = (matches.count(), FrameId(search.from));
        let row = matches.rank(begin);
        // Between two rows: the one before is the one to leave out.
        let between = search.forward && !matches.contains(begin);
        let from = if between { row.checked_sub(1).unwrap_or(len.saturating_sub(1)) } else { row };
        Self { within, len, from }
    }

    fn frame(&self, row: u32) -> Option<FrameId> {
        self.within.map_or(Some(FrameId(row)), |matches| matches.nth(row))
    }
}

/// Looks at packets.
struct Hunter {
    reader: Reader,
    /// What is looked for in text and in bytes.
    patterns: Option<(Pattern, Pattern)>,
    matcher: Option<Matcher>,
    /// What added columns say.
    cells: Option<Cells>,
    /// Where.
    within: Within,
    /// Packets between two looks at the stop flag.
    slice: u32,
    line: String,
}

impl Hunter {
    /// For a quarry; `None` when it can be found nowhere.
    fn of(capture: &Arc<Capture>, search: &Search, settings: Settings) -> Option<Self> {
        let (mut want, mut within, mut slice) = (Want::rows(), Within::Rows, SLICE);
        let (mut patterns, mut matcher, mut cells) = (None, None, None);
        if let Quarry::Needle(needle) = &search.quarry {
            if needle.manner == Manner::Filter {
                let filter = Filter::compile(&needle.text, capture.registry()).ok()?;
                want = filter.want();
                matcher = Some(filter.evaluator());
            } else {
                within = if needle.manner == Manner::Bytes { Within::Bytes } else { needle.within };
                patterns = Some((Pattern::of(needle)?, Pattern::of_bytes(needle)?));
            }
            if patterns.is_some() && within == Within::Rows && !search.added.all().is_empty() {
                want = want.and(search.added.want());
                cells = Some(search.added.cells());
            }
            if within != Within::Rows {
                (want, slice) = (Want::everything(), SLICE / 8);
            }
        }
        let mut reader = Reader::new(Arc::clone(capture), want);
        reader.set_settings(settings);
        Some(Self { reader, patterns, matcher, cells, within, slice, line: String::new() })
    }

    fn matches(&mut self, quarry: &Quarry, frame: FrameId) -> bool {
        match quarry {
            Quarry::Needle(_) => self.finds(frame),
            Quarry::Note(least) => self.reader.read(frame).is_ok_and(|view| view.tape.worst() >= Some(*least)),
            Quarry::SameStream(of) => {
                let capture = self.reader.capture();
                let wanted = stream_of(capture, *of);
                let record = capture.record(frame);
                record.is_some_and(|record| capture.streams_of(frame, &record).any(|link| Some(link.stream) == wanted))
            }
            Quarry::StreamStart(_) | Quarry::StreamEnd(_) | Quarry::Exchange(..) | Quarry::SameUrl(_) => false,
        }
    }

    fn finds(&mut self, frame: FrameId) -> bool {
        if let Some(matcher) = &mut self.matcher {
            return self.reader.read(frame).is_ok_and(|view| matcher.frame(view));
        }
        let Some((text, bytes)) = &self.patterns else { return false };
        if self.within == Within::Rows {
            let mut row = row(&mut self.reader, frame);
            if let (Some(cells), Ok(view)) = (&mut self.cells, self.reader.read(frame)) {
                row.added = cells.of(&view);
            }
            return text.is_in(&haystack(&row));
        }
        let Ok(view) = self.reader.read(frame) else { return false };
        if self.within == Within::Bytes {
            let made = view.tape.sources().iter().map(|source| &*source.bytes);
            return std::iter::once(view.frame).chain(made).any(|source| bytes.is_within(source));
        }
        let line = &mut self.line;
        view.tape.items().iter().filter(|item| !item.hidden).any(|item| {
            line.clear();
            show::label(line, &view, item);
            text.is_in(line)
        })
    }
}

/// The next exchange of a list that has what is looked for; without a text, one that is remarkable.
fn among_exchanges(
    capture: &Arc<Capture>,
    search: &Search,
    needle: &Needle,
    list: &Arranged,
    stop: &AtomicBool,
    tell: &mut dyn FnMut(Message),
) {
    let id = search.id;
    let mut exchanges = Exchanges::new(capture);
    let filter = (needle.manner == Manner::Filter && !needle.text.is_empty())
        .then(|| Filter::compile_for(Scope::Exchanges, &needle.text, capture.registry()));
    let mut selector = filter.and_then(Result::ok).map(|filter| Selector::new(capture, &filter));
    let (in_text, in_bytes) = (Pattern::of(needle), Pattern::of_bytes(needle));
    let rows = needle.within == Within::Rows && needle.manner != Manner::Bytes;
    let mut is_it = |exchanges: &mut Exchanges, id: ExchangeId| match &mut selector {
        _ if needle.text.is_empty() => exchanges.row(id).is_some_and(|row| is_remarkable(&row)),
        Some(selector) => selector.selects(id),
        None if rows => in_text.as_ref().zip(exchanges.row(id)).is_some_and(|(text, row)| text.is_in(&says(&row))),
        None => in_bytes.as_ref().zip(exchanges.full(id)).is_some_and(|(bytes, full)| {
            let parts = [full.request, full.response];
            parts.iter().flatten().any(|part| bytes.is_within(&part.head) || bytes.is_within(part.body.decoded()))
        }),
    };
    // What is read of an exchange as a whole takes its time.
    let slice = if rows || needle.text.is_empty() { SLICE } else { SLICE / 32 };
    let count = u32::try_from(exchanges.len()).unwrap_or(u32::MAX);
    let len = list.order.as_ref().map_or(count, |order| order.len() as u32);
    let at_line = |line: u32| match &list.order {
        Some(order) => order.get(line as usize).copied(),
        None => Some(line),
    };
    // Lines of a tree are not those of its order: begin there where the selected exchange stands in it.
    let from = search.from.min(len.saturating_sub(1));
    let mut told = Instant::now();
    for done in 1..=len {
        let line = match search.forward {
            true => (u64::from(from) + u64::from(done)) % u64::from(len),
            false => (u64::from(from) + u64::from(len) - u64::from(done)) % u64::from(len),
        } as u32;
        let found = at_line(line).map(ExchangeId);
        if found.is_some_and(|found| is_it(&mut exchanges, found)) {
            let wrapped = if search.forward { line <= from } else { line >= from };
            return tell(Message::SearchedExchanges { id, found, wrapped, beside: None });
        }
        if done.is_multiple_of(slice) {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            if told.elapsed() >= TELL {
                told = Instant::now();
                tell(Message::Searching { id, done, of: len });
            }
        }
    }
    tell(Message::SearchedExchanges { id, found: None, wrapped: false, beside: None });
}

/// The last exchange before one that asks for the same with the same method.
fn alike(capture: &Arc<Capture>, id: u64, of: ExchangeId, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    let mut exchanges = Exchanges::new(capture);
    let address = |row: Row| (row.protocol, row.method, row.host, row.target);
    let wanted = exchanges.row(of).map(address);
    let mut told = Instant::now();
    for at in (0..of.0).rev() {
        if exchanges.row(ExchangeId(at)).map(address) == wanted {
            let found = Some(ExchangeId(at));
            return tell(Message::SearchedExchanges { id, found, wrapped: false, beside: Some(of) });
        }
        if at.is_multiple_of(SLICE) {
            if stop.load(Ordering::Relaxed) {
                return;
            }
            if told.elapsed() >= TELL {
                told = Instant::now();
                tell(Message::Searching { id, done: of.0 - at, of: of.0 });
            }
        }
    }
    tell(Message::SearchedExchanges { id, found: None, wrapped: false, beside: Some(of) });
}

/// Everything that a row says, in lower case.
fn says(row: &Row) -> String {
    let status = row.status.map(|status| status.to_string());
    let parts = [
        row.method.as_deref(),
        row.url.as_deref().or(row.target.as_deref()),
        row.host.as_deref(),
        status.as_deref(),
        row.reason.as_deref(),
        row.content_type.as_deref(),
        row.operation.as_deref(),
        Some(row.protocol),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_remarkable(row: &Row) -> bool {
    !row.complete || !row.notes.is_empty() || row.status.is_some_and(|status| (400..600).contains(&status))
}

fn stream_of(capture: &Capture, frame: FrameId) -> Option<StreamId> {
    capture.record(frame)?.stream
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::Options;
    use crate::dissect::Severity;
    use crate::export::columns::{Column, Columns, Content};
    use crate::export::fields::Occurrence;
    use crate::source::{OpenOptions, Source};
    use std::path::Path;

    fn found(capture: &Arc<Capture>, quarry: Quarry, from: u64, forward: bool) -> Option<(u64, bool)> {
        found_with(capture, quarry, from, forward, Columns::default())
    }

    fn found_with(
        capture: &Arc<Capture>,
        quarry: Quarry,
        from: u64,
        forward: bool,
        added: Columns,
    ) -> Option<(u64, bool)> {
        let search = Search { id: 7, quarry, from: from as u32 - 1, forward, within: None, added };
        let mut answers = Vec::new();
        run(capture, &search, Settings::default(), &AtomicBool::new(false), &mut |message| answers.push(message));
        match answers.pop() {
            Some(Message::Searched { id: 7, found, wrapped }) => found.map(|frame| (frame.number(), wrapped)),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn packets_are_found_forwards_backwards_and_from_the_other_end() {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/dns/lookup.pcapng");
        let capture = Capture::new(Source::open(&path, &OpenOptions::default()).unwrap(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let needle = |text: &str, manner, within| Quarry::Needle(Needle { text: text.to_owned(), manner, within });
        let text = |text: &str| needle(text, Manner::Text, Within::Rows);
        assert_eq!(found(&capture, text("nobody"), 1, true), Some((5, false)));
        assert_eq!(found(&capture, text("nobody"), 6, true), Some((5, true)));
        assert_eq!(found(&capture, text("nobody"), 4, false), Some((6, true)));
        assert_eq!(found(&capture, text("no such text"), 3, true), None);
        assert_eq!(found(&capture, needle("no.+dy", Manner::Regex, Within::Rows), 1, true), Some((5, false)));
        assert_eq!(found(&capture, needle("(", Manner::Regex, Within::Rows), 1, true), None);
        // In what added columns say.
        let serial = Column {
            title: "Serial".to_owned(),
            content: Content::Field("dns.soa.serial_number".to_owned(), Occurrence::All),
            width: None,
        };
        assert_eq!(found(&capture, text("2024010101"), 1, true), None);
        assert_eq!(found_with(&capture, text("2024010101"), 1, true, Columns::new([serial])), Some((6, false)));
        // In the layers and in the bytes, where rows do not say it.
        assert_eq!(found(&capture, needle("time to live", Manner::Text, Within::Layers), 1, true), Some((2, false)));
        assert_eq!(found(&capture, needle("76 77 77", Manner::Bytes, Within::Rows), 1, true), None);
        assert_eq!(found(&capture, needle("03 77 77 77", Manner::Bytes, Within::Rows), 6, true), Some((1, true)));
        assert_eq!(found(&capture, needle("NOBODY", Manner::Text, Within::Bytes), 6, false), Some((5, false)));
        assert_eq!(
            found(&capture, needle("dns.flags.rcode == 3", Manner::Filter, Within::Rows), 1, true),
            Some((6, false))
        );
        assert_eq!(found(&capture, needle("dns.nothing == 3", Manner::Filter, Within::Rows), 1, true), None);
        let of = |number| FrameId::from_number(number).unwrap();
        assert_eq!(found(&capture, Quarry::SameStream(of(3)), 3, true), Some((4, false)));
        assert_eq!(found(&capture, Quarry::SameStream(of(4)), 4, true), None);
        assert_eq!(found(&capture, Quarry::SameStream(of(4)), 4, false), Some((3, false)));
        assert_eq!(found(&capture, Quarry::StreamStart(of(6)), 6, false), Some((5, false)));
        assert_eq!(found(&capture, Quarry::StreamEnd(of(5)), 5, true), Some((6, false)));
        assert_eq!(found(&capture, Quarry::Note(Severity::Error), 1, true), None);
    }
}
