//! Network namespaces for tests: a test starts itself again inside of one that goes away with it.

use std::path::Path;
use std::process::{Command, Stdio};

/// Tells the test that it is inside.
const INSIDE: &str = "WIRELENS_TEST_NAMESPACE";

/// Makes loopback and a pair of virtual interfaces, `v0` and `v1`, with addresses, in a namespace whose `/sys` shows them.
const PREPARE: &str = "mount -t sysfs sysfs /sys && ip link set lo up \
    && ip link add v0 type veth peer name v1 && ip addr add 10.9.0.1/24 dev v0 && ip addr add 10.9.1.1/24 dev v1 \
    && ip link set v0 up && ip link set v1 up && exec \"$@\"";

/// Runs `test`, the body of the test with this name, in a network namespace of its own.
pub fn in_namespace(name: &str, test: impl FnOnce()) {
    if std::env::var_os(INSIDE).is_some() {
        test();
        return;
    }
    if !rustix::process::geteuid().is_root() {
        eprintln!("SKIPPED: {name} needs root for a network namespace");
        return;
    }
    let program = std::env::current_exe().expect("this program");
    let status = Command::new("unshare")
        .args(["--net", "--mount", "--kill-child", "--fork", "sh", "-c", PREPARE, "sh"])
        .arg(program)
        .args(["--exact", name, "--nocapture", "--test-threads=1"])
        .env(INSIDE, "1")
        .stdin(Stdio::null())
        .status();
    match status {
        Ok(status) => assert!(status.success(), "{name}, inside its namespace: {status}"),
        Err(error) => eprintln!("SKIPPED: {name} needs unshare: {error}"),
    }
}

/// How many frames tshark reads from a file.
pub fn tshark_count(path: &Path) -> u64 {
    let run = Command::new("tshark").args(["-n", "-T", "fields", "-e", "frame.number", "-r"]).arg(path).output();
    let output = run.expect("tshark runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout.iter().filter(|byte| **byte == b'\n').count() as u64
}
