import type { Texts } from '../../edition.ts';

const hostPort = (address: string, port: number) => `${address}:${port}`;
const short = (id: string) => id.slice(0, 12);
const bare = (name: string) => name.slice(1);

/** What the daemon of Docker 1.4 says; that of 1.0 mostly says the same. */
export const texts: Texts = {
  noSuchContainer: (name) => `No such container: ${name}`,
  invalidName: (name) => `Invalid container name (${name}), only [a-zA-Z0-9][a-zA-Z0-9_.-] are allowed`,
  nameInUse: (name, id) =>
    `Conflict, The name ${bare(name)} is already assigned to ${short(id)}. You have to delete (or rename) that container to be able to assign ${bare(name)} to a container again.`,
  sameName: '',
  cannotRename: (message) => message,
  notRunning: (_id, name) => `Container ${name} is not running`,
  restarting: (id) => `Container ${id} is restarting, wait until the container is running`,
  execPaused: (name) => `Container ${name} is paused, unpause the container before exec`,
  invalidSignal: (signal) => `Invalid signal: ${signal}`,
  unsupportedSignal: (signal) => `Invalid signal: ${signal}`,
  cannotKill: (name, message) => `Cannot kill container ${name}: ${message}`,
  cannotRestart: (name, message) => `Cannot restart container ${name}: ${message}`,
  cannotRemoveRunning: () =>
    'You cannot remove a running container. Stop the container before attempting removal or use -f',
  cannotRemoveDefaultName: 'Conflict, cannot remove the default name of the container',
  linkNotFound: (name) => (name === '' ? 'Container name cannot be empty' : `Could not find entity for ${name}`),
  linkNotRunning: (source, path) => `Cannot link to a non running container: ${source} AS ${path}`,
  linkOutside: (source) => `Cannot link to ${source}, as it does not belong to the default network`,
  linkToHost: "Conflicting options: --net=host can't be used with links. This would result in undefined behavior.",
  portFailed: (_container, _endpoint, reason) => reason,
  portTaken: (address, port) => `Bind for ${hostPort(address, port)} failed: port is already allocated`,
  portsExhausted: 'all ports are allocated',
  portNotBound: (network, at, reason) =>
    `Error starting userland proxy: listen ${network.replace(/[46]$/, '')} ${at}: bind: ${reason}`,
  createFailed: (message) => message,
  execFailed: (message) => `docker-exec: failed to exec: ${message}`,
  execDirectory: 'docker-exec: the working directory must be an absolute path',
  detachKeys: (keys) => `Invalid detach keys (${keys}) provided`,
  escapeKeys: (keys) => `Invalid escape keys (${keys}) provided`,
  noVolumesFrom: (name) => `container ${name} not found, impossible to mount its volumes`,
  notInFile: (kind, name) => `finalize namespace setup user get supplementary groups Unable to find ${kind} ${name}`,
  mountMismatch: (_source, destination) => `not a directory: ${destination}`,
};
