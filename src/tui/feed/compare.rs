//! Two exchanges side by side: only what differs.

use super::exchange::{ExchangeFeed, Known, Side};
use super::head::text_of;
use crate::export::exchanges::{Row, Which};
use crate::tui::lang::Lang;
use crate::tui::model::Model;
use crate::tui::model::detail::{Compared, Difference};
use crate::tui::{secrets, units};

/// Bodies up to so many bytes are compared byte by byte.
const LONGEST: u64 = 4 << 20;

/// Works out what differs, when two are to be compared.
pub(super) fn prepare(feed: &mut ExchangeFeed, model: &mut Model) {
    let Some(compared) = &model.exchanges.compared else { return };
    let made = (model.look.lang, model.exchanges.revealed);
    if compared.made == Some(made) {
        return;
    }
    let ids = compared.ids;
    let (Some(one), Some(other)) = (feed.know(ids.0, 0, 0), feed.know(ids.1, 0, 0)) else { return };
    let (lines, same) = differences(feed, &one, &other, made.0, made.1);
    let titles = (super::tabs::title(&one.row, made.1), super::tabs::title(&other.row, made.1));
    model.exchanges.compared = Some(Compared { ids, titles, lines, same, made: Some(made) });
}

fn differences(
    feed: &mut ExchangeFeed,
    one: &Known,
    other: &Known,
    lang: Lang,
    revealed: bool,
) -> (Vec<Difference>, usize) {
    let mut lines = Vec::new();
    let mut add = |name: String, of: Option<Which>, one: Option<String>, other: Option<String>| {
        if one != other {
            lines.push(Difference { name, of, one, other });
        }
    };
    let first = |side: &Option<Side>| side.as_ref().map(|side| super::tabs::first_line(side, revealed));
    add(lang.text("compare-start-line"), Some(Which::Request), first(&one.request), first(&other.request));
    add(lang.text("compare-status-line"), Some(Which::Response), first(&one.response), first(&other.response));
    let mut same = 0;
    for (which, a, b) in
        [(Which::Request, &one.request, &other.request), (Which::Response, &one.response, &other.response)]
    {
        let (mine, theirs) = (headers(a.as_ref(), revealed), headers(b.as_ref(), revealed));
        for header in &mine {
            let matching = theirs.iter().find(|other| other.key == header.key);
            if matching.is_some_and(|other| other.raw == header.raw) {
                same += 1;
                continue;
            }
            add(
                header.name.clone(),
                Some(which),
                Some(header.shown.clone()),
                matching.map(|other| distinct(header, other)),
            );
        }
        for header in theirs.iter().filter(|header| mine.iter().all(|other| other.key != header.key)) {
            add(header.name.clone(), Some(which), None, Some(header.shown.clone()));
        }
    }
    for (which, id, a, b) in [
        (Which::Request, "compare-request-body", &one.request, &other.request),
        (Which::Response, "compare-response-body", &one.response, &other.response),
    ] {
        let (mine, theirs) = (body(feed, a.as_ref(), lang), body(feed, b.as_ref(), lang));
        if mine.as_ref().map(|(_, bytes)| bytes) != theirs.as_ref().map(|(_, bytes)| bytes) {
            let (mine, theirs) = (mine.map(|(words, _)| words), theirs.map(|(words, _)| words));
            let (mine, theirs) = match (mine, theirs) {
                // Of the same size, but not the same.
                (Some(mine), Some(theirs)) if mine == theirs => {
                    let words = format!("{theirs}, {}", lang.text("compare-other-bytes"));
                    (Some(mine), Some(words))
                }
                both => both,
            };
            add(lang.text(id), Some(which), mine, theirs);
        }
    }
    let span =
        |of: fn(&Row) -> Option<crate::base::Delta>, row: &Row| of(row).map(|span| units::exact_span(lang, span));
    for (id, of) in [
        ("timing-wait", (|row| row.timing.wait) as fn(&Row) -> Option<crate::base::Delta>),
        ("timing-receive", |row| row.timing.receive),
        ("timing-total", |row| row.timing.total),
    ] {
        add(lang.text(id), None, span(of, &one.row), span(of, &other.row));
    }
    let connection = |row: &Row| row.stream.map(|(_, index)| format!("c{index}, {}", row.in_stream));
    add(lang.text("overview-connection"), None, connection(&one.row), connection(&other.row));
    (lines, same)
}

struct Header {
    key: Vec<u8>,
    name: String,
    raw: Vec<u8>,
    shown: String,
}

/// The headers of a message; those that stand several times as one.
fn headers(side: Option<&Side>, revealed: bool) -> Vec<Header> {
    let Some(side) = side else { return Vec::new() };
    let mut all: Vec<Header> = Vec::new();
    let mut at = 0;
    for (number, line) in side.head.split_inclusive(|byte| *byte == b'\n').enumerate() {
        let colon = line.iter().position(|byte| *byte == b':').filter(|_| number > 0);
        if let Some(colon) = colon {
            let (name, value) = line.split_at(colon);
            let value = value.strip_prefix(b":").unwrap_or(value);
            let from = at + colon + 1;
            let shown = match revealed {
                true => value.to_vec(),
                false => secrets::masked(value, from, &side.secrets),
            };
            let shown = text_of(&shown).trim().to_owned();
            let (raw, key) = (value.trim_ascii().to_vec(), name.trim_ascii().to_ascii_lowercase());
            match all.iter_mut().find(|header| header.key == key) {
                Some(header) => {
                    header.raw.extend(b", ");
                    header.raw.extend(raw);
                    header.shown = format!("{}, {shown}", header.shown);
                }
                None => all.push(Header { key, name: text_of(name), raw, shown }),
            }
        }
        at += line.len();
    }
    all
}

/// What the other one says; where masks make both look the same, a sign that they are not.
fn distinct(one: &Header, other: &Header) -> String {
    if one.shown == other.shown { format!("{} ≠", other.shown) } else { other.shown.clone() }
}

/// A body's size in words, and its bytes unless it is very long.
fn body(feed: &mut ExchangeFeed, side: Option<&Side>, lang: Lang) -> Option<(String, Vec<u8>)> {
    let side = side.filter(|side| side.body > 0)?;
    if side.record.len.max(side.body) > LONGEST {
        let len = side.body;
        return Some((units::bytes(lang, len), len.to_le_bytes().to_vec()));
    }
    let view = feed.whole.message(side.id).ok()?;
    let found = super::body::found(&view, side.record.head);
    Some((units::bytes(lang, found.bytes.len() as u64), found.bytes.to_vec()))
}
