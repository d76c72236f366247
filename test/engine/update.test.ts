import { describe, expect, it } from 'vitest';
import { Bench, refusal } from './support.ts';

describe('docker update', () => {
  it('changes limits and the policy, and leaves the rest', async () => {
    const b = Bench.fresh();
    await b.run('cc', { HostConfig: { Memory: 100_000_000 } });
    const host = async () => (await b.client.containerInspect('cc')).HostConfig;
    expect(await host()).toMatchObject({ Memory: 100_000_000, MemorySwap: 200_000_000 });
    await b.client.containerUpdate('cc', {
      Memory: 50_000_000,
      RestartPolicy: { Name: 'always', MaximumRetryCount: 0 },
    });
    expect(await host()).toMatchObject({
      Memory: 50_000_000,
      MemorySwap: 200_000_000,
      RestartPolicy: { Name: 'always' },
    });
    const update = (body: Parameters<typeof b.client.containerUpdate>[1]) =>
      refusal(b.client.containerUpdate('cc', body));
    expect(await update({ Memory: 300_000_000 })).toBe(
      '500 Cannot update container ID: Memory limit should be smaller than already set memoryswap limit, update the memoryswap at the same time',
    );
    expect(await update({ Memory: 100 })).toBe('400 Minimum memory limit allowed is 6MB');
    expect(await update({ RestartPolicy: { Name: 'foo', MaximumRetryCount: 0 } })).toBe(
      "400 invalid restart policy 'foo'",
    );
    expect(await refusal(b.client.containerUpdate('nosuch', {}))).toBe('404 No such container: nosuch');
  });
});

describe('docker stats', () => {
  it('gives a sample a second, or one', async () => {
    const b = Bench.fresh();
    const id = await b.run('cc', { HostConfig: { Memory: 100_000_000 } });
    const stream = b.client.containerStats('cc', { stream: true });
    expect(await stream.next()).toMatchObject({ id, name: 'cc', pids: 1, memoryLimit: 100_000_000 });
    await b.clock.advance(2500);
    expect([await stream.next(), await stream.next()].map((sample) => sample?.pids)).toEqual([1, 1]);
    stream.close();
    expect(await stream.next()).toBeUndefined();
    await b.client.containerStop('cc', { t: 0 });
    const once = b.client.containerStats('cc', { stream: false });
    expect(await once.next()).toMatchObject({ pids: 0, memory: 0, memoryLimit: 0 });
    expect(await once.next()).toBeUndefined();
    expect(await refusal(b.client.containerStats('nosuch', { stream: false }).next())).toBe(
      '404 No such container: nosuch',
    );
  });
});
