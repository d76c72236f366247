import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { focused, open, run } from './helpers.ts';

const sizes = { wide: { width: 1440, height: 900 }, middle: { width: 1024, height: 768 } };

async function expectNoFaults(page: Page): Promise<void> {
  // Colours that are on their way to others are none to measure.
  await page.waitForTimeout(300);
  const { violations } = await new AxeBuilder({ page }).analyze();
  const faults = violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target }) => `${impact} ${id}: ${target}`));
  expect(faults).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const [name, viewport] of Object.entries(sizes)) {
      test(`axe finds no fault with the ${name} page`, async ({ page }) => {
        await page.setViewportSize(viewport);
        await open(page);
        await expectNoFaults(page);
        await run(page, 'sudo docker run -d --name db training/postgres');
        await run(page, 'sudo docker run -d -P --name web --link db:db training/webapp python app.py');
        await page.getByRole('button', { name: 'web', exact: true }).click();
        await page.locator('lk-help summary').click();
        await page.getByRole('button', { name: 'Show a solution' }).click();
        await page.getByRole('button', { name: 'Screen reader' }).click();
        await expectNoFaults(page);
        await page.getByRole('button', { name: 'Start over' }).click();
        await expectNoFaults(page);
      });
    }

    test('axe finds no fault with the page on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page);
      await expectNoFaults(page);
      await page.getByRole('tab', { name: 'Terminal' }).click();
      await page.locator('lk-terminal .screen').click();
      await run(page, 'sudo docker run -d --name db training/postgres');
      await expectNoFaults(page);
      await page.getByRole('tab', { name: /Containers/ }).click();
      await page.getByRole('button', { name: 'db', exact: true }).click();
      await expectNoFaults(page);
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
