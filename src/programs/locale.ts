import type { Process } from '../kernel/process.ts';

/** Whether the process's locale has UTF-8 for its characters; without a locale they are bytes. */
export function inUtf8(proc: Process): boolean {
  return /\.utf-?8$/i.test(locale(proc, 'LC_CTYPE'));
}

/** Whether messages are those of POSIX's locale, which is the one without any. */
export function inPosix(proc: Process): boolean {
  return /^(C|POSIX)$/.test(locale(proc, 'LC_MESSAGES'));
}

function locale(proc: Process, category: string): string {
  return proc.env.get('LC_ALL') || proc.env.get(category) || proc.env.get('LANG') || 'C';
}
