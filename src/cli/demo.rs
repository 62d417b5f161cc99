//! `wirelens demo`: the built-in captures, to list, open, print or write to a file.

use std::fs::OpenOptions;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use super::args::{DemoArgs, ReadArgs};
use super::config::Configuration;
use super::config::args::ConfigArgs;
use super::failure::{Failure, exit};
use super::shape::Shape;
use super::{output, read, screen};
use crate::samples::{self, Sample};
use crate::source::Source;

/// Runs the command.
pub fn run(args: &mut DemoArgs, config: Configuration, chosen: &ConfigArgs) -> Result<u8, Failure> {
    // Whether a screen is wanted is asked of the options alone: a pipe gets text whatever the settings are.
    let options = ReadArgs { detail: args.detail, ..ReadArgs::default() };
    let on_screen = args.name.is_some() && args.write.is_none() && screen::wanted(&options, &args.look);
    config.demo(args);
    let Some(name) = &args.name else {
        return list(&language(args.look.lang.as_deref()));
    };
    let sample = samples::named(name).ok_or_else(|| unknown(name))?;
    if let Some(path) = &args.write {
        return write(&sample, path);
    }
    let source = Source::from_bytes(sample.name, sample.contents())?;
    if on_screen {
        return screen::run_on(source, sample.name, &args.look, &config, chosen);
    }
    let mut options = options;
    config.checked()?.read(&mut options)?;
    let again = || Ok(Source::from_bytes(sample.name, sample.contents())?);
    read::print(&again, false, &Shape::new(&options)?, None, &options)
}

fn list(language: &str) -> Result<u8, Failure> {
    let width = samples::all().map(|sample| sample.name.len()).max().unwrap_or(0);
    let mut text = String::new();
    for sample in samples::all() {
        crate::text!(text, "{:width$}  {}\n", sample.name, sample.title(language));
    }
    if io::stdout().is_terminal() {
        text.push_str("\nopen one: wirelens demo NAME\n");
    }
    output::print(text.as_bytes())
}

fn unknown(name: &str) -> Failure {
    let names: Vec<&str> = samples::all().map(|sample| sample.name).collect();
    Failure::usage("E-SAMPLE", format!("there is no built-in capture {name}"))
        .line(format!("there are: {}", names.join(", ")))
}

fn write(sample: &Sample, path: &Path) -> Result<u8, Failure> {
    if path.as_os_str() == "-" {
        if io::stdout().is_terminal() {
            return Err(Failure::usage("E-OPTION", "a capture file is not for a terminal").line("name a file with -w"));
        }
        return output::print(sample.bytes);
    }
    let shown = path.display();
    let opened = OpenOptions::new().write(true).create_new(true).open(path);
    match opened.and_then(|mut file| file.write_all(sample.bytes)) {
        Ok(()) => Ok(exit::DONE),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(Failure::running("E-WRITE", format!("{shown}: there is such a file already")).line("name another one"))
        }
        Err(error) => Err(Failure::running("E-WRITE", format!("{shown}: cannot be written: {error}"))),
    }
}

/// The language of titles: as asked, else as the system says.
fn language(asked: Option<&str>) -> String {
    let from_system =
        || ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
    asked.map(str::to_owned).or_else(from_system).unwrap_or_default()
}
