// One report, all the way: written, missing, certified, handed in, returned, accepted, public.

import { audit, expect, PASSWORD, test } from '../fixtures';
import { invite } from '../observatory.mjs';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

/** One real authority for each story, for all stories write into one database. */
const AUTHORITIES: Record<string, Record<string, string>> = {
  chromium: { en: 'se-umea', fr: 'fr-nantes' },
  nojs: { en: 'fi-kuopio', fr: 'es-gava' },
  phone: { en: 'at-graz', fr: 'be-schaerbeek' },
};

const save = (page: Page, then: 'save' | 'check') => page.locator(`button[name="form[then]"][value="${then}"]`).click();
const submit = (page: Page, action: string) => page.locator(`form[action$="/form/${action}"] button`).first().click();

async function signIn(page: Page, lang: string, email: string): Promise<void> {
  await page.goto(`/${lang}/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await submit(page, 'sign_in');
  await expect(page).toHaveURL(`/${lang}/desk`);
}

for (const lang of LANGUAGES) {
  test(`${lang} from the first word to the public page`, async ({ page, another }, { project }) => {
    test.setTimeout(90_000);
    const slug = AUTHORITIES[project.name]?.[lang] ?? '';
    const email = `eva-${slug}@demo.example`;
    // In English one person writes and another certifies; in French it is one person, who does it in one step.
    const isAlone = lang === 'fr';
    const certifier = `ada-${slug}@demo.example`;
    const mark = `${slug}-${lang}`;
    const audited = async (of: Page) => (project.name === 'chromium' ? audit(of) : undefined);
    const visitor = await another();
    const ines = await another();
    const ada = isAlone ? page : await another();
    const publicPage = `/${lang}/signatories/${slug}`;
    const seenByThePublic = async () => {
      const answer = await visitor.goto(publicPage);
      expect(answer?.status()).toBe(200);
      return (await answer?.text()) ?? '';
    };

    await test.step('an invited editor sets a password', async () => {
      let link = invite(email, 'Eva', `editor:${slug}`);
      if (isAlone) link = invite(email, 'Eva', `approver:${slug}`);
      await page.goto(link.replace('/en/', `/${lang}/`));
      await page.locator('#password').fill('short');
      await page.locator('#again').fill('short');
      await submit(page, 'set_password');
      await expect(page.locator('#password-error')).toBeVisible();
      await audited(page);
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#again').fill(PASSWORD);
      await submit(page, 'set_password');
      await expect(page).not.toHaveURL(/password/);
      await page.context().clearCookies();
      if (!isAlone) {
        await ada.goto(invite(certifier, 'Ada', `approver:${slug}`).replace('/en/', `/${lang}/`));
        await ada.locator('#password').fill(PASSWORD);
        await ada.locator('#again').fill(PASSWORD);
        await submit(ada, 'set_password');
        await expect(ada).toHaveURL(`/${lang}/desk`);
      }
      await signIn(page, lang, email);
    });

    await test.step('a draft takes anything', async () => {
      await submit(page, 'open_report');
      await expect(page).toHaveURL(new RegExp(`/${lang}/reports/\\d+$`));
      await submit(page, 'add_measure');
      await page.locator('#title').fill(`Nattbuss ${mark}`);
      await page.locator('#starts').fill('some time soon');
      await page.locator('#ends').fill('1066');
      await save(page, 'save');
      await expect(page.locator('#notice')).toBeVisible();
      await expect(page.getByText(`Nattbuss ${mark}`)).toBeVisible();
      await page.getByRole('link', { name: `Nattbuss ${mark}` }).click();
      await expect(page.locator('#starts')).toHaveValue('some time soon');
      await expect(page.locator('#ends')).toHaveValue('1066');
    });
    const measure = page.url();
    const report = measure.replace(/\/measures\/.*/, '');

    /** The report is handed to whoever certifies, who agrees to the sentence and hands it in. */
    const certify = async () => {
      await page.goto(`${report}/check`);
      if (!isAlone) {
        await expect(page.locator('form[action$="submit_report"]'), 'who only writes does not certify').toHaveCount(0);
        await submit(page, 'hand_over_report');
        await expect(page.locator('#notice')).toBeVisible();
        await page.goto(measure);
        await expect(page.locator('button[name="form[then]"]'), 'closed while it is read').toHaveCount(0);
        await ada.goto(`/${lang}/desk`);
        await ada.locator(`a[href="${new URL(report).pathname}/check"]`).click();
        await expect(ada.getByText(`Summary ${mark}`)).toBeVisible();
      }
      await audited(ada);
      await submit(ada, 'submit_report');
      await expect(ada.locator('#certify-error'), 'the sentence has to be agreed to').toBeVisible();
      await audited(ada);
      await ada.locator('#certify').check();
      await submit(ada, 'submit_report');
      await expect(ada.locator('#notice')).toBeVisible();
    };

    await test.step('what is missing is said and linked', async () => {
      await page.goto(`${report}/check`);
      await expect(page.locator('form[action$="submit_report"], form[action$="hand_over_report"]')).toHaveCount(0);
      const lines = page.locator('#errors li');
      expect(await lines.count()).toBeGreaterThan(4);
      await audited(page);
      await page.locator('#errors a[href$="#starts"]').click();
      await expect(page.locator('#starts')).toHaveAttribute('aria-invalid', 'true');
      await expect(page.locator('#starts-error')).toBeVisible();
      await audited(page);
    });

    await test.step('it is completed and handed in', async () => {
      await page.locator('#description').fill('Two lines\n\nof <b>text</b> & more.');
      await page.locator('#article-10').check();
      await page.locator('#article-26').check();
      await page.locator('#responsible_unit').fill('Transport');
      await page.locator('#starts').fill('2024-03');
      await page.locator('#ends').fill('');
      await page.locator('#progress-under-way').check();
      await save(page, 'check');
      await expect(page.locator('#errors')).toHaveCount(0);
      await page.goto(`${report}/summary`);
      await page.locator('#summary').fill(`Summary ${mark}`);
      await submit(page, 'save_summary');
      await page.goto(`${report}/check`);
      await expect(page.locator('#errors')).toHaveCount(0);
      expect(await seenByThePublic(), 'nothing is public yet').not.toContain(mark);
      await certify();
      await page.goto(measure);
      await expect(page.locator('button[name="form[then]"]'), 'closed while it is read').toHaveCount(0);
    });

    const id = report.split('/').at(-1);
    const review = `/${lang}/staff/reports/${id}`;
    await test.step('the observatory returns it with a comment', async () => {
      await signIn(ines, lang, 'ines@demo.example');
      await ines.goto(`/${lang}/staff/reports`);
      await ines.locator(`a[href="${review}"]`).click();
      await expect(ines.getByText(`Summary ${mark}`)).toBeVisible();
      await expect(ines.locator('dd', { hasText: 'of <b>text</b> & more.' })).toBeVisible();
      await ines.locator('button[name="form[step]"][value="return"]').click();
      await expect(ines.locator('#comment-error'), 'a return needs a comment').toBeVisible();
      await audited(ines);
      await ines.locator('#comment').fill(`Please say more, ${mark}.`);
      await ines.locator('button[name="form[step]"][value="return"]').click();
      await expect(ines).toHaveURL(new RegExp(`/${lang}/staff/reports\\?`));
      expect(await seenByThePublic()).not.toContain(mark);
    });

    await test.step('the editor reads the comment, changes, hands in again', async () => {
      await page.goto(report);
      await expect(page.getByText(`Please say more, ${mark}.`)).toBeVisible();
      await audited(page);
      await page.goto(measure);
      await page.locator('#result').fill(`Result ${mark}`);
      await save(page, 'save');
      await certify();
      expect(await seenByThePublic()).not.toContain(mark);
    });

    await test.step('once accepted it is public', async () => {
      await ines.goto(review);
      await ines.locator('button[name="form[step]"][value="accept"]').click();
      await expect(ines).toHaveURL(new RegExp(`/${lang}/staff/reports\\?`));
      const html = await seenByThePublic();
      for (const text of [`Summary ${mark}`, `Nattbuss ${mark}`, `Result ${mark}`]) expect(html).toContain(text);
      expect(html, 'the conversation stays inside').not.toContain('Please say more');
      expect(html).not.toContain(email);
      await audited(visitor);
    });

    await test.step('its measure is found among what signatories do', async () => {
      await visitor.goto(`/${lang}/charter/articles/26`);
      await visitor.locator(`main a[href^="/${lang}/measures?"]`).first().click();
      await expect(visitor.locator('#article')).toHaveValue('26');
      const found = visitor.getByText(`Nattbuss ${mark}`);
      const search = async (words: string, article: string) => {
        await visitor.locator('#q').fill(words);
        await visitor.locator('#article').selectOption(article);
        await visitor.locator('form:has(#article) button').click();
        await expect(visitor.locator('#q'), 'the selection stays').toHaveValue(words);
      };
      await search('NATTBUSS', '10');
      await expect(found.first()).toBeVisible();
      await audited(visitor);
      await search('nattbuss', '1');
      await expect(found, 'another article').toHaveCount(0);
      await search('no such words', '26');
      await expect(found).toHaveCount(0);
      await expect(visitor.locator('.obs-empty')).toBeVisible();
    });
  });
}
