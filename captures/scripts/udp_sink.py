"""Listens on the ports ADDRESS PORT… and says nothing."""

import select
import socket
import sys

address, *ports = sys.argv[1:]
sinks = []
for port in ports:
    sink = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sink.bind((address, int(port)))
    sinks.append(sink)
while True:
    for sink in select.select(sinks, [], [])[0]:
        sink.recv(65535)
