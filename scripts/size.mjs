// npm run size: how many bytes the page takes until one can type, and until the first docker command has run.
// Counted as a visitor with an empty cache fetches them, each file compressed as a web server would (gzip -9).
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { root } from './packages.mjs';
import { buildSite, serveSite } from './site.mjs';

/** Kilobytes of 1000 bytes. */
const budgets = { prompt: 150, docker: 230 };
const patience = 15_000;

/** @typedef {{ path: string, gzip: number, startTime: number }} Fetched startTime: ms since the page's time origin */

/**
 * The newest change of a file, or of any file below a folder, in ms since the epoch; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function newest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

async function ensureBuilt() {
  const sources = ['index.html', 'web', 'src', 'lessons', 'public', 'scripts', 'vite.config.ts', 'package-lock.json'];
  const changed = Math.max(...sources.map((name) => newest(join(root, name))));
  if (newest(join(root, 'dist', 'index.html')) < changed) await buildSite();
}

/**
 * Opens the page, runs `docker ps` at human speed, and answers what was fetched and when the two moments came.
 * @param {string} url
 */
async function visit(url) {
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
  try {
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    /** @type {Promise<{ url: string, gzip: number } | undefined>[]} */
    const bodies = [];
    page.on('response', (response) => bodies.push(compressed(response)));
    page.on('pageerror', (error) => console.error(error));
    await page.addInitScript(() => {
      const observer = new MutationObserver(() => {
        if (document.documentElement.dataset.ready === 'prompt') performance.mark('prompt');
      });
      observer.observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
    });
    await page.goto(url);
    await page
      .waitForFunction(() => performance.getEntriesByName('prompt').length > 0, undefined, { timeout: patience })
      .catch(() => fail('The page never showed a prompt: data-ready="prompt" did not appear on its <html> element'));
    await page.keyboard.type('docker ps\n', { delay: 100 });
    await page
      .waitForFunction(showsTable, undefined, { timeout: patience })
      .catch(() => fail('`docker ps` showed no table: window.linkyard.screenText() has no CONTAINER ID'));
    const times = await page.evaluate(() => ({
      prompt: performance.getEntriesByName('prompt')[0]?.startTime ?? 0,
      docker: performance.now(),
      starts: performance
        .getEntriesByType('resource')
        .map((entry) => ({ url: entry.name, startTime: entry.startTime })),
    }));
    const fetched = (await Promise.all(bodies)).flatMap((body) => {
      if (!body) return [];
      // The document itself has no such entry, nor has what a worker fetched: counted from the beginning.
      const startTime = times.starts.find((start) => start.url === body.url)?.startTime ?? 0;
      return [{ path: new URL(body.url).pathname, gzip: body.gzip, startTime }];
    });
    return { fetched, prompt: times.prompt, docker: times.docker };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function showsTable() {
  const page = /** @type {{ linkyard?: { screenText(): string } }} */ (/** @type {unknown} */ (window));
  return page.linkyard?.screenText().includes('CONTAINER ID') ?? false;
}

/** @param {import('playwright').Response} response */
async function compressed(response) {
  if (!response.url().startsWith('http')) return undefined;
  const body = await response.body();
  return { url: response.url(), gzip: gzipSync(body, { level: 9 }).length };
}

/**
 * Prints what was fetched before a moment, and whether that is within its budget.
 * @param {string} moment
 * @param {Fetched[]} fetched
 * @param {number} budget
 */
function report(moment, fetched, budget) {
  const total = fetched.reduce((sum, { gzip }) => sum + gzip, 0);
  const within = total <= budget * 1000;
  console.log(`\nUntil ${moment}: ${kilobytes(total)} of ${budget} KB${within ? '' : ' - too much'}`);
  for (const { path, gzip } of fetched.toSorted((a, b) => b.gzip - a.gzip)) {
    console.log(`${kilobytes(gzip).padStart(12)}  ${path}`);
  }
  return within;
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  throw new Error(message);
}

try {
  await ensureBuilt();
  const server = await serveSite(0);
  try {
    const { fetched, prompt, docker } = await visit(server.url);
    const results = [
      report(
        'one can type',
        fetched.filter(({ startTime }) => startTime < prompt),
        budgets.prompt,
      ),
      report(
        '`docker ps` has run',
        fetched.filter(({ startTime }) => startTime < docker),
        budgets.docker,
      ),
    ];
    if (results.includes(false)) process.exitCode = 1;
  } finally {
    await server.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
