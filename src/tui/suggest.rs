//! What a text in the filter line is, and what could be put into it: completions with what the capture has first, corrections,
//! and filters made of a value that somebody typed.

use std::collections::HashMap;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::ops::Range;

use super::model::filter::{Census, Missing, Mistake, Offer, OfferKind, Verdict};
use super::{filtering, keys};
use crate::analysis::registry;
use crate::filter::assist::{self, CompletionKind};
use crate::filter::lexer::{TokenKind, tokens};
use crate::filter::schema::Schema;
use crate::filter::value::Type;
use crate::filter::{Error, ErrorKind, Filter, Scope, State};

/// Offers at most.
pub const MAX_OFFERS: usize = 50;
/// Fields of this capture that are offered for a value.
const MAX_FIELDS: usize = 5;
/// The longest value of which filters are made, in bytes.
const MAX_VALUE: usize = 200;

/// What a text is.
pub fn verdict(text: &str, scope: Scope) -> Verdict {
    let error = match assist::state(text, scope, registry()) {
        State::Empty => return Verdict::Empty,
        State::Valid(_) => return Verdict::Valid,
        State::Suspicious(_, doubt) => return Verdict::Suspicious(doubt),
        State::Incomplete(error) if error.kind == ErrorKind::UnknownField => {
            return Verdict::Incomplete(Missing::Name);
        }
        // Words that could be calculated with, such as `GET /old`, were not meant to be.
        State::Incomplete(error) if error.kind == ErrorKind::NotATest && are_words(text, scope) => error,
        State::Incomplete(error) => return Verdict::Incomplete(missing(text, &error, scope)),
        State::Wrong(error) | State::NotAFilter(error) => error,
    };
    if let Some(meant) = on_latin_keys(text).filter(|meant| begins_well(meant, scope)) {
        return Verdict::OtherLayout(meant);
    }
    if are_words(text, scope) {
        return Verdict::NotAFilter;
    }
    let lone = !text.trim().contains(char::is_whitespace);
    let value = Shape::of(text.trim());
    match value {
        Shape::Word if !lone || error.kind != ErrorKind::UnknownField && error.kind != ErrorKind::Character => {
            Verdict::Wrong(mistake(text, &error))
        }
        Shape::Word if text.contains(['=', '<', '>', '"', '(', '{', '[', '&', '|', '!']) => {
            Verdict::Wrong(mistake(text, &error))
        }
        // A name with a dot was meant to be one.
        Shape::Word if error.suggestion.is_some() && text.contains('.') => Verdict::Wrong(mistake(text, &error)),
        _ => Verdict::NotAFilter,
    }
}

/// Whether a text is several words of which none belongs to the language of filters: they are to be searched for.
fn are_words(text: &str, scope: Scope) -> bool {
    const OPERATORS: [&str; 16] = [
        "and", "or", "not", "xor", "in", "contains", "matches", "eq", "ne", "gt", "lt", "ge", "le", "bitand", "any",
        "all",
    ];
    let schema = Schema::new(registry(), scope);
    let plain = |word: &str| !OPERATORS.contains(&word.to_ascii_lowercase().as_str()) && schema.find(word).is_none();
    // A name with a dot that has a neighbour among the fields was meant to be one.
    let meant = |word: &str| word.contains('.') && !schema.near(word).is_empty();
    text.split_whitespace().count() > 1
        && !text.contains(['=', '<', '>', '"', '\'', '(', ')', '{', '}', '[', ']', '&', '|', '!', '^', '~', '#', ','])
        && text.split_whitespace().all(|word| plain(word) && !meant(word))
}

/// Whether a text is a filter or the beginning of one.
fn begins_well(text: &str, scope: Scope) -> bool {
    matches!(assist::state(text, scope, registry()), State::Valid(_) | State::Suspicious(..) | State::Incomplete(_))
}

fn mistake(text: &str, error: &Error) -> Mistake {
    let part = text.get(error.span.clone()).unwrap_or_default().to_owned();
    // An example of how addresses are written would look like one that is here.
    let (example, suggestion) = match error.example {
        true => (error.suggestion.clone(), None),
        false => (None, error.suggestion.clone()),
    };
    Mistake { kind: error.kind, span: error.span.clone(), part, suggestion, example }
}

fn missing(text: &str, error: &Error, scope: Scope) -> Missing {
    if error.kind == ErrorKind::Quote {
        return Missing::Quote;
    }
    let place = Place::of(text, text.len(), scope);
    let closed = text.matches(['(', '{', '[']).count() <= text.matches([')', '}', ']']).count();
    let empty = place.word(text, text.len()).is_empty();
    match place.expects {
        Expects::Value(Some((_, kind))) if empty => Missing::Value(kind),
        Expects::Operand if empty => Missing::Field,
        _ if !closed => Missing::Bracket,
        Expects::Operator | Expects::Join => Missing::Operator,
        _ => Missing::More,
    }
}

/// The same keys on a Latin keyboard, where a text has letters of another one. What stands in quotes was meant so.
pub fn on_latin_keys(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let mut meant = String::new();
    let mut quoted = false;
    for letter in text.chars() {
        quoted ^= letter == '"';
        match keys::by_position(letter).filter(|_| !quoted && !letter.is_ascii()) {
            Some(keys) => meant.extend(keys),
            None => meant.push(letter),
        }
    }
    (meant != text).then_some(meant)
}

/// What could be put into a text at the cursor.
pub fn offers(text: &str, cursor: usize, scope: Scope, verdict: &Verdict, census: Option<&Census>) -> Vec<Offer> {
    let mut offers = Vec::new();
    match verdict {
        Verdict::OtherLayout(meant) => {
            let (text, kind) = (meant.clone(), OfferKind::Correction);
            return vec![Offer { span: 0..usize::MAX, text, kind, note: String::new() }];
        }
        Verdict::NotAFilter => {
            let made = of_value(text.trim(), scope, census);
            offers.extend(made.into_iter().map(|(text, what)| Offer {
                span: 0..usize::MAX,
                text,
                kind: OfferKind::Whole(what),
                note: String::new(),
            }));
        }
        Verdict::Wrong(Mistake { span, suggestion: Some(suggestion), .. }) => {
            let (text, kind) = (suggestion.clone(), OfferKind::Correction);
            offers.push(Offer { span: span.clone(), text, kind, note: String::new() });
        }
        _ => {}
    }
    // Names that are like a number or an address were not meant, and no operator follows words that are searched for.
    let lone = Shape::of(text.trim()) == Shape::Word && !text.trim().contains(char::is_whitespace);
    // Nor does one follow a value that is none.
    let wrong_end = matches!(verdict, Verdict::Wrong(mistake) if mistake.span.end == text.trim_end().len())
        && Place::of(text, cursor, scope).expects == Expects::Join;
    if (*verdict != Verdict::NotAFilter || lone) && !wrong_end {
        offers.extend(completions(text, cursor, scope, census));
    }
    if let Verdict::Wrong(mistake) = verdict {
        for offer in instead(text, mistake, scope, census) {
            if offers.iter().all(|known| known.text != offer.text) {
                offers.push(offer);
            }
        }
    }
    offers.truncate(MAX_OFFERS);
    // What stands there already is no offer.
    let same = |offer: &Offer| text.get(offer.span.clone()) == Some(&offer.text);
    if offers.len() == 1 && offers.first().is_some_and(same) {
        offers.clear();
    }
    offers
}

/// The values that a field has in this capture, where what is compared with it is none.
fn instead(text: &str, mistake: &Mistake, scope: Scope, census: Option<&Census>) -> Vec<Offer> {
    let kinds = [ErrorKind::Literal, ErrorKind::UnknownValue, ErrorKind::OutOfRange, ErrorKind::Mismatch];
    let place = Place::of(text, mistake.span.start, scope);
    let (true, Expects::Value(Some((field, _)))) = (kinds.contains(&mistake.kind), &place.expects) else {
        return Vec::new();
    };
    let seen = census.and_then(|census| census.seen(field)).map(|seen| seen.values.as_slice()).unwrap_or_default();
    let offer = |(value, count): &(String, u64)| Offer {
        span: mistake.span.clone(),
        text: value.clone(),
        kind: OfferKind::Value(Some(*count)),
        note: String::new(),
    };
    seen.iter().map(offer).collect()
}

/// The fields that have a value in this capture, as filters: first those that more packets have.
fn in_capture(value: &str, scope: Scope, census: &Census) -> Vec<String> {
    let mut found: Vec<(bool, u64, &str, &str)> = Vec::new();
    for (name, seen) in &census.fields {
        let same = |(known, count): &(String, u64)| {
            let words = filtering::words(known);
            let alike = words.eq_ignore_ascii_case(value);
            alike.then(|| (words != value, *count))
        };
        let best = seen
            .values
            .iter()
            .filter_map(|known| Some((same(known)?, known.0.as_str())))
            .min_by_key(|(rank, _)| rank.0);
        found.extend(best.map(|((other_case, count), known)| (other_case, count, *name, known)));
    }
    // The whole of a header says less than the part that has the value.
    found.sort_by_key(|(other_case, count, name, _)| (*other_case, std::cmp::Reverse(*count), name.len(), *name));
    let filters = found.into_iter().map(|(.., name, known)| format!("{name} == {known}"));
    filters.filter(|text| Filter::compile_for(scope, text, registry()).is_ok()).take(MAX_FIELDS).collect()
}

fn completions(text: &str, cursor: usize, scope: Scope, census: Option<&Census>) -> Vec<Offer> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let place = Place::of(text, cursor, scope);
    let mut offers = Vec::new();
    if let Expects::Value(Some((field, _))) = &place.expects {
        let word = place.word(text, cursor).trim_matches('"').to_lowercase();
        let values = census.and_then(|census| census.seen(field)).map(|seen| seen.values.as_slice());
        let span = place.start..place.end(text, cursor);
        let fitting = values.unwrap_or_default().iter().filter(|(value, _)| value.to_lowercase().contains(&word));
        offers.extend(fitting.map(|(value, count)| Offer {
            span: span.clone(),
            text: value.clone(),
            kind: OfferKind::Value(Some(*count)),
            note: String::new(),
        }));
    }
    let present = |name: &str| census.is_some_and(|census| census.seen(name).is_some());
    let mut completions = assist::completions(text, cursor, scope, registry(), &present);
    // Names that are only alike matter where none begins so.
    let word = text.get(place.start..cursor).unwrap_or_default();
    let begins = |completion: &assist::Completion| completion.text.starts_with(word);
    if place.expects == Expects::Operand && completions.iter().any(begins) {
        completions.retain(begins);
    }
    for completion in completions {
        if let Some(known) = offers.iter_mut().find(|offer| offer.text == completion.text) {
            known.note = completion.note;
            continue;
        }
        let kind = match completion.kind {
            CompletionKind::Field(kind) => OfferKind::Field(kind, present(&completion.text)),
            CompletionKind::Function => OfferKind::Function,
            CompletionKind::Operator => OfferKind::Operator,
            CompletionKind::Value => OfferKind::Value(None),
        };
        let (span, text, note) = (completion.span, completion.text, completion.note);
        offers.push(Offer { span, text, kind, note });
    }
    offers
}

/// What may stand at a place of a text.
#[derive(Debug, PartialEq)]
enum Expects {
    Operand,
    Operator,
    Join,
    /// A value of this field.
    Value(Option<(&'static str, Type)>),
}

#[derive(Debug)]
struct Place {
    /// Where the word at the cursor begins.
    start: usize,
    expects: Expects,
}

impl Place {
    fn of(text: &str, cursor: usize, scope: Scope) -> Self {
        let before = text.get(..cursor).unwrap_or(text);
        let start = match open_quote(before) {
            Some(quote) => quote,
            None => before.trim_end_matches(is_of_word).len(),
        };
        let head = before.get(..start).unwrap_or_default();
        let schema = Schema::new(registry(), scope);
        let Ok(tokens) = tokens(head) else { return Self { start, expects: Expects::Join } };
        let kinds = || tokens.iter().rev().map(|token| &token.kind).filter(|kind| **kind != TokenKind::End);
        let field = || {
            kinds().find_map(|kind| match kind {
                TokenKind::Word(name) => schema.find(name).map(|source| (source.name, source.kind)),
                _ => None,
            })
        };
        let expects = match kinds().next() {
            None => Expects::Operand,
            Some(TokenKind::Relation(_) | TokenKind::In | TokenKind::To | TokenKind::Sign(b'{' | b',')) => {
                Expects::Value(field())
            }
            Some(TokenKind::Word(name)) if schema.find(name).is_some() => Expects::Operator,
            Some(TokenKind::Slice(_) | TokenKind::Layers(_)) => Expects::Operator,
            Some(TokenKind::Sign(b')' | b'}') | TokenKind::Word(_)) => Expects::Join,
            Some(TokenKind::Text(_) | TokenKind::RawText(_) | TokenKind::Character(_)) => Expects::Join,
            Some(_) => Expects::Operand,
        };
        Self { start, expects }
    }

    fn word<'t>(&self, text: &'t str, cursor: usize) -> &'t str {
        text.get(self.start..cursor).unwrap_or_default()
    }

    /// Where the word ends that the cursor is in.
    fn end(&self, text: &str, cursor: usize) -> usize {
        let rest = text.get(cursor..).unwrap_or_default();
        match text.get(self.start..).is_some_and(|rest| rest.starts_with('"')) {
            true => rest.find('"').map_or(text.len(), |at| cursor + at + 1),
            false => cursor + rest.find(|c: char| !is_of_word(c)).unwrap_or(rest.len()),
        }
    }
}

/// Where a text in quotes begins that has no end yet.
fn open_quote(text: &str) -> Option<usize> {
    let (mut open, mut escaped) = (None, false);
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' if open.is_some() => escaped = true,
            '"' => open = if open.is_some() { None } else { Some(at) },
            _ => {}
        }
    }
    open
}

fn is_of_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-' | ':')
}

/// What a value looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Number(u64),
    Ipv4,
    Ipv6,
    End(SocketAddr),
    Ether,
    Path,
    Url,
    Word,
}

impl Shape {
    fn of(text: &str) -> Self {
        let (address, prefix) = text.split_once('/').map_or((text, None), |(address, prefix)| (address, Some(prefix)));
        let prefixed = |most: u8| prefix.is_none_or(|prefix| prefix.parse().is_ok_and(|bits: u8| bits <= most));
        let pairs: Vec<&str> = text.split([':', '-']).collect();
        let is_pair = |pair: &&str| pair.len() == 2 && pair.bytes().all(|byte| byte.is_ascii_hexdigit());
        match () {
            () if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()) => {
                text.parse().map_or(Self::Word, Self::Number)
            }
            () if address.parse::<Ipv4Addr>().is_ok() && prefixed(32) => Self::Ipv4,
            () if address.parse::<Ipv6Addr>().is_ok() && prefixed(128) => Self::Ipv6,
            () if text.parse::<SocketAddr>().is_ok() => text.parse().map_or(Self::Word, Self::End),
            () if pairs.len() == 6 && pairs.iter().all(is_pair) => Self::Ether,
            () if text.starts_with('/') => Self::Path,
            () if text.starts_with("http://") || text.starts_with("https://") => Self::Url,
            () => Self::Word,
        }
    }
}

/// Filters that a value may have been meant for, the likeliest first, each with the text that says what it looks for. Fields
/// that have a word in this capture come before guesses; of a number, which many fields may have, behind them.
pub fn of_value(value: &str, scope: Scope, census: Option<&Census>) -> Vec<(String, &'static str)> {
    if value.is_empty() || value.len() > MAX_VALUE {
        return Vec::new();
    }
    let exchanges = scope == Scope::Exchanges;
    let mut quoted = String::new();
    super::feed::quote(&mut quoted, value.as_bytes());
    let mut made: Vec<(String, &'static str)> = Vec::new();
    match Shape::of(value) {
        Shape::Number(number) => {
            if (100..600).contains(&number) {
                let name = if exchanges { "exchange.status" } else { "http.response.code" };
                made.push((format!("{name} == {number}"), "offer-status"));
            }
            if number <= u64::from(u16::MAX) {
                made.push((format!("tcp.port == {number}"), "offer-port"));
                made.push((format!("udp.port == {number}"), "offer-port"));
            }
            if !exchanges && (1..=u64::from(u32::MAX)).contains(&number) {
                made.push((format!("frame.number == {number}"), "offer-packet"));
            }
        }
        Shape::Ipv4 => made.push((format!("ip.addr == {value}"), "offer-address")),
        Shape::Ipv6 => made.push((format!("ipv6.addr == {value}"), "offer-address")),
        Shape::End(end) => {
            let address = if end.is_ipv4() { "ip.addr" } else { "ipv6.addr" };
            made.extend(["tcp", "udp"].map(|transport| {
                (format!("{address} == {} and {transport}.port == {}", end.ip(), end.port()), "offer-end")
            }));
        }
        Shape::Ether => made.push((format!("eth.addr == {}", value.replace('-', ":")), "offer-address")),
        Shape::Path if exchanges => made.push((format!("exchange.path contains {quoted}"), "offer-path")),
        Shape::Path => made.push((format!("http.request.uri contains {quoted}"), "offer-path")),
        Shape::Url if exchanges => made.push((format!("exchange.url contains {quoted}"), "offer-url")),
        Shape::Url => made.push((format!("http.request.full_uri contains {quoted}"), "offer-url")),
        // Of several words, as in `port 80`, those that say what they are come first.
        Shape::Word if value.contains(char::is_whitespace) => {
            for word in value.split_whitespace().filter(|word| Shape::of(word) != Shape::Word) {
                let own = of_value(word, scope, None);
                // The last one looks for the word alone.
                made.extend(own.iter().take(own.len().saturating_sub(1)).cloned());
            }
        }
        Shape::Word if exchanges => {
            made.push((format!("exchange.url contains {quoted}"), "offer-url"));
            made.push((format!("exchange.host contains {quoted}"), "offer-host"));
        }
        Shape::Word => {
            made.push((format!("http.host contains {quoted}"), "offer-host"));
            made.push((format!("dns.qry.name contains {quoted}"), "offer-name"));
        }
    }
    // Exchanges are read from streams, where no frame is.
    made.push(match exchanges {
        false => (format!("frame contains {quoted}"), "offer-bytes"),
        true => (format!("http.file_data contains {quoted}"), "offer-body"),
    });
    made.retain(|(text, _)| Filter::compile_for(scope, text, registry()).is_ok());
    let known = census.map(|census| in_capture(value, scope, census)).unwrap_or_default();
    let known = known.into_iter().filter(|text| made.iter().all(|(other, _)| other != text));
    let known: Vec<_> = known.map(|text| (text, "offer-here")).collect();
    let at = if Shape::of(value) == Shape::Word { 0 } else { made.len().saturating_sub(1) };
    made.splice(at..at, known);
    made
}

/// Lets filters of a value that are known to select nothing stand behind the names of this capture that are like it.
pub fn sift(offers: &mut [Offer], counts: &HashMap<String, u64>) {
    let is_name = |offer: &Offer| matches!(offer.kind, OfferKind::Field(_, true));
    let is_empty = |offer: &Offer| matches!(offer.kind, OfferKind::Whole(_)) && counts.get(&offer.text) == Some(&0);
    if offers.iter().any(is_name) {
        offers.sort_by_key(is_empty);
    }
}

/// The part of a text that an offer takes the place of.
pub fn part(offer: &Offer, text: &str) -> Range<usize> {
    offer.span.start.min(text.len())..offer.span.end.min(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::model::filter::Seen;

    fn verdict(text: &str) -> Verdict {
        super::verdict(text, Scope::Frames)
    }

    #[test]
    fn texts_are_what_they_look_like() {
        assert_eq!(verdict("  "), Verdict::Empty);
        assert_eq!(verdict("http"), Verdict::Valid);
        assert!(matches!(verdict("tcp.port != 80"), Verdict::Suspicious(_)));
        assert_eq!(verdict("http.resp"), Verdict::Incomplete(Missing::Name));
        assert_eq!(verdict("tcp.port == "), Verdict::Incomplete(Missing::Value(Type::Unsigned(2))));
        assert_eq!(verdict("tcp and "), Verdict::Incomplete(Missing::Field));
        assert_eq!(verdict("http.host == \"a"), Verdict::Incomplete(Missing::Quote));
        assert_eq!(verdict("tcp.port in {80"), Verdict::Incomplete(Missing::Bracket));
        assert_eq!(verdict("(tcp"), Verdict::Incomplete(Missing::Bracket));
        let Verdict::Wrong(mistake) = verdict("http.response.cod == 404") else { panic!() };
        assert_eq!((mistake.kind, mistake.span), (ErrorKind::UnknownField, 0..17));
        assert_eq!(mistake.suggestion.as_deref(), Some("http.response.code"));
        for value in [
            "404",
            "10.0.0.1",
            "10.0.0.1:80",
            "[::1]:80",
            "10.0.0.0/8",
            "::1",
            "2001:db8::/32",
            "aa:bb:cc:dd:ee:ff",
            "/index.html",
        ] {
            assert_eq!(verdict(value), Verdict::NotAFilter, "{value}");
        }
        for value in ["http://example.com/a?b=c", "hello", "файл"] {
            assert_eq!(verdict(value), Verdict::NotAFilter, "{value}");
        }
    }

    #[test]
    fn other_keyboards_are_noticed() {
        for (typed, meant) in [("реез", "http"), ("ㅗㅅ세", "http"), ("вты", "dns"), ("ез.зщ", "tp.po")] {
            match verdict(typed) {
                Verdict::OtherLayout(found) => assert_eq!(found, meant),
                other => assert_eq!((other, typed), (Verdict::NotAFilter, "ез.зщ")),
            }
        }
        // What stands in quotes is meant as it stands.
        assert_eq!(verdict("http.host == \"реез\""), Verdict::Valid);
        let Verdict::OtherLayout(meant) = verdict("реез.рщые == \"реез\"") else { panic!() };
        assert_eq!(meant, "http.host == \"реез\"");
    }

    fn census() -> Census {
        let seen = |values: &[(&str, u64)]| Seen {
            count: values.iter().map(|(_, count)| count).sum(),
            values: values.iter().map(|(value, count)| ((*value).to_owned(), *count)).collect(),
            more: false,
        };
        let fields = [
            ("http", seen(&[])),
            ("http.response.code", seen(&[("200", 9), ("404", 1)])),
            ("http.request.method", seen(&[("\"GET\"", 4)])),
            ("ip.src", seen(&[("10.9.9.9", 7)])),
            ("tcp.port", seen(&[("8080", 5)])),
            ("http.host", seen(&[("\"a.example\"", 3), ("\"b.example\"", 1)])),
        ];
        Census { frames: 10, of: 10, fields: fields.into_iter().collect() }
    }

    fn offered(text: &str) -> Vec<Offer> {
        let verdict = verdict(text);
        offers(text, text.len(), Scope::Frames, &verdict, Some(&census()))
    }

    #[test]
    fn what_the_capture_has_comes_first() {
        let first = offered("http.resp").remove(0);
        assert_eq!((first.text.as_str(), first.span), ("http.response.code", 0..9));
        assert_eq!(first.kind, OfferKind::Field(Type::Unsigned(2), true));
        assert!(offered("http.resp").iter().all(|offer| offer.text.starts_with("http.resp")));
        let fuzzy = offered("tcp and respcode").remove(0);
        assert_eq!((fuzzy.text.as_str(), fuzzy.span), ("http.response.code", 8..16));
    }

    #[test]
    fn values_are_those_of_the_capture() {
        let values: Vec<_> = offered("http.response.code == ").into_iter().map(|offer| offer.text).take(2).collect();
        assert_eq!(values, ["200", "404"]);
        let offer = offered("http.response.code == 4").remove(0);
        assert_eq!((offer.text.as_str(), offer.kind), ("404", OfferKind::Value(Some(1))));
        let offer = offered("http.host == \"b").remove(0);
        assert_eq!((offer.text.as_str(), offer.span), ("\"b.example\"", 13..15));
    }

    #[test]
    fn a_value_becomes_filters() {
        let first = |value: &str| of_value(value, Scope::Frames, None).remove(0).0;
        assert_eq!(first("404"), "http.response.code == 404");
        assert_eq!(first("8080"), "tcp.port == 8080");
        assert_eq!(first("10.1.1.1:80"), "ip.addr == 10.1.1.1 and tcp.port == 80");
        assert_eq!(first("[::1]:80"), "ipv6.addr == ::1 and tcp.port == 80");
        assert_eq!(first("10.0.0.0/8"), "ip.addr == 10.0.0.0/8");
        assert_eq!(first("::1"), "ipv6.addr == ::1");
        assert_eq!(first("AA-bb-cc-dd-ee-ff"), "eth.addr == AA:bb:cc:dd:ee:ff");
        assert_eq!(first("/a b"), "http.request.uri contains \"/a b\"");
        assert_eq!(of_value("404", Scope::Exchanges, None).remove(0).0, "exchange.status == 404");
        for value in ["404", "10.1.1.1", "/x", "http://x/", "word\"\\", "слово"] {
            for scope in [Scope::Frames, Scope::Exchanges] {
                let made = of_value(value, scope, None);
                assert!(made.len() >= 2 || scope == Scope::Exchanges, "{value} {scope:?}: {made:?}");
                assert!(!made.is_empty());
            }
        }
    }

    #[test]
    fn a_value_of_this_capture_names_its_field() {
        let first = |value: &str| offered(value).remove(0).text;
        assert_eq!(first("GET"), "http.request.method == \"GET\"");
        assert_eq!(first("get"), "http.request.method == \"GET\"");
        assert_eq!(first("b.example"), "http.host == \"b.example\"");
        // Of an address, both ends come first.
        let texts: Vec<String> = offered("10.9.9.9").into_iter().map(|offer| offer.text).collect();
        assert_eq!(texts, ["ip.addr == 10.9.9.9", "ip.src == 10.9.9.9", "frame contains \"10.9.9.9\""]);
    }

    #[test]
    fn names_stand_before_filters_that_select_nothing() {
        let mut offers = offered("respcode");
        assert!(matches!(offers[0].kind, OfferKind::Whole(_)), "{offers:?}");
        let wholes = offers.iter().filter(|offer| matches!(offer.kind, OfferKind::Whole(_))).count();
        let texts = || offered("respcode").into_iter().map(|offer| offer.text);
        sift(&mut offers, &texts().map(|text| (text, 0)).collect());
        assert_eq!((offers[0].text.as_str(), wholes > 1), ("http.response.code", true));
        // One that selects something stays where it is.
        let mut offers = offered("respcode");
        sift(&mut offers, &texts().enumerate().map(|(at, text)| (text, u64::from(at == 0))).collect());
        assert_eq!(Some(offers[0].text.clone()), texts().next());
        assert_eq!(offers[1].text, "http.response.code");
    }

    #[test]
    fn words_are_searched_for() {
        for text in ["nonsense words", "GET /index.html HTTP/1.1", "GET /old", "a - b", "connection refused by peer"] {
            assert_eq!(verdict(text), Verdict::NotAFilter, "{text}");
            let whole = format!("frame contains \"{text}\"");
            assert!(offered(text).iter().any(|offer| offer.text == whole), "{text}");
        }
        assert_eq!(offered("port 8080").remove(0).text, "tcp.port == 8080");
        for text in ["tcp nonsense", "http.hots x", "nonsense == 4", "this and that", "a, b"] {
            assert!(matches!(verdict(text), Verdict::Wrong(_)), "{text}: {:?}", verdict(text));
        }
    }

    #[test]
    fn instead_of_what_is_no_value_those_of_the_capture_are_offered() {
        for (text, expected) in [
            ("tcp.port == \"abc\"", ("8080", 12..17)),
            ("ip.src == abc", ("10.9.9.9", 10..13)),
            ("http.response.code == 70000 and tcp", ("65535", 22..27)),
        ] {
            let offer = offered(text).remove(0);
            assert_eq!((offer.text.as_str(), offer.span), expected, "{text}");
        }
        // An address that nobody named and no packet has is no offer.
        assert!(offered("ip.dst == abc").iter().all(|offer| offer.text != "10.0.0.1"));
    }

    #[test]
    fn whatever_is_typed_has_a_verdict() {
        let words = ["tcp.port", "==", "\"", "(", "{", "80", "ре", "ㅎ", "\\", "not", "..", "[1:2]", "!", " ", "한글"];
        let pairs = words.iter().flat_map(|one| words.iter().map(move |two| format!("{one}{two} {one}")));
        for text in pairs {
            let verdict = verdict(&text);
            for cursor in [0, text.find(' ').unwrap_or(0), text.len()] {
                for offer in offers(&text, cursor, Scope::Frames, &verdict, Some(&census())) {
                    assert!(text.get(part(&offer, &text)).is_some(), "{text:?} {offer:?}");
                }
            }
        }
    }
}
