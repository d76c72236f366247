import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { focused, open, run } from './helpers.ts';

/** @param rules those to hold the page to; all of them unless told */
async function expectNoFaults(page: Page, rules?: string[]): Promise<void> {
  // Colours that are on their way to others are none to measure.
  await page.waitForTimeout(300);
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules(rules) : builder).analyze();
  const faults = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact} ${id}: ${target}`));
  expect(faults).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    // What a page is made of does not depend on its colours.
    const rules = colorScheme === 'dark' ? ['color-contrast'] : undefined;

    test('axe finds no fault with the page', async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await open(page);
      await run(page, 'sudo docker run -d --name db training/postgres');
      await run(page, 'sudo docker run -d -P --name web --link db:db training/webapp python app.py');
      await page.getByRole('button', { name: 'web', exact: true }).click();
      await page.locator('lk-help summary').click();
      await page.getByRole('button', { name: 'Show a solution' }).click();
      await page.getByRole('button', { name: 'Screen reader' }).click();
      await page.getByRole('button', { name: 'New terminal' }).click();
      await expect(page.getByRole('tab', { name: 'Terminal 2' })).toBeVisible();
      await expectNoFaults(page, rules);
    });

    test('axe finds no fault with what opens over the page', async ({ page }) => {
      await open(page);
      await page.getByRole('button', { name: 'Start over' }).click();
      await expectNoFaults(page, rules);
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Docker 20.10 answers/ }).click();
      await expect(page.getByRole('link', { name: /on Docker 1.4/ })).toBeVisible();
      await expectNoFaults(page, rules);
    });

    test('axe finds no fault with a sandbox, nor with two Dockers side by side', async ({ page }) => {
      await open(page, 'sandbox-1.4');
      await expectNoFaults(page, rules);
      await page.getByRole('link', { name: 'See two Dockers side by side' }).click();
      await page.locator('lk-comparison').getByRole('textbox').fill('docker ps nosuch');
      await page.keyboard.press('Enter');
      await expect(page.locator('lk-compared')).toContainText('They part in');
      await expectNoFaults(page, rules);
    });

    test('axe finds no fault with the page on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      await expectNoFaults(page, rules);
      await page.getByRole('tab', { name: 'Terminal' }).click();
      await page.locator('lk-terminal .screen').click();
      await run(page, 'sudo docker run -d --name db training/postgres');
      await page.getByRole('tab', { name: /Containers/ }).click();
      await page.getByRole('button', { name: 'db', exact: true }).click();
      await expectNoFaults(page, rules);
    });
  });
}

test('colours can be chosen by key, and stay', async ({ page }) => {
  await open(page);
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.getByRole('radio', { name: 'As the system has it' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  expect(await background()).not.toBe(light);
  const dark = await background();
  await page.reload();
  expect(await background()).toBe(dark);
});

test('every pane is reached by keys, and the terminal is left by them', async ({ page }) => {
  await open(page);
  expect(await focused(page)).toMatch(/lk-terminal textarea/);
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/lk-terminal textarea/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toMatch(/lk-lesson h2/);
  await page.keyboard.press('F6');
  expect(await focused(page)).toMatch(/lk-containers/);
  await page.keyboard.press('F6');
  expect(await focused(page)).toMatch(/lk-terminal/);
  await page.keyboard.press('F6');
  expect(await focused(page)).toMatch(/lk-lesson/);
});

test('the focus can be seen', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page
    .locator('lk-command .run')
    .first()
    .evaluate((button) => getComputedStyle(button).outlineStyle);
  expect(outline).toBe('solid');
});
