import { strerror } from '../../kernel/errno.ts';
import { readDelimited } from '../run/input.ts';
import { runText } from '../run/text.ts';
import { backslashQuote } from '../syntax/quotes.ts';
import { assign, assignArray } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { type Builtin, fail, optionsOf } from './builtin.ts';

const decoder = new TextDecoder();

function mapfileBuiltin(name: string): Builtin {
  return {
    synopsis: `${name} [-d delim] [-n count] [-O origin] [-s count] [-t] [-u fd] [-C callback] [-c quantum] [array]`,
    summary: 'Read lines from the standard input into an indexed array.',
    run: async (shell, call) => {
      const options = await optionsOf(shell, call, 'd:n:O:s:tu:C:c:');
      if (typeof options === 'number') return options;
      const { letters, values, rest } = options;
      const name = rest[0] ?? 'MAPFILE';
      if (rest[0] === '') return fail(shell, call, 'empty array variable name');
      if (!isName(name)) return fail(shell, call, `\`${name}': not a valid identifier`);
      for (const letter of ['n', 'O', 's', 'c']) {
        const value = values.get(letter);
        if (value !== undefined && !/^\d+$/.test(value))
          return fail(
            shell,
            call,
            `${value}: invalid ${letter === 'O' ? 'array origin' : letter === 'c' ? 'callback quantum' : 'line count'}`,
          );
      }
      const number = (letter: string) => Number(values.get(letter) ?? 0);
      const delimiter = values.get('d') === '' ? 0 : (new TextEncoder().encode(values.get('d') ?? '\n')[0] as number);
      const origin = number('O');
      const quantum = number('c') || 5000;
      if (shell.vars.find(name)?.map) return fail(shell, call, `${name}: not an indexed array`);
      const fd = values.get('u') ?? '0';
      if (!/^\d+$/.test(fd)) return fail(shell, call, `${fd}: invalid file descriptor specification`);
      if (!shell.proc.descriptor(Number(fd)))
        return fail(shell, call, `${fd}: invalid file descriptor: ${strerror('EBADF')}`);
      if (!values.has('O')) assignArray(shell, name, []);
      let skip = number('s');
      for (let count = 0; values.get('n') === undefined || number('n') === 0 || count < number('n'); ) {
        const { bytes, complete } = await readDelimited(shell, number('u'), { delimiter });
        if (bytes.length === 0) break;
        if (skip > 0) {
          skip -= 1;
          continue;
        }
        const line = decoder.decode(letters.has('t') && complete ? bytes.subarray(0, -1) : bytes);
        const callback = values.get('C');
        if (callback !== undefined && (count + 1) % quantum === 0)
          await runText(shell, `${callback} ${origin + count} ${backslashQuote(line)}`, { name: shell.source.name });
        assign(shell, name, line, { subscript: String(origin + count) });
        count += 1;
        if (!complete) break;
      }
      return 0;
    },
  };
}

export const mapfile = mapfileBuiltin('mapfile');
export const readarray = mapfileBuiltin('readarray');
