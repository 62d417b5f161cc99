//! Between opening the interfaces and starting: the files are made, and every right is given up.

use std::path::{Path, PathBuf};

use super::request::{Request, Target, Until};
use crate::cli::failure::Failure;
use crate::rights::{self, Existing, Invoker, Plan, Report};
use crate::source::live::{self, CreateFile, Output, Ring};
use crate::source::writer::FileFormat;

/// Makes the files that the capture writes to, in the name of the user who asked for them.
pub fn output(request: &Request) -> Result<Option<Output>, Failure> {
    let invoker = rights::invoking_user();
    let Some(target) = &request.target else { return Ok(None) };
    let (target, format, create) = match (target, &request.ring) {
        (Target::Stdout, _) => (live::Target::Stdout, FileFormat::Pcapng, None),
        (Target::File(path), None) => {
            let file = rights::create_file(path, Existing::Replace, invoker).map_err(|error| refused(path, &error))?;
            (live::Target::Open(file, path.display().to_string()), FileFormat::of_path(path), None)
        }
        (Target::File(path), Some(_)) => {
            let folder = folder(path);
            if !rights::can_make_files_later(&folder, invoker) {
                let user = invoker.runs_as().unwrap_or(invoker.user());
                let what = format!("{}: the user {} can make no files there", folder.display(), user.name);
                return Err(Failure::running("E-WRITE", what)
                    .line("they are made while the capture runs, which it does as this user")
                    .line("name a folder where this user may write"));
            }
            let create =
                CreateFile::new(|path: &Path| rights::create_file(path, Existing::Replace, rights::invoking_user()));
            (live::Target::Path(path.clone()), FileFormat::of_path(path), Some(create))
        }
    };
    Ok(Some(Output { target, format: Some(format), ring: request.ring.as_ref().map(ring), create }))
}

fn ring(ring: &Until) -> Ring {
    Ring { bytes: ring.bytes, duration: ring.duration, packets: ring.packets, files: ring.files }
}

fn folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.unwrap_or(Path::new(".")).to_owned()
}

fn refused(path: &Path, error: &std::io::Error) -> Failure {
    Failure::running("E-WRITE", format!("{}: it cannot be written: {error}", path.display()))
        .line("choose another file or folder")
}

/// Gives up every right. What stays is what `request` and the temporary file need.
pub fn all(request: &Request) -> Result<(), Failure> {
    let mut plan = Plan::new(rights::invoking_user());
    if let Some(folder) = &request.key_log_folder {
        plan = plan.reading(folder);
    }
    give_up(plan, Some(request), request.sandbox_strict).map(|_| ())
}

/// Gives up every right but those of the invoking user in the interface: captures are opened from anywhere, and saved where
/// the user is and at home.
pub fn for_screen(request: Option<&Request>, strict: bool) -> Result<Report, Failure> {
    let invoker = rights::invoking_user();
    let mut plan = Plan::new(invoker).keeping_state().reading("/").writing(&invoker.user().home);
    if let Ok(here) = std::env::current_dir() {
        plan = plan.writing(here);
    }
    give_up(plan, request, strict)
}

/// Whether there is anything to give up.
pub fn is_privileged() -> bool {
    rights::standing::own().is_some_and(|own| own.is_privileged())
}

fn give_up(plan: Plan, request: Option<&Request>, strict: bool) -> Result<Report, Failure> {
    let spool = spool_folder(rights::invoking_user())?;
    let mut plan = plan.strict(strict).writing(spool);
    if let Some(Request { target: Some(Target::File(path)), ring: Some(_), .. }) = request {
        plan = plan.writing(folder(path));
    }
    rights::drop_all(&plan).map_err(|error| {
        Failure::running("E-RIGHTS", error.to_string())
            .line("nothing was captured")
            .line("without --sandbox-strict a layer may be missing, but root is always given up")
    })
}

/// The folder of the temporary files of this process from now on.
fn spool_folder(invoker: &Invoker) -> Result<PathBuf, Failure> {
    let parent = std::env::temp_dir();
    let refused = |error: std::io::Error| {
        Failure::running("E-SPOOL", format!("{}: no temporary folder can be made: {error}", parent.display()))
            .line("point TMPDIR at a folder that can be written and has room")
    };
    let spool = rights::spool_folder(&parent, invoker).map_err(refused)?;
    // Only the first one of a process is taken, and there is only one.
    let _ = tempfile::env::override_temp_dir(&spool);
    Ok(spool)
}
