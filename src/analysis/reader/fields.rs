//! Fields of the headers of plain packets without their layers, for who asks for nothing else.

use super::{ReadError, Reader};
use crate::analysis::index::FrameRecord;
use crate::analysis::registry;
use crate::base::{FrameId, guard};
use crate::dissect::{Buf, Plain, StreamFacts, Table, Transport, View};
use crate::engine::peel;
use crate::protocols::headers::{Headers, Packet};

impl Reader {
    /// Reads the wanted fields of a frame, and nothing else that is to be relied on: other layers, groups, names of protocols
    /// and facts for the engine may be missing. The view lives until the next call.
    pub fn fields(&mut self, frame: FrameId, record: &FrameRecord) -> Result<View<'_>, ReadError> {
        if self.write_plain(frame, record)? {
            return Ok(self.tape.view(self.block.get(self.at.clone()).unwrap_or_default()));
        }
        let registry = registry();
        let told = || Headers::tell_all(self.tape.want(), registry.protocols(), registry.general());
        let without_messages = *self.above.get_or_init(told);
        self.dissect(frame, record, !without_messages)
    }

    /// The same where they can be read at once: neither frame nor fields are unusual.
    pub fn plain_fields(&mut self, frame: FrameId, record: &FrameRecord) -> Result<Option<View<'_>>, ReadError> {
        let written = self.write_plain(frame, record)?;
        Ok(written.then(|| self.tape.view(self.block.get(self.at.clone()).unwrap_or_default())))
    }

    /// Writes the wanted fields of a plain frame; says whether it did.
    fn write_plain(&mut self, frame: FrameId, record: &FrameRecord) -> Result<bool, ReadError> {
        let Some(headers) = self.headers() else { return Ok(false) };
        if record.transport.is_none() || record.has_more_streams || record.has_fragment {
            return Ok(false);
        }
        let (needs_info, needs_streams) = (headers.need_info(), headers.need_streams());
        self.fetch(frame, record)?;
        if needs_info {
            self.describe_time(frame, record);
        }
        self.describe_interface(record.interface);
        let stream = if needs_streams { self.numbers(record) } else { None };
        let bytes = self.block.get(self.at.clone()).unwrap_or_default();
        let plain = peel::plain(self.info.link_type, bytes, record.cap_len, record.wire_len);
        let (Some(plain), Some(Some(headers))) = (plain.filter(is_last), self.headers.get()) else { return Ok(false) };
        let frame = Buf::whole(0, bytes, record.wire_len);
        let packet = Packet { info: &self.info, settings: &self.settings, plain, frame, stream };
        let tape = &mut self.tape;
        Ok(guard::guarded(|| headers.write(&packet, tape)).flatten().is_some())
    }

    fn headers(&self) -> Option<&Headers> {
        let registry = registry();
        let made = || Headers::new(self.tape.want(), registry.protocols(), registry.general());
        self.headers.get_or_init(made).as_ref()
    }

    /// The stream of a frame with one transport header.
    fn numbers(&self, record: &FrameRecord) -> Option<StreamFacts> {
        let stream = self.capture.stream(record.stream?)?;
        let (own, other) = match record.from_client {
            true => (stream.client, stream.server),
            false => (stream.server, stream.client),
        };
        Some(StreamFacts {
            index: stream.index,
            sequence_base: own.base,
            acknowledgement_base: other.base,
            window_scale: own.scale,
            from_client: record.from_client,
            ..StreamFacts::default()
        })
    }
}

/// Whether no header can follow: what streams carry, and datagrams that are messages, are no packets.
fn is_last(plain: &Plain) -> bool {
    let envelope = &plain.envelope;
    if envelope.transport == Transport::Tcp {
        return true;
    }
    let inside = registry().find_ports(Table::UdpPort, envelope.source_port, envelope.destination_port);
    inside.is_none_or(|protocol| protocol.session.is_some())
}
