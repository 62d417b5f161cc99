# What the fields of ICMPv6 are, what their values mean, what is often mistaken.

icmpv6 = ICMP for IPv6
    .what = Messages of the network about itself, and in IPv6 also what ARP does in IPv4: finding neighbours and routers.
    .mistake = Without ICMPv6 IPv6 does not work at all: it must not be blocked as a whole.

icmpv6-type = Type
    .what = What the message says.
    .here = { $number ->
        [1] 1: the destination cannot be reached; the code says why.
        [2] 2: the packet is too large for the next network.
        [3] 3: the packet passed too many routers, or fragments came too late.
        [4] 4: something is wrong in the header.
        [128] 128: a ping — please answer.
        [129] 129: the answer to a ping.
        [130] 130: who listens to which group?
        [131] 131: I listen to a group.
        [132] 132: I no longer listen to a group.
        [133] 133: are there routers?
        [134] 134: a router announces itself.
        [135] 135: who has this address? (ARP of IPv6)
        [136] 136: I have this address.
        [137] 137: there is a better way.
        [143] 143: I listen to these groups.
       *[other] { $value }.
    }

icmpv6-code = Code
    .what = The reason in detail; what it means depends on the type.
    .here = { $icmpv6-type ->
        [1] { $number ->
            [0] 0: no way there.
            [1] 1: forbidden.
            [2] 2: the destination lies beyond the scope of the sender's address.
            [3] 3: the address cannot be reached.
            [4] 4: nobody listens on that port.
            [5] 5: a policy does not let this sender through.
            [6] 6: the route itself refuses.
           *[other] { $value }.
        }
        [3] { $number ->
            [0] 0: the hop limit ran out on the way.
           *[other] 1: fragments came too late.
        }
        [4] { $number ->
            [0] 0: a header field has a wrong value.
            [1] 1: the next header is not known there.
            [2] 2: an option is not known there.
           *[other] { $value }.
        }
       *[other] { $number ->
            [0] 0: this type has no further reasons.
           *[other] { $value }.
        }
    }

icmpv6-checksum = Checksum
    .what = A sum over the message and the addresses, by which the receiver notices damage.
    .here = { $value } { $icmpv6-checksum-status ->
        [0] — but it should be another value.
        [1] — correct.
       *[other] — not checked.
    }

icmpv6-checksum-status = Checksum status
    .what = Whether the checksum fits the message.
    .here = { $number ->
        [0] It does not fit.
        [1] It fits.
       *[other] It was not checked.
    }

icmpv6-reserved = Reserved
    .what = Filler that should be zero.

icmpv6-mtu = Largest size
    .what = The largest packet that the next network takes.
    .here = At most { $number } B.

icmpv6-pointer = Pointer
    .what = Which byte of the packet is wrong.
    .here = Byte { $number }.

icmpv6-echo-identifier = Identifier
    .what = Which ping program asks: the answer repeats it.
    .here = { $value }.

icmpv6-echo-sequence_number = Ping number
    .what = Counts the pings of one program.
    .here = Ping number { $number }.

icmpv6-resp_in = Answered in
    .what = The frame with the answer.
    .here = Frame { $number }.

icmpv6-resp_to = Answers
    .what = The frame with the question.
    .here = Frame { $number }.

icmpv6-resptime = Time to the answer
    .what = From the ping to its answer: there and back.
    .here = { $value } ms.

icmpv6-nd-ns-target_address = Wanted address
    .what = Whose hardware address is asked for.
    .here = { $value }.
    .rfc = RFC 4861 §4.3

icmpv6-nd-na-target_address = Found address
    .what = Whose hardware address is told.
    .here = { $value }.
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag = Flags
    .what = Whether the sender is a router, was asked, and wants older entries replaced.
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-r = Router
    .what = The sender is a router.
    .here = { $number ->
        [1] It is.
       *[other] It is not.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-s = Solicited
    .what = The message answers a question.
    .here = { $number ->
        [1] It was asked for.
       *[other] It was not asked for.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-na-flag-o = Override
    .what = An older entry is to be replaced.
    .here = { $number ->
        [1] Replace it.
       *[other] Keep it.
    }
    .rfc = RFC 4861 §4.4

icmpv6-nd-ra = Router advertisement
    .what = A router tells how the network is set up: prefix, lifetimes, limits.
    .rfc = RFC 4861 §4.2

icmpv6-nd-ra-router_lifetime = Lifetime of the router
    .what = How many seconds the router may be used as the way out.
    .here = { $number ->
        [0] 0: not as the way out.
       *[other] { $number } s.
    }
    .rfc = RFC 4861 §4.2

icmpv6-nd-ra-flag-m = Managed
    .what = Addresses come from DHCPv6.
    .here = { $number ->
        [1] They do.
       *[other] They do not have to.
    }
    .rfc = RFC 4861 §4.2

icmpv6-opt = Option
    .what = A type, a length in units of 8 bytes, and data.
    .rfc = RFC 4861 §4.6

icmpv6-opt-type = Option type
    .what = Which option it is.
    .here = { $number ->
        [1] 1: the sender's hardware address.
        [2] 2: the hardware address that is wanted.
        [3] 3: the prefix of the network.
        [5] 5: the largest packet of the network.
        [25] 25: servers of DNS.
       *[other] { $value }.
    }
    .rfc = RFC 4861 §4.6

icmpv6-opt-length = Option length
    .what = In units of 8 bytes.
    .here = { $value }.
    .rfc = RFC 4861 §4.6

icmpv6-opt-linkaddr = Hardware address
    .what = The hardware address that is told.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-src_linkaddr = Sender's hardware address
    .what = The hardware address of who sends.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-target_linkaddr = Target's hardware address
    .what = What was asked for.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.1

icmpv6-opt-prefix = Prefix
    .what = The first bits of all addresses of this network; computers add the rest themselves.
    .here = { $value }.
    .rfc = RFC 4861 §4.6.2

icmpv6-opt-prefix-length = Prefix length
    .what = How many bits name the network.
    .here = { $number } of 128.
    .rfc = RFC 4861 §4.6.2

icmpv6-mldr = Report of groups
    .what = To which groups the sender listens.
    .rfc = RFC 3810 §5.2

icmpv6-mld = Question about groups
    .what = Who listens to which group.
    .rfc = RFC 2710 §3

icmpv6-checksum_calculated = Calculated checksum
    .what = The checksum that this program worked out, with source and target of the IPv6 header included. Not sent.

icmpv6-checksum_bad-expert = Wrong checksum
    .what = The message was damaged, or changed by something that did not correct its checksum. Receivers throw it away.

icmpv6-checksum-offload = Left to the card
    .what = The system left the checksum to the network card, and the packet was captured before that: no damage.

icmpv6-length = Length of the original
    .what = How much of the packet that caused the error stands here, in units of 8 bytes; 0 if no extensions follow.
    .here = { $number } × 8 = { $whole } B.

icmpv6-no_resp = No response
    .what = In this capture nobody answered: the target is off, a firewall is silent, or the response went another way.

icmpv6-ext-echo-seq = Number
    .what = Counts the questions, so that each answer finds its own.
    .here = { $number }.

icmpv6-ext-echo-req-local = Own interface
    .what = Whether the interface asked about belongs to the computer asked itself.
    .here = { $number ->
        [0] No, to a neighbour.
       *[other] Yes.
    }

icmpv6-ext-echo-rsp-state = State of the neighbour
    .what = How the neighbour stands in the table of addresses.
    .here = { $value }

icmpv6-ext-echo-rsp-active = Active
    .what = Whether the interface asked about is up.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-ext-echo-rsp-ipv4 = IPv4 runs
    .what = Whether IPv4 runs on the interface.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-ext-echo-rsp-ipv6 = IPv6 runs
    .what = Whether IPv6 runs on the interface.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-undecoded-type = Unknown type
    .what = This program knows nothing of what the type carries. Below 128 it is an error, from 128 on information.

icmpv6-mld-maximum_response_delay = Answer within
    .what = Listeners wait a random time up to this before they answer, so that not all answer at once.
    .here = { $number } ms.

icmpv6-mld-maximum_response_code = Answer within, coded
    .what = Below 32768 milliseconds; above it a small floating-point number for long times.
    .here = { $number }.

icmpv6-mld-multicast_address = Group
    .what = Which group is asked about; :: asks about all of them.
    .here = { $value }

icmpv6-mld-flag = Flags
    .what = What other routers are to do with this question, and how often it is repeated.

icmpv6-mld-flag-s = Others keep their timers
    .what = Whether other routers leave their timers alone because of this question.
    .here = { $value }

icmpv6-mld-flag-qrv = Robustness
    .what = How many lost messages are to do no harm: so often they are repeated.
    .here = { $number }.

icmpv6-mld-qqi = Time between questions
    .what = How often this router asks, in seconds, above 127 as a floating-point number.
    .here = { $number }.

icmpv6-mld-source_address = Sender asked about
    .what = Whether somebody wants to hear this sender of the group.
    .here = { $value }

icmpv6-mldr-mar = Report about a group
    .what = What the computer wants to hear of one group.

icmpv6-mldr-mar-record_type = Kind of report
    .what = Whether it is the state or a change of it, and whether senders are chosen or excluded.
    .here = { $value }

icmpv6-mldr-mar-record_type-is-1 =
    .what = State: only the senders listed.

icmpv6-mldr-mar-record_type-is-2 =
    .what = State: all senders except those listed; without a list it is simply a member.

icmpv6-mldr-mar-record_type-is-3 =
    .what = Change: from now on only those listed; without a list it leaves the group.

icmpv6-mldr-mar-record_type-is-4 =
    .what = Change: from now on all but those listed; without a list it joins the group.

icmpv6-mldr-mar-record_type-is-5 =
    .what = Change: these senders too.

icmpv6-mldr-mar-record_type-is-6 =
    .what = Change: these senders no longer.

icmpv6-mldr-mar-multicast_address = Group
    .what = About which group.
    .here = { $value }

icmpv6-mldr-mar-source_address = Sender
    .what = A sender that is wanted or not.
    .here = { $value }

icmpv6-nd-ra-cur_hop_limit = Hop limit to use
    .what = What computers of this network should write into the hop limit; 0 means no advice.
    .here = { $number }.

icmpv6-nd-ra-flag = Flags
    .what = How computers of this network get their addresses and settings.

icmpv6-nd-ra-flag-o = Settings by DHCPv6
    .what = Whether other settings, such as DNS servers, are to be asked of DHCPv6.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-nd-ra-flag-h = Home agent
    .what = Whether this router also keeps contact with devices that are travelling.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-nd-ra-flag-prf = Preference
    .what = Which router is taken first, if there are several.
    .here = { $value }

icmpv6-nd-ra-flag-p = By proxy
    .what = Whether a bridge of networks has passed the advertisement on.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-nd-ra-reachable_time = Reachable for
    .what = How many milliseconds a neighbour counts as reachable after it was heard; 0 means no advice.
    .here = { $number } ms.

icmpv6-nd-ra-retrans_timer = Ask again after
    .what = How many milliseconds a computer waits before it asks for a neighbour again; 0 means no advice.
    .here = { $number } ms.

icmpv6-nd-rd-target_address = Better next step
    .what = The router to which such packets should go from now on, or the target itself if it is a neighbour.
    .here = { $value }

icmpv6-rd-na-destination_address = For which target
    .what = For packets to this address the better way counts.
    .here = { $value }

icmpv6-opt-prefix-flag = Flags
    .what = What computers may do with the prefix.

icmpv6-opt-prefix-flag-l = On this link
    .what = Whether all addresses with this prefix are neighbours that are reached without a router.
    .here = { $number ->
        [0] It does not say.
       *[other] Yes.
    }

icmpv6-opt-prefix-flag-a = Make addresses of it
    .what = Whether computers may form addresses of their own with the prefix (SLAAC).
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-opt-prefix-flag-r = Address of the router
    .what = Whether the whole address of the router stands here instead of a bare prefix.
    .here = { $number ->
        [0] No.
       *[other] Yes.
    }

icmpv6-opt-prefix-valid_lifetime = Valid for
    .what = How many seconds addresses made of the prefix exist; 4294967295 is for ever.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

icmpv6-opt-prefix-preferred_lifetime = Preferred for
    .what = How many seconds new connections may begin with such an address; later it is only kept for old ones.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

icmpv6-opt-redirected_packet = Packet that caused it
    .what = The beginning of the packet that took the worse way.

icmpv6-opt-mtu = MTU of the link
    .what = How long packets may be on this network, so that all use the same.
    .here = { $number } B.

icmpv6-opt-advertisement_interval = Time between advertisements
    .what = How often the router speaks up at least; a travelling device notices by its silence that it has moved.
    .here = { $number } ms.

icmpv6-opt-home_agent_preference = Preference of the home agent
    .what = Larger numbers are chosen first.
    .here = { $number }.

icmpv6-opt-home_agent_lifetime = Home agent for
    .what = How many seconds the router serves as home agent.
    .here = { $number } s.

icmpv6-opt-ipv6_address = Address
    .what = An address of the list.
    .here = { $value }

icmpv6-opt-nonce = Nonce
    .what = A random number of the question that must come back in the answer.

icmpv6-opt-route_info-flag = Flags
    .what = How good the route is.

icmpv6-opt-route_info-flag-route_preference = Preference of the route
    .what = Which router is taken for this part of the net, if several offer it.
    .here = { $value }

icmpv6-opt-route_lifetime = Route valid for
    .what = How many seconds the route counts.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $minutes } min.
    }

icmpv6-opt-rdnss-lifetime = DNS server valid for
    .what = How many seconds the servers may be used; 0 means: no longer.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $minutes } min.
    }

icmpv6-opt-rdnss = DNS server
    .what = Whom computers of this network ask for names; so they need no DHCP for it.
    .here = { $value }
    .mistake = Anybody in the network can send such an advertisement and so lead all look-ups to himself, unless the switch prevents it.

icmpv6-opt-dnssl = Domains to search
    .what = What is appended to short names.
    .here = { $value }

icmpv6-opt-efo = More flags
    .what = Room for further flags of the advertisement; none is defined.

icmpv6-opt-captive_portal = Login page
    .what = Where the network wants a login first, as in hotels: the device need not guess.
    .here = { $value }

icmpv6-opt-pref64-scaled_lifetime = Lifetime
    .what = How long the prefix counts, in units of 8 seconds.
    .here = { $number } × 8 = { $whole } s.

icmpv6-opt-pref64-plc = Length of the prefix
    .what = How many bits the prefix has, as a code.
    .here = { $value }

icmpv6-opt-pref64-prefix = Prefix of the translator
    .what = With it computers reach IPv4 addresses through the NAT64 of this network.
    .here = { $value }

icmpv6-invalid_option_length = Wrong length
    .what = An option of length 0 would never end: the whole message must be thrown away.

icmpv6-undecoded-option = Unknown option
    .what = Receivers skip what they do not know; so new options can come.
