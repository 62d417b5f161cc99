//! Arithmetic of values. What has no result (a division by zero, a number out of all bounds) has no value.

use super::ast::Arithmetic;
use super::value::{Type, Value};

/// The type of a result. `None` where there is no such operation.
pub fn result(operator: Arithmetic, one: Type, other: Type) -> Option<Type> {
    use Arithmetic::{Add, BitAnd, Divide, Multiply, Remainder, Subtract};
    let whole = |kind: Type| kind.is_whole() && kind != Type::Boolean;
    match (operator, one, other) {
        (_, one, other) if whole(one) && whole(other) => Some(Type::Signed(8)),
        (Add | Subtract | Multiply | Divide, one, other) if one.is_number() && other.is_number() => Some(Type::Double),
        (Add | Subtract, Type::Span, Type::Span) | (Subtract, Type::Moment, Type::Moment) => Some(Type::Span),
        (Add | Subtract, Type::Moment, Type::Span) | (Add, Type::Span, Type::Moment) => Some(Type::Moment),
        (Multiply | Divide, Type::Span, other) if other.is_number() => Some(Type::Span),
        (BitAnd, Type::Ipv4, Type::Ipv4) => Some(Type::Ipv4),
        (BitAnd, Type::Ipv6, Type::Ipv6) => Some(Type::Ipv6),
        (BitAnd, one, other) if one.is_bytes() && other.is_bytes() => Some(Type::Bytes),
        (Remainder, ..) | (BitAnd, ..) | (Add, ..) | (Subtract, ..) | (Multiply, ..) | (Divide, ..) => None,
    }
}

/// The result.
pub fn arithmetic(operator: Arithmetic, one: &Value<'_>, other: &Value<'_>) -> Option<Value<'static>> {
    use Value::{Bytes, Double, Ipv4, Ipv6, Moment, Span, Whole};
    Some(match (one, other) {
        (Whole(one), Whole(other)) => Whole(match operator {
            Arithmetic::Add => one.checked_add(*other)?,
            Arithmetic::Subtract => one.checked_sub(*other)?,
            Arithmetic::Multiply => one.checked_mul(*other)?,
            Arithmetic::Divide => one.checked_div(*other)?,
            Arithmetic::Remainder => one.checked_rem(*other)?,
            Arithmetic::BitAnd => one & other,
        }),
        (Whole(one), Double(other)) => Double(real(operator, *one as f64, *other)?),
        (Double(one), Whole(other)) => Double(real(operator, *one, *other as f64)?),
        (Double(one), Double(other)) => Double(real(operator, *one, *other)?),
        (Span(one), Span(other)) => Span(i64::try_from(nanos(operator, i128::from(*one), i128::from(*other))?).ok()?),
        (Moment(one), Moment(other)) => Span(i64::try_from(one.checked_sub(*other)?).ok()?),
        (Moment(one), Span(other)) => Moment(nanos(operator, *one, i128::from(*other))?),
        (Span(one), Moment(other)) => Moment(nanos(operator, i128::from(*one), *other)?),
        (Span(one), Double(other)) => scaled(operator, *one, *other)?,
        (Span(one), Whole(other)) => scaled(operator, *one, *other as f64)?,
        (Ipv4(one, mask), Ipv4(other, _)) => Ipv4(one & other, *mask),
        (Ipv6(one, mask), Ipv6(other, _)) => Ipv6(one & other, *mask),
        (Bytes(one), Bytes(other)) => Bytes(one.iter().zip(other.iter()).map(|(a, b)| a & b).collect()),
        _ => return None,
    })
}

fn real(operator: Arithmetic, one: f64, other: f64) -> Option<f64> {
    let value = match operator {
        Arithmetic::Add => one + other,
        Arithmetic::Subtract => one - other,
        Arithmetic::Multiply => one * other,
        Arithmetic::Divide => one / other,
        Arithmetic::Remainder | Arithmetic::BitAnd => return None,
    };
    value.is_finite().then_some(value)
}

fn nanos(operator: Arithmetic, one: i128, other: i128) -> Option<i128> {
    match operator {
        Arithmetic::Add => one.checked_add(other),
        Arithmetic::Subtract => one.checked_sub(other),
        _ => None,
    }
}

fn scaled(operator: Arithmetic, nanos: i64, factor: f64) -> Option<Value<'static>> {
    let value = real(operator, nanos as f64, factor)?.round();
    (value.abs() < 9e18).then_some(Value::Span(value as i64))
}

/// The value with its sign turned.
pub fn negate(value: Value<'static>) -> Option<Value<'static>> {
    Some(match value {
        Value::Whole(number) => Value::Whole(number.checked_neg()?),
        Value::Double(number) => Value::Double(-number),
        Value::Span(nanos) => Value::Span(nanos.checked_neg()?),
        _ => return None,
    })
}

/// The value without its sign.
pub fn absolute(value: Value<'static>) -> Option<Value<'static>> {
    Some(match value {
        Value::Whole(number) => Value::Whole(number.checked_abs()?),
        Value::Double(number) => Value::Double(number.abs()),
        Value::Span(nanos) => Value::Span(nanos.checked_abs()?),
        _ => return None,
    })
}
