//! The trials: what a process must find after it gave up its rights.

use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, chown, symlink};
use std::os::unix::net::UnixListener;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use crate::inside::{FOLDER, ROLE, STRICT, WITHOUT_LANDLOCK};

/// All of them.
pub const ALL: &[(&str, fn())] = &[
    ("rights_of_sudo_are_gone", rights_of_sudo_are_gone),
    ("a_capture_runs_and_starts_again_without_rights", a_capture_runs_and_starts_again_without_rights),
    ("root_itself_becomes_nobody", root_itself_becomes_nobody),
    ("capabilities_of_a_file_are_gone", capabilities_of_a_file_are_gone),
    ("a_number_that_is_no_user_is_not_believed", a_number_that_is_no_user_is_not_believed),
    ("a_missing_layer_is_listed_or_refused", a_missing_layer_is_listed_or_refused),
    ("a_second_thread_is_listed_or_refused", a_second_thread_is_listed_or_refused),
    ("files_belong_to_the_user_behind_sudo", files_belong_to_the_user_behind_sudo),
    ("doctor_says_whether_a_capture_could_begin", doctor_says_whether_a_capture_could_begin),
    ("files_are_read_without_a_word_of_rights", files_are_read_without_a_word_of_rights),
];

/// A user who is on every system beside root and nobody.
const USER: &str = "daemon";

struct User {
    uid: u32,
    gid: u32,
}

fn user(name: &str) -> User {
    let user = nix::unistd::User::from_name(name).unwrap().unwrap_or_else(|| panic!("there is no user {name}"));
    User { uid: user.uid.as_raw(), gid: user.gid.as_raw() }
}

/// A folder with `out` and `in` of the user, `elsewhere` that anybody may write, and `private` of root.
fn folder(owner: &User) -> TempDir {
    let folder = tempfile::Builder::new().permissions(fs::Permissions::from_mode(0o755)).tempdir().unwrap();
    let at = |path: &str| folder.path().join(path);
    for (name, mode) in [("out", 0o700), ("in", 0o755), ("elsewhere", 0o777), ("spool", 0o1777), ("private", 0o700)] {
        fs::create_dir(at(name)).unwrap();
        fs::set_permissions(at(name), fs::Permissions::from_mode(mode)).unwrap();
    }
    for name in ["out", "in"] {
        chown(at(name), Some(owner.uid), Some(owner.gid)).unwrap();
    }
    for (name, mode) in [("private/secret", 0o600), ("elsewhere/public", 0o666), ("in/public", 0o644)] {
        fs::write(at(name), name).unwrap();
        fs::set_permissions(at(name), fs::Permissions::from_mode(mode)).unwrap();
    }
    folder
}

/// This binary in a role, with a network of its own whose lo is up.
fn inside(program: &Path, role: &str, folder: &Path) -> Command {
    let mut command = Command::new("unshare");
    command
        .args([
            "--net",
            "sh",
            "-c",
            "ip link set lo up && eval \"$WIRELENS_TRIAL_NETWORK\" && exec setpriv $WIRELENS_TRIAL_AS \"$0\"",
        ])
        .arg(program);
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").env("HOME", "/root");
    command.env(ROLE, role).env(FOLDER, folder).env("WIRELENS_TRIAL_AS", "--groups=0,4,27");
    command.env("WIRELENS_TRIAL_NETWORK", "true");
    command
}

fn findings(command: &mut Command) -> Value {
    let output = command.stdin(Stdio::null()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {text}{errors}", output.status);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}{errors}"))
}

fn this() -> std::path::PathBuf {
    std::env::current_exe().unwrap()
}

/// What every process must find that captured, gave up its rights and tried on.
fn judge(found: &Value, user: &User, with_bounding: bool) {
    let tasks = found["tasks"].as_array().unwrap_or_else(|| panic!("{found:#}"));
    assert!(tasks.len() >= 2, "{found:#}");
    for task in tasks {
        assert_eq!(task["uids"], Value::from(vec![user.uid; 4]), "{task:#}");
        assert_eq!(task["gids"], Value::from(vec![user.gid; 4]), "{task:#}");
        assert_eq!(task["groups"], Value::from(Vec::<u32>::new()), "{task:#}");
        assert_eq!(task["capabilities"], Value::from(vec![0; 4]), "{task:#}");
        assert_eq!((&task["no_new_privs"], &task["seccomp"]), (&Value::from(true), &Value::from(2)), "{task:#}");
        assert_eq!(task["bounding"] == 0, !with_bounding, "{task:#}");
    }
    let allowed = [
        "socket unix",
        "socket pair",
        "read in",
        "list in",
        "write out",
        "rename out",
        "time zones",
        "statistics of lo",
        "create out/late",
        "make a temporary file",
        "write early",
    ];
    let files = [
        "read the private file of root",
        "read what anybody may read",
        "write in",
        "write elsewhere",
        "remove elsewhere",
        "cut elsewhere",
        "create elsewhere/late",
    ];
    let tries = found["tries"].as_object().unwrap();
    for (name, said) in tries {
        let wanted = match name.as_str() {
            name if allowed.contains(&name) => "ok",
            name if files.contains(&name) => "EACCES",
            _ => "EPERM",
        };
        assert_eq!(said, wanted, "{name} in {tries:#?}");
    }
    assert_eq!(found["received"], true, "packets are still captured");
    assert_eq!(found["statistics"], true, "statistics are still there");
    assert_eq!(found["filter"], "ok", "the filter can still be changed");
    let layers = found["drop"]["ok"].as_object().unwrap();
    assert!(layers.len() == 7 && layers.values().all(|layer| layer.get("missing").is_none()), "{layers:#?}");
}

fn rights_of_sudo_are_gone() {
    let user = user(USER);
    let folder = folder(&user);
    let _listener = UnixListener::bind(folder.path().join("socket")).unwrap();
    fs::set_permissions(folder.path().join("socket"), fs::Permissions::from_mode(0o777)).unwrap();
    let mut command = inside(&this(), "capture", folder.path());
    command.env("SUDO_UID", user.uid.to_string()).env("SUDO_GID", user.gid.to_string()).env(STRICT, "1");
    judge(&findings(&mut command), &user, false);
    for name in ["out/early.pcapng", "out/late.pcapng"] {
        owned(&folder.path().join(name), &user, 0o600);
    }
    assert_eq!(fs::read(folder.path().join("out/early.pcapng")).unwrap(), b"early");
}

/// Opening is the only step that needs rights: writing, stopping, and starting on an interface that stood by do not.
fn a_capture_runs_and_starts_again_without_rights() {
    let user = user(USER);
    let folder = folder(&user);
    let mut command = inside(&this(), "live", folder.path());
    command.env("SUDO_UID", user.uid.to_string()).env("SUDO_GID", user.gid.to_string()).env(STRICT, "1");
    command.env(
        "WIRELENS_TRIAL_NETWORK",
        "ip link add stand0 type veth peer name stand1 && ip addr add 10.9.8.1/24 dev stand0 && ip link set stand0 up && \
         ip link set stand1 up && ip neigh add 10.9.8.2 lladdr 02:00:00:00:00:02 dev stand0",
    );
    let found = findings(&mut command);
    for start in ["first", "second"] {
        let captured = found[start]["captured"].as_u64().unwrap_or_else(|| panic!("{found:#}"));
        assert!(captured > 0 && found[start]["in the source"] == captured, "{found:#}");
    }
    let files: Vec<_> = fs::read_dir(folder.path().join("out")).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert!(files.len() >= 3, "two packets a file: {files:?}");
    for file in files {
        owned(&file, &user, 0o600);
    }
}

fn root_itself_becomes_nobody() {
    let nobody = user("nobody");
    let folder = folder(&nobody);
    judge(&findings(inside(&this(), "capture", folder.path()).env(STRICT, "1")), &nobody, false);
    // The file that was made before belongs to root, who asked for it; later ones can only be nobody's.
    owned(&folder.path().join("out/early.pcapng"), &User { uid: 0, gid: 0 }, 0o600);
    owned(&folder.path().join("out/late.pcapng"), &nobody, 0o600);
}

fn capabilities_of_a_file_are_gone() {
    let user = user(USER);
    let folder = folder(&user);
    let program = folder.path().join("program");
    fs::copy(this(), &program).unwrap();
    let set = Command::new("setcap").arg("cap_net_raw,cap_net_admin=eip").arg(&program).status();
    if !set.is_ok_and(|status| status.success()) {
        println!("SKIPPED: capabilities of a file: setcap is not here, or the file system keeps none");
        return;
    }
    let mut command = inside(&program, "capture", folder.path());
    command.env("WIRELENS_TRIAL_AS", format!("--reuid={} --regid={} --clear-groups", user.uid, user.gid));
    judge(&findings(command.env(STRICT, "1")), &user, true);
}

fn a_number_that_is_no_user_is_not_believed() {
    let nobody = user("nobody");
    for (uid, gid) in [("1234567", "1"), ("-1", "1"), ("1;id", "1"), ("1", "1234567"), ("1", "0"), ("4294967295", "1")]
    {
        let folder = folder(&nobody);
        let mut command = inside(&this(), "capture", folder.path());
        let found = findings(command.env("SUDO_UID", uid).env("SUDO_GID", gid));
        assert_eq!(found["tasks"][0]["uids"], Value::from(vec![nobody.uid; 4]), "{uid} {gid}: {found:#}");
    }
}

fn a_missing_layer_is_listed_or_refused() {
    let user = user(USER);
    for error in [libc_errors::ENOSYS, libc_errors::EPERM, libc_errors::EOPNOTSUPP] {
        let folder = folder(&user);
        let mut command = inside(&this(), "capture", folder.path());
        command.env("SUDO_UID", user.uid.to_string()).env("SUDO_GID", user.gid.to_string());
        command.env(WITHOUT_LANDLOCK, error.to_string());
        let found = findings(&mut command);
        let layers = found["drop"]["ok"].as_object().unwrap_or_else(|| panic!("{found:#}"));
        let missing: Vec<_> = layers.iter().filter(|(_, state)| state.get("missing").is_some()).collect();
        assert!(matches!(missing[..], [(name, _)] if name == "landlock"), "{layers:#?}");
        // The other layers are in place all the same.
        assert_eq!(found["tasks"][0]["uids"], Value::from(vec![user.uid; 4]));
        assert_eq!(found["tasks"][0]["seccomp"], 2);
        assert_eq!(found["tries"]["socket udp"], "EPERM");
        let strict = findings(command.env(STRICT, "1"));
        let text = strict["drop"]["error"].as_str().unwrap_or_else(|| panic!("{strict:#}"));
        assert!(text.contains("landlock: "), "{text}");
    }
}

/// The numbers of Linux.
mod libc_errors {
    pub const EPERM: i32 = nix::libc::EPERM;
    pub const ENOSYS: i32 = nix::libc::ENOSYS;
    pub const EOPNOTSUPP: i32 = nix::libc::EOPNOTSUPP;
}

fn a_second_thread_is_listed_or_refused() {
    let user = user(USER);
    let folder = folder(&user);
    let mut command = inside(&this(), "threads", folder.path());
    command.env("SUDO_UID", user.uid.to_string()).env("SUDO_GID", user.gid.to_string());
    let found = findings(&mut command);
    assert!(found["drop"]["ok"]["threads"]["missing"].is_string(), "{found:#}");
    let strict = findings(command.env(STRICT, "1"));
    assert!(strict["drop"]["error"].as_str().is_some_and(|text| text.contains("threads: 2 ")), "{strict:#}");
}

fn files_belong_to_the_user_behind_sudo() {
    let user = user(USER);
    let third = self::user("nobody");
    let folder = folder(&user);
    let at = |path: &str| folder.path().join(path);
    let own = |path: &str, owner: &User, mode: u32| {
        chown(at(path), Some(owner.uid), Some(owner.gid)).unwrap();
        fs::set_permissions(at(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    let root = User { uid: 0, gid: 0 };
    fs::write(at("out/mine"), "old").unwrap();
    own("out/mine", &user, 0o644);
    fs::write(at("out/of-root"), "of root").unwrap();
    own("out/of-root", &root, 0o666);
    fs::write(at("out/second"), "two names").unwrap();
    own("out/second", &user, 0o644);
    fs::hard_link(at("out/second"), at("out/second-name")).unwrap();
    symlink(at("private/secret"), at("out/link")).unwrap();
    symlink(at("private/none"), at("out/dangling")).unwrap();
    symlink(at("private"), at("out/folder")).unwrap();
    fs::create_dir(at("third")).unwrap();
    own("third", &third, 0o755);
    fs::create_dir(at("out/config")).unwrap();
    own("out/config", &user, 0o755);
    fs::create_dir(at("open")).unwrap();
    own("open", &user, 0o777);
    for (path, mode) in [("out/config/good", 0o644), ("out/config/open", 0o666), ("open/config", 0o644)] {
        fs::write(at(path), "x = 1").unwrap();
        own(path, &user, mode);
    }
    symlink(at("private/secret"), at("out/config/link")).unwrap();
    nix::unistd::mkfifo(&at("out/config/pipe"), nix::sys::stat::Mode::from_bits_truncate(0o644)).unwrap();
    own("out/config/pipe", &user, 0o644);

    for name in ["elsewhere/taken", "elsewhere/linked"] {
        fs::create_dir(at(name)).unwrap();
        own(name, &root, 0o1777);
    }
    let spool = format!("wirelens-{}", user.uid);
    fs::create_dir(at("elsewhere/taken").join(&spool)).unwrap();
    own(&format!("elsewhere/taken/{spool}"), &third, 0o777);
    symlink(at("private"), at("elsewhere/linked").join(&spool)).unwrap();

    let mut command = inside(&this(), "files", folder.path());
    let found = findings(command.env("SUDO_UID", user.uid.to_string()).env("SUDO_GID", user.gid.to_string()));
    let wanted = [
        ("new", "ok"),
        ("again", "AlreadyExists"),
        ("replaced", "ok"),
        ("link", "ELOOP"),
        ("dangling link", "ELOOP"),
        ("through a link of the user", "NotADirectory"),
        ("of root", "AlreadyExists"),
        ("second name", "AlreadyExists"),
        ("folder of root", "ok"),
        ("folder of a third user", "PermissionDenied"),
        ("made", "ok"),
        ("trusted", "ok"),
        ("written by others", "PermissionDenied"),
        ("in a folder of others", "PermissionDenied"),
        ("a link", "ELOOP"),
        ("a pipe", "InvalidInput"),
        ("secret of root", "PermissionDenied"),
    ];
    for (name, said) in wanted {
        assert_eq!(found[name], said, "{name} in {found:#}");
    }
    let flags = ["later out", "later private", "still root", "threads"].map(|name| found[name].clone());
    assert_eq!(flags, [Value::from(true), Value::from(false), Value::from(true), Value::from(1)]);
    assert_eq!(found["kept"], serde_json::json!(["ok", "ok"]));
    assert_eq!(found["read kept"], "second");
    assert_eq!(found["spool"], at("elsewhere").join(&spool).to_str().unwrap());
    assert_eq!(found["spool"], found["spool again"]);
    for name in ["spool", "squatted spool", "linked spool"] {
        owned(Path::new(found[name].as_str().unwrap()), &user, 0o700);
    }
    assert!(!found["squatted spool"].as_str().unwrap().ends_with(&spool));
    let state = "out/home/.local/state/wirelens/state.toml";
    for path in ["out/new.pcapng", "out/mine", "private/new.pcapng", state] {
        owned(&at(path), &user, 0o600);
    }
    for path in ["out/deep", "out/deep/state"] {
        owned(&at(path), &user, 0o700);
    }
    assert_eq!(fs::read(at("out/mine")).unwrap(), b"", "what was there is gone");
    for (path, text) in [("private/secret", "private/secret"), ("out/of-root", "of root"), ("out/second", "two names")]
    {
        assert_eq!(fs::read_to_string(at(path)).unwrap(), text, "{path} stays");
    }
    assert!(!at("private/none").exists());
}

/// An ordinary user who reads a file is not told of rights that nobody needs.
fn files_are_read_without_a_word_of_rights() {
    let user = user(USER);
    let folder = folder(&user);
    let (program, sample) = (folder.path().join("wirelens"), folder.path().join("sample.pcapng"));
    fs::copy(env!("CARGO_BIN_EXE_wirelens"), &program).unwrap();
    let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("captures");
    fs::copy(captures.join("tcp/handshake.pcapng"), &sample).unwrap();
    fs::set_permissions(&sample, fs::Permissions::from_mode(0o644)).unwrap();
    let output = as_user(&program, &user).args(["read", "-r"]).arg(&sample).output().unwrap();
    assert!(output.status.success() && !output.stdout.is_empty());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

fn doctor_says_whether_a_capture_could_begin() {
    let user = user(USER);
    let folder = folder(&user);
    let program = folder.path().join("wirelens");
    fs::copy(env!("CARGO_BIN_EXE_wirelens"), &program).unwrap();
    let examine = |command: &mut Command| -> (Option<i32>, Value) {
        let output = command.args(["doctor", "-T", "json"]).stdin(Stdio::null()).output().unwrap();
        (output.status.code(), serde_json::from_slice(&output.stdout).unwrap())
    };
    let verdict = |found: &Value, check: &str| {
        let mut checks = found["checks"].as_array().unwrap().iter();
        checks.find(|entry| entry["check"] == check).unwrap_or_else(|| panic!("{check} in {found:#}"))["verdict"]
            .clone()
    };

    let (status, found) = examine(Command::new(&program).env_remove("SUDO_UID"));
    assert_eq!((status, &found["can_capture"]), (Some(0), &Value::from(true)), "{found:#}");
    assert_eq!(found["ways"], serde_json::json!([]));
    assert_eq!(verdict(&found, "permission"), "ok");

    let (status, found) = examine(&mut as_user(&program, &user));
    assert_eq!((status, &found["can_capture"]), (Some(3), &Value::from(false)), "{found:#}");
    assert_eq!(verdict(&found, "permission"), "failed");
    let commands: Vec<_> =
        found["ways"].as_array().unwrap().iter().map(|way| way["command"].as_str().unwrap()).collect();
    let starts = ["wirelens demo", "sudo \"$(command -v wirelens)\"", "sudo setcap cap_net_raw", "sudo tcpdump -i "];
    assert_eq!(commands.len(), starts.len());
    assert!(commands.iter().zip(starts).all(|(command, start)| command.starts_with(start)), "{commands:?}");
}

/// A program as an ordinary user starts it.
fn as_user(program: &Path, user: &User) -> Command {
    let mut command = Command::new(program);
    command.env_clear().uid(user.uid).gid(user.gid).stdin(Stdio::null());
    command
}

fn owned(path: &Path, owner: &User, mode: u32) {
    let there = fs::symlink_metadata(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let found = (there.uid(), there.gid(), there.permissions().mode() & 0o7777);
    assert_eq!(found, (owner.uid, owner.gid, mode), "{}", path.display());
}
