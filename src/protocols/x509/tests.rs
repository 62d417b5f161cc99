use super::*;
use crate::dissect::{Want, show};
use crate::protocols::testing::hex;
use crate::protocols::tls;

/// A certificate of RFC 8448 §3: RSA with 1024 bits, subject `rsa`.
pub const CERTIFICATE: &str = "308201ac30820115a003020102020102300d06092a864886f70d01010b0500300e310c300a06035504031303727361301e
    170d3136303733303031323335395a170d3236303733303031323335395a300e310c300a0603550403130372736130819f300d06092a864886f70d01
    0101050003818d0030818902818100b4bb498f8279303d980836399b36c6988c0c68de55e1bdb826d3901a2461eafd2de49a91d015abbc9a95137ace
    6c1af19eaa6af98c7ced43120998e187a80ee0ccb0524b1b018c3e0b63264d449a6d38e22a5fda430846748030530ef0461c8ca9d9efbfae8ea6d1d0
    3e2bd193eff0ab9a8002c47428a6d35a8d88d79f7f1e3f0203010001a31a301830090603551d1304023000300b0603551d0f0404030205a0300d0609
    2a864886f70d01010b05000381810085aad2a0e5b9276b908c65f73a7267170618a54c5f8a7b337d2df7a594365417f2eae8f8a58c8f8172f9319cf3
    6b7fd6c55b80f21a03015156726096fd335e5e67f2dbf102702e608ccae6bec1fc63a42a99be5c3eb7107c3c54e9b9eb2bd5203b1c3b84e0a8b2f759
    409ba3eac9d91d402dcc0cc8f8961229ac9187b42b4de10000";

fn tree(bytes: &[u8]) -> (String, Found) {
    let mut tape = Tape::new(Want::everything());
    let buf = Buf::whole(0, bytes, 0);
    tape.layer(&tls::PROTOCOL, buf.range());
    let found = certificate(&mut tape, buf);
    tape.finish();
    let mut out = String::new();
    show::tree(&mut out, &tape.view(bytes), |_| true);
    (out, found)
}

#[test]
fn a_certificate_is_written_with_its_names_times_and_key() {
    let bytes = hex(CERTIFICATE);
    let (tree, found) = tree(&bytes[..432]);
    assert_eq!(found.subject, "id-at-commonName=rsa");
    let (from, to) = found.validity.expect("it is valid for some time");
    assert_eq!((from, to), (Seconds(1_469_841_839), Seconds(1_785_374_639)));
    for line in [
        "        version: v3 (2)\n",
        "        signature (sha256WithRSAEncryption)\n            Algorithm Id: 1.2.840.113549.1.1.11 (sha256WithRSAEncryption)\n",
        "            rdnSequence: 1 item (id-at-commonName=rsa)\n",
        "            publicExponent: 65537\n            [Key size: 1024 bits]\n",
        "            Extension (id-ce-keyUsage)\n                Extension Id: 2.5.29.15 (id-ce-keyUsage)\n                KeyUsage: a0 (digitalSignature, keyEncipherment)\n",
    ] {
        assert!(tree.contains(line), "{line} is missing in\n{tree}");
    }
    assert!(!tree.contains("cannot be read"), "{tree}");
}

#[test]
fn a_certificate_that_is_cut_anywhere_is_read_up_to_there() {
    let bytes = hex(CERTIFICATE);
    for end in 0..432 {
        let (tree, _) = tree(&bytes[..end]);
        assert!(tree.contains("cannot be read"), "cut at {end}");
    }
}

#[test]
fn times_of_both_forms_are_read() {
    let time = |tag: u8, text: &str| {
        let mut bytes = vec![tag, text.len() as u8];
        bytes.extend_from_slice(text.as_bytes());
        let element = Reader::new(&bytes, 0).next().expect("an element");
        der::time(&element).map(|time| time.0)
    };
    assert_eq!(time(0x17, "700101000000Z"), Some(0));
    assert_eq!(time(0x17, "491231235959Z"), Some(2_524_607_999));
    assert_eq!(time(0x18, "20500101000000Z"), Some(2_524_608_000));
    assert_eq!(time(0x18, "16010101000000Z"), Some(-11_644_473_600));
    assert_eq!(time(0x18, "99991231235959Z"), Some(253_402_300_799));
    assert_eq!(time(0x17, "701301000000Z"), None);
    assert_eq!(time(0x17, "7001010000"), None);
}

/// An element: lengths stand in two bytes.
fn element(tag: u8, content: &[u8]) -> Vec<u8> {
    [&[tag, 0x82], &(content.len() as u16).to_be_bytes()[..], content].concat()
}

/// The certificate with another validity, of two GeneralizedTimes.
pub fn valid(from: &str, to: &str) -> Vec<u8> {
    let bytes = hex(CERTIFICATE);
    let whole = Reader::new(&bytes, 0).next().expect("a certificate");
    let of = |element: &Element<'_>| bytes[element.at..element.at + element.len].to_vec();
    let [signed, algorithm, signature] = whole.inside().collect::<Vec<_>>().try_into().expect("its parts");
    let mut parts: Vec<Vec<u8>> = signed.inside().map(|part| of(&part)).collect();
    let times = [from, to].map(|time| element(0x18, time.as_bytes())).concat();
    parts[4] = element(0x30, &times);
    element(0x30, &[element(0x30, &parts.concat()), of(&algorithm), of(&signature)].concat())
}

#[test]
fn a_certificate_that_never_expires_says_its_dates() {
    let (out, found) = tree(&valid("16010101000000Z", "99991231235959Z"));
    assert_eq!(found.validity, Some((Seconds(-11_644_473_600), Seconds(253_402_300_799))));
    for line in [
        "            notBefore: Jan  1, 1601 00:00:00.000000000 UTC\n",
        "            notAfter: Dec 31, 9999 23:59:59.000000000 UTC\n",
    ] {
        assert!(out.contains(line), "{line} is missing in\n{out}");
    }
    let (out, _) = tree(&valid("00000101000000Z", "22620411234717Z"));
    assert!(out.contains("notBefore: Jan  1, 0000 00:00:00.000000000 UTC"), "{out}");
    assert!(out.contains("notAfter: Apr 11, 2262 23:47:17.000000000 UTC"), "{out}");
}

/// The certificate with these extensions besides.
fn with_extensions(extensions: &[u8]) -> Vec<u8> {
    let bytes = hex(CERTIFICATE);
    let whole = Reader::new(&bytes, 0).next().expect("a certificate");
    let of = |element: &Element<'_>| bytes[element.at..element.at + element.len].to_vec();
    let [signed, algorithm, signature] = whole.inside().collect::<Vec<_>>().try_into().expect("its parts");
    let mut parts: Vec<Vec<u8>> = signed.inside().map(|part| of(&part)).collect();
    *parts.last_mut().expect("there are some") = element(0xa3, &element(0x30, extensions));
    element(0x30, &[element(0x30, &parts.concat()), of(&algorithm), of(&signature)].concat())
}

#[test]
fn names_of_directories_and_addresses_of_mail_are_read() {
    let text = |tag: u8, text: &str| element(tag, text.as_bytes());
    // 2.5.4.6 is a country, 1.2.840.113549.1.9.1 an address of mail.
    let pair = |id: &[u8], value: Vec<u8>| element(0x31, &element(0x30, &[element(6, id), value].concat()));
    let name = element(
        0x30,
        &[
            pair(&[0x55, 4, 6], text(der::PRINTABLE_STRING, "ZZ")),
            pair(b"\x2a\x86\x48\x86\xf7\x0d\x01\x09\x01", text(der::IA5_STRING, "root@a.example")),
        ]
        .concat(),
    );
    let directory = element(0xa4, &name);
    let key = [element(0x80, &[0xab; 4]), element(0xa1, &directory), element(0x82, &[1, 2])].concat();
    let extension = |last: u8, value: &[u8]| {
        element(0x30, &[element(6, &[0x55, 0x1d, last]), element(4, &element(0x30, value))].concat())
    };
    let (tree, _) = tree(&with_extensions(&[extension(35, &key), extension(17, &directory)].concat()));
    for line in [
        "                keyIdentifier: abababab\n                authorityCertIssuer\n",
        "                    directoryName: rdnSequence (0)\n",
        "                authorityCertSerialNumber: 0102\n",
        "CountryName: ZZ\n",
        "IA5String: root@a.example\n",
    ] {
        assert!(tree.contains(line), "{line} is missing in\n{tree}");
    }
    assert_eq!(tree.matches("directoryName: rdnSequence").count(), 2, "{tree}");
    assert!(!tree.contains("cannot be read"), "{tree}");
    let mut tape = Tape::new(Want::everything());
    let buf = Buf::whole(0, &name[..name.len() - 3], 0);
    tape.layer(&tls::PROTOCOL, buf.range());
    attributes(&mut tape, buf);
    tape.finish();
    let mut out = String::new();
    show::tree(&mut out, &tape.view(&name[..name.len() - 3]), |_| true);
    assert!(out.contains("cannot be read"), "{out}");
}
