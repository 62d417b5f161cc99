//! A lesson with a capture: the packets of its steps, the answers to its questions.

use std::sync::Arc;

use super::file::{Lesson, Piece, Step, Text};
use crate::analysis::{Capture, Reader};
use crate::base::{Delta, FrameId, Lang, safe_text};
use crate::dissect::{Base, Field, Kind, Want};
use crate::export::story::{Answer, words};
use crate::filter::value::Value;
use crate::filter::{Expression, literal};

/// Packets that are looked at for a step.
pub const MAX_LOOKED: u32 = 200_000;

/// A lesson that can be run with its capture.
#[derive(Clone, Debug)]
pub struct Prepared {
    /// The lesson.
    pub lesson: Arc<Lesson>,
    /// Its steps.
    pub steps: Vec<PreparedStep>,
}

/// A step with its packet.
#[derive(Clone, Debug)]
pub struct PreparedStep {
    /// The packet.
    pub frame: Option<FrameId>,
    /// The right answers, in the order of the questions; none where something is lacking.
    pub questions: Vec<PreparedQuestion>,
    /// What the capture lacks for it; the step stays in its place and is passed over.
    pub lacks: Vec<Lack>,
}

/// A question with what is right.
#[derive(Clone, Debug)]
pub struct PreparedQuestion {
    /// The answer.
    pub answer: Answer,
}

/// What a capture lacks; [`super::words::lack`] says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The step, from 1.
    pub step: usize,
    /// The line of what cannot be found.
    pub line: usize,
    /// What cannot be found.
    pub missing: Missing,
}

/// What cannot be found in a capture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The packet of a step.
    Packet {
        /// The filter that it has to pass.
        filter: String,
        /// Which of those that pass, from 1.
        nth: u64,
        /// How many pass.
        count: u64,
        /// The packet after which they are looked for.
        after: Option<FrameId>,
        /// Whether more packets follow than a step looks at ([`MAX_LOOKED`]).
        is_cut: bool,
    },
    /// The value that is the answer to a question.
    Answer {
        /// The packet that has none.
        packet: Option<FrameId>,
        /// The expression, as it was written.
        written: String,
    },
    /// A value of a text.
    Value {
        /// The packet that has none.
        packet: Option<FrameId>,
        /// The expression, as it was written.
        written: String,
    },
}

impl Lesson {
    /// Looks for the packets and the answers in a capture. Steps for which something is lacking say what.
    ///
    /// # Errors
    /// Everything that is lacking, if there is no step left that has a packet.
    pub fn prepare(self: &Arc<Self>, capture: &Arc<Capture>) -> Result<Prepared, Vec<Lack>> {
        let mut reader = Reader::new(Arc::clone(capture), Want::everything());
        let mut steps = Vec::new();
        let mut before: Option<FrameId> = None;
        for (at, step) in self.steps.iter().enumerate() {
            let number = at.saturating_add(1);
            let mut lacks = Vec::new();
            let frame = match find(step, &mut reader, before) {
                Ok(frame) => frame,
                Err(missing) => {
                    let lacks = vec![Lack { step: number, line: step.line, missing }];
                    steps.push(PreparedStep { frame: None, questions: Vec::new(), lacks });
                    continue;
                }
            };
            before = frame.or(before);
            let mut questions = Vec::new();
            for question in &step.questions {
                let answer = frame.and_then(|frame| answer(&question.answer, &mut reader, frame));
                match answer {
                    Some(answer) => questions.push(PreparedQuestion { answer }),
                    None => {
                        let missing = Missing::Answer { packet: frame, written: question.written.clone() };
                        lacks.push(Lack { step: number, line: question.line, missing });
                    }
                }
            }
            for text in [&step.text, &step.title].into_iter().chain(step.questions.iter().map(|question| &question.how))
            {
                let missing = frame.and_then(|frame| first_missing(text, &mut reader, frame));
                if let Some(written) = missing {
                    let missing = Missing::Value { packet: frame, written };
                    lacks.push(Lack { step: number, line: step.line, missing });
                }
            }
            if !lacks.is_empty() {
                questions.clear();
            }
            steps.push(PreparedStep { frame, questions, lacks });
        }
        let prepared = Prepared { lesson: Arc::clone(self), steps };
        let lacks: Vec<Lack> = prepared.lacks().cloned().collect();
        let is_possible = prepared.steps.iter().any(|step| step.frame.is_some() && step.lacks.is_empty());
        if lacks.is_empty() || is_possible { Ok(prepared) } else { Err(lacks) }
    }
}

impl Prepared {
    /// All that the capture lacks, in the order of the steps.
    pub fn lacks(&self) -> impl Iterator<Item = &Lack> {
        self.steps.iter().flat_map(|step| &step.lacks)
    }
}

/// The packet of a step.
fn find(step: &Step, reader: &mut Reader, before: Option<FrameId>) -> Result<Option<FrameId>, Missing> {
    let Some(filter) = &step.select else { return Ok(None) };
    let mut matcher = filter.evaluator();
    let len = u32::try_from(reader.capture().len()).unwrap_or(u32::MAX);
    let after = before.filter(|_| step.after);
    let from = after.map_or(0, |frame| frame.0.saturating_add(1));
    let mut count = 0u64;
    for frame in (from..len).take(MAX_LOOKED as usize).map(FrameId) {
        let passes = reader.read(frame).is_ok_and(|view| matcher.frame(view));
        count = count.saturating_add(u64::from(passes));
        if passes && count == step.nth {
            return Ok(Some(frame));
        }
    }
    let is_cut = len.saturating_sub(from) > MAX_LOOKED;
    Err(Missing::Packet { filter: filter.text().to_owned(), nth: step.nth, count, after, is_cut })
}

/// The answer to a question: the first value of its expression.
fn answer(expression: &Expression, reader: &mut Reader, frame: FrameId) -> Option<Answer> {
    let value = first(expression, reader, frame)?;
    Some(match value {
        Value::Whole(number) => {
            let number = u64::try_from(number).ok()?;
            let field = expression.field().filter(|field| !matches!(field.kind, Kind::Bool(_)));
            let names = field.map(literal::value_names).unwrap_or_default();
            match names.into_iter().find(|(value, _)| *value == number) {
                Some((_, name)) => Answer::Named(number, name.to_owned()),
                None if field.is_some_and(is_hexadecimal) => Answer::Hexadecimal(number),
                None => Answer::Number(number),
            }
        }
        Value::Span(nanoseconds) => Answer::Span(nanoseconds),
        value => Answer::Words(safe_text::shown(&value.to_string()).into_owned()),
    })
}

fn is_hexadecimal(field: &Field) -> bool {
    matches!(field.kind, Kind::Uint(_, Base::Hex))
}

/// A value in a text.
fn shown(lang: Lang, expression: &Expression, value: &Value<'_>) -> String {
    match value {
        Value::Span(span) => words::span_words(lang, Delta(*span)),
        Value::Whole(number) if expression.field().is_some_and(is_hexadecimal) => format!("{number:#x}"),
        value => safe_text::shown(&value.to_string()).into_owned(),
    }
}

fn first(expression: &Expression, reader: &mut Reader, frame: FrameId) -> Option<Value<'static>> {
    let view = reader.read(frame).ok()?;
    expression.values(view).into_iter().next()
}

fn first_missing(text: &Text, reader: &mut Reader, frame: FrameId) -> Option<String> {
    for lang in Lang::ALL {
        for piece in text.pieces(lang) {
            if let Piece::Value(expression, written) = piece
                && first(expression, reader, frame).is_none()
            {
                return Some(written.clone());
            }
        }
    }
    None
}

impl Text {
    /// The text with its values, as the packet has them; without a packet it is as written.
    pub fn told(&self, lang: Lang, reader: &mut Reader, frame: Option<FrameId>) -> String {
        self.told_without(lang, reader, frame, &|_| false)
    }

    /// The same; expressions that `hides` names are left blank.
    pub fn told_without(
        &self,
        lang: Lang,
        reader: &mut Reader,
        frame: Option<FrameId>,
        hides: &dyn Fn(&str) -> bool,
    ) -> String {
        let mut out = String::new();
        for piece in self.pieces(lang) {
            match (piece, frame) {
                (Piece::Words(text), _) => out.push_str(text),
                (Piece::Value(_, written), _) if hides(written) => out.push_str(words::BLANK),
                (Piece::Value(expression, written), Some(frame)) => match first(expression, reader, frame) {
                    Some(value) => out.push_str(&shown(lang, expression, &value)),
                    None => out.push_str(written),
                },
                (Piece::Value(_, written), None) => out.push_str(written),
            }
        }
        out
    }
}
