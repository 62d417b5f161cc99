//! What a block of headers says of the message that it begins.

use std::borrow::Cow;

use super::block::{self, Row};
use super::hpack::Form;
use crate::protocols::http::tables;
use crate::text;

/// What the headers say that more than one place needs.
#[derive(Clone, Debug, Default)]
pub struct About<'b> {
    /// The rows.
    pub rows: Vec<Row<'b>>,
    /// `:method`.
    pub method: Option<&'b [u8]>,
    /// `:path`.
    pub path: Option<&'b [u8]>,
    /// `:scheme`.
    pub scheme: Option<&'b [u8]>,
    /// `:authority`, else `host`.
    pub authority: Option<&'b [u8]>,
    /// `:status`.
    pub status: Option<&'b [u8]>,
    /// `content-type`.
    pub content_type: Option<&'b [u8]>,
    /// `content-encoding`, all of them.
    pub codings: Vec<String>,
    /// `content-length`.
    pub content_length: Option<u64>,
    /// `grpc-status`.
    pub grpc_status: Option<&'b [u8]>,
    /// `grpc-message`.
    pub grpc_message: Option<&'b [u8]>,
}

impl<'b> About<'b> {
    /// What the rows of a block say.
    pub fn of(made: &'b [u8]) -> Self {
        let mut about = Self { rows: block::rows(made).collect(), ..Self::default() };
        let mut host = None;
        for row in about.rows.iter().filter(|row| row.form != Form::SizeUpdate) {
            let (Some(name), Some(value)) = (row.name, row.value) else { continue };
            let place = match name {
                b":method" => &mut about.method,
                b":path" => &mut about.path,
                b":scheme" => &mut about.scheme,
                b":authority" => &mut about.authority,
                b":status" => &mut about.status,
                b"host" => &mut host,
                b"content-type" => &mut about.content_type,
                b"grpc-status" => &mut about.grpc_status,
                b"grpc-message" => &mut about.grpc_message,
                b"content-length" => {
                    about.content_length = std::str::from_utf8(value).ok().and_then(|text| text.trim().parse().ok());
                    continue;
                }
                b"content-encoding" => {
                    let list = String::from_utf8_lossy(value).to_ascii_lowercase();
                    about.codings.extend(list.split(',').map(|name| name.trim().to_owned()));
                    continue;
                }
                _ => continue,
            };
            place.get_or_insert(value);
        }
        about.authority = about.authority.or(host);
        about
    }

    /// `GET /path`, `200 OK`; nothing for trailers.
    pub fn line(&self) -> Option<String> {
        if let Some(method) = self.method {
            let mut line = String::from_utf8_lossy(method).into_owned();
            // RFC 9113 §8.5: CONNECT has no path.
            let target = self.path.or(self.authority);
            if let Some(target) = target {
                text!(line, " {}", String::from_utf8_lossy(target));
            }
            return Some(line);
        }
        self.status.map(status_line)
    }

    /// The URI that a request asks for: RFC 9113 §8.3.1.
    pub fn uri(&self) -> Option<String> {
        let (scheme, authority, path) = (self.scheme?, self.authority?, self.path?);
        let [scheme, authority, path] = [scheme, authority, path].map(String::from_utf8_lossy);
        let path = if path == "*" { Cow::Borrowed("") } else { path };
        Some(format!("{scheme}://{authority}{path}"))
    }
}

/// `200 OK`.
pub fn status_line(status: &[u8]) -> String {
    let code = String::from_utf8_lossy(status);
    match code.parse().ok().and_then(tables::status) {
        Some((name, _)) => format!("{code} {name}"),
        None => code.into_owned(),
    }
}
