//! Comments that are added: other programs read the same from the file, and everything else in it stays as it was.

#[path = "support/program.rs"]
mod program;

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use program::{capture, data, failure, run};
use wirelens::analysis::{Capture, Options, Reader, registry};
use wirelens::base::FrameId;
use wirelens::dissect::Want;
use wirelens::export::save::{Choice, save};
use wirelens::filter::{Filter, Run};
use wirelens::source::writer::FileFormat;
use wirelens::source::{OpenOptions, Source};

fn opened(path: &str) -> Arc<Capture> {
    let source = Source::open(Path::new(path), &OpenOptions::default()).expect("it opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn comments(path: &str) -> Vec<Vec<String>> {
    let capture = opened(path);
    let of = |frame| capture.comments_of(FrameId(frame), &capture.record(FrameId(frame)).expect("a frame"));
    (0..capture.len() as u32).map(of).collect()
}

/// What another program prints; `None`, said loudly, where it is not there.
fn other(program: &str, arguments: &[&str]) -> Option<String> {
    match Command::new(program).args(arguments).env("LC_ALL", "C.UTF-8").output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(_) => {
            eprintln!("SKIPPED: there is no {program}");
            None
        }
    }
}

#[test]
fn comments_are_added_on_the_command_line_and_read_by_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("out.pcapng");
    let to = to.to_str().expect("text");
    let from = capture("http/get.pcapng");
    let told = ["--comment", "4:it begins: here", "--comment", "4:второй\n둘째", "--comment", "1:first"];
    let whole = ["--capture-comment", "for the lesson"];
    assert_eq!(data(&[&["read", "-r", &from, "-w", to], &told[..], &whole[..]].concat()), "");
    let kept = comments(to);
    assert_eq!(kept[3], ["it begins: here", "второй\n둘째"]);
    assert_eq!(kept[0], ["first"]);
    assert!(kept[1].is_empty() && kept.len() == comments(&from).len());
    assert_eq!(opened(to).capture_comments().last().map(String::as_str), Some("for the lesson"));
    let fields =
        data(&["read", "-r", to, "-Y", "frame.comment", "-T", "fields", "-e", "frame.number", "-e", "frame.comment"]);
    if let Some(theirs) =
        other("tshark", &["-r", to, "-Y", "frame.comment", "-T", "fields", "-e", "frame.number", "-e", "frame.comment"])
    {
        assert_eq!(fields, theirs);
        assert!(theirs.starts_with("1\tfirst\n4\tit begins: here,"), "{theirs}");
    }
    if let Some(theirs) = other("capinfos", &["-k", "-c", "-M", to]) {
        assert!(theirs.contains("for the lesson"), "{theirs}");
        let count = format!("{}", kept.len());
        assert!(theirs.lines().any(|line| line.starts_with("Number of packets") && line.ends_with(&count)), "{theirs}");
    }
    // What was added is added to, not put in the place of.
    let again = folder.path().join("again.pcapng");
    let again = again.to_str().expect("text");
    data(&["read", "-r", to, "-w", again, "--comment", "4:third"]);
    assert_eq!(comments(again)[3], ["it begins: here", "второй\n둘째", "third"]);
    assert_eq!(opened(again).capture_comments(), opened(to).capture_comments());
}

#[test]
fn a_filter_leaves_comments_with_their_packets() {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("out.pcapng");
    let to = to.to_str().expect("text");
    let from = capture("http/get.pcapng");
    data(&["read", "-r", &from, "-Y", "frame.number > 3 && frame.number < 6", "-w", to, "--comment", "5:five"]);
    assert_eq!(comments(to), [Vec::new(), vec!["five".to_owned()]]);
    // The filter sees what is added.
    data(&["read", "-r", &from, "-Y", "frame.comment == \"six\"", "-w", to, "--comment", "6:six"]);
    assert_eq!(comments(to), [vec!["six".to_owned()]]);
}

#[test]
fn everything_else_stays_as_it_was() {
    for name in ["formats/every-block-little.pcapng", "formats/every-block-big.pcapng"] {
        let from = opened(&capture(name));
        let record = from.record(FrameId(0)).expect("a frame");
        let mut all = from.comments_of(FrameId(0), &record);
        assert!(!all.is_empty(), "the first packet of {name} has a comment");
        all.push("one more".into());
        from.comments().set(FrameId(0), all.clone()).expect("there is room");
        let choice = Choice { rows: None, most: u32::MAX, comments: from.comments().changes() };
        let written =
            save(from.source(), &choice, FileFormat::Pcapng, Vec::new(), &AtomicBool::new(false), &mut |_| {});
        let (_, bytes) = written.expect("written");
        let again = Source::from_bytes("saved", bytes.into()).expect("it opens");
        let capture = Capture::new(again.clone(), Options::default());
        capture.load(&AtomicBool::new(false), &mut |_| {});
        for frame in 0..from.len() as u32 {
            let options = |capture: &Capture| {
                let record = capture.record(FrameId(frame)).expect("a frame");
                capture.source().packet_options(record.offset, record.cap_len)
            };
            let (mut before, after) = (options(&from), options(&capture));
            if frame == 0 {
                before.comments.clone_from(&all);
            }
            assert_eq!(after, before, "{name}, packet {}", frame + 1);
        }
        assert_eq!(again.names(), from.source().names(), "{name}");
        assert_eq!(again.secrets().len(), from.source().secrets().len(), "{name}");
        assert_eq!(again.interfaces().len(), from.source().interfaces().len(), "{name}");
        assert_eq!(again.interface_statistics().len(), from.source().interface_statistics().len(), "{name}");
        assert_eq!(capture.capture_comments(), from.capture_comments(), "{name}");
    }
}

#[test]
fn a_packet_loses_its_comments_when_they_are_deleted() {
    let from = opened(&capture("formats/every-block-little.pcapng"));
    from.comments().set(FrameId(0), Vec::new()).expect("there is room");
    from.comments().set_capture(Vec::new());
    let choice = Choice { rows: None, most: u32::MAX, comments: from.comments().changes() };
    let written = save(from.source(), &choice, FileFormat::Pcapng, Vec::new(), &AtomicBool::new(false), &mut |_| {});
    let source = Source::from_bytes("saved", written.expect("written").1.into()).expect("it opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    assert!(capture.comments_of(FrameId(0), &capture.record(FrameId(0)).expect("a frame")).is_empty());
    assert!(capture.capture_comments().is_empty());
}

#[test]
fn changed_comments_are_fields_like_those_of_the_file() {
    let capture = opened(&capture("http/get.pcapng"));
    capture.comments().set(FrameId(2), vec!["look here".into(), "twice".into()]).expect("there is room");
    let found = |text: &str| {
        let mut run = Run::new(Filter::compile(text, registry()).expect("a filter"), &capture);
        run.advance(u32::MAX, 1, &AtomicBool::new(false), &mut |_| {});
        run.matches().iter_from(FrameId(0)).map(|frame| frame.0).collect::<Vec<_>>()
    };
    assert_eq!(found("frame.comment"), [2]);
    assert_eq!(found("pkt_comment"), [2], "the name that Wireshark gives the layer");
    assert_eq!(found("frame.comment contains \"twice\""), [2]);
    assert_eq!(found("_ws.expert.message == \"twice\""), [2], "a comment is a note, too");
    assert_eq!(found("frame.comment == \"twice\" && tcp"), [2]);
    capture.comments().set(FrameId(2), Vec::new()).expect("there is room");
    assert!(found("frame.comment").is_empty());
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    reader.read(FrameId(2)).expect("it is read");
    assert!(reader.info().comments.is_empty());
}

#[test]
fn a_comment_is_a_note_as_it_is_in_wireshark() {
    let path = capture("formats/comments.pcapng");
    let numbers = ["-T", "fields", "-e", "frame.number", "-e", "_ws.expert.severity", "-e", "_ws.expert.group"];
    for filter in [
        "frame.comment.expert",
        "_ws.expert.severity == \"Comment\"",
        "_ws.expert.severity < \"Chat\"",
        "_ws.expert.group == \"Comment\"",
        "_ws.expert.message contains \"question\"",
        "_ws.expert.message == \"the answer: ответ, 대답\"",
    ] {
        let read = [&["-n", "-r", path.as_str(), "-Y", filter], numbers.as_slice()].concat();
        let ours = data(&[&["read"], read.as_slice()].concat());
        assert!(!ours.is_empty(), "{filter}");
        if let Some(theirs) = other("tshark", &read) {
            assert_eq!(ours, theirs, "{filter}");
        }
    }
}

#[test]
fn severities_and_groups_of_notes_have_wiresharks_numbers() {
    let Some(known) = other("tshark", &["-G", "values"]) else { return };
    let mut compared = 0;
    for line in known.lines() {
        let ["V", field @ ("_ws.expert.severity" | "_ws.expert.group"), number, name] =
            line.split('\t').collect::<Vec<_>>()[..]
        else {
            continue;
        };
        let named = Filter::compile(&format!("{field} == \"{name}\""), registry()).expect("the name is known");
        let told = wirelens::filter::explain::explain(&named);
        assert!(told.contains(number), "{field} {number} {name}: {told}");
        compared += 1;
    }
    assert!(compared > 15, "{compared}");
}

#[test]
fn mistakes_are_told_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = |name: &str| folder.path().join(name).to_str().expect("text").to_owned();
    let from = capture("http/get.pcapng");
    for (to, told, said) in [
        ("a.pcap", "1:x", "pcap has no place for comments"),
        ("b.pcapng", "0:x", "is not understood"),
        ("c.pcapng", "one:x", "is not understood"),
        ("d.pcapng", "7:", "is not understood"),
        ("e.pcapng", "99999:x", "there is no such packet"),
        ("f.pcapng", "\x1b[2J", "is not understood"),
    ] {
        let (status, text) = failure(&["read", "-r", &from, "-w", &path(to), "--comment", told]);
        assert!(status == 2 && text.contains(said) && !text.contains('\x1b'), "{told}: {status} {text:?}");
        assert!(!Path::new(&path(to)).exists(), "{to}");
    }
    let (status, text) = failure(&["read", "-r", &from, "--comment", "1:x"]);
    assert!(status == 2 && text.contains("-w NEW"), "{text}");
}

#[test]
fn pcap_says_what_it_leaves_out() {
    let folder = tempfile::tempdir().expect("a folder");
    let middle = folder.path().join("middle.pcapng");
    let to = folder.path().join("out.pcap");
    let (middle, to) = (middle.to_str().expect("text"), to.to_str().expect("text"));
    data(&["read", "-r", &capture("http/get.pcapng"), "-w", middle, "--comment", "1:x"]);
    let output = run(&["read", "-r", middle, "-w", to]);
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && text.contains("comments are left out"), "{text}");
}

/// Comments that a terminal would obey stay text wherever they are printed.
#[test]
fn hostile_comments_stay_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("out.pcapng");
    let to = to.to_str().expect("text");
    let evil = "a\x1b]0;owned\x07\u{202e}\u{9b}31mb";
    let from = capture("http/get.pcapng");
    data(&["read", "-r", &from, "-w", to, "--comment", &format!("1:{evil}"), "--capture-comment", evil]);
    assert_eq!(comments(to)[0], [evil], "in the file it is what was written");
    let forms: [&[&str]; 6] = [
        &["read", "-V", "-r"],
        &["read", "-T", "json", "-r"],
        &["read", "-T", "fields", "-e", "frame.comment", "-r"],
        &["read", "-T", "csv", "-e", "frame.comment", "-r"],
        &["info"],
        &["info", "-T", "json"],
    ];
    for form in forms {
        let text = data(&[form, &[to]].concat());
        assert!(text.contains("owned"), "{form:?}: {text}");
        assert!(!text.contains(['\x1b', '\x07', '\u{202e}', '\u{9b}']), "{form:?}: {text:?}");
    }
}

#[cfg(target_os = "linux")]
#[path = "support/pty.rs"]
mod pty;

/// From the key to the file, in a real terminal.
#[cfg(target_os = "linux")]
#[test]
fn what_is_written_in_the_interface_is_in_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let to = folder.path().join("out.pcapng");
    let mut pty = pty::Pty::open("dns/lookup.pcapng");
    pty.wait_for("www.example.test");
    pty.send(b"j");
    pty.wait_for("#2 ");
    pty.send(b"E");
    pty.wait_for("Comments on packet 2");
    pty.send(b"the answer\x1b\rof two lines");
    pty.wait_for("of two lines");
    pty.send(b"\r");
    pty.wait_for("Packet 2 has 1 comment");
    pty.send(b"q");
    pty.wait_for("New comments are not saved");
    pty.send(b"w");
    pty.wait_for("Save the capture");
    pty.send(b"\x15");
    pty.send(to.to_str().expect("text").as_bytes());
    pty.send(b"\r");
    // What was held back goes on once all is saved.
    assert_eq!(pty.ended(), Some(0));
    let to = to.to_str().expect("text");
    assert_eq!(comments(to)[1], ["the answer\nof two lines"]);
}
