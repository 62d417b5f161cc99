"""A web server that writes head and body apart and keeps the connection: two_writes.py PORT

The body then waits for the acknowledgement of the head (Nagle, RFC 9293 3.7.4), and the client delays that
acknowledgement (RFC 9293 3.8.6.3): the well-known pause of some 40 ms.
"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = f"you asked for {self.path}\n".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
