import { isSysError } from '../../../kernel/errno.ts';
import { command } from '../../command.ts';
import { Failure } from '../../failure.ts';
import { openInput } from '../../input.ts';
import { inUtf8 } from '../../locale.ts';

type Kind =
  | 'ascii'
  | 'latin1'
  | 'latin9'
  | 'cp1252'
  | 'utf8'
  | 'utf16'
  | 'utf16le'
  | 'utf16be'
  | 'utf32'
  | 'utf32le'
  | 'utf32be';

const NAMES: Readonly<Record<string, Kind>> = {
  ASCII: 'ascii',
  USASCII: 'ascii',
  'ANSIX3.41968': 'ascii',
  LATIN1: 'latin1',
  ISO88591: 'latin1',
  L1: 'latin1',
  ISO885915: 'latin9',
  LATIN9: 'latin9',
  CP1252: 'cp1252',
  WINDOWS1252: 'cp1252',
  UTF8: 'utf8',
  UTF16: 'utf16',
  UCS2: 'utf16le',
  UTF16LE: 'utf16le',
  UTF16BE: 'utf16be',
  UTF32: 'utf32',
  UTF32LE: 'utf32le',
  UTF32BE: 'utf32be',
};

const LISTED = [
  'ASCII',
  'CP1252',
  'ISO-8859-1',
  'ISO-8859-15',
  'LATIN1',
  'UTF-8',
  'UTF-16',
  'UTF-16BE',
  'UTF-16LE',
  'UTF-32',
  'UTF-32BE',
  'UTF-32LE',
];

/** iconv: between the encodings that are in use on the systems here. */
export const iconv = command({
  suite: 'Debian GLIBC 2.36',
  gnu: {
    synopsis: '[OPTION...] [FILE...]',
    about: 'Print files in another encoding.',
    options: `
  -f, --from-code=NAME       they are in this encoding
  -t, --to-code=NAME         print them in this one
  -l, --list                 list the encodings
  -c                         leave out what cannot be printed
  -o, --output=FILE          print into FILE
  -s, --silent               no warnings
      --verbose              tell what is done
`,
  },
  async run({ proc, options, operands, out, complain }) {
    if (options.has('l')) {
      await out.write(LISTED.map((name) => `${name}//\n`).join(''));
      return 0;
    }
    const own = inUtf8(proc) ? 'UTF-8' : 'ASCII';
    const [from, to] = [codeOf(options.value('f') ?? own), codeOf(options.value('t') ?? own)];
    if (!from.kind || !to.kind) {
      const shown = from.kind
        ? `to \`${to.name}'`
        : to.kind
          ? `from \`${from.name}'`
          : `from \`${from.name}' and to \`${to.name}'`;
      await proc.stderr.write(
        options.has('f') && options.has('t')
          ? 'iconv: failed to start conversion processing\n'
          : `iconv: conversion ${shown} is not supported\nTry \`iconv --help' or \`iconv --usage' for more information.\n`,
      );
      return 1;
    }
    let status = 0;
    const parts: Uint8Array[] = [];
    for (const path of operands.length > 0 ? operands : ['-']) {
      let data: Uint8Array;
      try {
        const input = openInput(proc, path);
        data = await input.stream.readAll();
        input.close();
      } catch (error) {
        if (!isSysError(error)) throw error;
        await complain(
          error.code === 'EISDIR'
            ? `unable to read input: ${error.message}`
            : `cannot open input file \`${path}': ${error.message}`,
        );
        status = 1;
        continue;
      }
      const { bytes, failed } = convert(data, from.kind, to.kind, { drop: options.has('c'), ...to });
      parts.push(bytes);
      if (options.has('o')) continue;
      await out.write(bytes);
      if (failed !== undefined) throw new Failure(`illegal input sequence at position ${failed}`);
    }
    const target = options.value('o');
    if (target !== undefined)
      for (const [at, part] of parts.entries()) proc.fs.writeFile(target, part, { append: at > 0 });
    return status;
  },
});

function codeOf(text: string): { name: string; kind: Kind | undefined; translit: boolean; ignore: boolean } {
  const [name = '', ...flags] = text.toUpperCase().split(/\/+/);
  return {
    name: text,
    kind: NAMES[name.replace(/[-_]/g, '')],
    translit: flags.includes('TRANSLIT'),
    ignore: flags.includes('IGNORE'),
  };
}

/** The characters of Windows-1252 that are not those of Latin-1. */
const CP1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const LATIN9: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};

/** Characters, and where what is none begins. */
function decode(data: Uint8Array, kind: Kind): { text: string; at: number[]; failed: number | undefined } {
  let text = '';
  const at: number[] = [];
  const put = (code: number, offset: number) => {
    const char = String.fromCodePoint(code);
    text += char;
    at.push(offset);
  };
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const wide = /^utf(16|32)(le|be)?$/.exec(kind);
  if (wide) {
    const size = wide[1] === '16' ? 2 : 4;
    let little = wide[2] !== 'be';
    const unit = (offset: number) => (size === 2 ? view.getUint16(offset, little) : view.getUint32(offset, little));
    let start = 0;
    if (!wide[2] && data.length >= size) {
      if (unit(0) === 0xfeff) start = size;
      else {
        little = false;
        if (unit(0) === 0xfeff) start = size;
        else little = true;
      }
    }
    for (let offset = start; offset + size <= data.length; offset += size) {
      const code = unit(offset);
      const high = size === 2 && code >= 0xd800 && code < 0xdc00;
      if (high && offset + 4 <= data.length) {
        put(0x10000 + ((code - 0xd800) << 10) + (unit(offset + 2) - 0xdc00), offset);
        offset += 2;
      } else if (code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return { text, at, failed: offset };
      else put(code, offset);
    }
    return { text, at, failed: undefined };
  }
  if (kind === 'utf8') {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    for (let offset = 0; offset < data.length; ) {
      const first = data[offset] as number;
      const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
      try {
        put(decoder.decode(data.subarray(offset, offset + length)).codePointAt(0) as number, offset);
      } catch {
        return { text, at, failed: offset };
      }
      offset += length;
    }
    return { text, at, failed: undefined };
  }
  for (const [offset, byte] of data.entries()) {
    if (kind === 'ascii' && byte > 127) return { text, at, failed: offset };
    if (kind === 'cp1252' && byte >= 0x80 && byte < 0xa0) put(CP1252.codePointAt(byte - 0x80) as number, offset);
    else {
      const nine = kind === 'latin9' ? Object.entries(LATIN9).find(([, own]) => own === byte) : undefined;
      put(nine ? (nine[0].codePointAt(0) as number) : byte, offset);
    }
  }
  return { text, at, failed: undefined };
}

interface Lenience {
  drop: boolean;
  translit: boolean;
  ignore: boolean;
}

/** @returns where it failed: at the end, where something was left out */
function convert(
  data: Uint8Array,
  from: Kind,
  to: Kind,
  how: Lenience,
): { bytes: Uint8Array; failed: number | undefined } {
  const { text, at, failed } = decode(data, from);
  const bytes: number[] = [];
  if (to === 'utf16') bytes.push(0xff, 0xfe);
  if (to === 'utf32') bytes.push(0xff, 0xfe, 0, 0);
  let left: number | undefined;
  for (const [n, char] of [...text].entries()) {
    const own = encode(char, to) ?? (how.translit ? plain(char, to) : undefined);
    if (own) bytes.push(...own);
    else if (how.drop) continue;
    else if (how.ignore) left = data.length;
    else return { bytes: Uint8Array.from(bytes), failed: at[n] };
  }
  return { bytes: Uint8Array.from(bytes), failed: failed ?? left };
}

function encode(char: string, to: Kind): number[] | undefined {
  const code = char.codePointAt(0) as number;
  if (to === 'utf8') return [...new TextEncoder().encode(char)];
  if (to.startsWith('utf16')) {
    const units = Array.from({ length: char.length }, (_, at) => char.charCodeAt(at));
    return units.flatMap((unit) => (to === 'utf16be' ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]));
  }
  if (to.startsWith('utf32')) {
    const four = [code & 255, (code >> 8) & 255, (code >> 16) & 255, 0];
    return to === 'utf32be' ? four.reverse() : four;
  }
  if (code < 128) return [code];
  if (to === 'ascii') return undefined;
  if (to === 'latin9' && LATIN9[char] !== undefined) return [LATIN9[char] as number];
  if (to === 'cp1252') {
    const place = CP1252.indexOf(char);
    if (place >= 0) return [0x80 + place];
    return code >= 0xa0 && code < 256 ? [code] : undefined;
  }
  return code < 256 ? [code] : undefined;
}

const LIKE: Readonly<Record<string, string>> = {
  '€': 'EUR',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '«': '<<',
  '»': '>>',
  '©': '(C)',
  '®': '(R)',
};

/** Characters that look like it, or a question mark. */
function plain(char: string, to: Kind): number[] {
  const letters = LIKE[char] ?? char.normalize('NFD').replace(/\p{M}/gu, '');
  const found = [...letters].map((letter) => encode(letter, to));
  return found.every((each) => each !== undefined) ? found.flat() : [63];
}
