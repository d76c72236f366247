import type { Process } from '../../../kernel/process.ts';

/** What the server calls itself: it is built for Debian, and for Alpine in another way. */
export function versionOf(proc: Process): { short: string; banner: string } {
  const alpine = proc.fs.exists('/etc/alpine-release');
  const short = alpine ? '17.4' : '17.4 (Debian 17.4-1.pgdg120+2)';
  const built = alpine
    ? 'musl, compiled by gcc (Alpine 14.2.0) 14.2.0'
    : 'gnu, compiled by gcc (Debian 12.2.0-14) 12.2.0';
  return { short, banner: `PostgreSQL ${short} on x86_64-pc-linux-${built}, 64-bit` };
}

/** A moment as the server's log has it: `2025-04-28 10:00:00.123 UTC`, perhaps without the milliseconds. */
export function stamp(time: number, options: { milliseconds: boolean }): string {
  const text = new Date(time).toISOString().replace('T', ' ').replace('Z', '');
  return `${options.milliseconds ? text : text.slice(0, 19)} UTC`;
}

/** Writes a line of the server's log. */
export function log(proc: Process, text: string, options: { level?: string; pid?: number } = {}): Promise<void> {
  const { level = 'LOG', pid = proc.pid } = options;
  return proc.stderr.write(`${stamp(proc.clock.now(), { milliseconds: true })} [${pid}] ${level}:  ${text}\n`);
}
