import { describe, expect, it } from 'vitest';
import { interpreterOf, loader, programImage, programName } from '../../src/fs/binfmt.ts';
import { directory, file, program, script } from '../../src/fs/layer.ts';
import type { Program } from '../../src/kernel/process.ts';
import { bytes, errnoOf, namespace, root, user } from './support.ts';

const cat: Program = () => 0;
const bash: Program = () => 1;
const load = loader((name) => ({ 'coreutils:cat': cat, 'bash:bash': bash })[name]);

const { ns } = namespace({
  'bin/cat': program('coreutils:cat'),
  'bin/bash': program('bash:bash'),
  'bin/only-x': program('coreutils:cat', { mode: 0o711 }),
  'bin/foreign': program('other:thing'),
  'bin/not-executable': program('coreutils:cat', { mode: 0o644 }),
  'bin/empty': script(''),
  'bin/text': script('echo hello\n'),
  'bin/script': script('#!/bin/bash\necho\n'),
  'bin/script-option': script('#! /bin/bash -e -u \necho\n'),
  'bin/no-interpreter': script('#!/nowhere\n'),
  'bin/unexecutable-interpreter': script('#!/bin/not-executable\n'),
  'bin/nested': script('#!/bin/script x\n'),
  'bin/self': script('#!/bin/self\n'),
  'bin/crlf': script('#!/bin/bash\r\n'),
  dir: directory(),
  closed: directory({ cat: program('coreutils:cat') }, { mode: 0o700 }),
  data: file('#!/bin/bash\n'),
});

describe('program images', () => {
  it('carry a name', () => {
    expect(programName(programImage('busybox:busybox'))).toBe('busybox:busybox');
    expect([...programImage('a').subarray(0, 4)]).toEqual([0x7f, 0x45, 0x4c, 0x46]);
    for (const other of ['', 'text', '\x7fELF', '#!/bin/sh']) expect(programName(bytes(other))).toBeUndefined();
    expect(programName(programImage('a').subarray(0, -1))).toBeUndefined();
  });

  it('name interpreters as execve(2) reads them', () => {
    const read = (line: string) => interpreterOf(bytes(line));
    expect(read('#!/bin/sh')).toEqual({ path: '/bin/sh' });
    expect(read('#! \t/bin/sh \t-e -u \t\nx')).toEqual({ path: '/bin/sh', argument: '-e -u' });
    expect(read('#!\n')).toBeUndefined();
    expect(read('# /bin/sh')).toBeUndefined();
  });
});

describe('the loader', () => {
  it('finds programs, wherever their file was copied to', () => {
    expect(load(root, ns, '/bin/cat', ['cat', 'x'])).toEqual({ program: cat, argv: ['cat', 'x'] });
    ns.writeFile(root, '/copy', ns.readFile(root, '/bin/cat'), { mode: 0o755 });
    expect(load(root, ns, '/copy', ['y']).program).toBe(cat);
    expect(load(user(1000), ns, '/bin/only-x', []).program).toBe(cat);
  });

  it('runs scripts with their interpreter', () => {
    expect(load(root, ns, '/bin/script', ['script', 'a'])).toEqual({
      program: bash,
      argv: ['/bin/bash', '/bin/script', 'a'],
    });
    expect(load(root, ns, '/bin/script-option', ['x']).argv).toEqual(['/bin/bash', '-e -u', '/bin/script-option']);
    expect(load(root, ns, '/bin/nested', ['n', 'a']).argv).toEqual([
      '/bin/bash',
      '/bin/script',
      'x',
      '/bin/nested',
      'a',
    ]);
  });

  it.each([
    ['/none', 'ENOENT'],
    ['/dir', 'EACCES'],
    ['/data', 'EACCES'],
    ['/bin/not-executable', 'EACCES'],
    ['/bin/cat/x', 'ENOTDIR'],
    ['/bin/empty', 'ENOEXEC'],
    ['/bin/text', 'ENOEXEC'],
    ['/bin/foreign', 'ENOEXEC'],
    ['/bin/no-interpreter', 'ENOENT'],
    ['/bin/crlf', 'ENOENT'],
    ['/bin/unexecutable-interpreter', 'EACCES'],
    ['/bin/self', 'ELOOP'],
    ['/closed/cat', 'EACCES'],
  ])('fails for %s with %s', (path, errno) => {
    expect(errnoOf(() => load(user(1000), ns, path, ['x']))).toBe(errno);
  });
});
