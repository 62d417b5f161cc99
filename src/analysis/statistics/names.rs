//! Names that were seen, and the addresses they stand for: from answers of DNS, from the hosts that requests name, and from
//! the servers that TLS is asked for.

use hashbrown::HashMap;

use super::scan::{Scope, Stopped, Unreadable};
use crate::analysis::ended::Ended;
use crate::analysis::{FrameRecord, ReadError, Reader, registry};
use crate::base::{Address, FrameId};
use crate::dissect::{Value, View, Want};

/// Names that are kept; sightings of others are counted in [`Names::left_out`].
pub const MAX_NAMES: usize = 1 << 16;
/// Addresses that are kept of a name.
pub const MAX_ADDRESSES: usize = 64;

/// Who says the name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// An address record of DNS.
    Dns,
    /// The `Host` of an HTTP request.
    Host,
    /// The `:authority` of a request of HTTP/2.
    Authority,
    /// The server name that a client of TLS asks for.
    Sni,
}

impl Origin {
    /// Its word.
    pub fn name(self) -> &'static str {
        match self {
            Self::Dns => "DNS",
            Self::Host => "Host",
            Self::Authority => ":authority",
            Self::Sni => "SNI",
        }
    }

    /// The filter name of the field that has it.
    pub fn field(self) -> &'static str {
        match self {
            Self::Dns => "dns.resp.name",
            Self::Host => "http.host",
            Self::Authority => "http2.headers.authority",
            Self::Sni => "tls.handshake.extensions_server_name",
        }
    }
}

/// A name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The name. From the wire: to be made safe before it is shown.
    pub name: String,
    /// Who says it.
    pub origin: Origin,
    /// How often.
    pub count: u64,
    /// The addresses it stands for: those of the records, or those that the requests went to.
    pub addresses: Vec<Address>,
    /// The first frame that says it.
    pub first: FrameId,
}

/// Names, in the order in which they came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names {
    /// The names.
    pub names: Vec<Name>,
    /// Sightings of names that were not kept.
    pub left_out: u64,
}

type Sighting = (String, Origin, Address, FrameId);

/// The names in the frames of `scope`.
pub fn names(scope: &Scope<'_>) -> Result<(Names, Unreadable), Stopped> {
    let fields = [
        "dns.resp.name",
        "dns.a",
        "dns.aaaa",
        "http.host",
        "http2.headers.authority",
        "tls.handshake.extensions_server_name",
        "ip.dst",
        "ipv6.dst",
    ];
    let want = Want { labels: false, ..Want::fields(registry().fields().filter(|f| fields.contains(&f.filter))) };
    let look = |reader: &mut Reader, frame, record: &FrameRecord, found: &mut Vec<Sighting>| -> Result<(), ReadError> {
        let view = reader.read_record(frame, record)?;
        sightings(&view, frame, found);
        Ok(())
    };
    let mut names = Names::default();
    let mut places: HashMap<(String, Origin), usize, foldhash::fast::RandomState> = HashMap::default();
    let unreadable = scope.read_where(Ended::may_have_requests, &want, &look, &mut |found: Vec<Sighting>| {
        for (name, origin, address, frame) in found {
            let key = (name, origin);
            let place = match places.get(&key) {
                Some(place) => *place,
                None if names.names.len() >= MAX_NAMES => {
                    names.left_out += 1;
                    continue;
                }
                None => {
                    let name = key.0.clone();
                    names.names.push(Name { name, origin, count: 0, addresses: Vec::new(), first: frame });
                    places.insert(key, names.names.len() - 1);
                    names.names.len() - 1
                }
            };
            if let Some(own) = names.names.get_mut(place) {
                own.count += 1;
                if own.addresses.len() < MAX_ADDRESSES && address != Address::None && !own.addresses.contains(&address)
                {
                    own.addresses.push(address);
                }
            }
        }
    })?;
    Ok((names, unreadable))
}

fn sightings(view: &View<'_>, frame: FrameId, found: &mut Vec<Sighting>) {
    let (mut name, mut destination) = (None, Address::None);
    for item in view.tape.items() {
        let value = view.value(item);
        let address = match value {
            Value::Ipv4(address) => Address::V4(address),
            Value::Ipv6(address) => Address::V6(address),
            _ => Address::None,
        };
        match item.field.filter {
            "ip.dst" | "ipv6.dst" if item.depth == 1 => destination = address,
            "dns.resp.name" => name = text(value),
            "dns.a" | "dns.aaaa" => {
                found.extend(name.clone().map(|name| (name, Origin::Dns, address, frame)));
            }
            other => {
                let asked = [Origin::Host, Origin::Authority, Origin::Sni].into_iter().find(|own| own.field() == other);
                let named = asked.zip(text(value)).map(|(origin, name)| (name, origin, destination, frame));
                found.extend(named);
            }
        }
    }
}

fn text(value: Value<'_>) -> Option<String> {
    match value {
        Value::Text(bytes) if !bytes.is_empty() => Some(String::from_utf8_lossy(bytes).into_owned()),
        _ => None,
    }
}
