import { isSysError, SysError } from '../../kernel/errno.ts';
import type { Stream } from '../../kernel/stream.ts';
import { type Command, command, type Invocation } from '../command.ts';
import type { Digest } from '../digest/digest.ts';
import { Md5 } from '../digest/md5.ts';
import { Sha1, Sha256, Sha512 } from '../digest/sha.ts';
import { UsageError } from '../failure.ts';
import { eachInput, lineBatches, openInput } from '../input.ts';
import { COREUTILS } from './suite.ts';

interface Algorithm {
  name: string;
  digits: number;
  make(): Digest;
}

function sum(algorithm: Algorithm): Command {
  return command({
    suite: COREUTILS,
    gnu: {
      synopsis: '[OPTION]... [FILE]...',
      about: `Print or check ${algorithm.name} checksums.\n\nWithout FILE, or where it is -, read standard input.`,
      options: `
  -b, --binary          read in binary mode
  -c, --check           read checksums from the FILEs and check them
      --tag             in BSD's style
  -t, --text            read in text mode (as unless told)
  -z, --zero            end lines with NUL
      --ignore-missing  with -c, no word of files that are not there
      --quiet           with -c, no OK for those that match
      --status          with -c, only a status
      --strict          with -c, fail for lines that are no checksums
  -w, --warn            with -c, tell of lines that are no checksums
`,
    },
    busybox: {
      synopsis: '[-c[sw]] [FILE]...',
      about: `Print or check ${algorithm.name} checksums`,
      options: `
	-c	Check the sums that FILEs list
	-s	Only a status
	-w	Tell of lines that are no checksums`,
      unlisted: '\t-b  \n\t-t  ',
    },
    async run(invocation) {
      const { proc, flavour, options, operands, out, complain } = invocation;
      if (options.has('c')) return check(invocation, algorithm);
      if (flavour === 'busybox' && options.has('s', 'w')) throw new UsageError('');
      const end = options.has('z') ? '\0' : '\n';
      const mark = options.last('b', 't') === 'b' && flavour === 'gnu' ? '*' : ' ';
      return eachInput(
        proc,
        operands,
        async (stream, path) => {
          const hex = await digest(stream, algorithm);
          await out.write(
            options.has('tag') ? `${algorithm.name} (${path}) = ${hex}${end}` : `${hex} ${mark}${path}${end}`,
          );
        },
        (path, error, stage) =>
          complain(
            flavour === 'busybox' && stage === 'open'
              ? `can't open '${path}': ${error}`
              : flavour === 'busybox'
                ? `can't read '${path}': ${error}`
                : `${path}: ${error}`,
          ),
      );
    },
  });
}

async function digest(stream: Stream, { make }: Algorithm): Promise<string> {
  const hash = make();
  for (;;) {
    const data = await stream.read();
    if (data.length === 0) return hash.hex();
    hash.update(data);
  }
}

async function check(
  { proc, flavour, options, operands, out, complain }: Invocation,
  algorithm: Algorithm,
): Promise<number> {
  const gnu = flavour === 'gnu';
  const silent = options.has('status', 's');
  const pattern = new RegExp(`^\\\\?([0-9a-fA-F]{${algorithm.digits}}) [ *](.*)$`);
  const tagged = new RegExp(`^${algorithm.name} \\((.*)\\) = ([0-9a-fA-F]{${algorithm.digits}})$`);
  let status = 0;
  for (const list of operands.length > 0 ? operands : ['-']) {
    const counts = { lines: 0, wrong: 0, unread: 0, failed: 0, good: 0 };
    let number = 0;
    const one = async (line: string) => {
      number += 1;
      const plain = pattern.exec(line);
      const tag = plain ? null : tagged.exec(line);
      const [wanted, path] = plain ? [plain[1], plain[2]] : [tag?.[2], tag?.[1]];
      if (wanted === undefined || path === undefined) {
        counts.wrong += 1;
        // To busybox it is a checksum that does not fit.
        if (!gnu) {
          counts.lines += 1;
          counts.failed += 1;
        }
        if (options.has('w') && gnu)
          await complain(`${list}: ${number}: improperly formatted ${algorithm.name} checksum line`);
        return;
      }
      counts.lines += 1;
      try {
        const input = openInput(proc, path);
        const found = await digest(input.stream, algorithm);
        input.close();
        const ok = found === wanted.toLowerCase();
        if (ok) counts.good += 1;
        else counts.failed += 1;
        if (!silent && !(ok && options.has('quiet'))) await out.write(`${path}: ${ok ? 'OK' : 'FAILED'}\n`);
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (options.has('ignore-missing') && error.code === 'ENOENT') return;
        counts.unread += 1;
        await complain(gnu ? `${path}: ${error.message}` : `can't open '${path}': ${error.message}`);
        if (!silent) await out.write(`${path}: FAILED${gnu ? ' open or read' : ''}\n`);
      }
    };
    try {
      const input = openInput(proc, list);
      for await (const { lines } of lineBatches(input.stream)) for (const line of lines) await one(line);
      input.close();
    } catch (error) {
      if (!(error instanceof SysError)) throw error;
      await complain(`${list}: ${error.message}`);
      status = 1;
      continue;
    }
    if (counts.failed + counts.unread > 0 || counts.lines === 0 || (options.has('strict') && counts.wrong > 0))
      status = 1;
    const told = (count: number, one: string, many: string) =>
      complain(`WARNING: ${count} ${count === 1 ? one : many}`);
    if (!gnu) {
      if (silent) continue;
      if (counts.failed + counts.unread > 0)
        await told(
          counts.failed + counts.unread,
          `of ${counts.lines} computed checksums did NOT match`,
          `of ${counts.lines} computed checksums did NOT match`,
        );
      if (counts.lines === 0) await complain(`${list}: no checksum lines found`);
      continue;
    }
    if (counts.lines === 0) {
      await complain(`${list === '-' ? "'standard input'" : list}: no properly formatted checksum lines found`);
      continue;
    }
    if (options.has('ignore-missing') && counts.good + counts.failed + counts.unread === 0) {
      await complain(`${list}: no file was verified`);
      status = 1;
      continue;
    }
    if (silent) continue;
    if (counts.wrong > 0) await told(counts.wrong, 'line is improperly formatted', 'lines are improperly formatted');
    if (counts.unread > 0) await told(counts.unread, 'listed file could not be read', 'listed files could not be read');
    if (counts.failed > 0)
      await told(counts.failed, 'computed checksum did NOT match', 'computed checksums did NOT match');
  }
  return status;
}

export const md5sum = sum({ name: 'MD5', digits: 32, make: () => new Md5() });
export const sha1sum = sum({ name: 'SHA1', digits: 40, make: () => new Sha1() });
export const sha224sum = sum({ name: 'SHA224', digits: 56, make: () => new Sha256(7) });
export const sha256sum = sum({ name: 'SHA256', digits: 64, make: () => new Sha256() });
export const sha384sum = sum({ name: 'SHA384', digits: 96, make: () => new Sha512(6) });
export const sha512sum = sum({ name: 'SHA512', digits: 128, make: () => new Sha512() });
