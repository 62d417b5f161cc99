//! Files that a configuration names: private keys, and schemas of Protocol Buffers. They are read in the name of the user whose
//! configuration it is, and what is wrong with one is a mistake of the configuration.

use std::path::{Path, PathBuf};

use super::document::Problem;
use super::{Configuration, Origin, Value, keys};
use crate::cli::input::{self, PrivateKeys};
use crate::dissect::secrets::MAX_PRIVATE_KEYS;
use crate::rights;

/// The file or folder that a configuration at `path` names, or the command line without one.
fn resolved(path: Option<&Path>, written: &str) -> PathBuf {
    match (written.strip_prefix("~/"), path.and_then(Path::parent)) {
        (Some(rest), _) => rights::invoking_user().user().home.join(rest),
        (None, Some(folder)) => folder.join(written),
        (None, None) => PathBuf::from(written),
    }
}

impl Configuration {
    /// The file or folder that a setting names: `~/` is the home folder, other paths begin at the folder of the configuration
    /// if they stand in it.
    pub(super) fn resolved(&self, name: &str, written: &str) -> PathBuf {
        resolved(self.path.as_deref().filter(|_| self.is_of_file(name)), written)
    }

    fn is_of_file(&self, name: &str) -> bool {
        matches!(self.values.get(name), Some((_, Origin::File(_) | Origin::Profile(..))))
    }

    /// The files or folders that a setting lists.
    fn listed(&self, name: &str) -> Vec<PathBuf> {
        match self.given(name) {
            Some(Value::Texts(paths)) => paths.iter().map(|path| self.resolved(name, path)).collect(),
            _ => Vec::new(),
        }
    }

    /// Keeps a mistake of a setting at its place, and leaves the setting out.
    fn leave_out(&mut self, name: &'static str, what: &str, hint: Option<String>) {
        let place = match self.values.remove(name) {
            Some((_, Origin::File(place) | Origin::Profile(_, place))) => Some(place),
            _ => None,
        };
        self.problems.push(Problem { place, what: format!("{name}: {what}"), hint });
        self.problems.sort_by_key(|problem| problem.place);
    }

    /// Reads the private keys that are listed.
    pub(super) fn read_private_keys(&mut self) {
        let mut found = Vec::new();
        for path in self.listed(keys::RSA_KEYS) {
            let read = rights::as_invoking_user(rights::invoking_user(), || input::read_private_keys(&path));
            match read.unwrap_or_else(|error| Err((error.to_string(), None))) {
                Ok(keys) => found.extend(keys.0),
                Err((what, hint)) => {
                    let what = format!("the private key {} cannot be read: {what}", path.display());
                    return self.leave_out(keys::RSA_KEYS, &what, hint.map(str::to_owned));
                }
            }
        }
        if found.len() > MAX_PRIVATE_KEYS {
            let what = format!("there are more than {MAX_PRIVATE_KEYS} private keys");
            return self.leave_out(keys::RSA_KEYS, &what, None);
        }
        self.private_keys = PrivateKeys(found);
    }
}

#[cfg(feature = "proto")]
pub(super) mod schemas {
    use std::path::{Path, PathBuf};

    use super::{Configuration, keys, resolved, rights};
    use crate::analysis::schema::{Origins, SchemaError};
    use crate::cli::config::args::ConfigArgs;
    use crate::cli::failure::Failure;
    use crate::cli::schema;

    /// The settings that name files, and their folders.
    const SETTINGS: [&str; 3] = [keys::PROTO, keys::DESCRIPTOR_SETS, keys::PROTO_PATH];

    /// Reads the schemas that options and configuration name, and makes their fields known: before anything of the configuration
    /// is understood, for filters in it may name these fields. Returns what is wrong with those of the configuration.
    ///
    /// # Errors
    /// For what the options have wrong.
    pub fn publish(path: Option<&Path>, text: Option<&str>, args: &ConfigArgs) -> Result<Option<String>, Failure> {
        let table: toml::Table = text.and_then(|text| toml::from_str(text).ok()).unwrap_or_default();
        let profile = args.profile().or_else(|| table.get("profile")?.as_str());
        let configured = named(path, &table, profile, &args.set);
        if configured.is_empty() {
            schema::read(&args.schema, &configured.folders)?;
            return Ok(None);
        }
        let all = joined(schema::origins(&args.schema), &configured);
        match read(&all) {
            Ok(read) => {
                schema::publish(read);
                Ok(None)
            }
            Err(SchemaError::Wrong(what) | SchemaError::Unreadable(what)) => {
                schema::read(&args.schema, &[])?;
                Ok(Some(what))
            }
        }
    }

    /// The same for all profiles together: fields become known once, and a check looks at each profile. What is wrong is told by
    /// who looks at the profile.
    pub fn publish_all(path: &Path) {
        let Ok(text) = rights::read_trusted(path, rights::invoking_user()) else { return };
        let table: toml::Table = toml::from_str(&text).unwrap_or_default();
        let profiles = table.get("profiles").and_then(toml::Value::as_table);
        let names = profiles.into_iter().flat_map(toml::Table::keys).map(|name| Some(name.as_str()));
        let each = names.chain([None]).map(|profile| named(Some(path), &table, profile, &[]));
        let all = each.filter(|one| read(one).is_ok()).fold(Origins::default(), |all, one| joined(all, &one));
        if let (false, Ok(read)) = (all.is_empty(), read(&all)) {
            schema::publish(read);
        }
    }

    fn read(origins: &Origins) -> Result<crate::dissect::Schema, SchemaError> {
        let read = rights::as_invoking_user(rights::invoking_user(), || origins.read());
        read.unwrap_or_else(|error| Err(SchemaError::Unreadable(error.to_string())))
    }

    /// What the configuration names. Mistakes in it are passed over: they are told when all of it is understood.
    fn named(path: Option<&Path>, table: &toml::Table, profile: Option<&str>, set: &[String]) -> Origins {
        let of_profile = || table.get("profiles")?.as_table()?.get(profile?)?.as_table();
        let listed = |setting: &str| -> Vec<PathBuf> {
            let given = set.iter().rev().find_map(|set| set.strip_prefix(setting)?.strip_prefix(['=', ':']));
            if let Some(given) = given {
                let parts = given.split(',').map(str::trim).filter(|part| !part.is_empty());
                return parts.map(|written| resolved(None, written)).collect();
            }
            let own = setting.split_once('.').map_or(setting, |(_, own)| own);
            let found =
                of_profile().into_iter().chain([table]).find_map(|layer| layer.get("read")?.get(own)?.as_array());
            let texts = found.into_iter().flatten().filter_map(toml::Value::as_str);
            texts.map(|written| resolved(path, written)).collect()
        };
        let [files, sets, folders] = SETTINGS.map(listed);
        Origins { files, folders, sets }
    }

    /// Both together, nothing twice.
    fn joined(first: Origins, second: &Origins) -> Origins {
        let join = |mut all: Vec<PathBuf>, more: &[PathBuf]| {
            let real = |path: &PathBuf| path.canonicalize().unwrap_or_else(|_| path.clone());
            for path in more {
                if !all.iter().any(|other| real(other) == real(path)) {
                    all.push(path.clone());
                }
            }
            all
        };
        Origins {
            files: join(first.files, &second.files),
            folders: join(first.folders, &second.folders),
            sets: join(first.sets, &second.sets),
        }
    }

    impl Configuration {
        /// Keeps what is wrong with the schemas, and leaves them out.
        pub(in super::super) fn leave_out_schemas(&mut self, wrong: Option<String>) {
            let Some(what) = wrong else { return };
            let name = SETTINGS.into_iter().find(|name| self.values.contains_key(name)).unwrap_or(keys::PROTO);
            let hint = "imports are looked for in the folders of read.proto_path and beside the files";
            self.leave_out(name, &what, Some(hint.to_owned()));
            SETTINGS.iter().for_each(|name| drop(self.values.remove(name)));
        }
    }
}
