// Shortly before a session ends the page says so, and lets people stay without leaving it.

import { audit, expect, newEditor, test } from '../fixtures';

test('who has typed for hours is told before the session ends, and stays', async ({ page, signInAs }) => {
  await page.clock.install();
  await signInAs(page, await newEditor(page, 'se-nybro'));
  await page.goto('/en/account');
  const email = page.locator('#email');
  await email.fill('typed@town.example');
  const warning = page.locator('.obs-idle');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('07:54:00');
  await expect(warning).toBeHidden();

  await page.clock.fastForward('00:01:30');
  await expect(warning.getByRole('alert')).toHaveText(/^Your session ends in 5 minutes/);
  await audit(page);
  // By keyboard: it comes right after the link that skips to the content.
  await page.locator('.obs-skip').focus();
  await page.keyboard.press('Tab');
  await expect(warning.locator('button')).toBeFocused();
  const answer = page.waitForResponse('**/form/stay_signed_in');
  await page.keyboard.press('Enter');
  expect((await answer).status()).toBe(303);
  await expect(warning).toBeHidden();
  await expect(page, 'the page stays').toHaveURL('/en/account');
  await expect(email, 'what was typed too').toHaveValue('typed@town.example');

  // Eight hours from then on.
  await page.clock.fastForward('07:54:00');
  await expect(warning).toBeHidden();
  await page.clock.fastForward('00:01:30');
  await expect(warning).toBeVisible();
  await page.clock.fastForward('00:06:00');
  await expect(warning.getByRole('alert')).toHaveText(/^Your session has ended/);
  await expect(warning.locator('button')).toBeHidden();
  await expect(email).toHaveValue('typed@town.example');
});

test('whose session has ended meanwhile is told so', async ({ page, signInAs, console }) => {
  console.expected.push(/401/);
  await page.clock.install();
  await signInAs(page, await newEditor(page, 'se-tidaholm'));
  await page.goto('/fr/desk');
  await page.clock.fastForward('07:56:00');
  const warning = page.locator('.obs-idle');
  await expect(warning.getByRole('alert')).toHaveText(/^Votre session se termine/);
  await page.context().clearCookies();
  await warning.locator('button').click();
  await expect(warning.getByRole('alert')).toHaveText(/^Votre session est terminée/);
});

test('work in another tab puts the end off here, too', async ({ page, context, signInAs }) => {
  await page.clock.install();
  await signInAs(page, 'malin');
  await page.goto('/en/desk');
  await page.clock.fastForward('07:56:00');
  const warning = page.locator('.obs-idle');
  await expect(warning).toBeVisible();
  // Its clock is that of the first tab: eight hours from now.
  const other = await context.newPage();
  await other.clock.install({ time: await page.evaluate(() => Date.now()) });
  await other.goto('/en/desk');
  await expect(warning).toBeHidden();
  await expect(other.locator('.obs-idle')).toBeHidden();
});
