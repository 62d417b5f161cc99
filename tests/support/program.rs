//! The program as its users run it: started with options, read, waited for.

// Not every test needs each of them.
#![allow(dead_code)]

use std::io::Read;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_wirelens");

/// How long a program that should end may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// The program with these arguments, whatever the user's language and time zone.
pub fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(arguments).env("TZ", "UTC").stdin(Stdio::null());
    // The settings of whoever runs the tests are not theirs.
    command.env("XDG_CONFIG_HOME", "/nonexistent");
    for variable in ["WIRELENS_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR"] {
        command.env_remove(variable);
    }
    command
}

pub fn run(arguments: &[&str]) -> Output {
    program(arguments).output().expect("the program starts")
}

/// Standard output of a run that must succeed and say nothing else.
pub fn data(arguments: &[&str]) -> String {
    let output = run(arguments);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.is_empty(), "{arguments:?}: {} {errors}", output.status);
    String::from_utf8(output.stdout).expect("output is UTF-8")
}

/// Status and standard error of a run that must fail and print no data.
pub fn failure(arguments: &[&str]) -> (i32, String) {
    let output = run(arguments);
    assert!(output.stdout.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    (output.status.code().expect("no signal"), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The path of a capture of this project.
pub fn capture(name: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name).to_string_lossy().into_owned()
}

/// The program with pipes at all three ends.
pub fn start(arguments: &[&str]) -> Child {
    let mut command = program(arguments);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts")
}

/// Reads from a child until what came satisfies `enough`.
pub fn read_until(child: &mut Child, enough: impl Fn(&[u8]) -> bool) -> Vec<u8> {
    let stdout = child.stdout.as_mut().expect("a pipe");
    let (mut got, mut piece) = (Vec::new(), [0; 4096]);
    while !enough(&got) {
        let count = stdout.read(&mut piece).expect("it can be read");
        assert!(count > 0, "the program ended early: {}", String::from_utf8_lossy(&got));
        got.extend_from_slice(&piece[..count]);
    }
    got
}

/// Sends it a signal.
pub fn interrupt(child: &Child, signal: rustix::process::Signal) {
    rustix::process::kill_process(rustix::process::Pid::from_child(child), signal).expect("it is alive");
}

/// Waits for a program that must end by itself.
pub fn wait(mut child: Child) -> Output {
    let deadline = Instant::now() + PATIENCE;
    while child.try_wait().expect("it can be asked").is_none() {
        if Instant::now() > deadline {
            child.kill().expect("it can be ended");
            panic!("the program does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    child.wait_with_output().expect("it has ended")
}
