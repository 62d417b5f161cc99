//! The steps of OAuth 2 as HTTP messages show them (RFC 6749, RFC 7636): each is classified alone, and says the keys by
//! which a caller joins them into one flow: `state` from the authorization request to the callback, `code` from there to
//! the token request.

use std::borrow::Cow;

use serde_json::Value;

use super::fields as f;
use super::parameters::{self, meant};
use crate::dissect::prelude::*;

/// Bytes of a token response that are read.
pub const LONGEST_RESPONSE: usize = 256 << 10;

/// Which step of a flow a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The browser asks the authorization server: RFC 6749 §4.1.1.
    Authorize,
    /// The browser comes back to the client with a code, a token or an error: §4.1.2.
    Callback,
    /// The client asks for a token: §4.1.3.
    TokenRequest,
    /// The authorization server answers: §5.1, §5.2.
    TokenResponse,
    /// A device asks for a code that its user types elsewhere: RFC 8628 §3.1.
    DeviceRequest,
    /// A token is given back: RFC 7009.
    Revoke,
    /// A token is looked at: RFC 7662.
    Introspect,
}

/// What a message says of its flow. Texts are decoded, and secret where [`super::secrets`] says so of their names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    /// The step.
    pub step: Option<Step>,
    /// `client_id`.
    pub client: String,
    /// `state`: the same in the authorization request and the callback.
    pub state: String,
    /// `code`: the same in the callback and the token request.
    pub code: String,
    /// `redirect_uri`.
    pub redirect: String,
    /// `scope`.
    pub scope: String,
    /// `grant_type`, or for an authorization request `response_type`.
    pub grant: String,
    /// `error`, with its description.
    pub error: String,
    /// How the client proves that it is the one that asked first (PKCE): the method of the challenge, or `verifier` where it
    /// is redeemed.
    pub proof: String,
}

impl Step {
    /// What people call it.
    pub fn title(self) -> &'static str {
        match self {
            Self::Authorize => "authorization request",
            Self::Callback => "callback",
            Self::TokenRequest => "token request",
            Self::TokenResponse => "token response",
            Self::DeviceRequest => "device request",
            Self::Revoke => "token revocation",
            Self::Introspect => "token introspection",
        }
    }
}

/// What a request is in a flow of OAuth 2, by its method, its target (path or URL) and, for a form, its body.
pub fn request(method: &str, target: &[u8], form: &[u8]) -> Option<Flow> {
    let query_at = memchr::memchr(b'?', target);
    let path = target.get(..query_at.unwrap_or(target.len())).unwrap_or_default();
    let query = query_at.and_then(|at| target.get(at.saturating_add(1)..)).unwrap_or_default();
    let query = query.split(|byte| *byte == b'#').next().unwrap_or_default();
    let has_form = !form.is_empty() && method.eq_ignore_ascii_case("POST");
    let parameters = Parameters(if has_form { [query, form] } else { [query, &[]] });
    let ends = |words: &[&str]| words.iter().any(|word| ends_with(path, word));
    let has = |name: &str| !parameters.value(name).is_empty();
    let step = if has_form && has("grant_type") {
        Step::TokenRequest
    } else if has("response_type") && has("client_id") {
        Step::Authorize
    } else if has_form && has("token") && ends(&["/revoke", "/revocation"]) {
        Step::Revoke
    } else if has_form && has("token") && ends(&["/introspect", "/introspection"]) {
        Step::Introspect
    } else if has_form && has("client_id") && ends(&["/device_authorization", "/device/code", "/devicecode"]) {
        Step::DeviceRequest
    } else if (has("code") || has("error")) && has("state") {
        Step::Callback
    } else {
        return None;
    };
    Some(parameters.flow(step))
}

/// What a redirection is, by its `Location`: it sends the browser to the next step.
pub fn redirection(location: &[u8]) -> Option<Flow> {
    let fragment = memchr::memchr(b'#', location).and_then(|at| location.get(at.saturating_add(1)..));
    let implicit = Parameters([fragment.unwrap_or_default(), &[]]);
    // RFC 6749 §4.2.2: the token itself comes in the fragment.
    if !implicit.value("access_token").is_empty() && !implicit.value("token_type").is_empty() {
        return Some(implicit.flow(Step::Callback));
    }
    request("GET", location, b"")
}

/// What a response to a token request says, by its JSON body; only a caller knows that it is one.
pub fn token_response(body: &[u8]) -> Option<Flow> {
    if body.len() > LONGEST_RESPONSE {
        return None;
    }
    let Ok(Value::Object(members)) = serde_json::from_slice(body) else { return None };
    let text = |name: &str| members.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut flow = Flow { step: Some(Step::TokenResponse), scope: text("scope"), ..Flow::default() };
    if members.contains_key("access_token") || members.contains_key("id_token") {
        flow.grant = text("token_type");
        return Some(flow);
    }
    flow.error = described(text("error").into(), text("error_description").into());
    (!flow.error.is_empty()).then_some(flow)
}

/// Writes what a message says of its flow below the current group.
pub fn show(flow: &Flow, range: Range, tape: &mut Tape) {
    let Some(step) = flow.step else { return };
    let group = tape.group(&f::OAUTH, range);
    tape.append(group, |out| text!(out, ": {}", step.title()));
    tape.generated_group(group);
    for (field, text) in [
        (&f::OAUTH_STEP, step.title()),
        (&f::OAUTH_GRANT, &flow.grant),
        (&f::OAUTH_CLIENT, &flow.client),
        (&f::OAUTH_STATE, &flow.state),
        (&f::OAUTH_CODE, &flow.code),
        (&f::OAUTH_REDIRECT, &flow.redirect),
        (&f::OAUTH_SCOPE, &flow.scope),
        (&f::OAUTH_PKCE, &flow.proof),
        (&f::OAUTH_ERROR, &flow.error),
    ] {
        if !text.is_empty() && tape.string(field, range, text) {
            tape.generated();
        }
    }
    tape.end(group);
}

/// The parameters of a query and of a form.
struct Parameters<'t>([&'t [u8]; 2]);

impl<'t> Parameters<'t> {
    fn value(&self, name: &str) -> Cow<'t, str> {
        for text in self.0 {
            for pair in parameters::form(text) {
                if pair.name(text) == name.as_bytes() {
                    return meant(pair.value.and_then(|value| text.get(value)).unwrap_or_default());
                }
            }
        }
        Cow::Borrowed("")
    }

    fn flow(&self, step: Step) -> Flow {
        let text = |name: &str| self.value(name).into_owned();
        let grant = if step == Step::Authorize { text("response_type") } else { text("grant_type") };
        let challenge = self.value("code_challenge");
        let proof = match (challenge.is_empty(), self.value("code_challenge_method"), self.value("code_verifier")) {
            // RFC 7636 §4.3: without a method it is the challenge itself.
            (false, method, _) if method.is_empty() => "plain".to_owned(),
            (false, method, _) => method.into_owned(),
            (true, _, verifier) if !verifier.is_empty() => "verifier".to_owned(),
            _ => String::new(),
        };
        Flow {
            step: Some(step),
            client: text("client_id"),
            state: text("state"),
            code: text("code"),
            redirect: text("redirect_uri"),
            scope: text("scope"),
            grant,
            error: described(self.value("error"), self.value("error_description")),
            proof,
        }
    }
}

fn described(error: Cow<'_, str>, description: Cow<'_, str>) -> String {
    if description.is_empty() { error.into_owned() } else { format!("{error}: {description}") }
}

fn ends_with(path: &[u8], word: &str) -> bool {
    let start = path.len().saturating_sub(word.len());
    path.get(start..).is_some_and(|end| end.eq_ignore_ascii_case(word.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The flow of RFC 6749 §4.1 with the proof of RFC 7636, message by message.
    #[test]
    fn the_steps_of_a_flow_share_their_keys() {
        let authorize = request(
            "GET",
            b"/authorize?response_type=code&client_id=s6BhdRkqt3&state=xyz&redirect_uri=https%3A%2F%2Fclient%2Fcb&code_challenge=E9M&code_challenge_method=S256",
            b"",
        )
        .unwrap();
        let redirect = redirection(b"https://client/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz").unwrap();
        let callback = request("GET", b"/cb?code=SplxlOBeZQQYbYS6WxSbIA&state=xyz", b"").unwrap();
        let form = b"grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&redirect_uri=https%3A%2F%2Fclient%2Fcb&code_verifier=dBj";
        let token = request("POST", b"/token", form).unwrap();
        let answer = token_response(br#"{"access_token":"2Yot","token_type":"Bearer","scope":"a b"}"#).unwrap();
        let steps = [&authorize, &redirect, &callback, &token, &answer].map(|flow| flow.step.unwrap());
        use Step::*;
        assert_eq!(steps, [Authorize, Callback, Callback, TokenRequest, TokenResponse]);
        assert_eq!(authorize.state, callback.state);
        assert_eq!((&redirect, &callback.code), (&callback, &token.code));
        assert_eq!(authorize.redirect, "https://client/cb");
        assert_eq!((authorize.proof.as_str(), token.proof.as_str()), ("S256", "verifier"));
        assert_eq!((answer.grant.as_str(), answer.scope.as_str()), ("Bearer", "a b"));
    }

    #[test]
    fn other_messages_are_no_step() {
        assert_eq!(request("GET", b"/search?q=code", b""), None);
        assert_eq!(request("GET", b"/order?code=DISCOUNT10", b""), None);
        assert_eq!(request("POST", b"/login", b"user=a&password=b"), None);
        assert_eq!(request("GET", b"/token", b"grant_type=client_credentials"), None);
        assert_eq!(redirection(b"/home"), None);
        assert_eq!(token_response(b"[1]"), None);
        assert_eq!(token_response(b"{\"access\":1}"), None);
    }

    #[test]
    fn refusals_and_the_other_grants_are_known() {
        let refused = request("GET", b"/cb?error=access_denied&error_description=no+way&state=x", b"").unwrap();
        assert_eq!((refused.step, refused.error.as_str()), (Some(Step::Callback), "access_denied: no way"));
        let implicit = redirection(b"https://c/cb#access_token=2Y&state=xyz&token_type=example").unwrap();
        assert_eq!((implicit.step, implicit.state.as_str()), (Some(Step::Callback), "xyz"));
        let refresh = request("POST", b"/token", b"grant_type=refresh_token&refresh_token=t").unwrap();
        assert_eq!((refresh.step, refresh.grant.as_str()), (Some(Step::TokenRequest), "refresh_token"));
        assert_eq!(request("POST", b"/oauth/revoke", b"token=a").unwrap().step, Some(Step::Revoke));
        let failed = token_response(br#"{"error":"invalid_grant"}"#).unwrap();
        assert_eq!((failed.step, failed.error.as_str()), (Some(Step::TokenResponse), "invalid_grant"));
    }
}
