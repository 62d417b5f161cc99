//! Live capture in the terminal interface: the interfaces are opened and every right is given up before it begins.

use super::args::LiveArgs;
use super::giving_up;
use super::request::{Request, Target};
use super::running::{settings, standby, stop};
use super::{failure, interfaces};
use crate::cli::failure::Failure;
use crate::source::live::{self, Settings};
use crate::tui::model::live::Begin;
use crate::tui::rig::Running;
use crate::tui::{Input, Rig};

/// What the interface begins with.
pub struct Screen {
    /// What to show first.
    pub input: Input,
    /// What can be captured with.
    pub rig: Rig,
}

/// The start screen, from which a capture can begin.
pub fn start(live: &LiveArgs) -> Result<Screen, Failure> {
    let mut rig = Rig::open(standby(live));
    seal(&mut rig, live.sandbox_strict)?;
    Ok(Screen { input: Input::Start, rig })
}

/// A capture that has begun, or why it could not. Interfaces beside the chosen ones stand by for a restart.
pub fn capture(request: &Request) -> Result<Screen, Failure> {
    let mut request = request.clone();
    request.interfaces = interfaces::named(&request.interfaces)?;
    let settings = Settings { standby: true, ..settings(&request) };
    let taps = match live::open(&settings) {
        Ok(taps) => taps,
        Err(error) => {
            let begin = Begin { interfaces: request.interfaces.clone(), filter: settings.filter.clone() };
            let mut rig = Rig::open(Settings { interfaces: Vec::new(), ..settings });
            let trouble = rig.explain(&error, &begin);
            seal(&mut rig, request.sandbox_strict)?;
            return Ok(Screen { input: Input::Refused(trouble), rig });
        }
    };
    let output = giving_up::output(&request)?;
    let mut rig = Rig::with_taps(taps.clone(), settings);
    let report = giving_up::for_screen(Some(&request), request.sandbox_strict)?;
    rig.seal(&report);
    let begun = taps.start(stop(&request.until), output);
    let (source, control) = begun.map_err(|error| failure::explain(&error, &request))?;
    let path = match &request.target {
        Some(Target::File(path)) => Some(path.clone()),
        Some(Target::Stdout) | None => None,
    };
    Ok(Screen { input: Input::Live { source, running: Running::of(control, path) }, rig })
}

/// Gives the rights up, where something was opened with them.
fn seal(rig: &mut Rig, strict: bool) -> Result<(), Failure> {
    if rig.taps().is_none() && !giving_up::is_privileged() {
        return Ok(());
    }
    let report = giving_up::for_screen(None, strict)?;
    rig.seal(&report);
    Ok(())
}
