// npm test: installs what is missing, then runs every check and stops at the first that fails.
// The last line counts the tests that ran: `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensurePackages, root } from './packages.mjs';
import { addCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

const reports = mkdtempSync(join(tmpdir(), 'linkyard-reports-'));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/**
 * The checks, in order: a script of package.json, what it is about, and for those that run tests, how they are counted.
 * @type {{ script: string, title: string, read?: typeof vitestCounts, args?: string[] }[]}
 */
const checks = [
  { script: 'lint', title: 'Format and lint (biome)' },
  { script: 'types', title: 'Types (tsc)' },
  { script: 'knip', title: 'Unused files, exports and packages (knip)' },
  { script: 'test:unit', title: 'Unit tests (vitest)', read: vitestCounts, args: vitestReport('test:unit') },
  { script: 'test:browser', title: 'Browser tests (vitest)', read: vitestCounts, args: vitestReport('test:browser') },
  { script: 'build', title: 'Build (vite)' },
  { script: 'size', title: 'Size of the page' },
  {
    script: 'test:e2e',
    title: 'End-to-end tests (playwright)',
    read: playwrightCounts,
    args: ['--reporter=list,json'],
  },
];

/** @param {string} script */
function reportFile(script) {
  return join(reports, `${script.replace(':', '-')}.json`);
}

/** @param {string} script */
function vitestReport(script) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile(script)}`];
}

/**
 * Runs a script of package.json as npm would, without the second that npm takes.
 * @param {string} script
 * @param {string[]} args
 * @returns {boolean} whether it succeeded
 */
function run(script, args) {
  const env = {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH}`,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile(script),
  };
  const command = [scripts[script], ...args].join(' ');
  return spawnSync(command, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'], shell: true }).status === 0;
}

let counts = { passed: 0, failed: 0, skipped: 0 };
/** @type {string | undefined} */
let failure;
try {
  ensurePackages();
  ensureChromium();
  for (const { script, title, read, args = [] } of checks) {
    console.log(`\n== ${title} ==`);
    const succeeded = run(script, args);
    if (read) counts = addCounts(counts, read(reportFile(script)));
    if (!succeeded) {
      failure = `${title} failed; again: npm run ${script}`;
      break;
    }
  }
} catch (error) {
  failure = error instanceof Error ? error.message : String(error);
} finally {
  rmSync(reports, { recursive: true, force: true });
}

console.log(failure ? `\n${failure}` : '\nAll checks passed');
console.log(`${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`);
process.exitCode = failure ? 1 : 0;
