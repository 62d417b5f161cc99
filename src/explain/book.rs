//! The Fluent files: a bundle for each protocol and language, made when it is first asked.

use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::base::{Lang, particles};

/// Files that explain no fields.
pub const PLAIN: usize = 4;
/// The one of them with what rows and columns of tables mean.
pub const ROWS: usize = 3;
/// Characters of a value that a text may repeat.
pub const MAX_VALUE: usize = 80;
/// A protocol's texts in the languages of [`Lang::ALL`].
pub struct File {
    /// The first part of the filter names.
    pub protocol: &'static str,
    /// The texts.
    pub texts: [&'static str; 3],
    bundles: [OnceLock<FluentBundle<FluentResource>>; 3],
}

macro_rules! files {
    ($($protocol:literal),+ $(,)?) => {
        const COUNT: usize = [$($protocol),+].len();
        /// All files; the first [`PLAIN`] have the words of pictures and pages.
        pub static FILES: [File; COUNT] = [$(File {
            protocol: $protocol,
            texts: [
                include_str!(concat!("texts/en/", $protocol, ".ftl")),
                include_str!(concat!("texts/ru/", $protocol, ".ftl")),
                include_str!(concat!("texts/ko/", $protocol, ".ftl")),
            ],
            bundles: [const { OnceLock::new() }; 3],
        }),+];
    };
}

files!(
    "words",
    "ladder",
    "handout",
    "rows",
    "common",
    "frame",
    "eth",
    "null",
    "sll",
    "vlan",
    "arp",
    "ip",
    "ipv6",
    "icmp",
    "icmpv6",
    "tcp",
    "udp",
    "stun",
    "classicstun",
    "rtp",
    "rtcp",
    "dns",
    "http",
    "websocket",
    "mqtt",
    "tls",
    "smtp",
    "pop",
    "imap",
    "ftp",
    "ftp-data",
    "imf",
    "x509",
    "x509af",
    "x509ce",
    "x509if",
    "x509sat",
    "pkix1implicit",
    "pkcs1",
    "ber",
    "http2",
    "grpc",
    "protobuf",
    "json",
    "xml",
    "mime_multipart",
    "urlencoded-form",
    "event-stream",
    "graphql",
    "data",
    "data-text-lines",
    "media",
    "image",
    "png",
    "image-gif",
    "image-jfif",
    "igmp",
    "gre",
    "vxlan",
    "llc",
    "stp",
    "dhcp",
    "dhcpv6",
    "mdns",
    "llmnr",
    "raw",
    "ah",
    "esp",
    "mpls",
    "ppp",
    "pppoe",
    "pppoes",
    "pppoed",
    "lcp",
    "ipcp",
    "ipv6cp",
    "ieee8021ad",
    "chdlc",
    "netlink",
    "mipv6",
    "mip6",
    "hip",
    "shim6",
    "wlan",
    "wlan_aggregate",
    "radiotap",
    "wlan_radio",
    "ppi",
    "prism",
    "wlancap",
    "eapol",
    "wlan_rsna_eapol",
);

/// Texts in three languages for a room that has its own: the same rules, another file.
pub struct Texts(File);

impl Texts {
    /// The texts of the languages in the order of [`Lang::ALL`].
    pub const fn new(texts: [&'static str; 3]) -> Self {
        Self(File { protocol: "", texts, bundles: [const { OnceLock::new() }; 3] })
    }

    /// The texts as they are written.
    pub fn sources(&self) -> [&'static str; 3] {
        self.0.texts
    }

    /// A message or an attribute of one, in the language or else in English. `None` where there is none, or where it needs a
    /// value that is not there.
    pub fn say(
        &self,
        lang: Lang,
        key: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        [lang, Lang::En].into_iter().find_map(|lang| self.0.format(lang, key, attribute, arguments))
    }
}

/// Values for a text.
pub type Words<'a> = &'a [(&'a str, FluentValue<'a>)];

/// A word of pictures and pages.
pub fn word(lang: Lang, id: &str) -> String {
    word_with(lang, id, &[])
}

/// The same with values put in.
pub fn word_with(lang: Lang, id: &str, values: Words<'_>) -> String {
    let mut arguments = FluentArgs::with_capacity(values.len());
    for (name, value) in values {
        arguments.set(*name, value.clone());
    }
    let (message, attribute) = id.split_once('.').map_or((id, None), |(message, part)| (message, Some(part)));
    FILES
        .iter()
        .take(PLAIN)
        .find_map(|file| file.format(lang, message, attribute, Some(&arguments)))
        .unwrap_or_else(|| id.to_owned())
}

/// The key of a filter name.
pub fn key(filter: &str) -> String {
    filter.replace('.', "-")
}

/// The key whose text explains a filter name: its own, else that of the nearest name above it. The second says whether
/// there is one at all.
pub fn nearest(lang: Lang, filter: &str) -> (String, bool) {
    let mut name = filter;
    loop {
        let key = key(name);
        if file_of(&key).is_some_and(|file| file.has(lang, &key) || file.has(Lang::En, &key)) {
            return (key, true);
        }
        match name.rsplit_once('.') {
            Some((above, _)) => name = above,
            None => return (self::key(filter), false),
        }
    }
}

/// A message or an attribute of one, in the language or else in English. `None` where there is none, or where it needs a value
/// that is not there.
pub fn format(lang: Lang, key: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let file = file_of(key)?;
    [lang, Lang::En].into_iter().find_map(|lang| file.format(lang, key, attribute, arguments))
}

/// The same of the texts about rows of tables.
pub fn of_rows(lang: Lang, key: &str, attribute: Option<&str>, arguments: Option<&FluentArgs<'_>>) -> Option<String> {
    let file = FILES.get(ROWS)?;
    [lang, Lang::En].into_iter().find_map(|lang| file.format(lang, key, attribute, arguments))
}

/// Whether a language has texts about rows with this key.
pub fn rows_have(lang: Lang, key: &str) -> bool {
    FILES.get(ROWS).is_some_and(|file| file.has(lang, key))
}

/// Whether a language has texts with this key.
pub fn has(lang: Lang, key: &str) -> bool {
    file_of(key).is_some_and(|file| file.has(lang, key))
}

/// The file of a key: some names of protocols have dashes themselves, so the longest that fits counts.
pub fn file_of(key: &str) -> Option<&'static File> {
    let fits =
        |file: &&File| key.strip_prefix(file.protocol).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    FILES.iter().skip(PLAIN).filter(fits).max_by_key(|file| file.protocol.len())
}

impl File {
    /// Whether it has a text with this key.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.bundle(lang).is_some_and(|bundle| bundle.has_message(key))
    }

    fn format(
        &self,
        lang: Lang,
        key: &str,
        attribute: Option<&str>,
        arguments: Option<&FluentArgs<'_>>,
    ) -> Option<String> {
        let bundle = self.bundle(lang)?;
        let message = bundle.get_message(key)?;
        let pattern = match attribute {
            Some(name) => message.get_attribute(name)?.value(),
            None => message.value()?,
        };
        let mut errors: Vec<FluentError> = Vec::new();
        let text = bundle.format_pattern(pattern, arguments, &mut errors).into_owned();
        // A text that lacks a value would be half a sentence.
        let text = errors.is_empty().then(|| text.trim().to_owned())?;
        Some(if lang == Lang::Ko { particles::settle(text) } else { text })
    }

    fn bundle(&self, lang: Lang) -> Option<&FluentBundle<FluentResource>> {
        let (place, text) = (self.bundles.get(lang as usize)?, self.texts.get(lang as usize)?);
        Some(place.get_or_init(|| {
            let identifier: LanguageIdentifier = lang.code().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
            // The marks would be shown as <U+2068>: bidirectional controls never reach the terminal.
            bundle.set_use_isolating(false);
            let (Ok(resource) | Err((resource, _))) = FluentResource::try_new((*text).to_owned());
            bundle.add_resource_overriding(resource);
            bundle
        }))
    }
}
