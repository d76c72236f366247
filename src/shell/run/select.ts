import { isSysError } from '../../kernel/errno.ts';
import type { Shell } from '../shell.ts';
import { readTextLine } from './input.ts';
import { attendSignals } from './trouble.ts';

/**
 * Shows a menu of `select` and asks for a number until there is an answer.
 * @returns the answer and the item it stands for (empty for none), or nothing at the end of the input
 */
export async function chooseFrom(
  shell: Shell,
  items: readonly string[],
  menu: boolean,
): Promise<{ reply: string; item: string } | undefined> {
  if (menu) await shell.say(layOut(items, Number(shell.vars.get('COLUMNS')) || 80));
  for (;;) {
    await shell.say(shell.vars.get('PS3') ?? '#? ');
    const line = await readAnswer(shell);
    if (line === undefined) {
      await shell.say('\n');
      return undefined;
    }
    const reply = line.replace(/\n$/, '').trim();
    if (reply === '') {
      await shell.say(layOut(items, Number(shell.vars.get('COLUMNS')) || 80));
      continue;
    }
    const item = /^\d+$/.test(reply) ? (items[Number(reply) - 1] ?? '') : '';
    return { reply, item };
  }
}

/** A line; ^C and traps come between. */
async function readAnswer(shell: Shell): Promise<string | undefined> {
  for (;;) {
    try {
      return await readTextLine(shell, 0);
    } catch (error) {
      if (!isSysError(error, 'EINTR')) throw error;
      await attendSignals(shell);
    }
  }
}

const TAB = 8;

/** In columns, down and then across, as bash's print_select_list does. */
function layOut(items: readonly string[], columns: number): string {
  const digits = String(items.length).length;
  const longest = Math.max(...items.map((item) => item.length)) + digits + 2;
  const width = longest + 2;
  const across = Math.max(1, Math.floor(columns / width));
  let rows = Math.max(1, Math.ceil(items.length / across));
  // A single row would be hard to read: then one item a line.
  if (rows === 1) rows = items.length;
  const firstDigits = String(rows).length;
  let out = '';
  for (let row = 0; row < rows; row++) {
    let position = 0;
    for (let index = row; index < items.length; index += rows) {
      const number = String(index + 1).padStart(position === 0 ? firstDigits : digits);
      const cell = `${number}) ${items[index]}`;
      out += cell;
      if (index + rows < items.length) out += indent(position + cell.length, position + width);
      position += width;
    }
    out += '\n';
  }
  return out;
}

/** Tabs and blanks from one column to another. */
function indent(from: number, to: number): string {
  let out = '';
  for (let at = from; at < to; ) {
    if (Math.floor(to / TAB) > Math.floor(at / TAB)) {
      out += '\t';
      at += TAB - (at % TAB);
    } else {
      out += ' ';
      at += 1;
    }
  }
  return out;
}
