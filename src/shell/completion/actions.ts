import { compareBytes } from '../../fs/path.ts';
import { SIGNALS } from '../../kernel/signals.ts';
import { SET_OPTIONS, SHOPT_OPTIONS } from '../options.ts';
import type { Shell } from '../shell.ts';
import { keywords } from '../syntax/keywords.ts';
import { users } from '../users.ts';
import { completeFiles } from './files.ts';

/** What `compgen -A` can list, by name: all of it, to be narrowed to what begins as typed. */
const ACTIONS: Record<string, (shell: Shell, word: string) => readonly string[]> = {
  alias: (shell) => [...shell.aliases.keys()],
  arrayvar: (shell) => shell.vars.names().filter((name) => shell.vars.find(name)?.isArray),
  builtin: (shell) => [...shell.builtins.keys()],
  command: (shell, word) => commandNames(shell, word),
  directory: (shell, word) => completeFiles(shell, word, { directories: true }),
  disabled: (shell) => [...shell.disabled],
  enabled: (shell) => [...shell.builtins.keys()].filter((name) => !shell.disabled.has(name)),
  export: (shell) => shell.vars.exported().map(({ name }) => name),
  file: (shell, word) => completeFiles(shell, word),
  function: (shell) => [...shell.functions.keys()],
  group: () => [],
  helptopic: (shell) => [...shell.builtins.keys()],
  hostname: (shell) => hostNames(shell),
  job: (shell) => shell.jobs.list.map(({ text }) => text.split(' ')[0] as string),
  keyword: () => keywords(),
  running: (shell) =>
    shell.jobs.list.filter(({ state }) => state === 'running').map(({ text }) => text.split(' ')[0] as string),
  service: () => [],
  setopt: () => SET_OPTIONS,
  shopt: () => SHOPT_OPTIONS,
  signal: () => Object.keys(SIGNALS).map((name) => `SIG${name}`),
  stopped: (shell) =>
    shell.jobs.list.filter(({ state }) => state === 'stopped').map(({ text }) => text.split(' ')[0] as string),
  user: (shell) => users(shell).map(({ name }) => name),
  variable: (shell) => shell.vars.names().filter((name) => shell.vars.find(name)?.isSet),
};

/** The names of actions. */
export function isAction(name: string): boolean {
  return Object.hasOwn(ACTIONS, name);
}

/** What an action offers for the beginning of a word, sorted. */
export function actionCandidates(shell: Shell, action: string, word: string): string[] {
  const all = ACTIONS[action]?.(shell, word) ?? [];
  const matching = all.filter((name) => name.startsWith(word));
  return action === 'signal' || action === 'keyword' || action === 'shopt' || action === 'setopt'
    ? matching
    : matching.sort(compareBytes);
}

/** Everything that could be run under a name that begins so. */
export function commandNames(shell: Shell, word: string): string[] {
  const names = [
    ...shell.aliases.keys(),
    ...(shell.interactive ? keywords() : []),
    ...shell.functions.keys(),
    ...[...shell.builtins.keys()].filter((name) => !shell.disabled.has(name)),
  ].filter((name) => name.startsWith(word));
  const { fs } = shell.proc;
  for (const directory of (shell.vars.get('PATH') ?? '').split(':')) {
    if (!fs.exists(directory || '.')) continue;
    for (const { name } of readable(shell, directory || '.')) {
      if (
        name.startsWith(word) &&
        fs.access(`${directory || '.'}/${name}`, 'execute') &&
        isFile(shell, `${directory || '.'}/${name}`)
      )
        names.push(name);
    }
  }
  return names;
}

function readable(shell: Shell, directory: string): readonly { name: string }[] {
  const { fs } = shell.proc;
  return fs.access(directory, 'read') && fs.stat(directory).type === 'directory' ? fs.readdir(directory) : [];
}

function isFile(shell: Shell, path: string): boolean {
  return shell.proc.fs.exists(path) && shell.proc.fs.stat(path).type === 'file';
}

function hostNames(shell: Shell): string[] {
  const { fs } = shell.proc;
  if (!fs.access('/etc/hosts', 'read')) return [];
  return fs
    .readText('/etc/hosts')
    .split('\n')
    .flatMap((line) => line.replace(/#.*/, '').trim().split(/\s+/).slice(1));
}
