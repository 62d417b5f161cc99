//! The configuration as users meet it: the file, profiles, the environment and the command line, `wirelens config`, and what
//! comes of it in texts and on the screen. `BLESS=1 cargo test --test config` writes the pictures anew.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/program.rs"]
mod program;
#[cfg(target_os = "linux")]
#[path = "support/pty.rs"]
mod pty;

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crossterm::event::KeyCode;
use desk::{Desk, golden};
use program::capture;
use ratatui::style::{Color, Modifier};
use serde_json::Value;
use wirelens::analysis::registry;
use wirelens::export::Occurrence;
use wirelens::export::columns::{Column, Columns, Content};
use wirelens::filter::Filter;
use wirelens::tui::Preferences;
use wirelens::tui::coloring::{ColorRule, ColorRules, Ink, Paint};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::{Look, Pane, Popup};
use wirelens::tui::theme::{Depth, Theme};

const CAPTURE: &str = "http/basics.pcapng";

/// A folder for configuration with this file in it.
struct Home {
    folder: tempfile::TempDir,
}

impl Home {
    fn with(text: &str) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let own = folder.path().join("wirelens");
        fs::create_dir(&own).expect("a folder");
        fs::write(own.join("config.toml"), text).expect("a file");
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("wirelens/config.toml")
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = program::program(arguments);
        command.env("XDG_CONFIG_HOME", self.folder.path()).env("XDG_STATE_HOME", self.folder.path().join("state"));
        for variable in ["WIRELENS_CONFIG", "WIRELENS_PROFILE", "WIRELENS_THEME", "SSLKEYLOGFILE", "NO_MOTION"] {
            command.env_remove(variable);
        }
        for variable in ["SUDO_UID", "SUDO_GID", "DOAS_USER", "PKEXEC_UID"] {
            command.env_remove(variable);
        }
        command
    }

    fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("it starts")
    }

    /// What a run prints that must succeed and say nothing else.
    fn data(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success() && errors.is_empty(), "{arguments:?}: {} {errors}", output.status);
        String::from_utf8(output.stdout).expect("it is UTF-8")
    }

    /// What a run says that must fail.
    fn failure(&self, arguments: &[&str]) -> (i32, String) {
        let output = self.run(arguments);
        assert!(output.stdout.is_empty(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
        (output.status.code().expect("no signal"), String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// The line of a setting in `wirelens config`.
fn line<'t>(text: &'t str, setting: &str) -> &'t str {
    text.lines()
        .find(|line| line.starts_with(&format!("{setting} = ")))
        .unwrap_or_else(|| panic!("{setting} in\n{text}"))
}

#[test]
fn what_counts_is_printed_with_where_it_comes_from() {
    let home = Home::with(
        "[interface]\ntheme = \"dark\"\ntime = \"utc\"\nlanguage = \"ko\"\n[capture]\nbuffer = 8\n\
         [profiles.lecture.interface]\ntheme = \"projector\"\n",
    );
    let text = home.data(&["config"]);
    assert!(text.starts_with(&format!("# {}\n", home.file().display())), "{text}");
    let spaced = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(spaced(line(&text, "theme")), "theme = \"dark\" # file, line 2");
    assert_eq!(spaced(line(&text, "buffer")), "buffer = 8 # file, line 6");
    assert_eq!(spaced(line(&text, "ascii")), "ascii = false # default");
    let lecture = home.data(&["config", "--profile", "lecture", "--set", "interface.ascii=true"]);
    assert_eq!(spaced(line(&lecture, "theme")), "theme = \"projector\" # profile \"lecture\", line 8");
    assert_eq!(spaced(line(&lecture, "ascii")), "ascii = true # command line --set");
    assert_eq!(lecture, home.data(&["--profile", "lecture", "--set", "interface.ascii=true", "config"]));
    let output = home.command(&["config"]).env("WIRELENS_THEME", "cvd").env("NO_COLOR", "1").output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(spaced(line(&text, "theme")), "theme = \"cvd\" # environment WIRELENS_THEME");
    assert_eq!(spaced(line(&text, "color")), "color = \"never\" # environment NO_COLOR");
    let option = home.data(&["--theme", "light", "config"]);
    assert_eq!(spaced(line(&option, "theme")), "theme = \"light\" # command line --theme");
    // What is printed is a file that says the same.
    let again = Home::with(&text);
    let printed = again.data(&["config"]);
    assert_eq!(spaced(line(&printed, "theme")).split(" # ").next(), Some("theme = \"cvd\""));
    assert_eq!(spaced(line(&printed, "buffer")).split(" # ").next(), Some("buffer = 8"));
}

#[test]
fn what_the_interface_remembers_counts_before_the_defaults_only() {
    let home = Home::with("[interface]\ntheme = \"dark\"\n");
    let state = home.folder.path().join("state/wirelens");
    fs::create_dir_all(&state).unwrap();
    fs::write(state.join("state.toml"), "lang = \"ru\"\ntheme = \"light\"\ntime = \"epoch\"\n").unwrap();
    let json: Value = serde_json::from_str(&home.data(&["config", "-T", "json"])).unwrap();
    let setting = |key: &str| json["settings"].as_array().unwrap().iter().find(|row| row["key"] == key).unwrap();
    assert_eq!(setting("interface.theme")["value"], "dark");
    assert_eq!((&setting("interface.theme")["from"], &setting("interface.theme")["line"]), (&"file".into(), &2.into()));
    assert_eq!(setting("interface.language")["value"], "ru");
    assert_eq!(setting("interface.time")["from"], "remembered");
    assert_eq!(setting("capture.buffer")["from"], "default");
    assert_eq!(json["found"], true);
    assert!(json["colors"]["rules"].as_array().unwrap().len() >= 5);
}

#[test]
fn the_file_of_defaults_can_be_used_and_every_setting_is_explained() {
    let home = Home::with("");
    let defaults = home.data(&["config", "--default"]);
    let file = home.folder.path().join("defaults.toml");
    fs::write(&file, &defaults).unwrap();
    let file = file.to_str().unwrap();
    let checked = home.data(&["config", "--check", file]);
    assert!(checked.contains(": no mistakes; ") && checked.ends_with(" settings, 0 profiles\n"), "{checked}");
    let values = |text: &str| -> Vec<String> {
        let lines = text
            .lines()
            .filter(|line| line.contains("  # "))
            .map(|line| line.split("  # ").next().unwrap().trim().to_owned());
        lines.collect()
    };
    let own = values(&home.data(&["config"]));
    assert_eq!(own, values(&home.data(&["config", "--config", file])));
    assert!(own.len() > 20);
    let all: Value = serde_json::from_str(&home.data(&["config", "--explain", "-T", "json"])).unwrap();
    assert_eq!(all.as_array().unwrap().len(), own.len());
    let one = home.data(&["config", "--explain", "capture.buffer"]);
    assert!(one.starts_with("capture.buffer = 64\n") && one.contains("option -B"), "{one}");
    let (status, said) = home.failure(&["config", "--explain", "capture.bufer"]);
    assert!(status == 2 && said.contains("did you mean  capture.buffer"), "{said}");
    assert_eq!(home.data(&["config", "--path"]), format!("{}\n", home.file().display()));
}

#[test]
fn a_mistake_ends_a_command_before_it_begins() {
    let home = Home::with("[interface]\nthem = \"dark\"\nascii = 3\n");
    let file = capture(CAPTURE);
    let place = home.file();
    let place = place.display();
    for arguments in [&["read", &file][..], &["http", &file], &["config"], &["stats", &file], &[&file]] {
        let (status, said) = home.failure(arguments);
        assert_eq!(status, 2, "{arguments:?}");
        let expected = format!(
            "wirelens: {place}:2:1: there is no setting interface.them (E-CONFIG)\n    did you mean  theme ?\n    \
             {place}:3:9: interface.ascii needs true or false, and this is a whole number\n"
        );
        assert_eq!(said, expected, "{arguments:?}");
    }
    // What reads no settings goes on, and refuses them where they are given.
    assert!(home.failure(&["fields", "tcp", "--set", "interface.ascii=true"]).1.contains("--set changes nothing here"));
    let (_, said) = home.failure(&["filter", "--set", "limits.message=1", "tcp"]);
    assert!(said.contains("--set changes nothing here: limits.message=1"), "{said}");
    assert!(home.data(&["fields", "tcp.port"]).contains("tcp.port"));
    assert!(home.data(&["config", "--default"]).contains("[interface]"));
    let (status, said) = home.failure(&["config", "--check", home.file().to_str().unwrap()]);
    assert!(status == 2 && said.contains(":2:1: there is no setting"), "{said}");
}

#[test]
fn all_that_is_wrong_with_a_rule_of_colours_is_told_at_once() {
    let home = Home::with(
        "[[colors]]\nname = \"wrong\"\nfilter = \"tcp.prt == 1\"\nforeground = \"rad\"\nbackground = \"bluu\"\n",
    );
    let (status, said) = home.failure(&["config"]);
    assert_eq!(status, 2);
    for place in [":3:11: colors.filter", ":4:14: colors.foreground", ":5:14: colors.background"] {
        assert!(said.contains(place), "{place} in {said}");
    }
}

#[test]
fn a_list_of_rules_names_its_place_once() {
    let home =
        Home::with("[[colors]]\nname = \"one\"\nfilter = \"tcp\"\n[[colors]]\nname = \"two\"\nfilter = \"udp\"\n");
    let text = home.data(&["config"]);
    let rules = text.split_once("[[colors]]").expect("rules").1;
    assert!(rules.contains("name = \"two\"") && !rules.contains("# file, line"), "{text}");
}

#[test]
fn a_file_that_is_named_must_be_there() {
    let home = Home::with("");
    let (status, said) = home.failure(&["config", "--config", "/nonexistent/a.toml"]);
    assert_eq!(status, 2);
    assert!(said.contains("the configuration /nonexistent/a.toml cannot be read: "), "{said}");
    let output =
        home.command(&["read", &capture(CAPTURE)]).env("WIRELENS_CONFIG", "/nonexistent/b.toml").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    let (status, said) = home.failure(&["read", &capture(CAPTURE), "--profile", "x"]);
    assert!(status == 2 && said.contains("there is no profile x"), "{said}");
    fs::remove_file(home.file()).unwrap();
    assert_eq!(home.data(&["read", &capture(CAPTURE), "-c", "2"]).lines().count(), 2);
    let mut empty = home.command(&["read", &capture(CAPTURE), "-c", "1"]);
    assert_eq!(empty.env("WIRELENS_CONFIG", "").env("WIRELENS_PROFILE", "").output().unwrap().status.code(), Some(0));
    let (status, said) = home.failure(&["read", &capture(CAPTURE), "--profile", "x"]);
    assert!(status == 2 && said.contains("there is no profile x"), "{said}");
}

#[test]
fn the_usual_file_that_cannot_be_read_is_told_and_left_out() {
    let home = Home::with("");
    fs::remove_file(home.file()).unwrap();
    fs::create_dir(home.file()).unwrap();
    let output = home.run(&["read", &capture(CAPTURE), "-c", "1"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(0), "{said}");
    assert!(said.contains("config.toml is not used: it is no plain file"), "{said}");
    assert_eq!(String::from_utf8_lossy(&output.stdout).lines().count(), 1);
}

#[test]
fn settings_reach_the_commands() {
    let home = Home::with(
        "[interface]\nlanguage = \"ru\"\n[read]\nrelative_sequence = false\ndecode_as = [\"tcp.port==5000,icmp\"]\n",
    );
    // A wrong protocol is a mistake of the file.
    let (_, said) = home.failure(&["read", &capture(CAPTURE)]);
    assert!(said.contains("read.decode_as cannot be \"tcp.port==5000,icmp\""), "{said}");
    let home = Home::with("[interface]\nlanguage = \"ru\"\n[read]\nrelative_sequence = false\noverlap = \"bsd\"\n");
    let plain = Home::with("");
    let file = capture("null/seed-frame9.pcapng");
    let first = |home: &Home, more: &[&str]| home.data(&[&["read", &file, "-c", "1"], more].concat());
    assert!(first(&plain, &[]).contains("Seq=0"));
    assert!(!first(&home, &[]).contains("Seq=0"), "{}", first(&home, &[]));
    assert!(first(&home, &["-o", "read.relative_sequence:TRUE"]).contains("Seq=0"));
    let page = home.data(&["explain", "tcp.ack"]);
    assert!(page.contains("подтвержд"), "{page}");
    assert!(!home.data(&["explain", "tcp.ack", "--lang", "en"]).contains("подтвержд"));
    let (status, said) = home.failure(&["read", &file, "-o", "tcp.relative:1"]);
    assert!(status == 2 && said.contains("there is no setting tcp.relative"), "{said}");
}

#[test]
fn a_key_log_of_the_configuration_opens_tls() {
    let log = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures/tls");
    let key = log.join("suites.pcapng.keys");
    let file = key.with_extension("");
    let file = file.to_str().unwrap();
    let home = Home::with("[read]\nkeylog = \"own.keys\"\n");
    let count = |home: &Home| home.data(&["read", file, "http or http2"]).lines().count();
    // It need not be there yet.
    let without = count(&home);
    fs::copy(&key, home.folder.path().join("wirelens/own.keys")).unwrap();
    assert!(count(&home) > without, "{without}");
}

#[test]
fn private_keys_of_the_configuration_open_tls() {
    let file = capture("tls/rsa.pcapng");
    let home = Home::with("[read]\nrsa_keys = [\"server.pem\"]\n");
    let (status, said) = home.failure(&["read", &file, "http"]);
    assert_eq!(status, 2);
    let place = format!("{}:2:1: read.rsa_keys: the private key ", home.file().display());
    assert!(said.contains(&place) && said.contains("server.pem cannot be read: "), "{said}");
    let key = capture("tls/rsa.pcapng.pkcs8");
    fs::copy(&key, home.folder.path().join("wirelens/server.pem")).unwrap();
    let opened = home.data(&["read", &file, "http"]);
    assert!(opened.lines().count() > 0);
    let plain = Home::with("");
    assert_eq!(plain.data(&["read", &file, "http"]), "");
    assert_eq!(plain.data(&["read", &file, "http", "--rsa-key", &key]), opened);
    // What is no key is told with what one looks like.
    fs::write(home.folder.path().join("wirelens/server.pem"), "nothing").unwrap();
    let (_, said) = home.failure(&["config"]);
    assert!(said.contains("-----BEGIN PRIVATE KEY-----"), "{said}");
}

#[cfg(feature = "proto")]
#[test]
fn schemas_of_the_configuration_name_fields() {
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/proto");
    let home = Home::with(
        "[read]\nproto = [\"greeter.proto\"]\n[[colors]]\nname = \"glad\"\n\
         filter = 'pbf.example.Hello.mood == \"GLAD\"'\nforeground = \"red\"\n\
         [profiles.other.read]\nproto = [\"no.proto\"]\n",
    );
    let (status, said) = home.failure(&["read", &capture("grpc/calls.pcapng")]);
    assert_eq!(status, 2);
    let place = format!("{}:2:1: read.proto: ", home.file().display());
    assert!(said.contains(&place) && said.contains("greeter.proto cannot be read: "), "{said}");
    copy_folder(&own, &home.folder.path().join("wirelens"));
    let calls = capture("grpc/calls.pcapng");
    let glad = ["read", calls.as_str(), "-Y", "pbf.example.Hello.mood == \"GLAD\""];
    let schema = own.join("greeter.proto");
    let by_option = [&glad[..], &["--proto", schema.to_str().unwrap()]].concat();
    let found = home.data(&glad);
    assert_eq!(found, Home::with("").data(&by_option));
    assert!(found.lines().count() > 0);
    // Both together are one schema, and rules may speak of its fields.
    assert_eq!(home.data(&by_option), found);
    assert!(home.data(&["fields", "pbf.example.Hello.mood"]).contains("pbf.example.Hello.mood"));
    assert!(home.data(&["config"]).contains("proto = [\"greeter.proto\"]"));
    let (_, said) = home.failure(&["read", &calls, "--profile", "other"]);
    assert!(said.contains("read.proto: ") && said.contains("no.proto cannot be read"), "{said}");
    let (_, said) = home.failure(&["config", "--check", home.file().to_str().unwrap()]);
    assert!(said.contains("no.proto cannot be read"), "{said}");
    let (_, said) = home.failure(&["fields", "pbf.example.Hello.mood", "--set", "read.proto="]);
    assert!(said.contains("no field begins with pbf.example.Hello.mood"), "{said}");
}

#[cfg(feature = "proto")]
fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

#[test]
fn limits_of_reassembly_can_be_chosen() {
    let home = Home::with("[limits]\ndatagrams = 1\n");
    let fragments = capture("ip/fragments.pcapng");
    let whole = |home: &Home| {
        let output =
            home.run(&["read", &fragments, "-T", "fields", "-e", "ip.reassembled_in", "-Y", "ip.reassembled_in"]);
        String::from_utf8(output.stdout).unwrap().lines().count()
    };
    assert!(whole(&Home::with("")) >= whole(&home));
    let text = home.data(&["config"]);
    assert!(line(&text, "datagrams").contains("= 1 ") && line(&text, "waiting").contains("= 64 "), "{text}");
    let (_, said) = home.failure(&["read", &fragments, "--set", "limits.unread=1"]);
    assert!(said.contains("needs a whole number of KiB from 64 to 65536"), "{said}");
}

#[test]
fn texts_obey_what_the_interface_is_told() {
    let home = Home::with("[interface]\nascii = true\ncolor = \"always\"\n[read]\nrelative_sequence = false\n");
    let file = capture(CAPTURE);
    let plain = Home::with("");
    for arguments in [
        &["ladder", file.as_str(), "--stream", "0", "--lang", "en"][..],
        &["story", &file, "--chapter", "1", "--lang", "en"],
        &["layers", &file, "-n", "4", "--lang", "en"],
    ] {
        assert!(home.data(arguments).is_ascii(), "{arguments:?}");
        assert!(!plain.data(arguments).is_ascii(), "{arguments:?}");
    }
    let ladder = ["ladder", file.as_str(), "--stream", "0", "--lang", "en"];
    assert_eq!(home.data(&ladder), plain.data(&[&ladder[..], &["--ascii", "--raw"]].concat()));
    let follow = ["follow", file.as_str(), "--stream", "0"];
    assert!(home.data(&follow).contains("\x1b[") && !plain.data(&follow).contains("\x1b["));
    assert!(!home.data(&[&follow[..], &["--color", "never"]].concat()).contains("\x1b["));
}

#[test]
fn default_interfaces_count_only_where_live_capture_is_asked_for() {
    let home = Home::with("[capture]\ninterfaces = [\"nonexistent0\"]\nfilter = \"tcp port 80\"\n");
    assert_eq!(home.data(&["read", &capture(CAPTURE), "-c", "1"]).lines().count(), 1);
    let output = home.run(&["read", "-a", "duration:1"]);
    let said = String::from_utf8_lossy(&output.stderr);
    assert_ne!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("nonexistent0") || cfg!(not(feature = "live")), "{said}");
    let (status, said) = home.failure(&["read", &capture(CAPTURE), "-p"]);
    assert!(status == 2 && said.contains("-p belongs to live capture"), "{said}");
}

/// A user that is not root, if this is root.
fn other_user() -> Option<String> {
    let is_root = rustix::process::geteuid().is_root();
    let passwd = fs::read_to_string("/etc/passwd").unwrap_or_default();
    let daemon = passwd.lines().find_map(|line| line.strip_prefix("daemon:").map(str::to_owned));
    daemon.and_then(|rest| rest.split(':').nth(1).map(str::to_owned)).filter(|_| is_root)
}

#[test]
fn behind_sudo_the_file_is_that_of_the_user_and_read_with_the_users_rights() {
    let Some(user) = other_user() else {
        return println!("SKIPPED: this is not root, or there is no other user");
    };
    let home = Home::with("secret-of-root = 1\n");
    let sudo = |arguments: &[&str]| {
        let mut command = home.command(arguments);
        command.env("SUDO_UID", &user).env("SUDO_GID", &user).output().expect("it starts")
    };
    let output = sudo(&["config", "--path"]);
    let path = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(path.ends_with("/.config/wirelens/config.toml\n"), "{path}");
    assert!(!path.starts_with(home.folder.path().to_str().unwrap()), "{path}");
    // A folder that only root may enter.
    fs::set_permissions(home.folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    let file = home.file();
    let output = sudo(&["config", "--config", file.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("cannot be read: ") && !said.contains("secret-of-root"), "{said}");
    // A file that others can write, and a link to one that only root may read.
    let open = tempfile::tempdir().unwrap();
    fs::set_permissions(open.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let (writable, link) = (open.path().join("a.toml"), open.path().join("b.toml"));
    fs::write(&writable, "secret-of-others = 1\n").unwrap();
    fs::set_permissions(&writable, fs::Permissions::from_mode(0o666)).unwrap();
    symlink("/etc/shadow", &link).unwrap();
    for (file, why) in [(&writable, "others could have written it"), (&link, "it is a symbolic link")] {
        let output = sudo(&["config", "--config", file.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.code() == Some(2) && said.contains(why), "{said}");
        assert!(!said.contains("secret-of-others") && !said.contains("root:"), "{said}");
    }
    let output = sudo(&["read", &capture(CAPTURE), "-c", "1"]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
}

const LISTED: &str = "[interface]\ncolumns = [\"number\", \"protocol\", \"Host\", \"Status\", \"bad\", \"info\"]\n\
    [[columns]]\ntitle = \"Host\"\nfield = \"http.host\"\nwidth = 16\n[[columns]]\ntitle = \"Status\"\nfield = \
    \"http.response.code\"\noccurrence = \"last\"\n[[columns]]\ntitle = \"bad\"\nfilter = \"http.response.code >= 400\"\n";

#[test]
fn lines_have_the_columns_that_are_asked_for() {
    let home = Home::with(LISTED);
    let file = capture(CAPTURE);
    // Without being asked, nothing changes.
    assert_eq!(home.data(&["read", &file]), program::data(&["read", &file]));
    let lines =
        home.data(&["read", &file, "--columns", "-Y", "http.response.code == 404 or http.request.method == GET"]);
    let first = lines.lines().next().unwrap();
    let words: Vec<&str> = first.split_whitespace().collect();
    assert_eq!((words[0].parse::<u64>().is_ok(), words[1]), (true, "HTTP"), "{first}");
    assert!(words[3..].join(" ").starts_with("GET "), "{first}");
    let missing = lines.lines().find(|line| line.contains(" 404 ")).unwrap();
    assert!(missing.contains("404") && missing.contains('✓'), "{missing}");
    assert!(!first.contains('✓'), "{first}");
    let tabs = home.data(&["read", &file, "-T", "tabs", "--columns=number,who,stream,tcp.port,Host", "-c", "4"]);
    for row in tabs.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        assert_eq!(cells.len(), 5, "{row}");
        assert!(cells[1].contains(" → ") && cells[2] == "0" && cells[3].contains(','), "{row}");
    }
    let (status, said) = home.failure(&["read", &file, "--columns=numbr"]);
    assert!(status == 2 && said.contains("did you mean  number"), "{said}");
    for other in [&["-V"][..], &["-T", "json"], &["-T", "fields", "-e", "tcp.port"], &["-x"]] {
        let (status, said) = home.failure(&[&["read", &file, "--columns"], other].concat());
        assert!(status == 2 && said.contains("--columns"), "{said}");
    }
}

#[test]
fn which_rule_colours_a_frame_is_a_field_of_it() {
    let home = Home::with(
        "[[colors]]\nname = \"wrong\"\nfilter = \"http.response.code >= 400\"\n[[colors]]\nname = \
                           \"web\"\nfilter = \"http\"\n",
    );
    let file = capture(CAPTURE);
    let (name, text) = ("frame.coloring_rule.name", "frame.coloring_rule.string");
    let fields = home.data(&["read", &file, "-T", "fields", "-e", name, "-e", text, "-Y", "http"]);
    let count = |wanted: &str| fields.lines().filter(|line| *line == wanted).count();
    let bad = home.data(&["read", &file, "http.response.code >= 400"]).lines().count();
    assert!(bad > 0);
    assert_eq!(count("wrong\thttp.response.code >= 400"), bad, "{fields}");
    assert_eq!(count("web\thttp"), fields.lines().count() - bad);
    let by_name = home.data(&["read", &file, "frame.coloring_rule.name == \"wrong\""]);
    assert_eq!(by_name, home.data(&["read", &file, "http.response.code >= 400"]));
    // What -V prints is as it was.
    assert_eq!(home.data(&["read", &file, "-V", "-c", "9"]), program::data(&["read", &file, "-V", "-c", "9"]));
}

#[test]
fn help_and_manual_page_have_the_options() {
    let home = Home::with("");
    let help = home.data(&["config", "--help"]);
    assert!(help.contains("--default") && help.contains("[[colors]]") && help.contains("--profile"), "{help}");
    let page = home.data(&["man"]);
    assert!(page.contains("wirelens\\-config") || page.contains("wirelens-config"));
    assert!(home.data(&["completions", "bash"]).contains("--explain"));
}

#[cfg(target_os = "linux")]
#[test]
fn the_interface_says_what_is_wrong_and_goes_on_without_it() {
    let home = Home::with("[interface]\ntheme = \"drak\"\nlanguage = \"ru\"\n");
    let (file, config) = (capture(CAPTURE), home.file());
    let mut pty = pty::Pty::run(&["--config", config.to_str().unwrap(), &file], &[], true);
    pty.wait_for("В файле настроек есть ошибки");
    pty.wait_for("did you mean  dark ?");
    pty.send(b"\x1b");
    pty.wait_until("the box is closed", |pty| !pty.text().contains("did you mean"));
    assert!(pty.text().contains("Пакеты"), "{}", pty.text());
    pty.send(b"q");
    assert_eq!(pty.ended(), Some(0));
    let mut lines = pty::Pty::run(&["--plain", "--config", config.to_str().unwrap(), &file], &[], true);
    lines.wait_for_sent("did you mean  dark ?");
    lines.send(b"q\n");
    assert_eq!(lines.ended(), Some(0));
}

fn rule(name: &str, filter: &str, foreground: &str, background: Option<&str>) -> ColorRule {
    let paint = |word: &str| Paint::of(Ink::named(word).expect("a colour"));
    let rule = ColorRule::new(name, filter).expect("a filter");
    ColorRule { foreground: Some(paint(foreground)), background: background.map(paint), ..rule }
}

fn added() -> Columns {
    let field = |title: &str, name: &str, width| Column {
        title: title.to_owned(),
        content: Content::Field(name.to_owned(), Occurrence::All),
        width,
    };
    let filter = Filter::compile("http.response.code >= 400", registry()).expect("a filter");
    Columns::new([
        field("Host", "http.host", Some(14)),
        field("Win", "tcp.window_size_value", None),
        Column { title: "4xx".to_owned(), content: Content::Filter(filter), width: None },
    ])
}

/// A capture under a configuration.
fn open(size: (u16, u16), preferences: &Preferences, theme: Theme, depth: Depth) -> Desk {
    let mut desk = Desk::open(size, Lang::En, CAPTURE);
    desk.model.look = Look::new(Lang::En, theme, depth, false);
    preferences.prepare(&mut desk.model);
    desk.model.added.configured = desk.model.added.columns.all().len();
    preferences.apply(&mut desk.model);
    preferences.tell(&mut desk.model);
    desk.feed.prepare(&mut desk.model);
    desk
}

/// A picture, and below it how the number and the last column of each row of the list look.
fn coloured(desk: &Desk) -> String {
    let (buffer, mut text) = (desk.buffer(), desk.picture());
    let rows = desk.model.layout().content(Pane::List).expect("a list");
    for y in rows.y..rows.bottom() {
        let cell = &buffer[(rows.x + 4, y)];
        let (fg, bg, bold) = (cell.fg, cell.bg, cell.modifier.contains(Modifier::BOLD));
        text.push_str(&format!("line {y}: {fg:?} on {bg:?}{}\n", if bold { ", bold" } else { "" }));
    }
    text
}

fn tour(size: (u16, u16)) -> Vec<(&'static str, String)> {
    let usual = Preferences { colors: ColorRules::usual(), ..Preferences::default() };
    let mut pictures = Vec::new();
    let mut desk = open(size, &usual, Theme::Default, Depth::True);
    desk.keys(":104");
    desk.key(KeyCode::Enter);
    pictures.push(("the usual rules", coloured(&desk)));
    desk.keys("2");
    desk.key(KeyCode::Home);
    pictures.push(("exchanges under the usual rules", coloured(&desk)));
    let rules = ColorRules::new([
        rule("missing", "http.response.code == 404", "white", Some("red")),
        rule("questions", "http.request", "#00ff80", None),
        rule("slow", "exchange.status == 404", "yellow", Some("blue")),
    ]);
    let names = ["number", "Host", "protocol", "4xx", "Win", "info"].map(str::to_owned).to_vec();
    let own = Preferences { colors: rules, added: Some(added()), columns: Some(names), ..Preferences::default() };
    let mut desk = open(size, &own, Theme::Dark, Depth::True);
    desk.keys(":104");
    desk.key(KeyCode::Enter);
    pictures.push(("own rules and columns", coloured(&desk)));
    desk.keys("C");
    pictures.push(("rules switched off", coloured(&desk)));
    desk.keys("Cc");
    pictures.push(("choosing columns", desk.picture()));
    desk.key(KeyCode::Esc);
    desk.keys("2");
    desk.key(KeyCode::Home);
    pictures.push(("exchanges under own rules", coloured(&desk)));
    let lines =
        vec!["config.toml:2:9: interface.theme cannot be \"drak\"".to_owned(), "did you mean  dark ?".to_owned()];
    let wrong = Preferences { problems: lines, ..usual };
    pictures.push(("a file with mistakes", open(size, &wrong, Theme::Default, Depth::True).picture()));
    pictures
}

#[test]
fn rules_and_columns_look_as_they_did() {
    for size in [(80, 24), (120, 36)] {
        golden(&format!("config-{}x{}.txt", size.0, size.1), &tour(size));
    }
}

/// The colours of letters in the list's rows.
fn letters(desk: &Desk) -> Vec<Color> {
    let buffer = desk.buffer();
    let rows = desk.model.layout().content(Pane::List).expect("a list");
    (rows.y..rows.bottom()).map(|y| buffer[(rows.x + 4, y)].fg).collect()
}

#[test]
fn a_row_has_the_colour_of_the_first_rule_that_selects_it() {
    let rules = ColorRules::new([
        rule("first", "frame.number == 2", "red", None),
        rule("second", "frame.number in {2, 3}", "green", None),
    ]);
    let preferences = Preferences { colors: rules, ..Preferences::default() };
    let mut desk = open((120, 36), &preferences, Theme::Default, Depth::True);
    let seen = letters(&desk);
    assert_eq!((seen[1], seen[2]), (Color::Red, Color::Green));
    assert_ne!(seen[3], Color::Green);
    // Only what is shown was looked at.
    assert!(desk.model.rows.len() < 40, "{}", desk.model.rows.len());
    // The key switches them off and on.
    desk.keys("C");
    assert!(!letters(&desk).contains(&Color::Red));
    desk.keys("C");
    assert_eq!(letters(&desk), seen);
    for (theme, depth) in [(Theme::Mono, Depth::True), (Theme::Default, Depth::None)] {
        desk.model.look = Look::new(Lang::En, theme, depth, false);
        assert!(letters(&desk).iter().all(|color| *color == Color::Reset), "{theme:?} {depth:?}");
    }
}

#[test]
fn the_rule_of_the_selected_packet_stands_among_its_fields() {
    let rules = ColorRules::new([rule("second", "frame.number == 2", "green", None)]);
    let preferences = Preferences { colors: rules, ..Preferences::default() };
    let mut desk = open((120, 36), &preferences, Theme::Default, Depth::True);
    let said = |desk: &Desk| -> Vec<String> {
        let nodes = &desk.model.detail.as_ref().unwrap().nodes;
        let rules = nodes.iter().filter(|node| node.field.filter.starts_with("frame.coloring_rule"));
        rules.map(|node| node.text.as_deref().unwrap_or_default().to_owned()).collect()
    };
    assert_eq!(said(&desk), [""; 0]);
    desk.keys("j");
    assert_eq!(said(&desk), ["[Coloring Rule Name: second]", "[Coloring Rule String: frame.number == 2]"]);
    desk.keys("C");
    assert_eq!(said(&desk), [""; 0]);
}

#[test]
fn a_field_becomes_a_column_and_goes_again() {
    let mut desk = open((120, 36), &Preferences::default(), Theme::Default, Depth::True);
    desk.key(KeyCode::Tab);
    desk.keys("*");
    let node = desk.model.detail.as_ref().unwrap().nodes.iter().position(|node| node.field.filter == "ip.ttl").unwrap();
    desk.model.tree.selected = node;
    desk.keys("A");
    assert_eq!(desk.model.added.columns.all()[0].title, "ip.ttl");
    assert!(desk.picture().contains("ip.ttl"), "{}", desk.picture());
    let shown = desk.model.rows.get(&0).unwrap().added.clone();
    assert_eq!(shown.len(), 1);
    assert!(shown[0].parse::<u8>().is_ok(), "{shown:?}");
    // Once is enough.
    desk.keys("A");
    assert_eq!(desk.model.added.columns.all().len(), 1);
    desk.keys("c");
    let at = desk.model.columns.iter().position(|(column, _)| desk.model.column_name(*column) == "ip.ttl").unwrap();
    for _ in 0..at {
        desk.key(KeyCode::Down);
    }
    desk.keys("d");
    assert!(desk.model.added.columns.all().is_empty());
    desk.key(KeyCode::Home);
    desk.keys("d");
    assert!(matches!(desk.model.popup, Some(Popup::Columns { .. })));
    assert!(desk.model.toast.is_some(), "why not is said");
    assert_eq!(desk.model.columns.len(), 10);
}
