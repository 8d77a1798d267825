import { defineConfig, devices } from '@playwright/test';
import { register, sample } from './observatory.mjs';

/** Debian's Chromium, which asks nobody anything. */
const launchOptions = {
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

const servers = { sample, register };

export default defineConfig({
  testDir: 'tests',
  outputDir: '../target/end2end/results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 30_000,
  expect: { timeout: 5_000 },
  reporter: 'list',
  use: {
    baseURL: sample.base,
    launchOptions,
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'chromium', testIgnore: /nojs\.spec\.ts/, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'nojs',
      testMatch: /(nojs|report|forms|public|standing_in|claims|joining)\.spec\.ts/,
      use: { ...devices['Desktop Chrome'], javaScriptEnabled: false },
    },
    {
      name: 'phone',
      testMatch: /(pages|report|standing_in)\.spec\.ts/,
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: Object.entries(servers).map(([name, { base }]) => ({
    command: `node serve.mjs ${name}`,
    url: `${base}/healthz`,
    reuseExistingServer: false,
    timeout: 30_000,
    gracefulShutdown: { signal: 'SIGTERM' as const, timeout: 2_000 },
  })),
});
