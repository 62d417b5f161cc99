//! What our dissectors say of the headers of ARP, IPv4, IPv6, ICMP, UDP and TCP equals what etherparse reads at the same
//! place, in every recorded frame and in random headers.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use etherparse::{
    ArpPacketSlice, Icmpv4Slice, Icmpv6Slice, Ipv4HeaderSlice, Ipv6FragmentHeaderSlice, Ipv6HeaderSlice,
    TcpHeaderSlice, UdpHeaderSlice,
};
use proptest::prelude::*;
use wirelens::analysis;
use wirelens::dissect::{Context, FrameInfo, Kind, Settings, Tape, View, Want, show};
use wirelens::engine::driver;
use wirelens::source::{Source, Step};

const LINK_IPV4: u16 = 228;
const LINK_IPV6: u16 = 229;
const LINK_ETHERNET: u16 = 1;

/// Headers compared, by protocol.
type Compared = BTreeMap<&'static str, u64>;

#[test]
fn every_recorded_header_reads_as_etherparse_reads_it() {
    let mut compared = Compared::new();
    for path in captures() {
        let Ok(source) = Source::open(&path, &Default::default()) else { continue };
        let mut walker = source.walker();
        loop {
            let frame = match walker.next() {
                Step::Frame(frame) => frame,
                Step::Wait => {
                    walker.wait(std::time::Duration::from_millis(10));
                    continue;
                }
                Step::End(_) => break,
            };
            let mut bytes = vec![0; frame.cap_len as usize];
            source.read_at(frame.offset, &mut bytes).expect("the frame is there");
            compare(frame.link_type, &bytes, frame.wire_len, &mut compared);
        }
    }
    for protocol in ["arp", "ip", "ipv6", "icmp", "icmpv6", "udp", "tcp"] {
        let count = compared.get(protocol).copied().unwrap_or(0);
        assert!(count > 0, "no header of {protocol} was compared: {compared:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_ipv4_headers(mut bytes in proptest::collection::vec(any::<u8>(), 0..96), words in 5u8..=15, proto in protocol()) {
        set(&mut bytes, 0, 0x40 | words);
        set(&mut bytes, 9, proto);
        compare(LINK_IPV4, &bytes, bytes.len() as u32, &mut Compared::new());
        // The same with lengths that fit and without fragments, so that the transport is reached.
        let whole = (bytes.len() as u16).to_be_bytes();
        for (at, value) in [(2, whole[0]), (3, whole[1]), (6, 0x40), (7, 0)] {
            set(&mut bytes, at, value);
        }
        compare(LINK_IPV4, &bytes, bytes.len() as u32, &mut Compared::new());
    }

    #[test]
    fn random_ipv6_headers(mut bytes in proptest::collection::vec(any::<u8>(), 0..120), next in protocol(), class in any::<u8>()) {
        set(&mut bytes, 0, 0x60 | class >> 4);
        set(&mut bytes, 6, next);
        compare(LINK_IPV6, &bytes, bytes.len() as u32, &mut Compared::new());
    }

    #[test]
    fn random_arp_packets(mut bytes in proptest::collection::vec(any::<u8>(), 14..60), sizes in any::<bool>()) {
        set(&mut bytes, 12, 0x08);
        set(&mut bytes, 13, 0x06);
        if sizes {
            set(&mut bytes, 18, 6);
            set(&mut bytes, 19, 4);
        }
        compare(LINK_ETHERNET, &bytes, bytes.len() as u32, &mut Compared::new());
    }
}

/// Mostly the protocols that etherparse knows.
fn protocol() -> impl Strategy<Value = u8> {
    prop_oneof![Just(1u8), Just(6), Just(17), Just(44), Just(58), any::<u8>()]
}

fn set(bytes: &mut [u8], at: usize, value: u8) {
    if let Some(byte) = bytes.get_mut(at) {
        *byte = value;
    }
}

/// Dissects a frame and compares each header that etherparse can read, too.
fn compare(link_type: u16, frame: &[u8], wire_len: u32, compared: &mut Compared) {
    let info = FrameInfo { link_type, cap_len: frame.len() as u32, wire_len, ..FrameInfo::default() };
    let settings = Settings::default();
    let context = Context::of(&info, &settings);
    let mut tape = Tape::new(Want::everything());
    driver::dissect(analysis::registry(), &context, frame, &mut tape);
    let view = tape.view(frame);
    for (position, item) in tape.items().iter().enumerate() {
        if item.field.kind != Kind::Protocol || item.range.source != 0 {
            continue;
        }
        let Some(bytes) = frame.get(item.range.at as usize..) else { continue };
        let layer = Layer { view, position, bytes };
        let name = item.field.filter;
        let read = match name {
            "arp" => layer.arp(),
            "ip" => layer.ipv4(),
            "ipv6" => layer.ipv6(),
            "ipv6.fraghdr" => layer.fragment(),
            "icmp" => layer.icmp(),
            "icmpv6" => layer.icmpv6(),
            "udp" => layer.udp(),
            "tcp" => layer.tcp(),
            _ => false,
        };
        *compared.entry(name).or_default() += u64::from(read);
    }
}

/// A layer on the tape, and the frame from its first byte.
struct Layer<'t> {
    view: View<'t>,
    position: usize,
    bytes: &'t [u8],
}

impl Layer<'_> {
    /// The field's first value within this layer, in the form of `-T fields`.
    fn value(&self, filter: &str) -> Option<String> {
        let items = self.view.tape.items();
        let end = items[self.position].next as usize;
        let inner = |item: &&wirelens::dissect::Item| item.field.kind != Kind::Protocol;
        let item = items[self.position + 1..end].iter().take_while(inner).find(|item| item.field.filter == filter)?;
        let mut out = String::new();
        show::value(&mut out, &self.view, item);
        Some(out)
    }

    /// Compares a number, in whatever base the field prints.
    fn number(&self, filter: &str, expected: impl Into<u64>) {
        let value = self.value(filter).unwrap_or_else(|| panic!("{filter} is missing for {:02x?}", self.bytes));
        let read = match value.strip_prefix("0x") {
            Some(digits) => u64::from_str_radix(digits, 16),
            None => value.parse(),
        };
        assert_eq!(read, Ok(expected.into()), "{filter} of {:02x?}", self.bytes);
    }

    fn text(&self, filter: &str, expected: impl ToString) {
        assert_eq!(self.value(filter), Some(expected.to_string()), "{filter} of {:02x?}", self.bytes);
    }

    fn arp(&self) -> bool {
        let Ok(arp) = ArpPacketSlice::from_slice(self.bytes) else { return false };
        let arp = arp.to_packet();
        self.number("arp.hw.type", arp.hw_addr_type.0);
        self.number("arp.proto.type", arp.proto_addr_type.0);
        self.number("arp.hw.size", arp.hw_addr_size());
        self.number("arp.proto.size", arp.protocol_addr_size());
        self.number("arp.opcode", arp.operation.0);
        if arp.protocol_addr_size() == 4 && arp.proto_addr_type.0 == 0x0800 {
            let address = |bytes: &[u8]| bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(".");
            self.text("arp.src.proto_ipv4", address(arp.sender_protocol_addr()));
            if arp.operation.0 != 7 {
                self.text("arp.dst.proto_ipv4", address(arp.target_protocol_addr()));
            }
        }
        true
    }

    fn ipv4(&self) -> bool {
        let Ok(header) = Ipv4HeaderSlice::from_slice(self.bytes) else { return false };
        self.number("ip.version", header.version());
        self.number("ip.hdr_len", header.ihl() * 4);
        self.number("ip.dsfield.dscp", header.dcp().value());
        self.number("ip.dsfield.ecn", header.ecn().value());
        if header.total_len() != 0 {
            self.number("ip.len", header.total_len());
        }
        // Nothing after the total length can be trusted when it is shorter than the header: we stop there.
        if header.total_len() != 0 && header.total_len() < u16::from(header.ihl()) * 4 {
            return true;
        }
        self.number("ip.id", header.identification());
        self.number("ip.flags.df", header.dont_fragment());
        self.number("ip.flags.mf", header.more_fragments());
        self.number("ip.frag_offset", header.fragments_offset().value());
        self.number("ip.ttl", header.ttl());
        self.number("ip.proto", header.protocol().0);
        self.number("ip.checksum", header.header_checksum());
        self.text("ip.src", header.source_addr());
        // With a source route the header's own destination is the next stop on the way.
        let destination = self.value("ip.cur_rt").or_else(|| self.value("ip.dst"));
        assert_eq!(destination, Some(header.destination_addr().to_string()));
        let right = header.to_header().calc_header_checksum() == header.header_checksum();
        let status = self.value("ip.checksum.status");
        assert_eq!(status.as_deref() == Some("1"), right, "{status:?} for {:02x?}", self.bytes);
        true
    }

    fn ipv6(&self) -> bool {
        let Ok(header) = Ipv6HeaderSlice::from_slice(self.bytes) else { return false };
        self.number("ipv6.version", header.version());
        self.number("ipv6.tclass", header.traffic_class());
        self.number("ipv6.tclass.dscp", header.dscp().value());
        self.number("ipv6.tclass.ecn", header.ecn().value());
        self.number("ipv6.flow", header.flow_label().value());
        self.number("ipv6.plen", header.payload_length());
        self.number("ipv6.nxt", header.next_header().0);
        self.number("ipv6.hlim", header.hop_limit());
        self.text("ipv6.src", header.source_addr());
        self.text("ipv6.dst", header.destination_addr());
        true
    }

    fn fragment(&self) -> bool {
        let Ok(header) = Ipv6FragmentHeaderSlice::from_slice(self.bytes) else { return false };
        if self.value("ipv6.fraghdr.ident").is_none() {
            return false; // the packet's own length ends before the bytes of the frame do
        }
        self.number("ipv6.fraghdr.nxt", header.next_header().0);
        self.number("ipv6.fraghdr.offset", header.fragment_offset().value());
        self.number("ipv6.fraghdr.more", header.more_fragments());
        self.number("ipv6.fraghdr.ident", header.identification());
        true
    }

    fn icmp(&self) -> bool {
        let Ok(message) = Icmpv4Slice::from_slice(self.bytes) else { return false };
        if self.value("icmp.checksum").is_none() {
            return false;
        }
        self.number("icmp.type", message.type_u8());
        self.number("icmp.code", message.code_u8());
        self.number("icmp.checksum", message.checksum());
        if matches!(message.type_u8(), 0 | 8) && self.value("icmp.seq_le").is_some() {
            let [a, b, c, d] = message.bytes5to8();
            self.number("icmp.ident", u16::from_be_bytes([a, b]));
            self.number("icmp.seq", u16::from_be_bytes([c, d]));
        }
        true
    }

    fn icmpv6(&self) -> bool {
        let Ok(message) = Icmpv6Slice::from_slice(self.bytes) else { return false };
        if self.value("icmpv6.checksum").is_none() {
            return false;
        }
        self.number("icmpv6.type", message.type_u8());
        self.number("icmpv6.code", message.code_u8());
        self.number("icmpv6.checksum", message.checksum());
        if matches!(message.type_u8(), 128 | 129) && self.value("icmpv6.echo.sequence_number").is_some() {
            let [a, b, c, d] = message.bytes5to8();
            self.number("icmpv6.echo.identifier", u16::from_be_bytes([a, b]));
            self.number("icmpv6.echo.sequence_number", u16::from_be_bytes([c, d]));
        }
        true
    }

    fn udp(&self) -> bool {
        let Ok(header) = UdpHeaderSlice::from_slice(self.bytes) else { return false };
        if self.value("udp.checksum").is_none() {
            return false;
        }
        self.number("udp.srcport", header.source_port());
        self.number("udp.dstport", header.destination_port());
        self.number("udp.length", header.length());
        self.number("udp.checksum", header.checksum());
        true
    }

    fn tcp(&self) -> bool {
        let Ok(header) = TcpHeaderSlice::from_slice(self.bytes) else { return false };
        if self.value("tcp.urgent_pointer").is_none() {
            return false;
        }
        self.number("tcp.srcport", header.source_port());
        self.number("tcp.dstport", header.destination_port());
        self.number("tcp.hdr_len", header.data_offset() * 4);
        self.number("tcp.flags.cwr", header.cwr());
        self.number("tcp.flags.ece", header.ece());
        self.number("tcp.flags.urg", header.urg());
        self.number("tcp.flags.ack", header.ack());
        self.number("tcp.flags.push", header.psh());
        self.number("tcp.flags.reset", header.rst());
        self.number("tcp.flags.syn", header.syn());
        self.number("tcp.flags.fin", header.fin());
        self.number("tcp.window_size_value", header.window_size());
        self.number("tcp.checksum", header.checksum());
        self.number("tcp.urgent_pointer", header.urgent_pointer());
        true
    }
}

/// The project's own recordings, and the shared captures where there are any.
fn captures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let shared = std::env::var_os("WIRELENS_SHARED").map_or_else(|| root.join("../shared"), |path| root.join(path));
    let shared = shared.join("captures");
    if !shared.is_dir() {
        eprintln!("SKIPPED: the shared captures at {} are not there", shared.display());
    }
    let mut found = Vec::new();
    let mut folders = vec![root.join("captures"), shared];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = std::fs::read_dir(folder) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == "pcap" || e == "pcapng")
                && path.metadata().is_ok_and(|file| file.len() < LARGEST)
            {
                found.push(path);
            }
        }
    }
    found
}

/// Larger files say nothing that smaller ones do not, and take long to dissect without optimisation.
const LARGEST: u64 = 2_000_000;
