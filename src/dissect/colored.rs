//! The rule that colours a frame, for those who say so among its fields. Which rules there are is known above; here is only
//! what a reader of frames needs of them.

use std::fmt;
use std::sync::Arc;

use super::{View, Want};

/// A rule that colours a frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colored {
    /// Its name.
    pub name: Arc<str>,
    /// The display filter that it colours by.
    pub filter: Arc<str>,
}

/// Rules that colour frames.
pub trait Colors: fmt::Debug + Send + Sync {
    /// What must be dissected of a frame to know which of them counts.
    fn want(&self) -> Want;

    /// What tells which of them counts; one a thread.
    fn painter(&self) -> Box<dyn Painter>;
}

/// Tells which rule counts for a frame.
pub trait Painter: Send {
    /// The rule, for a frame that was dissected as [`Colors::want`] says.
    fn rule(&mut self, view: View<'_>) -> Option<Colored>;
}
