//! Lessons: a capture, steps that select its packets, and questions whose answers are expressions over fields.
//!
//! A lesson is a TOML file ([`mod@file`]). Nothing in it is a number from a packet: packets are found by display filters, answers
//! are evaluated, texts have expressions in braces. So a lesson can be given another capture of the same kind, and its
//! answers follow ([`Lesson::prepare`]). What a capture lacks is said with the step that needs it ([`Lack`]). The built-in ones
//! are the files in `texts/`, with their captures. [`handout`] prints them.

mod built_in;
pub mod file;
pub mod handout;
mod prepare;
pub mod words;

pub use built_in::{all, capture, named};
pub use file::{Fault, Lesson, Question, Step, Text};
pub use prepare::{Lack, MAX_LOOKED, Missing, Prepared, PreparedQuestion, PreparedStep};
