import type { Process } from '../kernel/process.ts';

/** Whether the process's locale has UTF-8 for its characters; without a locale they are bytes. */
export function inUtf8(proc: Process): boolean {
  const locale = proc.env.get('LC_ALL') || proc.env.get('LC_CTYPE') || proc.env.get('LANG') || 'C';
  return /\.utf-?8$/i.test(locale);
}
