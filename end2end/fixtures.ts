// What every test has: a page that may say nothing on the console, people who
// are signed in, and an audit.

import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import axe from 'axe-core';
import { invite, sample } from './observatory.mjs';

export { expect };

/** The password of the sample accounts, and of those that tests make. */
export const PASSWORD = 'equality in every town';
/** A key of a message that no word was found for, as the site would show it. */
export const MISSING_WORDS = /\[[a-z]+(-[a-z0-9_]+)+\]/;

type Session = Awaited<ReturnType<BrowserContext['cookies']>>;

type Fixtures = {
  /**
   * Fails the test when a page complains on the console. `expected` are words of complaints that the test is about;
   * `watch` adds the pages of another context.
   */
  console: { expected: RegExp[]; watch: (context: BrowserContext) => void };
  /** Makes the page somebody's, without the form. */
  signInAs: (page: Page, name: string) => Promise<void>;
  /** A page like the first one of somebody else, who does not share its cookies; signed in, if it is named who. */
  another: (name?: string) => Promise<Page>;
};

type Shared = { sessions: Map<string, Session> };

export const test = base.extend<Fixtures, Shared>({
  console: [
    async ({ context }, use) => {
      const said: string[] = [];
      const watch = (one: BrowserContext) => {
        one.on('console', (message) => {
          if (['error', 'warning'].includes(message.type())) said.push(`${message.text()} (${message.location().url})`);
        });
        one.on('weberror', ({ error }) => said.push(String(error())));
      };
      watch(context);
      const rules = { expected: [] as RegExp[], watch };
      await use(rules);
      const unexpected = said.filter((text) => !rules.expected.some((words) => words.test(text)));
      expect(unexpected, 'the console stays silent').toEqual([]);
    },
    { auto: true },
  ],

  // One session a person and worker: hashing a password is slow on purpose.
  sessions: [async ({}, use) => use(new Map()), { scope: 'worker' }],

  signInAs: async ({ playwright, sessions }, use) => {
    await use(async (page, name) => {
      const email = name.includes('@') ? name : `${name}@demo.example`;
      if (!sessions.has(email)) {
        const request = await playwright.request.newContext({ baseURL: sample.base });
        await request.post('/form/sign_in', { form: { lang: 'en', email, password: PASSWORD } });
        sessions.set(email, (await request.storageState()).cookies);
        await request.dispose();
      }
      const cookies = sessions.get(email) ?? [];
      expect(cookies, `${email} can sign in`).not.toEqual([]);
      await page.context().addCookies(cookies);
    });
  },

  another: async ({ browser, console, signInAs }, use, { project }) => {
    const { baseURL, javaScriptEnabled, viewport } = project.use;
    const contexts: BrowserContext[] = [];
    await use(async (name) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled, viewport });
      contexts.push(context);
      console.watch(context);
      const page = await context.newPage();
      if (name) await signInAs(page, name);
      return page;
    });
    for (const context of contexts) await context.close();
  },
});

/** The newest address that begins with `path` in the letters to somebody, as an administrator of a demo reads them. */
export async function linkInLetter(administrator: Page, email: string, path: string): Promise<string> {
  await administrator.goto('/en/staff/mail');
  const letters = administrator.locator('tr', { hasText: email });
  for (let at = 0; at < (await letters.count()); at += 1) {
    await administrator.goto('/en/staff/mail');
    await letters.nth(at).getByRole('link').click();
    const text = (await administrator.locator('.obs-thread__text').textContent()) ?? '';
    const link = new RegExp(`https?://\\S+(${path}\\S+)`).exec(text)?.[1];
    if (link) return link;
  }
  throw new Error(`no letter to ${email} has a link that begins with ${path}`);
}

/** Makes somebody who writes and certifies for a real authority, password set, and returns the address to sign in with. */
export async function newEditor(page: Page, slug: string): Promise<string> {
  const email = `${slug}@demo.example`;
  invite(email, 'Eva', `editor:${slug}`);
  const link = new URL(invite(email, 'Eva', `approver:${slug}`)).pathname.split('/').at(-1) ?? '';
  const form = { lang: 'en', link, password: PASSWORD, again: PASSWORD };
  const context = page.context();
  await page.request.post('/form/set_password', { form });
  await context.clearCookies();
  return email;
}

/** Everything that axe knows, colour contrast and the size of targets too, with all details open. */
export async function audit(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  // Not a script of the page: its content security policy allows none.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const results = await axe.run(document, { rules: { 'target-size': { enabled: true } } });
    return results.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 5).map(({ html, failureSummary }) => `${html.slice(0, 200)} ${failureSummary ?? ''}`),
    }));
  });
  expect(found, `axe at ${page.url()}`).toEqual([]);
}
