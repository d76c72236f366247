import { isSysError } from '../../kernel/errno.ts';
import type { Invocation } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { shellQuote } from '../quote.ts';
import { baseName } from './names.ts';

/** Where cp, mv and ln put things. */
export interface Destination {
  sources: readonly string[];
  path: string;
  isDirectory: boolean;
  /** The path that a source gets. */
  of(source: string): string;
}

/**
 * Reads the operands of cp, mv and ln: sources and a destination, `-t DIRECTORY`, `-T`.
 * @throws {UsageError} @throws {Failure}
 */
export async function destination(
  { proc, flavour, options, operands }: Invocation,
  verb: 'copy' | 'move' | 'link',
): Promise<Destination> {
  const given = options.value('t');
  const [first] = operands;
  if (first === undefined) throw new UsageError('missing file operand');
  if (given !== undefined) {
    if (options.has('T')) throw new Failure('cannot combine --target-directory (-t) and --no-target-directory (-T)');
    const type = typeOf(given);
    if (type !== 'directory') {
      if (flavour === 'busybox')
        throw new Failure(
          `can't ${verb === 'copy' ? 'create' : 'stat'} '${verb === 'copy' ? join(given, baseName(first)) : given}': ${type ? 'Not a directory' : 'No such file or directory'}`,
        );
      throw new Failure(
        `target directory ${shellQuote(given)}: ${type ? 'Not a directory' : 'No such file or directory'}`,
      );
    }
    return { sources: operands, path: given, isDirectory: true, of: (source) => join(given, baseName(source)) };
  }
  if (operands.length === 1) throw new UsageError(`missing destination file operand after ${shellQuote(first)}`);
  const path = operands.at(-1) as string;
  const sources = operands.slice(0, -1);
  const isDirectory = !options.has('T') && typeOf(path) === 'directory';
  if (options.has('T') && sources.length > 1)
    throw new UsageError(`extra operand ${shellQuote(operands[2] as string)}`);
  if (sources.length > 1 && !isDirectory) {
    const type = typeOf(path);
    // busybox goes on as if it were one and fails with each.
    if (flavour === 'busybox')
      return { sources, path, isDirectory: true, of: (source) => join(path, baseName(source)) };
    throw new Failure(`target ${shellQuote(path)}${type ? ': Not a directory' : ': No such file or directory'}`);
  }
  if (!isDirectory && path.endsWith('/') && verb !== 'link' && typeOf(sources[0] as string) !== 'directory') {
    if (flavour === 'gnu')
      throw new Failure(
        `cannot ${verb === 'copy' ? 'create regular file' : 'move'} ${verb === 'copy' ? '' : `${shellQuote(sources[0] as string)} to `}${shellQuote(path)}: Not a directory`,
      );
  }
  return { sources, path, isDirectory, of: (source) => (isDirectory ? join(path, baseName(source)) : path) };

  function typeOf(name: string): string | undefined {
    try {
      return proc.fs.stat(name).type;
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }
}

/** A name in a directory. */
export function join(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}
