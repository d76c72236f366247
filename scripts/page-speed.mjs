// npm run speed:page: whether the page stays quick to answer, and gives its memory back, while a terminal prints a lot.
// Prints what it measured, and fails where that is over its budget.
import { chromium } from 'playwright';
import { chromiumArgs, ensureChromium } from './chromium.mjs';
import { buildSite, serveSite } from './site.mjs';

/** Milliseconds; and megabytes of 1,000,000 bytes by which the page may have grown in the end. */
const budgets = { task: 100, interrupt: 100, memory: 10 };
const patience = 60_000;

/** @typedef {{ linkyard: { screenText(): string }, longest: number, stopped: Promise<number> }} Hooks what the page offers, and what is measured in it */

/** What is run, and what its output ends with. */
const loads = [
  { command: 'yes | head -1000000 | wc -l', output: '1000000' },
  { command: 'yes "$(seq -s" " 20)" | head -c 20000000 > big; wc -c < big', output: '20000000' },
  { command: 'cat big; echo; echo all', output: 'all' },
];

/** @param {import('playwright').Page} page */
async function longestTask(page) {
  return page.evaluate(() => {
    const hooks = /** @type {Hooks} */ (/** @type {unknown} */ (window));
    const { longest } = hooks;
    hooks.longest = 0;
    return longest;
  });
}

/** @param {import('playwright').CDPSession} session */
async function megabytes(session) {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize / 1e6;
}

/**
 * Types a command, and answers how long it took to its prompt.
 * @param {import('playwright').Page} page
 * @param {string} command
 * @param {string} output
 */
async function run(page, command, output) {
  const began = performance.now();
  await page.keyboard.type(`${command}\n`);
  await page.waitForFunction(
    (last) => {
      const hooks = /** @type {Hooks} */ (/** @type {unknown} */ (window));
      const lines = hooks.linkyard.screenText().split('\n');
      return /\$ ?$/.test(lines.at(-1) ?? '') && lines.at(-2) === last;
    },
    output,
    { timeout: patience, polling: 200 },
  );
  return performance.now() - began;
}

/** @type {boolean[]} */
const results = [];

/**
 * @param {string} what
 * @param {number} measured
 * @param {number} budget
 * @param {string} unit
 */
function report(what, measured, budget, unit) {
  const within = measured <= budget;
  console.log(`${what}: ${measured.toFixed(1)} of ${budget} ${unit}${within ? '' : ' - too much'}`);
  results.push(within);
}

await buildSite();
const server = await serveSite(0);
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
try {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const hooks = /** @type {Hooks} */ (/** @type {unknown} */ (window));
    hooks.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) hooks.longest = Math.max(hooks.longest, duration);
    }).observe({ type: 'longtask' });
  });
  await page.goto(server.url);
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'prompt');
  const session = await page.context().newCDPSession(page);
  // What is loaded once is no growth.
  await run(page, 'yes | head -1000 | tail -n 1; seq 2 > big; cat big; rm big; echo warm', 'warm');
  await page.waitForTimeout(3000);
  const before = await megabytes(session);
  await longestTask(page);
  for (const { command, output } of loads) {
    const took = await run(page, command, output);
    console.log(`\n${command}\n${(took / 1000).toFixed(1)} s`);
    report('longest task', await longestTask(page), budgets.task, 'ms');
  }
  await run(page, 'rm big; clear; echo gone', 'gone');
  await page.waitForTimeout(3000);
  console.log('');
  report('longest task while that was saved', await longestTask(page), budgets.task, 'ms');
  report('growth', (await megabytes(session)) - before, budgets.memory, 'MB');
  for (const command of ['while :; do :; done', 'yes']) {
    await page.keyboard.type(`${command}\n`);
    await page.waitForTimeout(1500);
    await page.evaluate(() => {
      const hooks = /** @type {Hooks} */ (/** @type {unknown} */ (window));
      hooks.stopped = new Promise((resolve) => {
        const see = (/** @type {KeyboardEvent} */ { key, timeStamp }) => {
          if (key !== 'c') return;
          removeEventListener('keydown', see, { capture: true });
          const timer = setInterval(() => {
            if (!/\^C\n.*\$ ?$/.test(hooks.linkyard.screenText().slice(-200))) return;
            clearInterval(timer);
            resolve(performance.now() - timeStamp);
          }, 5);
        };
        addEventListener('keydown', see, { capture: true });
      });
    });
    await page.keyboard.press('Control+c');
    const took = await page.evaluate(() => /** @type {Hooks} */ (/** @type {unknown} */ (window)).stopped);
    console.log(`\n${command}`);
    report('until ^C has stopped it', took, budgets.interrupt, 'ms');
    report('longest task', await longestTask(page), budgets.task, 'ms');
  }
} finally {
  await browser.close();
  await server.close();
}
if (results.includes(false)) process.exitCode = 1;
