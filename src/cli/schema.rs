//! Schemas of Protocol Buffers that options and the configuration name. They are read once, before anything else, for their
//! fields become fields of the program, and a live capture gives its rights to files up.

use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

use super::args::SchemaArgs;
use super::failure::Failure;
use crate::analysis::schema::{Origins, SchemaError};
use crate::dissect::Schema;

static SCHEMA: OnceLock<Arc<Schema>> = OnceLock::new();

/// What the options name.
pub fn origins(args: &SchemaArgs) -> Origins {
    Origins { files: args.files.clone(), folders: args.folders.clone(), sets: args.sets.clone() }
}

/// Reads the schemas that the options name, looking also in further folders. Returns whether there are any.
///
/// # Errors
/// For a file that is wrong or cannot be read.
pub fn read(args: &SchemaArgs, folders: &[PathBuf]) -> Result<bool, Failure> {
    let mut origins = origins(args);
    if origins.is_empty() {
        return match origins.folders.is_empty() {
            true => Ok(false),
            false => Err(Failure::usage("E-OPTION", "--proto-path alone names no schema")
                .line("name a file of the folder with --proto")),
        };
    }
    origins.folders.extend(folders.iter().cloned());
    publish(origins.read().map_err(failure)?);
    Ok(true)
}

/// Makes the fields of a schema fields of the program. The first one counts.
pub fn publish(schema: Schema) {
    let schema = Arc::new(schema);
    schema.publish();
    let _ = SCHEMA.set(schema);
}

/// What was read.
pub fn known() -> Option<Arc<Schema>> {
    SCHEMA.get().cloned()
}

fn failure(error: SchemaError) -> Failure {
    match error {
        SchemaError::Wrong(what) => Failure::usage("E-SCHEMA", what)
            .line("imports are looked for in the folders of --proto-path and beside the files of --proto"),
        SchemaError::Unreadable(what) => Failure::usage("E-SCHEMA", what),
    }
}
