//! What one exchange says that others can be joined to. Values that may be secret are kept as keyed hashes only.

use std::collections::HashMap;
use std::hash::{BuildHasher, Hash, RandomState};
use std::sync::Arc;

use super::place::Place;
use crate::analysis::{Capture, State};
use crate::base::{Address, ExchangeId, FrameId, MessageId, StreamId};
use crate::engine::ledger::{ExchangeRecord, flags};
use crate::export::exchanges::{Exchanges, Head, Url, words};
use crate::protocols::credentials::cookies::{self, SetCookie};
use crate::protocols::credentials::oauth::{self, Flow, Step};

/// Cookies of one message that are followed.
pub const MAX_COOKIES: usize = 64;
/// Entity tags of one condition that are looked at.
pub const MAX_TAGS: usize = 64;
/// Forms up to so many bytes are read for the steps of OAuth.
pub const LONGEST_FORM: u64 = 64 << 10;
/// Clients of streams that are remembered.
const MAX_CLIENTS: usize = 4096;

/// What an exchange says.
#[derive(Clone, Debug, Default)]
pub struct Trace {
    /// Who asked.
    pub client: Address,
    /// Where.
    pub place: Option<Place>,
    /// The same, to compare.
    pub url: Option<u64>,
    /// What was answered.
    pub status: Option<u16>,
    /// The frame in which the request ends.
    pub asked: Option<FrameId>,
    /// The frame in which the answer begins.
    pub answered: Option<FrameId>,
    /// When the request ended, in seconds since 1970.
    pub moment: Option<i64>,
    /// Cookies of the request.
    pub sent: Vec<Sent>,
    /// Cookies of the answer.
    pub set: Vec<Set>,
    /// Where a redirection leads.
    pub leads: Option<Option<u64>>,
    /// `ETag` and `Last-Modified` of the answer.
    pub validators: [Option<u64>; 2],
    /// What the request makes itself depend on.
    pub conditions: Vec<Condition>,
    /// Credentials of the request: for the server, for a proxy.
    pub credentials: [Option<Credentials>; 2],
    /// What the exchange is in a flow of OAuth.
    pub steps: Vec<FlowStep>,
    /// One bit for each name of its cookies: two exchanges without a common bit have no common cookie.
    pub names: u64,
}

/// A cookie that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: u64,
}

/// A cookie that was set.
#[derive(Clone, Debug)]
pub struct Set {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: u64,
    /// The host it is for.
    pub domain: String,
    /// Whether it is for this host alone.
    pub host_only: bool,
    /// The path it is for.
    pub path: String,
    /// Until when it is kept, in seconds since 1970.
    pub until: Option<i64>,
    /// Whether this deletes it.
    pub deletes: bool,
}

/// A condition of a request: RFC 9110 §13.1.
#[derive(Clone, Debug)]
pub struct Condition {
    /// The header.
    pub header: &'static str,
    /// Which of the validators it compares.
    pub validator: usize,
    /// What it accepts.
    pub values: Vec<u64>,
}

/// Credentials of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Credentials {
    /// `Basic`.
    pub scheme: String,
    /// The whole value.
    pub value: u64,
}

/// A step of OAuth.
#[derive(Clone, Debug)]
pub struct FlowStep {
    /// Which.
    pub step: Step,
    /// Whether the answer says so: it sends the browser there.
    pub redirection: bool,
    /// `client_id`.
    pub client: String,
    /// By which other steps know it: `state`.
    pub state: Option<u64>,
    /// By which other steps know it: `code`.
    pub code: Option<u64>,
    /// Of PKCE: the method of a challenge, or `verifier`.
    pub proof: String,
    /// What went wrong.
    pub error: String,
}

impl Trace {
    /// Whether another can have to do with it at all: quick, and rarely wrong.
    pub fn may_join(&self, other: &Self) -> bool {
        let leads = |from: &Self, to: &Self| to.url.is_some() && from.leads == Some(to.url);
        let same_client = self.client == other.client;
        same_client
            && (self.names & other.names != 0 || self.is_same_url(other) || leads(self, other) || leads(other, self))
            || !self.steps.is_empty() && !other.steps.is_empty()
    }

    /// Whether its answer had begun when the other was asked, by the same client.
    pub fn is_before(&self, later: &Self) -> bool {
        self.client == later.client && self.is_over_before(later)
    }

    /// The same, whoever asked.
    pub fn is_over_before(&self, later: &Self) -> bool {
        self.answered.zip(later.asked).is_some_and(|(answered, asked)| answered < asked)
    }

    /// Whether both ask for the same.
    pub fn is_same_url(&self, other: &Self) -> bool {
        self.url.is_some() && self.url == other.url
    }
}

impl Set {
    /// Whether it is sent with a request: RFC 6265 §5.4.
    pub fn is_for(&self, place: &Place) -> bool {
        let host = match self.host_only {
            true => place.host == self.domain,
            false => is_within(&place.host, &self.domain),
        };
        let rest = place.path.strip_prefix(self.path.as_str());
        host && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/') || self.path.ends_with('/'))
    }

    /// Whether a browser keeps only one of the two: RFC 6265 §5.3, step 11.
    pub fn is_same_cookie(&self, other: &Self) -> bool {
        (&self.name, &self.domain, &self.path) == (&other.name, &other.domain, &other.path)
    }
}

/// Whether a host is the domain or below it: RFC 6265 §5.1.3.
fn is_within(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain).is_some_and(|front| front.is_empty() || front.ends_with('.'))
}

/// Reads what exchanges say.
pub struct Tracer {
    pub(super) exchanges: Exchanges,
    keys: RandomState,
    clients: HashMap<StreamId, Address>,
}

impl Tracer {
    /// Of a capture.
    pub fn new(capture: &Arc<Capture>) -> Self {
        Self { exchanges: Exchanges::with_lines_alone(capture), keys: RandomState::new(), clients: HashMap::new() }
    }

    /// What an exchange says, and whether that is final.
    pub fn read(&mut self, id: ExchangeId) -> Option<(Trace, bool)> {
        let record = self.exchanges.record(id)?;
        if !self.exchanges.is_http(&record) {
            return Some((Trace::default(), true));
        }
        let capture = Arc::clone(self.exchanges.capture());
        let message = |id: Option<MessageId>| id.and_then(|id| capture.ledger().message(id));
        let (request, response) = (message(record.request), message(record.response));
        let ended = |message: &Option<_>| {
            message.as_ref().is_some_and(|message: &crate::engine::ledger::MessageRecord| message.is(flags::ENDED))
        };
        let done = capture.state() == State::Done || ended(&request) && ended(&response);
        let first = response.as_ref().and_then(|message| capture.ledger().segment(message.first));
        let seconds = |frame: Option<FrameId>| {
            let record = frame.and_then(|frame| capture.record(frame)).filter(|record| !record.no_time);
            record.map(|record| record.time.parts().0)
        };
        let mut trace = Trace {
            client: self.client(record.stream),
            asked: record.frames.0,
            answered: first.map(|segment| segment.frame),
            moment: seconds(record.frames.0),
            ..Trace::default()
        };
        let asked = record.request.map(|id| self.exchanges.head(id)).unwrap_or_default();
        let answered = record.response.map(|id| self.exchanges.head(id)).unwrap_or_default();
        let request = record.request.and_then(|id| capture.ledger().message(id));
        let protected = request.is_some_and(|message| message.is(flags::SECURED));
        trace.place = Url::of(&asked, record.request.is_some(), protected).url.as_deref().and_then(Place::read);
        trace.url = trace.place.as_ref().map(|place| self.hash(place));
        self.request(&mut trace, &asked, &record);
        let began = seconds(trace.answered);
        self.response(&mut trace, &answered, began);
        let names = trace.sent.iter().map(|sent| &sent.name).chain(trace.set.iter().map(|set| &set.name));
        trace.names = names.fold(0, |bits, name| bits | 1 << (self.hash(name) % 64));
        Some((trace, done))
    }

    fn hash(&self, value: &(impl Hash + ?Sized)) -> u64 {
        self.keys.hash_one(value)
    }

    fn client(&mut self, stream: StreamId) -> Address {
        if let Some(client) = self.clients.get(&stream) {
            return *client;
        }
        if self.clients.len() >= MAX_CLIENTS {
            self.clients.clear();
        }
        let client = self.exchanges.ends(stream).client.0;
        self.clients.insert(stream, client);
        client
    }

    fn request(&mut self, trace: &mut Trace, head: &Head, record: &ExchangeRecord) {
        for (name, value) in &head.lines.headers {
            match name.to_ascii_lowercase().as_slice() {
                b"cookie" => {
                    for pair in cookies::pairs(value) {
                        let sent = Sent { name: words(pair.name(value)), value: self.hash(pair.value(value)) };
                        if trace.sent.len() < MAX_COOKIES && !trace.sent.contains(&sent) {
                            trace.sent.push(sent);
                        }
                    }
                }
                b"authorization" => trace.credentials[0] = self.credentials(value),
                b"proxy-authorization" => trace.credentials[1] = self.credentials(value),
                b"if-none-match" => trace.conditions.push(self.tags("If-None-Match", value)),
                b"if-match" => trace.conditions.push(self.tags("If-Match", value)),
                b"if-range" if value.starts_with(b"\"") => trace.conditions.push(self.tags("If-Range", value)),
                b"if-range" => trace.conditions.push(self.date("If-Range", value)),
                b"if-modified-since" => trace.conditions.push(self.date("If-Modified-Since", value)),
                b"if-unmodified-since" => trace.conditions.push(self.date("If-Unmodified-Since", value)),
                _ => {}
            }
        }
        let method = head.method.as_deref().unwrap_or_default();
        let target = head.target.as_deref().unwrap_or_default();
        let form = self.form(method, head, record.request);
        let step = oauth::request(method, target.as_bytes(), &form);
        trace.steps.extend(step.and_then(|flow| self.step(flow, false)));
    }

    /// The body of a request that is a short form.
    fn form(&mut self, method: &str, head: &Head, request: Option<MessageId>) -> Vec<u8> {
        let kind = head.content_type.as_deref().unwrap_or_default().trim_start();
        let is_form = kind.get(..33).is_some_and(|kind| kind.eq_ignore_ascii_case("application/x-www-form-urlencoded"));
        let message = request.and_then(|id| self.exchanges.capture().ledger().message(id));
        let short = message.is_some_and(|message| message.is(flags::ENDED) && message.len <= LONGEST_FORM);
        if !is_form || !short || method != "POST" {
            return Vec::new();
        }
        let part = request.and_then(|id| self.exchanges.part(id));
        part.map(|part| part.body.decoded().to_vec()).unwrap_or_default()
    }

    fn response(&mut self, trace: &mut Trace, head: &Head, moment: Option<i64>) {
        trace.status = head.status;
        let redirects = matches!(head.status, Some(301 | 302 | 303 | 307 | 308));
        for (name, value) in &head.lines.headers {
            match name.to_ascii_lowercase().as_slice() {
                b"set-cookie" if trace.set.len() < MAX_COOKIES => {
                    let set = trace.place.as_ref().and_then(|place| self.set(value, place, moment.unwrap_or_default()));
                    trace.set.extend(set);
                }
                b"etag" if trace.validators[0].is_none() => trace.validators[0] = Some(self.hash(opaque(value))),
                b"last-modified" if trace.validators[1].is_none() => trace.validators[1] = Some(self.hash(value)),
                b"location" if redirects && trace.leads.is_none() => {
                    let to = trace.place.as_ref().and_then(|place| place.resolve(&words(value)));
                    trace.leads = Some(to.map(|to| self.hash(&to)));
                    trace.steps.extend(oauth::redirection(value).and_then(|flow| self.step(flow, true)));
                }
                _ => {}
            }
        }
    }

    fn credentials(&self, value: &[u8]) -> Option<Credentials> {
        let scheme = value.split(|byte| *byte == b' ').next().filter(|scheme| !scheme.is_empty())?;
        Some(Credentials { scheme: words(scheme), value: self.hash(value) })
    }

    fn tags(&self, header: &'static str, value: &[u8]) -> Condition {
        let elements = crate::protocols::credentials::parameters::elements(value);
        let tags = elements.into_iter().filter_map(|place| value.get(place)).filter(|tag| *tag != b"*");
        Condition { header, validator: 0, values: tags.take(MAX_TAGS).map(|tag| self.hash(opaque(tag))).collect() }
    }

    fn date(&self, header: &'static str, value: &[u8]) -> Condition {
        Condition { header, validator: 1, values: vec![self.hash(value)] }
    }

    /// RFC 6265 §5.3: nothing for what browsers leave out.
    fn set(&self, value: &[u8], place: &Place, now: i64) -> Option<Set> {
        let cookie = SetCookie::read(value).filter(SetCookie::has_name)?;
        let domain = cookie.domain(value).map(|domain| words(domain).to_ascii_lowercase());
        if domain.as_ref().is_some_and(|domain| !is_within(&place.host, domain)) {
            return None;
        }
        let life = cookie.life(value, now);
        Some(Set {
            name: words(cookie.pair.name(value)),
            value: self.hash(cookie.pair.value(value)),
            host_only: domain.is_none(),
            domain: domain.unwrap_or_else(|| place.host.clone()),
            path: cookie.path(value).map_or_else(|| place.cookie_path().to_owned(), words),
            until: life.map(|life| now.saturating_add(life)),
            deletes: life.is_some_and(|life| life <= 0),
        })
    }

    fn step(&self, flow: Flow, redirection: bool) -> Option<FlowStep> {
        let key = |text: &str| Some(text).filter(|text| !text.is_empty()).map(|text| self.hash(text));
        let (state, code) = (key(&flow.state), key(&flow.code));
        let Flow { step, client, proof, error, .. } = flow;
        Some(FlowStep { step: step?, redirection, client, state, code, proof, error })
    }
}

/// An entity tag without the mark of weak ones: conditions of caches compare so (RFC 9110 §8.8.3.2).
fn opaque(tag: &[u8]) -> &[u8] {
    tag.strip_prefix(b"W/").unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cookies_go_where_they_are_for() {
        let set = |domain: &str, host_only, path: &str| Set {
            name: "a".into(),
            value: 0,
            domain: domain.into(),
            host_only,
            path: path.into(),
            until: None,
            deletes: false,
        };
        let goes = |set: &Set, url: &str| set.is_for(&Place::read(url).unwrap());
        let host = set("a.example", true, "/");
        assert!(goes(&host, "http://A.example:8080/x") && !goes(&host, "http://b.a.example/"));
        let domain = set("example", false, "/in");
        assert!(goes(&domain, "http://a.example/in") && goes(&domain, "http://example/in/x"));
        assert!(!goes(&domain, "http://a.example/inside") && !goes(&domain, "http://anexample/in"));
        assert!(goes(&set("a", true, "/in/"), "http://a/in/x") && !goes(&set("a", true, "/in/"), "http://a/in"));
    }
}
