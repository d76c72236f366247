import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { withTerminal } from '../../screen/session.ts';
import { Nano } from './editor.ts';

/** GNU nano 7.2. */
export const nano = command({
  suite: 'GNU nano 7.2',
  inOrder: false,
  gnu: {
    synopsis: '[OPTIONS] [[+LINE[,COLUMN]] FILE]...',
    about: '\nEdit files.',
    options: `
 -A, --smarthome         (ignored)
 -B, --backup            (ignored)
 -E, --tabstospaces      (ignored)
 -i, --autoindent        begin new lines as the line above begins
 -l, --linenumbers       show the numbers of lines
 -m, --mouse             (ignored)
 -v, --view              do not change anything
 -w, --nowrap            (ignored)
 -$, --softwrap          (ignored)
 -c, --constantshow      (ignored)
 -T, --tabsize=NUMBER    (ignored)
`,
    unlisted: ' --start=PLACE  as typed\n -V\n',
  },
  prepare: (args) => args.map((arg) => (/^\+\d*(,\d*)?$/.test(arg) ? `--start=${arg.slice(1)}` : arg)),
  async run({ proc, options, operands }) {
    if (options.has('V')) {
      await proc.stdout.write(' GNU nano, version 7.2\n');
      return 0;
    }
    if (!proc.stdin.isTerminal || !proc.stdout.isTerminal) {
      await proc.stderr.write('Too many errors from stdin\n');
      return 1;
    }
    const [line, column] = (options.value('start') ?? '').split(',').map(Number);
    const start = options.has('start') ? { line: line || 1, column: column || 1 } : undefined;
    const own = { view: options.has('v'), numbers: options.has('l'), autoindent: options.has('i') };
    const files: (string | undefined)[] = operands.length > 0 ? [...operands] : [undefined];
    const status = await withTerminal(proc, { alternate: true, meta: true }, async (session) => {
      for (const path of files) await new Nano(proc, session, own).run(path, start);
      return 0;
    });
    if (status === undefined) throw new Failure('no terminal');
    return status;
  },
});
