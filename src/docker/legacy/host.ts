import { CliError } from '../cli/error.ts';
import { GoError } from '../go-error.ts';
import type { LegacyEdition } from './edition.ts';

const SOCKET = 'unix:///var/run/docker.sock';

/** An address of a daemon (api.ValidateHost). @throws {GoError} */
export function validateHost(address: string): string {
  const [protocol = '', rest] = address.trim().split('://');
  if (protocol === 'unix' && rest !== undefined) return `unix://${rest === '' ? '/var/run/docker.sock' : rest}`;
  if (protocol === 'fd' && rest !== undefined) return address;
  if (protocol === 'tcp' && rest !== undefined) return `tcp://${rest.replace(/^(?=:)/, '127.0.0.1')}`;
  if (rest === undefined && /^[^:]*:\d+$/.test(address)) return `tcp://${address.replace(/^(?=:)/, '127.0.0.1')}`;
  throw new GoError(`Invalid bind address format: ${address}`);
}

/**
 * There is one daemon, at the usual socket.
 * @returns what to say of another one, once it is needed
 * @throws {CliError} for what is no address
 */
export function checkHost(
  given: readonly string[],
  env: ReadonlyMap<string, string>,
  { apiVersion, unreachableHint }: LegacyEdition,
): string | undefined {
  if (given.length > 1) throw new CliError('Please specify only one -H');
  let address: string;
  try {
    address = given[0] ?? validateHost(env.get('DOCKER_HOST') || SOCKET);
  } catch (error) {
    throw error instanceof GoError ? new CliError(error.message) : error;
  }
  if (address === SOCKET) return undefined;
  if (!address.startsWith('unix://')) {
    return "Cannot connect to the Docker daemon. Is 'docker -d' running on this host?";
  }
  const path = address.slice('unix://'.length);
  return `Get http://${path}/v${apiVersion}/containers/json: dial unix ${path}: no such file or directory${unreachableHint}`;
}
