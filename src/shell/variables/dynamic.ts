import { SET_OPTIONS, SHOPT_OPTIONS } from '../options.ts';
import { framesOf } from '../run/frames.ts';
import type { Shell } from '../shell.ts';
import { IndexedArray } from './indexed-array.ts';
import type { Attributes, Dynamic } from './variable.ts';

/** A variable that the shell computes, with what `declare` says of it. */
export interface DynamicVariable extends Dynamic {
  readonly attributes?: Partial<Attributes>;
}

const seconds = (shell: Shell, offset = 0) => String(Math.floor((shell.proc.clock.now() - offset) / 1000));
const integer = { integer: true };
const constant = { integer: true, readonly: true };

/** RANDOM, LINENO and the other variables of POSIX shells that are computed anew each time. */
export const COMMON_DYNAMIC: Readonly<Record<string, DynamicVariable>> = {
  RANDOM: {
    get: (shell) => String(shell.seeded ? nextSeeded(shell) : shell.proc.kernel.random.uint32() & 0x7fff),
    set: (shell, value) => {
      shell.seeded = { state: Number(value) >>> 0, last: 0 };
    },
    attributes: integer,
    hidden: true,
  },
  LINENO: { get: (shell) => String(shell.line), set: () => {}, hidden: true },
};

/** The generator of Bash 5.1 and later (Park and Miller's minimal standard, both halves folded), for `RANDOM=seed`. */
function nextSeeded(shell: Shell): number {
  const seeded = shell.seeded as { state: number; last: number };
  for (;;) {
    const state = seeded.state === 0 ? 123459876 : seeded.state;
    const high = Math.trunc((state | 0) / 127773);
    const low = (state | 0) % 127773;
    const next = 16807 * low - 2836 * high;
    seeded.state = (next < 0 ? next + 0x7fffffff : next) >>> 0;
    const value = ((seeded.state >>> 16) ^ (seeded.state & 65535)) & 32767;
    if (value === seeded.last) continue;
    seeded.last = value;
    return value;
  }
}

const arrayOf = (items: readonly string[]) => new IndexedArray(items);

/** The functions and files that run, innermost first, for FUNCNAME and its like. */
function frameNames(shell: Shell): string[] {
  const names = framesOf(shell.frame).map(({ name }) => name);
  // Sourced files alone have no names.
  if (!shell.frame?.functions) return [];
  return shell.mainFrame ? [...names, 'main'] : names;
}

function sourceNames(shell: Shell): string[] {
  if (!shell.frame) return shell.mainFrame ? [shell.source.name] : [];
  const callers = framesOf(shell.frame).map(({ callerSource }) => callerSource);
  return [shell.source.name, ...(shell.mainFrame ? callers : callers.slice(0, -1))];
}

/** The computed variables of bash. */
export const BASH_DYNAMIC: Readonly<Record<string, DynamicVariable>> = {
  ...COMMON_DYNAMIC,
  SECONDS: {
    get: (shell) => seconds(shell, shell.secondsFrom),
    set: (shell, value) => {
      shell.secondsFrom = shell.proc.clock.now() - (Number.parseInt(value, 10) || 0) * 1000;
    },
    attributes: integer,
    hidden: true,
  },
  EPOCHSECONDS: { get: (shell) => seconds(shell), hidden: true },
  EPOCHREALTIME: { get: (shell) => (shell.proc.clock.now() / 1000).toFixed(6), hidden: true },
  SRANDOM: { get: (shell) => String(shell.proc.kernel.random.uint32()), attributes: integer, hidden: true },
  BASHPID: { get: (shell) => String(shell.proc.pid), attributes: integer, hidden: true },
  BASH_SUBSHELL: { get: (shell) => String(shell.level), hidden: true },
  BASH_COMMAND: { get: (shell) => shell.commandText?.() ?? '', hidden: true },
  HISTCMD: { get: (shell) => String(shell.history?.nextNumber ?? 1), attributes: integer, hidden: true },
  COMP_WORDBREAKS: { get: () => ' \t\n"\'@><=;|&(:', hidden: true },
  UID: { get: (shell) => String(shell.proc.user.uid), attributes: constant },
  EUID: { get: (shell) => String(shell.proc.user.uid), attributes: constant },
  PPID: { get: (shell) => String(shell.parentPid), attributes: constant },
  GROUPS: {
    lazy: true,
    isArray: true,
    get: (shell) => arrayOf([...new Set([shell.proc.user.gid, ...shell.proc.user.groups])].map(String)),
  },
  DIRSTACK: { lazy: true, isArray: true, get: (shell) => arrayOf([shell.directory, ...shell.directoryStack]) },
  PIPESTATUS: { isArray: true, get: (shell) => arrayOf(shell.pipeStatus.map(String)), hidden: true },
  FUNCNAME: { isArray: true, get: (shell) => arrayOf(frameNames(shell)), hidden: true },
  BASH_SOURCE: { isArray: true, get: (shell) => arrayOf(sourceNames(shell)) },
  BASH_ARGC: { isArray: true, get: () => arrayOf([]) },
  BASH_ARGV: { isArray: true, get: () => arrayOf([]) },
  BASH_ARGV0: {
    get: (shell) => shell.arg0,
    set: (shell, value) => {
      shell.arg0 = value;
    },
    hidden: true,
  },
  BASH_LINENO: {
    isArray: true,
    get: (shell) =>
      arrayOf([
        ...framesOf(shell.frame).map(({ callerLine }) => String(callerLine)),
        ...(shell.mainFrame ? ['0'] : []),
      ]),
  },
  SHELLOPTS: {
    get: (shell) => SET_OPTIONS.filter((name) => shell.options.get(name)).join(':'),
    attributes: { readonly: true },
  },
  BASHOPTS: {
    get: (shell) =>
      [...SHOPT_OPTIONS]
        .sort()
        .filter((name) => shell.options.get(name))
        .join(':'),
    attributes: { readonly: true },
  },
  _: { get: (shell) => shell.lastArgument },
};
