//! What became of each layer.

use std::fmt;

use super::invoker::User;

/// One of the things that are given up, in the order in which that happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LayerKind {
    /// Nothing else ran in the process meanwhile.
    Threads,
    /// Supplementary groups.
    Groups,
    /// User and group, in all their forms.
    User,
    /// The capability sets of Linux (capabilities(7)).
    Capabilities,
    /// Nothing that the process does gives it rights again (`no_new_privs`, prctl(2)).
    NoNewPrivileges,
    /// Which files can be opened (Landlock).
    Files,
    /// Which system calls can be made (seccomp).
    SystemCalls,
}

impl LayerKind {
    /// All of them, in their order.
    pub const ALL: [Self; 7] = [
        Self::Threads,
        Self::Groups,
        Self::User,
        Self::Capabilities,
        Self::NoNewPrivileges,
        Self::Files,
        Self::SystemCalls,
    ];

    /// The name for messages, JSON and keys of translations.
    pub fn name(self) -> &'static str {
        match self {
            Self::Threads => "threads",
            Self::Groups => "groups",
            Self::User => "user",
            Self::Capabilities => "capabilities",
            Self::NoNewPrivileges => "no-new-privs",
            Self::Files => "landlock",
            Self::SystemCalls => "seccomp",
        }
    }
}

/// What became of a layer. The texts are English, for a status page and for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LayerState {
    /// In place; with details.
    Done(String),
    /// There was nothing to give up; why.
    NotNeeded(String),
    /// Not in place; why.
    Missing(String),
}

/// A layer and what became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    /// Which one.
    pub kind: LayerKind,
    /// What became of it.
    pub state: LayerState,
}

/// What became of all layers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    user: Option<User>,
    layers: Vec<Layer>,
}

impl Report {
    pub(super) fn new(user: Option<&User>) -> Self {
        Self { user: user.cloned(), layers: Vec::with_capacity(LayerKind::ALL.len()) }
    }

    pub(super) fn add(&mut self, kind: LayerKind, state: LayerState) {
        self.layers.push(Layer { kind, state });
    }

    /// Marks a layer as missing whatever it said itself.
    pub(super) fn contradict(&mut self, kind: LayerKind, why: &str) {
        for layer in self.layers.iter_mut().filter(|layer| layer.kind == kind) {
            layer.state = LayerState::Missing(why.to_owned());
        }
    }

    pub(super) fn is_done(&self, kind: LayerKind) -> bool {
        self.layers.iter().any(|layer| layer.kind == kind && matches!(layer.state, LayerState::Done(_)))
    }

    /// The user that the process was to become; `None` when it stayed who it was.
    pub fn user(&self) -> Option<&User> {
        self.user.as_ref()
    }

    /// Every layer, in order.
    pub fn layers(&self) -> &[Layer] {
        &self.layers
    }

    /// The layers that are not in place, and why.
    pub fn missing(&self) -> impl Iterator<Item = (LayerKind, &str)> {
        self.layers.iter().filter_map(|layer| match &layer.state {
            LayerState::Missing(why) => Some((layer.kind, why.as_str())),
            LayerState::Done(_) | LayerState::NotNeeded(_) => None,
        })
    }
}

/// Why a capture must not begin.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RightsError {
    /// Strict mode, and not every layer is in place. The report names them.
    #[error("rights could not be given up completely: {}", Missing(.0))]
    Missing(Report),
    /// The process could become root again after giving that up.
    #[error("the process could become root again after giving up its rights")]
    Regained,
}

struct Missing<'a>(&'a Report);

impl fmt::Display for Missing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, (kind, why)) in self.0.missing().enumerate() {
            let separator = if position == 0 { "" } else { "; " };
            write!(f, "{separator}{}: {why}", kind.name())?;
        }
        Ok(())
    }
}
