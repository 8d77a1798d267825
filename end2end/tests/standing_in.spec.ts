// Administrators change an account and look as somebody; a coordinator acts for a signatory: in a browser, with and without
// JavaScript, readable at any width.

import { audit, expect, PASSWORD, test } from '../fixtures';
import { invite } from '../observatory.mjs';
import { LANGUAGES } from '../routes';
import type { Page } from '@playwright/test';

const submit = (page: Page, action: string) => page.locator(`form[action$="/form/${action}"] button`).first().click();

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/en/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await submit(page, 'sign_in');
  await expect(page).toHaveURL('/en/desk');
}

/** Somebody of this test alone, as what is done to an account ends its sessions. */
async function somebody(page: Page, email: string, name: string, role: string): Promise<void> {
  await page.goto(invite(email, name, role));
  await page.locator('#password').fill(PASSWORD);
  await page.locator('#again').fill(PASSWORD);
  await submit(page, 'set_password');
  await page.context().clearCookies();
}

for (const lang of LANGUAGES) {
  test(`${lang} an administrator finds an account, looks as its owner, and suspends it`, async ({ page, console }, { project }) => {
    console.expected.push(/status of 403/);
    const audited = async () => (project.name === 'nojs' ? undefined : audit(page));
    const email = `zita-${project.name}-${lang}@demo.example`;
    const name = `Zita ${project.name} ${lang}`;
    await somebody(page, email, name, 'editor:se-exempelstad');
    await signIn(page, 'tomas@demo.example');
    await page.goto(`/${lang}/desk`);
    await audited();
    await page.goto(`/${lang}/staff/accounts`);
    await audited();
    await page.locator('#q').fill(email.slice(0, -8));
    await page.locator('form:has(#role) button').click();
    await page.getByRole('link', { name }).click();
    await audited();

    await submit(page, 'look_as');
    await expect(page.locator('#look_why-error'), 'a reason is needed').toBeVisible();
    await audited();
    await page.locator('#look_why').fill('She has called.');
    await submit(page, 'look_as');
    await expect(page).toHaveURL(`/${lang}/desk`);
    const banner = page.locator('.obs-banner--standing-in');
    await expect(banner).toContainText(name);
    await expect(page.locator('main')).toContainText('Exempelstad');
    await audited();
    await page.goto(`/${lang}/reports/1/summary`);
    await expect(banner).toContainText(name);
    await audited();
    await submit(page, 'save_summary');
    await expect(page.locator('h1'), 'nothing is saved').not.toHaveText(/^$/);
    await expect(page.locator('form[action$="save_summary"]')).toHaveCount(0);
    await audited();
    await submit(page, 'stop_looking');
    await expect(banner).toHaveCount(0);

    await page.locator('#step-suspend').check();
    await submit(page, 'change_account');
    await expect(page.locator('#why-error')).toBeVisible();
    await expect(page.locator('#step-suspend'), 'what was chosen is kept').toBeChecked();
    await page.locator('#why').fill('She has left.');
    await submit(page, 'change_account');
    await expect(page.locator('.obs-notice')).toBeVisible();
    await expect(page.locator('#step-restore')).toHaveCount(1);
    await expect(page.locator('main')).toContainText('She has left.');
    await audited();
  });

  test(`${lang} a coordinator acts for a signatory`, async ({ page, console }, { project }) => {
    console.expected.push(/status of 404/);
    const audited = async () => (project.name === 'nojs' ? undefined : audit(page));
    await signIn(page, 'karin@demo.example');
    await page.goto(`/${lang}/desk`);
    await page.locator('#q').fill('exempelstad');
    await page.locator('form:has(#only) button').click();
    await audited();
    await page.locator('a[href$="/se-exempelstad/act"]').click();
    await audited();
    await submit(page, 'begin_acting');
    await expect(page.locator('#why-error')).toBeVisible();
    await audited();
    await page.locator('#why').fill('The city has asked us to.');
    await submit(page, 'begin_acting');
    const banner = page.locator('.obs-banner--standing-in');
    await expect(banner).toContainText('Exempelstad');
    await audited();
    await page.goto(`/${lang}/reports/1/summary`);
    await expect(banner).toContainText('Exempelstad');
    await expect(page.locator('form[action$="save_summary"] button')).toHaveCount(1);
    await page.goto(`/${lang}/authorities/se-exempelstad/log`);
    await expect(page.locator('main')).toContainText('The city has asked us to.');
    await audited();
    await submit(page, 'stop_acting');
    await expect(banner).toHaveCount(0);
    expect((await page.goto(`/${lang}/reports/1`))?.status()).toBe(404);
  });
}
