//! What streams carry that are no requests: WebSocket and tunnels.

use super::*;

/// A WebSocket in a stream of HTTP/2 with messages in fragments and pieces, beside an ordinary request.
fn web_socket(port: u16) -> Talk {
    let connect = block(&[
        (":method", "CONNECT"),
        (":protocol", "websocket"),
        (":scheme", "https"),
        (":authority", "a.example"),
        (":path", "/chat"),
    ]);
    let client = [
        preface(),
        frame(1, 4, 1, &connect),
        frame(1, 5, 3, &request("/page")),
        frame(0, 0, 1, b"\x81\x85\0\0\0\0hello\x01\x83\0\0\0\0in "),
        frame(0, 0, 1, b"\x80\x83\0\0\0\0tw"),
        frame(0, 0, 1, b"o\x89\x80\0\0\0\0"),
        frame(0, 1, 1, b"\x88\x80\0\0\0\0"),
    ];
    let server = [
        frame(4, 0, 0, &[0, 8, 0, 0, 0, 1]),
        frame(1, 4, 1, &block(&[(":status", "200")])),
        frame(0, 8, 1, b"\x02\x82\x03yes\0\0"),
        frame(1, 5, 3, &block(&[(":status", "204")])),
        frame(0, 1, 1, b"\x88\0"),
    ];
    Talk::new(port, 80).client(&client.concat()).server(&server.concat()).close()
}

fn said(capture: &Arc<Capture>, id: u32) -> Vec<(bool, String)> {
    let exchanges = Exchanges::new(capture);
    let mut all = Vec::new();
    exchanges.websocket(ExchangeId(id), |message| {
        assert_eq!(message.trouble, "");
        all.push((message.direction == Direction::FromClient, String::from_utf8_lossy(&message.data).into_owned()));
        std::ops::ControlFlow::Continue(())
    });
    all.sort();
    all
}

#[test]
fn a_web_socket_in_a_stream_is_read() {
    let expected = [(false, "yes".to_owned()), (true, "hello".to_owned()), (true, "in two".to_owned())];
    for size in [1, 7, 1400] {
        let capture = tcp::capture(&web_socket(40000).cut(size).frames());
        assert_eq!(said(&capture, 0), expected, "{size}");
        let all = documents(&capture);
        let cell = |key: &str| all[0][key].clone();
        assert_eq!((cell("protocol"), cell("websocket_messages")), ("WebSocket".into(), 3.into()), "{size}");
        assert_eq!(cell("url"), "https://a.example/chat");
        assert_eq!((all[1]["protocol"].clone(), all[1]["status"].clone()), ("HTTP2".into(), 204.into()));
        assert_eq!(all_values(&capture, "websocket.payload.text"), ["hello", "in two"], "{size}");
    }
    // Behind a lost segment nothing is read in that direction, and the other goes on.
    let frames = web_socket(40000).cut(20).frames();
    for lost in 4..frames.len() {
        let capture = tcp::capture(&[&frames[..lost], &frames[lost + 1..]].concat());
        for (from_client, text) in all_said(&capture) {
            assert!(expected.contains(&(from_client, text.clone())), "without {lost}: {text}");
        }
    }
}

fn all_said(capture: &Arc<Capture>) -> Vec<(bool, String)> {
    let exchanges = Exchanges::new(capture);
    let mut all = Vec::new();
    for id in 0..exchanges.len() as u32 {
        exchanges.websocket(ExchangeId(id), |message| {
            let text = String::from_utf8_lossy(&message.data).into_owned();
            if message.trouble.is_empty() {
                all.push((message.direction == Direction::FromClient, text));
            }
            std::ops::ControlFlow::Continue(())
        });
    }
    all
}

#[test]
fn recorded_web_sockets_are_read_with_their_compression() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http2/websocket.pcapng");
    let capture = tcp::open(std::fs::read(file).expect("it is there"), Options::default());
    let packed = said(&capture, 1);
    let twice = |text: &str| [(false, text.to_owned()), (true, text.to_owned())];
    let mut expected = [
        twice("last"),
        twice("{\"said\": \"again and again and again\"}"),
        twice("{\"said\": \"again and again and once more\"}"),
    ]
    .concat();
    expected.sort();
    assert_eq!(packed, expected);
    assert!(said(&capture, 0).contains(&(true, "in two fragments".to_owned())));
    let all = documents(&capture);
    assert_eq!(all.len(), 4);
    assert_eq!((all[2]["status"].clone(), all[2]["protocol"].clone()), (404.into(), "HTTP2".into()));
    assert_eq!((all[3]["method"].clone(), all[3]["host"].clone()), ("CONNECT".into(), "db.example.test:5432".into()));
    assert_eq!((all[3]["request_body_bytes"].clone(), all[3]["response_body_bytes"].clone()), (14.into(), 14.into()));
    assert_eq!(all_values(&capture, "http2.websocket.lost"), Vec::<String>::new());
}

fn recording(name: &str) -> Arc<Capture> {
    recording_with(name, Arc::default())
}

fn recording_with(name: &str, secrets: Arc<Secrets>) -> Arc<Capture> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http2").join(name);
    tcp::open(std::fs::read(file).expect("it is there"), Options { secrets, ..Options::default() })
}

#[test]
fn what_a_recorded_tunnel_carries_is_read() {
    let capture = recording("tunnel.pcapng");
    // TLS on one connection.
    assert_eq!(
        values(&capture, "tls.handshake.extensions_server_name"),
        [(FrameId(20), "www.example.test".to_owned())]
    );
    let kinds: Vec<String> = all_values(&capture, "tls.record.content_type");
    assert_eq!(kinds.iter().filter(|kind| *kind == "22").count(), 2, "both hellos: {kinds:?}");
    assert_eq!(all_values(&capture, "tls.handshake.ciphersuite").last().map(String::as_str), Some("0x1302"));
    // Clear text on the other, the head of the request in two frames of DATA.
    assert_eq!(values(&capture, "http.request.uri"), [(FrameId(40), "/hello.txt".to_owned())]);
    assert_eq!(values(&capture, "http.response.code"), [(FrameId(41), "200".to_owned())]);
    assert_eq!(all_values(&capture, "http2.tunnel.lost"), Vec::<String>::new());
    let all = documents(&capture);
    let targets: Vec<_> = all.iter().map(|one| (one["target"].as_str().unwrap_or(""), one["status"].clone())).collect();
    let expected = [
        ("www.example.test:443", 200.into()),
        ("www.example.test:80", 200.into()),
        ("/hello.txt", 200.into()),
        ("www.example.test:25", 403.into()),
    ];
    assert_eq!(targets, expected);
    assert_eq!((all[1]["request_body_bytes"].clone(), all[1]["response_body_bytes"].clone()), (92.into(), 236.into()));
    assert_eq!(all[3]["content_type"], "text/html", "what refuses is an ordinary answer");
    assert_eq!(
        (all[2]["url"].clone(), tunnels(&all)),
        ("http://www.example.test/hello.txt".into(), vec![None, None, Some(2), None])
    );
    // What is read does not depend on what was read before.
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let view = reader.read(FrameId(41)).expect("a frame");
    assert_eq!(of(&view, "http.response.code"), ["200"]);
}

/// A tunnel with two requests of HTTP/1, the second one in three frames of DATA, beside an ordinary request.
fn tunnel(port: u16) -> Talk {
    let connect = block(&[(":method", "CONNECT"), (":authority", "b.example:80")]);
    let client = [
        preface(),
        frame(1, 4, 1, &connect),
        frame(1, 5, 3, &request("/page")),
        frame(0, 0, 1, b"GET /one HTTP/1.1\r\nHost: b\r\n\r\nPOST /two HTTP/1.1\r\n"),
        frame(0, 8, 1, b"\x02Content-Length: 4\r\n\r\nab\0\0"),
        frame(0, 1, 1, b"cd"),
    ];
    let server = [
        frame(4, 0, 0, &[]),
        frame(1, 4, 1, &block(&[(":status", "200")])),
        frame(1, 5, 3, &block(&[(":status", "204")])),
        frame(0, 0, 1, b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"),
        frame(0, 1, 1, b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n"),
    ];
    Talk::new(port, 80).client(&client.concat()).server(&server.concat()).close()
}

#[test]
fn a_tunnel_is_read_however_it_lies_in_segments_and_frames() {
    for size in [1, 7, 1400] {
        let capture = tcp::capture(&tunnel(40000).cut(size).frames());
        assert_eq!(all_values(&capture, "http.request.uri"), ["/one", "/two"], "{size}");
        assert_eq!(all_values(&capture, "http.response.code"), ["404", "201"], "{size}");
        assert_eq!(all_values(&capture, "http2.headers.status"), ["200", "204"], "{size}");
    }
    // Without a segment, nothing is read that was not sent.
    let frames = tunnel(40000).cut(20).frames();
    for lost in 4..frames.len() {
        let capture = tcp::capture(&[&frames[..lost], &frames[lost + 1..]].concat());
        for (filter, sent) in [("http.request.uri", ["/one", "/two"]), ("http.response.code", ["404", "201"])] {
            for found in all_values(&capture, filter) {
                assert!(sent.contains(&found.as_str()), "without {lost}: {filter} {found}");
            }
        }
    }
}

/// The exchange in whose tunnel each one is said to be.
fn tunnels(all: &[Json]) -> Vec<Option<u64>> {
    let number = |note: &Json| note.as_str()?.strip_prefix("in tunnel #")?.parse().ok();
    all.iter().map(|one| one["notes"].as_array().into_iter().flatten().find_map(number)).collect()
}

#[test]
fn tls_in_a_recorded_tunnel_is_opened_with_its_keys() {
    let secrets = Arc::<Secrets>::default();
    let keys = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http2/tunnel.pcapng.keys");
    wirelens::analysis::secrets::read_key_log(&keys, &secrets).expect("a key log");
    let capture = recording_with("tunnel.pcapng", secrets);
    let all = documents(&capture);
    let urls: Vec<&str> = all.iter().map(|one| one["url"].as_str().unwrap_or("")).collect();
    assert_eq!(urls[1..4], ["https://www.example.test/hello.txt", "", "http://www.example.test/hello.txt"]);
    assert_eq!(tunnels(&all), [None, Some(1), None, Some(3), None]);
    let secured = &all[1];
    assert_eq!((secured["request_frame"].clone(), secured["response_frame"].clone()), (24.into(), 29.into()));
    assert_eq!((secured["status"].clone(), secured["complete"].clone()), (200.into(), true.into()));
    // What it needed to be opened goes with the capture, and the dissector shows it where it lies.
    let openers = capture.ledger().openers_of(0);
    assert!(openers.iter().any(|opener| opener.secrets().contains("CLIENT_TRAFFIC_SECRET_0")));
    assert_eq!(
        values(&capture, "http.request.full_uri"),
        [(FrameId(23), urls[1].to_owned()), (FrameId(40), urls[3].to_owned())]
    );
    assert_eq!(values(&capture, "tls.undecrypted"), []);
    let body = Exchanges::with_lines(&capture).full(ExchangeId(1)).and_then(|full| full.response).expect("an answer");
    assert_eq!(body.body.decoded(), b"hello\n");
}

#[test]
fn a_tunnel_of_any_length_is_read() {
    let connect = block(&[(":method", "CONNECT"), (":authority", "b.example:80")]);
    let request = |path: &str| format!("GET /{path} HTTP/1.1\r\nHost: b\r\n\r\n").into_bytes();
    let mut client = [preface(), frame(1, 4, 1, &connect)].concat();
    let put = b"PUT /long HTTP/1.1\r\nContent-Length: 80000\r\n\r\n";
    let first = [&request("first")[..], put].concat();
    client.extend(frame(0, 0, 1, &first));
    for _ in 0..5 {
        client.extend(frame(0, 0, 1, &[b'x'; 16_000]));
    }
    client.extend(frame(0, 1, 1, &request("behind")));
    let server = [frame(4, 0, 0, &[]), frame(1, 4, 1, &block(&[(":status", "200")]))].concat();
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).server(&server).close().cut(1400).frames());
    assert_eq!(all_values(&capture, "http.request.uri"), ["/first", "/long", "/behind"]);
    let all = documents(&capture);
    assert_eq!(all[0]["request_body_bytes"], 80_000 + first.len() + request("behind").len());
    assert_eq!(all[2]["request_body_bytes"], 80_000);
}

/// Three tunnels beside each other, whose frames lie between those of the others: HTTP/1 in two, HTTP/2 in the third.
fn beside(port: u16) -> Talk {
    let connect = |stream: u32| frame(1, 4, stream, &block(&[(":method", "CONNECT"), (":authority", "b.example:80")]));
    let agree = |stream: u32| frame(1, 4, stream, &block(&[(":status", "200")]));
    let asked = |path: &str| format!("GET /{path} HTTP/1.1\r\nHost: b\r\n\r\n").into_bytes();
    let inner = [preface(), frame(1, 5, 1, &request("/inner")), frame(1, 5, 3, &request("/deep"))].concat();
    let (one, two) = (asked("one"), asked("two"));
    let client = [
        preface(),
        connect(1),
        connect(3),
        connect(5),
        frame(0, 0, 1, &one[..9]),
        frame(0, 0, 5, &inner[..40]),
        frame(0, 0, 3, &two[..12]),
        frame(0, 0, 5, &inner[40..]),
        frame(0, 1, 1, &one[9..]),
        frame(0, 1, 3, &two[12..]),
    ];
    let answered = [
        frame(4, 0, 0, &[]),
        frame(1, 5, 3, &block(&[(":status", "404"), ("x-mark", "value")])),
        // The same entry of the table, which is that of the tunnel.
        frame(1, 4, 1, &[&block(&[(":status", "200")])[..], &[0xbf]].concat()),
        frame(0, 1, 1, b"within"),
    ]
    .concat();
    let server = [
        frame(4, 0, 0, &[]),
        agree(1),
        agree(3),
        agree(5),
        frame(0, 0, 3, b"HTTP/1.1 201 Created\r\nContent-Le"),
        frame(0, 0, 5, &answered[..30]),
        frame(0, 0, 1, b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\na"),
        frame(0, 1, 3, b"ngth: 0\r\n\r\n"),
        frame(0, 1, 5, &answered[30..]),
        frame(0, 1, 1, b"bc"),
    ];
    Talk::new(port, 80).client(&client.concat()).server(&server.concat()).close()
}

#[test]
fn tunnels_beside_each_other_and_http_2_within_http_2_are_read() {
    let whole = told(&tcp::capture(&beside(40000).frames()));
    let mut found: Vec<(String, u64, u64)> = whole[3..]
        .iter()
        .map(|one| {
            let target = one["target"].as_str().expect("a target").to_owned();
            (target, one["status"].as_u64().unwrap_or(0), one["response_body_bytes"].as_u64().unwrap_or(0))
        })
        .collect();
    found.sort();
    let expected = [("/deep", 404, 0), ("/inner", 200, 6), ("/one", 200, 3), ("/two", 201, 0)];
    assert_eq!(found, expected.map(|(target, status, bytes)| (target.to_owned(), status, bytes)));
    assert!(whole[3..].iter().all(|one| one["complete"] == true), "{whole:?}");
    let numbers = tunnels(&whole);
    let through: Vec<_> = whole.iter().zip(&numbers).map(|(one, number)| (one["target"].as_str(), *number)).collect();
    for pair in [("/one", 1), ("/two", 2), ("/inner", 3), ("/deep", 3)] {
        assert!(through.contains(&(Some(pair.0), Some(pair.1))), "{through:?}");
    }
    let inner = whole.iter().find(|one| one["target"] == "/inner").expect("it is there");
    assert!(inner["response_headers"].to_string().contains("x-mark"), "from the table of the tunnel: {inner}");
    for size in [1, 7, 50, 1400] {
        assert_eq!(told(&tcp::capture(&beside(40000).cut(size).frames())), whole, "in segments of {size}");
    }
    // Each frame says the same whatever was read before.
    let capture = tcp::capture(&beside(40000).cut(30).frames());
    let mut forwards = Reader::new(Arc::clone(&capture), Want::everything());
    let said = |reader: &mut Reader, id: u32| {
        let view = reader.read(FrameId(id)).expect("a frame");
        (view.tape.columns().info.clone(), of(&view, "http2.headers.status"), of(&view, "http.response.code"))
    };
    let count = capture.len() as u32;
    let all: Vec<_> = (0..count).map(|id| said(&mut forwards, id)).collect();
    for id in (0..count).rev() {
        let mut fresh = Reader::new(Arc::clone(&capture), Want::everything());
        assert_eq!(said(&mut fresh, id), all[id as usize], "frame {id}");
    }
    assert_eq!(all.iter().flat_map(|(_, status, _)| status.iter()).filter(|status| *status == "404").count(), 1);
}

#[test]
fn what_ends_in_one_packet_is_told_with_commas_between() {
    let capture = tcp::capture(&beside(40000).frames());
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let mut info = |id: u32| reader.read(FrameId(id)).expect("a frame").tape.columns().info.clone();
    let asked =
        "GET /one HTTP/1.1, Magic, SETTINGS[0], HEADERS[1]: GET /inner, GET /two HTTP/1.1, HEADERS[3]: GET /deep";
    assert_eq!(info(3), asked);
    let answered =
        "HTTP/1.1 201 Created, SETTINGS[0], HEADERS[3]: 404 Not Found, HTTP/1.1 200 OK, HEADERS[1]: 200 OK, DATA[1]";
    assert_eq!(info(4), answered);
}

#[test]
fn without_a_segment_nothing_of_tunnels_is_told_that_was_not_sent() {
    let frames = beside(40000).cut(20).frames();
    for lost in 4..frames.len() {
        let capture = tcp::capture(&[&frames[..lost], &frames[lost + 1..]].concat());
        for (filter, sent) in [
            ("http.request.uri", &["/one", "/two"][..]),
            ("http.response.code", &["200", "201"]),
            ("http2.headers.path", &["/inner", "/deep"]),
        ] {
            for found in all_values(&capture, filter) {
                // A line whose end is missing is told as far as it goes.
                let known = |sent: &&str| *sent == found || format!("{sent} HTTP/1.1").starts_with(&found);
                assert!(sent.iter().any(known), "without {lost}: {filter} {found}");
            }
        }
    }
}

#[test]
fn too_many_tunnels_are_left_as_data_and_others_go_on() {
    let count = MAX_TUNNELS as u32 + 4;
    let mut client = preface();
    let mut server = frame(4, 0, 0, &[]);
    for stream in (0..count).map(|place| place * 2 + 1) {
        let connect = block(&[(":method", "CONNECT"), (":authority", "b.example:80")]);
        client.extend(frame(1, 4, stream, &connect));
        server.extend(frame(1, 4, stream, &block(&[(":status", "200")])));
    }
    for stream in (0..count).map(|place| place * 2 + 1) {
        client.extend(frame(0, 0, stream, format!("GET /{stream} HTTP/1.1\r\nHost: b\r\n\r\n").as_bytes()));
    }
    let talk = Talk::new(40000, 80).client(&client).server(&server).close().cut(1400);
    let capture = tcp::capture(&talk.frames());
    assert_eq!(capture.ledger().exchanges.len(), count as usize + MAX_TUNNELS);
    assert_eq!(all_values(&capture, "http.request.uri").len(), MAX_TUNNELS);
}

#[test]
fn what_goes_through_a_tunnel_of_http_1_is_listed_with_it() {
    let connect = b"CONNECT b.example:80 HTTP/1.1\r\nHost: b.example:80\r\n\r\n";
    let agreed = b"HTTP/1.1 200 OK\r\n\r\n";
    let inner = [preface(), frame(1, 5, 1, &request("/inner"))].concat();
    let answered = [frame(4, 0, 0, &[]), frame(1, 5, 1, &block(&[(":status", "404")]))].concat();
    let talk = Talk::new(40000, 3128).client(connect).server(agreed).client(&inner).server(&answered).close();
    let plain = Talk::new(40001, 3128)
        .client(connect)
        .server(agreed)
        .client(b"GET /plain HTTP/1.1\r\nHost: b\r\n\r\n")
        .server(b"HTTP/1.1 204 No Content\r\n\r\n")
        .close();
    let all = documents(&tcp::capture(&[talk.frames(), plain.frames()].concat()));
    let targets: Vec<&str> = all.iter().filter_map(|one| one["target"].as_str()).collect();
    assert_eq!(targets, ["b.example:80", "/inner", "b.example:80", "/plain"]);
    assert_eq!(tunnels(&all), [None, Some(1), None, Some(3)]);
}

#[test]
fn tls_in_a_tunnel_of_http_1_is_told_as_elsewhere() {
    let hello = [&b"\x16\x03\x01\x00\x2d\x01\x00\x00\x29\x03\x03"[..], &[7; 32], b"\x00\x00\x02\x13\x01\x01\x00"];
    let agreed = [
        &b"\x16\x03\x03\x00\x32\x02\x00\x00\x2e\x03\x03"[..],
        &[9; 32],
        b"\x00\x13\x01\x00\x00\x06\x00\x2b\x00\x02\x03\x04",
    ];
    let data = b"\x17\x03\x03\x00\x1100000000000000000";
    let talk = Talk::new(40000, 3128)
        .client(b"CONNECT a.example:443 HTTP/1.1\r\nHost: a.example:443\r\n\r\n")
        .server(b"HTTP/1.1 200 OK\r\n\r\n")
        .client(&hello.concat())
        .server(&agreed.concat())
        .server(data)
        .close();
    let capture = tcp::capture(&talk.frames());
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let mut said = Vec::new();
    for id in (0..capture.len() as u32).map(FrameId) {
        let view = reader.read(id).expect("a frame");
        let notes = view.tape.items().iter().filter(|item| item.field.filter == "tls.undecrypted").count();
        if view.tape.columns().info == "Application Data" {
            said.push((view.tape.columns().protocol, notes));
        }
    }
    // The version is the one agreed on, and why it stays closed is told.
    assert_eq!(said, [("TLSv1.3", 1)]);
}
