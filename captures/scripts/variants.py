"""Writes the packets of a real recording in the file formats that other programs write: variants.py IN.pcap FOLDER

IN is a pcap file with nanoseconds, as editcap writes it on a little-endian machine. Everything is written by hand from
draft-ietf-opsawg-pcap and draft-ietf-opsawg-pcapng, because the usual tools write one byte order only.
"""

import os
import struct
import sys

SECTION, INTERFACE, OLD_PACKET, SIMPLE, NAMES, STATISTICS, ENHANCED = 0x0A0D0D0A, 1, 2, 3, 4, 5, 6
SECRETS, CUSTOM, UNKNOWN = 10, 0xBAD, 0x7FFF_0001
COMMENT, END = 1, 0


def packets(data):
    """(nanoseconds since 1970, length on the wire, bytes) of each packet, and the link type."""
    magic, _, _, _, _, _, link_type = struct.unpack_from("<IHHiIII", data)
    assert magic == 0xA1B23C4D, "wants a little-endian pcap file with nanoseconds"
    out, at = [], 24
    while at < len(data):
        seconds, nanoseconds, have, full = struct.unpack_from("<IIII", data, at)
        out.append((seconds * 10**9 + nanoseconds, full, data[at + 16 : at + 16 + have]))
        at += 16 + have
    return out, link_type


def pcap(found, link_type, order, magic, unit, extra=b"", snap=262144):
    out = struct.pack(order + "IHHiIII", magic, 2, 4, 0, 0, snap, link_type)
    for time, full, data in found:
        out += struct.pack(order + "IIII", time // 10**9, time % 10**9 // unit, len(data), full) + extra + data
    return out


class Writer:
    """Blocks of one section in one byte order."""

    def __init__(self, order):
        self.order, self.out = order, b""

    def pack(self, form, *values):
        return struct.pack(self.order + form, *values)

    def options(self, *pairs):
        out = b""
        for code, value in pairs:
            value = value.encode() if isinstance(value, str) else value
            out += self.pack("HH", code, len(value)) + value + bytes(-len(value) % 4)
        return out + self.pack("HH", END, 0) if out else b""

    def block(self, kind, body):
        body += bytes(-len(body) % 4)
        self.out += self.pack("II", kind, len(body) + 12) + body + self.pack("I", len(body) + 12)
        return self

    def section(self, *options, length=-1):
        return self.block(SECTION, self.pack("IHHq", 0x1A2B3C4D, 1, 0, length) + self.options(*options))

    def interface(self, link_type, *options, snap=0):
        return self.block(INTERFACE, self.pack("HHI", link_type, 0, snap) + self.options(*options))

    def enhanced(self, packet, ticks, *options, interface=0):
        _, full, data = packet
        head = self.pack("IIIII", interface, ticks >> 32, ticks & 0xFFFFFFFF, len(data), full)
        return self.block(ENHANCED, head + data + bytes(-len(data) % 4) + self.options(*options))


def two_sections(found, link_type):
    first = Writer("<").section((COMMENT, "first section, little-endian")).interface(link_type, (2, "wire0"))
    for one in found[:3]:
        first.enhanced(one, one[0] // 1000)
    second = Writer(">").section((COMMENT, "second section, big-endian")).interface(link_type, (2, "wire1"))
    for one in found[3:]:
        second.enhanced(one, one[0] // 1000)
    return first.out + second.out


def resolutions(found, link_type):
    """Interfaces with nanoseconds, 2^-20 s, milliseconds and an offset in seconds."""
    w = Writer("<").section((4, "variants.py"))
    start = found[0][0] // 10**9
    w.interface(link_type, (2, "ns0"), (9, b"\x09"))
    w.interface(link_type, (2, "binary0"), (9, b"\x94"))
    w.interface(link_type, (2, "ms0"), (9, b"\x03"))
    w.interface(link_type, (2, "offset0"), (9, b"\x06"), (14, struct.pack("<q", start)))
    for number, one in enumerate(found):
        time, interface = one[0], number % 4
        ticks = (time, (time << 20) // 10**9, time // 10**6, (time - start * 10**9) // 1000)[interface]
        w.enhanced(one, ticks, interface=interface)
    return w.out


def every_block(found, link_type, order):
    """Each kind of block that a reader meets, and some that it does not know."""
    w = Writer(order)
    w.section((COMMENT, "every block"), (2, "hardware"), (3, "system"), (4, "variants.py"))
    options = [(2, "wire0"), (3, "a wire"), (4, bytes((192, 0, 2, 1, 255, 255, 255, 0))), (6, bytes.fromhex("00005e005301"))]
    options += [(8, w.pack("Q", 10**9)), (11, b"\x00udp or icmp"), (40000, b"an option nobody knows")]
    w.interface(link_type, *options)
    w.block(UNKNOWN, b"a block that nobody knows")
    w.block(CUSTOM, w.pack("I", 32473) + b"a custom block of the example enterprise")
    record = w.pack("HH", 1, 4 + 19) + bytes((192, 0, 2, 2)) + b"right.example.test" + bytes(2)
    w.block(NAMES, record + w.pack("HH", 0, 0))
    secret = b"CLIENT_RANDOM " + b"00" * 32 + b" " + b"11" * 48 + b"\n"
    w.block(SECRETS, w.pack("II", 0x544C534B, len(secret)) + secret)
    flags = w.pack("I", 0b10 | 0b100)  # outbound, unicast
    w.enhanced(found[0], found[0][0] // 1000, (COMMENT, "first comment"), (COMMENT, "second comment"), (2, flags), (4, w.pack("Q", 3)))
    w.enhanced(found[1], found[1][0] // 1000, (5, w.pack("Q", 77)), (6, w.pack("I", 2)), (7, b"\x01accepted"))
    time, full, data = found[2]
    w.block(OLD_PACKET, w.pack("HHIIII", 0, 0, time // 1000 >> 32, time // 1000 & 0xFFFFFFFF, len(data), full) + data)
    w.block(SIMPLE, w.pack("I", found[3][1]) + found[3][2])
    for one in found[4:]:
        w.enhanced(one, one[0] // 1000)
    ticks = [w.pack("II", time // 1000 >> 32, time // 1000 & 0xFFFFFFFF) for time in (found[0][0], found[-1][0])]
    counts = [(2, ticks[0]), (3, ticks[1]), (4, w.pack("Q", len(found) + 2)), (5, w.pack("Q", 2)), (7, w.pack("Q", 0))]
    w.block(STATISTICS, w.pack("I", 0) + ticks[1] + w.options((COMMENT, "two packets were dropped"), *counts))
    return w.out


def damaged_pcapng(whole):
    """The length of the block in the middle of the file becomes nonsense; the blocks after it are whole."""
    starts, at = [], 0
    while at < len(whole):
        starts.append(at)
        at += struct.unpack_from("<I", whole, at + 4)[0]
    middle = starts[len(starts) // 2]
    return whole[: middle + 4] + struct.pack("<I", 0x01020305) + whole[middle + 8 :]


def damaged_pcap(whole):
    """The captured length of the third packet becomes nonsense; the packets after it are whole."""
    at = 24
    for _ in range(2):
        at += 16 + struct.unpack_from("<I", whole, at + 8)[0]
    return whole[: at + 8] + struct.pack("<I", 0xFFFFFFF0) + whole[at + 12 :]


def main():
    found, link_type = packets(open(sys.argv[1], "rb").read())
    little = pcap(found, link_type, "<", 0xA1B2C3D4, 1000)
    plain = Writer("<").section().interface(link_type, (2, "wire0"))
    for one in found:
        plain.enhanced(one, one[0] // 1000)
    files = {
        "microseconds-little.pcap": little,
        "microseconds-big.pcap": pcap(found, link_type, ">", 0xA1B2C3D4, 1000),
        "nanoseconds-little.pcap": pcap(found, link_type, "<", 0xA1B23C4D, 1),
        "nanoseconds-big.pcap": pcap(found, link_type, ">", 0xA1B23C4D, 1),
        # Linux 2.2's patched libpcap: interface, protocol, packet type and padding after each record header.
        "modified.pcap": pcap(found, link_type, "<", 0xA1B2CD34, 1000, struct.pack("<IHBB", 2, 0x0800, 0, 0)),
        "two-sections.pcapng": two_sections(found, link_type),
        "resolutions.pcapng": resolutions(found, link_type),
        "every-block-little.pcapng": every_block(found, link_type, "<"),
        "every-block-big.pcapng": every_block(found, link_type, ">"),
        "cut.pcap": little[: len(little) - 30],
        "cut-in-header.pcap": little[: 24 + 7],
        "cut.pcapng": plain.out[: len(plain.out) - 30],
        "damaged.pcap": damaged_pcap(little),
        "damaged.pcapng": damaged_pcapng(plain.out),
    }
    for name, data in files.items():
        with open(os.path.join(sys.argv[2], name), "wb") as out:
            out.write(data)


if __name__ == "__main__":
    main()
