// What a reader's own settings ask for is done: forced colours, print, stillness, a frame of another site.

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { register, sample } from '../observatory.mjs';
import { LANGUAGES } from '../routes';

/** Pages that hold every kind of drawing. */
const DRAWN = ['', 'charter-in-figures', 'countries', 'countries/SE', 'languages', 'signatories/se-exempelstad'];

/** Of each drawing its marks' colours: fill or line, and the paper behind it. */
async function marks(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('main svg[role=img]')].map((drawing) => {
      const shapes = [...drawing.querySelectorAll('path, rect, circle, polygon, polyline, line')];
      const colours = shapes.flatMap((shape) => {
        const { fill, stroke } = getComputedStyle(shape);
        return [fill, stroke];
      });
      const words = [...drawing.querySelectorAll('text')].map((text) => getComputedStyle(text).fill);
      return { colours: [...new Set(colours)], words: [...new Set(words)], marks: shapes.length };
    }),
  );
}

for (const lang of LANGUAGES) {
  test(`${lang} in forced colours drawings take the reader's colours`, async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
    let drawings = 0;
    for (const path of DRAWN) {
      await page.goto(`/${lang}/${path}`);
      // What the reader's palette is, from the browser itself.
      const palette = await page.evaluate(() => {
        const probe = document.body.appendChild(document.createElement('i'));
        const colour = (name: string) => {
          probe.style.color = name;
          return getComputedStyle(probe).color;
        };
        const all = Object.fromEntries(['Canvas', 'CanvasText', 'LinkText'].map((name) => [name, colour(name)]));
        probe.remove();
        return all;
      });
      expect(palette.Canvas).not.toBe(palette.CanvasText);
      for (const { colours, words, marks: number } of await marks(page)) {
        drawings += 1;
        expect(number, path).toBeGreaterThan(0);
        const seen = colours.filter((one) => one !== 'none' && !one.startsWith('url') && one !== palette.Canvas);
        expect(seen, `${path}: marks stand out from the paper: ${colours.join(' ')} on ${palette.Canvas}`).not.toEqual([]);
        expect(words.filter((one) => one === palette.Canvas), `${path}: words can be read`).toEqual([]);
      }
      // A box or a line, not colour alone, says where something can be pressed or typed.
      for (const control of await page.locator('main button:visible, main input:visible, main select:visible').all()) {
        const border = await control.evaluate((one) => {
          const { borderTopWidth, borderTopStyle, appearance } = getComputedStyle(one);
          return appearance === 'auto' || (borderTopStyle !== 'none' && parseFloat(borderTopWidth) >= 1);
        });
        expect(border, `${path}: ${await control.evaluate((one) => one.outerHTML)}`).toBe(true);
      }
    }
    expect(drawings).toBeGreaterThan(DRAWN.length);
  });

  test(`${lang} printed, pages are whole on white paper`, async ({ page }) => {
    // A4 at 96 dots an inch, less the margins.
    await page.setViewportSize({ width: 665, height: 1000 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const path of DRAWN) {
      await page.goto(`/${lang}/${path}`);
      for (const part of ['.obs-header__nav', '.obs-breadcrumb', '.obs-filters', '.obs-figure__links']) {
        for (const one of await page.locator(part).all()) await expect(one, `${path} ${part}`).toBeHidden();
      }
      await expect(page.locator('h1')).toBeVisible();
      // The numbers of a figure are printed even if nobody opened them.
      for (const table of await page.locator('.obs-figure__data table').all()) await expect(table, path).toBeVisible();
      const { ink, paper, wide } = await page.evaluate(() => ({
        ink: getComputedStyle(document.body).color,
        paper: getComputedStyle(document.documentElement).backgroundColor,
        wide: document.documentElement.scrollWidth,
      }));
      expect(paper, path).toBe('rgba(0, 0, 0, 0)');
      const [red, green, blue] = (ink.match(/\d+/g) ?? []).map(Number);
      expect(Math.max(red ?? 255, green ?? 255, blue ?? 255), `${path}: dark ink, ${ink}`).toBeLessThan(64);
      expect(wide, `${path} fits the paper`).toBeLessThanOrEqual(665);
    }
  });
}

test('who wants stillness gets it', async ({ browser }) => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    const context = await browser.newContext({ reducedMotion, baseURL: sample.base });
    const page = await context.newPage();
    const found: string[] = [];
    for (const path of DRAWN) {
      await page.goto(`/en/${path}`);
      found.push(
        ...(await page.evaluate(() => {
          const long = (text: string) => text.split(',').some((one) => parseFloat(one) > 0);
          const all = [...document.querySelectorAll('*')].filter((one) => {
            const style = getComputedStyle(one);
            return long(style.transitionDuration) || (style.animationName !== 'none' && long(style.animationDuration));
          });
          // Rules outside of elements: what moves between two pages.
          const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
          const active = rules.filter((rule) => rule instanceof CSSMediaRule && matchMedia(rule.conditionText).matches);
          const turning = active.filter((rule) => rule.cssText.includes('@view-transition'));
          return [...all.map((one) => one.outerHTML.slice(0, 80)), ...turning.map(() => 'view-transition')];
        })),
      );
    }
    await context.close();
    return found;
  };
  // There is something to leave out.
  expect(await moving('no-preference')).toContain('view-transition');
  expect(await moving('reduce')).toEqual([]);
});

/** Another site, which shows this in a frame. */
async function elsewhere(html: string): Promise<{ server: Server; address: string }> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

for (const lang of LANGUAGES) {
  test(`${lang} another site shows a figure in a frame, and nothing else of ours`, async ({ page, console }) => {
    console.expected.push(/frame-ancestors|Refused to|refused to|violates/);
    await page.goto(`${register.base}/${lang}/countries/SE`);
    const code = await page.locator('.obs-cite__text--code').allTextContents();
    const frame = code.find((text) => text.includes('<iframe'));
    expect(frame, 'the page says how to show a figure').toBeTruthy();
    expect(frame).toContain(`/${lang}/embed/figures/`);
    const page_of_ours = `<iframe id="page" src="${register.base}/${lang}/countries/SE" width="600" height="400"></iframe>`;
    const { server, address } = await elsewhere(`<!doctype html><title>A town's own site</title>${frame}${page_of_ours}`);
    try {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(address);
      const shown = page.frameLocator('iframe >> nth=0');
      await expect(shown.locator('svg').first()).toBeVisible();
      await expect(shown.locator('html')).toHaveAttribute('lang', lang);
      await expect(shown.locator('h1')).toBeVisible();
      await expect(shown.locator('script, form')).toHaveCount(0);
      // A whole page of ours is shown in nobody's frame.
      await expect(page.frameLocator('#page').locator('.obs-header')).toHaveCount(0);
      const refused = await page.locator('#page').elementHandle();
      expect((await refused?.contentFrame())?.url()).toBe('chrome-error://chromewebdata/');
      expect(await page.context().cookies(), 'no cookie').toEqual([]);
      const origins = asked.map((url) => new URL(url).origin).filter((origin) => origin !== new URL(address).origin);
      expect(new Set(origins)).toEqual(new Set([new URL(register.base).origin]));
    } finally {
      server.close();
    }
  });
}
