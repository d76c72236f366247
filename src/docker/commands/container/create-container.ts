import { ApiError, type ContainerCreateBody } from '../../../engine/api.ts';
import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { GoError } from '../../go-error.ts';
import { containerBody } from '../../options/container-body.ts';
import { isLocalhost } from '../../options/dns.ts';
import { surroundings } from '../../options/surroundings.ts';
import { parseReference } from '../../reference.ts';
import { pullImage } from '../image/pull-image.ts';

/** What `docker run` and `docker create` say of an error, and their exit status for it. */
export function runError(command: string, message: string, status = 125): CliError {
  return new CliError(`docker: ${message}\n\nRun 'docker ${command} --help' for more information`, status);
}

/** Reads the flags. @throws {CliError} with exit status 125 */
export async function readBody(
  cli: Cli,
  command: string,
  options: Options,
  args: readonly string[],
  detached = false,
): Promise<ContainerCreateBody> {
  const profiles = options.list('security-opt').flatMap((option) => /^seccomp[=:](.+)$/.exec(option)?.[1] ?? []);
  const files = [...options.list('env-file'), ...options.list('label-file'), ...profiles];
  const around = await surroundings(cli.proc, files);
  try {
    const pull = options.string('pull');
    if (!['always', 'missing', 'never', ''].includes(pull)) {
      throw new GoError(`invalid pull option: '${pull}': must be one of "always", "missing" or "never"`);
    }
    return containerBody(options, args, around, detached);
  } catch (error) {
    throw error instanceof GoError ? runError(command, error.message) : error;
  }
}

/**
 * Creates a container, pulling its image where it is not there, and writes its id to `--cidfile`.
 * @throws {ApiError}
 * @throws {GoError} for what the client itself refuses
 */
export async function createContainer(cli: Cli, options: Options, body: ContainerCreateBody): Promise<string> {
  const cidfile = options.string('cidfile');
  if (cidfile !== '') makeIdFile(cli.proc, cidfile);
  try {
    await checkMacAddresses(cli, body);
    const created = await createOrPull(cli, options, body);
    const loopback = body.HostConfig?.Dns?.find(isLocalhost);
    const own = loopback === undefined ? [] : [`Localhost DNS (${loopback}) may fail in containers.`];
    for (const warning of [...created.Warnings, ...own]) await cli.complain(`WARNING: ${warning}\n`);
    if (cidfile !== '') cli.proc.fs.writeFile(cidfile, created.Id);
    return created.Id;
  } catch (error) {
    if (cidfile !== '') cli.proc.fs.unlink(cidfile);
    throw error;
  }
}

async function createOrPull(
  cli: Cli,
  options: Options,
  body: ContainerCreateBody,
): Promise<{ Id: string; Warnings: string[] }> {
  const isId = /^(sha256:)?[0-9a-f]{64}$/.test(body.Image);
  const reference = isId ? undefined : parseReference(body.Image);
  const name = options.string('name');
  const create = () => cli.ask((client) => client.containerCreate(body, name === '' ? {} : { name }));
  const pull = options.string('pull');
  if (pull === 'always') await pullQuietly(cli, body.Image, options);
  try {
    return await create();
  } catch (error) {
    const missing = error instanceof ApiError && error.status === 404 && /^No such image: /.test(error.message);
    if (!missing || !reference || pull === 'never') throw error;
    if (!options.bool('quiet')) await cli.complain(`Unable to find image '${reference.familiar}' locally\n`);
    await pullQuietly(cli, body.Image, options);
    return create();
  }
}

/** The file must not be there yet, so that no id of another container is lost. */
function makeIdFile(proc: Process, path: string): void {
  if (proc.fs.exists(path)) {
    throw new GoError(`container ID file found, make sure the other container isn't running or delete ${path}`);
  }
  try {
    proc.fs.writeFile(path, '');
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new GoError(`failed to create the container ID file: open ${path}: ${error.message.toLowerCase()}`);
  }
}

/** An old daemon has one such address for all networks, where the client thinks of one for each. */
async function checkMacAddresses(cli: Cli, { NetworkingConfig }: ContainerCreateBody): Promise<void> {
  const endpoints = Object.values(NetworkingConfig?.EndpointsConfig ?? {});
  if (endpoints.every(({ MacAddress }) => MacAddress === undefined)) return;
  const version = await cli.apiVersion();
  if (cli.speaks('1.44', version)) return;
  const needed = '"specify mac-address per network" requires API version 1.44';
  throw new GoError(`${needed}, but the Docker daemon API version is ${version}`);
}

/** Where it is part of another command, what a pull says goes to the standard error. */
function pullQuietly(cli: Cli, image: string, options: Options): Promise<void> {
  return pullImage(cli, image, { to: 'stderr', quiet: options.bool('quiet') });
}
