import { expect, test } from 'vitest';
import type { ProcessSpec } from '../../src/engine/runtime.ts';
import { RuntimeError } from '../../src/engine/runtime.ts';
import { loader } from '../../src/fs/binfmt.ts';
import { MountNamespace } from '../../src/fs/mount-namespace.ts';
import { OverlayFs } from '../../src/fs/overlay.ts';
import { ubuntu } from '../../src/images/ubuntu.ts';
import { Kernel } from '../../src/kernel/kernel.ts';
import { Random } from '../../src/kernel/random.ts';
import { Scheduler } from '../../src/kernel/scheduler.ts';
import { VirtualClock } from '../../src/kernel/virtual-clock.ts';
import { EventBus, type MachineEvent } from '../../src/machine/events.ts';
import { Places } from '../../src/machine/places.ts';
import { KernelRuntime } from '../../src/machine/runtime.ts';
import { Fabric } from '../../src/net/fabric.ts';
import { createFindProgram } from '../../src/programs/registry.ts';

function setUp() {
  const scheduler = new Scheduler({ steps: 1000 });
  const clock = new VirtualClock(scheduler);
  const random = new Random(1);
  const kernel = new Kernel({ clock, scheduler, random, loader: loader(createFindProgram()) });
  const events = new EventBus();
  const seen: MachineEvent[] = [];
  events.subscribe((event) => seen.push(event));
  const runtime = new KernelRuntime(kernel, new Places(kernel, events));
  const fabric = new Fabric({ clock, random, hold: (work) => scheduler.hold(work) });
  let output = '';
  const start = (args: string[], more: Partial<ProcessSpec> = {}) => {
    const files = new MountNamespace(new OverlayFs({ clock, layers: ubuntu.layers }));
    return runtime.start(
      {
        id: 'c1',
        hostname: 'box',
        files,
        net: fabric.createNamespace('c1'),
        args,
        env: ['PATH=/usr/bin:/bin', 'A=1'],
        cwd: '/opt/webapp',
        user: '',
        tty: false,
        openStdin: false,
        ...more,
      },
      (_, data) => {
        output += new TextDecoder().decode(data);
        return undefined;
      },
    );
  };
  return { start, seen, clock, output: () => output };
}

test('a program runs with its environment, directory and home', async () => {
  const { start, output } = setUp();
  const task = start(['env']);
  expect(await task.exited).toEqual({ code: 0, oomKilled: false });
  expect(output()).toBe('PATH=/usr/bin:/bin\nA=1\nHOME=/root\n');
});

test.each([
  [['nosuch'], 'exec: "nosuch": executable file not found in $PATH', 127],
  [['/nosuch'], 'exec: "/nosuch": stat /nosuch: no such file or directory', 127],
  [['/etc'], 'exec: "/etc": permission denied', 126],
  [['/etc/passwd'], 'exec: "/etc/passwd": permission denied', 126],
])('%j cannot be started', (args, message, exitCode) => {
  const { start } = setUp();
  let caught: unknown;
  try {
    start(args);
  } catch (error) {
    caught = error;
  }
  expect(caught).toBeInstanceOf(RuntimeError);
  expect(caught).toMatchObject({ message, exitCode });
});

test('a user that is not there is told in runc’s words', () => {
  const { start } = setUp();
  expect(() => start(['env'], { user: 'nobody2' })).toThrow(
    'unable to find user nobody2: no matching entries in passwd file',
  );
});

test('signals, exec, processes and events', async () => {
  const { start, seen, clock } = setUp();
  const task = start(['sleep', '1000']);
  const began = clock.now();
  let said = '';
  const exec = task.exec(
    {
      args: ['cat', '/etc/hostname', '/proc/1/cmdline'],
      env: ['PATH=/bin'],
      cwd: '/',
      user: 'nobody',
      tty: false,
      openStdin: false,
    },
    (_, data) => {
      said += new TextDecoder().decode(data);
      return undefined;
    },
  );
  expect(task.processes().map(({ command, user }) => [command, user])).toEqual([
    ['sleep 1000', 'root'],
    ['cat /etc/hostname /proc/1/cmdline', 'nobody'],
  ]);
  expect(await exec.exited).toMatchObject({ code: 0 });
  expect(said).toBe('localhost\nsleep\u00001000\u0000');
  task.kill('TERM');
  task.kill('KILL');
  expect(await task.exited).toEqual({ code: 137, signalled: true, oomKilled: false });
  expect(clock.now()).toBe(began);
  expect(seen).toContainEqual({
    type: 'read',
    place: { container: 'c1' },
    path: '/etc/hostname',
    argv: ['cat', '/etc/hostname', '/proc/1/cmdline'],
  });
});

test('standard input is read to its end', async () => {
  const { start, output } = setUp();
  const task = start(['wc', '-c'], { openStdin: true });
  await task.write(new TextEncoder().encode('hello'));
  task.closeStdin();
  expect(await task.exited).toMatchObject({ code: 0 });
  expect(output()).toBe('5\n');
});

test('a terminal: what is typed is shown and read', async () => {
  const { start, output } = setUp();
  const task = start(['head', '-n', '1'], { tty: true, openStdin: true });
  await task.write(new TextEncoder().encode('hello\r'));
  expect(await task.exited).toMatchObject({ code: 0 });
  expect(output()).toBe('hello\r\nhello\r\n');
});
