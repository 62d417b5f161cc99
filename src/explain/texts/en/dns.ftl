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
        [1] 1: the inverse question of old; given up.
        [2] 2: how is the server? Never defined further.
        [4] 4: a zone has changed (notify).
        [5] 5: records are to be changed (update).
        [6] 6: operations that keep a state (DSO).
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
        [6] 6: a name exists that should not (update).
        [7] 7: records exist that should not (update).
        [8] 8: records are missing that should exist (update).
        [9] 9: the server is not in charge of the zone, or the sender may not do that.
        [10] 10: the name lies outside the zone (update).
        [11] 11: this kind of stateful operation is not known.
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
        [13] HINFO: processor and system of the host; today the answer to ANY.
        [15] MX: who takes mail.
        [16] TXT: text.
        [28] AAAA: the IPv6 address.
        [29] LOC: where on Earth it stands.
        [33] SRV: where a service runs.
        [35] NAPTR: rules that turn a number or name into a service.
        [39] DNAME: an alias for everything below the name.
        [43] DS: the hash of the key of a zone below.
        [44] SSHFP: the fingerprint of an SSH key.
        [47] NSEC: proof that between two names there is nothing.
        [48] DNSKEY: the key of the zone.
        [50] NSEC3: the same proof with hashed names.
        [52] TLSA: which certificate the server has.
        [64] SVCB: how to reach a service.
        [65] HTTPS: how to reach a web server.
        [251] IXFR: what changed in the zone since a version.
        [252] AXFR: the whole zone.
        [255] ANY: everything.
        [257] CAA: who may issue certificates for the name.
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
        [13] HINFO: processor and system of the host; today the answer to ANY.
        [15] MX: who takes mail.
        [16] TXT: text.
        [28] AAAA: an IPv6 address.
        [29] LOC: where on Earth it stands.
        [33] SRV: where a service runs.
        [35] NAPTR: rules that turn a number or name into a service.
        [39] DNAME: an alias for everything below the name.
        [41] OPT: no record, but the extension EDNS.
        [43] DS: the hash of the key of a zone below.
        [44] SSHFP: the fingerprint of an SSH key.
        [46] RRSIG: a signature.
        [47] NSEC: proof that between two names there is nothing.
        [48] DNSKEY: the key of the zone.
        [50] NSEC3: the same proof with hashed names.
        [52] TLSA: which certificate the server has.
        [64] SVCB: how to reach a service.
        [65] HTTPS: how to reach a web server.
        [257] CAA: who may issue certificates for the name.
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
    .here = { $millis } ms.

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
    .what = The highest bit is set. The first rule made 0 of it; today it counts as a large number, which a resolver cuts to its own limit.
    .rfc = RFC 8767 §4

dns-undecoded-type = Unknown type
    .what = The data of this type is shown as bytes.
    .rfc = RFC 1035 §3.2.2

dns-wks-address = Address
    .what = For which address the record lists services.
    .here = { $value }

dns-wks-protocol = Protocol
    .what = Whether the services listed run over TCP or UDP.
    .here = { $value }

dns-wks-bits = Ports
    .what = A bit for each port on which something listens; long given up, because nobody kept it up to date.

dns-minfo-r = Responsible mailbox
    .what = Who runs the mailing list.
    .here = { $value }

dns-minfo-e = Mailbox for errors
    .what = Where complaints about undeliverable mail go.
    .here = { $value }

dns-rp-mailbox = Mailbox
    .what = Who is responsible; the first dot stands for @.
    .here = { $value }

dns-rp-txt_rr = More in
    .what = Under which name a TXT record says more; a dot alone means nowhere.
    .here = { $value }

dns-afsdb-subtype = Kind of server
    .what = Which service of a distributed file system the computer offers: 1 AFS, 2 DCE.
    .here = { $number }.

dns-afsdb-hostname = Computer
    .what = Which computer offers it.
    .here = { $value }

dns-x25-psdn_address = X.25 address
    .what = A number in the packet networks of the 1980s; of historical interest only.
    .here = { $value }

dns-idsn-address = ISDN number
    .what = A telephone number of the digital network ISDN.
    .here = { $value }

dns-idsn-sa-address = Subaddress
    .what = Which device behind the number.
    .here = { $value }

dns-rt-subtype = Preference
    .what = Smaller numbers are tried first.
    .here = { $number }.

dns-rt-intermediate_host = Computer on the way
    .what = Through which computer the target is reached when it has no direct way.
    .here = { $value }

dns-nsap-rdata = NSAP address
    .what = An address of the OSI networks that lost against IP.
    .here = { $bytes } B.

dns-nsap_ptr-owner = Name for the NSAP address
    .what = Which name an OSI address has.
    .here = { $value }

dns-px-preference = Preference
    .what = Smaller numbers go before larger ones.
    .here = { $number }.

dns-px-map822 = Internet mail name
    .what = The name on the side of the Internet.
    .here = { $value }

dns-px-map400 = X.400 name
    .what = The same in the mail system X.400.
    .here = { $value }

dns-gpos-longitude = Longitude
    .what = Degrees east, as text; to the west negative.
    .here = { $value }

dns-gpos-latitude = Latitude
    .what = Degrees north, as text; to the south negative.
    .here = { $value }

dns-gpos-altitude = Altitude
    .what = Metres above the sea, as text.
    .here = { $value }

dns-loc-version = Version
    .what = The form of the record; only 0 exists.
    .here = { $number }.

dns-loc-size = Size
    .what = How large the thing is: a digit and a power of ten, in centimetres.
    .here = { $value }

dns-loc-horizontal_precision = Precision across
    .what = How exact longitude and latitude are.
    .here = { $value }

dns-loc-vertical_precision = Precision of the height
    .what = How exact the altitude is.
    .here = { $value }

dns-loc-latitude = Latitude
    .what = In thousandths of a second of arc, counted so that the equator is 2147483648.
    .here = { $value }

dns-loc-longitude = Longitude
    .what = In thousandths of a second of arc, counted so that Greenwich is 2147483648.
    .here = { $value }

dns-loc-altitude = Altitude
    .what = In centimetres, from 100 km below the sea.
    .here = { $value }

dns-nxt-next_domain_name = Next name
    .what = The name after this one in the zone: so nothing lies between. NSEC has taken its place.
    .here = { $value }

dns-kx-preference = Preference
    .what = Smaller numbers are tried first.
    .here = { $number }.

dns-kx-key_exchange = Key server
    .what = Which computer agrees on keys for this name.
    .here = { $value }

dns-cert-type = Kind of certificate
    .what = What is stored: X.509, PGP, or an address of one.
    .here = { $value }

dns-cert-key_tag = Key tag
    .what = A short sum of the key, so that the right one is found quickly.
    .here = { $number }.

dns-cert-certificate = Certificate
    .what = The certificate or the list of revoked ones itself.
    .here = { $bytes } B.

dns-a6-prefix_len = Bits elsewhere
    .what = How many bits of the address stand under another name. A6 was given up for AAAA.
    .here = { $number }.

dns-a6-address_suffix = Rest of the address
    .what = The bits that stand here.
    .here = { $value }

dns-a6-prefix_name = Name of the prefix
    .what = Where the other bits are found.
    .here = { $value }

dns-opt-client-addr = Part of the address
    .what = The first bits of the client's address, for which the answer may be chosen; the rest is cut off for privacy.
    .here = { $value }

dns-opt-chain-fqdn = Known up to
    .what = The resolver has checked the chain down to this name and wants the rest at once.
    .here = { $value }

dns-apl-address_family = Kind of address
    .what = IPv4 or IPv6.
    .here = { $value }

dns-apl-coded_prefix = Length of the prefix
    .what = How many bits of the address count.
    .here = /{ $number }

dns-apl-negation = Exception
    .what = Whether the range is meant or just what is outside of it.
    .here = { $number ->
        [0] The range belongs to the list.
       *[other] The range is taken out of the list.
    }

dns-apl-afdpart-ipv4 = Address
    .what = The address of the range; zeros at its end are left out on the wire.
    .here = { $value }

dns-apl-afdpart-ipv6 = Address
    .what = The address of the range; zeros at its end are left out on the wire.
    .here = { $value }

dns-sshfp-algorithm = Kind of key
    .what = For which kind of SSH key the fingerprint is.
    .here = { $value }

dns-sshfp-fingerprint-type = Hash
    .what = By which hash the fingerprint was made; SHA-1 is too weak now.
    .here = { $value }

dns-sshfp-fingerprint = Fingerprint
    .what = The hash of the server's SSH key: with DNSSEC the client need not ask "are you sure?" at the first visit.
    .here = { $bytes } B.

dns-ipseckey-gateway_precedence = Precedence
    .what = Smaller numbers are tried first.
    .here = { $number }.

dns-ipseckey-gateway_type = Kind of gateway
    .what = Whether a gateway is named, and by what.
    .here = { $value }

dns-ipseckey-gateway_algorithm = Kind of key
    .what = DSA or RSA.
    .here = { $value }

dns-ipseckey-gateway_ipv4 = Gateway
    .what = With whom the encrypted tunnel is to be built.
    .here = { $value }

dns-ipseckey-public_key = Public key
    .what = The key of the tunnel's other end.
    .here = { $bytes } B.

dns-dnskey-key_id = Key tag
    .what = A sum over the key, worked out here: signatures name their key by it.
    .here = { $number }.
    .mistake = Two keys may have the same tag; then both must be tried.

dns-key-flags = Flags
    .what = What the key was for. The KEY record was replaced by DNSKEY.

dns-key-flags-authentication = For authentication
    .what = Whether the key may prove who somebody is.
    .here = { $value }

dns-key-flags-confidentiality = For encryption
    .what = Whether the key may be used to encrypt.
    .here = { $value }

dns-key-flags-required = Required
    .what = Whether only signed messages count.
    .here = { $value }

dns-key-flags-associated_user = Of a user
    .what = Whether the key belongs to a person.
    .here = { $value }

dns-key-flags-associated_named_entity = Of the name
    .what = Whether the key belongs to the computer or thing of this name.
    .here = { $value }

dns-key-flags-ipsec = For IPsec
    .what = Whether it is a key for encrypted tunnels.
    .here = { $value }

dns-key-flags-mime = For mail
    .what = Whether it is a key for signed mail.
    .here = { $value }

dns-key-flags-signatory = Signing rights
    .what = Which changes in the zone the key may sign.
    .here = { $value }

dns-key-protocol = Protocol
    .what = For which protocol the key is: 3 is DNSSEC.
    .here = { $number }.

dns-key-public_key = Public key
    .what = With it signatures are checked.
    .here = { $bytes } B.

dns-dhcid-rdata = Owner's mark
    .what = A hash by which a DHCP server knows whose name this is, without giving the device away.
    .here = { $bytes } B.

dns-nsec3-algo = Hash
    .what = By what names are hashed; only SHA-1 is defined. Here that is no weakness.
    .here = { $value }

dns-nsec3-flags = Flags
    .what = Only one is used: opt-out.

dns-nsec3-flags-opt_out = Opt-out
    .what = Whether unsigned delegations may lie in between without being listed: that keeps large zones small.
    .here = { $value }

dns-nsec3-iterations = Iterations
    .what = How often the hash is applied again. 0 is right today; large numbers only burden resolvers.
    .here = { $number }.
    .rfc = RFC 9276 §3.1

dns-nsec3-salt_value = Salt
    .what = Bytes mixed into the hash; today none is advised.
    .here = { $bytes } B.

dns-nsec3-hash_value = Next hashed name
    .what = Between this hash and that of the record's own name there is nothing: the proof that a name does not exist, without listing the zone.
    .here = { $value }

dns-tlsa-certificate_usage = Use of the certificate
    .what = How the record and the usual authorities work together.
    .here = { $value }

dns-tlsa-certificate_usage-is-0 =
    .what = The chain must contain this authority, and be trusted as usual.

dns-tlsa-certificate_usage-is-1 =
    .what = The server must have exactly this certificate, and it must be trusted as usual.

dns-tlsa-certificate_usage-is-2 =
    .what = This authority is trusted because DNS says so.

dns-tlsa-certificate_usage-is-3 =
    .what = The server must have exactly this certificate; no authority is needed.

dns-tlsa-selector = What is compared
    .what = The whole certificate or its key alone.
    .here = { $value }

dns-tlsa-matching_type = How it is compared
    .what = In full or by a hash.
    .here = { $value }

dns-tlsa-certificate_association_data = Certificate data
    .what = The certificate, key or hash that the server must show in TLS (DANE).
    .here = { $bytes } B.

dns-hip-hit-pk-algo = Kind of key
    .what = For which algorithm the key is.
    .here = { $value }

dns-hip-hit = Identity tag
    .what = A hash of the key that takes the place of an address: the computer stays the same when it moves.
    .here = { $bytes } B.

dns-hip-pk = Public key
    .what = The computer's key.
    .here = { $bytes } B.

dns-hip-rendezvous_server = Meeting point
    .what = Through which server the computer is found while it moves.
    .here = { $value }

dns-csync-soa = Serial
    .what = For which version of the child's zone the order counts.
    .here = { $number }.

dns-csync-flags = Flags
    .what = Under which conditions the parent takes over the records.

dns-csync-flags-immediate = At once
    .what = Whether no person needs to confirm.
    .here = { $value }

dns-csync-flags-soaminimum = From this version on
    .what = Whether the serial must be reached first.
    .here = { $value }

dns-csync-type_bitmap = Kinds of records
    .what = Which records the parent is to take over, a bit each.
    .here = { $bytes } B.

dns-zonemd-serial = Serial
    .what = Of which version of the zone the digest is.
    .here = { $number }.

dns-zonemd-scheme = Scheme
    .what = How the records are put in order for the digest.
    .here = { $value }

dns-zonemd-hash_algo = Hash
    .what = By which hash the zone was summed up.
    .here = { $value }

dns-zonemd-digest = Digest of the zone
    .what = Over all records: who copies the whole zone can check that it arrived unchanged.
    .here = { $bytes } B.

dns-svcb-svcparam-key = Parameter
    .what = Which property of the service follows.
    .here = { $value }

dns-svcb-svcparam-key-is-0 =
    .what = mandatory: which of the others must be understood.

dns-svcb-svcparam-key-is-1 =
    .what = alpn: which protocols the service speaks; h3 here saves a detour over TCP.

dns-svcb-svcparam-key-is-2 =
    .what = no-default-alpn: only the protocols listed.

dns-svcb-svcparam-key-is-3 =
    .what = port: where it listens, if not at the usual place.

dns-svcb-svcparam-key-is-4 =
    .what = ipv4hint: addresses to begin with, before the answer to A is there.

dns-svcb-svcparam-key-is-5 =
    .what = ech: the key with which the name in TLS is hidden.

dns-svcb-svcparam-key-is-6 =
    .what = ipv6hint: the same for IPv6.

dns-svcb-svcparam-key-is-7 =
    .what = dohpath: where this server answers DNS over HTTPS.

dns-svcb-svcparam-value = Value of the parameter
    .what = Bytes of a parameter that is not taken apart here.
    .here = { $bytes } B.

dns-svcb-svcparam-mandatory-key = Must be understood
    .what = A client that does not know this parameter must not use the service in this way.
    .here = { $value }

dns-svcb-svcparam-echconfig = Keys for ECH
    .what = With them the client encrypts its Client Hello, so that nobody on the way sees the name of the site.
    .here = { $bytes } B.

dns-svcb-svcparam-dohpath = Path for DNS over HTTPS
    .what = The address to which questions are sent, with a place for the question.
    .here = { $value }

dns-svcb-svcparam-odohconfig = Keys for hidden questions
    .what = For Oblivious DoH: a proxy knows who asks, the server what is asked, nobody both.
    .here = { $bytes } B.

dns-ilnp-nid-preference = Preference
    .what = Smaller numbers are used first (ILNP, an experiment that separates identity and place).
    .here = { $number }.

dns-ilnp-nid = Node
    .what = Who the computer is, wherever it stands.
    .here = { $bytes } B.

dns-ilnp-l32 = Place (32 bits)
    .what = In which network it stands, as with IPv4.
    .here = { $value }

dns-ilnp-l64 = Place (64 bits)
    .what = In which network it stands, as the first half of an IPv6 address.
    .here = { $bytes } B.

dns-ilnp-lp = Place by name
    .what = Under which name the place is written.
    .here = { $value }

dns-tkey-algo_name = Algorithm
    .what = For what the agreed key will be used, mostly Kerberos (gss-tsig).
    .here = { $value }

dns-tkey-signature_inception = Valid from
    .what = From when the key counts.
    .here = { $value }

dns-tkey-signature_expiration = Valid until
    .what = Until when the key counts.
    .here = { $value }

dns-tkey-mode = Mode
    .what = How the key comes about: by Diffie–Hellman, by Kerberos, or by deletion.
    .here = { $value }

dns-tkey-error = Error
    .what = Why no key came about; 0 is success.
    .here = { $value }

dns-tkey-key_data = Key data
    .what = What each side contributes to the key.
    .here = { $bytes } B.

dns-tsig-algorithm_name = Algorithm
    .what = By which keyed hash the message is signed; hmac-md5 is too old.
    .here = { $value }

dns-tsig-time_signed = Signed at
    .what = When it was signed, so that a recorded message cannot be used later.
    .here = { $value }

dns-tsig-fudge = Allowance
    .what = By how many seconds the clocks may differ.
    .here = { $number } s.
    .mistake = Clocks that differ more make the server answer BADTIME.

dns-tsig-mac = Signature
    .what = A keyed hash over the message: only who shares the secret can make it. It secures zone transfers and updates.
    .here = { $bytes } B.

dns-tsig-original_id = Original number
    .what = The message's number when it was signed; a server that passes it on may change it.
    .here = { $number }.

dns-tsig-error = Error
    .what = Why the signature was refused: BADSIG wrong, BADKEY unknown key, BADTIME clocks; 0 is success.
    .here = { $value }

dns-uri-priority = Priority
    .what = Smaller numbers are tried first.
    .here = { $number }.

dns-uri-weight = Weight
    .what = Share among targets of the same priority.
    .here = { $number }.

dns-uri-target = Target
    .what = The address of the service.
    .here = { $value }

dns-caa-flags = Flags
    .what = How binding the record is.

dns-caa-flags-issuer_critical = Critical
    .what = Whether an authority that does not understand the record must refuse.
    .here = { $value }

dns-caa-issuewild = Authority for *
    .what = Who may issue certificates for all names below this one.
    .here = { $value }

dns-caa-iodef = Report to
    .what = Where an authority reports a request that it refused.
    .here = { $value }

dns-caa-unknown = Unknown property
    .what = A property that is not taken apart here.
    .here = { $value }

dns-caa-value = Value
    .what = What the property says.
    .here = { $value }

dns-wins-local_flag = Local
    .what = Whether the record stays on this server and is not copied to others.
    .here = { $value }

dns-wins-lookup_timeout = Time for the look-up
    .what = How many seconds the server waits for WINS, the old name service of Windows.
    .here = { $number } s.

dns-wins-cache_timeout = Time in the cache
    .what = How many seconds an answer of WINS is kept in the cache.
    .here = { $number } s.

dns-wins-wins_server = WINS server
    .what = Whom to ask.
    .here = { $value }

dns-winsr-name_result_domain = Domain of the result
    .what = What is appended to the name found.
    .here = { $value }

dns-xpf-ip_version = IP version
    .what = Of the connection between the client and the proxy that passed the question on.
    .here = { $value }

dns-xpf-protocol = Transport
    .what = Over what the client asked the proxy.
    .here = { $value }

dns-xpf-source_ipv4 = Client
    .what = Who really asked.
    .here = { $value }

dns-xpf-destination_ipv4 = Asked at
    .what = The address at which the proxy was asked.
    .here = { $value }

dns-xpf-sport = Port of the client
    .what = From which port the client asked.
    .here = { $number }.

dns-xpf-dport = Port of the proxy
    .what = At which port the proxy was asked.
    .here = { $number }.

dns-extraneous-bytes = Bytes left over
    .what = Behind the last record something follows that the header does not count: a fault, or data smuggled along.

dns-extraneous-data = Their content
    .what = The bytes behind the last record.
    .here = { $bytes } B.

dns-rr-opt-bad_length = Address too long
    .what = No address of this kind has so many bits.

dns-depr-opc = Old number
    .what = Sent under the trial number 0x50FA; the registered one is 8.

dns-key_id_buffer_too_short = Key too short
    .what = The tag cannot be worked out: bytes of the key are missing.

dns-resp-data-short = Record too short
    .what = The kind of record needs more bytes than its length says.

dns-resp-data-spare = Record too long
    .what = Bytes are left over that the kind of record does not have.

dns-not_listed = Not all listed
    .what = A message can claim thousands of entries; this program shows the first ones only, so that none can bring it to a stop.
