"""Gives the packets of a real Ethernet capture another link layer, as another system would have recorded them.

relink.py IN.pcap OUT.pcap KIND [--big-endian] [--six N]

The IP packets stay as they are; the Ethernet header goes and the header of KIND comes in its place.
IN is a little-endian pcap file with microseconds and link type 1. Packets that are not IP are left out.

null    LINKTYPE_NULL (0): address family in the byte order of the recording host
loop    LINKTYPE_LOOP (108): address family in network byte order (OpenBSD)
raw     LINKTYPE_RAW (101): nothing before the IP header
raw12   12, the value that some systems write for DLT_RAW
ipv4    LINKTYPE_IPV4 (228), leaves out IPv6
ipv6    LINKTYPE_IPV6 (229), leaves out IPv4
ppp     LINKTYPE_PPP (9): address ff, control 03, protocol 0021 or 0057 (RFC 1661, 1662, 1332, 5072)
ppp-compressed  the same after both header compressions were agreed on: protocol 21 or 57 alone (RFC 1661, 6.5, 6.6)

--six   value of AF_INET6: 24 on NetBSD and OpenBSD, 28 on FreeBSD, 30 on macOS (the default)
"""

import argparse
import struct

LINK_TYPE = {"null": 0, "loop": 108, "raw": 101, "raw12": 12, "ipv4": 228, "ipv6": 229, "ppp": 9, "ppp-compressed": 9}


def packets(data):
    magic, _, _, _, _, _, link_type = struct.unpack_from("<IHHiIII", data)
    assert magic == 0xA1B2C3D4 and link_type == 1, "wants a little-endian Ethernet pcap file"
    at = 24
    while at < len(data):
        seconds, fraction, have, full = struct.unpack_from("<IIII", data, at)
        yield seconds, fraction, full, data[at + 16 : at + 16 + have]
        at += 16 + have


def header(kind, version, order, six):
    family = 2 if version == 4 else six
    if kind == "null":
        return struct.pack(order + "I", family)
    if kind == "loop":
        return struct.pack(">I", family)
    if kind == "ppp":
        return b"\xff\x03\x00\x21" if version == 4 else b"\xff\x03\x00\x57"
    if kind == "ppp-compressed":
        return b"\x21" if version == 4 else b"\x57"
    return b""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("kind", choices=LINK_TYPE)
    parser.add_argument("--big-endian", action="store_true")
    parser.add_argument("--six", type=int, default=30)
    options = parser.parse_args()
    order = ">" if options.big_endian else "<"
    out = struct.pack(order + "IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, LINK_TYPE[options.kind])
    only = {"ipv4": 4, "ipv6": 6}.get(options.kind)
    for seconds, fraction, full, frame in packets(open(options.input, "rb").read()):
        version = {b"\x08\x00": 4, b"\x86\xdd": 6}.get(frame[12:14])
        if version is None or only not in (None, version):
            continue
        head = header(options.kind, version, order, options.six)
        packet = head + frame[14:]
        out += struct.pack(order + "IIII", seconds, fraction, len(packet), full - 14 + len(head)) + packet
    with open(options.output, "wb") as file:
        file.write(out)


if __name__ == "__main__":
    main()
