//! Requests and responses find each other by stream, however their frames lie in segments.

use super::*;

#[test]
fn requests_and_responses_are_paired_by_stream() {
    let capture = tcp::capture(&talk(40000).frames());
    let all = documents(&capture);
    assert_eq!(all.len(), 2);
    let [one, two] = &all[..] else { unreachable!() };
    let cell = |document: &Json, key: &str| document[key].clone();
    assert_eq!(cell(one, "http2_stream"), 1);
    assert_eq!(cell(one, "url"), "http://a.example/one");
    assert_eq!(cell(one, "status"), 404);
    assert_eq!(cell(one, "response_body_bytes"), 8);
    assert_eq!(one["interim_responses"][0]["status"], 103);
    assert_eq!(cell(two, "http2_stream"), 3);
    assert_eq!(cell(two, "request_body_bytes"), 13);
    assert_eq!(cell(two, "content_type"), "text/plain");
    assert_eq!(cell(two, "response_body_bytes"), 12);
    assert!(
        all.iter().all(|document| document["complete"] == true && document["notes"] == Json::Array(vec![])),
        "{all:?}"
    );
    let mut exchanges = Exchanges::new(&capture);
    let full = exchanges.full(ExchangeId(1)).expect("it is there");
    let body = |part: &Option<Part>| part.as_ref().unwrap().body.carried.clone();
    assert_eq!((body(&full.request), body(&full.response)), (b"question mark".to_vec(), b"first second".to_vec()));
    let head = String::from_utf8(full.request.unwrap().head).unwrap();
    assert_eq!(head, "POST /two HTTP/2\r\nhost: a.example\r\n\r\n");
    let trailers = exchanges.trailers(full.row.response.unwrap());
    assert_eq!(trailers.headers, [(b"x-sum".to_vec(), b"12".to_vec())]);
}

#[test]
fn how_the_bytes_lie_in_segments_changes_nothing() {
    let whole = told(&tcp::capture(&talk(40000).frames()));
    for size in [1, 2, 3, 5, 8, 9, 10, 13, 100] {
        let capture = tcp::capture(&talk(40000).cut(size).frames());
        assert_eq!(told(&capture), whole, "in segments of {size}");
    }
}

#[test]
fn a_protocol_is_found_on_any_port_and_by_its_name() {
    let on = |port: u16| {
        let mut talk = talk(50000);
        talk.ports.1 = port;
        documents(&tcp::capture(&talk.frames())).len()
    };
    assert_eq!([80, 443, 7, 51234].map(on), [2; 4]);
    // Frames alone, of which only the user says what they are.
    let bare = frame(0, 0, 1, b"x");
    let frames = Talk::new(50000, 9999).client(&bare).close().frames();
    assert!(values(&tcp::capture(&frames), "http2.type").is_empty());
    let settings = Settings {
        decode_as: vec![DecodeAs { transport: Transport::Tcp, port: 9999, protocol: "http2" }],
        ..Settings::default()
    };
    let capture = tcp::open(tcp::pcap(&frames, usize::MAX), Options { settings, ..Options::default() });
    assert_eq!(values(&capture, "http2.type").len(), 1);
}

#[test]
fn a_lost_segment_costs_what_it_carried_and_nothing_is_said_wrongly() {
    let talk = talk(40000).cut(60);
    let frames = talk.frames();
    let whole = headers(&tcp::capture(&frames));
    let lines = |all: &BTreeMap<FrameId, Vec<String>>| -> Vec<String> { all.values().flatten().cloned().collect() };
    for lost in 4..frames.len() - 3 {
        let mut left = frames.clone();
        left.remove(lost);
        let capture = tcp::capture(&left);
        for line in lines(&headers(&capture)) {
            assert!(line.contains("(unknown)") || lines(&whole).contains(&line), "without {lost}: {line}");
        }
        for document in documents(&capture) {
            let said = !document["notes"].as_array().unwrap().is_empty();
            let intact = document["complete"] == true;
            assert!(said || intact, "without {lost}: {document}");
        }
    }
}

#[test]
fn a_message_in_the_middle_is_remade_without_those_before_a_checkpoint() {
    // More blocks than lie between two checkpoints, each with an entry of its own and one of the block before.
    let mut client = preface();
    let mut server = frame(4, 0, 0, &[]);
    for number in 0..1500u32 {
        let mut block = request(&format!("/{number}"));
        if number > 0 {
            // The path of the request before stands behind the four entries of this one.
            block = [&[0xc1][..], &block].concat();
            block = block[1..].to_vec();
            block.push(0x80 | (62 + 4));
        }
        client.extend(frame(1, 5, 1 + 2 * number, &block));
        server.extend(frame(1, 5, 1 + 2 * number, &[0x88]));
    }
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).server(&server).close().cut(1400).frames());
    let mut exchanges = Exchanges::with_lines(&capture);
    assert_eq!(exchanges.len(), 1500);
    for place in [1499u32, 3, 700, 699, 1200, 1] {
        let (row, asked, _) = exchanges.row_with_lines(ExchangeId(place)).expect("it is there");
        assert_eq!(row.target.as_deref(), Some(format!("/{place}").as_str()));
        let before = asked.headers.last().map(|(_, value)| String::from_utf8_lossy(value).into_owned());
        assert_eq!(before, Some(format!("/{}", place - 1)), "{:?}", asked.headers);
    }
}
