import { ApiError, type ContainerCreateBody, type HostConfig } from '../../engine/api.ts';
import { isSysError } from '../../kernel/errno.ts';
import { CliError } from '../cli/error.ts';
import { GoError } from '../go-error.ts';
import { surroundings } from '../options/surroundings.ts';
import type { LegacyContext } from './command.ts';
import { pullImage } from './pull-image.ts';
import { containerBody } from './run-options.ts';

/** Reads the flags of `docker run` and `docker create`. @throws {CliError} */
export async function readBody({ cli, edition, flags, args, usage }: LegacyContext) {
  const around = await surroundings(cli.proc, [...flags.list('env-file')]);
  try {
    const body = containerBody(flags, args, edition.run, around);
    if (body.Image === '') usage();
    return body;
  } catch (error) {
    throw error instanceof GoError ? new CliError(error.message) : error;
  }
}

/** Makes a container, with its image fetched where it is not there. @throws {ApiError}, {CliError} */
export async function createContainer(
  context: LegacyContext,
  body: ContainerCreateBody & { HostConfig: HostConfig },
): Promise<string> {
  const { cli, edition, flags } = context;
  const { proc } = cli;
  const file = flags.string('cidfile');
  if (file !== '' && proc.fs.exists(file)) {
    throw new CliError(`Container ID file found, make sure the other container isn't running or delete ${file}`);
  }
  const { HostConfig, ...config } = body;
  // Memory has always been asked for when the container is made.
  const { Memory } = HostConfig;
  const early = Memory === undefined ? {} : { HostConfig: { Memory } };
  const sent = edition.run.hostConfigAtStart ? { ...config, ...early } : { ...config, HostConfig };
  const name = flags.string('name');
  const create = () => cli.ask((client) => client.containerCreate(sent, name === '' ? {} : { name }));
  let created: Awaited<ReturnType<typeof create>>;
  try {
    created = await create();
  } catch (error) {
    if (!isMissingImage(error)) throw error;
    await cli.complain(`Unable to find image '${edition.missingImage(body.Image)}' locally\n`);
    await pullImage(context, body.Image, 'stderr');
    created = await create();
  }
  if (file !== '') writeIdFile(context, file, created.Id);
  return created.Id;
}

function isMissingImage(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || /^invalid re(ference|pository)/.test(error.message));
}

function writeIdFile({ cli }: LegacyContext, file: string, id: string): void {
  try {
    cli.proc.fs.writeFile(file, id);
  } catch (error) {
    if (!isSysError(error)) throw error;
    throw new CliError(`Failed to create the container ID file: open ${file}: ${error.message.toLowerCase()}`);
  }
}
