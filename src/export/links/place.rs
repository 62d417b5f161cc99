//! Where a request goes, in a form that compares: URLs resolved and normalised (RFC 3986 §5.2, §6.2).

/// A URL without user, fragment, dots in its path, and the port that its scheme has anyway.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// In lower case.
    pub scheme: String,
    /// The host, in lower case; of a literal IPv6 address with its brackets.
    pub host: String,
    /// With its colon; empty where it is the scheme's own.
    pub port: String,
    /// Begins with a slash.
    pub path: String,
    /// What stands after the question mark.
    pub query: Option<String>,
}

impl Place {
    /// Reads a URL with an authority.
    pub fn read(url: &str) -> Option<Self> {
        let (scheme, rest) = url.split_once("://").filter(|(scheme, _)| is_scheme(scheme))?;
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, after) = rest.split_at(end);
        let authority = authority.rsplit('@').next().unwrap_or_default();
        let (host, port) = match authority.rfind(':').filter(|at| !authority[*at..].contains(']')) {
            Some(at) => authority.split_at(at),
            None => (authority, ""),
        };
        if host.is_empty() {
            return None;
        }
        let scheme = scheme.to_ascii_lowercase();
        let own = match scheme.as_str() {
            "http" | "ws" => ":80",
            "https" | "wss" => ":443",
            _ => "",
        };
        let port = if port == own || port == ":" { "" } else { port };
        let (path, query) = split(after);
        Some(Self {
            host: host.to_ascii_lowercase(),
            port: port.to_owned(),
            path: without_dots(path),
            query: query.map(str::to_owned),
            scheme,
        })
    }

    /// Where a reference leads that stands in an answer from here: RFC 3986 §5.2.2. `None` for what is no place of HTTP's
    /// kind, such as `mailto:`.
    pub fn resolve(&self, reference: &str) -> Option<Self> {
        let before_path = reference.split(['/', '?', '#']).next().unwrap_or_default();
        if let Some((scheme, _)) = before_path.split_once(':').filter(|(scheme, _)| is_scheme(scheme)) {
            return if reference[scheme.len()..].starts_with("://") { Self::read(reference) } else { None };
        }
        if reference.starts_with("//") {
            return Self::read(&format!("{}:{reference}", self.scheme));
        }
        let (path, query) = split(reference);
        let (path, query) = match path {
            "" if query.is_none() => (self.path.clone(), self.query.as_deref()),
            "" => (self.path.clone(), query),
            _ if path.starts_with('/') => (without_dots(path), query),
            _ => {
                let folder = self.path.rfind('/').map_or("/", |at| &self.path[..=at]);
                (without_dots(&format!("{folder}{path}")), query)
            }
        };
        Some(Self { path, query: query.map(str::to_owned), ..self.clone() })
    }

    /// The path that cookies of an answer from here are for unless they say another: RFC 6265 §5.1.4.
    pub fn cookie_path(&self) -> &str {
        match self.path.rfind('/') {
            None | Some(0) => "/",
            Some(at) => &self.path[..at],
        }
    }
}

/// Path and query of what follows the authority.
fn split(text: &str) -> (&str, Option<&str>) {
    let text = text.split('#').next().unwrap_or_default();
    match text.split_once('?') {
        Some((path, query)) => (path, Some(query)),
        None => (text, None),
    }
}

/// RFC 3986 §5.2.4. An empty path is the root (§6.2.3).
fn without_dots(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut open = true;
    for segment in path.strip_prefix('/').unwrap_or(path).split('/') {
        open = matches!(segment, "." | "..");
        match segment {
            "." => {}
            ".." => drop(kept.pop()),
            _ => kept.push(segment),
        }
    }
    // A path that ends in dots names a folder.
    if open && !kept.is_empty() {
        kept.push("");
    }
    format!("/{}", kept.join("/"))
}

fn is_scheme(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_alphabetic())
        && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(place: Option<Place>) -> String {
        place.map_or_else(String::new, |place| {
            let query = place.query.map(|query| format!("?{query}")).unwrap_or_default();
            format!("{}://{}{}{}{query}", place.scheme, place.host, place.port, place.path)
        })
    }

    #[test]
    fn urls_that_mean_the_same_are_the_same() {
        for (url, expected) in [
            ("HTTP://A.Example:80", "http://a.example/"),
            ("https://u:p@a:443/x#f", "https://a/x"),
            ("http://a:8080?q=/#", "http://a:8080/?q=/"),
            ("http://[::1]:80/", "http://[::1]/"),
            ("http://[::1]", "http://[::1]/"),
            ("http://a/b/../c/./", "http://a/c/"),
            ("http:///x", ""),
            ("/x", ""),
            ("é://a", ""),
        ] {
            assert_eq!(shown(Place::read(url)), expected, "{url}");
        }
    }

    /// Examples of RFC 3986 §5.4.
    #[test]
    fn references_are_resolved() {
        let base = Place::read("http://a/b/c/d;p?q").unwrap();
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g/"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y#s", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../..", "http://a/"),
            ("../../../g", "http://a/g"),
            ("g:h", ""),
            ("https://x/é", "https://x/é"),
        ] {
            assert_eq!(shown(base.resolve(reference)), expected, "{reference}");
        }
    }

    #[test]
    fn cookies_are_for_the_folder() {
        for (url, path) in [("http://a", "/"), ("http://a/x", "/"), ("http://a/x/y", "/x"), ("http://a/x/", "/x")] {
            assert_eq!(Place::read(url).unwrap().cookie_path(), path, "{url}");
        }
    }
}
