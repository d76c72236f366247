import { GoError } from '../../go-error.ts';
import { encodeJSON } from '../../json/encode.ts';
import { any, type Func, int, sliceOf, string } from '../../reflect/type.ts';
import { Value } from '../../reflect/value.ts';
import { byteLength, sliceBytes } from '../../utf8.ts';
import { builtinFunctions } from './builtin.ts';
import { plainFunction } from './define.ts';

const strings = sliceOf(string);

/** Go takes as many as there is memory for. */
const MAX_SPACES = 1_000_000;

function repeatSpace(count: number): string {
  if (count < 0) throw new GoError('strings: negative Repeat count');
  if (count > MAX_SPACES) throw new GoError('Linkyard does not simulate strings this long');
  return ' '.repeat(count);
}

/** unicode.ToUpper of each character: those that would become several stay as they are. */
function upper(s: string): string {
  return s.replace(/[^\x00-\x60\x7b-\x7f]/gu, (char) => {
    const changed = char.toUpperCase();
    return Array.from(changed).length === 1 ? changed : char;
  });
}

/** strings.Title: the first letter of every word, words being parted by ASCII punctuation and by spaces. */
function title(s: string): string {
  return s.replace(/(?<=^|[\x00-/:-@[-^`{-\x7f\p{Z}\x85])./gsu, upper);
}

/** Bytes, and nothing if there are fewer, as docker/cli's truncateWithLength. */
function truncate(s: string, length: number): string {
  if (byteLength(s) < length) return s;
  if (length < 0) throw new GoError(`runtime error: slice bounds out of range [:${length}]`);
  return sliceBytes(s, 0, length);
}

function pad(s: string, before: number, after: number): string {
  return s === '' ? s : repeatSpace(before) + s + repeatSpace(after);
}

/** strings.Split; an empty separator splits after each character. */
function split(s: string, separator: string): string[] {
  return separator === '' ? Array.from(s) : s.split(separator);
}

/** The functions of a template of Docker's client 28.2.2: Go's, and its own. */
export const dockerFunctions: ReadonlyMap<string, Func> = new Map([
  ...builtinFunctions,
  ['json', { params: [any], call: (value) => new Value(string, encodeJSON(value).trim()) }],
  ['split', plainFunction([string, string], strings, split)],
  [
    'join',
    plainFunction([strings, string], string, (items: string[] | null, separator: string) =>
      (items ?? []).join(separator),
    ),
  ],
  ['title', plainFunction([string], string, title)],
  ['lower', plainFunction([string], string, (s: string) => s.toLowerCase())],
  ['upper', plainFunction([string], string, upper)],
  ['pad', plainFunction([string, int, int], string, pad)],
  ['truncate', plainFunction([string, int], string, truncate)],
]);

const asIs = plainFunction([string], string, (header: string) => header);

/** The functions with which the same template prints a table's headings: those that would spoil a heading do nothing. */
export const headerFunctions: ReadonlyMap<string, Func> = new Map([
  ...dockerFunctions,
  ['json', asIs],
  ['title', asIs],
  ['lower', asIs],
  ['upper', asIs],
  ['truncate', plainFunction([string, int], string, (header: string) => header)],
]);
