import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  test: {
    passWithNoTests: true,
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          // For machines that do other things as well; nothing here waits for real time.
          testTimeout: 30_000,
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.browser.test.ts'],
        },
      },
      {
        extends: './vite.config.ts',
        // Budgets of time, as a command of its own: a machine that does other things as well may not keep them.
        test: { name: 'speed', environment: 'node', include: ['test/**/*.speed.ts'] },
      },
      {
        extends: './vite.config.ts',
        // All packages of the page are prepared at once: one that is found only during a test would reload the test's page.
        optimizeDeps: { entries: ['web/**/*.ts', 'test/**/*.browser.test.ts'] },
        test: {
          name: 'browser',
          include: ['test/**/*.browser.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { args: chromiumArgs, ...(executablePath && { executablePath }) } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
