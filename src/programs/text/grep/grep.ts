import { fnmatch } from '../../../fs/fnmatch.ts';
import { isSysError, SysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { inUtf8 } from '../../locale.ts';
import { decodeText } from '../../text.ts';
import { below, look } from '../walk.ts';
import { type Matcher, matcherOf, type PatternKind } from './matcher.ts';
import { GREP_BUSYBOX_OPTIONS, GREP_OPTIONS } from './options.ts';
import { Printer } from './printer.ts';
import { type SearchStyle, search } from './search.ts';

const DIGITS = Array.from({ length: 10 }, (_, digit) => `  -${digit}  `).join('\n');

/** grep, egrep and fgrep. 0 where something was found, 1 where nothing was, 2 where something went wrong. */
export const grep = command({
  suite: 'GNU grep 3.8',
  usageStatus: 2,
  failureStatus: 2,
  gnu: {
    synopsis: '[OPTION]... PATTERNS [FILE]...',
    about: `Print the lines of each FILE that match PATTERNS, of which there may be several with newlines between.`,
    options: GREP_OPTIONS,
    // Digits are a number of lines of context.
    unlisted: DIGITS,
    notes: 'Without FILE, read standard input (with -r, the current directory).',
  },
  busybox: {
    synopsis: '[-HhnlLoqvsrRiwFEz] [-m N] [-A|B|C N] { PATTERN | -e PATTERN... | -f FILE... } [FILE]...',
    about: 'Search for PATTERN in FILEs (or stdin)',
    options: GREP_BUSYBOX_OPTIONS,
    unlisted: '\t-x  \n\t-a  \n\t-I  \n\t--color[=WHEN]  ',
  },
  hint: (name) => `Usage: ${name} [OPTION]... PATTERNS [FILE]...\nTry '${name} --help' for more information.`,
  async run(invocation) {
    if (invocation.flavour === 'gnu' && invocation.options.has('V')) {
      await invocation.out.write('grep (GNU grep) 3.8\n');
      return 0;
    }
    return new Search(invocation).run();
  },
});

function kindOf({ proc, options }: Invocation): PatternKind {
  const chosen = options.last('E', 'F', 'G', 'P');
  return (chosen as PatternKind | undefined) ?? (proc.name === 'egrep' ? 'E' : proc.name === 'fgrep' ? 'F' : 'G');
}

class Search {
  readonly #invocation: Invocation;
  #found = false;
  #failed = false;
  #style!: SearchStyle;
  #printer!: Printer;
  #matcher!: Matcher;
  #names = false;

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  async run(): Promise<number> {
    const { options, operands, flavour } = this.#invocation;
    const files = [...operands];
    const patterns = await this.#patterns(files);
    this.#matcher = await matcherOf(this.#invocation, kindOf(this.#invocation), patterns);
    const recursive = options.has('r', 'R') || options.value('d') === 'recurse';
    if (files.length === 0) files.push(recursive && flavour === 'gnu' ? '.' : '-');
    const lone = files.length === 1 && !(recursive && this.#isDirectory(files[0] as string));
    this.#names = options.has('H', 'h')
      ? options.last('H', 'h') === 'H'
      : !lone || (recursive && operands.length === (options.has('e', 'f') ? 0 : 1) && flavour === 'gnu');
    this.#style = this.#searchStyle();
    this.#printer = this.#makePrinter();
    for (const path of files) {
      const bare = path === '.' && !operands.includes('.');
      await this.#one(path, recursive, bare);
      if (this.#found && options.has('q')) return 0;
    }
    return this.#failed ? 2 : this.#found ? 0 : 1;
  }

  /** From -e and -f, else the first operand, which is taken away. */
  async #patterns(files: string[]): Promise<string[]> {
    const { proc, options } = this.#invocation;
    const patterns: string[] = [];
    let given = false;
    for (const { key, value = '' } of options.list) {
      if (key === 'e') patterns.push(...value.split('\n'));
      if (key === 'f') {
        try {
          const input = openInput(proc, value);
          const text = decodeText(await input.stream.readAll());
          input.close();
          if (text !== '') patterns.push(...text.replace(/\n$/, '').split('\n'));
        } catch (error) {
          if (isSysError(error)) throw new Failure(`${value}: ${error.message}`);
          throw error;
        }
      }
      given ||= key === 'e' || key === 'f';
    }
    if (given) return patterns;
    const first = files.shift();
    if (first === undefined) throw new UsageError('', {});
    return first.split('\n');
  }

  #number(key: string): number | undefined {
    const text = this.#invocation.options.value(key);
    if (text === undefined) return undefined;
    if (!(key === 'm' && this.#invocation.flavour === 'gnu' ? /^-?\d+$/ : /^\d+$/).test(text)) {
      const gnu = this.#invocation.flavour === 'gnu';
      throw new Failure(
        !gnu
          ? `invalid number '${text}'`
          : key === 'm'
            ? 'invalid max count'
            : `${text}: invalid context length argument`,
      );
    }
    return Number(text);
  }

  #searchStyle(): SearchStyle {
    const { options, proc, flavour } = this.#invocation;
    const digits = options.list.flatMap(({ key }) => (/^\d$/.test(key) ? [key] : [])).join('');
    const context = this.#number('C') ?? Number(digits);

    const limit = this.#number('m') ?? Number.POSITIVE_INFINITY;
    const listing = options.has('l', 'L', 'q');
    const binary = options.last('a', 'I', 'binary-files');
    const type = binary === 'a' ? 'text' : binary === 'I' ? 'without-match' : options.value('binary-files');
    return {
      invert: options.has('v'),
      silent: listing || options.has('c'),
      first: listing,
      limit: limit < 0 ? Number.POSITIVE_INFINITY : limit,
      before: this.#number('B') ?? context,
      after: this.#number('A') ?? context,
      grouped: flavour === 'gnu' && (digits !== '' || options.has('A', 'B', 'C')),
      separator: options.has('z') ? 0 : 10,
      binary: flavour === 'busybox' || type === 'text' ? 'text' : type === 'without-match' ? 'skip' : 'tell',
      utf8: inUtf8(proc),
      offsets: options.has('b'),
    };
  }

  #makePrinter(): Printer {
    const { options, out, proc, flavour } = this.#invocation;
    const colored = options.list.findLast(({ key }) => key === 'color' || key === 'colour');
    const when = colored && flavour === 'gnu' ? (colored.value ?? 'auto') : 'never';
    const visible = out.isTerminal && proc.env.get('TERM') !== undefined && proc.env.get('TERM') !== 'dumb';
    const separators = options.list.findLast(({ key }) => key === 'group-separator' || key === 'no-group-separator');
    return new Printer(
      out,
      {
        names: this.#names,
        numbers: options.has('n'),
        offsets: options.has('b'),
        only: options.has('o'),
        color: /^(always|yes|force)$/.test(when) || (/^(auto|tty|if-tty)$/.test(when) && visible),
        initialTab: options.has('T'),
        nullNames: options.has('Z'),
        end: options.has('z') ? '\0' : '\n',
        invert: options.has('v'),
        groupSeparator: separators?.key === 'no-group-separator' ? undefined : (separators?.value ?? '--'),
      },
      this.#matcher,
    );
  }

  #isDirectory(path: string): boolean {
    const stat = look(this.#invocation.proc, path, true);
    return !(stat instanceof SysError) && stat.type === 'directory';
  }

  /** @param bare names below `.` are told without it */
  async #one(path: string, recursive: boolean, bare = false): Promise<void> {
    const { proc, flavour, options } = this.#invocation;
    if (path === '-') return this.#search('-', options.value('label') ?? '(standard input)');
    const stat = look(proc, path, true);
    if (!(stat instanceof SysError) && stat.type === 'directory' && options.value('d') === 'skip') return;
    if (recursive && !(stat instanceof SysError) && stat.type === 'directory')
      return this.#directory(path, bare ? '' : path);
    if (flavour === 'gnu' && this.#isExcluded(path, path)) return;
    return this.#search(path, path);
  }

  async #directory(path: string, shown: string): Promise<void> {
    const { proc, options, flavour } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    let names: string[];
    try {
      names = proc.fs.readdir(path).map(({ name }) => name);
    } catch (error) {
      if (!isSysError(error)) throw error;
      return this.#complain(path, error.message);
    }
    for (const name of names) {
      const inner = below(path, name);
      const label = shown === '' ? name : below(shown, name);
      const stat = look(proc, inner, options.has('R'));
      if (stat instanceof SysError) {
        await this.#complain(label, stat.message);
      } else if (stat.type === 'directory') {
        if (!options.values('exclude-dir').some((pattern) => fnmatch(pattern, name)))
          await this.#directory(inner, label);
      } else if (
        (stat.type === 'file' ||
          (stat.type === 'symlink' && flavour === 'busybox' && look(proc, inner, true) instanceof SysError)) &&
        !this.#isExcluded(name, label)
      ) {
        await this.#search(inner, label);
      }
      if (this.#found && options.has('q')) return;
    }
  }

  /** The last pattern that matches decides; without one, only what --include asks for is read. */
  #isExcluded(name: string, path: string): boolean {
    const { options } = this.#invocation;
    const base = name.slice(name.lastIndexOf('/') + 1);
    const rules = options.list.filter(({ key }) => key === 'include' || key === 'exclude');
    const decisive = rules.findLast(({ value = '' }) => fnmatch(value, base) || fnmatch(value, path));
    if (decisive) return decisive.key === 'exclude';
    return rules[0]?.key === 'include';
  }

  async #search(path: string, name: string): Promise<void> {
    const { proc, options, out, flavour } = this.#invocation;
    try {
      const input = openInput(proc, path);
      try {
        if (flavour === 'busybox' && input.stream.file.kind === 'directory') return;
        const style = this.#style;
        const { count, binary } = await search(this.#invocation, input.stream, name, {
          matcher: this.#matcher,
          printer: this.#printer,
          style,
        });
        this.#found ||= options.has('L') && flavour === 'busybox' ? count === 0 : count > 0;
        const end = options.has('Z') ? '\0' : '\n';
        if (options.has('q')) return;
        if (options.has('c')) {
          const prefix = this.#names
            ? this.#printer.name(name) + (options.has('Z') ? '\0' : this.#printer.separator(':'))
            : '';
          await out.write(`${prefix}${count}\n`);
        }
        if (options.has('l', 'L')) {
          if ((options.last('l', 'L') === 'l') === count > 0) await out.write(this.#printer.name(name) + end);
        } else if (binary && count > 0 && !options.has('c')) {
          await this.#invocation.complain(`${name}: binary file matches`);
        }
      } finally {
        input.close();
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      await this.#complain(name, error.message);
    }
  }

  async #complain(path: string, message: string): Promise<void> {
    const { options, complain } = this.#invocation;
    this.#failed = true;
    if (!options.has('s')) await complain(`${path}: ${message}`);
  }
}
