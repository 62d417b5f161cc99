//! Packets that end long messages: what they say of them by themselves is shown at once, what they carry is gathered on
//! another thread and takes its place when it is there.

use std::sync::{Arc, Mutex, PoisonError};

use super::later::{Teller, say};
use crate::analysis::messages::Watch;
use crate::analysis::{Capture, Reader};
use crate::base::FrameId;
use crate::dissect::{Settings, Want};
use crate::tui::model::{Detail, Pending};

/// Messages of more bytes are gathered on another thread.
pub const AT_ONCE: u64 = 64 << 10;

/// A packet with all that it carries, and what reads more of it.
pub(super) struct Whole {
    frame: FrameId,
    reader: Reader,
    /// What is shown of it; taken once.
    detail: Option<Detail>,
}

/// Where it will lie.
type Place = Arc<Mutex<Option<Box<Whole>>>>;

/// What the selected packet lacks, and where that comes from.
#[derive(Default)]
pub(super) struct Wholes {
    whole: Option<Box<Whole>>,
    under_way: Option<UnderWay>,
    /// Begun, and not yet taken by who carries it out.
    wanted: Option<Gathering>,
}

struct UnderWay {
    frame: FrameId,
    of: u64,
    watch: Arc<Watch>,
    place: Place,
}

/// Gathers a long message for a packet: something to be done on another thread.
pub struct Gathering {
    capture: Arc<Capture>,
    settings: Settings,
    displayed: Option<FrameId>,
    frame: FrameId,
    watch: Arc<Watch>,
    place: Place,
    tell: Teller,
}

impl Gathering {
    /// Gathers and dissects. `tell` is called from time to time, and when all is there.
    pub(super) fn run(self, tell: impl Fn() + Send + 'static) {
        *self.tell.lock().unwrap_or_else(PoisonError::into_inner) = Some(Box::new(tell));
        let mut reader = Reader::new(self.capture, Want::everything());
        reader.set_settings(self.settings);
        reader.set_displayed_before(self.displayed);
        reader.set_watch(Some(Arc::clone(&self.watch)));
        let detail = Some(super::dissect(&mut reader, self.frame));
        reader.set_watch(None);
        if !self.watch.is_stopped() {
            let whole = Box::new(Whole { frame: self.frame, reader, detail });
            *self.place.lock().unwrap_or_else(PoisonError::into_inner) = Some(whole);
            say(&self.tell);
        }
    }
}

impl Wholes {
    /// Begins with a packet that lacks `of` bytes; what was under way is given up.
    pub fn begin(&mut self, reader: &Reader, frame: FrameId, of: u64) {
        self.end();
        let (place, tell) = (Place::default(), Teller::default());
        let told = Arc::clone(&tell);
        let watch = Arc::new(Watch::new(move || say(&told)));
        self.wanted = Some(Gathering {
            capture: Arc::clone(reader.capture()),
            settings: reader.settings().clone(),
            displayed: reader.displayed_before(),
            frame,
            watch: Arc::clone(&watch),
            place: Arc::clone(&place),
            tell,
        });
        self.under_way = Some(UnderWay { frame, of, watch, place });
    }

    /// Nothing more is wanted of any packet.
    pub fn end(&mut self) {
        if let Some(under_way) = self.under_way.take() {
            under_way.watch.stop();
        }
        (self.whole, self.wanted) = (None, None);
    }

    /// What is to be done on another thread, once.
    pub fn take_wanted(&mut self) -> Option<Gathering> {
        self.wanted.take()
    }

    /// A packet with all that it carries, if that came.
    pub fn take_detail(&mut self) -> Option<Detail> {
        let under_way = self.under_way.as_ref()?;
        let mut whole = under_way.place.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let detail = whole.detail.take();
        (self.whole, self.under_way) = (Some(whole), None);
        detail
    }

    /// How far it is.
    pub fn pending(&self) -> Option<Pending> {
        let UnderWay { of, watch, .. } = self.under_way.as_ref()?;
        Some(Pending { done: watch.done().min(*of), of: *of })
    }

    /// Whether more of a packet is to come.
    pub fn is_under_way(&self, frame: FrameId) -> bool {
        self.under_way.as_ref().is_some_and(|under_way| under_way.frame == frame)
    }

    /// What reads a packet, if all that it carries is there.
    pub fn reader_of(&mut self, frame: FrameId) -> Option<&mut Reader> {
        self.whole.as_mut().filter(|whole| whole.frame == frame).map(|whole| &mut whole.reader)
    }
}

impl Drop for Wholes {
    fn drop(&mut self) {
        self.end();
    }
}
