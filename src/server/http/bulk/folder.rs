//! A folder for files that are gone when nobody needs them any more, at the latest when the next one is made: also where
//! the program was ended by force.

use std::fs::{self, File};
use std::io;
use std::path::Path;

use tempfile::TempDir;

const PREFIX: &str = "observatory-files-";
/// Locked as long as the folder is needed. The system lets go of it when a program ends, however it ends.
const LOCK: &str = "lock";

/// A folder of its own.
#[derive(Debug)]
pub(super) struct Folder {
    folder: TempDir,
    _lock: File,
}

impl Folder {
    /// A new one within that folder; what programs left there that are no more is removed.
    pub(super) fn create(within: &Path) -> io::Result<Self> {
        remove_left(within);
        let folder = tempfile::Builder::new().prefix(PREFIX).tempdir_in(within)?;
        // It has its name when it is locked, or somebody could take the folder for left in between.
        let (unnamed, named) = (folder.path().join("unlocked"), folder.path().join(LOCK));
        let lock = File::create_new(&unnamed)?;
        match lock.try_lock() {
            Ok(()) => fs::rename(unnamed, named)?,
            // Where nothing can be locked, nothing is taken for left.
            Err(error) => tracing::debug!(%error, "the folder of the whole register could not be locked"),
        }
        Ok(Self { folder, _lock: lock })
    }

    pub(super) fn path(&self) -> &Path {
        self.folder.path()
    }
}

/// What cannot be read or removed stays: it may be somebody else's.
fn remove_left(within: &Path) {
    for entry in fs::read_dir(within).into_iter().flatten().flatten() {
        let is_ours = entry.file_name().to_string_lossy().starts_with(PREFIX);
        if !is_ours || !entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let is_left = File::open(entry.path().join(LOCK)).is_ok_and(|lock| lock.try_lock().is_ok());
        if is_left && let Err(error) = fs::remove_dir_all(entry.path()) {
            tracing::warn!(%error, "a folder of an earlier run could not be removed");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_killed_program_left_is_removed_and_nothing_else() {
        let within = tempfile::tempdir().unwrap();
        let needed = Folder::create(within.path()).unwrap();
        let at = |name: &str| within.path().join(name);
        for name in ["observatory-files-killed", "somebody-elses"] {
            fs::create_dir(at(name)).unwrap();
            fs::write(at(name).join(LOCK), "").unwrap();
            fs::write(at(name).join("observatory.zip"), "half").unwrap();
        }
        fs::write(at("observatory-files-no-folder"), "").unwrap();
        let other = Folder::create(within.path()).unwrap();
        assert!(!at("observatory-files-killed").exists());
        assert!(at("somebody-elses").join("observatory.zip").exists());
        assert!(at("observatory-files-no-folder").exists());
        assert!(needed.path().exists() && other.path().exists());
        let path = needed.path().to_owned();
        drop(needed);
        assert!(!path.exists());
    }
}
