import { unescape } from '../syntax/ansi-c.ts';
import { type Builtin, print } from './builtin.ts';

export const echo: Builtin = {
  synopsis: 'echo [-neE] [arg ...]',
  summary: 'Write arguments to the standard output.',
  run: (shell, call) => {
    let newline = true;
    let escapes = shell.options.get('xpg_echo');
    let at = 0;
    for (; at < call.args.length && /^-[neE]+$/.test(call.args[at] as string); at++) {
      for (const letter of (call.args[at] as string).slice(1)) {
        if (letter === 'n') newline = false;
        else escapes = letter === 'e';
      }
    }
    const text = call.args.slice(at).join(' ');
    const end = newline ? '\n' : '';
    if (!escapes) return print(shell, call, text + end);
    const decoded = unescape(text, { octalAfterZero: true, stop: true, unicode: true });
    return print(shell, call, decoded.text + (decoded.stopped ? '' : end));
  },
};
