import type { Column } from './columns.ts';
import { type FORMATS, formatColumns, parseFormat, UnknownColumn } from './columns.ts';

/** What of the processes is listed. All that is given adds to the list. */
export interface Selection {
  all: boolean;
  /** -a: with a terminal, but no session leaders; -d: no session leaders. */
  unixA: boolean;
  unixD: boolean;
  /** BSD's a and x. */
  bsdA: boolean;
  bsdX: boolean;
  running: boolean;
  pids: string[];
  ppids: string[];
  names: string[];
  users: string[];
  groups: string[];
  ttys: string[];
  sessions: string[];
  deselect: boolean;
}

/** The command line of procps' ps. */
export interface PsOptions {
  selection: Selection;
  columns: Column[];
  headers: boolean;
  forest: 'none' | 'lines' | 'indent';
  sort: string[];
  unlimited: boolean;
  action: 'list' | 'help' | 'version';
}

/** Wrong usage; the text is what comes behind `error: `. */
export class PsUsageError extends Error {}

type Format = keyof typeof FORMATS;

/** Reads Unix, BSD and GNU options, as one of them each. @throws {PsUsageError} */
export function parsePs(args: readonly string[]): PsOptions {
  const selection: Selection = {
    ...{ all: false, unixA: false, unixD: false, bsdA: false, bsdX: false, running: false, deselect: false },
    ...{ pids: [], ppids: [], names: [], users: [], groups: [], ttys: [], sessions: [] },
  };
  const options: PsOptions = {
    ...{
      selection,
      columns: [],
      headers: true,
      forest: 'none' as const,
      sort: [],
      unlimited: false,
      action: 'list' as const,
    },
  };
  let format: Format | undefined;
  let bsd = false;
  let threads = false;
  const custom: string[] = [];
  let at = 0;
  const list = (text: string) => text.split(/[\s,]+/).filter((item) => item !== '');
  const argument = (rest: string, kind: string) => {
    if (rest !== '') return rest;
    at += 1;
    const next = args[at];
    if (next === undefined) throw new PsUsageError(kind);
    return next;
  };
  for (; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg.startsWith('--')) {
      gnuOption(arg);
    } else if (arg.startsWith('-') && !/^-aux/.test(arg)) {
      if (arg === '-') throw new PsUsageError('unsupported SysV option');
      unixOptions(arg.slice(1));
    } else if (/^\d/.test(arg)) {
      bsd = true;
      selection.pids.push(...list(arg));
    } else {
      bsd = true;
      bsdOptions(arg.replace(/^-/, ''));
    }
  }
  options.columns = columns();
  return options;

  function columns(): Column[] {
    try {
      if (custom.length > 0) return custom.flatMap((text) => parseFormat(text));
    } catch (error) {
      if (error instanceof UnknownColumn) {
        throw new PsUsageError(`unknown user-defined format specifier "${error.message}"`);
      }
      throw error;
    }
    const found = formatColumns(format ?? (bsd ? 'bsd' : 'plain'));
    const thread = threads ? parseFormat('spid') : [];
    const pid = found.findIndex(({ header }) => header === 'PID');
    return [...found.slice(0, pid + 1), ...thread, ...found.slice(pid + 1)];
  }

  function unixOptions(letters: string): void {
    for (let i = 0; i < letters.length; i++) {
      const rest = letters.slice(i + 1);
      const value = (kind: string) => {
        i = letters.length;
        return argument(rest, kind);
      };
      const letter = letters[i] as string;
      switch (letter) {
        case 'A':
        case 'e':
          selection.all = true;
          break;
        case 'a':
          selection.unixA = true;
          break;
        case 'd':
          selection.unixD = true;
          break;
        case 'N':
          selection.deselect = true;
          break;
        case 'f':
        case 'F':
          format = letter === 'f' ? (format ?? 'full') : 'extraFull';
          break;
        case 'l':
          format = 'long';
          break;
        case 'j':
          format = 'jobs';
          break;
        case 'H':
          options.forest = 'indent';
          break;
        case 'T':
        case 'L':
          threads = true;
          break;
        case 'w':
          options.unlimited = true;
          break;
        case 'c':
        case 'm':
        case 'M':
        case 'Z':
        case 'y':
          break;
        case 'V':
          options.action = 'version';
          break;
        case 'o':
          custom.push(value('format specification must follow -o'));
          break;
        case 'p':
        case 'q':
          selection.pids.push(...list(value('list of process IDs must follow -p')));
          break;
        case 'C':
          selection.names.push(...list(value('list of command names must follow -C')));
          break;
        case 'u':
        case 'U':
          selection.users.push(...list(value('list of users must follow -u')));
          break;
        case 'g':
        case 's':
          selection.sessions.push(...list(value('list of session leaders OR effective group IDs was invalid')));
          break;
        case 'G':
          selection.groups.push(...list(value('list of real groups must follow -G')));
          break;
        case 't':
          if (rest === '' && args[at + 1] === undefined) selection.bsdX = true;
          else selection.ttys.push(...list(value('list of terminals (pty, tty...) must follow -t')));
          break;
        default:
          throw new PsUsageError('unsupported SysV option');
      }
    }
  }

  function bsdOptions(letters: string): void {
    for (let i = 0; i < letters.length; i++) {
      const rest = letters.slice(i + 1);
      const value = (kind: string) => {
        i = letters.length;
        return argument(rest, kind);
      };
      switch (letters[i]) {
        case 'a':
          selection.bsdA = true;
          break;
        case 'x':
          selection.bsdX = true;
          break;
        case 'r':
          selection.running = true;
          break;
        case 'u':
          format = 'bsdUser';
          break;
        case 'l':
          format = 'bsdLong';
          break;
        case 'j':
          format = 'bsdJobs';
          break;
        case 'f':
          options.forest = 'lines';
          break;
        case 'w':
          options.unlimited = true;
          break;
        case 'h':
          options.headers = false;
          break;
        case 'o':
          custom.push(value('format specification must follow o'));
          break;
        case 'p':
          selection.pids.push(...list(value('list of process IDs must follow p')));
          break;
        case 'U':
          selection.users.push(...list(value('list of users must follow U')));
          break;
        case 't':
          if (rest !== '') selection.ttys.push(...list(value('')));
          else selection.bsdX = true;
          break;
        case 'k':
          options.sort.push(...list(value('long sort specification must follow k')));
          break;
        case 'T':
        case 'g':
        case 'e':
        case 'c':
        case 'n':
        case 'S':
          break;
        default:
          throw new PsUsageError('unsupported option (BSD syntax)');
      }
    }
  }

  function gnuOption(arg: string): void {
    const [, name = '', given] = /^--([a-zA-Z-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    const value = () => given ?? argument('', 'argument missing');
    switch (name) {
      case 'forest':
        options.forest = 'lines';
        break;
      case 'no-headers':
      case 'no-headings':
      case 'no-heading':
      case 'noheaders':
      case 'noheadings':
      case 'noheading':
        options.headers = false;
        break;
      case 'headers':
      case 'heading':
      case 'headings':
      case 'info':
        break;
      case 'sort':
        options.sort.push(...list(value()));
        break;
      case 'pid':
      case 'quick-pid':
        selection.pids.push(...list(value()));
        break;
      case 'ppid':
        selection.ppids.push(...list(value()));
        break;
      case 'user':
      case 'User':
        selection.users.push(...list(value()));
        break;
      case 'group':
      case 'Group':
        selection.groups.push(...list(value()));
        break;
      case 'sid':
        selection.sessions.push(...list(value()));
        break;
      case 'tty':
        selection.ttys.push(...list(value()));
        break;
      case 'format':
        custom.push(value());
        break;
      case 'cols':
      case 'columns':
      case 'width':
        value();
        break;
      case 'deselect':
        selection.deselect = true;
        break;
      case 'help':
        options.action = 'help';
        at = args.length;
        break;
      case 'version':
        options.action = 'version';
        break;
      default:
        throw new PsUsageError('unknown gnu long option');
    }
  }
}
