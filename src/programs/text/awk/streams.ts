import { isSysError } from '../../../kernel/errno.ts';
import type { OpenFile } from '../../../kernel/file.ts';
import { pipe } from '../../../kernel/pipe.ts';
import { type Process, shellStatus } from '../../../kernel/process.ts';
import type { Invocation } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { decodeText, encodeBytes } from '../../text.ts';
import { RecordReader } from './records.ts';

interface Writer {
  fd: number;
  child: Process | undefined;
  pending: string;
}

interface Reader {
  records: RecordReader;
  child: Process | undefined;
}

/** The files and commands that a program reads from and writes to, by name; open until they are closed. */
export class Streams {
  readonly #invocation: Invocation;
  readonly #writers = new Map<string, Writer>();
  readonly #readers = new Map<string, Reader>();

  constructor(invocation: Invocation) {
    this.#invocation = invocation;
  }

  /** Writes; standard output is not the business of this. @throws {Failure} */
  async write(how: '>' | '>>' | '|', name: string, text: string): Promise<void> {
    const { proc, out } = this.#invocation;
    if (how !== '|' && name === '/dev/stderr') {
      await out.flush();
      return proc.stderr.write(encodeBytes(text));
    }
    let writer = this.#writers.get(name);
    if (!writer) {
      writer = how === '|' ? this.#command(name) : this.#file(name, how === '>>');
      this.#writers.set(name, writer);
    }
    writer.pending += text;
    if (writer.pending.length > 32768) await this.#flush(writer);
  }

  #file(name: string, append: boolean): Writer {
    const { proc, flavour } = this.#invocation;
    try {
      const path = decodeText(encodeBytes(name));
      const file = proc.fs.open(path, { write: true, create: true, append, truncate: !append });
      return { fd: proc.install(file, { from: 3, closeOnExec: true }), child: undefined, pending: '' };
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw flavour === 'gnu'
        ? new Failure(`cannot open "${name}" for output (${error.message})`, 2)
        : new Failure(`can't open '${name}': ${error.message}`, 1);
    }
  }

  #shell(command: string, fds: ReadonlyMap<number, OpenFile>): Process {
    const { proc } = this.#invocation;
    const text = decodeText(encodeBytes(command));
    return proc.spawn('/bin/sh', ['sh', '-c', text], { fds });
  }

  #command(name: string): Writer {
    const { proc } = this.#invocation;
    const { read, write } = pipe();
    const fds = new Map(standard(proc));
    fds.set(0, read);
    const child = this.#shell(name, fds);
    read.release();
    return { fd: proc.install(write, { from: 3, closeOnExec: true }), child, pending: '' };
  }

  async #flush(writer: Writer): Promise<void> {
    const { proc } = this.#invocation;
    const text = writer.pending;
    writer.pending = '';
    if (text !== '') await proc.stream(writer.fd).write(encodeBytes(text));
  }

  /** The records of a file; nothing where it cannot be opened. */
  file(name: string): RecordReader | undefined {
    const { proc, out } = this.#invocation;
    const known = this.#readers.get(name);
    if (known) return known.records;
    try {
      const path = name === '/dev/stdin' ? '-' : decodeText(encodeBytes(name));
      const records = new RecordReader(openInput(proc, path), out);
      this.#readers.set(name, { records, child: undefined });
      return records;
    } catch (error) {
      if (isSysError(error)) return undefined;
      throw error;
    }
  }

  /** The records of a command's output. */
  async output(name: string): Promise<RecordReader> {
    const { proc, out } = this.#invocation;
    const known = this.#readers.get(name);
    if (known) return known.records;
    await this.flushAll();
    const { read, write } = pipe();
    const fds = new Map(standard(proc));
    fds.set(1, write);
    const child = this.#shell(name, fds);
    write.release();
    const fd = proc.install(read, { from: 3, closeOnExec: true });
    const close = () => {
      if (!proc.status) proc.close(fd);
    };
    const records = new RecordReader({ stream: proc.stream(fd), close }, out);
    this.#readers.set(name, { records, child });
    return records;
  }

  /** Runs a command and waits for it. @returns its exit status */
  async system(command: string): Promise<number> {
    const { proc } = this.#invocation;
    await this.flushAll();
    return ended(proc, this.#shell(command, standard(proc)));
  }

  has(name: string): boolean {
    return this.#writers.has(name);
  }

  async flushAll(): Promise<void> {
    await this.#invocation.out.flush();
    for (const writer of this.#writers.values()) await this.#flush(writer);
  }

  /** @returns -1 (busybox: 0) where nothing of that name is open */
  async close(name: string, options: { flush?: boolean } = {}): Promise<number> {
    const { proc } = this.#invocation;
    let status = this.#invocation.flavour === 'gnu' ? -1 : 0;
    const writer = this.#writers.get(name);
    if (writer) {
      this.#writers.delete(name);
      if (options.flush ?? true) await this.#invocation.out.flush();
      await this.#flush(writer);
      proc.close(writer.fd);
      status = writer.child ? await ended(proc, writer.child) : 0;
    }
    const reader = this.#readers.get(name);
    if (reader) {
      this.#readers.delete(name);
      reader.records.close();
      status = reader.child ? await ended(proc, reader.child) : 0;
    }
    return status;
  }

  /** @param flush whether standard output goes first */
  async closeAll(flush: boolean): Promise<void> {
    for (const name of [...this.#writers.keys(), ...this.#readers.keys()]) await this.close(name, { flush });
  }
}

/** What commands inherit: the standard descriptors. */
function standard(proc: Process): Map<number, OpenFile> {
  return new Map([...proc.descriptors].filter(([fd]) => fd < 3));
}

async function ended(proc: Process, child: Process): Promise<number> {
  const status = await proc.waitFor(child);
  return 'stopped' in status ? 0 : shellStatus(status);
}
