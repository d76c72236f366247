import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { lineBatches, openInput } from '../input.ts';
import { quote } from '../quote.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import { COREUTILS } from './suite.ts';

/** uniq */
export const uniq = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [INPUT [OUTPUT]]',
    about: 'Print INPUT (or standard input) with one line for many that follow each other and are the same.',
    options: `
  -c, --count           tell how many each line stands for
  -d, --repeated        only lines that there are several of, once each
  -D                    all lines that there are several of
  -f, --skip-fields=N   the first N fields do not count
  -i, --ignore-case     lower and upper case are the same
  -s, --skip-chars=N    the first N characters do not count
  -u, --unique          only lines that there is one of
  -z, --zero-terminated  NUL ends a line
  -w, --check-chars=N   no more than N characters count
`,
  },
  busybox: {
    synopsis: '[-cduiz] [-f,s,w N] [FILE [OUTFILE]]',
    about: 'Print one line for many that follow each other and are the same',
    options: `
	-c	Tell how many each line stands for
	-d	Only lines that there are several of
	-u	Only lines that there is one of
	-i	Lower and upper case are the same
	-z	NUL ends a line
	-f N	The first N fields do not count
	-s N	The first N characters (after fields) do not count
	-w N	No more than N characters count`,
  },
  async run({ proc, flavour, options, operands, out }) {
    const extra = operands[2];
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const number = (key: string, what: string): number | undefined => {
      const text = options.value(key);
      if (text === undefined) return undefined;
      if (!/^\d+$/.test(text))
        throw new Failure(flavour === 'gnu' ? `${text}: invalid number of ${what}` : `invalid number '${text}'`);
      return Number(text);
    };
    const fields = number('f', 'fields to skip') ?? 0;
    const skip = number('s', 'bytes to skip') ?? 0;
    const limit = number('w', 'bytes to compare');
    const key = (line: string) => {
      let rest = line;
      for (let i = 0; i < fields; i++) rest = rest.replace(/^[ \t]*[^ \t]*/, '');
      rest = rest.slice(skip, limit === undefined ? undefined : skip + limit);
      return options.has('i') ? rest.toLowerCase() : rest;
    };
    const end = options.has('z') ? '\0' : '\n';
    const show = (count: number) => (count > 1 ? !options.has('u') : !options.has('d', 'D'));
    const [source = '-', target] = operands;
    let input: ReturnType<typeof openInput>;
    try {
      input = openInput(proc, source);
    } catch (error) {
      if (isSysError(error))
        throw new Failure(
          flavour === 'gnu' ? `${source}: ${error.message}` : `can't open '${source}': ${error.message}`,
        );
      throw error;
    }
    const print = (text: string) =>
      target === undefined || target === '-' ? out.write(encodeBytes(text)) : void written.push(text);
    const written: string[] = [];
    let group: { line: string; key: string; count: number } | undefined;
    const finish = () => {
      if (!group || !show(group.count) || options.has('D')) return undefined;
      return print(`${options.has('c') ? `${String(group.count).padStart(7)} ` : ''}${group.line}${end}`);
    };
    try {
      for await (const { lines } of lineBatches(input.stream, {
        // busybox ends lines with NUL but begins them behind newlines.
        separator: flavour === 'gnu' ? end.charCodeAt(0) : 10,
        decode: decodeBytes,
        out,
      })) {
        for (const line of lines) {
          const own = key(line);
          if (group && group.key === own) {
            group.count += 1;
            if (options.has('D')) await print((group.count === 2 ? group.line + end : '') + line + end);
            continue;
          }
          const full = finish();
          if (full) await full;
          group = { line, key: own, count: 1 };
        }
      }
      await finish();
    } catch (error) {
      if (isSysError(error))
        throw new Failure(flavour === 'gnu' ? `error reading '${source}'` : `${source}: I/O error`);
      throw error;
    } finally {
      input.close();
    }
    if (target === undefined || target === '-') return 0;
    try {
      proc.fs.writeFile(target, encodeBytes(written.join('')));
    } catch (error) {
      if (!isSysError(error)) throw error;
      throw new Failure(flavour === 'gnu' ? `${target}: ${error.message}` : `can't open '${target}': ${error.message}`);
    }
    return 0;
  },
});
