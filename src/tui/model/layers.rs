//! What the Layers view knows: one frame as layers, the header of the chosen one as cells.

use std::collections::{BTreeSet, HashMap};

use crate::base::FrameId;
use crate::export::layers::{Form, Layer};
use crate::export::story::Answer;
use crate::tui::lang::Lang;

/// The Layers view. What is selected is what is selected in the tree of layers.
#[derive(Clone, Debug, Default)]
pub struct Layers {
    /// What stands in the cells.
    pub form: Form,
    /// First line shown.
    pub top: usize,
    /// Values are hidden, to be guessed.
    pub blank: bool,
    /// The nodes of frames whose values are shown all the same.
    pub revealed: BTreeSet<(FrameId, usize)>,
    /// What is drawn.
    pub picture: Option<Picture>,
}

impl Layers {
    /// Whether the value of a node is hidden.
    pub fn hides(&self, frame: FrameId, node: usize) -> bool {
        self.blank && !self.revealed.contains(&(frame, node))
    }

    /// What is selected in the picture, if its value is hidden.
    pub fn hidden(&self) -> Option<(FrameId, usize)> {
        let picture = self.picture.as_ref()?;
        let node = picture.stop.and_then(|at| picture.stops.get(at)).map_or(picture.made.node, |stop| stop.node);
        Some((picture.made.frame, node)).filter(|(frame, node)| self.hides(*frame, *node))
    }
}

/// What a picture was made for; when any of it changes it is made anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// The frame.
    pub frame: FrameId,
    /// The selected node.
    pub node: usize,
    /// The form.
    pub form: Form,
    /// The language.
    pub lang: Lang,
    /// Whether sequence numbers count from the start of the stream.
    pub relative: bool,
    /// The size of the terminal.
    pub size: (u16, u16),
    /// Frames there were: later ones add to what is known of this one.
    pub frames: u32,
    /// Whether all that the frame carries was there.
    pub whole: bool,
    /// How many values are shown while the others are hidden; `None` where all are.
    pub revealed: Option<usize>,
}

/// A frame, drawn.
#[derive(Clone, Debug)]
pub struct Picture {
    /// What it was made for.
    pub made: Made,
    /// The layers.
    pub layers: Vec<Layer>,
    /// The chosen one.
    pub chosen: Option<usize>,
    /// Boxes in each other; one line where there is no room for more.
    pub nest: Vec<String>,
    /// The chosen layer with the size of its header.
    pub heading: String,
    /// The diagram has no room: its cells stand one below the other.
    pub narrow: bool,
    /// The diagram and what is listed below it.
    pub rows: Vec<Row>,
    /// What can be selected, in the order of the bytes.
    pub stops: Vec<Stop>,
    /// The selected one.
    pub stop: Option<usize>,
    /// How much of the frame is envelopes, in words.
    pub envelope: String,
    /// The same as a sum: envelopes, content, all.
    pub sum: String,
    /// What else is to be said: since when values changed, that the interface is the loopback.
    pub note: String,
    /// The values of the layer by field and occurrence.
    pub values: HashMap<(&'static str, usize), String>,
    /// Those that are not what they were in the frame that was shown before.
    pub changed: Vec<(&'static str, usize)>,
    /// That frame.
    pub since: Option<FrameId>,
    /// The selected value, if it is hidden and can be guessed.
    pub answer: Option<Answer>,
    /// The explanation of what is selected.
    pub explanation: Vec<crate::explain::page::Line>,
}

/// A line of the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub text: String,
    /// Columns, and the node that is shown in them.
    pub spans: Vec<(usize, usize, usize)>,
    /// Columns of values that changed.
    pub changed: Vec<(usize, usize)>,
    /// Whether it is no value: numbers of bits, borders.
    pub dim: bool,
}

/// Something that can be selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The node.
    pub node: usize,
    /// The line on which it stands.
    pub row: usize,
    /// The column of its middle.
    pub column: usize,
}
