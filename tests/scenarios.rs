//! The five-minute lessons that a teacher gives with the program, played on a pseudo-terminal: keys as they are typed, and on each
//! screen what the class is to learn from it. English, Russian and Korean take turns.
#![cfg(target_os = "linux")]

#[path = "support/lines.rs"]
mod lines;
#[cfg(feature = "live")]
#[path = "support/net.rs"]
mod net;
#[path = "support/pty.rs"]
mod pty;

use std::path::Path;
use std::process::Command;

use lines::in_order;
use pty::{Pty, captures};

/// A lesson that is played.
struct Stage {
    pty: Pty,
}

/// What a key sends.
fn bytes(key: &str) -> &[u8] {
    match key {
        "⏎" => b"\r",
        "Space" => b" ",
        "Backspace" => b"\x7f",
        "↑" => b"\x1b[A",
        "↓" => b"\x1b[B",
        "→" => b"\x1b[C",
        "←" => b"\x1b[D",
        "PgUp" => b"\x1b[5~",
        "PgDn" => b"\x1b[6~",
        "Home" => b"\x1b[H",
        other => other.as_bytes(),
    }
}

impl Stage {
    /// Opens a capture of the project; `ready` is on the screen when all of it is read.
    fn open(capture: &str, options: &[&str], ready: &str) -> Self {
        let path = captures().join(capture);
        let arguments: Vec<&str> = [path.to_str().unwrap()].into_iter().chain(options.iter().copied()).collect();
        let mut stage = Self { pty: Pty::run(&arguments, &[], true) };
        stage.see(&[ready]);
        stage
    }

    /// Presses keys, named as footers name them, with spaces between.
    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split(' ') {
            self.pty.send(bytes(key));
        }
        self
    }

    /// Types a text, and Enter.
    fn answer(&mut self, text: &str) -> &mut Self {
        self.pty.send(text.as_bytes());
        self.pty.send(b"\r");
        self
    }

    /// Waits until all of this is on the screen; `…` stands for anything within a line.
    fn see(&mut self, texts: &[&str]) -> &mut Self {
        for text in texts {
            let pieces: Vec<&str> = text.split(" … ").collect();
            let shown = |pty: &Pty| pty.text().lines().any(|line| in_order(line, &pieces));
            self.pty.wait_until(text, shown);
        }
        // What was seen first may have gone again: all of it stands on one screen.
        let screen = self.pty.text();
        for text in texts {
            let pieces: Vec<&str> = text.split(" … ").collect();
            assert!(screen.lines().any(|line| in_order(line, &pieces)), "{text} is gone again:\n{screen}");
        }
        self
    }

    /// None of this is on the screen.
    fn hidden(&mut self, texts: &[&str]) -> &mut Self {
        let screen = self.pty.text();
        for text in texts {
            assert!(!screen.contains(text), "{text} can be read:\n{screen}");
        }
        self
    }

    fn leave(mut self) {
        self.pty.send(b"\x03\x03");
        assert_eq!(self.pty.ended(), Some(0));
        self.pty.assert_restored("the end of the lesson");
    }
}

/// The walk through one page, the same for a capture that is opened and for one that is made.
fn what_happens(stage: &mut Stage) {
    // The programmer's view: one request, one answer.
    stage.press("2").see(&["▸   1 GET    /", "200", "Request     GET / HTTP/1.1", "Response    HTTP/1.1 200 OK"]);
    stage.press("⏎ →").see(&["[Request]", "Request Method    GET", "Host"]);
    stage.press("]").see(&["[Response]", "Content-Type … text/html"]);
    // The network's view: who opens, who carries, who closes.
    stage.press("3").see(&["closed"]);
    // Rows stand apart, with the states of both ends; numbers stand where one speaks of them.
    stage.press("⏎ Home").see(&[
        "Ladder",
        "▸SYN-SENT … SYN  seq 0 ─ … SYN-RECEIVED",
        "ESTABLISHED … SYN ACK ──",
        "GET /",
    ]);
    stage.press("PgDn").see(&["200 OK"]);
    stage.press("PgDn PgDn").see(&["── FIN ACK", "FIN ACK ──"]);
}

#[test]
fn a_page_is_many_packets_and_four_layers() {
    let mut stage = Stage::open("http/basics.pcapng", &["--projector"], "128 packets");
    stage.see(&["1 C → S … SYN", "4 C → S … GET / HTTP/1.1", "8 C ← S … 200 OK", "9 C → S … ACK"]);
    what_happens(&mut stage);
    // The packet with the text GET: four boxes, and where the text begins.
    stage.press("Home ↓ ↓ ↓ 4").see(&["Ethernet 14 ▸ IPv4 20 ▸ TCP 32 ▸ [HTTP 80]", "66 + 80 = 146 B"]);
    stage.press("[").see(&["Ethernet 14 ▸ IPv4 20 ▸ [TCP 32] ▸ HTTP 80"]);
    stage.press("]").see(&["HTTP · 80 B · 66–145", "66–81  GET / HTTP/1.1"]);
    // Who sits in the last row sees which key was pressed.
    stage.see(&[" ]  ? help"]);
    stage.leave();
}

/// The same live: a server on this computer, its traffic seen as it happens.
#[cfg(feature = "live")]
#[test]
fn a_page_is_seen_while_it_is_asked_for() {
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};

    net::in_namespace("a_page_is_seen_while_it_is_asked_for", || {
        let server = TcpListener::bind("127.0.0.1:5000").expect("nobody else is in this namespace");
        let mut stage = Stage { pty: Pty::run(&["-i", "lo", "-f", "port 5000", "--projector"], &[], true) };
        stage.see(&["lo", "? help"]);
        // The screen says that it listens before anything comes.
        stage.see(&["LIVE"]);
        let serving = std::thread::spawn(move || {
            let (mut connection, _) = server.accept().expect("the client");
            let mut asked = [0; 1024];
            let count = connection.read(&mut asked).expect("a request");
            assert!(asked[..count].starts_with(b"GET / "));
            let page = "<h1>Hello</h1>";
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close";
            let answer = format!("{head}\r\nContent-Length: {}\r\n\r\n{page}", page.len());
            connection.write_all(answer.as_bytes()).expect("an answer");
        });
        let mut client = TcpStream::connect("127.0.0.1:5000").expect("the server");
        client.write_all(b"GET / HTTP/1.1\r\nHost: 127.0.0.1:5000\r\n\r\n").expect("a request");
        let mut answer = String::new();
        client.read_to_string(&mut answer).expect("an answer");
        assert!(answer.ends_with("<h1>Hello</h1>"));
        drop(client);
        serving.join().unwrap();
        stage.see(&["200 OK", "server closes"]);
        stage.press("S Home").see(&["▸    1", "GET / HTTP/1.1"]);
        what_happens(&mut stage);
        stage.press("Q").see(&["d discard"]);
        stage.press("d");
        assert_eq!(stage.pty.ended(), Some(0));
        stage.pty.assert_restored("the end of the lesson");
    });
}

#[test]
fn the_handshake_is_guessed_number_by_number() {
    let mut stage = Stage::open("tcp/handshake.pcapng", &["--lang", "ru"], "10 пакетов");
    // Only the first packet is there, and what it says is blank.
    stage.press("5").see(&["Клиент стучится: SYN", "Шаг 1 из 8 #1"]);
    stage.press("B").see(&["Клиент стучится: ▒▒▒▒"]);
    stage.hidden(&["── SYN ─", "SYN ACK"]);
    stage.press("Space").see(&["Сервер согласен: ▒▒▒▒", "? Какие флаги у ответа?"]);
    // A wrong guess is no end, the right one shows how it comes about.
    stage.press("⏎").answer("ACK").see(&["ACK"]);
    stage.press("Space PgUp").see(&["Сервер согласен"]);
    stage.press("B").see(&["Сервер согласен: SYN ACK", "Шаг 2 из 8 #2"]);
    // Real numbers, and the bits that make the first packet a SYN.
    stage.press("3 ⏎").see(&["КЛИЕНТ :43492 … СЕРВЕР :7777", "SYN ACK  seq 0  ack 1 ──", "2622553609"]);
    stage.press("R").see(&["SYN  seq 2858757031", "исходные seq"]);
    stage.press("Home 4").see(&["│Offset │Rsrvd│A│C│E│U│A│P│R│S│F│", "│  10   │  0  │0│0│0│0│0│0│0│1│0│"]);
    // The number of the first byte of data: 1, because the SYN used 0.
    stage.press("3 ⏎ R Home ↓ ↓ ↓").see(&["▸  4 … seq 1–13", "+ 13 → … 14"]);
    stage.leave();
}

#[test]
fn what_looks_secret_can_be_read() {
    let mut stage = Stage::open("http/auth.pcapng", &[], "72 packets");
    stage.press("2").see(&["▸   1 GET    /private … 401", "   2 GET    /private … 200"]);
    // The challenge.
    stage.press("⏎ [ [ [").see(&["[Auth]", "WWW-Authenticate", "Basic realm"]);
    // The second request has one header more.
    stage.press("Backspace ↓ d").see(&[
        "What differs",
        "Authorization   — … Basic ▒▒▒▒",
        "HTTP/1.1 401 UNAUTHORIZED … HTTP/1.1 200 OK",
    ]);
    stage.press("q ⏎").see(&["#2  GET /private → 200", "[User        student]", "[Password    ▒▒▒▒"]);
    stage.press("H").see(&["[Password    ", "whoever sees this message"]);
    stage.see(&["Secrets are shown; H hides them"]).hidden(&["[Password    ▒▒▒▒"]);
    stage.leave();
    // A signed token: its claims can be read by everybody, and nobody checked the signature.
    let mut stage = Stage::open("http/oauth.pcapng", &[], "84 packets");
    stage.press("2 ↓ ↓ ↓ ⏎ [ [ [").see(&["#4  GET /garden → 200", "[Auth]", "Bearer ▒▒▒▒"]);
    stage.see(&["[Subject    student]", "[Claims … http://api.example.test"]);
    stage.press("PgDn PgDn").see(&["signature not checked"]);
    stage.leave();
}

#[test]
fn over_tls_only_names_and_sizes_are_seen_until_there_is_a_key() {
    let mut stage = Stage::open("tls/no-keys.pcapng", &[], "18 packets");
    stage.press("2").see(&[
        "0 exchanges",
        "c0  www.example.test:443  TLS 1.3 … ↑ 718 B  ↓ 3.0 kB",
        "TLS_AES_256_GCM_SHA384",
    ]);
    stage.press("5 PgDn PgDn PgDn").see(&["www.example.test", "cipher suites"]);
    stage.press("3 ⏎").see(&["Client Hello  517 B", "Application Data"]);
    stage.hidden(&["GET "]);
    stage.leave();
    let keys = captures().join("tls/tls13.pcapng.keys");
    let mut stage = Stage::open("tls/tls13.pcapng", &["--keylog", keys.to_str().unwrap()], "43 packets");
    stage.press("2").see(&[
        "▸   1 GET    / … 302",
        "   4 GET    /nowhere … 404",
        "Redirects to  https://www.example.test/index.html",
    ]);
    stage.leave();
}

#[test]
fn http_forgets_and_cookies_remember() {
    let mut stage = Stage::open("http/cookies.pcapng", &["--lang", "ko"], "패킷 48개");
    stage.press("2").see(&["▸   1 GET    /login", "교환 4개"]);
    stage.press("⏎ [ [ [ [").see(&["[쿠키]", "session=▒▒▒▒", "HttpOnly"]);
    stage.press("Backspace ↓ ⏎").see(&[
        "#2  GET /profile → 200",
        "Cookie         session=▒▒▒▒",
        "여기서 보냄; #1에서 설정됨",
    ]);
    // After it is deleted the server does not know who asks.
    stage.press("Backspace ↓ ⏎").see(&["#3  GET /logout → 200", "Max-Age      0"]);
    stage.press("Backspace ↓ ⏎").see(&["#4  GET /profile → 200"]).hidden(&["Cookie         session"]);
    // Four connections: the memory is not in any of them.
    stage.press("6 ] ]").see(&["127.0.0.1:40492", "127.0.0.1:40508", "127.0.0.1:40510", "127.0.0.1:40516"]);
    stage.leave();
}

#[test]
fn forty_three_milliseconds_have_a_name() {
    let mut stage = Stage::open("http/keep-alive.pcapng", &[], "22 packets");
    stage.press("2 ↓").see(&[
        "   1 GET    /one … 819 µs",
        "▸   2 GET    /two … 42 ms █████",
        "   3 GET    /three … 44 ms",
    ]);
    stage.press("⏎ [ [").see(&[
        "[Timing]",
        "wait            256 µs",
        "receive        42.0 ms  ████████",
        "looks like Nagle's algorithm",
    ]);
    // The ladder has the gap, and the note with its name.
    stage.press("3 ⏎").see(&["Ladder"]);
    stage.press("Home n").see(&[
        "▸ 12 43.259 41.987",
        "Looks like a delayed ACK that meets Nagle's algorithm",
        "TCP_NODELAY",
    ]);
    // Against the fast one: only the waiting differs.
    stage.press("2 Backspace ↑ Space Space").see(&["/two"]);
    stage.press("d").see(&["What differs", "receive … 26 µs … 42.0 ms"]);
    stage.leave();
}

#[test]
fn a_connection_changes_its_language() {
    let mut stage = Stage::open("websocket/echo.pcapng", &[], "28 packets");
    stage.press("2").see(&["WebSocket 1", "1 exchange"]);
    stage.press("]").see(&["‹WebSocket 1›", "Response    HTTP/1.1 101 Switching Protocols", "17 messages follow"]);
    stage.press("3 ⏎").see(&["GET /chat", "101 Switching Protocols", "text, 5 bytes: hello"]);
    stage.press("Home PgDn").see(&["text, 20 bytes"]);
    // What a client sends is masked, what a server sends is not.
    stage.press("Home ↓ ↓ ↓ ↓ ↓ ↓ ↓ 4 ]").see(&["[WebSocket 11]", "│F│Rese…│Opcode │M│", "│1│ 0x0 │   1   │1│"]);
    stage.leave();
    let mut stage = Stage::open("grpc/calls.pcapng", &[], "42 packets");
    stage.press("2").see(&["POST   /exampl…SayHello … 200", "POST   /exampl…r/Refuse … 200"]);
    // The call failed although HTTP says 200: the trailers say so.
    stage.press("G").see(&["#6  POST /example.Greeter/Refuse → 200", "The call failed: NOT_FOUND (5)"]);
    stage.press("⏎ ] ] PgDn PgDn PgDn").see(&["grpc-status"]);
    stage.leave();
    let mut stage = Stage::open("http/graphql.pcapng", &[], "60 packets");
    // Always POST, always 200: what went wrong stands in the body.
    stage.press("2").see(&["   1 POST … 200", "   5 POST … 200", "5 exchanges"]);
    stage.press("G ⏎ ] ] ]").see(&["[Body]", "{ plants { colour } }", "\"errors\": ["]);
    stage.leave();
}

/// What the program prints without a terminal, when it ends well.
fn print(folder: &Path, arguments: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wirelens"));
    let output = command.args(arguments).current_dir(folder).env("WIRELENS_NO_STATE", "1").output();
    let output = output.expect("the program runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// The teacher prints a sheet with gaps, the students find the values in the capture, the answers tell whether they are right.
#[test]
fn a_sheet_with_gaps_is_filled_from_the_capture() {
    let folder = tempfile::tempdir().unwrap();
    if !print(folder.path(), &["--help"]).contains("\n  handout ") {
        eprintln!("SKIPPED: this build prints no handouts");
        return;
    }
    std::fs::copy(captures().join("tcp/handshake.pcapng"), folder.path().join("lab.pcapng")).unwrap();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    // As the lesson plan has it: the story with its gaps, and its answers for those who have filled them in.
    let lab = ["handout", "lab.pcapng"];
    print(folder.path(), &[&lab[..], &["--lang", "ko", "--blank", "status,seq,ack", "-o", "lab.html"]].concat());
    assert!(read("lab.html").contains("lang=\"ko\"") && read("lab.html").contains("class=\"gap"));
    let told = print(folder.path(), &[&lab[..], &["--answers"]].concat());
    assert!(told.starts_with("# ") && told.contains("| 1 |") && !told.contains("What happens"), "{told}");
    // The connection as a ladder, with its answers on a sheet of their own.
    let sheet = [&lab[..], &["--stream", "0", "--lang", "ko", "--blank", "status,seq,ack"]].concat();
    let files = ["--answers", "answers.html", "-o", "ladder.html"];
    print(folder.path(), &[&sheet[..], &files[..]].concat());
    let (sheet, answers) = (read("ladder.html"), read("answers.html"));
    assert!(sheet.contains("lang=\"ko\"") && answers.contains("lang=\"ko\""));
    assert!(!sheet.contains("seq 1–13") && answers.contains("1–13"), "the values stand on the other sheet alone");
    // What a student reads off the screen is what the answers say: the fourth packet brings bytes 1 to 13.
    let mut stage = Stage::open("tcp/handshake.pcapng", &["--lang", "ko"], "패킷 10개");
    stage.press("3 ⏎ ↓ ↓ ↓ ↓").see(&["▸  5 … ACK  ack 14", "  4 … seq 1–13"]);
    let rows: Vec<&str> = answers.split("<tr").collect();
    let row = |number: &str, name: &str| rows.iter().find(|row| row.contains(number) && row.contains(name)).copied();
    assert!(row("#4", "seq").is_some_and(|row| row.contains("1–13")), "{answers}");
    assert!(row("#5", "ack").is_some_and(|row| row.contains("14")), "{answers}");
    stage.leave();
}
