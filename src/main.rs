//! The one binary. See [`observatory::server::command`].

/// A large register is a million short texts: the system's allocator pads and keeps what was freed.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs the command line.
#[tokio::main]
async fn main() -> std::process::ExitCode {
    observatory::server::command::run().await
}
