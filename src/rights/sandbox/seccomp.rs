//! Which system calls can be made (seccomp(2)).
//!
//! A list of what is refused, not of what is allowed: libc, libpcap and the kernel find new calls for old work, and a capture
//! must not end because of it. Refused is what would bring data out of the process past the files of the plan, start
//! programs, look into other processes, or reach rarely used parts of the kernel.

use std::collections::BTreeMap;

use nix::libc;
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
    TargetArch, sock_filter,
};

use crate::rights::report::LayerState;

/// Calls that always fail with EPERM.
const REFUSED: &[i64] = &[
    // Other programs.
    libc::SYS_execve,
    libc::SYS_execveat,
    // Other processes.
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_process_madvise,
    libc::SYS_pidfd_getfd,
    libc::SYS_kcmp,
    // The network: nothing is connected, waited for, or passed on with its rights. A socket of the service manager would
    // start programs.
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_listen,
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_sendmsg,
    libc::SYS_sendmmsg,
    // It makes sockets and opens files without the calls for that.
    libc::SYS_io_uring_setup,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    // File systems and namespaces.
    libc::SYS_mount,
    libc::SYS_umount2,
    libc::SYS_pivot_root,
    libc::SYS_chroot,
    libc::SYS_move_mount,
    libc::SYS_open_tree,
    libc::SYS_fsopen,
    libc::SYS_fsconfig,
    libc::SYS_fsmount,
    libc::SYS_fspick,
    libc::SYS_mount_setattr,
    libc::SYS_unshare,
    libc::SYS_setns,
    libc::SYS_name_to_handle_at,
    libc::SYS_open_by_handle_at,
    // The kernel itself.
    libc::SYS_bpf,
    libc::SYS_perf_event_open,
    libc::SYS_userfaultfd,
    libc::SYS_init_module,
    libc::SYS_finit_module,
    libc::SYS_delete_module,
    libc::SYS_kexec_load,
    libc::SYS_reboot,
    libc::SYS_syslog,
    libc::SYS_acct,
    libc::SYS_swapon,
    libc::SYS_swapoff,
    libc::SYS_quotactl,
    libc::SYS_settimeofday,
    libc::SYS_clock_settime,
    libc::SYS_adjtimex,
    libc::SYS_clock_adjtime,
    libc::SYS_sethostname,
    libc::SYS_setdomainname,
    libc::SYS_add_key,
    libc::SYS_request_key,
    libc::SYS_keyctl,
    libc::SYS_vhangup,
    libc::SYS_mknodat,
];

/// Those that only one of the architectures has.
#[cfg(target_arch = "x86_64")]
const REFUSED_HERE: &[i64] =
    &[libc::SYS_kexec_file_load, libc::SYS_iopl, libc::SYS_ioperm, libc::SYS_modify_ldt, libc::SYS_mknod];
#[cfg(not(target_arch = "x86_64"))]
const REFUSED_HERE: &[i64] = &[];

/// Requests to a terminal that type into it, on behalf of whoever reads it after this program (ioctl_tty(2), TIOCLINUX(2)).
#[allow(clippy::unnecessary_cast)] // musl has another type for them.
const TYPING: [u64; 2] = [libc::TIOCSTI as u64, libc::TIOCLINUX as u64];

/// Flags of clone(2) that make a namespace, in which a user has rights again.
const NAMESPACES: [libc::c_int; 7] = [
    libc::CLONE_NEWUSER,
    libc::CLONE_NEWNET,
    libc::CLONE_NEWNS,
    libc::CLONE_NEWPID,
    libc::CLONE_NEWIPC,
    libc::CLONE_NEWUTS,
    libc::CLONE_NEWCGROUP,
];

/// Numbers from here on belong to the second call table of x86-64, x32, which has another number for every call.
#[cfg(target_arch = "x86_64")]
const X32: u32 = 0x4000_0000;

/// Refuses the calls, for every thread.
pub fn enter() -> LayerState {
    let programs = filter().and_then(|filter| Ok([filter, remainder()?]));
    let programs = match programs {
        Ok(programs) => programs,
        Err(why) => return LayerState::Missing(why),
    };
    for program in programs {
        if let Err(error) = seccompiler::apply_filter_all_threads(&program) {
            return LayerState::Missing(error.to_string());
        }
    }
    LayerState::Done(format!("{} system calls are refused", REFUSED.len() + REFUSED_HERE.len()))
}

/// The lists as a program for the kernel. A call through the table of another architecture ends the process.
fn filter() -> Result<BpfProgram, String> {
    let architecture = TargetArch::try_from(std::env::consts::ARCH)
        .map_err(|_| format!("there is no list of system calls for {}", std::env::consts::ARCH))?;
    let rules = rules().map_err(|error| error.to_string())?;
    let refuse = SeccompAction::Errno(libc::EPERM.unsigned_abs());
    SeccompFilter::new(rules, SeccompAction::Allow, refuse, architecture)
        .and_then(BpfProgram::try_from)
        .map_err(|error| error.to_string())
}

fn rules() -> Result<BTreeMap<i64, Vec<SeccompRule>>, seccompiler::BackendError> {
    use SeccompCmpArgLen::{Dword, Qword};
    use SeccompCmpOp::{Eq, MaskedEq, Ne};
    let when = |argument, length, operator, value| {
        SeccompCondition::new(argument, length, operator, value).and_then(|condition| SeccompRule::new(vec![condition]))
    };
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> =
        REFUSED.iter().chain(REFUSED_HERE).map(|number| (*number, Vec::new())).collect();
    let local = u64::from(libc::AF_UNIX.unsigned_abs());
    for call in [libc::SYS_socket, libc::SYS_socketpair] {
        rules.insert(call, vec![when(0, Dword, Ne, local)?]);
    }
    // To an address; to the other end of a pair of sockets, which signals use, it is a write.
    rules.insert(libc::SYS_sendto, vec![when(4, Qword, Ne, 0)?]);
    let typing: Result<_, _> = TYPING.into_iter().map(|request| when(1, Dword, Eq, request)).collect();
    rules.insert(libc::SYS_ioctl, typing?);
    let namespaces = NAMESPACES.into_iter().map(|flag| u64::from(flag.unsigned_abs()));
    let namespaces: Result<_, _> = namespaces.map(|flag| when(0, Qword, MaskedEq(flag), flag)).collect();
    rules.insert(libc::SYS_clone, namespaces?);
    Ok(rules)
}

/// What the lists cannot say: every number of the second call table is refused, and clone3(2) is not there. Its flags lie
/// in memory, where no filter sees them; libc then makes threads with clone(2).
fn remainder() -> Result<BpfProgram, String> {
    const LOAD_NUMBER: u16 = (libc::BPF_LD | libc::BPF_W | libc::BPF_ABS) as u16;
    const EQUAL: u16 = (libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K) as u16;
    const RETURN: u16 = (libc::BPF_RET | libc::BPF_K) as u16;
    let error = |number: libc::c_int| libc::SECCOMP_RET_ERRNO | (number.unsigned_abs() & libc::SECCOMP_RET_DATA);
    let step = |code, jt, jf, k| sock_filter { code, jt, jf, k };
    let clone3 = u32::try_from(libc::SYS_clone3).map_err(|error| error.to_string())?;
    // The number of the call is the first field of what the kernel gives (struct seccomp_data).
    let mut program = vec![step(LOAD_NUMBER, 0, 0, 0)];
    #[cfg(target_arch = "x86_64")]
    {
        const AT_LEAST: u16 = (libc::BPF_JMP | libc::BPF_JGE | libc::BPF_K) as u16;
        program.extend([step(AT_LEAST, 0, 1, X32), step(RETURN, 0, 0, error(libc::EPERM))]);
    }
    program.extend([
        step(EQUAL, 0, 1, clone3),
        step(RETURN, 0, 0, error(libc::ENOSYS)),
        step(RETURN, 0, 0, libc::SECCOMP_RET_ALLOW),
    ]);
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_arch = "x86_64")]
    const HERE: u32 = 0xc000_003e;
    #[cfg(target_arch = "aarch64")]
    const HERE: u32 = 0xc000_00b7;
    /// The 32-bit tables of both.
    const OTHERS: [u32; 2] = [0x4000_0003, 0x4000_0028];

    const EPERM: u32 = libc::SECCOMP_RET_ERRNO | libc::EPERM as u32;
    const ENOSYS: u32 = libc::SECCOMP_RET_ERRNO | libc::ENOSYS as u32;

    /// Runs a program as the kernel does, on what it gives: number, architecture, address, six arguments.
    fn run(program: &[sock_filter], number: u32, architecture: u32, arguments: [u64; 6]) -> u32 {
        let mut data = Vec::new();
        data.extend(number.to_le_bytes());
        data.extend(architecture.to_le_bytes());
        data.extend([0; 8]);
        arguments.iter().for_each(|argument| data.extend(argument.to_le_bytes()));
        let (mut at, mut accumulator) = (0usize, 0u32);
        loop {
            let step = &program[at];
            at += 1;
            let jump = |holds: bool| usize::from(if holds { step.jt } else { step.jf });
            match u32::from(step.code) {
                0x20 => accumulator = u32::from_le_bytes(data[step.k as usize..][..4].try_into().unwrap()),
                0x54 => accumulator &= step.k,
                0x05 => at += step.k as usize,
                0x15 => at += jump(accumulator == step.k),
                0x25 => at += jump(accumulator > step.k),
                0x35 => at += jump(accumulator >= step.k),
                0x06 => return step.k,
                other => panic!("the machine has no instruction {other:#x}"),
            }
        }
    }

    /// The strictest answer of both programs; refusing has the smaller number.
    fn answer(number: i64, arguments: [u64; 6]) -> u32 {
        let number = number as u32;
        let programs = [filter().unwrap(), remainder().unwrap()];
        programs.iter().map(|program| run(program, number, HERE, arguments)).min().unwrap()
    }

    #[test]
    fn what_is_listed_is_refused_and_all_else_goes_on() {
        for number in REFUSED.iter().chain(REFUSED_HERE) {
            assert_eq!(answer(*number, [0; 6]), EPERM, "{number}");
        }
        let needed = [
            libc::SYS_read,
            libc::SYS_write,
            libc::SYS_openat,
            libc::SYS_recvfrom,
            libc::SYS_getsockopt,
            libc::SYS_setsockopt,
            libc::SYS_ppoll,
            libc::SYS_mmap,
            libc::SYS_futex,
            libc::SYS_exit_group,
            libc::SYS_renameat2,
            libc::SYS_kill,
            libc::SYS_tgkill,
            libc::SYS_getrandom,
            libc::SYS_memfd_create,
        ];
        for number in needed {
            assert_eq!(answer(number, [0; 6]), libc::SECCOMP_RET_ALLOW, "{number}");
        }
    }

    #[test]
    fn sockets_are_local_and_nothing_is_sent_to_an_address() {
        let first = |value: libc::c_int| [u64::from(value as u32), 0, 0, 0, 0, 0];
        for call in [libc::SYS_socket, libc::SYS_socketpair] {
            assert_eq!(answer(call, first(libc::AF_UNIX)), libc::SECCOMP_RET_ALLOW);
            for family in [libc::AF_INET, libc::AF_INET6, libc::AF_PACKET, libc::AF_NETLINK, libc::AF_VSOCK, 0, -1] {
                assert_eq!(answer(call, first(family)), EPERM, "{family}");
            }
        }
        assert_eq!(answer(libc::SYS_sendto, [3, 0x1000, 1, 0, 0, 0]), libc::SECCOMP_RET_ALLOW);
        // An address above and below 4 GiB.
        for address in [0x1000, 0x7fff_0000_0000] {
            assert_eq!(answer(libc::SYS_sendto, [3, 0x1000, 1, 0, address, 16]), EPERM);
        }
    }

    #[test]
    fn nothing_is_typed_into_the_terminal() {
        for request in [0x5412u64, 0x541c, 0xffff_ffff_0000_5412] {
            assert_eq!(answer(libc::SYS_ioctl, [0, request, 0, 0, 0, 0]), EPERM, "{request:#x}");
        }
        // Reading and setting the mode, reading the size.
        for request in [0x5401, 0x5402, 0x5413] {
            assert_eq!(answer(libc::SYS_ioctl, [0, request, 0, 0, 0, 0]), libc::SECCOMP_RET_ALLOW, "{request:#x}");
        }
    }

    #[test]
    fn threads_are_made_and_namespaces_are_not() {
        let thread =
            (libc::CLONE_VM | libc::CLONE_FS | libc::CLONE_FILES | libc::CLONE_SIGHAND | libc::CLONE_THREAD) as u64;
        assert_eq!(answer(libc::SYS_clone, [thread, 0, 0, 0, 0, 0]), libc::SECCOMP_RET_ALLOW);
        for flag in NAMESPACES {
            assert_eq!(answer(libc::SYS_clone, [thread | u64::from(flag as u32), 0, 0, 0, 0, 0]), EPERM, "{flag:#x}");
        }
        assert_eq!(answer(libc::SYS_clone3, [0; 6]), ENOSYS, "libc takes clone instead");
    }

    #[test]
    fn other_call_tables_are_closed() {
        for architecture in OTHERS {
            assert_eq!(run(&filter().unwrap(), 11, architecture, [0; 6]), libc::SECCOMP_RET_KILL_PROCESS);
        }
        #[cfg(target_arch = "x86_64")]
        for number in [0, 41, 59, 520, 545] {
            assert_eq!(answer(i64::from(X32 | number), [0; 6]), EPERM, "{number}");
        }
    }
}
