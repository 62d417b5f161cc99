"""Requests through proxies that are asked in HTTP/2: http2_tunnel.py PORT PORT ROOT.PEM. RFC 9113 §8.5.

They listen on the two ports without TLS. Through the first goes a request to www.example.test:443 in TLS, whose secrets go to
the file that SSLKEYLOGFILE names; through the second one to www.example.test:80 in clear text, and a tunnel to a port that is
not allowed, which is refused.

http2_tunnel.py --tls PORT ROOT.PEM: the proxy is asked within TLS; only the first of these requests."""

import socket
import ssl
import sys

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import DataReceived, ResponseReceived, StreamEnded, StreamReset

REQUEST = b"GET /hello.txt HTTP/1.1\r\nHost: www.example.test\r\nUser-Agent: tunnel/1\r\nConnection: close\r\n\r\n"


class Proxy:
    """A connection to the proxy, read until nothing more comes."""

    def __init__(self, port, root=None):
        self.peer = socket.create_connection(("127.0.0.1", port))
        if root:
            context = ssl.create_default_context(cafile=root)
            context.set_alpn_protocols(["h2"])
            self.peer = context.wrap_socket(self.peer, server_hostname="www.example.test")
        self.peer.settimeout(0.3)
        self.h2 = H2Connection(H2Configuration(client_side=True, validate_outbound_headers=False))
        self.h2.initiate_connection()
        self.flush()
        self.status, self.bytes, self.ended = {}, {}, set()

    def flush(self):
        self.peer.sendall(self.h2.data_to_send())

    def pump(self):
        try:
            while data := self.peer.recv(65536):
                for event in self.h2.receive_data(data):
                    stream = getattr(event, "stream_id", None)
                    if isinstance(event, ResponseReceived):
                        self.status[stream] = dict(event.headers)[b":status"].decode()
                    elif isinstance(event, DataReceived):
                        self.bytes.setdefault(stream, bytearray()).extend(event.data)
                        self.h2.acknowledge_received_data(event.flow_controlled_length, stream)
                    elif isinstance(event, (StreamEnded, StreamReset)):
                        self.ended.add(stream)
                self.flush()
        except TimeoutError:
            pass

    def close(self):
        self.h2.close_connection()
        self.flush()
        self.pump()
        self.peer.close()

    def connect(self, authority):
        stream = self.h2.get_next_available_stream_id()
        self.h2.send_headers(stream, [(":method", "CONNECT"), (":authority", authority)])
        self.flush()
        self.pump()
        return stream

    def send(self, stream, data, pieces=1):
        size = -(-len(data) // pieces)
        for at in range(0, len(data), size):
            self.h2.send_data(stream, data[at : at + size])
        self.flush()
        self.pump()
        return bytes(self.bytes.pop(stream, b""))


def fetch(proxy, root):
    secured = proxy.connect("www.example.test:443")
    context = ssl.create_default_context(cafile=root)
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    talk = context.wrap_bio(incoming, outgoing, server_hostname="www.example.test")
    while True:
        try:
            talk.do_handshake()
            break
        except ssl.SSLWantReadError:
            answer = proxy.send(secured, outgoing.read())
            if not answer:
                sys.exit("no answer in the tunnel")
            incoming.write(answer)
    talk.write(REQUEST)
    incoming.write(proxy.send(secured, outgoing.read()))
    print(proxy.status[secured], talk.version(), talk.read(15))


def main(first, second, root):
    proxy, other = Proxy(first), Proxy(second)
    fetch(proxy, root)
    plain = other.connect("www.example.test:80")
    # The head of the request lies in two frames.
    print(other.status[plain], other.send(plain, REQUEST, pieces=2)[:15])
    refused = other.connect("www.example.test:25")
    print(other.status.get(refused))
    for one in (proxy, other):
        one.close()


if __name__ == "__main__":
    if sys.argv[1] == "--tls":
        only = Proxy(int(sys.argv[2]), sys.argv[3])
        fetch(only, sys.argv[3])
        only.close()
    else:
        main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
