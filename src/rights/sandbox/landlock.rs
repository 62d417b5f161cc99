//! Which files can be opened (landlock(7)).

use std::path::{Path, PathBuf};

use landlock::{
    ABI, Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, LandlockStatus, PathBeneath, PathFd,
    RestrictionStatus, Ruleset, RulesetAttr, RulesetCreated, RulesetCreatedAttr, RulesetError, RulesetStatus, Scope,
};

use crate::rights::plan::Plan;
use crate::rights::report::LayerState;

/// The newest interface that this program knows; older kernels give as much as they have.
const KNOWN: ABI = ABI::V10;
/// The oldest one that covers every way of changing a file: before it, files could be cut to nothing (Linux 6.2).
pub const COMPLETE: i32 = 3;

/// Leaves only the files of the plan.
pub fn enter(plan: &Plan) -> LayerState {
    let done = ruleset().and_then(|rules| allow(rules, plan)).and_then(RulesetCreated::restrict_self);
    match done {
        Err(error) => LayerState::Missing(error.to_string()),
        Ok(status) => match (version(&status), &status.ruleset) {
            (None, _) | (_, RulesetStatus::NotEnforced) => LayerState::Missing(support(&status)),
            (Some(version), _) if version < COMPLETE => {
                LayerState::Missing(format!("{}: files that can be opened could still be cut", support(&status)))
            }
            _ => LayerState::Done(support(&status)),
        },
    }
}

/// What the kernel offers, for a list of checks: the version of the interface, and words for it. Tried out on a thread of its
/// own, which is restricted and ends.
pub fn kernel_support() -> (Option<i32>, String) {
    let tried = std::thread::spawn(|| ruleset().and_then(RulesetCreated::restrict_self)).join();
    match tried {
        Ok(Ok(status)) => (version(&status), support(&status)),
        Ok(Err(error)) => (None, error.to_string()),
        Err(_) => (None, "it could not be tried".to_owned()),
    }
}

/// Rules that allow nothing yet.
fn ruleset() -> Result<RulesetCreated, RulesetError> {
    Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(KNOWN))?
        .handle_access(AccessNet::from_all(KNOWN))?
        .scope(Scope::from_all(KNOWN))?
        .create()
}

fn allow(mut rules: RulesetCreated, plan: &Plan) -> Result<RulesetCreated, RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let write = read
        | AccessFs::WriteFile
        | AccessFs::Truncate
        | AccessFs::MakeReg
        | AccessFs::MakeDir
        | AccessFs::RemoveFile
        | AccessFs::RemoveDir
        | AccessFs::Refer;
    let device = AccessFs::ReadFile | AccessFs::WriteFile | AccessFs::IoctlDev;
    for path in plan.readable() {
        rules = allow_path(rules, path, read)?;
    }
    for path in plan.writable() {
        rules = allow_path(rules, path, write)?;
    }
    for path in plan.devices() {
        rules = allow_path(rules, &path, device)?;
    }
    Ok(rules)
}

/// Allows what lies at a path. One that is not there, or out of reach for this user, needs no rule.
fn allow_path(rules: RulesetCreated, path: &Path, access: BitFlags<AccessFs>) -> Result<RulesetCreated, RulesetError> {
    let path: PathBuf = if path.as_os_str().is_empty() { PathBuf::from(".") } else { path.to_owned() };
    let Ok(place) = PathFd::new(&path) else { return Ok(rules) };
    let access = if path.is_dir() { access } else { access & AccessFs::from_file(KNOWN) };
    rules.add_rule(PathBeneath::new(place, access))
}

/// The version of the interface that counts; `None` when there is none.
fn version(status: &RestrictionStatus) -> Option<i32> {
    match status.landlock {
        LandlockStatus::Available { effective_abi, kernel_abi } => Some(kernel_abi.unwrap_or(effective_abi as i32)),
        _ => None,
    }
}

fn support(status: &RestrictionStatus) -> String {
    match status.landlock {
        LandlockStatus::Available { .. } => format!("Landlock ABI {}", version(status).unwrap_or_default()),
        LandlockStatus::NotEnabled => "Landlock is in the kernel but switched off".to_owned(),
        _ => "the kernel has no Landlock, which came with Linux 5.13".to_owned(),
    }
}
