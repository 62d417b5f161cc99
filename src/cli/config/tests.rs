use super::*;
use crate::tui::coloring::{Ink, Paint};

fn document(text: &str) -> Document {
    Document::parse(text)
}

/// What is wrong with a file: `line:column: what; hint`.
fn wrong(text: &str) -> Vec<String> {
    let said = |problem: Problem| {
        let Place { line, column } = problem.place.expect("a mistake has a place");
        let hint = problem.hint.map(|hint| format!("; {hint}")).unwrap_or_default();
        format!("{line}:{column}: {}{hint}", problem.what)
    };
    document(text).problems.into_iter().map(said).collect()
}

/// A configuration of a file's text, with a profile and settings of the command line.
fn configured(text: &str, profile: Option<&str>, set: &[&str]) -> Result<Configuration, String> {
    let args = ConfigArgs::of(None, profile);
    let mut configuration = Configuration::without_file(Some(PathBuf::from("/c/config.toml")));
    configuration.take_file(text, &args).map_err(|failure| failure.to_string())?;
    for setting in set {
        configuration.set(setting).map_err(|failure| failure.to_string())?;
    }
    configuration.check_columns();
    Ok(configuration)
}

fn value(configuration: &Configuration, name: &str) -> (String, Origin) {
    let (value, origin) = configuration.effective(keys::named(name).expect("a setting"));
    (value.literal(), origin)
}

#[test]
fn mistakes_are_told_with_their_places() {
    let table = [
        ("[interface]\nthem = \"dark\"", "2:1: there is no setting interface.them; did you mean  theme ?"),
        ("[interface]\nbuffer = 3", "2:1: there is no setting interface.buffer; did you mean  capture.buffer ?"),
        (
            "[capture]\nxyzzy = 3",
            "2:1: there is no setting capture.xyzzy; there are: interfaces, filter, snapshot_length, \
          promiscuous, monitor_mode, buffer, timeout, temporary_file, sandbox_strict",
        ),
        ("[interfaces]\n", "1:2: there is no setting interfaces; did you mean  interface ?"),
        ("theme = \"dark\"", "1:1: there is no setting theme; did you mean  interface.theme ?"),
        ("interface = 3", "1:13: interface needs a table, begun by [interface]"),
        (
            "[interface]\n  theme = 7",
            "2:11: interface.theme needs one of \"default\" \"dark\" \"light\" \"projector\" \"cvd\" \
          \"mono\", and this is a whole number",
        ),
        ("[interface]\ntheme = \"drak\"", "2:9: interface.theme cannot be \"drak\"; did you mean  dark ?"),
        ("[interface]\nascii = \"yes\"", "2:9: interface.ascii needs true or false, and this is a text"),
        ("[interface]\nlist_share = 95", "2:14: interface.list_share needs a whole number of percent from 10 to 90"),
        ("[interface]\nlist_share = -1", "2:14: interface.list_share needs a whole number of percent from 10 to 90"),
        (
            "[capture]\nbuffer = 1.5",
            "2:10: capture.buffer needs a whole number of MiB from 1 to 2047, and this is a number \
          with a fraction",
        ),
        (
            "[capture]\ninterfaces = \"lo\"",
            "2:14: capture.interfaces needs a list [ ] of texts, each the name of an \
          interface, and this is a text",
        ),
        (
            "[capture]\ninterfaces = [\"lo\", 3]",
            "2:14: capture.interfaces needs a list [ ] of texts, each the name of an \
          interface, and this is a list",
        ),
        (
            "[capture]\ninterfaces = [\"-\"]",
            "2:14: capture.interfaces cannot be \"-\"; standard input is no interface; read \
          it with -r -",
        ),
        (
            "[read]\ndecode_as = [\"tcp.port==80,htp\"]",
            "2:13: read.decode_as cannot be \"tcp.port==80,htp\"; there are: ",
        ),
        (
            "[read]\ndecode_as = [\"80\"]",
            "2:13: read.decode_as cannot be \"80\"; write: tcp.port==PORT,PROTOCOL, such as \
          tcp.port==8081,http",
        ),
        (
            "[read]\noverlap = 1979-05-27",
            "2:11: read.overlap needs one of \"first\" \"last\" \"bsd\" \"linux\" \
          \"old-linux\" \"solaris\", and this is a date",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"http.hots\"",
            "3:11: colors.filter is no filter: no field is called \
          http.hots; did you mean  http.host ?",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = 'tcp and http.hots'",
            "3:19: colors.filter is no filter: no field is called \
          http.hots; did you mean  http.host ?",
        ),
        ("[[colors]]\nname = \"x\"\nfilter = \"tcp and \"", "3:19: colors.filter is no filter: "),
        ("[[colors]]\nname = \"x\"\nfilter = \"ip.src == \\\"x\"", "3:10: colors.filter is no filter: "),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"exchange.stauts > 3\"",
            "3:11: colors.filter is no filter: no field is \
          called exchange.stauts; did you mean  exchange.status ?",
        ),
        ("[[colors]]\nfilter = \"tcp\"", "1:1: colors.name is missing"),
        ("[[colors]]\nname = \"\"\nfilter = \"tcp\"", "2:8: colors.name needs a text of 1 to 64 characters"),
        ("[[colors]]\nname = \"x\"", "1:1: colors.filter is missing"),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\ncolor = \"red\"",
            "4:1: colors has no color; there are: name, filter, \
          foreground, background",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\nforground = \"red\"",
            "4:1: colors has no forground; did you mean  \
          foreground ?",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\nforeground = \"redd\"",
            "4:14: colors.foreground cannot be \"redd\"; \
          did you mean  red ?",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\nbackground = \"#12345\"",
            "4:14: colors.background cannot be \
          \"#12345\"; a colour by number is #rrggbb",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\nbackground = { dark = \"red\" }",
            "4:14: colors.background needs a \
          colour, or two: { dark = \"yellow\", light = \"blue\" }",
        ),
        (
            "[[colors]]\nname = \"x\"\nfilter = \"tcp\"\nbackground = 3",
            "4:14: colors.background needs a colour, or two: { \
          dark = \"yellow\", light = \"blue\" }, and this is a whole number",
        ),
        ("colors = 3", "1:10: colors needs tables, each begun by [[colors]]"),
        ("colors = [3]", "1:11: colors needs tables, each begun by [[colors]]"),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"http.hots\"",
            "3:9: columns.field cannot be \"http.hots\": there is no such \
          field; did you mean  http.host ?",
        ),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"_ws.col.Info\"",
            "3:9: columns.field cannot be \"_ws.col.Info\"; it is a \
          column of the list already; interface.columns names those",
        ),
        (
            "[[columns]]\ntitle = \"H\"\nfilter = \"tcp.prot == 3\"",
            "3:11: columns.filter is no filter: no field is called \
          tcp.prot; did you mean  tcp.port ?",
        ),
        ("[[columns]]\ntitle = \"H\"", "1:1: a column needs either a field or a filter"),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"tcp\"\nfilter = \"tcp\"",
            "1:1: a column needs either a field or a filter",
        ),
        ("[[columns]]\nfield = \"tcp.port\"", "1:1: columns.title is missing"),
        (
            "[[columns]]\ntitle = \"info\"\nfield = \"tcp.port\"",
            "2:9: columns.title cannot be \"info\"; a column of the list \
          has this name",
        ),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"tcp.port\"\noccurrence = \"frist\"",
            "4:14: columns.occurrence cannot be \
          \"frist\"; did you mean  first ?",
        ),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"tcp.port\"\nwidth = 1",
            "4:9: columns.width needs a whole number of cells \
          from 2 to 120",
        ),
        (
            "[[columns]]\ntitle = \"H\"\nfield = \"tcp.port\"\n[[columns]]\ntitle = \"H\"\nfield = \"tcp.len\"",
            "4:1: \
          columns.title \"H\" is there twice",
        ),
        (
            "profile = \"lecure\"\n[profiles.lecture.interface]\n",
            "1:11: there is no profile lecure; did you mean  lecture ?",
        ),
        ("[read]\nnames = \"dx\"", "2:9: read.names cannot be \"dx\"; \"x\" stands for no names"),
        ("[limits]\nwaiting = 0", "2:11: limits.waiting needs a whole number of MiB from 1 to 1024"),
        ("[limits]\ndatagram = 3", "2:1: there is no setting limits.datagram; did you mean  datagrams ?"),
        ("[read]\nrsa_key = \"x\"", "2:1: there is no setting read.rsa_key; did you mean  rsa_keys ?"),
        (
            "[read]\nrsa_keys = \"x\"",
            "2:12: read.rsa_keys needs a list [ ] of texts, each the path of a file; ~/ is the home folder, other \
          paths begin at the folder of this file, and this is a text",
        ),
        ("profile = 3", "1:11: profile needs the name of one of [profiles]"),
        ("profiles = 3", "1:12: profiles needs tables: [profiles.NAME.interface]"),
        ("profiles.x = 3", "1:14: profiles.x needs tables, such as [profiles.NAME.interface]"),
        ("[profiles.x.interface]\nthem = 3", "2:1: there is no setting interface.them; did you mean  theme ?"),
        (
            "[profiles.x]\nprofile = \"y\"",
            "2:1: there is no setting profile; there are: interface, capture, read, limits, colors, \
          columns",
        ),
        ("[interface", "1:11: "),
        ("[interface]\nascii = true\nascii = false", "3:1: "),
        ("[interface]\nascii = tru", "2:9: "),
        ("[interface]\n\"\u{1b}[31m\" = 1", "2:2: "),
    ];
    let mut failed = Vec::new();
    for (text, expected) in table {
        let found = wrong(text);
        // Words of the library that reads TOML are its own.
        let exact = !expected.ends_with(": ");
        let is_so = |found: &String| {
            if exact { found == expected } else { found.starts_with(expected) && found.len() > expected.len() }
        };
        if found.len() != 1 || !is_so(&found[0]) {
            failed.push(format!("{text}\nexpected {expected}\nfound    {}\n", found.join("\n         ")));
        }
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn one_mistake_costs_one_setting() {
    let text = "[interface]\ntheme = \"nonsense\"\nascii = true\n[[colors]]\nname = \"a\"\nfilter = \"nonsense\"\n\
                [[colors]]\nname = \"b\"\nfilter = \"tcp\"\n";
    let configuration = configured(text, None, &[]).unwrap();
    assert_eq!(value(&configuration, "interface.theme"), ("\"default\"".to_owned(), Origin::Default));
    assert_eq!(value(&configuration, "interface.ascii").0, "true");
    let names: Vec<&str> = configuration.colors.0.all().iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["b"]);
    let said = configuration.said();
    assert!(said[0].starts_with("/c/config.toml:2:9: interface.theme cannot be \"nonsense\""), "{said:?}");
    assert!(said.iter().any(|line| line.starts_with("/c/config.toml:6:11: colors.filter is no filter")), "{said:?}");
    assert_eq!(configuration.checked().unwrap_err().status, crate::cli::failure::exit::USAGE);
}

#[test]
fn mistakes_have_a_limit_and_cannot_command_a_terminal() {
    let many: String = (0..document::MAX_PROBLEMS * 2).map(|at| format!("x{at} = 1\n")).collect();
    assert_eq!(document(&many).problems.len(), document::MAX_PROBLEMS);
    let hostile = configured("[interface]\n\"\\u001b[31m\" = 1", None, &[]).unwrap().checked().unwrap_err().to_string();
    assert!(!hostile.replace('\n', "").contains(crate::base::safe_text::is_unsafe), "{hostile:?}");
    let profiles: String = (0..document::MAX_PROFILES + 1).map(|at| format!("[profiles.p{at}.interface]\n")).collect();
    assert!(wrong(&profiles)[0].ends_with(&format!("there are more than {} profiles", document::MAX_PROFILES)));
    let rules = "[[colors]]\nname = \"a\"\nfilter = \"tcp\"\n".repeat(crate::tui::coloring::MAX_RULES + 1);
    assert!(wrong(&rules)[0].contains("there are more than 64 rules"), "{:?}", wrong(&rules));
    let columns: String = (0..40).map(|at| format!("[[columns]]\ntitle = \"t{at}\"\nfield = \"tcp.port\"\n")).collect();
    assert!(wrong(&columns)[0].contains("there are more than 32 columns"), "{:?}", wrong(&columns));
}

#[test]
fn a_profile_counts_before_the_file_and_the_command_line_before_it() {
    let text = "[interface]\ntheme = \"dark\"\ntime = \"utc\"\nascii = true\n[[colors]]\nname = \"all\"\nfilter = \"ip\"\n\
                [profiles.lecture.interface]\ntheme = \"projector\"\ntime = \"epoch\"\n[[profiles.lecture.colors]]\n\
                name = \"only\"\nfilter = \"tcp\"\nforeground = \"blue\"\n";
    let plain = configured(text, None, &[]).unwrap();
    assert_eq!(value(&plain, "interface.theme"), ("\"dark\"".to_owned(), Origin::File(Place { line: 2, column: 1 })));
    let lecture = configured(text, Some("lecture"), &["interface.time=local"]).unwrap();
    let place = Place { line: 9, column: 1 };
    let from_profile = ("\"projector\"".to_owned(), Origin::Profile("lecture".to_owned(), place));
    assert_eq!(value(&lecture, "interface.theme"), from_profile);
    assert_eq!(value(&lecture, "interface.time"), ("\"local\"".to_owned(), Origin::Set));
    assert_eq!(value(&lecture, "interface.ascii"), ("true".to_owned(), Origin::File(Place { line: 4, column: 1 })));
    assert_eq!(value(&lecture, "interface.mouse"), ("true".to_owned(), Origin::Default));
    let rules = lecture.colors.0.all();
    assert_eq!((rules.len(), rules[0].name.as_str()), (1, "only"));
    assert_eq!(rules[0].foreground, Some(Paint::of(Ink::Named("blue"))));
    let chosen = configured(&format!("profile = \"lecture\"\n{text}"), None, &[]).unwrap();
    assert_eq!(chosen.profile.as_deref(), Some("lecture"));
    let missing = configured(text, Some("lectures"), &[]).unwrap_err();
    assert_eq!(missing, "wirelens: there is no profile lectures (E-CONFIG)\n    did you mean  lecture ?");
}

#[test]
fn settings_of_the_command_line_are_checked() {
    let wrong = |set: &str| configured("", None, &[set]).unwrap_err();
    assert!(wrong("interface.theme").contains("--set KEY=VALUE"));
    assert!(wrong("theme=dark").contains("did you mean  interface.theme ?"), "{}", wrong("theme=dark"));
    assert!(wrong("interface.theme=drak").contains("--set interface.theme: it cannot be \"drak\""));
    assert!(wrong("capture.buffer=0").contains("needs a whole number of MiB from 1 to 2047"));
    let tshark = configured("", None, &["read.overlap:bsd", "interface.ascii:TRUE"]).unwrap();
    assert_eq!(value(&tshark, "read.overlap").0, "\"bsd\"");
    assert_eq!(value(&tshark, "interface.ascii").0, "true");
}

#[test]
fn private_keys_that_cannot_be_read_are_a_mistake_with_a_place() {
    let mut configuration = configured("[read]\n  rsa_keys = [\"no.pem\"]\n", None, &[]).unwrap();
    configuration.read_private_keys();
    let problem = &configuration.problems[0];
    assert_eq!(problem.place, Some(Place { line: 2, column: 3 }));
    assert!(problem.what.starts_with("read.rsa_keys: the private key /c/no.pem cannot be read: "), "{problem:?}");
    assert_eq!(value(&configuration, "read.rsa_keys").0, "[]", "it is left out");
}

#[test]
fn an_option_leads_to_its_setting_or_to_why_it_has_none() {
    assert_eq!(key_named("--keylog").unwrap().name, "read.keylog");
    assert_eq!(key_named("-N").unwrap().name, "read.names");
    let said = key_named("--projector").unwrap_err().to_string();
    assert!(said.contains("the setting says the same: interface.theme = \"projector\""), "{said}");
}

#[test]
fn columns_that_are_named_exist() {
    let text = "[interface]\ncolumns = [\"number\", \"Host\", \"Hots\", \"info\", \"number\"]\n[[columns]]\ntitle = \
                \"Host\"\nfield = \"http.host\"\n";
    let configuration = configured(text, None, &[]).unwrap();
    assert_eq!(value(&configuration, "interface.columns").0, "[\"number\", \"Host\", \"info\"]");
    let problem = &configuration.problems[0];
    assert_eq!(problem.what, "interface.columns cannot be \"Hots\"");
    assert_eq!(problem.hint.as_deref(), Some("did you mean  Host ?"));
    assert_eq!(problem.place, Some(Place { line: 2, column: 1 }));
}

#[test]
fn the_printed_defaults_are_the_defaults() {
    let text = show::default_file();
    let document = document(&text);
    assert_eq!(document.problems, []);
    let values = document.main.values;
    assert_eq!(values.len(), KEYS.len());
    for (key, value, _) in values {
        assert_eq!(value, (key.default)(), "{}", key.name);
    }
    let usual = ColorRules::usual();
    let shape = |rule: &crate::tui::coloring::ColorRule| {
        (rule.name.clone(), rule.filter.text().to_owned(), rule.foreground.clone(), rule.background.clone())
    };
    let (colors, _) = document.main.colors.expect("rules");
    assert_eq!(colors.iter().map(shape).collect::<Vec<_>>(), usual.all().iter().map(shape).collect::<Vec<_>>());
    let long = text.lines().find(|line| line.starts_with('#') && line.chars().count() > 120);
    assert_eq!(long, None);
    for key in KEYS {
        assert!(text.contains(&format!("\n{} = ", key.own_name())), "{}", key.name);
    }
}

#[test]
fn commented_examples_of_the_defaults_are_right() {
    let text = show::default_file();
    let examples: Vec<&str> = text.lines().skip_while(|line| !line.contains("Columns that are added")).collect();
    let example = |line: &&str| line.starts_with("# [") || (line.contains(" = ") && !line.contains("Profiles"));
    let example: String =
        examples.iter().filter(|line| example(line)).map(|line| format!("{}\n", &line[2..])).collect();
    let found = document(&example);
    assert_eq!(found.problems, [], "{example}");
    assert_eq!((found.main.columns.map(|(columns, _)| columns.len()), found.profiles.len()), (Some(1), 1), "{example}");
}

#[test]
fn the_file_lies_where_the_invoking_user_keeps_it() {
    let invoker = rights::invoking_user();
    let named = ConfigArgs::of(Some(Path::new("x.toml")), None);
    assert_eq!(path(&named, invoker), Some(PathBuf::from("x.toml")));
    let usual = invoker.configuration_folder().map(|folder| folder.join("config.toml"));
    assert_eq!(path(&ConfigArgs::default(), invoker), usual);
    let empty = ConfigArgs::of(Some(Path::new("")), Some(""));
    assert_eq!((path(&empty, invoker), empty.profile()), (usual, None));
}

#[test]
fn why_a_file_cannot_be_read_says_nothing_of_what_it_holds() {
    let invalid = String::from_utf8(b"root:\xff".to_vec()).unwrap_err();
    assert_eq!(unreadable(&io::Error::new(io::ErrorKind::InvalidData, invalid)), "it is no text in UTF-8");
    let link = io::Error::from_raw_os_error(rustix::io::Errno::LOOP.raw_os_error());
    assert_eq!(unreadable(&link), "it is a symbolic link, and root follows none");
}
