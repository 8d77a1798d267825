//! The one binary. See [`observatory::server::command`].

/// Runs the command line.
#[tokio::main]
async fn main() -> std::process::ExitCode {
    observatory::server::command::run().await
}
