import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addCounts, playwrightCounts, vitestCounts } from '../../scripts/test-counts.mjs';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'linkyard-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function report(content: object): string {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

test('a runner that wrote no report ran no test', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };
  expect(vitestCounts(join(folder, 'none.json'))).toEqual(none);
  expect(playwrightCounts(join(folder, 'none.json'))).toEqual(none);
});

test('a file of vitest that failed before its first test is a failure', () => {
  const file = report({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}, {}] },
    ],
  });
  expect(vitestCounts(file)).toEqual({ passed: 3, failed: 2, skipped: 3 });
});

test('an error of Playwright outside of its tests is a failure, a test that passed in the end is not', () => {
  const file = report({ stats: { expected: 4, flaky: 1, unexpected: 1, skipped: 2 }, errors: [{}] });
  expect(playwrightCounts(file)).toEqual({ passed: 5, failed: 2, skipped: 2 });
});

test('counts add up', () => {
  const sum = addCounts({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 });
  expect(sum).toEqual({ passed: 11, failed: 22, skipped: 33 });
});
