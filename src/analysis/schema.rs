//! Where schemas of Protocol Buffers come from: `.proto` files, and sets of descriptors as `protoc` writes them. Only the names
//! and types are taken from them; messages are read by the dissector.

use std::cell::Cell;
use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use prost_reflect::{Cardinality, DescriptorPool, FieldDescriptor, Kind, MessageDescriptor, OneofDescriptor};
use protox::Compiler;
use protox::file::{File as ProtoFile, FileResolver, GoogleFileResolver};

use crate::dissect::Schema;
use crate::dissect::schema::{FieldDraft, MessageDraft, MethodDraft, ValueType};

/// Bytes of a `.proto` file that is read.
pub const MAX_FILE: u64 = 8 << 20;
/// Files that are read for one schema, those that others import among them.
pub const MAX_FILES: usize = 1024;
/// Bytes of a set of descriptors that is read.
pub const MAX_SET: u64 = 64 << 20;

/// What a schema is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// `.proto` files.
    pub files: Vec<PathBuf>,
    /// The folders in which they and what they import are looked for.
    pub folders: Vec<PathBuf>,
    /// Sets of descriptors (`FileDescriptorSet`).
    pub sets: Vec<PathBuf>,
}

/// Why there is no schema.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SchemaError {
    /// A file is wrong: `name:line:column: what`.
    Wrong(String),
    /// A file cannot be read.
    Unreadable(String),
}

impl Origins {
    /// Whether nothing is named.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.sets.is_empty()
    }

    /// Reads all of it. What the first file says of a message counts.
    pub fn read(&self) -> Result<Schema, SchemaError> {
        let (mut messages, mut methods) = (Vec::new(), Vec::new());
        if !self.files.is_empty() {
            take(&self.compile()?, &mut messages, &mut methods);
        }
        for path in &self.sets {
            take(&set(path)?, &mut messages, &mut methods);
        }
        Ok(Schema::new(messages, methods))
    }

    fn compile(&self) -> Result<DescriptorPool, SchemaError> {
        let mut roots = Vec::new();
        for folder in &self.folders {
            let real = folder.canonicalize().map_err(|error| unreadable(folder, &error))?;
            if !real.is_dir() {
                return Err(SchemaError::Unreadable(format!("{} is no folder", folder.display())));
            }
            roots.push(real);
        }
        let mut names = Vec::new();
        for file in &self.files {
            let real = file.canonicalize().map_err(|error| unreadable(file, &error))?;
            // What lies in no folder that was given is looked for beside the file.
            if !roots.iter().any(|root| real.starts_with(root)) {
                roots.extend(real.parent().map(Path::to_owned));
            }
            names.extend(roots.iter().find_map(|root| name_below(root, &real)));
        }
        let mut compiler = Compiler::with_file_resolver(Folders { roots, read: Cell::new(0) });
        compiler.include_source_info(true);
        for name in names {
            // Its debug form is the one with line and column.
            compiler.open_file(&name).map_err(|error| SchemaError::Wrong(one_line(&format!("{error:?}"))))?;
        }
        Ok(compiler.descriptor_pool())
    }
}

fn unreadable(path: &Path, error: &std::io::Error) -> SchemaError {
    SchemaError::Unreadable(format!("{} cannot be read: {error}", path.display()))
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The name of a file below a folder, with slashes.
fn name_below(root: &Path, file: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = file.strip_prefix(root).ok()?.iter().map(|part| part.to_str()).collect();
    parts.map(|parts| parts.join("/"))
}

/// The folders that files may come from, and nothing outside of them; then what Google defines for all.
struct Folders {
    roots: Vec<PathBuf>,
    read: Cell<usize>,
}

impl FileResolver for Folders {
    fn open_file(&self, name: &str) -> Result<ProtoFile, protox::Error> {
        let is_plain = |part: Component<'_>| matches!(part, Component::Normal(_));
        if !Path::new(name).components().all(is_plain) || name.contains('\\') {
            return Err(protox::Error::new(format!("{name}: an import must stay within the given folders")));
        }
        if self.read.replace(self.read.get().saturating_add(1)) >= MAX_FILES {
            return Err(protox::Error::new(format!("{name}: more than {MAX_FILES} files are not read")));
        }
        for root in &self.roots {
            // A link may lead out of the folder.
            let Ok(real) = root.join(name).canonicalize() else { continue };
            if !real.starts_with(root) {
                return Err(protox::Error::new(format!("{name}: it lies outside of the given folders")));
            }
            let bytes = read(&real, MAX_FILE).map_err(|why| protox::Error::new(format!("{name}: {why}")))?;
            let text = String::from_utf8(bytes).map_err(|error| {
                protox::Error::new(format!("{name}: not UTF-8 at byte {}", error.utf8_error().valid_up_to()))
            })?;
            return ProtoFile::from_source(name, &text);
        }
        GoogleFileResolver::new().open_file(name)
    }
}

/// A file of at most `limit` bytes.
fn read(path: &Path, limit: u64) -> Result<Vec<u8>, String> {
    let file = File::open(path).map_err(|error| error.to_string())?;
    if !file.metadata().is_ok_and(|metadata| metadata.is_file()) {
        return Err("it is no file".to_owned());
    }
    let mut bytes = Vec::new();
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(|error| error.to_string())?;
    match bytes.len() as u64 <= limit {
        true => Ok(bytes),
        false => Err(format!("it has more than {limit} bytes")),
    }
}

fn set(path: &Path) -> Result<DescriptorPool, SchemaError> {
    let name = path.display();
    let bytes = read(path, MAX_SET).map_err(|why| SchemaError::Unreadable(format!("{name} cannot be read: {why}")))?;
    let pool = DescriptorPool::decode(bytes.as_slice())
        .map_err(|error| SchemaError::Wrong(format!("{name}: {}", one_line(&format!("{error:?}")))))?;
    let is_empty = pool.files().len() == 0;
    if is_empty {
        return Err(SchemaError::Wrong(format!("{name}: there are no descriptors in it")));
    }
    Ok(pool)
}

/// Takes over what a pool knows.
fn take(pool: &DescriptorPool, messages: &mut Vec<MessageDraft>, methods: &mut Vec<MethodDraft>) {
    messages.extend(pool.all_messages().map(|message| draft_of(&message)));
    for service in pool.services() {
        for method in service.methods() {
            methods.push(MethodDraft {
                path: format!("{}/{}", service.full_name(), method.name()),
                messages: [method.input().full_name().to_owned(), method.output().full_name().to_owned()],
                streams: [method.is_client_streaming(), method.is_server_streaming()],
            });
        }
    }
}

fn draft_of(message: &MessageDescriptor) -> MessageDraft {
    let mut fields: Vec<FieldDraft> = message.fields().map(|field| field_of(&field)).collect();
    for extension in message.extensions() {
        let (kind, of, values) = parts_of(&extension.kind(), extension.is_group());
        fields.push(FieldDraft {
            number: extension.number(),
            name: extension.full_name().to_owned(),
            is_extension: true,
            kind,
            message: of,
            values,
            is_repeated: extension.is_list(),
            is_required: false,
            oneof: None,
        });
    }
    MessageDraft { name: message.full_name().to_owned(), is_map_entry: message.is_map_entry(), fields }
}

fn field_of(field: &FieldDescriptor) -> FieldDraft {
    let (kind, message, values) = parts_of(&field.kind(), field.is_group());
    let oneof = field.containing_oneof().filter(|oneof: &OneofDescriptor| !oneof.is_synthetic());
    FieldDraft {
        number: field.number(),
        name: field.name().to_owned(),
        is_extension: false,
        kind,
        message,
        values,
        is_repeated: field.cardinality() == Cardinality::Repeated,
        is_required: field.cardinality() == Cardinality::Required,
        oneof: oneof.map(|oneof| oneof.name().to_owned()),
    }
}

/// The type of a field, the message that it holds, and the names of its values.
fn parts_of(kind: &Kind, is_group: bool) -> (ValueType, Option<String>, Vec<(i32, String)>) {
    let plain = match kind {
        Kind::Double => ValueType::Double,
        Kind::Float => ValueType::Float,
        Kind::Int32 => ValueType::Int32,
        Kind::Int64 => ValueType::Int64,
        Kind::Uint32 => ValueType::Uint32,
        Kind::Uint64 => ValueType::Uint64,
        Kind::Sint32 => ValueType::Sint32,
        Kind::Sint64 => ValueType::Sint64,
        Kind::Fixed32 => ValueType::Fixed32,
        Kind::Fixed64 => ValueType::Fixed64,
        Kind::Sfixed32 => ValueType::Sfixed32,
        Kind::Sfixed64 => ValueType::Sfixed64,
        Kind::Bool => ValueType::Bool,
        Kind::String => ValueType::String,
        Kind::Bytes => ValueType::Bytes,
        Kind::Message(of) => {
            let own = if is_group { ValueType::Group } else { ValueType::Message };
            return (own, Some(of.full_name().to_owned()), Vec::new());
        }
        Kind::Enum(of) => {
            let values = of.values().map(|value| (value.number(), value.name().to_owned())).collect();
            return (ValueType::Enum, None, values);
        }
    };
    (plain, None, Vec::new())
}
