import type { ContainerCreateBody, EndpointSettings, HostConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { collectEnv, parseKeyValueFile, toMap } from './environment.ts';
import { healthcheck } from './healthcheck.ts';
import { parseMount } from './mounts.ts';
import { parseExpose, parsePortSpecs } from './ports.ts';
import { parseRestartPolicy } from './restart-policy.ts';

/** What a client reads of its own surroundings. */
export interface Surroundings {
  env: ReadonlyMap<string, string>;
  /** @throws {Error} `open PATH: no such file or directory` */
  readFile(path: string): string;
}

/**
 * Turns the flags of `docker run` and `docker create` into the body of `POST /containers/create` (docker/cli,
 * container.parse and what stands around it), in the client's order, so that the first error is the client's too.
 * @throws {Error} in the client's words
 */
export function containerBody(
  options: Options,
  args: readonly string[],
  around: Surroundings,
  detached = false,
): ContainerCreateBody {
  const [image = '', ...command] = args;
  const mounts = options.list('mount').map(parseMount);
  const { binds, volumes } = splitVolumes(options.list('volume'));
  const tmpfs = toMapBy(options.list('tmpfs'), ':');
  const { exposed, bindings } = parsePortSpecs(options.list('publish'));
  for (const port of parseExpose(options.list('expose'))) if (!exposed.includes(port)) exposed.push(port);
  const env = collectEnv(options.list('env-file'), options.list('env'), around.env, around.readFile);
  const labels = toMap([
    ...options.list('label-file').flatMap((path) => parseKeyValueFile(path, around.readFile(path))),
    ...options.list('label'),
  ]);
  checkMode(options.string('pid'), 'pid', 'PID');
  checkMode(options.string('uts'), 'uts', 'UTS');
  const restart = parseRestartPolicy(options.string('restart'));
  const health = healthcheck(options);
  const autoRemove = options.bool('rm');
  if (autoRemove && restart.Name !== '' && restart.Name !== 'no') {
    throw new Error('conflicting options: cannot specify both --restart and --rm');
  }
  const interactive = options.bool('interactive');
  const attached = attachedStreams(options, detached);
  const entrypoint = options.changed('entrypoint')
    ? { Entrypoint: options.string('entrypoint') === '' ? [''] : [options.string('entrypoint')] }
    : {};
  const networks = networking(options);
  const hostConfig: HostConfig = {
    Binds: binds,
    ContainerIDFile: options.string('cidfile'),
    NetworkMode: networks.mode,
    PortBindings: bindings,
    RestartPolicy: restart,
    AutoRemove: autoRemove,
    VolumesFrom: nullable(options.list('volumes-from')),
    CapAdd: nullable(options.list('cap-add')),
    CapDrop: nullable(options.list('cap-drop')),
    Dns: [...options.list('dns')],
    DnsOptions: [...options.list('dns-option')],
    DnsSearch: [...options.list('dns-search')],
    ExtraHosts: nullable(options.list('add-host')),
    IpcMode: options.string('ipc'),
    Links: nullable(options.list('link')),
    PidMode: options.string('pid'),
    Privileged: options.bool('privileged'),
    PublishAllPorts: options.bool('publish-all'),
    ReadonlyRootfs: options.bool('read-only'),
    SecurityOpt: nullable(options.list('security-opt')),
    UTSMode: options.string('uts'),
    ShmSize: options.number('shm-size'),
    CpuShares: options.number('cpu-shares'),
    Memory: options.number('memory'),
    MemoryReservation: options.number('memory-reservation'),
    MemorySwap: options.number('memory-swap'),
    NanoCpus: options.number('cpus'),
    PidsLimit: options.number('pids-limit'),
    LogConfig: { Type: options.string('log-driver'), Config: toMap(options.list('log-opt')) },
    ...(mounts.length > 0 ? { Mounts: mounts } : {}),
    ...(Object.keys(tmpfs).length > 0 ? { Tmpfs: tmpfs } : {}),
    ...(options.changed('init') ? { Init: options.bool('init') } : {}),
    ...(options.list('sysctl').length > 0 ? { Sysctls: toMap(options.list('sysctl')) } : {}),
  };
  return {
    Hostname: options.string('hostname'),
    Domainname: options.string('domainname'),
    User: options.string('user'),
    AttachStdin: attached.stdin,
    AttachStdout: attached.stdout,
    AttachStderr: attached.stderr,
    ExposedPorts: Object.fromEntries(exposed.map((port) => [port, {}])),
    Tty: options.bool('tty'),
    OpenStdin: interactive,
    // With -a stdin and without -d, the container's input ends with the client's.
    StdinOnce: interactive && attached.stdin,
    Env: env,
    Cmd: command.length > 0 ? command : null,
    Image: image,
    Volumes: Object.fromEntries(volumes.map((path) => [path, {}])),
    WorkingDir: options.string('workdir'),
    Labels: labels,
    HostConfig: hostConfig,
    NetworkingConfig: { EndpointsConfig: networks.endpoints },
    ...entrypoint,
    ...(health ? { Healthcheck: health } : {}),
    ...(options.changed('stop-signal') ? { StopSignal: options.string('stop-signal') } : {}),
    ...(options.changed('stop-timeout') ? { StopTimeout: options.number('stop-timeout') } : {}),
  };
}

function nullable(list: readonly string[]): string[] | null {
  return list.length > 0 ? [...list] : null;
}

/** `-v /data` alone is an anonymous volume; with a colon it binds something. */
function splitVolumes(values: readonly string[]): { binds: string[] | null; volumes: string[] } {
  const binds = values.filter((value) => value.includes(':'));
  return { binds: nullable(binds), volumes: values.filter((value) => !value.includes(':')) };
}

function toMapBy(values: readonly string[], separator: string): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const at = value.indexOf(separator);
      return at < 0 ? [value, ''] : [value.slice(0, at), value.slice(at + 1)];
    }),
  );
}

function checkMode(mode: string, flag: string, name: string): void {
  const valid = mode === '' || mode === 'host' || (flag === 'pid' && /^container:.+$/.test(mode));
  if (!valid) throw new Error(`--${flag}: invalid ${name} mode`);
}

/** Without `-a`, a container in the foreground is attached to its output, and with `-i` to its input. */
function attachedStreams(options: Options, detached: boolean): { stdin: boolean; stdout: boolean; stderr: boolean } {
  const chosen = options.list('attach').map((name) => name.toLowerCase());
  if (detached) return { stdin: false, stdout: false, stderr: false };
  if (chosen.length === 0) return { stdin: options.bool('interactive'), stdout: true, stderr: true };
  return { stdin: chosen.includes('stdin'), stdout: chosen.includes('stdout'), stderr: chosen.includes('stderr') };
}

const PREDEFINED = ['default', 'bridge', 'host', 'none', ''];

function networking(options: Options): { mode: string; endpoints: Record<string, EndpointSettings> } {
  const [mode = 'default', ...more] = options.list('network');
  const userDefined = !PREDEFINED.includes(mode) && !mode.startsWith('container:');
  const aliases = options.list('network-alias');
  if (aliases.length > 0 && !userDefined) {
    throw new Error('network-scoped aliases are only supported for user-defined networks');
  }
  const address = options.string('ip');
  const links = options.list('link');
  const endpoint: EndpointSettings = {
    ...(address === '' ? {} : { IPAMConfig: { IPv4Address: address } }),
    ...(aliases.length > 0 ? { Aliases: [...aliases] } : {}),
    ...(userDefined && links.length > 0 ? { Links: [...links] } : {}),
    ...(options.string('mac-address') === '' ? {} : { MacAddress: options.string('mac-address') }),
  };
  const endpoints: Record<string, EndpointSettings> = {};
  if (Object.keys(endpoint).length > 0) endpoints[mode] = endpoint;
  for (const name of more) endpoints[name] = {};
  return { mode, endpoints };
}
