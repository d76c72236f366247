import { expect, type Page, test } from '@playwright/test';
import { open, run, sees } from './helpers.ts';

const last = (page: Page) => page.locator('lk-compared').last();

/** Types a command for both hosts, and waits for their answers. */
async function compare(page: Page, command: string): Promise<void> {
  const before = await page.locator('lk-compared').count();
  await page.locator('lk-comparison').getByRole('textbox').fill(command);
  await page.keyboard.press('Enter');
  await expect(page.locator('lk-compared')).toHaveCount(before + 1, { timeout: 20_000 });
}

test('the guide is walked on two Dockers by keyboard, and where they part is told', async ({ page }) => {
  test.setTimeout(60_000);
  await open(page);
  await run(page, 'echo before');
  await page.getByRole('button', { name: /^Docker 20.10 answers/ }).click();
  await page.getByRole('link', { name: 'Two editions side by side' }).click();
  await expect(page.getByRole('heading', { name: 'Two Dockers side by side' })).toBeFocused();
  await page.getByLabel('Left', { exact: true }).selectOption('1.0');
  await page.getByRole('button', { name: 'Run the whole guide' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('lk-compared')).toHaveCount(20, { timeout: 30_000 });

  const entry = (command: string) =>
    page
      .locator('lk-compared')
      .filter({ hasText: `$ ${command}` })
      .first();
  await expect(entry('docker ps nostalgic_morse')).toContainText('docker ps with a name.');
  await expect(entry('docker port')).toContainText('Which port of the host is given.');
  await expect(entry('docker inspect -f "{{ .HostConfig.Links }}" web')).toContainText('Links in inspect.');
  await expect(last(page).getByRole('region', { name: 'Docker 1.0' }).locator('mark').first()).toBeVisible();
  await expect(page.locator('lk-comparison [aria-live]')).toContainText('They part in');

  // What has not come to an end after half a minute of the hosts' time is ended.
  await compare(page, 'docker run --rm busybox sh -c "while :; do echo on and on; sleep 1; done"');
  await expect(last(page)).toContainText('[it went on, and was ended]');
  await compare(page, 'while :; do :; done');
  await expect(last(page)).toContainText('[it went on, and was ended]');
  await compare(page, 'echo still there');
  await expect(last(page)).toContainText('They agree.');

  await page.getByRole('button', { name: 'Two new hosts' }).click();
  await compare(page, 'docker ps -aq | wc -l');
  await expect(last(page)).toContainText('They agree.');

  await page.getByRole('link', { name: 'Back to the terminal' }).click();
  await sees(page, /echo before\nbefore/);
});

test('fits on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/#side-by-side');
  await page.getByRole('button', { name: 'Run the next' }).click();
  await expect(page.locator('lk-compared')).toHaveCount(1);
  await page.getByRole('button', { name: 'Run the next' }).click();
  await expect(last(page)).toContainText('docker ps with a name.');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
