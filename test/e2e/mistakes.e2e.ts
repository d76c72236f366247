import { expect, type Page, test } from '@playwright/test';
import { goOn, isAtStep, isDone, lesson, open, run, runAll, ticks } from './helpers.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Goes on from step to step, until the step of this id. */
async function goTo(page: Page, id: string): Promise<void> {
  const title = lesson.steps.find((step) => step.id === id)?.title ?? '';
  for (const _ of lesson.steps) {
    if ((await page.locator('lk-lesson h2').textContent()) === title) return;
    await goOn(page);
  }
  await isAtStep(page, id);
}

const solve = async (page: Page, id: string) => {
  await runAll(page, lesson.steps.find((step) => step.id === id)?.solution ?? []);
  await isDone(page);
};

const missing = (page: Page, text: string) =>
  expect(page.locator('lk-checks .missing', { hasText: text })).toBeVisible();

test('nothing ticks wrongly, and the reason names what is missing', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await expect(page.locator('lk-checks .missing')).toHaveCount(0);

  await test.step('a port that nobody asked for', async () => {
    await run(page, 'sudo docker run -d training/webapp python app.py');
    await missing(page, 'No running container from training/webapp publishes its port 5000/tcp on the host.');
    expect(await ticks(page)).toEqual([false]);
    await solve(page, 'dynamic-port');
  });

  await test.step('a taken port', async () => {
    await goTo(page, 'fixed-port');
    await solve(page, 'fixed-port');
    await goTo(page, 'one-address');
    expect(await run(page, 'sudo docker run -d -p 127.0.0.1:5000:5000 training/webapp python app.py')).toMatch(
      /port is already allocated|address already in use/,
    );
    await missing(page, 'not on 127.0.0.1 only');
    expect(await ticks(page)).toEqual([false]);
    await solve(page, 'one-address');
  });

  await test.step('a misspelt name', async () => {
    await goTo(page, 'name');
    await run(page, 'sudo docker run -d -P --name wbe training/webapp python app.py');
    await missing(page, 'There is no container named web. There is one named wbe.');
    expect(await ticks(page)).toEqual([false, false, false]);
    await solve(page, 'name');
  });

  await test.step('a forgotten link', async () => {
    await goTo(page, 'source');
    await solve(page, 'source');
    await goTo(page, 'link');
    await run(page, 'sudo docker run -d -P --name web training/webapp python app.py');
    await missing(page, 'web runs, but is not linked to db.');
    expect(await ticks(page)).toEqual([true, false, false]);
    await run(page, 'sudo docker rm -f web');
    await solve(page, 'link');
  });
});
