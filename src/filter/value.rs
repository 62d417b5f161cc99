//! Types of fields and the values that a filter compares.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::fmt;

use crate::base::{Address, Delta, Time};
use crate::dissect::{Field, Kind};

/// What the values of a field are to a filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Type {
    /// Unsigned, of so many bytes.
    Unsigned(u8),
    /// Signed, of so many bytes.
    Signed(u8),
    /// The number of a frame.
    Frame,
    /// True or false.
    Boolean,
    /// A number with a fraction.
    Double,
    /// A MAC address.
    Ether,
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// Bytes.
    Bytes,
    /// Text.
    Text,
    /// A moment.
    Moment,
    /// A span of time.
    Span,
    /// A layer: the bytes from its start to the end of what it holds.
    Protocol,
    /// There is no value: the field is there, or it is not.
    None,
}

impl Type {
    /// The type of a field's values.
    pub fn of(field: &Field) -> Self {
        match field.kind {
            Kind::Protocol => Self::Protocol,
            Kind::None | Kind::Note(..) => Self::None,
            Kind::Uint(bytes, _) => Self::Unsigned(bytes),
            Kind::Int(bytes) => Self::Signed(bytes),
            Kind::Double => Self::Double,
            Kind::Bool(_) => Self::Boolean,
            Kind::Ether => Self::Ether,
            Kind::Ipv4 => Self::Ipv4,
            Kind::Ipv6 => Self::Ipv6,
            Kind::Bytes => Self::Bytes,
            Kind::Text => Self::Text,
            Kind::AbsoluteTime | Kind::UtcTime => Self::Moment,
            Kind::RelativeTime => Self::Span,
            Kind::Frame => Self::Frame,
        }
    }

    /// What it is called in messages.
    pub fn words(self) -> &'static str {
        match self {
            Self::Unsigned(_) => "a number",
            Self::Signed(_) => "a signed number",
            Self::Frame => "a frame number",
            Self::Boolean => "true or false",
            Self::Double => "a number with a fraction",
            Self::Ether => "a MAC address",
            Self::Ipv4 => "an IPv4 address",
            Self::Ipv6 => "an IPv6 address",
            Self::Bytes => "bytes",
            Self::Text => "text",
            Self::Moment => "a moment",
            Self::Span => "a span of time",
            Self::Protocol => "a protocol",
            Self::None => "a field without a value",
        }
    }

    /// Whether values are whole numbers.
    pub fn is_whole(self) -> bool {
        matches!(self, Self::Unsigned(_) | Self::Signed(_) | Self::Frame | Self::Boolean)
    }

    /// Whether values can be calculated with.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Unsigned(_) | Self::Signed(_) | Self::Frame | Self::Double)
    }

    /// Whether values are bytes or can be read as such.
    pub fn is_bytes(self) -> bool {
        matches!(self, Self::Bytes | Self::Ether | Self::Protocol)
    }

    /// Whether values have pieces.
    pub fn is_sliceable(self) -> bool {
        self.is_bytes() || matches!(self, Self::Text | Self::Ipv4 | Self::Ipv6)
    }

    /// Whether values of both types can be compared.
    pub fn agrees(self, other: Self) -> bool {
        self == other
            || self.is_whole() && other.is_whole()
            || self.is_bytes() && other.is_bytes()
            || self.is_number() && other.is_number()
    }

    /// The least and the greatest whole number of the type.
    pub fn bounds(self) -> (i128, i128) {
        let bits = |bytes: u8| u32::from(bytes.clamp(1, 8)).saturating_mul(8);
        let power = |bits: u32| 1i128.checked_shl(bits).unwrap_or(i128::MAX);
        match self {
            Self::Signed(bytes) => {
                let half = power(bits(bytes).saturating_sub(1));
                (half.saturating_neg(), half.saturating_sub(1))
            }
            Self::Unsigned(bytes) => (0, power(bits(bytes)).saturating_sub(1)),
            Self::Frame => (0, i128::from(u32::MAX)),
            _ => (0, i128::from(u64::MAX)),
        }
    }
}

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'v> {
    /// A whole number, a frame number; true is 1.
    Whole(i128),
    /// A number with a fraction.
    Double(f64),
    /// An IPv4 address and the bits of its prefix.
    Ipv4(u32, u32),
    /// An IPv6 address and the bits of its prefix.
    Ipv6(u128, u128),
    /// Bytes, a MAC address, a layer.
    Bytes(Cow<'v, [u8]>),
    /// Text, which need not be UTF-8.
    Text(Cow<'v, [u8]>),
    /// A moment, in nanoseconds since 1970: also years that capture times do not reach.
    Moment(i128),
    /// A span, in nanoseconds.
    Span(i64),
}

impl Value<'_> {
    /// The same with bytes of its own.
    pub fn into_owned(self) -> Value<'static> {
        match self {
            Self::Bytes(bytes) => Value::Bytes(Cow::Owned(bytes.into_owned())),
            Self::Text(text) => Value::Text(Cow::Owned(text.into_owned())),
            Self::Whole(number) => Value::Whole(number),
            Self::Double(number) => Value::Double(number),
            Self::Ipv4(address, mask) => Value::Ipv4(address, mask),
            Self::Ipv6(address, mask) => Value::Ipv6(address, mask),
            Self::Moment(nanos) => Value::Moment(nanos),
            Self::Span(nanos) => Value::Span(nanos),
        }
    }

    /// How it stands to another. An address and a prefix, and two prefixes, are compared in the bits that both have.
    pub fn compare(&self, other: &Value<'_>) -> Option<Ordering> {
        Some(match (self, other) {
            (Self::Whole(one), Value::Whole(other)) => one.cmp(other),
            (Self::Double(one), Value::Double(other)) => one.partial_cmp(other)?,
            (Self::Whole(one), Value::Double(other)) => (*one as f64).partial_cmp(other)?,
            (Self::Double(one), Value::Whole(other)) => one.partial_cmp(&(*other as f64))?,
            (Self::Ipv4(one, mask), Value::Ipv4(other, other_mask)) => {
                let mask = mask & other_mask;
                (one & mask).cmp(&(other & mask))
            }
            (Self::Ipv6(one, mask), Value::Ipv6(other, other_mask)) => {
                let mask = mask & other_mask;
                (one & mask).cmp(&(other & mask))
            }
            (Self::Moment(one), Value::Moment(other)) => one.cmp(other),
            (Self::Span(one), Value::Span(other)) => one.cmp(other),
            (Self::Bytes(one) | Self::Text(one), Value::Bytes(other) | Value::Text(other)) => {
                one.as_ref().cmp(other.as_ref())
            }
            _ => return None,
        })
    }

    /// The bytes of text, bytes and addresses.
    pub fn bytes(&self) -> Option<Cow<'_, [u8]>> {
        match self {
            Self::Bytes(bytes) | Self::Text(bytes) => Some(Cow::Borrowed(bytes)),
            Self::Ipv4(address, _) => Some(Cow::Owned(address.to_be_bytes().to_vec())),
            Self::Ipv6(address, _) => Some(Cow::Owned(address.to_be_bytes().to_vec())),
            _ => None,
        }
    }

    /// Whether it is not zero, false or empty.
    pub fn is_truthy(&self) -> bool {
        match self {
            Self::Whole(number) => *number != 0,
            Self::Double(number) => *number != 0.0,
            Self::Ipv4(address, _) => *address != 0,
            Self::Ipv6(address, _) => *address != 0,
            Self::Bytes(bytes) | Self::Text(bytes) => bytes.iter().any(|byte| *byte != 0),
            Self::Moment(nanos) => *nanos != 0,
            Self::Span(nanos) => *nanos != 0,
        }
    }
}

impl fmt::Display for Value<'_> {
    /// The value as text, as `string()` gives it and as explanations show it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(number) => number.fmt(f),
            Self::Double(number) => number.fmt(f),
            Self::Ipv4(address, mask) => {
                Address::V4(address.to_be_bytes()).fmt(f)?;
                if *mask == u32::MAX { Ok(()) } else { write!(f, "/{}", mask.leading_ones()) }
            }
            Self::Ipv6(address, mask) => {
                Address::V6(address.to_be_bytes()).fmt(f)?;
                if *mask == u128::MAX { Ok(()) } else { write!(f, "/{}", mask.leading_ones()) }
            }
            Self::Bytes(bytes) => {
                for (position, byte) in bytes.iter().enumerate() {
                    write!(f, "{}{byte:02x}", if position > 0 { ":" } else { "" })?;
                }
                Ok(())
            }
            Self::Text(text) => f.write_str(&String::from_utf8_lossy(text)),
            Self::Moment(nanos) => match i64::try_from(*nanos) {
                Ok(nanos) => Time(nanos).fmt(f),
                Err(_) => {
                    let sign = if *nanos < 0 { "-" } else { "" };
                    let nanos = nanos.unsigned_abs();
                    write!(f, "{sign}{}.{:09}", nanos / 1_000_000_000, nanos % 1_000_000_000)
                }
            },
            Self::Span(nanos) => Delta(*nanos).fmt(f),
        }
    }
}
