//! What the Exchanges view knows.

/// The Exchanges view.
#[derive(Clone, Debug, Default)]
pub struct Exchanges {
    /// Exchanges there are.
    pub count: u32,
    /// The selected line.
    pub selected: u32,
    /// First line shown.
    pub top: u32,
}
