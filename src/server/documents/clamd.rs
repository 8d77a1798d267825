//! The protocol of clamd, as far as files are scanned with it (INSTREAM, of its manual page `clamd(8)`).

use std::io;
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpStream, UnixStream};

/// Longest that a scan may take.
const SCAN_WITHIN: Duration = Duration::from_secs(60);
/// How much is sent in a piece.
const PIECE: usize = 64 * 1024;
/// Longest answer that is read.
const ANSWER_MAX: u64 = 4096;

/// Where clamd is.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Scanner {
    /// A host and a port.
    Tcp(String),
    /// A socket in the file system.
    Unix(String),
}

/// What clamd says of a content.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Verdict {
    /// It found nothing.
    Clean,
    /// It found this.
    Infected(String),
}

impl Scanner {
    /// `tcp:HOST:PORT` or `unix:PATH`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once(':')? {
            ("tcp", address) => {
                let (host, port) = address.rsplit_once(':')?;
                let is_port = port.parse::<u16>().is_ok();
                (is_port && !host.is_empty()).then(|| Self::Tcp(address.to_owned()))
            }
            ("unix", path) if path.starts_with('/') => Some(Self::Unix(path.to_owned())),
            _ => None,
        }
    }

    /// Has a content scanned.
    ///
    /// # Errors
    /// clamd does not answer, or says that it could not scan: nothing is known then.
    pub async fn scan(&self, content: &[u8]) -> io::Result<Verdict> {
        let asked = async {
            match self {
                Self::Tcp(address) => ask(TcpStream::connect(address).await?, content).await,
                Self::Unix(path) => ask(UnixStream::connect(path).await?, content).await,
            }
        };
        tokio::time::timeout(SCAN_WITHIN, asked).await?
    }
}

async fn ask(mut stream: impl AsyncRead + AsyncWrite + Unpin, content: &[u8]) -> io::Result<Verdict> {
    stream.write_all(b"zINSTREAM\0").await?;
    for piece in content.chunks(PIECE) {
        let length = u32::try_from(piece.len()).map_err(io::Error::other)?;
        stream.write_all(&length.to_be_bytes()).await?;
        stream.write_all(piece).await?;
    }
    stream.write_all(&0_u32.to_be_bytes()).await?;
    stream.flush().await?;
    let mut answer = Vec::new();
    stream.take(ANSWER_MAX).read_to_end(&mut answer).await?;
    read(&String::from_utf8_lossy(&answer))
}

/// `stream: OK` or `stream: NAME FOUND`; all else is a failure.
fn read(answer: &str) -> io::Result<Verdict> {
    let told = answer.trim_end_matches(['\0', '\n']).trim_start_matches("stream: ");
    match told.strip_suffix(" FOUND") {
        Some(name) => Ok(Verdict::Infected(name.to_owned())),
        None if told == "OK" => Ok(Verdict::Clean),
        None => Err(io::Error::other(format!("clamd answered: {told}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_and_addresses_are_read() {
        assert_eq!(read("stream: OK\0").unwrap(), Verdict::Clean);
        assert_eq!(
            read("stream: Eicar-Signature FOUND\0").unwrap(),
            Verdict::Infected("Eicar-Signature".to_owned())
        );
        for failure in ["", "INSTREAM size limit exceeded. ERROR\0", "stream: OK ERROR"] {
            assert!(read(failure).is_err(), "{failure}");
        }
        assert_eq!(
            Scanner::parse("tcp:127.0.0.1:3310"),
            Some(Scanner::Tcp("127.0.0.1:3310".to_owned()))
        );
        assert_eq!(
            Scanner::parse("unix:/run/clamd"),
            Some(Scanner::Unix("/run/clamd".to_owned()))
        );
        for bad in ["", "clamd", "tcp:3310", "tcp::3310", "unix:clamd", "http://clamd:3310/"] {
            assert_eq!(Scanner::parse(bad), None, "{bad}");
        }
    }
}
