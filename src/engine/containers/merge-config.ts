import type { ContainerConfig, ContainerCreateBody, HealthConfig } from '../api.ts';
import type { ImageConfig } from '../images/image.ts';
import { sortKeys } from '../sort-keys.ts';

/** The wishes for a container, completed by what its image says (daemon.merge and runconfig of Docker 20.10). */
export function mergeConfig(body: ContainerCreateBody, image: ImageConfig): ContainerConfig {
  const exposed = { ...image.ExposedPorts, ...withProtocols(body.ExposedPorts) };
  const volumes = { ...image.Volumes, ...body.Volumes };
  const ownEntrypoint = body.Entrypoint?.length ? [...body.Entrypoint] : null;
  // An empty entrypoint, unlike none, takes the image's away.
  const keepsEntrypoint = body.Entrypoint === undefined || body.Entrypoint === null;
  const ownCmd = body.Cmd?.length ? [...body.Cmd] : null;
  const cmd = ownCmd ?? (keepsEntrypoint ? copy(image.Cmd) : null);
  const healthcheck = mergeHealth(body.Healthcheck, image.Healthcheck);
  const stopSignal = body.StopSignal || image.StopSignal;
  const stopTimeout = body.StopTimeout ?? image.StopTimeout;
  return {
    Hostname: body.Hostname ?? '',
    Domainname: body.Domainname ?? '',
    User: body.User || image.User || '',
    AttachStdin: body.AttachStdin ?? false,
    AttachStdout: body.AttachStdout ?? false,
    AttachStderr: body.AttachStderr ?? false,
    ...(Object.keys(exposed).length > 0 && { ExposedPorts: sortKeys(exposed) }),
    Tty: body.Tty ?? false,
    OpenStdin: body.OpenStdin ?? false,
    StdinOnce: body.StdinOnce ?? false,
    Env: mergeEnv(body.Env, image.Env),
    Cmd: cmd,
    ...(healthcheck && { Healthcheck: healthcheck }),
    Image: body.Image,
    Volumes: Object.keys(volumes).length > 0 ? sortKeys(volumes) : null,
    WorkingDir: body.WorkingDir || image.WorkingDir || '',
    Entrypoint: keepsEntrypoint ? copy(image.Entrypoint) : ownEntrypoint,
    OnBuild: null,
    Labels: sortKeys({ ...image.Labels, ...body.Labels }),
    ...(stopSignal !== undefined && { StopSignal: stopSignal }),
    ...(stopTimeout !== undefined && { StopTimeout: stopTimeout }),
  };
}

function copy(list: readonly string[] | null | undefined): string[] | null {
  return list?.length ? [...list] : null;
}

function withProtocols(ports: ContainerConfig['ExposedPorts']): NonNullable<ContainerConfig['ExposedPorts']> {
  return Object.fromEntries(
    Object.keys(ports ?? {}).map((port) => [port.includes('/') ? port : `${port}/tcp`, {} as Record<string, never>]),
  );
}

/** The image's variables come behind the container's own, which take their place. */
function mergeEnv(own: readonly string[] | null | undefined, image: readonly string[] | null | undefined): string[] {
  const names = new Set((own ?? []).map(nameOf));
  return [...(own ?? []), ...(image ?? []).filter((entry) => !names.has(nameOf(entry)))];
}

function nameOf(entry: string): string {
  const at = entry.indexOf('=');
  return at < 0 ? entry : entry.slice(0, at);
}

function mergeHealth(own: HealthConfig | undefined, image: HealthConfig | undefined): HealthConfig | undefined {
  if (!own || !image) return own ?? image;
  const merged: HealthConfig = { ...image };
  if (own.Test?.length) merged.Test = own.Test;
  for (const key of ['Interval', 'Timeout', 'StartPeriod', 'Retries'] as const) if (own[key]) merged[key] = own[key];
  return merged;
}
