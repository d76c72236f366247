import type { Cli } from '../cli/cli.ts';
import { readTar } from '../tar/read.ts';
import { calledAs, checkDestination, localDestination } from './local.ts';
import { besides, resolvePath, splitPath } from './paths.ts';
import { prepareCopy, rebase } from './prepare.ts';
import type { CopyOptions } from './summary.ts';
import { summarise } from './summary.ts';
import { unpack } from './unpack.ts';

/** `docker cp CONTAINER:PATH PATH` (docker/cli, container.copyFromContainer). @throws {GoError} */
export async function copyFromContainer(
  cli: Cli,
  container: string,
  path: string,
  to: string,
  options: CopyOptions,
): Promise<void> {
  const { proc } = cli;
  const destination = to === '-' ? to : resolvePath(proc.cwd, to);
  if (destination !== '-') checkDestination(proc, destination);
  let source: { path: string; calledAs?: string } = { path };
  let archive = await cli.ask((client) => client.containerArchive(container, path));
  if (options.followLink && archive.stat.linkTarget !== '') {
    source = calledAs(path, besides(path, archive.stat.linkTarget));
    archive = await cli.ask((client) => client.containerArchive(container, source.path));
  }
  if (destination === '-') return proc.stdout.write(archive.tar);
  const entries = readTar(archive.tar);
  const named = source.calledAs === undefined ? entries : rebase(entries, splitPath(source.path).base, source.calledAs);
  const info = { ...source, exists: true, directory: archive.stat.directory };
  const prepared = prepareCopy(named, info, localDestination(proc, destination));
  await unpack(proc, prepared.entries, prepared.into);
  await summarise(cli, options, archive.tar.length, destination);
}
