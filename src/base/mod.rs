//! Ground that every room stands on and that imports nothing of ours: typed ids, the append-only log, a table of what is live,
//! capture time, addresses, and text that is safe to show.

pub mod address;
pub mod cells;
pub mod guard;
pub mod id;
pub mod lang;
pub mod likeness;
pub mod log;
pub mod newlines;
pub mod number;
pub mod particles;
pub mod room;
pub mod safe_text;
pub mod sequence_number;
pub mod short_text;
pub mod time;
pub mod window;

pub use address::Address;
pub use id::{ExchangeId, FrameId, InnerId, InterfaceId, MessageId, SegmentId, StreamId};
pub use lang::Lang;
pub use log::{Depot, Log, Record};
pub use sequence_number::Seq;
pub use short_text::{ShortText, Words};
pub use time::{Delta, Seconds, Time};
pub use window::Window;

/// Appends formatted text to a `String`; unlike `write!` it has no result to look at, because appending cannot fail.
#[macro_export]
macro_rules! text {
    ($out:expr, $($arguments:tt)*) => {{
        use std::fmt::Write as _;
        let _ = write!($out, $($arguments)*);
    }};
}
