import { expect, test } from 'vitest';
import { SysError } from '../../src/kernel/errno.ts';
import { pipe } from '../../src/kernel/pipe.ts';
import { bareKernel, ended, settle, text } from './harness.ts';

test('exit status is the number that the program returns, modulo 256', async () => {
  const { start } = bareKernel();
  expect(await ended(start(() => 7))).toEqual({ code: 7 });
  expect(await ended(start(() => 257))).toEqual({ code: 1 });
  expect(await ended(start((proc) => proc.exit(3)))).toEqual({ code: 3 });
});

test('a signal ends a process that waits, at once', async () => {
  const { start, clock } = bareKernel({ automatic: false });
  const proc = start(async (p) => {
    await p.sleep(1000);
    return 0;
  });
  await clock.advance(10);
  proc.signal('TERM');
  expect(proc.status).toEqual({ signal: 'TERM', core: false });
});

test('a signal ends a process that only computes', async () => {
  const { start, scheduler } = bareKernel();
  const proc = start(async (p) => {
    for (;;) {
      const turn = p.tick();
      if (turn) await turn;
    }
  });
  await new Promise<void>((resolve) => scheduler.later(resolve));
  expect(proc.state).toBe('R');
  proc.signal('INT');
  expect(await ended(proc)).toEqual({ signal: 'INT', core: false });
});

test('handlers and ignoring', async () => {
  const { start, clock } = bareKernel({ automatic: false });
  const got: string[] = [];
  const proc = start(async (p) => {
    p.onSignal('INT', (signal) => got.push(signal));
    p.onSignal('TERM', 'ignore');
    await p.sleep(100);
    return 0;
  });
  await clock.advance(1);
  proc.signal('INT');
  proc.signal('TERM');
  await clock.advance(100);
  expect(got).toEqual(['INT']);
  expect(await ended(proc)).toEqual({ code: 0 });
});

test('a handler may interrupt what waits', async () => {
  const { start, clock } = bareKernel({ automatic: false });
  const proc = start(async (p) => {
    p.onSignal('INT', () => {}, { interrupt: true });
    try {
      await p.sleep(1000);
    } catch (error) {
      return error instanceof SysError && error.code === 'EINTR' ? 4 : 5;
    }
    return 0;
  });
  await clock.advance(1);
  proc.signal('INT');
  expect(await ended(proc)).toEqual({ code: 4 });
});

test('stop and continue', async () => {
  const { start, clock } = bareKernel({ automatic: false });
  const proc = start(async (p) => {
    await p.sleep(10);
    return 0;
  });
  await clock.advance(1);
  proc.signal('TSTP');
  await clock.advance(100);
  expect(proc.state).toBe('T');
  proc.signal('CONT');
  expect(await ended(proc)).toEqual({ code: 0 });
});

test('the first process of a container gets only the signals that it handles, and KILL', async () => {
  const { start, clock, container } = bareKernel({ automatic: false });
  const proc = start(
    async (p) => {
      await p.sleep(1000);
      return 0;
    },
    { namespaces: container() },
  );
  await clock.advance(1);
  proc.signal('TERM');
  proc.signal('INT');
  expect(proc.status).toBeUndefined();
  proc.signal('KILL');
  expect(proc.status).toEqual({ signal: 'KILL', core: false });
});

test('the end of a container’s first process ends them all', async () => {
  const { start, clock, container, kernel } = bareKernel({ automatic: false });
  const proc = start(
    async (p) => {
      p.fork(async (child) => child.sleep(1e6).then(() => 0));
      await p.sleep(10);
      return 0;
    },
    { namespaces: container() },
  );
  await clock.advance(5);
  const child = [...proc.children][0];
  expect(child?.pid).toBe(2);
  await clock.advance(10);
  expect(child?.status).toEqual({ signal: 'KILL', core: false });
  expect(kernel.pids.list()).toHaveLength(1);
});

test('wait reaps a child, once', async () => {
  const { start } = bareKernel();
  const proc = start(async (p) => {
    const child = p.fork(() => 9);
    const status = await p.waitFor(child);
    return status && 'code' in status ? (status.code ?? 0) : 0;
  });
  expect(await ended(proc)).toEqual({ code: 9 });
});

test('children inherit descriptors, environment and directory; changes stay their own', async () => {
  const { start } = bareKernel();
  const { read, write } = pipe();
  const proc = start(
    async (p) => {
      p.env.set('A', '1');
      const child = p.fork(async (c) => {
        c.env.set('A', '2');
        c.cwd = '/tmp';
        await c.stdout.write(`${c.env.get('A')} ${c.cwd}\n`);
        return 0;
      });
      await p.waitFor(child);
      await p.stdout.write(`${p.env.get('A')} ${p.cwd}\n`);
      return 0;
    },
    { fds: new Map([[1, write]]) },
  );
  write.release();
  await ended(proc);
  const reader = start(async (p) => ((await p.stdin.readText()) === '2 /tmp\n1 /\n' ? 0 : 1), {
    fds: new Map([[0, read]]),
  });
  expect(await ended(reader)).toEqual({ code: 0 });
});

test('a broken pipe ends the writer with PIPE', async () => {
  const { start } = bareKernel();
  const { read, write } = pipe();
  read.release();
  const proc = start(
    async (p) => {
      await p.stdout.write('x');
      return 0;
    },
    { fds: new Map([[1, write]]) },
  );
  expect(await ended(proc)).toEqual({ signal: 'PIPE', core: false });
});

test('pipes hold writers up once they are full', async () => {
  const { start, scheduler } = bareKernel();
  const { read, write } = pipe();
  let written = 0;
  const writer = start(
    async (p) => {
      for (let i = 0; i < 10; i++) {
        await p.stdout.write(new Uint8Array(20000).fill(65));
        written += 1;
      }
      return 0;
    },
    { fds: new Map([[1, write]]) },
  );
  await settle(scheduler);
  expect(written).toBe(3);
  const reader = start(async (p) => ((await p.stdin.readAll()).length === 200000 ? 0 : 1), {
    fds: new Map([[0, read]]),
  });
  write.release();
  expect(await ended(writer)).toEqual({ code: 0 });
  expect(await ended(reader)).toEqual({ code: 0 });
});

test('lines over a pipe, the last without a newline', async () => {
  const { start } = bareKernel();
  const { read, write } = pipe();
  start(
    async (p) => {
      for (const part of ['on', 'e\ntwo\n', 'th', 'ree']) await p.stdout.write(part);
      return 0;
    },
    { fds: new Map([[1, write]]) },
  );
  write.release();
  const lines: string[] = [];
  const reader = start(
    async (p) => {
      for await (const line of p.stdin.lines()) lines.push(line);
      return 0;
    },
    { fds: new Map([[0, read]]) },
  );
  await ended(reader);
  expect(lines).toEqual(['one', 'two', 'three']);
});

test('a program’s unexpected failure is said in its name', async () => {
  const { start } = bareKernel();
  const { read, write } = pipe();
  const proc = start(
    () => {
      throw new SysError('ENOSPC');
    },
    { argv: ['/bin/thing'], fds: new Map([[2, write]]) },
  );
  write.release();
  expect(await ended(proc)).toEqual({ code: 1 });
  const message = await read.read({ pid: 0, wait: () => Promise.resolve(), raise: () => {} }, 100);
  expect(text(message)).toBe('thing: No space left on device\n');
});
