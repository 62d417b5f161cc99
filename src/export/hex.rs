//! Hex dumps as `tshark -x` prints them: offset, sixteen bytes, the same as ASCII.

use std::io::Write;

use crate::dissect::View;

const ROW: usize = 16;
const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Appends the dump of every data source of a frame; each has a heading when there are several.
pub fn sources(out: &mut Vec<u8>, view: &View<'_>) {
    let made = view.tape.sources();
    let heading = |out: &mut Vec<u8>, name: &str, bytes: &[u8]| {
        if !made.is_empty() {
            let _ = writeln!(out, "{name} ({} byte{}):", bytes.len(), if bytes.len() == 1 { "" } else { "s" });
        }
    };
    heading(out, "Frame", view.frame);
    dump(out, view.frame);
    for source in made {
        heading(out, source.name, &source.bytes);
        dump(out, &source.bytes);
    }
}

/// Appends the dump of `bytes`.
pub fn dump(out: &mut Vec<u8>, bytes: &[u8]) {
    let last = bytes.len().saturating_sub(1);
    let width = (4..8).find(|digits| last >> (4 * digits) == 0).unwrap_or(8);
    for (row, line) in bytes.chunks(ROW).enumerate() {
        let _ = write!(out, "{:0width$x}  ", row * ROW);
        for at in 0..ROW {
            match line.get(at) {
                Some(byte) => {
                    out.push(DIGITS[usize::from(byte >> 4)]);
                    out.push(DIGITS[usize::from(byte & 15)]);
                    out.push(b' ');
                }
                None => out.extend_from_slice(b"   "),
            }
        }
        out.extend_from_slice(b"  ");
        out.extend(line.iter().map(|byte| if (0x20..0x7f).contains(byte) { *byte } else { b'.' }));
        out.push(b'\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_holds_sixteen_bytes_and_the_last_is_filled_up() {
        let mut out = Vec::new();
        dump(&mut out, b"\x02\0\0\0GET / HTTP/1.1\r\n");
        let text = String::from_utf8(out).unwrap();
        assert_eq!(
            text,
            "0000  02 00 00 00 47 45 54 20 2f 20 48 54 54 50 2f 31   ....GET / HTTP/1\n\
             0010  2e 31 0d 0a                                       .1..\n"
        );
    }

    #[test]
    fn offsets_widen_for_long_sources() {
        let mut out = Vec::new();
        dump(&mut out, &vec![0x41; 0x1_0001]);
        assert!(out.starts_with(b"00000  41"));
        assert!(
            String::from_utf8(out).unwrap().ends_with("\n10000  41                                                A\n")
        );
        let mut out = Vec::new();
        dump(&mut out, &vec![0x41; 0x1_0000]);
        assert!(out.starts_with(b"0000  41"));
    }
}
