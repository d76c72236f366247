import type { Command } from '../command.ts';
import { versionLine } from '../usage.ts';
import { COREUTILS } from './suite.ts';

function constant(status: number, about: string): Command {
  return (flavour) => async (proc) => {
    const [name = '', only] = proc.argv;
    if (flavour === 'busybox' || proc.argv.length !== 2) return status;
    if (only === '--version') await proc.stdout.write(versionLine(proc.name, COREUTILS));
    if (only === '--help') {
      await proc.stdout.write(
        `Usage: ${name} [ignored command line arguments]\n  or:  ${name} OPTION\n${about}\n
      --help        display this help and exit
      --version     output version information and exit
`,
      );
    }
    return status;
  };
}

/** true */
export const trueCommand = constant(0, 'Do nothing, with success.');
/** false */
export const falseCommand = constant(1, 'Do nothing, without success.');
