// Counts the register again, from the source files in the repository alone and
// in a language of its own, so that a fault of the program cannot hide in both.
// The rule is that of the method page: signed, registered, listed and contested
// count; decided and announced stand apart; ended ones do not count.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './observatory.mjs';

/** The cells of a CSV file (RFC 4180), the names of its columns too. */
export function cellsOf(text) {
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, value, end] = cell.exec(text);
    rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end !== ',' && cell.lastIndex < text.length) rows.push([]);
  }
  return rows;
}

/** The rows of a CSV file, each with its cells by the names of their columns. */
export function named(text) {
  const [columns, ...rows] = cellsOf(text);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
}

/** The rows of a source file. */
export function rowsOf(name) {
  return named(readFileSync(join(root, 'src/server/register', `${name}.csv`), 'utf8').replace(/^\uFEFF/, ''));
}

const WORDINGS = [
  [/^(joining|signing( event| ceremony)?) announced\b/, 'announced'],
  [/^announced\b.*(\bas new\b|\bfirst in\b)/, 'listed'],
  [/^((recent )?signature|signed|signing (event|ceremony))\b/, 'signed'],
  [/^(council|executive|board)\b.*\b(decision|adoption|approval)\b|^adopted\b/, 'decided'],
  [/^(listed|named among|reported as \d+th signatory)\b/, 'listed'],
  [/^(joined|adhered|adhesion|pioneer in|own page|named as implementing)\b|\baction plan\b/, 'listed'],
];

/** The status that a row tells. */
export function statusOf({ date_meaning: meaning, note }) {
  if (/(^|; |[A-Z]\S* )merged into .+ in \d{4}/.test(note)) return 'ended';
  if (/\blegally contested\b/.test(note)) return 'contested';
  if (/\bentered in CEMR's register\b/.test(note)) return 'registered';
  const found = WORDINGS.find(([wording]) => wording.test(meaning));
  if (!found) throw new Error(`a wording without a status: ${meaning}`);
  return found[1];
}

const OPENED = '2006-05-12';
const REVISED = '2022-12-06';
const DATE = '(\\d{4}(?:-\\d{2}){0,2})';
const first = (date) => `${date}-01-01`.slice(0, 10);
const last = (date) => (date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date);

/** The first and the last possible day of the signature; signatures only. */
export function spanOf(row) {
  if (statusOf(row) !== 'signed' && !/^(signature|signed|signing)/.test(row.date_meaning)) return null;
  const { date, date_meaning: meaning } = row;
  const told = (words) => new RegExp(`${words} ${DATE}`).exec(meaning)?.[1];
  let from = date ? first(date) : OPENED;
  let to = date ? last(date) : '9999';
  const before = told('before');
  if (before) {
    // The day before, which matters where it lies in the year before.
    const day = new Date(`${first(before)}T00:00:00Z`);
    to = new Date(day.getTime() - 86_400_000).toISOString().slice(0, 10);
    if (/within a year before/.test(meaning)) from = `${Number(before.slice(0, 4)) - 1}${before.slice(4)}`;
  }
  const page = told('page dated');
  const text = told('text says');
  if (page && text) [from, to] = [[from, first(text)].sort()[0], [to, last(text)].sort()[1]];
  // What a report tells had happened by its day.
  const report = told('report of');
  if (report && last(report) < to) to = last(report);
  if (/\(around /.test(meaning)) [from, to] = [first(date.slice(0, 7)), last(date.slice(0, 7))];
  if (/REVISED/i.test(meaning) && from < REVISED) from = REVISED;
  if (from < OPENED) from = OPENED;
  return [from, to];
}

/** The kind, in the words of the interface; the lists have a few wordings for each. */
function kindOf({ kind }) {
  if (/^municipality\b/.test(kind)) return 'municipality';
  if (/^city district/.test(kind)) return 'city-district';
  if (/^district/.test(kind)) return 'district';
  if (kind === 'region/county council') return 'region';
  return kind.replaceAll(' ', '-');
}

/** Whether two years have passed for certain on a day since the last possible day of signature. */
export function isDue({ span }, today) {
  return span !== null && span[1] !== '9999' && `${Number(span[1].slice(0, 4)) + 2}${span[1].slice(4)}` < today;
}

/** The slugs of authorities of which a source knows a plan. */
const planned = new Set(rowsOf('plans').map((plan) => plan.authority));
const slug = ({ country, name }) =>
  `${country}-${name}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-');

const COUNTING = new Set(['signed', 'registered', 'listed', 'contested']);
const APART = new Set(['decided', 'announced']);
const count = (rows, is) => rows.filter(is).length;
const split = (list) => list.split(';').map((part) => part.trim()).filter(Boolean);

/** The signatories' rows, each with what the site says of it. */
export const rows = rowsOf('signatories').map((row) => {
  const status = statusOf(row);
  const counts = COUNTING.has(status);
  const span = spanOf(row);
  return {
    ...row,
    status,
    span: counts ? span : null,
    year: span && span[0].slice(0, 4) === span[1].slice(0, 4) ? Number(span[1].slice(0, 4)) : null,
    counts,
    kind: kindOf(row),
    tags: split(row.languages),
    hasPlan: planned.has(slug(row)),
  };
});

function tally(of) {
  const counting = of.filter((row) => row.counts);
  return {
    signatories: counting.length,
    municipalities: count(counting, (row) => row.kind === 'municipality'),
    contested: count(of, (row) => row.status === 'contested'),
    apart: count(of, (row) => APART.has(row.status)),
    former: count(of, (row) => row.status === 'ended'),
    kinds: tallied(counting, (row) => [row.kind]),
    years: tallied(counting, (row) => [row.year ?? 'unknown']),
  };
}

/** How many rows have each of the values that `of` gives. */
function tallied(some, of) {
  const found = {};
  for (const value of some.flatMap(of)) found[value] = (found[value] ?? 0) + 1;
  return found;
}

/** The whole register. */
export const whole = {
  ...tally(rows),
  rows: rows.length,
  dated: count(rows, (row) => row.counts && row.year !== null),
  countries: new Set(rows.filter((row) => row.counts).map((row) => row.country)).size,
};

/** Every country of the reference list, by code. */
export const countries = new Map(
  rowsOf('countries').map((country) => {
    const own = rows.filter((row) => row.country === country.iso2);
    const governments = country.local_governments === '' ? null : Number(country.local_governments);
    const associations = split(country.national_associations);
    const more = { governments, associations, eurostat: country.eurostat_code, languages: split(country.languages) };
    return [country.iso2, { ...tally(own), ...more, all: own.length }];
  }),
);

/** Every language that a signatory works in or that the Charter has been put into, by tag. */
export const languages = new Map();
const texts = new Map(rowsOf('charter_languages').map((row) => [row.iso639_1 || row.iso639_3, row]));
for (const tag of new Set([...texts.keys(), ...rows.filter((row) => row.counts).flatMap((row) => row.tags)])) {
  const own = rows.filter((row) => row.counts && row.tags.includes(tag));
  languages.set(tag, {
    signatories: own.length,
    only: count(own, (row) => row.tags.length === 1),
    countries: new Set(own.map((row) => row.country)).size,
    codes: [...new Set(own.map((row) => row.country))].sort(),
    texts: ['text_2006', 'text_2022'].map((text) => texts.get(tag)?.[text].replace(/^in progress.*/, 'in-progress') ?? 'unknown'),
  });
}

/** Signatories by year of signature. */
export const years = new Map();
for (const row of rows) if (row.counts && row.year) years.set(row.year, (years.get(row.year) ?? 0) + 1);

const GROUPS = {
  year: (row) => [String(row.year ?? 'unknown')],
  country: (row) => [row.country],
  kind: (row) => [row.kind],
  // No source gives an authority's own population: a settlement's does not count.
  size: () => ['unknown'],
  language: (row) => (row.tags.length ? row.tags : ['unknown']),
};
/** By what the figures about plans put signatories together. */
export const groups = Object.keys(GROUPS);

/** Signatories by group on a day: how many, how many with two years over, how many with a plan. */
export function cohorts(group, today) {
  const found = {};
  for (const row of rows.filter((one) => one.counts)) {
    for (const code of GROUPS[group](row)) {
      const one = (found[code] ??= { signatories: 0, due: 0, planned: 0 });
      one.signatories += 1;
      one.due += Number(isDue(row, today));
      one.planned += Number(row.hasPlan);
    }
  }
  return found;
}

/** Women among mayors by country, in per cent by year, as EIGE gives them; the union's line as `EU`. */
export const mayors = new Map(
  rowsOf('women_mayors').map(({ geo_eige: code, ...years }) => {
    const known = Object.entries(years).filter(([, share]) => share !== '');
    const own = { EL: 'GR', UK: 'GB' }[code] ?? (code.startsWith('EU') ? 'EU' : code);
    return [own, Object.fromEntries(known.map(([year, share]) => [year, Number(share)]))];
  }),
);

/** How many rows have each status. */
export const statuses = Object.fromEntries(
  [...new Set(rows.map((row) => row.status))].sort().map((one) => [one, count(rows, (row) => row.status === one)]),
);

// `node recount.mjs` shows the counts.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log({ whole, statuses, years: Object.fromEntries([...years].sort()) });
  console.table(Object.fromEntries(countries));
  console.table(Object.fromEntries(languages));
}
