import { expect, type Page, test } from '@playwright/test';
import { isDone, open, run, sees } from './helpers.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const shown = async (page: Page) => {
  const panes = await page
    .getByRole('tabpanel')
    .evaluateAll((all) => all.filter((pane) => getComputedStyle(pane).visibility === 'visible').map(({ id }) => id));
  return panes.join();
};

test('begins with the lesson, and a command there is one tap from the terminal', async ({ page }) => {
  await open(page);
  expect(await shown(page)).toBe('lesson');
  await page.locator('lk-command .run').first().tap();
  await sees(page, 'docker run -d -P training/webapp python app.py');
  expect(await shown(page)).toBe('terminal');
  await isDone(page);
  await expect(page.getByRole('tab', { name: /Lesson, 1 of 1 checks hold/ })).toBeVisible();
  await page.getByRole('tab', { name: /Containers, 1 container/ }).tap();
  expect(await shown(page)).toBe('containers');
  await expect(page.getByRole('row', { name: /training\/webapp/ })).toBeVisible();
});

test('fits, and its tabs are as large as thumbs', async ({ page }) => {
  await open(page);
  for (const name of [/Lesson/, /Terminal/, /Containers/]) {
    const tab = page.getByRole('tab', { name });
    await tab.tap();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
    const box = await tab.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});

test('tabs are changed by arrow keys', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /Lesson/ }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await shown(page)).toBe('terminal');
  await page.keyboard.press('End');
  expect(await shown(page)).toBe('containers');
  await page.keyboard.press('ArrowRight');
  expect(await shown(page)).toBe('lesson');
});

test('has the keys that a phone lacks', async ({ page }) => {
  await open(page);
  await page.getByRole('tab', { name: /Terminal/ }).tap();
  await page.locator('lk-terminal .screen').tap();
  await run(page, 'echo once');
  await page.getByRole('button', { name: 'Press Up in the terminal' }).tap();
  await sees(page, /\$ echo once$/);
  await page.getByRole('button', { name: 'Press Ctrl-C in the terminal' }).tap();
  await sees(page, /\^C\n.*\$$/);
});
