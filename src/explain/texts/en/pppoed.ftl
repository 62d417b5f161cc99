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

pppoed-tags-relay_session_id = Mark of a relay
    .what = A relay between client and access device adds it to know the answers again. Both must send it back unchanged.

pppoed-tags-max_payload = Largest payload
    .what = The client can take more than 1492 bytes, so that packets of 1500 bytes fit in spite of the 8 bytes of PPPoE and PPP.

pppoed-tags-service_name_error = Service refused
    .what = The service that was asked for is not offered here; the text may say why.
    .here = { $value }

pppoed-tags-ac_system_error = Access device has a fault
    .what = The access device cannot serve the client now, for example because it has no room left.
    .here = { $value }

pppoed-tags-generic_error = Other error
    .what = An error that fits no other tag and cannot be repaired.
    .here = { $value }
