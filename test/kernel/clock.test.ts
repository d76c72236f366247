import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { bareKernel, ended } from './harness.ts';

test('a hundred seconds cost nothing', async () => {
  const { start, clock } = bareKernel();
  const began = clock.now();
  await ended(
    start(async (p) => {
      await p.sleep(100_000);
      return 0;
    }),
  );
  expect(clock.now() - began).toBe(100_000);
});

test('time does not jump while somebody can still run', async () => {
  const { start, clock } = bareKernel();
  const began = clock.now();
  const sleeper = start(async (p) => p.sleep(5000).then(() => 0));
  const worker = start(async (p) => {
    for (let i = 0; i < 5000; i++) {
      const turn = p.tick();
      if (turn) await turn;
    }
    return clock.now() - began < 5000 ? 0 : 1;
  });
  expect(await ended(worker)).toEqual({ code: 0 });
  await ended(sleeper);
  expect(clock.now() - began).toBe(5000);
});

test('time passes beside a process that never waits', async () => {
  const { start, clock } = bareKernel();
  const began = clock.now();
  const busy = start(async (p) => {
    for (;;) {
      const turn = p.tick();
      if (turn) await turn;
    }
  });
  const sleeper = start(async (p) => p.sleep(250).then(() => 0));
  expect(await ended(sleeper)).toEqual({ code: 0 });
  expect(clock.now() - began).toBeGreaterThanOrEqual(250);
  expect(clock.now() - began).toBeLessThan(1000);
  busy.signal('KILL');
});

test('time waits for work that is held', async () => {
  const { scheduler, clock } = bareKernel();
  let fired = false;
  clock.after(1, () => {
    fired = true;
  });
  await scheduler.hold(
    (async () => {
      for (let i = 0; i < 5; i++) await new Promise<void>((resolve) => scheduler.later(resolve));
      expect(fired).toBe(false);
    })(),
  );
});

test('timers fire in the order of their times, then of their setting; cancelled ones never', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ ms: fc.nat(50), cancel: fc.boolean() }), { maxLength: 60 }),
      async (timers) => {
        const clock = new VirtualClock(new Scheduler({ steps: 1000 }), { automatic: false });
        const fired: number[] = [];
        const set = timers.map(({ ms }, i) => clock.after(ms, () => fired.push(i)));
        for (const [i, { cancel }] of timers.entries()) if (cancel) set[i]?.cancel();
        await clock.advance(50);
        const expected = timers
          .map((timer, i) => ({ ...timer, i }))
          .filter(({ cancel }) => !cancel)
          .sort((a, b) => a.ms - b.ms || a.i - b.i)
          .map(({ i }) => i);
        expect(fired).toEqual(expected);
      },
    ),
    { numRuns: 30 },
  );
});

test('the same seed gives the same chance, and its state can be put back', () => {
  const a = new Random(42);
  const b = new Random(42);
  expect(a.hex(64)).toBe(b.hex(64));
  const state = a.state;
  const next = a.hex(12);
  a.state = state;
  expect(a.hex(12)).toBe(next);
  expect(new Random(43).hex(64)).not.toBe(new Random(42).hex(64));
});
