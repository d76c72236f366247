import { type Builtin, print } from '../builtin.ts';

const WIDTH = 60;

export const ashHelp: Builtin = {
  synopsis: 'help',
  summary: 'List the built-in commands.',
  run: (shell, call) => {
    const lines = [''];
    for (const name of [...shell.builtins.keys()].sort((a, b) => (a < b ? -1 : 1))) {
      const line = lines.at(-1) as string;
      if (line !== '' && line.length + name.length + 1 > WIDTH) lines.push(name);
      else lines[lines.length - 1] = line === '' ? name : `${line} ${name}`;
    }
    return print(shell, call, `Built-in commands:\n------------------\n${lines.map((line) => `\t${line}\n`).join('')}`);
  },
};
