//! The checks themselves.

use std::io::IsTerminal;
use std::path::Path;

use super::{Check, Verdict, own_files};
use crate::cli::config::args::ConfigArgs;
use crate::rights::{self, Invoker, Origin, Standing, standing};
use crate::tui;
use crate::tui::theme::Depth;

/// Room that a capture should have for its packets, in bytes.
const ROOM: u64 = 1 << 30;

/// Every check in order, and whether a capture could begin.
pub(super) fn all(chosen: &ConfigArgs) -> (bool, Vec<Check>) {
    let invoker = rights::invoking_user();
    let own = standing::own();
    let mut checks = vec![library()];
    let (found, interfaces) = capture::interfaces();
    checks.push(interfaces);
    let (can_capture, permission) = capture::permission(&found);
    checks.push(permission);
    checks.extend(program(own.as_ref()));
    checks.push(user(invoker));
    checks.extend(kernel());
    checks.push(spool(invoker));
    let (configuration, remembers) = own_files::configuration(chosen);
    checks.push(configuration);
    checks.push(own_files::state(invoker, remembers));
    checks.push(terminal());
    (can_capture, checks)
}

/// The library that captures.
fn library() -> Check {
    const NAME: &str = "libpcap";
    if cfg!(not(feature = "live")) {
        return Check::new(NAME, Verdict::Failed, "this build was made without it and reads files only")
            .next("build it with the feature `live`");
    }
    let maps = std::fs::read_to_string("/proc/self/maps").unwrap_or_default();
    match loaded_version(&maps) {
        Some(version) => Check::new(NAME, Verdict::Ok, version),
        None => Check::new(NAME, Verdict::Ok, "there; it does not say its version"),
    }
}

/// The version in the name of the loaded library, as the system lists it for this process (`/proc/self/maps`).
fn loaded_version(maps: &str) -> Option<&str> {
    let names = maps.lines().filter_map(|line| line.rsplit('/').next());
    names.filter_map(|name| name.trim_end().strip_prefix("libpcap.so.")).find(|version| version.contains('.'))
}

#[cfg(feature = "live")]
mod capture {
    use super::{Check, Verdict};
    use crate::rights::advice;
    use crate::source::interfaces::{self, Device};
    use crate::source::live::{self, LiveError, Settings};

    /// The buffer of the trial, in bytes: nothing is captured with it.
    const BUFFER: u32 = 1 << 20;

    pub fn interfaces() -> (Vec<Device>, Check) {
        const NAME: &str = "interfaces";
        let devices = match interfaces::list() {
            Ok(devices) => devices,
            Err(error) => {
                let check = Check::new(NAME, Verdict::Failed, error.to_string());
                return (Vec::new(), check.next("see which the system has: ip link"));
            }
        };
        let up: Vec<&str> = devices.iter().filter(|device| device.up).map(|device| device.name.as_str()).collect();
        let check = if up.is_empty() {
            Check::new(NAME, Verdict::Failed, format!("none of {} is up", devices.len()))
                .next("switch one on, for example with: ip link set NAME up")
        } else {
            Check::new(NAME, Verdict::Ok, format!("{} of {} up: {}", up.len(), devices.len(), up.join(", ")))
        };
        (devices, check)
    }

    /// Tries to open an interface; the first that opens is enough.
    pub fn permission(devices: &[Device]) -> (bool, Check) {
        const NAME: &str = "permission";
        let mut refused: Option<LiveError> = None;
        for device in devices.iter().filter(|device| device.up) {
            let settings = Settings {
                interfaces: vec![device.name.clone()],
                promiscuous: false,
                buffer: BUFFER,
                standby: false,
                ..Settings::default()
            };
            match live::open(&settings) {
                Ok(_) => {
                    let found = format!("{} can be opened; the right is given up after that", device.name);
                    return (true, Check::new(NAME, Verdict::Ok, found));
                }
                // No permission says more than an interface that cannot be captured from.
                Err(error) if matches!(refused, Some(LiveError::NoPermission { .. })) => drop(error),
                Err(error) => refused = Some(error),
            }
        }
        let check = match refused {
            None => Check::new(NAME, Verdict::Failed, "there is no interface to try").next("see the interfaces above"),
            Some(error @ LiveError::NoPermission { .. }) => {
                Check::new(NAME, Verdict::Failed, error.to_string()).next(advice::sudo(&[]))
            }
            Some(error) => Check::new(NAME, Verdict::Failed, error.to_string()).next(error.advice()),
        };
        (false, check)
    }
}

#[cfg(not(feature = "live"))]
mod capture {
    use super::{Check, Verdict};

    pub fn interfaces() -> ((), Check) {
        let check = Check::new("interfaces", Verdict::Failed, "they cannot be listed without libpcap");
        ((), check.next("see which the system has: ip link"))
    }

    pub fn permission((): &()) -> (bool, Check) {
        let check = Check::new("permission", Verdict::Failed, "this build cannot capture");
        (false, check.next("build it with the feature `live`"))
    }
}

/// The rights of this process and of the program's file.
fn program(own: Option<&Standing>) -> Vec<Check> {
    if cfg!(target_os = "macos") {
        return vec![bpf_devices()];
    }
    let mut checks = Vec::new();
    if let Some(own) = own {
        let names = [(standing::CAP_NET_RAW, "CAP_NET_RAW"), (standing::CAP_NET_ADMIN, "CAP_NET_ADMIN")];
        let held: Vec<&str> =
            names.into_iter().filter(|(capability, _)| own.has(*capability)).map(|(_, name)| name).collect();
        let found = if held.is_empty() { "neither CAP_NET_RAW nor CAP_NET_ADMIN".to_owned() } else { held.join(", ") };
        let verdict = if own.has(standing::CAP_NET_RAW) { Verdict::Ok } else { Verdict::Warning };
        checks.push(Check::new("process", verdict, if own.is_root() { format!("root; {found}") } else { found }));
    }
    if let Ok(program) = std::env::current_exe() {
        let found = match file_capabilities(&program) {
            Some(true) => "has CAP_NET_RAW: everybody who may run it can capture",
            Some(false) => "has capabilities, but not CAP_NET_RAW",
            None => "has no capabilities of its own, as it comes",
        };
        checks.push(Check::new("program file", Verdict::Ok, format!("{} {found}", program.display())));
    }
    checks
}

/// Whether a file has CAP_NET_RAW among its permitted capabilities; `None` when it has no capabilities.
#[cfg(target_os = "linux")]
fn file_capabilities(program: &Path) -> Option<bool> {
    let mut value = [0; 64];
    let length = rustix::fs::getxattr(program, "security.capability", &mut value).ok()?;
    permits_net_raw(value.get(..length)?)
}

#[cfg(not(target_os = "linux"))]
fn file_capabilities(_: &Path) -> Option<bool> {
    None
}

/// Reads the attribute `security.capability` (`struct vfs_cap_data` of capabilities(7)): little-endian words, a head and
/// then permitted and inheritable sets by turns.
#[cfg(any(target_os = "linux", test))]
fn permits_net_raw(value: &[u8]) -> Option<bool> {
    let word = value.get(4..8)?;
    let permitted = u32::from_le_bytes(word.try_into().ok()?);
    Some(permitted & (1 << standing::CAP_NET_RAW) != 0)
}

/// The devices that packets come from on macOS.
fn bpf_devices() -> Check {
    const NAME: &str = "BPF devices";
    if std::fs::File::open("/dev/bpf0").is_ok() {
        return Check::new(NAME, Verdict::Ok, "/dev/bpf0 can be read");
    }
    Check::new(NAME, Verdict::Warning, "/dev/bpf0 cannot be read by this user")
        .next("sudo, or the group access_bpf that Wireshark's ChmodBPF sets up; members must log in again")
}

/// Who gets the files, and who the process becomes.
fn user(invoker: &Invoker) -> Check {
    const NAME: &str = "user";
    let user = invoker.user();
    let through = match invoker.origin() {
        Origin::Own => return Check::new(NAME, Verdict::Ok, format!("{}, without another user behind", user.name)),
        Origin::Root => {
            let becomes = invoker.runs_as().map_or("nobody", |user| user.name.as_str());
            let found = format!("root itself; after opening the process becomes {becomes}, and files belong to root");
            let check = Check::new(NAME, if invoker.doubt().is_some() { Verdict::Warning } else { Verdict::Ok }, found);
            return match invoker.doubt() {
                Some(doubt) => check.next(format!("check the environment: {doubt}")),
                None => check,
            };
        }
        Origin::Sudo => "sudo",
        Origin::Doas => "doas",
        Origin::Pkexec => "pkexec",
    };
    let found =
        format!("{} through {through}; the process becomes this user, and files belong to this user", user.name);
    Check::new(NAME, Verdict::Ok, found)
}

/// What the kernel has to close the process in after it gave up its rights.
#[cfg(all(target_os = "linux", feature = "live"))]
fn kernel() -> Vec<Check> {
    let (version, words) = rights::sandbox::kernel_support();
    let landlock = match version {
        Some(version) if version >= rights::sandbox::COMPLETE => Check::new("landlock", Verdict::Ok, words),
        _ => Check::new("landlock", Verdict::Warning, words)
            .next("a newer kernel closes the files; captures work without, and --sandbox-strict refuses them"),
    };
    let filters = std::fs::read_to_string("/proc/sys/kernel/seccomp/actions_avail").unwrap_or_default();
    let seccomp = if filters.split_whitespace().any(|action| action == "errno") {
        Check::new("seccomp", Verdict::Ok, "system calls can be filtered")
    } else {
        Check::new("seccomp", Verdict::Warning, "the kernel does not say that it can filter system calls")
            .next("a kernel with CONFIG_SECCOMP_FILTER closes them; --sandbox-strict refuses to capture without")
    };
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let privileges = if status.lines().any(|line| line.starts_with("NoNewPrivs:")) {
        Check::new("no_new_privs", Verdict::Ok, "the kernel has it")
    } else {
        Check::new("no_new_privs", Verdict::Warning, "the kernel does not tell of it in /proc")
            .next("it came with Linux 3.5, and /proc tells of it since 4.10")
    };
    vec![landlock, seccomp, privileges]
}

#[cfg(not(all(target_os = "linux", feature = "live")))]
fn kernel() -> Vec<Check> {
    Vec::new()
}

/// The place for packets while they are looked at.
fn spool(invoker: &Invoker) -> Check {
    const NAME: &str = "spool folder";
    let folder = std::env::temp_dir();
    let shown = folder.display();
    if !rights::can_make_files_later(&folder, invoker) {
        return Check::new(NAME, Verdict::Failed, format!("{shown} cannot be written"))
            .next("point TMPDIR at a folder that can be written and has room");
    }
    let free = rustix::fs::statvfs(&folder).map(|system| system.f_bavail.saturating_mul(system.f_frsize));
    match free {
        Ok(free) if free < ROOM => Check::new(NAME, Verdict::Warning, format!("{shown} has {} left", megabytes(free)))
            .next("point TMPDIR at a folder with more room"),
        Ok(free) => Check::new(NAME, Verdict::Ok, format!("{shown} has {} left", megabytes(free))),
        Err(error) => Check::new(NAME, Verdict::Ok, format!("{shown}; its room is not known: {error}")),
    }
}

/// A size in units of 1024.
fn megabytes(bytes: u64) -> String {
    match bytes {
        0..0x4000_0000 => format!("{} MiB", bytes >> 20),
        _ => format!("{} GiB", bytes >> 30),
    }
}

/// The terminal, which only the interface needs.
fn terminal() -> Check {
    const NAME: &str = "terminal";
    /// The smallest that the interface is made for, columns and rows.
    const LEAST: (u16, u16) = (80, 24);
    if !std::io::stdout().is_terminal() {
        return Check::new(NAME, Verdict::Ok, "none here: output is text");
    }
    let look = tui::Options::default();
    let letters = if look.ascii_only() { "ASCII" } else { "UTF-8" };
    let colors = match look.depth() {
        Depth::None => "no colours",
        Depth::Indexed => "16 or 256 colours",
        Depth::True => "all colours",
    };
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let kind = variable("TERM").unwrap_or_else(|| "no TERM".to_owned());
    let within = match (variable("TMUX"), variable("STY")) {
        (Some(_), _) => ", within tmux",
        (None, Some(_)) => ", within screen",
        _ => "",
    };
    let found = |size: &str| format!("{kind}{within}: {size}, {colors}, {letters}");
    if kind == "dumb" {
        return Check::new(NAME, Verdict::Warning, found("it cannot place text")).next("wirelens --plain FILE");
    }
    let check = match crossterm::terminal::size() {
        Err(_) => Check::new(NAME, Verdict::Warning, found("it does not say its size")).next("wirelens --plain FILE"),
        Ok((columns, rows)) if columns < LEAST.0 || rows < LEAST.1 => {
            Check::new(NAME, Verdict::Warning, found(&format!("{columns}×{rows}")))
                .next(format!("make it {}×{} or larger", LEAST.0, LEAST.1))
        }
        Ok((columns, rows)) => Check::new(NAME, Verdict::Ok, found(&format!("{columns}×{rows}"))),
    };
    if check.next.is_some() {
        return check;
    }
    if look.ascii_only() {
        return check.next("for more than ASCII choose a locale with UTF-8, such as LANG=C.UTF-8");
    }
    if !within.is_empty() && within.ends_with("tmux") {
        // What y copies goes through OSC 52, which tmux hands on only where it was told to.
        return check.next("for copying with y: tmux set -s set-clipboard on");
    }
    check
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_loaded_library() {
        let maps = "7f00-7f10 r-xp 00000000 08:01 42  /usr/lib/x86_64-linux-gnu/libc.so.6\n\
                    7f20-7f30 r-xp 00000000 08:01 43  /usr/lib/x86_64-linux-gnu/libpcap.so.1.10.3\n";
        assert_eq!(loaded_version(maps), Some("1.10.3"));
        assert_eq!(loaded_version("7f00-7f10 r-xp 0 08:01 42 /lib/libpcap.so.1\n"), None);
    }

    #[test]
    fn capabilities_of_a_file_are_read() {
        // As `setcap cap_net_raw,cap_net_admin=eip` and `setcap cap_net_admin=ep` leave them.
        let both = [1, 0, 0, 2, 0, 0x30, 0, 0, 0, 0x30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(permits_net_raw(&both), Some(true));
        let other = [1, 0, 0, 2, 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(permits_net_raw(&other), Some(false));
        assert_eq!(permits_net_raw(&[1, 0, 0, 2]), None);
    }

    #[test]
    fn sizes_have_a_unit() {
        assert_eq!((megabytes(5 << 20), megabytes(3 << 30)), ("5 MiB".to_owned(), "3 GiB".to_owned()));
    }
}
