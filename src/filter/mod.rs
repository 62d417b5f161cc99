//! The display-filter language: Wireshark 4's, over the fields of this program.
//!
//! An expression goes from its text to words ([`lexer`]), to a tree ([`parser`], [`ast`]), through the type check
//! ([`check`]) to a [`program`], which is evaluated over the tape of a frame ([`eval`]). Every mistake on the way is an
//! [`Error`] with its exact place and, where there is one, what may have been meant.
//!
//! What differs from Wireshark 4.0: words and signs of later versions are known (`xor`, `^^`, `@field`, literals on the left
//! side, `true` in small letters, functions of functions); `( )` group calculations as `{ }` do; a number below 0 compares
//! with unsigned fields by its value; addresses may stand in double quotes; host names are never looked up; regular
//! expressions look neither ahead nor behind and have no back references, so that their time is bounded.
#![cfg_attr(
    not(test),
    deny(
        clippy::indexing_slicing,
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::arithmetic_side_effects
    )
)]

pub mod assist;
pub mod ast;
mod calculate;
pub mod check;
pub mod coloring;
pub mod error;
pub mod eval;
pub mod exchange;
pub mod explain;
pub mod lexer;
pub mod literal;
pub mod matches;
pub mod parser;
mod plan;
pub mod program;
mod run;
pub mod schema;
pub mod value;

use std::sync::Arc;

pub use assist::{Completion, CompletionKind, Doubt, State};
pub use error::{Error, ErrorKind, Span};
pub use eval::{Evaluator, Scene};
pub use matches::Matches;
pub use run::{Failed, Run};
pub use schema::{Schema, Scope};

use crate::dissect::{View, Want};
use crate::engine::Registry;
use program::Program;

/// A filter: an expression that was understood.
#[derive(Clone, Debug)]
pub struct Filter {
    text: Arc<str>,
    tree: Arc<ast::Node>,
    program: Arc<Program>,
}

impl Filter {
    /// Understands an expression over frames.
    pub fn compile(text: &str, registry: &Registry) -> Result<Self, Error> {
        Self::compile_for(Scope::Frames, text, registry)
    }

    /// Understands an expression over frames or exchanges.
    pub fn compile_for(scope: Scope, text: &str, registry: &Registry) -> Result<Self, Error> {
        let tree = parser::parse(text)?;
        let program = check::check(&tree, Schema::new(registry, scope))?;
        Ok(Self { text: text.into(), tree: Arc::new(tree), program: Arc::new(program) })
    }

    /// The expression as it was written.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its tree.
    pub fn tree(&self) -> &ast::Node {
        &self.tree
    }

    /// What it tests.
    pub fn program(&self) -> &Program {
        &self.program
    }

    /// What a dissection must write so that it can be evaluated.
    pub fn want(&self) -> Want {
        self.program.want()
    }

    /// An evaluator; one a thread.
    pub fn evaluator(&self) -> Matcher {
        Matcher { program: Arc::clone(&self.program), evaluator: Evaluator::new(&self.program) }
    }
}

/// An expression that is a value: a field, a part of one, a calculation with fields.
#[derive(Clone, Debug)]
pub struct Expression {
    program: Arc<Program>,
}

impl Expression {
    /// Understands an expression over frames.
    pub fn compile(text: &str, registry: &Registry) -> Result<Self, Error> {
        let tree = parser::parse(text)?;
        let program = check::check_value(&tree, Schema::new(registry, Scope::Frames))?;
        Ok(Self { program: Arc::new(program) })
    }

    /// What a dissection must write so that it can be evaluated.
    pub fn want(&self) -> Want {
        self.program.want()
    }

    /// The field that it is, if it is nothing but a field.
    pub fn field(&self) -> Option<&'static crate::dissect::Field> {
        let program::Test::Truth(operand) = &self.program.root else { return None };
        let program::OperandKind::Field(field) = &operand.what else { return None };
        self.program.sources.get(field.source)?.fields.first().copied()
    }

    /// Its values in a dissected frame; none where the frame has no such field.
    pub fn values(&self, view: View<'_>) -> Vec<value::Value<'static>> {
        let scene = Scene { views: &[view], exchange: None };
        Evaluator::new(&self.program).values_of(&self.program, &scene)
    }
}

/// Tells which frames or exchanges a filter selects.
#[derive(Debug)]
pub struct Matcher {
    program: Arc<Program>,
    evaluator: Evaluator,
}

impl Matcher {
    /// Whether a dissected frame is selected.
    pub fn frame(&mut self, view: View<'_>) -> bool {
        self.scene(&Scene { views: &[view], exchange: None })
    }

    /// Whether what is in the scene is selected.
    pub fn scene(&mut self, scene: &Scene<'_>) -> bool {
        self.evaluator.passes(&self.program, scene)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::{Capture, Options, Reader, registry};
    use crate::base::FrameId;
    use crate::source::Source;
    use std::sync::atomic::AtomicBool;

    #[test]
    fn expressions_have_values_and_tests_are_none() {
        let sample = crate::samples::named("tcp-handshake").expect("a sample");
        let source = Source::from_bytes(sample.name, sample.contents()).expect("a capture");
        let capture = Capture::new(source, Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        let mut reader = Reader::new(capture, Want::everything());
        let mut values = |text: &str, frame: u32| -> Vec<String> {
            let expression = Expression::compile(text, registry()).expect(text);
            let view = reader.read(FrameId(frame)).expect("a frame");
            expression.values(view).iter().map(ToString::to_string).collect()
        };
        assert_eq!(values("tcp.dstport", 0), ["7777"]);
        assert_eq!(values("tcp.seq + tcp.len", 3), ["14"]);
        assert_eq!(values("count(ip.addr)", 0), ["2"]);
        assert_eq!(values("udp.port", 0), Vec::<String>::new());
        let field = |text| Expression::compile(text, registry()).expect(text).field().map(|field| field.filter);
        assert_eq!((field("tcp.ack"), field("tcp.ack + 1")), (Some("tcp.ack"), None));
        for text in ["tcp.len == 1", "tcp.len && tcp.ack", "no.such.field", "tcp.seq +", ""] {
            assert!(Expression::compile(text, registry()).is_err(), "{text}");
        }
    }
}
