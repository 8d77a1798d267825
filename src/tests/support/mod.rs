//! What tests stand on: a world of its own for each.

pub mod authenticator;
pub mod http;
#[cfg(feature = "oidc")]
pub mod issuer;
pub mod page;

use chrono::{DateTime, Utc};
use observatory::server::register::reference;
use observatory::server::{Clock, Config, Ctx, db};
use tempfile::TempDir;

/// When every test begins.
pub fn start() -> DateTime<Utc> {
    "2026-11-23T10:00:00Z".parse().unwrap()
}

/// A migrated database with reference data in a folder of its own, and a clock that stands still.
pub async fn world() -> (Ctx, TempDir) {
    world_with(|_| {}).await
}

/// The same with other settings.
pub async fn world_with(change: impl FnOnce(&mut Config)) -> (Ctx, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let (ctx, _) = open(folder.path(), change).await;
    reference::load(&ctx).await.unwrap();
    (ctx, folder)
}

/// The world of the database in this folder, made if it is missing.
pub async fn open(folder: &std::path::Path, change: impl FnOnce(&mut Config)) -> (Ctx, db::Pools) {
    let mut config = Config::from_environment().unwrap();
    config.database = folder.join("test.db");
    change(&mut config);
    let path = config.database.clone();
    let pools = db::open(&path, true).await.unwrap();
    db::migrate(&pools, &path).await.unwrap();
    (Ctx::new(config, pools.clone(), Clock::fixed(start())), pools)
}

/// Copies a folder with what is in it, if it is there.
pub fn copy_folder(from: &std::path::Path, to: &std::path::Path) {
    let Ok(entries) = std::fs::read_dir(from) else { return };
    std::fs::create_dir_all(to).unwrap();
    for entry in entries {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            std::fs::copy(&path, &target).unwrap();
        }
    }
}
