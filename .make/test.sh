#!/usr/bin/env bash
# Everything that can fail, the quick and the strict first.
source "$(dirname "$0")/common.sh"

LOGS=target/test-logs
mkdir -p "$LOGS"

need_browser() {
  local version number=0
  version=$(node --version 2>/dev/null) || version=none
  [[ $version =~ ^v([0-9]+)\.([0-9]+) ]] && number=$((BASH_REMATCH[1] * 1000 + BASH_REMATCH[2]))
  # Playwright takes every Node 20; html-validate and @redocly/cli need what came with 20.19 and 22.12.
  if ((number < 20019 || (number >= 21000 && number < 22012))) || ! have npm; then
    die "Node 20 (20.19 or newer) or 22.12 or newer, with npm, is missing (found: $version)."
  fi
  [[ -x /usr/bin/chromium ]] || apt_install chromium || die 'Chromium is missing: apt-get install chromium'
  # As long as the lock file, what it installed stays.
  cmp -s end2end/package-lock.json "$LOGS/installed" && [[ -d end2end/node_modules ]] && return
  npm ci --prefix end2end --no-audit --no-fund --loglevel=error
  cp end2end/package-lock.json "$LOGS/installed"
}

# Readers of other makers, in a folder of their own.
need_readers() {
  local folder=target/readers
  # As long as the list, what it installed stays.
  cmp -s end2end/requirements.txt "$folder/installed" && return
  python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv || die 'Python 3.11 or newer with venv is missing: apt-get install python3-venv'
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --disable-pip-version-check --requirement end2end/requirements.txt
  cp end2end/requirements.txt "$folder/installed"
}

document() {
  RUSTDOCFLAGS=-Dwarnings cargo doc --no-deps --lib --features bundle,oidc
}

rust_tests() {
  test_server 2>&1 | tee "$LOGS/cargo"
}

# The program of `make run` has no single sign-on, and says so to whoever sets it.
without_sign_on() {
  local said
  target/release/observatory routes >"$LOGS/routes"
  if grep -E 'sso|identity' "$LOGS/routes"; then
    die 'There is a route of single sign-on in a program without it.'
  fi
  if said=$(OBSERVATORY_OIDC_ISSUER=https://login.example target/release/observatory routes 2>&1); then
    die 'It takes an issuer that it cannot ask.'
  fi
  grep -q 'built without single sign-on' <<<"$said" || die "$said"
}

browser_tests() {
  (cd end2end && npx playwright test) 2>&1 | tee "$LOGS/playwright"
}

step 'What the tests need' need_browser
step 'Readers of other makers' need_readers
need_linters
step 'Formatting' cargo fmt --check
step 'Lints, server' lint_server
step 'Lints, islands' lint_islands
step 'Documentation' document
step 'Unit and integration tests' rust_tests
.make/build.sh
step 'The program without single sign-on' without_sign_on
step 'Browser tests' browser_tests

say "== All passed in $SECONDS s. The runners' own totals:"
grep '^test result:' "$LOGS/cargo"
grep -E '^ +[0-9]+ (passed|flaky|skipped|failed|did not run)' "$LOGS/playwright"
# One line for both, reached only when nothing failed.
awk '/^test result:/ { n += $4 } /^ +[0-9]+ passed/ { n += $1 } END { print "total: " n " passed, 0 failed" }' \
  "$LOGS/cargo" "$LOGS/playwright"
