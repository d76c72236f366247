import { expect, test } from 'vitest';
import { RAW } from '../../src/kernel/termios.ts';
import { bareKernel, bytes, ended, settle, text } from './harness.ts';

function terminal() {
  const bare = bareKernel({ automatic: false });
  const tty = bare.kernel.openTty({ rows: 24, columns: 80 });
  let screen = '';
  const acknowledge = tty.onOutput((data) => {
    screen += text(data);
    acknowledge(data.length);
  });
  const file = tty.open();
  const fds = new Map([0, 1, 2].map((fd) => [fd, file] as const));
  return { ...bare, tty, fds, screen: () => screen };
}

test('canonical input: echo, editing, a line at a time', async () => {
  const { start, tty, fds, screen, scheduler } = terminal();
  const lines: string[] = [];
  const proc = start(
    async (p) => {
      for await (const line of p.stdin.lines()) lines.push(line);
      return 0;
    },
    { fds, session: { tty } },
  );
  tty.foreground = proc.pgid;
  tty.input(bytes('helo\x7flo\r'));
  tty.input(bytes('one two\x17three\n'));
  tty.input(bytes('gone\x15kept\n\x04'));
  await settle(scheduler);
  expect(await ended(proc)).toEqual({ code: 0 });
  expect(lines).toEqual(['hello', 'one three', 'kept']);
  expect(screen().startsWith('helo\b \blo\r\n')).toBe(true);
});

test('erasing takes a whole UTF-8 character', async () => {
  const { start, tty, fds, scheduler } = terminal();
  let line: string | undefined;
  const proc = start(
    async (p) => {
      line = await p.stdin.readLine();
      return 0;
    },
    { fds, session: { tty } },
  );
  tty.foreground = proc.pgid;
  tty.input(bytes('aé\x7fb\n'));
  await settle(scheduler);
  expect(line).toBe('ab\n');
});

test.each([
  ['\x03', 'INT', '^C'],
  ['\x1c', 'QUIT', '^\\'],
])('the key %j sends SIG%s to the foreground group', async (key, signal, shown) => {
  const { start, tty, fds, screen, clock } = terminal();
  const proc = start(async (p) => p.sleep(1e6).then(() => 0), { fds, session: { tty } });
  tty.foreground = proc.pgid;
  await clock.advance(1);
  tty.input(bytes(`typed${key}`));
  expect(proc.status).toMatchObject({ signal });
  expect(screen()).toBe(`typed${shown}`);
});

test('^Z stops, the background reader is stopped too', async () => {
  const { start, tty, fds, clock } = terminal();
  const proc = start(async (p) => p.sleep(1e6).then(() => 0), { fds, session: { tty } });
  tty.foreground = proc.pgid;
  await clock.advance(1);
  tty.input(bytes('\x1a'));
  expect(proc.stopped).toBe('TSTP');
  const reader = start(async (p) => ((await p.stdin.readLine()) === 'x\n' ? 0 : 1), { fds, session: { tty } });
  await clock.advance(1);
  expect(reader.stopped).toBe('TTIN');
  tty.foreground = reader.pgid;
  reader.signal('CONT');
  tty.input(bytes('x\n'));
  expect(await ended(reader)).toEqual({ code: 0 });
});

test('raw mode hands over keys as they are', async () => {
  const { start, tty, fds, screen, scheduler } = terminal();
  tty.setTermios(RAW);
  let got = '';
  const proc = start(
    async (p) => {
      while (!got.endsWith('q')) got += text(await p.stdin.read());
      return 0;
    },
    { fds, session: { tty } },
  );
  tty.foreground = proc.pgid;
  tty.input(bytes('\x1b[A\x03\r'));
  tty.input(bytes('q'));
  await settle(scheduler);
  expect(got).toBe('\x1b[A\x03\rq');
  expect(screen()).toBe('');
});

test('what is typed ahead waits for its reader', async () => {
  const { start, tty, fds, scheduler } = terminal();
  tty.input(bytes('early\n'));
  let line: string | undefined;
  start(
    async (p) => {
      line = await p.stdin.readLine();
      return 0;
    },
    { fds, session: { tty } },
  );
  await settle(scheduler);
  expect(line).toBe('early\n');
});

test('a resize reaches the foreground group', async () => {
  const { start, tty, fds, clock } = terminal();
  let resized = 0;
  const proc = start(
    async (p) => {
      p.onSignal('WINCH', () => resized++);
      await p.sleep(1e6);
      return 0;
    },
    { fds, session: { tty } },
  );
  tty.foreground = proc.pgid;
  await clock.advance(1);
  tty.resize({ rows: 30, columns: 100 });
  tty.resize({ rows: 30, columns: 100 });
  expect(resized).toBe(1);
  expect(tty.size).toEqual({ rows: 30, columns: 100 });
});

test('output waits for the window to keep up', async () => {
  const bare = bareKernel({ automatic: false });
  const tty = bare.kernel.openTty();
  let shown = 0;
  const acknowledge = tty.onOutput((data) => {
    shown += data.length;
  });
  const proc = bare.start(
    async (p) => {
      for (let i = 0; i < 8; i++) await p.stdout.write('x'.repeat(32768));
      return 0;
    },
    { fds: new Map([[1, tty.open()]]), session: { tty } },
  );
  await settle(bare.scheduler);
  expect(shown).toBe(65536);
  acknowledge(65536);
  await settle(bare.scheduler);
  expect(shown).toBe(131072);
  acknowledge(65536);
  await settle(bare.scheduler);
  acknowledge(65536);
  expect(await ended(proc)).toEqual({ code: 0 });
});

test('hanging up ends reading and signals the foreground group', async () => {
  const { start, tty, fds, clock } = terminal();
  const proc = start(async (p) => p.stdin.readLine().then(() => 0), { fds, session: { tty } });
  tty.foreground = proc.pgid;
  await clock.advance(1);
  tty.hangUp();
  expect(proc.status).toEqual({ signal: 'HUP', core: false });
});
