import { expect, test } from '@playwright/test';
import {
  focused,
  goOn,
  isAtStep,
  isDone,
  lessonOf,
  open,
  reload,
  run,
  runAll,
  screen,
  sees,
  ticks,
  type,
} from './helpers.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** What each Docker says that it is. */
const VERSIONS: Record<string, RegExp> = {
  '1.0': /Server version: 1\.0\.1/,
  '1.4': /Server version: 1\.4\.1/,
  '20.10': /Version: +20\.10\.24/,
};

for (const id of ['linking', 'linking-1.4', 'linking-1.0']) {
  test(`the whole lesson ${id} is done by typing its commands`, async ({ page }) => {
    test.setTimeout(180_000);
    const lesson = lessonOf(id);
    await open(page, id);
    await expect(page.getByRole('button', { name: `Docker ${lesson.edition} answers` })).toBeVisible();
    expect(await run(page, 'docker version')).toMatch(VERSIONS[lesson.edition] ?? 'an edition that is known');
    for (const [at, step] of lesson.steps.entries()) {
      await test.step(step.title, async () => {
        await isAtStep(page, step.id, lesson);
        await runAll(page, step.solution);
        await isDone(page);
        if (id === 'linking' && step.id === 'link') await survivesReload(page);
        if (at < lesson.steps.length - 1) await goOn(page);
      });
    }
    await expect(page.getByText('That was the last step.')).toBeVisible();
    await expect(page.locator('lk-steps button.done')).toHaveCount(lesson.steps.length);
  });
}

/** In the middle of the lesson, the page is loaded again. */
async function survivesReload(page: Parameters<typeof open>[0]): Promise<void> {
  const containers = await run(page, 'sudo docker ps -a --format "{{.ID}} {{.Names}} {{.Ports}}" | sort');
  await page.waitForTimeout(500);
  await reload(page);
  await sees(page, 'this is a new shell');
  expect(await screen(page)).toContain('sudo docker inspect -f "{{ .HostConfig.Links }}" web');
  await isAtStep(page, 'link');
  await isDone(page);
  await expect(page.locator('lk-steps button.done')).toHaveCount(8);
  const output = (text: string) => text.split('\n').slice(1, -1);
  expect(output(await run(page, 'sudo docker ps -a --format "{{.ID}} {{.Names}} {{.Ports}}" | sort'))).toEqual(
    output(containers),
  );
  expect(await run(page, 'curl -s localhost:$(sudo docker port web 5000 | head -n 1 | cut -d: -f2)')).toContain(
    'Hello world!',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await sees(page, /docker ps -a --format .*\| sort$/);
  await page.keyboard.press('Control+C');
}

test('what is typed before the machine has come is run by it', async ({ page }) => {
  await page.route(/assets\/(?!index-).*\.js$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue();
  });
  await page.goto('/');
  await page.waitForFunction(() => document.documentElement.dataset.ready === 'prompt');
  await type(page, 'echo $((6 * 7))');
  expect(await screen(page)).toContain('$ echo $((6 * 7))');
  await sees(page, /\n42\n/);
});

test('commands can be run by key from the lesson, and say that they ran', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isDone(page);
  await expect(page.locator('lk-command .state')).toHaveText('ran');
  await sees(page, 'docker run -d -P training/webapp python app.py');
  while (!/ button\.next$/.test(await focused(page))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await isAtStep(page, 'find-it');
});

test('ping prints a line a second until ^C, and then its summary', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  await run(page, 'sudo docker run -d --name db training/postgres');
  await run(page, 'sudo docker run -t -i --rm --link db:db training/webapp /bin/bash');
  await run(page, 'apt-get install -yqq inetutils-ping');
  const before = (await screen(page)).length;
  const replies = async () => (await screen(page)).slice(before).match(/bytes from/g)?.length ?? 0;
  await type(page, 'ping db');
  const times: number[] = [];
  for (let count = 1; count <= 4; count++) {
    await expect.poll(replies, { intervals: [20] }).toBeGreaterThanOrEqual(count);
    times.push(Date.now());
  }
  for (const [at, time] of times.entries()) {
    if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeGreaterThan(700);
    if (at > 0) expect(time - (times[at - 1] ?? 0)).toBeLessThan(1400);
  }
  await page.keyboard.press('Control+C');
  await sees(page, /--- db ping statistics ---/, before);
  await sees(page, /\d+ packets transmitted, \d+ packets received, 0% packet loss/, before);
  await run(page, 'exit');
  expect(await run(page, 'sudo docker ps -a --format "{{.Names}}"')).toMatch(/\ndb\n/);
});

test('a loop without end is stopped by ^C, and the page answers meanwhile', async ({ page }) => {
  await open(page);
  await type(page, 'while :; do :; done');
  await page.waitForTimeout(300);
  await page.locator('lk-help summary').click();
  await expect(page.locator('lk-help details')).toHaveAttribute('open');
  await page.locator('lk-terminal .screen').click();
  const before = (await screen(page)).length;
  await page.keyboard.press('Control+C');
  await sees(page, /\^C\n.*\$$/, before - 1);
  expect(await run(page, 'echo $?')).toContain('\n130\n');
});

test('what is typed while a step is open ticks its checks one by one', async ({ page }) => {
  await open(page);
  await goOn(page);
  await isAtStep(page, 'find-it');
  expect(await ticks(page)).toEqual([false, false, false]);
  await run(page, 'sudo docker ps');
  await expect.poll(() => ticks(page)).toEqual([false, true, false]);
});
