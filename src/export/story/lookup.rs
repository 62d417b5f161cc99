//! A question to the DNS as a chapter of its own, and conversations over UDP that nobody here knows more of.

use super::opening::answers;
use super::{Chapter, Facts, Step, Stories, Subject, facts};
use crate::analysis::connections::Connection;
use crate::base::ExchangeId;
use crate::dissect::Direction;
use crate::export::exchanges::Row;

/// Datagrams of a conversation that are told one by one.
const MAX_DATAGRAMS: usize = 12;
/// Records of an answer that are listed.
const MAX_RECORDS: usize = 12;

impl Stories {
    /// The chapter of a lookup.
    pub(super) fn of_lookup(&mut self, id: ExchangeId) -> Option<Chapter> {
        let row = self.rows.row(id)?;
        let name = row.target.clone().unwrap_or_default();
        let facts = Facts::default()
            .with("number", row.number)
            .with("name", name)
            .with("type", row.method.clone().unwrap_or_default());
        let mut steps = Vec::new();
        match row.request_frames {
            Some((frame, _)) => steps.push(self.question(&row, frame)),
            None => steps.push(Step::skipped("dns-question-not-seen")),
        }
        match row.response_frames {
            Some((_, frame)) => steps.extend(self.answer(&row, frame)),
            None => steps.push(Step::skipped("dns-unanswered")),
        }
        Some(Chapter { subject: Subject::Lookup(id), key: "chapter-lookup", facts, steps })
    }

    fn question(&mut self, row: &Row, frame: crate::base::FrameId) -> Step {
        let (id, port, recursion) = self
            .look(frame, |view| {
                let port = facts::number(view, "udp.dstport").or_else(|| facts::number(view, "tcp.dstport"));
                (facts::value(view, "dns.id"), port, facts::number(view, "dns.flags.recdesired"))
            })
            .unwrap_or_default();
        let transport = match row.stream {
            Some((crate::dissect::Transport::Tcp, _)) => "TCP",
            _ => "UDP",
        };
        Step::new("dns-question")
            .frame(frame)
            .look("dns.qry.name")
            .from(
                Direction::FromClient,
                format!("{} {}?", row.method.as_deref().unwrap_or_default(), row.target.as_deref().unwrap_or_default()),
            )
            .fact("transport", transport)
            .maybe("id", id)
            .maybe("port", port)
            .maybe("recursion", recursion.filter(|wanted| *wanted > 0))
            .ask("port")
            .ask("transport")
    }

    fn answer(&mut self, row: &Row, frame: crate::base::FrameId) -> Vec<Step> {
        let read = self.look(frame, |view| {
            let told = answers(view).into_iter().filter_map(|item| Some((record_type(item.field.filter)?, item)));
            let told: Vec<(&str, String)> = told.map(|(kind, item)| (kind, facts::value_of(view, item))).collect();
            let first = told.iter().find(|(kind, _)| matches!(*kind, "A" | "AAAA")).map(|(_, value)| value.clone());
            let all: Vec<String> = told.iter().map(|(kind, value)| format!("{kind} {value}")).collect();
            let truncated = facts::number(view, "dns.flags.truncated") == Some(1);
            (
                all,
                first,
                facts::number(view, "dns.resp.ttl"),
                facts::number(view, "dns.count.answers").unwrap_or(0),
                facts::number(view, "dns.flags.authoritative").unwrap_or(0),
                facts::value(view, "dns.id"),
                truncated,
            )
        });
        let Some((all, first, ttl, count, authoritative, id, truncated)) = read else { return Vec::new() };
        let status = row.status.unwrap_or(0);
        let key = match (status, truncated) {
            (_, true) => "dns-truncated",
            (0, _) if count == 0 => "dns-nothing",
            (0, _) => "dns-answer",
            (3, _) => "dns-no-name",
            _ => "dns-error",
        };
        let reason = row.reason.clone().unwrap_or_default();
        let label =
            first.clone().or_else(|| all.first().cloned()).filter(|_| status == 0).unwrap_or_else(|| reason.clone());
        let mut step = Step::new(key)
            .frame(frame)
            .look(if status == 0 { "dns.count.answers" } else { "dns.flags.rcode" })
            .from(Direction::FromServer, label)
            .fact("answers", count)
            .fact("code", u64::from(status))
            .fact("reason", reason)
            .fact("authoritative", authoritative)
            .maybe("id", id)
            .maybe("address", first)
            .maybe("ttl", ttl.filter(|_| count > 0))
            .maybe("took", row.timing.total)
            .ask("answers")
            .ask("id");
        step.lines = all.iter().take(MAX_RECORDS).map(|line| facts::short(line)).collect();
        vec![step]
    }

    /// A conversation over UDP: no opening, no close, datagrams.
    pub(super) fn datagrams(&mut self, connection: &Connection) -> Vec<Step> {
        let frames = self.frames(connection, connection.stream.first, MAX_DATAGRAMS);
        let told = frames.len() as u64;
        let mut steps = vec![Step::skipped("udp-no-opening")];
        for (frame, sender) in frames {
            let read = self.look(frame, |view| {
                let bytes = facts::number(view, "udp.length").map(|length| length.saturating_sub(8));
                (bytes.unwrap_or(0), view.tape.columns().protocol, facts::number(view, "icmp.type"))
            });
            let Some((bytes, protocol, error)) = read else { continue };
            // An error quotes the datagram that it answers: it went the other way.
            let sender = if error.is_some() { sender.opposite() } else { sender };
            let key = if error.is_some() { "udp-error" } else { "udp-datagram" };
            let step = Step::new(key)
                .frame(frame)
                .look(if error.is_some() { "icmp.code" } else { "udp.length" })
                .from(sender, protocol)
                .carries(bytes)
                .fact("bytes", bytes)
                .fact("whole", bytes.saturating_add(8))
                .fact("protocol", protocol);
            steps.push(if error.is_some() { step } else { step.ask("whole") });
        }
        let left = u64::from(connection.stream.frames).saturating_sub(told);
        if left > 0 {
            steps.push(Step::skipped("udp-more").fact("count", left));
        }
        steps.push(Step::skipped("udp-no-close"));
        steps
    }
}

/// How people call the type of record that a field is the value of; `None` for other fields.
fn record_type(filter: &str) -> Option<&'static str> {
    Some(match filter {
        "dns.cname" => "CNAME",
        "dns.a" => "A",
        "dns.aaaa" => "AAAA",
        "dns.mx.mail_exchange" => "MX",
        "dns.ns" => "NS",
        "dns.txt" => "TXT",
        "dns.ptr.domain_name" => "PTR",
        _ => return None,
    })
}
