//! What is found where. Built from the protocols' own words; nothing here names one.

use hashbrown::HashMap;

use crate::dissect::{
    Buf, Context, DecodeAs, Detect, Direction, Field, Foreseen, Foresight, Guess, Next, Plain, Protocol, Settings,
    Table, Tape, Transport, schema,
};

/// Looks at the first bytes of a direction.
pub type Probe = fn(&[u8], Direction) -> Guess;

/// Looks at the payload of a datagram between two ports.
pub type Look = fn(&Buf<'_>, (u16, u16)) -> bool;

/// Writes what the layers of a plain packet, from the frame to its transport, leave on a tape of which only the columns are
/// wanted, and says what comes inside. `None`, with nothing written, where it is not certain: then the dissectors do it.
pub type Shortcut = for<'b> fn(&Context<'b>, &Plain, Buf<'b>, &mut Tape) -> Option<Next<'b>>;

/// The protocols of the program and the numbers under which they are found.
pub struct Registry {
    protocols: Vec<&'static Protocol>,
    by_number: HashMap<(Table, u32), &'static Protocol>,
    /// A bit for each number below 2¹⁶ that any table has: most ports name nothing, and that is to be found quickly.
    known: Vec<u64>,
    probes: Vec<(&'static Protocol, Probe)>,
    looks: Vec<(&'static Protocol, Look)>,
    upgrades: HashMap<&'static str, &'static Protocol>,
    alpn: HashMap<&'static str, &'static Protocol>,
    media: HashMap<&'static str, &'static Protocol>,
    foresights: Vec<(u8, Foresight)>,
    /// The quick way to the columns of plain packets.
    pub(super) shortcut: Option<Shortcut>,
    /// The layer that stands before every frame.
    pub frame: &'static Protocol,
    /// The layer for bytes that nothing explains.
    pub data: &'static Protocol,
    general: &'static [&'static Field],
}

impl Registry {
    /// A registry of `protocols`; `frame` and `data` are the first and the last resort; `general` are fields that belong
    /// to no protocol (notes of the driver). Numbers all fields.
    pub fn new(
        protocols: &[&'static Protocol],
        frame: &'static Protocol,
        data: &'static Protocol,
        general: &'static [&'static Field],
    ) -> Self {
        let mut by_number = HashMap::new();
        let mut known = vec![0u64; 1 << 10];
        let (mut probes, mut upgrades, mut media) = (Vec::new(), HashMap::new(), HashMap::new());
        let (mut alpn, mut looks) = (HashMap::new(), Vec::new());
        for protocol in protocols {
            for detect in protocol.detect {
                let (table, from, to) = match *detect {
                    Detect::Number(table, number) => (table, number, number),
                    Detect::Numbers(table, from, to) => (table, from, to),
                    Detect::Probe(probe) => {
                        probes.push((*protocol, probe));
                        continue;
                    }
                    Detect::Datagram(look) => {
                        looks.push((*protocol, look));
                        continue;
                    }
                    Detect::Told => continue,
                    Detect::Upgrade(name) => {
                        upgrades.insert(name, *protocol);
                        continue;
                    }
                    Detect::Alpn(name) => {
                        alpn.insert(name, *protocol);
                        continue;
                    }
                    Detect::Media(name) => {
                        media.insert(name, *protocol);
                        continue;
                    }
                };
                for number in from..=to {
                    by_number.entry((table, number)).or_insert(*protocol);
                    if let Some(word) = known.get_mut(number as usize >> 6) {
                        *word |= 1 << (number & 63);
                    }
                }
            }
        }
        let registry = Self {
            protocols: protocols.to_vec(),
            by_number,
            known,
            probes,
            looks,
            upgrades,
            alpn,
            media,
            foresights: Vec::new(),
            shortcut: None,
            frame,
            data,
            general,
        };
        for (slot, field) in registry.fields().enumerate() {
            field.set_slot(u16::try_from(slot).unwrap_or(u16::MAX));
        }
        registry
    }

    /// The same registry with a quick way to the columns of plain packets.
    pub fn with_shortcut(self, shortcut: Shortcut) -> Self {
        Self { shortcut: Some(shortcut), ..self }
    }

    /// The same registry with a protocol whose heads can be read before their turn.
    pub fn with_foresight(mut self, protocol: &Protocol, foresight: Foresight) -> Self {
        self.foresights.extend(self.place(protocol).map(|place| (place, foresight)));
        self
    }

    /// Writes the head that a segment seems to begin with; says the place of its protocol.
    #[inline]
    pub fn foresee(&self, payload: &[u8], foreseen: &mut Foreseen) -> Option<u8> {
        self.foresights.iter().find(|(_, foresight)| foresight(payload, foreseen)).map(|(place, _)| *place)
    }

    /// All protocols.
    pub fn protocols(&self) -> &[&'static Protocol] {
        &self.protocols
    }

    /// Fields that belong to no protocol.
    pub fn general(&self) -> &'static [&'static Field] {
        self.general
    }

    /// The protocol with this filter name.
    pub fn protocol(&self, filter: &str) -> Option<&'static Protocol> {
        self.protocols.iter().copied().find(|p| p.field.filter == filter)
    }

    /// The place of a protocol in [`Registry::protocols`], as records keep it.
    pub fn place(&self, protocol: &Protocol) -> Option<u8> {
        let place = self.protocols.iter().position(|other| std::ptr::eq(*other, protocol))?;
        u8::try_from(place).ok()
    }

    /// The protocol at a place.
    pub fn at(&self, place: u8) -> Option<&'static Protocol> {
        self.protocols.get(usize::from(place)).copied()
    }

    /// What is found under a number.
    pub fn find(&self, table: Table, number: u32) -> Option<&'static Protocol> {
        // Numbers beyond the bits are looked up as well.
        let known = self.known.get(number as usize >> 6).is_none_or(|word| word >> (number & 63) & 1 == 1);
        if known { self.by_number.get(&(table, number)).copied() } else { None }
    }

    /// What a datagram with this payload carries between two ports: what the user says of one of them, else what they name,
    /// else what it looks like. `None` where nothing is known, or bytes are to stay bytes.
    pub fn datagram(&self, settings: &Settings, one: u16, other: u16, payload: &Buf<'_>) -> Option<&'static Protocol> {
        let told = DecodeAs::of(&settings.decode_as, Transport::Udp, one, other).is_some();
        let by_content = || if told { None } else { self.looks_like(one, other, payload) };
        self.by_ports(settings, one, other).or_else(by_content)
    }

    /// What content alone tells of a datagram.
    fn looks_like(&self, one: u16, other: u16, payload: &Buf<'_>) -> Option<&'static Protocol> {
        // Who looks at headers alone has no more of it, and must not come to another answer.
        let bytes = payload.bytes();
        let bytes = bytes.get(..Detect::PROBED as usize).unwrap_or(bytes);
        let shown = payload.piece(0, bytes, payload.wire_len());
        self.looks.iter().find(|(_, look)| look(&shown, (one, other))).map(|(protocol, _)| *protocol)
    }

    /// What two UDP ports name.
    fn named(&self, one: u16, other: u16) -> Option<&'static Protocol> {
        // The lower port first, as Wireshark tries them.
        let named = |port: u16| self.find(Table::UdpPort, u32::from(port));
        named(one.min(other)).or_else(|| named(one.max(other)))
    }

    /// What the user says of two UDP ports, else what they name.
    pub fn by_ports(&self, settings: &Settings, one: u16, other: u16) -> Option<&'static Protocol> {
        match DecodeAs::of(&settings.decode_as, Transport::Udp, one, other) {
            None => self.named(one, other),
            Some(name) => self.protocol(name).filter(|protocol| !std::ptr::eq(*protocol, self.data)),
        }
    }

    /// As what a port may be read: whoever is found on ports of this transport, or, for TCP, reads what streams carry; plain
    /// bytes come last.
    pub fn readers(&self, transport: Transport) -> impl Iterator<Item = &'static Protocol> + '_ {
        let reads = move |protocol: &&'static Protocol| {
            let by = |detect: &Detect| match detect {
                Detect::Number(table, _) | Detect::Numbers(table, ..) => *table == transport.ports(),
                Detect::Probe(_) | Detect::Upgrade(_) | Detect::Alpn(_) => transport == Transport::Tcp,
                Detect::Datagram(_) | Detect::Told => transport == Transport::Udp,
                Detect::Media(_) => false,
            };
            (transport == Transport::Udp || protocol.session.is_some()) && protocol.detect.iter().any(by)
        };
        self.protocols.iter().copied().filter(reads).chain(std::iter::once(self.data))
    }

    /// Who knows streams by their first bytes, in the order of the list of protocols.
    pub fn probes(&self) -> &[(&'static Protocol, Probe)] {
        &self.probes
    }

    /// The protocol that a stream changes to by this name, in lower case.
    pub fn upgrade(&self, name: &str) -> Option<&'static Protocol> {
        self.upgrades.get(name).copied()
    }

    /// The protocol of a protected stream for which both sides agreed on this name.
    pub fn alpn(&self, name: &str) -> Option<&'static Protocol> {
        self.alpn.get(name).copied()
    }

    /// The protocol of a body of this media type, in lower case and without parameters: the type itself, else its
    /// structured syntax suffix (RFC 6839), else its top level type, else any.
    pub fn media(&self, name: &str) -> Option<&'static Protocol> {
        let suffix = || name.rfind('+').and_then(|at| self.media.get(name.get(at..)?));
        let top = || {
            let (top, _) = name.split_once('/')?;
            self.media.iter().find(|(key, _)| key.strip_suffix("/*") == Some(top)).map(|(_, protocol)| protocol)
        };
        self.media.get(name).or_else(suffix).or_else(top).or_else(|| self.media.get("*/*")).copied()
    }

    /// Every field once, protocol by protocol: the layer's own, then those below it. A table that several protocols share
    /// comes with the first of them; those of a schema come with their protocol.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> + '_ {
        let of = |(place, protocol): (usize, &&'static Protocol)| {
            let earlier = self.protocols.get(..place).unwrap_or_default();
            // A table may lie in memory more than once; its fields do not, and each is in one table.
            let same = |one: &[&Field], other: &[&Field]| match (one, other) {
                ([one, ..], [other, ..]) => std::ptr::eq(*one, *other),
                _ => false,
            };
            let shared =
                move |table: &[&Field]| earlier.iter().any(|p| p.fields.iter().any(|other| same(other, table)));
            let tables = protocol.fields.iter().filter(move |table| !shared(table));
            let of_schema = if protocol.field.filter == schema::LAYER { schema::published() } else { &[] };
            let own = tables.flat_map(|table| table.iter().copied());
            std::iter::once(protocol.field).chain(own).chain(of_schema.iter().copied())
        };
        self.protocols.iter().enumerate().flat_map(of).chain(self.general.iter().copied())
    }

    /// The fields with this filter name: a name may stand for several (`ip.addr` is both ends).
    pub fn fields_named<'r>(&'r self, filter: &'r str) -> impl Iterator<Item = &'static Field> + 'r {
        self.fields().filter(move |field| field.filter == filter)
    }
}
