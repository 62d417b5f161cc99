//! Display filters and the counting of what a capture has, on threads of their own.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex};

use super::{App, Event, Kind};
use crate::filter::Scope;
use crate::tui::filtering::{Filterer, Filtering, census, count};
use crate::tui::update::Message;

impl App {
    /// Nothing of the capture before is looked at any more.
    pub(super) fn new_filters(&mut self, capture: &Arc<crate::analysis::Capture>) {
        for stop in [&self.filter_stop, &self.count_stop, &self.try_stop] {
            stop.store(true, Ordering::Relaxed);
        }
        self.filterer = Some(Arc::new(Mutex::new(Filterer::new(capture))));
    }

    /// Looks at packets for a filter; what was found for it before is kept and only what is new is looked at.
    pub(super) fn filter(&mut self, asked: Filtering) {
        self.filter_stop.store(true, Ordering::Relaxed);
        self.filter_stop = Arc::default();
        let Some(filterer) = self.filterer.clone() else { return };
        let (stop, sender) = (Arc::clone(&self.filter_stop), self.sender.clone());
        std::thread::spawn(move || {
            // One at a time: the one before is told to stop and does so soon.
            let Ok(mut filterer) = filterer.lock() else { return };
            filterer.run(&asked, &stop, &mut |message| {
                let _ = sender.send(Event::Message(message));
            });
        });
    }

    /// Counts the fields and values of the capture.
    pub(super) fn count(&mut self) {
        self.background(Kind::Count, move |capture, stop, tell| {
            // What is found of a capture that is gone says nothing of the next one.
            let census = census(capture, stop).filter(|_| !stop.load(Ordering::Relaxed));
            tell(Message::Counted(census.map(Arc::new)));
        });
    }

    /// Tries filters.
    pub(super) fn try_filters(&mut self, scope: Scope, texts: Vec<String>) {
        self.background(Kind::Try, move |capture, stop, tell| {
            if let Some(counts) = count(capture, scope, &texts, stop) {
                tell(Message::Tried(counts));
            }
        });
    }
}
