import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { editionNames, USUAL_EDITION } from '../src/machine/editions.ts';
import { transcript } from '../src/machine/transcript.ts';
import { startVirtual } from '../src/machine/virtual.ts';
import { openDatabase } from './database.ts';
import type { Command } from './main.ts';

const USAGE = 'Usage: linkyard transcript [--edition E] [--seed N] [--icc=false] FILE.cmds\n';

/** `linkyard transcript`: runs the commands of a file on a fresh machine and prints what a recorder of a real one would. */
export const transcriptCommand: Command = {
  async run(args) {
    const options = readOptions(args);
    if (typeof options === 'string') {
      process.stderr.write(`linkyard transcript: ${options}\n${USAGE}`);
      return 2;
    }
    let commands: string;
    try {
      commands = await readFile(options.file, 'utf8');
    } catch (error) {
      process.stderr.write(`linkyard transcript: ${(error as Error).message}\n`);
      return 2;
    }
    const { edition } = options;
    if (!editionNames.includes(edition)) {
      process.stderr.write(
        `linkyard transcript: there is no edition ${edition}; there is ${editionNames.join(', ')}
`,
      );
      return 2;
    }
    const { machine } = await startVirtual({ ...options, automatic: true, database: openDatabase });
    process.stdout.write(await transcript(machine, commands));
    machine.dispose();
    return 0;
  },
};

function readOptions(args: readonly string[]): { file: string; seed: number; edition: string; icc: boolean } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        edition: { type: 'string', default: USUAL_EDITION },
        seed: { type: 'string', default: '1' },
        icc: { type: 'string', default: 'true' },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'it takes one file of commands';
    const seed = Number(values.seed);
    if (!Number.isInteger(seed)) return `the seed must be a whole number, not ${values.seed}`;
    if (values.icc !== 'true' && values.icc !== 'false') return `--icc is true or false, not ${values.icc}`;
    return { file, seed, edition: values.edition, icc: values.icc === 'true' };
  } catch (error) {
    return (error as Error).message;
  }
}
