import { PythonSyntaxError } from '../error.ts';
import type { Token } from './lex.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v' },
  ...{ '\\': '\\', "'": "'", '"': '"' },
};

/** Resolves the escapes of a literal (The Python Language Reference, 2.4.1). */
export function unescape(raw: string, bytes = false): string {
  return raw.replace(
    /\\(\n|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|[0-7]{1,3}|[\s\S])/g,
    (whole, code: string) => {
      if (code === '\n') return '';
      if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
      if (/^x./.test(code) || (!bytes && /^[uU]./.test(code)))
        return String.fromCodePoint(Number.parseInt(code.slice(1), 16));
      return ESCAPES[code] ?? whole;
    },
  );
}

/** A literal's text, escapes resolved unless it is raw. */
export function literal(token: Token): string {
  return /r/i.test(token.prefix) ? token.body : unescape(token.body, /b/i.test(token.prefix));
}

/** A part of an f-string: text, or a field's source with its conversion and specification. */
export type FieldPart =
  | { text: string }
  | {
      source: string;
      at: number;
      conversion: string;
      specification: string | undefined;
      specificationAt: number;
      shown: string;
    };

/** Takes an f-string's body apart. `at` counts from the start of the body. */
export function fields(token: Token, body: string, offset = 0): FieldPart[] {
  const raw = /r/i.test(token.prefix);
  const parts: FieldPart[] = [];
  let text = '';
  const wrong = (message: string) => new PythonSyntaxError(`f-string: ${message}`, token);
  for (let at = 0; at < body.length; at++) {
    const char = body[at] as string;
    if ((char === '{' || char === '}') && body[at + 1] === char) {
      text += char;
      at += 1;
    } else if (char === '}') throw wrong("single '}' is not allowed");
    else if (char === '\\' && !raw) {
      text += char + (body[at + 1] ?? '');
      at += 1;
    } else if (char !== '{') text += char;
    else {
      if (text !== '') parts.push({ text: raw ? text : unescape(text) });
      text = '';
      const end = expressionEnd(body, at + 1);
      if (end >= body.length) throw wrong("expecting '}'");
      let source = body.slice(at + 1, end);
      if (source.trim() === '') throw wrong('empty expression not allowed');
      if (source.includes('\\')) throw wrong('expression part cannot include a backslash');
      let shown = '';
      const equals = /^([\s\S]*[^=!<>])=(\s*)$/.exec(source);
      if (equals) {
        shown = source;
        source = equals[1] ?? '';
      }
      let next = end;
      let conversion = '';
      if (body[next] === '!') {
        conversion = body[next + 1] ?? '';
        if (!/[sra]/.test(conversion)) throw wrong("invalid conversion character: expected 's', 'r', or 'a'");
        next += 2;
      }
      let specification: string | undefined;
      const specificationAt = next + 1;
      if (body[next] === ':') {
        const close = specificationEnd(body, next + 1);
        specification = body.slice(next + 1, close);
        next = close;
      }
      if (body[next] !== '}') throw wrong("expecting '}'");
      if (shown !== '' && conversion === '' && specification === undefined) conversion = 'r';
      parts.push({
        source,
        at: offset + at + 1,
        conversion,
        specification,
        specificationAt: offset + specificationAt,
        shown,
      });
      at = next;
    }
  }
  if (text !== '') parts.push({ text: raw ? text : unescape(text) });
  return parts;
}

/** Where a field's expression ends: at a `!`, `:` or `}` that is in no bracket and no string. */
function expressionEnd(body: string, start: number): number {
  let depth = 0;
  for (let at = start; at < body.length; at++) {
    const char = body[at] as string;
    if (char === "'" || char === '"') {
      const end = body.indexOf(char, at + 1);
      if (end < 0) return body.length;
      at = end;
    } else if ('([{'.includes(char)) depth += 1;
    else if (depth > 0 && ')]}'.includes(char)) depth -= 1;
    else if (depth > 0) continue;
    else if (char === '!' && body[at + 1] === '=') at += 1;
    else if ('!:}'.includes(char)) return at;
  }
  return body.length;
}

function specificationEnd(body: string, start: number): number {
  let depth = 0;
  for (let at = start; at < body.length; at++) {
    if (body[at] === '{') depth += 1;
    else if (body[at] === '}' && depth-- === 0) return at;
  }
  return body.length;
}
