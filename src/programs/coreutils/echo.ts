import type { Program } from '../../kernel/process.ts';
import type { Command } from '../command.ts';
import { unescape } from '../escapes.ts';
import { bytesOf, encodeBytes } from '../text.ts';
import { versionLine } from '../usage.ts';
import { COREUTILS } from './suite.ts';

const HELP = `Usage: NAME [SHORT-OPTION]... [STRING]...
  or:  NAME LONG-OPTION
Print the STRINGs with single blanks between them and a newline behind.

  -n             without the newline
  -e             with backslash escapes
  -E             without backslash escapes (as unless told)
      --help        display this help and exit
      --version     output version information and exit
`;

/** echo: it knows options only as a word of nothing but `n`, `e` and `E` behind the dash, so getopt is of no use. */
export const echo: Command = (flavour): Program => {
  return async (proc) => {
    const args = proc.argv.slice(1);
    const only = args.length === 1 && flavour === 'gnu' ? args[0] : undefined;
    if (only === '--help') {
      await proc.stdout.write(HELP.replaceAll('NAME', proc.argv[0] ?? ''));
      return 0;
    }
    if (only === '--version') {
      await proc.stdout.write(versionLine(proc.name, COREUTILS));
      return 0;
    }
    let newline = true;
    let escapes = false;
    while (args[0] !== undefined && /^-[neE]+$/.test(args[0])) {
      for (const letter of (args.shift() as string).slice(1)) {
        if (letter === 'n') newline = false;
        else escapes = letter === 'e';
      }
    }
    const text = args.join(' ');
    if (!escapes) {
      await proc.stdout.write(newline ? `${text}\n` : text);
      return 0;
    }
    const { bytes, stop } = unescape(bytesOf(text), { zeroed: true });
    await proc.stdout.write(encodeBytes(newline && !stop ? `${bytes}\n` : bytes));
    return 0;
  };
};
