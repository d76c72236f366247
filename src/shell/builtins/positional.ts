import type { Shell } from '../shell.ts';
import { assign } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { type Builtin, fail, optionsOf, tooMany, usage } from './builtin.ts';

export const shift: Builtin = {
  synopsis: 'shift [n]',
  summary: 'Shift positional parameters.',
  run: async (shell, call) => {
    const args = call.args[0] === '--' ? call.args.slice(1) : call.args;
    const [text = '1'] = args;
    if (!/^\s*[-+]?\d+\s*$/.test(text)) {
      return fail(shell, call, shell.language.messages.notANumber(text), shell.language.messages.redirectionStatus);
    }
    if (args.length > 1) return tooMany(shell, call);
    const count = Number(text);
    if (count < 0) return fail(shell, call, `${text}: shift count out of range`);
    if (count > shell.args.length) {
      if (shell.options.get('shift_verbose')) await fail(shell, call, `${text}: shift count out of range`);
      return 1;
    }
    shell.args = shell.args.slice(count);
    return 0;
  },
};

export const getopts: Builtin = {
  synopsis: 'getopts optstring name [arg ...]',
  summary: 'Parse option arguments.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, '');
    if (typeof options === 'number') return options;
    const args = options.rest;
    const [spec, name] = args;
    if (spec === undefined || name === undefined) return usage(shell, call);
    const words = args.length > 2 ? args.slice(2) : shell.args;
    const found = nextOption(shell, spec, words);
    const quiet = spec.startsWith(':');
    if (found.complaint && !quiet && shell.vars.get('OPTERR') !== '0')
      await shell.say(`${shell.arg0}: ${found.complaint} -- ${found.option}\n`);
    const column = shell.getoptsColumn;
    assign(shell, 'OPTIND', String(found.index));
    shell.getoptsColumn = column;
    const letter = found.complaint ? (quiet && found.complaint.includes('requires') ? ':' : '?') : found.letter;
    if (found.complaint && quiet) shell.vars.put('OPTARG', found.option ?? '');
    else if (found.argument !== undefined) shell.vars.put('OPTARG', found.argument);
    else shell.vars.unset('OPTARG');
    if (!isName(name)) return fail(shell, call, `\`${name}': not a valid identifier`);
    assign(shell, name, letter);
    return found.letter === '?' && !found.complaint ? 1 : 0;
  },
};

/** What `getopts` came upon. */
export interface Found {
  letter: string;
  argument?: string;
  complaint?: string;
  option?: string;
  /** The next value of OPTIND. */
  index: number;
}

/** Goes on where the last call stopped: within a word of several letters, too. */
export function nextOption(shell: Shell, spec: string, words: readonly string[]): Found {
  let index = Math.max(1, Number(shell.vars.get('OPTIND')) || 1);
  const word = words[index - 1];
  if (shell.getoptsColumn === 0) {
    if (word === undefined || !word.startsWith('-') || word === '-') return { letter: '?', index };
    if (word === '--') return { letter: '?', index: index + 1 };
    shell.getoptsColumn = 1;
  }
  const option = word?.[shell.getoptsColumn] ?? '';
  shell.getoptsColumn += 1;
  const isEnd = shell.getoptsColumn >= (word?.length ?? 0);
  const place = option === ':' ? -1 : spec.indexOf(option, spec.startsWith(':') ? 1 : 0);
  const advance = () => {
    shell.getoptsColumn = 0;
    index += 1;
  };
  if (place < 0 || option === '') {
    if (isEnd) advance();
    return { letter: '?', complaint: 'illegal option', option, index };
  }
  if (spec[place + 1] !== ':') {
    if (isEnd) advance();
    return { letter: option, index };
  }
  const rest = word?.slice(shell.getoptsColumn) ?? '';
  advance();
  if (rest !== '') return { letter: option, argument: rest, index };
  const argument = words[index - 1];
  if (argument === undefined) return { letter: '?', complaint: 'option requires an argument', option, index };
  return { letter: option, argument, index: index + 1 };
}
