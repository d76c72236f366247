import type { Texts } from '../../edition.ts';

export const texts: Texts = {
  noSuchContainer: (name) => `No such container: ${name}`,
  invalidName: (name) => `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
  nameInUse: (name, id) =>
    `Conflict. The container name "${name}" is already in use by container "${id}". You have to remove (or rename) that container to be able to reuse that name.`,
  sameName: 'Renaming a container with the same name as its current name',
  cannotRename: (message) => `Error when allocating new name: ${message}`,
  notRunning: (id) => `Container ${id} is not running`,
  restarting: (id) => `Container ${id} is restarting, wait until the container is running`,
  execPaused: (name) => `Container ${name} is paused, unpause the container before exec`,
  invalidSignal: (signal) => `Invalid signal: ${signal}`,
  unsupportedSignal: (signal) => `The linux daemon does not support signal ${signal}`,
  cannotKill: (name, message) => `Cannot kill container: ${name}: ${message}`,
  cannotRestart: (name, message) => `Cannot restart container ${name}: ${message}`,
  cannotRemoveRunning: (status, id) => {
    const advice = 'top the container before attempting removal or force remove';
    return `You cannot remove a ${status} container ${id}. ${status === 'paused' ? 'Unpause and then s' : 'S'}${advice}`;
  },
  cannotRemoveDefaultName: 'Conflict, cannot remove the default link name of the container',
  linkNotFound: (name, message) => `could not get container for ${name}: ${message}`,
  linkNotRunning: (source, path) => `Cannot link to a non running container: ${source} AS ${path}`,
  linkOutside: (source) => `Cannot link to ${source}, as it does not belong to the default network`,
  linkToHost:
    "conflicting options: host type networking can't be used with links. This would result in undefined behavior",
  portFailed: (container, endpoint, reason) =>
    `driver failed programming external connectivity on endpoint ${container} (${endpoint}): ${reason}`,
  portTaken: (address, port) => `Bind for ${hostPort(address, port)} failed: port is already allocated`,
  portsExhausted: 'all ports are allocated',
  portNotBound: (network, at, reason) => `Error starting userland proxy: listen ${network} ${at}: bind: ${reason}`,
  createFailed: (message) =>
    `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: ${message}: unknown`,
  execFailed: (message) =>
    `OCI runtime exec failed: exec failed: unable to start container process: ${message}: unknown`,
  execDirectory: 'OCI runtime exec failed: exec failed: Cwd must be an absolute path: unknown',
  detachKeys: (keys) => `Invalid detach keys (${keys}) provided`,
  escapeKeys: (keys) => `Invalid escape keys (${keys}) provided`,
  noVolumesFrom: (_name, message) => message,
  notInFile: (kind, name) =>
    `unable to find ${kind} ${name}: no matching entries in ${kind === 'user' ? 'passwd' : 'group'} file`,
  mountMismatch: (source, destination) =>
    `failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: error during container init: error mounting "${source}" to rootfs at "${destination}": mount ${source}:${destination} (via /proc/self/fd/6), flags: 0x5000: not a directory: unknown: Are you trying to mount a directory onto a file (or vice-versa)? Check if the specified host path exists and is the expected type`,
};

function hostPort(address: string, port: number): string {
  return address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`;
}
