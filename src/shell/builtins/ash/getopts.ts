import { assign } from '../../variables/assign.ts';
import { type Builtin, usage } from '../builtin.ts';
import { nextOption } from '../positional.ts';

export const ashGetopts: Builtin = {
  synopsis: 'getopts optstring var [arg]',
  summary: 'Parse option arguments.',
  run: async (shell, call) => {
    const [spec, name, ...own] = call.args;
    if (spec === undefined || name === undefined) return usage(shell, call);
    const words = own.length > 0 ? own : shell.args;
    // Behind the end of what are other arguments than before, it begins anew.
    if (Number(shell.vars.get('OPTIND')) > words.length + 1) {
      shell.vars.put('OPTIND', '1');
      shell.getoptsColumn = 0;
    }
    const found = nextOption(shell, spec, words);
    const quiet = spec.startsWith(':');
    const lacks = found.complaint?.includes('requires') ?? false;
    if (found.complaint && !quiet)
      await shell.say(lacks ? `No arg for -${found.option} option\n` : `Illegal option -${found.option}\n`);
    const column = shell.getoptsColumn;
    assign(shell, 'OPTIND', String(found.index));
    shell.getoptsColumn = column;
    if (found.complaint && quiet) shell.vars.put('OPTARG', found.option ?? '');
    else if (found.argument !== undefined) shell.vars.put('OPTARG', found.argument);
    else shell.vars.unset('OPTARG');
    assign(shell, name, found.complaint && quiet && lacks ? ':' : found.letter);
    return found.letter === '?' && !found.complaint ? 1 : 0;
  },
};
