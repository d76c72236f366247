import { SIGNALS, type Signal } from '../../../kernel/signals.ts';
import type { Trapped } from '../../run/traps.ts';
import { dashQuote } from '../../syntax/dash-quote.ts';
import { isName } from '../../variables/variable.ts';
import { ashGetopts } from '../ash/getopts.ts';
import { type Builtin, fail, optionsOf, parseOptions, print } from '../builtin.ts';
import { cd } from '../cd.ts';
import { local } from '../declare.ts';
import { bg, fg, jobs } from '../jobs.ts';
import { read } from '../read.ts';
import { applySymbolicMask, symbolicMask } from '../umask-mode.ts';
import { unset } from '../unset.ts';
import { wait } from '../wait.ts';
import { dashSignal } from './kill.ts';

export const dashTrap: Builtin = {
  synopsis: 'trap [action condition...]',
  summary: 'Trap signals and the end of the shell.',
  run: async (shell, call) => {
    const first = call.args[0] ?? '';
    if (/^-[^-]/.test(first)) return fail(shell, call, `Illegal option ${first.slice(0, 2)}`);
    const args = first === '--' ? call.args.slice(1) : call.args;
    if (args.length === 0) {
      const number = (on: Trapped) => (on === 'EXIT' ? 0 : SIGNALS[on as Signal]);
      // Those of the shell above are not a subshell's.
      const own = shell.traps.list().filter(([on]) => shell.traps.get(on) !== undefined);
      const all = own.sort(([a], [b]) => number(a) - number(b));
      return print(shell, call, all.map(([on, command]) => `trap -- ${dashQuote(command)} ${on}\n`).join(''));
    }
    const [action, ...names] = args.length === 1 ? ['-', ...args] : args;
    // A number first: all are to be reset.
    const resets = action === '-' || /^\d+$/.test(action as string);
    for (const name of resets && action !== '-' ? args : names) {
      const signal = dashSignal(name);
      if (signal === undefined) {
        await shell.say(`trap: ${name}: bad trap\n`);
        return 1;
      }
      shell.traps.set(signal === 0 ? 'EXIT' : signal, resets ? undefined : action);
    }
    return 0;
  },
};

export const dashUmask: Builtin = {
  synopsis: 'umask [-S] [mode]',
  summary: 'Display or set the file mode mask.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'S');
    if (typeof options === 'number') return options;
    const { proc } = shell;
    const [mode] = options.rest;
    if (mode === undefined) {
      const text = options.letters.has('S') ? symbolicMask(proc.umask) : proc.umask.toString(8).padStart(4, '0');
      return print(shell, call, `${text}\n`);
    }
    if (/^\d/.test(mode)) {
      if (!/^[0-7]+$/.test(mode)) return fail(shell, call, `Illegal number: ${mode}`);
      proc.umask = Number.parseInt(mode, 8) & 0o777;
      return 0;
    }
    const mask = applySymbolicMask(proc.umask, mode);
    if (typeof mask === 'string') return fail(shell, call, `Illegal mode: ${mode}`);
    proc.umask = mask;
    return 0;
  },
};

export const dashTimes: Builtin = {
  synopsis: 'times',
  summary: 'Display process times.',
  // What processes used of the processor is not measured here: they count as having used none.
  run: (shell, call) => print(shell, call, '0m0.000000s 0m0.000000s\n'.repeat(2)),
};

/** What can be limited: its name with the unit, its letter, and how much is allowed at first. */
const LIMITS: readonly [name: string, letter: string, limit: number | 'unlimited'][] = [
  ['time(seconds)', 't', 'unlimited'],
  ['file(blocks)', 'f', 'unlimited'],
  ['data(kbytes)', 'd', 'unlimited'],
  ['stack(kbytes)', 's', 8192],
  ['coredump(blocks)', 'c', 0],
  ['memory(kbytes)', 'm', 'unlimited'],
  ['locked memory(kbytes)', 'l', 8192],
  ['process', 'p', 15_000],
  ['nofiles', 'n', 1024],
  ['vmemory(kbytes)', 'v', 'unlimited'],
  ['locks', 'w', 'unlimited'],
  ['rtprio', 'r', 0],
];

export const dashUlimit: Builtin = {
  synopsis: 'ulimit [-HSa] [-tfdscmlpnvwr [value]]',
  summary: 'Show or set resource limits.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, `HSa${LIMITS.map(([, letter]) => letter).join('')}`);
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const current = (letter: string, limit: number | 'unlimited') => shell.limits.get(letter) ?? limit;
    if (letters.has('a')) {
      const lines = LIMITS.map(([name, letter, limit]) => `${name.padEnd(20)} ${current(letter, limit)}\n`);
      return print(shell, call, lines.join(''));
    }
    const chosen = LIMITS.filter(([, letter]) => letters.has(letter)).at(-1);
    const [, letter, limit] = chosen ?? (LIMITS[1] as (typeof LIMITS)[number]);
    const [value] = rest;
    if (value === undefined) return print(shell, call, `${current(letter, limit)}\n`);
    if (rest.length > 1) return fail(shell, call, 'too many arguments');
    if (value !== 'unlimited' && !/^\d+$/.test(value)) return fail(shell, call, 'bad number');
    shell.limits.set(letter, value === 'unlimited' ? value : Number(value));
    return 0;
  },
};

export const dashRead: Builtin = {
  synopsis: 'read [-r] [-p prompt] name ...',
  summary: 'Read a line from the standard input and split it into fields.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'p:r');
    if (typeof options === 'number') return options;
    if (options.rest.length === 0) return fail(shell, call, 'arg count');
    const wrong = options.rest.find((name) => !isName(name));
    if (wrong !== undefined) return fail(shell, call, `${wrong}: bad variable name`);
    return read.run(shell, call);
  },
};

export const dashGetopts: Builtin = {
  ...ashGetopts,
  run: async (shell, call) => {
    const [spec, name] = call.args;
    if (spec === undefined || name === undefined) return fail(shell, call, 'Usage: getopts optstring var [arg...]');
    if (!isName(name)) return fail(shell, call, `${name}: bad variable name`);
    return ashGetopts.run(shell, call);
  },
};

export const dashUnset: Builtin = {
  ...unset,
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'fv');
    if (typeof options === 'number') return options;
    // It is variables alone that go, unless functions are asked for.
    return unset.run(shell, options.letters.has('f') ? call : { ...call, args: ['-v', '--', ...options.rest] });
  },
};

/** A local variable begins with the value that the name had before. */
export const dashLocal: Builtin = {
  ...local,
  run: async (shell, call) => {
    if (!shell.frame?.functions) return fail(shell, call, 'not in a function');
    const wrong = call.args.find((arg) => arg !== '-' && !isName(arg.replace(/=.*$/s, '')));
    if (wrong?.startsWith('-')) return fail(shell, call, `${wrong.replace(/=.*$/s, '')}: bad variable name`);
    for (const [at, arg] of call.args.entries()) {
      const name = arg.replace(/=.*$/s, '');
      if (arg !== name && shell.vars.find(name)?.attributes.readonly) return fail(shell, call, `${name}: is read only`);
      const before = arg === name ? shell.vars.get(name) : undefined;
      const args = before === undefined ? [arg] : [`${arg}=${before}`];
      const status = await local.run(shell, { ...call, args, arrays: call.arrays.has(at) ? call.arrays : new Map() });
      if (status !== 0) return status;
    }
    return 0;
  },
};

export const dashWait: Builtin = {
  ...wait,
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, '');
    if (typeof options === 'number') return options;
    for (const id of options.rest) {
      const job = id.startsWith('%') ? shell.jobs.find(id) : undefined;
      if (id.startsWith('%') && (!job || job === 'ambiguous')) return fail(shell, call, `No such job: ${id}`);
    }
    return wait.run(shell, call);
  },
};

/** `export` and `readonly`, which know `-p` alone. */
export function markBuiltin(base: Builtin): Builtin {
  return {
    ...base,
    run: (shell, call) => {
      const invalid = call.args[0]?.startsWith('-') ? parseOptions(call.args, 'p').invalid : undefined;
      return invalid ? fail(shell, call, `Illegal option ${invalid}`) : base.run(shell, call);
    },
  };
}

/** `cd -` stays where there is no OLDPWD, and says where that is. */
export const dashCd: Builtin = {
  ...cd,
  run: (shell, call) => {
    if (call.args[0] === '-' && shell.vars.get('OLDPWD') === undefined)
      return print(shell, call, `${shell.directory}\n`);
    return cd.run(shell, call);
  },
};

function jobBuiltin(base: Builtin, known: string): Builtin {
  return {
    ...base,
    run: async (shell, call) => {
      const options = await optionsOf(shell, call, known);
      if (typeof options === 'number') return options;
      shell.jobs.update();
      for (const id of options.rest) {
        const job = shell.jobs.find(id);
        if (!job || job === 'ambiguous') return fail(shell, call, `No such job: ${id}`);
      }
      if (base !== jobs && options.rest.length === 0 && !shell.jobs.current) return fail(shell, call, 'No current job');
      // Who has seen them may not leave for that.
      const { refusedAt } = shell;
      const status = await base.run(shell, call);
      shell.refusedAt = refusedAt;
      return status;
    },
  };
}

export const dashJobs = jobBuiltin(jobs, 'lp');
export const dashFg = jobBuiltin(fg, '');
export const dashBg = jobBuiltin(bg, '');

/** `exec`, `eval` and others that take no options: a leading `--` is none. */
export function withoutOptions(base: Builtin): Builtin {
  return {
    ...base,
    run: (shell, call) => {
      const { rest } = parseOptions(call.args[0] === '--' ? call.args : ['--', ...call.args], '');
      return base.run(shell, { ...call, args: ['--', ...rest] });
    },
  };
}
