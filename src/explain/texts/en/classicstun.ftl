# What the fields of classic STUN are.

classicstun = Classic STUN
    .what = STUN as it was in 2003: without a magic cookie. A client asks a server under which address it is seen, and what kind of translator stands between.

classicstun-type = Message type
    .what = What is asked or answered.

classicstun-id = Transaction id
    .what = Sixteen random bytes of the request that come back in the response.

classicstun-att-type = Type of attribute
    .what = What the value means.

classicstun-att-data = Data
    .what = What the relay shall pass on, or what the peer sent.

classicstun-att-connection_request_binding = Mark of a managed device
    .what = A fixed text by which a device tells that the port is for requests of its manager.
