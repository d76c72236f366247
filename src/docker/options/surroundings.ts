import type { Process } from '../../kernel/process.ts';
import { readInput } from '../cli/input-file.ts';
import { GoError } from '../go-error.ts';
import type { Surroundings } from './container-body.ts';

/**
 * A process's environment, and the files that its flags name.
 * @param paths those files; what is wrong with one is told when it is its turn
 */
export async function surroundings(proc: Process, paths: readonly string[]): Promise<Surroundings> {
  const contents = new Map<string, string | GoError>();
  for (const path of paths) {
    try {
      contents.set(path, new TextDecoder().decode(await readInput(proc, path)));
    } catch (error) {
      if (!(error instanceof GoError)) throw error;
      contents.set(path, error);
    }
  }
  return {
    env: proc.env,
    cwd: proc.cwd,
    readFile: (path) => {
      const content = contents.get(path) ?? new GoError(`open ${path}: no such file or directory`);
      if (content instanceof GoError) throw content;
      return content;
    },
  };
}
