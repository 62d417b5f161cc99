"""WebSocket with the `websockets` library: websocket_peer.py serve|plain|compressed|closes PORT"""

import asyncio
import sys

import websockets


async def echo(peer):
    async for message in peer:
        if message == "go away":
            await peer.close(1001, "Уходим")
        else:
            await peer.send(message)


async def serve(port):
    async with websockets.serve(echo, "127.0.0.1", port, server_header=None, subprotocols=["chat"]):
        await asyncio.Future()


async def talk(port, compression):
    options = {"compression": compression, "subprotocols": ["chat"], "user_agent_header": "example/1"}
    async with websockets.connect(f"ws://api.example.test:{port}/chat", **options) as peer:
        for message in ("hello", "Привет, 안녕", b"\x00\x01\x02\xff", "long " * 60):
            await peer.send(message)
            await peer.recv()
        await peer.send(["in ", "three ", "fragments"])
        await peer.recv()
        await (await peer.ping(b"are you there?"))
        await peer.close(1000, "that is all")


async def closes(port):
    """Connections that end in different ways: codes and reasons from both sides, none, text that is no UTF-8, no close at all."""
    options = {"compression": None, "user_agent_header": "example/1"}
    address = f"ws://api.example.test:{port}/chat"
    async with websockets.connect(address, **options) as peer:
        await peer.close(4000, "a code of the application")
    async with websockets.connect(address, **options) as peer:
        await peer.send("go away")
        await peer.wait_closed()
    async with websockets.connect(address, **options) as peer:
        # A close frame without a body (RFC 6455, 5.5.1).
        await peer.write_frame(True, websockets.frames.Opcode.CLOSE, b"")
        await peer.wait_closed()
    async with websockets.connect(address, **options) as peer:
        # The server must answer 1007 (RFC 6455, 8.1).
        await peer.write_frame(True, websockets.frames.Opcode.TEXT, b"\xff\xfe")
        await peer.wait_closed()
    async with websockets.connect(address, **options) as peer:
        peer.transport.abort()


if __name__ == "__main__":
    role, port = sys.argv[1], int(sys.argv[2])
    if role == "serve":
        asyncio.run(serve(port))
    elif role == "closes":
        asyncio.run(closes(port))
    else:
        asyncio.run(talk(port, "deflate" if role == "compressed" else None))
