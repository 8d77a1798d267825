// A passkey in a real browser, with Chromium's own invented device: made and used by keyboard, in both languages; and what
// people see where it cannot work.

import type { CDPSession, Page } from '@playwright/test';
import { audit, expect, PASSWORD, test } from '../fixtures';
import { invite, sample } from '../observatory.mjs';
import { LANGUAGES } from '../routes';

/** Somebody who works for the observatory, with a password and nothing else. */
async function newReviewer(page: Page, email: string): Promise<void> {
  const link = new URL(invite(email, 'Rita', 'reviewer')).pathname.split('/').at(-1) ?? '';
  await page.request.post('/form/set_password', { form: { lang: 'en', link, password: PASSWORD, again: PASSWORD } });
  await page.context().clearCookies();
}

/** A device that has seen its owner, or not. */
async function device(page: Page) {
  const cdp: CDPSession = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    sees: (isUserVerified: boolean) => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
    uses: async () => {
      const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
      return credentials.map(({ rpId, signCount }) => `${rpId} ${signCount}`);
    },
  };
}

/** Goes on with the Tab key until the focus is there. */
async function reach(page: Page, selector: string): Promise<void> {
  const there = page.locator(selector);
  await expect(there).toBeVisible();
  for (let stops = 0; stops < 80; stops++) {
    if (await there.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not lead to ${selector}`);
}

async function type(page: Page, selector: string, text: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.type(text);
}

async function press(page: Page, selector: string): Promise<void> {
  await reach(page, selector);
  await page.keyboard.press('Enter');
}

async function givePassword(page: Page, lang: string, email: string): Promise<void> {
  await page.goto(`/${lang}/sign-in`);
  await type(page, '#email', email);
  await type(page, '#password', PASSWORD);
  await page.keyboard.press('Enter');
}

const MAKE = 'form[action$="/form/add_passkey"] button';
const USE = 'form[action$="/form/sign_in_passkey"] button';

for (const lang of LANGUAGES) {
  test(`a passkey is made and used by keyboard, ${lang}`, async ({ page, browser, console: rules }) => {
    test.setTimeout(60_000);
    const email = `key-${lang}@demo.example`;
    await newReviewer(page, email);
    const owner = await device(page);

    await givePassword(page, lang, email);
    await expect(page).toHaveURL(new RegExp(`/${lang}/desk$`));
    await page.goto(`/${lang}/staff/reports`);
    await expect(page, 'staff first set up a second factor').toHaveURL(/account\/second-factor$/);
    await type(page, '#current', PASSWORD);
    await page.keyboard.press('Enter');
    await expect(page.locator('#current'), 'Enter in the field presses no button').toHaveValue(PASSWORD);
    await press(page, 'button[value="passkey"]');
    await expect(page.locator('[data-without]')).toBeHidden();
    await audit(page);
    await type(page, '#name', 'Téléphone');
    await press(page, MAKE);
    await expect(page.locator('[role=status] li code')).toHaveCount(10);
    await expect(page.locator('tbody th')).toHaveText('Téléphone');
    expect(await owner.uses()).toEqual(['localhost 1']);
    const codes = await page.locator('[role=status] li code').allTextContents();
    await audit(page);
    await page.goto(`/${lang}/staff/reports`);
    await expect(page).toHaveURL(/staff\/reports$/);

    // The same device is not added twice.
    await page.goto(`/${lang}/account/second-factor`);
    await type(page, '#current', PASSWORD);
    await press(page, 'button[value="passkey"]');
    await press(page, MAKE);
    await expect(page.locator('[data-error="InvalidStateError"]')).toBeVisible();
    await audit(page);

    // Signing in with it.
    await page.context().clearCookies();
    await givePassword(page, lang, email);
    await expect(page).toHaveURL(/sign-in\/code/);
    await audit(page);
    await press(page, USE);
    await expect(page).toHaveURL(new RegExp(`/${lang}/desk$`));
    expect(await owner.uses()).toEqual(['localhost 2']);

    // Somebody else at the device: nothing is sent, the page says so, and a recovery code still works.
    await page.context().clearCookies();
    await givePassword(page, lang, email);
    await owner.sees(false);
    await press(page, USE);
    await expect(page.locator('[data-error=""]')).toBeVisible();
    await expect(page).toHaveURL(/sign-in\/code/);
    await audit(page);
    await owner.sees(true);
    await press(page, USE);
    await expect(page).toHaveURL(new RegExp(`/${lang}/desk$`));

    // Without JavaScript the page says what else works.
    const plain = await browser.newContext({ baseURL: sample.base, javaScriptEnabled: false });
    rules.watch(plain);
    const other = await plain.newPage();
    await givePasswordWithoutScript(other, lang, email);
    await expect(other.locator('[data-without]')).toBeVisible();
    await expect(other.locator(USE)).toBeHidden();
    await other.locator('#code').fill(codes[0] ?? '');
    await other.locator('form[action$="/form/sign_in_code"] button').click();
    await expect(other).toHaveURL(new RegExp(`/${lang}/desk$`));
    await plain.close();
  });
}

async function givePasswordWithoutScript(page: Page, lang: string, email: string): Promise<void> {
  await page.goto(`/${lang}/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form[action$="/form/sign_in"] button').click();
}

test('at an address of numbers the page says where passkeys work', async ({ page }) => {
  const email = 'key-numbers@demo.example';
  await newReviewer(page, email);
  await device(page);
  const numbers = sample.base.replace('localhost', '127.0.0.1');
  await page.goto(`${numbers}/en/sign-in`);
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form[action$="/form/sign_in"] button').click();
  await page.goto(`${numbers}/en/account/second-factor`);
  await page.locator('#current').fill(PASSWORD);
  await page.locator('button[value="passkey"]').click();
  await page.locator(MAKE).click();
  await expect(page.locator('[data-error="SecurityError"]')).toContainText(`${sample.base}/`);
});

test('administrators see who has lost a second factor', async ({ page, signInAs }) => {
  await signInAs(page, 'tomas');
  await page.goto('/en/staff/factor-resets');
  await expect(page.locator('tbody tr').first()).toContainText('lena@demo.example');
  await page.locator('tbody a').first().click();
  await expect(page.locator('#email')).toHaveValue('lena@demo.example');
  await page.locator('#reason').fill('She called from her town hall.');
  await page.locator('form[action$="/form/ask_factor_reset"] button').click();
  await expect(page.locator('[role=status]')).toBeVisible();
  await audit(page);
});
