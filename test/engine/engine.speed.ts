import { describe, expect, it } from 'vitest';
import { Bench } from './support.ts';

/** Microseconds that the quickest of some rounds took, for each of `count`. */
async function fastest(rounds: number, count: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work();
    best = Math.min(best, ((performance.now() - start) * 1000) / count);
  }
  return best;
}

// The budgets are 100 µs; machines that run tests are busy with other things as well.
describe('the engine is quick', () => {
  it('to create and start a container, and to list ten', async () => {
    const b = Bench.fresh();
    const run = await fastest(10, 100, async () => {
      for (let i = 0; i < 100; i++) await b.run('');
    });
    const few = Bench.fresh();
    for (let i = 0; i < 10; i++) await few.run('', { Image: 'training/webapp', HostConfig: { PublishAllPorts: true } });
    const list = await fastest(10, 100, async () => {
      for (let i = 0; i < 100; i++) await few.client.containerList({});
    });
    expect(run).toBeLessThan(400);
    expect(list).toBeLessThan(400);
  });

  it('with ten thousand containers as with ten', async () => {
    const b = Bench.fresh();
    const create = (count: number) =>
      fastest(1, count, async () => {
        for (let i = 0; i < count; i++) await b.create('');
      });
    await create(1000);
    const early = await create(1000);
    await create(7000);
    const late = await create(1000);
    expect(late).toBeLessThan(early * 4 + 50);
    const start = performance.now();
    expect(await b.client.containerList({ all: true })).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
