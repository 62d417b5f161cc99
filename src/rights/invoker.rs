//! The user who started the program, also behind `sudo`, `doas` and `pkexec`.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use etcetera::BaseStrategy;
use nix::unistd;

/// The user and group of nobody where the system does not name one.
const NOBODY: u32 = 65534;

/// The folder of the program in the folders for configuration and state.
const FOLDER: &str = "wirelens";

/// A user of the system.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct User {
    /// The number of the user.
    pub uid: u32,
    /// The number of the group that the user's files get.
    pub gid: u32,
    /// The name.
    pub name: String,
    /// The home folder.
    pub home: PathBuf,
}

/// How the program came to its user.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user's own program, without another user behind it.
    Own,
    /// `sudo` (SUDO_UID and SUDO_GID).
    Sudo,
    /// `doas` (DOAS_USER).
    Doas,
    /// `pkexec` (PKEXEC_UID).
    Pkexec,
    /// Root itself, as in a container or a login of root.
    Root,
}

/// Who started the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invoker {
    user: User,
    origin: Origin,
    runs_as: Option<User>,
    doubt: Option<String>,
}

/// Who started the program, as it was when this was asked first: giving rights away does not change the answer.
pub fn invoking_user() -> &'static Invoker {
    static INVOKER: OnceLock<Invoker> = OnceLock::new();
    INVOKER.get_or_init(|| {
        let real = unistd::getuid().as_raw();
        let effective = unistd::geteuid().as_raw();
        Invoker::find(real, effective, &|name| std::env::var_os(name), &System)
    })
}

impl Invoker {
    /// The user who asked for this: who owns what is written, and whose configuration counts.
    pub fn user(&self) -> &User {
        &self.user
    }

    /// How the program came to its user.
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The user that the process becomes when it gives up root: the invoking user, and nobody where that is root itself.
    /// `None` when it is an ordinary user already.
    pub fn runs_as(&self) -> Option<&User> {
        self.runs_as.as_ref()
    }

    /// What of the environment was not believed, if something was not.
    pub fn doubt(&self) -> Option<&str> {
        self.doubt.as_deref()
    }

    /// The folder for this program's configuration (XDG Base Directory Specification). The environment counts only for
    /// the user's own program: behind `sudo` it may be that of root, or anybody's.
    pub fn configuration_folder(&self) -> Option<PathBuf> {
        self.folder(".config", |base| Some(base.config_dir()))
    }

    /// The folder for what this program keeps between runs.
    pub fn state_folder(&self) -> Option<PathBuf> {
        self.folder(".local/state", |base| Some(base.state_dir().unwrap_or_else(|| base.data_dir())))
    }

    fn folder(&self, usual: &str, own: impl Fn(&etcetera::base_strategy::Xdg) -> Option<PathBuf>) -> Option<PathBuf> {
        let base = match self.origin {
            Origin::Own | Origin::Root => own(&etcetera::base_strategy::Xdg::new().ok()?)?,
            Origin::Sudo | Origin::Doas | Origin::Pkexec => self.home()?.join(usual),
        };
        Some(base.join(FOLDER))
    }

    /// The home folder; `None` when the system gives none that can be used.
    fn home(&self) -> Option<&Path> {
        Some(self.user.home.as_path()).filter(|home| home.is_absolute() && home.parent().is_some())
    }

    /// Works out the invoking user. The variables are believed only of a process that root started, which is what `sudo` is;
    /// a user could set them to anything.
    fn find(real: u32, effective: u32, variable: &dyn Fn(&str) -> Option<OsString>, users: &dyn Users) -> Self {
        if real != 0 {
            let user = users.with_uid(real).unwrap_or_else(|| unnamed(real, users.real_gid()));
            // A program that is set-user-ID root is left for the real user.
            let runs_as = (effective == 0).then(|| user.clone());
            return Self { user, origin: Origin::Own, runs_as, doubt: None };
        }
        let mut doubt = None;
        for origin in [Origin::Sudo, Origin::Doas, Origin::Pkexec] {
            match behind(origin, variable, users) {
                Ok(Some(user)) => return Self { runs_as: Some(user.clone()), user, origin, doubt: None },
                Ok(None) => {}
                Err(why) => doubt = doubt.or(Some(why)),
            }
        }
        let user = users.with_uid(0).unwrap_or_else(|| unnamed(0, 0));
        let nobody = users.with_name("nobody").filter(|nobody| nobody.uid != 0 && nobody.gid != 0);
        let nobody = nobody.unwrap_or_else(|| unnamed(NOBODY, NOBODY));
        Self { user, origin: Origin::Root, runs_as: Some(nobody), doubt }
    }
}

/// The user that one of the programs names: `None` when it was not there, or when root itself used it.
fn behind(
    origin: Origin,
    variable: &dyn Fn(&str) -> Option<OsString>,
    users: &dyn Users,
) -> Result<Option<User>, String> {
    let number = |name: &str| -> Result<Option<u32>, String> {
        let Some(text) = variable(name) else { return Ok(None) };
        let digits = text.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
        let number = digits.and_then(|digits| digits.parse::<u32>().ok()).filter(|number| *number != u32::MAX);
        number.map(Some).ok_or_else(|| format!("{name} is not the number of a user or group"))
    };
    let user = match origin {
        Origin::Own | Origin::Root => None,
        Origin::Sudo => match number("SUDO_UID")? {
            None | Some(0) => None,
            Some(uid) => {
                let mut user = users.with_uid(uid).ok_or("SUDO_UID names no user of this system")?;
                if let Some(gid) = number("SUDO_GID")? {
                    if !users.has_group(gid) {
                        return Err("SUDO_GID names no group of this system".to_owned());
                    }
                    user.gid = gid;
                }
                Some(user)
            }
        },
        Origin::Doas => match variable("DOAS_USER") {
            None => None,
            Some(name) => {
                let user = name.to_str().and_then(|name| users.with_name(name));
                Some(user.ok_or("DOAS_USER names no user of this system")?).filter(|user| user.uid != 0)
            }
        },
        Origin::Pkexec => match number("PKEXEC_UID")? {
            None | Some(0) => None,
            Some(uid) => Some(users.with_uid(uid).ok_or("PKEXEC_UID names no user of this system")?),
        },
    };
    match user {
        Some(user) if user.gid == 0 => Err(format!("the group of {} is root's", user.name)),
        user => Ok(user),
    }
}

fn unnamed(uid: u32, gid: u32) -> User {
    User { uid, gid, name: uid.to_string(), home: PathBuf::new() }
}

/// The users and groups that there are.
trait Users {
    fn with_uid(&self, uid: u32) -> Option<User>;
    fn with_name(&self, name: &str) -> Option<User>;
    fn has_group(&self, gid: u32) -> bool;
    fn real_gid(&self) -> u32;
}

struct System;

impl Users for System {
    fn with_uid(&self, uid: u32) -> Option<User> {
        unistd::User::from_uid(uid.into()).ok().flatten().map(User::from)
    }

    fn with_name(&self, name: &str) -> Option<User> {
        unistd::User::from_name(name).ok().flatten().map(User::from)
    }

    fn has_group(&self, gid: u32) -> bool {
        matches!(unistd::Group::from_gid(gid.into()), Ok(Some(_)))
    }

    fn real_gid(&self) -> u32 {
        unistd::getgid().as_raw()
    }
}

impl From<unistd::User> for User {
    fn from(user: unistd::User) -> Self {
        Self { uid: user.uid.as_raw(), gid: user.gid.as_raw(), name: user.name, home: user.dir }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Fixed;

    impl Users for Fixed {
        fn with_uid(&self, uid: u32) -> Option<User> {
            let user = |name: &str, gid| User { uid, gid, name: name.to_owned(), home: format!("/home/{name}").into() };
            match uid {
                0 => Some(User { home: "/root".into(), ..user("root", 0) }),
                7 => Some(user("operator", 0)),
                1000 => Some(user("ivan", 1000)),
                60000 => Some(user("nobody", 60001)),
                _ => None,
            }
        }

        fn with_name(&self, name: &str) -> Option<User> {
            [0, 7, 1000, 60000].into_iter().filter_map(|uid| self.with_uid(uid)).find(|user| user.name == name)
        }

        fn has_group(&self, gid: u32) -> bool {
            [0, 100, 1000, 60001].contains(&gid)
        }

        fn real_gid(&self) -> u32 {
            4242
        }
    }

    fn find(real: u32, effective: u32, environment: &[(&str, &str)]) -> Invoker {
        let variable =
            |wanted: &str| environment.iter().find(|(name, _)| *name == wanted).map(|(_, value)| OsString::from(value));
        Invoker::find(real, effective, &variable, &Fixed)
    }

    fn runs_as(invoker: &Invoker) -> Option<(u32, u32)> {
        invoker.runs_as().map(|user| (user.uid, user.gid))
    }

    #[test]
    fn sudo_doas_and_pkexec_name_the_user() {
        let sudo = find(0, 0, &[("SUDO_UID", "1000"), ("SUDO_GID", "100")]);
        assert_eq!((sudo.origin(), runs_as(&sudo)), (Origin::Sudo, Some((1000, 100))));
        assert_eq!((sudo.user().name.as_str(), sudo.user().uid), ("ivan", 1000));
        assert_eq!(sudo.state_folder(), Some(PathBuf::from("/home/ivan/.local/state/wirelens")));
        assert_eq!(sudo.configuration_folder(), Some(PathBuf::from("/home/ivan/.config/wirelens")));
        let doas = find(0, 0, &[("DOAS_USER", "ivan")]);
        assert_eq!((doas.origin(), runs_as(&doas)), (Origin::Doas, Some((1000, 1000))));
        let pkexec = find(0, 0, &[("PKEXEC_UID", "1000")]);
        assert_eq!((pkexec.origin(), runs_as(&pkexec)), (Origin::Pkexec, Some((1000, 1000))));
    }

    #[test]
    fn root_itself_becomes_nobody_and_keeps_its_files() {
        for environment in [&[][..], &[("SUDO_UID", "0"), ("SUDO_GID", "0")], &[("DOAS_USER", "root")]] {
            let root = find(0, 0, environment);
            assert_eq!((root.origin(), root.user().uid, runs_as(&root)), (Origin::Root, 0, Some((60000, 60001))));
            assert_eq!(root.doubt(), None);
        }
    }

    #[test]
    fn what_is_no_user_or_group_is_not_believed() {
        let wrong: [&[(&str, &str)]; 9] = [
            &[("SUDO_UID", "ivan")],
            &[("SUDO_UID", "+1000")],
            &[("SUDO_UID", "")],
            &[("SUDO_UID", "4294967295")],
            &[("SUDO_UID", "4294968296")],
            &[("SUDO_UID", "1234")],
            &[("SUDO_UID", "1000"), ("SUDO_GID", "31337")],
            &[("SUDO_UID", "1000"), ("SUDO_GID", "0")],
            &[("PKEXEC_UID", "7")],
        ];
        for environment in wrong {
            let root = find(0, 0, environment);
            assert_eq!((root.origin(), runs_as(&root)), (Origin::Root, Some((60000, 60001))), "{environment:?}");
            assert!(root.doubt().is_some(), "{environment:?}");
        }
    }

    #[test]
    fn the_environment_of_an_ordinary_user_says_nothing() {
        let own = find(1000, 1000, &[("SUDO_UID", "60000"), ("SUDO_GID", "60001")]);
        assert_eq!((own.origin(), own.user().uid, runs_as(&own)), (Origin::Own, 1000, None));
        let set_user_id = find(1000, 0, &[("SUDO_UID", "60000")]);
        assert_eq!((set_user_id.user().uid, runs_as(&set_user_id)), (1000, Some((1000, 1000))));
        let unknown = find(4711, 4711, &[]);
        assert_eq!((unknown.user().uid, unknown.user().gid, runs_as(&unknown)), (4711, 4242, None));
    }
}
