//! What somebody wants of a dissection: fields, columns, texts.

use super::field::Field;
use super::protocol::Protocol;

/// What a reader wants of a dissection.
#[derive(Clone, Debug, Default)]
pub struct Want {
    /// Which fields are written.
    pub fields: Fields,
    /// Whether the columns (protocol, Info, addresses) are written.
    pub columns: bool,
    /// Whether the summary for readers is written beside the Info column.
    pub summary: bool,
    /// Whether the texts of layers and groups are written.
    pub labels: bool,
    /// Messages of streams that are longer than this, in bytes, are at hand with their heads alone.
    pub longest: u64,
    /// Whether the bytes of layers are looked at, and not only whether there are such layers.
    pub layer_bytes: bool,
    /// Whether everything is read even where nothing of it is wanted. The wanted fields are the same either way: this is for
    /// those who check that.
    pub thorough: bool,
    /// Protocols whose layers are written without being looked into where nothing below them is wanted: for those who ask
    /// which layers there are. Their readers must find the same layers, and whether they are whole, either way.
    pub bare_layers: &'static [&'static Protocol],
}

/// Messages up to so many bytes are at hand whole for a list of packets: long enough to name the operation of a call.
const LONGEST_IN_LISTS: u64 = 16 << 10;

/// Which fields are written.
#[derive(Clone, Debug, Default)]
pub enum Fields {
    /// None.
    #[default]
    None,
    /// All of them.
    All,
    /// Those whose slot is set, one bit a slot; the parents of a wanted field are not kept.
    Some(Vec<u64>),
}

impl Want {
    /// Everything: the tree, its texts and the columns.
    pub fn everything() -> Self {
        let all = Self { fields: Fields::All, columns: true, summary: true, labels: true, ..Self::default() };
        Self { longest: u64::MAX, layer_bytes: true, ..all }
    }
    /// The columns of a text listing.
    pub fn columns() -> Self {
        Self { columns: true, longest: LONGEST_IN_LISTS, ..Self::default() }
    }
    /// The columns of a packet list for readers: with summaries.
    pub fn rows() -> Self {
        Self { columns: true, summary: true, longest: LONGEST_IN_LISTS, ..Self::default() }
    }
    /// Nothing but the envelopes.
    pub fn nothing() -> Self {
        Self::default()
    }
    /// Whether every field is wanted.
    pub fn has_all(&self) -> bool {
        matches!(self.fields, Fields::All)
    }
    /// Whether a field is wanted.
    pub fn has(&self, field: &Field) -> bool {
        match &self.fields {
            Fields::None => false,
            Fields::All => true,
            Fields::Some(bits) => has(bits, field),
        }
    }
    /// Whether nothing but the columns of a text listing is wanted.
    pub fn only_columns(&self) -> bool {
        self.columns && !self.summary && !self.labels && matches!(self.fields, Fields::None)
    }
    /// Only the fields with these filter names (a protocol's name gives its layer).
    pub fn fields<'f>(fields: impl IntoIterator<Item = &'f Field>) -> Self {
        let mut bits = Vec::new();
        for slot in fields.into_iter().filter_map(Field::slot) {
            let word = slot / 64;
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            bits[word] |= 1u64 << (slot % 64);
        }
        let longest = u64::MAX;
        Self { fields: Fields::Some(bits), labels: true, longest, layer_bytes: true, ..Self::default() }
    }
    /// The same for who wants to know only that these layers are there: nothing is read for what stands in those of `bare`.
    pub fn layers<'f>(layers: impl IntoIterator<Item = &'f Field>, bare: &'static [&'static Protocol]) -> Self {
        Self { labels: false, layer_bytes: false, bare_layers: bare, ..Self::fields(layers) }
    }
    /// Whether a layer of this protocol is written without being looked into where nothing below it is wanted.
    pub fn is_bare(&self, protocol: &Protocol) -> bool {
        self.bare_layers.iter().any(|bare| std::ptr::eq(*bare, protocol))
    }
    /// Whether no field is wanted beside these.
    pub fn has_only(&self, fields: impl Iterator<Item = &'static Field>) -> bool {
        let Fields::Some(bits) = &self.fields else { return matches!(self.fields, Fields::None) };
        let mut others = bits.clone();
        for slot in fields.filter_map(Field::slot) {
            if let Some(word) = others.get_mut(slot / 64) {
                *word &= !(1 << (slot % 64));
            }
        }
        others.iter().all(|word| *word == 0)
    }
    /// Whether some fields are wanted, and nothing else: neither columns nor texts, nor all there is.
    pub fn only_fields(&self) -> bool {
        let others = self.columns || self.summary || self.labels || self.thorough;
        !others && matches!(self.fields, Fields::Some(_))
    }
    /// What both want.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let fields = match (self.fields, other.fields) {
            (Fields::All, _) | (_, Fields::All) => Fields::All,
            (Fields::None, fields) | (fields, Fields::None) => fields,
            (Fields::Some(mut bits), Fields::Some(others)) => {
                bits.resize(bits.len().max(others.len()), 0);
                bits.iter_mut().zip(others).for_each(|(word, other)| *word |= other);
                Fields::Some(bits)
            }
        };
        Self {
            fields,
            columns: self.columns || other.columns,
            summary: self.summary || other.summary,
            labels: self.labels || other.labels,
            longest: self.longest.max(other.longest),
            layer_bytes: self.layer_bytes || other.layer_bytes,
            thorough: self.thorough || other.thorough,
            // Who looks into some of them is asked for more.
            bare_layers: &[],
        }
    }
}

/// Whether the bit of a field is set.
pub(super) fn has(bits: &[u64], field: &Field) -> bool {
    field.slot().is_some_and(|slot| bits.get(slot / 64).is_some_and(|word| word >> (slot % 64) & 1 == 1))
}
