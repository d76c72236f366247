import { concat } from '../../../kernel/stream.ts';
import { gzip } from '../../deflate/gzip-format.ts';
import { Failure, UsageError } from '../../failure.ts';
import { decodeText } from '../../text.ts';
import { ArchiveReader, ArchiveWriter } from './archive.ts';
import { Packer } from './create.ts';
import { BLOCK, type Member } from './header.ts';
import { Job } from './job.ts';

/** Makes an archive, or adds to one. */
export class Maker extends Job {
  /** Operands, and the names in -T's file. */
  protected names(): string[] {
    const { proc, options, operands } = this.invocation;
    const list = options.value('T');
    if (list === undefined) return [...operands];
    const text = decodeText(proc.fs.readFile(list));
    return [...text.split('\n').filter(Boolean), ...operands];
  }

  async create(mode: 'c' | 'r' | 'u'): Promise<number> {
    const { proc, options, out } = this.invocation;
    const names = this.names();
    if (names.length === 0 && mode === 'c' && !options.has('T')) {
      if (!this.gnu) throw new Failure('empty archive');
      throw new UsageError('Cowardly refusing to create an empty archive', { status: 2 });
    }
    const toStdout = this.file === '-';
    if (toStdout && proc.stdout.isTerminal)
      throw new Failure(
        this.gnu
          ? `Refusing to write archive contents to terminal (missing -f option?)${this.fatal}`
          : "can't write archive to a terminal",
        2,
      );
    const parts: Uint8Array[] = [];
    const old = mode === 'c' ? [] : await this.#oldMembers();
    const archive = new ArchiveWriter(async (data) => void parts.push(data), this.gnu ? undefined : BLOCK);
    const target = toStdout ? undefined : this.#openTarget();
    this.changeDirectory();
    for (const { member, content } of old) await archive.add(member, content);
    // With the archive on standard output, names go where messages go.
    const tell = async (line: string) =>
      toStdout ? proc.stderr.write(`${line}\n`) : void (await out.write(`${line}\n`));
    const packer = new Packer(this.invocation, archive, tell, this.excluded());
    for (const name of names) await packer.add(name);
    await archive.finish();
    const data = this.compressed() ? await gzip(concat(parts), { tick: () => proc.tick() }) : concat(parts);
    if (target === undefined) await out.write(data);
    else {
      await proc.stream(target).write(data);
      proc.close(target);
    }
    return packer.failed ? this.delayed() : 0;
  }

  /** As a descriptor, opened before anything is read: a directory of its own is not archived half-written. */
  #openTarget(): number {
    const { proc } = this.invocation;
    try {
      return proc.install(proc.fs.open(this.file, { write: true, create: true, truncate: true }), { from: 3 });
    } catch (error) {
      throw this.cannotOpen(error);
    }
  }

  async #oldMembers(): Promise<{ member: Member; content: Uint8Array }[]> {
    const members: { member: Member; content: Uint8Array }[] = [];
    const { fs } = this.invocation.proc;
    if (!fs.exists(this.file) || fs.stat(this.file).size === 0) return members;
    const archive = new ArchiveReader(await this.openSource());
    for (let member = await archive.next(); member; member = await archive.next())
      members.push({ member, content: await archive.content(member.size) });
    return members;
  }
}
