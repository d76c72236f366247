import type { SetOption } from '../../options.ts';
import type { Shell } from '../../shell.ts';
import { type Builtin, type Call, fail, print } from '../builtin.ts';
import { listAssignments } from '../declare.ts';

/** What `set -o` lists, in its order: a name, its letter, and the option; without one, how the shell was called tells. */
const OPTIONS: readonly [name: string, letter: string, option: SetOption | undefined][] = [
  ['errexit', 'e', 'errexit'],
  ['noglob', 'f', 'noglob'],
  ['ignoreeof', 'I', 'ignoreeof'],
  ['interactive', 'i', undefined],
  ['monitor', 'm', 'monitor'],
  ['noexec', 'n', 'noexec'],
  ['stdin', 's', undefined],
  ['xtrace', 'x', 'xtrace'],
  ['verbose', 'v', 'verbose'],
  ['vi', 'V', 'vi'],
  ['emacs', 'E', 'emacs'],
  ['noclobber', 'C', 'noclobber'],
  ['allexport', 'a', 'allexport'],
  ['notify', 'b', 'notify'],
  ['nounset', 'u', 'nounset'],
  ['privileged', 'p', 'privileged'],
  ['nolog', '', 'nolog'],
  ['debug', '', undefined],
];

/** The letters of `$-` in dash's order, with the options that they stand for. */
export const DASH_LETTERS: ReadonlyMap<string, SetOption | undefined> = new Map(
  [...OPTIONS].reverse().flatMap(([, letter, option]) => (letter === '' ? [] : [[letter, option] as const])),
);

function isOn(shell: Shell, letter: string, option: SetOption | undefined): boolean {
  return option ? shell.options.get(option) : letter !== '' && shell.options.invocation.includes(letter);
}

export const dashSet: Builtin = {
  synopsis: 'set [-aCefnuvxIimqVEb] [-o option-name] [--] [arg ...]',
  summary: 'Set or unset options and positional parameters.',
  run: async (shell, call) => {
    const { args } = call;
    if (args.length === 0) return print(shell, call, listAssignments(shell));
    let at = 0;
    for (; at < args.length; at++) {
      const arg = args[at] as string;
      if (arg === '--' || arg === '-') {
        if (arg === '-') for (const option of ['xtrace', 'verbose'] as const) shell.options.set(option, false);
        if (arg === '--' || at + 1 < args.length) shell.args = args.slice(at + 1);
        return 0;
      }
      if (!/^[-+]./.test(arg)) break;
      const on = arg.startsWith('-');
      for (const letter of arg.slice(1)) {
        if (letter !== 'o') {
          const option = DASH_LETTERS.get(letter);
          if (!DASH_LETTERS.has(letter)) return fail(shell, call, `Illegal option ${arg[0]}${letter}`);
          await change(shell, call, option, on);
          continue;
        }
        const name = args[at + 1];
        if (name === undefined) return print(shell, call, list(shell, on));
        at += 1;
        const known = OPTIONS.find(([other]) => other === name);
        if (!known) return fail(shell, call, `Illegal option -o ${name}`);
        await change(shell, call, known[2], on);
      }
    }
    if (at < args.length) shell.args = args.slice(at);
    return 0;
  },
};

async function change(shell: Shell, call: Call, option: SetOption | undefined, on: boolean): Promise<void> {
  if (option === 'monitor' && on && !shell.terminal && !shell.proc.tty) {
    await shell.say(
      `${shell.personality.messages.builtinPrefix(shell, call.name)}can't access tty; job control turned off\n`,
    );
    return;
  }
  if (option && !(option === 'noexec' && shell.interactive)) shell.options.set(option, on);
}

function list(shell: Shell, table: boolean): string {
  const lines = OPTIONS.map(([name, letter, option]) => {
    const on = isOn(shell, letter, option);
    return table ? `${name.padEnd(15)} ${on ? 'on' : 'off'}\n` : `set ${on ? '-' : '+'}o ${name}\n`;
  });
  return `${table ? 'Current option settings\n' : ''}${lines.join('')}`;
}
