#!/bin/sh
# Writes DejaVuSans.ttf here from the full font: sh subset.sh path/to/full/DejaVuSans.ttf
# Needs fonttools (PyPI, 4.68.0) and the Debian package fonts-dejavu-core (2.37-6). Run by hand: the result is committed.
# Latin with A, B and Additional, modifiers and combining marks, Greek, Cyrillic, punctuation,
# currency, a few letter-like and mathematical signs, arrows. Hinting is for screens, not for widths.
set -eu
pyftsubset "$1" \
  --output-file="$(dirname "$0")/DejaVuSans.ttf" \
  --unicodes=U+0020-007E,U+00A0-024F,U+02B0-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+20A0-20C0,U+2116,U+2122,U+2190-2199,U+2212,U+2248,U+2260,U+2264,U+2265,U+FFFD \
  --layout-features=ccmp,kern,locl,mark,mkmk \
  --notdef-outline \
  --no-hinting
