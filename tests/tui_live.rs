//! Live capture on the screen, without a network: pictures of every state in three languages, what keys do while packets
//! arrive, the questions before packets are lost, and that saved files hold what was saved.

#[path = "support/desk.rs"]
mod desk;

use crossterm::event::{KeyCode, KeyModifiers};
use desk::{Desk, golden};
use wirelens::base::FrameId;
use wirelens::tui::keys::Key;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::live::{
    Begin, Fault, Kind, Live, Losses, Passed, Permission, Place, Port, PortState, Right, SaveOutcome, Saving, Standing,
    Status, Trouble, TroubleKind, Verdict,
};
use wirelens::tui::model::{Loading, Model, Pane, Popup, Recent, Sample, Screen};
use wirelens::tui::refusal::Refusal;
use wirelens::tui::update::{Effect, Message, update};
use wirelens::tui::view;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

fn places() -> Vec<Place> {
    let place = |name: &str, addresses: &[&str], kind, up, moments: &[u64]| {
        let mut place = Place { name: name.to_owned(), kind, up, ..Place::default() };
        place.addresses = addresses.iter().map(|address| (*address).to_owned()).collect();
        moments.iter().for_each(|packets| place.traffic.push(*packets));
        place
    };
    vec![
        place("lo", &["127.0.0.1", "::1"], Kind::Loopback, true, &[0, 0, 3, 0, 0, 40, 0, 1, 0, 2, 0, 0, 14]),
        place("enp0s31f6", &["192.0.2.2", "fe80::fc:ff:fe00:1"], Kind::Wired, true, &[0; 13]),
        place("any", &[], Kind::Any, true, &[0, 0, 3, 0, 0, 40, 0, 1, 0, 2, 0, 0, 14]),
        place("docker0", &[], Kind::Container, false, &[]),
    ]
}

/// The start screen as somebody sees it who may capture.
fn start(desk: &mut Desk) {
    let model = &mut desk.model;
    model.screen = Screen::Start;
    model.facts = None;
    model.start.now = 1_000_000;
    model.start.recent =
        vec![Recent { path: "/home/anna/lab/flask.pcapng".into(), packets: 42, opened: 1_000_000 - 86_400 }];
    let titles = ["GET, POST and cookies", "GET, POST и cookie", "GET, POST와 쿠키"].map(str::to_owned);
    model.start.samples = vec![Sample { name: "http-basics".to_owned(), titles }];
    let permission = Permission::Allowed { by: Right::Sudo, owner: Some("anna".to_owned()) };
    desk.send(Message::Places(places(), permission));
}

fn running() -> Live {
    let losses = Losses { kernel: Some(0), interface: Some(0), own: Some(0) };
    let port = Port { name: "lo".to_owned(), captured: 6, losses, state: PortState::Working };
    Live {
        ports: vec![port],
        since: "12:04:31".to_owned(),
        stamp: "20260102-120431".to_owned(),
        captured: 6,
        losses,
        ..Live::default()
    }
}

/// What the interface is told of a capture that grew to `len` packets.
fn grown(model: &Model, len: u32, change: impl FnOnce(&mut Live)) -> Message {
    let mut facts = model.facts.clone().expect("a capture is open");
    let mut live = facts.live.take().map_or_else(running, |live| *live);
    live.captured = u64::from(len);
    live.ports[0].captured = u64::from(len);
    change(&mut live);
    facts.loading = if live.status.is_open() { Loading::Waiting } else { Loading::Done };
    (facts.len, facts.live) = (len, Some(Box::new(live)));
    Message::Progress(Box::new(facts))
}

/// A live capture of six packets, of which `len` have come.
fn live(size: (u16, u16), lang: Lang, len: u32) -> Desk {
    let mut desk = Desk::open(size, lang, "dns/lookup.pcapng");
    let mut facts = desk.model.facts.clone().unwrap();
    (facts.len, facts.loading, facts.live) = (len, Loading::Waiting, Some(Box::new(running())));
    facts.name = "lo".to_owned();
    facts.path = None;
    if len == 0 {
        (facts.streams, facts.exchanges) = (0, 0);
    }
    desk.send(Message::Places(places(), Permission::Allowed { by: Right::Root, owner: None }));
    desk.send(Message::Opened(Box::new(facts)));
    let message = grown(&desk.model, len, |_| {});
    desk.send(message);
    desk
}

fn trouble(kind: TroubleKind, name: &str) -> Trouble {
    Trouble {
        kind,
        begin: Begin { interfaces: vec![name.to_owned()], filter: String::new() },
        detail: if kind == TroubleKind::Permission { "Operation not permitted".to_owned() } else { String::new() },
        known: if kind == TroubleKind::NoInterface { vec!["lo".to_owned(), "eth0".to_owned()] } else { Vec::new() },
        command: match kind {
            TroubleKind::Permission | TroubleKind::RightsGone => view::trouble::sudo(&[name.to_owned()]),
            TroubleKind::Down => view::trouble::up(name),
            _ => String::new(),
        },
    }
}

fn picture(desk: &Desk) -> String {
    desk.picture().replace(env!("CARGO_PKG_VERSION"), "VERSION")
}

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut desk = live(size, lang, 0);
    start(&mut desk);
    let mut pictures = vec![("start", picture(&desk))];
    desk.keys("f");
    desk.keys("tcp prt 80");
    let wrong = Verdict::Wrong { message: "can't parse filter expression: syntax error".to_owned(), at: Some(4) };
    desk.send(Message::FilterChecked("tcp prt 80".to_owned(), wrong));
    pictures.push(("a capture filter that is wrong", picture(&desk)));
    desk.key(KeyCode::Esc);
    desk.send(Message::Refused(Box::new(trouble(TroubleKind::Permission, "lo"))));
    pictures.push(("no permission", picture(&desk)));
    desk.send(Message::Refused(Box::new(trouble(TroubleKind::NoInterface, "etho"))));
    pictures.push(("no such interface", picture(&desk)));
    desk.send(Message::Refused(Box::new(trouble(TroubleKind::Down, "docker0"))));
    pictures.push(("interface down", picture(&desk)));
    desk.send(Message::Refused(Box::new(trouble(TroubleKind::RightsGone, "docker0"))));
    pictures.push(("rights gone", picture(&desk)));
    let mut desk = live(size, lang, 0);
    pictures.push(("nothing yet", picture(&desk)));
    let message = grown(&desk.model, 0, |live| {
        live.filter = "port 9".to_owned();
        live.status = Status::Stopped;
    });
    desk.send(message);
    desk.keys("2");
    pictures.push(("nothing at all, with a filter, among exchanges", picture(&desk)));
    let mut desk = live(size, lang, 6);
    pictures.push(("live", picture(&desk)));
    desk.keys("  ");
    desk.keys("W");
    pictures.push(("saving", picture(&desk)));
    desk.key(KeyCode::Esc);
    desk.keys("i");
    pictures.push(("another interface", picture(&desk)));
    desk.key(KeyCode::Esc);
    desk.keys("q");
    pictures.push(("unsaved packets", picture(&desk)));
    desk.key(KeyCode::Esc);
    let message = grown(&desk.model, 6, |live| {
        live.losses = Losses { kernel: Some(1_234), interface: None, own: Some(5) };
        live.ports[0].losses = live.losses;
        live.faults =
            vec![Fault::Gone("lo".to_owned()), Fault::Spool("No space left on device (os error 28)".to_owned())];
    });
    desk.send(message);
    pictures.push(("losses and faults", picture(&desk)));
    let layers = vec![("landlock".to_owned(), Some("the kernel has none".to_owned())), ("seccomp".to_owned(), None)];
    let spool = Some(("/tmp".into(), 12_345, Some(45_000_000_000)));
    desk.send(Message::Standing(Box::new(Standing { layers, spool, memory: 69_632 })));
    pictures.push(("how things stand", picture(&desk)));
    pictures
}

#[test]
fn screens_of_a_capture_look_as_they_did() {
    for lang in Lang::ALL {
        for size in SIZES {
            golden(&format!("live-{}-{}x{}.txt", lang.code(), size.0, size.1), &tour(size, lang));
        }
    }
}

#[test]
fn every_size_has_room_for_what_must_be_said() {
    for lang in Lang::ALL {
        for width in [30, 40, 60, 72, 80, 100, 130, 200] {
            let mut desk = live((width, 24), lang, 6);
            let message = grown(&desk.model, 6, |live| live.losses.kernel = Some(77));
            desk.send(message);
            let picture = desk.picture();
            let status = picture.lines().rev().nth(1).unwrap_or_default();
            assert!(status.contains('●') || width < 40, "{width}: {status}");
            assert!(status.contains("77") || width < 60, "{width}: {status}");
        }
    }
}

#[test]
fn the_three_counters_stay_three_as_words_leave() {
    let mut desk = live((200, 24), Lang::En, 6);
    let losses = |kernel, interface, own| move |live: &mut Live| live.losses = Losses { kernel, interface, own };
    let message = grown(&desk.model, 6, losses(Some(11), Some(0), Some(22)));
    desk.send(message);
    let said = |desk: &Desk, room| view::live::standing(&desk.model, room).map(|(text, _)| text).unwrap();
    assert_eq!(said(&desk, 80), "● LIVE lo 6 pkt  lost kernel 11 · interface 0 · own 22");
    assert_eq!(said(&desk, 48), "● LIVE lo 6 pkt  lost ker 11 · if 0 · own 22");
    assert_eq!(said(&desk, 40), "● LIVE lo 6 pkt  lost ker 11 · own 22");
    assert_eq!(said(&desk, 36), "● LIVE 6 pkt  lost ker 11 · own 22");
    assert_eq!(said(&desk, 30), "● LIVE lost ker 11 · own 22");
    assert_eq!(said(&desk, 8), "● LIVE");
    // Their sum stands nowhere, and what nobody counts is not nothing.
    assert!(!desk.picture().contains("33"));
    let message = grown(&desk.model, 6, losses(None, Some(0), Some(0)));
    desk.send(message);
    assert_eq!(said(&desk, 48), "● LIVE lo 6 pkt  lost ker ? · if 0 · own 0");
    assert_eq!(said(&desk, 32), "● LIVE lo 6 pkt  lost ker ?");
    let message = grown(&desk.model, 6, losses(Some(0), Some(0), Some(0)));
    desk.send(message);
    assert_eq!(said(&desk, 32), "● LIVE lo 6 pkt  none lost");
}

#[test]
fn a_capture_is_followed_until_somebody_looks_closer() {
    let mut desk = live((80, 24), Lang::En, 2);
    assert_eq!(desk.model.frame(), Some(FrameId(1)));
    let message = grown(&desk.model, 3, |_| {});
    desk.send(message);
    assert_eq!(desk.model.frame(), Some(FrameId(2)));
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.focus, Pane::Detail);
    let message = grown(&desk.model, 5, |_| {});
    desk.send(message);
    assert_eq!(desk.model.frame(), Some(FrameId(2)), "another packet took its place under the reader's eyes");
    desk.keys("F");
    assert_eq!(desk.model.frame(), Some(FrameId(4)));
    // Whether the pass happens to run or to wait makes no difference.
    let mut message = grown(&desk.model, 6, |_| {});
    if let Message::Progress(facts) = &mut message {
        facts.loading = Loading::Running { done: 0, of: None };
    }
    desk.send(message);
    assert_eq!(desk.model.frame(), Some(FrameId(5)));
}

#[test]
fn new_packets_are_counted_while_the_list_is_held() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let mut facts = desk.model.facts.clone().unwrap();
    (facts.len, facts.loading, facts.live) = (40, Loading::Waiting, Some(Box::new(running())));
    desk.send(Message::Opened(Box::new(facts)));
    let message = grown(&desk.model, 40, |_| {});
    desk.send(message);
    assert_eq!(desk.model.frame(), Some(FrameId(39)));
    desk.keys("k");
    let mut message = grown(&desk.model, 75, |_| {});
    if let Message::Progress(facts) = &mut message {
        facts.loading = Loading::Running { done: 0, of: None };
    }
    desk.send(message);
    assert!(desk.picture().contains("▼ 35 new  F follow"), "{}", desk.picture());
    let message = grown(&desk.model, 75, |live| live.status = Status::Stopped);
    desk.send(message);
    assert!(desk.picture().contains("■ STOPPED lo 75 pkt"), "{}", desk.picture());
}

#[test]
fn what_is_found_holds_the_list() {
    let mut desk = live((80, 24), Lang::En, 4);
    desk.find("aaaa www");
    assert_eq!(desk.model.frame(), Some(FrameId(2)));
    let message = grown(&desk.model, 6, |_| {});
    desk.send(message);
    assert_eq!(desk.model.frame(), Some(FrameId(2)));
    desk.find("nobody");
    assert_eq!(desk.model.frame(), Some(FrameId(4)), "what came meanwhile is found, too");
}

fn press(desk: &mut Desk, c: char, modifiers: KeyModifiers, now: u64) -> Vec<Effect> {
    update(&mut desk.model, Message::Key(Key { code: KeyCode::Char(c), modifiers }), now)
}

fn asks(desk: &Desk) -> bool {
    desk.model.context() == wirelens::tui::keys::UNSAVED
}

#[test]
fn nothing_loses_unsaved_packets_without_a_question() {
    let plain = KeyModifiers::NONE;
    type Way = fn(&mut Desk) -> Vec<Effect>;
    let lose: [(&str, Way); 5] = [
        ("q", |desk| press(desk, 'q', KeyModifiers::NONE, 0)),
        ("Q", |desk| press(desk, 'Q', KeyModifiers::NONE, 0)),
        ("Ctrl-C twice", |desk| {
            let first = press(desk, 'c', KeyModifiers::CONTROL, 1_000);
            assert_eq!(first, [Effect::StopCapture]);
            press(desk, 'c', KeyModifiers::CONTROL, 1_500)
        }),
        ("another file", |desk| {
            ":open x.pcap".chars().for_each(|c| drop(press(desk, c, KeyModifiers::NONE, 0)));
            update(&mut desk.model, Message::Key(Key { code: KeyCode::Enter, modifiers: KeyModifiers::NONE }), 0)
        }),
        ("another interface", |desk| {
            drop(press(desk, 'i', KeyModifiers::NONE, 0));
            drop(press(desk, 'j', KeyModifiers::NONE, 0));
            update(&mut desk.model, Message::Key(Key { code: KeyCode::Enter, modifiers: KeyModifiers::NONE }), 0)
        }),
    ];
    for (way, lose) in lose {
        let mut desk = live((80, 24), Lang::En, 6);
        assert_eq!(lose(&mut desk), [], "{way}");
        assert!(asks(&desk), "{way}");
        assert!(desk.picture().contains("6 packets are not saved"), "{way}: {}", desk.picture());
        desk.key(KeyCode::Esc);
        assert!(desk.model.popup.is_none());
        assert_eq!(lose(&mut desk), [], "{way}, again");
        let effects = press(&mut desk, 'd', plain, 9_000);
        let named = match way {
            "q" | "Ctrl-C twice" => effects == [Effect::Quit { keep: false }],
            "Q" => effects == [Effect::Quit { keep: true }],
            "another file" => matches!(&effects[..], [Effect::Open(_)]),
            _ => matches!(&effects[..], [Effect::Capture(begin)] if begin.interfaces == ["enp0s31f6"]),
        };
        assert!(named, "{way}: {effects:?}");
    }
    // What nobody captured or a file has already is not asked for.
    let mut desk = live((80, 24), Lang::En, 0);
    assert_eq!(press(&mut desk, 'q', plain, 0), [Effect::Quit { keep: false }]);
    let mut desk = live((80, 24), Lang::En, 6);
    let message = grown(&desk.model, 6, |live| live.output = Some("out.pcapng".into()));
    desk.send(message);
    assert_eq!(press(&mut desk, 'q', plain, 0), [Effect::Quit { keep: false }]);
    let message = grown(&desk.model, 6, |live| live.not_written = 2);
    desk.send(message);
    assert_eq!(press(&mut desk, 'q', plain, 0), [], "the file has not all of them");
    assert!(asks(&desk));
}

#[test]
fn packets_are_saved_first_and_then_the_program_ends() {
    let mut desk = live((80, 24), Lang::En, 6);
    desk.keys("q");
    assert!(asks(&desk));
    desk.keys("w");
    let Some(Popup::Prompt { line, .. }) = &desk.model.popup else { panic!("a path is asked for") };
    assert_eq!(line.text(), "lo-20260102-120431.pcapng");
    desk.key(KeyCode::Enter);
    let [Effect::StopCapture, Effect::SavePackets(saving)] = &desk.effects[..] else { panic!("{:?}", desk.effects) };
    assert!(saving.whole && saving.rows.is_none() && !saving.replace, "{saving:?}");
    let saving = saving.clone();
    // There is such a file: it is not replaced unasked.
    desk.effects.clear();
    desk.send(Message::PacketsSaved(saving.clone(), SaveOutcome::Exists));
    assert_eq!(desk.model.context(), wirelens::tui::keys::REPLACE);
    desk.keys("n");
    desk.key(KeyCode::Backspace);
    desk.key(KeyCode::Enter);
    assert!(
        matches!(&desk.effects[..], [Effect::StopCapture, Effect::SavePackets(other)] if other.path != saving.path)
    );
    desk.effects.clear();
    let done = SaveOutcome::Done { packets: 7, bytes: 900, left_out: Vec::new(), comments: 0 };
    desk.send(Message::PacketsSaved(saving, done));
    assert_eq!(desk.effects, [Effect::Quit { keep: false }]);
}

#[test]
fn who_does_not_save_stays_and_what_failed_is_said() {
    let mut desk = live((80, 24), Lang::En, 6);
    desk.keys("qw");
    desk.key(KeyCode::Esc);
    assert!(desk.model.popup.is_none());
    desk.keys("W");
    desk.key(KeyCode::Enter);
    let Some(Effect::SavePackets(saving)) = desk.effects.pop() else { panic!("saved") };
    assert!(!saving.whole, "nothing comes after it");
    let denied = std::io::Error::from_raw_os_error(13);
    let refusals = [
        (Lang::En, "Not saved: /x: you may not write there"),
        (Lang::Ru, "Не сохранено: /x: писать туда нельзя"),
        (Lang::Ko, "저장하지 못했습니다: /x: 쓸 권한이 없습니다"),
        (Lang::En, "Not saved"),
    ];
    for (lang, said) in refusals {
        desk.model.look.lang = lang;
        let failed = SaveOutcome::Failed(Refusal::at("/x".to_owned(), &denied));
        desk.send(Message::PacketsSaved(saving.clone(), failed));
        assert!(desk.picture().contains(said), "{}", desk.picture());
    }
    assert_eq!(desk.model.unsaved_packets(), 6);
    desk.send(Message::PacketsSaved(
        saving,
        SaveOutcome::Done { packets: 5, bytes: 9, left_out: Vec::new(), comments: 0 },
    ));
    assert_eq!(desk.model.unsaved_packets(), 1, "one came after the file was made");
    assert_eq!(desk.effects, []);
}

#[test]
fn marked_packets_are_saved_when_they_are_chosen() {
    let mut desk = live((80, 24), Lang::En, 6);
    desk.key(KeyCode::Home);
    desk.keys(" j ");
    desk.keys("W");
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Down);
    desk.key(KeyCode::Enter);
    let Some(Effect::SavePackets(saving)) = desk.effects.pop() else { panic!("saved") };
    assert_eq!(saving.rows, Some(vec![0, 2]));
    desk.send(Message::PacketsSaved(
        saving,
        SaveOutcome::Done { packets: 2, bytes: 9, left_out: Vec::new(), comments: 0 },
    ));
    assert_eq!(desk.model.unsaved_packets(), 6, "the others are not saved by that");
}

#[test]
fn stopping_and_starting_again_take_the_same_interface_and_the_new_filter() {
    let mut desk = live((80, 24), Lang::En, 6);
    desk.keys("S");
    assert_eq!(desk.effects, [Effect::StopCapture]);
    desk.effects.clear();
    let message = grown(&desk.model, 6, |live| live.status = Status::Stopped);
    desk.send(message);
    desk.keys("if");
    desk.keys("tcp");
    assert_eq!(desk.effects.pop(), Some(Effect::CheckFilter("tcp".to_owned())));
    // An answer to what was typed before comes too late.
    desk.send(Message::FilterChecked("tc".to_owned(), Verdict::Fine));
    assert_eq!(desk.model.capturing.verdict, Verdict::Unknown);
    desk.send(Message::FilterChecked("tcp".to_owned(), Verdict::Fine));
    desk.key(KeyCode::Enter);
    assert!(matches!(desk.model.popup, Some(Popup::Interfaces { selected: 0 })));
    desk.key(KeyCode::Esc);
    desk.effects.clear();
    desk.keys("Sd");
    let begin = Begin { interfaces: vec!["lo".to_owned()], filter: "tcp".to_owned() };
    assert_eq!(desk.effects, [Effect::Capture(begin)]);
}

#[test]
fn nothing_is_discarded_for_an_interface_that_was_taken_away() {
    for lang in Lang::ALL {
        let mut desk = live((80, 24), lang, 6);
        let message = grown(&desk.model, 6, |live| {
            live.status = Status::Stopped;
            live.ports[0].state = PortState::Gone;
        });
        desk.send(message);
        desk.effects.clear();
        desk.keys("S");
        assert_eq!(desk.effects, []);
        assert!(!asks(&desk), "there is nothing to gain by it: {}", desk.picture());
        let said = desk.model.toast.as_ref().map(|toast| toast.text.clone());
        assert_eq!(said, Some(lang.with("live-gone-for-good", &[("name", "lo".into())])));
    }
}

#[test]
fn a_wrong_filter_stays_in_its_line() {
    let mut desk = live((80, 24), Lang::En, 0);
    start(&mut desk);
    desk.keys("f");
    desk.keys("porst 80");
    let wrong = Verdict::Wrong { message: "syntax error".to_owned(), at: None };
    desk.send(Message::FilterChecked("porst 80".to_owned(), wrong));
    desk.effects.clear();
    desk.key(KeyCode::Enter);
    assert!(matches!(desk.model.popup, Some(Popup::Prompt { .. })));
    assert_eq!((desk.model.capturing.filter.as_str(), desk.effects.len()), ("", 0));
    desk.control('u');
    desk.key(KeyCode::Enter);
    assert!(desk.model.popup.is_none());
    desk.key(KeyCode::Enter);
    let begin = Begin { interfaces: vec!["lo".to_owned()], filter: String::new() };
    assert_eq!(desk.effects, [Effect::Capture(begin)]);
}

#[test]
fn the_ways_on_are_keys() {
    let mut desk = live((80, 24), Lang::En, 0);
    start(&mut desk);
    let refuse = |desk: &mut Desk| {
        desk.effects.clear();
        desk.send(Message::Refused(Box::new(trouble(TroubleKind::Permission, "lo"))));
    };
    refuse(&mut desk);
    desk.keys("y");
    let copied = "sudo \"$(command -v wirelens)\" -i lo".to_owned();
    assert_eq!(desk.effects, [Effect::Copy(wirelens::tui::update::Copying::Text(copied))]);
    assert!(matches!(desk.model.popup, Some(Popup::Trouble { .. })), "copying leads nowhere");
    desk.effects.clear();
    desk.keys("r");
    assert!(matches!(&desk.effects[..], [Effect::Capture(begin)] if begin.interfaces == ["lo"]));
    refuse(&mut desk);
    desk.keys("o");
    assert!(matches!(desk.model.popup, Some(Popup::Prompt { .. })));
    desk.key(KeyCode::Esc);
    refuse(&mut desk);
    desk.keys("1");
    assert_eq!(desk.effects, [Effect::OpenSample("http-basics".to_owned())]);
    refuse(&mut desk);
    desk.keys("q");
    assert_eq!(desk.effects, [Effect::Quit { keep: false }]);
}

#[test]
fn the_start_screen_chooses_among_interfaces_files_lessons_and_samples() {
    let mut desk = live((80, 24), Lang::En, 0);
    start(&mut desk);
    let mut chosen = |at: u32| {
        desk.effects.clear();
        desk.model.popup = None;
        desk.key(KeyCode::Home);
        (0..at).for_each(|_| desk.key(KeyCode::Down));
        desk.key(KeyCode::Enter);
        desk.effects.clone()
    };
    assert!(matches!(&chosen(1)[..], [Effect::Capture(begin)] if begin.interfaces == ["enp0s31f6"]));
    assert!(matches!(&chosen(4)[..], [Effect::Open(path)] if path.ends_with("flask.pcapng")));
    assert!(matches!(&chosen(5)[..], [Effect::Complete(_)]));
    // Then the lessons, each with its capture, and behind them the samples.
    let lessons: Vec<_> = wirelens::lessons::all().collect();
    for (at, lesson) in (6u32..).zip(&lessons) {
        assert_eq!(chosen(at), [Effect::OpenSample(lesson.capture.clone())]);
    }
    assert_eq!(chosen(6 + lessons.len() as u32), [Effect::OpenSample("http-basics".to_owned())]);
    assert_eq!(chosen(60), [Effect::OpenSample("http-basics".to_owned())]);
    // A key goes to the first lesson, Tab through the groups.
    desk.key(KeyCode::Home);
    desk.keys("l");
    assert_eq!(desk.model.start.selected, 6);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.story.next_lesson.as_ref().map(|lesson| &lesson.name), Some(&lessons[0].name));
    let groups = [6 + lessons.len(), 0, 4, 6].map(|start| {
        desk.key(KeyCode::Tab);
        (desk.model.start.selected, start)
    });
    assert!(groups.iter().all(|(selected, start)| selected == start), "{groups:?}");
    desk.model.popup = None;
    // An interface that comes first does not move what is chosen.
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Down);
    let mut more = places();
    more.insert(0, Place { name: "wg0".to_owned(), up: true, ..Place::default() });
    desk.send(Message::Places(more, Permission::Denied));
    assert_eq!(desk.model.start.selected, 2);
    let passed = Passed { name: "wg0".to_owned(), packets: Some(7), up: false };
    desk.send(Message::Traffic(vec![passed]));
    assert_eq!(desk.model.capturing.places[0].traffic.rate(), Some(7));
    assert!(!desk.model.capturing.places[0].up);
}

#[test]
fn a_fault_stays_until_it_is_read_or_over() {
    let mut desk = live((80, 24), Lang::En, 6);
    let fault = Fault::Output("disk full".to_owned());
    let message = grown(&desk.model, 6, |live| live.faults = vec![fault.clone()]);
    desk.send(message);
    assert!(desk.picture().contains("✗ The output file is not complete: disk full"), "{}", desk.picture());
    desk.keys("j");
    assert!(desk.picture().contains("✗ The output"), "a key is no answer");
    desk.key(KeyCode::Esc);
    assert!(!desk.picture().contains("✗ The output"));
    let message = grown(&desk.model, 6, |live| live.faults.push(Fault::Down("lo".to_owned())));
    desk.send(message);
    assert!(desk.picture().contains("✗ lo was switched off"), "{}", desk.picture());
    let message = grown(&desk.model, 6, |live| live.faults.clear());
    desk.send(message);
    assert!(!desk.picture().contains('✗'));
}

#[test]
fn hostile_names_stay_text() {
    let hostile = "\x1b]0;x\x07\u{202e}\n";
    for size in [(120, 36), (80, 24), (60, 15)] {
        let mut desk = live(size, Lang::En, 6);
        let message = grown(&desk.model, 6, |live| {
            live.ports[0].name = hostile.to_owned();
            live.filter = hostile.to_owned();
            live.faults = vec![Fault::Gone(hostile.to_owned()), Fault::Spool(hostile.to_owned())];
        });
        desk.send(message);
        drop(desk.picture());
        for kind in [TroubleKind::Permission, TroubleKind::Down, TroubleKind::NoInterface, TroubleKind::Other] {
            let mut trouble = trouble(kind, hostile);
            trouble.detail = hostile.to_owned();
            desk.send(Message::Refused(Box::new(trouble)));
            drop(desk.picture());
        }
        desk.model.popup = None;
        let saving =
            Saving { path: hostile.into(), rows: None, filtered: None, whole: false, keys: false, replace: false };
        desk.send(Message::PacketsSaved(saving.clone(), SaveOutcome::Exists));
        drop(desk.picture());
        desk.key(KeyCode::Esc);
        desk.send(Message::PacketsSaved(saving, SaveOutcome::Failed(Refusal::from(hostile.to_owned()))));
        drop(desk.picture());
        let place = Place { name: hostile.to_owned(), addresses: vec![hostile.to_owned()], ..Place::default() };
        desk.send(Message::Places(vec![place], Permission::Denied));
        desk.keys("i");
        drop(desk.picture());
        desk.keys("q");
        drop(desk.picture());
    }
}
