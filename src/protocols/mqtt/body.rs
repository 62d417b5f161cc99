//! What stands behind the fixed header, packet by packet. MQTT 5.0 §3.

use super::fields as f;
use super::kind::Version;
use super::properties::{self, Found, WILL};
use super::*;

impl<'b> Walk<'_, 'b> {
    /// The variable header and the payload.
    pub(super) fn body(&mut self) -> Result<(), Short> {
        match self.head.kind() {
            CONNECT => self.connect()?,
            CONNACK => self.connack()?,
            PUBLISH => return self.publish(),
            PUBACK => self.acknowledgement(&f::PUBACK_REASON)?,
            PUBREC => self.acknowledgement(&f::PUBREC_REASON)?,
            PUBREL => self.acknowledgement(&f::PUBREL_REASON)?,
            PUBCOMP => self.acknowledgement(&f::PUBCOMP_REASON)?,
            SUBSCRIBE | UNSUBSCRIBE => self.filters()?,
            SUBACK | UNSUBACK => self.granted()?,
            DISCONNECT if self.is_v5() => self.why(&f::DISCONNECT_REASON)?,
            AUTH if self.is_v5() => self.why(&f::AUTH_REASON)?,
            _ => {}
        }
        let rest = self.body.from(self.at);
        if !rest.is_empty() {
            self.tape.wire(&f::EXTRA, &rest, 0, rest.len())?;
            if !self.is_reserved() {
                self.tape.note(&f::EXTRA_NOTE, rest.range(), "");
            }
        }
        Ok(())
    }

    /// Whether the packet says to have more bytes.
    fn has_more(&self) -> bool {
        self.at < self.head.len
    }

    fn byte(&mut self, field: &'static Field) -> Result<u64, Short> {
        let value = self.tape.uint(field, &self.body, self.at)?;
        self.at = self.at.saturating_add(1);
        Ok(value)
    }

    /// A text behind its length; its bytes.
    fn text(&mut self, len: &'static Field, field: &'static Field) -> Result<&'b [u8], Short> {
        let begins = self.at.saturating_add(2);
        self.at = super::text::read(self.tape, &self.body, self.at, len, field)?;
        self.body.slice(begins, self.at.saturating_sub(begins))
    }

    fn properties(&mut self, packet: u8) -> Result<Found, Short> {
        let (found, end) = properties::read(self.tape, &self.body, self.at, packet)?;
        self.at = end;
        Ok(found)
    }

    /// The identifier: not 0 where there is one (MQTT 5.0 §2.2.1).
    fn identifier(&mut self) -> Result<(), Short> {
        let id = self.tape.uint(&f::MESSAGE_ID, &self.body, self.at)?;
        if id == 0 {
            self.tape.note(&f::ID_ZERO, self.body.range_at(self.at, 2)?, "");
        }
        self.at = self.at.saturating_add(2);
        self.tape.info_append(|out| text!(out, " (id={id})"));
        Ok(())
    }

    /// A reason, and a note where it says that something failed.
    fn reason(&mut self, field: &'static Field) -> Result<u64, Short> {
        let range = self.body.range_at(self.at, 1);
        let code = self.byte(field)?;
        let name = field.name_of(code).unwrap_or("Unknown");
        self.reasons = self.reasons.saturating_add(1);
        let fails = if std::ptr::eq(field, &f::RETURN_CODE) { code > 0 } else { code >= FAILURE.into() };
        if fails {
            self.tape.note(&f::REASON_FAILED, range?, &format!("{}: {name} ({code})", f::REASON_FAILED.label));
        }
        self.word(if self.reasons > 1 { ", " } else { " " }, name);
        Ok(code)
    }

    /// Appends to the summary, as long as it is short.
    fn word(&mut self, before: &str, word: &str) {
        if self.tape.want().summary && self.words.len() < LONGEST_INFO {
            self.words.push_str(before);
            self.words.push_str(word);
        }
    }

    /// Appends a topic to the Info column.
    fn topic_info(&mut self, topic: &[u8]) {
        self.tape.info_append(|out| {
            if out.len() <= LONGEST_INFO {
                text!(out, " [{}]", String::from_utf8_lossy(topic));
                if out.len() > LONGEST_INFO {
                    out.truncate(out.floor_char_boundary(LONGEST_INFO));
                }
            }
        });
    }

    /// MQTT 5.0 §3.1.
    fn connect(&mut self) -> Result<(), Short> {
        let named = self.at;
        let name = self.text(&f::PROTOCOL_LEN, &f::PROTOCOL_NAME)?;
        let name_range = self.body.range_at(named.saturating_add(2), name.len() as u32)?;
        let version_range = self.body.range_at(self.at, 1);
        let level = self.byte(&f::VERSION)?;
        self.version = Version::of(level as u8 & 0x7f);
        let due: &[u8] = if self.version == Version::V31 { b"MQIsdp" } else { b"MQTT" };
        if name != due {
            self.tape.note(&f::NAME_WRONG, name_range, "");
        }
        if f::VERSION.name_of(level).is_none() {
            let words = if level & 0x80 != 0 && self.version != Version::Other {
                "The highest bit says that another broker connects as a bridge, by a custom of brokers"
            } else {
                ""
            };
            self.tape.note(&f::VERSION_WRONG, version_range?, words);
        }
        let flags = self.connect_flags()?;
        self.tape.uint(&f::KEEP_ALIVE, &self.body, self.at)?;
        self.at = self.at.saturating_add(2);
        if self.is_v5() {
            self.properties(CONNECT)?;
        }
        let id = self.text(&f::CLIENT_ID_LEN, &f::CLIENT_ID)?;
        self.word(" ", f::VERSION.name_of(level).unwrap_or("MQTT"));
        if !id.is_empty() {
            self.word(" ", &String::from_utf8_lossy(id));
        }
        if flags & 0x04 != 0 {
            if self.is_v5() {
                self.properties(WILL)?;
            }
            self.text(&f::WILL_TOPIC_LEN, &f::WILL_TOPIC)?;
            let begins = self.at.saturating_add(2);
            self.at = super::text::bytes(self.tape, &self.body, self.at, &f::WILL_LEN, &f::WILL_MESSAGE)?;
            self.message_text(&f::WILL_TEXT, begins, self.at)?;
        }
        if flags & 0x80 != 0 {
            let user = self.text(&f::USERNAME_LEN, &f::USERNAME)?;
            self.word(" ", &format!("({})", String::from_utf8_lossy(user)));
        }
        if flags & 0x40 != 0 {
            self.at = super::text::bytes(self.tape, &self.body, self.at, &f::PASSWORD_LEN, &f::PASSWORD)?;
        }
        Ok(())
    }

    /// MQTT 5.0 §3.1.2.3 to §3.1.2.9.
    fn connect_flags(&mut self) -> Result<u64, Short> {
        let (body, at) = (self.body, self.at);
        let (flags, group) = self.tape.group_uint(&f::CONNECT_FLAGS, &body, at)?;
        let range = body.range_at(at, 1)?;
        self.tape.append(group, |out| {
            let mut flag = |bit: u64, name: &str| out.push_str(if flags & bit != 0 { name } else { "" });
            flag(0x80, ", User Name Flag");
            flag(0x40, ", Password Flag");
            flag(0x20, ", Will Retain");
            text!(out, ", QoS Level: {}", f::WILL_QOS.name_of(flags >> 3 & 3).unwrap_or_default());
            let mut flag = |bit: u64, name: &str| out.push_str(if flags & bit != 0 { name } else { "" });
            flag(0x04, ", Will Flag");
            flag(0x02, ", Clean Session Flag");
            flag(0x01, ", (Reserved)");
        });
        for field in [&f::USERNAME_FLAG, &f::PASSWORD_FLAG, &f::WILL_RETAIN, &f::WILL_QOS, &f::WILL_FLAG] {
            self.tape.uint(field, &body, at)?;
        }
        self.tape.boolean(&f::CLEAN_SESSION, &body, at)?;
        self.tape.boolean(&f::CONNECT_RESERVED, &body, at)?;
        if flags & 0x01 != 0 {
            self.tape.note(&f::CONNECT_RESERVED_SET, range, "");
        }
        if flags & 0x18 == 0x18 {
            self.tape.note(&f::QOS_RESERVED, range, "");
        }
        if flags & 0x04 == 0 && flags & 0x38 != 0 {
            self.tape.note(&f::WILL_WITHOUT, range, "");
        }
        if flags & 0xc0 == 0x40 && !self.is_v5() {
            self.tape.note(&f::PASSWORD_ALONE, range, "");
        }
        self.tape.end(group);
        self.at = at.saturating_add(1);
        Ok(flags)
    }

    /// MQTT 5.0 §3.2.
    fn connack(&mut self) -> Result<(), Short> {
        let (body, range) = (self.body, self.body.range_at(0, 1));
        if self.version == Version::V31 {
            self.byte(&f::CONNACK_RESERVED_BYTE)?;
        } else {
            let (flags, group) = self.tape.group_uint(&f::CONNACK_FLAGS, &body, 0)?;
            self.tape.append(group, |out| out.push_str(if flags & 1 != 0 { ", Session Present" } else { "" }));
            self.tape.boolean(&f::CONNACK_RESERVED, &body, 0)?;
            self.tape.boolean(&f::SESSION_PRESENT, &body, 0)?;
            if flags & 0xfe != 0 {
                self.tape.note(&f::CONNACK_RESERVED_SET, range?, "");
            }
            self.tape.end(group);
            self.at = 1;
        }
        self.reason(if self.is_v5() { &f::CONNACK_REASON } else { &f::RETURN_CODE })?;
        if self.is_v5() && self.has_more() {
            self.properties(CONNACK)?;
        }
        Ok(())
    }

    /// MQTT 5.0 §3.3.
    fn publish(&mut self) -> Result<(), Short> {
        let body = self.body;
        let topic_len = u32::from(body.u16(0)?);
        let len_range = body.range_at(0, 2)?;
        self.tape.number(&f::TOPIC_LEN, len_range, topic_len.into());
        self.at = 2;
        let mut topic = body.slice(2, topic_len)?;
        if topic_len > 0 {
            self.tape.wire(&f::TOPIC, &body, 2, topic_len)?;
            let range = body.range_at(2, topic_len)?;
            super::text::check(self.tape, range, topic);
            if topic.iter().any(|byte| matches!(byte, b'+' | b'#')) {
                self.tape.note(&f::TOPIC_WILDCARD, range, "");
            }
        }
        self.at = topic_len.saturating_add(2);
        if self.head.qos() > 0 {
            self.identifier()?;
        }
        let found = if self.is_v5() { self.properties(PUBLISH)? } else { Found::default() };
        let named = self.message.remade.as_ref().and_then(session::named);
        match (topic_len, &found.alias, named) {
            (0, Some((_, range)), Some((name, frame))) => {
                topic = name;
                if self.tape.made(&f::TOPIC, *range, name) {
                    self.tape.generated();
                }
                self.tape.generate(&f::ALIAS_SET_IN, *range, frame);
            }
            (0, Some((_, range)), None) => self.tape.note(&f::UNKNOWN_ALIAS, *range, ""),
            (0, None, _) => self.tape.note(&f::ILLEGAL_TOPIC_LENGTH, len_range, ""),
            _ => {}
        }
        self.topic_info(topic);
        self.word(" ", &String::from_utf8_lossy(topic));
        match self.head.qos() {
            0 => {}
            qos => self.word(", QoS ", &qos.to_string()),
        }
        if self.message.only_head {
            return Ok(());
        }
        let message = body.from(self.at);
        self.tape.wire(&f::MESSAGE, &message, 0, message.len())?;
        self.message_text(&f::MESSAGE_TEXT, self.at, body.len())?;
        if !found.is_text {
            // Nobody says that it is text: it only looks so.
            self.tape.append_text(&f::MESSAGE_TEXT, |out| out.push_str(" (a guess: the bytes are text)"));
        }
        self.shown(&message);
        self.content(&found, &message);
        Ok(())
    }

    /// Hands the message to whoever reads its media type.
    fn content(&mut self, found: &Found, message: &Buf<'b>) {
        let Some(range) = found.content_type.filter(|_| !message.is_empty()) else { return };
        let at = range.at.saturating_sub(self.body.at());
        let content_type = self.body.slice(at, range.len).ok().and_then(|bytes| std::str::from_utf8(bytes).ok());
        if let Some(content_type) = content_type.filter(|content_type| is_read(content_type)) {
            self.tape.body(content_type, message.range());
        }
    }

    /// What a summary says of the message.
    fn shown(&mut self, message: &Buf<'b>) {
        if !self.tape.want().summary {
            return;
        }
        let bytes = message.bytes();
        let first = bytes.get(..bytes.len().min(SUMMARY.saturating_mul(4))).unwrap_or_default();
        text!(self.words, ", {} B", message.wire_len());
        let Ok(text) = std::str::from_utf8(first).or_else(|error| {
            // It may end within a character.
            let cut = error.error_len().is_none() && first.len() < bytes.len();
            if cut { std::str::from_utf8(first.get(..error.valid_up_to()).unwrap_or_default()) } else { Err(error) }
        }) else {
            return;
        };
        if text.is_empty() || text.chars().any(is_control) {
            return;
        }
        self.words.push_str(": ");
        let mut characters = text.chars();
        self.words.extend(characters.by_ref().take(SUMMARY).map(|c| if c.is_ascii_whitespace() { ' ' } else { c }));
        if characters.next().is_some() || first.len() < bytes.len() {
            self.words.push('…');
        }
    }

    /// The bytes from one place to another as text, if they are.
    fn message_text(&mut self, field: &'static Field, at: u32, end: u32) -> Result<(), Short> {
        let len = end.saturating_sub(at);
        if !self.tape.wants_any(&[field]) || len > LONGEST_TEXT {
            return Ok(());
        }
        let bytes = self.body.slice(at, len)?;
        let is_text = std::str::from_utf8(bytes).is_ok_and(|text| !text.is_empty() && !text.chars().any(is_control));
        if is_text && self.tape.made(field, self.body.range_at(at, len)?, bytes) {
            self.tape.generated();
        }
        Ok(())
    }

    /// MQTT 5.0 §3.4 to §3.7.
    fn acknowledgement(&mut self, field: &'static Field) -> Result<(), Short> {
        self.identifier()?;
        // Reason and properties may be left out where there is nothing to say.
        if self.is_v5() {
            if self.has_more() {
                self.reason(field)?;
            }
            if self.has_more() {
                self.properties(self.head.kind())?;
            }
        }
        Ok(())
    }

    /// MQTT 5.0 §3.8, §3.10.
    fn filters(&mut self) -> Result<(), Short> {
        self.identifier()?;
        if self.is_v5() {
            self.properties(self.head.kind())?;
        }
        let mut count = 0u32;
        while self.has_more() {
            let body = self.body;
            let len = u32::from(body.u16(self.at)?);
            let len_range = body.range_at(self.at, 2)?;
            self.tape.number(&f::TOPIC_LEN, len_range, len.into());
            let at = self.at.saturating_add(2);
            let filter = body.slice(at, len)?;
            if len == 0 {
                self.tape.note(&f::ILLEGAL_TOPIC_LENGTH, len_range, "");
            } else {
                let range = body.range_at(at, len)?;
                self.tape.wire(&f::TOPIC, &body, at, len)?;
                super::text::check(self.tape, range, filter);
                if !is_filter(filter) {
                    self.tape.note(&f::FILTER_WRONG, range, "");
                }
            }
            self.at = at.saturating_add(len);
            self.word(if count == 0 { " " } else { ", " }, &String::from_utf8_lossy(filter));
            if self.head.kind() == SUBSCRIBE {
                // As in Wireshark, only what is subscribed to stands in the column.
                self.topic_info(filter);
                self.options()?;
            }
            count = count.saturating_add(1);
        }
        if count == 0 {
            self.tape.note(&f::NO_FILTER, self.body.range(), "");
        }
        Ok(())
    }

    /// MQTT 5.0 §3.8.3.1; before version 5 the quality of service alone.
    fn options(&mut self) -> Result<(), Short> {
        let (body, at) = (self.body, self.at);
        let options = if self.is_v5() {
            let (options, group) = self.tape.group_uint(&f::OPTIONS, &body, at)?;
            let retain = f::OPTIONS_RETAIN.name_of(options >> 4 & 3).unwrap_or_default();
            let qos = f::OPTIONS_QOS.name_of(options & 3).unwrap_or_default();
            self.tape.append(group, |out| {
                text!(out, ", Retain Handling: {retain}");
                out.push_str(if options & 8 != 0 { ", Retain As Published" } else { "" });
                out.push_str(if options & 4 != 0 { ", No Local" } else { "" });
                text!(out, ", QoS: {qos}");
            });
            for field in [&f::OPTIONS_RESERVED, &f::OPTIONS_RETAIN, &f::OPTIONS_RAP, &f::OPTIONS_NL, &f::OPTIONS_QOS] {
                self.tape.uint(field, &body, at)?;
            }
            if options & 0xc0 != 0 || options & 0x30 == 0x30 || options & 3 == 3 {
                self.tape.note(&f::OPTIONS_WRONG, body.range_at(at, 1)?, "");
            }
            self.tape.end(group);
            options
        } else {
            let options = self.tape.uint(&f::REQUESTED_QOS, &body, at)?;
            if options > 2 {
                self.tape.note(&f::OPTIONS_WRONG, body.range_at(at, 1)?, "");
            }
            options
        };
        self.word(" (QoS ", &format!("{})", options & 3));
        self.at = at.saturating_add(1);
        Ok(())
    }

    /// MQTT 5.0 §3.9, §3.11.
    fn granted(&mut self) -> Result<(), Short> {
        self.identifier()?;
        let subscribes = self.head.kind() == SUBACK;
        let field = match (self.is_v5(), subscribes) {
            (true, true) => &f::SUBACK_REASON,
            (true, false) => &f::UNSUBACK_REASON,
            (false, true) => &f::GRANTED_QOS,
            (false, false) => return Ok(()),
        };
        if self.is_v5() {
            self.properties(self.head.kind())?;
        }
        while self.has_more() {
            self.reason(field)?;
        }
        Ok(())
    }

    /// MQTT 5.0 §3.14, §3.15: a reason and properties, both of which may be left out.
    fn why(&mut self, field: &'static Field) -> Result<(), Short> {
        if self.has_more() {
            self.reason(field)?;
        }
        if self.has_more() {
            self.properties(self.head.kind())?;
        }
        Ok(())
    }
}

/// MQTT 5.0 §4.7.1: `+` stands for one level, `#` for all that remain.
fn is_filter(filter: &[u8]) -> bool {
    let mut levels = filter.split(|byte| *byte == b'/').peekable();
    while let Some(level) = levels.next() {
        let last = levels.peek().is_none();
        let sound = match level {
            b"+" => true,
            b"#" => last,
            level => !level.iter().any(|byte| matches!(byte, b'+' | b'#')),
        };
        if !sound {
            return false;
        }
    }
    true
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\r' | '\n')
}

/// Whether a message of this media type has a reader; of others nothing is known beyond their bytes.
fn is_read(content_type: &str) -> bool {
    let media = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let named = [
        "application/json",
        "application/xml",
        "application/x-www-form-urlencoded",
        "image/png",
        "image/gif",
        "image/jpeg",
    ];
    named.contains(&media.as_str()) || media.starts_with("text/") || media.ends_with("+json") || media.ends_with("+xml")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_stand_for_whole_levels() {
        for good in ["#", "+", "a/#", "+/b/+", "/", "a//b", "$share/g/a/#"] {
            assert!(is_filter(good.as_bytes()), "{good}");
        }
        for bad in ["a#", "#/a", "a+/b", "a/#/b", "++"] {
            assert!(!is_filter(bad.as_bytes()), "{bad}");
        }
    }

    #[test]
    fn media_types_are_known_with_and_without_parameters() {
        assert!(is_read("application/json") && is_read("Text/Plain; charset=utf-8") && is_read("application/ld+json"));
        assert!(!is_read("application/octet-stream") && !is_read("font/woff") && !is_read(""));
    }
}
