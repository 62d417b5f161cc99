//! Schemas of Protocol Buffers that the options name. They are read once, before anything else, for their fields become fields
//! of the program, and a live capture gives its rights to files up.

use std::sync::{Arc, OnceLock};

use super::args::SchemaArgs;
use super::failure::Failure;
use crate::analysis::schema::{Origins, SchemaError};
use crate::dissect::Schema;

static SCHEMA: OnceLock<Arc<Schema>> = OnceLock::new();

/// Reads the schemas that are named, if there are any.
pub fn read(args: &SchemaArgs) -> Result<(), Failure> {
    let origins = Origins { files: args.files.clone(), folders: args.folders.clone(), sets: args.sets.clone() };
    if origins.is_empty() {
        return match args.folders.is_empty() {
            true => Ok(()),
            false => Err(Failure::usage("E-OPTION", "--proto-path alone names no schema")
                .line("name a file of the folder with --proto")),
        };
    }
    let schema = Arc::new(origins.read().map_err(failure)?);
    schema.publish();
    let _ = SCHEMA.set(schema);
    Ok(())
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
