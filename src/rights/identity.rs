//! User, groups and capabilities.

use nix::unistd::{self, Gid, Uid};

use super::invoker::User;
use super::plan::Plan;
use super::report::{LayerKind, LayerState, Report, RightsError};

/// Gives up groups, group, user and capabilities, in this order: each step needs a right that the next one takes.
pub(super) fn drop_all(plan: &Plan, report: &mut Report) -> Result<(), RightsError> {
    let bounding = capabilities::drop_bounding();
    match plan.invoker().runs_as() {
        None => {
            let why = || LayerState::NotNeeded("started by an ordinary user".to_owned());
            report.add(LayerKind::Groups, why());
            report.add(LayerKind::User, why());
        }
        Some(user) => {
            report.add(LayerKind::Groups, drop_groups());
            let state = become_user(user);
            let changed = matches!(state, LayerState::Done(_));
            report.add(LayerKind::User, state);
            if changed && regains_root() {
                return Err(RightsError::Regained);
            }
        }
    }
    report.add(LayerKind::Capabilities, capabilities::drop_rest(bounding));
    Ok(())
}

#[cfg(not(target_vendor = "apple"))]
fn drop_groups() -> LayerState {
    match unistd::setgroups(&[]) {
        Ok(()) => LayerState::Done("no supplementary groups".to_owned()),
        Err(error) => LayerState::Missing(format!("setgroups: {}", error.desc())),
    }
}

/// The system keeps the groups of a process in a daemon, and the safe call is not to be had: `setgid` and `setuid` remain.
#[cfg(target_vendor = "apple")]
fn drop_groups() -> LayerState {
    LayerState::Missing("supplementary groups cannot be given up on this system".to_owned())
}

fn become_user(user: &User) -> LayerState {
    let (uid, gid) = (Uid::from_raw(user.uid), Gid::from_raw(user.gid));
    if let Err(error) = set_gid(gid) {
        return LayerState::Missing(format!("the group could not be changed to {gid}: {}", error.desc()));
    }
    match set_uid(uid) {
        Ok(()) => LayerState::Done(format!("{} (uid {uid}, gid {gid})", user.name)),
        Err(error) => LayerState::Missing(format!("the user could not be changed to {uid}: {}", error.desc())),
    }
}

// All three of real, effective and saved: a saved user of 0 would be the way back.
#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd", target_os = "openbsd"))]
fn set_gid(gid: Gid) -> nix::Result<()> {
    unistd::setresgid(gid, gid, gid)
}

#[cfg(any(target_os = "linux", target_os = "android", target_os = "freebsd", target_os = "openbsd"))]
fn set_uid(uid: Uid) -> nix::Result<()> {
    unistd::setresuid(uid, uid, uid)
}

// For root these set all three as well.
#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd", target_os = "openbsd")))]
fn set_gid(gid: Gid) -> nix::Result<()> {
    unistd::setgid(gid)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_os = "freebsd", target_os = "openbsd")))]
fn set_uid(uid: Uid) -> nix::Result<()> {
    unistd::setuid(uid)
}

/// Tries every way back to root.
fn regains_root() -> bool {
    let root = Uid::from_raw(0);
    unistd::setuid(root).is_ok()
        || unistd::seteuid(root).is_ok()
        || unistd::setgid(Gid::from_raw(0)).is_ok()
        || unistd::getuid().is_root()
        || unistd::geteuid().is_root()
}

#[cfg(all(target_os = "linux", feature = "live"))]
mod capabilities {
    use caps::CapSet;

    use super::LayerState;
    use crate::rights::standing;

    /// Empties the bounding set, which needs CAP_SETPCAP: before the user changes. Says whether it is empty.
    pub fn drop_bounding() -> bool {
        // Two of the permitted ones must go with it: what is inheritable and ambient would pass to other programs.
        let _ = caps::clear(None, CapSet::Ambient);
        caps::clear(None, CapSet::Bounding).is_ok()
    }

    /// Empties the other sets.
    pub fn drop_rest(bounding: bool) -> LayerState {
        let held = standing::own().is_some_and(|task| task.has_capabilities());
        let _ = caps::clear(None, CapSet::Ambient);
        for set in [CapSet::Effective, CapSet::Permitted, CapSet::Inheritable] {
            if let Err(error) = caps::clear(None, set) {
                return LayerState::Missing(format!("{set:?}: {error}"));
            }
        }
        match (bounding, held) {
            (true, _) => LayerState::Done("all sets are empty, the bounding set too".to_owned()),
            // It says what a new program could gain, and no_new_privs says that it gains nothing.
            (false, true) => {
                LayerState::Done("all sets are empty but the bounding set, which cannot be used".to_owned())
            }
            (false, false) => LayerState::NotNeeded("the process had none".to_owned()),
        }
    }
}

#[cfg(not(all(target_os = "linux", feature = "live")))]
mod capabilities {
    use super::LayerState;

    pub fn drop_bounding() -> bool {
        false
    }

    pub fn drop_rest(_: bool) -> LayerState {
        if cfg!(target_os = "linux") {
            LayerState::Missing("this build cannot give up capabilities".to_owned())
        } else {
            LayerState::NotNeeded("this system has none".to_owned())
        }
    }
}
