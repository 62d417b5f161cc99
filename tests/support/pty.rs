//! The program on a pseudo-terminal of its own.

// Not every test opens a capture of the project or types a script.
#![allow(dead_code)]

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Termios, Winsize, tcgetattr, tcsetwinsize};

/// How long anything may take; the machine may be busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub struct Pty {
    pub master: Option<File>,
    pub slave: OwnedFd,
    pub child: Child,
    pub screen: vt100::Parser,
    pub raw: Vec<u8>,
    pub before: Termios,
    /// What comes is not drawn: the emulator cannot take output for one size on another.
    pub blind: bool,
}

pub fn captures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("captures")
}

impl Pty {
    /// Runs the program on a terminal of its own; with `session`, as the leader of a session that the terminal controls.
    pub fn run(arguments: &[&str], environment: &[(&str, &str)], session: bool) -> Self {
        Self::start(env!("CARGO_BIN_EXE_wirelens"), arguments, environment, session)
    }

    /// The same with a script of the shell, in which `$WIRELENS` is the program: it must end in `exec`.
    pub fn script(script: &str, environment: &[(&str, &str)]) -> Self {
        let mut environment = environment.to_vec();
        environment.push(("WIRELENS", env!("CARGO_BIN_EXE_wirelens")));
        Self::start("sh", &["-c", script], &environment, true)
    }

    fn start(program: &str, arguments: &[&str], environment: &[(&str, &str)], session: bool) -> Self {
        use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
        let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let name = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        use rustix::fs::OFlags;
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::CLOEXEC;
        let slave = rustix::fs::open(&name, flags, rustix::fs::Mode::empty()).unwrap();
        // Before the program starts: without a session nobody tells it of a change.
        tcsetwinsize(&slave, Winsize { ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0 }).unwrap();
        Self {
            before: tcgetattr(&slave).unwrap(),
            child: spawn(program, arguments, environment, session, &slave),
            master: Some(File::from(master)),
            slave,
            screen: vt100::Parser::new(24, 80, 0),
            raw: Vec::new(),
            blind: false,
        }
    }

    pub fn open(file: &str) -> Self {
        let path = captures().join(file);
        let mut pty = Self::run(&[path.to_str().unwrap()], &[], true);
        pty.wait_for("? help");
        pty
    }

    pub fn resize(&mut self, width: u16, height: u16) {
        let size = Winsize { ws_row: height, ws_col: width, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(self.master.as_ref().unwrap(), size).unwrap();
        // A fresh one: the size of a used one cannot always be changed. The program draws everything anew.
        self.screen = vt100::Parser::new(height, width, 0);
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.master.as_mut().unwrap().write_all(bytes).unwrap();
    }

    /// Takes what the program sends within `time`. Returns the bytes taken.
    pub fn take(&mut self, time: Duration) -> usize {
        let Some(master) = &mut self.master else { return 0 };
        let (start, mut taken) = (Instant::now(), 0);
        loop {
            let Some(left) = time.checked_sub(start.elapsed()) else { return taken };
            let wait = Timespec { tv_sec: left.as_secs() as i64, tv_nsec: i64::from(left.subsec_nanos()) };
            let mut watched = [PollFd::new(master, PollFlags::IN)];
            if poll(&mut watched, Some(&wait)).unwrap_or(0) == 0 || !watched[0].revents().contains(PollFlags::IN) {
                return taken;
            }
            let mut bytes = [0; 65536];
            let Ok(count) = master.read(&mut bytes) else { return taken };
            if count == 0 {
                return taken;
            }
            if !self.blind {
                self.screen.process(&bytes[..count]);
            }
            self.raw.extend(&bytes[..count]);
            taken += count;
        }
    }

    pub fn text(&self) -> String {
        self.screen.screen().contents()
    }

    pub fn wait_until(&mut self, what: &str, mut seen: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !seen(self) {
            assert!(start.elapsed() < PATIENCE, "waited for {what}; the screen:\n{}", self.text());
            self.take(Duration::from_millis(20));
        }
    }

    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |pty| pty.text().contains(text));
    }

    /// Waits for what was ever sent, also if the screen scrolled past it before it was looked at.
    pub fn wait_for_sent(&mut self, text: &str) {
        self.wait_until(text, |pty| pty.raw.windows(text.len()).any(|sent| sent == text.as_bytes()));
    }

    pub fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Waits for the end and returns the exit code; a program that a signal killed has none.
    pub fn ended(&mut self) -> Option<i32> {
        let start = Instant::now();
        loop {
            self.take(Duration::from_millis(10));
            if let Some(status) = self.child.try_wait().unwrap() {
                self.take(Duration::from_millis(50));
                assert_eq!(status.signal(), None, "killed by a signal");
                return status.code();
            }
            assert!(start.elapsed() < PATIENCE, "does not end; the screen:\n{}", self.text());
        }
    }

    /// The terminal is as it was: main screen, cursor, no mouse, no bracketed paste, the same line discipline.
    pub fn assert_restored(&self, how: &str) {
        let screen = self.screen.screen();
        assert!(!screen.alternate_screen(), "{how}: the alternate screen stayed");
        assert!(!screen.hide_cursor(), "{how}: the cursor stayed hidden");
        assert!(!screen.bracketed_paste(), "{how}: bracketed paste stayed");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None, "{how}");
        let after = tcgetattr(&self.slave).unwrap();
        assert_eq!(format!("{after:?}"), format!("{:?}", self.before), "{how}: the line discipline changed");
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn spawn(program: &str, arguments: &[&str], environment: &[(&str, &str)], session: bool, slave: &OwnedFd) -> Child {
    let mut command = Command::new(if session { "setsid" } else { program });
    if session {
        command.args(["--ctty", program]);
    }
    let end = || Stdio::from(slave.as_fd().try_clone_to_owned().unwrap());
    command
        .args(arguments)
        .env_clear()
        .env("PATH", std::env::var("PATH").unwrap_or_default())
        .env("TERM", "xterm-256color")
        .env("LANG", "C.UTF-8")
        .env("WIRELENS_NO_STATE", "1")
        .envs(environment.iter().copied())
        .stdin(end())
        .stdout(end())
        .stderr(end());
    command.spawn().expect("setsid of util-linux runs the program")
}
