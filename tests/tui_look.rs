//! How the interface looks: contrasts of everything that can be shown, measured on the cells themselves; the key pressed
//! before a class; the language that changes at once; counters that stand still.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/wcag.rs"]
mod wcag;

use std::collections::BTreeMap;

use crossterm::event::{KeyCode, KeyModifiers};
use desk::Desk;
use ratatui::style::{Color, Modifier};
use wirelens::tui::coloring::ColorRules;
use wirelens::tui::keys::{self, Key};
use wirelens::tui::lang::Lang;
use wirelens::tui::model::{Look, Popup};
use wirelens::tui::theme::{Depth, Theme};
use wirelens::tui::update::Message;

/// Keys that lead to a view, a pane or a pop-up, from the list of packets. `⏎`, `⇥`, `⎋`, `↓`, `→` stand for their keys, `^` makes
/// the next one a control character, `①` is F1.
const PLACES: &[(&str, &str)] = &[
    ("packets", "jjj"),
    ("layers of a packet", "jjj⏎↓↓↓"),
    ("bytes of a packet", "jjj⏎↓↓↓⇥→→"),
    ("words found in packets", "^fGET⏎n"),
    ("exchanges", "2j"),
    ("an exchange", "2⏎"),
    ("the headers of an exchange", "2⏎]↓↓"),
    ("the answer of an exchange", "2⏎]]↓"),
    ("two exchanges", "2 jd"),
    ("bars of exchanges", "2v"),
    ("connections", "3j"),
    ("a connection", "3⇥"),
    ("a ladder", "3⏎↓↓"),
    ("another form of a ladder", "3⏎v"),
    ("layers", "jjj4]]→→"),
    ("layers in bits", "jjj4v"),
    ("a story", "5   "),
    ("a story with blanks", "5B "),
    ("statistics", "6"),
    ("another table of statistics", "6]j"),
    ("one more table of statistics", "6]]]j"),
    ("a stream", "jjjs"),
    ("a stream in hexadecimal", "jjjsv"),
    ("help", "?"),
    ("help narrowed", "?filter"),
    ("commands", ":"),
    ("commands narrowed", ":lang"),
    ("a filter", "/tcp.len > 0"),
    ("a wrong filter", "/tcp.lem > 0"),
    ("a filter that is applied", "/tcp.len > 0⏎"),
    ("filter by", "jjj⏎↓↓↓f"),
    ("copy", "y"),
    ("go", "g"),
    ("go to a packet", "^g12"),
    ("a text to find", "^fabc"),
    ("columns", "c↓"),
    ("decode as", "D↓"),
    ("sort by", "2o↓"),
    ("notes", "!"),
    ("comments", "E"),
    ("where from", "2⏎]↓↓x"),
    ("guess", "5B ⏎"),
    ("status", ":status⏎"),
    ("interfaces", "i"),
];

const CAPTURES: &[&str] = &[
    "http/auth.pcapng",
    "http/odd.pcapng",
    "tls/tls13.pcapng",
    "http2/nginx.pcapng",
    "websocket/echo.pcapng",
    "dns/errors.pcapng",
    "formats/comments.pcapng",
];

fn go(desk: &mut Desk, keys: &str) {
    let mut control = false;
    for c in keys.chars() {
        match c {
            '^' => control = true,
            _ if control => {
                control = false;
                desk.control(c);
            }
            '⏎' => desk.key(KeyCode::Enter),
            '⇥' => desk.key(KeyCode::Tab),
            '⎋' => desk.key(KeyCode::Esc),
            '↓' => desk.key(KeyCode::Down),
            '→' => desk.key(KeyCode::Right),
            c => desk.key(KeyCode::Char(c)),
        }
    }
}

/// More places, where tables and forms have signs of their own.
const TABS: &[(&str, &str)] = &[
    ("statistics, tab 2", "6]"),
    ("statistics, tab 3", "6]]"),
    ("statistics, tab 4", "6]]]"),
    ("statistics, tab 5", "6]]]]"),
    ("statistics, tab 6", "6]]]]]"),
    ("statistics, tab 7", "6]]]]]]"),
    ("statistics, tab 8", "6]]]]]]]"),
    ("statistics, tab 9", "6]]]]]]]]"),
    ("statistics, tab 10", "6]]]]]]]]]"),
    ("round trips", "3⏎vvv"),
    ("bytes over time", "3⏎vvvv"),
    ("layers in digits", "jjj4vv"),
    ("bars over the whole capture", "2vw"),
];

#[test]
fn with_ascii_alone_letters_are_all_that_is_not_ascii() {
    let mut foreign = BTreeMap::new();
    for lang in Lang::ALL {
        for capture in CAPTURES {
            for (place, keys) in PLACES.iter().chain(TABS) {
                let mut desk = Desk::open((100, 30), lang, capture);
                desk.model.look = Look::new(lang, Theme::Default, Depth::None, true);
                go(&mut desk, keys);
                for cell in &desk.buffer().content {
                    // Letters of the language and of the capture are what they are.
                    let is_plain = |c: char| {
                        c.is_ascii() || c.is_alphanumeric() || unicode_width::UnicodeWidthChar::width(c) == Some(0)
                    };
                    if !cell.symbol().chars().all(is_plain) {
                        let at = format!("{} {place} of {capture}", lang.code());
                        foreign.entry(cell.symbol().to_owned()).or_insert(at);
                    }
                }
            }
        }
    }
    assert!(foreign.is_empty(), "{foreign:#?}");
}

/// The colours in which a cell is really seen: with what reverses them.
fn seen(cell: &ratatui::buffer::Cell) -> (Color, Color) {
    match cell.modifier.contains(Modifier::REVERSED) {
        true => (cell.bg, cell.fg),
        false => (cell.fg, cell.bg),
    }
}

/// Each theme that has a ground of its own, with the contrast that everything on it must have.
const THEMES: [(Theme, f64); 4] = [(Theme::Projector, 7.0), (Theme::Dark, 4.5), (Theme::Light, 4.5), (Theme::Cvd, 4.5)];

#[test]
fn all_that_is_shown_stands_out_from_its_ground() {
    let looks = THEMES.iter().flat_map(|theme| [Depth::True, Depth::Indexed].map(|depth| (theme, depth)));
    let mut faint = BTreeMap::new();
    let mut seen_pairs: BTreeMap<String, BTreeMap<String, Option<f64>>> = BTreeMap::new();
    for (capture, (place, keys)) in CAPTURES.iter().flat_map(|capture| PLACES.iter().map(move |place| (capture, place)))
    {
        let mut desk = Desk::open((100, 30), Lang::En, capture);
        desk.model.coloring.rules = ColorRules::usual();
        go(&mut desk, keys);
        for ((theme, least), depth) in looks.clone() {
            desk.model.look = Look::new(Lang::En, *theme, depth, false);
            let pairs = seen_pairs.entry(format!("{} {depth:?}", theme.name())).or_default();
            for cell in desk.buffer().content.iter().filter(|cell| !cell.symbol().trim().is_empty()) {
                let (letters, ground) = seen(cell);
                // Colours of the terminal's own cannot be measured: a theme with a ground has none of them.
                let contrast = *pairs
                    .entry(format!("{letters} on {ground}"))
                    .or_insert_with(|| Some(wcag::contrast(wcag::rgb(letters)?, wcag::rgb(ground)?)));
                if contrast.is_none_or(|contrast| contrast < *least) || cell.modifier.contains(Modifier::DIM) {
                    let what = format!("{} {depth:?} {letters} on {ground}: {contrast:.1?}", theme.name());
                    faint.entry(what).or_insert_with(|| format!("{:?} in {place} of {capture}", cell.symbol()));
                }
            }
        }
    }
    for (look, pairs) in &seen_pairs {
        let least = pairs.values().flatten().copied().fold(f64::INFINITY, f64::min);
        println!("{look}: {} pairs of colours, at least {least:.1}:1", pairs.len());
        assert!(pairs.len() >= 8, "{look}: {pairs:?}");
    }
    assert!(faint.is_empty(), "{faint:#?}");
}

#[test]
fn the_key_just_pressed_is_seen_in_front_of_a_class() {
    for (_, keys) in PLACES {
        let mut desk = Desk::open((120, 36), Lang::En, "http/auth.pcapng");
        desk.keys("P");
        go(&mut desk, keys);
        for size in [(64, 20), (80, 24), (120, 36)] {
            desk.send(Message::Resize(size.0, size.1));
            desk.key(KeyCode::F(9));
            let picture = desk.picture();
            let footer = picture.lines().last().unwrap_or_default();
            assert!(footer.contains(" F9 ") || footer.trim().is_empty(), "{keys} {size:?}: {footer}");
        }
    }
    let mut desk = Desk::open((80, 24), Lang::En, "http/auth.pcapng");
    desk.keys("j");
    assert!(!desk.picture().lines().last().unwrap_or_default().contains(" j "));
}

#[test]
fn the_projector_theme_gives_back_the_theme_before() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/auth.pcapng");
    desk.model.look.set_theme(Theme::Dark);
    desk.keys("P");
    assert_eq!(desk.model.look.theme, Theme::Projector);
    desk.keys("P");
    assert_eq!(desk.model.look.theme, Theme::Dark);
}

/// What is on the screen after a change of the language is what would be there if it had been the language from the start.
#[test]
fn the_language_changes_at_once_in_every_view_and_pop_up() {
    for (capture, before, after) in
        [("http/auth.pcapng", Lang::En, Lang::Ru), ("http2/nginx.pcapng", Lang::Ru, Lang::Ko)]
    {
        for (place, keys) in PLACES {
            let mut wanted = Desk::open((100, 30), after, capture);
            go(&mut wanted, keys);
            let mut desk = Desk::open((100, 30), before, capture);
            go(&mut desk, keys);
            let typing = desk.model.context() & keys::TEXT != 0;
            desk.key(if typing { KeyCode::F(9) } else { KeyCode::Char('L') });
            assert_eq!(desk.model.look.lang, after, "{place} of {capture}");
            let is_open = |popup: &Option<Popup>| popup.as_ref().map(std::mem::discriminant);
            assert_eq!(is_open(&desk.model.popup), is_open(&wanted.model.popup), "{place} of {capture}");
            (desk.model.toast, wanted.model.toast) = (None, None);
            assert_eq!(desk.picture(), wanted.picture(), "{place} of {capture}");
        }
    }
}

#[test]
fn a_letter_is_typed_where_text_is_typed() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/auth.pcapng");
    desk.keys("?L");
    assert_eq!(desk.model.look.lang, Lang::En);
    desk.send(Message::Key(Key { code: KeyCode::F(9), modifiers: KeyModifiers::NONE }));
    assert_eq!(desk.model.look.lang, Lang::Ru);
    assert!(desk.picture().contains("F9"));
}

#[test]
fn no_number_runs_where_motion_is_reduced() {
    let mut desk = Desk::open((80, 24), Lang::En, "http/auth.pcapng");
    let mut loading = |reduced: bool, done: u64| {
        desk.model.look.reduced_motion = reduced;
        let facts = desk.model.facts.as_mut().expect("a capture");
        facts.loading = wirelens::tui::model::Loading::Running { done, of: Some(100) };
        desk.picture()
    };
    assert!(loading(false, 30).contains("30 %"), "{}", loading(false, 30));
    assert_ne!(loading(false, 30), loading(false, 60));
    assert_eq!(loading(true, 30), loading(true, 60));
}
