//! SOAP 1.1 (W3C Note) and 1.2 (W3C Recommendation): which operation an envelope asks for, or what fault it reports.

use super::lexer::{self, Kind, Lexer, Token};

/// Bytes at the start of a document in which the operation is looked for.
pub const SCANNED: usize = 256 << 10;
/// Bytes of a fault's text that are kept.
const LONGEST_FAULT: usize = 200;

/// A version of SOAP.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// SOAP 1.1.
    V11,
    /// SOAP 1.2.
    V12,
}

impl Version {
    /// `SOAP 1.1`
    pub fn name(self) -> &'static str {
        match self {
            Self::V11 => "SOAP 1.1",
            Self::V12 => "SOAP 1.2",
        }
    }

    /// By the namespace of the envelope.
    fn of(namespace: &[u8]) -> Option<Self> {
        match namespace {
            b"http://schemas.xmlsoap.org/soap/envelope/" => Some(Self::V11),
            b"http://www.w3.org/2003/05/soap-envelope" => Some(Self::V12),
            _ => None,
        }
    }
}

/// What an envelope says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Soap {
    /// By the namespace.
    pub version: Version,
    /// The place of the envelope's tag.
    pub envelope: (usize, usize),
    /// The name of the first element of the body, or the text of the fault; empty when there is none.
    pub operation: String,
    /// Whether it is a fault.
    pub is_fault: bool,
    /// The place of the operation's tag or of the fault's text.
    pub at: (usize, usize),
}

impl Soap {
    /// `SOAP GetPrice`, `SOAP fault: no such item`.
    pub fn title(&self) -> String {
        match (self.is_fault, self.operation.as_str()) {
            (_, "") => "SOAP".to_owned(),
            (true, text) => format!("SOAP fault: {text}"),
            (false, name) => format!("SOAP {name}"),
        }
    }
}

/// Finds the envelope and the operation in a document.
pub fn find(bytes: &[u8]) -> Option<Soap> {
    let bytes = bytes.get(..SCANNED).unwrap_or(bytes);
    memchr::memmem::find(bytes, b"Envelope")?;
    let mut tokens = Lexer::new(bytes);
    let root = tokens.find(|token| matches!(token.kind, Kind::Start | Kind::Empty))?;
    let version = (lexer::local(lexer::name(bytes, root)) == b"Envelope").then(|| version(bytes, root)).flatten()?;
    let envelope = (root.at, root.end);
    let mut soap = Soap { version, envelope, operation: String::new(), is_fault: false, at: envelope };
    let mut in_body = false;
    let mut in_fault = false;
    let mut in_text = false;
    for token in tokens {
        let name = lexer::local(lexer::name(bytes, token));
        match token.kind {
            Kind::Start | Kind::Empty if in_fault => {
                // 1.1 calls the text `faultstring`, 1.2 has `Reason` with `Text` in it.
                in_text = matches!(name, b"faultstring" | b"Text");
            }
            Kind::Start | Kind::Empty if in_body => {
                soap.operation = String::from_utf8_lossy(name).into_owned();
                soap.at = (token.at, token.end);
                if name != b"Fault" {
                    return Some(soap);
                }
                soap.is_fault = true;
                soap.operation.clear();
                in_fault = true;
            }
            Kind::Start => in_body = name == b"Body",
            Kind::Text if in_text => {
                let text = bytes.get(token.at..token.end).unwrap_or_default().trim_ascii();
                let part = text.get(..LONGEST_FAULT).unwrap_or(text);
                soap.operation = String::from_utf8_lossy(part).into_owned();
                soap.at = (token.at, token.end);
                return Some(soap);
            }
            Kind::End if matches!(name, b"Body" | b"Fault") => return Some(soap),
            _ => {}
        }
    }
    Some(soap)
}

/// The version that the envelope's own namespace declarations name.
fn version(bytes: &[u8], root: Token) -> Option<Version> {
    lexer::attributes(bytes, root).find_map(|attribute| {
        let is_namespace = bytes.get(attribute.at..attribute.name_end)?.starts_with(b"xmlns");
        is_namespace.then(|| Version::of(bytes.get(attribute.value..attribute.value_end)?)).flatten()
    })
}
