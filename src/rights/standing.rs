//! What a process may do now, as the kernel says in /proc (proc_pid_status(5)).

use std::path::Path;

/// The capability that opens packet sockets (capabilities(7)).
pub const CAP_NET_RAW: u32 = 13;
/// The capability for what changes an interface, as monitor mode does.
pub const CAP_NET_ADMIN: u32 = 12;
/// The value of `Seccomp` when system calls are filtered.
pub const SECCOMP_FILTER: u32 = 2;
/// Threads that are looked at; more are only counted.
pub const MAX_TASKS: usize = 4096;

/// What one thread may do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Real, effective, saved and file system user.
    pub uids: [u32; 4],
    /// Real, effective, saved and file system group.
    pub gids: [u32; 4],
    /// Supplementary groups.
    pub groups: Vec<u32>,
    /// The inheritable capabilities, a bit each; so are the next ones.
    pub inheritable: u64,
    /// Those that can be used.
    pub permitted: u64,
    /// Those that count now.
    pub effective: u64,
    /// Those that a new program could gain.
    pub bounding: u64,
    /// Those that a new program keeps.
    pub ambient: u64,
    /// Whether new programs gain no rights.
    pub no_new_privileges: bool,
    /// The mode of seccomp: 0 without, 2 with a filter.
    pub seccomp: u32,
}

impl Standing {
    /// Reads the text of a `status` file; `None` when it does not name users, as where there is no such file.
    pub fn read(text: &str) -> Option<Self> {
        let line = |name: &str| {
            text.lines().find_map(|line| line.strip_prefix(name).and_then(|rest| rest.strip_prefix(':'))).map(str::trim)
        };
        let four = |name: &str| -> Option<[u32; 4]> {
            let numbers: Vec<u32> = line(name)?.split_whitespace().map_while(|word| word.parse().ok()).collect();
            numbers.try_into().ok()
        };
        let set = |name: &str| line(name).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or_default();
        Some(Self {
            uids: four("Uid")?,
            gids: four("Gid")?,
            groups: line("Groups")?.split_whitespace().filter_map(|word| word.parse().ok()).collect(),
            inheritable: set("CapInh"),
            permitted: set("CapPrm"),
            effective: set("CapEff"),
            bounding: set("CapBnd"),
            ambient: set("CapAmb"),
            no_new_privileges: line("NoNewPrivs") == Some("1"),
            seccomp: line("Seccomp").and_then(|mode| mode.parse().ok()).unwrap_or_default(),
        })
    }

    /// Whether any capability can be used, now or by a program that this one starts.
    pub fn has_capabilities(&self) -> bool {
        self.inheritable | self.permitted | self.effective | self.ambient != 0
    }

    /// Whether a capability counts now.
    pub fn has(&self, capability: u32) -> bool {
        1u64.checked_shl(capability).is_some_and(|bit| self.effective & bit != 0)
    }

    /// Whether the effective user is root.
    pub fn is_root(&self) -> bool {
        let [_, effective, ..] = self.uids;
        effective == 0
    }

    /// Whether there is anything to give up before bytes of strangers are decoded.
    pub fn is_privileged(&self) -> bool {
        self.uids.contains(&0) || self.has_capabilities()
    }
}

/// The calling thread; `None` where there is no /proc.
pub fn own() -> Option<Standing> {
    let text = std::fs::read_to_string("/proc/thread-self/status")
        .or_else(|_| std::fs::read_to_string("/proc/self/status"))
        .ok()?;
    Standing::read(&text)
}

/// Every thread of the process, [`MAX_TASKS`] at most.
pub fn tasks() -> Vec<Standing> {
    let Ok(entries) = std::fs::read_dir("/proc/self/task") else { return Vec::new() };
    let text = |path: &Path| std::fs::read_to_string(path.join("status")).ok();
    entries.flatten().take(MAX_TASKS).filter_map(|entry| Standing::read(&text(&entry.path())?)).collect()
}

/// The number of threads; `None` where there is no /proc. One that has just ended can still be listed for a moment: more
/// than one is counted again, for 50 ms at most.
pub fn threads() -> Option<usize> {
    const ROUNDS: u32 = 50;
    let count = || Some(std::fs::read_dir("/proc/self/task").ok()?.flatten().count()).filter(|count| *count > 0);
    for _ in 1..ROUNDS {
        match count()? {
            1 => return Some(1),
            _ => std::thread::sleep(std::time::Duration::from_millis(1)),
        }
    }
    count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_file_is_read() {
        let text = "Name:\twirelens\nUid:\t1000\t0\t0\t0\nGid:\t100\t100\t100\t100\nGroups:\t4 27 \nCapInh:\t0\n\
                    CapPrm:\t0000000000003000\nCapEff:\t0000000000002000\nCapBnd:\t000001ffffffffff\nCapAmb:\t0\n\
                    NoNewPrivs:\t1\nSeccomp:\t2\nSeccomp_filters:\t1\n";
        let standing = Standing::read(text).unwrap();
        assert_eq!((standing.uids, standing.gids), ([1000, 0, 0, 0], [100; 4]));
        assert_eq!(standing.groups, [4, 27]);
        assert!(standing.has(CAP_NET_RAW) && !standing.has(CAP_NET_ADMIN));
        assert!(standing.is_root() && standing.is_privileged() && standing.has_capabilities());
        assert!(standing.no_new_privileges);
        assert_eq!(standing.seccomp, SECCOMP_FILTER);
        assert_eq!(Standing::read("Name:\twirelens\n"), None);
    }

    #[test]
    fn a_bounding_set_alone_is_no_right() {
        let text = "Uid: 7 7 7 7\nGid: 7 7 7 7\nGroups:\nCapBnd: 000001ffffffffff\n";
        let standing = Standing::read(text).unwrap();
        assert!(!standing.is_privileged() && !standing.has_capabilities() && standing.groups.is_empty());
    }
}
