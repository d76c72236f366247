import { parseSignal, SIGNALS } from '../../kernel/signals.ts';
import type { Trapped } from '../run/traps.ts';
import { singleQuote } from '../syntax/quotes.ts';
import { type Builtin, fail, optionsOf, print, usage } from './builtin.ts';
import { signalTable } from './signal-table.ts';

const MOMENTS = new Set(['EXIT', 'ERR', 'DEBUG', 'RETURN']);

export const trap: Builtin = {
  synopsis: 'trap [-lp] [[arg] signal_spec ...]',
  summary: 'Trap signals and other events.',
  run: async (shell, call) => {
    const options =
      call.args[0] === '-' ? { letters: new Set<string>(), rest: call.args } : await optionsOf(shell, call, 'lp');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const { momentTraps } = shell.personality.features;
    const line = (on: Trapped, command: string) =>
      `trap -- ${singleQuote(command)} ${shell.language.messages.trapName(on)}\n`;
    if (letters.has('l')) return print(shell, call, signalTable());
    if (rest.length === 0)
      return print(
        shell,
        call,
        shell.traps
          .list()
          .map(([on, command]) => line(on, command))
          .join(''),
      );
    let status = 0;
    if (letters.has('p')) {
      for (const name of rest) {
        const on = readTrapped(name, momentTraps);
        const command = on && shell.traps.list().find(([other]) => other === on)?.[1];
        if (!on) status = await fail(shell, call, shell.language.messages.badTrapSignal(name));
        else if (command !== undefined) await print(shell, call, line(on, command));
      }
      return status;
    }
    const [first = ''] = rest;
    // A number first: all are to be reset.
    const resets =
      first === '-' || (rest.length === 1 && readTrapped(first, momentTraps) !== undefined) || /^\d+$/.test(first);
    if (rest.length === 1 && !resets) return usage(shell, call);
    const names = first === '-' || !resets ? rest.slice(1) : rest;
    if (names.length === 0 && first === '-') return usage(shell, call);
    for (const name of names) {
      const on = readTrapped(name, momentTraps);
      if (!on) status = await fail(shell, call, shell.language.messages.badTrapSignal(name));
      else shell.traps.set(on, resets ? undefined : first);
    }
    return status;
  },
};

function readTrapped(text: string, moments: boolean): Trapped | undefined {
  if (text === '0') return 'EXIT';
  const name = text.toUpperCase().replace(/^SIG(?=EXIT|ERR|DEBUG|RETURN)/, '');
  if (MOMENTS.has(name) && (moments || name === 'EXIT')) return name as Trapped;
  const signal = parseSignal(text);
  return signal && signal in SIGNALS ? signal : undefined;
}
