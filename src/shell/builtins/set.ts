import { optionOfLetter, SET_OPTIONS, type SetOption, SHOPT_OPTIONS, type ShoptOption } from '../options.ts';
import { ExitShell } from '../run/flow.ts';
import type { Shell } from '../shell.ts';
import { type Builtin, type Call, fail, optionsOf, print, usage } from './builtin.ts';
import { listAssignments, listFunctions } from './declare.ts';

export const set: Builtin = {
  synopsis: 'set [-abefhkmnptuvxBCEHPT] [-o option-name] [--] [-] [arg ...]',
  summary: 'Set or unset options and positional parameters.',
  run: async (shell, call) => {
    if (call.args.length === 0)
      return print(
        shell,
        call,
        listAssignments(shell) + (shell.personality.features.setListsFunctions ? listFunctions(shell) : ''),
      );
    return applySet(shell, call, call.args);
  },
};

/** Does what `set` does with its arguments; those behind the options become the positional parameters. */
export async function applySet(shell: Shell, call: Call, args: readonly string[]): Promise<number> {
  let at = 0;
  for (; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      shell.args = args.slice(at + 1);
      return 0;
    }
    if (arg === '-') {
      shell.options.set('xtrace', false);
      shell.options.set('verbose', false);
      if (at + 1 < args.length) shell.args = args.slice(at + 1);
      return 0;
    }
    if (!/^[-+]./.test(arg)) break;
    const on = arg.startsWith('-');
    for (const letter of arg.slice(1)) {
      if (letter === 'o') {
        const name = args[at + 1];
        if (name === undefined || /^[-+]/.test(name)) return print(shell, call, listOptions(shell, on));
        at += 1;
        if (!SET_OPTIONS.includes(name as SetOption))
          return fail(shell, call, shell.language.messages.badOptionName(name), 2);
        switchOption(shell, name as SetOption, on);
        continue;
      }
      const option = optionOfLetter(letter);
      if (!option) {
        await fail(shell, call, shell.language.messages.badOption(`${arg[0]}${letter}`));
        if (shell.personality.features.errorsExit) return 2;
        const status = await usage(shell, call);
        if (shell.options.get('posix') && !shell.interactive) throw new ExitShell(status);
        return status;
      }
      switchOption(shell, option, on);
    }
  }
  if (at < args.length) shell.args = args.slice(at);
  return 0;
}

function switchOption(shell: Shell, option: SetOption, on: boolean): void {
  // Who sits at a shell is never left without one.
  if (option === 'noexec' && shell.interactive) return;
  shell.options.set(option, on);
}

/** `set -o` as a table, `set +o` as commands. */
function listOptions(shell: Shell, table: boolean): string {
  const names = shell.personality.features.setOptions ?? SET_OPTIONS;
  return names
    .map((name) => {
      const on = shell.options.get(name);
      if (!table) return `set ${on ? '-' : '+'}o ${name}\n`;
      return shell.personality.features.setOptions
        ? `${name.padEnd(16)}${on ? 'on' : 'off'}\n`
        : `${name.padEnd(15)}\t${on ? 'on' : 'off'}\n`;
    })
    .join('');
}

export const shopt: Builtin = {
  synopsis: 'shopt [-pqsu] [-o] [optname ...]',
  summary: 'Set and unset shell options.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'pqsuo');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (letters.has('s') && letters.has('u'))
      return fail(shell, call, 'cannot set and unset shell options simultaneously');
    const known: readonly string[] = letters.has('o') ? SET_OPTIONS : SHOPT_OPTIONS;
    const get = (name: string) => shell.options.get(name as ShoptOption);
    const change = letters.has('s') || letters.has('u');
    if (rest.length === 0) {
      const names = change ? known.filter((name) => get(name) === letters.has('s')) : known;
      return letters.has('q')
        ? 0
        : print(shell, call, names.map((name) => describe(name, get(name), letters)).join(''));
    }
    let status = 0;
    let text = '';
    for (const name of rest) {
      if (!known.includes(name)) {
        await fail(shell, call, `${name}: invalid ${letters.has('o') ? '' : 'shell '}option name`);
        status = 1;
      } else if (change) shell.options.set(name as ShoptOption, letters.has('s'));
      else {
        if (!get(name)) status = 1;
        if (!letters.has('q')) text += describe(name, get(name), letters);
      }
    }
    return (await print(shell, call, text)) || status;
  },
};

function describe(name: string, on: boolean, letters: ReadonlySet<string>): string {
  if (letters.has('p'))
    return letters.has('o') ? `set ${on ? '-' : '+'}o ${name}\n` : `shopt ${on ? '-s' : '-u'} ${name}\n`;
  return `${name.padEnd(15)}\t${on ? 'on' : 'off'}\n`;
}
