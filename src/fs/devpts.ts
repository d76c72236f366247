import { SysError } from '../kernel/errno.ts';
import type { PidNamespace } from '../kernel/pid-namespace.ts';
import type { Tty } from '../kernel/tty.ts';
import type { Credentials } from '../kernel/vfs.ts';
import type { Generated, GeneratedDevice } from './generated.ts';
import { GeneratedFs } from './generated-fs.ts';
import { basename } from './path.ts';

/** Major number of pseudo-terminal slaves, and the group `tty` that owns them. */
const SLAVE_MAJOR = 136;
const TTY_GROUP = 5;

/** A file system for /dev/pts: the terminals of a pid namespace's processes. */
export function devpts(options: { pids: PidNamespace; clock: { now(): number } }): GeneratedFs {
  const mtime = options.clock.now();
  const devices = new WeakMap<Tty, GeneratedDevice>();
  const ptmx: GeneratedDevice = {
    type: 'character',
    rdev: { major: 5, minor: 2 },
    open: () => {
      // New terminals come from the machine, not from programs.
      throw new SysError('ENXIO');
    },
  };
  const deviceOf = (tty: Tty, owner: Credentials): GeneratedDevice => {
    const known = devices.get(tty);
    if (known) return known;
    const device: GeneratedDevice = {
      type: 'character',
      rdev: { major: SLAVE_MAJOR, minor: Number(basename(tty.name)) || 0 },
      mode: 0o620,
      owner: { uid: owner.uid, gid: TTY_GROUP },
      open: () => tty.open(),
    };
    devices.set(tty, device);
    return device;
  };
  const list = (): Map<string, Generated> => {
    const entries = new Map<string, Generated>([['ptmx', ptmx]]);
    for (const { process } of options.pids.list()) {
      const { tty } = process;
      if (tty && !tty.hungUp && !entries.has(basename(tty.name)))
        entries.set(basename(tty.name), deviceOf(tty, process.user));
    }
    return entries;
  };
  return new GeneratedFs(
    { type: 'directory', mode: 0o755, get: (name) => list().get(name), names: () => list().keys() },
    { type: 'devpts', mtime },
  );
}
