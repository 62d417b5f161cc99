# What the fields of STUN and TURN are and what their values mean.

stun = STUN and TURN
    .what = STUN lets a host behind an address translator learn its public address and test a path; TURN asks a relay to pass data on when no direct path works.

stun-channel = Channel number
    .what = Two bytes that stand for the peer: they were bound to its address before, which saves the longer header of a message.

stun-tcp_frame_length = Length of the frame
    .what = Over TCP the two sides put each datagram in a frame behind its length, so that one stream carries different protocols.

stun-type = Message type
    .what = What is wanted (the method) and whether this asks, answers or only tells (the class). The bits of both are mixed.

stun-type-class = Class
    .what = Whether the message asks, answers, or tells something without waiting for an answer.
    .here = { $number ->
        [0] A request: an answer with the same transaction id is expected.
        [1] An indication: nobody answers it.
        [16] The request was granted.
        [17] The request was refused; ERROR-CODE says why.
       *[other] { $value }.
    }

stun-type-method = Method
    .what = What the message is about.
    .here = { $number ->
        [1] Binding: from which address do you see me? ICE tests paths with it.
        [2] SharedSecret: an old way to get a password.
        [3] Allocate: asks the relay for an address of its own.
        [4] Refresh: keeps the allocation, or gives it up with a lifetime of 0.
        [6] Send: data for the peer goes to the relay.
        [7] Data: data of the peer comes from the relay.
        [8] CreatePermission: the relay may let data of this address in.
        [9] Channel-Bind: a short number shall stand for the peer.
        [10] Connect: the relay shall open a TCP connection to the peer.
        [11] ConnectionBind: this connection is for the data of that one.
        [12] ConnectionAttempt: a peer has opened a TCP connection to the relay.
       *[other] { $value }.
    }

stun-type-method-assignment = Who assigns the method
    .what = Methods in the lower half of the range need a standard; an expert alone gives out those of the upper half.

stun-length = Message length
    .what = Bytes after the header of 20 bytes: all attributes with their padding, so a multiple of 4.

stun-cookie = Magic cookie
    .what = Always 2112a442: by it a message is told from other protocols on the same port, and from those of 2003.

stun-id = Transaction id
    .what = Random bytes of the request that come back in the response: so the two are matched, and no stranger can answer.

stun-network_version = Version of STUN
    .what = Which form the message has: with the magic cookie that of RFC 5389 and later.

stun-attributes = Attributes
    .what = All that the message says beyond its header, one attribute after the other.

stun-attribute = Attribute
    .what = One piece of information: type, length, value, and padding up to four bytes.

stun-response-in = Response in frame
    .what = The frame that answers this request.

stun-response-to = Request in frame
    .what = The frame whose request this answers: it has the same transaction id.

stun-time = Time to answer
    .what = From the request to this response; for a path that is tested, the round trip.

stun-reqduplicate = Repeats the message in frame
    .what = The same message was seen before: over UDP it is sent again until an answer comes.

stun-att-type = Type of attribute
    .what = What the value means.

stun-att-type-comprehension = Must it be understood
    .what = Whether a receiver that does not know the attribute may pass it over.
    .here = { $number ->
        [0] Required: who does not know it refuses the request.
        [1] Optional: who does not know it goes on.
       *[other] { $value }.
    }

stun-att-type-assignment = Who assigns the attribute
    .what = Half of the numbers need a standard, the other half an expert's word.

stun-att-length = Length of the value
    .what = Bytes of the value; the padding behind it is not counted.

stun-att-family = Address family
    .what = Of which kind the address is.

stun-att-ipv4 = IPv4 address
    .what = The address that the attribute names, as it really is.

stun-att-ipv6 = IPv6 address
    .what = The address that the attribute names, as it really is.

stun-att-port = Port
    .what = The port that belongs to the address.

stun-att-username = User name
    .what = Who asks. In tests of paths it is made of what both sides told each other: the name of the other side, a colon, the own one.

stun-att-username-opaque = User name
    .what = A user name that is no text: relays of Microsoft use such.

stun-att-password = Password
    .what = A password in the clear: only RFC 3489 had it, within TLS.

stun-att-padding = Padding
    .what = So many bytes fill the value up to a multiple of four; they mean nothing.

stun-att-hmac = Integrity (HMAC-SHA1)
    .what = Proves that the sender knows the password and that nobody changed the message up to here. The password itself is not sent.

stun-att-crc32 = Fingerprint (CRC-32)
    .what = A check value over the message: it tells STUN from other protocols on the same port. Against intent it protects nothing.

stun-att-crc32-status = Status of the fingerprint
    .what = Whether the check value fits the message.

stun-att-error-class = Hundreds of the error code
    .what = With the number behind it this is a code like that of HTTP: 4 and 1 are 401.
    .here = { $number ->
        [3] Try another server.
        [4] The request was wrong, or lacks something.
        [5] The server has a difficulty; try again later.
        [6] It cannot be done at all.
       *[other] { $value }.
    }

stun-att-error = Tens and ones of the error code
    .what = The last two digits of the code; the hundreds stand before it.

stun-att-error-reason = Reason
    .what = Why, in words for people.

stun-att-realm = Realm
    .what = For whose users the password counts; the server tells it with its refusal 401.

stun-att-nonce = Nonce
    .what = A value of the server that must come back in the next request, so that an old request cannot be used again.

stun-att-unknown = Attribute not understood
    .what = An attribute of the request that the server does not know but would have to understand.

stun-att-ipv4-xord = IPv4 address, mixed
    .what = The address combined with the magic cookie by exclusive or: some translators rewrite every address that they find, and would spoil it.

stun-att-ipv6-xord = IPv6 address, mixed
    .what = The address combined with magic cookie and transaction id by exclusive or.

stun-att-port-xord = Port, mixed
    .what = The port combined with the first half of the magic cookie.

stun-att-icmp-type = Type of the ICMP error
    .what = The relay got an error for data that it sent to the peer: its type.

stun-att-icmp-code = Code of the ICMP error
    .what = The code of that error.

stun-att-unknown8006 = Attribute 8006 of Microsoft
    .what = Bytes whose meaning was not published.

stun-att-software = Software
    .what = Name and version of the program that sent the message.

stun-att-priority = Priority
    .what = How much this path would be liked: direct ones get more than those through a relay.

stun-att-tie-breaker = Tie breaker
    .what = A random number: if both sides believe to be in control, the greater one stays so.

stun-att-lifetime = Lifetime
    .what = Seconds for which the relay keeps the allocation unless it is refreshed; 0 gives it up.

stun-att-change-ip = Answer from another address
    .what = Asks the server to answer from its other address: so a client learns how its translator filters.

stun-att-change-port = Answer from another port
    .what = Asks the server to answer from its other port.

stun-att-pw_alg = Password algorithm
    .what = How the key is made from user name, realm and password.

stun-att-pw_alg_len = Length of the parameters
    .what = Bytes of parameters of the algorithm; those in use have none.

stun-att-pw_alg_data = Parameters
    .what = What the algorithm needs beside its number.

stun-att-even-port-reserve-next = Keep the next port too
    .what = The address shall have an even port; the odd one behind it may be kept for a second allocation: media and their reports once stood side by side.

stun-att-cache-timeout = Cache timeout
    .what = Seconds for which the server keeps the answer to this transaction.

stun-att-token = Reservation token
    .what = Stands for the port that was kept: who shows it, gets that port.

stun-value = Value
    .what = The value as bytes.

stun-att-reserved = Reserved
    .what = Bytes that mean nothing; senders fill them with zeros.

stun-att-transp = Transport to the peer
    .what = Over what the relay shall exchange data with the peer.

stun-att-channelnum = Channel number
    .what = The number that shall stand for the peer from now on.

stun-att-magic_cookie = Magic cookie of MS-TURN
    .what = A fixed number by which relays of Microsoft know their messages.

stun-port-bandwidth = Bandwidth
    .what = The most that will be sent, in kilobits a second.

stun-att-ms-version = MS version
    .what = Which version of Microsoft's protocol the client speaks.

stun-att-ms-version-ice = MS-ICE version
    .what = Which forms of messages this program understands.

stun-att-ms-connection_id = Connection id
    .what = Stands for the connection to the relay.

stun-att-ms-sequence_number = Sequence number
    .what = Counts the messages of this connection, against old ones that are played again.

stun-att-ms-stream_type = Kind of stream
    .what = What will be sent through the relay.

stun-att-ms-service_quality = Quality of service
    .what = Whether data must arrive, or may be lost.

stun-att-ms-foundation = Foundation
    .what = A name for addresses of the same kind and origin: they are likely to work or to fail together.

stun-att-ms-multiplexed_turn_session_id = Number of the shared session
    .what = Tells which session a message belongs to where several share one relay port.

stun-att-bandwidth_acm-type = Message of bandwidth control
    .what = What the message wants of the server that gives out bandwidth.

stun-att-bandwidth_rsv_id = Reservation id
    .what = Stands for the bandwidth that was reserved.

stun-att-bandwidth_rsv_amount-misb = Least bandwidth to send
    .what = In kilobits a second.

stun-att-bandwidth_rsv_amount-masb = Greatest bandwidth to send
    .what = In kilobits a second.

stun-att-bandwidth_rsv_amount-mirb = Least bandwidth to receive
    .what = In kilobits a second.

stun-att-bandwidth_rsv_amount-marb = Greatest bandwidth to receive
    .what = In kilobits a second.

stun-att-address_rp-valid = Valid
    .what = Whether the answer about this address counts.

stun-att-address_rp-pstn = Telephone network
    .what = Whether the call may go over the telephone network instead.

stun-att-address_rp-reserved = Reserved
    .what = Bits that mean nothing yet.

stun-att-address_rp-masb = Greatest bandwidth to send
    .what = In kilobits a second, for this address.

stun-att-address_rp-marb = Greatest bandwidth to receive
    .what = In kilobits a second, for this address.

stun-att-sip_dialog_id = SIP dialog
    .what = To which dialog of SIP the bandwidth belongs.

stun-att-sip_call_id = SIP call
    .what = To which call of SIP the bandwidth belongs.

stun-att-lp-peer_location = Where the peer is
    .what = Inside the company's network or outside.

stun-att-lp-seft_location = Where the sender is
    .what = Inside the company's network or outside.

stun-att-lp-federation = Federation
    .what = Whether the peer belongs to another company or to a public service.

stun-att-google-network_id = Network of the sender
    .what = The number of the interface, as the browser counts them.

stun-att-google-network_cost = Cost of the network
    .what = How dear this network is to its user: a cable costs nothing, mobile networks cost most.

stun-wrong_msglen = Length not a multiple of 4
    .what = Each attribute is filled up to four bytes, so the message cannot end there.

stun-short_packet = Too short
    .what = The attribute has fewer bytes than its type needs.

stun-long_attribute = Bytes left over
    .what = The attribute has more bytes than its type needs; they are shown as they are.

stun-unknown_attribute = Unknown attribute
    .what = Nothing is known here of attributes of this type.

stun-att-crc32-bad = Wrong fingerprint
    .what = The check value does not fit: the message is damaged, or it is no STUN at all.
