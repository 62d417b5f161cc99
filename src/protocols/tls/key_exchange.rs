//! ServerKeyExchange and ClientKeyExchange, whose form the cipher suite says: RFC 5246 §7.4.3, §7.4.7, RFC 8422 §5.4, RFC 4279 §2,
//! RFC 5489 §2.

use super::fields as f;
use super::handshake::{Cursor, signature_algorithm};
use super::{Walk, suites};
use crate::dissect::prelude::*;

/// How keys are exchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Exchange {
    /// With an identity that both sides know a key for.
    psk: bool,
    agreement: Agreement,
    /// Whether the server signs what it sends.
    signed: bool,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Agreement {
    Rsa,
    DiffieHellman,
    EllipticCurve,
    /// Only what was agreed on before, or what is not known.
    #[default]
    None,
}

impl Exchange {
    /// From the name of the suite, in which it stands before `_WITH_`.
    fn of(suite: u16) -> Self {
        let name = suites::name(suite.into()).unwrap_or_default();
        let words = name.split_once("_WITH_").map_or("", |(words, _)| words);
        let has = |word: &str| words.split('_').any(|other| other == word);
        let agreement = match () {
            () if has("ECDHE") || has("ECDH") => Agreement::EllipticCurve,
            () if has("DHE") || has("DH") => Agreement::DiffieHellman,
            () if has("RSA") => Agreement::Rsa,
            () => Agreement::None,
        };
        let ephemeral = has("ECDHE") || has("DHE");
        Self { psk: has("PSK"), agreement, signed: ephemeral && !has("anon") && !has("PSK") }
    }
}

/// What a server sends.
pub(super) fn server<'b>(walk: &mut Walk<'b, '_, '_>, body: &mut Cursor<'b>) -> Result<(), Short> {
    let exchange = Exchange::of(walk.facts.suite);
    let signs = walk.version() >= 0x0303;
    let tape = &mut *walk.tape;
    let title = match (exchange.psk, exchange.agreement) {
        (true, _) => "PSK Server Params",
        (_, Agreement::EllipticCurve) => "EC Diffie-Hellman Server Params",
        (_, Agreement::DiffieHellman) => "Diffie-Hellman Server Params",
        _ => "Server Params",
    };
    let group = tape.group(&f::KEY_EXCHANGE, body.range(body.left()));
    tape.label(group, |out| out.push_str(title));
    if exchange.psk {
        let len = body.length(tape, &f::HINT_LENGTH)?;
        body.wire(tape, &f::HINT, len)?;
    }
    match exchange.agreement {
        Agreement::EllipticCurve => {
            if body.uint(tape, &f::CURVE_TYPE)? == 3 {
                body.uint(tape, &f::NAMED_CURVE)?;
                let len = body.length(tape, &f::SERVER_POINT_LENGTH)?;
                body.wire(tape, &f::SERVER_POINT, len)?;
            }
        }
        Agreement::DiffieHellman => {
            for (length, bytes) in [(&f::P_LENGTH, &f::P), (&f::G_LENGTH, &f::G), (&f::YS_LENGTH, &f::YS)] {
                let len = body.length(tape, length)?;
                body.wire(tape, bytes, len)?;
            }
        }
        Agreement::Rsa | Agreement::None => {}
    }
    if exchange.signed && body.left() > 0 {
        if signs {
            signature_algorithm(tape, body)?;
        }
        let len = body.length(tape, &f::SIGNATURE_LENGTH)?;
        body.wire(tape, &f::SIGNATURE, len)?;
    }
    tape.end(group);
    leave(exchange, body);
    Ok(())
}

/// What a client sends.
pub(super) fn client<'b>(walk: &mut Walk<'b, '_, '_>, body: &mut Cursor<'b>) -> Result<(), Short> {
    let exchange = Exchange::of(walk.facts.suite);
    let ssl3 = walk.version() == 0x0300;
    let tape = &mut *walk.tape;
    let title = match (exchange.psk, exchange.agreement) {
        (true, _) => "PSK Client Params",
        (_, Agreement::EllipticCurve) => "EC Diffie-Hellman Client Params",
        (_, Agreement::DiffieHellman) => "Diffie-Hellman Client Params",
        (_, Agreement::Rsa) => "RSA Encrypted PreMaster Secret",
        _ => "Client Params",
    };
    let group = tape.group(&f::KEY_EXCHANGE, body.range(body.left()));
    tape.label(group, |out| out.push_str(title));
    if exchange.psk {
        let len = body.length(tape, &f::IDENTITY_LENGTH)?;
        body.wire(tape, &f::IDENTITY, len)?;
    }
    match exchange.agreement {
        Agreement::EllipticCurve => {
            let len = body.length(tape, &f::CLIENT_POINT_LENGTH)?;
            body.wire(tape, &f::CLIENT_POINT, len)?;
        }
        Agreement::DiffieHellman => {
            let len = body.length(tape, &f::YC_LENGTH)?;
            body.wire(tape, &f::YC, len)?;
        }
        // RFC 5246 §7.4.7.1: SSL 3.0 sent no length.
        Agreement::Rsa if ssl3 => {
            let len = body.left();
            body.wire(tape, &f::PREMASTER, len)?;
        }
        Agreement::Rsa => {
            let len = body.length(tape, &f::PREMASTER_LENGTH)?;
            body.wire(tape, &f::PREMASTER, len)?;
        }
        Agreement::None => {}
    }
    tape.end(group);
    leave(exchange, body);
    Ok(())
}

/// Of a suite that is not known what follows is not known either.
fn leave(exchange: Exchange, body: &mut Cursor<'_>) {
    if exchange.agreement == Agreement::None {
        body.at = body.buf.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_suite_says_how_keys_are_exchanged() {
        let of = |suite| {
            let Exchange { psk, agreement, signed } = Exchange::of(suite);
            (psk, agreement, signed)
        };
        assert_eq!(of(0xc02f), (false, Agreement::EllipticCurve, true));
        assert_eq!(of(0x009e), (false, Agreement::DiffieHellman, true));
        assert_eq!(of(0x0018), (false, Agreement::DiffieHellman, false), "anonymous");
        assert_eq!(of(0x009c), (false, Agreement::Rsa, false));
        assert_eq!(of(0xc035), (true, Agreement::EllipticCurve, false));
        assert_eq!(of(0x008c), (true, Agreement::None, false));
        assert_eq!(of(0x1301), (false, Agreement::None, false));
    }
}
