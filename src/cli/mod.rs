//! Flags and subcommands: each maps to one call into `export` or the terminal interface.

mod args;
mod config;
mod demo;
mod doctor;
mod explain;
mod export;
mod failure;
mod filter;
mod follow;
mod growing;
mod handout;
mod http;
mod info;
mod input;
mod ladder;
mod layers;
mod lesson;
mod lists;
mod live;
mod output;
mod read;
mod save;
#[cfg(feature = "proto")]
mod schema;
mod screen;
mod shape;
mod stats;
mod story;

use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};
use jiff::tz::TimeZone;

use args::{Cli, Command, InterfacesArgs, ListFormat, ReadArgs};
use config::Configuration;
use config::args::ConfigArgs;
use failure::{Failure, exit};

/// Runs the program with these arguments, the program's name first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let outcome = parse(arguments).and_then(|cli| match cli {
        Some(cli) => dispatch(cli),
        None => Ok(exit::DONE),
    });
    match outcome {
        Ok(status) => ExitCode::from(status),
        Err(failure) => {
            // A terminal that was closed cannot be told.
            let _ = writeln!(std::io::stderr(), "{failure}");
            failure.exit()
        }
    }
}

fn dispatch(cli: Cli) -> Result<u8, Failure> {
    // Pages are the same wherever they are made.
    let is_handout = matches!(cli.command, Some(Command::Handout(_)));
    crate::dissect::show::show_times_in(if is_handout { || TimeZone::UTC } else { TimeZone::system });
    #[cfg(feature = "proto")]
    let schema = cli.schema().cloned().unwrap_or_default();
    let Cli { read: mut args, mut look, config: chosen, list_interfaces, command, .. } = cli;
    #[cfg(feature = "proto")]
    let chosen = chosen.with(schema);
    if let Some(command) = command {
        refuse_stray(&args)?;
        return run_command(command, chosen, look);
    }
    if list_interfaces {
        let json = matches!(args.format, Some(args::Format::Json));
        let format = if json { ListFormat::Json } else { ListFormat::Text };
        return live::interfaces::run(&InterfacesArgs { verbose: false, format });
    }
    let config = load(chosen.clone(), &args)?;
    if screen::wanted(&args, &look) {
        config.read(&mut args)?;
        config.look(&mut look);
        return screen::run(&args, &look, &config, &chosen).map_err(|failure| maybe_a_command(failure, &args));
    }
    config.checked()?.read(&mut args)?;
    read::run(&args).map_err(|failure| maybe_a_command(failure, &args))
}

/// The configuration, with the settings that options of tshark's kind name.
fn load(mut chosen: ConfigArgs, args: &ReadArgs) -> Result<Configuration, Failure> {
    chosen.set.extend(args.preferences.iter().cloned());
    Configuration::load(&chosen)
}

/// Runs a command, with what the configuration says where its options say nothing.
fn run_command(command: Command, chosen: ConfigArgs, look: args::LookArgs) -> Result<u8, Failure> {
    // Those that read captures or have texts for people take settings; a mistake in the file ends them before they begin.
    let config = || Configuration::load(&chosen)?.checked();
    if let Some(setting) = chosen.set.first().filter(|setting| is_without(&command, setting)) {
        return Err(Failure::usage("E-OPTION", format!("--set changes nothing here: {setting}"))
            .line("this command obeys no settings; those that do read captures or explain them"));
    }
    match command {
        Command::Read(mut args) => {
            load(chosen, &args)?.checked()?.read(&mut args)?;
            read::run(&args)
        }
        Command::Http(mut args) => {
            config()?.http(&mut args);
            http::run(&args)
        }
        Command::Follow(mut args) => {
            config()?.follow(&mut args);
            follow::run(&args)
        }
        Command::Export(mut args) => {
            config()?.export(&mut args);
            export::run(&args)
        }
        Command::Stats(mut args) => {
            config()?.input(&mut args.input);
            stats::run(&args)
        }
        Command::Explain(mut args) => {
            config()?.pick(&mut args.pick);
            explain::run(&args)
        }
        Command::Layers(mut args) => {
            config()?.layers(&mut args);
            layers::run(&args)
        }
        Command::Ladder(mut args) => {
            config()?.ladder(&mut args);
            ladder::run(&args)
        }
        Command::Story(mut args) => {
            config()?.story(&mut args);
            story::run(&args)
        }
        Command::Handout(mut args) => {
            config()?.handout(&mut args);
            handout::run(*args)
        }
        Command::Lesson(mut args) => {
            let config = config()?;
            config.lesson(&mut args);
            lesson::run(&args, &config, &chosen)
        }
        Command::Demo(mut args) => {
            let config = Configuration::load(&chosen)?;
            demo::run(&mut args, config, &chosen)
        }
        Command::Config(args) => config::run(&args, &chosen, &look),
        Command::Info(args) => info::run(&args),
        // Schemas of the configuration have fields.
        Command::Fields(args) => {
            Configuration::load(&chosen)?.checked_schemas()?;
            lists::fields(&args)
        }
        Command::Filter(args) => {
            Configuration::load(&chosen)?.checked_schemas()?;
            filter::run(&args)
        }
        Command::Doctor(args) => doctor::run(&args, &chosen),
        Command::Interfaces(args) => live::interfaces::run(&args),
        Command::Completions { shell } => lists::completions(shell),
        Command::Man => lists::manual(),
    }
}

/// Whether a command is the same whatever a setting says.
fn is_without(command: &Command, setting: &str) -> bool {
    use Command::*;
    match command {
        Info(_) | Interfaces(_) | Completions { .. } | Man => true,
        Fields(_) | Filter(_) => !config::SCHEMAS.iter().any(|name| setting.starts_with(name)),
        _ => false,
    }
}

/// Options before a command's name would be ignored; they are refused instead.
fn refuse_stray(args: &ReadArgs) -> Result<(), Failure> {
    match args.given().first() {
        None => Ok(()),
        Some(option) => Err(Failure::usage("E-OPTION", format!("{option} stands before the command"))
            .line("options of a command stand after its name")),
    }
}

/// A lone word that is no file may have been meant as a command, and so may the first word behind a file that is no filter.
fn maybe_a_command(failure: Failure, args: &ReadArgs) -> Failure {
    let word = if args.read_file.is_some() { args.file.as_deref().map(Path::as_os_str) } else { None };
    let word = word.or(args.rest.first().map(OsString::as_os_str)).and_then(OsStr::to_str);
    if let Some(word) = word.filter(|word| failure.code == "E-FILTER" && Cli::command().find_subcommand(word).is_some())
    {
        return failure.line(format!("if the command was meant, its name comes first: wirelens {word} FILE"));
    }
    let plain = |file: &std::path::PathBuf| !file.to_string_lossy().contains(['.', '/']);
    match &args.file {
        Some(file) if failure.status == exit::INPUT && plain(file) && !file.exists() => {
            failure.line("if a command was meant: wirelens --help lists them")
        }
        _ => failure,
    }
}

/// The arguments understood; `None` when help or the version was asked for and printed.
fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Option<Cli>, Failure> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let mut command = Cli::command();
    if args::words::is_filter_word(&command, &arguments) {
        command = command.args_conflicts_with_subcommands(true);
    }
    let matches = command.try_get_matches_from(arguments).and_then(|matches| Cli::from_arg_matches(&matches));
    let error = match matches {
        Ok(cli) => return Ok(Some(cli)),
        Err(error) => error,
    };
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            // A closed pipe is no failure here either.
            let _ = error.print();
            return Ok(None);
        }
        ErrorKind::UnknownArgument => {
            if let Some(failure) = error.get(ContextKind::InvalidArg).and_then(not_yet) {
                return Err(failure);
            }
        }
        _ => {}
    }
    Err(from_clap(&error))
}

/// Options that tshark or tcpdump have and this version has not, and what to say of them.
const NOT_YET: &[(&str, &str)] = &[
    ("-A", "wirelens follow FILE --stream N prints what a connection carried as text; -x the bytes of each frame"),
    ("-X", "use -x"),
    ("-2", "files are always read in two passes: leave it out"),
    ("-F", "the name after -w chooses: .pcap writes pcap, any other name pcapng; editcap converts"),
    ("-L", "wirelens interfaces -v lists link types"),
    ("-y", "the link type is the first that the interface has"),
    ("-S", "give the separator with -E separator=CHARACTER"),
    ("-j", "choose fields with -e"),
    ("-J", "choose fields with -e"),
    (
        "--packet",
        "one frame is selected by a filter: -Y 'frame.number == N'; wirelens FILE --packet N starts the interface there",
    ),
    (
        "--stream",
        "a connection is selected by a filter: -Y 'tcp.stream == N'; wirelens FILE --stream N starts the interface there",
    ),
    (
        "--view",
        "wirelens FILE --view VIEW starts the interface with a view; wirelens --help lists what prints the others",
    ),
    ("--show-secrets", "packets are printed as they are; wirelens follow, http, export and ladder mask secrets"),
    ("--blank", "wirelens handout FILE --blank seq,ack prints pages with gaps; wirelens story FILE --blank asks"),
];

/// The answer for an option that tshark has and this version has not.
fn not_yet(argument: &ContextValue) -> Option<Failure> {
    let ContextValue::String(argument) = argument else { return None };
    let (name, advice) = NOT_YET.iter().find(|(name, _)| argument == name)?;
    Some(Failure::usage("E-OPTION", format!("{name} is no option here")).line(*advice))
}

fn from_clap(error: &clap::Error) -> Failure {
    let text = error.render().to_string();
    let mut lines = text.lines().map(str::trim_end).filter(|line| !line.trim().is_empty());
    let what = lines.next().unwrap_or("the options are not understood");
    let mut failure = Failure::usage("E-OPTION", what.strip_prefix("error: ").unwrap_or(what));
    failure.lines.extend(lines.map(|line| line.trim_start().to_owned()));
    failure
}

/// The command line as clap knows it, for completions and the manual page.
pub fn command() -> clap::Command {
    Cli::command()
}
