import { GoError } from '../go-error.ts';

/** Settings of the IPC namespace; those of the network and of message queues are known by their beginning. */
const IPC = [
  'kernel.msgmax',
  'kernel.msgmnb',
  'kernel.msgmni',
  'kernel.sem',
  'kernel.shmall',
  'kernel.shmmax',
  'kernel.shmmni',
  'kernel.shm_rmid_forced',
];

/** What `--sysctl` accepts: settings that a namespace has of its own. @throws {GoError} in the client's words */
export function validateSysctl(value: string): string {
  const [name = '', setting] = value.split('=');
  const namespaced = IPC.includes(name) || name.startsWith('net.') || name.startsWith('fs.mqueue.');
  if (setting === undefined || !namespaced) throw new GoError(`sysctl '${value}' is not allowed`);
  return value;
}
