import { isSysError } from '../../../kernel/errno.ts';
import { command, type Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { quote, shellQuoteIfNeeded } from '../../quote.ts';
import { parseSize } from '../../sizes.ts';
import { COREUTILS } from '../suite.ts';

/** shred */
export const shred = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... FILE...',
    about: 'Write over FILEs again and again, so that what they held cannot be read any more.',
    options: `
  -f, --force    change permissions where that is needed
  -n, --iterations=N  N times, not 3
      --random-source=FILE  take random bytes from FILE
  -s, --size=N   so many bytes
  -u             remove the file afterwards
      --remove[=HOW]  the same; HOW is unlink, wipe or wipesync (as unless told)
  -v, --verbose  tell what is done
  -x, --exact    do not round the size up to a whole block
  -z, --zero     zeros at the end
`,
  },
  busybox: {
    synopsis: '[-fuz] [-n N] [-s SIZE] FILE...',
    about: 'Write over FILEs again and again',
    options: `
	-s SIZE	So many bytes
	-n N	N times, not 3
	-z	Zeros at the end
	-f	Change permissions where that is needed
	-u	Remove the file afterwards
	-x	(ignored)`,
    unlisted: '\t-v',
  },
  async run(invocation) {
    const { operands, options } = invocation;
    const count = options.value('n') ?? '3';
    if (!/^\d+$/.test(count)) throw new Failure(`invalid number of passes: ${quote(count)}`);
    const size = options.value('s');
    if (size !== undefined && parseSize(size) === undefined) throw new Failure(`invalid file size: ${quote(size)}`);
    if (operands.length === 0) throw new UsageError('missing file operand');
    let status = 0;
    for (const path of operands) {
      try {
        await wipe(invocation, path, Number(count));
      } catch (error) {
        if (!isSysError(error)) throw error;
        const name = shellQuoteIfNeeded(path);
        await invocation.complain(
          invocation.flavour === 'gnu'
            ? `${name}: failed to open for writing: ${error.message}`
            : `can't open '${path}': ${error.message}`,
        );
        status = 1;
      }
    }
    return status;
  },
});

const BLOCK = 4096;

async function wipe({ proc, options, complain, flavour }: Invocation, path: string, count: number): Promise<void> {
  const { size, mode } = proc.fs.stat(path);
  if (options.has('f') && !proc.fs.access(path, 'write')) proc.fs.chmod(path, mode | 0o200);
  const asked = options.value('s');
  const length =
    asked !== undefined
      ? (parseSize(asked) ?? 0)
      : options.has('x') || flavour === 'busybox'
        ? size
        : Math.ceil(size / BLOCK) * BLOCK;
  const file = proc.fs.open(path, { write: true });
  file.release();
  const passes = count + (options.has('z') ? 1 : 0);
  for (let pass = 1; pass <= passes; pass++) {
    const zeros = pass > count;
    const fixed = count > 3 && pass > 1 && pass < count && pass % 2 === 0;
    const value = pass === 2 ? 255 : 0;
    if (options.has('v') && flavour === 'gnu')
      await complain(
        `${path}: pass ${pass}/${passes} (${zeros ? '000000' : fixed ? value.toString(16).padStart(2, '0').repeat(3) : 'random'})...`,
      );
    const { random } = proc.kernel;
    proc.fs.writeFile(
      path,
      Uint8Array.from({ length }, () => (zeros ? 0 : fixed ? value : random.uint32() & 255)),
    );
  }
  if (!options.has('u', 'remove')) return;
  const say = async (text: string) => {
    if (options.has('v') && flavour === 'gnu') await complain(text);
  };
  await say(`${path}: removing`);
  let name = path;
  if (options.value('remove') !== 'unlink') {
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    for (let left = path.length - folder.length; left > 0; left--) {
      const next = folder + '0'.repeat(left);
      if (proc.fs.exists(next)) continue;
      proc.fs.rename(name, next);
      await say(`${name}: renamed to ${next}`);
      name = next;
    }
  }
  proc.fs.unlink(name);
  await say(`${path}: removed`);
}
