/** What is wrong with a command line of apk's. */
export class ApkUsageError extends Error {}

/** A command line of apk's: its applet, names, and options. */
export interface ApkOptions {
  readonly applet: string | undefined;
  readonly names: readonly string[];
  readonly quiet: boolean;
  readonly noCache: boolean;
  readonly updateCache: boolean;
  readonly simulate: boolean;
  readonly verbose: boolean;
  readonly exists: boolean;
  readonly installedOnly: boolean;
  readonly contents: boolean;
  readonly depends: boolean;
  readonly virtual: string | undefined;
  readonly version: boolean;
  readonly help: boolean;
}

const FLAGS: Readonly<Record<string, string>> = {
  '-q': 'quiet',
  '--quiet': 'quiet',
  '--no-cache': 'noCache',
  '-U': 'updateCache',
  '--update-cache': 'updateCache',
  '-u': 'upgrade',
  '--upgrade': 'upgrade',
  '--update': 'updateCache',
  '-s': 'simulate',
  '--simulate': 'simulate',
  '-v': 'verbose',
  '--verbose': 'verbose',
  '-e': 'exists',
  '--installed': 'installedOnly',
  '-I': 'installedOnly',
  '-L': 'contents',
  '--contents': 'contents',
  '-R': 'depends',
  '--depends': 'depends',
  '-V': 'version',
  '--version': 'version',
  '-h': 'help',
  '--help': 'help',
  '-f': 'force',
  '--force': 'force',
  '--purge': 'purge',
  '--no-progress': 'noProgress',
  '--no-interactive': 'noInteractive',
  '--available': 'available',
  '-a': 'all',
};
const WITH_VALUE = new Set(['-t', '--virtual', '-X', '--repository', '--cache-max-age']);

/** @throws {ApkUsageError} */
export function parseApk(args: readonly string[]): ApkOptions {
  const words: string[] = [];
  const set = new Set<string>();
  let virtual: string | undefined;
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    const [name = '', value] = arg.startsWith('--') ? arg.split('=', 2) : [arg];
    if (WITH_VALUE.has(name)) {
      const given = value ?? args[++at];
      if (given === undefined) throw new ApkUsageError(`option '${name}' requires an argument`);
      if (name === '-t' || name === '--virtual') virtual = given;
    } else if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
    } else {
      const parts = arg.startsWith('--') ? [name] : [...arg.slice(1)].map((letter) => `-${letter}`);
      for (const part of parts) {
        const flag = FLAGS[part];
        if (flag === undefined) throw new ApkUsageError(`unrecognized option '${part.replace(/^-+/, '')}'`);
        set.add(flag);
      }
    }
  }
  const [applet, ...names] = words;
  const has = (name: string) => set.has(name);
  return {
    ...{ applet, names, virtual },
    ...{ quiet: has('quiet'), noCache: has('noCache'), updateCache: has('updateCache'), simulate: has('simulate') },
    ...{ verbose: has('verbose'), exists: has('exists'), installedOnly: has('installedOnly') },
    ...{ contents: has('contents'), depends: has('depends'), version: has('version'), help: has('help') },
  };
}
