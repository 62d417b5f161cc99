//! Root only to open: who started the program, giving every right away once the capture is open, and files that belong to
//! the one who asked for them.
//!
//! Opening a capture device needs a right that nothing afterwards needs. [`drop_all`] gives up all of them before the first
//! packet is decoded, in layers that do not rely on each other: the user and groups, capabilities, `no_new_privs`, the files
//! that can be opened (Landlock) and the system calls that can be made (seccomp). What a layer could not do is said in its
//! [`Report`]. [`Invoker`] is the user behind `sudo`, whose configuration is read and who owns what is written
//! ([`files`]). [`Standing`] is what a process may do right now, and [`advice`] what to do without the right to capture.

pub mod advice;
pub mod files;
mod identity;
pub mod invoker;
mod plan;
mod report;
#[cfg(all(target_os = "linux", feature = "live"))]
pub mod sandbox;
pub mod standing;

pub use files::{
    Existing, as_invoking_user, can_make_files_later, create_file, make_folder, read_trusted, replace_file,
    spool_folder,
};
pub use invoker::{Invoker, Origin, User, invoking_user};
pub use plan::Plan;
pub use report::{Layer, LayerKind, LayerState, Report, RightsError};
pub use standing::Standing;

/// Gives up every right that this process has, for good. To be called once, when the capture devices are open and the process
/// has one thread: capabilities, `no_new_privs` and Landlock belong to a thread, and those that are started later inherit
/// them.
///
/// The layers are independent: one that fails is listed in the report, and the others are put in place all the same. With
/// [`Plan::strict`] a missing layer is an error; that root could not be left is one always.
///
/// # Errors
/// [`RightsError::Missing`] naming the layers; [`RightsError::Regained`] in every mode when the process could
/// become root again. The process must not read a packet after an error.
pub fn drop_all(plan: &Plan) -> Result<Report, RightsError> {
    let mut report = Report::new(plan.invoker().runs_as());
    report.add(LayerKind::Threads, threads());
    identity::drop_all(plan, &mut report)?;
    #[cfg(all(target_os = "linux", feature = "live"))]
    sandbox::enter(plan, &mut report);
    #[cfg(not(all(target_os = "linux", feature = "live")))]
    for layer in [LayerKind::NoNewPrivileges, LayerKind::Files, LayerKind::SystemCalls] {
        report.add(layer, LayerState::Missing("this build has no such layer for this system".to_owned()));
    }
    verify(&mut report);
    // Whoever is still root can undo the rest.
    if report.missing().any(|(layer, _)| plan.is_strict() || layer == LayerKind::User) {
        return Err(RightsError::Missing(report));
    }
    Ok(report)
}

/// Whether this is the only thread, so that what a thread gives up is what the process gives up.
fn threads() -> LayerState {
    match standing::threads() {
        Some(1) => LayerState::Done("one thread".to_owned()),
        Some(count) => LayerState::Missing(format!(
            "{count} threads were running, and some layers reach only the one that gave up its rights"
        )),
        // Without /proc nothing can be counted; outside Linux the layers that belong to a thread do not exist.
        None if cfg!(target_os = "linux") => LayerState::Missing("/proc cannot be read to count threads".to_owned()),
        None => LayerState::NotNeeded("no layer belongs to a thread on this system".to_owned()),
    }
}

/// Compares what the layers say with what the kernel says of every thread. The kernel is right.
fn verify(report: &mut Report) {
    let user = report.user().cloned();
    for task in standing::tasks() {
        if let Some(user) = &user
            && report.is_done(LayerKind::User)
            && (task.uids.iter().any(|uid| *uid != user.uid) || task.gids.iter().any(|gid| *gid != user.gid))
        {
            report.contradict(LayerKind::User, "a thread still has another user or group");
        }
        if report.is_done(LayerKind::Groups) && !task.groups.is_empty() {
            report.contradict(LayerKind::Groups, "a thread still has supplementary groups");
        }
        if task.has_capabilities() {
            report.contradict(LayerKind::Capabilities, "a thread still has capabilities");
        }
        if report.is_done(LayerKind::NoNewPrivileges) && !task.no_new_privileges {
            report.contradict(LayerKind::NoNewPrivileges, "a thread can still gain rights");
        }
        if report.is_done(LayerKind::SystemCalls) && task.seccomp != standing::SECCOMP_FILTER {
            report.contradict(LayerKind::SystemCalls, "a thread can still make every system call");
        }
    }
}
