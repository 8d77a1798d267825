// An authority joins the Charter on line: from the guide to the register, with a question on the way; and a signatory takes
// on the nine articles of 2022.

import { audit, expect, linkInLetter, newEditor, PASSWORD, test } from '../fixtures';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

/** One authority for each story, for all stories write into one database; and one that the register has already. */
const STORIES: Record<string, Record<string, { country: string; name: string; alike: string; known: string; coordinator: string }>> = {
  chromium: {
    en: { country: 'SE', name: 'Prövby Norra', alike: 'umea stad', known: 'se-umea', coordinator: 'karin' },
    fr: { country: 'FR', name: 'Essai-le-Haut', alike: 'ville de nantes', known: 'fr-nantes', coordinator: 'camille' },
  },
  nojs: {
    en: { country: 'SE', name: 'Prövby Södra', alike: 'umea stad', known: 'se-umea', coordinator: 'karin' },
    fr: { country: 'FR', name: 'Essai-le-Bas', alike: 'ville de nantes', known: 'fr-nantes', coordinator: 'camille' },
  },
};

/** A signatory of each story that takes on the new articles. */
const SIGNATORIES: Record<string, Record<string, string>> = {
  chromium: { en: 'se-ovanaker', fr: 'se-norsjo' },
  nojs: { en: 'se-storfors', fr: 'se-svalov' },
};

const DECISION = {
  name: 'Decision § 7.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n% the council has decided\n%%EOF\n'),
};

const press = (page: Page, action: string) => page.locator(`form[action$="/form/${action}"] button`).first().click();

for (const lang of LANGUAGES) {
  test(`${lang} from the guide to the register`, async ({ page, another }, { project }) => {
    test.setTimeout(120_000);
    const story = STORIES[project.name]?.[lang];
    if (!story) throw new Error(`no story for ${project.name} in ${lang}`);
    const email = `ake-${project.name}-${lang}@town.example`;
    const audited = async (of: Page) => (project.name === 'chromium' ? audit(of) : undefined);
    const [checker, ines, tomas] = [await another(story.coordinator), await another('ines'), await another('tomas')];

    const linkOf = (of: string) => linkInLetter(tomas, email, `/${lang}/${of}/`);

    /** The application, as staff find it in their list. */
    const open = async (of: Page) => {
      await of.goto(`/${lang}/staff/applications`);
      await of.locator('tr', { hasText: story.name }).getByRole('link').last().click();
    };

    await test.step('what is missing is said, and what was typed stays', async () => {
      await page.goto(`/${lang}/guides/how-to-sign`);
      await page.locator(`main a[href="/${lang}/join"]`).click();
      await audited(page);
      await page.locator('#country').selectOption(story.country);
      await page.locator('#name').fill(story.alike);
      if (project.name === 'chromium') {
        // While typing, the register answers.
        await expect(page.locator(`leptos-island a[href="/${lang}/signatories/${story.known}"]`)).toBeVisible();
        await audited(page);
      }
      await page.locator('#document').setInputFiles(DECISION);
      await press(page, 'apply');
      await expect(page.locator('#errors li')).toHaveCount(9);
      await expect(page.locator('#name')).toHaveValue(story.alike);
      await expect(page.getByText(DECISION.name)).toBeVisible();
      await audited(page);
    });

    await test.step('whoever is in the register is asked, and led to where access is asked for', async () => {
      await page.locator('#kind').selectOption('municipality');
      await page.locator('#tongue').selectOption(story.country.toLowerCase() === 'se' ? 'sv' : 'fr');
      await page.locator('#version-2022').check();
      await page.locator('#decision').fill('Council, § 7 <b>');
      await page.locator('#decided_on').fill('2026-09-28');
      await page.locator('#signer').fill('Gunilla Zorvik');
      await page.locator('#signer_function').fill('Mayor');
      await page.locator('#person').fill('Åke Qvarn');
      await page.locator('#function').fill('Equality officer');
      await page.locator('#email').fill(email);
      await press(page, 'apply');
      await expect(page.locator('#same')).toBeVisible();
      await audited(page);
      await page.locator(`#same-${story.known}`).check();
      await press(page, 'apply');
      await expect(page.locator(`#alike a[href="/${lang}/signatories/${story.known}/access"]`)).toBeVisible();
      await audited(page);
    });

    await test.step('a new one is taken, and its address confirmed', async () => {
      await page.locator('#name').fill(story.name);
      await press(page, 'apply');
      await expect(page.locator('.obs-notice')).toBeVisible();
      await audited(page);
      await page.goto(await linkOf('joining'));
      await audited(page);
      await press(page, 'confirm_application');
      await expect(page.locator('form[action$="/form/confirm_application"]')).toHaveCount(0);
      // Two steps are done and two are still to come.
      await expect(page.locator('.obs-thread__item')).toHaveCount(4);
      await expect(page.locator('.obs-thread__who')).toHaveCount(2);
      await audited(page);
    });

    await test.step('the coordinator asks, and the applicant answers', async () => {
      await open(checker);
      await audited(checker);
      await expect(checker.locator('a[href^="/documents/"]')).toBeVisible();
      await checker.locator('button[value="ask"]').click();
      await expect(checker.locator('#why-error')).toBeVisible();
      await audited(checker);
      await checker.locator('#why').fill('Which day was it signed?');
      await checker.locator('button[value="ask"]').click();
      await expect(checker.locator('.obs-notice')).toBeVisible();
      await page.goto(await linkOf('joining'));
      await expect(page.getByText('Which day was it signed?')).toBeVisible();
      await press(page, 'answer_application');
      await expect(page.locator('#answer-error')).toBeVisible();
      await audited(page);
      await page.locator('#answer').fill('On 15 October 2026.');
      await press(page, 'answer_application');
      await expect(page.getByText('On 15 October 2026.')).toBeVisible();
    });

    await test.step('it is checked and registered', async () => {
      await open(checker);
      await checker.locator('#why').fill('The minutes show it');
      await checker.locator('button[value="check"]').click();
      await expect(checker.locator('.obs-notice')).toBeVisible();
      await open(ines);
      await ines.locator('a.obs-button[href$="/registration"]').click();
      await audited(ines);
      await press(ines, 'register_application');
      await expect(ines.locator('#signed_on-error')).toBeVisible();
      await audited(ines);
      await ines.locator('#signed_on').fill('2026-10-15');
      await ines.locator('#source').fill('https://town.example/minutes');
      await ines.locator('#why').fill('Seen');
      await press(ines, 'register_application');
      await expect(ines.locator('h1')).toContainText(story.name);
    });

    await test.step('its contact is let in, and nothing of the people is public', async () => {
      const publicPage = new URL(ines.url()).pathname;
      await page.reload();
      await expect(page.locator(`a[href="${publicPage}"]`)).toBeVisible();
      await page.goto(await linkOf('password'));
      await page.locator('#password').fill(PASSWORD);
      await page.locator('#again').fill(PASSWORD);
      await press(page, 'set_password');
      await expect(page).toHaveURL(`/${lang}/desk`);
      await expect(page.getByText(story.name).first()).toBeVisible();
      await audited(page);
      await page.context().clearCookies();
      const answer = await page.goto(publicPage);
      const html = (await answer?.text()) ?? '';
      expect(html).toContain('Council, § 7 &lt;b&gt;');
      for (const text of ['Qvarn', 'Zorvik', email, 'Which day', DECISION.name]) expect(html).not.toContain(text);
    });
  });

  test(`${lang} a signatory takes on the nine new articles`, async ({ page, another, signInAs }, { project }) => {
    test.setTimeout(60_000);
    const slug = SIGNATORIES[project.name]?.[lang] ?? '';
    const audited = async (of: Page) => (project.name === 'chromium' ? audit(of) : undefined);
    await signInAs(page, await newEditor(page, slug));
    const karin = await another('karin');

    await test.step('its approver declares it', async () => {
      await page.goto(`/${lang}/desk`);
      await page.locator(`a[href="/${lang}/authorities/${slug}/endorsement"]`).click();
      await audited(page);
      await press(page, 'ask_for_endorsement');
      await expect(page.locator('#errors li')).toHaveCount(4);
      await audited(page);
      await page.locator('#decision').fill(`Council of ${slug}, § 9`);
      await page.locator('#decided_on').fill('2026-03-02');
      await page.locator('#document').setInputFiles(DECISION);
      await page.locator('#declared').check();
      await press(page, 'ask_for_endorsement');
      await expect(page.locator('.obs-notice')).toBeVisible();
      await audited(page);
    });

    await test.step('the coordinator confirms it, and the public reads it', async () => {
      await karin.goto(`/${lang}/staff/endorsements`);
      await audited(karin);
      await karin.locator('tr', { hasText: `Council of ${slug}` }).getByRole('link').last().click();
      await audited(karin);
      await karin.locator('#why').fill('The minutes name the articles');
      await karin.locator('button[value="confirm"]').click();
      await expect(karin.locator('.obs-notice')).toBeVisible();
      await page.context().clearCookies();
      await page.goto(`/${lang}/signatories/${slug}`);
      await expect(page.getByText(`Council of ${slug}, § 9`).first()).toBeVisible();
      await page.goto(`/${lang}/charter-in-figures`);
      await expect(page.locator(`#texts a[href="/${lang}/signatories/${slug}"]`)).toBeVisible();
    });
  });
}
