import type { Process } from '../../kernel/process.ts';
import { columns } from '../width.ts';
import type { Key } from './keys.ts';
import { LineInput, type LineOutcome } from './line-input.ts';
import { type Session, withTerminal } from './session.ts';

/** Reads lines from a terminal, with the keys of readline that people use most. */
export class TerminalLines {
  readonly history: string[] = [];
  readonly #proc: Process;
  /** Read together with the end of a line: it belongs to the next. */
  #typedAhead: Key[] = [];

  constructor(proc: Process) {
    this.#proc = proc;
  }

  /** The next line; `interrupted` after ^C, nothing at ^D. */
  async read(prompt: string): Promise<string | 'interrupted' | undefined> {
    const result = await withTerminal(this.#proc, { alternate: false, meta: true }, async (session) => {
      session.keyboard.push(...this.#typedAhead);
      const outcome = await this.#read(session, prompt);
      this.#typedAhead = session.keyboard.flush();
      return outcome;
    });
    if (typeof result === 'object') {
      if (result.line.trim() !== '' && this.history.at(-1) !== result.line) this.history.push(result.line);
      return result.line;
    }
    return result === 'interrupted' ? 'interrupted' : undefined;
  }

  async #read(session: Session, prompt: string): Promise<{ line: string } | 'interrupted' | undefined> {
    const input = new LineInput({ history: this.history });
    let row = 0;
    const draw = async () => {
      const width = session.size.columns;
      const before = columns(prompt) + input.column;
      const total = columns(prompt) + columns(input.text);
      const up = row > 0 ? `\x1b[${row}A` : '';
      const last = Math.floor(total / width);
      row = Math.floor(before / width);
      const back = last > row ? `\x1b[${last - row}A` : '';
      const column = before % width;
      const wrap = total > 0 && total % width === 0 ? ' \r\x1b[K' : '';
      await session.write(`${up}\r\x1b[J${prompt}${input.text}${wrap}${back}\r${column > 0 ? `\x1b[${column}C` : ''}`);
    };
    await draw();
    for (;;) {
      const event = await session.keyboard.next();
      if ('end' in event) return undefined;
      if ('interrupted' in event) {
        row = 0;
        await draw();
        continue;
      }
      const { key } = event;
      if (key === '^D' && input.text === '') return undefined;
      if (key === '^C') {
        await session.write('^C\r\n');
        return 'interrupted';
      }
      if (key === '^Z') {
        await session.suspend();
        await draw();
        continue;
      }
      if (key === '^L') {
        await session.write('\x1b[H\x1b[J');
        row = 0;
      }
      const known = key === '^D' ? 'Delete' : key;
      const outcome: LineOutcome =
        /^(Backspace|\^H)$/.test(known) && input.text === ''
          ? 'edited'
          : /^(Escape|\^G|Tab|\^L|M-.*)$/.test(known)
            ? 'edited'
            : input.key(known);
      if (outcome === 'done') {
        input.cursor = input.text.length;
        await draw();
        await session.write('\r\n');
        return { line: input.text };
      }
      await draw();
    }
  }
}

/** Asks for a password on the terminal, unseen. */
export async function askPassword(proc: Process, prompt: string): Promise<string | undefined> {
  return withTerminal(proc, { alternate: false, meta: false }, async (session) => {
    await session.write(prompt);
    const input = new LineInput();
    for (;;) {
      const event = await session.keyboard.next();
      if ('end' in event) return undefined;
      if ('interrupted' in event) continue;
      if (event.key === '^C') {
        await session.write('\n');
        return undefined;
      }
      if (/^(Backspace|\^H)$/.test(event.key) && input.text === '') continue;
      if (input.key(event.key) === 'done') break;
    }
    await session.write('\n');
    return input.text;
  });
}
