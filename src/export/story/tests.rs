//! The texts: complete in three languages, and whole for every step of every capture.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use fluent_bundle::FluentResource;

use super::words::{self, Told};
use super::*;
use crate::analysis::Options;
use crate::base::Lang;
use crate::source::{OpenOptions, Source};

/// Ids of messages and attributes, and the values that each text takes.
fn texts(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut message, mut name) = (String::new(), String::new());
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        let head = line.split_once(" =").filter(|(id, _)| {
            !id.trim().trim_start_matches('.').contains(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        });
        match head {
            Some((id, _)) if line.starts_with("story-") => {
                message = id.to_owned();
                name.clone_from(&message);
            }
            Some((id, _)) if line.starts_with("    .") => name = format!("{message}{}", id.trim_start()),
            _ => {}
        }
        let values = found.entry(name.clone()).or_default();
        for rest in line.split('$').skip(1) {
            values.insert(rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect());
        }
    }
    found.remove("");
    found
}

#[test]
fn the_three_languages_say_the_same_with_the_same_values() {
    let [english, others @ ..] = words::sources().map(texts);
    assert!(english.len() > 350, "{}", english.len());
    for (lang, other) in [Lang::Ru, Lang::Ko].into_iter().zip(others) {
        let wanted: Vec<&String> = english.keys().filter(|name| !name.ends_with(".rfc")).collect();
        let have: Vec<&String> = other.keys().collect();
        let missing: Vec<_> = wanted.iter().filter(|name| !have.contains(name)).collect();
        let more: Vec<_> = have.iter().filter(|name| !wanted.contains(name)).collect();
        assert!(missing.is_empty() && more.is_empty(), "{}: {missing:?} {more:?}", lang.code());
        for (name, values) in &other {
            // Words that only choose a form of speech need not be in every language.
            assert!(values.is_subset(&english[name]), "{}: {name}: {values:?} {:?}", lang.code(), english[name]);
        }
    }
    for (lang, source) in Lang::ALL.into_iter().zip(words::sources()) {
        let parsed = FluentResource::try_new(source.to_owned());
        assert!(parsed.is_ok(), "{}: {:?}", lang.code(), parsed.err().map(|(_, errors)| errors));
    }
}

fn captures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    let mut found = Vec::new();
    for folder in [
        "arp",
        "dns",
        "grpc",
        "http",
        "http2",
        "ipv6",
        "mqtt",
        "null",
        "sll",
        "tcp",
        "tls",
        "udp",
        "websocket",
        "ethernet",
        "icmp",
    ] {
        let files = std::fs::read_dir(root.join(folder)).expect(folder).flatten().map(|file| file.path());
        found.extend(files.filter(|path| path.extension().is_some_and(|end| end == "pcap" || end == "pcapng")));
    }
    found.sort();
    found
}

pub fn stories(path: &Path) -> Stories {
    let source = Source::open(path, &OpenOptions::default()).expect("a capture");
    let options = Options::default();
    let keys = PathBuf::from(format!("{}.keys", path.display()));
    if keys.exists() {
        crate::analysis::secrets::read_key_log(&keys, &options.secrets).expect("a key log");
    }
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    Stories::new(&capture)
}

/// Every step of every chapter of every capture has its texts in every language, names packets that exist in an order that
/// can be followed, and its questions accept their own answers.
#[test]
fn every_step_of_every_capture_can_be_told() {
    let english = texts(words::sources()[0]);
    let mut keys = BTreeSet::new();
    for path in captures() {
        let mut stories = stories(&path);
        let len = stories.capture().len();
        for subject in stories.subjects() {
            let chapter = stories.chapter(&subject).unwrap_or_else(|| panic!("{}: {subject:?}", path.display()));
            assert!(!chapter.steps.is_empty(), "{}: {subject:?}", path.display());
            for step in &chapter.steps {
                keys.insert(step.key);
                let place = format!("{} {subject:?} {}", path.display(), step.key);
                assert!(step.frames.iter().all(|frame| frame.index() < len), "{place}");
                assert!(step.happened || step.frames.is_empty(), "{place}: what did not happen has no packets");
                check(&chapter, step, &english, &place);
            }
        }
    }
    println!("{} keys were told: {keys:?}", keys.len());
    assert!(keys.len() >= 60, "{} {keys:?}", keys.len());
}

fn check(chapter: &Chapter, step: &Step, english: &BTreeMap<String, BTreeSet<String>>, place: &str) {
    assert!(english.contains_key(&format!("story-{}", step.key)), "{place}");
    for lang in Lang::ALL {
        let Told { title, what, .. } = words::told(lang, &chapter.facts, step, &words::nothing);
        assert!(!title.is_empty() && title != step.key, "{place} {}: {title}", lang.code());
        assert!(!what.is_empty(), "{place} {}: a value is missing in {:?}", lang.code(), step.facts);
        for question in &step.questions {
            let asked = words::asked(lang, &chapter.facts, step, question);
            assert!(asked.ends_with(['?', '？']) && asked != question.fact, "{place} {}: {asked}", lang.code());
            assert_eq!(question.answer.check(&question.answer.shown()), guess::Verdict::Right, "{place}");
            // What is asked is nowhere told while it is asked.
            if let Answer::Words(answer) = &question.answer {
                let told = words::told(lang, &chapter.facts, step, &|name| step.hides(name, |_| true));
                assert!(answer.len() < 4 || !told.title.contains(answer.as_str()), "{place}: {}", told.title);
            }
        }
    }
}

/// The steps of the first chapter of a capture.
fn first_chapter(path: &str) -> Vec<Step> {
    let mut stories = stories(&Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(path));
    let subject = stories.subjects().into_iter().find(|subject| matches!(subject, Subject::Connection(_)));
    subject.and_then(|subject| stories.chapter(&subject)).expect("a chapter").steps
}

#[test]
fn states_are_those_of_the_ladder() {
    let told = |path: &str| -> Vec<(&str, u64, &str, &str)> {
        let with = first_chapter(path).into_iter().filter(|step| !step.states.0.is_empty());
        with.map(|step| (step.key, step.first().map_or(0, FrameId::number), step.states.0, step.states.1)).collect()
    };
    assert_eq!(
        told("http/get.pcapng"),
        [
            ("tcp-syn", 1, "SYN-SENT", "SYN-RECEIVED"),
            ("tcp-syn-ack", 2, "ESTABLISHED", "SYN-RECEIVED"),
            ("tcp-ack", 3, "ESTABLISHED", "ESTABLISHED"),
            ("fin-first", 10, "CLOSE-WAIT", "FIN-WAIT-1"),
            ("fin-second", 11, "LAST-ACK", "TIME-WAIT"),
            ("fin-confirmed", 12, "CLOSED", "TIME-WAIT"),
        ]
    );
    // Bytes before the FIN were missing.
    assert!(told("tcp/loss-sender.pcapng").contains(&("fin-first", 19, "FIN-WAIT-1", "?")));
}

#[test]
fn frames_of_one_packet_are_told_in_the_order_of_the_wire() {
    let steps = first_chapter("http2/nginx.pcapng");
    let eighth = steps.iter().filter(|step| step.first() == Some(FrameId(7)));
    // RFC 9113 §3.4: the settings come first.
    assert_eq!(eighth.map(|step| step.key).collect::<Vec<_>>(), ["h2-settings", "h2-response"]);
}

#[test]
fn what_others_were_asked_has_no_arrow_to_the_server() {
    let steps = first_chapter("http/whole.pcapng");
    let before: Vec<_> = steps.iter().take(3).map(|step| (step.key, step.sender, step.first())).collect();
    assert_eq!(
        before,
        [
            ("neighbour-router", None, Some(FrameId(0))),
            ("name-found", None, Some(FrameId(2))),
            ("tcp-syn", Some(Direction::FromClient), Some(FrameId(4))),
        ]
    );
    let places: Vec<_> = steps.iter().filter_map(|step| step.at).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn what_credentials_give_away_depends_on_their_scheme() {
    let told = |scheme: &str| {
        let step = Step::new("auth-answer").fact("scheme", scheme).fact("kind", threads::kind_of(scheme));
        let told = words::told(Lang::En, &Facts::default(), &step, &words::nothing);
        format!("{} {}", told.what, told.remember)
    };
    assert!(told("Basic").contains("name and password in Base64") && told("basic").contains("not encryption"));
    assert!(told("Bearer").contains("Whoever has this token can use it"));
    // RFC 7616 §3.4.1: a hash of the password and a nonce.
    assert!(told("Digest").contains("holds no password"));
    for scheme in ["Bearer", "Digest", "Negotiate", "DPoP"] {
        assert!(!told(scheme).contains("Base64"), "{}", told(scheme));
        assert_eq!(told(scheme).contains("can use it"), scheme == "Bearer", "{}", told(scheme));
    }
}

#[test]
fn stories_are_the_same_each_time() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http/auth.pcapng");
    let told = || {
        let mut stories = stories(&path);
        let subjects = stories.subjects();
        let chapters: Vec<Option<Chapter>> = subjects.iter().map(|subject| stories.chapter(subject)).collect();
        (subjects, chapters)
    };
    assert_eq!(told(), told());
    let _ = Arc::clone(stories(&path).capture());
}
