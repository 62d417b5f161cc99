//! What the process can still reach after it is an ordinary user: no new rights, few files, few system calls.

mod landlock;
mod seccomp;

use nix::sys::prctl;

pub use landlock::{COMPLETE, kernel_support};

use super::plan::Plan;
use super::report::{LayerKind, LayerState, Report};

/// Puts the layers in place.
pub(super) fn enter(plan: &Plan, report: &mut Report) {
    // Another process of the same user could otherwise take the open capture out of this one with a debugger.
    let hidden = prctl::set_dumpable(false).is_ok();
    report.add(
        LayerKind::NoNewPrivileges,
        match prctl::set_no_new_privs() {
            Ok(()) if hidden => LayerState::Done("no program gains rights, no debugger attaches".to_owned()),
            Ok(()) => LayerState::Missing("other programs of this user could still attach as debuggers".to_owned()),
            Err(error) => LayerState::Missing(format!("prctl: {}", error.desc())),
        },
    );
    report.add(LayerKind::Files, landlock::enter(plan));
    report.add(LayerKind::SystemCalls, seccomp::enter());
}
