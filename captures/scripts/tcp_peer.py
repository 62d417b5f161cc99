"""One end of a TCP conversation.

tcp_peer.py echo|sink|slow ADDRESS PORT
    a server, until it is ended: answers what it gets; reads to the end and says how much it was; or reads late
tcp_peer.py say ADDRESS PORT TEXT… [--from-port N] [--reset] [--urgent BYTE] [--pause S] [--keepalive S] [--fast-open]
    a client that sends each text and waits for its echo
tcp_peer.py send ADDRESS PORT --size N
    a client that sends N bytes of text, closes its half and reads the answer
"""

import argparse
import socket
import struct
import threading
import time

FAST_OPEN, FAST_OPEN_FLAG = 23, 0x20000000


def address_family(address):
    return socket.AF_INET6 if ":" in address else socket.AF_INET


def answer(peer, role):
    with peer:
        if role == "slow":
            time.sleep(2)
        total = 0
        try:
            while data := peer.recv(4096):
                total += len(data)
                if role == "echo":
                    peer.sendall(data)
            if role != "echo":
                peer.sendall(b"%d bytes\n" % total)
        except ConnectionError:
            pass


def serve(options):
    with socket.socket(address_family(options.address)) as server:
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        server.setsockopt(socket.SOL_SOCKET, socket.SO_OOBINLINE, 1)
        server.setsockopt(socket.IPPROTO_TCP, FAST_OPEN, 5)
        if options.role == "slow":
            server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
        server.bind((options.address, options.port))
        server.listen(5)
        while True:
            peer, _ = server.accept()
            threading.Thread(target=answer, args=(peer, options.role), daemon=True).start()


def text(size):
    line = b"0123456789 abcdefghijklmnopqrstuvwxyz\n"
    return (line * (size // len(line) + 1))[:size]


def talk(options):
    with socket.socket(address_family(options.address)) as peer:
        peer.settimeout(10)
        if options.from_port:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            peer.bind(("", options.from_port))
        if options.reset:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if options.keepalive:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPIDLE, 1)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_KEEPINTVL, 1)
        texts = [part.encode() for part in options.text]
        if options.fast_open:
            peer.sendto(texts[0], FAST_OPEN_FLAG, (options.address, options.port))
            peer.recv(4096)
            texts = texts[1:]
        else:
            peer.connect((options.address, options.port))
        if options.role == "send":
            peer.sendall(text(options.size))
            peer.shutdown(socket.SHUT_WR)
            while peer.recv(4096):
                pass
            return
        for count, part in enumerate(texts):
            if count and options.pause:
                time.sleep(options.pause)
            peer.sendall(part)
            peer.recv(4096)
            if options.urgent and not count:
                peer.send(options.urgent.encode(), socket.MSG_OOB)
                peer.recv(4096)
        if options.keepalive:
            time.sleep(options.keepalive)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["echo", "sink", "slow", "say", "send"])
    parser.add_argument("address")
    parser.add_argument("port", type=int)
    parser.add_argument("text", nargs="*")
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--from-port", type=int)
    parser.add_argument("--reset", action="store_true")
    parser.add_argument("--urgent")
    parser.add_argument("--pause", type=float, default=0)
    parser.add_argument("--keepalive", type=float, default=0)
    parser.add_argument("--fast-open", action="store_true")
    options = parser.parse_intermixed_args()
    if options.role in ("say", "send"):
        talk(options)
    else:
        serve(options)


if __name__ == "__main__":
    main()
