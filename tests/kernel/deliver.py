"""What the kernel's TCP delivers of segments that overlap.

Reads scenarios as JSON from standard input: a list of lists of [from, to, letter], each a segment of one letter for the
places from..to of the stream, in the order in which they arrive. Writes a list of what a listening socket read of each.

Must run as root in a network namespace of its own (`unshare -n`): it makes a TUN device, is the host at its other end, and
sends the segments from there behind a handshake.
"""

import fcntl
import json
import os
import select
import socket
import struct
import sys

TUNSETIFF = 0x400454CA
IFF_TUN, IFF_NO_PI = 0x0001, 0x1000
SIOCSIFADDR, SIOCSIFNETMASK, SIOCSIFFLAGS = 0x8916, 0x891C, 0x8914
IFF_UP_RUNNING = 0x41
SYN, PSH, ACK = 0x02, 0x08, 0x10

HOST, PEER, PORT = "10.99.0.1", "10.99.0.2", 8080


def open_tun(name):
    tun = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tun, TUNSETIFF, struct.pack("16sH22x", name, IFF_TUN | IFF_NO_PI))
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        for request, address in [(SIOCSIFADDR, HOST), (SIOCSIFNETMASK, "255.255.255.0")]:
            place = struct.pack("HH4s8x", socket.AF_INET, 0, socket.inet_aton(address))
            fcntl.ioctl(control, request, struct.pack("16s16s", name, place))
        fcntl.ioctl(control, SIOCSIFFLAGS, struct.pack("16sH14x", name, IFF_UP_RUNNING))
    return tun


def checksum(data):
    if len(data) % 2:
        data += b"\0"
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def packet(port, sequence, acknowledgement, flags, payload=b""):
    source, destination = socket.inet_aton(PEER), socket.inet_aton(HOST)
    words = (port, PORT, sequence & 0xFFFFFFFF, acknowledgement & 0xFFFFFFFF, 0x50, flags, 65535)
    length = 20 + len(payload)
    pseudo = source + destination + struct.pack("!BBH", 0, 6, length)
    bare = struct.pack("!HHIIBBHHH", *words, 0, 0) + payload
    segment = struct.pack("!HHIIBBHHH", *words, checksum(pseudo + bare), 0) + payload
    start = struct.pack("!BBHHHBB", 0x45, 0, 20 + length, 0, 0x4000, 64, 6)
    return start + struct.pack("!H", checksum(start + b"\0\0" + source + destination)) + source + destination + segment


def answer(tun, port):
    """The sequence number of the SYN-ACK that comes for a port."""
    while select.select([tun], [], [], 2)[0]:
        data = os.read(tun, 65536)
        if data[0] != 0x45 or data[9] != 6:
            continue
        (to,) = struct.unpack("!H", data[22:24])
        (sequence,) = struct.unpack("!I", data[24:28])
        if to == port and data[33] & (SYN | ACK) == SYN | ACK:
            return sequence
    raise SystemExit("the kernel did not answer a SYN")


def drain(tun):
    while True:
        try:
            os.read(tun, 65536)
        except BlockingIOError:
            return


def deliver(tun, listener, port, segments):
    first = 1000 + port * 7919
    os.write(tun, packet(port, first, 0, SYN))
    acknowledged = answer(tun, port) + 1
    os.write(tun, packet(port, first + 1, acknowledged, ACK))
    connection, _ = listener.accept()
    with connection:
        for start, end, letter in segments:
            payload = letter.encode() * (end - start)
            os.write(tun, packet(port, first + 1 + start, acknowledged, PSH | ACK, payload))
            drain(tun)
        wanted = max(end for _, end, _ in segments)
        got = b""
        connection.settimeout(0.5)
        try:
            while len(got) < wanted:
                more = connection.recv(65536)
                if not more:
                    break
                got += more
        except TimeoutError:
            pass
    drain(tun)
    return got.decode()


def main():
    scenarios = json.load(sys.stdin)
    tun = open_tun(b"overlap0")
    with socket.create_server((HOST, PORT), backlog=8) as listener:
        listener.settimeout(2)
        json.dump([deliver(tun, listener, 20000 + at, one) for at, one in enumerate(scenarios)], sys.stdout)


main()
