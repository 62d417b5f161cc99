//! Builds pcap and pcapng bytes from a small description.

/// Byte order of what is built.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Order {
    Little,
    Big,
}

pub const BOTH: [Order; 2] = [Order::Little, Order::Big];

/// Bytes that grow block by block, or record by record.
#[derive(Clone)]
pub struct Bytes {
    pub order: Order,
    pub out: Vec<u8>,
    /// Where each block or record begins.
    pub starts: Vec<usize>,
    /// Where each packet's record ends.
    pub packet_ends: Vec<usize>,
    modified: bool,
}

pub const NO_OPTIONS: &[(u16, &[u8])] = &[];

impl Bytes {
    pub fn new(order: Order) -> Self {
        Self { order, out: Vec::new(), starts: Vec::new(), packet_ends: Vec::new(), modified: false }
    }

    /// A pcap file header.
    pub fn pcap(order: Order, magic: u32, snap_length: u32, network: u32) -> Self {
        let mut bytes = Self::new(order);
        bytes.modified = magic == 0xa1b2_cd34;
        bytes.u32(magic).u16(2).u16(4).u32(0).u32(0).u32(snap_length).u32(network);
        bytes
    }

    /// A pcapng section header and one Ethernet interface without options.
    pub fn pcapng(order: Order) -> Self {
        let mut bytes = Self::new(order);
        bytes.section(u64::MAX, NO_OPTIONS).interface(1, 0, NO_OPTIONS);
        bytes
    }

    pub fn u16(&mut self, value: u16) -> &mut Self {
        let bytes = if self.order == Order::Big { value.to_be_bytes() } else { value.to_le_bytes() };
        self.raw(&bytes)
    }

    pub fn u32(&mut self, value: u32) -> &mut Self {
        let bytes = if self.order == Order::Big { value.to_be_bytes() } else { value.to_le_bytes() };
        self.raw(&bytes)
    }

    pub fn u64_bytes(&self, value: u64) -> [u8; 8] {
        if self.order == Order::Big { value.to_be_bytes() } else { value.to_le_bytes() }
    }

    pub fn raw(&mut self, bytes: &[u8]) -> &mut Self {
        self.out.extend_from_slice(bytes);
        self
    }

    /// Overwrites four bytes, in the byte order of the rest.
    pub fn patch(&mut self, at: usize, value: u32) -> &mut Self {
        let bytes = if self.order == Order::Big { value.to_be_bytes() } else { value.to_le_bytes() };
        self.out[at..at + 4].copy_from_slice(&bytes);
        self
    }

    /// A pcap record; `wire` is the length on the wire.
    pub fn record(&mut self, seconds: u32, fraction: u32, packet: &[u8], wire: u32) -> &mut Self {
        self.starts.push(self.out.len());
        self.u32(seconds).u32(fraction).u32(packet.len() as u32).u32(wire);
        if self.modified {
            self.u32(2).u16(0x0800).raw(&[0, 0]);
        }
        self.raw(packet);
        self.packet_ends.push(self.out.len());
        self
    }

    /// Any pcapng block.
    pub fn block(&mut self, kind: u32, content: &[u8]) -> &mut Self {
        self.starts.push(self.out.len());
        let padded = content.len().next_multiple_of(4);
        let length = padded as u32 + 12;
        self.u32(kind).u32(length).raw(content);
        self.raw(&vec![0; padded - content.len()]).u32(length)
    }

    /// A section header; `length` is what it claims for the section.
    pub fn section(&mut self, length: u64, options: &[(u16, &[u8])]) -> &mut Self {
        let mut content = Self::new(self.order);
        let length = self.u64_bytes(length);
        content.u32(0x1a2b_3c4d).u16(1).u16(0).raw(&length).options(options);
        self.block(0x0a0d_0d0a, &content.out)
    }

    pub fn interface(&mut self, link_type: u16, snap_length: u32, options: &[(u16, &[u8])]) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u16(link_type).u16(0).u32(snap_length).options(options);
        self.block(1, &content.out)
    }

    pub fn enhanced(&mut self, interface: u32, ticks: u64, packet: &[u8], options: &[(u16, &[u8])]) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u32(interface).u32((ticks >> 32) as u32).u32(ticks as u32);
        content.u32(packet.len() as u32).u32(packet.len() as u32 + 7).padded(packet).options(options);
        self.block(6, &content.out).packet_end()
    }

    pub fn simple(&mut self, packet: &[u8], wire: u32) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u32(wire).padded(packet);
        self.block(3, &content.out).packet_end()
    }

    pub fn old_packet(&mut self, interface: u16, ticks: u64, packet: &[u8], options: &[(u16, &[u8])]) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u16(interface).u16(3).u32((ticks >> 32) as u32).u32(ticks as u32);
        content.u32(packet.len() as u32).u32(packet.len() as u32).padded(packet).options(options);
        self.block(2, &content.out).packet_end()
    }

    /// A name resolution block; each record is its type, its address and its names.
    pub fn names(&mut self, records: &[(u16, &[u8], &[&str])]) -> &mut Self {
        let mut content = Self::new(self.order);
        for (kind, address, names) in records {
            let mut value = address.to_vec();
            for name in *names {
                value.extend_from_slice(name.as_bytes());
                value.push(0);
            }
            content.u16(*kind).u16(value.len() as u16).padded(&value);
        }
        content.u32(0);
        self.block(4, &content.out)
    }

    pub fn statistics(&mut self, interface: u32, ticks: u64, options: &[(u16, &[u8])]) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u32(interface).u32((ticks >> 32) as u32).u32(ticks as u32).options(options);
        self.block(5, &content.out)
    }

    pub fn secrets(&mut self, kind: u32, secret: &[u8]) -> &mut Self {
        let mut content = Self::new(self.order);
        content.u32(kind).u32(secret.len() as u32).padded(secret);
        self.block(10, &content.out)
    }

    fn padded(&mut self, bytes: &[u8]) -> &mut Self {
        self.raw(bytes).raw(&vec![0; bytes.len().next_multiple_of(4) - bytes.len()])
    }

    fn options(&mut self, options: &[(u16, &[u8])]) -> &mut Self {
        for (code, value) in options {
            self.u16(*code).u16(value.len() as u16).padded(value);
        }
        if options.is_empty() { self } else { self.u32(0) }
    }

    fn packet_end(&mut self) -> &mut Self {
        self.packet_ends.push(self.out.len());
        self
    }
}

/// Bytes of a packet, different for each number.
pub fn packet(number: usize, len: usize) -> Vec<u8> {
    (0..len).map(|at| (at as u8).wrapping_mul(31).wrapping_add(number as u8) | 0x80).collect()
}
