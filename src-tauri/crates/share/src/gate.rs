//! Who may come in: a known host name, an origin that is this server's own, and a token.

use std::net::{IpAddr, SocketAddr};
use std::time::Instant;

use axum::extract::{ConnectInfo, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

use crate::Shared;
use crate::ended;
use crate::front::Front;
use crate::link::Link;

const COOKIE: &str = "regie-key";

/// Who asks, once let in.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// The link they came by.
    pub link: Link,
}

/// Lets in who may come in, and says no to the rest.
pub async fn gate(
    State(shared): State<Shared>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    mut request: Request,
    next: Next,
) -> Response {
    let front = shared.front.as_ref().filter(|front| front.proxy == peer.ip());
    let Some(origin) = origin_of(request.headers(), &shared, front) else {
        return (StatusCode::MISDIRECTED_REQUEST, "unknown host\n").into_response();
    };
    if !origin_own(&origin, request.headers()) {
        return (StatusCode::FORBIDDEN, "foreign origin\n").into_response();
    }
    if request.uri().path() == "/api/health" {
        return protected(next.run(request).await);
    }
    let in_address = in_address(request.uri().query());
    let token = bearer(request.headers())
        .or_else(|| in_address.clone())
        .or_else(|| in_cookie(request.headers()));
    let now = shared.sharing.desk.now().wall;
    let link = token.as_deref().and_then(|t| shared.sharing.links.bears(t, now));
    let Some(link) = link else {
        return protected(ended::answer(request.headers()));
    };
    // The first address carries the key; a browser then keeps it in a cookie, out of sight.
    let called = request.uri().path().starts_with("/api/");
    if let (Some(key), false) =
        (in_address, called || matches!(request.uri().path(), "/ws" | "/ws/flat"))
    {
        let below = front.map_or("", |front| front.path.as_str());
        let path = format!("{below}/{}", request.uri().path().trim_start_matches('/'));
        let mut away = Redirect::to(&path).into_response();
        let secure = if origin.starts_with("https:") { "; Secure" } else { "" };
        let cookie = format!("{COOKIE}={key}; HttpOnly; SameSite=Strict; Path={below}/{secure}");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            away.headers_mut().insert(header::SET_COOKIE, value);
        }
        return protected(away);
    }
    if called && let Err(wait) = shared.pace.step(&link.id, Instant::now()) {
        let wait = [(header::RETRY_AFTER, wait.as_secs().max(1).to_string())];
        return (StatusCode::TOO_MANY_REQUESTS, wait, "too many requests\n").into_response();
    }
    request.extensions_mut().insert(Visitor { link });
    protected(next.run(request).await)
}

fn host(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::HOST)?.to_str().ok()
}

/// The origin that a request is for, where it is this server's: the one a named proxy stands
/// for, or its own address.
fn origin_of(headers: &HeaderMap, shared: &Shared, front: Option<&Front>) -> Option<String> {
    let host = host(headers)?;
    if let Some(front) = front {
        let forwarded = headers.get("x-forwarded-host").and_then(|h| h.to_str().ok());
        let asked = forwarded.unwrap_or(host);
        if front.origin.split_once("://").is_some_and(|(_, own)| own == asked) {
            return Some(front.origin.clone());
        }
    }
    ours(host, shared).then(|| format!("{}://{host}", shared.scheme))
}

/// Whether a request for this host means this server. Names are not taken but one: whoever owns
/// a name could point it here, and read what its pages may not. An address is nobody's to point.
fn ours(host: &str, shared: &Shared) -> bool {
    let local = shared.local;
    let usual = if shared.scheme == "https" { 443 } else { 80 };
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
        _ => (host, Some(usual)),
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
fn origin_own(own: &str, headers: &HeaderMap) -> bool {
    headers.get(header::ORIGIN).is_none_or(|origin| origin.as_bytes() == own.as_bytes())
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
