// Counts the register again, from the source files in the repository alone and
// in a language of its own, so that a fault of the program cannot hide in both.
// The rule is that of the method page: signed, registered, listed and contested
// count; decided and announced stand apart; ended ones do not count.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './observatory.mjs';

/** The rows of a source file, each with its columns by name (RFC 4180). */
export function rowsOf(name) {
  const text = readFileSync(join(root, 'src/server/register', `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
  const rows = [[]];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, value, end] = cell.exec(text);
    rows.at(-1).push(value.startsWith('"') ? value.slice(1, -1).replaceAll('""', '"') : value);
    if (end !== ',' && cell.lastIndex < text.length) rows.push([]);
  }
  const [columns, ...values] = rows;
  return values.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at]])));
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

/** The year of signature, where the row pins it to one; signatures only. */
export function yearOf(row) {
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
  if (/REVISED/i.test(meaning) && from < REVISED) from = REVISED;
  if (from < OPENED) from = OPENED;
  return from.slice(0, 4) === to.slice(0, 4) ? Number(to.slice(0, 4)) : null;
}

const COUNTING = new Set(['signed', 'registered', 'listed', 'contested']);
const APART = new Set(['decided', 'announced']);
const count = (rows, is) => rows.filter(is).length;
const split = (list) => list.split(';').map((part) => part.trim()).filter(Boolean);

/** The signatories' rows, each with what the site says of it. */
export const rows = rowsOf('signatories').map((row) => {
  const status = statusOf(row);
  return {
    ...row,
    status,
    year: yearOf(row),
    counts: COUNTING.has(status),
    tags: split(row.languages),
    isMunicipality: /^municipality\b/.test(row.kind),
  };
});

function tally(of) {
  const counting = of.filter((row) => row.counts);
  return {
    signatories: counting.length,
    municipalities: count(counting, (row) => row.isMunicipality),
    contested: count(of, (row) => row.status === 'contested'),
    apart: count(of, (row) => APART.has(row.status)),
    former: count(of, (row) => row.status === 'ended'),
  };
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
    return [country.iso2, { ...tally(own), governments, languages: split(country.languages), all: own.length }];
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
    hasText: texts.has(tag),
  });
}

/** Signatories by year of signature. */
export const years = new Map();
for (const row of rows) if (row.counts && row.year) years.set(row.year, (years.get(row.year) ?? 0) + 1);

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
