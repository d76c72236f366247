import { ApiError, type ContainerCreateBody } from '../../../engine/api.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import type { Options } from '../../cli/options.ts';
import { GoError } from '../../go-error.ts';
import { containerBody } from '../../options/container-body.ts';
import { surroundings } from '../../options/surroundings.ts';
import { parseReference } from '../../reference.ts';
import { pullImage } from '../image/pull-image.ts';

/** What `docker run` and `docker create` say of an error, and their exit status for it. */
export function runError(command: string, message: string, status = 125): CliError {
  return new CliError(`docker: ${message}\n\nRun 'docker ${command} --help' for more information`, status);
}

/** Reads the flags. @throws {CliError} with exit status 125 */
export function readBody(
  cli: Cli,
  command: string,
  options: Options,
  args: readonly string[],
  detached = false,
): ContainerCreateBody {
  try {
    return containerBody(options, args, surroundings(cli.proc), detached);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw runError(command, error.message);
  }
}

/**
 * Creates a container, pulling its image where it is not there, and writes its id to `--cidfile`.
 * @throws {ApiError}
 */
export async function createContainer(cli: Cli, options: Options, body: ContainerCreateBody): Promise<string> {
  const cidfile = options.string('cidfile');
  if (cidfile !== '' && cli.proc.fs.exists(cidfile)) {
    throw new GoError(`container ID file found, make sure the other container isn't running or delete ${cidfile}`);
  }
  const name = options.string('name');
  const create = () => cli.ask((client) => client.containerCreate(body, name === '' ? {} : { name }));
  const pull = options.string('pull');
  if (pull === 'always') await pullQuietly(cli, body.Image, options);
  let created: { Id: string; Warnings: string[] };
  try {
    created = await create();
  } catch (error) {
    const missing = error instanceof ApiError && error.status === 404 && /^No such image: /.test(error.message);
    if (!missing || pull === 'never') throw error;
    const reference = parseReference(body.Image);
    if (!options.bool('quiet')) await cli.complain(`Unable to find image '${reference.familiar}' locally\n`);
    await pullQuietly(cli, body.Image, options);
    created = await create();
  }
  for (const warning of created.Warnings) await cli.complain(`WARNING: ${warning}\n`);
  if (cidfile !== '') cli.proc.fs.writeFile(cidfile, created.Id);
  return created.Id;
}

/** Where it is part of another command, what a pull says goes to the standard error. */
function pullQuietly(cli: Cli, image: string, options: Options): Promise<void> {
  return pullImage(cli, image, { to: 'stderr', quiet: options.bool('quiet') });
}
