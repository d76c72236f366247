import { clear, entries, get, set } from 'idb-keyval';
import { beforeEach, describe, expect, test } from 'vitest';
import { page as browser, userEvent } from 'vitest/browser';
import { Page } from '../../web/page.ts';
import type { StartMachine } from '../../web/visit.ts';
import { FakeMachine } from './fake-machine.ts';
import { all, find, textOf, until } from './mount.ts';

const SAVE = 'linkyard:save';

let machine: FakeMachine;
let refuse: boolean;

/** A fake that goes on from its own snapshots, unless it is told to refuse them. */
const start: StartMachine = async ({ snapshot }) => {
  if (snapshot && refuse) throw new Error('no such layer');
  machine = new FakeMachine((line) => `you said ${line}\n`);
  const { containers = [] } = (snapshot ?? {}) as { containers?: { name: string }[] };
  for (const container of containers) machine.put(container);
  return machine.face;
};

async function open(): Promise<Page> {
  const page = new Page(start);
  await page.open(document.body);
  await until(() => app().querySelector('lk-lesson') !== null, 'the lesson');
  return page;
}

const app = () => document.querySelector('lk-app')?.shadowRoot as ShadowRoot;
const notices = () => textOf(app().querySelector('lk-notices') as Element);
const shell = () => machine.terminals.at(-1);

/** The saves that were set aside, the oldest first, once this one, which could not be used, is among them. */
async function asides(last: unknown): Promise<unknown[]> {
  const isThere = async () => JSON.stringify(await get(SAVE)) === JSON.stringify(last);
  while (await isThere()) await new Promise((resolve) => setTimeout(resolve, 20));
  await new Promise((resolve) => setTimeout(resolve, 50));
  return (await entries<string, unknown>()).flatMap(([key, value]) =>
    key.startsWith(`${SAVE}:aside:`) ? [value] : [],
  );
}

/** What a browser tells a page that is left. */
function leave(): void {
  dispatchEvent(new PageTransitionEvent('pagehide'));
  document.querySelector('lk-app')?.remove();
}

beforeEach(async () => {
  leave();
  await browser.viewport(1280, 800);
  refuse = false;
  await clear();
  delete document.documentElement.dataset.ready;
});

describe('a first visit', () => {
  test('is ready when one can type, and says so', async () => {
    const page = await open();
    expect(document.documentElement.dataset.ready).toBe('prompt');
    expect(page.screenText()).toContain('learner@linkyard');
    expect(notices()).toBe('');
  });

  test('gives the terminal the focus', async () => {
    await open();
    expect(app().activeElement?.localName).toBe('lk-terminal');
  });

  test('says which Docker answers', async () => {
    await open();
    expect(textOf(app().querySelector('lk-header') as Element)).toContain('Docker 20.10');
  });
});

describe('a page that is loaded again', () => {
  test('has the containers, the terminal and the progress of before', async () => {
    await open();
    shell()?.type('echo kept');
    machine.put({ name: 'db' });
    await (find(app(), 'lk-steps button:not([aria-current])') as HTMLElement).click();
    await until(() => textOf(app()).includes('Step 2 of'), 'the second step');
    leave();

    const again = await open();
    expect(again.screenText()).toContain('you said echo kept');
    expect(again.screenText()).toContain('this is a new shell');
    await until(() => all(app(), 'lk-containers tbody th').map(textOf).includes('db'), 'the container');
    expect(textOf(app())).toContain('Step 2 of');
  });

  test('is saved soon after a command, without being left', async () => {
    await open();
    shell()?.type('echo kept');
    machine.put({ name: 'db' });
    for (let tries = 0; tries < 60 && !JSON.stringify(await get(SAVE))?.includes('"db"'); tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(await get(SAVE)).toMatchObject({ format: 1, machine: { containers: [{ name: 'db' }] } });
  });

  test('keeps the old terminal as it was, where nothing was done in between', async () => {
    await open();
    shell()?.type('echo kept');
    await until(() => textOf(app()) !== '' && machine.version > 0, 'a command');
    leave();
    await open();
    leave();
    const third = await open();
    expect(third.screenText().match(/this is a new shell/g)).toHaveLength(1);
  });
});

describe('a save that cannot be used', () => {
  test.each([
    ['no save at all', 'rubbish'],
    ['an older one', { format: 0, machine: {} }],
    ['half of one', { format: 1 }],
  ])('because it is %s, is set aside', async (_, save) => {
    await set(SAVE, save);
    const page = await open();
    expect(page.screenText()).toContain('learner@linkyard');
    expect(notices()).toContain('The old save has been set aside.');
    expect(await asides(save)).toEqual([save]);
  });

  test('because the machine refuses it, is set aside, and can be had', async () => {
    const save = { format: 1, machine: { containers: [] }, scrollback: undefined, progress: undefined };
    await set(SAVE, save);
    refuse = true;
    await open();
    expect(notices()).toContain('set aside');
    const links: string[] = [];
    const listener = (event: Event) => {
      event.preventDefault();
      links.push((event.target as HTMLAnchorElement).download);
    };
    HTMLAnchorElement.prototype.click = function click() {
      listener({ preventDefault: () => {}, target: this } as unknown as Event);
    };
    (find(app(), 'lk-notices .action') as HTMLElement).click();
    expect(links[0]).toMatch(/^linkyard-save-\d+\.json$/);
  });

  test('is one of three that are kept', async () => {
    let found: unknown[] = [];
    for (let visit = 0; visit < 5; visit++) {
      await set(SAVE, `rubbish ${visit}`);
      await open();
      found = await asides(`rubbish ${visit}`);
      leave();
    }
    expect(found).toEqual(['rubbish 2', 'rubbish 3', 'rubbish 4']);
  });

  test('is told of until that is put away', async () => {
    await set(SAVE, 'rubbish');
    await open();
    (find(app(), 'lk-notices .dismiss') as HTMLElement).click();
    await until(() => notices() === '', 'no notice');
  });
});

describe('a second tab', () => {
  test('says that it keeps nothing, and does not', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await new Promise<void>((resolve) => {
      void navigator.locks.request(SAVE, () => {
        resolve();
        return held;
      });
    });
    await open();
    expect(notices()).toContain('open in another tab');
    shell()?.type('echo lost');
    machine.put({ name: 'db' });
    leave();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await get(SAVE)).toBeUndefined();
    release();
  });
});

describe('starting over', () => {
  test('asks in place, and gives an empty host', async () => {
    const page = await open();
    const before = machine;
    shell()?.type('echo old');
    machine.put({ name: 'db' });
    await until(() => all(app(), 'lk-containers tbody th').length === 1, 'a container');
    (find(app(), 'lk-start-over .button') as HTMLElement).click();
    const panel = find(app(), 'lk-start-over #panel') as HTMLElement;
    expect(panel.matches(':popover-open')).toBe(true);
    expect(before.disposed).toBe(false);
    (find(panel, '.danger') as HTMLElement).click();
    await until(() => machine !== before && textOf(app()).includes('No containers yet.'), 'a new host');
    expect(before.disposed).toBe(true);
    expect(page.screenText()).not.toContain('echo old');
    await until(() => page.screenText().includes('learner@linkyard'), 'a prompt');
  });
});

describe('a shell that ends', () => {
  test('is followed by another at Enter', async () => {
    const page = await open();
    shell()?.exit(0);
    await until(() => page.screenText().includes('Press Enter to begin a new one.'), 'the remark');
    (find(app(), 'textarea') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await until(() => machine.terminals.length === 2, 'a new shell');
  });
});
