"""One end of a tunnel in user space, for a kernel without tunnel modules.

tunnel.py KIND LOCAL REMOTE INTERFACE [--key N] [--checksum] [--sequence]

KIND is ipip (RFC 2003), 6in4 (RFC 4213), gre (RFC 2784, 2890) or gretap (Ethernet in GRE). The packets that the kernel
sends to INTERFACE, which is made here, travel inside IPv4 packets from LOCAL to REMOTE; those that come back go to it.
Stays until the process is ended.
"""

import argparse
import fcntl
import os
import select
import socket
import struct

IP_PROTOCOL = {"ipip": 4, "6in4": 41, "gre": 47, "gretap": 47}
TUNSETIFF, TUN, TAP, NO_INFORMATION = 0x400454CA, 1, 2, 0x1000
TRANSPARENT_ETHERNET = 0x6558


def internet_checksum(data):
    data += bytes(len(data) % 2)
    total = sum(struct.unpack(f"!{len(data) // 2}H", data))
    while total >> 16:
        total = (total & 0xFFFF) + (total >> 16)
    return ~total & 0xFFFF


def gre(packet, kind, options, sequence):
    if kind == "gretap":
        protocol = TRANSPARENT_ETHERNET
    else:
        protocol = 0x0800 if packet[0] >> 4 == 4 else 0x86DD
    flags = 0x8000 * options.checksum | 0x2000 * (options.key is not None) | 0x1000 * options.sequence
    tail = b""
    if options.key is not None:
        tail += struct.pack("!I", options.key)
    if options.sequence:
        tail += struct.pack("!I", sequence)
    start = struct.pack("!HH", flags, protocol)
    if not options.checksum:
        return start + tail + packet
    value = internet_checksum(start + bytes(4) + tail + packet)
    return start + struct.pack("!HH", value, 0) + tail + packet


def without_gre(data):
    flags = struct.unpack_from("!H", data)[0]
    skip = 4 + 4 * bool(flags & 0x8000) + 4 * bool(flags & 0x2000) + 4 * bool(flags & 0x1000)
    return data[skip:]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("kind", choices=IP_PROTOCOL)
    parser.add_argument("local")
    parser.add_argument("remote")
    parser.add_argument("interface")
    parser.add_argument("--key", type=int)
    parser.add_argument("--checksum", action="store_true")
    parser.add_argument("--sequence", action="store_true")
    options = parser.parse_args()
    device = os.open("/dev/net/tun", os.O_RDWR)
    mode = TAP if options.kind == "gretap" else TUN
    fcntl.ioctl(device, TUNSETIFF, struct.pack("16sH22x", options.interface.encode(), mode | NO_INFORMATION))
    outside = socket.socket(socket.AF_INET, socket.SOCK_RAW, IP_PROTOCOL[options.kind])
    outside.bind((options.local, 0))
    sequence = 0
    while True:
        for one in select.select([device, outside], [], [])[0]:
            if one is outside:
                packet = outside.recv(65536)
                inner = packet[(packet[0] & 15) * 4 :]
                try:
                    os.write(device, without_gre(inner) if options.kind.startswith("gre") else inner)
                except OSError:
                    pass  # the interface is not up yet: the packet is lost
                continue
            packet = os.read(device, 65536)
            if options.kind.startswith("gre"):
                packet = gre(packet, options.kind, options, sequence)
                sequence += 1
            outside.sendto(packet, (options.remote, 0))


if __name__ == "__main__":
    main()
