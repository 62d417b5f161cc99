//! A search among the packets: it is started, and it comes to its end.

use super::{Effect, missed};
use crate::base::FrameId;
use crate::dissect::Severity;
use crate::tui::model::search::{Ground, Manner, Within};
use crate::tui::model::{Job, Model, Quarry, Search};

/// A search came to its end.
pub fn searched(model: &mut Model, id: u64, found: Option<FrameId>, wrapped: bool) {
    if model.job.as_ref().is_none_or(|job| job.id != id) {
        return;
    }
    let job = model.job.take();
    match found {
        Some(frame) => {
            model.jump(frame);
            let inside = model.needle.within != Within::Rows || model.needle.manner == Manner::Bytes;
            model.found.reveal = !model.found.text.is_empty() && inside && model.needle.manner != Manner::Filter;
            if wrapped {
                model.say(model.text("found-wrapped"));
            }
        }
        None => missed(model, job),
    }
}

/// Says what a search that came to its end without finding anything looked at.
pub fn missed(model: &mut Model, job: Option<Job>) {
    match job.and_then(|job| job.ground.map(|ground| (ground, job.of))) {
        Some((ground, of)) => missed::say(model, ground, of.into()),
        None => model.sorry(model.text("found-nothing")),
    }
}

/// Starts a search among the packets.
pub fn search(model: &mut Model, quarry: Quarry, forward: bool) -> Vec<Effect> {
    let job = Job { id: model.searches + 1, done: 0, of: model.rows_shown(), ground: Ground::of(&quarry) };
    if job.of == 0 {
        missed(model, Some(job));
        return Vec::new();
    }
    model.searches += 1;
    let id = job.id;
    model.job = Some(job);
    let within = model.filters.applied.as_ref().map(|applied| std::sync::Arc::clone(&applied.matches));
    let added = model.added.columns.clone();
    vec![Effect::Search(Search { id, quarry, from: model.list.selected, forward, within, added })]
}

/// The next note among the packets.
pub fn search_note(model: &mut Model, forward: bool) -> Vec<Effect> {
    search(model, Quarry::Note(Severity::Note), forward)
}
