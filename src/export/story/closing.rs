//! How a connection ends: each direction by itself, at once by a reset, or not within the capture.

use super::course::Header;
use super::{Step, Stories};
use crate::analysis::connections::Connection;
use crate::base::FrameId;
use crate::dissect::Direction;

/// Segments of a direction that are read from its last one back in search of a FIN or RST.
const MAX_TAIL: usize = 64;
/// Frames behind a FIN among which its acknowledgment is looked for.
const MAX_BEHIND: usize = 32;

/// What ends a direction.
#[derive(Clone, Copy)]
struct End {
    frame: FrameId,
    sender: Direction,
    header: Header,
}

impl Stories {
    /// The steps with which a connection ends.
    pub(super) fn closing(&mut self, connection: &Connection) -> Vec<Step> {
        let ends = [Direction::FromClient, Direction::FromServer].map(|sender| self.ends_of(connection, sender));
        let mut fins: Vec<End> = ends.iter().filter_map(|(fin, _)| *fin).collect();
        fins.sort_by_key(|end| end.frame);
        let reset = ends.iter().filter_map(|(_, reset)| *reset).min_by_key(|end| end.frame);
        let mut steps = Vec::new();
        match fins.as_slice() {
            [] => {}
            [only] => {
                steps.push(self.first_fin(only, reset.is_none()));
                if reset.is_none() {
                    steps.push(Step::skipped("half-open").fact("sender", super::side(only.sender.opposite())));
                }
            }
            [one, other, ..] => {
                steps.push(self.first_fin(one, true));
                steps.push(second_fin(other, one));
                steps.extend(self.last_ack(connection, other));
            }
        }
        // After both sides have ended, a reset says nothing new.
        if let Some(reset) = reset.filter(|_| fins.len() < 2) {
            steps.push(given_up(&reset));
        }
        if steps.is_empty() {
            steps.push(Step::skipped("still-open"));
        }
        steps
    }

    /// The FIN and the RST of a direction.
    fn ends_of(&mut self, connection: &Connection, sender: Direction) -> (Option<End>, Option<End>) {
        let [client, server] = connection.conversation.last_segments;
        let last = if sender == Direction::FromClient { client } else { server };
        let tail: Vec<FrameId> = self.segments_back(last).take(MAX_TAIL).map(|(_, segment)| segment.frame).collect();
        let (mut fin, mut reset) = (None, None);
        for frame in tail {
            let header = self.header(frame);
            let end = End { frame, sender, header };
            // The first of several: later ones repeat it.
            if header.flags.fin() {
                fin = Some(end);
            }
            if header.flags.rst() {
                reset = Some(end);
            }
        }
        (fin, reset)
    }

    fn first_fin(&self, end: &End, orderly: bool) -> Step {
        Step::new("fin-first")
            .frame(end.frame)
            .look("tcp.flags.fin")
            .from(end.sender, end.header.flags.names())
            .with_states()
            .fact("seq", end.header.seq.saturating_add(end.header.len))
            .fact("next", end.header.next())
            .fact("orderly", if orderly { "yes" } else { "no" })
            .maybe("data", (end.header.len > 0).then_some(end.header.len))
            .ask("next")
    }

    /// The acknowledgment of the last FIN.
    fn last_ack(&mut self, connection: &Connection, fin: &End) -> Option<Step> {
        let behind = self.frames(connection, FrameId(fin.frame.0.saturating_add(1)), MAX_BEHIND);
        let wanted = fin.header.next();
        for (frame, sender) in behind.into_iter().filter(|(_, sender)| *sender != fin.sender) {
            let header = self.header(frame);
            if header.flags.ack() && header.ack == wanted && !header.flags.rst() {
                let step = Step::new("fin-confirmed").frame(frame).look("tcp.ack").with_states();
                return Some(
                    step.from(sender, header.flags.names())
                        .fact("ack", header.ack)
                        .fact("before", wanted.saturating_sub(1))
                        .ask("ack"),
                );
            }
        }
        None
    }
}

fn second_fin(end: &End, before: &End) -> Step {
    let confirms = end.header.flags.ack() && end.header.ack == before.header.next();
    let step = Step::new(if confirms { "fin-second" } else { "fin-both" })
        .frame(end.frame)
        .look("tcp.flags.fin")
        .from(end.sender, end.header.flags.names())
        .with_states()
        .fact("next", end.header.next());
    match confirms {
        true => step.fact("ack", end.header.ack).fact("before", end.header.ack.saturating_sub(1)).ask("ack"),
        false => step,
    }
}

fn given_up(reset: &End) -> Step {
    Step::new("reset")
        .frame(reset.frame)
        .look("tcp.flags.reset")
        .from(reset.sender, reset.header.flags.names())
        .with_states()
        .fact("flags", reset.header.flags.names())
        .ask("flags")
}
