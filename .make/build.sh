#!/usr/bin/env bash
# The islands, then the server that carries them.
source "$(dirname "$0")/common.sh"

step 'Islands for the browser' .make/islands.sh
step 'Server, optimised' cargo build --release --bin observatory
