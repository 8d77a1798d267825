#!/usr/bin/env bash
# The fast loop: what can be judged without a browser and without optimising.
source "$(dirname "$0")/common.sh"

need_linters
step 'Lints, server' lint_server
step 'Lints, islands' lint_islands
step 'Tests' test_server
