import { expect, test } from '@playwright/test';
import { open, reload, run, screen } from './helpers.ts';

test('vi /etc/hosts, :wq', async ({ page }) => {
  await open(page);
  await run(page, 'cp /etc/hosts hosts');
  await page.keyboard.type('vi hosts\n');
  await expect.poll(() => screen(page)).toContain('"hosts" 1L');
  await page.keyboard.type('o10.1.2.3\tdb');
  await expect.poll(() => screen(page)).toContain('-- INSERT --');
  await page.keyboard.press('Escape');
  await page.keyboard.type(':wq\n');
  await expect.poll(() => screen(page)).toMatch(/vi hosts\nlearner@linkyard:~\$$/);
  await run(page, 'cat hosts');
  expect(await screen(page)).toContain('10.1.2.3        db');
});

test('less shows a pipe, and leaves the screen as it was', async ({ page }) => {
  await open(page);
  await run(page, 'echo before');
  await page.keyboard.type('seq 1000 | less\n');
  await expect.poll(() => screen(page)).toMatch(/^1\n2\n3/);
  await page.keyboard.type('G');
  await expect.poll(() => screen(page)).toContain('(END)');
  await page.keyboard.type('q');
  await expect.poll(() => screen(page)).toContain('before');
});

test('psql talks with the database of a container, whose data come back with the page', async ({ page }) => {
  test.setTimeout(120_000);
  await open(page);
  await run(page, 'sudo docker run -d --name db training/postgres');
  const client = "sudo docker inspect -f '{{.NetworkSettings.IPAddress}}' db";
  await page.keyboard.type(`psql -h $(${client}) -U postgres\n`);
  await expect.poll(() => screen(page), { timeout: 60_000 }).toMatch(/postgres=#$/);
  await page.keyboard.type("create table greetings (text text);\ninsert into greetings values ('hello');\n");
  await expect.poll(() => screen(page), { timeout: 20_000 }).toContain('INSERT 0 1');
  await page.keyboard.type('select * from\ngreetings;\n');
  await expect.poll(() => screen(page)).toContain('(1 row)');
  expect(await screen(page)).toContain('postgres-# greetings;');
  await page.keyboard.type('\\q\n');
  await run(page, 'echo left');
  await page.waitForTimeout(1500);
  await reload(page);
  await page.keyboard.type(`psql -h $(${client}) -U postgres -At -c 'select text from greetings'\n`);
  await expect.poll(() => screen(page), { timeout: 60_000 }).toMatch(/\nhello\n/);
});
