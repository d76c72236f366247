import { fnmatch } from '../../../fs/fnmatch.ts';
import { isSysError, SysError } from '../../../kernel/errno.ts';
import type { Stat } from '../../../kernel/vfs.ts';
import type { Invocation } from '../../command.ts';
import { baseName } from '../../coreutils/names.ts';
import { typeText } from '../../coreutils/type-text.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { inPosix } from '../../locale.ts';
import { shellQuoteIfNeeded } from '../../quote.ts';
import { Regex, RegexError } from '../../regex/regex.ts';
import { decodeText } from '../../text.ts';
import { strftime } from '../../time/strftime.ts';
import { below, look } from '../walk.ts';
import { type Change, compareLines } from './changes.ts';
import { contextual, type Document, edScript, normal, type Paint, rcsScript, sideBySide, unified } from './output.ts';

type Format = 'normal' | 'unified' | 'context' | 'ed' | 'rcs' | 'columns' | 'brief';

/** Compares files and directories, and prints how they differ. */
export class Differ {
  readonly #invocation: Invocation;
  readonly #format: Format;
  readonly #context: number;
  readonly #paint: Paint;
  readonly #ignored: readonly Regex[];
  /** Options as they are told before each file of a directory. */
  readonly #given: string;

  constructor(invocation: Invocation) {
    const { options, flavour, out, proc } = invocation;
    this.#invocation = invocation;
    const formats: Readonly<Record<string, Format>> = {
      u: 'unified',
      U: 'unified',
      unified: 'unified',
      c: 'context',
      C: 'context',
      context: 'context',
      e: 'ed',
      n: 'rcs',
      y: 'columns',
      normal: 'normal',
    };
    const chosen = options.last('u', 'U', 'unified', 'c', 'C', 'context', 'e', 'n', 'y', 'normal');
    this.#format = options.has('q')
      ? 'brief'
      : flavour === 'busybox'
        ? 'unified'
        : ((chosen === undefined ? undefined : formats[chosen]) ?? 'normal');
    // `-u5` is `-U 5`.
    const digits = options.list.flatMap(({ key }) => (/^\d$/.test(key) ? [key] : [])).join('');
    this.#context = Number(
      digits || (options.value('U') ?? options.value('unified') ?? options.value('C') ?? options.value('context') ?? 3),
    );
    const color = options.list.findLast(({ key }) => key === 'color');
    const when = color ? (color.value ?? 'auto') : 'never';
    const colored = when === 'always' || (when === 'auto' && out.isTerminal && proc.env.get('TERM') !== 'dumb');
    const codes = { header: '1', line: '36', delete: '31', add: '32' };
    this.#paint = colored ? (text, what) => `\x1b[${codes[what]}m${text}\x1b[0m` : (text) => text;
    try {
      this.#ignored = options.values('I').map((pattern) => new Regex(pattern, { extended: false }));
    } catch (error) {
      if (error instanceof RegexError) throw new Failure(`${options.value('I')}: ${error.message}`);
      throw error;
    }
    const words = proc.argv.slice(1);
    this.#given = words
      .filter((word) => word.startsWith('-') && word !== '-')
      .map((word) => ` ${shellQuoteIfNeeded(word)}`)
      .join('');
  }

  async compare(first: string, second: string): Promise<number> {
    const [a, b] = [this.#stat(first), this.#stat(second)];
    const isDirectory = (stat: Stat | SysError) => !(stat instanceof SysError) && stat.type === 'directory';
    // A directory against a file: the file of that name within.
    if (isDirectory(a) && !isDirectory(b) && !(b instanceof SysError))
      return this.#files(below(first, baseName(second)), second);
    if (isDirectory(b) && !isDirectory(a) && !(a instanceof SysError))
      return this.#files(first, below(second, baseName(first)));
    if (isDirectory(a) && isDirectory(b)) return this.#directories(first, second);
    return this.#files(first, second);
  }

  #stat(path: string): Stat | SysError {
    if (path === '-')
      return {
        type: 'file',
        mode: 0,
        uid: 0,
        gid: 0,
        size: 0,
        mtime: this.#invocation.proc.clock.now(),
        ino: 0,
        dev: 0,
        nlink: 1,
      };
    return look(this.#invocation.proc, path, !this.#invocation.options.has('no-dereference'));
  }

  async #trouble(path: string, error: SysError): Promise<number> {
    const { flavour, complain } = this.#invocation;
    await complain(flavour === 'gnu' ? `${path}: ${error.message}` : `can't stat '${path}': ${error.message}`);
    return 2;
  }

  async #files(first: string, second: string, within = false): Promise<number> {
    const { options, out, flavour } = this.#invocation;
    let [a, b] = [this.#stat(first), this.#stat(second)];
    const empty = (other: Stat | SysError): Stat | undefined =>
      options.has('N') && !(other instanceof SysError) ? { ...other, size: 0, mtime: 0 } : undefined;
    const absent = {
      a: a instanceof SysError && isSysError(a, 'ENOENT'),
      b: b instanceof SysError && isSysError(b, 'ENOENT'),
    };
    if (absent.a) a = empty(b) ?? a;
    if (absent.b) b = empty(a) ?? b;
    let status = 0;
    if (a instanceof SysError) status = await this.#trouble(first, a);
    if (b instanceof SysError && (flavour === 'gnu' || status === 0)) status = await this.#trouble(second, b);
    if (a instanceof SysError || b instanceof SysError) return status;
    try {
      const [left, right] = [await this.#read(first, absent.a), await this.#read(second, absent.b)];
      const same = left.length === right.length && left.every((byte, at) => byte === right[at]);
      if (same) {
        if (options.has('s') && flavour === 'gnu') await out.write(`Files ${first} and ${second} are identical\n`);
        return 0;
      }
      if (!options.has('a') && (left.includes(0) || right.includes(0))) {
        await out.write(`${flavour === 'gnu' ? 'Binary files' : 'Files'} ${first} and ${second} differ\n`);
        return 1;
      }
      return await this.#texts(this.#document(first, left, a, 0), this.#document(second, right, b, 1), {
        first,
        second,
        within,
      });
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (flavour === 'gnu' || !error.path) return await this.#trouble(error.path ?? first, error);
      await this.#invocation.complain(`can't open '${error.path}': ${error.message}`);
      // busybox leaves it out of the account.
      return 0;
    }
  }

  async #read(path: string, absent: boolean): Promise<Uint8Array> {
    if (absent) return new Uint8Array(0);
    const input = openInput(this.#invocation.proc, path);
    try {
      return await input.stream.readAll();
    } finally {
      input.close();
    }
  }

  #document(path: string, bytes: Uint8Array, stat: Stat, side: 0 | 1): Document {
    const { proc, options, flavour } = this.#invocation;
    const labels = [...options.values('label'), ...options.values('L')];
    const text = decodeText(bytes);
    const lines = text.split('\n');
    const ended = lines.at(-1) === '';
    if (ended) lines.pop();
    const old = this.#format === 'context' && inPosix(proc);
    const time =
      flavour === 'gnu' ? `\t${strftime(old ? '%a %b %e %H:%M:%S %Y' : '%Y-%m-%d %H:%M:%S.%N %z', stat.mtime)}` : '';
    return {
      lines: options.has('strip-trailing-cr') ? lines.map((line) => line.replace(/\r$/, '')) : lines,
      ended: ended || text === '',
      label: labels[side] ?? `${path}${time}`,
    };
  }

  async #texts(a: Document, b: Document, names: { first: string; second: string; within: boolean }): Promise<number> {
    const { out, options, proc, flavour } = this.#invocation;
    const changes = (await compareLines(this.#keys(a), this.#keys(b), () => proc.tick())).filter(
      (change) => !this.#isIgnored(a, b, change),
    );
    if (changes.length === 0) return 0;
    if (this.#format === 'brief') {
      await out.write(`Files ${names.first} and ${names.second} differ\n`);
      return 1;
    }
    if (names.within && this.#invocation.flavour === 'gnu') {
      await out.write(
        `${this.#paint(`diff${this.#given} ${shellQuoteIfNeeded(names.first)} ${shellQuoteIfNeeded(names.second)}`, 'header')}\n`,
      );
    }
    const tab = options.has('T') ? '\t' : '';
    const width = Number(options.value('W') ?? 130);
    const text = {
      normal: () => normal(a, b, changes, this.#paint, tab || ' '),
      unified: () =>
        unified(a, b, changes, this.#context, this.#paint, {
          gap: tab,
          common: flavour === 'gnu' && tab ? tab : ` ${tab}`,
        }),
      context: () => contextual(a, b, changes, this.#context, this.#paint),
      ed: () => edScript(b, changes),
      rcs: () => rcsScript(b, changes),
      columns: () =>
        sideBySide(a, b, changes, {
          width,
          suppressCommon: options.has('suppress-common-lines'),
          tabs: !options.has('t'),
        }),
      brief: () => '',
    }[this.#format]();
    await out.write(text);
    return 1;
  }

  /** Lines as they are compared; a last one without an end differs from one with it. */
  #keys({ lines, ended }: Document): string[] {
    const { options } = this.#invocation;
    const loose = options.has('w', 'b', 'Z');
    const keys = lines.map((line) => {
      let key = line;
      if (options.has('w')) key = key.replace(/\s+/g, '');
      else if (options.has('b')) key = key.replace(/\s+$/, '').replace(/\s+/g, ' ');
      else if (options.has('Z')) key = key.replace(/\s+$/, '');
      return options.has('i') ? key.toLowerCase() : key;
    });
    if (!ended && !loose && keys.length > 0) keys[keys.length - 1] += '\n';
    return keys;
  }

  /** Of a change that consists of nothing but lines that do not count there is no word. */
  #isIgnored(a: Document, b: Document, { from, to }: Change): boolean {
    const { options } = this.#invocation;
    if (!options.has('B') && this.#ignored.length === 0) return false;
    const all = [...a.lines.slice(...from), ...b.lines.slice(...to)];
    return all.every(
      (line) => (options.has('B') && line.trim() === '') || this.#ignored.some((regex) => regex.test(line)),
    );
  }

  async #directories(first: string, second: string): Promise<number> {
    const { proc, options, out, flavour } = this.#invocation;
    const turn = proc.tick();
    if (turn) await turn;
    const names = new Set<string>();
    const sides = [first, second].map((path) => {
      const own = new Set(
        proc.fs
          .readdir(path)
          .map(({ name }) => name)
          .filter((name) => !options.values('x').some((pattern) => fnmatch(pattern, name))),
      );
      for (const name of own) names.add(name);
      return own;
    });
    const [left, right] = sides as [Set<string>, Set<string>];
    const start = options.value('S');
    let status = 0;
    for (const name of [...names].sort((x, y) => (x < y ? -1 : 1))) {
      if (start !== undefined && name < start) continue;
      const [pathA, pathB] = [below(first, name), below(second, name)];
      const only = !left.has(name) ? second : right.has(name) ? undefined : first;
      if (only !== undefined && !options.has('N')) {
        // busybox says nothing of directories that it would have gone into.
        const kind = this.#stat(below(only, name));
        const silent =
          flavour === 'busybox' && options.has('r') && !(kind instanceof SysError) && kind.type === 'directory';
        if (!silent) await out.write(`Only in ${only}: ${name}\n`);
        status = Math.max(status, 1);
        continue;
      }
      const [a, b] = [this.#stat(pathA), this.#stat(pathB)];
      const kind = (stat: Stat | SysError) => (stat instanceof SysError ? undefined : stat.type);
      const [kindA, kindB] = [kind(a) ?? kind(b), kind(b) ?? kind(a)];
      if (kindA === 'directory' && kindB === 'directory') {
        if (options.has('r') && !(a instanceof SysError) && !(b instanceof SysError))
          status = Math.max(status, await this.#directories(pathA, pathB));
        else await out.write(`Common subdirectories: ${pathA} and ${pathB}\n`);
      } else if (kindA !== kindB && !(a instanceof SysError) && !(b instanceof SysError)) {
        await out.write(`File ${pathA} is a ${typeText(a)} while file ${pathB} is a ${typeText(b)}\n`);
        status = Math.max(status, 1);
      } else {
        status = Math.max(status, await this.#files(pathA, pathB, true));
      }
    }
    return status;
  }
}
