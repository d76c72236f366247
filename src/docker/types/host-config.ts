import {
  arrayOf,
  bool,
  field,
  getter,
  int,
  int64,
  pointerTo,
  sliceOf,
  string,
  struct,
  uint,
  uint16,
  uint64,
} from '../reflect/type.ts';
import { portMap, stringMap, strings, strSlice } from './common.ts';
import {
  cgroupnsMode,
  cgroupSpec,
  ipcMode,
  isolation,
  networkMode,
  pidMode,
  restartPolicy,
  usernsMode,
  utsMode,
} from './modes.ts';
import { mount } from './mount.ts';

const optional = { omitEmpty: true };
const throttles = sliceOf(pointerTo(struct('blkiodev.ThrottleDevice', [field('Path', string), field('Rate', uint64)])));

interface Ulimit {
  readonly Name: string;
  readonly Hard: number;
  readonly Soft: number;
}

const ulimit = struct('units.Ulimit', [field('Name', string), field('Hard', int64), field('Soft', int64)], {
  String: getter(string, ({ Name, Soft, Hard }: Ulimit) => `${Name}=${Soft}:${Hard}`),
});

const deviceMapping = struct('container.DeviceMapping', [
  field('PathOnHost', string),
  field('PathInContainer', string),
  field('CgroupPermissions', string),
]);

const deviceRequest = struct('container.DeviceRequest', [
  field('Driver', string),
  field('Count', int),
  field('DeviceIDs', strings),
  field('Capabilities', sliceOf(strings)),
  field('Options', stringMap),
]);

const resources = struct('container.Resources', [
  field('CPUShares', int64, { json: 'CpuShares' }),
  field('Memory', int64),
  field('NanoCPUs', int64, { json: 'NanoCpus' }),
  field('CgroupParent', string),
  field('BlkioWeight', uint16),
  field(
    'BlkioWeightDevice',
    sliceOf(pointerTo(struct('blkiodev.WeightDevice', [field('Path', string), field('Weight', uint16)]))),
  ),
  field('BlkioDeviceReadBps', throttles),
  field('BlkioDeviceWriteBps', throttles),
  field('BlkioDeviceReadIOps', throttles),
  field('BlkioDeviceWriteIOps', throttles),
  field('CPUPeriod', int64, { json: 'CpuPeriod' }),
  field('CPUQuota', int64, { json: 'CpuQuota' }),
  field('CPURealtimePeriod', int64, { json: 'CpuRealtimePeriod' }),
  field('CPURealtimeRuntime', int64, { json: 'CpuRealtimeRuntime' }),
  field('CpusetCpus', string),
  field('CpusetMems', string),
  field('Devices', sliceOf(deviceMapping)),
  field('DeviceCgroupRules', strings),
  field('DeviceRequests', sliceOf(deviceRequest)),
  field('KernelMemory', int64, optional),
  field('KernelMemoryTCP', int64, optional),
  field('MemoryReservation', int64),
  field('MemorySwap', int64),
  field('MemorySwappiness', pointerTo(int64)),
  field('OomKillDisable', pointerTo(bool)),
  field('PidsLimit', pointerTo(int64)),
  field('Ulimits', sliceOf(pointerTo(ulimit))),
  field('CPUCount', int64, { json: 'CpuCount' }),
  field('CPUPercent', int64, { json: 'CpuPercent' }),
  field('IOMaximumIOps', uint64),
  field('IOMaximumBandwidth', uint64),
]);

const logConfig = struct('container.LogConfig', [field('Type', string), field('Config', stringMap)]);

/** container.HostConfig */
export const hostConfig = struct('container.HostConfig', [
  field('Binds', strings),
  field('ContainerIDFile', string),
  field('LogConfig', logConfig),
  field('NetworkMode', networkMode),
  field('PortBindings', portMap),
  field('RestartPolicy', restartPolicy),
  field('AutoRemove', bool),
  field('VolumeDriver', string),
  field('VolumesFrom', strings),
  field('ConsoleSize', arrayOf(2, uint)),
  field('Annotations', stringMap, optional),
  field('CapAdd', strSlice),
  field('CapDrop', strSlice),
  field('CgroupnsMode', cgroupnsMode),
  field('DNS', strings, { json: 'Dns' }),
  field('DNSOptions', strings, { json: 'DnsOptions' }),
  field('DNSSearch', strings, { json: 'DnsSearch' }),
  field('ExtraHosts', strings),
  field('GroupAdd', strings),
  field('IpcMode', ipcMode),
  field('Cgroup', cgroupSpec),
  field('Links', strings),
  field('OomScoreAdj', int),
  field('PidMode', pidMode),
  field('Privileged', bool),
  field('PublishAllPorts', bool),
  field('ReadonlyRootfs', bool),
  field('SecurityOpt', strings),
  field('StorageOpt', stringMap, optional),
  field('Tmpfs', stringMap, optional),
  field('UTSMode', utsMode),
  field('UsernsMode', usernsMode),
  field('ShmSize', int64),
  field('Sysctls', stringMap, optional),
  field('Runtime', string, optional),
  field('Isolation', isolation),
  field('Resources', resources, { embedded: true }),
  field('Mounts', sliceOf(mount), optional),
  field('MaskedPaths', strings),
  field('ReadonlyPaths', strings),
  field('Init', pointerTo(bool), optional),
]);
