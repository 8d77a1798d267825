#!/usr/bin/env bash
# Everything from a clean machine to a served page.
source "$(dirname "$0")/common.sh"

.make/build.sh
exec .make/up.sh target/release/observatory
