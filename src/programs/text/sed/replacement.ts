import { groupText, type Match } from '../../regex/regex.ts';
import type { Flavour } from '../../types.ts';
import type { ReplacementPart } from './script.ts';

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', f: '\f', v: '\v', a: '\x07' };

/** The right-hand side of s, taken apart. */
export function parseReplacement(text: string, delimiter: string, flavour: Flavour): ReplacementPart[] {
  const gnu = flavour === 'gnu';
  const parts: ReplacementPart[] = [];
  let plain = '';
  const push = (part: ReplacementPart) => {
    if (plain !== '') parts.push({ text: plain });
    plain = '';
    parts.push(part);
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '&' && delimiter !== '&') {
      push({ group: 0 });
      continue;
    }
    const next = text[at + 1];
    if (char !== '\\' || next === undefined) {
      plain += char;
      continue;
    }
    at += 1;
    const coded = gnu ? /^(?:x([0-9A-Fa-f]{1,2})|o([0-7]{1,3})|d(\d{1,3})|c([\s\S]))/.exec(text.slice(at)) : undefined;
    if (/\d/.test(next)) push({ group: Number(next) });
    else if (gnu && /[ULulE]/.test(next)) push({ letterCase: next as 'U' });
    else if (gnu ? Object.hasOwn(ESCAPES, next) : /[ntr]/.test(next)) plain += ESCAPES[next];
    else if (coded) {
      const [whole, hex, octal, decimal, control] = coded;
      plain +=
        control === undefined
          ? String.fromCharCode(
              hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : Number(decimal) & 255,
            )
          : String.fromCharCode(control.toUpperCase().charCodeAt(0) ^ 64);
      at += whole.length - 1;
    } else plain += next;
  }
  if (plain !== '') parts.push({ text: plain });
  return parts;
}

/** What a match is replaced with. */
export function expand(parts: readonly ReplacementPart[], subject: string, match: Match): string {
  let out = '';
  let lasting: 'U' | 'L' | undefined;
  let once: 'u' | 'l' | undefined;
  for (const part of parts) {
    if ('letterCase' in part) {
      const { letterCase } = part;
      if (letterCase === 'u' || letterCase === 'l') once = letterCase;
      else lasting = letterCase === 'E' ? undefined : letterCase;
      continue;
    }
    let text = 'text' in part ? part.text : (groupText(subject, match, part.group) ?? '');
    if (text === '') continue;
    if (lasting) text = lasting === 'U' ? text.toUpperCase() : text.toLowerCase();
    if (once) {
      const [first = '', ...rest] = [...text];
      text = (once === 'u' ? first.toUpperCase() : first.toLowerCase()) + rest.join('');
      once = undefined;
    }
    out += text;
  }
  return out;
}
