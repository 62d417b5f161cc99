//! X.509 certificates: RFC 5280, in DER (X.690 §8, §10). Every part is written with the bytes that it stands in.

mod der;
mod names;
mod oids;

use der::{Element, Reader};

use crate::base::Seconds;
use crate::dissect::prelude::*;
use crate::dissect::tape::MAX_ITEMS;

pub use names::name;

/// Elements of a certificate that are looked at.
pub const MAX_ELEMENTS: usize = MAX_ITEMS / 50;

fields! {
    SIGNED = Field::none("x509af.signedCertificate_element", "signedCertificate", "RFC 5280 §4.1.1.1");
    VERSION = Field::uint8("x509af.version", "version", Dec, "RFC 5280 §4.1.2.1").values(&[(0, "v1"), (1, "v2"), (2, "v3")]);
    SERIAL = Field::bytes("x509af.serialNumber", "serialNumber", "RFC 5280 §4.1.2.2");
    SIGNATURE = Field::none("x509af.signature_element", "signature", "RFC 5280 §4.1.2.3");
    ALGORITHM_ID = Field::text("x509af.algorithm.id", "Algorithm Id", "RFC 5280 §4.1.1.2");
    ISSUER = Field::none("x509af.issuer", "issuer", "RFC 5280 §4.1.2.4");
    SUBJECT = Field::none("x509af.subject", "subject", "RFC 5280 §4.1.2.6");
    SEQUENCE = Field::none("x509if.rdnSequence", "rdnSequence", "RFC 5280 §4.1.2.4");
    ATTRIBUTE = Field::none("x509if.RelativeDistinguishedName_item_element", "RelativeDistinguishedName item", "RFC 5280 §4.1.2.4");
    ATTRIBUTE_ID = Field::text("x509if.id", "Object Id", "RFC 5280 §4.1.2.4");
    ATTRIBUTE_VALUE = Field::text("x509sat.uTF8String", "uTF8String", "RFC 5280 §4.1.2.4");
    ATTRIBUTE_PRINTABLE = Field::text("x509sat.printableString", "printableString", "RFC 5280 §4.1.2.4");
    ATTRIBUTE_IA5 = Field::text("x509sat.IA5String", "IA5String", "RFC 5280 §4.1.2.6");
    ATTRIBUTE_COUNTRY = Field::text("x509sat.CountryName", "CountryName", "RFC 5280 appendix A.1");
    VALIDITY = Field::none("x509af.validity_element", "validity", "RFC 5280 §4.1.2.5");
    NOT_BEFORE = Field::utc_time("x509af.notBefore", "notBefore", "RFC 5280 §4.1.2.5");
    NOT_AFTER = Field::utc_time("x509af.notAfter", "notAfter", "RFC 5280 §4.1.2.5");
    PUBLIC_KEY_INFO = Field::none("x509af.subjectPublicKeyInfo_element", "subjectPublicKeyInfo", "RFC 5280 §4.1.2.7");
    KEY_ALGORITHM = Field::none("x509af.algorithm_element", "algorithm", "RFC 5280 §4.1.2.7");
    NAMED_CURVE = Field::text("pkcs1.namedCurve", "namedCurve", "RFC 5480 §2.1.1");
    PUBLIC_KEY = Field::bytes("x509af.subjectPublicKey", "subjectPublicKey", "RFC 5280 §4.1.2.7");
    MODULUS = Field::bytes("pkcs1.modulus", "modulus", "RFC 8017 §A.1.1");
    EXPONENT = Field::uint64("pkcs1.publicExponent", "publicExponent", Dec, "RFC 8017 §A.1.1");
    KEY_BITS = Field::uint32("x509af.key_bits", "Key size", Dec, "RFC 5280 §4.1.2.7").named(Names::Unit("bit", "bits"));
    EXTENSIONS = Field::none("x509af.extensions", "extensions", "RFC 5280 §4.2");
    EXTENSION = Field::none("x509af.Extension_element", "Extension", "RFC 5280 §4.2");
    EXTENSION_ID = Field::text("x509af.extension.id", "Extension Id", "RFC 5280 §4.2");
    CRITICAL = Field::boolean("x509af.critical", "critical", 1, 0, "RFC 5280 §4.2").named(Names::Flags("True", "False"));
    EXTENSION_VALUE = Field::bytes("x509af.extension_value", "Value", "RFC 5280 §4.2");
    DNS_NAME = Field::text("x509ce.dNSName", "dNSName", "RFC 5280 §4.2.1.6");
    EMAIL = Field::text("x509ce.rfc822Name", "rfc822Name", "RFC 5280 §4.2.1.6");
    URI = Field::text("x509ce.uniformResourceIdentifier", "uniformResourceIdentifier", "RFC 5280 §4.2.1.6");
    IPV4 = Field::ipv4("x509ce.IPAddress.ipv4", "iPAddress", "RFC 5280 §4.2.1.6");
    IPV6 = Field::ipv6("x509ce.IPAddress.ipv6", "iPAddress", "RFC 5280 §4.2.1.6");
    IS_CA = Field::boolean("x509ce.cA", "cA", 1, 0, "RFC 5280 §4.2.1.9").named(Names::Flags("True", "False"));
    PATH_LENGTH = Field::uint32("x509ce.pathLenConstraint", "pathLenConstraint", Dec, "RFC 5280 §4.2.1.9");
    KEY_USAGE = Field::bytes("x509ce.KeyUsage", "KeyUsage", "RFC 5280 §4.2.1.3");
    USE_SIGNATURE = Field::boolean("x509ce.KeyUsage.digitalSignature", "digitalSignature", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_COMMITMENT = Field::boolean("x509ce.KeyUsage.contentCommitment", "contentCommitment", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_KEY = Field::boolean("x509ce.KeyUsage.keyEncipherment", "keyEncipherment", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_DATA = Field::boolean("x509ce.KeyUsage.dataEncipherment", "dataEncipherment", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_AGREEMENT = Field::boolean("x509ce.KeyUsage.keyAgreement", "keyAgreement", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_CERTIFICATES = Field::boolean("x509ce.KeyUsage.keyCertSign", "keyCertSign", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_REVOCATIONS = Field::boolean("x509ce.KeyUsage.cRLSign", "cRLSign", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_TO_ENCIPHER = Field::boolean("x509ce.KeyUsage.encipherOnly", "encipherOnly", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    USE_TO_DECIPHER = Field::boolean("x509ce.KeyUsage.decipherOnly", "decipherOnly", 1, 0, "RFC 5280 §4.2.1.3").named(Names::Flags("True", "False"));
    POLICY = Field::text("x509ce.policyIdentifier", "policyIdentifier", "RFC 5280 §4.2.1.4");
    DISTRIBUTION_POINT = Field::none("x509ce.DistributionPoint_element", "DistributionPoint", "RFC 5280 §4.2.1.13");
    ACCESS = Field::none("pkix1implicit.AccessDescription_element", "AccessDescription", "RFC 5280 §4.2.2.1");
    ACCESS_METHOD = Field::text("pkix1implicit.accessMethod", "accessMethod", "RFC 5280 §4.2.2.1");
    KEY_PURPOSE = Field::text("x509ce.KeyPurposeId", "KeyPurposeId", "RFC 5280 §4.2.1.12");
    SUBJECT_KEY = Field::bytes("x509ce.SubjectKeyIdentifier", "SubjectKeyIdentifier", "RFC 5280 §4.2.1.2");
    AUTHORITY_KEY = Field::bytes("x509ce.keyIdentifier", "keyIdentifier", "RFC 5280 §4.2.1.1");
    AUTHORITY_ISSUER = Field::none("x509ce.authorityCertIssuer", "authorityCertIssuer", "RFC 5280 §4.2.1.1");
    AUTHORITY_SERIAL = Field::bytes("x509ce.authorityCertSerialNumber", "authorityCertSerialNumber", "RFC 5280 §4.2.1.1");
    DIRECTORY_NAME = Field::none("x509ce.directoryName", "directoryName", "RFC 5280 §4.2.1.6");
    SIGNATURE_ALGORITHM = Field::none("x509af.algorithmIdentifier_element", "algorithmIdentifier", "RFC 5280 §4.1.1.2");
    SIGNATURE_PADDING = Field::uint8("ber.bitstring.padding", "Padding", Dec, "X.690 §8.6.2");
    ENCRYPTED = Field::bytes("x509af.encrypted", "encrypted", "RFC 5280 §4.1.1.3");
    MALFORMED = Field::note("x509.malformed", "The certificate cannot be read from here on", Severity::Warn, Group::Malformed, "X.690 §8.1");
}

/// The bits of a key's usage, in their order.
static USES: [&Field; 9] = [
    &USE_SIGNATURE,
    &USE_COMMITMENT,
    &USE_KEY,
    &USE_DATA,
    &USE_AGREEMENT,
    &USE_CERTIFICATES,
    &USE_REVOCATIONS,
    &USE_TO_ENCIPHER,
    &USE_TO_DECIPHER,
];

/// What others ask of a certificate.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The subject's name.
    pub subject: String,
    /// From when to when it is valid.
    pub validity: Option<(Seconds, Seconds)>,
}

/// Writes a certificate below the open group.
pub fn certificate(tape: &mut Tape, buf: Buf<'_>) -> Found {
    let mut found = Found::default();
    let mut walk = Walk { tape, buf, left: MAX_ELEMENTS };
    if walk.certificate(&mut found).is_none() {
        walk.tape.note(&MALFORMED, buf.range(), "");
    }
    found
}

/// Writes the attributes of a distinguished name, which stands alone in `buf`, below the open group.
pub fn attributes(tape: &mut Tape, buf: Buf<'_>) {
    let mut walk = Walk { tape, buf, left: MAX_ELEMENTS };
    let name = walk.next(&mut Reader::new(buf.bytes(), 0));
    if name.and_then(|name| walk.attributes(&name)).is_none() {
        walk.tape.note(&MALFORMED, buf.range(), "");
    }
}

/// One certificate on its way to the tape.
struct Walk<'b, 't> {
    tape: &'t mut Tape,
    buf: Buf<'b>,
    /// Elements that may still be looked at.
    left: usize,
}

impl<'b> Walk<'b, '_> {
    fn next(&mut self, reader: &mut Reader<'b>) -> Option<Element<'b>> {
        self.left = self.left.checked_sub(1)?;
        reader.next()
    }

    fn range(&self, element: &Element<'_>) -> Range {
        self.at(element.at, element.len)
    }

    fn content(&self, element: &Element<'_>) -> Range {
        self.at(element.content_at, element.content.len())
    }

    fn at(&self, at: usize, len: usize) -> Range {
        let small = |value: usize| u32::try_from(value).unwrap_or(u32::MAX);
        Range { source: self.buf.source(), at: self.buf.at().saturating_add(small(at)), len: small(len) }
    }

    fn certificate(&mut self, found: &mut Found) -> Option<()> {
        let mut whole = Reader::new(self.buf.bytes(), 0);
        let certificate = self.next(&mut whole)?;
        let mut parts = certificate.inside();
        let signed = self.next(&mut parts)?;
        self.signed(&signed, found)?;
        let algorithm = self.next(&mut parts)?;
        self.algorithm(&SIGNATURE_ALGORITHM, "algorithmIdentifier", &algorithm)?;
        let signature = self.next(&mut parts)?;
        let (padding, _) = signature.content.split_first()?;
        self.tape.number(&SIGNATURE_PADDING, self.at(signature.content_at, 1), (*padding).into());
        let rest = self.at(signature.content_at.saturating_add(1), signature.content.len().saturating_sub(1));
        self.bytes(&ENCRYPTED, rest);
        Some(())
    }

    fn bytes(&mut self, field: &'static Field, range: Range) {
        // What lies in the buffer can be read; a place outside of it is not written.
        let _ = self.tape.wire(field, &self.buf, range.at.saturating_sub(self.buf.at()), range.len);
    }

    fn signed(&mut self, signed: &Element<'b>, found: &mut Found) -> Option<()> {
        let group = self.tape.group(&SIGNED, self.range(signed));
        let mut parts = signed.inside();
        let mut part = self.next(&mut parts)?;
        if part.tag == 0xa0 {
            let version = self.next(&mut part.inside())?;
            self.tape.number(&VERSION, self.content(&version), version.content.last().copied().unwrap_or(0).into());
            part = self.next(&mut parts)?;
        }
        self.bytes(&SERIAL, self.content(&part));
        let algorithm = self.next(&mut parts)?;
        self.algorithm(&SIGNATURE, "signature", &algorithm)?;
        let issuer = self.next(&mut parts)?;
        self.name(&ISSUER, "issuer", &issuer)?;
        let validity = self.next(&mut parts)?;
        found.validity = self.validity(&validity)?;
        let subject = self.next(&mut parts)?;
        found.subject = self.name(&SUBJECT, "subject", &subject)?;
        let key = self.next(&mut parts)?;
        self.public_key(&key)?;
        while !parts.is_empty() {
            let part = self.next(&mut parts)?;
            if part.tag == 0xa3 {
                let extensions = self.next(&mut part.inside())?;
                self.extensions(&extensions)?;
            }
        }
        self.tape.end(group);
        Some(())
    }

    fn algorithm(&mut self, field: &'static Field, title: &str, element: &Element<'b>) -> Option<()> {
        let mut parts = element.inside();
        let id = self.next(&mut parts)?;
        let (dotted, name) = oids::of(id.content);
        let group = self.tape.group(field, self.range(element));
        self.tape.label(group, |out| text!(out, "{title} ({})", name.unwrap_or(&dotted)));
        self.oid(&ALGORITHM_ID, &id);
        self.tape.end(group);
        Some(())
    }

    fn oid(&mut self, field: &'static Field, id: &Element<'b>) {
        let (dotted, name) = oids::of(id.content);
        if self.tape.string(field, self.content(id), &dotted)
            && let Some(name) = name
        {
            self.tape.append_text(field, |out| text!(out, " ({name})"));
        }
    }

    /// A name and its attributes. Returns it as one text.
    fn name(&mut self, field: &'static Field, title: &str, element: &Element<'b>) -> Option<String> {
        let whole = names::of(element);
        let group = self.tape.group(field, self.range(element));
        self.tape.label(group, |out| text!(out, "{title}: rdnSequence (0)"));
        let list = self.tape.group(&SEQUENCE, self.range(element));
        let count = names::count(element);
        self.tape.label(list, |out| {
            text!(out, "rdnSequence: {count} item{} ({whole})", if count == 1 { "" } else { "s" });
        });
        self.attributes(element)?;
        self.tape.end(list);
        self.tape.end(group);
        Some(whole)
    }

    fn attributes(&mut self, name: &Element<'b>) -> Option<()> {
        let mut sets = name.inside();
        while !sets.is_empty() {
            let set = self.next(&mut sets)?;
            let mut attributes = set.inside();
            while !attributes.is_empty() {
                let attribute = self.next(&mut attributes)?;
                self.attribute(&attribute)?;
            }
        }
        Some(())
    }

    fn attribute(&mut self, attribute: &Element<'b>) -> Option<()> {
        let mut parts = attribute.inside();
        let (id, value) = (self.next(&mut parts)?, self.next(&mut parts)?);
        let group = self.tape.group(&ATTRIBUTE, self.range(attribute));
        let text = names::attribute(&id, &value);
        self.tape.label(group, |out| text!(out, "RelativeDistinguishedName item ({text})"));
        self.oid(&ATTRIBUTE_ID, &id);
        let value_text = names::value(&value);
        let field = match (oids::of(id.content).0.as_str(), value.tag) {
            (oids::COUNTRY, _) => &ATTRIBUTE_COUNTRY,
            (_, der::PRINTABLE_STRING) => &ATTRIBUTE_PRINTABLE,
            (_, der::IA5_STRING) => &ATTRIBUTE_IA5,
            _ => &ATTRIBUTE_VALUE,
        };
        self.tape.string(field, self.content(&value), &value_text);
        self.tape.end(group);
        Some(())
    }

    fn validity(&mut self, element: &Element<'b>) -> Option<Option<(Seconds, Seconds)>> {
        let group = self.tape.group(&VALIDITY, self.range(element));
        let mut parts = element.inside();
        let (from, to) = (self.next(&mut parts)?, self.next(&mut parts)?);
        let times = [(&NOT_BEFORE, &from), (&NOT_AFTER, &to)].map(|(field, element)| {
            let time = der::time(element);
            if let Some(time) = time {
                self.tape.date(field, self.content(element), time);
            }
            time
        });
        self.tape.end(group);
        let [from, to] = times;
        Some(from.zip(to))
    }

    fn public_key(&mut self, element: &Element<'b>) -> Option<()> {
        let group = self.tape.group(&PUBLIC_KEY_INFO, self.range(element));
        let mut parts = element.inside();
        let (algorithm, key) = (self.next(&mut parts)?, self.next(&mut parts)?);
        let id = self.next(&mut algorithm.inside())?;
        self.algorithm(&KEY_ALGORITHM, "algorithm", &algorithm)?;
        let (dotted, _) = oids::of(id.content);
        let mut parameters = algorithm.inside();
        self.next(&mut parameters)?;
        if let Some(curve) = self.next(&mut parameters).filter(|curve| curve.tag == der::OID) {
            self.oid(&NAMED_CURVE, &curve);
        }
        let (_, bits) = key.content.split_first()?;
        let at = key.content_at.saturating_add(1);
        self.bytes(&PUBLIC_KEY, self.at(at, bits.len()));
        if dotted == oids::RSA {
            let mut rsa = Reader::new(bits, at);
            let numbers = self.next(&mut rsa)?;
            let mut parts = numbers.inside();
            let (modulus, exponent) = (self.next(&mut parts)?, self.next(&mut parts)?);
            self.bytes(&MODULUS, self.content(&modulus));
            if let Some(value) = der::integer(&exponent) {
                self.tape.number(&EXPONENT, self.content(&exponent), value);
            }
            let significant = modulus.content.iter().position(|byte| *byte != 0).unwrap_or(0);
            let bytes = modulus.content.len().saturating_sub(significant);
            let leading = modulus.content.get(significant).map_or(0, |byte| byte.leading_zeros());
            let size = u64::try_from(bytes.saturating_mul(8)).unwrap_or(0).saturating_sub(leading.into());
            self.tape.generate(&KEY_BITS, self.content(&modulus), size);
        }
        self.tape.end(group);
        Some(())
    }

    fn extensions(&mut self, element: &Element<'b>) -> Option<()> {
        let group = self.tape.group(&EXTENSIONS, self.range(element));
        let count = element.inside().count();
        self.tape.label(group, |out| text!(out, "extensions: {count} item{}", if count == 1 { "" } else { "s" }));
        let mut parts = element.inside();
        while !parts.is_empty() {
            let extension = self.next(&mut parts)?;
            self.extension(&extension)?;
        }
        self.tape.end(group);
        Some(())
    }

    fn extension(&mut self, element: &Element<'b>) -> Option<()> {
        let mut parts = element.inside();
        let id = self.next(&mut parts)?;
        let mut value = self.next(&mut parts)?;
        let (dotted, name) = oids::of(id.content);
        let group = self.tape.group(&EXTENSION, self.range(element));
        self.tape.label(group, |out| text!(out, "Extension ({})", name.unwrap_or(&dotted)));
        self.oid(&EXTENSION_ID, &id);
        if value.tag == der::BOOLEAN {
            let critical = value.content.first().is_some_and(|byte| *byte != 0);
            self.tape.number(&CRITICAL, self.content(&value), critical.into());
            value = self.next(&mut parts)?;
        }
        let inside = self.next(&mut Reader::new(value.content, value.content_at));
        let known = inside.and_then(|inside| self.extension_value(&dotted, &inside));
        if known.is_none() {
            self.bytes(&EXTENSION_VALUE, self.content(&value));
        }
        self.tape.end(group);
        Some(())
    }

    /// What is known of an extension; `None` if nothing is.
    fn extension_value(&mut self, id: &str, element: &Element<'b>) -> Option<()> {
        match id {
            oids::SUBJECT_ALTERNATIVE_NAME | oids::ISSUER_ALTERNATIVE_NAME => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let name = self.next(&mut parts)?;
                    self.general_name(&name);
                }
            }
            oids::BASIC_CONSTRAINTS => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let part = self.next(&mut parts)?;
                    match part.tag {
                        der::BOOLEAN => {
                            let is_ca = part.content.first().is_some_and(|byte| *byte != 0);
                            self.tape.number(&IS_CA, self.content(&part), is_ca.into());
                        }
                        _ => drop(self.tape.number(&PATH_LENGTH, self.content(&part), der::integer(&part)?)),
                    }
                }
            }
            oids::KEY_USAGE => {
                let (_, bits) = element.content.split_first()?;
                let range = self.at(element.content_at.saturating_add(1), bits.len());
                self.bytes(&KEY_USAGE, range);
                let words = oids::key_usage(bits);
                self.tape.append_text(&KEY_USAGE, |out| text!(out, " ({words})"));
                for (place, field) in USES.into_iter().enumerate() {
                    let range = self.at(element.content_at.saturating_add(1).saturating_add(place >> 3), 1);
                    if place >> 3 < bits.len() {
                        self.tape.number(field, range, oids::has_usage(bits, place).into());
                    }
                }
            }
            oids::CERTIFICATE_POLICIES => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let policy = self.next(&mut parts)?;
                    let id = self.next(&mut policy.inside())?;
                    self.oid(&POLICY, &id);
                }
            }
            oids::CRL_DISTRIBUTION_POINTS => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let point = self.next(&mut parts)?;
                    let group = self.tape.group(&DISTRIBUTION_POINT, self.range(&point));
                    let place = self.next(&mut point.inside()).filter(|part| part.tag == 0xa0);
                    let full = place.and_then(|place| self.next(&mut place.inside())).filter(|part| part.tag == 0xa0);
                    let mut names = full.map_or(Reader::new(&[], 0), |full| full.inside());
                    while !names.is_empty() {
                        let name = self.next(&mut names)?;
                        self.general_name(&name);
                    }
                    self.tape.end(group);
                }
            }
            oids::AUTHORITY_ACCESS => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let access = self.next(&mut parts)?;
                    let group = self.tape.group(&ACCESS, self.range(&access));
                    let mut inside = access.inside();
                    let (method, place) = (self.next(&mut inside)?, self.next(&mut inside)?);
                    self.oid(&ACCESS_METHOD, &method);
                    self.general_name(&place);
                    self.tape.end(group);
                }
            }
            oids::EXTENDED_KEY_USAGE => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let purpose = self.next(&mut parts)?;
                    self.oid(&KEY_PURPOSE, &purpose);
                }
            }
            oids::SUBJECT_KEY_IDENTIFIER => self.bytes(&SUBJECT_KEY, self.content(element)),
            oids::AUTHORITY_KEY_IDENTIFIER => {
                let mut parts = element.inside();
                while !parts.is_empty() {
                    let part = self.next(&mut parts)?;
                    match part.tag {
                        0x80 => self.bytes(&AUTHORITY_KEY, self.content(&part)),
                        0xa1 => {
                            let group = self.tape.group(&AUTHORITY_ISSUER, self.range(&part));
                            let mut names = part.inside();
                            while !names.is_empty() {
                                let name = self.next(&mut names)?;
                                self.general_name(&name);
                            }
                            self.tape.end(group);
                        }
                        0x82 => self.bytes(&AUTHORITY_SERIAL, self.content(&part)),
                        _ => self.bytes(&EXTENSION_VALUE, self.content(&part)),
                    }
                }
            }
            _ => return None,
        }
        Some(())
    }

    /// RFC 5280 §4.2.1.6.
    fn general_name(&mut self, name: &Element<'b>) {
        let range = self.content(name);
        // A name of the directory is a choice, so its element stands within the tag.
        if let Some(inside) = (name.tag == 0xa4).then(|| name.inside().next()).flatten() {
            self.name(&DIRECTORY_NAME, "directoryName", &inside);
            return;
        }
        match (name.tag, name.content.len()) {
            (0x81, _) => self.bytes(&EMAIL, range),
            (0x82, _) => self.bytes(&DNS_NAME, range),
            (0x86, _) => self.bytes(&URI, range),
            (0x87, 4) => self.bytes(&IPV4, range),
            (0x87, 16) => self.bytes(&IPV6, range),
            _ => self.bytes(&EXTENSION_VALUE, range),
        }
    }
}

#[cfg(test)]
pub mod tests;
