//! Who may come in: a known host name, an origin that is this server's own, and a token.

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
    if !host_known(&shared, request.headers()) {
        return (StatusCode::MISDIRECTED_REQUEST, "unknown host\n").into_response();
    }
    if !origin_own(&shared, request.headers()) {
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
    let page = !request.uri().path().starts_with("/api/") && request.uri().path() != "/ws";
    if let (Some(key), true) = (in_address, page) {
        let mut away = Redirect::to(request.uri().path()).into_response();
        let cookie = format!("{COOKIE}={key}; HttpOnly; SameSite=Strict; Path=/");
        if let Ok(value) = HeaderValue::from_str(&cookie) {
            away.headers_mut().insert(header::SET_COOKIE, value);
        }
        return protected(away);
    }
    request.extensions_mut().insert(Visitor { right });
    protected(next.run(request).await)
}

fn host_known(shared: &Shared, headers: &HeaderMap) -> bool {
    let host = headers.get(header::HOST).and_then(|h| h.to_str().ok());
    host.is_some_and(|host| shared.hosts.iter().any(|known| known == host))
}

/// A browser names the page a request comes from; scripts name none.
fn origin_own(shared: &Shared, headers: &HeaderMap) -> bool {
    let Some(origin) = headers.get(header::ORIGIN) else { return true };
    let host = origin.to_str().ok().and_then(|o| o.strip_prefix("http://"));
    host.is_some_and(|host| shared.hosts.iter().any(|known| known == host))
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
