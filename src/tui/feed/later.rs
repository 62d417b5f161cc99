//! Something about a message that is made on another thread, and kept as long as the message is looked at.

use std::sync::{Arc, Mutex, PoisonError};

use crate::analysis::messages::Watch;
use crate::base::MessageId;
use crate::tui::model::Pending;

/// Who wants to know how it goes: set before it begins.
pub(super) type Teller = Arc<Mutex<Option<Box<dyn Fn() + Send>>>>;

/// Tells who wants to know.
pub(super) fn say(tell: &Teller) {
    if let Some(tell) = &*tell.lock().unwrap_or_else(PoisonError::into_inner) {
        tell();
    }
}

/// Something to be done on another thread.
pub struct Job {
    tell: Teller,
    work: Box<dyn FnOnce() + Send>,
}

impl Job {
    /// Does it. `tell` is called from time to time, and at the end.
    pub(super) fn run(self, tell: impl Fn() + Send + 'static) {
        *self.tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(tell));
        (self.work)();
    }
}

/// The state of a message for which something was made: bytes, and whether that is all.
pub(super) type Version = (u64, bool);

/// Something about a message, as it was at some time.
pub(super) struct Later<T> {
    /// `None` inside where nothing can be made.
    ready: Option<(MessageId, Version, Option<T>)>,
    under_way: Option<UnderWay<T>>,
    /// Begun, and not yet taken by who carries it out.
    wanted: Option<Job>,
}

struct UnderWay<T> {
    id: MessageId,
    version: Version,
    watch: Arc<Watch>,
    place: Arc<Mutex<Option<Option<T>>>>,
    /// Bytes done when it was last looked at.
    shown: u64,
}

impl<T> Default for Later<T> {
    fn default() -> Self {
        Self { ready: None, under_way: None, wanted: None }
    }
}

impl<T: Send + 'static> Later<T> {
    /// What was made of a message, though it may be of an earlier time; what lacks is begun.
    pub fn of(
        &mut self,
        id: MessageId,
        version: Version,
        work: impl FnOnce(&Arc<Watch>) -> Option<T> + Send + 'static,
    ) -> Option<&mut T> {
        self.take_arrived();
        let has = self.ready.as_ref().is_some_and(|(own, known, _)| (*own, *known) == (id, version));
        // What still arrives is not begun anew with every packet.
        if !has && self.under_way.as_ref().is_none_or(|under_way| under_way.id != id) {
            self.begin(id, version, work);
        }
        self.get(id)
    }

    /// What was made of a message, if that is there.
    pub fn get(&mut self, id: MessageId) -> Option<&mut T> {
        self.ready.as_mut().filter(|(own, ..)| *own == id).and_then(|(.., value)| value.as_mut())
    }

    /// How far it is with a message, while something newer of it is made.
    pub fn pending(&self, id: MessageId) -> Option<Pending> {
        let under_way = self.under_way.as_ref().filter(|under_way| under_way.id == id)?;
        let (of, _) = under_way.version;
        Some(Pending { done: under_way.shown.min(of), of })
    }

    /// Takes what came. Says whether it is further than when this was last asked.
    pub fn is_further(&mut self) -> bool {
        if self.take_arrived() {
            return true;
        }
        let Some(under_way) = &mut self.under_way else { return false };
        let done = under_way.watch.done();
        std::mem::replace(&mut under_way.shown, done) != done
    }

    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Job> {
        self.wanted.take()
    }

    fn take_arrived(&mut self) -> bool {
        let Some(UnderWay { id, version, place, .. }) = &self.under_way else { return false };
        let arrived = place.lock().unwrap_or_else(PoisonError::into_inner).take();
        let Some(value) = arrived else { return false };
        self.ready = Some((*id, *version, value));
        self.under_way = None;
        true
    }

    fn begin(&mut self, id: MessageId, version: Version, work: impl FnOnce(&Arc<Watch>) -> Option<T> + Send + 'static) {
        self.stop();
        let (place, tell) = (Arc::default(), Teller::default());
        let told = Arc::clone(&tell);
        let watch = Arc::new(Watch::new(move || say(&told)));
        self.under_way = Some(UnderWay { id, version, watch: Arc::clone(&watch), place: Arc::clone(&place), shown: 0 });
        let told = Arc::clone(&tell);
        let work = Box::new(move || {
            let made = work(&watch);
            if !watch.is_stopped() {
                *place.lock().unwrap_or_else(PoisonError::into_inner) = Some(made);
                say(&told);
            }
        });
        self.wanted = Some(Job { tell, work });
    }
}

impl<T> Later<T> {
    fn stop(&mut self) {
        if let Some(under_way) = self.under_way.take() {
            under_way.watch.stop();
        }
        self.wanted = None;
    }
}

impl<T> Drop for Later<T> {
    fn drop(&mut self) {
        self.stop();
    }
}
