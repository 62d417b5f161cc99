//! Links of exchanges on the screen: each tab says them, in every language, and Enter goes where they lead.

#[path = "support/desk.rs"]
mod desk;
#[path = "support/tcp.rs"]
mod tcp;

use crossterm::event::KeyCode;
use wirelens::base::ExchangeId;
use wirelens::export::links::{Kind, Topic};
use wirelens::source::Source;
use wirelens::tui::lang::Lang;
use wirelens::tui::model::detail::{Tab, Target};
use wirelens::tui::update::exchanges::show_tab;

use desk::{Desk, golden};
use tcp::Talk;

fn on(desk: &mut Desk, tab: Tab) {
    desk.keys("2");
    desk.key(KeyCode::Enter);
    show_tab(&mut desk.model, tab);
    // Keys bring what is shown up to date.
    desk.keys("j");
}

fn shown(lang: Lang, name: &str, number: u32, tab: Tab) -> Desk {
    let mut desk = Desk::open((120, 36), lang, name);
    on(&mut desk, tab);
    desk.model.choose_exchange(ExchangeId(number - 1));
    desk.keys("j");
    desk
}

/// What the lines of the tab that lead to exchanges, or that name none, say.
fn links(desk: &Desk) -> Vec<(String, String, Option<u64>)> {
    let detail = desk.model.exchanges.detail.as_ref().expect("an exchange is shown");
    let to = |target: Option<Target>| match target {
        Some(Target::Exchange(id)) => Some(id.number()),
        _ => None,
    };
    let lines = detail.lines.iter().filter(|line| to(line.target).is_some() || line.text.contains("in this capture"));
    lines.map(|line| (line.name.clone(), line.text.clone(), to(line.target))).collect()
}

fn line(name: &str, text: &str, exchange: Option<u64>) -> (String, String, Option<u64>) {
    (name.into(), text.into(), exchange)
}

#[test]
fn a_cookie_leads_from_where_it_is_set_to_where_it_is_sent() {
    let mut desk = shown(Lang::En, "http/cookies.pcapng", 1, Tab::Cookies);
    let expected = [
        line("session", "set here; sent in #2", Some(2)),
        line("session", "set here; deleted in #3", Some(3)),
        line("theme", "set here; never sent in this capture", None),
    ];
    assert_eq!(links(&desk), expected);
    desk.find("sent in #2");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.exchanges.chosen.map(ExchangeId::number), Some(2));
    assert_eq!(links(&desk), [line("session", "sent here; set in #1", Some(1))]);
    desk.find("set in #1");
    desk.key(KeyCode::Enter);
    assert_eq!(desk.model.exchanges.chosen.map(ExchangeId::number), Some(1));
}

#[test]
fn a_challenge_leads_to_its_credentials() {
    let desk = shown(Lang::En, "http/auth.pcapng", 1, Tab::Auth);
    assert_eq!(links(&desk), [line("Basic", "credentials are sent in #2", Some(2))]);
    let desk = shown(Lang::En, "http/auth.pcapng", 3, Tab::Auth);
    assert_eq!(links(&desk), [line("Basic", "the same URL without credentials: #1", Some(1))]);
}

#[test]
fn the_overview_says_where_one_is_led() {
    let desk = shown(Lang::En, "http/basics.pcapng", 7, Tab::Overview);
    assert_eq!(links(&desk), [line("Redirection", "leads to #8", Some(8))]);
    let desk = shown(Lang::En, "http/caching.pcapng", 2, Tab::Overview);
    assert_eq!(links(&desk), [line("If-None-Match", "the validator came from #1", Some(1))]);
}

/// The token request names itself in its body alone: its Auth tab is there all the same.
#[test]
fn a_flow_of_oauth_is_numbered() {
    let form = "grant_type=authorization_code&client_id=shop&code=Splx&code_verifier=dBj";
    let asks = format!(
        "POST /token HTTP/1.1\r\nHost: id\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
        form.len()
    );
    let conversation = Talk::new(40_000, 80)
        .client(b"GET /authorize?response_type=code&client_id=shop&state=xyz&code_challenge=E9M&code_challenge_method=S256 HTTP/1.1\r\nHost: id\r\n\r\n")
        .server(b"HTTP/1.1 302 Found\r\nLocation: http://a/cb?code=Splx&state=xyz\r\nContent-Length: 0\r\n\r\n")
        .client(b"GET /cb?code=Splx&state=xyz HTTP/1.1\r\nHost: a\r\n\r\n")
        .server(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        .client(asks.as_bytes())
        .server(b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nContent-Length: 25\r\n\r\n{\"error\":\"invalid_grant\"}");
    let mut pictures = Vec::new();
    for lang in Lang::ALL {
        let file = tcp::pcap(&conversation.frames(), 65535);
        let source = Source::from_bytes("made", file.into()).expect("a capture");
        let mut desk = Desk::of((120, 36), lang, source, "oauth");
        on(&mut desk, Tab::Auth);
        desk.model.choose_exchange(ExchangeId(2));
        desk.keys("j");
        if lang == Lang::En {
            let expected = [
                line("1.", "authorization request: #1 (PKCE S256)", Some(1)),
                line("2.", "sent back to the callback: #1", Some(1)),
                line("3.", "callback: #2", Some(2)),
                line("4.", "token request: #3 (PKCE verifier)", Some(3)),
                line("5.", "token response: #3 (invalid_grant)", Some(3)),
            ];
            assert_eq!(links(&desk), expected);
        }
        pictures.push((lang.code(), desk.picture()));
    }
    golden("links.txt", &pictures);
}

#[test]
fn every_link_has_its_words() {
    use wirelens::protocols::credentials::oauth::Step::*;
    let steps = [Authorize, Callback, TokenRequest, TokenResponse, DeviceRequest, Revoke, Introspect];
    let flows = steps.into_iter().flat_map(|step| [Kind::Flow(step), Kind::FlowRedirection(step)]);
    let kinds = Kind::ALONE.into_iter().chain(flows);
    for kind in kinds {
        assert!(Lang::En.has(&format!("link-{}", kind.name())), "{kind:?}");
        assert!(kind.topic() != Topic::Flow || kind.name().starts_with("oauth-"));
    }
}
