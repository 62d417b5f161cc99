# What the fields of TLS are, what their values mean, what is often mistaken.

tls = Transport Layer Security (TLS)
    .what = Between TCP and the application: proves who the server is, agrees on keys, then encrypts everything and notices every change.
    .mistake = The lock in the browser proves the name of the site, not its honesty. And names, addresses and sizes stay visible on the way.

tls-record = Record
    .what = TLS cuts its stream into records of at most 16384 bytes, each with a head of 5 bytes and encrypted by itself.
    .mistake = Records and TCP segments have nothing to do with each other: one record may fill several segments, several records may share one.

tls-record-content_type = Content type
    .what = What the record carries. In TLS 1.3 the true type is encrypted too, and outside always stands 23.

tls-record-content_type-is-20 =
    .what = Change Cipher Spec: from the next record on this side encrypts. In TLS 1.3 it is empty show for old devices on the way.

tls-record-content_type-is-21 =
    .what = Alert: an error, or the orderly farewell close_notify.

tls-record-content_type-is-22 =
    .what = Handshake: the two agree on version, keys and identity.

tls-record-content_type-is-23 =
    .what = Application Data: encrypted content; under TLS 1.3 also handshake messages and alerts hide behind this type.

tls-record-content_type-is-24 =
    .what = Heartbeat: a sign of life; hardly used since the Heartbleed fault.

tls-record-opaque_type = Type on the outside
    .what = In TLS 1.3 encrypted records always say 23 here; the true type stands at the end of what is decrypted.

tls-record-version = Version of the record
    .what = A left-over: since TLS 1.3 it is frozen and must be ignored. The agreed version stands in Server Hello.
    .mistake = TLS 1.0 in the first record does not mean that TLS 1.0 is spoken: clients write it so that old servers do not hang up.

tls-record-version-is-768 =
    .what = SSL 3.0, forbidden since 2015 (POODLE).
    .rfc = RFC 7568

tls-record-version-is-769 =
    .what = TLS 1.0: outdated as a version, usual as the disguise of a first record.

tls-record-version-is-770 =
    .what = TLS 1.1, not to be used since 2021.
    .rfc = RFC 8996

tls-record-version-is-771 =
    .what = TLS 1.2; TLS 1.3 writes the same number here as a disguise.

tls-record-version-is-772 =
    .what = TLS 1.3.

tls-record-length = Length of the record
    .what = Bytes that follow in this record. Of encrypted ones this includes the tag that protects against changes.
    .here = 5 B of header + { $number } B = { $whole } B.
    .mistake = Encryption hides the content, not the length: from sizes one can often guess which page was read.

tls-app_data = Encrypted data
    .what = Content that only the two ends can read. With a key log (SSLKEYLOGFILE) this program reads it too.
    .here = { $bytes } B.

tls-app_data_proto = Protocol inside
    .what = What is spoken inside, by ALPN or by the port. Worked out, not sent here.
    .here = { $value }

tls-change_cipher_spec = Change Cipher Spec
    .what = One byte: "from here on I encrypt". TLS 1.3 needs it no more and sends it only so that old firewalls see what they know.

tls-alert_message = Alert
    .what = A short message about an error or the end. Encrypted, it shows only as a record of type 21 or 23.

tls-alert_message-level = Level
    .what = How serious it is. In TLS 1.3 all errors are fatal, and the level means nothing any more.

tls-alert_message-level-is-1 =
    .what = Warning: the connection may go on, or ends in good order.

tls-alert_message-level-is-2 =
    .what = Fatal: the connection is over at once, its keys are thrown away.

tls-alert_message-desc = What happened
    .what = The reason for the alert, as a number.
    .mistake = The sender complains, but the fault often lies with the other: unknown_ca comes from a client that does not trust the server.

tls-alert_message-desc-is-0 =
    .what = close_notify: I have nothing more to send. Without this farewell the receiver cannot know whether data was cut off.
    .rfc = RFC 8446 §6.1

tls-alert_message-desc-is-10 =
    .what = unexpected_message: a message came that does not belong here.

tls-alert_message-desc-is-20 =
    .what = bad_record_mac: the record was changed or encrypted with other keys.

tls-alert_message-desc-is-21 =
    .what = decryption_failed: formerly for errors in decryption; no longer sent, because it helped attackers.

tls-alert_message-desc-is-22 =
    .what = record_overflow: the record is longer than allowed.

tls-alert_message-desc-is-30 =
    .what = decompression_failure: compressed content could not be read; compression is gone since CRIME.

tls-alert_message-desc-is-40 =
    .what = handshake_failure: no common ground, for example no suite that both know.

tls-alert_message-desc-is-42 =
    .what = bad_certificate: the certificate is damaged or its signature is wrong.

tls-alert_message-desc-is-43 =
    .what = unsupported_certificate: a certificate of a kind that the receiver does not know.

tls-alert_message-desc-is-44 =
    .what = certificate_revoked: the authority has withdrawn the certificate.

tls-alert_message-desc-is-45 =
    .what = certificate_expired: the certificate is out of date, or the clock is wrong.

tls-alert_message-desc-is-46 =
    .what = certificate_unknown: something else is wrong with the certificate; browsers send it when the user does not trust it.

tls-alert_message-desc-is-47 =
    .what = illegal_parameter: a value in the handshake is out of bounds or contradicts another.

tls-alert_message-desc-is-48 =
    .what = unknown_ca: the issuer is not among those trusted; usual with self-made certificates.

tls-alert_message-desc-is-49 =
    .what = access_denied: the certificate is good, but its owner is not let in.

tls-alert_message-desc-is-50 =
    .what = decode_error: a message has lengths that do not fit.

tls-alert_message-desc-is-51 =
    .what = decrypt_error: a signature or Finished is wrong: somebody interfered, or keys differ.

tls-alert_message-desc-is-70 =
    .what = protocol_version: the version asked for is not spoken here, mostly an old client or server.

tls-alert_message-desc-is-71 =
    .what = insufficient_security: only suites too weak for this server were offered.

tls-alert_message-desc-is-80 =
    .what = internal_error: something broke that has nothing to do with the other side.

tls-alert_message-desc-is-86 =
    .what = inappropriate_fallback: the client tried again with an older version though the server knows a newer one: perhaps an attack.
    .rfc = RFC 7507

tls-alert_message-desc-is-90 =
    .what = user_canceled: somebody stopped the handshake; no fault of the protocol.

tls-alert_message-desc-is-100 =
    .what = no_renegotiation: the sender does not want to shake hands again.

tls-alert_message-desc-is-109 =
    .what = missing_extension: an extension is missing that is needed here.

tls-alert_message-desc-is-110 =
    .what = unsupported_extension: the answer has an extension that nobody asked for.

tls-alert_message-desc-is-112 =
    .what = unrecognized_name: the server does not know the name in server_name.

tls-alert_message-desc-is-113 =
    .what = bad_certificate_status_response: the stapled OCSP answer is not acceptable.

tls-alert_message-desc-is-115 =
    .what = unknown_psk_identity: the server does not know the shared key named.

tls-alert_message-desc-is-116 =
    .what = certificate_required: the server wants a certificate from the client and got none.

tls-alert_message-desc-is-120 =
    .what = no_application_protocol: no protocol of the ALPN list is spoken here.

tls-alert_message-desc-is-121 =
    .what = ech_required: the hidden Client Hello could not be opened; the client should try with the key just sent.
    .rfc = RFC 9849 §11.2

tls-heartbeat_message = Heartbeat
    .what = One side sends some bytes, the other sends them back: so both know that the connection lives.

tls-heartbeat_message-type = Type
    .what = Whether it is the question or the echo.

tls-heartbeat_message-type-is-1 =
    .what = Request: send these bytes back.

tls-heartbeat_message-type-is-2 =
    .what = Response: here they are.

tls-heartbeat_message-payload_length = Payload length
    .what = How many bytes are to be sent back.
    .here = { $number } B.

tls-heartbeat_message-payload_length-invalid = Heartbleed
    .what = The sender asks for more bytes back than it sent. Faulty servers answered with what happened to lie in their memory, keys and passwords included.

tls-segment-data = Part of a record
    .what = The record goes on in later segments; the whole is shown where its last byte arrives.
    .here = { $bytes } B.

tls-handshake = Handshake message
    .what = A step of the agreement on version, keys and identity. Several may stand in one record, and a long one may fill several.

tls-handshake-type = Step of the handshake
    .what = Which message of the handshake this is.
    .mistake = In TLS 1.3 only the two Hello messages can be read; everything later is encrypted and looks like application data.

tls-handshake-type-is-0 =
    .what = Hello Request: the server asks to shake hands anew (until TLS 1.2).
    .rfc = RFC 5246 §7.4.1.1

tls-handshake-type-is-1 =
    .what = Client Hello: the client opens with what it can do: versions, suites, extensions, and in TLS 1.3 already a key share.
    .rfc = RFC 8446 §4.1.2

tls-handshake-type-is-2 =
    .what = Server Hello: the server chooses one version, one suite and its half of the keys.
    .rfc = RFC 8446 §4.1.3

tls-handshake-type-is-4 =
    .what = New Session Ticket: a voucher with which the next handshake is shorter.
    .rfc = RFC 8446 §4.6.1

tls-handshake-type-is-5 =
    .what = End of Early Data: the data sent ahead ends here.
    .rfc = RFC 8446 §4.5

tls-handshake-type-is-6 =
    .what = HelloRetryRequest of early drafts; now it is a Server Hello with a special random.

tls-handshake-type-is-8 =
    .what = Encrypted Extensions: answers of the server that need not be public, such as ALPN.
    .rfc = RFC 8446 §4.3.1

tls-handshake-type-is-11 =
    .what = Certificate: the sender shows its certificate and those of the issuers above it.
    .rfc = RFC 8446 §4.4.2

tls-handshake-type-is-12 =
    .what = Server Key Exchange: the server's half of the Diffie–Hellman keys, signed (until TLS 1.2).
    .rfc = RFC 5246 §7.4.3

tls-handshake-type-is-13 =
    .what = Certificate Request: the server wants to know the client by a certificate too.
    .rfc = RFC 8446 §4.3.2

tls-handshake-type-is-14 =
    .what = Server Hello Done: your turn, client (until TLS 1.2).
    .rfc = RFC 5246 §7.4.5

tls-handshake-type-is-15 =
    .what = Certificate Verify: a signature over all messages so far; it proves that the sender has the private key of the certificate.
    .rfc = RFC 8446 §4.4.3

tls-handshake-type-is-16 =
    .what = Client Key Exchange: the client's half of the keys (until TLS 1.2).
    .rfc = RFC 5246 §7.4.7

tls-handshake-type-is-20 =
    .what = Finished: a check over the whole handshake. If somebody changed a single byte of it, it ends here.
    .rfc = RFC 8446 §4.4.4

tls-handshake-type-is-21 =
    .what = Client Certificate URL: where the certificate can be fetched, instead of the certificate; hardly used.
    .rfc = RFC 6066 §5

tls-handshake-type-is-22 =
    .what = Certificate Status: a fresh confirmation that the certificate is not revoked (OCSP stapling).
    .rfc = RFC 6066 §8

tls-handshake-type-is-24 =
    .what = Key Update: from here on the sender uses new keys.
    .rfc = RFC 8446 §4.6.3

tls-handshake-type-is-25 =
    .what = Compressed Certificate: the certificates, compressed to save a round trip.
    .rfc = RFC 8879 §4

tls-handshake-type-is-67 =
    .what = Next Protocol, the forerunner of ALPN (obsolete).

tls-handshake-length = Length of the message
    .what = Bytes of the handshake message without its head of 4.
    .here = 4 B of header + { $number } B = { $whole } B.

tls-handshake-version = Version in Hello
    .what = Up to TLS 1.2 the version offered or chosen. TLS 1.3 always writes TLS 1.2 here and says the truth in the extension supported_versions.
    .mistake = So 0x0303 does not prove TLS 1.2: look at supported_versions.

tls-handshake-random = Random
    .what = 32 random bytes. Both sides mix theirs into the keys, so that no two connections have the same.
    .mistake = It is public and no key. If the last bytes of a server's random spell DOWNGRD, the server warns that it would speak a newer version.

tls-handshake-random_time = Time in the random
    .what = Formerly the first 4 bytes were the clock. Now they are random too, so the date shown is mostly nonsense.

tls-handshake-random_bytes = Rest of the random
    .what = The other 28 bytes.

tls-handshake-session_id = Session ID
    .what = Until TLS 1.2: the name of a session that could be resumed. In TLS 1.3 the server only sends back what the client invented, for the sake of old devices.

tls-handshake-ciphersuites = Cipher suites
    .what = What the client offers, what it likes best first. The server chooses one.

tls-handshake-ciphersuite = Cipher suite
    .what = The methods of a connection in one number: key exchange, proof of identity, encryption and hash; from TLS 1.3 on only encryption and hash.
    .here = { $exchange ->
        [tls13] TLS 1.3; how keys and identity are settled stands in extensions.
        [ecdhe] Keys by Diffie–Hellman on an elliptic curve, new for each connection: a key stolen later opens nothing recorded (forward secrecy).
        [dhe] Keys by Diffie–Hellman, new for each connection (forward secrecy).
        [rsa] The client encrypts the secret with the server's RSA key: who steals that key later can read all recordings.
        [static] Diffie–Hellman with a fixed key: no forward secrecy.
        [psk] Keys from a secret that both sides share already.
        [anon] Nobody proves who he is: whoever stands between reads along.
        [signal] No suite but a signal for the other side.
       *[other] An unusual key exchange.
    } { $sort ->
        [aead] { $cipher } encrypts and guards against changes in one step.
        [cbc] { $cipher } encrypts block by block, a separate hash guards against changes; attacks on this order are known.
        [stream] { $cipher } is broken and must not be used.
        [null] Nothing is encrypted.
        [weak] { $cipher } is too weak today.
       *[other] { "" }
    }

tls-handshake-ciphersuite-is-grease =
    .what = GREASE: a number without meaning, sent so that servers stay used to ignoring what they do not know.
    .rfc = RFC 8701

tls-handshake-ciphersuite-is-255 =
    .what = TLS_EMPTY_RENEGOTIATION_INFO_SCSV: the client says in this way that it knows safe renegotiation.
    .rfc = RFC 5746 §3.3

tls-handshake-ciphersuite-is-22016 =
    .what = TLS_FALLBACK_SCSV: "this is my second try with a lower version"; a server that knows better refuses.
    .rfc = RFC 7507

tls-handshake-ciphersuite-is-4865 =
    .what = TLS_AES_128_GCM_SHA256: every TLS 1.3 must know it.
    .rfc = RFC 8446 §9.1

tls-handshake-comp_methods = Compression methods
    .what = Which compressions the client knows: today only "none". Compressed secrets leak through the length (CRIME).

tls-handshake-comp_method = Compression method
    .what = By what records are compressed before encryption.

tls-handshake-comp_method-is-0 =
    .what = None, as it should be.

tls-handshake-comp_method-is-1 =
    .what = DEFLATE: open to the CRIME attack.
    .rfc = RFC 3749

tls-handshake-ja3_full = Fingerprint JA3, in full
    .what = Version, suites, extensions, groups and point formats of the Client Hello as numbers. Computed, not sent.

tls-handshake-ja3 = Fingerprint JA3
    .what = The MD5 of the full string: programs that use the same TLS library have the same. Computed, not sent.
    .mistake = It is no proof: browsers shuffle their extensions now, and anybody can imitate another.

tls-handshake-ja3s_full = Fingerprint JA3S, in full
    .what = Version, suite and extensions of the Server Hello as numbers. Computed, not sent.

tls-handshake-ja3s = Fingerprint JA3S
    .what = The MD5 of the server's full string. The same server answers different clients differently.

tls-handshake-ja4 = Fingerprint JA4
    .what = Successor of JA3: sorts suites and extensions first, so shuffling changes nothing; the first part can be read: protocol, version, counts, ALPN.

tls-handshake-retry = Hello Retry Request
    .what = The server can do nothing with the key shares sent and names the group it wants. It costs one more round trip.

tls-handshake-certificate_request_context = Context of the request
    .what = In TLS 1.3 it says to which request this certificate answers; empty during the handshake.

tls-handshake-certificates = Chain of certificates
    .what = First the certificate of the sender, then that of its issuer, and so on. The root is mostly left out: the receiver must have it anyway.
    .mistake = If a middle one is missing, some browsers fetch it themselves and others refuse: "works for me".

tls-handshake-certificate = Certificate
    .what = A public key with a name, signed by an issuer. It is no secret: everybody may see and copy it.
    .mistake = To have the certificate proves nothing; only who has the private key can sign (Certificate Verify).

tls-handshake-cert_types = Kinds of certificates
    .what = Which kinds of keys the server accepts from a client.

tls-handshake-cert_type = Kind of certificate
    .what = A kind of key that the server accepts.
    .here = { $value }

tls-handshake-dnames = Trusted issuers
    .what = From whom the client's certificate should come; empty means anyone. Browsers choose by it which certificate to offer.

tls-handshake-dname = Issuer
    .what = One of the issuers that the server trusts.

tls-handshake-sig_hash_algs = Signature algorithms
    .what = Which signatures the sender can check, what it likes best first.

tls-handshake-sig_hash_alg = Signature algorithm
    .what = A way to sign, with its hash: how the sender of a certificate proves that it has the private key.

tls-handshake-sig_hash_alg-is-513 =
    .what = RSA with SHA-1: collisions can be made, no longer to be accepted.
    .rfc = RFC 9155

tls-handshake-sig_hash_alg-is-515 =
    .what = ECDSA with SHA-1: no longer to be accepted.
    .rfc = RFC 9155

tls-handshake-sig_hash_alg-is-1025 =
    .what = RSA in the old way (PKCS #1) with SHA-256: in TLS 1.3 only for signatures in certificates.

tls-handshake-sig_hash_alg-is-1281 =
    .what = RSA in the old way (PKCS #1) with SHA-384: in TLS 1.3 only for signatures in certificates.

tls-handshake-sig_hash_alg-is-1537 =
    .what = RSA in the old way (PKCS #1) with SHA-512: in TLS 1.3 only for signatures in certificates.

tls-handshake-sig_hash_alg-is-1027 =
    .what = ECDSA on the curve P-256 with SHA-256: short signatures, usual today.

tls-handshake-sig_hash_alg-is-1283 =
    .what = ECDSA on the curve P-384 with SHA-384.

tls-handshake-sig_hash_alg-is-1539 =
    .what = ECDSA on the curve P-521 with SHA-512.

tls-handshake-sig_hash_alg-is-2052 =
    .what = RSA-PSS with SHA-256, for usual RSA certificates: RSA done safely, required by TLS 1.3.

tls-handshake-sig_hash_alg-is-2053 =
    .what = RSA-PSS with SHA-384, for usual RSA certificates.

tls-handshake-sig_hash_alg-is-2054 =
    .what = RSA-PSS with SHA-512, for usual RSA certificates.

tls-handshake-sig_hash_alg-is-2055 =
    .what = Ed25519: quick, short, without parameters that could be chosen wrongly.

tls-handshake-sig_hash_alg-is-2056 =
    .what = Ed448: like Ed25519 with a larger curve.

tls-handshake-sig_hash_alg-is-2057 =
    .what = RSA-PSS with SHA-256, for certificates made for PSS alone.

tls-handshake-sig_hash_alg-is-2058 =
    .what = RSA-PSS with SHA-384, for certificates made for PSS alone.

tls-handshake-sig_hash_alg-is-2059 =
    .what = RSA-PSS with SHA-512, for certificates made for PSS alone.

tls-handshake-sig_hash_alg-is-2308 =
    .what = ML-DSA-44: a signature that a quantum computer could not forge either.

tls-handshake-sig_hash_alg-is-2309 =
    .what = ML-DSA-65: a signature that a quantum computer could not forge either.

tls-handshake-sig_hash_alg-is-2310 =
    .what = ML-DSA-87: a signature that a quantum computer could not forge either.

tls-handshake-sig_hash_alg-is-grease =
    .what = GREASE: a number without meaning, to be ignored.
    .rfc = RFC 8701

tls-handshake-sig_hash_hash = Hash
    .what = Until TLS 1.2 the first byte was the hash. The newer algorithms are one number of two bytes, so that "Unknown" here is no fault.

tls-handshake-sig_hash_sig = Kind of signature
    .what = Until TLS 1.2 the second byte was the kind of key. For newer algorithms it means nothing by itself.

tls-handshake-client_cert_vrfy-sig = Signature
    .what = Made with the private key over all messages so far: proves that the sender owns the certificate and that nobody changed a message.

tls-handshake-verify_data = Check over the handshake
    .what = A keyed hash over all messages. Only who has the keys can make it, and it fits only if both saw the same handshake.

tls-handshake-key_update-request_update = New keys wanted
    .what = Whether the other side shall change its keys too.

tls-handshake-key_update-request_update-is-0 =
    .what = Only the sender changes its keys.

tls-handshake-key_update-request_update-is-1 =
    .what = The other side is to do the same.

tls-handshake-ticket = Session ticket
    .what = What the client shows next time instead of a full handshake: only the server can read it.

tls-handshake-session_ticket_lifetime_hint = Lifetime
    .what = How many seconds the ticket may be used; in TLS 1.3 at most a week.
    .here = { $number } s = { $hours ->
        [0] { $minutes } min
       *[other] { $hours } h
    }.

tls-handshake-session_ticket_age_add = Age mask
    .what = A random number that the client adds to the age of the ticket, so that nobody on the way can link two visits by it.

tls-handshake-session_ticket_nonce = Nonce
    .what = Each ticket of a connection has its own, so that each gives other keys.

tls-handshake-session_ticket = Ticket
    .what = Opaque for the client: mostly the session's secret, encrypted by the server for itself.

tls-handshake-extensions_status_request_type = Kind of status
    .what = How the certificate's state is to be confirmed.

tls-handshake-extensions_status_request_type-is-1 =
    .what = OCSP: a signed answer of the issuer about one certificate.

tls-handshake-extensions_status_request_type-is-2 =
    .what = OCSP for several certificates of the chain.
    .rfc = RFC 6961

tls-handshake-ocsp_response = OCSP response
    .what = Signed by the issuer: "on this day the certificate was not revoked". The server fetches it, so the issuer does not learn who visits.

tls-compress_certificate-algorithm = Compression
    .what = By what the certificates are compressed.
    .here = { $value }

tls-compress_certificate-uncompressed_length = Length before
    .what = Bytes of the certificate message when it is unpacked; the receiver checks it against a limit of its own.
    .here = { $number } B.

tls-compress_certificate-compressed_certificate_message = Compressed certificates
    .what = The whole Certificate message, compressed.
    .here = { $bytes } B.

tls-handshake-key_exchange = Key exchange
    .what = The numbers from which both sides calculate the same secret, though everybody may see them (Diffie–Hellman).

tls-handshake-server_curve_type = Kind of curve
    .what = How the curve is described; only named ones are still allowed.

tls-handshake-server_curve_type-is-3 =
    .what = named_curve: the curve has a number in the registry.

tls-handshake-server_named_curve = Curve
    .what = The elliptic curve that the server chose of those offered.

tls-handshake-server_point = Public key of the server
    .what = A point on the curve, made for this connection. With its own secret number the client makes the common secret of it.
    .here = { $bytes } B.

tls-handshake-client_point = Public key of the client
    .what = The client's point on the curve. Who only sees both points cannot calculate the secret.
    .here = { $bytes } B.

tls-handshake-p = Prime p
    .what = The large prime by which both calculate; under 2048 bits it is too weak.
    .here = { $bytes } B × 8 = { $size } bits.

tls-handshake-g = Base g
    .what = The number that is raised to a secret power; mostly 2.

tls-handshake-ys = Public value of the server
    .what = g to the server's secret power, modulo p.
    .here = { $bytes } B.

tls-handshake-yc = Public value of the client
    .what = g to the client's secret power, modulo p.
    .here = { $bytes } B.

tls-handshake-epms = Encrypted secret
    .what = 48 bytes that the client chose and encrypted with the server's RSA key: all keys come from them.
    .mistake = Whoever gets the server's private key, even years later, opens this and with it everything recorded.

tls-handshake-hint = Hint for the key
    .what = Helps the client to choose which of its shared keys is meant.
    .here = { $bytes } B.

tls-handshake-identity = Name of the shared key
    .what = By it the server finds the key; it is sent readably.
    .here = { $bytes } B.

tls-handshake-sig = Signature of the server
    .what = Over both randoms and the server's half of the keys: so nobody in between can put in his own.

tls-handshake-fragment_data = Part of a message
    .what = The handshake message goes on in the next record.
    .here = { $bytes } B.

tls-undecrypted = Not decrypted
    .what = This program has no keys for it. Browsers write them into the file that the environment variable SSLKEYLOGFILE names.

tls-decryption_failed = Keys do not fit
    .what = Keys are there, but the tag over the record is wrong. As every record is counted, a single lost one makes all later ones unreadable.

tls-after_gap = Gap before
    .what = Records before this one are missing; whether this is one, and how many there were, had to be guessed.

tls-guessed = Guessed
    .what = The beginning of the connection is missing; only the port speaks for TLS.

tls-compress_certificate-damaged = Compressed certificates damaged
    .what = What they are compressed with cannot be undone, or does not give as many bytes as was said: the receiver ends the connection with bad_certificate.

tls-malformed-trailing_data = Bytes left over
    .what = The message is longer than what belongs into it. A strict receiver ends the connection with decode_error.

tls-record-length-invalid = Record too long
    .what = More than 16384 bytes and the addition of the encryption is not allowed. Mostly bytes are missing before, or this is not TLS.

tls-certificate-expired = Certificate has expired
    .what = When this was captured its last day was over: browsers warn and programs refuse. Renewal was forgotten, or the clock is wrong.

tls-certificate-not_yet_valid = Certificate is not valid yet
    .what = Its first day lies behind the time of the capture: mostly one of the clocks is slow.

tls-version-old = Old version
    .what = TLS 1.0, 1.1 and SSL have known weaknesses; browsers have not spoken them since 2020.

tls-handshake-extension = Extension
    .what = An additional wish or answer in the handshake: type, length, content. Who does not know a type ignores it.

tls-handshake-extension-type = Type of extension
    .what = Which extension it is.

tls-handshake-extension-type-is-grease =
    .what = GREASE: a type without meaning; it keeps servers used to ignoring what they do not know.
    .rfc = RFC 8701

tls-handshake-extension-type-is-0 =
    .what = server_name (SNI): which site is meant; it is needed because many sites share an address. It is sent readably.
    .rfc = RFC 6066 §3

tls-handshake-extension-type-is-1 =
    .what = max_fragment_length: asks for shorter records, for small devices.
    .rfc = RFC 6066 §4

tls-handshake-extension-type-is-5 =
    .what = status_request: please send along that your certificate is not revoked (OCSP stapling).
    .rfc = RFC 6066 §8

tls-handshake-extension-type-is-10 =
    .what = supported_groups: in which groups the client can calculate keys.
    .rfc = RFC 8446 §4.2.7

tls-handshake-extension-type-is-11 =
    .what = ec_point_formats: how points are written; only "uncompressed" is left.
    .rfc = RFC 8422 §5.1.2

tls-handshake-extension-type-is-13 =
    .what = signature_algorithms: which signatures the sender can check.
    .rfc = RFC 8446 §4.2.3

tls-handshake-extension-type-is-14 =
    .what = use_srtp: keys for voice and video are agreed on (WebRTC).
    .rfc = RFC 5764

tls-handshake-extension-type-is-15 =
    .what = heartbeat: signs of life are allowed.
    .rfc = RFC 6520 §2

tls-handshake-extension-type-is-16 =
    .what = ALPN: which protocols the client speaks inside, such as h2; the server picks one, no extra round trip.
    .rfc = RFC 7301

tls-handshake-extension-type-is-18 =
    .what = signed_certificate_timestamp: proof that the certificate stands in a public log.
    .rfc = RFC 6962 §3.3

tls-handshake-extension-type-is-21 =
    .what = padding: filling bytes, because some old servers fall over certain lengths.
    .rfc = RFC 7685

tls-handshake-extension-type-is-22 =
    .what = encrypt_then_mac: for CBC suites first encrypt, then protect: the safe order.
    .rfc = RFC 7366

tls-handshake-extension-type-is-23 =
    .what = extended_master_secret: binds the keys to the whole handshake, so that two connections cannot be spliced (TLS 1.2).
    .rfc = RFC 7627

tls-handshake-extension-type-is-27 =
    .what = compress_certificate: which compressions are understood for certificates.
    .rfc = RFC 8879 §3

tls-handshake-extension-type-is-28 =
    .what = record_size_limit: how long records may be at most.
    .rfc = RFC 8449

tls-handshake-extension-type-is-34 =
    .what = delegated_credentials: short-lived keys that a certificate vouches for.
    .rfc = RFC 9345

tls-handshake-extension-type-is-35 =
    .what = session_ticket: empty "give me a ticket", filled "here is my ticket" (TLS 1.2).
    .rfc = RFC 5077

tls-handshake-extension-type-is-41 =
    .what = pre_shared_key: tickets from earlier connections; must stand last, for it vouches for everything before.
    .rfc = RFC 8446 §4.2.11

tls-handshake-extension-type-is-42 =
    .what = early_data: data follows at once, before the server has answered (0-RTT). It can be replayed, so only harmless requests belong there.
    .rfc = RFC 8446 §4.2.10

tls-handshake-extension-type-is-43 =
    .what = supported_versions: the true versions; without it there is no TLS 1.3.
    .rfc = RFC 8446 §4.2.1

tls-handshake-extension-type-is-44 =
    .what = cookie: the server gives the client a word to bring along in the second try.
    .rfc = RFC 8446 §4.2.2

tls-handshake-extension-type-is-45 =
    .what = psk_key_exchange_modes: whether new keys are mixed in when resuming.
    .rfc = RFC 8446 §4.2.9

tls-handshake-extension-type-is-47 =
    .what = certificate_authorities: which issuers the sender trusts.
    .rfc = RFC 8446 §4.2.4

tls-handshake-extension-type-is-49 =
    .what = post_handshake_auth: the client is ready to show a certificate later.
    .rfc = RFC 8446 §4.2.6

tls-handshake-extension-type-is-50 =
    .what = signature_algorithms_cert: which signatures are accepted within certificates.
    .rfc = RFC 8446 §4.2.3

tls-handshake-extension-type-is-51 =
    .what = key_share: public keys sent on a guess, so that TLS 1.3 needs one round trip only.
    .rfc = RFC 8446 §4.2.8

tls-handshake-extension-type-is-57 =
    .what = quic_transport_parameters: settings of QUIC, which uses the TLS handshake.
    .rfc = RFC 9001 §8.2

tls-handshake-extension-type-is-13172 =
    .what = next_protocol_negotiation: the forerunner of ALPN.

tls-handshake-extension-type-is-17513 =
    .what = application_settings: settings of HTTP/2 already in the handshake (Chrome).

tls-handshake-extension-type-is-17613 =
    .what = application_settings: settings of HTTP/2 already in the handshake (newer number).

tls-handshake-extension-type-is-65037 =
    .what = encrypted_client_hello: the true Client Hello with the true name, encrypted. Browsers send random bytes when the site has no key.
    .rfc = RFC 9849

tls-handshake-extension-type-is-65281 =
    .what = renegotiation_info: makes shaking hands again safe (until TLS 1.2).
    .rfc = RFC 5746

tls-handshake-extension-data = Content of the extension
    .what = Bytes that this program does not take apart.
    .here = { $bytes } B.

tls-handshake-extensions_server_names = Server names
    .what = The list has always one entry.

tls-handshake-extensions_server_name_type = Kind of name
    .what = Only host names exist.

tls-handshake-extensions_server_name = Server name (SNI)
    .what = Which site the client wants. The server chooses the certificate by it.
    .here = { $value }
    .mistake = It travels unencrypted: everybody on the path sees which site is visited, only not which page. ECH hides it.

tls-handshake-max_fragment_length = Longest record
    .what = The longest records the client wants, as a power of two.
    .here = { $value } B.

tls-handshake-extensions_supported_groups = Groups
    .what = What the client likes best first. For the first ones it mostly sends a key share right away.

tls-handshake-extensions_supported_group = Group
    .what = A curve or a group of numbers in which both sides calculate the common secret.

tls-handshake-extensions_supported_group-is-23 =
    .what = secp256r1 (P-256): the most widespread curve.

tls-handshake-extensions_supported_group-is-24 =
    .what = secp384r1 (P-384): larger and slower, for governments.

tls-handshake-extensions_supported_group-is-25 =
    .what = secp521r1 (P-521): the largest of the NIST curves.

tls-handshake-extensions_supported_group-is-29 =
    .what = x25519: quick and hard to implement wrongly; the first choice today.
    .rfc = RFC 7748

tls-handshake-extensions_supported_group-is-30 =
    .what = x448: like x25519, larger.
    .rfc = RFC 7748

tls-handshake-extensions_supported_group-is-256 =
    .what = ffdhe2048: numbers modulo a prime of 2048 bits instead of a curve.
    .rfc = RFC 7919

tls-handshake-extensions_supported_group-is-257 =
    .what = ffdhe3072: numbers modulo a prime of 3072 bits.
    .rfc = RFC 7919

tls-handshake-extensions_supported_group-is-258 =
    .what = ffdhe4096: numbers modulo a prime of 4096 bits.
    .rfc = RFC 7919

tls-handshake-extensions_supported_group-is-259 =
    .what = ffdhe6144: numbers modulo a prime of 6144 bits.
    .rfc = RFC 7919

tls-handshake-extensions_supported_group-is-260 =
    .what = ffdhe8192: numbers modulo a prime of 8192 bits, very slow.
    .rfc = RFC 7919

tls-handshake-extensions_supported_group-is-4587 =
    .what = SecP256r1MLKEM768: P-256 and the quantum-safe ML-KEM together; both would have to be broken.

tls-handshake-extensions_supported_group-is-4588 =
    .what = X25519MLKEM768: x25519 and the quantum-safe ML-KEM together; what is recorded today stays closed for future quantum computers.

tls-handshake-extensions_supported_group-is-4589 =
    .what = SecP384r1MLKEM1024: P-384 and the quantum-safe ML-KEM together.

tls-handshake-extensions_supported_group-is-25497 =
    .what = X25519Kyber768Draft00: the trial version of X25519MLKEM768.

tls-handshake-extensions_supported_group-is-grease =
    .what = GREASE: a number without meaning, to be ignored.
    .rfc = RFC 8701

tls-handshake-extensions_ec_point_formats = Point formats
    .what = How the sender can read points.

tls-handshake-extensions_ec_point_format = Point format
    .what = How points of a curve are written; TLS 1.3 has only one way and no longer needs it.

tls-handshake-extensions_ec_point_format-is-0 =
    .what = uncompressed: both coordinates in full.

tls-handshake-extensions_ec_point_format-is-1 =
    .what = compressed for prime fields; no longer to be used.

tls-handshake-extensions_ec_point_format-is-2 =
    .what = compressed for binary fields; no longer to be used.

tls-handshake-extension-heartbeat-mode = Mode
    .what = Whether the other may send signs of life.
    .here = { $value }

tls-handshake-extensions_alpn_list = Application protocols
    .what = What the client speaks inside; in the answer the one chosen.

tls-handshake-extensions_alpn_str = Application protocol (ALPN)
    .what = A protocol for inside the encryption.
    .here = { $value }

tls-handshake-extensions_alpn_str-is-h2 =
    .what = HTTP/2.
    .rfc = RFC 9113 §3.2

tls-handshake-extensions_alpn_str-is-http_1_1 =
    .what = HTTP/1.1.
    .rfc = RFC 9112

tls-handshake-extensions_alpn_str-is-h3 =
    .what = HTTP/3, over QUIC.
    .rfc = RFC 9114

tls-handshake-extensions_padding_data = Padding
    .what = Zeros that only make the message longer.
    .here = { $bytes } B.

tls-record_size_limit = Longest record
    .what = How many bytes of content the sender can take in one record.
    .here = { $number } B.

tls-handshake-extensions_session_ticket = Ticket offered
    .what = The ticket of an earlier connection. If the server can open it, the certificate and half of the handshake are saved.
    .here = { $bytes } B.

tls-handshake-extensions-psk = Shared keys offered
    .what = Keys of earlier connections, named by their tickets, and proofs that the client has them.

tls-handshake-extensions-psk-entry = Shared key
    .what = One of the keys offered: a ticket and its age.

tls-handshake-extensions-psk-identity-identity = Ticket
    .what = The ticket as the server gave it.
    .here = { $bytes } B.

tls-handshake-extensions-psk-identity-obfuscated_ticket_age = Masked age
    .what = Milliseconds since the ticket was given, plus its mask. The server sees by it whether early data is fresh.

tls-handshake-extensions-psk-binders = Binders
    .what = For each key a check over this Client Hello: a stolen ticket without its key is of no use.

tls-handshake-extensions-psk-identity-selected = Key chosen
    .what = Which of the keys offered the server accepts; the first is 0.
    .here = Number { $number }: the session is resumed, no certificate is needed.

tls-early_data-max_early_data_size = Most early data
    .what = How many bytes may be sent with this ticket before the handshake is done.
    .here = { $number } B.

tls-handshake-extensions-supported_version = True version
    .what = From the client what it speaks, from the server what was chosen.

tls-handshake-extensions-cookie = Cookie
    .what = What the server wants to see again: so it need not remember the first try.
    .here = { $bytes } B.

tls-extension-psk_ke_mode = Mode of resumption
    .what = Whether a resumed session gets new Diffie–Hellman keys.

tls-extension-psk_ke_mode-is-0 =
    .what = Only the old secret: quick, but without forward secrecy.

tls-extension-psk_ke_mode-is-1 =
    .what = The old secret and new keys: forward secrecy, the usual choice.

tls-handshake-extensions_key_share = Key shares
    .what = Public keys for the groups that the client expects the server to choose.

tls-handshake-extensions_key_share_entry = Key share
    .what = A group and a public key in it.

tls-handshake-extensions_key_share_group = Group of the key
    .what = In which group this public key was made.

tls-handshake-extensions_key_share_key_exchange = Public key
    .what = Half of the secret that everybody may see. Only together with the private half of the other side does a key come out.
    .here = { $bytes } B.

tls-handshake-extensions_key_share_selected_group = Group wanted
    .what = In which group the server wants a key share in the next try.

tls-quic-parameters = Parameters of QUIC
    .what = Limits and settings of a QUIC connection, protected by the handshake.

tls-handshake-extensions_reneg = Renegotiation
    .what = Binds a new handshake to the one before.

tls-handshake-extensions_reneg_info = Link to the handshake before
    .what = The check of the handshake before; empty in the first.

tls-sct-sct = Signed timestamp
    .what = A public log promises to list this certificate, so that a falsely issued one would be noticed.
    .here = { $bytes } B.

tls-handshake-extensions_alps_alpn_list = Protocols with settings
    .what = For which protocols settings are exchanged in the handshake.

tls-handshake-extensions_alps_alpn_str = Protocol
    .what = One of these protocols.
    .here = { $value }

tls-ech-type = Inner or outer
    .what = Which of the two Client Hello messages this is.

tls-ech-type-is-0 =
    .what = The outer one: with a harmless name, readable.

tls-ech-type-is-1 =
    .what = The inner one: the true one, encrypted.

tls-ech-kdf = Key derivation
    .what = By what hash the keys for the hidden part are made.
    .here = { $value }

tls-ech-aead = Encryption
    .what = By what the hidden part is encrypted.
    .here = { $value }

tls-ech-config_id = Number of the key
    .what = Which of the keys published in DNS was used.
    .here = { $number }

tls-ech-enc = Key of the client
    .what = With it the server finds the key of the hidden part.
    .here = { $bytes } B.

tls-ech-payload = Hidden Client Hello
    .what = The true Client Hello, encrypted for the server; without a key of the site just random bytes.
    .here = { $bytes } B.

tls-ech-confirmation = Confirmation
    .what = By these bytes the client sees that the server opened the hidden part.

tls-handshake-extension-trailing = Bytes left over
    .what = The extension is longer than its content.

tls-handshake-extensions-supported_versions_len = Length of the list
    .what = Bytes of the list of versions; a version takes 2.
    .here = { $number } / 2 = { $pairs }.

tls-handshake-cipher_suites_length = Length of the suites
    .what = Bytes of the list; a suite takes 2.
    .here = { $number } / 2 = { $pairs }.

tls-record-content_type-is-25 =
    .what = Record with a connection ID (only DTLS): known again after the client's address changed.
    .rfc = RFC 9146 §4

tls-record-content_type-is-26 =
    .what = ACK: which records of the handshake arrived (only DTLS 1.3, because UDP does not say).
    .rfc = RFC 9147 §7

tls-alert_message-desc-is-41 =
    .what = no_certificate: the client has no certificate to show (SSL 3.0 only).
    .rfc = RFC 6101 §5.4.2

tls-alert_message-desc-is-52 =
    .what = too_many_cids_requested: more connection IDs were asked for than make sense (DTLS 1.3).
    .rfc = RFC 9147 §9

tls-alert_message-desc-is-60 =
    .what = export_restriction: from the time when strong encryption must not be exported; no longer sent.
    .rfc = RFC 2246 §7.2.2

tls-alert_message-desc-is-111 =
    .what = certificate_unobtainable: the certificate could not be fetched from the address that the client named.
    .rfc = RFC 6066 §5

tls-alert_message-desc-is-114 =
    .what = bad_certificate_hash_value: the certificate fetched does not fit the hash that the client gave.
    .rfc = RFC 6066 §5

tls-alert_message-desc-is-117 =
    .what = general_error: an error for which there is no other alert.
    .rfc = IANA TLS Alerts

tls-handshake-type-is-3 =
    .what = Hello Verify Request: the server wants to see that the client's address is real (only DTLS).
    .rfc = RFC 6347 §4.2.1

tls-handshake-type-is-9 =
    .what = Request Connection ID: please give me more identifiers for this connection (only DTLS 1.3).
    .rfc = RFC 9147 §9

tls-handshake-type-is-10 =
    .what = New Connection ID: further identifiers for this connection (only DTLS 1.3).
    .rfc = RFC 9147 §9

tls-handshake-type-is-17 =
    .what = Client Certificate Request: the client asks the server for another certificate after the handshake.
    .rfc = RFC 9261 §4

tls-handshake-type-is-23 =
    .what = Supplemental Data: further facts for the handshake that some extension agreed on; hardly used.
    .rfc = RFC 4680 §2

tls-handshake-type-is-26 =
    .what = EKT Key: a key for sound and video of a conference.
    .rfc = RFC 8870 §5.2.2

tls-handshake-type-is-254 =
    .what = Message Hash: never sent. After a Hello Retry Request it stands for the first Client Hello when hashes are computed.
    .rfc = RFC 8446 §4.4.1

tls-handshake-extension-type-is-2 =
    .what = client_certificate_url: the client may name an address instead of sending its certificate.
    .rfc = RFC 6066 §5

tls-handshake-extension-type-is-3 =
    .what = trusted_ca_keys: which roots the client has, so that the server can choose a fitting certificate.
    .rfc = RFC 6066 §6

tls-handshake-extension-type-is-4 =
    .what = truncated_hmac: shorter checks for small devices; given up because weak.
    .rfc = RFC 6066 §7

tls-handshake-extension-type-is-6 =
    .what = user_mapping: hints to which user account the client's certificate belongs.
    .rfc = RFC 4681

tls-handshake-extension-type-is-7 =
    .what = client_authz: proofs of what the client is allowed to do; hardly used.
    .rfc = RFC 5878

tls-handshake-extension-type-is-8 =
    .what = server_authz: proofs of what the server is allowed to do; hardly used.
    .rfc = RFC 5878

tls-handshake-extension-type-is-9 =
    .what = cert_type: keys of OpenPGP instead of certificates; given up.
    .rfc = RFC 6091

tls-handshake-extension-type-is-12 =
    .what = srp: login by a password that is never sent (Secure Remote Password).
    .rfc = RFC 5054

tls-handshake-extension-type-is-17 =
    .what = status_request_v2: OCSP stapling for the whole chain; TLS 1.3 has it in status_request.
    .rfc = RFC 6961

tls-handshake-extension-type-is-19 =
    .what = client_certificate_type: which kinds of certificates the client can show, for example a bare key.
    .rfc = RFC 7250

tls-handshake-extension-type-is-20 =
    .what = server_certificate_type: which kinds of certificates the client takes from the server.
    .rfc = RFC 7250

tls-handshake-extension-type-is-24 =
    .what = token_binding: ties cookies and tokens to a key of the client; browsers gave it up.
    .rfc = RFC 8472

tls-handshake-extension-type-is-25 =
    .what = cached_info: I have your certificate already, leave it out.
    .rfc = RFC 7924

tls-handshake-extension-type-is-26 =
    .what = tls_lts: a variant of TLS 1.2 for devices that live long.
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-29 =
    .what = pwd_protect: login by password, the user name encrypted.
    .rfc = RFC 8492

tls-handshake-extension-type-is-30 =
    .what = pwd_clear: login by password, the user name readable.
    .rfc = RFC 8492

tls-handshake-extension-type-is-31 =
    .what = password_salt: the salt with which the server keeps the password.
    .rfc = RFC 8492

tls-handshake-extension-type-is-32 =
    .what = ticket_pinning: the server proves later that it is the same one as before.
    .rfc = RFC 8672

tls-handshake-extension-type-is-33 =
    .what = tls_cert_with_extern_psk: a certificate and a shared secret together.
    .rfc = RFC 8773

tls-handshake-extension-type-is-36 =
    .what = TLMSP: devices on the way that may read or change parts.
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-37 =
    .what = TLMSP_proxying: proxies for TLMSP.
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-38 =
    .what = TLMSP_delegate: hands over rights of TLMSP.
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-39 =
    .what = supported_ekt_ciphers: how the media key of a conference is encrypted.
    .rfc = RFC 8870 §5.2

tls-handshake-extension-type-is-48 =
    .what = oid_filters: what the client's certificate must contain.
    .rfc = RFC 8446 §4.2.5

tls-handshake-extension-type-is-52 =
    .what = transparency_info: proofs that the certificate stands in public logs, second version.
    .rfc = RFC 9162

tls-handshake-extension-type-is-53 =
    .what = connection_id_deprecated: the number of drafts for connection_id.
    .rfc = RFC 9146

tls-handshake-extension-type-is-54 =
    .what = connection_id: a name for the connection that outlives a change of address (DTLS).
    .rfc = RFC 9146 §3

tls-handshake-extension-type-is-55 =
    .what = external_id_hash: binds the handshake to an identity of WebRTC.
    .rfc = RFC 8844 §3.2

tls-handshake-extension-type-is-56 =
    .what = external_session_id: binds the handshake to a call of WebRTC.
    .rfc = RFC 8844 §4.3

tls-handshake-extension-type-is-58 =
    .what = ticket_request: how many tickets the client would like.
    .rfc = RFC 9149

tls-handshake-extension-type-is-59 =
    .what = dnssec_chain: DNS records with signatures by which the client checks the certificate.
    .rfc = RFC 9102

tls-handshake-extension-type-is-60 =
    .what = sequence_number_encryption_algorithms: how record numbers are hidden (DTLS 1.3).
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-61 =
    .what = rrc: before sending to a new address, check that the other side is really there (DTLS).
    .rfc = RFC 9853

tls-handshake-extension-type-is-62 =
    .what = tls_flags: a row of yes–no features, a bit each, instead of an empty extension for each.
    .rfc = IANA TLS ExtensionType Values

tls-handshake-extension-type-is-64768 =
    .what = ech_outer_extensions: inside the hidden Client Hello: these extensions are the same as in the visible one.
    .rfc = RFC 9849 §5.1
