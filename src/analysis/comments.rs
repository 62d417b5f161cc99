//! Comments on packets and on the capture as a whole, as they are after what was added, changed and deleted. The file keeps
//! what it has; changes lie beside it until they are saved.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{PoisonError, RwLock};

use super::{Capture, FrameRecord};
use crate::base::FrameId;

/// The most octets of a comment: what an option of pcapng can hold.
pub const MAX_COMMENT: usize = crate::source::writer::MAX_OPTION;
/// Comments that a packet may have.
pub const MAX_COMMENTS: usize = 256;
/// Packets whose comments may be changed before they are saved.
pub const MAX_CHANGED: usize = 1 << 20;

/// Changes of comments.
#[derive(Debug, Default)]
pub struct Comments {
    /// There are some: most of the time there are none, and that is to be found quickly.
    any: AtomicBool,
    changes: RwLock<Changes>,
    /// Counts changes.
    version: AtomicU64,
    /// The version that was saved last.
    saved: AtomicU64,
}

/// What was changed: all comments that a packet, or the capture, has now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Of packets.
    pub packets: BTreeMap<FrameId, Vec<String>>,
    /// Of the capture as a whole.
    pub capture: Option<Vec<String>>,
}

/// More packets have changed comments than are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Full;

impl Comments {
    /// Sets the comments of a packet. Those that are empty are none; longer ones than a file can hold are cut.
    pub fn set(&self, frame: FrameId, comments: Vec<String>) -> Result<(), Full> {
        let mut changes = self.changes.write().unwrap_or_else(PoisonError::into_inner);
        if changes.packets.len() >= MAX_CHANGED && !changes.packets.contains_key(&frame) {
            return Err(Full);
        }
        changes.packets.insert(frame, sound(comments));
        drop(changes);
        self.changed();
        Ok(())
    }

    /// Sets the comments of the capture as a whole.
    pub fn set_capture(&self, comments: Vec<String>) {
        self.changes.write().unwrap_or_else(PoisonError::into_inner).capture = Some(sound(comments));
        self.changed();
    }

    fn changed(&self) {
        self.any.store(true, Ordering::Release);
        self.version.fetch_add(1, Ordering::AcqRel);
    }

    /// What was changed, as it is now.
    pub fn changes(&self) -> Changes {
        self.changes.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The changed comments of a packet.
    pub fn of(&self, frame: FrameId) -> Option<Vec<String>> {
        if !self.any.load(Ordering::Acquire) {
            return None;
        }
        self.changes.read().unwrap_or_else(PoisonError::into_inner).packets.get(&frame).cloned()
    }

    /// Another number, other comments.
    pub fn version(&self) -> u64 {
        self.version.load(Ordering::Acquire)
    }

    /// Whether there are changes that were not saved.
    pub fn is_unsaved(&self) -> bool {
        self.version() != self.saved.load(Ordering::Acquire)
    }

    /// Everything up to this version was saved.
    pub fn saved(&self, version: u64) {
        self.saved.fetch_max(version, Ordering::AcqRel);
    }
}

/// Comments as they can be kept.
fn sound(comments: Vec<String>) -> Vec<String> {
    let cut = |comment: String| {
        // Who reads an option may take a zero for its end.
        let comment = comment.replace('\0', "");
        let end = comment.floor_char_boundary(MAX_COMMENT.min(comment.len()));
        comment.get(..end).unwrap_or_default().to_owned()
    };
    comments.into_iter().map(cut).filter(|comment| !comment.is_empty()).take(MAX_COMMENTS).collect()
}

impl Capture {
    /// The comments of a packet, as they are now. From the file: to be made safe before they are shown.
    pub fn comments_of(&self, frame: FrameId, record: &FrameRecord) -> Vec<String> {
        match self.comments().of(frame) {
            Some(changed) => changed,
            None if record.has_options => self.source().comments_at(record.offset, record.cap_len),
            None => Vec::new(),
        }
    }

    /// The comments of the capture as a whole, of all its sections.
    pub fn capture_comments(&self) -> Vec<String> {
        let changed = self.comments().changes.read().unwrap_or_else(PoisonError::into_inner).capture.clone();
        changed.unwrap_or_else(|| self.source().section_comments(MAX_COMMENTS))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_unsaved_until_they_are_saved() {
        let comments = Comments::default();
        assert!(!comments.is_unsaved() && comments.of(FrameId(3)).is_none());
        comments.set(FrameId(3), vec!["a".into(), String::new(), "b\nc".into()]).unwrap();
        assert_eq!(comments.of(FrameId(3)).unwrap(), ["a", "b\nc"], "an empty comment is none");
        assert!(comments.is_unsaved());
        let version = comments.version();
        comments.set_capture(vec!["all".into()]);
        comments.saved(version);
        assert!(comments.is_unsaved(), "what came after the save is not saved");
        comments.saved(comments.version());
        assert!(!comments.is_unsaved());
        assert_eq!(comments.changes().capture.unwrap(), ["all"]);
    }

    #[test]
    fn what_a_file_cannot_hold_is_cut_between_characters() {
        let comments = Comments::default();
        comments.set(FrameId(0), vec!["я".repeat(MAX_COMMENT); MAX_COMMENTS + 3]).unwrap();
        let kept = comments.of(FrameId(0)).unwrap();
        assert_eq!(kept.len(), MAX_COMMENTS);
        assert!(kept.iter().all(|comment| comment.len() <= MAX_COMMENT && comment.ends_with('я')));
    }
}
