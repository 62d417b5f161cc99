"""One end of a UDP conversation.

udp_peer.py echo ADDRESS PORT
    a server, until it is ended: sends every datagram back
udp_peer.py say ADDRESS PORT [TEXT] [--size N] [--no-checksum]
    sends one datagram and waits one second for an answer or an error
"""

import argparse
import socket

SO_NO_CHECK = 11


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["echo", "say"])
    parser.add_argument("address")
    parser.add_argument("port", type=int)
    parser.add_argument("text", nargs="?", default="")
    parser.add_argument("--size", type=int)
    parser.add_argument("--no-checksum", action="store_true")
    options = parser.parse_args()
    family = socket.AF_INET6 if ":" in options.address else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as peer:
        if options.role == "echo":
            peer.bind((options.address, options.port))
            while True:
                data, sender = peer.recvfrom(65536)
                peer.sendto(data, sender)
        peer.settimeout(1)
        if options.no_checksum:
            peer.setsockopt(socket.SOL_SOCKET, SO_NO_CHECK, 1)
        if options.address.endswith(".255"):
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        else:
            peer.connect((options.address, options.port))
        data = options.text.encode()
        if options.size is not None:
            data = bytes(ord("a") + i % 26 for i in range(options.size))
        peer.sendto(data, (options.address, options.port)) if options.address.endswith(".255") else peer.send(data)
        try:
            peer.recv(65536)
        except OSError:
            pass  # nobody there: the ICMP error is what the recording is about


if __name__ == "__main__":
    main()
