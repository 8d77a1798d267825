// Every figure of every country and language page, both lists and the home page,
// against a recount of the source files.

import { expect, test } from '../fixtures';
import { register } from '../observatory.mjs';
import { cohorts, countries, groups, languages, rows, statuses, whole, years } from '../recount.mjs';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

test.use({ baseURL: register.base });

/** What a page says, taken apart: the values of its facts, and the rows of a table by the end of their link. */
type Said = { key: string[]; facts: string[]; links: string[][]; tables: Record<string, Record<string, string[]>>; lines: number; funnel: string[] };

async function read(page: Page, address: string): Promise<Said> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  return page.evaluate((html) => {
    const dom = new DOMParser().parseFromString(html, 'text/html');
    const texts = (within: ParentNode, what: string) => [...within.querySelectorAll(what)].map((one) => one.textContent ?? '');
    const last = (link: Element | null) => (link?.getAttribute('href') ?? '').replace(/.*[/=]/, '');
    const tables: Said['tables'] = {};
    for (const table of dom.querySelectorAll('table')) {
      const rows = [...table.querySelectorAll('tbody tr')].map((row) => {
        const name = last(row.querySelector('th a')) || (row.querySelector('th')?.textContent ?? '').trim();
        return [name, texts(row, 'td')] as const;
      });
      tables[table.querySelector('caption')?.id || `home-${Object.keys(tables).length}`] = Object.fromEntries(rows);
    }
    return {
      key: texts(dom, '.obs-key-figures__number'),
      facts: texts(dom, '.obs-facts__value'),
      links: [...dom.querySelectorAll('.obs-facts__value')].map((value) => [...value.querySelectorAll('a')].map(last)),
      tables,
      funnel: texts(dom, '.obs-funnel__number'),
      lines: dom.querySelectorAll('#authorities').length ? Object.keys(tables.authorities ?? {}).length : 0,
    };
  }, await answer.text());
}

/** The first number of a text, whatever divides its thousands. */
function number(text: string | undefined): number {
  const digits = /\d+(?:[.,\s\u00a0\u202f]\d{3})*/.exec(text ?? '')?.[0].replace(/\D/g, '');
  return digits === undefined ? Number.NaN : Number(digits);
}

/** All the numbers of a text. */
function numbers(text: string): number[] {
  return [...text.matchAll(/\d+(?:[.,\s\u00a0\u202f]\d{3})*(?!\d)/g)].map(([one]) => number(one));
}

/** A number as the language of the page writes it. */
const written = (lang: string, value: number) => new Intl.NumberFormat(lang).format(value);

/** A share as the language writes it: one decimal below ten per cent, and never nothing for a few. */
function percent(lang: string, part: number, all: number): string {
  const format = (share: number, digits: number) =>
    // The site's French has the narrow space before the sign too.
    new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: digits }).format(share).replace('\u00a0', '\u202f');
  const share = part / all;
  if (share > 0 && share < 0.0005) return format(0.001, 1);
  return format(share, share < 0.0995 ? 1 : 0);
}

const column = (rows: Record<string, string[]> | undefined, at: number) =>
  Object.fromEntries(Object.entries(rows ?? {}).map(([name, cells]) => [name, number(cells[at])]));

test('the sources hold what they are known to hold', () => {
  // Commitments: one of those that signed has also been listed for an extension.
  expect(statuses).toEqual({ announced: 2, contested: 1, decided: 11, ended: 3, listed: 96, registered: 1, signed: 93 });
  expect(whole).toMatchObject({ rows: 207, signatories: 191, apart: 13, former: 3 });
});

for (const lang of LANGUAGES) {
  test(`${lang} home`, async ({ page }) => {
    const { key, tables, funnel } = await read(page, `/${lang}/`);
    expect(key[0]).toBe(written(lang, whole.signatories));
    const planned = rows.filter((row) => row.counts && row.hasPlan).length;
    // No report and no population of an authority is in the sources.
    expect(funnel.map((text) => numbers(text)[0])).toEqual([whole.dated, planned, 0, 0]);
    expect([funnel[0], funnel[1], funnel[3]].map((text) => numbers(text ?? '')[1])).toEqual(Array(3).fill(whole.signatories));
    const byCountry = column(tables['figure-by-country-table'], 0);
    expect(byCountry).toEqual(Object.fromEntries([...countries].map(([code, one]) => [code, one.signatories])));
    const told = column(tables['figure-by-year-table'], 0);
    for (const [year, signatories] of Object.entries(told)) {
      if (/^\d{4}$/.test(year)) expect(signatories, year).toBe(years.get(Number(year)) ?? 0);
    }
    expect(Object.keys(told).filter((year) => /^\d{4}$/.test(year)).length).toBeGreaterThanOrEqual(20);
    const undated = Object.entries(told).filter(([year]) => !/^\d{4}$/.test(year));
    expect(undated.map(([, signatories]) => signatories)).toEqual([whole.signatories - whole.dated]);
    const most = [...languages].map(([, one]) => one.signatories).sort((left, right) => right - left);
    const shown = Object.entries(tables).find(([name]) => name.startsWith('home-'))?.[1];
    expect(Object.values(column(shown, 0))).toEqual(most.slice(0, 8));
    for (const [tag, signatories] of Object.entries(column(shown, 0))) {
      expect(signatories, tag).toBe(languages.get(tag)?.signatories);
    }
  });

  test(`${lang} the list of countries, and every country`, async ({ page }) => {
    test.setTimeout(60_000);
    const { tables } = await read(page, `/${lang}/countries`);
    const list = tables['countries-table'] ?? {};
    expect(Object.keys(list).sort()).toEqual([...countries.keys()].sort());
    let covered = 0;
    for (const [code, one] of countries) {
      const [signatories, municipalities, apart, former, governments] = (list[code] ?? []).map(number);
      expect({ signatories, municipalities, apart, former }, code).toEqual({
        signatories: one.signatories,
        municipalities: one.municipalities,
        apart: one.apart,
        former: one.former,
      });
      expect(governments, code).toBe(one.governments ?? Number.NaN);
      if (one.governments !== null) expect(list[code]?.[4], code).toBe(written(lang, one.governments));

      const said = await read(page, `/${lang}/countries/${code}`);
      const [own, kinds, contested, alsoApart, alsoFormer, coverage] = said.facts;
      expect([own, contested, alsoApart, alsoFormer].map(number), code).toEqual([
        one.signatories,
        one.contested,
        one.apart,
        one.former,
      ]);
      expect(number(said.key[0]), code).toBe(one.signatories);
      // Of kinds that there is one of, some languages write the word alone.
      const several = Object.values(one.kinds).filter((signatories) => signatories > 1);
      expect(numbers(kinds ?? '').filter((signatories) => signatories > 1).sort(), code).toEqual(several.sort());
      expect(said.lines, code).toBe(one.all);
      expect(said.links[7], code).toEqual(one.languages);
      if (one.governments !== null && one.municipalities > 0) {
        covered += 1;
        expect(numbers(coverage), code).toEqual(expect.arrayContaining([one.municipalities, one.governments]));
        expect(coverage, code).toContain(written(lang, one.governments));
        expect(coverage, code).toContain(percent(lang, one.municipalities, one.governments));
      }
    }
    // Those of which both are known: a rule that meets none of them would show nothing.
    expect(covered).toBeGreaterThan(10);
  });

  test(`${lang} the list of languages, and every language`, async ({ page }) => {
    test.setTimeout(60_000);
    const { tables } = await read(page, `/${lang}/languages`);
    const list = tables['languages-table'] ?? {};
    expect(Object.keys(list).sort()).toEqual([...languages.keys()].sort());
    for (const [tag, one] of languages) {
      const expected = [one.signatories, one.only, one.countries];
      expect((list[tag] ?? []).slice(0, 3).map(number), tag).toEqual(expected);

      const said = await read(page, `/${lang}/languages/${tag}`);
      // The first is its name in itself.
      const facts = said.facts.slice(1);
      expect(facts.slice(0, 2).map(number), tag).toEqual([one.signatories, one.only]);
      expect(said.links[3]?.length, tag).toBe(one.countries);
      expect(said.lines, tag).toBe(one.signatories);
    }
  });

  test(`${lang} plans by every group`, async ({ page }) => {
    const today = new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Brussels' }).format();
    for (const group of groups) {
      const { tables } = await read(page, `/${lang}/charter-in-figures?by=${group}`);
      const table = Object.entries(tables[`figure-plans-by-${group}-table`] ?? {});
      const expected = cohorts(group, today);
      expect(table.length, group).toBe(Object.keys(expected).length);
      for (const [code, cells] of table) {
        // A row without a page is that of those about whom it is not known.
        const one = expected[code] ?? expected.unknown;
        if (!one) throw new Error(`${group} ${code}`);
        const unknown = { en: 'not known', fr: 'non connu' }[lang];
        const plan = [written(lang, one.planned), percent(lang, one.planned, one.signatories)];
        expect(cells, `${group} ${code}`).toEqual([
          ...[one.signatories, one.due].map((value) => written(lang, value)),
          // What no source tells is not known, and never 0: of the known plans no source tells the day, and nobody has reported.
          ...(one.planned > 0 ? plan : [unknown, unknown]),
          ...[unknown, unknown, unknown, unknown],
        ]);
      }
    }
  });

  test(`${lang} the list of signatories, by every filter of standing`, async ({ page }) => {
    const expected = { signatories: whole.signatories, contested: 1, apart: whole.apart, former: whole.former, all: whole.rows };
    for (const [standing, total] of Object.entries(expected)) {
      let shown = 0;
      for (let at = 1; at <= Math.ceil(total / 50); at += 1) {
        const { tables } = await read(page, `/${lang}/signatories?standing=${standing}&page=${at}`);
        shown += Object.keys(tables.list ?? {}).length;
      }
      expect(shown, standing).toBe(total);
    }
    for (const [year, signatories] of years) {
      const { tables } = await read(page, `/${lang}/signatories?year=${year}`);
      expect(Object.keys(tables.list ?? {}).length, String(year)).toBe(signatories);
    }
  });
}
