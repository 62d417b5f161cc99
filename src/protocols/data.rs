//! Data — bytes that no protocol explains, visible and sized.

use crate::dissect::prelude::*;

/// The protocol.
pub static PROTOCOL: Protocol =
    Protocol { field: &LAYER, short: "Data", fields: &[FIELDS], detect: &[], dissect, session: None };

static LAYER: Field = Field::protocol("data", "Data", "");

fields! {
    DATA = Field::bytes("data.data", "Data", "");
    LENGTH = Field::uint32("data.len", "Length", Dec, "");
}

fn dissect<'b>(_: &Context<'b>, buf: Buf<'b>, tape: &mut Tape) -> Result<Next<'b>, Short> {
    // Unexplained bytes leave the protocol and Info columns to the layer that carried them, as in Wireshark.
    let protocol = tape.columns().protocol;
    let layer = tape.layer(&PROTOCOL, buf.range());
    tape.column_protocol(protocol);
    let bytes = buf.wire_len();
    tape.label(layer, |out| {
        let _ = write!(out, "Data ({bytes} byte{})", if bytes == 1 { "" } else { "s" });
    });
    tape.wire(&DATA, &buf, 0, buf.len())?;
    tape.generate(&LENGTH, buf.range(), u64::from(buf.len()));
    if buf.is_cut() {
        return Err(buf.short(buf.len(), bytes.saturating_sub(buf.len())));
    }
    Ok(Next::End)
}
