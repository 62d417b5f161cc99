"""Asks one multicast DNS question as a full participant does, from port 5353 (RFC 6762, 5.2).

mdns_ask.py LOCAL-ADDRESS NAME A|PTR [--unicast]     --unicast sets the top bit of the class: answer me directly (5.4)
"""

import socket
import struct
import sys

GROUP = ("224.0.0.251", 5353)


def main():
    local, name, kind = sys.argv[1:4]
    unicast = "--unicast" in sys.argv
    labels = b"".join(struct.pack("B", len(part)) + part.encode() for part in name.split(".")) + b"\0"
    question = labels + struct.pack("!HH", {"A": 1, "PTR": 12}[kind], 1 | 0x8000 * unicast)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        one.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, 255)
        one.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 0)
        one.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(local))
        membership = socket.inet_aton(GROUP[0]) + socket.inet_aton(local)
        one.bind(("", 5353))
        one.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, membership)
        one.settimeout(1.5)
        one.sendto(struct.pack("!HHHHHH", 0, 0, 1, 0, 0, 0) + question, GROUP)
        try:
            one.recv(9000)
        except TimeoutError:
            pass


if __name__ == "__main__":
    main()
