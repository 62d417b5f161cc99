use super::*;
use crate::dissect::{Direction, Message};
use crate::protocols::testing::{hex, message};

fn packet(kind: u8, count: u8, body: &str) -> Vec<u8> {
    let body = hex(body);
    let words = (body.len() / 4) as u16;
    [&[0x80 | count, kind][..], &words.to_be_bytes(), &body].concat()
}

fn shown(bytes: &[u8]) -> (String, String) {
    let (text, info, _) = message(&Message::alone(&PROTOCOL, Direction::FromClient, bytes.len() as u64), bytes);
    (text, info)
}

fn is_known(bytes: &[u8]) -> bool {
    look(&Buf::whole(0, bytes, 0), (40_000, 40_001))
}

const SENDER: &str = "11223344";
const REPORT: &str = "55667788 19fffffe 00020007 00000032 12345678 00010000";

fn sender_report() -> Vec<u8> {
    packet(200, 1, &format!("{SENDER} e8754700 80000000 000000a0 0000000a 00000640 {REPORT}"))
}

fn receiver_report() -> Vec<u8> {
    packet(201, 1, &format!("{SENDER} {REPORT}"))
}

fn description() -> Vec<u8> {
    packet(202, 1, &format!("{SENDER} 0105 6140622e63 0806 02 7879 616263 00"))
}

#[test]
fn reports_are_shown_as_wireshark_shows_them() {
    let (text, info) = shown(&[sender_report(), description()].concat());
    for expected in [
        "Real-time Transport Control Protocol (Sender Report)",
        "    ...0 0001 = Reception report count: 1",
        "    Packet type: Sender Report (200)",
        "    Length: 12 (52 bytes)",
        "    Sender SSRC: 0x11223344 (287454020)",
        "    Timestamp, MSW: 3900000000 (0xe8754700)",
        "    [MSW and LSW as NTP timestamp: Aug  2, 2023 21:20:00.500000000 UTC]",
        "    Source 1",
        "        Fraction lost: 25 / 256",
        "        Cumulative number of packets lost: -2",
        "        Extended highest sequence number received: 131079",
        "            Sequence number cycles count: 2",
        "        Delay since last SR timestamp: 65536 (1000 milliseconds)",
        "Real-time Transport Control Protocol (Source description)",
        "    Chunk 1, SSRC/CSRC 0x11223344",
        "        Type: CNAME (user and domain) (1)",
        "        Text: a@b.c",
        "        Prefix string: xy",
        "        Text: abc",
        "        Type: END (0)",
    ] {
        assert!(text.contains(&format!("{expected}\n")), "{expected}: {text}");
    }
    assert_eq!(info, "Sender Report   Source description   ");
}

#[test]
fn goodbyes_and_what_applications_say() {
    let (text, _) = shown(&packet(203, 2, &format!("{SENDER} 55667788 03627965")));
    assert!(text.contains("Identifier: 0x55667788") && text.contains("Text: bye"), "{text}");
    let (text, info) = shown(&packet(204, 3, &format!("{SENDER} 4e414d45 64617461")));
    assert!(text.contains("Subtype: 3") && text.contains("Name (ASCII): NAME"), "{text}");
    assert!(text.contains("Application specific data: 64617461"), "{text}");
    assert_eq!(info, "Application specific   ( NAME ) subtype=3");
}

#[test]
fn feedback_is_read() {
    let of = |kind, format, body: &str| shown(&packet(kind, format, &format!("{SENDER} 55667788 {body}"))).0;
    let nack = of(205, 1, "00648005");
    assert!(nack.contains("NACK PID: 100") && nack.contains("(Frames 101 103 116 lost)"), "{nack}");
    let rate = of(205, 3, "55667788 1407d028");
    assert!(
        rate.contains("Maximum total media bit rate: 1000*2^5") && rate.contains("Measured Overhead: 40"),
        "{rate}"
    );
    let times = of(205, 15, "03e8000a 00010207 2003d540 04080c10 10200102 00000000");
    assert!(times.contains("Reference Time: 258") && times.contains("Recv Delta: 0x04 (1.00 ms)"), "{times}");
    assert!(times.contains("Recv Delta Padding: 0200000000"), "three in a run, four in pairs of bits: {times}");
    let slice = of(206, 2, "00180149");
    assert!(
        slice.contains("First MB: 3") && slice.contains("Number of MBs: 5") && slice.contains("Picture ID: 9"),
        "{slice}"
    );
    let intra = of(206, 4, "55667788 07000000");
    assert!(intra.contains("Command Sequence Number: 7"), "{intra}");
    let most = of(206, 15, "52454d42 01152345 55667788");
    assert!(most.contains("Maximum bit rate: 2386080") && most.contains("BR Exp: 5"), "{most}");
    assert!(of(206, 3, "00606162").contains("Feedback Control Information (FCI): 00606162"));
}

#[test]
fn blocks_of_extended_reports_are_read() {
    let block = |kind: u8, specific: u8, body: &str| {
        let body = hex(body);
        [&[kind, specific][..], &((body.len() / 4) as u16).to_be_bytes(), &body].concat()
    };
    let blocks = [
        hex(SENDER),
        block(1, 2, "55667788 00010064 4005c003"),
        block(2, 0, "55667788 00010064 80050000"),
        block(3, 1, "55667788 00010003 00000007 00000008"),
        block(4, 0, "e8754700 00000001"),
        block(5, 0, "55667788 00000005 00000006"),
        block(6, 0xf8, "55667788 00010002 00000003 00000004 00000005 00000006 00000007 00000008 01020304"),
        block(60, 38, "61626364"),
    ]
    .concat();
    let bytes = [&[0x80, 207][..], &((blocks.len() / 4) as u16).to_be_bytes(), &blocks].concat();
    let (text, _) = shown(&bytes);
    for expected in [
        "Thinning factor: 2",
        "Length Run 1s, length: 5",
        "Bit Vector: 0x4003",
        "Null Terminator",
        "Receipt Time: 8",
        "Timestamp: Aug  2, 2023 21:20:00.000000000 UTC",
        "Delay since last RR timestamp: 6",
        "Standard Deviation of Jitter: 8",
        "Standard Deviation of TTL: 4",
        "Type: Unknown (60)",
        "Not decoded: 61626364",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    assert!(!text.contains("Malformed"), "{text}");
}

#[test]
fn lengths_are_not_believed_and_every_end_is_survived() {
    let mut all = [sender_report(), description(), receiver_report()].concat();
    all.extend(packet(205, 15, &format!("{SENDER} 55667788 03e8ffff 00010207 3fff3fff 3fff0000")));
    for end in 0..=all.len() {
        assert!(!shown(&all[..end]).0.contains("Dissector bug"), "{end}");
    }
    for at in 0..all.len() {
        let mut damaged = all.clone();
        damaged[at] = !damaged[at];
        assert!(!shown(&damaged).0.contains("Dissector bug"), "{at}");
    }
    let (text, _) = shown(&receiver_report()[..28]);
    assert!(text.contains("expected 32 bytes, found 28"), "{text}");
}

#[test]
fn only_what_cannot_well_be_anything_else_is_taken() {
    assert!(is_known(&[sender_report(), description()].concat()));
    assert!(is_known(&receiver_report()));
    assert!(is_known(&packet(203, 1, SENDER)), "a goodbye alone");
    let encrypted = [receiver_report(), vec![0x80, 0, 0, 1], vec![7; 10]].concat();
    let others = [
        encrypted,
        packet(206, 1, &format!("{SENDER} 55667788")),
        packet(201, 2, &format!("{SENDER} {REPORT}")),
        [receiver_report(), vec![0; 4]].concat(),
        receiver_report()[..28].to_vec(),
        vec![0x80, 201],
        Vec::new(),
    ];
    for other in &others {
        assert!(!is_known(other), "{other:02x?}");
    }
}
