import { expect, type Page, test } from '@playwright/test';
import { open, reload, run, screen, sees } from './helpers.ts';

const KEY = 'linkyard:save';

/** Looks at, or changes, what the browser keeps, as idb-keyval lays it out. */
function stored(page: Page, change?: { key: string; value: unknown }): Promise<Record<string, unknown>> {
  return page.evaluate(
    (wanted) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const opening = indexedDB.open('keyval-store');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const store = database.transaction('keyval', 'readwrite').objectStore('keyval');
          if (wanted) store.put(wanted.value, wanted.key);
          const found: Record<string, unknown> = {};
          store.openCursor().onsuccess = (event) => {
            const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) {
              database.close();
              resolve(found);
              return;
            }
            found[String(cursor.key)] = cursor.value;
            cursor.continue();
          };
        };
      }),
    change,
  );
}

/** The page goes away and comes back with another save, put there while nobody could write. */
async function comeBackWith(page: Page, value: unknown): Promise<void> {
  await page.route('**/blank', (route) => route.fulfill({ contentType: 'text/html', body: '' }));
  await page.goto('/blank');
  await stored(page, { key: KEY, value });
  await open(page);
}

test('what was done is there again', async ({ page }) => {
  await open(page);
  await run(page, 'sudo docker run -d --name kept training/webapp python app.py');
  await run(page, 'echo something > note');
  await page.waitForTimeout(500);
  await reload(page);
  expect(await screen(page)).toContain('echo something > note');
  expect(await run(page, 'cat note')).toContain('\nsomething\n');
  expect(await run(page, 'sudo docker ps --format "{{.Names}} {{.State}}"')).toContain('kept running');
  await expect(page.getByRole('row', { name: /kept/ })).toBeVisible();
});

test.describe('a save that cannot be used', () => {
  test.beforeEach(async ({ page }) => {
    await open(page);
    await run(page, 'sudo docker run -d --name kept training/webapp python app.py');
    await page.waitForTimeout(500);
  });

  const isSetAside = async (page: Page, value: unknown) => {
    await expect(page.locator('lk-notices')).toContainText('The old save has been set aside.');
    const asides = Object.entries(await stored(page)).filter(([key]) => key.startsWith(`${KEY}:aside:`));
    expect(asides).toMatchObject([[expect.any(String), value]]);
    expect(await run(page, 'echo it works')).toContain('\nit works\n');
  };

  test('because it is rubbish, is set aside', async ({ page }) => {
    await comeBackWith(page, 'rubbish');
    await isSetAside(page, 'rubbish');
  });

  test('because it is from another time, is set aside', async ({ page }) => {
    await comeBackWith(page, { format: 0, state: {} });
    await isSetAside(page, { format: 0, state: {} });
  });

  test('because parts of the machine are gone, is set aside, and can be downloaded', async ({ page }) => {
    const whole = (await stored(page))[KEY] as { machine: Record<string, unknown> };
    const damaged = { ...whole, machine: { ...whole.machine, engine: { containers: 'none' } } };
    await comeBackWith(page, damaged);
    await isSetAside(page, damaged);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download it' }).click();
    expect((await download).suggestedFilename()).toMatch(/^linkyard-save-\d+\.json$/);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.locator('lk-notices')).not.toContainText('set aside');
  });
});

test('a second tab works, and says that it keeps nothing', async ({ page, context }) => {
  await open(page);
  await run(page, 'echo first');
  const other = await context.newPage();
  await open(other);
  await expect(other.locator('lk-notices')).toContainText('open in another tab');
  await run(other, 'echo second');
  await page.waitForTimeout(500);
  await other.close();
  await reload(page);
  expect(await screen(page)).toContain('echo first');
  expect(await screen(page)).not.toContain('echo second');
});

test('starting over gives an empty host', async ({ page }) => {
  await open(page);
  await run(page, 'sudo docker run -d --name gone training/webapp python app.py');
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.getByRole('button', { name: 'Start over' }).last().click();
  await expect(page.getByText('No containers yet.')).toBeVisible();
  await sees(page, /\$$/);
  expect(await run(page, 'sudo docker ps -aq | wc -l')).toMatch(/\n0\n/);
  await page.waitForTimeout(500);
  await reload(page);
  expect(await run(page, 'sudo docker ps -aq | wc -l')).toMatch(/\n0\n/);
});
