/** The command line of apt-get, apt or apt-cache. */
export interface AptOptions {
  words: string[];
  /** 0, 1 or 2: how often -q was given. */
  quiet: number;
  yes: boolean;
  simulate: boolean;
  reinstall: boolean;
  purge: boolean;
  autoRemove: boolean;
  installed: boolean;
  downloadOnly: boolean;
  help: boolean;
  version: boolean;
}

/** Options that change nothing here; those of the second list take a value. */
const IGNORED = new Set(
  'm f V u b no-install-recommends install-recommends no-install-suggests fix-missing fix-broken ignore-missing no-upgrade only-upgrade allow-unauthenticated allow-downgrades allow-remove-essential allow-change-held-packages allow-releaseinfo-change force-yes no-remove trivial-only show-progress no-show-progress no-download print-uris all-versions upgradable a names-only n show-upgraded'.split(
    ' ',
  ),
);
const VALUED = new Set([
  'o',
  'option',
  'c',
  'config-file',
  't',
  'target-release',
  'default-release',
  'host-architecture',
]);

const LETTERS: Record<string, keyof AptOptions> = {
  y: 'yes',
  s: 'simulate',
  d: 'downloadOnly',
  h: 'help',
  v: 'version',
};
const WORDS: Record<string, keyof AptOptions> = {
  yes: 'yes',
  'assume-yes': 'yes',
  simulate: 'simulate',
  'just-print': 'simulate',
  'dry-run': 'simulate',
  'no-act': 'simulate',
  recon: 'simulate',
  reinstall: 'reinstall',
  purge: 'purge',
  'auto-remove': 'autoRemove',
  autoremove: 'autoRemove',
  installed: 'installed',
  'download-only': 'downloadOnly',
  help: 'help',
  version: 'version',
};

/** An option that is not known, as it was written. */
export class AptOptionError extends Error {}

/** @throws {AptOptionError} apt's words */
export function parseApt(args: readonly string[]): AptOptions {
  const options: AptOptions = {
    ...{ words: [], quiet: 0, yes: false, simulate: false, reinstall: false, purge: false, autoRemove: false },
    ...{ installed: false, downloadOnly: false, help: false, version: false },
  };
  const set = (key: keyof AptOptions) => void Object.assign(options, { [key]: true });
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] as string;
    if (arg === '--') {
      options.words.push(...args.slice(at + 1));
      break;
    }
    if (arg.startsWith('--')) {
      const [name = '', value] = arg.slice(2).split(/=(.*)/s, 2);
      if (name === 'quiet') options.quiet += 1;
      else if (WORDS[name]) set(WORDS[name] as keyof AptOptions);
      else if (VALUED.has(name)) at += value === undefined ? 1 : 0;
      else if (!IGNORED.has(name))
        throw new AptOptionError(`Command line option ${arg} is not understood in combination with the other options`);
      continue;
    }
    if (!arg.startsWith('-') || arg === '-') {
      options.words.push(arg);
      continue;
    }
    for (let i = 1; i < arg.length; i++) {
      const letter = arg[i] as string;
      if (letter === 'q') {
        const level = /^=?(\d)/.exec(arg.slice(i + 1))?.[1];
        options.quiet = level === undefined ? options.quiet + 1 : Number(level);
        if (level !== undefined) break;
      } else if (LETTERS[letter]) set(LETTERS[letter] as keyof AptOptions);
      else if (VALUED.has(letter)) {
        if (i === arg.length - 1) at += 1;
        break;
      } else if (!IGNORED.has(letter)) {
        throw new AptOptionError(
          `Command line option '${letter}' [from ${arg}] is not understood in combination with the other options.`,
        );
      }
    }
  }
  options.quiet = Math.min(2, options.quiet);
  // So quiet that no question can be asked.
  if (options.quiet === 2) options.yes = true;
  return options;
}
