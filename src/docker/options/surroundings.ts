import { isSysError } from '../../kernel/errno.ts';
import type { Process } from '../../kernel/process.ts';
import { GoError } from '../go-error.ts';
import type { Surroundings } from './container-body.ts';

/** A process's environment and files, with errors as Go words them. */
export function surroundings(proc: Process): Surroundings {
  return {
    env: proc.env,
    cwd: proc.cwd,
    readFile: (path) => {
      try {
        return proc.fs.readText(path);
      } catch (error) {
        if (isSysError(error)) throw new GoError(`open ${path}: ${error.message.toLowerCase()}`);
        throw error;
      }
    },
  };
}
