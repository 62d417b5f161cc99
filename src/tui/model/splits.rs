//! How the panes share the screen.

/// Shares of the screen, in percent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Splits {
    /// The list's part of the height.
    pub list: u16,
    /// The detail's part of the width.
    pub detail: u16,
}

impl Default for Splits {
    fn default() -> Self {
        Self { list: 48, detail: 50 }
    }
}
