import type { MountEntry } from '../fs/mount.ts';
import type { MountNamespace } from '../fs/mount-namespace.ts';
import type { Process } from '../kernel/process.ts';
import type { Mount } from '../kernel/vfs.ts';

/** The mount that holds a path: the last of those with the longest target above it. @throws {SysError} as realpath */
export function mountOf(proc: Process, path: string): Mount | undefined {
  const real = proc.fs.realpath(path);
  const holds = ({ target }: Mount) => target === '/' || real === target || real.startsWith(`${target}/`);
  return proc.fs
    .mounts()
    .reduce<Mount | undefined>(
      (best, mount) => (holds(mount) && mount.target.length >= (best?.target.length ?? 0) ? mount : best),
      undefined,
    );
}

/** Bytes of the file system that holds a path; nothing where it is not limited. @throws {SysError} as realpath */
export function spaceOf(proc: Process, path: string): { total: number; used: number } | undefined {
  const files = proc.namespaces.files as Partial<MountNamespace>;
  return files.space?.(proc, path);
}

/** A mount's options as /proc/mounts has them. */
export function mountOptions(mount: Mount): string {
  return (mount as Partial<MountEntry>).options ?? (mount.readOnly ? 'ro' : 'rw');
}
