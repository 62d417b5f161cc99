# What the fields of PPPoE are, what their values mean, what is often mistaken.

pppoed = PPPoE, search
    .what = A device asks all on the wire who leads to the Internet, and agrees with one on a session.

pppoed-tags = Tags
    .what = Wishes and answers.

pppoed-tag = Kind of tag
    .what = What the tag says.
    .here = { $value }

pppoed-tags-service_name = Service
    .what = Which service is wanted; empty means any.
    .here = { $value }

pppoed-tags-ac_name = Name of the provider's device
    .what = Which device answers.
    .here = { $value }

pppoed-tags-host_uniq = Mark of the client
    .what = Comes back unchanged, so that the client knows its answer.

pppoed-tags-ac_cookie = Mark of the provider
    .what = Must come back unchanged: protects against floods of false senders.
