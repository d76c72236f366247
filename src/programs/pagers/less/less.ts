import type { Process } from '../../../kernel/process.ts';
import { command, type Invocation } from '../../command.ts';
import { eachInput } from '../../input.ts';
import { withTerminal } from '../../screen/session.ts';
import { prepare, readArguments } from './arguments.ts';
import { openError } from './document.ts';
import { Pager } from './pager.ts';

/** less 590, as Debian 12 has it. */
const gnuLess = command({
  suite: 'less 590',
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Show FILEs a screen at a time; standard input without any.',
    options: `
  -e, --quit-at-eof           leave when the end is reached the second time
  -E, --QUIT-AT-EOF           leave when the end is reached
  -f, --force                 show what is no text, too
  -F, --quit-if-one-screen    leave where all fits on one screen
  -g, --hilite-search         mark only what was found last
  -G, --HILITE-SEARCH         mark nothing that is found
  -i, --ignore-case           capitals do not count where the pattern has none
  -I, --IGNORE-CASE           capitals do not count
  -j, --jump-target=ROW       put what is found on this row
  -J, --status-column         (ignored)
  -K, --quit-on-intr          leave at ^C
  -L, --no-lessopen           (ignored)
  -m, --long-prompt           tell how far one is
  -M, --LONG-PROMPT           tell more
  -n, --line-numbers          do not count lines
  -N, --LINE-NUMBERS          show the number of each line
  -p, --pattern=PATTERN       begin where this is found
  -q, --quiet                 ring the bell less
  -Q, --QUIET                 never ring the bell
  -r, --raw-control-chars     send control characters on
  -R, --RAW-CONTROL-CHARS     send colours on
  -s, --squeeze-blank-lines   show one empty line for many
  -S, --chop-long-lines       cut long lines off instead of folding them
  -u, --underline-special     (ignored)
  -w, --hilite-unread         (ignored)
  -W, --HILITE-UNREAD         (ignored)
  -x, --tabs=N                tabs are so wide
  -X, --no-init               do not use the alternate screen
  -z, --window=N              scroll so many rows
  -~, --tilde                 show nothing behind the end
`,
    unlisted: `
  --plus=COMMAND  as typed
  --silent
  --SILENT
  -a, --search-skip-screen
  -A, --SEARCH-SKIP-SCREEN
  -b, --buffers=N
  -B, --auto-buffers
  -c, --clear-screen
  -d, --dumb
  -V
  -#, --shift=N
  --follow-name
  --mouse
  --use-color
`,
  },
  wrongOption: (message) => message,
  async run(invocation) {
    return run(invocation);
  },
});

async function run(invocation: Invocation): Promise<number> {
  const { proc, options } = invocation;
  if (options.has('V')) {
    await proc.stdout.write('less 590 (GNU regular expressions)\n');
    return 0;
  }
  const given = readArguments(options);
  if (given.files.length === 0) {
    if (proc.stdin.isTerminal) {
      await proc.stderr.write('Missing filename ("less --help" for help)\n');
      return 1;
    }
    given.files.push('-');
  }
  if (!proc.stdout.isTerminal) return copy(invocation, given.files);
  const errors = given.files.map((path) => openError(proc, path));
  const good = given.files.filter((_, at) => errors[at] === undefined);
  if (good.length === 0) {
    for (const error of errors) await proc.stderr.write(`${error}\n`);
    return 1;
  }
  const status = await withTerminal(proc, { alternate: given.options.alternate, meta: true }, (session) =>
    new Pager(proc, session, given).run(),
  );
  return status ?? copy(invocation, given.files);
}

/** Without a terminal it prints all of them, as cat does. */
async function copy({ proc, out }: Invocation, files: readonly string[]): Promise<number> {
  // What cannot be shown is told among what can, and is no failure then.
  await eachInput(
    proc,
    files,
    async (stream) => {
      for (let data = await stream.read(); data.length > 0; data = await stream.read()) {
        await out.write(data);
        if (!stream.file.readable) await out.flush();
      }
    },
    async (path, error) => {
      await out.write(`${error === 'Is a directory' ? `${path} is a directory` : `${path}: ${error}`}\n`);
    },
  );
  return 0;
}

/** What less reads before its arguments: the options of LESS, and `+COMMAND`. */
export const less = (flavour: 'gnu' | 'busybox') => (proc: Process) => {
  const [name = 'less', ...args] = proc.argv;
  proc.argv = [name, ...prepare(args, proc.env.get('LESS') ?? '')];
  return gnuLess(flavour)(proc);
};
