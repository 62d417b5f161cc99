//! The tables of HPACK: the static one, and the dynamic one of a direction. RFC 7541 §2.3, §4, appendix A.
//!
//! Indices of the dynamic table count from the entry that was inserted last, and only the oldest entries are evicted. So who
//! joins late, and knows what was inserted since, resolves every index that points there, whatever the table's size is; an
//! index that points further back is *unknown*, never guessed.

use std::collections::VecDeque;

use crate::base::FrameId;

/// Bytes of a dynamic table, as RFC 7541 §4.1 counts them, that are kept. Entries of a larger one that lie further back are
/// unknown.
pub const MAX_TABLE: u64 = 256 << 10;
/// The size of a table before anything is said about it: RFC 9113 §6.5.2.
pub const INITIAL_SIZE: u64 = 4096;
/// What an entry counts beyond its text: RFC 7541 §4.1.
const OVERHEAD: u64 = 32;
/// Blocks of which it is not known yet where they were.
const MAX_UNPLACED: usize = 4096;

/// The static table: RFC 7541 appendix A.
#[rustfmt::skip]
pub static STATIC: [(&str, &str); 61] = [
    (":authority", ""),
    (":method", "GET"),
    (":method", "POST"),
    (":path", "/"),
    (":path", "/index.html"),
    (":scheme", "http"),
    (":scheme", "https"),
    (":status", "200"),
    (":status", "204"),
    (":status", "206"),
    (":status", "304"),
    (":status", "400"),
    (":status", "404"),
    (":status", "500"),
    ("accept-charset", ""),
    ("accept-encoding", "gzip, deflate"),
    ("accept-language", ""),
    ("accept-ranges", ""),
    ("accept", ""),
    ("access-control-allow-origin", ""),
    ("age", ""),
    ("allow", ""),
    ("authorization", ""),
    ("cache-control", ""),
    ("content-disposition", ""),
    ("content-encoding", ""),
    ("content-language", ""),
    ("content-length", ""),
    ("content-location", ""),
    ("content-range", ""),
    ("content-type", ""),
    ("cookie", ""),
    ("date", ""),
    ("etag", ""),
    ("expect", ""),
    ("expires", ""),
    ("from", ""),
    ("host", ""),
    ("if-match", ""),
    ("if-modified-since", ""),
    ("if-none-match", ""),
    ("if-range", ""),
    ("if-unmodified-since", ""),
    ("last-modified", ""),
    ("link", ""),
    ("location", ""),
    ("max-forwards", ""),
    ("proxy-authenticate", ""),
    ("proxy-authorization", ""),
    ("range", ""),
    ("referer", ""),
    ("refresh", ""),
    ("retry-after", ""),
    ("server", ""),
    ("set-cookie", ""),
    ("strict-transport-security", ""),
    ("transfer-encoding", ""),
    ("user-agent", ""),
    ("vary", ""),
    ("via", ""),
    ("www-authenticate", ""),
];

/// The dynamic table of a direction.
#[derive(Clone, Debug)]
pub struct Table {
    /// The newest first.
    entries: VecDeque<Slot>,
    /// Their names and values, the oldest first, behind some of entries that are gone.
    text: Vec<u8>,
    /// The place of its first byte.
    text_at: u64,
    /// What they count.
    size: u64,
    /// The size that the encoder keeps to, if it is known.
    max: Option<u64>,
    /// Whether there are no entries but these.
    complete: bool,
    /// Blocks begun so far.
    block: u32,
    /// Blocks whose place is not known yet, oldest first.
    unplaced: VecDeque<u32>,
}

/// Bytes of entries that are gone, up to which nobody takes the trouble to remove them.
const UNTIDY: usize = 4096;

/// An entry of the dynamic table.
#[derive(Clone, Copy, Debug)]
struct Slot {
    /// Where its name and value are, one behind the other: bytes of all entries before them, and bytes of them.
    at: u64,
    len: u32,
    /// Bytes of the name; nothing if it came from an entry that is unknown.
    name: Option<u32>,
    /// The block that inserted it, counted from 1.
    block: u32,
    /// Where that was.
    frame: Option<FrameId>,
}

/// What an entry of the dynamic table says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'t> {
    /// The name, if it is known.
    pub name: Option<&'t [u8]>,
    /// The value.
    pub value: &'t [u8],
}

/// Where an entry came from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    /// It is no entry of a dynamic table.
    #[default]
    None,
    /// The block that uses it has inserted it.
    Here,
    /// It was inserted in this frame.
    Frame(FrameId),
    /// It is not known where.
    Unknown,
}

/// What an index stands for.
#[derive(Clone, Copy, Debug)]
pub enum Found<'t> {
    /// An entry of the static table.
    Static(&'static str, &'static str),
    /// An entry that was inserted.
    Dynamic(Entry<'t>, Origin),
    /// An entry that may exist and was not seen.
    Unknown,
    /// No entry.
    Nothing,
}

impl Slot {
    fn size(&self) -> u64 {
        u64::from(self.len).saturating_add(OVERHEAD)
    }
}

impl Default for Table {
    /// The table at the beginning of a connection.
    fn default() -> Self {
        Self {
            entries: VecDeque::new(),
            text: Vec::new(),
            text_at: 0,
            size: 0,
            max: Some(INITIAL_SIZE),
            complete: true,
            block: 0,
            unplaced: VecDeque::new(),
        }
    }
}

impl Table {
    /// Something of the direction was not seen: what was inserted before can no longer be counted.
    pub fn forget(&mut self) {
        self.clear();
        (self.max, self.complete) = (None, false);
    }

    /// Whether everything that was inserted is known, as far as it is not evicted.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The size that the encoder keeps to, if it is known.
    pub fn max(&self) -> Option<u64> {
        self.max
    }

    /// Entries that are known.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether no entry is known.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Bytes of memory.
    pub fn memory(&self) -> usize {
        self.entries.capacity().saturating_mul(size_of::<Slot>()).saturating_add(self.text.capacity())
    }

    /// A block begins.
    pub fn begin_block(&mut self) {
        self.block = self.block.wrapping_add(1);
        self.unplaced.push_back(self.block);
        if self.unplaced.len() > MAX_UNPLACED {
            self.unplaced.pop_front();
        }
    }

    /// The oldest block whose place was not known stands in this frame.
    pub fn placed(&mut self, frame: FrameId) {
        let Some(block) = self.unplaced.pop_front() else { return };
        let newer = |entry: &&mut Slot| entry.block.wrapping_sub(block) <= u32::MAX / 2;
        for entry in self.entries.iter_mut().take_while(newer).filter(|entry| entry.block == block) {
            entry.frame = Some(frame);
        }
    }

    /// What an index stands for: RFC 7541 §2.3.3.
    pub fn find(&self, index: u64) -> Found<'_> {
        let Some(place) = index.checked_sub(1) else { return Found::Nothing };
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        if let Some((name, value)) = STATIC.get(place) {
            return Found::Static(name, value);
        }
        match self.entries.get(place.saturating_sub(STATIC.len())) {
            Some(slot) => Found::Dynamic(self.entry(slot), self.origin(slot)),
            None if self.complete => Found::Nothing,
            None => Found::Unknown,
        }
    }

    fn entry(&self, slot: &Slot) -> Entry<'_> {
        let text = self.text.get(slot.at.saturating_sub(self.text_at) as usize..).unwrap_or_default();
        let text = text.get(..slot.len as usize).unwrap_or_default();
        match slot.name.and_then(|len| text.split_at_checked(len as usize)) {
            Some((name, value)) => Entry { name: Some(name), value },
            None => Entry { name: None, value: text },
        }
    }

    fn origin(&self, slot: &Slot) -> Origin {
        match slot.frame {
            _ if slot.block == self.block => Origin::Here,
            Some(frame) => Origin::Frame(frame),
            None => Origin::Unknown,
        }
    }

    /// Inserts an entry: RFC 7541 §4.4.
    pub fn insert(&mut self, name: Option<&[u8]>, value: &[u8]) {
        let name_len = name.map(|name| u32::try_from(name.len()).unwrap_or(u32::MAX));
        let len = name.map_or(0, <[u8]>::len).saturating_add(value.len());
        let at = self.text_at.saturating_add(self.text.len() as u64);
        let len = u32::try_from(len).unwrap_or(u32::MAX);
        let slot = Slot { at, len, name: name_len, block: self.block, frame: None };
        let size = slot.size();
        if self.max.is_some_and(|max| size > max) {
            // Too large for the table: all it does is to empty it, also of what was not seen. What a name that is unknown
            // counts is not known, but it only makes the entry larger.
            self.clear();
            self.complete = true;
            return;
        }
        self.text.extend_from_slice(name.unwrap_or_default());
        self.text.extend_from_slice(value);
        self.entries.push_front(slot);
        self.size = self.size.saturating_add(size);
        if self.size > self.kept() {
            self.evict();
            self.tidy();
        }
    }

    fn clear(&mut self) {
        self.entries.clear();
        self.text.clear();
        (self.size, self.text_at) = (0, 0);
    }

    /// Removes the text of entries that are gone, once it is much.
    fn tidy(&mut self) {
        let first = self.entries.back().map(|slot| slot.at.saturating_sub(self.text_at) as usize);
        let gone = first.unwrap_or(self.text.len()).min(self.text.len());
        if gone > UNTIDY.max(self.text.len() / 2) {
            self.text.drain(..gone);
            self.text_at = self.text_at.saturating_add(gone as u64);
        }
    }

    /// The encoder changes the size: RFC 7541 §6.3.
    pub fn resize(&mut self, size: u64) {
        self.max = Some(size);
        if size < OVERHEAD {
            // No entry fits.
            self.clear();
            self.complete = true;
        }
        self.evict();
    }

    /// What the entries that are kept may count.
    fn kept(&self) -> u64 {
        self.max.map_or(MAX_TABLE, |max| max.min(MAX_TABLE))
    }

    fn evict(&mut self) {
        // A size that was never told may be any.
        let (max, kept) = (self.max.unwrap_or(u64::MAX), self.kept());
        while self.size > kept {
            let Some(oldest) = self.entries.pop_back() else { break };
            // One that is beyond what is kept may be asked for.
            self.complete &= self.size > max;
            self.size = self.size.saturating_sub(oldest.size());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(table: &Table, index: u64) -> Option<String> {
        match table.find(index) {
            Found::Dynamic(entry, _) => Some(String::from_utf8_lossy(entry.value).into_owned()),
            Found::Unknown => Some("?".into()),
            _ => None,
        }
    }

    #[test]
    fn the_newest_entry_has_the_first_index_and_the_oldest_goes() {
        let mut table = Table::default();
        table.resize(2 * (OVERHEAD + 2));
        for text in ["1", "2", "3"] {
            table.insert(Some(b"n"), text.as_bytes());
        }
        assert_eq!([62, 63, 64].map(|index| value(&table, index)), [Some("3".into()), Some("2".into()), None]);
        table.insert(Some(b"n"), &[b'x'; 40]);
        assert_eq!(value(&table, 62), None, "what is too large empties the table");
        assert!(matches!(table.find(0), Found::Nothing));
        assert!(matches!(table.find(61), Found::Static("www-authenticate", "")));
        assert!(matches!(table.find(u64::MAX), Found::Nothing));
    }

    #[test]
    fn what_was_not_seen_is_unknown_until_it_cannot_be_there() {
        let mut table = Table::default();
        table.insert(Some(b"n"), b"old");
        table.forget();
        assert_eq!(value(&table, 62).as_deref(), Some("?"));
        table.insert(Some(b"n"), b"new");
        table.insert(None, b"half");
        assert_eq!(value(&table, 62).as_deref(), Some("half"));
        assert_eq!(value(&table, 63).as_deref(), Some("new"));
        assert_eq!(value(&table, 64).as_deref(), Some("?"));
        table.resize(0);
        assert_eq!(value(&table, 62), None);
        table.resize(100);
        table.insert(Some(b"n"), b"1");
        assert_eq!((value(&table, 62).as_deref(), value(&table, 63)), (Some("1"), None));
    }

    #[test]
    fn no_more_is_kept_than_the_limit() {
        let mut table = Table::default();
        table.resize(u64::from(u32::MAX));
        for _ in 0..100 {
            table.insert(Some(b"n"), &[b'x'; 9999]);
        }
        assert!(table.size <= MAX_TABLE && table.len() > 20);
        assert!(table.memory() < 4 * MAX_TABLE as usize, "{}", table.memory());
        assert_eq!(value(&table, 62 + table.len() as u64).as_deref(), Some("?"), "it exists, and is not kept");
    }

    #[test]
    fn entries_stay_as_they_are_while_others_go() {
        let mut table = Table::default();
        for number in 0..20_000u32 {
            table.insert(Some(format!("name-{}", number % 7).as_bytes()), format!("value-{number}").as_bytes());
            let oldest = table.len() as u64 - 1;
            for back in [0, oldest / 2, oldest] {
                let own = u64::from(number) - back;
                let Found::Dynamic(entry, _) = table.find(62 + back) else {
                    panic!("{number}: there is no entry {back}")
                };
                assert_eq!(entry.name, Some(format!("name-{}", own % 7).as_bytes()));
                assert_eq!(entry.value, format!("value-{own}").as_bytes());
            }
        }
        assert!(table.memory() < 32 << 10, "{}", table.memory());
    }

    #[test]
    fn an_entry_knows_the_frame_that_inserted_it() {
        let mut table = Table::default();
        let origin = |table: &Table, index| match table.find(index) {
            Found::Dynamic(_, origin) => origin,
            _ => Origin::None,
        };
        table.begin_block();
        table.insert(Some(b"a"), b"1");
        assert_eq!(origin(&table, 62), Origin::Here);
        table.begin_block();
        table.insert(Some(b"a"), b"2");
        assert_eq!(origin(&table, 63), Origin::Unknown);
        table.placed(FrameId(4));
        table.placed(FrameId(9));
        table.begin_block();
        assert_eq!((origin(&table, 63), origin(&table, 62)), (Origin::Frame(FrameId(4)), Origin::Frame(FrameId(9))));
    }
}
