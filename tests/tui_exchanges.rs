//! The Exchanges view: pictures in three languages, the way from an exchange to its bytes and back, and that secrets stay
//! hidden until they are asked for.
//!
//! `BLESS=1 cargo test --test tui_exchanges` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/dice.rs"]
mod dice;
#[path = "support/tcp.rs"]
mod tcp;

use std::sync::atomic::AtomicBool;

use crossterm::event::{KeyCode, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use wirelens::analysis::{Capture, Options};
use wirelens::base::{ExchangeId, FrameId};
use wirelens::source::Source;
use wirelens::tui::arrange::Arranger;
use wirelens::tui::keys::{self, Key};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::detail::Tab;
use wirelens::tui::model::exchanges::{Arrangement, Chip, Line, Sort};
use wirelens::tui::model::{Pane, Popup, Screen};
use wirelens::tui::update::{Effect, Message};

use desk::{Desk, check, golden};
use dice::Dice;
use tcp::Talk;

/// A capture in the Exchanges view.
fn exchanges(size: (u16, u16), lang: Lang, path: &str) -> Desk {
    let mut desk = Desk::open(size, lang, path);
    desk.keys("2");
    assert_eq!(desk.model.screen, Screen::Exchanges);
    desk
}

fn chosen(desk: &Desk) -> u64 {
    desk.model.exchanges.chosen.expect("an exchange is selected").number()
}

/// The exchanges of the list, by number.
fn listed(desk: &Desk) -> Vec<u64> {
    let view = &desk.model.exchanges;
    (0..view.len()).filter_map(|line| view.exchange_at(line)).map(ExchangeId::number).collect()
}

fn tour(size: (u16, u16), lang: Lang) -> Vec<(&'static str, String)> {
    let mut pictures = Vec::new();
    let mut desk = exchanges(size, lang, "http/basics.pcapng");
    pictures.push(("exchanges", desk.picture()));
    desk.keys("jj");
    desk.key(KeyCode::Enter);
    pictures.push(("one of them", desk.picture()));
    desk.key(KeyCode::Right);
    desk.keys("jjj");
    pictures.push(("its request", desk.picture()));
    desk.keys("x");
    pictures.push(("where a field comes from", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("v");
    pictures.push(("as it was sent", desk.picture()));
    desk.keys("v");
    pictures.push(("in hexadecimal", desk.picture()));
    desk.keys("v]]");
    pictures.push(("bodies", desk.picture()));
    desk.keys("]");
    pictures.push(("no cookies", desk.picture()));
    desk.keys("]]");
    pictures.push(("what took how long", desk.picture()));
    desk.keys("]");
    pictures.push(("its packets", desk.picture()));
    desk.key(KeyCode::Backspace);
    desk.keys("o");
    pictures.push(("sorting", desk.picture()));
    desk.keys("jjjjjj");
    desk.key(KeyCode::Enter);
    pictures.push(("the longest first", desk.picture()));
    desk.keys("v");
    pictures.push(("a tree", desk.picture()));
    let mut desk = exchanges(size, lang, "http/cookies.pcapng");
    desk.keys("G");
    desk.keys("d");
    pictures.push(("two compared", desk.picture()));
    let desk = exchanges(size, lang, "http/odd.pcapng");
    pictures.push(("what is not as it should be", desk.picture()));
    let desk = exchanges(size, lang, "dns/lookup.pcapng");
    pictures.push(("questions and answers", desk.picture()));
    let mut desk = exchanges(size, lang, "arp/ping.pcapng");
    pictures.push(("no exchange", desk.picture()));
    desk.key(KeyCode::Enter);
    pictures.push(("nothing to open", desk.picture()));
    pictures
}

#[test]
fn exchanges_look_as_they_did() {
    for lang in Lang::ALL {
        for size in [(80, 24), (120, 36)] {
            let name = format!("exchanges-{}-{}x{}.txt", lang.code(), size.0, size.1);
            golden(&name, &tour(size, lang));
        }
    }
}

#[test]
fn other_sizes_look_as_they_did() {
    let mut pictures = Vec::new();
    for (title, size) in [("160×50", (160, 50)), ("60×15", (60, 15)), ("30×8", (30, 8)), ("20×5", (20, 5))] {
        let mut desk = exchanges(size, Lang::En, "http/basics.pcapng");
        pictures.push((title, desk.picture()));
        desk.key(KeyCode::Enter);
        desk.keys("]]");
        pictures.push((title, desk.picture()));
    }
    golden("exchanges-sizes.txt", &pictures);
}

#[test]
fn enter_leads_from_an_exchange_to_its_bytes_and_backspace_back() {
    let mut desk = exchanges((120, 36), Lang::En, "http/basics.pcapng");
    desk.keys("jj");
    desk.key(KeyCode::Enter);
    desk.key(KeyCode::Right);
    // To the Host field.
    desk.find("host");
    let place = desk.model.exchanges.place();
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    assert_eq!(desk.model.focus, Pane::Detail);
    assert_eq!(desk.model.node().unwrap().field.filter, "http.host");
    let bytes = desk.model.selected_bytes().to_vec();
    assert!(bytes.starts_with(b"Host: "), "{}", String::from_utf8_lossy(&bytes));
    let row = desk.model.exchanges.row().unwrap().clone();
    assert_eq!(desk.model.frame(), row.request_frames.map(|(_, last)| last));
    // Deeper, to the byte, and all the way back.
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.focus, Pane::Bytes);
    desk.key(KeyCode::Backspace);
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, desk.model.focus), (Screen::Exchanges, Pane::Detail));
    assert_eq!(desk.model.exchanges.place(), place);
    assert_eq!(chosen(&desk), 3);
}

#[test]
fn a_byte_of_a_decoded_body_is_found_among_the_packets() {
    let mut desk = exchanges((120, 36), Lang::En, "http/bodies.pcapng");
    desk.key(KeyCode::Enter);
    desk.keys("]]]");
    assert_eq!(desk.model.exchanges.tab, Tab::Body);
    // A line of the JSON that came compressed.
    desk.keys("jjjj");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    let detail = desk.model.detail.as_ref().unwrap();
    let source = &detail.sources[usize::from(desk.model.bytes.source)];
    assert_eq!(source.name, "Uncompressed entity body");
    assert!(desk.model.bytes.cursor > 0);
}

#[test]
fn a_packet_and_its_exchange_find_each_other() {
    let mut desk = Desk::open((120, 36), Lang::En, "http/basics.pcapng");
    // Every packet of a connection leads to the exchange on it.
    desk.keys(":30");
    desk.key(KeyCode::Enter);
    desk.keys("2");
    assert_eq!(chosen(&desk), 3);
    // Back: the same packet, as it is one of that exchange.
    desk.keys("1");
    assert_eq!(desk.model.frame(), FrameId::from_number(30));
    // Another exchange: its first packet.
    desk.keys("2jjj1");
    let row = desk.model.exchanges.row().unwrap();
    assert_eq!(desk.model.frame(), row.request_frames.map(|(first, _)| first));
    // A packet without one says so and leaves the selection.
    let mut desk = Desk::open((80, 24), Lang::En, "arp/ping.pcapng");
    desk.keys("2");
    assert!(desk.model.exchanges.chosen.is_none());
}

#[test]
fn the_list_is_sorted_filtered_and_grouped_around_the_selection() {
    let mut desk = exchanges((120, 36), Lang::En, "http/basics.pcapng");
    let natural = listed(&desk);
    assert_eq!(natural, (1..=11).collect::<Vec<_>>());
    desk.keys("jj");
    let sort = |desk: &mut Desk, sort: Sort| {
        desk.keys("o");
        assert!(matches!(desk.model.popup, Some(Popup::Sort { .. })));
        desk.key(KeyCode::Home);
        let down = Sort::ALL.iter().position(|own| *own == sort).unwrap();
        (0..down).for_each(|_| desk.key(KeyCode::Down));
        desk.key(KeyCode::Enter);
    };
    sort(&mut desk, Sort::Status);
    let codes: Vec<u16> = listed(&desk)
        .into_iter()
        .filter_map(|number| {
            let id = u32::try_from(number - 1).unwrap();
            desk.model.exchanges.rows.get(&id).and_then(|row| row.status)
        })
        .collect();
    assert!(codes.is_sorted_by(|a, b| a >= b) && codes.len() == 11, "{codes:?}");
    assert_eq!(chosen(&desk), 3);
    sort(&mut desk, Sort::Status);
    assert_eq!(listed(&desk).last(), Some(&10));
    sort(&mut desk, Sort::Number);
    assert_eq!(listed(&desk), natural);
    desk.keys("v");
    let view = &desk.model.exchanges;
    assert_eq!(view.line(0), Some(Line::Group(0)));
    assert_eq!(chosen(&desk), 3);
    let open = view.len();
    desk.key(KeyCode::Home);
    desk.key(KeyCode::Left);
    assert_eq!(desk.model.exchanges.len(), 1);
    desk.key(KeyCode::Right);
    assert_eq!(desk.model.exchanges.len(), open);
    desk.keys("v]");
    assert_eq!(desk.model.exchanges.by.chip, Chip::Of("HTTP"));
    assert_eq!(listed(&desk), natural);
}

#[test]
fn exchanges_are_found_by_what_their_rows_say() {
    let mut desk = exchanges((120, 36), Lang::En, "http/basics.pcapng");
    let find = |desk: &mut Desk, text: &str| {
        desk.find(text);
        chosen(desk)
    };
    assert_eq!(find(&mut desk, "nowhere"), 9);
    assert_eq!(find(&mut desk, "301"), 7);
    assert!(desk.model.toast.as_ref().unwrap().text.contains("other end"));
    assert_eq!(find(&mut desk, "no such thing"), 7);
    // Without a text, the next that is remarkable.
    desk.key(KeyCode::Esc);
    desk.keys("n");
    assert_eq!(chosen(&desk), 9);
}

#[test]
fn two_are_compared_by_marks_or_by_their_address() {
    let mut desk = exchanges((120, 36), Lang::En, "http/cookies.pcapng");
    desk.keys("Gd");
    let compared = desk.model.exchanges.compared.clone().expect("two are compared");
    assert_eq!((compared.ids.0.number(), compared.ids.1.number()), (2, 4));
    let cookie = compared.lines.iter().find(|line| line.name == "Cookie").expect("one has a cookie");
    assert!(cookie.one.is_some() && cookie.other.is_none());
    assert!(compared.lines.iter().all(|line| line.one != line.other));
    desk.key(KeyCode::Esc);
    desk.key(KeyCode::Home);
    desk.keys(" j d");
    let ids = desk.model.exchanges.compared.clone().map(|compared| compared.ids);
    assert_eq!(ids.map(|(a, b)| (a.number(), b.number())), Some((1, 3)));
}

#[test]
fn secrets_are_masked_everywhere_until_they_are_asked_for() {
    let secrets = ["c3R1ZGVudDpzZWNyZXQ=", "student:secret", "63 33 52 31"];
    let mut desk = exchanges((160, 50), Lang::En, "http/auth.pcapng");
    let mut all = String::new();
    for _ in 0..6 {
        for _ in Tab::ALL {
            for form in 0..3 {
                all.push_str(&desk.picture());
                desk.key(KeyCode::Enter);
                desk.keys("x");
                all.push_str(&desk.picture());
                desk.key(KeyCode::Esc);
                if form < 2 {
                    desk.keys("v");
                }
                desk.key(KeyCode::Backspace);
            }
            desk.key(KeyCode::Right);
        }
        desk.keys("j");
    }
    for secret in secrets {
        assert!(!all.contains(secret), "{secret}");
    }
    assert!(all.contains("▒▒▒▒"));
    let mut desk = exchanges((160, 50), Lang::En, "http/auth.pcapng");
    desk.keys("jH");
    desk.key(KeyCode::Enter);
    desk.keys("]");
    assert!(desk.picture().contains(secrets[0]), "{}", desk.picture());
}

#[test]
fn a_body_is_proposed_under_a_harmless_name() {
    let mut desk = exchanges((80, 24), Lang::En, "http/basics.pcapng");
    desk.keys("je");
    let Some(Popup::Prompt { line, .. }) = &desk.model.popup else { panic!("a prompt is open") };
    assert_eq!(line.text(), "items.json");
    desk.key(KeyCode::Enter);
    let Some(Effect::SaveBody(message, path)) = desk.effects.pop() else { panic!("a body is to be saved") };
    assert_eq!(path.to_str(), Some("items.json"));
    let body = desk.feed.body(message);
    assert!(body.starts_with(b"{") || body.starts_with(b"["), "{}", String::from_utf8_lossy(&body));
}

#[test]
fn ascii_screens_are_ascii() {
    let mut desk = exchanges((120, 36), Lang::En, "http/auth.pcapng");
    desk.model.look.ascii = true;
    for keys in ["j", "\r", "]", "v", "]", "]", "]", "]", "]", "]", "\u{8}", "v", "o", "\u{1b}", "d"] {
        for c in keys.chars() {
            desk.key(match c {
                '\u{1b}' => KeyCode::Esc,
                '\u{8}' => KeyCode::Backspace,
                '\r' => KeyCode::Enter,
                c => KeyCode::Char(c),
            });
        }
        let picture = desk.picture();
        let odd = picture.chars().find(|c| !c.is_ascii() && !c.is_alphabetic());
        assert_eq!(odd, None, "{picture}");
    }
}

#[test]
fn what_still_arrives_is_shown_as_far_as_it_came() {
    let mut desk = exchanges((120, 36), Lang::En, "http/basics.pcapng");
    let mut facts = desk.model.facts.clone().unwrap();
    facts.exchanges = 5;
    desk.send(Message::Progress(Box::new(facts.clone())));
    assert_eq!(desk.model.exchanges.len(), 5);
    facts.exchanges = 11;
    desk.send(Message::Progress(Box::new(facts)));
    assert_eq!(desk.model.exchanges.len(), 11);
}

/// A capture of one connection.
fn made(conversation: &Talk) -> Source {
    Source::from_bytes("made", tcp::pcap(&conversation.frames(), 65535).into()).expect("a capture")
}

#[test]
fn a_body_that_is_cut_is_shown_as_far_as_it_came() {
    let conversation = Talk::new(40000, 80)
        .client(b"GET /long HTTP/1.1\r\nHost: h\r\n\r\n")
        .server(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 1000\r\n\r\nthe first line\nthe sec");
    let mut desk = Desk::of((120, 36), Lang::En, made(&conversation), "cut");
    desk.keys("2");
    desk.key(KeyCode::Enter);
    assert!(desk.picture().contains("The capture ends before"), "{}", desk.picture());
    desk.keys("]]]");
    let picture = desk.picture();
    assert!(picture.contains("the first line") && picture.contains("the sec"), "{picture}");
    // Its bytes are found in the packet that carries them.
    desk.find("the sec");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Packets);
    let at = desk.model.bytes.cursor as usize;
    assert!(desk.model.current_bytes().unwrap()[at..].starts_with(b"the sec"), "{}", desk.picture());
}

#[test]
fn messages_of_a_websocket_lead_to_their_own_frames() {
    let mut desk = exchanges((120, 36), Lang::En, "websocket/echo.pcapng");
    let at = (0..desk.model.exchanges.len()).find(|at| {
        let id = desk.model.exchanges.exchange_at(*at).unwrap();
        desk.model.exchanges.rows.get(&id.0).is_some_and(|row| row.messages > 2)
    });
    (0..at.expect("one became a WebSocket")).for_each(|_| desk.keys("j"));
    desk.key(KeyCode::Enter);
    desk.keys("]]]]");
    assert_eq!(desk.model.exchanges.tab, Tab::Messages);
    let count = desk.model.exchanges.detail.as_ref().unwrap().lines.len();
    for line in 0..count {
        desk.key(KeyCode::Enter);
        assert_eq!(desk.model.screen, Screen::Packets);
        let node = desk.model.node().expect("a node is selected");
        assert_eq!(node.field.filter, "websocket", "line {line}");
        desk.key(KeyCode::Backspace);
        assert_eq!(desk.model.exchanges.place().0, line);
        desk.keys("j");
    }
}

#[test]
fn a_long_list_is_arranged_in_pieces_and_can_be_given_up() {
    let mut conversation = Talk::new(40000, 80);
    for at in 0..3000 {
        let request = format!("GET /{}/{at} HTTP/1.1\r\nHost: h\r\n\r\n", at % 7);
        conversation = conversation.client(request.as_bytes()).server(b"HTTP/1.1 204 No Content\r\n\r\n");
    }
    let capture = Capture::new(made(&conversation), Options::default());
    capture.load(&AtomicBool::new(false), &mut |_| {});
    let mut arranger = Arranger::new(&capture);
    let by = Arrangement { sort: Sort::Path, ..Arrangement::default() };
    let stop = AtomicBool::new(true);
    assert_eq!(arranger.run(by.clone(), &stop, &mut |_, _| {}), None);
    let arranged = arranger.run(by, &AtomicBool::new(false), &mut |_, _| {}).expect("it ends");
    let order = arranged.order.expect("it is not natural");
    assert_eq!(order.len(), 3000);
    assert_eq!(order.first(), Some(&0));
    assert_eq!(arranged.census.counted, 3000);
    let by = Arrangement { tree: true, ..Arrangement::default() };
    let tree = arranger.run(by, &AtomicBool::new(false), &mut |_, _| {}).expect("it ends");
    let folders: Vec<&str> = tree.groups.iter().map(|group| group.label.as_str()).collect();
    assert_eq!(folders, ["h", "/0/", "/1/", "/2/", "/3/", "/4/", "/5/", "/6/"]);
}

#[test]
fn hostile_text_stays_text_in_every_tab() {
    let hostile = "\x1b]52;c;QUFB\x07\x1b[2J\u{9b}31m\u{202e}\u{2066}\u{200b}\te\u{301}\u{301} мир 패킷";
    let request = format!(
        "POST /{hostile}?a=b HTTP/1.1\r\nHost: {hostile}\r\nCookie: {hostile}=1\r\nX: {hostile}\r\nContent-Type: text/plain\r\nContent-Length: 9\r\n\r\n\x1b[31m\x07\r\n."
    );
    let answer = format!(
        "HTTP/1.1 200 {hostile}\r\nSet-Cookie: {hostile}=2\r\nContent-Type: application/json{hostile}\r\n\r\n{{\"{hostile}\": \"{hostile}\"}}"
    );
    let conversation = Talk::new(40000, 80).client(request.as_bytes()).server(answer.as_bytes()).close();
    for size in [(80, 24), (120, 36), (30, 8)] {
        let mut desk = Desk::of(size, Lang::En, made(&conversation), "hostile");
        desk.keys("2");
        check(&desk.model, &desk.buffer());
        desk.keys("v");
        check(&desk.model, &desk.buffer());
        desk.keys("vjH");
        desk.key(KeyCode::Enter);
        for _ in Tab::ALL {
            for _ in 0..3 {
                check(&desk.model, &desk.buffer());
                desk.keys("jx");
                check(&desk.model, &desk.buffer());
                desk.key(KeyCode::Esc);
                desk.keys("vw");
            }
            desk.keys("]");
        }
    }
}

#[test]
fn whatever_is_pressed_the_screens_stay_whole() {
    let contexts = keys::EXCHANGES | keys::EXCHANGE | keys::COPY | keys::GO | keys::BOX;
    let every: Vec<Key> = keys::TABLE
        .iter()
        .filter(|binding| binding.contexts & contexts != 0)
        .flat_map(|binding| binding.keys.iter().copied())
        .collect();
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    for file in ["http/odd.pcapng", "http/bodies.pcapng", "websocket/compressed.pcapng", "dns/lookup.pcapng"] {
        let mut desk = Desk::open((80, 24), Lang::En, file);
        for step in 0..300 {
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
                desk.keys("2");
            }
            check(&desk.model, &desk.buffer());
        }
    }
}

/// Both sides of the call send messages in turn, each in a frame of HTTP/2 of its own.
#[test]
fn every_segment_of_a_request_in_parts_counts() {
    let mut desk = exchanges((140, 50), Lang::En, "grpc/calls.pcapng");
    desk.keys("jjj");
    desk.key(KeyCode::Enter);
    let picture = desk.picture();
    for words in ["#27 #28 #30 #34", "4 segments", "#31 #33 #35", "3 segments"] {
        assert!(picture.contains(words), "{words} is missing in\n{picture}");
    }
    while desk.model.exchanges.tab != Tab::Frames {
        desk.keys("]");
    }
    let picture = desk.picture();
    for words in ["4 segments,", "3 segments,", "#34", "#35"] {
        assert!(picture.contains(words), "{words} is missing in\n{picture}");
    }
}

#[test]
fn an_exchange_of_http2_is_shown_as_any_other_and_its_secrets_stay_hidden() {
    let frame = |kind: u8, flags: u8, payload: &[u8]| {
        [&[0, 0, payload.len() as u8, kind, flags, 0, 0, 0, 1][..], payload].concat()
    };
    let header = |name: &str, value: &str| {
        [&[0x10, name.len() as u8][..], name.as_bytes(), &[value.len() as u8], value.as_bytes()].concat()
    };
    let request = [
        header(":method", "GET"),
        header(":scheme", "http"),
        header(":authority", "h.example"),
        header(":path", "/posts"),
        header("authorization", "Bearer abcdefghijklmnop"),
    ];
    let answer =
        [header(":status", "200"), header("content-type", "text/plain"), header("set-cookie", "id=qrstuvwxyz")];
    let client = [&b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"[..], &frame(1, 5, &request.concat())].concat();
    let server = [frame(1, 4, &answer.concat()), frame(0, 0, b"the first part, "), frame(0, 1, b"the second")].concat();
    let conversation = Talk::new(40000, 80).client(&client).server(&server).close();
    let mut desk = Desk::of((120, 36), Lang::En, made(&conversation), "http2");
    desk.keys("2");
    assert!(desk.picture().contains("/posts"), "{}", desk.picture());
    desk.key(KeyCode::Enter);
    let mut all = String::new();
    for _ in Tab::ALL {
        for _ in 0..3 {
            check(&desk.model, &desk.buffer());
            all.push_str(&desk.picture());
            desk.keys("v");
        }
        desk.keys("]");
    }
    for shown in ["GET /posts HTTP/2", "HTTP/2 200", "authorization", "the first part, the second", "text/plain"] {
        assert!(all.contains(shown), "{shown}: {all}");
    }
    for secret in ["abcdefghijklmnop", "qrstuvwxyz"] {
        assert!(!all.contains(secret), "{secret}: {all}");
    }
}

#[test]
fn where_all_stays_closed_the_view_says_why() {
    for (lang, why, next) in [
        (Lang::En, "Stays closed: there are no keys", "SSLKEYLOGFILE=FILE"),
        (Lang::Ru, "Не расшифровано: ключей нет", "SSLKEYLOGFILE=ФАЙЛ"),
        (Lang::Ko, "복호화되지 않은 까닭: 키가 없습니다", "SSLKEYLOGFILE=파일"),
    ] {
        let desk = exchanges((120, 36), lang, "tls/no-keys.pcapng");
        let picture = desk.picture();
        assert!(picture.contains(why) && picture.contains(next), "{picture}");
    }
    let desk = exchanges((120, 36), Lang::En, "tcp/handshake.pcapng");
    assert!(!desk.picture().contains("stay closed"));
}

/// Of what stays closed the names and sizes are seen: where there is no exchange, under a chip of its own, in every size.
#[test]
fn what_stays_closed_shows_names_and_sizes() {
    for size in [(120, 36), (80, 24), (60, 18)] {
        let mut desk = exchanges(size, Lang::En, "tls/no-keys.pcapng");
        for keys in ["", "]"] {
            desk.keys(keys);
            let picture = desk.picture();
            let seen = ["c0  www.example.test:443  TLS 1.3", "718 B  ↓ 3.0 kB", "TLS_AES_256_GCM_SHA384", "TLS 1"];
            assert!(seen.iter().all(|words| picture.contains(words)), "{picture}");
        }
        assert_eq!(desk.model.exchanges.by.chip, Chip::Of("TLS"));
    }
    // The certificate of TLS 1.2 is in the clear, and the protocol inside as well.
    let desk = exchanges((120, 36), Lang::En, "tls/tls12.pcapng");
    let picture = desk.picture();
    assert!(picture.contains("ALPN http/1.1"), "{picture}");
    assert!(picture.contains("certificate for www.example.test"), "{picture}");
    for lang in Lang::ALL {
        for name in ["tls/tls12.pcapng", "tls/older.pcapng", "tls/refused.pcapng", "tls/suites.pcapng"] {
            for size in [(120, 36), (80, 24), (60, 15), (30, 8)] {
                check(&exchanges(size, lang, name).model, &exchanges(size, lang, name).buffer());
            }
        }
    }
    // What is open has no chip.
    let desk = exchanges((120, 36), Lang::En, "tls/three-ways.pcapng");
    assert!(!desk.picture().contains("TLS 1"), "{}", desk.picture());
}

/// What stays closed is selected line by line; Enter leads to its connection, and from a packet of one it is the one selected.
#[test]
fn what_stays_closed_is_selected_and_leads_to_its_connection() {
    let mut desk = exchanges((120, 36), Lang::En, "tls/rsa.pcapng");
    let closed: Vec<u32> = desk.model.exchanges.sealed.first.iter().map(|sealed| sealed.number).collect();
    assert!(closed.len() > 2, "{closed:?}");
    let selected = |desk: &Desk| desk.model.exchanges.selected_sealed().map(|sealed| sealed.number);
    assert_eq!(selected(&desk), closed.first().copied());
    desk.key(KeyCode::Up);
    assert_eq!(selected(&desk), closed.first().copied(), "the title is passed over");
    desk.key(KeyCode::Down);
    assert_eq!(selected(&desk), closed.get(1).copied());
    assert!(desk.picture().contains("Stays closed: "), "{}", desk.picture());
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.screen, Screen::Ladder);
    let stream = desk.model.exchanges.sealed.first.get(1).map(|sealed| sealed.id);
    assert_eq!(desk.model.ladder.stream, stream);
    desk.key(KeyCode::Backspace);
    assert_eq!((desk.model.screen, selected(&desk)), (Screen::Exchanges, closed.get(1).copied()));
    desk.key(KeyCode::End);
    assert_eq!(selected(&desk), closed.last().copied());
    // The packet that stands for it, and back from there.
    let first = desk.model.exchanges.sealed.first.last().map(|sealed| sealed.first);
    desk.keys("1");
    assert_eq!(desk.model.frame(), first);
    desk.key(KeyCode::Home);
    desk.keys("2");
    assert_eq!(selected(&desk), closed.first().copied());
    // Any packet of a closed connection leads to its line, and what is selected there is still the packet.
    let mut led = std::collections::BTreeSet::new();
    desk.keys("1");
    desk.key(KeyCode::Home);
    for frame in (0..desk.capture().len() as u32).map(FrameId) {
        let stream = desk.capture().record(frame).and_then(|record| record.stream);
        let number = desk.model.exchanges.sealed.first.iter().find(|sealed| Some(sealed.id) == stream);
        let number = number.map(|sealed| sealed.number);
        desk.keys("2");
        assert!(number.is_none() || selected(&desk) == number, "#{} of {number:?}", frame.number());
        led.extend(number);
        desk.keys("1");
        assert_eq!(desk.model.frame(), Some(frame));
        desk.key(KeyCode::Down);
    }
    assert_eq!(led.len(), closed.len());
}

#[test]
fn parts_of_the_timing_are_explained_with_their_numbers() {
    for (lang, name) in
        [(Lang::En, "Waiting for the response"), (Lang::Ru, "Ожидание ответа"), (Lang::Ko, "응답 기다리기")]
    {
        let mut desk = exchanges((120, 36), lang, "http/basics.pcapng");
        desk.key(KeyCode::Enter);
        while desk.model.exchanges.tab != Tab::Timing {
            desk.keys("]");
        }
        let lines = desk.model.exchanges.detail.as_ref().expect("an exchange").lines.clone();
        let named = lines.iter().filter(|line| !line.name.is_empty()).count();
        let told: Vec<_> = lines.iter().filter_map(|line| line.told.as_deref()).collect();
        assert!(named > 4 && told.len() >= named, "{lines:?}");
        assert!(told.iter().all(|told| !told.what.is_empty() && !told.mistake.is_empty()), "{told:?}");
        let wait = told.iter().find(|told| told.name == name).expect("the wait");
        assert!(wait.here.iter().any(|here| here.contains('#') && here.contains('%')), "{wait:?}");
    }
}

/// Requests that are sent together are answered one after the other: how long one waited for the answer before is part of its wait.
#[test]
fn a_request_behind_another_answer_is_blocked_so_long() {
    for (lang, name) in [(Lang::En, "blocked"), (Lang::Ru, "в очереди"), (Lang::Ko, "차례 대기")] {
        let mut desk = exchanges((120, 36), lang, "http/pipelined.pcapng");
        let mut blocked = Vec::new();
        for _ in 0..desk.model.exchanges.len() {
            desk.key(KeyCode::Enter);
            while desk.model.exchanges.tab != Tab::Timing {
                desk.keys("]");
            }
            let lines = &desk.model.exchanges.detail.as_ref().expect("an exchange").lines;
            let line = lines.iter().find(|line| line.name == name);
            blocked.push(line.map(|line| line.side.clone()));
            assert!(
                line.is_none_or(|line| line.told.as_deref().is_some_and(|told| told.here[0].contains(&line.side))),
                "{lines:?}"
            );
            desk.key(KeyCode::Backspace);
            desk.key(KeyCode::Down);
        }
        // All three requests are in #4; the answers begin in #6 and follow each other.
        assert_eq!(blocked, [None, Some("#4–6".to_owned()), Some("#4–8".to_owned())]);
    }
    // One after the other, nobody stands in a queue.
    let mut desk = exchanges((120, 36), Lang::En, "http/keep-alive.pcapng");
    desk.keys("j");
    desk.key(KeyCode::Enter);
    while desk.model.exchanges.tab != Tab::Timing {
        desk.keys("]");
    }
    let lines = &desk.model.exchanges.detail.as_ref().expect("an exchange").lines;
    assert!(lines.iter().all(|line| line.name != "blocked"), "{lines:?}");
}

#[test]
fn the_timing_tab_binds_the_parts_before_a_request_to_their_packets() {
    let mut desk = exchanges((120, 36), Lang::En, "tls/three-ways.pcapng");
    desk.keys("j");
    desk.key(KeyCode::Enter);
    for _ in 0..Tab::ALL.len() {
        if desk.model.exchanges.tab != Tab::Timing {
            desk.key(KeyCode::Right);
        }
    }
    let picture = desk.picture();
    for (part, frames) in [("connect", "#11"), ("TLS", "#14–18")] {
        let line =
            picture.lines().find(|line| line.contains(&format!("┃{part} "))).unwrap_or_else(|| panic!("{picture}"));
        assert!(line.contains(frames), "{line}");
    }
}

/// Each column of a row, of every protocol and of exchanges that lack a half, in every language.
#[test]
fn every_column_of_an_exchange_is_explained_with_its_numbers() {
    let names =
        ["http/basics.pcapng", "http/odd.pcapng", "dns/records.pcapng", "websocket/echo.pcapng", "grpc/calls.pcapng"];
    for lang in Lang::ALL {
        for name in names {
            let mut desk = Desk::open((120, 36), lang, name);
            desk.keys("2");
            for _ in 0..desk.model.exchanges.count.min(8) {
                let row = desk.model.exchanges.row().cloned().expect("an exchange");
                let meanings = wirelens::tui::view::exchanges::meanings(&desk.model);
                assert_eq!(meanings.len(), 9, "{name}");
                for meaning in &meanings {
                    let told = &meaning.explanation;
                    let whole = ![&told.name, &told.what, &told.mistake].iter().any(|text| text.is_empty());
                    // Without a response nothing is waited for.
                    let unseen = told.filter == "waterfall" && row.timing.wait.is_none();
                    assert!(whole && (unseen || !told.here.is_empty()), "{name} #{}: {meaning:?}", row.number);
                    assert!(told.here.iter().all(|here| !here.contains("none") && !here.contains('{')), "{meaning:?}");
                }
                desk.keys("j");
            }
        }
    }
    let mut desk = Desk::open((80, 24), Lang::En, "http/basics.pcapng");
    let picture = desk.screen("2jjx");
    assert!(picture.contains("Asked in #28, answered in #30."), "{picture}");
    // The tab of an exchange keeps its own key.
    desk.key(KeyCode::Esc);
    desk.key(KeyCode::Enter);
    desk.keys("x");
    assert!(desk.picture().contains("where it comes from"), "{}", desk.picture());
}

/// A capture with a key log that lacks the lines with a label.
fn without_label(label: &str) -> std::sync::Arc<Capture> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/tls");
    let keys = std::fs::read_to_string(folder.join("tls13.pcapng.keys")).expect("a key log");
    let keys: String =
        keys.lines().filter(|line| !line.starts_with(label)).map(|line| line.to_owned() + "\n").collect();
    let options = Options::default();
    wirelens::protocols::tls::keylog::read(keys.as_bytes(), true, &options.secrets);
    let source = Source::open(&folder.join("tls13.pcapng"), &Default::default()).expect("a capture");
    let capture = Capture::new(source, options);
    capture.load(&AtomicBool::new(false), &mut |_| {});
    capture
}

#[test]
fn what_is_there_and_closed_is_not_said_to_be_missing() {
    for (label, lang, cell, tab, words) in [
        (
            "CLIENT_TRAFFIC_SECRET_0",
            Lang::En,
            "(request not decrypted)",
            Tab::Request,
            "The request is there and not decrypted",
        ),
        (
            "CLIENT_TRAFFIC_SECRET_0",
            Lang::Ru,
            "(запрос не расшифрован)",
            Tab::Request,
            "Запрос есть, но не расшифрован",
        ),
        (
            "SERVER_TRAFFIC_SECRET_0",
            Lang::En,
            "? not decrypted",
            Tab::Response,
            "The answer is there and not decrypted",
        ),
        (
            "SERVER_TRAFFIC_SECRET_0",
            Lang::Ko,
            "? 복호화되지 않음",
            Tab::Response,
            "응답은 있지만 복호화되지 않았습니다",
        ),
    ] {
        let mut desk = Desk::showing((160, 40), lang, without_label(label), "tls13.pcapng");
        desk.keys("2");
        let list = desk.picture();
        assert!(list.contains(cell), "{label}: {list}");
        desk.key(KeyCode::Enter);
        for _ in 0..Tab::ALL.len() {
            if desk.model.exchanges.tab == tab {
                break;
            }
            desk.key(KeyCode::Right);
        }
        let shown = desk.picture();
        assert!(shown.contains(words) && shown.contains(label), "{label}: {shown}");
    }
}
