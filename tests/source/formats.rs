//! Every variant of pcap and every block type of pcapng, in both byte orders, and inputs that are no captures.

use wirelens::base::{Address, InterfaceId, Time};
use wirelens::source::{EndingKind, OpenOptions, Resolution, Secret, Source, SourceError};

use super::bytes::{BOTH, Bytes, NO_OPTIONS, Order, packet};
use super::{open_bytes, walk};

#[test]
fn every_pcap_variant_is_read() {
    for order in BOTH {
        for (magic, name, nanos) in [
            (0xa1b2_c3d4, "pcap 2.4, microseconds", 123_456_000),
            (0xa1b2_3c4d, "pcap 2.4, nanoseconds", 123_456),
            (0xa1b2_cd34, "modified pcap 2.4, microseconds", 123_456_000),
        ] {
            let mut bytes = Bytes::pcap(order, magic, 65535, 0x5400_0001);
            bytes.record(1_700_000_000, 123_456, &packet(1, 60), 90).record(1_700_000_001, 0, &packet(2, 0), 0);
            let source = open_bytes(&bytes.out);
            let endian = if order == Order::Big { "big-endian" } else { "little-endian" };
            assert_eq!(source.format().to_string(), format!("{name}, {endian}"));
            let seen = walk(&source);
            assert_eq!(seen.ending.kind, EndingKind::Clean);
            assert_eq!(seen.frames.len(), 2);
            assert_eq!(seen.frames[0].time, 1_700_000_000_000_000_000 + nanos);
            assert_eq!((seen.frames[0].cap_len, seen.frames[0].wire_len), (60, 90));
            assert_eq!(seen.frames[0].link_type, 1);
            let interface = source.interface(InterfaceId(0)).expect("one interface");
            // 5 units of 16 bits.
            assert_eq!((interface.fcs_len, interface.snap_length), (Some(10), 65535));
            let last = seen.frames[0].offset + 60;
            let mut end = [0; 9];
            assert_eq!(source.read_at(last - 9, &mut end).expect("readable"), 9);
            assert_eq!(end, packet(1, 60)[51..]);
            assert_eq!(source.size(), (bytes.out.len() as u64, Some(bytes.out.len() as u64)));
        }
    }
}

#[test]
fn old_pcap_versions_have_their_lengths_swapped() {
    for (minor, wire, captured) in [(2u16, 90, 60), (3, 90, 60), (3, 60, 60), (4, 90, 60)] {
        let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 0, 1);
        bytes.out[6] = minor as u8;
        bytes.record(1, 0, &packet(1, captured), wire);
        if minor < 4 {
            bytes.patch(32, wire).patch(36, captured as u32);
        }
        let seen = walk(&open_bytes(&bytes.out));
        assert_eq!((seen.frames[0].cap_len, seen.frames[0].wire_len), (captured as u32, wire), "2.{minor}");
    }
}

#[test]
fn a_packet_may_be_longer_than_the_snap_length_that_the_header_tells() {
    let mut bytes = Bytes::pcap(Order::Little, 0xa1b2_c3d4, 64, 1);
    bytes.record(1, 0, &packet(1, 200), 200).record(1, 0, &packet(1, 262_144), 300_000).record(2, 0, &[1], 1);
    let seen = walk(&open_bytes(&bytes.out));
    assert_eq!(seen.frames.iter().map(|frame| frame.cap_len).collect::<Vec<_>>(), [200, 262_144, 1]);
    assert_eq!((seen.notes.len(), seen.ending.kind), (0, EndingKind::Clean));
}

#[test]
fn every_pcapng_block_is_read_in_both_byte_orders() {
    for order in BOTH {
        let bytes = all_blocks(order);
        let source = open_bytes(&bytes.out);
        let seen = walk(&source);
        assert_eq!((seen.ending.kind, seen.notes), (EndingKind::Clean, vec![]));
        let facts: Vec<_> =
            seen.frames.iter().map(|f| (f.time, f.has_time, f.cap_len, f.wire_len, f.interface)).collect();
        assert_eq!(
            facts,
            [
                (1_700_000_000_000_001_000, true, 61, 68, 0),
                (3_600_000_000_007, true, 5, 12, 1),
                (0, false, 40, 100, 0),
                (2_000, true, 7, 7, 1),
            ]
            .map(|(time, has, cap, wire, interface)| {
                // The second interface counts nanoseconds from an hour after 1970.
                let time = if interface == 1 && time == 2_000 { 3_600_000_000_002 } else { time };
                (time, has, cap, wire, interface)
            })
        );
        assert_eq!(seen.frames.iter().map(|f| f.link_type).collect::<Vec<_>>(), [1, 101, 1, 101]);
        assert_eq!(seen.frames.iter().map(|f| f.has_options).collect::<Vec<_>>(), [true, false, false, true]);

        let options = source.packet_options(seen.frames[0].offset, seen.frames[0].cap_len);
        assert_eq!(options.comments, ["first", "second, длиннее"]);
        assert_eq!(options.flags, Some(0x0000_0101));
        assert_eq!((options.drop_count, options.queue, options.packet_id), (Some(9), Some(3), Some(77)));
        assert_eq!((options.hashes, options.verdicts), (vec![(2, vec![1, 2, 3, 4])], vec![(0, vec![5])]));
        assert_eq!(source.comments_at(seen.frames[3].offset, 7), ["obsolete"]);
        assert_eq!(source.comments_at(seen.frames[1].offset, 5), [""; 0]);
        assert_eq!(source.comments_at(seen.frames[2].offset, 40), [""; 0]);
        assert_eq!(source.comments_at(3, u32::MAX), [""; 0]);
        check_lists(&source);
    }
}

fn check_lists(source: &Source) {
    let section = &source.sections()[0];
    assert_eq!(section.application.as_deref(), Some("dumpcap"));
    assert_eq!((section.hardware.as_deref(), section.os.as_deref()), (Some("abacus"), Some("none")));
    assert_eq!(section.comments, ["whole file", "again"]);
    let first = source.interface(InterfaceId(0)).expect("the first");
    assert_eq!(first.name.as_deref(), Some("eth0"));
    assert_eq!(first.description.as_deref(), Some("wire"));
    assert_eq!(first.filter.as_deref(), Some("port 80"));
    assert_eq!((first.os.as_deref(), first.hardware.as_deref()), (Some("os"), Some("card")));
    let v6 = [0xfe, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
    assert_eq!(first.addresses, [(Address::V4([10, 0, 0, 1]), 24), (Address::V6(v6), 64)]);
    assert_eq!(first.mac, Some(Address::Ether([2, 0, 0, 0, 0, 1])));
    assert_eq!(first.eui, Some([2, 0, 0, 0xff, 0xfe, 0, 0, 1]));
    assert_eq!((first.send_speed, first.receive_speed), (Some(1_000), Some(2_000)));
    assert_eq!((first.fcs_len, first.time_zone, first.snap_length), (Some(4), Some(-3), 40));
    assert_eq!(first.comments, ["an interface"]);
    let second = source.interface(InterfaceId(1)).expect("the second");
    assert_eq!((second.resolution, second.time_offset, second.fcs_len), (Resolution::Decimal(9), 3600, Some(4)));
    assert_eq!(source.interface(InterfaceId(2)), None);

    let names: Vec<_> = source.names().into_iter().map(|name| (name.address, name.name)).collect();
    assert_eq!(
        names,
        [
            (Address::V4([10, 0, 0, 1]), "a.example".to_owned()),
            (Address::V4([10, 0, 0, 1]), "b.example".to_owned()),
            (Address::V6(v6), "six".to_owned()),
            (Address::Ether([2, 0, 0, 0, 0, 1]), "card".to_owned()),
        ]
    );
    let statistics = source.interface_statistics();
    assert_eq!(statistics.len(), 1);
    assert_eq!((statistics[0].received, statistics[0].dropped_by_interface), (Some(12), Some(1)));
    assert_eq!((statistics[0].dropped_by_system, statistics[0].accepted), (Some(2), Some(11)));
    assert_eq!((statistics[0].delivered, statistics[0].interface), (Some(8), InterfaceId(0)));
    assert_eq!((statistics[0].started, statistics[0].ended), (Some(Time(1_000)), Some(Time(5_000))));
    assert_eq!(statistics[0].comments, ["counted"]);
    let secret = source.secrets()[0];
    assert_eq!((secret.kind, secret.len), (Secret::TLS_KEY_LOG, 18));
    let mut keys = [0; 18];
    source.read_at(secret.offset, &mut keys).expect("readable");
    assert_eq!(&keys, b"CLIENT_RANDOM 1 2\n");
}

/// A file with every block type and every option.
pub fn all_blocks(order: Order) -> Bytes {
    let mut bytes = Bytes::new(order);
    let number = |value: u64| bytes_of(order, value);
    let v6 = *b"\xfe\x80\0\0\0\0\0\0\0\0\0\0\0\0\0\x01\x40";
    let (thousand, two_thousand, hour) = (number(1_000), number(2_000), number(3_600));
    let zone = if order == Order::Big { (-3i32).to_be_bytes() } else { (-3i32).to_le_bytes() };
    let [flags, queue] = [0x101u32, 3].map(|v| if order == Order::Big { v.to_be_bytes() } else { v.to_le_bytes() });
    let stamp = |ticks: u64| {
        let (high, low) = ((ticks >> 32) as u32, ticks as u32);
        let halves = if order == Order::Big {
            [high.to_be_bytes(), low.to_be_bytes()]
        } else {
            [high.to_le_bytes(), low.to_le_bytes()]
        };
        halves.concat()
    };
    let section: &[(u16, &[u8])] =
        &[(2, b"abacus"), (3, b"none"), (4, b"dumpcap"), (1, b"whole file"), (1, b"again"), (999, b"unknown")];
    let first: &[(u16, &[u8])] = &[
        (1, b"an interface"),
        (2, b"eth0"),
        (3, b"wire\0"),
        (4, &[10, 0, 0, 1, 255, 255, 255, 0]),
        (5, &v6),
        (6, &[2, 0, 0, 0, 0, 1]),
        (7, &[2, 0, 0, 0xff, 0xfe, 0, 0, 1]),
        (8, &thousand),
        (17, &two_thousand),
        (10, &zone),
        (11, b"\0port 80"),
        (12, b"os"),
        (13, &[4]),
        (15, b"card"),
        (0x8001, b"local use"),
    ];
    let comments: &[(u16, &[u8])] = &[
        (1, b"first"),
        (2, &flags),
        (1, "second, длиннее".as_bytes()),
        (3, &[2, 1, 2, 3, 4]),
        (4, &number(9)),
        (5, &number(77)),
        (6, &queue),
        (7, &[0, 5]),
    ];
    let statistics: &[(u16, &[u8])] = &[
        (1, b"counted"),
        (2, &stamp(1)),
        (3, &stamp(5)),
        (4, &number(12)),
        (5, &number(1)),
        (6, &number(11)),
        (7, &number(2)),
        (8, &number(8)),
    ];
    bytes
        .section(12, section)
        .interface(1, 40, first)
        .secrets(0x544c_534b, b"CLIENT_RANDOM 1 2\n")
        .enhanced(0, 1_700_000_000_000_001, &packet(1, 61), comments)
        .block(0x0bad, b"custom")
        .interface(101, 0, &[(9, &[9]), (14, &hour), (13, &[32])])
        .names(&[
            (1, &[10, 0, 0, 1], &["a.example", "b.example"]),
            (99, b"unknown", &[]),
            (2, &v6[..16], &["six"]),
            (3, &[2, 0, 0, 0, 0, 1], &["card"]),
        ])
        .enhanced(1, 7, &packet(2, 5), NO_OPTIONS)
        .block(9, b"a journal entry")
        .simple(&packet(3, 40), 100)
        .statistics(0, 1, &[])
        .statistics(0, 6, statistics)
        .block(0x4000_0bad, b"custom too")
        .block(0x1234_5678, b"nobody knows")
        .block(0x8000_0001, b"local use")
        .old_packet(1, 2, &packet(4, 7), &[(1, b"obsolete")]);
    bytes
}

fn bytes_of(order: Order, value: u64) -> [u8; 8] {
    Bytes::new(order).u64_bytes(value)
}

#[test]
fn sections_have_their_own_byte_order_and_interfaces() {
    let mut bytes = Bytes::pcapng(Order::Big);
    bytes.interface(113, 0, &[(2, b"any")]).enhanced(1, 1, &packet(1, 10), NO_OPTIONS);
    bytes.order = Order::Little;
    // A section length that lies is of no consequence.
    bytes.section(4, &[(4, b"other")]).interface(276, 0, NO_OPTIONS).enhanced(0, 2, &packet(2, 11), NO_OPTIONS);
    bytes.order = Order::Big;
    bytes.section(1 << 60, NO_OPTIONS).interface(101, 0, NO_OPTIONS).simple(&packet(3, 12), 12);
    let source = open_bytes(&bytes.out);
    let seen = walk(&source);
    assert_eq!((&seen.ending.kind, &seen.notes), (&EndingKind::Clean, &vec![]));
    let frames: Vec<_> = seen.frames.iter().map(|f| (f.interface, f.link_type, f.cap_len)).collect();
    assert_eq!(frames, [(1, 113, 10), (2, 276, 11), (3, 101, 12)]);
    assert_eq!(source.sections().iter().map(|s| s.big_endian()).collect::<Vec<_>>(), [true, false, true]);
    assert_eq!(source.interfaces().iter().map(|i| i.section).collect::<Vec<_>>(), [0, 0, 1, 2]);

    // A second pass finds the same and adds nothing.
    assert_eq!(walk(&source), seen);
    assert_eq!((source.sections().len(), source.interfaces().len()), (3, 4));
}

#[test]
fn absurd_time_units_saturate() {
    for (unit, offset, expected) in [
        (0x86, 0, Some(15_625_000)),
        (0xff, 0, Some(0)),
        (0x7f, 0, Some(0)),
        (19, 0, Some(0)),
        (0, i64::MAX, Some(i64::MAX)),
        (0x80, i64::MIN, Some(i64::MIN)),
    ] {
        let mut bytes = Bytes::new(Order::Little);
        let offset = bytes.u64_bytes(i64::cast_unsigned(offset));
        bytes.section(u64::MAX, NO_OPTIONS).interface(1, 0, &[(9, &[unit]), (14, &offset)]);
        bytes.enhanced(0, 1, &packet(1, 1), NO_OPTIONS);
        let seen = walk(&open_bytes(&bytes.out));
        assert_eq!(seen.frames.first().map(|f| f.time), expected, "{unit:#x}");
    }
}

#[test]
fn large_and_small_frames_alternate_without_loss() {
    for order in BOTH {
        let (mut ng, mut pcap) = (Bytes::pcapng(order), Bytes::pcap(order, 0xa1b2_c3d4, 0, 1));
        let mut expected = Vec::new();
        for number in 0..600 {
            // Long runs of each kind, so that the walker changes its way of reading; some longer than its buffer.
            let len = match number / 100 {
                1 | 3 => 20_000 + number * 13 % 9_000,
                4 if number % 10 == 0 => 262_144,
                _ => number * 7 % 1_500,
            };
            let data = packet(number, len);
            ng.enhanced(0, number as u64, &data, if number % 3 == 0 { &[(1, b"note")] } else { NO_OPTIONS });
            pcap.record(number as u32, 0, &data, len as u32);
            expected.push(len as u32);
        }
        for bytes in [ng, pcap] {
            let seen = walk(&open_bytes(&bytes.out));
            assert_eq!(seen.frames.iter().map(|f| f.cap_len).collect::<Vec<_>>(), expected);
            assert_eq!((seen.ending.kind, seen.notes), (EndingKind::Clean, vec![]));
        }
    }
}

#[test]
fn inputs_that_are_no_captures_say_what_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let error = |path: &std::path::Path| match Source::open(path, &OpenOptions::default()) {
        Ok(_) => panic!("{} opened", path.display()),
        Err(error) => error,
    };
    let look = |path: &std::path::Path| match error(path) {
        SourceError::NotACapture { looks_like, .. } => looks_like,
        other => panic!("{other}"),
    };
    assert!(matches!(error(folder.path()), SourceError::IsDirectory { .. }));
    assert!(matches!(error(&folder.path().join("none")), SourceError::NotFound { .. }));
    assert!(matches!(error(&file("empty", b"")), SourceError::Empty { .. }));
    assert_eq!(look(&file("text", b"GET / HTTP/1.1\r\n")), "text");
    assert_eq!(look(&file("jpeg.pcap", b"\xff\xd8\xff\xe0\0\x10JFIF")), "a JPEG image");
    assert_eq!(look(&file("xz", b"\xfd7zXZ\0\0\0")), "xz compressed data");
    assert_eq!(look(&file("noise", &[7; 600])), "data of an unknown kind");
    assert_eq!(look(&file("short", b"\xa1\xb2")), "data of an unknown kind");
    let head = Bytes::pcap(Order::Big, 0xa1b2_c3d4, 0, 1).out;
    let cut = error(&file("cut", &head[..23]));
    assert!(matches!(cut, SourceError::CutHeader { have: 23, need: 24, .. }), "{cut}");
    let mut version = head.clone();
    version[5] = 9;
    let version = error(&file("version", &version));
    assert!(matches!(version, SourceError::UnsupportedVersion { major: 9, minor: 4, .. }), "{version}");
    let mut section = Bytes::pcapng(Order::Little).out;
    section[12] = 2;
    let section = error(&file("section", &section));
    assert!(matches!(section, SourceError::UnsupportedVersion { major: 2, minor: 0, .. }), "{section}");
    let mut mark = Bytes::pcapng(Order::Little).out;
    mark[8] = 0;
    assert_eq!(look(&file("mark", &mark)), "a damaged pcapng file");

    let hostile = error(&folder.path().join("\x1b]0;title\x07"));
    assert!(!hostile.to_string().contains(['\x1b', '\x07']), "{hostile}");
    assert!(!hostile.advice().is_empty());
}

#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::set_permissions(file.path(), std::fs::Permissions::from_mode(0o000)).expect("changed");
    if std::fs::File::open(file.path()).is_ok() {
        eprintln!("SKIPPED: this user may read everything");
        return;
    }
    let result = Source::open(file.path(), &OpenOptions::default());
    assert!(matches!(result.err(), Some(SourceError::Permission { .. })));
}
