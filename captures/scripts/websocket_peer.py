"""WebSocket with the `websockets` library: websocket_peer.py serve|plain|compressed PORT"""

import asyncio
import sys

import websockets


async def echo(peer):
    async for message in peer:
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


if __name__ == "__main__":
    role, port = sys.argv[1], int(sys.argv[2])
    if role == "serve":
        asyncio.run(serve(port))
    else:
        asyncio.run(talk(port, "deflate" if role == "compressed" else None))
