//! Embeds what the browser gets: the style sheet, the files of `public`, and the
//! islands in `target/pkg` where `make` has built them. Names carry a hash of
//! the content, so that they can be kept for ever.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    println!("cargo:rerun-if-changed=src/build.rs");
    // Only the server carries files. The islands must not watch `target/pkg`,
    // which is made of them: they would be built again for nothing.
    if std::env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(());
    }
    let root = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    let bundle = root.join("target/pkg");
    // Made here so that watching it never means "missing, so build again".
    fs::create_dir_all(&bundle)?;
    for watched in [
        root.join("style"),
        root.join("public"),
        bundle.clone(),
        root.join("src/islands/boot.js"),
        root.join("src/islands/passkey.js"),
        root.join("src/islands/idle.js"),
    ] {
        println!("cargo:rerun-if-changed={}", watched.display());
    }

    let mut files = Files {
        out,
        list: String::new(),
    };
    let mut style = String::new();
    for path in sorted(&root.join("style"))? {
        style.push_str(&fs::read_to_string(path)?);
    }
    let style = files.add_hashed("style", "css", style.as_bytes())?;
    for path in sorted(&root.join("public"))? {
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .ok_or("a file name in public is not text")?;
        files.add(&format!("/{name}"), &fs::read(&path)?)?;
    }
    let passkey = fs::read(root.join("src/islands/passkey.js"))?;
    let passkey = files.add_hashed("passkey", "js", &passkey)?;
    let idle = files.add_hashed("idle", "js", &fs::read(root.join("src/islands/idle.js"))?)?;
    let (script, wasm) = (bundle.join("observatory.js"), bundle.join("observatory_bg.wasm"));
    let boot = if script.exists() && wasm.exists() {
        let script = files.add_hashed("observatory", "js", &fs::read(script)?)?;
        let wasm = files.add_hashed("observatory", "wasm", &fs::read(wasm)?)?;
        let boot = fs::read_to_string(root.join("src/islands/boot.js"))?;
        let boot = boot.replace("{script}", &script).replace("{wasm}", &wasm);
        format!("Some({:?})", files.add_hashed("boot", "js", boot.as_bytes())?)
    } else {
        "None".to_owned()
    };
    let source = format!(
        "/// The style sheet's address.\npub const STYLE: &str = {style:?};\n\
         /// The address of the script that starts the islands; none where they were not built.\n\
         pub const BOOT: Option<&str> = {boot};\n\
         /// The address of the script that asks the browser for passkeys.\n\
         pub const PASSKEY: &str = {passkey:?};\n\
         /// The address of the script that tells before a session ends.\n\
         pub const IDLE: &str = {idle:?};\n\
         /// Every embedded file: address, content.\n\
         pub const FILES: &[(&str, &[u8])] = &[{}];\n",
        files.list
    );
    fs::write(files.out.join("assets.rs"), source)?;
    Ok(())
}

struct Files {
    out: PathBuf,
    list: String,
}

impl Files {
    fn add_hashed(&mut self, name: &str, ending: &str, content: &[u8]) -> Result<String, Failure> {
        let mut hash = String::new();
        for byte in Sha256::digest(content).iter().take(8) {
            write!(hash, "{byte:02x}")?;
        }
        let address = format!("/pkg/{name}.{hash}.{ending}");
        self.add(&address, content)?;
        Ok(address)
    }

    fn add(&mut self, address: &str, content: &[u8]) -> Result<(), Failure> {
        let copy = self.out.join(address.trim_start_matches('/').replace('/', "_"));
        fs::write(&copy, content)?;
        write!(
            self.list,
            "({address:?}, include_bytes!({:?})),",
            copy.display().to_string()
        )?;
        Ok(())
    }
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<Vec<_>, _>>()?;
    paths.retain(|path| path.is_file());
    paths.sort();
    Ok(paths)
}
