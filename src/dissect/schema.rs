//! What is known of messages of Protocol Buffers beyond their bytes: the names and types that a schema gives to their
//! numbered fields. "Language Guide" of the Protocol Buffers documentation; `google/protobuf/descriptor.proto`.
//!
//! The fields of a schema are fields of the program too, `pbf.PACKAGE.MESSAGE.FIELD` as in Wireshark, so that filters,
//! columns and `-T fields` know them. They live as long as the program does.

use std::sync::{Arc, OnceLock};

use hashbrown::HashMap;

use super::field::{Base, Field, Kind};

/// Messages of a schema; further ones are left out.
pub const MAX_MESSAGES: usize = 1 << 15;
/// Fields of all messages of a schema, the messages themselves counted; further ones are left out.
pub const MAX_FIELDS: usize = 1 << 15;
/// The protocol that the fields of a schema belong to.
pub const LAYER: &str = "protobuf";

const SPEC: &str = "the schema";

/// The message whose value is a moment.
const TIMESTAMP: &str = "google.protobuf.Timestamp";

/// The messages and methods that are known.
#[derive(Debug, Default)]
pub struct Schema {
    messages: Vec<MessageType>,
    by_name: HashMap<String, usize>,
    methods: HashMap<String, Method>,
    fields: &'static [&'static Field],
    left_out: usize,
}

/// A method: what it takes and gives, and whether it takes or gives several.
#[derive(Clone, Copy, Debug)]
struct Method {
    messages: [Option<usize>; 2],
    streams: [bool; 2],
}

/// A message as a schema describes it.
#[derive(Debug)]
pub struct MessageType {
    /// Its name with package: `example.Hello`.
    pub name: String,
    /// Its fields, by number.
    pub fields: Vec<FieldType>,
    /// Whether it is an entry of a map: a key (1) and a value (2).
    pub is_map_entry: bool,
}

/// A field of a message.
#[derive(Debug)]
pub struct FieldType {
    /// Its number.
    pub number: u32,
    /// Its name; the full name in brackets for an extension.
    pub name: String,
    /// Its type.
    pub kind: ValueType,
    /// The message that it holds.
    pub message: Option<usize>,
    /// Whether there may be several of it.
    pub is_repeated: bool,
    /// Whether a message must have it.
    pub is_required: bool,
    /// The name of the group of fields of which only one is set.
    pub oneof: Option<String>,
    /// What stands for it in filters.
    pub field: &'static Field,
}

/// The types of fields with their numbers in `FieldDescriptorProto.Type`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
#[allow(missing_docs, reason = "the names say it")]
pub enum ValueType {
    Double = 1,
    Float = 2,
    Int64 = 3,
    Uint64 = 4,
    Int32 = 5,
    Fixed64 = 6,
    Fixed32 = 7,
    Bool = 8,
    String = 9,
    Group = 10,
    Message = 11,
    Bytes = 12,
    Uint32 = 13,
    Enum = 14,
    Sfixed32 = 15,
    Sfixed64 = 16,
    Sint32 = 17,
    Sint64 = 18,
}

/// The numbers and names of [`ValueType`].
#[rustfmt::skip]
pub static VALUE_TYPES: &[(u64, &str)] = &[
    (1, "double"), (2, "float"), (3, "int64"), (4, "uint64"), (5, "int32"), (6, "fixed64"), (7, "fixed32"), (8, "bool"),
    (9, "string"), (10, "group"), (11, "message"), (12, "bytes"), (13, "uint32"), (14, "enum"), (15, "sfixed32"),
    (16, "sfixed64"), (17, "sint32"), (18, "sint64"),
];

impl ValueType {
    /// The word for it in a schema.
    pub fn name(self) -> &'static str {
        VALUE_TYPES.iter().find(|(number, _)| *number == self as u64).map_or("", |(_, name)| name)
    }
}

/// A message that is to become part of a schema.
#[derive(Clone, Debug, Default)]
pub struct MessageDraft {
    /// Its name with package.
    pub name: String,
    /// Whether it is an entry of a map.
    pub is_map_entry: bool,
    /// Its fields.
    pub fields: Vec<FieldDraft>,
}

/// A field that is to become part of a schema.
#[derive(Clone, Debug)]
pub struct FieldDraft {
    /// Its number.
    pub number: u32,
    /// Its name; for an extension the full one.
    pub name: String,
    /// Whether another message than its own declares it.
    pub is_extension: bool,
    /// Its type.
    pub kind: ValueType,
    /// The full name of the message that it holds.
    pub message: Option<String>,
    /// The names of its values.
    pub values: Vec<(i32, String)>,
    /// Whether there may be several of it.
    pub is_repeated: bool,
    /// Whether a message must have it.
    pub is_required: bool,
    /// The name of the group of fields of which only one is set.
    pub oneof: Option<String>,
}

/// A method that is to become part of a schema.
#[derive(Clone, Debug, Default)]
pub struct MethodDraft {
    /// Service and method as a path has them: `example.Greeter/SayHello`.
    pub path: String,
    /// The full names of the messages that it takes and gives.
    pub messages: [String; 2],
    /// Whether it takes, and whether it gives, any number of them.
    pub streams: [bool; 2],
}

impl Schema {
    /// A schema of these messages and methods; of several with one name the first counts.
    pub fn new(messages: Vec<MessageDraft>, methods: Vec<MethodDraft>) -> Self {
        let mut by_name = HashMap::new();
        let mut kept = Vec::new();
        let mut schema = Self::default();
        for message in messages {
            if kept.len() >= MAX_MESSAGES {
                schema.left_out = schema.left_out.saturating_add(1);
            } else if !by_name.contains_key(&message.name) {
                by_name.insert(message.name.clone(), kept.len());
                kept.push(message);
            }
        }
        let mut fields = Vec::new();
        let described: usize = kept.iter().map(|message| message.fields.len()).sum();
        schema.messages = kept.into_iter().map(|draft| schema_message(draft, &by_name, &mut fields)).collect();
        schema.left_out = schema.left_out.saturating_add(described.saturating_sub(fields.len()));
        for method in methods {
            let messages = method.messages.map(|name| by_name.get(&name).copied());
            schema.methods.entry(method.path).or_insert(Method { messages, streams: method.streams });
        }
        schema.by_name = by_name;
        schema.fields = fields.leak();
        schema
    }

    /// The message with this full name.
    pub fn message(&self, name: &str) -> Option<&MessageType> {
        self.at(*self.by_name.get(name)?)
    }

    /// The message that a field holds.
    pub fn message_of(&self, field: &FieldType) -> Option<&MessageType> {
        self.at(field.message?)
    }

    /// What the method with this path, `example.Greeter/SayHello`, takes or gives.
    pub fn of_method(&self, path: &str, is_answer: bool) -> Option<&MessageType> {
        let [takes, gives] = self.methods.get(path)?.messages;
        self.at((if is_answer { gives } else { takes })?)
    }

    /// Whether the method with this path takes, and whether it gives, any number of messages.
    pub fn streams(&self, path: &str) -> Option<[bool; 2]> {
        self.methods.get(path).map(|method| method.streams)
    }

    /// Messages and methods that it has, and what limits left out.
    pub fn counts(&self) -> (usize, usize, usize) {
        (self.messages.len(), self.methods.len(), self.left_out)
    }

    /// Makes its fields known to filters. It counts once, for the first schema of the program, and before the first
    /// registry is made, which numbers the fields.
    pub fn publish(self: &Arc<Self>) {
        // A second one would renumber what others hold already.
        let _ = PUBLISHED.set(self.fields);
    }

    fn at(&self, place: usize) -> Option<&MessageType> {
        self.messages.get(place)
    }
}

impl MessageType {
    /// The field with this number.
    pub fn field(&self, number: u64) -> Option<&FieldType> {
        let place = self.fields.binary_search_by_key(&number, |field| u64::from(field.number)).ok()?;
        self.fields.get(place)
    }

    /// Whether its value is a moment.
    pub fn is_timestamp(&self) -> bool {
        self.name == TIMESTAMP
    }
}

static PUBLISHED: OnceLock<&'static [&'static Field]> = OnceLock::new();

/// The fields of the schema that was published.
pub fn published() -> &'static [&'static Field] {
    PUBLISHED.get().copied().unwrap_or_default()
}

fn schema_message(
    draft: MessageDraft,
    by_name: &HashMap<String, usize>,
    fields: &mut Vec<&'static Field>,
) -> MessageType {
    let mut own = Vec::with_capacity(draft.fields.len());
    for field in draft.fields {
        if fields.len() >= MAX_FIELDS {
            break;
        }
        let place = field.message.as_ref().and_then(|name| by_name.get(name)).copied();
        let made = program_field(&draft.name, &field);
        fields.push(made);
        own.push(FieldType {
            number: field.number,
            name: if field.is_extension { format!("[{}]", field.name) } else { field.name },
            kind: field.kind,
            message: place,
            is_repeated: field.is_repeated,
            is_required: field.is_required,
            oneof: field.oneof,
            field: made,
        });
    }
    own.sort_by_key(|field| field.number);
    own.dedup_by_key(|field| field.number);
    MessageType { name: draft.name, fields: own, is_map_entry: draft.is_map_entry }
}

/// The field of the program for a field of a message; it is never given back.
fn program_field(message: &str, draft: &FieldDraft) -> &'static Field {
    let name = match draft.is_extension {
        true => format!("pbf.{}", draft.name),
        false => format!("pbf.{message}.{}", draft.name),
    };
    let (filter, label): (&'static str, &'static str) = (name.leak(), draft.name.clone().leak());
    let kind = match draft.kind {
        ValueType::Double | ValueType::Float => Kind::Double,
        ValueType::Int64 | ValueType::Sfixed64 | ValueType::Sint64 => Kind::Int(8),
        ValueType::Uint64 | ValueType::Fixed64 => Kind::Uint(8, Base::Dec),
        ValueType::Int32 | ValueType::Sfixed32 | ValueType::Sint32 | ValueType::Enum => Kind::Int(4),
        ValueType::Uint32 | ValueType::Fixed32 => Kind::Uint(4, Base::Dec),
        ValueType::Bool => Kind::Bool(1),
        ValueType::String => Kind::Text,
        ValueType::Message if draft.message.as_deref() == Some(TIMESTAMP) => Kind::UtcTime,
        ValueType::Message | ValueType::Group | ValueType::Bytes => Kind::Bytes,
    };
    let mut field = Field::new(filter, label, kind, SPEC);
    if !draft.values.is_empty() {
        // Of several names for one value the first counts, as the schema has them.
        let values = draft.values.iter().map(|(value, name)| (u64::from(*value as u32), &*name.clone().leak()));
        field = field.values(values.collect::<Vec<(u64, &'static str)>>().leak());
    }
    Box::leak(Box::new(field))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(number: u32, name: &str, kind: ValueType) -> FieldDraft {
        FieldDraft {
            number,
            name: name.into(),
            is_extension: false,
            kind,
            message: None,
            values: Vec::new(),
            is_repeated: false,
            is_required: false,
            oneof: None,
        }
    }

    #[test]
    fn messages_fields_and_methods_are_found() {
        let mood =
            FieldDraft { values: vec![(-1, "SAD".into()), (1, "GLAD".into())], ..field(2, "mood", ValueType::Enum) };
        let note = FieldDraft { message: Some("a.Note".into()), ..field(1, "note", ValueType::Message) };
        let messages = vec![
            MessageDraft { name: "a.Hello".into(), is_map_entry: false, fields: vec![mood, note] },
            MessageDraft { name: "a.Note".into(), ..MessageDraft::default() },
            MessageDraft { name: "a.Note".into(), is_map_entry: true, fields: Vec::new() },
        ];
        let methods = vec![MethodDraft {
            path: "a.Greeter/Say".into(),
            messages: ["a.Hello".into(), "a.Gone".into()],
            streams: [true, false],
        }];
        let schema = Schema::new(messages, methods);
        assert_eq!(schema.counts(), (2, 1, 0));
        let hello = schema.of_method("a.Greeter/Say", false).unwrap();
        assert_eq!(hello.name, "a.Hello");
        assert!(schema.of_method("a.Greeter/Say", true).is_none());
        assert_eq!((schema.streams("a.Greeter/Say"), schema.streams("a.Greeter/No")), (Some([true, false]), None));
        let found = hello.field(1).unwrap();
        assert_eq!((found.name.as_str(), found.field.filter), ("note", "pbf.a.Hello.note"));
        assert!(!schema.message_of(found).unwrap().is_map_entry, "the first of two counts");
        let mood = hello.field(2).unwrap();
        assert_eq!((mood.field.label, mood.field.name_of(u64::from(-1i32 as u32))), ("mood", Some("SAD")));
        assert_eq!(mood.kind.name(), "enum");
        assert!(hello.field(3).is_none());
    }

    #[test]
    fn fields_past_the_limit_are_counted() {
        let fields = (1..=MAX_FIELDS as u32 + 7).map(|number| field(number, "f", ValueType::Bool)).collect();
        let draft = MessageDraft { name: "a.Big".into(), is_map_entry: false, fields };
        let schema = Schema::new(vec![draft], Vec::new());
        assert_eq!(schema.message("a.Big").unwrap().fields.len(), MAX_FIELDS);
        assert_eq!(schema.counts(), (1, 0, 7));
    }
}
