"""Clients of MQTT with the `paho-mqtt` library: mqtt_peer.py v311|v31|v5|websocket|split|tls PORT [CERTIFICATE]"""

import asyncio
import ssl
import sys
import time

import paho.mqtt.client as mqtt
from paho.mqtt.packettypes import PacketTypes
from paho.mqtt.properties import Properties
from paho.mqtt.subscribeoptions import SubscribeOptions

HOST = "api.example.test"


class Peer:
    """A client, one step after the other: each step waits until the broker has answered, or for half a second."""

    def __init__(self, name, protocol=mqtt.MQTTv311, transport="tcp", **options):
        clean = {} if protocol == mqtt.MQTTv5 else {"clean_session": options.pop("clean", True)}
        self.client = mqtt.Client(name, protocol=protocol, transport=transport, **clean)
        self.options = options

    def __getattr__(self, name):
        return getattr(self.client, name)

    def run(self, seconds=0.12):
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self.client.loop(timeout=0.02)

    def connect(self, port, keepalive=60, **options):
        self.client.connect(HOST, port, keepalive, **options)
        self.run(0.25)

    def publish(self, topic, payload=None, qos=0, retain=False, properties=None):
        self.client.publish(topic, payload, qos, retain, properties)
        self.run()

    def ping(self):
        self.client._send_pingreq()
        self.run()

    def vanish(self):
        """The connection ends without DISCONNECT: the broker publishes the will."""
        self.client._sock_close()


def properties(kind, **values):
    own = Properties(kind)
    for name, value in values.items():
        setattr(own, name, value)
    return own


def v311(port):
    garden = Peer("garden-display")
    garden.username_pw_set("gardener", "pass-the-rake")
    garden.connect(port)
    garden.subscribe([("garden/+/temperature", 1), ("garden/#", 2), ("private/#", 0)])
    garden.run()
    sensor = Peer("sensor-7")
    sensor.username_pw_set("gardener", "pass-the-rake")
    sensor.will_set("garden/sensor-7/state", "lost", qos=1, retain=True)
    sensor.connect(port, keepalive=5)
    for qos, value in enumerate(["17.5", "17.6", '{"celsius": 17.7, "погода": "ясно"}']):
        sensor.publish("garden/bed1/temperature", value, qos=qos)
        garden.run()
    sensor.publish("garden/sensor-7/state", "here", qos=0, retain=True)
    garden.run()
    sensor.publish("garden/empty")
    garden.run()
    sensor.ping()
    # Two at once: several packets in one segment.
    garden.unsubscribe(["garden/#", "nothing/at/all"])
    garden.run()
    sensor.vanish()
    garden.run()
    late = Peer("late-display", clean=False)
    late.username_pw_set("gardener", "pass-the-rake")
    late.connect(port)
    late.subscribe("garden/sensor-7/state", 1)
    late.run()
    late.disconnect()
    late.run()
    stranger = Peer("stranger")
    stranger.username_pw_set("gardener", "wrong-word")
    stranger.connect(port)
    garden.disconnect()
    garden.run()


def v31(port):
    old = Peer("old-sensor", protocol=mqtt.MQTTv31)
    old.username_pw_set("gardener", "pass-the-rake")
    old.connect(port)
    old.subscribe("old/news", 1)
    old.run()
    old.publish("old/news", "hello", qos=1)
    old.disconnect()
    old.run()


def begin_v5(port, transport="tcp", context=None):
    connect = properties(PacketTypes.CONNECT, SessionExpiryInterval=60, ReceiveMaximum=20, TopicAliasMaximum=10,
                         MaximumPacketSize=65536, RequestProblemInformation=1, UserProperty=("place", "сад"))
    will = properties(PacketTypes.WILLMESSAGE, WillDelayInterval=2, PayloadFormatIndicator=1, ContentType="text/plain",
                      MessageExpiryInterval=60, UserProperty=("why", "gone"))
    display = Peer("display-5", protocol=mqtt.MQTTv5, transport=transport)
    sensor = Peer("", protocol=mqtt.MQTTv5, transport=transport)
    for peer in (display, sensor):
        peer.username_pw_set("gardener", "pass-the-rake")
        if context:
            peer.tls_set_context(context)
    sensor.will_set("garden/state", "lost", qos=1, properties=will)
    display.connect(port, properties=connect)
    own = properties(PacketTypes.SUBSCRIBE, SubscriptionIdentifier=300, UserProperty=("view", "wall"))
    display.subscribe([("garden/#", SubscribeOptions(qos=2, retainAsPublished=True, retainHandling=1)),
                       ("$share/walls/house/#", SubscribeOptions(qos=1)),
                       ("reply/+", SubscribeOptions(qos=0, retainHandling=2))], properties=own)
    display.run()
    sensor.connect(port)
    return display, sensor


def v5(port):
    display, sensor = begin_v5(port)
    first = properties(PacketTypes.PUBLISH, TopicAlias=1, ContentType="application/json", PayloadFormatIndicator=1,
                       MessageExpiryInterval=30, ResponseTopic="reply/1", CorrelationData=b"\x00\x01\xfe",
                       UserProperty=[("unit", "°C"), ("unit", "C")])
    sensor.publish("garden/bed1/temperature", '{"celsius": 17.5}', qos=1, properties=first)
    display.run()
    sensor.publish("", '{"celsius": 17.6}', qos=2, properties=properties(PacketTypes.PUBLISH, TopicAlias=1))
    display.run()
    sensor.publish("nobody/listens", "hm", qos=1)
    sensor.publish("garden/large", b"0123456789abcdef" * 120, qos=0)
    display.run()
    sensor.ping()
    display.unsubscribe(["garden/#", "never"], properties=properties(PacketTypes.UNSUBSCRIBE, UserProperty=("a", "b")))
    display.run()
    stranger = Peer("stranger", protocol=mqtt.MQTTv5)
    stranger.username_pw_set("gardener", "wrong-word")
    stranger.connect(port)
    double = Peer("display-5", protocol=mqtt.MQTTv5)
    double.username_pw_set("gardener", "pass-the-rake")
    double.connect(port)
    display.run()
    sensor.disconnect(mqtt.ReasonCodes(PacketTypes.DISCONNECT, "Disconnect with will message"),
                      properties(PacketTypes.DISCONNECT, ReasonString="enough for today"))
    sensor.run()
    double.disconnect()
    double.run()


def short(port, transport="tcp", context=None):
    display, sensor = begin_v5(port, transport, context)
    sensor.publish("garden/bed1/temperature", "17.5", qos=1, properties=properties(PacketTypes.PUBLISH, TopicAlias=1))
    display.run()
    sensor.publish("", "17.6", properties=properties(PacketTypes.PUBLISH, TopicAlias=1))
    display.run()
    for peer in (sensor, display):
        peer.disconnect()
        peer.run()


async def split(port):
    """Packets that are cut and joined by the messages of WebSocket, some of them in fragments."""
    import websockets

    text = lambda word: len(word).to_bytes(2, "big") + word
    packet = lambda head, body: bytes([head, len(body)]) + body
    connect = packet(0x10, text(b"MQTT") + b"\x04\x02\x00\x3c" + text(b"browser"))
    subscribe = packet(0x82, b"\x00\x01" + text(b"page/#") + b"\x00")
    publish = packet(0x30, text(b"page/clicks") + b"one, two, three")
    options = {"compression": None, "subprotocols": ["mqtt"], "user_agent_header": "example/1"}
    async with websockets.connect(f"ws://{HOST}:{port}/mqtt", **options) as peer:
        await peer.send(connect[:1])
        await peer.send(connect[1:9])
        await peer.send([connect[9:12], connect[12:]])
        await peer.recv()
        await peer.send(subscribe + publish[:7])
        await peer.recv()
        await peer.send(publish[7:] + b"\xc0\x00" + publish)
        for _ in range(3):
            await asyncio.wait_for(peer.recv(), 1)
        await peer.send(b"\xe0\x00")


def main():
    what, port = sys.argv[1], int(sys.argv[2])
    if what == "split":
        asyncio.run(split(port))
    elif what == "websocket":
        short(port, transport="websockets")
    elif what == "tls":
        # The key log is that of SSLKEYLOGFILE.
        short(port, context=ssl.create_default_context(cafile=sys.argv[3]))
    else:
        {"v311": v311, "v31": v31, "v5": v5}[what](port)


main()
