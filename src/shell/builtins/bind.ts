import { KEY_NAMES } from '../editor/key-names.ts';
import { type Builtin, fail, optionsOf, print } from './builtin.ts';

export const bind: Builtin = {
  synopsis:
    'bind [-lpsvPSVX] [-m keymap] [-f filename] [-q name] [-u name] [-r keyseq] [-x keyseq:shell-command] [keyseq:readline-function or readline-command]',
  summary: 'Show what the keys of the line editor do.',
  run: async (shell, call) => {
    if (!shell.interactive && !shell.wasInteractive) await fail(shell, call, 'warning: line editing not enabled');
    const options = await optionsOf(shell, call, 'lpsvPSVXm:f:q:u:r:x:');
    if (typeof options === 'number') return options;
    const { letters, values, rest } = options;
    const functions = [...new Set(KEY_NAMES.map(([, name]) => name))].sort();
    if (letters.has('l')) return print(shell, call, functions.map((name) => `${name}\n`).join(''));
    if (letters.has('p') || letters.has('P')) {
      const line = letters.has('p')
        ? ([keys, name]: readonly [string, string]) => `"${keys}": ${name}\n`
        : ([keys, name]: readonly [string, string]) => `${name} can be found on "${keys}".\n`;
      return print(shell, call, KEY_NAMES.map(line).join(''));
    }
    const asked = values.get('q');
    if (asked !== undefined) {
      const keys = KEY_NAMES.filter(([, name]) => name === asked).map(([sequence]) => `"${sequence}"`);
      if (!functions.includes(asked)) return fail(shell, call, `\`${asked}': unknown function name`);
      return keys.length > 0
        ? print(shell, call, `${asked} can be invoked via ${keys.join(', ')}.\n`)
        : fail(shell, call, `${asked} is not bound to any keys.`);
    }
    if (letters.size > 0 || rest.length > 0)
      return fail(shell, call, 'keys cannot be bound anew here; bind -p shows what they do');
    return 0;
  },
};
