//! Giving up rights, seen from inside the process that gave them up, and files made on behalf of another user.
//!
//! The binary starts itself again for every trial: as a process of one thread, as root or with a capability of the file, in a
//! network of its own. What such a process finds out it prints as JSON, and the trial judges it. Trials need root.

#[cfg(all(target_os = "linux", feature = "live"))]
#[path = "rights/inside.rs"]
mod inside;
#[cfg(all(target_os = "linux", feature = "live"))]
#[path = "rights/trials.rs"]
mod trials;

use std::process::ExitCode;

#[cfg(all(target_os = "linux", feature = "live"))]
fn main() -> ExitCode {
    match std::env::var(inside::ROLE) {
        Ok(role) => inside::run(&role),
        Err(_) => run(trials::ALL),
    }
}

#[cfg(not(all(target_os = "linux", feature = "live")))]
fn main() -> ExitCode {
    println!("SKIPPED: giving up rights: this build has no live capture on Linux");
    run(&[])
}

/// Runs the trials whose names contain the first word of the command line, and counts them as the usual harness does.
fn run(trials: &[(&str, fn())]) -> ExitCode {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_default();
    let root = nix::unistd::geteuid().is_root();
    let (mut passed, mut failed, mut ignored) = (0, 0, 0);
    for (name, trial) in trials.iter().filter(|(name, _)| name.contains(&wanted)) {
        if !root {
            println!("SKIPPED: {name}: it needs root");
            ignored += 1;
        } else if std::panic::catch_unwind(trial).is_ok() {
            println!("test {name} ... ok");
            passed += 1;
        } else {
            println!("test {name} ... FAILED");
            failed += 1;
        }
    }
    let verdict = if failed == 0 { "ok" } else { "FAILED" };
    println!("\ntest result: {verdict}. {passed} passed; {failed} failed; {ignored} ignored");
    ExitCode::from(u8::from(failed > 0))
}
