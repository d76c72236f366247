import { ApiError, type ApiStream, type ProgressMessage } from '../../../engine/api.ts';
import type { Cli } from '../../cli/cli.ts';
import { CliError } from '../../cli/error.ts';
import { readInput } from '../../cli/input-file.ts';
import { writeOutput } from '../../cli/output-file.ts';
import { resolvePath } from '../../copy/paths.ts';
import { unpack } from '../../copy/unpack.ts';
import { GoError } from '../../go-error.ts';
import { readTar } from '../../tar/read.ts';
import type { LegacyRun } from '../command.ts';
import { checkRepository, splitTag } from '../pull-image.ts';
import { showId } from '../units.ts';

const LETTERS = ['C', 'A', 'D'];

/** From a container to this side alone. */
export const cp: LegacyRun = async ({ cli, args: [source = '', destination = ''] }) => {
  const [container = '', path, more] = source.split(':');
  if (path === undefined || more !== undefined) throw new CliError('Error: Path not specified');
  try {
    const { tar } = await cli.ask((client) => client.containerArchive(container, path));
    // Whatever it is, it is put into a directory of that name.
    await unpack(cli.proc, readTar(tar), resolvePath(cli.proc.cwd, destination));
    return 0;
  } catch (error) {
    if (error instanceof GoError) throw new CliError(error.message);
    if (!(error instanceof ApiError)) throw error;
    const missing = error.status === 404 && error.message.startsWith('No such container');
    throw missing ? new CliError(`No such container: ${container}`) : error;
  }
};

/** What is streamed has errors of a kind of its own. */
async function streamed<T>(call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw error instanceof ApiError ? new CliError(`Error: ${error.message}`) : error;
  }
}

export const exportContainer: LegacyRun = async ({ cli, args: [name = ''] }) => {
  await cli.proc.stdout.write(await streamed(cli.ask((client) => client.containerExport(name))));
  return 0;
};

export const save: LegacyRun = async ({ cli, flags, args }) => {
  const tar = await streamed(cli.ask((client) => client.imageSave([...args])));
  await writeOutput(cli.proc, flags.string('output'), tar);
  return 0;
};

async function readArchive(cli: Cli, path: string): Promise<Uint8Array> {
  try {
    return path === '' ? await cli.proc.stdin.readAll() : await readInput(cli.proc, path);
  } catch (error) {
    throw error instanceof GoError ? new CliError(error.message) : error;
  }
}

export const load: LegacyRun = async ({ cli, flags }) => {
  const tar = await readArchive(cli, flags.string('input'));
  await drain(cli, await streamed(cli.ask((client) => client.imageLoad(tar))));
  return 0;
};

export const importImage: LegacyRun = async (context) => {
  const { cli, args } = context;
  const [source = '', name = '', given] = args;
  if (source !== '-') {
    throw new CliError(
      `Linkyard does not fetch '${source}': nothing leaves this machine; docker import - reads its input`,
    );
  }
  if (given !== undefined) {
    await cli.complain(
      "[DEPRECATED] The format 'URL|- [REPOSITORY [TAG]]' as been deprecated. Please use URL|- [REPOSITORY[:TAG]]\n",
    );
  }
  const { repository: repo, tag } = splitTag(name);
  if (repo !== '') checkRepository(context, repo);
  const tar = await readArchive(cli, '');
  const stream = await streamed(cli.ask((client) => client.imageImport({ repo, tag: given ?? tag, tar })));
  for (const status of await drain(cli, stream)) await cli.print(`${showId(status, true)}\n`);
  return 0;
};

/** Reads it to its end, and gives what was said. @throws {CliError} where it breaks off */
async function drain(cli: Cli, stream: ApiStream<ProgressMessage>): Promise<string[]> {
  const said: string[] = [];
  for (;;) {
    const message = await cli.proc.until(stream.next());
    if (!message) return said;
    if (message.error !== undefined) throw new CliError(`Error: ${message.error}`);
    if (message.status?.startsWith('sha256:')) said.push(message.status);
  }
}

export const diff: LegacyRun = async ({ cli, args: [name = ''] }) => {
  const changes = await cli.ask((client) => client.containerChanges(name));
  await cli.print(changes.map(({ Kind, Path }) => `${LETTERS[Kind]} ${Path}\n`).join(''));
  return 0;
};

export const commit: LegacyRun = async (context) => {
  const { cli, flags, args, usage } = context;
  const [container = '', name = ''] = args;
  if (container === '') usage();
  const { repository: repo, tag } = splitTag(name);
  if (repo !== '') checkRepository(context, repo);
  const { Id } = await cli.ask((client) =>
    client.containerCommit(container, {
      ...(repo !== '' && { repo, tag }),
      comment: flags.string('message'),
      author: flags.string('author'),
      pause: flags.bool('pause'),
    }),
  );
  await cli.print(`${showId(Id, true)}\n`);
  return 0;
};
