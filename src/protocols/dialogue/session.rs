//! The session of a dialogue: it finds the units, and asks the protocol what each is.

use super::{Dot, Line, dot, line};
use crate::dissect::{Begin, Direction, Input, Out, Outbox, Role, Session, Took};
use crate::protocols::tls;

/// What a protocol knows of its dialogue.
pub trait Speaker: Default + Send + 'static {
    /// What comes next in a direction.
    fn due(&mut self, direction: Direction) -> Due {
        let _ = direction;
        Due::Line
    }

    /// What a line is.
    fn line(&mut self, direction: Direction, line: &[u8]) -> Said;

    /// Whether the unit goes on behind the line that was found last.
    fn goes_on(&self, direction: Direction) -> bool {
        let _ = direction;
        false
    }

    /// Whether a line that stands behind bytes that are missing looks like the beginning of a unit.
    fn is_likely(&self, direction: Direction, line: &[u8]) -> bool;

    /// Bytes of a direction are missing.
    fn lose(&mut self, direction: Direction);

    /// Whether a text must have ended of which bytes are missing: its answer came.
    fn is_over(&self, direction: Direction) -> bool {
        let _ = direction;
        false
    }

    /// What else is to be said of the stream, behind the line that was found last.
    fn more(&mut self) -> Option<Out> {
        None
    }

    /// Whether both directions are TLS behind the line that was found last.
    fn secures(&mut self) -> bool {
        false
    }
}

/// What a message is of a piece of a line: of one that is long, or behind bytes that are missing ([`Begin::kind`]).
pub const PIECE: u8 = u8::MAX;

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// A line.
    Line,
    /// So many bytes; at least one.
    Counted(u64, Said),
    /// A text that a line with a dot ends.
    Dotted(Said),
}

/// What is said of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// See [`Begin::kind`].
    pub kind: u8,
    /// See [`Begin::role`].
    pub role: Role,
    /// See [`Begin::code`].
    pub code: u16,
}

/// The session of a protocol that calls itself by this name where TLS carries it.
pub struct Dialogue<S> {
    speaker: S,
    name: &'static str,
    sides: [Side; 2],
}

/// One direction.
#[derive(Clone, Copy, Debug, Default)]
struct Side {
    /// A text that a dot ends is open: whether nothing of it was read, and whether bytes of it are missing.
    text: Option<Text>,
    /// A unit of several lines is open.
    open: bool,
    /// Bytes are missing before what comes next.
    lost: bool,
    /// Bytes that were seen and wait for more.
    left: usize,
}

#[derive(Clone, Copy, Debug)]
struct Text {
    begins: bool,
    torn: bool,
}

/// How a TLS record of a handshake begins (RFC 8446 §5.1): no command does.
const HANDSHAKE: &[u8] = &[22, 3];

impl<S: Speaker> Dialogue<S> {
    /// The session; `name` is what [`Detect::Alpn`](crate::dissect::Detect::Alpn) knows the protocol by.
    pub fn boxed(name: &'static str) -> Box<dyn Session> {
        Box::new(Self { speaker: S::default(), name, sides: [Side::default(); 2] })
    }

    fn side(&mut self, direction: Direction) -> &mut Side {
        let [client, server] = &mut self.sides;
        if direction == Direction::FromClient { client } else { server }
    }

    fn bytes(&mut self, direction: Direction, bytes: &[u8], out: &mut Outbox) -> Took {
        let mut at = 0usize;
        while let Some(rest) = bytes.get(at..).filter(|rest| !rest.is_empty()) {
            if self.side(direction).text.is_some() {
                match self.text(direction, rest) {
                    Ok((len, whole)) => {
                        at = at.saturating_add(len);
                        out.end(at, whole);
                    }
                    Err(0) => return Took::All,
                    Err(left) => return need(bytes, left),
                }
                continue;
            }
            if self.side(direction).open && !self.speaker.goes_on(direction) {
                // The other side did not want more of it.
                self.side(direction).open = false;
                out.end(at, true);
            }
            if !self.side(direction).lost {
                match self.speaker.due(direction) {
                    Due::Line => {}
                    Due::Dotted(said) => {
                        begin(at, None, 0, said, out);
                        self.side(direction).text = Some(Text { begins: true, torn: false });
                        continue;
                    }
                    Due::Counted(len, said) => {
                        if !self.side(direction).open {
                            begin(at, Some(len), 0, said, out);
                        }
                        let left = len.saturating_sub(rest.len() as u64);
                        if left > 0 {
                            return Took::Skip { used: bytes.len(), skip: left };
                        }
                        at = at.saturating_add(usize::try_from(len).unwrap_or(rest.len()));
                        continue;
                    }
                }
            }
            if direction == Direction::FromClient && HANDSHAKE.starts_with(rest.get(..2).unwrap_or(rest)) {
                if rest.len() < HANDSHAKE.len() {
                    return need(bytes, rest.len());
                }
                // The answer that allowed it was not captured.
                self.change(out);
                return if at > 0 { Took::Skip { used: at, skip: 0 } } else { Took::Hold { used: 0 } };
            }
            let len = match line(rest) {
                Line::Part => return need(bytes, rest.len()),
                Line::Whole(said, len) => {
                    let lost = std::mem::take(&mut self.side(direction).lost);
                    if lost && !self.speaker.is_likely(direction, said) {
                        begin(at, Some(len as u64), len, Said { kind: PIECE, ..Said::default() }, out);
                    } else {
                        self.line(direction, at, (said, len), out);
                    }
                    len
                }
                Line::Piece(len) => {
                    if !self.side(direction).open {
                        begin(at, Some(len as u64), len, Said { kind: PIECE, ..Said::default() }, out);
                    }
                    len
                }
            };
            at = at.saturating_add(len);
            if self.speaker.secures() {
                self.change(out);
                return Took::Skip { used: at, skip: 0 };
            }
        }
        Took::All
    }

    /// A line that begins a unit, or goes on with one.
    fn line(&mut self, direction: Direction, at: usize, (line, len): (&[u8], usize), out: &mut Outbox) {
        let said = self.speaker.line(direction, line);
        let goes_on = self.speaker.goes_on(direction);
        let before = std::mem::replace(&mut self.side(direction).open, goes_on);
        match (before, goes_on) {
            (false, false) => begin(at, Some(len as u64), len, said, out),
            (false, true) => begin(at, None, len, said, out),
            (true, false) => out.end(at.saturating_add(len), true),
            (true, true) => {}
        }
        out.stream.extend(self.speaker.more());
    }

    /// Goes on with a text: where it ends and whether it is whole, or how many of the bytes may be the beginning of its end.
    fn text(&mut self, direction: Direction, rest: &[u8]) -> Result<(usize, bool), usize> {
        let over = self.speaker.is_over(direction);
        let side = self.side(direction);
        let Some(Text { begins, torn }) = side.text else { return Ok((0, false)) };
        if torn && over {
            (side.text, side.lost) = (None, true);
            return Ok((0, false));
        }
        match dot(rest, begins) {
            Dot::Ends(len) => {
                side.text = None;
                Ok((len, !torn))
            }
            Dot::Beyond(len) => {
                side.text = Some(Text { begins: begins && len == 0, torn });
                Err(rest.len().saturating_sub(len))
            }
        }
    }

    fn change(&mut self, out: &mut Outbox) {
        self.sides = [Side::default(); 2];
        out.switch(tls::UPGRADE, &tls::carrying(self.name), u64::MAX);
    }
}

/// The last `left` bytes wait for one more.
fn need(bytes: &[u8], left: usize) -> Took {
    Took::Need { used: bytes.len().saturating_sub(left), min: left.saturating_add(1) }
}

fn begin(at: usize, len: Option<u64>, head: usize, said: Said, out: &mut Outbox) {
    let Said { kind, role, code } = said;
    let hint = if head == 0 { Begin::IN_PARTS } else { 0 };
    out.begin(Begin { at, head: u32::try_from(head).unwrap_or(u32::MAX), len, kind, role, code, hint });
}

impl<S: Speaker> Session for Dialogue<S> {
    fn input(&mut self, direction: Direction, input: Input<'_>, out: &mut Outbox) -> Took {
        match input {
            Input::Bytes(bytes) => {
                let took = self.bytes(direction, bytes, out);
                self.side(direction).left = match took {
                    Took::Need { used, .. } => bytes.len().saturating_sub(used),
                    _ => 0,
                };
                took
            }
            Input::Gap(_) => {
                let side = self.side(direction);
                side.left = 0;
                match &mut side.text {
                    Some(text) => (text.torn, text.begins) = (true, false),
                    None => {
                        side.lost = true;
                        if std::mem::take(&mut side.open) {
                            out.end(0, false);
                        }
                        self.speaker.lose(direction);
                    }
                }
                Took::All
            }
            Input::Joined => {
                self.sides.iter_mut().for_each(|side| side.lost = true);
                self.speaker.lose(Direction::FromServer);
                Took::All
            }
            Input::End => {
                let side = self.side(direction);
                if side.text.take().is_some() | std::mem::take(&mut side.open) {
                    out.end(side.left, false);
                }
                Took::All
            }
            Input::Opened(_) | Input::Message(_) | Input::Heard { .. } => Took::All,
        }
    }
}
