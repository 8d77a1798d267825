#!/usr/bin/env bash
# How fast pages are. Machines differ and are noisy, so everything is measured in one run on one
# machine, against the limit (a bare route that sends the same bytes) and against what a small
# observatory would pick instead (Datasette). Fails if one of them did not run.
source "$(dirname "$0")/common.sh"

readonly SECONDS_EACH=${BENCH_SECONDS:-4} PORT_OWN=4119 PORT_BARE=4118 PORT_DATASETTE=4117
readonly DATASETTE=0.65.1

.make/build.sh
for tool in hey wrk; do
  have "$tool" || apt_install "$tool" || die "$tool is missing: apt-get install $tool"
done
step 'The bare route' cargo build --quiet --release --features ssr --bench bare
bare=$(find target/release/deps -maxdepth 1 -name 'bare-*' -type f -executable -printf '%T@ %p\n' | sort -n | tail -1 | cut -d' ' -f2)

venv=target/datasette
if [[ ! -x $venv/bin/datasette ]]; then
  python3 -c 'import ensurepip, venv' 2>/dev/null || apt_install python3-venv || die 'Python with venv is missing: apt-get install python3-venv'
  step 'Datasette from PyPI' bash -c "python3 -m venv $venv && $venv/bin/pip install --quiet datasette==$DATASETTE"
fi

folder=$(mktemp -d)
running=()
cleanup() {
  for one in "${running[@]}"; do kill "$one" 2>/dev/null || true; done
  rm -rf "$folder"
}
trap cleanup EXIT
binary=target/release/observatory
export OBSERVATORY_LOG=error PORT=$PORT_OWN

# wait_for URL
wait_for() {
  for _ in {1..300}; do
    curl -fs -o "$folder/waiting" "$1" && return
    sleep 0.1
  done
  die "nothing answers at $1"
}

# stop: ends the process that was started last.
stop() {
  kill "${running[-1]}" 2>/dev/null || true
  wait "${running[-1]}" 2>/dev/null || true
  unset 'running[-1]'
}

# throughput URL HEADER…: requests a second, all of them answered well.
throughput() {
  local url=$1 out
  shift
  out=$(wrk -t2 -c"${CONNECTIONS:-16}" -d"${SECONDS_EACH}s" --timeout 10s -H 'Accept-Encoding: br, gzip' "$@" "$url")
  grep -q 'Non-2xx' <<<"$out" && die "errors at $url: $out"
  awk '/Requests\/sec/ { printf ($2 < 100 ? "%.1f" : "%.0f"), $2 }' <<<"$out"
}

# late URL HEADER…: the 99th percentile in milliseconds at 200 requests a second.
late() {
  local url=$1
  shift
  hey -z "${SECONDS_EACH}s" -c 4 -q 50 -H 'Accept-Encoding: br, gzip' "$@" "$url" |
    awk '/99% in/ { printf "%.1f", $3 * 1000; found = 1 } END { if (!found) printf "none" }'
}

# A cookie that is no session: the page is made afresh, for nobody.
readonly FRESH='Cookie: observatory=none'

# fill SIZE: a database with a register of that size.
fill() {
  if [[ $1 == real ]]; then
    "$binary" migrate && "$binary" import signatories
  else
    "$binary" demo --size "$1"
  fi
}

# measure SIZE: every page of a register of that size.
measure() {
  local size=$1 name address fresh fresh_late kept kept_late bytes
  export OBSERVATORY_DATABASE=$folder/$size.db
  step "A register of the size \"$size\"" fill "$size" >"$folder/log"
  "$binary" serve >>"$folder/log" &
  running+=($!)
  wait_for "http://localhost:$PORT_OWN/healthz"
  for address in "${pages[@]}"; do
    curl -fs -o "$folder/page" -H "$FRESH" "http://localhost:$PORT_OWN$address" || die "no page at $address"
  done
  printf '\n| %s | fresh, req/s | fresh, p99 ms | kept, req/s | kept, p99 ms | kB sent |\n|---|---:|---:|---:|---:|---:|\n' "$size"
  for name in "${!pages[@]}"; do
    address=http://localhost:$PORT_OWN${pages[$name]}
    fresh=$(throughput "$address" -H "$FRESH")
    fresh_late=$(late "$address" -H "$FRESH")
    kept=$(throughput "$address")
    kept_late=$(late "$address")
    bytes=$(curl -fs -H 'Accept-Encoding: br' -o - "$address" | wc -c)
    results[$size-fresh-$name]=$fresh
    results[$size-kept-$name]=$kept
    printf '| %s | %s | %s | %s | %s | %s |\n' "${names[$name]}" "$fresh" "$fresh_late" "$kept" "$kept_late" \
      "$(awk -v b="$bytes" 'BEGIN { printf "%.1f", b / 1000 }')"
  done
  say "Memory: $(awk '/VmHWM/ { printf "%.0f MB at most", $2 / 1000 }' "/proc/${running[-1]}/status")"
}

declare -A results
names=('home' 'country' 'language' 'list, two filters' 'search' 'signatory')
pages=('/en/' '/en/countries/AL' '/en/languages/sq' '/en/signatories?country=AL&kind=municipality' '/en/signatories?q=alb'
  '/en/signatories/se-exempelstad')

say "Machine: $(nproc) cores, $(awk -F': ' '/model name/ { print $2; exit }' /proc/cpuinfo), $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo)"
invented=("${pages[@]}")
pages=('/en/' '/en/countries/SE' '/en/languages/sv' '/en/signatories?country=SE&kind=municipality' '/en/signatories?q=mal'
  '/en/signatories/pl-poznan')
measure real
stop
pages=("${invented[@]}")
measure known
stop
measure europe

"$bare" "$PORT_OWN" "$PORT_BARE" "${pages[@]}" &
running+=($!)
wait_for "http://localhost:$PORT_BARE/0"
printf '\n| europe | kept, req/s | bare route, req/s | of bare |\n|---|---:|---:|---:|\n'
for name in "${!pages[@]}"; do
  # One right after the other: the machine's noise is the same for both.
  kept=$(throughput "http://localhost:$PORT_OWN${pages[$name]}")
  limit=$(throughput "http://localhost:$PORT_BARE/$name")
  printf '| %s | %s | %s | %s |\n' "${names[$name]}" "$kept" "$limit" \
    "$(awk -v a="$kept" -v b="$limit" 'BEGIN { printf "%.2f", a / b }')"
done
stop
stop

printf '\n| from 2,000 to 130,000 authorities | cost of a fresh page grows |\n|---|---:|\n'
for name in "${!pages[@]}"; do
  printf '| %s | %s times |\n' "${names[$name]}" \
    "$(awk -v a="${results[known-fresh-$name]}" -v b="${results[europe-fresh-$name]}" 'BEGIN { printf "%.2f", a / b }')"
done

python3 .make/datasette.py "$folder/europe.db" "$folder/register.db"
"$venv/bin/datasette" serve -i "$folder/register.db" --port "$PORT_DATASETTE" --setting facet_time_limit_ms 5000 \
  --setting sql_time_limit_ms 5000 >"$folder/datasette.log" 2>&1 &
running+=($!)
table=http://localhost:$PORT_DATASETTE/register/signatory
wait_for "$table"
printf '\n| europe | Datasette, req/s | ours fresh | times | ours kept | times |\n|---|---:|---:|---:|---:|---:|\n'
compare() {
  local label=$1 theirs fresh=$3 kept=$4
  # As many at once as it answers best: with more, most would give up waiting.
  theirs=$(CONNECTIONS=4 throughput "$2")
  awk -v l="$label" -v t="$theirs" -v f="$fresh" -v k="$kept" \
    'BEGIN { if (t + 0 == 0) exit 1; printf "| %s | %s | %s | %.0f | %s | %.0f |\n", l, t, f, f / t, k, k / t }' ||
    die "Datasette did not answer at $2"
}
compare 'list, two filters' "$table?country=AL&kind=municipality&_size=50" "${results[europe-fresh-3]}" "${results[europe-kept-3]}"
compare 'list with facets' "$table?country=AL&kind=municipality&_size=50&_facet=country&_facet=kind&_facet=language" \
  "${results[europe-fresh-3]}" "${results[europe-kept-3]}"
compare 'search' "$table?_search=alb*&_searchmode=raw&_size=50" "${results[europe-fresh-4]}" "${results[europe-kept-4]}"
