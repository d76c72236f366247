import type { ContainerConfig } from '../../api.ts';
import type { ImageConfig } from '../../images/image.ts';
import { sortKeys } from '../../sort-keys.ts';

/** A config with all its keys, in the order of Docker 20.10, and Go's zero values. */
export function describeConfig(config: ImageConfig, labels: Record<string, string> | null): ContainerConfig {
  const ports = config.ExposedPorts ?? {};
  const volumes = config.Volumes ?? {};
  const list = (items: readonly string[] | null | undefined) => (items?.length ? [...items] : null);
  return {
    Hostname: config.Hostname ?? '',
    Domainname: config.Domainname ?? '',
    User: config.User ?? '',
    AttachStdin: config.AttachStdin ?? false,
    AttachStdout: config.AttachStdout ?? false,
    AttachStderr: config.AttachStderr ?? false,
    ...(Object.keys(ports).length > 0 && { ExposedPorts: sortKeys(ports) }),
    Tty: config.Tty ?? false,
    OpenStdin: config.OpenStdin ?? false,
    StdinOnce: config.StdinOnce ?? false,
    Env: list(config.Env) as string[],
    Cmd: list(config.Cmd),
    ...(config.Healthcheck && { Healthcheck: config.Healthcheck }),
    Image: config.Image ?? '',
    Volumes: Object.keys(volumes).length > 0 ? sortKeys(volumes) : null,
    WorkingDir: config.WorkingDir ?? '',
    Entrypoint: list(config.Entrypoint),
    OnBuild: list(config.OnBuild),
    Labels: labels as Record<string, string>,
    ...(config.StopSignal && { StopSignal: config.StopSignal }),
    ...(config.StopTimeout !== undefined && { StopTimeout: config.StopTimeout }),
  };
}
