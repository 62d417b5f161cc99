"""Joins and leaves multicast groups: groups.py LOCAL-ADDRESS INTERFACE

An address with a colon chooses IPv6. Any-source membership, then membership of one source (RFC 3678), which version 3
of IGMP and version 2 of MLD can say.
"""

import socket
import struct
import sys
import time

ADD_SOURCE_MEMBERSHIP, MCAST_JOIN_SOURCE_GROUP = 39, 46


def main():
    local, interface = sys.argv[1:]
    index = socket.if_nametoindex(interface)
    if ":" in local:
        group, other, source = "ff05::114", "ff35:40:2001:db8::7", "2001:db8:1::2"
        join = socket.inet_pton(socket.AF_INET6, group) + struct.pack("i", index)
        level, option, one = socket.IPPROTO_IPV6, socket.IPV6_JOIN_GROUP, socket.socket(socket.AF_INET6, socket.SOCK_DGRAM)

        def storage(address):
            return struct.pack("=HHI16sI100x", socket.AF_INET6, 0, 0, socket.inet_pton(socket.AF_INET6, address), 0)

        source_option, with_source = MCAST_JOIN_SOURCE_GROUP, struct.pack("=I4x", index) + storage(other) + storage(source)
    else:
        group, other, source = "239.1.2.3", "232.1.2.3", "192.0.2.2"
        join = socket.inet_aton(group) + socket.inet_aton(local)
        level, option, one = socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        source_option = ADD_SOURCE_MEMBERSHIP
        with_source = socket.inet_aton(other) + socket.inet_aton(local) + socket.inet_aton(source)
    one.setsockopt(level, option, join)
    time.sleep(1.5)
    one.setsockopt(level, source_option, with_source)
    time.sleep(1.5)
    one.close()


if __name__ == "__main__":
    main()
