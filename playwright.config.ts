import { defineConfig } from '@playwright/test';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();
// Not the port of `npm start`, which may be running.
const port = Number(process.env.PORT ?? 4174);
const baseURL = `http://127.0.0.1:${port}`;

/** End-to-end tests, on the built page. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  // Most of the time a test waits for the host's own.
  workers: 2,
  fullyParallel: true,
  // For machines that do other things as well.
  timeout: 60_000,
  // Where nobody can look again, what fails once may try again, and is told as flaky.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL,
    trace: 'off',
    screenshot: 'off',
    video: 'off',
    launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) },
  },
  webServer: {
    command: `node_modules/.bin/vite preview --host 127.0.0.1 --port ${port} --strictPort`,
    url: `${baseURL}/`,
    reuseExistingServer: false,
  },
});
