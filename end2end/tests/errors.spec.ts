// Whatever goes wrong, the visitor gets our page in their language.

import { audit, expect, MISSING_WORDS, test } from '../fixtures';
import { inLanguage, LANGUAGES } from '../routes';

for (const lang of LANGUAGES) {
  test(`${lang} an address that is nowhere`, async ({ page, console }) => {
    console.expected = [/status of 404/];
    const addresses = ['/en/nowhere', '/en/signatories/no-such-place', '/en/countries/ZZ', '/en/password/used'];
    for (const address of addresses) {
      const answer = await page.goto(inLanguage(address, lang));
      expect(answer?.status(), address).toBe(404);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('h1')).toHaveCount(1);
    }
    await audit(page);
  });

  test(`${lang} an address without a language speaks the browser's`, async ({ request }) => {
    const answer = await request.get('/nowhere', { headers: { 'accept-language': lang } });
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain(`<html lang="${lang}"`);
  });

  test(`${lang} forms that cannot be read`, async ({ request }) => {
    const headers = { 'accept-language': lang };
    const form = '/form/save_summary';
    const json = { ...headers, 'content-type': 'application/json' };
    const answers = [
      [405, await request.get(form, { headers })],
      [405, await request.post(`/${lang}/method`, { headers, form: {} })],
      [400, await request.post(form, { headers: json, data: '{}' })],
      [413, await request.post(form, { headers, form: { summary: 'x'.repeat(300_000) } })],
    ] as const;
    for (const [status, answer] of answers) {
      expect(answer.status()).toBe(status);
      const html = await answer.text();
      expect(html).toContain(`<html lang="${lang}"`);
      expect(html).toContain('<h1');
      expect(html).not.toMatch(MISSING_WORDS);
    }
  });
}
