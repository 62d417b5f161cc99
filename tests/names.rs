//! Names beside numbers: makers of network cards and services as tshark names them, hosts by what the capture says, each from
//! the frame on that says it; and none of it where it is not asked for.

#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use program::{capture, data, failure};
use wirelens::analysis::names::learn;
use wirelens::analysis::{Capture, Options, Reader};
use wirelens::base::{Address, FrameId};
use wirelens::dissect::{Want, show};
use wirelens::names::{Chosen, Names, Origin};
use wirelens::source::{OpenOptions, Source};

fn named(letters: &str) -> Options {
    Options { names: Arc::new(Names::choosing(Chosen::parse(letters).expect("letters"))), ..Options::default() }
}

fn opened(name: &str, letters: &str) -> Arc<Capture> {
    let source = Source::open(Path::new(&capture(name)), &OpenOptions::default()).expect("it opens");
    let capture = Capture::new(source, named(letters));
    capture.load(&AtomicBool::new(false), &mut |_| {});
    assert!(learn(&capture, &AtomicBool::new(false)));
    capture
}

/// The name of an address in a frame, by its number.
fn host(capture: &Capture, address: Address, frame: u64) -> Option<(String, Origin, Option<u64>)> {
    let at = FrameId::from_number(frame).expect("a number");
    let host = capture.names().host(capture.names().chosen(), address, at)?;
    Some((host.name.to_string(), host.origin, host.frame.map(FrameId::number)))
}

#[test]
fn hosts_have_the_name_that_was_asked_for_from_its_answer_on() {
    let capture = opened("dns/lookup.pcapng", "d");
    let web = Address::V4([192, 0, 2, 7]);
    // www.example.test → web.example.test → host7.example.test → 192.0.2.7
    assert_eq!(host(&capture, web, 1), None);
    let expected = |name: &str, frame| Some((name.to_owned(), Origin::Dns, Some(frame)));
    assert_eq!(host(&capture, web, 2), expected("www.example.test", 2));
    assert_eq!(host(&capture, web, 6), expected("www.example.test", 2));
    let six = Address::V6([0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]);
    assert_eq!(host(&capture, six, 4), expected("www.example.test", 4));
    assert_eq!(host(&capture, Address::V4([192, 0, 2, 53]), 6).unwrap().2, Some(2));
}

#[test]
fn names_that_connections_ask_for_count_for_all_of_the_connection() {
    let capture = opened("tls/tls13.pcapng", "s");
    let here = Address::V4([127, 0, 0, 1]);
    let expected = Some(("www.example.test".to_owned(), Origin::Sni, Some(4)));
    assert_eq!(host(&capture, here, 1), expected, "the SYN is of the same connection");
    assert_eq!(host(&opened("tls/tls13.pcapng", "d"), here, 4), None, "nothing of this kind was asked for");
    let capture = opened("http/get.pcapng", "s");
    let expected = Some(("api.example.test".to_owned(), Origin::Host, Some(4)));
    assert_eq!(host(&capture, here, 4), expected);
}

#[test]
fn a_proxy_is_not_called_by_the_name_that_it_is_asked_for() {
    for request in ["GET http://far.example/ HTTP/1.1", "CONNECT far.example:443 HTTP/1.1"] {
        let request = format!("{request}\r\nHost: far.example\r\n\r\n");
        let talk = tcp::Talk::new(40_000, 8080).client(request.as_bytes());
        let capture = tcp::open(tcp::pcap(&talk.frames(), usize::MAX), named("s"));
        assert!(learn(&capture, &AtomicBool::new(false)));
        assert_eq!(host(&capture, Address::V4([10, 0, 0, 2]), 4), None, "{request}");
    }
}

#[test]
fn the_file_may_bring_names_with_it() {
    let capture = opened("formats/every-block-little.pcapng", "n");
    assert_eq!(
        host(&capture, Address::V4([192, 0, 2, 2]), 1),
        Some(("right.example.test".to_owned(), Origin::File, None))
    );
    let path = program::capture("formats/every-block-little.pcapng");
    let text = data(&["read", "-r", &path, "-N", "n", "-c", "1"]);
    assert!(text.contains("192.0.2.1 → right.example.test"), "{text}");
    assert!(!data(&["read", "-r", &path, "-N", "d", "-c", "1"]).contains("right.example"), "another kind");
}

#[test]
fn a_capture_that_grows_is_gone_over_once() {
    let request = b"GET / HTTP/1.1\r\nHost: one.example\r\n\r\n";
    let again = b"GET / HTTP/1.1\r\nHost: two.example\r\n\r\n";
    let talk = tcp::Talk::new(40_000, 80).client(request).server(b"HTTP/1.1 204 \r\n\r\n").client(again);
    let capture = tcp::open(tcp::pcap(&talk.frames(), usize::MAX), named("s"));
    let stop = AtomicBool::new(false);
    assert!(learn(&capture, &stop));
    let before = capture.names().learned();
    assert_eq!(before, 1, "the first request of a connection says who is asked");
    assert!(learn(&capture, &stop));
    assert_eq!(capture.names().learned(), before);
    assert_eq!(host(&capture, Address::V4([10, 0, 0, 2]), 6).unwrap().0, "one.example");
    assert!(!learn(&tcp::open(tcp::pcap(&talk.frames(), usize::MAX), named("s")), &AtomicBool::new(true)));
}

#[test]
fn without_being_asked_for_there_are_no_names() {
    let path = capture("arp/ping.pcapng");
    let plain = data(&["read", "-r", &path, "-V"]);
    assert_eq!(plain, data(&["read", "-r", &path, "-V", "-n"]));
    assert!(!plain.contains("Broadcast ("));
    let named = data(&["read", "-r", &path, "-V", "-n", "-N", "m"]);
    assert!(named.contains("Broadcast (ff:ff:ff:ff:ff:ff)"), "as in tshark -N counts more than -n: {named}");
}

#[test]
fn ports_stand_with_their_names_where_wireshark_has_them() {
    let request = b"GET / HTTP/1.1\r\nHost: a\r\n\r\n";
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("ports.pcap");
    let frames = tcp::Talk::new(54_102, 80).client(request).frames();
    fs::write(&file, tcp::pcap(&frames, usize::MAX)).expect("it is written");
    let file = file.to_str().expect("text");
    let line = data(&["read", "-r", file, "-N", "t", "-c", "1"]);
    assert!(line.contains("54102 → http(80) [SYN]"), "{line}");
    let text = data(&["read", "-r", file, "-N", "t", "-V", "-c", "1"]);
    for expected in ["Src Port: 54102, Dst Port: http (80)", "Destination Port: http (80)", "Source Port: 54102\n"] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    assert_eq!(data(&["read", "-r", file, "-N", "t", "-T", "fields", "-e", "tcp.dstport", "-c", "1"]), "80\n");
}

#[test]
fn names_of_hosts_can_be_filtered_and_printed() {
    let request = b"GET / HTTP/1.1\r\nHost: shop.example\r\n\r\n";
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("hosts.pcap");
    let frames = tcp::Talk::new(54_102, 80).client(request).server(b"HTTP/1.1 204 \r\n\r\n").frames();
    fs::write(&file, tcp::pcap(&frames, usize::MAX)).expect("it is written");
    let file = file.to_str().expect("text");
    let fields = |letters: &str, filter: &str| {
        let asked = ["-T", "fields", "-e", "frame.number", "-e", "ip.src_host", "-e", "ip.dst_host", "-e", "ip.host"];
        data(&[&["read", "-r", file, "-N", letters, "-Y", filter], &asked[..]].concat())
    };
    let all = fields("s", "ip.dst_host == \"shop.example\" && frame.number < 4");
    assert_eq!(
        all,
        "1\t10.0.0.1\tshop.example\t10.0.0.1,shop.example\n3\t10.0.0.1\tshop.example\t10.0.0.1,shop.example\n"
    );
    assert_eq!(fields("m", "ip.dst_host == \"shop.example\""), "");
    let text = data(&["read", "-r", file, "-N", "s", "-V", "-c", "5"]);
    for expected in ["Dst: shop.example (10.0.0.2)", "    Destination Address: shop.example (10.0.0.2)"] {
        assert!(text.contains(expected), "{expected} is not in {text}");
    }
    // It is said where the name comes from: nobody answers for it.
    assert!(text.contains("    [Host name from: Host]\n    [Host name given in frame: 4]\n"), "{text}");
    let given = ["-e", "ip.host.origin", "-e", "ip.host.frame", "-c", "5"];
    let given = data(&[&["read", "-r", file, "-N", "s", "-T", "fields"], &given[..]].concat());
    assert_eq!(given.lines().next(), Some("Host\t4"));
    let columns = data(&["read", "-r", file, "-N", "s", "-T", "fields", "-e", "_ws.col.Destination"]);
    assert_eq!(columns.lines().next(), Some("shop.example"));
    // The quick way to rows and the long one say the same.
    let rows = data(&["read", "-r", file, "-N", "s"]);
    assert!(rows.contains("10.0.0.1 → shop.example TCP 40 54102 → 80 [SYN]"), "{rows}");
    assert!(rows.contains("shop.example → 10.0.0.1     HTTP "), "{rows}");
    let tabs = data(&["read", "-r", file, "-N", "s", "-T", "tabs"]);
    assert!(tabs.contains("10.0.0.1\t→\tshop.example\tTCP\t"), "{tabs}");
    let csv = data(&["read", "-r", file, "-N", "s", "-T", "csv", "-c", "5"]);
    assert!(csv.contains("\"10.0.0.1\",\"shop.example\"") || csv.contains("10.0.0.1,shop.example"), "{csv}");
}

/// Names that a terminal would obey stay text wherever they are printed.
#[test]
fn hostile_names_stay_text() {
    let request = b"GET / HTTP/1.1\r\nHost: a\x1b]0;owned\x07\xe2\x80\xaeb\r\n\r\n";
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("hostile.pcap");
    let frames = tcp::Talk::new(54_102, 80).client(request).frames();
    fs::write(&file, tcp::pcap(&frames, usize::MAX)).expect("it is written");
    let file = file.to_str().expect("text");
    let forms: [&[&str]; 6] = [
        &[],
        &["-V"],
        &["-T", "json"],
        &["-T", "csv"],
        &["-T", "fields", "-e", "ip.host", "-e", "_ws.col.Destination"],
        &["-T", "tabs"],
    ];
    let mut shown = 0;
    for form in forms {
        let text = data(&[&["read", "-r", file, "-N", "s"], form].concat());
        assert!(!text.contains(['\x1b', '\x07', '\u{202e}']), "{form:?}: {text:?}");
        shown += usize::from(text.contains("owned"));
    }
    assert_eq!(shown, 6);
}

#[test]
fn letters_that_stand_for_nothing_are_answered() {
    let path = capture("dns/lookup.pcapng");
    for (letters, said) in [("x", "letters:"), ("mN", "no look-up is ever sent"), ("g", "places"), ("v", "VLAN")] {
        let (status, text) = failure(&["read", "-r", &path, "-N", letters]);
        assert_eq!(status, 2);
        assert!(text.contains(said), "{text}");
    }
}

/// A name of tshark's that differs from ours with intent.
fn differs(ours: &str, theirs: &str) -> bool {
    // A prefix of zeros is nobody's: tshark calls it by itself. 52:54:00 belongs to no maker: QEMU took it.
    let zeros = theirs.strip_prefix("00:00:00_").is_some_and(|rest| ours == format!("00:00:00:{rest}"));
    let made_up = theirs.strip_prefix("RealtekU_").is_some_and(|rest| ours == format!("QEMU_{rest}"));
    zeros || made_up
}

#[test]
fn makers_and_services_are_called_as_tshark_calls_them() {
    let Some(shared) = std::env::var_os("WIRELENS_SHARED").map(PathBuf::from) else {
        return eprintln!("SKIPPED: WIRELENS_SHARED does not say where captures are");
    };
    if Command::new("tshark").arg("-v").output().is_err() {
        return eprintln!("SKIPPED: there is no tshark");
    }
    let (mut compared, mut unlike) = (0, BTreeSet::new());
    for name in CAPTURES {
        let path = shared.join("captures").join(name);
        if !path.exists() {
            eprintln!("SKIPPED: there is no {}", path.display());
            continue;
        }
        let fields = ["eth.src_resolved", "eth.dst_resolved", "eth.addr_resolved", "eth.addr.oui", "eth.src.oui"];
        let asked: Vec<&str> = fields.iter().flat_map(|field| ["-e", field]).collect();
        let path = path.to_str().expect("text");
        let ours = data(&[&["read", "-r", path, "-N", "m", "-T", "fields"], &asked[..]].concat());
        let theirs = Command::new("tshark").args(["-N", "m", "-r", path, "-T", "fields"]).args(&asked).output();
        let theirs = String::from_utf8(theirs.expect("it runs").stdout).expect("text");
        assert_eq!(ours.lines().count(), theirs.lines().count(), "{name}");
        for (ours, theirs) in ours.lines().zip(theirs.lines()) {
            let names = |line: &str| line.split(['\t', ',']).map(str::to_owned).collect::<Vec<_>>();
            let (ours, theirs) = (names(ours), names(theirs));
            assert_eq!(ours.len(), theirs.len(), "{name}");
            for (ours, theirs) in ours.into_iter().zip(theirs) {
                compared += 1;
                if ours != theirs && !differs(&ours, &theirs) {
                    unlike.insert((name, ours, theirs));
                }
            }
        }
        let line = |program: &str, first: &[&str]| {
            let mut command = Command::new(program);
            command.args(first).args(["-r", path, "-N", "t", "-Y", "tcp.flags.syn == 1"]).env("TZ", "UTC");
            let output = command.output().expect("it runs");
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let ports =
                |line: &str| line.split(" [").next().unwrap_or_default().split_whitespace().last().map(str::to_owned);
            text.lines().filter_map(ports).collect::<Vec<_>>()
        };
        let is_well_known = |port: &String| port.ends_with(')') || port.bytes().all(|byte| byte.is_ascii_digit());
        for (ours, theirs) in line(program::PROGRAM, &["read"]).iter().zip(line("tshark", &[])) {
            // tshark names all ports that are registered; we only those that are well known.
            let number = theirs.split('(').nth(1).and_then(|rest| rest.trim_end_matches(')').parse::<u16>().ok());
            if is_well_known(ours) && number.is_none_or(|number| number < 1024) && *ours != theirs {
                unlike.insert((name, ours.clone(), theirs));
            }
        }
    }
    assert!(compared > 1000, "{compared}");
    assert!(unlike.is_empty(), "{unlike:#?}");
}

const CAPTURES: [&str; 8] = [
    "icmp-arp/cloudshark-arp.pcap",
    "http1/100-continue.pcap",
    "dns/mdns.pcap",
    "dns/DnsPackets.pcap",
    "malformed/fuzz-2006-06-26-2594.pcap",
    "ipv6/ipv6.pcapng",
    "ipv6/one_ipv6_http_stream.pcap",
    "http1/4KHttpRequests.pcap",
];

/// What is shown of an item has both, what is printed as its value only the number.
#[test]
fn the_tree_shows_both_and_values_stay_numbers() {
    let capture = opened("dns/lookup.pcapng", "d");
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let view = reader.read(FrameId(1)).expect("it is read");
    let item = view.tape.items().iter().find(|item| item.field.filter == "dns.a").expect("an address");
    let (mut label, mut value) = (String::new(), String::new());
    show::label(&mut label, &view, item);
    show::value(&mut value, &view, item);
    assert_eq!((label.as_str(), value.as_str()), ("Address: www.example.test (192.0.2.7)", "192.0.2.7"));
    capture.names().choose(Chosen::NONE);
    let view = reader.read(FrameId(1)).expect("it is read");
    let item = view.tape.items().iter().find(|item| item.field.filter == "dns.a").expect("an address");
    label.clear();
    show::label(&mut label, &view, item);
    assert_eq!(label, "Address: 192.0.2.7", "names go when they are switched off");
}
