"""Copies a capture and leaves out what pcapng says about the recording machine.

neutral.py IN OUT

Of a section header the hardware goes and the operating system becomes "Linux"; of an interface the
operating system likewise. Packets, times, comments and statistics stay byte for byte. A pcap file
has no such texts and is copied as it is.
"""

import struct
import sys

SECTION, INTERFACE = 0x0A0D0D0A, 1
HARDWARE, SECTION_OS, INTERFACE_OS = 2, 3, 12


def options(data, order):
    at = 0
    while at + 4 <= len(data):
        code, length = struct.unpack_from(order + "HH", data, at)
        if code == 0:
            return
        yield code, data[at + 4 : at + 4 + length]
        at += 4 + (length + 3) // 4 * 4


def encode(pairs, order):
    out = b""
    for code, value in pairs:
        out += struct.pack(order + "HH", code, len(value)) + value + bytes(-len(value) % 4)
    return out + bytes(4) if out else b""


def neutral(data):
    out, at, order = b"", 0, "<"
    while at < len(data):
        if data[at : at + 4] == b"\n\r\r\n":
            order = "<" if data[at + 8 : at + 12] == b"\x4d\x3c\x2b\x1a" else ">"
        kind, length = struct.unpack_from(order + "II", data, at)
        body = data[at + 8 : at + length - 4]
        fixed = {SECTION: 16, INTERFACE: 8}.get(kind)
        if fixed is not None:
            os_code = SECTION_OS if kind == SECTION else INTERFACE_OS
            kept = []
            for code, value in options(body[fixed:], order):
                if kind == SECTION and code == HARDWARE:
                    continue
                kept.append((code, b"Linux" if code == os_code else value))
            body = body[:fixed] + encode(kept, order)
        total = len(body) + 12
        out += struct.pack(order + "II", kind, total) + body + struct.pack(order + "I", total)
        at += length
    return out


if __name__ == "__main__":
    data = open(sys.argv[1], "rb").read()
    with open(sys.argv[2], "wb") as out:
        out.write(neutral(data) if data[:4] == b"\n\r\r\n" else data)
