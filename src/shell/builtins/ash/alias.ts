import { singleQuote } from '../../syntax/quotes.ts';
import { type Builtin, print } from '../builtin.ts';

export const ashAlias: Builtin = {
  synopsis: 'alias [name[=value]]...',
  summary: 'Define or display aliases.',
  run: async (shell, call) => {
    const line = ([name, value]: readonly [string, string]) => `${name}=${singleQuote(value)}\n`;
    if (call.args.length === 0) return print(shell, call, [...shell.aliases].map(line).join(''));
    let status = 0;
    for (const arg of call.args) {
      const at = arg.indexOf('=', 1);
      const name = at < 0 ? arg : arg.slice(0, at);
      const value = shell.aliases.get(name);
      if (at >= 0) shell.aliases.set(name, arg.slice(at + 1));
      else if (value !== undefined) await print(shell, call, line([name, value]));
      else {
        await shell.say(`alias: ${name} not found\n`);
        status = 1;
      }
    }
    return status;
  },
};

export const ashUnalias: Builtin = {
  synopsis: 'unalias [-a] [name]...',
  summary: 'Remove aliases.',
  run: async (shell, call) => {
    if (call.args[0] === '-a') {
      shell.aliases.clear();
      return 0;
    }
    let status = 0;
    for (const name of call.args) {
      if (shell.aliases.delete(name)) continue;
      await shell.say(`unalias: ${name} not found\n`);
      status = 1;
    }
    return status;
  },
};
