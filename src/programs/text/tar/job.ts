import { isSysError } from '../../../kernel/errno.ts';
import { concat } from '../../../kernel/stream.ts';
import type { Invocation } from '../../command.ts';
import { GzipError, gunzip, isGzip } from '../../deflate/gzip-format.ts';
import { Failure } from '../../failure.ts';
import { openFile } from '../../input.ts';
import { decodeText } from '../../text.ts';

/** One run of tar: which archive, and what making and reading one have in common. */
export class Job {
  protected readonly invocation: Invocation;
  protected readonly gnu: boolean;
  protected readonly file: string;

  constructor(invocation: Invocation) {
    this.invocation = invocation;
    this.gnu = invocation.flavour === 'gnu';
    this.file = invocation.options.value('f') ?? invocation.proc.env.get('TAPE') ?? '-';
  }

  protected excluded(): string[] {
    const { proc, options } = this.invocation;
    const lists = options.values('X').flatMap((path) => decodeText(proc.fs.readFile(path)).split('\n').filter(Boolean));
    return [...options.values('exclude'), ...lists];
  }

  /** Only once the archive is open: its name is as seen from where tar was started. */
  protected changeDirectory(): void {
    const { proc, options } = this.invocation;
    for (const path of options.values('C')) {
      try {
        if (proc.fs.stat(path).type !== 'directory')
          throw new Failure(
            this.gnu
              ? `${path}: Cannot chdir: Not a directory${this.fatal}`
              : `can't change directory to '${path}': Not a directory`,
            this.gnu ? 2 : 1,
          );
        proc.cwd = proc.fs.realpath(path);
      } catch (error) {
        if (!isSysError(error)) throw error;
        throw new Failure(
          this.gnu
            ? `${path}: Cannot open: ${error.message}${this.fatal}`
            : `can't change directory to '${path}': ${error.message}`,
          this.gnu ? 2 : 1,
        );
      }
    }
  }

  protected get fatal(): string {
    return `\n${this.invocation.name}: Error is not recoverable: exiting now`;
  }

  protected compressed(): boolean {
    const { options } = this.invocation;
    return options.has('z') || (options.has('a') && /\.(tgz|taz|gz)$/.test(this.file));
  }

  protected async delayed(): Promise<number> {
    await this.invocation.complain(
      this.gnu ? 'Exiting with failure status due to previous errors' : 'error exit delayed from previous errors',
    );
    return this.gnu ? 2 : 1;
  }

  /** What is thrown for an archive that could not be opened: any other error is no news of the archive's. */
  protected cannotOpen(error: unknown): unknown {
    if (!isSysError(error)) return error;
    return new Failure(
      this.gnu
        ? `${this.file}: Cannot open: ${error.message}${this.fatal}`
        : `can't open '${this.file}': ${error.message}`,
      this.gnu ? 2 : 1,
    );
  }

  /** What gives the archive's bytes, decompressed where it is compressed. */
  protected async openSource(): Promise<() => Promise<Uint8Array>> {
    const { proc, complain } = this.invocation;
    let stream = proc.stdin;
    if (this.file !== '-') {
      try {
        stream = openFile(proc, this.file).stream;
      } catch (error) {
        throw this.cannotOpen(error);
      }
    } else if (proc.stdin.isTerminal && this.gnu) {
      throw new Failure(`Refusing to read archive contents from terminal (missing -f option?)${this.fatal}`, 2);
    }
    const first = await stream.read();
    if (first.length === 0)
      throw this.gnu
        ? new Failure(
            `This does not look like a tar archive\n${this.invocation.name}: Exiting with failure status due to previous errors`,
            2,
          )
        : new Failure('short read');
    // GNU's sees by itself that a file is compressed, but not what comes through a pipe.
    const packed = this.compressed() || (this.gnu && isGzip(first));
    if (packed) {
      if (!this.compressed() && this.file === '-' && this.gnu)
        throw new Failure(`Archive is compressed. Use -z option${this.fatal}`, 2);
      const all = concat([first, await stream.readAll()]);
      try {
        return once((await gunzip(all, () => proc.tick())).data);
      } catch (error) {
        if (!(error instanceof GzipError)) throw error;
        if (!this.gnu) throw new Failure(`invalid magic\n${this.invocation.name}: short read`);
        await proc.stderr.write(`\ngzip: stdin: ${error.message}\n`);
        await complain('Child returned status 1');
        throw new Failure('Error is not recoverable: exiting now', 2);
      }
    }
    let pending: Uint8Array | undefined = first;
    return async () => {
      const data = pending ?? (await stream.read());
      pending = undefined;
      return data;
    };
  }
}

function once(data: Uint8Array): () => Promise<Uint8Array> {
  let rest = data;
  return async () => {
    const part = rest;
    rest = rest.subarray(rest.length);
    return part;
  };
}
