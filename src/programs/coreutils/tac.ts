import { command } from '../command.ts';
import { eachInput } from '../input.ts';
import { decodeBytes, encodeBytes } from '../text.ts';
import { COREUTILS } from './suite.ts';

/** tac: all lines, the last first. A last line without a newline runs into the next, as it does with GNU's. */
export const tac = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]...',
    about: 'Print each FILE with its last line first.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -b, --before             the separator comes before a record, not after
  -s, --separator=STRING   separate records by STRING, not by newlines
`,
  },
  busybox: { synopsis: '[FILE]...', about: 'Print FILEs with the last line first' },
  async run({ proc, flavour, options, operands, out, complain }) {
    const separator = options.value('s') || '\n';
    const before = options.has('b');
    return eachInput(
      proc,
      operands,
      async (stream) => {
        const text = decodeBytes(await stream.readAll());
        let end = text.length;
        while (end > 0) {
          // After its record: the separator that ends this one must not be found as the one before it.
          const from = before ? end - separator.length : end - separator.length - 1;
          const found = from < 0 ? -1 : text.lastIndexOf(separator, from);
          const start = found < 0 ? 0 : before ? found : found + separator.length;
          await out.write(encodeBytes(text.slice(start, end)));
          end = start === end ? 0 : start;
        }
      },
      (path, error, stage) => complain(tacError(flavour, path, error, stage)),
    );
  },
});

function tacError(flavour: string, path: string, error: string, stage: string): string {
  if (flavour === 'busybox') return `${path}: ${error}`;
  // It seeks to the end first, which a directory does not let it.
  const why = error === 'Is a directory' ? 'Invalid argument' : error;
  return stage === 'open' ? `failed to open '${path}' for reading: ${error}` : `${path}: read error: ${why}`;
}
