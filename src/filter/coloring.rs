//! Rules that colour rows, as far as they choose them: the first one whose filter selects a frame counts. How a colour looks
//! is the interface's business.

use std::sync::Arc;

use super::schema::From;
use super::{Filter, Matcher};
use crate::dissect::{Colored, Colors, Painter, View, Want};

/// Rules that are looked at for a row; more are refused where they are read.
pub const MAX_RULES: usize = 64;

/// A rule.
#[derive(Clone, Debug)]
pub struct Rule {
    /// Its name.
    pub name: Arc<str>,
    /// What it colours.
    pub filter: Filter,
}

/// Rules over frames, the first ones first.
#[derive(Clone, Debug, Default)]
pub struct Rules {
    rules: Arc<[Rule]>,
}

impl Rules {
    /// The rules; at most [`MAX_RULES`] of them count.
    pub fn new(rules: impl IntoIterator<Item = Rule>) -> Self {
        Self { rules: rules.into_iter().take(MAX_RULES).collect() }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rules.is_empty()
    }

    /// What a dissection must write so that all of them can be evaluated.
    pub fn want(&self) -> Want {
        want(self.rules.iter().map(|rule| &rule.filter))
    }

    /// What tells which rule counts; one a thread.
    pub fn finder(&self) -> Finder {
        Finder {
            rules: Arc::clone(&self.rules),
            matchers: self.rules.iter().map(|rule| rule.filter.evaluator()).collect(),
        }
    }
}

/// What a dissection must write so that some filters can be evaluated over the same tape.
pub fn want<'f>(filters: impl Iterator<Item = &'f Filter> + Clone) -> Want {
    let sources = || filters.clone().flat_map(|filter| &filter.program().sources).filter(|s| s.from != From::Exchange);
    let mut want = Want::fields(sources().flat_map(|source| source.fields.iter().copied()));
    want.labels = sources().any(|source| matches!(source.from, From::Notes(_)));
    want.columns = sources().any(|source| matches!(source.from, From::ProtocolColumn | From::InfoColumn));
    want.layer_bytes = filters.clone().any(|filter| filter.program().reads_layers());
    want
}

/// Tells which rule counts for a frame.
#[derive(Debug)]
pub struct Finder {
    rules: Arc<[Rule]>,
    matchers: Vec<Matcher>,
}

impl Finder {
    /// The place of the first rule that selects a frame, dissected as [`Rules::want`] says.
    pub fn first(&mut self, view: View<'_>) -> Option<usize> {
        self.matchers.iter_mut().position(|matcher| matcher.frame(view))
    }
}

impl Colors for Rules {
    fn want(&self) -> Want {
        Self::want(self)
    }

    fn painter(&self) -> Box<dyn Painter> {
        Box::new(self.finder())
    }
}

impl Painter for Finder {
    fn rule(&mut self, view: View<'_>) -> Option<Colored> {
        let rule = self.first(view).and_then(|at| self.rules.get(at))?;
        Some(Colored { name: Arc::clone(&rule.name), filter: Arc::clone(&rule.filter.text) })
    }
}
