import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Input } from '../../input.ts';
import { openInput } from '../../input.ts';
import { LineSource } from '../line-source.ts';

/** A place on the screen's text: a line of the file, from 0, and a row of that line as it is folded. */
export interface Place {
  line: number;
  row: number;
}

/** A file that is looked at, or standard input. */
export class Document {
  /** Nothing for standard input. */
  readonly name: string | undefined;
  readonly source: LineSource;
  /** Bytes, where a file's length can be known without reading it. */
  readonly size: number | undefined;
  /** Where one was when one went on to another file. */
  place: Place = { line: 0, row: 0 };
  readonly marks = new Map<string, Place>();
  readonly #input: Input;

  private constructor(proc: Process, name: string | undefined, input: Input, size: number | undefined) {
    this.name = name;
    this.#input = input;
    this.size = size;
    this.source = new LineSource(proc, input.stream);
  }

  /** @throws {SysError} EISDIR too */
  static open(proc: Process, path: string): Document {
    if (path === '-') return new Document(proc, undefined, openInput(proc, path), undefined);
    const { type, size } = proc.fs.stat(path);
    const input = openInput(proc, path);
    return new Document(proc, path, input, type === 'file' && size > 0 ? size : undefined);
  }

  /** A text that is no file, such as the help. */
  static of(proc: Process, name: string, text: string): Document {
    const lines = text.split('\n');
    const made = new Document(proc, name, { stream: proc.stdin, close: () => {} }, text.length);
    made.source.preset(lines);
    return made;
  }

  /** Bytes of the whole, as far as that is known. */
  get length(): number | undefined {
    return this.source.ended ? this.source.position : this.size;
  }

  close(): void {
    this.#input.close();
  }
}

/** What less says of a file that it cannot show. */
export function openError(proc: Process, path: string): string | undefined {
  try {
    if (path !== '-' && proc.fs.stat(path).type === 'directory') return `${path} is a directory`;
    if (path !== '-') proc.fs.open(path).release();
    return undefined;
  } catch (error) {
    if (isSysError(error)) return `${path}: ${error.message}`;
    throw error;
  }
}

/** Whether this is no text: more than five control characters that no text has among the first ones. */
export function looksBinary(start: string): boolean {
  return (start.slice(0, 256).match(/[\x00-\x07\x0e-\x1a\x1c-\x1f\x7f\udc80-\udcff]/g) ?? []).length > 5;
}
