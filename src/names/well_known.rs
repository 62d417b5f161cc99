//! MAC addresses that mean something wherever they are seen: groups that standards reserve, and blocks that programs use.
//! The names are those that Wireshark shows.

/// A block of addresses: its first one, how many of the leading bits count, the name.
type Block = ([u8; 6], u8, &'static str);

/// The name of an address in one of the blocks. Where a block has more than one address, what is left of it follows, without
/// the octets in front that are zero: `IPv4mcast_7f:ff:fa`, `IPv4mcast_fb`.
pub fn name(mac: [u8; 6]) -> Option<String> {
    let number = |octets: [u8; 6]| octets.into_iter().fold(0u64, |all, octet| all << 8 | u64::from(octet));
    let own = number(mac);
    let within =
        |(first, bits, _): &&Block| own >> (48 - u32::from(*bits)) == number(*first) >> (48 - u32::from(*bits));
    let (_, bits, name) = BLOCKS.iter().filter(within).max_by_key(|(_, bits, _)| *bits)?;
    if *bits == 48 {
        return Some((*name).to_owned());
    }
    let left = own & ((1u64 << (48 - u32::from(*bits))) - 1);
    let octets = left.to_be_bytes();
    let start = octets.iter().position(|octet| *octet != 0).unwrap_or(octets.len() - 1);
    let rest: Vec<String> = octets.iter().skip(start).map(|octet| format!("{octet:02x}")).collect();
    Some(format!("{name}_{}", rest.join(":")))
}

const fn one(a: u8, b: u8, c: u8, d: u8, e: u8, f: u8, name: &'static str) -> Block {
    ([a, b, c, d, e, f], 48, name)
}

static BLOCKS: &[Block] = &[
    one(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, "Broadcast"),
    // RFC 1112 §6.4, RFC 2464 §7.
    ([0x01, 0x00, 0x5e, 0, 0, 0], 25, "IPv4mcast"),
    ([0x33, 0x33, 0, 0, 0, 0], 16, "IPv6mcast"),
    // RFC 9568 §7.3, RFC 2281 §4.
    ([0x00, 0x00, 0x5e, 0, 0x01, 0], 40, "IETF-VRRP-VRID"),
    ([0x00, 0x00, 0x0c, 0x07, 0xac, 0], 40, "All-HSRP-routers"),
    // Locally administered: what QEMU and KVM give to network cards.
    ([0x52, 0x54, 0x00, 0, 0, 0], 24, "QEMU"),
    // IEEE 802.1Q Table 8-1: addresses that bridges keep to themselves.
    ([0x01, 0x80, 0xc2, 0, 0, 0], 44, "Spanning-tree-(for-bridges)"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x01, "MAC-specific-ctrl-proto-01"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x02, "Slow-Protocols"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x03, "Nearest-non-TPMR-bridge"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x04, "MAC-specific-ctrl-proto-04"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x05, "Reserved-future-std-05"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x06, "Reserved-future-std-06"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x07, "MEF-Forum-ELMI-proto"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x08, "Provider-Bridge"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x09, "Reserved-future-std-09"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0a, "Reserved-future-std-0a"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0b, "EDE-SS-PEP"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0c, "Reserved-future-std-0c"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0d, "Provider-Bridge-MVRP"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0e, "LLDP_Multicast"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x0f, "Reserved-future-std-0f"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x10, "Bridge-Management"),
    // IEEE 1588 Annex E, IEEE 802.1Q Table 10-1, ISO 9542 and 10589, RFC 7042 §3.
    one(0x01, 0x1b, 0x19, 0, 0, 0, "PTP"),
    ([0x01, 0x80, 0xc2, 0, 0, 0x20], 44, "GARP"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x14, "ISIS-all-level-1-IS's"),
    one(0x01, 0x80, 0xc2, 0, 0, 0x15, "ISIS-all-level-2-IS's"),
    ([0x01, 0x80, 0xc2, 0, 0, 0x30], 45, "OAM-Multicast-DA-Class-1"),
    ([0x01, 0x80, 0xc2, 0, 0, 0x38], 45, "OAM-Multicast-DA-Class-2"),
    one(0x09, 0x00, 0x2b, 0, 0, 0x04, "ISIS-all-end-systems"),
    one(0x09, 0x00, 0x2b, 0, 0, 0x05, "ISIS-all-intermediate-systems"),
    one(0xcf, 0, 0, 0, 0, 0, "Ethernet-Configuration-Test-protocol-(Loopback)"),
    // What single makers use.
    one(0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcc, "CDP/VTP/DTP/PAgP/UDLD"),
    one(0x01, 0x00, 0x0c, 0xcc, 0xcc, 0xcd, "PVST+"),
    one(0x01, 0x00, 0x0c, 0xcd, 0xcd, 0xcd, "STP-UplinkFast"),
    one(0x01, 0x00, 0x0c, 0xcd, 0xcd, 0xce, "VLAN-bridge"),
    one(0x01, 0x00, 0x0c, 0xcd, 0xcd, 0xd0, "GBPT"),
    one(0x01, 0x00, 0x0c, 0xdd, 0xdd, 0xdd, "CGMP"),
    ([0x01, 0x00, 0x0c, 0, 0, 0], 40, "ISL-Frame"),
    one(0x00, 0xe0, 0x2b, 0, 0, 0, "Extreme-EDP"),
    one(0x00, 0xe0, 0x2b, 0, 0, 0x04, "Extreme-EAPS"),
    one(0x01, 0xe0, 0x52, 0xcc, 0xcc, 0xcc, "Foundry-DP"),
    ([0x02, 0xbf, 0, 0, 0, 0], 16, "MS-NLB-VirtServer"),
    ([0x03, 0xbf, 0, 0, 0, 0], 16, "MS-NLB-VirtServer-Multicast"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_narrowest_block_counts_and_zeros_in_front_are_left_out() {
        let named = |mac| name(mac).unwrap_or_default();
        assert_eq!(named([0x01, 0x80, 0xc2, 0, 0, 0]), "Spanning-tree-(for-bridges)_00");
        assert_eq!(named([0x01, 0x80, 0xc2, 0, 0, 0x0e]), "LLDP_Multicast");
        assert_eq!(named([0x01, 0x00, 0x5e, 0x7f, 0xff, 0xfa]), "IPv4mcast_7f:ff:fa");
        assert_eq!(named([0x33, 0x33, 0xff, 0xfe, 0x8f, 0x95]), "IPv6mcast_ff:fe:8f:95");
        assert_eq!(named([0x33, 0x33, 0, 1, 0, 2]), "IPv6mcast_01:00:02");
        assert_eq!(named([0x00, 0x00, 0x0c, 0x07, 0xac, 0x01]), "All-HSRP-routers_01");
        assert_eq!(name([0x01, 0x00, 0x5e, 0x80, 0, 0]), None, "half of the prefix is not for IPv4");
        assert_eq!(name([0; 6]), None);
    }

    #[test]
    fn no_block_has_bits_beyond_its_prefix() {
        for (first, bits, name) in BLOCKS {
            let number = first.iter().fold(0u64, |all, octet| all << 8 | u64::from(*octet));
            assert!((16..=48).contains(bits) && number.trailing_zeros() >= 48 - u32::from(*bits), "{name}");
        }
    }
}
