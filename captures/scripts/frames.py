"""Frames and packets that no ordinary program sends, put on a real wire as they are.

frames.py snap INTERFACE                 an 802.3 frame with LLC and SNAP: a Cisco discovery announcement
frames.py fragments FROM TO PORT         UDP datagrams in IPv4 fragments: reversed, repeated, overlapping, one missing
frames.py timestamp FROM TO              ICMP timestamp and address mask requests (RFC 792, RFC 950)
"""

import socket
import struct
import sys
import time


def internet_checksum(data):
    data += bytes(len(data) % 2)
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def snap(interface):
    def item(kind, value):
        return struct.pack("!HH", kind, len(value) + 4) + value

    body = item(1, b"switch.example.test") + item(3, b"port 1") + item(4, struct.pack("!I", 8)) + item(6, b"example")
    head = struct.pack("!BBH", 2, 180, 0)
    announcement = head[:2] + struct.pack("!H", internet_checksum(head + body)) + body
    payload = b"\xaa\xaa\x03\x00\x00\x0c\x20\x00" + announcement
    with socket.socket(socket.AF_PACKET, socket.SOCK_RAW) as one:
        one.bind((interface, 0))
        source = one.getsockname()[4]
        one.send(bytes.fromhex("01000ccccccc") + source + struct.pack("!H", len(payload)) + payload)


def fragments(source, target, port):
    sender = socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_RAW)

    def datagram(size, letter):
        data = bytes(ord(letter) + i // 8 % 26 for i in range(size))
        pseudo = socket.inet_aton(source) + socket.inet_aton(target) + struct.pack("!BBH", 0, 17, size + 8)
        head = struct.pack("!HHHH", 40001, port, size + 8, 0)
        return head[:6] + struct.pack("!H", internet_checksum(pseudo + head + data)) + data

    def send(identification, data, offset, more):
        assert offset % 8 == 0
        field = offset // 8 | 0x2000 * more
        head = struct.pack("!BBHHHBBH4s4s", 0x45, 0, 20 + len(data), identification, field, 64, 17, 0,
                           socket.inet_aton(source), socket.inet_aton(target))
        sender.sendto(head + data, (target, 0))
        time.sleep(0.01)

    whole = datagram(88, "a")
    send(0x1001, whole[64:], 64, False)  # last first
    send(0x1001, whole[32:64], 32, True)
    send(0x1001, whole[:32], 0, True)
    send(0x1002, whole[:32], 0, True)  # one fragment twice, the same bytes
    send(0x1002, whole[32:64], 32, True)
    send(0x1002, whole[32:64], 32, True)
    send(0x1002, whole[64:], 64, False)
    send(0x1003, whole[:48], 0, True)  # overlap with the same bytes
    send(0x1003, whole[32:64], 32, True)
    send(0x1003, whole[64:], 64, False)
    other = datagram(88, "A")
    send(0x1004, whole[:48], 0, True)  # overlap with other bytes
    send(0x1004, other[32:64], 32, True)
    send(0x1004, whole[64:], 64, False)
    send(0x1005, whole[:32], 0, True)  # the middle never comes
    send(0x1005, whole[64:], 64, False)
    send(0x1006, whole[:32], 0, True)  # two datagrams, fragments interleaved
    send(0x1007, other[:32], 0, True)
    send(0x1006, whole[32:], 32, False)
    send(0x1007, other[32:], 32, False)


def timestamp(source, target):
    with socket.socket(socket.AF_INET, socket.SOCK_RAW, socket.IPPROTO_ICMP) as one:
        one.bind((source, 0))
        now = int(time.time() * 1000) % 86_400_000
        for kind, body in ((13, struct.pack("!HHIII", 7, 1, now, 0, 0)), (17, struct.pack("!HHI", 7, 2, 0))):
            head = struct.pack("!BBH", kind, 0, 0)
            packet = head[:2] + struct.pack("!H", internet_checksum(head + body)) + body
            one.sendto(packet, (target, 0))
            time.sleep(0.2)


if __name__ == "__main__":
    what, *rest = sys.argv[1:]
    if what == "fragments":
        fragments(rest[0], rest[1], int(rest[2]))
    else:
        {"snap": snap, "timestamp": timestamp}[what](*rest)
