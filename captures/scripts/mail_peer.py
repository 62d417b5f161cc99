"""Says lines to a server on this machine and waits for what it answers.

mail_peer.py PORT STEP…

  wait=WORD     until a line begins with WORD and ends an answer: no `-` behind a code
  say=A|B|C     these lines in one segment
  file=PATH     the bytes of a file
  chunk=PATH    the bytes of a file as the only chunk of a message (BDAT … LAST), with the command in one segment
  half=1|2      a letter in two chunks
"""

import socket
import sys

HALVES = [b"From: a@example.test\r\nSubject: In two", b" chunks\r\n\r\nHello.\r\n"]

port, steps = int(sys.argv[1]), sys.argv[2:]
connection = socket.create_connection(("127.0.0.1", port), timeout=10)
answers = connection.makefile("rb")


def chunk(data, last):
    connection.sendall(b"BDAT %d%s\r\n" % (len(data), b" LAST" if last else b"") + data)


for step in steps:
    what, _, words = step.partition("=")
    match what:
        case "wait":
            while line := answers.readline().decode():
                if line.startswith(words) and line[len(words) : len(words) + 1] != "-":
                    break
        case "say":
            connection.sendall(words.replace("|", "\r\n").encode() + b"\r\n")
        case "file":
            with open(words, "rb") as file:
                connection.sendall(file.read())
        case "chunk":
            with open(words, "rb") as file:
                chunk(file.read(), True)
        case "half":
            chunk(HALVES[int(words) - 1], words == "2")
connection.close()
