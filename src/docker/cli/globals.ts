import { CliError } from './error.ts';
import type { FlagDefinition } from './flags.ts';
import type { Options } from './options.ts';

/** The flags that stand before the command. */
export const globalFlags: readonly FlagDefinition[] = [
  { name: 'config', type: 'string', default: '/root/.docker', usage: 'Where the settings of the client are' },
  { name: 'context', short: 'c', type: 'string', usage: 'Which daemon to talk to, by the name of its context' },
  { name: 'debug', short: 'D', type: 'bool', usage: 'Say more' },
  { name: 'host', short: 'H', type: 'list', usage: 'Which daemon to talk to, by its socket' },
  {
    name: 'log-level',
    short: 'l',
    type: 'string',
    default: 'info',
    usage: 'How much to say ("debug", "info", "warn", "error", "fatal")',
  },
  { name: 'tls', type: 'bool', usage: 'Encrypt what goes to the daemon' },
  { name: 'tlscacert', type: 'string', default: '/root/.docker/ca.pem', usage: 'Who vouches for the daemon' },
  { name: 'tlscert', type: 'string', default: '/root/.docker/cert.pem', usage: 'Certificate of the client' },
  { name: 'tlskey', type: 'string', default: '/root/.docker/key.pem', usage: 'Key of the client' },
  { name: 'tlsverify', type: 'bool', usage: 'Encrypt, and make sure that it is the daemon' },
  { name: 'version', short: 'v', type: 'bool', usage: 'Print the version and leave' },
];

const SOCKET = 'unix:///var/run/docker.sock';
const PROTOCOLS = /^(unix|tcp|npipe|fd|ssh|http|https):\/\//;
const NO_ENDPOINT = 'Failed to initialize: unable to resolve docker endpoint';
const LEVELS = ['panic', 'fatal', 'error', 'warn', 'warning', 'info', 'debug', 'trace'];

/**
 * There is one daemon, at the usual socket, and no other context than the default one.
 * @returns what to say of another daemon, once it is needed
 * @throws {CliError} for another context
 */
export function checkGlobals(options: Options, env: ReadonlyMap<string, string>): string | undefined {
  const level = options.string('log-level');
  if (!LEVELS.includes(level.toLowerCase())) throw new CliError(`Unable to parse logging level: ${level}`);
  const hosts = options.list('host');
  const context = options.string('context') || (hosts.length > 0 ? '' : (env.get('DOCKER_CONTEXT') ?? ''));
  if (context !== '' && context !== 'default') {
    throw new CliError(`${NO_ENDPOINT}: context "${context}": context not found`);
  }
  if (options.bool('tls') || options.bool('tlsverify')) {
    const file = options.string('tlscacert');
    throw new CliError(`${NO_ENDPOINT}: open ${file}: no such file or directory`);
  }
  const host = hosts.at(-1) ?? env.get('DOCKER_HOST') ?? '';
  if (/:\/\//.test(host) && !PROTOCOLS.test(host)) {
    throw new CliError(`${NO_ENDPOINT}: invalid bind address format: ${host}`);
  }
  if (host === '' || host === SOCKET) return undefined;
  return `Cannot connect to the Docker daemon at ${host}. Is the docker daemon running?`;
}
