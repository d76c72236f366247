import { isSysError } from '../../kernel/errno.ts';
import { command, type Invocation } from '../command.ts';
import { baseName } from '../coreutils/names.ts';
import { gzip as compress, GzipError, gunzip, isGzip } from '../deflate/gzip-format.ts';
import { encodeText } from '../text.ts';
import { below } from './walk.ts';

/** gzip, gunzip and zcat */
export const gzip = command({
  suite: 'gzip 1.12',
  calledAs: 'gzip',
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Compress or decompress FILEs, in place unless told.',
    options: `
  -c, --stdout      write to standard output, keep the files
  -d, --decompress  decompress
  -f, --force       overwrite files
  -h, --help        tell this
  -k, --keep        keep the files
  -l, --list        tell of compressed files
  -L, --license     tell the license
  -n, --no-name     without the name and the time
  -N, --name        with the name and the time
  -q, --quiet       no warnings
  -r, --recursive   what is in directories
  -S, --suffix=SUF  SUF behind names, not .gz
  -t, --test        only test
  -v, --verbose     tell of each
  -V, --version     tell the version
  -1, --fast        quickly
  -9, --best        well
`,
    unlisted:
      '  -2  \n  -3  \n  -4  \n  -5  \n  -6  \n  -7  \n  -8  \n  --uncompress  \n  --to-stdout  \n  --rsyncable  ',
    notes: 'Without FILE, or where it is -, standard input is written to standard output.',
  },
  busybox: {
    synopsis: '[-cfkdt] [FILE]...',
    about: 'Compress FILEs (or stdin)',
    options: `
	-1..9	(compression level)
	-d	Decompress
	-t	Test
	-c	Write to stdout
	-f	Force
	-k	Keep the files`,
    unlisted: '\t-v  \n\t-q  \n\t-n  \n\t-1  \n\t-2  \n\t-3  \n\t-4  \n\t-5  \n\t-6  \n\t-7  \n\t-8  \n\t-9  ',
  },
  hint: (name) => `Try \`${name} --help' for more information.`,
  async run(invocation) {
    const { proc, options, operands } = invocation;
    const own = proc.name;
    const decompress = options.has('d', 'uncompress', 't', 'l') || /^(gunzip|zcat|uncompress)$/.test(own);
    const toStdout = options.has('c', 'to-stdout') || own === 'zcat';
    let status = 0;
    for (const path of operands.length > 0 ? operands : ['-'])
      status = Math.max(status, await one(invocation, path, { decompress, toStdout }));
    return status;
  },
});

const NO_MAGIC = 'no gzip/bzip2/xz magic';

interface Way {
  decompress: boolean;
  toStdout: boolean;
}

async function one(invocation: Invocation, path: string, way: Way): Promise<number> {
  const { proc, flavour, options, out, complain } = invocation;
  const suffix = options.value('S') ?? '.gz';
  if (path === '-') return standard(invocation, way);
  const source =
    way.decompress && flavour === 'gnu' && !proc.fs.exists(path) && proc.fs.exists(path + suffix)
      ? path + suffix
      : path;
  try {
    const stat = proc.fs.stat(source);
    if (stat.type === 'directory') {
      if (!options.has('r')) {
        if (!options.has('q'))
          await complain(flavour === 'gnu' ? `${path} is a directory -- ignored` : `${path}: Is a directory`);
        return flavour === 'gnu' ? 2 : 1;
      }
      let status = 0;
      for (const { name } of proc.fs.readdir(path))
        status = Math.max(status, await one(invocation, below(path, name), way));
      return status;
    }
    const target = options.has('t') ? source : targetName(source, suffix, way, flavour === 'gnu');
    if (target === undefined) {
      if (!options.has('q'))
        await complain(
          flavour === 'gnu'
            ? way.decompress
              ? `${path}: unknown suffix -- ignored`
              : `${path} already has ${suffix} suffix -- unchanged`
            : `${path}: unknown suffix - ignored`,
        );
      return flavour === 'gnu' ? (way.decompress ? 2 : 0) : 1;
    }
    const data = proc.fs.readFile(source);
    const tick = () => proc.tick();
    // With -f, what is not compressed is copied.
    const copies = way.decompress && way.toStdout && options.has('f') && flavour === 'gnu' && !isGzip(data);
    const result = copies
      ? data
      : way.decompress
        ? (await gunzip(data, tick)).data
        : await compress(data, options.has('n') ? { tick } : { tick, name: baseName(source), mtime: stat.mtime });
    const nameOf = options.has('n') && !way.decompress ? '' : baseName(way.decompress ? target : source);
    const [packed, plain] = way.decompress ? [data, result] : [result, data];
    if (options.has('l')) {
      await out.write(
        `${'compressed'.padStart(19)} ${'uncompressed'.padStart(19)}  ratio uncompressed_name\n${String(packed.length).padStart(19)} ${String(plain.length).padStart(19)} ${ratio(packed, plain, nameOf)} ${target}\n`,
      );
      return 0;
    }
    if (options.has('t')) {
      if (options.has('v')) await proc.stderr.write(`${source}:\t OK\n`);
      return 0;
    }
    if (way.toStdout) {
      await out.write(result);
    } else {
      if (proc.fs.exists(target) && !options.has('f')) {
        await complain(
          flavour === 'gnu' ? `${target} already exists;	not overwritten` : `can't open '${target}': File exists`,
        );
        return flavour === 'gnu' ? 2 : 1;
      }
      try {
        proc.fs.writeFile(target, result, { mode: 0o600 });
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(flavour === 'gnu' ? `${target}: ${error.message}` : `can't open '${target}': ${error.message}`);
        return 1;
      }
      proc.fs.chmod(target, stat.mode & 0o777);
      proc.fs.utimes(target, stat.mtime);
      if (!options.has('k')) proc.fs.unlink(source);
    }
    if (options.has('v') && flavour === 'gnu')
      await proc.stderr.write(
        `${source}:\t${ratio(packed, plain, nameOf)}${way.toStdout ? '' : ` -- ${options.has('k') ? 'created' : 'replaced with'} ${target}`}\n`,
      );
    return 0;
  } catch (error) {
    if (error instanceof GzipError) {
      if (flavour === 'gnu') await proc.stderr.write(`\n${invocation.name}: ${source}: ${error.message}\n`);
      else await complain(proc.name === 'zcat' ? NO_MAGIC : 'invalid magic');
      return 1;
    }
    if (!isSysError(error)) throw error;
    if (flavour === 'busybox' && error.code === 'EACCES') {
      await complain(`can't open '${source}': ${error.message}`);
      return 1;
    }
    await complain(
      `${source}${flavour === 'gnu' && way.decompress && source === path && !path.endsWith(suffix) ? suffix : ''}: ${error.message}`,
    );
    return 1;
  }
}

async function standard({ proc, flavour, name, options, out, complain }: Invocation, way: Way): Promise<number> {
  if (!way.decompress && proc.stdout.isTerminal && !options.has('f')) {
    await complain(
      flavour === 'gnu'
        ? `compressed data not written to a terminal. Use -f to force compression.\nFor help, type: ${name} -h`
        : 'compressed data not written to a terminal, use -f to force it',
    );
    return 1;
  }
  const data = await proc.stdin.readAll();
  try {
    const tick = () => proc.tick();
    const result = way.decompress ? (await gunzip(data, tick)).data : await compress(data, { tick });
    if (!options.has('t', 'l')) await out.write(result);
    return 0;
  } catch (error) {
    if (!(error instanceof GzipError)) throw error;
    const what = data.length === 0 ? 'unexpected end of file' : error.message;
    if (flavour === 'gnu') await proc.stderr.write(`\n${name}: stdin: ${what}\n`);
    else await complain(proc.name === 'zcat' ? NO_MAGIC : 'invalid magic');
    return 1;
  }
}

function targetName(path: string, suffix: string, { decompress, toStdout }: Way, gnu: boolean): string | undefined {
  if (!decompress) return path.endsWith(suffix) && !toStdout && gnu ? undefined : path + suffix;
  if (path.endsWith(suffix)) return path.slice(0, -suffix.length);
  if (path.endsWith('.tgz')) return `${path.slice(0, -4)}.tar`;
  return toStdout ? path : undefined;
}

/** How much smaller it became; what stands before and behind the compressed data does not count. */
function ratio(packed: Uint8Array, plain: Uint8Array, name: string): string {
  const around = 18 + (name === '' ? 0 : encodeText(name).length + 1);
  const saved = plain.length === 0 ? 0 : 100 - (100 * (packed.length - around)) / plain.length;
  return `${saved.toFixed(1).padStart(5)}%`;
}
