import { isSysError } from '../../kernel/errno.ts';
import { GoError } from '../go-error.ts';

/** Does something with a path; a system call that fails is told as Go does: `open PATH: permission denied`. */
export function onPath<T>(call: string, path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isSysError(error)) throw new GoError(`${call} ${path}: ${error.message.toLowerCase()}`);
    throw error;
  }
}
