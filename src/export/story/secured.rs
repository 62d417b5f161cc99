//! The handshake of TLS 1.2 and 1.3 as a bystander sees it, and what a key log opens.

use super::{Step, Stories, facts};
use crate::analysis::connections::Connection;
use crate::base::FrameId;
use crate::dissect::{Direction, View};
use crate::engine::ledger::flags;
use crate::protocols::tls::kind::Kind;

/// Messages at the start of a connection that are looked at for its handshake.
const MAX_LOOKED: usize = 64;
/// Handshake messages: RFC 8446 §4, RFC 5246 §7.4.
const CLIENT_HELLO: u64 = 1;
const SERVER_HELLO: u64 = 2;
const TICKET: u64 = 4;
const ENCRYPTED_EXTENSIONS: u64 = 8;
const CERTIFICATE: u64 = 11;
const CLIENT_KEY_EXCHANGE: u64 = 16;
const FINISHED: u64 = 20;
/// Kinds of records: RFC 8446 §5.1.
const CHANGE_CIPHER_SPEC: u64 = 20;
const APPLICATION_DATA: u64 = 23;

/// What the records of one packet say.
struct Flight {
    frame: FrameId,
    sender: Direction,
    /// Handshake messages that can be read.
    types: Vec<u64>,
    /// Kinds of records.
    records: Vec<u64>,
    alert: Option<(u64, String)>,
    says: Says,
}

/// What a hello or a certificate in it says.
#[derive(Default)]
struct Says {
    retry: bool,
    name: Option<String>,
    suites: usize,
    suite: Option<String>,
    versions: Vec<String>,
    /// Without the list of versions, the highest (RFC 5246 §7.4.1.2).
    highest: Option<String>,
    version_13: bool,
    version: Option<String>,
    alpn: Option<String>,
    subject: Option<String>,
    issuer: Option<String>,
    until: Option<String>,
    validity: &'static str,
    algorithm: Option<String>,
    key: Vec<String>,
    chain: usize,
}

impl Stories {
    /// The steps of the handshake, and whether what follows stays hidden.
    pub(super) fn protection(&mut self, connection: &Connection) -> (Vec<Step>, bool) {
        let flights = self.flights(connection);
        if flights.is_empty() {
            // Of bytes that nobody here can read it is not known what they are.
            let read = connection.conversation.first_exchange.is_some();
            return (vec![Step::skipped(if read { "tls-none" } else { "tls-not-seen" })], false);
        }
        let is_13 = flights.iter().any(|flight| flight.types.contains(&SERVER_HELLO) && flight.says.version_13);
        let opened = connection.conversation.first_exchange.is_some()
            || flights.iter().any(|flight| {
                let only_inside = flight.types.iter().any(|kind| matches!(*kind, ENCRYPTED_EXTENSIONS | FINISHED));
                only_inside || is_13 && flight.types.contains(&CERTIFICATE)
            });
        let mut steps = match is_13 {
            true => handshake_13(&flights, opened),
            false => handshake_12(&flights),
        };
        steps.extend(alert(&flights));
        let data = flights.iter().any(|flight| flight.records.contains(&APPLICATION_DATA));
        if !flights.iter().any(|flight| flight.types.contains(&CLIENT_HELLO)) {
            steps.insert(0, Step::skipped("tls-late"));
        }
        match (opened, data) {
            (true, _) => steps.push(Step::new("tls-opened")),
            (false, true) => steps.push(self.hidden_data(connection)),
            (false, false) => {}
        }
        (steps, !opened)
    }

    /// The packets that bring the first records of a connection.
    fn flights(&mut self, connection: &Connection) -> Vec<Flight> {
        self.first_flights(connection, MAX_LOOKED)
    }

    /// The same, of so many messages.
    fn first_flights(&mut self, connection: &Connection, most: usize) -> Vec<Flight> {
        let place = self.capture.registry().protocol("tls").and_then(|tls| self.capture.registry().place(tls));
        let Some(place) = place else { return Vec::new() };
        let mut ends: Vec<(FrameId, Direction)> = self
            .capture
            .messages_of_stream(connection.stream.index)
            .filter(|(_, record)| record.protocol == place && !record.is(flags::INNER))
            .take(most)
            .filter_map(|(_, record)| {
                let frame = self.capture.ledger().segment(record.last).map(|segment| segment.frame)?;
                Some((frame, record.direction()))
            })
            .collect();
        ends.sort_by_key(|(frame, _)| *frame);
        ends.dedup();
        ends.into_iter()
            .filter_map(|(frame, sender)| self.look(frame, |view| Flight::of(view, frame, sender)))
            .collect()
    }

    /// What can be told of records that stay closed.
    fn hidden_data(&mut self, connection: &Connection) -> Step {
        let place = self.capture.registry().protocol("tls").and_then(|tls| self.capture.registry().place(tls));
        let all: Vec<FrameId> = self
            .capture
            .messages_of_stream(connection.stream.index)
            .filter(|(_, record)| Some(record.protocol) == place && !record.is(flags::INNER))
            .filter(|(_, record)| Kind(record.kind).has(Kind::PROTECTED))
            .take(1 << 16)
            .filter_map(|(_, record)| self.capture.ledger().segment(record.last).map(|segment| segment.frame))
            .collect();
        let has_data = |view: &View<'_>| facts::items(view, "tls.app_data").next().is_some();
        let first = all.iter().take(MAX_LOOKED).find(|frame| self.look(**frame, has_data) == Some(true)).copied();
        let [client, server] = connection.bytes.unwrap_or_default();
        Step::new("tls-data-hidden")
            .frames(first)
            .look("tls.app_data")
            .fact("records", all.len())
            .fact("sent", client)
            .fact("received", server)
    }
}

impl Flight {
    fn of(view: &View<'_>, frame: FrameId, sender: Direction) -> Self {
        let mut records = facts::numbers(view, "tls.record.content_type");
        records.extend(facts::numbers(view, "tls.record.opaque_type"));
        let level = facts::number(view, "tls.alert_message.level");
        Self {
            frame,
            sender,
            types: facts::numbers(view, "tls.handshake.type"),
            records,
            alert: level.zip(facts::named(view, "tls.alert_message.desc")),
            says: Says::of(view),
        }
    }
}

impl Says {
    fn of(view: &View<'_>) -> Self {
        let version = |item: &crate::dissect::Item| {
            let mut out = String::new();
            crate::dissect::show::words(&mut out, view, item);
            out.split(" (").next().unwrap_or_default().to_owned()
        };
        let offered = facts::numbers(view, "tls.handshake.extensions.supported_version");
        Self {
            retry: facts::items(view, "tls.handshake.retry").next().is_some(),
            name: facts::value(view, "tls.handshake.extensions_server_name"),
            suites: facts::items(view, "tls.handshake.ciphersuite").count(),
            suite: facts::named(view, "tls.handshake.ciphersuite"),
            versions: facts::items(view, "tls.handshake.extensions.supported_version").map(version).collect(),
            highest: facts::items(view, "tls.handshake.version").next().map(version),
            version_13: offered.first() == Some(&0x0304),
            version: facts::named(view, "tls.handshake.version"),
            alpn: facts::value(view, "tls.handshake.extensions_alpn_str"),
            subject: common_name(view, "x509af.subject"),
            issuer: common_name(view, "x509af.issuer"),
            until: facts::value(view, "x509af.notAfter").map(|moment| day(&moment)),
            validity: validity(view),
            algorithm: signature(view),
            key: public_key(view),
            chain: facts::items(view, "tls.handshake.certificate").count(),
        }
    }
}

fn hello(flight: &Flight, again: bool) -> Step {
    let says = &flight.says;
    let key = match (again, &says.name) {
        (true, _) => "tls-client-hello-again",
        (false, Some(_)) => "tls-client-hello",
        (false, None) => "tls-client-hello-nameless",
    };
    let highest = || says.highest.as_ref().map(|highest| format!("≤ {highest}"));
    let versions = if says.versions.is_empty() { highest() } else { Some(says.versions.join(", ")) };
    Step::new(key)
        .frame(flight.frame)
        .look("tls.handshake.type")
        .from(flight.sender, "Client Hello")
        .maybe("name", says.name.clone())
        .fact("suites", says.suites)
        .maybe("versions", versions)
        .maybe("alpn", says.alpn.clone())
        .ask("name")
}

fn chosen(flight: &Flight, key: &'static str) -> Step {
    let says = &flight.says;
    let version = if says.version_13 { Some("TLS 1.3".to_owned()) } else { says.version.clone() };
    Step::new(key)
        .frame(flight.frame)
        .look("tls.handshake.ciphersuite")
        .from(flight.sender, if says.retry { "Hello Retry Request" } else { "Server Hello" })
        .fact("suite", says.suite.as_deref().unwrap_or("?"))
        .fact("version", version.unwrap_or_else(|| "TLS".to_owned()))
        .maybe("alpn", says.alpn.clone())
        .ask("suite")
        .ask("version")
}

/// Whether the certificate was valid when it was captured.
fn validity(view: &View<'_>) -> &'static str {
    let has = |name| facts::items(view, name).next().is_some();
    match (has("tls.certificate.expired"), has("tls.certificate.not_yet_valid")) {
        (true, _) => "expired",
        (false, true) => "early",
        (false, false) => "valid",
    }
}

fn certificate(flight: &Flight, key: &'static str) -> Step {
    let says = &flight.says;
    let mut step = Step::new(key)
        .frame(flight.frame)
        .look("tls.handshake.certificate")
        .from(flight.sender, "Certificate")
        .fact("subject", says.subject.as_deref().unwrap_or("?"))
        .fact("issuer", says.issuer.as_deref().unwrap_or("?"))
        .fact("until", says.until.as_deref().unwrap_or("?"))
        .fact("validity", says.validity)
        .fact("algorithm", says.algorithm.as_deref().unwrap_or("?"))
        .fact("chain", says.chain)
        .ask("issuer");
    step.lines.clone_from(&says.key);
    step
}

fn hellos(flights: &[Flight], chosen_key: &'static str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut helloed = false;
    for flight in flights {
        if flight.types.contains(&CLIENT_HELLO) {
            steps.push(hello(flight, helloed));
            helloed = true;
        }
        if flight.types.contains(&SERVER_HELLO) {
            steps.push(chosen(flight, if flight.says.retry { "tls-retry" } else { chosen_key }));
        }
    }
    steps
}

/// RFC 5246 §7.3: the certificate is there for all to see, and keys are on from Change Cipher Spec.
fn handshake_12(flights: &[Flight]) -> Vec<Step> {
    let mut steps = hellos(flights, "tls-server-hello-12");
    let greeted = flights.iter().any(|flight| flight.types.contains(&SERVER_HELLO));
    match flights.iter().find(|flight| flight.types.contains(&CERTIFICATE)) {
        Some(flight) => steps.push(certificate(flight, "tls-certificate")),
        None if greeted && flights.iter().any(|flight| flight.records.contains(&CHANGE_CIPHER_SPEC)) => {
            steps.push(Step::skipped("tls-resumed"));
        }
        None => {}
    }
    if let Some(flight) = flights.iter().find(|flight| flight.types.contains(&CLIENT_KEY_EXCHANGE)) {
        let step = Step::new("tls-client-keys").frame(flight.frame).look("tls.handshake.type");
        steps.push(step.from(flight.sender, "Client Key Exchange"));
    }
    let on = |sender: Direction| {
        flights.iter().find(|flight| flight.sender == sender && flight.records.contains(&CHANGE_CIPHER_SPEC))
    };
    if let Some(flight) = on(Direction::FromServer) {
        let step = Step::new("tls-server-ready").frame(flight.frame).look("tls.record.content_type");
        steps.push(step.from(flight.sender, "Change Cipher Spec, Finished"));
    }
    steps
}

/// RFC 8446 §2: everything behind the two hellos is encrypted, the certificate, too.
fn handshake_13(flights: &[Flight], opened: bool) -> Vec<Step> {
    let mut steps = hellos(flights, "tls-server-hello-13");
    let greeting = flights.iter().find(|flight| flight.types.contains(&SERVER_HELLO) && !flight.says.retry);
    if !opened {
        let hidden = greeting.map(|flight| flight.frame);
        steps.push(Step::new("tls-hidden-13").frames(hidden).look("tls.record.opaque_type"));
        return steps;
    }
    match flights.iter().find(|flight| flight.types.contains(&CERTIFICATE)) {
        Some(flight) => steps.push(certificate(flight, "tls-certificate-13")),
        None => steps.push(Step::skipped("tls-resumed-13")),
    }
    let finished =
        flights.iter().find(|flight| flight.sender == Direction::FromClient && flight.types.contains(&FINISHED));
    if let Some(flight) = finished {
        let step = Step::new("tls-finished-13").frame(flight.frame).look("tls.handshake.type");
        steps.push(step.from(flight.sender, "Finished"));
    }
    if let Some(flight) = flights.iter().find(|flight| flight.types.contains(&TICKET)) {
        let step = Step::new("tls-ticket").frame(flight.frame).look("tls.handshake.type");
        steps.push(step.from(flight.sender, "New Session Ticket"));
    }
    steps
}

/// An alert that ends the handshake, if it can be read.
fn alert(flights: &[Flight]) -> Option<Step> {
    let flight = flights.iter().find(|flight| flight.alert.as_ref().is_some_and(|(level, _)| *level == 2))?;
    let (_, reason) = flight.alert.clone()?;
    let step = Step::new("tls-alert").frame(flight.frame).look("tls.alert_message.desc");
    Some(step.from(flight.sender, format!("Alert: {reason}")).fact("reason", reason).ask("reason"))
}

/// The common name of a certificate's subject or issuer: what stands behind it in the first one.
fn common_name(view: &View<'_>, part: &'static str) -> Option<String> {
    let items = view.tape.items();
    let at = items.iter().position(|item| item.field.filter == part)?;
    let names = items.get(at..)?.iter().take(4).find(|item| item.field.filter == "x509if.rdnSequence")?;
    let mut words = String::new();
    crate::dissect::show::label(&mut words, view, names);
    let (_, rest) = words.split_once("commonName=")?;
    Some(rest.split([',', ')']).next().unwrap_or_default().to_owned())
}

/// What the first certificate is signed with, by its name: the first identifier in it (RFC 5280 §4.1.2.3).
fn signature(view: &View<'_>) -> Option<String> {
    let item = view.tape.items().iter().find(|item| item.field.filter == "x509af.algorithm.id")?;
    let mut words = String::new();
    crate::dissect::show::label(&mut words, view, item);
    let (_, named) = words.split_once('(')?;
    Some(named.trim_end_matches(')').to_owned())
}

/// The RSA key in the first certificate, in the words of RFC 8017 §A.1.1; nothing for keys of other kinds.
fn public_key(view: &View<'_>) -> Vec<String> {
    /// Bytes of the modulus that are shown: enough to find it again.
    const SHOWN: usize = 16;
    let items = view.tape.items();
    let first = items.iter().skip_while(|item| item.field.filter != "tls.handshake.certificate");
    let own = || first.clone().skip(1).take_while(|item| item.field.filter != "tls.handshake.certificate");
    let of = |name| own().find(|item| item.field.filter == name);
    let Some(modulus) = of("pkcs1.modulus").map(|item| view.bytes(item)) else { return Vec::new() };
    // A leading zero only keeps the number from being negative.
    let modulus = modulus.strip_prefix(&[0]).unwrap_or(modulus);
    let shown: Vec<String> = modulus.iter().take(SHOWN).map(|byte| format!("{byte:02x}")).collect();
    let more = if modulus.len() > SHOWN { " …" } else { "" };
    let bits = (modulus.len() * 8).saturating_sub(modulus.first().map_or(0, |byte| byte.leading_zeros() as usize));
    let mut lines = vec![format!("modulus         {bits} bit: {}{more}", shown.join(" "))];
    let exponent = of("pkcs1.publicExponent").map(|item| {
        let mut words = String::new();
        crate::dissect::show::words(&mut words, view, item);
        words
    });
    lines.extend(exponent.map(|exponent| format!("publicExponent  {exponent}")));
    lines
}

/// The day of a moment.
fn day(moment: &str) -> String {
    moment.split_whitespace().take(3).collect::<Vec<_>>().join(" ")
}

/// What a bystander sees of a handshake; from the wire.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seen {
    /// The server's name, as the client asked for it.
    pub name: Option<String>,
    /// The version that was chosen.
    pub version: Option<String>,
    /// The suite that was chosen.
    pub suite: Option<String>,
    /// The protocol that the server chose, where it says so in the clear.
    pub alpn: Option<String>,
    /// The first protocol that the client offered.
    pub offered: Option<String>,
    /// For whom the certificate is, where it can be read.
    pub subject: Option<String>,
}

impl Stories {
    /// What the first records of a connection show.
    pub(super) fn seen(&mut self, connection: &Connection) -> Seen {
        /// Messages until the handshake is over.
        const HANDSHAKE: usize = 12;
        let mut seen = Seen::default();
        for Flight { types, says, .. } in self.first_flights(connection, HANDSHAKE) {
            if types.contains(&CLIENT_HELLO) {
                (seen.name, seen.offered) = (says.name, says.alpn);
            } else if types.contains(&SERVER_HELLO) {
                let version = if says.version_13 { Some("TLS 1.3".to_owned()) } else { says.version };
                (seen.version, seen.suite, seen.alpn) = (version, says.suite, says.alpn);
            }
            seen.subject = seen.subject.or(says.subject);
        }
        seen
    }
}
