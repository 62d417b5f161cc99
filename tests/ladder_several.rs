//! Several connections in one ladder: lanes for the parties, packets in the order of time, the same in the command and on the
//! screen.

#[path = "support/desk.rs"]
mod desk;

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crossterm::event::KeyCode;
use desk::Desk;
use wirelens::analysis::ladder::Row;
use wirelens::analysis::ladder::several::{MAX_LANES, MAX_STREAMS, Several, add_streams};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{FrameId, StreamId};
use wirelens::source::{OpenOptions, Source};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::Screen;

fn capture(name: &str) -> Arc<Capture> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures").join(name);
    let source = Source::open(&path, &OpenOptions::default()).expect("the capture opens");
    let capture = Capture::new(source, Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

fn all_streams(capture: &Capture) -> Vec<StreamId> {
    (0..capture.stream_count() as u32).map(StreamId).collect()
}

fn several(name: &str) -> (Arc<Capture>, Several) {
    let capture = capture(name);
    let several = Several::open(&capture, &all_streams(&capture)).expect("there are streams");
    (capture, several)
}

fn run(arguments: &[&str]) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_wirelens"))
        .args(arguments)
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("captures"))
        .env("WIRELENS_NO_STATE", "1")
        .env("LANG", "C.UTF-8")
        .output()
        .unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn every_packet_of_every_stream_has_its_place_and_time() {
    for name in [
        "http/whole.pcapng",
        "http/proxy.pcapng",
        "http/basics.pcapng",
        "dns/tcp-retry.pcapng",
        "icmp/traceroute.pcapng",
    ] {
        let (capture, mut several) = several(name);
        let own: usize = several.ladders().iter().map(|ladder| ladder.events().len()).sum();
        assert_eq!(several.events().len(), own, "{name}");
        assert!(several.events().windows(2).all(|pair| pair[0].frame <= pair[1].frame), "{name}");
        let first = capture.record(several.events()[0].frame).unwrap().time;
        for at in 0..several.events().len() as u32 {
            let (ladder, step) = several.step(at).expect(name);
            let record = capture.record(step.frame).unwrap();
            assert_eq!(step.frame, several.events()[at as usize].frame, "{name}");
            assert_eq!(step.since_start, record.time.since(first), "{name} #{}", step.frame);
            let stream = several.ladders()[ladder].connection.id;
            assert!(
                capture.streams_of(step.frame, &record).any(|link| link.stream == stream),
                "{name} #{}",
                step.frame
            );
        }
    }
}

#[test]
fn parties_have_a_lane_each() {
    let lanes = |name: &str| {
        let (_, several) = several(name);
        several.lanes().iter().map(|lane| (lane.address.to_string(), lane.port)).collect::<Vec<_>>()
    };
    let named = |lanes: &[(&str, Option<u16>)]| {
        lanes.iter().map(|(address, port)| ((*address).to_owned(), *port)).collect::<Vec<_>>()
    };
    // A host that asks from many ports is one party; a name server and a web server are two.
    assert_eq!(
        lanes("http/whole.pcapng"),
        named(&[("192.0.2.10", None), ("192.0.2.1", Some(53)), ("198.51.100.10", Some(80))])
    );
    // On one computer nobody knows which program asks: the proxy's own questions come from the client's lane.
    assert_eq!(
        lanes("http/proxy.pcapng"),
        named(&[("127.0.0.1", None), ("127.0.0.1", Some(80)), ("127.0.0.1", Some(5000)), ("127.0.0.1", Some(9))])
    );
    assert_eq!(lanes("http/basics.pcapng"), named(&[("127.0.0.1", None), ("127.0.0.1", Some(5000))]));
}

#[test]
fn what_finds_no_room_is_counted() {
    let capture = capture("icmp/traceroute.pcapng");
    let streams = all_streams(&capture);
    let several = Several::open(&capture, &streams).unwrap();
    assert!(several.lanes().len() <= MAX_LANES && several.ladders().len() <= MAX_STREAMS);
    assert!(several.left_out > 0, "each datagram of a traceroute goes to another port");
    assert_eq!(several.ladders().len() + several.left_out, streams.len());
    // A stream that is named twice stands once, one that does not exist nowhere.
    let again = Several::open(&capture, &[streams[0], streams[0], StreamId(9_999)]).unwrap();
    assert_eq!((again.ladders().len(), again.left_out), (1, 0));
    assert!(Several::open(&capture, &[StreamId(9_999)]).is_none());
    assert!(Several::open(&capture, &[]).is_none());
}

#[test]
fn streams_are_found_by_their_frames() {
    let capture = capture("http/whole.pcapng");
    let mut streams = Vec::new();
    add_streams(&capture, [4, 0, 3, 5].into_iter().map(FrameId), &mut streams);
    // Frame 1 is a question of ARP: it belongs to none.
    let first = |frame: u32| capture.record(FrameId(frame)).unwrap().stream.unwrap();
    assert_eq!(streams, [first(4), first(3)]);
}

#[test]
fn folds_open_and_close_and_keep_their_packets() {
    let (_, mut several) = several("http/basics.pcapng");
    let total = several.events().len() as u32;
    let counted = |several: &Several| -> u32 {
        let rows = (0..several.rows()).filter_map(|row| several.row(row));
        rows.map(|row| if let Row::Fold(fold) = row { fold.count } else { 1 }).sum()
    };
    assert_eq!(counted(&several), total);
    let folded = several.rows();
    several.toggle_all();
    assert_eq!(counted(&several), total);
    assert!(several.rows() >= folded);
    for at in 0..total {
        let row = several.row_of(at);
        assert!(several.first_of(row).is_some_and(|first| first <= at));
    }
}

#[test]
fn the_command_draws_them_and_writes_them_for_programs() {
    let (status, text, _) =
        run(&["ladder", "http/whole.pcapng", "-Y", "dns || http", "--width", "100", "--lang", "en"]);
    assert_eq!(status, 0);
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("2 connections: u0 c0   26 packets"), "{text}");
    assert_eq!(lines[1], "CLIENT 192.0.2.10   SERVER 192.0.2.1:53   SERVER 198.51.100.10:80");
    let row = |number: &str| *lines.iter().find(|line| line.trim_start().starts_with(number)).expect(number);
    assert!(
        row("3 ").contains("u0 │══ A www.example.test?")
            && row("3 ").ends_with("▸│                                      │")
    );
    assert!(row("8 ").contains("c0 │══ GET /") && row("8 ").ends_with("═▸│"), "{}", row("8 "));
    assert!(row("4 ").contains("│◂═ A www.example.test → 198.51.100"), "{}", row("4 "));
    let widths = lines[4..].iter().map(|line| wirelens::base::cells::width(line)).max();
    assert!(widths <= Some(100), "{widths:?}");
    // By their numbers, the same.
    let by_number =
        ["ladder", "http/whole.pcapng", "--stream", "u0", "--stream", "c0", "--width", "100", "--lang", "en"];
    assert_eq!(run(&by_number).1, text);
    // A filter of one connection gives the two lanes with their states.
    let one = run(&["ladder", "http/whole.pcapng", "-Y", "http", "--width", "100", "--lang", "en"]).1;
    assert_eq!(one, run(&["ladder", "http/whole.pcapng", "--stream", "0", "--width", "100", "--lang", "en"]).1);
    assert!(one.contains("LISTEN"), "{one}");
    let (_, json, _) = run(&["ladder", "http/whole.pcapng", "-Y", "tcp || udp", "-T", "json"]);
    let records: Vec<serde_json::Value> = serde_json::from_str(&json).unwrap();
    assert_eq!(records.len(), 26);
    assert_eq!((&records[0]["connection"], &records[0]["frame"]), (&"u0".into(), &3.into()));
    let (_, csv, _) = run(&["ladder", "http/whole.pcapng", "-Y", "tcp || udp", "-T", "csv"]);
    assert!(csv.starts_with("connection,frame,time_ms,") && csv.lines().count() == 27, "{csv}");
    let (_, words, _) = run(&["ladder", "http/whole.pcapng", "-Y", "dns || http", "--explain", "--lang", "en"]);
    assert!(words.contains("u0  192.0.2.10:") && words.contains("The SYN itself uses this number"), "{words}");
}

#[test]
fn mistakes_are_told_with_a_way_on() {
    for (arguments, status, wanted) in [
        (&["ladder", "http/whole.pcapng"][..], 2, "no connection is named"),
        (&["ladder", "http/whole.pcapng", "--stream", "x7"], 2, "x7 is no number of a connection"),
        (&["ladder", "http/whole.pcapng", "--stream", "0", "--stream", "7"], 2, "there is no TCP connection 7"),
        (&["ladder", "http/whole.pcapng", "-Y", "arp"], 2, "the filter selects no packet of a connection"),
        (&["ladder", "http/whole.pcapng", "-Y", "htp"], 2, "no field is called htp"),
        (&["ladder", "http/whole.pcapng", "-Y", "dns || http", "--form", "rtt"], 2, "a graph shows one connection"),
    ] {
        let (code, _, told) = run(arguments);
        assert_eq!(code, status, "{arguments:?}: {told}");
        assert!(told.contains(wanted), "{arguments:?}: {told}");
    }
}

#[test]
fn marked_connections_stand_together_on_the_screen() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/proxy.pcapng");
    desk.keys("3  ");
    // The selection went on: who is not marked is opened alone.
    desk.key(KeyCode::Enter);
    assert!(desk.model.ladder.together.is_empty());
    assert!(desk.picture().contains(" c2  TCP"), "{}", desk.picture());
    desk.key(KeyCode::Backspace);
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Enter);
    let screen = desk.picture();
    assert_eq!(desk.model.ladder.together.len(), 2);
    for wanted in [
        "2 connections: c0 c1   22 packets",
        "CLIENT 127.0.0.1",
        "SERVER 127.0.0.1:5000",
        "c0 │── SYN  seq 0",
        "tcp.stream == 0 || tcp.stream == 1",
    ] {
        assert!(screen.contains(wanted), "{wanted}:\n{screen}");
    }
    // The words say whose packet it is; its stream and its packet are one key away.
    desk.keys("jjjjj");
    let screen = desk.picture();
    assert!(screen.contains("#6 explained") && screen.contains("c1  127.0.0.1:"), "{screen}");
    desk.keys("v");
    assert!(desk.picture().contains("Graphs show one connection"), "{}", desk.picture());
    desk.key(KeyCode::Enter);
    assert_eq!((desk.model.screen, desk.model.frame().map(|frame| frame.number())), (Screen::Packets, Some(6)));
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Ladder);
}

#[test]
fn what_a_filter_selects_stands_together() {
    // All connections of the capture, without a filter.
    let mut desk = Desk::open((80, 24), Lang::En, "http/whole.pcapng");
    let screen = desk.screen("V");
    assert!(screen.contains("2 connections: u0 c0"), "{screen}");
    desk.key(KeyCode::Backspace);
    // One connection alone has its own ladder.
    desk.keys("1/http");
    desk.key(KeyCode::Enter);
    desk.keys("V");
    assert!(desk.model.ladder.together.is_empty() && desk.picture().contains(" c0  TCP"), "{}", desk.picture());
    // None: said, and nothing is lost.
    desk.keys("1/");
    desk.control('u');
    desk.keys("arp");
    desk.key(KeyCode::Enter);
    let screen = desk.screen("V");
    assert!(screen.contains("No connection is among them"), "{screen}");
    // Those of the listed exchanges.
    let mut desk = Desk::open((80, 24), Lang::Ko, "http/whole.pcapng");
    let screen = desk.screen("2V");
    assert!(screen.contains("연결 2개: u0 c0"), "{screen}");
    // In the smallest window nothing breaks.
    let mut desk = Desk::open((30, 8), Lang::Ru, "http/proxy.pcapng");
    desk.keys("V");
    for key in ["j", "+", "-", "*", "n", "N", "R", "a", "d", "G", "g"] {
        desk.screen(key);
        desk.model.popup = None;
    }
}
