import { WaitQueue } from '../../kernel/wait-queue.ts';
import { command } from '../command.ts';
import { parseDuration } from '../duration.ts';
import { Failure, UsageError } from '../failure.ts';
import { COREUTILS } from './suite.ts';

/** sleep. It ends so long after the process started: one that a restored machine starts again sleeps what was left. */
export const sleep = command({
  suite: COREUTILS,
  gnu: {
    synopsis: ['NUMBER[SUFFIX]...', 'OPTION'],
    about:
      'Wait for NUMBER seconds. SUFFIX is s, m, h or d for seconds, minutes, hours or days.\nSeveral arguments are added up.',
  },
  busybox: {
    synopsis: '[N]...',
    about: 'Wait for the sum of the arguments, each with a suffix for (s)econds, (m)inutes, (h)ours or (d)ays',
  },
  // busybox's knows no options.
  prepare: (args, flavour) => (flavour === 'busybox' ? ['--', ...args] : args),
  async run({ proc, flavour, operands, complain }) {
    if (operands.length === 0) throw new UsageError('missing operand');
    const durations = operands.map(parseDuration);
    for (const [at, duration] of durations.entries()) {
      if (duration !== undefined) continue;
      if (flavour === 'busybox') throw new Failure(`invalid number '${operands[at]}'`);
      await complain(`invalid time interval '${operands[at]}'`);
    }
    if (durations.includes(undefined)) throw new UsageError('');
    const total = durations.reduce<number>((sum, duration) => sum + (duration ?? 0), 0);
    if (total === Number.POSITIVE_INFINITY) {
      const never = new WaitQueue();
      for (;;) await proc.wait(never);
    }
    await proc.sleep(Math.max(0, proc.startTime + total - proc.clock.now()));
    return 0;
  },
});
