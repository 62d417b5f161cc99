//! What undoing content codings looks like on the tape.

use std::sync::Arc;

use super::{Decoded, Ended, decode_all};
use crate::dissect::prelude::*;

/// The fields of a protocol whose bodies have codings.
pub struct Undone {
    /// An encoded body, one for each coding.
    pub encoded: &'static Field,
    /// The note on a coding that was not undone to its end.
    pub failed: &'static Field,
    /// The note on what else is to be said of one, where the protocol has it.
    pub remark: Option<&'static Field>,
}

impl Undone {
    /// Undoes `codings` (see [`decode_all`]) of the body at `range`, and writes each of them and how it went. Gives what came
    /// out; nothing when there was nothing to undo or nothing came of it.
    pub fn write(&self, tape: &mut Tape, codings: &[&str], bytes: &[u8], range: Range) -> Option<Arc<[u8]>> {
        if codings.is_empty() || bytes.is_empty() {
            return None;
        }
        let decoded = decode_all(codings, bytes);
        let failed = has_nothing(&decoded);
        let mut from = range;
        for step in &decoded.steps {
            if tape.remark(self.encoded, from) {
                let (name, input, output) = (&step.coding, step.input, step.output);
                tape.label_text(self.encoded, |out| {
                    text!(out, "Content-encoded entity body ({name}): {input} bytes");
                    if !failed {
                        text!(out, " -> {output} bytes");
                    }
                });
            }
            let why = match &step.ended {
                Ended::Whole => String::new(),
                Ended::Cut => format!("the {} data ends too early; shown is what there is", step.coding),
                Ended::Damaged(how) => format!("damaged {} data: {how}", step.coding),
                Ended::Stopped(why) => format!("{} stopped: {why}", step.coding),
                Ended::Unknown => format!("the content coding {} is not known", step.coding),
            };
            if !why.is_empty() {
                tape.note(self.failed, from, &format!("{}: {why}", self.failed.label));
            }
            if let Some(remark) = self.remark {
                if !step.remark.is_empty() {
                    tape.note(remark, from, &format!("{}: {}", step.coding, step.remark));
                }
                if step.trailing > 0 {
                    let text = format!("{} bytes stand behind the end of the {} data", step.trailing, step.coding);
                    tape.note(remark, from, &text);
                }
            }
            from = Range { len: 0, ..range };
        }
        (!failed).then(|| decoded.bytes.into())
    }
}

fn has_nothing(decoded: &Decoded) -> bool {
    decoded.steps.iter().all(|step| step.output == 0 && step.input > 0)
}
