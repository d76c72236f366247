import { ApiError } from '../../engine/api.ts';
import { CliError } from '../cli/error.ts';
import type { LegacyContext } from './command.ts';
import { showId } from './units.ts';

/** Splits `NAME[:TAG]`: a colon before a slash belongs to a host (parsers.ParseRepositoryTag). */
export function splitTag(text: string): { repository: string; tag: string } {
  const at = text.lastIndexOf(':');
  if (at < 0 || text.slice(at).includes('/')) return { repository: text, tag: '' };
  return { repository: text.slice(0, at), tag: text.slice(at + 1) };
}

/** @throws {CliError} for what can be no name of a repository */
export function checkRepository({ edition }: LegacyContext, name: string): void {
  const problem = edition.repositoryProblem(name);
  if (problem !== undefined) throw new CliError(problem);
}

/**
 * Fetches an image, and tells of it as the registry of its time was told of: only a terminal shows how far each layer is.
 * @throws {CliError} where there is none
 */
export async function pullImage(context: LegacyContext, image: string, to: 'stdout' | 'stderr'): Promise<void> {
  const { cli, edition } = context;
  const { repository, tag } = splitTag(image);
  checkRepository(context, repository);
  const wanted = tag || 'latest';
  const out = cli.proc[to];
  await out.write(`Pulling repository ${repository}\n`);
  let stream: Awaited<ReturnType<typeof cli.client.imagePull>>;
  try {
    stream = await cli.ask((client) => client.imagePull({ fromImage: repository, tag: wanted }));
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    throw new CliError(`Error: image ${repository}:${wanted} not found`);
  }
  const layers = new Map<string, number>();
  const show = async (id: string, status: string) => {
    if (!out.isTerminal) return;
    const row = layers.get(id);
    if (row === undefined) layers.set(id, layers.size);
    const up = layers.size - (row ?? layers.size);
    await out.write(row === undefined ? `${id}: ${status}\n` : `\x1b[${up}A\x1b[2K\r${id}: ${status}\x1b[${up}B\r`);
  };
  let outcome = '';
  try {
    for (;;) {
      const message = await cli.proc.until(stream.next());
      if (!message) break;
      if (message.error !== undefined) throw new CliError(`Error: ${message.error}`);
      const { id, status = '', progress } = message;
      if (status.startsWith('Status: ')) outcome = status;
      else if (status === 'Pulling fs layer' || progress || status.endsWith('complete')) {
        await show(
          showId(id ?? '', false),
          `${status.replace(/^(Pull|Verifying).*/, 'Download complete')}${progress ? ` ${progress}` : ''}`,
        );
      }
    }
  } finally {
    stream.close();
  }
  if (edition.pullStatus && outcome !== '') await out.write(`${outcome}\n`);
}
