import { expect, type Page, test } from '@playwright/test';
import { open, reload, run, screen, sees, type } from './helpers.ts';

test.use({ viewport: { width: 1440, height: 900 } });

/** Presses keys one after the other: text as it is, the names of keys in brackets. */
async function press(page: Page, ...parts: (string | [string, number?])[]): Promise<void> {
  for (const part of parts) {
    if (typeof part === 'string') await page.keyboard.type(part);
    else for (let times = part[1] ?? 1; times > 0; times--) await page.keyboard.press(part[0]);
  }
}

/** Enter, and what it printed, behind the line that was entered. */
async function entered(page: Page): Promise<string> {
  // The last keys may not be drawn yet: where the line begins is known before them.
  const before = (await screen(page)).lastIndexOf('\n') + 1;
  await page.keyboard.press('Enter');
  await sees(page, /\n[\s\S]*[$#]$/, before);
  return (await screen(page)).slice(before);
}

/** As the browser's menu pastes. */
async function paste(page: Page, text: string): Promise<void> {
  await page.locator('lk-terminal .screen:not([inert]) textarea').evaluate((textarea, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    textarea.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

const newTerminal = (page: Page) => page.getByRole('button', { name: 'New terminal' }).click();

test('lines are edited by the keys that fingers know', async ({ page }) => {
  await open(page);
  const edit = async (expected: string, ...keys: (string | [string, number?])[]) => {
    await press(page, ...keys);
    expect(await entered(page)).toContain(`\n${expected}\n`);
  };
  await edit('a b', 'cho a', ['Control+a'], 'e', ['Control+e'], ' b');
  await edit('one two', 'echo one wo', ['Control+b', 2], 't', ['Control+f', 2]);
  await edit('abc', 'echo abXYc', ['Control+b'], ['Control+h', 2], 'Z', ['Control+b'], ['Control+d']);
  await edit('kept', 'lost lost', ['Control+u'], 'echo kept gone', ['Control+w'], ['Control+h']);
  await edit('there', 'here', ['Control+a'], ['Control+k'], 'echo t', ['Control+y']);
  await edit('ba', 'echo ab', ['Control+t']);
  await edit('still', 'echo still', ['Control+l']);
  await edit('x y z', 'echo y', ['Alt+b'], 'x ', ['Alt+f'], ' z');
  await edit('end', 'echo gone end', ['Alt+b', 2], ['Alt+d'], ['Delete']);
  await edit('end', 'echo ', ['Alt+.']);
  await edit('left right', 'echo lef right', ['ArrowLeft', 6], 't', ['End']);
  await edit('home', 'cho home', ['Home'], 'e');
  await edit('home', ['ArrowUp']);
});

test('history lasts across a reload, and is searched', async ({ page }) => {
  await open(page);
  await run(page, 'echo remembered');
  await run(page, 'echo later');
  await page.waitForTimeout(800);
  await reload(page);
  await sees(page, /new shell[\s\S]*\$$/);
  await press(page, ['Control+r'], 'rememb');
  await sees(page, /echo remembered$/);
  await page.keyboard.press('Enter');
  await sees(page, /new shell\n.* echo remembered\nremembered\n.*\$$/);
});

test('Tab completes, and lists what there is', async ({ page }) => {
  await open(page);
  await run(page, 'docker run -d --name sleeper busybox sleep 1000');
  await press(page, 'docker sto', ['Tab']);
  await sees(page, /\$ docker stop$/);
  await press(page, 'sl', ['Tab']);
  await sees(page, /\$ docker stop sleeper$/);
  await press(page, ['Control+c'], 'docker st', ['Tab', 2]);
  await sees(page, /start[\s\S]*stats[\s\S]*stop/);
});

test('^C gives a fresh prompt, ^Z stops, fg goes on', async ({ page }) => {
  await open(page);
  await press(page, 'echo not this', ['Control+c']);
  await sees(page, /not this\^C\n.*\$$/);
  await type(page, 'sleep 1000');
  // The program has the terminal only once it has been loaded.
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+z');
  await sees(page, /\[1\]\+ {2}Stopped +sleep 1000\n.*\$$/);
  const before = (await screen(page)).length;
  await type(page, 'fg');
  await sees(page, /\nsleep 1000$/, before);
  await page.keyboard.press('Control+c');
  await sees(page, /\^C\n.*\$$/, before);
  expect(await run(page, 'echo $?')).toContain('\n130\n');
});

test('a paste of three lines runs nothing before Enter', async ({ page }) => {
  await open(page);
  await paste(page, 'echo first\necho second\necho third');
  await sees(page, /echo third$/);
  await page.waitForTimeout(200);
  expect(await screen(page)).not.toMatch(/\n(first|second)\n/);
  expect(await entered(page)).toMatch(/\nfirst\nsecond\nthird\n/);
});

test('a long line stays whole when the window changes', async ({ page }) => {
  await open(page);
  const words = Array.from({ length: 30 }, (_, at) => `word${at}`).join(' ');
  await press(page, `echo ${words}`);
  await page.setViewportSize({ width: 900, height: 700 });
  await page.waitForTimeout(200);
  await press(page, ' more', ['Home'], ['ArrowRight', 5], 'less ');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.waitForTimeout(200);
  expect(await entered(page)).toContain(`\nless ${words} more\n`);
});

test('two terminals: one pings while the other restarts db', async ({ page }) => {
  test.setTimeout(90_000);
  await open(page);
  await run(page, 'docker run -d --name db training/postgres');
  await run(page, 'docker run -t -i --rm --link db:db training/webapp /bin/bash');
  await run(page, 'apt-get install -yqq inetutils-ping');
  const before = (await screen(page)).length;
  const replies = async () => (await screen(page)).slice(before).match(/bytes from/g)?.length ?? 0;
  await type(page, 'ping db');
  await expect.poll(replies).toBeGreaterThan(0);
  await newTerminal(page);
  await expect(page.getByRole('tab', { name: 'Terminal 2' })).toHaveAttribute('aria-selected', 'true');
  await sees(page, /^learner@linkyard:~\$$/);
  expect(await run(page, 'docker restart -t 0 db; tty')).toMatch(/\ndb\n\/dev\/pts\/\d\n/);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await expect(page.getByRole('tab', { name: 'Terminal 1' })).toHaveAttribute('aria-selected', 'true');
  const sofar = await replies();
  await expect.poll(replies).toBeGreaterThan(sofar);
  await page.keyboard.press('Control+c');
  await sees(page, /--- db ping statistics ---/, before);
});

test('terminals are named, closed, and there again after a reload', async ({ page }) => {
  await open(page);
  await run(page, 'echo in the first');
  await newTerminal(page);
  await sees(page, /^learner@linkyard:~\$$/);
  await run(page, 'echo in the second');
  await page.getByRole('tab', { name: 'Terminal 2' }).focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('watch db');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'watch db' })).toBeFocused();
  await page.waitForTimeout(1500);
  await reload(page);
  await expect(page.getByRole('tab', { name: 'watch db' })).toHaveAttribute('aria-selected', 'true');
  await sees(page, /in the second[\s\S]*this is a new shell/);
  await page.getByRole('tab', { name: 'watch db' }).focus();
  await page.keyboard.press('ArrowLeft');
  await sees(page, /in the first[\s\S]*this is a new shell/);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('tablist', { name: 'Terminals' })).toBeHidden();
  await type(page, 'exit');
  await sees(page, 'Press Enter to begin a new one.');
});

test('a screen of its own survives a change of terminals, and knows its size', async ({ page }) => {
  await open(page);
  await run(page, 'seq 500 > numbers');
  const size = async () =>
    (await run(page, 'stty size'))
      .match(/\n(\d+) (\d+)\n/)
      ?.slice(1)
      .map(Number) ?? [];
  const [rows = 0, columns = 0] = await size();
  expect(rows).toBeGreaterThan(10);
  expect(await run(page, 'echo $TERM')).toContain('\nxterm-256color\n');
  await type(page, 'less numbers');
  await sees(page, new RegExp(`^1\\n2\\n[\\s\\S]*\\n${rows - 1}\\n`));
  await newTerminal(page);
  await sees(page, /^learner@linkyard:~\$$/);
  await page.setViewportSize({ width: 1200, height: 760 });
  await expect.poll(async () => (await size())[1]).toBeLessThan(columns);
  await page.keyboard.press('Control+Shift+ArrowRight');
  await sees(page, /^1\n2\n/);
  await page.keyboard.press('G');
  await sees(page, /\n500\n/);
  await page.keyboard.press('q');
  await sees(page, /less numbers\n.*\$$/);
});

test('a shell in a container in a shell in a shell', async ({ page }) => {
  await open(page);
  await run(page, 'bash');
  await run(page, 'docker run -t -i --rm busybox sh');
  await run(page, 'sh');
  expect(await run(page, 'echo $((6 * 7)); hostname')).toMatch(/\n42\n[0-9a-f]{12}\n/);
  await press(page, 'echo wrog', ['ArrowLeft'], 'n');
  expect(await entered(page)).toContain('\nwrong\n');
  await run(page, 'exit');
  await run(page, 'exit');
  expect(await run(page, 'echo $SHLVL; hostname')).toMatch(/\n2\nlinkyard\n/);
  await run(page, 'exit');
  expect(await run(page, 'echo $SHLVL')).toContain('\n1\n');
});

test('vi /etc/hosts, :wq, in a container, with a look at another terminal meanwhile', async ({ page }) => {
  await open(page);
  await run(page, 'docker run -t -i --rm busybox sh');
  await type(page, 'vi /etc/hosts');
  await sees(page, /^127\.0\.0\.1\tlocalhost|^127\.0\.0\.1 +localhost/);
  await press(page, 'o10.9.8.7 db');
  await newTerminal(page);
  await sees(page, /^learner@linkyard:~\$$/);
  await page.keyboard.press('Control+Shift+ArrowLeft');
  await sees(page, /\n10\.9\.8\.7 db\n/);
  await press(page, ['Escape'], ':wq', ['Enter']);
  await sees(page, /vi \/etc\/hosts\n.*#$/);
  expect(await run(page, 'cat /etc/hosts')).toContain('\n10.9.8.7 db\n');
});

test('what is selected is copied, and pasted by the usual keys', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await run(page, 'echo copied');
  const row = page.locator('lk-terminal .xterm-rows > div').filter({ hasText: /^copied/ });
  const box = await row.boundingBox();
  await page.mouse.dblclick((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
  await page.keyboard.press('Control+c');
  await press(page, 'echo once more ');
  await page.keyboard.press('Control+v');
  await sees(page, /once more copied$/);
  expect(await entered(page)).toContain('\nonce more copied\n');
});

test('a screen reader is given what is printed', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Screen reader' }).click();
  await page.locator('lk-terminal .screen').click();
  await run(page, 'echo read this');
  await expect(page.locator('lk-terminal .xterm-accessibility')).toContainText('read this');
});
