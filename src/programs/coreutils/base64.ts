import { fromBase64, toBase64 } from '../../fs/text-data.ts';
import { isSysError } from '../../kernel/errno.ts';
import { command } from '../command.ts';
import { Failure, UsageError } from '../failure.ts';
import { openInput } from '../input.ts';
import { quote } from '../quote.ts';
import { decodeBytes } from '../text.ts';
import { COREUTILS } from './suite.ts';

/** base64 (RFC 4648) */
export const base64 = command({
  suite: COREUTILS,
  gnu: {
    synopsis: '[OPTION]... [FILE]',
    about: 'Print FILE in Base64, or what is in Base64.\n\nWithout FILE, or where it is -, read standard input.',
    options: `
  -d, --decode          print what is in Base64
  -i, --ignore-garbage  with -d, ignore what is no Base64
  -w, --wrap=COLS       lines of COLS characters (76 unless told); 0 for one line
`,
  },
  busybox: {
    synopsis: '[-d] [-w COL] [FILE]',
    about: 'Print FILE in Base64',
    options: `
	-d	Print what is in Base64
	-w COL	Lines of COL characters (76 unless told); 0 for one line`,
    unlisted: '\t-i  \n\t--decode  ',
  },
  async run({ proc, flavour, options, operands, out }) {
    const extra = operands[1];
    if (extra !== undefined) throw new UsageError(`extra operand ${quote(extra)}`);
    const wrapText = options.value('w') ?? '76';
    if (!/^\d+$/.test(wrapText))
      throw new Failure(flavour === 'gnu' ? `invalid wrap size: ${quote(wrapText)}` : `invalid number '${wrapText}'`);
    const wrap = Number(wrapText);
    const [path = '-'] = operands;
    let data: Uint8Array;
    try {
      const input = openInput(proc, path);
      data = await input.stream.readAll();
      input.close();
    } catch (error) {
      if (isSysError(error))
        throw new Failure(error.code === 'EISDIR' ? `read error: ${error.message}` : `${path}: ${error.message}`);
      throw error;
    }
    if (options.has('d', 'decode')) {
      const { bytes, valid } = decode(decodeBytes(data), options.has('i') || flavour === 'busybox', flavour === 'gnu');
      await out.write(bytes);
      if (!valid) throw new Failure(flavour === 'gnu' ? 'invalid input' : 'truncated input');
      return 0;
    }
    const text = toBase64(data);
    if (wrap === 0) {
      await out.write(text);
    } else {
      for (let at = 0; at < text.length; at += wrap) await out.write(`${text.slice(at, at + wrap)}\n`);
    }
    return 0;
  },
});

/** Decodes as far as it is valid. */
function decode(text: string, garbage: boolean, partly: boolean): { bytes: Uint8Array; valid: boolean } {
  const plain = garbage ? text.replace(/[^A-Za-z0-9+/=]/g, '') : text.replace(/\n/g, '');
  const good = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(plain)?.[0] ?? '';
  const rest = plain.slice(good.length);
  // A group that is cut short still tells some bytes.
  const partial = partly ? (/^[A-Za-z0-9+/]{2,3}/.exec(rest)?.[0] ?? '') : '';
  const bytes = fromBase64(good + (partial ? partial.padEnd(4, '=') : ''));
  return { bytes, valid: rest === '' };
}
