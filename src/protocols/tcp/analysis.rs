//! What the course of the stream tells of a segment: the rows that Wireshark calls "SEQ/ACK analysis", the words before the
//! Info column, and whether the conversation was captured as a whole. The engine found it; here it is written.

use crate::base::Words;
use crate::dissect::prelude::*;
use crate::dissect::{Completeness, Findings, TcpFacts};

fields! {
    COMPLETENESS = Field::uint8("tcp.completeness", "Conversation completeness", Dec, "RFC 9293 §3.3.2");
    FIN_ACTIVE = note("tcp.connection.fin_active", "This frame initiates the connection closing", Severity::Note, "RFC 9293 §3.6");
    FIN_PASSIVE = note("tcp.connection.fin_passive", "This frame undergoes the connection closing", Severity::Note, "RFC 9293 §3.6");
    ANALYSIS = Field::none("tcp.analysis", "SEQ/ACK analysis", "RFC 9293 §3.4");
    ACKS_FRAME = Field::frame("tcp.analysis.acks_frame", "This is an ACK to the segment in frame", "RFC 9293 §3.4");
    ACK_RTT = Field::relative_time("tcp.analysis.ack_rtt", "The RTT to ACK the segment was", "RFC 6298 §3");
    INITIAL_RTT = Field::relative_time("tcp.analysis.initial_rtt", "iRTT", "RFC 6298 §2");
    BYTES_IN_FLIGHT = Field::uint32("tcp.analysis.bytes_in_flight", "Bytes in flight", Dec, "RFC 5681 §2");
    PUSH_BYTES_SENT = Field::uint32("tcp.analysis.push_bytes_sent", "Bytes sent since last PSH flag", Dec, "RFC 9293 §3.9.1.2");
    FLAGS = Field::none("tcp.analysis.flags", "TCP Analysis Flags", "RFC 9293 §3.8");
    REUSED_PORTS = note("tcp.analysis.reused_ports", "A new tcp session is started with the same ports as an earlier session in this trace", Severity::Note, "RFC 9293 §3.6.1");
    FAST_RETRANSMISSION = note("tcp.analysis.fast_retransmission", "This frame is a (suspected) fast retransmission", Severity::Note, "RFC 5681 §3.2");
    SPURIOUS_RETRANSMISSION = note("tcp.analysis.spurious_retransmission", "This frame is a (suspected) spurious retransmission", Severity::Note, "RFC 5682 §1");
    RETRANSMISSION = note("tcp.analysis.retransmission", "This frame is a (suspected) retransmission", Severity::Note, "RFC 6298 §5");
    RTO = Field::relative_time("tcp.analysis.rto", "The RTO for this segment was", "RFC 6298 §2");
    RTO_FRAME = Field::frame("tcp.analysis.rto_frame", "RTO based on delta from frame", "RFC 6298 §2");
    OUT_OF_ORDER = note("tcp.analysis.out_of_order", "This frame is a (suspected) out-of-order segment", Severity::Warn, "RFC 9293 §3.10.7.4");
    LOST_SEGMENT = note("tcp.analysis.lost_segment", "Previous segment(s) not captured (common at capture start)", Severity::Warn, "RFC 9293 §3.4");
    ACK_LOST_SEGMENT = note("tcp.analysis.ack_lost_segment", "ACKed segment that wasn't captured (common at capture start)", Severity::Warn, "RFC 9293 §3.4");
    WINDOW_UPDATE = note("tcp.analysis.window_update", "TCP window update", Severity::Chat, "RFC 9293 §3.8.6.2");
    WINDOW_FULL = note("tcp.analysis.window_full", "TCP window specified by the receiver is now completely full", Severity::Warn, "RFC 9293 §3.8.6");
    KEEP_ALIVE = note("tcp.analysis.keep_alive", "TCP keep-alive segment", Severity::Note, "RFC 9293 §3.8.4");
    KEEP_ALIVE_ACK = note("tcp.analysis.keep_alive_ack", "ACK to a TCP keep-alive segment", Severity::Note, "RFC 9293 §3.8.4");
    ZERO_WINDOW_PROBE = note("tcp.analysis.zero_window_probe", "TCP Zero Window Probe", Severity::Note, "RFC 9293 §3.8.6.1");
    ZERO_WINDOW = note("tcp.analysis.zero_window", "TCP Zero Window segment", Severity::Warn, "RFC 9293 §3.8.6.1");
    ZERO_WINDOW_PROBE_ACK = note("tcp.analysis.zero_window_probe_ack", "ACK to a TCP Zero Window Probe", Severity::Note, "RFC 9293 §3.8.6.1");
    DUPLICATE_ACK = Field::none("tcp.analysis.duplicate_ack", "This is a TCP duplicate ack", "RFC 5681 §2");
    DUPLICATE_ACK_NUM = Field::uint32("tcp.analysis.duplicate_ack_num", "Duplicate ACK #", Dec, "RFC 5681 §3.2");
    DUPLICATE_ACK_FRAME = Field::frame("tcp.analysis.duplicate_ack_frame", "Duplicate to the ACK in frame", "RFC 5681 §2");
    DUPLICATE_ACK_NOTE = note("tcp.analysis.duplicate_ack", "Duplicate ACK", Severity::Note, "RFC 5681 §2");
}

const fn note(filter: &'static str, text: &'static str, severity: Severity, spec: &'static str) -> Field {
    Field::note(filter, text, severity, Group::Sequence, spec)
}

/// How a finding is told.
struct Telling {
    finding: Findings,
    note: &'static Field,
    /// In the Info column.
    info: &'static str,
}

const fn telling(finding: Findings, note: &'static Field, info: &'static str) -> Telling {
    Telling { finding, note, info }
}

/// In the order of the tree; the Info column tells the last one first. A kind of retransmission stands before
/// "retransmission" itself, which the column is then not told.
static TELLINGS: [Telling; 15] = [
    telling(Findings::REUSED_PORTS, &REUSED_PORTS, "TCP Port numbers reused"),
    telling(Findings::FAST_RETRANSMISSION, &FAST_RETRANSMISSION, "TCP Fast Retransmission"),
    telling(Findings::SPURIOUS_RETRANSMISSION, &SPURIOUS_RETRANSMISSION, "TCP Spurious Retransmission"),
    telling(Findings::RETRANSMISSION, &RETRANSMISSION, "TCP Retransmission"),
    telling(Findings::OUT_OF_ORDER, &OUT_OF_ORDER, "TCP Out-Of-Order"),
    telling(Findings::LOST_SEGMENT, &LOST_SEGMENT, "TCP Previous segment not captured"),
    telling(Findings::ACK_LOST_SEGMENT, &ACK_LOST_SEGMENT, "TCP ACKed unseen segment"),
    telling(Findings::WINDOW_UPDATE, &WINDOW_UPDATE, "TCP Window Update"),
    telling(Findings::WINDOW_FULL, &WINDOW_FULL, "TCP Window Full"),
    telling(Findings::KEEP_ALIVE, &KEEP_ALIVE, "TCP Keep-Alive"),
    telling(Findings::KEEP_ALIVE_ACK, &KEEP_ALIVE_ACK, "TCP Keep-Alive ACK"),
    telling(Findings::DUPLICATE_ACK, &DUPLICATE_ACK, "TCP Dup ACK"),
    telling(Findings::ZERO_WINDOW_PROBE, &ZERO_WINDOW_PROBE, "TCP ZeroWindowProbe"),
    telling(Findings::ZERO_WINDOW, &ZERO_WINDOW, "TCP ZeroWindow"),
    telling(Findings::ZERO_WINDOW_PROBE_ACK, &ZERO_WINDOW_PROBE_ACK, "TCP ZeroWindowProbeAck"),
];

const KINDS: Findings = Findings(Findings::FAST_RETRANSMISSION.0 | Findings::SPURIOUS_RETRANSMISSION.0);

/// What is told of a segment in one line.
fn told(facts: &TcpFacts) -> impl DoubleEndedIterator<Item = &'static Telling> {
    let findings = facts.findings;
    let known = move |telling: &&Telling| {
        findings.has(telling.finding) && !(telling.finding == Findings::RETRANSMISSION && findings.has(KINDS))
    };
    TELLINGS.iter().filter(known)
}

/// Writes how much of the conversation was captured.
pub(super) fn completeness(tape: &mut Tape, place: Range, Completeness(bits): Completeness) {
    tape.generate(&COMPLETENESS, place, u64::from(bits));
    let name = Completeness(bits).name();
    tape.label_text(&COMPLETENESS, |out| text!(out, "Conversation completeness: {name} ({bits})"));
}

/// Says which side closes the connection.
pub(super) fn closing(tape: &mut Tape, place: Range, facts: &TcpFacts) {
    for (finding, note) in [(Findings::FIN_ACTIVE, &FIN_ACTIVE), (Findings::FIN_PASSIVE, &FIN_PASSIVE)] {
        if facts.findings.has(finding) {
            tape.note(note, place, "");
        }
    }
}

/// Writes the words that stand before the Info column.
pub(super) fn prefix(out: &mut impl Words, facts: &TcpFacts) {
    for telling in told(facts).rev() {
        out.word("[");
        out.word(telling.info);
        if telling.finding == Findings::DUPLICATE_ACK {
            out.labelled(" ", facts.duplicate_of.map_or(0, |frame| u32::try_from(frame.number()).unwrap_or(u32::MAX)));
            out.labelled("#", facts.duplicate_ack);
        }
        out.word("] ");
    }
}

/// Writes the group of the tree. `none` is an empty range within the layer.
pub(super) fn group(tape: &mut Tape, none: Range, facts: &TcpFacts) {
    if !facts.findings.has(Findings::ANALYSED) {
        return;
    }
    let group = tape.group(&ANALYSIS, none);
    tape.generated_group(group);
    if let Some(frame) = facts.acks {
        tape.generate(&ACKS_FRAME, none, frame.number());
    }
    for (field, delta) in [(&ACK_RTT, facts.ack_rtt), (&INITIAL_RTT, facts.initial_rtt)] {
        if delta.is_some_and(|delta| tape.delta(field, none, delta)) {
            tape.generated();
        }
    }
    for (field, bytes) in [(&BYTES_IN_FLIGHT, facts.bytes_in_flight), (&PUSH_BYTES_SENT, facts.push_bytes_sent)] {
        if let Some(bytes) = bytes {
            tape.generate(field, none, u64::from(bytes));
        }
    }
    if facts.findings.has(Findings::FLAGS) {
        flags(tape, none, facts);
    }
    if facts.findings.has(Findings::DUPLICATE_ACK) {
        tape.generate(&DUPLICATE_ACK_NUM, none, u64::from(facts.duplicate_ack));
        let frame = facts.duplicate_of.map_or(0, crate::base::FrameId::number);
        let original = tape.group_value(&DUPLICATE_ACK_FRAME, none, frame);
        tape.generated_group(original);
        tape.note(&DUPLICATE_ACK_NOTE, none, &format!("Duplicate ACK (#{})", facts.duplicate_ack));
        tape.end(original);
    }
    tape.end(group);
}

fn flags(tape: &mut Tape, none: Range, facts: &TcpFacts) {
    let group = tape.group(&FLAGS, none);
    tape.generated_group(group);
    for telling in TELLINGS.iter().filter(|telling| facts.findings.has(telling.finding)) {
        if telling.finding == Findings::DUPLICATE_ACK {
            if tape.remark(telling.note, none) {
                tape.generated();
            }
            continue;
        }
        tape.note(telling.note, none, "");
        if telling.finding != Findings::RETRANSMISSION {
            continue;
        }
        if facts.rto.is_some_and(|rto| tape.delta(&RTO, none, rto)) {
            tape.generated();
        }
        if let Some(frame) = facts.rto_frame {
            tape.generate(&RTO_FRAME, none, frame.number());
        }
    }
    tape.end(group);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FrameId;

    fn line(findings: Findings) -> String {
        let facts = TcpFacts { findings, duplicate_ack: 2, duplicate_of: Some(FrameId(6)), ..TcpFacts::default() };
        let mut info = String::new();
        prefix(&mut info, &facts);
        info
    }

    #[test]
    fn the_last_finding_stands_first_in_the_column() {
        let info = line(Findings::RETRANSMISSION | Findings::WINDOW_FULL | Findings::ZERO_WINDOW);
        assert_eq!(info, "[TCP ZeroWindow] [TCP Window Full] [TCP Retransmission] ");
        let info = line(Findings::ACK_LOST_SEGMENT | Findings::DUPLICATE_ACK);
        assert_eq!(info, "[TCP Dup ACK 7#2] [TCP ACKed unseen segment] ");
        let info = line(Findings::RETRANSMISSION | Findings::SPURIOUS_RETRANSMISSION);
        assert_eq!(info, "[TCP Spurious Retransmission] ");
        assert_eq!(line(Findings::ANALYSED | Findings::FIN_ACTIVE), "");
    }
}
