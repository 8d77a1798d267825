// What readers do with the public pages, in both languages, with and without JavaScript.

import { audit, expect, test } from '../fixtures';
import { register, sample } from '../observatory.mjs';
import { countries, whole } from '../recount.mjs';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

const COMPARED = 'Wien Graz';
const GUIDES = ['how-to-sign', 'from-signature-to-plan', 'help', 'accessibility', 'privacy'];

const heads = (page: Page, caption: string) =>
  page.locator(`table:has(#${caption}) thead th[scope=col] a:not(.obs-source)`).allTextContents();
const written = (lang: string, value: number) => new Intl.NumberFormat(lang).format(value);
/** The page as axe sees it, where a script may look. */
const audited = async (page: Page) => (test.info().project.name === 'chromium' ? audit(page) : undefined);

test.describe('of the register', () => {
  test.use({ baseURL: register.base });

  for (const lang of LANGUAGES) {
    test(`${lang} signatories and countries side by side`, async ({ page, browser }) => {
      await page.goto(`/${lang}/signatories/at-wien`);
      await page.locator(`a[href^="/${lang}/compare?"]`).click();
      await expect(page).toHaveURL(/signatory=at-wien/);
      await page.locator('#q').fill('graz');
      await page.locator('form:has(#q) button').click();
      await page.locator('main a[href*="signatory=at-graz"]').click();
      expect((await heads(page, 'signatories')).join(' ')).toBe(COMPARED);
      const cells = page.locator('table:has(#signatories) tbody tr');
      for (const row of await cells.all()) {
        await expect(row.locator('th[scope=row]')).toHaveCount(1);
        await expect(row.locator('td')).toHaveCount(2);
      }
      await page.locator('#country-0').selectOption('SE');
      await page.locator('#country-1').selectOption('FR');
      await page.locator('form:has(#country-0) button').click();
      const known = page.locator('table:has(#countries) tbody tr').first().locator('td');
      await expect(known).toHaveText([countries.get('SE'), countries.get('FR')].map((one) => written(lang, one?.signatories ?? 0)));
      await audited(page);

      // The address alone shows the same to somebody else.
      const address = `/${lang}/compare?signatory=at-wien&signatory=at-graz&country=SE&country=FR&signatory=nobody`;
      const context = await browser.newContext({ baseURL: register.base });
      const other = await context.newPage();
      await other.goto(address);
      expect((await heads(other, 'signatories')).join(' ')).toBe(COMPARED);
      expect(await heads(other, 'countries')).toHaveLength(2);
      await other.locator('table:has(#signatories) thead a.obs-source').first().click();
      expect(await heads(other, 'signatories')).toEqual(['Graz']);
      await context.close();
    });

    test(`${lang} an earlier publication stays until the reader leaves it`, async ({ page, console }) => {
      const banner = page.locator('.obs-banner--earlier');
      await page.goto(`/${lang}/countries/CH?publication=2`);
      await expect(banner).toBeVisible();
      await audited(page);
      await page.locator('table:has(#authorities) a', { hasText: 'Bern' }).click();
      await expect(page).toHaveURL(/\/ch-bern\?publication=2$/);
      await expect(banner).toBeVisible();
      // The same words stand in the list; as a plan they came with the third publication.
      const plan = page.getByText('first Swiss city with a four-year action plan');
      await expect(plan).toHaveCount(1);
      await banner.locator('a').click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/signatories/ch-bern$`));
      await expect(banner).toHaveCount(0);
      await expect(plan).toHaveCount(2);

      const { published_on } = (await (await page.request.get('/api/v1/countries')).json()) as { published_on: string };
      await page.goto(`/${lang}/signatories/ch-bern?as_of=${published_on}`);
      await expect(page).toHaveURL(/\?publication=3$/);
      console.expected.push(/status of 40[04]/);
      for (const [day, status] of [
        ['2006-05-12', 404],
        ['soon', 400],
      ] as const) {
        const answer = await page.goto(`/${lang}/?as_of=${day}`);
        expect(answer?.status(), day).toBe(status);
        await expect(page.locator('html')).toHaveAttribute('lang', lang);
        await audited(page);
      }
    });

    test(`${lang} recent changes lead to their signatories`, async ({ page }) => {
      await page.goto(`/${lang}/`);
      await page.locator(`footer a[href="/${lang}/changes"]`).click();
      const rows = page.locator('table:has(#changes) tbody tr');
      await expect(rows).toHaveCount(50);
      const feed = `/${lang}/feed.atom`;
      await expect(page.locator(`head link[rel=alternate][type="application/atom+xml"][href$="${feed}"]`)).toHaveCount(1);
      await expect(page.locator(`main a[href="${feed}"]`)).toBeVisible();
      await rows.first().locator('a').click();
      await expect(page.locator('h1')).toContainText('Bern');
    });

    test(`${lang} the forms of the page about open data ask the interface`, async ({ page, console }) => {
      // Browsers look for an icon of their own beside what is no page.
      console.expected.push(/favicon\.ico/);
      await page.goto(`/${lang}/open-data`);
      await page.locator('#listSignatories-country').fill('SE');
      await page.locator('#listSignatories-kind').selectOption('region');
      const [answer] = await Promise.all([
        page.waitForResponse(/\/api\/v1\/signatories\?/),
        page.locator('form[action="/api/v1/signatories"] button').click(),
      ]);
      const found = (await answer.json()) as { total: number; rows: { kind_code: string }[] };
      expect(found.total).toBe(countries.get('SE')?.kinds.region);
      expect(new Set(found.rows.map(({ kind_code }) => kind_code))).toEqual(new Set(['region']));
      for (const action of ['/api/v1/countries', '/api/v1/languages', '/api/v1/openapi.json']) {
        await page.goto(`/${lang}/open-data`);
        const [other] = await Promise.all([
          page.waitForResponse((response) => new URL(response.url()).pathname === action),
          page.locator(`form[action="${action}"] button`).click(),
        ]);
        expect(other.status(), action).toBe(200);
      }
    });

    test(`${lang} towns are found without their accents and in other alphabets`, async ({ page }) => {
      await page.goto(`/${lang}/`);
      for (const [typed, name] of [
        ['harjedalen', 'Härjedalen'],
        ['Αθήνα', 'Athens'],
        ['athina', 'Αθήνα'],
        ['кочани', 'Kočani'],
        ['schaarbeek', 'Schaerbeek'],
        ['POZNAN', 'Poznań'],
      ] as const) {
        await page.locator('#site-search').fill(typed);
        await page.locator('form:has(#site-search) button').click();
        await expect(page.locator('main table tbody tr').first(), typed).toContainText(name);
      }
      await page.locator('#site-search').fill('<b>nobody"&');
      await page.locator('form:has(#site-search) button').click();
      await expect(page.locator('.obs-empty')).toBeVisible();
      await audited(page);
    });

    test(`${lang} the selection shown is the selection downloaded`, async ({ page }) => {
      await page.goto(`/${lang}/signatories?country=IT`);
      for (const ending of ['csv', 'json', 'xlsx']) {
        const link = page.locator(`main a[href^="/${lang}/signatories.${ending}?country=IT"]`);
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).toMatch(new RegExp(`^signatories-publication-\\d+\\.${ending}$`));
      }
      await expect(page.locator('main table tbody tr')).toHaveCount(countries.get('IT')?.signatories ?? 0);
    });

    test(`${lang} every guide is led to, and its contents lead into it`, async ({ page }) => {
      for (const guide of GUIDES) {
        await page.goto(`/${lang}/`);
        await page.locator(`footer a[href="/${lang}/guides/${guide}"]`).click();
        const contents = page.locator('main nav ul a');
        expect(await contents.count()).toBeGreaterThan(3);
        for (const link of await contents.all()) {
          await link.click();
          await expect(page.locator(':target h2')).toHaveText((await link.textContent()) ?? '');
        }
      }
    });

    test(`${lang} how to cite leads to the state cited`, async ({ page }) => {
      await page.goto(`/${lang}/signatories/pl-poznan`);
      const text = (await page.locator('main').textContent()) ?? '';
      const cited = new RegExp(`${register.base}(/${lang}/signatories/pl-poznan\\?publication=\\d+)`).exec(text)?.[1];
      expect(text).toContain('@misc{charterobservatory-pl-poznan-');
      const answer = await page.goto(cited ?? '');
      expect(answer?.status()).toBe(200);
      await expect(page.locator('h1')).toHaveText('Poznań');
      // Contested, and told so.
      await expect(page.locator('main .obs-status--contested').first()).toBeVisible();
    });

    test(`${lang} the state of the Charter by every group`, async ({ page }) => {
      await page.goto(`/${lang}/charter-in-figures`);
      for (const group of ['country', 'kind', 'size', 'language', 'version', 'year']) {
        await page.locator(`main a[href="/${lang}/charter-in-figures?by=${group}#plans"]`).click();
        await expect(page.locator(`#figure-plans-by-${group}-table`)).toHaveCount(1);
        await expect(page.locator('main')).toContainText(written(lang, whole.signatories));
      }
    });
  }
});

test.describe('of the sample', () => {
  test.use({ baseURL: sample.base });

  for (const lang of LANGUAGES) {
    test(`${lang} a reader says what is wrong and staff close it`, async ({ page, signInAs }, { project }) => {
      const mark = `${project.name} ${lang} <b>2021-10-11</b> & "later"`;
      await page.goto(`/${lang}/signatories/pl-poznan`);
      await page.locator('main a[href$="/pl-poznan/correction"]').click();
      const send = page.locator('form[action="/form/send_correction"] button');
      await page.locator('#source').fill('https://poznan.example/?a=1&b=2');
      await send.click();
      await expect(page.locator('#errors a[href$="#body"]')).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('#source'), 'nothing typed is lost').toHaveValue('https://poznan.example/?a=1&b=2');
      await audited(page);
      await page.locator('#body').fill(mark);
      await send.click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/signatories/pl-poznan\\?`));
      await expect(page.locator('.obs-notice')).toBeVisible();
      expect(await page.content()).not.toContain('poznan.example');

      await signInAs(page, 'ines');
      await page.goto(`/${lang}/staff/corrections`);
      await page.locator('tr').filter({ hasText: mark }).locator('a[href*="/staff/corrections/"]').click();
      await expect(page.getByText(mark)).toBeVisible();
      const close = page.locator('form[action="/form/close_correction"]');
      await close.locator('textarea').fill('Looked at.');
      await close.locator('button').click();
      await page.goto(`/${lang}/staff/corrections`);
      await expect(page.getByText(mark)).toHaveCount(0);
    });

    test(`${lang} a reader says who is missing, from a search that finds nobody`, async ({ page, signInAs }, { project }) => {
      const mark = `Rønne <b> ${project.name} ${lang}`;
      await page.goto(`/${lang}/signatories?q=${encodeURIComponent(mark)}`);
      await page.locator('main a[href*="/missing?q="]').click();
      await expect(page.locator('#searched')).toHaveValue(mark);
      const send = page.locator('form[action="/form/send_missing"] button');
      await send.click();
      await expect(page.locator('#errors a[href$="#body"]')).toBeVisible();
      await expect(page.locator('#searched'), 'nothing typed is lost').toHaveValue(mark);
      await audited(page);
      await page.locator('#body').fill('It signed in 2010.');
      await send.click();
      await expect(page).toHaveURL(new RegExp(`/${lang}/missing\\?saved=`));
      await expect(page.locator('.obs-notice')).toBeVisible();

      await signInAs(page, 'ines');
      await page.goto(`/${lang}/staff/corrections`);
      await page.locator('tr').filter({ hasText: mark }).locator('a[href*="/staff/corrections/"]').click();
      await expect(page.locator('main a[href*="/staff/signatories/new?name="]')).toBeVisible();
      const close = page.locator('form[action="/form/close_correction"]');
      await close.locator('textarea').fill('Looked at.');
      await close.locator('button').click();
      await page.goto(`/${lang}/staff/corrections`);
      await expect(page.getByText(mark)).toHaveCount(0);
    });
  }
});
