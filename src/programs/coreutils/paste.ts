import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { unescape } from '../escapes.ts';
import { Failure } from '../failure.ts';
import { type Input, openInput } from '../input.ts';
import { COREUTILS } from './suite.ts';

/** paste */
export const paste = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about:
      'Print the first lines of all FILEs side by side, then the second ones, and so on.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -d, --delimiters=LIST   characters from LIST in turn between them, not TABs
  -s, --serial            one file after the other, each in one line
  -z, --zero-terminated   NUL ends a line
`,
  },
  busybox: {
    synopsis: '[-d LIST] [-s] [FILE]...',
    about: 'Print lines of FILEs side by side',
    options: `
	-d LIST	Characters from LIST in turn between them, not TABs
	-s	One file after the other, each in one line`,
  },
  async run({ proc, options, operands, out, complain, flavour }) {
    const list = options.value('d');
    if (list === '' && flavour === 'busybox') throw new Failure("-d '' is not supported");
    const delimiters =
      list === undefined ? ['\t'] : [...unescape(list).bytes].map((char) => (char === '\0' ? '' : char));
    if (delimiters.length === 0) delimiters.push('');
    const between = (index: number) => delimiters[index % delimiters.length] as string;
    const inputs: Input[] = [];
    let status = 0;
    for (const path of operands.length > 0 ? operands : ['-']) {
      try {
        inputs.push(openInput(proc, path));
      } catch (error) {
        if (!isSysError(error)) throw error;
        if (flavour === 'gnu' && !options.has('s')) throw new Failure(`${path}: ${error.message}`);
        await complain(`${path}: ${error.message}`);
        status = 1;
        if (flavour === 'busybox') return 1;
      }
    }
    const read = async ({ stream }: Input) => (await stream.readLine())?.replace(/\n$/, '');
    if (options.has('s')) {
      for (const input of inputs) {
        let index = 0;
        for (let line = await read(input); line !== undefined; line = await read(input)) {
          await out.write((index > 0 ? between(index - 1) : '') + line);
          index += 1;
        }
        await out.write('\n');
      }
    } else if (flavour === 'busybox') {
      await alternate(inputs, read, between, (text) => out.write(text));
    } else {
      for (;;) {
        const lines: (string | undefined)[] = [];
        for (const input of inputs) lines.push(await read(input));
        if (lines.every((line) => line === undefined)) break;
        await out.write(
          `${lines.map((line, index) => (line ?? '') + (index < lines.length - 1 ? between(index) : '')).join('')}\n`,
        );
      }
    }
    for (const input of inputs) input.close();
    return status;
  },
});

/** busybox's way: a file that has ended leaves nothing, not even what would stand behind it. */
async function alternate(
  inputs: readonly Input[],
  read: (input: Input) => Promise<string | undefined>,
  between: (index: number) => string,
  write: (text: string) => Promise<void> | undefined,
): Promise<void> {
  const active = new Set(inputs);
  while (active.size > 0) {
    let index = 0;
    for (const input of inputs) {
      if (!active.has(input)) continue;
      const line = await read(input);
      if (line === undefined) active.delete(input);
      else await write(line + (input === inputs.at(-1) ? '\n' : between(index++)));
    }
  }
}
