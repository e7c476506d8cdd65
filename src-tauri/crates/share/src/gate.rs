//! Who may come in: a known host name, an origin that is this server's own, and a token.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use desk::Right;

use crate::Shared;

const COOKIE: &str = "regie-key";

/// Who asks, once let in.
#[derive(Clone, Copy, Debug)]
pub struct Visitor {
    /// What they may do.
    pub right: Right,
}

/// Lets in who may come in, and says no to the rest.
pub async fn gate(State(shared): State<Shared>, mut request: Request, next: Next) -> Response {
    let Some(host) = host(request.headers()).filter(|host| ours(host, shared.local)) else {
        return (StatusCode::MISDIRECTED_REQUEST, "unknown host\n").into_response();
    };
    if !origin_own(host, request.headers()) {
        return (StatusCode::FORBIDDEN, "foreign origin\n").into_response();
    }
    if request.uri().path() == "/api/health" {
        return protected(next.run(request).await);
    }
    let in_address = in_address(request.uri().query());
    let token = bearer(request.headers())
        .or_else(|| in_address.clone())
        .or_else(|| in_cookie(request.headers()));
    let Some(right) = token.as_deref().and_then(|t| shared.links.right(t)) else {
        return (StatusCode::UNAUTHORIZED, "a link is needed\n").into_response();
    };
    // The first address carries the key; a browser then keeps it in a cookie, out of sight.
    let called = request.uri().path().starts_with("/api/");
    if let (Some(key), false) = (in_address, called || request.uri().path() == "/ws") {
        let path = format!("/{}", request.uri().path().trim_start_matches('/'));
        let mut away = Redirect::to(&path).into_response();
        let cookie = format!("{COOKIE}={key}; HttpOnly; SameSite=Strict; Path=/");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            away.headers_mut().insert(header::SET_COOKIE, value);
        }
        return protected(away);
    }
    if called && let Err(wait) = shared.pace.step(right, Instant::now()) {
        let wait = [(header::RETRY_AFTER, wait.as_secs().max(1).to_string())];
        return (StatusCode::TOO_MANY_REQUESTS, wait, "too many requests\n").into_response();
    }
    request.extensions_mut().insert(Visitor { right });
    protected(next.run(request).await)
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

/// Whether a request for this host means this server. Names are not taken but one: whoever owns
/// a name could point it here, and read what its pages may not. An address is nobody's to point.
fn ours(host: &str, local: SocketAddr) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
        _ => (host, Some(80)),
    };
    let address = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let known = |ip: IpAddr| {
        ip == local.ip()
            || local.ip().is_unspecified()
            || (ip.is_loopback() && local.ip().is_loopback())
    };
    port == Some(local.port()) && (name == "localhost" || address.is_ok_and(known))
}

/// A browser names the page a request comes from, which must be of this host; scripts name none.
fn origin_own(host: &str, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    origin.to_str().ok().and_then(|o| o.strip_prefix("http://")) == Some(host)
}

fn bearer(headers: &HeaderMap) -> Option<String> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(str::to_owned)
}

fn in_address(query: Option<&str>) -> Option<String> {
    let pairs = query?.split('&');
    pairs.filter_map(|pair| pair.strip_prefix("key=")).map(str::to_owned).next()
}

fn in_cookie(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get(header::COOKIE)?.to_str().ok()?;
    let ours = |one: &str| one.trim().strip_prefix(COOKIE)?.strip_prefix('=').map(str::to_owned);
    cookies.split(';').find_map(ours)
}

/// The headers of every answer: nothing from elsewhere runs, frames or keeps what is here.
fn protected(mut response: Response) -> Response {
    const HEADERS: [(header::HeaderName, &str); 4] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
             font-src 'self' data:; connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "no-referrer"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    for (name, value) in HEADERS {
        response.headers_mut().insert(name, HeaderValue::from_static(value));
    }
    response
}
