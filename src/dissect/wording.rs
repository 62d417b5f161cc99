//! How a tape's items are worded and marked after they were written. A call about a value that was not wanted does nothing.

use super::buf::{Buf, Range, Short};
use super::field::Field;
use super::protocol::Protocol;
use super::tape::{Mark, Tape, pack};
use super::view::{Form, TextKind};

impl Tape {
    /// Opens a further layer of a protocol that sends many small ones in a packet: it is named once among the protocols.
    pub fn layer_again(&mut self, protocol: &'static Protocol, range: Range) -> Mark {
        let names = self.protocols.len();
        let named = self.protocols.contains(&protocol.field.filter);
        let mark = self.layer(protocol, range);
        if named {
            self.protocols.truncate(names);
        }
        mark
    }

    /// Opens a layer that has no name among the protocols of a frame: a part of the one before that is shown beside it.
    pub fn part_layer(&mut self, protocol: &'static Protocol, range: Range) -> Mark {
        let names = self.protocols.len();
        let mark = self.layer(protocol, range);
        self.protocols.truncate(names);
        mark
    }

    /// The item written last is computed by us. Call only when the write returned true.
    pub fn generated(&mut self) {
        self.last_item(|item| item.generated = true);
    }

    /// The item written last is for filters only. Call only when the write returned true.
    pub fn hidden(&mut self) {
        self.last_item(|item| item.hidden = true);
    }

    /// Writes a computed number: shown in brackets.
    pub fn generate(&mut self, field: &'static Field, range: Range, value: u64) {
        if self.number(field, range, value) {
            self.generated();
        }
    }

    /// Writes a number for filters only.
    pub fn hide(&mut self, field: &'static Field, range: Range, value: u64) {
        if self.number(field, range, value) {
            self.hidden();
        }
    }

    /// Writes bytes from the wire (an address) for filters only.
    pub fn hide_wire(&mut self, field: &'static Field, buf: &Buf<'_>, at: u32, len: u32) -> Result<(), Short> {
        if self.active && self.put(field, buf.range_at(at, len)?, Form::Wire, 0) {
            self.hidden();
        }
        Ok(())
    }

    /// Sets the value text of the item that `field` was just written as: `Label: text`.
    pub fn value_text(&mut self, field: &'static Field, text: impl FnOnce(&mut String)) {
        if self.is_last(field) {
            self.set_text(TextKind::Value, text);
        }
    }

    /// Appends to the usual label of the item that `field` was just written as.
    pub fn append_text(&mut self, field: &'static Field, text: impl FnOnce(&mut String)) {
        if self.is_last(field) {
            self.set_text(TextKind::Appended, text);
        }
    }

    /// Sets the whole label of the item that `field` was just written as.
    pub fn label_text(&mut self, field: &'static Field, text: impl FnOnce(&mut String)) {
        if self.is_last(field) {
            self.set_text(TextKind::Label, text);
        }
    }

    /// Sets the label of a layer or group.
    pub fn label(&mut self, mark: Mark, text: impl FnOnce(&mut String)) {
        self.mark_text(mark, TextKind::Label, text);
    }

    /// Appends to the usual label of a layer or group.
    pub fn append(&mut self, mark: Mark, text: impl FnOnce(&mut String)) {
        self.mark_text(mark, TextKind::Appended, text);
    }

    /// Marks a group as computed.
    pub fn generated_group(&mut self, mark: Mark) {
        if let Some(item) = self.marked(mark) {
            item.generated = true;
        }
    }

    /// The number of bytes a layer covers, once it is known.
    pub fn set_len(&mut self, mark: Mark, len: u32) {
        if let Some(item) = self.marked(mark) {
            item.range.len = len;
        }
    }

    /// Opens a group on text that is not on the wire as such.
    #[must_use = "a group that is not ended swallows what follows"]
    pub fn group_string(&mut self, field: &'static Field, range: Range, text: &str) -> Mark {
        self.group_made(field, range, text.as_bytes())
    }

    /// The same on bytes, or on text as the wire has it.
    #[must_use = "a group that is not ended swallows what follows"]
    pub fn group_made(&mut self, field: &'static Field, range: Range, bytes: &[u8]) -> Mark {
        if self.wants(field) {
            let value = pack(self.heap.len(), bytes.len());
            self.heap.extend_from_slice(bytes);
            self.begin(field, range, Form::Heap, value)
        } else {
            self.group(field, range)
        }
    }

    /// Appends to the Info column what stands beside what it says so far.
    pub fn info_beside(&mut self, text: impl FnOnce(&mut String)) {
        self.info_append(|out| {
            out.truncate(out.trim_end().len());
            out.push_str(", ");
            text(out);
        });
    }

    /// Sets the Info column, which serves readers as well: what an outer layer says for them goes.
    pub fn info_for_all(&mut self, text: impl FnOnce(&mut String)) {
        self.info(text);
        self.columns.summary.clear();
    }

    /// Appends to the summary, where there is one: the Info column serves elsewhere.
    pub fn summary_append(&mut self, text: impl FnOnce(&mut String)) {
        if self.want.summary && !self.columns.summary.is_empty() {
            text(&mut self.columns.summary);
        }
    }
}
