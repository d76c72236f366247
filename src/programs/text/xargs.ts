import { isSysError } from '../../kernel/errno.ts';
import type { Process, WaitStatus } from '../../kernel/process.ts';
import { SIGNALS } from '../../kernel/signals.ts';
import { command, type Invocation } from '../command.ts';
import { start } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { openFile } from '../input.ts';
import { shellQuoteIfNeeded } from '../quote.ts';
import { decodeText } from '../text.ts';

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

interface Item {
  text: string;
  /** It was the last of its line. */
  endsLine: boolean;
}

/** Arguments out of text: words with quotes and backslashes, or what lies between delimiters, or whole lines. */
class ItemReader {
  readonly #invocation: Invocation;
  readonly #lines: boolean;

  constructor(invocation: Invocation, lines: boolean) {
    this.#invocation = invocation;
    this.#lines = lines;
  }

  async *items(): AsyncGenerator<Item, void, void> {
    const { options } = this.#invocation;
    const delimiter =
      options.last('0', 'd') === '0' ? '\0' : options.has('d') ? delimiterOf(options.value('d') ?? '') : undefined;
    const end = options.value('E') ?? options.value('e');
    if (delimiter !== undefined) {
      for await (const text of this.#split(delimiter)) yield { text, endsLine: true };
      return;
    }
    let pending = '';
    for await (const line of this.#split('\n')) {
      if (this.#lines) {
        const { words, error } = this.#words(line.replace(/^[ \t]+/, ''), true);
        if (error) throw error;
        const [text] = words;
        if (text === undefined) continue;
        if (text === end) return;
        yield { text, endsLine: true };
        continue;
      }
      // A backslash before the end of a line, and blanks there, make one of two lines (-L).
      const whole = pending + line;
      pending = '';
      if (options.has('L', 'l') && /[ \t]$/.test(whole)) {
        pending = whole;
        continue;
      }
      const { words, error } = this.#words(whole, false);
      for (const [index, text] of words.entries()) {
        if (text === end) return;
        yield { text, endsLine: index === words.length - 1 };
      }
      if (error) throw error;
    }
    if (pending !== '') for (const text of this.#words(pending, false).words) yield { text, endsLine: true };
  }

  /** The words of a line, up to a quote that does not end. */
  #words(line: string, whole: boolean): { words: string[]; error?: Failure } {
    const words: string[] = [];
    let word: string | undefined;
    for (let at = 0; at < line.length; at++) {
      const char = line[at] as string;
      if (char === "'" || char === '"') {
        const close = line.indexOf(char, at + 1);
        if (close < 0) {
          const kind = char === '"' ? 'double' : 'single';
          const hint =
            this.#invocation.flavour === 'gnu'
              ? '; by default quotes are special to xargs unless you use the -0 option'
              : '';
          return { words, error: new Failure(`unmatched ${kind} quote${hint}`) };
        }
        word = (word ?? '') + line.slice(at + 1, close);
        at = close;
      } else if (char === '\\') {
        word = (word ?? '') + (line[++at] ?? '');
      } else if (!whole && /[ \t]/.test(char)) {
        if (word !== undefined) words.push(word);
        word = undefined;
      } else {
        word = (word ?? '') + char;
      }
    }
    if (word !== undefined) words.push(word);
    return { words };
  }

  async *#split(delimiter: string): AsyncGenerator<string, void, void> {
    const { proc, options } = this.#invocation;
    const path = options.value('a');
    let input: ReturnType<typeof openFile> | undefined;
    try {
      input = path === undefined ? undefined : openFile(proc, path);
    } catch (error) {
      if (isSysError(error))
        throw new Failure(
          this.#invocation.flavour === 'gnu'
            ? `Cannot open input file '${path}': ${error.message}`
            : `can't open '${path}': ${error.message}`,
        );
      throw error;
    }
    const stream = input?.stream ?? proc.stdin;
    let rest = new Uint8Array(0);
    const code = delimiter.charCodeAt(0);
    for (;;) {
      const data = await stream.read();
      if (data.length === 0) break;
      const joined = new Uint8Array(rest.length + data.length);
      joined.set(rest);
      joined.set(data, rest.length);
      let from = 0;
      for (let at = joined.indexOf(code); at >= 0; at = joined.indexOf(code, from)) {
        yield decodeText(joined.subarray(from, at));
        from = at + 1;
      }
      rest = joined.subarray(from);
    }
    input?.close();
    if (rest.length > 0) yield decodeText(rest);
  }
}

function delimiterOf(text: string): string {
  const escapes: Readonly<Record<string, string>> = {
    n: '\n',
    t: '\t',
    '0': '\0',
    '\\': '\\',
    r: '\r',
    a: '\x07',
    b: '\b',
    f: '\f',
    v: '\v',
  };
  if (/^\\x[0-9a-fA-F]{1,2}$/.test(text)) return String.fromCharCode(Number.parseInt(text.slice(2), 16));
  if (/^\\[0-7]{1,3}$/.test(text)) return String.fromCharCode(Number.parseInt(text.slice(1), 8) & 255);
  if (/^\\.$/.test(text) && escapes[text[1] as string] !== undefined) return escapes[text[1] as string] as string;
  if (text.length !== 1)
    throw new Failure(
      `Invalid input delimiter specification ${text}: the delimiter must be either a single character or an escape sequence starting with \\.`,
    );
  return text;
}

/** Runs commands, some at the same time, and keeps the exit status. */
class Runner {
  over = false;
  #status = 0;
  readonly #invocation: Invocation;
  readonly #most: number;
  readonly #running = new Map<Process, string>();

  constructor(invocation: Invocation, most: number) {
    this.#invocation = invocation;
    this.#most = most === 0 ? Number.POSITIVE_INFINITY : most;
  }

  async run(argv: readonly string[]): Promise<void> {
    const { proc, out, options, complain } = this.#invocation;
    if (this.over) return;
    await out.flush();
    const text = argv.map((word) => (this.#invocation.flavour === 'gnu' ? shellQuoteIfNeeded(word) : word)).join(' ');
    if (options.has('p')) {
      await proc.stderr.write(`${text}?...`);
      const terminal = openFile(proc, '/dev/tty');
      const answer = await terminal.stream.readLine();
      terminal.close();
      if (!/^[yY]/.test(answer ?? '')) return;
    } else if (options.has('t')) {
      await proc.stderr.write(`${text}\n`);
    }
    while (this.#running.size >= this.#most) await this.#reap();
    if (this.over) return;
    const input = options.has('o') ? '/dev/tty' : '/dev/null';
    const fds = new Map(proc.descriptors);
    // With the arguments on standard input, commands read nothing from there.
    const file = options.has('a') ? undefined : proc.fs.exists(input) ? proc.fs.open(input) : undefined;
    if (file) fds.set(0, file);
    const started = start(proc, argv, { fds });
    file?.release();
    if (!('child' in started)) {
      await complain(`${argv[0]}: ${started.message}`);
      this.#status = started.status;
      this.over = true;
      return;
    }
    this.#running.set(started.child, argv[0] ?? '');
    if (this.#most === 1) await this.#reap();
  }

  async #reap(): Promise<void> {
    const { proc } = this.#invocation;
    for (;;) {
      for (const [child, name] of this.#running) {
        const status = proc.poll(child);
        if (!status) continue;
        this.#running.delete(child);
        return this.#ended(status, name);
      }
      await proc.wait(proc.childChanged);
    }
  }

  async #ended(status: WaitStatus, name: string): Promise<void> {
    const { complain, flavour } = this.#invocation;
    if ('stopped' in status) return;
    if (status.signal !== undefined) {
      await complain(
        flavour === 'gnu'
          ? `${name}: terminated by signal ${SIGNALS[status.signal]}`
          : `'${name}' terminated by signal ${SIGNALS[status.signal]}`,
      );
      this.#status = 125;
      this.over = true;
    } else if (status.code === 255) {
      await complain(`${name}: exited with status 255; aborting`);
      this.#status = 124;
      this.over = true;
    } else if (status.code !== 0) {
      this.#status = 123;
    }
  }

  async finish(): Promise<number> {
    while (this.#running.size > 0) await this.#reap();
    return this.#status;
  }
}
