import { describe, expect, it } from 'vitest';
import { type GlobOptions, glob } from '../../src/fs/glob.ts';
import { directory, symlink } from '../../src/fs/layer.ts';
import { namespace, user } from './support.ts';

const { ns } = namespace({
  a: '',
  ab: '',
  b: '',
  B: '',
  '.h': '',
  'a*b': '',
  'd/a': '',
  'd/.x': '',
  'd/e/é': '',
  'd/e/z': '',
  'e/f/g': '',
  l: symlink('d'),
  dangling: symlink('nowhere'),
  secret: directory({ a: '' }, { mode: 0o700 }),
});

function expand(pattern: string, options?: GlobOptions, caller = user(1000)): string[] {
  const files = {
    readdir: (path: string) => ns.readdir(caller, path),
    stat: (path: string) => ns.stat(caller, path),
    lstat: (path: string) => ns.lstat(caller, path),
  };
  return glob(files, pattern, options);
}

// As bash 5.2 does in the C locale.
const ROWS: [pattern: string, expected: string, options?: GlobOptions][] = [
  ['*', 'B a a*b ab b d dangling e l secret'],
  ['.*', '.h'],
  ['.*', '. .. .h', { globskipdots: false }],
  ['*', '.h B a a*b ab b d dangling e l secret', { dotglob: true }],
  ['?', 'B a b d e l'],
  ['[ab]', 'a b'],
  ['[[:upper:]]', 'B'],
  ['b*', 'B b', { nocaseglob: true }],
  ['a\\*b', 'a*b'],
  ['a\\**', 'a*b'],
  ['d/*', 'd/a d/e'],
  ['*/', 'd/ e/ l/ secret/'],
  ['*/a', 'd/a l/a'],
  ['./*/*', './d/a ./d/e ./e/f ./l/a ./l/e'],
  ['d/../[ab]', 'd/../a d/../b'],
  ['/d/e/?', '/d/e/z /d/e/é'],
  ['//d//*', '//d//a //d//e'],
  ['*//a', 'd/a l/a'],
  ['secret/*', ''],
  ['nothing*', ''],
  ['a/*', ''],
  ['dang*', 'dangling'],
  ['@(a|b)', 'a b', { extglob: true }],
  ['!(a*|d*|[a-z])', 'B secret', { extglob: true }],
  ['@(a|b)', ''],
  ['**', 'B a a*b ab b d dangling e l secret'],
  ['**', 'B a a*b ab b d d/a d/e d/e/z d/e/é dangling e e/f e/f/g l secret', { globstar: true }],
  ['**/', 'd/ d/e/ e/ e/f/ l/ secret/', { globstar: true }],
  ['d/**', 'd/ d/a d/e d/e/z d/e/é', { globstar: true }],
  ['**/a', 'a d/a', { globstar: true }],
  ['**/e/*', 'd/e/z d/e/é e/f', { globstar: true }],
];

describe('glob', () => {
  it.each(ROWS)('%s gives %s (%o)', (pattern, expected, options) => {
    expect(expand(pattern, options).join(' ')).toBe(expected);
  });

  it('starts where the caller is', () => {
    expect(expand('*', {}, user(1000, { cwd: '/d/e' }))).toEqual(['z', 'é']);
  });

  it('lists what may be read only by its owner to its owner', () => {
    expect(expand('secret/*', {}, user(0))).toEqual(['secret/a']);
  });

  it('finds a path without magic where it is there', () => {
    expect([expand('d/e'), expand('d/x'), expand('\\d/e/')]).toEqual([['d/e'], [], ['d/e/']]);
  });
});
