import { beforeEach, describe, expect, test, vi } from 'vitest';
import { TerminalKeys } from '../../web/terminal/keys.ts';

let sent: number;
let left: number;
let selected: boolean;
let several: boolean;
let turned: number[];
let keys: TerminalKeys;

beforeEach(() => {
  vi.useFakeTimers();
  sent = 0;
  left = 0;
  selected = false;
  several = false;
  turned = [];
  keys = new TerminalKeys({
    sendEscape: () => {
      sent += 1;
    },
    hasSelection: () => selected,
    leave: () => {
      left += 1;
    },
    turn: (by) => {
      if (several) turned.push(by);
      return several;
    },
  });
});

/** Whether the terminal gets the key. */
function press(key: string, modifiers: Partial<KeyboardEvent> = {}): boolean {
  return keys.handle({ type: 'keydown', key, preventDefault: () => {}, ...modifiers } as KeyboardEvent);
}

describe('Escape, then Tab', () => {
  test('leaves the terminal, which gets neither', () => {
    expect(press('Escape')).toBe(false);
    expect(press('Tab')).toBe(false);
    vi.runAllTimers();
    expect({ sent, left }).toEqual({ sent: 0, left: 1 });
  });

  test('with Shift leaves it to the browser where the focus goes', () => {
    press('Escape');
    expect(press('Shift', { shiftKey: true })).toBe(true);
    expect(press('Tab', { shiftKey: true })).toBe(false);
    expect({ sent, left }).toEqual({ sent: 0, left: 0 });
  });

  test('still leaves it after a while', () => {
    press('Escape');
    vi.runAllTimers();
    expect(sent).toBe(1);
    expect(press('Tab')).toBe(false);
    expect(left).toBe(1);
  });
});

describe('Escape alone', () => {
  test('reaches the terminal before the next key', () => {
    press('Escape');
    expect(sent).toBe(0);
    expect(press('f')).toBe(true);
    expect(sent).toBe(1);
  });

  test('reaches it when no key follows', () => {
    press('Escape');
    vi.runAllTimers();
    expect(sent).toBe(1);
  });

  test('twice is sent twice', () => {
    press('Escape');
    press('Escape');
    vi.runAllTimers();
    expect(sent).toBe(2);
  });
});

describe('the terminal gets', () => {
  test.each([
    ['Tab', {}],
    ['c', { ctrlKey: true }],
    ['a', { ctrlKey: true }],
    ['ArrowUp', {}],
  ])('%s %o', (key, modifiers) => {
    expect(press(key, modifiers)).toBe(true);
  });
});

describe('the browser gets', () => {
  test('Ctrl-V', () => expect(press('v', { ctrlKey: true })).toBe(false));
  test('F6', () => expect(press('F6')).toBe(false));
  test('Ctrl-C where something is selected', () => {
    selected = true;
    expect(press('c', { ctrlKey: true })).toBe(false);
  });
});

describe('Ctrl-Shift with an arrow', () => {
  const modifiers = { ctrlKey: true, shiftKey: true };

  test('is the terminal’s own while it is the only one', () => {
    expect(press('ArrowRight', modifiers)).toBe(true);
  });

  test('goes to the terminal beside it where there are several', () => {
    several = true;
    expect(press('ArrowRight', modifiers)).toBe(false);
    expect(press('ArrowLeft', modifiers)).toBe(false);
    expect(turned).toEqual([1, -1]);
  });

  test.each([{ ctrlKey: true }, { shiftKey: true }, { ...modifiers, altKey: true }])(
    'and nothing else does: %o',
    (other) => {
      several = true;
      expect(press('ArrowRight', other)).toBe(true);
    },
  );
});
