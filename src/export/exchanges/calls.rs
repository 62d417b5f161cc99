//! Calls of gRPC: how they ended, and of which kind they are.

use super::facts::{self, Head};
use super::row::Call;
use super::{Exchanges, LONGEST_CALL};
use crate::analysis::messages::Messages;
use crate::base::MessageId;
use crate::dissect::Units;
use crate::engine::ledger::{ExchangeRecord, flags};
use crate::protocols::content_type;
use crate::protocols::grpc::{self, Course, Shape, status};

impl Exchanges {
    /// The call that an exchange carries, and what is unusual about its end, in words.
    pub(super) fn call(&mut self, record: &ExchangeRecord, asked: &Head) -> Option<(Call, Vec<String>)> {
        let media = content_type::media_type(asked.content_type.as_deref().unwrap_or_default());
        if !media.starts_with("application/grpc") {
            return None;
        }
        let by_schema = || {
            let path = asked.target.as_deref()?;
            let schema = self.capture.options().settings.schema.as_deref()?;
            Shape::of_schema(schema, grpc::method_of(path)?)
        };
        let by_schema = by_schema();
        let is_web = media.starts_with("application/grpc-web");
        let (mut call, mut said) = (Call::default(), Vec::new());
        let mut units = [None; 2];
        if let Some(answer) = record.response {
            // Its status stands in the last headers.
            let last = self.last_headers(answer).map(|last| self.lines_of(last)).unwrap_or_default();
            call.status =
                last.headers.iter().find(|(name, _)| name == b"grpc-status").and_then(|(_, code)| number(code));
            said = last.notes;
            if is_web {
                let (status, failure, count) = self.on_the_web(answer, &media);
                call.status = call.status.or(status);
                said.extend(failure);
                units[1] = count;
            }
        }
        if is_web {
            // Its clients send one message (gRPC-Web has no streams of the client).
            units[0] = Some(Units::One);
        } else if by_schema.is_none() {
            let mut messages = Messages::new(&self.capture);
            units = [record.request, record.response].map(|id| messages.units(id?, usize::MAX));
        }
        call.shape = by_schema.or_else(|| Shape::of_messages(units));
        Some((call, said))
    }

    /// The answer to a call of gRPC-Web, whose status stands at the end of its body: the status, what is said of a failure, and
    /// how many messages come before.
    fn on_the_web(&mut self, answer: MessageId, media: &str) -> (Option<u8>, Option<String>, Option<Units>) {
        let Some(record) = self.message(answer).filter(|record| record.is(flags::ENDED)) else {
            return (None, None, None);
        };
        let units = |count: u64| match count {
            0 => Units::None,
            1 => Units::One,
            _ => Units::Several,
        };
        let len = if self.is_in_parts(&record) { self.body_size(answer) } else { record.len };
        if len > LONGEST_CALL {
            // It is followed without being taken apart.
            let mut course = Course::of(media);
            let copied = self.copy_body(answer, &mut course);
            let told = course.status().filter(|_| copied.is_ok());
            let failure = told.as_ref().and_then(|(code, words)| status::failure_told(*code, words.as_deref()));
            return (told.map(|(code, _)| code), failure, Some(units(course.messages)));
        }
        let Ok(view) = self.calls.message(answer) else { return (None, None, None) };
        let (status, messages) = facts::end_of_call(&view);
        (status, facts::failure_of_call(&view), Some(units(messages)))
    }
}

fn number(code: &[u8]) -> Option<u8> {
    std::str::from_utf8(code).ok()?.trim().parse().ok()
}
