import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../web/containers/pane.ts';
import type { ContainersPane } from '../../web/containers/pane.ts';
import { WorldWatch } from '../../web/containers/watch.ts';
import { FakeMachine } from './fake-machine.ts';
import { all, find, mount, textOf, until } from './mount.ts';

let machine: FakeMachine;
let pane: ContainersPane;

beforeEach(async () => {
  machine = new FakeMachine();
  pane = await mount<ContainersPane>('lk-containers', { watch: new WorldWatch(machine.face) });
});

const names = () => all(pane, 'tbody th button').map(textOf);
const row = (name: string) => all(pane, 'tbody tr').find((tr) => textOf(tr).startsWith(name));

describe('the table of containers', () => {
  test('says what will be there while it is empty', () => {
    expect(textOf(pane)).toContain('As soon as you run one');
  });

  test('follows what the daemon says', async () => {
    machine.put({ name: 'db', image: 'training/postgres', address: '172.17.0.2', ports: { '5432/tcp': null } });
    machine.put({ name: 'web', address: '172.17.0.3', links: ['/db:/web/db'] });
    await until(() => names().length === 2, 'two rows');
    expect(names()).toEqual(['db', 'web']);
    expect(textOf(row('web') as Element)).toContain('→ db (alias db)');

    machine.put({ name: 'db', image: 'training/postgres', running: false, exitCode: 137 });
    await until(() => row('db')?.textContent?.includes('exited (137)'), 'db exited');

    machine.remove('db');
    await until(() => names().length === 1, 'db gone');
  });

  test('has the roles of a table', async () => {
    machine.put({ name: 'db' });
    await until(() => names().length === 1, 'a row');
    expect(all(pane, '[role=columnheader]').map(textOf)).toEqual([
      'Name',
      'State',
      'Image',
      'Address',
      'Ports',
      'Links',
    ]);
    expect(all(pane, '[role=rowheader]')).toHaveLength(1);
  });

  test('gives each container a hue of its own', async () => {
    machine.put({ name: 'db' });
    machine.put({ name: 'web' });
    await until(() => names().length === 2, 'two rows');
    const hues = all(pane, '.swatch').map((swatch) => getComputedStyle(swatch).getPropertyValue('--hue'));
    expect(new Set(hues).size).toBe(2);
  });

  test('marks what has changed, and not what was there', async () => {
    machine.put({ name: 'db' });
    await until(() => names().length === 1, 'a row');
    machine.put({ name: 'web' });
    await until(() => row('web')?.classList.contains('glowing'), 'web glows');
    expect(row('db')?.classList.contains('glowing')).toBe(false);
  });
});

describe('a container that is chosen', () => {
  beforeEach(async () => {
    machine.put({
      name: 'web',
      files: { '/etc/hosts': '127.0.0.1\tlocalhost\n172.17.0.2\tdb\n' },
      environment: { DB_NAME: '/web/db', DB_PORT: 'tcp://172.17.0.2:5432' },
    });
    await until(() => names().length === 1, 'a row');
  });

  const choose = async () => {
    find(pane, 'tbody th button')?.focus();
    await userEvent.keyboard('{Enter}');
    await until(() => find(pane, 'lk-container-details') !== undefined, 'details');
  };

  test('shows its hosts file and its environment, by key', async () => {
    await choose();
    expect(find(pane, 'pre')?.textContent).toBe('127.0.0.1\tlocalhost\n172.17.0.2\tdb');
    expect(all(pane, 'dl div').map(textOf)).toEqual(['DB_NAME /web/db', 'DB_PORT tcp://172.17.0.2:5432']);
    expect(find(pane, 'tbody th button')?.getAttribute('aria-expanded')).toBe('true');
  });

  test('shows what has become of them', async () => {
    await choose();
    machine.put({ name: 'web', files: { '/etc/hosts': '172.17.0.9\tdb\n' }, environment: {} });
    await until(() => find(pane, 'pre')?.textContent === '172.17.0.9\tdb', 'new hosts file');
    expect(textOf(pane)).toContain('It has no variables.');
  });

  test('says so where it does not run', async () => {
    await choose();
    machine.put({ name: 'web', running: false });
    await until(() => textOf(pane).includes('web does not run'), 'not running');
  });

  test('is closed again by the same key', async () => {
    await choose();
    await userEvent.keyboard('{Enter}');
    await until(() => find(pane, 'lk-container-details') === undefined, 'closed');
  });
});
