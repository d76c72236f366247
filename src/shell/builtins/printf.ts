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
    if ('missing' in options && options.missing) {
      await fail(shell, call, '-v: option requires an argument');
      return usage(shell, call);
    }
    const target = options.values.get('v');
    const [format, ...args] = options.rest;
    if (format === undefined) return usage(shell, call);
    if (target !== undefined && !isName(target.replace(/\[.+\]$/, '')))
      return fail(shell, call, `\`${target}': not a valid identifier`, 2);
    const complaints: { text: string; at: number; harmless: boolean }[] = [];
    let text: string;
    try {
      text = formatPrintf(format, args, {
        now: () => shell.proc.clock.now(),
        started: () => shell.secondsFrom,
        // Output goes out line by line: whole lines before what is wrong, the rest behind it.
        complain: (text, written, harmless = false) =>
          complaints.push({ text, at: written.lastIndexOf('\n') + 1, harmless }),
      });
    } catch (error) {
      if (!(error instanceof FormatError)) throw error;
      text = error.written;
      complaints.push({ text: error.message, at: text.lastIndexOf('\n') + 1, harmless: false });
    }
    const status = complaints.every(({ harmless }) => harmless) ? 0 : 1;
    let done = 0;
    for (const complaint of complaints) {
      if (target === undefined) await print(shell, call, text.slice(done, complaint.at));
      done = complaint.at;
      await fail(shell, call, complaint.text);
    }
    if (target === undefined) return (await print(shell, call, text.slice(done))) || status;
    const element = /^(\w+)\[(.+)\]$/s.exec(target);
    assign(shell, element?.[1] ?? target, text, element ? { subscript: element[2] as string } : {});
    return status;
  },
};
