import { isSysError } from '../kernel/errno.ts';
import type { Process } from '../kernel/process.ts';
import { concat, type Stream } from '../kernel/stream.ts';
import type { Output } from './output.ts';
import { decodeText } from './text.ts';

/** A file that is being read. */
export interface Input {
  readonly stream: Stream;
  /** Must be called; closing standard input does nothing. */
  close(): void;
}

/** Opens a file for reading, `-` being standard input. @throws {SysError} as open(2) */
export function openInput(proc: Process, path: string): Input {
  if (path === '-') return { stream: proc.stdin, close: () => {} };
  return openFile(proc, path);
}

/** {@link openInput}, where `-` is a name as any other. */
export function openFile(proc: Process, path: string): Input {
  // As a descriptor of the process, so that a pipe behind it ends when the process does.
  const fd = proc.install(proc.fs.open(path), { from: 3 });
  return {
    stream: proc.stream(fd),
    close: () => {
      if (!proc.status) proc.close(fd);
    },
  };
}

/** Lines without their ends. Only the last batch can be incomplete: its last line had no newline. */
export interface LineBatch {
  lines: string[];
  complete: boolean;
}

export interface LineOptions {
  /** The byte that ends a line: newline unless told. */
  separator?: number;
  /** How a batch of bytes becomes text: {@link decodeText} unless told. */
  decode?: (bytes: Uint8Array) => string;
  /** Flushed before the reader waits for more, so that what came of earlier lines is seen. */
  out?: Output;
}

/** Reads lines as they come, as many at once as one read brings. */
export async function* lineBatches(stream: Stream, options: LineOptions = {}): AsyncGenerator<LineBatch, void, void> {
  const { separator = 10, decode = decodeText, out } = options;
  const character = String.fromCharCode(separator);
  const parts: Uint8Array[] = [];
  for (;;) {
    if (out && !stream.file.readable) await out.flush();
    const data = await stream.read();
    if (data.length === 0) break;
    const end = data.lastIndexOf(separator);
    if (end < 0) {
      parts.push(data);
      continue;
    }
    parts.push(data.subarray(0, end));
    const lines = decode(concat(parts)).split(character);
    parts.length = 0;
    if (end + 1 < data.length) parts.push(data.subarray(end + 1));
    yield { lines, complete: true };
  }
  if (parts.length > 0) yield { lines: [decode(concat(parts))], complete: false };
}

/**
 * Calls `read` for each operand (standard input where there is none) in turn. A file that cannot be opened or read is
 * complained of in the words of `complain`, and the others are gone on with.
 * @returns 0, or 1 where one of them failed
 */
export async function eachInput(
  proc: Process,
  operands: readonly string[],
  read: (stream: Stream, path: string) => Promise<void>,
  complain: (path: string, error: string, stage: 'open' | 'read') => Promise<void>,
): Promise<0 | 1> {
  let status: 0 | 1 = 0;
  for (const path of operands.length > 0 ? operands : ['-']) {
    let stage: 'open' | 'read' = 'open';
    try {
      const input = openInput(proc, path);
      stage = 'read';
      try {
        await read(input.stream, path);
      } finally {
        input.close();
      }
    } catch (error) {
      if (!isSysError(error)) throw error;
      await complain(path, error.message, stage);
      status = 1;
    }
  }
  return status;
}
