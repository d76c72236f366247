import type { Builtin, Value } from '../data/values.ts';
import type { Given } from '../data/vm.ts';
import { PythonError } from '../error.ts';

interface Signature {
  /** Those that may be given by place. */
  places: { name: string; needed: boolean; keyword: boolean }[];
  /** Those that may only be given by name. */
  keywords: string[];
  rest: boolean;
  named: boolean;
}

const known = new Map<string, Signature>();

/**
 * Reads a signature: names one after another, `?` behind those that may be left out, `/` behind those that have no name for
 * callers, `*` in front of those that have no place, `*rest` and `**named`.
 */
function signatureOf(text: string): Signature {
  let signature = known.get(text);
  if (signature) return signature;
  signature = { places: [], keywords: [], rest: false, named: false };
  let keyword = false;
  for (const word of text.split(' ')) {
    if (word === '') continue;
    if (word === '/') for (const place of signature.places) place.keyword = false;
    else if (word === '*') keyword = true;
    else if (word.startsWith('**')) signature.named = true;
    else if (word.startsWith('*')) {
      signature.rest = true;
      keyword = true;
    } else if (keyword) signature.keywords.push(word.replace('?', ''));
    else signature.places.push({ name: word.replace('?', ''), needed: !word.endsWith('?'), keyword: true });
  }
  known.set(text, signature);
  return signature;
}

/** The arguments of native code in the order of its signature. @throws {PythonError} TypeError */
export function bindNative(
  { name, signature, owner }: Builtin,
  args: readonly Value[],
  named: ReadonlyMap<string, Value>,
): Given[] {
  const { places, keywords, rest, named: others } = signatureOf(signature);
  // The object that a method belongs to is not counted.
  const own = owner === '' || name === '__new__' ? 0 : 1;
  const shown = own > 0 ? `${owner}.${name}` : name;
  const given: Given[] = places.map((_, at) => args[at]);
  const extra = new Map<string, Value>();
  const keyword = new Map<string, Value>();
  for (const [key, value] of named) {
    const at = places.findIndex((place) => place.keyword && place.name === key);
    if (at >= 0) {
      if (given[at] !== undefined)
        throw new PythonError(
          'TypeError',
          `argument for ${name}() given by name ('${key}') and position (${at + 1 - own})`,
        );
      given[at] = value;
    } else if (keywords.includes(key)) keyword.set(key, value);
    else if (others) extra.set(key, value);
    else if (keywords.length === 0 && !places.some((place) => place.keyword))
      throw new PythonError('TypeError', `${shown}() takes no keyword arguments`);
    else throw new PythonError('TypeError', `'${key}' is an invalid keyword argument for ${name}()`);
  }
  const needed = places.filter((place) => place.needed).length - own;
  const count = args.length - own;
  const lacks = places.findIndex((place, at) => place.needed && given[at] === undefined);
  if (lacks >= 0 || (!rest && args.length > places.length))
    throw new PythonError('TypeError', wrongCount({ name, shown, needed, most: places.length - own, count, rest }));
  if (rest) given.push(args.slice(places.length) as Value[]);
  for (const key of keywords) given.push(keyword.get(key));
  if (others) given.push(extra);
  return given;
}

function wrongCount(of: {
  name: string;
  shown: string;
  needed: number;
  most: number;
  count: number;
  rest: boolean;
}): string {
  const { name, shown, needed, most, count, rest } = of;
  if (!rest && needed === most) {
    if (most === 0) return `${shown}() takes no arguments (${count} given)`;
    if (most === 1) return `${shown}() takes exactly one argument (${count} given)`;
    return `${name} expected ${most} arguments, got ${count}`;
  }
  const [edge, limit] = count < needed ? ['least', needed] : ['most', most];
  return `${name} expected at ${edge} ${limit} argument${limit === 1 ? '' : 's'}, got ${count}`;
}
