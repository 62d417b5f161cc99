# What rows and columns of tables mean: rows-TABLE-COLUMN, or rows-COLUMN where several tables mean the same

## Connections

rows-connections-number = Number of the connection
    .what = The letter says the transport, c for TCP and u for UDP; the number counts connections in the order of their first packets.
    .here = The filter that selects it is { $filter }.
    .mistake = The number is in no packet: whoever reads the capture gives it.
rows-connections-who = Client and server
    .what = The end that opened the connection, then the end it asked, each by address and port. In TCP the client sends the SYN; in UDP it speaks first.
    .here = { $late ->
        [1] No SYN was captured, so that { $client } is the client is a guess.
       *[0] { $client } asked { $server }.
    }
    .mistake = Client and server are roles in one connection, not kinds of computers: the same host can be both.
    .rfc = RFC 9293 §3.5
rows-connections-state = How it stands
    .what = How the connection stood in the last packet that was captured of it.
    .here = { $standing ->
        [answered] UDP has no connection that could be closed: an answer came, and that is all there is to know.
        [closing-client] Only the client sent a FIN: it has nothing more to send, but the server may still answer.
        [closing-server] Only the server sent a FIN: it has nothing more to send, but the client may still send.
        [closed] Both sides sent a FIN: neither has anything more to send.
        [closed-client] The client sent its FIN first, then the server did: neither has anything more to send.
        [closed-server] The server sent its FIN first, then the client did: neither has anything more to send.
        [reset-client] The client broke it off with a RST: what was still on its way is lost.
        [reset-server] The server broke it off with a RST: what was still on its way is lost.
        [refused] The SYN was answered by a RST: nobody listens on port { $port }, or a firewall says so.
        [unanswered] Nobody answered what the client sent: the server is off, a firewall drops the packets, or the answer was not captured.
       *[open] Nobody had closed it when the capture ended.
    }
    .mistake = A RST is not always a fault: some programs end every connection that way because it is quicker than two FINs.
    .rfc = RFC 9293 §3.6
rows-connections-start = Start
    .what = When its first packet was captured. The key t chooses whether that is counted from the first packet of the capture or by the clock.
    .here = It begins at { $start } with packet #{ $first }.
    .mistake = This is the clock of the computer that captured, neither that of the client nor that of the server.
rows-connections-duration = How long it lasted
    .what = From its first to its last packet.
    .here = { $duration } from #{ $first } to #{ $last }, silence included.
    .mistake = Long does not mean slow: a connection may lie open and idle because the client wants to use it again.
rows-connections-sent = Bytes from the client
    .what = Payload that the client sent: without headers, and bytes that were sent again count once.
    .here = { $sent-n } of { $sum-n } bytes of payload: { $sent-percent } %.
    .mistake = More bytes were on the wire: every packet carries headers, too. Statistics count those.
rows-connections-received = Bytes from the server
    .what = Payload that the server sent: without headers, and bytes that were sent again count once.
    .here = { $received-n } of { $sum-n } bytes of payload: { $received-percent } %.
    .mistake = This is no speed: how fast it came is this number divided by the time in which it was sent, not by how long the connection lasted.
rows-connections-round-trip = Round-trip time of the handshake
    .what = From the SYN to the acknowledgment that ends the handshake: about the time that a packet needs to the other end and back.
    .here = { $rtt }: seen from the client, no question and answer on this connection takes less. Captured at the server, an answer may follow sooner.
    .mistake = It says nothing of how long the server thinks: that is in the wait of an exchange.
    .rfc = RFC 9293 §3.5
rows-connections-repeated = Segments sent again
    .what = Segments whose bytes were sent before: retransmissions of all kinds.
    .here = { $repeated ->
        [0] No segment of { $packets } packets was sent again.
        [one] { $repeated } segment of { $packets } packets was sent again.
       *[other] { $repeated } segments of { $packets } packets were sent again.
    }
    .mistake = A retransmission does not prove that data were lost: perhaps only the acknowledgment was lost, or came too late.
    .rfc = RFC 9293 §3.8.1
rows-connections-out-of-order = Segments out of order
    .what = Segments that came after bytes which follow them: packets can overtake each other on their way. Counted by time, as Wireshark does; the ladder counts those that were seen before as sent again.
    .here = { $out-of-order ->
        [0] All segments came in their order.
        [one] { $out-of-order } segment of { $packets } packets came late.
       *[other] { $out-of-order } segments of { $packets } packets came late.
    }
    .mistake = Nothing is lost by that: TCP puts the bytes in order before a program reads them.
    .rfc = RFC 9293 §3.10.7.4
rows-connections-missing = Bytes that are missing
    .what = Payload that the capture lacks although later bytes are there.
    .here = { $missing-n ->
        [0] Nothing is missing.
        [one] { $missing-n } byte is missing.
       *[other] { $missing-n } bytes are missing.
    }
    .mistake = Missing here does not mean lost on the way: if the bytes were acknowledged, only the capture did not see them.
rows-connections-protocol = Protocol inside
    .what = What the connection carries, recognized by its content, and only where that says nothing by its port.
    .here = { $protocol } to port { $port } of the server.
    .mistake = A port proves nothing: any protocol can be spoken on any port.
rows-connections-exchanges = Exchanges
    .what = Requests with their responses that were found on it; in DNS questions with their answers.
    .here = { $exchanges ->
        [0] None: nothing was asked, what it carries has no requests, or it is encrypted and there are no keys.
        [one] { $exchanges } exchange used this connection.
       *[other] { $exchanges } exchanges used this connection one after another or side by side.
    }
    .mistake = A connection is not an exchange: HTTP keeps connections open to use them again.
    .rfc = RFC 9112 §9.3
rows-connections-packets = Packets
    .what = Packets of the connection in both directions, also those that carry no payload.
    .here = { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    } for { $sum-n ->
        [one] { $sum-n } byte
       *[other] { $sum-n } bytes
    } of payload: { $average-n ->
        [one] { $average-n } byte
       *[other] { $average-n } bytes
    } each on average.
    .mistake = Packets without payload are no waste: they open, close and acknowledge, and without them nothing would be reliable.
rows-connections-notes = Notes
    .what = What is unusual about the connection and has no column of its own on this screen.
    .here = { $late ->
        [1] The capture begins in the middle of it: what was said before is not known.
       *[0] Its beginning was captured.
    }
    .mistake = No notes do not mean that all went well: a program may fail on a faultless connection. Look at the status of its exchanges.

## A row of the list of packets

rows-packets-number = Number of the packet
    .what = Packets are numbered in the order in which they were captured.
    .mistake = The number is in no packet: whoever reads the capture gives it.
rows-packets-time = Time
    .what = When the packet was captured, in seconds from the first packet of the capture.
    .mistake = This is the clock of the computer that captured, neither that of the sender nor that of the receiver.
rows-packets-source = Source
    .what = The address of whoever sent the packet: of IP where there is one, else of the link.
    .mistake = A sender can write any address: a source is not proven.
rows-packets-destination = Destination
    .what = The address of whom the packet is for.
    .mistake = The frame itself goes to the next neighbour: the destination of Ethernet is often a router.
rows-packets-protocol = Protocol
    .what = The innermost protocol that was understood.
    .mistake = All protocols around it are in the packet as well: a packet of HTTP is one of TCP, of IP and of Ethernet, too.
rows-packets-length = Length
    .what = Bytes that the packet had on the wire, with all headers.
    .mistake = It is not the length of what programs exchanged: headers are in it, and a message may take many packets.
rows-packets-info = Info
    .what = What the innermost protocol says, in one line, in the words of Wireshark.
    .mistake = It is a digest: everything that the packet says stands in its layers.

## A row of the list of exchanges

rows-exchanges-number = Number of the exchange
    .what = An exchange is a request with the response to it. Exchanges are numbered in the order in which they began.
    .here = { $response ->
        [none] Asked in #{ $request }; no response was found.
       *[other] { $request ->
            [none] Answered in #{ $response }; the request was not captured.
           *[other] Asked in #{ $request }, answered in #{ $response }.
        }
    }
    .mistake = One exchange is not one packet: request and response may take many, and between them are acknowledgments.
    .rfc = RFC 9110 §3.4
rows-exchanges-method = Method
    .what = What the request wants done; of a question to DNS, the type of record that it asks for.
    .here = { $about-method ->
        [none] { $value }
       *[other] { $about-method }
    }
    .mistake = A method is a promise of the client, not a rule that the network enforces: a server may change things on GET.
    .rfc = RFC 9110 §9
rows-exchanges-path = What is asked for
    .what = The path with the query behind the question mark, and the host where the rows go to several; of a question to DNS, the name.
    .here = { $host ->
        [none] { $value }
       *[other] { $value }, asked of { $host }.
    }
    .mistake = A path is not a file: the server decides what answers to it.
    .rfc = RFC 9110 §4.1
rows-exchanges-status = Status
    .what = What became of the request: in HTTP a number of three digits, whose first one says of which kind; in DNS the code of the response.
    .here = { $status ->
        [none] No status: no response was found.
       *[other] { $about-status ->
            [none] { $status }
           *[other] { $status } — { $about-status }
        }
    }
    .mistake = An answer of 404 or 500 is no failure of the network: the connection worked, and the server answered.
    .rfc = RFC 9110 §15
rows-exchanges-type = Content type
    .what = The type of what the response carries, in one word, and behind it how that is compressed.
    .here = { $type ->
        [none] The response names no type.
       *[other] The response says { $type }.
    }
    .mistake = The type is what the server says: browsers go by it, not by the ending of the name.
    .rfc = RFC 9110 §8.3
rows-exchanges-size = Size
    .what = Bytes of the response's body as they were sent: a compressed body counts compressed, headers do not count. A dot means that there is no such size.
    .here = { $protocol ->
        [dns] A message of DNS has no body: how long it is stands in its packet.
        [mqtt] The request has a message of { $asked-n } bytes; its answer has none.
       *[http] { $size-n } bytes in the response, { $asked-n } in the request.
    }
    .mistake = More bytes were on the wire: those of the headers of HTTP, TCP, IP and Ethernet.
    .rfc = RFC 9110 §6.4
rows-exchanges-time = Time
    .what = From the first packet of the request to the last packet of the response.
    .here = { $wait ->
        [none] { $value }
       *[other] { $value }: sending { $send }, waiting { $wait }, receiving { $receive }.
    }
    .mistake = What comes before is not in it: the lookup of the name, the handshakes of TCP and TLS. The tab Timing has all of them.
rows-exchanges-connection = Connection
    .what = What carried the exchange: c and the number of a TCP connection, u and the number of a conversation over UDP.
    .here = Exchange { $in-stream } on it. The filter that selects its packets is { $filter }.
    .mistake = A connection is not an exchange: HTTP keeps connections open to use them again.
    .rfc = RFC 9112 §9.3
rows-exchanges-waterfall = Waterfall
    .what = When it was, on one axis of time for all rows: ╌ lookup of the name and handshakes, ░ waiting for the response, █ the response comes.
    .here = { $opening ->
        [none] Nothing had to be opened for it
       *[other] { $opening } of opening came before it
    }; { $wait-percent } % of its time is waiting.
    .mistake = Waiting is not only the server's work: one journey there and back is in it as well.

## The timing of an exchange

rows-timing-reused = Connection used again
    .what = An exchange before this one had opened the connection: no lookup, no handshake of TCP, none of TLS.
    .here = The { $total } of this exchange hold neither lookup nor handshake.
    .mistake = Browsers also show a time in which a request was blocked or queued. It passes inside the client and leaves no packet, so no capture knows it.
    .rfc = RFC 9112 §9.3
rows-timing-lookup = Lookup of the name
    .what = From the question for the address of the server's name to the answer, in DNS.
    .here = { $value } ({ $range }): { $percent } % of { $whole }.
    .mistake = Without this part the name was not looked up in this capture: the answer may come from a cache.
    .rfc = RFC 1034 §2.2
rows-timing-connect = Opening the connection
    .what = From the SYN to the acknowledgment that ends the handshake of TCP.
    .here = { $value } ({ $range }): { $percent } % of { $whole }. It takes one round trip.
    .mistake = A slow server program does not make this part longer: its operating system answers the SYN by itself. The way does.
    .rfc = RFC 9293 §3.5
rows-timing-secure = Handshake of TLS
    .what = From the ClientHello to the last Finished: keys are agreed on, and the server proves who it is.
    .here = { $value } ({ $range }): { $percent } % of { $whole }.
    .mistake = TLS 1.3 needs one round trip for it, TLS 1.2 two: much of what people call slow encryption is waiting for the way.
    .rfc = RFC 8446 §2
rows-timing-send = Sending the request
    .what = From the first to the last packet of the request.
    .here = { $value } ({ $range }): { $percent } % of { $whole }.
    .mistake = Zero does not mean that sending costs nothing: a request in one packet has only one moment.
rows-timing-wait = Waiting for the response
    .what = From the last packet of the request to the first of the response: the way there, the work of the server, and the way back.
    .here = { $value } ({ $range }): { $percent } % of { $whole }.
    .mistake = Not all of it is the server's work: take the round trip away when you captured at the client; at the server it is not in it.
rows-timing-blocked = Waiting behind another answer
    .what = The request was sent already, but its connection was still busy with the answer before: HTTP/1.1 answers in the order of the requests. This is a part of the waiting.
    .here = { $value } ({ $range }): until then the answer before was on its way.
    .mistake = Only this queue leaves packets. Waiting inside a browser for a free connection, which is called blocked there, leaves none.
    .rfc = RFC 9112 §9.3.2
rows-timing-receive = Receiving the response
    .what = From the first to the last packet of the response.
    .here = { $value } ({ $range }): { $percent } % of { $whole }.
    .mistake = A pause in it need not be the network: a server may write the answer piece by piece.
rows-timing-total = All together
    .what = From the first packet of the request to the last of the response.
    .here = { $send } to send, { $wait } to wait and { $receive } to receive make { $value }.
    .mistake = Lookup and handshakes come before it and are not in it. Nor is what a browser calls blocked: waiting inside the client leaves no packet.
rows-timing-event = A packet of the exchange
    .what = A segment that carries some of the request or the response, and when it was captured, counted from the first packet of the request.
    .here = Packet #{ $from } came { $value } after the beginning.
    .mistake = Messages and packets are not the same: one message may take many packets, and one packet may hold several messages.
rows-timing-silence = Silence
    .what = For so long nothing of this exchange was captured.
    .here = Silence for { $value } before packet #{ $from }.
    .mistake = Silence is not loss: the server thinks, a window is full, or a sender waits for an acknowledgment.
rows-timing-nagle = Waiting for each other
    .what = One side held its acknowledgment back, and the other held small data back until it came: delayed acknowledgment and Nagle's algorithm together.
    .here = What came next followed at once on the acknowledgment in #{ $from }.
    .mistake = Neither rule is wrong by itself: they only go badly together. Writing the whole message at once, or TCP_NODELAY, ends it.
    .rfc = RFC 9293 §3.7.4

## What all tables share

rows-share = Share
    .what = A bar for comparing rows at a glance: a full one stands for the most there can be.
    .here = It is { $share-percent } % full.
    .mistake = Compare bars only within this column: they measure no more than the number beside them.
rows-start = Start
    .what = When its first packet was captured, counted from the first packet of the capture.
    .here = { $value } after the beginning of the capture, with packet #{ $first }.
    .mistake = It may have begun earlier: what was said before the capture is not known.
rows-address = Address
    .what = An address that sends or receives, in TCP and UDP with its port.
    .here = { $kind ->
        [loopback] { $value } is the computer itself: such packets leave no network card.
        [private] { $value } counts only in its own network: it is private.
        [linklocal] { $value } counts only on this link: routers do not pass it on.
        [multicast] { $value } stands for a group: all who joined receive it.
        [broadcast] { $value } stands for all on the link.
        [documentation] { $value } is reserved for examples and belongs to nobody.
        [ethernet] { $value } is the address of a network card and counts only on this link.
       *[other] { $value } is a public address: it means the same everywhere.
    }
    .mistake = An address is not a person and not always one computer: behind a router many share one.
rows-name = Name
    .what = What the address is called by what the capture itself says, such as answers of DNS. Nothing is looked up.
    .here = { $value } is the last name that the capture gives for { $address }.
    .mistake = One address can have many names, and one name many addresses: this is the name that was said last.

## The capture as a whole

rows-overview-packets = Packets
    .what = How many packets are counted.
    .here = { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    } with { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    }.
    .mistake = It need not be all that was sent: a capture sees one place, for some time, and may have had a filter.
rows-overview-bytes = Bytes on the wire
    .what = The lengths of all packets added up, as they were on the wire.
    .here = { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    }: { $average-n } × { $packets }, nearly.
    .mistake = The file has another size: it holds times and lengths, too, and perhaps only the beginnings of packets.
rows-overview-captured = Bytes captured
    .what = How many of these bytes the file holds.
    .here = { $captured-n } of { $bytes-n } bytes: the rest was cut off when capturing.
    .mistake = What was cut off cannot be recovered: messages in it stay incomplete.
rows-overview-cut = Packets cut short
    .what = Packets of which only the beginning was kept: whoever captured set a limit, called snapshot length.
    .here = { $cut } of { $packets } packets.
    .mistake = Cut short is not damaged: on the wire these packets were whole.
rows-overview-average = Average packet
    .what = Bytes divided by packets.
    .here = { $bytes-n } ÷ { $packets } = { $average-n ->
        [one] { $average-n } byte
       *[other] { $average-n } bytes
    }.
    .mistake = Hardly any packet has this length: most are either very small (acknowledgments) or as large as the link allows.
rows-overview-first = First packet
    .what = When the earliest packet was captured, in UTC.
    .here = { $value }, packet #{ $first }.
    .mistake = The time is that of the clock of the computer that captured, and may be wrong.
rows-overview-last = Last packet
    .what = When the latest packet was captured, in UTC.
    .here = { $value }, packet #{ $first }.
    .mistake = That the capture ends here does not mean that talking ended: somebody stopped capturing.
rows-overview-duration = Duration
    .what = From the earliest to the latest packet.
    .here = { $value } for { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }.
    .mistake = Silence counts, too: the network may have been idle for most of it.
rows-overview-packet-rate = Packets in a second
    .what = Packets divided by the duration.
    .here = { $packets } ÷ { $duration } = { $value } in a second.
    .mistake = An average hides bursts: the tab “Over time” shows them.
rows-overview-rate = Average rate
    .what = Bits on the wire divided by the duration.
    .here = { $bytes-n } × 8 bits ÷ { $duration } gives { $value }.
    .mistake = This is not what the line could carry: it is only what was sent. And lines are sold in bits, files measured in bytes.
rows-overview-tcp = TCP connections
    .what = Pairs of sockets that spoke TCP with each other.
    .here = { $tcp } in this capture.
    .mistake = Opening one page makes several connections, and one connection may serve several pages.
    .rfc = RFC 9293 §3.3.1
rows-overview-udp = UDP conversations
    .what = Pairs of sockets that sent each other UDP datagrams.
    .here = { $udp } in this capture.
    .mistake = UDP has no connections: that datagrams belong together is only seen by their addresses and ports.
    .rfc = RFC 768 Introduction
rows-overview-exchanges = Exchanges
    .what = Requests with their responses, of HTTP, DNS and others.
    .here = { $exchanges } in this capture.
    .mistake = Encrypted exchanges are counted only when there are keys for them.

## The protocol hierarchy

rows-hierarchy-protocol = Protocol
    .what = A protocol, and indented below it those that it carries.
    .here = { $value }: { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }. { $about }
    .mistake = Rows do not add up: a packet of HTTP counts for Ethernet, IP and TCP, too.
rows-hierarchy-packets = Packets
    .what = Packets in which this protocol was found at this place. Every segment of a message counts, not only the last one.
    .here = { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }: { $packets-percent } % of all.
    .mistake = A protocol may stand twice, as in tunnels: each row counts one place only.
rows-hierarchy-packets-percent = Packets in percent
    .what = Packets of the row among all that were counted.
    .here = { $packets ->
        [one] { $packets } packet is
       *[other] { $packets } packets are
    } { $packets-percent } %.
    .mistake = The percents of all rows make more than 100, because each layer is counted for itself.
rows-hierarchy-bytes = Bytes
    .what = The whole lengths of these packets, with all their headers.
    .here = { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    } in { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }: { $bytes-percent } % of all bytes.
    .mistake = These are not the bytes of this protocol alone: what is around it and within it counts, too.
rows-hierarchy-bytes-percent = Bytes in percent
    .what = Bytes of the row among all that were counted.
    .here = { $bytes-n ->
        [one] { $bytes-n } byte is
       *[other] { $bytes-n } bytes are
    } { $bytes-percent } %.
    .mistake = A small part of packets may hold most of the bytes: compare with the percent of packets.

## Conversations

rows-conversations-stream = Stream
    .what = The number of the connection, in the order of first packets.
    .here = { $filter } selects it.
    .mistake = The number is in no packet: whoever reads the capture gives it.
rows-conversations-a = One end
    .what = One of the two that talk, in TCP and UDP the client.
    .here = { $value } sent { $packets-a-to-b } of { $packets } packets.
    .mistake = A is not always who sent most: look at both directions.
rows-conversations-b = The other end
    .what = The other of the two that talk, in TCP and UDP the server.
    .here = { $value } sent { $packets-b-to-a } of { $packets } packets.
    .mistake = Behind one address many servers may stand: a load balancer shares the work out among them.
rows-conversations-packets = Packets
    .what = Packets in both directions.
    .here = { $packets-a-to-b } + { $packets-b-to-a } = { $packets }.
    .mistake = One packet sent does not bring one back: an acknowledgment often stands for several segments.
rows-conversations-bytes = Bytes
    .what = Bytes on the wire in both directions, with all headers.
    .here = { $bytes-a-to-b-n } + { $bytes-b-to-a-n } = { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    }.
    .mistake = This is more than what programs sent: headers and retransmissions count, too.
rows-conversations-packets-a-to-b = Packets from A to B
    .what = Packets in this direction.
    .here = { $packets-a-to-b } of { $packets } packets.
    .mistake = Whoever receives much sends packets, too: the acknowledgments.
rows-conversations-bytes-a-to-b = Bytes from A to B
    .what = Bytes on the wire in this direction, with all headers.
    .here = { $bytes-a-to-b-n ->
        [one] { $bytes-a-to-b-n } byte
       *[other] { $bytes-a-to-b-n } bytes
    } in { $packets-a-to-b ->
        [one] { $packets-a-to-b } packet
       *[other] { $packets-a-to-b } packets
    }.
    .mistake = Bytes without data are possible: an acknowledgment is a packet of headers alone.
rows-conversations-packets-b-to-a = Packets from B to A
    .what = Packets in this direction.
    .here = { $packets-b-to-a } of { $packets } packets.
    .mistake = None at all may mean that nobody answers, or that answers take another way, past the place of capture.
rows-conversations-bytes-b-to-a = Bytes from B to A
    .what = Bytes on the wire in this direction, with all headers.
    .here = { $bytes-b-to-a-n ->
        [one] { $bytes-b-to-a-n } byte
       *[other] { $bytes-b-to-a-n } bytes
    } in { $packets-b-to-a ->
        [one] { $packets-b-to-a } packet
       *[other] { $packets-b-to-a } packets
    }.
    .mistake = A small request may bring a large response: directions are rarely equal.
rows-conversations-duration-seconds = How long it lasted
    .what = From the first to the last packet between the two.
    .here = { $value } for { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }.
    .mistake = Long does not mean slow: in most of that time nothing may have been sent.
rows-conversations-bits-per-second-a-to-b = Rate from A to B
    .what = Bits on the wire in this direction divided by how long it lasted.
    .here = { $bytes-a-to-b-n } × 8 ÷ { $duration-seconds } gives { $value }.
    .mistake = An average over silence is no measure of the line: the graph of throughput of one connection is.
rows-conversations-bits-per-second-b-to-a = Rate from B to A
    .what = Bits on the wire in this direction divided by how long it lasted.
    .here = { $bytes-b-to-a-n } × 8 ÷ { $duration-seconds } gives { $value }.
    .mistake = An average over silence is no measure of the line: the graph of throughput of one connection is.
rows-conversations-initial-rtt-seconds = Round-trip time of the handshake
    .what = From the SYN to the acknowledgment that ends the handshake.
    .here = { $value }: seen from the client, no question and answer on this connection takes less.
    .mistake = Empty does not mean zero: the handshake was not captured.
    .rfc = RFC 9293 §3.5
rows-conversations-retransmissions = Segments sent again
    .what = Segments whose bytes were sent before: retransmissions of all kinds.
    .here = { $retransmissions } of { $packets } packets.
    .mistake = A retransmission does not prove that data were lost: perhaps only the acknowledgment was.
    .rfc = RFC 9293 §3.8.1
rows-conversations-out-of-order = Segments out of order
    .what = Segments that came after bytes which follow them. Counted by time, as Wireshark does; the ladder counts those that were seen before as sent again.
    .here = { $out-of-order } of { $packets } packets.
    .mistake = Nothing is lost by that: TCP puts the bytes in order before a program reads them.
    .rfc = RFC 9293 §3.10.7.4
rows-conversations-missing-bytes = Bytes that are missing
    .what = Payload that the capture lacks although later bytes are there.
    .here = { $missing-bytes-n ->
        [one] { $missing-bytes-n } byte
       *[other] { $missing-bytes-n } bytes
    }.
    .mistake = If the bytes were acknowledged they were not lost: only the capture did not see them.

## Endpoints

rows-endpoints-packets = Packets
    .what = Packets that this end sent or received.
    .here = { $packets-sent } + { $packets-received } = { $packets }.
    .mistake = The rows add up to twice the packets: each is sent by one end and received by another.
rows-endpoints-bytes = Bytes
    .what = Bytes on the wire that this end sent or received.
    .here = { $bytes-sent-n } + { $bytes-received-n } = { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    }.
    .mistake = Who is at the top is not the culprit: a busy server is meant to be there.
rows-endpoints-packets-sent = Packets sent
    .what = Packets that carry this address as their source.
    .here = { $packets-sent } of { $packets } packets.
    .mistake = A source address can be forged: it is what the packet says, not who sent it.
rows-endpoints-bytes-sent = Bytes sent
    .what = Bytes on the wire of the packets that it sent.
    .here = { $bytes-sent-n ->
        [one] { $bytes-sent-n } byte
       *[other] { $bytes-sent-n } bytes
    } in { $packets-sent ->
        [one] { $packets-sent } packet
       *[other] { $packets-sent } packets
    }.
    .mistake = Much sent does not mean much said: acknowledgments of a large download are bytes, too.
rows-endpoints-packets-received = Packets received
    .what = Packets that carry this address as their destination.
    .here = { $packets-received } of { $packets } packets.
    .mistake = Received means addressed: whether they arrived behind the place of capture is not known.
rows-endpoints-bytes-received = Bytes received
    .what = Bytes on the wire of the packets that were addressed to it.
    .here = { $bytes-received-n ->
        [one] { $bytes-received-n } byte
       *[other] { $bytes-received-n } bytes
    } in { $packets-received ->
        [one] { $packets-received } packet
       *[other] { $packets-received } packets
    }.
    .mistake = What somebody else captured may be more or less: each capture sees its own place.

## HTTP

rows-http-host = Host
    .what = The name that requests ask for: Host in HTTP/1, :authority in HTTP/2.
    .here = { $value }: { $exchanges } of all exchanges asked for it.
    .mistake = A host is not an address: many hosts live on one address, which is why the name must be in the request.
    .rfc = RFC 9110 §7.2
rows-http-path = Path
    .what = What was asked for on the host, without the query behind the question mark.
    .here = { $value }: { $exchanges } of all exchanges asked for it.
    .mistake = A path is not a file: the server decides what answers to it.
    .rfc = RFC 9110 §4.1
rows-http-method = Method
    .what = What the request wants done.
    .here = { $value }: { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }. { $about }
    .mistake = A method is a promise of the client, not a rule that the network enforces: a server may change things on GET.
    .rfc = RFC 9110 §9
rows-http-status = Status
    .what = What became of the request, as a number of three digits; the first one says of which kind.
    .here = { $value }: { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }. { $about }
    .mistake = An answer of 404 or 500 is no failure of the network: the connection worked, and the server answered.
    .rfc = RFC 9110 §15
rows-http-content-type = Content type
    .what = The type of what the response carries, without parameters such as charset.
    .here = { $value }: { $exchanges } of all exchanges.
    .mistake = The type is what the server says: browsers go by it, not by the ending of the name.
    .rfc = RFC 9110 §8.3
rows-http-exchanges = Exchanges
    .what = How many exchanges this row counts: requests, with their responses or without.
    .here = { $exchanges ->
        [one] { $exchanges } exchange is
       *[other] { $exchanges } exchanges are
    } { $percent } %.
    .mistake = One page is not one exchange: pictures, styles and scripts are asked for one by one.
rows-http-percent = In percent
    .what = The exchanges of the row among all.
    .here = { $exchanges ->
        [one] { $exchanges } exchange is
       *[other] { $exchanges } exchanges are
    } { $percent } %.
    .mistake = A percent of few says little: look at the count first.
rows-http-failed = Failed
    .what = Responses with a status of 400 or more: 4xx blames the request, 5xx the server. A call of gRPC counts by its grpc-status: all but 0 failed.
    .here = { $failed } of { $exchanges } exchanges.
    .mistake = Not every 4xx is a fault: 401 is how a server asks for a password.
    .rfc = RFC 9110 §15.5
rows-http-unanswered = Without a response
    .what = Requests to which no response was found.
    .here = { $unanswered } of { $exchanges } exchanges.
    .mistake = No response in the capture does not mean that none came: the capture may have ended before.
rows-http-request-bytes = Bytes of requests
    .what = The lengths of the requests added up, start line, headers and bodies, without the headers of TCP, IP and Ethernet.
    .here = { $request-bytes-n ->
        [one] { $request-bytes-n } byte
       *[other] { $request-bytes-n } bytes
    } in { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }.
    .mistake = Cookies count with every request: they make requests large.
rows-http-response-bytes = Bytes of responses
    .what = The lengths of the responses added up, as they were sent: compressed bodies count compressed.
    .here = { $response-bytes-n ->
        [one] { $response-bytes-n } byte
       *[other] { $response-bytes-n } bytes
    } in { $exchanges ->
        [one] { $exchanges } exchange
       *[other] { $exchanges } exchanges
    }.
    .mistake = A browser may show a larger size: that of the body after it was unpacked.
rows-http-wait-p50-seconds = Wait, median
    .what = Half of the waits were shorter. A wait goes from the last packet of the request to the first of the response.
    .here = Half of them were below { $value }; the longest took { $wait-max-seconds }.
    .mistake = The median is not the average: one very slow response moves the average, but not the median.
rows-http-wait-p90-seconds = Wait, 90 of 100
    .what = Nine of ten waits were shorter.
    .here = Nine of ten were below { $value }.
    .mistake = With fewer than ten exchanges this is just one of the longest.
rows-http-wait-p99-seconds = Wait, 99 of 100
    .what = 99 of 100 waits were shorter: what the unlucky ones see.
    .here = 99 of 100 were below { $value }.
    .mistake = One in a hundred is not rare: a page of a hundred requests meets it nearly every time.
rows-http-wait-max-seconds = Longest wait
    .what = The longest of the waits.
    .here = { $value }; the median is { $wait-p50-seconds }.
    .mistake = One slow response does not make a slow server: look at the percentiles.

## Over time

rows-io-from-seconds = Beginning of the interval
    .what = Where the interval begins, in seconds since the first packet.
    .here = The interval goes from { $from-seconds } to { $to-seconds } s.
    .mistake = Intervals are cut by the clock: a burst may be split between two of them.
rows-io-to-seconds = End of the interval
    .what = Where the interval ends, which no longer belongs to it.
    .here = The interval goes from { $from-seconds } to { $to-seconds } s.
    .mistake = A packet exactly at the end counts in the next interval.
rows-io-packets = Packets
    .what = Packets that were captured in this interval.
    .here = { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    } from { $from-seconds } to { $to-seconds } s.
    .mistake = None does not mean that the network stood still: only here nothing was seen.
rows-io-bytes = Bytes
    .what = Bytes on the wire in this interval.
    .here = { $bytes-n ->
        [one] { $bytes-n } byte
       *[other] { $bytes-n } bytes
    } in { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }.
    .mistake = An empty interval between full ones is often waiting: for an answer, or for a retransmission.
rows-io-bits-per-second = Rate
    .what = Bits of the interval divided by its length.
    .here = { $bytes-n } × 8 bits from { $from-seconds } to { $to-seconds } s give { $value }.
    .mistake = The shorter the interval, the higher the peaks: compare rates of equal intervals only.
rows-io-share = Bytes as a bar
    .what = The bytes of the interval, measured by the fullest one.
    .here = { $share-percent } % of the fullest interval.
    .mistake = A full bar is no full line: it is only the most that was seen here.
rows-io-series = A series
    .what = Packets of the interval that a filter of your own selects.
    .here = { $filter } selects { $series } of the { $packets } packets here.
    .mistake = Series may overlap: a packet counts in each whose filter selects it, so they need not add up.

## Lengths

rows-lengths-bytes = Range of lengths
    .what = Packets with a length on the wire within these bounds, with all headers.
    .here = { $value }: { $packets ->
        [one] { $packets } packet
       *[other] { $packets } packets
    }.
    .mistake = More than 1514 bytes are no fault: network cards put segments together before they are captured.
rows-lengths-packets = Packets
    .what = Packets of these lengths.
    .here = { $packets ->
        [one] { $packets } packet is
       *[other] { $packets } packets are
    } { $percent } %.
    .mistake = Many small ones are usual: every second packet may be an acknowledgment.
rows-lengths-percent = In percent
    .what = The packets of the row among all.
    .here = { $packets ->
        [one] { $packets } packet is
       *[other] { $packets } packets are
    } { $percent } %.
    .mistake = In bytes it looks different: one large packet weighs as much as twenty small ones.
rows-lengths-average = Average
    .what = The average length of these packets, in bytes.
    .here = { $value ->
        [one] { $value } byte
       *[other] { $value } bytes
    }, between { $least } and { $most }.
    .mistake = Few packets have just this length.
rows-lengths-least = Shortest
    .what = The shortest packet of the row, in bytes.
    .here = { $least ->
        [one] { $least } byte
       *[other] { $least } bytes
    }.
    .mistake = Below 60 bytes it was captured at its sender: Ethernet pads only when a packet goes out.
    .rfc = IEEE 802.3 §3.2.7
rows-lengths-most = Longest
    .what = The longest packet of the row, in bytes.
    .here = { $most ->
        [one] { $most } byte
       *[other] { $most } bytes
    }.
    .mistake = 1514 is the usual limit: 1500 bytes of payload and 14 of the Ethernet header.
rows-lengths-share = Share
    .what = The packets of the row among all, as a bar.
    .here = { $packets ->
        [one] { $packets } packet is
       *[other] { $packets } packets are
    } { $percent } %.
    .mistake = The bar measures packets, not bytes.

## DNS

rows-dns-name = Name
    .what = The name that was asked for.
    .here = { $value } was asked for { $questions ->
        [one] once
       *[other] { $questions } times
    }.
    .mistake = A name that is asked for need not exist: look at the reply codes.
    .rfc = RFC 1035 §4.1.2
rows-dns-type = Type
    .what = The type of record that was asked for: A is an IPv4 address, AAAA one of IPv6, MX where mail goes.
    .here = { $value } of { $name }.
    .mistake = A and AAAA are two questions: a client mostly sends both, and one may have no answer.
    .rfc = RFC 1035 §3.2.2
rows-dns-questions = Questions
    .what = How often it was asked.
    .here = { $questions } asked, { $responses } answered.
    .mistake = Asking again does not prove loss: another program on the computer may ask the same.
rows-dns-responses = Answers
    .what = How often an answer came.
    .here = { $responses } to { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }.
    .mistake = An answer may say that there is no such name: it is an answer all the same.
rows-dns-records = Records
    .what = Records in the answers, all of them together.
    .here = { $records } in { $responses ->
        [one] { $responses } answer
       *[other] { $responses } answers
    }.
    .mistake = Several addresses for one name are usual: the client takes one of them.
rows-dns-codes = Reply codes
    .what = What the server says of the question: NoError, NXDOMAIN for a name that does not exist, SERVFAIL when it could not find out.
    .here = { $value } to { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }.
    .mistake = NoError without a record means that the name exists, but has nothing of this type.
    .rfc = RFC 1035 §4.1.1
rows-dns-time-p50-seconds = Time, median
    .what = Half of the answers came sooner, counted from their question.
    .here = Half of them came within { $value }; the longest took { $time-max-seconds }.
    .mistake = A quick answer comes from the cache of the server, a slow one was fetched from others: both are normal.
rows-dns-time-p90-seconds = Time, 90 of 100
    .what = Nine of ten answers came sooner.
    .here = Nine of ten came within { $value }.
    .mistake = With fewer than ten questions this is just one of the longest.
rows-dns-time-max-seconds = Longest time
    .what = The longest time from a question to its answer.
    .here = { $value }; the median is { $time-p50-seconds }.
    .mistake = Questions without an answer are not in it: see how many were answered.

## Problems

rows-problems-severity = Severity
    .what = How serious it is: Chat tells the course of things, Note is unusual, Warning may be wrong, Error is wrong.
    .here = { $value ->
        [Chat] Chat: it belongs to the normal course, and there is nothing to do.
        [Note] Note: unusual, but it happens without harm.
        [Warning] Warning: something may be wrong. Look at the packets around it.
       *[Error] Error: something is wrong, in the packet or in how it was captured.
    }
    .mistake = A warning is no proof of a fault: it says what to look at.
rows-problems-group = Group
    .what = What it is about: the sequence of packets, checksums, something malformed, a request or a response.
    .here = { $value }: { $count } notes of this kind say so.
    .mistake = Malformed need not be an attack: the protocol may have been guessed wrong.
rows-problems-protocol = Protocol
    .what = The protocol in which it was found.
    .here = { $value }: { $count ->
        [one] { $count } time
       *[other] { $count } times
    }.
    .mistake = Where it shows is not always where it begins: a lost packet of IP shows in TCP.
rows-problems-count = How often
    .what = How many notes of this kind there are.
    .here = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }, first in packet #{ $first }.
    .mistake = Many notes may have one cause: one lost segment brings a note for every repeated acknowledgment.
rows-problems-meaning = What it says
    .what = What was found, in the words of the dissector.
    .here = { $value }. { $about }
    .mistake = It says what was seen, not why: the reason is often in the packets before.
rows-problems-filter-name = Filter
    .what = The name of the field that selects these packets.
    .here = { $value } as a display filter shows them.
    .mistake = The field is in no packet: it was worked out from several of them.
rows-problems-frames = Packets
    .what = The first packets in which it was found.
    .here = It begins with packet #{ $first }.
    .mistake = The dots mean that there are more: the filter shows all of them.

## Names

rows-names-name = Name
    .what = A name of a host that packets of this capture speak of.
    .here = { $value } was seen { $count ->
        [one] once
       *[other] { $count } times
    }.
    .mistake = A name in the capture was not necessarily visited: browsers ask for names ahead.
rows-names-from = From where
    .what = What said the name: an answer of DNS, the Host of a request, the server name of TLS.
    .here = { $value ->
        [DNS] An answer of DNS says it: somebody asked for the name.
        [Host] The header Host says it: a request of HTTP/1 was sent to the name.
        [SNI] The ClientHello of TLS says it: a connection to the name was opened.
       *[other] The field :authority says it: a request of HTTP/2 was sent to the name.
    }
    .mistake = TLS encrypts what is said, but the server name mostly goes in clear text before that.
    .rfc = RFC 6066 §3
rows-names-count = Seen
    .what = How often it was seen there.
    .here = { $count ->
        [one] { $count } time
       *[other] { $count } times
    }, first in packet #{ $first }.
    .mistake = Often seen does not mean often visited: one visit says a name many times.
rows-names-addresses = Addresses
    .what = Addresses that the name was seen with.
    .here = { $name } was seen with { $value }.
    .mistake = The name need not own the address: large services share addresses among many names.
