//! The way of a cookie: which answer set it, which request sent it.

use std::collections::BTreeSet;

use super::exchange::{ExchangeFeed, Known, Side};
use super::head::text_of;
use crate::base::{ExchangeId, MessageId};
use crate::tui::lang::Lang;
use crate::tui::model::detail::{Line, Role, Target};

/// Exchanges before and after one that are searched for its cookies.
const FAR: u32 = 1000;
/// Cookies of one message that are followed.
const MAX_COOKIES: usize = 32;

impl ExchangeFeed {
    /// Where the cookies that were sent had been set, and where those that were set are sent.
    pub(super) fn cookie_ways(&mut self, known: &Known, lang: Lang) -> Vec<Line> {
        let host = known.request.as_ref().and_then(|side| host_of(&side.head));
        let sent = names(known.request.as_ref(), b"cookie", b';');
        let set = names(known.response.as_ref(), b"set-cookie", 0);
        let mut lines = Vec::new();
        for name in &sent {
            let setter = self.find(known.row.id, false, |feed, id| {
                let record = feed.exchanges.record(id);
                feed.says(record.and_then(|record| record.response), b"set-cookie", name)
                    && feed.host(record.and_then(|record| record.request)) == host
            });
            lines.push(way(lang, name, setter, ["cookie-set-in", "cookie-set-nowhere"]));
        }
        for name in &set {
            let sender = self.find(known.row.id, true, |feed, id| {
                let request = feed.exchanges.record(id).and_then(|record| record.request);
                feed.says(request, b"cookie", name) && feed.host(request) == host
            });
            lines.push(way(lang, name, sender, ["cookie-sent-in", "cookie-sent-nowhere"]));
        }
        if !lines.is_empty() {
            lines.insert(0, Line::default());
            lines.insert(1, Line::heading(lang.text("cookie-way")));
        }
        lines
    }

    /// The nearest exchange on one side of another that fits.
    fn find(
        &mut self,
        of: ExchangeId,
        after: bool,
        fits: impl Fn(&mut Self, ExchangeId) -> bool,
    ) -> Option<ExchangeId> {
        let count = u32::try_from(self.exchanges.len()).unwrap_or(u32::MAX);
        let near: Vec<u32> = match after {
            true => (of.0.saturating_add(1)..of.0.saturating_add(FAR).min(count)).collect(),
            false => (of.0.saturating_sub(FAR)..of.0).rev().collect(),
        };
        near.into_iter().map(ExchangeId).find(|id| fits(self, *id))
    }

    fn says(&mut self, message: Option<MessageId>, header: &[u8], name: &[u8]) -> bool {
        let head = self.head_bytes(message);
        values(&head, header).any(|value| cookies(value).any(|own| own == name))
    }

    fn host(&mut self, message: Option<MessageId>) -> Option<Vec<u8>> {
        host_of(&self.head_bytes(message))
    }

    fn head_bytes(&mut self, message: Option<MessageId>) -> Vec<u8> {
        let record = message.and_then(|id| self.capture.ledger().message(id));
        record.map(|record| self.exchanges.carried(&record, 0, u64::from(record.head))).unwrap_or_default()
    }
}

/// `sid   set in #8`.
fn way(lang: Lang, name: &[u8], found: Option<ExchangeId>, ids: [&str; 2]) -> Line {
    let text = match found {
        Some(id) => lang.with(ids[0], &[("number", id.number().into())]),
        None => lang.text(ids[1]),
    };
    let role = if found.is_some() { Role::Text } else { Role::Dim };
    Line::named(text_of(name), text).depth(1).role(role).target(found.map(Target::Exchange))
}

/// The values of a header, each without the white space around it.
fn values<'h>(head: &'h [u8], header: &[u8]) -> impl Iterator<Item = &'h [u8]> {
    head.split(|byte| *byte == b'\n').skip(1).filter_map(move |line| {
        let colon = line.iter().position(|byte| *byte == b':')?;
        let (name, value) = line.split_at_checked(colon)?;
        name.eq_ignore_ascii_case(header).then(|| value.strip_prefix(b":").unwrap_or(value).trim_ascii())
    })
}

/// The names of the pairs of a value.
fn cookies(value: &[u8]) -> impl Iterator<Item = &[u8]> {
    value.split(|byte| *byte == b';').filter_map(|pair| {
        let equals = pair.iter().position(|byte| *byte == b'=')?;
        pair.get(..equals).map(<[u8]>::trim_ascii).filter(|name| !name.is_empty())
    })
}

/// The names of a message's cookies; `between` separates those of one header, 0 when it has only one.
fn names(side: Option<&Side>, header: &[u8], between: u8) -> BTreeSet<Vec<u8>> {
    let Some(side) = side else { return BTreeSet::new() };
    let count = if between == 0 { 1 } else { usize::MAX };
    let all = values(&side.head, header).flat_map(|value| cookies(value).take(count));
    all.map(<[u8]>::to_vec).take(MAX_COOKIES).collect()
}

/// The host that a request names, without its port.
fn host_of(head: &[u8]) -> Option<Vec<u8>> {
    let value = values(head, b"host").next()?;
    let end =
        value.iter().rposition(|byte| *byte == b':').filter(|at| !value.get(*at..).unwrap_or_default().contains(&b']'));
    Some(value.get(..end.unwrap_or(value.len())).unwrap_or_default().to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_cookies_are_read_from_heads() {
        let head = b"GET / HTTP/1.1\r\nHost: A.example:80\r\nCookie: sid=1; theme = dark;x\r\n\r\n";
        let found: Vec<_> = values(head, b"cookie").flat_map(cookies).collect();
        assert_eq!(found, [b"sid".as_slice(), b"theme"]);
        assert_eq!(host_of(head), Some(b"a.example".to_vec()));
        assert_eq!(host_of(b"GET / HTTP/1.1\r\nHost: [::1]:80\r\n"), Some(b"[::1]".to_vec()));
        assert_eq!(host_of(b"GET / HTTP/1.1\r\nHost: [::1]\r\n"), Some(b"[::1]".to_vec()));
    }
}
