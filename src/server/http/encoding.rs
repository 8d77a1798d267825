//! Compressing what is sent many times.

use std::io::Write as _;

use axum::body::Bytes;
use axum::http::{HeaderMap, header};
use flate2::Compression;
use flate2::write::GzEncoder;

/// Of brotli: higher ones take tens of megabytes for a few per cent.
const QUALITY: u32 = 6;
/// Its window, in powers of two: as large as the largest page, as memory grows with it.
const WINDOW: u32 = 18;
const BUFFER: usize = 64 * 1024;

/// How content is sent.
#[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
pub enum Encoding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
    /// As it is.
    Plain,
}

impl Encoding {
    /// The best that a reader accepts.
    #[must_use]
    pub fn accepted(headers: &HeaderMap) -> Self {
        let accepted = headers
            .get(header::ACCEPT_ENCODING)
            .and_then(|value| value.to_str().ok());
        let accepted = accepted.unwrap_or_default();
        // What weighs its wishes is rare and gets the plain page.
        match accepted {
            _ if accepted.contains(";q=0") => Self::Plain,
            _ if accepted.contains("br") => Self::Brotli,
            _ if accepted.contains("gzip") => Self::Gzip,
            _ => Self::Plain,
        }
    }

    /// Its name in headers; none where nothing is done.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Brotli => Some("br"),
            Self::Gzip => Some("gzip"),
            Self::Plain => None,
        }
    }

    /// Small, as it is done once.
    ///
    /// # Errors
    /// Writing to memory fails.
    pub fn compress(self, body: &Bytes) -> std::io::Result<Bytes> {
        let mut out = Vec::new();
        match self {
            Self::Plain => return Ok(body.clone()),
            Self::Gzip => GzEncoder::new(&mut out, Compression::best()).write_all(body)?,
            Self::Brotli => {
                brotli::CompressorWriter::new(&mut out, BUFFER, QUALITY, WINDOW).write_all(body)?;
            }
        }
        Ok(out.into())
    }
}
