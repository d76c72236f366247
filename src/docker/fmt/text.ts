import { canBackquote, quote, quoteToASCII } from '../strconv/quote.ts';
import { toBytes } from '../utf8.ts';
import { type Flags, pad } from './state.ts';

/** A string under one of the verbs v s q x X; undefined if the verb is none for strings. */
export function formatString(s: string, verb: string, flags: Flags): string | undefined {
  switch (verb) {
    case 'v':
      return flags.sharpV ? formatQuoted(s, flags) : formatPlain(s, flags);
    case 's':
      return formatPlain(s, flags);
    case 'q':
      return formatQuoted(s, flags);
    case 'x':
    case 'X':
      return formatHexBytes(toBytes(s), verb, flags);
    default:
      return undefined;
  }
}

/** %s: cut to the precision and padded to the width, both in runes. */
export function formatPlain(s: string, flags: Flags): string {
  return pad(truncate(s, flags), flags);
}

function formatQuoted(s: string, flags: Flags): string {
  const cut = truncate(s, flags);
  if (flags.sharp && canBackquote(cut)) return pad(`\`${cut}\``, flags);
  return pad(flags.plus ? quoteToASCII(cut) : quote(cut), flags);
}

function formatHexBytes(bytes: Uint8Array, verb: 'x' | 'X', flags: Flags): string {
  const shown = bytes.subarray(0, flags.precision ?? bytes.length);
  const prefix = flags.sharp ? `0${verb}` : '';
  const pairs = Array.from(shown, (byte) => byte.toString(16).padStart(2, '0'));
  const text = verb === 'X' ? pairs.map((pair) => pair.toUpperCase()) : pairs;
  if (text.length === 0) return pad('', flags);
  return pad(prefix + text.join(flags.space ? ` ${prefix}` : ''), flags);
}

function truncate(s: string, { precision }: Flags): string {
  return precision === undefined ? s : Array.from(s).slice(0, precision).join('');
}
