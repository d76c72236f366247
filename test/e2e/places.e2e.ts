import { expect, type Page, test } from '@playwright/test';
import { isAtStep, lessonOf, open, reload, run, runAll, screen, sees } from './helpers.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Goes to another place by the menu, by keys alone. */
async function goTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: /^Docker \S+ answers in this terminal/ }).focus();
  await page.keyboard.press('Enter');
  const link = page.getByRole('link', { name });
  await expect(link).toBeVisible();
  for (let tabs = 0; tabs < 12 && !(await link.evaluate((element) => element.matches(':focus'))); tabs++) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(link).toBeHidden();
}

const isOn = (page: Page, edition: string) =>
  expect(page.getByRole('button', { name: `Docker ${edition} answers in this terminal` })).toBeVisible();

test('each place has a host of its own, and nothing is lost on the way', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  await run(page, 'docker run -d --name modern busybox sleep 1000');

  await goTo(page, /A host with Docker 1\.0/);
  await isOn(page, '1.0');
  await expect(page.getByRole('heading', { name: 'Sandbox', level: 2 })).toBeVisible();
  await sees(page, /^learner@linkyard:~\$$/);
  expect(await run(page, 'docker ps -aq | wc -l')).toContain('\n0\n');
  await run(page, 'docker run -d --name ancient busybox sleep 1000; echo 1.0 > note');

  await goTo(page, /on Docker 1\.4/);
  await isOn(page, '1.4');
  await isAtStep(page, 'dynamic-port', lessonOf('linking-1.4'));
  await sees(page, /^learner@linkyard:~\$$/);
  expect(await run(page, 'docker stop nosuch')).toContain('FATA[0000] Error: failed to stop one or more containers');
  await runAll(page, lessonOf('linking-1.4').steps[0]?.solution ?? []);

  await page.goBack();
  await isOn(page, '1.0');
  await sees(page, 'this is a new shell');
  expect(await screen(page)).toContain('echo 1.0 > note');
  expect(await run(page, 'docker ps; cat note')).toMatch(/ancient[\s\S]*\n1\.0\n/);

  await reload(page);
  await isOn(page, '1.0');
  expect(await run(page, 'docker ps')).toContain('ancient');

  await goTo(page, /^Linking containers together Reach/);
  await isOn(page, '20.10');
  await sees(page, 'this is a new shell');
  expect(await run(page, 'docker ps --format "{{.Names}}"')).toContain('\nmodern\n');

  await page.getByRole('button', { name: /^Docker 20.10 answers/ }).click();
  await expect(page.getByRole('link', { name: /on Docker 1\.4.*1 of 11 steps done/ })).toBeVisible();
});

test('an address names a place, and one that does not exist the first', async ({ page }) => {
  await open(page, 'sandbox-1.4');
  await isOn(page, '1.4');
  expect(await run(page, 'docker version')).toContain('Server version: 1.4.1');
  await open(page, 'sandbox-0.9');
  await isOn(page, '20.10');
});

test('starting over leaves the other hosts alone', async ({ page }) => {
  await open(page, 'sandbox-1.0');
  await run(page, 'docker run -d --name ancient busybox sleep 1000');
  await page.getByRole('link', { name: /^Docker 1\.4/ }).click();
  await isOn(page, '1.4');
  await sees(page, /^learner@linkyard:~\$$/);
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Start over' }).last().click();
  await sees(page, 'This is a new host.');
  await page.getByRole('link', { name: /^Docker 1\.0/ }).click();
  await isOn(page, '1.0');
  await sees(page, 'this is a new shell');
  expect(await run(page, 'docker ps')).toContain('ancient');
});
