# What the fields of IPCP are, what their values mean, what is often mistaken.

ipcp = IP settings of PPP (IPCP)
    .what = Both sides agree on IPv4 addresses and DNS servers.

ipcp-opt-ip_address = Address
    .what = 0.0.0.0 asks for one; the provider answers with the address.
    .here = { $value }

ipcp-opt-pri_dns_address = First DNS server
    .what = Whom to ask for names.
    .here = { $value }

ipcp-opt-sec_dns_address = Second DNS server
    .what = Whom to ask if the first is silent.
    .here = { $value }

ipcp-opt-type = Kind of option
    .what = What is negotiated: the address, compression, name servers.
    .here = { $value }

ipcp-opt-compress_proto = Compression of headers
    .what = How headers are shortened on a slow line; 0x002d is the method of Van Jacobson.
    .here = { $value }

ipcp-opt-pri_nbns_address = First Windows name server
    .what = Where the names of old Windows networks (NetBIOS) are asked for. 0.0.0.0 asks the other side to name it.
    .here = { $value }

ipcp-opt-sec_nbns_address = Second Windows name server
    .what = The one to ask when the first does not answer.
    .here = { $value }
