import type { Process } from '../../../kernel/process.ts';
import { ttyOf } from '../../../kernel/tty.ts';

/** An amount of bytes as apt writes it: `86.7 kB`, `2531 kB`, `12.6 MB`, `0 B`. */
export function size(bytes: number): string {
  let value = bytes;
  for (let unit = 0; ; unit++) {
    const suffix = unit === 0 ? 'B' : `${'kMGT'[unit - 1]}B`;
    if (unit > 0 && value < 100) return `${value.toFixed(1)} ${suffix}`;
    if (value < 10_000) return `${value.toFixed(0)} ${suffix}`;
    value /= 1000;
  }
}

/** A list of names under its heading, indented and wrapped; nothing where there are none. */
export function nameList(proc: Process, heading: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const width = (ttyOf(proc.descriptor(1))?.size.columns ?? 80) - 1;
  const lines = ['  '];
  for (const name of [...names].sort()) {
    const line = lines.at(-1) as string;
    if (line.length > 2 && line.length + name.length > width) lines.push(`  ${name} `);
    else lines[lines.length - 1] = `${line}${name} `;
  }
  return `${heading}\n${lines.map((line) => `${line.trimEnd()}\n`).join('')}`;
}

/** The line that counts. */
export function counts(options: { installed: number; removed: number; reinstalled: number }): string {
  const again = options.reinstalled > 0 ? `${options.reinstalled} reinstalled, ` : '';
  return `0 upgraded, ${options.installed} newly installed, ${again}${options.removed} to remove and 0 not upgraded.\n`;
}

/** How much was fetched in how many milliseconds. */
export function fetched(bytes: number, ms: number): string {
  const rate = (bytes * 1000) / Math.max(1, ms);
  return `Fetched ${size(bytes)} in ${Math.floor(ms / 1000)}s (${size(rate)}/s)\n`;
}

/** dpkg's reading of its records, which shows every five percent. */
export function readingDatabase(files: number): string {
  let text = '(Reading database ... ';
  for (let percent = 5; percent <= 100; percent += 5) text += `\r(Reading database ... ${percent}%`;
  return `${text}\r(Reading database ... ${files} files and directories currently installed.)\n`;
}
