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

/** What a wish that nobody looks at is shown as: as it was given, or as Go's zero value. */
type Passed = HostConfig & { readonly [key: string]: unknown };

/** A host config with all its keys, in the order of Docker 20.10, and what the client sends where nothing was asked for. */
export function describeHostConfig(config: Passed, links: readonly string[]): HostConfig & Record<string, unknown> {
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
    VolumeDriver: config.VolumeDriver ?? '',
    VolumesFrom: list(config.VolumesFrom),
    CapAdd: list(config.CapAdd),
    CapDrop: list(config.CapDrop),
    CgroupnsMode: config.CgroupnsMode || 'host',
    Dns: [...(config.Dns ?? [])],
    DnsOptions: [...(config.DnsOptions ?? [])],
    DnsSearch: [...(config.DnsSearch ?? [])],
    ExtraHosts: list(config.ExtraHosts),
    GroupAdd: config.GroupAdd ?? null,
    IpcMode: config.IpcMode || 'private',
    Cgroup: '',
    Links: list(links),
    OomScoreAdj: config.OomScoreAdj ?? 0,
    PidMode: config.PidMode ?? '',
    Privileged: privileged,
    PublishAllPorts: config.PublishAllPorts ?? false,
    ReadonlyRootfs: config.ReadonlyRootfs ?? false,
    SecurityOpt: config.SecurityOpt ?? null,
    ...(config.Tmpfs && Object.keys(config.Tmpfs).length > 0 && { Tmpfs: sortKeys(config.Tmpfs) }),
    UTSMode: config.UTSMode ?? '',
    UsernsMode: config.UsernsMode ?? '',
    ShmSize: config.ShmSize || 67108864,
    ...(config.Sysctls && Object.keys(config.Sysctls).length > 0 && { Sysctls: sortKeys(config.Sysctls) }),
    Runtime: config.Runtime || 'runc',
    ConsoleSize: [0, 0],
    Isolation: config.Isolation ?? '',
    ...describeResources(config),
    ...(config.Mounts?.length && { Mounts: config.Mounts }),
    MaskedPaths: config.MaskedPaths ?? (privileged ? null : MASKED),
    ReadonlyPaths: config.ReadonlyPaths ?? (privileged ? null : READ_ONLY),
    ...(config.Init !== undefined && { Init: config.Init }),
  };
}

function describeResources(config: Passed): Record<string, unknown> {
  return {
    CpuShares: config.CpuShares ?? 0,
    Memory: config.Memory ?? 0,
    NanoCpus: config.NanoCpus ?? 0,
    CgroupParent: config.CgroupParent ?? '',
    BlkioWeight: config.BlkioWeight ?? 0,
    BlkioWeightDevice: config.BlkioWeightDevice ?? [],
    BlkioDeviceReadBps: config.BlkioDeviceReadBps ?? [],
    BlkioDeviceWriteBps: config.BlkioDeviceWriteBps ?? [],
    BlkioDeviceReadIOps: config.BlkioDeviceReadIOps ?? [],
    BlkioDeviceWriteIOps: config.BlkioDeviceWriteIOps ?? [],
    CpuPeriod: config.CpuPeriod ?? 0,
    CpuQuota: config.CpuQuota ?? 0,
    CpuRealtimePeriod: config.CpuRealtimePeriod ?? 0,
    CpuRealtimeRuntime: config.CpuRealtimeRuntime ?? 0,
    CpusetCpus: config.CpusetCpus ?? '',
    CpusetMems: config.CpusetMems ?? '',
    Devices: config.Devices ?? [],
    DeviceCgroupRules: config.DeviceCgroupRules ?? null,
    DeviceRequests: config.DeviceRequests ?? null,
    KernelMemory: config.KernelMemory ?? 0,
    KernelMemoryTCP: 0,
    MemoryReservation: config.MemoryReservation ?? 0,
    MemorySwap: config.MemorySwap ?? 0,
    MemorySwappiness: config.MemorySwappiness ?? null,
    OomKillDisable: config.OomKillDisable ?? false,
    PidsLimit: (config.PidsLimit ?? 0) > 0 ? config.PidsLimit : null,
    Ulimits: config.Ulimits ?? [],
    CpuCount: 0,
    CpuPercent: 0,
    IOMaximumIOps: 0,
    IOMaximumBandwidth: 0,
  };
}
