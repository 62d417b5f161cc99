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
    let missing = missing();
    let (mut passed, mut failed, mut ignored) = (0, 0, 0);
    for (name, trial) in trials.iter().filter(|(name, _)| name.contains(&wanted)) {
        if let Some(missing) = missing {
            println!("SKIPPED: {name}: it needs {missing}");
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

/// What the trials need and is not here.
fn missing() -> Option<&'static str> {
    let works = |command: &str| {
        let status =
            std::process::Command::new("sh").args(["-c", command]).stderr(std::process::Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    if !nix::unistd::geteuid().is_root() {
        return Some("root");
    }
    if !works("command -v setpriv >/dev/null && unshare --net ip link set lo up") {
        return Some("unshare, setpriv and ip, and networks of its own");
    }
    None
}
