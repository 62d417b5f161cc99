//! A search among the packets: it is started, and it comes to its end.

use super::Effect;
use crate::base::FrameId;
use crate::dissect::Severity;
use crate::tui::model::search::{Manner, Within};
use crate::tui::model::{Job, Model, Quarry, Search};

/// A search came to its end.
pub fn searched(model: &mut Model, id: u64, found: Option<FrameId>, wrapped: bool) {
    if model.job.as_ref().is_none_or(|job| job.id != id) {
        return;
    }
    model.job = None;
    match found {
        Some(frame) => {
            model.jump(frame);
            let inside = model.needle.within != Within::Rows || model.needle.manner == Manner::Bytes;
            model.found.reveal = !model.found.text.is_empty() && inside && model.needle.manner != Manner::Filter;
            if wrapped {
                model.say(model.text("found-wrapped"));
            }
        }
        None => model.sorry(model.text("found-nothing")),
    }
}

/// Starts a search among the packets.
pub fn search(model: &mut Model, quarry: Quarry, forward: bool) -> Vec<Effect> {
    if model.rows_shown() == 0 {
        model.sorry(model.text("found-nothing"));
        return Vec::new();
    }
    model.searches += 1;
    let id = model.searches;
    model.job = Some(Job { id, done: 0, of: model.rows_shown() });
    let within = model.filters.applied.as_ref().map(|applied| std::sync::Arc::clone(&applied.matches));
    vec![Effect::Search(Search { id, quarry, from: model.list.selected, forward, within })]
}

/// The next note among the packets.
pub fn search_note(model: &mut Model, forward: bool) -> Vec<Effect> {
    search(model, Quarry::Note(Severity::Note), forward)
}
