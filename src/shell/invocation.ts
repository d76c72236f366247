import { optionOfLetter, SET_OPTIONS, type SetOption, SHOPT_OPTIONS, type ShoptOption } from './options.ts';

/** How a shell was called. */
export interface Invocation {
  /** `-c` */
  command: string | undefined;
  /** A file to run. */
  script: string | undefined;
  /** `-s`, or nothing else to read from. */
  standardInput: boolean;
  interactive: boolean;
  login: boolean;
  norc: boolean;
  noprofile: boolean;
  noediting: boolean;
  rcfile: string | undefined;
  /** `--version`, `--help`: said instead of anything else. */
  tells: 'version' | 'help' | undefined;
  /** Options of `set` and `shopt`, in order. */
  switches: { option: SetOption | ShoptOption; on: boolean }[];
  /** What stands behind the options, a script's name or the name behind `-c` left out. */
  args: readonly string[];
  /** `$0`, where something behind the options says so. */
  arg0: string | undefined;
}

/** An option that cannot be. */
export class InvocationError extends Error {
  readonly status: number;
  readonly kind: 'option' | 'missing' | 'name';
  readonly option: string;

  constructor(kind: 'option' | 'missing' | 'name', option: string, status = 2) {
    super(option);
    this.kind = kind;
    this.option = option;
    this.status = status;
  }
}

const LONG: Record<string, (invocation: Invocation, value: () => string) => void> = {
  '--version': (it) => {
    it.tells ??= 'version';
  },
  '--help': (it) => {
    it.tells ??= 'help';
  },
  '--login': (it) => {
    it.login = true;
  },
  '--norc': (it) => {
    it.norc = true;
  },
  '--noprofile': (it) => {
    it.noprofile = true;
  },
  '--noediting': (it) => {
    it.noediting = true;
  },
  '--rcfile': (it, value) => {
    it.rcfile = value();
  },
  '--init-file': (it, value) => {
    it.rcfile = value();
  },
  '--posix': (it) => {
    it.switches.push({ option: 'posix', on: true });
  },
  '--verbose': (it) => {
    it.switches.push({ option: 'verbose', on: true });
  },
  '--restricted': () => {},
  '--debugger': () => {},
};

/**
 * Reads a shell's arguments.
 * @param argv the whole of them, the shell's name first
 * @param long whether `--login` and its like are options
 * @param help whether `--help` is one
 * @throws {InvocationError}
 */
export function parseInvocation(argv: readonly string[], long: boolean, help = true): Invocation {
  const it: Invocation = {
    command: undefined,
    script: undefined,
    standardInput: false,
    interactive: false,
    login: argv[0]?.startsWith('-') ?? false,
    norc: false,
    noprofile: false,
    noediting: false,
    rcfile: undefined,
    tells: undefined,
    switches: [],
    args: [],
    arg0: undefined,
  };
  let wantsCommand = false;
  let at = 1;
  for (; at < argv.length; at++) {
    const arg = argv[at] as string;
    if (arg === '--' || arg === '-') {
      at += 1;
      break;
    }
    const next = () => {
      const value = argv[++at];
      if (value === undefined) throw new InvocationError('missing', arg);
      return value;
    };
    if (arg.startsWith('--')) {
      const known = long ? LONG[arg] : undefined;
      if (!known && !(help && arg === '--help')) throw new InvocationError('option', arg);
      if (known) known(it, next);
      else it.tells = 'help';
      continue;
    }
    if (!/^[-+]./.test(arg)) break;
    for (const letter of arg.slice(1)) {
      if (letter === 'c') wantsCommand = true;
      else if (letter === 'i') it.interactive = true;
      else if (letter === 'l') it.login = true;
      else if (letter === 's') it.standardInput = true;
      else if (letter === 'r' || letter === 'D') continue;
      else if (letter === 'o' || (letter === 'O' && long)) {
        const name = argv[at + 1];
        const known: readonly string[] = letter === 'o' ? SET_OPTIONS : SHOPT_OPTIONS;
        if (name === undefined) continue;
        at += 1;
        if (!known.includes(name)) throw new InvocationError('name', name);
        it.switches.push({ option: name as SetOption, on: arg.startsWith('-') });
      } else {
        const option = optionOfLetter(letter);
        if (!option) throw new InvocationError('option', `${arg[0]}${letter}`);
        it.switches.push({ option, on: arg.startsWith('-') });
      }
    }
  }
  const rest = argv.slice(at);
  if (wantsCommand) {
    const [command, arg0, ...args] = rest;
    if (command === undefined) throw new InvocationError('missing', '-c');
    return { ...it, command, arg0, args };
  }
  if (it.standardInput || rest.length === 0) return { ...it, standardInput: true, args: rest };
  const [script, ...args] = rest;
  return { ...it, script, arg0: script, args };
}
