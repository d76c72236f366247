import { describe, expect, test } from 'vitest';
import type { OpenFile } from '../../src/kernel/file.ts';
import { pipe } from '../../src/kernel/pipe.ts';
import { Bench, ended } from './harness.ts';
import { runLine } from './mini-shell.ts';

const encoder = new TextEncoder();

/** Starts a line in a terminal; what it prints is gathered. */
function inTerminal(bench: Bench, line: string, size = { rows: 24, columns: 80 }) {
  const tty = bench.kernel.openTty(size);
  let text = '';
  const acknowledge = tty.onOutput((data) => {
    text += new TextDecoder().decode(data);
    queueMicrotask(() => acknowledge(data.length));
  });
  const slave = tty.open();
  const fds = new Map<number, OpenFile>([0, 1, 2].map((fd) => [fd, slave]));
  const proc = bench.start((own) => runLine(own, line), { fds, tty });
  slave.release();
  tty.foreground = proc.pgid;
  return { tty, proc, text: () => text };
}

describe('much output', () => {
  test('yes | head -1000000 | wc -l', async () => {
    const start = performance.now();
    expect(await new Bench().run('yes | head -1000000 | wc -l')).toEqual({
      stdout: '1000000\n',
      stderr: '',
      status: 0,
    });
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('cat of 20 MB', async () => {
    const bench = new Bench();
    const start = performance.now();
    expect(
      (await bench.run('dd if=/dev/zero of=big bs=1M count=20 status=none ; cat big | wc -c ; rm big')).stdout,
    ).toBe('20971520\n');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test.each([
    ['seq 200000 | grep -c 7', '81902\n'],
    ["seq 200000 | sed -n '$='", '200000\n'],
    ["seq 200000 | awk '{ s += $1 } END { print s / 1000 }'", '20000100\n'],
    ['seq 100000 | sort -rn | head -n 1', '100000\n'],
    ['seq 100000 | tr -d 0 | sort -u | wc -l', '66429\n'],
  ])('%s', async (line, stdout) => {
    const start = performance.now();
    expect((await new Bench().run(line)).stdout).toBe(stdout);
    expect(performance.now() - start).toBeLessThan(4000);
  });

  test('a reader that goes away ends its writer by SIGPIPE', async () => {
    const bench = new Bench();
    const { read, write } = pipe();
    const proc = bench.start((own) => own.exec('/usr/bin/yes', ['yes']), { fds: new Map([[1, write]]) });
    write.release();
    await read.read(
      { wait: (...queues) => Promise.race(queues.map((queue) => queue.next())), pid: 0, raise: () => {} },
      10,
    );
    read.release();
    expect(await ended(proc)).toMatchObject({ signal: 'PIPE' });
  });
});

describe('time', () => {
  test('sleep ends so long after the process started', async () => {
    const bench = new Bench();
    const start = bench.clock.now();
    // A restored machine starts it again with the time at which it was started first.
    const proc = bench.start((own) => own.exec('/usr/bin/sleep', ['sleep', '100']), { startTime: start - 40_000 });
    await ended(proc);
    expect(bench.clock.now() - start).toBe(60_000);
  });

  test('timeout ends what takes longer', async () => {
    const bench = new Bench();
    const start = bench.clock.now();
    expect(await bench.run('timeout 2.5 sleep 100')).toMatchObject({ status: 124 });
    expect(bench.clock.now() - start).toBe(2500);
  });

  test('tail -f prints what is added', async () => {
    const bench = new Bench({ automatic: false });
    const { proc, text } = inTerminal(bench, 'tail -n 1 -f fruit.txt');
    await bench.clock.advance(1500);
    expect(text()).toBe('elderberry\r\n');
    bench.start((own) => own.fs.writeFile('fruit.txt', 'fig\n', { append: true }) ?? 0);
    await bench.clock.advance(1500);
    expect(text()).toBe('elderberry\r\nfig\r\n');
    bench.start((own) => own.fs.writeFile('fruit.txt', 'new\n') ?? 0);
    await bench.clock.advance(1500);
    expect(text()).toBe('elderberry\r\nfig\r\ntail: fruit.txt: file truncated\r\nnew\r\n');
    proc.signal('KILL');
  });

  test('tail -f of a device waits without a timer', async () => {
    const bench = new Bench();
    const before = bench.clock.now();
    const { proc } = inTerminal(bench, 'tail -f /dev/null');
    await new Promise((resolve) =>
      bench.kernel.scheduler.later(() => bench.kernel.scheduler.later(() => resolve(undefined))),
    );
    expect(bench.clock.now()).toBe(before);
    proc.signal('KILL');
  });
});

describe('in a terminal', () => {
  test('grep shows what matches as soon as a line is there', async () => {
    const { tty, proc, text } = inTerminal(new Bench(), 'grep a');
    tty.input(encoder.encode('apple\n'));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(text()).toBe('apple\r\napple\r\n');
    tty.input(encoder.encode('\x04'));
    await ended(proc);
  });

  test('what stands behind a pipe shows as soon as it is there', async () => {
    const { tty, proc, text } = inTerminal(new Bench(), "cat | sed 's/a/A/' | grep -v x");
    tty.input(encoder.encode('abc\n'));
    await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    expect(text()).toBe('abc\r\nAbc\r\n');
    tty.input(encoder.encode('\x04'));
    await ended(proc);
  });

  test('rm -i asks', async () => {
    const bench = new Bench();
    const { tty, proc, text } = inTerminal(bench, 'rm -i fruit.txt words');
    tty.input(encoder.encode('y\nn\n'));
    await ended(proc);
    expect(text().replace(/\r/g, '')).toContain("rm: remove regular file 'fruit.txt'? ");
    expect((await bench.run('ls fruit.txt words')).stdout).toBe('words\n');
  });

  test('stty changes modes', async () => {
    const { tty, proc, text } = inTerminal(new Bench(), 'stty -echo ; stty size ; stty', { rows: 30, columns: 100 });
    await ended(proc);
    expect(tty.termios.echo).toBe(false);
    expect(text()).toBe('30 100\r\nspeed 38400 baud; line = 0;\r\n-brkint -imaxbel\r\n-echo\r\n');
  });

  test('^C ends a loop that reads and writes nothing', async () => {
    const { tty, proc } = inTerminal(new Bench(), "awk 'BEGIN { while (1) n++ }'");
    setTimeout(() => tty.input(encoder.encode('\x03')), 20);
    const start = performance.now();
    await ended(proc);
    expect(performance.now() - start).toBeLessThan(500);
  });

  test('nohup ignores the end of the terminal', async () => {
    const bench = new Bench();
    const { proc, text } = inTerminal(bench, 'nohup env echo kept');
    await ended(proc);
    expect(text()).toBe("nohup: ignoring input and appending output to 'nohup.out'\r\n");
    expect((await bench.run('cat nohup.out')).stdout).toBe('kept\n');
  });
});

describe('busybox', () => {
  test('lists its applets', async () => {
    const { stdout } = await new Bench().run('busybox --list', { flavour: 'busybox' });
    expect(stdout.split('\n')).toEqual(expect.arrayContaining(['[', 'awk', 'cat', 'sh', 'vi'].slice(0, 4)));
  });

  test('runs the applet that it is called as, or told', async () => {
    const bench = new Bench();
    expect(
      await bench.run('busybox echo a b ; ln -s /busybox/busybox echo ; ./echo c', { flavour: 'busybox' }),
    ).toMatchObject({ stdout: 'a b\nc\n' });
    expect(await bench.run('busybox', { flavour: 'busybox' })).toMatchObject({ status: 0 });
  });
});

describe('permissions', () => {
  test('others may not read what is not theirs', async () => {
    const bench = new Bench();
    const outcome = await bench.run('cat secret ; rm fruit.txt ; chmod 644 secret ; ls -l secret', { uid: 1 });
    expect(outcome.stderr).toBe(
      "cat: secret: Permission denied\nrm: cannot remove 'fruit.txt': Permission denied\nchmod: changing permissions of 'secret': Operation not permitted\n",
    );
  });
});
