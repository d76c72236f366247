import { describe, expect, test } from 'vitest';
import type { Program } from '../../src/kernel/process.ts';
import { Session } from './session.ts';

async function shows(keys: readonly (string | number)[], programs?: Record<string, Program>): Promise<string> {
  const session = await Session.start({ rows: 200, ...(programs ? { programs } : {}) });
  for (const key of keys) {
    if (typeof key === 'number') await session.pass(key);
    else await session.type(key);
  }
  return session.screen.text;
}

describe('jobs', () => {
  test('& tells number and pid, and the end is told before the next prompt', async () => {
    expect(await shows(['sleep 1 &\r', 1000, '\r', 'false &\r', '\r'])).toBe(
      '$ sleep 1 &\n[1] 3\n$\n[1]+  Done                    sleep 1\n$ false &\n[1] 4\n$\n[1]+  Exit 1                  false\n$',
    );
  });

  test('^Z stops, bg and fg go on', async () => {
    expect(
      await shows(['sleep 10\r', '\x1a', 'echo $?\r', 'jobs\r', 'bg\r', 'jobs\r', 'fg\r', 10_000, 'echo $?\r']),
    ).toBe(
      '$ sleep 10\n^Z\n[1]+  Stopped                 sleep 10\n$ echo $?\n148\n$ jobs\n[1]+  Stopped                 sleep 10\n$ bg\n[1]+ sleep 10 &\n$ jobs\n[1]+  Running                 sleep 10 &\n$ fg\nsleep 10\n$ echo $?\n0\n$',
    );
  });

  test('several, by number and by name', async () => {
    expect(
      await shows(['sleep 9 &\r', 'sleep 8 &\r', 'jobs\r', 'kill %1\r', 'kill %sleep\r', 'kill %3\r', 'jobs\r']),
    ).toBe(
      '$ sleep 9 &\n[1] 3\n$ sleep 8 &\n[2] 4\n$ jobs\n[1]-  Running                 sleep 9 &\n[2]+  Running                 sleep 8 &\n$ kill %1\n$ kill %sleep\nbash: kill: sleep: ambiguous job spec\n[1]-  Terminated              sleep 9\n$ kill %3\nbash: kill: %3: no such job\n$ jobs\n[2]+  Running                 sleep 8 &\n$',
    );
  });

  test('a pipeline is one job in one process group', async () => {
    const session = await Session.start({ rows: 50 });
    await session.type('sleep 9 | cat\r');
    const running = session.machine.kernel.pids.list().filter(({ process }) => ['sleep', 'cat'].includes(process.name));
    expect(new Set(running.map(({ process }) => process.pgid)).size).toBe(1);
    expect(session.tty.foreground).toBe(running[0]?.process.pgid);
    await session.type('\x1a', 'jobs -l\r');
    expect(session.screen.text).toBe(
      '$ sleep 9 | cat\n^Z\n[1]+  Stopped                 sleep 9 | cat\n$ jobs -l\n[1]+     3 Stopped                 sleep 9\n         4                         | cat\n$',
    );
    expect(session.tty.foreground).toBe(session.shell.pgid);
  });

  test('wait, and wait for one', async () => {
    expect(await shows(['(sleep 1; exit 3) & wait $!; echo $?\r', 1000, 'sleep 1 & wait %1; echo $?\r', 1000])).toBe(
      '$ (sleep 1; exit 3) & wait $!; echo $?\n[1] 3\n[1]+  Exit 3                  ( sleep 1; exit 3 )\n3\n$ sleep 1 & wait %1; echo $?\n[1] 5\n[1]+  Done                    sleep 1\n0\n$',
    );
  });

  test('^C during wait leaves the job alone', async () => {
    expect(await shows(['sleep 9 & wait\r', '\x03', 'jobs\r'])).toBe(
      '$ sleep 9 & wait\n[1] 3\n^C\n$ jobs\n[1]+  Running                 sleep 9 &\n$',
    );
  });

  test('stopped jobs hold up the way out, once', async () => {
    const session = await Session.start();
    await session.type('sleep 9\r', '\x1a', 'exit\r', 'exit\r');
    expect(session.screen.text).toBe(
      '$ sleep 9\n^Z\n[1]+  Stopped                 sleep 9\n$ exit\nexit\nThere are stopped jobs.\n$ exit\nexit',
    );
    expect(session.shell.status).toBeDefined();
  });

  test('what reads the terminal in the background is stopped', async () => {
    expect(await shows(['cat &\r', '\r', 'fg\r', 'x\r', '\x04'])).toBe(
      '$ cat &\n[1] 3\n$\n[1]+  Stopped                 cat\n$ fg\ncat\nx\nx\n$',
    );
  });

  test('disowned jobs are no longer listed, and outlive the terminal', async () => {
    const session = await Session.start();
    await session.type('sleep 50 & sleep 60 &\r', 'disown %1\r', 'jobs\r');
    expect(session.screen.text).toContain('$ jobs\n[2]+  Running                 sleep 60 &\n$');
    session.tty.hangUp();
    await session.settle();
    const left = session.machine.kernel.pids
      .list()
      .filter(({ process }) => process.name === 'sleep' && !process.status);
    expect(left.map(({ process }) => process.argv[1])).toEqual(['50']);
  });

  test('a killed program is told of', async () => {
    const session = await Session.start();
    await session.type('sleep 50\r');
    for (const { process } of session.machine.kernel.pids.list()) if (process.name === 'sleep') process.signal('KILL');
    await session.settle();
    await session.type('echo $?\r');
    expect(session.screen.text).toBe('$ sleep 50\nKilled\n$ echo $?\n137\n$');
  });

  test('a subshell, a function and a group can be stopped and go on', async () => {
    expect(await shows(['(sleep 5; echo done)\r', '\x1a', 'fg\r', 5000])).toBe(
      '$ (sleep 5; echo done)\n^Z\n[1]+  Stopped                 ( sleep 5; echo done )\n$ fg\n( sleep 5; echo done )\ndone\n$',
    );
  });

  test('%n alone brings a job back', async () => {
    expect(await shows(['sleep 5\r', '\x1a', '%1\r', 5000])).toBe(
      '$ sleep 5\n^Z\n[1]+  Stopped                 sleep 5\n$ %1\nsleep 5\n$',
    );
  });
});

describe('^C and scripts', () => {
  const politely: Program = async (proc) => {
    let asked = false;
    proc.onSignal(
      'INT',
      () => {
        asked = true;
      },
      { interrupt: true },
    );
    try {
      await proc.sleep(100_000);
    } catch {
      if (!asked) return 1;
    }
    await proc.stdout.write('statistics\n');
    return 0;
  };

  test('a script whose program deals with ^C goes on', async () => {
    expect(await shows(["bash -c 'politely; echo after'\r", '\x03'], { politely })).toBe(
      "$ bash -c 'politely; echo after'\n^Cstatistics\nafter\n$",
    );
  });

  test('a script whose program dies of it dies too', async () => {
    expect(await shows(["bash -c 'sleep 9; echo after'\r", '\x03', 'echo $?\r'])).toBe(
      "$ bash -c 'sleep 9; echo after'\n^C\n$ echo $?\n130\n$",
    );
  });

  test('a trap runs, and the script goes on', async () => {
    expect(await shows(['bash -c \'trap "echo trapped" INT; sleep 9; echo after\'\r', '\x03'])).toBe(
      '$ bash -c \'trap "echo trapped" INT; sleep 9; echo after\'\n^Ctrapped\nafter\n$',
    );
  });

  test('SIGTERM runs the EXIT trap of a script that waits', async () => {
    const session = await Session.start();
    await session.type('bash -c \'trap "echo bye" EXIT; sleep 99; echo no\'\r');
    for (const { process } of session.machine.kernel.pids.list()) {
      if (process.name === 'bash' && process !== session.shell) process.signal('TERM');
    }
    await session.settle();
    await session.type('echo $?\r');
    expect(session.screen.text).toContain('bye\n');
    expect(session.screen.text).toContain('echo $?\n143\n$');
  });
});
