import type { Process, Program } from '../../../kernel/process.ts';
import { concat } from '../../../kernel/stream.ts';
import { gzipComplaint, runOn, unpacked } from './feed.ts';

const VERSION = '1.12';

async function helped(proc: Process, name: string, usage: string): Promise<boolean> {
  const first = proc.argv.slice(1).find((arg) => arg === '--help' || arg === '--version');
  if (first === undefined) return false;
  await proc.stdout.write(first === '--help' ? usage : `${name} (gzip) ${VERSION}\n`);
  return true;
}

/** As the shell names a script: by its path. */
function scriptName(proc: Process): string {
  const name = proc.argv[0] ?? '';
  return name.includes('/') ? name : `/usr/bin/${name}`;
}

/** zgrep and its kin: grep, in files that may be packed. */
function zgrepAs(tool: string): Program {
  return async (proc) => {
    const usage = `Usage: ${scriptName(proc)} [OPTION]... [-e] PATTERN [FILE]...\nLook for PATTERN in files that gzip may have packed. OPTIONs are those of grep.\n`;
    if (await helped(proc, 'zgrep', usage)) return 0;
    const options: string[] = [];
    const words: string[] = [];
    let patterns = false;
    const args = proc.argv.slice(1);
    for (let at = 0; at < args.length; at++) {
      const arg = args[at] as string;
      if (arg === '--') {
        words.push(...args.slice(at + 1));
        break;
      }
      if (!arg.startsWith('-') || arg === '-') {
        words.push(arg);
        continue;
      }
      if (/^(-[a-zA-Z0-9]*[ef]|--regexp|--file)/.test(arg)) patterns = true;
      if (/^-r$|^-R$|^--(dereference-)?recursive$/i.test(arg)) {
        await proc.stderr.write(`${scriptName(proc)}: ${arg}: option not supported\n`);
        return 2;
      }
      options.push(arg);
      if (/^-[a-zA-Z0-9]*[efmABCdD]$/.test(arg)) options.push(args[++at] ?? '');
    }
    if (!patterns) {
      const pattern = words.shift();
      if (pattern === undefined) {
        await proc.stderr.write(
          `${scriptName(proc)}: 188: 1: missing pattern; try \`${scriptName(proc)} --help' for help\n`,
        );
        return 2;
      }
      options.push('-e', pattern);
    }
    const named = words.length > 1 && !options.some((option) => /^-[a-zA-Z]*h|^--no-filename/.test(option));
    let status = 1;
    for (const path of words.length > 0 ? words : ['-']) {
      let data: Uint8Array;
      try {
        data = await unpacked(proc, path);
      } catch (error) {
        const complaint = gzipComplaint(error, path);
        if (complaint === undefined) throw error;
        await proc.stderr.write(`${complaint}\n`);
        status = 2;
        continue;
      }
      const label = path === '-' ? [] : [`--label=${path}`];
      const own = await runOn(proc, [tool, ...(named ? ['-H'] : []), ...label, ...options], new Map([[0, data]]));
      if (own > 1) status = own;
      else if (own === 0 && status === 1) status = 0;
    }
    return status;
  };
}

/** zdiff and zcmp: diff and cmp, of files that may be packed. */
function compareAs(tool: 'diff' | 'cmp'): Program {
  return async (proc) => {
    const script = scriptName(proc).replace(/zcmp$/, 'zdiff');
    const usage = `Usage: ${script} [OPTION]... FILE1 [FILE2]\nCompare files that gzip may have packed. OPTIONs are those of ${tool}.\n`;
    if (await helped(proc, `z${tool}`, usage)) return 0;
    const args = proc.argv.slice(1);
    const files = args.filter((arg) => !arg.startsWith('-') || arg === '-');
    const options = args.filter((arg) => arg.startsWith('-') && arg !== '-');
    const [first, second = first?.replace(/[-.](gz|z)$|\.tgz$/i, ''), extra] = files;
    if (first === undefined || second === undefined || extra !== undefined) {
      await proc.stderr.write(
        `${script}: ${first === undefined ? 'missing operand' : 'extra operand'}\n`.replace(
          'extra operand',
          `invalid number of operands; try \`${script} --help' for help`,
        ),
      );
      return 2;
    }
    const inputs = new Map<number, Uint8Array>();
    const words: string[] = [];
    for (const [at, path] of [first, second].entries()) {
      if (!/(\.gz|-gz|\.z|-z|\.Z|\.tgz|\.taz)$/.test(path) && path !== '-') {
        words.push(path);
        continue;
      }
      try {
        // The one that is unpacked comes on standard input; a second one on another descriptor.
        const fd = inputs.size === 0 ? 0 : 5;
        inputs.set(fd, await unpacked(proc, path));
        words.push(fd === 0 ? '-' : '/dev/fd/5');
      } catch (error) {
        const complaint = gzipComplaint(error, path);
        if (complaint === undefined || at > 1) throw error;
        await proc.stderr.write(`${complaint}\n`);
        return 2;
      }
    }
    return runOn(proc, [tool, ...options, '--', ...words], inputs);
  };
}

/** zless and zmore: a pager, for files that may be packed. */
function pagerAs(pager: string): Program {
  return async (proc) => {
    const usage = `Usage: ${scriptName(proc)} [OPTION]... [FILE]...\nShow files that gzip may have packed. OPTIONs are those of ${pager}.\n`;
    if (await helped(proc, `z${pager}`, usage)) return 0;
    const args = proc.argv.slice(1);
    const files = args.filter((arg) => !arg.startsWith('-'));
    const parts: Uint8Array[] = [];
    for (const path of files.length > 0 ? files : ['-']) {
      try {
        parts.push(await unpacked(proc, path));
      } catch (error) {
        const complaint = gzipComplaint(error, path);
        if (complaint === undefined) throw error;
        await proc.stderr.write(`${complaint}\n`);
      }
    }
    return runOn(proc, [pager, ...args.filter((arg) => arg.startsWith('-'))], new Map([[0, concat(parts)]]));
  };
}

export const zgrep = () => zgrepAs('grep');
export const zegrep = () => zgrepAs('egrep');
export const zfgrep = () => zgrepAs('fgrep');
export const zdiff = () => compareAs('diff');
export const zcmp = () => compareAs('cmp');
export const zless = () => pagerAs('less');
export const zmore = () => pagerAs('more');
