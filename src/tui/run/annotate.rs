//! What is added to the capture that is shown, as `update` asks for it.

use std::io;

use super::{App, Kind, Screen};
use crate::tui::annotate;
use crate::tui::update::Effect;

impl App {
    /// Sets comments, chooses names, learns those of hosts; other effects are not meant.
    pub(super) fn annotate(&mut self, effect: Effect, screen: &mut Screen) -> io::Result<()> {
        let Some(feed) = &self.feed else { return Ok(()) };
        match effect {
            Effect::Comment(of, comments) => {
                let told = annotate::comment(feed.capture(), of, comments);
                self.message(told, screen)?;
            }
            Effect::Names(chosen) => feed.capture().names().choose(chosen),
            Effect::Learn => self.background(Kind::Learn, annotate::learn),
            _ => {}
        }
        Ok(())
    }
}
