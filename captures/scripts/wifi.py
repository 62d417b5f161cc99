"""Writes captures of IEEE 802.11 frames. There is no radio where the captures are made, so frames are put together here.

wifi.py data IN.pcap OUT.pcap     packets of a real Ethernet capture as a station and its access point would send them
wifi.py NAME OUT.pcap             frames made of the specification: management, control, kinds, protected, handshake
                                  (IEEE 802.11), radiotap, ppi, prism, avs (what receivers put before them)

IN is a little-endian pcap file with microseconds and link type 1. Frame check sequences, the Message Integrity Codes of the
handshake and the lengths are right; what an access point says of itself is invented; what stands for ciphertext is noise.
"""

import hashlib
import hmac
import struct
import sys
import zlib

BARE, PRISM, RADIOTAP, AVS, PPI = 105, 119, 127, 163, 192
AP, STA, OTHER, ALL = (bytes.fromhex(a) for a in ("020000000001", "020000000002", "020000000003", "ffffffffffff"))
BEACON, PROBE_REQ, PROBE_RESP, ASSOC_REQ, ASSOC_RESP, REASSOC_REQ = 8, 4, 5, 0, 1, 2
ATIM, DISASSOC, AUTH, DEAUTH, ACTION, ACTION_NO_ACK = 9, 10, 11, 12, 13, 14
TO_DS, FROM_DS, MORE_FRAG, RETRY, POWER, MORE_DATA, PROTECTED, ORDER = (1 << bit for bit in range(8))
SNAP = bytes.fromhex("aaaa03000000")


def fcs(frame):
    return frame + struct.pack("<I", zlib.crc32(frame))


def mpdu(kind, subtype, addresses, body=b"", flags=0, duration=44, sequence=None, fragment=0):
    head = bytes([kind << 2 | subtype << 4, flags]) + struct.pack("<H", duration) + b"".join(addresses[:3])
    if sequence is not None:
        head += struct.pack("<H", sequence << 4 | fragment)
    return head + b"".join(addresses[3:]) + body


def management(subtype, body, sequence, receiver=AP, sender=STA, flags=0, bssid=AP):
    return mpdu(0, subtype, (receiver, sender, bssid), body, flags, 314, sequence)


def element(number, value):
    return bytes([number, len(value)]) + value


def extension(number, value):
    return element(255, bytes([number]) + value)


def hexed(text):
    return bytes.fromhex(text)


def noise(length, seed):
    out = b""
    while len(out) < length:
        out += hashlib.sha256(seed + struct.pack("<I", len(out))).digest()
    return out[:length]


RSN = element(48, hexed("0100 000fac04 0100 000fac04 0200 000fac02 000fac06 8c00"))
RATES = element(1, hexed("82848b960c121824"))
MORE_RATES = element(50, hexed("3048606c"))
HT = element(45, hexed("ef09 1b ffff0000000000000000010000000000 0000 00000000 00"))
HT_OPERATION = element(61, hexed("06 05 0400 0000 ffff0000000000000000000000000000"))
VHT = element(191, hexed("b2798933 faff0c03 faff0c03"))
VHT_OPERATION = element(192, hexed("01 2a 00 fcff"))
HE = extension(35, hexed("0d01089a4000 04 704c 89ff db03 9c05 0000 faff faff"))
HE_OPERATION = extension(36, hexed("f43f00 08 fcff"))
EXTENDED = element(127, hexed("0500080000000040"))
WPA = element(221, hexed("0050f201 0100 0050f202 0200 0050f202 0050f204 0100 0050f202"))
WMM = element(221, hexed("0050f202 01 01 84 00 03a40000 27a40000 42435e00 62322f00"))
WMM_STATION = element(221, hexed("0050f202 00 01 0f"))
COUNTRY = element(7, b"DE\x20" + bytes([1, 13, 20]))


def access_point():
    fixed = struct.pack("<QHH", 123456789, 100, 0x0431)
    return fixed + element(0, b"wirelens lab") + RATES + element(3, b"\x06")


def all_elements():
    tim = element(5, hexed("00 03 01 02"))
    more = [COUNTRY, element(32, b"\x03"), element(35, b"\x11\x00"), element(42, b"\x00"), MORE_RATES]
    load = element(11, struct.pack("<HBH", 3, 64, 31250))
    mobility = element(54, hexed("3412 01"))
    wifi = [HT, HT_OPERATION, EXTENDED, VHT, VHT_OPERATION, HE, HE_OPERATION, WPA, WMM]
    unknown = element(241, hexed("0102030405")) + element(221, hexed("020000 07 c0ffee"))
    return access_point() + tim + b"".join(more) + RSN + load + mobility + b"".join(wifi) + unknown


def frames_management():
    name = element(0, b"wirelens lab")
    station = name + RATES + MORE_RATES
    sae = struct.pack("<HHH", 3, 1, 0) + struct.pack("<H", 19) + noise(32, b"scalar") + noise(64, b"element")
    yield management(BEACON, all_elements(), 1, ALL, AP)
    yield management(PROBE_REQ, element(0, b"") + RATES + MORE_RATES, 2, ALL, STA, 0, ALL)
    yield management(PROBE_RESP, access_point() + MORE_RATES + RSN, 3, STA, AP, RETRY)
    yield management(AUTH, struct.pack("<HHH", 0, 1, 0), 4)
    yield management(AUTH, struct.pack("<HHH", 0, 2, 0), 5, STA, AP)
    yield management(AUTH, sae, 6)
    yield management(AUTH, struct.pack("<HHH", 3, 2, 0) + struct.pack("<H", 1) + noise(32, b"confirm"), 7)
    yield management(AUTH, struct.pack("<HHH", 1, 2, 0) + element(16, noise(128, b"challenge")), 8, STA, AP)
    yield management(ASSOC_REQ, struct.pack("<HH", 0x0431, 10) + station + RSN + WMM_STATION, 9)
    yield management(ASSOC_RESP, struct.pack("<HHH", 0x0431, 0, 0xC001) + RATES + MORE_RATES + WMM, 10, STA, AP)
    yield management(ASSOC_RESP, struct.pack("<HHH", 0x0431, 17, 0) + RATES, 11, STA, AP)
    yield management(REASSOC_REQ, struct.pack("<HH", 0x0431, 10) + OTHER + station + RSN, 12)
    yield management(ATIM, b"", 13)
    add = struct.pack("<BBBHHH", 3, 0, 1, 0x1003, 0, 100 << 4)
    yield management(ACTION, add, 14)
    yield management(ACTION, struct.pack("<BBBHHH", 3, 1, 1, 0, 0x1003, 0), 15, STA, AP)
    yield management(ACTION, struct.pack("<BBHH", 3, 2, 0x0800, 37), 16)
    yield management(ACTION, bytes([0, 4]) + element(37, hexed("01 0b 03")), 17, ALL, AP)
    yield management(ACTION, bytes([4, 4, 1, 81, 11, 3]), 18, ALL, AP)
    yield management(ACTION, bytes([127]) + hexed("020000 00112233"), 19)
    yield management(ACTION, bytes([8, 0, 1, 0]), 20)
    yield management(ACTION_NO_ACK, bytes([7, 1, 0]), 21)
    yield management(ACTION, noise(20, b"ccmp"), 22, flags=PROTECTED)
    yield management(DISASSOC, struct.pack("<H", 8), 23)
    yield management(DEAUTH, struct.pack("<H", 15), 24, STA, AP)
    yield management(15, noise(4, b"reserved"), 25)


def frames_control():
    def control(subtype, *addresses, body=b"", flags=0, duration=44):
        return mpdu(1, subtype, addresses, body, flags, duration)

    yield control(11, AP, STA)
    yield control(12, STA)
    yield control(13, STA, duration=0)
    yield control(10, AP, STA, duration=0xC001)
    yield control(14, ALL, AP, duration=0)
    yield control(15, ALL, AP, duration=0)
    yield control(8, AP, STA, body=struct.pack("<HH", 0x0005, 100 << 4))
    yield control(9, STA, AP, body=struct.pack("<HH", 0x0005, 100 << 4) + hexed("ff0f000000000000"))
    yield control(9, STA, AP, body=struct.pack("<HH", 0x0001, 100 << 4) + hexed("ffff" * 64))
    yield control(9, STA, AP, body=struct.pack("<HHHQHHQ", 0x1007, 5 << 12, 7 << 4, 3, 6 << 12, 9 << 4, 1))
    yield control(5, STA, AP, body=bytes([0x40]) + struct.pack("<H", 0x1001))
    yield control(7, STA, body=b"\xd4\x00" + struct.pack("<I", 0))
    yield control(4, STA, AP, body=b"\x00")
    yield control(3, STA)


def qos(tid, high=0):
    return bytes([tid, high])


def packet(payload):
    """An IPv4 packet with UDP from the discard port to itself."""
    source, target = bytes([192, 0, 2, 1]), bytes([192, 0, 2, 2])
    length = len(payload) + 8
    pseudo = source + target + struct.pack("!BBH", 0, 17, length)
    head = struct.pack("!HHH", 49152, 9, length)

    def check(data):
        data += bytes(len(data) % 2)
        total = sum(struct.unpack(f"!{len(data) // 2}H", data))
        while total >> 16:
            total = (total & 0xFFFF) + (total >> 16)
        return ~total & 0xFFFF

    datagram = head + struct.pack("!H", check(pseudo + head + b"\0\0" + payload)) + payload
    first, last = struct.pack("!BBHHHBB", 0x45, 0, 20 + length, 1, 0, 64, 17), source + target
    return first + struct.pack("!H", check(first + b"\0\0" + last)) + last + datagram


def frames_kinds():
    """Data frames of each kind."""
    ip = SNAP + b"\x08\x00" + packet(b"hello")
    yield mpdu(2, 0, (AP, STA, OTHER), ip, TO_DS, sequence=1)
    yield mpdu(2, 0, (STA, AP, OTHER), ip, FROM_DS, sequence=2)
    yield mpdu(2, 0, (STA, OTHER, AP), ip, 0, sequence=3)
    yield mpdu(2, 0, (AP, OTHER, STA, ALL), ip, TO_DS | FROM_DS, sequence=4)
    yield mpdu(2, 8, (AP, STA, OTHER), qos(6) + ip, TO_DS, sequence=5)
    yield mpdu(2, 8, (AP, STA, OTHER), qos(0x15, 9) + ip, TO_DS, sequence=6)
    yield mpdu(2, 8, (STA, AP, OTHER), qos(0x20, 0x86) + ip, FROM_DS, sequence=7)
    yield mpdu(2, 8, (AP, STA, OTHER), qos(0) + struct.pack("<I", 0x00000000) + ip, TO_DS | ORDER, sequence=8)
    yield mpdu(2, 4, (AP, STA, AP), b"", TO_DS | POWER, sequence=9)
    yield mpdu(2, 12, (AP, STA, AP), qos(7), TO_DS, sequence=10)
    yield mpdu(2, 2, (STA, AP, OTHER), ip, FROM_DS | MORE_DATA, sequence=11)

    def subframe(payload, last=False):
        whole = STA + OTHER + struct.pack("!H", len(payload)) + payload
        return whole if last else whole + bytes(-len(whole) % 4)

    two = subframe(SNAP + b"\x08\x00" + packet(b"first")) + subframe(SNAP + b"\x08\x00" + packet(b"second"), True)
    yield mpdu(2, 8, (STA, AP, AP), qos(0x80) + two, FROM_DS, sequence=12)
    yield mpdu(2, 0, (AP, STA, OTHER), ip[:20], TO_DS | MORE_FRAG, sequence=13)
    yield mpdu(2, 0, (AP, STA, OTHER), ip[20:], TO_DS, sequence=13, fragment=1)
    yield mpdu(3, 0, (AP, STA, OTHER), b"", 0, sequence=14)


def frames_protected():
    """Headers of the three ciphers, then noise."""
    wep = bytes([1, 2, 3, 0x40]) + noise(40, b"wep") + noise(4, b"icv")
    tkip = bytes([0x12, 0x32, 0x34, 0x20, 1, 0, 0, 0]) + noise(48, b"tkip")
    ccmp = bytes([0x34, 0x12, 0, 0x20, 1, 0, 0, 0]) + noise(48, b"ccmp")
    yield mpdu(2, 0, (AP, STA, OTHER), wep, TO_DS | PROTECTED, sequence=1)
    yield mpdu(2, 0, (AP, STA, OTHER), tkip, TO_DS | PROTECTED, sequence=2)
    yield mpdu(2, 8, (AP, STA, OTHER), qos(0) + ccmp, TO_DS | PROTECTED, sequence=3)
    yield mpdu(2, 8, (STA, AP, OTHER), qos(0x80) + ccmp, FROM_DS | PROTECTED, sequence=4)
    yield mpdu(2, 0, (AP, STA, OTHER), b"\x01\x02", TO_DS | PROTECTED, sequence=5)


def frames_handshake():
    """The four messages by which a station and its access point agree on keys (IEEE 802.11 12.7.6), and a group key."""
    secret = hashlib.pbkdf2_hmac("sha1", b"a password of the lab", b"wirelens lab", 4096, 32)
    nonces = noise(32, b"authenticator"), noise(32, b"supplicant")
    seed = b"Pairwise key expansion\0" + min(AP, STA) + max(AP, STA) + min(nonces) + max(nonces)
    check = hmac.new(secret, seed + b"\0", "sha1").digest()[:16]

    def key(info, replay, nonce, data, mic=True, length=16):
        body = struct.pack("!BHHQ", 2, info, length, replay) + nonce + bytes(16 + 8 + 8)
        frame = bytes([1, 3]) + struct.pack("!H", len(body) + 18 + len(data)) + body
        tail = struct.pack("!H", len(data)) + data
        code = hmac.new(check, frame + bytes(16) + tail, "sha1").digest()[:16] if mic else bytes(16)
        return SNAP + b"\x88\x8e" + frame + code + tail

    def to(receiver, body, sequence):
        sends_ap = receiver == STA
        addresses = (STA, AP, AP) if sends_ap else (AP, STA, AP)
        return mpdu(2, 8, addresses, qos(6) + body, FROM_DS if sends_ap else TO_DS, sequence=sequence)

    pmkid = element(221, hexed("000fac04") + hmac.new(secret, b"PMK Name" + AP + STA, "sha1").digest()[:16])
    start = SNAP + b"\x88\x8e" + hexed("01010000")
    yield to(AP, start, 0)
    yield to(STA, key(0x008A, 1, nonces[0], pmkid, mic=False), 1)
    yield to(AP, key(0x010A, 1, nonces[1], RSN, length=0), 2)
    yield to(STA, key(0x13CA, 2, nonces[0], noise(56, b"key data")), 3)
    yield to(AP, key(0x030A, 2, bytes(32), b"", length=0), 4)
    yield to(STA, key(0x1382, 3, bytes(32), noise(48, b"group key")), 5)
    yield to(AP, key(0x0302, 3, bytes(32), b"", length=0), 6)


def radiotap(words, values):
    """Words of presence, then (alignment, bytes) for each field."""
    at = 4 + 4 * len(words)
    body = b"".join(struct.pack("<I", word) for word in words)
    for align, value in values:
        pad = -(at) % align
        body += bytes(pad) + value
        at += pad + len(value)
    return struct.pack("<BBH", 0, 0, at) + body


def usual(rate=0x0C, flags=0x10):
    """Time, flags, rate, channel, signal, noise, antenna: a frame with its check sequence."""
    return radiotap([0x86F], [(8, struct.pack("<Q", 1000000)), (1, bytes([flags])), (1, bytes([rate])),
                              (2, struct.pack("<HH", 2437, 0x00C0 if rate in (0x0C, 0x18, 0x6C) else 0x00A0)),
                              (1, struct.pack("b", -42)), (1, struct.pack("b", -95)), (1, b"\0")])


def frames_radiotap():
    ack = fcs(mpdu(1, 13, (STA,), duration=0))
    data = mpdu(2, 8, (AP, STA, OTHER), qos(0), TO_DS, sequence=2)
    padded = fcs(data + b"\0\0" + SNAP + b"\x08\x00" + packet(b"behind padding"))
    bits = lambda *numbers: sum(1 << number for number in numbers)  # noqa: E731
    one = lambda value: (1, struct.pack("b", value))  # noqa: E731
    mcs, time = struct.pack("BBB", 0x7F, 0x27, 15), struct.pack("<Q", 123456)
    vht = struct.pack("<HBBBBBBBBH", 0x01FF, 0x05, 4, 0x92, 0, 0, 0, 1, 2, 3)
    stamp = struct.pack("<QHBB", 5000000, 20, 0x22, 3)
    he = struct.pack("<HHHHHH", 0xFFFC, 0x07FF, 0x1A3F, 0, 0, 0x0001)
    yield usual(2) + ack
    yield usual(0x6C, 0x12) + ack
    yield radiotap([bits(1, 3, 4, 7, 8, 9, 10, 12, 13, 14, 15, 17)], [
        (1, b"\x10"), (2, struct.pack("<HH", 2412, 0x0480)), (1, b"\x01\x02"), (2, b"\x50\0"), (2, b"\x05\0"), (2, b"\x06\0"),
        one(15), one(40), one(3), (2, b"\x02\0"), (2, b"\x09\0"), (1, b"\x02")]) + ack
    yield radiotap([bits(1, 18, 19, 20)], [
        (1, b"\x10"), (4, struct.pack("<IHBB", 0x00010140, 5180, 36, 20)), (1, mcs), (4, struct.pack("<IHBB", 77, 0x000C, 0, 0))]) + ack
    yield radiotap([bits(0, 1, 3, 21, 22)], [
        (8, time), (1, b"\x10"), (2, struct.pack("<HH", 5180, 0x0140)), (2, vht), (8, stamp)]) + ack
    yield radiotap([bits(1, 3, 23)], [(1, b"\x10"), (2, struct.pack("<HH", 5955, 0x0140)), (2, he)]) + ack
    yield radiotap([bits(1, 5, 29, 31), bits(5, 11, 29, 31), bits(5, 11)], [(1, b"\x10"), one(-40), one(-41), one(0), one(-43), one(1)]) + ack
    yield radiotap([bits(1, 30, 31), bits(0), ], [(1, b"\x10"), (2, hexed("020000 01 0400 c0ffee00"))]) + ack
    yield radiotap([bits(1)], [(1, b"\x30")]) + padded
    yield radiotap([bits(1)], [(1, b"\x50")]) + ack[:-1] + b"\0"
    yield radiotap([bits(26, 27)], [(1, b"\x00"), (2, hexed("0300 4b06"))])
    yield radiotap([], [])[:4]
    yield struct.pack("<BBHI", 0, 0, 12, bits(0)) + bytes(4)


def frames_ppi():
    common = struct.pack("<HHQHHHHBBbb", 2, 20, 1000000, 1, 108, 5180, 0x0140, 0, 0, -50, -95)
    frame = fcs(mpdu(2, 0, (AP, STA, OTHER), SNAP + b"\x08\x00" + packet(b"behind PPI"), TO_DS, sequence=1))
    mac = struct.pack("<HHIIBBH", 3, 12, 0x12, 7, 1, 0, 0)
    both = struct.pack("<HHIIBBB", 4, 48, 0x06, 2, 0, 15, 2) + bytes([40, 34, 34, 30, 255, 36, 39, 33, 255])
    both += struct.pack("<HH8bIIII", 5200, 0x0140, -62, -96, -62, -96, -66, -96, -128, -128, 1, 2, 3, 0)
    more = struct.pack("<HHI", 8, 4, 5) + struct.pack("<HH", 5, 3) + b"abc" + struct.pack("<HH", 0x7531, 4) + b"\1\2\3\4"

    def ppi(fields, link, inner, flags=0):
        return struct.pack("<BBHI", 0, flags, 8 + len(fields), link) + fields + inner

    yield ppi(common, BARE, frame)
    yield ppi(common + mac, BARE, frame)
    yield ppi(common + both, BARE, frame)
    yield ppi(more, 1, OTHER + STA + b"\x08\x00" + packet(b"Ethernet behind PPI"))
    yield ppi(struct.pack("<HH", 2, 60) + bytes(4), BARE, b"")


def frames_prism():
    def item(did, value, length=4, status=0):
        return struct.pack("<IHHI", did, status, length, value & 0xFFFFFFFF)

    numbers = [(0x00010044, 1000), (0x00020044, 2000), (0x00030044, 6), (0x00040044, 0), (0x00050044, 50), (0x00060044, -42), (0x00070044, -95), (0x00080044, 108), (0x00090044, 0), (0x000A0044, 0)]
    frame = mpdu(2, 0, (AP, STA, OTHER), SNAP + b"\x08\x00" + packet(b"behind Prism"), TO_DS, sequence=1)
    items = b"".join(item(did, value if did >> 16 != 10 else len(frame)) for did, value in numbers)
    yield struct.pack("<II16s", 0x44, 144, b"wlan0") + items + frame


def frames_avs():
    frame = mpdu(2, 0, (AP, STA, OTHER), SNAP + b"\x08\x00" + packet(b"behind AVS"), TO_DS, sequence=1)
    yield struct.pack("!IIQQIIIIIIiiII", 0x80211001, 64, 1000, 2000, 6, 6, 110, 0, 0, 1, -42, -95, 0, 3) + frame
    yield struct.pack("!IIQQIIIIIIiiIIII6s2s", 0x80211002, 80, 1000, 2000, 6, 6, 110, 0, 0, 1, -42, -95, 0, 3, 9, 0, STA, b"") + frame


def ethernet(path):
    data = open(path, "rb").read()
    magic, _, _, _, _, _, link_type = struct.unpack_from("<IHHiIII", data)
    assert magic == 0xA1B2C3D4 and link_type == 1, "wants a little-endian Ethernet pcap file"
    at = 24
    while at < len(data):
        seconds, fraction, have, full = struct.unpack_from("<IIII", data, at)
        assert have == full, "wants whole packets"
        yield (seconds, fraction), data[at + 16 : at + 16 + have]
        at += 16 + have


def frames_data(path):
    """The first sender is the station, all others lie behind its access point. Each data frame is acknowledged."""
    station, sequence = None, 0
    for when, frame in ethernet(path):
        target, source, kind = frame[:6], frame[6:12], frame[12:14]
        station = station or source
        sequence += 1
        payload = qos(0) + SNAP + kind + frame[14:]
        if source == station:
            made, sender = mpdu(2, 8, (AP, station, target), payload, TO_DS, sequence=sequence), station
        else:
            made, sender = mpdu(2, 8, (target, AP, source), payload, FROM_DS, sequence=sequence), AP
        yield when, usual() + fcs(made)
        if not target[0] & 1 or source == station:
            yield when, usual(0x18) + fcs(mpdu(1, 13, (sender,), duration=0))


def write(path, link_type, frames):
    out = struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, link_type)
    for (seconds, fraction), frame in frames:
        out += struct.pack("<IIII", seconds, fraction, len(frame), len(frame)) + frame
    with open(path, "wb") as file:
        file.write(out)


def main():
    what, *paths = sys.argv[1:]
    if what == "data":
        return write(paths[1], RADIOTAP, frames_data(paths[0]))
    with_header = {"radiotap": RADIOTAP, "ppi": PPI, "prism": PRISM, "avs": AVS}
    frames = globals()[f"frames_{what}"]()
    # Some with the header that receivers write, some bare, as they are on the air.
    if what == "management":
        frames, link_type = (usual(2) + fcs(frame) for frame in frames), RADIOTAP
    else:
        link_type = with_header.get(what, BARE)
    write(paths[0], link_type, (((1800000000, 1000 * at), frame) for at, frame in enumerate(frames)))


if __name__ == "__main__":
    main()
