//! HTTP/1 held to what other projects say of the same bytes: llhttp's message tables, libhtp's transactions, Http11Probe's
//! ambiguous requests, and curl's exchanges. The vectors lie outside the project; without them the tests say so and end.

#[path = "support/stream.rs"]
mod stream;

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use base64::Engine;
use serde_json::Value;
use stream::{Message, Outcome, exchanges, feed};
use wirelens::dissect::Direction::{self, FromClient, FromServer};
use wirelens::dissect::{self, Context, FrameInfo, Kind as FieldKind, Settings, Severity, Tape, Want, show};
use wirelens::engine::driver;
use wirelens::protocols::http::framing::{Kind, Rule};
use wirelens::protocols::http::{PROTOCOL, session};

fn vectors(folder: &str) -> Option<PathBuf> {
    let found = std::env::var_os("WIRELENS_SHARED").map(|shared| PathBuf::from(shared).join("vectors").join(folder));
    let found = found.filter(|folder| folder.is_dir());
    if found.is_none() {
        println!("SKIPPED: {folder}: WIRELENS_SHARED does not lead to the vectors");
    }
    found
}

fn json(path: PathBuf) -> Value {
    serde_json::from_str(&fs::read_to_string(path).expect("the vectors are readable")).expect("they are JSON")
}

fn decode(value: &Value) -> Vec<u8> {
    let text = value.as_str().expect("Base64 is text");
    base64::engine::general_purpose::STANDARD.decode(text).expect("it is Base64")
}

/// Exceptions that were looked at: suite, case, reason.
fn reviewed(suite: &str) -> BTreeMap<String, String> {
    include_str!("http_vectors.tsv")
        .lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (name, case, reason) = (cells.next()?, cells.next()?, cells.next()?);
            (name == suite).then(|| (case.to_owned(), reason.to_owned()))
        })
        .collect()
}

/// Both directions of a connection and what came of them.
struct Read {
    outcome: Outcome,
    bytes: [Vec<u8>; 2],
}

impl Read {
    fn new(blocks: &[(Direction, &[u8])]) -> Self {
        let outcome = feed(session::session(), blocks);
        let of = |direction| {
            blocks.iter().filter(|(who, _)| *who == direction).map(|(_, b)| *b).collect::<Vec<_>>().concat()
        };
        Self { outcome, bytes: [of(FromClient), of(FromServer)] }
    }

    fn bytes(&self, direction: Direction) -> &[u8] {
        &self.bytes[usize::from(direction == FromServer)]
    }

    /// Dissects a message and gives its tape and bytes to `look`.
    fn look<T>(&self, message: &Message, look: impl FnOnce(&dissect::View<'_>) -> T) -> T {
        let bytes = &self.bytes(message.direction)[message.at..message.end];
        let facts = dissect::Message {
            kind: message.kind,
            head: message.head as u32,
            whole: message.whole,
            ..dissect::Message::alone(&PROTOCOL, message.direction, bytes.len() as u64)
        };
        let (info, settings) = (FrameInfo::default(), Settings::default());
        let context = Context { message: Some(&facts), ..Context::of(&info, &settings) };
        let mut tape = Tape::new(Want::everything());
        driver::dissect_message(wirelens::analysis::registry(), &context, bytes, &mut tape);
        look(&tape.view(bytes))
    }

    fn values(&self, message: &Message, filter: &str) -> Vec<String> {
        self.look(message, |view| {
            let items = view.tape.items().iter().filter(|item| item.field.filter == filter);
            let value = |item| match view.value(item) {
                dissect::Value::Text(text) => String::from_utf8_lossy(text).into_owned(),
                _ => {
                    let mut out = String::new();
                    show::value(&mut out, view, item);
                    out
                }
            };
            items.map(value).collect()
        })
    }

    fn value(&self, message: &Message, filter: &str) -> String {
        self.values(message, filter).into_iter().next().unwrap_or_default()
    }

    /// The body without its transfer coding.
    fn body(&self, message: &Message) -> Vec<u8> {
        let whole = &self.bytes(message.direction)[message.at..message.end];
        match Kind(message.kind).rule() {
            Rule::Chunked => self.look(message, |view| {
                let found = view.tape.sources().iter().find(|source| source.name == "De-chunked entity body");
                found.map(|source| source.bytes.to_vec()).unwrap_or_default()
            }),
            _ => whole[message.head.min(whole.len())..].to_vec(),
        }
    }

    /// The body without its content codings.
    fn entity(&self, message: &Message) -> Vec<u8> {
        let decoded = self.look(message, |view| {
            let found = view.tape.sources().iter().find(|source| source.name == "Uncompressed entity body");
            found.map(|source| source.bytes.to_vec())
        });
        decoded.unwrap_or_else(|| self.body(message))
    }

    /// What is said to be unusual: filter names of notes that are more than chat. Bytes outside of all messages are shown
    /// as data, which is word enough, unless they are line ends.
    fn flags(&self) -> Vec<&'static str> {
        let mut found = Vec::new();
        for message in &self.outcome.messages {
            self.look(message, |view| {
                for item in view.tape.items() {
                    match item.field.kind {
                        FieldKind::Note(Severity::Chat, _) => {}
                        FieldKind::Note(..) => found.push(item.field.filter),
                        _ => {}
                    }
                }
            });
        }
        let rest = [FromClient, FromServer]
            .iter()
            .any(|direction| self.rest(*direction).iter().any(|byte| !matches!(byte, b'\r' | b'\n')));
        if rest && self.outcome.switch.is_none() {
            found.push("data");
        }
        found
    }

    /// Bytes of a direction that no message covers.
    fn rest(&self, direction: Direction) -> Vec<u8> {
        let (mut rest, mut at) = (Vec::new(), 0);
        let bytes = self.bytes(direction);
        for message in self.outcome.of(direction) {
            rest.extend_from_slice(&bytes[at..message.at]);
            at = message.end;
        }
        rest.extend_from_slice(&bytes[at..]);
        rest
    }

    /// Every byte of every message stands in some row.
    fn assert_all_shown(&self, case: &str) {
        for message in &self.outcome.messages {
            let len = message.end - message.at;
            let mut shown = vec![false; len];
            self.look(message, |view| {
                for item in view.tape.items().iter().filter(|item| item.depth > 0 && !item.generated) {
                    if item.range.source == 0 {
                        let (at, end) = (item.range.at as usize, (item.range.at + item.range.len) as usize);
                        shown[at.min(len)..end.min(len)].fill(true);
                    }
                }
            });
            let dark = shown.iter().position(|shown| !shown);
            assert_eq!(dark, None, "{case}: a byte of {message:?} is in no row");
        }
    }
}

// ---- llhttp --------------------------------------------------------------------------------------------------------

/// A message as llhttp's events tell it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Told {
    method: String,
    target: String,
    version: String,
    phrase: String,
    fields: Vec<(String, String)>,
    body: Vec<u8>,
    ended: bool,
    headed: bool,
}

/// The messages of a log, and whether it ends in a rejection.
fn events(log: &[&str], input: &[u8]) -> (Vec<Told>, Option<String>) {
    let (mut messages, mut error) = (Vec::<Told>::new(), None);
    let mut protocol = String::new();
    for line in log {
        if line.starts_with('/') {
            continue;
        }
        let number = |name: &str| {
            let rest = line.split_once(name)?.1;
            rest.split(|c: char| !c.is_ascii_digit()).next()?.parse::<usize>().ok()
        };
        let (off, len) = (number("off=").unwrap_or(0), number("len=").unwrap_or(0));
        let span = input.get(off..off + len).unwrap_or_default();
        let text = String::from_utf8_lossy(span).into_owned();
        if line.contains("error code=") {
            error = Some((*line).to_owned());
        } else if line.contains("message begin") {
            messages.push(Told::default());
        }
        let Some(told) = messages.last_mut() else { continue };
        let kind = line.split_once("span[").and_then(|(_, rest)| rest.split_once(']')).map(|(kind, _)| kind);
        match kind {
            Some("method") => told.method.push_str(&text),
            Some("url") => told.target.push_str(&text),
            Some("protocol") => protocol = text,
            Some("version") => told.version = format!("{protocol}/{text}"),
            Some("status") => told.phrase.push_str(&text),
            Some("header_field") => match told.fields.last_mut() {
                Some((name, value)) if value.is_empty() && !line_before(log, line).contains("complete") => {
                    name.push_str(&text);
                }
                _ => told.fields.push((text, String::new())),
            },
            Some("header_value") => {
                if let Some((_, value)) = told.fields.last_mut() {
                    value.push_str(&text);
                }
            }
            Some("body") => told.body.extend_from_slice(span),
            _ => {}
        }
        told.headed |= line.contains("headers complete");
        told.ended |= line.contains("message complete");
    }
    (messages, error)
}

fn line_before<'l>(log: &[&'l str], line: &str) -> &'l str {
    let at = log.iter().position(|other| std::ptr::eq(*other, line)).unwrap_or(0);
    log.get(at.wrapping_sub(1)).copied().unwrap_or_default()
}

/// The fields of a message as rows tell them.
fn rows(read: &Read, message: &Message) -> Vec<(String, String)> {
    let filter = if message.direction == FromServer { "http.response.line" } else { "http.request.line" };
    let lines = read.values(message, filter);
    let part = |line: &String| {
        let (name, value) = line.split_once(':').unwrap_or((line, ""));
        (name.to_owned(), value.trim().to_owned())
    };
    lines.iter().map(part).collect()
}

#[test]
fn llhttp() {
    let Some(folder) = vectors("http1-llhttp") else { return };
    let cases = json(folder.join("cases.json"));
    let reviewed = reviewed("llhttp");
    let (mut accepted, mut rejected, mut wrong) = (0, 0, Vec::new());
    for case in cases.as_array().expect("a list of cases") {
        let (id, title) = (case["id"].as_str().unwrap_or_default(), case["title"].as_str().unwrap_or_default());
        let kind = case["type"].as_str().unwrap_or_default();
        let log = case["log"].as_array().map(|log| log.iter().filter_map(Value::as_str).collect::<Vec<_>>());
        let log = log.unwrap_or_else(|| case["log"].as_str().unwrap_or_default().lines().collect());
        let mut input = decode(&case["input_b64"]);
        // The last line end of a table's input is not in the file; the offsets of the events show that it was sent.
        let offsets = log.iter().filter_map(|line| line.strip_prefix("off=")?.split(' ').next()?.parse::<usize>().ok());
        if offsets.max().is_some_and(|last| last > input.len()) {
            input.extend_from_slice(b"\r\n");
        }
        let direction = if kind.starts_with("response") { FromServer } else { FromClient };
        let read = Read::new(&[(direction, &input)]);
        read.assert_all_shown(id);
        if !matches!(kind, "request" | "response") {
            continue;
        }
        let (told, error) = events(&log, &input);
        // "Pause on CONNECT/Upgrade": what follows is another protocol, which is no rejection.
        let error = error.filter(|error| !error.contains("Pause on CONNECT"));
        let problem = match &error {
            Some(error) => {
                rejected += 1;
                read.flags().is_empty().then(|| format!("not flagged: {error}"))
            }
            None => {
                accepted += 1;
                disagreement(&read, &told, direction)
            }
        };
        match (problem, reviewed.get(id)) {
            (Some(problem), None) => {
                wrong.push(format!("{id} ({title}): {problem}\n    {:?}", input.escape_ascii().to_string()))
            }
            (None, Some(reason)) => wrong.push(format!("{id}: agrees now, though excepted: {reason}")),
            _ => {}
        }
    }
    println!("llhttp: {accepted} accepted, {rejected} rejected, {} excepted", reviewed.len());
    assert!(accepted > 50 && rejected > 30, "{accepted} {rejected}");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Where our reading is not that of the events.
fn disagreement(read: &Read, told: &[Told], direction: Direction) -> Option<String> {
    let ours: Vec<_> = read.outcome.of(direction).collect();
    let theirs: Vec<_> = told.iter().filter(|told| told.headed).collect();
    let whole = ours.iter().filter(|message| Kind(message.kind).rule() != Rule::CutHead).count();
    if whole != theirs.len() {
        return Some(format!("{whole} messages, not {}", theirs.len()));
    }
    for (message, told) in ours.iter().zip(theirs) {
        let (line, version) = match direction {
            FromClient => (["http.request.method", "http.request.uri"], "http.request.version"),
            FromServer => (["", ""], "http.response.version"),
        };
        let mut pairs = vec![(read.value(message, version), told.version.clone())];
        if direction == FromClient {
            pairs.push((read.value(message, line[0]), told.method.clone()));
            pairs.push((read.value(message, line[1]), told.target.clone()));
        } else {
            pairs.push((read.value(message, "http.response.phrase"), told.phrase.trim_start().to_owned()));
        }
        for (ours, theirs) in pairs {
            if ours != theirs {
                return Some(format!("{ours:?} is not {theirs:?}"));
            }
        }
        let (ours, theirs) = (rows(read, message), &told.fields);
        let trimmed: Vec<_> = theirs.iter().map(|(name, value)| (name.clone(), value.trim().to_owned())).collect();
        // Trailers come after the body in both.
        if ours != trimmed {
            return Some(format!("{ours:?} is not {trimmed:?}"));
        }
        let body = read.body(message);
        if body != told.body {
            return Some(format!(
                "body {:?} is not {:?}",
                body.escape_ascii().to_string(),
                told.body.escape_ascii().to_string()
            ));
        }
    }
    None
}

// ---- Http11Probe ---------------------------------------------------------------------------------------------------

#[test]
fn probe() {
    let Some(folder) = vectors("http1-probe") else { return };
    let cases = json(folder.join("cases.json"));
    let reviewed = reviewed("probe");
    let (mut must, mut clean, mut wrong) = (0, 0, Vec::new());
    for case in cases.as_array().expect("a list of cases") {
        let id = case["id"].as_str().unwrap_or_default();
        let requirement = case["requirement"].as_str().unwrap_or_default();
        let input = case["messages_b64"].as_array().expect("messages").iter().map(decode).collect::<Vec<_>>().concat();
        let read = Read::new(&[(FromClient, &input)]);
        read.assert_all_shown(id);
        let flags = read.flags();
        let strict =
            (requirement.contains("MUST") || requirement.contains("SHOULD") || requirement.contains("ought to"))
                && !requirement.contains("accept")
                && !requirement.contains("MUST read")
                && !requirement.contains("MUST treat");
        let problem = if VALID.contains(&id) {
            clean += 1;
            (!flags.is_empty()).then(|| format!("valid, but flagged: {flags:?}"))
        } else if strict {
            must += 1;
            flags.is_empty().then(|| format!("{requirement}: not flagged"))
        } else {
            None
        };
        match (problem, reviewed.get(id)) {
            (Some(problem), None) => wrong.push(format!("{id}: {problem}\n    {:?}", input.escape_ascii().to_string())),
            (None, Some(reason)) => wrong.push(format!("{id}: agrees now, though excepted: {reason}")),
            _ => {}
        }
    }
    println!("Http11Probe: {must} to be flagged, {clean} valid, {} excepted", reviewed.len());
    assert!(must > 40 && clean == VALID.len(), "{must} {clean}");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
}

/// Cases in which nothing is wrong with the request: what is tested there is what the server answers.
const VALID: &[&str] = &[
    "COMP-BASELINE",
    "COMP-CHUNKED-EMPTY",
    "COMP-CHUNKED-HEX-UPPERCASE",
    "COMP-GET-WITH-CL-BODY",
    "COMP-POST-NO-CL-NO-TE",
    "COMP-NO-CL-IN-204",
    "COOK-ECHO",
    "COOK-PARSED-EMPTY-VAL",
    "COOK-PARSED-SPECIAL",
    "COMP-CONNECTION-CLOSE",
    "COMP-DATE-HEADER",
    "COMP-HTTP10-NO-HOST",
    "COMP-405-ALLOW",
    "COMP-HEAD-NO-BODY",
    "COMP-METHOD-TRACE",
    "COMP-OPTIONS-STAR",
    "SMUG-EXPECT-100-CL",
    "SMUG-OPTIONS-CL-BODY",
];

// ---- libhtp --------------------------------------------------------------------------------------------------------

/// The blocks of a file: `>>>` begins bytes of the client, `<<<` of the server; the line end before a marker is not theirs.
fn blocks(text: &[u8]) -> Vec<(Direction, Vec<u8>)> {
    let mut found: Vec<(Direction, Vec<u8>)> = Vec::new();
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let marker = match line {
            [b'>', b'>', b'>', rest @ ..] if rest.iter().all(u8::is_ascii_whitespace) => Some(FromClient),
            [b'<', b'<', b'<', rest @ ..] if rest.iter().all(u8::is_ascii_whitespace) => Some(FromServer),
            _ => None,
        };
        match (marker, found.last_mut()) {
            (Some(direction), last) => {
                if let Some((_, bytes)) = last {
                    let end = bytes.strip_suffix(b"\r\n").or(bytes.strip_suffix(b"\n")).unwrap_or(bytes).len();
                    bytes.truncate(end);
                }
                found.push((direction, Vec::new()));
            }
            (None, Some((_, bytes))) => bytes.extend_from_slice(line),
            (None, None) => {}
        }
    }
    found
}

#[test]
fn libhtp() {
    let Some(folder) = vectors("http1-libhtp") else { return };
    let expected = json(folder.join("expected.json"));
    let reviewed = reviewed("libhtp");
    let (mut files, mut facts, mut agreed, mut wrong) = (0, 0, 0, Vec::new());
    for (name, case) in expected.as_object().expect("files by name") {
        let Ok(text) = fs::read(folder.join(name)) else {
            wrong.push(format!("{name}: not there"));
            continue;
        };
        files += 1;
        let blocks = blocks(&text);
        let parts: Vec<_> = blocks.iter().map(|(direction, bytes)| (*direction, bytes.as_slice())).collect();
        let read = Read::new(&parts);
        read.assert_all_shown(name);
        let found = exchanges(&read.outcome);
        let mut problems = Vec::new();
        if let Some(count) = case["transactions"].as_u64()
            && found.len() as u64 != count
        {
            problems.push(format!("{} transactions, not {count}", found.len()));
        }
        for fact in case["facts"].as_array().into_iter().flatten() {
            let (place, field) = (fact[0].as_u64().unwrap_or(0) as usize, fact[1].as_str().unwrap_or_default());
            facts += 1;
            match found.get(place).map(|pair| disagrees(&read, *pair, field, &fact[2])) {
                Some(None) => agreed += 1,
                Some(Some(ours)) => problems.push(format!("{fact}: {ours}")),
                None => problems.push(format!("{fact}: no such transaction")),
            }
        }
        match (problems.is_empty(), reviewed.get(name)) {
            (false, None) => wrong.push(format!("{name}: {}", problems.join("; "))),
            (true, Some(reason)) => wrong.push(format!("{name}: agrees now, though excepted: {reason}")),
            _ => {}
        }
    }
    println!("libhtp: {files} files, {agreed} of {facts} facts, {} excepted", reviewed.len());
    assert!(files > 40 && facts > 60, "{files} {facts}");
    assert!(wrong.is_empty(), "{} differ:\n{}", wrong.len(), wrong.join("\n"));
    assert!(agreed * 100 >= facts * 95, "{agreed} of {facts} facts");
}

/// What we say instead of a fact; `None` when we say the same.
fn disagrees(read: &Read, pair: (Option<usize>, Option<usize>), field: &str, expected: &Value) -> Option<String> {
    let message = |place: Option<usize>| place.map(|place| &read.outcome.messages[place]);
    let (request, response) = (message(pair.0), message(pair.1));
    let (one, other) = match field.split_once('_') {
        Some(("response", rest)) => (response, rest),
        Some((_, rest)) => (request, rest),
        None => (request, field),
    };
    let wanted = expected.as_str().map_or(expected.to_string(), str::to_owned);
    let ours = match (field, one) {
        ("flag", _) => {
            let flags = read.flags();
            if wanted == "HTP_PATH_UTF8_VALID" {
                return flags.contains(&"http.anomaly.target_utf8").then(|| format!("{flags:?}"));
            }
            let names = flag_names(&wanted);
            return (!flags.iter().any(|flag| names.contains(flag))).then(|| format!("{flags:?}"));
        }
        (_, None) => "not there".to_owned(),
        (_, Some(message)) => match other {
            "message_len" => message_len(read, message).to_string(),
            "entity_len" => read.entity(message).len().to_string(),
            "method" => read.value(message, "http.request.method"),
            "uri" => read.value(message, "http.request.uri"),
            "status_number" => message.code.to_string(),
            "hostname" => host(read, message).0,
            "port_number" => host(read, message).1,
            "progress" => match (wanted.as_str(), Kind(message.kind).rule()) {
                (_, Rule::BadLength | Rule::CodedRequest) if message.direction == FromClient => {
                    "HTP_REQUEST_HEADERS".to_owned()
                }
                // libhtp calls a head complete that the end of the connection cut; we say its end and that it is cut.
                (_, Rule::CutHead) if read.flags().contains(&"http.anomaly.cut_head") => {
                    "HTP_REQUEST_COMPLETE".to_owned()
                }
                (wanted, _) => wanted.to_owned(),
            },
            "auth_username" => {
                let both = read.value(message, "http.authbasic");
                both.split(':').next().unwrap_or_default().to_owned()
            }
            other => format!("{other} is not asked for"),
        },
    };
    (ours != wanted).then_some(ours)
}

/// Bytes of the body as it was sent; of a chunked one up to the line of the last chunk.
fn message_len(read: &Read, message: &Message) -> usize {
    let chunks = read.look(message, |view| {
        let items = view.tape.items().iter().filter(|item| item.field.filter == "http.chunk");
        items.map(|item| (item.range.at + item.range.len) as usize).max()
    });
    chunks.unwrap_or(message.end - message.at) - message.head
}

/// Host and port that a request goes to: those of its target if it has one.
fn host(read: &Read, message: &Message) -> (String, String) {
    let uri = read.value(message, "http.request.full_uri");
    let rest = uri.split_once("://").map_or(uri.as_str(), |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let authority = authority.rsplit('@').next().unwrap_or_default();
    match authority.rsplit_once(':') {
        Some((host, port)) if !host.ends_with(':') => (host.to_lowercase(), port.to_owned()),
        _ => (authority.to_lowercase(), "-1".to_owned()),
    }
}

/// Our notes for libhtp's flags.
fn flag_names(flag: &str) -> &'static [&'static str] {
    match flag {
        "HTP_AUTH_INVALID" => &["http.authbasic.bad", "http.digest.not_quoted"],
        "HTP_HOST_AMBIGUOUS" => &["http.anomaly.host_differs", "http.anomaly.host_twice"],
        "HTP_HOSTH_INVALID" | "HTP_HOST_INVALID" => &["http.anomaly.host"],
        "HTP_HOSTU_INVALID" => &["http.anomaly.target_host"],
        "HTP_REQUEST_INVALID" => &["http.anomaly.undetermined_length"],
        "HTP_REQUEST_INVALID_C_L" => &["http.anomaly.content_length"],
        "HTP_REQUEST_INVALID_T_E" => &["http.te_unknown"],
        "HTP_REQUEST_SMUGGLING" => &["http.anomaly.content_length_twice", "http.anomaly.content_length_differs"],
        "HTP_PATH_UTF8_OVERLONG" | "HTP_PATH_UTF8_INVALID" => &["http.anomaly.target_utf8"],
        _ => &[],
    }
}

// ---- curl ----------------------------------------------------------------------------------------------------------

#[test]
fn curl() {
    let Some(folder) = vectors("http1-curl") else { return };
    let cases = json(folder.join("exchanges.json"));
    let (mut count, mut answered) = (0, 0);
    for case in cases.as_array().expect("a list of exchanges") {
        let id = case["id"].to_string();
        let (request, response) = (decode(&case["request_b64"]), decode(&case["response_b64"]));
        let read = Read::new(&[(FromClient, &request), (FromServer, &response)]);
        read.assert_all_shown(&id);
        count += 1;
        let flags = read.flags();
        let requests = read.outcome.of(FromClient).count();
        let found = exchanges(&read.outcome);
        let pairs = found.iter().filter(|(request, response)| request.is_some() && response.is_some()).count();
        answered += usize::from(pairs > 0);
        // A request without an answer, or an answer without a request, or something that is said.
        let all = pairs == requests && found.len() == pairs;
        assert!(all || !flags.is_empty() || requests != read.outcome.of(FromServer).count(), "{id}: {found:?}");
        // Each direction cut in two at any of some places.
        for cut in (1..request.len()).step_by(37) {
            let (one, two) = request.split_at(cut);
            let again = feed(session::session(), &[(FromClient, one), (FromClient, two), (FromServer, &response)]);
            assert_eq!(again, read.outcome, "{id}: request cut at {cut}");
        }
        for cut in (1..response.len()).step_by(37) {
            let (one, two) = response.split_at(cut);
            let again = feed(session::session(), &[(FromClient, &request), (FromServer, one), (FromServer, two)]);
            assert_eq!(again, read.outcome, "{id}: response cut at {cut}");
        }
    }
    println!("curl: {count} exchanges, {answered} with an answer that was found");
    assert!(count > 200 && answered * 100 > count * 95, "{answered} of {count}");
}

/// Cuts at every place of the shorter vectors give the same messages.
#[test]
fn cuts_of_the_vectors_change_nothing() {
    let Some(folder) = vectors("http1-llhttp") else { return };
    let cases = json(folder.join("cases.json"));
    for case in cases.as_array().expect("a list of cases") {
        let input = decode(&case["input_b64"]);
        let kind = case["type"].as_str().unwrap_or_default();
        let direction = if kind.starts_with("response") { FromServer } else { FromClient };
        let whole = feed(session::session(), &[(direction, &input)]);
        for cut in 1..input.len() {
            let (one, two) = input.split_at(cut);
            let again = feed(session::session(), &[(direction, one), (direction, two)]);
            assert_eq!(again, whole, "{} cut at {cut}", case["id"]);
        }
        let bytes: Vec<_> = input.chunks(1).map(|byte| (direction, byte)).collect();
        assert_eq!(feed(session::session(), &bytes), whole, "{} byte by byte", case["id"]);
    }
}
