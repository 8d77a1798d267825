#!/usr/bin/env bash
# How fast pages are, against the cheapest answer of the same run: machines
# differ and are noisy, the ratio is what to compare.
source "$(dirname "$0")/common.sh"

.make/build.sh
have hey || apt_install hey || die 'hey is missing: apt-get install hey'

folder=$(mktemp -d)
export OBSERVATORY_DATABASE=$folder/bench.db PORT=4119 OBSERVATORY_LOG=error
binary=target/release/observatory
"$binary" migrate >"$folder/log"
"$binary" import signatories >>"$folder/log"
"$binary" serve >>"$folder/log" &
server=$!
trap 'kill "$server"; rm -rf "$folder"' EXIT
for _ in {1..50}; do
  curl -fs "http://localhost:$PORT/healthz" >/dev/null && break
  sleep 0.1
done

# measure ADDRESS: requests a second and the 95th percentile in milliseconds.
measure() {
  hey -n 2000 -c 4 "http://localhost:$PORT$1" |
    awk '/Requests\/sec/ { rate = $2 } /95%/ { late = $3 * 1000 } END { print rate, late }'
}

printf '%-34s %12s %12s %10s\n' address requests/s 'p95 ms' 'of health'
read -r base late <<<"$(measure /healthz)"
printf '%-34s %12.0f %12.2f %10.2f\n' /healthz "$base" "$late" 1
for address in /en/ /fr/ '/en/signatories?country=SE' '/en/signatories?q=gyor' /en/signatories/pl-poznan \
  /en/countries /en/countries/SE /en/languages /en/method /en/figures/by-year.csv; do
  read -r rate late <<<"$(measure "$address")"
  ratio=$(awk -v a="$rate" -v b="$base" 'BEGIN { print a / b }')
  printf '%-34s %12.0f %12.2f %10.2f\n' "$address" "$rate" "$late" "$ratio"
done
