//! Overlapping segments as the kernel of this machine delivers them to a socket, and as the policy `linux` has it.
//!
//! The kernel is asked live (`kernel/deliver.py`), which needs root, `unshare`, `python3` and `/dev/net/tun`; where one of them is
//! missing the test is skipped and says so. A model of the kernel's queue stands between the two: with merging of
//! neighbours it must deliver what the kernel does, without it what this program does. So every difference between the two
//! has this one reason: the kernel had joined segments that touch, and compared the next one with the whole.
#![cfg(target_os = "linux")]

#[path = "support/tcp.rs"]
mod tcp;

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tcp::{ACK, PSH, Segment, Talk};
use wirelens::analysis::messages::Messages;
use wirelens::analysis::{Capture, Options};
use wirelens::base::SegmentId;
use wirelens::dissect::{OverlapPolicy, Settings};

/// A segment: its first place, the place behind its last, and the letter that fills it.
type Piece = (u64, u64, char);

/// Scenarios made by chance.
const RANDOM: usize = 40;

/// Scenarios like those of the vectors: what overlaps waits, since the segment with the first byte comes last.
fn random(count: usize) -> Vec<Vec<Piece>> {
    let mut state = 20u64;
    let mut number = move |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    let mut one = || {
        let len = 16 + number(24);
        let mut pieces: Vec<Piece> = Vec::new();
        for letter in ('A'..).take(3 + number(6) as usize) {
            let from = 1 + number(len - 2);
            pieces.push((from, (from + 1 + number(10)).min(len), letter));
        }
        let covered = |place: u64, pieces: &[Piece]| pieces.iter().any(|(from, to, _)| (*from..*to).contains(&place));
        let open: Vec<u64> = (1..len).filter(|place| !covered(*place, &pieces)).collect();
        let runs = open.chunk_by(|one, other| one + 1 == *other);
        pieces.extend(runs.map(|run| (run[0], run[run.len() - 1] + 1, 'z')).collect::<Vec<_>>());
        pieces.push((0, 1, 'z'));
        pieces
    };
    (0..count).map(|_| one()).collect()
}

/// Those of the vectors, if they are there.
fn vectors() -> Vec<Vec<Piece>> {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let Ok(text) = std::fs::read_to_string(shared.join("vectors/tcp-overlap/scenarios.json")) else {
        eprintln!("SKIPPED: the scenarios of the vectors are not there; set WIRELENS_SHARED");
        return Vec::new();
    };
    let scenarios: Vec<serde_json::Value> = serde_json::from_str(&text).expect("the scenarios are JSON");
    scenarios
        .iter()
        .map(|one| serde_json::from_value(one["segments"].clone()).expect("segments as they are described"))
        .collect()
}

/// What the kernel delivers of each scenario; `None` where it cannot be asked, with the reason.
fn kernel(scenarios: &[Vec<Piece>]) -> Result<Vec<String>, String> {
    let status = std::fs::read_to_string("/proc/self/status").map_err(|error| error.to_string())?;
    let root = status.lines().any(|line| line.starts_with("Uid:") && line.split_whitespace().nth(2) == Some("0"));
    if !root {
        return Err("asking the kernel needs root".to_owned());
    }
    if !Path::new("/dev/net/tun").exists() {
        return Err("there is no /dev/net/tun".to_owned());
    }
    let can = Command::new("unshare").args(["-n", "python3", "-c", ""]).output();
    if !can.is_ok_and(|out| out.status.success()) {
        return Err("`unshare -n python3` does not run here".to_owned());
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/kernel/deliver.py");
    let mut child = Command::new("unshare")
        .args(["-n", "python3"])
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("it ran a moment ago");
    let text = serde_json::to_string(scenarios).expect("they can be written");
    child.stdin.take().expect("a pipe").write_all(text.as_bytes()).expect("the script reads");
    let out = child.wait_with_output().expect("it ends");
    assert!(out.status.success(), "the script failed");
    Ok(serde_json::from_slice(&out.stdout).expect("the script writes JSON"))
}

/// What this program delivers.
fn ours(pieces: &[Piece]) -> String {
    let mut talk = Talk::new(40_000, 8080);
    talk.segments.extend(pieces.iter().map(|(from, to, letter)| Segment {
        from_client: true,
        at: *from as u32,
        expects: 0,
        flags: ACK | PSH,
        payload: vec![*letter as u8; (to - from) as usize],
    }));
    let settings = Settings { overlap: OverlapPolicy::Linux, ..Settings::default() };
    let capture: std::sync::Arc<Capture> =
        tcp::open(tcp::pcap(&talk.frames(), usize::MAX), Options { settings, ..Options::default() });
    let conversation = capture.ledger().conversations.get(0).expect("there is a stream");
    let carriers = capture.carriers_between(SegmentId(0), conversation.last_segments[0], 0, u64::MAX);
    let bytes = Messages::new(&capture).gather(&carriers, 0, conversation.bytes[0]).bytes;
    String::from_utf8(bytes).expect("letters")
}

/// Bytes that wait: the place of the first, and the bytes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Held {
    from: usize,
    bytes: String,
}

impl Held {
    fn to(&self) -> usize {
        self.from + self.bytes.len()
    }
}

/// What the queue of out-of-order segments of Linux (`tcp_data_queue_ofo` in net/ipv4/tcp_input.c) may deliver. The kernel joins
/// a segment to one that ends where it begins, if it meets that one on its way down a balanced tree: which it meets
/// depends on the shape of the tree, so each possibility is followed. Without merging there is one.
fn model(pieces: &[Piece], merges: bool) -> BTreeSet<String> {
    let mut states: BTreeSet<(Vec<Held>, String)> = BTreeSet::from([(Vec::new(), String::new())]);
    for (from, to, letter) in pieces {
        let new = Held { from: *from as usize, bytes: letter.to_string().repeat((to - from) as usize) };
        let mut after = BTreeSet::new();
        for (queue, stream) in states {
            if new.from <= stream.len() {
                after.insert(continued(queue, stream, new.clone()));
                continue;
            }
            for joined in (0..queue.len()).filter(|place| merges && queue[*place].to() == new.from) {
                let mut queue = queue.clone();
                queue[joined].bytes.push_str(&new.bytes);
                after.insert((queue, stream.clone()));
            }
            after.insert((inserted(queue, new.clone()), stream));
        }
        states = after;
    }
    states.into_iter().map(|(_, stream)| stream).collect()
}

/// A segment continues the stream, and with it what waits: of two that overlap the one that begins earlier counts.
fn continued(mut queue: Vec<Held>, mut stream: String, new: Held) -> (Vec<Held>, String) {
    queue.insert(0, new);
    while queue.first().is_some_and(|held| held.from <= stream.len()) {
        let held = queue.remove(0);
        let known = (stream.len() - held.from).min(held.bytes.len());
        stream.push_str(&held.bytes[known..]);
    }
    (queue, stream)
}

/// A segment waits on its own, unless one that waits covers it; it takes the place of those that it covers.
fn inserted(mut queue: Vec<Held>, new: Held) -> Vec<Held> {
    let mut place = 0;
    while let Some(held) = queue.get(place).filter(|held| held.from <= new.from) {
        if new.to() <= held.to() {
            return queue;
        }
        if new.from == held.from {
            queue.remove(place);
            break;
        }
        place += 1;
    }
    while queue.get(place).is_some_and(|held| held.to() <= new.to()) {
        queue.remove(place);
    }
    queue.insert(place, new);
    queue
}

#[test]
fn streams_are_those_of_the_kernel() {
    let mut scenarios = vectors();
    scenarios.extend(random(RANDOM));
    for (at, scenario) in scenarios.iter().enumerate() {
        let (plain, own) = (model(scenario, false), ours(scenario));
        assert_eq!(plain, BTreeSet::from([own]), "scenario {at} {scenario:?}: ours, and the rule without merging");
    }
    let delivered = match kernel(&scenarios) {
        Ok(delivered) => delivered,
        Err(reason) => {
            eprintln!("SKIPPED: what the kernel delivers: {reason}");
            return;
        }
    };
    let mut equal = 0;
    for (at, (scenario, kernel)) in scenarios.iter().zip(&delivered).enumerate() {
        let own = ours(scenario);
        if own == *kernel {
            equal += 1;
            continue;
        }
        println!("scenario {at} {scenario:?}: the kernel merged neighbours and has {kernel}, ours is {own}");
        assert!(model(scenario, true).contains(kernel), "scenario {at} {scenario:?}: differs, and not by merging");
    }
    println!("{equal} of {} streams are those of the kernel; the others differ because it merges", scenarios.len());
    assert!(equal * 100 >= scenarios.len() * 85, "{equal} of {}", scenarios.len());
}
