import type { SystemInfo } from '../../../engine/api.ts';
import { bytesSize } from '../../units.ts';

/** What `docker info` shows of `GET /info`; what the daemon does not tell is left out, or empty. */
export type ServerInfo = SystemInfo & {
  DriverStatus?: [string, string][] | null;
  LoggingDriver?: string;
  CgroupDriver?: string;
  CgroupVersion?: string;
  Plugins?: Partial<Record<'Volume' | 'Network' | 'Authorization' | 'Log', string[] | null>>;
  Swarm?: { LocalNodeState: string };
  Runtimes?: Record<string, unknown>;
  DefaultRuntime?: string;
  InitBinary?: string;
  ContainerdCommit?: { ID: string };
  RuncCommit?: { ID: string };
  InitCommit?: { ID: string };
  SecurityOptions?: string[] | null;
  KernelVersion?: string;
  OperatingSystem?: string;
  OSType?: string;
  Architecture?: string;
  NCPU?: number;
  MemTotal?: number;
  DockerRootDir?: string;
  Debug?: boolean;
  HttpProxy?: string;
  HttpsProxy?: string;
  NoProxy?: string;
  Labels?: string[] | null;
  ExperimentalBuild?: boolean;
  RegistryConfig?: {
    IndexConfigs?: Record<string, { Name: string; Secure: boolean }>;
    InsecureRegistryCIDRs?: string[] | null;
    Mirrors?: string[] | null;
  };
  LiveRestoreEnabled?: boolean;
  DefaultAddressPools?: { Base: string; Size: number }[] | null;
  Warnings?: string[] | null;
};

/** The daemon's part of `docker info` (docker/cli 28.2.2, system.prettyPrintServerInfo). */
export function serverText(info: ServerInfo): string {
  const lines = [
    ` Containers: ${info.Containers}`,
    `  Running: ${info.ContainersRunning}`,
    `  Paused: ${info.ContainersPaused}`,
    `  Stopped: ${info.ContainersStopped}`,
    ` Images: ${info.Images}`,
    ...ifSet('Server Version', info.ServerVersion),
    ...ifSet('Storage Driver', info.Driver),
    ...(info.DriverStatus ?? []).map(([name, value]) => `  ${name}: ${value}`),
    ...ifSet('Logging Driver', info.LoggingDriver),
    ...ifSet('Cgroup Driver', info.CgroupDriver),
    ...ifSet('Cgroup Version', info.CgroupVersion),
    ...plugins(info),
    ` Swarm: ${info.Swarm?.LocalNodeState ?? ''}`,
    ...runtimes(info),
    ...(info.OSType === 'linux' ? onLinux(info) : []),
    ...ifSet('Kernel Version', info.KernelVersion),
    ...ifSet('Operating System', info.OperatingSystem),
    ...ifSet('OSType', info.OSType),
    ...ifSet('Architecture', info.Architecture),
    ` CPUs: ${info.NCPU ?? 0}`,
    ` Total Memory: ${bytesSize(info.MemTotal ?? 0)}`,
    ...ifSet('Name', info.Name),
    ...ifSet('ID', info.ID),
    ` Docker Root Dir: ${info.DockerRootDir ?? ''}`,
    ` Debug Mode: ${info.Debug ?? false}`,
    ...ifSet('HTTP Proxy', info.HttpProxy),
    ...ifSet('HTTPS Proxy', info.HttpsProxy),
    ...ifSet('No Proxy', info.NoProxy),
    ...list(' Labels:', info.Labels),
    ` Experimental: ${info.ExperimentalBuild ?? false}`,
    ...registries(info),
    ` Live Restore Enabled: ${info.LiveRestoreEnabled ?? false}`,
    ...list(
      ' Default Address Pools:',
      info.DefaultAddressPools?.map(({ Base, Size }) => ` Base: ${Base}, Size: ${Size}`),
    ),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

function ifSet(label: string, value: string | undefined): string[] {
  return value ? [` ${label}: ${value}`] : [];
}

/** A heading with a line below it for each item, or nothing. */
function list(heading: string, items: readonly string[] | null | undefined): string[] {
  return items && items.length > 0 ? [heading, ...items.map((item) => `  ${item}`)] : [];
}

function plugins({ Plugins = {} }: ServerInfo): string[] {
  const line = (kind: 'Volume' | 'Network' | 'Authorization' | 'Log') => `  ${kind}: ${Plugins[kind]?.join(' ') ?? ''}`;
  const authorization = Plugins.Authorization?.length ? [line('Authorization')] : [];
  return [' Plugins:', line('Volume'), line('Network'), ...authorization, line('Log')];
}

function runtimes({ Runtimes, DefaultRuntime = '' }: ServerInfo): string[] {
  const names = Object.keys(Runtimes ?? {}).sort();
  return names.length > 0 ? [` Runtimes: ${names.join(' ')}`, ` Default Runtime: ${DefaultRuntime}`] : [];
}

function onLinux({ InitBinary = '', ContainerdCommit, RuncCommit, InitCommit, SecurityOptions }: ServerInfo): string[] {
  return [
    ` Init Binary: ${InitBinary}`,
    ` containerd version: ${ContainerdCommit?.ID ?? ''}`,
    ` runc version: ${RuncCommit?.ID ?? ''}`,
    ` init version: ${InitCommit?.ID ?? ''}`,
    ...list(' Security Options:', SecurityOptions?.flatMap(securityOption)),
  ];
}

/** `name=seccomp,profile=default` */
function securityOption(option: string): string[] {
  const pairs = option.split(',').map((pair) => pair.split('='));
  const name = pairs.find(([key]) => key === 'name')?.[1] ?? option;
  const profiles = pairs.filter(([key]) => key === 'profile').map(([, value]) => ` Profile: ${value}`);
  return [name, ...profiles];
}

function registries({ RegistryConfig }: ServerInfo): string[] {
  if (!RegistryConfig) return [];
  const { IndexConfigs = {}, InsecureRegistryCIDRs, Mirrors } = RegistryConfig;
  const insecure = Object.values(IndexConfigs).flatMap(({ Name, Secure }) => (Secure ? [] : [Name]));
  const networks = InsecureRegistryCIDRs ?? [];
  const any = networks.length > 0 || Object.keys(IndexConfigs).length > 0;
  return [
    ...(any ? [' Insecure Registries:', ...[...insecure, ...networks].map((name) => `  ${name}`)] : []),
    ...list(' Registry Mirrors:', Mirrors),
  ];
}
