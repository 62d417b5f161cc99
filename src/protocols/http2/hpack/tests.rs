use super::*;
use crate::protocols::testing::hex;

/// The headers of a block as `name: value`, with `?` for what is unknown; or what is wrong.
fn read(decoder: &mut Decoder, block: &str) -> Result<Vec<String>, Damage> {
    let mut lines = Vec::new();
    let text = |text: Option<&[u8]>| text.map_or("?".into(), |text| String::from_utf8_lossy(text).into_owned());
    decoder.block(&hex(block), &mut |line| lines.push(format!("{}: {}", text(line.name), text(line.value))))?;
    Ok(lines)
}

fn wrong(block: &str) -> Wrong {
    read(&mut Decoder::default(), block).unwrap_err().what
}

#[test]
fn each_form_is_told_with_its_place() {
    let mut decoder = Decoder::default();
    let block = hex(
        "20 82 400a637573746f6d2d6b65790d637573746f6d2d686561646572 040c2f73616d706c652f70617468 100870617373776f726406736563726574 be",
    );
    let mut seen = Vec::new();
    // RFC 7541 §C.2, one behind the other, and the entry that the second inserted.
    let result = decoder.block(&block, &mut |line| {
        seen.push((line.at.clone(), line.form, line.index, line.written, line.origin));
    });
    assert_eq!(result, Err(Damage { at: 59, what: Wrong::Index(62) }), "a table of no size keeps no entry");
    let plain = (Written::Plain, Written::Plain);
    assert_eq!(
        seen,
        [
            (0..1, Form::SizeUpdate, 0, (Written::No, Written::No), Origin::None),
            (1..2, Form::Indexed, 2, (Written::No, Written::No), Origin::None),
            (2..28, Form::Inserted, 0, plain, Origin::None),
            (28..42, Form::NotIndexed, 4, (Written::No, Written::Plain), Origin::None),
            (42..59, Form::NeverIndexed, 0, plain, Origin::None),
        ]
    );
    let mut decoder = Decoder::default();
    decoder
        .block(&block[1..], &mut |line| seen.push((line.at.clone(), line.form, line.index, line.written, line.origin)))
        .unwrap();
    assert_eq!(seen.last().unwrap(), &(58..59, Form::Indexed, 62, (Written::No, Written::No), Origin::Here));
}

#[test]
fn what_is_wrong_is_named() {
    assert_eq!(wrong("80"), Wrong::Index(0));
    assert_eq!(wrong("be"), Wrong::Index(62));
    assert_eq!(wrong("7f00 0161"), Wrong::Index(63));
    assert_eq!(wrong("82 20"), Wrong::LateUpdate);
    assert_eq!(wrong("ff80808080808001"), Wrong::Number);
    assert_eq!(wrong("ffffffffff7f"), Wrong::Number);
    assert_eq!(wrong("40"), Wrong::Short);
    assert_eq!(wrong("400561"), Wrong::Short);
    assert_eq!(wrong("4081ff0161"), Wrong::Huffman(huffman::Wrong::Padding));
    assert_eq!(wrong("4084ffffffff0161"), Wrong::Huffman(huffman::Wrong::End));
    assert_eq!(wrong(&"82".repeat(MAX_LINES + 1)), Wrong::ManyLines);
    assert_eq!(read(&mut Decoder::default(), "ff808000").unwrap_err().what, Wrong::Index(127), "zeros are tolerated");
}

#[test]
fn what_was_inserted_before_damage_is_forgotten() {
    let mut decoder = Decoder::default();
    assert_eq!(read(&mut decoder, "40016101 62"), Ok(vec!["a: b".into()]));
    assert!(read(&mut decoder, "40").is_err());
    assert_eq!(read(&mut decoder, "be"), Ok(vec!["?: ?".into()]));
}

/// Names and values of the headers of a block whose values are wanted, and what is wrong.
fn read_for(decoder: &mut Decoder, block: &str, wants: &str) -> (Vec<String>, Result<(), Damage>) {
    let mut lines = Vec::new();
    let text = |text: Option<&[u8]>| text.map_or("?".into(), |text| String::from_utf8_lossy(text).into_owned());
    let wants = |name: &[u8]| wants.as_bytes() == name || wants == "all";
    let tell = &mut |line: &Line<'_>| lines.push(format!("{}: {}", text(line.name), text(line.value)));
    let result = decoder.block_for(&hex(block), &wants, tell);
    (lines, result)
}

const PADDING: Wrong = Wrong::Huffman(huffman::Wrong::Padding);

#[test]
fn a_string_that_is_wrong_and_becomes_no_entry_costs_only_itself() {
    let mut decoder = Decoder::default();
    // An entry; a value and a name that are padded with zeros; the entry.
    let (lines, result) = read_for(&mut decoder, "4001610162 0001638118 1081180164 be", "all");
    assert_eq!(lines, ["a: b", "c: ?", "?: d", "a: b"]);
    assert_eq!(result, Err(Damage { at: 5, what: PADDING }), "the first is told");
    assert_eq!(read(&mut decoder, "be"), Ok(vec!["a: b".into()]), "the table is known");
    // One that would become an entry ends the block: what the table holds now is not known.
    let (lines, result) = read_for(&mut decoder, "0001638118 4001658118 be", "all");
    assert_eq!((lines, result), (vec!["c: ?".into()], Err(Damage { at: 0, what: PADDING })));
    assert_eq!(read(&mut decoder, "be"), Ok(vec!["?: ?".into()]));
}

#[test]
fn values_that_nobody_wants_are_not_decoded_and_change_nothing() {
    let block = "828684 4001610162 0001628118 100163811f 0f0d8118 be 0001638118 be";
    let (mut eager, mut lazy) = (Decoder::default(), Decoder::default());
    let (lines, result) = read_for(&mut eager, block, "all");
    let begin = [":method: GET", ":scheme: http", ":path: /", "a: b"];
    assert_eq!(lines, [&begin[..], &["b: ?", "c: a", "content-length: ?", "a: b", "c: ?", "a: b"]].concat());
    assert_eq!(result, Err(Damage { at: 8, what: PADDING }));
    let (lines, result) = read_for(&mut lazy, block, "c");
    assert_eq!(lines, [&begin[..], &["b: ?", "c: a", "content-length: ?", "a: b", "c: ?", "a: b"]].concat());
    assert_eq!(result, Err(Damage { at: 23, what: PADDING }), "only what is wanted is looked at");
    assert_eq!(format!("{:?}", eager.table()), format!("{:?}", lazy.table()));
    // Good ones that nobody wants are not decoded either.
    assert_eq!(read_for(&mut lazy, "000162811f 0f0d0131", "c").0, ["b: ?", "content-length: ?"]);
}

#[test]
fn who_joins_late_knows_what_came_since() {
    let mut decoder = Decoder::default();
    decoder.forget();
    // An unknown entry, an entry that takes its name from one, a new one, and each of them again.
    let lines = read(&mut decoder, "be 7e0131 400161 0132 be bf c0").unwrap();
    assert_eq!(lines, ["?: ?", "?: 1", "a: 2", "a: 2", "?: 1", "?: ?"]);
}

#[test]
fn a_bomb_makes_no_more_than_the_limit() {
    let mut decoder = Decoder::default();
    let mut block = hex("3fe1ff03 40016181");
    // A value of 4000 bytes, and 60,000 times the same.
    block.pop();
    block.extend_from_slice(&[0x7f, 0xa1, 0x1e]);
    block.extend(std::iter::repeat_n(b'x', 4000));
    block.extend(std::iter::repeat_n(0xbe, 60_000));
    let mut bytes = 0;
    decoder.block(&block, &mut |line| bytes += line.value.map_or(0, <[u8]>::len)).unwrap();
    assert!(bytes as u64 <= MAX_LIST && bytes > 1 << 20, "{bytes}");
    assert_eq!(decoder.table().len(), 1);
}

#[test]
fn every_prefix_and_every_byte_is_survived() {
    let block =
        hex("3fe11f 828684 418cf1e3c2e5f23a6ba0ab90f4ff 400a637573746f6d2d6b65790d637573746f6d2d686561646572 be");
    for cut in 0..block.len() {
        let _ = Decoder::default().block(&block[..cut], &mut |_| {});
        for byte in [0x00, 0x0f, 0x1f, 0x3f, 0x7f, 0x80, 0xff] {
            let mut changed = block.clone();
            changed[cut] = byte;
            let mut decoder = Decoder::default();
            let _ = decoder.block(&changed, &mut |_| {});
            let _ = decoder.block(&changed, &mut |_| {});
        }
    }
}
