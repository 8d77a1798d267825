#!/usr/bin/env bash
# Builds the browser's half into target/pkg, where src/build.rs picks it up.
# Where nothing here can compile to wasm it says so and succeeds: the server
# then serves pages that work without.
source "$(dirname "$0")/common.sh"

TARGET=wasm32-unknown-unknown
WASM=target/$TARGET/wasm/observatory.wasm
WORK=target/islands
compile=(cargo)
build_std=()
mkdir -p "$WORK"

# What may wait for the network is tried once, not at every start.
first_time() {
  [[ ! -e $WORK/tried-$1 ]] && touch "$WORK/tried-$1"
}

has_target() {
  [[ -d $(rustc --print sysroot)/lib/rustlib/$TARGET/lib ]]
}

rustup_target() {
  from_rustup && first_time rustup &&
    step "Installing with rustup: $TARGET" timeout 120 rustup --quiet target add "$TARGET" &&
    has_target
}

# Debian ships the library's sources but no wasm build of it: we build it.
debian_ready() {
  [[ -x /usr/bin/rustc ]] && cargo_fits /usr/bin/cargo &&
    [[ -e $(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock ]]
}

# Sets `lld`: the linker that comes with rustup's compiler, else Debian's of
# the LLVM that Debian's compiler has.
find_linker() {
  local llvm
  lld=$(find "$(rustc --print sysroot)/lib/rustlib" -path '*/bin/rust-lld' -print -quit)
  if [[ -z $lld ]]; then
    llvm=$(/usr/bin/rustc -vV | sed -n 's/^LLVM version: \([0-9]*\).*/\1/p')
    lld=/usr/bin/wasm-ld-$llvm
    [[ -x $lld ]] || { first_time lld && apt_install "lld-$llvm" && [[ -x $lld ]]; }
  fi
}

debian() {
  local lld
  debian_ready || { first_time debian && apt_install rustc-web cargo-web rust-web-src && debian_ready; } || return
  find_linker || return
  compile=(env RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1
    CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$lld" /usr/bin/cargo)
  build_std=(-Z 'build-std=std,panic_abort')
}

# Only the cdylib: nobody needs the wasm rlib, and without it link-time
# optimisation saves the dependencies' machine code.
compile() {
  "${compile[@]}" rustc "${build_std[@]}" --target "$TARGET" --profile wasm \
    --lib --crate-type cdylib --no-default-features --features hydrate
}

bundle() {
  cargo build --bin bundle --no-default-features --features bundle
  target/debug/bundle "$WASM" "$WORK"
}

# Takes a tenth off; npm's, because Debian's binaryen is too old for our wasm.
shrink() {
  local opt=target/tools/node_modules/.bin/wasm-opt
  if [[ ! -x $opt ]] && have npm && first_time wasm-opt; then
    step 'Installing with npm: binaryen' timeout 120 npm install --prefix target/tools \
      --no-save --no-audit --no-fund --loglevel=error binaryen@132.0.0 || true
  fi
  if ! [[ -x $opt ]]; then
    say 'wasm-opt is missing (npm and its package binaryen): the islands work, a tenth larger.'
  elif "$opt" -Oz "$WORK/observatory_bg.wasm" -o "$WORK/small.wasm"; then
    mv "$WORK/small.wasm" "$WORK/observatory_bg.wasm"
  else
    say 'wasm-opt failed on this machine: the islands work, a tenth larger.'
  fi
}

# Untouched where nothing changed, or cargo would build the server again.
publish() {
  local file
  mkdir -p target/pkg
  for file in observatory.js observatory_bg.wasm; do
    cmp -s "$WORK/$file" "target/pkg/$file" || cp "$WORK/$file" "target/pkg/$file"
  done
}

if ! has_target && ! rustup_target && ! debian; then
  say "No compiler for $TARGET (rustup target add $TARGET, or Debian's rustc-web, cargo-web and rust-web-src 1.95 or newer): going on without islands; every page and form works, and removing $WORK tries again."
  rm -f target/pkg/*
  exit
fi
if ! compile; then
  # With rustup's own library a failure is ours; with a library built here it
  # may be the machine's, and the pages need no islands.
  ((${#build_std[@]})) || die 'The islands do not compile.'
  say 'The islands do not compile with a standard library built here: going on without.'
  rm -f target/pkg/*
  exit
fi
if ! cmp -s "$WASM" "$WORK/bundled.wasm" || [[ ! -e target/pkg/observatory_bg.wasm ]]; then
  step 'The bundling tool' bundle
  step 'wasm-opt' shrink
  publish
  cp "$WASM" "$WORK/bundled.wasm"
fi
