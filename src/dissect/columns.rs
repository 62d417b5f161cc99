//! What the columns of a packet list show of a frame.

use crate::base::Address;

/// What the columns of a packet list show.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// The innermost protocol, `TCP`.
    pub protocol: &'static str,
    /// What it says, in Wireshark's words.
    pub info: String,
    /// What it says, for readers; empty when `info` serves.
    pub summary: String,
    /// Innermost source: network address, else link address.
    pub source: Address,
    /// Innermost destination.
    pub destination: Address,
    /// Payload bytes of the innermost protocol on the wire.
    pub data_len: Option<u32>,
    /// Bytes of `info` that stay whatever an inner layer says.
    kept: usize,
}

impl Columns {
    /// Makes them ready for the next frame; memory is kept.
    pub(super) fn clear(&mut self) {
        let (mut info, mut summary) = (std::mem::take(&mut self.info), std::mem::take(&mut self.summary));
        info.clear();
        summary.clear();
        *self = Self { info, summary, ..Self::default() };
    }

    /// Sets `info`.
    #[inline]
    pub(super) fn set_info(&mut self, text: impl FnOnce(&mut String)) {
        self.info.truncate(self.kept);
        text(&mut self.info);
    }

    /// Puts text before what inner layers may say.
    pub(super) fn keep_info(&mut self, text: impl FnOnce(&mut String)) {
        self.set_info(text);
        self.info_stays();
    }

    /// What is there stays, whatever an inner layer says.
    pub(super) fn info_stays(&mut self) {
        self.kept = self.info.len();
    }
}
