// Every page is valid HTML: by the W3C's checker where Java is present, else by html-validate.

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, test } from '../fixtures';
import { scratch } from '../observatory.mjs';
import { inLanguage, LANGUAGES, pages } from '../routes';

const hasJava = process.env.OBSERVATORY_HTML !== 'html-validate' && spawnSync('java', ['-version']).status === 0;
const folder = join(scratch, 'html');

/** Pages in other states than the table's examples. */
const STATES = [
  ['/en/signatories?q=nowhere', null],
  ['/en/signatories?standing=all&sort=-signed', null],
  ['/en/countries/IT', null],
  ['/en/languages/cnr', null],
  ['/en/nowhere', null],
  ['/en/reports/1/measures/1?check=1', 'malin'],
  ['/en/reports/1/summary?check=1', 'malin'],
  ['/en/password/sample-link?problem=password-too-short', null],
  ['/en/staff/accounts/1', 'tomas'],
  ['/en/staff/accounts?q=nobody', 'tomas'],
  ['/en/desk', 'tomas'],
  ['/en/desk', 'ines'],
  ['/en/desk', 'karin'],
  ['/en/desk?q=nobody', 'karin'],
  ['/en/reports/1/check', 'malin'],
] as const;

/** What the W3C's checker says, warnings too. */
function checkWithJava(): string[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  // A small heap and one compiler, so that it starts fast beside a browser.
  const words = ['-Xss16m', '-XX:TieredStopAtLevel=1', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', folder];
  const run = spawnSync('java', words, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  expect(run.status, run.stderr).toBe(0);
  type Message = { url: string; type: string; message: string; extract?: string };
  const { messages } = JSON.parse(run.stdout) as { messages: Message[] };
  return messages.map(({ url, message, extract }) => `${url.split('/').at(-1)}: ${message} ${extract ?? ''}`);
}

async function checkWithNode(documents: Map<string, string>): Promise<string[]> {
  const { HtmlValidate } = await import('html-validate');
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Advice to search engines; a long title of a page is still a valid one.
      'long-title': 'off',
      // The boxes of one question share a name, and so do the buttons of one form.
      'form-dup-name': 'off',
      // A button in a form submits unless it says otherwise: all of ours submit.
      'no-implicit-button-type': 'off',
    },
  });
  const found: string[] = [];
  for (const [name, html] of documents) {
    const { results } = await validator.validateString(html, name);
    for (const { messages } of results) {
      found.push(...messages.map(({ ruleId, message, line, column }) => `${name}:${line}:${column} ${ruleId}: ${message}`));
    }
  }
  return found;
}

test(`valid HTML, says ${hasJava ? 'the checker of the W3C' : 'html-validate'}`, async ({ page, signInAs }) => {
  test.setTimeout(90_000);
  const states = STATES.flatMap(([example, who]) => LANGUAGES.map((lang) => ({ address: inLanguage(example, lang), who })));
  const documents = new Map<string, string>();
  for (const { address, who } of [...pages(), ...states]) {
    await page.context().clearCookies();
    if (who) await signInAs(page, who);
    const answer = await page.request.get(address);
    documents.set(`${address.slice(1).replace(/[^\w-]+/g, '_')}.html`, await answer.text());
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, html] of documents) writeFileSync(join(folder, name), html);
  expect(documents.size).toBeGreaterThan(40);
  expect(hasJava ? checkWithJava() : await checkWithNode(documents)).toEqual([]);
});
