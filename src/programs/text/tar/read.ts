import { fnmatch } from '../../../fs/fnmatch.ts';
import { Failure } from '../../failure.ts';
import { ArchiveReader } from './archive.ts';
import { excludes } from './create.ts';
import { Unpacker } from './extract.ts';
import { HeaderError, type Member } from './header.ts';
import { Job } from './job.ts';
import { verbose } from './list.ts';

/** Lists or takes out what is in an archive. */
export class Reader extends Job {
  async read(mode: string): Promise<number> {
    const { proc, options, operands, out, complain, flavour } = this.invocation;
    const archive = new ArchiveReader(await this.openSource());
    this.changeDirectory();
    const wanted = operands.map((name) => ({ name: name.replace(/(.)\/+$/, '$1'), found: false }));
    const excluded = this.excluded();
    const strip = Number(options.value('strip-components') ?? 0);
    const unpacker = new Unpacker(this.invocation);
    const verbosity = options.list.filter(({ key }) => key === 'v').length;
    let any = false;
    try {
      for (let member = await archive.next(); member; member = await archive.next()) {
        any = true;
        const turn = proc.tick();
        if (turn) await turn;
        if (wanted.length > 0 && !this.#isWanted(member, wanted)) continue;
        if (excluded.some((pattern) => excludes(pattern, (member as Member).name))) continue;
        const name = member.name.split('/').slice(strip).join('/');
        if (strip > 0 && name === '') continue;
        if (mode === 't') {
          await out.write(
            `${verbosity > 0 ? verbose(member, flavour, { numeric: options.has('numeric-owner') }) : member.name}\n`,
          );
          continue;
        }
        if (verbosity > 0) {
          const line = `${verbosity > 1 ? verbose(member, flavour) : flavour === 'busybox' ? name : member.name}\n`;
          await (options.has('O') ? proc.stderr.write(line) : out.write(line));
        }
        await unpacker.extract(member, name, archive);
      }
    } catch (error) {
      if (!(error instanceof HeaderError)) throw error;
      if (!this.gnu) throw new Failure(error.message === 'short' ? 'short read' : 'invalid tar magic');
      if (error.message === 'short' && any) throw new Failure(`Unexpected EOF in archive${this.fatal}`, 2);
      await complain(any ? 'Skipping to next header' : 'This does not look like a tar archive');
      if (!any && error.message !== 'short') await complain('Skipping to next header');
      return this.delayed();
    }
    unpacker.finish();
    let failed = unpacker.failed;
    for (const { name, found } of wanted) {
      if (found) continue;
      await complain(this.gnu ? `${name}: Not found in archive` : `${name}: not found in archive`);
      if (!this.gnu) return 1;
      failed = true;
    }
    return failed ? this.delayed() : 0;
  }

  #isWanted(member: Member, wanted: { name: string; found: boolean }[]): boolean {
    const { options } = this.invocation;
    const name = member.name.replace(/\/+$/, '');
    let is = false;
    for (const each of wanted) {
      const pattern = options.has('wildcards') || !this.gnu;
      if (name !== each.name && !name.startsWith(`${each.name}/`) && !(pattern && fnmatch(each.name, name))) continue;
      each.found = true;
      is = true;
    }
    return is;
  }
}
