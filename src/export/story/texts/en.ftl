# The story of a capture, English

# Chapters
story-chapter-tcp = { $told }
    .who = Connection { $number } · client { $client } · server { $server } · { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }
story-chapter-udp = UDP, no connection
    .who = Conversation { $number } · { $client } and { $server } · { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }
story-chapter-lookup = DNS { $type } { $name }
    .who = A question to the name system and its answer
story-chapter-redirects = Redirected: { $told }
    .who = { $count ->
        [one] { $count } redirection
       *[other] { $count } redirections
    } in a row
story-chapter-login = Who are you? { $told }
    .who = A challenge ({ $scheme }) and the credentials that answer it
story-chapter-cookie = The life of the cookie { $name }
    .who = HTTP itself remembers nothing; this is how a site does it all the same

# Pages
story-page-story = Story
story-page-chapter = Chapter { $at } of { $count }
story-page-chapters = { $count ->
    [one] { $count } chapter
   *[other] { $count } chapters
}
story-page-more-chapters = { $count ->
    [one] { $count } chapter more is
   *[other] { $count } chapters more are
} not printed: --all prints everything, --chapter NUMBER one of them.
story-page-empty = There is nothing to tell: the capture has no TCP connection, no UDP conversation and no lookup of a name.
story-page-empty-yet = Nothing to tell yet; packets so far: { $count }. The story begins with the first TCP connection, UDP conversation or lookup of a name.
story-page-limited = Only the first { $count } chapters are told.
story-page-skipped = did not happen
story-page-look = Look at
story-page-why = Why
story-page-remember = Remember
story-page-answers = Answers
story-page-question = Question
story-page-right = Right: { $value }
story-page-wrong = { $guess } is not it.
story-page-unclear = { $guess } cannot be read as a value here.
story-page-answer = It is { $value }.
story-page-size = { $bytes } B
story-page-bytes-more = and { $count ->
    [one] { $count } more
   *[other] { $count } more
}
story-page-client = CLIENT
story-page-server = SERVER
story-page-now = now
story-page-steps = Steps
story-page-so-far = So far
story-page-step = Step { $at } of { $count }
story-page-score = { $right } of { $count } right
story-page-lacks-step = This step is passed over: the capture lacks what it needs.
story-page-lacks = The capture lacks what this lesson needs
story-page-lack = step { $step } (line { $line }):
story-page-lack-packet = { $after ->
    [0] no packet passes { $filter }
   *[other] no packet after packet { $after } passes { $filter }
}
story-page-lack-nth = { $after ->
    [0] the step needs the packet number { $nth } of those that pass { $filter }; there are { $count }
   *[other] the step needs the packet number { $nth } of those after packet { $after } that pass { $filter }; there are { $count }
}
story-page-lack-cut = (looked at: { $count } packets)
story-page-lack-answer = { $packet ->
    [0] the step has no packet, so there is no { $what }, which is the answer
   *[other] packet { $packet } has no { $what }, which is the answer
}
story-page-lack-value = { $packet ->
    [0] the step has no packet, so there is no { $what }, which its text needs
   *[other] packet { $packet } has no { $what }, which the text of the step needs
}
story-page-lesson = Lesson
story-page-hint = Hint
story-page-what-next = What comes next?

# Questions that several steps ask
story-any =
    .ask-status = Which status code comes back?
    .ask-next = Which sequence number comes next?
    .ask-method = Which method does the request use?
    .ask-ack = Which acknowledgment number stands in this packet?
    .how-ack = { $ack } = { $before } + 1: everything up to { $before } has arrived, { $ack } is expected next.
    .ask-name = Which name stands here?
    .ask-flags = Which flags are set?
    .ask-answers = How many records does the answer have?

story-more = { $count ->
    [one] { $count } step more
   *[other] { $count } steps more
}
    .what = The chapter goes on; only its first steps are told.

# The name becomes an address
story-name-found = Name → address: { $name }
    .what = Before it can connect, the client asks the name system for the address of { $name }. Packet { $question } asks (type { $type }), packet { $answer } answers: { $address }.
    .more = The answer took { $took } and may be kept for { $ttl ->
        [one] { $ttl } second
       *[other] { $ttl } seconds
    }: until then nobody has to ask again.
    .why = Packets are addressed with numbers. A name has to become an address first.
    .remember = The lookup is a conversation of its own, mostly with another server.
    .rfc = RFC 1034 §5.3.1
story-name-literal = Name → address
    .what = No lookup: the request names the address { $address } itself, so there is nothing to ask.
    .rfc = RFC 3986 §3.2.2
story-name-localhost = Name → address
    .what = No lookup on the wire: localhost always means this computer, and the system knows that without asking.
    .rfc = RFC 6761 §6.3
story-name-not-seen = Name → address: { $name }
    .what = No lookup in this capture answers with { $address }. The client knew the address already (a cache, the hosts file), asked in a way that cannot be read here, or asked before the capture began.
    .rfc = RFC 1034 §5.3.1
story-name-unknown = Name → address
    .what = No lookup in this capture answers with { $address }, and the connection does not say which name was meant, if any.

# The neighbour
story-neighbour-found = Address → neighbour: who has { $ip }?
    .what = The server is in the same local network. The client asks everybody there who has { $ip }; packet { $answer } answers with the hardware address { $mac }.
    .why = On Ethernet a frame travels to a hardware address. ARP finds the one that belongs to an IP address.
    .remember = ARP reaches only the local network. It is never forwarded by a router.
    .rfc = RFC 826
    .ask-mac = Which hardware address answers?
    .how-mac = Sender MAC address in packet { $answer }: { $mac }.
story-neighbour-router = Address → neighbour: the router { $ip }
    .what = The server is not in the local network, so frames go to a router first. Packet { $answer } tells its hardware address: { $ip } is at { $mac }.
    .why = The destination MAC of a frame is that of the next hop. The server's own hardware address is never seen here.
    .remember = IP addresses name the ends of the way, MAC addresses the ends of one hop.
    .rfc = RFC 826
    .ask-mac = Which hardware address does the next hop have?
    .how-mac = Sender MAC address in packet { $answer }: { $mac }.
story-neighbour-found-v6 = Address → neighbour: who has { $ip }?
    .what = The client asks the neighbours for { $ip }; packet { $answer } answers with the hardware address { $mac }.
    .why = IPv6 has no ARP: neighbour discovery is part of ICMPv6 and asks a small multicast group instead of everybody.
    .remember = The question is the same as that of ARP; only the envelope is another.
    .rfc = RFC 4861 §7.2
    .ask-mac = Which hardware address answers?
    .how-mac = Target link-layer address in packet { $answer }: { $mac }.
story-neighbour-loopback = Address → neighbour
    .what = Nobody is asked: { $address } is this computer itself. The packets never leave it, so there is no neighbour to find.
    .rfc = RFC 1122 §3.2.1.3
story-neighbour-known = Address → neighbour
    .what = Nobody is asked in this capture: the sender knew the hardware address of the next hop, { $mac }, from its neighbour table, or asked before the capture began.
    .rfc = RFC 1122 §2.3.2.1
story-neighbour-no-ethernet = Address → neighbour
    .what = The capture has no Ethernet addresses: the interface has none, or it was recorded above that layer. How the next hop was found cannot be seen.

# TCP opens
story-tcp-syn = The client knocks: { $flags }
    .what = The client asks { $server } to open a connection. Its first sequence number is { $real }; it is shown as { $seq } so that the others are easy to follow.
    .more = It also says that it takes at most { $mss } bytes of data in one segment.
    .why = Both sides number the bytes they send. Each tells where it begins to count, and the start is a random number that nobody can foresee.
    .remember = A SYN carries no data, but it uses up one number.
    .rfc = RFC 9293 §3.5
    .ask-flags = Which flags does the first packet of a connection have?
    .how-flags = Only SYN: there is nothing to acknowledge yet.
    .ask-seq = Which relative sequence number does the first packet have?
    .how-seq = Relative numbers count from the first one: { $real } − { $real } = { $seq }.
story-tcp-syn-again = The client knocks again
    .what = { $count ->
        [one] The SYN is sent once more.
       *[other] The SYN is sent { $count } times more.
    } No answer had come in time, and the wait is doubled after each try.
    .rfc = RFC 6298 §5.7
story-tcp-syn-not-seen = The client knocks: SYN
    .what = The SYN itself is not in this capture, but its answer is: it must have been sent.
story-tcp-syn-ack = The server agrees: { $flags }
    .what = The server accepts. With one packet it acknowledges what the client sent (ack { $ack }) and opens its own direction with the number { $real }.
    .more = It takes at most { $mss } bytes of data in one segment.
    .why = Each direction has to be opened and acknowledged. Acknowledgment and opening travel together here: three steps instead of four.
    .remember = ACK is the number that is expected next, not the last one that arrived.
    .rfc = RFC 9293 §3.5
    .ask-flags = Which flags does the answer have?
    .how-flags = SYN opens the server's direction, ACK acknowledges the client's.
    .ask-ack = Which acknowledgment number does the server send?
    .how-ack = The SYN had number { $seq } and uses up one: { $seq } + 1 = { $ack }.
story-tcp-ack = The client confirms: ACK
    .what = The client acknowledges what the server sent (ack { $ack }). Both sides are now ESTABLISHED and may send.
    .more = From the first packet to this one { $took } passed: about one round trip between the two sides.
    .why = Without the third step the server would not know that its answer arrived, and that the client's address is real.
    .remember = After the handshake the first byte of data has the relative number 1 in both directions.
    .rfc = RFC 9293 §3.5
    .ask-ack = Which acknowledgment number does the client send?
    .how-ack = The server's SYN in packet { $answer } had the relative number { $before } and uses up one: { $before } + 1 = { $ack }.
story-tcp-not-confirmed = The client confirms
    .what = The third step of the handshake is not in this capture.
story-tcp-refused = The server refuses: RST
    .what = The answer is RST: nobody listens on port { $port }, or a filter refuses in its place. The client knows at once that the connection is refused.
    .why = A closed port answers. A filter that swallows packets would not, and the client would wait.
    .remember = “Connection refused” is an answer; a timeout is the lack of one.
    .rfc = RFC 9293 §3.10.7.1
    .ask-ack = Which acknowledgment number does the RST have?
    .how-ack = It acknowledges the SYN: { $before } + 1 = { $ack }.
story-tcp-unanswered = Nobody answers
    .what = No answer in this capture. { $tries ->
        [one] The client tried once.
       *[other] The client sent { $tries } packets.
    } The packets were lost or filtered on the way, or the answer took another way that was not captured.
    .rfc = RFC 9293 §3.8.1
story-tcp-given-up = The client gives up
    .what = The client resets the connection before an answer came.
story-tcp-late = The handshake
    .what = The capture begins in the middle of this connection. Who is the client is guessed, and window scales are not known.

# TLS
story-tls-none = Encryption (TLS)
    .what = None: what both sides send here is not encrypted. Everybody on the way can read it.
story-tls-not-seen = Encryption (TLS)
    .what = No TLS was seen. Whether these bytes are protected in another way, their protocol would have to say, and it is not known here.
story-tls-late = The handshake of TLS
    .what = The Client Hello is not in this capture. What was agreed upon cannot be told.
story-tls-client-hello = Client Hello: what the client can do
    .what = The client offers { $suites ->
        [one] { $suites } cipher suite
       *[other] { $suites } cipher suites
    } and names the host that it wants: { $name }.
    .more = Versions on offer: { $versions }.
    .why = Client and server have never met. They first agree upon how to encrypt, and this first message can only be in the clear.
    .remember = The name of the host is readable by everybody on the way, with TLS 1.3 too, unless it is encrypted by ECH.
    .rfc = RFC 8446 §4.1.2
    .ask-name = Which host name does the client name for all to see?
    .how-name = The extension server_name of the Client Hello: { $name }.
story-tls-client-hello-nameless = Client Hello: what the client can do
    .what = The client offers { $suites ->
        [one] { $suites } cipher suite
       *[other] { $suites } cipher suites
    }. It does not name the host that it wants.
    .more = Versions on offer: { $versions }.
    .rfc = RFC 8446 §4.1.2
story-tls-client-hello-again = Client Hello, once more
    .what = The client tries again with what the server asked for.
    .rfc = RFC 8446 §4.1.2
story-tls-retry = The server asks for another Client Hello
    .what = The client guessed a key share of a group that the server does not want. It is asked to say hello again: one more round trip.
    .rfc = RFC 8446 §4.1.4
    .ask-suite = Which cipher suite does the server choose?
    .ask-version = Which version of TLS does the server choose?
story-tls-server-hello-12 = Server Hello: { $version }
    .what = The server chooses { $suite } from the client's list, and with it how keys are agreed upon, how data is encrypted and how changes are noticed.
    .why = In TLS 1.2 the certificate follows in the clear, and encryption begins only after two round trips.
    .rfc = RFC 5246 §7.4.1.3
    .ask-suite = Which cipher suite does the server choose?
    .ask-version = Which version of TLS does the server choose?
story-tls-server-hello-13 = Server Hello: { $version }
    .what = The server chooses { $suite } and sends its half of the key exchange. From the next byte on everything is encrypted.
    .why = Both sides sent a key share with their first message, so both can compute the same keys after one round trip. A bystander who saw both shares cannot.
    .remember = The version field still says TLS 1.2, for the sake of old boxes on the way. The real version stands in an extension.
    .rfc = RFC 8446 §4.1.3
    .ask-suite = Which cipher suite does the server choose?
    .ask-version = Which version of TLS does the server choose?
    .how-version = Not the version field but the extension supported_versions counts: { $version }.
story-tls-certificate = The server shows its certificate
    .what = The certificate is for { $subject }. { $issuer } has signed it ({ $algorithm }), and { $validity ->
        [expired] it was valid until { $until }: it had expired when this was captured.
        [early] it ends on { $until }, but was not valid yet when this was captured.
       *[valid] it is valid until { $until }.
    } In TLS 1.2 everybody on the way can read it.
    .why = The key exchange alone would be with anybody. The certificate says with whom.
    .remember = A certificate proves a name, not honesty.
    .rfc = RFC 5246 §7.4.2
    .ask-issuer = Who has signed the certificate?
story-tls-certificate-13 = The server shows its certificate
    .what = The certificate is for { $subject }. { $issuer } has signed it ({ $algorithm }), and { $validity ->
        [expired] it was valid until { $until }: it had expired when this was captured.
        [early] it ends on { $until }, but was not valid yet when this was captured.
       *[valid] it is valid until { $until }.
    } It is encrypted: you can read it because the key log is there.
    .why = TLS 1.3 hides even the certificate from bystanders. The key exchange comes first, then the proof with whom it was made.
    .remember = A certificate proves a name, not honesty.
    .rfc = RFC 8446 §4.4.2
    .ask-issuer = Who has signed the certificate?
story-tls-hidden-13 = The rest of the handshake is hidden
    .what = The server's extensions follow and, unless an earlier session is taken up again, its certificate with the proof of its key: all encrypted. Only sizes can be seen.
    .why = In TLS 1.3 encryption begins right behind the two hellos. Without a key log nobody but the two can read on.
    .remember = A key log (SSLKEYLOGFILE) from the client or the server opens it: wirelens --keylog FILE.
    .rfc = RFC 8446 §2
story-tls-resumed = The certificate
    .what = No certificate is shown: both sides take up an earlier session again and know each other from it.
    .rfc = RFC 5246 §7.3
story-tls-resumed-13 = The certificate
    .what = No certificate is shown: the session is taken up again with a key from an earlier one.
    .rfc = RFC 8446 §2.2
story-tls-client-keys = The client sends its half of the key
    .what = Client Key Exchange completes the key agreement. Change Cipher Spec announces that everything from here on is encrypted.
    .rfc = RFC 5246 §7.4.7
story-tls-server-ready = The server encrypts, too
    .what = With Change Cipher Spec and its first encrypted message the server confirms that it has the same keys. The handshake is over.
    .rfc = RFC 5246 §7.4.9
story-tls-finished-13 = The client confirms: Finished
    .what = The client proves with a keyed hash (HMAC) over the whole handshake that nobody changed a byte of it. After this it may send data.
    .why = One round trip is enough: TLS 1.2 needs two.
    .rfc = RFC 8446 §4.4.4
story-tls-ticket = A ticket for the next time
    .what = The server hands out a ticket with which the client can take up the session again without another certificate.
    .rfc = RFC 8446 §4.6.1
story-tls-alert = TLS gives up: { $reason }
    .what = A fatal alert ends the handshake. No data will follow.
    .rfc = RFC 8446 §6.2
    .ask-reason = Which reason does the alert give?
story-tls-opened = The key log opens the records
    .what = What follows travels encrypted. You can read it because the secrets of this connection are known; a bystander without them sees only sizes and times.
    .why = Addresses, ports, sizes and times stay visible even so: TLS protects what is said, not that it is said.
    .rfc = RFC 8446 §5.2
story-tls-data-hidden = Encrypted data
    .what = { $records ->
        [one] { $records } record is
       *[other] { $records } records are
    } encrypted. Together with the handshake the client sent { $sent } bytes, the server { $received } bytes. Methods, addresses, headers and bodies are within and cannot be read.
    .why = Without the secrets of this connection nobody can open them. Sizes and times can be seen, and they tell something already.
    .remember = A key log opens them: set SSLKEYLOGFILE for the browser or curl, then wirelens --keylog FILE.
    .rfc = RFC 8446 §5.2

# HTTP
story-http-request = The client asks: { $method } { $target }
    .what = The request has { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }{ $segments ->
        [one] {" "}and fits into one packet
       *[other] , carried by { $segments } packets
    }. It ends its head with an empty line{ $body ->
        [0] {" "}and has no body
       *[other] , then { $body } bytes of body follow
    }.
    .more = The host { $host } stands in a header of its own: one server may serve many names.
    .why = TCP carries bytes, not messages. HTTP itself has to say where a message ends: the empty line ends the head, Content-Length or chunks the body.
    .remember = One message is not one packet: a packet may carry less than one message, or more.
    .rfc = RFC 9112 §2.1
    .how-next = It begins at { $first } and has { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }: { $first } + { $bytes } = { $next }.
    .ask-next = The request begins at sequence number { $first } and has { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }. Which number comes next?
story-http-request-not-seen = The client asks
    .what = The request is not in this capture.
story-tcp-confirms = The server confirms the bytes: ACK
    .what = The server's system has the request and says so: ack { $ack }. That is TCP at work, not the program: it says nothing about the answer.
    .why = What is not acknowledged is sent again. The acknowledgment comes at once, the answer when the program has it.
    .remember = ACK { $ack } means: bytes up to { $before } have arrived.
    .rfc = RFC 9293 §3.4
story-wait = The answer is awaited: { $took }
    .what = Between the end of the request (packet { $asked }) and the first byte of the answer (packet { $answered }) { $took } pass. The packets do not tell how much of it is the way and how much the server's work.
    .remember = Next to the server this is the time it needs to think. Far away from it the round trip is added.
story-http-response = The server answers: { $status } { $reason }
    .what = { $class ->
        [1] An answer before the answer: the final one follows.
        [2] It worked.
        [3] Not here: the client is sent on, or what it has is still good.
        [4] The server says that the request is at fault.
       *[5] The server says that it failed itself.
    } The answer has { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }{ $segments ->
        [one] {" "}in one packet
       *[other] , carried by { $segments } packets
    }; { $body ->
        [0] it has no body
       *[other] { $body } of them are the body
    }.
    .more = The type of the body is { $type }.
    .why = The first line says how it went, in a number for programs and a phrase for people.
    .remember = The first digit is the class: 2 done, 3 elsewhere, 4 your mistake, 5 my mistake.
    .rfc = RFC 9110 §15
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
story-http-upgrade = The server agrees: 101, from now on { $protocol }
    .what = The connection stays, the language changes: behind the empty line of this answer both sides speak { $protocol }.
    .why = So a new protocol passes where HTTP passes: same port, same first bytes.
    .remember = After 101 there are no requests and responses of HTTP/1 on this connection any more.
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
    .rfc = RFC 9110 §7.8
story-http-unanswered = The answer
    .what = No answer to this request is in the capture.
story-http-reuse = The same connection again
    .what = Request number { $count } uses the connection that is already there. No handshake, no new ports.
    .more = That saves one round trip, here { $saved }, and with TLS another one or two.
    .why = Since HTTP/1.1 a connection stays open unless one side says close.
    .remember = A connection is not a session: the server does not know from it who you are.
    .rfc = RFC 9112 §9.3
story-http-more = { $count ->
    [one] { $count } exchange more
   *[other] { $count } exchanges more
} on this connection
    .what = They are not told one by one.
story-delayed-ack = A gap of { $waited }: looks like Nagle and a delayed acknowledgment
    .what = The server sends { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } (packet { $one }) and then holds the rest back. Only { $waited } later the client acknowledges (packet { $ack }), and { $rest } after that the rest comes (packet { $other }).
    .why = Nagle's algorithm lets a sender wait with a small segment while an earlier one is unacknowledged. The receiver waits, too: it delays its acknowledgment in the hope of data to send with it. Each waits for the other.
    .remember = It looks like this; a capture shows times, not reasons. Writing head and body at once, or TCP_NODELAY, makes such gaps go away.
    .rfc = RFC 9293 §3.7.4

# WebSocket
story-ws-text = { $sender ->
        [client] The client
       *[server] The server
    } sends text
    .what = A message of { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }: opcode { $opcode }, { $mask ->
        [1] masked, as a client must
       *[0] not masked, as a server must not
    }{ $last ->
        [1] .
       *[0] . It is the first part of a message; more follows.
    }
    .why = WebSocket has messages with a small head in place of headers. Both sides may send at any time, without being asked.
    .remember = The mask hides nothing: its key stands before the data. It keeps boxes on the way from taking the bytes for HTTP.
    .rfc = RFC 6455 §5.2
    .ask-opcode = Which opcode does a text message have?
story-ws-binary = { $sender ->
        [client] The client
       *[server] The server
    } sends bytes
    .what = A message of { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } with opcode { $opcode }: the program has to know what they mean.
    .rfc = RFC 6455 §5.6
    .ask-opcode = Which opcode do messages of bytes have?
story-ws-continuation = The message goes on
    .what = { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } more of the message before: opcode { $opcode }. { $last ->
        [1] With the bit FIN the message is complete.
       *[0] It is not the last part.
    }
    .rfc = RFC 6455 §5.4
    .ask-opcode = Which opcode do further parts of a message have?
story-ws-ping = { $sender ->
        [client] The client
       *[server] The server
    } asks: are you there? Ping
    .what = Opcode { $opcode }. A ping must be answered by a pong with the same data, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }.
    .rfc = RFC 6455 §5.5.2
    .ask-opcode = Which opcode does a ping have?
story-ws-pong = { $sender ->
        [client] The client
       *[server] The server
    } answers: pong
    .what = Opcode { $opcode }. The pong brings back the data of the ping, { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }.
    .rfc = RFC 6455 §5.5.3
    .ask-opcode = Which opcode does a pong have?
story-ws-close = { $sender ->
        [client] The client
       *[server] The server
    } says goodbye: Close
    .what = Opcode { $opcode }. Close is said by both sides before TCP closes.
    .more = The code is { $code }.
    .rfc = RFC 6455 §5.5.1
    .ask-opcode = Which opcode does a Close have?
story-ws-more = More messages follow
    .what = They are not told one by one.

# MQTT
story-mqtt-packet = { $sender ->
        [client] The client
       *[server] The broker
    }: { $name }{ $about }
    .what = { $kind ->
        [1] The client wants to begin.
        [2] The broker lets it in, or not.
        [3] A message of a topic.
        [4] A message of QoS 1 has arrived.
        [5] A message of QoS 2 has arrived.
        [6] Its sender knows that and forgets it.
        [7] Its receiver has done so, too.
        [8] The client wants the messages of topics.
        [9] The broker agrees, or not, for each of them.
        [10] The client wants them no more.
        [11] The broker has noted that.
        [12] Is the broker still there?
        [13] It is.
        [14] An orderly end.
        [15] A step of a longer authentication, since version 5.
       *[other] A packet of a reserved type.
    }
story-mqtt-more = More packets of MQTT follow
    .what = They are not told one by one.

# HTTP/2
story-h2-preface = The client opens HTTP/2
    .what = The client sends 24 bytes that no server of HTTP/1 would take for a request. With them it says: from here on HTTP/2.
    .rfc = RFC 9113 §3.4
story-h2-settings = { $sender ->
        [client] The client
       *[server] The server
    } says what it can take: SETTINGS
    .what = { $count ->
        [0] No setting is changed from what the specification gives.
        [one] { $count } setting: a limit for the other side.
       *[other] { $count } settings: limits for the other side.
    }
    .rfc = RFC 9113 §6.5
story-h2-request = Stream { $stream }: { $method } { $target }
    .what = The client opens stream { $stream } with its request. { $open ->
        [one] No other stream is open.
       *[other] With it { $open } streams are open at the same time, on one connection.
    }
    .why = Frames of several streams may be mixed on the connection, so that no request has to wait for the answer to another.
    .remember = Headers are compressed (HPACK): what was sent before is only a number. Streams that a client opens have odd numbers.
    .rfc = RFC 9113 §5
    .ask-open = How many streams are open with this one?
story-h2-promise = The server promises: { $method } { $target }
    .what = Nobody has asked for { $target }: the server makes the request itself and will send the answer. The client may refuse it.
    .why = Server push was to save a round trip for what a page will need anyway. Browsers no longer use it.
    .rfc = RFC 9113 §8.4
story-h2-response = Stream { $stream }: { $status } { $reason }
    .what = The answer on stream { $stream }{ $body ->
        [0] {" "}has no body
       *[other] {" "}has { $body } bytes of body, cut into frames
    }. Answers may come in another order than requests.
    .more = The type of the body is { $type }.
    .rfc = RFC 9113 §8.1
    .how-status = It stands in the field :status of stream { $stream }: { $status }.
story-h2-goaway = { $sender ->
        [client] The client
       *[server] The server
    } says goodbye: GOAWAY
    .what = No new streams will be taken; those that are open may end.
    .more = The reason: { $code }. The last stream that was taken is { $last }.
    .rfc = RFC 9113 §6.8

# Data that nobody reads as messages
story-data = { $sender ->
        [client] The client
       *[server] The server
    } sends { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }
    .what = The bytes { $first } to { $last } of its direction. The next one will be { $next }.
    .rfc = RFC 9293 §3.4
    .ask-next = The segment begins at { $first } and carries { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }. Which sequence number comes next?
    .how-next = { $first } + { $bytes } = { $next }.
story-data-more = { $count ->
    [one] { $count } segment more
   *[other] { $count } segments more
}
    .what = { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } more, not told one by one.
story-data-none = Data
    .what = Neither side sent any.

# Troubles
story-repeated = { $sender ->
        [client] The client
       *[server] The server
    } sends again: bytes { $first } to { $last }
    .what = { $bytes ->
        [one] { $bytes } byte is
       *[other] { $bytes } bytes are
    } sent a second time: the acknowledgment did not come in time. The data or the acknowledgment was lost or late.
    .more = It waited { $waited } before it tried again.
    .why = TCP promises that every byte arrives. What is not acknowledged in time is sent again, and the wait is doubled each time.
    .remember = In a capture at the sender the first copy can be seen; in one at the receiver only the gap.
    .rfc = RFC 6298 §5
    .ask-next = The repeated segment begins at { $first } and carries { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }. Which number does it reach up to, so that it comes next?
    .how-next = { $first } + { $bytes } = { $next }.
story-repeated-fast = { $sender ->
        [client] The client
       *[server] The server
    } sends again at once: bytes { $first } to { $last }
    .what = { $duplicates } acknowledgments in a row asked for number { $first }. The sender takes that for a loss and repeats { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } without waiting for its timer.
    .why = Each segment behind the gap makes the receiver ask again for what is missing. Three repeats are enough to believe it.
    .remember = Fast retransmission fills a gap in about one round trip; the timer would take far longer.
    .rfc = RFC 5681 §3.2
    .ask-next = The repeated segment begins at { $first } and carries { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }. Which number comes after it?
    .how-next = { $first } + { $bytes } = { $next }.
story-repeated-in-vain = { $sender ->
        [client] The client
       *[server] The server
    } sends again what had arrived: bytes { $first } to { $last }
    .what = { $bytes ->
        [one] This byte was
       *[other] These { $bytes } bytes were
    } acknowledged before. The acknowledgment was lost or late.
    .rfc = RFC 2883 §4
    .ask-next = The repeated segment begins at { $first } and carries { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    }. Which number comes after it?
    .how-next = { $first } + { $bytes } = { $next }.
story-out-of-order = A segment comes late: it begins at { $first }
    .what = { $bytes ->
        [one] { $bytes } byte that belongs
       *[other] { $bytes } bytes that belong
    } before others that came earlier. The receiver puts them in order; the program notices nothing.
    .rfc = RFC 9293 §3.10.7.4
story-repairs = A segment fills a hole: it begins at { $first }
    .what = { $bytes ->
        [one] { $bytes } byte that belongs
       *[other] { $bytes } bytes that belong
    } before others that came earlier. Since packet { $repair } the sender repairs a loss: this looks like one more segment that was lost and is sent again.
    .rfc = RFC 6675 §5
story-zero-window = { $sender ->
        [client] The client
       *[server] The server
    } says stop: its window is { $window }
    .what = Its buffer is full because the program does not read. The other side must not send until there is room.
    .more = With packet { $opened }, { $took } later, there is room again.
    .why = The window belongs to the receiver: it says how much may still come. That is flow control.
    .remember = Flow control protects the receiver, congestion control the network.
    .rfc = RFC 9293 §3.8.6
    .ask-window = Which window does the receiver announce?
story-trouble-more = { $count ->
    [one] { $count } more of this kind
   *[other] { $count } more of this kind
}
    .what = They are not told one by one.

# The end
story-fin-first = { $sender ->
        [client] The client
       *[server] The server
    } is done: FIN
    .what = FIN says: no more bytes will follow in this direction. { $orderly ->
        [yes] The other direction stays open until it is closed, too.
       *[no] The connection is not brought to an orderly end, though.
    }
    .why = A connection is two directions. Each side closes its own.
    .remember = A FIN uses up one number, like a SYN: after { $seq } comes { $next }.
    .rfc = RFC 9293 §3.6
    .ask-next = The FIN has number { $seq }. Which acknowledgment number will answer it?
    .how-next = FIN uses up one number: { $seq } + 1 = { $next }.
story-fin-second = { $sender ->
        [client] The client
       *[server] The server
    } closes, too: FIN
    .what = It acknowledges the other FIN (ack { $ack }) and closes its own direction with the same packet.
    .rfc = RFC 9293 §3.6
    .how-ack = The other FIN had number { $before } and uses up one: { $before } + 1 = { $ack }.
story-fin-both = { $sender ->
        [client] The client
       *[server] The server
    } closes at the same time: FIN
    .what = Both FINs are on their way at once; each side acknowledges the other's.
    .rfc = RFC 9293 §3.6
story-fin-confirmed = The last word: ACK
    .what = { $sender ->
        [client] The client
       *[server] The server
    } acknowledges the FIN (ack { $ack }). The connection is closed.
    .why = Who closed first waits for a while (TIME-WAIT) before the ports may be used again, in case this last packet is lost.
    .rfc = RFC 9293 §3.6.1
    .how-ack = The FIN had number { $before } and uses up one: { $before } + 1 = { $ack }.
story-half-open = The other direction
    .what = { $sender ->
        [client] The client
       *[server] The server
    } does not close its direction within this capture.
story-reset = { $sender ->
        [client] The client
       *[server] The server
    } breaks off: { $flags }
    .what = It ends both directions at once. What was on its way is lost, and nothing is acknowledged any more.
    .remember = A reset is not always an error: programs use it to be rid of a connection quickly.
    .rfc = RFC 9293 §3.5.3
    .ask-flags = Which flags end a connection at once?
    .how-flags = RST; with it stand here: { $flags }.
story-still-open = The end
    .what = The connection is still open when the capture ends.

# UDP
story-udp-no-opening = Opening
    .what = UDP has none: the first datagram carries data at once. Nobody knows beforehand whether somebody listens.
    .rfc = RFC 768
story-udp-datagram = { $sender ->
        [client] The first side
       *[server] The other side
    } sends a datagram: { $protocol }
    .what = { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } of data. Nothing says that they arrived: if an answer is expected, the program itself has to wait for it.
    .why = Each datagram stands alone: no numbers, no order, no repetition.
    .rfc = RFC 768
    .ask-whole = The datagram carries { $bytes ->
        [one] { $bytes } byte
       *[other] { $bytes } bytes
    } of data. Which length stands in the UDP header?
    .how-whole = The header has 8 bytes: { $bytes } + 8 = { $whole }.
story-udp-error = Not reachable: ICMP
    .what = The datagram could not be delivered, and ICMP reports it back. The first bytes of the datagram are quoted so that the sender knows which one is meant.
    .rfc = RFC 792
story-udp-more = { $count ->
    [one] { $count } datagram more
   *[other] { $count } datagrams more
}
    .what = They are not told one by one.
story-udp-no-close = The end
    .what = UDP has none: it is over when nobody sends any more.

# DNS
story-dns-question-not-seen = The question
    .what = It is not in this capture.
story-dns-question = Who is { $name }? ({ $type })
    .what = The client sends its question over { $transport } to port { $port }. It has the number { $id }, by which the answer will be known.
    .more = It asks for recursion: the server is to find the whole answer, wherever it is.
    .why = UDP has no connections. The number, the ports and the question itself have to say which answer belongs to which question.
    .rfc = RFC 1035 §4.1.1
    .ask-port = To which port are questions to the DNS sent?
    .ask-transport = Which transport carries the question?
story-dns-answer = The answer: { $answers ->
    [one] { $answers } record
   *[other] { $answers } records
}
    .what = The answer has the number { $id }. { $authoritative ->
        [1] The server is responsible for this name: the answer is authoritative.
       *[0] The server is not responsible for this name itself: it asked others or remembered.
    }
    .more = It came after { $took } and may be kept for { $ttl ->
        [one] { $ttl } second
       *[other] { $ttl } seconds
    } (TTL).
    .why = The TTL is set by whoever runs the zone: a cache may give the answer again until it has run out.
    .rfc = RFC 1035 §4.1.3
    .ask-id = Which number does the answer have?
    .how-id = The same as the question: { $id }.
story-dns-nothing = The answer: there is the name, but no such record
    .what = No error and no record: the name exists, but has none of type { $type }.
    .rfc = RFC 2308 §2.2
    .ask-id = Which number does the answer have?
    .how-id = The same as the question: { $id }.
story-dns-no-name = The answer: there is no such name
    .what = Code { $code } ({ $reason }): { $name } does not exist, with no type of record at all.
    .rfc = RFC 2308 §2.1
    .ask-id = Which number does the answer have?
    .how-id = The same as the question: { $id }.
story-dns-error = The answer: { $reason }
    .what = Code { $code }: the server did not answer the question. That says nothing about the name.
    .rfc = RFC 1035 §4.1.1
    .ask-id = Which number does the answer have?
    .how-id = The same as the question: { $id }.
story-dns-truncated = The answer is too long
    .what = The bit TC is set: the answer does not fit into a datagram. The client asks again over TCP.
    .rfc = RFC 7766 §5
    .ask-id = Which number does the answer have?
    .how-id = The same as the question: { $id }.
story-dns-unanswered = The answer
    .what = No answer is in this capture. A client asks again after a while.

# A chain of redirections
story-redirect-ask = The client asks: { $method } { $target }
    .what = It asks { $host } for { $target }.
    .rfc = RFC 9110 §9.3.1
story-redirect-answer = { $status }: go to { $location }
    .what = The server sends nothing of what was asked for. It says where it is: Location { $location }.
    .why = The client decides whether it goes there. Nothing is forwarded inside the network.
    .remember = 301 and 308 are for good, 302, 303 and 307 for now; 307 and 308 keep the method.
    .rfc = RFC 9110 §15.4
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
story-redirect-follow = The client follows: { $method } { $target }
    .what = A new request of its own, as exchange { $exchange }. The server does not know that it belongs to the one before.
    .rfc = RFC 9110 §15.4
story-redirect-arrived = Arrived: { $status } { $reason }
    .what = The chain ends here. The answer has { $body ->
        [0] no body
        [one] { $body } byte of body
       *[other] { $body } bytes of body
    }.
    .rfc = RFC 9110 §15
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
story-redirect-not-followed = Following it
    .what = Nobody goes there within this capture. A program may show the redirection instead of following it.

# A round of authentication
story-auth-ask = The client asks without credentials: { $method } { $target }
    .what = A first request seldom carries credentials: the client does not know yet that any are wanted.
    .rfc = RFC 9110 §11.1
story-auth-challenge = { $status }: who are you?
    .what = The server refuses and says what it wants: credentials of the scheme { $scheme }.
    .why = The challenge names the scheme so that the client knows how to prove who it is.
    .remember = 401 means “who are you?”, 403 “no”, whoever asks.
    .rfc = RFC 9110 §11.6.1
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
    .ask-scheme = Which scheme does the server ask for?
    .how-scheme = The first word of the challenge: { $scheme }.
story-auth-answer = The client tries again with credentials
    .what = The same request once more, now with a header of credentials: { $scheme }. { $kind ->
        [basic] Basic is name and password in Base64: on a connection without TLS everybody on the way can read them.
        [bearer] Whoever has this token can use it: on a connection without TLS everybody on the way can.
        [digest] It holds no password, but a hash made of it and of the server's nonce, the method and the target. Who reads it can try passwords until one fits.
       *[other] What can be read of it, and who could use it, depends on the scheme.
    }
    .why = HTTP remembers nothing: as a rule, credentials come with every request from now on.
    .remember = { $kind ->
        [basic] Base64 is a spelling, not encryption.
        [bearer] A token is like a key: it opens for whoever holds it.
        [digest] A hash proves that the client knows the password, without sending it. It does not hide the rest of the message.
       *[other] Authentication does not hide the message: TLS does.
    }
    .rfc = RFC 9110 §11.6.2
story-auth-granted = Granted: { $status } { $reason }
    .what = The credentials were accepted for this request.
    .rfc = RFC 9110 §11.1
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
story-auth-denied = Denied again: { $status } { $reason }
    .what = The credentials were not accepted.
    .rfc = RFC 9110 §15.5.2
    .how-status = It stands in the first line of the answer: { $status } { $reason }.
story-auth-not-answered = The answer to the challenge
    .what = Nobody answers it within this capture.

# The life of a cookie
story-cookie-set = The server gives a cookie: { $name }
    .what = The answer to { $target } sets { $name }. { $lasting ->
        [yes] It says how long it is to be kept.
       *[no] It is kept until the browser is closed.
    } { $httponly ->
        [yes] Scripts of the page must not read it.
       *[no] Scripts of the page may read it.
    } { $secure ->
        [yes] It is sent over TLS only.
       *[no] It is sent without TLS, too.
    }
    .why = HTTP has no memory. The server gives the client a note and has it shown again with each request.
    .rfc = RFC 6265 §4.1
    .ask-name = Which name does the cookie have?
    .how-name = Before the first = of Set-Cookie: { $name }.
story-cookie-sent = The client sends it back: { $name }
    .what = With exchange { $exchange } the client shows the note. Attributes are not sent back: the server gets only name and value.
    .why = So the server knows: it is the one from before. Not from the connection, which may be another.
    .remember = Whoever has the cookie is taken for its owner. That is why it must not be seen on the way.
    .rfc = RFC 6265 §4.2
story-cookie-replaced = The server changes it: { $name }
    .what = Set-Cookie with the same name replaces the value.
    .rfc = RFC 6265 §5.3
    .ask-name = Which name does the cookie have?
story-cookie-renewed = The server sets it again: { $name }
    .what = The value stays; how long it is kept may change.
    .rfc = RFC 6265 §5.3
    .ask-name = Which name does the cookie have?
story-cookie-deleted = The server deletes it: { $name }
    .what = A cookie is deleted by setting it with a date that has passed. The client forgets it.
    .rfc = RFC 6265 §3.1
    .ask-name = Which name does the cookie have?
story-cookie-not-sent = Sending it back
    .what = No later request of this client to the cookie's host and path sends it within this capture.
