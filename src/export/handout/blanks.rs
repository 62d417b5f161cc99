//! Values that are left out of a handout, and the answers.

use super::Piece;

/// Gaps of one handout; values after them are printed.
pub const MAX_GAPS: usize = 1_000;

/// Which values are left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Choice {
    /// None.
    #[default]
    None,
    /// Those that a view asks for by itself.
    Usual,
    /// Those with these names: `seq`, `ack`, `status`, or filter names.
    Named(Vec<String>),
}

impl Choice {
    /// The choice of a list with commas; an empty one is the usual.
    pub fn parse(list: &str) -> Self {
        let names: Vec<String> = list.split(',').map(|name| name.trim().to_ascii_lowercase()).collect();
        let names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).collect();
        if names.is_empty() { Self::Usual } else { Self::Named(names) }
    }
}

/// What belongs into a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// The number of the gap or question.
    pub number: usize,
    /// Where it stands: `#4 · ack`.
    pub place: String,
    /// What is right.
    pub value: String,
    /// How it comes about; may be empty.
    pub how: String,
}

/// Leaves values out and keeps them as answers.
#[derive(Clone, Debug, Default)]
pub struct Blanks {
    choice: Choice,
    answers: Vec<Answer>,
}

/// Short names of fields.
const SHORT: &[(&str, &[&str])] = &[
    ("seq", &["tcp.seq"]),
    ("ack", &["tcp.ack"]),
    ("flags", &["tcp.flags"]),
    ("window", &["tcp.window_size_value", "tcp.window_size"]),
    ("status", &["http.response.code", "http2.headers.status"]),
    ("method", &["http.request.method", "http2.headers.method"]),
    ("ttl", &["ip.ttl", "ipv6.hlim"]),
    ("port", &["tcp.srcport", "tcp.dstport", "udp.srcport", "udp.dstport"]),
    ("address", &["ip.src", "ip.dst", "ipv6.src", "ipv6.dst"]),
    ("mac", &["eth.src", "eth.dst"]),
    ("type", &["eth.type"]),
    ("protocol", &["ip.proto", "ipv6.nxt"]),
    ("length", &["ip.len", "ipv6.plen", "udp.length", "tcp.hdr_len", "ip.hdr_len"]),
];

impl Blanks {
    /// Leaves out what was chosen.
    pub fn new(choice: Choice) -> Self {
        Self { choice, answers: Vec::new() }
    }

    /// Whether anything is left out.
    pub fn any(&self) -> bool {
        self.choice != Choice::None
    }

    /// Whether values of this name are left out; `usual` says whether the view asks for them by itself.
    pub fn asks(&self, name: &str, usual: bool) -> bool {
        match &self.choice {
            Choice::None => false,
            Choice::Usual => usual,
            Choice::Named(names) => names.iter().any(|own| own == name),
        }
    }

    /// The same for a field, by its filter name or a short one.
    pub fn asks_field(&self, filter: &str, usual: bool) -> bool {
        let is = |own: &String| {
            let short = SHORT.iter().find(|(short, _)| short == own);
            own == filter
                || filter.strip_prefix(own.as_str()).is_some_and(|rest| rest.starts_with('.'))
                || short.is_some_and(|(_, filters)| filters.contains(&filter))
        };
        match &self.choice {
            Choice::None => false,
            Choice::Usual => usual,
            Choice::Named(names) => names.iter().any(is),
        }
    }

    /// A gap in the place of a value.
    pub fn gap(&mut self, place: impl Into<String>, value: &str) -> Piece {
        self.gap_with(place, value, "")
    }

    /// The same with how the value comes about.
    pub fn gap_with(&mut self, place: impl Into<String>, value: &str, how: &str) -> Piece {
        match self.number(place, value, how) {
            // How long the line is must not tell the value.
            Some(number) => Piece::Gap(Some(number), if value.chars().count() > 10 { 24 } else { 8 }),
            None => Piece::Words(value.to_owned()),
        }
    }

    /// The number of an answer that is kept; `None` when there are too many.
    pub fn number(&mut self, place: impl Into<String>, value: &str, how: &str) -> Option<usize> {
        if self.answers.len() >= MAX_GAPS {
            return None;
        }
        let number = self.answers.len().saturating_add(1);
        let (value, how) = (value.to_owned(), how.to_owned());
        self.answers.push(Answer { number, place: place.into(), value, how });
        Some(number)
    }

    /// The answers.
    pub fn into_answers(self) -> Vec<Answer> {
        self.answers
    }
}
