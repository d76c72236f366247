import { SYSTEM } from '../../fs/caller.ts';
import { normalize } from '../../fs/path.ts';
import { isSysError } from '../../kernel/errno.ts';
import type { ContainerConfig, ContainerCreateBody, HostConfig } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, isNotFound, serverError } from '../errors.ts';
import { copyTree, mkdirAll, stat } from '../files-tree.ts';
import { newId } from '../ids.ts';
import { verifyAddress } from '../networks/check-endpoint.ts';
import { newEndpoint } from '../networks/endpoint.ts';
import { networkOf, parseMode } from '../networks/mode.ts';
import { registerLinks } from '../networks/register-links.ts';
import { destroyVolume } from '../volumes/volumes.ts';
import { Container, type ContainerData, type Endpoint } from './container.ts';
import { containerEvent } from './events.ts';
import { mergeConfig } from './merge-config.ts';
import { reserveName, reserveRandomName } from './naming.ts';
import { registerMounts } from './register-mounts.ts';
import { plainFiles } from './rootfs.ts';
import { newState } from './state.ts';
import { verifyConfig, verifyHostConfig, verifyOptions, warningsOf } from './verify.ts';
import { verifySecurity } from './verify-security.ts';

type EndpointsConfig = NonNullable<ContainerCreateBody['NetworkingConfig']>['EndpointsConfig'];

/** @throws 400, 404 for an image that is not there, 409 for a name that is taken, 500 */
export function createContainer(
  daemon: Daemon,
  body: ContainerCreateBody,
  name = '',
): { Id: string; Warnings: string[] } {
  verify(daemon, body);
  const endpoints = body.NetworkingConfig?.EndpointsConfig ?? {};
  verifyEndpoints(endpoints);
  const image = body.Image === '' ? undefined : daemon.images.find(body.Image).image;
  const merged = mergeConfig(body, image?.config ?? {});
  const [entrypoint, ...more] = merged.Entrypoint ?? [];
  // An empty entrypoint takes the image's away, and is none itself.
  const program = entrypoint === undefined || (entrypoint === '' && more.length === 0) ? [] : [entrypoint, ...more];
  const command = [...program, ...(merged.Cmd ?? [])];
  const [path] = command;
  if (path === undefined) throw badParameter('No command specified');
  const id = newId(daemon.random);
  const hostConfig = completeHostConfig(daemon, body.HostConfig ?? {});
  const fullName = name === '' ? reserveRandomName(daemon, id) : reserveName(daemon, id, name);
  const data: ContainerData = {
    id,
    name: fullName,
    created: daemon.stamps.next(),
    image: image?.id ?? '',
    path,
    args: command.slice(1),
    config: { ...merged, Hostname: hostnameOf(daemon, id, merged, hostConfig) },
    hostConfig,
    state: newState(),
    restartCount: 0,
    mounts: [],
    networks: initialNetworks(daemon, hostConfig, endpoints),
    ports: {},
    sandboxId: '',
    anonymous: name === '',
  };
  const container = new Container(data);
  try {
    verifySecurity(hostConfig);
    verifyStorage(hostConfig);
    data.mounts = registerMounts(daemon, id, merged, hostConfig);
    // Nobody finds it before its links are there: it cannot be linked to itself.
    registerLinks(daemon, container, body.HostConfig?.Links ?? []);
    daemon.containers.add(container);
    prepareDirectories(daemon, container);
  } catch (error) {
    if (daemon.edition.creation?.keepsFailed) daemon.containers.add(container);
    else forget(daemon, container);
    throw error;
  }
  containerEvent(daemon, container, 'create');
  return { Id: id, Warnings: warningsOf(body.HostConfig ?? {}) };
}

/** The files of this host know no quotas. @throws 500 */
function verifyStorage({ StorageOpt }: HostConfig): void {
  if (Object.keys(StorageOpt ?? {}).length === 0) return;
  throw serverError("--storage-opt is supported only for overlay over xfs with 'pquota' mount option");
}

/** @throws 400, 500 */
function verify(daemon: Daemon, body: ContainerCreateBody): void {
  const { creation } = daemon.edition;
  if (creation) return creation.verify(body);
  verifyOptions(body);
  verifyConfig(body);
  verifyHostConfig(daemon, body.HostConfig ?? {});
}

/** A container that could not be made leaves nothing behind but the volumes that were made for it. */
function forget(daemon: Daemon, container: Container): void {
  for (const path of daemon.links.forget(container.id)) daemon.names.release(path);
  for (const { name } of container.data.mounts) if (name) daemon.volumes.unuse(name, container.id);
  daemon.names.releaseAll(container.id);
  daemon.containers.delete(container.id);
  container.removed = true;
}

/**
 * Gives a container its host config after it was made, as daemons did that got it only with the start.
 * @throws 400, 404, 500
 */
export function setHostConfig(daemon: Daemon, container: Container, wishes: HostConfig): void {
  const { data, id } = container;
  registerLinks(daemon, container, wishes.Links ?? []);
  Object.assign(data.hostConfig, completeHostConfig(daemon, wishes));
  data.networks = initialNetworks(daemon, data.hostConfig, {});
  if (parseMode(data.hostConfig.NetworkMode).kind === 'host') data.config.Hostname = daemon.host.name;
  if (wishes.Binds?.length || wishes.VolumesFrom?.length) {
    for (const { name } of data.mounts) {
      if (!name) continue;
      daemon.volumes.unuse(name, id);
      destroyVolume(daemon, name);
    }
    data.mounts = registerMounts(daemon, id, data.config, data.hostConfig);
    prepareDirectories(daemon, container);
  }
  daemon.touch();
}

/** @throws 400 */
function verifyEndpoints(endpoints: EndpointsConfig): void {
  const names = Object.keys(endpoints);
  if (names.length > 1) {
    throw badParameter(`Container cannot be connected to network endpoints: ${names.sort().join(', ')}`);
  }
  for (const { IPAMConfig } of Object.values(endpoints)) verifyAddress(IPAMConfig?.IPv4Address);
}

/** Another container's network is known by its id, as far as there is one. @throws 400 for processes to be shared with none */
function completeHostConfig(daemon: Daemon, wishes: HostConfig): HostConfig {
  const mode = parseMode(wishes.NetworkMode);
  const hostConfig: HostConfig = { ...wishes, NetworkMode: wishes.NetworkMode || 'default', Links: null };
  const { Memory: memory = 0, MemorySwap: swap = 0 } = wishes;
  if (memory > 0 && swap === 0) hostConfig.MemorySwap = 2 * memory;
  if (hostConfig.BlkioWeight) hostConfig.BlkioWeight = 0;
  if (seesHost(hostConfig)) hostConfig.SecurityOpt = [...(hostConfig.SecurityOpt ?? []), 'label=disable'];
  for (const key of ['PidMode', 'IpcMode'] as const) {
    const shared = sharedWith(wishes[key]);
    if (shared) hostConfig[key] = `container:${existing(daemon, shared).id}`;
  }
  if (mode.kind !== 'container') return hostConfig;
  try {
    hostConfig.NetworkMode = `container:${daemon.containers.find(mode.container).id}`;
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
  return hostConfig;
}

/** Whoever sees the host's processes has no label of his own, unless he asks for one (daemon.generateSecurityOpt). */
function seesHost({ Privileged, PidMode, IpcMode, SecurityOpt }: HostConfig): boolean {
  if (SecurityOpt?.some((option) => option.startsWith('label'))) return false;
  return Privileged === true || PidMode === 'host' || IpcMode === 'host';
}

function sharedWith(mode: string | undefined): string | undefined {
  return mode?.startsWith('container:') ? mode.slice('container:'.length) : undefined;
}

function existing(daemon: Daemon, name: string): Container {
  try {
    return daemon.containers.find(name);
  } catch (error) {
    if (isNotFound(error)) throw badParameter((error as Error).message);
    throw error;
  }
}

function hostnameOf(
  daemon: Daemon,
  id: string,
  { Hostname }: ContainerConfig,
  { NetworkMode, UTSMode }: HostConfig,
): string {
  if (Hostname !== '') return Hostname;
  return parseMode(NetworkMode).kind === 'host' || UTSMode === 'host' ? daemon.host.name : id.slice(0, 12);
}

/** The network of the mode, with what is wished for it. @throws 400 */
function initialNetworks(daemon: Daemon, hostConfig: HostConfig, endpoints: EndpointsConfig): Record<string, Endpoint> {
  const mode = parseMode(hostConfig.NetworkMode);
  const name = networkOf(mode);
  const networks: Record<string, Endpoint> = {};
  for (const [key, settings] of Object.entries(endpoints)) {
    networks[nameOfNetwork(daemon, key)] = newEndpoint(settings as Partial<Endpoint>);
  }
  if (name === undefined) return {};
  const own = nameOfNetwork(daemon, name);
  if (Object.keys(networks).length === 0) networks[own] = newEndpoint();
  return networks;
}

/** Networks may be named by their ids. */
function nameOfNetwork({ networks }: Daemon, name: string): string {
  if (name === 'default') return 'bridge';
  if (networks.byName(name)) return name;
  try {
    return networks.find(name).name;
  } catch {
    return name;
  }
}

/** The working directory is made, and empty volumes get what the image has in their place. @throws 400, 500 */
function prepareDirectories(daemon: Daemon, container: Container): void {
  const { config, mounts } = container.data;
  const volumes = mounts.filter(({ type, copyUp }) => type === 'volume' && copyUp);
  const directory = normalize(config.WorkingDir || '/');
  if (directory === '/' && volumes.length === 0) return;
  const files = plainFiles(daemon, container);
  try {
    if (directory !== '/') mkdirAll(files, directory);
  } catch (error) {
    if (isSysError(error)) throw badParameter(`Cannot mkdir: ${directory} is not a directory`);
    throw error;
  }
  for (const { destination, source } of volumes) populate(daemon, files, destination, source);
}

function populate(daemon: Daemon, files: ReturnType<typeof plainFiles>, path: string, source: string): void {
  const host = daemon.host.files;
  const there = stat(files, path);
  if (there?.type !== 'directory' || host.readdir(SYSTEM, source).length > 0) return;
  copyTree(files, path, host, source);
  host.chown(SYSTEM, source, there.uid, there.gid);
  host.chmod(SYSTEM, source, there.mode);
}
