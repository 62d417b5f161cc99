//! Messages as readers want them: the head as it was sent, the body without its codings.

use std::ops::Range;

use super::hidden;
use crate::analysis::messages::Messages;
use crate::analysis::{Capture, Reader};
use crate::base::MessageId;
use crate::dissect::Want;

/// Bytes of a decoded message that are shown.
pub const MAX_SHOWN: usize = 1 << 20;
/// Messages longer than this are not decoded: their heads are shown, and the beginnings of their bodies as they are.
pub const LONGEST_DECODED: u64 = 4 << 20;

/// A message for readers.
pub struct Decoded {
    /// What it is, in one line.
    pub heading: String,
    /// Its head and its decoded body, as far as they are text, at most [`MAX_SHOWN`] bytes.
    pub text: Vec<u8>,
    /// The secrets in it.
    pub secrets: Vec<Range<usize>>,
    /// What the body is when it is no text.
    pub binary: Option<String>,
    /// Bytes of the decoded body.
    pub len: u64,
}

/// What a reader of messages for [`decode`] wants.
pub fn want() -> Want {
    Want { longest: LONGEST_DECODED, ..Want::everything() }
}

/// Makes a message readable: its head as it is, its body without codings.
pub fn decode(reader: &mut Reader, capture: &Capture, id: MessageId) -> Decoded {
    let record = capture.ledger().message(id);
    let head = record.map_or(0, |record| record.head as usize);
    let long = record.filter(|record| record.len > LONGEST_DECODED && u64::from(record.head) < record.len);
    let view = match reader.message(id) {
        Ok(view) => view,
        Err(error) => {
            let heading = error.to_string();
            return Decoded { heading, text: Vec::new(), secrets: Vec::new(), binary: None, len: 0 };
        }
    };
    let columns = view.tape.columns();
    let heading = if columns.summary.is_empty() { columns.info.clone() } else { columns.summary.clone() };
    let items = view.tape.items();
    let field = |name: &str| items.iter().find(|item| item.field.filter == name);
    let (raw_head, raw_body) = view.frame.split_at(head.min(view.frame.len()));
    let beginning;
    // What was made last is decoded furthest.
    let body = match (field("http.file_data"), view.tape.sources().last()) {
        _ if long.is_some() => {
            let from = head as u64;
            beginning = long.map(|record| Messages::new(capture).bytes(&record, from, MAX_SHOWN as u64).bytes);
            beginning.as_deref().unwrap_or_default()
        }
        (Some(item), _) => view.bytes(item),
        (None, Some(source)) => &source.bytes,
        (None, None) => raw_body,
    };
    let len = long.map_or(body.len() as u64, |record| record.len - u64::from(record.head));
    let mut text = Vec::new();
    if is_text(raw_head) {
        text.extend_from_slice(raw_head);
    }
    let head = text.len();
    let mut binary = None;
    if is_text(body) {
        text.extend_from_slice(body.get(..body.len().min(MAX_SHOWN)).unwrap_or_default());
    } else {
        let media = field("http.content_type").map(|item| String::from_utf8_lossy(view.bytes(item)).into_owned());
        binary = Some(media.unwrap_or_default());
    }
    text.truncate(MAX_SHOWN);
    let (own_head, own_body) = text.split_at(head.min(text.len()));
    let secrets = hidden::of_parts(own_head, own_body);
    Decoded { heading, text, secrets, binary, len }
}

/// Whether bytes are text: UTF-8 (cut at the end perhaps) without control characters but line ends and tabs.
fn is_text(bytes: &[u8]) -> bool {
    let sample = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let valid = match std::str::from_utf8(sample) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none(),
    };
    valid && !sample.iter().any(|byte| byte.is_ascii_control() && !matches!(byte, b'\r' | b'\n' | b'\t'))
}
