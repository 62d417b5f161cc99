//! Messages made by hand: kinds of options, relays within relays, what is malformed, and limits.

use super::*;
use crate::protocols::testing::{columns, hex, tree, values, with_tape};

fn frame(message: &[u8]) -> Vec<u8> {
    let mut frame = hex("333300010002 00005e005301 86dd 60000000");
    let len = message.len() as u16 + 8;
    frame.extend_from_slice(&len.to_be_bytes());
    frame.extend_from_slice(&hex("11 01 fe800000000000000000000000000001 ff020000000000000000000000010002 0222 0223"));
    frame.extend_from_slice(&len.to_be_bytes());
    frame.extend_from_slice(&hex("0000"));
    frame.extend_from_slice(message);
    frame
}

fn message(kind: u8, options: &[u8]) -> Vec<u8> {
    [&[kind, 0x12, 0x34, 0x56][..], options].concat()
}

fn option(code: u16, value: &[u8]) -> Vec<u8> {
    [&code.to_be_bytes()[..], &(value.len() as u16).to_be_bytes(), value].concat()
}

fn relay(hops: u8, options: &[u8]) -> Vec<u8> {
    let mut message = vec![12, hops];
    message.extend_from_slice(&hex("20010db8000000000000000000000001 fe800000000000000000000000000002"));
    message.extend_from_slice(options);
    message
}

fn tree_of(kind: u8, options: &[u8]) -> String {
    tree(1, &frame(&message(kind, options)))
}

fn address() -> Vec<u8> {
    hex("20010db8000000000000000000000005 0000003c ffffffff")
}

const CLIENT: &str = "0001 000a 0003 0001 00005e005301";

#[test]
fn columns_name_messages_relays_and_addresses() {
    let info = |message: &[u8]| columns(1, &frame(message)).1;
    assert_eq!(info(&message(1, &hex(CLIENT))), "Solicit XID: 0x123456 CID: 0003000100005e005301 ");
    assert_eq!(info(&message(99, &[])), "Message Type 99 XID: 0x123456 ");
    let inner =
        option(9, &message(7, &option(3, &[hex("00000001 0000003c 00000078"), option(5, &address())].concat())));
    assert_eq!(info(&relay(0, &inner)), "Relay-forw L: 2001:db8::1 Reply XID: 0x123456 IAA: 2001:db8::5 ");
}

#[test]
fn summaries_say_what_is_given_and_what_went_wrong() {
    let summary = |message: &[u8]| {
        let frame = frame(message);
        with_tape(1, &frame, frame.len(), |tape| tape.columns().summary.clone())
    };
    let given = option(3, &[hex("00000001 0000003c 00000078"), option(5, &address())].concat());
    assert_eq!(summary(&message(7, &given)), "Reply 2001:db8::5");
    assert_eq!(summary(&message(2, &option(13, &[0, 2]))), "Advertise NoAddrAvail");
    assert_eq!(summary(&relay(0, &option(9, &relay(0, &option(9, &message(1, &[])))))), "Solicit ⇥2");
}

#[test]
fn addresses_and_prefixes_stand_within_their_associations() {
    let status = option(13, b"\0\x06none");
    let tree = tree_of(7, &option(3, &[hex("00000001 0000003c ffffffff"), option(5, &address()), status].concat()));
    for line in [
        "    Identity Association for Non-temporary Address\n",
        "        IAID: 00000001\n",
        "        T2: infinity\n",
        "        IA Address\n",
        "            IPv6 address: 2001:db8::5\n",
        "            Valid lifetime: infinity\n",
        "            Status Code: NoPrefixAvail (6)\n",
        "            Status Message: none\n",
    ] {
        assert!(tree.contains(line), "{line}{tree}");
    }
    let prefix = hex("0000003c 0000003c 38 20010db8010000000000000000000000");
    let prefix = option(26, &[prefix, option(67, &[64, 0xaa])].concat());
    let frame = frame(&message(7, &option(25, &[hex("00000001 0000003c 00000078"), prefix].concat())));
    assert_eq!(values(1, &frame, "dhcpv6.iaprefix.pref_addr"), ["2001:db8:100::"]);
    assert_eq!(values(1, &frame, "dhcpv6.iaprefix.pref_len"), ["56"]);
    assert_eq!(values(1, &frame, "dhcpv6.pd_exclude.subnet_id"), ["aa"]);
}

#[test]
fn identifiers_have_four_kinds() {
    let of = |text: &str| tree_of(1, &option(1, &hex(text)));
    let with_time = of("0001 0001 18464999 001122334455");
    assert!(with_time.contains("DUID Time: Nov 26, 2012 15:39:05.000000000 UTC"), "{with_time}");
    assert!(with_time.contains("Link-layer address: 00:11:22:33:44:55"), "{with_time}");
    assert!(of("0002 00000009 aabb").contains("Identifier: aabb"));
    assert!(of("0003 001b 0011223344556677").contains("Link-layer address: 0011223344556677"));
    assert!(of("0004 000102030405060708090a0b0c0d0e0f").contains("UUID: 000102"));
    assert!(of("0009 aabb").contains("DUID Type: Unknown (9)"));
    assert!(of("00").contains("malformed option"));
}

#[test]
fn names_are_labels_without_compression() {
    let of = |value: &[u8]| values(1, &frame(&message(7, &option(24, value))), "dhcpv6.search_list_entry");
    assert_eq!(of(b"\x07example\x04test\0\x03lab\0"), ["example.test.", "lab."]);
    assert_eq!(of(b"\x02pc"), ["pc"]);
    assert_eq!(of(b"\0"), ["."]);
    assert!(of(b"\xc0\0").is_empty());
    assert!(tree_of(7, &option(24, b"\xc0\0")).contains("192 is no length of a label"));
    assert!(tree_of(7, &option(24, b"\x09pc")).contains("Domain Search List: malformed option"));
}

#[test]
fn settings_are_written_by_their_fields() {
    for (code, value, line) in [
        (6, &[0, 23][..], "Requested Option code: DNS recursive name server (23)"),
        (7, &[255], "Pref-value: 255"),
        (8, &[0, 100], "Elapsed time: 1000ms"),
        (15, b"\0\x02ab", "Suboption: 6162"),
        (16, b"\0\0\x01\x37\0\x04MSFT", "vendor-class-data: MSFT"),
        (17, b"\0\0\0\x09\0\x01\0\x01x", "Option data: 78"),
        (18, b"eth0", "Interface-ID: 65746830"),
        (19, &[5], "Reconfigure message type: Renew (5)"),
        (37, b"\0\0\0\x09ab", "Remote-ID: 6162"),
        (39, b"\x01\x02pc\x04test\0", "Client Domain Name: pc.test."),
        (42, b"Europe/Berlin", "TZ-database: Europe/Berlin"),
        (56, b"\0\x03\0\x08\x01a\x04test\0", "NTP Server FQDN: a.test."),
        (59, b"tftp://x", "Value: 746674703a2f2f78 (tftp://x)"),
        (82, &[0, 0, 14, 16], "Value: 00000e10 (3600 s)"),
        (93, &[6, 4, 0xa0, 0], "PSID: 10"),
        (103, b"https://x", "Captive Portal: https://x"),
        (135, &[2, 35], "Downstream Source Port: 547"),
        (999, b"ab", "DHCP option 999"),
    ] {
        let tree = tree_of(1, &option(code, value));
        assert!(tree.contains(line), "{line}\n{tree}");
        assert!(!tree.contains("alformed"), "{tree}");
    }
}

#[test]
fn a_client_name_says_who_enters_it() {
    assert!(tree_of(7, &option(39, b"\x03\x02pc\0")).contains("O bit: Server HAS overridden"));
    assert!(!tree_of(1, &option(39, b"\x03\x02pc\0")).contains("O bit"));
    assert!(tree_of(1, &option(39, b"\x05\x02pc\0")).contains("the S-bit must be reset"));
    assert!(tree_of(8, &option(39, b"\x01\x02pc\0")).contains("not permitted to use OPTION_CLIENT_FQDN"));
}

#[test]
fn authentication_hides_nothing() {
    let delayed = [hex("02 01 00 0000000000000001"), b"realm".to_vec(), hex("00000007"), vec![9; 16]].concat();
    let tree = tree_of(3, &option(11, &delayed));
    assert!(tree.contains("DHCP realm: realm") && tree.contains("Key ID: 7"), "{tree}");
    assert!(tree_of(1, &option(11, &hex("02 01 00 0000000000000001"))).contains("Replay Detection"));
    let key = tree_of(7, &option(11, &[hex("03 01 00 0000000000000001 01"), vec![7; 16]].concat()));
    assert!(key.contains("Authentication Information: 01070707"), "{key}");
}

#[test]
fn softwires_have_prefixes_of_any_length() {
    let rule = option(89, &hex("01 10 18 0a000000 20 20010db8"));
    let frame = frame(&message(7, &option(94, &rule)));
    assert_eq!(values(1, &frame, "dhcpv6.s46_rule.ipv6_prefix"), ["2001:db8::"]);
    assert!(tree_of(7, &option(94, &option(89, &hex("01 10 18 0a000000 ff 20010db8")))).contains("malformed option"));
}

#[test]
fn a_bad_option_harms_no_other() {
    let tree = tree_of(7, &[option(3, &[0, 0]), option(13, &[0]), option(23, &[1; 15]), hex(CLIENT)].concat());
    assert_eq!(tree.matches("malformed option").count(), 3, "{tree}");
    assert!(tree.contains("Link-layer address: 00:00:5e:00:53:01") && !tree.contains("Malformed Packet"), "{tree}");
    let cut = tree_of(7, &[0, 1, 0, 99, 0, 3]);
    assert!(cut.contains("Client Identifier") && cut.contains("Malformed"), "{cut}");
}

#[test]
fn relays_within_relays_have_a_limit() {
    let mut inner = message(1, &hex(CLIENT));
    for hops in 0..200u8 {
        inner = relay(hops, &option(9, &inner));
    }
    let frame = frame(&inner);
    let tree = tree(1, &frame);
    assert!(tree.contains("too deep"), "{}", tree.len());
    assert!(tree.contains("HOP_COUNT_LIMIT (32)"));
    assert_eq!(values(1, &frame, "dhcpv6.hopcount").len(), MAX_DEPTH as usize + 1);
}

#[test]
fn options_within_options_have_a_limit() {
    let mut inner = Vec::new();
    for _ in 0..2000 {
        inner = option(4, &[vec![0; 4], inner].concat());
    }
    assert!(tree_of(7, &inner).contains("too deep"));
}

#[test]
fn every_prefix_of_a_message_is_read_without_harm() {
    let inner =
        message(1, &[hex(CLIENT), option(39, b"\x01\x02pc\0"), option(17, b"\0\0\0\x09\0\x01\0\x01x")].concat());
    let whole = frame(&relay(0, &[option(18, b"eth0"), option(9, &inner)].concat()));
    for len in 0..whole.len() {
        with_tape(1, &whole[..len], whole.len(), |_| ());
        with_tape(1, &whole[..len], len, |_| ());
    }
}
