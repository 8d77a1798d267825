// What a reader downloads: little, from here only, and no cookie.

import { get } from 'node:http';
import { expect, test } from '../fixtures';
import { sample } from '../observatory.mjs';
import { pages } from '../routes';

/** A page at first view without its scripts; an island's program and what starts it. In bytes, compressed. */
const PAGE = 60_000;
const PROGRAM = 120_000;
const GLUE = 12_000;

/** The bytes that come over the wire. */
function weigh(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => (answer.statusCode === 200 ? resolve(bytes) : reject(new Error(`${answer.statusCode} ${url}`))));
    }).on('error', reject);
  });
}

for (const { path, lang, address } of pages().filter(({ who }) => !who)) {
  test(`${lang} ${path} is light`, async ({ page, context }) => {
    const asked = new Map<string, string>();
    page.on('request', (request) => asked.set(request.url(), request.resourceType()));
    await page.goto(address, { waitUntil: 'networkidle' });
    const urls = [...asked].map(([url, type]) => ({ url: new URL(url), type }));
    expect(urls.filter(({ url }) => url.origin !== sample.base).map(String), 'everything comes from here').toEqual([]);
    let total = 0;
    for (const { url } of urls.filter(({ type, url }) => type !== 'script' && !url.pathname.endsWith('.wasm'))) {
      total += await weigh(url);
    }
    expect(total, 'the page without scripts').toBeLessThan(PAGE);
    const scripts = urls.filter(({ type, url }) => type === 'script' || url.pathname.endsWith('.wasm'));
    for (const { url } of scripts) {
      expect(await weigh(url), url.pathname).toBeLessThan(url.pathname.endsWith('.wasm') ? PROGRAM : GLUE);
    }
    const has = await page.locator('leptos-island').count();
    expect(scripts.length > 0, 'a script only where there is an island').toBe(has > 0);
    expect(await context.cookies(), 'no cookie for readers').toEqual([]);
  });
}
