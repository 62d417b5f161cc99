# What the fields of mDNS are, what their values mean, what is often mistaken.

mdns = Multicast DNS
    .what = DNS without a server: the question goes to everybody in the local network, and who has the name (printer.local) answers.
