//! A strict reader of XML, for pages that are written so that readers of HTML and of XML both understand them.

/// An element with its attributes, and the text directly in it.
#[derive(Clone, Debug, Default)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub children: Vec<Element>,
    pub text: String,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All elements below it and itself.
    pub fn all(&self) -> Vec<&Element> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// Those of a name.
    pub fn named<'e>(&'e self, name: &str) -> Vec<&'e Element> {
        self.all().into_iter().filter(|element| element.name == name).collect()
    }

    /// All text in it, in order.
    pub fn whole_text(&self) -> String {
        let mut text = self.text.clone();
        for child in &self.children {
            text.push_str(&child.whole_text());
        }
        text
    }
}

/// The root element of a document, or what is wrong with it.
pub fn parse(text: &str) -> Result<Element, String> {
    if let Some(bad) = text.chars().find(|c| !is_character(*c)) {
        return Err(format!("U+{:04X} is no character of XML", u32::from(bad)));
    }
    let mut rest = text;
    for prologue in ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<!DOCTYPE html>\n"] {
        rest = rest.strip_prefix(prologue).unwrap_or(rest);
    }
    let mut open: Vec<Element> = Vec::new();
    let mut root = None;
    while !rest.is_empty() {
        let Some(at) = rest.find('<') else {
            return if rest.trim().is_empty() {
                root.ok_or("no element".to_owned())
            } else {
                Err("text behind".into())
            };
        };
        let (before, tag) = rest.split_at(at);
        match open.last_mut() {
            Some(element) => element.text.push_str(&unescaped(before)?),
            None if before.trim().is_empty() => {}
            None => return Err(format!("text outside of elements: {before:.40}")),
        }
        let inside = tag.strip_prefix('<').expect("it begins so");
        let end = tag_end(inside)?;
        let (inside, behind) = inside.split_at(end);
        rest = behind.strip_prefix('>').expect("it ends so");
        if let Some(name) = inside.strip_prefix('/') {
            let element = open.pop().ok_or_else(|| format!("</{name}> closes nothing"))?;
            if element.name != name.trim_end() {
                return Err(format!("</{name}> closes <{}>", element.name));
            }
            place(&mut open, &mut root, element)?;
            continue;
        }
        let empty = inside.ends_with('/');
        let element = element(inside.strip_suffix('/').unwrap_or(inside))?;
        if empty { place(&mut open, &mut root, element)? } else { open.push(element) }
    }
    match open.last() {
        Some(element) => Err(format!("<{}> is not closed", element.name)),
        None => root.ok_or("no element".to_owned()),
    }
}

fn place(open: &mut [Element], root: &mut Option<Element>, element: Element) -> Result<(), String> {
    match open.last_mut() {
        Some(parent) => parent.children.push(element),
        None if root.is_none() => *root = Some(element),
        None => return Err("two roots".to_owned()),
    }
    Ok(())
}

/// Where a tag ends: the first `>` outside of quotes.
fn tag_end(inside: &str) -> Result<usize, String> {
    let mut quoted = false;
    for (at, c) in inside.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => return Ok(at),
            '<' => return Err(format!("< within a tag: {inside:.60}")),
            _ => {}
        }
    }
    Err(format!("a tag does not end: {inside:.60}"))
}

fn element(inside: &str) -> Result<Element, String> {
    let inside = inside.trim_end();
    let end = inside.find(char::is_whitespace).unwrap_or(inside.len());
    let (name, mut rest) = inside.split_at(end);
    if name.is_empty() || !name.chars().all(|c| c.is_ascii_alphanumeric()) {
        return Err(format!("<{name}> is no name of an element"));
    }
    let mut attributes: Vec<(String, String)> = Vec::new();
    loop {
        rest = rest.trim_start();
        if rest.is_empty() {
            break;
        }
        let (name, behind) = rest.split_once("=\"").ok_or_else(|| format!("no attribute: {rest:.40}"))?;
        let (value, behind) = behind.split_once('"').ok_or("an attribute does not end")?;
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | ':')) {
            return Err(format!("{name} is no name of an attribute"));
        }
        if attributes.iter().any(|(own, _)| own == name) {
            return Err(format!("{name} stands twice"));
        }
        attributes.push((name.to_owned(), unescaped(value)?));
        rest = behind;
    }
    Ok(Element { name: name.to_owned(), attributes, ..Element::default() })
}

/// Text without its entities; of these only those of XML itself and `&#39;` are known.
fn unescaped(text: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        let known = [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&#39;", '\'')];
        let found = known.iter().find(|(name, _)| rest[at..].starts_with(name));
        let (name, meant) = found.ok_or_else(|| format!("no entity: {:.20}", &rest[at..]))?;
        out.push(*meant);
        rest = &rest[at + name.len()..];
    }
    if rest.contains("]]>") {
        return Err("]]> in text".to_owned());
    }
    out.push_str(rest);
    Ok(out)
}

/// XML 1.0 §2.2, without what HTML calls noncharacters.
fn is_character(c: char) -> bool {
    let code = u32::from(c);
    matches!(c, '\n' | '\t' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fdcf}' | '\u{fdf0}'..='\u{fffd}' | '\u{10000}'..)
        && code & 0xfffe != 0xfffe
}
