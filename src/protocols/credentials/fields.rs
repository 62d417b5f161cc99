//! The fields of credentials. Wireshark has two of them; the others stand under `http.` beside those.

use crate::dissect::prelude::*;

fields! {
    AUTHBASIC = Field::text("http.authbasic", "Credentials", "RFC 7617 §2");
    BASIC_USER = Field::text("http.authbasic.user", "User", "RFC 7617 §2");
    BASIC_PASSWORD = Field::text("http.authbasic.password", "Password", "RFC 7617 §2");
    SCHEME = Field::text("http.auth.scheme", "Scheme", "RFC 9110 §11.1");
    TOKEN = Field::text("http.auth.token", "Token", "RFC 9110 §11.2");
    PARAMETER = Field::text("http.auth.parameter", "Parameter", "RFC 9110 §11.2");
    CHALLENGE = Field::none("http.auth.challenge", "Challenge", "RFC 9110 §11.3");
    REALM = Field::text("http.auth.realm", "Realm", "RFC 9110 §11.5");
    BEARER_TOKEN = Field::text("http.bearer.token", "Bearer token", "RFC 6750 §2.1");
    BEARER_ERROR = Field::text("http.bearer.error", "Error", "RFC 6750 §3.1");
    BEARER_SCOPE = Field::text("http.bearer.scope", "Scope", "RFC 6750 §3");
    NTLM_MESSAGE = Field::uint32("http.ntlm.message", "NTLM message", Dec, "MS-NLMP §2.2.1").values(&[(1, "Negotiate"), (2, "Challenge"), (3, "Authenticate")]);
    API_KEY = Field::text("http.api_key", "API key", "OpenAPI 3.1 §4.8.27");

    DIGEST_USERNAME = Field::text("http.digest.username", "User name", "RFC 7616 §3.4");
    DIGEST_REALM = Field::text("http.digest.realm", "Realm", "RFC 7616 §3.3");
    DIGEST_NONCE = Field::text("http.digest.nonce", "Nonce of the server", "RFC 7616 §3.3");
    DIGEST_URI = Field::text("http.digest.uri", "URI", "RFC 7616 §3.4");
    DIGEST_RESPONSE = Field::text("http.digest.response", "Response", "RFC 7616 §3.4.1");
    DIGEST_ALGORITHM = Field::text("http.digest.algorithm", "Algorithm", "RFC 7616 §3.3");
    DIGEST_CNONCE = Field::text("http.digest.cnonce", "Nonce of the client", "RFC 7616 §3.4");
    DIGEST_OPAQUE = Field::text("http.digest.opaque", "Opaque", "RFC 7616 §3.3");
    DIGEST_QOP = Field::text("http.digest.qop", "Quality of protection", "RFC 7616 §3.3");
    DIGEST_NC = Field::text("http.digest.nc", "Nonce count", "RFC 7616 §3.4");
    DIGEST_STALE = Field::text("http.digest.stale", "Stale", "RFC 7616 §3.3");

    COOKIE_PAIR = Field::text("http.cookie_pair", "Cookie pair", "RFC 6265 §4.2.1");
    SET_COOKIE_NAME = Field::text("http.set_cookie.name", "Name", "RFC 6265 §4.1.1");
    SET_COOKIE_VALUE = Field::text("http.set_cookie.value", "Value", "RFC 6265 §4.1.1");
    SET_COOKIE_EXPIRES = Field::text("http.set_cookie.expires", "Expires", "RFC 6265 §5.2.1");
    SET_COOKIE_MAX_AGE = Field::text("http.set_cookie.max_age", "Max-Age", "RFC 6265 §5.2.2");
    SET_COOKIE_DOMAIN = Field::text("http.set_cookie.domain", "Domain", "RFC 6265 §5.2.3");
    SET_COOKIE_PATH = Field::text("http.set_cookie.path", "Path", "RFC 6265 §5.2.4");
    SET_COOKIE_SECURE = Field::boolean("http.set_cookie.secure", "Secure", 1, 0, "RFC 6265 §5.2.5");
    SET_COOKIE_HTTP_ONLY = Field::boolean("http.set_cookie.httponly", "HttpOnly", 1, 0, "RFC 6265 §5.2.6");
    SET_COOKIE_SAME_SITE = Field::text("http.set_cookie.samesite", "SameSite", "RFC 6265bis §5.6.7");
    SET_COOKIE_PARTITIONED = Field::boolean("http.set_cookie.partitioned", "Partitioned", 1, 0, "draft-cutler-httpbis-partitioned-cookies");
    SET_COOKIE_ATTRIBUTE = Field::text("http.set_cookie.attribute", "Attribute", "RFC 6265 §5.2");
    SET_COOKIE_LIFE = Field::text("http.set_cookie.life", "Kept", "RFC 6265 §5.3");

    JWT = Field::none("http.jwt", "JSON Web Token", "RFC 7519 §3");
    JWT_HEADER = Field::text("http.jwt.header", "Header", "RFC 7515 §4");
    JWT_ALG = Field::text("http.jwt.alg", "Algorithm", "RFC 7515 §4.1.1");
    JWT_TYP = Field::text("http.jwt.typ", "Type", "RFC 7515 §4.1.9");
    JWT_KID = Field::text("http.jwt.kid", "Key", "RFC 7515 §4.1.4");
    JWT_PARAMETER = Field::text("http.jwt.parameter", "Parameter", "RFC 7515 §4");
    JWT_CLAIMS = Field::text("http.jwt.claims", "Claims", "RFC 7519 §4");
    JWT_ISS = Field::text("http.jwt.iss", "Issuer", "RFC 7519 §4.1.1");
    JWT_SUB = Field::text("http.jwt.sub", "Subject", "RFC 7519 §4.1.2");
    JWT_AUD = Field::text("http.jwt.aud", "Audience", "RFC 7519 §4.1.3");
    JWT_EXP = Field::utc_time("http.jwt.exp", "Expires", "RFC 7519 §4.1.4");
    JWT_NBF = Field::utc_time("http.jwt.nbf", "Not before", "RFC 7519 §4.1.5");
    JWT_IAT = Field::utc_time("http.jwt.iat", "Issued at", "RFC 7519 §4.1.6");
    JWT_JTI = Field::text("http.jwt.jti", "Identifier", "RFC 7519 §4.1.7");
    JWT_SCOPE = Field::text("http.jwt.scope", "Scope", "RFC 8693 §4.2");
    JWT_CLAIM = Field::text("http.jwt.claim", "Claim", "RFC 7519 §4");
    JWT_VALIDITY = Field::text("http.jwt.validity", "At the time of this packet", "RFC 7519 §4.1.4");
    JWT_SIGNATURE = Field::text("http.jwt.signature", "Signature", "RFC 7515 §3");
    JWT_ENCRYPTED = Field::none("http.jwt.encrypted", "The claims are encrypted", "RFC 7516 §3");

    OAUTH = Field::none("http.oauth", "OAuth 2", "RFC 6749 §1.2");
    OAUTH_STEP = Field::text("http.oauth.step", "Step", "RFC 6749 §4");
    OAUTH_GRANT = Field::text("http.oauth.grant", "Grant", "RFC 6749 §1.3");
    OAUTH_CLIENT = Field::text("http.oauth.client_id", "Client", "RFC 6749 §2.2");
    OAUTH_STATE = Field::text("http.oauth.state", "State", "RFC 6749 §10.12");
    OAUTH_CODE = Field::text("http.oauth.code", "Authorization code", "RFC 6749 §4.1.2");
    OAUTH_REDIRECT = Field::text("http.oauth.redirect_uri", "Redirection", "RFC 6749 §3.1.2");
    OAUTH_SCOPE = Field::text("http.oauth.scope", "Scope", "RFC 6749 §3.3");
    OAUTH_ERROR = Field::text("http.oauth.error", "Error", "RFC 6749 §5.2");
    OAUTH_PKCE = Field::text("http.oauth.pkce", "Proof key", "RFC 7636 §4");

    BASIC_BAD = Field::note("http.authbasic.bad", "The credentials are not Base64 of a user name, a colon and a password", Severity::Warn, Group::Malformed, "RFC 7617 §2");
    BASIC_OPEN = Field::note("http.authbasic.open", "Base64 hides nothing: whoever sees this message has the password", Severity::Chat, Group::Protocol, "RFC 7617 §4");
    DIGEST_MD5 = Field::note("http.digest.md5", "MD5 is no longer strong enough: SHA-256 is to be used", Severity::Chat, Group::Protocol, "RFC 7616 §3.3");
    DIGEST_NOT_QUOTED = Field::note("http.digest.not_quoted", "The user name must be a quoted string", Severity::Warn, Group::Protocol, "RFC 7616 §3.4");
    SET_COOKIE_NO_NAME = Field::note("http.set_cookie.no_name", "No name and value: browsers leave this cookie out", Severity::Warn, Group::Protocol, "RFC 6265 §5.2");
    SET_COOKIE_NOT_SECURE = Field::note("http.set_cookie.not_secure", "Without Secure the cookie also goes over connections that anybody can read", Severity::Chat, Group::Protocol, "RFC 6265 §4.1.2.5");
    SET_COOKIE_NOT_HTTP_ONLY = Field::note("http.set_cookie.not_httponly", "Without HttpOnly any script of the page can read the cookie", Severity::Chat, Group::Protocol, "RFC 6265 §4.1.2.6");
    SET_COOKIE_NO_SAME_SITE = Field::note("http.set_cookie.no_samesite", "Without SameSite it is up to the browser whether other sites can make it send the cookie; today's treat it as Lax", Severity::Chat, Group::Protocol, "RFC 6265bis §4.1.2.7");
    SET_COOKIE_NONE_NOT_SECURE = Field::note("http.set_cookie.samesite_none", "SameSite=None needs Secure: browsers leave this cookie out", Severity::Warn, Group::Protocol, "RFC 6265bis §5.7");
    SET_COOKIE_SAME_SITE_UNKNOWN = Field::note("http.set_cookie.samesite_unknown", "SameSite is Strict, Lax or None; anything else counts as if it were not there", Severity::Warn, Group::Protocol, "RFC 6265bis §5.6.7");
    SET_COOKIE_PREFIX = Field::note("http.set_cookie.prefix", "The cookie breaks what its name promises: browsers leave it out", Severity::Warn, Group::Protocol, "RFC 6265bis §4.1.3");
    SET_COOKIE_BAD_DATE = Field::note("http.set_cookie.bad_date", "The date cannot be read: the attribute counts as if it were not there", Severity::Warn, Group::Protocol, "RFC 6265 §5.1.1");
    JWT_NOT_CHECKED = Field::note("http.jwt.not_checked", "signature not checked", Severity::Chat, Group::Assumption, "RFC 7515 §5.2");
    JWT_UNSIGNED = Field::note("http.jwt.unsigned", "The token has no signature: anybody could have written it", Severity::Warn, Group::Protocol, "RFC 7518 §3.6");
    JWT_EXPIRED = Field::note("http.jwt.expired", "The token had expired", Severity::Note, Group::Protocol, "RFC 7519 §4.1.4");
    JWT_NOT_YET = Field::note("http.jwt.not_yet", "The token was not valid yet", Severity::Note, Group::Protocol, "RFC 7519 §4.1.5");
}

/// The fields whose values are secret as a whole.
pub static SECRET: &[&str] = &[
    "http.authorization",
    "http.proxy_authorization",
    "http.authbasic",
    "http.authbasic.password",
    "http.auth.token",
    "http.bearer.token",
    "http.api_key",
    "http.digest.response",
    "http.digest.nonce",
    "http.digest.cnonce",
    "http.digest.opaque",
    "http.cookie",
    "http.cookie_pair",
    "http.set_cookie",
    "http.set_cookie.value",
    "http.jwt.signature",
    "http.oauth.code",
    "mqtt.passwd",
    "mqtt.auth_data",
    "dhcp.option.dhcp_authentication.information",
    "dhcp.option.vendor.arubaiap.password",
    "dhcp.option.vendor.avaya",
    "dhcpv6.auth.info",
    "smtp.auth.password",
    "smtp.auth.username_password",
    "smtp.auth.response",
    "pop.password",
    "pop.request.data",
    "imap.request.password",
    "imap.request.authenticate",
    "ftp.request.password",
];
