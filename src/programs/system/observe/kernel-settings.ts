import { isSysError } from '../../../kernel/errno.ts';
import type { Process } from '../../../kernel/process.ts';
import type { Invocation } from '../../command.ts';
import { Failure, UsageError } from '../../failure.ts';
import { procpsCommand } from './procps.ts';

const ROOT = '/proc/sys';

/** sysctl: reads and writes what is below /proc/sys. */
export const sysctl = procpsCommand({
  gnu: {
    synopsis: '[options] [variable[=value] ...]',
    about: 'Print or change settings of the kernel.',
    options: `
  -a, --all            all of them
  -A                   the same
  -X                   the same
      --deprecated     old ones, too
      --dry-run        write nothing
  -b, --binary         values without line ends
  -e, --ignore         no word of those that are not there
  -N, --names          only names
  -n, --values         only values
  -p, --load[=FILE]    read settings from FILE (/etc/sysctl.conf unless told)
  -f                   the same
      --system         read settings from all of the system's files
  -r, --pattern=EXPRESSION  only those that match
  -q, --quiet          do not tell what is changed
  -w, --write          change them
  -o                   (ignored)
  -x                   (ignored)
`,
  },
  busybox: {
    synopsis: '[-enq] { -a | -p [FILE]... | [-w] [KEY[=VALUE]]... }',
    about: 'Print or change settings of the kernel',
    options: `
	-e	No word of those that are not there
	-n	Only values
	-a	All of them
	-w	Change them
	-p	Read settings from a file
	-q	Do not tell what is changed`,
  },
  async run(invocation) {
    const { proc, options, operands } = invocation;
    if (options.has('a', 'A', 'X')) {
      const expression = options.value('r');
      const pattern = expression === undefined ? undefined : new RegExp(expression);
      let status = 0;
      for (const path of settings(proc, ROOT)) {
        const name = path.slice(ROOT.length + 1).replaceAll('/', '.');
        if (pattern && !pattern.test(name)) continue;
        status |= await show(invocation, name, path);
      }
      return status;
    }
    if (options.has('p', 'f', 'system')) return load(invocation);
    if (operands.length === 0) throw new UsageError('');
    let status = 0;
    for (const word of operands) status |= await one(invocation, word);
    return status;
  },
});

function settings(proc: Process, folder: string): string[] {
  try {
    return proc.fs
      .readdir(folder)
      .flatMap(({ name, type }) =>
        type === 'directory' ? settings(proc, `${folder}/${name}`) : [`${folder}/${name}`],
      );
  } catch (error) {
    if (isSysError(error)) return [];
    throw error;
  }
}

/** `net.ipv4.ip_forward`, `net/ipv4/ip_forward`: whichever comes first separates. */
function pathOf(name: string): string {
  const slashes = name.indexOf('/');
  const dots = name.indexOf('.');
  if (dots < 0 || (slashes >= 0 && slashes < dots)) return `${ROOT}/${name}`;
  return `${ROOT}/${name.replace(/[./]/g, (char) => (char === '.' ? '/' : '.'))}`;
}

async function show({ proc, flavour, options, out, complain }: Invocation, name: string, path: string): Promise<0 | 1> {
  try {
    if (options.has('N')) {
      proc.fs.stat(path);
      await out.write(`${name}\n`);
      return 0;
    }
    const text = proc.fs.readText(path).replace(/\n$/, '');
    if (options.has('n', 'b')) await out.write(options.has('b') ? text : `${text}\n`);
    else for (const line of text.split('\n')) await out.write(`${name} = ${line}\n`);
    return 0;
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code === 'ENOENT' && options.has('e')) return 0;
    if (flavour === 'busybox')
      await complain(
        error.code === 'ENOENT'
          ? `error: '${name}' is an unknown key`
          : `error reading key '${name}': ${error.message}`,
      );
    else if (error.code === 'ENOENT') await complain(`cannot stat ${path}: ${error.message}`);
    else if (error.code === 'EISDIR') return 0;
    else await complain(`reading key "${name}": ${error.message}`);
    return 1;
  }
}

async function one(invocation: Invocation, word: string): Promise<0 | 1> {
  const { proc, options, out, complain } = invocation;
  const at = word.indexOf('=');
  const name = (at < 0 ? word : word.slice(0, at)).trim();
  const path = pathOf(name);
  const dotted = path.slice(ROOT.length + 1).replaceAll('/', '.');
  if (at < 0) {
    if (options.has('w')) {
      await complain(`"${word}" must be of the form name=value`);
      return 1;
    }
    const inside = settings(proc, path);
    if (inside.length === 0) return show(invocation, dotted, path);
    let status: 0 | 1 = 0;
    for (const each of inside)
      if (await show(invocation, each.slice(ROOT.length + 1).replaceAll('/', '.'), each)) status = 1;
    return status;
  }
  const value = word.slice(at + 1).trim();
  try {
    proc.fs.stat(path);
    if (proc.user.uid !== 0) {
      await complain(`permission denied on key "${dotted}"`);
      return options.has('e') ? 0 : 1;
    }
    if (!options.has('dry-run')) proc.fs.writeFile(path, `${value}\n`);
    if (options.has('q')) return 0;
    await out.write(options.has('n') ? `${value}\n` : options.has('N') ? `${dotted}\n` : `${dotted} = ${value}\n`);
    return 0;
  } catch (error) {
    if (!isSysError(error)) throw error;
    if (error.code === 'ENOENT' && options.has('e')) return 0;
    await complain(
      error.code === 'ENOENT' ? `cannot stat ${path}: ${error.message}` : `setting key "${dotted}": ${error.message}`,
    );
    return 1;
  }
}

async function load(invocation: Invocation): Promise<number> {
  const { proc, options, operands } = invocation;
  const files = operands.length > 0 ? operands : [options.value('p') ?? '/etc/sysctl.conf'];
  let status = 0;
  for (const path of files) {
    let text: string;
    try {
      text = proc.fs.readText(path);
    } catch (error) {
      if (!isSysError(error)) throw error;
      if (options.has('system')) continue;
      throw new Failure(`cannot open "${path}": ${error.message}`);
    }
    for (const line of text.split('\n'))
      if (/^\s*[^#;\s]/.test(line)) status |= await one(invocation, line.trim().replace(/^-/, ''));
  }
  return status;
}
