//! Frames made to be large in the tree. Twice the bytes may give a little more than twice the items and text, and nothing
//! passes the published limits.

use wirelens::dissect::tape::MAX_ITEMS;
use wirelens::dissect::{Tape, Want, show};
use wirelens::engine::driver::{self, MAX_LAYERS};

use super::{alone, invariants};

const ETHERNET: u16 = 1;

/// Growth allowed when the size doubles.
const DOUBLE: f64 = 2.3;

/// What a frame costs: items, and bytes of text when all of it is shown.
fn cost(frame: &[u8], name: &str) -> (usize, usize) {
    alone(ETHERNET, frame, frame.len(), |context| {
        invariants::check_frame(context, frame, &format_args!("{name}, {} bytes", frame.len()));
        let mut tape = Tape::new(Want::everything());
        driver::dissect(wirelens::analysis::registry(), context, frame, &mut tape);
        let mut text = String::new();
        show::tree(&mut text, &tape.view(frame), |_| true);
        (tape.items().len(), text.len())
    })
}

#[test]
fn the_tree_grows_no_faster_than_its_frame() {
    invariants::be_loud(false);
    for (name, make) in MAKERS {
        let sizes: Vec<(usize, usize)> =
            [4_096, 8_192, 16_384, 32_768, 61_440].into_iter().map(|len| cost(&make(len), name)).collect();
        for pair in sizes.windows(2) {
            let (small, large) = (pair[0], pair[1]);
            for (what, small, large) in [("items", small.0, large.0), ("text", small.1, large.1)] {
                // A constant part may hide in the smaller one.
                let allowed = small as f64 * DOUBLE + 100.0;
                assert!(large as f64 <= allowed, "{name}: {small} {what}, then {large} for twice the bytes");
            }
        }
    }
}

#[test]
fn what_is_left_out_is_said() {
    // An unknown option without data takes the most items a byte: eight for two bytes.
    let frame = ethernet(0x86dd, &extension_headers(61_440, 0x0b));
    alone(ETHERNET, &frame, frame.len(), |context| {
        let mut tape = Tape::new(Want::everything());
        driver::dissect(wirelens::analysis::registry(), context, &frame, &mut tape);
        assert!(tape.items().len() >= MAX_ITEMS && tape.is_full());
        let mut text = String::new();
        show::tree(&mut text, &tape.view(&frame), |_| true);
        assert!(text.ends_with("items: what is beyond them is not shown]\n"), "{}", &text[text.len() - 200..]);
    });
}

#[test]
fn layers_end_at_their_limit() {
    for name in ["vlan", "ip in ip", "gre"] {
        let make = MAKERS.iter().find(|(maker, _)| *maker == name).expect("a maker").1;
        let frame = make(64_000);
        alone(ETHERNET, &frame, frame.len(), |context| {
            let mut tape = Tape::new(Want::everything());
            driver::dissect(wirelens::analysis::registry(), context, &frame, &mut tape);
            let layers = tape.items().iter().filter(|item| item.depth == 0).count();
            assert!((MAX_LAYERS..=MAX_LAYERS + 2).contains(&layers), "{name}: {layers} layers");
            assert!(tape.protocols().len() <= 3 * MAX_LAYERS, "{name}: {:?}", tape.protocols());
        });
    }
}

type Maker = (&'static str, fn(usize) -> Vec<u8>);

/// Each makes a frame of about so many bytes.
const MAKERS: &[Maker] = &[
    ("vlan", |len| ethernet(0x8100, &[0x20, 0x01, 0x81, 0x00].repeat(len / 4))),
    ("vlan without end", |len| ethernet(0x88a8, &[0x20, 0x01, 0x88, 0xa8].repeat(len / 4))),
    ("ip in ip", |len| ethernet(0x0800, &nested(len, 4, &[]))),
    ("gre", |len| ethernet(0x0800, &nested(len, 47, &[0, 0, 8, 0]))),
    ("gre checksum, key, sequence", |len| {
        ethernet(0x0800, &nested(len, 47, &[0xb0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2]))
    }),
    ("ipv6 pad1", |len| ethernet(0x86dd, &extension_headers(len, 0))),
    ("ipv6 empty padn", |len| ethernet(0x86dd, &extension_headers(len, 1))),
    ("ipv6 unknown options", |len| ethernet(0x86dd, &extension_headers(len, 0x1e))),
    ("ipv6 many headers", |len| {
        let headers: Vec<u8> = [60, 0, 1, 4, 0, 0, 0, 0].repeat(len / 8);
        ethernet(0x86dd, &ipv6(60, &headers))
    }),
    ("tcp no-operation options", |len| ethernet(0x0800, &ipv4(6, &tcp(&[1; 40], len)))),
    ("tcp empty options", |len| ethernet(0x0800, &ipv4(6, &tcp(&[254, 2].repeat(20), len)))),
    ("ipv4 options", |len| ethernet(0x0800, &with_options(len))),
    ("dns small records", |len| dns(&records(len, &[0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]), 65_535)),
    ("dns root names", |len| dns(&records(len, &[0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]), 65_535)),
    ("dns pointer to pointer", |len| dns(&pointer_chain(len), 65_535)),
    ("dns long name, many pointers", |len| dns(&long_name(len), 65_535)),
    ("dns empty texts", |len| dns(&text_records(len), 65_535)),
    ("dns edns options", |len| dns(&edns(len), 1)),
    ("dns svcb parameters", |len| dns(&svcb(len), 1)),
    ("igmp groups", |len| ethernet(0x0800, &ipv4(2, &igmp(len)))),
    ("icmpv6 options", |len| ethernet(0x86dd, &ipv6(58, &neighbour(len)))),
    ("icmpv6 groups", |len| ethernet(0x86dd, &ipv6(58, &groups(len)))),
];

fn ethernet(ether_type: u16, payload: &[u8]) -> Vec<u8> {
    [&[2, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 2], &ether_type.to_be_bytes()[..], payload].concat()
}

fn ipv4(protocol: u8, payload: &[u8]) -> Vec<u8> {
    let payload = &payload[..payload.len().min(65_515)];
    let len = (20 + payload.len()) as u16;
    let [high, low] = len.to_be_bytes();
    [&[0x45, 0, high, low, 0, 1, 0, 0, 64, protocol, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2], payload].concat()
}

fn ipv6(next: u8, payload: &[u8]) -> Vec<u8> {
    let payload = &payload[..payload.len().min(65_535)];
    let [high, low] = (payload.len() as u16).to_be_bytes();
    let mut address = [0; 16];
    address[0] = 0xfd;
    [&[0x60, 0, 0, 0, high, low, next, 64], &address[..], &address, payload].concat()
}

/// IPv4 headers inside each other, with `between` after each.
fn nested(len: usize, protocol: u8, between: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    while out.len() + 20 + between.len() <= len {
        let [high, low] = ((len - out.len()) as u16).to_be_bytes();
        out.extend([0x45, 0, high, low, 0, 1, 0, 0, 64, protocol, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2]);
        out.extend(between);
    }
    out.resize(len, 0);
    out
}

/// Destination options headers, as long as they can be, full of options of one type without data.
fn extension_headers(len: usize, option: u8) -> Vec<u8> {
    let mut out = Vec::new();
    for _ in 0..(len / 2_048).max(1) {
        out.extend([60, 255]);
        let options = if option == 0 { vec![0; 2_046] } else { [option, 0].repeat(1_023) };
        out.extend(options);
    }
    ipv6(60, &out)
}

fn tcp(options: &[u8], len: usize) -> Vec<u8> {
    let mut out = vec![0xc3, 0x50, 0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0xf0, 0x02, 0xff, 0xff, 0, 0, 0, 0];
    out.extend(options);
    out.resize(len.max(60), b'x');
    out
}

fn with_options(len: usize) -> Vec<u8> {
    let [high, low] = (len as u16).to_be_bytes();
    let mut out = vec![0x4f, 0, high, low, 0, 1, 0, 0, 64, 17, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2];
    out.extend([1; 40]);
    out.resize(len, 0);
    out
}

/// A response with `count` in each of its four counts.
fn dns(body: &[u8], count: u16) -> Vec<u8> {
    let [high, low] = count.to_be_bytes();
    let header = [0, 1, 0x84, 0, 0, 1, high, low, high, low, high, low];
    let question = [1, b'a', 0, 0, 1, 0, 1];
    let message = [&header[..], &question, body].concat();
    let [high, low] = ((8 + message.len()) as u16).to_be_bytes();
    ethernet(0x0800, &ipv4(17, &[&[0, 53, 0xc3, 0x50, high, low, 0, 0], &message[..]].concat()))
}

fn records(len: usize, record: &[u8]) -> Vec<u8> {
    record.repeat(len / record.len())
}

/// Records whose owner points at the pointer of the record before.
fn pointer_chain(len: usize) -> Vec<u8> {
    let mut out = Vec::new();
    let mut target = 12u16;
    for _ in 0..len / 12 {
        let here = 19 + out.len() as u16;
        out.extend((0xc000 | (target & 0x3fff)).to_be_bytes());
        out.extend([0, 1, 0, 1, 0, 0, 0, 0, 0, 0]);
        if here < 0x4000 {
            target = here;
        }
    }
    out
}

/// One name of 255 bytes, then records that point at it: each costs 12 bytes and shows 254 characters.
fn long_name(len: usize) -> Vec<u8> {
    let label: Vec<u8> = std::iter::once(61).chain([b'x'; 61]).collect();
    let mut out = [&label.repeat(4)[..], &[0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]].concat();
    out.extend([0xc0, 19, 0, 2, 0, 1, 0, 0, 0, 0, 0, 2, 0xc0, 19].repeat(len.saturating_sub(out.len()) / 14));
    out
}

fn text_records(len: usize) -> Vec<u8> {
    let inside = len.min(60_000) - 20;
    let [high, low] = (inside as u16).to_be_bytes();
    let mut out = vec![0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 0, high, low];
    out.resize(out.len() + inside, 0);
    out
}

fn edns(len: usize) -> Vec<u8> {
    let options = [0xff, 0, 0, 0].repeat(len.min(60_000) / 4);
    let [high, low] = (options.len() as u16).to_be_bytes();
    [&[0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0].repeat(2)[..], &[0, 0, 41, 4, 0, 0, 0, 0, 0, high, low], &options]
        .concat()
}

fn svcb(len: usize) -> Vec<u8> {
    let parameters = [0xff, 0, 0, 0].repeat(len.min(60_000) / 4);
    let [high, low] = ((parameters.len() + 3) as u16).to_be_bytes();
    [&[0xc0, 12, 0, 64, 0, 1, 0, 0, 0, 0, high, low, 0, 1, 0], &parameters[..]].concat()
}

/// An IGMPv3 report with as many empty records as fit.
fn igmp(len: usize) -> Vec<u8> {
    let count = len / 8;
    let [high, low] = (count as u16).to_be_bytes();
    [&[0x22, 0, 0, 0, 0, 0, high, low], &[4, 0, 0, 0, 224, 0, 0, 251].repeat(count)[..]].concat()
}

/// A neighbour solicitation with options of eight bytes.
fn neighbour(len: usize) -> Vec<u8> {
    let mut out = vec![135, 0, 0, 0, 0, 0, 0, 0];
    out.extend([0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    out.extend([1, 1, 2, 0, 0, 0, 0, 1].repeat(len / 8));
    out
}

/// An MLDv2 report with as many empty records as fit.
fn groups(len: usize) -> Vec<u8> {
    let count = len / 20;
    let [high, low] = (count as u16).to_be_bytes();
    let mut record = vec![4, 0, 0, 0];
    record.extend([0xff, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xfb]);
    [&[143, 0, 0, 0, 0, 0, high, low], &record.repeat(count)[..]].concat()
}
