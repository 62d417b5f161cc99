# What the fields of Loopback are, what their values mean, what is often mistaken.

null = Loopback header
    .what = The four bytes that BSD systems and macOS put before packets of the loopback interface: which protocol follows. There is no cable and there are no addresses.
    .mistake = The byte order is that of the capturing computer, so the same number may stand the other way round.

null-family = Address family
    .what = Which protocol follows.
    .here = { $number ->
        [2] 2: IPv4.
        [24] 24: IPv6 (NetBSD and others).
        [28] 28: IPv6 (FreeBSD).
        [30] 30: IPv6 (macOS).
       *[other] { $value }.
    }
    .mistake = IPv6 has another number on each system.

null-type = Type
    .what = The EtherType of what follows, where a system writes one.
    .here = { $value }.
