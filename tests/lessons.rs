//! `wirelens lesson` as its users run it, and what every built-in lesson must have.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{FrameId, Lang};
use wirelens::dissect::Want;
use wirelens::export::story::guess::Verdict;
use wirelens::lessons::{self, Lesson};
use wirelens::source::{OpenOptions, Source};

#[path = "support/program.rs"]
mod program;

use program::{capture, data, failure, program as command};

fn loaded(source: Source) -> Arc<Capture> {
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/lessons").join(name);
    if std::env::var_os("BLESS").is_some() {
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
        std::fs::write(&path, text).expect("it can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept, text, "{} is not as it was: BLESS=1 cargo test --test lessons", path.display());
}

#[test]
fn every_built_in_lesson_is_whole_in_three_languages_and_has_what_it_needs() {
    let files = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lessons/texts")).expect("the folder");
    let files: BTreeSet<String> =
        files.flatten().map(|file| file.file_name().to_string_lossy().trim_end_matches(".toml").to_owned()).collect();
    let names: BTreeSet<String> = lessons::all().map(|lesson| lesson.name.clone()).collect();
    assert_eq!(files, names, "a file is not built in, or cannot be read");
    assert!(names.len() >= 11, "{names:?}");
    let mut questions = 0;
    for lesson in lessons::all() {
        let bytes = lessons::capture(&lesson.capture).unwrap_or_else(|| panic!("{}: {}", lesson.name, lesson.capture));
        let capture = loaded(Source::from_bytes(lesson.capture.as_str(), bytes.into()).expect("a capture"));
        let prepared = lesson.prepare(&capture).unwrap_or_else(|lacks| panic!("{}: {lacks:?}", lesson.name));
        assert_eq!(prepared.lacks().next(), None, "{}", lesson.name);
        assert!(lesson.steps.len() >= 4, "{}", lesson.name);
        for (step, ready) in lesson.steps.iter().zip(&prepared.steps) {
            let texts = [&lesson.title, &lesson.about, &step.title, &step.text];
            let asked = step.questions.iter().flat_map(|question| [&question.ask, &question.hint, &question.how]);
            for text in texts.into_iter().chain(asked).filter(|text| !text.is_empty()) {
                assert!(Lang::ALL.into_iter().all(|lang| text.has(lang)), "{}: {}", lesson.name, text.plain(Lang::En));
            }
            for answer in &ready.questions {
                questions += 1;
                let shown = answer.answer.shown();
                assert_eq!(answer.answer.check(&shown), Verdict::Right, "{}: {shown}", lesson.name);
                assert_ne!(answer.answer.check("something else"), Verdict::Right, "{}: {shown}", lesson.name);
            }
        }
    }
    assert!(questions >= 60, "{questions}");
}

#[test]
fn lessons_are_listed_and_printed_in_three_languages() {
    for lang in ["en", "ru", "ko"] {
        golden(&format!("list-{lang}.txt"), &data(&["lesson", "list", "--lang", lang]));
        golden(
            &format!("tcp-handshake-{lang}.txt"),
            &data(&["lesson", "run", "tcp-handshake", "--lang", lang, "--answers"]),
        );
    }
    for name in ["all-layers", "why-43-ms", "three-ways", "auth"] {
        golden(&format!("{name}.txt"), &data(&["lesson", "run", name, "--lang", "en", "--answers"]));
    }
}

#[test]
fn answers_follow_the_capture() {
    // Another recording of the same kind: other ports, other numbers.
    let file = capture("tcp/loopback.pcapng");
    let built_in = data(&["lesson", "check", "tcp-handshake", "--lang", "en"]);
    let other = data(&["lesson", "check", "tcp-handshake", "-r", &file, "--lang", "en"]);
    assert_ne!(built_in, other);
    assert!(built_in.contains("tcp.seq + tcp.len = 14"), "{built_in}");
    let page = data(&["lesson", "run", "tcp-handshake", "-r", &file, "--lang", "en", "--answers"]);
    assert!(page.contains("Packet 1 opens the connection."), "{page}");
}

#[test]
fn a_capture_that_lacks_something_is_told_which_step_needs_it() {
    let file = capture("tcp/refused.pcapng");
    let (status, said) = failure(&["lesson", "check", "tcp-handshake", "-r", &file]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("lacks what the lesson tcp-handshake needs"), "{said}");
    assert!(said.contains("step 2 (line ") && said.contains("no packet passes"), "{said}");
    assert!(said.contains("step 4 (line "), "{said}");
}

/// The reasons stand on the pages of students: in their language, each kind of them.
#[test]
fn what_is_lacking_is_told_in_three_languages() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.toml");
    let second = "\n[[step]]\ntitle = \"Two\"\ntext = \"-\"\nselect = \"tcp.flags.syn == 1\"\nnth = 9\nafter = true\n";
    let third = "\n[[step]]\ntitle = \"Three\"\ntext = \"{udp.port}\"\nselect = \"tcp.flags.fin == 1\"\n";
    let fourth = "\n[[step]]\ntitle = \"Four\"\ntext = \"-\"\nselect = \"tcp.flags.reset == 1\"\nafter = true\n";
    let fifth = "\n[[step]]\ntitle = \"Five\"\ntext = \"-\"\nselect = \"tcp\"\n[[step.question]]\nask = \"?\"\nanswer = \"udp.port\"\n";
    std::fs::write(&path, [WHOLE, second, third, fourth, fifth].concat()).expect("it can be written");
    let name = path.to_string_lossy().into_owned();
    for (lang, reasons) in [
        (
            "en",
            [
                "step 2 (line 15): the step needs the packet number 9 of those after packet 1 that pass tcp.flags.syn == 1; there are 1",
                "has no udp.port, which the text of the step needs",
                "passes tcp.flags.reset == 1",
                "packet 1 has no udp.port, which is the answer",
            ],
        ),
        (
            "ru",
            [
                "шаг 2 (строка 15): шагу нужен пакет номер 9 из тех, что после пакета 1 проходят через tcp.flags.syn == 1, а их 1",
                "нет udp.port, нужного тексту шага",
                "ни один пакет не проходит через tcp.flags.reset == 1",
                "в пакете 1 нет udp.port — ответа на вопрос",
            ],
        ),
        (
            "ko",
            [
                "2단계(15번째 줄): 패킷 1 뒤에서 필터 tcp.flags.syn == 1 조건에 맞는 9번째 패킷이 필요하지만 1개뿐이다",
                "설명에 필요한 udp.port 값이 없다",
                "필터 tcp.flags.reset == 1 조건에 맞는 패킷이 없다",
                "패킷 1에 정답인 udp.port 값이 없다",
            ],
        ),
    ] {
        let page = data(&["lesson", "run", &name, "--answers", "--lang", lang]);
        let sheet = data(&["handout", "--lesson", &name, "--lang", lang, "--format", "text"]);
        for page in [page, sheet] {
            let words: String = page.split_whitespace().collect::<Vec<_>>().join(" ");
            for reason in reasons {
                assert!(words.contains(reason), "{reason}: {page}");
            }
        }
    }
}

/// The IPv4 packets of a capture as a loopback interface of BSD captures them: LINKTYPE_NULL, 4 bytes in front of each.
fn over_loopback(name: &str, folder: &Path) -> String {
    let source = Source::open(Path::new(&capture(name)), &OpenOptions::default()).expect("it opens");
    let whole = loaded(source);
    let mut reader = Reader::new(Arc::clone(&whole), Want::columns());
    let word = |out: &mut Vec<u8>, value: u32| out.extend(value.to_le_bytes());
    let mut bytes = Vec::new();
    for value in [0xa1b2_c3d4, 0x0004_0002, 0, 0, 0x0004_0000, 0] {
        word(&mut bytes, value);
    }
    for frame in (0..whole.len() as u32).map(FrameId) {
        let packet = reader.read(frame).expect("it is read").frame.get(14..).expect("an Ethernet frame").to_vec();
        let len = packet.len() as u32 + 4;
        for value in [1_700_000_000, frame.0 * 100, len, len, 2] {
            word(&mut bytes, value);
        }
        bytes.extend(packet);
    }
    let path = folder.join("loopback.pcap");
    std::fs::write(&path, bytes).expect("it can be written");
    path.display().to_string()
}

/// On a loopback interface nobody asks for a neighbour and no frame has a hardware address: those steps are passed over, with
/// the reason, and the others are taken.
#[test]
fn a_lesson_goes_as_far_as_the_capture_does() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = over_loopback("http/basics.pcapng", folder.path());
    let page = data(&["lesson", "run", "all-layers", "-r", &file, "--lang", "en", "--answers"]);
    assert!(page.contains("step 1 (line 8): no packet passes arp.opcode == 1"), "{page}");
    assert!(page.contains("has no eth.dst, which is the answer"), "{page}");
    assert!(page.contains("This step is passed over: the capture lacks what it needs."), "{page}");
    assert!(page.contains("? At which byte of the frame, counted from 0"), "{page}");
    // The header of the loopback interface has 4 bytes.
    assert!(page.contains("4 + 20 + "), "{page}");
    let (status, said) = failure(&["lesson", "check", "all-layers", "-r", &file]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("step 1 (line 8)"), "{said}");
}

/// What a lesson file says that has a mistake in it.
fn fault(source: &str) -> String {
    Lesson::read("mine", source).expect_err(source).to_string()
}

const WHOLE: &str = r#"capture = "tcp/handshake.pcapng"
title = { en = "T" }
[[step]]
title = { en = "One" }
text = { en = "Packet {frame.number}: {{as it is}}" }
select = "tcp.flags.syn == 1"
field = "tcp.flags"
[[step.question]]
ask = { en = "Which?" }
answer = "tcp.seq + 1"
"#;

#[test]
fn mistakes_name_the_line_the_key_and_what_was_expected() {
    let lesson = Lesson::read("mine", WHOLE).expect("it is whole");
    assert_eq!(lesson.steps[0].text.plain(Lang::Ko), "Packet {frame.number}: {as it is}");
    for (from, to, wanted) in [
        (
            "tcp.flags.syn == 1",
            "tcp.flags.syn = 1",
            "line 6: step 1.select: \"tcp.flags.syn = 1\" is no display filter",
        ),
        ("tcp.flags.syn == 1", "tcp.flgs.syn == 1", "line 6: step 1.select"),
        ("tcp.seq + 1", "tcp.sqe + 1", "line 10: step 1.question 1.answer: \"tcp.sqe + 1\" is no expression"),
        ("tcp.seq + 1", "tcp.seq == 1", "line 10: step 1.question 1.answer: \"tcp.seq == 1\" is no expression"),
        ("field = \"tcp.flags\"", "field = \"tcp.flag\"", "line 7: step 1.field: there is no field tcp.flag"),
        ("field = ", "feild = ", "line 7: step 1.feild: no such key; expected one of title, text, select"),
        ("{frame.number}", "{frame.number", "line 5: step 1.text.en: \"frame.number: {{as it is\" is no expression"),
        ("{{as it is}}", "{as it is", "line 5: step 1.text.en: a brace has no partner"),
        ("{frame.number}", "{frame.nmber}", "line 5: step 1.text.en"),
        ("title = { en = \"T\" }", "title = 5", "line 2: title: expected text by language"),
        (
            "title = { en = \"T\" }",
            "title = { de = \"T\" }",
            "line 2: title.de: no such language; expected en, ru or ko",
        ),
        ("title = { en = \"T\" }\n", "", "title: is missing; expected text by language"),
        (
            "ask = { en = \"Which?\" }",
            "ask = { en = 4 }",
            "line 9: step 1.question 1.ask.en: expected text in quotes, found a number",
        ),
        ("answer = \"tcp.seq + 1\"\n", "", "step 1.question 1.answer: is missing; expected an expression"),
        ("select = \"tcp.flags.syn == 1\"\n", "", "step 1.select: is missing; expected a display filter"),
        ("select = ", "nth = 0\nselect = ", "line 6: step 1.nth: expected a whole number from 1"),
        ("select = ", "after = 1\nselect = ", "line 6: step 1.after: expected true or false, found a number"),
        ("[[step]]", "[step]", "step: expected tables [[step]], found a table"),
        ("[[step]]", "[[step]", "line 3: TOML: "),
    ] {
        let said = fault(&WHOLE.replacen(from, to, 1));
        assert!(said.contains(wanted), "{from} → {to}: {said}");
    }
    assert!(fault("capture = \"x\"\ntitle = \"T\"\n").contains("step: a lesson has 1 to 100 tables [[step]], not 0"));
}

#[test]
fn a_file_of_ones_own_is_run_and_its_mistakes_are_shown() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("mine.toml");
    std::fs::write(&path, WHOLE).expect("it can be written");
    let name = path.to_string_lossy().into_owned();
    let page = data(&["lesson", "run", &name, "--answers", "--lang", "en"]);
    assert!(page.contains("Packet 1: {as it is}") && page.contains("It is 1."), "{page}");
    std::fs::write(&path, WHOLE.replace("tcp.seq + 1", "tcp.")).expect("it can be written");
    let (status, said) = failure(&["lesson", "check", &name]);
    assert_eq!(status, 2, "{said}");
    assert!(said.contains("line 10: step 1.question 1.answer"), "{said}");
    std::fs::write(&path, WHOLE.replace("tcp/handshake.pcapng", "nowhere.pcapng")).expect("it can be written");
    let (status, said) = failure(&["lesson", "run", &name]);
    assert_eq!(status, 5, "{said}");
    assert!(said.contains("nowhere.pcapng"), "{said}");
    let (_, said) = failure(&["lesson", "run", "nothing"]);
    assert!(said.contains("there is no lesson nothing") && said.contains("tcp-handshake"), "{said}");
}

#[test]
fn answers_are_read_line_by_line() {
    let mut child = command(&["lesson", "run", "tcp-handshake", "--ask", "--lang", "en"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    // Right, wrong and then right, the answer asked for, three wrong ones.
    let typed = "0 bytes\n1\n7777\n\n5\n6\n7\n";
    child.stdin.take().expect("a pipe").write_all(typed.as_bytes()).expect("it reads");
    let output = child.wait_with_output().expect("it ends");
    let said = String::from_utf8(output.stdout).expect("text");
    assert!(output.status.success(), "{said}");
    assert!(said.contains("✓ It is 0."), "{said}");
    assert!(said.contains("✗ 1 is not it.") && said.contains("The port of the side that is asked"), "{said}");
    assert!(said.contains("✓ It is 7777."), "{said}");
    assert!(said.contains("= It is 1. 0 + 1 = 1: the number that is expected next."), "{said}");
    assert!(said.ends_with("2 of 5 right\n"), "{said}");
}

#[test]
fn no_lesson_file_panics() {
    // Every prefix, and every byte changed: a fault or a lesson.
    for cut in (0..WHOLE.len()).filter(|cut| WHOLE.is_char_boundary(*cut)) {
        let _ = Lesson::read("mine", &WHOLE[..cut]);
        for sign in ["{", "}", "\"", "[", "\\"] {
            let mut changed = WHOLE.to_owned();
            changed.replace_range(cut..cut + 1, sign);
            let _ = Lesson::read("mine", &changed);
        }
    }
    let _ = Source::open(Path::new(&capture("tcp/handshake.pcapng")), &OpenOptions::default());
}

/// Another server, another port: the answers follow whatever capture is put in.
#[test]
fn a_capture_of_another_port_has_what_the_lesson_needs() {
    let folder = tempfile::tempdir().expect("a folder");
    let bytes = std::fs::read(capture("http/keep-alive.pcapng")).expect("the capture");
    // The port in both directions, as the headers of TCP have it beside the client's.
    let client = 39434u16.to_be_bytes();
    let [before, after] = [8001u16, 5001].map(u16::to_be_bytes);
    let pairs =
        [([client, before].concat(), [client, after].concat()), ([before, client].concat(), [after, client].concat())];
    let mut today = bytes;
    let mut count = 0;
    for (old, new) in &pairs {
        while let Some(at) = today.windows(4).position(|window| window == old.as_slice()) {
            today[at..at + 4].copy_from_slice(new);
            count += 1;
        }
    }
    assert_eq!(count, 22, "each packet has its ports");
    let path = folder.path().join("today.pcapng");
    std::fs::write(&path, today).expect("it can be written");
    let checked = data(&["lesson", "check", "why-43-ms", "--lang", "en", "-r", &path.to_string_lossy()]);
    assert!(checked.contains("#11") && checked.contains("#13"), "{checked}");
}

/// The interface of a lesson is told how to look as that of a file is.
#[test]
fn a_lesson_takes_the_options_of_the_interface() {
    let arguments = ["lesson", "run", "dns", "--projector", "--ascii", "--reduced-motion", "--lang", "en"];
    assert!(data(&arguments).contains("DNS"));
    let (status, said) = failure(&["lesson", "check", "dns", "--projector"]);
    assert!(status == 2 && said.contains("--projector"), "{said}");
}
