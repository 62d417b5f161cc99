//! Rows of a listing that are written while its capture is read: they are what the whole capture says, also where only what
//! was found lately is kept of it.

#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use program::{data, start};
use tcp::Talk;

/// More exchanges than are kept while rows are written.
const EXCHANGES: usize = 75_000;

/// Frames of many exchanges.
fn many() -> Vec<Vec<u8>> {
    let mut talk = Talk::new(40_000, 80);
    for number in 0..EXCHANGES {
        talk = talk.client(format!("GET /{number} HTTP/1.1\r\nHost: a.test\r\n\r\n").as_bytes());
        talk = talk.server(b"HTTP/1.1 204 No Content\r\n\r\n");
    }
    talk.close().frames()
}

/// A capture of them in a file.
fn file_of(frames: &[Vec<u8>]) -> tempfile::NamedTempFile {
    let file = tempfile::Builder::new().suffix(".pcap").tempfile().expect("a file");
    std::fs::write(file.path(), tcp::pcap(frames, usize::MAX)).expect("written");
    file
}

/// Compares what is written while the capture is read with what is written of one that was read before.
fn compare(frames: &[Vec<u8>], expected: &[(usize, &str)]) {
    let file = file_of(frames);
    let path = file.path().to_str().expect("UTF-8");
    let (own, whole) = (data(&["read", "-r", path]), data(&["read", "-r", path, "-Y", "frame"]));
    assert_eq!(own.lines().count(), frames.len());
    let first = own.lines().zip(whole.lines()).find(|(own, whole)| own != whole);
    assert_eq!(first, None);
    assert!(own == whole);
    for (number, words) in expected {
        let line = own.lines().nth(number - 1).expect("it is there");
        assert!(line.ends_with(words), "{line}");
    }
}

#[test]
fn many_exchanges() {
    let frames = many();
    compare(&frames, &[(4, "GET /0 HTTP/1.1 "), (frames.len() - 3, "HTTP/1.1 204 No Content ")]);
}

#[test]
fn a_message_that_began_long_ago() {
    // Its row needs its first bytes, of which nothing is kept any more when it ends.
    let head = b"POST /slow HTTP/1.1\r\nHost: a.test\r\nContent-Type: application/json\r\nContent-Length: 4\r\n\r\nnu";
    let slow =
        Talk::new(40_001, 80).client(head).client(b"ll").server(b"HTTP/1.1 204 No Content\r\n\r\n").close().frames();
    let mut frames = many();
    frames.splice(20_000..20_000, slow[..4].iter().cloned());
    frames.extend_from_slice(&slow[4..]);
    let last = EXCHANGES * 2 + 6 + 5;
    assert_eq!(frames.len(), last + 4);
    compare(&frames, &[(last, "POST /slow HTTP/1.1 , JavaScript Object Notation (application/json)")]);
}

#[test]
fn a_row_that_waits_to_the_end() {
    // Nobody knows the scale of its window until all was read; meanwhile far more comes than is kept.
    let late = Talk::joined_late(40_001, 9).client(b"something").server(b"else").frames();
    let mut frames = many();
    frames.splice(30_000..30_000, late);
    compare(&frames, &[(30_001, "Len=9")]);
}

#[test]
fn rows_that_wait_for_an_end_of_what_they_belong_to() {
    // Its first segment is a part as soon as its last one is there.
    let body = vec![b'x'; 3_000];
    let mut talk = Talk::new(40_001, 80).client(b"GET / HTTP/1.1\r\nHost: a.test\r\n\r\n");
    talk = talk.server(b"HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 9000\r\n\r\n");
    talk = talk.server(&body).server(&body).server(&body);
    let slow = talk.close().frames();
    let mut frames = many();
    let mut at = 50_000;
    for frame in slow {
        frames.insert(at, frame);
        at += 5_000;
    }
    compare(&frames, &[(70_001, "[TCP segment of a reassembled PDU]")]);
}

#[test]
fn an_interruption_while_the_reading_waits_for_rows_that_nobody_takes() {
    let file = file_of(&many());
    let mut child = start(&["read", "-r", file.path().to_str().expect("UTF-8")]);
    // The pipe is full soon, and the reading as far ahead as it may be.
    std::thread::sleep(Duration::from_millis(1_500));
    let pid = Pid::from_raw(i32::try_from(child.id()).expect("a number"));
    kill(pid, Signal::SIGINT).expect("it runs");
    let mut stdout = child.stdout.take().expect("a pipe");
    let taken = std::thread::spawn(move || std::io::copy(&mut stdout, &mut std::io::sink()));
    let begun = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().expect("a child") {
            break status;
        }
        if begun.elapsed() > Duration::from_secs(30) {
            child.kill().expect("it runs");
            panic!("it does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    };
    assert_eq!(status.code(), Some(130));
    assert!(taken.join().expect("it does not panic").expect("readable") > 0);
}
