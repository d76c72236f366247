import { SysError } from '../kernel/errno.ts';
import { ROOT } from '../kernel/kernel.ts';
import type { FileCaller } from '../kernel/vfs.ts';

/** Uid 0 without a process: for those who work on files from outside, as a daemon's own code does. */
export const SYSTEM: FileCaller = {
  pid: 0,
  cwd: '/',
  umask: 0o022,
  user: ROOT,
  tty: undefined,
  descriptor: () => undefined,
  wait: () => Promise.reject(new SysError('EINTR')),
  raise: () => {},
};

/** The caller as the kernel itself would act for it: nothing is forbidden. */
export function privileged(caller: FileCaller): FileCaller {
  if (caller.user.uid === 0) return caller;
  return {
    pid: caller.pid,
    cwd: caller.cwd,
    umask: caller.umask,
    user: ROOT,
    tty: caller.tty,
    descriptor: (fd) => caller.descriptor(fd),
    wait: (...queues) => caller.wait(...queues),
    raise: (signal) => caller.raise(signal),
  };
}
