//! Numbers and addresses of the headers of plain packets, read where they stand: without a tape, for filters over millions of
//! packets.

use super::fields::is_last;
use super::{ReadError, Reader};
use crate::analysis::index::FrameRecord;
use crate::base::FrameId;
use crate::dissect::{Buf, Field};
use crate::engine::peel;
use crate::protocols::headers::{Direct, Packet};

pub use crate::protocols::headers::Raw as HeaderValue;

/// A field of headers that [`Reader::header_values`] reads.
#[derive(Clone, Copy, Debug)]
pub struct HeaderField(Direct);

impl HeaderField {
    /// A field, if it can be read so.
    pub fn of(field: &'static Field) -> Option<Self> {
        Direct::of(field).map(Self)
    }

    /// The field.
    pub fn field(&self) -> &'static Field {
        self.0.field()
    }
}

impl Reader {
    /// Hands the values that a frame has of each of some fields to `put`, with the place of the field among them. `false` where
    /// that is not certain and the frame is to be dissected; what was put until then counts for nothing.
    pub fn header_values(
        &mut self,
        frame: FrameId,
        record: &FrameRecord,
        fields: &[HeaderField],
        put: &mut dyn FnMut(usize, HeaderValue<'_>),
    ) -> Result<bool, ReadError> {
        // A fragment has no transport.
        if record.transport.is_none() || record.has_more_streams || record.has_fragment {
            return Ok(false);
        }
        self.fetch(frame, record)?;
        self.describe_interface(record.interface);
        let needs_stream = fields.iter().any(|field| field.0.needs_stream());
        let stream = if needs_stream { self.numbers(record) } else { None };
        let bytes = self.block.frame(self.capture.source());
        let plain = peel::plain(self.info.link_type, bytes, record.cap_len, record.wire_len);
        let Some(plain) = plain.filter(|plain| is_last(plain, bytes, &self.settings, false)) else { return Ok(false) };
        let frame = Buf::whole(0, bytes, record.wire_len);
        let packet = Packet { info: &self.info, settings: &self.settings, plain, frame, stream, message: None };
        let read = |(at, field): (usize, &HeaderField)| field.0.read(&packet, |value| put(at, value));
        Ok(fields.iter().enumerate().map(read).all(|read| read.is_some()))
    }
}
