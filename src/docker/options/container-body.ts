import type { ContainerCreateBody, HostConfig } from '../../engine/api.ts';
import type { Options } from '../cli/options.ts';
import { GoError } from '../go-error.ts';
import { parseDevice } from './devices.ts';
import { collectEnv, parseKeyValueFile, toMap } from './environment.ts';
import { healthcheck } from './healthcheck.ts';
import { fromFlags, nullable, set, unlooked } from './host-config.ts';
import { namespaceModes } from './modes.ts';
import { isMacAddress, networking } from './network-flags.ts';
import { parseExpose, parsePortSpecs } from './ports.ts';
import { resources } from './resources.ts';
import { parseRestartPolicy } from './restart-policy.ts';
import { capabilities, parseLogging, parseSecurity, parseStorage } from './security.ts';
import { parseVolumes } from './volumes.ts';

/** What a client reads of its own surroundings. */
export interface Surroundings {
  env: ReadonlyMap<string, string>;
  cwd: string;
  /** @throws {GoError} `open PATH: no such file or directory` */
  readFile(path: string): string;
}

/**
 * Turns the flags of `docker run` and `docker create` into the body of `POST /containers/create` (docker/cli,
 * container.parse), in the client's order, so that the first error is the client's too.
 * @param detached whether nothing is to be attached, as `docker run -d` has it
 * @throws {GoError} in the client's words
 */
export function containerBody(
  options: Options,
  args: readonly string[],
  around: Surroundings,
  detached = false,
): ContainerCreateBody {
  const [image = '', ...command] = args;
  checkNumbers(options);
  const { binds, anonymous } = parseVolumes(options.list('volume'), around.cwd);
  const { exposed, bindings } = parsePortSpecs(options.list('publish'));
  for (const port of parseExpose(options.list('expose'))) if (!exposed.includes(port)) exposed.push(port);
  const devices = options.list('device').map(parseDevice);
  const env = collectEnv(options.list('env-file'), options.list('env'), around.env, around.readFile);
  const labels = toMap([
    ...options.list('label-file').flatMap((path) => parseKeyValueFile(path, around.readFile(path))),
    ...options.list('label'),
  ]);
  const modes = namespaceModes(options);
  const restart = parseRestartPolicy(options.string('restart'));
  const logging = parseLogging(options.string('log-driver'), options.list('log-opt'));
  const security = parseSecurity(options.list('security-opt'), around.readFile);
  const storage = parseStorage(options.list('storage-opt'));
  const health = healthcheck(options);
  if (options.bool('rm') && restart.Name !== '' && restart.Name !== 'no') {
    throw new GoError('conflicting options: cannot specify both --restart and --rm');
  }
  const networks = networking(options);
  const hostConfig: HostConfig = {
    ...fromFlags(options),
    ...resources(options),
    ...modes,
    ...unlooked(options, around.cwd),
    Binds: nullable(binds),
    NetworkMode: networks.mode,
    PortBindings: bindings,
    RestartPolicy: restart,
    CapAdd: nullable(capabilities(options.list('cap-add'))),
    CapDrop: nullable(capabilities(options.list('cap-drop'))),
    SecurityOpt: options.list('security-opt').length > 0 ? security.options : null,
    LogConfig: { Type: options.string('log-driver'), Config: logging },
    ...(security.unconfined ? { MaskedPaths: [], ReadonlyPaths: [] } : {}),
    ...set({ Devices: devices, StorageOpt: storage }),
  };
  return {
    ...configFromFlags(options, detached),
    ExposedPorts: Object.fromEntries(exposed.map((port) => [port, {}])),
    Env: env,
    Cmd: command.length > 0 ? command : null,
    Image: image,
    Volumes: Object.fromEntries(anonymous.map((path) => [path, {}])),
    Labels: labels,
    HostConfig: hostConfig,
    NetworkingConfig: { EndpointsConfig: networks.endpoints },
    ...(options.changed('entrypoint') ? { Entrypoint: [options.string('entrypoint')] } : {}),
    ...(health ? { Healthcheck: health } : {}),
  };
}

function checkNumbers(options: Options): void {
  const mac = options.string('mac-address');
  if (mac !== '' && !isMacAddress(mac)) throw new GoError(`${mac} is not a valid mac address`);
  const swappiness = options.number('memory-swappiness');
  if (swappiness < -1 || swappiness > 100) {
    throw new GoError(`invalid value: ${swappiness}. Valid memory swappiness range is 0-100`);
  }
}

function configFromFlags(options: Options, detached: boolean): Partial<ContainerCreateBody> {
  const interactive = options.bool('interactive');
  const attached = attachedStreams(options, detached);
  return {
    Hostname: options.string('hostname'),
    Domainname: options.string('domainname'),
    User: options.string('user'),
    AttachStdin: attached.stdin,
    AttachStdout: attached.stdout,
    AttachStderr: attached.stderr,
    Tty: options.bool('tty'),
    OpenStdin: interactive,
    // In the foreground, the container's input ends with the client's.
    StdinOnce: interactive && attached.stdin,
    WorkingDir: options.string('workdir'),
    ...(options.changed('stop-signal') ? { StopSignal: options.string('stop-signal') } : {}),
    ...(options.changed('stop-timeout') ? { StopTimeout: options.number('stop-timeout') } : {}),
  };
}

/** Without `-a`, a container in the foreground is attached to its output, and with `-i` to its input. */
function attachedStreams(options: Options, detached: boolean): { stdin: boolean; stdout: boolean; stderr: boolean } {
  const chosen = options.list('attach');
  if (detached) return { stdin: false, stdout: false, stderr: false };
  const output = chosen.length === 0;
  return {
    stdin: chosen.includes('stdin') || options.bool('interactive'),
    stdout: output || chosen.includes('stdout'),
    stderr: output || chosen.includes('stderr'),
  };
}
