//! Messages written by hand; what they must look like was compared with tshark.

use super::*;
use crate::base::{Delta, FrameId};
use crate::dissect::{FrameInfo, Message, Pair, Settings, TextKind, Want, show};
use crate::protocols::testing::hex;
use crate::protocols::{llmnr, mdns};

/// The protocol's reader, run on a message alone. Gives tree, Info, summary and whether it ended well.
fn run(dissect: crate::dissect::Dissect, message: &[u8], pairs: &[Pair]) -> (String, String, String, bool) {
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context { pairs, ..Context::of(&info, &settings) };
    let mut tape = Tape::new(Want::everything());
    tape.clear();
    let ended = dissect(&context, Buf::whole(0, message, message.len() as u32), &mut tape).is_ok();
    tape.close_all();
    let mut tree = String::new();
    show::tree(&mut tree, &tape.view(message), |_| true);
    (tree, tape.columns().info.clone(), tape.columns().summary.clone(), ended)
}

fn tree(message: &[u8]) -> String {
    run(dissect, message, &[]).0
}

fn info(message: &[u8]) -> String {
    run(dissect, message, &[]).1
}

/// A name in wire form.
fn name(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for label in text.split('.').filter(|label| !label.is_empty()) {
        bytes.push(label.len() as u8);
        bytes.extend_from_slice(label.as_bytes());
    }
    bytes.push(0);
    bytes
}

fn question(owner: &str, kind: u16, class: u16) -> Vec<u8> {
    [name(owner), kind.to_be_bytes().to_vec(), class.to_be_bytes().to_vec()].concat()
}

fn record(owner: &str, kind: u16, class: u16, data: &[u8]) -> Vec<u8> {
    let len = data.len() as u16;
    [&question(owner, kind, class)[..], &300u32.to_be_bytes(), &len.to_be_bytes(), data].concat()
}

fn message(flags: u16, counts: [u16; 4], parts: &[Vec<u8>]) -> Vec<u8> {
    let header: Vec<u8> =
        [0xc964, flags].iter().chain(counts.iter()).flat_map(|word: &u16| word.to_be_bytes()).collect();
    [header, parts.concat()].concat()
}

/// A response with one record of the type.
fn answer(kind: u16, data: &[u8]) -> Vec<u8> {
    message(0x8180, [1, 1, 0, 0], &[question("example.com", kind, 1), record("example.com", kind, 1, data)])
}

#[test]
fn a_query_with_a_cookie_reads_as_in_tshark() {
    let cookie = hex("000a 0008 ae4238d93c7c8538");
    let opt = [&[0, 0, 41, 0x10, 0, 0, 0, 0, 0, 0, 12][..], &cookie].concat();
    let query = message(0x0120, [1, 0, 0, 1], &[question("example.com", 65, 1), opt]);
    let expected = "\
Domain Name System (query)
    Transaction ID: 0xc964
    Flags: 0x0120 Standard query
        0... .... .... .... = Response: Message is a query
        .000 0... .... .... = Opcode: Standard query (0)
        .... ..0. .... .... = Truncated: Message is not truncated
        .... ...1 .... .... = Recursion desired: Do query recursively
        .... .... .0.. .... = Z: reserved (0)
        .... .... ..1. .... = AD bit: Set
        .... .... ...0 .... = Non-authenticated data: Unacceptable
    Questions: 1
    Answer RRs: 0
    Authority RRs: 0
    Additional RRs: 1
    Queries
        example.com: type HTTPS, class IN
            Name: example.com
            [Name Length: 11]
            [Label Count: 2]
            Type: HTTPS (HTTPS Specific Service Endpoints) (65)
            Class: IN (0x0001)
    Additional records
        <Root>: type OPT
            Name: <Root>
            Type: OPT (41)
            UDP payload size: 4096
            Higher bits in extended RCODE: 0x00
            EDNS0 version: 0
            Z: 0x0000
                0... .... .... .... = DO bit: Cannot handle DNSSEC security RRs
                .000 0000 0000 0000 = Reserved: 0x0000
            Data length: 12
            Option: COOKIE
                Option Code: COOKIE (10)
                Option Length: 8
                Option Data: ae4238d93c7c8538
                Client Cookie: ae4238d93c7c8538
                Server Cookie: <MISSING>
";
    assert_eq!(tree(&query), expected);
    assert_eq!(info(&query), "Standard query 0xc964 HTTPS example.com OPT");
}

#[test]
fn every_record_type_says_what_tshark_says() {
    let mut long = [name("host.example.com"), hex("0006 400100000003 04 1b")].concat();
    long.extend_from_slice(&[0; 26]);
    long.push(0x20);
    let cases: &[(u16, Vec<u8>, &str, &str)] = &[
        (1, hex("5db8d822"), ", addr 93.184.216.34", "Address: 93.184.216.34"),
        (
            6,
            [name("ns1.a"), name("h.a"), hex("00000001 00001c20 00000e10 00127500 00000e10")].concat(),
            ", mname ns1.a",
            "Expire limit: 1209600 (14 days)",
        ),
        (11, hex("0a000001 06 00000040c0"), ", addr 10.0.0.1", "Bits: 0xc0 (32, 33)"),
        (13, b"\x05INTEL\x04UNIX".to_vec(), ", CPU INTEL, OS UNIX", "OS: UNIX"),
        (15, [vec![0, 10], name("mail.a")].concat(), ", preference 10, mx mail.a", "Mail Exchange: mail.a"),
        (16, b"\x06v=spf1\x00".to_vec(), "", "TXT Length: 0"),
        (25, hex("0101 03 05 03010001aabbccddee"), "", "[Key ID: 27810]"),
        (28, hex("20010db8000000000000000000000001"), ", addr 2001:db8::1", "AAAA Address: 2001:db8::1"),
        (29, hex("00 12 16 13 89172dd0 70be15f0 00988d20"), "", "Longitude: 1891505648 (71 deg 6 min 18.000 sec W)"),
        (
            33,
            [vec![0, 1, 0, 2, 1, 187], name("s.a")].concat(),
            ", priority 1, weight 2, port 443, target s.a",
            "Service: example",
        ),
        (
            35,
            [hex("0064 0032 01 73 07 5349502b443255 00"), name("_sip._udp.example.com")].concat(),
            ", order 100, preference 50, flags s",
            "[Replacement Length: 21]",
        ),
        (38, [hex("40 0000000000000001"), name("p.a")].concat(), ", addr 64 ::1 p.a", "Address Suffix: ::1"),
        (39, name("d.example.com"), ", dname d.example.com", "Dname: d.example.com"),
        (42, hex("0001 18 83 c00002"), "", "Address: 192.0.2.0"),
        (
            46,
            [hex("0001 05 02 00000e10 6553f100 64bb5a80 1092"), name("a"), hex("aabb")].concat(),
            "",
            "Signature Expiration: Nov 14, 2023 22:13:20.000000000 UTC",
        ),
        (47, long, ", next domain name host.example.com", "RR type in bit map: Unknown (1234)"),
        (48, hex("0101 03 08"), "", "[Key id: 1033]"),
        (
            50,
            [hex("0101000c 04aabbccdd 14"), (0..20).collect()].concat(),
            "",
            "[Next hashed owner: 000g40o40k30e209185go38e1s8124gj]",
        ),
        (52, hex("030101 aabb"), "", "Matching Type: 256 bit hash by SHA2 (SHA2-256) (1)"),
        (65, [vec![0, 1, 0], hex("0001 0006 026832 026833 0004 0004 c0000201")].concat(), "", "SvcParam: alpn=h2,h3"),
        (108, hex("00005e005301"), "", "EUI48 Address: 00:00:5e:00:53:01"),
        (109, hex("00005eef00005301"), "", "EUI64 Address: 00:00:5e:ef:00:00:53:01 (00:00:5e:ef:00:00:53:01)"),
        (
            256,
            [vec![0, 10, 0, 1], b"https://example.com/".to_vec()].concat(),
            ", priority 10, weight 1, target https://example.com/",
            "Target: https://example.com/",
        ),
        (257, b"\x80\x05issueletsencrypt.org".to_vec(), "", "Issue: letsencrypt.org"),
        (4711, hex("010203"), "", "Data: 010203"),
    ];
    for (kind, data, line, field) in cases {
        let bytes = answer(*kind, data);
        let (tree, _, _, ended) = run(dissect, &bytes, &[]);
        let mut words = String::new();
        tables::push_type(&mut words, *kind);
        let expected = format!("    Answers\n        example.com: type {words}, class IN{line}\n");
        assert!(tree.contains(&expected), "{kind}: {expected}\n{tree}");
        assert!(tree.lines().any(|l| l.trim() == *field), "{kind}: {field}\n{tree}");
        assert!(ended && !tree.contains("(Error/") && !tree.contains("(Warning/Protocol)"), "{kind}:\n{tree}");
    }
}

#[test]
fn mdns_keeps_two_bits_of_the_class_for_itself() {
    let bytes =
        message(0x8400, [1, 1, 0, 0], &[question("a.local", 255, 0x8001), record("a.local", 1, 0x8001, &[1, 2, 3, 4])]);
    let (tree, info, summary, _) = run(mdns::PROTOCOL.dissect, &bytes, &[]);
    assert_eq!(info, "Standard query response 0xc964 ANY a.local, \"QU\" question A, cache flush 1.2.3.4");
    assert!(tree.starts_with("Multicast Domain Name System (response)\n"));
    assert!(tree.contains("a.local: type A, class IN, cache flush, addr 1.2.3.4\n"));
    assert!(tree.contains("            .000 0000 0000 0001 = Class: IN (0x0001)\n            1... .... .... .... = \"QU\" question: True\n"));
    assert_eq!(summary, "ANY a.local → 1.2.3.4");
}

#[test]
fn llmnr_has_flags_of_its_own() {
    let (tree, ..) = run(llmnr::PROTOCOL.dissect, &message(0x0500, [1, 0, 0, 0], &[question("host", 1, 1)]), &[]);
    assert!(tree.contains(".... .1.. .... .... = Conflict: The sender received multiple responses\n"));
    assert!(tree.contains(".... ...1 .... .... = Tentative: Tentative\n"));
    assert!(!tree.contains("Recursion"));
}

#[test]
fn an_update_names_its_sections() {
    let bytes = message(0x2800, [1, 1, 0, 0], &[question("a.b", 6, 1), record("c.a.b", 5, 254, &[])]);
    let tree = tree(&bytes);
    for line in [
        "    Zones: 1\n",
        "    Prerequisites: 1\n",
        "    Zone\n",
        "    Prerequisites\n        c.a.b: type CNAME, class NONE\n",
    ] {
        assert!(tree.contains(line), "{line}{tree}");
    }
}

#[test]
fn questions_and_answers_are_linked() {
    let query = message(0x0100, [1, 0, 0, 0], &[question("a.b", 1, 1)]);
    let mut response = query.clone();
    response[2] = 0x81;
    let pair =
        Pair { request: Some(FrameId(0)), response: Some(FrameId(1)), elapsed: Some(Delta(339_000)), repeat_of: None };
    assert!(run(dissect, &query, &[pair]).0.ends_with("    [Response In: 2]\n"));
    assert!(run(dissect, &response, &[pair]).0.ends_with("    [Request In: 1]\n    [Time: 0.000339000 seconds]\n"));
    let alone = Pair { request: None, ..pair };
    assert!(run(dissect, &response, &[alone]).0.ends_with("    [Unsolicited: True]\n"));
    let again = Pair { repeat_of: Some(FrameId(4)), ..pair };
    let (tree, ..) = run(dissect, &query, &[again]);
    assert!(tree.contains("    [Retransmitted request. Original request in: 5]\n"), "{tree}");
    assert!(tree.ends_with("    [Retransmission: True]\n"));
    // What everybody hears answers nobody in particular.
    assert!(!run(mdns::PROTOCOL.dissect, &response, &[pair]).0.contains("Request In"));
}

#[test]
fn the_session_pairs_by_transaction_id() {
    let mut out = Outbox::default();
    let mut session = session();
    for message in [&hex("c964 0100 0000")[..], &hex("c964 8180 0000"), &[1, 2]] {
        session.input(Direction::FromClient, Input::Message(message), &mut out);
    }
    assert_eq!(out.exchanges, [Exchange::Request(0xc964), Exchange::Response(0xc964), Exchange::Alone]);
}

#[test]
fn a_summary_says_the_answer_to_the_question() {
    let parts = [
        question("www.a", 1, 1),
        record("www.a", 5, 1, &name("c.a")),
        record("c.a", 1, 1, &[93, 184, 216, 34]),
        record("c.a", 1, 1, &[93, 184, 216, 35]),
    ];
    let bytes = message(0x8180, [1, 3, 0, 0], &parts);
    assert_eq!(run(dissect, &bytes, &[]).2, "A www.a → 93.184.216.34 (+1)");
    let missing = message(0x8183, [1, 0, 0, 0], &parts[..1]);
    assert_eq!(run(dissect, &missing, &[]).2, "A www.a → No such name");
    assert_eq!(info(&missing), "Standard query response 0xc964 No such name A www.a");
    let nothing = message(0x8180, [1, 0, 0, 0], &parts[..1]);
    assert_eq!(run(dissect, &nothing, &[]).2, "A www.a → no such record");
    assert_eq!(run(dissect, &message(0x0100, [1, 0, 0, 0], &parts[..1]), &[]).2, "A www.a?");
}

#[test]
fn bad_data_harms_its_own_record_alone() {
    let parts = [
        question("a.b", 1, 1),
        record("a.b", 28, 1, &[1, 2]),
        record("a.b", 16, 1, b"\x03abc\x20ab"),
        record("a.b", 15, 1, &[0, 1, 0xc0, 0x0c, 0xaa]),
        record("b.c", 1, 1, &[1, 2, 3, 4]),
    ];
    let bytes = message(0x8180, [1, 4, 0, 0], &parts);
    let (tree, info, _, ended) = run(dissect, &bytes, &[]);
    assert!(ended && tree.contains("b.c: type A, class IN, addr 1.2.3.4\n"), "{tree}");
    assert!(
        tree.contains("The data ends too soon: 16 bytes are needed at 36, 2 are left; limit set by dns.resp.len"),
        "{tree}"
    );
    assert!(tree.contains("TXT: abc\n") && tree.contains("TXT Length: 32\n"), "{tree}");
    assert!(tree.contains("1 bytes follow what the type of record needs"), "{tree}");
    assert!(info.ends_with("A 1.2.3.4[Malformed Packet]"), "{info}");
}

#[test]
fn counts_that_lie_are_told_and_trailing_bytes_shown() {
    let bytes = message(0x8180, [1, 65535, 0, 0], &[question("a.b", 1, 1), record("a.b", 1, 1, &[1, 2, 3, 4])]);
    let (tree, _, _, ended) = run(dissect, &bytes, &[]);
    assert!(!ended && tree.contains("The header counts 65535, the message holds 1: Answers"), "{tree}");
    let mut bytes = message(0x8380, [1, 0, 0, 0], &[question("a.b", 1, 1)]);
    bytes.extend_from_slice(b"extra!");
    let (tree, _, _, ended) = run(dissect, &bytes, &[]);
    assert!(ended && tree.contains("    Extraneous Data (6 bytes)\n"), "{tree}");
    assert!(
        tree.contains("        Extraneous Data Bytes: 657874726121\n        [Extraneous Data Length: 6]\n"),
        "{tree}"
    );
    assert!(tree.contains("Truncated: Message is truncated\n"), "{tree}");
    assert!(tree.contains("expected to ask again over TCP"), "{tree}");
}

#[test]
fn a_name_without_an_end_stops_the_message_and_loses_nothing() {
    let bytes = message(0x0100, [1, 0, 0, 0], &[vec![0x43, 1, 2, 3]]);
    let (tree, info, ..) = run(dissect, &bytes, &[]);
    assert!(tree.contains("Name: <Unknown extended label>\n"), "{tree}");
    assert!(tree.contains("Extraneous Data Bytes: 43010203\n"), "{tree}");
    assert_eq!(info, "Standard query 0xc964[Malformed Packet]");
}

#[test]
fn over_tcp_a_length_comes_first() {
    let query = message(0x0100, [1, 0, 0, 0], &[question("a.b", 1, 1)]);
    let bytes = [&(query.len() as u16).to_be_bytes()[..], &query, b"next"].concat();
    let whole = Message::alone(&PROTOCOL, Direction::FromClient, bytes.len() as u64);
    let (tree, info, _) = crate::protocols::testing::message(&whole, &bytes);
    assert!(tree.starts_with("Domain Name System (query)\n    Length: 21\n    Transaction ID: 0xc964\n"), "{tree}");
    assert_eq!(info, "Standard query 0xc964 A a.b");
}

#[test]
fn every_prefix_and_every_changed_byte_is_survived() {
    let parts = [
        question("example.com", 65, 1),
        record("example.com", 65, 1, &[vec![0, 1, 0], hex("0001 0003 026832")].concat()),
        record("b.c", 47, 1, &[name("d.e"), hex("0006 400100000003")].concat()),
        record("", 41, 4096, &hex("0008 0007 0001 18 00 c00002")),
    ];
    let bytes = message(0x8180, [1, 1, 1, 1], &parts);
    for end in 0..bytes.len() {
        assert!(!run(dissect, &bytes[..end], &[]).3, "a prefix of {end} bytes is not whole");
    }
    for at in 0..bytes.len() {
        for value in [0, 1, 0x3f, 0x40, 0xc0, 0xff] {
            let mut bytes = bytes.clone();
            bytes[at] = value;
            let (tree, info, summary, _) = run(dissect, &bytes, &[]);
            assert!(![tree.replace('\n', ""), info, summary].concat().contains(crate::base::safe_text::is_unsafe));
        }
    }
}

#[test]
fn fields_that_three_protocols_share_are_numbered_once() {
    let registry = crate::protocols::testing::registry();
    assert_eq!(registry.fields_named("dns.id").count(), 1);
    for (slot, field) in registry.fields().enumerate() {
        assert_eq!(field.slot(), Some(slot), "{}", field.filter);
    }
}

/// Messages of 64 KiB made to cost as much as they can.
pub(crate) fn hostile() -> Vec<(&'static str, Vec<u8>)> {
    let full = |counts: [u16; 4], head: &[u8], unit: &[u8]| {
        let mut bytes = [message(0x8180, counts, &[]), head.to_vec()].concat();
        while bytes.len() + unit.len() <= 65_507 {
            bytes.extend_from_slice(unit);
        }
        bytes
    };
    let all = [65535; 4];
    let mut chain = message(0x8180, all, &[vec![0, 0, 1, 0, 1, 0]]);
    while chain.len() < 16_000 {
        let last = (chain.len() - 2) as u16 | 0xc000;
        chain.extend_from_slice(&last.to_be_bytes());
    }
    let mut to_chain = chain.clone();
    while to_chain.len() + 6 < 65_507 {
        to_chain.extend_from_slice(&[0xfe, 0x00, 0, 1, 0, 1]);
    }
    let long = name(&["x".repeat(63), "y".repeat(63), "z".repeat(63), "w".repeat(61)].join("."));
    let one = |kind: u16, unit: &[u8]| {
        let data = unit.repeat(65_400 / unit.len());
        message(0x8180, [0, 1, 0, 0], &[record("", kind, 1, &data)])
    };
    let maps = message(
        0x8180,
        [0, 1, 0, 0],
        &[record("", 47, 1, &[&[0], &[&[0, 32][..], &[0xff; 32]].concat().repeat(1900)[..]].concat())],
    );
    vec![
        ("root questions", full(all, &[], &[0, 0, 1, 0, 1])),
        ("empty records", full([0, 65535, 0, 0], &[], &[0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])),
        ("pointers to a long name", full(all, &[&long[..], &[0, 1, 0, 1]].concat(), &[0xc0, 12, 0, 1, 0, 1])),
        ("pointers to a chain of pointers", to_chain),
        ("empty options", one(41, &[0, 3, 0, 0])),
        ("empty strings", one(16, &[0])),
        ("full bit maps", maps),
        ("service bits", one(11, &[0xff])),
        ("parameters", one(64, &[0, 0, 0, 0])),
        ("negated prefixes", one(42, &[0, 1, 0, 0])),
        ("algorithms", one(41, &[&[0, 5, 0x80, 0][..], &[1; 0x8000]].concat())),
    ]
}

#[test]
fn hostile_messages_stay_within_bounds() {
    for (what, bytes) in hostile() {
        let (tree, info, ..) = run(dissect, &bytes, &[]);
        assert!(info.len() <= LONGEST_INFO + 32, "{what}: Info of {} bytes", info.len());
        assert!(tree.len() < 32 << 20, "{what}: a tree of {} bytes", tree.len());
    }
}

#[test]
fn labels_replace_nothing_that_is_not_a_group() {
    // The label of a record holds what its data says, so it is set when the data was read: it must be the group's.
    let bytes = answer(1, &[1, 2, 3, 4]);
    let (info, settings) = (FrameInfo::default(), Settings::default());
    let context = Context::of(&info, &settings);
    let mut tape = Tape::new(Want::everything());
    tape.clear();
    assert!(dissect(&context, Buf::whole(0, &bytes, bytes.len() as u32), &mut tape).is_ok());
    let view = tape.view(&bytes);
    for item in tape.items().iter().filter(|item| matches!(view.text(item), Some((TextKind::Label, _)))) {
        assert!(matches!(item.field.filter, "dns" | "dns.flags" | "dns.qry" | "dns.resp"), "{}", item.field.filter);
    }
}
