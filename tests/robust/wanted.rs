//! What is printed of chosen fields, and what filters select, must be the same whether only what is wanted is read or everything
//! is dissected: byte for byte, on captures of all kinds, and on copies of them in which the payload of packets was changed.

use std::ops::ControlFlow;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, RwLock};

use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::FrameId;
use wirelens::dissect::Want;
use wirelens::export::fields::{Cells, FieldList, Lines, Style};
use wirelens::export::render::{self, Plan};
use wirelens::export::{Form, Rendered, TimeForm};
use wirelens::filter::{Filter, Matches, Run};
use wirelens::source::Source;

use super::captures;
use super::mutations::places;
use super::mutator::{Numbers, change};

/// Frames of a capture that are looked at.
const FRAMES: u64 = 30;
/// Captures larger than this are left out, and of the others one in so many is taken: everything is dissected many times.
const EACH: usize = 5;
/// See [`EACH`].
const LONGEST: u64 = 16 << 10;
/// Bytes of a packet that are left as they are, so that most of its headers are.
const HEADERS: usize = 54;

/// Fields that are asked for together: heads alone, heads with headers and with other protocols, and with what needs bodies.
const LISTS: &[&[&str]] = &[
    &["frame.number", "http.request.method", "http.request.uri", "http.response.code"],
    &[
        "http.host",
        "http.request.full_uri",
        "http.time",
        "http.request_in",
        "http.response_in",
        "http.next_request_in",
        "http.prev_response_in",
        "http.request_number",
        "http.response_for.uri",
        "http.body_length_rule",
        "http.request",
        "http.response",
        "tcp.stream",
        "ip.src",
    ],
    &[
        "http.request.version",
        "http.response.version",
        "http.response.phrase",
        "http.response.code.desc",
        "http.request.uri.path",
        "http.request.uri.query",
        "http.request.uri.query.parameter",
        "http.content_length",
        "http.content_length_header",
        "http.content_type",
        "http.user_agent",
        "http.cookie",
        "http.set_cookie",
        "http.location",
        "http.server",
        "http.connection",
        "http.transfer_encoding",
        "http.x_forwarded_for",
        "tcp.srcport",
        "tcp.seq",
    ],
    &[
        "tcp.stream",
        "http.host",
        "tls.handshake.extensions_server_name",
        "dns.qry.name",
        "http2.headers.path",
        "udp.port",
    ],
    &["http.request.uri", "http.file_data", "json.key", "http.request.line"],
    &["http.user_agent", "frame.protocols", "_ws.col.Info"],
    &["http.host", "_ws.expert.message"],
];

/// Filters that the index answers, that heads answer, and that need more.
const FILTERS: &[&str] = &[
    "http",
    "!http",
    "http && tcp.stream == 0",
    "http.request",
    "http.request.method == \"GET\"",
    "http.response.code >= 300",
    "http.host contains \"e\"",
    "http.host matches \"^[a-l]\" || dns",
    "http.request.uri.query",
    "http.content_length > 100",
    "http.time > 0.001",
    "http contains \"a\"",
    "len(http) > 200",
    "@http.host[0:1] == 6c",
    "http.request.full_uri contains \"/\"",
    "http && json",
    "tls || http.server",
    "count(http.cookie) > 0 || http.set_cookie",
    "http.chat",
    "frame.protocols contains \"http\"",
];

#[test]
fn what_is_printed_of_captures_is_the_same() {
    let asked = Asked::new();
    let (mut frames, mut shown) = (0, 0);
    for path in captures(LONGEST).into_iter().step_by(EACH) {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let (all, http) = compare(source, &asked, &path.display());
        (frames, shown) = (frames + all, shown + http);
    }
    assert!(frames > 50 && shown > 5, "{shown} of {frames} frames are of HTTP");
}

#[test]
fn what_is_printed_of_changed_captures_is_the_same() {
    let asked = Asked::new();
    let mut numbers = Numbers(17);
    let (mut frames, mut shown) = (0, 0);
    for path in captures(LONGEST).into_iter().skip(1).step_by(EACH) {
        let bytes = std::fs::read(&path).expect("readable");
        let places = places(&bytes);
        if places.is_empty() {
            continue;
        }
        let mut changed = bytes.clone();
        for place in &places {
            // Some stay as they are, so that streams keep their course; of others the headers are changed, too.
            let from = place.end.min(place.start + HEADERS);
            match numbers.below(8) {
                0..4 => {}
                4 => change(&mut changed, place.start..from, &mut numbers),
                _ => change(&mut changed, from..place.end.min(from + 300), &mut numbers),
            }
        }
        let source = Source::from_bytes("input", changed.into()).expect("only packets were changed");
        let (all, http) = compare(source, &asked, &format_args!("{}, changed", path.display()));
        (frames, shown) = (frames + all, shown + http);
    }
    assert!(frames > 50 && shown > 5, "{shown} of {frames} frames are of HTTP");
}

/// A form for which everything is dissected.
struct Thorough(Lines);

impl Form for Thorough {
    fn want(&self) -> Want {
        Want { thorough: true, ..self.0.want() }
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        self.0.frame(out, frame);
    }
}

/// A form whose frames are dissected, as far as something is wanted of them.
struct Dissected(Lines);

impl Form for Dissected {
    fn want(&self) -> Want {
        self.0.want()
    }

    fn frame(&mut self, out: &mut Vec<u8>, frame: &Rendered<'_>) {
        self.0.frame(out, frame);
    }
}

/// What is asked for.
struct Asked {
    filters: Vec<Filter>,
    lists: Vec<FieldList>,
}

impl Asked {
    fn new() -> Self {
        let filter = |text: &&str| Filter::compile(text, registry()).expect(text);
        let list = |names: &&[&str]| FieldList::new(names, registry()).expect("fields that there are");
        Self { filters: FILTERS.iter().map(filter).collect(), lists: LISTS.iter().map(list).collect() }
    }
}

/// Filters and prints the frames of a capture in each way. Gives how many there are, and how many are of HTTP.
fn compare(source: Source, asked: &Asked, at: &dyn std::fmt::Display) -> (usize, usize) {
    let capture = Capture::new(source, Options { limit: Some(FRAMES), ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let len = u32::try_from(capture.len()).expect("few");
    let found: Vec<Matches> = asked.filters.iter().map(|filter| selected(&capture, len, filter)).collect();
    let all = asked.filters.iter().map(Filter::want).reduce(Want::and).expect("some filters");
    let mut reader = Reader::new(Arc::clone(&capture), Want { thorough: true, ..all });
    let mut matchers: Vec<_> = asked.filters.iter().map(Filter::evaluator).collect();
    for frame in (0..len).map(FrameId) {
        let view = reader.read(frame).expect("readable");
        for ((matcher, matches), text) in matchers.iter_mut().zip(&found).zip(FILTERS) {
            assert_eq!(matches.contains(frame), matcher.frame(view), "{at}, frame {}: {text}", frame.number());
        }
    }
    let of_http = found.into_iter().next().expect("some filters");
    let shown = of_http.count() as usize;
    let of_http = RwLock::new(of_http);
    for (place, list) in asked.lists.iter().enumerate() {
        let lines = || Lines::new(Cells::new(list.clone(), TimeForm::default()), Style::default());
        let list = LISTS[place];
        // Of all frames, or of the messages alone, as they are asked for more often.
        let chosen = (place % 2 == 0).then_some(&of_http);
        let whole = printed(&capture, len, chosen, || Thorough(lines()));
        for way in [printed(&capture, len, chosen, lines), printed(&capture, len, chosen, || Dissected(lines()))] {
            let different = whole.iter().zip(&way).position(|(one, other)| one != other);
            let line = |lines: &[String]| different.and_then(|at| lines.get(at)).cloned();
            assert_eq!(line(&whole), line(&way), "{at}, line {different:?}: {list:?}");
            assert_eq!(whole.len(), way.len(), "{at}: {list:?}");
        }
    }
    (capture.len(), shown)
}

/// What a filter selects, as far as possible without looking.
fn selected(capture: &Arc<Capture>, len: u32, filter: &Filter) -> Matches {
    let mut run = Run::new(filter.clone(), capture);
    run.advance(len, 1, &AtomicBool::new(false), &mut |_| {});
    run.matches().clone()
}

/// The lines of all frames, or of those that were chosen.
fn printed<F: Form>(
    capture: &Arc<Capture>,
    len: u32,
    chosen: Option<&RwLock<Matches>>,
    form: impl Fn() -> F + Sync,
) -> Vec<String> {
    let (mut out, stop) = (Vec::new(), AtomicBool::new(false));
    let sink = &mut |bytes: &[u8]| {
        out.extend_from_slice(bytes);
        ControlFlow::Continue(())
    };
    let plan = Plan { from: 0, threads: 1, stop: &stop, available: &mut |_| (len, true), loading: None };
    let outcome = match chosen {
        Some(chosen) => render::render_chosen(capture, plan, chosen, form, sink),
        None => render::render(capture, plan, form, sink),
    };
    assert!(outcome.failed.is_none() && !outcome.stopped);
    String::from_utf8(out).expect("text").lines().map(str::to_owned).collect()
}
