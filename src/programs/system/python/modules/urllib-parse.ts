import { text } from '../data/basics.ts';
import { str } from '../data/repr.ts';
import { Dict, List, Module, Tuple, type Value } from '../data/values.ts';
import { Unsupported } from '../error.ts';
import { functions } from '../types/define.ts';
import { namedTuple } from './named-tuple.ts';

/** An address as it is meant where another is shown. */
export function joined(base: string, to: string): string {
  if (/^[a-z]+:\/\//i.test(to)) return to;
  const [, origin = '', path = '/'] = /^([a-z]+:\/\/[^/?#]*)([^?#]*)/i.exec(base) ?? [];
  return to.startsWith('/') ? origin + to : `${origin}${path.slice(0, path.lastIndexOf('/') + 1) || '/'}${to}`;
}

const SPLIT = namedTuple('ParseResult', ['scheme', 'netloc', 'path', 'params', 'query', 'fragment'], '', true);

const quoteText = (value: string, safe: string) =>
  Array.from(new TextEncoder().encode(value), (byte) => {
    const char = String.fromCharCode(byte);
    return /[\w.~-]/.test(char) || (byte < 128 && safe.includes(char))
      ? char
      : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');

function unquote(value: string): string {
  const bytes: number[] = [];
  const encoded = new TextEncoder().encode(value);
  for (let at = 0; at < encoded.length; at++) {
    const pair = encoded[at] === 37 ? String.fromCharCode(encoded[at + 1] ?? 0, encoded[at + 2] ?? 0) : '';
    if (/^[\da-f]{2}$/i.test(pair)) {
      bytes.push(Number.parseInt(pair, 16));
      at += 2;
    } else bytes.push(encoded[at] ?? 0);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}

/** urllib.parse */
export function parse(): Module {
  return new Module(
    'urllib.parse',
    functions({
      parse_qs: [
        'qs',
        (_, query: Value) => {
          const found = new Dict();
          for (const part of text(query).split('&')) {
            const [name = '', value = ''] = part.split(/=(.*)/s).map((own) => unquote(own.replaceAll('+', ' ')));
            if (value === '') continue;
            const list = found.get(name);
            if (list instanceof List) list.items.push(value);
            else found.put(name, new List([value]));
          }
          return found;
        },
      ],
      quote: ['string safe?', (_, value: Value, safe: Value = '/') => quoteText(text(value), text(safe))],
      quote_plus: [
        'string safe?',
        (_, value: Value, safe: Value = '') => quoteText(text(value), `${text(safe)} `).replaceAll(' ', '+'),
      ],
      unquote: ['string', (_, value: Value) => unquote(text(value))],
      unquote_plus: ['string', (_, value: Value) => unquote(text(value).replaceAll('+', ' '))],
      urlencode: [
        'query',
        function* (vm, query: Value) {
          if (!(query instanceof Dict)) throw new Unsupported('urlencode() of other things than dictionaries');
          const parts: string[] = [];
          for (const [name, value] of query.entries)
            parts.push(
              `${quoteText(yield* str(vm, name), ' ')}=${quoteText(yield* str(vm, value), ' ')}`.replaceAll(' ', '+'),
            );
          return parts.join('&');
        },
      ],
      urljoin: ['base url', (_, base: Value, url: Value) => joined(text(base), text(url))],
      urlparse: [
        'url',
        (_, url: Value) => {
          const [, scheme = '', netloc = '', path = '', query = '', fragment = ''] =
            /^(?:([a-z][a-z\d+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(text(url)) ?? [];
          return new Tuple([scheme.toLowerCase(), netloc, path, '', query, fragment], SPLIT);
        },
      ],
    }),
  );
}
