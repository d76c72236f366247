import { describe, expect, it } from 'vitest';
import type { Attachment, DockerClient, OutputChunk, StatsSample, WaitResult } from '../../../src/engine/api.ts';
import { docker } from './harness.ts';
import { type Request, routeClient } from './route-client.ts';
import { atTerminal } from './terminal.ts';

const encoder = new TextEncoder();

/** A stream that is fed by hand. */
function feed<T>() {
  const items: (T | undefined)[] = [];
  let wake = () => {};
  const push = (item: T | undefined) => {
    items.push(item);
    wake();
  };
  const next = async (): Promise<T | undefined> => {
    while (items.length === 0) await new Promise<void>((resolve) => (wake = resolve));
    return items.shift();
  };
  let closed = false;
  const stream = {
    next,
    close: () => {
      closed = true;
    },
  };
  return { stream, push, isClosed: () => closed };
}

/** A container with a shell, told what to say. */
function shell(tty: boolean) {
  const output = feed<OutputChunk>();
  const requests: Request[] = [];
  const heard: string[] = [];
  const sizes: { h: number; w: number }[] = [];
  let running = true;
  let ending = false;
  let left = false;
  let end: (result: WaitResult) => void = () => {};
  const result = new Promise<WaitResult>((resolve) => (end = resolve));
  const attachment: Attachment = {
    ...output.stream,
    next: async () => {
      const chunk = await output.stream.next();
      if (!chunk && ending) running = false;
      return chunk;
    },
    write: async (data) => {
      heard.push(new TextDecoder().decode(data));
    },
    closeWrite: () => heard.push('(end)'),
    get detached() {
      return left;
    },
  };
  const inspected = () => ({
    Id: 'full',
    Config: { Tty: tty, OpenStdin: true },
    State: { Running: running, Paused: false, Restarting: false },
    HostConfig: { AutoRemove: false },
  });
  const client = {
    ...routeClient({ 'POST /containers/full/kill': { json: null } }, requests),
    containerInspect: async () => inspected(),
    containerAttach: async () => attachment,
    containerWait: async () => ({ result }),
    containerResize: async (_id: string, size: { h: number; w: number }) => void sizes.push(size),
    execCreate: async () => ({ Id: 'exec' }),
    execStart: async () => attachment,
    execResize: async (_id: string, size: { h: number; w: number }) => void sizes.push(size),
    execInspect: async () => ({ Running: running, ExitCode: running ? null : 3 }),
  } as unknown as DockerClient;
  return {
    client,
    heard,
    sizes,
    requests,
    says: (text: string) => output.push({ stream: 'stdout', data: encoder.encode(text) }),
    complains: (text: string) => output.push({ stream: 'stderr', data: encoder.encode(text) }),
    ends: (StatusCode: number) => {
      ending = true;
      output.push(undefined);
      end({ StatusCode });
    },
    lets: () => {
      left = true;
      output.push(undefined);
    },
  };
}

describe('docker attach', () => {
  it('passes keys on, and shows what is said', async () => {
    const container = shell(true);
    const at = atTerminal(container.client, ['attach', 'c']);
    await at.pass();
    expect(at.tty.termios.icanon).toBe(false);
    container.says('/ # ');
    at.type('ls\r');
    await at.pass();
    expect(container.heard.join('')).toBe('ls\r');
    expect(container.sizes).toContainEqual({ h: 24, w: 100 });
    container.ends(5);
    await at.pass();
    expect(at.shown).toBe('/ # ');
    expect(at.proc.status).toEqual({ code: 5 });
    expect(at.tty.termios.icanon).toBe(true);
  });

  it('says that it was left by the detach keys', async () => {
    const container = shell(true);
    const at = atTerminal(container.client, ['attach', 'c']);
    await at.pass();
    container.lets();
    await at.pass();
    expect(at.shown).toBe('read escape sequence\r\n');
    expect(at.proc.status).toEqual({ code: 1 });
  });

  it('tells the container when the window changes', async () => {
    const container = shell(true);
    const at = atTerminal(container.client, ['attach', 'c']);
    await at.pass();
    at.tty.resize({ rows: 30, columns: 120 });
    await at.pass();
    expect(container.sizes.at(-1)).toEqual({ h: 30, w: 120 });
  });

  it('passes signals on, unless told', async () => {
    const container = shell(false);
    const at = atTerminal(container.client, ['attach', 'c']);
    await at.pass();
    at.type('\x03');
    await at.pass();
    expect(container.requests).toEqual([{ request: 'POST /containers/full/kill', query: { signal: 'INT' } }]);
    expect(at.proc.status).toBeUndefined();
    const other = atTerminal(shell(false).client, ['attach', '--sig-proxy=false', 'c']);
    await other.pass();
    other.type('\x03');
    await other.pass();
    expect(other.proc.status).toEqual({ signal: 'INT', core: false });
  });

  it('keeps output and complaints apart', async () => {
    const container = shell(false);
    container.says('out\n');
    container.complains('err\n');
    container.ends(0);
    const { stdout, stderr, status } = await docker(container.client, ['attach', '--no-stdin', 'c']);
    expect({ stdout, stderr, status }).toEqual({ stdout: 'out\n', stderr: 'err\n', status: 0 });
    expect(container.heard).toEqual([]);
  });

  it('wants a terminal where the container has one', async () => {
    const { stderr, status } = await docker(shell(true).client, ['attach', 'c']);
    expect({ stderr, status }).toEqual({ stderr: 'the input device is not a TTY\n', status: 1 });
  });
});

describe('docker exec', () => {
  it('ends as the command does', async () => {
    const container = shell(false);
    container.says('x\n');
    container.ends(0);
    const { stdout, status } = await docker(container.client, ['exec', 'c', 'false']);
    expect({ stdout, status }).toEqual({ stdout: 'x\n', status: 3 });
  });

  it('says that it was left by the detach keys', async () => {
    const container = shell(true);
    const at = atTerminal(container.client, ['exec', '-it', 'c', 'sh']);
    await at.pass();
    container.lets();
    await at.pass();
    expect(at.shown).toBe('read escape sequence\r\n');
    expect(at.proc.status).toEqual({ code: 1 });
  });
});

describe('a question', () => {
  const client = routeClient({ 'POST /containers/prune': { json: { ContainersDeleted: ['abc'], SpaceReclaimed: 5 } } });
  const QUESTION = 'WARNING! This will remove all stopped containers.\r\nAre you sure you want to continue? [y/N] ';

  it('is asked before the answer is read', async () => {
    const at = atTerminal(client, ['container', 'prune']);
    await at.pass();
    expect(at.shown).toBe(QUESTION);
    at.type('y\r');
    await at.pass();
    expect(at.shown).toBe(`${QUESTION}y\r\nDeleted Containers:\r\nabc\r\n\r\nTotal reclaimed space: 5B\r\n`);
    expect(at.proc.status).toEqual({ code: 0 });
  });

  it.each(['\x03', '\x04', 'n\r'])('takes %j for no', async (keys) => {
    const at = atTerminal(client, ['container', 'prune']);
    await at.pass();
    at.type(keys);
    await at.pass();
    expect(at.shown).not.toContain('Deleted');
    expect(at.proc.status).toEqual({ code: 0 });
  });
});

describe('archives', () => {
  it.each([
    [['save', 'busybox'], 'cowardly refusing to save to a terminal. Use the -o flag or redirect'],
    [['export', 'c'], 'cowardly refusing to save to a terminal. Use the -o flag or redirect'],
    [['load'], 'requested load from stdin, but stdin is empty'],
  ])('docker %j at a terminal is refused', async (argv, message) => {
    const at = atTerminal(routeClient({}), argv);
    await at.pass();
    expect(at.shown).toBe(`${message}\r\n`);
    expect(at.proc.status).toEqual({ code: 1 });
  });

  it('docker cp tells at a terminal what it copied', async () => {
    const client = routeClient({ 'PUT /containers/c/archive': { json: null } });
    const at = atTerminal(client, ['cp', 'a', 'c:/tmp'], { files: { a: 'hello\n' } });
    await at.pass();
    expect(at.shown).toBe('Successfully copied 2.05kB to c:/tmp\r\n');
  });
});

describe('docker stats', () => {
  const sample = (cpu: number): StatsSample => ({
    id: 'a'.repeat(64),
    name: 'web',
    cpu,
    memory: 1024 * 1024,
    memoryLimit: 1024 * 1024 * 1024,
    networkReceived: 0,
    networkSent: 0,
    blockRead: 0,
    blockWritten: 0,
    pids: 1,
  });

  it('draws over itself twice a second, until ^C', async () => {
    const samples = feed<StatsSample>();
    const client = { ...routeClient({}), containerStats: () => samples.stream } as DockerClient;
    samples.push(sample(1.5));
    const at = atTerminal(client, ['stats', '--format', '{{.Name}} {{.CPUPerc}}', 'web']);
    await at.pass(400);
    expect(at.shown).toBe('');
    await at.pass(200);
    const frame = (line: string) => `\x1b[H${line}\r\n\x1b[H${line} \x1b[K\r\n \x1b[K\r\n\x1b[J`;
    expect(at.shown).toBe(frame('web 1.50%'));
    samples.push(sample(12.345));
    await at.pass(500);
    expect(at.shown).toBe(frame('web 1.50%') + frame('web 12.35%'));
    samples.push(undefined);
    await at.pass(500);
    expect(at.shown).toContain('web --');
    at.type('\x03');
    await at.pass();
    expect(at.proc.status).toEqual({ signal: 'INT', core: false });
  });

  it('follows containers as they come and go', async () => {
    const events = feed<{ Action: string; Actor: { ID: string } }>();
    const samples = new Map<string, ReturnType<typeof feed<StatsSample>>>();
    const client = {
      ...routeClient({ 'GET /containers/json': { json: [] } }),
      events: () => events.stream,
      containerStats: (id: string) => {
        const own = feed<StatsSample>();
        samples.set(id, own);
        own.push({ ...sample(0), id, name: `n${id[0]}` });
        return own.stream;
      },
    } as unknown as DockerClient;
    const at = atTerminal(client, ['stats', '--format', '{{.Name}}']);
    await at.pass(600);
    events.push({ Action: 'start', Actor: { ID: 'b'.repeat(64) } });
    events.push({ Action: 'start', Actor: { ID: 'c'.repeat(64) } });
    await at.pass(500);
    expect(at.shown).toContain('\x1b[Hnb\r\nnc\r\n');
    const before = at.shown.length;
    events.push({ Action: 'die', Actor: { ID: 'b'.repeat(64) } });
    await at.pass(500);
    expect(at.shown.slice(before)).toContain('\x1b[Hnc\r\n');
    expect(at.shown.slice(before)).not.toContain('nb');
    at.proc.signal('TERM');
    await at.pass();
    expect(events.isClosed()).toBe(true);
  });
});

it('docker events shows what happens as it happens', async () => {
  const events = feed<unknown>();
  const client = { ...routeClient({}), events: () => events.stream } as unknown as DockerClient;
  const at = atTerminal(client, ['events']);
  await at.pass();
  const event = (Action: string) => ({
    Type: 'container',
    Action,
    Actor: { ID: 'abc', Attributes: { name: 'web', image: 'busybox' } },
    time: 1,
    timeNano: 1_500_000_000,
  });
  events.push(event('create'));
  await at.pass();
  expect(at.shown).toBe('1970-01-01T00:00:01.500000000Z container create abc (image=busybox, name=web)\r\n');
  events.push(event('start'));
  await at.pass();
  expect(at.shown.split('\r\n')).toHaveLength(3);
  at.type('\x03');
  await at.pass();
  expect(at.proc.status).toEqual({ signal: 'INT', core: false });
  expect(events.isClosed()).toBe(true);
});

it('stops containers at the same time, and tells of them in order', async () => {
  let finish: (() => void)[] = [];
  const client = {
    ...routeClient({}),
    containerStop: () => new Promise<void>((resolve) => finish.push(resolve)),
  } as DockerClient;
  const at = atTerminal(client, ['stop', 'a', 'b', 'c']);
  await at.pass();
  expect(finish).toHaveLength(3);
  finish[1]?.();
  await at.pass();
  expect(at.shown).toBe('');
  finish[0]?.();
  await at.pass();
  expect(at.shown).toBe('a\r\nb\r\n');
  finish[2]?.();
  await at.pass();
  expect(at.shown).toBe('a\r\nb\r\nc\r\n');
  finish = [];
});
