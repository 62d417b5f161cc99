//! Streams that were looked up lately: the packets of a capture's stretch mostly belong to few connections.

use crate::analysis::Capture;
use crate::base::{FrameId, StreamId};
use crate::engine::flow::Side;

/// Streams that are remembered, each in the place that its number gives it.
const PLACES: usize = 128;

/// What is remembered.
pub(super) struct Lately {
    places: Box<[Place; PLACES]>,
}

#[derive(Clone, Copy, Default)]
struct Place {
    stream: Option<StreamId>,
    /// Frames that were published before it was looked up: what later ones tell of it is not in it.
    frames: usize,
    known: Known,
}

/// What is remembered of a stream.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// The client's side.
    pub client: Side,
    /// The server's side.
    pub server: Side,
}

impl Default for Lately {
    fn default() -> Self {
        Self { places: Box::new([Place::default(); PLACES]) }
    }
}

impl Lately {
    /// The stream of a frame, as it was when that frame was published, or later.
    #[inline(always)]
    pub fn stream(&mut self, capture: &Capture, id: StreamId, frame: FrameId) -> Option<&Known> {
        let place = self.places.get_mut(id.index() % PLACES)?;
        if place.stream != Some(id) || place.frames <= frame.index() {
            let frames = capture.len();
            let stream = capture.stream(id)?;
            let known = Known { client: stream.client, server: stream.server };
            *place = Place { stream: Some(id), frames, known };
        }
        Some(&place.known)
    }

    /// Forgets a stream, of which more may be told by now.
    pub fn forget(&mut self, id: StreamId) {
        if let Some(place) = self.places.get_mut(id.index() % PLACES) {
            place.stream = None;
        }
    }
}
