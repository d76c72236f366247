import type { Shell } from '../shell.ts';
import { Interrupted } from './trouble.ts';

const DEFAULT = '\nreal\t%3lR\nuser\t%3lU\nsys\t%3lS';
const POSIX = 'real %2R\nuser %2U\nsys %2S';

/** Runs something and says how long it took (`time`). A process's own time is not measured: it counts as none. */
export async function timed(shell: Shell, posix: boolean, run: () => Promise<number>): Promise<number> {
  const start = shell.proc.clock.now();
  let status = 130;
  let thrown: unknown;
  try {
    status = await run();
  } catch (error) {
    // What ^C ends is timed, too.
    if (!(error instanceof Interrupted)) throw error;
    thrown = error;
  }
  await tell(shell, posix, (shell.proc.clock.now() - start) / 1000);
  if (thrown) throw thrown;
  return status;
}

async function tell(shell: Shell, posix: boolean, seconds: number): Promise<void> {
  const format = posix ? POSIX : (shell.vars.get('TIMEFORMAT') ?? DEFAULT);
  if (format === '') return;
  const wrong = /%[0-9]?l?(.?)/.exec(format.replace(/%%|%[0-9]?l?[RUSP]/g, ''));
  if (wrong) {
    await shell.complain(`TIMEFORMAT: \`${wrong[1]}': invalid format character`);
    return;
  }
  const text = format.replace(/%(?:%|([0-9]?)(l?)([RUSP]))/g, (all, precision: string, long: string, what: string) => {
    if (all === '%%') return '%';
    if (what === 'P') return '0.00';
    return duration(what === 'R' ? seconds : 0, precision === '' ? 3 : Math.min(3, Number(precision)), long === 'l');
  });
  await shell.say(`${text}\n`);
}

function duration(seconds: number, digits: number, long: boolean): string {
  const scale = 10 ** digits;
  const rounded = Math.floor(seconds * scale) / scale;
  if (!long) return rounded.toFixed(digits);
  return `${Math.floor(rounded / 60)}m${(rounded % 60).toFixed(digits)}s`;
}
