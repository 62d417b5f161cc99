//! How a connection begins: the name becomes an address, the address a neighbour, and both sides agree to talk.

use super::course::Header;
use super::{Step, Stories, facts};
use crate::analysis::connections::{Connection, Standing};
use crate::base::{Address, ExchangeId, FrameId};
use crate::dissect::{Direction, Item, View};
use crate::export::exchanges::Row;
pub use crate::export::exchanges::answers;

/// Frames at the start of a connection among which its handshake is looked for.
const FIRST_FRAMES: usize = 48;
/// Lookups before a connection that are read in search of its server's address.
const MAX_LOOKUPS: usize = 256;
/// Exchanges that are passed over for them.
const MAX_PASSED: u32 = 1 << 17;
/// Frames before a connection that are looked at for its neighbour.
const MAX_NEIGHBOURS: u32 = 512;

/// How the handshake went.
pub struct Opened {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Whether there is something to tell of what came after it.
    pub usable: bool,
}

impl Stories {
    /// What has to be known before the first packet of a connection can leave: the address, and whose hands are the next.
    pub(super) fn before(&mut self, connection: &Connection) -> Vec<Step> {
        // A name server in another network is reached through a router that is asked for first.
        super::in_order(vec![self.name_step(connection), self.neighbour_step(connection)])
    }

    /// The name that the client uses for the server, if the connection says one, without port.
    fn name_of(&mut self, connection: &Connection) -> Option<String> {
        let row = connection.conversation.first_exchange.and_then(|id| self.rows.row(id));
        if let Some(host) = row.and_then(|row| row.host) {
            return Some(without_port(&host).to_owned());
        }
        let first = self.frames(connection, connection.stream.first, 8);
        first.into_iter().find_map(|(frame, _)| {
            self.look(frame, |view| facts::value(view, "tls.handshake.extensions_server_name")).flatten()
        })
    }

    fn name_step(&mut self, connection: &Connection) -> Step {
        let address = connection.server.0;
        let name = self.name_of(connection);
        if let Some(found) = self.lookup_of(address, connection.stream.first, name.as_deref()) {
            return found;
        }
        let name = name.filter(|name| !name.is_empty());
        let is_address = name.as_deref().is_some_and(|name| is_literal(name, address));
        let key = match &name {
            _ if is_address => "name-literal",
            Some(name) if is_loopback(address) && name.eq_ignore_ascii_case("localhost") => "name-localhost",
            Some(_) => "name-not-seen",
            None => "name-unknown",
        };
        Step::skipped(key).maybe("name", name).fact("address", address.to_string())
    }

    /// The lookup before a frame that answered with an address: the nearest one, by preference of the name that is used.
    fn lookup_of(&mut self, address: Address, before: FrameId, name: Option<&str>) -> Option<Step> {
        let dns = self.capture.registry().protocol("dns").and_then(|dns| self.capture.registry().place(dns))?;
        let mut looked = 0;
        let mut nearest = None;
        let count = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX);
        for id in (0..count).rev().take(MAX_PASSED as usize).map(ExchangeId) {
            let Some(record) = self.exchanges.record(id).filter(|record| record.protocol == dns) else { continue };
            // Where the answer is a datagram its frame is known without reading.
            if record.frames.1.is_some_and(|frame| frame >= before) {
                continue;
            }
            let Some(row) = self.rows.row(id) else { continue };
            let Some((_, answer)) = row.response_frames.filter(|(_, last)| *last < before) else { continue };
            looked += 1;
            if self.look(answer, |view| answers_with(view, address)).unwrap_or(false) {
                let same = |name: &str| row.target.as_deref().is_some_and(|asked| is_same_name(asked, name));
                if name.is_none_or(same) {
                    return self.lookup_step(&row, address);
                }
                nearest = nearest.or(Some(row));
            }
            if looked >= MAX_LOOKUPS {
                break;
            }
        }
        self.lookup_step(&nearest?, address)
    }

    fn lookup_step(&mut self, row: &Row, host: Address) -> Option<Step> {
        let (question, _) = row.request_frames?;
        let (_, answer) = row.response_frames?;
        let (addresses, ttl, aliases) = self.look(answer, |view| {
            let all = answers(view);
            let is_address = |item: &&&Item| matches!(item.field.filter, "dns.a" | "dns.aaaa");
            let addresses: Vec<String> =
                all.iter().filter(is_address).map(|item| facts::value_of(view, item)).collect();
            let aliases = all.iter().filter(|item| item.field.filter == "dns.cname").count();
            (addresses, facts::number(view, "dns.resp.ttl"), aliases)
        })?;
        let frame = [question, answer];
        let step = Step::new("name-found").frames(frame).look("dns.qry.name");
        let server =
            self.look(question, |view| facts::value(view, "ip.dst").or_else(|| facts::value(view, "ipv6.dst")));
        // What went to others has no arrow between these two.
        let step = match server.as_ref().is_some_and(|server| *server == Some(host.to_string())) {
            true => step.from(Direction::FromClient, format!("DNS {}", row.target.as_deref().unwrap_or_default())),
            false => step,
        };
        Some(
            step.fact("name", row.target.clone().unwrap_or_default())
                .fact("type", row.method.clone().unwrap_or_default())
                .fact("address", addresses.first().cloned().unwrap_or_default())
                .fact("answers", addresses.len())
                .fact("question", question)
                .fact("answer", answer)
                .maybe("aliases", (aliases > 0).then_some(aliases))
                .maybe("ttl", ttl)
                .maybe("took", row.timing.total)
                // The address is nothing to ask for: it is that of the server, which every title names.
                .maybe("resolver", server.flatten()),
        )
    }

    fn neighbour_step(&mut self, connection: &Connection) -> Step {
        let first = connection.stream.first;
        let address = connection.server.0;
        if is_loopback(address) {
            return Step::skipped("neighbour-loopback").fact("address", address.to_string());
        }
        // Who began may be known from a later frame: the client's own frame names the next hop.
        let from_client = self.sender_in(first, connection.id) == Some(Direction::FromClient);
        let next =
            self.look(first, |view| facts::value(view, if from_client { "eth.dst" } else { "eth.src" })).flatten();
        let Some(next) = next else { return Step::skipped("neighbour-no-ethernet") };
        for frame in (0..first.0).rev().take(MAX_NEIGHBOURS as usize).map(FrameId) {
            if self.capture.record(frame).is_none_or(|record| record.stream.is_some()) {
                continue;
            }
            let Some(Some(found)) = self.look(frame, Neighbour::of) else { continue };
            // The question was the client's own: others may have asked for the same neighbour.
            if found.mac == next && found.asker == connection.client.0.to_string() {
                let direct = found.ip == address.to_string();
                return self.neighbour_found(frame, found, direct);
            }
        }
        Step::skipped("neighbour-known").fact("mac", next).fact("address", address.to_string())
    }

    fn neighbour_found(&mut self, answer: FrameId, found: Neighbour, direct: bool) -> Step {
        let asked = (0..answer.0).rev().take(16).map(FrameId).find(|frame| {
            let wanted = |view: &View<'_>| {
                let arp = facts::number(view, "arp.opcode") == Some(1);
                let target = facts::value(view, "arp.dst.proto_ipv4").filter(|_| arp);
                target.or_else(|| facts::value(view, "icmpv6.nd.ns.target_address")) == Some(found.ip.clone())
            };
            self.look(*frame, wanted).unwrap_or(false)
        });
        let key = match (found.v6, direct) {
            (true, _) => "neighbour-found-v6",
            (false, true) => "neighbour-found",
            (false, false) => "neighbour-router",
        };
        let protocol = if found.v6 { "Neighbor Solicitation" } else { "ARP" };
        let label = format!("{protocol} {}", found.ip);
        let step = match direct {
            true => Step::new(key).from(Direction::FromClient, label),
            // A router answers, the server never hears of it.
            false => Step::new(key),
        };
        step.frames(asked.into_iter().chain([answer]))
            .look(if found.v6 { "icmpv6.type" } else { "arp.opcode" })
            .fact("ip", found.ip)
            .fact("mac", found.mac)
            .maybe("question", asked)
            .fact("answer", answer)
            .ask("mac")
    }

    /// The handshake of TCP, or why there is none.
    pub(super) fn opening(&mut self, connection: &Connection) -> Opened {
        let frames = self.frames(connection, connection.stream.first, FIRST_FRAMES);
        let headers: Vec<(FrameId, Direction, Header)> =
            frames.into_iter().map(|(frame, sender)| (frame, sender, self.header(frame))).collect();
        let first = |sender: Direction, wanted: &dyn Fn(&Header) -> bool| {
            headers.iter().find(|(_, own, header)| *own == sender && wanted(header)).copied()
        };
        let syn = first(Direction::FromClient, &|header| header.flags.syn() && !header.flags.ack());
        let answer = first(Direction::FromServer, &|header| header.flags.syn() && header.flags.ack());
        let Some(syn) = syn else {
            return match answer {
                // Only the answer was captured: what it acknowledges is known all the same.
                Some(answer) => {
                    let steps = vec![Step::skipped("tcp-syn-not-seen"), accepted(answer, None)];
                    Opened { steps, usable: true }
                }
                None => Opened { steps: vec![Step::skipped("tcp-late")], usable: true },
            };
        };
        let again = headers.iter().filter(|(_, sender, header)| {
            *sender == Direction::FromClient && header.flags.syn() && !header.flags.ack()
        });
        let again: Vec<FrameId> = again.map(|(frame, ..)| *frame).skip(1).collect();
        let mut steps = vec![asked(syn)];
        if !again.is_empty() {
            let count = again.len();
            steps
                .push(Step::new("tcp-syn-again").frames(again).look("tcp.seq").from(syn.1, "SYN").fact("count", count));
        }
        let Some(answer) = answer else {
            steps.push(self.not_opened(connection, syn, &headers));
            return Opened { steps, usable: false };
        };
        steps.push(accepted(answer, Some(syn.2)));
        let confirmed = headers.iter().find(|(frame, sender, header)| {
            *sender == Direction::FromClient && *frame > answer.0 && header.flags.ack() && !header.flags.syn()
        });
        match confirmed {
            Some(own) if own.2.flags.rst() => {}
            Some(own) => steps.push(self.confirmed(connection, *own, answer)),
            None => steps.push(Step::skipped("tcp-not-confirmed")),
        }
        Opened { steps, usable: confirmed.is_some_and(|own| !own.2.flags.rst()) }
    }

    fn confirmed(
        &self,
        connection: &Connection,
        (frame, sender, header): (FrameId, Direction, Header),
        (answer, _, other): (FrameId, Direction, Header),
    ) -> Step {
        let rtt = u64::from(connection.conversation.initial_rtt);
        Step::new("tcp-ack")
            .frame(frame)
            .look("tcp.ack")
            .from(sender, header.flags.names())
            .with_states()
            .fact("ack", header.ack)
            .fact("before", header.ack.saturating_sub(1))
            .fact("real", other.raw)
            .fact("answer", answer)
            .maybe("window", header.window)
            .maybe("took", (rtt > 0).then(|| crate::base::Delta(i64::try_from(rtt).unwrap_or(i64::MAX))))
            .maybe("data", (header.len > 0).then_some(header.len))
            .ask("ack")
    }

    fn not_opened(
        &mut self,
        connection: &Connection,
        syn: (FrameId, Direction, Header),
        headers: &[(FrameId, Direction, Header)],
    ) -> Step {
        let refusal = headers.iter().find(|(_, sender, header)| *sender == Direction::FromServer && header.flags.rst());
        match (connection.standing, refusal) {
            (_, Some((frame, sender, header))) => Step::new("tcp-refused")
                .frame(*frame)
                .look("tcp.flags.reset")
                .from(*sender, header.flags.names())
                .with_states()
                .fact("port", u64::from(connection.server.1))
                .fact("ack", header.ack)
                .fact("before", syn.2.seq)
                .ask("ack"),
            (Standing::Reset(Direction::FromClient), None) => Step::skipped("tcp-given-up"),
            _ => Step::skipped("tcp-unanswered").fact("tries", headers.len()),
        }
    }
}

/// The first step of the handshake.
fn asked((frame, sender, header): (FrameId, Direction, Header)) -> Step {
    Step::new("tcp-syn")
        .frame(frame)
        .look("tcp.flags.syn")
        .from(sender, header.flags.names())
        .with_states()
        .fact("flags", header.flags.names())
        .fact("seq", header.seq)
        .fact("real", header.raw)
        .maybe("mss", header.mss)
        .maybe("data", (header.len > 0).then_some(header.len))
        .ask("flags")
        .ask("seq")
}

/// The second step. The number it acknowledges is worked out from the first, if that was captured.
fn accepted((frame, sender, header): (FrameId, Direction, Header), syn: Option<Header>) -> Step {
    let step = Step::new("tcp-syn-ack")
        .frame(frame)
        .look("tcp.ack")
        .from(sender, header.flags.names())
        .with_states()
        .fact("flags", header.flags.names())
        .fact("ack", header.ack)
        .fact("real", header.raw)
        .maybe("mss", header.mss)
        .ask("flags");
    match syn.filter(|syn| syn.next() == header.ack) {
        Some(syn) => step.fact("seq", syn.seq).maybe("took-data", (syn.len > 0).then_some(syn.len)).ask("ack"),
        None => step,
    }
}

/// What tells of a neighbour.
struct Neighbour {
    ip: String,
    mac: String,
    /// Whom it answers.
    asker: String,
    v6: bool,
}

impl Neighbour {
    /// From an answer of ARP (RFC 826) or a neighbor advertisement (RFC 4861 §4.4).
    fn of(view: &View<'_>) -> Option<Self> {
        if facts::number(view, "arp.opcode") == Some(2) {
            let ip = facts::value(view, "arp.src.proto_ipv4")?;
            let asker = facts::value(view, "arp.dst.proto_ipv4")?;
            return Some(Self { ip, mac: facts::value(view, "arp.src.hw_mac")?, asker, v6: false });
        }
        let ip = facts::value(view, "icmpv6.nd.na.target_address")?;
        let asker = facts::value(view, "ipv6.dst")?;
        Some(Self { ip, mac: facts::value(view, "icmpv6.opt.linkaddr")?, asker, v6: true })
    }
}

fn answers_with(view: &View<'_>, address: Address) -> bool {
    use crate::dissect::Value;
    answers(view).into_iter().any(|item| match (view.value(item), address) {
        (Value::Ipv4(one), Address::V4(other)) => one == other,
        (Value::Ipv6(one), Address::V6(other)) => one == other,
        _ => false,
    })
}

/// Whether an address is this computer itself.
pub fn is_loopback(address: Address) -> bool {
    match address {
        Address::V4([127, ..]) => true,
        Address::V6(v6) => std::net::Ipv6Addr::from(v6).is_loopback(),
        _ => false,
    }
}

/// A host without the port behind it; of a literal IPv6 address with its brackets.
fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) && !name.ends_with(':') => name,
        _ => host,
    }
}

fn is_literal(name: &str, address: Address) -> bool {
    let bare = name.trim_start_matches('[').trim_end_matches(']');
    match (bare.parse::<std::net::IpAddr>(), address) {
        (Ok(std::net::IpAddr::V4(one)), Address::V4(other)) => one.octets() == other,
        (Ok(std::net::IpAddr::V6(one)), Address::V6(other)) => one.octets() == other,
        _ => false,
    }
}

fn is_same_name(one: &str, other: &str) -> bool {
    one.trim_end_matches('.').eq_ignore_ascii_case(other.trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_lose_their_port_and_literals_are_known() {
        assert_eq!(without_port("example.test:8080"), "example.test");
        assert_eq!(without_port("[::1]:8080"), "[::1]");
        assert_eq!(without_port("::1"), "::1");
        assert!(is_literal("[::1]", Address::V6(std::net::Ipv6Addr::LOCALHOST.octets())));
        assert!(is_literal("192.0.2.1", Address::V4([192, 0, 2, 1])));
        assert!(!is_literal("192.0.2.1", Address::V4([192, 0, 2, 2])));
        assert!(is_same_name("Example.test.", "example.TEST"));
    }
}
