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
