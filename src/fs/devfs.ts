import type { Random } from '../kernel/random.ts';
import type { Tty } from '../kernel/tty.ts';
import { commonDevices, deviceTable } from './devices.ts';
import { characterDevice, directory, layer, symlink } from './layer.ts';
import { OverlayFs } from './overlay.ts';

/** What runc makes of /dev in a container (Docker 20.10). */
const DEVICES = {
  null: characterDevice(1, 3),
  zero: characterDevice(1, 5),
  full: characterDevice(1, 7),
  random: characterDevice(1, 8),
  urandom: characterDevice(1, 9),
  tty: characterDevice(5, 0),
  ptmx: symlink('pts/ptmx'),
  fd: symlink('/proc/self/fd'),
  stdin: symlink('/proc/self/fd/0'),
  stdout: symlink('/proc/self/fd/1'),
  stderr: symlink('/proc/self/fd/2'),
  pts: directory(),
  shm: directory({}, { mode: 0o1777 }),
  mqueue: directory({}, { mode: 0o1777 }),
};
const WITHOUT_CONSOLE = directory(DEVICES);
const WITH_CONSOLE = directory({ ...DEVICES, console: characterDevice(5, 1, { mode: 0o600 }) });

/**
 * A file system for /dev: a tmpfs with device files. A devpts belongs on its `pts`, tmpfs on `shm`, and a procfs on /proc
 * for what leads there.
 * @param options.console what `console` opens; without it there is none
 */
export function devfs(options: {
  clock: { now(): number };
  random: Random;
  console?: () => Tty | undefined;
}): OverlayFs {
  const root = options.console ? WITH_CONSOLE : WITHOUT_CONSOLE;
  return new OverlayFs({
    clock: options.clock,
    type: 'tmpfs',
    layers: [layer({ id: 'dev', root, size: 0, mtime: options.clock.now() })],
    capacity: 2 ** 26,
    devices: options.console ? deviceTable(options) : commonDevices(options.random),
  });
}

/** An empty file system in memory; its root is 1777 unless told, it holds 64 MiB at most. */
export function tmpfs(options: { clock: { now(): number }; mode?: number; capacity?: number }): OverlayFs {
  const { clock, mode = 0o1777, capacity = 2 ** 26 } = options;
  return new OverlayFs({ clock, type: 'tmpfs', capacity, root: { mode } });
}
