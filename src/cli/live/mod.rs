//! Live capture on the command line: its options, what contradicts them, what is said, and the list of interfaces.

#[cfg(feature = "live")]
pub mod anew;
pub mod args;
mod failure;
#[cfg(feature = "live")]
pub mod giving_up;
pub mod interfaces;
pub mod request;
#[cfg(feature = "live")]
pub mod running;
#[cfg(feature = "live")]
pub mod screen;

use std::io::Write;
#[cfg(not(feature = "live"))]
use std::sync::atomic::AtomicBool;

pub use args::{LiveArgs, Patience};
pub use request::{Asked, Request};

#[cfg(not(feature = "live"))]
use failure::without_libpcap;

/// A build without libpcap has no live capture: every way into it ends here.
#[cfg(not(feature = "live"))]
pub mod running {
    use super::{AtomicBool, Request, without_libpcap};
    use crate::cli::failure::Failure;
    use crate::cli::growing::Origin;
    use crate::source::Source;

    /// Nothing that could be.
    pub enum Live {}

    impl Live {
        /// Cannot be asked for.
        pub fn end(self) -> Result<u8, Failure> {
            match self {}
        }
    }

    impl Origin for Live {
        fn stop(&self) {
            match *self {}
        }

        fn tell(&self) {
            match *self {}
        }
    }

    /// Says why not.
    pub fn start(_: &Request, _: bool) -> Result<(Source, Live), Failure> {
        Err(without_libpcap("E-CAPTURE"))
    }

    /// Says why not.
    pub fn record(_: &Request, _: bool, _: &AtomicBool) -> Result<u8, Failure> {
        Err(without_libpcap("E-CAPTURE"))
    }
}

/// Without libpcap nothing can be captured from beside a file.
#[cfg(not(feature = "live"))]
pub mod anew {
    use std::ffi::OsString;

    use crate::cli::args::{LookArgs, NameArgs};
    use crate::cli::config::args::ConfigArgs;
    use crate::tui::Rig;

    /// Nothing.
    pub fn beside_a_file(_: Vec<OsString>) -> Rig {
        Rig::beside_a_file(None)
    }

    /// No options.
    pub fn options(_: &LookArgs, _: &ConfigArgs, _: &NameArgs) -> Vec<OsString> {
        Vec::new()
    }
}

/// Without libpcap there is a start screen all the same, for files.
#[cfg(not(feature = "live"))]
pub mod screen {
    use super::{LiveArgs, Request, without_libpcap};
    use crate::cli::failure::Failure;
    use crate::tui::{Input, Rig};

    /// What the interface begins with.
    pub struct Screen {
        /// What to show first.
        pub input: Input,
        /// What can be captured with: nothing.
        pub rig: Rig,
    }

    /// The start screen.
    pub fn start(_: &LiveArgs) -> Result<Screen, Failure> {
        Ok(Screen { input: Input::Start, rig: Rig::open(Default::default()) })
    }

    /// Says why not.
    pub fn capture(_: &Request) -> Result<Screen, Failure> {
        Err(without_libpcap("E-CAPTURE"))
    }
}

/// Says something to the user. That nobody can read it any more, as after a terminal was closed, is no failure.
pub fn say(text: &str) {
    let _ = writeln!(std::io::stderr(), "{}", crate::base::safe_text::shown(text));
}
