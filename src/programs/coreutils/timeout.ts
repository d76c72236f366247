import { type Process, shellStatus } from '../../kernel/process.ts';
import { parseSignal, SIGNALS } from '../../kernel/signals.ts';
import { command } from '../command.ts';
import { parseDuration } from '../duration.ts';
import { execute, start } from '../execute.ts';
import { Failure, UsageError } from '../failure.ts';
import { quote } from '../quote.ts';
import { COREUTILS } from './suite.ts';

/** timeout. The time counts from the start of the process, so that a restored machine gives no more of it. */
export const timeout = command({
  suite: COREUTILS,
  inOrder: true,
  usageStatus: { gnu: 125, busybox: 1 },
  failureStatus: 125,
  gnu: {
    synopsis: ['[OPTION] DURATION COMMAND [ARG]...', '[OPTION]'],
    about: 'Run COMMAND, and end it if it has not ended after DURATION.',
    options: `
      --preserve-status  end with COMMAND's own status, also after the time
      --foreground     COMMAND may use the terminal
  -k, --kill-after=DURATION  send KILL as well where it still runs so much later
  -s, --signal=SIGNAL  send SIGNAL, not TERM
  -v, --verbose        tell of each signal
`,
    notes: 'DURATION is a number with a suffix: s (unless told), m, h or d. The status is 124 where the time was over.',
  },
  busybox: {
    synopsis: '[-s SIG] [-k KILL_SECS] SECS PROG ARGS',
    about: 'Run PROG. Send SIG (TERM unless told) to it if it still runs after SECS seconds.',
    options: `
	-s SIG	Send SIG
	-k SECS	Send KILL as well where it still runs so much later`,
  },
  async run({ proc, flavour, options, operands, complain }) {
    const [time, ...words] = operands;
    if (time === undefined || words.length === 0) throw new UsageError('');
    const duration = parseDuration(time);
    if (duration === undefined)
      throw flavour === 'gnu'
        ? new UsageError(`invalid time interval ${quote(time)}`)
        : new Failure(`invalid number '${time}'`, 1);
    const grace = options.value('k');
    const killAfter = grace === undefined ? undefined : parseDuration(grace);
    if (grace !== undefined && killAfter === undefined) throw new UsageError(`invalid time interval ${quote(grace)}`);
    const wanted = options.value('s') ?? 'TERM';
    const signal = parseSignal(wanted);
    if (!signal && flavour === 'busybox') throw new Failure(`unknown signal '${wanted}'`, 1);
    if (!signal) throw new UsageError(`${quote(wanted)}: invalid signal`);
    if (duration === 0) {
      const failed = await execute(proc, words);
      await complain(`failed to run command ${quote(words[0] as string)}: ${failed.message}`);
      return failed.status;
    }
    const started = start(proc, words);
    if (!('child' in started)) {
      const name = words[0] as string;
      await complain(
        flavour === 'gnu'
          ? `failed to run command ${quote(name)}: ${started.message}`
          : `can't execute '${name}': ${started.message}`,
      );
      return started.status;
    }
    const { child } = started;
    for (const passed of ['TERM', 'INT', 'HUP', 'QUIT'] as const) proc.onSignal(passed, () => child.signal(passed));
    let timedOut = false;
    const send = async (what: typeof signal) => {
      if (options.has('v')) await complain(`sending signal ${what} to command ${quote(words[0] as string)}`);
      child.signal(what);
      if (what !== 'KILL') child.signal('CONT');
    };
    const left = proc.startTime + duration - proc.clock.now();
    if (!(await endsWithin(proc, child, Math.max(0, left)))) {
      timedOut = true;
      await send(signal);
      if (killAfter !== undefined && !(await endsWithin(proc, child, killAfter))) await send('KILL');
    }
    const status = await proc.waitFor(child);
    const code = 'stopped' in status ? 0 : shellStatus(status);
    // busybox's is the command itself, while a child of it keeps the time.
    if (flavour === 'busybox' && 'signal' in status && status.signal) proc.raise(status.signal);
    if (flavour === 'busybox' || !timedOut || options.has('preserve-status')) return code;
    // GNU's sends the signal to its group, in which it is itself: KILL cannot be ignored.
    if (code === 128 + SIGNALS.KILL) proc.raise('KILL');
    return 124;
  },
});

/** Whether a child ended before the time was over. */
async function endsWithin(proc: Process, child: Process, ms: number): Promise<boolean> {
  if (ms === Number.POSITIVE_INFINITY) {
    while (!child.status) await proc.wait(child.changed);
    return true;
  }
  let over = false;
  const timer = proc.clock.after(ms, () => {
    over = true;
    child.changed.wakeAll();
  });
  try {
    while (!child.status && !over) await proc.wait(child.changed);
  } finally {
    timer.cancel();
  }
  return child.status !== undefined;
}
