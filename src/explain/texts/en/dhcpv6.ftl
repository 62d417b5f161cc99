# What the fields of DHCPv6 are, what their values mean, what is often mistaken.

dhcpv6 = DHCPv6
    .what = Gives hosts addresses, routers whole prefixes, and both the settings of the network, over IPv6.
    .mistake = It never names a router: that is what router advertisements (ICMPv6) are for.

dhcpv6-msgtype = Message type
    .what = What the message wants. A new address takes four: Solicit, Advertise, Request, Reply.
    .here = { $number ->
        [1] SOLICIT: which servers are there?
        [2] ADVERTISE: a server says what it would give.
        [3] REQUEST: the client asks one server for it.
        [4] CONFIRM: do my addresses still fit this network?
        [5] RENEW: the client asks its server for more time.
        [6] REBIND: the client asks any server for more time.
        [7] REPLY: the server’s answer.
        [8] RELEASE: the client gives its addresses back.
        [9] DECLINE: somebody already has the address.
        [10] RECONFIGURE: the server makes the client ask anew.
        [11] INFORMATION-REQUEST: settings without an address.
        [12] RELAY-FORW: a relay passes a message on to the server.
        [13] RELAY-REPL: the server’s answer, for the relay to pass on.
        [14] LEASEQUERY: who has which address?
        [15] LEASEQUERY-REPLY: the answer to that.
        [16] LEASEQUERY-DONE: those were all.
        [17] LEASEQUERY-DATA: one more of many.
        [18] RECONFIGURE-REQUEST: a relay wants clients to ask anew.
        [19] RECONFIGURE-REPLY: the answer to that.
       *[other] { $value }.
    }

dhcpv6-hopcount = Relays so far
    .what = How many relays the message passed before this one.
    .here = { $number }.

dhcpv6-xid = Transaction number
    .what = The answer repeats the client’s number. Solicit and Request have different ones: they are two exchanges.
    .here = { $value }.

dhcpv6-linkaddr = Network of the client
    .what = An address of the network in which the client is: by it the server chooses one that fits.
    .here = { $value }.

dhcpv6-peeraddr = From whom
    .what = Who sent the message to the relay: the client, or the relay before; the answer goes back there.
    .here = { $value }.

dhcpv6-message = Message within
    .what = The whole message of the client or server, as the relay got it.

dhcpv6-option-type = Option
    .what = A setting or a remark: its number, its length and its value. Options may hold options.
    .here = { $value }.

dhcpv6-duid-bytes = DUID
    .what = Identifies a client or server for good, whatever its interface. It begins with its type.
    .here = { $bytes } B.
    .mistake = A client that keeps its DUID is recognised in every network.

dhcpv6-duid-type = Kind of DUID
    .what = From what it was made.
    .here = { $number ->
        [1] From a hardware address and the time.
        [2] From a maker’s number.
        [3] From a hardware address.
        [4] It is a UUID.
       *[other] { $value }.
    }

dhcpv6-duidllt-time = When it was made
    .what = The moment in which the system made its DUID, often that of its installation.
    .here = { $value }.

dhcpv6-duidllt-link_layer_addr = Hardware address in it
    .what = One of the machine’s hardware addresses; it stays in the DUID even when the card is gone.
    .here = { $value }.

dhcpv6-iaid = IAID
    .what = Which of the client’s identity associations it is: mostly one for each interface.
    .here = { $value }.

dhcpv6-iaid-t1 = T1
    .what = After how many seconds the client asks its server for more time.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcpv6-iaid-t2 = T2
    .what = After how many seconds it asks all servers, if its own does not answer.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcpv6-iaaddr-ip = Address
    .what = The address that is asked for or lent. It is one of 128 bits, without a prefix length.
    .here = { $value }.

dhcpv6-iaaddr-pref_lifetime = Preferred for
    .what = How many seconds new connections may begin with the address or prefix; later it is only kept for old ones.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcpv6-iaaddr-valid_lifetime = Valid for
    .what = How many seconds the address or prefix may be used at all; 0 takes it away.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcpv6-iaprefix-pref_addr = Prefix
    .what = A network that the router gets for its own use: it makes smaller ones of it for its links.
    .here = { $value }.

dhcpv6-iaprefix-pref_len = Prefix length
    .what = How many bits are fixed: the fewer, the more networks the router can make.
    .here = /{ $number }.

dhcpv6-pd_exclude-subnet_id = Prefix left out
    .what = A part of the prefix that the router must not give away: it is for the link to the provider.
    .here = { $value }.

dhcpv6-requested_option_code = Requested option
    .what = A setting that the client wants to be told.
    .here = { $value }.

dhcpv6-option_preference = Preference
    .what = Which server the client shall prefer: the one with the highest number; at 255 it waits for no other.
    .here = { $number }.

dhcpv6-elapsed_time = Time so far
    .what = How long the client has been trying in this exchange.
    .here = { $number } ms.

dhcpv6-auth-protocol = Authentication
    .what = Proves that the message comes from who it says: 2 with a shared key, 3 only for Reconfigure.
    .here = { $value }.

dhcpv6-auth-info = Proof
    .what = With type 1 the server gives the client a key in the clear; with type 2 it is a hash made with that key.

dhcpv6-unicast = Write directly
    .what = The client may write to this address of the server instead of to everybody.
    .here = { $value }.

dhcpv6-status_code = Status
    .what = How it went, for the message or for one address.
    .here = { $number ->
        [0] All went well.
        [1] Failed, without a reason.
        [2] The server has no address to give.
        [3] The server does not know this lease.
        [4] The addresses do not fit this network.
        [5] Write to everybody, not to the server alone.
        [6] The server has no prefix to give.
        [7] The server does not know this kind of question.
        [8] The question is malformed.
        [9] The server is not in charge of this network.
        [10] That is not allowed.
        [11] The question was broken off.
        [12] Some data are missing.
        [13] All that was missed has been told.
        [14] Not supported.
        [15] A connection with TLS was refused.
       *[other] { $value }.
    }
    .mistake = A Reply is no proof of success: what matters stands here.

dhcpv6-status_msg = Words on it
    .what = The same for people.
    .here = { $value }

dhcpv6-userclass-opaque_data = Class of the client
    .what = What kind of host it is; servers give settings by it.
    .here = { $value }.

dhcpv6-interface_id = Interface of the relay
    .what = On which of its interfaces the relay heard the client. The server repeats it, and the relay knows where to send the answer.
    .here = { $bytes } B.

dhcpv6-dns_server = DNS server
    .what = Who translates names into addresses for this host. The preferred one comes first.
    .here = { $value }.

dhcpv6-lifetime = Ask again
    .what = After how many seconds a client that has settings only asks for them again.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcpv6-remoteid_enterprise_id = Other end of the line
    .what = Who is at the other end, in the relay’s own words: a modem, a subscriber, a port.
    .here = { $bytes } B.

dhcpv6-lq_query = Question about leases
    .what = By what a relay looks for leases, and in which network.
    .here = { $value }.

dhcpv6-aftr_name = Tunnel for IPv4
    .what = The far end of a tunnel in which IPv4 goes over IPv6 (DS-Lite).
    .here = { $value }.

dhcpv6-s46_rule-ipv6_prefix = Softwire
    .what = How IPv4 addresses and ports are put into IPv6 addresses, so that IPv4 crosses a network of IPv6.
    .here = { $value }.

dhcpv6-failover-binding_status = Two servers together
    .what = What one of two servers that stand in for each other says of a lease or of itself.
    .here = { $value }.

dhcpv6-relay_port = Port of the relay
    .what = From which port the relay below sent, when it is not 547: the answer goes there.
    .here = { $number }.

dhcpv6-error_hopcount = Too many relays
    .what = More relays than a message may pass: perhaps it goes in circles.

dhcpv6-too_deep = Too deep
    .what = Messages or options lie in each other so deep that this program does not follow any further.

dhcpv6-bad_msgtype = Not in this message
    .what = The name of the client belongs only into messages that ask for addresses and into their answers.

dhcpv6-s_bit_should_be_zero = Contradiction
    .what = One bit says that the server shall enter the name into DNS, the other that it must not.

dhcpv6-expert-name_not_dns_encoded = No name
    .what = A length of a label that cannot be: the value is not written as a name.

dhcpv6-expert-root_only_domain_name = Only the root
    .what = The name is empty: it says nothing.

dhcpv6-expert-tld_lookup = A single label
    .what = A name without a dot. As a local domain it is usual (lan, home), elsewhere it is hardly meant.
