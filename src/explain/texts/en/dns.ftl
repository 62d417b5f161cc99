# What the fields of DNS are, what their values mean, what is often mistaken.

dns = Domain Name System
    .what = Finds the address that belongs to a name, and other facts about it: a question goes to a server, the answer comes back.
    .mistake = Nothing here is secret: everybody on the path can read which names are looked up.

dns-length = Length
    .what = Over TCP: bytes of the message that follows, because TCP knows no messages.
    .here = { $number } B follow.

dns-id = Transaction number
    .what = Joins an answer to its question: the answer repeats the number.
    .here = { $value }: question and answer have the same.
    .mistake = It must be hard to guess: who guesses it can slip in a false answer.

dns-flags = Flags
    .what = What kind of message this is and how it went, in 16 bits.
    .here = { $dns-flags-response ->
        [1] An answer; { $dns-flags-rcode ->
            [0] no error.
            [3] the name does not exist.
           *[other] with an error: code { $dns-flags-rcode }.
        }
       *[other] A question.
    }

dns-flags-response = Question or answer
    .what = 0 is a question, 1 an answer.
    .here = { $number ->
        [1] An answer.
       *[other] A question.
    }

dns-flags-opcode = Operation
    .what = What is asked for.
    .here = { $number ->
        [0] 0: an ordinary look-up.
        [4] 4: a zone has changed (notify).
        [5] 5: records are to be changed (update).
       *[other] { $value }.
    }

dns-flags-authoritative = Authoritative
    .what = Whether the server that answers is itself in charge of the name, or repeats what it learned.
    .here = { $number ->
        [1] It is in charge.
       *[other] It is not: the answer is from its cache or from other servers.
    }

dns-flags-truncated = Truncated
    .what = The answer did not fit into the datagram and was cut: the client should ask again over TCP.
    .here = { $number ->
        [1] Cut.
       *[other] Complete.
    }

dns-flags-recdesired = Recursion desired
    .what = The client asks the server to find the answer itself, asking other servers if need be.
    .here = { $number ->
        [1] Wanted.
       *[other] Not wanted: only what the server knows.
    }

dns-flags-recavail = Recursion available
    .what = Whether the server is willing to ask others for the client.
    .here = { $number ->
        [1] It is.
       *[other] It is not.
    }

dns-flags-z = Reserved
    .what = Must be 0.

dns-flags-authenticated = Authenticated
    .what = The server has checked the signatures (DNSSEC) of the answer.
    .here = { $number ->
        [1] Checked.
       *[other] Not checked, or there are no signatures.
    }
    .mistake = It says that the server checked; whether to believe the server is another matter.
    .rfc = RFC 4035 §3.2.3

dns-flags-checkdisable = Checking disabled
    .what = The client also wants answers whose signatures are wrong.
    .here = { $number ->
        [1] Wanted.
       *[other] Not wanted.
    }
    .rfc = RFC 4035 §3.2.2

dns-flags-rcode = Result
    .what = How the question went.
    .here = { $number ->
        [0] 0: no error. There may be no record of the type asked for all the same.
        [1] 1: the question was not understood.
        [2] 2: the server failed.
        [3] 3: the name does not exist.
        [4] 4: the server cannot do that.
        [5] 5: the server refuses.
       *[other] { $value }.
    }
    .mistake = "No error" with no answer means: the name exists, but not with this type.

dns-count-queries = Number of questions
    .what = Practically always 1.
    .here = { $number }.

dns-count-answers = Number of answers
    .what = Records that answer the question.
    .here = { $number ->
        [0] None.
        [one] One record.
       *[other] { $number } records.
    }

dns-count-auth_rr = Number of authority records
    .what = Records that say which servers are in charge.
    .here = { $number }.

dns-count-add_rr = Number of additional records
    .what = Records that help without being asked for, such as addresses of servers, and EDNS.
    .here = { $number }.

dns-section-queries = Questions
    .what = What is asked.

dns-section-answers = Answers
    .what = The records that answer the question.

dns-section-authorities = Authority
    .what = Which servers are in charge of the name; with a negative answer how long it holds.

dns-section-additionals = Additional records
    .what = What helps without being asked for.

dns-qry = Question
    .what = A name, a type and a class.

dns-qry-name = Name in question
    .what = The name that is looked up. On the wire it is labels with their lengths, without dots.
    .here = { $value }.
    .mistake = Capital letters make no difference.

dns-qry-name-len = Length of the name
    .what = Characters of the name as text.

dns-count-labels = Number of labels
    .what = Parts of the name between the dots.
    .here = { $number }.

dns-qry-type = Type in question
    .what = Which kind of record is wanted.
    .here = { $number ->
        [1] A: the IPv4 address.
        [2] NS: the servers in charge.
        [5] CNAME: the real name behind an alias.
        [6] SOA: how the zone is run.
        [12] PTR: the name for an address.
        [15] MX: who takes mail.
        [16] TXT: text.
        [28] AAAA: the IPv6 address.
        [33] SRV: where a service runs.
        [43] DS: the key of a zone below.
        [48] DNSKEY: the key of the zone.
        [65] HTTPS: how to reach a web server.
        [252] AXFR: the whole zone.
        [255] ANY: everything.
       *[other] { $value }.
    }

dns-qry-class = Class
    .what = Always IN, the Internet; others are history.
    .here = { $value }.

dns-resp = Record
    .what = A name, a type, how long it holds, and the data.

dns-resp-name = Name of the record
    .what = The name that the record is about. A name that stood before is mostly a pointer of two bytes to it.
    .here = { $value }.

dns-resp-type = Type of the record
    .what = Which kind of data follows.
    .here = { $number ->
        [1] A: an IPv4 address.
        [2] NS: a server in charge.
        [5] CNAME: the real name behind an alias.
        [6] SOA: how the zone is run.
        [12] PTR: the name for an address.
        [15] MX: who takes mail.
        [16] TXT: text.
        [28] AAAA: an IPv6 address.
        [33] SRV: where a service runs.
        [41] OPT: no record, but the extension EDNS.
        [46] RRSIG: a signature.
       *[other] { $value }.
    }

dns-resp-class = Class
    .what = Always IN, the Internet; others are history.
    .here = { $value }.

dns-resp-ttl = Time to live
    .what = How many seconds the record may be kept in a cache.
    .here = { $number } s{ $days ->
        [0] { $minutes ->
            [0] .
           *[other] : { $minutes } min.
        }
       *[other] : { $days } d.
    }
    .mistake = It has nothing to do with the time to live of IP: this one is a time.

dns-resp-len = Data length
    .what = Bytes of the record's data.
    .here = { $number } B.

dns-rr-udp_payload_size = Largest datagram
    .what = How long an answer over UDP the sender can take. Without EDNS it would be 512.
    .here = Up to { $number } B.
    .rfc = RFC 6891 §6.2.3

dns-resp-ext_rcode = Upper bits of the result
    .what = With EDNS the result has twelve bits: these are the upper eight.
    .rfc = RFC 6891 §6.1.3

dns-resp-edns0_version = Version of EDNS
    .what = 0 is the only one.
    .here = { $number }.
    .rfc = RFC 6891 §6.1.3

dns-resp-z = Flags of EDNS
    .what = One of them is used: DO.
    .rfc = RFC 6891 §6.1.4

dns-resp-z-do = DO: signatures wanted
    .what = The client understands DNSSEC and wants the signatures.
    .here = { $number ->
        [1] Wanted.
       *[other] Not wanted.
    }
    .rfc = RFC 3225 §3

dns-data = Data
    .what = The record's data as bytes.

dns-a = IPv4 address
    .what = The address of the name.
    .here = { $kind ->
        [loopback] { $value }: this computer itself.
        [private] { $value }: a private network.
        [documentation] { $value }: kept for examples.
       *[other] { $value }.
    }
    .rfc = RFC 1035 §3.4.1

dns-aaaa = IPv6 address
    .what = The IPv6 address of the name.
    .here = { $kind ->
        [loopback] ::1: this computer itself.
        [private] { $value }: a private network.
        [documentation] { $value }: kept for examples.
       *[other] { $value }.
    }
    .rfc = RFC 3596 §2.2

dns-ns = Name server
    .what = A server in charge of the zone.
    .here = { $value }.
    .rfc = RFC 1035 §3.3.11

dns-cname = Real name
    .what = The name is an alias: the look-up goes on with this one.
    .here = { $value }.
    .mistake = A redirect of DNS is not one of HTTP: the browser still shows and sends the first name.
    .rfc = RFC 1035 §3.3.1

dns-soa = Start of authority
    .what = How the zone is run: who, which version, how often copies are renewed.
    .rfc = RFC 1035 §3.3.13

dns-soa-mname = First server
    .what = The server on which the zone is edited.
    .here = { $value }.
    .rfc = RFC 1035 §3.3.13

dns-soa-rname = Mailbox
    .what = Who is responsible; the first dot stands for @.
    .here = { $value }.
    .rfc = RFC 1035 §3.3.13

dns-soa-serial_number = Version
    .what = Grows with every change, so that copies notice it.
    .here = { $number }.
    .rfc = RFC 1035 §3.3.13

dns-soa-refresh_interval = Refresh
    .what = How often copies look for a new version.
    .here = { $number } s = { $hours } h.
    .rfc = RFC 1035 §3.3.13

dns-soa-retry_interval = Retry
    .what = When a copy tries again after a failure.
    .here = { $number } s = { $minutes } min.
    .rfc = RFC 1035 §3.3.13

dns-soa-expire_limit = Expiry
    .what = After how long without contact a copy no longer answers.
    .here = { $number } s = { $days } d.
    .rfc = RFC 1035 §3.3.13

dns-soa-minimum_ttl = Negative time to live
    .what = How long "does not exist" may be kept in a cache.
    .here = { $number } s = { $minutes } min.
    .rfc = RFC 2308 §4

dns-ptr-domain_name = Name
    .what = The name for an address.
    .here = { $value }.
    .mistake = It need not agree with the look-up in the other direction.
    .rfc = RFC 1035 §3.3.12

dns-mx = Mail exchange
    .what = Who takes mail for the name.
    .rfc = RFC 1035 §3.3.9

dns-mx-preference = Preference
    .what = Lower numbers are tried first.
    .here = { $number }.
    .mistake = 0 is the best, not the worst.
    .rfc = RFC 1035 §3.3.9

dns-mx-mail_exchange = Mail server
    .what = The server that takes mail.
    .here = { $value }.
    .rfc = RFC 1035 §3.3.9

dns-txt = Text
    .what = Any text, often for proof of ownership and rules of mail.
    .here = { $value }.
    .rfc = RFC 1035 §3.3.14

dns-txt-length = Text length
    .what = Bytes of one piece of text, at most 255.
    .here = { $number } B.
    .rfc = RFC 1035 §3.3.14

dns-srv = Service
    .what = Where a service runs: computer and port.
    .rfc = RFC 2782

dns-srv-priority = Priority
    .what = Lower numbers are tried first.
    .here = { $number }.
    .rfc = RFC 2782

dns-srv-weight = Weight
    .what = How large a share a server gets among those of one priority.
    .here = { $number }.
    .rfc = RFC 2782

dns-srv-port = Port
    .what = The port of the service.
    .here = { $number }.
    .rfc = RFC 2782

dns-srv-target = Computer
    .what = On which the service runs.
    .here = { $value }.
    .rfc = RFC 2782

dns-dname = Real name of a branch
    .what = Everything below the name is an alias of the same below this one.
    .here = { $value }.
    .rfc = RFC 6672

dns-opt = Option of EDNS
    .what = A code, a length, and data.
    .rfc = RFC 6891 §6.1.2

dns-opt-code = Option code
    .what = Which option it is.
    .here = { $value }.
    .rfc = RFC 6891 §6.1.2

dns-opt-len = Option length
    .what = Bytes of its data.
    .here = { $number } B.
    .rfc = RFC 6891 §6.1.2

dns-opt-client = Client subnet
    .what = A part of the client's address, so that the answer suits its place.
    .mistake = It tells servers further on where the client is.
    .rfc = RFC 7871 §6

dns-opt-cookie = Cookie
    .what = A value by which client and server know each other again, against forged answers.
    .rfc = RFC 7873 §4

dns-opt-ext_error = Extended error
    .what = Why it went wrong, in more detail.
    .rfc = RFC 8914

dns-ds = Delegation signer
    .what = A digest of the key of the zone below: it joins the chain of trust.
    .rfc = RFC 4034 §5

dns-rrsig = Signature
    .what = Proves that the records come from the zone and were not changed.
    .rfc = RFC 4034 §3

dns-dnskey = Key of the zone
    .what = The public key with which signatures are checked.
    .rfc = RFC 4034 §2

dns-nsec = Next name
    .what = Proves that no name exists between two names.
    .rfc = RFC 4034 §4

dns-nsec3 = Next name, hashed
    .what = The same as NSEC, with names that cannot be listed.
    .rfc = RFC 5155

dns-svcb = Service binding
    .what = How to reach a service: protocols, port, addresses, before the first connection.
    .rfc = RFC 9460

dns-caa = Certification authority
    .what = Who may issue certificates for the name.
    .rfc = RFC 8659

dns-tlsa = Certificate association
    .what = Which certificate the server will show.
    .rfc = RFC 6698

dns-naptr = Rule for names
    .what = How to make another name or address of this one.
    .rfc = RFC 3403

dns-response_in = Answered in
    .what = The frame with the answer.
    .here = Frame { $number }.

dns-response_to = Answers
    .what = The frame with the question.
    .here = Frame { $number }.

dns-time = Time to the answer
    .what = From the question to the answer.
    .here = { $value }.

dns-retransmission = Sent again
    .what = The same question or answer was there before.

dns-retransmit_request = Question sent again
    .what = No answer came in time.

dns-retransmit_response = Answer sent again
    .what = The server answered twice.

dns-retransmit_request_in = First asked in
    .what = Frame of the first question.
    .here = Frame { $number }.

dns-retransmit_response_in = First answered in
    .what = Frame of the first answer.
    .here = Frame { $number }.

dns-unsolicited = Not asked for
    .what = The capture holds no question to this answer.

dns-flags-truncated-expert = The answer was cut
    .what = It did not fit: the client is expected to ask again over TCP.

dns-name-malformed = Malformed name
    .what = The name cannot be: a pointer in a circle, or too long.

dns-count-bad = Too few records
    .what = The header counts more records than the message holds.

dns-flags-conflict = Conflict
    .what = LLMNR: several computers answered for the name.
    .rfc = RFC 4795 §2.1.1

dns-flags-tentative = Tentative
    .what = LLMNR: the sender is not yet sure that the name is its own.
    .rfc = RFC 4795 §2.1.1

dns-count-zones = Number of zones
    .what = Zones that an update is about; always 1.
    .rfc = RFC 2136 §2.2

dns-count-prerequisites = Number of conditions
    .what = What must hold before the update is done.
    .rfc = RFC 2136 §2.2

dns-count-updates = Number of changes
    .what = Records that are to be added or deleted.
    .rfc = RFC 2136 §2.2

dns-section-zone = Zone
    .what = Which zone is to be changed.
    .rfc = RFC 2136 §2.3

dns-section-prerequisites = Conditions
    .what = What must hold before anything is changed.
    .rfc = RFC 2136 §2.4

dns-section-updates = Changes
    .what = What is to be added or deleted.
    .rfc = RFC 2136 §2.5

dns-qry-qu = Answer to me alone
    .what = mDNS: the answer may come to the asker alone.
    .rfc = RFC 6762 §5.4

dns-resp-cache_flush = Replace
    .what = mDNS: older records of the name are to be forgotten.
    .rfc = RFC 6762 §10.2

dns-resp-z-reserved = Reserved
    .what = Must be 0.
    .rfc = RFC 6891 §6.1.4

dns-srv-service = Service
    .what = The name of the service, with an underscore.
    .rfc = RFC 2782

dns-srv-proto = Protocol
    .what = Over which protocol the service runs.
    .rfc = RFC 2782

dns-srv-name = Name
    .what = For which domain the service is.
    .rfc = RFC 2782

dns-md = Mail destination
    .what = Replaced by MX.
    .rfc = RFC 1035 §3.3.4

dns-mf = Mail forwarder
    .what = Replaced by MX.
    .rfc = RFC 1035 §3.3.5

dns-mb = Mailbox
    .what = An experiment that was never used.
    .rfc = RFC 1035 §3.3.3

dns-mg = Mail group
    .what = An experiment that was never used.
    .rfc = RFC 1035 §3.3.6

dns-mr = Mail rename
    .what = An experiment that was never used.
    .rfc = RFC 1035 §3.3.8

dns-null = Anything
    .what = Any bytes; also used to smuggle data through DNS.
    .rfc = RFC 1035 §3.3.10

dns-wks = Well-known services
    .what = Which services a computer offers; no longer used.
    .rfc = RFC 1035 §3.4.2

dns-hinfo = Host information
    .what = Processor and system of a computer; today mostly an answer to ANY.
    .rfc = RFC 1035 §3.3.2

dns-hinfo-cpu = Processor
    .what = The kind of processor.
    .rfc = RFC 1035 §3.3.2

dns-hinfo-os = System
    .what = The operating system.
    .rfc = RFC 1035 §3.3.2

dns-minfo = Mail information
    .what = Who is responsible for a mailing list.
    .rfc = RFC 1035 §3.3.7

dns-rp = Responsible person
    .what = Whom to ask about the name.
    .rfc = RFC 1183 §2.2

dns-loc = Location
    .what = Where on earth the computer stands.
    .rfc = RFC 1876

dns-naptr-order = Order
    .what = Lower numbers are taken first.
    .rfc = RFC 3403 §4.1

dns-naptr-preference = Preference
    .what = Among rules of one order, lower numbers first.
    .rfc = RFC 3403 §4.1

dns-naptr-flags = Flags
    .what = What comes out of the rule: an address, a name, a URI.
    .rfc = RFC 3403 §4.1

dns-naptr-service = Service
    .what = For which service the rule is.
    .rfc = RFC 3403 §4.1

dns-naptr-regex = Expression
    .what = How to make the new name.
    .rfc = RFC 3403 §4.1

dns-naptr-replacement = Replacement
    .what = The next name to look up.
    .rfc = RFC 3403 §4.1

dns-cert = Certificate
    .what = A certificate kept in DNS.
    .rfc = RFC 4398

dns-opt-data = Data
    .what = The content of the option.
    .rfc = RFC 6891 §6.1.2

dns-opt-nsid = Name of the server
    .what = Which of many servers with one address answered.
    .rfc = RFC 5001

dns-opt-dau = Signature algorithms
    .what = Which signatures the client can check.
    .rfc = RFC 6975

dns-opt-dhu = Digest algorithms
    .what = Which digests the client knows.
    .rfc = RFC 6975

dns-opt-n3u = NSEC3 algorithms
    .what = Which hashes the client knows.
    .rfc = RFC 6975

dns-opt-client-family = Address family
    .what = 1 is IPv4, 2 is IPv6.
    .rfc = RFC 7871 §6

dns-opt-client-netmask = Bits told
    .what = How many bits of the client's address are told.
    .rfc = RFC 7871 §6

dns-opt-client-scope = Bits used
    .what = For how large a network the answer holds.
    .rfc = RFC 7871 §6

dns-opt-client-addr4 = Subnet
    .what = The client's network, IPv4.
    .rfc = RFC 7871 §6

dns-opt-client-addr6 = Subnet
    .what = The client's network, IPv6.
    .rfc = RFC 7871 §6

dns-opt-expire = Expiry
    .what = How long a copy of the zone is still good.
    .rfc = RFC 7314

dns-opt-cookie-client = Client's cookie
    .what = A random value of the client; the answer repeats it.
    .rfc = RFC 7873 §4

dns-opt-cookie-server = Server's cookie
    .what = By it the server knows the client again.
    .rfc = RFC 7873 §4

dns-opt-edns_tcp_keepalive-timeout = Idle time
    .what = How long the connection may stay open unused, in tenths of a second.
    .rfc = RFC 7828

dns-opt-padding = Padding
    .what = Hides the length of the message when it is encrypted.
    .rfc = RFC 7830

dns-opt-ext_error-info_code = Error in detail
    .what = Which error it is, in detail.
    .rfc = RFC 8914 §4

dns-opt-ext_error-extra_text = Text
    .what = The error in words.
    .rfc = RFC 8914 §2

dns-ds-key_id = Key number
    .what = A short number of the key; not unique.
    .rfc = RFC 4034 §5.1.1

dns-ds-algorithm = Algorithm
    .what = The algorithm of the key.
    .rfc = RFC 4034 §5.1.2

dns-ds-digest_type = Kind of digest
    .what = How the digest was made.
    .rfc = RFC 4034 §5.1.3

dns-ds-digest = Digest
    .what = The digest of the key.
    .rfc = RFC 4034 §5.1.4

dns-rrsig-type_covered = Signed type
    .what = Which records the signature is for.
    .rfc = RFC 4034 §3.1.1

dns-rrsig-algorithm = Algorithm
    .what = How it was signed.
    .rfc = RFC 4034 §3.1.2

dns-rrsig-labels = Labels
    .what = Parts of the signed name; tells a wildcard.
    .rfc = RFC 4034 §3.1.3

dns-rrsig-original_ttl = Original time to live
    .what = The time to live that was signed.
    .rfc = RFC 4034 §3.1.4

dns-rrsig-signature_expiration = Valid until
    .what = After this the signature does not count.
    .rfc = RFC 4034 §3.1.5

dns-rrsig-signature_inception = Valid from
    .what = Before this the signature does not count.
    .rfc = RFC 4034 §3.1.5

dns-rrsig-key_tag = Key number
    .what = With which key to check.
    .rfc = RFC 4034 §3.1.6

dns-rrsig-signers_name = Signer
    .what = The zone that signed.
    .rfc = RFC 4034 §3.1.7

dns-rrsig-signature = Signature
    .what = The signature itself.
    .rfc = RFC 4034 §3.1.8

dns-nsec-next_domain_name = Next name
    .what = Between the two names there is none.
    .rfc = RFC 4034 §4.1.1

dns-dnskey-flags = Flags
    .what = What the key is for.
    .rfc = RFC 4034 §2.1.1

dns-dnskey-flags-zone_key = Zone key
    .what = The key signs records of the zone.
    .rfc = RFC 4034 §2.1.1

dns-dnskey-flags-key_revoked = Revoked
    .what = The key is no longer to be trusted.
    .rfc = RFC 5011 §2.1

dns-dnskey-flags-secure_entry_point = Key of keys
    .what = The key signs the other keys of the zone.
    .rfc = RFC 4034 §2.1.1

dns-dnskey-protocol = Protocol
    .what = Always 3.
    .rfc = RFC 4034 §2.1.2

dns-dnskey-algorithm = Algorithm
    .what = For which kind of signature the key is.
    .rfc = RFC 4034 §2.1.3

dns-dnskey-public_key = Public key
    .what = The key itself.
    .rfc = RFC 4034 §2.1.4

dns-svcb-svcpriority = Priority
    .what = 0 is an alias; else lower numbers first.
    .rfc = RFC 9460 §2.4.1

dns-svcb-targetname = Target
    .what = Where the service is.
    .rfc = RFC 9460 §2.5

dns-svcb-svcparam = Parameter
    .what = One detail of the service.
    .rfc = RFC 9460 §2.1

dns-svcb-svcparam-alpn = Protocols
    .what = Which protocols the service speaks: h2, h3.
    .rfc = RFC 9460 §7.1

dns-svcb-svcparam-port = Port
    .what = The port of the service.
    .rfc = RFC 9460 §7.2

dns-svcb-svcparam-ipv4hint-ip = IPv4 address
    .what = An address to begin with.
    .rfc = RFC 9460 §7.3

dns-svcb-svcparam-ipv6hint-ip = IPv6 address
    .what = An address to begin with.
    .rfc = RFC 9460 §7.3

dns-caa-issue = May issue
    .what = Who may issue certificates.
    .rfc = RFC 8659 §4.2

dns-caa-tag = Tag
    .what = What the record rules.
    .rfc = RFC 8659 §4.1

dns-spf = Mail senders
    .what = Who may send mail for the name; today in TXT.
    .rfc = RFC 7208

dns-tsig = Message signature
    .what = Proves with a shared key who sent the message.
    .rfc = RFC 8945

dns-tkey = Key exchange
    .what = Sets up a shared key.
    .rfc = RFC 2930

dns-sshfp = Key of an SSH server
    .what = By it a client checks the server.
    .rfc = RFC 4255

dns-uri = URI
    .what = The address of a service.
    .rfc = RFC 7553

dns-eui48 = Hardware address
    .what = A hardware address kept in DNS.
    .rfc = RFC 7043

dns-eui64 = Hardware address
    .what = A longer hardware address kept in DNS.
    .rfc = RFC 7043

dns-openpgpkey = OpenPGP key
    .what = The key for mail to an address.
    .rfc = RFC 7929

dns-extraneous = Bytes left over
    .what = Bytes behind the last record.
    .rfc = RFC 1035 §4.1

dns-ttl-high_bit_set = Time to live too large
    .what = The highest bit is set: it counts as 0.
    .rfc = RFC 2181 §8

dns-undecoded-type = Unknown type
    .what = The data of this type is shown as bytes.
    .rfc = RFC 1035 §3.2.2
