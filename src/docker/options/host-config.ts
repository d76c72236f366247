import type { HostConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { parseDeviceBytes, parseDeviceOperations, parseDeviceWeight } from './devices.ts';
import { toMap } from './environment.ts';
import { parseGpus } from './gpus.ts';
import { parseMount } from './mounts.ts';
import { parseUlimits } from './ulimits.ts';

/** What goes into the request as it was given. */
export function fromFlags(options: Options): HostConfig {
  return {
    ContainerIDFile: options.string('cidfile'),
    AutoRemove: options.bool('rm'),
    VolumesFrom: nullable(options.list('volumes-from')),
    Dns: [...options.list('dns')],
    DnsOptions: [...options.list('dns-option')],
    DnsSearch: [...options.list('dns-search')],
    ExtraHosts: nullable(options.list('add-host')),
    IpcMode: options.string('ipc'),
    Links: nullable(options.list('link')),
    Privileged: options.bool('privileged'),
    PublishAllPorts: options.bool('publish-all'),
    ReadonlyRootfs: options.bool('read-only'),
    ShmSize: options.number('shm-size'),
    PidsLimit: options.number('pids-limit'),
    OomKillDisable: options.bool('oom-kill-disable'),
    ...(options.string('runtime') === '' ? {} : { Runtime: options.string('runtime') }),
    ...(options.changed('init') ? { Init: options.bool('init') } : {}),
    ...set({ Sysctls: toMap(options.list('sysctl')), Tmpfs: tmpfs(options.list('tmpfs')) }),
  };
}

/** The flags of {@link unlooked}. */
const RARE = [
  'blkio-weight-device',
  'cgroup-parent',
  'device-cgroup-rule',
  'device-read-bps',
  'device-read-iops',
  'device-write-bps',
  'device-write-iops',
  'gpus',
  'group-add',
  'isolation',
  'memory-swappiness',
  'mount',
  'oom-score-adj',
  'ulimit',
  'use-api-socket',
  'volume-driver',
];

/** What this daemon does not look at, where it is set: it goes along, so that it can be inspected. */
export function unlooked(options: Options, cwd: string): HostConfig & Record<string, unknown> {
  if (!RARE.some((name) => options.changed(name))) return {};
  const swappiness = options.number('memory-swappiness');
  const gpus = options.string('gpus');
  const socket = { Type: 'bind', Source: '/var/run/docker.sock', Target: '/var/run/docker.sock', BindOptions: {} };
  return set({
    Mounts: [
      ...options.list('mount').map((text) => parseMount(text, cwd)),
      ...(options.bool('use-api-socket') ? [socket] : []),
    ],
    BlkioWeightDevice: options.list('blkio-weight-device').map(parseDeviceWeight),
    BlkioDeviceReadBps: options.list('device-read-bps').map(parseDeviceBytes),
    BlkioDeviceWriteBps: options.list('device-write-bps').map(parseDeviceBytes),
    BlkioDeviceReadIOps: options.list('device-read-iops').map(parseDeviceOperations),
    BlkioDeviceWriteIOps: options.list('device-write-iops').map(parseDeviceOperations),
    CgroupParent: options.string('cgroup-parent'),
    DeviceCgroupRules: options.list('device-cgroup-rule'),
    DeviceRequests: gpus === '' ? [] : [parseGpus(gpus)],
    GroupAdd: options.list('group-add'),
    Isolation: options.string('isolation'),
    MemorySwappiness: swappiness === -1 ? '' : swappiness,
    OomScoreAdj: options.number('oom-score-adj'),
    Ulimits: parseUlimits(options.list('ulimit')),
    VolumeDriver: options.string('volume-driver'),
  });
}

/** The members that say something. */
export function set(members: Record<string, unknown>): Record<string, unknown> {
  const isSet = (value: unknown) =>
    typeof value === 'object' && value ? Object.keys(value).length > 0 : Boolean(value);
  return Object.fromEntries(Object.entries(members).filter(([, value]) => isSet(value)));
}

export function nullable(list: readonly string[]): string[] | null {
  return list.length > 0 ? [...list] : null;
}

/** `/run:OPTIONS`, by path. */
function tmpfs(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const colon = value.indexOf(':');
      return colon < 0 ? [value, ''] : [value.slice(0, colon), value.slice(colon + 1)];
    }),
  );
}
