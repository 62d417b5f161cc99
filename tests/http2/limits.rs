//! Floods, windows and settings, and frames that others made.

use super::*;

#[test]
fn floods_are_named_and_others_go_on() {
    let mut flood = preface();
    flood.extend(frame(1, 1, 1, &[]));
    for _ in 0..30_000 {
        flood.extend(frame(9, 0, 1, &[]));
    }
    flood.extend(frame(9, 4, 1, &[]));
    flood.extend(frame(1, 5, 3, &request("/after")));
    let mut reset = preface();
    for id in (1..20_001).step_by(2) {
        reset.extend(frame(1, 5, id, &request("/r")));
        reset.extend(frame(3, 0, id, &[0, 0, 0, 8]));
    }
    let mut pings = preface();
    for _ in 0..20_000 {
        pings.extend(frame(6, 0, 0, &[0; 8]));
    }
    // A value of 4000 bytes, and as many times the same as a frame holds.
    let mut bomb = vec![0x40, 1, b'x', 0x7f, 0xa1, 0x1e];
    bomb.extend([b'x'; 4000]);
    bomb.extend([0xbe; 12_000]);
    let bomb = [preface(), frame(1, 5, 1, &bomb)].concat();
    let mut frames = Vec::new();
    for (place, client) in [flood, reset, pings, bomb].iter().enumerate() {
        frames.extend(Talk::new(41000 + place as u16, 80).client(client).close().cut(1400).frames());
    }
    frames.extend(talk(42000).frames());
    let capture = tcp::capture(&frames);
    let notes = values(&capture, "http2.continuation.flood").len();
    assert!(notes > 30_000 - 2 * MAX_FRAMES, "{notes}");
    let all = told(&capture);
    assert_eq!(all.len(), 2 + 10_000 + 1 + 2);
    assert!(all.iter().any(|document| document["target"] == "/after"), "what comes behind the flood is read");
    let given_up = |document: &&Json| document["notes"].to_string().contains("RST_STREAM");
    assert_eq!(all.iter().filter(given_up).count(), 10_000);
    assert_eq!(
        all[all.len() - 2..],
        told(&tcp::capture(&talk(42000).frames()))[..].iter().map(renumbered).collect::<Vec<_>>()
    );
    let bombed = all.iter().filter(|document| document["notes"].to_string().contains("headers are left out"));
    assert_eq!(bombed.count(), 1);
}

/// A document of a capture of one connection, as it stands behind the others.
fn renumbered(document: &Json) -> Json {
    let mut document = document.clone();
    let number = document["number"].as_u64().unwrap();
    document["number"] = (10_003 + number).into();
    document["stream"] = 4.into();
    document
}

#[test]
fn frames_of_others_are_survived() {
    let Some(folder) = shared("vectors/h2-frames") else { return };
    let (mut files, mut noted) = (0, 0);
    for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.extension().is_none_or(|extension| extension != "bin") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for choice in [0u8, 4] {
            http2_stream::exercise(&[&[choice][..], &bytes].concat());
        }
        let client = if bytes.starts_with(b"PRI ") { bytes } else { [preface(), bytes].concat() };
        let capture = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
        let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
        let mut any = false;
        for number in 0..capture.len() as u32 {
            let view = reader.read(FrameId(number)).unwrap();
            any |= view.tape.worst().is_some_and(|worst| worst > wirelens::dissect::Severity::Note);
        }
        files += 1;
        noted += u32::from(any);
    }
    println!("{noted} of {files} have something that is noted");
    assert!(files > 50 && noted * 3 > files, "{noted} of {files}");
}

#[test]
fn streams_given_up_at_once_are_named_as_a_flood() {
    let mut client = preface();
    for id in (1..401).step_by(2) {
        client.extend(frame(1, 5, id, &request("/r")));
        client.extend(frame(3, 0, id, &[0, 0, 0, 8]));
    }
    // As many that were answered before are none.
    let (mut calm, mut answers) = (preface(), frame(4, 0, 0, &[]));
    for id in (1..401).step_by(2) {
        calm.extend(frame(1, 5, id, &request("/r")));
        answers.extend(frame(1, 4, id, &[0x88]));
    }
    let flood = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
    assert_eq!(values(&flood, "http2.rst_stream.flood").len(), 200 - MAX_QUICK_RESETS as usize);
    let calm = Talk::new(40001, 80).client(&calm).server(&answers).client(&frame(3, 0, 1, &[0, 0, 0, 8])).close();
    assert_eq!(values(&tcp::capture(&calm.cut(1400).frames()), "http2.rst_stream.flood"), []);
}

#[test]
fn changes_of_the_size_of_the_table_are_bounded() {
    // 400 000 changes of the size in one block, each a row of its own.
    let mut client = preface();
    let changes = vec![0x20; 400_000];
    for (place, part) in changes.chunks(16_000).enumerate() {
        let (kind, flags) = if place == 0 { (1, 1) } else { (9, 0) };
        client.extend(frame(kind, flags, 1, part));
    }
    client.extend(frame(9, 4, 1, &request("/late")));
    client.extend(frame(1, 5, 3, &request("/after")));
    let capture = tcp::capture(&Talk::new(40000, 80).client(&client).close().cut(1400).frames());
    let all = documents(&capture);
    assert_eq!(all.len(), 2);
    assert_eq!(all[1]["target"], "/after");
    assert!(all[0]["notes"].to_string().contains("headers are left out"), "{}", all[0]["notes"]);
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let most = (0..capture.len() as u32).map(|number| reader.read(FrameId(number)).unwrap().tape.items().len()).max();
    assert!(most.is_some_and(|most| most < 200_010), "{most:?}");
}

#[test]
fn windows_and_settings_are_followed_in_both_directions() {
    // Data up to the last byte of the window, an update, and one byte too many.
    let mut server = frame(4, 0, 0, &[0, 3, 0, 0, 0, 100]);
    server.extend(frame(1, 4, 1, &[0x88]));
    for size in [16_384, 16_384, 16_384, 16_383] {
        server.extend(frame(0, 0, 1, &vec![b'x'; size]));
    }
    let update = [frame(8, 0, 0, &[0, 0, 0, 10]), frame(8, 0, 1, &[0, 0, 0, 9])].concat();
    let talk = Talk::new(40000, 80)
        .client(&[preface(), frame(1, 5, 1, &request("/"))].concat())
        .server(&server)
        .client(&[frame(4, 1, 0, &[]), update].concat())
        .server(&frame(0, 1, 1, b"0123456789"))
        .close();
    let frames = talk.cut(1400).frames();
    let capture = tcp::capture(&frames);
    let windows = all_values(&capture, "http2.window.connection");
    assert_eq!(windows, ["49151", "32767", "16383", "0", "10", "0"]);
    assert_eq!(all_values(&capture, "http2.window.stream"), ["49151", "32767", "16383", "0", "9", "-1"]);
    assert_eq!(values(&capture, "http2.window.used_up").len(), 2, "of the connection and of the stream");
    assert_eq!(values(&capture, "http2.window.exceeded").len(), 1);
    let since = all_values(&capture, "http2.window.used_up_in");
    assert!(since.len() == 2 && since[0] == since[1], "{since:?}");
    let effective = all_values(&capture, "http2.settings.effective");
    assert!(effective[1].contains("concurrent streams 100, initial window 65535"), "{effective:?}");
    assert_eq!(all_values(&capture, "http2.settings.acknowledged"), [effective[1].clone()]);
    // The same from any packet on its own, and nothing of a connection that was joined late.
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let last = values(&capture, "http2.window.stream").last().unwrap().0;
    let view = reader.read(last).unwrap();
    assert_eq!(of(&view, "http2.window.stream"), ["-1"]);
    let late = tcp::capture(&frames[4..]);
    assert_eq!(all_values(&late, "http2.window.connection"), Vec::<String>::new());
}
