/** What is wrong with a command line. */
export class UsageError extends Error {}

/** A command line of nginx's. */
export interface NginxOptions {
  readonly test: boolean;
  readonly dump: boolean;
  readonly quiet: boolean;
  readonly version: boolean;
  readonly configure: boolean;
  readonly help: boolean;
  readonly signal: string | undefined;
  readonly config: string;
  readonly directives: string;
}

const SIGNALS = ['stop', 'quit', 'reopen', 'reload'];
const LETTERS = new Set([...'?hvVtTq']);

/** @throws {UsageError} in nginx's words, without `nginx: ` */
export function parseOptions(args: readonly string[]): NginxOptions {
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (!arg.startsWith('-')) throw new UsageError(`invalid option: "${arg}"`);
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i] as string;
      if (LETTERS.has(letter)) {
        flags.add(letter);
        continue;
      }
      if (!'scgpe'.includes(letter)) throw new UsageError(`invalid option: "${letter}"`);
      const value = arg.slice(i + 1) || args[++at];
      if (value === undefined) throw new UsageError(`option "-${letter}" requires ${WANTED[letter]}`);
      values.set(letter, value);
      break;
    }
  }
  const signal = values.get('s');
  if (signal !== undefined && !SIGNALS.includes(signal)) throw new UsageError(`invalid option: "-s ${signal}"`);
  return {
    test: flags.has('t') || flags.has('T'),
    dump: flags.has('T'),
    quiet: flags.has('q'),
    version: flags.has('v') || flags.has('V'),
    configure: flags.has('V'),
    help: flags.has('h') || flags.has('?'),
    signal,
    config: values.get('c') ?? '/etc/nginx/nginx.conf',
    directives: values.get('g') ?? '',
  };
}

const WANTED: Readonly<Record<string, string>> = {
  s: 'parameter',
  c: 'file name',
  g: 'parameter',
  p: 'directory name',
  e: 'file name',
};
