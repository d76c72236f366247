import { Failure } from '../failure.ts';
import { quote } from '../quote.ts';
import { bytesOf } from '../text.ts';
import type { Flavour } from '../types.ts';

const ESCAPES: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11, '\\': 92 };

const CLASSES: Readonly<Record<string, RegExp>> = {
  alnum: /[A-Za-z0-9]/,
  alpha: /[A-Za-z]/,
  blank: /[ \t]/,
  cntrl: /[\x00-\x1f\x7f]/,
  digit: /\d/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[ \t-\r]/,
  upper: /[A-Z]/,
  xdigit: /[0-9A-Fa-f]/,
};

/**
 * The bytes of a SET of tr, in order.
 * @param fill how long a second set may become by `[x*]`
 * @throws {Failure}
 */
export function parseSet(text: string, fill: number | undefined, flavour: Flavour): number[] {
  const source = bytesOf(text);
  const gnu = flavour === 'gnu';
  const bytes: number[] = [];
  let filler: { at: number; byte: number } | undefined;
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const named = /^\[:(\w*):\]/.exec(rest);
    if (named && (gnu || Object.hasOwn(CLASSES, named[1] as string))) {
      const pattern = Object.hasOwn(CLASSES, named[1] as string) ? CLASSES[named[1] as string] : undefined;
      if (!pattern) throw new Failure(`invalid character class ${quote(named[1] as string)}`);
      for (let byte = 0; byte < 256; byte++)
        if (byte < 128 && pattern.test(String.fromCharCode(byte))) bytes.push(byte);
      at += named[0].length;
      continue;
    }
    const equivalent = /^\[=([\s\S]*?)=\]/.exec(rest);
    if (equivalent?.[1]?.length === 1) {
      bytes.push(equivalent[1].charCodeAt(0));
      at += equivalent[0].length;
      continue;
    }
    const repeated =
      flavour === 'gnu' && fill !== undefined ? /^\[(\\[0-7]{1,3}|\\[\s\S]|[\s\S])\*(\d*)\]/.exec(rest) : null;
    if (repeated) {
      const { byte } = character(repeated[1] as string, 0, gnu);
      const count = Number.parseInt(repeated[2] || '0', (repeated[2] ?? '').startsWith('0') ? 8 : 10);
      if (count === 0) filler = { at: bytes.length, byte };
      else bytes.push(...new Array<number>(count).fill(byte));
      at += repeated[0].length;
      continue;
    }
    const low = character(source, at, gnu);
    if (source[low.end] === '-' && low.end + 1 < source.length) {
      const high = character(source, low.end + 1, gnu);
      if (high.byte < low.byte && gnu) {
        const range = `${printable(low.byte)}-${printable(high.byte)}`;
        throw new Failure(`range-endpoints of '${range}' are in reverse collating sequence order`);
      }
      for (let byte = low.byte; byte <= high.byte; byte++) bytes.push(byte);
      at = high.end;
    } else {
      bytes.push(low.byte);
      at = low.end;
    }
  }
  if (filler && fill !== undefined && fill > bytes.length) {
    bytes.splice(filler.at, 0, ...new Array<number>(fill - bytes.length).fill(filler.byte));
  }
  return bytes;
}

function printable(byte: number): string {
  return byte >= 32 && byte < 127 ? String.fromCharCode(byte) : `\\${byte.toString(8).padStart(3, '0')}`;
}

/** busybox leaves a backslash that escapes nothing. */
function character(source: string, at: number, gnu: boolean): { byte: number; end: number } {
  if (source[at] !== '\\' || at + 1 === source.length) return { byte: source.charCodeAt(at), end: at + 1 };
  const octal = /^(?:[0-3][0-7]{0,2}|[4-7][0-7]?)/.exec(source.slice(at + 1))?.[0];
  if (octal) return { byte: Number.parseInt(octal, 8), end: at + 1 + octal.length };
  const letter = source[at + 1] as string;
  if (!gnu && !Object.hasOwn(ESCAPES, letter)) return { byte: 92, end: at + 1 };
  return { byte: Object.hasOwn(ESCAPES, letter) ? (ESCAPES[letter] as number) : letter.charCodeAt(0), end: at + 2 };
}
