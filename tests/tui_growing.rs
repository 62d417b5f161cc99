//! The interface while packets arrive, one by one and from a tap that a test holds: rows and the selected packet change in
//! their place when later packets say more of them, and every view goes on.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyModifiers};
use wirelens::analysis::{Capture, Options, State};
use wirelens::base::FrameId;
use wirelens::source::live::fake::{FakeTap, FakeWire};
use wirelens::source::live::{Settings, Taps};
use wirelens::source::{OpenOptions, Source, Step};
use wirelens::tui::feed::{self, Feed};
use wirelens::tui::filtering::Filterer;
use wirelens::tui::keys::Key;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::live::{Begin, Status, TroubleKind};
use wirelens::tui::model::{Look, Model, Pane};
use wirelens::tui::rig::{Rig, Running};
use wirelens::tui::theme::{Depth, Theme};
use wirelens::tui::update::{Effect, Message, update};
use wirelens::tui::{streams, view};

/// How long anything may take; the machine may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// The frames of one of the project's captures.
fn frames(name: &str) -> Vec<(wirelens::base::Time, Vec<u8>)> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
    let source = Source::open(&path, &OpenOptions::default()).unwrap();
    let mut walker = source.walker();
    let mut all = Vec::new();
    loop {
        let (time, offset, length) = match walker.next() {
            Step::Frame(frame) => (frame.time, frame.offset, frame.cap_len),
            Step::Wait => continue,
            Step::End(_) => return all,
        };
        let mut bytes = vec![0; length as usize];
        assert_eq!(source.read_at(offset, &mut bytes).unwrap(), bytes.len());
        all.push((time, bytes));
    }
}

/// A model, its feed, and a capture that grows as the test wants.
struct Bench {
    model: Model,
    feed: Feed,
    capture: Arc<Capture>,
    wire: FakeWire,
    running: Running,
    stop: Arc<AtomicBool>,
    loading: Option<JoinHandle<()>>,
    sent: usize,
    filterer: Filterer,
    effects: Vec<Effect>,
}

fn rig(names: &[&str]) -> (Rig, Vec<FakeWire>) {
    let mut wires = Vec::new();
    let mut taps: Vec<Box<dyn wirelens::source::live::Tap>> = Vec::new();
    for name in names {
        let (tap, wire) = FakeTap::new(name, 1, 10_000).unwrap();
        taps.push(Box::new(tap));
        wires.push(wire);
    }
    let settings = Settings::default();
    let taps = Taps::new(taps, Vec::new(), &settings).unwrap();
    (Rig::with_taps(taps, settings), wires)
}

impl Bench {
    fn new() -> Self {
        let (mut rig, wires) = rig(&["wire0"]);
        let begin = Begin { interfaces: vec!["wire0".to_owned()], filter: String::new() };
        let (source, running) = rig.begin(&begin).expect("a capture begins");
        let capture = Capture::new(source, Options::default());
        let stop = Arc::new(AtomicBool::new(false));
        let loading = {
            let (capture, stop) = (Arc::clone(&capture), Arc::clone(&stop));
            std::thread::spawn(move || capture.load(&stop, &mut |_| {}))
        };
        let mut facts = feed::facts(&capture, None);
        facts.live = Some(Box::new(running.snapshot()));
        let model = Model::new((120, 40), Look::new(Lang::En, Theme::Default, Depth::None, false));
        let feed = Feed::new(Arc::clone(&capture));
        let wire = wires.into_iter().next().unwrap();
        let loading = Some(loading);
        let filterer = Filterer::new(&capture);
        let mut bench =
            Self { model, feed, capture, wire, running, stop, loading, sent: 0, filterer, effects: Vec::new() };
        bench.send(Message::Opened(Box::new(facts)));
        bench
    }

    /// Lets frames pass and waits until the interface knows them.
    fn pass(&mut self, frames: &[(wirelens::base::Time, Vec<u8>)]) {
        for (time, bytes) in frames {
            assert!(self.wire.pass(*time, bytes), "the buffer has room");
        }
        self.sent += frames.len();
        let begun = Instant::now();
        while self.capture.len() < self.sent || self.capture.state() != State::Waiting {
            assert!(begun.elapsed() < PATIENCE, "{} of {} packets came", self.capture.len(), self.sent);
            std::thread::sleep(Duration::from_millis(2));
        }
        self.progress();
    }

    fn progress(&mut self) {
        let mut facts = feed::facts(&self.capture, self.model.facts.as_ref());
        facts.live = Some(Box::new(self.running.snapshot()));
        self.send(Message::Progress(Box::new(facts)));
    }

    fn send(&mut self, message: Message) {
        let mut messages = vec![message];
        while !messages.is_empty() {
            let message = messages.remove(0);
            for effect in update(&mut self.model, message, 0) {
                match effect {
                    Effect::Arrange(by) => {
                        let mut arranger = wirelens::tui::arrange::Arranger::new(&self.capture);
                        let arranged = arranger.run(by, &AtomicBool::new(false), &mut |_, _| {});
                        messages.push(Message::Arranged(Box::new(arranged.expect("nobody stops it"))));
                    }
                    Effect::Order(order) => {
                        streams::order(&self.capture, order, &AtomicBool::new(false), &mut |message| {
                            messages.push(message);
                        });
                    }
                    Effect::Filter(asked) => {
                        self.filterer.run(&asked, &AtomicBool::new(false), &mut |message| messages.push(message));
                    }
                    other => self.effects.push(other),
                }
            }
            self.feed.prepare(&mut self.model);
        }
    }

    /// Ends the capture and waits until the interface knows it.
    fn end(&mut self) {
        self.running.control.stop();
        assert!(self.running.control.wait_stopped(PATIENCE));
        let begun = Instant::now();
        while self.capture.state() != State::Done {
            assert!(begun.elapsed() < PATIENCE);
            std::thread::sleep(Duration::from_millis(2));
        }
        self.progress();
    }

    /// Numbers of the packets that the list shows.
    fn shown(&self) -> Vec<u64> {
        (0..self.model.rows_shown()).filter_map(|row| self.model.frame_on(row)).map(FrameId::number).collect()
    }

    fn keys(&mut self, text: &str) {
        for c in text.chars() {
            self.send(Message::Key(Key { code: KeyCode::Char(c), modifiers: KeyModifiers::NONE }));
        }
    }

    fn key(&mut self, code: KeyCode) {
        self.send(Message::Key(Key { code, modifiers: KeyModifiers::NONE }));
    }

    fn text(&self) -> String {
        let area = ratatui::layout::Rect::new(0, 0, self.model.size.0, self.model.size.1);
        let mut buffer = ratatui::buffer::Buffer::empty(area);
        view::draw(&self.model, &mut buffer);
        view::text_of(&buffer)
    }

    fn row(&self, number: u32) -> String {
        let row = &self.model.rows[&(number - 1)];
        format!("{} {}", row.protocol, if row.summary.is_empty() { &row.info } else { &row.summary })
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        self.running.control.stop();
        if let Some(loading) = self.loading.take() {
            let _ = loading.join();
        }
    }
}

#[test]
fn a_message_that_becomes_complete_changes_its_rows_in_place() {
    let all = frames("http/basics.pcapng");
    // The first exchange: handshake, request in 4, answer in 6 and 8.
    let mut bench = Bench::new();
    bench.pass(&all[..6]);
    bench.keys("k");
    let before = bench.row(6);
    bench.pass(&all[6..8]);
    assert_eq!(bench.model.frame(), Some(FrameId(4)), "the selection stays");
    assert_ne!(bench.row(6), before, "the head's row says now which part it is");
    assert!(bench.row(6).contains("part 1/2"), "{}", bench.row(6));
    assert!(bench.row(8).contains("part 2/2"), "{}", bench.row(8));
}

#[test]
fn the_selected_packet_learns_of_its_answer_where_it_stands() {
    let all = frames("dns/lookup.pcapng");
    let mut bench = Bench::new();
    bench.pass(&all[..1]);
    bench.key(KeyCode::Enter);
    bench.key(KeyCode::Up);
    assert_eq!(bench.model.focus, Pane::Detail);
    let fields = |bench: &Bench| -> Vec<&'static str> {
        bench.model.detail.iter().flat_map(|detail| &detail.nodes).map(|node| node.field.filter).collect()
    };
    let selected = |bench: &Bench| bench.model.node().map(|node| node.field.filter);
    assert!(!fields(&bench).contains(&"dns.response_in"));
    let (before, cursor) = (selected(&bench), bench.model.bytes.cursor);
    bench.pass(&all[1..2]);
    assert!(fields(&bench).contains(&"dns.response_in"), "{:?}", fields(&bench));
    assert_eq!((selected(&bench), bench.model.bytes.cursor), (before, cursor));
    assert_eq!(bench.model.frame(), Some(FrameId(0)), "who looks into a packet keeps it");
}

#[test]
fn a_filter_goes_on_while_packets_arrive() {
    let all = frames("http/basics.pcapng");
    let mut bench = Bench::new();
    bench.keys("/http");
    bench.key(KeyCode::Enter);
    assert_eq!(bench.shown(), [] as [u64; 0]);
    bench.pass(&all[..3]);
    assert!(bench.text().contains("No packet passes the filter"), "{}", bench.text());
    bench.pass(&all[3..9]);
    assert_eq!(bench.shown(), [4, 8]);
    bench.key(KeyCode::End);
    assert!(bench.model.list.follow);
    bench.pass(&all[9..17]);
    assert_eq!(bench.shown(), [4, 8, 16]);
    assert_eq!(bench.model.frame(), FrameId::from_number(16), "the newest that is shown is followed");
    bench.key(KeyCode::Home);
    bench.pass(&all[17..20]);
    assert_eq!(bench.shown(), [4, 8, 16, 20]);
    assert_eq!(bench.model.frame(), FrameId::from_number(4), "who moved stays there");
}

#[test]
fn what_later_packets_say_counts_when_all_is_known() {
    let all = frames("dns/lookup.pcapng");
    let mut bench = Bench::new();
    bench.keys("/dns.response_in");
    bench.key(KeyCode::Enter);
    // Question by question: none has its answer when it is looked at.
    for packet in &all {
        bench.pass(std::slice::from_ref(packet));
    }
    let while_it_ran = bench.shown();
    bench.end();
    assert_eq!(while_it_ran, [] as [u64; 0]);
    assert_eq!(bench.shown(), [1, 3, 5]);
}

#[test]
fn every_view_goes_on_while_packets_arrive() {
    let all = frames("http/basics.pcapng");
    let mut bench = Bench::new();
    bench.keys("2");
    assert!(bench.text().contains("Listening on wire0"), "{}", bench.text());
    bench.pass(&all[..4]);
    assert!(bench.text().contains("GET"), "{}", bench.text());
    assert!(!bench.text().contains("200"), "{}", bench.text());
    bench.pass(&all[4..12]);
    assert!(bench.text().contains("200"), "the answer came: {}", bench.text());
    bench.keys("3");
    let one = bench.model.connections.streams;
    bench.pass(&all[12..60]);
    assert!(bench.model.connections.streams > one);
    bench.key(KeyCode::Home);
    bench.keys("s");
    bench.progress();
    assert!(bench.text().contains("GET / HTTP/1.1"), "the stream: {}", bench.text());
    bench.keys("1");
    bench.pass(&all[60..]);
    bench.keys("G");
    assert!(bench.model.list.follow);
    assert_eq!(bench.model.frame(), Some(FrameId(all.len() as u32 - 1)));
    // What came live is what the file holds.
    for (at, (_, bytes)) in all.iter().enumerate() {
        let record = bench.capture.record(FrameId(at as u32)).unwrap();
        let mut here = vec![0; record.cap_len as usize];
        bench.capture.source().read_at(record.offset, &mut here).unwrap();
        assert_eq!(&here, bytes, "packet {}", at + 1);
    }
    bench.keys("S");
    assert!(bench.effects.contains(&Effect::StopCapture));
    bench.end();
    let live = bench.model.live().unwrap();
    assert_eq!((live.status, live.captured), (Status::Stopped, all.len() as u64));
    assert!(!bench.model.is_growing());
    assert!(bench.text().contains("■ STOPPED wire0"), "{}", bench.text());
}

#[test]
fn a_rig_captures_from_what_is_open_and_says_why_not_from_others() {
    let (mut rig, wires) = rig(&["wire0", "wire1"]);
    let begin = |names: &[&str]| Begin {
        interfaces: names.iter().map(|name| (*name).to_owned()).collect(),
        filter: String::new(),
    };
    let (first, running) = rig.begin(&begin(&["wire0"])).expect("begins");
    assert_eq!(running.names(), "wire0");
    running.control.stop();
    drop(first);
    let (second, running) = rig.begin(&begin(&["wire1", "wire0"])).expect("begins again, on both");
    assert!(wires[1].pass(wirelens::base::Time(1_000), &[0; 60]));
    let begun = Instant::now();
    while running.snapshot().captured == 0 {
        assert!(begun.elapsed() < PATIENCE);
        std::thread::sleep(Duration::from_millis(2));
    }
    let snapshot = running.snapshot();
    let of = |name: &str| snapshot.ports.iter().find(|port| port.name == name).map(|port| port.captured);
    assert_eq!((of("wire1"), of("wire0")), (Some(1), Some(0)));
    running.control.stop();
    drop(second);
    rig.close(None, Vec::new());
    let refused = rig.begin(&begin(&["nowhere0"])).err().expect("it is not open");
    assert_eq!((refused.kind, refused.kind.status()), (TroubleKind::NoInterface, 4));
    let known = rig.places.first().map(|place| place.name.clone());
    if let Some(known) = known {
        let refused = rig.begin(&begin(&[&known])).err().expect("it is not open");
        assert_eq!((refused.kind, refused.kind.status()), (TroubleKind::RightsGone, 3));
        assert!(refused.command.contains(&known), "{}", refused.command);
    }
}
