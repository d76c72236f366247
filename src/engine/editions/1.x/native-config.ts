import type { HostConfig } from '../../api.ts';
import type { ImageConfig } from '../../images/image.ts';

/** JSON as a daemon of 1.x sends it: maps, whose keys Go sorts. */
export type Native = { [key: string]: NativeValue };
export type NativeValue = string | number | boolean | null | NativeValue[] | Native;

const bare = (id: string) => id.replace(/^sha256:/, '');

/** An object with its keys sorted, and those in it. */
export function sorted(value: NativeValue): NativeValue {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key] as NativeValue)]),
  );
}

/** A list, or nil. */
export function list(items: readonly string[] | null | undefined): string[] | null {
  return items?.length ? [...items] : null;
}

/** A `Config` of Docker 1.0; later ones have more. */
export function nativeConfig(config: ImageConfig, host: HostConfig = {}): Native {
  const map = (value: object | null | undefined) => (value && Object.keys(value).length > 0 ? (value as Native) : null);
  return {
    AttachStderr: config.AttachStderr ?? false,
    AttachStdin: config.AttachStdin ?? false,
    AttachStdout: config.AttachStdout ?? false,
    Cmd: list(config.Cmd),
    CpuShares: host.CpuShares ?? 0,
    Cpuset: '',
    Domainname: config.Domainname ?? '',
    Entrypoint: list(config.Entrypoint),
    Env: list(config.Env),
    ExposedPorts: map(config.ExposedPorts),
    Hostname: config.Hostname ?? '',
    Image: bare(config.Image ?? ''),
    Memory: host.Memory ?? 0,
    MemorySwap: 0,
    NetworkDisabled: false,
    OnBuild: list(config.OnBuild),
    OpenStdin: config.OpenStdin ?? false,
    PortSpecs: null,
    StdinOnce: config.StdinOnce ?? false,
    Tty: config.Tty ?? false,
    User: config.User ?? '',
    Volumes: map(config.Volumes),
    WorkingDir: config.WorkingDir ?? '',
  };
}
