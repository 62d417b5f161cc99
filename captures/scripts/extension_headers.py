"""UDP datagrams with IPv6 extension headers, which the kernel writes: extension_headers.py ADDRESS PORT

RFC 3542: the header is handed over as a socket option, its first byte (next header) is filled in by the kernel.
"""

import socket
import struct
import sys

PADN, TUNNEL_LIMIT, ROUTER_ALERT = 1, 4, 5
IPV6_2292 = {"hop-by-hop": 54, "destination": 59, "before routing": 55, "routing": 57}


def options(*parts):
    """An options header of a multiple of eight bytes (RFC 8200, 4.2)."""
    body = b"".join(parts)
    missing = -(len(body) + 2) % 8
    if missing == 1:
        body += b"\0"
    elif missing:
        body += struct.pack("BB", PADN, missing - 2) + bytes(missing - 2)
    return struct.pack("BB", 0, (len(body) + 2) // 8 - 1) + body


def option(kind, data):
    return struct.pack("BB", kind, len(data)) + data


def send(text, address, port, **headers):
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as peer:
        for name, header in headers.items():
            peer.setsockopt(socket.IPPROTO_IPV6, IPV6_2292[name.replace("_", " ").replace("hop by hop", "hop-by-hop")], header)
        peer.sendto(text.encode(), (address, port))


def main():
    address, port = sys.argv[1], int(sys.argv[2])
    alert = options(option(ROUTER_ALERT, struct.pack("!H", 0)))
    limit = options(option(TUNNEL_LIMIT, b"\x04"))
    experiment = options(option(0x1E, b"experiment"))  # RFC 4727: for experiments, skipped when unknown
    unknown = options(option(0x9E, b"discard"))  # top bits 10: unknown, so discard and report (RFC 8200, 4.2)
    # Segment routing header with one segment left, the last one (RFC 8754).
    segments = [socket.inet_pton(socket.AF_INET6, address)]
    routing = struct.pack("!BBBBBBH", 0, 2 * len(segments), 4, len(segments) - 1, len(segments) - 1, 0, 0) + b"".join(segments)
    send("router alert", address, port, hop_by_hop=alert)
    send("tunnel encapsulation limit", address, port, destination=limit)
    send("both", address, port, hop_by_hop=alert, destination=experiment)
    send("discard me", address, port, destination=unknown)
    try:
        send("segment routing", address, port, routing=routing)
    except OSError as error:
        print("no segment routing here:", error)


if __name__ == "__main__":
    main()
