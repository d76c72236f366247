import { singleQuote } from '../syntax/quotes.ts';
import { type Builtin, fail, optionsOf, print, usage } from './builtin.ts';

export const alias: Builtin = {
  synopsis: 'alias [-p] [name[=value] ... ]',
  summary: 'Define or display aliases.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'p');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const line = (name: string, value: string) =>
      `${shell.personality.features.aliasWord}${name}=${singleQuote(value)}\n`;
    if (rest.length === 0 || letters.has('p')) {
      const sorted = [...shell.aliases].sort(([a], [b]) => (a < b ? -1 : 1));
      await print(shell, call, sorted.map(([name, value]) => line(name, value)).join(''));
    }
    let status = 0;
    for (const arg of rest) {
      const at = arg.indexOf('=', 1);
      const name = at < 0 ? arg : arg.slice(0, at);
      if (at >= 0) {
        if (/[\s$`'"()<>&|;/]/.test(name)) status = await fail(shell, call, `\`${name}': invalid alias name`);
        else shell.aliases.set(name, arg.slice(at + 1));
        continue;
      }
      const value = shell.aliases.get(name);
      if (value === undefined) status = await fail(shell, call, `${name}: not found`);
      else await print(shell, call, line(name, value));
    }
    return status;
  },
};

export const unalias: Builtin = {
  synopsis: 'unalias [-a] name [name ...]',
  summary: 'Remove aliases.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'a');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    if (letters.has('a')) shell.aliases.clear();
    else if (rest.length === 0) return usage(shell, call);
    let status = 0;
    for (const name of rest) {
      if (!shell.aliases.delete(name)) status = await fail(shell, call, `${name}: not found`);
    }
    return status;
  },
};
