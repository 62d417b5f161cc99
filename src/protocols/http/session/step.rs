//! What the steps of a session have in common.

use crate::dissect::Took;

/// The bytes at which the session is.
#[derive(Clone, Copy)]
pub struct Here<'b> {
    /// Their place among the bytes given.
    pub at: usize,
    /// How many they are.
    pub len: usize,
    /// They themselves; none of them if only their head was foreseen.
    pub bytes: &'b [u8],
}

/// What a step comes to.
pub enum Step {
    /// Go on at this place.
    On(usize),
    /// Stop with this.
    Stop(Took),
}

impl<'b> Here<'b> {
    /// All of `bytes`.
    pub fn of(at: usize, bytes: &'b [u8]) -> Self {
        Self { at, len: bytes.len(), bytes }
    }
}

/// Whether it is the name and slash of a version, or more bytes can make it that.
pub fn may_be_status(bytes: &[u8]) -> bool {
    // Nearly always.
    if bytes.starts_with(b"HTTP/") {
        return true;
    }
    let start = bytes.iter().position(|byte| !matches!(byte, b'\r' | b'\n')).unwrap_or(bytes.len());
    let rest = bytes.get(start..).unwrap_or_default();
    let name = rest.iter().take(9).take_while(|byte| byte.is_ascii_uppercase()).count();
    let http = rest.iter().zip(b"HTTP/").take_while(|(one, other)| one.eq_ignore_ascii_case(other)).count();
    let named = (2..=8).contains(&name) && rest.get(name) == Some(&b'/');
    http == rest.len().min(5) || named || (name == rest.len() && name < 9)
}

/// Passes the framing of `head` bytes and `body` bytes after it.
pub fn pass(here: Here<'_>, head: usize, body: u64) -> Step {
    let have = here.len.saturating_sub(head) as u64;
    match usize::try_from(body) {
        Ok(body) if body as u64 <= have => Step::On(head.saturating_add(body)),
        _ => Step::Stop(Took::Skip { used: here.at.saturating_add(here.len), skip: body.saturating_sub(have) }),
    }
}

/// Passes all that is at hand and `skip` bytes after it.
pub fn skip(at: usize, rest: &[u8], skip: u64) -> Step {
    Step::Stop(Took::Skip { used: at.saturating_add(rest.len()), skip })
}
