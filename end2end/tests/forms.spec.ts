// What is typed is never lost and never becomes markup; forms work by keyboard.

import { audit, expect, newEditor, test } from '../fixtures';
import type { Page } from '@playwright/test';

/** A real authority for each test, for they write into one database. */
const AUTHORITIES: Record<string, { session: string; windows: string; markup: string; keys: string }> = {
  chromium: { session: 'se-falun', windows: 'se-lund', markup: 'se-skara', keys: 'se-solna' },
  nojs: { session: 'se-berg', windows: 'se-flen', markup: 'se-pitea', keys: 'se-kumla' },
};

/** What would run, break out or be swallowed if it were not taken for text. */
const MARKUP = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(2)>',
  "'><svg onload=alert(3)>",
  '</textarea><script>alert(4)</script>',
  '</title><script>alert(5)</script>',
  '<!-- <!--- --!> ]]> -->',
  'javascript:alert(6)',
  '{{7*7}} ${7*7} &lt;b&gt; &amp; %3Cscript%3E',
  '\u202eright to left\u202c',
];

const save = (page: Page, then: 'save' | 'check') => page.locator(`button[name="form[then]"][value="${then}"]`).click();
const press = (page: Page, action: string) => page.locator(`form[action$="/form/${action}"] button`).first().click();

/** Opens a report of an authority as its new editor, with an empty measure, and stays on the measure. */
async function openMeasure(page: Page, slug: string, signInAs: (page: Page, name: string) => Promise<void>) {
  const email = await newEditor(page, slug);
  await signInAs(page, email);
  await page.goto('/en/desk');
  await press(page, 'open_report');
  await press(page, 'add_measure');
  await expect(page.locator('#title')).toHaveValue('');
  return email;
}

async function whole(page: Page): Promise<void> {
  await page.locator('#article-1').check();
  await page.locator('#starts').fill('2024');
  await page.locator('#progress-completed').check();
}

test('a wrong password keeps the address', async ({ page }) => {
  await page.goto('/fr/sign-in');
  await page.locator('#email').fill('nobody@demo.example');
  await page.locator('#password').fill('a wrong password');
  await press(page, 'sign_in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(page.locator('#errors')).toBeVisible();
  await expect(page.locator('#email')).toHaveValue('nobody@demo.example');
  await expect(page.locator('#password')).toHaveValue('');
});

test('a session that ended loses nothing', async ({ page, signInAs }, { project }) => {
  const email = await openMeasure(page, AUTHORITIES[project.name]?.session ?? '', signInAs);
  const measure = page.url();
  await page.locator('#title').fill('Typed for an hour');
  await page.locator('#description').fill('One\n\nTwo, with "quotes" & <angles>');
  await page.locator('#article-39').check();
  await page.locator('#progress-stopped').check();
  await page.context().clearCookies();
  await save(page, 'save');
  await expect(page).toHaveURL(/sign-in/);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill('equality in every town');
  await press(page, 'sign_in');
  await expect(page).toHaveURL(new RegExp(`^${measure}\\?`));
  await expect(page.locator('#title')).toHaveValue('Typed for an hour');
  await expect(page.locator('#description')).toHaveValue('One\n\nTwo, with "quotes" & <angles>');
  await expect(page.locator('#article-39')).toBeChecked();
  await expect(page.locator('#progress-stopped')).toBeChecked();
  await save(page, 'save');
  await page.goto(measure);
  await expect(page.locator('#title')).toHaveValue('Typed for an hour');
});

test('of two windows the second is told, and keeps its text', async ({ page, context, signInAs }, { project }) => {
  await openMeasure(page, AUTHORITIES[project.name]?.windows ?? '', signInAs);
  const measure = page.url();
  const second = await context.newPage();
  await second.goto(measure);
  await page.locator('#title').fill('From the first window');
  await save(page, 'save');
  await second.locator('#title').fill('From the second window');
  await second.locator('#result').fill('A long result');
  await save(second, 'save');
  await expect(second.locator('#errors')).toBeVisible();
  await expect(second.locator('#title')).toHaveValue('From the second window');
  await expect(second.locator('#result')).toHaveValue('A long result');
  await page.goto(measure);
  await expect(page.locator('#title'), 'the first is saved').toHaveValue('From the first window');
  await save(second, 'save');
  await page.goto(measure);
  await expect(page.locator('#title'), 'knowing it, the second may').toHaveValue('From the second window');
});

test('markup that is typed is text on every page', async ({ page, signInAs }, { project }) => {
  test.setTimeout(60_000);
  const slug = AUTHORITIES[project.name]?.markup ?? '';
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  const text = MARKUP.join('\n');
  const short = MARKUP.slice(0, 5).join(' ');
  await openMeasure(page, slug, signInAs);
  const report = page.url().replace(/\/measures\/.*/, '');
  await page.locator('#title').fill(short);
  await page.locator('#responsible_unit').fill(short);
  for (const field of ['description', 'resources', 'result']) await page.locator(`#${field}`).fill(text);
  await whole(page);
  await save(page, 'check');
  await expect(page.locator('#errors')).toHaveCount(0);
  for (const field of ['description', 'resources', 'result']) await expect(page.locator(`#${field}`)).toHaveValue(text);
  await expect(page.locator('#title')).toHaveValue(short);
  await page.goto(`${report}/summary`);
  await page.locator('#summary').fill(text);
  await press(page, 'save_summary');

  const shown = async (address: string) => {
    await page.goto(address);
    const main = page.locator('main');
    for (const part of MARKUP) await expect(main, address).toContainText(part.trim());
    await expect(main.locator('script, img:not([src$="/badge.svg"]), svg[onload]')).toHaveCount(0);
  };
  await shown(`${report}/check`);
  await page.locator('#certify').check();
  await press(page, 'submit_report');
  await page.context().clearCookies();
  await signInAs(page, 'ines');
  await shown(`/en/staff/reports/${report.split('/').at(-1)}`);
  await page.locator('button[name="form[step]"][value="accept"]').click();
  await expect(page).toHaveURL(/staff\/reports\?/);
  await page.context().clearCookies();
  await shown(`/en/signatories/${slug}`);
  for (const part of MARKUP.slice(0, 3)) {
    await page.goto(`/en/signatories?q=${encodeURIComponent(part)}`);
    await expect(page.locator('#q')).toHaveValue(part);
    await expect(page.locator('main')).toContainText(part);
  }
  expect(dialogs).toEqual([]);
});

test('everything is reached by keyboard', async ({ page, signInAs }, { project }) => {
  test.skip(project.name !== 'chromium', 'the browser moves the focus, with a script or without');
  await page.goto('/en/signatories');
  await page.keyboard.press('Tab');
  const skip = page.locator('.obs-skip');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
  await page.keyboard.press('Tab');
  const isInMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(isInMain, 'the next stop lies in the content').toBe(true);

  await openMeasure(page, AUTHORITIES[project.name]?.keys ?? '', signInAs);
  await page.locator('#starts').fill('soon');
  await save(page, 'check');
  await page.locator('#errors a[href="#starts"]').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#starts')).toBeFocused();
  await audit(page);
});
