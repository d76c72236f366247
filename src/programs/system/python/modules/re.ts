import { indexOf, text } from '../data/basics.ts';
import { exceptionClass, Raised, raising } from '../data/exceptions.ts';
import { ITERATORS } from '../data/iterate.ts';
import { quoted } from '../data/repr.ts';
import { OBJECT, Type } from '../data/type.ts';
import { Dict, Instance, Iterator, List, Module, Tuple, type Value } from '../data/values.ts';
import type { Result, Vm } from '../data/vm.ts';
import { PythonError, Unsupported } from '../error.ts';
import { define, functions, getters } from '../types/define.ts';
import { translate } from './re-syntax.ts';

const PATTERN = new Type('Pattern', [OBJECT], { module: 're' });
const MATCH = new Type('Match', [OBJECT], { module: 're' });

const FLAGS = { IGNORECASE: 2, LOCALE: 4, MULTILINE: 8, DOTALL: 16, UNICODE: 32, VERBOSE: 64, ASCII: 256 };

interface Compiled {
  source: string;
  flags: number;
  search: RegExp;
  start: RegExp;
  whole: RegExp;
  names: string[];
}

interface Found {
  pattern: Instance;
  string: string;
  match: RegExpExecArray;
}

const cache = new Map<string, Instance>();

function compile(pattern: Value, flags = 0): Instance {
  if (pattern instanceof Instance && pattern.type === PATTERN) return pattern;
  const source = text(pattern, () => 'first argument must be string or compiled pattern');
  const key = `${flags} ${source}`;
  const known = cache.get(key);
  if (known) return known;
  const own = new Instance(PATTERN);
  try {
    const { body, modes, names } = translate(source, flags);
    const letters = `dg${modes}`;
    const state: Compiled = {
      source,
      flags,
      names,
      search: new RegExp(body, letters),
      start: new RegExp(body, letters.replace('g', 'y')),
      whole: new RegExp(`(?:${body})$(?![\\s\\S])`, letters.replace('g', 'y').replace('m', '')),
    };
    own.payload = state;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw raising(new Raised(exceptionClass('re', 'error'), [problem(error.message, source)]));
  }
  cache.set(key, own);
  return own;
}

/** What Python calls the fault, where it is one that people make. */
function problem(message: string, source: string): string {
  if (/Unterminated group/.test(message))
    return `missing ), unterminated subpattern at position ${source.lastIndexOf('(')}`;
  if (/Unmatched '\)'/.test(message)) return `unbalanced parenthesis at position ${source.lastIndexOf(')')}`;
  if (/Nothing to repeat/.test(message)) return `nothing to repeat at position ${Math.max(0, source.search(/[*+?]/))}`;
  if (/Unterminated character class/.test(message))
    return `unterminated character set at position ${source.lastIndexOf('[')}`;
  throw new Unsupported(`the regular expression ${quoted(source)}`);
}

const compiled = (own: Instance) => own.payload as Compiled;

function found(pattern: Instance, string: string, match: RegExpExecArray | null): Value {
  if (!match) return null;
  const own = new Instance(MATCH);
  const state: Found = { pattern, string, match };
  own.payload = state;
  return own;
}

type How = 'search' | 'start' | 'whole';

function run(pattern: Instance, how: How, string: Value, from = 0): Value {
  const own = text(string, (name) => `expected string or bytes-like object, got '${name}'`);
  const regexp = compiled(pattern)[how];
  regexp.lastIndex = from;
  return found(pattern, own, regexp.exec(own));
}

function all(pattern: Instance, string: Value): RegExpExecArray[] {
  const own = text(string, (name) => `expected string or bytes-like object, got '${name}'`);
  return [...own.matchAll(compiled(pattern).search)];
}

const group = (match: RegExpExecArray, at: number): Value => match[at] ?? null;

function place({ pattern, match }: Found, key: Value): number {
  const at = typeof key === 'string' ? compiled(pattern).names.indexOf(key) : indexOf(key);
  if (typeof key === 'string' && at < 0) throw new PythonError('IndexError', 'no such group');
  if (at < 0 || at >= match.length) throw new PythonError('IndexError', 'no such group');
  return at;
}

function* substitute(vm: Vm, pattern: Instance, by: Value, string: Value, most: Value): Result<[string, number]> {
  const limit = indexOf(most);
  let done = '';
  let from = 0;
  let count = 0;
  const own = text(string, (name) => `expected string or bytes-like object, got '${name}'`);
  for (const match of all(pattern, string)) {
    if (limit > 0 && count >= limit) break;
    const value =
      typeof by === 'string'
        ? template(by, { pattern, string: own, match })
        : String(yield* vm.call(by, [found(pattern, own, match)]));
    done += own.slice(from, match.index) + value;
    from = match.index + match[0].length;
    count += 1;
  }
  return [done + own.slice(from), count];
}

/** `\1`, `\g<name>` in what replaces a match. */
function template(by: string, of: Found): string {
  return by.replace(/\\(?:g<(\w+)>|(\d{1,2})|([\s\S]))/g, (_, name?: string, number?: string, letter?: string) => {
    const key = number ?? name;
    if (key !== undefined) {
      const at = /^\d+$/.test(key) ? Number(key) : place(of, key);
      if (at >= of.match.length)
        throw raising(new Raised(exceptionClass('re', 'error'), [`invalid group reference ${at} at position 1`]));
      return of.match[at] ?? '';
    }
    return { n: '\n', t: '\t', r: '\r', '\\': '\\' }[letter ?? ''] ?? `\\${letter}`;
  });
}

function split(pattern: Instance, string: Value, most: Value): List {
  const own = text(string);
  const limit = indexOf(most);
  const parts: Value[] = [];
  let from = 0;
  for (const [count, match] of all(pattern, string).entries()) {
    if (limit > 0 && count >= limit) break;
    parts.push(own.slice(from, match.index), ...match.slice(1).map((part) => part ?? null));
    from = match.index + match[0].length;
  }
  return new List([...parts, own.slice(from)]);
}

function findAll(pattern: Instance, string: Value): List {
  return new List(
    all(pattern, string).map((match) => {
      if (match.length === 1) return match[0];
      const groups = match.slice(1).map((part) => part ?? '');
      return groups.length === 1 ? (groups[0] ?? '') : new Tuple(groups);
    }),
  );
}

function findIter(pattern: Instance, string: Value): Iterator {
  const matches = all(pattern, string)[Symbol.iterator]();
  return new Iterator(ITERATORS.object, () => {
    const next = matches.next();
    return next.done ? undefined : found(pattern, text(string), next.value);
  });
}

define(PATTERN, {
  __repr__: ['', (_, self: Instance) => `re.compile(${quoted(compiled(self).source)})`],
  findall: ['string', (_, self: Instance, string: Value) => findAll(self, string)],
  finditer: ['string', (_, self: Instance, string: Value) => findIter(self, string)],
  fullmatch: ['string', (_, self: Instance, string: Value) => run(self, 'whole', string)],
  match: [
    'string pos?',
    (_, self: Instance, string: Value, from: Value = 0) => run(self, 'start', string, indexOf(from)),
  ],
  search: [
    'string pos?',
    (_, self: Instance, string: Value, from: Value = 0) => run(self, 'search', string, indexOf(from)),
  ],
  split: ['string maxsplit?', (_, self: Instance, string: Value, most: Value = 0) => split(self, string, most)],
  sub: [
    'repl string count?',
    function* (vm, self: Instance, by: Value, string: Value, most: Value = 0) {
      return (yield* substitute(vm, self, by, string, most))[0];
    },
  ],
});
getters(PATTERN, {
  pattern: (self: Instance) => compiled(self).source,
  flags: (self: Instance) => compiled(self).flags | 32,
});

const state = (self: Instance) => self.payload as Found;

function span(self: Instance, key: Value): [number, number] {
  const of = state(self);
  return of.match.indices?.[place(of, key)] ?? [-1, -1];
}

define(MATCH, {
  __getitem__: ['key /', (_, self: Instance, key: Value) => group(state(self).match, place(state(self), key))],
  __repr__: [
    '',
    (_, self: Instance) => {
      const { match } = state(self);
      return `<re.Match object; span=(${match.index}, ${match.index + match[0].length}), match=${quoted(match[0])}>`;
    },
  ],
  end: ['group? /', (_, self: Instance, key: Value = 0) => span(self, key)[1]],
  expand: ['template', (_, self: Instance, by: Value) => template(text(by), state(self))],
  group: [
    '*groups',
    (_, self: Instance, keys: Value[]) => {
      const values = (keys.length > 0 ? keys : [0]).map((key) => group(state(self).match, place(state(self), key)));
      return values.length === 1 ? (values[0] ?? null) : new Tuple(values);
    },
  ],
  groupdict: [
    'default?',
    (_, self: Instance, otherwise: Value = null) => {
      const { pattern, match } = state(self);
      const entries = compiled(pattern).names.flatMap((name, at): [string, Value][] =>
        name === '' ? [] : [[name, match[at] ?? otherwise]],
      );
      return new Dict(entries);
    },
  ],
  groups: [
    'default?',
    (_, self: Instance, otherwise: Value = null) =>
      new Tuple(
        state(self)
          .match.slice(1)
          .map((part) => part ?? otherwise),
      ),
  ],
  span: ['group? /', (_, self: Instance, key: Value = 0) => new Tuple(span(self, key))],
  start: ['group? /', (_, self: Instance, key: Value = 0) => span(self, key)[0]],
});
getters(MATCH, {
  lastindex: (self: Instance) => {
    const last = state(self)
      .match.slice(1)
      .findLastIndex((part) => part !== undefined);
    return last < 0 ? null : last + 1;
  },
  re: (self: Instance) => state(self).pattern,
  string: (self: Instance) => state(self).string,
});

/** re */
export function re(): Module {
  const flagged = (flags: Value) => indexOf(flags);
  return new Module('re', [
    ['Pattern', PATTERN],
    ['Match', MATCH],
    ['error', exceptionClass('re', 'error')],
    ...Object.entries(FLAGS).flatMap(([name, value]): [string, Value][] => [
      [name, value],
      [name.slice(0, 1).replace('V', 'X').replace('D', 'S'), value],
    ]),
    ...functions({
      compile: ['pattern flags?', (_, pattern: Value, flags: Value = 0) => compile(pattern, flagged(flags))],
      escape: ['pattern', (_, pattern: Value) => text(pattern).replace(/[()[\]{}?*+\-|^$\\.&~# \t\n\r\v\f]/g, '\\$&')],
      findall: [
        'pattern string flags?',
        (_, pattern: Value, string: Value, flags: Value = 0) => findAll(compile(pattern, flagged(flags)), string),
      ],
      finditer: [
        'pattern string flags?',
        (_, pattern: Value, string: Value, flags: Value = 0) => findIter(compile(pattern, flagged(flags)), string),
      ],
      fullmatch: [
        'pattern string flags?',
        (_, pattern: Value, string: Value, flags: Value = 0) => run(compile(pattern, flagged(flags)), 'whole', string),
      ],
      match: [
        'pattern string flags?',
        (_, pattern: Value, string: Value, flags: Value = 0) => run(compile(pattern, flagged(flags)), 'start', string),
      ],
      search: [
        'pattern string flags?',
        (_, pattern: Value, string: Value, flags: Value = 0) => run(compile(pattern, flagged(flags)), 'search', string),
      ],
      split: [
        'pattern string maxsplit? flags?',
        (_, pattern: Value, string: Value, most: Value = 0, flags: Value = 0) =>
          split(compile(pattern, flagged(flags)), string, most),
      ],
      sub: [
        'pattern repl string count? flags?',
        function* (vm, pattern: Value, by: Value, string: Value, most: Value = 0, flags: Value = 0) {
          return (yield* substitute(vm, compile(pattern, flagged(flags)), by, string, most))[0];
        },
      ],
      subn: [
        'pattern repl string count? flags?',
        function* (vm, pattern: Value, by: Value, string: Value, most: Value = 0, flags: Value = 0) {
          return new Tuple(yield* substitute(vm, compile(pattern, flagged(flags)), by, string, most));
        },
      ],
    }),
  ]);
}
