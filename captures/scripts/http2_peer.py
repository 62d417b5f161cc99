"""A server of HTTP/2 that writes its frames by hand: http2_peer.py serve PORT, and clients that curl cannot be: odd PORT.

It agrees to `Upgrade: h2c` and to prior knowledge, and answers each request by its number: plainly, with a promise, with an
interim answer and trailers, with headers over CONTINUATION and padding. Headers are literals of HPACK without Huffman codes."""

import socket
import sys
import threading
import time

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
DATA, HEADERS, PRIORITY, RST_STREAM, SETTINGS, PUSH_PROMISE, PING, GOAWAY, WINDOW_UPDATE, CONTINUATION = range(10)
END_STREAM, ACK, END_HEADERS, PADDED, WITH_PRIORITY = 1, 1, 4, 8, 0x20


def frame(kind, flags, stream, payload=b""):
    return len(payload).to_bytes(3, "big") + bytes([kind, flags]) + stream.to_bytes(4, "big") + payload


def literal(name, value, first=0x40):
    return bytes([first, len(name)]) + name.encode() + bytes([len(value)]) + value.encode()


def block(*headers):
    return b"".join(literal(name, value) for name, value in headers)


def answer(number, stream):
    """What the server says to the request with this number on its connection."""
    ok = block((":status", "200"), ("content-type", "text/plain"))
    if number == 0:
        return frame(HEADERS, END_HEADERS, stream, ok) + frame(DATA, END_STREAM, stream, b"plainly\n")
    if number == 1:
        promised = block((":method", "GET"), (":scheme", "http"), (":authority", "a.example"), (":path", "/pushed"))
        return (
            frame(PUSH_PROMISE, END_HEADERS, stream, (2).to_bytes(4, "big") + promised)
            + frame(HEADERS, END_HEADERS, stream, b"\x88")
            + frame(DATA, END_STREAM, stream, b"with a promise\n")
            + frame(HEADERS, END_HEADERS | END_STREAM, 2, b"\x89")
        )
    if number == 2:
        return (
            frame(HEADERS, END_HEADERS, stream, block((":status", "103"), ("link", "</a.css>; rel=preload")))
            + frame(HEADERS, END_HEADERS, stream, b"\x88" + literal("trailer", "x-sum"))
            + frame(DATA, PADDED, stream, b"\x05in two " + bytes(5))
            + frame(DATA, 0, stream, b"parts\n")
            + frame(HEADERS, END_HEADERS | END_STREAM, stream, block(("x-sum", "14")))
        )
    long = b"\x88" + block(*((f"x-line-{place}", "long " * 8) for place in range(6)))
    secret = literal("set-cookie", "id=1; HttpOnly", 0x10)
    return (
        frame(HEADERS, PADDED, stream, b"\x03" + long[:40] + bytes(3))
        + frame(CONTINUATION, 0, stream, long[40:90])
        + frame(CONTINUATION, END_HEADERS, stream, long[90:] + secret)
        + frame(DATA, END_STREAM, stream, b"")
    )


def read(peer, count):
    out = b""
    while len(out) < count:
        part = peer.recv(count - len(out))
        if not part:
            raise EOFError
        out += part
    return out


def connection(peer):
    number = 0
    try:
        start = b""
        while b"\r\n\r\n" not in start:
            start += read(peer, 1)
        if not start.startswith(b"PRI "):
            agreed = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n"
            peer.sendall(agreed + frame(SETTINGS, 0, 0, b"\0\x03\0\0\0\x64") + answer(0, 1))
            number = 1
            read(peer, len(PREFACE))
        else:
            read(peer, len(PREFACE) - len(start))
            peer.sendall(frame(SETTINGS, 0, 0, b"\0\x03\0\0\0\x64"))
        while True:
            head = read(peer, 9)
            payload = read(peer, int.from_bytes(head[:3], "big"))
            kind, flags, stream = head[3], head[4], int.from_bytes(head[5:9], "big")
            if kind == SETTINGS and not flags & ACK:
                peer.sendall(frame(SETTINGS, ACK, 0))
            if kind == PING and not flags & ACK:
                peer.sendall(frame(PING, ACK, 0, payload))
            if kind in (HEADERS, DATA) and flags & END_STREAM:
                peer.sendall(answer(number, stream))
                number += 1
            if kind == GOAWAY:
                return
    except (EOFError, ConnectionError):
        pass
    finally:
        peer.close()


def serve(port):
    with socket.create_server(("127.0.0.1", port)) as server:
        while True:
            threading.Thread(target=connection, args=(server.accept()[0],), daemon=True).start()


def odd(port):
    """What no library sends unasked: priorities, a table of no size, a stream given up, an answer that is not waited for."""
    def request(path, *more):
        return block((":method", "GET"), (":scheme", "http"), (":authority", "a.example"), (":path", path), *more)

    with socket.create_connection(("127.0.0.1", port)) as peer:
        peer.sendall(PREFACE + frame(SETTINGS, 0, 0, b"\0\1\0\0\x10\0\0\4\0\0\xff\xff"))
        dependency = (0x80000000).to_bytes(4, "big") + b"\x0f"
        peer.sendall(frame(PRIORITY, 0, 3, dependency))
        peer.sendall(frame(HEADERS, END_HEADERS | END_STREAM | WITH_PRIORITY, 1, dependency + request("/first")))
        time.sleep(0.1)
        # The entries that the first request inserted, newest first.
        indexed = bytes([0x20 | 31]) + b"\xe1\x1f" + bytes([0x80 | 62, 0x80 | 63, 0x80 | 64, 0x80 | 65])
        peer.sendall(frame(HEADERS, END_HEADERS | END_STREAM, 3, indexed))
        time.sleep(0.1)
        peer.sendall(frame(HEADERS, END_HEADERS, 5, b"\x20" + request("/given-up")))
        peer.sendall(frame(DATA, 0, 5, b"half of it"))
        peer.sendall(frame(RST_STREAM, 0, 5, (8).to_bytes(4, "big")))
        peer.sendall(frame(PING, 0, 0, b"12345678"))
        peer.sendall(frame(WINDOW_UPDATE, 0, 0, (1000).to_bytes(4, "big")))
        time.sleep(0.1)
        peer.sendall(frame(GOAWAY, 0, 0, bytes(8) + "до свидания".encode()))
        time.sleep(0.1)


if __name__ == "__main__":
    role, port = sys.argv[1], int(sys.argv[2])
    serve(port) if role == "serve" else odd(port)
