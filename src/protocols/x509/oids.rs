//! Object identifiers (X.690 §8.19) and their names in the words of Wireshark.

use crate::text;

/// Arcs of an identifier that are written.
pub const MAX_ARCS: usize = 32;

/// The algorithm of RSA keys.
pub const RSA: &str = "1.2.840.113549.1.1.1";
/// Extensions.
pub const SUBJECT_KEY_IDENTIFIER: &str = "2.5.29.14";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const KEY_USAGE: &str = "2.5.29.15";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const SUBJECT_ALTERNATIVE_NAME: &str = "2.5.29.17";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const ISSUER_ALTERNATIVE_NAME: &str = "2.5.29.18";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const BASIC_CONSTRAINTS: &str = "2.5.29.19";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const AUTHORITY_KEY_IDENTIFIER: &str = "2.5.29.35";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const EXTENDED_KEY_USAGE: &str = "2.5.29.37";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const CRL_DISTRIBUTION_POINTS: &str = "2.5.29.31";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const CERTIFICATE_POLICIES: &str = "2.5.29.32";
/// See [`SUBJECT_KEY_IDENTIFIER`].
pub const AUTHORITY_ACCESS: &str = "1.3.6.1.5.5.7.1.1";
/// The attribute of a name that is a country.
pub const COUNTRY: &str = "2.5.4.6";

/// An identifier with dots, and its name.
pub fn of(bytes: &[u8]) -> (String, Option<&'static str>) {
    let dotted = dotted(bytes);
    let name = NAMES.iter().find(|(id, _)| *id == dotted).map(|(_, name)| *name);
    (dotted, name)
}

fn dotted(bytes: &[u8]) -> String {
    let mut out = String::new();
    let (mut value, mut first) = (0u64, true);
    let mut arcs = 0usize;
    for byte in bytes {
        value = value << 7 | u64::from(byte & 0x7f);
        if byte & 0x80 != 0 {
            continue;
        }
        // X.690 §8.19.4: the first number holds two arcs.
        if std::mem::take(&mut first) {
            let top = value.min(80).checked_div(40).unwrap_or(0);
            text!(out, "{top}.{}", value.saturating_sub(top.saturating_mul(40)));
        } else {
            text!(out, ".{value}");
        }
        value = 0;
        arcs = arcs.saturating_add(1);
        if arcs >= MAX_ARCS {
            break;
        }
    }
    out
}

/// The uses of a key that are set: RFC 5280 §4.2.1.3.
pub fn key_usage(bits: &[u8]) -> String {
    let words: Vec<&str> =
        USAGES.iter().enumerate().filter(|(place, _)| has_usage(bits, *place)).map(|(_, word)| *word).collect();
    words.join(", ")
}

/// Whether a bit of a key's usage is set.
pub fn has_usage(bits: &[u8], place: usize) -> bool {
    let byte = bits.get(place >> 3).copied().unwrap_or(0);
    byte & 0x80u8.wrapping_shr((place & 7) as u32) != 0
}

const USAGES: &[&str] = &[
    "digitalSignature",
    "contentCommitment",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];

const NAMES: &[(&str, &str)] = &[
    ("2.5.4.3", "id-at-commonName"),
    ("2.5.4.4", "id-at-surname"),
    ("2.5.4.5", "id-at-serialNumber"),
    ("2.5.4.6", "id-at-countryName"),
    ("2.5.4.7", "id-at-localityName"),
    ("2.5.4.8", "id-at-stateOrProvinceName"),
    ("2.5.4.9", "id-at-streetAddress"),
    ("2.5.4.10", "id-at-organizationName"),
    ("2.5.4.11", "id-at-organizationalUnitName"),
    ("2.5.4.12", "id-at-title"),
    ("2.5.4.13", "id-at-description"),
    ("2.5.4.15", "id-at-businessCategory"),
    ("2.5.4.17", "id-at-postalCode"),
    ("2.5.4.42", "id-at-givenName"),
    ("2.5.4.97", "id-at-organizationIdentifier"),
    ("0.9.2342.19200300.100.1.1", "uid"),
    ("0.9.2342.19200300.100.1.25", "dc"),
    ("1.2.840.113549.1.9.1", "pkcs-9-at-emailAddress"),
    ("1.3.6.1.4.1.311.60.2.1.1", "jurisdictionOfIncorporationLocalityName"),
    ("1.3.6.1.4.1.311.60.2.1.2", "jurisdictionOfIncorporationStateOrProvinceName"),
    ("1.3.6.1.4.1.311.60.2.1.3", "jurisdictionOfIncorporationCountryName"),
    ("1.2.840.113549.1.1.1", "rsaEncryption"),
    ("1.2.840.113549.1.1.4", "md5WithRSAEncryption"),
    ("1.2.840.113549.1.1.5", "sha1WithRSAEncryption"),
    ("1.2.840.113549.1.1.10", "id-RSASSA-PSS"),
    ("1.2.840.113549.1.1.11", "sha256WithRSAEncryption"),
    ("1.2.840.113549.1.1.12", "sha384WithRSAEncryption"),
    ("1.2.840.113549.1.1.13", "sha512WithRSAEncryption"),
    ("1.2.840.10040.4.1", "id-dsa"),
    ("1.2.840.10040.4.3", "id-dsa-with-sha1"),
    ("1.2.840.10045.2.1", "id-ecPublicKey"),
    ("1.2.840.10045.3.1.7", "secp256r1"),
    ("1.2.840.10045.4.1", "ecdsa-with-SHA1"),
    ("1.2.840.10045.4.3.2", "ecdsa-with-SHA256"),
    ("1.2.840.10045.4.3.3", "ecdsa-with-SHA384"),
    ("1.2.840.10045.4.3.4", "ecdsa-with-SHA512"),
    ("1.3.101.112", "id-Ed25519"),
    ("1.3.101.113", "id-Ed448"),
    ("1.3.132.0.10", "secp256k1"),
    ("1.3.132.0.34", "secp384r1"),
    ("1.3.132.0.35", "secp521r1"),
    ("2.5.29.9", "id-ce-subjectDirectoryAttributes"),
    ("2.5.29.14", "id-ce-subjectKeyIdentifier"),
    ("2.5.29.15", "id-ce-keyUsage"),
    ("2.5.29.16", "id-ce-privateKeyUsagePeriod"),
    ("2.5.29.17", "id-ce-subjectAltName"),
    ("2.5.29.18", "id-ce-issuerAltName"),
    ("2.5.29.19", "id-ce-basicConstraints"),
    ("2.5.29.30", "id-ce-nameConstraints"),
    ("2.5.29.31", "id-ce-cRLDistributionPoints"),
    ("2.5.29.32", "id-ce-certificatePolicies"),
    ("2.5.29.33", "id-ce-policyMappings"),
    ("2.5.29.35", "id-ce-authorityKeyIdentifier"),
    ("2.5.29.36", "id-ce-policyConstraints"),
    ("2.5.29.37", "id-ce-extKeyUsage"),
    ("1.3.6.1.5.5.7.1.1", "id-pe-authorityInfoAccess"),
    ("1.3.6.1.5.5.7.1.24", "id-pe-tlsfeature"),
    ("1.3.6.1.5.5.7.3.1", "id-kp-serverAuth"),
    ("1.3.6.1.5.5.7.3.2", "id-kp-clientAuth"),
    ("1.3.6.1.5.5.7.3.3", "id-kp-codeSigning"),
    ("1.3.6.1.5.5.7.3.4", "id-kp-emailProtection"),
    ("1.3.6.1.5.5.7.3.8", "id-kp-timeStamping"),
    ("1.3.6.1.5.5.7.3.9", "id-kp-OCSPSigning"),
    ("1.3.6.1.4.1.11129.2.4.2", "SignedCertificateTimestampList"),
    ("2.16.840.1.113730.1.1", "ns_cert_exts.cert_type"),
    ("2.16.840.1.113730.1.13", "ns_cert_exts.comment"),
];
