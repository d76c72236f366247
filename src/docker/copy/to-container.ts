import { ApiError } from '../../engine/api.ts';
import type { Cli } from '../cli/cli.ts';
import { GoError } from '../go-error.ts';
import { readTar } from '../tar/read.ts';
import { writeTar } from '../tar/write.ts';
import { localSource } from './local.ts';
import { pack } from './pack.ts';
import { besides, resolvePath } from './paths.ts';
import { type CopyInfo, prepareCopy } from './prepare.ts';
import { type CopyOptions, summarise } from './summary.ts';

/** `docker cp PATH CONTAINER:PATH` (docker/cli, container.copyToContainer). @throws {GoError} */
export async function copyToContainer(
  cli: Cli,
  from: string,
  container: string,
  path: string,
  options: CopyOptions,
): Promise<void> {
  const { proc } = cli;
  const destination = await inContainer(cli, container, path);
  if (from === '-') {
    if (!destination.directory) throw new GoError(`destination "${container}:${path}" must be a directory`);
    const tar = await proc.stdin.readAll();
    await cli.ask((client) => client.containerPutArchive(container, destination.path, tar));
    return summarise(cli, options, 0, `${container}:${destination.path}`);
  }
  const source = localSource(proc, resolvePath(proc.cwd, from), options.followLink);
  const packed = await pack(proc, source.path, source.calledAs);
  const { into, entries } = prepareCopy(packed, source, destination);
  const tar = writeTar(entries);
  await cli.ask((client) => client.containerPutArchive(container, into, tar));
  await summarise(cli, options, tar.length, `${container}:${destination.path}`);
}

/** What is at a path in a container; what cannot be told now will be told when the archive arrives. */
async function inContainer(cli: Cli, container: string, path: string): Promise<CopyInfo> {
  const missing: CopyInfo = { path, exists: false, directory: false };
  const first = await look(cli, container, path);
  if (!first) return missing;
  const target = first.stat.linkTarget === '' ? path : besides(path, first.stat.linkTarget);
  const found = target === path ? first : await look(cli, container, target);
  if (!found) return { ...missing, path: target };
  const type = found.stat.directory ? 'directory' : readTar(found.tar)[0]?.type;
  if (type === 'character' || type === 'block') {
    throw new GoError(`destination "${container}:${path}" must be a directory or a regular file: got a device`);
  }
  return { path: target, exists: true, directory: found.stat.directory };
}

async function look(cli: Cli, container: string, path: string) {
  try {
    return await cli.ask((client) => client.containerArchive(container, path));
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}
