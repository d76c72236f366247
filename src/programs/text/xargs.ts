import { command, type Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { type Item, ItemReader } from './xargs-items.ts';
import { Runner } from './xargs-runner.ts';

/** Bytes of one command line, unless -s tells. */
const MOST = 131072;

/** xargs */
export const xargs = command({
  suite: 'GNU findutils 4.9.0',
  inOrder: true,
  gnu: {
    synopsis: '[OPTION]... COMMAND [INITIAL-ARGS]...',
    about: 'Run COMMAND with arguments from standard input.',
    options: `
  -0, --null                   NUL between arguments; quotes and backslashes mean themselves
  -a, --arg-file=FILE          arguments from FILE, not standard input
  -d, --delimiter=CHARACTER    CHARACTER between arguments; quotes and backslashes mean themselves
  -E END                       an argument END ends the input
  -e, --eof[=END]              the same
  -I R                         same as --replace=R
  -i, --replace[=R]            replace R ({} unless told) in INITIAL-ARGS by each line
  -L, --max-lines=MAX-LINES    the arguments of MAX-LINES lines at once
  -l[MAX-LINES]                the same, for one line unless told
  -n, --max-args=MAX-ARGS      no more than MAX-ARGS arguments at once
  -o, --open-tty               COMMAND reads from the terminal
  -P, --max-procs=MAX-PROCS    so many at the same time
  -p, --interactive            ask before each
      --process-slot-var=VAR   set VAR for each
  -r, --no-run-if-empty        run nothing where there are no arguments
  -s, --max-chars=MAX-CHARS    command lines no longer than MAX-CHARS
      --show-limits            (there are none to speak of)
  -t, --verbose                print each command first
  -x, --exit                   end where a command line would be too long
`,
    unlisted: '  -I R  \n  -E END  ',
  },
  busybox: {
    synopsis: '[OPTIONS] [PROG ARGS]',
    about: 'Run PROG with arguments from stdin',
    options: `
	-0	NUL between arguments
	-a FILE	Arguments from FILE, not stdin
	-r	Run nothing where there are no arguments
	-t	Print each command on stderr first
	-p	Ask before each
	-E STR,-e[STR]	STR ends the input
	-I STR	Replace STR in PROG ARGS by each line
	-n N	No more than N arguments at once
	-s N	Command lines of no more than N bytes
	-P N	So many at the same time
	-x	End where a command line would be too long`,
    unlisted: '\t-E STR  \n\t-e[STR]  \n\t-i[STR]  \n\t-I STR  ',
  },
  async run(invocation) {
    const { options, operands } = invocation;
    const words = operands.length > 0 ? operands : ['echo'];
    const replace = options.value('I') ?? (options.has('i') ? (options.value('i') ?? '{}') : undefined);
    const perLine = number(invocation, 'L', 1) ?? (options.has('l') ? Number(options.value('l') ?? 1) : undefined);
    const perRun = number(invocation, 'n', 1);
    const most = number(invocation, 's', 1) ?? MOST;
    const runner = new Runner(invocation, number(invocation, 'P', 0) ?? 1);
    const base = words.reduce((sum, word) => sum + word.length + 1, 0);
    let items: Item[] = [];
    let length = base;
    let any = false;
    const reader = new ItemReader(invocation, replace !== undefined);
    const flush = async () => {
      if (items.length === 0) return;
      const argv = [...words, ...items.map(({ text }) => text)];
      items = [];
      length = base;
      await runner.run(argv);
    };
    try {
      for await (const item of reader.items()) {
        if (runner.over) break;
        any = true;
        if (replace !== undefined) {
          await runner.run(
            words.map((word, index) =>
              // GNU's leaves the command's name alone.
              index === 0 && invocation.flavour === 'gnu' ? word : word.replaceAll(replace, item.text),
            ),
          );
          continue;
        }
        const own = item.text.length + 1;
        if (base + own > most)
          throw new Failure(
            invocation.flavour === 'gnu'
              ? 'argument line too long'
              : "can't fit single argument within argument list size limit",
          );
        if (length + own > most) await flush();
        items.push(item);
        length += own;
        const lines =
          perLine !== undefined && item.endsLine && items.filter(({ endsLine }) => endsLine).length >= perLine;
        if (lines || (perRun !== undefined && items.length >= perRun)) await flush();
      }
      await flush();
    } catch (error) {
      if (error instanceof Failure && invocation.flavour === 'gnu' && error.message.startsWith('unmatched')) {
        await invocation.complain(error.message);
        // What was read before is run all the same.
        await (items.length > 0 ? flush() : Promise.resolve());
        await runner.finish();
        return 1;
      }
      throw error;
    }
    if (!any && replace === undefined && !options.has('r')) await runner.run(words);
    return runner.finish();
  },
});

function number({ flavour, options }: Invocation, key: string, least: number): number | undefined {
  const text = options.value(key);
  if (text === undefined) return undefined;
  if (!/^\d+$/.test(text))
    throw flavour === 'gnu'
      ? new UsageError(`invalid number "${text}" for -${key} option`)
      : new Failure(`invalid number '${text}'`);
  if (Number(text) < least)
    throw flavour === 'gnu'
      ? new UsageError(`value ${text} for -${key} option should be >= ${least}`)
      : new Failure(`number ${text} is not in ${least}..2147483647 range`);
  return Number(text);
}
