import { command } from '../../command.ts';
import { execute } from '../../execute.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote } from '../../quote.ts';
import { parseSize } from '../../sizes.ts';
import { COREUTILS } from '../suite.ts';

/** stdbuf. Programs write before they wait here, so that another buffering changes nothing that could be seen. */
export const stdbuf = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: 125,
  failureStatus: 125,
  gnu: {
    synopsis: 'OPTION... COMMAND',
    about: 'Run COMMAND with other buffers for its standard streams.',
    options: `
  -i, --input=MODE   of standard input
  -o, --output=MODE  of standard output
  -e, --error=MODE   of standard error
`,
    notes: 'MODE is L (by lines), 0 (none) or the size of the buffer, as in 4K.',
  },
  async run({ proc, options, operands, complain }) {
    for (const { key, value = '' } of options.list) {
      if (value === 'L') {
        if (key === 'i') throw new UsageError('line buffering stdin is meaningless');
        continue;
      }
      if (parseSize(value) === undefined) throw new Failure(`invalid mode ${quote(value)}`);
    }
    if (operands.length === 0) throw new UsageError('missing operand');
    if (options.list.length === 0) throw new UsageError('you must specify a buffering mode option');
    const env = new Map(proc.env);
    for (const { key, value = '' } of options.list) env.set(`_STDBUF_${key.toUpperCase()}`, value);
    const failed = await execute(proc, operands, env);
    await complain(`failed to run command ${quote(operands[0] as string)}: ${failed.message}`);
    return failed.status;
  },
});
