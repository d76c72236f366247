import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { command, type Invocation } from '../command.ts';
import { eachInput, type Input, openInput } from '../input.ts';
import { type Session, withTerminal } from '../screen/session.ts';
import { LineSource } from './line-source.ts';
import { MoreScreen } from './more-screen.ts';

/** more of util-linux 2.38: text goes by, and stops after each screen. */
export const more = command({
  suite: 'util-linux 2.38.1',
  gnu: {
    synopsis: '[options] <file>...',
    about: '\nShow text a screen at a time.',
    options: `
 -d, --silent          tell of keys instead of ringing the bell
 -f, --logical         count lines, not rows of the screen
 -l, --no-pause        do not stop at a form feed
 -c, --print-over      do not scroll, but draw over what is there
 -p, --clean-print     do not scroll, but clear the screen first
 -e, --exit-on-eof     leave at the end of the file
 -s, --squeeze         show one empty line for many
 -u, --plain           no underlining
 -n, --lines=N         so many lines are a screen
`,
    unlisted: ' --plus=WHAT  where to begin\n -V',
  },
  prepare: (args) =>
    args.map((arg) => (/^\+./.test(arg) ? `--plus=${arg.slice(1)}` : /^-\d+$/.test(arg) ? `-n${arg.slice(1)}` : arg)),
  run,
});

async function run(invocation: Invocation): Promise<number> {
  const { proc, operands, options } = invocation;
  if (operands.length === 0 && proc.stdin.isTerminal) {
    await proc.stderr.write("more: bad usage\nTry 'more --help' for more information.\n");
    return 1;
  }
  if (!proc.stdout.isTerminal) return copy(invocation);
  const paths = operands.length > 0 ? operands : ['-'];
  const status = await withTerminal(proc, { alternate: false, meta: false }, async (session) => {
    let failed = 0;
    for (let at = 0; at < paths.length; ) {
      const path = paths[at] as string;
      const input = await open(proc, path, session);
      if (!input) {
        failed = 1;
        at += 1;
        continue;
      }
      const size = path === '-' ? undefined : proc.fs.stat(path).size;
      const lines = Number(options.value('n')) || undefined;
      const screen = new MoreScreen(session, new LineSource(proc, input.stream), {
        size,
        lines,
        leaves: options.has('e') || at + 1 < paths.length,
        squeeze: options.has('s'),
        name: path,
      });
      if (paths.length > 1) await screen.title(path);
      const plus = options.value('plus');
      const next = await screen.show(at === 0 ? plus : undefined);
      input.close();
      if (next === 'quit') break;
      at = Math.max(0, at + next);
    }
    return failed;
  });
  return status ?? copy(invocation);
}

async function open(proc: Process, path: string, session: Session): Promise<Input | undefined> {
  try {
    if (path !== '-' && proc.fs.stat(path).type === 'directory') {
      await session.write(`\n*** ${path}: directory ***\n\n`);
      return undefined;
    }
    return openInput(proc, path);
  } catch (error) {
    if (!isSysError(error)) throw error;
    await session.write(`more: cannot open ${path}: ${error.message}\n`);
    return undefined;
  }
}

/** Without a terminal it prints all of them under their names; what cannot be opened is no failure. */
async function copy({ proc, operands, out }: Invocation): Promise<number> {
  await eachInput(
    proc,
    operands,
    async (stream, path) => {
      if (operands.length > 0) await out.write(`::::::::::::::\n${path}\n::::::::::::::\n`);
      for (let data = await stream.read(); data.length > 0; data = await stream.read()) {
        await out.write(data);
        if (!stream.file.readable) await out.flush();
      }
    },
    async (path, error) => {
      await out.flush();
      await proc.stderr.write(`more: cannot open ${path}: ${error}\n`);
    },
  );
  return 0;
}
