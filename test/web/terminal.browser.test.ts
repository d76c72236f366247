import { beforeEach, describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Terminal } from '../../src/machine/terminal.ts';
import type { TerminalPane } from '../../web/terminal/pane.ts';
import '../../web/terminal/pane.ts';
import { runCommand } from '../../web/terminal/run-command.ts';
import type { Screen } from '../../web/terminal/screen.ts';
import { FakeTerminal } from './fake-machine.ts';
import { find, mount, until } from './mount.ts';

let pane: TerminalPane;
let screen: Screen;
let terminal: FakeTerminal;

async function openPane(): Promise<TerminalPane> {
  const opened = await mount<TerminalPane>('lk-terminal', {});
  opened.style.cssText = 'width: 800px; height: 400px';
  opened.screen.connect(terminal as unknown as Terminal);
  return opened;
}

beforeEach(async () => {
  terminal = new FakeTerminal((line) => `you said ${line}\n`);
  pane = await openPane();
  ({ screen } = pane);
  await screen.promptAfter(0);
});

describe('a terminal', () => {
  test('shows what is printed, and takes what is typed', async () => {
    screen.focus();
    await userEvent.keyboard('hello{Enter}');
    await until(() => screen.text().includes('you said hello'), 'an answer');
    expect(terminal.lines).toEqual(['hello']);
  });

  test('acknowledges every byte, once it has been shown', async () => {
    const before = terminal.acknowledged;
    terminal.print('a'.repeat(100_000));
    expect(terminal.acknowledged).toBe(before);
    await until(() => terminal.acknowledged === before + 100_000, 'everything acknowledged');
  });

  test('tells how large it is', async () => {
    await until(() => terminal.size.columns > 60, 'a size');
    const { columns } = terminal.size;
    pane.style.width = '400px';
    await until(() => terminal.size.columns < columns, 'a smaller one');
  });

  test('gives lines whole that only the width broke', async () => {
    terminal.print(`\r\n${'0123456789'.repeat(30)}\r\n`);
    await until(() => screen.text().includes('0123456789'.repeat(30)), 'a long line');
  });

  test('is named, and says how one gets out of it', () => {
    const textarea = find(pane, 'textarea');
    expect(textarea?.getAttribute('aria-label')).toBe('Terminal');
    const description = pane.renderRoot.querySelector(`#${textarea?.getAttribute('aria-describedby')}`);
    expect(description?.textContent).toContain('Esc, then Tab');
  });

  test('can be left by Escape and Tab', async () => {
    let left = false;
    pane.addEventListener('lk-leave', () => {
      left = true;
    });
    screen.focus();
    const { received } = terminal;
    await userEvent.keyboard('{Escape}{Tab}');
    expect(left).toBe(true);
    expect(terminal.received).toBe(received);
  });

  test('is read out when that is wanted', async () => {
    expect(find(pane, '.xterm-accessibility')).toBeUndefined();
    find(pane, '.reader')?.click();
    await until(() => find(pane, '.xterm-accessibility') !== undefined, 'rows for a screen reader');
    expect(find(pane, '.reader')?.getAttribute('aria-pressed')).toBe('true');
    find(pane, '.reader')?.click();
  });

  test('follows the page’s colours', async () => {
    const background = () => getComputedStyle(find(pane, '.xterm-scrollable-element') as Element).backgroundColor;
    document.documentElement.dataset.theme = 'dark';
    await until(() => background() === 'rgb(35, 31, 28)' || background().startsWith('rgb(3'), 'dark');
    document.documentElement.dataset.theme = 'light';
    await until(() => background().startsWith('rgb(25'), 'light');
    delete document.documentElement.dataset.theme;
  });
});

describe('before there is a shell', () => {
  test('a prompt shows what is typed, and the shell gets it', async () => {
    const early = await mount<TerminalPane>('lk-terminal', {});
    early.style.cssText = 'width: 800px; height: 400px';
    early.screen.promptEarly('soon$ ');
    early.screen.focus();
    await userEvent.keyboard('hellp{Backspace}o');
    await until(() => early.screen.text() === 'soon$ hello', 'what was typed');
    await userEvent.keyboard('{Enter}');

    const late = new FakeTerminal((line) => `you said ${line}\n`);
    early.screen.connect(late as unknown as Terminal);
    await early.screen.promptAfter(0);
    early.screen.sendEarlyKeys();
    await until(() => early.screen.text().includes('you said hello'), 'an answer');
    expect(late.lines).toEqual(['hello']);
    expect(early.screen.text()).not.toContain('soon$');
  });
});

describe('what was shown', () => {
  test('is shown again by another terminal, however wide', async () => {
    terminal.print(`\r\n\x1b[31mred\x1b[0m\r\n${'wide '.repeat(40)}\r\n`);
    await until(() => screen.text().includes('wide'), 'something to keep');
    expect(screen.scrollback().text).toContain('\r\nred\r\nwide wide');
    await screen.loadExtras();
    const scrollback = screen.scrollback();
    expect(scrollback.text).toContain('\x1b[31mred');

    terminal = new FakeTerminal(() => '');
    const other = await mount<TerminalPane>('lk-terminal', {});
    other.style.cssText = 'width: 500px; height: 400px';
    await other.screen.restore(scrollback);
    other.screen.connect(terminal as unknown as Terminal);
    await until(() => other.screen.text().includes('this is a new shell'), 'the remark');
    expect(other.screen.text()).toContain('wide '.repeat(40).trim());
    expect(other.screen.takesCommands).toBe(true);
  });
});

describe('a command', () => {
  test('is typed where a line editor waits, in the place of what stood there', async () => {
    terminal.input('half a li');
    expect(await runCommand(terminal as unknown as Terminal, screen, 'docker ps')).toBe(true);
    expect(terminal.lines).toEqual(['docker ps']);
  });

  test('is not typed into what else runs', async () => {
    terminal.occupy();
    await until(() => !screen.takesCommands, 'occupied');
    expect(await runCommand(terminal as unknown as Terminal, screen, 'docker ps')).toBe(false);
    expect(terminal.lines).toEqual([]);
  });

  test('waits a moment for a prompt that is on its way', async () => {
    terminal.occupy();
    await until(() => !screen.takesCommands, 'occupied');
    const typed = runCommand(terminal as unknown as Terminal, screen, 'docker ps');
    terminal.print('\x1b[?2004h$ ');
    expect(await typed).toBe(true);
  });
});
