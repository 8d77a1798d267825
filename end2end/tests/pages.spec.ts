// Every page of the table in every language: there, ours, readable, at any width. Without a script: nojs.spec.ts.

import { audit, expect, MISSING_WORDS, test } from '../fixtures';
import { files, pages } from '../routes';

for (const { path, lang, address, who } of pages()) {
  test(`${lang} ${path}`, async ({ page, signInAs }, { project }) => {
    if (who) await signInAs(page, who);
    const answer = await page.goto(address);
    expect(answer?.status()).toBe(200);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    await expect(page.locator('h1')).toHaveCount(1);
    expect(await page.title()).not.toBe('');
    const html = (await answer?.text()) ?? '';
    expect(html, 'every word is there').not.toMatch(MISSING_WORDS);

    await audit(page);
    if (project.name === 'chromium') {
      await page.emulateMedia({ colorScheme: 'dark' });
      await audit(page);
      for (const link of await page.locator('link[rel=alternate][hreflang]').all()) {
        const [href, hreflang] = [await link.getAttribute('href'), await link.getAttribute('hreflang')];
        const other = await page.request.get(href ?? '');
        expect(other.status()).toBe(200);
        expect(await other.text()).toContain(`<html lang="${hreflang === 'x-default' ? 'en' : hreflang}"`);
      }
    } else {
      await page.setViewportSize({ width: 320, height: 640 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, 'nothing makes the page scroll sideways').toBeLessThanOrEqual(320);
    }
  });
}

test('every file is there', async ({ request }) => {
  expect(files().length).toBeGreaterThan(4);
  for (const address of files()) expect((await request.get(address)).status(), address).toBe(200);
});
