"""WebSocket and tunnels over HTTP/2: http2_websocket.py serve|call PORT. RFC 8441 (extended CONNECT) and RFC 9113 §8.5.

The server echoes messages of WebSocket on /echo, with permessage-deflate where it is offered, refuses it elsewhere with 404,
and opens a tunnel that echoes bytes for CONNECT. The client speaks on several streams of one connection at once."""

import socket
import sys
import threading
import time

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import ConnectionTerminated, DataReceived, RequestReceived, ResponseReceived, StreamEnded
from h2.settings import SettingCodes
from wsproto.extensions import PerMessageDeflate
from wsproto.frame_protocol import CloseReason, FrameProtocol, Opcode


def speech(is_client, offer):
    """The frames of one WebSocket; `offer` is what the other side says of compression."""
    extensions = []
    if offer is not None:
        deflate = PerMessageDeflate()
        deflate.finalize(offer) if is_client else deflate.accept(offer)
        deflate._enabled = True
        extensions = [deflate]
    return FrameProtocol(client=is_client, extensions=extensions)


class Server:
    def __init__(self, peer):
        self.peer = peer
        self.talks = {}
        self.tunnels = set()
        # It takes CONNECT without a path for a mistake.
        self.h2 = H2Connection(H2Configuration(client_side=False, validate_inbound_headers=False))
        self.h2.initiate_connection()
        self.h2.update_settings({SettingCodes.ENABLE_CONNECT_PROTOCOL: 1})
        self.flush()

    def flush(self):
        self.peer.sendall(self.h2.data_to_send())

    def run(self):
        while data := self.peer.recv(65536):
            for event in self.h2.receive_data(data):
                self.take(event)
            self.flush()

    def take(self, event):
        stream = getattr(event, "stream_id", None)
        if isinstance(event, RequestReceived):
            self.request(stream, {name.decode(): value.decode() for name, value in event.headers})
        elif isinstance(event, DataReceived):
            self.h2.acknowledge_received_data(event.flow_controlled_length, stream)
            if stream in self.tunnels:
                self.h2.send_data(stream, event.data.upper())
            elif stream in self.talks:
                self.frames(stream, event.data)
        elif isinstance(event, StreamEnded) and stream in self.tunnels:
            self.h2.end_stream(stream)

    def request(self, stream, headers):
        if headers[":method"] == "CONNECT" and ":protocol" not in headers:
            self.tunnels.add(stream)
            self.h2.send_headers(stream, [(":status", "200")])
        elif headers.get(":protocol") == "websocket" and headers[":path"] == "/echo":
            answer = [(":status", "200")]
            offer = headers.get("sec-websocket-extensions")
            if offer:
                answer.append(("sec-websocket-extensions", "permessage-deflate"))
            if "sec-websocket-protocol" in headers:
                answer.append(("sec-websocket-protocol", headers["sec-websocket-protocol"].split(",")[0]))
            self.talks[stream] = speech(False, offer)
            self.h2.send_headers(stream, answer)
        else:
            self.h2.send_headers(stream, [(":status", "404"), ("content-type", "text/plain")])
            self.h2.send_data(stream, b"nothing here\n", end_stream=True)

    def frames(self, stream, data):
        talk = self.talks[stream]
        talk.receive_bytes(data)
        for frame in talk.received_frames():
            if frame.opcode is Opcode.CLOSE:
                self.h2.send_data(stream, talk.close(CloseReason.NORMAL_CLOSURE, "bye"), end_stream=True)
            elif frame.opcode is Opcode.PING:
                self.h2.send_data(stream, talk.pong(frame.payload))
            elif frame.opcode in (Opcode.TEXT, Opcode.BINARY):
                self.h2.send_data(stream, talk.send_data(frame.payload, fin=frame.message_finished))


class Client:
    def __init__(self, port):
        self.authority = f"api.example.test:{port}"
        self.peer = socket.create_connection(("127.0.0.1", port))
        self.h2 = H2Connection(H2Configuration(client_side=True, validate_outbound_headers=False))
        self.h2.initiate_connection()
        self.answers = {}
        self.flush()
        self.pump()

    def flush(self):
        self.peer.sendall(self.h2.data_to_send())

    def pump(self, pause=0.1):
        """Takes what comes until nothing does."""
        self.peer.settimeout(pause)
        try:
            while data := self.peer.recv(65536):
                for event in self.h2.receive_data(data):
                    if isinstance(event, ResponseReceived):
                        self.answers[event.stream_id] = dict(event.headers)
                    elif isinstance(event, DataReceived):
                        self.h2.acknowledge_received_data(event.flow_controlled_length, event.stream_id)
                    elif isinstance(event, ConnectionTerminated):
                        return
                self.flush()
        except TimeoutError:
            pass

    def open(self, path, *more):
        stream = self.h2.get_next_available_stream_id()
        headers = [
            (":method", "CONNECT"),
            (":protocol", "websocket"),
            (":scheme", "http"),
            (":path", path),
            (":authority", self.authority),
            ("sec-websocket-version", "13"),
            ("origin", f"http://{self.authority}"),
            *more,
        ]
        self.h2.send_headers(stream, headers)
        self.flush()
        self.pump()
        return stream

    def send(self, stream, data, end=False):
        self.h2.send_data(stream, data, end_stream=end)
        self.flush()
        self.pump()


def call(port):
    client = Client(port)
    plain = client.open("/echo", ("sec-websocket-protocol", "chat"))
    packed = client.open("/echo", ("sec-websocket-extensions", "permessage-deflate; client_max_window_bits"))
    client.open("/nowhere")
    one, two = speech(True, None), speech(True, "permessage-deflate")
    client.send(plain, one.send_data("first", fin=True))
    client.send(packed, two.send_data('{"said": "again and again and again"}', fin=True))
    client.send(plain, one.send_data("in two ", fin=False) + one.send_data("fragments", fin=True))
    client.send(packed, two.send_data('{"said": "again and again and once more"}', fin=True))
    client.send(plain, one.ping(b"there?"))
    # One frame in several frames of HTTP/2, and several in one.
    whole = one.send_data(bytes(range(200)), fin=True)
    client.send(plain, whole[:3])
    client.send(plain, whole[3:90])
    client.send(plain, whole[90:] + one.send_data("привет", fin=True))
    client.send(packed, two.send_data("last", fin=True) + two.close(CloseReason.NORMAL_CLOSURE, "done"), end=True)
    client.send(plain, one.close(CloseReason.GOING_AWAY), end=True)
    tunnel = client.h2.get_next_available_stream_id()
    client.h2.send_headers(tunnel, [(":method", "CONNECT"), (":authority", "db.example.test:5432")])
    client.flush()
    client.pump()
    client.send(tunnel, b"select 1;\n")
    client.send(tunnel, b"bye\n", end=True)
    client.h2.close_connection()
    client.flush()
    time.sleep(0.1)
    client.peer.close()


def serve(port):
    listener = socket.create_server(("127.0.0.1", port))
    while True:
        peer, _ = listener.accept()
        threading.Thread(target=Server(peer).run, daemon=True).start()


if __name__ == "__main__":
    role, port = sys.argv[1], int(sys.argv[2])
    serve(port) if role == "serve" else call(port)
