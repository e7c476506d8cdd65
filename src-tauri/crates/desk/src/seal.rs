//! Sealing what is known only to those who must reach a person: XChaCha20-Poly1305, with a key
//! for each person that is kept outside the log. Without the key nothing can be read any more.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead, AeadCore, KeyInit, OsRng, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use show::id::PersonId;
use show::people::{PrivateField, Sealed};

/// The key of one person.
pub type PersonKey = [u8; 32];

/// The key of a show, which the keys of its people are sealed with where other desks find them.
pub type ShowKey = [u8; 32];

/// How long what a sealed key begins with is, in bytes.
const NONCE: usize = 24;

/// Draws a key.
#[must_use]
pub fn new_key() -> PersonKey {
    XChaCha20Poly1305::generate_key(&mut OsRng).into()
}

/// Seals a text for a person's field. None when it is too long to be sealed at all.
#[must_use]
pub fn seal(key: &PersonKey, of: &PersonId, field: PrivateField, text: &str) -> Option<Sealed> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    let bound = bound_to(of, field);
    let payload = Payload { msg: text.as_bytes(), aad: bound.as_bytes() };
    let body = XChaCha20Poly1305::new(Key::from_slice(key)).encrypt(&nonce, payload).ok()?;
    Some(Sealed { nonce: STANDARD.encode(nonce), body: STANDARD.encode(body) })
}

/// Opens what was sealed for that person's field; none when the key is another's, or the text
/// was moved or changed.
#[must_use]
pub fn open(
    key: &PersonKey,
    of: &PersonId,
    field: PrivateField,
    sealed: &Sealed,
) -> Option<String> {
    let nonce: [u8; 24] = STANDARD.decode(&sealed.nonce).ok()?.try_into().ok()?;
    let body = STANDARD.decode(&sealed.body).ok()?;
    let bound = bound_to(of, field);
    let payload = Payload { msg: &body, aad: bound.as_bytes() };
    let cipher = XChaCha20Poly1305::new(Key::from_slice(key));
    String::from_utf8(cipher.decrypt(XNonce::from_slice(&nonce), payload).ok()?).ok()
}

/// Seals a key with the show's, bound to what it is the key of, so that it may lie where others
/// read. None when it cannot be sealed at all.
#[must_use]
pub fn seal_key(with: &ShowKey, of: &str, key: &PersonKey) -> Option<Vec<u8>> {
    let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
    let payload = Payload { msg: key, aad: of.as_bytes() };
    let body = XChaCha20Poly1305::new(Key::from_slice(with)).encrypt(&nonce, payload).ok()?;
    Some([nonce.as_slice(), &body].concat())
}

/// Opens a key that was sealed with the show's; none when it is no such thing, or was sealed with
/// another or for something else.
#[must_use]
pub fn open_key(with: &ShowKey, of: &str, sealed: &[u8]) -> Option<PersonKey> {
    let (nonce, body) = sealed.split_at_checked(NONCE)?;
    let payload = Payload { msg: body, aad: of.as_bytes() };
    let cipher = XChaCha20Poly1305::new(Key::from_slice(with));
    cipher.decrypt(XNonce::from_slice(nonce), payload).ok()?.try_into().ok()
}

/// A sealed text belongs to one field of one person, and opens nowhere else.
fn bound_to(of: &PersonId, field: PrivateField) -> String {
    format!("{of}/{field:?}")
}
