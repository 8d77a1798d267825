// Somebody who works for an authority asks to speak for it: from the public page, by a code that comes by post, to the
// first look at its people.

import { audit, expect, linkInLetter, PASSWORD, test } from '../fixtures';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

/** One real authority for each story, for all stories write into one database; who coordinates its country decides. */
const AUTHORITIES: Record<string, Record<string, { slug: string; coordinator: string }>> = {
  chromium: { en: { slug: 'se-lerum', coordinator: 'karin' }, fr: { slug: 'fr-lille', coordinator: 'camille' } },
  nojs: { en: { slug: 'se-ljungby', coordinator: 'karin' }, fr: { slug: 'fr-valence', coordinator: 'camille' } },
};

const press = (page: Page, action: string) => page.locator(`form[action$="/form/${action}"] button`).first().click();

for (const lang of LANGUAGES) {
  test(`${lang} from the public page to the people of an authority`, async ({ page, another }, { project }) => {
    test.setTimeout(90_000);
    const { slug, coordinator } = AUTHORITIES[project.name]?.[lang] ?? { slug: '', coordinator: '' };
    const email = `lea-${slug}@town.example`;
    const audited = async (of: Page) => (project.name === 'chromium' ? audit(of) : undefined);
    const [decider, tomas] = [await another(coordinator), await another('tomas')];

    const linkOf = (of: string) => linkInLetter(tomas, email, `/${lang}/${of}/`);

    await test.step('what is missing is said', async () => {
      await page.goto(`/${lang}/signatories/${slug}`);
      await page.locator(`a[href="/${lang}/signatories/${slug}/access"]`).click();
      await audited(page);
      await page.locator('#function').fill('Equality officer');
      await press(page, 'ask_for_access');
      await expect(page.locator('#errors li')).toHaveCount(3);
      await expect(page.locator('#function')).toHaveValue('Equality officer');
      await audited(page);
    });

    await test.step('a request is sent, and its address confirmed', async () => {
      await page.locator('#name').fill('Léa <b>');
      await page.locator('#email').fill(email);
      await page.locator('#evidence').fill('My name stands on\nhttps://town.example/team');
      await press(page, 'ask_for_access');
      await expect(page.locator('.obs-notice')).toBeVisible();
      await audited(page);
      await page.goto(await linkOf('claims'));
      await audited(page);
      await press(page, 'confirm_claim');
      await expect(page.locator('form[action$="/form/confirm_claim"]')).toHaveCount(0);
      await expect(page.getByText(email)).toBeVisible();
    });

    await test.step('the coordinator sends a code by post', async () => {
      await decider.goto(`/${lang}/staff/claims`);
      await audited(decider);
      await decider.locator('tr', { hasText: slug.startsWith('se-') ? /Lerum|Ljungby/ : /Lille|Valence/ }).filter({ hasText: 'Léa' }).getByRole('link').last().click();
      await expect(decider.locator('.obs-thread__text')).toContainText('My name stands on');
      await decider.locator('button[value="code"]').click();
      await expect(decider.locator('#postal-error')).toBeVisible();
      await audited(decider);
      await decider.locator('#seat-approver').check();
      await decider.locator('#postal').fill('Town hall\nMain street 1\n12345 Town');
      await decider.locator('#why').fill('I do not know this address');
      await decider.locator('button[value="code"]').click();
      await expect(decider.locator('address')).toContainText('Main street 1');
      await audited(decider);
    });
    const code = (await decider.locator('.obs-letter__code').textContent()) ?? '';
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);

    await test.step('whoever has the code is let in', async () => {
      await page.goto(await linkOf('claims'));
      await page.locator('#code').fill('AAAAA-AAAAA');
      await press(page, 'enter_claim_code');
      await expect(page.locator('#code-error')).toBeVisible();
      await audited(page);
      await page.locator('#code').fill(code.toLowerCase());
      await press(page, 'enter_claim_code');
      await expect(page.locator('#code')).toHaveCount(0);
      await page.goto(await linkOf('password'));
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#again').fill(PASSWORD);
      await press(page, 'set_password');
      await expect(page).toHaveURL(`/${lang}/desk`);
    });

    await test.step('and invites a colleague, whose address was wrong', async () => {
      const people = `/${lang}/authorities/${slug}/people`;
      await page.locator(`a[href="${people}"]`).click();
      await page.locator('#email').fill(`wrong-${slug}@town.example`);
      await page.locator('#name').fill('Max');
      await page.locator('#seat-editor').check();
      await press(page, 'invite_person');
      await expect(page.locator('.obs-notice')).toBeVisible();
      await audited(page);
      await page.locator('tr', { hasText: `wrong-${slug}` }).getByRole('link').click();
      await audited(page);
      await page.locator('#email').fill(`right-${slug}@town.example`);
      await press(page, 'correct_invitation');
      await expect(page.locator('.obs-notice')).toBeVisible();
      await expect(page.getByText(`right-${slug}@town.example`)).toBeVisible();
      await expect(page.getByText(`wrong-${slug}@town.example`)).toHaveCount(0);
    });

    await test.step('nothing of it is public', async () => {
      await page.context().clearCookies();
      const answer = await page.goto(`/${lang}/signatories/${slug}`);
      const html = (await answer?.text()) ?? '';
      for (const text of ['Léa', 'town.example', 'Max']) expect(html).not.toContain(text);
      expect((await page.goto(`/${lang}/authorities/${slug}/people`))?.url()).toContain('/sign-in');
    });
  });
}
