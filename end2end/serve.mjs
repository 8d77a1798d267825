// Serves one database of a run, made afresh: `serve.mjs sample` or `serve.mjs register`.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { binary, environment, register, sample, scratch } from './observatory.mjs';

const which = process.argv[2] === 'register' ? register : sample;
const filling = which === sample ? [['demo']] : [['migrate'], ['import', 'signatories']];
const env = environment(which);

mkdirSync(scratch, { recursive: true });
for (const end of ['', '-shm', '-wal']) rmSync(which.database + end, { force: true });
for (const words of filling) execFileSync(binary, words, { env, stdio: ['ignore', 'ignore', 'inherit'] });
const server = spawn(binary, ['serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 0));
