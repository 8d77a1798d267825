#!/usr/bin/env bash
# Serves an unoptimised build and starts anew on every change. It looks once a
# second, because Debian has no tool of its own for being told.
source "$(dirname "$0")/common.sh"

WATCHED=(src style public migrations Cargo.toml Cargo.lock)
SEEN=target/dev-seen
server=
mkdir -p target

stop() {
  if [[ -n $server ]]; then
    kill "$server" 2>/dev/null || true
    wait "$server" 2>/dev/null || true
  fi
  server=
}
trap stop EXIT

while true; do
  touch "$SEEN"
  if .make/islands.sh && cargo build --bin observatory; then
    stop
    .make/up.sh target/debug/observatory &
    server=$!
  fi
  until [[ -n $(find "${WATCHED[@]}" -newer "$SEEN" -print -quit) ]]; do
    sleep 1
  done
done
