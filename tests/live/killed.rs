//! A capture that is killed at any instant leaves a file that opens, with all but the last moments in it.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use super::dice::Dice;
use super::{net, open, settings, start, until};
use wirelens::source::live::Output;

/// Tells a recorder where to write.
const PATH: &str = "WIRELENS_TEST_RECORD";
const INSTANTS: u32 = 20;
const RATE: u32 = 20_000;

#[test]
#[ignore = "run by another test, to be killed"]
fn recorder() {
    let Some(path) = std::env::var_os(PATH).map(PathBuf::from) else { return };
    let (_source, control) = start(&open(&settings(&["v1"], "udp port 9")), Some(Output::path(path)));
    control.wait_stopped(Duration::from_secs(60));
}

#[test]
fn a_killed_capture_leaves_a_file_that_opens() {
    net::in_namespace("killed::a_killed_capture_leaves_a_file_that_opens", || {
        let folder = tempfile::tempdir().expect("a folder");
        let traffic = net::Traffic::start("v0", RATE, 60);
        let mut dice = Dice(u64::from(std::process::id()) << 20 | 1);
        let (mut cut, mut most_lost) = (0, 0);
        for instant in 0..INSTANTS {
            let path = folder.path().join(format!("{instant}.pcapng"));
            let delay = Duration::from_millis(dice.next(400));
            let sent = record_and_kill(&path, delay, &traffic);
            let (numbers, is_cut) = net::tshark(&path, "udp.payload");
            let numbers: Vec<u32> = numbers.iter().map(|data| number_of(data)).collect();
            let gap = numbers.windows(2).position(|pair| pair[0] + 1 != pair[1]);
            let place = gap.map(|at| (at, numbers.len(), numbers[at], numbers[at + 1]));
            assert_eq!(place, None, "after {delay:?}: packets are missing (at, of, from, to)");
            assert_eq!(net::capinfos(&path).0, numbers.len() as u64);
            cut += u32::from(is_cut);
            let lost = sent - numbers.last().map_or(sent, |last| last + 1).min(sent);
            // One second, or 64 KiB of blocks.
            assert!(lost <= RATE.max((64 << 10) / 136), "after {delay:?}: {lost} lost");
            most_lost = most_lost.max(lost);
            std::fs::remove_file(&path).expect("removed");
        }
        traffic.stop();
        eprintln!("{INSTANTS} instants: {cut} files end within a block, at most {most_lost} packets lost");
    });
}

/// Gives how many frames were sent before the recorder was killed.
fn record_and_kill(path: &Path, delay: Duration, traffic: &net::Traffic) -> u32 {
    let mut recorder = Command::new(std::env::current_exe().expect("this program"))
        .args(["--exact", "killed::recorder", "--include-ignored"])
        .env(PATH, path)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .expect("the recorder runs");
    until("packets are written", || path.metadata().is_ok_and(|metadata| metadata.len() > 2_000));
    let begun = Instant::now();
    std::thread::sleep(delay.saturating_sub(begun.elapsed()));
    let sent = traffic.sent();
    recorder.kill().expect("killed");
    recorder.wait().expect("gone");
    sent
}

/// The number that a payload begins with, as tshark prints it.
fn number_of(data: &str) -> u32 {
    let digits: String = data.chars().filter(char::is_ascii_hexdigit).take(8).collect();
    u32::from_str_radix(&digits, 16).expect("a number")
}
