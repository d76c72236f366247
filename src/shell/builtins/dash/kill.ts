import { parseSignal, SIGNALS, type Signal } from '../../../kernel/signals.ts';
import type { Shell } from '../../shell.ts';
import { type Builtin, type Call, fail, print } from '../builtin.ts';
import { kill } from '../kill.ts';
import { realtimeSignals } from '../signal-table.ts';

const USAGE = 'Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]';
const HIGHEST = 64;

/** A signal by its number, or by its name without SIG. */
export function dashSignal(text: string): Signal | 0 | undefined {
  if (text === '0' || text.toUpperCase() === 'EXIT') return 0;
  if (/^SIG/i.test(text)) return undefined;
  return /^\d+$/.test(text) && Number(text) > HIGHEST ? undefined : parseSignal(text);
}

function signalName(number: number): string {
  if (number === 0) return '0';
  const known = Object.entries(SIGNALS).find(([, other]) => other === number)?.[0];
  return known && number !== 16
    ? known
    : (realtimeSignals().find((one) => one.number === number)?.name ?? String(number));
}

export const dashKill: Builtin = {
  synopsis: 'kill [-s sigspec | -signum | -sigspec] [pid | job]...',
  summary: 'Send a signal to a job.',
  run: async (shell, call) => {
    const { args } = call;
    const [first = '', second] = args;
    let signal: Signal | 0 = 'TERM';
    let targets = args;
    if (first === '-l') return list(shell, call, args[1]);
    if (first === '-s') {
      if (second === undefined) return fail(shell, call, 'No arg for -s option');
      const found = dashSignal(second);
      if (found === undefined) return fail(shell, call, `invalid signal number or name: ${second}`);
      signal = found;
      targets = args.slice(2);
    } else if (/^-./.test(first) && first !== '--') {
      const found = dashSignal(first.slice(1));
      if (found === undefined) return fail(shell, call, `Illegal option ${first.slice(0, 2)}`);
      signal = found;
      targets = args.slice(1);
    }
    if (targets[0] === '--') targets = targets.slice(1);
    if (targets.length === 0) return fail(shell, call, USAGE);
    let status = 0;
    for (const target of targets) {
      if (target.startsWith('%')) {
        const job = shell.jobs.find(target);
        if (!job || job === 'ambiguous') return fail(shell, call, `No such job: ${target}`);
      } else if (!/^-?\d+$/.test(target)) return fail(shell, call, `Illegal number: ${target}`);
      status = (await kill.run(shell, { ...call, args: ['-s', String(signal), '--', target] })) || status;
    }
    return status;
  },
};

async function list(shell: Shell, call: Call, text: string | undefined): Promise<number> {
  if (text === undefined) {
    const names = ['0', ...Array.from({ length: HIGHEST }, (_, i) => signalName(i + 1))];
    return print(shell, call, names.map((name) => `${name}\n`).join(''));
  }
  if (!/^\d+$/.test(text)) return fail(shell, call, `Illegal number: ${text}`);
  const number = Number(text) > 128 ? Number(text) - 128 : Number(text);
  if (number < 1 || number > HIGHEST) return fail(shell, call, `invalid signal number or exit status: ${text}`);
  return print(shell, call, `${signalName(number)}\n`);
}
