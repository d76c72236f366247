import { type Builtin, fail, optionsOf, print } from './builtin.ts';
import { matchesAny } from './help-match.ts';

export const help: Builtin = {
  synopsis: 'help [-dms] [pattern ...]',
  summary: 'Display information about builtin commands.',
  run: async (shell, call) => {
    const options = await optionsOf(shell, call, 'dms');
    if (typeof options === 'number') return options;
    const { letters, rest } = options;
    const builtins = [...shell.builtins].sort(([a], [b]) => (a < b ? -1 : 1));
    if (rest.length === 0) {
      const lines = builtins.map(([, { synopsis }]) => ` ${synopsis}\n`);
      const version = shell.personality.version?.split('\n')[0] ?? '';
      return print(
        shell,
        call,
        `${version}\nThese commands belong to the shell. Type \`help name' for what one does.\n\n${lines.join('')}`,
      );
    }
    const found = builtins.filter(([name]) => matchesAny(name, rest));
    if (found.length === 0)
      return fail(
        shell,
        call,
        `no help topics match \`${rest[0]}'.  Try \`help help' or \`man -k ${rest[0]}' or \`info ${rest[0]}'.`,
      );
    const text = found.map(([name, { synopsis, summary }]) => {
      if (letters.has('d')) return `${name} - ${summary}\n`;
      return letters.has('s') ? `${name}: ${synopsis}\n` : `${name}: ${synopsis}\n    ${summary}\n`;
    });
    return print(shell, call, text.join(''));
  },
};
