# What the fields of DHCP are, what their values mean, what is often mistaken.

dhcp = Dynamic Host Configuration Protocol
    .what = A host without an address asks all servers of its network for one; a server lends it an address for some time and says what else it must know.
    .mistake = The two ports say the role: 68 is the client, 67 the server. While the client has no address, it sends from 0.0.0.0 to everybody.

dhcp-bootp = BOOTP
    .what = The message is one of BOOTP, the protocol before DHCP: it has no options.

dhcp-type = Direction
    .what = 1 from a client, 2 from a server. What kind of message it is stands in option 53.
    .here = { $number ->
        [1] From the client.
        [2] From the server.
       *[other] { $value }.
    }

dhcp-hw-type = Kind of link
    .what = Of what kind the client’s hardware address is; 1 is Ethernet and Wi-Fi.
    .here = { $value }.

dhcp-hops = Relays
    .what = How many relays passed the message on. A client writes 0.
    .here = { $number ->
        [0] None: client and server are in the same network.
       *[other] { $number }.
    }

dhcp-id = Transaction number
    .what = A number that the client draws; the server repeats it. All four messages of one lease have it.
    .here = { $value }.
    .mistake = Everybody in the network gets the answer: by this number and the hardware address a client knows that it is its own.

dhcp-secs = Seconds so far
    .what = How long the client has been trying. Servers that stand by answer only those that wait long.
    .here = { $number } s.

dhcp-flags = Flags
    .what = One bit is used: whether the answer must go to everybody.

dhcp-flags-bc = Broadcast
    .what = The client cannot yet receive what is sent to its future address: the server shall answer to everybody.
    .here = { $number ->
        [1] Answer to everybody.
       *[other] Answer to the client alone.
    }

dhcp-ip-client = Client’s address
    .what = The address that the client has and uses; 0.0.0.0 while it has none. It is set when a lease is renewed.
    .here = { $value }.
    .mistake = It is not the address that the client wants: that one is in option 50.

dhcp-ip-your = Your address
    .what = The address that the server offers or has given to the client.
    .here = { $value }.

dhcp-ip-server = Next server
    .what = The server from which the client shall load its system, if it boots over the network.
    .here = { $value }.
    .mistake = It is not the server that lends the address: that one is in option 54.

dhcp-ip-relay = Relay
    .what = The relay that brought the message from another network. By this address the server knows in which network the client is.
    .here = { $value }.

dhcp-hw-addr = Client’s hardware address
    .what = The address of the client’s network card, if it is not one of Ethernet.

dhcp-hw-mac_addr = Client’s MAC address
    .what = The address of the client’s network card: before it has an IP address, it is known by this one.
    .here = { $value }.
    .mistake = Behind a relay the Ethernet header has the relay’s MAC address; this field still has the client’s.

dhcp-server = Server’s name
    .what = Name of the server to boot from. Mostly empty; it may hold options instead (option 52).

dhcp-file = Boot file
    .what = What to load when booting over the network. Mostly empty; it may hold options instead (option 52).

dhcp-cookie = Magic cookie
    .what = Always 99.130.83.99: it says that options follow. It looks like an address, but it is none.

dhcp-vendor_specific_options = Vendor’s area
    .what = In BOOTP: 64 bytes for each maker to use as it likes. DHCP has its options there.

dhcp-option-type = Option
    .what = A setting or a remark: its number, its length and its value. Everything beyond the address is said so.
    .here = { $value }.

dhcp-option-value = Value
    .what = The bytes of the option as they were sent.
    .here = { $bytes } B.

dhcp-option-end = End
    .what = No more options follow.

dhcp-option-subnet_mask = Subnet mask
    .what = Which part of an address is the network: whatever lies in it is reached directly, everything else through a router.
    .here = { $value }.

dhcp-option-time_offset = Offset from UTC
    .what = How many seconds the local time is ahead of UTC. Places with names (Europe/Berlin) have replaced it.
    .here = { $number } s.

dhcp-option-router = Router
    .what = Where packets to other networks go first: the default gateway. The preferred one comes first.
    .here = { $value }.

dhcp-option-domain_name_server = DNS server
    .what = Who translates names into addresses for this host. The preferred one comes first.
    .here = { $value }.
    .mistake = Whoever answers first as a DHCP server decides whom the host asks for names.

dhcp-option-hostname = Host name
    .what = The client’s own name, or the one that the server gives it.
    .here = { $value }.
    .mistake = Phones and laptops tell their names to everybody in the network this way.

dhcp-option-boot_file_size = Size of the boot file
    .what = In blocks of 512 bytes.
    .here = { $number }.

dhcp-option-domain_name = Domain
    .what = What is put behind names without a dot.
    .here = { $value }.

dhcp-option-root_path = Path for booting
    .what = Where a host that boots over the network finds its files.

dhcp-option-interface_mtu = MTU
    .what = The longest packet that the host shall send on this interface.
    .here = { $number } B.

dhcp-option-broadcast_address = Broadcast address
    .what = With this address all hosts of the network are reached at once.
    .here = { $value }.

dhcp-option-ip_forwarding = Setting of the host
    .what = How the host’s IP or TCP shall behave in a detail. Today’s systems do not look at it.
    .here = { $value }.

dhcp-option-static_route-ip = Route
    .what = A destination and the router to it. Option 121 has taken its place, because this one knows no masks.
    .here = { $value }.

dhcp-option-time_server = Servers of a service
    .what = Addresses of servers, the preferred one first. The name of the option says what they are for; many of these services are gone.
    .here = { $value }.

dhcp-option-ntp_server = Time server
    .what = Servers that tell the exact time (NTP).
    .here = { $value }.

dhcp-option-nis_domain = Domain of a directory
    .what = In which domain the host looks for users and machines, by the directory that the option names.
    .here = { $value }.

dhcp-option-netbios_over_tcpip_name_server = NetBIOS name server
    .what = Who translates names of Windows networks into addresses (WINS).
    .here = { $value }.

dhcp-option-netbios_over_tcpip_node_type = How NetBIOS finds names
    .what = Whether the host asks everybody, a server, or both.
    .here = { $number ->
        [1] Asks everybody.
        [2] Asks a server.
        [4] First everybody, then a server.
        [8] First a server, then everybody.
       *[other] { $value }.
    }

dhcp-option-netbios_over_tcpip_scope = NetBIOS scope
    .what = Only hosts with the same scope hear each other.

dhcp-option-requested_ip_address = Requested address
    .what = The address that the client would like to have: the one just offered, or the one it had last time.
    .here = { $value }.

dhcp-option-ip_address_lease_time = Lease time
    .what = How long the address is lent. Before it is over, the client must ask again or give the address up.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcp-option-option_overload = Overload
    .what = The options do not fit: they go on in the fields for the boot file, the server’s name, or both.
    .here = { $number ->
        [1] In the field of the boot file.
        [2] In the field of the server’s name.
        [3] In both.
       *[other] { $value }.
    }

dhcp-option-option_overload-sname = Options in a name’s field
    .what = Options that stand in the place of the server’s name or the boot file.

dhcp-option-dhcp = Message type
    .what = What the message wants. A new lease takes four: Discover, Offer, Request, Acknowledge.
    .here = { $number ->
        [1] DISCOVER: who can give me an address?
        [2] OFFER: the server offers an address.
        [3] REQUEST: the client asks for this address, or to keep it.
        [4] DECLINE: the client found that somebody has the address.
        [5] ACK: the address is lent.
        [6] NAK: no: the client must begin anew.
        [7] RELEASE: the client gives the address back; nobody answers.
        [8] INFORM: the client has an address and wants settings only.
        [9] FORCERENEW: the server makes the client renew.
        [10] LEASEQUERY: a relay asks who has an address.
        [11] LEASEUNASSIGNED: nobody has it.
        [12] LEASEUNKNOWN: the server does not know.
        [13] LEASEACTIVE: the address is lent to this client.
        [14] BULKLEASEQUERY: many leases are asked for at once.
        [15] LEASEQUERYDONE: those were all.
        [16] ACTIVELEASEQUERY: changes of leases shall be told as they happen.
        [17] LEASEQUERYSTATUS: how such a question went.
        [18] TLS: protect the connection with TLS.
       *[other] { $value }.
    }
    .mistake = A renewal takes only two, Request and ACK, and they go directly between client and server.

dhcp-option-dhcp_server_id = Server
    .what = The server that lends the address. In a request it says whose offer is accepted; the other servers take theirs back.
    .here = { $value }.
    .mistake = The client’s messages go to 255.255.255.255, which is everybody: the server’s address is here.

dhcp-option-request_list_item = Requested option
    .what = A setting that the client wants to be told. The list and its order tell which system the client has.
    .here = { $value }.

dhcp-option-message = Message
    .what = Words of the server on why it refuses.
    .here = { $value }

dhcp-option-dhcp_max_message_size = Longest message
    .what = How long a message the client can take.
    .here = { $number } B.

dhcp-option-renewal_time_value = Renewal (T1)
    .what = After this time the client asks its server to let it keep the address. Without this option it is half the lease.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcp-option-rebinding_time_value = Rebinding (T2)
    .what = If the server has not answered by then, the client asks all servers. Without this option it is 7/8 of the lease.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcp-option-vendor_class_id = Vendor class
    .what = What kind of system the client is: servers give settings by it.
    .here = { $value }.

dhcp-option-tftp_server_name = Boot server
    .what = From which server the boot file is loaded.
    .here = { $value }.

dhcp-option-bootfile_name = Boot file
    .what = What a client that boots over the network loads.
    .here = { $value }.

dhcp-option-user_class = User class
    .what = A group that the user or administrator put the host into; servers give settings by it.

dhcp-option-slp_directory_agent-value = Service location
    .what = Where and in which scope the host looks for services (SLP).
    .here = { $value }.

dhcp-option-dhcp_authentication-protocol = Authentication
    .what = Proves that the message comes from who it says. Hardly any network uses it.
    .here = { $value }.

dhcp-option-dhcp_authentication-information = Token
    .what = With the simplest method a password in the clear: whoever hears it has it.

dhcp-option-dhcp_authentication-rdm = Replay detection
    .what = A number that only grows: an old message sent again is recognised by it.
    .here = { $value }.

dhcp-option-client_last_transaction_time = Last heard of
    .what = How long ago the server heard of the client.
    .here = { $number ->
        [4294967295] For ever.
       *[other] { $number } s = { $hours } h.
    }

dhcp-option-associated_ip_option = Other addresses
    .what = Further addresses that the same client has.
    .here = { $value }.

dhcp-option-client_system_architecture = Architecture
    .what = Which processor and firmware the client has: it can boot only what fits.
    .here = { $value }.

dhcp-client_network_id_major = Version of UNDI
    .what = Which version of the network driver the boot firmware offers.
    .here = { $number }.

dhcp-option-civic_location-what = Place
    .what = Where the client stands: country, city, street, room. Made for emergency calls.
    .here = { $value }.

dhcp-option-tz_tcode = Local time
    .what = By which rules the clocks of the place run: by its name, or the rules themselves.
    .here = { $value }.

dhcp-option-captive_portal = Captive portal
    .what = The page on which the user must sign in before the network lets anything through.
    .here = { $value }

dhcp-option-dhcp_auto_configuration = Choose an address yourself
    .what = Whether a client that gets no address may take one of 169.254.0.0/16.
    .here = { $number ->
        [0] It must not.
        [1] It may.
       *[other] { $value }.
    }

dhcp-option-dhcp_name_service_search_option = Order of name services
    .what = Which service is asked first for a name.
    .here = { $value }.

dhcp-option-subnet_selection_option = Subnet
    .what = From which network the address shall come, when it is not the one that the message came from.
    .here = { $value }.

dhcp-option-dhcp_dns_domain_search_list_fqdn = Search list
    .what = Domains that are tried behind a short name, in this order.
    .here = { $value }.

dhcp-option-part = Part of a long option
    .what = The value is longer than an option can be: it comes in several options with the same number, which are put together.

dhcp-option-sip_server-address = Telephone server
    .what = Where telephones over the network (SIP) sign in.
    .here = { $value }.

dhcp-option-classless_static_route = Route
    .what = A network and the router to it. With these routes the router of option 3 does not count.
    .here = { $value }.

dhcp-option-vi-enterprise = Maker
    .what = Whose data follows, by the number that IANA gave to the maker.
    .here = { $value }.

dhcp-vendor-data = Maker’s data
    .what = What only the maker’s devices understand.
    .here = { $bytes } B.

dhcp-option-vi-tr111-suboption = Device and gateway
    .what = Maker, serial number and model, so that a provider can tell a device from its gateway.
    .here = { $value }.

dhcp-option-forcerenew_nonce-algorithm = Forced renewal
    .what = With which method the client checks that a forced renewal comes from its server.
    .here = { $value }.

dhcp-option-rdnss-primary_dns = DNS servers for domains
    .what = Which DNS servers to ask for certain domains, for hosts with several networks.
    .here = { $value }.

dhcp-option-bulk_lease-status_code = Lease query
    .what = What a server says of its leases to those who ask about many.
    .here = { $value }.

dhcp-option-pcp-server = Port control server
    .what = Whom to ask for ports that are open to the outside (PCP).
    .here = { $value }.

dhcp-option-portparams-psid = Shared address
    .what = Several clients have the same address: which of its ports are this one’s.
    .here = { $value }.

dhcp-option-mudurl = Description of the device
    .what = Where the maker says what the device needs of the network: everything else can be forbidden.
    .here = { $value }

dhcp-option-pxe_config_file = Configuration of the boot loader
    .what = File and path that PXELINUX uses.
    .here = { $value }.

dhcp-option-6RD-prefix = IPv6 over IPv4 (6rd)
    .what = How the client makes an IPv6 prefix from its IPv4 address, and which relay carries the packets.
    .here = { $value }.

dhcp-option-vendor-avaya = Settings of a telephone
    .what = What telephones of Avaya are told, as text.
    .here = { $value }

dhcp-option-private_proxy_autodiscovery = Proxy configuration
    .what = Where browsers find the rules by which they use a proxy (WPAD).
    .here = { $value }
    .mistake = Whoever gives a false address here sees the traffic of browsers that believe it.

dhcp-secs_le = Bytes in the wrong order
    .what = Some clients send the seconds with the low byte first; a plausible number comes out only that way.

dhcp-client_address_not_given = No hardware address
    .what = The length says that there is none, or one that cannot be.

dhcp-server_name_overloaded_by_dhcp = Options instead of a name
    .what = This field of the header holds options, as option 52 says.

dhcp-end_option_missing = No end
    .what = The options must end with option 255; here they just stop.

dhcp-option-nonstd_data = Not as the standard says
    .what = The class should stand behind its length; many clients send plain text instead.

dhcp-client_id = Client identifier
    .what = By what the server recognises the client: mostly its MAC address, or an identifier that the system keeps (DUID).

dhcp-client_id-uuid = Identifier of the machine
    .what = A number that the machine has had since it was made.
    .here = { $value }.

dhcp-client_id-iaid = IAID
    .what = Which of the client’s interfaces it is.
    .here = { $value }.

dhcp-client_id-duid_type = DUID
    .what = The identifier of the whole machine, from which it was made: a hardware address, with the time or without, a maker’s number, or a UUID.
    .here = { $value }.

dhcp-fqdn-name = Name in DNS
    .what = The full name that the client wants to have in DNS.
    .here = { $value }.

dhcp-fqdn-flags = Who enters the name
    .what = Whether client or server enters the name into DNS, and how the name is written here.
    .here = { $value }.

dhcp-fqdn-rcode1 = Result of old
    .what = How the change in DNS went. Given up: clients send 0, servers 255.
    .here = { $number }.

dhcp-option-agent_information_option-suboption = Word of the relay
    .what = What a relay or switch says of where the client is. The server sends it back, and the relay takes it out again.
    .here = { $value }.

dhcp-option-agent_information_option-agent_circuit_id = Port of the switch
    .what = On which port or line the client is. Each maker has its own form.
    .here = { $bytes } B.

dhcp-option-agent_information_option-agent_remote_id = Other end of the line
    .what = Who is at the other end: a modem, a subscriber, or the switch itself.
    .here = { $bytes } B.

dhcp-option-agent_information_option-link_selection = Network of the client
    .what = From which network the address shall come, when it is not that of the relay.
    .here = { $value }.

dhcp-option-agent_information_option-server_id_override = Relay as the server
    .what = The address that the client shall take for the server’s, so that its renewals pass through the relay too.
    .here = { $value }.

dhcp-option-vendor-pxeclient-suboption = Booting over the network (PXE)
    .what = What the boot firmware is told: servers, a menu, how to look for servers.
    .here = { $value }.

dhcp-option-vendor-pxeclient-discovery_control = How to look for boot servers
    .what = Whether the client may ask everybody, a group, only the servers of the list, or just load the file named.
    .here = { $value }.

dhcp-option-vendor-pxeclient-boot_menu = Boot menu
    .what = What the user can choose from, and for how long.
    .here = { $value }.

dhcp-option-vendor-arubaap-controllerip = Controller of the access point
    .what = Which controller an access point of Aruba obeys.
    .here = { $value }.

dhcp-option-vendor-arubaiap = Settings of the access point
    .what = Organisation, address of the management server and password, in one text.

dhcp-option-vendor-arubaiap-password = Password
    .what = Sent to everybody in the network in the clear.
