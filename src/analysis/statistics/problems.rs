//! The notes that dissectors make (Wireshark's expert information), counted by kind.

use hashbrown::{Equivalent, HashMap};

use super::scan::{Scope, Stopped, Unreadable};
use crate::analysis::{FrameRecord, ReadError, Reader, registry};
use crate::base::FrameId;
use crate::dissect::{Field, Group, Kind, Severity, Want};

/// Kinds of notes that are kept; others are counted in [`Problems::left_out`].
pub const MAX_KINDS: usize = 1 << 15;
/// Frames that are named of each kind: the first ones.
pub const MAX_FRAMES: usize = 16;

/// What makes notes one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The field of the note: the same trouble, whatever the numbers in its words.
    Field,
    /// Its words, as in Wireshark's list.
    Words,
}

/// Notes of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// How much they matter.
    pub severity: Severity,
    /// What they are about.
    pub group: Group,
    /// The short name of the protocol that makes them; empty for those of the driver.
    pub protocol: &'static str,
    /// The filter name of the field.
    pub filter: &'static str,
    /// What the field is called.
    pub label: &'static str,
    /// The words of the first of them. From the wire: to be made safe before they are shown.
    pub words: String,
    /// How many.
    pub count: u64,
    /// The first [`MAX_FRAMES`] frames that have one.
    pub frames: Vec<FrameId>,
}

/// The notes of a capture, the kinds in the order in which they came.
#[derive(Debug, Default)]
pub struct Problems {
    /// The kinds.
    pub kinds: Vec<Problem>,
    /// Notes of kinds that were not kept.
    pub left_out: u64,
}

#[derive(Clone, PartialEq, Eq, Hash)]
struct Key(usize, Option<String>);

/// The same as it stands on a tape: most notes are of kinds that were met before.
#[derive(Hash)]
struct Met<'t>(usize, Option<&'t str>);

impl Equivalent<Key> for Met<'_> {
    fn equivalent(&self, key: &Key) -> bool {
        self.0 == key.0 && self.1 == key.1.as_deref()
    }
}

#[derive(Default)]
struct Found {
    places: HashMap<Key, usize, foldhash::fast::RandomState>,
    kinds: Vec<(Key, Problem)>,
    left_out: u64,
}

impl Found {
    fn add(&mut self, met: &Met<'_>, problem: impl FnOnce() -> Problem) -> Option<&mut Problem> {
        let place = match self.places.get(met) {
            Some(place) => *place,
            None if self.kinds.len() >= MAX_KINDS => return None,
            None => {
                let key = Key(met.0, met.1.map(str::to_owned));
                self.places.insert(key.clone(), self.kinds.len());
                self.kinds.push((key, problem()));
                self.kinds.len() - 1
            }
        };
        self.kinds.get_mut(place).map(|(_, problem)| problem)
    }

    fn merge(&mut self, other: Self) {
        self.left_out += other.left_out;
        for (key, theirs) in other.kinds {
            let empty = || Problem { count: 0, frames: Vec::new(), ..theirs.clone() };
            match self.add(&Met(key.0, key.1.as_deref()), empty) {
                Some(own) => {
                    own.count += theirs.count;
                    let room = MAX_FRAMES.saturating_sub(own.frames.len());
                    own.frames.extend(theirs.frames.iter().take(room));
                }
                None => self.left_out += theirs.count,
            }
        }
    }
}

/// The notes in the frames of `scope`.
pub fn problems(scope: &Scope<'_>, by: By) -> Result<(Problems, Unreadable), Stopped> {
    let owners = owners();
    let notes = registry().fields().filter(|field| matches!(field.kind, Kind::Note(..)));
    let want = Want::fields(notes);
    let look =
        |reader: &mut Reader, frame: FrameId, record: &FrameRecord, found: &mut Found| -> Result<(), ReadError> {
            let view = reader.read_record(frame, record)?;
            for item in view.tape.items() {
                let Kind::Note(severity, group) = item.field.kind else { continue };
                let words = || view.text(item).map_or(item.field.label, |(_, text)| text);
                let met = Met(address(item.field), (by == By::Words).then(words));
                let fresh = || Problem {
                    severity,
                    group,
                    protocol: owners.get(&address(item.field)).copied().unwrap_or(""),
                    filter: item.field.filter,
                    label: item.field.label,
                    words: words().to_owned(),
                    count: 0,
                    frames: Vec::new(),
                };
                match found.add(&met, fresh) {
                    Some(problem) => {
                        problem.count += 1;
                        if problem.frames.len() < MAX_FRAMES && problem.frames.last() != Some(&frame) {
                            problem.frames.push(frame);
                        }
                    }
                    None => found.left_out += 1,
                }
            }
            Ok(())
        };
    let mut all = Found::default();
    let unreadable = scope.read(&want, &look, &mut |found| all.merge(found))?;
    let kinds = all.kinds.into_iter().map(|(_, problem)| problem).collect();
    Ok((Problems { kinds, left_out: all.left_out }, unreadable))
}

fn address(field: &'static Field) -> usize {
    std::ptr::from_ref(field).addr()
}

/// The protocol of each note.
fn owners() -> HashMap<usize, &'static str, foldhash::fast::RandomState> {
    let mut owners = HashMap::default();
    for protocol in registry().protocols() {
        for field in protocol.all_fields().filter(|field| matches!(field.kind, Kind::Note(..))) {
            owners.entry(address(field)).or_insert(protocol.short);
        }
    }
    owners
}
