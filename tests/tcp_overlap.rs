//! Overlapping TCP segments as the policies of hosts resolve them, and conflicts reported exactly where copies differ.
//!
//! The scenarios and a capture of them lie in `vectors/tcp-overlap` below `$WIRELENS_SHARED` (`../shared` when it is not
//! set); without it the test over them is skipped and says so.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::messages::Messages;
use wirelens::analysis::{Capture, Options};
use wirelens::base::SegmentId;
use wirelens::dissect::{OverlapPolicy, Settings};
use wirelens::engine::ledger::state;
use wirelens::source::{OpenOptions, Source};

/// Scenarios in which a current kernel merges neighbours that wait before it compares, so that the rule of the policy, which
/// looks at segments one by one, gives another stream.
const KERNEL_MERGES: usize = 2;

#[test]
fn streams_are_those_of_the_policies() {
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| PathBuf::from("../shared"), PathBuf::from);
    let folder = shared.join("vectors/tcp-overlap");
    let Ok(scenarios) = std::fs::read_to_string(folder.join("scenarios.json")) else {
        eprintln!("SKIPPED: there is no {}; set WIRELENS_SHARED", folder.display());
        return;
    };
    let scenarios: Vec<serde_json::Value> = serde_json::from_str(&scenarios).expect("the scenarios are JSON");
    assert!(!scenarios.is_empty());
    let mut wrong = Vec::new();
    let mut kernel = 0;
    for (name, policy) in OverlapPolicy::ALL {
        let capture = open(&folder.join("scenarios.pcap"), policy);
        for (at, scenario) in scenarios.iter().enumerate() {
            let id = scenario["id"].as_str().unwrap_or_default();
            let (stream, conflict) = client_stream(&capture, at as u32);
            let expected = scenario["expected"][name].as_str().unwrap_or_default();
            if stream != expected {
                wrong.push(format!("{name} {id}: {stream} instead of {expected}"));
            }
            if conflict != scenario["conflict"].as_bool().unwrap_or_default() {
                wrong.push(format!("{name} {id}: conflict {conflict}"));
            }
            if policy == OverlapPolicy::Linux && stream != scenario["linux_6_18_measured"].as_str().unwrap_or_default()
            {
                kernel += 1;
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {} differ:\n{}", wrong.len(), scenarios.len() * 6, wrong.join("\n"));
    assert!(kernel <= KERNEL_MERGES, "{kernel} scenarios differ from what a kernel delivered");
}

fn open(path: &std::path::Path, overlap: OverlapPolicy) -> Arc<Capture> {
    let source = Source::open(path, &OpenOptions::default()).expect("the capture opens");
    let settings = Settings { overlap, ..Settings::default() };
    let capture = Capture::new(source, Options { settings, ..Options::default() });
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

/// The bytes that a stream's client sent, and whether any of them came with other values.
fn client_stream(capture: &Capture, index: u32) -> (String, bool) {
    let conversation = capture.ledger().conversations.get(index as usize).expect("there is such a stream");
    let carriers = capture.carriers_between(SegmentId(0), conversation.last_segments[0], 0, u64::MAX);
    let bytes = Messages::new(capture).gather(&carriers, 0, conversation.bytes[0]).bytes;
    let mut conflict = false;
    let mut at = conversation.last_segments[0];
    while let Some(segment) = at.and_then(|id| capture.ledger().segment(id)) {
        conflict |= segment.state & state::CONFLICT != 0;
        at = segment.previous;
    }
    (String::from_utf8_lossy(&bytes).into_owned(), conflict)
}
