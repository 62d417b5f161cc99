"""Mail that begins in the clear and goes on in TLS: a server and a client each for SMTP (RFC 3207), IMAP (RFC 9051 §6.2.1) and
POP3 (RFC 2595 §4).

starttls_peer.py ROOT CHAIN KEY KEYLOG   talks SMTP in TLS 1.3, IMAP in TLS 1.2, and POP3 whose keys are not logged
"""

import imaplib
import poplib
import smtplib
import ssl
import socket
import sys
import threading

NAME = "www.example.test"
ROOT, CHAIN, KEY, KEYLOG = sys.argv[1:]
LETTER = "From: a@example.test\r\nTo: b@example.test\r\nSubject: Minutes\r\n\r\nThe plan is on page two.\r\n"


def server_context():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(CHAIN, KEY)
    return context


def client_context(version, log):
    context = ssl.create_default_context(cafile=ROOT)
    context.minimum_version = context.maximum_version = version
    if log:
        context.keylog_filename = KEYLOG
    return context


class Lines:
    """Lines of a connection, which may become one of TLS."""

    def __init__(self, connection):
        self.connection = connection
        self.file = connection.makefile("rb")

    def read(self):
        return self.file.readline().decode().rstrip("\r\n")

    def say(self, *lines):
        self.connection.sendall("".join(line + "\r\n" for line in lines).encode())

    def secure(self):
        # Nothing of the client may wait in the clear: it would be taken for something said in TLS (CVE-2011-0411).
        self.file.detach()
        self.__init__(server_context().wrap_socket(self.connection, server_side=True))

    def close(self):
        if isinstance(self.connection, ssl.SSLSocket):
            try:
                self.connection.unwrap()
            except OSError:
                pass
        self.connection.close()


def smtp(lines):
    lines.say(f"220 {NAME} ESMTP")
    secure = False
    while line := lines.read():
        match line.split(" ")[0].upper():
            case "EHLO":
                lines.say(f"250-{NAME}", "250 8BITMIME" if secure else "250 STARTTLS")
            case "STARTTLS":
                lines.say("220 Ready to start TLS")
                lines.secure()
                secure = True
            case "DATA":
                lines.say("354 End with a point alone")
                while lines.read() != ".":
                    pass
                lines.say("250 Taken")
            case "QUIT":
                lines.say("221 Bye")
                return
            case _:
                lines.say("250 OK")


def imap(lines):
    lines.say("* OK [CAPABILITY IMAP4rev1 STARTTLS LOGINDISABLED] ready")
    secure = False
    while line := lines.read():
        tag, command, *rest = line.split(" ")
        match command.upper():
            case "CAPABILITY":
                lines.say("* CAPABILITY IMAP4rev1" + (" AUTH=PLAIN" if secure else " STARTTLS LOGINDISABLED"), f"{tag} OK done")
            case "STARTTLS":
                lines.say(f"{tag} OK begin TLS")
                lines.secure()
                secure = True
            case "SELECT" | "EXAMINE":
                lines.say("* FLAGS (\\Seen)", "* 1 EXISTS", f"{tag} OK [READ-ONLY] done")
            case "FETCH":
                lines.say(f"* 1 FETCH (RFC822 {{{len(LETTER)}}}", LETTER + ")", f"{tag} OK done")
            case "LOGOUT":
                lines.say("* BYE", f"{tag} OK done")
                return
            case _:
                lines.say(f"{tag} OK done")


def pop3(lines):
    lines.say("+OK ready")
    while line := lines.read():
        match line.split(" ")[0].upper():
            case "CAPA":
                lines.say("+OK", "STLS", "USER", ".")
            case "STLS":
                lines.say("+OK begin TLS")
                lines.secure()
            case "STAT":
                lines.say(f"+OK 1 {len(LETTER)}")
            case "QUIT":
                lines.say("+OK bye")
                return
            case _:
                lines.say("+OK")


def serve(port, talk):
    listener = socket.create_server(("127.0.0.1", port))

    def once():
        lines = Lines(listener.accept()[0])
        talk(lines)
        lines.close()

    thread = threading.Thread(target=once)
    thread.start()
    return thread


thread = serve(587, smtp)
client = smtplib.SMTP("127.0.0.1", 587, local_hostname="client.example.test")
client._host = NAME
client.starttls(context=client_context(ssl.TLSVersion.TLSv1_3, True))
client.sendmail("a@example.test", ["b@example.test"], LETTER)
client.quit()
thread.join()

thread = serve(143, imap)
client = imaplib.IMAP4("127.0.0.1", 143)
client.host = NAME
client.starttls(client_context(ssl.TLSVersion.TLSv1_2, True))
client.login("reader", "not-a-secret")
client.select(readonly=True)
client.fetch("1", "(RFC822)")
client.logout()
thread.join()

thread = serve(110, pop3)
client = poplib.POP3("127.0.0.1", 110)
client.host = NAME
client.stls(client_context(ssl.TLSVersion.TLSv1_3, False))
client.user("reader")
client.stat()
client.quit()
thread.join()
