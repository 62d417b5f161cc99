//! A handout of views of a capture: opens what they need, puts them together, says what has to be said of the whole.

use std::sync::Arc;

use super::blanks::Choice;
use super::views::{self, Settings};
use super::{Blanks, Block, Document, mask, say};
use crate::analysis::ladder::series::Form;
use crate::analysis::ladder::several::Several;
use crate::analysis::ladder::{Labels, Ladder};
use crate::analysis::{Capture, ReadError, Reader};
use crate::base::{ExchangeId, FrameId, Lang, StreamId};
use crate::dissect::{Direction, Want};
use crate::export::exchanges::Exchanges;
use crate::export::statistics::Table;
use crate::export::story::{Stories, Subject};

/// What is printed.
#[derive(Clone, Debug, PartialEq)]
pub enum View {
    /// Packets as a list.
    Packets(Vec<FrameId>),
    /// A frame in layers.
    Layers(FrameId),
    /// A frame field by field.
    Detail(FrameId),
    /// The bytes of a frame.
    Bytes(FrameId),
    /// A connection as a ladder.
    Ladder(StreamId),
    /// Several connections as one ladder.
    Together(Vec<StreamId>),
    /// A connection over time: what is measured, and whose data; that of the side that sent more otherwise.
    Graph(StreamId, Form, Option<Direction>),
    /// A chapter of the story.
    Story(Subject),
    /// Exchanges as a list.
    Exchanges(Vec<ExchangeId>),
    /// One exchange.
    Exchange(ExchangeId),
    /// Tables of statistics.
    Statistics(Vec<Table>),
}

impl View {
    /// What the title of a handout of this view is called.
    fn title(&self) -> &'static str {
        match self {
            Self::Packets(_) => "handout-title-packets",
            Self::Layers(_) => "handout-title-layers",
            Self::Detail(_) => "handout-title-detail",
            Self::Bytes(_) => "handout-title-bytes",
            Self::Ladder(_) => "handout-title-ladder",
            Self::Together(_) => "handout-title-together",
            Self::Graph(..) => "handout-title-graph",
            Self::Story(_) => "handout-title-story",
            Self::Exchanges(_) => "handout-title-exchanges",
            Self::Exchange(_) => "handout-title-exchange",
            Self::Statistics(_) => "handout-title-statistics",
        }
    }
}

/// Why a handout cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// A packet cannot be read.
    #[error("{0}")]
    Read(#[from] ReadError),
    /// The capture has no such thing.
    #[error("the capture has nothing of the kind")]
    NotThere,
}

/// A handout of views, one after the other. `name` is that of the capture.
pub fn make(
    capture: &Arc<Capture>,
    name: &str,
    views: &[View],
    settings: Settings,
    choice: Choice,
) -> Result<Document, Fault> {
    let mut blanks = Blanks::new(choice);
    let titles: Vec<&str> = views.iter().map(View::title).collect();
    let title = match titles.split_first() {
        Some((first, rest)) if rest.iter().all(|other| other == first) => first,
        _ => "handout-title-several",
    };
    let mut document = begin(settings.lang, &say(settings.lang, title, &[]), name, &blanks);
    let mut maker = Maker::new(capture);
    for (at, view) in views.iter().enumerate() {
        if at > 0 {
            document.put(Block::Page);
        }
        maker.put(&mut document, &mut blanks, settings, view)?;
    }
    Ok(finish(document, blanks))
}

/// The beginning of a handout: its title, and what to do with gaps.
pub fn begin(lang: Lang, title: &str, name: &str, blanks: &Blanks) -> Document {
    let mut document = Document::new(lang, title);
    document.about = file_name(name);
    if blanks.any() {
        document.signed = true;
        document.paragraph(say(lang, "handout-how", &[]));
    }
    document
}

/// The end of a handout: what its marks mean, and the answers.
pub fn finish(mut document: Document, blanks: Blanks) -> Document {
    let marked = super::plain::lines(&document).iter().any(|line| line.contains(mask::MASK) || line.contains("▒▒ "));
    if marked {
        document.remark(say(document.lang, "handout-masked", &[]));
    }
    document.answers = blanks.into_answers();
    document
}

/// The last part of a path: the folders are nobody's business.
fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or(name);
    crate::base::safe_text::shown(last).into_owned()
}

/// Readers of a capture, each made when it is needed.
struct Maker {
    capture: Arc<Capture>,
    reader: Option<Reader>,
    stories: Option<Stories>,
    exchanges: Option<Exchanges>,
}

impl Maker {
    fn new(capture: &Arc<Capture>) -> Self {
        Self { capture: Arc::clone(capture), reader: None, stories: None, exchanges: None }
    }

    fn put(
        &mut self,
        document: &mut Document,
        blanks: &mut Blanks,
        settings: Settings,
        view: &View,
    ) -> Result<(), Fault> {
        match view {
            View::Packets(chosen) => views::packets::put(document, blanks, settings, &self.capture, chosen)?,
            View::Layers(frame) | View::Detail(frame) | View::Bytes(frame) => {
                self.frame(document, blanks, settings, view, *frame)?;
            }
            View::Ladder(stream) => {
                let mut ladder = self.ladder(*stream)?;
                let mut labels = self.labels(settings);
                views::ladder::put(document, blanks, settings, &mut ladder, &mut labels);
            }
            View::Together(streams) => {
                let mut several = Several::open(&self.capture, streams).ok_or(Fault::NotThere)?;
                let mut labels = self.labels(settings);
                views::several::put(document, blanks, settings, &mut several, &mut labels);
            }
            View::Graph(stream, form, sender) => {
                let mut ladder = self.ladder(*stream)?;
                let [up, down] = ladder.sides.map(|side| side.bytes);
                let most = if up > down { Direction::FromClient } else { Direction::FromServer };
                views::graph::put(document, blanks, settings, &mut ladder, (*form, sender.unwrap_or(most)));
            }
            View::Story(subject) => {
                let stories = self.stories.get_or_insert_with(|| Stories::new(&self.capture));
                let chapter = stories.chapter(subject).ok_or(Fault::NotThere)?;
                views::story::put(document, blanks, settings, stories, &chapter);
            }
            View::Exchanges(chosen) => {
                let exchanges = self.exchanges.get_or_insert_with(|| Exchanges::new(&self.capture));
                views::exchanges::put(document, blanks, settings, exchanges, chosen);
            }
            View::Exchange(id) => {
                let exchanges = self.exchanges.get_or_insert_with(|| Exchanges::new(&self.capture));
                let full = exchanges.full(*id).ok_or(Fault::NotThere)?;
                views::exchanges::one(document, blanks, settings, &full);
            }
            View::Statistics(tables) => views::statistics::put(document, blanks, settings, tables),
        }
        Ok(())
    }

    fn frame(
        &mut self,
        document: &mut Document,
        blanks: &mut Blanks,
        settings: Settings,
        view: &View,
        frame: FrameId,
    ) -> Result<(), Fault> {
        let len = self.capture.record(frame).map_or(0, |record| record.wire_len);
        let reader = self.reader.get_or_insert_with(|| Reader::new(Arc::clone(&self.capture), Want::everything()));
        let split = if settings.secrets { Vec::new() } else { mask::split(reader, &self.capture, frame)? };
        let read = reader.read(frame)?;
        let secrets = &mask::Secrets::of(&read, settings.secrets).and(split);
        match view {
            View::Detail(_) => views::detail::put(document, blanks, settings, (&read, secrets), frame),
            View::Bytes(_) => views::bytes::alone(document, settings, (&read, secrets), frame),
            _ => views::layers::put(document, blanks, settings, (&read, secrets), (frame, len)),
        }
        Ok(())
    }

    fn labels(&self, settings: Settings) -> Labels {
        let mut labels = Labels::new(&self.capture);
        if !settings.secrets {
            labels.mask_with(|line, revealed| if revealed { line.to_owned() } else { mask::line(line) });
        }
        labels
    }

    fn ladder(&self, stream: StreamId) -> Result<Ladder, Fault> {
        Ladder::open(&self.capture, stream).ok_or(Fault::NotThere)
    }
}
