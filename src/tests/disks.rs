//! Disks that are full or read-only, and files that are too large: one sentence, a non-zero exit, nothing lost.
//!
//! A small disk is a tmpfs, for which Linux wants the right to mount; where
//! this machine does not give it, the test says so and shows nothing.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::operator::{one_sentence, run};

/// A disk of that size, gone with the value.
struct Disk {
    at: tempfile::TempDir,
}

impl Disk {
    #[expect(clippy::print_stdout, reason = "what is not shown is said")]
    fn of(size: &str) -> Option<Self> {
        let at = tempfile::tempdir().unwrap();
        let size = format!("size={size}");
        let status = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(at.path())
            .status();
        if !status.is_ok_and(|status| status.success()) {
            println!("NOT SHOWN: this machine mounts no small disk");
            return None;
        }
        Some(Self { at })
    }

    fn database(&self) -> PathBuf {
        self.at.path().join("observatory.db")
    }

    fn filling(&self) -> PathBuf {
        self.at.path().join("filling")
    }

    /// Writes until there is no room for one byte more.
    fn fill(&self) {
        use std::io::Write as _;
        let mut file = std::fs::File::create(self.filling()).unwrap();
        for block in [vec![0_u8; 4096], vec![0]] {
            while file.write_all(&block).is_ok() {}
        }
    }

    fn make_read_only(&self) {
        let status = Command::new("mount")
            .args(["-o", "remount,ro"])
            .arg(self.at.path())
            .status()
            .unwrap();
        assert!(status.success());
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        // A lazy one: a program that a failed assertion left behind holds no disk.
        let _ = Command::new("umount").arg("-l").arg(self.at.path()).status();
    }
}

fn says(database: &Path, args: &[&str]) -> String {
    let output = run(database, args);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_full_disk_is_one_sentence_and_nothing_is_lost() {
    let Some(disk) = Disk::of("16m") else { return };
    let path = disk.database();
    disk.fill();
    assert!(one_sentence(&run(&path, &["migrate"])).contains("full"));
    std::fs::remove_file(disk.filling()).unwrap();
    says(&path, &["migrate"]);
    disk.fill();
    let sentence = one_sentence(&run(&path, &["import", "signatories"]));
    assert!(sentence.contains("full"), "{sentence}");
    std::fs::remove_file(disk.filling()).unwrap();
    says(&path, &["check"]);
    assert!(says(&path, &["import", "signatories"]).starts_with("207 rows: 207 added"));
    disk.fill();
    assert!(one_sentence(&run(&path, &["user", "first-link"])).contains("full"));
    std::fs::remove_file(disk.filling()).unwrap();
    assert!(says(&path, &["import", "signatories"]).starts_with("207 rows: 0 added, 0 changed, 207 unchanged"));
}

#[test]
fn a_read_only_disk_is_one_sentence() {
    let Some(disk) = Disk::of("16m") else { return };
    let path = disk.database();
    disk.make_read_only();
    one_sentence(&run(&path, &["migrate"]));
    drop(disk);

    let disk = Disk::of("16m").unwrap();
    let path = disk.database();
    says(&path, &["migrate"]);
    disk.make_read_only();
    for command in [
        ["migrate"].as_slice(),
        &["import", "signatories"],
        &["serve"],
        &["demo"],
    ] {
        let sentence = one_sentence(&run(&path, command));
        assert!(sentence.to_lowercase().contains("read-only"), "{command:?}: {sentence}");
    }
}

#[test]
fn a_list_of_200_megabytes_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("observatory.db");
    says(&path, &["migrate"]);
    let list = folder.path().join("huge.csv");
    // Takes no room: only its length is written.
    std::fs::File::create(&list)
        .unwrap()
        .set_len(200 * 1024 * 1024)
        .unwrap();
    let list = list.to_str().unwrap();
    for args in [
        ["import", "signatories", list].as_slice(),
        &["import", "signatories", list, "--dry-run"],
    ] {
        let sentence = one_sentence(&run(&path, args));
        assert!(
            sentence.contains("huge.csv") && sentence.contains("OBSERVATORY_IMPORT_LIMIT"),
            "{sentence}"
        );
    }
    assert!(says(&path, &["import", "signatories"]).starts_with("207 rows: 207 added"));
}
