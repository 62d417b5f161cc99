"""gRPC without generated code: grpc_peer.py serve|call PORT. Messages are bytes of Protocol Buffers made by hand."""

import sys
import time
from concurrent import futures

import grpc

SERVICE = "example.Greeter"


def message(name, number=None):
    """Field 1: a text, field 2: a number, field 3: a message with a text."""
    text = name.encode()
    out = b"\x0a" + bytes([len(text)]) + text
    if number is not None:
        out += b"\x10" + bytes([number])
        out += b"\x1a\x06\x0a\x04note"
    return out


def say_hello(request, context):
    context.set_trailing_metadata((("x-served-by", "example"),))
    return message("Привет", 7)


def list_hellos(request, context):
    for number in range(3):
        yield message("hello", number)


def collect(requests, context):
    return message("collected", sum(1 for _ in requests))


def chat(requests, context):
    for request in requests:
        yield request


def refuse(request, context):
    context.abort(grpc.StatusCode.NOT_FOUND, "никого здесь нет")


def serve(port):
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=2), compression=None)
    handlers = {
        "SayHello": grpc.unary_unary_rpc_method_handler(say_hello),
        "ListHellos": grpc.unary_stream_rpc_method_handler(list_hellos),
        "Collect": grpc.stream_unary_rpc_method_handler(collect),
        "Chat": grpc.stream_stream_rpc_method_handler(chat),
        "Refuse": grpc.unary_unary_rpc_method_handler(refuse),
    }
    server.add_generic_rpc_handlers((grpc.method_handlers_generic_handler(SERVICE, handlers),))
    server.add_insecure_port(f"127.0.0.1:{port}")
    server.start()
    server.wait_for_termination()


def call(port):
    options = (("grpc.primary_user_agent", "example/1"),)
    with grpc.insecure_channel(f"127.0.0.1:{port}", options) as channel:
        channel.unary_unary(f"/{SERVICE}/SayHello")(message("world", 1), timeout=5)
        list(channel.unary_stream(f"/{SERVICE}/ListHellos")(message("world"), timeout=5))
        channel.stream_unary(f"/{SERVICE}/Collect")((message(name) for name in ("one", "two")), timeout=5)
        list(channel.stream_stream(f"/{SERVICE}/Chat")((message(name) for name in ("ask", "answer")), timeout=5))
        compressed = channel.unary_unary(f"/{SERVICE}/SayHello")
        compressed(message("again and again " * 7), timeout=5, compression=grpc.Compression.Gzip)
        try:
            channel.unary_unary(f"/{SERVICE}/Refuse")(message("nobody"), timeout=5)
        except grpc.RpcError:
            pass
    time.sleep(0.2)


if __name__ == "__main__":
    role, port = sys.argv[1], int(sys.argv[2])
    serve(port) if role == "serve" else call(port)
