//! Links: tokens of 128 bits, each with a right. Only their hashes are kept.

use desk::Right;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// The links that are valid.
pub struct Links {
    known: Vec<([u8; 32], Right)>,
}

impl Links {
    /// One link for each right, with the tokens that are shown once.
    #[must_use]
    pub fn new(rights: &[Right]) -> (Self, Vec<(Right, String)>) {
        let tokens: Vec<(Right, String)> = rights.iter().map(|r| (*r, token())).collect();
        let known = tokens.iter().map(|(right, token)| (hash(token), *right)).collect();
        (Self { known }, tokens)
    }

    /// The right that a token bears; compared in constant time.
    #[must_use]
    pub fn right(&self, token: &str) -> Option<Right> {
        let given = hash(token);
        let mut found = None;
        for (known, right) in &self.known {
            if bool::from(known.ct_eq(&given)) {
                found = Some(*right);
            }
        }
        found
    }
}

fn hash(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

fn token() -> String {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).expect("the system draws random numbers, or nothing here is safe");
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
