import { isSysError, strerror } from '../../../kernel/errno.ts';
import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { quote, shellQuoteIfNeeded } from '../../quote.ts';

/** All of a file, `-` being standard input. @throws {Failure} in the words of `wrong` */
export async function readWhole(
  { proc }: Invocation,
  path: string,
  wrong: (path: string, message: string) => string = (name, message) => `${shellQuoteIfNeeded(name)}: ${message}`,
): Promise<Uint8Array> {
  try {
    const input = openInput(proc, path);
    try {
      return await input.stream.readAll();
    } finally {
      input.close();
    }
  } catch (error) {
    if (isSysError(error)) throw new Failure(wrong(path, error.message));
    throw error;
  }
}

/** How a few of GNU's tell that a file cannot be opened; a directory can, and not be read. */
export const cannotOpen = (path: string, message: string): string =>
  message === strerror('EISDIR')
    ? `${shellQuoteIfNeeded(path)}: ${message}`
    : `cannot open ${quote(path)} for reading: ${message}`;

/** Lines without their ends; the last one counts whether or not it has one. */
export function linesOf(text: string, end = '\n'): string[] {
  if (text === '') return [];
  return (text.endsWith(end) ? text.slice(0, -1) : text).split(end);
}
