import { dirname } from '../../fs/path.ts';
import type { Filters, Volume, VolumeCreateBody } from '../api.ts';
import type { Daemon } from '../daemon.ts';
import { badParameter, conflict, notFound } from '../errors.ts';
import { mkdirAll, removeAll, treeSize } from '../files-tree.ts';
import {
  booleanFilter,
  checkFilters,
  filterValues,
  hasFilter,
  matchesLabels,
  matchesPattern,
  matchesPruneLabels,
} from '../filters.ts';
import { newId } from '../ids.ts';
import { volumePath } from '../paths.ts';
import { sortKeys } from '../sort-keys.ts';
import { describeVolume, type VolumeData } from './volume.ts';

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/;
const OPTIONS = ['type', 'o', 'device', 'size'];

/** The volume of that name, which is made where it is not there. @throws 400, 404 */
export function ensureVolume(daemon: Daemon, body: VolumeCreateBody): VolumeData {
  const name = body.Name || newId(daemon.random);
  const driver = body.Driver || 'local';
  const there = daemon.volumes.get(name);
  if (driver !== 'local') {
    throw notFound(`create ${name}: error looking up volume plugin ${driver}: plugin "${driver}" not found`);
  }
  if (there) return there;
  checkName(name);
  for (const option of Object.keys(body.DriverOpts ?? {})) {
    if (!OPTIONS.includes(option)) throw badParameter(`create ${name}: invalid option: "${option}"`);
  }
  const options = sortKeys(body.DriverOpts ?? {});
  const path = daemon.edition.volumePath?.(name);
  const volume: VolumeData = {
    name,
    created: daemon.stamps.next(),
    labels: body.Labels && Object.keys(body.Labels).length > 0 ? sortKeys(body.Labels) : null,
    options: Object.keys(options).length > 0 ? options : null,
    ...(path !== undefined && { path }),
  };
  mkdirAll(daemon.host.files, path ?? volumePath(name));
  daemon.volumes.add(volume);
  daemon.emit('volume', 'create', name, { driver: 'local' });
  return volume;
}

function checkName(name: string): void {
  if (name.length < 2) {
    throw badParameter(
      `create ${name}: volume name is too short, names should be at least two alphanumeric characters`,
    );
  }
  if (!NAME.test(name)) {
    throw badParameter(
      `create ${name}: "${name}" includes invalid characters for a local volume name, only "[a-zA-Z0-9][a-zA-Z0-9_.-]" are allowed. If you intended to pass a host directory, use absolute path`,
    );
  }
}

/** @throws 404 */
export function findVolume(daemon: Daemon, name: string): VolumeData {
  const volume = daemon.volumes.get(name);
  if (!volume) throw notFound(`get ${name}: no such volume`);
  return volume;
}

/** @throws 404 unless forced, 409 while a container has it */
export function removeVolume(daemon: Daemon, name: string, force = false): void {
  if (force && !daemon.volumes.get(name)) return;
  findVolume(daemon, name);
  const users = daemon.volumes.users(name);
  if (users.length > 0) throw conflict(`remove ${name}: volume is in use - [${users.join(', ')}]`);
  destroyVolume(daemon, name);
}

export function destroyVolume(daemon: Daemon, name: string): void {
  removeAll(daemon.host.files, daemon.volumes.get(name)?.path ?? dirname(volumePath(name)));
  daemon.volumes.remove(name);
  daemon.emit('volume', 'destroy', name, { driver: 'local' });
}

/** @throws 400 */
export function listVolumes(daemon: Daemon, filters?: Filters): { Volumes: Volume[]; Warnings: string[] } {
  checkFilters(filters, ['dangling', 'name', 'driver', 'label']);
  const dangling = hasFilter(filters, 'dangling') ? booleanFilter(filters, 'dangling', false) : undefined;
  const drivers = filterValues(filters, 'driver');
  const volumes = daemon.volumes
    .all()
    .filter(
      ({ name, labels }) =>
        matchesPattern(filterValues(filters, 'name'), name) &&
        (drivers.length === 0 || drivers.includes('local')) &&
        matchesLabels(filterValues(filters, 'label'), labels) &&
        (dangling === undefined || dangling === (daemon.volumes.users(name).length === 0)),
    );
  return { Volumes: volumes.map(describeVolume), Warnings: [] };
}

/** Removes the volumes that no container has. @throws 400 */
export function pruneVolumes(daemon: Daemon, filters?: Filters): { VolumesDeleted: string[]; SpaceReclaimed: number } {
  checkFilters(filters, ['label', 'label!']);
  const deleted: string[] = [];
  let reclaimed = 0;
  for (const { name, labels } of daemon.volumes.all()) {
    if (daemon.volumes.users(name).length > 0 || !matchesPruneLabels(filters, labels)) continue;
    reclaimed += treeSize(daemon.host.files, volumePath(name));
    destroyVolume(daemon, name);
    deleted.push(name);
  }
  daemon.emit('volume', 'prune', '', { reclaimed: String(reclaimed) });
  return { VolumesDeleted: deleted, SpaceReclaimed: reclaimed };
}
