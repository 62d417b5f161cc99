"""HTTP requests that curl does not send: http_raw.py ADDRESS PORT pipelined|odd

pipelined  three requests at once on one connection (RFC 9112, 9.3.2)
odd        one connection each: a request in pieces, bare line feeds, a folded header line, an unknown method,
           a request line that is none, HTTP/0.9
"""

import socket
import sys
import time

HOST = b"Host: www.example.test\r\n"
PIPELINED = b"".join(b"GET %s HTTP/1.1\r\n%s\r\n" % (path, HOST) for path in (b"/", b"/dot.png", b"/missing"))
ODD = [
    [b"GE", b"T / HT", b"TP/1.1\r", b"\nHo", b"st: www.example.test\r\n", b"Connection: close\r\n\r", b"\n"],
    [b"GET / HTTP/1.1\nHost: www.example.test\nConnection: close\n\n"],
    [b"GET / HTTP/1.1\r\n" + HOST + b"X-Folded: one\r\n two\r\nConnection: close\r\n\r\n"],
    [b"BREW / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n"],
    [b"this is not a request\r\n\r\n"],
    [b"GET /\r\n"],
]


def talk(address, port, parts):
    with socket.create_connection((address, port), timeout=2) as peer:
        peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for part in parts:
            peer.sendall(part)
            time.sleep(0.02)
        peer.shutdown(socket.SHUT_WR)
        try:
            while peer.recv(65536):
                pass
        except OSError:
            pass


def main():
    address, port, what = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    for parts in [[PIPELINED]] if what == "pipelined" else ODD:
        talk(address, port, parts)


if __name__ == "__main__":
    main()
