// Every page of the table in every language where nothing runs. Many in one context: making one takes longer than a page.

import { expect, MISSING_WORDS, test } from '../fixtures';
import { LANGUAGES, pages, type Visitor } from '../routes';

const visitors = [...new Set(pages().map(({ who }) => who))];

for (const lang of LANGUAGES) {
  for (const who of visitors as Visitor[]) {
    test(`${lang} pages of ${who ?? 'everybody'} without a script`, async ({ page, signInAs }) => {
      test.setTimeout(180_000);
      if (who) await signInAs(page, who);
      const own = pages().filter((one) => one.lang === lang && one.who === who);
      expect(own.length).toBeGreaterThan(0);
      for (const { path, address } of own) {
        await test.step(path, async () => {
          const answer = await page.goto(address);
          expect(answer?.status(), path).toBe(200);
          await expect(page.locator('html'), path).toHaveAttribute('lang', lang);
          await expect(page.locator('h1'), path).toHaveCount(1);
          expect(await page.title(), path).not.toBe('');
          expect((await answer?.text()) ?? '', `${path}: every word is there`).not.toMatch(MISSING_WORDS);
        });
      }
    });
  }
}
