// The program under test: where it is, what it is asked, where its servers are.

import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The repository. */
export const root = resolve(here, '..');
/** The program: the one that `make run` builds, unless the environment names another. */
export const binary = resolve(here, process.env.OBSERVATORY_BINARY ?? '../target/release/observatory');
/** Where databases and pages of a run lie. */
export const scratch = join(root, 'target', 'end2end');

function served(name, port) {
  return { port, base: `http://localhost:${port}`, database: join(scratch, `${name}.db`) };
}

/** The register with sample accounts and reports; tests write into it. */
export const sample = served('sample', 4117);
/** The register as a new installation has it. */
export const register = served('register', 4118);

/** The environment in which the program works on one of these. */
export function environment(which) {
  return {
    ...process.env,
    PORT: String(which.port),
    OBSERVATORY_LISTEN: '127.0.0.1',
    OBSERVATORY_DATABASE: which.database,
    OBSERVATORY_BASE_URL: which.base,
    OBSERVATORY_LOG: 'warn',
  };
}

/** Runs a command of the program on the sample database and returns what it says. */
export function observatory(...words) {
  return execFileSync(binary, words, { env: environment(sample), encoding: 'utf8' });
}

/** Makes an account, or grants it another role, and returns the one-time link for its password. */
export function invite(email, name, role) {
  const link = /https?:\/\/\S+/.exec(observatory('user', 'invite', email, name, role))?.[0];
  if (!link) throw new Error(`no link for ${email}`);
  return link;
}
