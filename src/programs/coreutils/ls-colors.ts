import type { Process } from '../../kernel/process.ts';
import type { Stat } from '../../kernel/vfs.ts';
import type { Flavour } from '../types.ts';

/** What GNU's ls has where LS_COLORS says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = {
  rs: '0',
  di: '01;34',
  ln: '01;36',
  pi: '33',
  so: '01;35',
  bd: '01;33',
  cd: '01;33',
  ex: '01;32',
  su: '37;41',
  sg: '30;43',
  st: '37;44',
  ow: '34;42',
  tw: '30;42',
};

/** Terminals that have colors, where neither LS_COLORS nor COLORTERM tells (dircolors' list). */
const COLORFUL =
  /^(Eterm|ansi|.*color.*|con\d*x\d*|cons25|console|cygwin|.*direct.*|dtterm|gnome|hurd|jfbterm|konsole|kterm|linux|linux-c|mlterm|putty|rxvt.*|screen.*|st|terminator|tmux.*|vt100|vt220|xterm.*)$/;

/** The colors of names. */
export class Colors {
  readonly #flavour: Flavour;
  readonly #codes = new Map(Object.entries(DEFAULTS));
  readonly #active: boolean;
  readonly #extensions: [string, string][] = [];
  #used = false;

  constructor(proc: Process, flavour: Flavour) {
    this.#flavour = flavour;
    const { env } = proc;
    this.#active =
      flavour === 'busybox' ||
      [env.get('LS_COLORS'), env.get('COLORTERM')].some(Boolean) ||
      COLORFUL.test(env.get('TERM') ?? '');
    for (const part of (proc.env.get('LS_COLORS') ?? '').split(':')) {
      const [, name = '', code = ''] = /^([^=]+)=(.*)$/.exec(part) ?? [];
      if (name.startsWith('*')) this.#extensions.push([name.slice(1), code]);
      else if (name) this.#codes.set(name, code);
    }
  }

  /** A name in its color. `broken`: a symlink that leads nowhere. */
  paint(text: string, name: string, stat: Stat, broken = false): string {
    if (this.#flavour === 'busybox') return `\x1b[${busyboxCode(stat)}m${text}\x1b[m`;
    const code = this.#active ? this.#code(name, stat, broken) : undefined;
    if (!code) return text;
    return `\x1b[${code}m${text}\x1b[0m`;
  }

  /** Before the first color that is printed, GNU's goes back to none. */
  begin(text: string): string {
    const at = this.#used || this.#flavour === 'busybox' ? -1 : text.indexOf('\x1b[');
    if (at < 0) return text;
    this.#used = true;
    return `${text.slice(0, at)}\x1b[0m${text.slice(at)}`;
  }

  /** What a symlink leads to, which may be nothing. */
  paintTarget(text: string, name: string, stat: Stat | undefined): string {
    if (stat) return this.paint(text, name, stat);
    return this.#flavour === 'busybox' ? `\x1b[1;31m${text}\x1b[m` : text;
  }

  #code(name: string, { type, mode }: Stat, broken: boolean): string | undefined {
    const of = (key: string) => this.#codes.get(key) || undefined;
    if (type === 'symlink') return (broken && of('or')) || of('ln');
    if (type === 'directory') {
      const sticky = (mode & 0o1000) !== 0;
      const open = (mode & 0o002) !== 0;
      return (sticky && open && of('tw')) || (open && of('ow')) || (sticky && of('st')) || of('di');
    }
    if (type === 'fifo') return of('pi');
    if (type === 'socket') return of('so');
    if (type === 'character') return of('cd');
    if (mode & 0o4000 && of('su')) return of('su');
    if (mode & 0o2000 && of('sg')) return of('sg');
    if (mode & 0o111 && of('ex')) return of('ex');
    return (
      this.#extensions.findLast(([extension]) => name.toLowerCase().endsWith(extension.toLowerCase()))?.[1] ?? of('fi')
    );
  }
}

function busyboxCode({ type, mode }: Stat): string {
  if (type === 'directory') return '1;34';
  if (type === 'symlink') return '1;36';
  if (type === 'character') return '1;33';
  if (type === 'socket') return '1;35';
  if (type === 'fifo') return '0;33';
  return mode & 0o111 ? '1;32' : '0;0';
}
