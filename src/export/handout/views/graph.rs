//! The course of a connection over time as a graph.

use std::collections::BTreeSet;

use super::super::picture::{Anchor, Ink, Picture, Shape, Spot, Stroke};
use super::super::{Blanks, Block, Document, Text, say};
use super::Settings;
use crate::analysis::ladder::Ladder;
use crate::analysis::ladder::series::{Form, Mark, Point};
use crate::base::{Delta, Lang};
use crate::dissect::Direction;
use crate::export::ladder::{self, Area, Bounds};

/// The picture and the plot in it.
const SIZE: (i32, i32) = (720, 400);
const LEFT: i32 = 92;
const TOP: i32 = 16;
const RIGHT: i32 = 704;
const BOTTOM: i32 = 340;
/// Places of one mark that are drawn.
pub const MAX_PLACES: usize = 20_000;

/// Adds a graph of the data that a side sends.
pub fn put(
    document: &mut Document,
    blanks: &mut Blanks,
    settings: Settings,
    ladder: &mut Ladder,
    what: (Form, Direction),
) {
    let (form, sender) = what;
    let lang = settings.lang;
    let title = ladder::title(lang, form, sender);
    document.heading(2, title.clone());
    let [first, _] = ladder::head(lang, ladder);
    document.paragraph(first.replace("   ", " · "));
    let bounds = Bounds::of(ladder, form, sender, None);
    let area = Area { width: 100, height: 24, time: None, ascii: false };
    let text = ladder::graph(lang, ladder, form, sender, area);
    if bounds.values.is_none() {
        document.paragraph(text.lines.concat());
        return;
    }
    let mut picture = Picture::new(title, say(lang, "handout-graph-description", &[]), SIZE);
    axes(&mut picture, lang, form, &bounds);
    for mark in ladder::marks(form) {
        plot(&mut picture, ladder, (form, sender), *mark, &bounds);
    }
    legend(&mut picture, blanks, lang, form);
    picture.text.clone_from(&text.lines);
    match blanks.asks("legend", true) {
        true => picture.text.extend(signs(&text.legend)),
        false => picture.text.push(text.legend.clone()),
    }
    document.put(Block::Picture(picture));
    if blanks.asks("legend", true) {
        let list = ladder::marks(form).iter().enumerate().map(|(at, _)| letter(at));
        document.paragraph(say(lang, "handout-graph-asks", &[("letters", list.collect::<Vec<_>>().join(", ").into())]));
    }
    document.remark(text.sampled(lang, form).unwrap_or_default());
}

fn x(bounds: &Bounds, time: Delta) -> i32 {
    let (from, to) = bounds.time;
    let span = i128::from(to.0.saturating_sub(from.0)).max(1);
    let at = i128::from(time.0.saturating_sub(from.0)).clamp(0, span) * i128::from(RIGHT - LEFT) / span;
    LEFT + i32::try_from(at).unwrap_or(0)
}

fn y(bounds: &Bounds, value: u64) -> i32 {
    let (low, high) = bounds.values.unwrap_or((0, 1));
    let span = u128::from(high.saturating_sub(low)).max(1);
    let at = u128::from(value.clamp(low, high) - low) * u128::from(BOTTOM.abs_diff(TOP)) / span;
    BOTTOM - i32::try_from(at).unwrap_or(0)
}

fn axes(picture: &mut Picture, lang: Lang, form: Form, bounds: &Bounds) {
    let (low, high) = bounds.values.unwrap_or((0, 1));
    let faint = (Ink::Faint, 10, false);
    for part in 0..=4u64 {
        let value = low + (high - low) / 4 * part + (high - low) % 4 * part / 4;
        let at = y(bounds, value);
        picture.put(Shape::Line((LEFT, at), (RIGHT, at), Stroke { ink: Ink::Faint, width: 1, broken: false }));
        picture.write((LEFT - 6, at + 4), Anchor::End, &ladder::amount(lang, form, value), faint, LEFT - 8);
        let (from, to) = bounds.time;
        let moment = from.0.saturating_add(to.0.saturating_sub(from.0) / 4 * part as i64);
        let x = x(bounds, Delta(moment));
        let anchor = match part {
            0 => Anchor::Start,
            4 => Anchor::End,
            _ => Anchor::Middle,
        };
        picture.put(Shape::Line((x, BOTTOM), (x, BOTTOM + 4), Stroke::thin(Ink::Plain)));
        picture.write((x, BOTTOM + 18), anchor, &ladder::moment(lang, moment), faint, 120);
    }
    picture.put(Shape::Line((LEFT, TOP), (LEFT, BOTTOM), Stroke::thin(Ink::Plain)));
    picture.put(Shape::Line((LEFT, BOTTOM), (RIGHT, BOTTOM), Stroke::thin(Ink::Plain)));
}

/// How a mark is drawn.
fn ink(mark: Mark) -> Ink {
    match mark {
        Mark::Data | Mark::Flight | Mark::RoundTrip | Mark::Rate => Ink::Data,
        Mark::Repeated => Ink::Failure,
        Mark::Acknowledged | Mark::Smoothed => Ink::Control,
        Mark::Limit | Mark::Window => Ink::Trouble,
    }
}

fn stroke(mark: Mark) -> Stroke {
    Stroke { ink: ink(mark), width: 3, broken: matches!(mark, Mark::Limit | Mark::Window) }
}

fn plot(picture: &mut Picture, ladder: &mut Ladder, what: (Form, Direction), mark: Mark, bounds: &Bounds) {
    let (form, sender) = what;
    let mut dots: BTreeSet<Spot> = BTreeSet::new();
    let mut path: Vec<Spot> = Vec::new();
    let mut bars: Vec<(Spot, Spot)> = Vec::new();
    ladder.series(form, sender, &mut |point: Point| {
        let above = bounds.values.is_some_and(|(_, high)| point.mark == Mark::Limit && point.to > high);
        if point.mark != mark || !bounds.has(&point) || above {
            return;
        }
        let (x, top, low) = (x(bounds, point.time), y(bounds, point.to), y(bounds, point.from));
        match mark {
            Mark::Acknowledged | Mark::Limit | Mark::Window | Mark::Smoothed if path.len() < MAX_PLACES => {
                // What was said last holds until something else is said.
                if let Some((before, level)) = path.last().copied().filter(|_| mark != Mark::Smoothed)
                    && before != x
                    && level != top
                {
                    path.push((x, level));
                }
                if path.last() != Some(&(x, top)) {
                    path.push((x, top));
                }
            }
            Mark::Rate if bars.len() < MAX_PLACES && point.to > 0 => {
                let end = self::x(bounds, Delta(point.time.0.saturating_add(bounds.interval.0)));
                bars.push(((x, top), ((end - x).max(1), BOTTOM - top)));
            }
            Mark::Data | Mark::Repeated | Mark::Flight | Mark::RoundTrip if dots.len() < MAX_PLACES => {
                dots.insert((x, top));
                if mark == Mark::Data || mark == Mark::Repeated {
                    dots.extend((top..=low).step_by(3).map(|y| (x, y)));
                }
            }
            _ => {}
        }
    });
    for (at, size) in bars {
        picture.put(Shape::Box(at, size, Some(Ink::Data), Some(Ink::Data)));
    }
    if !path.is_empty() {
        picture.put(Shape::Curve(path, stroke(mark)));
    }
    if !dots.is_empty() {
        let half = if mark == Mark::Repeated { 4 } else { 2 };
        picture.put(Shape::Dots(dots.into_iter().collect(), half, ink(mark)));
    }
}

/// The signs of a drawing with characters, each with its letter instead of its meaning.
fn signs(legend: &str) -> impl Iterator<Item = String> + '_ {
    let named = legend.split("   ").map(|part| part.split(' ').next().unwrap_or_default());
    named.enumerate().map(|(at, sign)| format!("{} {sign} ________________", letter(at)))
}

fn letter(at: usize) -> String {
    char::from_u32(u32::from('A') + u32::try_from(at).unwrap_or(0)).unwrap_or('?').to_string()
}

/// What the marks mean; where values are left out, letters with gaps.
fn legend(picture: &mut Picture, blanks: &mut Blanks, lang: Lang, form: Form) {
    let marks = ladder::marks(form);
    let each = (RIGHT - LEFT) / i32::try_from(marks.len().max(1)).unwrap_or(1);
    for (at, mark) in marks.iter().enumerate() {
        let left = LEFT + each * i32::try_from(at).unwrap_or(0);
        let y = BOTTOM + 44;
        match mark {
            Mark::Acknowledged | Mark::Limit | Mark::Window | Mark::Smoothed => {
                picture.put(Shape::Line((left, y - 4), (left + 22, y - 4), stroke(*mark)));
            }
            _ => {
                let half = if *mark == Mark::Repeated { 4 } else { 3 };
                picture.put(Shape::Dots(vec![(left + 11, y - 4)], half, ink(*mark)));
            }
        }
        let name = say(lang, &format!("ladder-mark-{}", mark.name()), &[]);
        let words = match blanks.asks("legend", true) {
            true => {
                let place = say(lang, "handout-graph-mark", &[("letter", letter(at).into())]);
                format!("{} {}", letter(at), Text::from(blanks.gap(place, &name)).plain())
            }
            false => name,
        };
        picture.write((left + 28, y), Anchor::Start, &words, (Ink::Plain, 10, false), each - 30);
    }
}
