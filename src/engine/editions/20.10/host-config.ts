import type { HostConfig, PortMap } from '../../api.ts';
import { sortKeys } from '../../sort-keys.ts';

const MASKED = [
  '/proc/asound',
  '/proc/acpi',
  '/proc/kcore',
  '/proc/keys',
  '/proc/latency_stats',
  '/proc/timer_list',
  '/proc/timer_stats',
  '/proc/sched_debug',
  '/proc/scsi',
  '/sys/firmware',
];
const READ_ONLY = ['/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys', '/proc/sysrq-trigger'];

/** A host config with all its keys, in the order of Docker 20.10, and what the client sends where nothing was asked for. */
export function describeHostConfig(config: HostConfig, links: readonly string[]): HostConfig & Record<string, unknown> {
  const { Privileged: privileged = false } = config;
  const list = (items: readonly string[] | null | undefined) => (items?.length ? [...items] : null);
  return {
    Binds: list(config.Binds),
    ContainerIDFile: config.ContainerIDFile ?? '',
    LogConfig: { Type: config.LogConfig?.Type || 'json-file', Config: config.LogConfig?.Config ?? {} },
    NetworkMode: config.NetworkMode ?? 'default',
    PortBindings: sortKeys(config.PortBindings ?? {}) as PortMap,
    RestartPolicy: {
      Name: config.RestartPolicy?.Name || 'no',
      MaximumRetryCount: config.RestartPolicy?.MaximumRetryCount ?? 0,
    },
    AutoRemove: config.AutoRemove ?? false,
    VolumeDriver: '',
    VolumesFrom: list(config.VolumesFrom),
    CapAdd: list(config.CapAdd),
    CapDrop: list(config.CapDrop),
    CgroupnsMode: 'host',
    Dns: [...(config.Dns ?? [])],
    DnsOptions: [...(config.DnsOptions ?? [])],
    DnsSearch: [...(config.DnsSearch ?? [])],
    ExtraHosts: list(config.ExtraHosts),
    GroupAdd: null,
    IpcMode: config.IpcMode || 'private',
    Cgroup: '',
    Links: list(links),
    OomScoreAdj: 0,
    PidMode: config.PidMode ?? '',
    Privileged: privileged,
    PublishAllPorts: config.PublishAllPorts ?? false,
    ReadonlyRootfs: config.ReadonlyRootfs ?? false,
    SecurityOpt: list(config.SecurityOpt) ?? (privileged ? ['label=disable'] : null),
    ...(config.Tmpfs && Object.keys(config.Tmpfs).length > 0 && { Tmpfs: sortKeys(config.Tmpfs) }),
    UTSMode: config.UTSMode ?? '',
    UsernsMode: '',
    ShmSize: config.ShmSize || 67108864,
    ...(config.Sysctls && Object.keys(config.Sysctls).length > 0 && { Sysctls: sortKeys(config.Sysctls) }),
    Runtime: config.Runtime || 'runc',
    ConsoleSize: [0, 0],
    Isolation: '',
    ...describeResources(config),
    ...(config.Mounts?.length && { Mounts: config.Mounts }),
    MaskedPaths: privileged ? null : MASKED,
    ReadonlyPaths: privileged ? null : READ_ONLY,
    ...(config.Init !== undefined && { Init: config.Init }),
  };
}

function describeResources(config: HostConfig): Record<string, unknown> {
  return {
    CpuShares: config.CpuShares ?? 0,
    Memory: config.Memory ?? 0,
    NanoCpus: config.NanoCpus ?? 0,
    CgroupParent: '',
    BlkioWeight: 0,
    BlkioWeightDevice: [],
    BlkioDeviceReadBps: [],
    BlkioDeviceWriteBps: [],
    BlkioDeviceReadIOps: [],
    BlkioDeviceWriteIOps: [],
    CpuPeriod: 0,
    CpuQuota: 0,
    CpuRealtimePeriod: 0,
    CpuRealtimeRuntime: 0,
    CpusetCpus: '',
    CpusetMems: '',
    Devices: [],
    DeviceCgroupRules: null,
    DeviceRequests: null,
    KernelMemory: 0,
    KernelMemoryTCP: 0,
    MemoryReservation: config.MemoryReservation ?? 0,
    MemorySwap: config.MemorySwap ?? 0,
    MemorySwappiness: null,
    OomKillDisable: config.OomKillDisable ?? false,
    PidsLimit: config.PidsLimit || null,
    Ulimits: [],
    CpuCount: 0,
    CpuPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  };
}
