//! `wirelens layers`: one frame as nested boxes and header diagrams.

use super::args::{DiagramForm, LayersArgs};
use super::explain::frame_numbered;
use super::failure::Failure;
use super::{input, output, screen};
use crate::analysis::Reader;
use crate::dissect::Want;
use crate::export::layers::{self, Form};
use crate::tui::view::canvas;

/// Runs the command.
pub fn run(args: &LayersArgs) -> Result<u8, Failure> {
    let lang = screen::language(args.pick.lang.as_deref())?;
    let number = args.pick.frame.ok_or_else(|| {
        Failure::usage("E-OPTION", "no frame is named").line("name it by its number: wirelens layers FILE -n 4")
    })?;
    let stop = output::stop_flag();
    let capture = input::loaded(&args.pick.input(), &stop)?;
    let frame = frame_numbered(capture.len(), number)?;
    let len = capture.record(frame).map_or(0, |record| record.wire_len);
    let mut reader = Reader::new(capture, Want::everything());
    let view = reader.read(frame).map_err(|error| Failure::running("E-READ", error.to_string()))?;
    let form = match args.form {
        DiagramForm::Value => Form::Value,
        DiagramForm::Bits => Form::Bits,
        DiagramForm::Hex => Form::Hex,
    };
    let mut page = layers::text(lang, &view, frame, len, form);
    if args.ascii {
        page = page.chars().map(plain).collect();
    }
    output::print(page.as_bytes())
}

/// What stands for a sign of ours where only ASCII is drawn.
fn plain(c: char) -> String {
    canvas::ascii(c.encode_utf8(&mut [0; 4])).map_or_else(|| c.to_string(), str::to_owned)
}
