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
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/http2").join(name);
    tcp::open(std::fs::read(file).expect("it is there"), Options::default())
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
        ("www.example.test:25", 403.into()),
    ];
    assert_eq!(targets, expected);
    assert_eq!((all[1]["request_body_bytes"].clone(), all[1]["response_body_bytes"].clone()), (92.into(), 236.into()));
    assert_eq!(all[2]["content_type"], "text/html", "what refuses is an ordinary answer");
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

#[test]
fn only_the_beginning_of_a_tunnel_is_looked_at() {
    let connect = block(&[(":method", "CONNECT"), (":authority", "b.example:80")]);
    let request = |path: &str| format!("GET /{path} HTTP/1.1\r\nHost: b\r\n\r\n").into_bytes();
    let mut client = [preface(), frame(1, 4, 1, &connect)].concat();
    let filler =
        [&request("first")[..], &[b"PUT /long HTTP/1.1\r\nContent-Length: 80000\r\n\r\n"[..].to_vec()].concat()]
            .concat();
    client.extend(frame(0, 0, 1, &filler));
    for _ in 0..5 {
        client.extend(frame(0, 0, 1, &[b'x'; 16_000]));
    }
    client.extend(frame(0, 1, 1, &request("behind")));
    let server = [frame(4, 0, 0, &[]), frame(1, 4, 1, &block(&[(":status", "200")]))].concat();
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).server(&server).close().cut(1400).frames());
    assert_eq!(all_values(&capture, "http.request.uri"), ["/first"]);
    assert_eq!(documents(&capture)[0]["request_body_bytes"], 80_000 + filler.len() + request("behind").len());
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
