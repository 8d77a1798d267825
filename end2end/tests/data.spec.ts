// The same recount against what programs read: files, figures and the interface,
// of the whole, of every country and of every language.

import { expect, test } from '../fixtures';
import { register } from '../observatory.mjs';
import { cellsOf, cohorts, countries, groups, languages, mayors, named, rows, whole } from '../recount.mjs';
import { LANGUAGES } from '../routes';
import type { APIRequestContext } from '@playwright/test';

test.use({ baseURL: register.base });

async function get(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer;
}

/** The rows of a file by the names of their columns. */
async function file(request: APIRequestContext, address: string): Promise<Record<string, string>[]> {
  return named(await (await get(request, address)).text());
}

type Api = { total: number; next: string | null; published_on: string; rows: Record<string, unknown>[] };

async function api(request: APIRequestContext, address: string): Promise<Api> {
  return (await get(request, `/api/v1/${address}`)).json() as Promise<Api>;
}

/** The rows of all pages of an answer. */
async function every(request: APIRequestContext, address: string): Promise<Record<string, unknown>[]> {
  const found = [];
  for (let at: string | null = address; at !== null; ) {
    const answer: Api = await api(request, at.replace(/.*\/api\/v1\//, ''));
    found.push(...answer.rows);
    at = answer.next;
    if (at === null) expect(found, address).toHaveLength(answer.total);
  }
  return found;
}

type Cell = number | string | null | { part: number; whole: number };
type Line = [code: string, ...cells: Cell[]];

/** The figure in the interface; that the file has the same cells is held here. */
async function figure(request: APIRequestContext, lang: string, name: string): Promise<Line[]> {
  const answer = (await (await get(request, `/api/v1/figures/${name}?lang=${lang}`)).json()) as {
    columns: string[];
    rows: { code: string; label: string; cells: Cell[] }[];
  };
  const [head, ...lines] = cellsOf(await (await get(request, `/${lang}/figures/${name}.csv`)).text());
  expect(head?.slice(1, -2), name).toEqual(answer.columns);
  const written = (cell: Cell) =>
    cell === null ? '' : typeof cell === 'object' ? ((cell.part / cell.whole) * 100).toFixed(1) : String(cell);
  expect(lines.map((line) => line.slice(0, -2)), name).toEqual(
    answer.rows.map(({ code, label, cells }) => [code, label, ...cells.map(written)]),
  );
  return answer.rows.map(({ code, cells }) => [code, ...cells]);
}

/** By code, in whatever order. */
const sorted = (lines: Line[]) => [...lines].sort(([left], [right]) => (left < right ? -1 : 1));
const years = (counted: Record<string, number>) => Object.entries(counted).sort() as Line[];
/** The name in a list, which has parts where the register found several. */
const contains = (all: string, name: string) => name.split(' / ').every((part) => all.includes(part.replace(/ \(.*/, '')));

for (const lang of LANGUAGES) {
  test(`${lang} every country in files and interface`, async ({ request }) => {
    const csv = await file(request, `/${lang}/countries.csv`);
    const rest = await api(request, `countries?lang=${lang}`);
    const word = new Intl.DisplayNames(lang, { type: 'region' });
    expect(rest.total).toBe(countries.size);
    expect(csv.map(({ code }) => code)).toEqual(rest.rows.map(({ code }) => code));
    expect(csv.map(({ code }) => code).sort()).toEqual([...countries.keys()].sort());
    for (const [at, row] of rest.rows.entries()) {
      const code = String(row.code);
      const one = countries.get(code);
      if (!one) throw new Error(code);
      const expected = {
        signatories: one.signatories,
        municipalities: one.municipalities,
        apart: one.apart,
        former: one.former,
        local_governments: one.governments,
        eurostat_code: one.eurostat,
      };
      expect(row, code).toMatchObject({ ...expected, languages: one.languages, associations: one.associations });
      const text = Object.fromEntries(Object.entries(expected).map(([name, value]) => [name, String(value ?? '')]));
      expect(csv[at], code).toMatchObject({ ...text, languages: one.languages.join(' | ') });
      expect(row.name, code).toBe(csv[at]?.name);
      // XK and the two with shorter names are the register's own words.
      if (!['XK', 'BA', 'TR', 'MK'].includes(code)) expect(row.name, code).toBe(word.of(code));

      const own = rows.filter((row) => row.country === code);
      const listed = await file(request, `/${lang}/countries/${code}.csv`);
      expect(listed, code).toHaveLength(one.all);
      for (const { name } of own) expect(listed.some((row) => contains(row.names ?? '', name)), name).toBe(true);
      const asked = await every(request, `signatories?country=${code}&standing=all&lang=${lang}`);
      expect(asked.map(({ slug }) => slug), code).toEqual(listed.map(({ slug }) => slug));
      expect(asked.filter(({ standing }) => String(standing).startsWith('signatory')), code).toHaveLength(one.signatories);
      for (const standing of ['contested', 'apart', 'former'] as const) {
        const { total } = await api(request, `signatories?country=${code}&standing=${standing}`);
        expect(total, `${code} ${standing}`).toBe(one[standing]);
      }
    }
  });

  test(`${lang} every language in files and interface`, async ({ request }) => {
    const csv = await file(request, `/${lang}/languages.csv`);
    const rest = await api(request, `languages?lang=${lang}`);
    expect(rest.rows.map(({ tag }) => tag).sort()).toEqual([...languages.keys()].sort());
    for (const [at, row] of rest.rows.entries()) {
      const tag = String(row.tag);
      const one = languages.get(tag);
      if (!one) throw new Error(tag);
      const [text_2006, text_2022] = one.texts;
      const { signatories, only } = one;
      expect(row, tag).toMatchObject({ signatories, only, text_2006, text_2022 });
      expect([...(row.countries as string[])].sort(), tag).toEqual(one.codes);
      expect(csv[at], tag).toMatchObject({ tag, signatories: String(signatories), only: String(only), text_2006, text_2022 });
      const own = rows.filter((row) => row.counts && row.tags.includes(tag));
      const listed = await file(request, `/${lang}/languages/${tag}.csv`);
      expect(listed, tag).toHaveLength(own.length);
      for (const { name } of own) expect(listed.some((row) => contains(row.names ?? '', name)), name).toBe(true);
      const asked = await every(request, `signatories?language=${tag}&lang=${lang}`);
      expect(asked.map(({ slug }) => slug), tag).toEqual(listed.map(({ slug }) => slug));
    }
  });

  test(`${lang} every authority in the file of all`, async ({ request }) => {
    const listed = await file(request, `/${lang}/signatories.csv?standing=all`);
    expect(listed).toHaveLength(whole.rows);
    const left = new Set(listed);
    for (const row of rows) {
      const found = [...left].find((one) => one.country_code === row.country && contains(one.names ?? '', row.name));
      if (!found) throw new Error(row.name);
      left.delete(found);
      expect(found, row.name).toMatchObject({
        kind_code: row.kind,
        status: row.status,
        languages: row.tags.join(' | '),
        signed_earliest: row.span?.[0] ?? '',
        geonames_id: row.geonames_id,
        source: row.source,
      });
      // A month ends on its last day, not on the 31st.
      const latest = !row.span || row.span[1] === '9999' ? '' : row.span[1].slice(0, 7);
      expect(found.signed_latest?.slice(0, 7), row.name).toBe(latest);
      expect(Number(found.latitude), row.name).toBeCloseTo(Number(row.latitude), 3);
    }
    for (const [kind, signatories] of Object.entries(whole.kinds)) {
      const { total } = await api(request, `signatories?kind=${kind}`);
      expect(total, kind).toBe(signatories);
    }
    for (const [year, signatories] of Object.entries(whole.years)) {
      const { total } = await api(request, `signatories?year=${year}`);
      expect(total, year).toBe(signatories);
    }
    const counting = await file(request, `/${lang}/signatories.csv`);
    expect(counting).toHaveLength(whole.signatories);
  });

  test(`${lang} every figure`, async ({ request }) => {
    const filled = (lines: Line[]) => lines.filter(([code, signatories]) => code === 'unknown' || signatories !== 0);
    const all = await figure(request, lang, 'by-year');
    expect(filled(all)).toEqual(years({ unknown: 0, ...whole.years }));
    const { published_on: today } = await api(request, 'countries');
    expect(all.map(([year]) => year)).toEqual([
      ...Array.from({ length: Number(today.slice(0, 4)) - 2005 }, (_, at) => String(2006 + at)),
      'unknown',
    ]);

    const some = [...countries].map(([code, one]): Line => {
      return [code, one.signatories, one.municipalities, one.apart, one.former, one.governments];
    });
    expect(sorted(await figure(request, lang, 'by-country'))).toEqual(sorted(some));
    const map = some.filter(([, signatories]) => signatories !== 0).map((line) => line.slice(0, 2) as Line);
    expect(sorted(await figure(request, lang, 'map'))).toEqual(sorted(map));
    const spoken = [...languages].map(([tag, one]): Line => [tag, one.signatories, one.only, one.countries]);
    const told = (await figure(request, lang, 'by-language')).map((line) => line.slice(0, 4) as Line);
    expect(sorted(told)).toEqual(sorted(spoken));

    for (const group of groups) {
      const counted = Object.entries(cohorts(group, today)).map(([code, one]): Line => {
        const share = { part: one.planned, whole: one.signatories };
        // The two known plans have no known day of adoption, and nobody has reported: that is not known, and never 0.
        const plan: Cell[] = one.planned > 0 ? [one.planned, share] : [null, null];
        return [code, one.signatories, one.due, ...plan, null, null, null, null];
      });
      expect(sorted(await figure(request, lang, `plans-by-${group}`)), group).toEqual(sorted(counted));
    }

    for (const [code, one] of countries) {
      if (one.signatories === 0) {
        expect((await request.get(`/${lang}/figures/by-year-${code}.csv`)).status(), code).toBe(404);
      } else {
        expect(filled(await figure(request, lang, `by-year-${code}`)), code).toEqual(years({ unknown: 0, ...one.years }));
      }
      const series = mayors.get(code);
      if (!series) {
        expect((await request.get(`/${lang}/figures/women-mayors-${code}.csv`)).status(), code).toBe(404);
        continue;
      }
      const union = mayors.get('EU') ?? {};
      const share = (per_cent: number | undefined): Cell =>
        per_cent === undefined ? null : { part: Math.round(per_cent * 10), whole: 1000 };
      const lines = [...new Set([...Object.keys(series), ...Object.keys(union)])].sort();
      expect(await figure(request, lang, `women-mayors-${code}`), code).toEqual(
        lines.map((year) => [year, share(series[year]), share(union[year])]),
      );
    }
  });
}

