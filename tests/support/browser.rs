//! A browser without a window, where there is one.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How browsers that are built of Chromium are called.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "chrome"];

/// A browser with a folder of its own.
pub struct Browser {
    program: PathBuf,
    folder: tempfile::TempDir,
}

impl Browser {
    /// The one that is installed; without it the test says loudly that it is skipped.
    pub fn find() -> Option<Self> {
        let path = std::env::var_os("PATH").unwrap_or_default();
        let found = std::env::split_paths(&path)
            .flat_map(|folder| NAMES.map(|name| folder.join(name)))
            .find(|program| program.is_file());
        match found {
            Some(program) => Some(Self { program, folder: tempfile::tempdir().expect("a folder") }),
            None => {
                println!("SKIPPED: no browser is installed (looked for {})", NAMES.join(", "));
                None
            }
        }
    }

    /// A file of its folder.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens a page, dark or light, and returns standard output.
    pub fn open(&self, page: &Path, dark: bool, options: &[&str]) -> String {
        let output = Command::new(&self.program)
            // A test is often run by root, for whom the browser's own walls do not work; the pages are ours.
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--no-first-run"])
            .arg(format!("--user-data-dir={}", self.file("profile").display()))
            .arg(format!("--blink-settings=preferredColorScheme={}", if dark { 0 } else { 1 }))
            .args(options)
            .arg(format!("file://{}", page.display()))
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .output()
            .expect("the browser starts");
        assert!(output.status.success(), "{}", output.status);
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
