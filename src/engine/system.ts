import type { SystemInfo, VersionInfo } from './api.ts';
import type { Daemon } from './daemon.ts';

/** What an edition makes `docker info` from. */
export interface InfoView {
  /** The daemon's own. */
  id: string;
  running: number;
  paused: number;
  stopped: number;
  images: number;
  hostname: string;
  cpus: number;
  /** Bytes. */
  memory: number;
  kernel: string;
  operatingSystem: string;
  /** Milliseconds since the epoch. */
  now: number;
  listeners: number;
}

export async function systemInfo(daemon: Daemon): Promise<SystemInfo> {
  const views = await daemon.load(daemon.edition.views());
  const containers = daemon.containers.all();
  const running = containers.filter(({ state }) => state.running && !state.paused).length;
  const paused = containers.filter(({ state }) => state.paused).length;
  const { name, cpus, memory, kernel, operatingSystem } = daemon.host;
  return views.info({
    id: daemon.id,
    running,
    paused,
    stopped: containers.length - running - paused,
    images: daemon.images.all().length,
    hostname: name,
    cpus,
    memory,
    kernel,
    operatingSystem,
    now: daemon.clock.now(),
    listeners: daemon.events.listeners,
  });
}

/** The edition's version on this machine's kernel. */
export function systemVersion({ edition, host }: Daemon): VersionInfo {
  const { version } = edition;
  const [engine, ...others] = version.Components;
  return {
    ...version,
    Components: engine
      ? [{ ...engine, Details: { ...engine.Details, KernelVersion: host.kernel } }, ...others]
      : others,
    KernelVersion: host.kernel,
  };
}

/** Twelve groups of four letters and digits, as the daemon's key gives its id. */
export function daemonId(hex: string): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const digits = Array.from({ length: 48 }, (_, i) => letters[Number.parseInt(hex.slice(i, i + 2), 16) & 31] ?? 'A');
  return (digits.join('').match(/.{4}/g) ?? []).join(':');
}
