# shellcheck shell=bash
# What the other scripts share. Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# Also for a script that was started without make.
export CARGO_TARGET_DIR=$PWD/target

say() {
  printf '%s\n' "$*"
}

die() {
  printf '%s\n' "$*" >&2
  exit 1
}

have() {
  command -v "$1" >/dev/null 2>&1
}

# step HEADING COMMAND…: says what is done, then how long it took.
step() {
  local heading=$1 start=$SECONDS status
  shift
  say "== $heading"
  # No `||` here: it would let a function run on after its first failure.
  "$@"
  status=$?
  say "== $heading: $((SECONDS - start)) s"
  return "$status"
}

# apt_install PACKAGE…: false where it cannot. Never removes a package to make
# room: Debian's cargo-web would throw out Debian's rustup.
apt_install() {
  local root=()
  have apt-get || return 1
  if ((EUID != 0)); then
    have sudo || return 1
    root=(sudo)
  fi
  step "Installing with apt-get: $*" apt_get_install "$@"
}
apt_get_install() {
  "${root[@]}" apt-get update -qq >/dev/null &&
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends --no-remove "$@" >/dev/null
}

# Is this cargo there, and 1.95 or newer?
cargo_fits() {
  local version major minor
  version=$("$1" --version 2>/dev/null) || return 1
  IFS='. ' read -r _ major minor _ <<<"$version"
  [[ $major =~ ^[0-9]+$ && $minor =~ ^[0-9]+$ ]] && ((major > 1 || minor >= 95))
}

# Puts a cargo that is new enough first, with the compiler that belongs to it.
choose_cargo() {
  have cc || die 'A C compiler is missing: apt-get install gcc libc6-dev'
  if cargo_fits cargo; then
    return
  elif cargo_fits "${CARGO_HOME:-$HOME/.cargo}/bin/cargo"; then
    PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH
  elif cargo_fits /usr/bin/cargo; then
    PATH=/usr/bin:$PATH
  else
    die "cargo 1.95 or newer is missing (found: $(cargo --version 2>/dev/null || echo none)): install Rust with rustup, or Debian's package cargo-web."
  fi
}

# Has this machine rustup's compiler (and not Debian's)?
from_rustup() {
  have rustup && [[ $(rustc --print sysroot) == */toolchains/* ]]
}

has_linters() {
  cargo clippy --version >/dev/null 2>&1 && cargo fmt --version >/dev/null 2>&1
}

# clippy and rustfmt are parts of their own, with rustup and with Debian.
need_linters() {
  if has_linters; then
    return
  elif from_rustup; then
    step 'Installing with rustup: clippy, rustfmt' \
      timeout 300 rustup --quiet component add clippy rustfmt || true
  else
    apt_install rust-web-clippy rustfmt-web || true
  fi
  has_linters || die "clippy or rustfmt is missing: rustup component add clippy rustfmt, or Debian's packages rust-web-clippy and rustfmt-web."
}

# Both halves; the browser's half on this machine's own target, which has the
# same sources and needs no wasm compiler.
lint_server() {
  cargo clippy --all-targets --features bundle,oidc -- -D warnings
}
lint_islands() {
  cargo clippy --lib --no-default-features --features hydrate -- -D warnings
}

# With all that can be built in, in one build; what is left out by default is
# looked for in the program that `make run` builds.
test_server() {
  cargo test --features oidc
}

choose_cargo
