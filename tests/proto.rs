//! Protocol Buffers with a schema: names and types of every kind of field, by method and by media type, in trees, columns and
//! filters; what is wrong with a schema is told with line and column.

#![cfg(feature = "proto")]

#[path = "support/program.rs"]
mod program;
#[path = "support/tcp.rs"]
mod tcp;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use program::{capture, data, failure};
use tcp::Talk;
use wirelens::analysis::schema::{MAX_FILE, Origins, SchemaError};
use wirelens::analysis::{Options, Reader};
use wirelens::base::FrameId;
use wirelens::dissect::{Schema, Settings, Want, show};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proto")
}

fn file(name: &str) -> String {
    folder().join(name).to_string_lossy().into_owned()
}

fn schema(name: &str) -> Arc<Schema> {
    let origins = Origins { files: vec![folder().join(name)], ..Origins::default() };
    Arc::new(origins.read().expect("it is a schema"))
}

fn hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.chars().filter_map(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

/// The tree of a body that HTTP carries with this media type.
fn tree(schema: &Arc<Schema>, media: &str, body: &[u8]) -> String {
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {media}\r\nContent-Length: {}\r\n\r\n", body.len());
    let talk = Talk::new(40000, 80)
        .client(b"GET /metrics HTTP/1.1\r\nHost: a.example\r\n\r\n")
        .server(&[head.as_bytes(), body].concat())
        .close();
    let settings = Settings { schema: Some(Arc::clone(schema)), ..Settings::default() };
    let capture = tcp::open(tcp::pcap(&talk.frames(), 65535), Options { settings, ..Options::default() });
    let mut reader = Reader::new(Arc::clone(&capture), Want::everything());
    let mut out = String::new();
    for frame in 0..capture.len() as u32 {
        let view = reader.read(FrameId(frame)).expect("the frame can be read");
        show::tree(&mut out, &view, |field| field.filter == "protobuf");
    }
    out
}

/// What `protoc --encode=every.Every` makes of a message that has each field.
const EVERY: &str = "09000000000000f83f 1500002040 18ffffffffffffffffff01 20ffffffffffffffffff01 28feffffffffffffffff01
    310700000000000000 3d08000000 4001 4a0474657874 530803 54 5a1009000000000000 00004a05696e6e6572 62020102 6809
    70ffffffffffffffffff01 7dfcffffff 8101fbffffffffffffff 88010b 90010d 9a01020201 a2010b00ffffffffffffffffff01
    aa0108000000000000e03f ba010178 ba010179 c20107080112036f6e65 ca010e0a016d10ffffffffffffffffff01
    d201080880e2cfaa061005 da012c0a1f747970652e676f6f676c65617069732e636f6d2f65766572792e4576657279
    1209090000000000001040 a20608657874656e646564";

#[test]
fn every_type_of_field_has_its_name_and_value() {
    let tree = tree(&schema("every.proto"), "application/x-protobuf; messageType=every.Every", &hex(EVERY));
    for expected in [
        "    Message: every.Every\n        Field(1): a_double = 1.5 (double)\n            [Field Name: a_double]\n            \
         [Field Type: double (1)]\n            .000 1... = Field Number: 1\n            .... .001 = Wire Type: 64-bit (1)\n            \
         Value: 000000000000f83f\n                Double: 1.5\n            a_double: 1.5\n",
        "Field(2): a_float = 2.5 (float)",
        "Field(3): an_int64 = -1 (int64)",
        "Field(4): a_uint64 = 18446744073709551615 (uint64)",
        "Field(5): an_int32 = -2 (int32)",
        "an_int32: -2\n",
        "Field(6): a_fixed64 = 7 (fixed64)",
        "Field(7): a_fixed32 = 8 (fixed32)",
        "Field(8): a_bool = true (bool)",
        "a_bool: True\n",
        "Field(9): a_string = text (string)",
        "Field(10): group (group)\n",
        "            Message: every.Every.Group\n                Field(1): inside = 3 (int32)\n",
        "Field(11): a_message (message)\n",
        "            a_message: (16 bytes)\n                Message: every.Every\n                    Field(1): a_double = 0 (double)\n",
        "Field(12): some_bytes = 2 bytes (bytes)",
        "Field(14): a_sign = MINUS(-1) (enum)",
        "a_sign: MINUS (-1)\n",
        "Field(15): an_sfixed32 = -4 (sfixed32)",
        "Field(16): an_sfixed64 = -5 (sfixed64)",
        "Field(17): an_sint32 = -6 (sint32)",
        "Field(18): an_sint64 = -7 (sint64)",
        "Field(19): packed_numbers = [1, -1] (2 sint32)",
        "            Repeated: 0201\n                Int32: 1\n                Int32: -1\n            packed_numbers: 1\n            packed_numbers: -1\n",
        "Field(20): packed_signs = [PLUS(0), MINUS(-1)] (2 enum)",
        "Field(21): packed_doubles = [0.5] (1 double)",
        "Field(23): texts = x (string)",
        "Field(23): texts = y (string)",
        "Field(24): names[1] = one (map)",
        "Field(25): signs[m] = MINUS(-1) (map)",
        "Field(26): moment = 2023-11-14T22:13:20.000000005Z (message)",
        "moment: Nov 14, 2023 22:13:20.000000005 UTC\n",
        "Field(27): anything (message)",
        "Field(100): [every.more] = extended (string)",
    ] {
        assert!(tree.contains(expected), "{expected}\n{tree}");
    }
    // What lies in an Any is the message that its type names.
    assert_eq!(tree.matches("Message: every.Every\n").count(), 3, "{tree}");
    assert!(!tree.contains("Expert") && !tree.contains("UNKNOWN"), "{tree}");
}

#[test]
fn what_the_schema_does_not_say_is_guessed_and_what_contradicts_it_is_noted() {
    let schema = schema("every.proto");
    let named = "application/protobuf; proto=every.Every";
    // A field that is not in it; a text where a number should be; a packed list that breaks off; no required field.
    let said = tree(&schema, named, &hex("e00f05 2a0568656c6c6f 9a010202 80 4201 61"));
    for expected in [
        "Field(252): 5 (uint32)",
        "[Field Name: <UNKNOWN>]",
        "Field(5): hello (string)",
        "The schema gives this field another type",
        "Failed to parse packed repeated field",
        "Message: every.Every",
        "The required field is not found in message payload: a_double",
    ] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    let other = tree(&schema, "application/protobuf; proto=every.Nobody", &hex("0801"));
    assert!(other.contains("Message: <UNKNOWN> Message Type"), "{other}");
}

#[test]
fn messages_may_have_their_lengths_before_them() {
    let media = "application/vnd.google.protobuf; proto=every.Every; encoding=delimited";
    let tree = tree(&schema("every.proto"), media, &hex("09 09000000000000f83f 0b 090000000000000040 4001 20"));
    assert_eq!(tree.matches("    Message: every.Every\n").count(), 2, "{tree}");
    assert!(
        tree.contains("a_double = 2 (double)") && tree.contains("Failed to parse length delimited field"),
        "{tree}"
    );
}

#[test]
fn calls_are_named_in_trees_columns_and_filters() {
    let calls = capture("grpc/calls.pcapng");
    let proto = file("greeter.proto");
    let tree = data(&["read", &calls, "--proto", &proto, "-O", "protobuf"]);
    assert!(tree.contains("Field(2): mood = GLAD(7) (enum)"), "{tree}");
    assert!(tree.contains("[Oneof: feeling]") && tree.contains("Message: parts.Note"), "{tree}");
    assert!(!tree.contains("<UNKNOWN>"), "{tree}");
    let lines = data(&["read", &calls, "--proto", &proto]);
    let named = lines.lines().filter(|line| line.contains("(PROTOBUF) example.Hello")).count();
    assert_eq!(named, lines.lines().filter(|line| line.contains("(PROTOBUF)")).count());
    assert!(named > 10, "{lines}");
    let chosen = data(&["read", &calls, "--proto", &proto, "-Y", "pbf.example.Hello.mood == \"GLAD\""]);
    assert_eq!(chosen.lines().count(), 2, "{chosen}");
    let names = data(&["read", &calls, "--proto", &proto, "-T", "fields", "-e", "pbf.example.Hello.name"]);
    assert!(names.lines().any(|name| name == "Привет"), "{names}");
    let listed = data(&["fields", "--proto", &proto, "pbf.example.Hello.mood"]);
    assert!(listed.contains("FT_INT32") && listed.contains("3 named values"), "{listed}");
    let (status, said) = failure(&["read", &calls, "-Y", "pbf.example.Hello.mood == 7"]);
    assert_eq!(status, 2, "{said}");
}

#[test]
fn a_set_of_descriptors_says_the_same() {
    let mut compiler = protox::Compiler::new([folder()]).expect("the folder is there");
    compiler.include_imports(true).open_file("every.proto").expect("it is a schema");
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let path = temporary.path().join("every.set");
    std::fs::write(&path, compiler.encode_file_descriptor_set()).expect("it can be written");
    let set = Arc::new(Origins { sets: vec![path.clone()], ..Origins::default() }.read().expect("it is a set"));
    let media = "application/x-protobuf; messageType=every.Every";
    assert_eq!(tree(&set, media, &hex(EVERY)), tree(&schema("every.proto"), media, &hex(EVERY)));
    for broken in [&b""[..], b"\x0a\xff", b"text"] {
        std::fs::write(&path, broken).expect("it can be written");
        let read = Origins { sets: vec![path.clone()], ..Origins::default() }.read();
        assert!(matches!(read, Err(SchemaError::Wrong(_))), "{broken:?}");
    }
}

#[test]
fn mistakes_have_line_and_column_and_imports_stay_within_the_folders() {
    let temporary = tempfile::tempdir().expect("a temporary folder");
    let outside = temporary.path().join("outside");
    let inside = temporary.path().join("inside");
    for folder in [&outside, &inside] {
        std::fs::create_dir(folder).expect("it can be made");
    }
    std::fs::write(outside.join("secret.proto"), "syntax = \"proto3\"; message Secret {}").expect("it can be written");
    let path = inside.join("a.proto");
    let said = |text: &str| {
        std::fs::write(&path, text).expect("it can be written");
        let name = path.to_string_lossy().into_owned();
        let (status, said) = failure(&["read", &capture("grpc/calls.pcapng"), "--proto", &name]);
        assert_eq!(status, 2, "{said}");
        said
    };
    let wrong = said("syntax = \"proto3\";\nmessage A {\n  string = 1;\n}\n");
    assert!(wrong.contains("a.proto:3:10: "), "{wrong}");
    let wrong = said("syntax = \"proto3\";\nmessage A { B b = 1; }\n");
    assert!(wrong.contains("a.proto:2:13: ") && wrong.contains("'B'"), "{wrong}");
    let wrong = said("syntax = \"proto3\";\nimport \"gone.proto\";\n");
    assert!(wrong.contains("a.proto:2:8: ") || wrong.contains("gone.proto"), "{wrong}");
    let deep = "message A {".repeat(20_000);
    assert!(said(&deep).contains("a.proto:1:"));
    said(&format!("// {}", "x".repeat(MAX_FILE as usize)));
    let import =
        |name: &str| said(&format!("syntax = \"proto3\";\nimport \"{name}\";\nmessage A {{ Secret s = 1; }}\n"));
    import("../outside/secret.proto");
    import(&outside.join("secret.proto").to_string_lossy());
    std::os::unix::fs::symlink(outside.join("secret.proto"), inside.join("link.proto")).expect("a link can be made");
    let wrong = import("link.proto");
    assert!(wrong.contains("outside of the given folders"), "{wrong}");
    let (status, said) = failure(&["read", &capture("grpc/calls.pcapng"), "--proto-path", &inside.to_string_lossy()]);
    assert!(status == 2 && said.contains("names no schema"), "{said}");
}
