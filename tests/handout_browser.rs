//! Handouts in a real browser: nothing is wider than its page, on a telephone, on paper and on a screen; nothing stands outside
//! of its picture; text has contrast, dark and light; pages are A4. Skipped loudly where no browser is installed.

use std::fmt::Write;

#[path = "support/browser.rs"]
mod browser;
#[path = "support/program.rs"]
mod program;

use browser::Browser;
use program::{capture, data};

/// Widths of a telephone, of the paper between its margins, of a screen.
const WIDTHS: [u32; 3] = [360, 680, 1280];
/// The least contrast of text: WCAG 2.2 §1.4.6.
const CONTRAST: f64 = 7.0;

/// Pages of every view, long and short, in all languages.
fn pages() -> Vec<(String, String)> {
    let views: &[(&str, &str, &[&str])] = &[
        ("packets", "http/auth.pcapng", &["--view", "packets"]),
        ("layers", "http/get.pcapng", &["-n", "4", "--explain"]),
        ("layers of DNS", "dns/lookup.pcapng", &["-n", "1"]),
        ("layers of TLS", "tls/tls13.pcapng", &["-n", "4"]),
        ("detail", "http/get.pcapng", &["--view", "detail", "-n", "4", "--explain"]),
        ("bytes", "http/get.pcapng", &["--view", "bytes", "-n", "4"]),
        ("ladder", "tcp/loss-sack.pcapng", &["--stream", "0"]),
        ("together", "http/whole.pcapng", &["--view", "ladder", "-Y", "frame"]),
        ("all parties", "http/proxy.pcapng", &["--view", "ladder", "-Y", "frame", "--explain"]),
        ("sequence", "tcp/loss-sack.pcapng", &["--view", "graph", "--stream", "0"]),
        ("throughput", "tcp/loss-sack.pcapng", &["--view", "graph", "--stream", "0", "--form", "throughput"]),
        ("story", "http/auth.pcapng", &["--view", "story", "--chapter", "1"]),
        ("exchanges", "http/keep-alive.pcapng", &["--view", "exchanges"]),
        ("exchange", "http/auth.pcapng", &["--exchange", "2"]),
        ("stats", "http/auth.pcapng", &["--view", "stats"]),
    ];
    let mut pages = Vec::new();
    let languages = ["en", "ru", "ko"];
    for (at, (name, file, rest)) in views.iter().enumerate() {
        for (more, blank) in [&[][..], &["--blank"]].into_iter().enumerate() {
            let lang = languages[(at + more) % languages.len()];
            let file = capture(file);
            let page = data(&[&["handout", &file, "--format", "html", "--lang", lang][..], rest, blank].concat());
            pages.push((format!("{name} {lang} {}", blank.concat()), page));
        }
    }
    let lesson = data(&["handout", "--lesson", "tcp-handshake", "--blank", "--format", "html", "--lang", "ru"]);
    pages.push(("lesson".to_owned(), lesson));
    pages
}

/// Looks at the pages in frames of each width, and writes what it sees as lines.
const PROBE: &str = r#"
const channel = x => (x /= 255) <= 0.03928 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
const light = color => {
  const [r, g, b] = color.match(/[\d.]+/g).map(Number).map(channel);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const clear = color => /rgba\(.*, 0\)/.test(color);
addEventListener('load', () => {
  const lines = [];
  for (const frame of document.querySelectorAll('iframe')) {
    const page = frame.contentDocument, root = page.documentElement, view = page.defaultView;
    const say = (...words) => lines.push([words.shift(), frame.title, ...words].join('\t'));
    if (root.scrollWidth > root.clientWidth) say('WIDE', root.scrollWidth, root.clientWidth);
    let least = 99;
    for (const element of page.querySelectorAll('p,td,th,dt,dd,li,h1,h2,h3,h4,caption,figcaption,pre,span,text')) {
      if (!element.textContent.trim() || element.className === 'write') continue;
      const style = view.getComputedStyle(element);
      let back = 'rgba(0, 0, 0, 0)';
      for (let above = element; above && clear(back); above = above.parentElement)
        back = view.getComputedStyle(above).backgroundColor;
      const color = element.tagName === 'text' ? style.fill : style.color;
      const [a, b] = [light(color), light(back)].sort((x, y) => y - x);
      least = Math.min(least, (a + 0.05) / (b + 0.05));
    }
    for (const picture of page.querySelectorAll('svg')) {
      const {width, height} = picture.viewBox.baseVal;
      for (const part of picture.querySelectorAll('text,path,rect')) {
        const box = part.getBBox();
        if (box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1)
          say('OUTSIDE', part.tagName, part.textContent, [box.x, box.y, box.width, box.height].map(Math.round));
      }
    }
    say('SEEN', least.toFixed(2), view.getComputedStyle(page.body).backgroundColor);
  }
  document.getElementById('seen').textContent = lines.join('\n');
});
"#;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[test]
fn pages_are_as_wide_as_their_readers_and_can_be_read() {
    let Some(browser) = Browser::find() else { return };
    let pages = pages();
    let mut probe = String::from("<!DOCTYPE html><meta charset=\"utf-8\"><body>");
    for (name, page) in &pages {
        for width in WIDTHS {
            let _ = write!(
                probe,
                "<iframe title=\"{name} {width}\" style=\"width:{width}px;height:500px;border:0\" srcdoc=\"{}\"></iframe>",
                escaped(page)
            );
        }
    }
    let _ = write!(probe, "<pre id=\"seen\"></pre><script>{PROBE}</script>");
    let file = browser.file("probe.html");
    std::fs::write(&file, probe).expect("it can be written");
    let mut backs = Vec::new();
    for dark in [false, true] {
        let seen = browser.open(&file, dark, &["--virtual-time-budget=20000", "--dump-dom"]);
        let seen = seen.split_once("<pre id=\"seen\">").and_then(|(_, rest)| rest.split_once("</pre>"));
        let (seen, _) = seen.expect("the probe ran");
        let lines: Vec<Vec<&str>> = seen.lines().map(|line| line.split('\t').collect()).collect();
        let wrong: Vec<_> = lines.iter().filter(|line| line[0] != "SEEN").collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(lines.len(), pages.len() * WIDTHS.len());
        for line in &lines {
            let contrast: f64 = line[2].parse().expect("a number");
            assert!(contrast >= CONTRAST, "{line:?}, dark: {dark}");
            backs.push(line[3].to_owned());
        }
    }
    backs.sort();
    backs.dedup();
    assert_eq!(backs.len(), 2, "one back for light and one for dark: {backs:?}");
}

#[test]
fn pages_are_printed_on_a4() {
    let Some(browser) = Browser::find() else { return };
    let file = capture("tcp/loss-sack.pcapng");
    let (page, paper, picture) = (browser.file("page.html"), browser.file("page.pdf"), browser.file("page.png"));
    let html = data(&[
        "handout",
        &file,
        "--view",
        "ladder,story",
        "--stream",
        "0",
        "--blank",
        "--lang",
        "ko",
        "--format",
        "html",
    ]);
    std::fs::write(&page, html).expect("it can be written");
    browser.open(&page, false, &["--no-pdf-header-footer", &format!("--print-to-pdf={}", paper.display())]);
    let pdf = std::fs::read(&paper).expect("it is printed");
    let text = String::from_utf8_lossy(&pdf);
    let boxes: Vec<&str> =
        text.split("/MediaBox [").skip(1).filter_map(|rest| rest.split_once(']')).map(|(b, _)| b).collect();
    // The ladder, the story and the answers begin a page each.
    assert!(boxes.len() >= 3, "{} pages", boxes.len());
    for numbers in boxes {
        let sides: Vec<f64> = numbers.split_whitespace().map(|side| side.parse().expect("a number")).collect();
        // 210 mm by 297 mm in points.
        assert!((sides[2] - 595.28).abs() < 1.0 && (sides[3] - 841.89).abs() < 1.0, "{numbers}");
    }
    browser.open(&page, true, &["--window-size=900,1200", &format!("--screenshot={}", picture.display())]);
    let png = std::fs::read(&picture).expect("it is drawn");
    assert!(png.starts_with(b"\x89PNG") && png.len() > 20_000, "{} bytes", png.len());
    assert_eq!(&png[16..24], &[0, 0, 900u32.to_be_bytes()[2], 900u32.to_be_bytes()[3], 0, 0, 0x04, 0xb0]);
}
