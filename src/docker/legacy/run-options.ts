import type { ContainerCreateBody, HostConfig } from '../../engine/api.ts';
import { GoError } from '../go-error.ts';
import type { Surroundings } from '../options/container-body.ts';
import { collectEnv } from '../options/environment.ts';
import { isAddress } from '../options/ports.ts';
import { quote } from '../strconv/quote.ts';
import { flag, type LegacyFlag } from './flag.ts';
import type { FlagSet } from './flag-set.ts';
import { addExposed, parsePublish, parts } from './ports.ts';

/** In what the versions' `docker run` differ. */
export interface RunRules {
  /** Whether the daemon gets the host config only with the start. */
  hostConfigAtStart: boolean;
  /** Whether `-a` and `-d` exclude each other. */
  refusesAttachedDetach: boolean;
  /** Whether a terminal is refused where the standard input is none; else the end of the input ends the session. */
  checksTerminal: boolean;
  checksAddress: boolean;
  exposesRanges: boolean;
  /** What a network mode excludes. */
  refusesLinks: boolean;
  invalidSize(text: string): string;
}

function link(value: string): string {
  parts('name:alias', value);
  return value;
}

function path(value: string): string {
  const at = value.indexOf(':');
  if (value.split(':').length > 3) throw new GoError(`bad format for volumes: ${value}`);
  const inside = at < 0 ? value : value.slice(at + 1);
  if (!inside.startsWith('/')) throw new GoError(`${inside} is not an absolute path`);
  return value;
}

function address(value: string): string {
  if (!isAddress(value)) throw new GoError(`${value} is not an ip address`);
  return value;
}

function extraHost(value: string): string {
  const [name, ip, more] = value.split(':');
  if (!name || ip === undefined || more !== undefined) throw new GoError(`bad format for add-host: ${value}`);
  if (!isAddress(ip)) throw new GoError(`invalid IP address in add-host: ${ip}`);
  return value;
}

function stream(value: string): string {
  const lower = value.toLowerCase();
  if (['stdin', 'stdout', 'stderr'].includes(lower)) return lower;
  throw new GoError('valid streams are STDIN, STDOUT and STDERR.');
}

/** The flags of `docker run` 1.0 that are about the container. */
export const containerFlags: readonly LegacyFlag[] = [
  flag('a,-attach', [], 'Streams to attach to: stdin, stdout, stderr', stream),
  flag('c,-cpu-shares', 0, 'Its share of the processors, against those of others'),
  flag('#cidfile,-cidfile', '', 'File to write the id to'),
  flag('-cpuset', '', 'Processors that it may run on, such as 0-3'),
  flag('#dns,-dns', [], 'Name server to ask', address),
  flag('-dns-search', [], 'Domain in which to look for names'),
  flag('e,-env', [], 'Variable of its environment: NAME=value'),
  flag('#entrypoint,-entrypoint', '', "What to run instead of the image's own entrypoint"),
  flag('-env-file', [], 'File of variables, one a line'),
  flag('#expose,-expose', [], 'Port that it serves, without publishing it'),
  flag('h,-hostname', '', 'Its host name'),
  flag('i,-interactive', false, 'Leave its input open'),
  flag('#link,-link', [], 'Other container to know by a name of its own: NAME:ALIAS', link),
  flag('#lxc-conf,-lxc-conf', [], 'Options of LXC, where that is what runs it'),
  flag('m,-memory', '', 'How much memory it may have, such as 512m'),
  flag('-net', 'bridge', "Its network: bridge, none, container:NAME, or the host's own"),
  flag('P,-publish-all', false, 'Publish every port that it exposes'),
  flag('p,-publish', [], 'Port to publish on the host: [[IP:]HOSTPORT:]PORT'),
  flag('#privileged,-privileged', false, 'Keep nothing from it'),
  flag('t,-tty', false, 'Give it a terminal'),
  flag('u,-user', '', 'Whom it runs as: name or number'),
  flag('v,-volume', [], 'Volume, or directory of the host: [HOST:]PATH[:ro]', path),
  flag('#volumes-from,-volumes-from', [], 'Container whose volumes it has as well'),
  flag('w,-workdir', '', 'Directory to begin in'),
];

/** What later ones of the 1.x line have beside those. */
export const laterContainerFlags: readonly LegacyFlag[] = [
  flag('-add-host', [], 'Line for its hosts file: NAME:ADDRESS', extraHost),
  flag('-cap-add', [], 'Right of root to give it'),
  flag('-cap-drop', [], 'Right of root to take from it'),
  flag('-device', [], 'Device of the host to give it'),
  flag('-ipc', '', 'Whose shared memory it has: container:NAME, or host'),
  flag('-mac-address', '', 'Hardware address'),
  flag('-restart', '', 'When to start it again: no, on-failure[:TIMES], always'),
  flag('-security-opt', [], 'Security options'),
];

/** The flags of `docker run` that are about the command itself. */
export const runOnlyFlags: readonly LegacyFlag[] = [
  flag('d,-detach', false, 'Leave it running in the background, and print its id'),
  flag('#name,-name', '', 'Its name'),
  flag('#rm,-rm', false, 'Remove it when it has ended'),
  flag('#sig-proxy,-sig-proxy', true, 'Pass signals on to it'),
];

/**
 * What the flags of `docker run` come to (runconfig.Parse of Docker 1.x).
 * @throws {GoError} in the client's words
 */
export function containerBody(
  flags: FlagSet,
  args: readonly string[],
  rules: RunRules,
  around: Surroundings,
): ContainerCreateBody & { HostConfig: HostConfig } {
  const [image = '', ...command] = args;
  checkTogether(flags, rules);
  const attached = flags.list('attach');
  const stdin = flags.bool('interactive');
  const memory = readMemory(flags.string('memory'), rules);
  const volumes = flags.list('volume');
  for (const volume of volumes) {
    if (volume.split(':')[1] === '/') throw new GoError("Invalid bind mount: destination can't be '/'");
    if (volume === '/') throw new GoError("Invalid volume: path can't be '/'");
  }
  const [hostname = '', ...domain] = flags.string('hostname').split('.');
  const ports = parsePublish(flags.list('publish'), rules.checksAddress);
  addExposed(ports, flags.list('expose'), rules.exposesRanges);
  const env = collectEnv(flags.list('env-file'), flags.list('env'), around.env, around.readFile).map((entry) =>
    entry.includes('=') ? entry : `${entry}=`,
  );
  const mode = readMode(flags.string('net'));
  const restart = readRestart(flags.string('restart'));
  const entrypoint = flags.string('entrypoint');
  const attachStdin = attached.length === 0 ? stdin : attached.includes('stdin');
  const bound = volumes.filter((volume) => volume.includes(':'));
  const own = volumes.filter((volume) => !volume.includes(':'));
  return {
    Hostname: hostname,
    Domainname: domain.join('.'),
    User: flags.string('user'),
    AttachStdin: attachStdin,
    AttachStdout: attached.length === 0 || attached.includes('stdout'),
    AttachStderr: attached.length === 0 || attached.includes('stderr'),
    ...(ports.exposed.length > 0 && { ExposedPorts: Object.fromEntries(ports.exposed.map((port) => [port, {}])) }),
    Tty: flags.bool('tty'),
    OpenStdin: stdin,
    StdinOnce: stdin && attachStdin,
    Env: env,
    Cmd: command,
    Image: image,
    ...(own.length > 0 && { Volumes: Object.fromEntries(own.map((volume) => [volume, {}])) }),
    WorkingDir: flags.string('workdir'),
    ...(entrypoint !== '' && { Entrypoint: [entrypoint] }),
    HostConfig: {
      Binds: bound,
      ContainerIDFile: flags.string('cidfile'),
      NetworkMode: mode,
      PortBindings: ports.bindings,
      Links: [...flags.list('link')],
      PublishAllPorts: flags.bool('publish-all'),
      Privileged: flags.bool('privileged'),
      Dns: [...flags.list('dns')],
      DnsSearch: [...flags.list('dns-search')],
      VolumesFrom: [...flags.list('volumes-from')],
      CpuShares: flags.number('cpu-shares'),
      ...(memory > 0 && { Memory: memory }),
      ...(restart && { RestartPolicy: restart }),
      ExtraHosts: [...flags.list('add-host')],
      CapAdd: [...flags.list('cap-add')],
      CapDrop: [...flags.list('cap-drop')],
      SecurityOpt: [...flags.list('security-opt')],
      IpcMode: flags.string('ipc'),
    },
  };
}

function checkTogether(flags: FlagSet, rules: RunRules): void {
  const conflict = (what: string) => new GoError(`Conflicting options: ${what}`);
  const [net, workdir] = [flags.string('net'), flags.string('workdir')];
  const undefinedBehaviour = "can't be used with links. This would result in undefined behavior.";
  if (rules.refusesAttachedDetach && flags.bool('detach') && flags.list('attach').length > 0) {
    throw conflict('-a and -d');
  }
  if (workdir !== '' && !workdir.startsWith('/')) {
    throw new GoError('The working directory is invalid. It needs to be an absolute path.');
  }
  if (flags.bool('detach') && flags.bool('rm')) throw conflict('--rm and -d');
  if (net !== 'bridge' && net !== 'none' && flags.string('hostname') !== '') {
    throw conflict('-h and the network mode (--net)');
  }
  if (!rules.refusesLinks) return;
  for (const mode of ['host', 'container']) {
    if (net !== mode) continue;
    if (flags.list('link').length > 0) throw conflict(`--net=${mode} ${undefinedBehaviour}`);
    if (flags.list('dns').length > 0) {
      throw conflict(`--net=${mode} can't be used with --dns. This configuration is invalid.`);
    }
  }
}

const POWERS = ['', 'k', 'm', 'g', 't', 'p'];

function readMemory(text: string, { invalidSize }: RunRules): number {
  if (text === '') return 0;
  const match = /^(\d+)([kmgtp]?)b?$/i.exec(text);
  if (!match) throw new GoError(invalidSize(text));
  return Number(match[1]) * 1024 ** POWERS.indexOf((match[2] ?? '').toLowerCase());
}

function readMode(net: string): string {
  const [kind, name] = net.split(':');
  if (kind === 'container') {
    if (name) return net;
    throw new GoError('--net: invalid net mode: invalid container format container:<name|id>');
  }
  if (!['bridge', 'none', 'host'].includes(kind ?? '')) {
    throw new GoError(`--net: invalid net mode: invalid --net: ${net}`);
  }
  return net;
}

function readRestart(text: string): HostConfig['RestartPolicy'] {
  if (text === '') return undefined;
  const [name = '', count] = text.split(':');
  if (name === 'no') return undefined;
  if (name === 'always') {
    if (count !== undefined) throw new GoError('maximum restart count not valid with restart policy of "always"');
    return { Name: name, MaximumRetryCount: 0 };
  }
  if (name !== 'on-failure') throw new GoError(`invalid restart policy ${name}`);
  if (count !== undefined && !/^[+-]?\d+$/.test(count)) {
    throw new GoError(`strconv.ParseInt: parsing ${quote(count)}: invalid syntax`);
  }
  return { Name: name, MaximumRetryCount: Number(count ?? 0) };
}
