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
