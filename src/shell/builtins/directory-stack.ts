import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, invalidOption, print, usage } from './builtin.ts';
import { enter } from './cd.ts';

function abbreviate(shell: Shell, path: string): string {
  const home = shell.vars.get('HOME');
  return home && (path === home || path.startsWith(`${home}/`)) ? `~${path.slice(home.length)}` : path;
}

function stack(shell: Shell): string[] {
  return [shell.directory, ...shell.directoryStack];
}

function show(shell: Shell, call: Call): number | Promise<number> {
  return print(
    shell,
    call,
    `${stack(shell)
      .map((path) => abbreviate(shell, path))
      .join(' ')}\n`,
  );
}

/** The place that `+N` (from the top) or `-N` (from the bottom) means. */
function position(text: string, length: number): number | undefined {
  const match = /^([+-])(\d+)$/.exec(text);
  if (!match) return undefined;
  const n = Number(match[2]);
  return match[1] === '+' ? n : length - 1 - n;
}

export const dirs: Builtin = {
  synopsis: 'dirs [-clpv] [+N] [-N]',
  summary: 'Display the directory stack.',
  run: async (shell, call) => {
    let long = false;
    let lines = false;
    let numbered = false;
    let index: number | undefined;
    for (const arg of call.args) {
      const place = position(arg, stack(shell).length);
      if (place !== undefined) {
        index = place;
        if (shell.directoryStack.length === 0 && place !== 0) return fail(shell, call, 'directory stack empty');
        if (place < 0 || place >= stack(shell).length)
          return fail(shell, call, `${arg.slice(1)}: directory stack index out of range`);
      } else if (/^-[clpv]+$/.test(arg)) {
        if (arg.includes('c')) shell.directoryStack = [];
        if (arg.includes('c')) return 0;
        long ||= arg.includes('l');
        lines ||= arg.includes('p');
        numbered ||= arg.includes('v');
      } else if (arg.startsWith('-')) {
        await fail(shell, call, `${arg}: invalid number`);
        return usage(shell, call);
      } else return invalidOption(shell, call, arg);
    }
    const paths = stack(shell).map((path) => (long ? path : abbreviate(shell, path)));
    const chosen = index === undefined ? paths : [paths[index] as string];
    if (numbered)
      return print(shell, call, chosen.map((path, i) => `${String(index ?? i).padStart(2)}  ${path}\n`).join(''));
    return print(shell, call, `${chosen.join(lines ? '\n' : ' ')}\n`);
  },
};

export const pushd: Builtin = {
  synopsis: 'pushd [-n] [+N | -N | dir]',
  summary: 'Add directories to the stack.',
  run: async (shell, call) => {
    const stays = call.args[0] === '-n';
    const [target, second] = stays ? call.args.slice(1) : call.args;
    const all = stack(shell);
    if (second !== undefined) return fail(shell, call, 'too many arguments');
    if (target === undefined) {
      const next = shell.directoryStack[0];
      if (next === undefined) return fail(shell, call, 'no other directory');
      return go(shell, call, next, [shell.directory, ...shell.directoryStack.slice(1)]);
    }
    const place = position(target, all.length);
    if (place !== undefined) {
      if (all.length === 1 && place !== 0) return fail(shell, call, 'directory stack empty');
      if (place < 0 || place >= all.length) return fail(shell, call, `${target}: directory stack index out of range`);
      const rotated = [...all.slice(place), ...all.slice(0, place)];
      return go(shell, call, rotated[0] as string, rotated.slice(1));
    }
    if (target.startsWith('-') && target !== '-') return invalidOption(shell, call, target);
    if (stays) {
      shell.directoryStack.unshift(target);
      return show(shell, call);
    }
    return go(shell, call, target, all);
  },
};

export const popd: Builtin = {
  synopsis: 'popd [-n] [+N | -N]',
  summary: 'Remove directories from the stack.',
  run: async (shell, call) => {
    const stays = call.args[0] === '-n';
    const [target] = stays ? call.args.slice(1) : call.args;
    const all = stack(shell);
    if (target !== undefined && position(target, 1) === undefined) {
      await fail(shell, call, `${target}: invalid argument`);
      return usage(shell, call);
    }
    if (all.length === 1) return fail(shell, call, 'directory stack empty');
    const place = target === undefined ? 0 : (position(target, all.length) as number);
    if (place < 0 || place >= all.length) return fail(shell, call, `${target}: directory stack index out of range`);
    if (place > 0 || stays) {
      shell.directoryStack.splice(Math.max(0, place - 1), 1);
      return show(shell, call);
    }
    return go(shell, call, all[1] as string, all.slice(2));
  },
};

async function go(shell: Shell, call: Call, target: string, rest: string[]): Promise<number> {
  const path = target === '-' ? (shell.vars.get('OLDPWD') ?? target) : target;
  const error = enter(shell, path);
  if (error !== undefined) return fail(shell, call, `${target}: ${error}`);
  shell.directoryStack = rest;
  return show(shell, call);
}
