//! Messages of HTTP and DNS, and the lengths of packets, counted in the trees that Wireshark has for them (`http,tree`,
//! `dns,tree`, `plen,tree`), and DNS by name.

use hashbrown::HashMap;

use super::distribution::Distribution;
use super::scan::{Scope, Stopped, Unreadable};
use super::tree::{Clock, Kind, Tree};
use crate::analysis::ended::Ended;
use crate::analysis::{FrameRecord, ReadError, Reader, registry};
use crate::base::{Delta, FrameId, Time};
use crate::dissect::{Field, Item, Value, View, Want};

/// Names asked for that are kept; questions for others are counted in [`Asked::left_out`].
pub const MAX_NAMES: usize = 1 << 16;

/// Bounds of the lengths of packets, in bytes, and the names of their ranges.
pub const LENGTHS: [(u32, &str); 10] = [
    (0, "0-19"),
    (20, "20-39"),
    (40, "40-79"),
    (80, "80-159"),
    (160, "160-319"),
    (320, "320-639"),
    (640, "640-1279"),
    (1280, "1280-2559"),
    (2560, "2560-5119"),
    (5120, "5120 and greater"),
];

/// The lengths of packets on the wire.
pub fn lengths(scope: &Scope<'_>) -> Result<Tree, Stopped> {
    let clock = Clock::of(scope.capture);
    let mut tree = Tree::default();
    let root = tree.root("Packet Lengths", Kind::Whole);
    tree.keep_order(root);
    let ranges = LENGTHS.map(|(from, name)| (from, tree.child(root, name, Kind::Whole)));
    for record in scope.records() {
        let (_, record) = record?;
        tree.at(clock.milliseconds(record.time));
        tree.add(root, f64::from(record.wire_len));
        if let Some((_, Some(range))) = ranges.iter().rfind(|(from, _)| *from <= record.wire_len) {
            tree.add(*range, f64::from(record.wire_len));
        }
    }
    Ok(tree)
}

/// A message of HTTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Http {
    /// A request with its method.
    Request(String),
    /// A response with its code and what that is called.
    Response(u16, String),
    /// Neither.
    Other,
}

/// Gives each HTTP message in the frames of `scope`, in order, with the time of its last frame.
pub fn http_messages(scope: &Scope<'_>, take: &mut impl FnMut(Time, Http)) -> Result<Unreadable, Stopped> {
    let names = ["http", "http.request.method", "http.response.code", "http.response.code.desc"];
    let want = want(&names);
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<(Time, Http)>| {
        let view = reader.read_record(frame, record)?;
        for layer in layers(&view, &["http"]) {
            let field = |name: &str| layer.iter().find(|item| item.field.filter == name);
            let message = match (field("http.request.method"), field("http.response.code")) {
                (Some(method), _) => Http::Request(text(&view, method)),
                (None, Some(code)) => {
                    let name = field("http.response.code.desc").map(|item| text(&view, item));
                    Http::Response(number(&view, code) as u16, name.unwrap_or_else(|| "Unknown".to_owned()))
                }
                (None, None) => Http::Other,
            };
            found.push((record.time, message));
        }
        Ok(())
    };
    scope.read_where(Ended::may_have_messages, &want, &look, &mut |found: Vec<_>| {
        found.into_iter().for_each(|(time, message)| take(time, message))
    })
}

/// The messages of HTTP by method and status code.
pub fn http(scope: &Scope<'_>) -> Result<(Tree, Unreadable), Stopped> {
    const CLASSES: [&str; 6] = [
        "???: broken",
        "1xx: Informational",
        "2xx: Success",
        "3xx: Redirection",
        "4xx: Client Error",
        "5xx: Server Error",
    ];
    let clock = Clock::of(scope.capture);
    let mut tree = Tree::default();
    let total = tree.root("Total HTTP Packets", Kind::Count);
    let [requests, responses, others] = ["HTTP Request Packets", "HTTP Response Packets", "Other HTTP Packets"]
        .map(|name| tree.child(total, name, Kind::Count).unwrap_or(total));
    let classes = CLASSES.map(|name| tree.child(responses, name, Kind::Count).unwrap_or(responses));
    let unreadable = http_messages(scope, &mut |time, message| {
        tree.at(clock.milliseconds(time));
        tree.tick(total);
        match message {
            Http::Request(method) => tree.tick_below(requests, &method),
            Http::Response(code, name) => {
                tree.tick(responses);
                let class = Some(usize::from(code / 100)).filter(|class| *class < classes.len()).unwrap_or(0);
                tree.tick_below(classes[class], &format!("{code} {name}"));
            }
            Http::Other => tree.tick(others),
        }
    })?;
    Ok((tree, unreadable))
}

/// A message of DNS, mDNS or LLMNR.
#[derive(Clone, Debug, Default, PartialEq)]
struct Dns {
    time: Time,
    frame: FrameId,
    payload: u32,
    is_response: bool,
    opcode: u64,
    code: u64,
    /// Questions, answers, authorities, additional records.
    counts: [u64; 4],
    kind: Option<(u64, Option<&'static str>)>,
    class: Option<(u64, Option<&'static str>)>,
    code_name: Option<&'static str>,
    opcode_name: Option<&'static str>,
    name: Option<String>,
    name_len: Option<u64>,
    labels: Option<u64>,
    elapsed: Option<Delta>,
    unsolicited: bool,
    repeats: bool,
}

/// The protocols that have the messages of DNS.
const DNS_LAYERS: &[&str] = &["dns", "mdns", "llmnr"];

const DNS_FIELDS: &[&str] = &[
    "dns",
    "mdns",
    "llmnr",
    "dns.flags",
    "dns.count.queries",
    "dns.count.answers",
    "dns.count.auth_rr",
    "dns.count.add_rr",
    "dns.count.zones",
    "dns.count.prerequisites",
    "dns.count.updates",
    "dns.qry.name",
    "dns.qry.name.len",
    "dns.count.labels",
    "dns.qry.type",
    "dns.qry.class",
    "dns.time",
    "dns.unsolicited",
    "dns.retransmission",
];

/// The fields whose values have the names of codes.
struct Codes {
    opcode: Option<&'static Field>,
    code: Option<&'static Field>,
}

impl Codes {
    fn known() -> Self {
        let field = |name| registry().fields_named(name).next();
        Self { opcode: field("dns.flags.opcode"), code: field("dns.flags.rcode") }
    }
}

impl Dns {
    fn read(view: &View<'_>, names: &Codes, frame: FrameId, time: Time, layer: &[Item]) -> Self {
        let mut own = Self { time, frame, payload: layer.first().map_or(0, |item| item.range.len), ..Self::default() };
        for item in layer {
            let named = || (number(view, item), item.field.name_of(number(view, item)));
            match item.field.filter {
                // RFC 1035 §4.1.1; questions have a reply code too, which is 0.
                "dns.flags" => {
                    let flags = number(view, item);
                    (own.is_response, own.opcode, own.code) = (flags & 0x8000 != 0, flags >> 11 & 15, flags & 15);
                    own.opcode_name = names.opcode.and_then(|field| field.name_of(own.opcode));
                    own.code_name = names.code.and_then(|field| field.name_of(own.code));
                }
                "dns.count.queries" | "dns.count.zones" => own.counts[0] = number(view, item),
                "dns.count.answers" | "dns.count.prerequisites" => own.counts[1] = number(view, item),
                "dns.count.auth_rr" | "dns.count.updates" => own.counts[2] = number(view, item),
                "dns.count.add_rr" => own.counts[3] = number(view, item),
                // Of several questions the last one counts, as in Wireshark.
                "dns.qry.name" => own.name = Some(text(view, item)),
                "dns.qry.name.len" => own.name_len = Some(number(view, item)),
                "dns.count.labels" => own.labels = Some(number(view, item)),
                "dns.qry.type" => own.kind = Some(named()),
                "dns.qry.class" => own.class = Some(named()),
                "dns.time" => {
                    if let Value::Delta(delta) = view.value(item) {
                        own.elapsed = Some(delta);
                    }
                }
                "dns.unsolicited" => own.unsolicited = true,
                "dns.retransmission" => own.repeats = true,
                _ => {}
            }
        }
        own
    }
}

fn dns_messages(scope: &Scope<'_>, protocols: &[&str], take: &mut impl FnMut(Dns)) -> Result<Unreadable, Stopped> {
    let (want, names) = (want(DNS_FIELDS), Codes::known());
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<Dns>| -> Result<(), ReadError> {
        let view = reader.read_record(frame, record)?;
        found.extend(layers(&view, protocols).map(|layer| Dns::read(&view, &names, frame, record.time, layer)));
        Ok(())
    };
    scope
        .read_where(Ended::may_have_others, &want, &look, &mut |found: Vec<Dns>| found.into_iter().for_each(&mut *take))
}

/// The messages of DNS by kind, with their sizes and times; not those of mDNS and LLMNR, as in Wireshark.
pub fn dns(scope: &Scope<'_>) -> Result<(Tree, Unreadable), Stopped> {
    let clock = Clock::of(scope.capture);
    let mut counters = DnsTree::new();
    let unreadable = dns_messages(scope, &["dns"], &mut |message| {
        counters.tree.at(clock.milliseconds(message.time));
        counters.count(&message);
    })?;
    Ok((counters.tree, unreadable))
}

struct DnsTree {
    tree: Tree,
    total: usize,
    /// Response or not, types, classes, reply codes, operation codes.
    kinds: [usize; 5],
    payload: usize,
    name_len: usize,
    labels: [usize; 4],
    counts: [usize; 4],
    elapsed: usize,
    unsolicited: usize,
    repeats: usize,
}

impl DnsTree {
    fn new() -> Self {
        let mut tree = Tree::default();
        let total = tree.root("Total Packets", Kind::Count);
        let below = |tree: &mut Tree, parent, name: &str, kind| tree.child(parent, name, kind).unwrap_or(parent);
        let kinds = ["Query/Response", "Query Type", "Class", "rcode", "opcodes"]
            .map(|name| below(&mut tree, total, name, Kind::Count));
        let payload = tree.root("Payload size", Kind::Whole);
        let queries = tree.root("Query Stats", Kind::Count);
        let name_len = below(&mut tree, queries, "Qname Len", Kind::Whole);
        let stats = below(&mut tree, queries, "Label Stats", Kind::Count);
        let labels = ["1st Level", "2nd Level", "3rd Level", "4th Level or more"]
            .map(|name| below(&mut tree, stats, name, Kind::Count));
        let responses = tree.root("Response Stats", Kind::Count);
        let counts = ["no. of questions", "no. of answers", "no. of authorities", "no. of additionals"]
            .map(|name| below(&mut tree, responses, name, Kind::Whole));
        let service = tree.root("Service Stats", Kind::Count);
        let elapsed = below(&mut tree, service, "request-response time (msec)", Kind::Fraction);
        let unsolicited = below(&mut tree, service, "no. of unsolicited responses", Kind::Count);
        let repeats = below(&mut tree, service, "no. of retransmissions", Kind::Count);
        Self { tree, total, kinds, payload, name_len, labels, counts, elapsed, unsolicited, repeats }
    }

    fn count(&mut self, message: &Dns) {
        let Self { tree, kinds: [responses, types, classes, codes, opcodes], .. } = self;
        tree.tick(self.total);
        tree.tick_below(*responses, if message.is_response { "Response" } else { "Query" });
        let named = |(number, name): (u64, Option<&str>), unknown: &str| match name {
            Some(name) => name.to_owned(),
            None => format!("{unknown} ({number})"),
        };
        tree.tick_below(*types, &named(message.kind.unwrap_or((0, None)), "Unknown packet type"));
        tree.tick_below(*classes, &named(message.class.unwrap_or((0, None)), "Unknown class"));
        tree.tick_below(*codes, &named((message.code, message.code_name), "Unknown rcode"));
        tree.tick_below(*opcodes, &named((message.opcode, message.opcode_name), "Unknown opcode"));
        tree.add(self.payload, f64::from(message.payload));
        if !message.is_response {
            tree.add(self.name_len, message.name_len.unwrap_or(0) as f64);
            let level = match message.labels.unwrap_or(0) {
                level @ 1..=3 => level as usize - 1,
                _ => 3,
            };
            tree.tick(self.labels[level]);
        } else {
            for (place, count) in self.counts.iter().zip(message.counts) {
                tree.add(*place, count as f64);
            }
            match message.elapsed {
                _ if message.unsolicited => tree.tick(self.unsolicited),
                Some(elapsed) => tree.add(self.elapsed, elapsed.0 as f64 / 1e6),
                None => {}
            }
        }
        if message.repeats {
            tree.tick(self.repeats);
        }
    }
}

/// What was asked for under a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// The name.
    pub name: String,
    /// The type of record, by number, and its description.
    pub kind: (u64, Option<&'static str>),
    /// Questions.
    pub questions: u64,
    /// Answers: responses with this question.
    pub responses: u64,
    /// Responses by reply code, with its name.
    pub codes: Vec<(u64, Option<&'static str>, u64)>,
    /// Records in the answer sections of the responses.
    pub records: u64,
    /// From question to response, in nanoseconds.
    pub times: Distribution,
    /// The first message.
    pub first: FrameId,
}

/// What was asked for, in the order in which it came.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Asked {
    /// The names.
    pub names: Vec<Name>,
    /// Messages about names that were not kept.
    pub left_out: u64,
}

/// The questions of DNS by name and type.
pub fn asked(scope: &Scope<'_>) -> Result<(Asked, Unreadable), Stopped> {
    let mut asked = Asked::default();
    let mut places: HashMap<(String, u64), usize, foldhash::fast::RandomState> = HashMap::default();
    let unreadable = dns_messages(scope, DNS_LAYERS, &mut |message| {
        let Some((name, kind)) = message.name.clone().zip(message.kind) else { return };
        let key = (name, kind.0);
        let place = match places.get(&key) {
            Some(place) => *place,
            None if asked.names.len() >= MAX_NAMES => {
                asked.left_out += 1;
                return;
            }
            None => {
                asked.names.push(Name {
                    name: key.0.clone(),
                    kind,
                    questions: 0,
                    responses: 0,
                    codes: Vec::new(),
                    records: 0,
                    times: Distribution::default(),
                    first: message.frame,
                });
                places.insert(key, asked.names.len() - 1);
                asked.names.len() - 1
            }
        };
        if let Some(name) = asked.names.get_mut(place) {
            name.count(&message);
        }
    })?;
    Ok((asked, unreadable))
}

impl Name {
    fn count(&mut self, message: &Dns) {
        if !message.is_response {
            self.questions += 1;
            return;
        }
        self.responses += 1;
        self.records += message.counts[1];
        match self.codes.iter_mut().find(|(code, ..)| *code == message.code) {
            Some((.., count)) => *count += 1,
            None => self.codes.push((message.code, message.code_name, 1)),
        }
        if let Some(elapsed) = message.elapsed.and_then(|elapsed| u64::try_from(elapsed.0).ok()) {
            self.times.add(elapsed);
        }
    }
}

pub(super) fn want(names: &[&str]) -> Want {
    Want { labels: false, ..Want::fields(registry().fields().filter(|field| names.contains(&field.filter))) }
}

/// The layers with one of these names, each with the items in it.
pub(super) fn layers<'v>(view: &View<'v>, names: &'v [&'v str]) -> impl Iterator<Item = &'v [Item]> + use<'v> {
    let items = view.tape.items();
    let layer = |(at, item): (usize, &Item)| {
        let is_layer = item.depth == 0 && names.contains(&item.field.filter);
        is_layer.then(|| items.get(at..item.next as usize).unwrap_or_default())
    };
    items.iter().enumerate().filter_map(layer)
}

pub(super) fn number(view: &View<'_>, item: &Item) -> u64 {
    view.raw(item)
}

pub(super) fn text(view: &View<'_>, item: &Item) -> String {
    match view.value(item) {
        Value::Text(bytes) | Value::Bytes(bytes) => String::from_utf8_lossy(bytes).into_owned(),
        _ => String::new(),
    }
}
