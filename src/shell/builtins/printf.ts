import { assign } from '../variables/assign.ts';
import { isName } from '../variables/variable.ts';
import { type Builtin, fail, parseOptions, print, usage } from './builtin.ts';
import { FormatError, formatPrintf } from './printf-format.ts';

export const printf: Builtin = {
  synopsis: 'printf [-v var] format [arguments]',
  summary: 'Format and print arguments.',
  run: async (shell, call) => {
    const first = call.args[0] ?? '';
    const options = /^-v|^--$/.test(first)
      ? parseOptions(call.args, 'v:')
      : { values: new Map<string, string>(), rest: call.args };
    if (!/^-v|^--$/.test(first) && /^-./.test(first)) {
      await fail(shell, call, `${first.slice(0, 2)}: invalid option`);
      return usage(shell, call);
    }
    const target = options.values.get('v');
    const [format, ...args] = options.rest;
    if (format === undefined) return usage(shell, call);
    if (target !== undefined && !isName(target.replace(/\[.+\]$/, '')))
      return fail(shell, call, `\`${target}': not a valid identifier`, 2);
    const messages: string[] = [];
    let text: string;
    let status = 0;
    try {
      text = formatPrintf(format, args, {
        now: () => shell.proc.clock.now(),
        started: () => shell.secondsFrom,
        complain: (message) => {
          messages.push(message);
          status = 1;
        },
      });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      text = error.written;
      messages.push(error.message);
      status = 1;
    }
    for (const message of messages) await fail(shell, call, message);
    if (target === undefined) return (await print(shell, call, text)) || status;
    const element = /^(\w+)\[(.+)\]$/s.exec(target);
    assign(shell, element?.[1] ?? target, text, element ? { subscript: element[2] as string } : {});
    return status;
  },
};
