// The one island: what a measure still misses, while it is typed.

import { expect, newEditor, test } from '../fixtures';

test('the list of what is missing follows the typing', async ({ page, signInAs }) => {
  await signInAs(page, await newEditor(page, 'se-timra'));
  await page.goto('/en/desk');
  await page.locator('form[action$="open_report"] button').first().click();
  await page.locator('form[action$="add_measure"] button').click();

  const hasIslands = (await page.locator('script[type=module][src^="/pkg/boot."]').count()) > 0;
  test.skip(!hasIslands, 'this program was built without its islands: no wasm compiler was there');
  await expect(page.locator('html'), 'the islands have started').toHaveAttribute('data-islands', 'ready');
  const hints = page.locator('.obs-hints li');
  // Title, description, articles, unit, start, progress.
  await expect(hints).toHaveCount(6);
  await page.locator('#title').fill('Night buses');
  await expect(hints).toHaveCount(5);
  await page.locator('#starts').fill('soon');
  await expect(hints, 'another sentence, as many').toHaveCount(5);
  await page.locator('#starts').fill('2024-03');
  await expect(hints).toHaveCount(4);
  await page.locator('#title').fill('');
  await expect(hints).toHaveCount(5);
});
