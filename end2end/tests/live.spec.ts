// Lists that filter, sort and turn pages in place; and figures whose marks are read out. Without scripts both lead to
// the same pages and numbers.

import { expect, test } from '../fixtures';
import { sample } from '../observatory.mjs';
import type { Page } from '@playwright/test';

const HAS_ISLANDS = async (page: Page) => (await page.locator('script[type=module][src^="/pkg/boot."]').count()) > 0;

/** Opens a page and waits for its islands; a mark on the window is lost when the page is left. */
async function open(page: Page, address: string) {
  await page.goto(address);
  test.skip(!(await HAS_ISLANDS(page)), 'this program was built without its islands: no wasm compiler was there');
  await expect(page.locator('html'), 'the islands have started').toHaveAttribute('data-islands', 'ready');
  await page.evaluate(() => Object.assign(window, { stayed: true }));
}

const stayed = (page: Page) => page.evaluate(() => 'stayed' in window);

for (const [lang, found] of [['en', 'Signatories: 1 entry'], ['fr', 'Signataires\u202f: 1 entrée']] as const) {
  test(`${lang}: typing into the list filters it in place`, async ({ page }) => {
    await open(page, `/${lang}/signatories`);
    const rows = page.locator('main table tbody tr');
    const before = await rows.count();
    expect(before).toBeGreaterThan(10);
    await page.locator('main #q').pressSequentially('pozn', { delay: 30 });
    await expect(rows).toHaveCount(1);
    await expect(rows.first()).toContainText('Poznań');
    await expect(page).toHaveURL(/[?&]q=pozn$/);
    await expect(page.locator('main #q'), 'the caret stays where somebody types').toBeFocused();
    await expect(page.locator('[role=status].obs-visually-hidden')).toContainText(found);
    expect(await stayed(page), 'the page was left').toBe(true);

    await page.locator('main #q').fill('');
    await expect(rows).toHaveCount(before);
    await page.locator('main #country').selectOption('SE');
    await expect(page).toHaveURL(/country=SE/);
    await expect(rows.first()).not.toContainText('Poznań');
    const swedish = await rows.count();
    await page.goBack();
    await expect(rows).toHaveCount(before);
    await expect(page.locator('main #country'), 'the choice goes back too').toHaveValue('');
    await page.goForward();
    await expect(rows).toHaveCount(swedish);
    await expect(page.locator('main #country')).toHaveValue('SE');
    expect(await stayed(page)).toBe(true);
  });
}

test('columns are sorted and pages turned in place, by keyboard too', async ({ page }) => {
  await open(page, '/en/countries');
  const first = page.locator('main table tbody tr').first();
  const before = await first.innerText();
  const link = page.locator('main table thead th a').nth(1);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sort=/);
  await expect(page.locator('main th[aria-sort=ascending], main th[aria-sort=descending]')).toHaveCount(1);
  await expect(first).not.toHaveText(before);
  await expect(link, 'the focus stays on the column').toBeFocused();
  await expect(page.locator('[role=status].obs-visually-hidden')).toContainText(/ascending|descending/);
  expect(await stayed(page)).toBe(true);

  await open(page, '/en/signatories');
  const name = await first.innerText();
  await page.locator('main [data-pages] a[rel=next], main .obs-pagination a').last().click();
  await expect(page).toHaveURL(/page=\d/);
  await expect(first).not.toHaveText(name);
  expect(await stayed(page)).toBe(true);
});

test('where asking fails, the page is simply opened', async ({ page, console }) => {
  console.expected.push(/ERR_FAILED/);
  await open(page, '/en/signatories');
  await page.route('**/en/signatories?*', (route) => (route.request().resourceType() === 'fetch' ? route.abort() : route.continue()));
  await page.locator('main #country').selectOption('SE');
  await expect(page).toHaveURL(/country=SE/);
  await expect(page.locator('main #country')).toHaveValue('SE');
  expect(await stayed(page), 'an ordinary navigation').toBe(false);
});

test('the marks of a figure are read out under the pointer and by the arrow keys', async ({ page }) => {
  await open(page, '/fr/signatories?view=map');
  const figure = page.locator('.obs-figure').first();
  const read = figure.locator('.obs-figure__read');
  await figure.locator('[tabindex="0"]').focus();
  await expect(read).not.toHaveText('');
  const hint = await read.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(read).not.toHaveText(hint);
  const one = await read.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(read).not.toHaveText(one);
  await page.keyboard.press('ArrowLeft');
  await expect(read).toHaveText(one);
  await expect(figure.locator('.obs-mark')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(read).toHaveText('');
  await expect(figure.locator('.obs-mark')).toHaveCount(0);
  await figure.locator('circle').first().hover({ force: true });
  await expect(read).not.toHaveText('');
  await page.mouse.move(2, 2);
  await expect(read).toHaveText('');
});

test('without a script the list, its order and its map are ordinary pages', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false, baseURL: sample.base })).newPage();
  await page.goto('/en/signatories');
  await page.locator('main #q').fill('poznan');
  await page.locator('main form.obs-filters button').first().click();
  await expect(page).toHaveURL(/q=poznan/);
  await expect(page.locator('main table tbody tr')).toHaveCount(1);
  await page.goto('/en/signatories?view=map&country=SE');
  await expect(page.locator('svg.obs-map circle').first()).toBeAttached();
  await expect(page.locator('.obs-figure__title')).toContainText(/\d/);
  await page.context().close();
});
