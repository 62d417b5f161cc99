//! The picture of a ladder: two lanes, an arrow a row, what stands on it, the states of both ends.

use super::super::picture::{Anchor, Ink, Picture, Shape, Stroke};

/// The width of the picture.
const WIDTH: i32 = 720;
/// The height of a row and of the head.
const ROW: i32 = 32;
const HEAD: i32 = 44;
/// Rows of one picture: what has room on a page.
pub const MAX_RUNGS: usize = 20;
/// Where the columns begin, and where the lanes stand.
const TIME: i32 = 96;
const CLIENT: i32 = 218;
const SERVER: i32 = 604;
/// How far an arrow falls on its way: what is sent arrives later.
const FALL: i32 = 6;

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rung {
    /// Its packet: `4`.
    pub number: String,
    /// When: `1.234`.
    pub time: String,
    /// The states that client and server come into; empty where they stay.
    pub states: [String; 2],
    /// Whether the client sends; `None` for what is no packet.
    pub from_client: Option<bool>,
    /// What stands on the arrow.
    pub text: String,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Whether it stands out.
    pub strong: bool,
}

/// What stands above the lanes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Heads {
    /// `CLIENT :5000`
    pub client: String,
    /// The other.
    pub server: String,
    /// `No`
    pub number: String,
    /// `ms`
    pub time: String,
}

/// Cells of the text on an arrow.
pub fn room() -> usize {
    super::super::picture::cells_in(SERVER - CLIENT - 24, 11)
}

/// Draws rows.
pub fn draw(picture: &mut Picture, heads: &Heads, rungs: &[Rung]) {
    let rows = i32::try_from(rungs.len()).unwrap_or(i32::MAX);
    let height = rows.saturating_mul(ROW).saturating_add(HEAD).saturating_add(14);
    picture.size = (WIDTH, height);
    let faint = |size| (Ink::Faint, size, false);
    picture.write((30, 16), Anchor::End, &heads.number, faint(11), 34);
    picture.write((TIME, 16), Anchor::End, &heads.time, faint(11), 60);
    picture.write((CLIENT, 16), Anchor::Middle, &heads.client, (Ink::Plain, 12, true), 220);
    picture.write((SERVER, 16), Anchor::Middle, &heads.server, (Ink::Plain, 12, true), 220);
    for lane in [CLIENT, SERVER] {
        let line = Stroke { ink: Ink::Faint, width: 3, broken: false };
        picture.put(Shape::Line((lane, 24), (lane, height.saturating_sub(6)), line));
    }
    for (at, rung) in rungs.iter().enumerate() {
        let y = i32::try_from(at).unwrap_or(i32::MAX).saturating_mul(ROW).saturating_add(HEAD);
        row(picture, rung, y);
    }
}

fn row(picture: &mut Picture, rung: &Rung, y: i32) {
    let base = y.saturating_add(12);
    picture.write((30, base), Anchor::End, &rung.number, (Ink::Plain, 11, false), 34);
    picture.write((TIME, base), Anchor::End, &rung.time, (Ink::Faint, 11, false), 64);
    let [client, server] = &rung.states;
    picture.write((CLIENT - 8, base), Anchor::End, client, (Ink::Plain, 10, false), CLIENT - TIME - 12);
    picture.write((SERVER + 8, base), Anchor::Start, server, (Ink::Plain, 10, false), WIDTH - SERVER - 10);
    let middle = (CLIENT + SERVER) / 2;
    let room = SERVER - CLIENT - 24;
    let ink = rung.stroke.ink;
    match rung.from_client {
        Some(from_client) => {
            picture.write((middle, y.saturating_add(4)), Anchor::Middle, &rung.text, (ink, 11, rung.strong), room);
            let (from, to) = if from_client { (CLIENT, SERVER) } else { (SERVER, CLIENT) };
            let top = y.saturating_add(9);
            picture.put(Shape::Arrow((from, top), (to, top.saturating_add(FALL)), rung.stroke));
        }
        None => {
            let area = Shape::Box((CLIENT + 12, y - 4), (SERVER - CLIENT - 24, 22), None, Some(Ink::Faint));
            picture.put(area);
            picture.write((middle, y.saturating_add(11)), Anchor::Middle, &rung.text, (ink, 11, rung.strong), room);
        }
    }
}
