//! `wirelens explain`: what a field is, and with a frame of a capture what its value means there.

use std::io::IsTerminal;
use std::sync::Arc;

use super::args::ExplainArgs;
use super::failure::Failure;
use super::{input, output, screen};
use crate::analysis::{Reader, registry};
use crate::base::{FrameId, Lang};
use crate::dissect::{Field, Range, Trouble, View, Want};
use crate::explain::{self, page};

/// Columns of a page, where the terminal has not fewer.
const WIDTH: usize = 80;

/// Runs the command.
pub fn run(args: &ExplainArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.pick.lang.as_deref())?;
    let field = known(&args.field)?;
    let mut text = String::new();
    match args.pick.frame {
        None if args.pick.capture.path().is_some() => in_capture(args, lang, &mut text)?,
        None => {
            let explanation = explain::field(lang, field);
            let facts = page::facts(lang, &explanation, bits(field), None);
            text.push_str(&page::text(lang, &explanation, &facts, width()));
        }
        Some(number) => in_frame(args, lang, number, &mut text)?,
    }
    output::print(text.as_bytes())
}

/// The pages of the first frame that has the field, under the frame's number.
fn in_capture(args: &ExplainArgs, lang: Lang, text: &mut String) -> Result<(), Failure> {
    let stop = output::stop_flag();
    let capture = input::loaded(&args.pick.input(), &stop)?;
    let frames = u32::try_from(capture.len()).unwrap_or(u32::MAX);
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    for frame in (0..frames).map(FrameId).take_while(|_| !stop.load(std::sync::atomic::Ordering::Relaxed)) {
        let view = reader.read(frame).map_err(|error| Failure::running("E-READ", error.to_string()))?;
        pages(args, lang, (&view, capture.trouble_of(frame).as_ref()), text);
        if !text.is_empty() {
            let number = frame.number() as f64;
            let head = explain::word_with(lang, "layers-frame", &[("number", number.into())]);
            text.insert_str(0, &format!("{head}\n\n"));
            return Ok(());
        }
    }
    Err(Failure::usage("E-FIELD", format!("no frame has {}", args.field))
        .line(format!("what it is: wirelens explain {}", args.field)))
}

/// The pages of every place of the field in a frame.
fn in_frame(args: &ExplainArgs, lang: Lang, number: u64, text: &mut String) -> Result<(), Failure> {
    let stop = output::stop_flag();
    let capture = input::loaded(&args.pick.input(), &stop)?;
    let frame = frame_numbered(capture.len(), number)?;
    let trouble = capture.trouble_of(frame);
    let mut reader = Reader::new(capture, Want::everything());
    let view = reader.read(frame).map_err(|error| Failure::running("E-READ", error.to_string()))?;
    pages(args, lang, (&view, trouble.as_ref()), text);
    if text.is_empty() {
        return Err(Failure::usage("E-FIELD", format!("frame {number} has no {}", args.field))
            .line(format!("frames that have it: wirelens read FILE {}", args.field))
            .line(format!("what it is: wirelens explain {}", args.field)));
    }
    Ok(())
}

fn pages(args: &ExplainArgs, lang: Lang, (view, trouble): (&View<'_>, Option<&Trouble>), text: &mut String) {
    let items = view.tape.items();
    for at in (0..items.len()).filter(|at| items.get(*at).is_some_and(|item| item.field.filter == args.field)) {
        let (Some(item), Some(explanation)) = (items.get(at), explain::item_with(lang, view, at, trouble)) else {
            continue;
        };
        if !text.is_empty() {
            text.push('\n');
        }
        let facts = page::facts(lang, &explanation, bits(item.field), Some(place(item.range)));
        text.push_str(&page::text(lang, &explanation, &facts, width()));
    }
}

/// The frame of a number that counts from 1.
pub fn frame_numbered(len: usize, number: u64) -> Result<FrameId, Failure> {
    let frame = FrameId::from_number(number).filter(|frame| (frame.0 as usize) < len);
    frame.ok_or_else(|| {
        let failure = Failure::usage("E-FRAME", format!("there is no frame {number}"));
        match len {
            0 => failure.line("the capture has no frames"),
            _ => failure.line(format!("the capture has the frames 1 to {len}")),
        }
    })
}

fn known(name: &str) -> Result<&'static Field, Failure> {
    registry().fields_named(name).next().ok_or_else(|| {
        let failure = Failure::usage("E-FIELD", format!("unknown field: {name}"));
        match crate::export::fields::near(name, registry()).first() {
            Some(near) => failure.line(format!("did you mean  {near} ?")),
            None => failure.line("list: wirelens fields"),
        }
    })
}

/// Bits of a field on the wire, where every value has as many.
fn bits(field: &Field) -> Option<u32> {
    match (field.width(), field.mask) {
        (0, _) => None,
        (width, 0) => Some(width.saturating_mul(8)),
        (_, mask) => Some(mask.count_ones()),
    }
}

fn place(range: Range) -> (u32, u32) {
    (range.at, range.len)
}

/// Columns of the page.
fn width() -> usize {
    if !std::io::stdout().is_terminal() {
        return WIDTH;
    }
    crossterm::terminal::size().map_or(WIDTH, |(width, _)| usize::from(width).clamp(20, WIDTH))
}
