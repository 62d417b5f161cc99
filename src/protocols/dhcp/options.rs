//! Where the options of a message are, and which of them belong together. RFC 2131 §4.1, RFC 2132 §2, RFC 3396.

use std::sync::Arc;

use super::fields as f;
use super::values;
use super::{COOKIE, FILE, HEADER, NAME};
use crate::dissect::prelude::*;

/// Codes whose values are put together when they come in several options: "concatenation-requiring" options (RFC 3396 §5)
/// are those whose own documents say so. For others the same is done where a part is as long as an option can be.
const JOINED: [u8; 9] = [43, 77, 119, 120, 121, 122, 124, 125, 249];
/// Values in several options that one message may have; those of more codes are not put together.
const MAX_JOINED: usize = 32;
const FULL: u32 = 255;

/// What all options together say before one of them is written.
#[derive(Default)]
pub struct Found<'b> {
    /// What kind of message it is.
    pub message: Option<u8>,
    /// Which fields of the header hold options: 1 the file, 2 the server's name (RFC 2132 §9.3).
    pub overload: u8,
    /// What kind of client it is: vendors have their own options by that.
    pub class: &'b [u8],
    /// The name of the client.
    pub host: &'b [u8],
    /// The address that is asked for.
    pub requested: Option<[u8; 4]>,
    /// The server.
    pub server: Option<[u8; 4]>,
    /// Seconds that the address is lent for.
    pub lease: Option<u32>,
    joined: Vec<Joined>,
}

/// A value that comes in several options.
struct Joined {
    code: u8,
    bytes: Vec<u8>,
    parts: u32,
    /// Parts that were written.
    written: u32,
    /// Whether the next option of the code continues it.
    open: bool,
}

/// What stands next.
enum Step {
    /// So many zeros.
    Padding(u32),
    /// The end.
    End,
    /// An option: its code, the bytes of its value.
    Option(u8, u32),
}

fn step(buf: &Buf<'_>, at: u32) -> Result<Step, Short> {
    match buf.u8(at)? {
        0 => {
            let zeros = buf.from(at).bytes().iter().take_while(|byte| **byte == 0).count();
            Ok(Step::Padding(zeros as u32))
        }
        255 => Ok(Step::End),
        code => Ok(Step::Option(code, u32::from(buf.u8(at.saturating_add(1))?))),
    }
}

/// Walks over all options. `fields`: whether they are going to be written.
pub fn find<'b>(buf: &Buf<'b>, fields: bool) -> Found<'b> {
    let mut found = Found::default();
    found.area(buf.from(HEADER.saturating_add(COOKIE.len() as u32)), fields);
    // RFC 2131 §4.1: the file before the server's name.
    for (bit, (at, len)) in [(1, FILE), (2, NAME)] {
        if found.overload & bit != 0 {
            found.area(buf.part(at, len, &f::OVERLOAD), fields);
        }
    }
    found
}

impl<'b> Found<'b> {
    fn area(&mut self, buf: Buf<'b>, fields: bool) {
        let mut at = 0u32;
        while let Ok(step) = step(&buf, at) {
            let (code, len) = match step {
                Step::End => return,
                Step::Padding(zeros) => {
                    at = at.saturating_add(zeros);
                    continue;
                }
                Step::Option(code, len) => (code, len),
            };
            let Ok(value) = buf.slice(at.saturating_add(2), len) else { return };
            at = at.saturating_add(2).saturating_add(len);
            self.option(code, value);
            if fields {
                self.join(code, value);
            }
        }
    }

    fn option(&mut self, code: u8, value: &'b [u8]) {
        let address = || <[u8; 4]>::try_from(value).ok();
        match (code, value) {
            (52, [overload, ..]) if self.overload == 0 => {
                self.overload = if *overload <= 3 { *overload } else { 0 };
            }
            (53, [kind, ..]) if self.message.is_none() => self.message = Some(*kind),
            (60, class) if self.class.is_empty() => self.class = class,
            (12, host) if self.host.is_empty() => self.host = host,
            (50, _) => self.requested = self.requested.or_else(address),
            (54, _) => self.server = self.server.or_else(address),
            (51, _) => self.lease = self.lease.or_else(|| address().map(u32::from_be_bytes)),
            _ => {}
        }
    }

    /// Puts values together. Nothing is copied beyond the bytes of the message.
    fn join(&mut self, code: u8, value: &[u8]) {
        let full = value.len() == FULL as usize;
        let (always, room) = (JOINED.contains(&code), self.joined.len() < MAX_JOINED);
        match self.joined.iter_mut().rev().find(|joined| joined.code == code) {
            Some(joined) if joined.open => {
                joined.bytes.extend_from_slice(value);
                joined.parts = joined.parts.saturating_add(1);
                joined.open = always || full;
            }
            None if (always || full) && room => {
                self.joined.push(Joined { code, bytes: value.to_vec(), parts: 1, written: 0, open: true });
            }
            _ => {}
        }
    }

    /// The part that is written now: its number, how many there are, and with the last one all bytes.
    fn part(&mut self, code: u8) -> Option<(u32, u32, Vec<u8>)> {
        let joined = self.joined.iter_mut().find(|joined| joined.code == code && joined.written < joined.parts)?;
        joined.written = joined.written.saturating_add(1);
        let last = joined.written == joined.parts;
        let bytes = if last { std::mem::take(&mut joined.bytes) } else { Vec::new() };
        Some((joined.written, joined.parts, bytes))
    }
}

/// Writes all options, and what follows them.
pub fn write<'b>(tape: &mut Tape, buf: &Buf<'b>, mut found: Found<'b>) -> Result<(), Short> {
    let options = buf.from(HEADER.saturating_add(COOKIE.len() as u32));
    let mut writing = Writing { tape, message: *buf, found: &mut found, overloaded: false };
    let end = writing.area(&options)?;
    match end {
        (at, true) if at < options.len() => {
            tape.wire(&f::PADDING, &options, at, options.len().saturating_sub(at)).map(drop)
        }
        (_, true) => Ok(()),
        // What the capture lacks may hold the end.
        (_, false) if options.is_cut() => Ok(()),
        (at, false) => {
            tape.note(&f::NO_END, options.from(at).range(), "");
            Ok(())
        }
    }
}

struct Writing<'t, 'b, 'f> {
    tape: &'t mut Tape,
    message: Buf<'b>,
    found: &'f mut Found<'b>,
    /// Whether the options within fields of the header were written: they are written once.
    overloaded: bool,
}

impl<'b> Writing<'_, 'b, '_> {
    /// Writes options up to the end; says where that is and whether it was there.
    fn area(&mut self, buf: &Buf<'b>) -> Result<(u32, bool), Short> {
        let mut at = 0u32;
        while at < buf.len() {
            match step(buf, at)? {
                Step::Padding(zeros) => {
                    let group = self.tape.group_value(&f::OPTION, buf.range_at(at, zeros)?, 0);
                    self.tape.label(group, |out| out.push_str("Option: (0) Padding"));
                    self.tape.wire(&f::PADDING, buf, at, zeros)?;
                    self.tape.end(group);
                    at = at.saturating_add(zeros);
                }
                Step::End => {
                    let (_, group) = self.tape.group_uint(&f::OPTION, buf, at)?;
                    self.tape.label(group, |out| out.push_str("Option: (255) End"));
                    self.tape.uint(&f::END, buf, at)?;
                    self.tape.end(group);
                    return Ok((at.saturating_add(1), true));
                }
                Step::Option(code, len) => {
                    self.option(buf, at, code, len)?;
                    at = at.saturating_add(2).saturating_add(len);
                }
            }
        }
        Ok((at, false))
    }

    fn option(&mut self, buf: &Buf<'b>, at: u32, code: u8, len: u32) -> Result<(), Short> {
        let value = buf.part(at.saturating_add(2), len, &f::LENGTH);
        let whole = buf.part(at, len.saturating_add(2), &f::LENGTH).range();
        let group = self.tape.group_value(&f::OPTION, whole, u64::from(code));
        let class = self.found.class;
        self.tape.label(group, |out| values::title(out, code, value.bytes(), class));
        self.tape.uint(&f::LENGTH, buf, at.saturating_add(1))?;
        buf.slice(at.saturating_add(2), len)?;
        match self.found.part(code) {
            Some((part, parts, bytes)) if parts > 1 => self.joined(code, &value, (part, parts), bytes)?,
            _ => values::write(self.tape, code, &value, class)?,
        }
        if code == 52 && !self.overloaded {
            self.overloaded = true;
            self.overload()?;
        }
        self.tape.end(group);
        Ok(())
    }

    /// A part of a value that comes in several options. With the last one the whole is written.
    fn joined(&mut self, code: u8, value: &Buf<'b>, (part, parts): (u32, u32), bytes: Vec<u8>) -> Result<(), Short> {
        let fields = match code {
            119 => Some((&f::SEARCH_PARTS, &f::SEARCH_REFER)),
            120 => Some((&f::SIP_PARTS, &f::SIP_REFER)),
            _ => None,
        };
        match fields {
            Some(_) => self.tape.hide_wire(&f::VALUE, value, 0, value.len())?,
            None => drop(self.tape.wire(&f::VALUE, value, 0, value.len())?),
        }
        let mut text = String::new();
        text!(text, "{part}/{parts}");
        match fields {
            Some((detected, _)) => drop(self.tape.string(detected, value.range(), &text)),
            None => {
                let text = format!("Part {part} of {parts} of a value that is longer than one option");
                self.tape.note(&f::PART, value.range(), &text);
            }
        }
        if part < parts {
            if let Some((_, refer)) = fields {
                text.clear();
                text!(text, "{parts}/{parts}");
                self.tape.string(refer, value.range(), &text);
            }
            return Ok(());
        }
        let bytes: Arc<[u8]> = bytes.into();
        let source = self.tape.source("Joined DHCP option", Arc::clone(&bytes));
        let whole = Buf::whole(source, &bytes, bytes.len() as u32);
        values::write_whole(self.tape, code, &whole, self.found.class)
    }

    /// The options that fields of the header hold, in the order of the header as Wireshark shows them.
    fn overload(&mut self) -> Result<(), Short> {
        for (bit, (at, len), heading, note) in
            [(2, NAME, &f::NAME_OPTIONS, &f::NO_END_NAME), (1, FILE, &f::FILE_OPTIONS, &f::NO_END_FILE)]
        {
            if self.found.overload & bit == 0 {
                continue;
            }
            let area = self.message.part(at, len, &f::OVERLOAD);
            let group = self.tape.group(heading, area.range());
            match self.area(&area) {
                Ok((at, true)) => {
                    let rest = area.len().saturating_sub(at);
                    if rest > 0 {
                        self.tape.wire(&f::PADDING, &area, at, rest)?;
                    }
                }
                Ok((_, false)) => self.tape.note(note, area.range(), ""),
                // The options behind this field are whole all the same.
                Err(short) => values::ends_too_soon(self.tape, area.range(), short),
            }
            self.tape.end(group);
        }
        Ok(())
    }
}
