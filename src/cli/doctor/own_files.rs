//! Checks of the files of the user: the configuration, and what the interface remembers.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::Path;

use super::{Check, Verdict};
use crate::cli::config::args::ConfigArgs;
use crate::cli::config::{Configuration, Standing};
use crate::rights::{self, Invoker};

/// Bits of a mode by which others than the owner may write.
const OTHERS_WRITE: u32 = 0o022;

/// Whether the configuration is understood, where it comes from, and who may write it; and whether the interface remembers.
pub(super) fn configuration(chosen: &ConfigArgs) -> (Check, bool) {
    const NAME: &str = "configuration";
    let configuration = match Configuration::load(chosen) {
        Ok(configuration) => configuration,
        Err(failure) => {
            let next = if failure.lines.is_empty() {
                "wirelens config --path says which file is meant".to_owned()
            } else {
                failure.lines.join("; ")
            };
            return (Check::new(NAME, Verdict::Failed, &failure.what).next(next), true);
        }
    };
    let remembers = configuration.remembers();
    let (standing, found, next) = configuration.examined();
    let verdict = match standing {
        Standing::Absent | Standing::Fine => Verdict::Ok,
        Standing::Unread => Verdict::Warning,
        Standing::Wrong => Verdict::Failed,
    };
    let loose = configuration.file().and_then(writable_by_others).filter(|_| standing == Standing::Fine);
    let check = match loose {
        Some((what, step)) => Check::new(NAME, Verdict::Warning, format!("{found}; {what}")).next(step),
        None => Check::new(NAME, verdict, found),
    };
    let check = match next {
        Some(next) if check.next.is_none() => check.next(next),
        _ => check,
    };
    (check, remembers)
}

/// Who else may change the file, and what to do about it: root believes such a file not at all.
fn writable_by_others(file: &Path) -> Option<(String, String)> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    [file, folder].into_iter().find_map(|path| {
        let metadata = fs::metadata(path).ok()?;
        let mode = metadata.permissions().mode();
        // Others may add files to a folder with the sticky bit, and change none.
        let loose = mode & OTHERS_WRITE != 0 && !(metadata.is_dir() && mode & 0o1000 != 0);
        let shown = path.display();
        loose.then(|| (format!("others may write {shown} (mode {:o})", mode & 0o7777), format!("chmod go-w {shown}")))
    })
}

/// Whether what the interface remembers can be kept.
pub(super) fn state(invoker: &Invoker, remembers: bool) -> Check {
    const NAME: &str = "state folder";
    if std::env::var_os("WIRELENS_NO_STATE").is_some() {
        return Check::new(NAME, Verdict::Ok, "not used: WIRELENS_NO_STATE is set");
    }
    if !remembers {
        return Check::new(NAME, Verdict::Ok, "not used: interface.remember = false");
    }
    let Some(folder) = invoker.state_folder() else {
        return Check::new(NAME, Verdict::Warning, "there is none: the user has no home folder")
            .next("nothing is remembered; XDG_STATE_HOME names a folder");
    };
    let shown = folder.display();
    // It is made when there is something to keep: until then the folder above it counts.
    let there = folder.ancestors().find(|folder| folder.exists()).unwrap_or(Path::new("/"));
    let probe = rights::as_invoking_user(invoker, || tempfile::tempfile_in(there).map(drop));
    if let Err(error) = probe.and_then(|probed| probed) {
        return Check::new(NAME, Verdict::Warning, format!("{shown} cannot be written: {error}")).next(
            "nothing is remembered; XDG_STATE_HOME names another folder, interface.remember = false stops trying",
        );
    }
    let owner = fs::metadata(there).map(|metadata| metadata.uid());
    match owner {
        Ok(owner) if owner != invoker.user().uid && there == folder => {
            Check::new(NAME, Verdict::Warning, format!("{shown} belongs to another user (number {owner})"))
                .next(format!("chown {} {shown}", invoker.user().name))
        }
        _ if there == folder => Check::new(NAME, Verdict::Ok, format!("{shown} can be written")),
        _ => Check::new(NAME, Verdict::Ok, format!("{shown} can be made")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn a_file_that_others_may_write_is_told_with_its_cure() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("config.toml");
        fs::write(&file, "[interface]\ntheme = \"dark\"\n").unwrap();
        let look = || configuration(&ConfigArgs::of(Some(&file), None)).0;
        set_mode(&file, 0o600);
        let check = look();
        assert_eq!((check.verdict, check.next), (Verdict::Ok, None));
        assert!(check.found.ends_with("config.toml: 1 setting"), "{}", check.found);
        set_mode(folder.path(), 0o777);
        // Root does not read it at all then.
        let check = look();
        assert_ne!(check.verdict, Verdict::Ok, "the folder counts, too");
        let told =
            check.next.unwrap().starts_with("chmod go-w ") || check.found.contains("others could have written it");
        assert!(told, "{} {}", check.verdict == Verdict::Failed, check.found);
        set_mode(folder.path(), 0o700);
        fs::write(&file, "[interface]\nthem = 3\nascii = 7\n").unwrap();
        let check = look();
        assert_eq!(check.verdict, Verdict::Failed);
        assert!(
            check.found.contains("config.toml:2:1: there is no setting interface.them (one of 2 mistakes)"),
            "{check:?}"
        );
        assert!(check.next.unwrap().starts_with("wirelens config --check "));
        fs::remove_file(&file).unwrap();
        assert_eq!(look().verdict, Verdict::Failed, "a file that is named must be there");
    }

    #[test]
    fn a_state_folder_that_is_not_used_is_not_examined() {
        let check = state(rights::invoking_user(), false);
        assert_eq!(check.verdict, Verdict::Ok);
        assert!(check.found.starts_with("not used"), "{check:?}");
    }
}
