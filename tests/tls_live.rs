//! Keys that come while packets come: a client on a network of its own writes its key log, which is read while it grows, although
//! every right was given up before.
#![cfg(all(target_os = "linux", feature = "live"))]

use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

#[path = "support/net.rs"]
mod net;

const PROGRAM: &str = env!("CARGO_BIN_EXE_wirelens");
const PATIENCE: Duration = Duration::from_secs(60);

/// A program that is ended when the test is.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn sh(folder: &Path, line: &str) {
    let done = Command::new("sh").arg("-c").arg(line).current_dir(folder).output().expect("it runs");
    assert!(done.status.success(), "{line}: {}", String::from_utf8_lossy(&done.stderr));
}

fn serve(folder: &Path) -> Running {
    sh(folder, "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=www.example.test -keyout key.pem -out cert.pem");
    std::fs::write(folder.join("page.txt"), "text\n").expect("written");
    let mut command = Command::new("openssl");
    command.args(["s_server", "-accept", "127.0.0.1:4433", "-WWW", "-cert", "cert.pem", "-key", "key.pem", "-quiet"]);
    let command = command.current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let server = Running(command.spawn().expect("it starts"));
    let deadline = Instant::now() + PATIENCE;
    while std::net::TcpStream::connect("127.0.0.1:4433").is_err() {
        assert!(Instant::now() < deadline, "the server does not listen");
        std::thread::sleep(Duration::from_millis(20));
    }
    server
}

/// Asks for a page with a version of TLS; its keys are appended to `keys`.
fn ask(folder: &Path, keys: &str, version: &str) {
    sh(
        folder,
        &format!(
            "{{ printf 'GET /page.txt HTTP/1.0\\r\\n\\r\\n'; sleep 0.3; }} | openssl s_client -connect 127.0.0.1:4433 {version} \
             -keylogfile {keys} -quiet 2>/dev/null >/dev/null || true"
        ),
    );
}

/// Captures on the loopback interface with a key log that is not there yet, and has a folder to itself.
fn watching(folder: &Path) -> (Running, BufReader<ChildStderr>) {
    std::fs::create_dir(folder.join("keys")).expect("a folder");
    let mut command = Command::new(PROGRAM);
    command
        .args(["http", "-i", "lo", "--keylog"])
        .arg(folder.join("keys/log"))
        .args(["-T", "jsonl"])
        .stdin(Stdio::null());
    let mut child = Running(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts"));
    let mut errors = BufReader::new(child.0.stderr.take().expect("a pipe"));
    let mut said = String::new();
    errors.read_line(&mut said).expect("text");
    assert!(said.starts_with("Capturing on "), "{said}");
    (child, errors)
}

#[test]
fn a_key_log_that_is_written_while_packets_come_opens_them_all() {
    if !net::is_there("openssl") {
        eprintln!("SKIPPED: there is no openssl");
        return;
    }
    net::in_namespace("a_key_log_that_is_written_while_packets_come_opens_them_all", || {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path();
        let _server = serve(folder);
        let (mut child, mut errors) = watching(folder);
        let mut lines = BufReader::new(child.0.stdout.take().expect("a pipe")).lines();
        let mut next = || lines.next().expect("there is more").expect("text");
        // As programs write it: while the connection is made.
        ask(folder, "keys/log", "-tls1_3");
        assert!(next().contains("\"target\":\"/page.txt\""));
        // Its keys come when the connection is long over, with those of another one.
        ask(folder, "later", "-tls1_3");
        ask(folder, "later", "-tls1_2");
        sh(folder, "cat later >>keys/log");
        for _ in 0..2 {
            assert!(next().contains("\"status\":200"));
        }
        // Another file takes the place of the key log.
        ask(folder, "other", "-tls1_2");
        sh(folder, "cp other keys/new && mv keys/new keys/log");
        assert!(next().contains("\"status\":200"));
        kill_process(Pid::from_child(&child.0), Signal::INT).expect("it is alive");
        let mut rest = String::new();
        errors.read_to_string(&mut rest).expect("text");
        assert!(child.0.wait().expect("it ends").success(), "{rest}");
    });
}

/// nginx as the server of HTTP/2 in TLS; it is ended by its own word.
struct Nginx<'f>(&'f Path);

impl Drop for Nginx<'_> {
    fn drop(&mut self) {
        let _ = Command::new("nginx").arg("-c").arg(self.0.join("nginx.conf")).args(["-s", "stop"]).output();
    }
}

#[test]
fn http_2_of_a_web_server_is_decrypted_while_it_comes() {
    for tool in ["nginx", "openssl"] {
        if !net::is_there(tool) {
            eprintln!("SKIPPED: there is no {tool}");
            return;
        }
    }
    net::in_namespace("http_2_of_a_web_server_is_decrypted_while_it_comes", || {
        let folder = tempfile::tempdir().expect("a folder");
        let folder = folder.path();
        sh(
            folder,
            "openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=www.example.test -keyout key.pem -out cert.pem",
        );
        let here = folder.to_str().expect("plain");
        let paths: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .iter()
            .map(|what| format!("{what}_temp_path {here}/{what};"))
            .collect();
        let config = format!(
            "user root; pid {here}/nginx.pid; error_log {here}/error.log; events {{}} http {{ access_log off; {paths} \
             ssl_certificate {here}/cert.pem; ssl_certificate_key {here}/key.pem; \
             server {{ listen 127.0.0.1:4434 ssl http2; location = / {{ return 302 /posts; }} \
             location = /posts {{ default_type text/plain; return 200 'all of them'; }} }} }}"
        );
        std::fs::write(folder.join("nginx.conf"), config).expect("written");
        sh(folder, &format!("nginx -c {here}/nginx.conf -e {here}/error.log"));
        let _server = Nginx(folder);
        let (mut child, mut errors) = watching(folder);
        let get = |keys: &str| {
            let options = "-skL --http2 --noproxy '*' -o /dev/null https://127.0.0.1:4434/";
            sh(folder, &format!("SSLKEYLOGFILE={keys} curl {options}"));
        };
        let mut lines = BufReader::new(child.0.stdout.take().expect("a pipe")).lines();
        let mut next = || -> serde_json::Value {
            serde_json::from_str(&lines.next().expect("there is more").expect("text")).expect("JSON")
        };
        // Keys that are there in time, and keys that come when the connection is over.
        get("keys/log");
        let mut both = |what: &str| {
            for (number, path, status) in [(1, "/", 302), (3, "/posts", 200)] {
                let row = next();
                assert_eq!((&row["target"], &row["status"]), (&path.into(), &status.into()), "{what}: {row}");
                assert_eq!(
                    (&row["protocol"], &row["http2_stream"]),
                    (&"HTTP2".into(), &number.into()),
                    "{what}: {row}"
                );
                assert_eq!(row["url"], format!("https://127.0.0.1:4434{path}"), "{what}");
            }
        };
        both("in time");
        get("later");
        sh(folder, "cat later >>keys/log");
        both("later");
        kill_process(Pid::from_child(&child.0), Signal::INT).expect("it is alive");
        let mut rest = String::new();
        errors.read_to_string(&mut rest).expect("text");
        assert!(child.0.wait().expect("it ends").success(), "{rest}");
    });
}
