import { type Builtin, fail, print, usage } from '../builtin.ts';
import { FormatError, formatPrintf } from '../printf-format.ts';

export const ashPrintf: Builtin = {
  synopsis: 'printf FORMAT [ARGUMENT...]',
  summary: 'Format and print arguments.',
  run: async (shell, call) => {
    const [format, ...args] = call.args[0] === '--' ? call.args.slice(1) : call.args;
    if (format === undefined) return usage(shell, call);
    const messages: string[] = [];
    let text: string;
    try {
      text = formatPrintf(format, args, {
        now: () => shell.proc.clock.now(),
        started: () => shell.secondsFrom,
        complain: (message) => messages.push(`invalid number '${message.replace(/: invalid .*$/, '')}'`),
      });
      if (/%[^%]*[qQ]/.test(format)) throw new FormatError('', '');
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      text = error.written;
      messages.push(`${/%.*$/s.exec(format)?.[0].replace(/^(%)[zjt]?$/, '$1') ?? format}: invalid format`);
    }
    for (const message of messages) await fail(shell, call, message);
    return (await print(shell, call, text)) || (messages.length > 0 ? 1 : 0);
  },
};
