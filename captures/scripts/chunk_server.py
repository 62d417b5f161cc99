"""Chunked answers as few servers write them: chunk_server.py PORT

/trailers    announced trailer fields behind the last chunk
/extensions  chunk extensions with and without value, quoted strings, upper-case digits, leading zeros
/slow        each chunk in a segment of its own, cut in the middle of a size line too
/short       the connection closes before the last chunk
"""

import sys
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ANSWERS = {
    "/trailers": [b"5\r\nhello\r\n0\r\nX-Checksum: 5d41402a\r\nServer-Timing: total;dur=3.2\r\n\r\n"],
    "/extensions": [b'5;a\r\nhello\r\n7;name=value;other="a; b"\r\n, world\r\n00A\r\n0123456789\r\n000;last\r\n\r\n'],
    "/slow": [b"6\r\nfirst \r\n", b"7\r", b"\nsecond \r\n6\r\nth", b"ird\n\r\n0", b"\r\n\r\n"],
    "/short": [b"6\r\nfirst \r\n", b"400\r\nless than it says"],
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def do_GET(self):
        parts = ANSWERS[self.path]
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Transfer-Encoding", "chunked")
        if self.path == "/trailers":
            self.send_header("Trailer", "X-Checksum, Server-Timing")
        self.end_headers()
        for part in parts:
            self.wfile.write(part)
            time.sleep(0.02 if len(parts) > 1 else 0)
        self.close_connection = self.path == "/short"


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
