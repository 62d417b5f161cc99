//! Text measured in terminal cells.

pub use crate::base::cells::*;
