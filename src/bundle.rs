//! Turns the compiled islands into what a browser loads: `bundle WASM FOLDER`
//! writes `FOLDER/observatory.js` and `FOLDER/observatory_bg.wasm`. It is the
//! `wasm-bindgen` command's own library, because building that command takes
//! minutes more; cargo holds its version equal to the one in the islands.

#![expect(clippy::print_stderr, reason = "a build tool speaks on the command line")]

use std::path::PathBuf;
use std::process::ExitCode;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(wasm), Some(folder), None) = (arguments.next(), arguments.next(), arguments.next()) else {
        eprintln!("bundle: expected a compiled wasm file and a folder");
        return ExitCode::FAILURE;
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("observatory").typescript(false);
    bindgen.remove_name_section(true).remove_producers_section(true);
    match bindgen.web(true).and_then(|bindgen| bindgen.generate(folder)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bundle: {error:#}");
            ExitCode::FAILURE
        }
    }
}
