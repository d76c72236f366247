/** The first line of every usage text of busybox: Debian's build of 1.35.0. */
export const BUSYBOX_BANNER = 'BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1) multi-call binary.';

/** What --help tells, and what options there are: the grammar is read out of `options` (see {@link optionGrammar}). */
export interface Manual {
  /** What follows the program's name in the usage line, one for each form. */
  synopsis: string | readonly string[];
  about: string;
  options?: string;
  /** What follows the options. */
  notes?: string;
  /** Options that the usage text does not tell, declared in the same way. */
  unlisted?: string;
}

/** What GNU's programs know besides their own options. */
export const HELP = `
      --help        display this help and exit
      --version     output version information and exit
`;

function synopsis({ synopsis }: Manual): readonly string[] {
  return typeof synopsis === 'string' ? [synopsis] : synopsis;
}

/** What --help of GNU's prints. */
export function gnuUsage(name: string, manual: Manual): string {
  const [first = '', ...others] = synopsis(manual).map((form) => `${name} ${form}`.trimEnd());
  const parts = [`Usage: ${first}\n${others.map((form) => `  or:  ${form}\n`).join('')}${manual.about}\n`];
  parts.push(`${(manual.options ?? '').replace(/^\n|\n+$/g, '')}${HELP}`.replace(/^\n/, ''));
  if (manual.notes) parts.push(`${manual.notes}\n`);
  return parts.join('\n');
}

/** busybox's usage text: its banner, the forms, what it does and its options. */
export function busyboxUsage(name: string, manual: Manual): string {
  const [first = '', ...others] = synopsis(manual).map((form) => `${name} ${form}`.trimEnd());
  const options = (manual.options ?? '').replace(/^\n|\n+$/g, '');
  return [
    `${BUSYBOX_BANNER}\n\nUsage: ${first}\n${others.map((form) => `or: ${form}\n`).join('')}`,
    `${manual.about}\n`,
    ...(options ? [`${options}\n`] : []),
    ...(manual.notes ? [`${manual.notes}\n`] : []),
  ].join('\n');
}

/**
 * The first line of --version.
 * @param suite such as `GNU coreutils 9.1`
 */
export function versionLine(name: string, suite: string): string {
  const [, title, version] = /^(.*) (\S+)$/.exec(suite) ?? [];
  return `${name.slice(name.lastIndexOf('/') + 1)} (${title}) ${version}\n`;
}
