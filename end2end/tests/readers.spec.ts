// What the service gives away, opened by readers that other people wrote.

import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import JSONstat from 'jsonstat-toolkit';
import { expect, test } from '../fixtures';
import { register, root, scratch } from '../observatory.mjs';
import { countries, languages, rows, whole } from '../recount.mjs';
import { LANGUAGES } from '../routes';

test.use({ baseURL: register.base });

/** Where `.make/test.sh` puts the readers that are written in Python. */
const PYTHON = join(root, 'target/readers/bin');
const start = promisify(execFile);
/** Runs a reader, which may ask nobody but the service. */
const run = (command: string, words: string[], cwd = root) => {
  const env = { ...process.env, NO_PROXY: '*', no_proxy: '*', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  return start(command, words, { cwd, env, maxBuffer: 2 ** 26 });
};

async function read<What>(addresses: string[]): Promise<What[]> {
  const whole = addresses.map((address) => register.base + address);
  const { stdout } = await run(join(PYTHON, 'python'), [join(root, 'end2end/readers.py'), ...whole]);
  const found = JSON.parse(stdout) as Record<string, What>;
  return whole.map((address) => found[address] as What);
}

type Workbook = { sheets: Record<string, (string | number | boolean | null)[][]>; formulas: string[] };

for (const lang of LANGUAGES) {
  test(`${lang} workbooks open, with numbers as numbers and no formulas`, async () => {
    const of = (address: string) => `/${lang}/${address}.xlsx`;
    const books = await read<Workbook>([
      of('countries'),
      of('languages'),
      `${of('signatories')}?standing=all`,
      of('countries/SE'),
      of('languages/eu'),
    ]);
    const [lands, tongues, all, sweden, basque] = books.map(({ sheets, formulas }) => {
      expect(formulas).toEqual([]);
      expect(Object.keys(sheets)).toEqual(['Data', 'About']);
      const about = Object.fromEntries(sheets.About ?? []);
      expect(about.source).toContain(`/${lang}/`);
      const [columns, ...lines] = sheets.Data ?? [];
      return lines.map((line) => Object.fromEntries((columns ?? []).map((name, at) => [String(name), line[at]])));
    });
    expect(lands?.map(({ code, signatories, local_governments }) => [code, signatories, local_governments]).sort()).toEqual(
      [...countries].map(([code, one]) => [code, one.signatories, one.governments]).sort(),
    );
    expect(tongues?.map(({ tag, signatories, only }) => [tag, signatories, only]).sort()).toEqual(
      [...languages].map(([tag, one]) => [tag, one.signatories, one.only]).sort(),
    );
    expect(all).toHaveLength(whole.rows);
    const names = all?.map((one) => String(one.names)) ?? [];
    for (const name of ['Gjirokastër', 'Poznań', 'Härjedalen', 'Αθήνα']) {
      expect(names.some((one) => one.includes(name)), name).toBe(true);
    }
    const placed = rows.filter((row) => row.latitude !== '').length;
    expect(all?.filter(({ latitude }) => typeof latitude === 'number')).toHaveLength(placed);
    expect(sweden).toHaveLength(countries.get('SE')?.all ?? 0);
    expect(basque).toHaveLength(languages.get('eu')?.signatories ?? 0);
  });

  test(`${lang} what pages of several figures tell opens as workbooks, with numbers as numbers`, async () => {
    const of = (address: string, query = '') => `/${lang}/${address}.xlsx${query}`;
    const books = await read<Workbook>([
      of('compare', '?country=SE&country=FR&signatory=at-wien'),
      of('countries/SE/figures'),
      of('figures'),
      of('charter-in-figures', '?by=country'),
      of('changes'),
      of('charter'),
      of('measures'),
      of('signatories/at-wien'),
    ]);
    const tables = books.map(({ sheets, formulas }) => {
      expect(formulas).toEqual([]);
      expect(Object.keys(sheets)).toEqual(['Data', 'About']);
      const [columns, ...lines] = sheets.Data ?? [];
      return lines.map((line) => Object.fromEntries((columns ?? []).map((name, at) => [String(name), line[at]])));
    });
    const [compared, sweden] = tables;
    const value = (table: typeof compared, figure: string, code: string, column: string) =>
      table?.find((row) => row.figure === figure && row.code === code && row.column === column)?.value;
    for (const code of ['SE', 'FR']) {
      expect(value(compared, 'countries', code, 'signatories'), code).toBe(countries.get(code)?.signatories);
    }
    expect(value(sweden, 'country', 'SE', 'signatories')).toBe(countries.get('SE')?.signatories);
  });

  test(`${lang} feeds are read`, async () => {
    type Feed = {
      fault: string | null;
      version: string;
      language: string;
      title: string;
      links: Record<string, string>;
      entries: Record<'id' | 'title' | 'link' | 'updated', string>[];
    };
    const own = (of: string) => `/${lang}${of}/feed.atom`;
    const codes = [...countries.keys()];
    const addresses = [own(''), own('/signatories/pl-poznan'), ...codes.map((code) => own(`/countries/${code}`))];
    const feeds = await read<Feed>(addresses);
    for (const [at, feed] of feeds.entries()) {
      const address = addresses[at];
      expect(feed.fault, address).toBeNull();
      expect([feed.version, feed.language], address).toEqual(['atom10', lang]);
      expect(feed.links.self, address).toBe(register.base + address);
      expect(new Set(feed.entries.map(({ id }) => id)).size, address).toBe(feed.entries.length);
      for (const { title, link, updated } of feed.entries) {
        expect(link.startsWith(`${register.base}/${lang}/signatories/`), link).toBe(true);
        expect(title).not.toMatch(/<|&[a-z]+;/);
        expect(Date.parse(updated)).toBeGreaterThan(0);
      }
    }
    const [all, poznan, ...others] = feeds;
    expect(all?.entries).toHaveLength(50);
    expect(poznan?.entries.map(({ title }) => title)).toEqual([expect.stringContaining('Poznań')]);
    // Two plans are told apart from their authorities.
    const plans: Record<string, number> = { CH: 1, DE: 1 };
    for (const [at, code] of codes.entries()) {
      const expected = Math.min(50, (countries.get(code)?.all ?? 0) + (plans[code] ?? 0));
      expect(others[at]?.entries, code).toHaveLength(expected);
    }
  });
}

/** A dataset as the reader of JSON-stat's own makers takes it apart. */
type Cube = {
  class: string;
  n: number;
  label: string;
  id: string[];
  Dimension: (name: string) => { id: string[]; Category: (code: string) => { label: string } };
  Data: (at: Record<string, string>) => { value: number | null; status: string | null };
};

for (const lang of LANGUAGES) {
  test(`${lang} statistics are taken apart by a reader of JSON-stat`, async ({ request }) => {
    const names = ['by-year', 'growth', 'by-country', 'by-language', 'by-version', 'map-coverage', 'plans-by-kind', 'women-mayors-FR'];
    for (const name of names) {
      const told = await (await request.get(`/${lang}/figures/${name}.json`)).json();
      const cube = (JSONstat as (told: unknown) => Cube)(told);
      expect([cube.class, cube.n > 0], name).toEqual(['dataset', true]);
      expect(cube.label, name).toBe(told.label);
      const rows = cube.id.find((one) => one !== 'indicator') ?? '';
      const [lines, columns] = [cube.Dimension(rows).id, cube.Dimension('indicator').id];
      expect(lines.length * columns.length, name).toBe(cube.n);
      // The same numbers as in the file of the figure, in the same order.
      const csv = (await (await request.get(`/${lang}/figures/${name}.csv`)).text()).trim().split(/\r?\n/).slice(1);
      expect(csv.map((line) => line.split(',')[0]), name).toEqual(lines);
      for (const code of lines) {
        expect(cube.Dimension(rows).Category(code).label, `${name} ${code}`).not.toBe('');
        for (const column of columns) {
          const { value, status } = cube.Data({ [rows]: code, indicator: column });
          // What is not known has no number, and says so; a number is never taken for it.
          expect(value === null, `${name} ${code} ${column}`).toBe(status === 'unknown');
        }
      }
    }
    const cube = (JSONstat as (told: unknown) => Cube)(await (await request.get(`/${lang}/figures/by-country.json`)).json());
    for (const [code, one] of countries) {
      const at = (indicator: string) => cube.Data({ country: code, indicator }).value;
      expect([at('signatories'), at('municipalities'), at('apart'), at('former'), at('local_governments')], code).toEqual([
        one.signatories,
        one.municipalities,
        one.apart,
        one.former,
        one.governments ?? null,
      ]);
    }
  });
}

test('catalogues are read as RDF, and all that they lead to is there', async ({ request }) => {
  type Distribution = { url: string; type: string; rights: boolean };
  type Dataset = { titles: Record<string, string>; modified: string; distributions: Distribution[] };
  type Catalogue = { catalogues: number; datasets: Record<string, Dataset>; listed: string[] };
  const [turtle, linked] = await read<Catalogue>(['/catalogue.ttl', '/catalogue.jsonld']);
  expect(linked).toEqual(turtle);
  expect(turtle?.catalogues).toBe(1);
  const datasets = Object.entries(turtle?.datasets ?? {});
  expect(datasets.length).toBeGreaterThan(2);
  expect(datasets.map(([name]) => name).sort()).toEqual(turtle?.listed);
  for (const [name, { titles, modified, distributions }] of datasets) {
    expect(Object.keys(titles).sort(), name).toEqual(['en', 'fr']);
    expect(modified, name).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(distributions.length, name).toBeGreaterThan(0);
    for (const { url, type, rights } of distributions) {
      expect(rights, `${url} says its terms`).toBe(true);
      const answer = await request.get(url);
      expect(answer.status(), url).toBe(200);
      const [kind] = (answer.headers()['content-type'] ?? '').split(';');
      expect(type, url).toBe(`https://www.iana.org/assignments/media-types/${kind}`);
    }
  }
});

test('the description of the interface passes a linter', async ({ request }) => {
  const file = join(scratch, 'openapi.json');
  mkdirSync(scratch, { recursive: true });
  writeFileSync(file, await (await request.get('/api/v1/openapi.json')).text());
  // A test's server is on localhost, and the licence is that of the data, told in every answer.
  const skipped = ['no-server-example.com', 'info-license'].flatMap((rule) => ['--skip-rule', rule]);
  const words = ['lint', '--extends=recommended', '--format=json', ...skipped, file];
  const linter = join(root, 'end2end/node_modules/.bin/redocly');
  const { stdout } = await run(linter, words).catch((error: { stdout: string }) => error);
  const { totals, problems } = JSON.parse(stdout) as { totals: unknown; problems: { ruleId: string }[] };
  expect(problems).toEqual([]);
  expect(totals).toMatchObject({ errors: 0, warnings: 0 });
});

test('the interface answers whatever its description allows, and what it does not', async () => {
  test.setTimeout(180_000);
  const words = [
    'run',
    `${register.base}/api/v1/openapi.json`,
    '--phases=examples,coverage,fuzzing',
    '--max-examples=300',
    '--generation-deterministic',
    '--continue-on-failure',
    '--no-color',
    '--workers=2',
    // Forms send fields that were left empty, and only the register knows which codes there are.
    '--exclude-checks=negative_data_rejection,positive_data_acceptance',
  ];
  const folder = join(scratch, 'schemathesis');
  mkdirSync(folder, { recursive: true });
  const done = run(join(PYTHON, 'schemathesis'), words, folder);
  const { stdout } = await done.catch(({ stdout }: { stdout: string }) => {
    throw new Error(stdout);
  });
  expect(stdout).toMatch(/No issues found/);
});
