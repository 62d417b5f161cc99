//! The filter line: what is applied and how much it shows; while one is typed, what it is, what is wrong with it and what could
//! be put in. And the choice by what of the selection to filter.

use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::canvas::Canvas;
use crate::analysis::registry;
use crate::filter::value::Type;
use crate::filter::{Doubt, ErrorKind, Scope};
use crate::tui::cells;
use crate::tui::filtering::words;
use crate::tui::lang::Lang;
use crate::tui::model::filter::{Applied, Bar, Census, Missing, Mistake, Nothing, Offer, OfferKind, Seen, Verdict};
use crate::tui::model::{Model, Popup, Screen};

/// Offers that are listed at once.
const MAX_LISTED: usize = 10;
/// Cells that the text of an offer takes at most where others are listed beside it.
const MAX_TEXT: usize = 44;
/// Values that stand as examples beside a field.
const EXAMPLES: usize = 5;

/// Draws the line below the views.
pub fn line(model: &Model, canvas: &mut Canvas<'_>) {
    let place = model.layout().filter;
    let palette = canvas.palette;
    let series = bar(model).is_some_and(|bar| bar.series);
    canvas.put(place.x, place.y, 2, if series { "+ " } else { "/ " }, palette.key);
    let (count, style) = match bar(model) {
        Some(bar) => verdict(model, bar),
        None => standing(model),
    };
    let end = place.right().saturating_sub(1);
    let count = cells::fit(&count, usize::from(end.saturating_sub(place.x + 2)) * 3 / 5).into_owned();
    let left = canvas.put_right(place.x + 4, end, place.y, &count, style);
    let room = left.saturating_sub(place.x + 4);
    match bar(model) {
        Some(bar) => typed(canvas, bar, place, room),
        None => {
            let (text, style) = match shown_filter(model) {
                Some(text) => (cells::drawable(&text).into_owned(), palette.text),
                None if model.screen == Screen::Statistics && model.counts_all() => {
                    (model.text("filter-not-counted"), palette.dim)
                }
                None => (model.text(hint(model.screen)), palette.dim),
            };
            canvas.put(place.x + 2, place.y, room, &text, style);
        }
    }
}

/// What is applied while something else is typed that is no filter yet.
pub fn still_applied(model: &Model) -> Option<String> {
    let bar = bar(model).filter(|bar| !bar.verdict.is_filter())?;
    let text = model.filter_text(bar.scope)?;
    let text = cells::drawable(&text).into_owned();
    Some(model.look.lang.with("filter-still", &[("filter", (&text).into())]))
}

/// The open line, if one is.
fn bar(model: &Model) -> Option<&Bar> {
    match &model.popup {
        Some(Popup::Filter(bar)) => Some(bar),
        _ => model.filters.covered.as_deref(),
    }
}

/// What is typed, and the place of the mistake in it.
fn typed(canvas: &mut Canvas<'_>, bar: &Bar, place: Rect, room: u16) {
    let palette = canvas.palette;
    let (text, _) = bar.line.window(usize::from(room));
    canvas.put(place.x + 2, place.y, room, &text, palette.text);
    if let Some((from, cells)) = mark(bar, room) {
        let style = palette.error.add_modifier(Modifier::UNDERLINED);
        canvas.style(Rect { x: place.x + 2 + from, width: cells, ..place }, style);
    }
}

/// Where the mistake stands in the shown part of the line: its first cell, and how many.
fn mark(bar: &Bar, room: u16) -> Option<(u16, u16)> {
    let Verdict::Wrong(Mistake { span, .. }) = &bar.verdict else { return None };
    let column = |at: usize| bar.line.column(at, usize::from(room)).and_then(|column| u16::try_from(column).ok());
    let from = column(span.start).unwrap_or(0);
    let to = column(span.end).unwrap_or(room);
    Some((from, to.saturating_sub(from).max(1))).filter(|(from, _)| *from < room)
}

/// The cells for what is typed.
fn room(model: &Model, bar: &Bar) -> u16 {
    let place = model.layout().filter;
    let end = place.right().saturating_sub(1);
    let (count, _) = verdict(model, bar);
    let count = cells::width(&cells::fit(&count, usize::from(end.saturating_sub(place.x + 2)) * 3 / 5)) as u16;
    end.saturating_sub(count).saturating_sub(place.x + 4)
}

fn hint(screen: Screen) -> &'static str {
    match screen {
        Screen::Packets => "filter-none-packets",
        Screen::Exchanges => "filter-none-exchanges",
        Screen::Statistics => "filter-none-statistics",
        _ => "filter-elsewhere",
    }
}

/// The filter that the shown list obeys.
fn shown_filter(model: &Model) -> Option<std::sync::Arc<str>> {
    match model.screen {
        Screen::Packets => model.filter_text(Scope::Frames),
        Screen::Exchanges => model.filter_text(Scope::Exchanges),
        Screen::Statistics if !model.counts_all() => model.filter_text(Scope::Frames),
        _ => None,
    }
}

/// How much the shown list has.
fn standing(model: &Model) -> (String, Style) {
    let palette = &model.look.palette;
    match (model.screen, model.wanted_filter()) {
        (Screen::Exchanges, _) => (super::exchanges::count(model), palette.dim),
        (screen, Some(applied)) if screen == Screen::Packets || screen == Screen::Statistics && !model.counts_all() => {
            let (text, style) = progress(model, applied);
            (text, if style == palette.ok { palette.dim } else { style })
        }
        _ => (model.look.lang.with("count-shown", &[("count", model.len().into())]), palette.dim),
    }
}

/// `✓ 12 of 152 packets`, and what is to be said of it.
fn progress(model: &Model, applied: &Applied) -> (String, Style) {
    let (lang, palette) = (model.look.lang, &model.look.palette);
    let (count, looked, len) = (applied.matches.count(), applied.matches.frames(), model.len());
    let all = lang.with("count-shown", &[("count", len.into())]);
    let text = lang.with("count-of", &[("count", count.into()), ("all", (&all).into())]);
    let left = len.saturating_sub(looked);
    match () {
        () if applied.stopped && left > 0 => {
            let stopped = lang.with("filter-stopped", &[("looked", looked.into())]);
            (format!("! {text} · {stopped}"), palette.warn)
        }
        // Of a capture that grows, the last packets are always being looked at.
        () if left > 0 && !(model.is_growing() && left < 10_000) => {
            let percent = u64::from(looked) * 100 / u64::from(len.max(1));
            (format!("… {text} · {percent} %"), palette.toast)
        }
        () if applied.unread > 0 => {
            let unread = lang.with("filter-unread", &[("count", applied.unread.into())]);
            (format!("! {text} · {unread}"), palette.warn)
        }
        () if count == 0 && len > 0 => (format!("! {text}"), palette.warn),
        () => (format!("✓ {text}"), palette.ok),
    }
}

/// What the typed text is, in words, with a sign for those who see no colours.
fn verdict(model: &Model, bar: &Bar) -> (String, Style) {
    let (lang, palette) = (model.look.lang, &model.look.palette);
    match &bar.verdict {
        Verdict::Empty if bar.series => (lang.text("filter-series-empty"), palette.dim),
        Verdict::Empty => (lang.text("filter-empty"), palette.dim),
        Verdict::Valid | Verdict::Suspicious(_) => {
            let suspicious = bar.verdict != Verdict::Valid;
            let applied = model.filter_text(bar.scope).as_deref() == Some(bar.line.text().trim());
            let (text, style) = match (bar.scope, model.wanted_filter()) {
                _ if bar.series => (format!("✓ {}", lang.text("filter-series-enter")), palette.ok),
                _ if !applied => (format!("✓ {}", lang.text("filter-enter")), palette.ok),
                (Scope::Frames, Some(applied)) => progress(model, applied),
                _ => {
                    let none = model.exchanges.is_empty() && model.exchanges.arranging.is_none();
                    let sign = if none { '!' } else { '✓' };
                    let style = if none { palette.warn } else { palette.ok };
                    (format!("{sign} {}", super::exchanges::count(model)), style)
                }
            };
            match text.strip_prefix('✓').filter(|_| suspicious) {
                Some(rest) => (format!("!{rest}"), palette.warn),
                None => (text, style),
            }
        }
        Verdict::Incomplete(Missing::Name) => {
            let fields = bar.offers.iter().filter(|offer| matches!(offer.kind, OfferKind::Field(..))).count();
            (format!("… {}", lang.with("filter-names", &[("count", fields.into())])), palette.text)
        }
        Verdict::Incomplete(missing) => (format!("… {}", missing_words(lang, *missing)), palette.text),
        Verdict::Wrong(mistake) => (format!("✗ {}", mistake_words(lang, mistake)), palette.error),
        Verdict::NotAFilter => (format!("? {}", lang.text("filter-not-yet")), palette.text),
        Verdict::OtherLayout(meant) => {
            let meant = cells::drawable(meant);
            (format!("? {}", lang.with("filter-layout", &[("meant", (&*meant).into())])), palette.warn)
        }
    }
}

fn missing_words(lang: Lang, missing: Missing) -> String {
    match missing {
        Missing::Field => lang.text("missing-field"),
        Missing::Name => lang.text("missing-name"),
        Missing::Operator => lang.text("missing-operator"),
        Missing::Value(kind) => lang.with("missing-value", &[("kind", (&lang.text(kind_id(kind))).into())]),
        Missing::Quote => lang.text("missing-quote"),
        Missing::Bracket => lang.text("missing-bracket"),
        Missing::More => lang.text("missing-more"),
    }
}

/// The text that names a type.
pub fn kind_id(kind: Type) -> &'static str {
    match kind {
        Type::Unsigned(_) | Type::Signed(_) | Type::Double => "kind-number",
        Type::Frame => "kind-packet",
        Type::Boolean => "kind-yes-no",
        Type::Ether | Type::Ipv4 | Type::Ipv6 => "kind-address",
        Type::Bytes => "kind-bytes",
        Type::Text => "kind-text",
        Type::Moment => "kind-moment",
        Type::Span => "kind-span",
        Type::Protocol => "kind-protocol",
        Type::None => "kind-mark",
    }
}

/// The text for a kind of mistake.
pub fn mistake_id(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Incomplete => "mistake-incomplete",
        ErrorKind::Character => "mistake-character",
        ErrorKind::Quote => "mistake-quote",
        ErrorKind::Escape => "mistake-escape",
        ErrorKind::Unexpected => "mistake-unexpected",
        ErrorKind::UnknownField => "mistake-unknown-field",
        ErrorKind::UnknownFunction => "mistake-unknown-function",
        ErrorKind::UnknownValue => "mistake-unknown-value",
        ErrorKind::Literal => "mistake-literal",
        ErrorKind::OutOfRange => "mistake-out-of-range",
        ErrorKind::Mismatch => "mistake-mismatch",
        ErrorKind::Operator => "mistake-operator",
        ErrorKind::Arguments => "mistake-arguments",
        ErrorKind::Pattern => "mistake-pattern",
        ErrorKind::Slice => "mistake-slice",
        ErrorKind::NotATest => "mistake-not-a-test",
        ErrorKind::TooLarge => "mistake-too-large",
    }
}

fn mistake_words(lang: Lang, mistake: &Mistake) -> String {
    let part = cells::drawable(&mistake.part);
    lang.with(mistake_id(mistake.kind), &[("part", (&*cells::fit_middle(&part, 24)).into())])
}

/// What is wrong with a filter, in words.
pub fn error_words(lang: Lang, text: &str, error: &crate::filter::Error) -> String {
    let part = text.get(error.span.clone()).unwrap_or_default();
    let part = cells::drawable(part);
    lang.with(mistake_id(error.kind), &[("part", (&*cells::fit_middle(&part, 24)).into())])
}

/// The text that explains a doubt.
pub fn doubt_id(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::DiffersFromAll => "doubt-differs-from-all",
        Doubt::DiffersFromOne => "doubt-differs-from-one",
        Doubt::MixedJoins => "doubt-mixed-joins",
        Doubt::OutOfBounds => "doubt-out-of-bounds",
    }
}

// ---- what hangs below the line ---------------------------------------------------------------------------------

/// A line of what hangs below.
enum Line {
    Text(String, Style),
    Heading(String),
    Offer(usize),
}

/// Its place; of no height when there is nothing to say.
pub fn area(model: &Model) -> Rect {
    let middle = model.layout().middle;
    let Some(Popup::Filter(bar)) = &model.popup else { return Rect::default() };
    let lines = lines(model, bar).len() as u16;
    let marked = matches!(bar.verdict, Verdict::Wrong(_));
    let height = match (lines, marked) {
        (0, false) => 0,
        (0, true) => 1,
        (lines, _) => (lines + 2).min(middle.height),
    };
    Rect { height, ..middle }
}

/// The offer at a cell.
pub fn offer_at(model: &Model, x: u16, y: u16) -> Option<usize> {
    let Some(Popup::Filter(bar)) = &model.popup else { return None };
    let area = area(model);
    let inside = area.contains((x, y).into()) && y > area.y && y + 1 < area.bottom();
    let at = usize::from(y.checked_sub(area.y + 1)?);
    match lines(model, bar).get(at).filter(|_| inside) {
        Some(Line::Offer(at)) => Some(*at),
        _ => None,
    }
}

/// Draws what hangs below the line. Returns where the cursor belongs.
pub fn draw(model: &Model, canvas: &mut Canvas<'_>) -> Option<Position> {
    let Some(Popup::Filter(bar)) = &model.popup else { return None };
    let (line, palette) = (model.layout().filter, canvas.palette);
    let room = room(model, bar);
    let area = area(model);
    if area.height >= 3 {
        let inner = canvas.popup(area, "", "");
        let lines = lines(model, bar);
        let widths = widths(model, bar, &lines);
        for (y, line) in (inner.y..inner.bottom()).zip(&lines) {
            match line {
                Line::Text(text, style) => {
                    canvas.put(inner.x + 1, y, inner.width.saturating_sub(2), text, *style);
                }
                Line::Heading(text) => {
                    let rule = "─".repeat(usize::from(inner.width));
                    canvas.put(inner.x, y, inner.width, &rule, palette.dim);
                    canvas.put(inner.x + 2, y, inner.width.saturating_sub(4), &format!(" {text} "), palette.dim);
                }
                Line::Offer(at) => {
                    if let Some(offer) = bar.offers.get(*at) {
                        let chosen = bar.chosen == Some(*at);
                        offered(model, canvas, Rect { y, height: 1, ..inner }, offer, chosen, widths);
                    }
                }
            }
        }
    } else {
        canvas.fill(area, palette.text);
    }
    if let Some((from, cells)) = mark(bar, room).filter(|_| area.height > 0) {
        let marks = "~".repeat(usize::from(cells));
        canvas.put(line.x + 2 + from, area.y, cells, &marks, palette.error);
    }
    let (_, cursor) = bar.line.window(usize::from(room));
    Some(Position::new(line.x + 2 + cursor as u16, line.y))
}

fn lines(model: &Model, bar: &Bar) -> Vec<Line> {
    let (lang, palette) = (model.look.lang, &model.look.palette);
    let width = usize::from(model.size.0).saturating_sub(4).max(8);
    let mut lines = Vec::new();
    let mut say = |text: String, style: Style| {
        lines.extend(cells::wrap(&text, width).into_iter().take(3).map(|line| Line::Text(line, style)));
    };
    if let Verdict::Suspicious(doubt) = &bar.verdict {
        say(lang.text(doubt_id(*doubt)), palette.warn);
    }
    if let Verdict::Wrong(Mistake { example: Some(example), .. }) = &bar.verdict
        && bar.offers.is_empty()
    {
        say(lang.with("filter-example", &[("example", example.into())]), palette.text);
    }
    if let Some(applied) = model.filters.applied.as_ref().filter(|_| bar.scope == Scope::Frames)
        && *applied.text == *bar.line.text().trim()
        && let Some(nothing) = &applied.nothing
    {
        say(nothing_words(lang, nothing), palette.text);
    }
    if bar.line.is_empty() {
        for (at, text) in model.filters.history.iter().take(5).enumerate() {
            let text = cells::fit(&cells::drawable(text), width.saturating_sub(4)).into_owned();
            let sign = if at == 0 { "↑ " } else { "  " };
            lines.push(Line::Text(format!("{sign}{text}"), palette.dim));
        }
        return lines;
    }
    let most = usize::from(model.layout().middle.height).saturating_sub(lines.len() + 3).clamp(1, MAX_LISTED);
    let first = bar.chosen.unwrap_or(0).saturating_sub(most - 1);
    let mut absent = false;
    for (at, offer) in bar.offers.iter().enumerate().skip(first).take(most) {
        let missing = matches!(offer.kind, OfferKind::Field(_, false)) && model.filters.census.is_some();
        if missing && !absent {
            lines.push(Line::Heading(lang.text("filter-absent")));
        }
        absent = missing;
        lines.push(Line::Offer(at));
    }
    if let Some(text) = gloss(model, bar) {
        lines.push(Line::Text(cells::fit(&text, width).into_owned(), palette.dim));
    }
    lines
}

/// What the chosen field, or the first, is.
fn gloss(model: &Model, bar: &Bar) -> Option<String> {
    let offer = bar.offers.get(bar.chosen.unwrap_or(0))?;
    let OfferKind::Field(..) = offer.kind else { return None };
    let field = registry().fields_named(&offer.text).find(|field| !field.spec.is_empty())?;
    Some(format!("i {}: {}  {}  {}", offer.text, field.label, field.spec, model.text("filter-gloss")))
}

/// Why nothing is selected, in words.
fn nothing_words(lang: Lang, nothing: &Nothing) -> String {
    match nothing {
        Nothing::Absent(field) => lang.with("nothing-absent", &[("field", field.into())]),
        Nothing::Values(field, values) => {
            let values = examples(values, usize::MAX);
            lang.with("nothing-values", &[("field", field.into()), ("values", (&values).into())])
        }
        Nothing::Together => lang.text("nothing-together"),
    }
}

/// `200 ×9  404  401`.
fn examples(values: &[(String, u64)], most: usize) -> String {
    let mut out: Vec<String> = Vec::new();
    for (value, count) in values.iter().take(most) {
        let value = cells::drawable(words(value)).into_owned();
        out.push(if *count > 1 { format!("{value} ×{count}") } else { value });
    }
    out.join("  ")
}

/// Cells of the columns: text, kind, count.
type Widths = (usize, usize, usize);

fn widths(model: &Model, bar: &Bar, lines: &[Line]) -> Widths {
    let offers = || {
        lines.iter().filter_map(|line| match line {
            Line::Offer(at) => bar.offers.get(*at),
            _ => None,
        })
    };
    let text = offers().map(|offer| cells::width(&cells::drawable(&offer.text))).max().unwrap_or(0);
    let kind = offers().map(|offer| cells::width(&kind_words(model, offer))).max().unwrap_or(0);
    let count = offers().map(|offer| cells::width(&count_words(model, bar.scope, offer))).max().unwrap_or(0);
    let most = if model.size.0 >= 100 { MAX_TEXT + 16 } else { MAX_TEXT };
    (text.min(most), kind, count)
}

fn offered(model: &Model, canvas: &mut Canvas<'_>, place: Rect, offer: &Offer, chosen: bool, widths: Widths) {
    let palette = canvas.palette;
    let absent = matches!(offer.kind, OfferKind::Field(_, false)) && model.filters.census.is_some();
    let style = match (chosen, absent) {
        (true, _) => palette.selected,
        (false, true) => palette.dim,
        (false, false) => palette.text,
    };
    canvas.style(place, style);
    if chosen {
        canvas.symbol(place.x, place.y, "▸", style);
    }
    let scope = bar(model).map(|bar| bar.scope).unwrap_or_default();
    let (text, kind, count) = widths;
    let mut x = place.x + 2;
    let columns = [
        (cells::drawable(&offer.text).into_owned(), text, false),
        (kind_words(model, offer), kind, false),
        (count_words(model, scope, offer), count, true),
    ];
    for (words, width, right) in columns.into_iter().filter(|(_, width, _)| *width > 0) {
        let words = if right { cells::pad_left(&words, width) } else { cells::pad(&words, width) };
        let room = place.right().saturating_sub(x + 1);
        canvas.put(x, place.y, room.min(width as u16), &words, style);
        x += width as u16 + 2;
    }
    let room = place.right().saturating_sub(x + 1);
    if room > 3 {
        canvas.put(x, place.y, room, &note_words(model, offer), style);
    }
}

fn kind_words(model: &Model, offer: &Offer) -> String {
    let lang = model.look.lang;
    match offer.kind {
        OfferKind::Field(kind, _) => lang.text(kind_id(kind)),
        OfferKind::Function => lang.text("kind-function"),
        OfferKind::Correction => lang.text("filter-meant"),
        OfferKind::Whole(what) => lang.text(what),
        OfferKind::Operator | OfferKind::Value(_) => String::new(),
    }
}

/// How often it is in the capture: `13×`; of a part of a capture about how often.
fn count_words(model: &Model, scope: Scope, offer: &Offer) -> String {
    let lang = model.look.lang;
    let Some(census) = &model.filters.census else { return String::new() };
    let sign = |name: &str| if census.is_whole() || name.starts_with("exchange.") { "" } else { "≈" };
    match offer.kind {
        OfferKind::Field(_, true) => match census.seen(&offer.text) {
            Some(seen) => format!("{}{}×", sign(&offer.text), scaled(census, &offer.text, seen.count)),
            None => String::new(),
        },
        OfferKind::Value(Some(count)) => format!("{count}×"),
        OfferKind::Whole(_) => match model.filters.counts.get(&offer.text) {
            Some(count) if *count < u64::MAX => {
                let id = if scope == Scope::Exchanges { "count-exchanges" } else { "count-shown" };
                lang.with(id, &[("count", (*count).into())])
            }
            _ => String::new(),
        },
        _ => String::new(),
    }
}

/// A count over a part of the packets, for all of them.
fn scaled(census: &Census, name: &str, count: u64) -> u64 {
    if census.is_whole() || name.starts_with("exchange.") {
        return count;
    }
    count * u64::from(census.of) / u64::from(census.frames.max(1))
}

fn note_words(model: &Model, offer: &Offer) -> String {
    let seen: Option<&Seen> = model.filters.census.as_ref().and_then(|census| census.seen(&offer.text));
    let values = seen.map(|seen| examples(&seen.values, EXAMPLES)).unwrap_or_default();
    match (offer.kind, values.is_empty()) {
        (OfferKind::Field(..), false) => format!("{}: {values}", offer.note),
        _ => cells::drawable(&offer.note).into_owned(),
    }
}

// ---- the list without rows, the choice -------------------------------------------------------------------------

/// What the list of packets says when the filter shows none.
pub fn nothing(model: &Model, canvas: &mut Canvas<'_>, inner: Rect) -> Option<Position> {
    let (lang, palette) = (model.look.lang, canvas.palette);
    let applied = model.wanted_filter()?;
    let running = applied.matches.frames() < model.len() && !applied.stopped;
    let mut texts = vec![(lang.text(if running { "filter-looking" } else { "filter-shows-none" }), palette.toast)];
    // While the filter is typed, this stands below it.
    let nothing = applied.nothing.as_ref().filter(|_| bar(model).is_none());
    texts.extend(nothing.map(|nothing| (nothing_words(lang, nothing), palette.text)));
    texts.push((lang.text("filter-shows-none-key"), palette.dim));
    let room = usize::from(inner.width).saturating_sub(4).max(1);
    let mut y = inner.y + u16::from(inner.height > 4);
    for (text, style) in texts {
        for line in cells::wrap(&cells::drawable(&text), room) {
            if y < inner.bottom() {
                canvas.put(inner.x + 2, y, room as u16, &line, style);
                y += 1;
            }
        }
        y += u16::from(inner.height > 8);
    }
    Some(Position::new(inner.x, inner.y))
}

/// Draws the choice by what to filter.
pub fn choice(model: &Model, canvas: &mut Canvas<'_>, area: Rect) -> Option<Position> {
    let Some(Popup::FilterBy { choices, selected }) = &model.popup else { return None };
    let inner = canvas.popup(area, &model.text("do-filter-by"), "");
    let palette = canvas.palette;
    let rows = usize::from(inner.height).saturating_sub(1).max(1);
    let from = selected.saturating_sub(rows - 1);
    let mut cursor = None;
    for (y, (at, text)) in (inner.y..).zip(choices.iter().enumerate().skip(from).take(rows)) {
        let style = if at == *selected { palette.selected } else { palette.text };
        canvas.style(Rect { y, height: 1, ..inner }, style);
        if at == *selected {
            canvas.symbol(inner.x, y, "▸", style);
            cursor = Some(Position::new(inner.x, y));
        }
        canvas.put(inner.x + 2, y, inner.width.saturating_sub(3), &cells::drawable(text), style);
    }
    let y = inner.bottom().saturating_sub(1);
    canvas.put(inner.x + 1, y, inner.width.saturating_sub(2), &model.text("filter-by-hint"), palette.dim);
    cursor
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::suggest::of_value;

    #[test]
    fn every_kind_mistake_and_offer_has_its_text() {
        use ErrorKind::*;
        let kinds = [
            Type::Unsigned(2),
            Type::Frame,
            Type::Boolean,
            Type::Ether,
            Type::Bytes,
            Type::Text,
            Type::Moment,
            Type::Span,
            Type::Protocol,
            Type::None,
        ];
        let mistakes = [
            Incomplete,
            Character,
            Quote,
            Escape,
            Unexpected,
            UnknownField,
            UnknownFunction,
            UnknownValue,
            Literal,
            OutOfRange,
            Mismatch,
            Operator,
            Arguments,
            Pattern,
            Slice,
            NotATest,
            TooLarge,
        ];
        let doubts = [Doubt::DiffersFromAll, Doubt::DiffersFromOne, Doubt::MixedJoins, Doubt::OutOfBounds];
        let mut wanted: Vec<&str> = kinds.map(kind_id).into();
        wanted.extend(mistakes.map(mistake_id));
        wanted.extend(doubts.map(doubt_id));
        wanted.push("offer-here");
        for value in ["404", "10.0.0.1", "::1", "10.0.0.1:80", "aa:bb:cc:dd:ee:ff", "/path", "http://host/", "word"] {
            for scope in [Scope::Frames, Scope::Exchanges] {
                wanted.extend(of_value(value, scope, None).into_iter().map(|(_, what)| what));
            }
        }
        for lang in Lang::ALL {
            for id in &wanted {
                assert!(lang.has(id), "{}: {id}", lang.code());
            }
        }
    }
}
