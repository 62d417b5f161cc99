//! Which rule colours a frame, for readers that are to say so among its fields. The frame is dissected for the rules first, as
//! they want it, and then for who asked.

use std::sync::Arc;

use super::Reader;
use crate::analysis::index::FrameRecord;
use crate::base::FrameId;
use crate::dissect::{Painter, Settings};
use crate::protocols::frame;

/// Finds the rule that colours a frame.
pub(super) struct Finder {
    reader: Box<Reader>,
    painter: Box<dyn Painter>,
}

impl Reader {
    /// Makes known which rule colours the frame that is about to be dissected, if that is wanted.
    pub(super) fn color(&mut self, frame: FrameId, record: &FrameRecord) {
        let wanted = |field| self.tape.want().has(field);
        let is_wanted = wanted(&frame::COLORING_NAME) || wanted(&frame::COLORING_STRING);
        let Some(colors) = self.settings.colors.as_ref().filter(|_| is_wanted) else {
            self.info.colored = None;
            return;
        };
        let finder = self.colors.get_or_insert_with(|| {
            let mut reader = Self::new(Arc::clone(&self.capture), colors.want());
            reader.set_settings(Settings { colors: None, ..self.settings.clone() });
            Finder { reader: Box::new(reader), painter: colors.painter() }
        });
        // As a filter would read it, so that a rule colours what its filter selects.
        let view = finder.reader.fields(frame, record).ok();
        self.info.colored = view.and_then(|view| finder.painter.rule(view));
    }
}
