//! The columns of records that stay closed: what their head says, and what was agreed on.
//!
//! Like [`plain`](crate::protocols::plain) it says nothing of its own: `tests/robust/shortcut.rs` holds it to what the
//! dissector says.

use super::kind::{Facts, Kind};
use super::record::{self, Head};
use super::version_name;
use crate::dissect::WholeMessage;

/// The Protocol column and the Info column of a record that begins with `bytes`. `None` where the dissector must look.
pub fn columns(message: &WholeMessage, bytes: &[u8]) -> Option<(&'static str, &'static str)> {
    let (kind, facts) = (Kind(message.kind), Facts::of(message.facts));
    let head = Head::read(bytes)?;
    let closed = kind.has(Kind::PROTECTED) && !kind.has(Kind::OPENED);
    if !closed || head.content_type != record::APPLICATION_DATA {
        return None;
    }
    let version = if facts.version > 0 { facts.version } else { head.version };
    Some((version_name(version), "Application Data"))
}
