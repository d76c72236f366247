import { command } from '../command.ts';
import { eachInput, lineBatches } from '../input.ts';
import { inUtf8 } from '../locale.ts';
import { decodeBytes, decodeText, encodeBytes } from '../text.ts';

/** rev (util-linux) */
export const rev = command({
  suite: 'util-linux 2.38.1',
  gnu: {
    synopsis: '[options] [<file> ...]',
    about: '\nPrint each line with its characters from back to front.',
    options: ' -0, --zero  lines end with NUL, not with a newline',
  },
  busybox: { synopsis: '[FILE]...', about: 'Print the lines of FILE from back to front' },
  async run({ proc, flavour, options, operands, out, complain }) {
    const separator = options.has('0') ? '\0' : '\n';
    const utf8 = inUtf8(proc);
    const asBytes = flavour === 'busybox' && !utf8;
    let status = 0;
    const failed = await eachInput(
      proc,
      operands,
      async (stream, path) => {
        let number = 0;
        for await (const { lines, complete } of lineBatches(stream, {
          out,
          separator: separator.charCodeAt(0),
          decode: asBytes ? decodeBytes : decodeText,
        })) {
          // GNU's C library knows no characters beyond ASCII without a locale.
          const strange = utf8 || asBytes ? -1 : lines.findIndex((line) => /[^\0-\x7f]/.test(line));
          if (strange >= 0) lines.length = strange;
          const text = lines.map((line) => [...line].reverse().join('')).join(separator);
          const all = complete && lines.length > 0 ? text + separator : text;
          await out.write(asBytes ? encodeBytes(all) : all);
          number += lines.length;
          if (strange < 0) continue;
          await complain(
            `${path === '-' ? 'stdin' : path}: ${number}: Invalid or incomplete multibyte or wide character`,
          );
          status = 1;
          return;
        }
      },
      (path, error) => complain(flavour === 'gnu' ? `cannot open ${path}: ${error}` : `${path}: ${error}`),
    );
    return failed || status;
  },
});
