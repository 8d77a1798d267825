#!/usr/bin/env bash
# up.sh BINARY: brings the database up to date and serves.
set -euo pipefail

"$1" migrate
"$1" import signatories
"$1" user first-link
exec "$1" serve
