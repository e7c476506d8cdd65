//! The passwords of devices: outside every show, sealed in a file of this person's with its key in
//! a file beside it, both for this person alone. They are in no export, log or view.

use std::collections::BTreeMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, AeadCore as _, KeyInit as _, OsRng, Payload};
use chacha20poly1305::{Key, XChaCha20Poly1305, XNonce};
use show::id::DeviceId;

/// Where a nonce ends.
const NONCE: usize = 24;

/// The folder that they are kept in.
pub struct Secrets {
    folder: PathBuf,
    /// Held while the file is written anew.
    writing: Mutex<()>,
}

impl Secrets {
    /// In that folder, made when the first is kept.
    pub fn at(folder: PathBuf) -> Self {
        Self { folder, writing: Mutex::new(()) }
    }

    /// Where a person puts the certificates, in PEM, that devices are trusted by beside those that
    /// the system trusts.
    pub fn authorities(&self) -> PathBuf {
        self.folder.join("authorities.pem")
    }

    /// The password of a device; none where none is kept, or the file was made with another key.
    pub fn of(&self, device: &DeviceId) -> Option<String> {
        let sealed = STANDARD.decode(self.all().remove(&device.0)?).ok()?;
        let (nonce, body) = sealed.split_at_checked(NONCE)?;
        let key: [u8; 32] = fs::read(self.key_file()).ok()?.try_into().ok()?;
        let payload = Payload { msg: body, aad: device.0.as_bytes() };
        let opened = XChaCha20Poly1305::new(Key::from_slice(&key))
            .decrypt(XNonce::from_slice(nonce), payload)
            .ok()?;
        String::from_utf8(opened).ok()
    }

    /// Keeps the password of a device; an empty one is forgotten.
    ///
    /// # Errors
    /// What the disk says against it.
    pub fn keep(&self, device: &DeviceId, secret: &str) -> io::Result<()> {
        let _one = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all = self.all();
        if secret.is_empty() {
            all.remove(&device.0);
        } else {
            let key = self.key()?;
            let nonce = XChaCha20Poly1305::generate_nonce(&mut OsRng);
            let payload = Payload { msg: secret.as_bytes(), aad: device.0.as_bytes() };
            let body = XChaCha20Poly1305::new(Key::from_slice(&key))
                .encrypt(&nonce, payload)
                .map_err(|_| io::Error::other("too long"))?;
            all.insert(device.0.clone(), STANDARD.encode([&nonce[..], &body].concat()));
        }
        let text = serde_json::to_vec_pretty(&all)?;
        let new = self.folder.join("devices.new");
        write_for_me(&new, &text)?;
        fs::rename(new, self.file())
    }

    fn file(&self) -> PathBuf {
        self.folder.join("devices.json")
    }

    fn key_file(&self) -> PathBuf {
        self.folder.join("key")
    }

    fn all(&self) -> BTreeMap<String, String> {
        let read = fs::read(self.file()).unwrap_or_default();
        serde_json::from_slice(&read).unwrap_or_default()
    }

    /// The key, drawn when there is none yet.
    fn key(&self) -> io::Result<[u8; 32]> {
        fs::create_dir_all(&self.folder)?;
        if let Ok(key) = fs::read(self.key_file())
            && let Ok(key) = key.try_into()
        {
            return Ok(key);
        }
        let key: [u8; 32] = XChaCha20Poly1305::generate_key(&mut OsRng).into();
        write_for_me(&self.key_file(), &key)?;
        Ok(key)
    }
}

/// Writes a file that nobody else may read, whole and on the disk.
fn write_for_me(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}
