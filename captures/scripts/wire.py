"""A cable between two interfaces that can do what a kernel without these modules cannot.

wire.py A B [--pad] [--push VID[,VID]] [--lose N[,N]] [--swap N] [--repeat N]

Frames that arrive on A leave on B and the other way round, until the process is ended.
--pad     fills frames up to 60 bytes, as an adapter does before it sends (IEEE 802.3, 3.2.8)
--push    frames from A to B get these VLAN tags, the outermost first; frames from B to A lose them.
          One tag is a customer tag (0x8100), the first of two a service tag (0x88a8)
--lose, --swap, --repeat count the TCP segments with data that go from A to B, from 1:
          the segment is lost, changes place with the next one, or goes twice
"""

import argparse
import select
import socket
import struct

ETH_P_ALL, SOL_PACKET = 3, 263
ADD_MEMBERSHIP, AUXDATA, IGNORE_OUTGOING, PROMISCUOUS = 1, 8, 23, 1
TAG_VALID, TAG_TYPE_VALID = 1 << 4, 1 << 6


def open_interface(name):
    one = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, socket.htons(ETH_P_ALL))
    one.setsockopt(SOL_PACKET, AUXDATA, 1)
    one.setsockopt(SOL_PACKET, IGNORE_OUTGOING, 1)
    one.bind((name, 0))
    membership = struct.pack("iHH8s", socket.if_nametoindex(name), PROMISCUOUS, 0, b"")
    one.setsockopt(SOL_PACKET, ADD_MEMBERSHIP, membership)
    return one


def receive(one):
    """The whole frame: the kernel hands the outermost VLAN tag beside it (struct tpacket_auxdata)."""
    frame, control, _, _ = one.recvmsg(65536, 256)
    for level, kind, data in control:
        if level == SOL_PACKET and kind == AUXDATA:
            status, _, _, _, _, tci, tpid = struct.unpack("IIIHHHH", data[:20])
            if status & TAG_VALID:
                tpid = tpid if status & TAG_TYPE_VALID else 0x8100
                return frame[:12] + struct.pack("!HH", tpid, tci) + frame[12:]
    return frame


def push(frame, vids):
    tags = b""
    for depth, vid in enumerate(vids):
        tpid = 0x88A8 if len(vids) > 1 and depth == 0 else 0x8100
        tags += struct.pack("!HH", tpid, vid)
    return frame[:12] + tags + frame[12:]


def pop(frame, vids):
    """The frame without its tags, or None when they are not those of this cable."""
    for depth, vid in enumerate(vids):
        tpid, tci = struct.unpack_from("!HH", frame, 12 + 4 * depth)
        if tpid not in (0x8100, 0x88A8) or tci & 0xFFF != vid:
            return None
    return frame[:12] + frame[12 + 4 * len(vids) :]


def has_tcp_data(frame):
    if frame[12:14] != b"\x08\x00" or frame[23] != 6:
        return False
    head = 14 + (frame[14] & 15) * 4
    total = struct.unpack_from("!H", frame, 16)[0]
    return 14 + total > head + (frame[head + 12] >> 4) * 4


def numbers(text):
    return [int(part) for part in text.split(",")] if text else []


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--pad", action="store_true")
    parser.add_argument("--push", type=numbers, default=[])
    parser.add_argument("--lose", type=numbers, default=[])
    parser.add_argument("--swap", type=numbers, default=[])
    parser.add_argument("--repeat", type=numbers, default=[])
    options = parser.parse_args()
    a, b = open_interface(options.a), open_interface(options.b)
    seen, held = 0, None

    def send(one, frame):
        try:
            one.send(frame.ljust(60, b"\0") if options.pad else frame)
        except OSError:
            pass  # the interface is going away

    while True:
        for one in select.select([a, b], [], [])[0]:
            try:
                frame = receive(one)
            except OSError:
                continue
            if one is b:
                frame = pop(frame, options.push)
                if frame:
                    send(a, frame)
                continue
            if has_tcp_data(frame):
                seen += 1
                if seen in options.lose:
                    continue
                if seen in options.swap:
                    held = frame
                    continue
                if seen in options.repeat:
                    send(b, push(frame, options.push))
            send(b, push(frame, options.push))
            if held:
                send(b, push(held, options.push))
                held = None


if __name__ == "__main__":
    main()
