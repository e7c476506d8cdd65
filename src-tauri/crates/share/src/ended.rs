//! What a person reads whose link opens nothing here, or no more.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use wire::words::{Language, Words};

/// A calm page for a browser that was sent here, in its language; a line for all others.
pub fn answer(headers: &HeaderMap) -> Response {
    let said = |name| headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !said(header::ACCEPT).contains("text/html") {
        return (StatusCode::UNAUTHORIZED, "a link is needed\n").into_response();
    }
    let language = Language::of(said(header::ACCEPT_LANGUAGE));
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (StatusCode::UNAUTHORIZED, kind, page(language)).into_response()
}

fn page(language: Language) -> String {
    let words = Words::new(language);
    let tag = match language {
        Language::French => "fr",
        Language::English => "en",
    };
    let (ended, then) = (words.text("link-ended", &[]), words.text("link-ended-do", &[]));
    format!(
        "<!doctype html><html lang=\"{tag}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width\"><title>Régie</title>\
         <style>:root{{color-scheme:light dark}}body{{font:18px/1.4 sans-serif;max-width:640px;\
         min-height:90vh;margin:auto;padding:24px;display:grid;align-content:center}}</style></head>\
         <body><main><h1>{ended}</h1><p>{then}</p></main></body></html>\n"
    )
}
