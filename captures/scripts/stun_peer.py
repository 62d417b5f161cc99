"""Sends messages of STUN that clients of today do not.

classic ADDRESS   a request without the cookie (RFC 3489), and one that asks for an answer from another port
unknown ADDRESS   a request with an attribute that the server must understand and does not, one with a wrong fingerprint,
                  one to a port where nobody listens for STUN
"""

import socket
import struct
import sys


def message(kind, attributes, head):
    body = b"".join(struct.pack("!HH", name, len(value)) + value + bytes(-len(value) % 4) for name, value in attributes)
    return struct.pack("!HH", kind, len(body)) + head + body


def ask(peer, request):
    peer.send(request)
    try:
        peer.recv(2048)
    except (TimeoutError, ConnectionRefusedError):
        pass


def main():
    what, address = sys.argv[1:]
    peer = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    peer.settimeout(0.5)
    peer.connect((address, 3478))
    if what == "classic":
        ask(peer, message(0x0001, [], bytes(range(1, 17))))
        ask(peer, message(0x0001, [(0x0003, struct.pack("!I", 2))], bytes(range(17, 33))))
        return
    cookie = bytes.fromhex("2112a442")
    ask(peer, message(0x0001, [(0x0006, b"left:right"), (0x7777, b"?")], cookie + b"unknown-attr"))
    ask(peer, message(0x0001, [(0x8022, b"a test"), (0x8028, bytes(4))], cookie + b"fingerprint!"))
    other = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    other.settimeout(0.5)
    other.connect((address, 3480))
    ask(other, message(0x0001, [(0x0024, struct.pack("!I", 1853824767)), (0x802A, bytes(range(8))), (0x0025, b"")], cookie + b"another port"))


main()
