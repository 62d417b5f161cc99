//! What is added to a capture that is shown: comments, and names of hosts.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use super::update::{Commented, Message};
use crate::analysis::{Capture, names};
use crate::base::FrameId;

/// Sets the comments of a packet, or of the capture as a whole.
pub fn comment(capture: &Capture, of: Option<FrameId>, comments: Vec<String>) -> Message {
    let set = match of {
        Some(frame) => capture.comments().set(frame, comments),
        None => {
            capture.comments().set_capture(comments);
            Ok(())
        }
    };
    let count = |frame| capture.comments().of(frame).map_or(0, |comments| comments.len());
    let all = capture.capture_comments();
    let count = set.ok().map(|()| of.map_or(all.len(), count));
    Message::Commented(Commented { of, count, version: capture.comments().version(), capture: all })
}

/// Learns the names of hosts in the packets that are there.
pub fn learn(capture: &Arc<Capture>, stop: &AtomicBool, tell: &mut dyn FnMut(Message)) {
    // Counted before: what comes meanwhile is looked at another time.
    let packets = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    if names::learn(capture, stop) {
        tell(Message::Named { packets, names: capture.names().learned() });
    }
}
