import { framesOf } from '../run/frames.ts';
import { type Builtin, fail, optionsOf, print } from './builtin.ts';
import { applySymbolicMask, symbolicMask } from './umask-mode.ts';

export const umask: Builtin = {
  synopsis: 'umask [-p] [-S] [mode]',
  summary: 'Display or set the file mode mask.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'pS');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const { proc } = shell;
    const [mode] = rest;
    if (mode === undefined) {
      const text = letters.has('S') ? symbolicMask(proc.umask) : proc.umask.toString(8).padStart(4, '0');
      return print(shell, call, `${letters.has('p') ? `umask ${letters.has('S') ? '-S ' : ''}` : ''}${text}\n`);
    }
    if (/^\d/.test(mode)) {
      if (!/^[0-7]+$/.test(mode) || Number.parseInt(mode, 8) > 0o7777)
        return fail(shell, call, shell.language.messages.badMask?.(mode) ?? `${mode}: octal number out of range`);
      proc.umask = Number.parseInt(mode, 8) & 0o777;
    } else {
      const mask = applySymbolicMask(proc.umask, mode);
      if (typeof mask === 'string') return fail(shell, call, shell.language.messages.badMask?.(mode) ?? mask);
      proc.umask = mask;
    }
    return letters.has('S') ? print(shell, call, `${symbolicMask(proc.umask)}\n`) : 0;
  },
};

export const times: Builtin = {
  synopsis: 'times',
  summary: 'Display process times.',
  // What processes used of the processor is not measured here: they count as having used none.
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, '');
    if (typeof options === 'number') return options;
    return print(shell, call, '0m0.000s 0m0.000s\n0m0.000s 0m0.000s\n');
  },
};

/** What can be limited: a letter, what it is called, its unit, and how much is allowed at first. */
const LIMITS: readonly [letter: string, name: string, unit: string, limit: number | 'unlimited'][] = [
  ['R', 'real-time non-blocking time', 'microseconds, ', 'unlimited'],
  ['c', 'core file size', 'blocks, ', 0],
  ['d', 'data seg size', 'kbytes, ', 'unlimited'],
  ['e', 'scheduling priority', '', 0],
  ['f', 'file size', 'blocks, ', 'unlimited'],
  ['i', 'pending signals', '', 15_000],
  ['l', 'max locked memory', 'kbytes, ', 8192],
  ['m', 'max memory size', 'kbytes, ', 'unlimited'],
  ['n', 'open files', '', 1024],
  ['p', 'pipe size', '512 bytes, ', 8],
  ['q', 'POSIX message queues', 'bytes, ', 819_200],
  ['r', 'real-time priority', '', 0],
  ['s', 'stack size', 'kbytes, ', 8192],
  ['t', 'cpu time', 'seconds, ', 'unlimited'],
  ['u', 'max user processes', '', 15_000],
  ['v', 'virtual memory', 'kbytes, ', 'unlimited'],
  ['x', 'file locks', '', 'unlimited'],
];

export const ulimit: Builtin = {
  synopsis: 'ulimit [-SHabcdefiklmnpqrstuvxPRT] [limit]',
  summary: 'Show or set resource limits.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, `SHa${LIMITS.map(([letter]) => letter).join('')}`);
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const current = (letter: string, limit: number | 'unlimited') => shell.limits.get(letter) ?? limit;
    if (letters.has('a')) {
      const lines = LIMITS.map(([letter, name, unit, limit]) => {
        const suffix = `(${unit}-${letter})`;
        return `${name.padEnd(20)}${suffix.padStart(20)} ${current(letter, limit)}\n`;
      });
      return print(shell, call, lines.join(''));
    }
    const chosen = LIMITS.filter(([letter]) => letters.has(letter));
    const [entry = LIMITS.find(([letter]) => letter === 'f') as (typeof LIMITS)[number]] = chosen;
    const [letter, , , limit] = entry;
    const [value] = rest;
    if (value === undefined) return print(shell, call, `${current(letter, limit)}\n`);
    if (value === 'unlimited' || value === 'hard' || value === 'soft') {
      if (value === 'unlimited') shell.limits.set(letter, 'unlimited');
      return 0;
    }
    if (!/^\d+$/.test(value)) return fail(shell, call, `${value}: invalid number`);
    shell.limits.set(letter, Number(value));
    return 0;
  },
};

export const caller: Builtin = {
  synopsis: 'caller [expr]',
  summary: 'Return the context of the current subroutine call.',
  run: async (shell, call) => {
    const [text] = call.args;
    const frames = framesOf(shell.frame);
    if (frames.length === 0) return 1;
    if (text !== undefined && !/^\d+$/.test(text)) {
      await fail(shell, call, `${text}: invalid number`);
      await shell.say(`caller: usage: ${caller.synopsis}\n`);
      return 2;
    }
    const frame = frames[Number(text ?? 0)];
    if (!frame) return 1;
    const source = frame.callerSource || 'NULL';
    if (text === undefined) return print(shell, call, `${frame.callerLine} ${source}\n`);
    const outer = frames[Number(text) + 1]?.name ?? (shell.mainFrame ? 'main' : undefined);
    if (outer === undefined) return 1;
    return print(shell, call, `${frame.callerLine} ${outer} ${source}\n`);
  },
};
