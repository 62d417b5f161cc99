#!/usr/bin/env python3
"""expected.py CAPTURES [TSV]: fills the third column of expressions.tsv with the frames that Wireshark selects.

CAPTURES is the folder of the shared captures. Each capture is loaded once by sharkd, which is Wireshark's library with a
line protocol, with the key log that lies beside it as NAME.keys; `tshark -2 -r FILE -Y EXPR -T fields -e frame.number` says the same, a process for each line. Written for 4.0.17.
Frames are numbers and ranges with commas; nothing is -; an expression that Wireshark refuses gets ! and its words.
"""
import json
import os
import subprocess
import sys


class Sharkd:
    def __init__(self, path):
        env = dict(os.environ, TZ="UTC", LC_ALL="C")
        self.process = subprocess.Popen(
            ["sharkd", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=env
        )
        self.calls = 0
        keys = path + ".keys"
        self.call("setconf", name="tls.keylog_file", value=keys if os.path.exists(keys) else "")
        self.call("load", file=path)

    def call(self, method, **parameters):
        self.calls += 1
        request = {"jsonrpc": "2.0", "id": self.calls, "method": method, "params": parameters}
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        while True:
            line = self.process.stdout.readline()
            if not line:
                raise RuntimeError(f"sharkd ended at {parameters}")
            if line.startswith("{"):
                return json.loads(line)

    def frames(self, expression):
        answer = self.call("frames", filter=expression)
        if "error" in answer:
            why = self.call("check", filter=expression).get("error", answer["error"])["message"]
            return "! " + why.replace("\t", " ")
        return spans([frame["num"] for frame in answer["result"]])


def spans(numbers):
    out, at = [], 0
    while at < len(numbers):
        end = at
        while end + 1 < len(numbers) and numbers[end + 1] == numbers[end] + 1:
            end += 1
        out.append(str(numbers[at]) if end == at else f"{numbers[at]}-{numbers[end]}")
        at = end + 1
    return ",".join(out) or "-"


def main():
    captures = sys.argv[1]
    table = sys.argv[2] if len(sys.argv) > 2 else os.path.join(os.path.dirname(__file__), "expressions.tsv")
    rows, loaded = [], {}
    for line in open(table, encoding="utf-8"):
        line = line.rstrip("\n")
        if not line or line.startswith("#"):
            rows.append(line)
            continue
        capture, expression = line.split("\t")[:2]
        if capture not in loaded:
            loaded[capture] = Sharkd(os.path.join(captures, capture))
        try:
            frames = loaded[capture].frames(expression)
        except RuntimeError:
            del loaded[capture]
            frames = "! sharkd crashes"
        rows.append("\t".join([capture, expression, frames]))
    with open(table, "w", encoding="utf-8") as out:
        out.write("\n".join(rows) + "\n")


main()
