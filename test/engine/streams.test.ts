import { describe, expect, it } from 'vitest';
import type { LogOptions } from '../../src/engine/api.ts';
import { EscapeProxy, parseDetachKeys } from '../../src/engine/containers/detach-keys.ts';
import { LogBuffer } from '../../src/engine/containers/log-buffer.ts';
import { Bench, readAll, refusal } from './support.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const both = { stream: true, stdin: true, stdout: true, stderr: true };
const interactive = { Cmd: ['cat'], OpenStdin: true, StdinOnce: true };

describe('attach', () => {
  it('gives input that came before the start, and the end of it', async () => {
    const b = Bench.fresh();
    await b.create('cc', interactive);
    const attachment = await b.client.containerAttach('cc', both);
    const writing = attachment.write(bytes('early\n'));
    await b.client.containerStart('cc');
    await writing;
    await attachment.write(bytes('late\n'));
    attachment.closeWrite();
    expect(await readAll(attachment)).toBe('early\nlate\n');
    expect(await b.status('cc')).toContain('Exited (0)');
  });

  it('tells several clients, and ends the input with the one that goes', async () => {
    const b = Bench.fresh();
    await b.run('cc', interactive);
    const one = await b.client.containerAttach('cc', both);
    const two = await b.client.containerAttach('cc', { ...both, stdin: false });
    await one.write(bytes('hello\n'));
    one.close();
    expect(await readAll(two)).toBe('hello\n');
  });

  it('holds a writer up while a client does not read', async () => {
    const b = Bench.fresh();
    await b.create('yy', { Cmd: ['yes'] });
    const attachment = await b.client.containerAttach('yy', { stream: true, stdout: true });
    await b.client.containerStart('yy');
    await b.settle();
    const lines = async () =>
      (await b.client.containerLogs('yy', { stdout: true, stderr: true }).then(readAll)).length / 1024;
    expect(await lines()).toBe(64);
    for (let i = 0; i < 10; i++) await attachment.next();
    await b.settle();
    expect(await lines()).toBe(74);
    await b.client.containerKill('yy');
    attachment.close();
  });

  it('detaches on the keys, on a terminal', async () => {
    const b = Bench.fresh();
    await b.run('tt', { Cmd: ['cat'], OpenStdin: true, Tty: true });
    const attachment = await b.client.containerAttach('tt', both);
    await attachment.write(bytes('a\x10b'));
    await attachment.write(bytes('\x10'));
    await attachment.write(bytes('\x11'));
    expect(await readAll(attachment)).toBe('a\x10b');
    expect(attachment).toMatchObject({ detached: true });
    expect(b.events().slice(-2)).toEqual(['container attach tt', 'container detach tt']);
    expect(await b.status('tt')).toContain('Up');
  });

  it('is refused to a paused container', async () => {
    const b = Bench.fresh();
    await b.run('tt');
    await b.client.containerPause('tt');
    expect(await refusal(b.client.containerAttach('tt', both))).toBe(
      '409 container tt is paused, unpause the container before attach',
    );
  });
});

describe('detach keys', () => {
  it('are read as Docker writes them', () => {
    const refuse = (keys: string) => `no keys: ${keys}`;
    expect(parseDetachKeys(undefined, refuse)).toEqual([16, 17]);
    expect(parseDetachKeys('a,ctrl-[', refuse)).toEqual([97, 27]);
    expect(() => parseDetachKeys('ctrl-1', refuse)).toThrow('no keys: ctrl-1');
  });

  it('hold back what may begin them', () => {
    const proxy = new EscapeProxy([16, 17]);
    expect([...proxy.feed(Uint8Array.of(1, 16)).data]).toEqual([1]);
    expect([...proxy.feed(Uint8Array.of(16, 2)).data]).toEqual([16, 16, 2]);
    expect(proxy.feed(Uint8Array.of(3, 16, 17, 4))).toEqual({ data: Uint8Array.of(3), escaped: true });
  });
});

describe('logs', () => {
  const logs = async (b: Bench, name: string, options: Partial<LogOptions> = {}) =>
    readAll(await b.client.containerLogs(name, { stdout: true, stderr: true, ...options }));

  it('are kept by lines over several runs', async () => {
    const b = Bench.fresh();
    b.runtime.scripts.lines = async ({ write, sleep }) => {
      await write('one\ntwo\nthr');
      await write('oops\n', 'stderr');
      await sleep(2000);
      await write('ee\nfour');
      return 0;
    };
    await b.run('ll', { Cmd: ['lines'] });
    await b.settle();
    expect(await logs(b, 'll')).toBe('one\ntwo\noops\n');
    expect(await logs(b, 'll', { stdout: false })).toBe('oops\n');
    await b.clock.advance(3000);
    expect(await logs(b, 'll')).toBe('one\ntwo\noops\nthree\nfour');
    expect(await logs(b, 'll', { tail: 2 })).toBe('three\nfour');
    expect(await logs(b, 'll', { tail: 0 })).toBe('');
    expect(await logs(b, 'll', { since: b.clock.now() / 1000 - 2 })).toBe('three\nfour');
    expect(await logs(b, 'll', { until: b.clock.now() / 1000 - 2 })).toBe('one\ntwo\noops\n');
    const first = await (await b.client.containerLogs('ll', { stdout: true, stderr: true, timestamps: true })).next();
    expect(first?.time).toBe('2026-01-01T12:00:00.000000000Z');
    await b.client.containerStart('ll');
    await b.clock.advance(3000);
    expect((await logs(b, 'll')).split('\n')).toHaveLength(9);
    expect(await refusal(logs(b, 'nosuch'))).toBe('404 No such container: nosuch');
  });

  it('are followed to the end of the process', async () => {
    const b = Bench.fresh();
    await b.run('pp', { Cmd: ['polite'] });
    const following = logs(b, 'pp', { follow: true });
    await b.clock.advance(500);
    void b.client.containerStop('pp');
    await b.clock.advance(500);
    expect(await following).toBe('bye\n');
  });

  it('take no more memory than they may', () => {
    const buffer = new LogBuffer();
    const line = bytes(`${'x'.repeat(999)}\n`);
    for (let n = 0; n < 10_000; n++) buffer.write('stdout', line, n);
    expect(buffer.end).toBe(10_000);
    expect(buffer.end - buffer.first).toBeLessThan(4200);
    expect(buffer.at(buffer.first)?.time).toBe(buffer.first);
    buffer.write('stdout', bytes('y'.repeat(40_000)), 0);
    expect(buffer.end).toBe(10_002);
    const again = new LogBuffer(JSON.parse(JSON.stringify(buffer.snapshot())));
    expect(again.end - again.first).toBe(buffer.end - buffer.first);
    again.flush(5);
    expect(again.at(again.end - 1)?.data.length).toBe(40_000 - 2 * 16_384);
  });
});

describe('exec', () => {
  it('runs beside the process, with its own settings', async () => {
    const b = Bench.fresh();
    await b.run('sleeper', { Env: ['X=1'] });
    expect(await b.exec('sleeper', ['echo', 'inside'])).toBe('inside\n');
    expect(await b.exec('sleeper', ['exit', '7'])).toBe('[7]');
    const { Id } = await b.client.execCreate('sleeper', {
      Cmd: ['env'],
      Env: ['A=1', 'X=2'],
      Tty: true,
      AttachStdout: true,
    });
    const text = await readAll(await b.client.execStart(Id, { Detach: false, Tty: true }));
    expect(text).toMatch(/^PATH=.*\nHOSTNAME=[0-9a-f]{12}\nTERM=xterm\nX=2\nA=1\n$/);
    expect(await b.client.execInspect(Id)).toMatchObject({
      Running: false,
      ExitCode: 0,
      ProcessConfig: { tty: true, entrypoint: 'env' },
    });
    expect(await refusal(b.client.execStart(Id, { Detach: false, Tty: true }))).toBe(
      '409 Error: Exec command ID has already run',
    );
  });

  it('reads what it is told', async () => {
    const b = Bench.fresh();
    await b.run('sleeper');
    const { Id } = await b.client.execCreate('sleeper', { Cmd: ['cat'], AttachStdin: true, AttachStdout: true });
    const attachment = await b.client.execStart(Id, { Detach: false, Tty: false });
    await attachment.write(bytes('told'));
    attachment.closeWrite();
    expect(await readAll(attachment)).toBe('told');
  });

  it('says on its output that it cannot run', async () => {
    const b = Bench.fresh();
    await b.run('sleeper');
    expect(await b.exec('sleeper', ['nosuch'])).toBe(
      'OCI runtime exec failed: exec failed: unable to start container process: exec: "nosuch": executable file not found in $PATH: unknown\r\n[126]',
    );
    const { Id } = await b.client.execCreate('sleeper', { Cmd: ['nosuch'] });
    expect(await refusal(b.client.execStart(Id, { Detach: true, Tty: false }))).toContain(
      '400 OCI runtime exec failed',
    );
    expect((await b.client.containerInspect('sleeper')).ExecIDs).toBeNull();
  });

  it('needs a running container', async () => {
    const b = Bench.fresh();
    await b.create('xx');
    const exec = (name: string, Cmd: string[]) => refusal(b.client.execCreate(name, { Cmd }));
    expect(await exec('nosuch', ['echo'])).toBe('404 No such container: nosuch');
    expect(await exec('xx', ['echo'])).toBe('409 Container ID is not running');
    expect(await exec('xx', [])).toBe('400 No exec command specified');
    expect(await refusal(b.client.execInspect('nosuch'))).toBe('404 No such exec instance: nosuch');
  });

  it('detached goes on by itself', async () => {
    const b = Bench.fresh();
    await b.run('sleeper');
    const { Id } = await b.client.execCreate('sleeper', { Cmd: ['sleep', '5'] });
    const attachment = await b.client.execStart(Id, { Detach: true, Tty: false });
    expect(await attachment.next()).toBeUndefined();
    expect((await b.client.containerInspect('sleeper')).ExecIDs).toEqual([Id]);
    expect((await b.client.containerTop('sleeper')).Processes.map((row) => row.at(-1))).toEqual([
      'sleep 1000',
      'sleep 5',
    ]);
    await b.clock.advance(5000);
    expect(await b.client.execInspect(Id)).toMatchObject({ Running: false, ExitCode: 0 });
  });
});
