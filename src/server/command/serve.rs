//! `observatory serve`, and what is done beside answering.

use std::process::ExitCode;

use axum::ServiceExt;
use axum::extract::Request;

use super::{Failure, say};
use crate::server::actions::{accounts, kept};
use crate::server::db::Pools;
use crate::server::mail::notices;
use crate::server::mail::post::{self, Post};
use crate::server::{Ctx, documents, http, proof};

/// Answers until the process is asked to stop.
pub(super) async fn serve(ctx: &Ctx, pools: &Pools) -> Result<ExitCode, Failure> {
    let address = std::net::SocketAddr::new(ctx.config().listen, ctx.config().port);
    let listener = tokio::net::TcpListener::bind(address)
        .await
        .map_err(|error| Failure::Listen(address, error))?;
    ctx.register().await?;
    if http::assets::BOOT.is_none() {
        tracing::warn!("this binary was built without the browser's islands; every page and form works without them");
    }
    say(&format!(
        "Serving on {address}: open {}",
        ctx.config().absolute("").trim_end_matches('/')
    ));
    let post = Post::open(ctx.config())?;
    tokio::spawn(tidy_hourly(ctx.clone()));
    let shelf = ctx.clone();
    tokio::spawn(async move {
        if let Err(error) = shelf.shelf().await {
            tracing::error!(%error, "the measures could not be read");
        }
    });
    tokio::spawn(deliver(ctx.clone(), post));
    let service = http::service(ctx, pools);
    let service = ServiceExt::<Request>::into_make_service_with_connect_info::<std::net::SocketAddr>(service);
    axum::serve(listener, service)
        .with_graceful_shutdown(stop())
        .await
        .map_err(Failure::Serve)?;
    Ok(ExitCode::SUCCESS)
}

/// Sends letters soon after they were written.
async fn deliver(ctx: Ctx, post: Post) {
    let mut turns = tokio::time::interval(std::time::Duration::from_secs(3));
    turns.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        turns.tick().await;
        if let Err(error) = accounts::answer_requests(&ctx).await {
            tracing::error!(%error, "who has forgotten a password could not be answered");
        }
        if let Err(error) = documents::scan_waiting(&ctx).await {
            tracing::error!(%error, "files could not be scanned");
        }
        if let Err(error) = notices::write_digests(&ctx).await {
            tracing::error!(%error, "the digests that are due could not be written");
        }
        if let Err(error) = post::deliver(&ctx, &post).await {
            tracing::error!(%error, "the outbox could not be read");
        }
    }
}

/// Removes what has served its time, now and every hour; and makes the digest of the day.
async fn tidy_hourly(ctx: Ctx) {
    let mut hours = tokio::time::interval(std::time::Duration::from_secs(3600));
    loop {
        hours.tick().await;
        if let Err(error) = kept::tidy(&ctx).await {
            tracing::error!(%error, "what has expired could not be removed");
        }
        if let Err(error) = documents::tidy(&ctx).await {
            tracing::error!(%error, "files that nobody needs could not be removed");
        }
        if let Err(error) = proof::make_digest(&ctx).await {
            tracing::error!(%error, "the digest of the day could not be made");
        }
    }
}

/// Resolves when the process is asked to stop.
async fn stop() {
    let interrupt = async {
        let _ = tokio::signal::ctrl_c().await;
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
