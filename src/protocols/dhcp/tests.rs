//! Messages made by hand: each form of an option, what is malformed, and limits.

use super::*;
use crate::protocols::testing::{columns, hex, tree, values, with_tape};

/// A frame with a DHCP message that has these options behind its type.
fn frame(kind: u8, options: &[u8]) -> Vec<u8> {
    with_names(kind, options, &[], &[])
}

fn with_names(kind: u8, options: &[u8], server: &[u8], file: &[u8]) -> Vec<u8> {
    let mut message = header(server, file);
    message.extend_from_slice(&COOKIE);
    message.extend_from_slice(&[53, 1, kind]);
    message.extend_from_slice(options);
    datagram(&message)
}

fn header(server: &[u8], file: &[u8]) -> Vec<u8> {
    let mut message = hex("01 01 06 00  12 34 56 78  00 00 80 00  00000000 c000020a 00000000 00000000  00005e005301");
    message.resize(NAME.0 as usize, 0);
    message.extend_from_slice(server);
    message.resize(FILE.0 as usize, 0);
    message.extend_from_slice(file);
    message.resize(HEADER as usize, 0);
    message
}

fn datagram(message: &[u8]) -> Vec<u8> {
    let mut frame = hex("ffffffffffff 00005e005301 0800");
    let len = message.len() as u16;
    frame.extend_from_slice(&hex("4500"));
    frame.extend_from_slice(&(len + 28).to_be_bytes());
    frame.extend_from_slice(&hex("0001 0000 40 11 0000 00000000 ffffffff 0044 0043"));
    frame.extend_from_slice(&(len + 8).to_be_bytes());
    frame.extend_from_slice(&hex("0000"));
    frame.extend_from_slice(message);
    frame
}

/// The lines of the tree from the first option behind the message type on.
fn options(options: &[u8]) -> String {
    let tree = tree(1, &frame(1, &[options, &[255]].concat()));
    tree.split_once("DHCP: Discover (1)\n").map(|(_, rest)| rest.to_owned()).unwrap_or(tree)
}

fn option(code: u8, value: &[u8]) -> Vec<u8> {
    [&[code, value.len() as u8][..], value].concat()
}

#[test]
fn columns_name_the_message() {
    let of = |kind| columns(1, &frame(kind, &[255]));
    assert_eq!(of(1), ("DHCP".to_owned(), "DHCP Discover - Transaction ID 0x12345678".to_owned()));
    assert_eq!(of(5).1, "DHCP ACK      - Transaction ID 0x12345678");
    assert_eq!(of(99).1, "DHCP Unknown Message Type (0x63) - Transaction ID 0x12345678");
}

#[test]
fn summaries_say_whose_address_for_how_long() {
    let options = [option(54, &[192, 0, 2, 1]), option(51, &[0, 0, 14, 16]), option(12, b"pc"), vec![255]].concat();
    let frame = frame(2, &options);
    let summary = with_tape(1, &frame, frame.len(), |tape| tape.columns().summary.clone());
    assert_eq!(summary, "Offer 192.0.2.10 ⇄ 192.0.2.1, 3600 s · pc");
}

#[test]
fn bootp_has_no_options() {
    let mut message = header(b"", b"");
    message.resize(300, 7);
    let frame = datagram(&message);
    let (protocol, info) = columns(1, &frame);
    assert_eq!(protocol, "BOOTP");
    assert_eq!(info, "Boot Request from 00:00:5e:00:53:01 (00:00:5e:00:53:01)");
    assert_eq!(values(1, &frame, "dhcp.bootp"), ["1"]);
    assert_eq!(values(1, &frame, "dhcp.vendor_specific_options").len(), 1);
    message.truncate(HEADER as usize + 10);
    assert!(tree(1, &datagram(&message)).contains("Malformed"));
}

#[test]
fn simple_forms_are_written_as_tshark_writes_them() {
    for (code, value, line) in [
        (1, &[255, 255, 255, 0][..], "Subnet Mask: 255.255.255.0"),
        (2, &[255, 255, 255, 0], "Time Offset: (-256s) -4 minutes, 16 seconds"),
        (6, &[192, 0, 2, 1], "Domain Name Server: 192.0.2.1"),
        (15, b"example.test", "Domain Name: example.test"),
        (19, &[1], "IP Forwarding: Enabled"),
        (46, &[8], "NetBIOS over TCP/IP Node Type: H-node (8)"),
        (51, &[255, 255, 255, 255], "IP Address Lease Time: (4294967295s) infinity"),
        (51, &[0, 1, 0x51, 0x81], "IP Address Lease Time: (86401s) 1 day, 1 second"),
        (55, &[3], "Parameter Request List Item: (3) Router"),
        (57, &[5, 220], "Maximum DHCP Message Size: 1500"),
        (93, &[0, 7], "Client System Architecture: EFI x64 (7)"),
        (117, &[0, 6], "Name Service: Domain Name Server Option (6)"),
        (252, b"http://wpad/\0", "Private/Proxy autodiscovery: http://wpad/"),
    ] {
        let tree = options(&option(code, value));
        assert!(tree.contains(line), "{line}\n{tree}");
        assert!(!tree.contains("Value: "), "{tree}");
    }
}

#[test]
fn a_value_of_the_wrong_length_is_shown_as_bytes() {
    for (code, value, note) in [
        (1, &[1, 2][..], "length isn't 4"),
        (6, &[1, 2, 3, 4, 5], "Option length isn't a multiple of 4"),
        (33, &[1, 2, 3, 4], "Option length isn't a multiple of 8"),
        (57, &[1], "length isn't 2"),
        (19, &[], "length isn't 1"),
        (90, &[1], "length isn't >= 11"),
    ] {
        let tree = options(&option(code, value));
        assert!(tree.contains("        Value: ") && tree.contains(note), "{tree}");
        assert!(tree.contains("Option: (255) End"), "{tree}");
    }
}

#[test]
fn a_value_that_ends_too_soon_harms_no_other_option() {
    for (code, value) in
        [(99, &[1, b'D', b'E', 6, 9][..]), (121, &[24, 10, 0, 0, 192]), (124, &[0, 0, 0, 9, 9]), (158, &[8, 1, 2])]
    {
        let tree = options(&[option(code, value), option(12, b"pc")].concat());
        assert!(tree.contains("The value ends too soon") && tree.contains("Host Name: pc"), "{tree}");
        assert!(!tree.contains("Malformed Packet"), "{tree}");
    }
}

#[test]
fn client_identifiers_have_many_forms() {
    let of = |text: &str| options(&option(61, &hex(text)));
    assert!(of("01 00005e005301").contains("Client MAC address: 00:00:5e:00:53:01"));
    assert!(of("00 706321").contains("Client Identifier: pc!"));
    let duid = of("ff 01020304 0001 0001 18464999 001122334455");
    assert!(duid.contains("IAID: 01020304") && duid.contains("Link layer address: 00:11:22:33:44:55"), "{duid}");
    assert!(of("ff 01020304 0002 00000009 1122").contains("Enterprise-number: ciscoSystems (9)"));
    assert!(of("ff 01020304 0004 00112233445566778899aabbccddeeff").contains("Identifier: 0011223344"));
    assert!(of("ff 01020304 0001 0001").contains("DUID: malformed option"));
    assert!(of("06 616263").contains("Value: 06616263"));
    let uuid = options(&option(97, &hex("00 000102030405060708090a0b0c0d0e0f")));
    assert!(uuid.contains("Client Identifier (UUID): 03020100-0504-0706-0809-0a0b0c0d0e0f"), "{uuid}");
}

#[test]
fn names_for_dns_are_text_or_labels() {
    let of = |value: &[u8]| values(1, &frame(3, &[option(81, value), vec![255]].concat()), "dhcp.fqdn.name");
    assert_eq!(of(b"\x01\0\0pc.example.test"), ["pc.example.test"]);
    assert_eq!(of(b"\x05\0\0\x02pc\x07example\x04test\0"), ["pc.example.test"]);
    assert_eq!(of(b"\x05\0\0\x02pc"), ["pc"]);
    assert!(of(b"\x05\0\0\x09pc").is_empty());
}

#[test]
fn search_lists_are_compressed_within_their_option() {
    let of =
        |value: &[u8]| values(1, &frame(2, &[value, &[255]].concat()), "dhcp.option.dhcp_dns_domain_search_list_fqdn");
    let list = b"\x07example\x04test\0\x03lab\xc0\0";
    assert_eq!(of(&option(119, list)), ["example.test", "lab.example.test"]);
    // RFC 3396: cut anywhere, even within a label, with another option in between.
    let parts = [option(119, &list[..5]), option(12, b"pc"), option(119, &list[5..])].concat();
    assert_eq!(of(&parts), ["example.test", "lab.example.test"]);
    assert!(of(&option(119, b"\xc0\0"))[0].contains("loops"));
}

#[test]
fn long_values_are_put_together() {
    let routes = [24, 10, 0, 0, 192, 0, 2, 1];
    let tree = options(&[option(121, &routes[..3]), option(121, &routes[3..])].concat());
    assert!(tree.contains("Part 1 of 2") && tree.contains("10.0.0.0/24-192.0.2.1"), "{tree}");
    assert!(!tree.contains("length isn't"), "{tree}");
    // A text goes on only behind a part that is as long as an option can be.
    let long = [option(17, &[b'a'; 255]), option(17, b"b")].concat();
    let paths = values(1, &frame(2, &[&long[..], &[255]].concat()), "dhcp.option.root_path");
    assert_eq!(paths.len(), 1);
    assert_eq!(paths[0].len(), 256);
    let short = [option(17, b"a"), option(17, b"b")].concat();
    assert_eq!(values(1, &frame(2, &[&short[..], &[255]].concat()), "dhcp.option.root_path"), ["a", "b"]);
}

#[test]
fn fields_of_names_may_hold_options() {
    let server = [option(6, &[192, 0, 2, 53]), vec![255]].concat();
    let file = [option(12, b"pc"), option(52, &[3])].concat();
    let frame = with_names(2, &[52, 1, 3, 255], &server, &file);
    assert_eq!(values(1, &frame, "dhcp.option.domain_name_server"), ["192.0.2.53"]);
    assert_eq!(values(1, &frame, "dhcp.option.hostname"), ["pc"]);
    let tree = tree(1, &frame);
    assert!(tree.contains("Server name option overloaded by DHCP"), "{tree}");
    assert!(tree.contains("file overload end option missing"), "{tree}");
    // Options behind a field that is malformed are read all the same.
    let broken = with_names(2, &[52, 1, 2, 12, 2, b'p', b'c', 255], &[[12, 200].as_slice(), &[1; 62]].concat(), &[]);
    assert_eq!(values(1, &broken, "dhcp.option.hostname"), ["pc"]);
}

#[test]
fn relays_say_where_a_client_is() {
    let parts = [
        option(1, b"eth0"),
        option(5, &[192, 0, 2, 1]),
        option(9, &[0, 0, 0, 9, 2, 1, 2]),
        option(151, b"\0blue"),
        option(200, b"x"),
        vec![6, 9, 1],
    ];
    let tree = options(&option(82, &parts.concat()));
    for line in [
        "Agent Circuit ID: 65746830",
        "Option 82 Suboption: (5) Link selection (192.0.2.1)",
        "Enterprise: ciscoSystems (9)",
        "VRF name: blue",
        "Option 82 Suboption: (200) Unknown",
        "Suboption 6: no room left in option for suboption value",
    ] {
        assert!(tree.contains(line), "{line}\n{tree}");
    }
}

#[test]
fn vendors_have_options_by_the_class_of_the_client() {
    let pxe = [
        option(6, &[8]),
        option(8, &[0, 0, 1, 192, 0, 2, 1]),
        option(9, b"\0\0\x05Local"),
        option(10, b"\x05F8"),
        option(2, &[1, 2]),
        vec![255],
    ];
    let tree = options(&[option(43, &pxe.concat()), option(60, b"PXEClient:Arch:00000")].concat());
    for line in [
        "(PXEClient)",
        "discovery control: 0x08, Bootstrap override",
        "IP: 192.0.2.1",
        "Description: Local",
        "Prompt: F8",
        "mtftp client port: 513",
        "PXE Client End: 255",
    ] {
        assert!(tree.contains(line), "{line}\n{tree}");
    }
    assert!(options(&option(43, &pxe.concat())).contains("Value: "));
    let aruba = options(&[option(43, b"org,192.0.2.1,secret"), option(60, b"ArubaInstantAP")].concat());
    assert!(aruba.contains("AMP IP Address: 192.0.2.1") && aruba.contains("Password: secret"), "{aruba}");
}

#[test]
fn user_classes_may_stand_without_lengths() {
    assert!(options(&option(77, b"\x03abc\x02de")).contains("User Class Data: 6465"));
    let plain = options(&option(77, b"iPXE"));
    assert!(plain.contains("User Class Data (Text): iPXE"), "{plain}");
    assert!(plain.contains("Non standard compliant option data"), "{plain}");
}

#[test]
fn an_end_that_is_missing_is_noted_and_what_follows_one_is_padding() {
    assert!(tree(1, &frame(1, &option(12, b"pc"))).contains("End option missing"));
    assert!(tree(1, &frame(1, &[255, 0, 0, 7])).contains("Padding: 000007"));
    assert!(tree(1, &frame(1, &[12, 9, b'p'])).contains("Malformed"));
    assert!(tree(1, &frame(1, &[12])).contains("Malformed"));
}

#[test]
fn every_prefix_of_a_message_is_read_without_harm() {
    let options =
        [option(119, b"\x01a\0"), option(82, &option(1, b"x")), option(61, b"\xff12341234"), vec![255]].concat();
    let whole = with_names(2, &[&[52, 1, 3][..], &options].concat(), &option(12, b"a"), &option(12, b"b"));
    for len in 0..whole.len() {
        with_tape(1, &whole[..len], whole.len(), |_| ());
        with_tape(1, &whole[..len], len, |_| ());
    }
}

#[test]
fn many_split_options_take_little_more_than_the_message() {
    let mut many = Vec::new();
    for code in (1..=250u8).filter(|code| !matches!(code, 52 | 53)) {
        many.extend_from_slice(&option(code, &[code; 255]));
        many.push(code);
        many.push(0);
    }
    many.truncate(60_000);
    let frame = frame(1, &many);
    with_tape(1, &frame, frame.len(), |tape| {
        let joined: usize = tape.sources().iter().map(|source| source.bytes.len()).sum();
        assert!(joined <= frame.len() && tape.sources().len() <= 40, "{joined}");
    });
}
