# What the fields of X.509 are, what their values mean, what is often mistaken.

x509af-signedCertificate_element = What is signed
    .what = Everything the issuer vouches for: names, times, key, extensions. The signature stands behind it.

x509af-version = Version of the format
    .what = Which form the certificate has; today always 3, written as 2.

x509af-version-is-0 =
    .what = Version 1: without extensions, long outdated.

x509af-version-is-1 =
    .what = Version 2: never in use.

x509af-version-is-2 =
    .what = Version 3: with extensions.

x509af-serialNumber = Serial number
    .what = The issuer's number for this certificate; by it it is revoked. It holds random bits, so that nobody can foresee what will be signed.
    .here = { $bytes } B.

x509af-signature_element = Algorithm of the signature
    .what = By what the issuer signs. It stands twice, inside and outside, so that nobody can swap it.

x509af-algorithm-id = Algorithm
    .what = The registered number of an algorithm.
    .here = { $value }

x509af-algorithm-id-is-1_2_840_113549_1_1_1 =
    .what = An RSA key.
    .rfc = RFC 8017

x509af-algorithm-id-is-1_2_840_113549_1_1_5 =
    .what = RSA with SHA-1: no longer accepted, collisions have been made.

x509af-algorithm-id-is-1_2_840_113549_1_1_10 =
    .what = RSA-PSS: the newer, safer way to sign with RSA.

x509af-algorithm-id-is-1_2_840_113549_1_1_11 =
    .what = RSA with SHA-256, the most usual.

x509af-algorithm-id-is-1_2_840_113549_1_1_12 =
    .what = RSA with SHA-384.

x509af-algorithm-id-is-1_2_840_113549_1_1_13 =
    .what = RSA with SHA-512.

x509af-algorithm-id-is-1_2_840_10045_2_1 =
    .what = A key on an elliptic curve.
    .rfc = RFC 5480

x509af-algorithm-id-is-1_2_840_10045_4_3_2 =
    .what = ECDSA with SHA-256.

x509af-algorithm-id-is-1_2_840_10045_4_3_3 =
    .what = ECDSA with SHA-384.

x509af-algorithm-id-is-1_3_101_112 =
    .what = Ed25519.
    .rfc = RFC 8410

x509af-issuer = Issuer
    .what = Who signed. The receiver looks for a certificate with this name, until it comes to one that it trusts.
    .mistake = Issuer and subject equal: it has signed itself. This proves nothing, unless the receiver trusts it beforehand (a root).

x509af-subject = Subject
    .what = Whom the certificate is about. Browsers look for the site's name in subjectAltName, not here.

x509af-validity_element = Validity
    .what = From when until when the certificate counts. Short times limit the harm of a stolen key.

x509af-notBefore = Valid from
    .what = Before this the certificate does not count.
    .here = { $value }

x509af-notAfter = Valid until
    .what = After this browsers warn and programs refuse. Forgetting to renew is the most frequent failure of HTTPS.
    .here = { $value }

x509af-subjectPublicKeyInfo_element = Public key with its kind
    .what = The key that this certificate binds to the name.

x509af-algorithm_element = Kind of key
    .what = For which algorithm the key is.

x509af-subjectPublicKey = Public key
    .what = With it everybody checks the owner's signatures; only the private key can make them.
    .here = { $bytes } B.

x509af-key_bits = Size of the key
    .what = Worked out from the key. RSA needs at least 2048 bits today; 256 on a curve are about as strong as 3072 of RSA.
    .here = { $number } bits.

x509af-extensions = Extensions
    .what = For what the certificate may be used, for which names, and where it can be checked.

x509af-Extension_element = Extension
    .what = Kind, whether it must be understood, and content.

x509af-extension-id = Kind of extension
    .what = What the extension is about, as a registered number.
    .here = { $value }

x509af-extension-id-is-2_5_29_14 =
    .what = subjectKeyIdentifier: a short name of this key.
    .rfc = RFC 5280 §4.2.1.2

x509af-extension-id-is-2_5_29_15 =
    .what = keyUsage: signing, encrypting, signing certificates …
    .rfc = RFC 5280 §4.2.1.3

x509af-extension-id-is-2_5_29_17 =
    .what = subjectAltName: the names for which it counts; this is where browsers look.
    .rfc = RFC 5280 §4.2.1.6

x509af-extension-id-is-2_5_29_19 =
    .what = basicConstraints: whether the owner may issue certificates itself.
    .rfc = RFC 5280 §4.2.1.9

x509af-extension-id-is-2_5_29_31 =
    .what = cRLDistributionPoints: where the list of revoked ones is.
    .rfc = RFC 5280 §4.2.1.13

x509af-extension-id-is-2_5_29_32 =
    .what = certificatePolicies: by which rules it was issued.
    .rfc = RFC 5280 §4.2.1.4

x509af-extension-id-is-2_5_29_35 =
    .what = authorityKeyIdentifier: which key of the issuer signed.
    .rfc = RFC 5280 §4.2.1.1

x509af-extension-id-is-2_5_29_37 =
    .what = extKeyUsage: for servers, for clients, for programs …
    .rfc = RFC 5280 §4.2.1.12

x509af-extension-id-is-1_3_6_1_5_5_7_1_1 =
    .what = authorityInfoAccess: where the issuer's certificate and its OCSP server are.
    .rfc = RFC 5280 §4.2.2.1

x509af-extension-id-is-1_3_6_1_4_1_11129_2_4_2 =
    .what = Signed timestamps: proofs that it stands in public logs.
    .rfc = RFC 6962 §3.3

x509af-critical = Critical
    .what = Who does not understand a critical extension must refuse the certificate.
    .here = { $value }

x509af-extension_value = Content of the extension
    .what = Bytes that this program does not take apart.
    .here = { $bytes } B.

x509af-algorithmIdentifier_element = Algorithm of the signature
    .what = The same as inside; if the two differ, the certificate must be refused.

x509af-encrypted = Signature of the issuer
    .what = Over everything signed. With the issuer's public key everybody can check it; not done here.
    .here = { $bytes } B.
