//! The Connections view and the content of streams: what they say, how they are moved in, and how they look.
//!
//! `BLESS=1 cargo test --test tui_streams` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/dice.rs"]
mod dice;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use desk::{Desk, check, golden};
use dice::Dice;
use wirelens::base::FrameId;
use wirelens::dissect::{DecodeAs, Transport};
use wirelens::source::Source;
use wirelens::tui::keys::{self, Key};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::follow::{Form, Kind};
use wirelens::tui::model::{Pane, Screen};
use wirelens::tui::update::{Copying, Effect, Message};

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut desk = Desk::open(size, lang, "http/basics.pcapng");
    desk.keys("3");
    let mut pictures = vec![("connections", desk.picture())];
    desk.keys("ooo ");
    pictures.push(("by bytes received, one marked", desk.picture()));
    desk.key(KeyCode::Tab);
    desk.keys("j");
    pictures.push(("messages", desk.picture()));
    desk.keys("s");
    pictures.push(("content", desk.picture()));
    desk.keys("]j");
    pictures.push(("the server's turn", desk.picture()));
    desk.keys("D");
    pictures.push(("decode as", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("vv");
    pictures.push(("hexadecimal", desk.picture()));
    desk.find("html");
    pictures.push(("found", desk.picture()));
    let mut desk = Desk::open(size, lang, "tcp/midstream.pcapng");
    desk.keys("3");
    pictures.push(("joined late", desk.picture()));
    let mut desk = Desk::open(size, lang, "dns/lookup.pcapng");
    desk.keys("3");
    pictures.push(("datagrams", desk.picture()));
    desk.keys("]");
    pictures.push(("no such connection", desk.picture()));
    pictures
}

#[test]
fn every_column_of_a_connection_is_explained_with_its_numbers() {
    for lang in Lang::ALL {
        for name in ["http/basics.pcapng", "tcp/midstream.pcapng", "tcp/refused.pcapng", "tcp/loss-sack.pcapng"] {
            let mut desk = Desk::open((120, 36), lang, name);
            desk.keys("3");
            let connection = desk.model.connections.connection().copied().expect("a connection");
            let meanings = wirelens::tui::view::connections::meanings(&desk.model, &connection);
            assert_eq!(meanings.len(), 15, "{name}");
            for meaning in &meanings {
                let told = &meaning.explanation;
                let whole = ![&told.name, &told.what, &told.mistake].iter().any(|text| text.is_empty());
                // Where the handshake was not seen there is no round trip to speak of.
                let unseen = told.filter == "round-trip" && connection.conversation.initial_rtt == 0;
                let nothing = connection.bytes == Some([0, 0]) && matches!(told.filter, "sent" | "received");
                assert!(whole && (unseen || nothing || !told.here.is_empty()), "{name}: {meaning:?}");
            }
        }
    }
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let picture = desk.screen("3x");
    assert!(picture.contains("The filter that selects it is tcp.stream == 0."), "{picture}");
    desk.key(KeyCode::PageDown);
    assert!(desk.picture().contains("40294"), "{}", desk.picture());
}

#[test]
fn screens_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            golden(&format!("streams-{}-{}x{}.txt", lang.code(), size.0, size.1), &tour(size, lang));
        }
    }
}

#[test]
fn rows_say_who_closed_and_how() {
    for (file, says) in [
        ("tcp/handshake.pcapng", "closed by client"),
        ("tcp/refused.pcapng", "refused"),
        ("tcp/midstream.pcapng", "joined late"),
    ] {
        let mut desk = Desk::open((120, 36), Lang::En, file);
        desk.keys("3");
        let picture = desk.picture();
        assert!(picture.contains(says), "{file}: {says}\n{picture}");
    }
}

#[test]
fn sorting_keeps_every_connection_and_finds_the_selected_one_again() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("3");
    let count = desk.model.connections.len();
    assert!(count > 5);
    let key = |desk: &Desk, row: u32| {
        let stream = desk.model.connections.at(row).unwrap();
        desk.capture().ledger().conversations.get(stream.index()).unwrap().bytes[1]
    };
    desk.keys("ooo");
    let received: Vec<u64> = (0..count).map(|row| key(&desk, row)).collect();
    assert!(received.is_sorted_by(|one, other| one >= other), "{received:?}");
    desk.keys("O");
    let received: Vec<u64> = (0..count).map(|row| key(&desk, row)).collect();
    assert!(received.is_sorted(), "{received:?}");
    desk.keys("jj");
    let selected = desk.model.connections.stream();
    // The capture is read further: everything is put in order again.
    let facts = desk.model.facts.clone().unwrap();
    desk.send(Message::Progress(Box::new(facts)));
    assert_eq!(desk.model.connections.stream(), selected);
    let mut streams: Vec<_> = (0..count).filter_map(|row| desk.model.connections.at(row)).collect();
    streams.sort();
    streams.dedup();
    assert_eq!(streams.len() as u32, count);
}

#[test]
fn every_key_sorts() {
    let mut desk = Desk::open((120, 36), Lang::En, "dns/tcp-retry.pcapng");
    desk.keys("3");
    let count = desk.model.connections.len();
    for _ in 0..12 {
        desk.keys("o");
        assert_eq!(desk.model.connections.len(), count);
        check(&desk.model, &desk.buffer());
    }
    // Only TCP, only UDP, all again.
    desk.keys("]");
    let tcp = desk.model.connections.len();
    desk.keys("]");
    let udp = desk.model.connections.len();
    assert!(tcp > 0 && udp > 0 && tcp + udp == count, "{tcp} {udp} {count}");
    desk.keys("]");
    assert_eq!(desk.model.connections.len(), count);
}

#[test]
fn a_click_on_a_heading_sorts_by_it() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("3");
    let picture = desk.picture();
    let (row, line) = picture.lines().enumerate().find(|(_, line)| line.contains("Lasted")).unwrap();
    let column = line.chars().position(|c| c == 'L').unwrap() as u16 + 2;
    let click = MouseEvent {
        kind: MouseEventKind::Down(MouseButton::Left),
        column,
        row: row as u16,
        modifiers: KeyModifiers::NONE,
    };
    desk.send(Message::Mouse(click));
    assert!(desk.picture().contains("how long it lasted ▼"), "{}", desk.picture());
}

#[test]
fn views_show_the_same_connection_and_packet() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.send(Message::Key(Key { code: KeyCode::Char('g'), modifiers: KeyModifiers::CONTROL }));
    desk.keys("50");
    desk.key(KeyCode::Enter);
    let of = |desk: &Desk| desk.capture().record(desk.model.frame().unwrap()).unwrap().stream;
    let stream = of(&desk);
    desk.keys("3");
    assert_eq!(desk.model.connections.stream(), stream);
    // Back to the packets: the same one, as it belongs to the connection.
    desk.keys("1");
    assert_eq!(desk.model.frame(), Some(FrameId(49)));
    // Another connection: its first packet.
    desk.keys("3j1");
    let first = desk.capture().stream(of(&desk).unwrap()).unwrap().first;
    assert_eq!(desk.model.frame(), Some(first));
    assert_ne!(of(&desk), stream);
    // A message leads to its packet, and Backspace back to the message.
    desk.keys("3");
    desk.key(KeyCode::Tab);
    desk.keys("j");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    let frame = desk.model.frame().unwrap();
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, desk.model.focus), (Screen::Connections, Pane::Detail));
    let course = &desk.model.connections.course;
    assert_eq!(course.lines[&course.selected].frame, frame);
}

#[test]
fn connections_are_found_by_their_ends() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    desk.keys("3");
    let wanted = desk.model.connections.rows[&4].client.1.to_string();
    desk.find(&wanted);
    assert_eq!(desk.model.connections.stream().map(|stream| stream.0), Some(4));
    desk.keys("n");
    assert_eq!(desk.model.connections.stream().map(|stream| stream.0), Some(4));
    desk.find("no such end");
    assert!(desk.model.toast.is_some());
    assert_eq!(desk.model.connections.stream().map(|stream| stream.0), Some(4));
}

#[test]
fn the_stream_of_a_packet_is_shown_at_the_packet() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let frame = FrameId::from_number(8).unwrap();
    desk.model.jump(frame);
    desk.keys("s");
    assert_eq!(desk.model.screen, Screen::Follow);
    let line = |desk: &Desk| {
        let follow = &desk.model.follow;
        follow.lines.iter().find(|line| line.place == follow.cursor).cloned().unwrap()
    };
    assert_eq!((line(&desk).frame, line(&desk).from_client), (Some(frame), false));
    // Whatever the form, the packet stays selected.
    for form in [Form::Decoded, Form::Hex, Form::Text] {
        desk.keys("v");
        assert_eq!(desk.model.follow.form, form);
        assert!(line(&desk).frame.is_some_and(|at| at <= frame), "{form:?}");
        assert!(!line(&desk).from_client, "{form:?}");
    }
    desk.key(KeyCode::Home);
    assert_eq!(line(&desk).kind, Kind::Turn);
    desk.keys("]");
    assert!(!line(&desk).from_client);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Follow);
    desk.key(KeyCode::Backspace);
    assert_eq!(desk.model.screen, Screen::Packets);
}

#[test]
fn text_is_found_in_the_content() {
    for forms in ["", "v"] {
        let mut desk = Desk::open((80, 24), Lang::En, "http/large.pcapng");
        desk.keys("s");
        desk.keys(forms);
        desk.find("content-length");
        let text = |desk: &Desk| {
            let follow = &desk.model.follow;
            follow.lines.iter().find(|line| line.place == follow.cursor).map(|line| line.text.clone()).unwrap()
        };
        assert!(text(&desk).to_lowercase().contains("content-length"), "{forms}: {}", desk.picture());
        desk.keys("n");
        assert!(text(&desk).to_lowercase().contains("content-length"), "{forms}: {}", desk.picture());
        desk.find("no such text");
        assert!(desk.model.toast.is_some());
    }
}

#[test]
fn copies_are_of_the_connection_and_of_the_line() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let copied = |desk: &mut Desk, keys: &str| {
        desk.effects.clear();
        desk.keys(keys);
        match desk.effects.pop() {
            Some(Effect::Copy(Copying::Text(text))) => text,
            other => panic!("{other:?}"),
        }
    };
    desk.keys("3j");
    assert_eq!(copied(&mut desk, "yf"), "tcp.stream == 1");
    assert!(copied(&mut desk, "yr").contains("closed by"));
    desk.keys("sj");
    assert!(copied(&mut desk, "yy").starts_with("GET "), "the first line of the request");
    assert_eq!(copied(&mut desk, "yf"), "tcp.stream == 1");
}

#[test]
fn a_port_is_decoded_as_the_user_says_and_the_place_is_kept() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let exchanges = |desk: &Desk| desk.capture().ledger().exchanges.len();
    let before = exchanges(&desk);
    assert!(before > 5);
    desk.keys(":42");
    desk.key(KeyCode::Enter);
    let top = desk.model.list.top;
    desk.keys("D");
    assert!(desk.picture().contains("TCP port 5000 carries"), "{}", desk.picture());
    // The last choice: plain bytes.
    desk.key(KeyCode::End);
    desk.key(KeyCode::Enter);
    assert_eq!(exchanges(&desk), 0);
    assert_eq!((desk.model.frame(), desk.model.list.top), (Some(FrameId(41)), top));
    assert_eq!(desk.model.decode_as, [DecodeAs { transport: Transport::Tcp, port: 5000, protocol: "data" }]);
    assert!(!desk.picture().contains("HTTP/1.1"));
    // In the other views, too; and back to what content and port say.
    desk.keys("3j");
    let stream = desk.model.connections.stream();
    desk.keys("D");
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Enter);
    assert_eq!((exchanges(&desk), desk.model.connections.stream()), (before, stream));
    assert!(desk.model.decode_as.is_empty());
    desk.keys("sjD");
    desk.key(KeyCode::End);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Follow);
    assert_eq!(desk.model.follow.stream, stream);
    assert!(desk.picture().contains("HTTP/1.1"), "{}", desk.picture());
    // A packet without ports.
    let mut desk = Desk::open((80, 24), Lang::En, "arp/ping.pcapng");
    desk.keys("D");
    assert!(desk.model.popup.is_none() && desk.model.toast.is_some());
}

#[test]
fn what_datagrams_carry_is_decided_by_hand_too() {
    let mut desk = Desk::open((80, 24), Lang::En, "dns/lookup.pcapng");
    let exchanges = |desk: &Desk| desk.capture().ledger().exchanges.len();
    let before = exchanges(&desk);
    assert!(before > 0);
    desk.keys("D");
    let asked = desk.picture();
    assert!(
        asked.contains("UDP port 53 carries") && asked.contains("VXLAN") && !asked.contains("WebSocket"),
        "{asked}"
    );
    // The last choice: plain bytes.
    desk.key(KeyCode::End);
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.decode_as, [DecodeAs { transport: Transport::Udp, port: 53, protocol: "data" }]);
    assert_eq!(exchanges(&desk), 0);
    assert!(!desk.picture().contains("Standard query"), "{}", desk.picture());
    desk.keys("D");
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Enter);
    assert_eq!(exchanges(&desk), before);
}

#[test]
fn a_request_leads_to_its_answer_and_back_also_over_segments() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/segments.pcapng");
    desk.keys(":4");
    desk.key(KeyCode::Enter);
    desk.keys("gr");
    let answer = desk.model.frame().unwrap();
    assert!(answer > FrameId(8), "the answer ends in a later segment: {answer:?}");
    desk.keys("gr");
    assert_eq!(desk.model.frame(), FrameId::from_number(4));
}

/// Frames whose message was put together, freed of its chunks and of its coding: each form is a tab of bytes.
fn with_made_bytes(desk: &mut Desk) -> Vec<(FrameId, Vec<&'static str>)> {
    let mut found = Vec::new();
    for at in 0..desk.model.len() {
        desk.keys(&format!(":{}", at + 1));
        desk.key(KeyCode::Enter);
        let detail = desk.model.detail.as_ref().unwrap();
        if detail.sources.len() > 1 {
            found.push((FrameId(at), detail.sources.iter().map(|source| source.name).collect()));
        }
    }
    found
}

#[test]
fn tabs_of_made_bytes_and_the_tree_select_each_other() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/bodies.pcapng");
    let frames = with_made_bytes(&mut desk);
    let all: Vec<&str> = frames.iter().flat_map(|(_, names)| names.iter().copied()).collect();
    for name in ["Reassembled TCP", "De-chunked entity body", "Uncompressed entity body"] {
        assert!(all.contains(&name), "{name}: {all:?}");
    }
    for (frame, names) in frames {
        desk.keys(&format!(":{}", frame.number()));
        desk.key(KeyCode::Enter);
        for source in 1..names.len() as u8 {
            // A field in made bytes shows their tab.
            let nodes = &desk.model.detail.as_ref().unwrap().nodes;
            let inside =
                |node: &wirelens::tui::model::Node| node.range.source == source && node.range.len > 0 && !node.hidden;
            let Some(node) = nodes.iter().position(inside) else { continue };
            desk.model.reveal(node);
            desk.model.select_node(node);
            assert_eq!(desk.model.bytes.source, source, "{frame:?} {names:?}");
            check(&desk.model, &desk.buffer());
            // A byte there selects a field that lies there.
            let range = desk.model.node().unwrap().range;
            desk.model.focus = Pane::Bytes;
            desk.model.move_to_byte(range.at + range.len - 1);
            let range = desk.model.node().unwrap().range;
            assert_eq!(range.source, source, "{frame:?} {names:?}");
            desk.model.focus = Pane::List;
        }
        // The key goes through the tabs.
        desk.model.focus = Pane::Bytes;
        let mut seen = vec![desk.model.bytes.source];
        for _ in 1..names.len() {
            desk.keys("]");
            seen.push(desk.model.bytes.source);
        }
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), names.len(), "{frame:?} {names:?}");
        desk.model.focus = Pane::List;
    }
}

#[test]
fn a_packet_without_a_stream_has_nothing_to_follow() {
    let mut desk = Desk::open((80, 24), Lang::En, "arp/ping.pcapng");
    desk.keys("s");
    assert_eq!(desk.model.screen, Screen::Packets);
    assert!(desk.model.toast.is_some());
    desk.keys("3");
    check(&desk.model, &desk.buffer());
}

#[test]
fn whatever_is_pressed_the_screens_stay_whole() {
    let contexts = keys::CONNECTIONS | keys::CONNECTION | keys::FOLLOW | keys::COPY | keys::GO;
    let every: Vec<Key> = keys::TABLE
        .iter()
        .filter(|binding| binding.contexts & contexts != 0)
        .flat_map(|binding| binding.keys.iter().copied())
        .collect();
    let mut dice = Dice(0x2545_f491_4f6c_dd1d);
    for file in ["http/segments.pcapng", "dns/tcp-retry.pcapng", "tcp/loss-sender.pcapng", "formats/no-packets.pcap"] {
        let mut desk = Desk::open((80, 24), Lang::En, file);
        for step in 0..400 {
            match dice.next(14) {
                0 => desk.send(Message::Resize(dice.next(170) as u16 + 1, dice.next(50) as u16 + 1)),
                1 => {
                    let kinds =
                        [MouseEventKind::Down(MouseButton::Left), MouseEventKind::ScrollDown, MouseEventKind::ScrollUp];
                    let kind = kinds[dice.next(3) as usize];
                    let (column, row) = (dice.next(170) as u16, dice.next(50) as u16);
                    desk.send(Message::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE }));
                }
                _ => desk.send(Message::Key(every[dice.next(every.len() as u64) as usize])),
            }
            desk.effects.clear();
            if step % 40 == 0 {
                desk.model.popup = None;
                desk.model.screen = Screen::Packets;
                desk.keys(if step % 80 == 0 { "3" } else { "s" });
            }
            check(&desk.model, &desk.buffer());
        }
    }
}

#[test]
fn hostile_content_stays_text() {
    let hostile = "\x1b]52;c;QUFB\x07\x1b[2J\u{9b}31m\u{202e}\u{2066}\u{200b}\r\n\t\0e\u{301}\u{301}\u{1112}\u{1161}\u{11ab} мир\r\n";
    let mut bytes = hostile.as_bytes().repeat(40);
    bytes.extend([0xff, 0xfe, 0xd0]);
    let mut packet = vec![0x45, 0, 0, 0, 0, 1, 0x40, 0, 64, 17, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
    packet[2..4].copy_from_slice(&((28 + bytes.len()) as u16).to_be_bytes());
    for word in [4000u16, 5000, 8 + bytes.len() as u16, 0] {
        packet.extend(word.to_be_bytes());
    }
    packet.extend(&bytes);
    let mut file = Vec::new();
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 65535, 101, 0, 0, packet.len() as u32, packet.len() as u32] {
        file.extend(word.to_le_bytes());
    }
    file.extend(&packet);
    let source = Source::from_bytes("hostile", file.into()).expect("a capture");
    for size in [(80, 24), (120, 36), (30, 8)] {
        let mut desk = Desk::of(size, Lang::En, source.clone(), "hostile");
        for keys in ["3", "s", "j", "G", "v", "v", "w", "l", "v"] {
            desk.keys(keys);
            check(&desk.model, &desk.buffer());
        }
        assert!(!desk.model.follow.lines.is_empty());
    }
}

#[test]
fn secrets_in_the_content_are_masked_until_they_are_asked_for() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/auth.pcapng");
    desk.keys("3");
    let mut seen = 0;
    for row in 0..desk.model.connections.len() {
        desk.key(KeyCode::Home);
        (0..row).for_each(|_| desk.keys("j"));
        desk.keys("s");
        for _ in Form::ALL {
            let picture = desk.picture();
            let lines = |picture: &str| -> Vec<String> {
                picture.lines().filter(|line| line.contains("Authorization: Basic")).map(str::to_owned).collect()
            };
            let hidden = lines(&picture);
            assert!(hidden.iter().all(|line| line.contains("▒▒▒▒")), "{picture}");
            let cursor = desk.model.follow.cursor;
            desk.keys("H");
            let revealed = lines(&desk.picture());
            assert_eq!(hidden.len(), revealed.len());
            assert!(revealed.iter().all(|line| !line.contains('▒')), "{revealed:?}");
            desk.keys("H");
            assert_eq!(desk.model.follow.cursor, cursor);
            seen += hidden.len();
            if desk.model.follow.form == Form::Hex && desk.model.follow.lines.iter().any(|line| line.text.contains('▒'))
            {
                seen += 1;
            }
            desk.keys("v");
        }
        desk.key(KeyCode::Backspace);
    }
    assert!(seen >= 3, "text, decoded and hexadecimal show credentials: {seen}");
}

#[test]
fn exchanges_connections_and_streams_lead_to_each_other() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("2jjj");
    let chosen = desk.model.exchanges.chosen.unwrap();
    let stream = desk.capture().ledger().exchange(chosen).unwrap().stream;
    desk.keys("s");
    assert_eq!((desk.model.screen, desk.model.follow.stream), (Screen::Follow, Some(stream)));
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, desk.model.exchanges.chosen), (Screen::Exchanges, Some(chosen)));
    desk.keys("3");
    assert_eq!(desk.model.connections.stream(), Some(stream));
    desk.keys("j2");
    let other = desk.model.exchanges.chosen.unwrap();
    let next = desk.capture().ledger().exchange(other).unwrap().stream;
    assert_eq!(next.0, stream.0 + 1);
}

/// A capture of one answer of `len` bytes in segments of 1448, each second one acknowledged.
fn long_answer(len: usize) -> Vec<u8> {
    let mut file = Vec::with_capacity(len + len / 10);
    for word in [0xa1b2_c3d4u32, 0x0004_0002, 0, 0, 65535, 101] {
        file.extend(word.to_le_bytes());
    }
    let mut time = 0u32;
    let mut send = |from_client: bool, numbers: (u32, u32), flags: u8, payload: &[u8]| {
        let (hosts, ports) = if from_client { ([1u8, 2], [4000u16, 80]) } else { ([2, 1], [80, 4000]) };
        let size = 40 + payload.len() as u32;
        time += 10;
        for word in [time / 1_000_000, time % 1_000_000, size, size] {
            file.extend(word.to_le_bytes());
        }
        file.extend([0x45, 0]);
        file.extend((size as u16).to_be_bytes());
        file.extend([0, 0, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, hosts[0], 10, 0, 0, hosts[1]]);
        ports.iter().for_each(|port| file.extend(port.to_be_bytes()));
        file.extend(numbers.0.to_be_bytes());
        file.extend(numbers.1.to_be_bytes());
        file.extend([0x50, flags, 0xff, 0xff, 0, 0, 0, 0]);
        file.extend(payload);
    };
    let request = b"GET /long HTTP/1.1\r\nHost: h\r\n\r\n";
    let asked = 1 + request.len() as u32;
    send(true, (0, 0), 0x02, b"");
    send(false, (0, 1), 0x12, b"");
    send(true, (1, 1), 0x18, request);
    let mut answer =
        format!("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {len}\r\n\r\n").into_bytes();
    let mut line = 0;
    let end = answer.len() + len;
    while answer.len() < end {
        answer.extend(format!("line {line} of an answer that nobody reads to its end\n").as_bytes());
        line += 1;
    }
    answer.truncate(end);
    let mut sequence = 1u32;
    for (at, part) in answer.chunks(1448).enumerate() {
        send(false, (sequence, asked), 0x10, part);
        sequence += part.len() as u32;
        if at % 2 == 1 {
            send(true, (asked, sequence), 0x10, b"");
        }
    }
    file
}

fn long_desk(len: usize) -> Desk {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("long.pcap");
    std::fs::write(&path, long_answer(len)).unwrap();
    let source = Source::open(&path, &wirelens::source::OpenOptions::default()).unwrap();
    Desk::of((120, 36), Lang::En, source, "long.pcap")
}

#[test]
fn a_long_answer_is_followed_to_its_end_and_searched() {
    let mut desk = long_desk(3_000_000);
    desk.keys("s");
    desk.key(KeyCode::End);
    let last = desk.model.follow.lines.last().unwrap().text.clone();
    desk.keys("k");
    let line = |desk: &Desk| {
        let follow = &desk.model.follow;
        follow.lines.iter().find(|line| line.place == follow.cursor).map(|line| line.text.clone()).unwrap()
    };
    assert!(line(&desk).starts_with("line ") && !last.is_empty());
    desk.key(KeyCode::Home);
    desk.find("line 40000 of");
    assert!(line(&desk).starts_with("line 40000 of"), "{}", desk.picture());
    // A packet in the middle, from the list: the line that its bytes begin on.
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    assert!(desk.picture().contains("body from"), "{}", desk.picture());
}

/// `cargo test --release --test tui_streams -- --ignored --nocapture` measures.
#[test]
#[ignore = "measures: 100 MB are made and read"]
fn the_first_screen_of_a_long_stream_is_there_at_once() {
    let mut desk = long_desk(100 << 20);
    let time = |desk: &mut Desk, what: &str, act: &mut dyn FnMut(&mut Desk)| {
        let start = std::time::Instant::now();
        act(desk);
        let elapsed = start.elapsed();
        println!("{what}: {:.2} ms", elapsed.as_secs_f64() * 1e3);
        elapsed
    };
    desk.keys("j");
    time(&mut desk, "a page of the packet list", &mut |desk| desk.key(KeyCode::PageDown));
    let first = time(&mut desk, "first screen", &mut |desk| desk.keys("s"));
    time(&mut desk, "a page further", &mut |desk| desk.key(KeyCode::PageDown));
    time(&mut desk, "to the end", &mut |desk| desk.key(KeyCode::End));
    time(&mut desk, "decoded", &mut |desk| desk.keys("v"));
    time(&mut desk, "hexadecimal", &mut |desk| desk.keys("v"));
    time(&mut desk, "text that is not there", &mut |desk| desk.find("no such text"));
    time(&mut desk, "connections", &mut |desk| desk.keys("3"));
    assert!(first.as_millis() <= 16, "{first:?}");
}
